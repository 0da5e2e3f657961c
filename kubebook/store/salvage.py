"""Salvage: every whole line of a damaged ledger taken out into a new one, the rest named.

A line is whole if its chain follows from that of some line in the file, so that one damaged line
takes no other with it. The damaged file is only read. It knows bytes, lines and documents, and
asks nobody; `cli` words what was found.
"""

import json
import os
import re
from collections.abc import Iterator, Sequence
from datetime import date, datetime
from hashlib import sha256
from itertools import pairwise
from pathlib import Path
from typing import Any, Literal, NamedTuple

from kubebook import disk
from kubebook.book.accounts.chart import starting_accounts
from kubebook.book.book import Book
from kubebook.book.closings.seal import broken_seals
from kubebook.book.records.closings import Closing
from kubebook.book.records.group import Group
from kubebook.errors.ledger import LedgerNewer, NothingToSalvage
from kubebook.money import LARGEST
from kubebook.periods import FIRST_YEAR
from kubebook.store.chain import (
    BOM,
    CHAIN_BYTES,
    VERSION,
    Former,
    chain_of,
    chained,
    first_line,
    former_of,
    read_first,
)
from kubebook.store.codecs import check_documents, documents_of
from kubebook.store.create import put_new
from kubebook.store.ledger_file import ledger_file_of
from kubebook.store.paths import Places
from kubebook.store.read import unreadable
from kubebook.store.tables import Tables, Unknown, Written, line_of, read_line
from kubebook.store.tip import Tip, TipUnreadable, read_tip

_END = re.compile(rb',"chain":"([0-9a-f]{64})"\}')
"""The end of a line; inside a text the marks would be escaped."""
_OURS = re.compile(rb'\{"format":"kubebook"')
_ID = re.compile(rb'"ledger":"([0-9a-f]{32})"')
_DAY = re.compile(r'"date":"(\d{4}-\d\d-\d\d)"')
_VOUCHER = re.compile(r'"voucher":"([^"\\]{1,40})"')
_AMOUNT = re.compile(r'"amount":(\d{1,15})(?!\d)')
_TEXT = re.compile(r'"text":"((?:[^"\\]|\\.)*)')
UNKNOWN_NAME = "Tanpa nama"
"""The name of a group whose own lines are lost, and of its village."""

State = Literal["suspect", "lost", "fork", "other"]


class Held(NamedTuple):
    """What a line seems to hold of one entry: its day, voucher, amount and text as far as read."""

    day: date | None = None
    voucher: str = ""
    amount: int | None = None
    text: str = ""


class Remnant(NamedTuple):
    """A line of the damaged file that is not in the new ledger.

    `line` is its number in the file (the first is 1). `suspect`: it can be read, but does not
    follow from any line; `lost`: it cannot be read; `fork`: it follows from a line that another
    one follows from already; `other`: it is of another ledger. `did` is its command, or empty;
    `held` what it seems to hold.
    """

    line: int
    state: State
    did: str
    held: tuple[Held, ...]


class Salvaged(NamedTuple):
    """What a salvage found: the new ledger's book, and all that is not in it.

    `lines` are those of the damaged file after its first, each counted once, `taken` those in the
    new ledger. `trusted`: line 2, which holds the group, was taken though nothing proves it.
    `made`: what had to be made anew (group, accounts), as nothing holds it. `seals`: closings whose
    month is no longer as it was sealed. `proofs` and `proofs_lost`: files that were found
    again, and those that were not.
    """

    book: Book
    lines: int
    taken: int
    left_out: tuple[Remnant, ...]
    trusted: bool
    made: tuple[str, ...]
    seals: tuple[Closing, ...]
    proofs: int
    proofs_lost: tuple[str, ...]


class _Piece(NamedTuple):
    """A line as it lies in the file: its place among all, its number, its bytes, its section.

    A section begins with a first line; several stand in files that were glued together.
    """

    place: int
    line: int
    raw: bytes
    section: int


class _Stretch(NamedTuple):
    """A part of the file that begins with a first line: its ledger's id, version, former files.

    `starts`: what may stand before its second line, each with the id and the version that the first
    line then had; several, since a flipped bit of it can go unnoticed.
    """

    ledger: str
    version: int
    former: tuple[Former, ...]
    starts: dict[str, tuple[str, int]]


class _Read(NamedTuple):
    """A piece that can be read as a line: its body without the chain, its own chain, what it says.

    `before` is the chain that it follows from; empty if it follows from none.
    """

    piece: _Piece
    body: bytes
    own: str
    before: str
    did: str
    put: Tables


class _Found(NamedTuple):
    """The lines to take, in order, and those that are left out."""

    section: _Stretch
    taken: tuple[_Read, ...]
    left_out: tuple[Remnant, ...]
    lines: int
    trusted: bool
    last: str


def salvage_ledger(source: Path, target: Path, *, at: datetime) -> Salvaged:
    """Take every whole line of the ledger file `source` out into a new ledger `target`.

    `at` is now, for the line that holds what had to be made anew.

    Raises:
        LedgerError: `source` cannot be read or is no ledger; a leaf for each reason.
        NothingToSalvage: it has not one line that can be read.
        LedgerExists: `target` is there already.
        LedgerNotWritten, LedgerPerhapsSaved: the new ledger could not be written.
    """
    here, there = Places.of(source), Places.of(target)
    try:
        data = disk.read(here.ledger, pipes=False)
    except OSError as error:
        raise unreadable(error, here) from error
    found = _sorted_out(data, here)
    lines, made = _written_anew(found, at)
    file = ledger_file_of(there.ledger, b"\n".join(lines) + b"\n")
    tip = Tip(
        ledger=file.ink.ledger,
        lines=len(lines),
        chain=file.ink.chain,
        entries=file.entries,
        former=file.ink.former,
    )
    book = file.book
    kept = put_new(there, file.ink.clean, tip, proofs=_proofs(here, book))
    lost = (
        one.name or one.voucher
        for one in book.proofs
        if one.removed is None and there.proof(one.sha256, one.kind).name not in kept
    )
    return Salvaged(
        book=book,
        lines=found.lines,
        taken=len(found.taken),
        left_out=found.left_out,
        trusted=found.trusted,
        made=made,
        seals=tuple(broken_seals(book)),
        proofs=len(kept),
        proofs_lost=tuple(dict.fromkeys(lost)),
    )


# --- which lines are whole ------------------------------------------------------------------------


def _sorted_out(data: bytes, places: Places) -> _Found:
    """The whole lines of a file in the order of their chain, and the others.

    Raises:
        LedgerNewer, NothingToSalvage: there is none that this program can read.
    """
    pieces, sections = _pieces(data, places)
    left_out: list[Remnant] = []
    reads: list[_Read] = []
    for piece in pieces:
        read = _read(piece)
        if isinstance(read, Remnant):
            left_out.append(read)
        else:
            reads.append(read)
    ours: dict[str, _Read] = {}
    suspects: list[_Read] = []
    twice = 0
    for read in _followed(pieces, reads, sections):
        if sections[read.piece.section].ledger != sections[0].ledger:
            left_out.append(_left(read, "other"))
        elif not read.before:
            suspects.append(read)
        else:
            twice += read.own in ours
            ours.setdefault(read.own, read)
    taken, forked = _in_order(ours)
    left_out += [_left(read, "fork") for read in forked]
    trusted = _with_group(taken, suspects)
    left_out += [_left(read, "suspect") for read in suspects if read is not trusted]
    if trusted:
        taken.insert(0, trusted)
    if not taken:
        raise NothingToSalvage(path=str(places.ledger))
    opened = (sections[0].starts[it.before] for it in taken if it.before in sections[0].starts)
    ledger, version = next(opened, sections[0][:2])
    return _Found(
        section=sections[0]._replace(ledger=ledger, version=version),
        taken=tuple(taken),
        left_out=tuple(sorted(left_out, key=lambda one: one.line)),
        lines=len(pieces) - twice,
        trusted=trusted is not None,
        last=[end[1].decode() for it in pieces for end in _END.finditer(it.raw)][-1],
    )


def _in_order(whole: dict[str, _Read]) -> tuple[list[_Read], list[_Read]]:
    """Whole lines (by their own chain, as they lie in the file) in the order of their chain.

    Of two that follow from the same line the first counts; the other, with all that follows from
    it, is a fork.
    """
    taken: dict[str, _Read] = {}
    forked: dict[str, _Read] = {}
    followed: set[str] = set()
    for read in whole.values():
        waiting = [read]
        while (before := whole.get(waiting[-1].before)) and before not in waiting:
            if before.own in taken or before.own in forked:
                break
            waiting.append(before)
        for one in reversed(waiting):
            if one.own in taken or one.own in forked:
                continue
            if one.before in forked or one.before in followed:
                forked[one.own] = one
            else:
                taken[one.own] = one
                followed.add(one.before)
    return list(taken.values()), list(forked.values())


def _pieces(data: bytes, places: Places) -> tuple[list[_Piece], list[_Stretch]]:
    """The lines of a file, parted also where the line end between two of them is lost."""
    pieces: list[_Piece] = []
    sections: list[_Stretch] = []
    for number, raw in enumerate(data.removeprefix(BOM).split(b"\n"), start=1):
        for part in _parted(raw.rstrip(b"\r")):
            begins = _OURS.match(part) is not None
            if not sections or (begins and read_first(part)):
                sections.append(_section(part, places))
                begins = _END.search(part) is None
            if not begins and part.strip(b"\0 \t"):
                pieces.append(_Piece(len(pieces), number, part, len(sections) - 1))
    return pieces, sections


def _parted(raw: bytes) -> Iterator[bytes]:
    """A line of the file, parted behind each whole end of a line, and before each first line."""
    begin = 0
    for end in _END.finditer(raw):
        yield from _before_first(raw[begin : end.end()])
        begin = end.end()
    if begin < len(raw) or not raw:
        yield from _before_first(raw[begin:])


def _before_first(raw: bytes) -> Iterator[bytes]:
    """A part of a line, parted where another ledger's first line begins or ends in it."""
    at = raw.find(b'{"format":"kubebook"', 1)
    if at > 0:
        yield raw[:at]
        raw = raw[at:]
    if _OURS.match(raw) and (end := raw.find(b'}{"at":')) > 0:
        yield raw[: end + 1]
        raw = raw[end + 1 :]
    yield raw


def _section(first: bytes, places: Places) -> _Stretch:
    """What a first line opens; of a damaged one what can still be known."""
    noted = _noted(places)
    if known := read_first(first):
        version, ledger, former = known
        if version > VERSION:
            raise LedgerNewer(path=str(places.ledger), version=version, known=VERSION)
    else:
        found = _ID.search(first)
        version, ledger = VERSION, found[1].decode() if found else noted or os.urandom(16).hex()
        former = former_of(first)
    starts = {
        chain_of(first_line(one, before, version=each)): (one, each)
        for one in filter(None, (noted, ledger))
        for each in range(1, VERSION + 1)
        for before in ((), former)
    }
    return _Stretch(ledger, version, former, starts)


def _noted(places: Places) -> str:
    """The id of the ledger that was last written here; empty if that cannot be known."""
    try:
        tip = read_tip(places)
    except TipUnreadable:
        return ""
    return tip.ledger if tip and re.fullmatch("[0-9a-f]{32}", tip.ledger) else ""


def _read(piece: _Piece) -> _Read | Remnant:
    """A piece as a line, chained or not; what it seems to hold if it is none."""
    end = _END.fullmatch(piece.raw[-CHAIN_BYTES:])
    try:
        written, put = read_line(piece.raw)
        check_documents(put)
    except Unknown:
        end = None
    if end is None:
        return Remnant(piece.line, "lost", "", tuple(_held_in(piece.raw)))
    return _Read(piece, piece.raw[:-CHAIN_BYTES], end[1].decode(), "", written.did, put)


def _followed(
    pieces: Sequence[_Piece], reads: Sequence[_Read], sections: Sequence[_Stretch]
) -> list[_Read]:
    """The lines that can be read, each with the chain that it follows from, if there is one.

    That is the chain at the end of another line, damaged or not (the line before it is tried
    first), or what a first line opens. If only the end of a line is damaged, the next one proves
    it: it follows from the chain that the body gives.
    """
    ends = {it.place: end[1].decode() for it in pieces for end in _END.finditer(it.raw)}
    known = [*(start for section in sections for start in section.starts), *ends.values()]

    def from_any(read: _Read) -> str:
        near = ends.get(read.piece.place - 1, read.own)
        return next((it for it in (near, *known) if _after(it, read.body) == read.own), "")

    found = [read._replace(before=from_any(read)) for read in reads]
    for at, (read, following) in enumerate(pairwise(found)):
        if read.before or following.before:
            continue
        starts = (ends.get(read.piece.place - 1, ""), *sections[read.piece.section].starts)
        for start in filter(None, starts):
            own = _after(start, read.body)
            if _after(own, following.body) == following.own:
                found[at] = read._replace(before=start, own=own)
                found[at + 1] = following._replace(before=own)
    return found


def _after(before: str, body: bytes) -> str:
    """The chain of a line with this body behind this one."""
    return sha256(before.encode("ascii") + body).hexdigest()


def _left(read: _Read, state: State) -> Remnant:
    return Remnant(read.piece.line, state, read.did, tuple(_held_by(read.put)))


def _with_group(taken: Sequence[_Read], suspects: Sequence[_Read]) -> _Read | None:
    """The suspect line that holds the group, if no whole line does."""
    if any("group" in read.put for read in taken):
        return None
    return next((read for read in suspects if "group" in read.put), None)


# --- what a line seems to hold --------------------------------------------------------------------


def _held_by(put: Tables) -> Iterator[Held]:
    """The entries of a line that can be read."""
    for document in put.get("entries", {}).values():
        yield Held(
            day=date.fromisoformat(document["date"]),
            voucher=document["voucher"],
            amount=document["amount"],
            text=document["text"],
        )


def _held_in(raw: bytes) -> Iterator[Held]:
    """What the bytes of a line seem to hold, entry by entry; nothing if there is no sign of one."""
    text = raw.decode("utf-8", "replace")
    for part in re.split(r'(?=\{"voucher":)', text):
        day, voucher = _DAY.search(part), _VOUCHER.search(part)
        amount, words = _AMOUNT.search(part), _TEXT.search(part)
        held = Held(
            day=_day(day[1]) if day else None,
            voucher=voucher[1] if voucher else "",
            amount=int(amount[1]) if amount and int(amount[1]) <= LARGEST else None,
            text=_unescaped(words[1]) if words else "",
        )
        if held != Held() and '"sha256"' not in part:
            yield held


def _day(text: str) -> date | None:
    try:
        day = date.fromisoformat(text)
    except ValueError:
        return None
    return day if day.year >= FIRST_YEAR else None


def _unescaped(text: str) -> str:
    try:
        return str(json.loads(f'"{text}"'))
    except ValueError:
        return text


# --- the new ledger -------------------------------------------------------------------------------


def _written_anew(found: _Found, at: datetime) -> tuple[list[bytes], tuple[str, ...]]:
    """The lines of the new ledger, and the tables of what had to be made anew.

    The group stands in the second line: if it comes later or is lost, a line is put before.
    """
    section = found.section
    end = Former(section.version, found.lines + 1, found.last, "salvage")
    lines = [first_line(section.ledger, (*section.former, end))]
    chain = chain_of(lines[0])
    made: tuple[str, ...] = ()
    if "group" not in found.taken[0].put:
        put, made = _missing(found.taken)
        line, chain = line_of(
            Written(at=at.replace(microsecond=0), by="", did="salvage"), put, chain
        )
        lines.append(line)
    for read in found.taken:
        line, chain = chained(read.body, chain)
        lines.append(line)
    return lines, made


def _missing(taken: Sequence[_Read]) -> tuple[Tables, tuple[str, ...]]:
    """What must stand before the first line that is left, and the tables made anew."""
    named = any("group" in read.put for read in taken)
    group: dict[str, Any] | None = next(
        (read.put["group"]["1"] for read in taken if "group" in read.put), None
    )
    group_made = Group(name=UNKNOWN_NAME, village=UNKNOWN_NAME)
    there = {key for read in taken for key in read.put.get("accounts", {})}
    accounts = [one for one in starting_accounts() if str(int(one.code)) not in there]
    put: Tables = {
        table: {str(number): document for number, document in documents.items()}
        for table, documents in documents_of([group_made, *accounts]).items()
    }
    if group:
        put["group"] = {"1": group}
    return put, tuple(table for table in ("group", "accounts") if table != "group" or not named)


def _proofs(here: Places, book: Book) -> Iterator[tuple[str, bytes]]:
    """The proofs that lie whole beside the damaged file: the name of each file, and its bytes."""
    for name in dict.fromkeys(here.proof(it.sha256, it.kind).name for it in book.proofs):
        try:
            data = disk.read(here.proofs / name, pipes=False)
        except OSError:
            continue
        if sha256(data).hexdigest() == name.partition(".")[0]:
            yield name, data
