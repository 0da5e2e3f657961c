"""`show`: any book or statement on the screen."""

import sys

import typer

from kubebook.cli.declared.command import verb
from kubebook.cli.declared.field import Field
from kubebook.cli.declared.typed import Typed
from kubebook.cli.options import AS_JSON, PERIOD
from kubebook.cli.session import Session
from kubebook.cli.showing.narrowing import NARROWING
from kubebook.cli.showing.show_statement import show_statement
from kubebook.cli.typer_words import WordedGroup, both_names
from kubebook.errors.commands import LeftOut
from kubebook.language import translator
from kubebook.messages import N_
from kubebook.statements.catalogue import STATEMENTS, names, resolve

app = typer.Typer(cls=WordedGroup)

STATEMENT = Field(
    "statement",
    N_("cash-book, income, position, ..."),
    metavar=N_("STATEMENT"),
    words=lambda _session, _answers: names(),
)


@verb(
    app,
    "show",
    STATEMENT,
    PERIOD,
    *NARROWING,
    AS_JSON,
    help_id=N_(
        "Show a book or statement on the screen; without a name, the list of them.\n\n"
        "kubebook show cash-book --period 2026-10"
    ),
)
def show(session: Session, typed: Typed) -> None:
    """Show a statement, or the list of statements."""
    if (statement := typed[STATEMENT.key]) is None:
        if typed.texts.keys() - {AS_JSON.key}:
            raise LeftOut(names=(STATEMENT.called,))
        _list_statements(session, as_json=AS_JSON.key in typed)
        return
    show_statement(session, resolve(statement), typed)


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
    names = {name: both_names(session.language, name, "statement") for name in STATEMENTS}
    width = max(map(len, names.values())) + 2
    for name, both in names.items():
        sys.stdout.write(f"  {both:{width}}{words(STATEMENTS[name].title)}\n")
