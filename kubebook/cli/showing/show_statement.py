"""A statement shown on the screen or as JSON; `lists` makes a `list` command of one."""

import typer

from kubebook.cli.declared.command import verb
from kubebook.cli.declared.field import Field
from kubebook.cli.declared.typed import Typed
from kubebook.cli.full_nik import in_full
from kubebook.cli.options import AS_JSON, PERIOD
from kubebook.cli.session import Session
from kubebook.cli.showing.narrowing import narrowing_of
from kubebook.statements.catalogue import STATEMENTS, make
from kubebook.statements.statement import Statement


def lists(app: typer.Typer, name: str, statement: str, *fields: Field, help_id: str) -> None:
    """Make the command `name` show a statement, narrowed by these fields."""

    @verb(app, name, *fields, AS_JSON, help_id=help_id)
    def listed(session: Session, typed: Typed) -> None:
        show_statement(session, statement, typed)


def show_statement(session: Session, name: str, typed: Typed) -> None:
    """Show the statement `name` of the session's ledger as was typed: laid out, or as JSON.

    Raises:
        ValueUnusable: it cannot be narrowed so.
        Declined: a terminal asks whether card numbers may be shown, and the answer is no.
    """
    narrowing = narrowing_of(typed, STATEMENTS[name].narrowed_by, "kubebook show")
    period = session.period_of(typed[PERIOD.key])
    in_full(session, narrowing.full_nik)
    statement = make(name, session.read().book, period, narrowing, today=session.day())
    show_made(session, statement, as_json=AS_JSON.key in typed)


def show_made(session: Session, statement: Statement, *, as_json: bool) -> None:
    """Show a statement: laid out, or as JSON."""
    if as_json:
        from kubebook.files.statements import statement_json

        session.screen.raw(statement_json(statement, session.language))
        return
    from kubebook.screen.table import statement_lines

    session.screen.out(
        statement_lines(statement, language=session.language, columns=session.screen.columns)
    )
