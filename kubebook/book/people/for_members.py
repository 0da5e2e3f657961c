"""The book as every member may take it home: without the numbers that show who and where one is.

Pure. Names, days, offices and every figure stay.
"""

from collections.abc import Mapping
from typing import Any

from kubebook.book.book import TABLES, Book
from kubebook.book.closings.seal import without_numbers
from kubebook.book.people.forgetting import FORGOTTEN
from kubebook.book.records.accounts import Account
from kubebook.book.records.change import Change
from kubebook.book.records.closings import Closing
from kubebook.book.records.entries import ImportedFile
from kubebook.book.records.formats import OfficeFormat
from kubebook.book.records.group import Group
from kubebook.book.records.people import Member
from kubebook.book.records.proofs import Proof

KEPT = (Group, Account, OfficeFormat, Closing, Proof, ImportedFile)
"""Records without a text about a person; some hold hashes, which must stay as they are."""


def for_members(book: Book) -> Book:
    """The book without card numbers, telephones, addresses and birth dates, in texts too."""
    records = [
        _hidden(record)
        for kind, table in TABLES.items()
        if kind not in KEPT
        for record in _records(getattr(book, table))
    ]
    return book.apply(Change(did="", put=tuple(records)))


def _records(table: Any) -> Any:
    return table.values() if isinstance(table, Mapping) else table


def _hidden(record: Any) -> Any:
    """A record, or a value in it, with the long numbers in its texts hidden."""
    if isinstance(record, str):
        return without_numbers(record)
    if isinstance(record, Member):
        empty = {name: Member._field_defaults[name] for name in FORGOTTEN}
        record = record._replace(**empty)
    if isinstance(record, tuple):
        values = map(_hidden, record)
        return type(record)(*values) if hasattr(record, "_fields") else tuple(values)
    return record
