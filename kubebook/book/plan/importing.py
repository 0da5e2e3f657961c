"""Rows of a plan file as lines of the plan: all of them, or none.

Pure. It takes rows of text that `files` has read and knows no bytes, separators or headings.
"""

from collections.abc import Sequence
from typing import cast

from kubebook.book.book import Book
from kubebook.book.grants.attribution import current_lines
from kubebook.book.import_rows import (
    NO_ROWS,
    Faults,
    ImportRow,
    Present,
    imported,
    nothing_added,
)
from kubebook.book.plan.lines import LineDetails, add_line
from kubebook.book.plan.versions import When, revision
from kubebook.book.plan.volumes import cost_of, format_volume, parse_volume
from kubebook.book.records.change import Change, Record
from kubebook.book.records.plan import PlanLine
from kubebook.errors.plan import PlanAmountDiffers
from kubebook.messages import N_, message
from kubebook.money import parse_amount

NEEDED = {
    "text": message(N_("text")),
    "price": message(N_("price")),
    "account": message(N_("account")),
}
"""The columns that a file must have and that may not be empty, by the reader's heading."""
_TEXTS = tuple(name for name, type_ in LineDetails.__annotations__.items() if type_ is str)
"""The fields of a line that are used as they are in their cell."""


def import_lines(book: Book, rows: Sequence[ImportRow], when: When) -> Change:
    """The rows of a plan file as lines, in their order, after those that are there.

    A row that is equal to a line of the plan is left out, one row for each line; equal rows within
    the file are all added.
    An `amount` that is given must be volume times price.

    Raises:
        ImportRefused: rows have faults; each is listed with its line.
        RevisionReasonMissing, RevisionTooEarly, DayToCome: the plan has been agreed.
    """
    if not rows:
        return nothing_added("plan import", NO_ROWS)
    revision(book, when)
    present = Present((_alike(line), line.line) for line in current_lines(book).values())
    faults = Faults()
    put: list[Record] = []
    already = 0
    for row in rows:
        if row.fault:
            faults.add(row.line, row.fault)
            continue
        if empty := next((name for name in NEEDED if not row[name]), None):
            faults.add_empty(row.line, NEEDED[empty])
            continue
        change = faults.attempt(row.line, lambda row=row, book=book: _added(book, row, when))  # type: ignore[misc]  # mypy cannot infer a lambda's defaults
        if change is None:
            continue
        if present.meet(_alike(change.first(PlanLine))):
            already += 1
            continue
        book = book.apply(change)
        put += change.put
    faults.raise_any()
    return imported("plan import", put, already)


def _added(book: Book, row: ImportRow, when: When) -> Change:
    details = cast("LineDetails", {name: row[name] for name in _TEXTS if row[name]})
    details["price"] = parse_amount(row["price"])
    if row["volume"]:
        details["volume"] = parse_volume(row["volume"])
    change = add_line(book, details, when)
    line = change.first(PlanLine)
    if row["amount"]:
        given, amount = parse_amount(row["amount"]), cost_of(line.volume, line.price)
        if given != amount:
            raise PlanAmountDiffers(
                given=given, volume=format_volume(line.volume), price=line.price, amount=amount
            )
    return change


def _alike(line: PlanLine) -> PlanLine:
    """A line without its numbers."""
    return line._replace(number=0, line=0, version=0)
