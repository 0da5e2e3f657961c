"""The book of minutes, the attendance list of one meeting, and the guest book."""

from collections.abc import Sequence

from kubebook.book.book import Book, member_name, members_on, officer_on
from kubebook.book.meetings.meetings import AGENDA_MARK
from kubebook.book.people.members import role_of
from kubebook.book.records.meetings import Meeting
from kubebook.book.records.people import Member
from kubebook.book.reminders import meeting_asked
from kubebook.messages import N_, Message, message
from kubebook.statements.columns import (
    DATE,
    MEMBER,
    NAME,
    NUMBER,
    OFFICE,
    RECORD_NUMBER,
    only_exported,
)
from kubebook.statements.listed import listed
from kubebook.statements.statement import Column, Frame, Table
from kubebook.statements.totals import percent


def meetings(book: Book, frame: Frame) -> Table:
    """Buku Notulen: the meetings of the period by day, planned and cancelled ones too."""
    own = sorted(
        (meeting for meeting in book.meetings if meeting.date in frame.period),
        key=lambda meeting: (meeting.date, meeting.number),
    )
    held = [meeting for meeting in own if meeting.held and not meeting.cancelled]
    came = sum(len(meeting.present) for meeting in held)
    could = sum(len(members_on(book, meeting.date)) for meeting in held)
    return listed(
        _MEETINGS,
        own,
        {
            "day": lambda meeting: message(N_("{day:day}"), day=meeting.date),
            "present": lambda meeting: _attended(book, meeting),
            "count": lambda meeting: len(meeting.present) if meeting.held else None,
            "members": lambda meeting: len(members_on(book, meeting.date)),
            "decisions": lambda meeting: AGENDA_MARK.join(meeting.decisions),
            "chair": lambda meeting: _name(officer_on(book, "ketua", meeting.date)),
            "minutes_by": lambda meeting: member_name(book, meeting.minutes_by),
        },
        level=lambda meeting: "void" if meeting.cancelled else "item",
        totals={"held": len(held), "present": came, "members": could},
        notes=(
            message(
                N_("Meetings held: {count}. On average {percent} % of the members came."),
                count=len(held),
                percent=percent(came, could),
            ),
        )
        if could
        else (),
    )


def attendance(book: Book, frame: Frame) -> Table:
    """Daftar Hadir: the members on the day of one meeting, and which of them came."""
    meeting = meeting_asked(book, frame.period, frame.today)
    present = meeting.present if meeting else ()
    there = members_on(book, frame.period.start)
    held = meeting is not None and meeting.held
    return listed(
        _ATTENDANCE,
        there,
        {
            "member": lambda member: member.id,
            "role": lambda member: role_of(book, member, frame.period.start),
            "present": lambda member: _came(member, present) if held else None,
        },
        totals={"members": len(there), "present": len(present)},
        above=_facts(meeting),
        notes=(_counted(meeting, len(there)),) if meeting and meeting.held else (),
    )


def guests(book: Book, frame: Frame) -> Table:
    """Buku Tamu: the guests from outside, by day."""
    own = sorted(
        (one for one in book.guests if one.removed is None and one.date in frame.period),
        key=lambda guest: (guest.date, guest.number),
    )
    return listed(
        _GUESTS,
        own,
        {"day": lambda guest: message(N_("{day:day}"), day=guest.date)},
        totals={"guests": len(own)},
    )


def _name(member: Member | None) -> str:
    return member.name if member else ""


def _attended(book: Book, meeting: Meeting) -> Message:
    if meeting.cancelled:
        return message(N_("called off"))
    if not meeting.held:
        return message(N_("planned"))
    members = len(members_on(book, meeting.date))
    return message(N_("{count} of {members}"), count=len(meeting.present), members=members)


def _came(member: Member, present: Sequence[str]) -> Message:
    return message(N_("present")) if member.id in present else message(N_("absent"))


def _counted(meeting: Meeting, members: int) -> Message:
    return message(
        N_("{count} of {members} members came."), count=len(meeting.present), members=members
    )


def _facts(meeting: Meeting | None) -> tuple[Message, ...]:
    """The time, the place and the purpose of one meeting, as far as they are known."""
    if meeting is None:
        return ()
    facts = (
        (N_("Time: {fact}"), meeting.time),
        (N_("Place: {fact}"), meeting.place),
        (N_("Agenda: {fact}"), meeting.agenda),
    )
    return tuple(message(words, fact=fact) for words, fact in facts if fact)


_MEETINGS = (
    RECORD_NUMBER,
    only_exported(DATE),
    Column(name="day", heading=N_("Day, date"), exported=False),
    Column(name="time", heading=N_("Time"), shown=False),
    Column(name="place", heading=N_("Place")),
    Column(name="agenda", heading=N_("Agenda")),
    Column(name="present", heading=N_("Present"), exported=False),
    Column(name="count", heading=N_("Members present"), kind="number", shown=False),
    Column(name="members", heading=N_("Members"), kind="number", shown=False),
    Column(name="decisions", heading=N_("Decisions")),
    Column(name="chair", heading=N_("Chair")),
    Column(name="minutes_by", heading=N_("Minutes by")),
)
_ATTENDANCE = (
    NUMBER,
    only_exported(MEMBER),
    NAME,
    OFFICE,
    Column(name="present", heading=N_("Present")),
)
_GUESTS = (
    NUMBER,
    only_exported(DATE),
    Column(name="day", heading=N_("Day, date"), exported=False),
    NAME,
    Column(name="office", heading=N_("Office or address")),
    Column(name="position", heading=N_("Position")),
    Column(name="purpose", heading=N_("Purpose")),
    Column(name="message", heading=N_("Impression, message")),
    Column(name="meeting", heading=N_("Meeting"), kind="number", shown=False),
)
