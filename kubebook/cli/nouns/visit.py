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
from kubebook.cli.asking import writing_day
from kubebook.cli.declared.command import given, verb
from kubebook.cli.declared.field import Field, Values
from kubebook.cli.declared.filling import typed_or_asked, typed_or_changed
from kubebook.cli.declared.kinds import FLAG, PAST_DAY, WEEKDAY, choice, in_form
from kubebook.cli.declared.names import VISIT
from kubebook.cli.declared.typed import Typed
from kubebook.cli.nouns.meeting import PROBLEMS, TIME
from kubebook.cli.options import ON_DAY, PERIOD
from kubebook.cli.session import Session
from kubebook.cli.showing.show_statement import lists
from kubebook.cli.typer_words import WordedGroup
from kubebook.messages import N_, Message, message

app = typer.Typer(cls=WordedGroup, help=N_("The visits of the companion."))


WHICH = Field(
    "number",
    N_("Which visit"),
    kind=VISIT,
    help=N_("Its number in the list"),
    usual=None,
)
COMPANION = Field(
    "companion",
    N_("Which companion"),
    "--companion --pendamping",
    metavar=N_("NAME"),
    help=N_("Who came, if not the companion of the group"),
    usual=None,
    likely=lambda session: session.read().book.group.companion or None,
)
PURPOSE = Field("purpose", N_("What the visit is for"), "--purpose --tujuan", usual=None)
FIELDS = (
    ON_DAY._replace(kind=PAST_DAY._replace(explain=WEEKDAY.explain)),
    COMPANION,
    TIME,
    PURPOSE,
    Field(
        "suitability",
        N_("Is the aid as promised"),
        "--suitability --kesesuaian",
        kind=in_form(choice(SUITABILITIES, N_("the suitability of the aid"))),
        help=N_("Whether the aid is as promised: sesuai, tidak-sesuai"),
    ),
    Field("result", N_("What came of it"), "--result --hasil"),
    Field("follow_up", N_("What is to be done next"), "--follow-up --tindak-lanjut"),
    PROBLEMS,
)
"""What is known of a visit, in the order in which it is asked for."""
MISTAKE = Field(
    "removed",
    N_("It never was: take it out of the book"),
    "--mistake --keliru",
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
    visit = edited.change.first(Visit)
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
    (which,) = given(session, typed, WHICH)
    values = typed_or_changed(
        session,
        (*FIELDS, MISTAKE),
        typed,
        find=lambda book: find_visit(book, which),
        header=lambda visit: message(N_("Visit {number} of the companion."), number=visit.number),
        plan=lambda values: _set(session.read().book, which, values, today),
    )
    edited = session.edit(lambda book: _set(book, which, values, today))
    visit = edited.change.first(Visit)
    words = (
        N_("Visit {number} of {day:day} counts no longer.")
        if visit.removed
        else N_("Saved: visit {number} of {day:day}.")
    )
    session.screen.tell(message(words, number=visit.number, day=visit.date))


lists(app, "list", "visits", PERIOD, help_id=N_("List the visits of this year."))


def _added(book: Book, values: Values, today: dt.date) -> Change:
    return add_visit(book, today=today, **values)


def _set(book: Book, which: str, values: Values, today: dt.date) -> Change:
    return set_visit(book, which, today=today, **values)


def _read_back(change: Change) -> Message:
    visit = change.first(Visit)
    return message(
        N_("{name}, {day:day}: {purpose}"),
        name=visit.companion,
        day=visit.date,
        purpose=visit.purpose,
    )
