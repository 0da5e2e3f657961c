"""A ledger of an older version: read as it is, written anew by its first writer, nothing lost."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from kubebook.book.book import TABLES, Book
from kubebook.book.records.change import Change
from kubebook.errors.ledger import (
    LedgerBefore,
    LedgerDiverged,
    LedgerMoved,
    LedgerNotWritten,
)
from kubebook.language import word
from kubebook.store import chain
from kubebook.store.compare_tip import written_anew_since
from kubebook.store.ledger import open_ledger
from kubebook.store.paths import Places
from kubebook.store.restore import compare_ledgers, restore_ledger
from kubebook.store.rewrite import rewritten
from tests.store import sample
from tests.store.faults import Fault, count_calls, failing
from tests.store.sample import NAME

LATER = sample.DAY_3.replace(day=8)


def kept(path: Path) -> list[Path]:
    """The files of an older version that were kept aside."""
    return sorted(Places(path).folder.glob("version-1-*"))


def test_the_first_writer_writes_it_anew_keeps_the_old_file_and_says_so(tmp_path: Path) -> None:
    """Who installs a newer kubebook goes on with the same book, and finds the old file again."""
    path = tmp_path / NAME
    sample.of_version_1(path)
    old, book = path.read_bytes(), open_ledger(path).book
    edited = sample.edit(path, LATER)

    (said,) = (word(notice, "id") for notice in edited.notices)
    (file,) = kept(path)
    assert said == (
        f"{path} ditulis ulang untuk kubebook ini (versi berkas {chain.VERSION}); "
        f"berkas semula ada di {file}."
    )
    assert file.read_bytes() == old
    new = chain.read_ink(path.read_bytes())
    before = chain.read_ink(old)
    end = chain.Former(version=1, lines=len(before.lines), chain=before.chain, why="version")
    assert (new.version, new.ledger, new.former) == (chain.VERSION, before.ledger, (end,))
    assert new.bodies[:-1] == before.bodies
    ledger = open_ledger(path, pause=0)
    assert ledger.book.entries[:-1] == book.entries
    assert (ledger.faults, ledger.notices) == ((), ())
    assert sample.edit(path, LATER).notices == ()
    assert kept(path) == [file]


def test_another_old_file_is_kept_beside_the_first(tmp_path: Path) -> None:
    """Who goes back to an older copy of that version has it written anew too, and both stay."""
    path, copy = tmp_path / NAME, tmp_path / "flashdisk.kubebook"
    sample.of_version_1(path)
    old = path.read_bytes()
    copy.write_bytes(b"".join(old.splitlines(keepends=True)[:-1]))
    sample.edit(path, LATER)
    restore_ledger(path, copy, day=LATER.date())
    sample.edit(path, LATER)
    assert [file.read_bytes() for file in kept(path)] == [old, copy.read_bytes()]


@pytest.mark.parametrize("version", range(1, chain.VERSION))
def test_every_older_version_is_read_as_it_is_and_written_anew_once(
    tmp_path: Path, version: int
) -> None:
    """Whoever skipped a kubebook goes on with the same book."""
    path = tmp_path / NAME
    sample.of_version_1(path, version)
    book = open_ledger(path).book
    sample.edit(path, LATER)
    assert open_ledger(path, pause=0).book.entries[:-1] == book.entries
    new = chain.read_ink(path.read_bytes())
    assert (new.version, new.former[-1].version) == (chain.VERSION, version)
    (file,) = Places(path).folder.glob("version-*")
    assert file.name.startswith(f"version-{version}-")


@pytest.mark.parametrize("spoil", [b"\r\n\r\n", b'{"at":"2026'])
def test_what_an_editor_or_a_power_cut_left_is_kept_with_the_old_file(
    tmp_path: Path, spoil: bytes
) -> None:
    """The old file is kept to its last byte; what was mended is said beside."""
    path = tmp_path / NAME
    sample.of_version_1(path)
    path.write_bytes(path.read_bytes() + spoil)
    old = path.read_bytes()
    assert len(sample.edit(path, LATER).notices) == 2
    assert [file.read_bytes() for file in kept(path)] == [old]
    assert open_ledger(path, pause=0).notices == ()


def test_an_old_version_that_another_program_changed_meanwhile_stays(tmp_path: Path) -> None:
    """It is neither written anew nor kept aside."""
    path = tmp_path / NAME
    sample.of_version_1(path)
    extra = path.read_bytes() + b"\n"

    def meanwhile(book: Book) -> Change:
        path.write_bytes(extra)
        return sample.receipt(book)

    with pytest.raises(LedgerMoved):
        sample.edit(path, LATER, meanwhile)
    assert path.read_bytes() == extra
    assert kept(path) == []


def test_a_refused_command_leaves_the_old_version(tmp_path: Path) -> None:
    """Nothing is written anew for a command that changes nothing."""
    path = tmp_path / NAME
    sample.of_version_1(path)
    old = path.read_bytes()

    def refuse(_: Book) -> Change:
        raise NotImplementedError

    with pytest.raises(NotImplementedError):
        sample.edit(path, make=refuse)
    sample.edit(path, make=lambda _: Change(did="nothing", put=()))
    assert (path.read_bytes(), kept(path)) == (old, [])


def test_a_full_disk_keeps_the_old_file_once(tmp_path: Path) -> None:
    """However often it is tried, there is one copy of the old file."""
    path = tmp_path / NAME
    sample.of_version_1(path)
    start = tmp_path / "start"
    shutil.copytree(Places(path).folder, start)
    old = path.read_bytes()
    calls = count_calls(lambda: sample.edit(path, LATER))
    replaced = [number for number, call in enumerate(calls) if call == "replace"]
    path.write_bytes(old)
    shutil.rmtree(Places(path).folder)
    shutil.copytree(start, Places(path).folder)
    with failing(Fault(replaced[1], "ENOSPC")), pytest.raises(LedgerNotWritten):
        sample.edit(path, LATER)
    assert (path.read_bytes(), len(kept(path))) == (old, 1)
    sample.edit(path, LATER)
    assert len(kept(path)) == 1


def test_the_old_file_put_back_is_told_as_such_and_not_as_a_fork(tmp_path: Path) -> None:
    """Its copies too; what it lacks is counted, and one may go on with it knowingly."""
    path = tmp_path / NAME
    sample.of_version_1(path)
    sample.edit(path, LATER)
    copies = [file for file in Places(path).backups.iterdir() if "2026-10-08" not in file.name]
    for old in (*kept(path), *copies):
        path.write_bytes(old.read_bytes())
        (fault,) = open_ledger(path, pause=0).faults
        assert isinstance(fault, LedgerBefore)
        said = word(fault.worded, "id")
        assert "berasal dari sebelum penulisan ulang untuk kubebook yang lebih baru: " in said
        assert compare_ledgers(path, path).before == "version"
        with pytest.raises(LedgerBefore):
            sample.edit(path, LATER)
    restore_ledger(path, kept(path)[0], day=LATER.date())
    assert open_ledger(path, pause=0).faults == ()
    assert len(sample.edit(path, LATER).book.entries) == 4


def test_an_old_file_that_went_on_elsewhere_is_a_fork(tmp_path: Path) -> None:
    """Two computers, one with the older kubebook: both have what the other lacks."""
    path = tmp_path / NAME
    sample.of_version_1(path)
    old = path.read_bytes()
    sample.edit(path, LATER)
    other = tmp_path / "lain.kubebook"
    other.write_bytes(old)
    sample.edit(other, LATER)
    path.write_bytes(sample.as_version_1(other.read_bytes()))
    (fault,) = open_ledger(path, pause=0).faults
    assert isinstance(fault, LedgerDiverged)
    assert "bercabang sejak 7 Oktober 2026" in word(fault.worded, "id")


def test_an_old_file_of_as_many_lines_with_another_last_one_is_a_fork(tmp_path: Path) -> None:
    """Counting lines is not enough to know the old file again: the last one must be the same."""
    path = tmp_path / NAME
    sample.of_version_1(path)
    old = chain.read_ink(path.read_bytes())
    sample.edit(path, LATER)
    *bodies, last = old.bodies
    other = last.replace(b"salah tulis", b"salah hitung")
    for end, leaf in ((last, LedgerBefore), (other, LedgerDiverged)):
        path.write_bytes(sample.chained_anew(old.lines[0], [*bodies, end]))
        (fault,) = open_ledger(path, pause=0).faults
        assert type(fault) is leaf


@pytest.mark.parametrize("behind", [0, 1, 2])
def test_a_file_written_anew_elsewhere_goes_on_from_here(tmp_path: Path, behind: int) -> None:
    """The newer computer's file, put in the place of the old: every line from here is in it."""
    path, other = tmp_path / NAME, tmp_path / "lain.kubebook"
    sample.of_version_1(path)
    other.write_bytes(path.read_bytes())
    lines = path.read_bytes().splitlines(keepends=True)
    here = chain.read_ink(b"".join(lines[: len(lines) - behind]))
    tip = Places(path).tip
    noted = tip.read_bytes()
    link = chain.read_ink(other.read_bytes()).chain.encode()
    tip.write_bytes(
        noted.replace(b'"lines":%d' % len(lines), b'"lines":%d' % len(here.lines)).replace(
            link, here.chain.encode()
        )
    )
    sample.edit(other, LATER)
    path.write_bytes(other.read_bytes())
    assert open_ledger(path, pause=0).faults == ()
    tip.write_bytes(tip.read_bytes().replace(here.chain.encode(), b"0" * 64))
    (fault,) = open_ledger(path, pause=0).faults
    assert isinstance(fault, LedgerDiverged)
    assert "sejak penulisan ulang" in word(fault.worded, "id")


def test_that_a_member_was_forgotten_counts_for_more_than_a_new_version(tmp_path: Path) -> None:
    """Whichever came first: whoever puts the oldest file back is told of the personal data."""
    sample.of_version_1(tmp_path / NAME)
    first = chain.read_ink((tmp_path / NAME).read_bytes())
    for one, two in (("version", "forget"), ("forget", "version")):
        once = rewritten(first, one)  # type: ignore[arg-type]  # a reason
        twice = rewritten(once, two)  # type: ignore[arg-type]  # a reason
        assert written_anew_since(first.former, twice.former) == "forget"
        assert written_anew_since(once.former, twice.former) == two
        assert written_anew_since(twice.former, twice.former) is None
        assert written_anew_since(twice.former, first.former) is None


def test_line_1_names_every_file_before(tmp_path: Path) -> None:
    """Written anew twice, both are told; a changed digit in them is damage."""
    path = tmp_path / NAME
    sample.of_version_1(path)
    first = chain.read_ink(path.read_bytes())
    twice = rewritten(rewritten(first, "version"), "forget")
    assert [one.why for one in twice.former] == ["version", "forget"]
    again = chain.read_ink(twice.clean)
    assert (again.former, again.bodies, again.chain) == (twice.former, first.bodies, twice.chain)
    for at in range(len(twice.lines[0])):
        data = twice.clean
        with pytest.raises(chain.Trouble):
            chain.read_ink(data[:at] + bytes([data[at] ^ 1]) + data[at + 1 :])


def test_what_a_version_keeps_is_what_it_kept(golden: Callable[[str, str], None]) -> None:
    """A new key in the file needs a new version, so that older programs refuse it."""
    fields = "".join(f"{table}: {' '.join(kind._fields)}\n" for kind, table in TABLES.items())
    golden(f"store/fields-of-version-{chain.VERSION}.txt", fields)
