"""Findings about companion and meetings: what the group waits for, and what comes next.

Pure. The facts come from `reminders`.
"""

from collections.abc import Iterator, Mapping
from datetime import date, timedelta

from kubebook.book.book import Book
from kubebook.book.check.finding import Finding, Scope, found
from kubebook.book.letters import is_standing, typed_number
from kubebook.book.reminders import (
    DAYS_WITHOUT_ANSWER,
    REPORT_OF_COMPANION,
    TIMES_ABSENT,
    Unvisited,
    is_missed,
    is_since_unknown,
    next_meeting,
    stay_away,
    unrecorded,
    unvisited,
)


def companion(scope: Scope) -> Iterator[Finding]:
    """A companion who is missed, or one without any known day to count from."""
    name = scope.book.group.companion
    if is_missed(scope.book, scope.day):
        gap = unvisited(scope.book, scope.day) or Unvisited(scope.day, 0, visited=False)
        yield found(
            "companion-late",
            name=name,
            since=gap.since,
            days=gap.days,
            how="visited" if gap.visited else "never",
            **_next_about(scope.book, scope.day, gap.since),
        )
    elif is_since_unknown(scope.book, scope.day):
        yield found("companion-since-unknown", name=name)


def no_companion(scope: Scope) -> Iterator[Finding]:
    """A group whose book knows no companion: nobody comes, and nobody is missed."""
    if not scope.book.group.companion:
        yield found(
            "companion-none",
            office="named" if scope.book.group.office else "unknown",
            to=scope.book.group.office,
        )


def _next_about(book: Book, day: date, since: date) -> Mapping[str, object]:
    """The next step about a missed companion: write a letter, send it, or record the answer."""
    reports = [
        letter
        for letter in book.letters
        if letter.document == REPORT_OF_COMPANION
        and is_standing(letter, day)
        and since < letter.date <= day
        and (letter.answered is None or letter.answered > day)
        and not (letter.sent and day - letter.sent >= timedelta(days=DAYS_WITHOUT_ANSWER))
    ]
    if not reports:
        return {"next": "write"}
    last = reports[-1]
    return {"next": "wait" if last.sent else "send", "number": typed_number(book, last)}


def attendance(scope: Scope) -> Iterator[Finding]:
    """The meetings without a record of who came; the members who stay away, in one finding."""
    for meeting in unrecorded(scope.book, scope.day):
        yield found("meeting-unrecorded", day=meeting.date, number=meeting.number)
    away = stay_away(scope.book, scope.day)
    if away:
        yield found("members-absent", count=TIMES_ABSENT, names=tuple(one.name for one in away))


def ahead(scope: Scope) -> Iterator[Finding]:
    """The next meeting, which is not a fault."""
    meeting = next_meeting(scope.book, scope.day)
    if meeting:
        time, agenda = meeting.time, meeting.agenda
        known = "both" if time and agenda else "time" if time else "agenda" if agenda else "day"
        yield found("meeting-next", day=meeting.date, time=time, agenda=agenda, known=known)
