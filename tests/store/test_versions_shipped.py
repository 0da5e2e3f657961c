"""A ledger of every version that was ever shipped, as the program of that time wrote it.

The same month of an invented group, CONTOH (rekaan), typed into each: the same balances and the
same seal, before and after the present program writes to it.
"""

import shutil
from datetime import date, datetime
from pathlib import Path

import pytest

from kubebook.book.book import Book, balances
from kubebook.book.check.whole_book import check_book
from kubebook.book.closings.seal import broken_seals, in_force, new_seals
from kubebook.book.records.change import Change
from kubebook.paper.formats.read import read_format
from kubebook.periods import month_of
from kubebook.store import chain
from kubebook.store.ledger import Stamp, edit_ledger, open_ledger
from kubebook.store.paths import Places
from kubebook.store.restore import restore_ledger
from kubebook.store.salvage import salvage_ledger

KEPT = Path(__file__).parents[1] / "golden" / "versions"
VERSIONS = range(1, chain.VERSION + 1)
OCTOBER = month_of(date(2026, 10, 1))
NOW = datetime(2026, 11, 3, 8)  # noqa: DTZ001 (the ledger keeps local time)
SEAL = "0bb725bdf0ebb00b152a47c728472a78fb4f8031a4d806d824773cb02d4d6692"
"""Of October, whatever version its ledger was written by."""


@pytest.fixture(params=VERSIONS, ids="version {}".format)
def path(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    """A ledger of that version, alone as on a flash drive."""
    source = KEPT / f"versi-{request.param}.kubebook"
    return Path(shutil.copyfile(source, tmp_path / source.name))


def version_of(path: Path) -> int:
    """The version that a kept ledger is called by."""
    return int(path.stem.rpartition("-")[2])


def same_book(book: Book) -> None:
    """The balances and the seal of October are those that every version has."""
    assert balances(book.entries) == {
        "1101": 3_745_000,
        "1102": 1_000_000,
        "3101": -5_000_000,
        "3104": -20_000,
        "5102": 275_000,
    }
    assert list(new_seals(book, [OCTOBER], "")) == [SEAL]
    assert [one.voucher for one in book.entries if one.voided] == ["BKM-2026-0002", "BKK-2026-0001"]
    assert book.members["A03"].nik == "6271014107800011"
    assert [one.level for one in check_book(book, NOW.date()) if one.level == "fault"] == []


def test_it_is_read_as_it_was_written(path: Path) -> None:
    """Without a byte changed; what that version did not know is empty."""
    before = path.read_bytes()
    ledger = open_ledger(path, pause=0)
    assert (ledger.ink.version, ledger.faults, ledger.notices) == (version_of(path), (), ())
    same_book(ledger.book)
    book = ledger.book
    known = (book.assets, book.meetings, book.formats, book.letters, book.closings)
    assert [len(records) for records in known] == [
        int(version_of(path) >= first) for first in (2, 2, 3, 4, 5)
    ]
    for form in book.formats:
        assert read_format(form.text, form.name)
    assert path.read_bytes() == before
    assert not Places(path).folder.exists()


def test_the_first_writer_takes_it_over(path: Path) -> None:
    """One entry later it is of the present version, with the same book and the same seal."""
    before, book = path.read_bytes(), open_ledger(path).book
    edit_ledger(
        path,
        lambda book: Change("group set", (book.group._replace(office="Dinas Contoh"),)),
        stamp=lambda _: Stamp(NOW, ""),
    )
    ledger = open_ledger(path, pause=0)
    assert (ledger.ink.version, ledger.faults, ledger.notices) == (chain.VERSION, (), ())
    assert ledger.book.entries == book.entries
    same_book(ledger.book)
    kept = list(Places(path).folder.glob("version-*"))
    assert [file.read_bytes() for file in kept] == [before] * len(kept)
    assert len(kept) == (version_of(path) < chain.VERSION)
    for file in kept:
        restore_ledger(path, file, day=NOW.date())
        same_book(open_ledger(path, pause=0).book)


def test_its_whole_lines_are_saved_and_its_seal_with_them(path: Path, tmp_path: Path) -> None:
    """Salvaged, it is the same book of the present version."""
    new = tmp_path / "baru.kubebook"
    done = salvage_ledger(path, new, at=NOW)
    ink = open_ledger(new).ink
    assert (ink.version, ink.former[-1].version) == (chain.VERSION, version_of(path))
    assert (done.book, done.left_out) == (open_ledger(path).book, ())
    same_book(done.book)


def test_the_month_that_was_closed_stays_sealed(tmp_path: Path) -> None:
    """The present version knows closings: the seal on its paper still agrees."""
    path = tmp_path / "x.kubebook"
    shutil.copyfile(KEPT / "versi-5.kubebook", path)
    book = open_ledger(path).book
    assert [(one.month, one.seal) for one in in_force(book)] == [(OCTOBER.start, SEAL)]
    assert broken_seals(book) == []
