"""The recapitulation on the first page: it reads like the sum it is.

Opening line across, receipts left, expenses right, both totals on one line, closing line across;
or those of them that a form names, in its order.
"""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from itertools import zip_longest

from kubebook.messages import N_
from kubebook.money import format_amount
from kubebook.paper.engine.blocks import Draw, Line
from kubebook.paper.engine.pages import Page
from kubebook.paper.engine.scale import FIGURE, GUTTER, STEP, TABLE, TOTAL
from kubebook.paper.engine.typeface import width
from kubebook.paper.engine.wording import fold, say
from kubebook.paper.formats.format import Chosen
from kubebook.paper.parts.figure_lines import (
    BEFORE_SUM,
    FIRST_ROW,
    RULE_OVER,
    SUM_RULE,
    UNIT,
    labelled,
)
from kubebook.paper.parts.lines import heading
from kubebook.statements.month.summary import PeriodSummary
from kubebook.statements.totals import Money

ACROSS_BELOW = 1.6
AFTER_ACROSS = 5.6
INDENT = 3.0
PARTS_GAP, PARTS_LEAST = 3.0, 18.0
"""What is kept clear on both sides of the parts of a balance, and what they have at least."""


ROWS: Mapping[str, str] = {
    "opening": N_("Opening balance, {day}"),
    "receipts": N_("Receipts"),
    "expenses": N_("Expenses"),
    "total_receipts": N_("Total receipts"),
    "total_expenses": N_("Total expenses"),
    "closing": N_("Closing balance, {day}"),
}
"""The rows that a form can name, and what they are called."""
ACROSS = ("opening", "closing")
_LISTS = ("receipts", "expenses")
_TOTALS = ("total_receipts", "total_expenses")


def recap_lines(
    summary: PeriodSummary,
    day: date,
    bounds: tuple[float, float],
    title: str,
    rows: Sequence[Chosen] = (),
) -> list[Line]:
    """The lines of the block within `bounds`; `day` is the last day of its figures.

    `rows` are those that the form chose, in its order; all of them if it chose none. The list that
    it names first stands at the left.
    """
    left, right = bounds
    wide = (right - left - GUTTER) / 2
    middle_right, middle = left + wide, right - wide
    called = {row.field: row.heading for row in rows} or dict.fromkeys(ROWS, "")
    sides = list(
        dict.fromkeys(name.removeprefix("total_") for name in called if name not in ACROSS)
    )
    places = dict(zip(sides, ((left, middle_right), (middle, right)), strict=False))
    amounts = {"receipts": summary.receipts, "expenses": summary.expenses}
    totals = {"receipts": summary.total_in, "expenses": summary.total_out}

    def words(name: str) -> str:
        return called[name] or say(ROWS[name])

    def lists() -> Iterator[Line]:
        shown = [side for side in sides if side in called]
        heads = [(places[side], words(side)) for side in shown]
        yield Line(AFTER_ACROSS, _labels_drawer(*heads))
        folded = [_folded_rows(amounts[side], wide) for side in shown]
        at = [places[side] for side in shown]
        for pair in zip_longest(*folded, fillvalue=("", "")):
            yield Line(STEP, _pair_drawer(pair, at))

    def sums() -> Line:
        shown = [side for side in sides if f"total_{side}" in called]
        told = [(words(f"total_{side}"), format_amount(totals[side])) for side in shown]
        drawer = _totals_drawer(told, [places[side] for side in shown], bounds)
        return Line(STEP + BEFORE_SUM, drawer)

    lines = [heading(left, right, title, UNIT)]
    done: set[str] = set()
    for name in called:
        if name in ACROSS:
            is_opening = name == "opening"
            on, money = (
                (summary.period.start, summary.opening) if is_opening else (day, summary.closing)
            )
            label = called[name] or say(ROWS[name], day=on)
            drawn = _across((left, middle, right), label, money, rule_below=is_opening)
            lines.append(Line(AFTER_ACROSS if len(lines) > 1 else FIRST_ROW, drawn))
        elif name in _LISTS and not done & set(_LISTS):
            lines += lists()
        elif name in _TOTALS and not done & set(_TOTALS):
            lines.append(sums())
        done.add(name)
    return lines


def _across(
    places: tuple[float, float, float], label: str, money: Money, *, rule_below: bool = False
) -> Draw:
    """Draws the line of all money that opens and closes the recapitulation."""
    left, middle, right = places
    parts = say(
        N_("cash {cash}  +  bank {bank}"),
        cash=format_amount(money.cash),
        bank=format_amount(money.bank),
    )
    total = format_amount(money.total)
    end = right - width(total, FIGURE) - PARTS_GAP
    room = end - left - PARTS_GAP - PARTS_LEAST
    words = left + min(width(label, TOTAL), room)
    start = max(words + PARTS_GAP, min(middle, end - width(parts, TABLE)))

    def draw(page: Page, y: float) -> None:
        with page.tag("TR"):
            page.fitted(left, y, label, TOTAL, room)
            page.fitted(start, y, parts, TABLE, end - start)
            page.right(right, y, total, FIGURE)
        if rule_below:
            page.rule(left, y + ACROSS_BELOW, right)

    return draw


def _labels_drawer(*labels: tuple[tuple[float, float], str]) -> Draw:
    def draw(page: Page, y: float) -> None:
        with page.tag("TR"):
            for (start, end), text in labels:
                with page.tag("TH"):
                    page.fitted(start, y, text, TOTAL, end - start)
                with page.tag("TD"):
                    pass  # over the figures

    return draw


def _folded_rows(amounts: Sequence[tuple[str, int]], wide: float) -> list[tuple[str, str]]:
    rows: list[tuple[str, str]] = []
    for label, amount in amounts:
        figure = format_amount(amount)
        texts = fold(label, wide - INDENT - width(figure, TABLE) - 3, TABLE)
        rows += [(texts[0], figure), *((text, "") for text in texts[1:])]
    return rows


def _pair_drawer(pair: Sequence[tuple[str, str]], places: Sequence[tuple[float, float]]) -> Draw:
    def draw(page: Page, y: float) -> None:
        with page.tag("TR"):
            for (label, figure), (start, end) in zip(pair, places, strict=True):
                with page.tag("TD"):
                    page.text(start + INDENT, y, label, TABLE)
                with page.tag("TD"):
                    page.right(end, y, figure, TABLE)

    return draw


def _totals_drawer(
    totals: Sequence[tuple[str, str]],
    places: Sequence[tuple[float, float]],
    bounds: tuple[float, float],
) -> Draw:
    def draw(page: Page, y: float) -> None:
        with page.tag("TR"):
            for (label, figure), (start, end) in zip(totals, places, strict=True):
                labelled(page, start, y, label, TOTAL, end - width(figure, FIGURE))
                page.rule(end - max(SUM_RULE, width(figure, FIGURE)), y - RULE_OVER, end)
                page.right(end, y, figure, FIGURE)
        page.rule(bounds[0], y + ACROSS_BELOW, bounds[1])

    return draw
