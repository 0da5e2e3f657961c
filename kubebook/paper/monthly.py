"""The monthly report: the first page, the books, what was mended, the sheet that is signed.

The format names the sections and their order; a section with nothing in it is left out.
"""

from collections.abc import Callable

from kubebook.book.book import members_on
from kubebook.messages import N_
from kubebook.money import format_rupiah
from kubebook.paper.blocks import spread
from kubebook.paper.books import add_book
from kubebook.paper.first_page import Asked, fitting
from kubebook.paper.heads import draw_facts, draw_letterhead, draw_title, village_kind
from kubebook.paper.letters import plain, strong, width
from kubebook.paper.pages import LINE, Page, Pages
from kubebook.paper.request import Request, span
from kubebook.paper.roll import draw_members, members_height, members_that_fit
from kubebook.paper.signing import Signatures
from kubebook.paper.wording import say
from kubebook.periods import format_date
from kubebook.statements.progress import progress_on
from kubebook.statements.summary import Summary, summarise

TITLE = strong(13)
HEADING = strong(11)
TABLE = plain(9.5)
HAND_LINES = 3
HAND_LINE = 8.2
BEFORE_SIGNATURES = 9.3
BEFORE_MEMBERS = 5.9
SEVERAL = 10
"""More members than this stand on a page of their own, not with the officers."""

Section = Callable[[Request, Pages], None]


def print_monthly(request: Request) -> bytes:
    """The monthly report of a period; every section of it where it is asked for in full."""
    form = request.form.documents["monthly"]
    pages = request.pages()
    for name in form.full_sections if request.full else form.sections:
        SECTIONS[name](request, pages)
    return pages.pdf()


def _first_page(request: Request, pages: Pages) -> None:
    page = pages.add(request.sheet)
    pages.bookmark(say(request.title))
    group = request.book.group
    y = draw_letterhead(page, group, request.form)
    y = draw_title(page, y, say(request.title))
    facts = (
        (say(N_("Name of the group")), group.title),
        (say(N_("Period")), span(request.period)),
        (village_kind(group), group.village),
        (say(N_("Date of printing")), format_date(request.today, "id")),
    )
    y = draw_facts(page, y, facts)
    asked = Asked(
        summary=_summary(request),
        day=request.day,
        progress=progress_on(request.book, request.day),
    )
    first = page
    page, y = spread(pages, page, y, fitting(asked, request.form.first_page, page, y))
    if page is not first:
        page.end = y


def _summary(request: Request) -> Summary:
    return summarise(request.book, request.period, today=request.today)


def _book_section(name: str) -> Section:
    def section(request: Request, pages: Pages) -> None:
        add_book(request, pages, name)

    return section


def _corrections(request: Request, pages: Pages) -> None:
    heading = request.form.documents["monthly"].headings.get("corrections", "")
    add_book(request, pages, "corrections", heading=heading, unless_empty=True)


def _inventory(request: Request, pages: Pages) -> None:
    add_book(request, pages, "inventory", unless_empty=True)


def _signatures(request: Request, pages: Pages) -> None:
    page = pages.add(request.sheet)
    pages.bookmark(say(N_("Signatures")))
    y = _draw_figures(request, page)
    y = _draw_hand_lines(page, y)
    form = request.form.documents["monthly"]
    signatures = Signatures(
        form.signing, request.book, request.form, request.today, request.sheet.text_width
    )
    y = signatures.draw(page, y + BEFORE_SIGNATURES) + BEFORE_MEMBERS
    _add_members(request, pages, page, y)


def _draw_figures(request: Request, page: Page) -> float:
    """The title and the four figures that are signed for; returns the y of the rule below."""
    sheet, summary = page.sheet, _summary(request)
    y = sheet.top + 5.2
    page.fitted(sheet.left, y, say(request.title), TITLE, sheet.text_width / 2)
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
        page.fitted(x, y + 13.1, format_rupiah(amount), HEADING, step - 2)
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


def _add_members(request: Request, pages: Pages, page: Page, y: float) -> None:
    names = [member.name for member in members_on(request.book, request.day)]
    if not names:
        return
    fits = y + members_height(len(names)) <= page.sheet.bottom
    if len(names) > SEVERAL or not fits:
        page = pages.add(request.sheet)
        y = _draw_figures(request, page)
    words = N_(
        "Read out at the members' meeting on ___________ date __________________, "
        "present _____ of {total} members."
    )
    first = 1
    while True:
        count = members_that_fit(page.sheet.bottom - y)
        here = names[first - 1 : first - 1 + count]
        draw_members(page, y, here, first=first, total=len(names), words=words)
        first += count
        if first > len(names):
            return
        page = pages.add(request.sheet)
        y = _draw_figures(request, page)


SECTIONS: dict[str, Section] = {
    "first-page": _first_page,
    "cash-book": _book_section("cash-book"),
    "cash-in-hand": _book_section("cash-in-hand"),
    "bank-book": _book_section("bank-book"),
    "income": _book_section("income"),
    "position": _book_section("position"),
    "inventory": _inventory,
    "corrections": _corrections,
    "signatures": _signatures,
}
