"""Days far from all others of the book: a slip in the year."""

from datetime import date, timedelta

import pytest

from kubebook.book.entries.far_days import FAR, far_days, far_entries
from kubebook.book.entries.importing import import_entries
from kubebook.book.import_rows import FAULTS_SHOWN, ImportRow
from kubebook.language import word
from tests.book.desk import TODAY, Desk

OCTOBER = [date(2026, 10, day) for day in range(1, 31)]


@pytest.mark.parametrize("day", [date(2006, 10, 6), date(2016, 10, 7), date(1926, 10, 6)])
def test_a_slip_in_the_year_is_far(day: date) -> None:
    """Years before all entries, whether alone or typed twice."""
    assert far_days(OCTOBER, [day], TODAY) == {day}
    assert far_days(OCTOBER, [day, day], TODAY) == {day}
    assert far_days([*OCTOBER, day], [day], TODAY) == {day}


def test_two_years_are_near_and_a_day_more_is_far() -> None:
    """Before the first entry and after the last one."""
    first, last = OCTOBER[0], OCTOBER[-1]
    for near, far in ((first - FAR, timedelta(-1)), (last + FAR, timedelta(1))):
        assert far_days(OCTOBER, [near], last) == set()
        assert far_days(OCTOBER, [near + far], last) == {near + far}


def test_after_years_without_entries_only_the_first_is_far() -> None:
    """A group that goes on is not asked each time."""
    later = date(2030, 1, 5)
    assert far_days(OCTOBER, [later], later) == {later}
    assert far_days([*OCTOBER, later], [later], later) == set()
    assert far_days([*OCTOBER, later], [date(2006, 1, 5)], later) == {date(2006, 1, 5)}


def test_a_book_without_entries_is_judged_by_today() -> None:
    """The first entry of all can be years off, and the second is not blamed for it."""
    slip = date(2006, 10, 6)
    assert far_days([], [slip], TODAY) == {slip}
    assert far_days([slip], [OCTOBER[0]], TODAY) == set()


def test_years_without_a_gap_are_near() -> None:
    """An old book that is typed in from its beginning."""
    years = [date(year, 6, 1) for year in range(2018, 2027)]
    assert far_days(OCTOBER, years, TODAY) == set()


def test_an_opening_is_never_far_and_a_void_entry_is_no_company() -> None:
    """A balance may be old; what does not count proves nothing."""
    desk = Desk()
    opening = desk.opening(50_000, "kas", "2020-01-01")
    desk.receipt(9_000, "penjualan", "2026-10-01")
    assert far_entries(desk.book, [opening], TODAY) == []
    slip = desk.receipt(9_000, "penjualan", "2020-02-01")
    desk.void(slip.voucher)
    again = desk.receipt(9_000, "penjualan", "2023-05-01")
    assert far_entries(desk.book, [again], TODAY) == [again]


def told(rows: list[str]) -> list[str]:
    """The notices of an import of one receipt a day, in Indonesian."""
    cells = {"source": "penjualan", "target": "kas", "amount": "5000", "text": "Telur"}
    given = [
        ImportRow(line=line, cells={**cells, "date": day}) for line, day in enumerate(rows, start=2)
    ]
    change = import_entries(Desk().book, given, sha256="0" * 64, today=TODAY)
    return [word(notice, "id") for notice in change.notices]


def test_an_import_names_the_row_and_the_command() -> None:
    """The row by its line, the voucher by its number."""
    (notice,) = told(["1/10/2026", "7/10/2016", "2/10"])
    assert notice == (
        "Baris 3: 7 Oktober 2016 berjarak lebih dari dua tahun dari semua transaksi lain. "
        "Kalau tahunnya salah:\n"
        '  kubebook transaksi betulkan BKM-2016-0001 --tanggal TANGGAL --alasan "salah tanggal"'
    )
    assert told(["1/10/2026", "2/10"]) == []


def test_many_far_rows_are_counted() -> None:
    """The first twenty in full, and how many more."""
    bad = ["7/10/2016"] * FAULTS_SHOWN
    good = ["1/10/2026"] * (FAULTS_SHOWN + 2)
    assert len(told([*good, *bad])) == FAULTS_SHOWN
    assert told([*good, *bad, "8/10/2016"])[FAULTS_SHOWN:] == ["... dan 1 lagi."]
