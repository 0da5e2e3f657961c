"""A copy on a flash drive: proven, or refused in a sentence; the book here is never touched."""

import os
import random
import shutil
import signal
import time
from collections.abc import Callable, Iterator
from contextlib import nullcontext
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest

from kubebook import disk
from kubebook.book.book import Book
from kubebook.book.proofs import Scan
from kubebook.book.records.change import Change
from kubebook.book.records.proofs import Proof
from kubebook.errors import KubebookError
from kubebook.errors.copies import (
    CopyDiverged,
    CopyFolderLink,
    CopyFolderMissing,
    CopyFolderOwn,
    CopyNewer,
    CopyNoRoom,
    CopyNotMade,
    CopyNotProven,
    CopyOfOthers,
)
from kubebook.errors.ledger import LedgerNewer, LedgerOlder
from kubebook.messages import message
from kubebook.store import chain
from kubebook.store.backup import Advance, BackedUp, back_up
from kubebook.store.copied import last_proven, read_copied
from kubebook.store.ledger import create_ledger, edit_ledger, open_ledger
from kubebook.store.paths import Places
from kubebook.store.proofs import troubles_of
from kubebook.store.restore import restore_ledger
from kubebook.store.verify import Verified, verify_copy
from tests.store import sample
from tests.store.faults import Fault, Killed, Rig, count_calls, failing, faults_of
from tests.store.powercut import build, power_cuts
from tests.store.sample import NAME

DAY = sample.DAY_3.date()
PICTURES = (b"\xff\xd8" + b"nota satu, contoh" * 40, b"\xff\xd8" + b"nota dua, contoh" * 90)


def quietly(_total: int) -> "nullcontext[Advance]":
    """Progress that nobody sees."""
    return nullcontext(lambda _count: None)


def copy(book: Path, drive: Path, **more: Any) -> BackedUp:
    """One backup, on the third day."""
    return back_up(book / NAME, drive, day=DAY, progress=quietly, **more)


def verified(drive: Path, book: Path | None = None) -> Verified:
    """What is read of the copy on a drive, beside the ledger if it is given."""
    return verify_copy(drive / NAME, book / NAME if book else None, progress=quietly)


def attach(path: Path, *pictures: bytes) -> None:
    """Pictures that prove the first vouchers, one each."""
    scans = [Scan(name="nota.jpg", kind="jpg", data=data) for data in pictures]

    def make(book: Book) -> Change:
        put = tuple(
            Proof(
                number=len(book.proofs) + number,
                voucher=f"BKM-2026-000{number}",
                sha256=scan.sha256,
                kind="jpg",
                size=len(scan.data),
                attached=DAY,
            )
            for number, scan in enumerate(scans, 1)
        )
        return Change(did="entry attach", put=put)

    edit_ledger(path, make, stamp=sample.stamp(sample.DAY_3), scans=scans)


def files(folder: Path) -> dict[str, bytes]:
    """Every file of a folder but locks, by its path in it."""
    return {
        str(path.relative_to(folder)): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file() and path.name not in ("lock", "lock-holder")
    }


def untouched(folder: Path) -> dict[str, bytes]:
    """The same without what is noted about copies."""
    noted = (f"{NAME}.d/copied", f"{NAME}.d/new.tmp")
    return {name: data for name, data in files(folder).items() if name not in noted}


@pytest.fixture
def book(tmp_path: Path) -> Path:
    """A folder with a ledger of three days and two pictures."""
    folder = tmp_path / "book"
    folder.mkdir()
    sample.three_days(folder / NAME)
    attach(folder / NAME, *PICTURES)
    return folder


@pytest.fixture
def drive(tmp_path: Path) -> Path:
    """An empty flash drive."""
    folder = tmp_path / "merah"
    folder.mkdir()
    return folder


def test_the_copy_is_the_book_with_its_proofs(book: Path, drive: Path) -> None:
    """It opens by itself, without fault; nothing here changes but the note about it."""
    before = untouched(book)
    made = copy(book, drive)
    assert untouched(book) == before
    assert (made.proofs, made.written, made.mended, made.lost) == (2, 2, 0, 0)
    ledger = open_ledger(drive / NAME)
    assert (ledger.book, ledger.faults) == (open_ledger(book / NAME).book, ())
    assert troubles_of(drive / NAME, ledger.book) == {}
    assert verified(drive, book).is_good
    assert not [name for name in files(drive) if name.endswith(".tmp")]


def test_the_second_copy_writes_what_is_new_alone(book: Path, drive: Path) -> None:
    """Proofs that lie there with the right bytes are read, not written; a changed one is."""
    first = copy(book, drive)
    size = (book / NAME).stat().st_size
    assert first.written_bytes == size + sum(map(len, PICTURES))
    assert copy(book, drive).written_bytes == 0
    attach(book / NAME, PICTURES[0], b"\xff\xd8nota tiga")
    again = copy(book, drive)
    assert again.written_bytes == (book / NAME).stat().st_size + len(b"\xff\xd8nota tiga")
    assert (again.proofs, again.written, again.mended) == (3, 1, 0)
    flipped = next((drive / f"{NAME}.d" / "proofs").iterdir())
    flipped.write_bytes(flipped.read_bytes()[:-1] + b"?")
    mended = copy(book, drive)
    assert (mended.proofs, mended.written, mended.mended) == (3, 1, 1)
    assert verified(drive, book).is_good


@pytest.mark.parametrize("place", [0, 90, 200, -2])
def test_one_flipped_bit_of_the_ledger_is_found(book: Path, drive: Path, place: int) -> None:
    """It is said until which line the copy is good, and how many the book has more."""
    copy(book, drive)
    data = bytearray((drive / NAME).read_bytes())
    data[place] ^= 1
    (drive / NAME).write_bytes(bytes(data))
    found = verified(drive, book)
    assert not found.is_good
    line = bytes(data[: place % len(data)]).count(b"\n") + 1
    assert found.damaged == line
    lines = len(open_ledger(book / NAME).ink.lines)
    if found.file:
        assert len(found.file.ink.lines) == line - 1
        assert found.relation
        assert len(found.relation.here) == lines - line + 1


def test_one_flipped_bit_of_a_proof_is_found(book: Path, drive: Path) -> None:
    """And so is one that is gone; each is named by its voucher."""
    copy(book, drive)
    one, other = sorted((drive / f"{NAME}.d" / "proofs").iterdir())
    data = bytearray(one.read_bytes())
    data[20] ^= 1
    one.write_bytes(bytes(data))
    found = verified(drive, book)
    assert not found.is_good
    assert (found.proofs, len(found.changed), len(found.lost)) == (1, 1, 0)
    other.unlink()
    found = verified(drive)
    assert (found.proofs, len(found.changed), len(found.lost)) == (0, 1, 1)


def test_a_copy_cut_at_the_end_of_a_line_is_found_without_the_book(book: Path, drive: Path) -> None:
    """Its own tip says that there was more."""
    copy(book, drive)
    data = (drive / NAME).read_bytes()
    (drive / NAME).write_bytes(data[: data[:-1].rindex(b"\n") + 1])
    found = verified(drive)
    assert (found.is_good, found.is_cut, found.damaged) == (False, True, None)
    (drive / NAME).write_bytes(data[:-40])
    assert verified(drive).is_torn


def test_verify_changes_nothing(book: Path, drive: Path) -> None:
    """Neither there nor here, not even a time of change."""
    copy(book, drive)
    stamps = {path: path.stat().st_mtime_ns for it in (book, drive) for path in it.rglob("*")}
    assert verified(drive, book).is_good
    assert {
        path: path.stat().st_mtime_ns for it in (book, drive) for path in it.rglob("*")
    } == stamps


def test_drives_are_known_by_name(book: Path, drive: Path, tmp_path: Path) -> None:
    """By the folder's name, or by the label that one was given once and keeps."""
    blue = tmp_path / "E"
    blue.mkdir()
    copy(book, drive)
    copy(book, blue, label="Biru ketua")
    assert copy(book, blue).row.drive == "Biru ketua"
    places = Places(book / NAME)
    assert [row.drive for row in read_copied(places.copied)] == ["merah", "Biru ketua"]
    last = last_proven(places, DAY)
    assert last
    assert (last.day, last.folder) == (DAY, str(blue))


def test_a_copy_that_a_wrong_clock_dated_does_not_count(book: Path, drive: Path) -> None:
    """A copy of the year 2040 does not silence the reminder until then."""
    back_up(book / NAME, drive, day=DAY.replace(year=2040), progress=quietly)
    assert last_proven(Places(book / NAME), DAY) is None


def test_a_copy_of_a_copy_is_known(book: Path, drive: Path, tmp_path: Path) -> None:
    """Until somebody goes on with it, from then on it is a book of its own."""
    other = tmp_path / "other"
    other.mkdir()
    assert copy(book, drive).copy_of is None
    made = copy(drive, other)
    assert made.copy_of
    assert made.copy_of.day == DAY
    sample.edit(drive / NAME, sample.DAY_3)
    assert copy(drive, other).copy_of is None


def test_what_has_more_is_never_written_over(book: Path, drive: Path) -> None:
    """Not a newer copy, nor one that went its own way, nor another group's or program's."""
    copy(book, drive)
    sample.edit(drive / NAME, sample.DAY_3)
    there = files(drive)
    with pytest.raises(CopyNewer):
        copy(book, drive)
    sample.edit(book / NAME, sample.DAY_3, sample.void)
    with pytest.raises(CopyDiverged):
        copy(book, drive)
    assert files(drive) == there
    shutil.rmtree(drive)
    drive.mkdir()
    create_ledger(drive / NAME, sample.first_change(), at=sample.DAY_1)
    there = files(drive)
    with pytest.raises(CopyOfOthers):
        copy(book, drive)
    assert files(drive) == there
    ink = chain.read_ink((book / NAME).read_bytes())
    newer = sample.chained_anew(chain.first_line(ink.ledger, version=999), ink.bodies)
    (drive / NAME).write_bytes(newer)
    with pytest.raises(LedgerNewer):
        copy(book, drive)
    assert (drive / NAME).read_bytes() == newer


def test_a_damaged_file_there_is_kept_beside_the_new_copy(book: Path, drive: Path) -> None:
    """Whatever it was: half a copy, a text, nothing at all."""
    for number, spoilt in enumerate(
        (b"", b"belanja pasar\n", (book / NAME).read_bytes()[:-99], b"\0")
    ):
        (drive / NAME).write_bytes(spoilt)
        made = copy(book, drive)
        if spoilt.startswith(b"{"):
            assert made.kept is None  # a beginning of the book, and half a line never acknowledged
            continue
        assert made.kept, number
        assert made.kept.read_bytes() == spoilt
        assert verified(drive, book).is_good


def test_a_copy_from_before_a_rewriting_is_replaced(book: Path, drive: Path) -> None:
    """The book was migrated since, or a member forgotten: the copy is then renewed."""
    copy(book, drive)
    places = Places(book / NAME)
    (drive / NAME).write_bytes(sample.as_version_1((book / NAME).read_bytes(), 4))
    shutil.copy(drive / NAME, book / NAME)
    places.tip.unlink()
    sample.edit(book / NAME, sample.DAY_3)
    assert chain.read_ink((book / NAME).read_bytes()).former
    copy(book, drive)
    assert verified(drive, book).is_good


def test_places_that_are_no_drive_are_refused(book: Path, tmp_path: Path) -> None:
    """The book's own folder, its things, no folder at all, a link that leads elsewhere."""
    before = files(book)
    for folder in (book, book / f"{NAME}.d", book / f"{NAME}.d" / "proofs"):
        with pytest.raises(CopyFolderOwn):
            copy(book, folder)
    with pytest.raises(CopyFolderMissing):
        copy(book, tmp_path / "not there")
    (tmp_path / "same").symlink_to(book)
    with pytest.raises(CopyFolderOwn):
        copy(book, tmp_path / "same")
    drive = tmp_path / "drive"
    drive.mkdir()
    (drive / f"{NAME}.d").symlink_to(tmp_path)
    with pytest.raises(CopyFolderLink):
        copy(book, drive)
    assert files(book) == before
    assert files(drive) == {}


def test_a_link_on_the_drive_is_no_copy(book: Path, drive: Path, tmp_path: Path) -> None:
    """A picture that only leads back to this computer is written there as a file."""
    copy(book, drive)
    one = next((drive / f"{NAME}.d" / "proofs").iterdir())
    one.unlink()
    one.symlink_to(book / f"{NAME}.d" / "proofs" / one.name)
    assert not verified(drive, book).is_good
    assert copy(book, drive).written == 1
    assert not one.is_symlink()
    outside = tmp_path / "outside"
    outside.write_bytes(b"of somebody else")
    for name in ("tip", "copy-made", "new-1.tmp"):
        path = drive / f"{NAME}.d" / name
        path.unlink(missing_ok=True)
        path.symlink_to(outside)
    copy(book, drive)
    assert outside.read_bytes() == b"of somebody else"
    assert verified(drive, book).is_good


def test_what_is_no_file_is_said(book: Path, drive: Path) -> None:
    """A folder or a pipe under the ledger's name, under a picture's, instead of the folder."""
    things = drive / f"{NAME}.d"
    picture = f"{sha256(PICTURES[0]).hexdigest()}.jpg"
    for path, make in (
        (drive / NAME, Path.mkdir),
        (drive / NAME, os.mkfifo),
        (things, Path.touch),
        (things / "proofs", Path.touch),
        (things / "proofs" / picture, Path.mkdir),
    ):
        path.parent.mkdir(parents=True, exist_ok=True)
        make(path)
        with pytest.raises(CopyNotMade):
            copy(book, drive)
        shutil.rmtree(drive)
        drive.mkdir()
    copy(book, drive)
    for name in ("tip", "copy-made"):
        (things / name).unlink()
        os.mkfifo(things / name)
    assert copy(book, drive).written == 0
    assert verified(drive, book).is_good


def test_without_room_nothing_is_begun(
    book: Path, drive: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What lies there already counts, so that the next small copy still has room."""
    monkeypatch.setattr(disk, "room", lambda _folder: 100_000)
    with pytest.raises(CopyNoRoom) as refused:
        copy(book, drive)
    assert refused.value.facts["needed"] == 1
    assert files(drive) == {}
    assert not (drive / f"{NAME}.d").exists()


def test_a_drive_that_loses_what_it_is_given_is_found(
    book: Path, drive: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What counts is what is read back from it, not what was sent to it."""
    real = disk.read_back

    def forged(path: Path) -> bytes:
        data = bytearray(real(path))
        data[len(data) // 2] ^= 4
        return bytes(data)

    monkeypatch.setattr(disk, "read_back", forged)
    with pytest.raises(CopyNotProven):
        copy(book, drive)
    assert read_copied(Places(book / NAME).copied) == ()


def test_a_drive_that_spoils_a_picture_alone_is_found(
    book: Path, drive: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The ledger may be good there: a picture is read back too."""
    real = disk.read_back
    monkeypatch.setattr(
        disk, "read_back", lambda it: real(it)[: -1 if it.suffix == ".jpg" else None]
    )
    with pytest.raises(CopyNotProven):
        copy(book, drive)


def test_a_drive_that_keeps_the_former_ledger_is_found(
    book: Path, drive: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It is whole, and it is not the one that was written."""
    copy(book, drive)
    former = (drive / NAME).read_bytes()
    sample.edit(book / NAME, sample.DAY_3)
    real = disk.read_back
    monkeypatch.setattr(disk, "read_back", lambda it: former if it.name == NAME else real(it))
    with pytest.raises(CopyNotProven):
        copy(book, drive)


def test_a_book_at_fault_is_not_copied(book: Path, drive: Path) -> None:
    """An older file than was last written here would pass for the newest copy."""
    data = (book / NAME).read_bytes()
    (book / NAME).write_bytes(data[: data[:-1].rindex(b"\n") + 1])
    with pytest.raises(LedgerOlder):
        copy(book, drive)
    assert files(drive) == {}


def test_a_proof_that_is_lost_here_stays_whole_there(book: Path, drive: Path) -> None:
    """What the drive still has is counted; what neither has is said to be lost."""
    copy(book, drive)
    proof = next((book / f"{NAME}.d" / "proofs").iterdir())
    proof.unlink()
    made = copy(book, drive)
    assert (made.proofs, made.lost) == (2, 0)
    (drive / f"{NAME}.d" / "proofs" / proof.name).unlink()
    made = copy(book, drive)
    assert (made.proofs, made.lost) == (1, 1)


def test_another_laptop_goes_on_with_the_copy(book: Path, drive: Path, tmp_path: Path) -> None:
    """`restore` brings the proofs too; the old book is then the older one, and can be copied to."""
    copy(book, drive)
    new = tmp_path / "laptop"
    new.mkdir()
    restored = restore_ledger(new / NAME, drive / NAME, day=DAY)
    assert restored.proofs == 2
    assert troubles_of(new / NAME, restored.book) == {}
    sample.edit(new / NAME, sample.DAY_3)
    copy(new, drive)
    with pytest.raises(CopyNewer):
        copy(book, drive)
    assert restore_ledger(book / NAME, drive / NAME, day=DAY).proofs == 0
    assert open_ledger(book / NAME).faults == ()


class Pulled(Rig):
    """A drive whose folder goes away at a call, as when somebody pulls it out."""

    drive: Path

    def _go_wrong(self, name: str, real: Callable[..., Any], arguments: Any, way: Any) -> Any:  # noqa: ARG002 (as the rig calls it)
        self.drive.rename(self.drive.with_name("pulled"))
        self.fault = None
        return self._done(name, real, arguments)


def _outcome(action: Callable[[], BackedUp], rig: Rig | Fault) -> str:
    """What the treasurer is told: proven, a refusal, or nothing because the power went."""
    with failing(rig if isinstance(rig, Fault) else None, rig if isinstance(rig, Rig) else None):
        try:
            made = action()
        except Killed:
            return "killed"
        except KubebookError as error:
            return "refused" if error.exit_code in (1, 3) else "no exit code for that"
    if made.lost:
        return "lacking"
    return "noted" if not made.notices else "proven"


def _starts(book: Path, drive: Path) -> Iterator[str]:
    """An empty drive; then one with an older copy, one changed proof and one that is missing."""
    yield "empty"
    copy(book, drive)
    sample.edit(book / NAME, sample.DAY_3)
    attach(book / NAME, PICTURES[0], b"\xff\xd8nota tiga")
    first = min((drive / f"{NAME}.d" / "proofs").iterdir())
    first.write_bytes(b"x" * first.stat().st_size)
    yield "older"


def test_whatever_fails_no_half_copy_passes(book: Path, drive: Path, tmp_path: Path) -> None:
    """Each call of a backup fails in each way, or the process is killed there.

    What was said to be proven is, whatever lies there is the former copy, the new one or found by
    `--verify`, the book here is as before, and the next backup is good.
    """
    told = set()
    for start in _starts(book, drive):
        kept, was = tmp_path / f"{start}-book", tmp_path / f"{start}-drive"
        sample.copy_tree(book, kept)
        sample.copy_tree(drive, was)
        calls = count_calls(lambda: copy(book, drive))
        before = untouched(kept)
        lines = {len(open_ledger(kept / NAME).ink.lines)}
        if start == "older":
            lines.add(len(open_ledger(was / NAME).ink.lines))
        for fault in faults_of(calls):
            sample.copy_tree(kept, book)
            sample.copy_tree(was, drive)
            outcome = _outcome(lambda: copy(book, drive), fault)
            told.add(outcome)
            where = (start, fault, calls[fault.at], outcome)
            assert untouched(book) == before, where
            if outcome in ("noted", "proven"):
                assert verified(drive, book).is_good, where
            elif (drive / NAME).exists():
                assert outcome != "lacking" or not verified(drive, book).is_good, where
                ink = chain.read_ink((drive / NAME).read_bytes())
                assert len(ink.lines) in lines, where
            if outcome == "noted":
                assert last_proven(Places(book / NAME), DAY), where
            if fault.way in ("EIO", "EACCES"):
                continue  # leaves the drive as ENOSPC does
            assert copy(book, drive).lost == 0, where
            assert verified(drive, book).is_good, where
        assert len(calls) > 60
    assert told == {"noted", "proven", "lacking", "refused", "killed"}


@pytest.mark.skipif(not hasattr(os, "fork"), reason="needs fork and SIGKILL")
def test_fifty_kills_at_random_leave_no_half_copy(book: Path, drive: Path) -> None:
    """A loop of receipts and copies killed at any instant: each copy is one that was whole."""
    copy(book, drive)
    chance = random.Random(11)  # noqa: S311 (instants to kill at, no secret)
    for _ in range(50):
        child = os.fork()
        if child == 0:
            try:
                while True:
                    sample.edit(book / NAME, sample.DAY_3)
                    copy(book, drive)
            finally:
                os._exit(1)
        time.sleep(chance.random() / 25)
        os.kill(child, signal.SIGKILL)
        os.waitpid(child, 0)
        own = open_ledger(book / NAME)
        assert own.faults == ()
        found = verified(drive, book)
        assert found.is_whole
        assert found.relation
        assert found.relation.kind in ("same", "older")
    copy(book, drive)
    assert verified(drive, book).is_good
    assert sorted(path.name for path in (drive / f"{NAME}.d").iterdir()) == [
        "copy-made", "proofs", "tip",
    ]  # fmt: skip
    assert len(open_ledger(book / NAME).book.entries) > 10


def test_a_drive_pulled_out_at_any_call_is_said(book: Path, drive: Path, tmp_path: Path) -> None:
    """The folder goes away: a sentence, no half copy under the ledger's name, no new folder."""
    kept, pulled = tmp_path / "kept", drive.with_name("pulled")
    sample.copy_tree(book, kept)
    calls = count_calls(lambda: copy(book, drive))
    before, told = untouched(kept), []
    for at in range(len(calls)):
        sample.copy_tree(kept, book)
        shutil.rmtree(drive, ignore_errors=True)
        shutil.rmtree(pulled, ignore_errors=True)
        drive.mkdir()
        rig = Pulled(Fault(at, "EIO"))
        rig.drive = drive
        outcome = _outcome(lambda: copy(book, drive), rig)
        told.append(outcome)
        assert untouched(book) == before, at
        assert not drive.exists(), (at, calls[at])
        if outcome == "noted" or (pulled / NAME).exists():
            assert open_ledger(pulled / NAME).book == open_ledger(book / NAME).book
            assert verified(pulled).is_good, (at, calls[at])
        if outcome == "refused":
            assert not read_copied(Places(book / NAME).copied), at
    assert told.count("refused") > len(calls) // 2
    assert set(told) == {"refused", "noted"}


def test_no_power_cut_leaves_a_copy_that_is_half_and_passes(
    book: Path, drive: Path, tmp_path: Path
) -> None:
    """Every state of the drive that a power cut could leave, during a backup and after it."""
    (book / f"{NAME}.d" / "proofs" / f"{sha256(PICTURES[1]).hexdigest()}.jpg").unlink()
    copy(book, drive)
    before = len(open_ledger(drive / NAME).ink.lines)
    attach(book / NAME, b"\xff\xd8nota tiga")
    after = len(open_ledger(book / NAME).ink.lines)
    during, acknowledged = power_cuts(tmp_path, lambda: copy(book, drive))
    for number, (state, must) in enumerate(
        [(state, {before, after}) for state in during]
        + [(state, {after}) for state in acknowledged]
    ):
        cut = tmp_path / f"cut-{number}"
        build(state, cut)
        there = cut / drive.name
        ledger = open_ledger(there / NAME, pause=0)
        assert len(ledger.ink.lines) in must
        found = verified(there)
        assert not found.changed
        assert len(found.lost) == 1  # the one that was lost here as well
        copy(cut / book.name, there)
        assert (cut / book.name / NAME).read_bytes() == (book / NAME).read_bytes()
        shutil.rmtree(cut)
    assert len(during) > 20


def test_the_record_of_copies_is_read_whatever_stands_in_it(book: Path, drive: Path) -> None:
    """Somebody wrote in it, or half of it is there: it counts as none, and is written anew."""
    places = Places(book / NAME)
    copy(book, drive)
    good = places.copied.read_bytes()
    for spoilt in (b"", b"[", b"{}", b"[1]", b'[{"day":"x"}]', b"[[]]", good[:-9], b"\xff" * 9):
        places.copied.write_bytes(spoilt)
        assert read_copied(places.copied) == ()
        copy(book, drive)
        assert len(read_copied(places.copied)) == 1


def test_not_made_says_why(book: Path, drive: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The reason of the system is in the sentence."""

    def full(*_: object, **__: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(disk, "write_new", full)
    with pytest.raises(CopyNotMade) as refused:
        copy(book, drive)
    assert refused.value.facts["reason"] == message("the disk is full")
