"""The business plan for an office: request, group, business, RAB, feasibility.

It also serves a group that has no plan yet: an unknown fact is a line to write on.
"""

from collections.abc import Callable, Sequence

from kubebook.book.book import members_on
from kubebook.book.plan.versions import version_meant
from kubebook.messages import N_, inside, message
from kubebook.paper.engine.pages import Page, Pages
from kubebook.paper.engine.wording import fill, filled, say
from kubebook.paper.formats.format import Sheet
from kubebook.paper.parts.blocks import Block, Line, heading, prose, spread
from kubebook.paper.parts.letter import Addressed, Mail, add_mail, facts_of, kept_letter, pieces
from kubebook.paper.parts.letter_body import paragraph
from kubebook.paper.parts.letterhead import draw_facts, draw_letterhead, draw_title, village_kind
from kubebook.paper.request import Request
from kubebook.paper.table.statement_pages import (
    add_book,
    add_section,
    add_signers,
    document_signatures,
)
from kubebook.periods import format_date
from kubebook.statements.plan.plan import asked_for

NAME = "business-plan"
HAND = 8.2
HAND_LINES = 2
HAND_ROWS = 10
"""The number of empty lines for a plan that nobody has typed yet."""
BEFORE_SIGNATURES = 9.0

Section = Callable[[Request, Pages], None]


def addressed(request: Request) -> Addressed:
    """The receiver and the subject of the request, for the Agenda Surat."""
    form = request.form.letters[NAME]
    to = filled(form.to[:1], facts_of(request))
    return Addressed(to=", ".join(to), subject=fill(form.subject), lasting=True)


def print_business_plan(request: Request) -> bytes:
    """All sections that the format names, in its order."""
    pages = request.pages(format_date(request.today, "id"))
    for name in request.document.sections:
        if name in SECTIONS:
            SECTIONS[name](request, pages)
        else:
            add_section(request, pages, name)
    return pages.pdf()


# --- the request -------------------------------------------------------------------------------


def _letter(request: Request, pages: Pages) -> None:
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
        pages,
        request,
        Mail(
            reference=kept.reference if kept else "",
            day=request.today,
            subject=about.subject,
            to=filled(form.to, told),
            enclosed=form.enclosed,
            body=[paragraph(request.sheet, request_words)]
            + [paragraph(request.sheet, pieces(form, name)) for name in ("use", "enclosed")],
            closing=paragraph(request.sheet, pieces(form, "thanks")),
            signers=(form.signing.left, form.signing.right),
            copies=filled(form.copies, told),
            greeting=form.greeting,
        ),
    )


def _version(request: Request) -> int:
    return version_meant(request.book, request.narrowing.version, request.day)


# --- the plan ----------------------------------------------------------------------------------


def _business(request: Request, pages: Pages) -> None:
    """The group in facts; its business, market, schedule and tasks in its own words."""
    page, group = pages.add(request.sheet), request.book.group
    pages.bookmark(request.title)
    y = draw_letterhead(page, group, request.form)
    y = draw_title(page, y, request.title)
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
    y = draw_facts(page, y, told, by_hand=True)
    words = (
        (N_("Business"), group.business),
        (N_("Market"), group.market),
        (N_("Schedule"), group.schedule),
        (N_("Division of tasks"), group.tasks),
    )
    bands = [(_words_block(request.sheet, say(title), text),) for title, text in words]
    page, page.end = spread(pages, page, y, bands)


def _words_block(sheet: Sheet, title: str, text: str) -> Block:
    """A heading with the group's words, or with lines to write them on."""
    body = prose(sheet.left, sheet.text_width, [(text, False)]) if text else _hand_lines(sheet)
    return Block(sheet.left, sheet.edge, (heading(sheet.left, title), *body))


def _hand_lines(sheet: Sheet) -> Sequence[Line]:
    def draw(page: Page, y: float) -> None:
        page.rule(sheet.left, y, sheet.edge)

    return [Line(HAND, draw) for _ in range(HAND_LINES)]


def _members(request: Request, pages: Pages) -> None:
    add_book(request, pages, "members")


def _plan(request: Request, pages: Pages) -> None:
    followed = 0.0 if request.book.plan_lines else _signing_room(request)
    add_book(request, pages, "plan", followed=followed, hand_rows=HAND_ROWS)


def _feasibility(request: Request, pages: Pages) -> None:
    """The sums of the plan; left out without a plan."""
    add_book(request, pages, "feasibility", unless_empty=True, followed=_signing_room(request))


def _signing_room(request: Request) -> float:
    return BEFORE_SIGNATURES + document_signatures(request, request.sheet).height


SECTIONS: dict[str, Section] = {
    "letter": _letter,
    "business": _business,
    "members": _members,
    "plan": _plan,
    "feasibility": _feasibility,
    "signatures": add_signers,
}
