"""The disk: every way kubebook puts bytes there so that they stay, and nothing more.

The bottom level, used by `store` and `files`. It knows paths and bytes and no ledger, no language
and no message but the reason of a failure. All calls to the system go through the `os` of this
module, so that a test can make each of them fail.
"""

# Calls through `os` by name are what the tests make fail:
# ruff: noqa: PTH102, PTH104, PTH105, PTH108, PTH116, PTH208

import contextlib
import errno
import os
import signal
import stat
import threading
import time
from collections.abc import Iterator
from pathlib import Path

from kubebook.messages import N_, Message, message

_WINDOWS = os.name == "nt"
_TRIES = 10
_MOMENT_SECONDS = 0.02
_BINARY = getattr(os, "O_BINARY", 0)
_READ = os.O_RDONLY | _BINARY
_AT_ONCE = getattr(os, "O_NONBLOCK", 0)  # opening a pipe waits for nobody
_NEW = os.O_WRONLY | os.O_CREAT | os.O_EXCL | _BINARY
_APPEND = os.O_WRONLY | os.O_APPEND | _BINARY
_CHANGE = os.O_WRONLY | _BINARY

_REASONS = {
    errno.ENOSPC: N_("the disk is full"),
    errno.EDQUOT: N_("the disk is full"),
    errno.EACCES: N_("this is not allowed there"),
    errno.EPERM: N_("this is not allowed there"),
    errno.EROFS: N_("nothing can be written there"),
    errno.EIO: N_("the disk does not work properly"),
    errno.ENOENT: N_("it is not there"),
    errno.EISDIR: N_("it is a folder"),
    errno.ENXIO: N_("it is a device or a pipe"),
    errno.ENOTDIR: N_("a part of the path is no folder"),
}


class NotUndone(OSError):  # noqa: N818 (it names what is the matter)
    """An append failed after it began, and its bytes could not be taken back: look first."""


class EndMoved(OSError):  # noqa: N818 (as above)
    """The file is no longer as long as it was when it was read."""


@contextlib.contextmanager
def undisturbed() -> Iterator[None]:
    """Let Ctrl-C come too late: what is being saved is saved, and nobody is left in doubt."""
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    before = signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before or signal.SIG_DFL)


def reason(error: OSError) -> Message | str:
    """Why a call failed, as a message when we have words for it."""
    known = _REASONS.get(error.errno or 0)
    return message(known) if known else error.strerror or str(error)


def read(path: Path, *, pipes: bool = True) -> bytes:
    """The bytes of a file, without changing anything about it; without `pipes` of a file only."""
    descriptor = os.open(path, _READ if pipes else _READ | _AT_ONCE)
    try:
        state = os.fstat(descriptor)
        if not (pipes or stat.S_ISREG(state.st_mode)):
            number = errno.EISDIR if stat.S_ISDIR(state.st_mode) else errno.ENXIO
            raise OSError(number, os.strerror(number), str(path))
        parts = [os.read(descriptor, max(state.st_size + 1, 4096))]
        while parts[-1]:
            parts.append(os.read(descriptor, 1 << 20))
    finally:
        os.close(descriptor)
    return b"".join(parts)


def read_back(path: Path) -> bytes:
    """The bytes of a file as the disk has them, where the system lets its cache be passed by.

    A link is no file of that disk, and is not followed where the system can tell.
    """
    if hasattr(os, "posix_fadvise"):
        descriptor = os.open(path, _READ | _AT_ONCE | os.O_NOFOLLOW)
        try:
            with contextlib.suppress(OSError):  # advice: not every disk takes it
                os.posix_fadvise(descriptor, 0, 0, os.POSIX_FADV_DONTNEED)
        finally:
            os.close(descriptor)
    return read(path, pipes=False)


def length(path: Path) -> int:
    """How many bytes a file has."""
    return os.stat(path).st_size


def room(folder: Path) -> int:
    """How many bytes can still be written where a folder lies."""
    if hasattr(os, "statvfs"):
        state = os.statvfs(folder)
        return state.f_bavail * state.f_frsize
    import shutil  # noqa: PLC0415 (Windows alone pays for it)

    return shutil.disk_usage(folder).free


def same_disk(path: Path, other: Path) -> bool:
    """Whether two files or folders lie on one disk."""
    return os.stat(path).st_dev == os.stat(other).st_dev


def exists(path: Path) -> bool:
    """Whether anything is called that; a link that leads nowhere too."""
    try:
        os.lstat(path)
    except FileNotFoundError:
        return False
    return True


def make_folder(path: Path) -> None:
    """Make a private folder (0700) if there is none, and make its name last."""
    try:
        os.mkdir(path, 0o700)
    except FileExistsError:
        return
    sync_folder(path.parent)


def write_new(path: Path, data: bytes) -> None:
    """Write a private file (0600) that was not there, whole and on the disk.

    Nothing is left of it if that fails. Its name lasts once its folder is synced.
    """
    descriptor = os.open(path, _NEW, 0o600)
    try:
        try:
            _write_all(descriptor, data)
            os.fsync(descriptor)
        finally:
            os.close(descriptor)
    except OSError:
        with contextlib.suppress(OSError):
            os.unlink(path)
        raise


def note(path: Path, data: bytes) -> None:
    """Write a private file that nothing depends on: in place, and not waiting for the disk."""
    descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC | _BINARY, 0o600)
    try:
        _write_all(descriptor, data)
    finally:
        os.close(descriptor)


def put_in_place(temporary: Path, path: Path) -> None:
    """Rename a written file over another: readers see the old one or the new one, whole."""
    try:
        _replace_patiently(temporary, path)
    except OSError:
        with contextlib.suppress(OSError):
            os.unlink(temporary)
        raise


def put_in_free_place(temporary: Path, path: Path) -> None:
    """Give a written file its name if nothing has that name yet.

    Raises:
        FileExistsError: something has it; it is left as it is.
    """
    try:
        _name_once(temporary, path)
    finally:
        with contextlib.suppress(OSError):
            os.unlink(temporary)


def replace(path: Path, data: bytes, *, temporary: Path | None = None) -> None:
    """Replace a file by `data`, whole or not at all; call `sync_folder` to make its name last."""
    beside = temporary or path.with_name(f".{path.name}.{os.getpid()}.tmp")
    with contextlib.suppress(FileNotFoundError):
        os.unlink(beside)
    write_new(beside, data)
    put_in_place(beside, path)


def append(path: Path, data: bytes, *, length: int) -> None:
    """Append `data` to a file of `length` bytes: all of it, on the disk, or nothing.

    Raises:
        EndMoved: the file has another length; nothing was written.
        NotUndone: it failed in the middle and could not be cut back to `length`.
        OSError: it failed, and the file is as it was.
    """
    descriptor = os.open(path, _APPEND)
    try:
        _expect(descriptor, length, path)
        try:
            _write_all(descriptor, data)
            os.fsync(descriptor)
        except BaseException as error:
            _cut_back(descriptor, length, error)
            raise
    finally:
        with contextlib.suppress(OSError):  # what is fsynced is there, even if closing fails
            os.close(descriptor)


def cut(path: Path, length: int, *, before: int) -> None:
    """Cut a file of `before` bytes off after `length` bytes, on the disk.

    Raises:
        EndMoved: the file has another length; nothing was cut.
    """
    descriptor = os.open(path, _CHANGE)
    try:
        _expect(descriptor, before, path)
        os.ftruncate(descriptor, length)
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def move(path: Path, to: Path) -> None:
    """Give a file another name, without reading it; call `sync_folder` to make that last."""
    os.replace(path, to)


def remove(path: Path) -> None:
    """Remove a file."""
    os.unlink(path)


def names(folder: Path) -> list[str]:
    """The names in a folder, in order; none if there is no folder, or none that we may read."""
    try:
        return every_name(folder)
    except OSError:
        return []


def every_name(folder: Path) -> list[str]:
    """The names in a folder, in order; none if there is no folder.

    Raises:
        OSError: we may not read it, so nobody can know what is in it.
    """
    try:
        return sorted(os.listdir(folder))
    except (FileNotFoundError, NotADirectoryError):
        return []


def sync_folder(path: Path) -> None:
    """Make the names in a folder last; skipped where folders cannot be synced (Windows, FAT)."""
    if _WINDOWS:
        return
    descriptor = os.open(path, _READ)
    try:
        os.fsync(descriptor)
    except OSError as error:
        if error.errno not in (errno.EINVAL, errno.ENOTSUP, errno.EBADF):
            raise
    finally:
        os.close(descriptor)


def _expect(descriptor: int, length: int, path: Path) -> None:
    if os.fstat(descriptor).st_size != length:
        raise EndMoved(errno.EAGAIN, os.strerror(errno.EAGAIN), str(path))


def _write_all(descriptor: int, data: bytes) -> None:
    """Write every byte; a short write is followed by the rest, and by an error if none goes."""
    rest = memoryview(data)
    while rest:
        written = os.write(descriptor, rest)
        if written <= 0:
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
        rest = rest[written:]


def _cut_back(descriptor: int, length: int, failed: BaseException) -> None:
    try:
        os.ftruncate(descriptor, length)
        os.fsync(descriptor)
    except OSError as error:
        raise NotUndone(error.errno, error.strerror) from failed


def _replace_patiently(temporary: Path, path: Path) -> None:
    """Rename over; on Windows that is refused while a reader has the file open, for a moment."""
    for _ in range(_TRIES if _WINDOWS else 0):
        try:
            os.replace(temporary, path)
        except PermissionError:
            time.sleep(_MOMENT_SECONDS)
        else:
            return
    os.replace(temporary, path)


def _name_once(temporary: Path, path: Path) -> None:
    try:
        os.link(temporary, path)
    except FileExistsError:
        raise
    except (OSError, AttributeError, NotImplementedError):
        # FAT and some shares have no links; the lock keeps other kubebooks away meanwhile.
        if exists(path):
            raise FileExistsError(errno.EEXIST, os.strerror(errno.EEXIST), str(path)) from None
        os.rename(temporary, path)
