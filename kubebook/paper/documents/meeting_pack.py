"""The papers of the next meeting: invitation, attendance, the month's book, guests, decisions.

Printed beforehand, so a fact not known yet is a line to write on. The format names the sections.
"""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from kubebook.book.meetings.meetings import AGENDA_MARK
from kubebook.book.records.meetings import Meeting
from kubebook.book.reminders import next_meeting, open_problems
from kubebook.messages import N_
from kubebook.paper.documents.attendance import add_attendance, meeting_facts, time_of
from kubebook.paper.engine.blocks import Block, Line, Unit
from kubebook.paper.engine.flow import Flow
from kubebook.paper.engine.pages import LINE, Page
from kubebook.paper.engine.scale import HAND, HAND_BELOW, HEAD, REPORT, TABLE
from kubebook.paper.engine.sheet import Sheet
from kubebook.paper.engine.wording import fill, filled, fold, places_of, say
from kubebook.paper.formats.format import Signer, Visitor
from kubebook.paper.parts.facts import facts_listed
from kubebook.paper.parts.group_words import name_of, title_of
from kubebook.paper.parts.head import begin, continued
from kubebook.paper.parts.letter import Addressed, Mail, add_mail, facts_of, kept_letter, pieces
from kubebook.paper.parts.lines import (
    Point,
    hand_line,
    hand_points,
    heading,
    label_of,
    letter_paragraph,
    letter_points,
    point,
)
from kubebook.paper.parts.sections import Section, add_sections
from kubebook.paper.parts.signatures import Hand, signatures
from kubebook.paper.parts.statement_pages import add_book
from kubebook.paper.request import Request
from kubebook.periods import format_day

NAME = "meeting-pack"
LINES_A_POINT = 2
BLANK_POINTS = 4
NEW_PROBLEMS = 3
GUEST_ROW = 12.0
GUEST_COLUMNS = (8.0, 46.0, 46.0, 40.0, 40.0, 43.0, 32.0)
"""The shares of the columns in the width of a guest sheet, which is drawn on a turned sheet."""
BEFORE_HEADS, HEADS_RULE = 8.0, 2.4


class Pack(NamedTuple):
    """The papers of one meeting; None is a meeting without a day yet."""

    request: Request
    meeting: Meeting | None


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
    flow = request.flow()
    pack = Pack(request, next_meeting(request.book, request.today))
    add_sections(pack, flow, request.document.sections, SECTIONS, books_of=request)
    return flow.pdf()


# --- the invitation ------------------------------------------------------------------------------


def _invitation(pack: Pack, flow: Flow) -> None:
    request, meeting = pack
    form, facts = request.form.letters[NAME], facts_of(request)
    about = addressed(request)
    kept = kept_letter(request, about) if about else None
    add_mail(
        request,
        flow,
        Mail(
            form=form,
            told=facts,
            kept=kept,
            day=kept.date if kept else request.today,
            subject=about.subject if about else say(N_("Invitation to the members' meeting")),
            body=_invited(request, meeting, facts["group"]),
            closing=letter_paragraph(request.sheet, pieces(form, "thanks")),
        ),
    )


def _invited(request: Request, meeting: Meeting | None, group: str) -> list[Unit]:
    sheet, form = request.sheet, request.form.letters[NAME]
    when = (
        (say(N_("Day, date")), format_day(meeting.date, "id") if meeting else ""),
        (say(N_("Time")), time_of(meeting)),
        (say(N_("Place")), meeting.place if meeting else ""),
    )
    agenda = _agenda(meeting)
    listed = letter_points(sheet, [Point(text) for text in agenda]) or hand_points(
        sheet.left, sheet.text_width, BLANK_POINTS
    )
    return [
        letter_paragraph(sheet, pieces(form, "invite", group=group)),
        *facts_listed(sheet.left, sheet.text_width, when),
        (*letter_paragraph(sheet, pieces(form, "agenda")), *listed[0]),
        *listed[1:],
    ]


def _agenda(meeting: Meeting | None) -> list[str]:
    """The points of the agenda, one by one."""
    points = meeting.agenda.split(AGENDA_MARK) if meeting else []
    return [f"{point[0].upper()}{point[1:]}" for point in points if point]


# --- attendance and the book ---------------------------------------------------------------------


def _attendance(pack: Pack, flow: Flow) -> None:
    add_attendance(pack.request, flow, pack.meeting)


def _cash_book(pack: Pack, flow: Flow) -> None:
    add_book(pack.request, flow, "cash-book")


# --- guests --------------------------------------------------------------------------------------


def _guests(pack: Pack, flow: Flow) -> None:
    """A row for each expected guest, and empty rows down to the foot of the sheet."""
    request, meeting = pack
    sheet = request.sheet.turned
    words = say(N_("Guests of the meeting"))
    begin(
        request,
        flow,
        words,
        facts=meeting_facts(meeting)[:2],
        has_letterhead=False,
        by_hand=True,
        sheet=sheet,
    )
    edges = _edges(sheet)
    expected = [_expected(request, visitor) for visitor in request.form.guests]
    heads = _guest_heads(edges)
    with flow.repeating([continued(sheet, words), heads], here=[heads]):
        flow.skip(HEADS_RULE)
        rows = max(len(expected), flow.count(GUEST_ROW))
        for number in range(1, rows + 1):
            cells = expected[number - 1] if number <= len(expected) else ("", "", "")
            flow.put([_guest_row(number, edges, cells)])


def _guest_row(number: int, edges: Sequence[float], cells: tuple[str, str, str]) -> Line:
    def draw(page: Page, y: float) -> None:
        top = y - GUEST_ROW
        page.right(edges[0] + 5, top + 7.4, str(number), TABLE)
        for x, until, text in zip(edges[1:], edges[2:], cells, strict=False):
            for place, line in enumerate(fold(text, until - x - 2, TABLE)[:2]):
                page.text(x, top + (7.4 if place == 0 else 11.2), line, TABLE)
        page.rule(edges[0], y, edges[-1])

    return Line(GUEST_ROW, draw)


def _edges(sheet: Sheet) -> list[float]:
    """The left edge of each column, and the right edge of the last one."""
    unit = sheet.text_width / sum(GUEST_COLUMNS)
    edges = [sheet.left]
    for wide in GUEST_COLUMNS:
        edges.append(edges[-1] + wide * unit)
    return edges


def _guest_heads(edges: Sequence[float]) -> Line:
    heads = (
        N_("No."),
        N_("Name"),
        N_("Office or address"),
        N_("Position"),
        N_("Purpose"),
        N_("Impression, message"),
        N_("Signature"),
    )

    def draw(page: Page, y: float) -> None:
        page.rule(edges[0], y - 4.6, edges[-1], LINE)
        for x, words in zip(edges, heads, strict=False):
            page.text(x, y, say(words), HEAD)
        page.rule(edges[0], y + HEADS_RULE, edges[-1], LINE)

    return Line(BEFORE_HEADS, draw)


def _expected(request: Request, visitor: Visitor) -> tuple[str, str, str]:
    """The name, the office and the position of a guest, as far as they are known."""
    facts = facts_of(request)
    group = request.book.group
    name = name_of(visitor.who, request.book, request.today) if visitor.who else ""
    office = " ".join(filled((visitor.office,), facts)) if visitor.office else ""
    position = visitor.position
    if position:
        words = filled((position,), facts)
        return (
            name,
            office,
            words[0] if words else fill(position, **dict.fromkeys(places_of(position), "")).strip(),
        )
    title = title_of(Signer(who=visitor.who), group, request.form) if visitor.who else ""
    return name, office, title


# --- decisions -----------------------------------------------------------------------------------


def _decisions(pack: Pack, flow: Flow) -> None:
    """A sheet for writing down the decision on each point, and new problems."""
    begin(
        pack.request,
        flow,
        say(N_("Decisions of the meeting")),
        facts=meeting_facts(pack.meeting)[:3],
        has_letterhead=False,
        by_hand=True,
    )
    flow.spread([(block,) for block in _blocks(*pack)])


def _signed(request: Request, meeting: Meeting | None) -> Line:
    """The signatures, as the last line of the last block, so that they never stand alone."""
    return signatures(
        Hand(request.book, request.form, meeting.date if meeting else request.today),
        request.document.signing,
        request.sheet,
        is_dated=meeting is not None,
    )


def _blocks(request: Request, meeting: Meeting | None) -> list[Block]:
    sheet = request.sheet
    problems = [problem.text for problem in open_problems(request.book, request.today)]
    agenda = _agenda(meeting) or [""] * BLANK_POINTS
    parts = [
        (say(N_("Decisions")), _written(sheet, agenda, LINES_A_POINT)),
        (say(N_("Problems not solved so far")), _written(sheet, problems, 1)),
        (say(N_("New problems")), _written(sheet, [""] * NEW_PROBLEMS, 0)),
        (say(N_("Next meeting: day, time, place")), [_hand(sheet), _signed(request, meeting)]),
    ]
    return [
        Block(sheet.left, sheet.edge, (heading(sheet.left, sheet.edge, words), *lines))
        for words, lines in parts
        if lines
    ]


def _written(sheet: Sheet, texts: Sequence[str], hands: int) -> list[Line]:
    """Points with their numbers, each with lines to write on; an empty one is such a line."""
    lines: list[Line] = []
    for place, text in enumerate(texts):
        label = label_of(place)
        if text:
            lines += point(sheet.left, sheet.text_width, label, Point(text), first=HAND)
        else:
            lines.append(hand_line(sheet.left, sheet.edge, below=HAND_BELOW, label=label))
        lines += [_hand(sheet)] * (hands if text else max(0, hands - 1))
    return lines


def _hand(sheet: Sheet) -> Line:
    return hand_line(sheet.left + REPORT.words, sheet.edge, below=HAND_BELOW)


SECTIONS: Mapping[str, Section[Pack]] = {
    "invitation": _invitation,
    "attendance": _attendance,
    "cash-book": _cash_book,
    "guests": _guests,
    "decisions": _decisions,
}
