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
CODES = frozenset(
    "voucher replaced_by reference document decree sts tag notes coins banks book".split()
)
"""Fields that may hold many digits in a row and no number of a person: vouchers, decrees."""


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
    """A record without what shows where a person is, and with the long numbers in texts hidden."""
    if isinstance(record, Member):
        record = record._replace(**{name: Member._field_defaults[name] for name in FORGOTTEN})
    texts = {name: _hidden_text(value) for name, value in record._asdict().items()}
    return record._replace(**{name: text for name, text in texts.items() if name not in CODES})


def _hidden_text(value: Any) -> Any:
    """A value with the long numbers in it hidden, if it is a text or holds texts."""
    if isinstance(value, str):
        return without_numbers(value)
    return tuple(map(_hidden_text, value)) if isinstance(value, tuple) else value
