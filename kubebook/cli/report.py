"""`report`: documents and statements on paper, as PDF."""

import os
import subprocess
import sys
from datetime import date, timedelta
from pathlib import Path
from typing import Annotated, Any

import typer

from kubebook.book.belonging import find_grant
from kubebook.book.book import Book, last_month_ended, year_reported
from kubebook.book.names import parse_voucher
from kubebook.cli.cards import FullNik, in_full, refuse_elsewhere
from kubebook.cli.fields import AccountName, OneGrant, PeriodText, PlanVersionNumber, Text
from kubebook.cli.session import session_of
from kubebook.cli.words import WordedCommand, WordedGroup
from kubebook.errors.commands import (
    ExtensionUnknown,
    ValueUnusable,
)
from kubebook.errors.people import ChoiceUnknown
from kubebook.files.write import write_file
from kubebook.language import translator
from kubebook.messages import N_, Message, message
from kubebook.paper.documents import DOCUMENTS, print_document, resolve_document
from kubebook.periods import Period, month_of, year_of
from kubebook.statements.catalogue import STATEMENTS, frame_of
from kubebook.store.proofs import proof_reader

app = typer.Typer(cls=WordedGroup)

MONTHLY = "monthly"
ENDING = ".pdf"
SHEETS = ("A4", "F4")


class ReportCommand(WordedCommand):
    """`report`, whose help ends with what can be printed."""

    def format_options(self, ctx: Any, formatter: Any) -> None:
        """Write arguments and options, then the table of documents."""
        super().format_options(ctx, formatter)
        words = translator(session_of(ctx).language)
        with formatter.section(words(N_("Documents"))):
            formatter.write_dl(
                [(f"{it.name}, {it.alias}", words(it.title)) for it in DOCUMENTS.values()]
            )


@app.command(
    cls=ReportCommand,
    help=N_(
        "Print a report as PDF; without a name, the monthly report of the last full month.\n\n"
        "kubebook report notice --period 2026-10"
    ),
)
def report(
    ctx: typer.Context,
    document: Annotated[
        Text,
        typer.Argument(
            metavar=N_("DOCUMENT"),
            help=N_("One of those below, or any statement by its name"),
        ),
    ] = None,
    period: PeriodText = None,
    output: Annotated[
        Path | None,
        typer.Option(
            "-o", "--output", metavar=N_("FILE"), help=N_("Where to, if not beside the ledger")
        ),
    ] = None,
    voucher: Annotated[
        Text,
        typer.Option("--voucher", "--bukti", metavar=N_("VOUCHER"), help=N_("One voucher alone")),
    ] = None,
    account: AccountName = None,
    version: PlanVersionNumber = None,
    grant: OneGrant = None,
    paper: Annotated[
        Text,
        typer.Option("--paper", "--kertas", metavar=N_("A4|F4"), help=N_("A4 or F4")),
    ] = None,
    full: Annotated[
        bool, typer.Option("--full", "--lengkap", help=N_("Every section, on more sheets"))
    ] = False,
    full_nik: FullNik = False,
    open_it: Annotated[
        bool, typer.Option("--open", "--buka", help=N_("Show it when it is made"))
    ] = False,
) -> None:
    """Make the PDF, say where it is."""
    session = session_of(ctx)
    name = "voucher" if voucher and document is None else resolve_document(document or MONTHLY)
    sheet = sheet_named(paper)
    if voucher is not None and name != "voucher":
        raise ValueUnusable(typed="--voucher", command="kubebook report")
    refuse_elsewhere(name, full_nik, "kubebook report")
    in_full(session, full_nik, on_screen=False)
    if grant is not None and not of_one_grant(name):
        raise ValueUnusable(typed="--grant", command="kubebook report")
    is_letter = name in DOCUMENTS and DOCUMENTS[name].letter
    if is_letter:
        session.writing_day()
    ledger = session.read()
    book = ledger.book
    today = session.day()
    given = session.period_of(period)
    number = parse_voucher(voucher, today.year) if voucher else _grant_named(name, book, grant)
    number = f"versi-{version}" if version and name in STATEMENTS else number
    span, when = framed(name, book, given, today)
    asked = given if name in STATEMENTS or DOCUMENTS[name].dated else span
    path = (
        _pdf(session.output(output))
        if output
        else session.path().parent / file_name(name, span, number)
    )
    if is_letter:
        from kubebook.cli.numbering import numbered

        book = numbered(session, name, book, asked, today, grant)
    pdf = print_document(
        name,
        book,
        period=asked,
        today=today,
        voucher=voucher,
        account=account,
        version=version,
        grant=grant,
        full=full,
        full_nik=full_nik,
        paper=sheet,
        pictures=proof_reader(ledger.path),
    )
    write_file(path, pdf)
    session.screen.tell(
        message(
            N_("{title}, {period}: {path}"),
            title=message(title_of(name)),
            period=number or when,
            path=str(path),
        )
    )
    if number and name in DOCUMENTS and DOCUMENTS[name].of_grant:
        session.screen.say(
            message(
                N_("Once it is handed in:\n  kubebook grant set {name} --reported TANGGAL"),
                name=number,
            )
        )
    if open_it and not _open(path):
        session.screen.say(message(N_("{path} is written, but cannot be opened."), path=str(path)))


def of_one_grant(name: str) -> bool:
    """Whether a document or statement is, or can be, of one grant."""
    if name in DOCUMENTS:
        return DOCUMENTS[name].of_grant
    return STATEMENTS[name].grants


def _grant_named(name: str, book: Book, typed: str | None) -> str | None:
    """The name of the grant that a document is of, for its file; None where it is of none."""
    if typed is not None:
        return find_grant(book, typed).name
    is_of_grant = name in DOCUMENTS and DOCUMENTS[name].of_grant
    return book.grants[0].name if is_of_grant and len(book.grants) == 1 else None


def _pdf(path: Path) -> Path:
    """A file to write to, with its ending.

    Raises:
        ExtensionUnknown: it has another ending.
    """
    if path.exists() or path.suffix.lower() == ENDING:
        return path
    if path.suffix:
        raise ExtensionUnknown(path=str(path), endings=(ENDING,))
    return path.with_name(path.name + ENDING)


def sheet_named(typed: str | None) -> str | None:
    """The name of a sheet as typed; None is the group's own.

    Raises:
        ChoiceUnknown: there is no such sheet.
    """
    if typed is None or typed.upper() in SHEETS:
        return typed.upper() if typed else None
    raise ChoiceUnknown(typed=typed, field="--paper", choices=SHEETS)


def title_of(name: str) -> str:
    """The message id of a document's or statement's title."""
    return DOCUMENTS[name].title if name in DOCUMENTS else STATEMENTS[name].title


def framed(name: str, book: Book, given: Period | None, today: date) -> tuple[Period, Message]:
    """The period a document is of, and the words for it.

    A letter is of today. Where no period is said: the last month with entries that has ended or
    ends today; if none has, the present one. Of the year's report likewise the year. A statement
    knows its own; of a state it is the day that it tells of.
    """
    if name not in DOCUMENTS:
        span, when = frame_of(name, book, given, today=today)
        day = min(span.last_day, today)
        return Period(day, day + timedelta(days=1)) if STATEMENTS[name].state else span, when
    if DOCUMENTS[name].dated:
        span = Period(today, today + timedelta(days=1))
        return span, message(N_("{period}"), period=span)
    span = given or _last_reported(name, book, today)
    return span, message(N_("{period}"), period=span)


def _last_reported(name: str, book: Book, today: date) -> Period:
    if DOCUMENTS[name].yearly:
        return year_reported(book, today)
    return last_month_ended(book, today) or month_of(today)


def file_name(name: str, span: Period, voucher: str | None) -> str:
    """`laporan-bulanan-2026-10.pdf`: the Indonesian name and the period, or what stands for it."""
    alias = DOCUMENTS[name].alias if name in DOCUMENTS else STATEMENTS[name].alias
    return f"{alias}-{voucher.lower() if voucher else _period_name(span)}.pdf"


def _period_name(span: Period) -> str:
    if span == month_of(span.start):
        return f"{span.start:%Y-%m}"
    if span == year_of(span.start):
        return f"{span.start:%Y}"
    if span.start == span.last_day:
        return f"{span.start}"
    return f"{span.start}-{span.last_day}"


def _open(path: Path) -> bool:
    """Show a file in what this computer shows such files with; whether there is such a thing."""
    try:
        if sys.platform == "win32":
            os.startfile(path)  # noqa: S606 (a file that we made)
            return True
        opener = "open" if sys.platform == "darwin" else "xdg-open"
        done = subprocess.run([opener, str(path)], check=False, stderr=subprocess.DEVNULL)  # noqa: S603 (a file that we made)
    except OSError:
        return False
    return done.returncode == 0
