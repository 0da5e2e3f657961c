"""The accountability report (LPJ) on one grant: all that its giver asks for, in one bundle.

Its first page lists what is missing. The format names the parts and their order. Books stand in it
as they are, pictures as in their appendix; papers that the book cannot have get a sheet to be glued
on.
"""

from collections.abc import Mapping, Sequence

from kubebook.book.grants.awards import deadlines_of_report
from kubebook.messages import N_, Message
from kubebook.paper.documents.accountability.facts import Report, known, report_of
from kubebook.paper.documents.accountability.forms import (
    add_glued,
    add_goods,
    add_pledges,
    add_returned,
)
from kubebook.paper.documents.accountability.text import add_chapters, add_letter, add_usage
from kubebook.paper.documents.proof_pictures import add_proof_pictures
from kubebook.paper.engine.flow import Block, Flow
from kubebook.paper.engine.wording import fill, rupiah, say, worded
from kubebook.paper.parts.cover import add_cover
from kubebook.paper.parts.head import begin
from kubebook.paper.parts.letter import Addressed
from kubebook.paper.parts.lines import heading, numbered, paragraph
from kubebook.paper.parts.sections import Section, add_sections
from kubebook.paper.request import Request
from kubebook.paper.table.statement_pages import add_book
from kubebook.periods import format_date
from kubebook.statements.grants.accountability import entries_of, missing, to_explain

NAME = "accountability"


def addressed(request: Request) -> Addressed | None:
    """The receiver and the subject of the covering letter; None if there is no grant yet."""
    if not request.book.grants:
        return None
    report = report_of(request)
    form = request.form.letters[NAME]
    return Addressed(
        to=report.facts["giver"], subject=fill(form.subject, **report.facts), lasting=True
    )


def print_accountability(request: Request) -> bytes:
    """The report on the grant that was named, or on the only one."""
    report = report_of(request)
    flow = report.request.flow(report.grant.label)
    add_sections(report, flow, report.request.document.sections, SECTIONS, books_of=report.own)
    return flow.pdf()


# --- the first page ------------------------------------------------------------------------------


def _add_missing(report: Report, flow: Flow) -> None:
    """What is missing, what must be explained, and what is added by hand."""
    grant = report.grant
    begin(
        report.request,
        flow,
        say(N_("Completeness of the accountability report")),
        facts=(
            (say(N_("Grant")), grant.label),
            (say(N_("Given by")), report.facts["giver"]),
            (say(N_("On the decree")), rupiah(grant.amount)),
            (say(N_("Date of printing")), format_date(report.request.today, "id")),
        ),
        mark=say(N_("What is missing")),
        has_letterhead=False,
    )
    lists = (
        (N_("Still missing"), [*missing(report.account, report.lost), *_left_out(report)]),
        (N_("To be explained"), to_explain(report.account)),
        (N_("Added by hand"), _by_hand(report)),
    )
    flow.spread([(_list(report, words, told),) for words, told in lists])


def _list(report: Report, words: str, told: Sequence[Message]) -> Block:
    sheet = report.request.sheet
    points = [worded(sentence) for sentence in told]
    lines = (
        numbered(sheet.left, sheet.edge, points)
        if points
        else paragraph(sheet.left, sheet.text_width, [(say(N_("Nothing.")), False)])
    )
    return Block(sheet.left, sheet.edge, (heading(sheet.left, say(words)), *lines))


def _left_out(report: Report) -> list[Message]:
    """The statements that cannot be signed any more, if they are part of the bundle."""
    days = deadlines_of_report(report.request.book, report.grant)
    if not days or "pledges" not in report.request.document.sections:
        return []
    return [
        Message(
            N_("{title}: left out, for its last deadline, {day}, is over."),
            {"title": pledge.title, "day": days[-1]},
        )
        for pledge in report.form.pledges
        if not report.promises(pledge)
    ]


def _by_hand(report: Report) -> list[Message]:
    """The sheets on which something is glued, and papers that need somebody else's signature."""
    account = report.account
    names = {
        "photographs": True,
        "bank": True,
        "returned": bool(entries_of(account, "returned")),
    }
    glued = [
        Message(N_("{title}: glue it on its sheet."), {"title": report.form.glued[name]})
        for name in report.request.document.sections
        if names.get(name)
    ]
    if "goods" in report.request.document.sections and entries_of(account, "goods"):
        glued.append(Message(N_("The handover paper of the goods: signed by the giver.")))
    if "pledges" in report.request.document.sections:
        glued.append(Message(N_("The statements: signed over a stamp (meterai).")))
    return glued


# --- the cover and the books ---------------------------------------------------------------------


def _add_cover(report: Report, flow: Flow) -> None:
    add_cover(flow, known(report.form.cover, report.facts), report.facts)


def _of_plan(name: str) -> Section[Report]:
    """A table of the lines that the grant pays; nothing if it pays none."""

    def section(report: Report, flow: Flow) -> None:
        if report.account.own.plan_lines:
            add_book(report.own, flow, name)

    return section


def _add_proofs(report: Report, flow: Flow) -> None:
    add_book(report.own, flow, "proofs", unless_empty=True)


def _add_cash_book(report: Report, flow: Flow) -> None:
    add_book(report.request, flow, "cash-book")


def _add_pictures(report: Report, flow: Flow) -> None:
    add_proof_pictures(report.own, flow)


def _glued(name: str) -> Section[Report]:
    def section(report: Report, flow: Flow) -> None:
        add_glued(report, flow, report.form.glued[name])

    return section


SECTIONS: Mapping[str, Section[Report]] = {
    "missing": _add_missing,
    "cover": _add_cover,
    "letter": add_letter,
    "usage": add_usage,
    "chapters": add_chapters,
    "plan": _of_plan("plan"),
    "plan-progress": _of_plan("plan-progress"),
    "cash-book": _add_cash_book,
    "proofs": _add_proofs,
    "pictures": _add_pictures,
    "goods": add_goods,
    "photographs": _glued("photographs"),
    "bank": _glued("bank"),
    "pledges": add_pledges,
    "returned": add_returned,
}
