"""A copy of the ledger and its proofs on a drive, proven by reading it back from there.

It knows bytes, files, and the order in which they become lasting there: proofs first, then the
ledger that names them, then its tip. A file gets its name once it is whole, and what lies there
with the right bytes is not written again. A book that has lines which this one lacks is never
written over. Of the ledger itself it changes nothing.
"""

import os
from collections.abc import Callable
from contextlib import AbstractContextManager, suppress
from datetime import date
from fnmatch import fnmatch
from hashlib import sha256
from pathlib import Path
from typing import NamedTuple

from kubebook import disk
from kubebook.errors import LedgerError
from kubebook.errors.copies import (
    CopyDiverged,
    CopyFolderLink,
    CopyFolderMissing,
    CopyFolderOwn,
    CopyNewer,
    CopyNoRoom,
    CopyNotMade,
    CopyNotProven,
    CopyOfOthers,
)
from kubebook.messages import N_, Message, message
from kubebook.store import chain
from kubebook.store.compare import relate, tip_of
from kubebook.store.copied import Copied, copy_made, read_copied, with_row, write_copied
from kubebook.store.ledger_file import LedgerFile, ledger_file_of
from kubebook.store.lock import locked
from kubebook.store.paths import Places, typed
from kubebook.store.proofs import every_proof
from kubebook.store.read import read_copy, read_ledger
from kubebook.store.tables import Unknown
from kubebook.store.tip import TipUnreadable, read_tip, write_tip
from kubebook.store.write import free_name

Advance = Callable[[int], None]
Progress = Callable[[int], AbstractContextManager[Advance]]
"""From a number of bytes to a block of work; it yields what takes how many more are done."""

TEMPORARY = "new-{}.tmp"
"""What a file is called on the drive until it is whole, by the number of the process."""
MEGABYTE = 1 << 20
_BLOCK = 1 << 15
"""What a file may take more than its bytes, on a drive with large blocks."""
_SLACK = 4 * _BLOCK

NOT_NOTED = N_(
    "The copy is good. But that it was made could not be noted beside the book: {what:first}"
)


class BackedUp(NamedTuple):
    """A proven copy: what it holds, and what was done for it.

    `file` is the copy as it was read back. `proofs` are proven in it; of these `written` were
    copied now, `mended` of them in the place of changed ones. `lost` are those that stand in the
    book and have no good file here, nor on the drive. `written_bytes` counts all bytes that were
    written there. `kept`: where a damaged file that lay there is kept. `row` is what is noted
    of it. `copy_of`: if the book is itself a copy that nobody wrote in since, how it was made.
    """

    file: LedgerFile
    row: Copied
    proofs: int
    written: int
    mended: int
    lost: int
    written_bytes: int
    kept: Path | None
    copy_of: Copied | None
    same_disk: bool
    notices: tuple[Message, ...]


def back_up(
    path: Path, folder: Path, *, day: date, label: str = "", progress: Progress
) -> BackedUp:
    """Copy the ledger at `path` and its proofs into `folder`, and prove the copy.

    `day` is today; `label` a name for the drive, which it keeps.

    Raises:
        LedgerError: the ledger cannot be read or is at fault, or the copy is of a newer kubebook.
        Refused: there is no such folder, no room, or a copy that must not be written over; or it
            was not made, or not proven. A leaf of `errors.copies` for each.
    """
    reading = read_ledger(Places.of(path))
    if reading.faults:
        raise reading.faults[0]
    places, target = reading.places, Places(folder / reading.places.ledger.name)
    _check_place(places, target, folder)
    try:
        made = _Copying(places, reading.file, target, day)
        made.look()
        backed_up = made.carry_out(label, progress)
    except OSError as error:
        raise CopyNotMade(folder=str(folder), reason=disk.reason(error)) from error
    return backed_up._replace(notices=_noted(places, backed_up.row))


def _check_place(places: Places, target: Places, folder: Path) -> None:
    """Check that the folder is there, and elsewhere than the ledger and its things."""
    if not folder.is_dir():
        raise CopyFolderMissing(folder=str(folder))
    there = folder.resolve()
    things = f"{places.ledger.suffix}.d"
    inside = (there, *there.parents)
    if there == places.ledger.resolve().parent or any(one.name.endswith(things) for one in inside):
        raise CopyFolderOwn(folder=str(folder))
    for path in (target.ledger, target.folder, target.proofs):
        if path.is_symlink():
            raise CopyFolderLink(path=str(path))


def _noted(places: Places, row: Copied) -> tuple[Message, ...]:
    """Note beside the ledger that it was copied; return a notice if that fails."""
    try:
        with locked(places):
            rows = with_row(read_copied(places.copied), row)
            write_copied(places.copied, rows, temporary=places.temporary)
    except LedgerError as error:
        return (message(NOT_NOTED, what=error.worded),)
    except OSError as error:
        return (message(NOT_NOTED, what=disk.reason(error)),)
    return ()


class _Copying:
    """One copying: from where, to where, and what was counted on the way."""

    def __init__(self, places: Places, file: LedgerFile, target: Places, day: date) -> None:
        self.places = places
        self.file = file
        self.target = target
        self.day = day
        self.temporary = target.folder / TEMPORARY.format(os.getpid())
        self.data = file.ink.clean
        self.proofs = every_proof(file.book)
        self.is_damaged = False
        self.total = 0
        self.proven = self.written = self.mended = self.lost = 0
        self.written_bytes = 0

    def look(self) -> None:
        """Look at what lies there already, and whether there is room for the rest."""
        self._look_at_copy()
        sizes = [_length(self.places.proof(one.sha256, one.kind)) for one in self.proofs]
        missing = [
            size
            for one, size in zip(self.proofs, sizes, strict=True)
            if _length(self.target.proof(one.sha256, one.kind)) != size
        ]
        largest = max([len(self.data), *sizes])  # lies there twice while it is replaced
        needed = sum(missing) + largest + _BLOCK * len(missing) + _SLACK
        if _length(self.target.ledger) == 0:
            needed += len(self.data)
        free = disk.room(self.target.ledger.parent)
        if free < needed:
            raise CopyNoRoom(
                folder=str(self.target.ledger.parent),
                needed=-(-needed // MEGABYTE),
                free=free // MEGABYTE,
            )
        self.total = len(self.data) + sum(sizes)

    def _look_at_copy(self) -> None:
        """Check that the copy there, if there is one, has nothing that the ledger lacks."""
        path = self.target.ledger
        if not disk.exists(path):
            return
        try:
            there = ledger_file_of(path, disk.read(path, pipes=False))
        except (chain.Newer, Unknown):
            read_copy(path)  # raises what is wrong with it
            return
        except chain.Trouble:
            self.is_damaged = True
            return
        relation = relate(self.file, there)
        facts = {"path": str(path), "typed": typed(path), "lines": len(relation.there)}
        if relation.kind == "others":
            raise CopyOfOthers(path=str(path), group=there.book.group.title)
        if relation.kind == "newer":
            raise CopyNewer(**facts)
        if relation.kind == "forked":
            raise CopyDiverged(**facts)

    def carry_out(self, label: str, progress: Progress) -> BackedUp:
        """Write what is missing there, in its order, and read everything back."""
        self._begin()
        before = read_copied(self.target.copy_made)
        drive = label or (before[-1].drive if before else _name_of(self.target.ledger.parent))
        with progress(self.total) as advance:
            self._put_proofs(advance)
            kept = self._put_ledger()
            file = self._read_back(self.target.ledger, self.data)
            advance(len(self.data))
        ink, folder = file.ink, self.target.ledger.parent
        row = Copied(drive, self.day, len(ink.lines), ink.chain, str(folder.resolve()))
        write_copied(self.target.copy_made, (row,), temporary=self.temporary)
        return BackedUp(
            file=file,
            row=row,
            proofs=self.proven,
            written=self.written,
            mended=self.mended,
            lost=self.lost,
            written_bytes=self.written_bytes,
            kept=kept,
            copy_of=copy_made(self.places, self.file.ink),
            same_disk=disk.same_disk(self.places.ledger, self.target.ledger),
            notices=(),
        )

    def _begin(self) -> None:
        """Make the folder of the copy's things; what an attempt that was cut off left goes.

        An attempt that still runs in another window then fails, and says so: its file has no name.
        """
        disk.make_folder(self.target.folder)
        for name in disk.names(self.target.folder):
            if fnmatch(name, TEMPORARY.format("*")):
                disk.remove(self.target.folder / name)

    def _put_proofs(self, advance: Advance) -> None:
        """Copy the proofs that are not there or were changed; each is read back at once."""
        if self.proofs:
            disk.make_folder(self.target.proofs)
        for proof in self.proofs:
            path = self.target.proof(proof.sha256, proof.kind)
            size = _length(path)
            if not _has(path, proof.sha256):
                data = _good(self.places.proof(proof.sha256, proof.kind), proof.sha256)
                if data is None:
                    self.lost += proof.removed is None
                    continue
                self._write(path, data)
                if not _has(path, proof.sha256):
                    raise CopyNotProven(path=str(path))
                self.written += 1
                self.mended += size > 0
            self.proven += 1
            advance(_length(path))
        if self.proofs:
            disk.sync_folder(self.target.proofs)

    def _put_ledger(self) -> Path | None:
        """Put the ledger and then its tip there; a damaged one is kept beside it, and named."""
        target, kept = self.target, None
        if self.is_damaged:
            kept = free_name(target, "damaged", self.day, target.ledger.suffix)
            disk.move(target.ledger, kept)
            disk.sync_folder(target.folder)
        if not _has(target.ledger, sha256(self.data).hexdigest()):
            self._write(target.ledger, self.data)
        disk.sync_folder(target.ledger.parent)
        tip, noted = tip_of(self.file), None
        with suppress(TipUnreadable):
            noted = read_tip(target)
        if noted != tip:
            write_tip(target, tip, temporary=self.temporary)
        return kept

    def _write(self, path: Path, data: bytes) -> None:
        disk.replace(path, data, temporary=self.temporary)
        self.written_bytes += len(data)

    def _read_back(self, path: Path, data: bytes) -> LedgerFile:
        """The ledger as it lies on the drive now: its chain, its balances, its seals."""
        try:
            back = disk.read_back(path)
            file = ledger_file_of(path, back)
        except chain.Trouble as error:
            raise CopyNotProven(path=str(path)) from error
        if back != data or file.book != self.file.book:
            raise CopyNotProven(path=str(path))
        return file


def _name_of(folder: Path) -> str:
    """What a drive is called that has no other name: E: or the last part of its folder."""
    whole = folder.resolve()
    return whole.name or str(whole)


def _length(path: Path) -> int:
    """The length of a file; 0 if there is none that the system shows."""
    try:
        return disk.length(path)
    except OSError:
        return 0


def _has(path: Path, digest: str) -> bool:
    """Whether a file lies on the drive with the right bytes."""
    try:
        return sha256(disk.read_back(path)).hexdigest() == digest
    except OSError:
        return False


def _good(path: Path, digest: str) -> bytes | None:
    """The bytes of a proof here; None if its file is lost or was changed."""
    with suppress(OSError):
        data = disk.read(path, pipes=False)
        if sha256(data).hexdigest() == digest:
            return data
    return None
