"""*Realisasi RAB* on the first page: each line of expenses with its figures and a bar.

The figures are the progress's, only placed here. The end of the budget is one line through all
rows; an overrun goes past it in black.
"""

from collections.abc import Sequence
from datetime import date

from kubebook.messages import N_, Message
from kubebook.money import format_amount
from kubebook.paper.engine.flow import Line
from kubebook.paper.engine.pages import HAIR, Page
from kubebook.paper.engine.scale import FIGURE, HEAD, STEP, TABLE, TOTAL
from kubebook.paper.engine.structure import Node
from kubebook.paper.engine.typeface import PT_PER_MM, width
from kubebook.paper.engine.wording import fold, say, worded
from kubebook.paper.parts.figure_lines import BEFORE_SUM, FIRST_ROW, RULE_OVER, UNIT, heads_line
from kubebook.paper.parts.lines import heading, heading_width, text_lines
from kubebook.statements.plan.progress import Figures, LineProgress, Progress, summed

NUMBER, TEXT = 3.5, 7.0
"""Where the number of a line ends and its words begin, from the left."""
COLUMNS = (74.1, 53.8, 34.0)
"""Where the figures end, from the right: budget, realised, remaining."""
FIGURES_WIDE = 20.2
SUM_WIDE = 18.0
BAR, BUDGET = 28.1, 11.4
"""Where a bar begins and where the budget ends, from the right."""
BAR_HIGH, BAR_OVER = 2.3, 2.35
MOST = 1.25
"""A bar is no longer than so many budgets."""
GREY, BLACK = 0.45, 0.0
ABOVE_FIRST, BELOW = 3.3, 1.0


def plan_lines(
    progress: Progress,
    day: date,
    notes: Sequence[Message],
    left: float,
    right: float,
    *,
    by_group: bool = False,
) -> list[Line]:
    """The lines of the block between two places; none if no expense is planned.

    `by_group` gives each group of lines one row. `notes` are sentences under the sum.
    """
    lines = progress.of("belanja")
    if not lines:
        return []
    rows = _groups(lines) if by_group else [_row(one) for one in lines]
    made = _heads(left, right, say(N_("RAB realised until {day}"), day=day))
    for place, (number, label, figures) in enumerate(rows):
        made += _figures(left, right, number, label, figures, is_first=place == 0)
    made.append(_sum(left, right, progress.total("belanja")))
    for note in notes:
        made += text_lines(left, right - left, worded(note), TABLE)
    return made


def _row(one: LineProgress) -> tuple[str, str, Figures]:
    return str(one.line.line), one.line.text, one.figures


def _groups(lines: Sequence[LineProgress]) -> list[tuple[str, str, Figures]]:
    """A row for each group; the lines of none keep their own."""
    named = dict.fromkeys(one.line.group for one in lines if one.line.group)
    return [
        *(_row(one) for one in lines if not one.line.group),
        *(("", group, summed(one for one in lines if one.line.group == group)) for group in named),
    ]


def _heads(left: float, right: float, words: str) -> list[Line]:
    """The heading, the columns' headings on its line; below it if they would touch."""
    title = heading(left, words, UNIT)
    texts = (say(N_("Planned")), say(N_("Realised")), say(N_("Remaining")), "%")
    columns = heads_line([right - from_right for from_right in (*COLUMNS, 0.0)], texts, labels=2)
    if heading_width(words, UNIT) > right - COLUMNS[0] - width(texts[0], HEAD) - left:
        return [title, columns]

    def draw(page: Page, y: float) -> None:
        title.draw(page, y)
        columns.draw(page, y)

    return [Line(title.advance, draw)]


def _figures(
    left: float, right: float, number: str, label: str, figures: Figures, *, is_first: bool
) -> list[Line]:
    """One row: its words folded, figures and bar on the first line."""
    room = right - COLUMNS[0] - FIGURES_WIDE - left - TEXT
    first, *others = fold(label, room, TABLE)
    advance = FIRST_ROW if is_first else STEP
    above = ABOVE_FIRST if is_first else STEP - BELOW
    words = Node("TD")

    def draw(page: Page, y: float) -> None:
        with page.tag("TR"):
            with page.tag("TD"):
                page.right(left + NUMBER, y, number, TABLE)
            with page.tag(words):
                page.text(left + TEXT, y, first, TABLE)
            amounts = (figures.budget, figures.realised, figures.remaining)
            for amount, from_right in zip(amounts, COLUMNS, strict=True):
                page.right(right - from_right, y, format_amount(amount), TABLE)
            with page.tag("TD"):
                page.right(right, y, _percent(figures), TABLE)
        _draw_bar(page, y, right, figures)
        _draw_budget(page, y, right, above)

    def more(text: str) -> Line:
        def draw_more(page: Page, y: float) -> None:
            with page.tag(words):
                page.text(left + TEXT, y, text, TABLE)
            _draw_budget(page, y, right, STEP - BELOW)

        return Line(STEP, draw_more)

    return [Line(advance, draw), *map(more, others)]


def _sum(left: float, right: float, figures: Figures) -> Line:
    def draw(page: Page, y: float) -> None:
        with page.tag("TR"):
            with page.tag("TD"):
                pass  # it has no number
            page.text(left + TEXT, y, say(N_("Total")), TOTAL)
            amounts = (figures.budget, figures.realised, figures.remaining)
            for amount, from_right in zip(amounts, COLUMNS, strict=True):
                figure, edge = format_amount(amount), right - from_right
                page.rule(edge - max(SUM_WIDE, width(figure, FIGURE)), y - RULE_OVER, edge)
                page.right(edge, y, figure, FIGURE)
            with page.tag("TD"):
                page.right(right, y, _percent(figures), FIGURE)
        _draw_bar(page, y, right, figures)
        _draw_budget(page, y, right, STEP + BEFORE_SUM - BELOW)

    return Line(STEP + BEFORE_SUM, draw)


def _percent(figures: Figures) -> str:
    return "" if figures.percent is None else format_amount(figures.percent)


def _draw_bar(page: Page, y: float, right: float, figures: Figures) -> None:
    """What was realised in proportion to the budget; past it in black."""
    whole = BAR - BUDGET
    share = figures.realised / figures.budget if figures.budget else MOST
    share = min(MOST, share) if figures.realised > 0 else 0.0
    within = min(share, 1.0) if figures.budget else 0.0
    if within > 0:
        page.bar(right - BAR, y - BAR_OVER, whole * within, BAR_HIGH, GREY)
    if share > within:
        start = right - BAR + whole * within
        page.bar(start, y - BAR_OVER, whole * (share - within), BAR_HIGH, BLACK)


def _draw_budget(page: Page, y: float, right: float, above: float) -> None:
    """The part of the line through all rows that stands beside this one."""
    page.bar(right - BUDGET, y - above, HAIR / PT_PER_MM, above + BELOW, BLACK)
