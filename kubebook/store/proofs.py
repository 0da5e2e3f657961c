"""The proofs' files: a copy of each picture or PDF in the ledger's folder, under its hash.

It knows bytes and names, and which of them the book has records of; not what a voucher is. A file
is there, whole and on the disk, before the line that names it; so no line names a missing file.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from hashlib import sha256
from pathlib import Path

from kubebook import disk
from kubebook.book.book import Book
from kubebook.book.check.proofs import FileTrouble
from kubebook.book.proofs import Scan
from kubebook.book.records.proofs import Proof
from kubebook.errors.ledger import LedgerNotWritten
from kubebook.store.paths import Places

_NAME = re.compile(r"[0-9a-f]{64}\.(?:jpg|png|pdf)")


def keep_scans(places: Places, book: Book, scans: Sequence[Scan]) -> None:
    """Put pictures and PDFs into the ledger's folder, lasting; under the lock.

    What lies there already is kept once, and mended if it was changed. What an attempt that was
    cut off left behind is taken away.

    Raises:
        LedgerNotWritten: it failed; no line names what may be there already.
    """
    names = {places.proof(scan.sha256, scan.kind).name for scan in scans}
    _clear(places, book, names)
    try:
        disk.make_folder(places.proofs)
        for scan in scans:
            path = places.proof(scan.sha256, scan.kind)
            if proof_trouble(path, scan.sha256):
                disk.replace(path, scan.data, temporary=places.temporary)
        for folder in (places.proofs, places.folder, places.ledger.parent):
            disk.sync_folder(folder)
    except OSError as error:
        where = str(error.filename or places.proofs)
        raise LedgerNotWritten(path=where, reason=disk.reason(error)) from error


def every_proof(book: Book) -> list[Proof]:
    """A proof for each file that the book names, one that stands if there is one."""
    by_file = {proof.sha256: proof for proof in book.proofs if proof.removed}
    by_file |= {proof.sha256: proof for proof in book.proofs if not proof.removed}
    return list(by_file.values())


def bring_proofs(places: Places, source: Places, book: Book) -> int:
    """Put the proofs that lie beside a copy of the book here; return how many were missing.

    Those with the right bytes alone: under the lock, before the ledger that names them.

    Raises:
        OSError: one of them could not be written.
    """
    brought = 0
    if not source.proofs.is_dir() or source.proofs == places.proofs:
        return brought
    for proof in every_proof(book):
        path, other = (it.proof(proof.sha256, proof.kind) for it in (places, source))
        if proof_trouble(path, proof.sha256) and not proof_trouble(other, proof.sha256):
            if not brought:
                disk.make_folder(places.proofs)
            disk.replace(path, disk.read(other, pipes=False), temporary=places.temporary)
            brought += 1
    if brought:
        disk.sync_folder(places.proofs)
    return brought


def troubles_of(path: Path, book: Book) -> dict[str, FileTrouble]:
    """What is wrong with the files of the proofs that stand, by the SHA-256 they should have."""
    places = Places.of(path)
    found = {}
    for proof in book.proofs:
        if proof.removed is None and proof.sha256 not in found:
            trouble = proof_trouble(places.proof(proof.sha256, proof.kind), proof.sha256)
            if trouble:
                found[proof.sha256] = trouble
    return found


def proof_reader(path: Path) -> Callable[[Proof], bytes | None]:
    """The function from a proof to its bytes; None if its file is lost or was changed."""
    places = Places.of(path)

    def read(proof: Proof) -> bytes | None:
        with suppress(OSError):
            data = disk.read(places.proof(proof.sha256, proof.kind), pipes=False)
            if sha256(data).hexdigest() == proof.sha256:
                return data
        return None

    return read


def proof_trouble(path: Path, digest: str, *, back: bool = False) -> FileTrouble | None:
    """What is wrong with the file of a proof that has this SHA-256; None if it is good.

    `back`: it is read from the disk, and not from the system's cache.
    """
    try:
        data = disk.read_back(path) if back else disk.read(path, pipes=False)
    except OSError:
        return "lost"
    return None if sha256(data).hexdigest() == digest else "changed"


def _clear(places: Places, book: Book, wanted: set[str]) -> None:
    """Remove the files that neither the ledger nor a copy of it in the folder names.

    A copy that was put aside may come back, so what it names stays. One that cannot be read
    might name anything: then everything stays.
    """
    with suppress(OSError):
        disk.remove(places.temporary)
    known = {places.proof(proof.sha256, proof.kind).name for proof in book.proofs}
    stray = {name for name in disk.names(places.proofs) if _NAME.fullmatch(name)} - known - wanted
    if not stray:
        return
    try:
        for copy in _copies(places):
            data = disk.read(copy, pipes=False)
            stray = {name for name in stray if name.partition(".")[0].encode() not in data}
    except OSError:
        return
    for name in stray:
        with suppress(OSError):
            disk.remove(places.proofs / name)


def _copies(places: Places) -> Iterator[Path]:
    for folder in (places.folder, places.backups):
        for name in disk.names(folder):
            if name.endswith(places.ledger.suffix):
                yield folder / name
