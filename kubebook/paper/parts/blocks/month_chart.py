"""Twelve months as a chart: a column each, profit above a line, loss below it.

The figures are those of the monthly results, only placed here; each stands at its column's tip.
"""

from collections.abc import Sequence

from kubebook.messages import N_
from kubebook.money import format_amount
from kubebook.paper.engine.blocks import Line
from kubebook.paper.engine.pages import LINE, Page
from kubebook.paper.engine.scale import SMALL
from kubebook.paper.engine.structure import Node
from kubebook.paper.engine.typeface import width
from kubebook.paper.engine.wording import say
from kubebook.paper.parts.lines import heading
from kubebook.periods import Period, month_name
from kubebook.statements.accounts.results import MonthProfit
from kubebook.statements.wording import Outcome

COLUMN = 8.0
TALL = 28.0
"""What the highest profit and the deepest loss have together."""
BEFORE_CHART = 3.4
FIGURE_OVER, FIGURE_UNDER = 1.2, 3.6
"""How far above a column, or below one of loss, the baseline of its figure stands."""
FIGURE_HIGH = 4.2
"""What a figure takes above the highest column, or under the deepest."""
NAME_UNDER = 4.2
LETTERS = 3
BETWEEN = 1.5
"""What is kept clear between the figures of two columns."""
GREY = 0.45
UNITS = (
    (1_000, N_("(thousand Rp)")),
    (1_000_000, N_("(million Rp)")),
    (1_000_000_000, N_("(billion Rp)")),
)
"""What the figures are in: the first in which they fit over their columns."""
_TITLE = Outcome(
    N_("Net profit by month, {span}"),
    N_("Net loss by month, {span}"),
    N_("Net profit or loss by month, {span}"),
)


def chart_lines(months: Sequence[MonthProfit], left: float, right: float) -> list[Line]:
    """The chart between two places; nothing if the book has none of the months."""
    profits = [month.profit for month in months if month.profit is not None]
    if not profits:
        return []
    slot = (right - left) / len(months)
    size, unit = _unit(profits, slot)
    above = FIGURE_HIGH + _high(max(0, *profits), profits)
    below = _high(min(0, *profits), profits)
    below += FIGURE_HIGH if min(profits) < 0 else 0.0
    span = Period(months[0].month.start, months[-1].month.end)
    words = say(_TITLE.of(*profits), span=span)
    told = ", ".join(
        f"{month_name(month.month.start.month, 'id')} {format_amount(month.profit)}"
        for month in months
        if month.profit is not None
    )

    def draw(page: Page, y: float) -> None:
        zero = y - NAME_UNDER - below
        page.rule(left, zero, right, LINE)
        with page.tag(Node("Figure", words=f"{words}: {told}")):
            for place, month in enumerate(months):
                middle = left + (place + 0.5) * slot
                page.centre(middle, y, _letters(month), SMALL)
                if month.profit is not None:
                    _draw_column(page, middle, zero, month.profit, profits, size)

    return [
        heading(left, right, words, say(unit)),
        Line(BEFORE_CHART + above + below + NAME_UNDER, draw),
    ]


def _draw_column(
    page: Page, middle: float, zero: float, profit: int, profits: Sequence[int], size: int
) -> None:
    high = _high(profit, profits)
    x = middle - COLUMN / 2
    tip = zero - high - FIGURE_OVER
    if profit > 0:
        page.bar(x, zero - high, COLUMN, high, GREY)
    elif profit < 0:
        page.frame(x, zero, COLUMN, high, LINE)
        tip = zero + high + FIGURE_UNDER
    page.centre(middle, tip, _figure(profit, size), SMALL)


def _high(profit: int, profits: Sequence[int]) -> float:
    """The height of a column in mm: all on one scale."""
    whole = max(0, *profits) - min(0, *profits)
    return TALL * abs(profit) / whole if whole else 0.0


def _unit(profits: Sequence[int], slot: float) -> tuple[int, str]:
    for size, unit in UNITS:
        if max(width(_figure(profit, size), SMALL) for profit in profits) + BETWEEN <= slot:
            return size, unit
    return UNITS[-1]


def _figure(profit: int, size: int) -> str:
    """A profit in a unit, rounded half up."""
    whole = (2 * abs(profit) + size) // (2 * size)
    return format_amount(whole if profit > 0 else -whole)


def _letters(month: MonthProfit) -> str:
    return month_name(month.month.start.month, "id")[:LETTERS]
