"""What holds for every book in which months are closed, opened again and mended."""

import os
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path
from typing import TYPE_CHECKING

from hypothesis import given, settings
from hypothesis import strategies as st

from kubebook.book.book import Book, counting, is_opening
from kubebook.book.closings.months import close
from kubebook.book.closings.seal import broken_seals, in_force
from kubebook.book.records.entries import turned
from kubebook.errors import KubebookError
from kubebook.periods import month_of
from kubebook.statements.totals import money_moved
from kubebook.store.codecs import documents_of
from tests.books import TODAY, books

if TYPE_CHECKING:
    from kubebook.book.records.change import Record

BOOKS = int(os.environ.get("KUBEBOOK_BOOKS", "150"))
"""How many random books are sealed; ten thousand by hand."""
EXAMPLES = Path(__file__).parents[3] / "examples"
_spec = spec_from_file_location("seals", EXAMPLES / "seals.py")
assert _spec
assert _spec.loader
SCRIPT = module_from_spec(_spec)
_spec.loader.exec_module(SCRIPT)


def closed(book: Book) -> Book:
    """The book with every month closed, if it has no fault."""
    try:
        return book.apply(close(book, month_of(TODAY), today=TODAY, by="A01", uncounted="x"))
    except KubebookError:
        return book


@settings(max_examples=BOOKS)
@given(books(), st.booleans())
def test_the_script_finds_the_seals_of_every_book(book: Book, whole: bool) -> None:  # noqa: FBT001
    """From the tables of an export, without kubebook; each is the one that was closed with."""
    book = closed(book) if whole else book
    records: tuple[Record, ...] = (*book.accounts.values(), *book.entries, *book.closings)
    tables = {
        name: {str(number): document for number, document in documents.items()}
        for name, documents in documents_of(records).items()
    }
    found = SCRIPT.seals({"entries": {}, "closings": {}, **tables})
    assert [(month, same) for month, _, same in found] == [
        (f"{one.month:%Y-%m}", True) for one in in_force(book)
    ]


@given(books())
def test_each_month_opens_with_what_the_one_before_closed_with(book: Book) -> None:
    """No seal is broken by any command, and reversals are the mirror of what they take back."""
    book = closed(book)
    assert broken_seals(book) == []
    months = [month_of(one.month) for one in in_force(book)]
    figures = [money_moved(book, month) for month in months]
    begun = {month_of(entry.date) for entry in counting(book.entries) if is_opening(entry)}
    for month, before, after in zip(months[1:], figures, figures[1:], strict=False):
        assert after.opening == before.closing or month in begun  # a paper book is taken over
    for one in figures:
        assert one.opening + one.came - one.went == one.closing
    by_number = {entry.number: entry for entry in book.entries}
    for entry in book.entries:
        if entry.reverses is not None:
            old = by_number[entry.reverses]
            assert (entry.source, entry.target, entry.amount) == (
                old.source,
                old.target,
                -old.amount,
            )
            assert turned(entry).amount == old.amount
