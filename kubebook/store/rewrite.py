"""Rewriting a ledger: the same id, the lines chained again, line 1 naming the file before.

The one way in which a file takes the place of another with other contents: for a newer version of
the file, and to forget a departed member. It knows bytes and files; what is to change in a line is
given.
"""

from collections.abc import Callable
from contextlib import suppress
from datetime import date
from pathlib import Path

from kubebook import disk
from kubebook.errors.ledger import LedgerMoved, LedgerNotWritten
from kubebook.messages import N_, Message, message
from kubebook.store.chain import VERSION, Former, Ink, Why, chain_of, chained, first_line
from kubebook.store.paths import Places
from kubebook.store.read import Reading, read_once
from kubebook.store.write import CUT_OFF, MENDED, keep_aside

MIGRATED = N_(
    "{path} was written anew for this kubebook (version {version} of the file); "
    "the file as it was lies in {kept}."
)


def rewritten(ink: Ink, why: Why, change: Callable[[bytes], bytes] | None = None) -> Ink:
    """The ledger in the present version, its chain made again, its end clean.

    `change` gives the body of a line as it shall be; without it all lines stay as they were.
    """
    end = Former(version=ink.version, lines=len(ink.lines), chain=ink.chain, why=why)
    former = (*ink.former, end)
    lines = [first_line(ink.ledger, former)]
    chain = chain_of(lines[0])
    for body in ink.bodies:
        line, chain = chained(change(body) if change else body, chain)
        lines.append(line)
    length = sum(map(len, lines)) + len(lines)
    return ink._replace(
        version=VERSION,
        former=former,
        lines=lines,
        chain=chain,
        length=length,
        newline=True,
        torn=b"",
        bom=False,
        crlf=False,
        blank=False,
    )


def migrated(reading: Reading, day: date) -> tuple[Reading, tuple[Message, ...]]:
    """A ledger of an older version, read under the lock, rewritten in the present one.

    The file as it was is kept, lasting, before the new one takes its place. Returns the ledger as
    it is read back, and the notices to show.

    Raises:
        LedgerMoved: another program changed the file.
        LedgerNotWritten: it failed; the file is the old or the new one, with the same book in it.
    """
    places, ink = reading.places, reading.file.ink
    path = str(places.ledger)
    try:
        with disk.undisturbed():
            old = disk.read(places.ledger, pipes=False)
            if len(old) != reading.file.size:
                raise LedgerMoved(path=path)
            what = f"version-{ink.version}"
            kept = _kept(places, old, what) or keep_aside(
                places, old, what, day, places.ledger.suffix
            )
            disk.replace(places.ledger, rewritten(ink, "version").clean, temporary=places.temporary)
            disk.sync_folder(places.ledger.parent)
    except OSError as error:
        where = str(error.filename or path)
        raise LedgerNotWritten(path=where, reason=disk.reason(error)) from error
    notices = [message(MIGRATED, path=path, version=VERSION, kept=str(kept))]
    if ink.torn:
        notices.append(message(CUT_OFF, path=path, kept=str(kept)))
    if ink.untidy:
        notices.append(message(MENDED, path=path, kept=str(kept)))
    return read_once(places), tuple(notices)


def _kept(places: Places, old: bytes, what: str) -> Path | None:
    """The same bytes if they were kept before: the power went, or the disk was full."""
    for name in disk.names(places.folder):
        if name.startswith(f"{what}-"):
            with suppress(OSError):
                if disk.read(places.folder / name, pipes=False) == old:
                    return places.folder / name
    return None
