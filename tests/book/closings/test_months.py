"""Closing months: in order, without gaps, sealed on each other; what a closed month refuses."""

from datetime import date

import pytest

from kubebook.book.closings.months import close, reopen
from kubebook.book.closings.open_months import check_open, open_from
from kubebook.book.closings.seal import broken_seals, in_force
from kubebook.book.records.change import Change
from kubebook.errors.closings import (
    ClosedVoucher,
    CountMissing,
    FaultsInMonth,
    MonthClosed,
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
from tests.book.closings.desk import WHY, ClosingDesk, month
from tests.book.desk import day, facts, refusal


@pytest.fixture
def desk() -> ClosingDesk:
    """Entries in July and September 2026, on 31 October."""
    desk = ClosingDesk(2)
    desk.receipt(500_000, "penjualan", "07-31")
    desk.expense(100_000, "pakan", "09-01")
    desk.receipt(40_000, "penjualan", "09-30")
    return desk


def test_every_open_month_up_to_the_one_named_is_closed(desk: ClosingDesk) -> None:
    """August too, in which nothing happened; each has a seal of its own."""
    closings = desk.close("09")
    assert [one.month for one in closings] == [day("07-01"), day("08-01"), day("09-01")]
    assert len({one.seal for one in closings}) == 3
    assert [one.uncounted for one in closings] == ["", "", WHY]
    assert open_from(desk.book) == day("10-01")
    assert [one.month for one in desk.close("10")] == [day("10-01")]


def test_the_seal_of_a_month_depends_on_that_of_the_month_before() -> None:
    """The same October after another September has another seal."""
    seals = set()
    for amount in (100, 200):
        desk = ClosingDesk()
        desk.receipt(amount, "penjualan", "09-30")
        desk.expense(amount, "pakan", "09-30")
        desk.receipt(700, "penjualan", "10-01")
        seals.add(desk.close("10")[-1].seal)
    assert len(seals) == 2


@pytest.mark.parametrize("today", ["10-31", "11-01"])
def test_a_month_is_closed_on_its_last_day_or_later(desk: ClosingDesk, today: str) -> None:
    """On the day before it is not over."""
    desk.today = day("10-30")
    refusal(lambda: desk.close("10"), MonthStillRuns)
    desk.today = day(today)
    assert desk.close("10")


def test_what_cannot_be_closed_says_why(desk: ClosingDesk) -> None:
    """A month that is closed, one before the first entry, one that nobody counted."""
    refusal(lambda: desk.close("06"), NothingToClose)
    assert "2026-07 --tanpa-hitung" in refusal(lambda: desk.close("07", why=" "), CountMissing)
    desk.close("08")
    refusal(lambda: desk.close("07"), MonthIsClosed)
    refusal(lambda: desk.close("08"), MonthIsClosed)


def test_a_book_with_a_fault_is_not_sealed(desk: ClosingDesk) -> None:
    """The first fault is named."""
    wrong = desk.book.entries[0]._replace(number=9, voucher="BKM-2026-0009", source="9999")
    desk.book = desk.book.apply(Change(did="", put=(wrong,)))
    assert "9999" in refusal(lambda: desk.close("09"), FaultsInMonth)


def test_nothing_is_added_to_a_closed_month(desk: ClosingDesk) -> None:
    """The first day after it takes entries, also of a slip that comes late."""
    desk.close("09")
    last, first = day("09-30"), day("10-01")
    told = facts(lambda: desk.receipt(10_000, "penjualan", "09-30"), MonthClosed)
    assert (told["open"], told["day"]) == (first, last)
    late = desk.receipt(10_000, "penjualan", "10-01", slip_date=last)  # type: ignore[arg-type]
    assert (late.date, late.slip_date) == (first, last)


def test_nothing_of_a_closed_month_is_made_void_or_corrected(desk: ClosingDesk) -> None:
    """Nor moved out of it into another month; what proves it can be attached."""
    desk.close("09")
    desk.receipt(10_000, "penjualan", "10-05")
    refusal(lambda: desk.void("BKK-2026-0001"), ClosedVoucher)
    refusal(lambda: desk.correct("BKK-2026-0001", amount=5), ClosedVoucher)
    refusal(lambda: desk.correct("BKK-2026-0001", day=day("10-02")), ClosedVoucher)
    refusal(lambda: desk.correct("BKM-2026-0003", day=day("09-30")), MonthClosed)
    assert desk.prove("BKK-2026-0001").put
    assert not broken_seals(desk.book)


def test_only_the_last_closed_month_is_opened_again(desk: ClosingDesk) -> None:
    """With a reason, by an officer; it stays in the list, and is closed anew with another seal."""
    refusal(lambda: desk.reopen("09"), NothingClosed)
    first = desk.close("09")[-1]
    refusal(lambda: desk.reopen("08"), NotLastClosed)
    refusal(lambda: desk.reopen("10"), NotClosed)
    refusal(lambda: desk.reopen("09", reason=" "), ReasonMissing)
    refusal(lambda: reopen(desk.book, None, reason="x", today=desk.today, by=""), NobodyOpens)
    opened = desk.reopen("09")
    assert (opened.reopened, opened.reason, opened.reopened_by) == (desk.today, "Nota telat", "A01")
    assert opened.seal == first.seal
    assert open_from(desk.book) == day("09-01")
    desk.void("BKM-2026-0002")
    again = desk.close("09")[-1]
    assert (again.number, again.seal == first.seal) == (4, False)
    assert [one.number for one in in_force(desk.book)] == [1, 2, 4]


def test_a_month_closed_again_unchanged_has_the_same_seal(desk: ClosingDesk) -> None:
    """So a paper that was printed before agrees again."""
    first = desk.close("09")[-1]
    desk.reopen("09")
    assert desk.close("09")[-1].seal == first.seal


def test_a_closing_knows_who_closed_and_when(desk: ClosingDesk) -> None:
    """The officer, and the day of today."""
    change = close(desk.book, month("09"), today=date(2026, 10, 2), by="A02", uncounted=WHY)
    assert {(one.closed, one.closed_by) for one in change.put} == {(date(2026, 10, 2), "A02")}  # type: ignore[union-attr]


def test_the_same_entry_put_again_changes_nothing(desk: ClosingDesk) -> None:
    """Time and writer are those of the line, not of the entry."""
    desk.close("09")
    check_open(desk.book, [desk.book.entries[0]._replace(by="A02")])
    changed = desk.book.entries[0]._replace(text="Lain")
    refusal(lambda: check_open(desk.book, [changed]), ClosedVoucher)


def test_years_are_not_closed_at_once(desk: ClosingDesk) -> None:
    """36 months are, 37 are not: a day with a wrong year would seal them unasked."""
    desk.receipt(5, "penjualan", "2023-11-30")
    assert len(desk.close("10")) == 36
    desk = ClosingDesk()
    desk.receipt(5, "penjualan", "2023-10-31")
    assert facts(lambda: desk.close("10"), MonthsTooMany)["typed"] == "2024-09"
