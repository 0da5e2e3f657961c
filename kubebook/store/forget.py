"""Forgetting a departed member: the ledger and its copies here, without the person's data.

The one exception to ink. It looks at every line of the ledger and of each file in its folder, names
what it would take out, and does that: the copies first, the ledger last, so that until all is done
the numbers to look for are known. It asks nobody.
"""

import json
import re
from collections.abc import Callable, Iterable, Iterator
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

from kubebook import disk
from kubebook.book.book import Book
from kubebook.book.people.forgetting import (
    FORGOTTEN,
    HIDDEN,
    NUMBERS,
    bare,
    numbers_of_others,
    pattern_of,
)
from kubebook.book.records.change import Change
from kubebook.book.records.people import Member
from kubebook.errors.ledger import LedgerMoved, LedgerNotWritten, LedgerUnreadable
from kubebook.messages import N_, Message, message
from kubebook.store.chain import Ink, Trouble
from kubebook.store.codecs import encode
from kubebook.store.ledger import PATIENCE_SECONDS, Ledger, Stamp, seen
from kubebook.store.ledger_file import LedgerFile, ledger_file_of
from kubebook.store.paths import Places
from kubebook.store.read import Reading, read_ledger, read_once
from kubebook.store.rewrite import rewritten
from kubebook.store.tables import Unknown, Written, body_of, line_of
from kubebook.store.tip import Tip
from kubebook.store.write import lasting, renew_tip

TORN_OFF = N_("The unfinished end of {path} was cut off, and not kept.")

Clean = Callable[[bytes], bytes]
"""The body of a line without the person's data; the same body if it holds none."""


class Traces(NamedTuple):
    """What the ledger and its folder hold of a member besides the name.

    `fields`: those of `Member` that some line of the ledger or of a copy holds. `lines`: how many
    lines of the ledger. `copies`: files to rewrite; `spoilt`: files that cannot be read
    as a book and may hold the data, and are removed. `shared`: whether a number stays because
    another member has the same.
    """

    fields: tuple[str, ...]
    lines: int
    copies: tuple[Path, ...]
    spoilt: tuple[Path, ...]
    shared: bool

    @property
    def none(self) -> bool:
        """Whether nothing is left to take out."""
        return not (self.fields or self.lines or self.copies or self.spoilt)


class Forgotten(NamedTuple):
    """A forgotten member: the book then, what was taken out, and the notices to show."""

    book: Book
    traces: Traces
    notices: tuple[Message, ...]


def find_traces(path: Path, member: Member) -> Traces:
    """What is held of a member here. Changes nothing.

    Raises:
        LedgerError: the ledger cannot be read or is at fault, or a copy cannot be looked at.
    """
    reading = read_ledger(Places.of(path))
    if reading.faults:
        raise reading.faults[0]
    return _Search(reading, member).traces


def forget_member(
    path: Path,
    make: Callable[[Book], Change],
    *,
    stamp: Callable[[Ledger], Stamp],
    patience: float = PATIENCE_SECONDS,
) -> Forgotten:
    """Take a member's data out of the ledger and its copies; `make` finds by the rules whose.

    If nothing is left to take out, nothing is written.

    Raises:
        LedgerError: it cannot be read, is at fault or locked, or was not written whole; the ledger
            then still has what it had, and the next try does the rest.
    """
    from kubebook.store.lock import locked  # noqa: PLC0415 (writers alone pay for the lock)

    places = Places.of(path)
    read_ledger(places)  # no folder for a lock is made beside what is no ledger
    with locked(places, patience=patience) as held:
        reading = read_once(places)
        if reading.faults:
            raise reading.faults[0]
        book = reading.file.book
        change = make(book)
        given = stamp(seen(reading))
        (member,) = change.of(Member)
        search = _Search(reading, member)
        notices: tuple[Message, ...] = ()
        if not search.traces.none:
            written = Written(at=given.at.replace(microsecond=0), by=given.by, did=change.did)
            notices = _put(reading, search, search.ledger_with(written, member))
            book = book.apply(change)
    return Forgotten(book=book, traces=search.traces, notices=notices + tuple(held))


def _put(reading: Reading, search: "_Search", new: Ink) -> tuple[Message, ...]:
    """Rewrite the copies, remove what is spoilt, then the ledger and its tip."""
    places = reading.places
    tip = Tip(
        ledger=new.ledger,
        lines=len(new.lines),
        chain=new.chain,
        entries=reading.file.entries,
        former=new.former,
    )
    with disk.undisturbed():
        try:
            if disk.length(places.ledger) != reading.file.size:
                raise LedgerMoved(path=str(places.ledger))
            for copy, data in search.written_anew(new):
                disk.replace(copy, data, temporary=places.temporary)
            for spoilt in search.spoilt:
                disk.remove(spoilt)
            for folder in (places.backups, places.folder):
                if disk.exists(folder):
                    disk.sync_folder(folder)
            disk.replace(places.ledger, new.clean, temporary=places.temporary)
        except OSError as error:
            where = str(error.filename or places.ledger)
            raise LedgerNotWritten(path=where, reason=disk.reason(error)) from error
        notices = lasting(places)
        notices += renew_tip(places, tip)
    if reading.file.ink.torn:
        notices += (message(TORN_OFF, path=str(places.ledger)),)
    return notices


class _Search:
    """The ledger and its copies searched for one member's data."""

    def __init__(self, reading: Reading, member: Member) -> None:
        self._file = reading.file
        self._key = str(member.number)
        self._copies: dict[Path, LedgerFile] = {}
        self.spoilt: list[Path] = []
        spoilt: dict[Path, bytes] = {}
        for path in _files(reading.places):
            try:
                data = disk.read(path, pipes=False)
                self._copies[path] = ledger_file_of(path, data)
            except OSError as error:
                raise LedgerUnreadable(path=str(path), reason=disk.reason(error)) from error
            except (Trouble, Unknown):
                spoilt[path] = data
        documents = list(_documents([self._file.ink], self._key))
        self._names = {_name(document) for document in documents}
        others = [file.ink for file in self._copies.values() if self._is_same(file.ink)]
        documents += [
            document for document in _documents(others, self._key) if _name(document) in self._names
        ]
        numbers = {
            bare(document[name]) for document in documents for name in NUMBERS if name in document
        }
        shared = numbers & numbers_of_others(self._file.book, member)
        pattern = pattern_of(numbers - shared)
        self.clean = cache(self._cleaning(pattern, own=True))
        self._clean_of_others = cache(self._cleaning(pattern, own=False))
        self.spoilt = [path for path, data in spoilt.items() if _may_hold(path, data, pattern)]
        self.traces = Traces(
            fields=tuple(name for name in FORGOTTEN if any(name in doc for doc in documents)),
            lines=sum(self.clean(body) != body for body in self._file.ink.bodies),
            copies=tuple(path for path, file in self._copies.items() if self._holds(file.ink)),
            spoilt=tuple(self.spoilt),
            shared=bool(shared),
        )

    def ledger_with(self, written: Written, member: Member) -> Ink:
        """The ledger without the data, and with a line recording that they were taken out."""
        new = rewritten(self._file.ink, "forget", self.clean)
        table, number, document = encode(member)
        line, chain = line_of(written, {table: {str(number): document}}, new.chain)
        return new._replace(lines=[*new.lines, line], chain=chain)

    def written_anew(self, new: Ink) -> Iterator[tuple[Path, bytes]]:
        """The copies as they shall be: beginnings of the new ledger, as they were of the old."""
        bodies = new.bodies
        for path, file in self._copies.items():
            ink = file.ink
            cleaned = list(map(self._clean_for(ink), ink.bodies))
            if self._is_same(ink) and cleaned == bodies[: len(cleaned)]:
                data = b"\n".join(new.lines[: len(cleaned) + 1]) + b"\n"
            elif cleaned != ink.bodies:
                data = rewritten(ink, "forget", self._clean_for(ink)).clean
            elif ink.torn:
                data = ink.clean
            else:
                continue
            yield path, data

    def _is_same(self, ink: Ink) -> bool:
        return ink.ledger == self._file.ink.ledger

    def _clean_for(self, ink: Ink) -> Clean:
        return self.clean if self._is_same(ink) else self._clean_of_others

    def _holds(self, ink: Ink) -> bool:
        clean = self._clean_for(ink)
        return bool(ink.torn) or any(clean(body) != body for body in ink.bodies)

    def _cleaning(self, pattern: re.Pattern[str] | None, *, own: bool) -> Clean:
        """`own`: of a file with this ledger's id; in another the member's number is not theirs."""

        def cleaned(value: Any) -> Any:
            if isinstance(value, str):
                return pattern.sub(HIDDEN, value) if pattern else value
            return list(map(cleaned, value)) if isinstance(value, list) else value

        def clean(body: bytes) -> bytes:
            line = json.loads(body + b"}")
            put = {
                table: {
                    key: {
                        name: cleaned(value)
                        for name, value in document.items()
                        if not (own and name in FORGOTTEN and self._is_theirs(table, key, document))
                    }
                    for key, document in documents.items()
                }
                for table, documents in line["put"].items()
            }
            return body if put == line["put"] else body_of({**line, "put": put})

        return clean

    def _is_theirs(self, table: str, key: str, document: dict[str, Any]) -> bool:
        return table == "members" and key == self._key and _name(document) in self._names


def _files(places: Places) -> Iterator[Path]:
    """Every file here that may hold lines of the ledger: copies, and what was kept aside.

    What a save left half written goes with the first file that is rewritten.
    """
    own = {places.tip, places.lock, places.holder, places.temporary}
    try:
        for folder in (places.folder, places.backups):
            for name in disk.every_name(folder):
                path = folder / name
                if path not in own and path.is_file():
                    yield path
    except OSError as error:
        raise LedgerUnreadable(path=str(folder), reason=disk.reason(error)) from error


def _documents(inks: Iterable[Ink], key: str) -> Iterator[dict[str, Any]]:
    """Every document that a member ever had in these lines."""
    sought = f'"{key}":{{'.encode()
    for body in {body for ink in inks for body in ink.bodies if sought in body}:
        document = json.loads(body + b"}")["put"].get("members", {}).get(key)
        if document:
            yield document


def _name(document: dict[str, Any]) -> str:
    return str(document["name"]).casefold()


def _may_hold(path: Path, data: bytes, pattern: re.Pattern[str] | None) -> bool:
    """Whether a file that is no book may hold the data: a piece of a line, or a damaged ledger."""
    pieces = path.name.startswith("torn-") or b'"put":{' in data
    return pieces or bool(pattern and pattern.search(data.decode("utf-8", "replace")))
