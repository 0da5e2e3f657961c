"""Writing to a ledger that was read under the lock: mend, append one line, renew the tip.

It knows bytes, files and the order in which they become lasting; not what a line means.
"""

from datetime import date
from pathlib import Path

from kubebook import disk
from kubebook.errors.ledger import (
    LedgerMoved,
    LedgerNotWritten,
    LedgerPerhapsSaved,
)
from kubebook.messages import N_, Message, message
from kubebook.store import copies
from kubebook.store.paths import Places, typed
from kubebook.store.read import Reading
from kubebook.store.tip import Tip, write_tip

CUT_OFF = N_("The unfinished end of {path} was cut off and kept in {kept}.")
MENDED = N_("What a text editor had left in {path} was mended; the file as it was lies in {kept}.")
NAME_MAY_GO = N_(
    "{path} is in place. But the disk did not confirm its name: {reason}. "
    "Look at it once more after the computer was off."
)
TIP_OLD = N_(
    "It is saved. But what was last written could not be noted in {path}: {reason}. "
    "Make a copy of the book, and have the disk looked at."
)


def put_line(
    reading: Reading, line: bytes, chain: str, *, entries: int, day: date
) -> tuple[Message, ...]:
    """Append one line, whole and on the disk, and then renew the tip; return notices.

    `chain` is the line's own, `entries` how many entries the book has with it, `day` today.

    Raises:
        LedgerMoved: another program changed the file; nothing was written.
        LedgerNotWritten: it failed, and the book is as before.
        LedgerPerhapsSaved: it failed, and nobody can know.
    """
    places, ink = reading.places, reading.file.ink
    tip = Tip(
        ledger=ink.ledger,
        lines=len(ink.lines) + 1,
        chain=chain,
        entries=entries,
        former=ink.former,
    )
    with disk.undisturbed():
        notices, fresh = _put(reading, line, day)
        notices += renew_tip(places, tip)
    if fresh:
        copies.thin(places, day)
    return notices


def _put(reading: Reading, line: bytes, day: date) -> tuple[tuple[Message, ...], bool]:
    """Copy, mend, append; return the notices, and whether it is the day's first line."""
    places = reading.places
    path = str(places.ledger)
    try:
        if disk.length(places.ledger) != reading.file.size:
            raise LedgerMoved(path=path)
        fresh = copies.copy_of_day(places, reading.file.ink, day)
        notices, length, begin = _mended(reading, day)
        disk.append(places.ledger, begin + line + b"\n", length=length)
    except disk.EndMoved as error:
        raise LedgerMoved(path=path) from error
    except disk.NotUndone as error:
        raise LedgerPerhapsSaved(
            path=path, typed=typed(places.ledger), reason=disk.reason(error)
        ) from error
    except OSError as error:
        where = str(error.filename or path)
        raise LedgerNotWritten(path=where, reason=disk.reason(error)) from error
    return notices, fresh


def renew_tip(places: Places, tip: Tip) -> tuple[Message, ...]:
    """Note what was written last; if that fails all is saved nevertheless, with a notice."""
    try:
        write_tip(places, tip)
    except OSError as error:
        return (message(TIP_OLD, path=str(places.tip), reason=disk.reason(error)),)
    return ()


def lasting(places: Places) -> tuple[Message, ...]:
    """Make the name of a ledger last; return a notice if that fails."""
    try:
        disk.sync_folder(places.ledger.parent)
    except OSError as error:
        reason = disk.reason(error)
        return (message(NAME_MAY_GO, path=str(places.ledger), reason=reason),)
    return ()


def keep_aside(places: Places, data: bytes, what: str, day: date, suffix: str) -> Path:
    """Keep bytes in the ledger's folder under a free name, lasting; returns its path."""
    kept = free_name(places, what, day, suffix)
    disk.replace(kept, data, temporary=places.temporary)
    disk.sync_folder(places.folder)
    return kept


def free_name(places: Places, what: str, day: date, suffix: str) -> Path:
    """The first name for something kept aside on a day that nothing has yet."""
    number = 1
    while disk.exists(kept := places.kept(what, day, number, suffix)):
        number += 1
    return kept


def _mended(reading: Reading, day: date) -> tuple[tuple[Message, ...], int, bytes]:
    """Mend the end; return the notices, the length then, and what the next line begins with."""
    places, ink = reading.places, reading.file.ink
    path = str(places.ledger)
    notices: tuple[Message, ...] = ()
    if ink.torn:
        kept = keep_aside(places, ink.torn, "torn", day, ".bin")
        notices += (message(CUT_OFF, path=path, kept=str(kept)),)
    if ink.untidy:
        old = disk.read(places.ledger, pipes=False)
        if len(old) != reading.file.size:
            raise LedgerMoved(path=path)
        kept = keep_aside(places, old, "edited", day, places.ledger.suffix)
        disk.replace(places.ledger, ink.clean, temporary=places.temporary)
        disk.sync_folder(places.ledger.parent)
        return (*notices, message(MENDED, path=path, kept=str(kept))), len(ink.clean), b""
    if ink.torn:
        disk.cut(places.ledger, ink.length, before=reading.file.size)
    return notices, ink.length, b"" if ink.newline else b"\n"
