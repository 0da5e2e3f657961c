"""What a book that has just begun still waits for, until the first slip."""

from kubebook.book.check.finding import Scope
from kubebook.book.check.whole_book import AHEAD, found_in
from kubebook.book.grants.awards import add_grant
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


def test_the_first_slip_ends_it_and_a_void_one_does_not() -> None:
    """Whoever began without an old book or aid is not reminded for ever."""
    desk = Desk(members=5)
    desk.receipt(1_000, "penjualan", "10-05")
    assert waits(desk) == []
    desk.void("BKM-2026-0001")
    assert waits(desk) == [OLD, AID, PLAN, FIRST]
