"""A book keeps its answer to what many pages of a document ask it, and a changed one its own."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest

from kubebook.book.book import Book, asked_once
from kubebook.book.proofs import lacking
from kubebook.book.records.entries import Entry
from kubebook.paper import print_document
from tests.paper.documents.test_accountability import lpj_book
from tests.paper.samples import TODAY, empty_group, entry


def test_a_question_is_answered_once_and_anew_for_a_changed_book() -> None:
    """The figures of a page are never those of a book before its last entry."""
    answered: list[date | None] = []

    @asked_once
    def entries_before(book: Book, until: date | None = None) -> int:
        answered.append(until)
        return sum(until is None or one.date < until for one in book.entries)

    sold = entry(1, "BKM-2026-0001", TODAY, 1000, "4103", "1101", "Telur")
    book = replace(empty_group(), entries=(sold,))
    assert [entries_before(book), entries_before(book)] == [1, 1]
    assert entries_before(book, TODAY) == entries_before(book, until=TODAY) == 0
    assert entries_before(replace(book, entries=())) == 0
    assert answered[:2] == [None, TODAY]
    assert replace(book) == book, "what was asked is no part of a book"


def test_a_report_asks_once_what_a_grant_was_used_for(monkeypatch: pytest.MonkeyPatch) -> None:
    """However many of its pages tell of it: each book that it is drawn from is read once."""
    read: list[Book] = []

    def noted(book: Book) -> Callable[[Entry], bool]:
        read.append(book)
        return lacking(book)

    monkeypatch.setattr("kubebook.book.grants.use.lacking", noted)
    print_document("accountability", replace(lpj_book()), today=TODAY)
    assert 0 < len(read) == len(set(map(id, read)))
