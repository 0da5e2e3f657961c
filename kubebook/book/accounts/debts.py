"""Who owes the group and whom the group owes: per party or member, with the age of the debt.

Pure. After a debt is paid off, the next one begins with its own first day.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from kubebook.book.accounts.chart import is_voluntary_savings
from kubebook.book.book import Book
from kubebook.book.find import folded
from kubebook.book.records.accounts import Account
from kubebook.book.records.entries import Entry


@dataclass(slots=True, kw_only=True)
class Debt:
    """What one party or member owes, or is owed, on one account; whole rupiah.

    `since` is the day it began, `amount` what was owed since then, `paid` what was paid of it.
    `who` is the name as last typed, or empty.
    """

    account: str
    who: str
    since: date
    amount: int = 0
    paid: int = 0

    @property
    def remaining(self) -> int:
        """What is still open; below 0 if more was paid than owed."""
        return self.amount - self.paid


def claims(book: Book) -> list[Account]:
    """The accounts on which a party or member owes the group."""
    return [one for one in book.accounts.values() if one.type == "asset" and one.per]


def obligations(book: Book) -> list[Account]:
    """The accounts on which the group owes a party or member; not the members' savings."""
    return [
        one
        for one in book.accounts.values()
        if one.type == "liability" and one.per and not is_voluntary_savings(one)
    ]


def open_debts(book: Book, accounts: Iterable[Account], day: date) -> list[Debt]:
    """The debts open at the end of a day, by account, then the oldest first."""
    watched = {account.code: account for account in accounts}
    moves: list[tuple[date, bool, int, str, int, Entry]] = []
    for entry in book.entries:
        if entry.voided is None and entry.date <= day:
            for code, side in ((entry.source, -1), (entry.target, 1)):
                account = watched.get(code)
                if account:
                    amount = account.sign * side * entry.amount
                    moves.append((entry.date, amount < 0, entry.number, code, amount, entry))
    moves.sort(key=lambda move: move[:3])
    debts: dict[tuple[str, str], Debt] = {}
    for when, _, _, code, amount, entry in moves:
        who, key = _who(book, watched[code], entry)
        debt = debts.get((code, key))
        if debt is None or not debt.remaining:
            debt = debts[code, key] = Debt(account=code, who=who, since=when)
        if amount > 0:
            debt.amount += amount
        else:
            debt.paid -= amount
    still = [debt for debt in debts.values() if debt.remaining]
    return sorted(still, key=lambda debt: (debt.account, debt.since, debt.who))


def _who(book: Book, account: Account, entry: Entry) -> tuple[str, str]:
    """The name to show and the key to sum by; upper and lower case make no difference."""
    if account.per == "member":
        member = book.members.get(entry.member)
        return (member.name if member else entry.member), entry.member
    return entry.party, folded(entry.party)
