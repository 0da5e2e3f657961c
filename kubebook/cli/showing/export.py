"""`export`: statements and the ledger for other programs."""

import sys
from pathlib import Path
from typing import Annotated

import typer

from kubebook.book.book import Book
from kubebook.cli.asking import needed
from kubebook.cli.full_nik import FullNik, in_full, refuse_elsewhere
from kubebook.cli.options import AccountName, PeriodText, PlanVersionNumber, Text
from kubebook.cli.session import Session, session_of
from kubebook.cli.typer_words import WordedCommand, WordedGroup
from kubebook.errors.commands import ExtensionUnknown
from kubebook.files.endings import OTHER_NAMES, STATEMENT, WHOLE
from kubebook.files.whole_files import write_file
from kubebook.messages import N_, message
from kubebook.statements.catalogue import make, resolve
from kubebook.statements.statement import Statement

app = typer.Typer(cls=WordedGroup)


@app.command(
    "export",
    cls=WordedCommand,
    help=N_(
        "Write a statement, or everything, for other programs.\n\n"
        "kubebook export cash-book --period 2026 -o buku-kas.csv\n"
        "kubebook export ledger -o semua.csv\n"
        "kubebook export journal -o semua.journal\n\n"
        "Without -o a CSV goes to the screen."
    ),
)
def export(
    ctx: typer.Context,
    what: Annotated[
        Text,
        typer.Argument(
            metavar=N_("STATEMENT"), help=N_("A statement by its name, ledger, members or journal")
        ),
    ] = None,
    output: Annotated[
        Path | None,
        typer.Option(
            "-o", "--output", metavar=N_("FILE"), help=N_("The file; its ending chooses the form")
        ),
    ] = None,
    period: PeriodText = None,
    account: AccountName = None,
    version: PlanVersionNumber = None,
    all_rows: Annotated[
        bool, typer.Option("--all-rows", help=N_("Totals and openings too, not the items alone"))
    ] = False,
    full_nik: FullNik = False,
) -> None:
    """CSV to stdout, or a file in the form of its ending."""
    session = session_of(ctx)
    (typed,) = needed(session, (message(N_("What to write")), what))
    name = OTHER_NAMES.get(typed.lower(), typed.lower())
    if name not in WHOLE:
        name = resolve(typed, also=(*WHOLE, *OTHER_NAMES))
    if output:
        session.output(output)
    endings = WHOLE.get(name, STATEMENT)
    ending = output.suffix.lower() if output else endings[0]
    if ending not in endings:
        raise ExtensionUnknown(path=str(output), endings=endings)
    if name != "ledger" or ending != ".json":
        refuse_elsewhere(resolve(name) if name not in WHOLE else name, full_nik, "kubebook export")
    in_full(session, full_nik, on_screen=output is None)
    if name in WHOLE:
        text = _everything(session, name, ending, full_nik=full_nik)
    else:
        statement = make(
            name,
            session.read().book,
            session.period_of(period),
            today=session.day(),
            account=account,
            full_nik=full_nik,
            version=version,
        )
        text = _statement(session, statement, ending, all_rows=all_rows)
    if output is None:
        sys.stdout.write(text)
        return
    write_file(output, text)
    session.screen.say(message(N_("Written: {path}"), path=str(output)))


def _everything(session: Session, name: str, ending: str, *, full_nik: bool) -> str:
    """The whole ledger, its members, or its entries as a journal."""
    book = session.read().book
    if name == "ledger":
        return _ledger(session, book, ending, full_nik=full_nik)
    if name == "members":
        from kubebook.files.members import member_csv

        return member_csv(book, today=session.day(), full_nik=full_nik)
    from kubebook.files.journals import beancount_journal, hledger_journal

    return beancount_journal(book) if ending == ".beancount" else hledger_journal(book)


def _statement(session: Session, statement: Statement, ending: str, *, all_rows: bool) -> str:
    from kubebook.files.statements import statement_csv, statement_json

    if ending == ".json":
        return statement_json(statement, session.language)
    return statement_csv(statement, session.language, all_rows=all_rows)


def _ledger(session: Session, book: Book, ending: str, *, full_nik: bool) -> str:
    if ending == ".csv":
        from kubebook.files.entries import entry_csv

        return entry_csv(book)
    from kubebook.files.tinydb_json import tinydb_json
    from kubebook.store.storage import LedgerStorage

    return tinydb_json(LedgerStorage(session.path()).read() or {}, full_nik=full_nik)
