"""The reports of a period, of a month and of a year: first page, books, notes, the signed sheet.

The format names the sections and their order; a section with nothing in it is left out.
"""

from collections.abc import Callable

from kubebook.messages import N_
from kubebook.paper.engine.pages import Pages
from kubebook.paper.engine.wording import say
from kubebook.paper.parts.blocks import AFTER_LAST, GAP_MOST, Block, spread
from kubebook.paper.parts.first_page import FirstPage, fitting
from kubebook.paper.parts.letterhead import draw_facts, draw_letterhead, draw_title, village_kind
from kubebook.paper.parts.month_chart import chart_lines
from kubebook.paper.parts.notes import add_notes
from kubebook.paper.parts.signed_sheet import add_signed_sheet
from kubebook.paper.request import Request, span
from kubebook.paper.table.statement_pages import add_book, add_section, add_signers
from kubebook.periods import format_date
from kubebook.statements.accounts.results import MonthProfit, twelve_months
from kubebook.statements.month.summary import PeriodSummary, summarise
from kubebook.statements.month.to_discuss import topics_of
from kubebook.statements.plan.progress import progress_on

Section = Callable[[Request, Pages], None]


def print_monthly(request: Request) -> bytes:
    """The report of a month or a year; with every section if it is asked for in full."""
    form = request.document
    pages = request.pages(bears_seal=True)
    for name in form.full_sections if request.full else form.sections:
        if name in SECTIONS:
            SECTIONS[name](request, pages)
        else:
            add_section(request, pages, name)
    return pages.pdf()


print_annual = print_monthly


def _first_page(request: Request, pages: Pages) -> None:
    page = pages.add(request.sheet)
    pages.bookmark(request.title)
    group = request.book.group
    y = draw_letterhead(page, group, request.form)
    y = draw_title(page, y, request.title)
    facts = (
        (say(N_("Name of the group")), group.title),
        (say(N_("Period")), span(request.period)),
        (village_kind(group), group.village),
        (say(N_("Date of printing")), format_date(request.today, "id")),
    )
    y = draw_facts(page, y, facts)
    asked = FirstPage(
        summary=_summary(request),
        day=request.day,
        topics=topics_of(request.book, request.period, today=request.today),
        progress=progress_on(request.book, request.day),
        months=_months(request),
    )
    first, blocks = page, request.document.first_page
    page, y = spread(pages, page, y, fitting(asked, blocks, page, y))
    if page is not first or not blocks:
        page.end = y


def _months(request: Request) -> tuple[MonthProfit, ...]:
    return twelve_months(request.book, request.period, today=request.today)


def _summary(request: Request) -> PeriodSummary:
    return summarise(request.book, request.period, today=request.today)


def _chart(request: Request, pages: Pages) -> None:
    """Twelve months, below the book before them if there is room."""
    sheet = request.sheet
    lines = chart_lines(_months(request), sheet.left, sheet.edge)
    if not lines:
        return
    block = Block(sheet.left, sheet.edge, tuple(lines))
    page = pages.last
    y = page.end if page and page.sheet == sheet else None
    if page is None or y is None or y + GAP_MOST + AFTER_LAST + block.height > sheet.bottom:
        page, y = pages.add(sheet), sheet.top - AFTER_LAST - GAP_MOST
    pages.bookmark(say(N_("Twelve months")))
    page, page.end = spread(pages, page, y, [(block,)])


def _signatures(request: Request, pages: Pages) -> None:
    add_signed_sheet(request, pages, _summary(request))


def _cash_book(request: Request, pages: Pages) -> None:
    """The book that stands in a report even if it is empty."""
    add_book(request, pages, "cash-book", heading=request.document.headings.get("cash-book", ""))


SECTIONS: dict[str, Section] = {
    "first-page": _first_page,
    "cash-book": _cash_book,
    "chart": _chart,
    "notes": add_notes,
    "signers": add_signers,
    "signatures": _signatures,
}
"""The sections that are not a plain book; any other is the statement of that name."""
