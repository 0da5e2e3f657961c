"""The similar slip: by words, then by party, then by amount, and of equals the last."""

import pytest

from kubebook.book.entries.similar import similar_slip, words_of
from tests.book.desk import Desk


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
