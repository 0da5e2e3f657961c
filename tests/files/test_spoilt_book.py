"""A book whose entry names an account that is not in the chart can still be carried out."""

from collections.abc import Callable

import pytest

from kubebook.book.book import Book
from kubebook.files.entries import entry_csv
from kubebook.files.journals import beancount_journal, hledger_journal
from tests.statements.books import book_of, entry


@pytest.mark.parametrize("write", [entry_csv, hledger_journal, beancount_journal])
def test_an_unknown_account_or_member_stands_there_as_its_code(
    write: Callable[[Book], str],
) -> None:
    """The treasurer of a spoilt file gets the entries out, and sees what is wrong with them."""
    good = entry(1, "2026-09-01", 500_000, "simpanan-wajib", "kas", member="A77")
    text = write(book_of(good._replace(target="9998")))
    assert "9998" in text
    assert "A77" in text
