"""Counting the money: what is counted, who saw it, how it differs, and what becomes of that."""

from datetime import date, datetime

import pytest

from kubebook.book.closings.counting import (
    changed_since,
    differences,
    explain,
    last_count,
)
from kubebook.book.closings.pieces import COINS, NOTES, read_pieces, worth
from kubebook.book.people.members import set_member
from kubebook.book.records.change import Change
from kubebook.book.records.closings import Count
from kubebook.book.records.entries import Entry
from kubebook.errors.closings import (
    BankNotCountable,
    FaceTwice,
    FaceUnknown,
    MonthClosed,
    NothingCounted,
    NothingToTakeIn,
    PiecesUnreadable,
    TreasurerMissing,
    WitnessesMissing,
    WitnessIsTreasurer,
)
from kubebook.errors.typed import DayToCome
from tests.book.closings.desk import ClosingDesk
from tests.book.desk import TODAY, day, refusal


@pytest.fixture
def desk() -> ClosingDesk:
    """100.000 in the box and 30.000 in the bank on 31 October; Suparti is the treasurer."""
    desk = ClosingDesk(3)
    desk.put(set_member(desk.book, "A01", {}, today=TODAY, role="bendahara"))
    desk.receipt(130_000, "penjualan", "10-01")
    desk.transfer(30_000, "kas", "bank", "10-02")
    return desk


# --- pieces ----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("typed", "pieces"),
    [
        ("3 1 0 2", ("100000=3", "50000=1", "20000=0", "10000=2")),
        ("3,1", ("100000=3", "50000=1")),
        ("100rb x 3; 50rb x 1", ("100000=3", "50000=1")),
        ("50.000=1 100.000 = 3", ("100000=3", "50000=1")),
        ("75rb×2", ("75000=2",)),
        ("100000=0", ("100000=0",)),
        ("0", ("100000=0",)),
        ("", ()),
    ],
)
def test_pieces_are_read_in_order_or_by_their_value(typed: str, pieces: tuple[str, ...]) -> None:
    """The highest value stands first, however it was typed."""
    assert read_pieces(typed, NOTES) == pieces


@pytest.mark.parametrize(
    ("typed", "leaf"),
    [
        ("1 2 3 4 5 6 7 8", PiecesUnreadable),
        ("3 50rb=1", PiecesUnreadable),
        ("tiga", PiecesUnreadable),
        ("50rb=-1", PiecesUnreadable),
        ("50rb=1000000", PiecesUnreadable),
        ("xx=1", PiecesUnreadable),
        ("30rb=1", FaceUnknown),
        ("50rb=1; 50.000=2", FaceTwice),
    ],
)
def test_pieces_that_are_not_clear_are_refused(typed: str, leaf: type) -> None:
    """More than there are values, both ways mixed, no number, no such note, twice the same."""
    refusal(lambda: read_pieces(typed, NOTES), leaf)


def test_coins_have_values_of_their_own() -> None:
    """A thousand is a note and a coin."""
    assert worth(read_pieces("1 2 0 5", COINS)) == 1000 + 2 * 500 + 5 * 100


# --- counts ----------------------------------------------------------------------------------


def test_a_count_keeps_what_was_counted_and_what_the_book_said(desk: ClosingDesk) -> None:
    """By account; the treasurer counted, if nobody else is named."""
    (count,) = desk.count("100000=1", coins=("500=2",), banks={"bank": 30_000}).put
    assert isinstance(count, Count)
    assert (count.book, count.banks) == (("1101=100000", "1102=30000"), ("1102=30000",))
    assert (count.counted_by, count.witnesses, count.last) == ("A01", ("Ani", "Budi"), 2)
    cash, bank = differences(count)
    assert (cash.counted, cash.book, cash.amount) == (101_000, 100_000, 1_000)
    assert (bank.code, bank.amount) == ("1102", 0)


def test_what_is_not_counted_is_not_nothing(desk: ClosingDesk) -> None:
    """The bank alone, the box alone, an empty box: three different counts; none is refused."""
    bank = desk.count(banks={"bank": 0}).first(Count)
    assert [(one.code, one.amount) for one in differences(bank)] == [("1102", -30_000)]
    box = desk.count("100000=1").first(Count)
    assert [(one.code, one.amount) for one in differences(box)] == [("", 0)]
    empty = desk.count("100000=0").first(Count)
    assert differences(empty)[0].amount == -100_000
    refusal(desk.count, NothingCounted)


def test_slips_that_are_not_recorded_yet_count_as_money(desk: ClosingDesk) -> None:
    """50.000 in the box and slips of 50.000 are the 100.000 of the book."""
    count = desk.count("50000=1", pending=50_000).first(Count)
    assert differences(count)[0].amount == 0


def test_two_others_see_a_count(desk: ClosingDesk) -> None:
    """Not the treasurer, however spelled; a member by number; the same name twice is one."""
    refusal(lambda: desk.count("1000=1", witnesses=("Ani",)), WitnessesMissing)
    refusal(lambda: desk.count("1000=1", witnesses=("Ani", " ani ")), WitnessesMissing)
    refusal(lambda: desk.count("1000=1", witnesses=("Ani", "SUPARTI")), WitnessIsTreasurer)
    refusal(lambda: desk.count("1000=1", witnesses=("Ani", "a01")), WitnessIsTreasurer)
    count = desk.count("1000=1", witnesses=("a02", "Ani")).first(Count)
    assert count.witnesses == ("Agus Dehen", "Ani")


def test_cash_is_counted_by_pieces_and_a_count_is_not_of_tomorrow(desk: ClosingDesk) -> None:
    """Only a bank has a bank book."""
    refusal(lambda: desk.count(banks={"kas": 5}), BankNotCountable)
    refusal(lambda: desk.count("1000=1", day=day("11-01")), DayToCome)


def test_a_difference_is_taken_into_the_book_as_a_result_or_a_debt(desk: ClosingDesk) -> None:
    """More is other income, less is other cost or what the treasurer owes; then the book agrees."""
    for notes, taken_in, voucher, account in (
        ("100000=2", "result", "BKM-2026-0002", "4901"),
        ("50000=1", "result", "BKK-2026-0002", "5901"),
        ("50000=1", "debt", "BKK-2026-0002", "1202"),
    ):
        change = desk.count(notes, taken_in=taken_in, explanation="Salah kembalian")  # type: ignore[arg-type]
        (entry,) = change.of(Entry)
        assert entry.voucher == voucher
        assert account in (entry.source, entry.target)
        assert entry.text.endswith(": Salah kembalian")
        assert change.first(Count).entries == (entry.number,)
        after = desk.book.apply(change)
        assert changed_since(after, change.first(Count)) == 0
    refusal(lambda: desk.count("100000=1", taken_in="result"), NothingToTakeIn)
    refusal(lambda: desk.count("100000=2", taken_in="debt"), NothingToTakeIn)
    refusal(lambda: desk.count(banks={"bank": 1}, taken_in="result"), NothingToTakeIn)


def test_without_a_treasurer_nobody_owes() -> None:
    """The difference stays one."""
    desk = ClosingDesk()
    desk.receipt(100_000, "penjualan", "10-01")
    refusal(lambda: desk.count("50000=1", taken_in="debt"), TreasurerMissing)


def test_a_difference_is_explained_later_and_taken_in_once(desk: ClosingDesk) -> None:
    """Not twice, and not into a closed month."""
    desk.put(desk.count("50000=1"))
    desk.put(explain(desk.book, 1, explanation="Belum tahu", today=TODAY))
    assert desk.book.counts[0].explanation == "Belum tahu"
    desk.put(explain(desk.book, 1, explanation="Hilang", today=TODAY, taken_in="result"))
    assert desk.shown("kas") == 50_000
    refusal(
        lambda: explain(desk.book, 1, explanation="Lagi", today=TODAY, taken_in="result"),
        NothingToTakeIn,
    )
    desk.put(desk.count("100000=1"))
    desk.close("10")
    refusal(
        lambda: explain(desk.book, 2, explanation="x", today=TODAY, taken_in="result"), MonthClosed
    )


def test_a_month_closes_with_a_count_of_its_last_seven_days_or_later(desk: ClosingDesk) -> None:
    """The 25th of a month of 31 days counts, the 24th does not; nor does a reason hurt."""
    desk.put(desk.count("100000=1", day=day("10-24")))
    assert desk.close("10")[0].counted is None
    desk.reopen("10")
    desk.put(desk.count("100000=1", day=day("10-25")))
    assert desk.close("10", why="")[0].counted == 2


# --- the book afterwards ---------------------------------------------------------------------


def _at(desk: ClosingDesk, number: int, at: datetime) -> None:
    entry = next(one for one in desk.book.entries if one.number == number)
    desk.put(Change("", (entry._replace(at=at),)))


def test_a_later_change_of_the_day_of_a_count_is_seen(desk: ClosingDesk) -> None:
    """A back-dated entry and a void; not what happened after it, on that day or later."""
    count = desk.put(desk.count("100000=1", day=day("10-10"))).first(Count)
    desk.receipt(7_000, "penjualan", "10-11")
    assert changed_since(desk.book, count) == 0
    late = desk.receipt(5_000, "penjualan", "10-10")
    _at(desk, late.number, datetime(2026, 10, 10, 16))  # noqa: DTZ001
    assert changed_since(desk.book, count) == 0
    _at(desk, late.number, datetime(2026, 10, 11, 8))  # noqa: DTZ001
    assert changed_since(desk.book, count) == 5_000
    desk.void(late.voucher)
    assert changed_since(desk.book, count) == 0
    desk.receipt(1_000, "penjualan", "10-09")
    assert changed_since(desk.book, count) == 1_000


def test_the_last_count_is_that_of_the_latest_day(desk: ClosingDesk) -> None:
    """Not the one that was recorded last."""
    assert last_count(desk.book, TODAY) is None
    desk.put(desk.count("100000=1", day=day("10-30")))
    desk.put(desk.count("100000=1", day=day("10-05")))
    found = last_count(desk.book, TODAY)
    assert found
    assert found.date == date(2026, 10, 30)
    assert last_count(desk.book, day("10-04")) is None
