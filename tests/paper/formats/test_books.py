"""What a form says of a book that is printed alone: its head, its facts, the rows it has."""

from typing import TYPE_CHECKING, cast

import pytest

from kubebook.errors.formats import FormatFaulty
from kubebook.language import word
from kubebook.paper import print_document
from kubebook.paper.formats.find import chosen
from kubebook.paper.formats.format import Format
from kubebook.paper.formats.practice_group import TODAY, practice_group
from kubebook.paper.formats.read import read_format
from tests.paper.reading import words_of

if TYPE_CHECKING:
    from kubebook.messages import Message


def words(name: str, form: Format) -> str:
    """The words of a paper of the invented group."""
    return words_of(print_document(name, practice_group(), today=TODAY, form=form))


def faults(text: str) -> list[str]:
    """What a form is refused for, line by line."""
    with pytest.raises(FormatFaulty) as raised:
        read_format(text, "a.toml")
    found = cast("tuple[Message, ...]", raised.value.facts["faults"])
    return [word(one, "en").strip() for one in found]


def in_order(said: str, *wanted: str) -> bool:
    """Whether all of them stand there, each behind the one before it."""
    places = [said.find(one) for one in wanted]
    return -1 not in places and places == sorted(places)


def test_the_rows_of_a_recapitulation_are_chosen_named_and_ordered() -> None:
    """A list goes with its heading, and its sum without the list if need be."""
    text = '[books.recap]\nrows = [{ field = "total_expenses", heading = "Keluar" }, '
    text += '{ field = "receipts", heading = "Uang masuk" }, "closing"]'
    said = words("recap", read_format(text, "a.toml"))
    assert in_order(said, "Keluar 987.000", "Uang masuk", "Penjualan 720.000", "Saldo akhir")
    for gone in ("Saldo awal", "Jumlah penerimaan", "Jumlah pengeluaran", "Pakan"):
        assert gone not in said


def test_the_rows_of_a_summary_of_results_are_chosen_named_and_ordered() -> None:
    """Its note stays with the difference that it speaks of."""
    rows = '{ field = "cost", heading = "Biaya" }, { field = "turnover", heading = "Omset" }'
    text = "[books.results-summary]\nrows = [{}]"
    said = words("results-summary", read_format(text.format(rows), "a.toml"))
    assert in_order(said, "Biaya 437.000", "Omset 720.000")
    for gone in ("Kas tunai", "Laba bersih", "Perkembangan usaha"):
        assert gone not in said
    noted = words("results-summary", read_format(text.format(f'{rows}, "difference"'), "a.toml"))
    assert in_order(noted, "Omset 720.000", "Selisih", "Perkembangan usaha: Menurun.")


def test_the_rows_of_a_report_differ_from_those_of_the_book_alone() -> None:
    """As its other columns may."""
    text = '[documents.monthly]\nsections = ["first-page", "results-summary"]\nfirst_page = []\n'
    text += '[documents.monthly.books.results-summary]\nrows = ["profit"]'
    form = read_format(text, "a.toml")
    assert "Kas tunai" not in words("monthly", form)
    assert "Kas tunai" in words("results-summary", form)


def test_rows_that_follow_from_entries_cannot_be_chosen() -> None:
    """Nor one that is not there, nor one twice."""
    said = faults(
        '[books.cash-book]\nrows = ["opening"]\n[books.recap]\nrows = ["open", "closing"]'
    )
    assert said[0].startswith("line 2, books.cash-book.rows: the rows of this book follow from")
    assert said[1].startswith('line 4, books.recap.rows 1 field: "open" is not known here; perhaps')
    assert faults('[books.recap]\nrows = ["opening", "opening"]') == [
        'line 2, books.recap.rows 2 field: "opening" is there twice'
    ]


def test_facts_stand_under_the_title_of_a_book_that_is_printed_alone() -> None:
    """Not in a report, which has its own."""
    text = '[books.cash-book]\nfacts = ["year", { field = "village", heading = "Desa" }, "regency"]'
    form = read_format(text, "a.toml")
    said = words("cash-book", form)
    facts = ("Tahun anggaran : 2026", "Desa : Contoh", "Kabupaten/Kota : Kabupaten Contoh")
    assert in_order(said, "Buku Kas Umum", *facts, "Uraian")
    assert "Tahun anggaran" not in words("monthly", form)


def test_a_book_of_two_years_names_both() -> None:
    """The year of a budget, from its first day to its last."""
    from kubebook.periods import Period  # noqa: PLC0415 (of this test alone)

    form = read_format('[books.cash-book]\nfacts = ["year"]', "a.toml")
    period = Period(TODAY.replace(year=2025, month=11, day=1), TODAY.replace(day=30, month=11))
    pdf = print_document("cash-book", practice_group(), period=period, today=TODAY, form=form)
    assert "2025\u20132026" in words_of(pdf)


def test_the_head_of_a_village_book_names_its_place_and_its_year() -> None:
    """In both of its books."""
    for name in ("cash-book", "bank-book"):
        said = words(name, chosen("desa").form)
        assert in_order(said, "BUKU", "Kecamatan : Rekaan", "Tahun anggaran : 2026", "Tanggal")


HEADS = """
[letterhead]
lines = [{ text = "KOP KANTOR" }]
[group_letterhead]
lines = [{ text = "KOP KELOMPOK" }]
[book]
letterhead = "group"
[books.bank-book]
letterhead = "none"
[books.receipts]
letterhead = "office"
"""


@pytest.mark.parametrize(
    ("name", "head"),
    [
        ("cash-book", "KOP KELOMPOK"),
        ("daily-results", "KOP KELOMPOK"),
        ("bank-book", ""),
        ("receipts", "KOP KANTOR"),
        ("annual", "KOP KANTOR"),
    ],
)
def test_a_form_says_which_books_bear_the_head_of_the_office(name: str, head: str) -> None:
    """One of its own, else that of every book; a document has its own key."""
    said = words(name, read_format(HEADS, "a.toml"))
    heads = [it for it in ("KOP KANTOR", "KOP KELOMPOK") if it in said]
    assert heads == ([head] if head else [])


def test_the_dinas_head_stands_over_the_monthly_report_alone() -> None:
    """Over the second form of Cilacap; a group's own book is not the Dinas'."""
    form = chosen("cilacap-b").form
    assert "PEMERINTAH KABUPATEN" in words("monthly", form)
    for name in ("cash-book", "results-summary", "annual"):
        assert "PEMERINTAH" not in words(name, form)


def test_what_is_another_in_each_book_is_not_said_of_all() -> None:
    """A title, columns, rows; and facts that do not exist are named there too."""
    said = faults('[book]\ntitle = "A"\ncolumns = ["no"]\nrows = ["opening"]\nfacts = ["nix"]')
    assert [one.split(":")[0] for one in said] == [
        "line 2, book.title",
        "line 3, book.columns",
        "line 4, book.rows",
        "line 5, book.facts 1 field",
    ]
