"""A year of closings as a state machine: whatever is typed, sealed months stay as they were."""

from datetime import date, timedelta

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule

from kubebook.book.accounts.chart import starting_accounts
from kubebook.book.book import Book, balances
from kubebook.book.check.whole_book import check_book
from kubebook.book.closings.codes import code_of
from kubebook.book.closings.counting import Counted, count_money
from kubebook.book.closings.months import close, reopen
from kubebook.book.closings.open_months import open_from
from kubebook.book.closings.seal import broken_seals, in_force
from kubebook.book.entries.mending import Correction, correct, void
from kubebook.book.entries.recording import expense, receipt
from kubebook.book.entries.reversing import reverse
from kubebook.book.records.change import Change
from kubebook.book.records.group import Group
from kubebook.errors import KubebookError
from kubebook.periods import month_of
from kubebook.statements.totals import Moved, money_moved

BEGIN = date(2026, 1, 1)
AMOUNTS = st.integers(1, 900_000)
BACK = st.integers(0, 75)
"""So many days before today a slip is dated."""
PLACE = st.integers(0, 200)


class Year(RuleBasedStateMachine):
    """One book from January on; a step that the rules refuse leaves it as it was."""

    def __init__(self) -> None:
        super().__init__()
        accounts = {one.code: one for one in starting_accounts()}
        self.book = Book(group=Group(name="CONTOH (rekaan)", village="Rekaan"), accounts=accounts)
        self.today = BEGIN
        self.sealed: dict[date, tuple[str, Moved]] = {}
        """What each month had when it was closed: its code and its four figures."""

    def _do(self, change: Change) -> None:
        self.book = self.book.apply(change)

    def _try(self, make: object, **said: object) -> None:
        try:
            self._do(make(self.book, today=self.today, **said))  # type: ignore[operator]
        except KubebookError:
            return

    @rule(days=st.integers(1, 40))
    def time_goes_on(self, days: int) -> None:
        """Some days later."""
        self.today += timedelta(days=days)

    @rule(amount=AMOUNTS, back=BACK)
    def money_comes(self, amount: int, back: int) -> None:
        """A receipt of some day before."""
        day = max(BEGIN, self.today - timedelta(days=back))
        self._try(receipt, amount=amount, day=day, text="Telur", account="penjualan")

    @rule(amount=AMOUNTS, back=BACK)
    def money_goes(self, amount: int, back: int) -> None:
        """An expense of some day before."""
        day = max(BEGIN, self.today - timedelta(days=back))
        self._try(expense, amount=amount, day=day, text="Pakan", account="pakan")

    def _voucher(self, place: int) -> str:
        entries = self.book.entries
        return entries[place % len(entries)].voucher if entries else "-"

    @rule(place=PLACE)
    def a_voucher_is_made_void(self, place: int) -> None:
        """One of any month."""
        self._try(void, voucher=self._voucher(place), reason="Salah")

    @rule(place=PLACE, amount=AMOUNTS)
    def a_voucher_is_corrected(self, place: int, amount: int) -> None:
        """One of any month."""
        right = Correction(amount=amount)
        self._try(correct, voucher=self._voucher(place), reason="Salah", right=right)

    @rule(place=PLACE)
    def a_voucher_is_taken_back(self, place: int) -> None:
        """One of any month."""
        self._try(reverse, voucher=self._voucher(place), reason="Salah")

    @rule(pieces=st.integers(0, 9), taken_in=st.sampled_from(["", "result"]))
    def the_money_is_counted(self, pieces: int, taken_in: str) -> None:
        """And sometimes the difference is recorded."""
        counted = Counted(self.today, (f"100000={pieces}",), witnesses=("Ani", "Budi"))
        self._try(count_money, counted=counted, by="", taken_in=taken_in)

    @rule(months=st.integers(0, 2))
    def a_month_is_closed(self, months: int) -> None:
        """The present one, or one before it."""
        month = month_of(self.today - timedelta(days=30 * months))
        self._try(close, month=month, by="", uncounted="Sibuk")
        for one in in_force(self.book):
            figures = code_of(one.seal), money_moved(self.book, month_of(one.month))
            self.sealed.setdefault(one.month, figures)

    @rule()
    def the_last_month_is_opened(self) -> None:
        """By an officer."""
        closings = in_force(self.book)
        self._try(reopen, month=None, reason="Salah", by="A01")
        if len(in_force(self.book)) < len(closings):
            del self.sealed[closings[-1].month]

    @invariant()
    def sealed_months_are_as_they_were(self) -> None:
        """Code and figures of each; no other month is sealed, and none is missing."""
        assert broken_seals(self.book) == []
        now = {
            one.month: (code_of(one.seal), money_moved(self.book, month_of(one.month)))
            for one in in_force(self.book)
        }
        assert now == self.sealed

    @invariant()
    def months_follow_each_other(self) -> None:
        """Without gaps; each opens with what the one before closed with, to what is there now."""
        closings = in_force(self.book)
        last: Moved | None = None
        for before, one in zip([None, *closings], closings, strict=False):
            figures = self.sealed[one.month][1]
            if before and last:
                assert month_of(before.month).end == one.month
                assert figures.opening == last.closing
            assert figures.opening + figures.came - figures.went == figures.closing
            last = figures
        first_open = open_from(self.book)
        if last and first_open:
            until = balances(self.book.entries, until=first_open)
            assert last.closing == until.get("1101", 0) + until.get("1102", 0)

    @invariant()
    def check_finds_no_fault(self) -> None:
        """Whatever was typed, the book is right."""
        faults = [one for one in check_book(self.book, self.today) if one.level == "fault"]
        assert faults == []


Year.TestCase.settings = settings(max_examples=40, stateful_step_count=40)
TestYear = Year.TestCase
