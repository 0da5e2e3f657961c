"""Which months are closed, and what a closed month refuses.

Pure. Nothing dated in a closed month is added, made void or corrected; what proves it may still be
attached. Every command that puts entries passes through `check_open`.
"""

from collections.abc import Iterable
from datetime import date

from kubebook.book.book import Book
from kubebook.book.closings.seal import in_force
from kubebook.book.records.closings import Closing
from kubebook.book.records.entries import Entry
from kubebook.errors.closings import ClosedVoucher, MonthClosed
from kubebook.periods import month_of


def open_from(book: Book) -> date | None:
    """The first day after the last closed month; None if no month is closed."""
    closings = in_force(book)
    return month_of(closings[-1].month).end if closings else None


def closing_of(book: Book, day: date) -> Closing | None:
    """The closing in force of the month that a day lies in; None if it is open."""
    first = day.replace(day=1)
    return next((one for one in in_force(book) if one.month == first), None)


def check_open(book: Book, entries: Iterable[Entry]) -> None:
    """Check that entries put nothing into a closed month, and change nothing of one.

    A day before the first closed month is closed too.

    Raises:
        MonthClosed: a new entry, or the new day of one, lies in a closed month.
        ClosedVoucher: an entry of a closed month would change.
    """
    first = open_from(book)
    if first is None:
        return
    closed = {entry.number: entry for entry in book.entries if entry.date < first}
    for entry in entries:
        old = closed.get(entry.number)
        if old and entry._replace(at=old.at, by=old.by) != old:
            raise ClosedVoucher(
                voucher=old.voucher, month=month_of(old.date), closed=_closed(book, old.date)
            )
        if not old and entry.date < first:
            raise MonthClosed(
                month=month_of(entry.date),
                closed=_closed(book, entry.date),
                day=entry.slip_date or entry.date,
                open=first,
            )


def _closed(book: Book, day: date) -> date:
    """When the month of a day was closed; of one before all others, when the first one was."""
    return (closing_of(book, day) or in_force(book)[0]).closed
