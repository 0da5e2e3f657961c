"""Four forms that nobody here ships, written from their descriptions alone: CONTOH (rekaan)."""

import pytest

from kubebook.paper import print_document
from kubebook.paper.formats.doubts import looked_through
from kubebook.paper.formats.format import Format
from kubebook.paper.formats.practice_group import TODAY, practice_group
from kubebook.paper.formats.read import read_format
from kubebook.paper.formats.writer import written
from tests.paper.reading import Letter, letters_of, pages_of, words_of

SCHOOL_FUND = """\
# Buku Kas Umum menurut bentuk dana sekolah (K-3).
format = 1
title = "Buku kas bentuk dana sekolah (K-3)"

[books.cash-book]
title = "BUKU KAS UMUM"
title_at = "centre"
form_code = "Formulir BOS-K3"
rupiah = false
closing = [
  "Pada hari ini, {day}, buku ini ditutup dengan saldo {total} ({total_words}),",
  "yaitu saldo bank {bank} dan saldo kas tunai {cash}.",
]
closing_rows = []
columns = [
  { field = "date", heading = "Tanggal", width = 20 },
  { field = "account_code", heading = "No. Kode", width = 14, group = "Nomor" },
  { field = "voucher", heading = "No. Bukti", group = "Nomor" },
  { field = "text", heading = "Uraian", width = "rest" },
  { field = "in", heading = "Penerimaan (Debit)" },
  { field = "out", heading = "Pengeluaran (Kredit)" },
  { field = "balance", heading = "Saldo" },
]

[books.cash-book.signing]
align = "centre"
place = "right"
left = [{ who = "ketua", words = "Mengetahui," }]
right = [{ who = "bendahara", words = "Dibuat oleh," }]
"""
PROGRESS = """\
# Laporan satu halaman tentang perkembangan KUBE.
format = 1
title = "Laporan perkembangan (rekaan)"

[documents.perkembangan]
title = "Laporan Perkembangan KUBE"
title_at = "left"
facts = ["group", { field = "companion", heading = "Pendamping sosial" }, "period", "address"]
sections = ["first-page", "signers"]
first_page = ["results", "problems", "hand-lines"]
hand_lines = 5
results = [
  { field = "turnover", heading = "Omzet" },
  { field = "cost", heading = "Biaya" },
  { field = "profit", heading = "Laba" },
]

[documents.perkembangan.headings]
results = "Perkembangan usaha"
problems = "Kendala"
hand-lines = "Rencana tindak lanjut"

[documents.perkembangan.signing]
align = "centre"
place = "right"
left = [{ who = "companion", words = "Mengetahui," }]
middle = [{ who = "bendahara" }]
right = [{ who = "ketua", words = "Dibuat oleh," }]
"""
COOPERATIVE = """\
# Buku harian kas sebuah koperasi (rekaan): debet dan kredit di bawah satu kepala, tanpa Rp.
format = 1
title = "Buku harian koperasi (rekaan)"

[book]
letterhead = "none"

[books.cash-in-hand]
title = "BUKU HARIAN KAS"
title_at = "centre"
form_code = "KOP/KAS-02"
numbered = true
rupiah = false
facts = [{ field = "group", heading = "Unit" }, "year", { field = "bendahara", heading = "Kasir" }]
closing = [
  "Buku ini ditutup pada {day} dengan sisa kas {cash},",
  "terbilang {cash_words}.",
]
closing_rows = [{ field = "cash", heading = "Sisa uang di laci" }]
columns = [
  { field = "date", heading = "Tgl", width = 19, group = "Catatan" },
  { field = "voucher", heading = "Bukti", group = "Catatan" },
  { field = "text", heading = "Keterangan", width = "rest" },
  { field = "in", heading = "Debet", group = "Mutasi Kas" },
  { field = "out", heading = "Kredit", group = "Mutasi Kas" },
  { field = "balance", heading = "Sisa" },
  { heading = "Paraf", width = 14 },
]

[books.cash-in-hand.signing]
place = "right"
align = "centre"
left = [{ who = "ketua", words = "Mengetahui," }]
middle = [{ title = "Pengawas", name = "Contoh (rekaan)", words = "Memeriksa," }]
right = [{ who = "bendahara", words = "Kasir," }]
"""
VILLAGE = """\
# Laporan satu halaman kepada kepala desa (rekaan), dengan kalimat penutup sendiri.
format = 1
title = "Laporan ringkas desa (rekaan)"

[documents.laporan-desa]
title = "Laporan Ringkas Usaha Kelompok"
form_code = "LD-1"
letterhead = "group"
facts = ["group", "village", "year", "period"]
sections = ["first-page", "results-summary", "signers"]
first_page = [["recap"], ["problems", "hand-lines"]]
hand_lines = 2
recap = [
  { field = "opening", heading = "Uang pada awal bulan" },
  { field = "total_receipts", heading = "Uang masuk" },
  { field = "total_expenses", heading = "Uang keluar" },
  { field = "closing", heading = "Uang pada akhir bulan" },
]
closing = [
  "Demikian laporan ini dibuat dengan sebenarnya; sisa uang kelompok pada {day}",
  "adalah {total} ({total_words}).",
]

[documents.laporan-desa.headings]
recap = "Keadaan Uang"
problems = "Kendala"
hand-lines = "Catatan Kepala Desa"
results-summary = "Hasil Usaha"

[documents.laporan-desa.books.results-summary]
rupiah = false
rows = [
  { field = "profit", heading = "Laba" },
  { field = "turnover", heading = "Omzet" },
  { field = "cost", heading = "Biaya" },
]
columns = [
  { field = "text", heading = "Hal", width = "rest" },
  { field = "amount", heading = "Jumlah", width = 40 },
]

[documents.laporan-desa.signing]
place = "left"
left = [{ who = "ketua", words = "Melaporkan," }]
right = [{ who = "bendahara" }]
below = [{ who = "village_head", words = "Mengetahui," }]
"""


def form_of(text: str) -> Format:
    """A form, of which `format check` has nothing to say."""
    form = read_format(text, "a.toml")
    assert looked_through(text, form) == ()
    return form


def printed(name: str, form: Format) -> bytes:
    """A paper of the invented group, in a form."""
    return print_document(name, practice_group(), today=TODAY, form=form)


def line_at(letters: list[Letter], words: str) -> tuple[float, float, float]:
    """Where words stand on the first page: from, until, and how far down, in mm."""
    text = "".join(it.text for it in letters)
    sought = words.replace(" ", "")
    start = text.index(sought)
    found = letters[start : start + len(sought)]
    return found[0].left, found[-1].right, found[0].bottom


@pytest.mark.parametrize("text", [SCHOOL_FUND, PROGRESS, COOPERATIVE, VILLAGE])
def test_such_a_form_is_written_and_read_back(text: str) -> None:
    """What the writer makes of it says the same."""
    form = form_of(text)
    assert read_format(written(form), "a.toml") == form


def test_a_school_fund_book_prints_as_its_form_describes_it() -> None:
    """K-3: code top right, centred title, grouped headings, debit and credit, its own closing."""
    pdf = printed("cash-book", form_of(SCHOOL_FUND))
    words = words_of(pdf)
    assert "(Rp)" not in words
    for heading in ("Tanggal", "Kode", "Bukti", "Uraian", "(Debit)", "(Kredit)", "Saldo"):
        assert heading in words
    closing = "Pada hari ini, Sabtu, 31 Oktober 2026, buku ini ditutup dengan saldo Rp"
    assert closing in words.replace("\u00a0", " ")
    assert "yaitu saldo bank Rp" in words
    assert "Buku Kas Umum ditutup dengan keadaan" not in words
    first = [it for it in letters_of(pdf) if it.page == 1]
    code, title = line_at(first, "Formulir BOS-K3"), line_at(first, "BUKU KAS UMUM")
    right = max(it.right for it in first)
    assert abs(code[1] - right) < 1
    assert code[2] < title[2]
    assert code[2] < line_at(first, "KELOMPOK USAHA")[2]
    middle = (min(it.left for it in first) + right) / 2
    assert abs((title[0] + title[1]) / 2 - middle) < 2
    table = [it for it in first if it.top > title[2] + 6]
    group, kode, bukti = (line_at(table, it) for it in ("Nomor", "Kode", "Bukti"))
    assert group[2] < min(kode[2], bukti[2])
    assert kode[0] - 1 < group[0] < group[1] < bukti[1] + 4


def test_a_report_of_ones_own_stands_on_one_page() -> None:
    """Turnover, costs, profit, problems, five lines to write on, three signers abreast."""
    pdf = printed("perkembangan", form_of(PROGRESS))
    (page,) = pages_of(pdf)
    words = " ".join(page.split())
    assert "LAPORAN PERKEMBANGAN KUBE" in words
    rows = ("Perkembangan usaha", "Omzet", "Biaya", "Laba", "Kendala", "Harga pakan naik")
    assert [words.index(it) for it in rows] == sorted(words.index(it) for it in rows)
    assert "Rencana tindak lanjut" in words
    assert "Pendapatan lain" not in words
    assert "Telah dibacakan" not in words
    facts = ("Nama kelompok", "Pendamping sosial", "Periode", "Alamat")
    assert all(it in words for it in facts)
    assert "Tanggal cetak" not in words
    letters = list(letters_of(pdf))
    assert line_at(letters, "LAPORAN PERKEMBANGAN")[0] < 27
    signers = [
        line_at(letters[len(letters) // 2 :], it)
        for it in ("PendampingContoh", "BendaharaContoh", "KetuaContoh")
    ]
    assert [it[0] for it in signers] == sorted(it[0] for it in signers)
    assert max(it[2] for it in signers) - min(it[2] for it in signers) < 1


def test_a_cooperatives_book_prints_as_its_form_describes_it() -> None:
    """No letterhead, its own facts, debit under one heading, no Rp, three signers abreast."""
    pdf = printed("cash-in-hand", form_of(COOPERATIVE))
    words = words_of(pdf).replace("\u00a0", " ")
    assert "KELOMPOK USAHA BERSAMA" not in words
    assert "(Rp)" not in words
    told = ("KOP/KAS-02", "BUKU HARIAN KAS", "Unit : KUBE Contoh Rekaan", "Tahun anggaran : 2026")
    rest = ("Kasir : Bendahara Contoh", "Catatan Mutasi Kas", "Debet Kredit Sisa Paraf")
    places = [words.find(it) for it in (*told, *rest)]
    assert -1 not in places
    assert places == sorted(places)
    closing = "Buku ini ditutup pada Sabtu, 31 Oktober 2026 dengan sisa kas Rp1.995.000, terbilang"
    assert closing in words
    assert "Sisa uang di laci Rp 1.995.000" in words
    letters = list(letters_of(pdf))
    table, middle = line_at(letters, "MutasiKas"), line_at(letters, "Debet")
    assert table[2] < middle[2]
    signers = [
        line_at(letters[len(letters) // 2 :], it)
        for it in ("KetuaContoh", "Contoh(rekaan)", "BendaharaContoh")
    ]
    assert [it[0] for it in signers] == sorted(it[0] for it in signers)
    assert max(it[2] for it in signers) - min(it[2] for it in signers) < 1


def test_a_villages_report_stands_on_one_page_with_its_own_closing_sentence() -> None:
    """Chosen rows of two tables, its sentence over the signers, the head of the village below."""
    pdf = printed("laporan-desa", form_of(VILLAGE))
    (page,) = pages_of(pdf)
    words = " ".join(page.split()).replace("\u00a0", " ")
    told = (
        *("LD-1", "LAPORAN RINGKAS USAHA KELOMPOK", "Tahun anggaran : 2026", "Keadaan Uang"),
        *("Uang pada awal bulan", "Uang masuk 832.000", "Uang keluar 987.000"),
        *("Uang pada akhir bulan", "Kendala", "Hasil Usaha", "Laba 295.000", "Omzet 720.000"),
        *(
            "Biaya 437.000",
            "Demikian laporan ini dibuat dengan sebenarnya; sisa uang kelompok pada",
        ),
        *("Sabtu, 31 Oktober 2026 adalah Rp4.395.000 (empat juta", "Melaporkan,"),
        *("Mengetahui,", "Kepala Contoh, S.Sos."),
    )
    places = [words.find(it) for it in told]
    assert -1 not in places, told[places.index(-1)]
    assert places == sorted(places)
    assert "Kas tunai" not in words
