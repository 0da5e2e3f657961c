"""Files are written whole or not at all, and a refusal says why."""

import errno
import os
import sys
from pathlib import Path

import pytest

from kubebook.errors import KubebookError
from kubebook.errors.files import (
    DiskFull,
    FileIsFolder,
    FileNotFound,
    FileUnreadable,
    FileUnwritable,
    FolderNotFound,
)
from kubebook.files.whole_files import read_file, write_file


def failing(number: int) -> object:
    """A call of the system that fails."""

    def fail(*_: object, **__: object) -> None:
        raise OSError(number, os.strerror(number))

    return fail


def test_text_is_written_as_utf_8_and_read_back(tmp_path: Path) -> None:
    """As typed, with LF, on every system."""
    file = tmp_path / "buku kas.csv"
    write_file(file, "Ḥasan\n")
    assert read_file(file) == "Ḥasan\n".encode()
    write_file(file, b"%PDF")
    assert read_file(file) == b"%PDF"
    assert [path.name for path in tmp_path.iterdir()] == ["buku kas.csv"]


def test_a_folder_is_no_file(tmp_path: Path) -> None:
    """Both ways."""
    with pytest.raises(FileIsFolder):
        write_file(tmp_path, "x")
    with pytest.raises(FileIsFolder):
        read_file(tmp_path)


def test_a_missing_folder_is_named(tmp_path: Path) -> None:
    """Nothing is made that was not asked for."""
    with pytest.raises(FolderNotFound) as refused:
        write_file(tmp_path / "laporan" / "a.pdf", "x")
    assert refused.value.facts["folder"] == str(tmp_path / "laporan")
    (tmp_path / "berkas").write_text("x")
    with pytest.raises(FolderNotFound):
        write_file(tmp_path / "berkas" / "a.pdf", "x")


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    """A misspelt name, a part of the path that is no folder, a name no system takes."""
    (tmp_path / "berkas").write_text("x")
    for name in ("a.csv", "berkas/a.csv", "a\0.csv"):
        with pytest.raises(FileNotFound):
            read_file(tmp_path / name)
    with pytest.raises(FileUnwritable):
        write_file(tmp_path / "a\0.csv", "x")


@pytest.mark.parametrize("call", ["open", "write", "fsync", "replace"])
@pytest.mark.parametrize(
    ("number", "leaf"),
    [(errno.ENOSPC, DiskFull), (errno.EACCES, FileUnwritable), (errno.EIO, FileUnwritable)],
)
def test_a_failed_call_leaves_the_old_file(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    call: str,
    number: int,
    leaf: type[KubebookError],
) -> None:
    """A full disk or a PDF open in a viewer costs nothing that was there before."""
    file = tmp_path / "a.csv"
    write_file(file, "lama")
    with monkeypatch.context() as broken:
        broken.setattr(f"kubebook.disk.os.{call}", failing(number))
        with pytest.raises(leaf) as refused:
            write_file(file, "baru")
    assert refused.value.facts["path"] == str(file)
    assert refused.value.exit_code == 1
    assert read_file(file) == b"lama"
    assert [path.name for path in tmp_path.iterdir()] == ["a.csv"]


def test_an_unreadable_file_says_why(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """It is there, and the system keeps it."""
    file = tmp_path / "a.csv"
    write_file(file, "x")
    with monkeypatch.context() as broken:
        broken.setattr("kubebook.disk.os.open", failing(errno.EACCES))
        with pytest.raises(FileUnreadable):
            read_file(file)


def test_a_file_made_read_only_is_not_replaced(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whoever locked it meant it."""
    file = tmp_path / "a.csv"
    write_file(file, "lama")
    monkeypatch.setattr(os, "access", lambda *_: False)
    with pytest.raises(FileUnwritable):
        write_file(file, "baru")
    assert read_file(file) == b"lama"


@pytest.mark.skipif(sys.platform == "win32", reason="links and devices as Linux has them")
def test_links_lead_on_and_devices_stay_devices(tmp_path: Path) -> None:
    """`-o /dev/null` throws away the text, not the device."""
    target, link = tmp_path / "a.csv", tmp_path / "b.csv"
    target.write_text("lama")
    link.symlink_to(target)
    write_file(link, "baru")
    assert link.is_symlink()
    assert target.read_text() == "baru"
    write_file(Path(os.devnull), "x")
    assert Path(os.devnull).is_char_device()
    circle = tmp_path / "c.csv"
    circle.symlink_to(circle)
    with pytest.raises(FileUnwritable):
        write_file(circle, "x")
