"""Every error of the ledger file, provoked, in its exact words in both languages."""

import os
import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path

import pytest

from kubebook.book.book import Book
from kubebook.book.records.change import Change
from kubebook.errors import LedgerError, Refused, ledger
from kubebook.language import word
from kubebook.store import chain
from kubebook.store.ledger import create_ledger, edit_ledger, open_ledger
from kubebook.store.lock import locked
from kubebook.store.paths import Places
from kubebook.store.read import read_once
from kubebook.store.storage import LedgerStorage
from tests.store import sample
from tests.store.faults import Fault, failing
from tests.store.sample import NAME

FIRST = chain.first_line(sample.LEDGER_ID)


def opened(content: bytes) -> Callable[[Path], object]:
    """Opening a file with this content."""

    def provoke(path: Path) -> object:
        path.write_bytes(content)
        return open_ledger(path, pause=0)

    return provoke


def damaged(path: Path) -> object:
    """A changed amount in a book that has copies."""
    sample.three_days(path)
    path.write_bytes(path.read_bytes().replace(b"60000", b"90000", 1))
    return open_ledger(path, pause=0)


def unknown(path: Path) -> object:
    """A document with a key of a later version."""
    sample.create(path)
    data = read_once(Places(path)).page.ink
    body = data.lines[1][: -chain.CHAIN_BYTES].replace(b'"village"', b'"city"')
    line, _ = chain.chained(body, data.chain_at(1))
    path.write_bytes(data.lines[0] + b"\n" + line + b"\n")
    return open_ledger(path, pause=0)


def older(path: Path) -> object:
    """The copy of the last day in place of the ledger."""
    sample.three_days(path)
    path.write_bytes(Places(path).backup(date(2026, 10, 7)).read_bytes())
    raise open_ledger(path, pause=0).faults[0]


def before(path: Path) -> object:
    """The file of an older version in place of the one that was written anew."""
    sample.of_version_1(path)
    old = path.read_bytes()
    sample.edit(path, sample.DAY_3)
    path.write_bytes(old)
    raise open_ledger(path, pause=0).faults[0]


def diverged(path: Path) -> object:
    """Another last line than the one that was written here."""
    sample.three_days(path)
    copy = path.with_name("lain.kubebook")
    copy.write_bytes(Places(path).backup(date(2026, 10, 7)).read_bytes())
    for _ in range(3):
        sample.edit(copy)
    path.write_bytes(copy.read_bytes())
    raise open_ledger(path, pause=0).faults[0]


def of_others(path: Path) -> object:
    """A ledger with another id."""
    sample.create(path)
    path.unlink()
    create_ledger(path, sample.first_change(), at=sample.DAY_1, ledger="f" * 32)
    Places(path).tip.write_bytes(Places(path).tip.read_bytes().replace(b"ffff", b"0000"))
    raise open_ledger(path, pause=0).faults[0]


def was_here(path: Path) -> object:
    """`init` where copies of a lost book lie."""
    sample.three_days(path)
    path.unlink()
    return sample.create(path)


def twice(path: Path) -> object:
    """`init` where a book is."""
    sample.create(path)
    return sample.create(path)


def folder(path: Path) -> object:
    """A folder with a ledger's name."""
    path.mkdir()
    return open_ledger(path, pause=0)


def unreadable(path: Path) -> object:
    """A ledger that the system does not let us read; its tip is read in three calls."""
    sample.create(path)
    with failing(Fault(5, "EACCES")):
        return read_once(Places(path))


def lock_held(path: Path) -> object:
    """A second writer."""
    sample.create(path)
    with locked(Places(path)):
        return edit_ledger(path, sample.receipt, stamp=sample.stamp(sample.DAY_2), patience=0.01)


def moved(path: Path) -> object:
    """A program that takes no lock."""
    sample.create(path)

    def meanwhile(book: Book) -> Change:
        path.write_bytes(path.read_bytes() + b"\n")
        return sample.receipt(book)

    return sample.edit(path, make=meanwhile)


def failed(way: str) -> Callable[[Path], object]:
    """The append of a receipt fails: the last open of a file to write, then its write."""

    def provoke(path: Path) -> object:
        sample.create(path)
        sample.edit(path)
        with failing(None) as rig:
            sample.edit(path)
        at = rig.calls.index("write", rig.calls.index("stat"))
        with failing(Fault(at, "ENOSPC" if way == "full" else "dead disk")):
            return sample.edit(path)

    return provoke


def script(path: Path) -> None:
    """A script that writes through TinyDB."""
    sample.create(path)
    LedgerStorage(path).write({})


def dropped(path: Path) -> None:
    """A write that leaves a member out."""
    sample.create(path)
    storage = LedgerStorage(path, reading=read_once(Places(path)))
    tables = storage.read()
    del tables["members"]["2"]
    storage.write(tables)


PROVOKED: dict[str, Callable[[Path], object]] = {
    "LedgerExists": twice,
    "LedgerWasHere": was_here,
    "LedgerMissing": lambda path: open_ledger(path, pause=0),
    "LedgerIsFolder": folder,
    "LedgerUnreadable": unreadable,
    "LedgerEmpty": opened(b""),
    "LedgerForeign": opened(b'{"_default": {}}'),
    "LedgerBinary": opened(b"\x89PNG\r\n\x1a\n\0\0"),
    "LedgerUnfinished": opened(FIRST + b"\n" + b'{"at":"2026'),
    "LedgerDamaged": damaged,
    "LedgerNewer": opened(FIRST.replace(b":%d," % chain.VERSION, b":7,") + b"\n"),
    "LedgerUnknown": unknown,
    "LedgerOlder": older,
    "LedgerBefore": before,
    "LedgerDiverged": diverged,
    "LedgerOfOthers": of_others,
    "LedgerLocked": lock_held,
    "LedgerMoved": moved,
    "LedgerNotWritten": failed("full"),
    "LedgerPerhapsSaved": failed("dead"),
    "LedgerReadOnly": script,
    "RecordDropped": dropped,
}


@contextmanager
def inside(folder_: Path) -> Iterator[None]:
    """Work in a folder, so that paths are said as a treasurer types them."""
    before = Path.cwd()
    os.chdir(folder_)
    try:
        yield
    finally:
        os.chdir(before)


@pytest.mark.parametrize("leaf", PROVOKED)
def test_each_error_has_its_exact_sentence(
    tmp_path: Path, leaf: str, golden: Callable[[str, str], None]
) -> None:
    """What is wrong, what was done, and what to type next: word for word, with its exit code."""
    with inside(tmp_path), pytest.raises((LedgerError, Refused)) as caught:
        PROVOKED[leaf](Path(NAME))
    assert type(caught.value) is getattr(ledger, leaf)
    assert caught.value.exit_code == (1 if leaf in ("LedgerExists", "LedgerWasHere") else 3)
    both = "\n\n".join(word(caught.value.worded, language) for language in ("id", "en"))
    both = re.sub(r"\S+, (proses|process) \d+@\S+", r"\1 ORANG@KOMPUTER", both)
    both = re.sub(r"20\d\d-\d\d-\d\d \d\d\.\d\d", "WAKTU", both)
    golden(f"store/{leaf}.txt", both + "\n")


def test_no_error_of_the_file_is_left_out() -> None:
    """A leaf without a provoking case fails here."""
    leaves = {
        name
        for name, value in vars(ledger).items()
        if isinstance(value, type) and value.__module__ == ledger.__name__
    }
    assert leaves == PROVOKED.keys()
