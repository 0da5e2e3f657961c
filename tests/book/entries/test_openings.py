"""Openings: balances taken over from a paper book stand before everything else."""

from datetime import date

import pytest

from kubebook.book.book import in_book_order, is_opening, money_codes
from kubebook.book.entries.recording import opening_day
from kubebook.errors.entries import (
    EntryBeforeOpening,
    MemberMissing,
    OpeningTooLate,
)
from tests.book.desk import TODAY, Desk, day, facts


def test_no_entry_may_be_dated_before_an_opening() -> None:
    """The book begins with its openings; the message says from which day on one may record."""
    desk = Desk()
    desk.opening(500_000, "kas", "10-05")
    assert facts(lambda: desk.receipt(1_000, "penjualan", "10-04"), EntryBeforeOpening) == {
        "voucher": "BM-2026-0001",
        "first": date(2026, 10, 5),
    }
    desk.receipt(1_000, "penjualan", "10-05")


def test_no_opening_may_be_dated_after_an_entry() -> None:
    """A balance of the 6th cannot be taken over when the 5th is in this book already."""
    desk = Desk()
    desk.receipt(1_000, "penjualan", "10-05")
    desk.receipt(1_000, "penjualan", "10-04")
    assert facts(lambda: desk.opening(500_000, "kas", "10-06"), OpeningTooLate) == {
        "voucher": "BKM-2026-0002",
        "first": date(2026, 10, 4),
    }
    desk.opening(500_000, "kas", "10-04")
    desk.opening(500_000, "bank", "09-30")


def test_void_entries_do_not_stand_in_the_way_of_an_opening() -> None:
    """What no longer counts no longer comes first."""
    desk = Desk()
    desk.receipt(1_000, "penjualan", "10-05")
    desk.void("bkm1")
    desk.opening(500_000, "kas", "10-06")
    assert desk.shown("kas") == 500_000


def test_on_the_same_day_openings_stand_first() -> None:
    """The opening is counted before the first receipt of its day, so money is there to spend."""
    desk = Desk()
    desk.receipt(1_000, "penjualan", "10-05")
    desk.opening(500_000, "kas", "10-05")
    desk.expense(400_000, "pakan", "10-05")
    listed = in_book_order(desk.book.entries, money_codes(desk.book.accounts))
    assert [entry.voucher for entry in listed] == [
        "BM-2026-0001",
        "BKM-2026-0001",
        "BKK-2026-0001",
    ]


def test_several_balances_make_the_whole_opening() -> None:
    """What the group has, less what it owes and what its capital explains, is on saldo-awal."""
    desk = Desk(members=2)
    desk.opening(1_500_000, "kas", "10-01")
    desk.opening(5_000_000, "ternak", "10-01")
    desk.opening(1_000_000, "akumulasi-penyusutan", "10-01")
    desk.opening(250_000, "utang-usaha", "10-01", party="Toko Tani Subur")
    desk.opening(150_000, "simpanan-wajib", "10-01", member="agus")
    assert desk.shown("saldo-awal") == 5_100_000
    desk.opening(5_100_000, "bantuan-sosial", "10-01")
    assert desk.shown("saldo-awal") == 0
    assert all(is_opening(entry) for entry in desk.book.entries)
    with pytest.raises(MemberMissing):
        desk.opening(1_000, "simpanan-pokok", "10-01")


def test_opening_without_a_date_gets_the_day_of_the_others() -> None:
    """The day is today in an empty book, the openings' own day, else the first entry's."""
    desk = Desk()
    assert opening_day(desk.book, TODAY) == TODAY
    desk.receipt(1_000, "penjualan", "10-09")
    desk.receipt(1_000, "penjualan", "10-07")
    assert opening_day(desk.book, TODAY) == day("10-07")
    desk.opening(500_000, "kas", "10-05")
    assert opening_day(desk.book, TODAY) == day("10-05")
    desk.void("bm1")
    assert opening_day(desk.book, TODAY) == day("10-07")


def test_an_opening_without_a_date_gets_the_latest_day_of_the_openings() -> None:
    """Of two days the later: no entry lies between them, so both come before all others."""
    desk = Desk()
    desk.opening(500_000, "bank", "09-29")
    desk.opening(500_000, "kas", "09-30")
    desk.receipt(1_000, "penjualan", "10-05")
    assert opening_day(desk.book, TODAY) == date(2026, 9, 30)


def test_opening_is_mended_like_any_entry() -> None:
    """A mistyped opening is replaced by another opening, on its own side, first as before."""
    desk = Desk()
    desk.opening(500_000, "kas", "10-05")
    desk.receipt(1_000, "penjualan", "10-06")
    assert desk.moved(desk.correct("bm1", amount=400_000)) == ("saldo-awal", "kas")
    assert desk.moved(desk.correct("bm2", account="dana-iks")) == ("dana-iks", "saldo-awal")
    assert desk.shown("dana-iks") == 400_000
    assert desk.shown("kas") == 1_000
    with pytest.raises(OpeningTooLate):
        desk.correct("bm3", day=day("10-07"))
    desk.correct("bm3", day=day("10-06"))
    with pytest.raises(EntryBeforeOpening):
        desk.correct("bkm1", day=day("10-05"))
