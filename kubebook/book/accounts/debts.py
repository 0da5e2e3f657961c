"""Who owes the group and whom the group owes: per party or member, with the age of the debt.

Pure. After a debt is paid off, the next one begins with its own first day.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from kubebook.book.accounts.chart import is_voluntary_savings
from kubebook.book.book import Book, counting
from kubebook.book.entries.running_balances import owner_name, owner_of
from kubebook.book.records.accounts import Account


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
            debt = debts[key] = Debt(account=account.code, who=who, since=entry.date)
        if amount > 0:
            debt.amount += amount
        else:
            debt.paid -= amount
    still = [debt for debt in debts.values() if debt.remaining]
    return sorted(still, key=lambda debt: (debt.account, debt.since, debt.who))
