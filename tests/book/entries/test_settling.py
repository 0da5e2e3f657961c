"""A debt is paid, all of it or a part: found by its name, at most what is open."""

import pytest

from kubebook.book.entries.settling import debts_to_settle, find_debt, money_for, words_of
from kubebook.errors.entries import (
    BonNoMoney,
    DateInFuture,
    DebtAmbiguous,
    DebtNotFound,
    DebtOtherWay,
    MoneyShort,
    MoreThanOwed,
    NeverOnCredit,
)
from tests.book.desk import TODAY, Desk, day, facts, refusal

EGGS = {"into": "bon", "party": "Katering Tambun", "text": "Telur 5 rak"}
FEED = {"out_of": "bon", "party": "Toko Tani", "text": "Pakan 2 karung"}


@pytest.fixture
def desk() -> Desk:
    """Katering owes 300.000 since 3 October, the group owes Toko Tani 500.000 since the 5th."""
    desk = Desk(members=4)
    desk.receipt(600_000, "modal-swadaya", "10-01")
    desk.receipt(300_000, "penjualan", "10-03", **EGGS)
    desk.expense(500_000, "pakan", "10-05", **FEED)
    return desk


def open_ones(desk: Desk) -> list[tuple[str, int]]:
    """Who has something open, and how much."""
    return [(debt.who, debt.remaining) for debt in debts_to_settle(desk.book, TODAY)]


def test_all_of_a_claim_comes_in_and_nothing_is_left(desk: Desk) -> None:
    """Into kas if nothing is said; the words say what was paid for."""
    entry = desk.settle("katering", 300_000, "10-20")
    assert desk.moved(entry) == ("piutang-usaha", "kas")
    assert (entry.voucher, entry.party) == ("BKM-2026-0002", "Katering Tambun")
    assert entry.text == "Pelunasan: Telur 5 rak"
    assert open_ones(desk) == [("Toko Tani", 500_000)]
    refusal(lambda: desk.settle("katering", 1, "10-20"), DebtNotFound)


def test_a_part_leaves_the_rest(desk: Desk) -> None:
    """Out of the bank if that is said, with words of one's own."""
    desk.transfer(100_000, "kas", "bank", "10-06")
    entry = desk.settle("tani", 100_000, "10-20", out_of="bank", words="Cicilan pertama")
    assert (desk.moved(entry), entry.text) == (("bank", "utang-usaha"), "Cicilan pertama")
    assert open_ones(desk) == [("Katering Tambun", 300_000), ("Toko Tani", 400_000)]
    assert desk.settle("tani", 399_999, "10-21").text == "Bayar sebagian: Pakan 2 karung"
    assert desk.settle("tani", 1, "10-21").text == "Pelunasan: Pakan 2 karung"


@pytest.mark.parametrize(
    ("amount", "when", "still"),
    [(300_001, "10-20", 300_000), (1, "10-02", 0), (300_000, "10-03", None)],
)
def test_at_most_what_is_open_on_that_day_is_paid(
    desk: Desk, amount: int, when: str, still: int | None
) -> None:
    """Not one rupiah more, and nothing before it was owed; on its own day it can be."""
    if still is None:
        assert desk.settle("katering", amount, when).amount == amount
    else:
        refused = facts(lambda: desk.settle("katering", amount, when), MoreThanOwed)
        assert refused["open"] == still


def test_a_later_payment_counts_against_an_earlier_one(desk: Desk) -> None:
    """What was paid on the 20th cannot be paid again as of the 10th."""
    desk.settle("katering", 250_000, "10-20")
    refusal(lambda: desk.settle("katering", 50_001, "10-10"), MoreThanOwed)
    assert desk.settle("katering", 50_000, "10-10").amount == 50_000


def test_a_debt_of_last_year_is_paid_in_this_one() -> None:
    """Its age is that of last year; the payment is of the day it happens."""
    desk = Desk()
    desk.receipt(300, "penjualan", "2025-12-30", **EGGS)
    (debt,) = debts_to_settle(desk.book, TODAY)
    assert (debt.since, debt.remaining) == (day("2025-12-30"), 300)
    assert desk.settle("katering", 300, "10-31").voucher == "BKM-2026-0001"


def test_the_words_name_what_is_not_paid_yet(desk: Desk) -> None:
    """Payments go to the oldest part first; of many parts the first is named."""
    desk.receipt(100, "penjualan", "10-06", **{**EGGS, "text": "Telur 1 rak"})
    debt = find_debt(desk.book, "katering", TODAY)
    assert words_of(debt, 300_100) == "Pelunasan: Telur 5 rak dan Telur 1 rak"
    assert words_of(debt, 300_099) == "Bayar sebagian: Telur 5 rak dan Telur 1 rak"
    desk.settle("katering", 299_999, "10-07")
    assert find_debt(desk.book, "katering", TODAY).texts == ("Telur 5 rak", "Telur 1 rak")
    desk.settle("katering", 1, "10-07")
    assert find_debt(desk.book, "katering", TODAY).texts == ("Telur 1 rak",)
    for number in (2, 3):
        desk.receipt(100, "penjualan", "10-08", **{**EGGS, "text": f"Telur {number} rak"})
    debt = find_debt(desk.book, "katering", TODAY)
    assert words_of(debt, debt.remaining) == "Pelunasan: Telur 1 rak dan 2 lainnya"


def test_what_is_owed_since_before_the_book_is_an_old_debt() -> None:
    """Its entry only names the account, which says nothing to whoever pays."""
    desk = Desk()
    desk.opening(300, "piutang-usaha", "10-01", party="Katering Tambun")
    assert words_of(find_debt(desk.book, "katering", TODAY), 300) == "Pelunasan: utang lama"
    desk.receipt(100, "penjualan", "10-06", **EGGS)
    debt = find_debt(desk.book, "katering", TODAY)
    assert words_of(debt, 400) == "Pelunasan: utang lama dan Telur 5 rak"


def test_long_words_are_cut_to_what_a_text_can_hold(desk: Desk) -> None:
    """The words of a bon may fill the limit alone."""
    desk.receipt(100, "penjualan", "10-06", into="bon", party="Warung", text="x" * 500)
    assert len(desk.settle("warung", 100, "10-07").text) == 500


def test_names_of_like_spelling_are_two_debts_and_of_other_capitals_one(desk: Desk) -> None:
    """`katering` is then either of them; the whole name is one."""
    desk.receipt(10, "penjualan", "10-06", **{**EGGS, "party": "Katering Tambunan"})
    desk.receipt(10, "penjualan", "10-06", **{**EGGS, "party": "KATERING  tambun"})
    assert open_ones(desk)[:2] == [("Katering Tambun", 300_010), ("Katering Tambunan", 10)]
    refused = facts(lambda: desk.settle("kater", 10, "10-07"), DebtAmbiguous)
    assert refused["names"] == (
        "Katering Tambun (piutang-usaha)",
        "Katering Tambunan (piutang-usaha)",
    )
    assert desk.settle("katering tambun", 300_010, "10-07").party == "Katering Tambun"
    assert open_ones(desk)[0] == ("Katering Tambunan", 10)


def test_of_both_directions_the_account_says_which(desk: Desk) -> None:
    """The same shop buys eggs and sells feed."""
    desk.receipt(70_000, "penjualan", "10-06", **{**EGGS, "party": "Toko Tani"})
    refusal(lambda: desk.settle("Toko Tani", 1_000, "10-07"), DebtAmbiguous)
    assert desk.settle("tani", 1_000, "10-07", on="piutang-usaha").target == "1101"
    assert desk.settle("tani", 1_000, "10-07", on="utang-usaha").source == "1101"
    refusal(lambda: desk.settle("tani", 1_000, "10-07", on="utang-lain"), DebtNotFound)


def test_loans_and_advances_are_settled_in_the_same_way(desk: Desk) -> None:
    """A member is found by name or number; two of one name are told apart by it."""
    desk.expense(80_000, "piutang-anggota", "10-06", member="A03", text="Pinjaman")
    desk.expense(90_000, "piutang-anggota", "10-07", member="A04", text="Pinjaman")
    desk.receipt(20_000, "utang-lain", "10-08", party="Bu Ketua", text="Talangan")
    refusal(lambda: desk.settle("Siti", 10, "10-09"), DebtAmbiguous)
    paid = desk.settle("a04", 40_000, "10-09")
    assert (paid.member, paid.party, desk.moved(paid)) == ("A04", "", ("piutang-anggota", "kas"))
    assert desk.shown("piutang-anggota", "A04") == 50_000
    assert desk.moved(desk.settle("bu ketua", 20_000, "10-09")) == ("kas", "utang-lain")


def test_savings_are_no_debts(desk: Desk) -> None:
    """They are the members' own, and paid out as such."""
    desk.receipt(50_000, "simpanan-sukarela", "10-06", member="A01")
    refusal(lambda: desk.settle("Suparti", 1_000, "10-07"), DebtNotFound)


def test_the_money_must_go_the_way_of_the_debt(desk: Desk) -> None:
    """Whoever mistakes who owes whom is told."""
    refusal(lambda: desk.settle("katering", 1, "10-07", out_of="kas"), DebtOtherWay)
    refusal(lambda: desk.settle("tani", 1, "10-07", into="kas"), DebtOtherWay)
    refusal(lambda: desk.settle("katering", 1, "10-07", into="bon"), NeverOnCredit)
    refusal(lambda: desk.settle("katering", 1, "11-01"), DateInFuture)
    assert refusal(lambda: desk.transfer(1, "bon", "kas", "10-07"), BonNoMoney)


def test_money_that_is_not_there_pays_nothing(desk: Desk) -> None:
    """The limits of balances hold as ever, and the first account that holds enough is proposed."""
    desk.transfer(200_000, "kas", "bank", "10-06")
    refusal(lambda: desk.settle("tani", 500_000, "10-07"), MoneyShort)
    assert money_for(desk.book, 400_000, day("10-07")) == "kas"
    assert money_for(desk.book, 400_001, day("10-07")) == "kas"
    desk.receipt(300_000, "modal-swadaya", "10-08", into="bank")
    assert money_for(desk.book, 400_001, day("10-07")) == "kas"
    assert money_for(desk.book, 400_001, day("10-08")) == "bank"


def test_nobody_owes_in_a_book_without_debts() -> None:
    """Nor after everything was paid, nor after a bon was made void."""
    desk = Desk()
    assert debts_to_settle(desk.book, TODAY) == []
    bon = desk.receipt(300, "penjualan", "10-03", **EGGS)
    desk.void(bon.voucher)
    assert debts_to_settle(desk.book, TODAY) == []
    refusal(lambda: find_debt(desk.book, "katering", TODAY), DebtNotFound)
