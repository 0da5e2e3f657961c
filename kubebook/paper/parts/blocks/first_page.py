"""The blocks of a report's first page: what the meeting asks first.

Each function makes one block of a `FirstPage`; the figures are only placed here.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from datetime import date

from kubebook.book.book import label_inside
from kubebook.messages import N_, Message, message
from kubebook.money import format_amount
from kubebook.paper.engine.blocks import Band, Block, Line
from kubebook.paper.engine.flow import Flow
from kubebook.paper.engine.sheet import Sheet
from kubebook.paper.engine.wording import Run, runs, say, worded
from kubebook.paper.formats.format import DocumentForm
from kubebook.paper.parts.blocks.month_chart import chart_lines
from kubebook.paper.parts.blocks.plan import plan_block
from kubebook.paper.parts.blocks.recap import recap_lines
from kubebook.paper.parts.blocks.results import results_lines
from kubebook.paper.parts.figure_lines import (
    FIRST_ROW,
    SUM_RULE,
    UNIT,
    figures_line,
    folded_figure,
)
from kubebook.paper.parts.lines import (
    halves,
    hand_line,
    heading,
    heading_width,
    listed,
    paragraph,
)
from kubebook.periods import format_date
from kubebook.statements.accounts.results import MonthProfit
from kubebook.statements.month.summary import PeriodSummary
from kubebook.statements.plan.progress import NO_PLAN, Progress


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
    words = asked.called("story", N_("Summary"))
    sentences = paragraph(left, right - left, pieces)
    return _block(left, right, [heading(left, right, words), *sentences])


def _topics(asked: FirstPage, left: float, right: float) -> Block | None:
    words = asked.called("topics", N_("To be discussed"))
    points = listed(left, right, [worded(topic) for topic in asked.topics])
    return _block(left, right, [heading(left, right, words), *points])


def _problems(asked: FirstPage, left: float, right: float) -> Block | None:
    words = asked.called("problems", N_("Problems of the group"))
    return _block(left, right, [heading(left, right, words), *listed(left, right, asked.problems)])


def _hand_lines(asked: FirstPage, left: float, right: float) -> Block | None:
    words = asked.called("hand-lines", N_("Notes on the business"))
    lines = [hand_line(left, right) for _ in range(asked.form.hand_lines)]
    return _block(left, right, [heading(left, right, words), *lines])


def _results(asked: FirstPage, left: float, right: float) -> Block | None:
    title = asked.called("results", N_("Results of the business"))
    rows = asked.form.results
    return _block(left, right, results_lines(asked.summary, (left, right), title, rows))


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
