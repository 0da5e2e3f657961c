"""The records of goods, and of those that are gone."""

import datetime as dt
from typing import Literal, NamedTuple

Origin = Literal["bantuan", "beli", "swadaya"]


Condition = Literal["baik", "rusak-ringan", "rusak-berat"]


class Asset(NamedTuple):
    """Goods of the group: one row of the inventory.

    `tag` is what is written on the thing itself. `quantity` pieces cost `amount` together;
    `account` is the code of the account that holds them (peralatan, ternak). `entries` are the
    numbers of the entries that brought them: of one entry a part, several entries whole; empty
    where the books tell of none. `life_months` is how long they are of use from then on; 0: not
    depreciated. `worn` is what of `amount` was worn before the ledger began.
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

    `asset` is the goods' number, `date` the first day without `quantity` of its pieces, which had
    cost `amount`. `voucher` takes that out of the books, and is empty if they did not tell of
    the goods; where it is void, the pieces are back. `undone`: the day on which a retirement
    without voucher was taken back.
    """

    number: int
    asset: int
    date: dt.date
    quantity: int
    amount: int
    reason: str
    voucher: str = ""
    undone: dt.date | None = None
