"""A document of closed months, drawn from the book as it stood when they were closed.

So it is the same for ever, whatever is recorded later: it bears the day of closing, not of
printing.
"""

from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from kubebook.book.book import Book
from kubebook.book.closings.open_months import closing_of, open_from
from kubebook.paper.documents.catalogue import Document
from kubebook.periods import Period
from kubebook.statements.catalogue import Listing

if TYPE_CHECKING:
    from kubebook.store.ledger import Ledger


class DrawnFrom(NamedTuple):
    """The book that a document is drawn from, its day, and the last line of the ledger in it."""

    book: Book
    today: date
    line: int


def standing(ledger: "Ledger", line: Document | Listing, span: Period, today: date) -> DrawnFrom:
    """What a document of a period is drawn from: as it was closed, if it is of closed months.

    A letter, a state on a day and a month that is open are drawn from the book as it is.
    """
    book = ledger.book
    first_open = open_from(book)
    can_be_sealed = line.of_entries if isinstance(line, Listing) else line.sealed
    if not can_be_sealed or first_open is None or first_open < span.end:
        return DrawnFrom(book, today, ledger.lines)
    closing = closing_of(book, span.last_day)
    if closing is None:  # it lies before the first month that was closed
        return DrawnFrom(book, today, ledger.lines)
    from kubebook.store.history import book_at, line_that_put

    put = line_that_put(ledger.ink, "closings", closing.number) or ledger.lines
    return DrawnFrom(book_at(ledger.ink, put), closing.closed, put)
