"""The inventory: goods tied to what brought them, and what happens when that is mended."""

import pytest

from kubebook.book.check.finding import Scope
from kubebook.book.check.whole_book import check_book, found_in
from kubebook.book.goods.stock import find_asset, holdings, unlisted
from kubebook.errors import KubebookError
from kubebook.errors.entries import (
    AlreadyVoid,
    EntryNotInVoucher,
    OptionNotForEntry,
    VoucherHasParts,
)
from kubebook.errors.goods import (
    AssetInUse,
    GoodsOverEntry,
    PriceIsCount,
    TooManyPieces,
    VoucherWithoutGoods,
    WornTooMuch,
)
from kubebook.errors.typed import ChoiceUnknown, DayToCome, NameMissing, NothingToSet
from kubebook.language import word
from tests.book.desk import TODAY, day, facts, refusal
from tests.book.goods.stockroom import Stockroom


def bought() -> Stockroom:
    """Own capital; a machine of 1.200.000, hens of 1.000.000, feed."""
    desk = Stockroom(members=2)
    desk.receipt(9_000_000, "modal-swadaya", "08-01")
    desk.expense(1_200_000, "peralatan", "08-05", text="Mesin jahit")
    desk.expense(1_000_000, "ternak", "08-07", text="Ayam 20 ekor")
    desk.expense(300_000, "perawatan", "08-08", text="Tang dan obeng")
    return desk


def said(desk: Stockroom) -> list[str]:
    """What `check` finds about goods, in English."""
    found = [word(finding.what, "en") for finding in check_book(desk.book, TODAY)]
    return [line for line in found if "nventory" in line or "epreciation" in line]


def test_cost_day_and_account_come_from_the_voucher() -> None:
    """Whoever names the purchase types neither price nor date again."""
    asset = bought().goods("Mesin jahit", "bkk1", brand="Singer")
    assert asset.tag == "INV-001"
    assert (asset.amount, asset.acquired, asset.account) == (1_200_000, day("08-05"), "1401")
    assert (asset.origin, asset.quantity, asset.unit) == ("beli", 1, "buah")


def test_the_voucher_with_goods_that_are_not_listed_is_named() -> None:
    """Also one of which only a part is listed."""
    desk = bought()
    desk.goods("Etalase", "bkk1", amount=800_000)
    (found,) = found_in(Scope(desk.book, TODAY), ("goods-not-listed",))
    assert (found.facts["voucher"], found.facts["lack"]) == ("BKK-2026-0001", 400_000)
    assert [one.voucher for one in unlisted(desk.book)] == ["BKK-2026-0001", "BKK-2026-0002"]


def test_goods_of_several_vouchers_cost_their_sum_typed_or_not() -> None:
    """Another amount is refused, the same is no fault."""
    desk = bought()
    more = desk.expense(50_000, "peralatan", "08-06", text="Jarum").voucher
    asset = desk.goods("Mesin", "bkk1", more, amount=1_250_000)
    assert asset.amount == 1_250_000
    assert refusal(lambda: desk.goods("Mesin", "bkk1", more, amount=1_249_999), OptionNotForEntry)


def test_a_further_voucher_leaves_the_origin_as_it_was() -> None:
    """It follows from the first; what was set by hand stays too."""
    desk = bought()
    aid = desk.adjust(300_000, "bantuan-sosial", "peralatan", "08-21").voucher
    desk.goods("Kandang", "bkk1")
    desk.change("kandang", aid)
    assert desk.held("kandang").asset.origin == "beli"
    desk.goods("Etalase", acquired=day("08-01"))
    desk.change("etalase", desk.adjust(1_000, "bantuan-sosial", "peralatan", "08-21").voucher)
    assert desk.held("etalase").asset.origin == "bantuan"


def test_a_voucher_named_twice_brought_the_goods_once() -> None:
    """A slip of the keyboard doubles no cost."""
    asset = bought().goods("Mesin", "bkk1", "BKK-0001")
    assert (len(asset.entries), asset.amount) == (1, 1_200_000)


def test_the_code_on_goods_goes_before_the_name_of_others() -> None:
    """What is called as another is marked is found by its own code."""
    desk = bought()
    desk.goods("Mesin", "bkk1", tag="Ayam")
    desk.goods("Ayam", "bkk2")
    assert [find_asset(desk.book, typed).name for typed in ("ayam", "INV-002")] == ["Mesin", "Ayam"]


def test_a_code_that_is_written_on_something_is_not_given_again() -> None:
    """In small letters it is the same; the next free one is taken."""
    desk = bought()
    assert desk.goods("Mesin", "bkk1", tag="inv-002").tag == "inv-002"
    assert desk.goods("Ayam", "bkk2").tag == "INV-003"


def test_several_goods_share_a_voucher_and_the_last_takes_the_rest() -> None:
    """An etalase and a stove of one slip: the second is what is left of it."""
    desk = bought()
    assert desk.goods("Etalase", "bkk1", amount=800_000).amount == 800_000
    assert desk.goods("Kompor", "bkk1").amount == 400_000
    assert facts(lambda: desk.goods("Wajan", "bkk1"), GoodsOverEntry)["listed"] == 2_400_000
    assert said(desk) == []


def test_one_thing_of_several_vouchers_costs_their_sum() -> None:
    """A cage is built from wood, nails and wages; it is there since the last of them."""
    desk = bought()
    desk.expense(150_000, "peralatan", "08-20", text="Paku")
    asset = desk.goods("Kandang", "bkk1", "bkk4")
    assert (asset.amount, asset.acquired) == (1_350_000, day("08-20"))
    assert facts(lambda: desk.goods("Meja", "bkk4"), GoodsOverEntry)["listed"] == 300_000
    desk.expense(50_000, "peralatan", "08-21", text="Cat")
    desk.change("kandang", "bkk5")
    assert desk.held("kandang").cost == 1_400_000
    assert refusal(lambda: desk.change("kandang", amount=100), OptionNotForEntry, "en").startswith(
        "BKK-2026-0001, BKK-2026-0004, BKK-2026-0005 does not take --amount."
    )


def test_of_a_voucher_with_several_entries_the_number_says_which() -> None:
    """A slip of which one part is equipment and one is stock."""
    desk = Stockroom()
    desk.receipt(900_000, "modal-swadaya", "08-01")
    first = desk.expense(500_000, "peralatan", "08-05")
    second = desk.expense(200_000, "persediaan", "08-05", voucher=first.voucher)
    assert refusal(lambda: desk.goods("Meja", "bkk1"), VoucherHasParts)
    assert refusal(lambda: desk.goods("Meja", "bkk1", number=1), EntryNotInVoucher)
    asset = desk.goods("Beras", "bkk1", number=second.number)
    assert (asset.account, asset.amount, asset.entries) == ("1301", 200_000, (second.number,))


def test_origin_follows_the_voucher() -> None:
    """Aid in goods is bantuan, a member's gift swadaya, the rest bought."""
    desk = bought()
    desk.adjust(700_000, "bantuan-sosial", "peralatan", "08-10")
    desk.adjust(90_000, "modal-swadaya", "peralatan", "08-11")
    assert desk.goods("Freezer", "bm1").origin == "bantuan"
    assert desk.goods("Timbangan", "bm2").origin == "swadaya"
    assert desk.goods("Mesin", "bkk1").origin == "beli"
    assert desk.goods("Kursi", origin="Swadaya").origin == "swadaya"


def test_tools_that_were_a_cost_are_listed_and_count_in_no_account() -> None:
    """Pliers paid as upkeep stand in the inventory; peralatan does not hold them."""
    desk = bought()
    asset = desk.goods("Tang", "bkk3", life_months=12)
    held = desk.held(asset.tag)
    assert (held.cost, held.in_books) == (300_000, False)
    assert desk.retire(asset.tag, "09-01") == []
    assert desk.shown("beban-lain") == 0


@pytest.mark.parametrize(
    ("more", "vouchers", "leaf"),
    [
        ({"condition": "bagus"}, (), ChoiceUnknown),
        ({"acquired": day("11-01")}, (), DayToCome),
        ({}, ("bkm1",), VoucherWithoutGoods),
        ({"account": "ternak"}, ("bkk1",), OptionNotForEntry),
    ],
)
def test_what_cannot_be_is_refused(
    more: dict[str, object], vouchers: tuple[str, ...], leaf: type[KubebookError]
) -> None:
    """Nothing is recorded then."""
    desk = bought()
    assert refusal(lambda: desk.goods("Mesin", *vouchers, **more), leaf)  # type: ignore[arg-type]  # fields of goods
    assert desk.book.assets == ()
    assert refusal(lambda: desk.goods("  "), NameMissing)


def test_goods_can_be_tied_and_untied_later() -> None:
    """A thing recorded before its voucher was found."""
    desk = bought()
    desk.goods("Mesin", amount=5_000)
    assert any("in no entry" in line for line in said(desk))
    desk.change("mesin", "bkk1")
    assert desk.held("mesin").cost == 1_200_000
    desk.change("mesin", "-")
    assert desk.held("mesin").asset.entries == ()
    assert refusal(lambda: desk.change("mesin"), NothingToSet)
    desk.void("bkk1")
    assert refusal(lambda: desk.change("mesin", "bkk1"), AlreadyVoid)


# --- what check tells -----------------------------------------------------------------------------


def test_check_names_equipment_that_the_inventory_lacks() -> None:
    """Until it is listed, with the voucher that brought it; hens need not be listed."""
    desk = bought()
    assert said(desk) == ["Rp1.200.000 of Peralatan dan inventaris is not in the inventory yet."]
    desk.goods("Mesin", "bkk1", amount=1_000_000)
    assert said(desk) == ["Rp200.000 of Peralatan dan inventaris is not in the inventory yet."]
    desk.change("mesin", amount=1_200_000)
    assert said(desk) == []


def test_check_names_goods_that_have_left_the_account() -> None:
    """Hens sold off the account ternak, and still in the inventory."""
    desk = bought()
    desk.goods("Ayam", "bkk2", quantity=20)
    assert not any("Ternak" in line for line in said(desk))
    desk.receipt(250_000, "ternak", "09-01")
    assert "The inventory lists Rp1.000.000 of Ternak; in the books it is Rp750.000." in said(desk)


# --- what a correction does -----------------------------------------------------------------------


def test_goods_follow_the_correction_of_their_voucher() -> None:
    """A mistyped price is mended once, in the entry: the inventory has the right one too."""
    desk = bought()
    desk.goods("Mesin", "bkk1")
    new = desk.correct("bkk1", amount=120_000, day=day("08-04"))
    held = desk.held("mesin")
    assert (held.cost, held.asset.acquired) == (120_000, day("08-04"))
    assert held.asset.entries == (new.number,)
    desk.correct(new.voucher, account="ternak")
    assert desk.held("mesin").asset.account == "1302"


def test_a_correction_leaves_room_for_all_goods_of_the_voucher() -> None:
    """Two things of one slip cannot cost more than the slip."""
    desk = bought()
    desk.goods("Etalase", "bkk1", amount=800_000)
    desk.goods("Kompor", "bkk1")
    assert facts(lambda: desk.correct("bkk1", amount=1_000_000), GoodsOverEntry) == {
        "voucher": "BKK-2026-0004",
        "amount": 1_000_000,
        "listed": 1_200_000,
    }
    desk.correct("bkk1", party="Toko Maju")
    assert [desk.held(name).cost for name in ("etalase", "kompor")] == [800_000, 400_000]


def test_goods_that_were_depreciated_keep_cost_and_account() -> None:
    """The words of their voucher may be mended, its figures only once the wear is void."""
    desk = bought()
    desk.goods("Mesin", "bkk1", life_months=12)
    wear = desk.wear("08")[0]
    assert facts(lambda: desk.correct("bkk1", amount=900_000), AssetInUse)["voucher"] == (
        wear.voucher
    )
    desk.correct("bkk1", text="Mesin jahit bekas")
    assert desk.held("mesin").worn == 100_000
    desk.void(wear.voucher)
    desk.correct("bkk4", amount=900_000)
    assert desk.held("mesin").cost == 900_000


def test_pieces_said_are_not_fewer_than_are_gone() -> None:
    """Of 20 hens 3 died: the flock was never 2."""
    desk = bought()
    desk.goods("Ayam", quantity=20, acquired=day("08-07"))
    desk.retire("ayam", "09-01", quantity=3, reason="mati")
    assert refusal(lambda: desk.change("ayam", quantity=2), TooManyPieces)
    desk.change("ayam", quantity=3)
    assert desk.held("ayam").quantity == 0
    desk.change("ayam", quantity=21)
    assert desk.held("ayam").quantity == 18
    desk.change("ayam", returned=True)
    assert desk.held("ayam").quantity == 21


def test_goods_are_there_from_the_day_they_came_and_in_the_books_from_their_entry() -> None:
    """Given by hand on the 3rd, paid on the 5th: a day before each they are not."""
    desk = bought()
    desk.goods("Mesin", "bkk1", acquired=day("08-03"))
    assert 1 not in holdings(desk.book, day("08-02"))
    there = [holdings(desk.book, day(on))[1] for on in ("08-03", "08-04", "08-05")]
    assert [(one.quantity, one.in_books) for one in there] == [(1, False), (1, False), (1, True)]


def test_a_part_of_an_entry_stays_that_part_when_the_day_is_mended() -> None:
    """The rest of the slip is for other goods, whenever these came."""
    desk = bought()
    desk.goods("Etalase", "bkk1", amount=800_000)
    desk.change("etalase", acquired=day("08-04"))
    asset = desk.held("etalase").asset
    assert (asset.amount, asset.acquired) == (800_000, day("08-04"))


@pytest.mark.parametrize(
    ("paid", "came"), [("08-20", "08-03"), ("08-03", "08-03"), ("08-02", "08-02")]
)
def test_goods_that_came_before_they_were_paid_keep_their_day_if_they_still_did(
    paid: str, came: str
) -> None:
    """A corrected day of payment before it is the day on which they came at the latest."""
    desk = bought()
    desk.goods("Mesin", "bkk1", acquired=day("08-03"))
    desk.correct("bkk1", day=day(paid))
    assert desk.held("mesin").asset.acquired == day(came)


@pytest.mark.parametrize(("price", "fits"), [(99, False), (100, True)])
def test_goods_cost_a_hundred_rupiah_at_least(price: int, fits: bool) -> None:  # noqa: FBT001 (a column)
    """Less is a number of pieces in the place of a price."""
    desk = Stockroom()
    if fits:
        assert desk.goods("Ayam", amount=price).amount == price
    else:
        assert refusal(lambda: desk.goods("Ayam", amount=price), PriceIsCount)


def test_goods_of_an_older_book_have_a_rupiah_left_to_wear_at_least() -> None:
    """What was worn whole is taken over without wear, or not at all."""
    desk = Stockroom()
    desk.opening(900_000, "peralatan", "09-01")
    assert refusal(lambda: desk.goods("Kandang", "bm1", worn=900_000, life_months=36), WornTooMuch)
    desk.goods("Kandang", "bm1", worn=899_999, life_months=36)
    assert desk.held("kandang").value == 1


def test_goods_tied_a_second_time_count_once() -> None:
    """The voucher named again changes nothing; a further one adds to the cost."""
    desk = bought()
    desk.goods("Kandang", "bkk1")
    desk.change("kandang", "bkk1")
    assert desk.held("kandang").cost == 1_200_000
    for amount, cost in ((50_000, 1_250_000), (70_000, 1_320_000)):
        voucher = desk.expense(amount, "peralatan", "08-21", text="Paku").voucher
        desk.change("kandang", voucher)
        assert desk.held("kandang").cost == cost
    assert len(desk.held("kandang").brought) == 3
