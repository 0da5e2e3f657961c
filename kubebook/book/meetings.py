"""Meetings with their guests, visits of the companion, and the problems (kendala) both bring up.

Pure: functions from a book to a change. Letters are in `letters`; what the group waits for, and
what it should talk about, is read from these records in `awaited`.
"""

import re
from collections.abc import Iterable, Sequence
from datetime import date
from typing import NamedTuple, TypedDict, Unpack

from kubebook.book.affairs import Guest, Meeting, Problem, Suitability, Visit
from kubebook.book.book import Book, members_on, next_number
from kubebook.book.names import find_member, one_line
from kubebook.book.records import Change, Member, Record
from kubebook.errors.books import DayToCome
from kubebook.errors.meetings import (
    CompanionUnknown,
    DayBefore,
    GuestUnknown,
    MeetingNotFound,
    MeetingToCome,
    NobodyThen,
    NothingSaid,
    NotMemberThen,
    PresentAndAbsent,
    ProblemNotFound,
    SeveralMeetings,
    TimeUnreadable,
    VisitNotFound,
)
from kubebook.errors.people import ChoiceUnknown, NameMissing, NothingToSet
from kubebook.errors.reading import DateUnreadable
from kubebook.messages import N_, message
from kubebook.periods import parse_date

EVERYBODY = ("semua", "all")
"""What is typed where all members came."""
SUITABILITIES: tuple[Suitability, ...] = ("sesuai", "tidak-sesuai")
AGENDA_MARK = "; "
"""Stands between the points of an agenda."""

_TIME = re.compile(r"(?:pukul |jam )?(\d{1,2})(?:[.:](\d{2}))?", re.ASCII)


class GuestSaid(NamedTuple):
    """A guest as written down: the name, and what else is known of who came and why."""

    name: str
    office: str = ""
    position: str = ""
    purpose: str = ""
    message: str = ""


class MeetingSaid(TypedDict, total=False):
    """What is said of a meeting; what is left out stays as it was.

    `present` or `absent` are members as typed, `present` also ("semua",); the one tells the other.
    `decisions` are all of them; `guests` and `problems` come to those that are there already.
    `not_guests` are names that were written down by mistake.
    """

    day: date
    time: str
    place: str
    agenda: Sequence[str]
    present: Sequence[str]
    absent: Sequence[str]
    guests: Sequence[GuestSaid]
    not_guests: Sequence[str]
    decisions: Sequence[str]
    problems: Sequence[str]
    minutes_by: str
    cancelled: bool


class VisitSaid(TypedDict, total=False):
    """What is said of a visit; what is left out stays as it was."""

    day: date
    companion: str
    time: str
    purpose: str
    suitability: str
    result: str
    follow_up: str
    problems: Sequence[str]
    removed: bool


# --- meetings ----------------------------------------------------------------------------------


def add_meeting(book: Book, *, today: date, **said: Unpack[MeetingSaid]) -> Change:
    """Write down a meeting that was held, or plan one; it was held once it is said who came.

    It is of today where no day is said.

    Raises:
        MeetingToCome, NobodyThen, NotMemberThen, PresentAndAbsent: those cannot have been there.
        MemberNotFound, MemberAmbiguous, TimeUnreadable, NameMissing: what was typed.
    """
    meeting = Meeting(number=next_number(book.meetings), date=today)
    return Change(did="meeting add", put=_said_of(book, meeting, said, today))


def set_meeting(book: Book, typed: str, *, today: date, **said: Unpack[MeetingSaid]) -> Change:
    """Change what is written of a meeting, say who came, or call it off.

    Raises:
        MeetingNotFound, SeveralMeetings: which one is meant?
        NothingToSet: nothing was said.
        GuestUnknown: as `add_meeting`, and for a guest who is to be taken out.
    """
    meeting = find_meeting(book, typed, today)
    if not said:
        raise NothingToSet
    return Change(did="meeting set", put=_said_of(book, meeting, said, today))


def find_meeting(book: Book, typed: str, today: date) -> Meeting:
    """The meeting of a number, or of a day on which it is the only one.

    Raises:
        MeetingNotFound, SeveralMeetings: there is none, or more than one.
    """
    wanted = typed.strip()
    if wanted.isascii() and wanted.isdigit():
        found = [meeting for meeting in book.meetings if meeting.number == int(wanted)]
    else:
        try:
            day = parse_date(wanted, today)
        except DateUnreadable as error:
            raise MeetingNotFound(typed=typed) from error
        found = [one for one in book.meetings if one.date == day and not one.cancelled]
    if not found:
        raise MeetingNotFound(typed=typed)
    if len(found) > 1:
        numbers = tuple(str(meeting.number) for meeting in found)
        raise SeveralMeetings(day=found[0].date, numbers=numbers)
    return found[0]


def guests_of(book: Book, meeting: Meeting) -> list[Guest]:
    """Who came from outside, in the order written down."""
    return [one for one in book.guests if one.meeting == meeting.number and one.removed is None]


def problems_of(book: Book, meeting: Meeting) -> list[Problem]:
    """The problems that a meeting brought up."""
    return [problem for problem in book.problems if problem.meeting == meeting.number]


def members_present(book: Book, meeting: Meeting) -> list[Member]:
    """The members who came, by joining number."""
    return [member for member in book.members.values() if member.id in meeting.present]


def members_absent(book: Book, meeting: Meeting) -> list[Member]:
    """The members of the day who did not come; nobody before it was held."""
    if not meeting.held:
        return []
    return [one for one in members_on(book, meeting.date) if one.id not in meeting.present]


def parse_time(typed: str) -> str:
    """A time of day as it is kept: `14.00`, or `09.00-11.30` from one to another.

    Raises:
        TimeUnreadable: it is neither.
    """
    text = " ".join(typed.split()).casefold()
    for zone in (" wib", " wita", " wit"):
        text = text.removesuffix(zone)
    parts = re.split(r" ?(?:-|–|s\.d\.|sampai) ?", text)
    if len(parts) > 2:  # noqa: PLR2004 (from and to)
        raise TimeUnreadable(typed=typed)
    return "-".join(_time_of_day(part, typed) for part in parts)


def _time_of_day(text: str, typed: str) -> str:
    found = _TIME.fullmatch(text)
    if not found or int(found[1]) > 23 or int(found[2] or 0) > 59:  # noqa: PLR2004 (a day's)
        raise TimeUnreadable(typed=typed)
    return f"{int(found[1]):02}.{found[2] or '00'}"


def _said_of(book: Book, old: Meeting, said: MeetingSaid, today: date) -> tuple[Record, ...]:
    """The records that change where `said` is said of a meeting."""
    new = old._replace(date=said.get("day", old.date))
    if "time" in said:
        new = new._replace(time=parse_time(said["time"]) if said["time"].strip() else "")
    if "place" in said:
        new = new._replace(place=one_line(said["place"]))
    if "agenda" in said:
        new = new._replace(agenda=AGENDA_MARK.join(lines_of(said["agenda"])))
    if "decisions" in said:
        new = new._replace(decisions=lines_of(said["decisions"]))
    if "minutes_by" in said:
        typed = said["minutes_by"].strip()
        new = new._replace(minutes_by=find_member(book, typed).id if typed else "")
    if "cancelled" in said:
        new = new._replace(cancelled=said["cancelled"])
    new = _with_attendance(book, new, said)
    if new.held and new.date > today:
        raise MeetingToCome(day=new.date, number=new.number)
    return (
        *((new,) if new != old or new not in book.meetings else ()),
        *_guests(book, new, said, today),
        *_raised(book, said.get("problems", ()), new.date, meeting=new.number),
    )


def _with_attendance(book: Book, meeting: Meeting, said: MeetingSaid) -> Meeting:
    if "present" in said and "absent" in said:
        raise PresentAndAbsent
    if "present" not in said and "absent" not in said:
        return meeting
    there = [member.id for member in members_on(book, meeting.date)]
    if not there:
        raise NobodyThen(day=meeting.date)
    if "absent" in said:
        away = _members(book, meeting, said["absent"])
        present = tuple(member for member in there if member not in away)
    elif any(name.strip().casefold() in EVERYBODY for name in said["present"]):
        present = tuple(there)
    else:
        came = _members(book, meeting, said["present"])
        present = tuple(member for member in there if member in came)
    return meeting._replace(present=present, held=True)


def _members(book: Book, meeting: Meeting, typed: Iterable[str]) -> set[str]:
    """The ids of members of the day.

    Raises:
        MemberNotFound, MemberAmbiguous, NotMemberThen: somebody is not one of them.
    """
    of_the_day = {member.id for member in members_on(book, meeting.date)}
    found = [find_member(book, name) for name in typed if name.strip()]
    for member in found:
        if member.id not in of_the_day:
            raise NotMemberThen(
                name=member.name, id=member.id, joined=member.joined, day=meeting.date
            )
    return {member.id for member in found}


def _guests(book: Book, meeting: Meeting, said: MeetingSaid, today: date) -> tuple[Guest, ...]:
    """The guests written down or taken out; all of them where the meeting was moved."""
    known = {guest.name.casefold(): guest for guest in guests_of(book, meeting)}
    changed = {
        name: guest._replace(date=meeting.date)
        for name, guest in known.items()
        if guest.date != meeting.date
    }
    number = next_number(book.guests)
    for told in said.get("guests", ()):
        facts = GuestSaid(*map(one_line, told))
        if not facts.name:
            raise NameMissing
        name = facts.name.casefold()
        own = changed.get(name) or known.get(name)
        taken = own.number if own else number + len(changed.keys() - known.keys())
        changed[name] = Guest(
            number=taken, date=meeting.date, meeting=meeting.number, **facts._asdict()
        )
    for typed in said.get("not_guests", ()):
        name = one_line(typed).casefold()
        if name not in known:
            raise GuestUnknown(typed=typed, number=meeting.number)
        changed[name] = known[name]._replace(removed=today)
    return tuple(changed.values())


def lines_of(texts: Iterable[str]) -> tuple[str, ...]:
    """Texts each made one line, without those that are empty."""
    return tuple(filter(None, map(one_line, texts)))


# --- visits ------------------------------------------------------------------------------------


def add_visit(book: Book, *, today: date, **said: Unpack[VisitSaid]) -> Change:
    """Write down a visit of the companion: of the group's own, where nobody else is named.

    It is of today where no day is said.

    Raises:
        DayToCome: the day is after today.
        CompanionUnknown, NothingSaid, ChoiceUnknown, TimeUnreadable: what was typed.
    """
    companion = one_line(said.get("companion", "")) or book.group.companion
    visit = Visit(number=next_number(book.visits), date=today, companion=companion)
    if not one_line(said.get("purpose", "")):
        raise NothingSaid
    return Change(did="visit add", put=_said_of_visit(book, visit, said, today))


def set_visit(book: Book, typed: str, *, today: date, **said: Unpack[VisitSaid]) -> Change:
    """Change what is written of a visit, or take out one that was written down by mistake.

    Raises:
        VisitNotFound: there is no such visit.
        NothingToSet: nothing was said.
        DayToCome, CompanionUnknown, ChoiceUnknown, TimeUnreadable: as `add_visit`.
    """
    visit = next((one for one in visits_of(book) if str(one.number) == typed.strip()), None)
    if visit is None:
        raise VisitNotFound(typed=typed)
    if not said:
        raise NothingToSet
    return Change(did="visit set", put=_said_of_visit(book, visit, said, today))


def visits_of(book: Book) -> list[Visit]:
    """The visits that count, by day."""
    kept = (visit for visit in book.visits if visit.removed is None)
    return sorted(kept, key=lambda visit: (visit.date, visit.number))


def parse_suitability(typed: str) -> Suitability:
    """Whether the aid is what it should be, as typed: sesuai or tidak sesuai; empty is unknown.

    Raises:
        ChoiceUnknown: it is neither.
    """
    wanted = "-".join(typed.replace("-", " ").split()).casefold()
    found = [choice for choice in SUITABILITIES if wanted and choice.startswith(wanted)]
    if not found and wanted:
        raise ChoiceUnknown(
            typed=typed, field=message(N_("the suitability of the aid")), choices=SUITABILITIES
        )
    return found[0] if found else ""


def _said_of_visit(book: Book, old: Visit, said: VisitSaid, today: date) -> tuple[Record, ...]:
    new = old._replace(date=said.get("day", old.date))
    if new.date > today:
        raise DayToCome(date=new.date, today=today, option="--date")
    texts = {
        name: one_line(str(value))
        for name, value in said.items()
        if name in ("companion", "purpose", "result", "follow_up")
    }
    if texts.get("companion") == "" and not old.companion:
        del texts["companion"]
    new = new._replace(**texts)  # type: ignore[arg-type]  # texts under the names of text fields
    if not new.companion:
        raise CompanionUnknown
    if "time" in said:
        new = new._replace(time=parse_time(said["time"]) if said["time"].strip() else "")
    if "suitability" in said:
        new = new._replace(suitability=parse_suitability(said["suitability"]))
    if said.get("removed"):
        new = new._replace(removed=today)
    return new, *_raised(book, said.get("problems", ()), new.date, visit=new.number)


# --- problems ----------------------------------------------------------------------------------


def add_problem(book: Book, text: str, *, day: date, today: date) -> Change:
    """Write down a problem that came up outside a meeting or a visit.

    Raises:
        DayToCome: the day is after today.
        NothingSaid: nothing was said of it.
    """
    if day > today:
        raise DayToCome(date=day, today=today, option="--date")
    if not one_line(text):
        raise NothingSaid
    return Change(did="problem add", put=_raised(book, (text,), day))


def solve_problem(
    book: Book, typed: str, *, day: date, today: date, solution: str = "", undone: bool = False
) -> Change:
    """Say that a problem is solved, on which day and how; `undone` takes that back.

    Raises:
        ProblemNotFound: there is no such problem.
        DayToCome, DayBefore: the day cannot be.
    """
    problem = next((one for one in book.problems if str(one.number) == typed.strip()), None)
    if problem is None:
        raise ProblemNotFound(typed=typed)
    if undone:
        opened = problem._replace(solved=None, solution="")
        return Change(did="problem solved", put=(opened,))
    if day > today:
        raise DayToCome(date=day, today=today, option="--date")
    if day < problem.raised:
        raise DayBefore(day=day, first=problem.raised)
    solved = problem._replace(solved=day, solution=one_line(solution))
    return Change(did="problem solved", put=(solved,))


def _raised(
    book: Book,
    texts: Iterable[str],
    day: date,
    *,
    meeting: int | None = None,
    visit: int | None = None,
) -> tuple[Problem, ...]:
    """Problems brought up on a day; those that the same meeting or visit has already are left."""

    def source(problem: Problem) -> tuple[int | None, int | None]:
        return problem.meeting, problem.visit

    own = [one for one in book.problems if source(one) == (meeting, visit) != (None, None)]
    moved = [one._replace(raised=day) for one in own if one.raised != day and one.solved is None]
    known = {one.text.casefold() for one in own}
    said = {text.casefold(): text for text in reversed(lines_of(texts))}
    new = [text for folded, text in reversed(said.items()) if folded not in known]
    first = next_number(book.problems)
    return (
        *moved,
        *(
            Problem(number=number, text=text, raised=day, meeting=meeting, visit=visit)
            for number, text in enumerate(new, start=first)
        ),
    )
