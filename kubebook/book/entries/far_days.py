"""Days that lie far from all others of the book: most likely a slip in the year.

Pure. It knows days and no entries, so that one entry and a file of many are judged alike.
"""

from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from typing import Final

from kubebook.book.book import Book, counting, is_opening
from kubebook.book.records.entries import Entry

FAR: Final = timedelta(days=2 * 366)
"""More than this without any entry: about two years."""


def far_entries(before: Book, new: Sequence[Entry], today: date) -> list[Entry]:
    """Those of the new entries whose day is far from the book; an opening is never one."""
    asked = [entry for entry in new if not is_opening(entry)]
    if all(_is_near(one.date, today) for one in asked) and any(
        _is_near(one.date, today) for one in reversed(before.entries) if not one.voided
    ):
        return []  # as nearly always: in the stretch of today, where the book is too
    far = far_days(_days(counting(before.entries)), _days(asked), today)
    return [entry for entry in asked if entry.date in far]


def far_days(known: Iterable[date], new: Iterable[date], today: date) -> set[date]:
    """The new days that are parted from the book by more than `FAR`.

    The book is where most of the known days and `today` lie, else most of the new ones; and around
    today, once it has days there: after years without entries only the first one is far.
    """
    recorded, added = Counter(known), Counter(new)
    old = recorded + Counter((today,))
    stretches: list[list[date]] = []
    for day in sorted({*old, *added}):
        if not stretches or day - stretches[-1][-1] > FAR:
            stretches.append([])
        stretches[-1].append(day)
    home = max(
        stretches,
        key=lambda days: (sum(map(old.__getitem__, days)), sum(map(added.__getitem__, days))),
    )
    present = next(days for days in stretches if today in days)
    if any(day in recorded for day in present):
        home = [*home, *present]
    return set(added).difference(home)


def _is_near(day: date, today: date) -> bool:
    return abs(today - day) <= FAR


def _days(entries: Iterable[Entry]) -> Iterable[date]:
    return (entry.date for entry in entries)
