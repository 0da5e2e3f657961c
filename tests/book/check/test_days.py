"""What is dated after today: found by its kind, up to the day itself, and no plan among it."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from kubebook.book.book import Book
from kubebook.book.check.whole_book import check_book
from kubebook.book.records.meetings import Meeting
from kubebook.language import word
from tests.statements.books import book_of, entry, people

DAY = date(2027, 2, 1)
SOLD = entry(1, "2027-02-01", 1_000, "penjualan", "kas", voucher="BKM-2027-0001")
MOVED = entry(2, "2027-02-01", 500, "kas", "bank", voucher="BKK-2027-0001")


def told(book: Book, today: date) -> list[tuple[str, str]]:
    """What `check` says of days to come, and what to type."""
    return [
        (word(one.what, "id"), word(one.todo or "", "id"))
        for one in check_book(book, today)
        if one.key == "day-to-come"
    ]


@pytest.mark.parametrize(("before", "found"), [(1, True), (0, False), (-1, False)])
def test_it_is_found_until_the_day_before(before: int, found: bool) -> None:  # noqa: FBT001 (a column)
    """On its day it is a record like any other."""
    assert bool(told(book_of(SOLD), DAY - timedelta(days=before))) == found


def test_receipts_and_transfers_are_named_with_their_day() -> None:
    """A void one is not: it counts nowhere anyway."""
    void = SOLD._replace(number=3, voucher="BKM-2027-0002", voided=DAY)
    assert told(book_of(SOLD, MOVED, void), date(2026, 11, 2)) == [
        (
            (
                "Tanggalnya belum tiba, jadi belum dihitung di mana pun: BKM-2027-0001 "
                "(1 Februari 2027), BKK-2027-0001 (1 Februari 2027)."
            ),
            'kubebook transaksi betulkan BKM-2027-0001 --tanggal TANGGAL --alasan "..."',
        )
    ]


@pytest.mark.parametrize(("count", "more"), [(3, ""), (4, ", 1 lagi"), (1_003, ", 1.000 lagi")])
def test_three_are_named_and_the_others_counted(count: int, more: str) -> None:
    """A month on a wrong clock fills no screen."""
    many = [SOLD._replace(number=n, voucher=f"BKM-2027-{n:04}") for n in range(1, count + 1)]
    ((what, _),) = told(book_of(*many), date(2026, 11, 2))
    assert what.endswith(f"BKM-2027-0003 (1 Februari 2027){more}.")


def test_a_meeting_that_is_planned_lies_ahead_and_one_that_was_held_cannot() -> None:
    """Nor one that was called off."""
    planned, held = Meeting(1, DAY), Meeting(2, DAY, held=True)
    off = held._replace(number=3, cancelled=True)
    book = replace(book_of(members=people(6)), meetings=(planned, held, off))
    assert told(book, date(2026, 11, 2)) == [
        (
            "Tanggalnya belum tiba, jadi belum dihitung di mana pun: rapat 2 (1 Februari 2027).",
            "kubebook rapat ubah 2 --tanggal TANGGAL",
        )
    ]
