"""Showing a statement, for every command that does: on screen, or as JSON."""

import sys

from kubebook.cli.session import Session
from kubebook.errors.commands import ValueUnusable
from kubebook.periods import Period
from kubebook.statements.catalogue import STATEMENTS, make, resolve
from kubebook.statements.statement import Statement


def show_statement(
    session: Session,
    name: str,
    *,
    period: Period | None = None,
    account: str | None = None,
    version: str | None = None,
    grant: str | None = None,
    as_json: bool,
    full_nik: bool = False,
) -> None:
    """Make the statement `name` of the session's ledger and show it.

    Raises:
        ValueUnusable: a grant was named, and the statement is never of one.
    """
    if grant is not None and not STATEMENTS[resolve(name)].grants:
        raise ValueUnusable(typed="--grant", command="kubebook show")
    book = session.read().book
    statement = make(
        name,
        book,
        period,
        today=session.day(),
        account=account,
        version=version,
        grant=grant,
        full_nik=full_nik,
    )
    present(session, statement, as_json)


def present(session: Session, statement: Statement, as_json: bool) -> None:  # noqa: FBT001 (told apart at the call)
    """Write a statement to stdout: laid out for the screen, or as JSON for scripts."""
    if as_json:
        from kubebook.files.statements import statement_json

        sys.stdout.write(statement_json(statement, session.language))
        return
    from kubebook.screen.table import statement_lines

    session.screen.out(
        statement_lines(statement, language=session.language, columns=session.screen.columns)
    )
