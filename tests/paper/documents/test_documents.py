"""The door to paper: what can be printed, and what is true of every PDF."""

import re
import subprocess
import sys
from dataclasses import replace
from datetime import date
from io import BytesIO

import pytest
from pypdf import PdfReader

from kubebook.book.records.grants import Grant
from kubebook.errors.paper import (
    DocumentNotFound,
    DocumentNotFoundNear,
    PeriodNotBegun,
)
from kubebook.language import word
from kubebook.paper import DOCUMENTS, print_document, resolve_document
from kubebook.periods import Period, month_of
from kubebook.statements.catalogue import STATEMENTS
from kubebook.statements.statement import Narrowing
from tests.paper.reading import pages_of, sizes_of, words_of
from tests.paper.samples import GROUP, HANDOVER, TODAY, empty_group, long_book, sample_book

OCTOBER = month_of(TODAY)
EVERYTHING = (*DOCUMENTS, *STATEMENTS)
LATER = ("accountability", "handover")
"""Papers of what has not happened yet on the first day."""
GRANT = Grant(number=1, name="a", label="Bantuan", budget="csr", amount=5_000_000, year=2026)


def printed(name: str, **asked: object) -> bytes:
    """A document of the month of the pictures, of a group with aid and a new treasurer."""
    narrowing = Narrowing(account="kas" if name == "account-ledger" else None)
    book = replace(sample_book(), grants=(GRANT,), handovers=(HANDOVER,))
    return print_document(name, book, today=TODAY, narrowing=narrowing, **asked)  # type: ignore[arg-type]  # passed through as given


@pytest.mark.parametrize("name", EVERYTHING)
def test_same_book_and_day_give_the_same_bytes(name: str) -> None:
    """A report printed again is the same report, to the last byte."""
    assert printed(name) == printed(name)


@pytest.mark.parametrize("name", [name for name in EVERYTHING if name not in LATER])
@pytest.mark.parametrize("book", [empty_group(), empty_group(members=0)], ids=["new", "nobody"])
def test_an_empty_book_prints(name: str, book: object) -> None:
    """On the first day, with nothing booked and nobody entered, every paper of a group prints."""
    pdf = print_document(
        name,
        book,  # type: ignore[arg-type]  # a Book, given by the parameter above
        today=TODAY,
        narrowing=Narrowing(account="kas" if name == "account-ledger" else None),
    )
    assert len(pages_of(pdf)) >= 1


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        ("laporan-bulanan", "monthly"),
        ("Pengumuman", "notice"),
        ("kuitansi", "voucher"),
        ("pemeriksaan kas", "cash-count"),
        ("buku-kas", "cash-book"),
        ("laba-rugi", "income"),
    ],
)
def test_documents_answer_to_their_indonesian_names(typed: str, name: str) -> None:
    """The treasurer types the name that stands on the paper."""
    assert resolve_document(typed) == name


def test_an_unknown_document_is_refused_and_those_like_it_named() -> None:
    """A slip of the finger is answered with what was meant, documents and statements alike."""
    slips = {"notise": "notice", "cash-cnt": "cash-count", "cash-bok": "cash-book"}
    for typed, near in slips.items():
        with pytest.raises(DocumentNotFoundNear) as refused:
            resolve_document(typed)
        assert near in word(refused.value.worded, "en").partition("Perhaps: ")[2]
    with pytest.raises(DocumentNotFound):
        printed("zzz")


def test_no_document_has_the_name_of_a_statement() -> None:
    """One word names one paper."""
    aliases = {document.alias for document in DOCUMENTS.values()}
    others = {listing.alias for listing in STATEMENTS.values()}
    assert not {*DOCUMENTS, *aliases} & {*STATEMENTS, *others}


@pytest.mark.parametrize(
    ("paper", "sheet"), [("A4", (210, 297)), ("F4", (215, 330)), (None, (210, 297))]
)
def test_the_sheet_is_the_groups_or_the_one_asked_for(
    paper: str | None, sheet: tuple[int, int]
) -> None:
    """Offices use A4 and F4; the group has its own, and may print on the other once."""
    assert sizes_of(printed("monthly", period=OCTOBER, paper=paper)) == {sheet}


def test_a_group_on_f4_prints_on_f4() -> None:
    """The group's own paper needs no option."""
    book = empty_group(group=GROUP._replace(paper="F4"))
    assert sizes_of(print_document("notice", book, today=TODAY)) == {(215, 330)}


def test_title_author_language_and_bookmarks_are_set() -> None:
    """A reader for the blind knows the language, and the list of contents leads to the pages."""
    reader = PdfReader(BytesIO(printed("monthly", period=OCTOBER)))
    assert reader.metadata is not None
    assert reader.metadata.title == "Laporan Keuangan Bulanan, KUBE Ayam Berkah, Oktober 2026"
    assert reader.metadata.author == "KUBE Ayam Berkah"
    assert str(reader.root_object["/Lang"]) == "id-ID"
    assert [mark.title for mark in reader.outline] == [  # type: ignore[union-attr]  # no nested lists
        "Laporan Keuangan Bulanan",
        "Buku Kas Umum",
        "Koreksi bulan ini",
        "Tanda tangan",
    ]


@pytest.mark.parametrize("name", EVERYTHING)
def test_every_font_is_embedded(name: str) -> None:
    """A printer in a village shop has the letters it needs: none is borrowed from the computer."""
    for page in PdfReader(BytesIO(printed(name))).pages:
        for font in page["/Resources"]["/Font"].values():  # type: ignore[index]  # a dictionary
            descriptor = font.get_object()["/FontDescriptor"].get_object()
            assert "/FontFile2" in descriptor


def test_pages_are_numbered_with_their_total_and_carry_group_document_and_state() -> None:
    """Every sheet says whose it is, what it is, and how many belong together."""
    pages = pages_of(printed("monthly", period=OCTOBER))
    for number, page in enumerate(pages, start=1):
        assert f"Halaman {number} dari {len(pages)}" in page
        assert "KUBE Ayam Berkah  ·  Laporan Keuangan Bulanan  ·  Oktober 2026" in page
        assert "BELUM DISEGEL  ·  dicetak 31 Oktober 2026" in page


BOOKS = [name for name, listing in STATEMENTS.items() if listing.of_entries]
SEALED = [*BOOKS, "monthly", "annual"]


@pytest.mark.parametrize("name", SEALED)
def test_a_book_says_on_every_page_that_it_is_not_sealed(name: str) -> None:
    """So do the reports of a month and a year: a closed month has its seal there."""
    assert all("BELUM DISEGEL" in page for page in pages_of(printed(name)))


@pytest.mark.parametrize("name", [name for name in EVERYTHING if name not in SEALED])
def test_what_bears_no_seal_does_not_miss_one(name: str) -> None:
    """Covers, papers to be signed, the notice, lists of what there is; but for books in them."""
    for page in pages_of(printed(name)):
        is_book = re.search(r"(Buku Kas \w+|Daftar Bukti)( \(lanjutan\))?.*\n(.*\n)?No ", page)
        assert ("BELUM DISEGEL" in page) == bool(is_book)


@pytest.mark.parametrize("name", EVERYTHING)
def test_every_page_of_an_invented_group_says_so(name: str) -> None:
    """Nobody takes the practice group's papers for a real group's."""
    assert all("CONTOH (rekaan)" in page for page in pages_of(printed(name)))


@pytest.mark.parametrize("name", EVERYTHING)
def test_no_page_of_a_real_group_says_so(name: str) -> None:
    """A real paper carries no mark."""
    book = replace(sample_book(), grants=(GRANT,), handovers=(HANDOVER,))
    book = replace(book, group=GROUP._replace(sample=False))
    account = "kas" if name == "account-ledger" else None
    assert "CONTOH" not in words_of(
        print_document(name, book, today=TODAY, narrowing=Narrowing(account=account))
    )


def test_importing_the_room_loads_no_pdf_library() -> None:
    """Whoever records a receipt does not wait for ReportLab."""
    code = "import sys, kubebook.paper; print(any(m.startswith('reportlab') for m in sys.modules))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "False"


def test_time_grows_with_the_rows_and_not_with_their_square() -> None:
    """Ten times the rows are ten times the pages; the file grows no faster."""
    small = print_document("cash-book", long_book(200), period=OCTOBER, today=TODAY)
    large = print_document("cash-book", long_book(2000), period=OCTOBER, today=TODAY)
    assert 8 < len(pages_of(large)) / len(pages_of(small)) < 12
    assert len(large) < 10 * len(small)


@pytest.mark.parametrize("name", ["monthly", "cash-count", "notice", "voucher", "cash-book"])
def test_nothing_is_printed_of_a_period_that_has_not_begun(name: str) -> None:
    """Nobody signs for a day to come; the message says when the period begins."""
    with pytest.raises(PeriodNotBegun):
        print_document(name, sample_book(), period=month_of(date(2026, 12, 1)), today=TODAY)


def test_paper_of_a_month_that_runs_is_of_today() -> None:
    """Neither the day nor a figure is one to come, though later entries are in the book."""
    today = date(2026, 9, 15)
    span = Period(date(2026, 9, 1), date(2026, 11, 1))
    words = words_of(print_document("monthly", sample_book(), period=span, today=today))
    early = replace(
        sample_book(), entries=tuple(e for e in sample_book().entries if e.date <= today)
    )
    assert words == words_of(print_document("monthly", early, period=span, today=today))
    assert "Saldo akhir, 15 September 2026" in words


def test_a_spoilt_book_still_prints_its_slips() -> None:
    """An account that is not in the chart stands there as its bare code."""
    book = sample_book()
    last = book.entries[-1]._replace(source="9998")
    pdf = print_document("voucher", replace(book, entries=(last,)), period=OCTOBER, today=TODAY)
    assert "9998" in words_of(pdf)
