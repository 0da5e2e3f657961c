"""CSV as text: the guard against formulas, and what a spreadsheet may hand us."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kubebook.book.import_rows import ImportRow
from kubebook.errors.files import (
    ColumnsMissing,
    ColumnTwice,
    ColumnUnknown,
    CsvBroken,
    NotCsv,
)
from kubebook.files.csv_text import csv_text, guarded, read_rows, unguarded

COLUMNS = {"name": "name", "nama": "name", "amount": "amount", "no_kk": "kk", "kk": "kk"}


def read(data: bytes | str) -> list[tuple[int, dict[str, str]]]:
    """Line and cells of each row."""
    rows = read_rows(data.encode() if isinstance(data, str) else data, COLUMNS, needed=("name",))
    return [(row.line, dict(row.cells)) for row in rows]


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t", "\r"])
def test_a_cell_that_looks_like_a_formula_gets_one_apostrophe(start: str) -> None:
    """A spreadsheet shows what was typed, and reckons nothing out of it."""
    assert guarded(f"{start}SUM(A1)") == f"'{start}SUM(A1)"
    assert unguarded(f"'{start}SUM(A1)") == f"{start}SUM(A1)"


@pytest.mark.parametrize("text", ["", "telur", "a=b", "'tis", "'", "350000", " =1"])
def test_other_cells_stay_as_typed(text: str) -> None:
    """Nothing is put before a text that no spreadsheet reckons."""
    assert guarded(text) == text
    assert unguarded(text) == text


def test_exactly_one_apostrophe_comes_off() -> None:
    """A text that itself begins with an apostrophe and a formula comes back as it was."""
    assert unguarded("''=1") == "'=1"


@given(st.text())
def test_guard_and_unguard_give_the_text_back(text: str) -> None:
    """Whatever was typed comes back from the file."""
    assert unguarded(guarded(text)) == text


@given(
    st.lists(
        st.tuples(
            st.text(st.characters(codec="utf-8", exclude_categories=["Cc"])),
            st.text("a\",;'\n\r =", max_size=8),
        ),
        max_size=5,
    )
)
def test_cells_come_back_as_written(rows: list[tuple[str, str]]) -> None:
    """Commas, quotes and line ends inside a cell survive the file."""
    text = csv_text(("name", "amount"), [(f"x{a}", guarded(b)) for a, b in rows])
    assert [cells for _, cells in read(text)] == [{"name": f"x{a}", "amount": b} for a, b in rows]


def test_lines_end_with_lf_and_only_needed_cells_are_quoted() -> None:
    """Scripts may compare the bytes."""
    text = csv_text(("name", "amount"), [("a, b", "1"), ('c "d"', "2")])
    assert text == 'name,amount\n"a, b",1\n"c ""d""",2\n'


@pytest.mark.parametrize(
    "data",
    [
        "name,amount\nAyu,5\n",
        "name,amount\r\nAyu,5\r\n",
        "name,amount\rAyu,5",
        "\ufeffname;amount\nAyu;5\n",
        "Nama;amount\nAyu;5",
        "name\tamount\nAyu\t5\n",
        " NAME , Amount \nAyu,5\n",
        "name,amount,,\nAyu,5,,\n",
        '"name","amount"\n"Ayu","5"\n',
    ],
)
def test_the_ways_a_spreadsheet_saves_are_read_alike(data: str) -> None:
    """BOM, semicolons, tabs, Indonesian headings, any line end, empty columns at the right."""
    assert read(data) == [(2, {"name": "Ayu", "amount": "5"})]


def test_the_separator_line_of_excel_is_passed_over() -> None:
    """`sep=;` names the separator and counts as a line."""
    assert read("sep=;\r\nname;amount\r\nA, B;5\r\n") == [(3, {"name": "A, B", "amount": "5"})]


def test_letters_of_windows_and_utf_16_are_read() -> None:
    """A file that an old spreadsheet saved keeps its letters."""
    assert read("name\nJosé\n".encode("cp1252")) == [(2, {"name": "José"})]
    assert read("name\nḤasan\n".encode("utf-16")) == [(2, {"name": "Ḥasan"})]


def test_rows_know_the_line_they_begin_on() -> None:
    """Blank rows and cells of several lines do not shift the numbers."""
    data = 'name,amount\n\n"a\nb",1\n,\nc,2\n'
    assert [line for line, _ in read(data)] == [3, 6]


@pytest.mark.parametrize("row", ["a", "a,1,2"])
def test_a_row_with_other_cells_than_the_heading_is_a_fault_of_its_line(row: str) -> None:
    """Too few or too many cells mean that something slipped; nothing is guessed."""
    (read_row,) = read_rows(f"name,amount\n{row}\n".encode(), COLUMNS, needed=("name",))
    assert read_row.line == 2
    assert read_row.fault is not None
    assert read_row.fault.facts == {"cells": row.count(",") + 1, "columns": 2}


def test_a_column_nobody_knows_is_refused() -> None:
    """A misspelt heading is never dropped in silence."""
    with pytest.raises(ColumnUnknown) as refused:
        read("name,ammount\n")
    assert refused.value.facts["heading"] == "ammount"
    for letters, shown in ((40, 40), (41, 40)):
        with pytest.raises(ColumnUnknown) as refused:
            read_rows(b"date," + b"x" * letters + b"\n", {"date": "date"}, needed=())
        assert refused.value.facts["heading"] == "x" * shown


def test_a_column_named_twice_is_refused() -> None:
    """Also where one of the two is in the other language."""
    with pytest.raises(ColumnTwice) as refused:
        read("name,Nama\n")
    assert refused.value.facts == {"heading": "Nama", "column": "name"}


@pytest.mark.parametrize("data", ["", "\n\n", "amount\n5\n"])
def test_a_needed_column_must_be_there(data: str) -> None:
    """An empty file, or one without the column that every row needs."""
    with pytest.raises(ColumnsMissing) as refused:
        read(data)
    assert refused.value.facts["missing"] == ("name",)


@pytest.mark.parametrize("data", [b"PK\x03\x04", b"name\n\x00\n", b"name\n\x81\n", b"\xff\xfea"])
def test_what_is_no_text_is_said_to_be_none(data: bytes) -> None:
    """A workbook given instead of its CSV gets a sentence, not a row of signs."""
    with pytest.raises(NotCsv):
        read(data)


@pytest.mark.parametrize("data", ['name\na\n"b\nc\n', 'name\na\n"b"c\n'])
def test_a_quotation_mark_alone_is_told_with_its_line(data: str) -> None:
    """From there on nobody can tell the cells apart."""
    with pytest.raises(CsvBroken) as refused:
        read(data)
    assert refused.value.facts["line"] == 3


def test_a_missing_cell_reads_as_empty() -> None:
    """Columns that the file lacks are empty."""
    assert ImportRow(line=2, cells={"name": " a "})["name"] == "a"
    assert ImportRow(line=2, cells={})["name"] == ""


def test_a_title_above_the_headings_is_skipped() -> None:
    """Lists carry their title, with separators behind it or without; lines keep their numbers."""
    title = "DAFTAR ANGGOTA, KUBE Ayam Berkah\n\nTahun 2026;;\n"
    assert read(f"{title}Nama;No. KK;Amount\nSiti;1;2\n") == [
        (5, {"name": "Siti", "kk": "1", "amount": "2"})
    ]
    assert read("sep=;\nDAFTAR;\nnama;kk\nSiti, S.Pd;1\n") == [
        (4, {"name": "Siti, S.Pd", "kk": "1"})
    ]
    assert read('"DAFTAR\tANGGOTA"\n"Nama"\t"KK"\nSiti\t1\n') == [(3, {"name": "Siti", "kk": "1"})]


def test_a_title_with_one_of_the_headings_in_it_is_no_heading() -> None:
    """The line with the most of them is; of two that have as many, the first."""
    assert read("Nama,Ayam Berkah\nNama,Amount\nSiti,1\n") == [(3, {"name": "Siti", "amount": "1"})]
    assert read("name,kk\nname,kk\n") == [(2, {"name": "name", "kk": "kk"})]


def test_headings_are_sought_in_twenty_lines() -> None:
    """Below that a file has no headings, and the first line is said to have none."""
    rows = "Nama;KK\nSiti;1\n"
    assert read("judul\n" * 19 + rows) == [(21, {"name": "Siti", "kk": "1"})]
    with pytest.raises(ColumnUnknown):
        read("judul\n" * 20 + rows)


@pytest.mark.parametrize("row", ["Jumlah,,5", ",,5", ",Total 2,5", "Sub total,,"])
def test_a_row_of_totals_among_rows_of_events_is_known_by_what_it_lacks(row: str) -> None:
    """The sums below a table of entries or of a plan; what only begins so and is whole is a row."""
    data = f"name,text,amount\nTelur,Total minggu ini,5\nTotal telur,a,5\n{row}\n".encode()
    columns = {"name": "name", "text": "text", "amount": "amount"}
    *whole, last = read_rows(data, columns, needed=("name", "text"))
    assert [one.fault for one in whole] == [None, None]
    total = row != ",,5"
    assert bool(last.fault) == total
    assert last.line == 4
