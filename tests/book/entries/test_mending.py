"""Mending: nothing is deleted; a void stays and is seen, a correction is a void and an entry."""

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from kubebook.book.book import counting
from kubebook.book.entries.vouchers import find_voucher
from kubebook.errors.accounts import NotMoney
from kubebook.errors.entries import (
    AlreadyVoid,
    DateInFuture,
    EntryNotInVoucher,
    MemberMissing,
    MoneyInAdjust,
    MoneyOnBothSides,
    MoneyShort,
    NothingToCorrect,
    OpeningElsewhere,
    OptionNotForEntry,
    PartyMissing,
    SameAccount,
    TextMissing,
    VoucherHasParts,
    VoucherMixed,
    VoucherNotFound,
    VoucherStoodOn,
)
from kubebook.errors.typed import DayToCome, ReasonMissing
from tests.book.desk import TODAY, Desk, day, facts


def shop() -> Desk:
    """A book with one entry of each kind: BKM-1, BBM-1, BKK-1, BBK-1 (transfer), BM-1."""
    desk = Desk(members=3)
    desk.receipt(900_000, "penjualan", "10-02", party="Warung Bu Ijah", text="Telur 15 rak")
    desk.receipt(5_000_000, "bantuan", "10-02", into="bank")
    desk.expense(800_000, "pakan", "10-03", party="Toko Tani Subur")
    desk.transfer(1_500_000, "bank", "kas", "10-05")
    desk.adjust(50_000, "akumulasi-penyusutan", "penyusutan", "10-31")
    return desk


def slip() -> Desk:
    """A slip with two parts: BKM-2, entries 3 (instalment) and 4 (jasa)."""
    desk = Desk(members=2)
    desk.receipt(900_000, "penjualan", "10-01")
    desk.expense(300_000, "piutang-anggota", "10-02", member="A01")
    desk.receipt(100_000, "piutang-anggota", "10-05", member="A01", text="Angsuran 1")
    desk.receipt(10_000, "jasa-pinjaman", "10-05", member="A01", text="Jasa", voucher="bkm2")
    return desk


# --- void --------------------------------------------------------------------------------------


def test_void_stays_in_the_book_with_its_day_and_reason() -> None:
    """The row stays, struck through; balances are as if it were not."""
    desk = shop()
    before = desk.book.entries[2]
    desk.void("bkk1", reason=" Dicatat dua kali ")
    assert desk.book.entries[2] == before._replace(voided=TODAY, reason="Dicatat dua kali")
    assert desk.shown("pakan") == 0
    assert desk.shown("kas") == 2_400_000


def test_number_of_a_void_never_returns() -> None:
    """The next expense is BKK-0002 though BKK-0001 no longer counts."""
    desk = shop()
    desk.void("bkk1")
    assert desk.expense(1_000, "pakan", "10-06").voucher == "BKK-2026-0002"
    assert desk.book.entries[-1].number == 6


def test_voucher_is_voided_whole() -> None:
    """Instalment and jasa of one slip go together."""
    desk = slip()
    desk.void("bkm2")
    assert [bool(entry.voided) for entry in desk.book.entries] == [False, False, True, True]
    assert desk.shown("piutang-anggota") == 300_000
    assert desk.shown("jasa-pinjaman") == 0


def test_void_needs_a_reason() -> None:
    """The meeting reads why."""
    desk = shop()
    for reason in ("", "  "):
        with pytest.raises(ReasonMissing):
            desk.void("bkk1", reason=reason)
        with pytest.raises(ReasonMissing):
            desk.correct("bkk1", amount=1_000, reason=reason)


def test_void_cannot_be_voided_or_corrected_again() -> None:
    """What no longer counts is left as it is."""
    desk = shop()
    desk.void("bkk1")
    assert facts(lambda: desk.void("bkk1"), AlreadyVoid) == {
        "voucher": "BKK-2026-0001",
        "voided": TODAY,
    }
    with pytest.raises(AlreadyVoid):
        desk.correct("bkk1", amount=1_000)
    with pytest.raises(VoucherNotFound):
        desk.void("bkk2")


# --- correct -----------------------------------------------------------------------------------


def test_correction_voids_and_replaces_and_each_names_the_other() -> None:
    """BKK-0001 is void and points to BKK-0002, which says whose place it takes."""
    desk = shop()
    desk.correct("bkk1", amount=80_000, reason="Salah nol")
    (old,) = find_voucher(desk.book, "bkk1", 2026)
    (new,) = find_voucher(desk.book, "bkk2", 2026)
    assert (old.amount, old.voided, old.reason, old.replaced_by) == (
        800_000,
        TODAY,
        "Salah nol",
        "BKK-2026-0002",
    )
    assert (new.amount, new.voided, new.replaces, new.number) == (80_000, None, old.number, 6)
    assert (new.date, new.text, new.party) == (old.date, old.text, old.party)
    assert desk.shown("kas") == 2_320_000


def test_correction_of_a_correction_goes_on_from_the_last() -> None:
    """Each mistake leaves its trace."""
    desk = shop()
    desk.correct("bkk1", amount=80_000)
    desk.correct("bkk2", amount=85_000)
    assert [
        (entry.voucher, entry.replaced_by) for entry in desk.book.entries if entry.source == "1101"
    ] == [
        ("BKK-2026-0001", "BKK-2026-0002"),
        ("BKK-2026-0002", "BKK-2026-0003"),
        ("BKK-2026-0003", ""),
    ]
    with pytest.raises(AlreadyVoid):
        desk.correct("bkk2", amount=1_000)


def test_correction_that_changes_nothing_is_refused() -> None:
    """No voucher is spent on nothing."""
    desk = shop()
    for right in ({}, {"amount": 800_000}, {"account": "pakan", "out_of": "kas"}):
        with pytest.raises(NothingToCorrect):
            desk.correct("bkk1", **right)


def test_date_can_be_corrected_into_another_year() -> None:
    """The replacement takes the next number of the year it is dated in."""
    desk = shop()
    new = desk.correct("bkm1", day=date(2025, 12, 30))
    assert (new.voucher, new.date) == ("BKM-2025-0001", date(2025, 12, 30))
    with pytest.raises(DateInFuture):
        desk.correct("BKM-2025-1", day=date(2026, 11, 1))


def sold_on_credit() -> Desk:
    """BM-1: 300.000 to Bu Ani, of which she paid 100.000 and 140.000; BM-2: to another."""
    desk = Desk(members=2)
    desk.adjust(300_000, "penjualan", "piutang-usaha", "10-02", party="Bu Ani")
    desk.adjust(500_000, "penjualan", "piutang-usaha", "10-02", party="Pak Budi")
    desk.receipt(100_000, "piutang-usaha", "10-05", party="bu  ani")
    desk.receipt(140_000, "piutang-usaha", "10-09", party="Bu Ani")
    return desk


def test_sale_on_credit_cannot_be_voided_while_it_is_paid() -> None:
    """The first payment is named; what others owe does not help. Voided from the end it works."""
    desk = sold_on_credit()
    before = desk.book
    assert facts(lambda: desk.void("bm1"), VoucherStoodOn) == {
        "voucher": "BM-2026-0001",
        "later": "BKM-2026-0001",
        "date": day("10-05"),
        "amount": 100_000,
        "label": "Piutang usaha",
        "who": "Bu Ani",
        "short": 100_000,
    }
    assert desk.book == before
    desk.void("bm2")
    desk.void("bkm1")
    assert facts(lambda: desk.void("bm1"), VoucherStoodOn)["later"] == "BKM-2026-0002"
    desk.void("bkm2")
    desk.void("bm1")
    assert desk.shown("piutang-usaha") == 0


def test_void_is_refused_only_as_far_as_it_is_stood_on() -> None:
    """A second sale to her covers what she paid; the payment after it breaks first."""
    desk = sold_on_credit()
    desk.adjust(100_000, "penjualan", "piutang-usaha", "10-04", party="Bu Ani")
    assert facts(lambda: desk.void("bm1"), VoucherStoodOn)["later"] == "BKM-2026-0002"
    desk.adjust(140_000, "penjualan", "piutang-usaha", "10-09", party="Bu Ani")
    desk.void("bm1")
    assert desk.shown("piutang-usaha") == 500_000


def test_loan_and_debt_cannot_be_voided_while_they_are_paid_back() -> None:
    """What a member owes, and what the group owes a shop, are stood on in the same way."""
    desk = Desk(members=2)
    desk.receipt(900_000, "penjualan", "10-01")
    desk.expense(300_000, "piutang-anggota", "10-02", member="A01")
    desk.expense(300_000, "piutang-anggota", "10-02", member="A02")
    desk.receipt(50_000, "piutang-anggota", "10-05", member="A01")
    assert facts(lambda: desk.void("bkk1"), VoucherStoodOn)["who"] == "Suparti"
    desk.void("bkk2")
    desk.adjust(80_000, "utang-usaha", "persediaan", "10-06", party="Toko Tani")
    desk.expense(70_000, "utang-usaha", "10-06", party="Toko Tani")
    refused = facts(lambda: desk.void("bm1"), VoucherStoodOn)
    assert (refused["later"], refused["who"]) == ("BKK-2026-0003", "Toko Tani")


def test_correction_of_what_was_paid_is_told_not_refused() -> None:
    """A name mistyped in sale and payment is mended one after the other, in either order."""
    desk = sold_on_credit()
    desk.void("bm2")
    desk.correct("bm1", party="Bu Ina")
    desk.correct("bkm1", party="Bu Ina")
    desk.correct("bkm2", party="Bu Ina")
    assert desk.shown("piutang-usaha") == 60_000


def test_amount_that_would_be_short_in_between_can_be_corrected() -> None:
    """900.000 received and 800.000 spent: 900.000 can become 850.000 though a void could not be."""
    desk = shop()
    desk.void("bbk1")
    with pytest.raises(MoneyShort):
        desk.void("bkm1")
    with pytest.raises(MoneyShort):
        desk.correct("bkm1", amount=799_999)
    desk.correct("bkm1", amount=850_000)
    assert desk.shown("kas") == 50_000


def test_receipt_takes_another_origin_place_text_party_and_member() -> None:
    """Every field of a receipt can be mended."""
    desk = shop()
    new = desk.correct(
        "bkm1",
        account="simpanan-sukarela",
        member="siti",
        party="",
        text="Simpanan Siti",
        amount=2_900_000,
        day=day("10-01"),
    )
    assert desk.moved(new) == ("simpanan-sukarela", "kas")
    assert (new.member, new.party, new.text, new.date) == (
        "A03",
        "",
        "Simpanan Siti",
        day("10-01"),
    )
    desk.void("bkk1")
    moved = desk.correct("bkm2", into="bank", day=day("10-02"))
    assert moved.voucher == "BBM-2026-0002"
    assert desk.moved(moved) == ("simpanan-sukarela", "bank")


def test_expense_takes_another_purpose_and_place() -> None:
    """Feed that was medicine, cash that was bank."""
    desk = shop()
    new = desk.correct("bkk1", account="perawatan", out_of="bank")
    assert desk.moved(new) == ("bank", "perawatan")
    assert new.voucher == "BBK-2026-0002"


def test_transfer_takes_another_direction() -> None:
    """A transfer typed the wrong way round is turned."""
    desk = shop()
    desk.receipt(1_500_000, "penjualan", "10-04")
    new = desk.correct("bbk1", source="kas", target="bank")
    assert desk.moved(new) == ("kas", "bank")
    assert new.voucher == "BKK-2026-0002"
    with pytest.raises(NotMoney):
        desk.correct("bkk2", target="pakan")
    with pytest.raises(SameAccount):
        desk.correct("bkk2", target="kas")


def test_adjustment_is_mended_as_it_was_typed() -> None:
    """--from and --to of a correction mean what they meant in adjust."""
    desk = shop()
    new = desk.correct("bm1", target="bahan")
    assert desk.moved(new) == ("akumulasi-penyusutan", "bahan")
    desk = Desk(members=1)
    desk.receipt(90_000, "simpanan-wajib", "10-01", member="A01")
    desk.adjust(50_000, "simpanan-wajib", "simpanan-sukarela", "10-02", member="A01")
    new = desk.correct("bm1", target="simpanan-pokok")
    assert desk.moved(new) == ("simpanan-pokok", "simpanan-wajib")
    assert (desk.shown("simpanan-wajib"), desk.shown("simpanan-pokok")) == (40_000, 50_000)
    with pytest.raises(MoneyInAdjust):
        desk.correct("bm2", target="kas")


def test_correction_keeps_the_kind_of_entry() -> None:
    """A receipt does not become a transfer, an opening or an adjustment."""
    desk = shop()
    with pytest.raises(MoneyOnBothSides):
        desk.correct("bkm1", account="bank")
    with pytest.raises(OpeningElsewhere):
        desk.correct("bkm1", account="saldo-awal")
    with pytest.raises(OpeningElsewhere):
        desk.correct("bkk1", account="saldo-awal")
    with pytest.raises(OpeningElsewhere):
        desk.correct("bm1", source="saldo-awal")
    assert facts(lambda: desk.correct("bkm1", out_of="bank"), OptionNotForEntry) == {
        "voucher": "BKM-2026-0001",
        "option": "--out-of",
        "options": ("--account", "--into"),
    }
    with pytest.raises(OptionNotForEntry):
        desk.correct("bbk1", account="pakan")


def test_day_on_the_slip_is_not_after_today() -> None:
    """A slip that is dated tomorrow was read wrongly."""
    desk = Desk()
    with pytest.raises(DayToCome):
        desk.receipt(1_000, "penjualan", "10-30", slip_date=day("11-01"))  # type: ignore[arg-type]
    desk.receipt(1_000, "penjualan", "10-30", slip_date=day("10-31"))  # type: ignore[arg-type]


def test_corrected_entry_obeys_every_rule_of_a_new_one() -> None:
    """No rule can be gone round by typing something else first."""
    desk = shop()
    with pytest.raises(MemberMissing):
        desk.correct("bkm1", account="simpanan-wajib")
    with pytest.raises(PartyMissing):
        desk.correct("bkk1", account="utang-usaha", party="")
    with pytest.raises(TextMissing):
        desk.correct("bkk1", text=" ")
    assert desk.correct("bkk1", account="utang-usaha").party == "Toko Tani Subur"


def test_slip_date_is_dropped_when_the_entry_takes_it() -> None:
    """An entry corrected to the day on its proof has no other day to note."""
    desk = Desk()
    desk.receipt(9_000, "penjualan", "10-05")
    entry = desk.book.entries[0]._replace(slip_date=day("10-03"))
    desk.book = replace(desk.book, entries=(entry,))
    assert desk.correct("bkm1", amount=8_000).slip_date == day("10-03")
    assert desk.correct("bkm2", day=day("10-03")).slip_date is None


def test_slip_date_is_mended_and_taken_away() -> None:
    """A second time too; the entry's own day is no other day, and one to come is none."""
    desk = Desk()
    desk.receipt(9_000, "penjualan", "10-05")
    assert desk.correct("bkm1", slip_date=day("10-03")).slip_date == day("10-03")
    assert desk.correct("bkm2", slip_date=day("10-04")).slip_date == day("10-04")
    with pytest.raises(NothingToCorrect):
        desk.correct("bkm3", slip_date=day("10-04"))
    with pytest.raises(DayToCome):
        desk.correct("bkm3", slip_date=day("11-01"))
    assert desk.correct("bkm3", slip_date=day("10-31")).slip_date == day("10-31")
    assert desk.correct("bkm4", slip_date="").slip_date is None
    for nothing_new in ("", day("10-05")):
        with pytest.raises(NothingToCorrect):
            desk.correct("bkm5", slip_date=nothing_new)


def test_replacement_is_recorded_anew() -> None:
    """When and by whom it was typed is that of the mending, not that of the mistake."""
    desk = Desk(members=1)
    desk.receipt(9_000, "penjualan", "10-05")
    stamped = desk.book.entries[0]._replace(at=datetime(2026, 10, 5, 9, 0, tzinfo=UTC), by="A01")
    desk.book = replace(desk.book, entries=(stamped,))
    new = desk.correct("bkm1", amount=8_000)
    assert (new.at, new.by) == (None, "")
    assert desk.book.entries[0].at == stamped.at


# --- several parts -----------------------------------------------------------------------------


def test_voucher_of_several_parts_asks_which_is_meant() -> None:
    """Both numbers are named; a wrong one is refused."""
    desk = slip()
    assert facts(lambda: desk.correct("bkm2", amount=1_000), VoucherHasParts) == {
        "voucher": "BKM-2026-0002",
        "numbers": ("3", "4"),
    }
    assert facts(lambda: desk.correct("bkm2", number=1, amount=1_000), EntryNotInVoucher) == {
        "voucher": "BKM-2026-0002",
        "number": 1,
        "numbers": ("3", "4"),
    }


def test_other_parts_of_the_voucher_are_carried_over() -> None:
    """The jasa is mended; the instalment comes along to the new voucher as it was."""
    desk = slip()
    desk.correct("bkm2", number=4, amount=15_000)
    old, new = find_voucher(desk.book, "bkm2", 2026), find_voucher(desk.book, "bkm3", 2026)
    assert all(part.voided and part.replaced_by == "BKM-2026-0003" for part in old)
    assert [(part.number, part.amount, part.text, part.replaces) for part in new] == [
        (5, 100_000, "Angsuran 1", 3),
        (6, 15_000, "Jasa", 4),
    ]
    assert desk.shown("piutang-anggota", "A01") == 200_000
    assert desk.shown("jasa-pinjaman") == 15_000


def test_parts_of_a_slip_keep_one_date() -> None:
    """Who mends the date of one part mends that of the slip."""
    desk = slip()
    desk.correct("bkm2", number=3, day=day("10-06"))
    assert [part.date for part in find_voucher(desk.book, "bkm3", 2026)] == [day("10-06")] * 2


def test_parts_of_a_slip_keep_one_day_on_the_paper() -> None:
    """It is one paper: its day is mended, kept and taken away for all parts together."""
    desk = slip()

    def days_on(voucher: str) -> list[date | None]:
        return [part.slip_date for part in find_voucher(desk.book, voucher, 2026)]

    desk.correct("bkm2", number=3, slip_date=day("10-04"))
    assert days_on("bkm3") == [day("10-04")] * 2
    desk.correct("bkm3", number=6, amount=15_000)
    assert days_on("bkm4") == [day("10-04")] * 2
    desk.correct("bkm4", number=7, day=day("10-04"))
    assert days_on("bkm5") == [None] * 2
    desk.correct("bkm5", number=9, slip_date=day("10-03"))
    desk.correct("bkm6", number=12, slip_date="")
    assert days_on("bkm7") == [None] * 2


def test_parts_of_a_slip_cannot_fall_into_two_series() -> None:
    """One part in kas and the other at the bank are two slips."""
    desk = slip()
    with pytest.raises(VoucherMixed):
        desk.correct("bkm2", number=4, into="bank")


def test_after_a_correction_the_books_hold_what_void_and_entry_would() -> None:
    """Correct is void and enter in one; the same balances, the same number."""
    one, two = shop(), shop()
    one.correct("bkk1", amount=700_000, account="upah", day=day("10-04"))
    two.void("bkk1")
    two.expense(700_000, "upah", "10-04", party="Toko Tani Subur")
    key = [
        [(e.number, e.voucher, e.date, e.amount, e.source, e.target) for e in counting(b.entries)]
        for b in (one.book, two.book)
    ]
    assert key[0] == key[1]
