"""The fields of statements: the list from which the columns of a form are named."""

from collections.abc import Mapping
from datetime import date

import pytest
from hypothesis import given, settings

from kubebook.book.book import Book
from kubebook.periods import Period, month_of, year_of
from kubebook.statements.catalogue import STATEMENTS, every_column, make
from kubebook.statements.statement import Column, Narrowing
from tests.books import FIRST, TODAY, books
from tests.paper.samples import sample_book

LAST = date(2026, 10, 31)


def made(name: str, book: Book, period: Period | None, today: date) -> Mapping[str, Column]:
    """The columns that a statement has of a book."""
    account = "kas" if STATEMENTS[name].needs == "account" else None
    statement = make(name, book, period, today=today, narrowing=Narrowing(account=account))
    return {column.name: column for column in statement.columns}


@pytest.mark.parametrize("name", STATEMENTS)
def test_no_statement_has_a_column_that_the_list_does_not_name(name: str) -> None:
    """Whatever the period, a form that names a column finds it, of the same kind."""
    known = {column.name: column.kind for column in every_column(name)}
    for period in (month_of(LAST), year_of(LAST), Period(date(2026, 8, 1), LAST), None):
        columns = made(name, sample_book(), period, LAST)
        assert {key: one.kind for key, one in columns.items()} == known


@settings(max_examples=10)
@given(books(steps=10))
def test_the_list_holds_for_any_book(book: Book) -> None:
    """Columns that fall away where they are empty are still columns of the statement."""
    for name in STATEMENTS:
        assert made(name, book, Period(FIRST, TODAY), TODAY).keys() == {
            column.name for column in every_column(name)
        }


@pytest.mark.parametrize("name", STATEMENTS)
def test_every_field_has_a_heading_to_be_known_by(name: str) -> None:
    """Running figures too: the manual of forms tells each by its heading."""
    assert [column.name for column in every_column(name) if not column.heading] == []


def test_money_fields_that_nobody_sees_unless_named_are_in_no_export() -> None:
    """What scripts read stays as it was, but for what an export always had."""
    for name in STATEMENTS:
        for column in every_column(name):
            if column.name.startswith("running_"):
                assert (column.shown, column.exported, column.carried) == (
                    False,
                    False,
                    column.name,
                )
