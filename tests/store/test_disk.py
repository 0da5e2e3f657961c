"""Writing a file so that it is there whole or not at all."""

import errno
import os
from pathlib import Path

import pytest

from kubebook import disk
from kubebook.language import word
from tests.store.faults import Fault, count_calls, failing, faults_of


def test_replace_leaves_the_old_file_or_the_new_one(tmp_path: Path) -> None:
    """An export or a report never leaves half a file behind, nor a temporary one."""
    path = tmp_path / "laporan.pdf"
    path.write_bytes(b"old")
    calls = count_calls(lambda: disk.replace(path, b"new" * 9))
    for fault in faults_of(calls):
        for file in tmp_path.iterdir():
            file.unlink()
        path.write_bytes(b"old")
        with failing(fault):
            try:
                disk.replace(path, b"new" * 9)
                told = "new"
            except OSError:
                told = "old"
            except BaseException:  # noqa: BLE001 (the rig's kill)
                told = "killed"
        content = path.read_bytes()
        assert content in (b"old", b"new" * 9)
        if told != "killed":
            assert (told == "new") == (content != b"old"), fault
        if told == "new":
            assert list(tmp_path.iterdir()) == [path]


def test_append_cuts_back_what_it_could_not_finish(tmp_path: Path) -> None:
    """A full disk in the middle of a line leaves the file as it was."""
    path = tmp_path / "buku"
    for way in ("short and full", "ENOSPC"):
        path.write_bytes(b"line\n")
        calls = count_calls(lambda: disk.append(path, b"one more line\n", length=5))
        path.write_bytes(b"line\n")
        with failing(Fault(calls.index("write"), way)), pytest.raises(OSError, match="space"):
            disk.append(path, b"one more line\n", length=5)
        assert path.read_bytes() == b"line\n"


def test_append_says_when_it_cannot_take_back(tmp_path: Path) -> None:
    """Where even cutting back fails, the caller is told to look."""
    path = tmp_path / "buku"
    path.write_bytes(b"line\n")
    with failing(Fault(3, "dead disk")), pytest.raises(disk.NotUndone):
        disk.append(path, b"one more line\n", length=5)


def test_a_short_write_is_followed_by_the_rest(tmp_path: Path) -> None:
    """A write that takes only half of the bytes is no error and no loss."""
    path = tmp_path / "buku"
    path.write_bytes(b"line\n")
    with failing(Fault(2, "short")) as rig:
        disk.append(path, b"one more line\n", length=5)
    assert rig.calls.count("write") == 2
    assert path.read_bytes() == b"line\none more line\n"


def test_a_disk_that_takes_nothing_more_is_full(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A write that takes no byte and says no error is tried no further."""
    path = tmp_path / "buku"
    path.write_bytes(b"line\n")
    monkeypatch.setattr(os, "write", lambda *_: 0)
    with pytest.raises(OSError, match="space"):
        disk.append(path, b"one more line\n", length=5)
    assert path.read_bytes() == b"line\n"


def test_a_file_is_read_to_its_end_however_little_comes_at_once(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A slow share gives a few bytes a time."""
    path = tmp_path / "buku"
    path.write_bytes(b"one line\nanother line\n")
    real = os.read
    monkeypatch.setattr(os, "read", lambda descriptor, _: real(descriptor, 5))
    assert disk.read(path) == b"one line\nanother line\n"


def test_append_and_cut_refuse_a_file_of_another_length(tmp_path: Path) -> None:
    """A file that somebody else wrote to meanwhile is left alone."""
    path = tmp_path / "buku"
    path.write_bytes(b"line\n")
    with pytest.raises(disk.EndMoved):
        disk.append(path, b"x", length=4)
    with pytest.raises(disk.EndMoved):
        disk.cut(path, 2, before=4)
    assert path.read_bytes() == b"line\n"


def test_a_file_is_never_named_over_another(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A new ledger takes a free name only, on disks without links too (FAT)."""
    new, there = tmp_path / "new.tmp", tmp_path / "there"
    there.write_bytes(b"there")
    for has_links in (True, False):
        if not has_links:
            monkeypatch.delattr(os, "link")
        new.write_bytes(b"new")
        with pytest.raises(FileExistsError):
            disk.put_in_free_place(new, there)
        assert there.read_bytes() == b"there"
        assert not new.exists()
        new.write_bytes(b"new")
        disk.put_in_free_place(new, tmp_path / f"free-{has_links}")
        assert (tmp_path / f"free-{has_links}").read_bytes() == b"new"
        assert not new.exists()


def test_a_folder_that_cannot_be_synced_is_skipped(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """FAT knows no fsync of a folder: that is no failure; a real one is."""

    def refuse(number: int) -> None:
        def fsync(_: int) -> None:
            raise OSError(number, os.strerror(number))

        monkeypatch.setattr(os, "fsync", fsync)

    refuse(errno.EINVAL)
    disk.sync_folder(tmp_path)
    refuse(errno.EIO)
    with pytest.raises(OSError, match="error"):
        disk.sync_folder(tmp_path)


def test_reasons_are_worded_where_we_have_words() -> None:
    """A full disk is said in Indonesian; what we have no words for as the system says it."""
    full = disk.reason(OSError(errno.ENOSPC, "No space left on device"))
    assert word(full, "id") == "tempat penyimpanan penuh"
    assert disk.reason(OSError(errno.ELOOP, "Too many links")) == "Too many links"


def test_on_windows_a_reader_in_the_way_is_waited_for(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Windows refuses to rename over an open file; a reader has it open for a moment only."""
    monkeypatch.setattr(disk, "_WINDOWS", True)
    monkeypatch.setattr(disk, "_MOMENT_SECONDS", 0)
    path = tmp_path / "tip"
    path.write_bytes(b"old")
    real = os.replace
    refused: list[Path] = []

    def replace(source: Path, target: Path) -> None:
        if len(refused) < 3:
            refused.append(target)
            raise PermissionError(errno.EACCES, "in use")
        real(source, target)

    monkeypatch.setattr(os, "replace", replace)
    disk.replace(path, b"new")
    assert path.read_bytes() == b"new"
    disk.sync_folder(tmp_path / "skipped: there is no such folder")
