"""Going back, knowingly: compare a copy with the present ledger, and put it in its place.

It works even if the present file is damaged or gone. It asks nobody: `cli` shows the comparison,
asks, and then calls `restore_ledger`.
"""

from contextlib import suppress
from datetime import date, datetime
from pathlib import Path
from typing import NamedTuple

from kubebook import disk
from kubebook.book.book import Book
from kubebook.book.records.entries import Entry
from kubebook.errors import LedgerError
from kubebook.errors.ledger import (
    LedgerIsFolder,
    LedgerNotWritten,
)
from kubebook.messages import Message
from kubebook.store.chain import Ink, Why
from kubebook.store.codecs import decode_entries
from kubebook.store.compare_tip import written_anew_since
from kubebook.store.ledger_file import LedgerFile
from kubebook.store.paths import Places
from kubebook.store.proofs import bring_proofs
from kubebook.store.read import Reading, read_copy, read_ledger
from kubebook.store.tables import Unknown, salvage
from kubebook.store.tip import Tip, TipUnreadable, read_tip
from kubebook.store.write import free_name, keep_aside, lasting, renew_tip


class Side(NamedTuple):
    """One of two ledgers: its lines (the first too), its entries, when it was last written."""

    group: str
    lines: int
    entries: int
    last_at: datetime


class Comparison(NamedTuple):
    """What a copy has more and less than the present ledger.

    `more`: entries of the copy that the present lacks or has otherwise; `less`: entries of the
    present that the copy lacks or has otherwise. `present` is None if no book can be read
    there; `trouble` is then the reason, and `less` holds what its readable lines still show.
    `trouble` is also a fault that the present file has (older, diverged).
    `same_file`: the copy is the present file itself. `same_ledger`: both have one id; None if
    that cannot be known. `before`: why the ledger was rewritten since the copy was made; with
    `forget`, the personal data that were taken out are in the copy.
    """

    copy: Side
    present: Side | None
    trouble: LedgerError | None
    more: tuple[Entry, ...]
    less: tuple[Entry, ...]
    same_file: bool
    same_ledger: bool | None
    before: Why | None


class Restored(NamedTuple):
    """A ledger that was put back: its book, where the former file lies, the notices to show.

    `proofs`: how many proofs that were missing here came with it.
    """

    book: Book
    kept: Path | None
    notices: tuple[Message, ...]
    proofs: int = 0


def compare_ledgers(path: Path, source: Path) -> Comparison:
    """Compare the copy `source` with the ledger at `path`. Changes nothing.

    Raises:
        LedgerError: the copy gives no book; a leaf for each reason.
    """
    places = Places.of(path)
    copy = read_copy(source)
    trouble: LedgerError | None = None
    reading: Reading | None = None
    try:
        reading = read_ledger(places)
        present = reading.file.book.entries
        trouble = next(iter(reading.faults), None)
    except LedgerError as error:
        trouble = error
        present = _salvaged(places.ledger)
    entries = copy.book.entries
    return Comparison(
        copy=_side(copy),
        present=_side(reading.file) if reading else None,
        trouble=trouble,
        more=_not_in(present, entries),
        less=_not_in(entries, present),
        same_file=_is_same(places.ledger, source),
        same_ledger=reading.file.ink.ledger == copy.ink.ledger if reading else None,
        before=_before(places, copy.ink, reading.file.ink if reading else None),
    )


def restore_ledger(path: Path, source: Path, *, day: date, patience: float = 3.0) -> Restored:
    """Put the copy `source` in the place of the ledger, keep the former file, renew the tip.

    Given the ledger itself it accepts it as it is. `day` is today, for the name of what is kept.

    Raises:
        LedgerError: the copy gives no book, the ledger is locked, or nothing could be written.
    """
    from kubebook.store.lock import locked  # noqa: PLC0415 (writers alone pay for the lock)

    places = Places.of(path)
    read_copy(source)  # raises what is wrong with it, before a folder is made for the lock
    with locked(places, patience=patience), disk.undisturbed():
        copy = read_copy(source)
        kept: Path | None = None
        notices: tuple[Message, ...] = ()
        proofs = 0
        if not _is_same(places.ledger, source):
            try:
                proofs = bring_proofs(places, Places(source), copy.book)
                kept = _keep_present(places, day)
                disk.replace(places.ledger, copy.ink.clean, temporary=places.temporary)
            except OSError as error:
                raise LedgerNotWritten(path=str(path), reason=disk.reason(error)) from error
            notices = lasting(places)
        tip = Tip(
            ledger=copy.ink.ledger,
            lines=len(copy.ink.lines),
            chain=copy.ink.chain,
            entries=copy.entries,
            former=copy.ink.former,
        )
        notices += renew_tip(places, tip)
    return Restored(book=copy.book, kept=kept, notices=notices, proofs=proofs)


def _before(places: Places, copy: Ink, present: Ink | None) -> Why | None:
    """Why the ledger was rewritten since the copy, as its line 1 or else the tip knows."""
    tip: Tip | None = None
    with suppress(TipUnreadable):
        tip = read_tip(places)
    for known in (present, tip):
        if known and known.ledger == copy.ledger:
            why = written_anew_since(copy.former, known.former)
            if why:
                return why
    return None


def _keep_present(places: Places, day: date) -> Path | None:
    """Keep the present file in the ledger's folder; one that cannot be read is moved there."""
    suffix = places.ledger.suffix
    try:
        data = disk.read(places.ledger, pipes=False)
    except FileNotFoundError:
        return None
    except OSError:
        if places.ledger.is_dir():
            raise LedgerIsFolder(path=str(places.ledger)) from None
        kept = free_name(places, "before-restore", day, suffix)
        disk.move(places.ledger, kept)
        disk.sync_folder(places.folder)
        return kept
    return keep_aside(places, data, "before-restore", day, suffix)


def _side(file: LedgerFile) -> Side:
    return Side(
        group=file.book.group.title,
        lines=len(file.ink.lines),
        entries=file.entries,
        last_at=file.folded.at[-1],
    )


def _salvaged(path: Path) -> tuple[Entry, ...]:
    """The entries in the readable lines of a damaged file."""
    try:
        return decode_entries(salvage(disk.read(path, pipes=False)))
    except (OSError, Unknown):
        return ()


def _not_in(known: tuple[Entry, ...], entries: tuple[Entry, ...]) -> tuple[Entry, ...]:
    there = {entry.number: entry for entry in known}
    return tuple(entry for entry in entries if there.get(entry.number) != entry)


def _is_same(path: Path, source: Path) -> bool:
    try:
        return path.samefile(source)
    except OSError:
        return False
