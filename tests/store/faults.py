"""A rig that makes the disk fail: each call to the system in turn, in each way calls fail.

Everything kubebook writes goes through the `os` of `kubebook.disk`; the rig stands in its place.
A command-level test uses it around a command that runs in the test's own process:

    calls = count_calls(lambda: run("receipt ..."))
    for fault in faults_of(calls):
        with failing(fault):
            ...
"""

import errno
import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from typing import Any, Literal

import pytest

from kubebook import disk

Way = Literal[
    "ENOSPC",
    "EIO",
    "EACCES",
    "short",
    "short and full",
    "dead disk",
    "kill",
    "kill after",
    "kill in",
]
WRITES = frozenset(
    {"open", "write", "fsync", "ftruncate", "replace", "rename", "link", "unlink", "mkdir"}
)
CALLS = WRITES | {"read", "close", "fstat", "stat", "lstat", "listdir", "statvfs", "posix_fadvise"}
_ERRORS: dict[str, int] = {
    "ENOSPC": errno.ENOSPC,
    "EIO": errno.EIO,
    "EACCES": errno.EACCES,
    "dead disk": errno.EIO,
    "short and full": errno.ENOSPC,
}


class Killed(BaseException):
    """The process is gone: nothing that it would still have done is done."""


@dataclass(frozen=True, slots=True)
class Fault:
    """The call number `at` (from 0) goes wrong in this way.

    `short`: half is written and said so. `short and full`: and nothing more can be written.
    `dead disk`: no call that writes works from here on. `kill`: before the call; `kill after`;
    `kill in`: half of a write is done.
    """

    at: int
    way: Way


@dataclass
class Rig:
    """Stands in the place of `os`: passes calls on, counts them, and lets one go wrong."""

    fault: Fault | None = None
    calls: list[str] = field(default_factory=list)
    dead: bool = False
    bitten: bool = False
    descriptors: set[int] = field(default_factory=set)

    def __getattr__(self, name: str) -> Any:
        real = getattr(os, name)
        if name not in CALLS:
            return real
        return lambda *arguments: self._call(name, real, arguments)

    def _call(self, name: str, real: Callable[..., Any], arguments: tuple[Any, ...]) -> Any:
        if self.dead:
            raise Killed
        number = len(self.calls)
        self.calls.append(name)
        if self.fault is None or number < self.fault.at:
            return self._done(name, real, arguments)
        way = self.fault.way
        if number > self.fault.at:
            lasting = way == "dead disk" or (way == "short and full" and name == "write")
            if lasting and name in WRITES and not self._reads(name, arguments):
                raise OSError(_ERRORS[way], os.strerror(_ERRORS[way]))
            return self._done(name, real, arguments)
        self.bitten = True
        return self._go_wrong(name, real, arguments, way)

    def _go_wrong(
        self, name: str, real: Callable[..., Any], arguments: tuple[Any, ...], way: Way
    ) -> Any:
        if way in ("short", "short and full", "kill in"):
            descriptor, data = arguments
            written = real(descriptor, bytes(data[: max(1, len(data) // 2)]))
            if way == "kill in":
                self._die()
            return written
        if way == "kill after":
            self._done(name, real, arguments)
        if way in ("kill", "kill after"):
            self._die()
        if name == "close":  # the descriptor is gone, whatever is said
            self._done(name, real, arguments)
        raise OSError(_ERRORS[way], os.strerror(_ERRORS[way]))

    def _done(self, name: str, real: Callable[..., Any], arguments: tuple[Any, ...]) -> Any:
        result = real(*arguments)
        if name == "open":
            self.descriptors.add(result)
        if name == "close":
            self.descriptors.discard(arguments[0])
        return result

    def _die(self) -> None:
        self.dead = True
        raise Killed

    @staticmethod
    def _reads(name: str, arguments: tuple[Any, ...]) -> bool:
        return name == "open" and not arguments[1] & (os.O_WRONLY | os.O_RDWR)


@contextmanager
def failing(fault: Fault | None, rig: Rig | None = None) -> Iterator[Rig]:
    """Let the disk fail so inside the block; `rig`: a rig that goes wrong in a way of its own."""
    rig = rig or Rig(fault)
    try:
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(disk, "os", rig)
            yield rig
    finally:
        for descriptor in rig.descriptors:
            with suppress(OSError):
                os.close(descriptor)


def count_calls(action: Callable[[], object]) -> list[str]:
    """The calls that an action makes while nothing goes wrong."""
    with failing(None) as rig:
        action()
    return rig.calls


def faults_of(calls: list[str]) -> Iterator[Fault]:
    """Every fault of every call: three errors, a dead disk and a kill; a write has three more."""
    for number, name in enumerate(calls):
        ways: tuple[Way, ...] = ("ENOSPC", "EIO", "EACCES", "dead disk", "kill", "kill after")
        for way in ways:
            yield Fault(number, way)
        if name == "write":
            yield Fault(number, "short")
            yield Fault(number, "short and full")
            yield Fault(number, "kill in")
