"""The period of a document for which none was typed, and the name of its file."""

from datetime import date, timedelta
from pathlib import Path

from kubebook.book.book import Book, last_month_ended, year_reported
from kubebook.book.closings.handing_over import handover_asked
from kubebook.errors.files import ExtensionUnknown
from kubebook.messages import N_, Message, message
from kubebook.paper.documents.catalogue import Document
from kubebook.periods import Period, month_of, year_of
from kubebook.statements.catalogue import Listing, frame_of

ENDING = ".pdf"


def framed(
    line: Document | Listing, book: Book, given: Period | None, today: date
) -> tuple[Period, Message]:
    """The period a document is of, and the words for it.

    A letter is of today, the minutes of a handover of its day. If no period was typed: the last
    month with entries that has ended or ends today; if there is none, the present month. For the
    year's report, the year in the same way. A statement knows its own period; a statement of a
    state has one day.

    Raises:
        NoHandover, HandoverNotThen: nobody handed over until then.
    """
    if isinstance(line, Listing):
        span, when = frame_of(line.name, book, given, today=today)
        day = min(span.last_day, today)
        return Period(day, day + timedelta(days=1)) if line.state else span, when
    if line.of in ("day", "handover"):
        day = handover_asked(book, given, today).date if line.of == "handover" else today
        span = Period(day, day + timedelta(days=1))
        return span, message(N_("{period}"), period=span)
    span = given or _last_reported(line, book, today)
    return span, message(N_("{period}"), period=span)


def _last_reported(line: Document, book: Book, today: date) -> Period:
    if line.of == "year":
        return year_reported(book, today)
    return last_month_ended(book, today) or month_of(today)


def file_name(
    line: Document | Listing, span: Period, mark: str | None, typed: Period | None = None
) -> str:
    """`laporan-bulanan-2026-10.pdf`: the Indonesian name and the period.

    A `mark` (a voucher, a version, a grant) replaces the period, unless one was `typed`.
    """
    if mark is None:
        return f"{line.alias}-{_period_name(span)}.pdf"
    named = (line.alias, mark.lower(), *([_period_name(typed)] if typed else []))
    return f"{'-'.join(named)}.pdf"


def _period_name(span: Period) -> str:
    if span == month_of(span.start):
        return f"{span.start:%Y-%m}"
    if span == year_of(span.start):
        return f"{span.start:%Y}"
    if span.start == span.last_day:
        return f"{span.start}"
    return f"{span.start}-{span.last_day}"


def pdf_path(path: Path) -> Path:
    """A file to write to, with its ending.

    Raises:
        ExtensionUnknown: it has another ending.
    """
    return path if path.exists() else new_pdf(path)


def new_pdf(path: Path) -> Path:
    """A file with the ending of a PDF, which it gets if it has none.

    Raises:
        ExtensionUnknown: it has another ending.
    """
    if path.suffix.lower() == ENDING:
        return path
    if path.suffix:
        raise ExtensionUnknown(path=str(path), endings=(ENDING,))
    return path.with_name(path.name + ENDING)
