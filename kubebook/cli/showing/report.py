"""`report`: documents and statements on paper, as PDF."""

import os
import subprocess
import sys
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

import typer

from kubebook.book.book import Book, counting
from kubebook.book.checked import chosen_word
from kubebook.book.entries.vouchers import parse_voucher
from kubebook.book.grants.attribution import find_grant
from kubebook.book.group import WORDS
from kubebook.book.records.group import Group
from kubebook.cli.asking import writing_day
from kubebook.cli.declared.command import verb
from kubebook.cli.declared.field import Field
from kubebook.cli.declared.kinds import FLAG, chosen
from kubebook.cli.declared.typed import Typed
from kubebook.cli.format_choice import form_names, office_of, own_documents
from kubebook.cli.full_nik import in_full
from kubebook.cli.options import OUTPUT, PERIOD
from kubebook.cli.session import Session, session_of
from kubebook.cli.showing.as_closed import standing
from kubebook.cli.showing.narrowing import NARROWING, ONE_VOUCHER, narrowing_of
from kubebook.cli.showing.report_file import file_name, framed, pdf_path
from kubebook.cli.typer_words import WordedCommand, WordedGroup, both_names
from kubebook.errors.paper import DocumentNotFound, DocumentNotFoundNear
from kubebook.files.whole_files import write_file
from kubebook.language import translator
from kubebook.messages import N_, Message, message
from kubebook.paper.documents import catalogue as documents
from kubebook.paper.documents.catalogue import (
    DOCUMENTS,
    Document,
    own_document,
    printable,
    resolve_document,
)
from kubebook.paper.printing import print_document
from kubebook.periods import Period
from kubebook.statements import catalogue as statements
from kubebook.statements.catalogue import Listing, nearest
from kubebook.statements.statement import Narrowing
from kubebook.store.proofs import proof_reader

if TYPE_CHECKING:
    from kubebook.paper.formats.format import Format

app = typer.Typer(cls=WordedGroup)

MONTHLY = "monthly"


class ReportCommand(WordedCommand):
    """The command `report`; its help ends with the list of what can be printed."""

    def format_options(self, ctx: Any, formatter: Any) -> None:
        """Write arguments and options, then the table of documents."""
        super().format_options(ctx, formatter)
        session = session_of(ctx)
        language = session.language
        words = translator(language)
        with formatter.section(words(N_("Documents"))):
            formatter.write_dl(
                [
                    *(
                        (both_names(language, it.name, "statement"), words(it.title))
                        for it in DOCUMENTS.values()
                    ),
                    *((it.name, it.title) for it in own_documents(session)),
                ]
            )


COMMAND = "kubebook report"
DOCUMENT = Field(
    "document",
    N_("One of those below, or any statement by its name"),
    metavar=N_("DOCUMENT"),
    words=lambda session, answers: [
        *documents.names(),
        *(it.name for it in own_documents(session, str(answers.get("form", "")))),
        *statements.names(),
    ],
)
PAPER = Field(
    "paper",
    N_("A4 or F4"),
    "--paper --kertas",
    kind=chosen(Group, "paper", WORDS),
    metavar=N_("A4|F4"),
)
FORM = Field(
    "form",
    N_("In another form, this once"),
    "--format --bentuk",
    metavar=N_("FORM"),
    words=lambda session, _answers: form_names(session),
)
ANYWAY = Field(
    "anyway",
    N_("The letter about a companion who comes, or a letter that was taken back"),
    "--anyway --tetap-cetak",
    kind=FLAG,
)
FULL = Field("full", N_("Every section, on more sheets"), "--full --lengkap", kind=FLAG)
OPEN = Field("open", N_("Show it when it is made"), "--open --buka", kind=FLAG)


class Wanted(NamedTuple):
    """A document or statement that is asked for, by its line in the table.

    `given` is the period typed, `sheet` and `form` the paper and the form if not the group's own;
    `full`: with every section.
    """

    line: Document | Listing
    given: Period | None
    narrowing: Narrowing
    sheet: str | None
    form: "Format | None"
    full: bool

    @property
    def document(self) -> Document | None:
        """Its line among the documents; None if it is a statement."""
        return self.line if isinstance(self.line, Document) else None

    @property
    def is_of_grant(self) -> bool:
        """Whether it is a document about one grant."""
        return self.document is not None and "grant" in self.document.narrowed_by


@verb(
    app,
    "report",
    DOCUMENT,
    PERIOD,
    OUTPUT._replace(help=N_("Where to, if not beside the ledger")),
    ONE_VOUCHER,
    *NARROWING,
    PAPER,
    FORM,
    FULL,
    ANYWAY,
    OPEN,
    cls=ReportCommand,
    help_id=N_(
        "Print a report as PDF; without a name, the monthly report of the last full month.\n\n"
        "kubebook report notice --period 2026-10"
    ),
)
def report(session: Session, typed: Typed) -> None:
    """Make the PDF and show where it is."""
    wanted = _wanted(session, typed)
    path = _print(session, wanted, typed["output"], anyway=ANYWAY.key in typed)
    if OPEN.key in typed and not _open(path):
        session.screen.say(message(N_("{path} is written, but cannot be opened."), path=str(path)))


def _wanted(session: Session, typed: Typed) -> Wanted:
    """What was typed, checked and read.

    Raises:
        DocumentNotFound, ChoiceUnknown, ValueUnusable: there is no such document or choice, or they
            cannot go together.
    """
    document = typed["document"]
    form = office_of(session, typed["form"]).form if typed["form"] else None
    usual = "voucher" if typed["voucher"] else MONTHLY
    line = _line(session, document or usual, form)
    paper = typed["paper"]
    sheet = chosen_word(Group, "paper", paper, WORDS) if paper is not None else None
    narrowing = narrowing_of(typed, line.narrowed_by, COMMAND)
    in_full(session, narrowing.full_nik, on_screen=False)
    return Wanted(
        line=line,
        form=form,
        given=session.period_of(typed["period"]),
        narrowing=narrowing,
        sheet=sheet,
        full=FULL.key in typed,
    )


def _line(session: Session, typed: str, form: "Format | None") -> Document | Listing:
    """The line of what was typed: of the tables, or of a document of the form's own.

    Raises:
        DocumentNotFound, DocumentNotFoundNear: nothing is called so.
    """
    try:
        return printable(resolve_document(typed))
    except (DocumentNotFound, DocumentNotFoundNear):
        from kubebook.paper.formats.find import in_force

        form = form or in_force(session.read().book)
        if own := own_document(typed, form):
            return own
        names = {it.name: it.name for it in documents.own_documents(form)}
        if near := tuple(name for name in nearest(typed, names) if name in names):
            raise DocumentNotFoundNear(typed=typed, near=near) from None
        raise


def _print(session: Session, wanted: Wanted, output: str | None, *, anyway: bool) -> Path:
    """Write the document (a letter is numbered first) and show where it is."""
    document, narrowing = wanted.document, wanted.narrowing
    is_letter = document is not None and document.letter
    if is_letter:
        writing_day(session)
    ledger = session.read()
    book, today = ledger.book, session.day()
    mark = _mark(wanted, book, today)
    span, when = framed(wanted.line, book, wanted.given, today)
    is_framed = document is not None and document.of != "day"
    period = span if is_framed else wanted.given
    book, today, line = standing(ledger, wanted.line, span, today)
    beside = session.path().parent / file_name(wanted.line, span, mark, wanted.given)
    path = beside if output is None else pdf_path(session.output(Path(output)))
    if is_letter:
        from kubebook.cli.showing.letter_number import numbered

        book = numbered(
            session, wanted.line.name, book, period, today, narrowing, wanted.form, anyway=anyway
        )
    in_full: list[str] = []
    unprinted: list[str] = []
    pdf = print_document(
        wanted.line.name,
        book,
        period=period,
        today=today,
        paper=wanted.sheet,
        form=wanted.form,
        narrowing=narrowing,
        full=wanted.full,
        pictures=proof_reader(ledger.path),
        on_full_numbers=lambda: in_full.append(wanted.line.name),
        on_unprinted=unprinted.append,
        line=session.read().lines if is_letter else line,  # a letter has added its number
    )
    write_file(path, pdf)
    session.done = message(N_("Written: {path}"), path=str(path))
    _tell(session, wanted, mark, when, path)
    if in_full:
        session.screen.say(_why_in_full(wanted, book))
    if unprinted:
        session.screen.say(_not_printed(unprinted))
    first = min((entry.date for entry in counting(book.entries)), default=None)
    if wanted.given and first and wanted.given.end <= first:
        session.screen.say(
            message(N_("Nothing is recorded in it: this book begins on {first}."), first=first)
        )
    return path


def _not_printed(vouchers: Sequence[str]) -> Message:
    """That proofs of these vouchers, in the order of the book, are not printed, or not whole."""
    return message(
        N_(
            "Proofs that are not printed in it, or not whole: {count}, the first of {voucher}. "
            "After the pictures it says why.\n"
            "  kubebook check   shows which files are lost or were changed"
        ),
        count=len(vouchers),
        voucher=vouchers[0],
    )


def _why_in_full(wanted: Wanted, book: Book) -> Message:
    """That card numbers are printed with all their digits, and who requires it."""
    if wanted.narrowing.full_nik:
        return message(
            N_(
                "NIK and No. KK are printed in it with all their digits, because you asked for it. "
                "It is only for an office that requires them."
            )
        )
    from kubebook.paper.formats.find import in_force

    form = wanted.form or in_force(book)
    return message(
        N_(
            "NIK or No. KK is printed in it with all its digits, because this is required by: "
            "{who}. It is for nobody else."
        ),
        who=form.document(wanted.line.name).full_numbers,
    )


def _mark(wanted: Wanted, book: Book, today: date) -> str | None:
    """What the file's name has instead of the period: a voucher, a version of the plan, a grant."""
    narrowing = wanted.narrowing
    if narrowing.version and wanted.document is None:
        return f"versi-{narrowing.version}"
    if narrowing.voucher:
        return parse_voucher(narrowing.voucher, today.year)
    if narrowing.grant is not None:
        return find_grant(book, narrowing.grant).name
    return book.grants[0].name if wanted.is_of_grant and len(book.grants) == 1 else None


def _tell(session: Session, wanted: Wanted, mark: str | None, when: Message, path: Path) -> None:
    both = message(N_("{mark}, {period}"), mark=mark, period=wanted.given)
    session.screen.tell(
        message(
            N_("{title}, {period}: {path}"),
            title=message(wanted.line.title),
            period=both if mark and wanted.given else mark or when,
            path=str(path),
        )
    )
    if mark and wanted.is_of_grant:
        session.screen.say(
            message(
                N_("Once it is handed in:\n  kubebook grant set {name} --reported DATE"),
                name=mark,
            )
        )


def _open(path: Path) -> bool:
    """Open a file in the program that this computer has for such files; False if it has none."""
    try:
        if sys.platform == "win32":
            os.startfile(path)  # noqa: S606 (a file that we made)
            return True
        opener = "open" if sys.platform == "darwin" else "xdg-open"
        done = subprocess.run([opener, str(path)], check=False, stderr=subprocess.DEVNULL)  # noqa: S603 (a file that we made)
    except OSError:
        return False
    return done.returncode == 0
