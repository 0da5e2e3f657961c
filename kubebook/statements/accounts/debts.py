"""Who owes the group and whom the group owes: per party or member, with the age of the debt.

A debt begins anew once it was paid off, so its first day is that of what is still open.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from kubebook.book.accounts.chart import is_savings
from kubebook.book.book import Book, balances
from kubebook.book.find import folded
from kubebook.book.records.accounts import Account
from kubebook.book.records.entries import Entry
from kubebook.messages import N_, Message, message
from kubebook.statements.listed import NUMBER, heading, rows_of, sum_row, with_total
from kubebook.statements.statement import Asked, Column, Row, Table

FIGURES = ("amount", "paid", "remaining")


@dataclass(slots=True, kw_only=True)
class Debt:
    """What one party or member owes, or is owed, on one account; whole rupiah.

    `since` is the day it began, `amount` what was owed since then, `paid` what was paid of it.
    `who` is the name as last typed, empty where none was.
    """

    account: str
    who: str
    since: date
    amount: int = 0
    paid: int = 0

    @property
    def remaining(self) -> int:
        """What is still open; below 0 where more was paid than owed."""
        return self.amount - self.paid


def receivables(book: Book, asked: Asked) -> Table:
    """Piutang: who still owes the group, members' loans too."""
    debts = open_debts(book, claims(book), asked.day)
    return _table(book, asked, debts)


def payables(book: Book, asked: Asked) -> Table:
    """Utang: whom the group still owes. Members' savings are no debt of this list; a note says."""
    debts = open_debts(book, obligations(book), asked.day)
    signed = balances(book.entries, until=asked.day + timedelta(days=1))
    saved = -sum(signed.get(one.code, 0) for one in book.accounts.values() if is_savings(one))
    notes = (
        (
            message(
                N_("Members' voluntary savings, {amount:rp}, are not in this list."), amount=saved
            ),
        )
        if saved
        else ()
    )
    return _table(book, asked, debts, notes)


def claims(book: Book) -> list[Account]:
    """The accounts on which a party or member owes the group."""
    return [one for one in book.accounts.values() if one.type == "asset" and one.per]


def obligations(book: Book) -> list[Account]:
    """The accounts on which the group owes a party or member; not the members' savings."""
    return [
        one
        for one in book.accounts.values()
        if one.type == "liability" and one.per and not is_savings(one)
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
    """The name to show and the key to sum by: parties are told apart without regard to case."""
    if account.per == "member":
        member = book.members.get(entry.member)
        return (member.name if member else entry.member), entry.member
    return entry.party, folded(entry.party)


def _table(
    book: Book,
    asked: Asked,
    debts: list[Debt],
    notes: tuple[Message, ...] = (),
) -> Table:
    codes = list(dict.fromkeys(debt.account for debt in debts))
    rows: list[Row] = []
    first = 1
    for code in codes:
        own = [debt for debt in debts if debt.account == code]
        label = book.accounts[code].label
        if len(codes) > 1:
            rows.append(heading("name", label))
        rows += rows_of(
            _COLUMNS,
            own,
            {
                "name": lambda debt: debt.who or message(N_("(no name)")),
                "account": lambda debt: book.accounts[debt.account].name,
                "first_date": lambda debt: debt.since,
                "age": lambda debt: (asked.day - debt.since).days,
            },
            first=first,
        )
        first += len(own)
        if len(codes) > 1:
            words = message(N_("Total {account}"), account=label)
            rows.append(sum_row("name", words, _sums(own), "subtotal"))
    table = Table(_COLUMNS, tuple(rows), _sums(debts), notes=notes)
    return with_total(table, "name", _sums(debts)) if debts else table


def _sums(debts: list[Debt]) -> dict[str, int]:
    return {figure: sum(getattr(debt, figure) for debt in debts) for figure in FIGURES}


_COLUMNS = (
    NUMBER,
    Column(name="name", heading=N_("Name")),
    Column(name="account", heading=N_("Typed name"), shown=False),
    Column(name="first_date", heading=N_("First date"), kind="date"),
    Column(name="amount", heading=N_("Amount"), kind="money"),
    Column(name="paid", heading=N_("Paid"), kind="money"),
    Column(name="remaining", heading=N_("Remaining"), kind="money"),
    Column(name="age", heading=N_("Age (days)"), kind="number"),
)
