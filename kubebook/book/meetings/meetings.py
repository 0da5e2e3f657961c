"""Meetings with their guests: planned, held, changed, called off.

Pure: functions from a book to a change. Visits, problems and letters have modules of their own;
`reminders` reads from all of them what the group waits for and should talk about.
"""

import re
from collections.abc import Iterable, Sequence
from datetime import date
from typing import TypedDict, Unpack

from kubebook.book.book import Book, members_on, next_number
from kubebook.book.checked import checked, each_one_line
from kubebook.book.find import find_numbered, find_one, folded, spelled, whole_number
from kubebook.book.meetings.problems import problems_raised
from kubebook.book.people.find_members import find_members, member_id
from kubebook.book.records.change import Change, Record
from kubebook.book.records.meetings import Guest, Meeting, Problem
from kubebook.book.records.people import Member
from kubebook.errors.meetings import (
    GuestUnknown,
    MeetingAmbiguous,
    MeetingNotFound,
    MeetingToCome,
    MemberGoneThen,
    NobodyThen,
    NotMemberThen,
    PresentAndAbsent,
    SeveralMeetings,
)
from kubebook.errors.typed import DateUnreadable, NameMissing, NothingToSet, TimeUnreadable
from kubebook.messages import N_, Message, message
from kubebook.periods import parse_date
from kubebook.typed_text import cleaned

AGENDA_MARK = "; "
"""The text between the points of an agenda."""
GUEST_FACTS = tuple(
    name for name in Guest._fields if name not in ("number", "date", "meeting", "removed")
)
"""The fields of a guest in the order in which they are typed, the name first."""
_AS_TYPED = frozenset({"place", "decisions", "cancelled"})
"""The fields of a meeting that are recorded as typed."""

_TIME = re.compile(r"(?:pukul |jam )?(\d{1,2})(?:[.:](\d{2}))?", re.ASCII)


class MeetingDetails(TypedDict, total=False):
    """The typed fields of a meeting, named as in `Meeting`; what is left out stays as it was.

    `present` or `absent` are members as typed, lists as `find_members` reads them; one follows from
    the other. `decisions` replace the earlier ones; `guests` (`GUEST_FACTS` each, those at the end
    may be left out) and `problems` are added to those that are there. `not_guests` are names that
    were written down by mistake.
    """

    date: date
    time: str
    place: str
    agenda: Sequence[str]
    present: Sequence[str]
    absent: Sequence[str]
    guests: Sequence[tuple[str, ...]]
    not_guests: Sequence[str]
    decisions: Sequence[str]
    problems: Sequence[str]
    minutes_by: str
    cancelled: bool


def add_meeting(book: Book, *, today: date, **details: Unpack[MeetingDetails]) -> Change:
    """Record a meeting that was held, or plan one; it counts as held when it is typed who came.

    Without a day it is today's.

    Raises:
        MeetingToCome, NobodyThen, NotMemberThen, MemberGoneThen, PresentAndAbsent: they cannot have
            been there.
        MemberNotFound, MemberAmbiguous, TimeUnreadable, NameMissing: a typed value is wrong.
    """
    meeting = Meeting(number=next_number(book.meetings), date=today)
    return Change(did="meeting add", put=_records_of(book, meeting, details, today))


def set_meeting(
    book: Book, typed: str, *, today: date, **details: Unpack[MeetingDetails]
) -> Change:
    """Change the record of a meeting, record who came, or call it off.

    A notice says if the plan was agreed on by it, and it is now on another day, or called off.

    Raises:
        MeetingNotFound, SeveralMeetings: it is not clear which one is meant.
        NobodyThen, NotMemberThen, MemberGoneThen: a meeting that was held is moved to a day on
            which those who came were no members.
        NothingToSet: nothing was typed.
        GuestUnknown: the meeting has no such guest to take out.
        Other errors: as `add_meeting`.
    """
    meeting = find_meeting(book, typed, today)
    if not details:
        raise NothingToSet
    put = _records_of(book, meeting, details, today)
    new = next((one for one in put if isinstance(one, Meeting)), meeting)
    return Change(did="meeting set", put=put, notices=_unlike_agreement(book, meeting, new))


def _unlike_agreement(book: Book, old: Meeting, new: Meeting) -> tuple[Message, ...]:
    if (old.date, old.cancelled) == (new.date, new.cancelled):
        return ()
    words = N_(
        "The plan was agreed on by this meeting, {day}. If that is no longer right:\n"
        '  kubebook plan approve --meeting MEETING --reason "..."'
    )
    return tuple(
        message(words, day=version.date)
        for version in book.plan_versions
        if version.meeting == old.number and (new.cancelled or new.date != version.date)
    )


def find_meeting(book: Book, typed: str, today: date) -> Meeting:
    """Find a meeting by its number, or by its day if it is the only one of that day.

    A day without a year is the last such day or the next one. Else as `find_one`, by the points of
    its agenda and its place.

    Raises:
        MeetingNotFound, MeetingAmbiguous, SeveralMeetings: there is no such meeting, or more than
            one.
    """
    wanted = cleaned(typed)
    if whole_number(wanted) is not None:
        return find_numbered(wanted, book.meetings, MeetingNotFound)
    try:
        days = {parse_date(wanted, today, ahead=ahead) for ahead in (False, True)}
    except DateUnreadable:
        return find_one(
            typed,
            [one for one in book.meetings if not one.cancelled],
            lambda meeting: meeting.agenda.split(AGENDA_MARK),
            also=lambda meeting: (meeting.place,),
            missing=MeetingNotFound,
            several=MeetingAmbiguous,
            shown=lambda meeting: f"{meeting.number} {meeting.agenda or meeting.place}",
        )
    found = [one for one in book.meetings if one.date in days and not one.cancelled]
    if not found:
        raise MeetingNotFound(typed=typed)
    if len(found) > 1:
        numbers = tuple(str(meeting.number) for meeting in found)
        same = len({meeting.date for meeting in found}) == 1
        raise SeveralMeetings(day=found[0].date if same else wanted, numbers=numbers)
    return found[0]


def guests_of(book: Book, meeting: Meeting) -> list[Guest]:
    """The guests from outside, in the order recorded."""
    return [one for one in book.guests if one.meeting == meeting.number and one.removed is None]


def problems_of(book: Book, meeting: Meeting) -> list[Problem]:
    """The problems that a meeting brought up."""
    return [problem for problem in book.problems if problem.meeting == meeting.number]


def members_present(book: Book, meeting: Meeting) -> list[Member]:
    """The members who came, by joining number."""
    return [member for member in book.members.values() if member.id in meeting.present]


def members_absent(book: Book, meeting: Meeting) -> list[Member]:
    """The members of that day who did not come; nobody before the meeting is held."""
    if not meeting.held:
        return []
    return [one for one in members_on(book, meeting.date) if one.id not in meeting.present]


def parse_time(typed: str) -> str:
    """A time of day as it is recorded: `14.00`, or `09.00-11.30` for start and end.

    Raises:
        TimeUnreadable: it is neither.
    """
    text = folded(typed)
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


def _records_of(
    book: Book, old: Meeting, details: MeetingDetails, today: date
) -> tuple[Record, ...]:
    """The records that change if `details` is typed for a meeting."""
    own = {name: value for name, value in details.items() if name in _AS_TYPED}
    new = old._replace(date=details.get("date", old.date), **checked(Meeting, own))
    if "time" in details:
        new = new._replace(time=parse_time(details["time"]) if details["time"].strip() else "")
    if "agenda" in details:
        new = new._replace(agenda=AGENDA_MARK.join(each_one_line(details["agenda"])))
    if "minutes_by" in details:
        new = new._replace(minutes_by=member_id(book, details["minutes_by"].strip()))
    new = _with_attendance(book, new, details)
    if new.held and new.date > today:
        raise MeetingToCome(day=new.date, number=new.number)
    if new.held and new.date != old.date:
        _check_members(book, new, filter(None, map(book.members.get, new.present)))
    return (
        *((new,) if new != old or new not in book.meetings else ()),
        *_guests(book, new, details, today),
        *problems_raised(book, details.get("problems", ()), new.date, meeting=new.number),
    )


def _with_attendance(book: Book, meeting: Meeting, details: MeetingDetails) -> Meeting:
    if "present" in details and "absent" in details:
        raise PresentAndAbsent
    if "present" not in details and "absent" not in details:
        return meeting
    _check_members(book, meeting, ())
    there = [member.id for member in members_on(book, meeting.date)]
    if "absent" in details:
        away = _members(book, meeting, details["absent"])
        present = tuple(member for member in there if member not in away)
    else:
        came = _members(book, meeting, details["present"])
        present = tuple(member for member in there if member in came)
    return meeting._replace(present=present, held=True)


def _members(book: Book, meeting: Meeting, typed: Iterable[str]) -> set[str]:
    """The ids of members of the day.

    Raises:
        MemberNotFound, MemberAmbiguous: it is not clear who is meant.
        KubebookError: as `_check_members`.
    """
    found = find_members(book, typed, members_on(book, meeting.date))
    _check_members(book, meeting, found)
    return {member.id for member in found}


def _check_members(book: Book, meeting: Meeting, members: Iterable[Member]) -> None:
    """Check that these were members on the day of the meeting.

    Raises:
        NobodyThen, NotMemberThen, MemberGoneThen: nobody was a member then, or one of these was
            not yet, or no more.
    """
    of_the_day = members_on(book, meeting.date)
    if not of_the_day:
        raise NobodyThen(day=meeting.date)
    for member in members:
        facts = {"name": member.name, "id": member.id, "day": meeting.date}
        if member.joined > meeting.date:
            raise NotMemberThen(joined=member.joined, **facts)
        if member not in of_the_day:
            raise MemberGoneThen(left=member.left, **facts)


def _guests(
    book: Book, meeting: Meeting, details: MeetingDetails, today: date
) -> tuple[Guest, ...]:
    """The guests that were added or taken out; all of them if the meeting was moved."""
    known = {folded(guest.name): guest for guest in guests_of(book, meeting)}
    changed = {
        name: guest._replace(date=meeting.date)
        for name, guest in known.items()
        if guest.date != meeting.date
    }
    number = next_number(book.guests)
    for one in details.get("guests", ()):
        typed_facts = dict(zip(GUEST_FACTS, one, strict=False))
        facts = checked(Guest, typed_facts, needed={"name": NameMissing})
        name = folded(facts["name"])
        own = changed.get(name) or known.get(name)
        if not own:  # the same name in another spelling would only mend that spelling
            facts["name"] = spelled(facts["name"], (one.name for one in reversed(book.guests)))
        taken = own.number if own else number + len(changed.keys() - known.keys())
        changed[name] = Guest(number=taken, date=meeting.date, meeting=meeting.number, **facts)
    for typed in details.get("not_guests", ()):
        name = folded(typed)
        if name not in known:
            raise GuestUnknown(typed=typed, number=meeting.number)
        changed[name] = known[name]._replace(removed=today)
    return tuple(changed.values())
