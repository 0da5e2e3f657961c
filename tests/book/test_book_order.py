"""The order in which a book lists the entries of one day."""

from datetime import date

from kubebook.book.book import by_voucher, in_book_order
from kubebook.book.records.entries import Entry


def _entry(number: int, voucher: str, source: str = "4101", target: str = "1101") -> Entry:
    return Entry(
        number=number,
        voucher=voucher,
        date=date(2026, 10, 31),
        amount=1_000,
        source=source,
        target=target,
        text="Telur",
    )


def test_voucher_9999_stands_before_voucher_10000() -> None:
    """A year with more than 9,999 receipts still lists them in the order of their numbers."""
    late, early = _entry(1, "BKM-2026-10000"), _entry(2, "BKM-2026-9999")
    assert in_book_order([late, early], ["1101"]) == [early, late]


def test_vouchers_stand_by_series_then_by_number() -> None:
    """Also where a number has more digits than four, and where a faulty book has none."""
    vouchers = ["BKM-2026-10000", "BKM-2026-9999", "BKK-2026-10001", "BKM-2025-10002", "nota"]
    assert sorted(vouchers, key=by_voucher) == [
        "nota",
        "BKK-2026-10001",
        "BKM-2025-10002",
        "BKM-2026-9999",
        "BKM-2026-10000",
    ]


def test_money_moved_stands_between_money_in_and_money_out() -> None:
    """Nobody fetches at the bank, in the book, what comes there two lines below."""
    fetched = _entry(1, "BBK-2026-0001", "1102", "1101")
    aid = _entry(2, "BBM-2026-0001", "3101", "1102")
    spent = _entry(3, "BBK-2026-0002", "1102", "1401")
    sold = _entry(4, "BKM-2026-0001")
    assert in_book_order([spent, fetched, sold, aid], ["1101", "1102"]) == [
        aid,
        sold,
        fetched,
        spent,
    ]
