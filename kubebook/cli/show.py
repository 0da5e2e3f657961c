"""`show`: any book or statement on the screen."""

import sys
from typing import Annotated

import typer

from kubebook.cli.cards import FullNik, in_full, refuse_elsewhere
from kubebook.cli.fields import (
    AccountName,
    AsJson,
    OneGrant,
    PeriodText,
    PlanVersionNumber,
    Text,
)
from kubebook.cli.session import session_of
from kubebook.cli.showing import show_statement
from kubebook.cli.words import WordedCommand, WordedGroup
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
        words = translator(session.language)
        if as_json:
            import json

            rows = [
                {"statement": listing.name, "other": listing.alias, "title": words(listing.title)}
                for listing in STATEMENTS.values()
            ]
            sys.stdout.write(json.dumps(rows, ensure_ascii=False, indent=1) + "\n")
            return
        width = max(len(listing.name) + len(listing.alias) for listing in STATEMENTS.values()) + 4
        for listing in STATEMENTS.values():
            names = f"{listing.name}, {listing.alias}"
            sys.stdout.write(f"  {names:{width}}{words(listing.title)}\n")
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
