"""The kind of an entry by its two accounts: what source and target mean.

Pure. What may be recorded is decided in `entries.recording`.
"""

from typing import Literal

from kubebook.book.book import Book, is_opening
from kubebook.book.records.accounts import Account
from kubebook.book.records.entries import Entry

EntryKind = Literal["receipt", "expense", "transfer", "memorial", "opening"]


def sides(out_of: Account, into: Account) -> tuple[Account, Account]:
    """(source, target) of an adjustment out of one account into another.

    If both are liability, equity or income, `out_of` falls and `into` rises, so the source is
    `into`; in every other pair the source is `out_of`. Used twice, it gives back what was typed.
    """
    owed = ("liability", "equity", "income")
    if out_of.type in owed and into.type in owed:
        return into, out_of
    return out_of, into


def kind_of(book: Book, entry: Entry) -> EntryKind:
    """The kind of an entry, from its two accounts alone."""
    if is_opening(entry):
        return "opening"
    source, target = book.accounts[entry.source], book.accounts[entry.target]
    if source.is_money:
        return "transfer" if target.is_money else "expense"
    return "receipt" if target.is_money else "memorial"
