"""Last year beside this year: in Laba Rugi, Posisi Keuangan and Arus Kas of twelve months."""

from collections import Counter
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given, settings

from kubebook.book.book import Book
from kubebook.paper import print_document
from kubebook.periods import Period, month_of, year_before, year_of
from kubebook.screen.lines import Styled
from kubebook.screen.table import statement_lines
from kubebook.statements.catalogue import make
from kubebook.statements.statement import DASH, Column, Difference, Row, Statement, is_dash
from tests.paper.reading import words_of
from tests.statements.books import book_of, books, entry

NAMES = ("income", "position", "cash-flow")
LAST = date(2026, 12, 31)
YEAR = year_of(LAST)


def figures(statement: Statement, column: str) -> list[tuple[object, ...]]:
    """The items that have a figure in a column, each with it."""
    return [
        (row.cells.get("code"), row.cells.get("flow"), row.cells[column])
        for row in statement.rows
        if row.level == "item" and row.cells.get(column)
    ]


@settings(max_examples=40)
@given(books())
def test_last_year_is_what_its_own_statement_says(book: Book) -> None:
    """Row by row, and in the last sum, the figures are those of the statement of that year."""
    for name in NAMES:
        now = make(name, book, YEAR, today=LAST)
        before = make(name, book, year_of(date(2025, 1, 1)), today=LAST)
        if not any("last_year" in row.cells for row in now.rows):
            kept = [e for e in book.entries if e.voided is None and e.date.year < LAST.year]
            assert name != "position" or not kept
            continue
        assert Counter(figures(now, "last_year")) == Counter(figures(before, "amount"))
        assert now.rows[-1].cells["last_year"] == before.rows[-1].cells["amount"]


@pytest.mark.parametrize("name", NAMES)
def test_the_column_stands_where_a_year_is_asked_for(name: str) -> None:
    """Not in a month, nor in half a year, nor in a day's figures; files have it likewise."""
    book = book_of(entry(1, "2025-03-01", 500, "penjualan", "kas"))
    for period, expected in (
        (YEAR, True),
        (Period(date(2025, 8, 1), date(2026, 8, 1)), True),
        (Period(date(2025, 8, 2), date(2026, 8, 2)), False),
        (month_of(LAST), False),
        (Period(date(2026, 1, 1), date(2026, 7, 1)), False),
        (None, False),
    ):
        made = make(name, book, period, today=LAST)
        (column,) = (one for one in made.columns if one.name == "last_year")
        assert (column.shown, column.exported, column.falls_away) == (
            expected,
            expected,
            not expected,
        )


def test_the_year_before_is_of_twelve_whole_months() -> None:
    """Leap days and other lengths have none."""
    assert year_before(YEAR) == year_of(date(2025, 1, 1))
    assert year_before(Period(date(2024, 2, 1), date(2025, 2, 1))) == Period(
        date(2023, 2, 1), date(2024, 2, 1)
    )
    assert year_before(Period(date(2024, 2, 29), date(2025, 3, 1))) is None
    assert year_before(month_of(LAST)) is None


def test_a_group_that_did_not_exist_has_dashes_on_screen_and_paper_and_nothing_in_files() -> None:
    """No 0 is claimed for a time without a book; a group of last year has its figures."""
    book = book_of(
        entry(1, "2026-03-01", 500_000, "penjualan", "kas"),
        entry(2, "2026-03-02", 200_000, "kas", "pakan"),
    )
    made = make("income", book, YEAR, today=LAST)
    assert all("last_year" not in row.cells for row in made.rows)
    lines = [line.text for line in statement_lines(made, language="id") if isinstance(line, Styled)]
    assert any(line.split()[-2:] == ["500.000", DASH] for line in lines)
    assert not any(line.startswith("Pendapatan usaha") and DASH in line for line in lines)
    words = words_of(print_document("income", book, period=YEAR, today=LAST))
    assert f"Laba bersih 300.000 {DASH}" in " ".join(words.split())

    earlier = entry(3, "2025-12-31", 70_000, "penjualan", "kas")
    made = make("income", replace(book, entries=(*book.entries, earlier)), YEAR, today=LAST)
    assert made.totals["net_profit_last_year"] == 70_000
    (feed,) = (row.cells for row in made.rows if row.cells.get("text") == "Pakan dan obat ternak")
    assert (feed["amount"], feed["last_year"]) == (200_000, 0)


def test_an_opening_alone_is_a_position_of_last_year_and_no_result() -> None:
    """What was taken over on 31 December stood there; that nothing was earned is not known."""
    book = book_of(
        entry(1, "2025-12-31", 800_000, "saldo-awal", "kas"),
        entry(2, "2026-03-01", 500_000, "penjualan", "kas"),
    )
    position = make("position", book, YEAR, today=LAST)
    kas = next(row for row in position.rows if row.cells.get("code") == "1101")
    assert (kas.cells["amount"], kas.cells["last_year"]) == (1_300_000, 800_000)
    for name in ("income", "cash-flow"):
        made = make(name, book, YEAR, today=LAST)
        assert all("last_year" not in row.cells for row in made.rows)


def test_the_annual_report_has_both_years() -> None:
    """Its three statements, with this year's name for the figures that are its own."""
    book = book_of(
        entry(1, "2025-06-01", 70_000, "penjualan", "kas"),
        entry(2, "2026-03-01", 500_000, "penjualan", "kas"),
    )
    words = " ".join(words_of(print_document("annual", book, period=YEAR, today=LAST)).split())
    assert words.count("Tahun lalu") == len(NAMES)
    assert "Laba bersih 500.000 70.000" in words
    assert "Uang pada akhir tahun 570.000 70.000" in words
    assert "Jumlah aset 570.000 70.000" in words


# --- what grew -----------------------------------------------------------------------------------


def test_what_grew_has_a_plus_on_screen_and_paper_and_none_in_files() -> None:
    """Selisih: plus, minus, and a plain 0; a script gets a whole number."""
    book = book_of(
        entry(1, "2026-08-01", 100, "penjualan", "kas"),
        entry(2, "2026-09-01", 1_250_100, "penjualan", "kas"),
        entry(3, "2026-10-01", 1_250_100, "penjualan", "kas"),
        entry(4, "2026-11-01", 100, "penjualan", "kas"),
    )
    today = date(2026, 11, 30)
    made = make("monthly-results", book, YEAR, today=today)
    changes = [row.cells["difference"] for row in made.rows if row.level == "item"]
    assert changes == [None, 1_250_000, 0, -1_250_000]
    assert [str(change) for change in changes[1:]] == ["1250000", "0", "-1250000"]
    lines = [line.text for line in statement_lines(made, language="id") if isinstance(line, Styled)]
    said = [line.split()[-2] for line in lines if line.split()[-1:] in (["Meningkat"], ["Tetap"])]
    assert said == ["+1.250.000", "0"]
    words = " ".join(
        words_of(print_document("hasil-bulanan", book, period=YEAR, today=today)).split()
    )
    assert "+1.250.000 Meningkat" in words
    assert "1.250.100 0 Tetap" in words
    assert "\N{MINUS SIGN}1.250.000 Menurun" in words
    november = make("results-summary", book, month_of(today), today=today)
    (change,) = (
        row.cells["amount"] for row in november.rows if isinstance(row.cells["amount"], Difference)
    )
    assert change == -1_250_000


def test_a_dash_stands_beside_words_alone() -> None:
    """A heading has none, nor a column that is simply empty."""
    column = Column(name="a", heading="", dashed=True)
    assert is_dash(Row({}), column)
    assert not is_dash(Row({}, "heading"), column)
    assert not is_dash(Row({"a": 0}), column)
    assert not is_dash(Row({}), column._replace(dashed=False))
