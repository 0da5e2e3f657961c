"""The lists of those who owe the group and those it owes, with the age of each debt.

The debts are those of `book.accounts.debts`; here they are laid out.
"""

from datetime import timedelta

from kubebook.book.accounts.chart import is_voluntary_savings
from kubebook.book.accounts.debts import Debt, claims, obligations, open_debts
from kubebook.book.book import Book, balances
from kubebook.messages import N_, Message, message
from kubebook.statements.listed import NUMBER, heading, rows_of, sum_row, with_total
from kubebook.statements.statement import Asked, Column, Row, Table

FIGURES = ("amount", "paid", "remaining")


def receivables(book: Book, asked: Asked) -> Table:
    """Piutang: those who still owe the group, members' loans too."""
    debts = open_debts(book, claims(book), asked.day)
    return _table(book, asked, debts)


def payables(book: Book, asked: Asked) -> Table:
    """Utang: those whom the group still owes. Members' savings are not in it; a note states so."""
    debts = open_debts(book, obligations(book), asked.day)
    signed = balances(book.entries, until=asked.day + timedelta(days=1))
    saved = -sum(
        signed.get(one.code, 0) for one in book.accounts.values() if is_voluntary_savings(one)
    )
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
