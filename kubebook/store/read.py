"""Reading a ledger: the tip first, then the file, and a sentence for every state it can be in.

It changes no byte, makes no folder and waits for nobody but a moment for a writer to finish.
"""

import time
from pathlib import Path
from typing import NamedTuple

from kubebook import disk
from kubebook.errors import LedgerError
from kubebook.errors.ledger import (
    LedgerBefore,
    LedgerBinary,
    LedgerDamaged,
    LedgerDiverged,
    LedgerEmpty,
    LedgerForeign,
    LedgerIsFolder,
    LedgerMissing,
    LedgerNewer,
    LedgerOfOthers,
    LedgerOlder,
    LedgerUnfinished,
    LedgerUnknown,
    LedgerUnreadable,
)
from kubebook.messages import N_, Message, message
from kubebook.store import chain
from kubebook.store.compare_tip import standing
from kubebook.store.copies import good_copies
from kubebook.store.ledger_file import LedgerFile, read_ledger_file
from kubebook.store.paths import Places, typed
from kubebook.store.tables import Unknown, written_lines
from kubebook.store.tip import Tip, TipUnreadable, read_tip

PAUSE_SECONDS = 0.05
"""How long a reader waits before it looks a second time at a file that seems wrong."""

TORN = N_(
    "The last line of {path} broke off while it was being written. It was never saved and does not "
    "count: look whether the last entry is there."
)
EDITED = N_(
    "{path} was opened in a text editor, which left marks or other line ends. The figures are "
    "unharmed; the next entry mends it."
)
TIP_LOST = N_(
    "What was last written here cannot be read ({path}), so nobody can tell whether lines are "
    "missing at the end. The next entry renews it."
)


EVENTS: dict[chain.Why, str] = {
    "forget": N_("a member's personal data were taken out"),
    "salvage": N_("its whole lines were taken out of a damaged file"),
    "version": N_("it was written anew for a newer kubebook"),
}
"""Why a ledger was rewritten, as a message about a file from before that."""


class Reading(NamedTuple):
    """A ledger as it was read: its file, the faults of the file, and the notices to show."""

    places: Places
    file: LedgerFile
    faults: tuple[LedgerError, ...]
    notices: tuple[Message, ...]


def read_ledger(places: Places, *, pause: float = PAUSE_SECONDS) -> Reading:
    """Read a ledger; what looks wrong is looked at once more after `pause` seconds.

    Raises:
        LedgerError: a leaf for each state in which there is no book to show.
    """
    try:
        reading = read_once(places)
        if not (reading.file.ink.torn or reading.faults):
            return reading
    except LedgerMissing:
        raise
    except LedgerError:
        pass
    time.sleep(pause)
    return read_once(places)


def read_copy(path: Path) -> LedgerFile:
    """Read a ledger file that lies anywhere and has no tip: a copy to go back to.

    Raises:
        LedgerError: there is no book to show; a leaf for each reason.
    """
    try:
        return read_ledger_file(path)
    except (OSError, chain.Trouble, Unknown) as error:
        raise _worded(error, Places(path), None) from error


def read_once(places: Places) -> Reading:
    """Read a ledger without a second look: under the lock there is no writer to wait for.

    Raises:
        LedgerError: as `read_ledger`.
    """
    notices = []
    tip = None
    try:
        tip = read_tip(places)
    except TipUnreadable:
        notices.append(message(TIP_LOST, path=str(places.tip)))
    path = str(places.ledger)
    try:
        file = read_ledger_file(places.ledger)
    except (OSError, chain.Trouble, Unknown) as error:
        raise _worded(error, places, tip) from error
    if file.ink.torn:
        notices.append(message(TORN, path=path))
    if file.ink.untidy:
        notices.append(message(EDITED, path=path))
    faults = _faults(places, file, tip) if tip else ()
    if faults and tip and tip.following and not _faults(places, file, tip.following):
        faults = ()
    return Reading(places=places, file=file, faults=faults, notices=tuple(notices))


def unreadable(error: OSError, places: Places) -> LedgerError:
    """The leaf for a file that the system does not give us."""
    return _worded(error, places, None)


def _worded(
    error: OSError | chain.Trouble | Unknown, places: Places, tip: Tip | None
) -> LedgerError:
    """The leaf for a file that gives no book."""
    path = str(places.ledger)
    leaf: LedgerError
    match error:
        case FileNotFoundError() | NotADirectoryError():
            leaf = LedgerMissing(path=path, way_out=_way_out(places, tip, missing=True))
        case OSError() if places.ledger.is_dir():
            leaf = LedgerIsFolder(path=path)
        case OSError():
            leaf = LedgerUnreadable(path=path, reason=disk.reason(error))
        case Unknown():
            leaf = LedgerUnknown(path=path, what=_what(error), typed=typed(places.ledger))
        case chain.Newer():
            leaf = LedgerNewer(path=path, version=error.version, known=chain.VERSION)
        case chain.Broken():
            facts = {"path": path, "typed": typed(places.ledger)}
            leaf = LedgerDamaged(**facts, line=error.line, way_out=_way_out(places, tip))
        case _:
            leaf = _LEAVES[type(error)](path=path, way_out=_way_out(places, tip))
    return leaf


def _what(error: Unknown) -> Message | str:
    """What this kubebook does not know, and where it stands."""
    if not error.line:
        return error.what
    return message(N_("line {line}, {what}"), line=error.line, what=error.what)


_LEAVES: dict[type[chain.Trouble], type[LedgerError]] = {
    chain.Empty: LedgerEmpty,
    chain.Blank: LedgerEmpty,
    chain.Foreign: LedgerForeign,
    chain.Binary: LedgerBinary,
    chain.Unfinished: LedgerUnfinished,
}


def _way_out(places: Places, tip: Tip | None, *, missing: bool = False) -> Message:
    """Where the newest good copy lies, what is missing in it, and what to type."""
    ledger = typed(places.ledger)
    copy = next(good_copies(places, tip.ledger if tip else None), None)
    if copy:
        return message(
            N_(
                "The newest good copy is {copy}. {lost}\n"
                "  kubebook --ledger {typed} restore {copy_typed}"
            ),
            copy=str(copy.path),
            copy_typed=typed(copy.path),
            lost=_lost(copy, tip),
            typed=ledger,
        )
    if missing:
        return message(
            N_(
                "  kubebook init   begins a new book\n"
                "  kubebook --ledger FILE status   opens one that lies elsewhere"
            )
        )
    return message(
        N_(
            "No copy of it lies here. Look for one, on a flash drive too:\n"
            "  kubebook --ledger {typed} restore FILE"
        ),
        typed=ledger,
    )


def _lost(copy: LedgerFile, tip: Tip | None) -> Message:
    """What a copy does not have of what was last written here."""
    day = copy.folded.at[-1].date()
    if tip is None:
        return message(N_("What was entered after {day} may be missing in it."), day=day)
    if tip.entries > copy.entries:
        return message(
            N_("Entries after {day} that are missing in it: {count:n}."),
            count=tip.entries - copy.entries,
            day=day,
        )
    if tip.lines > len(copy.ink.lines):
        return message(N_("Changes after {day} are missing in it, but no entry."), day=day)
    return message(N_("Nothing is missing in it."))


def _faults(places: Places, file: LedgerFile, tip: Tip) -> tuple[LedgerError, ...]:
    """How the ledger disagrees with what was last written here."""
    facts = {"path": str(places.ledger), "typed": typed(places.ledger)}
    if file.ink.ledger != tip.ledger:
        return (LedgerOfOthers(**facts, group=file.book.group.title),)
    place, why = standing(file.ink, tip)
    if place == "same":
        return ()
    copy = _copy(places, file)
    if place == "older":
        return (LedgerOlder(**facts, gone=_gone(file, tip), copy=copy),)
    if place == "before":
        event = message(EVENTS[why or "version"])
        return (LedgerBefore(**facts, event=event, gone=_gone(file, tip), copy=copy),)
    return (LedgerDiverged(**facts, since=_since(places, file, why), copy=copy),)


def _copy(places: Places, file: LedgerFile) -> Message:
    """The newest good copy that was made here, and how much of what is gone it holds."""
    copy = next(good_copies(places, file.ink.ledger), None)
    here = {entry.number: entry for entry in file.book.entries}
    held = copy.book.entries if copy else ()
    count = sum(1 for entry in held if here.get(entry.number) != entry)
    if copy is None or not count:
        return message(N_("No copy here holds what is missing."))
    return message(
        N_(
            "The newest good copy is {copy}. Entries in it that are missing here: {count:n}.\n"
            "  kubebook --ledger {typed} restore {copy_typed}"
        ),
        copy=str(copy.path),
        copy_typed=typed(copy.path),
        count=count,
        typed=typed(places.ledger),
    )


def _gone(file: LedgerFile, tip: Tip) -> Message:
    day = file.folded.at[-1].date()
    if tip.entries > file.entries:
        return message(
            N_("entries after {day} that are no longer there: {count:n}"),
            count=tip.entries - file.entries,
            day=day,
        )
    return message(
        N_("changes after {day} that are no longer there: {count:n}"),
        count=tip.lines - len(file.ink.lines),
        day=day,
    )


def _since(places: Places, file: LedgerFile, why: chain.Why | None) -> Message:
    """When a diverged ledger last agreed with a copy made here, or was rewritten."""
    if why:
        return message(N_("when {event}"), event=message(EVENTS[why]))
    for copy in good_copies(places, file.ink.ledger):
        common = 0
        for ours, theirs in zip(file.ink.bodies, copy.ink.bodies, strict=False):
            if ours != theirs:
                break
            common += 1
        if common:
            written = [written for written, _ in written_lines(copy.ink)][common - 1]
            return message(N_("after {day}"), day=written.at.date())
    return message(N_("on a day that cannot be told"))
