"""What the group has and owes on a day, after SAK EMKM: aset, liabilitas, ekuitas.

There are no closing entries: *saldo laba* and *laba tahun berjalan* are derived here, so the
statement balances on any day.
"""

from datetime import date, timedelta

from kubebook.book.accounts.chart import BAGI_HASIL, SALDO_LABA
from kubebook.book.book import Book, balances
from kubebook.book.records.accounts import AccountType
from kubebook.messages import N_, Message, message
from kubebook.statements.listed import heading
from kubebook.statements.statement import Asked, Cell, Column, Level, Row, Table
from kubebook.statements.totals import label_of


def position(book: Book, asked: Asked) -> Table:
    """Posisi Keuangan at the end of a day."""
    signed = balances(book.entries, until=asked.day + timedelta(days=1))
    earlier = balances(book.entries, until=date(asked.day.year, 1, 1))
    retained = _earned(book, earlier) - signed.get(SALDO_LABA, 0) - signed.get(BAGI_HASIL, 0)
    this_year = _earned(book, signed) - _earned(book, earlier)
    assets = _items(book, signed, "asset")
    liabilities = _items(book, signed, "liability")
    equity = [
        *_items(book, signed, "equity"),
        _line("item", label_of(book, SALDO_LABA), retained, SALDO_LABA),
        _line("item", message(N_("Profit of this year")), this_year),
    ]
    totals = {"assets": _sum(assets), "liabilities": _sum(liabilities), "equity": _sum(equity)}
    both = totals["liabilities"] + totals["equity"]
    return Table(
        columns=(
            Column(name="code", heading=N_("Code"), shown=False),
            Column(name="text", heading=N_("Description")),
            Column(name="amount", heading=N_("Amount (Rp)"), kind="money"),
        ),
        rows=(
            heading("text", message(N_("Assets"))),
            *assets,
            _line("total", message(N_("Total assets")), totals["assets"]),
            heading("text", message(N_("Liabilities"))),
            *liabilities,
            _line("subtotal", message(N_("Total liabilities")), totals["liabilities"]),
            heading("text", message(N_("Equity"))),
            *equity,
            _line("subtotal", message(N_("Total equity")), totals["equity"]),
            _line("total", message(N_("Total liabilities and equity")), both),
        ),
        totals={**totals, "liabilities_and_equity": both},
    )


def _earned(book: Book, signed: dict[str, int]) -> int:
    """Income less cost, from signed balances."""
    return -sum(
        amount
        for code, amount in signed.items()
        if (account := book.accounts.get(code)) and account.type in ("income", "cost")
    )


def _items(book: Book, signed: dict[str, int], kind: AccountType) -> list[Row]:
    """The accounts of one type with a balance that is not 0; contra accounts are below 0."""
    side = 1 if kind == "asset" else -1
    return [
        _line("item", account.label, side * signed[code], code)
        for code, account in book.accounts.items()
        if account.type == kind and signed.get(code) and code not in (SALDO_LABA, BAGI_HASIL)
    ]


def _line(level: Level, words: Message | str, amount: int, code: str = "") -> Row:
    cells: dict[str, Cell] = {"text": words, "amount": amount}
    if code:
        cells["code"] = code
    return Row(level=level, cells=cells)


def _sum(rows: list[Row]) -> int:
    return sum(amount for row in rows if isinstance(amount := row.cells["amount"], int))
