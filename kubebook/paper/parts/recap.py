"""The recapitulation on the first page: it reads like the sum it is.

Opening line across, receipts left, expenses right, both totals on one line, closing line across.
"""

from collections.abc import Callable, Sequence
from datetime import date
from itertools import zip_longest

from kubebook.messages import N_
from kubebook.money import format_amount
from kubebook.paper.engine.flow import Line
from kubebook.paper.engine.pages import Page
from kubebook.paper.engine.scale import FIGURE, GUTTER, STEP, TABLE, TOTAL
from kubebook.paper.engine.typeface import width
from kubebook.paper.engine.wording import fold, say
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
PARTS_GAP = 3.0
"""What is kept clear on both sides of the parts of a balance."""


def recap_lines(summary: PeriodSummary, day: date, left: float, right: float) -> list[Line]:
    """The lines of the block between two places; `day` is the last day of its figures."""
    wide = (right - left - GUTTER) / 2
    middle_right, middle = left + wide, right - wide
    lines = [
        heading(left, say(N_("Recapitulation")), UNIT),
        _across(left, middle, right, N_("Opening balance, {day}"), summary.period.start,
                summary.opening, rule_below=True),
        Line(AFTER_ACROSS, _labels_drawer((left, say(N_("Receipts"))),
                                          (middle, say(N_("Expenses"))))),
    ]  # fmt: skip
    received = _folded_rows(summary.receipts, wide)
    spent = _folded_rows(summary.expenses, wide)
    lines += [
        Line(STEP, _pair_drawer(pair, (left, middle), (middle_right, right)))
        for pair in zip_longest(received, spent, fillvalue=("", ""))
    ]
    totals = (
        (say(N_("Total receipts")), format_amount(summary.total_in)),
        (say(N_("Total expenses")), format_amount(summary.total_out)),
    )
    lines.append(
        Line(
            STEP + BEFORE_SUM,
            _totals_drawer(totals, (left, middle), (middle_right, right)),
        )
    )
    closing = _across(left, middle, right, N_("Closing balance, {day}"), day, summary.closing)
    return [*lines, Line(AFTER_ACROSS, closing.draw)]


def _across(
    left: float,
    middle: float,
    right: float,
    words: str,
    day: date,
    money: Money,
    *,
    rule_below: bool = False,
) -> Line:
    """The line of all money that opens and closes the recapitulation."""
    parts = say(
        N_("cash {cash}  +  bank {bank}"),
        cash=format_amount(money.cash),
        bank=format_amount(money.bank),
    )
    total, label = format_amount(money.total), say(words, day=day)
    end = right - width(total, FIGURE) - PARTS_GAP
    start = max(left + width(label, TOTAL) + PARTS_GAP, min(middle, end - width(parts, TABLE)))

    def draw(page: Page, y: float) -> None:
        with page.tag("TR"):
            page.text(left, y, label, TOTAL)
            page.fitted(start, y, parts, TABLE, end - start)
            page.right(right, y, total, FIGURE)
        if rule_below:
            page.rule(left, y + ACROSS_BELOW, right)

    return Line(FIRST_ROW, draw)


def _labels_drawer(*labels: tuple[float, str]) -> Callable[[Page, float], None]:
    def draw(page: Page, y: float) -> None:
        with page.tag("TR"):
            for x, text in labels:
                with page.tag("TH"):
                    page.text(x, y, text, TOTAL)
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


def _pair_drawer(
    pair: Sequence[tuple[str, str]], starts: Sequence[float], ends: Sequence[float]
) -> Callable[[Page, float], None]:
    def draw(page: Page, y: float) -> None:
        with page.tag("TR"):
            for (label, figure), start, end in zip(pair, starts, ends, strict=True):
                with page.tag("TD"):
                    page.text(start + INDENT, y, label, TABLE)
                with page.tag("TD"):
                    page.right(end, y, figure, TABLE)

    return draw


def _totals_drawer(
    totals: Sequence[tuple[str, str]], starts: Sequence[float], ends: Sequence[float]
) -> Callable[[Page, float], None]:
    def draw(page: Page, y: float) -> None:
        with page.tag("TR"):
            for (label, figure), start, end in zip(totals, starts, ends, strict=True):
                labelled(page, start, y, label, TOTAL, end - width(figure, FIGURE))
                page.rule(end - max(SUM_RULE, width(figure, FIGURE)), y - RULE_OVER, end)
                page.right(end, y, figure, FIGURE)
        page.rule(starts[0], y + ACROSS_BELOW, ends[-1])

    return draw
