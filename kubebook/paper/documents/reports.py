"""The reports of a period, of a month and of a year: first page, books, notes, the signed sheet.

The format names the sections and their order; a section with nothing in it is left out.
"""

from collections.abc import Mapping

from kubebook.book.reminders import open_problems
from kubebook.messages import N_
from kubebook.paper.engine.blocks import Block, height_of
from kubebook.paper.engine.flow import Flow
from kubebook.paper.engine.scale import HAND
from kubebook.paper.engine.wording import say
from kubebook.paper.parts.blocks.first_page import FirstPage, fitting
from kubebook.paper.parts.blocks.month_chart import chart_lines
from kubebook.paper.parts.document_facts import IN_REPORTS, facts_told
from kubebook.paper.parts.head import begin
from kubebook.paper.parts.lines import hand_box
from kubebook.paper.parts.notes import add_notes
from kubebook.paper.parts.sections import Section, add_sections
from kubebook.paper.parts.signed_sheet import (
    add_signed_sheet,
    add_signers_of_report,
    begin_with_figures,
    signers_of_report,
)
from kubebook.paper.parts.statement_pages import add_book
from kubebook.paper.request import Request
from kubebook.statements.accounts.results import MonthProfit, twelve_months
from kubebook.statements.month.summary import PeriodSummary, summarise
from kubebook.statements.month.to_discuss import topics_of
from kubebook.statements.plan.progress import progress_on


def print_report(request: Request) -> bytes:
    """The report of a month or a year; with every section if it is asked for in full.

    A document of an office's own is one too.
    """
    form = request.document
    flow = request.flow(bears_seal=True)
    names = (form.full_sections if request.full else ()) or form.sections
    add_sections(request, flow, names, SECTIONS, books_of=request)
    return flow.pdf()


print_monthly = print_annual = print_report


def _first_page(request: Request, flow: Flow) -> None:
    begin(request, flow, request.title, facts=facts_told(request, IN_REPORTS))
    asked = FirstPage(
        summary=_summary(request),
        day=request.day,
        topics=topics_of(request.book, request.period, today=request.today),
        progress=progress_on(request.book, request.day),
        months=_months(request),
        problems=tuple(it.text for it in open_problems(request.book, request.day)),
        form=request.document,
    )
    flow.spread(fitting(asked, request.document.first_page, flow))
    flow.is_open = True


def _months(request: Request) -> tuple[MonthProfit, ...]:
    return twelve_months(request.book, request.period, today=request.today)


def _summary(request: Request) -> PeriodSummary:
    return summarise(request.book, request.period, today=request.today)


def _chart(request: Request, flow: Flow) -> None:
    """Twelve months, below the book before them if there is room."""
    sheet = request.sheet
    lines = chart_lines(_months(request), sheet.left, sheet.edge)
    if not lines:
        return
    band = (Block(sheet.left, sheet.edge, tuple(lines)),)
    if not (flow.may_join(sheet) and flow.holds([band])):
        flow.begin(sheet)
    flow.mark(say(N_("Twelve months")))
    flow.spread([band])
    flow.is_open = True


def _signatures(request: Request, flow: Flow) -> None:
    add_signed_sheet(request, flow, _summary(request))


def _signers(request: Request, flow: Flow) -> None:
    add_signers_of_report(request, flow, _summary(request))


def _cash_book(request: Request, flow: Flow) -> None:
    """The book that stands in a report even if it is empty."""
    add_book(request, flow, "cash-book", heading=request.document.headings.get("cash-book", ""))


def _remarks(request: Request, flow: Flow) -> None:
    """A box to write in by hand under what stands before it, lower where the signers need room."""
    form, sheet = request.document, request.sheet
    words = form.headings.get("remarks") or say(N_("Notes on the business"))
    signed = height_of(signers_of_report(request))
    least = hand_box(sheet.left, sheet.edge, words, 0)
    if not flow.has_room(sheet, least.advance + HAND + signed):
        begin_with_figures(request, flow, _summary(request))
    fitting = flow.count(HAND, less=least.advance + signed)
    flow.put([hand_box(sheet.left, sheet.edge, words, min(fitting, form.hand_lines))])
    flow.is_open = True


SECTIONS: Mapping[str, Section[Request]] = {
    "first-page": _first_page,
    "cash-book": _cash_book,
    "chart": _chart,
    "notes": add_notes,
    "remarks": _remarks,
    "signers": _signers,
    "signatures": _signatures,
}
"""The sections that are not a plain book; any other is the statement of that name."""
