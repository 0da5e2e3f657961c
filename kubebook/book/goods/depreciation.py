"""Depreciation of goods, month by month.

Pure: functions from a book to a change. The entries are memorial entries, calculated from the goods
that are left; so they are made void and calculated again, never corrected.
"""

from collections.abc import Iterator, Sequence
from datetime import date

from kubebook.book.accounts.chart import AKUMULASI_PENYUSUTAN, PENYUSUTAN
from kubebook.book.book import Book
from kubebook.book.checked import fit_text
from kubebook.book.entries.recording import check_entries
from kubebook.book.entries.vouchers import Numbering
from kubebook.book.goods.stock import Holding, holdings, is_wear
from kubebook.book.records.change import Change
from kubebook.book.records.entries import Entry
from kubebook.errors.goods import (
    MonthNotOver,
    NothingWears,
    WornAlready,
)
from kubebook.messages import N_, Message, message
from kubebook.periods import Period, format_period, last_ended, month_of, months_of


def depreciate(book: Book, *, months: Period, today: date) -> Change:
    """Book the depreciation of each month of `months` (whole months), one voucher for each.

    One entry for each thing, dated the last day of the month: its cost in equal parts over its
    useful life, in the last month what is left. A month is booked once for each thing.

    Raises:
        MonthNotOver: a month has not ended.
        WornAlready, NothingWears: nothing is to be booked.
    """
    if months.last_day > today:
        raise MonthNotOver(
            month=months_of(months)[-1],
            last=months.last_day,
            before=_typed(last_ended(today)),
        )
    numbering = Numbering.of(book)
    put: list[Entry] = []
    present = book
    for month in months_of(months):
        made = list(_worn_in(present, month, numbering))
        present = present.apply(Change(did="", put=tuple(made)))
        put += made
    if not put:
        raise _nothing(book, months)
    change = check_entries(book, Change(did="asset depreciate", put=tuple(put)), today)
    missing = months_left_out(present, before=months.start)
    return change._replace(notices=(*change.notices, *say_missing(missing)))


def months_left_out(book: Book, *, before: date, only: int | None = None) -> tuple[Period, ...]:
    """The months before the day `before` for which depreciation is still to be booked.

    For all goods, or `only` for those with this number.
    """
    wearing = [
        (held, _booked(held)) for held in _wearing(book) if only in (None, held.asset.number)
    ]
    starts = [held.began.date for held, _ in wearing if held.began]
    if not starts or month_of(min(starts)).start >= before:
        return ()
    span = Period(month_of(min(starts)).start, before)
    return tuple(
        month
        for month in months_of(span)
        if any(_due(held, month, booked) for held, booked in wearing)
    )


def _booked(held: Holding) -> frozenset[date]:
    """The months that are booked for one thing, by their first days."""
    return frozenset(entry.date.replace(day=1) for entry in held.wear)


def _due(held: Holding, month: Period, booked: frozenset[date]) -> int:
    """What is to be booked for one of `_wearing` in a month, whole rupiah; 0 if nothing.

    Only pieces that are still there count, also for months before others were taken out.
    """
    asset, began = held.asset, held.began
    number = _months_between(began.date, month.start) if began else 0
    if number < 1 or month.start in booked:
        return 0
    regular = (asset.amount - asset.worn) * held.quantity // asset.quantity // asset.life_months
    if number < asset.life_months:
        return min(regular, held.value)
    of_life = {_months_between(began.date, start) for start in booked} if began else set()
    if number > asset.life_months and asset.life_months not in of_life:
        return 0
    missing = sum(1 for place in range(1, asset.life_months) if place not in of_life)
    return max(0, held.value - regular * missing)


def _worn_in(book: Book, month: Period, numbering: Numbering) -> Iterator[Entry]:
    parts = [
        (held.asset, amount)
        for held in _wearing(book)
        if (amount := _due(held, month, _booked(held)))
    ]
    voucher = numbering.next_voucher("BM", month.start.year) if parts else ""
    for asset, amount in parts:
        yield Entry(
            number=numbering.next_number(),
            voucher=voucher,
            date=month.last_day,
            amount=amount,
            source=AKUMULASI_PENYUSUTAN,
            target=PENYUSUTAN,
            text=fit_text(f"Penyusutan {asset.name} ({asset.tag}), {format_period(month)}"),
            asset=asset.number,
        )


def _wearing(book: Book) -> list[Holding]:
    """The goods in the books that have a useful life and of which something is left."""
    return [
        held
        for held in holdings(book).values()
        if held.in_books and held.asset.life_months and held.value > 0
    ]


def _nothing(book: Book, months: Period) -> Exception:
    booked = (entry for entry in book.entries if is_wear(entry) and not entry.voided)
    last = next((entry for entry in booked if entry.date in months), None)
    if last is None:
        return NothingWears(month=months)
    return WornAlready(month=months, voucher=last.voucher)


def say_missing(months: Sequence[Period]) -> tuple[Message, ...]:
    """The sentence that names the months not booked yet; none if all months are booked."""
    if not months:
        return ()
    return (
        message(
            N_("Not booked yet: {months}.\n  kubebook asset depreciate --month {typed}"),
            months=tuple(months),
            typed=typed_months(months),
        ),
    )


def typed_months(months: Sequence[Period]) -> str:
    """Months as they are typed: 2026-07, or 2026-07..2026-09 from the first to the last."""
    first, last = _typed(months[0]), _typed(months[-1])
    return first if first == last else f"{first}..{last}"


def _typed(month: Period) -> str:
    return f"{month.start:%Y-%m}"


def _months_between(first: date, month: date) -> int:
    """The number of `month`, counted from the month of `first` as 1; below 1 if it is earlier."""
    return (month.year - first.year) * 12 + month.month - first.month + 1
