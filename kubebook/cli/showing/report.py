"""`report`: documents and statements on paper, as PDF."""

import os
import subprocess
import sys
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, NamedTuple

import typer

from kubebook.book.book import Book
from kubebook.book.entries.vouchers import parse_voucher
from kubebook.book.find import find_word
from kubebook.book.grants.attribution import find_grant
from kubebook.cli.asking import writing_day
from kubebook.cli.full_nik import FullNik, in_full, refuse_elsewhere
from kubebook.cli.nouns.format_choice import office_of
from kubebook.cli.options import AccountName, OneGrant, PeriodText, PlanVersionNumber, Text
from kubebook.cli.session import Session, session_of
from kubebook.cli.showing.report_file import file_name, framed, pdf_path
from kubebook.cli.typer_words import WordedCommand, WordedGroup
from kubebook.errors.commands import ValueUnusable
from kubebook.files.whole_files import write_file
from kubebook.language import translator
from kubebook.messages import N_, message
from kubebook.paper.documents.catalogue import DOCUMENTS, resolve_document
from kubebook.paper.printing import Choices, print_document
from kubebook.periods import Period
from kubebook.statements.catalogue import STATEMENTS
from kubebook.store.proofs import proof_reader

if TYPE_CHECKING:
    from kubebook.paper.formats.format import Format

app = typer.Typer(cls=WordedGroup)

MONTHLY = "monthly"


class Looks(NamedTuple):
    """On which sheet and in whose form a document is asked for; None is the group's own."""

    sheet: str | None = None
    form: "Format | None" = None


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
    form: Annotated[
        Text,
        typer.Option(
            "--format",
            "--bentuk",
            metavar=N_("FORM"),
            help=N_("In another form, this once"),
        ),
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
    choices = Choices(
        voucher=voucher,
        account=account,
        version=version,
        grant=grant,
        full=full,
        full_nik=full_nik,
    )
    sheet = sheet_named(paper)
    _check_choices(session, name, choices)
    office = office_of(session, form).form if form else None
    asked = session.period_of(period)
    path = _print(session, name, asked, output, Looks(sheet=sheet, form=office), choices)
    if open_it and not _open(path):
        session.screen.say(message(N_("{path} is written, but cannot be opened."), path=str(path)))


def _check_choices(session: Session, name: str, choices: Choices) -> None:
    """Check that a document can be narrowed or widened as asked.

    Raises:
        ValueUnusable: it cannot.
    """
    if choices["voucher"] is not None and name != "voucher":
        raise ValueUnusable(typed="--voucher", command="kubebook report")
    refuse_elsewhere(name, choices["full_nik"], "kubebook report")
    in_full(session, choices["full_nik"], on_screen=False)
    if choices["grant"] is not None and not of_one_grant(name):
        raise ValueUnusable(typed="--grant", command="kubebook report")


def _print(
    session: Session,
    name: str,
    given: Period | None,
    output: Path | None,
    looks: "Looks",
    choices: Choices,
) -> Path:
    """Write the document, numbered first where it is a letter, and say where it is."""
    is_letter = name in DOCUMENTS and DOCUMENTS[name].letter
    if is_letter:
        writing_day(session)
    ledger = session.read()
    book, today = ledger.book, session.day()
    number = _number(name, book, choices, today)
    span, when = framed(name, book, given, today)
    asked = given if name in STATEMENTS or DOCUMENTS[name].dated else span
    beside = session.path().parent / file_name(name, span, number)
    path = pdf_path(session.output(output)) if output else beside
    if is_letter:
        from kubebook.cli.showing.letter_number import numbered

        book = numbered(session, name, book, asked, today, choices["grant"], looks.form)
    choices["pictures"] = proof_reader(ledger.path)
    pdf = print_document(
        name, book, period=asked, today=today, paper=looks.sheet, form=looks.form, **choices
    )
    write_file(path, pdf)
    _tell(session, name, number, number or when, path)
    return path


def _number(name: str, book: Book, choices: Choices, today: date) -> str | None:
    """What stands in the file's name for the period: a voucher, a version of the plan, a grant."""
    if choices["version"] and name in STATEMENTS:
        return f"versi-{choices['version']}"
    if choices["voucher"]:
        return parse_voucher(choices["voucher"], today.year)
    return _grant_named(name, book, choices["grant"])


def _tell(session: Session, name: str, number: str | None, when: object, path: Path) -> None:
    session.screen.tell(
        message(
            N_("{title}, {period}: {path}"),
            title=message(title_of(name)),
            period=when,
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


def sheet_named(typed: str | None) -> str | None:
    """The name of a sheet as typed; None is the group's own.

    Raises:
        ChoiceUnknown: there is no such sheet.
    """
    return None if typed is None else find_word(typed, SHEETS, "--paper")


def title_of(name: str) -> str:
    """The message id of a document's or statement's title."""
    return DOCUMENTS[name].title if name in DOCUMENTS else STATEMENTS[name].title


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
