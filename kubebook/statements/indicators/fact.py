"""A fact about a group, and the sources from which all facts are taken.

The facts stand in `indicators.money` and `indicators.conduct`, their table in
`indicators.all_facts`.
"""

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from kubebook.book.book import Book, is_opening
from kubebook.book.records.entries import Entry
from kubebook.messages import N_, Message, message
from kubebook.periods import Period, months_of


class Fact(NamedTuple):
    """One fact: its value as words and as a number, and its formula."""

    value: Message
    figure: int | None
    formula: Message


class Known(NamedTuple):
    """The sources of all facts: the book, the period until the day, and its entries that count."""

    book: Book
    period: Period
    day: date
    entries: Sequence[Entry]

    @property
    def inside(self) -> list[Entry]:
        """The entries of the period without openings."""
        return [e for e in self.entries if e.date in self.period and not is_opening(e)]

    @property
    def months(self) -> list[Period]:
        """The months of the period that have begun."""
        return [month for month in months_of(self.period) if month.start <= self.day]

    def has(self, day: date) -> bool:
        """Whether a day lies in the period, and not after the day of asking."""
        return day in self.period and day <= self.day


NONE = message(N_("none yet"))


def shared(share: int | None) -> Message:
    """A share in percent as the value of a fact."""
    return NONE if share is None else message(N_("{percent:n} %"), percent=share)


def worded(amount: int) -> Message:
    """An amount as the value of a fact."""
    return message(N_("{amount:rp}"), amount=amount)
