"""Every state that a power cut could leave, enumerated: the book is as before or after."""

import io
import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
import tinydb.storages
from tinydb import TinyDB

from kubebook import disk
from kubebook.errors.ledger import LedgerMissing
from kubebook.store.copies import dated
from kubebook.store.ledger import open_ledger
from kubebook.store.paths import Places
from kubebook.store.restore import restore_ledger
from kubebook.store.tip import read_tip
from tests.store import sample
from tests.store.powercut import Files, ModelledDisk, build, distinct, power_cuts
from tests.store.sample import NAME
from tests.store.test_faults import STARTS


@pytest.mark.parametrize("prepare", STARTS, ids=lambda f: f.__name__)
def test_no_power_cut_leaves_half_an_entry(tmp_path: Path, prepare: Callable[[Path], None]) -> None:
    """Whenever the power goes while a receipt is saved, the book opens, with it or without it.

    Once it is acknowledged, the tip that notes it and the day's copy are on the disk as well.
    """
    root = tmp_path / "disk"
    root.mkdir()
    path = root / NAME
    prepare(path)
    before = open_ledger(path, pause=0).book
    later = sample.DAY_3.replace(day=8)
    during, acknowledged = power_cuts(root, lambda: sample.edit(path, later))
    after = open_ledger(path).book
    assert after != before
    for number, (files, books) in enumerate(
        [(files, (before, after)) for files in during]
        + [(files, (after,)) for files in acknowledged]
    ):
        there = tmp_path / str(number) / NAME
        build(files, there.parent)
        ledger = open_ledger(there, pause=0)
        assert ledger.book in books
        assert ledger.faults == ()
        if before not in books:
            tip = read_tip(Places(there))
            assert tip
            assert tip.lines == ledger.lines
            assert later.date() in dated(Places(there))
        assert len(sample.edit(there, later).book.entries) == len(ledger.book.entries) + 1
    assert len(during) > 30


def test_no_power_cut_leaves_half_a_new_ledger(tmp_path: Path) -> None:
    """Whenever the power goes during `init`, there is a whole ledger or none."""
    root = tmp_path / "disk"
    root.mkdir()
    during, acknowledged = power_cuts(root, lambda: sample.create(root / NAME))
    after = open_ledger(root / NAME).book
    for number, (files, must) in enumerate(
        [(files, False) for files in during] + [(files, True) for files in acknowledged]
    ):
        there = tmp_path / str(number) / NAME
        build(files, there.parent)
        try:
            ledger = open_ledger(there, pause=0)
            assert (ledger.book, ledger.faults) == (after, ())
        except LedgerMissing:
            assert not must
            sample.create(there)
        assert sample.edit(there).book.entries
    assert len(during) > 10


def test_no_power_cut_leaves_half_a_restored_book(tmp_path: Path) -> None:
    """Whenever the power goes while a copy is put back, the former book or the copy is there."""
    root = tmp_path / "disk"
    root.mkdir()
    before = sample.three_days(root / NAME)
    copy = Places(root / NAME).backup(sample.DAY_2.date())
    day = sample.DAY_3.date()
    during, acknowledged = power_cuts(root, lambda: restore_ledger(root / NAME, copy, day=day))
    after = open_ledger(root / NAME).book
    assert after != before
    for number, (files, books) in enumerate(
        [(files, (before, after)) for files in during]
        + [(files, (after,)) for files in acknowledged]
    ):
        there = tmp_path / str(number) / NAME
        build(files, there.parent)
        ledger = open_ledger(there, pause=0)
        assert ledger.book in books
        if ledger.book == after and ledger.faults:  # it says that it is older: restore again
            restore_ledger(there, there, day=day)
        assert open_ledger(there, pause=0).faults == ()
        assert sample.edit(there).book.entries


def test_the_same_model_condemns_an_append_that_waits_for_no_disk(tmp_path: Path) -> None:
    """Without fsync an acknowledged line may be gone after a power cut: the model finds it."""
    root = tmp_path / "disk"
    root.mkdir()
    path = root / NAME
    sample.create(path)
    _, acknowledged = power_cuts(root, lambda: disk.note(path, b"never fsynced"))
    assert any(files[NAME] != b"never fsynced" for files in acknowledged)


def test_the_same_model_condemns_a_file_written_in_place(tmp_path: Path) -> None:
    """TinyDB's own storage loses the whole book in many of these states: so the model bites."""
    root = tmp_path / "disk"
    root.mkdir()
    path = root / "book.json"
    with TinyDB(path) as database:
        for number in range(5):
            database.insert({"number": number, "text": "Penjualan telur, contoh (rekaan)"})
    model = ModelledDisk(root)
    with _recorded_in_place(model), TinyDB(path) as database:
        database.insert({"number": 5, "text": "Penjualan telur, contoh (rekaan)"})
    states = distinct(state for states in model.states for state in states)
    unreadable = sum(not _opens(files, tmp_path / str(n)) for n, files in enumerate(states))
    assert len(states) >= 10
    assert unreadable >= len(states) // 2


def _opens(files: Files, root: Path) -> bool:
    build(files, root)
    try:
        with TinyDB(root / "book.json") as database:
            return len(database.all()) in (5, 6)
    except ValueError:
        return False


@contextmanager
def _recorded_in_place(model: ModelledDisk) -> Iterator[None]:
    """Record what TinyDB's JSONStorage does to its file."""

    class Raw(io.FileIO):
        def write(self, data: Any, /) -> int:
            model.wrote(self.fileno(), self.tell(), bytes(data))
            model.note()
            return super().write(data) or 0

        def truncate(self, size: int | None = None, /) -> int:
            model.cut(self.fileno(), self.tell() if size is None else size)
            model.note()
            return super().truncate(size)

    def opened(name: Path, mode: str, encoding: str | None = None, **_: object) -> io.TextIOWrapper:
        if mode == "a":  # TinyDB makes sure that the file is there
            return io.TextIOWrapper(io.FileIO(name, mode))
        raw = Raw(name, mode)
        model.opened(raw.fileno(), Path(name))
        return io.TextIOWrapper(io.BufferedRandom(raw), encoding or "utf-8")

    class System:
        def __getattr__(self, name: str) -> Any:
            return getattr(os, name)

        def fsync(self, descriptor: int) -> None:
            os.fsync(descriptor)
            model.synced(descriptor)
            model.note()

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(tinydb.storages, "open", opened, raising=False)
        patch.setattr(tinydb.storages, "os", System())
        yield
