"""`LedgerStorage`: a ledger as a storage of stock TinyDB, through TinyDB's own seam alone.

A script reads: `TinyDB(path, storage=LedgerStorage)` answers stock queries. Only `ledger` writes:
it gives the storage what it read under the lock, TinyDB stages, and `commit` appends one line.
"""

from os import PathLike
from pathlib import Path
from typing import Any

from tinydb import Storage

from kubebook.errors.ledger import (
    LedgerReadOnly,
    RecordDropped,
)
from kubebook.messages import Message
from kubebook.store.codecs import check_readable
from kubebook.store.paths import Places
from kubebook.store.read import Reading, read_ledger
from kubebook.store.tables import Document, Tables, Written, changed, line_of
from kubebook.store.write import put_line


class LedgerStorage(Storage):
    """Reads a ledger as {table: {id: document}}; writes are staged, and only for `ledger`.

    Opening makes no file. A table's ids are the numbers of its records as text.
    """

    def __init__(self, path: str | PathLike[str], *, reading: Reading | None = None) -> None:
        self._places = Places.of(Path(path))
        self._reading = reading
        self._staged: Tables | None = None

    def read(self) -> Tables:
        """The tables as they stand; the caller may change what it gets.

        Raises:
            LedgerError: there is no book to read; a leaf for each reason.
        """
        tables = self._staged
        if tables is None:
            tables = (self._reading or read_ledger(self._places)).file.folded.tables
        return {table: _copied(documents) for table, documents in tables.items()}

    def write(self, data: dict[str, dict[str, Any]]) -> None:
        """Stage the tables for `commit`.

        Raises:
            LedgerReadOnly: this storage was opened by a script.
            RecordDropped: an id that was there is gone.
        """
        if self._reading is None:
            raise LedgerReadOnly(path=str(self._places.ledger))
        for table, documents in self._reading.file.folded.tables.items():
            for key in documents.keys() - data.get(table, {}).keys():
                raise RecordDropped(table=table, id=key)
        self._staged = data

    def commit(self, written: Written, *, entries: int) -> tuple[Message, ...]:
        """Append what was staged as one line; without a difference, nothing.

        `entries` is how many entries there are then. Return the notices to show besides "saved".

        Raises:
            RecordImpossible: a value could not be read again; nothing was saved.
            LedgerError: nothing was saved, or (LedgerPerhapsSaved) nobody can know.
        """
        if self._reading is None or self._staged is None:
            return ()
        file = self._reading.file
        put = changed(file.folded.tables, self._staged)
        if not put:
            return ()
        check_readable(put)
        line, chain = line_of(written, put, file.ink.chain)
        return put_line(self._reading, line, chain, entries=entries, day=written.at.date())


def _copied(documents: dict[str, Document]) -> dict[str, Document]:
    return {key: document.copy() for key, document in documents.items()}
