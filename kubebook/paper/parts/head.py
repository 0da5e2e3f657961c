"""The head of a document: a new page with letterhead, title and facts, as the form has them."""

from collections.abc import Sequence

from kubebook.paper.engine.flow import Flow
from kubebook.paper.formats.format import Sheet
from kubebook.paper.parts.letterhead import draw_letterhead
from kubebook.paper.parts.lines import facts_abreast
from kubebook.paper.parts.lines import title as title_lines
from kubebook.paper.request import Request


def begin(
    request: Request,
    flow: Flow,
    title: str,
    *,
    facts: Sequence[tuple[str, str]] = (),
    mark: str = "",
    has_letterhead: bool = True,
    by_hand: bool = False,
    sheet: Sheet | None = None,
) -> None:
    """Begin a page of a document or of a part of it.

    The reader's list of contents calls it `mark`, or as its title. `by_hand`: of an unknown fact
    the value is a line to write on. `sheet` is another than the document's own.
    """
    flow.begin(sheet, mark=mark or title)
    if has_letterhead:
        under_letterhead(request, flow)
    flow.put(title_lines(flow.sheet, title))
    flow.put(facts_abreast(flow.sheet, facts, by_hand=by_hand))


def under_letterhead(request: Request, flow: Flow) -> None:
    """Draw the letterhead at the head of the page, and go on below its last rule."""
    flow.moved(draw_letterhead(flow.page, request.book.group, request.form))
