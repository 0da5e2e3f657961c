"""How goods wear: month by month, by equal parts, once for each thing."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kubebook.book.accounts.chart import AKUMULASI_PENYUSUTAN
from kubebook.book.book import balances
from kubebook.book.check.finding import Scope
from kubebook.book.check.whole_book import check_book, found_in
from kubebook.book.goods.depreciation import depreciate
from kubebook.book.goods.stock import holdings, taken_from
from kubebook.errors import KubebookError
from kubebook.errors.goods import MonthNotOver, NothingWears, WornAlready
from kubebook.language import word
from kubebook.periods import month_of
from kubebook.statements.catalogue import make
from tests.book.desk import TODAY, day, refusal
from tests.book.goods.stockroom import Stockroom, workshop


def test_the_cost_wears_off_by_equal_parts_and_the_last_month_takes_the_rest() -> None:
    """A million over three months: 333.333, 333.333, 333.334, then nothing."""
    desk = workshop()
    assert [desk.wear(month)[0].amount for month in ("06", "07", "08")] == [
        333_333,
        333_333,
        333_334,
    ]
    assert refusal(lambda: desk.wear("09"), NothingWears)
    assert (desk.shown("peralatan"), desk.shown("akumulasi-penyusutan")) == (1_000_000, 1_000_000)
    assert desk.held("mesin").value == 0


def test_a_months_depreciation_is_one_memorial_voucher_of_its_last_day() -> None:
    """One entry for each thing, credited to akumulasi, a cost of the month."""
    desk = workshop()
    desk.expense(600_000, "peralatan", "06-20", text="Meja")
    desk.goods("Meja", "bkk2", life_months=60)
    first, second = desk.wear("06")
    assert first.voucher == second.voucher == "BM-2026-0001"
    assert first.date == day("06-30")
    assert desk.moved(first) == ("akumulasi-penyusutan", "penyusutan")
    assert (first.asset, second.asset, second.amount) == (1, 2, 10_000)
    assert first.text == "Penyusutan Mesin jahit (INV-001), Juni 2026"


def test_a_month_is_booked_once_for_each_thing() -> None:
    """A thing listed later catches up alone."""
    desk = workshop()
    desk.wear("06")
    assert refusal(lambda: desk.wear("06"), WornAlready)
    desk.expense(600_000, "peralatan", "06-20", text="Meja")
    desk.goods("Meja", "bkk2", life_months=60)
    (late,) = desk.wear("06")
    assert (late.asset, late.amount) == (2, 10_000)
    assert refusal(lambda: desk.wear("06"), WornAlready)


def test_months_may_be_booked_in_any_order_and_add_up_to_the_cost() -> None:
    """The last first: it leaves the parts of the months still missing."""
    desk = workshop()
    assert desk.wear("08")[0].amount == 333_334
    assert [entry.amount for entry in desk.wear("06", "07")] == [333_333, 333_333]


def test_missing_months_are_said_with_the_command() -> None:
    """Whoever books August hears of June and July."""
    desk = workshop()
    found = [finding for finding in check_book(desk.book, TODAY) if finding.todo]
    assert "kubebook asset depreciate --month 2026-06..2026-08" in [
        word(finding.todo, "en") for finding in found if finding.todo
    ]
    desk.wear("06", "08")
    assert not any("epreciat" in word(f.what, "en") for f in check_book(desk.book, TODAY))


def test_a_month_is_booked_from_its_last_day_on() -> None:
    """On 31 October the month has ended; on the 30th it has not."""
    desk = workshop(life=12)
    desk.today = day("10-30")
    assert refusal(lambda: desk.wear("10"), MonthNotOver)
    desk.today = day("10-31")
    assert desk.wear("10")[0].date == day("10-31")


def test_what_comes_back_after_its_life_wears_off_in_one_month() -> None:
    """A machine thought lost in July was there: its share, 166.667, is booked in September."""
    desk = workshop(pieces=4)
    desk.wear("06")
    gone = desk.retire("mesin", "07-10", quantity=1)
    desk.wear("07", "08")
    assert refusal(lambda: desk.wear("09"), NothingWears)
    desk.void(gone[0].voucher)
    assert [entry.amount for entry in desk.wear("09")] == [166_667]
    assert desk.held("mesin").value == 0
    assert refusal(lambda: desk.wear("10"), NothingWears)


def test_the_month_left_out_is_that_of_the_thing_that_came_first() -> None:
    """Whoever books September for a table of September hears of the machine's June to August."""
    desk = workshop(life=12)
    desk.expense(600_000, "peralatan", "09-05", text="Meja")
    desk.goods("Meja", "bkk2", life_months=12)
    change = depreciate(desk.book, months=month_of(day("09-01")), today=desk.today)
    assert [word(notice, "en") for notice in change.notices] == [
        (
            "Not booked yet: June 2026, July 2026, August 2026.\n"
            "  kubebook asset depreciate --month 2026-06..2026-08"
        )
    ]
    desk.wear("06", "08")
    change = depreciate(desk.book, months=month_of(day("09-01")), today=desk.today)
    assert (len(change.put), change.notices) == (2, ())


def test_what_was_worn_in_an_older_book_wears_no_more() -> None:
    """Taken over at 4.500.000 with 900.000 worn: 3.600.000 over the 36 months that are left."""
    desk = Stockroom()
    desk.opening(4_500_000, "peralatan", "09-01")
    desk.opening(900_000, "akumulasi-penyusutan", "09-01")
    asset = desk.goods("Kandang", "bm1", worn=900_000, life_months=36, acquired=day("2024-03-05"))
    assert asset.acquired == day("2024-03-05")
    assert desk.wear("09")[0].amount == 100_000
    desk.retire("kandang", "10-01")
    assert (desk.shown("peralatan"), desk.shown("akumulasi-penyusutan")) == (0, 0)
    assert desk.shown("beban-lain") == 3_500_000


@pytest.mark.parametrize(
    ("today", "missing"), [("06-29", ""), ("06-30", "2026-06"), ("07-30", "2026-06")]
)
def test_check_misses_a_month_from_its_last_day_on(today: str, missing: str) -> None:
    """Not before it can be booked, and the month that runs not at all."""
    found = found_in(Scope(workshop().book, day(today)), ("depreciation-missing",))
    assert [one.facts["typed"] for one in found] == [missing] * bool(missing)


def test_depreciation_that_is_void_is_booked_anew() -> None:
    """The month counts as not booked; its amount is the same again."""
    desk = workshop()
    (first,) = desk.wear("07")
    desk.void(first.voucher)
    assert desk.held("mesin").worn == 0
    assert desk.wear("07")[0].amount == first.amount


# --- whatever happens -----------------------------------------------------------------------------

MONTHS = [f"2026-{month:02}" for month in range(5, 11)]


def _bring(desk: Stockroom, draw: st.DataObject) -> None:
    account = draw.draw(st.sampled_from(("peralatan", "ternak", "perawatan")))
    entry = desk.expense(
        draw.draw(st.integers(1, 900_000)), account, f"{draw.draw(st.integers(5, 10)):02}-15"
    )
    parts = draw.draw(st.integers(1, 2))
    for place in range(parts):
        more = {"amount": max(1, entry.amount // 3)} if place < parts - 1 else {}
        desk.goods(
            f"Barang {entry.number}-{place}",
            entry.voucher,
            quantity=draw.draw(st.integers(1, 7)),
            life_months=draw.draw(st.integers(0, 5)),
            **more,
        )


def _wear(desk: Stockroom, draw: st.DataObject) -> None:
    months = sorted(draw.draw(st.tuples(st.sampled_from(MONTHS), st.sampled_from(MONTHS))))
    desk.wear(*months)


def _retire(desk: Stockroom, draw: st.DataObject) -> None:
    tag = draw.draw(st.sampled_from([asset.tag for asset in desk.book.assets] or ["-"]))
    pieces = draw.draw(st.none() | st.integers(1, 4))
    desk.retire(tag, f"{draw.draw(st.integers(5, 10)):02}-28", quantity=pieces)


def _mend(desk: Stockroom, draw: st.DataObject) -> None:
    voucher = draw.draw(st.sampled_from([entry.voucher for entry in desk.book.entries]))
    if draw.draw(st.booleans()):
        desk.void(voucher)
    else:
        desk.correct(voucher, amount=draw.draw(st.integers(1, 900_000)))


@settings(max_examples=60)
@given(st.data())
def test_books_and_inventory_agree_whatever_happens(draw: st.DataObject) -> None:
    """In any order of purchase, wear, end, void and correction the books stay sound.

    No depreciation exceeds the cost; what is tied adds up to its account; position balances.
    """
    desk = Stockroom(members=1)
    desk.receipt(90_000_000, "modal-swadaya", "05-01")
    for _ in range(draw.draw(st.integers(1, 14))):
        step = draw.draw(st.sampled_from((_bring, _bring, _wear, _wear, _retire, _mend)))
        try:
            step(desk, draw)
        except KubebookError:
            continue
    signed = balances(desk.book.entries)
    held = holdings(desk.book).values()
    for one in held:
        assert 0 <= one.worn <= one.cost
        assert 0 <= one.quantity <= one.asset.quantity
        assert one.quantity or (one.cost, one.worn) == (0, 0)
    for name, code in (("peralatan", "1401"), ("ternak", "1302")):
        listed = sum(one.cost for one in held if one.in_books and one.asset.account == code)
        unlisted = sum(
            entry.amount - taken_from(desk.book.assets, entry)
            for entry in desk.book.entries
            if entry.voided is None and entry.target == code
        )
        assert listed + unlisted == signed.get(code, 0), name
    worn = sum(one.worn for one in held if one.in_books)
    assert worn == -signed.get(AKUMULASI_PENYUSUTAN, 0)
    position = make("position", desk.book, today=TODAY).totals
    assert position["assets"] == position["liabilities_and_equity"]
