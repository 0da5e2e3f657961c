"""The accountability report as an auditor turns it over: contents, handover, photographs."""

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest

from kubebook.book.book import Book
from kubebook.book.records.goods import Asset
from kubebook.book.records.grants import Stage
from kubebook.paper import print_document
from kubebook.paper.formats.built_in import umum
from kubebook.paper.formats.format import Format
from kubebook.paper.parts.deed_day import facts_of_day
from tests.paper.documents.test_accountability import (
    bookmarks,
    hostile,
    lpj,
    lpj_book,
    new_group,
    page_titled,
    picture_of,
)
from tests.paper.reading import pages_of, texts_of
from tests.paper.samples import TODAY

LISTED = re.compile(r"(?P<title>\S.*?) (?P<page>\d+)[ .]*$")
"""A row of the contents as it is read: a title, the page, and the dots as an ornament."""


def flat(text: str) -> str:
    """Words without blanks and capitals: titles are capitals on their page, and folded."""
    return "".join(text.split()).casefold()


def listed(pdf: bytes) -> list[tuple[str, int]]:
    """The rows of the list of contents."""
    number = dict(bookmarks(pdf))["Daftar Isi"]
    page = pages_of(pdf)[number - 1]
    page = page[page.index("DAFTAR ISI") + len("DAFTAR ISI") : page.index("\nKUBE ")]
    rows = [LISTED.match(line.strip()) for line in page.splitlines() if line.strip()]
    return [(row["title"], int(row["page"])) for row in rows if row]


# --- where its parts stand -----------------------------------------------------------------------


@pytest.mark.parametrize("paper", ["A4", "F4"])
@pytest.mark.parametrize("make", [lpj_book, new_group])
def test_each_number_of_the_contents_is_the_page_of_that_title(
    make: Callable[[], Book], paper: str
) -> None:
    """All parts but those before it, each chapter, and no page of any other."""
    pdf = lpj(make(), paper=paper)
    rows, pages = listed(pdf), texts_of(pdf)
    tops = [title for title, _ in bookmarks(pdf)][3:]
    assert [title for title, _ in rows if title in tops] == tops
    assert [title for title, _ in rows if title[0].isdigit()] == [
        "1. Pendahuluan",
        "2. Maksud dan Tujuan",
        "3. Realisasi Penggunaan Dana",
        "4. Penutup",
    ]
    assert dict(rows).items() >= dict(bookmarks(pdf)[3:]).items()
    for title, number in rows:
        assert flat(title) in flat(pages[number - 1]), title


def test_the_completeness_page_tells_the_page_of_each_part_or_that_it_is_missing() -> None:
    """Of the book all parts are there; of a decree alone most are not, and why."""
    pdf = lpj(lpj_book())
    words = page_titled("Kelengkapan", pdf)
    for title, number in bookmarks(pdf)[1:]:
        assert f"{title} {number}" in words
    words = page_titled("Kelengkapan", lpj(new_group()))
    for absent in (
        "Rencana Anggaran Biaya (RAB) belum ada: RAB belum punya baris",
        "Daftar Bukti tidak perlu: belum ada pembayaran yang harus ada notanya",
        "Lampiran Bukti belum ada: belum ada nota yang dilampirkan",
        "Berita Acara Serah Terima Barang tidak perlu: tidak ada bantuan berupa barang",
        "Surat Tanda Setoran (STS) tidak perlu: tidak ada dana yang dikembalikan",
    ):
        assert absent in words


def with_sections(*names: str, **headings: str) -> Format:
    """The general form with these sections of the report, and headings of some."""
    form = umum()
    document = replace(form.documents["accountability"], sections=names, headings=headings)
    return replace(form, documents={**form.documents, "accountability": document})


def printed_with(form: Format) -> bytes:
    """The report in that form."""
    return print_document("lpj", lpj_book(), today=TODAY, form=form, pictures=picture_of)


def test_the_contents_stand_where_a_form_has_them_and_titles_are_those_of_the_form() -> None:
    """Last of all, or not at all; a part that is called otherwise is listed so."""
    form = with_sections("usage", "goods", "contents", goods="BAST", usage="Laporan Pemakaian")
    pdf = printed_with(form)
    assert bookmarks(pdf) == [("Laporan Pemakaian", 1), ("BAST", 2), ("Daftar Isi", 3)]
    assert listed(pdf) == [("Laporan Pemakaian", 1), ("BAST", 2)]
    assert bookmarks(printed_with(with_sections("goods"))) == [
        ("Berita Acara Serah Terima Barang", 1)
    ]


def test_two_late_pages_at_one_place_keep_the_order_of_the_form() -> None:
    """Both ways round."""
    for names in (("missing", "contents", "goods"), ("contents", "missing", "goods")):
        titles = [title for title, _ in bookmarks(printed_with(with_sections(*names)))]
        first = "Kelengkapan" if names[0] == "missing" else "Daftar Isi"
        assert titles[0] == first
        assert titles[2] == "Berita Acara Serah Terima Barang"


# --- signed, numbered, never alone ---------------------------------------------------------------


@pytest.mark.parametrize(
    "title", ["Rencana Anggaran Biaya (RAB)", "Realisasi RAB", "Buku Kas Bantuan", "Daftar Bukti"]
)
def test_plan_books_and_list_of_proofs_are_signed(title: str) -> None:
    """By those who sign each where it is printed alone."""
    pages = texts_of(lpj(lpj_book()))
    start = dict(bookmarks(lpj(lpj_book())))[title]
    following = " ".join(pages[start - 1 : start + 1])
    assert "Mengetahui" in following
    assert "Marlina Unting" in following
    assert "Siti Rahmah" in following


@pytest.mark.parametrize("paper", ["A4", "F4"])
def test_the_last_chapter_never_stands_alone(paper: str) -> None:
    """However long the figures become, rows of them stand above it on its page."""
    for count in range(1, 45, 3):
        stages = tuple(Stage(n, 1, n, 1_000) for n in range(1, count))
        pdf = lpj(replace(lpj_book(), stages=stages), paper=paper)
        page = dict(listed(pdf))["4. Penutup"]
        above = texts_of(pdf)[page - 1].split("4. Penutup")[0]
        assert "Sisa" in above, count


@pytest.mark.parametrize(
    ("giver", "receiver"),
    [
        ("Dinas Sosial Kota Palangka Raya", "Kepala Dinas Sosial Kota Palangka Raya"),
        ("dinas sosial", "Kepala dinas sosial"),
        ("Badan Keuangan Daerah", "Kepala Badan Keuangan Daerah"),
        ("Dinasti Jaya", "Dinasti Jaya"),
        ("Bank Contoh", "Bank Contoh"),
        ("Kementerian Sosial RI", "Kementerian Sosial RI"),
    ],
)
def test_the_letter_to_an_office_goes_to_its_head(giver: str, receiver: str) -> None:
    """Anybody else is addressed by name."""
    book = lpj_book()
    pdf = lpj(replace(book, grants=(book.grants[0]._replace(giver=giver),)))
    letter = page_titled("Penyampaian Laporan Pertanggungjawaban Bantuan Sosial KUBE", pdf)
    assert f"Kepada Yth. {receiver} di tempat" in letter


# --- the handover of goods -----------------------------------------------------------------------


def goods_of(book: Book, brought: int, **changes: object) -> Asset:
    """Goods that an entry brought."""
    entry = next(it for it in book.entries if it.number == brought)
    known = Asset(1, "INV-001", "Mesin tetas", "1401", 2, "unit", "bantuan", entry.date, 2_000_000,
                  brand="Contoh", entries=(brought,))  # fmt: skip
    return known._replace(**changes)  # type: ignore[arg-type]  # passed through as given


def test_a_handover_bears_its_own_day_in_words_and_both_parties() -> None:
    """Not the day of printing; the giver's name and office are lines to write on."""
    words = page_titled("Berita Acara Serah Terima Barang")
    assert (
        "Pada hari ini, Minggu, tanggal dua belas bulan Juli tahun dua ribu dua puluh enam (12 "
        "Juli 2026), kami"
    ) in words
    assert "Nama : Jabatan : Mewakili : Kementerian Sosial RI selaku yang menyerahkan" in words
    assert "Nama : Marlina Unting Jabatan : Ketua Mewakili : KUBE Ayam Berkah" in words
    assert "Palangka Raya, 12 Juli 2026" in words
    assert "31 Oktober 2026 PIHAK" not in words


@pytest.mark.parametrize(
    ("changes", "rows"),
    [
        ({}, "1 Mesin tetas, Contoh 2 unit Baik 2.000.000 BM-0001"),
        ({"condition": "rusak-berat"}, "1 Mesin tetas, Contoh 2 unit .......... 2.000.000"),
        (
            {"amount": 1_500_000},
            "Baik 1.500.000 BM-0001 2 Mesin tetas .......... .......... .......... 500.000",
        ),
        ({"entries": (2, 3)}, "1 Mesin tetas .......... .......... .......... 2.000.000"),
    ],
    ids=["known", "broken since", "in part", "of several entries"],
)
def test_goods_have_quantity_unit_and_condition_as_far_as_they_are_known(
    changes: dict[str, object], rows: str
) -> None:
    """The inventory knows them; the sum is always that of the entries."""
    book = lpj_book()
    pdf = lpj(replace(book, assets=(goods_of(book, 2, **changes),)))
    words = page_titled("Berita Acara Serah Terima Barang", pdf)
    assert rows in words
    assert "Jumlah 2.000.000" in words


def test_each_day_of_handover_has_a_paper_of_its_own() -> None:
    """Two on one day share one."""
    book = lpj_book()
    gift = next(it for it in book.entries if it.number == 2)
    more = (
        gift._replace(number=40, voucher="BM-2026-0002", text="Timbangan", amount=300_000),
        gift._replace(number=41, voucher="BM-2026-0003", date=date(2026, 8, 1), text="Rak"),
    )
    pdf = lpj(replace(book, entries=(*book.entries, *more)))
    papers = [page for page in texts_of(pdf) if "PIHAK PERTAMA, yang menyerahkan" in page]
    assert len(papers) == 2
    assert "Jumlah 2.300.000" in papers[0]
    assert "Sabtu, tanggal satu bulan Agustus" in papers[1]


def test_a_day_is_named_in_words() -> None:
    """Twenty-one and thirty-one too."""
    told = facts_of_day(date(2027, 12, 31))
    assert (told["weekday"], told["day_words"]) == ("Jumat", "tiga puluh satu")
    assert (told["month"], told["year_words"]) == ("Desember", "dua ribu dua puluh tujuh")


# --- the photographs -----------------------------------------------------------------------------


@pytest.mark.parametrize(("count", "sheets"), [(0, 1), (2, 1), (3, 2), (6, 2), (7, 3)])
def test_goods_of_the_aid_have_frames_with_their_names(count: int, sheets: int) -> None:
    """Four to a sheet, and two at least for what the group does."""
    book = lpj_book()
    goods = tuple(
        goods_of(book, 2, number=n, tag=f"INV-{n:03}", name=f"Barang {n}", amount=1)
        for n in range(1, count + 1)
    )
    pdf = lpj(replace(book, assets=goods))
    marks = dict(bookmarks(pdf))
    start = marks["Foto Kegiatan dan Barang"]
    assert marks["Salinan Buku Rekening, Halaman Terakhir"] - start == sheets
    words = " ".join(texts_of(pdf)[start - 1 : start - 1 + sheets])
    for n in range(1, count + 1):
        assert f"{n}. Barang {n}, Contoh, 2 unit, INV-{n:03}" in words
    assert f"{sheets * 4}." in words
    assert words.count("FOTO KEGIATAN DAN BARANG") == sheets
    assert words.count("FOTO KEGIATAN DAN BARANG (LANJUTAN)") == sheets - 1


def test_goods_of_other_money_have_no_frame() -> None:
    """Those that the group bought itself are not this giver's."""
    book = lpj_book()
    own = goods_of(book, 13, name="Ember")
    assert "Ember" not in page_titled("Foto Kegiatan dan Barang", lpj(replace(book, assets=(own,))))


def test_long_names_break_no_page() -> None:
    """Contents, handover and captions of the longest words that can be typed."""
    book = hostile()
    goods = goods_of(book, 2, name="Mesin " * 40, brand="Merek " * 20, unit="satuan panjang")
    assert lpj(replace(book, assets=(goods,))).startswith(b"%PDF")
