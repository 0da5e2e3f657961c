"""The business plan for an office: cover, request, group, business, RAB, feasibility, last words.

It also serves a group that has no plan yet: an unknown fact is a line to write on.
"""

from collections.abc import Mapping

from kubebook.book.book import members_on
from kubebook.book.plan.versions import version_meant
from kubebook.messages import N_, inside, message
from kubebook.money import in_words
from kubebook.paper.engine.blocks import Block, Line, height_of
from kubebook.paper.engine.flow import Flow
from kubebook.paper.engine.scale import HEADING
from kubebook.paper.engine.sheet import Sheet
from kubebook.paper.engine.wording import fill, filled, places_of, rupiah, say
from kubebook.paper.parts.cover import add_cover
from kubebook.paper.parts.document_facts import IN_PLANS, facts_told
from kubebook.paper.parts.group_words import where_is
from kubebook.paper.parts.head import begin
from kubebook.paper.parts.letter import PLACES as OF_LETTERS
from kubebook.paper.parts.letter import Addressed, Mail, add_mail, facts_of, kept_letter, pieces
from kubebook.paper.parts.lines import hand_line, heading, letter_paragraph, paragraph, text_drawer
from kubebook.paper.parts.sections import Section, add_sections
from kubebook.paper.parts.signatures import signatures, signing_of
from kubebook.paper.parts.statement_pages import add_book, add_signers
from kubebook.paper.request import Request
from kubebook.periods import format_date
from kubebook.statements.plan.feasibility import cycle_of
from kubebook.statements.plan.plan import asked_for

NAME = "business-plan"
HAND_LINES = 2
HAND_ROWS = 10
"""The number of empty lines for a plan that nobody has typed yet."""
BEFORE_CLOSING = 12.0


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
    form, facts, about = request.form.letters[NAME], facts_of(request), addressed(request)
    total, business = asked_for(request.book, _version(request)), request.book.group.business
    count = len(members_on(request.book, request.today))
    asks = message(N_(", of {strong_total:rp} ({total:words})"), strong_total=total, total=total)
    request_words = pieces(
        form,
        "request",
        group=facts["group"],
        members=message(N_(", {count} member households"), count=count) if count else "",
        business=message(N_(", {business}"), business=inside(business)) if business else "",
        asks=asks if total else "",
    )
    add_mail(
        request,
        flow,
        Mail(
            form=form,
            told=facts,
            kept=kept_letter(request, about),
            day=request.today,
            subject=about.subject,
            enclosed=form.enclosed,
            body=[letter_paragraph(request.sheet, request_words)]
            + [letter_paragraph(request.sheet, pieces(form, name)) for name in ("use", "enclosed")],
            closing=letter_paragraph(request.sheet, pieces(form, "thanks")),
        ),
    )


def _version(request: Request) -> int:
    return version_meant(request.book, request.narrowing.version, request.day)


# --- the plan ----------------------------------------------------------------------------------


PLACES = (
    *OF_LETTERS,
    *("members", "business", "address", "village", "regency", "year"),
    *("total", "total_words", "income", "cost", "profit"),
)
"""What the wording of a proposal can name."""


def _facts(request: Request) -> dict[str, str]:
    """What the wording can name, by `PLACES`; empty if unknown."""
    book, group = request.book, request.book.group
    facts = facts_of(request)
    members = len(members_on(book, request.today))
    asked, sums = asked_for(book, _version(request)), cycle_of(book, _version(request))
    return {
        **facts,
        **where_is(group),
        "members": str(members) if members else "",
        "business": inside(group.business),
        "year": str(request.today.year),
        "total": rupiah(asked) if asked else "",
        "total_words": in_words(asked, "id") if asked else "",
        "income": rupiah(sums.income) if sums.income else "",
        "cost": rupiah(sums.cost) if sums.cost else "",
        "profit": rupiah(sums.profit) if sums.profit > 0 else "",
    }


def _cover(request: Request, flow: Flow) -> None:
    facts = _facts(request)
    lines = [line for line in request.form.proposal.cover if all(map(facts.get, places_of(line)))]
    if lines:
        add_cover(flow, lines, facts)


def _business(request: Request, flow: Flow) -> None:
    """The group in facts; why it asks, what for, and its business, in its own words if it has some.

    Of a group without such words the form's are printed, made of what the book knows.
    """
    group, form, facts = request.book.group, request.form.proposal, _facts(request)
    begin(request, flow, request.title, facts=facts_told(request, IN_PLANS), by_hand=True)
    worded = (
        (N_("Background"), group.background or " ".join(filled(form.background, facts))),
        (N_("Aims"), group.aims or " ".join(filled(form.aims, facts))),
        (N_("Benefits"), group.benefits or " ".join(filled(form.benefits, facts))),
    )
    asked = (
        (N_("Business"), group.business),
        (N_("Market"), group.market),
        (N_("Schedule"), group.schedule),
        (N_("Division of tasks"), group.tasks),
    )
    known = [(title, text) for title, text in worded if text]
    flow.spread(
        [(_words_block(request.sheet, say(title), text),) for title, text in (*known, *asked)]
    )
    flow.is_open = True


def _words_block(sheet: Sheet, title: str, text: str) -> Block:
    """A heading with the group's words, or with lines to write them on."""
    left, right = sheet.left, sheet.edge
    if text:
        body = paragraph(left, right - left, [(text, False)])
    else:
        body = [hand_line(left, right) for _ in range(HAND_LINES)]
    return Block(left, right, (heading(left, right, title), *body))


def _members(request: Request, flow: Flow) -> None:
    add_book(request, flow, "members")


def _plan(request: Request, flow: Flow) -> None:
    followed = 0.0 if request.book.plan_lines else height_of(_last_words(request))
    add_book(request, flow, "plan", followed=followed, hand_rows=HAND_ROWS)


def _feasibility(request: Request, flow: Flow) -> None:
    """The sums of the plan; left out without a plan."""
    followed = height_of(_last_words(request))
    add_book(request, flow, "feasibility", unless_empty=True, followed=followed)


def _closing(request: Request, flow: Flow) -> None:
    """The last words, and those who sign under them."""
    if not flow.is_open:
        flow.begin(request.sheet)
    flow.put(_last_words(request))
    flow.is_open = True


def _last_words(request: Request) -> list[Line]:
    sheet = request.sheet
    signed = signatures(signing_of(request), request.document.signing, sheet)
    if "closing" not in request.document.sections:
        return [signed]
    words = " ".join(filled(request.form.proposal.closing, _facts(request)))
    if not words:
        return [signed]
    text = paragraph(sheet.left, sheet.text_width, [(words, False)])
    head = Line(BEFORE_CLOSING, text_drawer(sheet.left, say(N_("Closing words")), HEADING))
    return [head, *text, signed]


SECTIONS: Mapping[str, Section[Request]] = {
    "cover": _cover,
    "letter": _letter,
    "business": _business,
    "members": _members,
    "plan": _plan,
    "feasibility": _feasibility,
    "closing": _closing,
    "signatures": add_signers,
}
