"""`visit`: the visits of the companion."""

import typer

from kubebook.book.meetings.visits import add_visit, find_visit, set_visit, visits_of
from kubebook.book.records.meetings import Visit
from kubebook.cli.asking import left_out, needed, writing_day
from kubebook.cli.nouns.meeting_fields import (
    LABELS,
    Companion,
    FollowUp,
    Problems,
    Purpose,
    Removed,
    Result,
    Suitability,
    Time,
    Which,
    read,
)
from kubebook.cli.options import AsJson, Day, PeriodText, with_option
from kubebook.cli.session import session_of
from kubebook.cli.showing.present import show_statement
from kubebook.cli.typer_words import WordedCommand, WordedGroup
from kubebook.messages import N_, message

app = typer.Typer(cls=WordedGroup, help=N_("The visits of the companion."))


@app.command(
    cls=WordedCommand,
    help=N_(
        "Write down a visit of the companion.\n\n"
        'kubebook visit add --purpose "Memeriksa kandang" --suitability sesuai'
    ),
)
def add(
    ctx: typer.Context,
    date: Day = None,
    companion: Companion = None,
    time: Time = None,
    purpose: Purpose = None,
    suitability: Suitability = None,
    result: Result = None,
    follow_up: FollowUp = None,
    problem: Problems = None,
) -> None:
    """A visit, of the group's companion where nobody else is named."""
    session = session_of(ctx)
    today = writing_day(session)
    said = read(
        today,
        day=date,
        companion=companion,
        time=time,
        purpose=purpose,
        suitability=suitability,
        result=result,
        follow_up=follow_up,
        problems=problem,
    )
    if "purpose" not in said:
        if not session.on_terminal:
            raise left_out(with_option(LABELS["purpose"], "--purpose"))
        from kubebook.cli.nouns.meeting_steps import ask_visit

        said |= ask_visit(session, session.read().book, said, today)
    edited = session.edit(lambda book: add_visit(book, today=today, **said))
    visit = next(one for one in edited.change.put if isinstance(one, Visit))
    session.screen.tell(
        message(
            N_("Saved: visit {number} of {name} on {day:day}, the {times}. visit."),
            number=visit.number,
            name=visit.companion,
            day=visit.date,
            times=sum(
                one.companion.casefold() == visit.companion.casefold()
                for one in visits_of(edited.book)
            ),
        )
    )


@app.command(
    "set",
    cls=WordedCommand,
    help=N_(
        "Change what is written of a visit.\n\n"
        'kubebook visit set 3 --result "Kandang bersih"\n'
        "kubebook visit set 3 --mistake   if it never was"
    ),
)
def set_(
    ctx: typer.Context,
    number: Which = None,
    date: Day = None,
    companion: Companion = None,
    time: Time = None,
    purpose: Purpose = None,
    suitability: Suitability = None,
    result: Result = None,
    follow_up: FollowUp = None,
    problem: Problems = None,
    mistake: Removed = False,
) -> None:
    """Only what is named changes."""
    session = session_of(ctx)
    today = writing_day(session)
    (typed,) = needed(session, (message(N_("Which visit")), number))
    said = read(
        today,
        day=date,
        companion=companion,
        time=time,
        purpose=purpose,
        suitability=suitability,
        result=result,
        follow_up=follow_up,
        problems=problem,
    )
    if mistake:
        said["removed"] = True
    if not said and session.on_terminal:
        from kubebook.cli.nouns.meeting_steps import ask_visit_changes

        book = session.read().book
        said = ask_visit_changes(session, book, find_visit(book, typed), today)
    edited = session.edit(lambda book: set_visit(book, typed, today=today, **said))
    visit = next(one for one in edited.change.put if isinstance(one, Visit))
    words = (
        N_("Visit {number} of {day:day} counts no longer.")
        if visit.removed
        else N_("Saved: visit {number} of {day:day}.")
    )
    session.screen.tell(message(words, number=visit.number, day=visit.date))


@app.command("list", cls=WordedCommand, help=N_("List the visits of this year."))
def list_visits(ctx: typer.Context, period: PeriodText = None, as_json: AsJson = False) -> None:
    """The statement `visits`."""
    session = session_of(ctx)
    show_statement(session, "visits", period=session.period_of(period), as_json=as_json)
