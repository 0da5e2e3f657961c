"""A copy on a drive read whole, after it was plugged in again: until which line it is good.

It changes nothing, there or here, and asks nobody.
"""

from pathlib import Path
from typing import NamedTuple

from kubebook import disk
from kubebook.book.closings.seal import broken_seals
from kubebook.book.records.closings import Closing
from kubebook.book.records.proofs import Proof
from kubebook.errors import LedgerError
from kubebook.errors.copies import CopyFolderMissing, CopyMissing, CopyUnreadable
from kubebook.store import chain
from kubebook.store.backup import Progress
from kubebook.store.compare import Relation, relate
from kubebook.store.compare_tip import standing
from kubebook.store.copied import Copied, read_copied
from kubebook.store.ledger_file import LedgerFile, ledger_file_of
from kubebook.store.paths import Places, typed
from kubebook.store.proofs import every_proof, proof_trouble
from kubebook.store.read import read_copy
from kubebook.store.tables import Unknown
from kubebook.store.tip import TipUnreadable, read_tip


class Verified(NamedTuple):
    """What a copy holds, and what is wrong with it.

    `file`: its lines that are good, None if there are none. `damaged`: the first line (from 1) that
    is not as it was written; None if all are. `is_torn`: after the last line stands half a one.
    `is_cut`: it has fewer lines than were written there, or others. `proofs` are good; `lost` and
    `changed` those that are not. `seals`: months that are not as they were sealed. `relation`: how
    the good lines stand to the ledger here; None if there is none. `made`: when it was made.
    """

    path: Path
    file: LedgerFile | None
    damaged: int | None
    is_torn: bool
    is_cut: bool
    proofs: int
    lost: tuple[Proof, ...]
    changed: tuple[Proof, ...]
    seals: tuple[Closing, ...]
    relation: Relation | None
    made: Copied | None

    @property
    def is_whole(self) -> bool:
        """Whether everything in it is as it was written."""
        wrong = self.lost or self.changed or self.seals or self.is_torn or self.is_cut
        return self.damaged is None and not wrong

    @property
    def is_good(self) -> bool:
        """Whether it is whole, and of the book here."""
        apart = self.relation is not None and self.relation.kind in ("forked", "others")
        return self.is_whole and not apart


def verify_copy(path: Path, ledger: Path | None, *, progress: Progress) -> Verified:
    """Read the copy at `path` and its proofs; compare it with the ledger here, if there is one.

    Raises:
        CopyFolderMissing, CopyMissing, CopyUnreadable: there is nothing to read.
        LedgerError: the copy is of a newer kubebook.
    """
    places = Places(path)
    data = _read(path)
    file, damaged = _good_lines(path, data)
    troubles: dict[Proof, str] = {}
    proofs = [one for one in every_proof(file.book) if not one.removed] if file else []
    with progress(len(data) + sum(one.size for one in proofs)) as advance:
        advance(len(data))
        for one in proofs:
            if trouble := proof_trouble(places.proof(one.sha256, one.kind), one.sha256, back=True):
                troubles[one] = trouble
            advance(one.size)
    return Verified(
        path=path,
        file=file,
        damaged=damaged,
        is_torn=bool(file and file.ink.torn),
        is_cut=bool(file and damaged is None and _is_cut(places, file)),
        proofs=len(proofs) - len(troubles),
        lost=tuple(one for one, trouble in troubles.items() if trouble == "lost"),
        changed=tuple(one for one, trouble in troubles.items() if trouble == "changed"),
        seals=tuple(broken_seals(file.book)) if file else (),
        relation=_relation(file, ledger),
        made=next(iter(read_copied(places.copy_made)), None),
    )


def _read(path: Path) -> bytes:
    folder = str(path.parent)
    if not path.parent.is_dir():
        raise CopyFolderMissing(folder=folder)
    try:
        return disk.read_back(path)
    except FileNotFoundError as error:
        raise CopyMissing(folder=folder, name=path.name, typed=typed(path.parent)) from error
    except OSError as error:
        raise CopyUnreadable(path=str(path), reason=disk.reason(error)) from error


def _good_lines(path: Path, data: bytes) -> tuple[LedgerFile | None, int | None]:
    """The file of the lines that are good, and the first that is not."""
    damaged = None
    try:
        chain.read_ink(data)
    except chain.Broken as error:
        damaged = error.line
        data = b"\n".join([*data.split(b"\n")[: damaged - 1], b""])
    except chain.Newer:
        read_copy(path)  # raises what is wrong with it
    except chain.Trouble:
        return None, 1
    try:
        return ledger_file_of(path, data), damaged
    except chain.Trouble:
        return None, damaged  # not even the group is in it
    except Unknown:
        read_copy(path)  # raises what is wrong with it
        raise


def _is_cut(places: Places, file: LedgerFile) -> bool:
    """Whether the copy is not what was last written to it."""
    try:
        tip = read_tip(places)
    except TipUnreadable:
        return False
    return tip is not None and (
        tip.ledger != file.ink.ledger or standing(file.ink, tip).place != "same"
    )


def _relation(file: LedgerFile | None, ledger: Path | None) -> Relation | None:
    if file is None or ledger is None:
        return None
    try:
        return relate(read_copy(ledger), file)
    except LedgerError:
        return None
