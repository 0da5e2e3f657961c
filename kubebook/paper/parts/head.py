"""The head of a document: a new page with letterhead, title and facts, as the form has them."""

from collections.abc import Sequence

from kubebook.messages import N_
from kubebook.paper.engine.blocks import Line
from kubebook.paper.engine.flow import Flow
from kubebook.paper.engine.pages import Page
from kubebook.paper.engine.scale import BEFORE_CONTINUED, SMALL, TABLE, TITLE, TITLE_FIRST
from kubebook.paper.engine.sheet import Sheet
from kubebook.paper.engine.typeface import width
from kubebook.paper.engine.wording import say
from kubebook.paper.parts.facts import facts_abreast
from kubebook.paper.parts.letterhead import draw_letterhead
from kubebook.paper.parts.lines import title as title_lines
from kubebook.paper.request import Request

CODE, UNDER_CODE = 3.2, 1.8
"""How far below the margin the code of a form stands, and what is kept clear under it."""
APART = 4.0
"""What is clear above and below a title that stands apart, beside its own steps."""


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

    The list of contents calls it `mark`, or else `title`. `by_hand`: of an unknown fact the value
    is a line to write on. `sheet` is another than the document's own.
    """
    flow.begin(sheet, mark=mark or title)
    if has_letterhead:
        under_letterhead(request, flow)
    else:
        _put_code(request, flow)
    _put_title(request, flow, title)
    flow.put(facts_abreast(flow.sheet, facts, by_hand=by_hand))


def begin_apart(request: Request, flow: Flow, title: str) -> None:
    """Begin a sheet that is signed or glued by itself: its title stands clear of all else."""
    flow.begin(mark=title)
    under_letterhead(request, flow)
    flow.skip(APART)
    _put_title(request, flow, title)
    flow.skip(APART)


def continued(sheet: Sheet, words: str) -> Line:
    """The title of a list at the head of a page on which it goes on."""

    def draw(page: Page, y: float) -> None:
        page.text(sheet.left, y, words, TITLE)
        page.text(
            sheet.left + width(words, TITLE) + BEFORE_CONTINUED, y, say(N_("(continued)")), TABLE
        )

    return Line(TITLE_FIRST, draw, TITLE_FIRST)


def under_letterhead(request: Request, flow: Flow) -> None:
    """Draw the letterhead at the head of the page, and go on below its last rule."""
    _put_code(request, flow)
    form = request.form.headed(request.name)
    flow.moved(draw_letterhead(flow.page, flow.y, request.book.group, form))


def _put_title(request: Request, flow: Flow, title: str) -> None:
    flow.put(title_lines(flow.sheet, title, request.document.title_at))


def _put_code(request: Request, flow: Flow) -> None:
    """The code of a form in the corner of the first page that has a head, above all else."""
    if request.form_code and not flow.is_coded:
        flow.is_coded = True
        code = request.form_code

        def draw(page: Page, y: float) -> None:
            page.right(page.sheet.edge, y, code, SMALL)

        flow.put([Line(CODE, draw, CODE)])
        flow.skip(UNDER_CODE)
