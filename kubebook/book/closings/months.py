"""Closing a month and opening it again.

Pure. Months are closed in order and without gaps: from the month of the first entry, and later from
the one after the last closing, up to the month that is named.
"""

from datetime import date

from kubebook.book.book import Book, next_number
from kubebook.book.check.whole_book import check_book
from kubebook.book.checked import needed_line, one_line
from kubebook.book.closings.codes import code_of
from kubebook.book.closings.open_months import closing_of, open_from
from kubebook.book.closings.seal import in_force, new_seals
from kubebook.book.records.change import Change
from kubebook.book.records.closings import Closing, Count
from kubebook.errors.closings import (
    CountMissing,
    FaultsInMonth,
    MonthIsClosed,
    MonthStillRuns,
    MonthsTooMany,
    NobodyOpens,
    NotClosed,
    NothingClosed,
    NothingToClose,
    NotLastClosed,
)
from kubebook.errors.typed import ReasonMissing
from kubebook.periods import Period, month_of, months_of

MONTHS_MOST = 36
"""More months at once are no forgotten closings, but a day with a wrong year."""
COUNT_DAYS = 7
"""A month is closed with a count of its last days, or of any day after it."""


def months_to_close(book: Book, month: Period, today: date) -> list[Period]:
    """The open months up to one that is over or ends today, in order.

    Raises:
        MonthStillRuns, MonthIsClosed, NothingToClose, MonthsTooMany: it cannot be closed.
    """
    if month.last_day > today:
        raise MonthStillRuns(month=month, last=month.last_day, today=today)
    if standing := closing_of(book, month.start):
        raise MonthIsClosed(month=month, closed=standing.closed, seal=code_of(standing.seal))
    first = open_from(book) or min((it.date for it in book.entries), default=None)
    if first is None or first >= month.end:
        raise NothingToClose(month=month)
    months = months_of(Period(first.replace(day=1), month.end))
    if len(months) > MONTHS_MOST:
        raise MonthsTooMany(first=first, count=len(months), typed=f"{months[11].start:%Y-%m}")
    return months


def count_for(book: Book, month: Period, today: date) -> Count | None:
    """The latest count that a month can be closed with; None if there is none."""
    last = month.last_day
    return next(
        (
            count
            for count in reversed(book.counts)
            if count.date <= today and (last - count.date).days < COUNT_DAYS
        ),
        None,
    )


def close(book: Book, month: Period, *, today: date, by: str, uncounted: str = "") -> Change:
    """Close every open month up to `month`, each sealed on the one before it.

    `by` is the officer's id (A03), or empty. A month is closed with a count of its last days or of
    later, or with the reason why nobody counted; those before it were not counted for themselves.

    Raises:
        MonthStillRuns, MonthIsClosed, NothingToClose: as `months_to_close`.
        FaultsInMonth: the book has a fault, which would be sealed.
        CountMissing: there is neither a count nor a reason.
        TextTooLong: the reason is too long.
    """
    months = months_to_close(book, month, today)
    fault = next((one for one in check_book(book, today) if one.level == "fault"), None)
    if fault:
        raise FaultsInMonth(what=fault.what)
    count, why = count_for(book, month, today), one_line(uncounted)
    if count is None and not why:
        raise CountMissing(month=month, typed=f"{month.start:%Y-%m}")
    standing = in_force(book)
    seals = new_seals(book, months, standing[-1].seal if standing else "")
    first = next_number(book.closings)
    closings = [
        Closing(
            number=number,
            month=one.start,
            closed=today,
            seal=seal,
            closed_by=by,
            counted=count.number if count and one == month else None,
            uncounted=why if one == month else "",
        )
        for number, (one, seal) in enumerate(zip(months, seals, strict=True), start=first)
    ]
    return Change(did="close", put=tuple(closings))


def reopen(book: Book, month: Period | None, *, reason: str, today: date, by: str) -> Change:
    """Open the month that was closed last again; its closing stays, with the reason.

    `month` None is that one. `by` is the officer's id.

    Raises:
        NothingClosed, NotClosed, NotLastClosed: it is not the month that was closed last.
        ReasonMissing, NobodyOpens: it is not said why, or nobody answers for it.
    """
    standing = in_force(book)
    if not standing:
        raise NothingClosed(month=f"{today:%Y-%m}")
    last = standing[-1]
    if month and month.start != last.month:
        known = any(one.month == month.start for one in standing)
        if not known:
            raise NotClosed(month=month)
        raise NotLastClosed(month=month, last=month_of(last.month))
    words = needed_line(reason, ReasonMissing)
    if not by:
        raise NobodyOpens
    opened = last._replace(reopened=today, reason=words, reopened_by=by)
    return Change(did="reopen", put=(opened,))
