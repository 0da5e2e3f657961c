"""`problem`: what stands in the group's way (kendala), until it is solved."""

from typing import Annotated

import typer

from kubebook.book.meetings.problems import add_problem, solve_problem
from kubebook.book.records.meetings import Problem
from kubebook.book.reminders import open_problems
from kubebook.cli.asking import needed, writing_day
from kubebook.cli.nouns.meeting_fields import Which
from kubebook.cli.options import AsJson, Day, Text
from kubebook.cli.session import session_of
from kubebook.cli.showing.present import show_statement
from kubebook.cli.typer_words import WordedCommand, WordedGroup
from kubebook.messages import N_, message

app = typer.Typer(cls=WordedGroup, help=N_("What stands in the group's way, until it is solved."))


@app.command(
    cls=WordedCommand,
    help=N_(
        "Write down a problem that came up outside a meeting or a visit.\n\n"
        'kubebook problem add "Tiga ekor ayam mati"'
    ),
)
def add(
    ctx: typer.Context,
    text: Annotated[
        Text, typer.Argument(metavar=N_("TEXT"), help=N_("The problem, in quotes"))
    ] = None,
    date: Day = None,
) -> None:
    """A problem of the group."""
    session = session_of(ctx)
    today = writing_day(session)
    (typed,) = needed(session, (message(N_("Problem")), text))
    day = session.date_of(date)
    edited = session.edit(lambda book: add_problem(book, typed, day=day, today=today))
    problem = next(one for one in edited.change.put if isinstance(one, Problem))
    session.screen.tell(
        message(
            N_("Saved: problem {number}. Once it is solved:\n  kubebook problem solved {number}"),
            number=problem.number,
        )
    )


@app.command(
    cls=WordedCommand,
    help=N_(
        "Say that a problem is solved, and how.\n\n"
        'kubebook problem solved 2 "Ayam divaksin oleh Dinas Peternakan"'
    ),
)
def solved(
    ctx: typer.Context,
    number: Which = None,
    how: Annotated[Text, typer.Argument(metavar=N_("TEXT"), help=N_("How, in quotes"))] = None,
    date: Day = None,
    undone: Annotated[
        bool, typer.Option("--not-solved", "--belum", help=N_("It is not solved after all"))
    ] = False,
) -> None:
    """From --date on it is no problem any more."""
    session = session_of(ctx)
    today = writing_day(session)
    (typed,) = needed(session, (message(N_("Which problem")), number))
    day = session.date_of(date)
    edited = session.edit(
        lambda book: solve_problem(
            book, typed, day=day, today=today, solution=how or "", undone=undone
        )
    )
    problem = next(one for one in edited.change.put if isinstance(one, Problem))
    words = (
        N_("Solved: {text}. Still open: {count}.")
        if problem.solved
        else N_("Not solved: {text}. Still open: {count}.")
    )
    left = len(open_problems(edited.book, today))
    session.screen.tell(message(words, text=problem.text, count=left))


@app.command("list", cls=WordedCommand, help=N_("List the problems, those not solved first."))
def list_problems(ctx: typer.Context, as_json: AsJson = False) -> None:
    """The statement `problems`."""
    show_statement(session_of(ctx), "problems", as_json=as_json)
