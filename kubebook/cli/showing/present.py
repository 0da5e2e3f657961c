"""Showing a statement, for every command that does: on screen, or as JSON."""

import sys

from kubebook.cli.session import Session
from kubebook.periods import Period
from kubebook.statements.catalogue import make
from kubebook.statements.statement import UNNARROWED, Narrowing


def show_statement(
    session: Session,
    name: str,
    *,
    period: Period | None = None,
    narrowing: Narrowing = UNNARROWED,
    as_json: bool,
) -> None:
    """Make the statement `name` of the session's ledger and show it: laid out, or for scripts."""
    statement = make(name, session.read().book, period, narrowing, today=session.day())
    if as_json:
        from kubebook.files.statements import statement_json

        sys.stdout.write(statement_json(statement, session.language))
        return
    from kubebook.screen.table import statement_lines

    session.screen.out(
        statement_lines(statement, language=session.language, columns=session.screen.columns)
    )
