"""`visit`: the visits of the companion."""

import datetime as dt

import typer

from kubebook.book.book import Book
from kubebook.book.meetings.visits import (
    SUITABILITIES,
    add_visit,
    find_visit,
    set_visit,
    times_of,
)
from kubebook.book.records.change import Change
from kubebook.book.records.meetings import Visit
from kubebook.cli.asking import needed, writing_day
from kubebook.cli.declared.command import Typed, verb
from kubebook.cli.declared.field import Field, Values
from kubebook.cli.declared.filling import typed_or_asked
from kubebook.cli.declared.kinds import DAY, FLAG, PAST_DAY, WEEKDAY, choice, in_form
from kubebook.cli.nouns.meeting import PROBLEMS, TIME
from kubebook.cli.options import AS_JSON, ON_DAY, PERIOD
from kubebook.cli.session import Session
from kubebook.cli.showing.present import show_statement
from kubebook.cli.typer_words import WordedGroup
from kubebook.messages import N_, Message, message

app = typer.Typer(cls=WordedGroup, help=N_("The visits of the companion."))

WHICH = Field(
    key="number",
    label=N_("Which visit"),
    help=N_("Its number in the list"),
    metavar=N_("NUMBER"),
)
COMPANION = Field(
    key="companion",
    label=N_("Which companion"),
    options="--companion --pendamping",
    metavar=N_("NAME"),
    help=N_("Who came, if not the companion of the group"),
    usual=None,
    likely=lambda session: session.read().book.group.companion or None,
)
PURPOSE = Field(
    key="purpose",
    label=N_("What the visit is for"),
    options="--purpose --tujuan",
    usual=None,
)
FIELDS = (
    ON_DAY._replace(kind=PAST_DAY._replace(read=DAY.read, explain=WEEKDAY.explain)),
    COMPANION,
    TIME,
    PURPOSE,
    Field(
        key="suitability",
        label=N_("Is the aid as promised"),
        options="--suitability --kesesuaian",
        kind=in_form(choice(SUITABILITIES, N_("the suitability of the aid"))),
        help=N_("Whether the aid is as promised: sesuai, tidak-sesuai"),
    ),
    Field(key="result", label=N_("What came of it"), options="--result --hasil"),
    Field(
        key="follow_up",
        label=N_("What is to be done next"),
        options="--follow-up --tindak-lanjut",
    ),
    PROBLEMS,
)
"""What is known of a visit, in the order in which it is asked for."""
MISTAKE = Field(
    key="removed",
    label=N_("It never was: take it out of the book"),
    options="--mistake --keliru",
    kind=FLAG,
    asked=False,
)


@verb(
    app,
    "add",
    *FIELDS,
    help_id=N_(
        "Write down a visit of the companion.\n\n"
        'kubebook visit add --purpose "Memeriksa kandang" --suitability sesuai'
    ),
)
def add(session: Session, typed: Typed) -> None:
    """Record a visit, by the group's companion if nobody else is named."""
    today = writing_day(session)
    values = typed_or_asked(
        session,
        FIELDS,
        typed,
        needed=(PURPOSE,),
        header=message(N_("A visit of the companion.")),
        plan=lambda values: [_read_back(_added(session.read().book, values, today))],
    )
    edited = session.edit(lambda book: _added(book, values, today))
    visit = _visit_of(edited.change)
    session.screen.tell(
        message(
            N_("Saved: visit {number} of {name} on {day:day}, the {times}. visit."),
            number=visit.number,
            name=visit.companion,
            day=visit.date,
            times=times_of(edited.book)[visit.number],
        )
    )


@verb(
    app,
    "set",
    WHICH,
    *FIELDS,
    MISTAKE,
    help_id=N_(
        "Change what is written of a visit.\n\n"
        'kubebook visit set 3 --result "Kandang bersih"\n'
        "kubebook visit set 3 --mistake   if it never was"
    ),
)
def set_(session: Session, typed: Typed) -> None:
    """Change the fields that are typed; if none is typed, a terminal asks."""
    today = writing_day(session)
    (which,) = needed(session, (WHICH.called, typed["number"]))
    values = typed.read((*FIELDS, MISTAKE), session)
    if not values and session.on_terminal:
        from kubebook.cli.declared.form import ask_changes

        book = session.read().book
        visit = find_visit(book, which)
        values = ask_changes(
            session,
            FIELDS,
            visit,
            header=message(N_("Visit {number} of the companion."), number=visit.number),
            plan=lambda values: _set(book, which, values, today),
        )
    edited = session.edit(lambda book: _set(book, which, values, today))
    visit = _visit_of(edited.change)
    words = (
        N_("Visit {number} of {day:day} counts no longer.")
        if visit.removed
        else N_("Saved: visit {number} of {day:day}.")
    )
    session.screen.tell(message(words, number=visit.number, day=visit.date))


@verb(app, "list", PERIOD, AS_JSON, help_id=N_("List the visits of this year."))
def list_visits(session: Session, typed: Typed) -> None:
    """Show the statement `visits`."""
    period = session.period_of(typed["period"])
    show_statement(session, "visits", period=period, as_json=AS_JSON.key in typed)


def _added(book: Book, values: Values, today: dt.date) -> Change:
    return add_visit(book, today=today, **values)


def _set(book: Book, which: str, values: Values, today: dt.date) -> Change:
    return set_visit(book, which, today=today, **values)


def _visit_of(change: Change) -> Visit:
    return next(one for one in change.put if isinstance(one, Visit))


def _read_back(change: Change) -> Message:
    visit = _visit_of(change)
    return message(
        N_("{name}, {day:day}: {purpose}"),
        name=visit.companion,
        day=visit.date,
        purpose=visit.purpose,
    )
