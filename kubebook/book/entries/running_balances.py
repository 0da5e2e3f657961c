"""Balances through time: those of each account at the end of each day, and the effect of an entry.

Pure. The limits of balances are in `shortages`.
"""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from itertools import accumulate
from typing import Literal, NamedTuple

from kubebook.book.book import Book, label_of, member_name
from kubebook.book.find import folded
from kubebook.book.records.accounts import Account
from kubebook.book.records.entries import Entry

Key = tuple[str, str]
"""The code of an account and the member it is kept for ("" if for nobody)."""


def is_members_balance(account: Account) -> bool:
    """Whether the account holds what the group owes each of its members."""
    return account.per == "member" and account.type in ("liability", "equity")


def owner_of(account: Account, entry: Entry) -> str:
    """The owner of the balance of `account` that an entry moves.

    A member, or a party in small letters; "" if the account is not kept per owner.
    """
    if account.per == "member":
        return entry.member
    return folded(entry.party) if account.per == "party" else ""


def owner_entries(book: Book, account: Account, owner: str) -> list[Entry]:
    """The counting entries on an account that have this `owner_of`."""
    return [
        entry
        for entry in book.entries
        if entry.voided is None
        and account.code in (entry.source, entry.target)
        and owner_of(account, entry) == owner
    ]


def owed_to_date(book: Book, account: Account, entry: Entry) -> int:
    """What the owner of an entry owes on an account, or is owed, after all entries of the book.

    Below 0 if more was paid.
    """
    moved = daily_balances(owner_entries(book, account, owner_of(account, entry)), account.code)
    return moved[-1][1] * account.sign if moved else 0


def daily_balances(entries: Iterable[Entry], code: str, member: str = "") -> list[tuple[date, int]]:
    """The balance of one account at the end of each day on which it moved, debits positive."""
    moved: dict[date, int] = {}
    for entry in entries:
        if entry.voided is None and (not member or entry.member == member):
            if entry.source == code:
                moved[entry.date] = moved.get(entry.date, 0) - entry.amount
            elif entry.target == code:
                moved[entry.date] = moved.get(entry.date, 0) + entry.amount
    return _running(moved)


def all_daily_balances(book: Book) -> dict[Key, list[tuple[date, int]]]:
    """`daily_balances` of every account that moved, in one pass; per member if it is kept so."""
    per_member = {code for code, account in book.accounts.items() if account.per == "member"}
    moved: dict[Key, dict[date, int]] = {}
    for entry in book.entries:
        if entry.voided is None:
            for code, amount in ((entry.source, -entry.amount), (entry.target, entry.amount)):
                days = moved.setdefault((code, entry.member if code in per_member else ""), {})
                days[entry.date] = days.get(entry.date, 0) + amount
    return {key: _running(days) for key, days in moved.items()}


def _running(moved: Mapping[date, int]) -> list[tuple[date, int]]:
    """The balance at the end of each day, from what moved on each day."""
    days = sorted(moved)
    return list(zip(days, accumulate(moved[day] for day in days), strict=True))


def balance_on(days: Sequence[tuple[date, int]], day: date) -> int:
    """The balance at the end of `day`, from `daily_balances`."""
    return next((balance for when, balance in reversed(days) if when <= day), 0)


def owner_name(book: Book, account: Account, entry: Entry) -> str:
    """The member or party on whose balance of `account` an entry counts, as printed."""
    return member_name(book, entry.member) if account.per == "member" else entry.party


class Effect(NamedTuple):
    """What an entry does to one of its accounts, as paper shows it.

    `label` names the account (and member), `by` is the amount it goes `up` or `down`, `to` the
    balance after that, whole rupiah.
    """

    label: str
    direction: Literal["up", "down"]
    by: int
    to: int


def effects(book: Book, entry: Entry) -> tuple[Effect, Effect]:
    """What `entry`, which `book` already holds, did to its source and its target."""
    made = []
    for code, side in ((entry.source, -1), (entry.target, 1)):
        account = book.accounts[code]
        member = entry.member if account.per == "member" else ""
        days = daily_balances(book.entries, code, member)
        made.append(
            Effect(
                label=label_of(book, account.code, member),
                direction="up" if side == account.sign else "down",
                by=entry.amount,
                to=(days[-1][1] if days else 0) * account.sign,
            )
        )
    return made[0], made[1]
