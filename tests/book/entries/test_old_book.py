"""An older book taken over: openings in one change, their sums, and the members of that day."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kubebook.book.accounts.chart import SALDO_AWAL
from kubebook.book.book import balances, is_opening, officer_on
from kubebook.book.entries.old_book import (
    OldBalance,
    Reckoning,
    loss_before,
    members_since,
    reckoning,
    take_over,
    there,
)
from kubebook.book.people.members import add_member, leave
from kubebook.errors import KubebookError
from kubebook.errors.entries import DateInFuture, OpeningOfResult, OpeningThere, OpeningTooLate
from tests.book.desk import TODAY, Desk, day

FIRST = day("10-01")
WHOLE = (
    OldBalance("kas", 1_500_000),
    OldBalance("bank", 3_000_000),
    OldBalance("piutang-usaha", 250_000, party="Warung Ijah"),
    OldBalance("piutang-anggota", 100_000, member="A02"),
    OldBalance("utang-usaha", 400_000, party="Toko Tani"),
    OldBalance("simpanan-sukarela", 50_000, member="A01"),
    OldBalance("simpanan-pokok", 200_000, member="A01"),
    OldBalance("simpanan-pokok", 200_000, member="A02"),
    OldBalance("peralatan", 4_000_000, text="Saldo awal Etalase"),
    OldBalance("akumulasi-penyusutan", 1_000_000),
)


def taken(*balances_: OldBalance, desk: Desk | None = None) -> Desk:
    """A desk of three members at which an older book was taken over on 1 October."""
    made = desk or Desk(members=3)
    made.put(take_over(made.book, balances_, day=FIRST, today=TODAY))
    return made


def test_the_sums_of_a_whole_book() -> None:
    """Goods less their wear; debts; savings; and what is left, to the rupiah."""
    book = taken(*WHOLE).book
    assert reckoning(book) == Reckoning(7_850_000, 400_000, 450_000, 0, 7_000_000)
    assert all(map(is_opening, book.entries))
    assert [entry.voucher for entry in book.entries] == [
        f"BM-2026-{number:04}" for number in range(1, 11)
    ]
    assert {entry.date for entry in book.entries} == {FIRST}


def test_an_account_that_is_not_there_is_left_out_of_the_sums() -> None:
    """In a faulty book the rest is added up all the same; `check` names the fault."""
    desk = taken(OldBalance("kas", 10_000))
    lost = desk.book.entries[0]._replace(number=2, voucher="BM-2026-0002", target="9999")
    book = replace(desk.book, entries=(*desk.book.entries, lost))
    assert reckoning(book) == Reckoning(10_000, 0, 0, 0, 10_000)


def test_named_capital_closes_the_difference() -> None:
    """In several parts; only what is named counts."""
    desk = taken(*WHOLE)
    taken(OldBalance("modal-swadaya", 3_000_000), desk=desk)
    assert reckoning(desk.book)[3:] == (3_000_000, 4_000_000)
    taken(OldBalance("saldo-laba", 4_000_000), desk=desk)
    assert reckoning(desk.book)[3:] == (7_000_000, 0)


def test_what_is_missing_is_a_loss_of_earlier_years() -> None:
    """More savings than money: saldo-laba falls, and nothing stays open."""
    desk = taken(OldBalance("kas", 10_000), OldBalance("simpanan-wajib", 30_000, member="A01"))
    assert reckoning(desk.book).rest == -20_000
    desk.put(loss_before(desk.book, day=FIRST, today=TODAY))
    assert reckoning(desk.book).rest == 0
    assert desk.shown("saldo-laba") == -20_000


@given(st.lists(st.tuples(st.sampled_from(range(len(WHOLE))), st.integers(1, 10**9)), max_size=6))
def test_the_rest_is_what_no_account_has(picked: list[tuple[int, int]]) -> None:
    """Whatever is taken over, in whatever order: the rest is the balance of saldo-awal."""
    chosen = {place: WHOLE[place]._replace(amount=amount) for place, amount in picked}
    book = taken(*chosen.values()).book
    assert reckoning(book).rest == -balances(book.entries).get(SALDO_AWAL, 0)


@pytest.mark.parametrize(
    "again",
    [
        OldBalance("kas", 1),
        OldBalance("simpanan-pokok", 1, member="A02"),
        OldBalance("simpanan-pokok", 1, member="a2"),
        OldBalance("piutang-usaha", 1, party="warung  IJAH"),
    ],
)
def test_nothing_is_taken_over_twice(again: OldBalance) -> None:
    """Not a second time, and not twice at once; of all that was asked nothing is saved."""
    desk = taken(*WHOLE)
    with pytest.raises(OpeningThere):
        taken(OldBalance("utang-lain", 1, party="Baru"), again, desk=desk)
    with pytest.raises(OpeningThere):
        taken(again, again)
    assert len(desk.book.entries) == len(WHOLE)


@pytest.mark.parametrize(
    "more",
    [
        OldBalance("simpanan-pokok", 1, member="A03"),
        OldBalance("simpanan-wajib", 1, member="A01"),
        OldBalance("piutang-usaha", 1, party="Warung Ijah 2"),
        OldBalance("utang-usaha", 1, party="Warung Ijah"),
        OldBalance("peralatan", 1),
    ],
)
def test_another_name_account_or_thing_is_another_balance(more: OldBalance) -> None:
    """The walk goes on where it was left."""
    assert len(taken(more, desk=taken(*WHOLE)).book.entries) == len(WHOLE) + 1


def test_a_void_opening_can_be_taken_over_again() -> None:
    """What was wrong is asked anew."""
    desk = taken(OldBalance("kas", 10_000), OldBalance("modal-swadaya", 10_000))
    assert there(desk.book, "1101")
    desk.void("BM-2026-0001")
    assert there(desk.book, "1101") is None
    assert len(taken(OldBalance("kas", 20_000), desk=desk).book.entries) == 3


@pytest.mark.parametrize(
    ("when", "account", "leaf"),
    [
        (date(2026, 11, 1), "kas", DateInFuture),
        (day("10-06"), "kas", OpeningTooLate),
        (day("10-05"), "penjualan", OpeningOfResult),
        (day("10-05"), "kas", None),
    ],
)
def test_the_rules_of_one_opening_hold_for_each(
    when: date, account: str, leaf: type[KubebookError] | None
) -> None:
    """The day not after today, nor after the first slip; no result of a year."""
    desk = Desk(members=3)
    desk.receipt(1_000, "penjualan", "10-05")

    def take() -> None:
        balance = OldBalance(account, 1_000)
        desk.put(take_over(desk.book, [balance], day=when, today=TODAY))

    if leaf is None:
        take()
        assert len(desk.book.entries) == 2
        return
    with pytest.raises(leaf):
        take()


# --- the members of that day ---------------------------------------------------------------------


def newcomers() -> Desk:
    """A ketua who joined on the 31st, one who joined on the 1st, one who came and left."""
    desk = Desk()
    for name, role, joined in (
        ("Suparti", "ketua", TODAY),
        ("Agus", "", FIRST),
        ("Siti", "", day("10-02")),
        ("Lina", "", day("10-02")),
    ):
        desk.put(add_member(desk.book, {"name": name, "joined": joined}, today=TODAY, role=role))
    desk.put(leave(desk.book, "A04", day=TODAY, reason="pindah"))
    return desk


def test_members_recorded_later_were_there_on_the_day_of_the_old_book() -> None:
    """Offices too, so that a report of that month has its signers; others stay as they are."""
    desk = newcomers()
    assert officer_on(desk.book, "ketua", FIRST) is None
    desk.put(members_since(desk.book, FIRST, today=TODAY))
    joined = [f"{one.joined:%d}" for one in desk.book.members.values()]
    assert joined == ["01", "01", "01", "02"]
    chair = officer_on(desk.book, "ketua", FIRST)
    assert chair
    assert chair.name == "Suparti"
    assert members_since(desk.book, FIRST, today=TODAY).put == ()


def test_nobody_joined_later_than_today() -> None:
    """On the day of recording itself there is nothing to ask."""
    assert members_since(newcomers().book, TODAY, today=TODAY).put == ()
