"""CSV for an Indonesian Excel: what it shows is what the book holds, and it is read back."""

import pytest

from kubebook.files.csv_text import csv_text, guarded, read_rows
from kubebook.files.excel import excel_csv

COLUMNS = {"a": "a", "b": "b"}


def cell_of(text: str) -> str:
    """A cell as it stands in the file for Excel, its quotes for CSV taken off."""
    written = excel_csv(csv_text(("a", "b"), [(guarded(text), "")]))
    cell = written.removeprefix("\ufeffa;b\r\n").removesuffix(";\r\n")
    return cell[1:-1].replace('""', '"') if cell.startswith('"') else cell


@pytest.mark.parametrize(
    "text",
    [
        "6271035804839901",
        "081234567890",
        "+62 812-3456-7890",
        "007/KUBE/X/2026",
        "3/12",
        "3-12",
        "12.500",
        "1e5",
        "Rp50.000",
        "Mei 2026",
        "5 Apr",
        "1 Apr 79",
        "BENAR",
        "=SUM(A1)",
        "-5 kg gula",
        "'=1",
        "100000000000",
        "2,50",
        "12:30",
        "50%",
    ],
)
def test_a_text_that_excel_would_change_is_kept_as_text(text: str) -> None:
    """Numbers of cards and telephones, letters and houses, days, formulas."""
    if text.startswith("007"):
        assert cell_of(text) == text  # it has letters: Excel leaves it
    else:
        assert cell_of(text) == f'="{text}"'


@pytest.mark.parametrize(
    "text",
    ["", "0", "-450000", "99999999999", "2,5", "0,25", "2026-10-05", "Telur 4 rak", "Warung 3",
     "BKM-2026-0001", "A01", "Jalan Mei", "Desember", "3 ekor"],
)  # fmt: skip
def test_what_excel_shows_as_it_is_stays_plain(text: str) -> None:
    """Amounts add up, days are days; words are words. One digit more, and it is a text."""
    assert cell_of(text) == text or text == "-450000"
    assert cell_of("Telur").isalpha()


@pytest.mark.parametrize(
    "text",
    ["6271035804839901", "=SUM(A1)", "'=1", 'kata "kutip"; dan, koma', "-5 kg", "08", '="08"',
     "Kandang A", "=" + 300 * "x", "2,5"],
)  # fmt: skip
def test_every_text_comes_back_by_import(text: str) -> None:
    """A list that was looked at in Excel and saved is the same list."""
    data = excel_csv(csv_text(("a", "b"), [(guarded(text), "x")]))
    (row,) = read_rows(data.encode(), COLUMNS, needed=("a",))
    assert row["a"] == text


def test_it_has_semicolons_a_mark_for_utf_8_and_lines_of_windows() -> None:
    """Which is how that Excel parts cells and knows letters; headings may be others."""
    assert excel_csv("a,b\n1,2\n") == "\ufeffa;b\r\n1;2\r\n"
    assert excel_csv("a,b\n", {"a": "tanggal"}) == "\ufefftanggal;b\r\n"


def test_an_amount_is_a_number_however_long_it_is() -> None:
    """Excel adds it up; the same digits in another column are a telephone number."""
    text = "amount,phone\n628123456789,628123456789\n"
    assert excel_csv(text, numbers={"amount"}).splitlines()[1] == '628123456789;"=""628123456789"""'
