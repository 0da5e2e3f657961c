"""`show`: any book or statement on the screen."""

import sys
from typing import Annotated

import typer

from kubebook.cli.full_nik import FullNik, in_full, refuse_elsewhere
from kubebook.cli.options import (
    AccountName,
    AsJson,
    OneGrant,
    PeriodText,
    PlanVersionNumber,
    Text,
)
from kubebook.cli.session import Session, session_of
from kubebook.cli.showing.present import show_statement
from kubebook.cli.typer_words import WordedCommand, WordedGroup
from kubebook.language import translator
from kubebook.messages import N_
from kubebook.statements.catalogue import STATEMENTS, resolve

app = typer.Typer(cls=WordedGroup)


@app.command(
    cls=WordedCommand,
    help=N_(
        "Show a book or statement on the screen; without a name, the list of them.\n\n"
        "kubebook show cash-book --period 2026-10"
    ),
)
def show(
    ctx: typer.Context,
    statement: Annotated[
        Text, typer.Argument(metavar=N_("STATEMENT"), help=N_("cash-book, income, position, ..."))
    ] = None,
    period: PeriodText = None,
    account: AccountName = None,
    full_nik: FullNik = False,
    version: PlanVersionNumber = None,
    grant: OneGrant = None,
    as_json: AsJson = False,
) -> None:
    """A statement, or the list of statements."""
    session = session_of(ctx)
    if statement is None:
        _list_statements(session, as_json=as_json)
        return
    refuse_elsewhere(resolve(statement), full_nik, "kubebook show")
    show_statement(
        session,
        statement,
        period=session.period_of(period),
        account=account,
        version=version,
        grant=grant,
        as_json=as_json,
        full_nik=in_full(session, full_nik),
    )


def _list_statements(session: Session, *, as_json: bool) -> None:
    """What can be shown: each statement's names and its title."""
    words = translator(session.language)
    if as_json:
        session.screen.data(
            [
                {"statement": one.name, "other": one.alias, "title": words(one.title)}
                for one in STATEMENTS.values()
            ],
            indent=1,
        )
        return
    width = max(len(one.name) + len(one.alias) for one in STATEMENTS.values()) + 4
    for one in STATEMENTS.values():
        names = f"{one.name}, {one.alias}"
        sys.stdout.write(f"  {names:{width}}{words(one.title)}\n")
