"""The kind of an entry by its two accounts: what source and target mean.

Pure. What may be recorded is decided in `entries.recording`.
"""

from typing import Literal

from kubebook.book.accounts.chart import (
    BON,
    PIUTANG_USAHA,
    SALDO_AWAL,
    UTANG_USAHA,
    can_be_on_credit,
)
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


def slip_kind(book: Book, entry: Entry) -> EntryKind:
    """The kind of the slip that an entry was recorded from.

    As `kind_of`, but what was sold or bought and not paid yet is a receipt or an expense.
    """
    kind = kind_of(book, entry)
    if kind == "memorial":
        sold, bought = entry.target == PIUTANG_USAHA, entry.source == UTANG_USAHA
        if sold and can_be_on_credit(book.accounts[entry.source], sold=True):
            return "receipt"
        if bought and can_be_on_credit(book.accounts[entry.target], sold=False):
            return "expense"
    return kind


def named_sides(book: Book, entry: Entry) -> dict[str, str]:
    """The names of both accounts of an entry as they are typed, by the fields that take them.

    `account` beside `into` or `out_of`, where money that was not paid is bon; else `source` and
    `target`; an opening has only `account`.
    """
    accounts = book.accounts
    source, target = accounts[entry.source], accounts[entry.target]
    match slip_kind(book, entry):
        case "receipt":
            return {"account": source.name, "into": target.name if target.is_money else BON}
        case "expense":
            return {"out_of": source.name if source.is_money else BON, "account": target.name}
        case "transfer":
            return {"source": source.name, "target": target.name}
        case "memorial":
            out_of, into = sides(source, target)
            return {"source": out_of.name, "target": into.name}
        case "opening":
            return {"account": (target if source.code == SALDO_AWAL else source).name}
