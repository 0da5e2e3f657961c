"""A ledger that is not the one last written here: older, gone its own way, or another group's."""

from datetime import date
from pathlib import Path

import pytest

from kubebook.errors.ledger import LedgerDiverged, LedgerOfOthers, LedgerOlder
from kubebook.language import word
from kubebook.store.ledger import create_ledger, open_ledger
from kubebook.store.paths import Places
from kubebook.store.restore import restore_ledger
from tests.store import sample
from tests.store.sample import NAME


def test_an_older_ledger_is_shown_refused_and_accepted_knowingly(tmp_path: Path) -> None:
    """An old copy put in place says what is gone; restoring the file itself goes on with it."""
    path = tmp_path / NAME
    sample.three_days(path)
    old = Places(path).backups / "contoh-2026-10-07.kubebook"
    path.write_bytes(old.read_bytes())
    ledger = open_ledger(path, pause=0)
    assert isinstance(ledger.faults[0], LedgerOlder)
    assert "1 transaksi sesudah 6 Oktober 2026 tidak ada lagi" in word(
        ledger.faults[0].worded, "id"
    )
    with pytest.raises(LedgerOlder):
        sample.edit(path)
    restore_ledger(path, path, day=date(2026, 10, 8))
    assert open_ledger(path).faults == ()
    assert len(sample.edit(path).book.entries) == 3


def test_a_copy_that_has_an_entry_otherwise_holds_what_is_missing(tmp_path: Path) -> None:
    """An entry made void since counts among what the newest copy has and the older book lacks."""
    path = tmp_path / NAME
    sample.create(path)
    sample.edit(path, sample.DAY_1)
    sample.edit(path, sample.DAY_2, sample.void)
    sample.edit(path, sample.DAY_3)
    path.write_bytes(Places(path).backup(sample.DAY_2.date()).read_bytes())
    (fault,) = open_ledger(path, pause=0).faults
    assert "Entries in it that are missing here: 1." in word(fault.worded, "en")


def test_a_line_that_both_forks_have_after_they_parted_is_not_common(tmp_path: Path) -> None:
    """The same receipt typed on both computers later does not make the day later."""
    path, other = tmp_path / "a" / NAME, tmp_path / "b" / NAME
    path.parent.mkdir()
    sample.create(path)
    sample.edit(path, sample.DAY_1)
    sample.copy_tree(path.parent, other.parent)
    sample.edit(path, sample.DAY_2, sample.void)
    sample.edit(other, sample.DAY_2.replace(hour=10), sample.void)
    for file in (path, other):
        sample.edit(file, sample.DAY_3)
        sample.edit(file, sample.DAY_3.replace(day=8))
    path.write_bytes(other.read_bytes())
    (fault,) = open_ledger(path, pause=0).faults
    assert isinstance(fault, LedgerDiverged)
    assert "bercabang sejak 5 Oktober 2026" in word(fault.worded, "id")


def test_changes_without_entries_that_are_gone_are_told(tmp_path: Path) -> None:
    """A void that is no longer there is missed too, though every entry is."""
    path = tmp_path / NAME
    sample.create(path)
    sample.edit(path, sample.DAY_1)
    before = path.read_bytes()
    sample.edit(path, sample.DAY_2, sample.void)
    path.write_bytes(before)
    fault = open_ledger(path, pause=0).faults[0]
    assert "1 perubahan sesudah 5 Oktober 2026 tidak ada lagi" in word(fault.worded, "id")


def test_a_ledger_that_extends_its_tip_is_fine(tmp_path: Path) -> None:
    """The newer file from the other computer may simply be put in place."""
    path, other = tmp_path / "a" / NAME, tmp_path / "b" / NAME
    path.parent.mkdir()
    sample.create(path)
    sample.copy_tree(path.parent, other.parent)
    sample.edit(other)
    path.write_bytes(other.read_bytes())
    assert open_ledger(path).faults == ()
    assert len(sample.edit(path).book.entries) == 2


def test_another_groups_ledger_is_named(tmp_path: Path) -> None:
    """The book of another group in this one's place is never written to."""
    path, other = tmp_path / NAME, tmp_path / "lain.kubebook"
    sample.create(path)
    create_ledger(other, sample.first_change(), at=sample.DAY_1, ledger="f" * 32)
    path.write_bytes(other.read_bytes())
    assert isinstance(open_ledger(path, pause=0).faults[0], LedgerOfOthers)
    with pytest.raises(LedgerOfOthers):
        sample.edit(path)


def test_a_diverged_ledger_says_since_when(tmp_path: Path) -> None:
    """Two computers wrote to one book: it is told, and from which day on they differ."""
    path, other = tmp_path / "a" / NAME, tmp_path / "b" / NAME
    path.parent.mkdir()
    sample.create(path)
    sample.edit(path, sample.DAY_1)
    sample.copy_tree(path.parent, other.parent)
    sample.edit(path, sample.DAY_2)
    sample.edit(other, sample.DAY_3)
    path.write_bytes(other.read_bytes())
    fault = open_ledger(path, pause=0).faults[0]
    assert isinstance(fault, LedgerDiverged)
    assert "5 Oktober 2026" in word(fault.worded, "id")
    with pytest.raises(LedgerDiverged):
        sample.edit(path)


def test_a_fork_that_no_copy_dates_is_told_without_a_day(tmp_path: Path) -> None:
    """Where no copy tells since when two books differ, no day is invented."""
    path, other = tmp_path / "a" / NAME, tmp_path / "b" / NAME
    path.parent.mkdir()
    sample.create(path)
    sample.copy_tree(path.parent, other.parent)
    sample.edit(path, sample.DAY_2)
    sample.edit(other, sample.DAY_3)
    path.write_bytes(other.read_bytes())
    Places(path).backup(sample.DAY_2.date()).unlink()
    fault = open_ledger(path, pause=0).faults[0]
    assert "sejak hari yang tidak bisa diketahui" in word(fault.worded, "id")


@pytest.mark.parametrize("more", [0, 1, 2])
def test_two_files_of_one_beginning_are_a_fork_whichever_is_longer(
    tmp_path: Path, more: int
) -> None:
    """Shorter than what was written here, as long, or longer: each has what the other lacks."""
    path, other = tmp_path / "a" / NAME, tmp_path / "b" / NAME
    path.parent.mkdir()
    sample.create(path)
    sample.edit(path, sample.DAY_1)
    sample.copy_tree(path.parent, other.parent)
    sample.edit(path, sample.DAY_2)
    sample.edit(path, sample.DAY_2)
    for _ in range(1 + more):
        sample.edit(other, sample.DAY_3)
    path.write_bytes(other.read_bytes())
    (fault,) = open_ledger(path, pause=0).faults
    # A shorter file may be an older one for all that its tip can tell; the copies know better.
    assert type(fault) is (LedgerDiverged if more else LedgerOlder)
    with pytest.raises(type(fault)):
        sample.edit(path)


def test_a_fork_is_dated_by_the_last_line_that_both_have(tmp_path: Path) -> None:
    """The newest copy went on after it; the day told is not the copy's last."""
    path, other = tmp_path / "a" / NAME, tmp_path / "b" / NAME
    path.parent.mkdir()
    sample.three_days(path)
    other.parent.mkdir()
    other.write_bytes(Places(path).backup(sample.DAY_2.date()).read_bytes())
    for _ in range(4):
        sample.edit(other, sample.DAY_3)
    path.write_bytes(other.read_bytes())
    (fault,) = open_ledger(path, pause=0).faults
    assert isinstance(fault, LedgerDiverged)
    assert "bercabang sejak 5 Oktober 2026" in word(fault.worded, "id")
