"""The chart of accounts, and how an account, a member and a voucher are typed."""

import pytest

from kubebook.book.accounts.chart import find_account, find_money, starting_accounts
from kubebook.book.accounts.own_accounts import rename_account
from kubebook.book.checked import one_line
from kubebook.book.entries.vouchers import parse_voucher
from kubebook.book.people.find_members import find_member
from kubebook.errors.accounts import AccountAmbiguous, AccountNotFound, NotMoney
from kubebook.errors.entries import OpeningElsewhere, VoucherUnreadable
from kubebook.errors.people import (
    MemberAmbiguous,
    MemberNotFound,
)
from kubebook.errors.typed import TextTooLong
from tests.book.desk import Desk, facts

CHART = {account.code: account for account in starting_accounts()}


def test_group_starts_with_the_forty_accounts_of_the_design() -> None:
    """Nobody has to set up a chart of accounts before the first receipt."""
    assert len(CHART) == 40
    assert list(CHART) == sorted(CHART)
    assert [a.name for a in CHART.values() if a.is_money] == ["kas", "bank"]
    assert [a.name for a in CHART.values() if a.contra] == ["akumulasi-penyusutan", "bagi-hasil"]
    assert [a.name for a in CHART.values() if a.per == "member"] == [
        "piutang-anggota",
        "simpanan-sukarela",
        "utang-bagi-hasil",
        "simpanan-pokok",
        "simpanan-wajib",
    ]
    assert [a.name for a in CHART.values() if a.per == "party"] == [
        "piutang-usaha",
        "utang-usaha",
        "utang-lain",
    ]
    assert [a.name for a in CHART.values() if a.flow is None] == ["kas", "bank", "saldo-awal"]
    assert {a.name: a.flow for a in CHART.values() if a.flow == "investasi"} == {
        "peralatan": "investasi",
        "akumulasi-penyusutan": "investasi",
    }


def test_first_digit_of_a_code_tells_its_type() -> None:
    """1 is what the group has, 2 what it owes, 3 its capital, 4 income, 5 cost."""
    types = {"1": "asset", "2": "liability", "3": "equity", "4": "income", "5": "cost"}
    assert all(account.type == types[code[0]] for code, account in CHART.items())


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        ("penjualan", "penjualan"),
        ("penj", "penjualan"),
        ("PENJ", "penjualan"),
        ("  pakan ", "pakan"),
        ("4101", "penjualan"),
        ("kas", "kas"),
        ("jasa-", "jasa-pinjaman"),
        ("simpanan-w", "simpanan-wajib"),
    ],
)
def test_account_answers_to_its_name_code_or_unique_beginning(typed: str, name: str) -> None:
    """`penj` is enough for Penjualan."""
    assert find_account(CHART, typed).name == name


def test_beginning_of_several_accounts_is_refused_and_they_are_listed() -> None:
    """`simpanan` could be three accounts; kubebook does not guess."""
    assert facts(lambda: find_account(CHART, "simpanan"), AccountAmbiguous) == {
        "typed": "simpanan",
        "names": ("simpanan-sukarela", "simpanan-pokok", "simpanan-wajib"),
    }


@pytest.mark.parametrize("typed", ["telur", "", "  ", "410", "41", "ikan"])
def test_unknown_account_is_refused(typed: str) -> None:
    """A mistyped account stops the command; beginnings of codes are no names."""
    with pytest.raises(AccountNotFound):
        find_account(CHART, typed)


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        ("jual", "penjualan"),
        ("rawat", "perawatan"),
        ("air", "listrik-air"),
        ("pulsa", "listrik-air"),
        ("obat", "pakan"),
        ("Simpanan pokok", "simpanan-pokok"),
        ("Utang lain-lain (talangan)", "utang-lain"),
        ("pokok", "simpanan-pokok"),
        ("ojek", "transportasi"),
        ("Ongkos", "transportasi"),
        ("gaji", "upah"),
        ("token", "listrik-air"),
    ],
)
def test_account_answers_to_a_word_in_its_name_or_label(typed: str, name: str) -> None:
    """What a treasurer calls it, as a word of its own or as the root of one."""
    assert find_account(CHART, typed).name == name


def test_the_name_of_an_own_account_goes_before_an_everyday_word() -> None:
    """Whoever has an account for delivery means it."""
    desk = Desk()
    desk.add_account("ongkos-kirim", "transportasi")
    assert find_account(desk.book.accounts, "ongkos").name == "ongkos-kirim"
    assert find_account(desk.book.accounts, "ojek").name == "transportasi"


def test_own_accounts_are_found_by_what_sets_them_apart() -> None:
    """`telur` and `kandang` are enough; a second account of eggs makes `telur` doubtful."""
    desk = Desk()
    desk.add_account("penjualan-telur", "penjualan")
    desk.add_account("perbaikan-kandang", "perawatan")
    assert find_account(desk.book.accounts, "telur").name == "penjualan-telur"
    assert find_account(desk.book.accounts, "Kandang").name == "perbaikan-kandang"
    assert facts(lambda: find_account(desk.book.accounts, "jual"), AccountAmbiguous)["names"] == (
        "penjualan",
        "penjualan-telur",
    )
    desk.add_account("bibit-telur", "bahan")
    with pytest.raises(AccountAmbiguous):
        find_account(desk.book.accounts, "telur")


def test_the_tools_are_not_taken_for_the_stationery() -> None:
    """`alat` begins a word of both Peralatan's root and Alat tulis: both are named."""
    assert facts(lambda: find_account(CHART, "alat"), AccountAmbiguous)["names"] == (
        "peralatan",
        "atk",
    )


def test_an_account_that_is_only_alike_is_offered() -> None:
    """`penjaulan` is refused with the account that was meant; nothing is booked on it."""
    near = facts(lambda: find_account(CHART, "penjaulan"), AccountNotFound)["near"]
    assert isinstance(near, tuple)
    assert near[0] == "penjualan"


def test_whole_name_wins_over_longer_names_that_begin_with_it() -> None:
    """With `penjualan` and `penjualan-telur`, `penjualan` means the first."""
    desk = Desk()
    desk.add_account("penjualan-telur", "penjualan")
    assert find_account(desk.book.accounts, "penjualan").code == "4101"
    assert find_account(desk.book.accounts, "penjualan-").code == "4103"


def test_renamed_account_still_answers_to_its_old_name() -> None:
    """Who typed `pakan` for years may go on typing it."""
    desk = Desk()
    desk.put(rename_account(desk.book, account="pakan", name="makanan-ayam"))
    for typed in ("pakan", "pak", "makanan-ayam", "mak", "5102"):
        assert find_account(desk.book.accounts, typed).name == "makanan-ayam"


def test_beginning_shared_by_name_and_alias_of_one_account_is_not_ambiguous() -> None:
    """An account renamed from `pakan` to `pakan-ayam` is one account, not two."""
    desk = Desk()
    desk.put(rename_account(desk.book, account="pakan", name="pakan-ayam"))
    assert find_account(desk.book.accounts, "paka").code == "5102"


def test_kas_is_meant_where_no_money_account_is_said() -> None:
    """Most money is cash, so cash need not be typed."""
    assert find_money(Desk().book.accounts, "").name == "kas"
    assert find_money(Desk().book.accounts, "Bank").name == "bank"


def test_money_must_lie_in_an_account_of_money() -> None:
    """`--into penjualan` is refused, and the places for money are named."""
    book = Desk().book
    assert facts(lambda: find_money(book.accounts, "penjualan"), NotMoney) == {
        "name": "penjualan",
        "names": ("kas", "bank"),
    }
    with pytest.raises(OpeningElsewhere):
        find_money(book.accounts, "saldo-awal")


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        ("A01", "Suparti"),
        ("a1", "Suparti"),
        ("a001", "Suparti"),
        ("A1 ", "Suparti"),
        ("sup", "Suparti"),
        ("agus  dehen", "Agus Dehen"),
        ("Siti R", "Siti Rahma"),
        ("A", "Agus Dehen"),
    ],
)
def test_member_answers_to_number_name_or_unique_beginning(typed: str, name: str) -> None:
    """`a1`, `sup` and `SUPARTI` are the same member."""
    assert find_member(Desk(members=4).book, typed).name == name


def test_two_members_who_begin_alike_are_listed_with_their_numbers() -> None:
    """`siti` could be two women; the numbers tell how to type each."""
    book = Desk(members=4).book
    assert facts(lambda: find_member(book, "siti"), MemberAmbiguous)["names"] == (
        "A03 Siti Aminah",
        "A04 Siti Rahma",
    )
    for typed in ("Yanto", "A09", ""):
        with pytest.raises(MemberNotFound):
            find_member(book, typed)


@pytest.mark.parametrize(
    ("typed", "voucher"),
    [
        ("BKM-2026-0018", "BKM-2026-0018"),
        ("bkm-2025-18", "BKM-2025-0018"),
        ("BKM-0018", "BKM-2026-0018"),
        ("bkm18", "BKM-2026-0018"),
        ("bkm 18", "BKM-2026-0018"),
        (" bm7 ", "BM-2026-0007"),
        ("BBK-2026-12345", "BBK-2026-12345"),
    ],
)
def test_voucher_may_be_typed_without_year_and_zeros(typed: str, voucher: str) -> None:
    """`bkm18` means voucher 18 of this year."""
    assert parse_voucher(typed, 2026) == voucher


@pytest.mark.parametrize("typed", ["", "18", "XKM-0018", "BKM", "BKM-26-0018-1", "BKM-２０２６-１"])
def test_other_text_is_no_voucher(typed: str) -> None:
    """What is no voucher number is refused with an example."""
    with pytest.raises(VoucherUnreadable):
        parse_voucher(typed, 2026)


def test_text_is_kept_as_one_line_and_otherwise_as_typed() -> None:
    """Line ends become blanks; signs and foreign letters stay."""
    assert one_line("  Telur\n6 rak\t@60.000 ") == "Telur 6 rak @60.000"
    assert one_line('[/x] <b>tebal</b> & "kutip" =SUM(A1) ; \\ 50%') == (
        '[/x] <b>tebal</b> & "kutip" =SUM(A1) ; \\ 50%'
    )
    assert one_line("x" * 500) == "x" * 500
    with pytest.raises(TextTooLong):
        one_line("x" * 501)
