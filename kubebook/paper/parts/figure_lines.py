"""Lines of a block that hold a label and figures: rows, sums, headings of columns.

The figures come as text; nothing is added up here.
"""

from collections.abc import Sequence

from kubebook.paper.engine.flow import Line
from kubebook.paper.engine.pages import Page
from kubebook.paper.engine.scale import FIGURE, HEAD, STEP, TABLE, TOTAL
from kubebook.paper.engine.structure import Node
from kubebook.paper.engine.typeface import width
from kubebook.paper.engine.wording import fold

FIRST_ROW = 5.4
"""From a block's heading to its first row."""
BEFORE_SUM = 0.3
UNIT = "(Rp)"
SUM_RULE = 20.0
"""How wide the rule over a sum is, at least."""
RULE_OVER = 3.3
"""How far above the baseline of a sum its rule stands."""


def heads_line(edges: Sequence[float], heads: Sequence[str], *, labels: int = 1) -> Line:
    """The headings of columns of figures, each ending at its edge.

    `labels`: how many cells without a heading stand before them.
    """

    def draw(page: Page, y: float) -> None:
        with page.tag("TR"):
            for _ in range(labels):
                with page.tag("TD"):
                    pass
            for edge, text in zip(edges, heads, strict=True):
                with page.tag("TH"):
                    page.right(edge, y, text, HEAD)

    return Line(FIRST_ROW, draw)


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
        with page.tag("TR"):
            with page.tag(Node("TH", scope="Row")):
                page.text(left, y, label, TOTAL if rule else TABLE)
            for edge, figure in zip(edges, figures, strict=True):
                if rule:
                    page.rule(edge - max(rule, width(figure, FIGURE)), y - RULE_OVER, edge)
                with page.tag("TD"):
                    page.right(edge, y, figure, FIGURE if rule else TABLE)

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
                page.text(left, y, label, TABLE)
            page.right(right, y, words, TABLE)

    return Line(STEP, draw)
