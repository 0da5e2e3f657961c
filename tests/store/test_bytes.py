"""Each byte of a ledger flipped, and the file cut at each length: nothing goes unnoticed."""

import shutil
from datetime import date
from pathlib import Path

import pytest

from kubebook.errors import LedgerError
from kubebook.errors.ledger import LedgerOlder
from kubebook.store.chain import Trouble, read_ink
from kubebook.store.copies import dated
from kubebook.store.ledger import open_ledger
from kubebook.store.paths import Places
from kubebook.store.restore import restore_ledger
from tests.store import sample
from tests.store.sample import NAME

FLIPS = (0x01, 0x02, 0x04, 0x08, 0x10, 0x20, 0x40, 0x80)
DAY = date(2026, 10, 7)


def flipped(data: bytes, at: int, bits: int) -> bytes:
    """The bytes with some bits of one of them turned round."""
    return data[:at] + bytes([data[at] ^ bits]) + data[at + 1 :]


def noticed(path: Path) -> bool:
    """Whether opening this ledger says anything at all about the file."""
    try:
        ledger = open_ledger(path, pause=0)
    except LedgerError:
        return True
    return bool(ledger.faults or ledger.notices)


def without_copies(path: Path) -> bytes:
    """A ledger of three receipts and a void, with its tip, without copies to search."""
    sample.three_days(path)
    shutil.rmtree(Places(path).backups)
    return path.read_bytes()


def go_back(path: Path) -> None:
    """Restore the newest dated copy and enter a receipt."""
    copy = list(dated(Places(path)).values())[-1]
    restored = restore_ledger(path, copy, day=DAY)
    edited = sample.edit(path, sample.DAY_3)
    assert len(edited.book.entries) == len(restored.book.entries) + 1
    assert not noticed(path)


def test_every_bit_flipped_breaks_the_ink(tmp_path: Path) -> None:
    """Without any tip: each of the 8 bits of each byte shows in the lines or at the end."""
    sample.create(tmp_path / NAME)
    sample.edit(tmp_path / NAME)
    data = (tmp_path / NAME).read_bytes()
    sound = read_ink(data)
    for at in range(len(data)):
        for bits in FLIPS:
            try:
                ink = read_ink(flipped(data, at, bits))
            except Trouble:
                continue
            assert ink.torn or ink.untidy, (at, bits)
            assert ink.lines in (sound.lines, sound.lines[:-1]), (at, bits)


def test_every_byte_flipped_is_said(tmp_path: Path) -> None:
    """One spoilt byte anywhere, the first line and the last newline too, is said on opening."""
    path = tmp_path / NAME
    data = without_copies(path)
    assert not noticed(path)
    for at in range(len(data)):
        for bits in (0x01, 0x20, data[at] or 0xFF):  # the last one makes a zero byte
            path.write_bytes(flipped(data, at, bits))
            assert noticed(path), (at, bits)


def test_every_cut_that_takes_a_line_is_told_by_the_tip(tmp_path: Path) -> None:
    """A ledger cut at any length says that entries are gone, or that it is not whole."""
    path = tmp_path / NAME
    data = without_copies(path)
    ends = [at + 1 for at, byte in enumerate(data) if byte == ord("\n")]
    for length in range(len(data)):
        path.write_bytes(data[:length])
        if length == len(data) - 1:  # only the newline is gone: every line is there
            assert len(open_ledger(path, pause=0).book.entries) == 3
            continue
        try:
            ledger = open_ledger(path, pause=0)
        except LedgerError:
            assert length < ends[1] - 1
            continue
        assert isinstance(ledger.faults[0], LedgerOlder)
        with pytest.raises(LedgerOlder):
            sample.edit(path, sample.DAY_3)
        assert path.read_bytes() == data[:length]


def test_after_each_restore_the_next_receipt_goes_in(tmp_path: Path) -> None:
    """However the file was spoilt, the newest dated copy brings the group back to work."""
    start, work = tmp_path / "start", tmp_path / "work"
    start.mkdir()
    sample.three_days(start / NAME)
    path = work / NAME
    data = (start / NAME).read_bytes()
    spoilt = [flipped(data, at, 0x01) for at in range(0, len(data), 23)]
    spoilt += [data[:length] for length in range(0, len(data), 23)]
    for content in spoilt:
        sample.copy_tree(start, work)
        path.write_bytes(content)
        go_back(path)
