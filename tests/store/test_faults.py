"""Whatever call fails and whenever the power goes: the book is as before or after, and said so."""

from collections.abc import Callable
from pathlib import Path

import pytest

from kubebook.book.book import Book
from kubebook.book.records.change import Change
from kubebook.errors import LedgerError
from kubebook.errors.ledger import (
    LedgerMissing,
    LedgerPerhapsSaved,
)
from kubebook.store.ledger import open_ledger
from kubebook.store.restore import restore_ledger
from tests.store import sample
from tests.store.faults import Fault, Killed, count_calls, failing, faults_of
from tests.store.sample import NAME

STARTS = [
    sample.first_of_day,
    sample.torn_end,
    sample.no_newline,
    sample.notepad,
    sample.no_folder,
    sample.of_version_1,
]


def outcome_of(action: Callable[[], object], fault: Fault) -> str:
    """What the user is told: saved, not saved, perhaps, or nothing because the power went."""
    with failing(fault):
        try:
            action()
        except Killed:
            return "killed"
        except LedgerPerhapsSaved:
            return "perhaps"
        except LedgerError:
            return "not saved"
    return "saved"


def agrees(outcome: str, now: Book, before: Book, after: Book) -> bool:
    """Whether the book is what the user was told."""
    match outcome:
        case "saved":
            return now == after
        case "not saved":
            return now == before
    return now in (before, after)


@pytest.mark.parametrize(
    ("prepare", "make"),
    [*((prepare, sample.receipt) for prepare in STARTS), (sample.first_of_day, sample.void)],
    ids=lambda f: f.__name__,
)
def test_edit_is_whole_or_not_at_all_whatever_fails(
    tmp_path: Path, prepare: Callable[[Path], None], make: Callable[[Book], Change]
) -> None:
    """A receipt or a mending is in the book or not, and the answer on screen says which."""
    start, work = tmp_path / "start", tmp_path / "work"
    start.mkdir()
    prepare(start / NAME)
    path = work / NAME
    before = open_ledger(start / NAME, pause=0).book
    later = sample.DAY_3.replace(day=8)
    sample.copy_tree(start, work)
    calls = count_calls(lambda: sample.edit(path, later, make))
    after = open_ledger(path, pause=0).book
    told = set()
    for fault in faults_of(calls):
        sample.copy_tree(start, work)
        outcome = outcome_of(lambda: sample.edit(path, later, make), fault)
        told.add(outcome)
        ledger = open_ledger(path, pause=0)
        assert ledger.faults == (), fault
        assert agrees(outcome, ledger.book, before, after), (fault, calls[fault.at], outcome)
        if fault.way in ("EIO", "EACCES"):
            continue  # leaves the disk as ENOSPC does
        again = sample.edit(path, later)
        assert len(again.book.entries) == len(ledger.book.entries) + 1
        assert open_ledger(path, pause=0).book == again.book
    assert told == {"saved", "not saved", "killed", "perhaps"}
    assert len(calls) > 20


def test_a_new_ledger_is_there_whole_or_not_at_all(tmp_path: Path) -> None:
    """`init` leaves a ledger that opens, or none; never half a one."""
    nothing, work = tmp_path / "nothing", tmp_path / "work"
    nothing.mkdir()
    sample.copy_tree(nothing, work)
    path = work / NAME
    calls = count_calls(lambda: sample.create(path))
    after = open_ledger(path).book
    for fault in faults_of(calls):
        sample.copy_tree(nothing, work)
        outcome = outcome_of(lambda: sample.create(path), fault)
        now = None
        try:
            ledger = open_ledger(path, pause=0)
            now = ledger.book
            assert ledger.faults == ()
        except LedgerMissing:
            pass
        assert now in (None, after)
        assert outcome != "saved" or now == after, fault
        assert outcome != "not saved" or now is None, (fault, calls[fault.at])
        if now is None:
            sample.create(path)
        assert sample.edit(path).book.entries


def test_restore_leaves_the_former_book_or_the_copy(tmp_path: Path) -> None:
    """Going back to a copy puts it there whole, or leaves the book; the next receipt goes in."""
    start, work = tmp_path / "start", tmp_path / "work"
    start.mkdir()
    before = sample.three_days(start / NAME)
    path = work / NAME
    copy = work / (NAME + ".d") / "backups" / "contoh-2026-10-06.kubebook"

    def action() -> None:
        restore_ledger(path, copy, day=sample.DAY_3.date())

    sample.copy_tree(start, work)
    calls = count_calls(action)
    after = open_ledger(path).book
    assert after != before
    for fault in faults_of(calls):
        sample.copy_tree(start, work)
        outcome = outcome_of(action, fault)
        ledger = open_ledger(path, pause=0)
        assert agrees(outcome, ledger.book, before, after), (fault, calls[fault.at], outcome)
        if ledger.faults:
            restore_ledger(path, path, day=sample.DAY_3.date())
        assert len(sample.edit(path).book.entries) == len(ledger.book.entries) + 1
