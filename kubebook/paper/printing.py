"""The door through which every document and statement is printed.

Importing it loads no ReportLab: the first page does.
"""

from dataclasses import replace
from datetime import date
from importlib import import_module
from typing import TYPE_CHECKING, TypedDict, Unpack, cast

from kubebook.book.accounts.chart import DANA_IKS, starting_accounts
from kubebook.book.book import Book, known_on, year_reported
from kubebook.errors.paper import DocumentNotFound, DocumentNotFoundNear, PeriodNotBegun
from kubebook.paper.documents.catalogue import (
    DOCUMENTS,
    OWN_PAPER,
    Document,
    own_document,
    printable,
    resolve_document,
)
from kubebook.periods import Period, month_of
from kubebook.statements.catalogue import Listing, default_period
from kubebook.statements.statement import UNNARROWED, Narrowing

if TYPE_CHECKING:
    from collections.abc import Callable
    from contextlib import AbstractContextManager

    from kubebook.book.records.proofs import Proof
    from kubebook.paper.engine.pages import Pages
    from kubebook.paper.formats.format import Format
    from kubebook.paper.parts.letter import Addressed
    from kubebook.paper.request import Request


class Choices(TypedDict, total=False):
    """What narrows or widens a document; what is left out is as the document has it.

    `narrowing`: what it is narrowed to. `full` prints every section. `pictures` hands out the file
    of a proof; None if it is lost. `on_full_numbers` is called if a card number is printed with all
    its digits, once or more often; `on_unprinted` with the voucher of each proof that is not
    printed, or not whole. `line`: the last line of the ledger, which the PDF keeps in its
    metadata. `beside`: the pages that it goes beside, and makes no document of its own.
    """

    narrowing: Narrowing
    full: bool
    pictures: "Callable[[Proof], bytes | None]"
    on_full_numbers: "Callable[[], None]"
    on_unprinted: "Callable[[str], None]"
    line: int
    beside: "Pages | None"


def print_document(
    name: str,
    book: Book,
    *,
    period: Period | None = None,
    today: date,
    paper: str | None = None,
    form: "Format | None" = None,
    **choices: Unpack[Choices],
) -> bytes:
    """A document of a book as a PDF; the same book and day give the same bytes.

    `name` is of the table, an alias, a statement's, or that of a document of the form's own.
    `period` is the present month if none is given (of the year's report: `year_reported`; of a
    statement: its own default). `form` is another office's than the one in force, on its own sheet;
    `paper` is another sheet.

    Raises:
        DocumentNotFound: nothing is called so.
        PeriodNotBegun: the period asked for begins after today; nobody can sign it yet.
        VoucherNotFound: no entry has that voucher.
        StatementNeedsAccount, AccountNotFound, AccountAmbiguous: as the statement says.
        FormatFaulty, FormatNewer, FormatUnreadable: the form in the ledger cannot be used.
    """
    asked = _asked(name, book, form)
    print_it = _printer(asked)
    request = _request(
        asked,
        book if choices.get("narrowing", UNNARROWED).voucher else known_on(book, today),
        period=period,
        today=today,
        paper=paper,
        form=form,
        **choices,
    )
    with _written(request):
        return print_it(request)


def _asked(name: str, book: Book, form: "Format | None") -> Document | Listing:
    """What is to be printed: a document, a statement, or a document of the office's own."""
    try:
        return printable(resolve_document(name))
    except (DocumentNotFound, DocumentNotFoundNear):
        from kubebook.paper.formats.find import in_force  # noqa: PLC0415 (loads ReportLab)

        if own := own_document(name, form or in_force(book)):
            return own
        raise


def _printer(asked: Document | Listing) -> "Callable[[Request], bytes]":
    """The function that prints a document or a statement."""
    place = asked.place if isinstance(asked, Document) else OWN_PAPER.get(asked.name)
    if place is None:
        from kubebook.paper.parts.statement_pages import print_statement  # noqa: PLC0415 (loads ReportLab)

        return print_statement
    is_own = isinstance(asked, Document) and asked.name not in DOCUMENTS
    name = "report" if is_own else asked.name.replace("-", "_")
    return cast("Callable[[Request], bytes]", getattr(import_module(place), f"print_{name}"))


def addressed_of(
    name: str,
    book: Book,
    *,
    period: Period | None = None,
    today: date,
    narrowing: Narrowing = UNNARROWED,
    form: "Format | None" = None,
) -> "Addressed | None":
    """What the Agenda Surat is to keep of a document that is a letter; None of any other.

    Raises:
        PeriodNotBegun: as `print_document`.
    """
    document = DOCUMENTS.get(name)
    if document is None or not document.letter:
        return None
    printing = import_module(document.place)
    addressed = cast("Callable[[Request], Addressed | None]", printing.addressed)
    request = _request(
        document, known_on(book, today), period=period, today=today, narrowing=narrowing, form=form
    )
    with _written(request):
        return addressed(request)


def _request(
    asked: Document | Listing,
    book: Book,
    *,
    period: Period | None,
    today: date,
    paper: str | None = None,
    form: "Format | None" = None,
    **choices: Unpack[Choices],
) -> "Request":
    known, document = asked.name, asked if isinstance(asked, Document) else None
    ahead = isinstance(asked, Listing) and asked.one_meeting
    if period is not None and period.start > today and not ahead:
        raise PeriodNotBegun(document=known, start=period.start, begun=f"{today:%Y-%m}")
    from kubebook.paper.engine.wording import say  # noqa: PLC0415 (as above)
    from kubebook.paper.formats.find import in_force  # noqa: PLC0415 (loads ReportLab)
    from kubebook.paper.request import Request  # noqa: PLC0415 (as above)

    wanted = paper or ("" if form else book.group.paper)
    form = form or in_force(book)
    own = form.document(known).title if document else form.book_form(known).title
    default = _default(document, today, book) if document else default_period(known, today, book)
    return Request(
        name=known,
        title=own or say(asked.title),
        book=_called(book, form),
        period=period or default,
        given=period,
        today=today,
        form=form,
        sheet=form.sheets[wanted] if wanted else form.sheet,
        **choices,
    )


def _written(request: "Request") -> "AbstractContextManager[None]":
    """Amounts are written as the form of the request does, for as long as it is printed."""
    from kubebook.paper.engine.wording import writing  # noqa: PLC0415 (loads ReportLab)

    return writing(request.form.labels.amount)


def _called(book: Book, form: "Format") -> Book:
    """A book in which the register and the solidarity fund are called as an office calls them.

    A name that the group gave its fund itself stays.
    """
    register, iks = form.labels.register, form.labels.iks
    if register:
        book = replace(book, group=book.group._replace(register_label=register))
    fund = book.accounts.get(DANA_IKS)
    if iks and fund and fund.label in {one.label for one in starting_accounts()}:
        accounts = {**book.accounts, DANA_IKS: fund._replace(label=iks)}
        book = replace(book, accounts=accounts)
    return book


def _default(document: Document, today: date, book: Book) -> Period:
    return year_reported(book, today) if document.of == "year" else month_of(today)
