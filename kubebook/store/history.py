"""The life of a ledger: each document that a record ever had, and the book as it once stood.

It looks into the lines of a ledger that was read.
"""

import re
from collections.abc import Collection, Mapping
from datetime import date, datetime
from typing import NamedTuple

from kubebook.book.book import Book
from kubebook.periods import Period
from kubebook.store.chain import Ink
from kubebook.store.codecs import decode
from kubebook.store.tables import Document, Written, folded_tables, written_lines

_DAY = rb'"date":"(\d{4}-\d\d-\d\d)"'
"""The day of an entry in a line; inside a text the marks would be escaped."""


class Version(NamedTuple):
    """One document of a record. `at` local time; `by` A03 or empty; `did` names the command."""

    at: datetime
    by: str
    did: str
    document: Document


def history(ink: Ink, table: str, number: int) -> tuple[Version, ...]:
    """The documents of one record in the lines of a ledger, oldest first; none if it is not there.

    `table` is the file's: entries, members, accounts ... `number` is the record's (of an account
    its code, of the group 1).
    """
    key = str(number)
    return tuple(
        Version(at=written.at, by=written.by, did=written.did, document=put[table][key])
        for written, put in written_lines(ink, holding=f'"{key}":{{')
        if key in put.get(table, {})
    )


def line_that_put(ink: Ink, table: str, number: int) -> int | None:
    """The first line (counted from 1) that put a record; None if there is none."""
    key = str(number)
    sought = f'"{key}":{{'.encode()
    return next(
        (
            place
            for place, line in enumerate(ink.lines, start=1)
            if sought in line
            for _, put in written_lines(ink._replace(lines=[ink.lines[0], line]))
            if key in put.get(table, {})
        ),
        None,
    )


def book_at(ink: Ink, line: int) -> Book:
    """The book as it stood after a line (the first is 1; the second holds the group)."""
    return decode(folded_tables(ink._replace(lines=ink.lines[:line])))


def changed_after(ink: Ink, closing: int, month: Period) -> Written | None:
    """The first line after that of a closing that put an entry of its month; None if none did."""
    line = line_that_put(ink, "closings", closing)
    if line is None:
        return None

    def is_in(document: Document) -> bool:
        return date.fromisoformat(document["date"]) in month

    stood = folded_tables(ink._replace(lines=ink.lines[:line])).tables["entries"]
    sealed = {number for number, document in stood.items() if is_in(document)}
    later = ink._replace(lines=[ink.lines[0], *ink.lines[line:]])
    return next(
        (
            written
            for written, put in written_lines(later, holding='"entries":{')
            for number, document in put.get("entries", {}).items()
            if number in sealed or is_in(document)
        ),
        None,
    )


def entries_since(ink: Ink, line: int) -> frozenset[int]:
    """The numbers of the entries that were put, or put anew, after a line (the first is 1)."""
    later = ink._replace(lines=[ink.lines[0], *ink.lines[line:]])
    documents = (put.get("entries", {}) for _, put in written_lines(later, holding='"entries":{'))
    return frozenset(int(number) for put in documents for number in put)


def earliest_days(ink: Ink, lines: Collection[int]) -> Mapping[int, date]:
    """The earliest day of an entry that was put, or put anew, after each of some lines.

    Lines count from 1; one after which no entry was put is left out. Only the bytes are looked at:
    nothing is read as JSON a second time.
    """
    days_in = re.compile(_DAY).findall
    found: dict[int, date] = {}
    earliest = b""
    for number in range(len(ink.lines), min(lines, default=len(ink.lines)) - 1, -1):
        if earliest and number in lines:
            found[number] = date.fromisoformat(earliest.decode("ascii"))
        if b'"entries":{' in (line := ink.lines[number - 1]):
            earliest = min((earliest, *days_in(line)), key=lambda day: day or b"~")
    return found
