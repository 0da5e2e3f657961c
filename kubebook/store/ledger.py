"""The ledger: create one, open one, edit one. What every command calls.

It knows books, changes and when they are saved; not who asks, what day it is or in which language
anybody reads the answer.
"""

import os
from collections.abc import Callable, Sequence
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from kubebook.book.book import Book, new_book
from kubebook.book.records.change import Change, Record
from kubebook.book.records.entries import Entry
from kubebook.errors import LedgerError
from kubebook.messages import Message
from kubebook.store.chain import VERSION, Ink
from kubebook.store.paths import Places
from kubebook.store.read import PAUSE_SECONDS, Reading, read_ledger, read_once

if TYPE_CHECKING:
    from kubebook.book.proofs import Scan

PATIENCE_SECONDS = 3.0


class Ledger(NamedTuple):
    """A ledger as a reader sees it.

    `faults` are shown with the figures, and end in exit code 3; `notices` are sentences to show.
    `begun` is the day of the first change, `last_at` the local time of the last line; `lines`
    counts the first line too. `ink` are the lines themselves, in which `history` looks.
    """

    path: Path
    book: Book
    faults: tuple[LedgerError, ...]
    notices: tuple[Message, ...]
    begun: date
    last_at: datetime
    lines: int
    ink: Ink


class Stamp(NamedTuple):
    """When (local time) and by whom (A03; empty before there are members) a line is written."""

    at: datetime
    by: str


class Edited(NamedTuple):
    """A saved change: the book before and after it, the change, and the notices to show."""

    before: Book
    book: Book
    change: Change
    notices: tuple[Message, ...]


def open_ledger(path: Path, *, pause: float = PAUSE_SECONDS) -> Ledger:
    """Read a ledger. Changes no byte and creates nothing.

    Raises:
        LedgerError: there is no book to show; a leaf for each reason.
    """
    return seen(read_ledger(Places.of(path), pause=pause))


def edit_ledger(
    path: Path,
    make: Callable[[Book], Change],
    *,
    stamp: Callable[[Ledger], Stamp],
    scans: "Sequence[Scan]" = (),
    patience: float = PATIENCE_SECONDS,
) -> Edited:
    """Change a book: lock, read, let `make` work out the change by the rules, append one line.

    `stamp` is asked with the ledger as read, before `make`. Neither may wait for a person. `scans`
    are put into the ledger's folder before the line that names them.
    What `make` or `stamp` raises leaves the ledger as it was.

    Raises:
        LedgerError: it cannot be read, is at fault, is locked for more than `patience` seconds,
            or was not written; a leaf for each.
    """
    # Writers alone pay for the lock and TinyDB.
    from kubebook.store.lock import locked  # noqa: PLC0415
    from kubebook.store.save import save  # noqa: PLC0415

    places = Places.of(path)
    if not places.folder.is_dir():
        read_ledger(places)  # no folder for a lock is made beside what is no ledger
    with locked(places, patience=patience):
        reading = read_once(places)
        if reading.faults:
            raise reading.faults[0]
        ledger = seen(reading)
        before = ledger.book
        given = stamp(ledger)
        at = given.at.replace(microsecond=0)
        change = _stamped(make(before), before, at, given.by)
        if scans:
            from kubebook.store.proofs import keep_scans  # noqa: PLC0415 (attaching alone pays)

            keep_scans(places, before, scans)
        notices: tuple[Message, ...] = ()
        if change.put:
            if reading.file.ink.version < VERSION:
                from kubebook.store.rewrite import migrated  # noqa: PLC0415 (once in a lifetime)

                reading, notices = migrated(reading, at.date())
            notices += save(reading, change, at=at, by=given.by)
    return Edited(before=before, book=before.apply(change), change=change, notices=notices)


def create_ledger(
    path: Path, change: Change, *, at: datetime, by: str = "", ledger: str = ""
) -> Book:
    """Make a new ledger with its first change, which holds the group.

    `ledger` is its id, 32 hexadecimal digits; a random one if none is given.

    Raises:
        LedgerExists, LedgerWasHere: something is there already; it is left as it is.
        LedgerError: it could not be written; nothing is there.
    """
    from kubebook.store.create import create  # noqa: PLC0415 (writers alone pay for the lock)

    at = at.replace(microsecond=0)
    change = _stamped(change, None, at, by)
    book = new_book(change)
    create(Places.of(path), change, at=at, by=by, ledger=ledger or os.urandom(16).hex())
    return book


def seen(reading: Reading) -> Ledger:
    """A ledger that was read, as the commands see it."""
    file = reading.file
    return Ledger(
        path=reading.places.ledger,
        book=file.book,
        faults=reading.faults,
        notices=reading.notices,
        begun=file.folded.at[0].date(),
        last_at=file.folded.at[-1],
        lines=len(file.ink.lines),
        ink=file.ink,
    )


def _stamped(change: Change, before: Book | None, at: datetime, by: str) -> Change:
    """The change with the time and writer of its entries as the file will hold them."""
    known = {entry.number: entry for entry in before.entries} if before else {}

    def stamped(record: Record) -> Record:
        if not isinstance(record, Entry):
            return record
        old = known.get(record.number)
        return record._replace(at=old.at if old else at, by=old.by if old else by)

    return change._replace(put=tuple(stamped(record) for record in change.put))
