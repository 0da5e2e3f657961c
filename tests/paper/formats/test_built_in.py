"""The formats that kubebook brings along print what the offices' forms show."""

from collections.abc import Iterable
from dataclasses import replace

import pytest

from kubebook.book.book import Book
from kubebook.book.group import choose_format
from kubebook.book.records.grants import Grant
from kubebook.paper import print_document
from kubebook.paper.formats.built_in import names, umum
from kubebook.paper.formats.find import chosen
from kubebook.paper.formats.format import BookColumn, BookForm
from kubebook.periods import month_of
from tests.paper.reading import Letter, letters_of, pages_of, sizes_of, words_of
from tests.paper.samples import TODAY, sample_book

GRANT = Grant(number=1, name="a", label="Bantuan", budget="apbd-kabupaten", amount=1, year=2026)

OCTOBER = month_of(TODAY)


def book_of(*, desa: bool = False) -> Book:
    """The month of the pictures, its group in a kelurahan or in a desa, without the mark across."""
    book = sample_book()
    kind = "desa" if desa else "kelurahan"
    return replace(book, group=book.group._replace(sample=False, village_kind=kind))  # type: ignore[arg-type]  # one of the two


def printed(name: str, form: str, book: Book) -> bytes:
    """A document of October in a format."""
    return print_document(name, book, period=OCTOBER, today=TODAY, form=chosen(form).form)


def test_five_are_brought_along_the_general_one_first() -> None:
    """`format list` shows them so."""
    assert names() == ("umum", "cilacap-a", "cilacap-b", "desa", "hibah-daerah")


def test_cilacap_a_is_one_page_day_by_day() -> None:
    """Letterhead KUBE / Binaan Dinas Sosial; five columns; pendamping left, ketua right."""
    pages = pages_of(printed("monthly", "cilacap-a", book_of()))
    words = " ".join(pages[0].split())
    assert len(pages) == 1
    assert words.startswith(
        "KELOMPOK USAHA BERSAMA (KUBE) Binaan Dinas Sosial Kota Palangka Raya KUBE “AYAM BERKAH”"
    )
    for heading in ("No", "Tanggal", "Omset Pendapatan", "Total Pengeluaran", "Laba Bersih"):
        assert heading in words
    assert "Jumlah Oktober 2026 3.682.350 3.162.500 519.850" in words
    assert words.index("Mengetahui,") < words.index("Pendamping")
    assert "Melaporkan, Ketua" in words.replace("Mengetahui, ", "").replace("Pendamping ", "")
    left, right = places_of(printed("monthly", "cilacap-a", book_of()), "Ratna", "Marlina")
    assert left < 60 < right


def test_cilacap_b_is_a_list_of_description_and_value() -> None:
    """Letterhead Dinas Sosial; two columns; ketua left, pendamping right."""
    pdf = printed("monthly", "cilacap-b", book_of())
    words = words_of(pdf)
    assert words.startswith("PEMERINTAH KOTA PALANGKA RAYA DINAS SOSIAL KUBE AYAM BERKAH")
    assert "Deskripsi Nilai" in words.replace("(Rp) ", "") or "Nilai (Rp) Deskripsi" in words
    for row in (
        "Omzet 3.670.000",
        "Pendapatan lain 12.350",
        "Jumlah pengeluaran (beban) 3.162.500",
        "Laba bersih 519.850",
        "Uang kelompok 6.659.850",
    ):
        assert row in words
    left, right = places_of(pdf, "Marlina", "Ratna")
    assert left < 60 < right


@pytest.mark.parametrize("form", ["cilacap-a", "cilacap-b"])
def test_in_full_the_books_and_the_members_come_too(form: str) -> None:
    """Openness is one option away."""
    pdf = print_document(
        "monthly", book_of(), period=OCTOBER, today=TODAY, full=True, form=chosen(form).form
    )
    words = words_of(pdf)
    assert "Buku Kas Umum ditutup" in words
    assert "Telah dibacakan dan diketahui anggota" in words


def test_the_village_cash_book_has_nine_numbered_columns_in_their_order() -> None:
    """C.4, signed on the left by the Kepala Desa."""
    pdf = printed("cash-book", "desa", book_of(desa=True))
    words = words_of(pdf)
    first = [letter for letter in letters_of(pdf) if letter.page == 1]
    heads = {
        letter.text: letter.left
        for letter in first
        if letter.text in "123456789" and is_numbering(first, letter.top)
    }
    assert list(heads) == list("123456789")
    assert list(heads.values()) == sorted(heads.values())
    for heading in ("Kode", "Rekening", "No. Bukti", "Kumulatif", "Saldo"):
        assert heading in words
    assert (
        "2 02/10/2026 5102 Pakan petelur 2 karung @400.000, Toko Tani Subur 800.000 BKK-0041"
        in (words)
    )
    assert "Mengetahui, Kepala Desa Habaring Hurung" in words


def is_numbering(letters: Iterable[Letter], top: float) -> bool:
    """Whether the digits at this height are the row of the columns' numbers."""
    row = [it.text for it in letters if abs(it.top - top) < 0.5]
    return "".join(row) == "123456789"


def test_running_expenses_grow_row_by_row_to_the_total() -> None:
    """Jumlah Pengeluaran Kumulatif ends where Jumlah Pengeluaran does."""
    words = words_of(printed("cash-book", "desa", book_of(desa=True)))
    assert "800.000 BKK-0041 800.000" in words
    assert "120.000 BKK-0042 920.000" in words
    assert "8.717.500" in words


def test_the_village_bank_book_has_all_ten_columns_though_some_are_empty() -> None:
    """C.6: interest, tax and charges keep their columns."""
    words = words_of(printed("bank-book", "desa", book_of(desa=True)))
    for heading in ("Setoran", "Penarikan", "Pajak", "Administrasi", "Saldo"):
        assert heading in words
    assert "1 2 3 4 5 6 7 8 9 10" in words
    general = words_of(printed("bank-book", "umum", book_of(desa=True)))
    assert "Pajak" not in general


def test_a_column_that_is_empty_stays_where_no_other_would_be_left() -> None:
    """A book of the bank's tax alone, in a month without any, is a book without rows in it."""
    form = umum()
    alone = BookForm(columns=(BookColumn(field="tax"),))
    theirs = replace(form, books={**form.books, "bank-book": alone})
    words = words_of(
        print_document("bank-book", book_of(), period=OCTOBER, today=TODAY, form=theirs)
    )
    assert "Buku Pembantu Bank" in words
    assert "Pajak" in words
    beside = BookForm(columns=(BookColumn(field="tax"), BookColumn(field="balance")))
    theirs = replace(form, books={**form.books, "bank-book": beside})
    words = words_of(
        print_document("bank-book", book_of(), period=OCTOBER, today=TODAY, form=theirs)
    )
    assert "Pajak" not in words


def test_regional_aid_is_accounted_for_on_f4_with_room_to_bind() -> None:
    """28 mm on the left, amounts as its offices write them."""
    pdf = printed("accountability", "hibah-daerah", replace(book_of(), grants=(GRANT,)))
    assert sizes_of(pdf) == {(215, 330)}
    assert min(letter.left for letter in letters_of(pdf)) > 27.5
    words = words_of(pdf)
    assert "Rp. " in words
    assert "Rp0" not in words


def places_of(pdf: bytes, *names: str) -> list[float]:
    """Where each name begins on the last page, in mm from the left."""
    letters = list(letters_of(pdf))
    text = "".join(letter.text for letter in letters)
    return [letters[text.rindex(name)].left for name in names]


def test_a_format_in_force_is_that_of_the_ledger_and_not_of_the_program() -> None:
    """The text in the ledger decides, whatever is brought along under the same name."""
    book = book_of()
    changed = choose_format(book, name="desa", text='format = 1\ntitle = "Lain"\n')
    words = words_of(print_document("cash-book", book.apply(changed), period=OCTOBER, today=TODAY))
    assert "Kode" not in words
    theirs = chosen("desa").form
    assert "Kode" in words_of(
        print_document("cash-book", book, period=OCTOBER, today=TODAY, form=theirs)
    )


@pytest.mark.parametrize("section", ["members", "recap"])
def test_the_signers_stand_under_the_last_table_also_on_a_turned_page(section: str) -> None:
    """No page bears signatures alone where the one before has room for them."""
    form = umum()
    monthly = replace(form.document("monthly"), sections=(section, "signers"))
    theirs = replace(form, documents={**form.documents, "monthly": monthly})
    pages = pages_of(print_document("monthly", book_of(), period=OCTOBER, today=TODAY, form=theirs))
    assert len(pages) == 1
    assert "Melaporkan," in pages[0]
