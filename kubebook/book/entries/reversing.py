"""Take back a voucher of a closed month: in the present one, with the same accounts and less.

Pure. What is wrong in a closed month stays there, sealed. The reversal has the same accounts,
member, party, plan line and grant, so that every sum and balance loses what the voucher brought;
what is right is recorded beside it.
"""

from datetime import date

from kubebook.book.book import Book, is_opening
from kubebook.book.checked import fit_text, needed_line
from kubebook.book.closings.open_months import open_from
from kubebook.book.entries.mending import check_accounts
from kubebook.book.entries.shortages import check_balances
from kubebook.book.entries.vouchers import Numbering, find_counting, series_of
from kubebook.book.goods.sources import check_void
from kubebook.book.records.change import Change
from kubebook.book.records.entries import Entry
from kubebook.errors.closings import (
    AlreadyReversed,
    OpeningReversed,
    ReversalReversed,
    VoucherStillOpen,
)
from kubebook.errors.typed import ReasonMissing
from kubebook.periods import month_of


def reverse(book: Book, *, voucher: str, reason: str, today: date) -> Change:
    """Take a whole voucher of a closed month back today, in the series that it is of.

    Raises:
        AlreadyVoid, VoucherNotFound, ReasonMissing, VoucherOnlyVoid: as `entry void`.
        VoucherStillOpen: its month is open; it is made void or corrected there.
        AlreadyReversed, ReversalReversed, OpeningReversed: it cannot be taken back.
        AssetStoodOn, WearStoodOn: goods of the inventory depend on it.
        MoneyShort, SavingsShort: too little is left to take it from.
    """
    parts = find_counting(book, voucher, today.year)
    number = parts[0].voucher
    check_accounts(book, parts)
    first_open = open_from(book)
    if first_open is None or parts[0].date >= first_open:
        raise VoucherStillOpen(voucher=number, month=month_of(parts[0].date))
    if any(part.reverses is not None for part in parts):
        raise ReversalReversed(voucher=number)
    if any(map(is_opening, parts)):
        raise OpeningReversed(voucher=number)
    if done := reversal_of(book, parts[0]):
        raise AlreadyReversed(voucher=number, by=done.voucher, date=done.date)
    check_void(book, parts)
    words = needed_line(reason, ReasonMissing)
    numbering = Numbering.of(book)
    prefix = series_of(number)[0].partition("-")[0]
    new_voucher = numbering.next_voucher(prefix, today.year)
    put = tuple(
        part._replace(
            number=numbering.next_number(),
            voucher=new_voucher,
            date=today,
            slip_date=None,
            amount=-part.amount,
            text=fit_text(f"Pembalikan {number}: {part.text}"),
            reason=words,
            replaces=None,
            reverses=part.number,
            at=None,
            by="",
        )
        for part in parts
    )
    change = Change(did="entry reverse", put=put)
    return change._replace(notices=check_balances(book, change))


def reversal_of(book: Book, entry: Entry) -> Entry | None:
    """The entry that takes another one back and counts; None if none does."""
    return next(
        (one for one in book.entries if one.reverses == entry.number and one.voided is None), None
    )
