"""The blocks of a report's first page: what the meeting asks first.

Each function makes one block of a `FirstPage`; the figures are only placed here.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from typing import NamedTuple

from kubebook.book.book import label_inside
from kubebook.messages import N_, Message, message
from kubebook.money import format_amount, format_change
from kubebook.paper.engine.flow import Band, Block, Flow, Line
from kubebook.paper.engine.scale import FIGURE, HEAD, TABLE
from kubebook.paper.engine.sheet import Sheet
from kubebook.paper.engine.typeface import width
from kubebook.paper.engine.wording import Run, runs, say, worded
from kubebook.paper.formats.format import DocumentForm
from kubebook.paper.parts.figure_lines import (
    CLEAR,
    FIRST_ROW,
    SUM_RULE,
    UNIT,
    figures_line,
    folded_figure,
    heads_line,
    words_line,
)
from kubebook.paper.parts.lines import (
    halves,
    hand_line,
    heading,
    heading_width,
    listed,
    paragraph,
)
from kubebook.paper.parts.month_chart import chart_lines
from kubebook.paper.parts.plan_block import plan_block
from kubebook.paper.parts.recap import recap_lines
from kubebook.periods import Period, format_date, format_period, month_name, month_of
from kubebook.statements.accounts.results import MonthProfit
from kubebook.statements.month.summary import PeriodSummary, previous_period
from kubebook.statements.plan.progress import NO_PLAN, Progress
from kubebook.statements.totals import Results
from kubebook.statements.wording import NET

COLUMN_LEAST = 19.5
COLUMN_GAP = 2.5


@dataclass(frozen=True, slots=True, kw_only=True)
class FirstPage:
    """What the first page is made of: the summary, and the day at the end of which it stands.

    `topics` are what is to be discussed, gravest first. `progress` is that of the plan on the
    day, `months` are those of the chart, `problems` those not solved yet. `form`: which rows the
    blocks have and what they are called. `by_group`: the plan is shown group by group; without
    `in_words` the sentence under it is left out, since the summary has its figure too.
    """

    summary: PeriodSummary
    day: date
    topics: Sequence[Message] = ()
    progress: Progress = NO_PLAN
    months: Sequence[MonthProfit] = ()
    problems: Sequence[str] = ()
    form: DocumentForm = field(default_factory=DocumentForm)
    by_group: bool = False
    in_words: bool = True

    def called(self, block: str, usual: str) -> str:
        """The heading of a block: the form's, or the usual one (a message id)."""
        return self.form.headings.get(block) or say(usual)


Maker = Callable[[FirstPage, float, float], Block | None]
"""Makes a block between two places; None if it has no lines or is too wide for them."""


def bands(asked: FirstPage, rows: Sequence[Sequence[str]], sheet: Sheet) -> list[Band]:
    """The blocks named in `rows`, those of a row abreast if all of them fit half the sheet."""
    made: list[Band] = []
    for names in rows:
        if len(names) == len(halves(sheet)):
            columns = [
                BLOCKS[name](asked, left, right)
                for name, (left, right) in zip(names, halves(sheet), strict=True)
            ]
            abreast = tuple(block for block in columns if block)
            if len(abreast) == len(columns):
                made.append(abreast)
                continue
        for name in names:
            block = BLOCKS[name](asked, sheet.left, sheet.edge)
            if block:
                made.append((block,))
    return made


def fitting(asked: FirstPage, rows: Sequence[Sequence[str]], flow: Flow) -> list[Band]:
    """The bands for what is left of the first page; if they need it, the plan shown more briefly.

    Without its sentence, then group by group; whole on a page of its own if nothing helps.
    """
    whole = bands(asked, rows, flow.sheet)
    shorter = (
        replace(asked, in_words=False),
        replace(asked, by_group=True),
        replace(asked, by_group=True, in_words=False),
    )
    tried = (whole, *(bands(one, rows, flow.sheet) for one in shorter))
    return next((made for made in tried if flow.holds(made)), whole)


def _block(left: float, right: float, lines: Sequence[Line]) -> Block | None:
    return Block(left, right, tuple(lines)) if lines else None


def _story(asked: FirstPage, left: float, right: float) -> Block | None:
    pieces: list[Run] = []
    for sentence in asked.summary.story:
        pieces += [(" ", False), *runs(sentence)] if pieces else runs(sentence)
    told = paragraph(left, right - left, pieces)
    return _block(left, right, [heading(left, right, asked.called("story", N_("Summary"))), *told])


def _topics(asked: FirstPage, left: float, right: float) -> Block | None:
    words = asked.called("topics", N_("To be discussed"))
    told = listed(left, right, [worded(t) for t in asked.topics])
    return _block(left, right, [heading(left, right, words), *told])


def _problems(asked: FirstPage, left: float, right: float) -> Block | None:
    words = asked.called("problems", N_("Problems of the group"))
    return _block(left, right, [heading(left, right, words), *listed(left, right, asked.problems)])


def _hand_lines(asked: FirstPage, left: float, right: float) -> Block | None:
    words = asked.called("hand-lines", N_("Notes on the business"))
    lines = [hand_line(left, right) for _ in range(asked.form.hand_lines)]
    return _block(left, right, [heading(left, right, words), *lines])


class Figure(NamedTuple):
    """One row of the results: its words, and its figure in the results of a period."""

    words: str
    of: Callable[[Results], int]


RESULTS: dict[str, Figure] = {
    "turnover": Figure(N_("Turnover"), lambda results: results.turnover),
    "other_income": Figure(N_("Other income"), lambda results: results.other_income),
    "cost": Figure(N_("Costs"), lambda results: results.cost),
    "profit": Figure("", lambda results: results.profit),
}
"""The rows of figures that a form can name; the words of the profit follow its sign."""
TREND = "trend"
RESULTS_ROWS = (*RESULTS, TREND)


def _results(asked: FirstPage, left: float, right: float) -> Block | None:
    now, before = asked.summary.results, asked.summary.before
    kept = [now] if before is None else [before, now]
    rows = [(it.field, it.heading) for it in asked.form.results] or [
        (it, "") for it in RESULTS_ROWS
    ]
    figures = [name for name, _ in rows if name in RESULTS]
    columns = [[format_amount(RESULTS[name].of(r)) for name in figures] for r in kept]
    heads = [_month(asked.summary.period)]
    if before is not None:
        heads = [_month_before(asked.summary.period), *heads, say(N_("Difference"))]
        change = now.less(before)
        columns.append([format_change(RESULTS[name].of(change)) for name in figures])
    net = NET.of(*(results.profit for results in kept))
    labels = [called or say(RESULTS[name].words or net) for name, called in rows if name in RESULTS]
    shown = [text for texts in columns for text in texts]
    wide = max([COLUMN_LEAST, *(width(text, FIGURE) + COLUMN_GAP for text in shown)])
    words = [word for head in heads[1:] for word in head.split(" ")]
    wide = max(wide, *(width(word, HEAD) + CLEAR for word in (*words, "")))
    first = max(width(text, FIGURE) for text in (*columns[0], heads[0]))
    widest = max((width(label, TABLE) for label in labels), default=0.0)
    taken = (
        min(widest, (right - left) / 2)  # a longer one is set narrower
        + first
        + wide * (len(columns) - 1)
    )
    if taken + 1 > right - left:
        return None
    edges = [right - wide * (len(columns) - 1 - place) for place in range(len(columns))]
    title = asked.called("results", N_("Results of the business"))
    rooms = [edges[0] - left, *(wide - CLEAR for _ in edges[1:])]
    lines = [heading(left, right, title, UNIT), heads_line(edges, heads, rooms=rooms)]
    for name, called in rows:
        if name == TREND:
            if before is not None:
                label = called or say(N_("The business is"))
                lines.append(words_line(left, right, label, _trend(change.profit)))
            continue
        row = figures.index(name)
        is_sum = name == "profit" and len(figures) == len(RESULTS)
        rule = wide - COLUMN_GAP if is_sum else 0.0
        told = [texts[row] for texts in columns]
        lines.append(figures_line(left, labels[row], edges, told, rule))
    return _block(left, right, lines)


def _money(asked: FirstPage, left: float, right: float) -> Block | None:
    summary = asked.summary
    usual = N_("Money of the group")
    day = format_date(asked.day, "id")
    if heading_width(f"{say(usual)}, {day}", UNIT) > right - left:
        return None
    title = f"{asked.called('money', usual)}, {day}"
    lines = [
        heading(left, right, title, UNIT),
        figures_line(left, say(N_("Cash in hand")), [right], [format_amount(summary.closing.cash)],
                      advance=FIRST_ROW),
        figures_line(left, say(N_("Bank, the group's account")), [right],
                      [format_amount(summary.closing.bank)]),
        figures_line(left, say(N_("Total")), [right], [format_amount(summary.closing.total)],
                      SUM_RULE),
    ]  # fmt: skip
    for label, amount in summary.held:
        words = say(N_("Held for others: {label}"), label=label_inside(label))
        lines += folded_figure(left, right, words, format_amount(-amount))
    if summary.held:
        own = format_amount(summary.own_money)
        words = say(N_("Money of the business"))
        lines.append(figures_line(left, words, [right], [own], SUM_RULE))
    return _block(left, right, lines)


def _recap(asked: FirstPage, left: float, right: float) -> Block | None:
    title = asked.called("recap", N_("Recapitulation"))
    rows = asked.form.recap
    lines = recap_lines(asked.summary, asked.day, (left, right), title, rows)
    return _block(left, right, lines)


def _plan(asked: FirstPage, left: float, right: float) -> Block | None:
    aid = asked.summary.aid
    left_over = (
        [
            message(
                N_("Aid left {left:rp} ({left:words}), of {received:rp} that came."),
                left=aid.left,
                received=aid.received,
            )
        ]
        if asked.in_words and aid and aid.left >= 0
        else []
    )
    return plan_block(asked.progress, asked.day, left_over, left, right, by_group=asked.by_group)


def _months(asked: FirstPage, left: float, right: float) -> Block | None:
    return _block(left, right, chart_lines(asked.months, left, right))


BLOCKS: dict[str, Maker] = {
    "story": _story,
    "topics": _topics,
    "results": _results,
    "money": _money,
    "recap": _recap,
    "plan": _plan,
    "months": _months,
    "problems": _problems,
    "hand-lines": _hand_lines,
}


# --- words -------------------------------------------------------------------------------------


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
