"""The entries that goods are tied to: what the goods take from them, also after a correction.

Pure. It knows no command; `inventory` and `entries.mending` call it.
"""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import NamedTuple

from kubebook.book.accounts.chart import BANTUAN_SOSIAL, MODAL_SWADAYA, holds_goods
from kubebook.book.book import Book, label_of
from kubebook.book.entries.vouchers import find_counting
from kubebook.book.goods.stock import Holding, holdings, is_wear, taken_from, too_many
from kubebook.book.grants.attribution import funds_of, grant_number
from kubebook.book.records.change import Change
from kubebook.book.records.entries import Entry
from kubebook.book.records.goods import Asset, Origin
from kubebook.errors.entries import (
    EntryNotInVoucher,
    OptionNotForEntry,
    VoucherHasParts,
)
from kubebook.errors.goods import (
    AcquiredAfterEntry,
    AssetInUse,
    AssetStoodOn,
    GoodsOnTwoAccounts,
    GoodsOverEntry,
    GoodsVoucherKept,
    VoucherWithoutGoods,
    WearStoodOn,
)
from kubebook.typed_text import is_nothing

_RECKONED = ("account", "quantity", "amount", "life_months", "worn", "entries")
"""The fields that depreciation and retirement are calculated from."""


class BroughtBy(NamedTuple):
    """What brought goods: `vouchers` as typed, or the entry `number` of one voucher."""

    vouchers: Sequence[str] = ()
    number: int | None = None


BY_NO_VOUCHER = BroughtBy()


def is_untied(brought_by: BroughtBy) -> bool:
    """Whether goods are to be tied to no voucher."""
    return len(brought_by.vouchers) == 1 and is_nothing(brought_by.vouchers[0])


# --- what brought them ----------------------------------------------------------------------------


def brings_goods(book: Book, entry: Entry) -> bool:
    """Whether an entry can have brought goods: its target is an account of goods or of costs."""
    account = book.accounts.get(entry.target)
    return account is not None and (holds_goods(account) or account.type == "cost")


def with_goods(book: Book, parts: Sequence[Entry]) -> list[Entry]:
    """The entries of a voucher that can have brought goods."""
    return [part for part in parts if part.asset is None and brings_goods(book, part)]


def bringing_entries(book: Book, brought_by: BroughtBy, today: date) -> list[Entry]:
    """The entries that brought goods, in the order typed; empty if they are tied to no voucher.

    Raises:
        AlreadyVoid, VoucherNotFound, VoucherUnreadable: no voucher with that number counts.
        VoucherWithoutGoods, VoucherHasParts, EntryNotInVoucher: it is not clear which entry.
    """
    entries = []
    for typed in () if is_untied(brought_by) else brought_by.vouchers:
        parts = find_counting(book, typed, today.year)
        voucher = parts[0].voucher
        goods = with_goods(book, parts)
        if not goods:
            raise VoucherWithoutGoods(voucher=voucher, label=label_of(book, parts[0].target))
        if brought_by.number is None and len(goods) > 1:
            raise VoucherHasParts(
                voucher=voucher, numbers=tuple(str(part.number) for part in goods)
            )
        meant = [part for part in goods if brought_by.number in (None, part.number)]
        if not meant:
            raise EntryNotInVoucher(
                voucher=voucher,
                number=brought_by.number,
                numbers=tuple(str(part.number) for part in goods),
            )
        entries.append(meant[0])
    return list(dict.fromkeys(entries))


def tied(book: Book, asset: Asset, entries: Sequence[Entry], kept: Mapping[str, object]) -> Asset:
    """The goods with the values of their entries; `kept` are fields typed beside the vouchers."""
    account = _account_of(book, asset, entries)
    vouchers = tuple(entry.voucher for entry in entries)
    if kept.get("account", account) != account:
        raise OptionNotForEntry(voucher=vouchers, option="--account", options=("--amount",))
    others = [other for other in book.assets if other.number != asset.number]
    amount = sum(entry.amount for entry in entries)
    if len(entries) > 1 and "amount" in kept and kept["amount"] != amount:
        raise OptionNotForEntry(voucher=vouchers, option="--amount", options=("--date",))
    if len(entries) == 1:
        free = amount - taken_from(others, entries[0])
        amount = int(str(kept["amount"])) if "amount" in kept else free or amount
    day = max(entry.date for entry in entries)
    acquired = kept.get("acquired", day)
    if isinstance(acquired, date) and acquired > day:
        last = max(entries, key=lambda entry: entry.date)
        raise AcquiredAfterEntry(day=acquired, voucher=last.voucher, date=day)
    made = asset._replace(
        account=account,
        amount=amount,
        acquired=acquired,  # type: ignore[arg-type]  # a day in any case
        entries=tuple(entry.number for entry in entries),
    )
    for entry in entries:
        _check_room([*others, made], entry)
    return made


def _account_of(book: Book, asset: Asset, entries: Sequence[Entry]) -> str:
    first, *rest = entries
    for entry in entries:
        if not brings_goods(book, entry):
            raise VoucherWithoutGoods(voucher=entry.voucher, label=label_of(book, entry.target))
    for entry in rest:
        if entry.target != first.target:
            raise GoodsOnTwoAccounts(
                voucher=entry.voucher,
                name=asset.name,
                label=label_of(book, entry.target),
                other=label_of(book, first.target),
            )
    return first.target


def _check_room(assets: Sequence[Asset], entry: Entry) -> None:
    listed = taken_from(assets, entry)
    if listed > entry.amount:
        raise GoodsOverEntry(voucher=entry.voucher, amount=entry.amount, listed=listed)


def origin_of(book: Book, entries: Sequence[Entry]) -> Origin:
    """Where goods came from, as far as their entries show it; else they count as bought."""
    funds = funds_of(book)
    if any(entry.source == BANTUAN_SOSIAL or grant_number(entry, funds) for entry in entries):
        return "bantuan"
    return "swadaya" if any(entry.source == MODAL_SWADAYA for entry in entries) else "beli"


# --- when the entry that brought them is corrected ------------------------------------------------


def follow(book: Book, pairs: Sequence[tuple[Entry, Entry]]) -> tuple[Asset, ...]:
    """The goods that a corrected voucher brought, tied to its replacement.

    `pairs` are each old entry with its new one. Goods with the whole amount of an entry, or its
    day, take those of the new entry.

    Raises:
        AssetInUse: a value that entries were calculated from would change.
        VoucherWithoutGoods, GoodsOnTwoAccounts, GoodsOverEntry: the new entry cannot have brought
            the goods.
    """
    renewed = {old.number: new for old, new in pairs}
    moved: list[Asset] = []
    for asset in book.assets:
        if renewed.keys() & set(asset.entries):
            holding = holdings(book)[asset.number]
            new = _followed(book, holding, renewed)
            check_use(asset._replace(entries=new.entries), new, holding)
            moved.append(new)
    after = book.apply(Change(did="", put=tuple(moved)))
    for asset in moved:
        for _, entry in pairs:
            if entry.number in asset.entries:
                _check_room(after.assets, entry)
    return tuple(moved)


def _followed(book: Book, holding: Holding, renewed: Mapping[int, Entry]) -> Asset:
    asset = holding.asset
    entries = [renewed.get(entry.number, entry) for entry in holding.brought]
    was_whole = asset.amount == sum(entry.amount for entry in holding.brought)
    was_day = max(entry.date for entry in holding.brought)
    day = max(entry.date for entry in entries)
    return asset._replace(
        entries=tuple(entry.number for entry in entries),
        account=_account_of(book, asset, entries),
        amount=sum(entry.amount for entry in entries) if was_whole else asset.amount,
        acquired=day if asset.acquired == was_day else min(asset.acquired, day),
    )


def check_use(old: Asset, new: Asset, holding: Holding) -> None:
    """Check that values used in entries stay, and that there are not fewer pieces than are gone."""
    changed = any(getattr(old, field) != getattr(new, field) for field in _RECKONED)
    if changed and holding.moves:
        raise AssetInUse(tag=old.tag, name=old.name, voucher=holding.moves[0].voucher)
    gone = old.quantity - holding.quantity
    if new.quantity < gone or (gone and changed and new.amount != old.amount):
        raise too_many(holding, new.quantity, new.unit)


# --- what depends on an entry ---------------------------------------------------------------------


def check_void(book: Book, parts: Sequence[Entry]) -> None:
    """Check that no goods depend on a voucher that is to be void.

    Raises:
        AssetStoodOn: goods of the inventory came with it.
        WearStoodOn: it depreciated goods that have left the books since, with that depreciation.
    """
    numbers = {part.number for part in parts}
    for asset in book.assets:
        if numbers & set(asset.entries):
            raise AssetStoodOn(voucher=parts[0].voucher, tag=asset.tag, name=asset.name)
    worn = {part.asset: part.number for part in parts if is_wear(part)}
    for held in holdings(book).values() if worn else ():
        number = worn.get(held.asset.number, 0)
        since = (move for move in held.moves if number and move.number > number)
        later = next((move for move in since if not is_wear(move)), None)
        if later:
            raise WearStoodOn(
                voucher=parts[0].voucher,
                later=later.voucher,
                tag=held.asset.tag,
                name=held.asset.name,
            )


def check_correct(parts: Sequence[Entry]) -> None:
    """Check that a voucher to be corrected was not calculated from the inventory.

    Raises:
        GoodsVoucherKept: it was calculated from the inventory.
    """
    if any(part.asset is not None for part in parts):
        raise GoodsVoucherKept(voucher=parts[0].voucher)
