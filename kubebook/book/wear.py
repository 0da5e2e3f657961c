"""How goods wear and go: depreciation month by month, and pieces taken out of the book.

Pure: functions from a book to a change. The entries are memorial ones, reckoned from what there is
of the goods; so they are made void and reckoned anew, never corrected.
"""

from collections.abc import Iterator, Sequence
from datetime import date

from kubebook.book.affairs import Retirement
from kubebook.book.book import Book, next_number
from kubebook.book.chart import AKUMULASI_PENYUSUTAN, BEBAN_LAIN, PENYUSUTAN
from kubebook.book.holdings import Holding, find_asset, holdings, is_wear
from kubebook.book.limits import check_balances
from kubebook.book.names import TEXT_LIMIT, one_line
from kubebook.book.records import Change, Entry
from kubebook.book.rules import check_entry, check_openings_first
from kubebook.book.vouchers import Numbering
from kubebook.errors.assets import (
    AssetGone,
    AssetStoodOn,
    GoodsVoucherKept,
    MonthNotOver,
    NothingWears,
    RetiredTooEarly,
    TooManyPieces,
    WearStoodOn,
    WornAlready,
)
from kubebook.errors.books import DateInFuture, ReasonMissing
from kubebook.messages import N_, Message, message
from kubebook.periods import Period, format_period, last_ended, month_of, months_of

# --- depreciation ---------------------------------------------------------------------------------


def depreciate(book: Book, *, months: Period, today: date) -> Change:
    """Book the depreciation of each month of `months` (whole ones), a voucher each.

    One entry for each thing, dated the month's last day: its cost by equal parts over its useful
    life, in the last month what is left. A month is booked once for each thing.

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
    for entry in put:
        check_entry(book, entry, today)
    check_openings_first(book, put)
    change = Change(did="asset depreciate", put=tuple(put))
    missing = months_left_out(present, before=months.start)
    return change._replace(notices=(*check_balances(book, change), *_say_missing(missing)))


def months_left_out(book: Book, *, before: date) -> tuple[Period, ...]:
    """The months before the first of a month for which something is still to be booked."""
    starts = [held.began.date for held in _wearing(book) if held.began]
    if not starts or month_of(min(starts)).start >= before:
        return ()
    span = Period(month_of(min(starts)).start, before)
    held = _wearing(book)
    return tuple(month for month in months_of(span) if any(due(one, month) for one in held))


def due(held: Holding, month: Period) -> int:
    """What is to be booked of one thing for a month, whole rupiah; 0 where nothing is.

    What is still there counts, also for months before pieces of it went.
    """
    asset = held.asset
    number = _months_between(held.began.date, month.start) if held.began else 0
    booked = {month_of(entry.date).start for entry in held.wear}
    if not held.in_books or not asset.life_months or number < 1 or month.start in booked:
        return 0
    regular = (asset.amount - asset.worn) * held.quantity // asset.quantity // asset.life_months
    if number < asset.life_months:
        return min(regular, held.value)
    of_life = {_months_between(held.began.date, start) for start in booked} if held.began else set()
    if number > asset.life_months and asset.life_months not in of_life:
        return 0
    missing = sum(1 for place in range(1, asset.life_months) if place not in of_life)
    return max(0, held.value - regular * missing)


def _worn_in(book: Book, month: Period, numbering: Numbering) -> Iterator[Entry]:
    parts = [(held.asset, amount) for held in _wearing(book) if (amount := due(held, month))]
    voucher = numbering.next_voucher("BM", month.start.year) if parts else ""
    for asset, amount in parts:
        yield Entry(
            number=numbering.next_number(),
            voucher=voucher,
            date=month.last_day,
            amount=amount,
            source=AKUMULASI_PENYUSUTAN,
            target=PENYUSUTAN,
            text=_cut(f"Penyusutan {asset.name} ({asset.tag}), {format_period(month)}"),
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


def _say_missing(months: Sequence[Period]) -> tuple[Message, ...]:
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
    """Which month of use `month` is where `first` lies in the 1st; below 1 where it is earlier."""
    return (month.year - first.year) * 12 + month.month - first.month + 1


# --- retirement -----------------------------------------------------------------------------------


def retire(
    book: Book, typed: str, *, day: date, reason: str, today: date, quantity: int | None = None
) -> Change:
    """Take `quantity` pieces of goods (all that are left) out of the inventory from `day` on.

    Where the books tell of them, one voucher takes out their share of the wear and of the cost;
    what had not worn off is a loss (beban-lain).

    Raises:
        AssetNotFound, AssetAmbiguous: which goods?
        ReasonMissing, DateInFuture: why, and when?
        AssetGone, TooManyPieces: so many are not there.
        RetiredTooEarly: they came, or were depreciated, after that day.
    """
    asset = find_asset(book, typed)
    held = holdings(book)[asset.number]
    why = one_line(reason)
    if not why:
        raise ReasonMissing
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
    for entry in entries:
        check_entry(book, entry, today)
    check_openings_first(book, entries)
    change = Change(did="asset retire", put=(*entries, gone))
    missing = [
        month for month in months_left_out(book, before=month_of(day).start) if due(held, month)
    ]
    return change._replace(notices=(*check_balances(book, change), *_say_missing(missing)))


def _check_pieces(held: Holding, pieces: int) -> None:
    asset = held.asset
    if not held.quantity:
        last = held.gone[-1]
        raise AssetGone(tag=asset.tag, name=asset.name, day=last.date, reason=last.reason)
    if not 1 <= pieces <= held.quantity:
        raise TooManyPieces(
            pieces=pieces,
            unit=asset.unit,
            tag=asset.tag,
            name=asset.name,
            there=held.quantity,
            gone=asset.quantity - held.quantity,
        )


def _check_day(held: Holding, day: date) -> None:
    """Goods go neither before their entry nor before the last month that was depreciated."""
    told = [entry.date for entry in (*held.brought, *held.wear)]
    first = max(told, default=held.asset.acquired)
    if day < first:
        raise RetiredTooEarly(tag=held.asset.tag, name=held.asset.name, day=day, first=first)


def _taken_out(
    book: Book, held: Holding, day: date, amounts: tuple[int, int], why: str, pieces: int
) -> tuple[Entry, ...]:
    """The entries that take wear and loss out of the account of goods; none are of 0."""
    if not held.in_books:
        return ()
    asset = held.asset
    numbering = Numbering.of(book)
    voucher = numbering.next_voucher("BM", day.year)
    words = f"{asset.name} ({asset.tag}) {pieces} {asset.unit} keluar dari inventaris: {why}"
    return tuple(
        Entry(
            number=numbering.next_number(),
            voucher=voucher,
            date=day,
            amount=amount,
            source=asset.account,
            target=target,
            text=_cut(words),
            asset=asset.number,
        )
        for amount, target in zip(amounts, (AKUMULASI_PENYUSUTAN, BEBAN_LAIN), strict=True)
        if amount
    )


def _cut(words: str) -> str:
    """An entry's words; a name may be as long as they may be themselves."""
    return words if len(words) <= TEXT_LIMIT else f"{words[: TEXT_LIMIT - 3]}..."


# --- what stands on an entry ----------------------------------------------------------------------


def check_void(book: Book, parts: Sequence[Entry]) -> None:
    """Check that no goods stand on a voucher that is to be void.

    Raises:
        AssetStoodOn: the inventory names it as the one that brought goods.
        WearStoodOn: it depreciated goods that have left the books since, with that wear.
    """
    numbers = {part.number for part in parts}
    for asset in book.assets:
        if numbers & set(asset.entries):
            raise AssetStoodOn(voucher=parts[0].voucher, tag=asset.tag, name=asset.name)
    worn = {part.asset for part in parts if is_wear(part)}
    for held in holdings(book).values() if worn else ():
        later = next((one for one in held.gone if one.voucher), None)
        if held.asset.number in worn and later:
            raise WearStoodOn(
                voucher=parts[0].voucher,
                later=later.voucher,
                tag=held.asset.tag,
                name=held.asset.name,
            )


def check_correct(parts: Sequence[Entry]) -> None:
    """Check that a voucher to be corrected was not reckoned from the inventory.

    Raises:
        GoodsVoucherKept: it was.
    """
    if any(part.asset is not None for part in parts):
        raise GoodsVoucherKept(voucher=parts[0].voucher)
