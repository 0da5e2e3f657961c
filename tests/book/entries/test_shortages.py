"""Kas and bank cannot fall below nothing at a day's end, nor a member's savings."""

from collections.abc import Callable
from datetime import date

import pytest

from kubebook.book.book import in_book_order, money_codes
from kubebook.book.entries import recording
from kubebook.book.entries.importing import import_entries
from kubebook.book.entries.running_balances import daily_balances
from kubebook.book.import_rows import ImportRow
from kubebook.errors.entries import (
    MoneyShort,
    SavingsShort,
)
from tests.book.desk import Desk, day, facts, refusal


def october() -> Desk:
    """The group of the sample screens: 1.760.000 in kas from the 14th on."""
    desk = Desk()
    desk.opening(1_760_000, "kas", "10-01")
    desk.opening(9_000_000, "bank", "10-01")
    desk.receipt(500_000, "penjualan", "10-12", text="Penjualan telur")
    desk.expense(500_000, "pakan", "10-14", text="Obat")
    return desk


def test_refused_expense_says_what_the_sample_screen_says() -> None:
    """First the sentence, then the two figures that prove it, then each way out to be typed."""
    desk = october()
    before = desk.book
    assert refusal(lambda: desk.expense(2_200_000, "pakan", "10-13"), MoneyShort) == (
        "Kas akan kurang Rp440.000 pada akhir hari Rabu, 14 Oktober 2026.\n"
        "Kas hari itu Rp1.760.000, pengeluaran ini Rp2.200.000. Tidak ada yang dicatat.\n"
        "\n"
        "Pilih salah satu, lalu ulangi:\n"
        "  dari bank       perintah yang sama dengan --keluar-dari bank\n"
        "  ambil di bank   kubebook pindah 440rb --dari bank --ke kas --tanggal 13/10/2026\n"
        '  ditalangi       kubebook terima 440rb "Talangan" --pos utang-lain\n'
        "      --pihak NAMA --tanggal 13/10/2026"
    )
    assert desk.book == before


@pytest.mark.parametrize("way", ["out of bank", "fetch at the bank", "advance"])
def test_each_way_out_that_is_offered_works(way: str) -> None:
    """Whoever types one of the commands and repeats the expense gets it saved."""
    desk = october()
    out_of = ""
    if way == "out of bank":
        out_of = "bank"
    elif way == "fetch at the bank":
        desk.transfer(440_000, "bank", "kas", "10-13")
    else:
        desk.receipt(440_000, "utang-lain", "10-13", party="Bu Marlina")
    desk.expense(2_200_000, "pakan", "10-13", out_of=out_of)
    assert desk.shown("kas") == (1_760_000 if out_of else 0)


def ways(do: Callable[[], object]) -> list[str]:
    """The first words of each way out that a refusal offers."""
    offered = refusal(do, MoneyShort).split("\n\n")[1].splitlines()[1:]
    return [line.split("   ")[0].strip() for line in offered if not line.startswith("    ")]


@pytest.mark.parametrize("short", ["kas", "kas-toko", "bank"])
def test_money_advanced_goes_into_the_purse_that_is_short(short: str) -> None:
    """Kas is meant if none is named; of another purse the command names it."""
    desk = Desk()
    desk.add_account("kas-toko", "kas")
    said = refusal(lambda: desk.expense(5_000, "pakan", "10-05", out_of=short), MoneyShort)
    assert (f"--masuk-ke {short} --tanggal" in said) is (short != "kas")


def test_bank_is_offered_only_if_it_has_the_money_on_that_day() -> None:
    """Money that comes to the bank later cannot pay today's bill."""
    desk = Desk()
    desk.receipt(100_000, "penjualan", "10-01")
    desk.receipt(900_000, "bantuan", "10-09", into="bank")
    assert ways(lambda: desk.expense(500_000, "pakan", "10-05")) == ["ditalangi"]
    assert ways(lambda: desk.expense(500_000, "pakan", "10-09")) == [
        "dari bank",
        "ambil di bank",
        "ditalangi",
    ]


def test_bank_is_offered_only_if_it_can_spare_the_money_afterwards_too() -> None:
    """Money that the bank account pays out next week is spoken for."""
    desk = Desk()
    desk.receipt(900_000, "bantuan", "10-01", into="bank")
    desk.expense(700_000, "ternak", "10-20", out_of="bank")
    assert ways(lambda: desk.expense(300_000, "pakan", "10-05")) == ["ditalangi"]
    assert ways(lambda: desk.expense(200_000, "pakan", "10-05")) == [
        "dari bank",
        "ambil di bank",
        "ditalangi",
    ]


def test_bank_may_fill_up_what_kas_lacks_though_it_cannot_pay_the_whole() -> None:
    """With 440.000 missing and 500.000 at the bank, only fetching it is offered."""
    desk = Desk()
    desk.receipt(1_760_000, "penjualan", "10-01")
    desk.receipt(500_000, "bantuan", "10-01", into="bank")
    assert ways(lambda: desk.expense(2_200_000, "pakan", "10-05")) == [
        "ambil di bank",
        "ditalangi",
    ]


def test_transfer_is_not_to_be_paid_with_the_money_it_would_bring() -> None:
    """Money that never reached the bank is not offered from there."""
    desk = Desk()
    desk.receipt(100_000, "penjualan", "10-01")
    assert ways(lambda: desk.transfer(500_000, "kas", "bank", "10-05")) == ["ditalangi"]
    desk.receipt(900_000, "bantuan", "10-01", into="bank")
    assert ways(lambda: desk.transfer(500_000, "kas", "bank", "10-05")) == ["ditalangi"]


def test_correction_is_not_to_be_paid_with_the_money_it_would_bring() -> None:
    """A transfer corrected from 100.000 to 500.000 has not brought the bank 500.000 yet."""
    desk = Desk()
    desk.receipt(100_000, "penjualan", "10-01")
    desk.transfer(100_000, "kas", "bank", "10-05")
    assert ways(lambda: desk.correct("bkk1", amount=500_000)) == ["ditalangi"]


def test_money_is_to_be_there_on_the_earliest_day_that_is_touched() -> None:
    """An expense corrected from the 6th to the 2nd must be paid on the 2nd."""
    desk = Desk()
    desk.receipt(100_000, "penjualan", "10-05")
    desk.expense(50_000, "pakan", "10-06")
    refused = refusal(lambda: desk.correct("bkk1", day=day("10-02")), MoneyShort)
    assert refused.endswith("--pihak NAMA --tanggal 02/10/2026")


def test_second_bank_account_is_offered_by_its_own_name() -> None:
    """Every place that has the money is named."""
    desk = Desk()
    desk.add_account("bank-desa", "bank")
    desk.receipt(900_000, "bantuan", "10-01", into="bank-desa")
    sentence = refusal(lambda: desk.expense(1_250_000, "pakan", "10-05", out_of="bank"), MoneyShort)
    assert sentence == (
        "Bank akan kurang Rp1.250.000 pada akhir hari Senin, 5 Oktober 2026.\n"
        "Bank hari itu Rp0, pengeluaran ini Rp1.250.000. Tidak ada yang dicatat.\n"
        "\n"
        "Pilih salah satu, lalu ulangi:\n"
        '  ditalangi       kubebook terima 1,25jt "Talangan" --pos utang-lain\n'
        "      --pihak NAMA --masuk-ke bank --tanggal 05/10/2026"
    )
    assert ways(lambda: desk.expense(900_000, "pakan", "10-05")) == [
        "dari bank-desa",
        "ambil di bank-desa",
        "ditalangi",
    ]


def test_money_may_be_spent_on_the_day_it_comes_in() -> None:
    """The rule looks at the end of a day; within it money in stands before money out."""
    desk = Desk()
    desk.receipt(100_000, "penjualan", "10-05")
    desk.expense(100_000, "pakan", "10-05")
    desk.receipt(50_000, "penjualan", "10-05")
    desk.expense(50_000, "upah", "10-05")
    listed = in_book_order(desk.book.entries, money_codes(desk.book.accounts))
    assert [entry.voucher for entry in listed] == [
        "BKM-2026-0001",
        "BKM-2026-0002",
        "BKK-2026-0001",
        "BKK-2026-0002",
    ]


def test_back_dated_expense_is_refused_for_a_day_that_it_would_break_later() -> None:
    """An expense of the 2nd would leave nothing for what was paid on the 5th."""
    desk = Desk()
    desk.receipt(100_000, "penjualan", "10-01")
    desk.expense(80_000, "pakan", "10-05")
    desk.receipt(500_000, "penjualan", "10-06")
    refused = facts(lambda: desk.expense(50_000, "upah", "10-02"), MoneyShort)
    assert (refused["day"], refused["short"], refused["had"], refused["taken"]) == (
        date(2026, 10, 5),
        30_000,
        20_000,
        50_000,
    )
    desk.expense(50_000, "upah", "10-06")


def test_way_out_covers_the_worst_day_not_only_the_first() -> None:
    """The first day lacks 30.000, a later one 60.000: 60.000 must be advanced."""
    desk = Desk()
    desk.receipt(100_000, "penjualan", "10-01")
    desk.expense(80_000, "pakan", "10-05")
    desk.receipt(30_000, "penjualan", "10-06")
    desk.expense(50_000, "pakan", "10-07")
    desk.receipt(10_000, "penjualan", "10-07")
    desk.expense(10_000, "pakan", "10-08")

    def again() -> None:
        desk.expense(60_000, "upah", "10-02")

    assert "terima 60rb" in refusal(again, MoneyShort)
    desk.receipt(60_000, "utang-lain", "10-02", party="Bu Marlina")
    again()


def test_void_of_a_receipt_whose_money_was_spent_is_refused() -> None:
    """The receipt cannot go while an expense stands on it; the day, both vouchers are named."""
    desk = Desk()
    desk.receipt(100_000, "penjualan", "10-01")
    desk.expense(80_000, "pakan", "10-05")
    assert refusal(lambda: desk.void("bkm1"), MoneyShort).startswith(
        "Kas akan kurang Rp80.000 pada akhir hari Senin, 5 Oktober 2026.\n"
        "Kas hari itu Rp20.000, pembatalan ini Rp100.000. BKK-2026-0001 tanggal 05/10/2026, "
        "Rp80.000, bergantung padanya. Tidak ada yang dicatat.\n"
    )
    assert desk.shown("kas") == 20_000


def test_correction_to_less_is_refused_if_the_money_was_spent() -> None:
    """A receipt cannot shrink below what was paid out of it."""
    desk = Desk()
    desk.receipt(100_000, "penjualan", "10-01")
    desk.expense(80_000, "pakan", "10-05")
    assert "Kas hari itu Rp20.000, pembetulan ini Rp30.000." in refusal(
        lambda: desk.correct("bkm1", amount=70_000), MoneyShort
    )
    desk.correct("bkm1", amount=80_000)
    assert desk.shown("kas") == 0


def test_correction_is_judged_by_its_result_not_by_the_steps() -> None:
    """A void would leave the book short until the right entry stands; the correction does not."""
    desk = Desk()
    desk.receipt(100_000, "penjualan", "10-01")
    desk.expense(75_000, "pakan", "10-05")
    assert desk.correct("bkm1", amount=90_000).amount == 90_000
    assert desk.shown("kas") == 15_000


@pytest.mark.parametrize(
    ("short", "typed"),
    [
        (440_000, "440rb"),
        (2_200_000, "2,2jt"),
        (1_250_000, "1,25jt"),
        (3_000_000, "3jt"),
        (10_000_000, "10jt"),
        (440_500, "440.500"),
        (1_234_000, "1.234.000"),
        (750, "750"),
        (1_000, "1rb"),
        (999_000, "999rb"),
        (999_999, "999.999"),
        (1_000_000, "1jt"),
        (1_010_000, "1,01jt"),
    ],
)
def test_amount_to_type_is_as_short_as_a_treasurer_types_it(short: int, typed: str) -> None:
    """`440rb` and `2,2jt`, and digits where those would not be exact."""
    assert f"kubebook terima {typed} " in refusal(
        lambda: Desk().expense(short, "pakan", "10-05"), MoneyShort
    )


def test_file_of_one_row_is_not_told_to_use_an_option_of_another_command() -> None:
    """`import` has no --out-of; money is fetched, then the file imported again."""
    desk = october()
    row = ImportRow(line=2, cells={"date": "2026-10-13", "source": "kas", "target": "pakan",
                             "amount": "2200000", "text": "Pakan"})  # fmt: skip

    def read() -> None:
        desk.put(import_entries(desk.book, [row], sha256="0" * 64, today=desk.today))

    assert "Kas hari itu Rp1.760.000, berkas ini Rp2.200.000." in refusal(read, MoneyShort)
    assert ways(read) == ["ambil di bank", "ditalangi"]
    desk.transfer(440_000, "bank", "kas", "10-13")
    read()
    assert desk.shown("kas") == 0


def test_printed_balance_is_never_negative() -> None:
    """Opening, money in, money out: so each row of the printed book has money left."""
    desk = october()
    desk.expense(1_760_000, "upah", "10-31")
    desk.receipt(20_000, "penjualan", "10-31")
    desk.expense(20_000, "upah", "10-31")
    balance = 0
    for entry in in_book_order(desk.book.entries, money_codes(desk.book.accounts)):
        balance += entry.amount * ((entry.target == "1101") - (entry.source == "1101"))
        assert balance >= 0


# --- savings -----------------------------------------------------------------------------------


def test_savings_of_a_member_cannot_fall_below_nothing() -> None:
    """Nobody takes out more than is there, whatever the others have saved."""
    desk = Desk(members=2)
    desk.receipt(100_000, "simpanan-sukarela", "10-01", member="A01")
    desk.receipt(500_000, "simpanan-sukarela", "10-01", member="A02")
    refused = facts(
        lambda: desk.expense(150_000, "simpanan-sukarela", "10-05", member="A01"), SavingsShort
    )
    assert refused == {
        "label": "Simpanan sukarela",
        "member": "Suparti",
        "day": date(2026, 10, 5),
        "short": 50_000,
        "stands": "",
        "name": "simpanan-sukarela",
    }
    with pytest.raises(SavingsShort):
        desk.expense(100_001, "simpanan-sukarela", "10-05", member="A01")
    desk.expense(100_000, "simpanan-sukarela", "10-05", member="A01")
    assert desk.shown("simpanan-sukarela", "A01") == 0


def test_savings_hold_on_every_day_between() -> None:
    """A withdrawal dated before the deposit is refused though the end would be right."""
    desk = Desk(members=1)
    desk.receipt(500_000, "penjualan", "10-01")
    desk.receipt(100_000, "simpanan-wajib", "10-10", member="A01")
    with pytest.raises(SavingsShort):
        desk.expense(100_000, "simpanan-wajib", "10-09", member="A01")
    with pytest.raises(SavingsShort):
        desk.adjust(100_000, "simpanan-wajib", "simpanan-sukarela", "10-09", member="A01")


def test_deposit_that_was_taken_out_again_cannot_be_voided() -> None:
    """The withdrawal stands on it."""
    desk = Desk(members=1)
    desk.receipt(500_000, "penjualan", "10-01")
    desk.receipt(100_000, "simpanan-sukarela", "10-02", member="A01")
    desk.expense(60_000, "simpanan-sukarela", "10-03", member="A01")
    assert refusal(lambda: desk.void("bkm2"), SavingsShort).startswith(
        "Simpanan sukarela Suparti tidak cukup: pada 3 Oktober 2026 akan kurang Rp60.000. "
        "BKK-2026-0001 tanggal 03/10/2026, Rp60.000, bergantung padanya. Tidak ada yang dicatat.\n"
    )
    with pytest.raises(SavingsShort):
        desk.correct("bkm2", amount=50_000)
    desk.correct("bkm2", amount=60_000)


def test_share_of_profit_is_paid_out_only_once() -> None:
    """What the group still owes a member of the profit cannot fall below nothing either."""
    desk = Desk(members=1)
    desk.receipt(500_000, "penjualan", "10-01")
    desk.adjust(80_000, "bagi-hasil", "utang-bagi-hasil", "10-01", member="A01")
    desk.expense(80_000, "utang-bagi-hasil", "10-02", member="A01")
    with pytest.raises(SavingsShort):
        desk.expense(1_000, "utang-bagi-hasil", "10-03", member="A01")


def test_other_balance_on_the_wrong_side_is_saved_and_said() -> None:
    """A debt collected twice may be a slip of the pen; the treasurer is told."""
    desk = Desk()
    desk.receipt(50_000, "piutang-usaha", "10-01", party="Warung Simpang")
    before = desk.book
    change = recording.receipt(
        before,
        amount=50_000,
        text="Pelunasan",
        account="piutang-usaha",
        party="Warung Simpang",
        day=day("10-02"),
        today=desk.today,
    )
    assert [notice.facts for notice in change.notices] == [
        {"label": "Piutang usaha", "balance": -100_000}
    ]


def test_balance_of_each_day_counts_what_is_in_effect() -> None:
    """Void entries move nothing, and a day is listed once."""
    desk = october()
    desk.receipt(70_000, "penjualan", "10-12")
    desk.void("bkm2")
    assert daily_balances(desk.book.entries, "1101") == [
        (date(2026, 10, 1), 1_760_000),
        (date(2026, 10, 12), 2_260_000),
        (date(2026, 10, 14), 1_760_000),
    ]
