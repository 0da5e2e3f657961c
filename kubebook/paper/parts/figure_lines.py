"""Lines of a block that hold a label and figures: rows, sums, headings of columns.

The figures come as text; nothing is added up here.
"""

from collections.abc import Sequence

from kubebook.paper.engine.flow import Line
from kubebook.paper.engine.pages import Page
from kubebook.paper.engine.scale import FIGURE, HEAD, STEP, TABLE, TOTAL
from kubebook.paper.engine.typeface import Style, width
from kubebook.paper.engine.wording import fold

FIRST_ROW = 5.4
"""From a block's heading to its first row."""
BEFORE_SUM = 0.3
UNIT = "(Rp)"
SUM_RULE = 20.0
"""How wide the rule over a sum is, at least."""
CLEAR = 2.0
"""What is left empty between a label and its figure, and between two figures, at least."""
RULE_OVER = 3.3
"""How far above the baseline of a sum its rule stands."""


def heads_line(edges: Sequence[float], heads: Sequence[str], *, advance: float = FIRST_ROW) -> Line:
    """The headings of columns of figures, each ending at its edge."""

    def draw(page: Page, y: float) -> None:
        for edge, text in zip(edges, heads, strict=True):
            page.right(edge, y, text, HEAD)

    return Line(advance, draw)


def folded_heads(
    edges: Sequence[float], heads: Sequence[str], rooms: Sequence[float]
) -> list[Line]:
    """Headings folded to a room in mm each; their last lines stand level."""
    texts = [fold(head, room, HEAD) for head, room in zip(heads, rooms, strict=True)]
    high = max(map(len, texts))
    rows = zip(*([*[""] * (high - len(lines)), *lines] for lines in texts), strict=True)
    return [
        heads_line(edges, row, advance=STEP if number else FIRST_ROW)
        for number, row in enumerate(rows)
    ]


def labelled(page: Page, x: float, y: float, label: str, style: Style, until: float) -> None:
    """Write a label that keeps clear of the figure which begins at `until`."""
    page.fitted(x, y, label, style, until - CLEAR - x)


def figures_line(
    left: float,
    label: str,
    edges: Sequence[float],
    figures: Sequence[str],
    rule: float = 0,
    *,
    advance: float = STEP,
) -> Line:
    """A label and its figures; `rule` is the width of the rule over each if it is a sum."""

    def draw(page: Page, y: float) -> None:
        style = FIGURE if rule else TABLE
        first = min(edge - width(it, style) for edge, it in zip(edges, figures, strict=True))
        labelled(page, left, y, label, TOTAL if rule else TABLE, first)
        for edge, figure in zip(edges, figures, strict=True):
            if rule:
                page.rule(edge - max(rule, width(figure, FIGURE)), y - RULE_OVER, edge)
            page.right(edge, y, figure, style)

    return Line(advance + (BEFORE_SUM if rule else 0), draw)


def folded_figure(left: float, right: float, label: str, figure: str) -> list[Line]:
    """A label folded beside its figure, which stands on the first line."""
    texts = fold(label, right - left - width(figure, TABLE) - 3, TABLE)
    first = figures_line(left, texts[0], [right], [figure])
    return [first, *(figures_line(left, text, [right], [""]) for text in texts[1:])]


def words_line(left: float, right: float, label: str, words: str) -> Line:
    """A label and, at the right, words instead of a figure."""

    def draw(page: Page, y: float) -> None:
        labelled(page, left, y, label, TABLE, right - width(words, TABLE))
        page.right(right, y, words, TABLE)

    return Line(STEP, draw)
