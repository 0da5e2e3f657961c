"""A month's end killed at random, over and over: no seal is broken, nothing is half written.

`KUBEBOOK_KILLS=300` sets how often; a few dozen times otherwise.
"""

import os
import random
import signal
import time
from multiprocessing import get_context
from pathlib import Path

from kubebook.book.closings.seal import broken_seals, in_force
from kubebook.store.ledger import open_ledger
from tests.cli.desk import Desk, Typed

KILLS = int(os.environ.get("KUBEBOOK_KILLS", "30"))
SEEN = "--witness Ani --witness Budi"
LOOP = (
    "receipt 50rb Telur --account penjualan --date 2026-10-20",
    f"count --note 100000=3 {SEEN} --book-difference --explain Salah",
    "close 2026-10",
    "backup usb",
    "reopen --reason Telat",
    "expense 1rb Pakan --account pakan --date 2026-10-21",
    'close 2026-10 --uncounted "Sibuk"',
    "entry reverse BKM-0001 --reason Dobel",
    "report monthly --period 2026-10 -o laporan.pdf",
    "backup usb",
    "reopen --reason Lagi",
    f"handover --to A04 --uncounted Sibuk {SEEN}",
    f"handover --to A03 --uncounted Sibuk {SEEN}",
)


def over_and_over(folder: Path, begin: int) -> None:
    """Type the lines of the loop, from one of them on, until killed."""
    desk = Desk(folder=folder, environ={"KUBEBOOK_TODAY": "2026-10-31", "HOME": str(folder)})
    while True:
        for line in (*LOOP[begin:], *LOOP[:begin]):
            desk(line)


def test_a_months_end_killed_at_random_leaves_a_whole_book(typed: Typed) -> None:
    """What was there is there, every seal holds, and the copy is whole or told not to be."""
    desk = typed("receipt 500rb Telur --account penjualan --date 2026-10-01")
    (desk.folder / "usb").mkdir()
    chance = random.Random(17)  # noqa: S311 (instants to kill at, no secret)
    most, closed, copied = 0, 0, 0
    for kill in range(KILLS):
        child = get_context("fork").Process(
            target=over_and_over, args=(desk.folder, kill % len(LOOP))
        )
        child.start()
        time.sleep(chance.uniform(0.02, 0.5))
        os.kill(child.pid or 0, signal.SIGKILL)
        child.join()
        ledger = open_ledger(desk.path)
        assert ledger.faults == ()
        assert broken_seals(ledger.book) == []
        assert len(ledger.book.entries) >= most
        most = len(ledger.book.entries)
        closed += bool(in_force(ledger.book))
        if any((desk.folder / "usb").glob("*.kubebook")):
            answer = desk("backup --verify usb")
            assert answer.code in (0, 1), answer.err
            copied += answer.code == 0
    assert most > 1
    assert desk("check").code == 0
    assert desk("backup usb").code == 0
    assert desk("backup --verify usb").code == 0
    if len(LOOP) < KILLS:
        assert closed
        assert copied
