"""A finding about copies of the book on another drive: that none was proven for a long time.

Pure. When a copy was proven is known beside the ledger, not in it.
"""

from datetime import date
from typing import NamedTuple

from kubebook.book.book import Book
from kubebook.book.check.finding import Finding, found

DAYS_WITHOUT_COPY = 30
"""How long a book may be without a proven copy before its treasurer is reminded."""


class LastCopy(NamedTuple):
    """The last proven copy: its day, and what the drive is called."""

    day: date
    drive: str


def copy_due(book: Book, begun: date, last: LastCopy | None, today: date) -> list[Finding]:
    """That the last proven copy is old, or that there is none although the book is.

    `begun` is the day of the book's first change. A practice group needs no copy.
    """
    since = last.day if last else begun
    days = (today - since).days
    if book.group.sample or days <= DAYS_WITHOUT_COPY:
        return []
    if last is None:
        return [found("copy-none", days=days)]
    return [found("copy-old", days=days, day=last.day, drive=last.drive)]
