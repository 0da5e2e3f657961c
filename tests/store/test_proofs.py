"""Proofs in the ledger's folder: kept once, never named before they are there, and looked after."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from kubebook.book.book import Book
from kubebook.book.proofs import Scan, attach, detach
from kubebook.errors.ledger import LedgerNotWritten
from kubebook.store.ledger import Edited, edit_ledger, open_ledger
from kubebook.store.paths import Places
from kubebook.store.proofs import proof_reader, troubles_of
from kubebook.store.restore import restore_ledger
from tests.store import sample
from tests.store.faults import Fault, count_calls, failing, faults_of
from tests.store.powercut import build, power_cuts
from tests.store.sample import NAME
from tests.store.test_faults import agrees, outcome_of

FIRST = Scan("nota.jpg", "jpg", b"\xff\xd8\xff invented picture 1")
SECOND = Scan("kuitansi.png", "png", b"\x89PNG invented picture 2")
THIRD = Scan("surat.pdf", "pdf", b"%PDF- invented paper 3")
LATER = sample.DAY_3.replace(day=8)


def prove(path: Path, *scans: Scan, voucher: str = "BKM-2026-0001") -> Edited:
    """Attach to a voucher of the sample ledger."""
    return edit_ledger(
        path,
        lambda book: attach(book, voucher=voucher, scans=scans, today=LATER.date()),
        stamp=sample.stamp(LATER),
        scans=scans,
        patience=5,
    )


def kept(path: Path) -> set[str]:
    """What lies in the folder of proofs."""
    folder = Places(path).proofs
    return {file.name for file in folder.iterdir()} if folder.is_dir() else set()


def named(book: Book) -> set[str]:
    """The files that the book names."""
    return {f"{proof.sha256}.{proof.kind}" for proof in book.proofs}


def without_proofs(path: Path) -> None:
    """A ledger to which nothing was ever attached."""
    sample.three_days(path)


def with_proofs(path: Path) -> None:
    """A ledger with a proof, and with what an attempt that was cut off left behind."""
    sample.three_days(path)
    prove(path, FIRST)
    (Places(path).proofs / f"{THIRD.sha256}.pdf").write_bytes(b"half")
    Places(path).temporary.write_bytes(b"half")


STARTS = [without_proofs, with_proofs]


@pytest.mark.parametrize("prepare", STARTS, ids=lambda f: f.__name__)
def test_attach_is_whole_or_not_at_all_whatever_fails(
    tmp_path: Path, prepare: Callable[[Path], None]
) -> None:
    """No line names a missing file, and the next attach leaves nothing that no line names."""
    start, work = tmp_path / "start", tmp_path / "work"
    start.mkdir()
    prepare(start / NAME)
    path = work / NAME
    before = open_ledger(start / NAME, pause=0).book

    def action() -> object:
        return prove(path, FIRST, SECOND, voucher="BKM-2026-0002")

    sample.copy_tree(start, work)
    calls = count_calls(action)
    after = open_ledger(path, pause=0).book
    assert len(after.proofs) == len(before.proofs) + 2
    told = set()
    strays = 0
    for fault in faults_of(calls):
        sample.copy_tree(start, work)
        outcome = outcome_of(action, fault)
        told.add(outcome)
        ledger = open_ledger(path, pause=0)
        assert ledger.faults == (), fault
        assert agrees(outcome, ledger.book, before, after), (fault, calls[fault.at], outcome)
        assert troubles_of(path, ledger.book) == {}, (fault, calls[fault.at])
        strays += bool(kept(path) - named(ledger.book))
        if fault.way in ("EIO", "EACCES"):
            continue  # leaves the disk as ENOSPC does
        again = prove(path, FIRST).book
        assert kept(path) == named(again), (fault, calls[fault.at])
        assert not Places(path).temporary.exists()
        assert troubles_of(path, again) == {}
    assert told == {"saved", "not saved", "killed", "perhaps"}
    assert strays
    assert len(calls) > 40


@pytest.mark.parametrize("prepare", STARTS, ids=lambda f: f.__name__)
def test_no_power_cut_leaves_a_line_without_its_file(
    tmp_path: Path, prepare: Callable[[Path], None]
) -> None:
    """Whenever the power goes while a proof is attached, what the book names is there, whole."""
    root = tmp_path / "disk"
    root.mkdir()
    path = root / NAME
    prepare(path)
    sample.edit(path, LATER)  # the day's copy is made, which has its own test
    before = open_ledger(path, pause=0).book
    during, acknowledged = power_cuts(root, lambda: prove(path, SECOND))
    after = open_ledger(path).book
    for number, (files, books) in enumerate(
        [(files, (before, after)) for files in during]
        + [(files, (after,)) for files in acknowledged]
    ):
        there = tmp_path / str(number) / NAME
        build(files, there.parent)
        ledger = open_ledger(there, pause=0)
        assert ledger.book in books
        assert troubles_of(there, ledger.book) == {}
        again = prove(there, FIRST).book
        assert kept(there) == named(again)
        assert troubles_of(there, again) == {}
        shutil.rmtree(there.parent)
    assert len(during) > 30


def test_the_same_picture_for_two_vouchers_is_kept_once(tmp_path: Path) -> None:
    """One slip for two vouchers is one file, private, named by its hash."""
    path = tmp_path / NAME
    sample.three_days(path)
    prove(path, FIRST)
    book = prove(path, FIRST, SECOND, voucher="BKM-2026-0002").book
    assert [(proof.voucher, proof.name) for proof in book.proofs] == [
        ("BKM-2026-0001", "nota.jpg"),
        ("BKM-2026-0002", "nota.jpg"),
        ("BKM-2026-0002", "kuitansi.png"),
    ]
    assert kept(path) == {f"{FIRST.sha256}.jpg", f"{SECOND.sha256}.png"}
    folder = Places(path).proofs
    assert folder.stat().st_mode & 0o777 == 0o700
    assert all(file.stat().st_mode & 0o777 == 0o600 for file in folder.iterdir())
    assert proof_reader(path)(book.proofs[2]) == SECOND.data


def test_a_lost_or_changed_file_is_found_and_attaching_it_again_mends_it(tmp_path: Path) -> None:
    """The hash is looked at, not the name; the same picture once more is all that is needed."""
    path = tmp_path / NAME
    sample.three_days(path)
    book = prove(path, FIRST, SECOND).book
    folder = Places(path).proofs
    (folder / f"{FIRST.sha256}.jpg").write_bytes(FIRST.data + b" ")
    (folder / f"{SECOND.sha256}.png").unlink()
    assert troubles_of(path, book) == {FIRST.sha256: "changed", SECOND.sha256: "lost"}
    assert [proof_reader(path)(proof) for proof in book.proofs] == [None, None]
    lines = path.read_bytes()
    again = prove(path, FIRST, SECOND)
    assert len(again.change.notices) == 2
    assert path.read_bytes() == lines
    assert troubles_of(path, again.book) == {}


def test_what_was_taken_off_stays_in_the_folder(tmp_path: Path) -> None:
    """Nothing is erased: the record says since when, the file stays through later attachings."""
    path = tmp_path / NAME
    sample.three_days(path)
    prove(path, FIRST)
    edit_ledger(
        path,
        lambda book: detach(book, voucher="BKM-2026-0001", today=LATER.date()),
        stamp=sample.stamp(LATER),
    )
    book = prove(path, SECOND).book
    assert [proof.removed for proof in book.proofs] == [LATER.date(), None]
    assert kept(path) == {f"{FIRST.sha256}.jpg", f"{SECOND.sha256}.png"}
    (Places(path).proofs / f"{FIRST.sha256}.jpg").unlink()
    assert troubles_of(path, book) == {}  # nothing is missed of what proves nothing
    again = prove(path, FIRST).book
    assert [proof.removed for proof in again.proofs] == [LATER.date(), None, None]
    (Places(path).proofs / f"{FIRST.sha256}.jpg").unlink()
    assert troubles_of(path, again) == {FIRST.sha256: "lost"}


def test_what_a_book_that_was_put_aside_names_stays(tmp_path: Path) -> None:
    """After going back to an older copy the proofs of the newer book wait for it to come back."""
    path = tmp_path / NAME
    sample.three_days(path)
    prove(path, FIRST)
    newer = open_ledger(path).book
    copy = Places(path).backup(sample.DAY_2.date())
    aside = restore_ledger(path, copy, day=LATER.date()).kept
    (Places(path).proofs / f"{THIRD.sha256}.pdf").write_bytes(THIRD.data)
    prove(path, SECOND)
    assert kept(path) == {f"{FIRST.sha256}.jpg", f"{SECOND.sha256}.png"}
    assert aside
    restore_ledger(path, aside, day=LATER.date())
    assert open_ledger(path).book == newer
    assert troubles_of(path, newer) == {}


def test_what_a_dated_copy_alone_names_stays(tmp_path: Path) -> None:
    """Also when the book that was put aside is gone: there is still a copy to go back to."""
    path = tmp_path / NAME
    sample.three_days(path)
    prove(path, FIRST)
    copy = Places(path).backup(LATER.date())
    shutil.copy(path, copy)
    aside = restore_ledger(path, Places(path).backup(sample.DAY_2.date()), day=LATER.date()).kept
    assert aside
    aside.unlink()
    prove(path, SECOND)
    assert kept(path) == {f"{FIRST.sha256}.jpg", f"{SECOND.sha256}.png"}
    restore_ledger(path, copy, day=LATER.date())
    assert troubles_of(path, open_ledger(path).book) == {}


def test_other_files_in_the_folder_stay(tmp_path: Path) -> None:
    """Only what kubebook itself would call so is taken away."""
    path = tmp_path / NAME
    sample.three_days(path)
    prove(path, FIRST)
    mine = Places(path).proofs / "catatan.jpg"
    mine.write_bytes(b"mine")
    prove(path, SECOND)
    assert mine.read_bytes() == b"mine"


def test_a_full_disk_is_told_with_the_place(tmp_path: Path) -> None:
    """What could not be kept is not named in the book, and the sentence says where it failed."""
    start, path = tmp_path / "start", tmp_path / "work" / NAME
    start.mkdir()
    sample.three_days(start / NAME)
    sample.copy_tree(start, path.parent)
    calls = count_calls(lambda: prove(path, FIRST))
    assert kept(path)
    sample.copy_tree(start, path.parent)
    folder_made = [number for number, name in enumerate(calls) if name == "mkdir"][1]
    with failing(Fault(folder_made, "ENOSPC")), pytest.raises(LedgerNotWritten) as refused:
        prove(path, FIRST)
    assert refused.value.facts["path"] == str(Places(path).proofs)
    assert path.read_bytes() == (start / NAME).read_bytes()
