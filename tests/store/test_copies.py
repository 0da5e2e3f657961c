"""Dated copies: there from before each day's first write, whole, and few as they age."""

from datetime import date, timedelta
from pathlib import Path

import pytest

from kubebook.errors import LedgerError
from kubebook.errors.ledger import (
    LedgerDamaged,
    LedgerMissing,
)
from kubebook.store.copies import dated, days_to_keep
from kubebook.store.ledger import open_ledger
from kubebook.store.paths import Places
from kubebook.store.restore import compare_ledgers, restore_ledger
from tests.store import sample
from tests.store.sample import NAME

DAY = date(2026, 10, 8)


def test_the_copy_of_a_day_is_the_book_before_its_first_entry(tmp_path: Path) -> None:
    """One copy a day, from before the day's first entry, and no link to the ledger."""
    path = tmp_path / NAME
    sample.create(path)
    sample.edit(path, sample.DAY_1)
    before = path.read_bytes()
    sample.edit(path, sample.DAY_2)
    sample.edit(path, sample.DAY_2)
    copies = dated(Places(path))
    assert list(copies) == [sample.DAY_1.date(), sample.DAY_2.date()]
    copy = copies[sample.DAY_2.date()]
    assert copy.read_bytes() == before
    assert copy.stat().st_nlink == path.stat().st_nlink == 1


def test_copies_thin_out_with_age() -> None:
    """The newest 14, one a week for twelve weeks, one a month: two years are 48 at most."""
    kept: set[date] = set()
    day = date(2025, 1, 1)
    for _ in range(730):
        kept.add(day)
        kept = days_to_keep(list(kept), day)
        day += timedelta(days=1)
    today = day - timedelta(days=1)
    ages = sorted((today - one).days for one in kept)
    assert ages[:14] == list(range(14))
    weeks = [age for age in ages if 14 <= age < 84]
    assert 9 <= len(weeks) <= 11
    assert len({(one.year, one.month) for one in kept}) == 24
    assert len(kept) <= 48


def test_of_copies_twelve_weeks_old_one_a_month_stays_of_younger_ones_one_a_week() -> None:
    """On 31 October 2026 the 9th of August is 83 days ago and of a week, the 8th of a month."""
    recent = [date(2026, 10, 18) + timedelta(days=number) for number in range(14)]
    old = [date(2026, 8, 1), date(2026, 8, 7), date(2026, 8, 8), date(2026, 8, 9)]
    kept = days_to_keep([*old, *recent], date(2026, 10, 31))
    assert kept == {date(2026, 8, 8), date(2026, 8, 9), *recent}


def test_the_newest_14_copies_stay_and_the_15th_only_as_the_last_of_its_week() -> None:
    """On Sunday, 1 November, that is the Sunday before; on the Saturday none of the week before."""
    days = [date(2026, 10, 12) + timedelta(days=number) for number in range(21)]
    assert days_to_keep(days, date(2026, 11, 1)) == set(days[-15:])
    assert days_to_keep(days[:-1], date(2026, 10, 31)) == set(days[-15:-1])


def test_the_last_copy_of_a_month_stays_year_by_year() -> None:
    """March of this year takes the place of no other March."""
    recent = [date(2026, 10, 18) + timedelta(days=number) for number in range(14)]
    marches = [date(year, 3, 31) for year in (2023, 2024, 2025, 2026)]
    assert days_to_keep([date(2024, 3, 30), *marches, *recent], date(2026, 10, 31)) == {
        *marches,
        *recent,
    }


def test_a_clock_gone_wrong_takes_no_recent_copy() -> None:
    """With a clock years ahead the newest copies still stay, all of them."""
    days = [date(2026, 10, 1) + timedelta(days=number) for number in range(14)]
    assert days_to_keep(days, date(2031, 1, 1)) == set(days)


def test_thinning_happens_in_the_folder(tmp_path: Path) -> None:
    """Old copies go when a new day's copy is made; other files in the folder stay."""
    path = tmp_path / NAME
    sample.three_days(path)
    folder = Places(path).backups
    for day in range(1, 29):
        (folder / f"contoh-2025-03-{day:02}.kubebook").write_bytes(b"old")
        (folder / f"contoh-2026-09-{day:02}.kubebook").write_bytes(b"new")
    (folder / "catatan.txt").write_bytes(b"mine")
    sample.edit(path, sample.DAY_3.replace(day=9))
    names = [file.name for file in folder.iterdir()]
    assert [name for name in names if "2025" in name] == ["contoh-2025-03-28.kubebook"]
    assert "catatan.txt" in names


def test_compare_says_what_a_copy_has_more_and_less(tmp_path: Path) -> None:
    """Before going back the treasurer sees which entries would go and which would come."""
    path = tmp_path / NAME
    sample.three_days(path)
    copy = Places(path).backup(sample.DAY_3.date())
    seen = compare_ledgers(path, copy)
    assert (len(seen.more), [entry.number for entry in seen.less]) == (0, [3])
    assert seen.present
    assert (seen.present.entries, seen.copy.entries) == (3, 2)
    assert (seen.same_ledger, seen.same_file, seen.trouble) == (True, False, None)
    other = compare_ledgers(copy, path)
    assert [entry.number for entry in other.more] == [3]


def test_compare_counts_an_entry_that_became_void_on_both_sides(tmp_path: Path) -> None:
    """Going back would bring it back, and take its void away."""
    path = tmp_path / NAME
    sample.create(path)
    sample.edit(path, sample.DAY_1)
    sample.edit(path, sample.DAY_2, sample.void)
    seen = compare_ledgers(path, Places(path).backup(sample.DAY_2.date()))
    assert [entry.voided for entry in seen.more] == [None]
    assert [entry.voided for entry in seen.less] == [sample.DAY_2.date()]


def test_the_second_file_put_aside_on_a_day_takes_the_next_number(tmp_path: Path) -> None:
    """Nothing that was kept is written over."""
    path = tmp_path / NAME
    sample.three_days(path)
    copy = Places(path).backup(sample.DAY_2.date())
    kept = []
    for _ in range(3):
        restored = restore_ledger(path, copy, day=DAY)
        assert restored.kept
        kept.append(restored.kept.name)
        sample.edit(path, sample.DAY_3)
    assert kept == [f"before-restore-2026-10-08-{number}.kubebook" for number in (1, 2, 3)]


def test_restore_keeps_the_former_file(tmp_path: Path) -> None:
    """Going back takes nothing away: the former file lies in the folder, byte for byte."""
    path = tmp_path / NAME
    sample.three_days(path)
    former = path.read_bytes()
    copy = Places(path).backup(sample.DAY_2.date())
    restored = restore_ledger(path, copy, day=DAY)
    assert restored.kept
    assert restored.kept.read_bytes() == former
    assert open_ledger(path).book == restored.book
    assert open_ledger(path).faults == ()
    again = restore_ledger(path, restored.kept, day=DAY)
    assert len(again.book.entries) == 3
    assert again.kept != restored.kept
    assert copy.exists()


def test_restore_mends_a_damaged_or_missing_ledger(tmp_path: Path) -> None:
    """Where the ledger is spoilt or gone the copy is put in its place, and its lines are told."""
    path = tmp_path / NAME
    sample.three_days(path)
    copy = Places(path).backup(sample.DAY_3.date())
    path.write_bytes(path.read_bytes().replace(b'"A01"', b'"A09"', 1))
    seen = compare_ledgers(path, copy)
    assert isinstance(seen.trouble, LedgerDamaged)
    assert seen.present is None
    assert 3 in [entry.number for entry in seen.less]
    restore_ledger(path, copy, day=DAY)
    assert len(sample.edit(path).book.entries) == 3
    path.unlink()
    assert isinstance(compare_ledgers(path, copy).trouble, LedgerMissing)
    assert restore_ledger(path, copy, day=DAY).kept is None
    assert open_ledger(path).faults == ()


def test_what_is_no_ledger_is_not_put_in_place(tmp_path: Path) -> None:
    """A damaged copy or a foreign file is refused, and the ledger stays."""
    path, other = tmp_path / NAME, tmp_path / "lain.kubebook"
    sample.three_days(path)
    before = path.read_bytes()
    other.write_bytes(before.replace(b'"A01"', b'"A09"', 1))
    for source in (other, tmp_path, tmp_path / "none.kubebook"):
        with pytest.raises(LedgerError):
            compare_ledgers(path, source)
        with pytest.raises(LedgerError):
            restore_ledger(path, source, day=DAY)
    assert path.read_bytes() == before
