"""What the group has and owes on a day, after SAK EMKM: aset, liabilitas, ekuitas.

There are no closing entries: *saldo laba* and *laba tahun berjalan* are derived here, so the
statement balances on any day.
"""

from collections.abc import Mapping
from datetime import date, timedelta
from typing import NamedTuple

from kubebook.book.accounts.chart import BAGI_HASIL, SALDO_LABA
from kubebook.book.book import Book, balances, counting, label_of
from kubebook.book.records.accounts import AccountType
from kubebook.messages import N_, message
from kubebook.periods import year_before
from kubebook.statements.columns import AMOUNT, CODE, TEXT, THIS_YEAR, last_year
from kubebook.statements.listed import block_of, column_sums, sum_row
from kubebook.statements.statement import Frame, Level, Row, Table
from kubebook.statements.wording import Outcome

_SECTIONS: tuple[tuple[AccountType, str, str, str, Level], ...] = (
    ("asset", "assets", N_("Assets"), N_("Total assets"), "total"),
    ("liability", "liabilities", N_("Liabilities"), N_("Total liabilities"), "subtotal"),
    ("equity", "equity", N_("Equity"), N_("Total equity"), "subtotal"),
)
"""By type: its key in the totals, its heading, the words and the level of its sum."""
_THIS_YEAR = Outcome(
    N_("Profit of this year"), N_("Loss of this year"), N_("Profit or loss of this year")
)


class _Balances(NamedTuple):
    """The signed balances at the end of a day, and the profits they hold; whole rupiah."""

    signed: Mapping[str, int]
    retained: int
    this_year: int


def position(book: Book, frame: Frame) -> Table:
    """Posisi Keuangan at the end of a day; of a year, that of the year before beside it."""
    of_year = year_before(frame.period) is not None
    kept = {"amount": _on(book, frame.day)}
    before = frame.period.start - timedelta(days=1)
    if of_year and any(entry.date <= before for entry in counting(book.entries)):
        kept["last_year"] = _on(book, before)
    rows: list[Row] = []
    totals: dict[str, int] = {}
    both = dict.fromkeys(kept, 0)
    for kind, key, above, below, level in _SECTIONS:
        items = _items(book, kept, kind)
        if kind == "equity":
            retained = {name: own.retained for name, own in kept.items()}
            this_year = {name: own.this_year for name, own in kept.items()}
            words = message(_THIS_YEAR.of(*this_year.values()))
            items += [
                Row({"code": SALDO_LABA, "text": label_of(book, SALDO_LABA), **retained}),
                Row({"text": words, **this_year}),
            ]
        sums = column_sums(items, kept)
        totals[key] = sums["amount"]
        rows += block_of("text", message(above), items, message(below), sums, level)
        if kind != "asset":
            both = {name: amount + sums[name] for name, amount in both.items()}
    rows.append(sum_row("text", message(N_("Total liabilities and equity")), both))
    columns = (CODE, TEXT, THIS_YEAR if of_year else AMOUNT, last_year(shown=of_year))
    return Table(columns, tuple(rows), {**totals, "liabilities_and_equity": both["amount"]})


def _on(book: Book, day: date) -> _Balances:
    signed = balances(book.entries, until=day + timedelta(days=1))
    earlier = _earned(book, balances(book.entries, until=date(day.year, 1, 1)))
    retained = earlier - signed.get(SALDO_LABA, 0) - signed.get(BAGI_HASIL, 0)
    return _Balances(signed, retained, _earned(book, signed) - earlier)


def _earned(book: Book, signed: Mapping[str, int]) -> int:
    """Income less cost, from signed balances."""
    return -sum(
        amount
        for code, amount in signed.items()
        if (account := book.accounts.get(code)) and account.type in ("income", "cost")
    )


def _items(book: Book, kept: Mapping[str, _Balances], kind: AccountType) -> list[Row]:
    """The accounts of one type with a balance that is not 0; contra accounts are below 0."""
    side = 1 if kind == "asset" else -1
    return [
        Row(
            {
                "code": code,
                "text": account.label,
                **{name: side * own.signed.get(code, 0) for name, own in kept.items()},
            }
        )
        for code, account in book.accounts.items()
        if account.type == kind
        and code not in (SALDO_LABA, BAGI_HASIL)
        and any(own.signed.get(code) for own in kept.values())
    ]
