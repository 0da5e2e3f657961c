"""The accountability report (LPJ) on one grant: all that its giver asks for, in one bundle.

Its first page lists what is missing. The format names the parts and their order. Books stand in it
as they are, pictures as in their appendix; papers that the book cannot have get a sheet to be glued
on.
"""

from collections.abc import Mapping

from kubebook.paper.documents.accountability.contents import add_contents, add_missing
from kubebook.paper.documents.accountability.facts import Report, known, report_of
from kubebook.paper.documents.accountability.forms import (
    add_glued,
    add_pledges,
    add_returned,
)
from kubebook.paper.documents.accountability.handover import add_goods
from kubebook.paper.documents.accountability.photographs import add_photographs
from kubebook.paper.documents.accountability.text import (
    about_letter,
    add_chapters,
    add_letter,
    add_usage,
)
from kubebook.paper.documents.proof_pictures import add_proof_pictures
from kubebook.paper.engine.flow import Flow
from kubebook.paper.parts.cover import add_cover
from kubebook.paper.parts.letter import Addressed
from kubebook.paper.parts.sections import LateSection, Section, add_sections
from kubebook.paper.parts.statement_pages import add_signed_book
from kubebook.paper.request import Request


def addressed(request: Request) -> Addressed | None:
    """The receiver and the subject of the covering letter; None if there is no grant yet."""
    if not request.book.grants:
        return None
    return about_letter(report_of(request))


def print_accountability(request: Request) -> bytes:
    """The report on the grant that was named, or on the only one."""
    report = report_of(request)
    flow = report.request.flow(report.grant.label)
    add_sections(
        report, flow, report.request.document.sections, PARTS, books_of=report.own, late=LATE
    )
    return flow.pdf()


# --- the cover and the books ---------------------------------------------------------------------


def _add_cover(report: Report, flow: Flow) -> None:
    add_cover(flow, known(report.form.cover, report.facts), report.facts)


def _book(name: str, *, is_whole: bool = False, unless_empty: bool = False) -> Section[Report]:
    """A signed book of the grant, or of the whole group."""

    def section(report: Report, flow: Flow) -> None:
        of = report.request if is_whole else report.own
        add_signed_book(of, flow, name, heading=report.title(name), unless_empty=unless_empty)

    return section


def _of_plan(name: str) -> Section[Report]:
    """A table of the lines that the grant pays; nothing if it pays none."""
    book = _book(name)

    def section(report: Report, flow: Flow) -> None:
        if report.account.own.plan_lines:
            book(report, flow)

    return section


def _add_pictures(report: Report, flow: Flow) -> None:
    add_proof_pictures(report.own, flow, title=report.title("pictures"))


def _add_bank(report: Report, flow: Flow) -> None:
    add_glued(report, flow, report.form.glued["bank"])


LATE: Mapping[str, LateSection[Report]] = {"missing": add_missing, "contents": add_contents}
PARTS: Mapping[str, Section[Report]] = {
    "cover": _add_cover,
    "letter": add_letter,
    "usage": add_usage,
    "chapters": add_chapters,
    "plan": _of_plan("plan"),
    "plan-progress": _of_plan("plan-progress"),
    "grant-cash-book": _book("grant-cash-book", is_whole=True),
    "cash-book": _book("cash-book", is_whole=True),
    "proofs": _book("proofs", unless_empty=True),
    "pictures": _add_pictures,
    "goods": add_goods,
    "photographs": add_photographs,
    "bank": _add_bank,
    "pledges": add_pledges,
    "returned": add_returned,
}
SECTIONS: Mapping[str, object] = {**LATE, **PARTS}
