"""The goods that came by a grant and the aid that went back, as tables for its papers.

What the inventory knows of goods stands in it; what a list lacks is left to the paper.
"""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from kubebook.book.book import Book
from kubebook.book.records.entries import Entry
from kubebook.messages import N_, Message, message
from kubebook.statements.columns import AMOUNT, DATE, NUMBER, TEXT, VOUCHER
from kubebook.statements.goods import CONDITIONS
from kubebook.statements.listed import listed, with_total
from kubebook.statements.statement import Column, Table
from kubebook.statements.totals import amount_of

HANDOVER = (
    NUMBER,
    DATE,
    VOUCHER,
    TEXT,
    Column(name="quantity", heading=N_("Quantity")),
    Column(name="unit", heading=N_("Unit")),
    Column(name="condition", heading=N_("Condition")),
    AMOUNT,
)
RETURNED = (NUMBER, DATE, VOUCHER, TEXT, AMOUNT)


class _Goods(NamedTuple):
    """One row: goods that one entry brought, for so many whole rupiah."""

    entry: Entry
    text: str
    amount: int
    quantity: str
    unit: str
    condition: str | Message


def handed_over(book: Book, entries: Sequence[Entry], unknown: str) -> Table:
    """The goods that entries brought, a row each; `unknown` stands for what nobody recorded.

    Goods count as handed over in good condition if they are in it now.
    """
    rows = [row for entry in entries for row in _rows(book, entry, unknown)]
    sums = {"amount": amount_of(entries)}
    values = {
        "date": lambda row: row.entry.date,
        "voucher": lambda row: row.entry.voucher,
    }
    return with_total(listed(HANDOVER, rows, values, totals=sums), "text", sums)


def _rows(book: Book, entry: Entry, unknown: str) -> Iterator[_Goods]:
    """The goods of the inventory that one entry brought, and what it brought beyond them."""
    left = entry.amount
    for asset in book.assets:
        if asset.entries == (entry.number,) and asset.amount <= left:
            left -= asset.amount
            is_sound = asset.condition == "baik"
            yield _Goods(
                entry=entry,
                text=", ".join(filter(None, (asset.name, asset.brand))),
                amount=asset.amount,
                quantity=str(asset.quantity),
                unit=asset.unit,
                condition=message(CONDITIONS["baik"]) if is_sound else unknown,
            )
    if left:
        yield _Goods(entry, entry.text, left, unknown, unknown, unknown)


def returned(entries: Sequence[Entry]) -> Table:
    """The entries by which aid went back, and their sum."""
    sums = {"amount": amount_of(entries)}
    return with_total(listed(RETURNED, entries, totals=sums), "text", sums)
