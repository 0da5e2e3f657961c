"""Reads a file to be imported and writes an exported or printed one, whole or not at all.

It knows paths and bytes; what stands in a file is made by the modules beside it and by `paper`.
"""

import contextlib
import errno
import os
from pathlib import Path

from kubebook import disk
from kubebook.errors import KubebookError
from kubebook.errors.files import (
    DiskFull,
    FileIsFolder,
    FileNotFound,
    FileUnreadable,
    FileUnwritable,
    FolderNotFound,
)

_FULL = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG)


def read_file(path: Path, *, pipes: bool = True) -> bytes:
    """The bytes of a file; without `pipes` of one that has an end.

    Raises:
        FileNotFound, FileIsFolder, FileUnreadable: why it cannot be read.
    """
    try:
        if path.is_dir():
            raise FileIsFolder(path=str(path))
        return disk.read(path, pipes=pipes)
    except (FileNotFoundError, NotADirectoryError) as error:
        raise FileNotFound(path=str(path)) from error
    except OSError as error:
        raise FileUnreadable(path=str(path), reason=disk.reason(error)) from error
    except ValueError as error:  # a name that no system takes, such as one with a NUL in it
        raise FileNotFound(path=str(path)) from error


def write_file(path: Path, content: bytes | str) -> None:
    """Put `content` (text as UTF-8) at `path`: what was there is replaced whole, or stays.

    A link keeps its target; a device or a pipe is written to as it is.

    Raises:
        FileIsFolder, FolderNotFound, FileUnwritable, DiskFull: why it cannot be written.
    """
    data = content.encode(errors="replace") if isinstance(content, str) else content
    try:
        if path.is_dir():
            raise FileIsFolder(path=str(path))
        if not path.parent.is_dir():
            raise FolderNotFound(folder=str(path.parent))
        _put(path.resolve(), data)
    except OSError as error:
        raise _refusal(path, error) from error
    except (ValueError, RuntimeError) as error:  # a NUL in the name, or links in a circle
        raise FileUnwritable(path=str(path), reason=str(error)) from error


def _put(path: Path, data: bytes) -> None:
    if path.exists() and not path.is_file():
        path.write_bytes(data)
        return
    if path.exists() and not os.access(path, os.W_OK):
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES))
    disk.replace(path, data)
    with contextlib.suppress(OSError):  # the file is whole; only its name might not outlast a cut
        disk.sync_folder(path.parent)


def _refusal(path: Path, error: OSError) -> KubebookError:
    if error.errno in _FULL:
        return DiskFull(path=str(path))
    return FileUnwritable(path=str(path), reason=disk.reason(error))
