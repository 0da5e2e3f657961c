"""A treasurer's desk with an inventory: goods recorded, depreciated, taken out."""

from datetime import date

from kubebook.book.goods.depreciation import depreciate
from kubebook.book.goods.inventory import add_asset, set_asset
from kubebook.book.goods.retirement import retire
from kubebook.book.goods.sources import BroughtBy
from kubebook.book.goods.stock import Holding, find_asset, holdings
from kubebook.book.records.change import Change
from kubebook.book.records.entries import Entry
from kubebook.book.records.goods import Asset
from kubebook.periods import Period, month_of
from tests.book.desk import Desk, day


class Stockroom(Desk):
    """The same desk, with the commands on goods."""

    def goods(self, name: str, *vouchers: str, number: int | None = None, **more: object) -> Asset:
        """Goods from these vouchers, or from none."""
        by = BroughtBy(vouchers, number)
        change = add_asset(self.book, {"name": name, **more}, today=self.today, brought_by=by)
        self.put(change)
        asset = change.put[-1]
        if not isinstance(asset, Asset):
            raise TypeError(asset)
        return asset

    def change(self, tag: str, *vouchers: str, returned: bool = False, **more: object) -> Change:
        """What is known of goods, changed."""
        by = BroughtBy(vouchers) if vouchers else None
        return self.put(
            set_asset(self.book, tag, more, today=self.today, brought_by=by, returned=returned)
        )

    def wear(self, first: str, last: str = "") -> list[Entry]:
        """The depreciation of these months of 2026 (`08`, or `2025-12`)."""
        start, end = (month_of(day(f"{month}-01")) for month in (first, last or first))
        change = depreciate(self.book, months=Period(start.start, end.end), today=self.today)
        self.put(change)
        return change.of(Entry)

    def retire(
        self, tag: str, when: str, *, quantity: int | None = None, reason: str = "rusak"
    ) -> list[Entry]:
        """Pieces that are gone."""
        change = retire(
            self.book, tag, day=day(when), reason=reason, today=self.today, quantity=quantity
        )
        self.put(change)
        return change.of(Entry)

    def held(self, tag: str, when: date | None = None) -> Holding:
        """What there is of goods."""
        return holdings(self.book, when)[find_asset(self.book, tag).number]


def workshop(cost: int = 1_000_000, life: int = 3, pieces: int = 1) -> Stockroom:
    """A machine bought on 5 June, of use for `life` months."""
    desk = Stockroom(members=1)
    desk.receipt(9_000_000, "modal-swadaya", "06-01")
    desk.expense(cost, "peralatan", "06-05", text="Mesin jahit")
    desk.goods("Mesin jahit", "bkk1", quantity=pieces, life_months=life)
    return desk
