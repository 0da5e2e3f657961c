"""The numbers of vouchers: their series, the next one, and the one that is still open.

Pure. A number that was given never returns, also where its entry is void.
"""

from collections.abc import Iterable
from datetime import date

from kubebook.book.accounts.chart import SALDO_AWAL
from kubebook.book.book import Book
from kubebook.book.find import find_voucher
from kubebook.book.records.accounts import Account
from kubebook.errors.entries import AlreadyVoid, VoucherNotOpen


def voucher_prefix(source: Account, target: Account) -> str:
    """The voucher series of an entry: a transfer takes that of the account it leaves."""
    if SALDO_AWAL in (source.code, target.code):
        return "BM"
    if source.series:
        return f"B{source.series}K"
    return f"B{target.series}M" if target.series else "BM"


class Numbering:
    """Hands out the next voucher numbers and entry numbers of one book, each once."""

    def __init__(self, highest: dict[str, int], number: int) -> None:
        self.highest = highest
        self.number = number

    @classmethod
    def of(cls, book: Book) -> "Numbering":
        """Start after the highest numbers of `book`, voids included: numbers never return."""
        highest: dict[str, int] = {}
        for entry in book.entries:
            series, _, number = entry.voucher.rpartition("-")
            highest[series] = max(highest.get(series, 0), int(number))
        return cls(highest, book.entries[-1].number if book.entries else 0)

    def next_number(self) -> int:
        """The next entry number."""
        self.number += 1
        return self.number

    def next_voucher(self, prefix: str, year: int) -> str:
        """The next voucher of a series and year, without gaps."""
        series = f"{prefix}-{year}"
        self.highest[series] = self.highest.get(series, 0) + 1
        return f"{series}-{self.highest[series]:04}"

    def take_voucher(self, voucher: str) -> None:
        """Count a voucher that was given, so that later ones come after it."""
        series, _, number = voucher.rpartition("-")
        self.highest[series] = max(self.highest.get(series, 0), int(number))


def open_voucher(book: Book, typed: str, prefix: str, day: date) -> str:
    """The voucher of a series and day to which a second part of one slip is added.

    Raises:
        VoucherUnreadable, VoucherNotFound, AlreadyVoid, VoucherNotOpen: there is none such.
    """
    parts = find_voucher(book, typed, day.year)
    voucher = parts[0].voucher
    if parts[0].voided:
        raise AlreadyVoid(voucher=voucher, voided=parts[0].voided)
    if not voucher.startswith(f"{prefix}-") or any(part.date != day for part in parts):
        raise VoucherNotOpen(voucher=voucher, date=parts[0].date)
    return voucher


def compact(vouchers: Iterable[str]) -> str:
    """Voucher numbers as short as they can be read: `BKK-2026-0041 – 0043, 0047, BBK-2026-0001`."""
    runs: list[tuple[str, int, int]] = []
    others: list[str] = []
    numbers: set[tuple[str, int]] = set()
    for voucher in dict.fromkeys(vouchers):
        series, _, number = voucher.rpartition("-")
        if number.isascii() and number.isdecimal():
            numbers.add((series, int(number)))
        else:
            others.append(voucher)
    for series, place in sorted(numbers):
        if runs and runs[-1][0] == series and runs[-1][2] == place - 1:
            runs[-1] = (series, runs[-1][1], place)
        else:
            runs.append((series, place, place))
    parts = []
    for before, (series, first, last) in zip(("", *(run[0] for run in runs)), runs, strict=False):
        head = "" if series == before else f"{series}-"
        parts.append(f"{head}{first:04}" + (f" \N{EN DASH} {last:04}" if last > first else ""))
    return ", ".join([*parts, *others])
