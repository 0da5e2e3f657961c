"""The inventory: goods recorded and changed, and tied to the entries that brought them.

Pure: functions from a book to a change. How they depreciate and leave is in `depreciation` and
`retirement`.
"""

from collections.abc import Mapping
from datetime import date
from typing import Any

from kubebook.book.accounts.chart import PERALATAN, find_account, holds_goods
from kubebook.book.book import Book, is_opening, next_number
from kubebook.book.checked import Choice, check_day, checked
from kubebook.book.find import folded
from kubebook.book.goods.sources import (
    BY_NO_VOUCHER,
    BroughtBy,
    bringing_entries,
    check_use,
    is_untied,
    origin_of,
    tied,
)
from kubebook.book.goods.stock import Holding, find_asset, holdings
from kubebook.book.records.accounts import Account
from kubebook.book.records.change import Change
from kubebook.book.records.goods import Asset, Retirement
from kubebook.errors.goods import (
    AssetInUse,
    AssetThere,
    NotGoods,
    PriceIsCount,
    TagTaken,
    WornTooMuch,
)
from kubebook.errors.typed import NameMissing, NothingToSet
from kubebook.messages import N_

TAG = "INV-{:03}"
"""The code of goods without a typed one."""
PIECE = "buah"
"""The unit of goods without a typed one."""
SMALLEST_COIN = 100
"""A lower price, whole rupiah, is a mistake: the number of pieces in the place of a price."""
WORDS = {"origin": Choice(N_("the origin")), "condition": Choice(N_("the condition"))}


def add_asset(
    book: Book, details: Mapping[str, object], *, today: date, brought_by: BroughtBy = BY_NO_VOUCHER
) -> Change:
    """Record goods, numbered after the last; `details` are fields of `Asset` as typed.

    Goods without a tie, or tied with `-` to no voucher, are as in `details`. Tied goods take
    account, day and amount from their entries: of one entry what the inventory does not list yet,
    or the smaller amount given; of several entries all.

    Raises:
        NameMissing, ChoiceUnknown, PriceIsCount, TagTaken, NotGoods, DayToCome: a field
            has a value that is not possible.
        VoucherWithoutGoods, VoucherHasParts, GoodsOverEntry and similar errors: the goods cannot
            be tied to that.
    """
    kept = _checked(book, {"name": "", **details})
    number = next_number(book.assets)
    entries = bringing_entries(book, brought_by, today)
    drafted: dict[str, Any] = {
        "tag": _free_tag(book, number),
        "account": PERALATAN,
        "quantity": 1,
        "unit": PIECE,
        "origin": origin_of(book, entries),
        "acquired": today,
        "amount": 0,
    } | kept
    asset = Asset(number=number, **drafted)
    if entries:
        asset = tied(book, asset, entries, kept)
    _check(book, asset, today)
    return Change(did="asset add", put=(asset,))


def set_asset(
    book: Book,
    typed: str,
    details: Mapping[str, object],
    *,
    today: date,
    brought_by: BroughtBy | None = None,
    returned: bool = False,
) -> Change:
    """Change fields of goods, tie them to further entries (or, with `-`, to none), or undo.

    `returned`: the last retirement without a voucher is undone.

    Raises:
        AssetNotFound, AssetAmbiguous: it is not clear which goods are meant.
        AssetInUse: a value that entries were calculated from would change.
        AssetThere: nothing was retired. NothingToSet: nothing was given.
        Other errors: as `add_asset`.
    """
    old = find_asset(book, typed)
    if not details and brought_by is None and not returned:
        raise NothingToSet
    holding = holdings(book)[old.number]
    kept = _checked(book, details)
    asset = old._replace(**kept)
    entries = list(holding.brought)
    if brought_by is not None and is_untied(brought_by):
        asset, entries = asset._replace(entries=(), worn=0), []
    elif brought_by is not None:
        entries += [one for one in bringing_entries(book, brought_by, today) if one not in entries]
    if entries and brought_by is not None:
        asset = tied(book, asset, entries, kept)
        if not old.entries and "origin" not in kept:
            asset = asset._replace(origin=origin_of(book, entries))
    elif entries and {"amount", "acquired", "account"} & kept.keys():
        stays = {"acquired": old.acquired} | ({"amount": old.amount} if len(entries) == 1 else {})
        asset = tied(book, asset, entries, stays | kept)
    _check(book, asset, today)
    check_use(old, asset, holding)
    taken_back = (_taken_back(old, holding, today),) if returned else ()
    put = (asset,) if asset != old else ()
    return Change(did="asset set", put=(*put, *taken_back))


def goods_account(book: Book, typed: str) -> Account:
    """Find the account that is meant; it must hold goods.

    Raises:
        AccountNotFound and similar errors: the account is not clear.
        NotGoods: it holds no goods; the message lists the accounts that do.
    """
    account = find_account(book.accounts, typed)
    if not holds_goods(account):
        names = tuple(one.name for one in book.accounts.values() if holds_goods(one))
        raise NotGoods(name=account.name, names=names)
    return account


# --- what was typed -------------------------------------------------------------------------------


def _checked(book: Book, details: Mapping[str, object]) -> dict[str, Any]:
    """The fields as they are recorded, the account found; an empty code or unit changes nothing."""
    kept = checked(Asset, details, words=WORDS, needed={"name": NameMissing})
    for name in ("tag", "unit"):
        if not kept.get(name, True):
            del kept[name]
    if 0 < kept.get("amount", 0) < SMALLEST_COIN:
        raise PriceIsCount(amount=kept["amount"])
    if "account" in kept:
        kept["account"] = goods_account(book, kept["account"]).code
    return kept


def _free_tag(book: Book, number: int) -> str:
    used = {asset.tag.casefold() for asset in book.assets}
    while TAG.format(number).casefold() in used:
        number += 1
    return TAG.format(number)


def _check(book: Book, asset: Asset, today: date) -> None:
    """Check goods by themselves and against the others."""
    for other in book.assets:
        if other.number != asset.number and folded(other.tag) == folded(asset.tag):
            raise TagTaken(tag=asset.tag, name=other.name)
    check_day(asset.acquired, today)
    older = [e for e in book.entries if e.number in asset.entries and is_opening(e)]
    if asset.worn and (asset.worn >= asset.amount or not older):
        raise WornTooMuch(worn=asset.worn, name=asset.name, amount=asset.amount)


def _taken_back(asset: Asset, holding: Holding, today: date) -> Retirement:
    if not holding.gone:
        raise AssetThere(tag=asset.tag, name=asset.name)
    last = holding.gone[-1]
    if last.voucher:
        raise AssetInUse(tag=asset.tag, name=asset.name, voucher=last.voucher)
    return last._replace(undone=today)
