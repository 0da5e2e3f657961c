"""Where money came from and went to: by operation, by investment, by financing.

Direct: an entry with exactly one account of money has the flow of its other account. Transfers
and openings are no flow.
"""

from collections.abc import Mapping

from kubebook.book.book import Book, balances
from kubebook.book.records.accounts import Flow
from kubebook.messages import N_, Message, message
from kubebook.statements.listed import heading
from kubebook.statements.statement import Asked, Cell, Column, Level, Row, Table
from kubebook.statements.totals import Money, label_of, money_flows, money_in, part

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


def cash_flow(book: Book, asked: Asked) -> Table:
    """Arus Kas: money before the period, three sections, money after it."""
    parted = part(book, asked.period)
    came, went = money_flows(book.accounts, parted.inside)
    before = money_in(book.accounts, parted.opening)
    after = money_in(book.accounts, parted.closing(balances(parted.inside)))
    rows = [_money("opening", N_("Money at the beginning, {day}"), asked.period.start, before)]
    totals = {"opening": before.total}
    for flow, (key, above, words) in _SECTIONS.items():
        own = [*_items(book, flow, came, 1), *_items(book, flow, went, -1)]
        totals[key] = sum(amount for _, amount in own)
        if own:
            rows.append(heading("text", message(above)))
            rows += [
                _line("item", label_of(book, code), amount, code=code, flow=flow)
                for code, amount in own
            ]
            rows.append(_line("subtotal", message(words), totals[key]))
    change = sum(totals[key] for key, _, _ in _SECTIONS.values())
    rows.append(_line("subtotal", message(N_("Change of the money")), change))
    rows.append(_money("total", N_("Money at the end, {day}"), asked.day, after))
    return Table(
        columns=_COLUMNS,
        rows=tuple(rows),
        totals={**totals, "change": change, "closing": after.total},
        notes=(
            message(N_("Of it cash {cash:rp}, bank {bank:rp}."), cash=after.cash, bank=after.bank),
        ),
    )


def _items(book: Book, flow: Flow, amounts: Mapping[str, int], sign: int) -> list[tuple[str, int]]:
    """The accounts of one flow with what came (sign 1) or went (-1), in the order given."""
    return [
        (code, sign * amount) for code, amount in amounts.items() if _flow_of(book, code) == flow
    ]


def _flow_of(book: Book, code: str) -> Flow:
    """The flow of an account; that of operation if a faulty book has none for it."""
    account = book.accounts.get(code)
    return account.flow if account and account.flow else "operasi"


def _money(level: Level, words: str, day: object, money: Money) -> Row:
    return _line(level, message(words, day=day), money.total)


def _line(
    level: Level, words: Message | str, amount: int, *, code: str = "", flow: str = ""
) -> Row:
    cells: dict[str, Cell] = {"text": words, "amount": amount}
    if code:
        cells |= {"code": code, "flow": flow}
    return Row(level=level, cells=cells)


_COLUMNS = (
    Column(name="flow", heading=N_("Flow"), shown=False),
    Column(name="code", heading=N_("Code"), shown=False),
    Column(name="text", heading=N_("Description")),
    Column(name="amount", heading=N_("Amount (Rp)"), kind="money"),
)
