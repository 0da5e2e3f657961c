"""The blocks of the monthly report's first page: what the meeting asks first.

Each function makes one block from a `Summary`; the figures are the summary's, only placed here.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import zip_longest

from kubebook.messages import N_
from kubebook.money import format_amount
from kubebook.paper.blocks import (
    BEFORE_SUM,
    FIRST_ROW,
    STEP,
    Band,
    Block,
    Line,
    halves,
    heading,
    numbered,
    prose,
)
from kubebook.paper.format import Sheet
from kubebook.paper.letters import plain, strong, strong_figure, width
from kubebook.paper.pages import Page
from kubebook.paper.wording import Run, fold, runs, say, worded
from kubebook.periods import Period, format_date, format_period, month_name, month_of
from kubebook.statements.summary import Money, Summary

TABLE = plain(9.5)
TOTAL = strong(9.5)
FIGURE = strong_figure(9.5)
HEAD = strong(9)
UNIT = "(Rp)"
SUM_RULE = 20.0
RULE_OVER = 3.3
"""How far above the baseline of a sum its rule stands."""
ACROSS_BELOW = 1.6
AFTER_ACROSS = 5.6
INDENT = 3.0
COLUMN_LEAST = 19.5
COLUMN_GAP = 2.5


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """What the first page is made of: the summary, and the day whose end it tells of."""

    summary: Summary
    day: date


Maker = Callable[[Asked, float, float], list[Line] | None]
"""Makes a block's lines between two places; None where the block is too wide for them."""


def bands(asked: Asked, rows: Sequence[Sequence[str]], sheet: Sheet) -> list[Band]:
    """The blocks named in `rows`, those of a row abreast where all of them fit half the sheet."""
    made: list[Band] = []
    for names in rows:
        if len(names) == len(halves(sheet)):
            columns = [
                (left, right, BLOCKS[name](asked, left, right))
                for name, (left, right) in zip(names, halves(sheet), strict=True)
            ]
            if all(lines for _, _, lines in columns):
                made.append(
                    tuple(Block(left, right, tuple(lines or ())) for left, right, lines in columns)
                )
                continue
        for name in names:
            lines = BLOCKS[name](asked, sheet.left, sheet.edge)
            made.append((Block(sheet.left, sheet.edge, tuple(lines or ())),))
    return made


def _story(asked: Asked, left: float, right: float) -> list[Line]:
    pieces: list[Run] = []
    for sentence in asked.summary.story:
        pieces += [(" ", False), *runs(sentence)] if pieces else runs(sentence)
    return [heading(left, say(N_("Summary"))), *prose(left, right - left, pieces)]


def _topics(asked: Asked, left: float, right: float) -> list[Line]:
    top = heading(left, say(N_("To be discussed")))
    if not asked.summary.topics:
        return [top, *prose(left, right - left, [(say(N_("Nothing.")), False)])]
    return [top, *numbered(left, right - left, [worded(t) for t in asked.summary.topics])]


def _results(asked: Asked, left: float, right: float) -> list[Line] | None:
    now, before = asked.summary.results, asked.summary.before
    kept = [now] if before is None else [before, now]
    columns = [
        [format_amount(r.turnover), format_amount(r.other_income), format_amount(r.cost),
         format_amount(r.profit)]
        for r in kept
    ]  # fmt: skip
    heads = [_month(asked.summary.period)]
    if before is not None:
        heads = [_month_before(asked.summary.period), *heads, say(N_("Difference"))]
        change = now.less(before)
        columns.append(
            [_signed(amount)
             for amount in (change.turnover, change.other_income, change.cost, change.profit)]
        )  # fmt: skip
    labels = [say(N_("Turnover")), say(N_("Other income")), say(N_("Costs")), say(N_("Net profit"))]
    wide = max(
        COLUMN_LEAST, *(width(text, FIGURE) + COLUMN_GAP for texts in columns for text in texts)
    )
    first = max(width(text, FIGURE) for text in (*columns[0], heads[0]))
    taken = max(width(label, TABLE) for label in labels) + first + wide * (len(columns) - 1)
    if taken + 1 > right - left:
        return None
    edges = [right - wide * (len(columns) - 1 - place) for place in range(len(columns))]
    lines = [heading(left, say(N_("Results of the business")), UNIT), _heads(edges, heads)]
    for row, label in enumerate(labels):
        figures = [texts[row] for texts in columns]
        is_sum = row == len(labels) - 1
        rule = wide - COLUMN_GAP if is_sum else 0.0
        lines.append(_figures_line(left, label, edges, figures, rule))
    if before is not None:
        lines.append(_words_line(left, right, say(N_("The business is")), _trend(change.profit)))
    return lines


def _money(asked: Asked, left: float, right: float) -> list[Line]:
    summary = asked.summary
    title = f"{say(N_('Money of the group'))}, {format_date(asked.day, 'id')}"
    lines = [
        heading(left, title, UNIT),
        _figures_line(left, say(N_("Cash in hand")), [right], [format_amount(summary.closing.cash)],
                      advance=FIRST_ROW),
        _figures_line(left, say(N_("Bank, the group's account")), [right],
                      [format_amount(summary.closing.bank)]),
        _figures_line(left, say(N_("Total")), [right], [format_amount(summary.closing.total)],
                      SUM_RULE),
    ]  # fmt: skip
    for label, amount in summary.held:
        words = say(N_("Held for others: {label}"), label=label[:1].lower() + label[1:])
        lines += _folded_figure(left, right, words, format_amount(-amount))
    if summary.held:
        own = format_amount(summary.own_money)
        words = say(N_("Money of the business"))
        lines.append(_figures_line(left, words, [right], [own], SUM_RULE))
    return lines


def _recap(asked: Asked, left: float, right: float) -> list[Line]:
    summary = asked.summary
    wide = (right - left - 8) / 2
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
    closing = _across(left, middle, right, N_("Closing balance, {day}"), asked.day, summary.closing)
    return [*lines, Line(AFTER_ACROSS, closing.draw)]


BLOCKS: dict[str, Maker] = {
    "story": _story,
    "topics": _topics,
    "results": _results,
    "money": _money,
    "recap": _recap,
}


# --- lines -------------------------------------------------------------------------------------


def _heads(edges: Sequence[float], heads: Sequence[str]) -> Line:
    def draw(page: Page, y: float) -> None:
        for edge, text in zip(edges, heads, strict=True):
            page.right(edge, y, text, HEAD)

    return Line(FIRST_ROW, draw)


def _figures_line(
    left: float,
    label: str,
    edges: Sequence[float],
    figures: Sequence[str],
    rule: float = 0,
    *,
    advance: float = STEP,
) -> Line:
    """A label and its figures; `rule` is the width of the rule over each where it is a sum."""

    def draw(page: Page, y: float) -> None:
        page.text(left, y, label, TOTAL if rule else TABLE)
        for edge, figure in zip(edges, figures, strict=True):
            if rule:
                page.rule(edge - max(rule, width(figure, FIGURE)), y - RULE_OVER, edge)
            page.right(edge, y, figure, FIGURE if rule else TABLE)

    return Line(advance + (BEFORE_SUM if rule else 0), draw)


def _folded_figure(left: float, right: float, label: str, figure: str) -> list[Line]:
    texts = fold(label, right - left - width(figure, TABLE) - 3, TABLE)
    first = _figures_line(left, texts[0], [right], [figure])
    return [first, *(_figures_line(left, text, [right], [""]) for text in texts[1:])]


def _words_line(left: float, right: float, label: str, words: str) -> Line:
    def draw(page: Page, y: float) -> None:
        page.text(left, y, label, TABLE)
        page.right(right, y, words, TABLE)

    return Line(STEP, draw)


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
    total = format_amount(money.total)

    def draw(page: Page, y: float) -> None:
        page.text(left, y, say(words, day=day), TOTAL)
        page.fitted(middle, y, parts, TABLE, right - width(total, FIGURE) - 3 - middle)
        page.right(right, y, total, FIGURE)
        if rule_below:
            page.rule(left, y + ACROSS_BELOW, right)

    return Line(FIRST_ROW, draw)


def _labels_drawer(*labels: tuple[float, str]) -> Callable[[Page, float], None]:
    def draw(page: Page, y: float) -> None:
        for x, text in labels:
            page.text(x, y, text, TOTAL)

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
        for (label, figure), start, end in zip(pair, starts, ends, strict=True):
            page.text(start + INDENT, y, label, TABLE)
            page.right(end, y, figure, TABLE)

    return draw


def _totals_drawer(
    totals: Sequence[tuple[str, str]], starts: Sequence[float], ends: Sequence[float]
) -> Callable[[Page, float], None]:
    def draw(page: Page, y: float) -> None:
        for (label, figure), start, end in zip(totals, starts, ends, strict=True):
            page.text(start, y, label, TOTAL)
            page.rule(end - max(SUM_RULE, width(figure, FIGURE)), y - RULE_OVER, end)
            page.right(end, y, figure, FIGURE)
        page.rule(starts[0], y + ACROSS_BELOW, ends[-1])

    return draw


# --- words -------------------------------------------------------------------------------------


def _signed(amount: int) -> str:
    return f"+{format_amount(amount)}" if amount > 0 else format_amount(amount)


def _trend(change: int) -> str:
    if change == 0:
        return say(N_("steady"))
    return say(N_("growing")) if change > 0 else say(N_("shrinking"))


def _month(period: Period) -> str:
    if period == month_of(period.start):
        return month_name(period.start.month, "id")
    return format_period(period, "id")


def _month_before(period: Period) -> str:
    if period == month_of(period.start):
        return month_name((period.start - timedelta(days=1)).month, "id")
    return say(N_("Before"))
