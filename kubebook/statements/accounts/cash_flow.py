"""Where money came from and went to: by operation, by investment, by financing.

Direct: an entry with exactly one account of money has the flow of its other account. Transfers
and openings are no flow.
"""

from collections.abc import Callable, Mapping
from typing import NamedTuple

from kubebook.book.book import Book, balances, paid_label_of, received_label_of
from kubebook.book.records.accounts import Flow
from kubebook.messages import N_, message
from kubebook.periods import Period, year_before
from kubebook.statements.columns import AMOUNT, CODE, TEXT, THIS_YEAR, last_year
from kubebook.statements.listed import block_of, column_sums, sum_row
from kubebook.statements.statement import Column, Frame, Row, Table
from kubebook.statements.totals import Money, kept_before, money_flows, money_in, part

_SECTIONS: Mapping[Flow, tuple[str, str, str]] = {
    "operasi": (
        "operating",
        N_("Cash flow from operating activities"),
        N_("Net cash from operating activities"),
    ),
    "investasi": (
        "investing",
        N_("Cash flow from investing activities"),
        N_("Net cash from investing activities"),
    ),
    "pendanaan": (
        "financing",
        N_("Cash flow from financing activities"),
        N_("Net cash from financing activities"),
    ),
}
"""By flow: its key in the totals, its heading, the words of its sum."""


class _Flows(NamedTuple):
    """The money before and after a period, and what came and went by code; whole rupiah."""

    before: Money
    after: Money
    came: Mapping[str, int]
    went: Mapping[str, int]


def cash_flow(book: Book, frame: Frame) -> Table:
    """Arus Kas: money before the period, three sections, money after; of a year, the last too."""
    last = year_before(frame.period)
    kept = {"amount": _in(book, frame.period)}
    if last and kept_before(book, frame.period.start):
        kept["last_year"] = _in(book, last)
    opening = {name: own.before.total for name, own in kept.items()}
    closing = {name: own.after.total for name, own in kept.items()}
    words = message(N_("Money at the beginning, {day}"), day=frame.period.start)
    ends = message(N_("Money at the end, {day}"), day=frame.day)
    if last:
        words = message(N_("Money at the beginning of the year"))
        ends = message(N_("Money at the end of the year"))
    rows = [sum_row("text", words, opening, "opening")]
    totals = {"opening": opening["amount"]}
    change = dict.fromkeys(kept, 0)
    for flow, (key, above, below) in _SECTIONS.items():
        items = _items(book, flow, kept)
        sums = column_sums(items, kept)
        totals[key] = sums["amount"]
        change = {name: amount + sums[name] for name, amount in change.items()}
        if items:
            rows += block_of("text", message(above), items, message(below), sums)
    rows.append(sum_row("text", message(N_("Change of the money")), change, "subtotal"))
    rows.append(sum_row("text", ends, closing))
    after = kept["amount"].after
    return Table(
        columns=(
            Column(name="flow", heading=N_("Flow"), shown=False),
            CODE,
            TEXT,
            THIS_YEAR if last else AMOUNT,
            last_year(shown=last is not None),
        ),
        rows=tuple(rows),
        totals={**totals, "change": change["amount"], "closing": closing["amount"]},
        notes=(
            message(N_("Of it cash {cash:rp}, bank {bank:rp}."), cash=after.cash, bank=after.bank),
        ),
    )


def _in(book: Book, period: Period) -> _Flows:
    parted = part(book, period)
    came, went = money_flows(book.accounts, parted.inside)
    after = money_in(book.accounts, parted.closing(balances(parted.inside)))
    return _Flows(money_in(book.accounts, parted.opening), after, came, went)


def _items(book: Book, flow: Flow, kept: Mapping[str, _Flows]) -> list[Row]:
    """The accounts of one flow with what came, then with what went as figures below nothing."""
    sides: tuple[tuple[str, Callable[[Book, str], str], int], ...] = (
        ("came", received_label_of, 1),
        ("went", paid_label_of, -1),
    )
    rows = []
    for side, label, sign in sides:
        amounts = {name: getattr(own, side) for name, own in kept.items()}
        for code in dict.fromkeys(code for by_code in amounts.values() for code in by_code):
            if _flow_of(book, code) == flow:
                figures = {name: sign * by.get(code, 0) for name, by in amounts.items()}
                rows.append(Row({"flow": flow, "code": code, "text": label(book, code), **figures}))
    return rows


def _flow_of(book: Book, code: str) -> Flow:
    """The flow of an account; that of operation if a faulty book has none for it."""
    account = book.accounts.get(code)
    return account.flow if account and account.flow else "operasi"
