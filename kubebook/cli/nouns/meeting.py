"""`meeting`: the meetings of members, planned and held, and what became of them."""

from datetime import date

import typer

from kubebook.book.book import Book
from kubebook.book.meetings.meetings import (
    add_meeting,
    find_meeting,
    set_meeting,
)
from kubebook.book.records.meetings import Meeting
from kubebook.cli.asking import left_out, needed, writing_day
from kubebook.cli.nouns.meeting_fields import (
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
from kubebook.cli.nouns.meeting_telling import as_data, told, told_saved
from kubebook.cli.options import AsJson, PeriodText, with_option
from kubebook.cli.session import Session, session_of
from kubebook.cli.showing.present import show_statement
from kubebook.cli.typer_words import WordedCommand, WordedGroup
from kubebook.messages import N_

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
    today = writing_day(session)
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
    session.screen.tell(*told_saved(edited.book, number, session.day()))


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
    today = writing_day(session)
    (typed,) = needed(session, (LABELS["meeting"], meeting))
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
            from kubebook.cli.nouns.meeting_steps import ask_plan

            said = ask_plan(session, book, planned, today)
        else:
            said = _asked(session, book, {"day": planned.date}, today)
    number = find_meeting(session.read().book, typed, today).number
    edited = session.edit(lambda book: set_meeting(book, str(number), today=today, **said))
    session.screen.tell(*told_saved(edited.book, number, session.day()))


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
    (typed,) = needed(session, (LABELS["meeting"], meeting))
    book = session.read().book
    found = find_meeting(book, typed, session.day())
    if as_json:
        session.screen.data(as_data(book, found))
        return
    session.screen.tell(*told(book, found))


def _asked(session: Session, book: Book, said: Said, today: date) -> Said:
    """What a terminal asks for.

    Raises:
        LeftOut: there is no terminal.
    """
    if not session.on_terminal:
        raise left_out(with_option(LABELS["day"], "--date"))
    from kubebook.cli.nouns.meeting_steps import ask_meeting

    return ask_meeting(session, book, said, today)
