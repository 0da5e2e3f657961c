"""The attendance sheet of a meeting: a row for each member of the day to sign or to thumb.

After the meeting, the list of those who came is printed like any other statement.
"""

from kubebook.book.book import members_on
from kubebook.book.people.members import NO_OFFICE, role_of
from kubebook.book.records.meetings import Meeting
from kubebook.book.reminders import meeting_asked
from kubebook.messages import N_
from kubebook.paper.engine.blocks import Unit
from kubebook.paper.engine.flow import Flow
from kubebook.paper.engine.pages import LINE
from kubebook.paper.engine.wording import say
from kubebook.paper.parts.head import begin, continued
from kubebook.paper.parts.signatures import signatures, signing_of
from kubebook.paper.parts.signing_rows import RowPlaces, SigningRow, add_rows, heads
from kubebook.paper.parts.statement_pages import print_statement
from kubebook.paper.request import Request
from kubebook.periods import format_day

BLANK_ROWS = 10
"""Rows to write names in, if the group has no members yet."""
BEFORE_HEADS = 8.0
COLUMNS = RowPlaces(
    name_room=42.0, role_at=54.0, role_room=20.0, row_until=73.0, cells=76.0, weight=LINE
)


def print_attendance(request: Request) -> bytes:
    """The list of those who came, or the sheet to sign if the meeting is still to be held."""
    meeting = meeting_asked(request.book, request.given, request.today)
    if meeting and meeting.held:
        return print_statement(request)
    flow = request.flow(format_day(meeting.date, "id") if meeting else "")
    signing = request.form.book_signing(request.book_form(request.name))
    hand = signing_of(request)
    tail = [signatures(hand, signing, request.sheet)]
    add_attendance(request, flow, meeting, has_letterhead=True, tail=tail)
    return flow.pdf()


def add_attendance(
    request: Request,
    flow: Flow,
    meeting: Meeting | None,
    *,
    has_letterhead: bool = False,
    tail: Unit = (),
) -> None:
    """Draw the sheet on new pages, the lines of `tail` under its last rows."""
    words = say(N_("List of attendance"))
    begin(
        request,
        flow,
        words,
        facts=meeting_facts(meeting),
        has_letterhead=has_letterhead,
        by_hand=True,
    )
    head = heads(COLUMNS, BEFORE_HEADS)
    with flow.repeating([continued(flow.sheet, words), head], here=[head]):
        add_rows(flow, _rows(request, meeting), COLUMNS, tail=tail)


def meeting_facts(meeting: Meeting | None) -> tuple[tuple[str, str], ...]:
    """The time, the place and the purpose of a meeting; empty if unknown."""
    return (
        (say(N_("Day, date")), format_day(meeting.date, "id") if meeting else ""),
        (say(N_("Place")), meeting.place if meeting else ""),
        (say(N_("Time")), time_of(meeting)),
        (say(N_("Agenda")), meeting.agenda if meeting else ""),
    )


def time_of(meeting: Meeting | None) -> str:
    """When a meeting begins, and ends if that is known; empty if unknown."""
    if meeting is None or not meeting.time:
        return ""
    first, _, last = meeting.time.partition("-")
    if last:
        return say(N_("from {first} to {last}"), first=first, last=last)
    return say(N_("at {time}"), time=first)


def _rows(request: Request, meeting: Meeting | None) -> list[SigningRow]:
    day = meeting.date if meeting else request.today
    known = [
        SigningRow(member.name, "" if role == NO_OFFICE else role.capitalize())
        for member in members_on(request.book, day)
        if (role := role_of(request.book, member, day))
    ]
    return known or [SigningRow("")] * BLANK_ROWS
