"""The order in which a book lists the entries of one day."""

from datetime import date

from kubebook.book.book import in_book_order
from kubebook.book.records import Entry


def _entry(number: int, voucher: str) -> Entry:
    return Entry(
        number=number,
        voucher=voucher,
        date=date(2026, 10, 31),
        amount=1_000,
        source="4101",
        target="1101",
        text="Telur",
    )


def test_voucher_9999_stands_before_voucher_10000() -> None:
    """A year with more than 9,999 receipts still lists them in the order of their numbers."""
    late, early = _entry(1, "BKM-2026-10000"), _entry(2, "BKM-2026-9999")
    assert in_book_order([late, early], ["1101"]) == [early, late]
