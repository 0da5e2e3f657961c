"""The numbers of vouchers: as typed, their series, the next one, and the one that is still open.

Pure. A number that was given is never used again, even if its entry is void.
"""

import re
from collections.abc import Iterable
from datetime import date

from kubebook.book.accounts.chart import SALDO_AWAL
from kubebook.book.book import Book
from kubebook.book.records.accounts import Account
from kubebook.book.records.entries import Entry
from kubebook.errors.entries import (
    AlreadyVoid,
    VoucherNotFound,
    VoucherNotOpen,
    VoucherUnreadable,
)
from kubebook.typed_text import cleaned

_VOUCHER = r"(?a)(BKM|BKK|BBM|BBK|BM)[- ]?(?:(\d{4})[- ])?(\d{1,6})"


def parse_voucher(typed: str, year: int) -> str:
    """A voucher number in full; without its year (`BKM-0018`, `bkm18`) it is of `year`.

    Raises:
        VoucherUnreadable: the text is no voucher number.
    """
    match = re.fullmatch(_VOUCHER, cleaned(typed).upper())
    if not match:
        raise VoucherUnreadable(typed=typed)
    prefix, typed_year, number = match.groups()
    return f"{prefix}-{typed_year or year}-{int(number):04}"


def find_voucher(book: Book, typed: str, year: int) -> tuple[Entry, ...]:
    """The entries of a voucher, by number; a faulty book may have one that is no voucher number.

    Without its year it is of `year`, or if that has none yet, of the year before: in January
    `bkk17` is last year's.

    Raises:
        VoucherUnreadable, VoucherNotFound: the text is no voucher number, or no entry has it.
    """
    as_typed = _of_voucher(book, typed.strip())
    if as_typed:
        return as_typed
    voucher = parse_voucher(typed, year)
    for meant in (voucher, parse_voucher(typed, year - 1)):
        if found := _of_voucher(book, meant):
            return found
    raise VoucherNotFound(voucher=voucher, period=voucher.split("-")[1])


def _of_voucher(book: Book, voucher: str) -> tuple[Entry, ...]:
    return tuple(entry for entry in book.entries if entry.voucher == voucher)


def find_counting(book: Book, typed: str, year: int) -> tuple[Entry, ...]:
    """The entries of a voucher that is not void, by number.

    Raises:
        AlreadyVoid: it is void.
        VoucherUnreadable, VoucherNotFound: as `find_voucher`.
    """
    parts = find_voucher(book, typed, year)
    for part in parts:
        if part.voided:
            raise AlreadyVoid(voucher=part.voucher, voided=part.voided)
    return parts


def voucher_prefix(source: Account, target: Account) -> str:
    """The voucher series of an entry: a transfer has that of the account the money leaves."""
    if SALDO_AWAL in (source.code, target.code):
        return "BM"
    if source.series:
        return f"B{source.series}K"
    return f"B{target.series}M" if target.series else "BM"


def series_of(voucher: str) -> tuple[str, int | None]:
    """The series of a voucher and its number in it; None if a faulty book has no number there."""
    series, _, number = voucher.rpartition("-")
    return series, int(number) if number.isascii() and number.isdecimal() else None


class Numbering:
    """Give out the next voucher numbers and entry numbers of one book, each once."""

    def __init__(self, highest: dict[str, int], number: int) -> None:
        self.highest = highest
        self.number = number

    @classmethod
    def of(cls, book: Book) -> "Numbering":
        """Start after the highest numbers of `book`, void ones too: no number is used twice."""
        highest: dict[str, int] = {}
        for entry in book.entries:
            series, number = series_of(entry.voucher)
            highest[series] = max(highest.get(series, 0), number or 0)
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
        series, number = series_of(voucher)
        self.highest[series] = max(self.highest.get(series, 0), number or 0)


def open_voucher(book: Book, typed: str, prefix: str, day: date) -> str:
    """The voucher of a series and day to which a second part of one slip is added.

    A number without its year is of the year of that day.

    Raises:
        VoucherUnreadable, VoucherNotFound, AlreadyVoid, VoucherNotOpen: there is no such voucher.
    """
    parts = find_counting(book, parse_voucher(typed, day.year), day.year)
    voucher = parts[0].voucher
    if not voucher.startswith(f"{prefix}-") or any(part.date != day for part in parts):
        raise VoucherNotOpen(voucher=voucher, date=parts[0].date)
    return voucher


def compact(vouchers: Iterable[str]) -> str:
    """Voucher numbers as short as they can be read: `BKK-2026-0041 – 0043, 0047, BBK-2026-0001`."""
    runs: list[tuple[str, int, int]] = []
    others: list[str] = []
    numbers: set[tuple[str, int]] = set()
    for voucher in dict.fromkeys(vouchers):
        series, number = series_of(voucher)
        if number is None:
            others.append(voucher)
        else:
            numbers.add((series, number))
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
