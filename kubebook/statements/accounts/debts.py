"""The lists of those who owe the group and those it owes, with the age of each debt.

The debts are those of `book.accounts.debts`; here they are laid out.
"""

from collections.abc import Iterable

from kubebook.book.accounts.chart import is_voluntary_savings
from kubebook.book.accounts.debts import Debt, claims, obligations, open_debts
from kubebook.book.book import Book, balances
from kubebook.book.records.accounts import Account
from kubebook.messages import N_, Message, message
from kubebook.statements.columns import NAME, NUMBER, TYPED_NAME
from kubebook.statements.listed import block_of, rows_of, sums_of, with_carried, with_total
from kubebook.statements.statement import Column, Frame, Row, Table

FIGURES = ("amount", "paid", "remaining")
_COLUMNS = (
    NUMBER,
    NAME,
    TYPED_NAME,
    Column(name="first_date", heading=N_("First date"), kind="date"),
    Column(name="amount", heading=N_("Amount"), kind="money"),
    Column(name="paid", heading=N_("Paid"), kind="money"),
    Column(name="remaining", heading=N_("Remaining"), kind="money"),
    Column(name="age", heading=N_("Age (days)"), kind="number"),
)


def receivables(book: Book, frame: Frame) -> Table:
    """Piutang: those who still owe the group, members' loans too."""
    return _table(book, frame, claims(book), message(N_("Nobody owes the group anything.")))


def payables(book: Book, frame: Frame) -> Table:
    """Utang: those whom the group still owes. Members' savings are not in it; a note states so."""
    signed = balances(book.entries, until=frame.until)
    saved = -sum(
        signed.get(one.code, 0) for one in book.accounts.values() if is_voluntary_savings(one)
    )
    words = N_("Members' voluntary savings, {amount:rp}, are not in this list.")
    table = _table(book, frame, obligations(book), message(N_("The group owes nobody anything.")))
    return table._replace(notes=(*table.notes, message(words, amount=saved))) if saved else table


def name_in(debt: Debt) -> Message | str:
    """The name in a debt, or the words for none."""
    return debt.who or message(N_("(no name)"))


def _table(book: Book, frame: Frame, accounts: Iterable[Account], none: Message) -> Table:
    """The debts of some accounts, those of each account under its heading if there are several.

    `none`: the note if there are no debts.
    """
    debts = open_debts(book, accounts, frame.day)
    codes = dict.fromkeys(debt.account for debt in debts)
    rows: list[Row] = []
    first = 1
    for code in codes:
        own = [debt for debt in debts if debt.account == code]
        items = rows_of(
            _COLUMNS,
            own,
            {
                "name": name_in,
                "account": lambda debt: book.accounts[debt.account].name,
                "first_date": lambda debt: debt.since,
                "age": lambda debt: (frame.day - debt.since).days,
            },
            first=first,
        )
        first += len(own)
        if len(codes) > 1:
            label = book.accounts[code].label
            below = message(N_("Total {account}"), account=label)
            items = block_of("name", label, items, below, sums_of(own, FIGURES))
        rows += items
    sums = sums_of(debts, FIGURES)
    table = Table(_COLUMNS, tuple(rows), sums)
    table = with_total(table, "name", sums) if debts else table._replace(notes=(none,))
    return with_carried(table, *FIGURES)
