"""Any format over any book prints, and no figure is lost, doubled or changed on the way."""

import re
from collections.abc import Sequence
from dataclasses import replace

import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from kubebook.book.book import Book
from kubebook.book.records.grants import Grant
from kubebook.errors.formats import FormatFaulty
from kubebook.money import format_amount
from kubebook.paper import DOCUMENTS, print_document
from kubebook.paper.formats.checks import columns_of
from kubebook.paper.formats.format import BookColumn, BookForm, Format
from kubebook.paper.formats.read import read_format
from kubebook.paper.formats.writer import written
from kubebook.periods import Period
from kubebook.statements.catalogue import STATEMENTS, make
from kubebook.statements.statement import Narrowing, Row, Statement
from tests.books import FIRST, TODAY, books
from tests.paper.formats.forms import columns, formats
from tests.paper.reading import pages_of
from tests.paper.samples import HANDOVER

WHOLE = Period(FIRST, TODAY)
GRANT = Grant(number=1, name="a", label="Bantuan", budget="csr", amount=5_000_000, year=2026)


def as_file(form: Format) -> Format:
    """The format as it is read from the file that says it; drawn anew where it is refused."""
    try:
        return read_format(written(form), "a.toml")
    except FormatFaulty:
        assume(False)  # noqa: FBT003 (hypothesis' own way to draw anew)
        raise


@settings(max_examples=12, deadline=None, suppress_health_check=list(HealthCheck))
@given(books(steps=10), formats())
def test_every_paper_of_any_book_prints_in_any_format(book: Book, form: Format) -> None:
    """Whatever an office writes and the check lets pass: no traceback, on no document."""
    form = as_file(form)
    book = replace(book, grants=(GRANT,), handovers=(HANDOVER._replace(date=FIRST),))
    for name in (*DOCUMENTS, *STATEMENTS):
        account = "kas" if name == "account-ledger" else None
        for full in (False, True) if name in ("monthly", "annual") else (False,):
            pdf = print_document(
                name,
                book,
                period=WHOLE,
                today=TODAY,
                narrowing=Narrowing(account=account),
                full=full,
                form=form,
            )
            assert pdf.startswith(b"%PDF")


FIGURES = {
    name: tuple(one.name for one in columns_of(name).values() if one.kind == "money")
    for name in ("cash-book", "cash-in-hand", "bank-book", "receipts", "expenses", "daily-results")
}


@pytest.mark.parametrize("name", FIGURES)
@settings(max_examples=12, deadline=None, suppress_health_check=list(HealthCheck))
@given(book=books(steps=15), data=st.data())
def test_each_amount_stands_once_in_its_row_and_totals_are_the_statements(
    name: str, book: Book, data: st.DataObject
) -> None:
    """In whatever order an office has the columns, of whatever fields."""
    chosen = data.draw(columns(name, of=FIGURES[name]))
    form = _of_columns(name, chosen)
    statement = make(name, book, WHOLE, today=TODAY)
    printed = pages_of(print_document(name, book, period=WHOLE, today=TODAY, form=form))
    shown = {
        one.field for one in chosen if one.field and (one.always or not _falls_away(statement, one))
    }
    fields = [one.field for one in chosen if one.field in shown]
    items = [row for row in statement.rows if row.level in ("item", "void")]
    sums = [_figures(row, fields) for row in statement.rows if row.level == "total"]
    opening = [_figures(row, fields) for row in statement.rows if row.level == "opening"]
    is_bare = not all(_figures(row, fields) for row in items)
    rows = _rows_on(printed, opening, bare=is_bare)
    while len(rows) > len(items) and (not rows[-1][1] or [str(rows[-1][0]), *rows[-1][1]] in sums):
        rows.pop()  # a total of Rp2 below one row, or a lone figure, reads like the second row
    assert rows == [(number, _figures(row, fields)) for number, row in enumerate(items, start=1)]
    lines = [figures for page in printed for figures in map(_amounts, page.splitlines()) if figures]
    assert [total for total in sums if total and total not in lines] == []


def _of_columns(name: str, chosen: Sequence[BookColumn]) -> Format:
    """A form in which a book has these columns, and the number of the row before them."""
    numbered = tuple(replace(one, heading="x", width=None) for one in chosen)
    form = read_format("", "a.toml")
    book = BookForm(columns=(BookColumn(field="no", heading="x"), *numbered))
    return as_file(replace(form, books={**form.books, name: book}))


def _falls_away(statement: Statement, wanted: BookColumn) -> bool:
    return next(one.falls_away for one in statement.columns if one.name == wanted.field)


def _figures(row: Row, fields: Sequence[str]) -> list[str]:
    """The amounts of a row as paper has them, in the order of its columns."""
    kept = [it for it in fields if row.level != "void" or not it.startswith("running_")]
    cells = [row.cells.get(field) for field in kept]
    return [format_amount(cell) for cell in cells if isinstance(cell, int)]


def _amounts(line: str) -> list[str]:
    """The amounts at the end of a line: digits in threes, with a minus before some."""
    return re.findall(r"(?<![\d.])[\u2212]?\d{1,3}(?:\.\d{3})*(?![\d.])", line)


def _rows_on(
    pages: Sequence[str], opening: Sequence[list[str]], *, bare: bool
) -> list[tuple[int, list[str]]]:
    """The numbered rows of a book on its pages: their number and their amounts.

    An `opening` of Rp1 and a balance of Rp1 would read like the first row.
    `bare`: a row may have no amount; else a lone figure is an opening or a total of Rp1.
    """
    found: list[tuple[int, list[str]]] = []
    above = [*opening]
    for page in pages:
        for line in page.splitlines():
            if line.split() in above:
                above.remove(line.split())
                continue
            number, *figures = line.replace("batal", "").split() or [""]
            is_row = bool(figures or bare) and all(map(_amounts, figures))
            if number == str(len(found) + 1) and is_row:
                found.append((int(number), figures))
    return found
