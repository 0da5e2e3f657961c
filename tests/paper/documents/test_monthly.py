"""The monthly report: what the meeting reads and signs."""

from dataclasses import replace

import pytest

from kubebook.book.accounts.chart import DANA_IKS
from kubebook.book.records.plan import PlanLine, PlanVersion
from kubebook.paper import print_document
from kubebook.periods import month_of, year_of
from tests.paper.reading import pages_of, words_of
from tests.paper.samples import GROUP, NAMES, TODAY, empty_group, long_book, sample_book

OCTOBER = month_of(TODAY)


def monthly(**asked: object) -> list[str]:
    """The pages of October's report, blanks single."""
    book = asked.pop("book", sample_book())
    pdf = print_document("monthly", book, period=OCTOBER, today=TODAY, **asked)  # type: ignore[arg-type]  # passed through as given
    return [" ".join(page.split()) for page in pages_of(pdf)]


def test_the_first_page_answers_what_the_meeting_asks() -> None:
    """How much there was, came, went and is left; what the business earned; whose money it is."""
    first = monthly()[0]
    for expected in (
        "KELOMPOK USAHA BERSAMA (KUBE) Binaan Dinas Sosial Kota Palangka Raya KUBE “AYAM BERKAH”",
        "Jalan Anggrek Nomor 7, RT 002/RW 001, Kelurahan Habaring Hurung, Kecamatan Bukit Batu",
        "LAPORAN KEUANGAN BULANAN",
        "Nama kelompok : KUBE Ayam Berkah Periode : 1 s.d. 31 Oktober 2026",
        "Kelurahan : Habaring Hurung Tanggal cetak : 31 Oktober 2026",
        "Uang kelompok turun Rp4.645.150, dari Rp11.305.000 menjadi Rp6.659.850",
        "1. Warung Simpang belum membayar Rp120.000",
        "September Oktober Selisih Omzet 2.220.000 3.670.000 +1.450.000",
        "Pendapatan lain 12.900 12.350 −550",
        "Laba bersih 361.400 519.850 +158.450 Perkembangan usaha meningkat",
        "Kas tunai 3.057.500 Bank, rekening kelompok 3.602.350 Jumlah 6.659.850",
        "Titipan: simpanan sukarela −400.000 Titipan: dana IKS −200.000 Uang usaha 6.059.850",
        "Saldo awal, 1 Oktober 2026 tunai 1.105.000 + bank 10.200.000 11.305.000",
        "Jumlah penerimaan 4.072.350 Jumlah pengeluaran 8.717.500",
        "Saldo akhir, 31 Oktober 2026 tunai 3.057.500 + bank 3.602.350 6.659.850",
    ):
        assert expected in first


@pytest.mark.parametrize(
    ("label", "printed"),
    [("IKS", "IKS"), ("BRI Unit", "BRI Unit"), ("Bank titipan", "bank titipan")],
)
def test_what_is_held_for_others_keeps_the_capitals_of_an_abbreviation(
    label: str, printed: str
) -> None:
    """A group that calls its fund IKS reads *Titipan: IKS*, as the screen says it."""
    book = sample_book()
    renamed = book.accounts[DANA_IKS]._replace(label=label)
    first = monthly(book=replace(book, accounts={**book.accounts, DANA_IKS: renamed}))[0]
    assert f"Titipan: {printed} −200.000" in first


def test_the_last_sheet_repeats_the_figures_and_is_signed_by_all() -> None:
    """Whoever signs sees on the same sheet what is signed for."""
    last = monthly()[-1]
    for expected in (
        "Saldo awal Rp11.305.000",
        "Saldo akhir Rp6.659.850",
        "Catatan perkembangan usaha (ditulis tangan dalam rapat)",
        "Palangka Raya, 31 Oktober 2026",
        "Mengetahui, Pendamping Ratna Salundik",
        "Lurah Habaring Hurung Sutarno Liwan, S.Sos. NIP",
        "Telah dibacakan dan diketahui anggota",
        "dari 10 anggota.",
        *NAMES,
    ):
        assert expected in last
    assert last.index("Melaporkan,") < last.index("Bendahara")


def test_what_was_mended_is_told_and_left_out_where_nothing_was() -> None:
    """A month without corrections has no heading for them, and no hole."""
    assert "Koreksi bulan ini" in " ".join(monthly())
    assert "salah ketik, kelebihan satu nol BKK-0049 75.000" in " ".join(monthly())
    assert "Koreksi" not in " ".join(monthly(book=long_book(12)))


def test_more_than_ten_members_sign_on_a_sheet_of_their_own() -> None:
    """Twenty members have the figures before them too, and one row each."""
    pages = monthly(book=empty_group(members=20))
    assert "Pendamping" in pages[-2]
    assert "Telah dibacakan" not in pages[-2]
    assert "Saldo akhir Rp0" in pages[-1]
    assert "20 Anggota Rekaan 20" in pages[-1]


def test_sixty_members_fill_as_many_sheets_as_they_need() -> None:
    """A list longer than the law allows is still printed whole, numbered through."""
    pages = monthly(book=empty_group(members=60))
    assert "60 Anggota Rekaan 60" in pages[-1]
    assert sum("Telah dibacakan" in page for page in pages) >= 3


def test_in_full_the_sub_books_and_both_statements_are_there() -> None:
    """An office that wants everything gets everything; the meeting's copy stays short."""
    short, full = " ".join(monthly()), " ".join(monthly(full=True))
    for title in ("Buku Pembantu Kas Tunai", "Buku Pembantu Bank", "Laba Rugi", "Posisi Keuangan"):
        assert title not in short
        assert title in full


def test_the_first_month_shows_one_column_of_results() -> None:
    """There is nothing to compare a first month with."""
    first = monthly(book=long_book(12))[0]
    assert "Selisih" not in first
    assert "Perkembangan usaha" not in first


def test_a_group_in_a_desa_is_seen_by_its_kepala_desa() -> None:
    """The title of the village's head follows where the group lives."""
    book = empty_group(group=GROUP._replace(village_kind="desa"))
    words = " ".join(monthly(book=book))
    assert "Kepala Desa Habaring Hurung" in words
    assert "Desa : Habaring Hurung" in words
    assert "Lurah" not in words


def test_what_is_unknown_leaves_no_line_in_the_letterhead_and_a_bare_line_to_sign() -> None:
    """No office, no address, no officer: the paper is shorter, and nothing is invented."""
    bare = GROUP._replace(office="", address="", district="", companion="", village_head="")
    pages = monthly(book=empty_group(members=0, group=bare))
    assert "Binaan" not in pages[0]
    assert "KUBE “AYAM BERKAH” Kelurahan Habaring Hurung LAPORAN" in pages[0]
    assert "Telah dibacakan" not in pages[-1]


def test_a_whole_year_prints_as_a_report_too() -> None:
    """The same paper tells of a year, under the year's name."""
    pdf = print_document("monthly", sample_book(), period=year_of(TODAY), today=TODAY)
    words = words_of(pdf)
    assert "Periode : 1 Januari s.d. 31 Desember 2026" in words
    assert "Jumlah 2026" in words


@pytest.mark.parametrize("amount", [9_999_999_999])
def test_figures_too_wide_for_half_a_sheet_put_blocks_one_under_the_other(amount: int) -> None:
    """Ten digits are neither broken nor run into each other."""
    first = monthly(book=long_book(30, amount=amount))[0]
    assert "Omzet 299.999.999.970" in first


@pytest.mark.parametrize("name", ["monthly", "annual"])
def test_a_book_that_the_first_page_has_room_for_takes_no_other_page(name: str) -> None:
    """A group that begins has little to print: two sheets, the last one signed by all."""
    pdf = print_document(name, empty_group(members=8), period=OCTOBER, today=TODAY)
    first, last = pages_of(pdf)
    assert ("Buku Kas Umum" if name == "monthly" else "Daftar Anggota") in first
    assert "Telah dibacakan" in last


def test_a_line_of_the_plan_says_how_much_is_bought_where_its_line_has_room() -> None:
    """*Pakan, 12 karung*; of one thing the name is enough, and a long name stands alone."""
    longest = "Pakan konsentrat ayam petelur muda"
    lines = tuple(
        PlanLine(n, n, 1, "belanja", text, volume, unit, 1000, volume, "5102", 0)
        for n, (text, volume, unit) in enumerate(
            [("Pakan", 12_000, "karung"), ("Kandang", 1000, "paket"), (longest, 2500, "karung")],
            start=1,
        )
    )
    versions = (PlanVersion(1, TODAY),)
    first = monthly(book=replace(sample_book(), plan_lines=lines, plan_versions=versions))[0]
    assert "1 Pakan, 12 karung 12.000" in first
    assert "2 Kandang 1.000" in first
    assert f"3 {longest} 2.500" in first
