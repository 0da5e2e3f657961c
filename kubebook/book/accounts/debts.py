"""Who owes the group and whom the group owes: per party or member, with the age of the debt.

Pure. After a debt is paid off, the next one begins with its own first day.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date

from kubebook.book.accounts.chart import is_debt
from kubebook.book.book import Book, counting, is_opening
from kubebook.book.entries.running_balances import owner_name, owner_of
from kubebook.book.records.accounts import Account
from kubebook.book.records.entries import Entry

_FROM_BEFORE = "utang lama"
"""What is owed since before the book: its entry only names the account."""


@dataclass(slots=True, kw_only=True)
class Debt:
    """What one party or member owes, or is owed, on one account; whole rupiah.

    `since` is the day it began, `amount` what was owed since then, `paid` what was paid of it.
    `who` is the name as first typed, or empty; `owner` the member (A01), or the party in small
    letters. `parts` are the entries that made it, by day.
    """

    account: str
    who: str
    owner: str
    since: date
    amount: int = 0
    paid: int = 0
    parts: list[Entry] = field(default_factory=list)

    @property
    def remaining(self) -> int:
        """What is still open; below 0 if more was paid than owed."""
        return self.amount - self.paid

    @property
    def texts(self) -> tuple[str, ...]:
        """What is not paid yet, each text once: payments are taken for the oldest parts."""
        left, paid = dict[str, None](), self.paid
        for part in self.parts:
            paid -= part.amount
            if paid < 0:
                left[_FROM_BEFORE if is_opening(part) else part.text] = None
        return tuple(left)


def claims(book: Book) -> list[Account]:
    """The accounts on which a party or member owes the group."""
    return [one for one in book.accounts.values() if one.type == "asset" and is_debt(one)]


def obligations(book: Book) -> list[Account]:
    """The accounts on which the group owes a party or member; not the members' savings."""
    return [one for one in book.accounts.values() if one.type == "liability" and is_debt(one)]


def open_debts(book: Book, accounts: Iterable[Account], day: date) -> list[Debt]:
    """The debts open at the end of a day, by account, then the oldest first."""
    watched = {account.code: account for account in accounts}
    moves = [
        (entry, watched[code], watched[code].sign * side * entry.amount)
        for entry in counting(book.entries)
        if entry.date <= day
        for code, side in ((entry.source, -1), (entry.target, 1))
        if code in watched
    ]
    moves.sort(key=lambda move: (move[0].date, move[2] < 0, move[0].number))
    debts: dict[tuple[str, str], Debt] = {}
    for entry, account, amount in moves:
        key = account.code, owner_of(account, entry)
        debt = debts.get(key)
        if debt is None or not debt.remaining:
            who = owner_name(book, account, entry)
            debt = debts[key] = Debt(account=account.code, who=who, owner=key[1], since=entry.date)
        if amount > 0:
            debt.amount += amount
            debt.parts.append(entry)
        else:
            debt.paid -= amount
    still = [debt for debt in debts.values() if debt.remaining]
    return sorted(still, key=lambda debt: (debt.account, debt.since, debt.who))
