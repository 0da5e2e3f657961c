"""`meeting`: the meetings of members, planned and held, and what became of them."""

import datetime as dt
from collections.abc import Callable, Iterable
from functools import partial

import typer

from kubebook.book.book import Book, member_name, members_on, officer_on
from kubebook.book.meetings.meetings import (
    GUEST_FACTS,
    add_meeting,
    find_meeting,
    guests_of,
    members_absent,
    members_present,
    parse_time,
    problems_of,
    set_meeting,
)
from kubebook.book.people.find_members import find_member
from kubebook.book.records.change import Change
from kubebook.book.records.meetings import Guest, Meeting, Problem
from kubebook.cli.asking import writing_day
from kubebook.cli.declared.command import given, verb
from kubebook.cli.declared.field import (
    PARTED,
    TEXT,
    Answers,
    Field,
    Kind,
    Values,
    without,
    written,
)
from kubebook.cli.declared.filling import typed_or_asked
from kubebook.cli.declared.kinds import TEXTS, WEEKDAY, either, in_form, next_day, parts
from kubebook.cli.declared.names import MEETING, MEMBER, MEMBERS
from kubebook.cli.declared.telling import data, told
from kubebook.cli.declared.typed import Typed
from kubebook.cli.options import AS_JSON, DATE, PERIOD
from kubebook.cli.session import Session
from kubebook.cli.showing.show_statement import lists
from kubebook.cli.typer_words import WordedGroup
from kubebook.messages import N_, Message, message
from kubebook.periods import parse_date
from kubebook.typed_text import is_nothing

app = typer.Typer(cls=WordedGroup, help=N_("The meetings of the members."))


def _is_over(session: Session, answers: Answers) -> bool:
    """Whether the day of the meeting has come, so that somebody can have been there."""
    day = answers.get("date")
    return not isinstance(day, dt.date) or day <= session.day()


def _nearest(typed: str, session: Session) -> dt.date:
    """The day typed; without a year the last one or the next one, whichever is nearer."""
    today = session.day()
    days = (parse_date(typed, today), next_day(typed, session))
    return min(days, key=lambda day: abs(day - today))


def _nothing_yet(_book: Book, _record: object) -> tuple[str, ...]:
    """The default in [ ] if the answer is added to what is recorded: nothing."""
    return ()


def _secretary(session: Session) -> str:
    officer = officer_on(session.read().book, "sekretaris", session.day())
    return officer.id if officer else ""


def _read_guests(typed: str, _session: Session) -> tuple[tuple[str, ...], ...]:
    """Guests as typed, the facts of each with `|` between; extra parts join the last fact."""
    most = len(GUEST_FACTS) - 1
    bare = (part.rstrip(" |") for part in parts(typed))
    return tuple(tuple(map(str.strip, part.split("|", most))) for part in bare)


def _guest(guest: Guest) -> str:
    return ", ".join(filter(None, (guest.name, guest.position, guest.office)))


def _problem(problem: Problem) -> Message | str:
    if problem.solved is None:
        return problem.text
    return message(N_("{text} (solved {day:short})"), text=problem.text, day=problem.solved)


def _only(names: Iterable[str], record: object) -> dict[str, object]:
    return {name: getattr(record, name) for name in names}


_GUESTS = TEXTS._replace(
    read=_read_guests,
    metavar=N_("GUEST"),
    hint=message(
        N_("Each as: name | office or address | position | purpose | message; the next after ;")
    ),
    show=lambda guests: PARTED.join(map(_guest, guests)),
    data=lambda guests: [_only(GUEST_FACTS, guest) for guest in guests],
)
_PROBLEMS = TEXTS._replace(
    show=lambda problems: tuple(map(_problem, problems)),
    data=lambda problems: [_only(("number", "text", "solved"), one) for one in problems],
)
_WRITER = MEMBER._replace(
    find=lambda typed, session: (
        "" if is_nothing(typed) else find_member(session.read().book, typed).id
    ),
    explain=TEXT.explain,
    words=MEMBERS.words,
)

WHO = Field(
    "meeting",
    N_("Which meeting"),
    help=N_("Its number, or its day"),
    kind=MEETING,
    usual=None,
)
WHEN = DATE._replace(
    kind=WEEKDAY._replace(find=_nearest),
    help=N_("5/4/2026, 5 April, kemarin"),
    usual=None,
)
"""The day; without a year, a form takes the nearest and reads it back."""
TIME = Field(
    "time",
    N_("At what time"),
    "--time --jam",
    kind=in_form(
        Kind(
            read=lambda typed, _session: parse_time(typed),
            metavar=N_("TIME"),
            hint=message(N_("Like 14.00, or 09.00-11.30 from one to another.")),
        )
    ),
    help=N_("14.00, or 09.00-11.30"),
)
PLACE = Field("place", N_("Where"), "--place --tempat", help=N_("Where it is"))
AGENDA = Field(
    "agenda",
    N_("Agenda"),
    "--agenda --acara",
    kind=TEXTS._replace(write=written, show=TEXT.show, data=TEXT.data),
    help=N_("What is on the agenda"),
    many=True,
)
"""The points of the agenda, which are kept as one text."""
PRESENT = Field(
    "present",
    N_("Members who came"),
    "--present --hadir",
    kind=MEMBERS,
    help=N_('The members who came: "A01, Siti", all, or "all except A02"'),
    many=True,
    when=_is_over,
)
ABSENT = Field(
    "absent",
    N_("Absent"),
    "--absent --tidak-hadir",
    kind=MEMBERS,
    help=N_("Or the members who did not come; all others did"),
    asked=False,
    many=True,
)
GUESTS = Field(
    "guests",
    N_("Guests"),
    "--guest --tamu",
    kind=_GUESTS,
    help=N_('"name | office or address | position | purpose | message"'),
    many=True,
    when=_is_over,
    now=_nothing_yet,
)
NOT_GUESTS = Field(
    "not_guests",
    N_("A guest written by mistake"),
    "--no-guest --bukan-tamu",
    kind=TEXTS,
    metavar=N_("NAME"),
    asked=False,
    many=True,
)
DECISIONS = Field(
    "decisions",
    N_("Decisions"),
    "--decision --keputusan",
    kind=TEXTS,
    help=N_("What was decided, all of it"),
    many=True,
    when=_is_over,
)
PROBLEMS = Field(
    "problems",
    N_("Problems"),
    "--problem --kendala",
    kind=_PROBLEMS,
    help=N_("A problem that came up; it is added"),
    many=True,
    now=_nothing_yet,
)
MINUTES_BY = Field(
    "minutes_by",
    N_("Who wrote the minutes"),
    "--minutes-by --notulis",
    kind=_WRITER,
    likely=_secretary,
    when=_is_over,
)
CANCELLED = Field(
    "cancelled",
    N_("It is called off, or is not after all"),
    "--cancelled/--not-cancelled --dibatalkan/--tidak-dibatalkan",
    kind=either("ya", "tidak", N_("It is called off, or is not after all")),
    asked=False,
)
PLAN = (WHEN, TIME, PLACE, AGENDA)
"""What is known of a meeting before it is held."""
OUTCOME = (
    PRESENT,
    ABSENT,
    GUESTS,
    NOT_GUESTS,
    DECISIONS,
    PROBLEMS._replace(when=_is_over),
    MINUTES_BY,
)
"""What became of a meeting, asked for from its day on."""
FIELDS = (*PLAN, *OUTCOME, CANCELLED)
"""What can be recorded of a meeting, in the order in which it is asked for."""


@verb(
    app,
    "add",
    *without(FIELDS, "not_guests", "cancelled"),
    help_id=N_(
        "Plan a meeting, or write down one that was held.\n\n"
        'kubebook meeting add --date 7/11/2026 --time 14.00 --agenda "Laporan; pakan"\n'
        'kubebook meeting add --date kemarin --absent "A04; Siti"'
    ),
)
def add(session: Session, typed: Typed) -> None:
    """Record a meeting; without a terminal its day is needed."""
    today = writing_day(session)
    values = typed_or_asked(
        session,
        _dated(typed),
        typed,
        needed=(WHEN,),
        header=message(N_("A meeting of the members.")),
        plan=lambda values: _who_came(session, lambda book: _added(book, values, today)),
    )
    edited = session.edit(lambda book: _added(book, values, today))
    number = edited.change.first(Meeting).number
    session.screen.tell(*_saved(edited.book, number, today))


@verb(
    app,
    "set",
    WHO,
    *FIELDS,
    help_id=N_(
        "Say who came to a meeting and what was decided, or change what is written of it.\n\n"
        'kubebook meeting set 7/11 --absent Hendra --decision "Beli pakan"'
    ),
)
def set_(session: Session, typed: Typed) -> None:
    """Change the fields that are typed; if none is typed, a terminal asks."""
    today = writing_day(session)
    (who,) = given(session, typed, WHO)
    meeting = find_meeting(session.read().book, who, today)
    number = meeting.number
    values = typed.read(_dated(typed, held=meeting.held), session)
    if not values and session.on_terminal:
        values = _asked_of(session, typed, number, today)
    edited = session.edit(lambda book: _set(book, number, values, today))
    session.screen.tell(*_saved(edited.book, number, today))


lists(app, "list", "meetings", PERIOD, help_id=N_("List the meetings of this year."))


@verb(
    app,
    "show",
    WHO,
    AS_JSON,
    help_id=N_("Show one meeting: who came, what was decided, what came up."),
)
def show(session: Session, typed: Typed) -> None:
    """Show everything that the ledger holds of a meeting."""
    (who,) = given(session, typed, WHO)
    book = session.read().book
    found = find_meeting(book, who, session.day())
    fields = _shown_fields(book)
    if AS_JSON.key in typed:
        session.screen.data(data(without(fields, "state"), book, found))
        return
    session.screen.tell(*told(without(fields, "held", "cancelled"), book, found))


def _dated(typed: Typed, *, held: bool = False) -> tuple[Field, ...]:
    """The fields; a day without a year lies behind if the meeting was held, else ahead.

    It was held if it is typed who came or what was decided.
    """
    if held or any(field.key in typed for field in OUTCOME):
        return FIELDS
    to_come = WHEN._replace(kind=WHEN.kind._replace(read=next_day))
    return (to_come, *without(FIELDS, WHEN.key))


def _added(book: Book, values: Values, today: dt.date) -> Change:
    return add_meeting(book, today=today, **values)


def _set(book: Book, number: int, values: Values, today: dt.date) -> Change:
    return set_meeting(book, str(number), today=today, **values)


def _asked_of(session: Session, typed: Typed, number: int, today: dt.date) -> Values:
    """What a terminal asks: the outcome, if the day has come and it is missing; else what changes.

    For a meeting to come only its plan is asked, for a meeting that was held everything.
    """
    from kubebook.cli.declared.form import ask_changes, ask_new

    meeting = next(one for one in session.read().book.meetings if one.number == number)

    def plan(values: Values) -> list[Message]:
        return _who_came(session, lambda book: _set(book, number, values, today)) if values else []

    if not meeting.held and meeting.date <= today:
        header = message(N_("A meeting of the members."))
        return ask_new(session, OUTCOME, typed, header=header, plan=plan)
    words = (
        N_("Meeting {number} of {day:day}.")
        if meeting.held
        else N_("Meeting {number}, still to come.")
    )
    fields = (WHEN._replace(kind=WEEKDAY), *without(FIELDS, WHEN.key)) if meeting.held else PLAN
    return ask_changes(
        session,
        fields,
        meeting,
        header=message(words, number=number, day=meeting.date),
        plan=plan,
    )


def _who_came(session: Session, make: Callable[[Book], Change]) -> list[Message]:
    """Who came, as it was understood, if a change contains it."""
    book = session.read().book
    known = {meeting.number: meeting.present for meeting in book.meetings}
    return [
        message(N_("Present: {names}."), names=tuple(member_name(book, who) for who in one.present))
        for one in make(book).of(Meeting)
        if one.present and one.present != known.get(one.number)
    ]


def _saved(book: Book, number: int, today: dt.date) -> list[Message]:
    """What the book now holds of a meeting, and what to do next."""
    meeting = next(one for one in book.meetings if one.number == number)
    facts = {"number": number, "day": meeting.date}
    if meeting.cancelled:
        return [message(N_("Meeting {number} of {day:day} is called off."), **facts)]
    if meeting.held:
        came = message(
            N_("Saved: meeting {number} of {day:day}, {count} of {members} members came."),
            count=len(meeting.present),
            members=len(members_on(book, meeting.date)),
            **facts,
        )
        away = tuple(member.name for member in members_absent(book, meeting))
        return [came, message(N_("Absent: {names}."), names=away)] if away else [came]
    if meeting.date >= today:
        words = N_(
            "Planned: meeting {number} on {day:day}. Invitation and lists:\n"
            "  kubebook report meeting-pack"
        )
    else:
        words = N_(
            "Saved: meeting {number} of {day:day}. Who came?\n"
            "  kubebook meeting set {number} --present all"
        )
    return [message(words, **facts)]


def _shown_fields(book: Book) -> tuple[Field, ...]:
    """What is shown of a meeting: `state` to people, `held` and `cancelled` to scripts."""
    members = Kind(
        read=TEXT.read,
        show=lambda members: tuple(member.name for member in members),
        data=lambda members: [member.id for member in members],
    )
    return (
        Field("number", N_("Meeting")),
        WHEN,
        Field("state", N_("State"), now=_state),
        TIME._replace(label=N_("Time")),
        PLACE._replace(label=N_("Place")),
        AGENDA,
        Field("held", N_("held")),
        CANCELLED,
        PRESENT._replace(label=N_("Present"), kind=members, now=members_present),
        ABSENT._replace(kind=members, now=members_absent),
        GUESTS._replace(now=guests_of),
        DECISIONS,
        PROBLEMS._replace(now=problems_of),
        MINUTES_BY._replace(
            label=N_("Minutes by"), kind=_WRITER._replace(show=partial(member_name, book))
        ),
    )


def _state(_book: Book, meeting: Meeting) -> Message:
    if meeting.cancelled:
        return message(N_("called off"))
    return message(N_("held") if meeting.held else N_("planned"))
