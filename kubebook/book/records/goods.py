"""The records of goods, and of goods that are gone."""

import datetime as dt
from typing import Literal, NamedTuple

Origin = Literal["bantuan", "beli", "swadaya"]


Condition = Literal["baik", "rusak-ringan", "rusak-berat"]


class Asset(NamedTuple):
    """Goods of the group: one row of the inventory.

    `tag` is the code written on the thing itself. `quantity` pieces cost `amount` together;
    `account` is the code of the account that holds them (peralatan, ternak). `entries` are the
    numbers of the entries that brought them: a part of one entry, or several whole entries; empty
    if they are in no entry. `life_months` is their useful life from then on; 0: not depreciated.
    `worn` is the part of `amount` that was depreciated before the ledger began.
    """

    number: int
    tag: str
    name: str
    account: str
    quantity: int
    unit: str
    origin: Origin
    acquired: dt.date
    amount: int
    brand: str = ""
    condition: Condition = "baik"
    life_months: int = 0
    entries: tuple[int, ...] = ()
    worn: int = 0
    note: str = ""


class Retirement(NamedTuple):
    """Pieces of goods that are gone: broken, dead, lost or sold.

    `asset` is the goods' number, `date` the first day without `quantity` of its pieces, `amount`
    their cost. `voucher` takes that out of the books, and is empty if the goods were not in the
    books; if it is void, the pieces are back. `undone` is the day on which a retirement without
    voucher was taken back.
    """

    number: int
    asset: int
    date: dt.date
    quantity: int
    amount: int
    reason: str
    voucher: str = ""
    undone: dt.date | None = None
