"""A voucher of a closed month is taken back in the present one, as less of the same."""

import pytest

from kubebook.book.book import balances
from kubebook.book.closings.seal import broken_seals
from kubebook.errors.closings import (
    AlreadyReversed,
    OpeningReversed,
    ReversalKept,
    ReversalReversed,
    VoucherStillOpen,
)
from kubebook.errors.entries import AlreadyVoid, MoneyShort
from kubebook.errors.typed import ReasonMissing
from kubebook.statements.catalogue import make
from tests.book.closings.desk import ClosingDesk, month
from tests.book.desk import refusal


@pytest.fixture
def desk() -> ClosingDesk:
    """A sale and a purchase of September, closed; 20.000 came in October."""
    desk = ClosingDesk(1)
    desk.receipt(500_000, "penjualan", "09-10", party="Warung Ibu", text="Telur")
    desk.expense(480_000, "pakan", "09-11", text="Pakan")
    desk.receipt(50_000, "simpanan-wajib", "09-12", member="A01")
    desk.close("09")
    return desk


def test_a_reversal_takes_off_what_the_voucher_brought(desk: ClosingDesk) -> None:
    """The same accounts, party and series, less than nothing; the closed month stays sealed."""
    (back,) = desk.reverse("BKK-2026-0001")
    assert (back.voucher, back.amount, back.source, back.target, back.date) == (
        "BKK-2026-0002", -480_000, "1101", "5102", desk.today,
    )  # fmt: skip
    assert (back.reverses, back.reason) == (2, "Salah catat")
    assert balances(desk.book.entries)["5102"] == 0
    assert balances(desk.book.entries)["1101"] == 550_000
    assert broken_seals(desk.book) == []


def test_a_reversal_stands_below_nothing_in_its_months_book(desk: ClosingDesk) -> None:
    """On the side where the other stood: receipts, expenses, cash book, recap, cash flow."""
    desk.reverse("BKK-2026-0001")
    desk.reverse("BKM-2026-0001")
    october = month("10")
    totals = {
        name: dict(make(name, desk.book, october, today=desk.today).totals)
        for name in ("receipts", "expenses", "cash-book")
    }
    assert totals["receipts"]["amount"] == -500_000
    assert totals["expenses"]["amount"] == -480_000
    assert totals["cash-book"]["balance"] == 50_000
    flow = make("cash-flow", desk.book, october, today=desk.today)
    assert flow.totals["closing"] == 50_000


def test_a_reversal_of_a_members_savings_is_of_that_member(desk: ClosingDesk) -> None:
    """The member keeps what is left, here nothing."""
    (back,) = desk.reverse("BKM-2026-0002")
    assert back.member == "A01"
    assert desk.shown("simpanan-wajib", "A01") == 0


def test_what_cannot_be_taken_back_says_what_can_be_done(desk: ClosingDesk) -> None:
    """What is open, void, taken back already, a reversal itself, without a reason."""
    desk.receipt(20_000, "penjualan", "10-02")
    assert "batal BKM-2026-0003" in refusal(
        lambda: desk.reverse("BKM-2026-0003"), VoucherStillOpen
    ).replace("transaksi void", "transaksi batal")
    refusal(lambda: desk.reverse("BKK-2026-0001", reason=""), ReasonMissing)
    (back,) = desk.reverse("BKK-2026-0001")
    assert back.voucher in refusal(lambda: desk.reverse("BKK-2026-0001"), AlreadyReversed)
    desk.void("BKM-2026-0003")
    desk.close("10")
    refusal(lambda: desk.reverse("BKM-2026-0003"), AlreadyVoid)
    refusal(lambda: desk.reverse(back.voucher), ReversalReversed)


def test_a_reversal_that_was_wrong_is_made_void_and_can_be_made_again(desk: ClosingDesk) -> None:
    """As long as its month is open."""
    (back,) = desk.reverse("BKK-2026-0001")
    refusal(lambda: desk.correct(back.voucher, amount=1), ReversalKept)
    desk.void(back.voucher)
    assert balances(desk.book.entries)["5102"] == 480_000
    assert desk.reverse("BKK-2026-0001")[0].voucher == "BKK-2026-0003"


def test_money_that_is_spent_cannot_be_taken_back(desk: ClosingDesk) -> None:
    """70.000 is in the box: not the 500.000 of the sale."""
    refusal(lambda: desk.reverse("BKM-2026-0001"), MoneyShort)


def test_a_balance_from_before_the_book_is_mended_as_a_difference() -> None:
    """It cannot be taken back into a later month."""
    desk = ClosingDesk()
    desk.opening(5_000, "kas", "09-01")
    desk.close("09")
    assert "pendapatan-lain" in refusal(lambda: desk.reverse("BM-2026-0001"), OpeningReversed)


def test_a_voucher_with_several_entries_is_taken_back_whole() -> None:
    """Each part with its own account, under one new voucher."""
    desk = ClosingDesk(1)
    desk.receipt(9_000, "penjualan", "09-10")
    desk.receipt(1_000, "denda", "09-10", voucher="BKM-2026-0001")
    desk.close("09")
    back = desk.reverse("BKM-0001")
    assert [(one.voucher, one.amount, one.source) for one in back] == [
        ("BKM-2026-0002", -9_000, "4101"),
        ("BKM-2026-0002", -1_000, "4202"),
    ]
