"""The goods of the group on a day: what there is, what it cost, where it came from.

At cost; a note states the depreciation. If the books hold other goods, `check` reports it.
"""

from collections.abc import Mapping, Sequence
from operator import attrgetter

from kubebook.book.book import Book, label_of
from kubebook.book.goods.stock import Holding, holdings
from kubebook.messages import N_, Message, message
from kubebook.periods import year_of
from kubebook.statements.columns import ACCOUNT, AMOUNT, NUMBER, PRICE, UNIT, VOUCHER, only_exported
from kubebook.statements.listed import listed, where_known, with_carried, with_total
from kubebook.statements.statement import Column, Frame, Table

ORIGINS: Mapping[str, str] = {
    "bantuan": N_("aid"),
    "beli": N_("bought"),
    "swadaya": N_("own means"),
}
CONDITIONS: Mapping[str, str] = {
    "baik": N_("good"),
    "rusak-ringan": N_("slightly damaged"),
    "rusak-berat": N_("badly damaged"),
}


def inventory(book: Book, frame: Frame) -> Table:
    """Buku Inventaris: the goods that are there at the end of the day, in the order recorded."""
    every = list(holdings(book, frame.day).values())
    there = [held for held in every if held.quantity > 0]
    totals = {
        "amount": sum(held.cost for held in there),
        "in_books": sum(held.cost for held in there if held.in_books),
        "worn": sum(held.worn for held in there),
        "value": sum(held.value for held in there),
    }
    table = listed(
        _COLUMNS,
        there,
        {
            **{name: attrgetter(f"asset.{name}") for name in _OF_ASSET},
            "origin": lambda held: message(ORIGINS[held.asset.origin]),
            "price": lambda held: _each(held) if held.cost else None,
            "amount": lambda held: held.cost or None,
            "condition": lambda held: message(CONDITIONS[held.asset.condition]),
            "remarks": _remarks,
            "account": lambda held: label_of(book, held.asset.account),
            "voucher": lambda held: " ".join(entry.voucher for entry in held.brought),
            "life_months": lambda held: held.asset.life_months or None,
        },
        totals=totals,
        notes=(*_worn(totals), *_untied(there), *_gone(every, frame)),
    )
    sums = {name: amount for name, amount in totals.items() if name != "in_books"}
    table = where_known(table, "brand")
    return with_carried(
        with_total(table, "name", sums) if there else table, "amount", "worn", "value"
    )


def _each(held: Holding) -> int:
    """What one piece cost, rounded half up."""
    return (2 * held.cost + held.quantity) // (2 * held.quantity)


def _remarks(held: Holding) -> Message | str:
    """The note, and how many pieces are gone, since when and why."""
    gone = tuple(
        message(
            N_("{pieces} gone {day:short}, {reason}"),
            pieces=one.quantity,
            day=one.date,
            reason=one.reason,
        )
        for one in held.gone
    )
    if not gone:
        return held.asset.note
    return message(N_("{x}"), x=(held.asset.note, *gone) if held.asset.note else gone)


def _worn(totals: Mapping[str, int]) -> tuple[Message, ...]:
    if not totals["worn"]:
        return ()
    return (
        message(
            N_("Of the cost {worn:rp} is depreciated; {value:rp} is left."),
            worn=totals["worn"],
            value=totals["value"],
        ),
    )


def _untied(there: Sequence[Holding]) -> tuple[Message, ...]:
    tags = tuple(held.asset.tag for held in there if held.cost and not held.brought)
    return (message(N_("In no entry of the books: {tags}."), tags=tags),) if tags else ()


def _gone(every: Sequence[Holding], frame: Frame) -> tuple[Message, ...]:
    """A note that names goods gone completely since 1 January, which the list no longer shows."""
    january = year_of(frame.day).start
    gone = tuple(
        message(
            N_("{tag} {name} ({day:short}, {reason})"),
            tag=held.asset.tag,
            name=held.asset.name,
            day=held.gone[-1].date,
            reason=held.gone[-1].reason,
        )
        for held in every
        if not held.quantity and held.gone[-1].date >= january
    )
    return (message(N_("Gone since January: {goods}."), goods=gone),) if gone else ()


_OF_ASSET = ("tag", "name", "brand", "unit", "acquired")
"""The columns that show a field of the goods as it was recorded."""
_COLUMNS = (
    NUMBER,
    Column(name="tag", heading=N_("Tag")),
    Column(name="name", heading=N_("Goods")),
    Column(name="brand", heading=N_("Brand")),
    Column(name="quantity", heading=N_("Quantity"), kind="number"),
    UNIT,
    Column(name="origin", heading=N_("Origin")),
    Column(name="acquired", heading=N_("Acquired on"), kind="date"),
    PRICE,
    AMOUNT,
    Column(name="condition", heading=N_("Condition")),
    Column(name="remarks", heading=N_("Remarks")),
    only_exported(ACCOUNT),
    only_exported(VOUCHER),
    Column(name="life_months", heading=N_("Useful life (months)"), kind="number", shown=False),
    Column(name="worn", heading=N_("Depreciated (Rp)"), kind="money", shown=False),
    Column(name="value", heading=N_("Value left (Rp)"), kind="money", shown=False),
)
