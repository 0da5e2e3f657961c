"""Rows of a member file as one change of the book: all of them, or none.

Pure. It takes rows of text that `files` has read and knows no bytes, separators or headings.
"""

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from functools import partial

from kubebook.book.book import Book
from kubebook.book.checked import one_line
from kubebook.book.import_rows import ALL_THERE, NO_ROWS, Faults, Row, left_out, nothing_added
from kubebook.book.people.card_numbers import parse_card_number
from kubebook.book.people.members import FIELDS, add_member
from kubebook.book.records.change import Change
from kubebook.book.records.people import ROLES
from kubebook.errors.files import (
    DigitsMasked,
    RoleTwice,
)
from kubebook.errors.people import ChoiceUnknown
from kubebook.messages import message
from kubebook.periods import parse_date

_SEXES = {
    **dict.fromkeys(("l", "lk", "laki-laki", "laki", "pria", "m", "male"), "L"),
    **dict.fromkeys(("p", "pr", "perempuan", "wanita", "f", "female"), "P"),
}
_YES_OR_NO = {
    **dict.fromkeys(("ya", "y", "sudah", "yes", "true", "1"), True),
    **dict.fromkeys(("tidak", "t", "belum", "no", "n", "false", "0"), False),
}
_MASKS = "•*xX"
"""What stands for a hidden digit in lists that were exported without card numbers."""


def import_members(book: Book, rows: Sequence[Row], *, today: date) -> Change:
    """The rows of a member file as members, numbered after those that are there.

    A row that says of a member only what is known already is left out. `role` begins a term in
    office on the day of joining, which is today where it is not said; `member` is not read.

    Raises:
        ImportRefused: rows are at fault; each is named with its line.
    """
    if not rows:
        return nothing_added("member import", NO_ROWS)
    before = book
    faults = Faults()
    cells = _member_cells(today)
    changes: list[Change] = []
    offices: dict[str, Row] = {}
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
    if not changes:
        return nothing_added("member import", ALL_THERE)
    return Change(
        did="member import",
        put=tuple(record for change in changes for record in change.put),
        notices=(
            *(notice for change in changes for notice in change.notices),
            *left_out(already),
        ),
    )


def _details(
    row: Row, cells: Mapping[str, Callable[[str], object]], faults: Faults
) -> dict[str, object] | None:
    """The fields of a member that a row gives; None, its faults noted, where one can't be read."""
    before = len(faults.found)
    if row.fault:
        faults.add(row.line, row.fault)
    details = {
        column: faults.attempt(row.line, partial(read, row[column]))
        for column, read in cells.items()
        if row[column]
    }
    return details if len(faults.found) == before else None


def _is_known(book: Book, details: Mapping[str, object]) -> bool:
    """Whether a present member has everything that a row says."""
    return any(
        all(getattr(member, name) == value for name, value in details.items())
        for member in book.members.values()
        if "name" in details and member.left is None
    )


def _added(
    book: Book,
    row: Row,
    details: Mapping[str, object],
    *,
    offices: dict[str, Row],
    today: date,
) -> Change:
    role = row["role"].casefold()
    holder = offices.setdefault(role, row) if role in ROLES else row
    if holder is not row:
        raise RoleTwice(name=holder["name"], role=role, other=str(holder.line))
    return add_member(book, details, today=today, role=role)


def _member_cells(today: date) -> dict[str, Callable[[str], object]]:
    """How each column of a member file is read."""
    day = partial(parse_date, today=today)
    words = dict.fromkeys(("name", "address", "phone", "dtsen_id", "occupation"), one_line)
    return {
        **words,
        "nik": partial(_card_number, what="NIK"),
        "kk": partial(_card_number, what="KK"),
        "sex": partial(_choice, field="sex", words=_SEXES, shown=("L", "P")),
        "birth_date": day,
        "joined": day,
        "verified": partial(_choice, field="verified", words=_YES_OR_NO, shown=("ya", "tidak")),
    }


def _card_number(typed: str, what: str) -> str:
    if any(mark in typed for mark in _MASKS):
        raise DigitsMasked(column=what, typed=typed)
    return parse_card_number(typed, what)


def _choice(typed: str, field: str, words: Mapping[str, object], shown: tuple[str, ...]) -> object:
    """The value that a word stands for, in either language."""
    if typed.casefold() not in words:
        raise ChoiceUnknown(typed=typed, field=message(FIELDS[field]), choices=shown)
    return words[typed.casefold()]
