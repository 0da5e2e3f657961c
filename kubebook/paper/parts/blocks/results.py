"""The results of the business on the first page: a period, the month before it, the difference.

The figures are those of the summary, only placed here.
"""

from collections.abc import Callable, Mapping, Sequence
from typing import NamedTuple

from kubebook.messages import N_
from kubebook.money import format_amount, format_change
from kubebook.paper.engine.blocks import Line
from kubebook.paper.engine.scale import FIGURE, HEAD, TABLE
from kubebook.paper.engine.typeface import width
from kubebook.paper.engine.wording import say
from kubebook.paper.formats.format import Chosen
from kubebook.paper.parts.figure_lines import CLEAR, UNIT, figures_line, heads_line, words_line
from kubebook.paper.parts.lines import heading
from kubebook.periods import Period, format_period, month_name, month_of
from kubebook.statements.month.summary import PeriodSummary, previous_period
from kubebook.statements.totals import Results
from kubebook.statements.wording import NET

COLUMN_LEAST = 19.5
COLUMN_GAP = 2.5


class Figure(NamedTuple):
    """One row of the results: its words, and its figure in the results of a period."""

    words: str
    of: Callable[[Results], int]


RESULTS: Mapping[str, Figure] = {
    "turnover": Figure(N_("Turnover"), lambda results: results.turnover),
    "other_income": Figure(N_("Other income"), lambda results: results.other_income),
    "cost": Figure(N_("Costs"), lambda results: results.cost),
    "profit": Figure("", lambda results: results.profit),
}
"""The rows of figures that a form can name; the words of the profit follow its sign."""
TREND = "trend"
ROWS = (*RESULTS, TREND)


class _Compared(NamedTuple):
    """A heading, and the figures under it by the name of their row."""

    head: str
    figures: Mapping[str, str]


def results_lines(
    summary: PeriodSummary, bounds: tuple[float, float], title: str, rows: Sequence[Chosen] = ()
) -> list[Line]:
    """The lines of the block within `bounds`; none if they are too wide for it.

    `rows` are those that the form chose, in its order; all of them if it chose none.
    """
    left, right = bounds
    called = {row.field: row.heading for row in rows} or dict.fromkeys(ROWS, "")
    names = [name for name in called if name in RESULTS]
    labels = {name: called[name] or say(RESULTS[name].words or _net(summary)) for name in names}
    columns = _columns(summary, names)
    wide = _column_width(columns)
    later = len(columns) - 1
    first = max(width(text, FIGURE) for text in (columns[0].head, *columns[0].figures.values()))
    widest = max((width(label, TABLE) for label in labels.values()), default=0.0)
    taken = min(widest, (right - left) / 2) + first  # a longer label is set narrower
    if taken + wide * later + 1 > right - left:
        return []
    edges = [right - wide * (later - place) for place in range(len(columns))]
    rooms = [edges[0] - left, *(wide - CLEAR for _ in edges[1:])]
    heads = [column.head for column in columns]
    lines = [heading(left, right, title, UNIT), heads_line(edges, heads, rooms=rooms)]
    for name in called:
        if name in RESULTS:
            is_sum = name == "profit" and len(names) == len(RESULTS)
            figures = [column.figures[name] for column in columns]
            rule = wide - COLUMN_GAP if is_sum else 0.0
            lines.append(figures_line(left, labels[name], edges, figures, rule))
        elif summary.before is not None:
            change = summary.results.less(summary.before)
            label = called[name] or say(N_("The business is"))
            lines.append(words_line(left, right, label, _trend(change.profit)))
    return lines


def _columns(summary: PeriodSummary, names: Sequence[str]) -> list[_Compared]:
    """The month before, the period, the difference; the period alone if nothing is before it."""

    def column(head: str, results: Results, written: Callable[[int], str]) -> _Compared:
        return _Compared(head, {name: written(RESULTS[name].of(results)) for name in names})

    now = column(_month(summary.period), summary.results, format_amount)
    if summary.before is None:
        return [now]
    change = summary.results.less(summary.before)
    return [
        column(_month_before(summary.period), summary.before, format_amount),
        now,
        column(say(N_("Difference")), change, format_change),
    ]


def _column_width(columns: Sequence[_Compared]) -> float:
    """The width of every column but the first: that of its widest figure or word, in mm."""
    figures = [text for column in columns for text in column.figures.values()]
    words = [word for column in columns[1:] for word in column.head.split(" ")]
    needed = [width(text, FIGURE) + COLUMN_GAP for text in figures]
    needed += [width(word, HEAD) + CLEAR for word in words]
    return max([COLUMN_LEAST, *needed])


# --- words -------------------------------------------------------------------------------------


def _net(summary: PeriodSummary) -> str:
    kept = [summary.results] if summary.before is None else [summary.before, summary.results]
    return NET.of(*(results.profit for results in kept))


def _trend(change: int) -> str:
    if change == 0:
        return say(N_("steady"))
    return say(N_("growing")) if change > 0 else say(N_("shrinking"))


def _month(period: Period) -> str:
    if period == month_of(period.start):
        return month_name(period.start.month, "id")
    return format_period(period, "id")


def _month_before(period: Period) -> str:
    earlier = previous_period(period)
    return _month(earlier) if earlier else say(N_("Before"))
