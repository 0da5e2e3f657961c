"""Rows of a member file as one change of the book: all of them, or none.

Pure. It takes rows of text that `files` has read and knows no bytes, separators or headings.
"""

import re
from collections.abc import Callable, Mapping, Sequence
from datetime import date
from functools import partial

from kubebook.book.book import Book
from kubebook.book.check.people import child, rounded_finding
from kubebook.book.checked import read_cell
from kubebook.book.find import folded
from kubebook.book.import_rows import NO_ROWS, Faults, ImportRow, imported, nothing_added
from kubebook.book.people.card_numbers import (
    CARD_NUMBERS,
    parse_card_number,
    parse_telephone,
    rounded,
)
from kubebook.book.people.members import WORDS, add_member
from kubebook.book.records.change import Change
from kubebook.book.records.people import ROLES, Member
from kubebook.errors.people import DigitsMasked, RoleTwice
from kubebook.messages import N_, message

FIELDS = tuple(name for name in Member._fields if name not in ("number", "left", "left_reason"))
"""The fields of a member that a row may give; the office comes beside them."""
UNKNOWN = frozenset(
    {"", "0", "?", "n/a", "kosong", "tidak ada", "belum ada", "tidak tahu", "belum tahu"}
)
"""What stands in a cell for something that is not known; a lone dash is empty in every file."""
_MASKS = "•*xX"
"""The sign for a hidden digit in lists that were exported without card numbers."""


def import_members(book: Book, rows: Sequence[ImportRow], *, today: date) -> Change:
    """The rows of a member file as members, numbered after those that are there.

    A row with nothing new about a present member is left out. `role` begins a term in
    office on the day of joining, which is today if it is not given; `member` is not read.

    Raises:
        ImportRefused: rows have faults; each is listed with its line.
    """
    if not rows:
        return nothing_added("member import", NO_ROWS)
    before = book
    faults = Faults()
    cells = _cells(today)
    changes: list[Change] = []
    offices: dict[str, ImportRow] = {}
    already = 0
    for row in rows:
        details = _details(row, cells, faults)
        if details is None:
            continue
        if _is_known(before, details):
            already += 1
            continue
        change = faults.attempt(
            row.line, partial(_added, book, row, details, offices=offices, today=today)
        )
        if change:
            book = book.apply(change)
            changes.append(change)
    faults.raise_any()
    put = [record for change in changes for record in change.put]
    notices = [notice for change in changes for notice in change.notices]
    members = [record for record in put if isinstance(record, Member)]
    if lost := rounded(members):
        notices.append(rounded_finding(lost).what)
    notices += (
        message(N_("{what}\n  {todo}"), what=one.what, todo=one.todo)
        for member in members
        for one in child(member)
    )
    return imported("member import", put, already, notices)


def _details(
    row: ImportRow, cells: Mapping[str, Callable[[str], object]], faults: Faults
) -> dict[str, object] | None:
    """The fields of a member in a row; if one cannot be read, note the faults and return None."""
    before = len(faults.found)
    if row.fault:
        faults.add(row.line, row.fault)
    details = {
        column: faults.attempt(row.line, partial(read, row[column]))
        for column, read in cells.items()
        if folded(row[column]) not in UNKNOWN
    }
    return details if len(faults.found) == before else None


def _is_known(book: Book, details: Mapping[str, object]) -> bool:
    """Whether a present member has everything that a row gives."""
    name = folded(str(details.get("name", "")))
    others = {key: value for key, value in details.items() if key != "name"}
    return any(
        folded(member.name) == name
        and all(getattr(member, key) == it for key, it in others.items())
        for member in book.members.values()
        if member.left is None
    )


def _added(
    book: Book,
    row: ImportRow,
    details: Mapping[str, object],
    *,
    offices: dict[str, ImportRow],
    today: date,
) -> Change:
    office = "" if (role := folded(row["role"])) in UNKNOWN else role
    holder = offices.setdefault(office, row) if office in ROLES else row
    if holder is not row:
        raise RoleTwice(name=holder["name"], role=office, other=str(holder.line))
    return add_member(book, details, today=today, role=office)


def _cells(today: date) -> dict[str, Callable[[str], object]]:
    """The reader of each column of a member file, except the office: as the fields of a member."""
    fields = {name: partial(read_cell, Member, name, today=today, words=WORDS) for name in FIELDS}
    cards = {name: partial(_card_number, what=name.upper()) for name in CARD_NUMBERS}
    born = partial(_after_place, fields["birth_date"])
    return {**fields, **cards, "birth_date": born, "phone": parse_telephone}


def _after_place(read: Callable[[str], object], typed: str) -> object:
    """The day of birth from a cell that begins with the place: `Palangka Raya, 12/03/1978`."""
    return read(re.sub(r"^[^0-9]*[^0-9\s]\s*(?=[0-9])", "", typed))


def _card_number(typed: str, what: str) -> str:
    if any(mark in typed for mark in _MASKS):
        raise DigitsMasked(column=what, typed=typed)
    return parse_card_number(typed, what)
