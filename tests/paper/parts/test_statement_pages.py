"""Books on paper: cut into pages, carried forward, closed."""

import re
from dataclasses import replace
from datetime import date
from itertools import pairwise

import pytest

from kubebook.book.book import Book
from kubebook.paper import print_document
from kubebook.paper.formats.built_in import umum
from kubebook.paper.formats.format import BookForm
from kubebook.paper.parts.group_words import title_of
from kubebook.paper.table.column_widths import chosen, lay_out
from kubebook.paper.table.folded_rows import Rows
from kubebook.periods import month_of
from kubebook.statements.catalogue import STATEMENTS, make
from kubebook.statements.statement import Level, Narrowing, Row
from tests.paper.reading import letters_of, pages_of, sizes_of, words_of
from tests.paper.samples import GROUP, TODAY, empty_group, entry, long_book, sample_book

OCTOBER = month_of(TODAY)
FIGURE = r"([\d.]+)"
CARRIED = re.compile(rf"Jumlah dipindahkan\s+{FIGURE}\s+{FIGURE}\s+{FIGURE}")
BROUGHT = re.compile(rf"Pindahan\s+{FIGURE}\s+{FIGURE}\s+{FIGURE}")
ITEM = re.compile(r"^\d+\s+\d\d/\d\d/\d{4}", re.MULTILINE)


def cash_book(book: Book) -> list[str]:
    """The pages of the Buku Kas Umum of October, printed alone."""
    return pages_of(print_document("cash-book", book, period=OCTOBER, today=TODAY))


@pytest.mark.parametrize("rows", [60, 300])
def test_what_a_page_carries_over_the_next_one_brings_in(rows: int) -> None:
    """The last line of a page and the first of the next are the same figures, and they foot."""
    pages = cash_book(long_book(rows))
    assert len(pages) > 1
    listed = 0
    for page, following in pairwise(pages):
        listed += len(ITEM.findall(page))
        carried, brought = CARRIED.search(page), BROUGHT.search(following)
        assert carried is not None
        assert brought is not None
        assert carried.groups() == brought.groups()
        so_far = f"{25_000 * listed:,}".replace(",", ".")
        assert carried.groups() == (so_far, "0", so_far)


@pytest.mark.parametrize("rows", range(20, 75))
def test_two_rows_stand_between_pindahan_and_the_totals(rows: int) -> None:
    """The last page is never the totals alone, nor one lonely row."""
    pages = cash_book(long_book(rows))
    assert sum(len(ITEM.findall(page)) for page in pages) == rows
    for page in pages:
        assert len(ITEM.findall(page)) >= 2
        assert ("Pindahan" in page) == (page is not pages[0])


@pytest.mark.parametrize("rows", range(18, 60, 3))
def test_signatures_stand_whole_with_place_and_date(rows: int) -> None:
    """Nobody signs a sheet whose figures are on another, or a name without its line."""
    last = cash_book(long_book(rows))[-1]
    for words in (
        "Palangka Raya, 31 Oktober 2026",
        "Mengetahui,",
        "Ketua",
        "Bendahara",
        "Marlina Unting",
        "Siti Rahmah",
        "Saldo Buku Kas Umum",
    ):
        assert words in last


def test_the_cash_book_shows_the_month_of_the_pictures() -> None:
    """Opening, flows and closing can be checked by finger: 11.305.000 + 4.072.350 - 8.717.500."""
    words = words_of(print_document("cash-book", sample_book(), period=OCTOBER, today=TODAY))
    for expected in (
        "Saldo awal (tunai 1.105.000, bank 10.200.000) 11.305.000",
        "Jumlah Oktober 2026 4.072.350 8.717.500",
        "Saldo akhir 6.659.850",
        "Ambil uang bank untuk kas Rp1.500.000 10.805.000",
        "Pada hari ini, Sabtu, 31 Oktober 2026, Buku Kas Umum ditutup dengan keadaan sebagai",
        "berikut: Saldo Buku Kas Umum Rp 6.659.850 terdiri dari: Saldo Bank Rp 3.602.350",
        "Saldo Kas Tunai Rp 3.057.500 Jumlah Rp 6.659.850",
    ):
        assert expected in words


def test_a_void_row_says_batal_where_its_balance_would_stand() -> None:
    """The eye that misses the line through the row reads the word."""
    words = words_of(print_document("cash-book", sample_book(), period=OCTOBER, today=TODAY))
    assert "BKK-0048 Rak telur plastik 10 buah @7.500 750.000 batal" in words


def test_a_void_row_without_a_balance_says_batal_behind_its_words() -> None:
    """In the book of expenses, which has no balance, the word stands by the text, once."""
    words = words_of(print_document("expenses", sample_book(), period=OCTOBER, today=TODAY))
    assert re.search(r"Rak telur plastik 10 buah @7.500 (750.000 )?batal", words)
    assert "(batal)" not in words


def test_vouchers_stand_without_their_year_in_a_book_of_one_year_only() -> None:
    """BKM-0018 where the heading has the year; BKM-2025-0001 where two years meet."""
    book = long_book(3)
    older = entry(99, "BKM-2025-0001", date(2025, 12, 31), 5_000, "4101", "1101", "Lama")
    both = replace(book, entries=(older, *book.entries))
    one_year = words_of(print_document("cash-book", book, period=OCTOBER, today=TODAY))
    two_years = words_of(
        print_document("account-ledger", both, today=TODAY, narrowing=Narrowing(account="kas"))
    )
    assert "BKM-0001" in one_year
    assert "BKM-2026-0001" not in one_year
    assert "BKM-2025-0001" in two_years
    assert "BKM-2026-0001" in two_years


def test_an_empty_month_says_so_between_opening_and_totals() -> None:
    """A blank page could be a page forgotten."""
    words = words_of(print_document("cash-book", empty_group(), period=OCTOBER, today=TODAY))
    assert "Saldo awal (tunai 0, bank 0) 0 Tidak ada transaksi. Jumlah Oktober 2026 0 0" in words


def test_a_description_longer_than_a_page_is_carried_on() -> None:
    """Even a text that no page holds is printed to its last word."""
    text = " ".join(f"kata{n}" for n in range(2500))
    words = words_of(
        print_document("cash-book", long_book(3, text=text), period=OCTOBER, today=TODAY)
    )
    assert [words.count(f"kata{n}") for n in (0, 1200, 2498)] == [3, 3, 3]


def test_a_row_begun_on_a_page_is_in_what_that_page_carries_over() -> None:
    """Its amount stands on its first line, so the sums under it hold it though it goes on."""
    text = " ".join(f"kata{n}" for n in range(1500))
    pages = cash_book(long_book(3, text=text))
    assert len(pages) > 4
    begun = 0
    for page, following in pairwise(pages):
        begun += len(ITEM.findall(page))
        carried, brought = CARRIED.search(page), BROUGHT.search(following)
        assert carried is not None
        assert brought is not None
        so_far = f"{25_000 * begun:,}".replace(",", ".")
        assert carried.groups() == brought.groups() == (so_far, "0", so_far)
    assert begun + len(ITEM.findall(pages[-1])) == 3


def test_rows_go_on_the_next_page_where_a_hair_is_missing_and_not_before() -> None:
    """A page is filled to its last tenth of a millimetre."""
    statement = make("cash-book", long_book(20), OCTOBER, today=TODAY)
    columns = chosen(statement, BookForm())
    cells = [["x"] * len(columns) for _ in statement.rows]
    sheet = umum().sheets["A4"]
    rows = Rows(statement, lay_out(columns, cells, sheet, sheet), cells, 400.0)
    tail = 30.0
    (page,) = rows.dealt(1_000.0, tail)
    used = sum(line.height for line in page[:-4])
    used += sum(line.height for line in page[-4:])  # two rows and two sums are one
    assert len(rows.dealt(used + tail, tail)) == 1
    assert len(rows.dealt(used + tail - 0.01, tail)) == 2


def test_a_subtotal_stands_under_a_row_wherever_the_page_ends() -> None:
    """A sum at the head of a page would be of nothing."""
    statement = make("cash-book", long_book(20), OCTOBER, today=TODAY)
    levels: tuple[Level, Level] = ("item", "subtotal")
    rows = tuple(Row({"text": "x"}, level) for level in levels * 9)
    statement = statement._replace(rows=rows)
    columns = chosen(statement, BookForm())
    cells = [["x"] * len(columns) for _ in rows]
    sheet = umum().sheets["A4"]
    folded = Rows(statement, lay_out(columns, cells, sheet, sheet), cells, 400.0)
    for room in range(10, 90):
        _, *following = folded.dealt(float(room), 0.0)
        assert following
        assert all(page[0].level == "item" for page in following)


def test_amounts_never_break_and_stand_at_the_right_edge() -> None:
    """Ten digits fit their column, and the balance ends on the margin."""
    pdf = print_document(
        "cash-book", long_book(5, amount=9_999_999_999), period=OCTOBER, today=TODAY
    )
    assert "49.999.999.995" in words_of(pdf)
    sheet = umum().sheets["A4"]
    rightmost = max(letter.right for letter in letters_of(pdf) if letter.text == "9")
    assert sheet.edge - 0.6 < rightmost <= sheet.edge + 0.1


def test_the_list_of_members_lies_on_its_side_when_it_is_full() -> None:
    """Twelve columns do not fit an upright sheet; the type stays as large as in other books."""
    book = empty_group()
    members = {
        key: member._replace(
            nik="6271054101800001",
            kk="6271050101100001",
            dtsen_id="6271050001",
            sex="P",
            birth_date=date(1980, 1, 1),
            address="Jalan Anggrek Nomor 7, RT 002/RW 001",
            phone="081200000000",
        )
        for key, member in book.members.items()
    }
    pdf = print_document("members", replace(book, members=members), today=TODAY)
    assert sizes_of(pdf) == {(297, 210)}
    assert "6271" in words_of(pdf)
    assert "6271054101800001" not in words_of(pdf)


@pytest.mark.parametrize("name", sorted(set(STATEMENTS) & set(umum().books)))
def test_the_format_prints_every_column_that_the_statement_shows(name: str) -> None:
    """No column of a book is lost between the statement and the paper."""
    account = "kas" if name == "account-ledger" else None
    statement = make(name, sample_book(), today=TODAY, narrowing=Narrowing(account=account))
    shown = {column.name for column in statement.columns if column.shown}
    assert shown <= {column.field for column in umum().book_form(name).columns}


def test_every_statement_has_letterhead_title_and_signers() -> None:
    """Any book can be handed to an office as it comes out of the printer."""
    for name in STATEMENTS:
        account = "kas" if name == "account-ledger" else None
        words = words_of(
            print_document(name, sample_book(), today=TODAY, narrowing=Narrowing(account=account))
        )
        assert "KELOMPOK USAHA BERSAMA (KUBE)" in words
        assert "KUBE “AYAM BERKAH”" in words
        first = umum().book_signing(umum().book_form(name)).left[0]
        assert f"Mengetahui, {title_of(first, GROUP, umum())}" in words
        assert "Palangka Raya, 31 Oktober 2026" in words


def test_the_bank_book_tells_which_account_it_is_of() -> None:
    """Bank, branch and number stand over the table."""
    words = words_of(print_document("bank-book", sample_book(), period=OCTOBER, today=TODAY))
    assert f"Bank: {GROUP.bank} Cabang: Palangka Raya No. rekening: 000-111-222" in words


def test_an_office_is_written_with_its_capital_as_under_a_signature() -> None:
    """*Ketua* in the list of members; the file for a program keeps the role's name."""
    words = words_of(print_document("members", empty_group(), today=TODAY))
    assert re.search(r"\bKetua\b.*\bSekretaris\b.*\bBendahara\b.*\bAnggota\b", words)
    assert not re.search(r"\b(ketua|sekretaris|bendahara|anggota)\b", words)


def test_a_column_of_which_nothing_is_known_takes_no_room() -> None:
    """An address of one member is enough to keep it; the number of the card is asked for always."""
    book = empty_group()
    bare = words_of(print_document("members", book, today=TODAY))
    assert "Alamat" not in bare
    assert "No. HP" not in bare
    assert "NIK" in bare
    one, *others = book.members.values()
    known = (one._replace(address="Jalan Anggrek 7"), *others)
    book = replace(book, members={member.id: member for member in known})
    assert "Alamat" in words_of(print_document("members", book, today=TODAY))
