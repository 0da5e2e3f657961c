"""What the group waits for: the companion's visit, answers to letters, members who stay away.

Pure. Only facts; `check.meetings` and `check.letters` make findings of them, and `check.words` has
their sentences.
"""

from datetime import date
from typing import NamedTuple

from kubebook.book.book import Book, members_on
from kubebook.book.find import folded
from kubebook.book.letters import is_standing
from kubebook.book.meetings.visits import visits_of
from kubebook.book.records.letters import Letter
from kubebook.book.records.meetings import Meeting, Problem, Visit
from kubebook.book.records.people import Member
from kubebook.messages import N_, Message, message
from kubebook.periods import Period

DAYS_WITHOUT_VISIT = 60
"""A companion is missed after this many days, if the group has set no other number."""
DAYS_WITHOUT_ANSWER = 30
TIMES_ABSENT = 3
REPORT_OF_COMPANION = "companion-letter"
INVITATION = "meeting-pack"
NOT_ANSWERED = frozenset({INVITATION})
"""Documents that are letters which nobody answers in writing."""


class Unvisited(NamedTuple):
    """The time without a visit of the companion: `days` since `since`.

    `visited`: `since` is the day of the last visit; if false, the companion never came, and `since`
    is the day of appointment.
    """

    since: date
    days: int
    visited: bool


def last_visit(book: Book, day: date) -> Visit | None:
    """The last visit of the present companion until a day."""
    name = folded(book.group.companion)
    own = [one for one in visits_of(book) if folded(one.companion) == name and one.date <= day]
    return own[-1] if own and name else None


def unvisited(book: Book, day: date) -> Unvisited | None:
    """The time without a visit of the companion; None if there is none, or it is unknown."""
    group = book.group
    visit = last_visit(book, day)
    since = visit.date if visit else group.companion_since
    if not group.companion or since is None or since > day:
        return None
    return Unvisited(since=since, days=(day - since).days, visited=visit is not None)


def is_since_unknown(book: Book, day: date) -> bool:
    """Whether there is a companion without a known visit and without a known appointment day."""
    group = book.group
    return bool(group.companion) and not (group.companion_since or last_visit(book, day))


def is_missed(book: Book, day: date) -> bool:
    """Whether the companion has not come for longer than the group waits."""
    gap = unvisited(book, day)
    return gap is not None and gap.days > (book.group.companion_days or DAYS_WITHOUT_VISIT)


def comes(book: Book, day: date) -> Unvisited | None:
    """The time since a companion who comes was last here; None if nobody comes, or is known to."""
    gap = unvisited(book, day)
    return None if gap is None or is_missed(book, day) else gap


def unanswered(book: Book, day: date) -> list[Letter]:
    """The letters that were sent thirty days ago or longer, and have no answer."""
    return [
        letter
        for letter in book.letters
        if letter.document not in NOT_ANSWERED
        and is_standing(letter, day)
        and letter.sent is not None
        and (day - letter.sent).days >= DAYS_WITHOUT_ANSWER
        and (letter.answered is None or letter.answered > day)
    ]


def next_meeting(book: Book, day: date) -> Meeting | None:
    """The first meeting from a day on that is planned and not yet held."""
    planned = [m for m in _standing(book) if m.date >= day and not m.held]
    return planned[0] if planned else None


def meeting_asked(book: Book, period: Period | None, today: date) -> Meeting | None:
    """The meeting of a document: the last in a period; without one the next, else the latest."""
    if period is not None:
        within = [meeting for meeting in _standing(book) if meeting.date in period]
        return within[-1] if within else None
    coming = next_meeting(book, today)
    if coming:
        return coming
    past = [meeting for meeting in _standing(book) if meeting.date <= today]
    return past[-1] if past else None


def unrecorded(book: Book, day: date) -> list[Meeting]:
    """The meetings on a past day for which nobody has recorded who came."""
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


def visit_sentence(book: Book, day: date) -> Message | None:
    """When the present companion last came until a day; None if there is none, or unknown."""
    gap = unvisited(book, day)
    if gap is None:
        return None
    words = (
        N_("The companion {name} last came on {since}.")
        if gap.visited
        else N_("The companion {name} has not come yet, since {since}.")
    )
    return message(words, name=book.group.companion, since=gap.since)
