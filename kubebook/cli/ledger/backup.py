"""`backup`: a copy of the book on a flash drive, proven; read again; or a folder for members."""

from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import typer

from kubebook.cli.declared.command import given, verb
from kubebook.cli.declared.field import PATH, Field
from kubebook.cli.declared.kinds import FLAG
from kubebook.cli.declared.typed import Typed
from kubebook.cli.find_ledger import find_ledger
from kubebook.cli.options import PERIOD
from kubebook.cli.session import Session
from kubebook.cli.typer_words import WordedGroup
from kubebook.errors.commands import ValueUnusable
from kubebook.errors.ledger import LedgerNotHere
from kubebook.messages import N_, Message, message, named
from kubebook.periods import month_of
from kubebook.store.copied import last_proven, read_copied
from kubebook.store.paths import Places
from kubebook.store.paths import typed as quoted
from kubebook.store.read import EVENTS

if TYPE_CHECKING:
    from kubebook.store.backup import BackedUp, Progress
    from kubebook.store.verify import Verified

app = typer.Typer(cls=WordedGroup)


COMMAND = "kubebook backup"
NAMED = 3
"""So many vouchers with a bad proof are named."""


def _last_folder(session: Session) -> str | None:
    """The folder of the latest copy, if it is there now."""
    ledger = session.read(tell_faults=False)
    last = last_proven(Places.of(ledger.path), session.day())
    return last.folder if last and Path(last.folder).is_dir() else None


FOLDER = Field(
    "folder",
    N_("The folder on the flash drive"),
    kind=PATH._replace(
        metavar="DIR", hint=message(N_("The flash drive, or a folder on it: E:\\ or /media/usb."))
    ),
    usual=None,
    likely=_last_folder,
)
VERIFY = Field(
    "verify", N_("Read the copy there, every line and proof"), "--verify --periksa", kind=FLAG
)
READABLE = Field(
    "readable",
    N_("A folder for members: books and lists as PDF and CSV, without card numbers"),
    "--readable --salinan-anggota",
    kind=FLAG,
)
LABEL = Field(
    "label",
    N_("What the drive is called"),
    "--label --sebutan",
    metavar=N_("NAME"),
    help=N_("A name for the drive, which it keeps"),
)


@verb(
    app,
    "backup",
    FOLDER,
    VERIFY,
    READABLE,
    LABEL,
    PERIOD._replace(help=N_("Of a folder for members: 2026-10, 2026")),
    help_id=N_(
        "Copy the book and its proofs to a flash drive, read the copy back from there and "
        "compare it.\n\n"
        "What lies there already is not copied again, and a book that has more than this one is "
        "never written over.\n\n"
        "kubebook backup E:\\\n"
        "kubebook backup --verify E:\\   whether the copy there is still whole\n"
        "kubebook backup --readable E:\\   books and lists for the members"
    ),
)
def backup(session: Session, typed: Typed) -> None:
    """Copy and prove; or read a copy; or write the folder for members."""
    is_read, is_readable = VERIFY.key in typed, READABLE.key in typed
    for field, fits in (
        (READABLE, not is_read),
        (LABEL, not (is_read or is_readable)),
        (PERIOD, is_readable),
    ):
        if field.key in typed and not fits:
            raise ValueUnusable(typed=named(field.option), command=COMMAND)
    (named_folder,) = given(session, typed, FOLDER)
    folder = session.file(named_folder)
    if is_read:
        _verify(session, folder)
    elif is_readable:
        from kubebook.cli.ledger.for_members import write_for_members

        write_for_members(session, folder, session.period_of(typed[PERIOD.key]))
    else:
        _back_up(session, folder, typed[LABEL.key] or "")


def _back_up(session: Session, folder: Path, label: str) -> None:
    """Make the copy, and say what is proven; exit code 1 if a proof is lost here and there."""
    from kubebook.store.backup import back_up

    session.read(tell_faults=False)  # its notices are said; a clock gone wrong gives no day
    made = back_up(
        session.path(),
        folder,
        day=session.day(),
        label=label,
        progress=_progress(session, message(N_("Copying"))),
    )
    session.done = message(N_("The copy is made"))
    session.screen.tell(*_proven(made))
    session.screen.say(*_beside(made, folder), *made.notices, *_other_drives(session, made))
    if made.lost:
        raise typer.Exit(1)


def _other_drives(session: Session, made: "BackedUp") -> Iterator[Message]:
    """The other drives that have a copy, each with its day."""
    rows = read_copied(Places.of(session.path()).copied)
    drives = tuple(
        message(N_("{drive} ({day:short})"), drive=row.drive, day=row.day)
        for row in rows
        if row.drive != made.row.drive
    )
    if drives:
        yield message(N_("Copies on other drives: {drives}."), drives=drives)


def _progress(session: Session, label: Message) -> "Progress":
    return partial(session.screen.progress, label=label)


def _proven(made: "BackedUp") -> Iterator[Message]:
    """What the copy holds, as it was read back."""
    yield message(
        N_("The copy is proven: read back from the drive, it is the same as the book. {path}"),
        path=str(made.file.path),
    )
    yield message(
        N_("Drive: {drive}. Lines: {lines:n}, entries: {entries:n}, until {last}."),
        drive=made.row.drive,
        lines=len(made.file.ink.lines),
        entries=made.file.entries,
        last=made.file.folded.at[-1].date(),
    )
    if made.proofs:
        yield message(
            N_("Pictures of slips: {proofs:n}, of these copied now: {written:n}."),
            proofs=made.proofs,
            written=made.written,
        )


def _beside(made: "BackedUp", folder: Path) -> Iterator[Message]:
    """What else is to be known of a copy."""
    if made.mended:
        yield message(
            N_("Pictures that were changed on the drive, and are mended: {count:n}."),
            count=made.mended,
        )
    if made.kept:
        yield message(
            N_("The file that lay there was damaged; it is kept: {path}"), path=str(made.kept)
        )
    if made.lost:
        yield message(
            N_(
                "Pictures that are lost or changed in the book, so that the copy lacks them: "
                "{count:n}.\n  kubebook check   shows which"
            ),
            count=made.lost,
        )
    if made.copy_of:
        yield message(
            N_(
                "This is a copy of a copy: the book here is itself one, made on {day}. What was "
                "recorded elsewhere since is not in it."
            ),
            day=made.copy_of.day,
        )
    if made.same_disk:
        yield message(
            N_(
                "It lies on the same disk as the book, and would be lost with it. Copy it to a "
                "flash drive too."
            )
        )
    else:
        yield message(
            N_(
                "Eject the flash drive before you pull it out. Plugged in again, it can be read "
                "once more:\n  kubebook backup --verify {folder}"
            ),
            folder=quoted(folder),
        )


def _verify(session: Session, folder: Path) -> None:
    """Read a copy whole, and say until which line it is good; exit code 1 if anything is wrong."""
    from kubebook.store.verify import verify_copy

    try:
        ledger: Path | None = session.path()
    except LedgerNotHere:
        ledger = None
    if not folder.is_dir():
        from kubebook.errors.copies import CopyFolderMissing

        raise CopyFolderMissing(folder=str(folder))
    path = folder / ledger.name if ledger else find_ledger(folder)
    progress = _progress(session, message(N_("Reading")))
    verified = verify_copy(path, ledger, progress=progress)
    session.screen.tell(*_read_copy(verified), *_compared(verified, folder))
    if not verified.is_good:
        raise typer.Exit(1)


def _read_copy(verified: "Verified") -> Iterator[Message]:
    """What was read, what is good in it, and what is not."""
    path, file = str(verified.path), verified.file
    if file is None:
        yield message(N_("{path} is damaged from its beginning: nothing in it is good."), path=path)
        return
    facts = {
        "path": path,
        "lines": len(file.ink.lines),
        "entries": file.entries,
        "last": file.folded.at[-1].date(),
        "damaged": verified.damaged,
    }
    if verified.damaged is not None:
        yield Message(
            N_(
                "{path} is damaged: line {damaged:n} is not as it was written. It is good until "
                "line {lines:n}, of {last}; entries until there: {entries:n}."
            ),
            facts,
        )
    elif verified.is_whole:
        yield Message(
            N_(
                "The copy is whole: {path}, every line of {lines:n}, entries: {entries:n}, until "
                "{last}."
            ),
            facts,
        )
    else:
        yield Message(
            N_("{path}: lines {lines:n}, entries {entries:n}, until {last}. It is not good:"), facts
        )
    yield from _wrong(verified)
    if verified.made:
        yield message(
            N_("It was made on {day}; drive: {drive}."),
            day=verified.made.day,
            drive=verified.made.drive,
        )


def _wrong(verified: "Verified") -> Iterator[Message]:
    """Each thing that is wrong besides a damaged line, and the proofs that are good."""
    if verified.is_torn:
        yield message(N_("- its last line is not whole"))
    if verified.is_cut:
        yield message(N_("- its end is not the one that was written there"))
    for closing in verified.seals:
        yield message(N_("- {month} is not as it was sealed"), month=month_of(closing.month))
    for proofs, words in (
        (verified.lost, N_("- pictures that are not there or cannot be read: {count:n} ({named})")),
        (verified.changed, N_("- pictures that are changed: {count:n} ({named})")),
    ):
        if proofs:
            vouchers = tuple(dict.fromkeys(one.voucher for one in proofs))[:NAMED]
            yield message(words, count=len(proofs), named=vouchers)
    if verified.proofs:
        yield message(N_("Pictures of slips that are good: {proofs:n}."), proofs=verified.proofs)


def _compared(verified: "Verified", folder: Path) -> Iterator[Message]:
    """What the book here has more, or the copy; and what to type next."""
    relation = verified.relation
    again = message(N_("  kubebook backup {folder}"), folder=quoted(folder))
    if relation is None:
        if not verified.is_whole:
            yield message(N_("Copy the book again, to another flash drive."))
        return
    more = {"here": len(relation.here), "there": len(relation.there), "again": again}
    if relation.kind == "others":
        yield message(N_("It is the book of another group, not the one here."))
    elif relation.kind == "forked":
        yield Message(
            N_("It went its own way: lines that only it has: {there:n}, only the book: {here:n}."),
            more,
        )
    elif relation.kind == "newer":
        yield Message(N_("It is newer: lines that the book here lacks: {there:n}."), more)
    elif relation.kind == "older" and relation.why and not relation.here:
        facts = {"event": message(EVENTS[relation.why]), "again": again}
        yield Message(N_("It is from before {event}. Copy it again:\n{again}"), facts)
    elif relation.here:
        yield Message(N_("Lines that the book has more: {here:n}. Copy it again:\n{again}"), more)
    elif verified.is_whole:
        yield message(N_("Nothing of the book is missing in it."))
    else:
        yield message(N_("Copy the book again, to another flash drive."))
