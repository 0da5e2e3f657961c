"""Sheets of any size and margins of any width that are not refused: all papers stay inside them."""

from dataclasses import replace
from datetime import date
from io import BytesIO
from typing import Any

import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st
from pypdf import PdfReader

from kubebook.book.book import Book
from kubebook.book.records.grants import Grant
from kubebook.paper import DOCUMENTS, print_document
from kubebook.paper.documents.vouchers import slips_on
from kubebook.paper.engine.pages import Page
from kubebook.paper.engine.typeface import width
from kubebook.paper.formats.built_in import umum
from kubebook.paper.formats.checks import NOTICE_LEAST, ROOM_LEAST, faults_of
from kubebook.paper.formats.format import (
    BookColumn,
    BookForm,
    Format,
    Letterhead,
    LetterheadLine,
    PaperForm,
    Signer,
    Signing,
)
from kubebook.paper.parts.logo import as_text
from kubebook.periods import Period, month_of
from kubebook.statements.catalogue import STATEMENTS
from kubebook.statements.statement import Narrowing
from tests.paper.reading import boxes_of
from tests.paper.samples import TODAY, empty_group, entry, handed_over, long_book, sample_book
from tests.paper.sheets import SMALLEST, WIDE_MARGINS, outside
from tests.pictures import picture

GRANT = Grant(number=1, name="a", label="Bantuan", budget="csr", amount=20_000_000, year=2026)
EVERY = (*DOCUMENTS, *STATEMENTS)
SHEETS = (
    PaperForm(size=(215.9, 279.4)),
    SMALLEST,
    WIDE_MARGINS,
    PaperForm(size=(176, 250)),
    PaperForm(size=(297, 420)),
    PaperForm(punch="none", left=10, right=10, top=5, notice=10),
    PaperForm(punch="right"),
    PaperForm(punch="top"),
)


def month() -> Book:
    """The month of the pictures with a grant, without the mark across each page."""
    book = replace(sample_book(), grants=(GRANT,))
    return replace(book, group=book.group._replace(sample=False))


def strays(name: str, form: Format) -> list[object]:
    """What of a document of the month stands outside its margins, or over something else."""
    account = "kas" if name == "account-ledger" else None
    pdf = print_document(
        name,
        handed_over(month()) if name == "handover" else month(),
        period=month_of(TODAY),
        today=TODAY,
        narrowing=Narrowing(account=account),
        form=form,
    )
    return list(outside(name, form, pdf))


@pytest.mark.parametrize("name", EVERY)
@pytest.mark.parametrize("paper", SHEETS, ids=lambda paper: f"{paper.name} {paper.punch}")
def test_every_paper_stays_inside_the_margins(name: str, paper: PaperForm) -> None:
    """On the smallest sheet with the least text that is allowed, too."""
    assert strays(name, replace(umum(), paper=paper)) == []


@settings(max_examples=15, deadline=None, suppress_health_check=list(HealthCheck))
@given(
    st.builds(
        PaperForm,
        size=st.tuples(st.integers(170, 300), st.integers(250, 430)),
        left=st.integers(10, 45),
        right=st.integers(10, 45),
        top=st.integers(5, 45),
        bottom=st.integers(18, 50),
        punch=st.sampled_from(("left", "right", "top", "none")),
        binding=st.integers(15, 40),
        notice=st.integers(10, 40),
    ),
    st.sampled_from(EVERY),
)
def test_what_is_not_refused_has_room(paper: PaperForm, name: str) -> None:
    """The bounds of the check are those of the paper."""
    assume(not list(faults_of(replace(umum(), paper=paper), umum())))
    assert strays(name, replace(umum(), paper=paper)) == []


@pytest.mark.parametrize(
    ("punch", "margins"),
    [
        ("left", (25, 17, 11)),
        ("right", (17, 25, 11)),
        ("top", (17, 17, 25)),
        ("none", (17, 17, 11)),
    ],
)
def test_the_side_with_the_holes_is_the_wide_one(
    punch: str, margins: tuple[float, float, float]
) -> None:
    """One line of the file moves the holes; a margin that is wider already stays."""
    sheet = PaperForm(punch=punch).sheet("A4")  # type: ignore[arg-type]  # one of the four
    assert (sheet.left, sheet.right, sheet.top) == margins
    assert PaperForm(left=30).sheet("A4").left == 30


@pytest.mark.parametrize(
    ("punch", "margins"),
    [
        ("left", (17, 17, 25)),
        ("right", (17, 17, 25)),
        ("top", (25, 17, 17)),
        ("none", (17, 17, 11)),
    ],
)
def test_a_sheet_on_its_side_keeps_the_wide_margin_where_the_holes_are(
    punch: str, margins: tuple[float, float, float]
) -> None:
    """A turned sheet is filed with the others: its holes are above its text, or left of it."""
    turned = PaperForm(punch=punch).sheet("A4").turned  # type: ignore[arg-type]  # one of the four
    assert (turned.width, turned.height, turned.foot) == (297, 210, 18)
    assert (turned.left, turned.right, turned.top) == margins


def test_as_many_slips_stand_on_a_sheet_as_have_room() -> None:
    """Three on A4 and F4."""
    sizes = ((210, 297), (215, 330), (200, 270), (297, 420))
    assert [slips_on(PaperForm(size=size).sheet("")) for size in sizes] == [3, 3, 2, 4]


def test_the_smallest_sheet_is_that_of_the_bounds() -> None:
    """What is tried here is the least that is allowed, and a mm less is refused."""
    sheet = SMALLEST.sheet(SMALLEST.name)
    room = (sheet.text_width, sheet.bottom - sheet.top, sheet.turned.bottom - sheet.top)
    assert room == ROOM_LEAST
    assert sheet.width - 2 * SMALLEST.notice == NOTICE_LEAST
    for less in ({"left": 31}, {"top": 36}, {"notice": 26}):
        paper = replace(SMALLEST, **less)  # type: ignore[arg-type]  # margins
        assert list(faults_of(replace(umum(), paper=paper), umum()))


@pytest.mark.parametrize("paper", [SMALLEST, WIDE_MARGINS], ids=lambda paper: paper.name)
@pytest.mark.parametrize("members", [10, 33])
def test_names_on_the_notice_stand_clear_of_the_line_to_sign(
    paper: PaperForm, members: int
) -> None:
    """Also where the columns of members are narrow, and the rows low."""
    book = empty_group(members=members)
    book = replace(book, group=book.group._replace(sample=False))
    form = replace(umum(), paper=paper)
    pdf = print_document("notice", book, period=month_of(TODAY), today=TODAY, form=form)
    assert list(outside("notice", form, pdf)) == []
    boxes = list(boxes_of(pdf))
    lines = [one for one in boxes if one.text == "line" and one.right - one.left < 40]
    words = [one for one in boxes if one.text == "text"]
    assert len(lines) == members
    for line in lines:
        here = [one for one in words if one.page == line.page]
        above = [one for one in here if 0 < line.top - one.bottom < 3]
        assert not [one for one in above if one.right > line.left and one.left < line.right]


def test_the_largest_figures_stand_on_the_narrowest_notice() -> None:
    """Four milliards in the type of *Sekarang*."""
    form = replace(umum(), paper=SMALLEST)
    book = long_book(400, amount=9_999_999)
    book = replace(book, group=book.group._replace(sample=False))
    pdf = print_document("notice", book, period=month_of(TODAY), today=TODAY, form=form)
    assert list(outside("notice", form, pdf)) == []


def test_what_a_balance_is_made_of_is_not_squeezed(monkeypatch: pytest.MonkeyPatch) -> None:
    """It begins further left where half of a narrow sheet is too little for it."""
    squeezed: list[str] = []

    def fitted(*told: Any) -> None:
        text, style, room = told[-3:]
        squeezed.extend([text] if width(text, style) > room + 0.01 else [])

    monkeypatch.setattr(Page, "fitted", fitted)
    strays("monthly", replace(umum(), paper=SMALLEST))
    assert not [text for text in squeezed if "tunai" in text]


@pytest.mark.parametrize("name", ["usage", "handover", "returned", "grant-use"])
def test_a_wide_table_of_an_accountability_report_gets_a_sheet_on_its_side(name: str) -> None:
    """Under a heading on an upright sheet it would leave the margins; words go on upright."""
    words = [one for one in ("text", "remark", "vouchers") if one in COLUMNS[name]]
    wide = 160 / len(words)
    wider = BookForm(
        columns=tuple(
            BookColumn(field=one, width=wide if one in words else None) for one in COLUMNS[name]
        )
    )
    form = replace(umum(), books={**umum().books, name: wider})
    assert list(faults_of(form, umum())) == []
    moved = (
        entry(900, "BM-2026-0900", date(2026, 10, 20), 5_000_000, "3101", "1401", "Kandang"),
        entry(901, "BKK-2026-0901", date(2026, 10, 21), 100_000, "1101", "3101", "Sisa"),
    )
    book = month()
    book = replace(book, entries=(*book.entries, *(one._replace(grant=1) for one in moved)))
    pdf = print_document("accountability", book, today=TODAY, form=form)
    assert list(outside("accountability", form, pdf)) == []
    assert turned_in(pdf) == 1 + turned_in(print_document("accountability", book, today=TODAY))


def turned_in(pdf: bytes) -> int:
    """How many sheets lie on their side."""
    boxes = [page.mediabox for page in PdfReader(BytesIO(pdf)).pages]
    return len([box for box in boxes if box.width > box.height])


COLUMNS = {
    "usage": ("no", "text", "budget", "spent", "remaining", "remark"),
    "handover": ("no", "date", "voucher", "text", "amount"),
    "returned": ("no", "date", "voucher", "text", "amount"),
    "grant-use": ("text", "amount", "vouchers"),
}


@pytest.mark.parametrize("name", ["monthly", "cash-book", "companion-letter", "attendance"])
@pytest.mark.parametrize(
    ("lines", "size", "words"),
    [(8, 24, "{office_in_capitals}"), (1, 24, "Kata " * 120), (3, 24, "K" * 90), (8, 7, "{name}")],
)
def test_a_document_begins_under_any_letterhead(
    name: str, lines: int, size: float, words: str
) -> None:
    """Eight lines of the largest type, and lines that fold: set smaller where they must."""
    line = LetterheadLine(text=(words,), size=size, strong=True)
    logo = as_text(picture(600, 600, kind="PNG"), 40) or ""
    letterhead = Letterhead(lines=(line,) * lines, logo=logo, logo_height=40)
    form = replace(umum(), paper=SMALLEST, letterhead=letterhead)
    assert strays(name, form) == []


def test_a_heading_too_wide_for_half_the_sheet_gets_all_of_it() -> None:
    """*Uang kelompok, 31 Desember 2026*, on the smallest sheet."""
    form = replace(umum(), paper=SMALLEST)
    day = date(2026, 12, 31)
    year = Period(date(2026, 1, 1), date(2027, 1, 1))
    pdf = print_document("annual", month(), period=year, today=day, form=form)
    assert list(outside("annual", form, pdf)) == []


@pytest.mark.parametrize("name", ["monthly", "notice", "voucher", "accountability", "cash-count"])
def test_long_names_of_group_and_office_stay_on_the_smallest_sheet(name: str) -> None:
    """Set narrower, then smaller; a cover of many lines begins further up."""
    book = month()
    long = book.group._replace(
        name="Perkumpulan Kelompok Usaha Bersama Peternak Ayam Petelur Berkah Sejahtera Abadi",
        village="Habaring Hurung Raya Selatan Jaya",
        district="Bukit Batu Kecamatan Yang Panjang",
        regency="Kabupaten Kotawaringin Timur Raya",
        address="Jalan " + "Anggrek Melati " * 9,
        office="Dinas Sosial dan Perlindungan Anak Kabupaten Kotawaringin Timur",
    )
    form = replace(umum(), paper=SMALLEST)
    pdf = print_document(
        name, replace(book, group=long), period=month_of(TODAY), today=TODAY, form=form
    )
    assert list(outside(name, form, pdf)) == []


@pytest.mark.parametrize(
    ("name", "left", "start"),
    [
        ("cash-book", 27, date(2025, 11, 1)),
        ("receipts", 31, date(2026, 9, 1)),
        ("receipts", 48, date(2026, 9, 1)),
    ],
)
def test_the_words_of_a_sum_end_before_a_figure_of_eleven_digits(
    name: str, left: float, start: date
) -> None:
    """*Jumlah 1 November 2025 s.d. 31 Oktober 2026* beside forty milliards, where it just fits."""
    form = replace(umum(), paper=PaperForm(size=(215, 297), left=left))
    book = long_book(40, amount=999_999_999)
    book = replace(book, group=book.group._replace(sample=False))
    period = Period(start, date(2026, 11, 1))
    pdf = print_document(name, book, period=period, today=TODAY, form=form)
    assert list(outside(name, form, pdf)) == []


@pytest.mark.parametrize("name", ["income", "cash-count"])
def test_long_words_over_a_signature_fold(name: str) -> None:
    """The words, the title, the NIP: nothing of a signer leaves the column."""
    words = "Mengetahui dan menyetujui sepenuhnya isi laporan ini, " * 2
    signer = Signer(words=words, title="Kepala Bidang " * 6, name="Nama " * 20, nip="1" * 60)
    signing = Signing(left=(signer, signer), right=(Signer(who="ketua", words="Yang melapor,"),))
    form = replace(umum(), paper=SMALLEST, book=replace(umum().book, signing=signing))
    documents = {**form.documents, name: replace(form.document(name), signing=signing)}
    assert strays(name, replace(form, documents=documents)) == []
