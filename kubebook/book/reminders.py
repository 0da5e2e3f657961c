"""What the group waits for: the companion's visit, answers to letters, members who stay away.

Pure. `checks` and `status` list what is found here, the monthly report talks about it.
"""

from collections.abc import Iterator
from datetime import date, timedelta
from typing import NamedTuple

from kubebook.book.book import Book, members_on
from kubebook.book.check.finding import Finding, notice
from kubebook.book.letters import typed_number
from kubebook.book.meetings.visits import visits_of
from kubebook.book.records.letters import Letter
from kubebook.book.records.meetings import Meeting, Problem, Visit
from kubebook.book.records.people import Member
from kubebook.messages import N_, Message, message
from kubebook.periods import Period

DAYS_WITHOUT_VISIT = 60
"""A companion is missed after so many days, where the group does not say otherwise."""
DAYS_WITHOUT_ANSWER = 30
TIMES_ABSENT = 3
REPORT_OF_COMPANION = "companion-letter"
INVITATION = "meeting-pack"
NOT_ANSWERED = frozenset({INVITATION})
"""Documents whose letters nobody answers in writing."""


class Unvisited(NamedTuple):
    """How long the companion has not come: `days` since `since`.

    `visited`: `since` is the day of the last visit; otherwise the companion never came, and it is
    the day of appointment.
    """

    since: date
    days: int
    visited: bool


# --- facts -------------------------------------------------------------------------------------


def last_visit(book: Book, day: date) -> Visit | None:
    """The last visit of the present companion until a day."""
    name = book.group.companion.casefold()
    own = [one for one in visits_of(book) if one.companion.casefold() == name and one.date <= day]
    return own[-1] if own and name else None


def unvisited(book: Book, day: date) -> Unvisited | None:
    """How long the companion has not come; None where there is none, or it is not known."""
    group = book.group
    visit = last_visit(book, day)
    since = visit.date if visit else group.companion_since
    if not group.companion or since is None or since > day:
        return None
    return Unvisited(since=since, days=(day - since).days, visited=visit is not None)


def is_since_unknown(book: Book, day: date) -> bool:
    """Whether there is a companion of whom neither a visit nor the day of appointment is known."""
    group = book.group
    return bool(group.companion) and not (group.companion_since or last_visit(book, day))


def is_missed(book: Book, day: date) -> bool:
    """Whether the companion has not come for longer than the group waits."""
    gap = unvisited(book, day)
    return gap is not None and gap.days > (book.group.companion_days or DAYS_WITHOUT_VISIT)


def unanswered(book: Book, day: date) -> list[Letter]:
    """The letters that were sent thirty days ago or longer, and have no answer."""
    return [
        letter
        for letter in book.letters
        if letter.document not in NOT_ANSWERED
        and letter.sent is not None
        and (day - letter.sent).days >= DAYS_WITHOUT_ANSWER
        and (letter.answered is None or letter.answered > day)
    ]


def next_meeting(book: Book, day: date) -> Meeting | None:
    """The first meeting from a day on that is planned and not yet held."""
    planned = [m for m in _standing(book) if m.date >= day and not m.held]
    return planned[0] if planned else None


def meeting_asked(book: Book, period: Period | None, today: date) -> Meeting | None:
    """The one meeting that is meant: the last in a period; else the next, else the latest."""
    if period is not None:
        within = [meeting for meeting in _standing(book) if meeting.date in period]
        return within[-1] if within else None
    coming = next_meeting(book, today)
    if coming:
        return coming
    past = [meeting for meeting in _standing(book) if meeting.date <= today]
    return past[-1] if past else None


def unrecorded(book: Book, day: date) -> list[Meeting]:
    """The meetings whose day has gone by and of which nobody said who came."""
    return [meeting for meeting in _standing(book) if meeting.date < day and not meeting.held]


def stay_away(book: Book, day: date) -> list[Member]:
    """The members who came to none of the last three meetings held, though they were members."""
    held = [one for one in _standing(book) if one.held and one.date <= day][-TIMES_ABSENT:]
    if len(held) < TIMES_ABSENT:
        return []
    return [
        member
        for member in members_on(book, day)
        if member.joined <= held[0].date
        and all(member.id not in meeting.present for meeting in held)
    ]


def open_problems(book: Book, day: date) -> list[Problem]:
    """The problems raised until a day and not solved by then, the oldest first."""
    known = [
        problem
        for problem in book.problems
        if problem.raised <= day
        and (problem.solved is None or problem.solved > day)
        and not _is_of_removed(book, problem)
    ]
    return sorted(known, key=lambda problem: (problem.raised, problem.number))


def _standing(book: Book) -> list[Meeting]:
    """The meetings that were not called off, by day."""
    kept = (meeting for meeting in book.meetings if not meeting.cancelled)
    return sorted(kept, key=lambda meeting: (meeting.date, meeting.number))


def _is_of_removed(book: Book, problem: Problem) -> bool:
    return any(one.number == problem.visit and one.removed for one in book.visits)


# --- sentences ---------------------------------------------------------------------------------


def awaited(book: Book, today: date) -> Iterator[Finding]:
    """What `check` and `status` say of all this, the gravest first."""
    if is_missed(book, today):
        yield notice(*_missed(book, today))
    elif is_since_unknown(book, today):
        yield notice(
            message(
                N_("Since when {name} is the companion is not known, so visits cannot be missed."),
                name=book.group.companion,
            ),
            message(N_("kubebook group set --companion-since TANGGAL")),
        )
    for letter in unanswered(book, today):
        yield notice(
            _without_answer(letter, today),
            message(
                N_('kubebook letter answered {number} "..."'), number=typed_number(book, letter)
            ),
        )
    for meeting in unrecorded(book, today):
        yield notice(
            message(N_("Who came to the meeting of {day} is not written down."), day=meeting.date),
            message(N_("kubebook meeting set {number}"), number=str(meeting.number)),
        )
    away = stay_away(book, today)
    if away:
        yield notice(_absent(away), message(N_("kubebook show attendance")))


def coming(book: Book, today: date) -> Iterator[Finding]:
    """What lies ahead and is no fault of anybody: the next meeting. Only `status` lists it."""
    meeting = next_meeting(book, today)
    if meeting:
        yield notice(_invitation(meeting), message(N_("kubebook report meeting-pack")))


def to_discuss(book: Book, day: date) -> list[Message]:
    """What of all this the members should talk about at the end of a day.

    The problems not solved yet are no part of it: they stand on the decision sheet of the next
    meeting and in the letter about the companion, each in full.
    """
    said = [_missed(book, day)[0]] if is_missed(book, day) else []
    said += [_without_answer(letter, day) for letter in unanswered(book, day)]
    away = stay_away(book, day)
    said += [_absent(away)] if away else []
    return said


def visit_sentence(book: Book, day: date) -> Message | None:
    """When the present companion last came until a day; None where there is none, or not known."""
    gap = unvisited(book, day)
    if gap is None:
        return None
    words = (
        N_("The companion {name} last came on {since}.")
        if gap.visited
        else N_("The companion {name} has not come yet, since {since}.")
    )
    return message(words, name=book.group.companion, since=gap.since)


def _missed(book: Book, day: date) -> tuple[Message, Message]:
    """That the companion does not come, and what to do next about it."""
    gap = unvisited(book, day) or Unvisited(since=day, days=0, visited=False)
    words = (
        N_("The companion {name} has not come for {days} days, since {since}.")
        if gap.visited
        else N_("The companion {name} has never come, {days} days after {since}.")
    )
    what = message(words, name=book.group.companion, days=gap.days, since=gap.since)
    reports = [
        letter
        for letter in book.letters
        if letter.document == REPORT_OF_COMPANION
        and gap.since < letter.date <= day
        and (letter.answered is None or letter.answered > day)
        and not (letter.sent and day - letter.sent >= timedelta(days=DAYS_WITHOUT_ANSWER))
    ]
    if not reports:
        return what, message(N_("kubebook report companion-letter"))
    number = typed_number(book, reports[-1])
    if reports[-1].sent is None:
        return what, message(N_("kubebook letter sent {number}"), number=number)
    return what, message(N_('kubebook letter answered {number} "..."'), number=number)


def _without_answer(letter: Letter, day: date) -> Message:
    return message(
        N_("The letter {reference} to {to} has had no answer for {days} days."),
        reference=letter.reference,
        to=letter.to,
        days=(day - letter.sent).days if letter.sent else 0,
    )


def _absent(members: list[Member]) -> Message:
    return message(
        N_("Absent from the last {count} meetings: {names}."),
        count=TIMES_ABSENT,
        names=tuple(member.name for member in members),
    )


def _invitation(meeting: Meeting) -> Message:
    facts = {"day": meeting.date, "time": meeting.time, "agenda": meeting.agenda}
    if meeting.time and meeting.agenda:
        return message(N_("Next meeting: {day:day}, at {time}. {agenda}"), **facts)
    if meeting.agenda:
        return message(N_("Next meeting: {day:day}. {agenda}"), **facts)
    if meeting.time:
        return message(N_("Next meeting: {day:day}, at {time}; the agenda is open."), **facts)
    return message(N_("Next meeting: {day:day}; the agenda is open."), **facts)
