"""The similar slip: by words, then by party, then by amount, and of equals the last."""

import pytest

from kubebook.book.entries.similar import fuller_text, similar_slip, words_of
from tests.book.desk import Desk

PAID = 800_000
"""What the earlier slip was of."""


@pytest.fixture
def market() -> Desk:
    """A group that sells eggs and manure, and buys feed."""
    desk = Desk(members=3)
    desk.receipt(5_000_000, "modal-swadaya", "08-01", text="Modal awal")
    desk.receipt(360_000, "penjualan", "08-02", text="Penjualan telur 6 rak", party="Warung Ijah")
    desk.receipt(240_000, "penjualan", "08-03", text="Penjualan telur 4 rak", party="Katering")
    desk.receipt(150_000, "penjualan", "08-04", text="Pupuk kandang 6 karung")
    desk.expense(800_000, "pakan", "08-05", text="Pakan telur 2 karung")
    return desk


@pytest.mark.parametrize(
    ("text", "amount", "like"),
    [
        ("jual telur 6 rak", 360_000, "BKM-2026-0002"),
        ("telur ke katering", 360_000, "BKM-2026-0003"),
        ("telur", 1_000, "BKM-2026-0003"),
        ("TELUR", 360_000, "BKM-2026-0002"),
        ("pupuk kandang", 360_000, "BKM-2026-0004"),
        ("pupuk cair", 1_000, "BKM-2026-0004"),
        ("pupuk cair organik", 1_000, None),
        ("ijah", 1_000, "BKM-2026-0002"),
        ("telur katering", 360_000, "BKM-2026-0003"),
        ("katering ijah", 1_000, "BKM-2026-0003"),
        ("katering hotel melati", 1_000, None),
        ("jual 6 rak", 360_000, None),
        ("", 360_000, None),
    ],
)
def test_the_likest_slip_has_half_of_the_words_at_least(
    market: Desk, text: str, amount: int, like: str | None
) -> None:
    """Verbs and measures say nothing; a slip of the other direction is never like it."""
    found = similar_slip(market.book, "receipt", text, amount)
    assert (found and found.voucher) == like


def test_a_void_slip_is_like_none(market: Desk) -> None:
    """What was wrong is not proposed again."""
    market.void("bkm4")
    assert similar_slip(market.book, "receipt", "pupuk kandang", 150_000) is None


def test_words_of_a_slip_are_without_figures_measures_and_short_ones() -> None:
    """`6 rak` and `di` do not make two slips alike."""
    assert words_of("Jual Telur 6 rak di Warung-Ijah @60.000") == {"telur", "warung", "ijah"}


def test_a_member_who_was_paid_is_known_by_name() -> None:
    """Wages have a member where a purchase has a party."""
    desk = Desk(members=5)
    desk.receipt(900_000, "modal-swadaya", "08-01", text="Modal awal")
    desk.expense(150_000, "upah", "08-02", text="Jaga kandang", member="A05")
    desk.expense(150_000, "upah", "08-03", text="Jaga kandang", member="A01")

    found = similar_slip(desk.book, "expense", "jaga hendra", 150_000)

    assert found is not None
    assert found.member == "A05"


@pytest.mark.parametrize(
    ("text", "amount", "before", "fuller"),
    [
        ("pakan", PAID, "Pakan 2 karung", "Pakan 2 karung"),
        ("PAKAN 2", PAID, "Pakan 2 karung", "Pakan 2 karung"),
        ("pakan subur", PAID, "Pakan 2 karung", "Pakan 2 karung"),
        ("pakan", PAID + 1, "Pakan 2 karung", ""),
        ("pakan 3", PAID, "Pakan 2 karung", ""),
        ("pakan ayam", PAID, "Pakan 2 karung", ""),
        ("pakan toko", 1, "Pakan ayam", "Pakan ayam"),
        ("telur", PAID, "Telur 6 rak @60.000", "Telur 6 rak @60.000"),
        ("telur", PAID, "Telur 6 rak @ Rp 60.000", "Telur 6 rak @ Rp 60.000"),
        ("angsuran", PAID, "Angsuran ke 3", ""),
        ("angsuran", PAID, "Angsuran 3 dari 10", ""),
        ("rapat", PAID, "Rapat 5/9", ""),
        ("bunga", PAID, "Bunga bank Agustus", ""),
        ("bunga bank agustus", PAID, "Bunga bank Agustus", ""),
        ("jaga", PAID, "Jaga malam Jumat", ""),
        ("listrik", 1, "Token listrik", "Token listrik"),
    ],
)
def test_the_words_of_the_likest_slip_are_taken_where_they_say_it_all_and_hold_again(
    text: str, amount: int, before: str, fuller: str
) -> None:
    """A count or a price holds of one amount; the third instalment or a month never again."""
    desk = Desk()
    desk.receipt(9_000_000, "modal-swadaya", "08-01", text="Modal awal")
    like = desk.expense(PAID, "pakan", "08-02", text=before, party="Toko Subur")

    assert fuller_text(desk.book, text, amount, like) == fuller
