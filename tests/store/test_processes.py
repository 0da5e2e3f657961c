"""Several programs at one ledger, and programs killed at random: no entry lost, none twice."""

import os
import random
import signal
import time
from multiprocessing import get_context
from multiprocessing.synchronize import Event
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from kubebook import disk
from kubebook.book.book import Book
from kubebook.book.records.change import Change
from kubebook.errors.ledger import (
    LedgerLocked,
    LedgerMissing,
    LedgerMoved,
)
from kubebook.language import word
from kubebook.store.ledger import edit_ledger, open_ledger
from kubebook.store.lock import locked
from kubebook.store.paths import Places
from tests.store import sample
from tests.store.sample import NAME

if TYPE_CHECKING:
    from collections.abc import Callable

KILLS = 100


def write(path: Path, times: int, told: Path) -> None:
    """Enter receipts, and note the number of each once it is acknowledged."""
    descriptor = os.open(told, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)
    for _ in range(times):
        edited = edit_ledger(path, sample.receipt, stamp=sample.stamp(sample.DAY_2), patience=60)
        os.write(descriptor, f"{edited.book.entries[-1].number}\n".encode())
    os.close(descriptor)


def read(path: Path, stop: Event, told: Path) -> None:
    """Read until told to stop; note how often, and everything that was ever wrong."""
    count = last = 0
    wrong = []
    while not stop.is_set():
        ledger = open_ledger(path)
        numbers = [entry.number for entry in ledger.book.entries]
        if ledger.faults or ledger.notices or len(numbers) < last:
            wrong.append(f"{ledger.faults} {ledger.notices} {len(numbers)} {last}")
        if numbers != list(range(1, len(numbers) + 1)):
            wrong.append(f"{numbers}")
        last = len(numbers)
        count += 1
    told.write_text("\n".join([str(count), *wrong]), encoding="utf-8")


def numbers_in(told: Path) -> list[int]:
    """The numbers that were acknowledged."""
    return [int(line) for line in told.read_text(encoding="ascii").splitlines()]


def test_two_writers_and_three_readers_for_200_entries(tmp_path: Path) -> None:
    """Each acknowledged entry is there once, no number twice, and no reader meets half a one."""
    path = tmp_path / NAME
    sample.create(path)
    context = get_context("spawn")
    stop = context.Event()
    readers = [
        context.Process(target=read, args=(path, stop, tmp_path / f"read-{n}")) for n in range(3)
    ]
    writers = [
        context.Process(target=write, args=(path, 100, tmp_path / f"told-{n}")) for n in range(2)
    ]
    for process in (*readers, *writers):
        process.start()
    for process in writers:
        process.join(60)
    stop.set()
    for process in readers:
        process.join(30)
    assert [process.exitcode for process in (*readers, *writers)] == [0] * 5
    acknowledged = [number for n in range(2) for number in numbers_in(tmp_path / f"told-{n}")]
    assert sorted(acknowledged) == list(range(1, 201))
    assert [entry.number for entry in open_ledger(path).book.entries] == list(range(1, 201))
    for number in range(3):
        count, *wrong = (tmp_path / f"read-{number}").read_text(encoding="utf-8").splitlines()
        assert wrong == []
        assert int(count) > 0


@pytest.mark.skipif(not hasattr(os, "fork"), reason="needs fork and SIGKILL")
def test_a_hundred_kills_at_random_lose_nothing_acknowledged(tmp_path: Path) -> None:
    """A loop of receipts killed at any instant: what was said to be saved is there, once."""
    path, told = tmp_path / NAME, tmp_path / "told"
    sample.create(path)
    sample.edit(path)  # so that no child spends its life on imports
    told.touch()
    chance = random.Random(7)  # noqa: S311 (instants to kill at, no secret)
    for _ in range(KILLS):
        child = os.fork()
        if child == 0:
            try:
                write(path, 1000, told)
            finally:
                os._exit(1)
        size, deadline = told.stat().st_size, time.monotonic() + 10
        while told.stat().st_size == size and time.monotonic() < deadline:
            time.sleep(0.001)  # the child is at work
        time.sleep(chance.uniform(0, 0.05))
        os.kill(child, signal.SIGKILL)
        _, status = os.waitpid(child, 0)
        assert os.WTERMSIG(status) == signal.SIGKILL
        ledger = open_ledger(path, pause=0)
        numbers = [entry.number for entry in ledger.book.entries]
        assert ledger.faults == ()
        assert numbers == list(range(1, len(numbers) + 1))
        acknowledged = numbers_in(told)
        assert acknowledged == sorted(set(acknowledged))
        assert set(acknowledged) <= set(numbers)
    assert len(numbers_in(told)) >= KILLS


def test_a_second_writer_is_told_who_holds_the_lock(tmp_path: Path) -> None:
    """After a moment the second writer gives up, names the first, and has written nothing."""
    path = tmp_path / NAME
    sample.create(path)
    before = path.read_bytes()
    with locked(Places(path)), pytest.raises(LedgerLocked) as caught:
        edit_ledger(path, sample.receipt, stamp=sample.stamp(sample.DAY_2), patience=0.05)
    said = word(caught.value.worded, "id")
    assert f"proses {os.getpid()}@" in said
    assert "sejak 20" in said
    assert path.read_bytes() == before
    assert sample.edit(path).book.entries


def test_readers_do_not_wait_for_the_lock(tmp_path: Path) -> None:
    """The book can be shown while somebody is writing."""
    path = tmp_path / NAME
    sample.create(path)
    with locked(Places(path)):
        assert open_ledger(path).lines == 2


def test_a_program_that_takes_no_lock_is_noticed(tmp_path: Path) -> None:
    """Where the end of the file moved since it was read, nothing is appended to it."""
    path = tmp_path / NAME
    sample.create(path)
    extra = path.read_bytes() + b"\n"

    def meanwhile(book: Book) -> Change:
        path.write_bytes(extra)
        return sample.receipt(book)

    with pytest.raises(LedgerMoved):
        sample.edit(path, make=meanwhile)
    assert path.read_bytes() == extra


@pytest.mark.usefixtures("ctrl_c")
def test_ctrl_c_while_saving_comes_too_late(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """An entry that is being saved is saved and said so, not left in doubt."""
    path = tmp_path / NAME
    sample.create(path)
    append: Callable[..., None] = disk.append

    def interrupted(*arguments: object, **named: object) -> None:
        os.kill(os.getpid(), signal.SIGINT)
        append(*arguments, **named)

    monkeypatch.setattr(disk, "append", interrupted)
    assert len(sample.edit(path).book.entries) == 1
    assert signal.getsignal(signal.SIGINT) is signal.default_int_handler


def test_editing_a_missing_ledger_makes_no_folder(tmp_path: Path) -> None:
    """Nothing at all appears beside a mistyped name."""
    with pytest.raises(LedgerMissing):
        sample.edit(tmp_path / NAME)
    assert list(tmp_path.iterdir()) == []
