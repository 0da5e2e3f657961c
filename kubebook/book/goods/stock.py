"""The goods that are there on a day: pieces, cost and depreciation, read from the records.

Pure; what may be done with goods is in `inventory`, `depreciation` and `retirement`.
"""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import NamedTuple

from kubebook.book.accounts.chart import AKUMULASI_PENYUSUTAN, holds_goods
from kubebook.book.book import Book, counting
from kubebook.book.find import find_one, folded
from kubebook.book.records.entries import Entry
from kubebook.book.records.goods import Asset, Retirement
from kubebook.errors.goods import AssetAmbiguous, AssetNotFound, TooManyPieces


class Holding(NamedTuple):
    """What is left of one row of the inventory; whole rupiah.

    `quantity` pieces with the cost `cost` are there; `worn` of that is depreciated, also what was
    before the ledger. `brought` are the entries that brought them. `moves` are the counting entries
    calculated from it: its depreciation, and what took pieces out of the books. `gone` are its
    retirements.
    """

    asset: Asset
    quantity: int
    cost: int
    worn: int
    brought: tuple[Entry, ...] = ()
    moves: tuple[Entry, ...] = ()
    gone: tuple[Retirement, ...] = ()
    in_books: bool = False

    @property
    def value(self) -> int:
        """What is left of the cost after depreciation."""
        return self.cost - self.worn

    @property
    def wear(self) -> tuple[Entry, ...]:
        """The entries of its depreciation, by number."""
        return tuple(entry for entry in self.moves if is_wear(entry))

    @property
    def began(self) -> Entry | None:
        """The last entry that brought it; depreciation begins in the month of that entry."""
        return max(self.brought, key=lambda entry: (entry.date, entry.number), default=None)


def is_wear(entry: Entry) -> bool:
    """Whether an entry is the depreciation of goods in a month."""
    return entry.asset is not None and entry.source == AKUMULASI_PENYUSUTAN


def holdings(book: Book, day: date | None = None) -> Mapping[int, Holding]:
    """What is left of all goods at the end of `day` (None: after all that is recorded), by number.

    Goods that came later are left out; goods with nothing left are not. `in_books`: the
    books hold their cost on an account of goods.
    """
    if not book.assets:
        return {}
    moves: dict[int, list[Entry]] = {}
    void: set[str] = set()
    for entry in book.entries:
        if entry.asset is not None:
            if entry.voided:
                void.add(entry.voucher)
            elif day is None or entry.date <= day:
                moves.setdefault(entry.asset, []).append(entry)
    gone: dict[int, list[Retirement]] = {}
    for one in book.retirements:
        counts = not one.undone and one.voucher not in void
        if counts and (day is None or one.date <= day):
            gone.setdefault(one.asset, []).append(one)
    named = {number for asset in book.assets for number in asset.entries}
    entries = {entry.number: entry for entry in book.entries if entry.number in named}
    return {
        asset.number: _holding(
            book, asset, entries, moves.get(asset.number, ()), gone.get(asset.number, ()), day
        )
        for asset in book.assets
        if day is None or asset.acquired <= day
    }


def _holding(
    book: Book,
    asset: Asset,
    entries: Mapping[int, Entry],
    moves: Iterable[Entry],
    gone: Iterable[Retirement],
    day: date | None,
) -> Holding:
    brought = tuple(entries[number] for number in asset.entries if number in entries)
    account = book.accounts.get(asset.account)
    worn = asset.worn
    for entry in moves:
        if entry.source == AKUMULASI_PENYUSUTAN:
            worn += entry.amount
        elif entry.target == AKUMULASI_PENYUSUTAN:
            worn -= entry.amount
    return Holding(
        asset=asset,
        quantity=asset.quantity - sum(one.quantity for one in gone),
        cost=asset.amount - sum(one.amount for one in gone),
        worn=worn,
        brought=brought,
        moves=tuple(moves),
        gone=tuple(gone),
        in_books=any(day is None or entry.date <= day for entry in brought)
        and account is not None
        and holds_goods(account),
    )


def find_asset(book: Book, typed: str) -> Asset:
    """Find goods by the code on them, or as `find_one` by code or name.

    Raises:
        AssetNotFound: no goods have such a word or code; the message lists the likest.
        AssetAmbiguous: several have; the message lists their codes.
    """
    tagged = (asset for asset in book.assets if folded(asset.tag) == folded(typed))
    return next(tagged, None) or find_one(
        typed,
        book.assets,
        lambda asset: (asset.tag, asset.name),
        missing=AssetNotFound,
        several=AssetAmbiguous,
        shown=lambda asset: f"{asset.tag} {asset.name}",
    )


def unlisted(book: Book) -> list[Entry]:
    """The entries of goods that the inventory does not list in full, by number."""
    return [
        entry
        for entry in counting(book.entries)
        if (account := book.accounts.get(entry.target))
        and holds_goods(account)
        and entry.asset is None
        and taken_from(book.assets, entry) < entry.amount
    ]


def too_many(held: Holding, pieces: int, unit: str) -> TooManyPieces:
    """The error for more pieces than are there, or fewer than are gone."""
    asset = held.asset
    return TooManyPieces(
        pieces=pieces,
        unit=unit,
        tag=asset.tag,
        name=asset.name,
        there=held.quantity,
        gone=asset.quantity - held.quantity,
    )


def taken_from(assets: Iterable[Asset], entry: Entry) -> int:
    """How much of an entry's amount the inventory lists; one of several entries of a thing: all."""
    return sum(
        asset.amount if len(asset.entries) == 1 else entry.amount
        for asset in assets
        if entry.number in asset.entries
    )
