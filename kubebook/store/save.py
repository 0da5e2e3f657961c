"""Saving a change: its records go through stock TinyDB tables into one line of the ledger.

It knows records and TinyDB's tables, and no byte of the file.
"""

from collections.abc import MutableMapping
from datetime import datetime
from typing import Any

from tinydb import TinyDB
from tinydb.table import Document

from kubebook.book.records.change import Change
from kubebook.book.records.entries import Entry
from kubebook.messages import Message
from kubebook.store.codecs import documents_of
from kubebook.store.read import Reading
from kubebook.store.storage import LedgerStorage
from kubebook.store.tables import Document as Plain
from kubebook.store.tables import Written


def save(reading: Reading, change: Change, *, at: datetime, by: str) -> tuple[Message, ...]:
    """Append a change to the ledger that was read under the lock; return notices.

    Raises:
        LedgerError: nothing was saved, or (LedgerPerhapsSaved) nobody can know.
    """
    storage = LedgerStorage(reading.places.ledger, reading=reading)
    tables = reading.file.folded.tables
    with TinyDB(storage=lambda: storage) as database:
        for name, documents in documents_of(change.put).items():
            table, there = database.table(name), tables[name]
            old = {number: doc for number, doc in documents.items() if str(number) in there}
            if old:
                table.update(_replacing(old), doc_ids=list(old))
            fresh = [
                Document(doc, number) for number, doc in documents.items() if number not in old
            ]
            if fresh:
                table.insert_multiple(fresh)
        numbers = {entry.number for entry in change.of(Entry)}
        entries = len({entry.number for entry in reading.file.book.entries} | numbers)
        return storage.commit(Written(at=at, by=by, did=change.did), entries=entries)


class _replacing:  # noqa: N801 (used as the function that TinyDB asks for)
    """Puts whole documents in the place of old ones, in the order in which TinyDB visits them.

    TinyDB's own `upsert` merges: a field that is empty now would keep what it held before.
    """

    def __init__(self, documents: dict[int, Plain]) -> None:
        self._next = iter(documents.values())

    def __call__(self, document: MutableMapping[str, Any]) -> None:
        new = next(self._next)
        document.clear()
        document.update(new)
