"""Counting, closing, opening again, taking back, handing over: whole or not at all, as any edit."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from kubebook.book.book import Book
from kubebook.book.closings.counting import Counted, count_money
from kubebook.book.closings.handing_over import Handing, hand_over
from kubebook.book.closings.months import close, reopen
from kubebook.book.closings.seal import broken_seals, in_force
from kubebook.book.entries.reversing import reverse
from kubebook.book.records.change import Change
from kubebook.periods import month_of
from kubebook.store.ledger import open_ledger
from tests.store import sample
from tests.store.faults import count_calls, faults_of
from tests.store.sample import NAME
from tests.store.test_faults import agrees, outcome_of

NOVEMBER = date(2026, 11, 2)
OCTOBER = month_of(date(2026, 10, 5))
SEEN = ("Ani Contoh", "Ali Contoh")


def counted(book: Book) -> Change:
    """The cash is counted, and the difference taken into the book."""
    said = Counted(day=NOVEMBER, notes=("100000=1",), witnesses=SEEN)
    return count_money(book, said, today=NOVEMBER, by="A01")


def closed(book: Book) -> Change:
    """October is closed."""
    return close(book, OCTOBER, today=NOVEMBER, by="A01", uncounted="Sibuk")


def opened(book: Book) -> Change:
    """October is opened again."""
    return reopen(book, None, reason="Salah", today=NOVEMBER, by="A01")


def reversed_(book: Book) -> Change:
    """The first receipt of October is taken back."""
    return reverse(book, voucher="BKM-2026-0001", reason="Salah", today=NOVEMBER)


def handed_over(book: Book) -> Change:
    """The second member is treasurer from now on."""
    said = Handing(day=NOVEMBER, new="A02", witnesses=SEEN, uncounted="Kunci hilang")
    return hand_over(book, said, today=NOVEMBER)


MAKES = [(counted, False), (closed, False), (opened, True), (reversed_, True), (handed_over, True)]
"""What is done, and whether October is closed before."""


@pytest.mark.parametrize(("make", "is_closed"), MAKES, ids=lambda it: getattr(it, "__name__", ""))
def test_whatever_fails_it_is_done_or_not(
    tmp_path: Path,
    make: Callable[[Book], Change],
    is_closed: bool,  # noqa: FBT001 (a parameter of the test)
) -> None:
    """The answer says which; no seal is broken by any of it, and the next try goes through."""
    start, work = tmp_path / "start", tmp_path / "work"
    start.mkdir()
    sample.three_days(start / NAME)
    if is_closed:
        sample.edit(start / NAME, sample.DAY_3, closed)
    path, later = work / NAME, sample.DAY_3.replace(day=8)
    before = open_ledger(start / NAME, pause=0).book
    sample.copy_tree(start, work)
    calls = count_calls(lambda: sample.edit(path, later, make))
    after = open_ledger(path, pause=0).book
    assert after != before
    told = set()
    for fault in faults_of(calls):
        sample.copy_tree(start, work)
        outcome = outcome_of(lambda: sample.edit(path, later, make), fault)
        told.add(outcome)
        ledger = open_ledger(path, pause=0)
        assert ledger.faults == (), fault
        assert agrees(outcome, ledger.book, before, after), (fault, calls[fault.at], outcome)
        assert broken_seals(ledger.book) == []
        if ledger.book == before and fault.way not in ("EIO", "EACCES"):
            assert sample.edit(path, later, make).book == after
    assert told == {"saved", "not saved", "killed", "perhaps"}


def test_every_kind_of_change_was_made(tmp_path: Path) -> None:
    """The five are what they say: a count, closings, one opened, a reversal, a new treasurer."""
    path = tmp_path / NAME
    sample.three_days(path)
    book = sample.edit(path, sample.DAY_3, counted).book
    assert len(book.counts) == 1
    book = sample.edit(path, sample.DAY_3, closed).book
    assert len(in_force(book)) == 1
    book = sample.edit(path, sample.DAY_3, reversed_).book
    assert book.entries[-1].reverses == 1
    book = sample.edit(path, sample.DAY_3, opened).book
    assert in_force(book) == []
    book = sample.edit(path, sample.DAY_3, handed_over).book
    assert book.terms[-1].member == "A02"
