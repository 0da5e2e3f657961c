"""Lines of a block that hold a label and figures: rows, sums, headings of columns.

The figures come as text; nothing is added up here.
"""

from collections.abc import Sequence

from kubebook.paper.engine.blocks import Line
from kubebook.paper.engine.pages import Page
from kubebook.paper.engine.scale import FIGURE, HEAD, STEP, TABLE, TOTAL
from kubebook.paper.engine.structure import Node
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


def heads_line(
    edges: Sequence[float],
    heads: Sequence[str],
    *,
    labels: int = 1,
    rooms: Sequence[float] | None = None,
) -> Line:
    """The headings of columns of figures, each ending at its edge.

    `labels`: how many cells without a heading stand before them. `rooms`: to how many mm each is
    folded; their last lines stand level.
    """
    texts = [[head] for head in heads]
    if rooms:
        texts = [fold(head, room, HEAD) for head, room in zip(heads, rooms, strict=True)]
    more = STEP * (max(map(len, texts)) - 1)

    def draw(page: Page, y: float) -> None:
        with page.tag("TR"):
            for _ in range(labels):
                with page.tag("TD"):
                    pass
            for edge, lines in zip(edges, texts, strict=True):
                with page.tag("TH"):
                    for above, text in zip(range(len(lines) - 1, -1, -1), lines, strict=True):
                        page.right(edge, y - STEP * above, text, HEAD)

    return Line(FIRST_ROW + more, draw)


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
        with page.tag("TR"):
            with page.tag(Node("TH", scope="Row")):
                labelled(page, left, y, label, TOTAL if rule else TABLE, first)
            for edge, figure in zip(edges, figures, strict=True):
                if rule:
                    page.rule(edge - max(rule, width(figure, FIGURE)), y - RULE_OVER, edge)
                with page.tag("TD"):
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
        with page.tag("TR"):
            with page.tag(Node("TH", scope="Row")):
                labelled(page, left, y, label, TABLE, right - width(words, TABLE))
            page.right(right, y, words, TABLE)

    return Line(STEP, draw)
