"""A desk at which months are closed."""

from datetime import date

from kubebook.book.closings.counting import Counted, TakenIn, count_money
from kubebook.book.closings.months import close, reopen
from kubebook.book.entries.reversing import reverse
from kubebook.book.records.change import Change
from kubebook.book.records.closings import Closing
from kubebook.book.records.entries import Entry
from kubebook.periods import Period, month_of
from tests.book.desk import Desk

WHY = "Uangnya di bank"


def month(text: str) -> Period:
    """`09` as September 2026."""
    return month_of(date(2026, int(text), 1))


class ClosingDesk(Desk):
    """A treasurer's desk with closings; nobody counts there."""

    def close(self, typed: str, why: str = WHY) -> list[Closing]:
        """The closings of every open month up to this one."""
        change = close(self.book, month(typed), today=self.today, by="A01", uncounted=why)
        return self.put(change).of(Closing)

    def reopen(self, typed: str, reason: str = "Nota telat") -> Closing:
        """The last closed month is opened."""
        change = reopen(self.book, month(typed), reason=reason, today=self.today, by="A01")
        return self.put(change).first(Closing)

    def count(self, *notes: str, taken_in: TakenIn = "", **more: object) -> Change:
        """The change by which notes and more are counted today before two witnesses."""
        said = {"day": self.today, "witnesses": ("Ani", "Budi"), **more}
        counted = Counted(notes=notes, **said)  # type: ignore[arg-type]
        return count_money(self.book, counted, today=self.today, by="", taken_in=taken_in)

    def reverse(self, voucher: str, reason: str = "Salah catat") -> tuple[Entry, ...]:
        """The entries that take a voucher back."""
        change = reverse(self.book, voucher=voucher, reason=reason, today=self.today)
        return tuple(self.put(change).of(Entry))
