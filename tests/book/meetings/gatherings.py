"""A group that meets: members, a companion, meetings held and visits made."""

from datetime import date

from kubebook.book.check.finding import Scope
from kubebook.book.check.whole_book import found_in
from kubebook.book.group import set_group
from kubebook.book.meetings.meetings import MeetingDetails, add_meeting
from kubebook.book.meetings.visits import add_visit
from kubebook.book.records.meetings import Meeting, Visit
from kubebook.language import word
from tests.book.desk import TODAY, Desk, day

COMPANION = "Ratna Salundik"
AWAITED = (
    "companion-late companion-since-unknown letter-unanswered meeting-unrecorded members-absent"
)
"""The findings that a group waits for, by their keys."""


def desk(since: str | None = "07-01") -> Desk:
    """Five members, and a companion appointed on a day."""
    made = Desk(members=5)
    details = {"companion": COMPANION, "companion_since": day(since) if since else None}
    made.put(set_group(made.book, details))
    return made


def met(made: Desk, when: str, *absent: str) -> Meeting:
    """A meeting at which all but a few were present."""
    said = (
        MeetingDetails(date=day(when), absent=absent) if absent else MeetingDetails(date=day(when))
    )
    if not absent:
        said["present"] = ("semua",)
    made.put(add_meeting(made.book, today=TODAY, **said))
    return made.book.meetings[-1]


def visited(made: Desk, when: str, **more: str) -> Visit:
    """A visit of the companion."""
    said = {"purpose": "Memeriksa kandang", **more}
    made.put(add_visit(made.book, date=day(when), today=TODAY, **said))  # type: ignore[arg-type]  # texts of a visit
    return made.book.visits[-1]


def said(made: Desk, today: date = TODAY) -> list[tuple[str, str]]:
    """What `check` tells, and the command to type, in Indonesian."""
    found = found_in(Scope(made.book, today), (AWAITED,))
    return [(word(one.what, "id"), word(one.todo or "", "id")) for one in found]


def next_steps(made: Desk, today: date = TODAY) -> list[tuple[str, str, str]]:
    """As `said`, and the command that records what was done away from the computer."""
    found = found_in(Scope(made.book, today), (AWAITED,))
    return [
        (word(one.what, "id"), word(one.todo or "", "id"), word(one.done or "", "id"))
        for one in found
    ]
