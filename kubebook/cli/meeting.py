"""`meeting`: the meetings of members, planned and held, and what became of them."""

import json
import sys
from datetime import date

import typer

from kubebook.book.affairs import Guest, Meeting, Problem
from kubebook.book.book import Book, members_on
from kubebook.book.meetings import (
    AGENDA_MARK,
    add_meeting,
    find_meeting,
    guests_of,
    members_absent,
    members_present,
    problems_of,
    set_meeting,
)
from kubebook.cli.fields import AsJson, PeriodText, with_option
from kubebook.cli.meeting_fields import (
    LABELS,
    Absent,
    Agenda,
    CalledOff,
    Decisions,
    Guests,
    MeetingDay,
    MinutesBy,
    NotGuests,
    Place,
    Present,
    Problems,
    Said,
    Time,
    WhichMeeting,
    read,
)
from kubebook.cli.session import Session, session_of
from kubebook.cli.showing import show_statement
from kubebook.cli.words import WordedCommand, WordedGroup
from kubebook.messages import N_, Message, message

app = typer.Typer(cls=WordedGroup, help=N_("The meetings of the members."))


@app.command(
    cls=WordedCommand,
    help=N_(
        "Plan a meeting, or write down one that was held.\n\n"
        'kubebook meeting add --date 7/11/2026 --time 14.00 --agenda "Laporan; pakan"\n'
        'kubebook meeting add --date kemarin --absent "A04; Siti"'
    ),
)
def add(
    ctx: typer.Context,
    date: MeetingDay = None,
    time: Time = None,
    place: Place = None,
    agenda: Agenda = None,
    present: Present = None,
    absent: Absent = None,
    guest: Guests = None,
    decision: Decisions = None,
    problem: Problems = None,
    minutes_by: MinutesBy = None,
) -> None:
    """A meeting; without a terminal its day is needed."""
    session = session_of(ctx)
    today = session.writing_day()
    said = read(
        today,
        day=date,
        time=time,
        place=place,
        minutes_by=minutes_by,
        agenda=agenda,
        present=present,
        absent=absent,
        guests=guest,
        decisions=decision,
        problems=problem,
    )
    if "day" not in said:
        said |= _asked(session, session.read().book, said, today)
    edited = session.edit(lambda book: add_meeting(book, today=today, **said))
    number = next(one.number for one in edited.change.put if isinstance(one, Meeting))
    _tell(session, edited.book, number)


@app.command(
    "set",
    cls=WordedCommand,
    help=N_(
        "Say who came to a meeting and what was decided, or change what is written of it.\n\n"
        'kubebook meeting set 7/11 --absent Hendra --decision "Beli pakan"'
    ),
)
def set_(
    ctx: typer.Context,
    meeting: WhichMeeting = None,
    date: MeetingDay = None,
    time: Time = None,
    place: Place = None,
    agenda: Agenda = None,
    present: Present = None,
    absent: Absent = None,
    guest: Guests = None,
    no_guest: NotGuests = None,
    decision: Decisions = None,
    problem: Problems = None,
    minutes_by: MinutesBy = None,
    cancelled: CalledOff = None,
) -> None:
    """Only what is named changes; a terminal asks who came where nothing is named."""
    session = session_of(ctx)
    today = session.writing_day()
    (typed,) = session.needed((LABELS["meeting"], meeting))
    said = read(
        today,
        day=date,
        time=time,
        place=place,
        minutes_by=minutes_by,
        agenda=agenda,
        present=present,
        absent=absent,
        guests=guest,
        not_guests=no_guest,
        decisions=decision,
        problems=problem,
    )
    if cancelled is not None:
        said["cancelled"] = cancelled
    if not said and session.on_terminal:
        book = session.read().book
        planned = find_meeting(book, typed, today)
        if planned.date > today:
            from kubebook.cli.meeting_steps import ask_plan

            said = ask_plan(session, book, planned, today)
        else:
            said = _asked(session, book, {"day": planned.date}, today)
    number = find_meeting(session.read().book, typed, today).number
    edited = session.edit(lambda book: set_meeting(book, str(number), today=today, **said))
    _tell(session, edited.book, number)


@app.command("list", cls=WordedCommand, help=N_("List the meetings of this year."))
def list_meetings(ctx: typer.Context, period: PeriodText = None, as_json: AsJson = False) -> None:
    """The statement `meetings`."""
    session = session_of(ctx)
    show_statement(session, "meetings", period=session.period_of(period), as_json=as_json)


@app.command(
    cls=WordedCommand, help=N_("Show one meeting: who came, what was decided, what came up.")
)
def show(ctx: typer.Context, meeting: WhichMeeting = None, as_json: AsJson = False) -> None:
    """Everything that the ledger holds of a meeting."""
    session = session_of(ctx)
    (typed,) = session.needed((LABELS["meeting"], meeting))
    book = session.read().book
    found = find_meeting(book, typed, session.day())
    if as_json:
        sys.stdout.write(json.dumps(_as_json(book, found), ensure_ascii=False) + "\n")
        return
    session.screen.tell(
        *(
            message(N_("{label}: {value}"), label=message(label), value=value)
            for label, value in _facts(book, found)
            if value
        )
    )


def _asked(session: Session, book: Book, said: Said, today: date) -> Said:
    """What a terminal asks for.

    Raises:
        LeftOut: there is no terminal.
    """
    if not session.on_terminal:
        raise session.left_out(with_option(LABELS["day"], "--date"))
    from kubebook.cli.meeting_steps import ask_meeting

    return ask_meeting(session, book, said, today)


def _tell(session: Session, book: Book, number: int) -> None:
    """What now stands in the book of a meeting, and what to do next."""
    meeting = next(one for one in book.meetings if one.number == number)
    facts = {"number": number, "day": meeting.date}
    if meeting.cancelled:
        session.screen.tell(message(N_("Meeting {number} of {day:day} is called off."), **facts))
    elif meeting.held:
        session.screen.tell(
            message(
                N_("Saved: meeting {number} of {day:day}, {count} of {members} members came."),
                count=len(meeting.present),
                members=len(members_on(book, meeting.date)),
                **facts,
            )
        )
        away = tuple(member.name for member in members_absent(book, meeting))
        if away:
            session.screen.tell(message(N_("Absent: {names}."), names=away))
    elif meeting.date >= session.day():
        session.screen.tell(
            message(
                N_(
                    "Planned: meeting {number} on {day:day}. Invitation and lists:\n"
                    "  kubebook report meeting-pack"
                ),
                **facts,
            )
        )
    else:
        session.screen.tell(
            message(
                N_(
                    "Saved: meeting {number} of {day:day}. Who came?\n"
                    "  kubebook meeting set {number} --present all"
                ),
                **facts,
            )
        )


def _facts(book: Book, meeting: Meeting) -> list[tuple[str, Message | str | tuple[object, ...]]]:
    """What is known of a meeting, each with its label."""
    writer = book.members.get(meeting.minutes_by)
    return [
        (N_("Meeting"), str(meeting.number)),
        (N_("Date"), message(N_("{day:day}"), day=meeting.date)),
        (N_("State"), message(_state(meeting))),
        (N_("Time"), meeting.time),
        (N_("Place"), meeting.place),
        (N_("Agenda"), meeting.agenda),
        (N_("Present"), tuple(member.name for member in members_present(book, meeting))),
        (N_("Absent"), tuple(member.name for member in members_absent(book, meeting))),
        (N_("Guests"), AGENDA_MARK.join(map(_guest, guests_of(book, meeting)))),
        (N_("Decisions"), AGENDA_MARK.join(meeting.decisions)),
        (N_("Problems"), tuple(map(_problem, problems_of(book, meeting)))),
        (N_("Minutes by"), writer.name if writer else meeting.minutes_by),
    ]


def _state(meeting: Meeting) -> str:
    if meeting.cancelled:
        return N_("called off")
    return N_("held") if meeting.held else N_("planned")


def _guest(guest: Guest) -> str:
    return ", ".join(filter(None, (guest.name, guest.position, guest.office)))


def _problem(problem: Problem) -> Message | str:
    if problem.solved is None:
        return problem.text
    return message(N_("{text} (solved {day:short})"), text=problem.text, day=problem.solved)


def _as_json(book: Book, meeting: Meeting) -> dict[str, object]:
    return {
        "number": meeting.number,
        "date": meeting.date.isoformat(),
        "time": meeting.time,
        "place": meeting.place,
        "agenda": meeting.agenda,
        "held": meeting.held,
        "cancelled": meeting.cancelled,
        "present": [member.id for member in members_present(book, meeting)],
        "absent": [member.id for member in members_absent(book, meeting)],
        "guests": [
            {
                "name": guest.name,
                "office": guest.office,
                "position": guest.position,
                "purpose": guest.purpose,
                "message": guest.message,
            }
            for guest in guests_of(book, meeting)
        ],
        "decisions": list(meeting.decisions),
        "problems": [
            {
                "number": problem.number,
                "text": problem.text,
                "solved": problem.solved.isoformat() if problem.solved else None,
            }
            for problem in problems_of(book, meeting)
        ],
        "minutes_by": meeting.minutes_by,
    }
