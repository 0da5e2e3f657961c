"""The business plan for an office: request, group, business, RAB, feasibility.

It also serves a group that has no plan yet: an unknown fact is a line to write on.
"""

from collections.abc import Mapping

from kubebook.book.book import members_on
from kubebook.book.plan.versions import version_meant
from kubebook.messages import N_, inside, message
from kubebook.paper.engine.flow import Block, Flow
from kubebook.paper.engine.wording import fill, filled, say
from kubebook.paper.formats.format import Sheet
from kubebook.paper.parts.head import begin
from kubebook.paper.parts.letter import Addressed, Mail, add_mail, facts_of, kept_letter, pieces
from kubebook.paper.parts.letterhead import village_kind
from kubebook.paper.parts.lines import hand_line, heading, letter_paragraph, paragraph
from kubebook.paper.parts.sections import Section, add_sections
from kubebook.paper.parts.signatures import signatures, signing_of
from kubebook.paper.request import Request
from kubebook.paper.table.statement_pages import add_book, add_signers
from kubebook.periods import format_date
from kubebook.statements.plan.plan import asked_for

NAME = "business-plan"
HAND_LINES = 2
HAND_ROWS = 10
"""The number of empty lines for a plan that nobody has typed yet."""


def addressed(request: Request) -> Addressed:
    """The receiver and the subject of the request, for the Agenda Surat."""
    form = request.form.letters[NAME]
    to = filled(form.to[:1], facts_of(request))
    return Addressed(to=", ".join(to), subject=fill(form.subject), lasting=True)


def print_business_plan(request: Request) -> bytes:
    """All sections that the format names, in its order."""
    flow = request.flow(format_date(request.today, "id"))
    add_sections(request, flow, request.document.sections, SECTIONS, books_of=request)
    return flow.pdf()


# --- the request -------------------------------------------------------------------------------


def _letter(request: Request, flow: Flow) -> None:
    form, told, about = request.form.letters[NAME], facts_of(request), addressed(request)
    kept = kept_letter(request.book, NAME, about, request.today)
    total, business = asked_for(request.book, _version(request)), request.book.group.business
    count = len(members_on(request.book, request.today))
    asks = message(N_(", of {strong_total:rp} ({total:words})"), strong_total=total, total=total)
    request_words = pieces(
        form,
        "request",
        group=told["group"],
        members=message(N_(", {count} member households"), count=count) if count else "",
        business=message(N_(", {business}"), business=inside(business)) if business else "",
        asks=asks if total else "",
    )
    add_mail(
        request,
        flow,
        Mail(
            reference=kept.reference if kept else "",
            day=request.today,
            subject=about.subject,
            to=filled(form.to, told),
            enclosed=form.enclosed,
            body=[letter_paragraph(request.sheet, request_words)]
            + [letter_paragraph(request.sheet, pieces(form, name)) for name in ("use", "enclosed")],
            closing=letter_paragraph(request.sheet, pieces(form, "thanks")),
            signing=form.signing,
            copies=filled(form.copies, told),
            greeting=form.greeting,
        ),
    )


def _version(request: Request) -> int:
    return version_meant(request.book, request.narrowing.version, request.day)


# --- the plan ----------------------------------------------------------------------------------


def _business(request: Request, flow: Flow) -> None:
    """The group in facts; its business, market, schedule and tasks in its own words."""
    group = request.book.group
    account = " ".join(filter(None, (group.bank, group.bank_branch, group.bank_account)))
    count = len(members_on(request.book, request.today))
    told = (
        (say(N_("Name of the group")), group.title),
        (say(N_("Members")), say(N_("{count} households"), count=count) if count else ""),
        (village_kind(group), group.village),
        (say(N_("Kecamatan")), group.district),
        (say(N_("Bank account")), account),
        (say(N_("Companion")), group.companion),
    )
    begin(request, flow, request.title, facts=told, by_hand=True)
    words = (
        (N_("Business"), group.business),
        (N_("Market"), group.market),
        (N_("Schedule"), group.schedule),
        (N_("Division of tasks"), group.tasks),
    )
    bands = [(_words_block(request.sheet, say(title), text),) for title, text in words]
    flow.spread(bands)
    flow.is_open = True


def _words_block(sheet: Sheet, title: str, text: str) -> Block:
    """A heading with the group's words, or with lines to write them on."""
    left, right = sheet.left, sheet.edge
    if text:
        body = paragraph(left, right - left, [(text, False)])
    else:
        body = [hand_line(left, right) for _ in range(HAND_LINES)]
    return Block(left, right, (heading(left, title), *body))


def _members(request: Request, flow: Flow) -> None:
    add_book(request, flow, "members")


def _plan(request: Request, flow: Flow) -> None:
    followed = 0.0 if request.book.plan_lines else _signing_room(request)
    add_book(request, flow, "plan", followed=followed, hand_rows=HAND_ROWS)


def _feasibility(request: Request, flow: Flow) -> None:
    """The sums of the plan; left out without a plan."""
    add_book(request, flow, "feasibility", unless_empty=True, followed=_signing_room(request))


def _signing_room(request: Request) -> float:
    return signatures(signing_of(request), request.document.signing, request.sheet).advance


SECTIONS: Mapping[str, Section[Request]] = {
    "letter": _letter,
    "business": _business,
    "members": _members,
    "plan": _plan,
    "feasibility": _feasibility,
    "signatures": add_signers,
}
