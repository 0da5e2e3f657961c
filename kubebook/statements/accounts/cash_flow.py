"""Where money came from and went to: by operation, by investment, by financing.

Direct: an entry with exactly one account of money has the flow of its other account. Transfers
and openings are no flow.
"""

from collections.abc import Mapping

from kubebook.book.book import Book, balances, label_of, paid_label_of
from kubebook.book.records.accounts import Flow
from kubebook.messages import N_, message
from kubebook.statements.columns import AMOUNT, CODE, TEXT
from kubebook.statements.listed import block_of, column_sums, sum_row
from kubebook.statements.statement import Column, Frame, Row, Table
from kubebook.statements.totals import money_flows, money_in, part

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


def cash_flow(book: Book, frame: Frame) -> Table:
    """Arus Kas: money before the period, three sections, money after it."""
    parted = part(book, frame.period)
    came, went = money_flows(book.accounts, parted.inside)
    before = money_in(book.accounts, parted.opening)
    after = money_in(book.accounts, parted.closing(balances(parted.inside)))
    opening = message(N_("Money at the beginning, {day}"), day=frame.period.start)
    rows = [sum_row("text", opening, {"amount": before.total}, "opening")]
    totals = {"opening": before.total}
    for flow, (key, above, below) in _SECTIONS.items():
        items = [*_items(book, flow, came, 1), *_items(book, flow, went, -1)]
        sums = column_sums(items, ("amount",))
        totals[key] = sums["amount"]
        if items:
            rows += block_of("text", message(above), items, message(below), sums)
    change = sum(totals[key] for key, _, _ in _SECTIONS.values())
    words = message(N_("Change of the money"))
    rows.append(sum_row("text", words, {"amount": change}, "subtotal"))
    closing = message(N_("Money at the end, {day}"), day=frame.day)
    rows.append(sum_row("text", closing, {"amount": after.total}))
    return Table(
        columns=(Column(name="flow", heading=N_("Flow"), shown=False), CODE, TEXT, AMOUNT),
        rows=tuple(rows),
        totals={**totals, "change": change, "closing": after.total},
        notes=(
            message(N_("Of it cash {cash:rp}, bank {bank:rp}."), cash=after.cash, bank=after.bank),
        ),
    )


def _items(book: Book, flow: Flow, amounts: Mapping[str, int], sign: int) -> list[Row]:
    """The accounts of one flow with what came (sign 1) or went (-1), in the order given."""
    label = label_of if sign > 0 else paid_label_of
    return [
        Row({"flow": flow, "code": code, "text": label(book, code), "amount": sign * amount})
        for code, amount in amounts.items()
        if _flow_of(book, code) == flow
    ]


def _flow_of(book: Book, code: str) -> Flow:
    """The flow of an account; that of operation if a faulty book has none for it."""
    account = book.accounts.get(code)
    return account.flow if account and account.flow else "operasi"
