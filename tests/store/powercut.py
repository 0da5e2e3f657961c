"""A modelled disk: what a power cut could leave of one save, every state of it.

The calls of a save are recorded, and for each moment of it every disk is built that a file system
may leave which orders nothing but what was fsynced: of the bytes of a file not yet fsynced none,
all, a beginning or an end, with zeros where they are missing; of the names in a folder not yet
fsynced any choice, in their order. Modelled after the crash states of MEASURED.md.
"""

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from itertools import combinations, product
from pathlib import Path
from typing import Any

import pytest

from kubebook import disk

Files = dict[str, bytes | None]
"""What lies on a disk, by path below the root: bytes, or None for a folder."""


@dataclass
class Inode:
    """A file: what certainly is on the disk, and the writes and cuts since."""

    durable: bytes = b""
    pending: list[tuple[int, bytes | None]] = field(default_factory=list)

    @property
    def content(self) -> bytes:
        """What a program that runs now reads."""
        return _applied(self.durable, self.pending)

    def survivors(self) -> set[bytes]:
        """What may be found after a power cut now."""
        found = {self.durable}
        for count in range(1, len(self.pending) + 1):
            before = _applied(self.durable, self.pending[: count - 1])
            found.add(_applied(before, self.pending[count - 1 : count]))
            offset, data = self.pending[count - 1]
            if data is not None:
                found.update(_torn(before, offset, data))
        return found


@dataclass
class Folder:
    """Names that certainly last, and the changes since: each gives names an inode or takes them."""

    durable: dict[str, Inode] = field(default_factory=dict)
    pending: list[dict[str, Inode | None]] = field(default_factory=list)

    @property
    def names(self) -> dict[str, Inode]:
        """What a program that runs now sees."""
        return _named(self.durable, self.pending)

    def survivors(self) -> list[dict[str, Inode]]:
        """The names that may be left after a power cut now: any of the changes, in their order."""
        count = len(self.pending)
        return [
            _named(self.durable, [self.pending[number] for number in chosen])
            for size in range(count + 1)
            for chosen in combinations(range(count), size)
        ]


@dataclass
class ModelledDisk:
    """Records the calls of a save and knows what each moment's power cut could leave."""

    root: Path
    folders: dict[Path, Folder] = field(default_factory=dict)
    new_folders: set[Path] = field(default_factory=set)
    states: list[list[Files]] = field(default_factory=list)
    ignored: frozenset[str] = frozenset({"lock", "lock-holder"})
    _open: dict[int, Path | Inode] = field(default_factory=dict)

    def __post_init__(self) -> None:
        for path in (self.root, *self.root.rglob("*")):
            if path.is_dir():
                self.folders[path] = Folder()
        for path in self.root.rglob("*"):
            if path.is_file() and path.name not in self.ignored:
                self.folders[path.parent].durable[path.name] = Inode(path.read_bytes())

    def note(self) -> None:
        """Keep every state that a power cut at this moment could leave."""
        self.states.append(list(self._survivors()))

    def _survivors(self) -> Iterator[Files]:
        inodes = {
            id(inode): inode
            for folder in self.folders.values()
            for names in folder.survivors()
            for inode in names.values()
        }
        for contents in product(*(sorted(inode.survivors()) for inode in inodes.values())):
            content = dict(zip(inodes, contents, strict=True))
            choices = [
                [(path, names) for names in folder.survivors()]
                for path, folder in self.folders.items()
            ]
            for named in product(*choices):
                files: Files = {}
                for path, names in named:
                    here = path.relative_to(self.root)
                    if path != self.root:
                        files[str(here)] = None
                    for name, inode in names.items():
                        files[str(here / name)] = content[id(inode)]
                yield files
                for gone in self.new_folders:
                    start = str(gone.relative_to(self.root))
                    yield {key: value for key, value in files.items() if not key.startswith(start)}

    def opened(self, descriptor: int, path: Path) -> None:
        """A file or folder was opened, and made where it was not there."""
        if path in self.folders:
            self._open[descriptor] = path
            return
        folder = self.folders[path.parent]
        if path.name not in folder.names and path.name not in self.ignored:
            folder.pending.append({path.name: Inode()})
        self._open[descriptor] = folder.names.get(path.name, Inode())

    def wrote(self, descriptor: int, offset: int | None, data: bytes) -> None:
        """Bytes were written at an offset, or at the end (None)."""
        inode = self._open[descriptor]
        assert isinstance(inode, Inode)
        inode.pending.append((len(inode.content) if offset is None else offset, data))

    def cut(self, descriptor: int, length: int) -> None:
        """A file was cut to a length."""
        inode = self._open[descriptor]
        assert isinstance(inode, Inode)
        inode.pending.append((length, None))

    def synced(self, descriptor: int) -> None:
        """A file's bytes or a folder's names were made to last."""
        opened = self._open[descriptor]
        if isinstance(opened, Inode):
            opened.durable, opened.pending = opened.content, []
        else:
            folder = self.folders[opened]
            folder.durable, folder.pending = folder.names, []
            self.new_folders -= {path for path in self.new_folders if path.parent == opened}

    def made(self, path: Path) -> None:
        """A folder was made."""
        self.folders[path] = Folder()
        self.new_folders.add(path)

    def renamed(self, source: Path, target: Path) -> None:
        """A file got another name, in one step within a folder, in two across folders."""
        inode = self.folders[source.parent].names[source.name]
        if source.parent == target.parent:
            both = {target.name: inode, source.name: None}
            self.folders[source.parent].pending.append(both)
            return
        self.linked(source, target)
        self.unlinked(source)

    def linked(self, source: Path, target: Path) -> None:
        """A file got a second name."""
        inode = self.folders[source.parent].names[source.name]
        self.folders[target.parent].pending.append({target.name: inode})

    def unlinked(self, path: Path) -> None:
        """A name was taken from a file."""
        self.folders[path.parent].pending.append({path.name: None})


class _Recording:
    """Stands in the place of the `os` of `kubebook.disk`, does each call and records it."""

    def __init__(self, model: ModelledDisk) -> None:
        self._model = model

    def __getattr__(self, name: str) -> Any:
        real = getattr(os, name)
        record = getattr(self, f"_{name}", None)
        if record is None:
            return real

        def call(*arguments: Any) -> Any:
            result = real(*arguments)
            record(result, *arguments)
            self._model.note()
            return result

        return call

    def _open(self, descriptor: int, path: Path, flags: int, _mode: int = 0) -> None:
        self._model.opened(descriptor, path)
        if flags & os.O_TRUNC:
            self._model.cut(descriptor, 0)

    def _write(self, written: int, descriptor: int, data: memoryview) -> None:
        self._model.wrote(descriptor, None, bytes(data[:written]))

    def _fsync(self, _: None, descriptor: int) -> None:
        self._model.synced(descriptor)

    def _ftruncate(self, _: None, descriptor: int, length: int) -> None:
        self._model.cut(descriptor, length)

    def _mkdir(self, _: None, path: Path, _mode: int) -> None:
        self._model.made(path)

    def _replace(self, _: None, source: Path, target: Path) -> None:
        self._model.renamed(source, target)

    def _link(self, _: None, source: Path, target: Path) -> None:
        self._model.linked(source, target)

    def _unlink(self, _: None, path: Path) -> None:
        self._model.unlinked(path)


@contextmanager
def recorded(root: Path) -> Iterator[ModelledDisk]:
    """Record what kubebook does to the files below `root` inside the block."""
    model = ModelledDisk(root)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(disk, "os", _Recording(model))
        yield model


def power_cuts(root: Path, save: Callable[[], object]) -> tuple[list[Files], list[Files]]:
    """What power cuts could leave below `root`: during a save, and after it was acknowledged."""
    with recorded(root) as model:
        save()
    return distinct(state for states in model.states[:-1] for state in states), distinct(
        model.states[-1]
    )


def distinct(states: "Iterator[Files] | list[Files]") -> list[Files]:
    """Each state once."""
    return list({tuple(sorted(state.items(), key=str)): state for state in states}.values())


def build(files: Files, root: Path) -> None:
    """Put a state on a real disk, below an empty or missing `root`."""
    root.mkdir(parents=True, exist_ok=True)
    for name, content in sorted(files.items()):
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        if content is None:
            path.mkdir(exist_ok=True)
        else:
            path.write_bytes(content)


def _applied(content: bytes, writes: list[tuple[int, bytes | None]]) -> bytes:
    for offset, data in writes:
        if data is None:
            content = content[:offset].ljust(offset, b"\0")
        else:
            content = content[:offset].ljust(offset, b"\0") + data + content[offset + len(data) :]
    return content


def _torn(before: bytes, offset: int, data: bytes) -> Iterator[bytes]:
    """One write that the power cut: a beginning of it, or an end with the rest old or zero."""
    cuts = {1, len(data) // 3, len(data) // 2, len(data) - 2, len(data) - 1}
    for cut in sorted(cut for cut in cuts if 0 < cut < len(data)):
        yield _applied(before, [(offset, data[:cut])])
        old = before[offset : offset + len(data)].ljust(len(data), b"\0")
        yield _applied(before, [(offset, data[:cut] + old[cut:])])
        yield _applied(before, [(offset, old[:cut] + data[cut:])])
    yield _applied(before, [(offset, bytes(len(data)))])


def _named(durable: dict[str, Inode], changes: list[dict[str, Inode | None]]) -> dict[str, Inode]:
    names: dict[str, Inode | None] = dict(durable)
    for change in changes:
        names.update(change)
    return {name: inode for name, inode in names.items() if inode is not None}
