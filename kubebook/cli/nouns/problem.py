"""`problem`: what stands in the group's way (kendala), until it is solved."""

import datetime as dt

import typer

from kubebook.book.book import Book
from kubebook.book.meetings.problems import (
    add_problem,
    find_problem,
    set_problem,
    solve_problem,
)
from kubebook.book.records.change import Change
from kubebook.book.records.meetings import Problem
from kubebook.book.reminders import open_problems
from kubebook.cli.asking import writing_day
from kubebook.cli.declared.command import given, verb
from kubebook.cli.declared.field import TEXT, Answers, Field, Values, without
from kubebook.cli.declared.filling import typed_or_asked, typed_or_changed
from kubebook.cli.declared.kinds import FLAG
from kubebook.cli.declared.typed import Typed
from kubebook.cli.options import ON_DAY
from kubebook.cli.session import Session
from kubebook.cli.showing.show_statement import lists
from kubebook.cli.typer_words import WordedGroup
from kubebook.errors.commands import ValueUnusable
from kubebook.messages import N_, message, named

app = typer.Typer(cls=WordedGroup, help=N_("What stands in the group's way, until it is solved."))


def _open(session: Session, _answers: Answers) -> dict[str, str]:
    """The problems that are not solved, by number."""
    book = session.read().book
    return {str(one.number): one.text for one in open_problems(book, session.day())}


WHICH = Field(
    "number",
    N_("Which problem"),
    kind=TEXT._replace(
        find=lambda typed, session: str(find_problem(session.read().book, typed).number),
        explain=lambda number, session: find_problem(session.read().book, number).text,
        words=_open,
    ),
    metavar=N_("NUMBER"),
    help=N_("Its number in the list"),
    hint=message(N_("Its number in the list")),
    usual=None,
)
WORDS = Field("text", N_("Problem"), help=N_("The problem, in quotes"), usual=None)
RAISED = ON_DAY._replace(key="raised")
SETTING = (
    WORDS._replace(options="--text --uraian"),
    RAISED._replace(usual=None, help=N_("The day on which it came up")),
)
SOLUTION = Field("solution", N_("How it was solved"), help=N_("How, in quotes"))
SOLVED = ON_DAY._replace(key="solved")
NOT_SOLVED = Field(
    "undone", N_("It is not solved after all"), "--not-solved --belum", kind=FLAG, asked=False
)
ADDING = (WORDS, RAISED)
SOLVING = (WHICH, SOLUTION, SOLVED, NOT_SOLVED)


@verb(
    app,
    "add",
    *ADDING,
    help_id=N_(
        "Write down a problem that came up outside a meeting or a visit.\n\n"
        'kubebook problem add "Tiga ekor ayam mati"'
    ),
)
def add(session: Session, typed: Typed) -> None:
    """Record a problem of the group."""
    today = writing_day(session)
    values = typed_or_asked(
        session,
        ADDING,
        typed,
        needed=(WORDS,),
        header=message(N_("A problem of the group.")),
        plan=lambda values: _added(session.read().book, values, today),
    )
    edited = session.edit(lambda book: _added(book, values, today))
    problem = _problem_of(edited.change)
    session.screen.tell(
        message(
            N_("Saved: problem {number}. Once it is solved:\n  kubebook problem solved {number}"),
            number=problem.number,
        )
    )


@verb(
    app,
    "solved",
    *SOLVING,
    help_id=N_(
        "Say that a problem is solved, and how.\n\n"
        'kubebook problem solved 2 "Ayam divaksin oleh Dinas Peternakan"'
    ),
)
def solved(session: Session, typed: Typed) -> None:
    """Record that a problem is solved from --date on."""
    today = writing_day(session)
    undone = NOT_SOLVED.key in typed
    if undone and (SOLUTION.key in typed or SOLVED.key in typed):
        raise ValueUnusable(typed=named(NOT_SOLVED.option), command="kubebook problem solved")
    values = typed_or_asked(
        session,
        without(SOLVING, "solution", "solved") if undone else SOLVING,
        typed,
        needed=(WHICH,),
        header=message(
            N_("A problem that is not solved after all.")
            if undone
            else N_("A problem that is solved.")
        ),
        plan=lambda values: _solved(session.read().book, values, today),
    )
    edited = session.edit(lambda book: _solved(book, values, today))
    problem = _problem_of(edited.change)
    words = (
        N_("Solved: {text}. Still open: {count}.")
        if problem.solved
        else N_("Not solved: {text}. Still open: {count}.")
    )
    left = len(open_problems(edited.book, today))
    session.screen.tell(message(words, text=problem.text, count=left))


@verb(
    app,
    "set",
    WHICH,
    *SETTING,
    help_id=N_(
        "Change the words of a problem, or the day on which it came up.\n\n"
        'kubebook problem set 2 --text "Lima ekor ayam mati"'
    ),
)
def set_(session: Session, typed: Typed) -> None:
    """Change the fields that are typed; if none is typed, a terminal asks."""
    today = writing_day(session)
    (which,) = given(session, typed, WHICH)
    values = typed_or_changed(
        session,
        SETTING,
        typed,
        find=lambda book: find_problem(book, which),
        header=lambda problem: message(N_("Problem {number}."), number=problem.number),
        plan=lambda values: _set(session.read().book, which, values, today),
    )
    edited = session.edit(lambda book: _set(book, which, values, today))
    problem = _problem_of(edited.change)
    session.screen.tell(
        message(
            N_("Saved: problem {number} of {day}: {text}"),
            number=problem.number,
            day=problem.raised,
            text=problem.text,
        )
    )


lists(app, "list", "problems", help_id=N_("List the problems, those not solved first."))


def _added(book: Book, values: Values, today: dt.date) -> Change:
    return add_problem(book, values["text"], day=values.get("raised", today), today=today)


def _set(book: Book, which: str, values: Values, today: dt.date) -> Change:
    day, text = values.get("raised"), values.get("text")
    return set_problem(book, which, today=today, text=text, day=day)


def _solved(book: Book, values: Values, today: dt.date) -> Change:
    return solve_problem(
        book,
        values["number"],
        day=values.get("solved", today),
        today=today,
        solution=values.get("solution", ""),
        undone=values.get("undone", False),
    )


def _problem_of(change: Change) -> Problem:
    return change.first(Problem)
