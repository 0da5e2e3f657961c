"""*Realisasi RAB* on the first page: each line of expenses with its figures and a bar.

The figures are the progress's, only placed here. The end of the budget is one line through all
rows; an overrun goes past it in black.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import accumulate, islice
from typing import NamedTuple

from kubebook.book.plan.volumes import format_volume
from kubebook.book.records.plan import THOUSANDTHS
from kubebook.messages import N_, Message
from kubebook.money import format_amount
from kubebook.paper.engine.blocks import Block, Cut, Line, Unit
from kubebook.paper.engine.pages import HAIR, Page
from kubebook.paper.engine.scale import FIGURE, HEAD, STEP, TABLE, TOTAL
from kubebook.paper.engine.structure import Node
from kubebook.paper.engine.typeface import PT_PER_MM, width
from kubebook.paper.engine.wording import fold, say, worded
from kubebook.paper.parts.figure_lines import (
    BEFORE_SUM,
    CLEAR,
    FIRST_ROW,
    RULE_OVER,
    UNIT,
    heads_line,
)
from kubebook.paper.parts.lines import heading, heading_width, text_lines
from kubebook.statements.plan.progress import Figures, LineProgress, Progress, summed

NUMBER, TEXT = 3.5, 7.0
"""Where the number of a line ends and its words begin, from the left."""
FIGURES_WIDE = (20.2, 20.3, 19.8)
"""What budget, realised and remaining have at least."""
BETWEEN = 3.0
"""What is clear before each figure, at least."""
WORDS_LEAST = 32.0
"""With less room for words the bars are left out."""
SUM_WIDE = 18.0
PERCENT = 7.225
"""From the end of the longest bar to the edge, at least."""
BUDGET_BAR = 16.7
"""The length of a whole budget."""
BEFORE_BAR = 5.9
BAR_HIGH, BAR_OVER = 2.3, 2.35
MOST = 1.25
"""A bar is no longer than so many budgets."""
GREY, BLACK = 0.45, 0.0
ABOVE_FIRST, BELOW = 3.3, 1.0
END_TOGETHER = 2
"""Rows that no page end parts from their sum and the notes under it."""


@dataclass(frozen=True, slots=True)
class _Places:
    """Where things stand: the block's ends, the ends of its figures, the beginning of its bars.

    `edges` are those of budget, realised and remaining; `bar` is None where bars have no room.
    """

    left: float
    right: float
    edges: tuple[float, ...]
    bar: float | None
    words: float
    """The room for words, in mm."""


def plan_block(
    progress: Progress,
    day: date,
    notes: Sequence[Message],
    left: float,
    right: float,
    *,
    by_group: bool = False,
) -> Block | None:
    """The block between two places; None if no expense is planned.

    `by_group` gives each group of lines one row. `notes` are sentences under the sum. Columns are
    as wide as their figures; a block that is cut has its headings on each page.
    """
    lines = progress.of("belanja")
    if not lines:
        return None
    rows = _groups(lines) if by_group else [_row(one) for one in lines]
    total = progress.total("belanja")
    places = _placed(left, right, [*(row.figures for row in rows), total])
    title = say(N_("RAB realised until {day}"), day=day)
    heads = _heads(places, title, UNIT)
    made = [_figures(places, row, is_first=place == 0) for place, row in enumerate(rows)]
    end = [_sum(places, total)]
    for note in notes:
        end += text_lines(left, right - left, worded(note), TABLE)
    flat = [line for row in made for line in row]
    again = _heads(places, title, f"{say(N_('(continued)'))} {UNIT}")
    sums = accumulate((row.figures for row in rows), Figures.plus)
    cuts = tuple(_cuts(places, len(heads), again, made, sums))
    return Block(left, right, (*heads, *flat, *end), cuts)


def _cuts(
    places: _Places, first: int, heads: Unit, rows: Sequence[Unit], sums: Iterable[Figures]
) -> Iterator[Cut]:
    """Between any two rows but the last ones, with what all rows above come to.

    `first`: how many lines stand over the rows, `sums`: what the rows so far come to.
    """
    ends = accumulate(map(len, rows), initial=first)
    next(ends)
    for end, carried in zip(ends, islice(sums, max(0, len(rows) - END_TOGETHER)), strict=False):
        yield Cut(end, (_carried(places, carried),), (*heads, _brought(places, carried)))


def _placed(left: float, right: float, rows: Sequence[Figures]) -> _Places:
    """The places for these figures: each column has its widest, and its heading."""
    percent = max(PERCENT, max(width(_percent(row), FIGURE) for row in rows) + CLEAR)
    wide = [
        max(
            least,
            width(head, HEAD) + BETWEEN,
            *(width(format_amount(amount), FIGURE) + BETWEEN for amount in amounts),
        )
        for least, head, amounts in zip(
            FIGURES_WIDE, _column_heads(), zip(*map(_amounts, rows), strict=True), strict=True
        )
    ]
    bar = right - percent - MOST * BUDGET_BAR
    words = bar - BEFORE_BAR - sum(wide) - left - TEXT
    if words >= WORDS_LEAST:
        last = bar - BEFORE_BAR
        return _Places(left, right, _ends(last, wide), bar, words)
    last = right - percent
    return _Places(left, right, _ends(last, wide), None, last - sum(wide) - left - TEXT)


def _ends(last: float, wide: Sequence[float]) -> tuple[float, ...]:
    return tuple(last - sum(wide[place + 1 :]) for place in range(len(wide)))


def _column_heads() -> tuple[str, str, str]:
    return say(N_("Planned")), say(N_("Realised")), say(N_("Remaining"))


def _amounts(figures: Figures) -> tuple[int, int, int]:
    return figures.budget, figures.realised, figures.remaining


class _Row(NamedTuple):
    """A row: the number of its line, what is bought, how much of it, and what it comes to."""

    number: str
    label: str
    amount: str
    figures: Figures

    def words(self, room: float) -> list[str]:
        """What is bought, folded; with how much of it if that leaves it on one line."""
        full = ", ".join(filter(None, (self.label, self.amount)))
        return [full] if width(full, TABLE) <= room else fold(self.label, room, TABLE)


def _row(one: LineProgress) -> _Row:
    """A line of the plan; one of something needs no amount."""
    line = one.line
    is_one = line.volume == THOUSANDTHS or not line.unit
    amount = "" if is_one else f"{format_volume(line.volume)} {line.unit}"
    return _Row(str(line.line), line.text, amount, one.figures)


def _groups(lines: Sequence[LineProgress]) -> list[_Row]:
    """A row for each group; the lines of none keep their own."""
    named = dict.fromkeys(one.line.group for one in lines if one.line.group)
    return [
        *(_row(one) for one in lines if not one.line.group),
        *(
            _Row("", group, "", summed(one for one in lines if one.line.group == group))
            for group in named
        ),
    ]


def _heads(places: _Places, words: str, unit: str) -> list[Line]:
    """The heading, the columns' headings on its line; below it if they would touch."""
    title = heading(places.left, places.right, words, unit)
    texts = (*_column_heads(), "%")
    columns = heads_line([*places.edges, places.right], texts, labels=2)
    until = places.edges[0] - width(texts[0], HEAD) - places.left
    if heading_width(words, unit) > until:
        return [title, columns]

    def draw(page: Page, y: float) -> None:
        title.draw(page, y)
        columns.draw(page, y)

    return [Line(title.advance, draw)]


def _figures(places: _Places, row: _Row, *, is_first: bool) -> list[Line]:
    """One row: its words folded, figures and bar on the first line."""
    left, figures = places.left, row.figures
    first, *others = row.words(places.words)
    advance = FIRST_ROW if is_first else STEP
    above = ABOVE_FIRST if is_first else STEP - BELOW
    words = Node("TD")

    def draw(page: Page, y: float) -> None:
        with page.tag("TR"):
            with page.tag("TD"):
                page.right(left + NUMBER, y, row.number, TABLE)
            with page.tag(words):
                page.text(left + TEXT, y, first, TABLE)
            for amount, edge in zip(_amounts(figures), places.edges, strict=True):
                page.right(edge, y, format_amount(amount), TABLE)
            with page.tag("TD"):
                page.right(places.right, y, _percent(figures), TABLE)
        _draw_bar(page, y, places.bar, figures)
        _draw_budget(page, y, places.bar, above)

    def more(text: str) -> Line:
        def draw_more(page: Page, y: float) -> None:
            with page.tag(words):
                page.text(left + TEXT, y, text, TABLE)
            _draw_budget(page, y, places.bar, STEP - BELOW)

        return Line(STEP, draw_more)

    return [Line(advance, draw), *map(more, others)]


def _sum(places: _Places, figures: Figures) -> Line:
    def draw(page: Page, y: float) -> None:
        with page.tag("TR"):
            with page.tag("TD"):
                pass  # it has no number
            _draw_summed(page, y, places, say(N_("Total")), figures)
            with page.tag("TD"):
                page.right(places.right, y, _percent(figures), FIGURE)
        _draw_bar(page, y, places.bar, figures)
        _draw_budget(page, y, places.bar, STEP + BEFORE_SUM - BELOW)

    return Line(STEP + BEFORE_SUM, draw)


def _carried(places: _Places, figures: Figures) -> Line:
    """What the rows so far come to, at the end of a page."""

    def draw(page: Page, y: float) -> None:
        _draw_summed(page, y, places, say(N_("To be carried forward")), figures)
        _draw_budget(page, y, places.bar, STEP + BEFORE_SUM - BELOW)

    return Line(STEP + BEFORE_SUM, draw)


def _brought(places: _Places, figures: Figures) -> Line:
    """The same at the head of the next one."""

    def draw(page: Page, y: float) -> None:
        _draw_summed(page, y, places, say(N_("Carried forward")), figures, ruled=False)
        _draw_budget(page, y, places.bar, ABOVE_FIRST)

    return Line(FIRST_ROW, draw)


def _draw_summed(
    page: Page, y: float, places: _Places, words: str, figures: Figures, *, ruled: bool = True
) -> None:
    page.text(places.left + TEXT, y, words, TOTAL)
    for amount, edge in zip(_amounts(figures), places.edges, strict=True):
        figure = format_amount(amount)
        if ruled:
            page.rule(edge - max(SUM_WIDE, width(figure, FIGURE)), y - RULE_OVER, edge)
        page.right(edge, y, figure, FIGURE)


def _percent(figures: Figures) -> str:
    return "" if figures.percent is None else format_amount(figures.percent)


def _draw_bar(page: Page, y: float, bar: float | None, figures: Figures) -> None:
    """What was realised in proportion to the budget; past it in black."""
    if bar is None:
        return
    share = figures.realised / figures.budget if figures.budget else MOST
    share = min(MOST, share) if figures.realised > 0 else 0.0
    within = min(share, 1.0) if figures.budget else 0.0
    if within > 0:
        page.bar(bar, y - BAR_OVER, BUDGET_BAR * within, BAR_HIGH, GREY)
    if share > within:
        start = bar + BUDGET_BAR * within
        page.bar(start, y - BAR_OVER, BUDGET_BAR * (share - within), BAR_HIGH, BLACK)


def _draw_budget(page: Page, y: float, bar: float | None, above: float) -> None:
    """The part of the line through all rows that stands beside this one."""
    if bar is not None:
        page.bar(bar + BUDGET_BAR, y - above, HAIR / PT_PER_MM, above + BELOW, BLACK)
