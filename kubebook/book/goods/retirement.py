"""Retirement: pieces of goods taken out of the inventory and, with their wear, out of the books.

Pure: functions from a book to a change. The entries are memorial ones, as in `depreciation`.
"""

from datetime import date

from kubebook.book.accounts.chart import AKUMULASI_PENYUSUTAN, BEBAN_LAIN
from kubebook.book.book import Book, next_number
from kubebook.book.checked import fit_text, needed_line
from kubebook.book.entries.recording import check_entries
from kubebook.book.entries.vouchers import Numbering
from kubebook.book.goods.depreciation import months_left_out, say_missing
from kubebook.book.goods.stock import Holding, find_asset, holdings, too_many
from kubebook.book.records.change import Change
from kubebook.book.records.entries import Entry
from kubebook.book.records.goods import Retirement
from kubebook.errors.entries import DateInFuture
from kubebook.errors.goods import AssetGone, RetiredTooEarly
from kubebook.errors.typed import ReasonMissing
from kubebook.periods import month_of


def retire(
    book: Book, typed: str, *, day: date, reason: str, today: date, quantity: int | None = None
) -> Change:
    """Take `quantity` pieces of goods (all that are left) out of the inventory from `day` on.

    If the books hold their cost, one voucher takes out their share of the depreciation and of the
    cost; the rest of the cost is a loss (beban-lain).

    Raises:
        AssetNotFound, AssetAmbiguous: it is not clear which goods are meant.
        ReasonMissing, DateInFuture: there is no reason, or the day is after today.
        AssetGone, TooManyPieces: there are not that many pieces.
        RetiredTooEarly: they came, or were depreciated, after that day.
    """
    asset = find_asset(book, typed)
    held = holdings(book)[asset.number]
    why = needed_line(reason, ReasonMissing)
    if day > today:
        raise DateInFuture(date=day, today=today)
    pieces = held.quantity if quantity is None else quantity
    _check_pieces(held, pieces)
    _check_day(held, day)
    cost = held.cost * pieces // held.quantity
    worn = held.worn * pieces // held.quantity
    entries = _taken_out(book, held, day, (worn, cost - worn), why, pieces)
    gone = Retirement(
        number=next_number(book.retirements),
        asset=asset.number,
        date=day,
        quantity=pieces,
        amount=cost,
        reason=why,
        voucher=entries[0].voucher if entries else "",
    )
    change = check_entries(book, Change(did="asset retire", put=(*entries, gone)), today)
    missing = months_left_out(book, before=month_of(day).start, only=asset.number)
    return change._replace(notices=(*change.notices, *say_missing(missing)))


def _check_pieces(held: Holding, pieces: int) -> None:
    asset = held.asset
    if not held.quantity:
        last = held.gone[-1]
        raise AssetGone(tag=asset.tag, name=asset.name, day=last.date, reason=last.reason)
    if not 1 <= pieces <= held.quantity:
        raise too_many(held, pieces, asset.unit)


def _check_day(held: Holding, day: date) -> None:
    """Check that goods go after their entry and after the last month that was depreciated."""
    dates = [entry.date for entry in (*held.brought, *held.wear)]
    first = max(dates, default=held.asset.acquired)
    if day < first:
        raise RetiredTooEarly(tag=held.asset.tag, name=held.asset.name, day=day, first=first)


def _taken_out(
    book: Book, held: Holding, day: date, amounts: tuple[int, int], why: str, pieces: int
) -> tuple[Entry, ...]:
    """The entries that take depreciation and loss out of the goods account; those of 0 left out."""
    if not held.in_books:
        return ()
    asset = held.asset
    numbering = Numbering.of(book)
    voucher = numbering.next_voucher("BM", day.year)
    words = f"{pieces} {asset.unit} {asset.name} ({asset.tag}) keluar dari inventaris: {why}"
    return tuple(
        Entry(
            number=numbering.next_number(),
            voucher=voucher,
            date=day,
            amount=amount,
            source=asset.account,
            target=target,
            text=fit_text(words),
            asset=asset.number,
        )
        for amount, target in zip(amounts, (AKUMULASI_PENYUSUTAN, BEBAN_LAIN), strict=True)
        if amount
    )
