"""Laporan Arus Kas, and other statements that name an account by the way that money goes."""

from datetime import date

import pytest

from kubebook.book.book import GIVEN_BACK
from kubebook.statements.catalogue import make
from tests.statements.books import book_of, entry

TODAY = date(2026, 10, 31)

RETURNED = book_of(
    entry(1, "2026-10-02", 500_000, "bantuan-sosial", "kas"),
    entry(2, "2026-10-05", 200_000, "kas", "bantuan-sosial"),
)


@pytest.mark.parametrize(
    ("name", "column"), [("cash-flow", "text"), ("recap", "account"), ("expenses", "meant")]
)
def test_aid_that_is_paid_out_is_given_back(name: str, column: str) -> None:
    """What came is the group's aid; what goes back is called so, not once more its capital."""
    rows = make(name, RETURNED, today=TODAY).rows
    named = {str(row.cells.get(column)): row.cells.get("amount") for row in rows}
    assert abs(int(str(named[GIVEN_BACK]))) == 200_000
    if name != "expenses":
        assert named["Modal bantuan sosial"] == 500_000
