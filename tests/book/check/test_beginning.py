"""What a book that has just begun still waits for, until the first slip."""

import pytest

from kubebook.book.check.finding import Scope
from kubebook.book.check.whole_book import AHEAD, found_in
from kubebook.book.grants.awards import add_grant
from kubebook.book.plan.lines import LineDetails, add_line
from kubebook.book.plan.versions import When, approve
from kubebook.language import word
from tests.book.desk import TODAY, Desk


def waits(desk: Desk) -> list[tuple[str, str]]:
    """The keys of what comes, each with the command that begins it."""
    found = found_in(Scope(desk.book, TODAY), AHEAD)
    return [(one.key, word(one.todo or "", "id")) for one in found]


OLD = ("old-book-open", "kubebook saldo-awal")
AID = ("aid-open", "kubebook bantuan tambah")
PLAN = ("plan-open", "kubebook rencana tambah")
PLAN_OF_AID = ("plan-missing", "kubebook rencana tambah")
MORE_OF_PLAN = ("plan-below-grant", "kubebook rencana tambah")
DRAFT = ("plan-draft", "kubebook rapat tambah")
FIRST = ("entry-first", "kubebook terima")


def test_each_part_of_the_first_day_is_named_until_it_is_done() -> None:
    """Old book, aid and plan, in that order."""
    desk = Desk(members=5)
    assert waits(desk) == [OLD, AID, PLAN, FIRST]
    desk.opening(1_000, "kas", "10-01")
    assert waits(desk) == [AID, PLAN]
    desk.put(
        add_grant(
            desk.book,
            {"name": "bansos", "amount": 1_000_000, "budget": "apbn"},
            today=TODAY,
        )
    )
    assert waits(desk) == [PLAN_OF_AID]


@pytest.mark.parametrize(("price", "more"), [(999_999, [MORE_OF_PLAN]), (1_000_000, [])])
def test_a_draft_that_spends_less_than_its_grant_waits_for_more_lines(
    price: int, more: list[tuple[str, str]]
) -> None:
    """It is named before the meeting that agrees to it, until nothing is left or it was agreed."""
    desk = Desk(members=5)
    aid = {"name": "bansos", "amount": 1_000_000, "budget": "apbn"}
    desk.put(add_grant(desk.book, aid, today=TODAY))
    line: LineDetails = {"text": "Pakan", "price": price, "account": "pakan", "fund": "bansos"}
    desk.put(add_line(desk.book, line, When(day=TODAY, reason="", today=TODAY)))
    expected = [OLD, *more, DRAFT, FIRST]
    assert waits(desk) == expected
    desk.put(approve(desk.book, day=TODAY, today=TODAY))
    assert waits(desk) == [OLD, FIRST]


def test_the_first_slip_ends_it_and_a_void_one_does_not() -> None:
    """Whoever began without an old book or aid is not reminded for ever."""
    desk = Desk(members=5)
    desk.receipt(1_000, "penjualan", "10-05")
    assert waits(desk) == []
    desk.void("BKM-2026-0001")
    assert waits(desk) == [OLD, AID, PLAN, FIRST]
