"""Making a new ledger: two lines, put in place whole, never over anything.

It knows the order in which a new file becomes lasting; its first change is given.
"""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from datetime import datetime
from pathlib import Path

from kubebook import disk
from kubebook.book.records.change import Change
from kubebook.book.records.entries import Entry
from kubebook.errors.ledger import (
    LedgerExists,
    LedgerNotBegunWithoutLocks,
    LedgerNotWritten,
    LedgerPerhapsSaved,
    LedgerWasHere,
    LedgerWithoutLocks,
)
from kubebook.store.chain import chain_of, first_line
from kubebook.store.codecs import check_readable, documents_of
from kubebook.store.copies import good_copies
from kubebook.store.lock import locked
from kubebook.store.paths import Places, typed
from kubebook.store.tables import Tables, Written, line_of
from kubebook.store.tip import Tip, write_tip


def create(places: Places, change: Change, *, at: datetime, by: str, ledger: str) -> None:
    """Write a new ledger with the id `ledger` and its first change.

    Raises:
        RecordImpossible: a value could not be read again; nothing is there.
        LedgerExists, LedgerWasHere: something is there already; it is left as it is.
        LedgerNotWritten, LedgerNotBegunWithoutLocks: it failed, and nothing is there.
        LedgerPerhapsSaved: it failed, and what was made could not be removed.
    """
    put: Tables = {
        table: {str(number): document for number, document in documents.items()}
        for table, documents in documents_of(change.put).items()
    }
    check_readable(put)
    first = first_line(ledger)
    line, chain = line_of(Written(at=at, by=by, did=change.did), put, chain_of(first))
    entries = len(change.of(Entry))
    tip = Tip(ledger=ledger, lines=2, chain=chain, entries=entries)
    put_new(places, first + b"\n" + line + b"\n", tip)


def put_new(
    places: Places, data: bytes, tip: Tip, *, proofs: Iterable[tuple[str, bytes]] = ()
) -> frozenset[str]:
    """Put a new ledger in place, with the files of its proofs; return the names of these.

    Raises:
        LedgerError: as `create`.
    """
    path = places.ledger
    if _is_there(path):
        raise LedgerExists(path=str(path), typed=typed(path))
    with _locked(places):
        copy = next(good_copies(places, None), None)
        if copy and not _is_there(path):
            raise LedgerWasHere(
                path=str(path),
                folder=str(places.backups),
                typed=typed(path),
                copy_typed=typed(copy.path),
            )
        with disk.undisturbed():
            kept = _put_proofs(places, proofs)
            _put(places, data, tip)
    return kept


def _put_proofs(places: Places, proofs: Iterable[tuple[str, bytes]]) -> frozenset[str]:
    """Put the files of proofs into the ledger's folder, lasting, before the ledger names them."""
    kept = set()
    try:
        for name, data in proofs:
            disk.make_folder(places.proofs)
            disk.replace(places.proofs / name, data, temporary=places.temporary)
            kept.add(name)
        if kept:
            for folder in (places.proofs, places.folder):
                disk.sync_folder(folder)
    except OSError as error:
        raise LedgerNotWritten(path=str(places.proofs), reason=disk.reason(error)) from error
    return frozenset(kept)


@contextmanager
def _locked(places: Places) -> Iterator[None]:
    """Hold the lock of a ledger that is not there yet; on a disk without locks nothing is left."""
    begun = not _is_there(places.folder)
    try:
        with locked(places):
            yield
    except LedgerWithoutLocks as error:
        if begun:  # nobody can hold a lock there, so nobody waits for these
            with suppress(OSError):
                places.lock.unlink(missing_ok=True)
                places.folder.rmdir()
        raise LedgerNotBegunWithoutLocks(path=str(places.ledger)) from error


def _is_there(path: Path) -> bool:
    try:
        return disk.exists(path)
    except OSError as error:
        raise LedgerNotWritten(path=str(path), reason=disk.reason(error)) from error


def _put(places: Places, data: bytes, tip: Tip) -> None:
    path = places.ledger
    try:
        with suppress(FileNotFoundError):
            disk.remove(places.temporary)
        disk.write_new(places.temporary, data)
        disk.put_in_free_place(places.temporary, path)
    except FileExistsError as error:
        raise LedgerExists(path=str(path), typed=typed(path)) from error
    except OSError as error:
        raise LedgerNotWritten(path=str(path), reason=disk.reason(error)) from error
    try:
        disk.sync_folder(path.parent)
        write_tip(places, tip)
    except OSError as error:
        _take_back(places, error)
        raise LedgerNotWritten(path=str(path), reason=disk.reason(error)) from error


def _take_back(places: Places, failed: OSError) -> None:
    """Remove a ledger that is not certain to last: nobody has entered anything in it yet."""
    try:
        disk.remove(places.ledger)
    except OSError as error:
        reason = disk.reason(failed)
        raise LedgerPerhapsSaved(
            path=str(places.ledger), typed=typed(places.ledger), reason=reason
        ) from error
