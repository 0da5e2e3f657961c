"""`import` and `member import`: rows of a CSV file, all or none."""

from collections.abc import Callable, Mapping
from hashlib import sha256

import typer

from kubebook.book.book import Book
from kubebook.book.entries.importing import import_entries
from kubebook.book.people.importing import import_members
from kubebook.book.records.change import Change
from kubebook.book.records.entries import Entry
from kubebook.book.records.people import Member
from kubebook.cli.asking import writing_day
from kubebook.cli.declared.command import given, verb
from kubebook.cli.declared.field import headings_of
from kubebook.cli.declared.typed import Typed
from kubebook.cli.options import CSV_FILE, VOUCHER_OPTION
from kubebook.cli.recording.entry import RIGHT, RIGHT_AMOUNT
from kubebook.cli.session import Session
from kubebook.cli.typer_words import WordedGroup
from kubebook.files.entries import COLUMNS, read_entry_csv
from kubebook.files.whole_files import read_file
from kubebook.messages import N_, Message, message

app = typer.Typer(cls=WordedGroup)

HEADINGS = {
    **headings_of([one for one in (RIGHT_AMOUNT, *RIGHT, VOUCHER_OPTION) if one.key in COLUMNS]),
    "pos_rab": "line",
}
"""The headings that the columns of an entry file may have, each with its column."""

ENTRIES_PLANNED = N_("To be added: entries {count:n}, {span}, together {total:rp}")
ENTRIES_ADDED = N_("Entries added: {count:n}, {span}, together {total:rp}")
MEMBERS_PLANNED = N_("To be added: members {count}, {names}")
MEMBERS_ADDED = N_("Members added: {count}, {names}")


@verb(
    app,
    "import",
    CSV_FILE,
    help_id=N_(
        "Read entries from a CSV file: all rows are added, or none.\n\n"
        "Columns: date,voucher,source,target,amount,text,party,member\n"
        "or tanggal,bukti,dari,ke,jumlah,uraian,pihak,anggota"
    ),
)
def import_file(session: Session, typed: Typed) -> None:
    """Show what would be added, ask on a terminal, and add it."""
    today = writing_day(session)
    (file,) = given(session, typed, CSV_FILE)
    data = read_file(session.file(file))
    rows = read_entry_csv(data, HEADINGS)
    digest = sha256(data).hexdigest()

    with session.screen.progress(len(rows), message(N_("Rows checked"))) as advance:
        told = _difference(advance)

        def make(book: Book) -> Change:
            return import_entries(book, rows, sha256=digest, today=today, progress=told)

        if session.on_terminal:
            planned = make(session.read().book)
    if session.on_terminal and not _agreed(
        session, planned, lambda change: _entries_summary(change, ENTRIES_PLANNED)
    ):
        return

    def add(book: Book) -> Change:
        return _told_once(session, import_entries(book, rows, sha256=digest, today=today))

    edited = session.edit(add)
    if edited.change.put:
        session.screen.tell(_entries_summary(edited.change, ENTRIES_ADDED))


def import_members_from(session: Session, typed: Typed, headings: Mapping[str, str]) -> None:
    """Add the members of a CSV file, for `member import`; `headings` as in `read_member_csv`."""
    from kubebook.files.members import read_member_csv

    today = writing_day(session)
    (file,) = given(session, typed, CSV_FILE)
    rows = read_member_csv(read_file(session.file(file)), headings)

    def make(book: Book) -> Change:
        return import_members(book, rows, today=today)

    if session.on_terminal:
        planned = make(session.read().book)
        if not _agreed(session, planned, lambda change: _members_summary(change, MEMBERS_PLANNED)):
            return
    edited = session.edit(lambda book: _told_once(session, make(book)))
    if edited.change.put:
        session.screen.tell(_members_summary(edited.change, MEMBERS_ADDED))


def _difference(advance: Callable[[int], None]) -> Callable[[int], None]:
    """Turn a count of all rows done so far into the steps that a progress bar takes."""
    done = 0

    def told(count: int) -> None:
        nonlocal done
        advance(count - done)
        done = count

    return told


def _entries_summary(change: Change, sentence: str) -> Message:
    entries = change.of(Entry)
    first, last = min(entry.date for entry in entries), max(entry.date for entry in entries)
    return message(
        sentence,
        count=len(entries),
        span=first
        if first == last
        else message(N_("{first} until {last}"), first=first, last=last),
        total=sum(entry.amount for entry in entries),
    )


def _members_summary(change: Change, sentence: str) -> Message:
    members = change.of(Member)
    return message(
        sentence,
        count=len(members),
        names=tuple(f"{member.id} {member.name}" for member in members),
    )


def _told_once(session: Session, change: Change) -> Change:
    """The change without its notices, if a terminal showed them before it asked."""
    return change._replace(notices=()) if session.on_terminal else change


def _agreed(session: Session, planned: Change, summarise: Callable[[Change], Message]) -> bool:
    """Show what would be added and ask; False if there is nothing to add (its notices show why).

    Raises:
        Declined: the person answers no.
    """
    from kubebook.cli.asking import agree

    session.screen.say(*planned.notices)
    if not planned.put:
        return False
    session.screen.say(summarise(planned))
    agree(session, message(N_("Add it?")))
    return True
