"""The lock: one writer at a time, and the name of its holder.

Loaded by writers only; the only place that knows filelock. The lock is a file of its own, for on
Windows a locked file cannot be read, and the ledger must always be readable.
"""

import errno
import os
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from filelock import FileLock, Timeout

from kubebook import disk
from kubebook.errors.ledger import (
    LedgerLocked,
    LedgerNotWritten,
    LedgerWithoutLocks,
)
from kubebook.messages import N_, Message, message
from kubebook.store.paths import Places

HELD_ON = N_(
    "It is done. But the lock of {path} could not be let go: {reason}. "
    "If the next command says that somebody is writing, restart the computer."
)
PATIENCE_SECONDS = 3.0
NO_LOCKS = frozenset(getattr(errno, name) for name in ("ENOSYS", "ENOTSUP", "EOPNOTSUPP", "ENOLCK"))
"""What a disk answers that knows no locks: a phone's, some networks', some of the cloud."""
NO_LOCKS_WINDOWS = frozenset({1, 50})
"""The same in the numbers of Windows: no such function, not supported."""


@contextmanager
def locked(places: Places, *, patience: float = PATIENCE_SECONDS) -> Iterator[list[Message]]:
    """Hold the ledger's lock, waiting at most `patience` seconds for another writer.

    What is yielded holds a notice afterwards if the lock could not be let go: what was written
    under it is written all the same.

    Raises:
        LedgerLocked: somebody else holds it; the message names them.
        LedgerWithoutLocks: the disk knows no locks.
        LedgerNotWritten: the folder of the lock cannot be written.
    """
    try:
        disk.make_folder(places.folder)
        # Its other way, a file that lies there while somebody writes, outlasts a power cut.
        lock = FileLock(places.lock, mode=0o600, fallback_to_soft=False)
        lock.acquire(timeout=patience, poll_interval=0.02)
    except Timeout as error:
        raise LedgerLocked(path=str(places.ledger), holder=_holder(places.holder)) from error
    except NotImplementedError as error:  # filelock without any lock of the system
        raise _without_locks(places) from error
    except OSError as error:
        if error.errno in NO_LOCKS or getattr(error, "winerror", None) in NO_LOCKS_WINDOWS:
            raise _without_locks(places) from error
        raise LedgerNotWritten(path=str(places.folder), reason=disk.reason(error)) from error
    notices: list[Message] = []
    try:
        with suppress(OSError):  # a courtesy to those who wait; the lock holds without it
            disk.note(places.holder, f"{os.getpid()}@{_host()}\n".encode())
        yield notices
    finally:
        try:
            lock.release()
        except OSError as error:
            reason = disk.reason(error)
            notices.append(message(HELD_ON, path=str(places.ledger), reason=reason))


def _without_locks(places: Places) -> LedgerWithoutLocks:
    return LedgerWithoutLocks(
        path=str(places.ledger), folder=str(places.folder), name=places.ledger.name
    )


def _host() -> str:
    if hasattr(os, "uname"):
        return os.uname().nodename
    import platform  # noqa: PLC0415 (Windows alone pays for it)

    return platform.node()


def _holder(path: Path) -> Message:
    """Who holds the lock, as far as the file beside it knows."""
    try:
        name = path.read_text(encoding="utf-8").strip()
        since = time.strftime("%Y-%m-%d %H.%M", time.localtime(path.stat().st_mtime))
    except (OSError, ValueError):
        return message(N_("another kubebook"))
    try:
        user = path.owner()
    except (OSError, KeyError, NotImplementedError):
        return message(N_("process {name}, since {since}"), name=name, since=since)
    return message(N_("{user}, process {name}, since {since}"), user=user, name=name, since=since)
