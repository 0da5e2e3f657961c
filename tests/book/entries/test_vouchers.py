"""The numbers of vouchers: series, years, no gaps, no returns, and the parts of one slip."""

import pytest

from kubebook.book.entries.vouchers import find_voucher, parse_voucher
from kubebook.errors.entries import (
    AlreadyVoid,
    VoucherNotFound,
    VoucherNotOpen,
    VoucherUnreadable,
)
from tests.book.desk import Desk, facts


@pytest.mark.parametrize("typed", ["bkm18", "BKM-0018", "bkm 000018", " bkm-2026-18 "])
def test_a_voucher_is_one_however_its_number_is_typed(typed: str) -> None:
    """With noughts before it or without, with its year or of this one."""
    assert parse_voucher(typed, 2026) == "BKM-2026-0018"


def test_each_kind_of_event_has_its_series() -> None:
    """BKM and BKK for cash, BBM and BBK for the bank, BM where no money moves."""
    desk = Desk()
    assert [
        entry.voucher
        for entry in (
            desk.opening(9_000, "kas", "10-01"),
            desk.receipt(9_000, "penjualan", "10-01"),
            desk.receipt(9_000, "bantuan", "10-01", into="bank"),
            desk.expense(1_000, "pakan", "10-01"),
            desk.expense(1_000, "administrasi-bank", "10-01", out_of="bank"),
            desk.adjust(1_000, "persediaan", "bahan", "10-01"),
        )
    ] == [
        "BM-2026-0001",
        "BKM-2026-0001",
        "BBM-2026-0001",
        "BKK-2026-0001",
        "BBK-2026-0001",
        "BM-2026-0002",
    ]


def test_transfer_takes_one_number_of_the_account_it_leaves() -> None:
    """Cash fetched at the bank is BBK, cash brought there BKK."""
    desk = Desk()
    desk.receipt(9_000, "bantuan", "10-01", into="bank")
    assert desk.transfer(5_000, "bank", "kas", "10-02").voucher == "BBK-2026-0001"
    assert desk.transfer(5_000, "kas", "bank", "10-02").voucher == "BKK-2026-0001"
    assert len(desk.book.entries) == 3


def test_opening_of_money_has_a_memorial_number() -> None:
    """What was there before the book was not received now."""
    desk = Desk()
    assert desk.opening(9_000, "kas", "10-01").voucher == "BM-2026-0001"
    assert desk.opening(9_000, "bank", "10-01").voucher == "BM-2026-0002"


def test_numbers_run_without_gaps_through_the_year_of_the_entrys_date() -> None:
    """Each year begins at 1, and an entry typed in January for December belongs to December."""
    desk = Desk()
    days = ("2025-12-30", "2025-12-31", "01-02", "2025-12-31", "01-03")
    assert [desk.receipt(1_000, "penjualan", day).voucher for day in days] == [
        "BKM-2025-0001",
        "BKM-2025-0002",
        "BKM-2026-0001",
        "BKM-2025-0003",
        "BKM-2026-0002",
    ]


def test_back_dated_entry_bears_a_later_number() -> None:
    """A receipt of the 1st found on the 5th takes the next number; that is no fault."""
    desk = Desk()
    desk.receipt(1_000, "penjualan", "10-05")
    assert desk.receipt(1_000, "penjualan", "10-01").voucher == "BKM-2026-0002"


def test_account_like_bank_shares_the_series_of_bank() -> None:
    """A second bank account continues BBM and BBK."""
    desk = Desk()
    desk.add_account("bank-desa", "bank")
    desk.receipt(9_000, "bantuan", "10-01", into="bank")
    assert desk.receipt(9_000, "bantuan", "10-01", into="bank-desa").voucher == "BBM-2026-0002"


def test_entries_are_numbered_through_the_ledgers_life() -> None:
    """`--entry NUMBER` counts 1, 2, 3 ... whatever the series and year."""
    desk = Desk()
    desk.receipt(9_000, "penjualan", "2025-12-31")
    desk.expense(1_000, "pakan", "10-01")
    desk.void("BKK-2026-0001")
    desk.receipt(9_000, "penjualan", "10-02")
    assert [entry.number for entry in desk.book.entries] == [1, 2, 3]


def test_second_part_of_a_slip_goes_under_its_number() -> None:
    """Instalment and jasa of one slip are two entries under one voucher."""
    desk = Desk(members=1)
    desk.receipt(500_000, "penjualan", "10-01")
    desk.expense(300_000, "piutang-anggota", "10-02", member="A01")
    desk.receipt(100_000, "piutang-anggota", "10-05", member="A01")
    part = desk.receipt(10_000, "jasa-pinjaman", "10-05", voucher="bkm2")
    assert part.voucher == "BKM-2026-0002"
    assert [entry.number for entry in find_voucher(desk.book, "BKM-2", 2026)] == [3, 4]
    assert desk.receipt(1_000, "penjualan", "10-06").voucher == "BKM-2026-0003"


def test_part_of_another_day_or_series_is_refused() -> None:
    """A slip has one date, and is of cash or of the bank."""
    desk = Desk()
    desk.receipt(9_000, "penjualan", "10-05")
    for do in (
        lambda: desk.receipt(1_000, "denda", "10-06", voucher="bkm1"),
        lambda: desk.receipt(1_000, "denda", "10-05", into="bank", voucher="bkm1"),
        lambda: desk.expense(1_000, "pakan", "10-05", voucher="bkm1"),
    ):
        assert facts(do, VoucherNotOpen)["voucher"] == "BKM-2026-0001"


def test_part_of_a_void_or_unknown_voucher_is_refused() -> None:
    """Nothing can be added to what no longer counts."""
    desk = Desk()
    desk.receipt(9_000, "penjualan", "10-05")
    desk.void("bkm1")
    with pytest.raises(AlreadyVoid):
        desk.receipt(1_000, "denda", "10-05", voucher="bkm1")
    with pytest.raises(VoucherNotFound):
        desk.receipt(1_000, "denda", "10-05", voucher="bkm2")
    with pytest.raises(VoucherUnreadable):
        desk.receipt(1_000, "denda", "10-05", voucher="dua")


def test_voucher_typed_without_year_means_this_year() -> None:
    """This year's, if it has one; else last year's; never an older one."""
    desk = Desk()
    desk.receipt(9_000, "penjualan", "2024-12-31")
    assert facts(lambda: desk.void("bkm1"), VoucherNotFound) == {
        "voucher": "BKM-2026-0001",
        "period": "2026",
    }
    desk.receipt(8_000, "penjualan", "2025-12-31")
    assert [one.voucher for one in find_voucher(desk.book, "bkm1", 2026)] == ["BKM-2025-0001"]
    desk.receipt(7_000, "penjualan", "10-01")
    assert [one.voucher for one in find_voucher(desk.book, "bkm1", 2026)] == ["BKM-2026-0001"]
    assert facts(lambda: find_voucher(desk.book, "BKM-2027-0001", 2026), VoucherNotFound)
    desk.void("BKM-2024-0001")
    assert desk.shown("kas") == 15_000


def test_part_of_a_slip_without_year_is_of_the_year_of_its_day() -> None:
    """Last year's slip is never added to by its short number."""
    desk = Desk()
    desk.receipt(9_000, "penjualan", "2025-12-31")
    with pytest.raises(VoucherNotFound):
        desk.receipt(1_000, "denda", "10-05", voucher="bkm1")
    assert desk.receipt(1_000, "denda", "2025-12-31", voucher="bkm1").voucher == "BKM-2025-0001"
