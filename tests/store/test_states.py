"""Every state of the file has its own answer, and opening it changes no byte."""

import errno
import os
import shutil
import subprocess
import sys
import warnings
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from tinydb import TinyDB, where

from kubebook.book.book import Book
from kubebook.book.records.change import Change
from kubebook.errors import LedgerError
from kubebook.errors.ledger import (
    LedgerBinary,
    LedgerDamaged,
    LedgerEmpty,
    LedgerExists,
    LedgerForeign,
    LedgerIsFolder,
    LedgerMissing,
    LedgerNewer,
    LedgerNotBegunWithoutLocks,
    LedgerNotWritten,
    LedgerReadOnly,
    LedgerUnfinished,
    LedgerUnknown,
    LedgerUnreadable,
    LedgerWasHere,
    LedgerWithoutLocks,
)
from kubebook.language import word
from kubebook.store import chain
from kubebook.store.history import history
from kubebook.store.ledger import edit_ledger, open_ledger
from kubebook.store.paths import Places
from kubebook.store.restore import compare_ledgers
from kubebook.store.storage import LedgerStorage
from tests.store import sample
from tests.store.sample import NAME

FIRST = chain.first_line(sample.LEDGER_ID)
VERSION_0 = chain.first_line(sample.LEDGER_ID, version=0)
BODIES = [b'{"at":"2026-10-05T08:00:00","by":null,"did":"init","put":{"group":{"1":{"name":"A"}}}']
FOREIGN = {
    "empty": (b"", LedgerEmpty),
    "zero bytes": (bytes(4096), LedgerEmpty),
    "blank lines": (b"\r\n\r\n", LedgerEmpty),
    "TinyDB's own": (b'{"_default": {"1": {"a": 1}}}', LedgerForeign),
    "another JSON": (b"[" * 100_000, LedgerForeign),
    "a letter": ("Yth. Ibu Lurah,\nkami \u2026".encode(), LedgerForeign),
    "a picture": (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", LedgerBinary),
    "UTF-16": (b"\xff\xfe" + FIRST.decode().encode("utf-16-le"), LedgerBinary),
    "newer": (FIRST.replace(b":%d," % chain.VERSION, b":7,") + b"\n{}\n", LedgerNewer),
    "first line alone": (FIRST + b"\n", LedgerUnfinished),
    "cut in the first line": (FIRST[:30], LedgerUnfinished),
    "version 0": (sample.chained_anew(VERSION_0, BODIES), LedgerDamaged),
    "one digit of the version spoilt": (
        FIRST.replace(b":%d," % chain.VERSION, b":7,")
        + sample.chained_anew(FIRST, BODIES)[len(FIRST) :],
        LedgerDamaged,
    ),
    "foreign second line": (FIRST + b'\n{"at":"2026-10-05"}\n', LedgerDamaged),
}


def tree(root: Path) -> dict[str, tuple[int, int, bytes | None]]:
    """Everything below a folder: mode, time of writing, bytes."""
    return {
        str(path.relative_to(root)): (
            path.stat().st_mode,
            path.stat().st_mtime_ns,
            path.read_bytes() if path.is_file() else None,
        )
        for path in root.rglob("*")
    }


@pytest.mark.parametrize("cut", ["in the last line", "of the last line"])
def test_a_reader_looks_once_more_before_it_speaks(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, cut: str
) -> None:
    """What a writer is just finishing is no fault: a moment later it is whole, and nothing said."""
    path = tmp_path / NAME
    sample.create(path)
    sample.edit(path)
    whole = path.read_bytes()
    kept = len(whole) - 40 if cut == "in the last line" else whole.rindex(b"\n", 0, -1) + 1
    path.write_bytes(whole[:kept])
    monkeypatch.setattr("kubebook.store.read.time.sleep", lambda _: path.write_bytes(whole))

    ledger = open_ledger(path)

    assert (ledger.faults, ledger.notices) == ((), ())
    assert len(ledger.book.entries) == 1


@pytest.mark.parametrize("state", FOREIGN)
def test_what_is_no_ledger_gets_its_own_answer_and_stays(tmp_path: Path, state: str) -> None:
    """A file that is no book is named for what it is; nobody writes to it or beside it."""
    content, leaf = FOREIGN[state]
    path = tmp_path / NAME
    path.write_bytes(content)
    before = tree(tmp_path)
    for action in (open_ledger, sample.edit):
        with pytest.raises(leaf) as caught:
            action(path)
        assert NAME in word(caught.value.worded, "id")
    assert tree(tmp_path) == before


def test_a_missing_ledger_and_a_folder_are_told_and_nothing_is_made(tmp_path: Path) -> None:
    """A mistyped name never creates a file."""
    (tmp_path / "folder.kubebook").mkdir()
    before = tree(tmp_path)
    for name, leaf in (("none.kubebook", LedgerMissing), ("folder.kubebook", LedgerIsFolder)):
        for action in (open_ledger, sample.edit):
            with pytest.raises(leaf):
                action(tmp_path / name)
    with pytest.raises(LedgerMissing):
        TinyDB(tmp_path / "none.kubebook", storage=LedgerStorage).tables()
    assert tree(tmp_path) == before


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root reads all files")
def test_an_unreadable_ledger_says_so(tmp_path: Path) -> None:
    """Where the system refuses, the sentence says that and not that the book is damaged."""
    sample.create(tmp_path / NAME)
    (tmp_path / NAME).chmod(0)
    with pytest.raises(LedgerUnreadable):
        open_ledger(tmp_path / NAME)


def test_a_refused_reading_is_told_as_such(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The same for whoever runs as root: the system's refusal has its own sentence."""
    sample.create(tmp_path / NAME)

    def refuse(_: Path, **_pipes: bool) -> bytes:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr("kubebook.disk.read", refuse)
    with pytest.raises(LedgerUnreadable) as caught:
        open_ledger(tmp_path / NAME)
    assert "this is not allowed there" in word(caught.value.worded, "en")


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes on this system")
def test_what_is_no_file_is_refused_without_waiting(tmp_path: Path) -> None:
    """A pipe, a device or the folder itself as ledger: an answer, and no hang."""
    os.mkfifo(tmp_path / NAME)
    for path in (tmp_path / NAME, Path("/dev/zero")):
        with pytest.raises(LedgerUnreadable) as caught:
            open_ledger(path, pause=0)
        assert "alat atau pipa" in word(caught.value.worded, "id")
    for name in (".", "..", str(tmp_path), "/"):
        with pytest.raises(LedgerIsFolder):
            open_ledger(Path(name), pause=0)


def test_readers_load_neither_tinydb_nor_the_lock() -> None:
    """What a reader doesn't use it doesn't wait for."""
    code = "import sys, kubebook.store.ledger; print({'tinydb', 'filelock'} & {*sys.modules})"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "set()"


STATES: dict[str, Callable[[Path], None]] = {
    "sound": sample.first_of_day,
    "torn": sample.torn_end,
    "no newline": sample.no_newline,
    "notepad": sample.notepad,
    "no folder": sample.no_folder,
    "older version": sample.of_version_1,
}


@pytest.mark.parametrize("state", STATES)
def test_readers_change_no_byte(tmp_path: Path, state: str) -> None:
    """Reading leaves every file, its time and its folder as they were."""
    path = tmp_path / NAME
    STATES[state](path)
    before = tree(tmp_path)
    book = open_ledger(path).book
    assert len(book.entries) == 3
    assert len(history(open_ledger(path).ink, "entries", 3)) == 2
    assert compare_ledgers(path, path).same_file
    entries = TinyDB(path, storage=LedgerStorage).table("entries")
    assert [entry.doc_id for entry in entries.search(where("amount") > 60_000)] == [2, 3]
    with pytest.raises(LedgerReadOnly):
        entries.insert({"amount": 1})
    with pytest.raises(LedgerReadOnly):
        entries.truncate()
    assert tree(tmp_path) == before


@pytest.mark.parametrize("state", ["torn", "notepad"])
def test_the_next_writer_mends_and_keeps_what_it_took_away(tmp_path: Path, state: str) -> None:
    """An unfinished end or an editor's marks are said, mended, and what was there is kept."""
    path = tmp_path / NAME
    STATES[state](path)
    spoilt = path.read_bytes()
    assert open_ledger(path, pause=0).notices
    edited = sample.edit(path, sample.DAY_3)
    assert len(edited.notices) == 1
    after = open_ledger(path)
    assert (after.notices, after.faults, after.book) == ((), (), edited.book)
    kept = [file.read_bytes() for file in Places(path).folder.glob("*-2026-10-07-1*")]
    assert len(kept) == 1
    assert spoilt.endswith(kept[0])
    assert b"\r" not in path.read_bytes()


def test_what_was_torn_off_twice_on_a_day_is_kept_twice_to_its_last_byte(tmp_path: Path) -> None:
    """A zero byte before a newline is torn too; both are kept whole, numbered 1 and 2."""
    path = tmp_path / NAME
    sample.create(path)
    for torn in (b'{"at":"2026-10-07', b'{"at":"2026\0\0\0"}\n'):
        with path.open("ab") as file:
            file.write(torn)
        sample.edit(path, sample.DAY_3)
    folder = Places(path).folder
    kept = {file.name: file.read_bytes() for file in folder.glob("torn-*")}
    assert kept == {
        "torn-2026-10-07-1.bin": b'{"at":"2026-10-07',
        "torn-2026-10-07-2.bin": b'{"at":"2026\0\0\0"}\n',
    }
    assert path.read_bytes().count(b"\n") == open_ledger(path).lines == 4


def test_where_only_the_last_newline_is_gone_the_next_entry_begins_with_it(tmp_path: Path) -> None:
    """The line counted; the next one does not run into it."""
    path = tmp_path / NAME
    sample.no_newline(path)
    assert len(sample.edit(path, sample.DAY_3).book.entries) == 4
    assert (open_ledger(path).lines, open_ledger(path).notices) == (7, ())


def test_a_whole_line_before_a_torn_append_survives(tmp_path: Path) -> None:
    """A last line without its newline counted, so a torn append behind it must not take it."""
    path = tmp_path / NAME
    sample.no_newline(path)
    book = open_ledger(path).book
    for torn in (bytes(300), b"\n" + bytes(20), b"\0" + b'{"at":"2026"' + b"\n", b"\n{"):
        sample.no_newline(tmp_path / "again.kubebook")
        path.write_bytes((tmp_path / "again.kubebook").read_bytes() + torn)
        ledger = open_ledger(path, pause=0)
        assert ledger.book == book
        assert ledger.faults == ()
        assert len(ledger.notices) == 1
        for file in (tmp_path / "again.kubebook", Places(tmp_path / "again.kubebook").tip):
            file.unlink()
        for file in Places(tmp_path / "again.kubebook").backups.iterdir():
            file.unlink()
    assert len(sample.edit(path).book.entries) == 4


def test_a_whole_last_line_that_is_wrong_is_damage_and_not_an_unfinished_end(
    tmp_path: Path,
) -> None:
    """One flipped bit in the last entry never makes it go away as if it had not been saved."""
    path = tmp_path / NAME
    sample.three_days(path)
    shutil.rmtree(Places(path).folder)  # no tip either
    data = path.read_bytes()
    start = data.rindex(b"\n", 0, -1) + 1
    for at in range(start, len(data) - 1):
        path.write_bytes(data[:at] + bytes([data[at] ^ 0x01]) + data[at + 1 :])
        with pytest.raises(LedgerDamaged):
            open_ledger(path, pause=0)


def test_an_unreadable_tip_counts_as_none_is_said_and_renewed(tmp_path: Path) -> None:
    """A spoilt note about the last line stops nobody and is mended by the next entry."""
    path = tmp_path / NAME
    sample.create(path)
    tip = Places(path).tip
    sound = tip.read_bytes()
    assert b'"lines":2,' in sound
    for spoilt in (
        *(b"", b"{", b"[1]", b'{"ledger":1,"lines":2,"chain":"","entries":0}', b"\xff"),
        *(sound.replace(b'"lines":2,', b'"lines":%d,' % lines) for lines in (0, -1)),
        *(
            sound[:-2] + b',"former":[' + former.encode() + b"]}\n"
            for former in (
                '{"version":"1","lines":2,"chain":"a","why":"version"}',
                '{"version":1,"lines":null,"chain":"a","why":"version"}',
                '{"version":1,"lines":2,"chain":5,"why":"version"}',
                '{"version":1,"lines":2,"chain":"a","why":"besok"}',
                '{"version":1,"lines":2,"chain":"a","why":["version"]}',
                '{"version":1,"lines":true,"chain":"a","why":"version"}',
                '{"version":1,"lines":0,"chain":"a","why":"version"}',
                "null",
            )
        ),
        sound[:-2] + b',"following":{"ledger":null,"lines":2,"chain":"a","entries":0}}\n',
        sound[:-2] + b',"following":5}\n',
    ):
        tip.write_bytes(spoilt)
        assert len(open_ledger(path, pause=0).notices) == 1
    sample.edit(path)
    assert open_ledger(path).notices == ()


def test_a_damaged_ledger_names_the_newest_good_copy_and_what_it_lacks(tmp_path: Path) -> None:
    """The sentence says which copy is whole, what is missing in it, and what to type."""
    path = tmp_path / NAME
    sample.three_days(path)
    data = path.read_bytes()
    path.write_bytes(data.replace(b"60000", b"90000", 1))
    newest = Places(path).backups / "contoh-2026-10-07.kubebook"
    with pytest.raises(LedgerDamaged) as caught:
        open_ledger(path, pause=0)
    said = word(caught.value.worded, "id")
    assert "baris 3" in said
    assert "1 transaksi sesudah 6 Oktober 2026 tidak ada di dalamnya" in said
    assert f"\n  kubebook --buku {path} pulihkan {newest}\n" in said
    assert said.endswith(f"\n  kubebook pulihkan {path} --selamatkan -o BARU.kubebook")
    sound = newest.read_bytes()
    newest.write_bytes(sound + b'{"at":"2026')  # torn: not whole, so no copy to name
    with pytest.raises(LedgerDamaged) as caught:
        open_ledger(path, pause=0)
    assert "contoh-2026-10-06" in word(caught.value.worded, "id")
    newest.write_bytes(sound.replace(b"60000", b"90000", 1))
    with pytest.raises(LedgerDamaged) as caught:
        open_ledger(path, pause=0)
    assert "contoh-2026-10-06" in word(caught.value.worded, "id")
    with pytest.raises(LedgerDamaged):
        sample.edit(path)
    assert path.read_bytes() == data.replace(b"60000", b"90000", 1)


def test_a_record_that_this_version_does_not_know_is_refused(tmp_path: Path) -> None:
    """A newer program's table, key, type or value is never read as something else."""
    path = tmp_path / NAME
    sample.create(path)
    sample.edit(path)
    *before, last = path.read_bytes().splitlines()
    sound = last[: -chain.CHAIN_BYTES]
    link = chain.read_ink(path.read_bytes()).chain_at(2)
    strange = [
        sound.replace(b'"amount":60000', b'"amount":60000.0'),
        sound.replace(b'"amount":60000', b'"amount":true'),
        sound.replace(b'"amount":60000', b'"amount":60000,"removed":"2026-10-07"'),
        sound.replace(b'"date":"2026-10-05"', b'"date":"2026-02-30"'),
        sound.replace(b'"date":"2026-10-05"', b'"date":"20261005"'),
        sound.replace(b'"voucher":', b'"slip":'),
        sound.replace(b'"entries"', b'"grants"'),
        sound.replace(b'"entries":{"1"', b'"entries":{"01"'),
        sound.replace(b'"entries":{"1"', b'"entries":{"0"'),
        sound.replace(b'"by":"A01"', b'"by":1'),
        sound.replace(b'"did":', b'"note":"","did":'),
        sound.replace(b'"entries":{"1":{', b'"accounts":{"1":{"type":"magic",'),
        sound.replace(b'"entries":{"1":{', b'"accounts":{"1":{"aliases":[1],'),
        sound.replace(b'"entries":{"1":{"voucher"', b'"entries":{"1":[],"2":{"voucher"'),
        sound.replace(b'"put":{', b'"put":{"group":{"2":{"name":"a"}},'),
        sound.replace(b'"put":{', b'"put":[{').replace(b"}}}", b"}}}]"),
        b"[" + sound,
        sound.replace(b'"at":"2026-10-06T09:30:00"', b'"at":"besok"'),
    ]
    for body in strange:
        assert body != sound
        line, _ = chain.chained(body, link)
        path.write_bytes(b"\n".join([*before, line]) + b"\n")
        Places(path).tip.unlink(missing_ok=True)
        with pytest.raises(LedgerUnknown):
            open_ledger(path, pause=0)


def test_what_a_copy_lacks_is_told_as_far_as_the_tip_knows(tmp_path: Path) -> None:
    """Nothing missing, only changes missing, or nobody knows: each has its own words."""
    path = tmp_path / NAME
    sample.create(path)
    sample.edit(path, sample.DAY_1)
    sample.edit(path, sample.DAY_2, sample.void)
    sound = path.read_bytes()

    def said() -> str:
        path.write_bytes(b"")
        with pytest.raises(LedgerEmpty) as caught:
            open_ledger(path, pause=0)
        return word(caught.value.worded, "en")

    assert "Changes after 5 October 2026 are missing in it, but no entry." in said()
    Places(path).backup(date(2026, 10, 7)).write_bytes(sound)
    assert "Nothing is missing in it." in said()
    Places(path).tip.unlink()
    assert "What was entered after 6 October 2026 may be missing in it." in said()


def test_a_folder_that_cannot_be_used_is_told(tmp_path: Path) -> None:
    """A file where the ledger's folder should be: nothing is saved."""
    path = tmp_path / NAME
    sample.no_folder(path)
    before = path.read_bytes()
    Places(path).folder.write_bytes(b"")
    with pytest.raises(LedgerNotWritten):
        sample.edit(path)
    assert path.read_bytes() == before


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no flock")
@pytest.mark.parametrize("code", ["ENOSYS", "ENOTSUP", "EOPNOTSUPP", "ENOLCK"])
def test_a_disk_without_locks_is_told_and_nothing_is_locked_for_ever(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, code: str
) -> None:
    """At the first time and the second, without a warning; on a disk with locks it goes on."""
    path = tmp_path / NAME
    sample.no_folder(path)
    before = path.read_bytes()

    def refuse(_file: int, _how: int) -> None:
        raise OSError(getattr(errno, code), os.strerror(getattr(errno, code)))

    with monkeypatch.context() as patched:
        patched.setattr("fcntl.flock", refuse)
        for _ in range(2):
            with warnings.catch_warnings(action="error"), pytest.raises(LedgerWithoutLocks) as told:
                sample.edit(path)
            assert "tidak mengenal kunci" in word(told.value.worded, "id")
    assert path.read_bytes() == before
    assert not Places(path).holder.exists()
    sample.edit(path)
    assert path.read_bytes() != before


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no flock")
@pytest.mark.parametrize("kept", ["", "kept"])
def test_on_a_disk_without_locks_no_ledger_begins_and_nothing_is_left(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, kept: str
) -> None:
    """The folder beside it stays only if it was there before."""
    path = tmp_path / NAME
    if kept:
        Places(path).folder.mkdir()

    def refuse(_file: int, _how: int) -> None:
        raise OSError(errno.ENOLCK, os.strerror(errno.ENOLCK))

    with monkeypatch.context() as patched:
        patched.setattr("fcntl.flock", refuse)
        for _ in range(2):
            with pytest.raises(LedgerNotBegunWithoutLocks):
                sample.create(path)
    assert not path.exists()
    assert Places(path).folder.exists() == bool(kept)
    sample.create(path)
    assert path.exists()


def test_another_refusal_of_the_lock_is_told_as_such(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A disk that is full or spoilt knows locks; it only has no room for one."""
    path = tmp_path / NAME
    sample.no_folder(path)

    def refuse(_: object) -> None:
        raise OSError(errno.EIO, os.strerror(errno.EIO))

    monkeypatch.setattr("filelock.FileLock._acquire", refuse)
    with pytest.raises(LedgerNotWritten):
        sample.edit(path)


def test_a_ledger_reached_through_a_link_stays_one_file(tmp_path: Path) -> None:
    """A link to the ledger means the ledger: it is not replaced, and its folder is the same."""
    path, link = tmp_path / "buku" / NAME, tmp_path / "pintas.kubebook"
    path.parent.mkdir()
    sample.notepad(path)
    link.symlink_to(path)
    sample.edit(link)
    assert link.is_symlink()
    assert len(open_ledger(path).book.entries) == 4
    assert not (tmp_path / "pintas.kubebook.d").exists()


def test_a_ledger_is_never_made_over_a_file_or_over_copies_of_a_lost_one(tmp_path: Path) -> None:
    """`init` refuses a name that is taken, and one whose book was lost but has copies."""
    path = tmp_path / NAME
    path.write_bytes(b"catatan lain")
    with pytest.raises(LedgerExists):
        sample.create(path)
    assert tree(tmp_path).keys() == {NAME}
    path.unlink()
    sample.three_days(path)
    path.unlink()
    with pytest.raises(LedgerWasHere) as caught:
        sample.create(path)
    assert "contoh-2026-10-07.kubebook" in word(caught.value.worded, "id")
    with pytest.raises(LedgerMissing) as missing:
        open_ledger(path)
    assert "contoh-2026-10-07.kubebook" in word(missing.value.worded, "id")


def test_files_are_private(tmp_path: Path) -> None:
    """Only the treasurer's own user may read the files of a group."""
    sample.torn_end(tmp_path / NAME)
    sample.edit(tmp_path / NAME)
    for path in tmp_path.rglob("*"):
        assert path.stat().st_mode & 0o777 == (0o700 if path.is_dir() else 0o600), path


def test_history_tells_a_records_life(tmp_path: Path) -> None:
    """Each state of an entry with when, by whom and by what command it was written."""
    sample.three_days(tmp_path / NAME)
    ink = open_ledger(tmp_path / NAME).ink
    first, second = history(ink, "entries", 3)
    assert (first.did, first.at, first.by) == ("receipt", sample.DAY_3, "A01")
    assert "voided" not in first.document
    assert (second.did, second.document["voided"]) == ("entry void", "2026-10-06")
    assert history(ink, "entries", 99) == ()
    assert len(history(ink, "accounts", 1101)) == 1


def test_an_entry_keeps_the_time_and_writer_of_its_first_line(tmp_path: Path) -> None:
    """Who makes it void later is told by its history, not in the place of who recorded it."""
    path = tmp_path / NAME
    sample.create(path)
    sample.edit(path, sample.DAY_1)
    edited = edit_ledger(path, sample.void, stamp=sample.stamp(sample.DAY_2, by="A02"))
    for book in (edited.book, open_ledger(path).book):
        (entry,) = book.entries
        assert entry.voided
        assert (entry.at, entry.by) == (sample.DAY_1, "A01")
    versions = history(open_ledger(path).ink, "entries", 1)
    assert [(one.at, one.by) for one in versions] == [(sample.DAY_1, "A01"), (sample.DAY_2, "A02")]


def test_what_make_raises_leaves_the_ledger_as_it_was(tmp_path: Path) -> None:
    """A refused receipt writes nothing, and the lock is free again."""
    path = tmp_path / NAME
    sample.create(path)
    before = path.read_bytes()

    def refuse(_: Book) -> Change:
        raise LedgerError

    with pytest.raises(LedgerError):
        sample.edit(path, make=refuse)
    assert path.read_bytes() == before
    assert sample.edit(path).book.entries
