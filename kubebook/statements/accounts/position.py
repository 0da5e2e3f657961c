"""What the group has and owes on a day, after SAK EMKM: aset, liabilitas, ekuitas.

There are no closing entries: *saldo laba* and *laba tahun berjalan* are derived here, so the
statement balances on any day.
"""

from datetime import date

from kubebook.book.accounts.chart import BAGI_HASIL, SALDO_LABA
from kubebook.book.book import Book, balances, label_of
from kubebook.book.records.accounts import AccountType
from kubebook.messages import N_, message
from kubebook.statements.columns import AMOUNT, CODE, TEXT
from kubebook.statements.listed import block_of, column_sums, sum_row
from kubebook.statements.statement import Frame, Level, Row, Table
from kubebook.statements.wording import Outcome

_SECTIONS: tuple[tuple[AccountType, str, str, str, Level], ...] = (
    ("asset", "assets", N_("Assets"), N_("Total assets"), "total"),
    ("liability", "liabilities", N_("Liabilities"), N_("Total liabilities"), "subtotal"),
    ("equity", "equity", N_("Equity"), N_("Total equity"), "subtotal"),
)
"""By type: its key in the totals, its heading, the words and the level of its sum."""
_THIS_YEAR = Outcome(N_("Profit of this year"), N_("Loss of this year"), "")


def position(book: Book, frame: Frame) -> Table:
    """Posisi Keuangan at the end of a day."""
    signed = balances(book.entries, until=frame.until)
    earlier = balances(book.entries, until=date(frame.day.year, 1, 1))
    retained = _earned(book, earlier) - signed.get(SALDO_LABA, 0) - signed.get(BAGI_HASIL, 0)
    this_year = _earned(book, signed) - _earned(book, earlier)
    rows: list[Row] = []
    totals: dict[str, int] = {}
    for kind, key, above, below, level in _SECTIONS:
        items = _items(book, signed, kind)
        if kind == "equity":
            items += [
                Row({"code": SALDO_LABA, "text": label_of(book, SALDO_LABA), "amount": retained}),
                Row({"text": message(_THIS_YEAR.of(this_year)), "amount": this_year}),
            ]
        sums = column_sums(items, ("amount",))
        totals[key] = sums["amount"]
        rows += block_of("text", message(above), items, message(below), sums, level)
    both = totals["liabilities"] + totals["equity"]
    rows.append(sum_row("text", message(N_("Total liabilities and equity")), {"amount": both}))
    return Table((CODE, TEXT, AMOUNT), tuple(rows), {**totals, "liabilities_and_equity": both})


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
        Row({"code": code, "text": account.label, "amount": side * signed[code]})
        for code, account in book.accounts.items()
        if account.type == kind and signed.get(code) and code not in (SALDO_LABA, BAGI_HASIL)
    ]
