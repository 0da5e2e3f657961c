"""`letter`: the Agenda Surat, and what became of each letter."""

from typing import Annotated

import typer

from kubebook.book.letters import letter_answered, letter_sent, write_letter
from kubebook.book.records.letters import Letter
from kubebook.cli.asking import needed, writing_day
from kubebook.cli.nouns.meeting_fields import WhichLetter
from kubebook.cli.options import AsJson, Day, PeriodText, Text
from kubebook.cli.session import session_of
from kubebook.cli.showing.present import show_statement
from kubebook.cli.typer_words import WordedCommand, WordedGroup
from kubebook.messages import N_, message

app = typer.Typer(cls=WordedGroup, help=N_("The letters of the group."))
WHICH = message(N_("Which letter"))


@app.command(
    cls=WordedCommand,
    help=N_(
        "Take a number for a letter that is written by hand.\n\n"
        'kubebook letter add "Permohonan tempat" --to "Lurah Habaring"'
    ),
)
def add(
    ctx: typer.Context,
    subject: Annotated[
        Text, typer.Argument(metavar=N_("TEXT"), help=N_("What it is about, in quotes"))
    ] = None,
    to: Annotated[
        Text, typer.Option("--to", "--kepada", metavar=N_("NAME"), help=N_("To whom it goes"))
    ] = None,
) -> None:
    """A letter of today; those that are printed take their number by themselves."""
    session = session_of(ctx)
    today = writing_day(session)
    about, whom = needed(
        session,
        (message(N_("What it is about")), subject),
        (message(N_("To whom it goes (--to)")), to),
    )
    from kubebook.paper.formats.find import in_force

    pattern = in_force(session.read().book).labels.letter_number
    edited = session.edit(
        lambda book: write_letter(book, "", to=whom, subject=about, today=today, pattern=pattern)
    )
    letter = next(one for one in edited.change.put if isinstance(one, Letter))
    session.screen.tell(
        message(N_("The number of this letter: {reference}"), reference=letter.reference)
    )


@app.command(
    cls=WordedCommand,
    help=N_("Say that a letter was sent or handed over.\n\nkubebook letter sent 7 --date kemarin"),
)
def sent(
    ctx: typer.Context,
    letter: WhichLetter = None,
    note: Annotated[
        Text,
        typer.Argument(metavar=N_("TEXT"), help=N_("How or to whom, in quotes; may be left out")),
    ] = None,
    date: Day = None,
) -> None:
    """From then on an answer is waited for."""
    session = session_of(ctx)
    today = writing_day(session)
    (typed,) = needed(session, (WHICH, letter))
    day = session.date_of(date)
    edited = session.edit(
        lambda book: letter_sent(book, typed, day=day, today=today, note=note or "")
    )
    told = next(one for one in edited.change.put if isinstance(one, Letter))
    session.screen.tell(
        message(
            N_("{reference} to {to}: sent on {day}."),
            reference=told.reference,
            to=told.to,
            day=day,
        )
    )


@app.command(
    cls=WordedCommand,
    help=N_(
        "Say that a letter was answered, and what.\n\n"
        'kubebook letter answered 7 "Pendamping akan datang 7 November"'
    ),
)
def answered(
    ctx: typer.Context,
    letter: WhichLetter = None,
    answer: Annotated[
        Text, typer.Argument(metavar=N_("TEXT"), help=N_("What was answered, in quotes"))
    ] = None,
    date: Day = None,
) -> None:
    """The reminder ends with it."""
    session = session_of(ctx)
    today = writing_day(session)
    typed, words = needed(session, (WHICH, letter), (message(N_("What was answered")), answer))
    day = session.date_of(date)
    edited = session.edit(
        lambda book: letter_answered(book, typed, day=day, today=today, answer=words)
    )
    told = next(one for one in edited.change.put if isinstance(one, Letter))
    session.screen.tell(
        message(
            N_("{reference} to {to}: answered on {day}."),
            reference=told.reference,
            to=told.to,
            day=day,
        )
    )


@app.command("list", cls=WordedCommand, help=N_("List the letters of this year."))
def list_letters(ctx: typer.Context, period: PeriodText = None, as_json: AsJson = False) -> None:
    """The statement `letters`."""
    session = session_of(ctx)
    show_statement(session, "letters", period=session.period_of(period), as_json=as_json)
