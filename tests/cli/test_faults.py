"""Commands on a disk that fails: each call in turn, in each way, and the process killed.

Afterwards the book is as before or after, what was acknowledged is there, and the message and
the exit code say the same as the file.
"""

import shutil
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

import pytest

from kubebook.book.book import Book
from kubebook.errors.ledger import (
    LedgerMissing,
    LedgerPerhapsSaved,
)
from kubebook.store.ledger import open_ledger
from tests.cli.desk import LEDGER, Answer, Desk
from tests.store.faults import Killed, count_calls, failing, faults_of

ROWS = (
    "tanggal,bukti,dari,ke,jumlah,uraian\n"
    "5/10/2026,,penjualan,kas,60000,Telur\n"
    "6/10/2026,,kas,pakan,25000,Pakan\n"
)
COMMANDS = {
    "init": 'init --name "Ayam Contoh" --village Contoh --bendahara "Siti Rahmah"',
    "receipt": "receipt 50rb Telur --account penjualan",
    "correct": "entry correct bkm1 --amount 75rb --reason salah",
    "import": "import rows.csv",
}
PERHAPS = LedgerPerhapsSaved.message.partition("{reason}")[2].partition(".\n")[0]
"""What is said where writing failed and could not be taken back either."""


@pytest.mark.parametrize("command", COMMANDS)
def test_whatever_the_disk_does_the_answer_agrees_with_the_book(
    bare: Desk, tmp_path: Path, command: str
) -> None:
    """A treasurer may believe the screen: saved is saved, and not saved is as before."""
    start, desk = _start(bare, tmp_path, command)
    before = _book(start)
    _back_to(start, desk.folder)
    calls = count_calls(lambda: desk(COMMANDS[command]))
    after = _book(desk.folder)
    assert after is not None
    assert after != before
    told = set()
    for fault in faults_of(calls):
        _back_to(start, desk.folder)
        answer: Answer | None = None
        with failing(fault), suppress(Killed):
            answer = desk(COMMANDS[command])
        now = _book(desk.folder)
        where = (fault, calls[fault.at], answer)
        told.add(answer.code if answer else "killed")
        assert now in (before, after), where
        if answer and answer.code == 0:
            assert now == after, where
            assert answer.out, where
        elif answer:
            assert answer.code in (1, 3), where
            assert answer.err.startswith("error: "), where
            assert now == before or PERHAPS in answer.err, where
            assert "Saved" not in answer.out, where
        _next_goes_in(desk, now)
    assert {0, 3, "killed"} <= told
    assert len(calls) > 15


def _start(bare: Desk, tmp_path: Path, command: str) -> tuple[Path, Desk]:
    """A folder as it is before the command, and a desk at another."""
    start, work = tmp_path / "start", tmp_path / "work"
    start.mkdir()
    english = bare.with_(KUBEBOOK_LANG="en")
    first = replace(english, folder=start)
    if command != "init":
        first(COMMANDS["init"])
        first("receipt 500rb Modal --account modal-swadaya --date 1/10/2026")
        (start / "rows.csv").write_text(ROWS, "utf-8")
    return start, replace(english.with_(KUBEBOOK_TODAY="2026-11-01"), folder=work)


def _back_to(start: Path, work: Path) -> None:
    if work.exists():
        shutil.rmtree(work)
    shutil.copytree(start, work)


def _book(folder: Path) -> Book | None:
    try:
        ledger = open_ledger(folder / LEDGER, pause=0)
    except LedgerMissing:
        return None
    assert ledger.faults == ()
    return ledger.book


def _next_goes_in(desk: Desk, now: Book | None) -> None:
    """The same computer, well again: the next receipt is saved."""
    if now is None:
        assert desk(COMMANDS["init"]).code == 0
        now = desk.book
    answer = desk("receipt 20rb Telur --account penjualan")
    assert answer.code == 0, answer
    assert len(desk.entries) == len(now.entries) + 1
