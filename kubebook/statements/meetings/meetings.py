"""The book of minutes, the list of who was at one meeting, and the guest book."""

from kubebook.book.book import Book, members_on, officer_on
from kubebook.book.meetings.meetings import AGENDA_MARK
from kubebook.book.people.members import role_of
from kubebook.book.records.meetings import Meeting
from kubebook.book.reminders import meeting_asked
from kubebook.messages import N_, Message, message
from kubebook.statements.statement import Asked, Cell, Column, Row, Table

PERCENT = 100


def meetings(book: Book, asked: Asked) -> Table:
    """Buku Notulen: the meetings of the period by day, those planned and called off too."""
    own = sorted(
        (meeting for meeting in book.meetings if meeting.date in asked.period),
        key=lambda meeting: (meeting.date, meeting.number),
    )
    held = [meeting for meeting in own if meeting.held and not meeting.cancelled]
    came = sum(len(meeting.present) for meeting in held)
    could = sum(len(members_on(book, meeting.date)) for meeting in held)
    return Table(
        columns=_MEETINGS,
        rows=tuple(_meeting(book, meeting) for meeting in own),
        totals={"held": len(held), "present": came, "members": could},
        notes=(
            message(
                N_("Meetings held: {count}. On average {percent} % of the members came."),
                count=len(held),
                percent=(came * PERCENT + could // 2) // could,
            ),
        )
        if could
        else (),
    )


def attendance(book: Book, asked: Asked) -> Table:
    """Daftar Hadir: the members of the day of one meeting, and who of them came."""
    meeting = meeting_asked(book, asked.period, asked.today)
    present = meeting.present if meeting else ()
    there = members_on(book, asked.period.start)
    rows = []
    for number, member in enumerate(there, start=1):
        cells: dict[str, Cell] = {
            "no": number,
            "member": member.id,
            "name": member.name,
            "role": role_of(book, member, asked.period.start),
        }
        if meeting and meeting.held:
            came = member.id in present
            cells["present"] = message(N_("present")) if came else message(N_("absent"))
        rows.append(Row(cells=cells))
    return Table(
        columns=_ATTENDANCE,
        rows=tuple(rows),
        totals={"members": len(there), "present": len(present)},
        above=_facts(meeting),
        notes=(_counted(meeting, len(there)),) if meeting and meeting.held else (),
    )


def guests(book: Book, asked: Asked) -> Table:
    """Buku Tamu: who came from outside, by day."""
    own = sorted(
        (one for one in book.guests if one.removed is None and one.date in asked.period),
        key=lambda guest: (guest.date, guest.number),
    )
    return Table(
        columns=_GUESTS,
        rows=tuple(
            Row(
                cells={
                    "no": number,
                    "date": guest.date,
                    "day": message(N_("{day:day}"), day=guest.date),
                    "name": guest.name,
                    "office": guest.office,
                    "position": guest.position,
                    "purpose": guest.purpose,
                    "message": guest.message,
                    "meeting": guest.meeting,
                }
            )
            for number, guest in enumerate(own, start=1)
        ),
        totals={"guests": len(own)},
    )


def _meeting(book: Book, meeting: Meeting) -> Row:
    chair = officer_on(book, "ketua", meeting.date)
    writer = book.members.get(meeting.minutes_by)
    members = len(members_on(book, meeting.date))
    return Row(
        level="void" if meeting.cancelled else "item",
        cells={
            "number": meeting.number,
            "date": meeting.date,
            "day": message(N_("{day:day}"), day=meeting.date),
            "time": meeting.time,
            "place": meeting.place,
            "agenda": meeting.agenda,
            "present": _attended(meeting, members),
            "count": len(meeting.present) if meeting.held else None,
            "members": members,
            "decisions": AGENDA_MARK.join(meeting.decisions),
            "chair": chair.name if chair else "",
            "minutes_by": writer.name if writer else meeting.minutes_by,
        },
    )


def _attended(meeting: Meeting, members: int) -> Message | str:
    if meeting.cancelled:
        return message(N_("called off"))
    if not meeting.held:
        return message(N_("planned"))
    return message(N_("{count} of {members}"), count=len(meeting.present), members=members)


def _counted(meeting: Meeting, members: int) -> Message:
    return message(
        N_("{count} of {members} members came."), count=len(meeting.present), members=members
    )


def _facts(meeting: Meeting | None) -> tuple[Message, ...]:
    """When and where one meeting is, and what it is about, as far as that is known."""
    if meeting is None:
        return ()
    facts = (
        (N_("Time: {fact}"), meeting.time),
        (N_("Place: {fact}"), meeting.place),
        (N_("Agenda: {fact}"), meeting.agenda),
    )
    return tuple(message(words, fact=fact) for words, fact in facts if fact)


_MEETINGS = (
    Column(name="number", heading=N_("No."), kind="number"),
    Column(name="date", heading=N_("Date"), kind="date", shown=False),
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
    Column(name="no", heading=N_("No."), kind="number"),
    Column(name="member", heading=N_("Member no."), shown=False),
    Column(name="name", heading=N_("Name")),
    Column(name="role", heading=N_("Office")),
    Column(name="present", heading=N_("Present")),
)
_GUESTS = (
    Column(name="no", heading=N_("No."), kind="number"),
    Column(name="date", heading=N_("Date"), kind="date", shown=False),
    Column(name="day", heading=N_("Day, date"), exported=False),
    Column(name="name", heading=N_("Name")),
    Column(name="office", heading=N_("Office or address")),
    Column(name="position", heading=N_("Position")),
    Column(name="purpose", heading=N_("Purpose")),
    Column(name="message", heading=N_("Impression, message")),
    Column(name="meeting", heading=N_("Meeting"), kind="number", shown=False),
)
