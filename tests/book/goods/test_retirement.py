"""How goods go: pieces with their share of the wear, once and again, and what a void does."""

import pytest

from kubebook.book.goods.retirement import retire
from kubebook.errors import KubebookError
from kubebook.errors.entries import DateInFuture
from kubebook.errors.goods import (
    AssetGone,
    AssetInUse,
    AssetThere,
    NothingWears,
    RetiredTooEarly,
    TooManyPieces,
    WearStoodOn,
)
from kubebook.errors.typed import ReasonMissing
from kubebook.language import word
from tests.book.desk import day, refusal
from tests.book.goods.stockroom import Stockroom, workshop


def test_what_goes_leaves_with_its_wear_and_the_rest_is_a_loss() -> None:
    """Cost 1.000.000, worn 333.333: a loss of 666.667, nothing is left of either."""
    desk = workshop()
    desk.wear("06")
    worn, lost = desk.retire("mesin", "07-10", reason="hanyut")
    assert worn.voucher == lost.voucher == "BM-2026-0002"
    assert (desk.moved(worn), worn.amount) == (("peralatan", "akumulasi-penyusutan"), 333_333)
    assert (desk.moved(lost), lost.amount) == (("peralatan", "beban-lain"), 666_667)
    assert lost.text == "1 buah Mesin jahit (INV-001) keluar dari inventaris: hanyut"
    assert (desk.shown("peralatan"), desk.shown("akumulasi-penyusutan")) == (0, 0)
    assert refusal(lambda: desk.wear("07"), NothingWears)


def test_part_of_the_pieces_may_go() -> None:
    """3 of 20 hens of 1.000.000 died: 150.000 lost, 17 left at 850.000."""
    desk = Stockroom()
    desk.receipt(2_000_000, "modal-swadaya", "06-01")
    desk.expense(1_000_000, "ternak", "06-05")
    desk.goods("Ayam", "bkk1", quantity=20, unit="ekor")
    (loss,) = desk.retire("ayam", "07-01", quantity=3, reason="mati")
    assert (desk.moved(loss), loss.amount) == (("ternak", "beban-lain"), 150_000)
    held = desk.held("ayam")
    assert (held.quantity, held.cost, desk.shown("ternak")) == (17, 850_000, 850_000)
    assert desk.held("ayam", day("06-30")).quantity == 20
    desk.retire("ayam", "08-01", reason="dijual")
    assert desk.shown("ternak") == 0


def test_pieces_that_go_take_their_share_of_the_wear() -> None:
    """One of four machines, worn by 333.333 together: 83.333 of wear and 166.667 of loss go."""
    desk = workshop(pieces=4)
    desk.wear("06")
    worn, lost = desk.retire("mesin", "07-10", quantity=1)
    assert (worn.amount, lost.amount) == (83_333, 166_667)
    held = desk.held("mesin")
    assert (held.quantity, held.cost, held.worn) == (3, 750_000, 250_000)
    assert [entry.amount for entry in desk.wear("07", "08")] == [250_000, 250_000]


def test_a_void_brings_the_pieces_back() -> None:
    """The hens were found: the voucher is void, and they are in the inventory again."""
    desk = workshop(pieces=4)
    desk.wear("06")
    gone = desk.retire("mesin", "07-01", quantity=1)
    assert refusal(lambda: desk.change("mesin", returned=True), AssetInUse)
    desk.void(gone[0].voucher)
    held = desk.held("mesin")
    assert (held.quantity, held.cost, held.worn) == (4, 1_000_000, 333_333)
    assert [entry.amount for entry in desk.wear("07", "08")] == [333_333, 333_334]


@pytest.mark.parametrize(
    ("when", "reason", "leaf"),
    [
        ("11-01", "rusak", DateInFuture),
        ("06-04", "rusak", RetiredTooEarly),
        ("07-01", "  ", ReasonMissing),
    ],
)
def test_an_end_that_cannot_be_is_refused(
    when: str, reason: str, leaf: type[KubebookError]
) -> None:
    """Neither in the future nor before they came, and never without a reason."""
    desk = workshop()
    assert refusal(lambda: desk.retire("mesin", when, reason=reason), leaf)
    assert desk.book.retirements == ()


# --- the second time ------------------------------------------------------------------------------


def test_pieces_that_go_one_by_one_each_take_their_share_of_what_is_left() -> None:
    """Three machines of a million, worn by 333.333: a third each, and the last takes the rest."""
    desk = workshop(pieces=3)
    desk.wear("06")
    taken = [
        [entry.amount for entry in desk.retire("mesin", when, quantity=1)]
        for when in ("07-10", "07-10", "07-20")
    ]
    assert taken == [[111_111, 222_222], [111_111, 222_222], [111_111, 222_223]]
    assert (desk.shown("peralatan"), desk.shown("akumulasi-penyusutan")) == (0, 0)
    held = desk.held("mesin")
    assert (held.quantity, held.cost, held.worn) == (0, 0, 0)


def test_what_wears_between_two_ends_is_of_the_pieces_still_there() -> None:
    """Three of four machines wear 250.000 a month, two of four what is left of their cost."""
    desk = workshop(pieces=4)
    desk.wear("06")
    desk.retire("mesin", "07-10", quantity=1)
    assert [entry.amount for entry in desk.wear("07")] == [250_000]
    worn, lost = desk.retire("mesin", "08-05", quantity=1)
    assert (worn.amount, lost.amount) == (166_666, 83_334)
    assert [entry.amount for entry in desk.wear("08")] == [166_666]
    held = desk.held("mesin")
    assert (held.quantity, held.cost, held.worn) == (2, 500_000, 500_000)


def test_pieces_may_go_on_an_earlier_day_than_those_recorded_before() -> None:
    """An end that was forgotten is recorded later, with its own day."""
    desk = workshop(pieces=4)
    desk.wear("06")
    desk.retire("mesin", "07-10", quantity=1)
    worn, lost = desk.retire("mesin", "06-30", quantity=1)
    assert (worn.date, worn.amount, lost.amount) == (day("06-30"), 83_333, 166_667)
    assert desk.held("mesin").quantity == 2


def test_depreciation_can_be_void_unless_it_left_the_books_with_its_goods() -> None:
    """What went in July took the wear of June with it, and not that of July, booked after it."""
    desk = workshop(pieces=4)
    (june,) = desk.wear("06")
    gone = desk.retire("mesin", "07-10", quantity=1)
    (july,) = desk.wear("07")
    desk.void(july.voucher)
    assert desk.held("mesin").worn == 250_000
    assert gone[0].voucher in refusal(lambda: desk.void(june.voucher), WearStoodOn)
    desk.void(gone[0].voucher)
    desk.void(june.voucher)
    assert desk.held("mesin").worn == 0


def test_the_last_end_is_taken_back_first() -> None:
    """Of hens that no voucher tells of 3 died, then 5; found again are the 5."""
    desk = Stockroom()
    desk.goods("Ayam", quantity=20, acquired=day("06-01"))
    desk.retire("ayam", "07-01", quantity=3, reason="mati")
    desk.retire("ayam", "07-02", quantity=5, reason="hilang")
    desk.change("ayam", returned=True)
    assert [(one.quantity, one.reason) for one in desk.held("ayam").gone] == [(3, "mati")]
    desk.change("ayam", returned=True)
    assert desk.held("ayam").quantity == 20
    assert refusal(lambda: desk.change("ayam", returned=True), AssetThere)


# --- the first and the last that can be -----------------------------------------------------------


def test_goods_may_go_on_the_day_they_came_and_on_the_day_they_were_last_depreciated() -> None:
    """Not the day before; the last of all entries that tell of them counts."""
    assert workshop().retire("mesin", "06-05")
    desk = workshop()
    desk.wear("06", "07")
    sentence = refusal(lambda: desk.retire("mesin", "07-30"), RetiredTooEarly, "en")
    assert "31 July 2026" in sentence
    assert desk.retire("mesin", "07-31")


def test_months_before_that_of_the_end_should_be_depreciated_first_and_that_one_need_not() -> None:
    """What is said when pieces go in July: June, if it is not booked yet."""
    for booked, said in (("", 1), ("06", 0)):
        desk = workshop(pieces=4)
        if booked:
            desk.wear(booked)
        for when in ("07-01", "07-31"):
            change = retire(
                desk.book, "mesin", day=day(when), reason="rusak", today=desk.today, quantity=1
            )
            assert len(change.notices) == said
            assert not said or "June 2026." in word(change.notices[0], "en")


def test_all_pieces_but_no_more_can_go_and_at_least_one() -> None:
    """Of four machines four, not five and not none."""
    desk = workshop(pieces=4)
    assert refusal(lambda: desk.retire("mesin", "07-01", quantity=0), TooManyPieces)
    assert refusal(lambda: desk.retire("mesin", "07-01", quantity=5), TooManyPieces)
    desk.retire("mesin", "07-01", quantity=4)
    assert refusal(lambda: desk.retire("mesin", "07-02"), AssetGone)


def test_pieces_are_there_until_the_day_they_go() -> None:
    """At the end of that day they are gone, and their wear with them."""
    desk = workshop(pieces=4)
    desk.wear("06")
    desk.retire("mesin", "07-10", quantity=1)
    held = desk.held("mesin", day("07-09"))
    assert (held.quantity, held.cost, held.worn) == (4, 1_000_000, 333_333)
    held = desk.held("mesin", day("07-10"))
    assert (held.quantity, held.cost, held.worn) == (3, 750_000, 250_000)
    assert desk.held("mesin", day("06-29")).worn == 0
    assert desk.held("mesin", day("06-30")).worn == 333_333
