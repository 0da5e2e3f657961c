"""Every statement of any book can be exported, and its file is one that scripts can read."""

import csv
import io
import json

import pytest
from hypothesis import HealthCheck, given, settings

from kubebook.book.book import Book
from kubebook.files.statements import statement_csv, statement_json
from kubebook.statements.catalogue import STATEMENTS, make
from kubebook.statements.statement import Narrowing
from tests.books import TODAY, books


@pytest.mark.parametrize("name", STATEMENTS)
@settings(
    max_examples=10,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.differing_executors],
)
@given(book=books())
def test_csv_and_json_tell_the_same(name: str, book: Book) -> None:
    """The items of the JSON are the rows of the CSV; money is an integer, a date ISO text."""
    statement = make(
        name,
        book,
        today=TODAY,
        narrowing=Narrowing(account="kas" if name == "account-ledger" else None),
    )
    told = json.loads(statement_json(statement, "id"))
    header, *rows = csv.reader(io.StringIO(statement_csv(statement, "id"), newline=""))
    items = [row["cells"] for row in told["rows"] if row["level"] == "item"]
    assert header == [column["name"] for column in told["columns"]]
    assert len(rows) == len(items)
    kinds = {column["name"]: column["kind"] for column in told["columns"]}
    for row, item in zip(rows, items, strict=True):
        for column, cell in zip(header, row, strict=True):
            value = item[column]
            if kinds[column] == "money":
                assert value is None or type(value) is int
                assert cell == ("" if value is None else str(value))
            elif kinds[column] == "date" and value is not None:
                assert cell == value
