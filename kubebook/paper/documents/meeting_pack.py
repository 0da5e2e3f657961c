"""The papers of the next meeting: invitation, attendance, the month's book, guests, decisions.

Printed beforehand, so a fact not known yet is a line to write on. The format names the sections.
"""

from collections.abc import Callable, Sequence

from kubebook.book.meetings.meetings import AGENDA_MARK
from kubebook.book.records.meetings import Meeting
from kubebook.book.reminders import next_meeting, open_problems
from kubebook.messages import N_
from kubebook.paper.documents.attendance import add_attendance, meeting_facts
from kubebook.paper.engine.pages import LINE, Page, Pages
from kubebook.paper.engine.typeface import plain, strong
from kubebook.paper.engine.wording import fill, filled, fold, places_of, say
from kubebook.paper.formats.format import Sheet, Signer, Visitor
from kubebook.paper.parts.blocks import PROSE, STEP, Block, Line, heading, spread
from kubebook.paper.parts.letter import Addressed, Mail, add_mail, facts_of, kept_letter, pieces
from kubebook.paper.parts.letter_body import Point, Unit, facts, hand_lines, paragraph, points
from kubebook.paper.parts.letterhead import draw_facts, draw_title
from kubebook.paper.parts.signatures import Signatures, name_of, title_of
from kubebook.paper.request import Request
from kubebook.paper.table.statement_pages import add_book, add_section
from kubebook.periods import format_day

NAME = "meeting-pack"
TABLE = plain(9.5)
HEAD = strong(9)
HAND = 8.2
LINES_A_POINT = 2
BLANK_POINTS = 4
NEW_PROBLEMS = 3
NUMBER = 5.0
GUEST_ROW = 12.0
GUEST_COLUMNS = (8.0, 46.0, 46.0, 40.0, 40.0, 43.0, 32.0)
"""The shares of the columns in the width of a guest sheet, which is drawn on a turned sheet."""
BEFORE_SIGNATURES = 10.0

Section = Callable[[Request, Pages, Meeting | None], None]


def addressed(request: Request) -> Addressed | None:
    """The receiver of the invitation; None if no meeting is planned, so there is no invitation."""
    meeting = next_meeting(request.book, request.today)
    form = request.form.letters[NAME]
    if meeting is None:
        return None
    to = filled(form.to[:1], facts_of(request))
    return Addressed(", ".join(to), fill(form.subject, day=meeting.date), lasting=True)


def print_meeting_pack(request: Request) -> bytes:
    """All papers of the next meeting, or of one without a day yet."""
    pages = request.pages()
    meeting = next_meeting(request.book, request.today)
    for name in request.document.sections:
        if name in SECTIONS:
            SECTIONS[name](request, pages, meeting)
        else:
            add_section(request, pages, name)
    return pages.pdf()


# --- the invitation ------------------------------------------------------------------------------


def _invitation(request: Request, pages: Pages, meeting: Meeting | None) -> None:
    form, told = request.form.letters[NAME], facts_of(request)
    about = addressed(request)
    kept = kept_letter(request.book, NAME, about, request.today) if about else None
    add_mail(
        pages,
        request,
        Mail(
            reference=kept.reference if kept else "",
            day=kept.date if kept else request.today,
            subject=about.subject if about else say(N_("Invitation to the members' meeting")),
            to=filled(form.to, told),
            body=_invited(request, meeting, told["group"]),
            closing=paragraph(request.sheet, pieces(form, "thanks")),
            signers=(form.signing.left, form.signing.right),
            copies=filled(form.copies, told),
            greeting=form.greeting,
        ),
    )


def _invited(request: Request, meeting: Meeting | None, group: str) -> list[Unit]:
    sheet, form = request.sheet, request.form.letters[NAME]
    when = (
        (say(N_("Day, date")), format_day(meeting.date, "id") if meeting else ""),
        (say(N_("Time")), _time(meeting)),
        (say(N_("Place")), meeting.place if meeting else ""),
    )
    agenda = _agenda(meeting)
    listed = points(sheet, [Point(text) for text in agenda]) or hand_lines(sheet, BLANK_POINTS)
    return [
        paragraph(sheet, pieces(form, "invite", group=group)),
        *facts(sheet, when),
        paragraph(sheet, pieces(form, "agenda")) + listed[0],
        *listed[1:],
    ]


def _time(meeting: Meeting | None) -> str:
    if meeting is None or not meeting.time:
        return ""
    if "-" in meeting.time:
        first, _, last = meeting.time.partition("-")
        return say(N_("from {first} to {last}"), first=first, last=last)
    return say(N_("at {time}"), time=meeting.time)


def _agenda(meeting: Meeting | None) -> list[str]:
    """The points of the agenda, one by one."""
    return [point for point in meeting.agenda.split(AGENDA_MARK) if point] if meeting else []


# --- attendance and the book ---------------------------------------------------------------------


def _attendance(request: Request, pages: Pages, meeting: Meeting | None) -> None:
    add_attendance(request, pages, meeting)


def _cash_book(request: Request, pages: Pages, meeting: Meeting | None) -> None:
    del meeting
    add_book(request, pages, "cash-book")


# --- guests --------------------------------------------------------------------------------------


def _guests(request: Request, pages: Pages, meeting: Meeting | None) -> None:
    """A row for each expected guest, and empty rows down to the foot of the sheet."""
    sheet = request.sheet.turned
    page = pages.add(sheet)
    title = say(N_("Guests of the meeting"))
    pages.bookmark(title)
    y = draw_title(page, sheet.top - 3.0, title)
    y = draw_facts(page, y, meeting_facts(meeting)[:2], by_hand=True)
    edges = _edges(sheet)
    y = _draw_guest_head(page, y + 8.0, edges)
    expected = [_expected(request, visitor) for visitor in request.form.guests]
    rows = max(len(expected), int((sheet.bottom - y) / GUEST_ROW))
    for number in range(1, rows + 1):
        cells = expected[number - 1] if number <= len(expected) else ("", "", "")
        page.right(edges[0] + 5, y + 7.4, str(number), TABLE)
        for x, until, text in zip(edges[1:], edges[2:], cells, strict=False):
            for place, line in enumerate(fold(text, until - x - 2, TABLE)[:2]):
                page.text(x, y + (7.4 if place == 0 else 11.2), line, TABLE)
        y += GUEST_ROW
        page.rule(sheet.left, y, sheet.edge)


def _edges(sheet: Sheet) -> list[float]:
    """The left edge of each column, and the right edge of the last one."""
    unit = sheet.text_width / sum(GUEST_COLUMNS)
    edges = [sheet.left]
    for wide in GUEST_COLUMNS:
        edges.append(edges[-1] + wide * unit)
    return edges


def _draw_guest_head(page: Page, y: float, edges: Sequence[float]) -> float:
    page.rule(edges[0], y - 4.6, edges[-1], LINE)
    heads = (
        N_("No."),
        N_("Name"),
        N_("Office or address"),
        N_("Position"),
        N_("Purpose"),
        N_("Impression, message"),
        N_("Signature"),
    )
    for x, words in zip(edges, heads, strict=False):
        page.text(x, y, say(words), HEAD)
    page.rule(edges[0], y + 2.4, edges[-1], LINE)
    return y + 2.4


def _expected(request: Request, visitor: Visitor) -> tuple[str, str, str]:
    """The name, the office and the position of a guest, as far as they are known."""
    told = facts_of(request)
    group = request.book.group
    name = name_of(visitor.who, request.book, request.today) if visitor.who else ""
    office = " ".join(filled((visitor.office,), told)) if visitor.office else ""
    position = visitor.position
    if position:
        words = filled((position,), told)
        return (
            name,
            office,
            words[0] if words else fill(position, **dict.fromkeys(places_of(position), "")).strip(),
        )
    title = title_of(Signer(who=visitor.who), group, request.form) if visitor.who else ""
    return name, office, title


# --- decisions -----------------------------------------------------------------------------------


def _decisions(request: Request, pages: Pages, meeting: Meeting | None) -> None:
    """A sheet for writing down the decision on each point, and new problems."""
    page = pages.add(request.sheet)
    title = say(N_("Decisions of the meeting"))
    pages.bookmark(title)
    y = draw_title(page, page.sheet.top - 3.0, title)
    y = draw_facts(page, y, meeting_facts(meeting)[:3], by_hand=True)
    spread(pages, page, y, [(block,) for block in _blocks(request, meeting)])


def _signed(request: Request, meeting: Meeting | None) -> Line:
    """The signatures, as the last line of the last block, so that they never stand alone."""
    signing = request.document.signing
    day = meeting.date if meeting else request.today
    room = request.sheet.text_width
    signatures = Signatures(
        signing, request.book, request.form, day, room, is_dated=meeting is not None
    )

    def draw(page: Page, y: float) -> None:
        signatures.draw(page, y - signatures.height)

    return Line(BEFORE_SIGNATURES + signatures.height, draw)


def _blocks(request: Request, meeting: Meeting | None) -> list[Block]:
    sheet = request.sheet
    problems = [problem.text for problem in open_problems(request.book, request.today)]
    agenda = _agenda(meeting) or [""] * BLANK_POINTS
    told = [
        (say(N_("Decisions")), _written(sheet, agenda, LINES_A_POINT)),
        (say(N_("Problems not solved so far")), _written(sheet, problems, 1)),
        (say(N_("New problems")), _written(sheet, [""] * NEW_PROBLEMS, 0)),
        (say(N_("Next meeting: day, time, place")), [_hand(sheet), _signed(request, meeting)]),
    ]
    return [
        Block(sheet.left, sheet.edge, (heading(sheet.left, words), *lines))
        for words, lines in told
        if lines
    ]


def _written(sheet: Sheet, told: Sequence[str], hands: int) -> list[Line]:
    """Points with their numbers, each with lines to write on; an empty one is such a line."""
    lines: list[Line] = []
    for number, point in enumerate(told, start=1):
        folded = fold(point, sheet.text_width - NUMBER, PROSE[0])
        for place, text in enumerate(folded):
            advance = STEP if place else HAND
            label = "" if place else f"{number}."
            lines.append(Line(advance, _point_drawer(sheet, label, text, is_blank=not point)))
        lines += [_hand(sheet)] * (hands if point else max(0, hands - 1))
    return lines


def _point_drawer(
    sheet: Sheet, label: str, text: str, *, is_blank: bool
) -> Callable[[Page, float], None]:
    def draw(page: Page, y: float) -> None:
        page.text(sheet.left, y, label, PROSE[0])
        page.text(sheet.left + NUMBER, y, text, PROSE[0])
        if is_blank:
            page.rule(sheet.left + NUMBER, y + 0.8, sheet.edge)

    return draw


def _hand(sheet: Sheet) -> Line:
    return Line(HAND, lambda page, y: page.rule(sheet.left + NUMBER, y + 0.8, sheet.edge))


SECTIONS: dict[str, Section] = {
    "invitation": _invitation,
    "attendance": _attendance,
    "cash-book": _cash_book,
    "guests": _guests,
    "decisions": _decisions,
}
