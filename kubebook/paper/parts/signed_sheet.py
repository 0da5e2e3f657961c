"""The last sheet of a report: the figures signed for, notes by hand, officers, members.

It always begins a page, for it goes from hand to hand; the figures on it show a swapped first page.
"""

from kubebook.book.book import members_on
from kubebook.messages import N_
from kubebook.paper.engine.pages import LINE, Page, Pages
from kubebook.paper.engine.typeface import plain, strong, width
from kubebook.paper.engine.wording import rupiah, say
from kubebook.paper.parts.members_signatures import draw_members, members_height, members_that_fit
from kubebook.paper.parts.signatures import Signatures
from kubebook.paper.request import Request
from kubebook.statements.month.summary import PeriodSummary

TITLE = strong(13)
HEADING = strong(11)
TABLE = plain(9.5)
HAND_LINES = 3
HAND_LINE = 8.2
BEFORE_SIGNATURES = 9.3
BEFORE_MEMBERS = 5.9
SEVERAL = 10
"""More members than this stand on a page of their own, not with the officers."""


def add_signed_sheet(request: Request, pages: Pages, summary: PeriodSummary) -> None:
    """Draw the sheet of the document asked for, of a period with these figures."""
    page = pages.add(request.sheet)
    pages.bookmark(say(N_("Signatures")))
    y = _draw_figures(request, page, summary)
    y = _draw_hand_lines(page, y)
    signatures = Signatures(
        request.document.signing,
        request.book,
        request.form,
        request.today,
        request.sheet.text_width,
    )
    y = signatures.draw(page, y + BEFORE_SIGNATURES) + BEFORE_MEMBERS
    _add_members(request, pages, page, y, summary)


def _draw_figures(request: Request, page: Page, summary: PeriodSummary) -> float:
    """The title and the four figures that are signed for; returns the y of the rule below."""
    sheet = page.sheet
    y = sheet.top + 5.2
    page.fitted(sheet.left, y, request.title, TITLE, sheet.text_width / 2)
    page.right(sheet.edge, y, request.when, TABLE)
    page.rule(sheet.left, y + 3.2, sheet.edge, LINE)
    figures = (
        (say(N_("Opening balance")), summary.opening.total),
        (say(N_("Receipts")), summary.total_in),
        (say(N_("Expenses")), summary.total_out),
        (say(N_("Closing balance")), summary.closing.total),
    )
    step = sheet.text_width / len(figures)
    for place, (label, amount) in enumerate(figures):
        x = sheet.left + place * step
        page.text(x, y + 7.8, label, TABLE)
        page.fitted(x, y + 13.1, rupiah(amount), HEADING, step - 2)
    page.rule(sheet.left, y + 15.8, sheet.edge, LINE)
    return y + 15.8


def _draw_hand_lines(page: Page, y: float) -> float:
    sheet = page.sheet
    words = say(N_("Notes on the business"))
    y += 5.6
    page.text(sheet.left, y, words, HEADING)
    hint = say(N_("(written by hand at the meeting)"))
    page.text(sheet.left + width(words, HEADING) + 1.8, y, hint, TABLE)
    for _ in range(HAND_LINES):
        y += HAND_LINE
        page.rule(sheet.left, y, sheet.edge)
    return y


def _add_members(
    request: Request, pages: Pages, page: Page, y: float, summary: PeriodSummary
) -> None:
    names = [member.name for member in members_on(request.book, request.day)]
    if not names:
        return
    fits = y + members_height(len(names)) <= page.sheet.bottom
    if len(names) > SEVERAL or not fits:
        page = pages.add(request.sheet)
        y = _draw_figures(request, page, summary)
    words = request.document.read_out
    first = 1
    while True:
        count = members_that_fit(page.sheet.bottom - y)
        here = names[first - 1 : first - 1 + count]
        draw_members(page, y, here, first=first, total=len(names), words=words)
        first += count
        if first > len(names):
            return
        page = pages.add(request.sheet)
        y = _draw_figures(request, page, summary)
