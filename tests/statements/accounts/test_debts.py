"""Who owes the group, and whom it owes."""

from datetime import date

from kubebook.book.records.entries import Entry
from kubebook.language import word
from kubebook.statements.catalogue import make
from kubebook.statements.statement import Narrowing
from tests.statements.books import book_of, entry, people
from tests.statements.entries.test_cash_books import lines

TODAY = date(2026, 10, 31)
CELLS = ("no", "name", "first_date", "amount", "paid", "remaining", "age")


def _sold(number: int, day: str, amount: int, party: str) -> Entry:
    return entry(number, day, amount, "penjualan", "piutang-usaha", party=party)


def _paid(number: int, day: str, amount: int, party: str) -> Entry:
    return entry(number, day, amount, "piutang-usaha", "kas", party=party)


def test_only_who_still_owes_is_listed_the_oldest_first() -> None:
    """A customer who paid everything is gone; the rest stand with date, parts and age."""
    book = book_of(
        _sold(1, "2026-09-12", 360_000, "Warung Simpang"),
        _sold(2, "2026-09-01", 100_000, "Bu Ijah"),
        _paid(3, "2026-09-20", 100_000, "Bu Ijah"),
        _paid(4, "2026-10-17", 240_000, "Warung Simpang"),
        _sold(5, "2026-09-05", 50_000, "Yayasan"),
    )
    assert lines(make("receivables", book, today=TODAY), *CELLS) == [
        ("item", 1, "Yayasan", date(2026, 9, 5), 50_000, 0, 50_000, 56),
        ("item", 2, "Warung Simpang", date(2026, 9, 12), 360_000, 240_000, 120_000, 49),
        ("total", None, "Jumlah", None, 410_000, 240_000, 170_000, None),
    ]


def test_a_debt_in_the_ledger_rises_before_it_falls_on_a_day() -> None:
    """Also if the payment was recorded first: no line shows it below nothing."""
    book = book_of(
        entry(1, "2026-10-02", 50_000, "kas", "utang-lain", party="Bu Ketua"),
        entry(2, "2026-10-02", 80_000, "utang-lain", "kas", party="Bu Ketua"),
    )
    ledger = make("account-ledger", book, today=TODAY, narrowing=Narrowing(account="utang-lain"))
    shown = lines(ledger, "increase", "decrease", "balance")[1:3]
    assert shown == [("item", 80_000, None, 80_000), ("item", None, 50_000, 30_000)]


def test_debt_paid_off_and_made_again_begins_anew() -> None:
    """The age is that of what is open now, not of the customer's first purchase."""
    book = book_of(
        _sold(1, "2026-01-05", 70_000, "Bu Ijah"),
        _paid(2, "2026-02-05", 70_000, "Bu Ijah"),
        _sold(3, "2026-10-21", 30_000, "Bu Ijah"),
    )
    assert lines(make("receivables", book, today=TODAY), *CELLS)[0] == (
        "item", 1, "Bu Ijah", date(2026, 10, 21), 30_000, 0, 30_000, 10,
    )  # fmt: skip


def test_what_was_sold_today_is_owed_today() -> None:
    """No day old; and what is sold tomorrow is not yet."""
    book = book_of(
        _sold(1, "2026-10-31", 10_000, "Bu Ijah"), _sold(2, "2026-11-01", 90_000, "Bu Ijah")
    )
    assert lines(make("receivables", book, today=TODAY), *CELLS)[0] == (
        "item", 1, "Bu Ijah", date(2026, 10, 31), 10_000, 0, 10_000, 0,
    )  # fmt: skip


def test_who_pays_all_and_buys_again_on_a_day_owes_since_the_first_day() -> None:
    """Within a day what is sold stands before what is paid, in whatever order it was entered."""
    book = book_of(
        _sold(1, "2026-09-01", 100_000, "Bu Ijah"),
        _paid(2, "2026-10-02", 100_000, "Bu Ijah"),
        _sold(3, "2026-10-02", 50_000, "Bu Ijah"),
    )
    assert lines(make("receivables", book, today=TODAY), *CELLS)[0] == (
        "item", 1, "Bu Ijah", date(2026, 9, 1), 150_000, 100_000, 50_000, 60,
    )  # fmt: skip


def test_debt_entered_late_begins_on_its_day() -> None:
    """A sale entered after its payment, but dated before it, is one debt and not two."""
    book = book_of(
        _paid(1, "2026-10-02", 40_000, "Bu Ijah"),
        _sold(2, "2026-09-01", 100_000, "Bu Ijah"),
        _paid(3, "2026-10-03", 60_000, "Bu Ijah"),
        _sold(4, "2026-10-04", 5_000, "Bu Ijah"),
    )
    assert lines(make("receivables", book, today=TODAY), *CELLS)[0] == (
        "item", 1, "Bu Ijah", date(2026, 10, 4), 5_000, 0, 5_000, 27,
    )  # fmt: skip


def test_the_same_name_in_other_letters_is_the_same_party() -> None:
    """`warung  simpang` paid what `Warung Simpang` owed."""
    book = book_of(
        _sold(1, "2026-10-01", 50_000, "Warung Simpang"),
        _paid(2, "2026-10-02", 20_000, "warung  simpang"),
    )
    assert lines(make("receivables", book, today=TODAY), "name", "remaining")[0] == (
        "item",
        "Warung Simpang",
        30_000,
    )


def test_members_loans_stand_apart_from_credit_sales() -> None:
    """Two kinds of claims: each under its heading, with its own sum, then all together."""
    book = book_of(
        entry(1, "2026-08-01", 500_000, "kas", "piutang-anggota", member="A02"),
        entry(2, "2026-09-01", 100_000, "piutang-anggota", "kas", member="A02"),
        _sold(3, "2026-10-01", 50_000, "Bu Ijah"),
        members=people(5),
    )
    assert lines(make("receivables", book, today=TODAY), "no", "name", "remaining") == [
        ("heading", None, "Piutang pinjaman anggota", None),
        ("item", 1, "Yanto 2", 400_000),
        ("subtotal", None, "Jumlah Piutang pinjaman anggota", 400_000),
        ("heading", None, "Piutang usaha", None),
        ("item", 2, "Bu Ijah", 50_000),
        ("subtotal", None, "Jumlah Piutang usaha", 50_000),
        ("total", None, "Jumlah", 450_000),
    ]


def test_opening_of_a_debt_counts_from_its_day() -> None:
    """A claim taken over from the paper book is as old as the day it was taken over."""
    book = book_of(
        entry(1, "2026-10-01", 90_000, "saldo-awal", "piutang-usaha", party="Bu Ijah"),
        _paid(2, "2026-10-01", 40_000, "Bu Ijah"),
    )
    assert lines(make("receivables", book, today=TODAY), "paid", "remaining", "age")[0] == (
        "item",
        40_000,
        50_000,
        30,
    )


def test_group_owes_suppliers_lenders_and_unpaid_shares_but_savings_are_named_below() -> None:
    """Utang lists what is to be paid; members' savings stay out of it, and a note says so."""
    book = book_of(
        entry(1, "2026-10-01", 80_000, "utang-usaha", "pakan", party="Toko Tani"),
        entry(2, "2026-10-02", 440_000, "utang-lain", "kas", party="Bu Ketua"),
        entry(3, "2026-10-03", 50_000, "simpanan-sukarela", "kas", member="A01"),
        entry(4, "2026-10-04", 20_000, "utang-bagi-hasil", "bagi-hasil", member="A01"),
        members=people(5),
    )
    statement = make("payables", book, today=TODAY)
    listed = [line[1:] for line in lines(statement, "name", "remaining") if line[0] == "item"]
    assert listed == [("Toko Tani", 80_000), ("Bu Ketua", 440_000), ("Marlina 1", 20_000)]
    assert [word(note, "id") for note in statement.notes] == [
        "Simpanan sukarela anggota Rp50.000 tidak termasuk dalam daftar ini."
    ]


def test_nobody_owes_leaves_the_list_empty() -> None:
    """No row, no sum of nothing."""
    assert make("receivables", book_of(), today=TODAY).rows == ()


def test_debts_are_those_of_the_day_asked_for() -> None:
    """What was paid in October was still owed at the end of September."""
    book = book_of(
        _sold(1, "2026-09-12", 360_000, "Warung Simpang"),
        _paid(2, "2026-10-17", 360_000, "Warung Simpang"),
    )
    assert make("receivables", book, today=date(2026, 9, 30)).totals["remaining"] == 360_000
    assert make("receivables", book, today=TODAY).totals["remaining"] == 0


def test_party_without_a_name_says_so() -> None:
    """A faulty book still shows its debts."""
    statement = make("receivables", book_of(_sold(1, "2026-10-01", 1, "")), today=TODAY)
    assert lines(statement, "name")[0] == ("item", "(tanpa nama)")


def test_a_list_of_nobody_says_so() -> None:
    """After everything is paid it does too; before that it does not."""
    sold = _sold(1, "2026-09-12", 100, "Warung")
    nearly, paid = (_paid(2, "2026-09-13", amount, "Warung") for amount in (99, 100))

    def notes(name: str, *entries: Entry) -> list[str]:
        return [word(note, "id") for note in make(name, book_of(*entries), today=TODAY).notes]

    assert notes("receivables") == notes("receivables", sold, paid)
    assert notes("receivables") == ["Tidak ada yang berutang kepada kelompok."]
    assert notes("receivables", sold) == notes("receivables", sold, nearly) == []
    assert notes("payables", sold) == ["Kelompok tidak berutang kepada siapa pun."]
