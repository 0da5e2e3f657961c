"""The attendance sheet of a meeting: a row for each member of the day to sign or to thumb.

The signature cells are staggered, odd left and even right, so that each is two rows high. After the
meeting, the list of those who came is printed like any other statement.
"""

from collections.abc import Sequence
from typing import NamedTuple

from kubebook.book.book import Book, members_on
from kubebook.book.people.members import NO_OFFICE, role_of
from kubebook.book.records.meetings import Meeting
from kubebook.book.reminders import meeting_asked
from kubebook.messages import N_
from kubebook.paper.engine.pages import LINE, Page, Pages
from kubebook.paper.engine.typeface import plain, strong
from kubebook.paper.engine.wording import halve, say
from kubebook.paper.parts.letterhead import draw_facts, draw_letterhead, draw_title
from kubebook.paper.parts.signatures import Signatures
from kubebook.paper.request import Request
from kubebook.paper.table.statement_pages import print_statement
from kubebook.periods import format_day

ROW = 9.6
NAME = plain(10.5)
TABLE = plain(9.5)
HEAD = strong(9)
NAME_AT, NAME_ROOM = 10.0, 42.0
ROLE_AT, ROLE_ROOM = 54.0, 20.0
CELLS_AT, CELL_GAP = 76.0, 3.0
"""Places in a row, from the left margin."""
BLANK_ROWS = 10
"""Rows to write names in, if the group has no members yet."""
HEAD_ROOM = 8.0
BEFORE_SIGNATURES = 12.0
NEXT_LINE, LOWER = 4.2, 1.6


class Attendant(NamedTuple):
    """One row: the name and the office of a member."""

    name: str
    role: str


def print_attendance(request: Request) -> bytes:
    """The list of those who came, or the sheet to sign if the meeting is still to be held."""
    meeting = meeting_asked(request.book, request.given, request.today)
    if meeting and meeting.held:
        return print_statement(request)
    pages = request.pages(format_day(meeting.date, "id") if meeting else "")
    page, y = add_attendance(request, pages, meeting, has_letterhead=True)
    signing = request.form.book_signing(request.book_form(request.name))
    room = page.sheet.text_width
    signatures = Signatures(signing, request.book, request.form, request.today, room)
    if y + BEFORE_SIGNATURES + signatures.height > page.sheet.bottom:
        page, y = pages.add(request.sheet), request.sheet.top - BEFORE_SIGNATURES + 5
    signatures.draw(page, y + BEFORE_SIGNATURES)
    return pages.pdf()


def add_attendance(
    request: Request, pages: Pages, meeting: Meeting | None, *, has_letterhead: bool = False
) -> tuple[Page, float]:
    """Draw the sheet on new pages; returns the last of them and the y of its last line."""
    page = pages.add(request.sheet)
    title = say(N_("List of attendance"))
    pages.bookmark(title)
    y = page.sheet.top - 3.0
    if has_letterhead:
        y = draw_letterhead(page, request.book.group, request.form)
    y = draw_facts(page, draw_title(page, y, title), meeting_facts(meeting), by_hand=True)
    rows = _rows(request.book, meeting, request)
    first = 1
    while True:
        count = max(1, int((page.sheet.bottom - y - HEAD_ROOM) / ROW) - 1)
        here = rows[first - 1 : first - 1 + count]
        y = _draw_rows(page, y + HEAD_ROOM, here, first)
        first += count
        if first > len(rows):
            return page, y
        page = pages.add(request.sheet)
        y = page.sheet.top


def meeting_facts(meeting: Meeting | None) -> tuple[tuple[str, str], ...]:
    """The time, the place and the purpose of a meeting; empty if unknown."""
    return (
        (say(N_("Day, date")), format_day(meeting.date, "id") if meeting else ""),
        (say(N_("Place")), meeting.place if meeting else ""),
        (say(N_("Time")), meeting.time if meeting else ""),
        (say(N_("Agenda")), meeting.agenda if meeting else ""),
    )


def _rows(book: Book, meeting: Meeting | None, request: Request) -> list[Attendant]:
    day = meeting.date if meeting else request.today
    known = [
        Attendant(member.name, "" if role == NO_OFFICE else role.capitalize())
        for member in members_on(book, day)
        if (role := role_of(book, member, day))
    ]
    return known or [Attendant("", "")] * BLANK_ROWS


def _draw_rows(page: Page, y: float, rows: Sequence[Attendant], first: int) -> float:
    """Draw the heads and the rows below y; returns the y of the last cell's line."""
    sheet = page.sheet
    cells = sheet.left + CELLS_AT
    wide = (sheet.edge - cells - CELL_GAP) / 2
    page.right(sheet.left + 6, y, say(N_("No.")), HEAD)
    page.text(sheet.left + NAME_AT, y, say(N_("Name")), HEAD)
    page.text(sheet.left + ROLE_AT, y, say(N_("Office")), HEAD)
    page.text(cells, y, say(N_("Signature or thumb print")), HEAD)
    y += 1.7
    page.rule(sheet.left, y, sheet.edge, LINE)
    for place, row in enumerate(rows):
        top = y + place * ROW
        page.right(sheet.left + 6, top + 6, str(first + place), NAME)
        _draw_name(page, sheet.left + NAME_AT, top + 6, row.name)
        page.fitted(sheet.left + ROLE_AT, top + 6, row.role, TABLE, ROLE_ROOM)
        page.rule(sheet.left, top + ROW, cells - CELL_GAP)
        x = cells if place % 2 == 0 else sheet.edge - wide
        page.text(x, top + 6, str(first + place), TABLE)
        page.rule(x, top + 2 * ROW, x + wide)
        if place == 1:
            page.rule(x, top, x + wide)
    return y + (len(rows) + 1) * ROW


def _draw_name(page: Page, x: float, y: float, name: str) -> None:
    lines = halve(name, NAME_ROOM, NAME)
    y += LOWER * (len(lines) - 1)
    for above, text in enumerate(reversed(lines)):
        page.fitted(x, y - NEXT_LINE * above, text, NAME, NAME_ROOM)
