"""CONTOH (rekaan): a treasurer goes from December into January, in a terminal, wide and narrow."""

import re
import shlex
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import pytest
from pypdf import PdfReader

from kubebook.book.book import Book
from kubebook.store.ledger import open_ledger
from tests.cli.desk import LEDGER, Desk, desk_in
from tests.cli.hand import Answer, Hand
from tests.cli.test_one_language import english_in
from tests.cli.window import Window

AUTUMN = """
2026-11-02 init --name "Ayam Contoh" --village "Habaring Hurung" --ketua "Agus Dehen" \
  --sekretaris "Lina Kusumawati" --bendahara "Siti Rahmah"
2026-11-02 member add Suparti
2026-11-02 member add "Hendra Tuwan"
2026-11-02 receipt 5jt "Modal awal" --account modal-swadaya
2026-11-03 receipt 360rb "Telur 6 rak" --account penjualan --party "Warung Bu Ijah"
2026-11-10 receipt 360rb "Telur 6 rak" --account penjualan --party "Warung Bu Ijah"
"""
"""What was typed before the story begins, by its day."""
FEED = 'expense {n}0rb "Pakan {n} karung" --account pakan --party "Toko Tani Subur"'
FEEDS = 15
"""So many vouchers of kas out are there before December."""

ENGLISH = re.compile(
    r"\b(the|and|of|is|are|not|with|for|from|this|that|which|what|month|year|saved|yes|none)\b",
    re.IGNORECASE,
)
NEXT, SAVE = "Jumlah berikutnya", ("Simpan? [ya]", "")


@dataclass(frozen=True)
class Village:
    """The computer of a group in a window of some width; each command is watched."""

    desk: Desk
    columns: int

    def type(self, day: str, line: str, *answers: Answer) -> str:
        """Type a command and its answers on a day; all that was shown."""
        environ = {"KUBEBOOK_TODAY": day, "KUBEBOOK_LANG": "", "LANG": "C.UTF-8"}
        window = Window(shlex.split(line), self.desk.folder, self.columns, environ=environ)
        hand = Hand(window)
        hand.do(answers)
        assert hand.asked() == (), f"it asks for more:\n{window.text}"
        assert window.end() == 0, window.text
        shown = window.all_text
        assert window.too_wide == []
        assert "Traceback" not in shown
        assert ENGLISH.findall(shown) == []
        assert english_in(shown) == set()
        return shown

    @property
    def book(self) -> Book:
        """The book as it is now."""
        return open_ledger(self.desk.path).book

    def last(self, number: int) -> Sequence[tuple[str, str, int]]:
        """The last entries: voucher, day and amount."""
        return [(one.voucher, f"{one.date}", one.amount) for one in self.book.entries[-number:]]


def words(shown: str) -> str:
    """What was shown, without the breaks between its lines."""
    return " ".join(shown.split())


def paper(path: Path) -> str:
    """The words of a printed report."""
    return words(" ".join(page.extract_text() for page in PdfReader(path).pages))


@pytest.mark.parametrize("columns", [80, 40])
def test_from_december_into_january(tmp_path: Path, columns: int) -> None:
    """Slips of both years, December mended in January, and what January and the year show."""
    desk = desk_in(tmp_path)
    lines = [line.split(" ", 1) for line in AUTUMN.strip().splitlines()]
    feeds = [[f"2026-11-{n + 10}", FEED.format(n=n)] for n in range(1, FEEDS + 1)]
    for day, line in (*lines, *feeds):
        answer = desk.with_(KUBEBOOK_TODAY=day)(line)
        assert answer.code == 0, answer.err
    village = Village(desk, columns)
    start, choose = ("Mau apa", "1"), "Mau apa"

    # December's slips, typed before Christmas and, without a year, in January.
    village.type(
        "2026-12-20",
        "",
        start,
        ("Jumlah", "5/12 360rb ijah"),
        SAVE,
        (NEXT, "k 12 150rb pakan"),
        SAVE,
        (NEXT, ""),
        (choose, ""),
    )
    shown = village.type(
        "2027-01-05",
        "",
        start,
        ("Jumlah", "28/12 360rb ijah"),
        SAVE,
        (NEXT, "keluar 31/12 170rb pakan 17 karung"),
        SAVE,
        (NEXT, ""),
        (choose, ""),
    )
    assert "Senin, 28 Desember 2026" in words(shown)
    assert village.last(4) == [
        ("BKM-2026-0004", "2026-12-05", 360_000),
        ("BKK-2026-0016", "2026-12-12", 150_000),
        ("BKM-2026-0005", "2026-12-28", 360_000),
        ("BKK-2026-0017", "2026-12-31", 170_000),
    ]

    # December's report, which the desk asks for.
    assert "Cetak laporan Desember 2026" in words(shown)
    assert "Desember 2026: laporan-bulanan-2026-12.pdf" in words(
        village.type("2027-01-05", "laporan")
    )
    december = tmp_path / "laporan-bulanan-2026-12.pdf"
    assert "170.000" in paper(december)

    # A slip of December is mended and another made void in January; the report is outgrown.
    seen = village.type("2027-01-06", "transaksi lihat bkk17")
    assert words(seen).startswith("BKK-2026-0017, Kamis, 31 Desember 2026, Rp170.000")
    mended = village.type(
        "2027-01-06", "transaksi betulkan bkk17 --jumlah 175rb --alasan 'salah baca'"
    )
    assert "BKK-2026-0017 batal; tersimpan BKK-2026-0018, Rp175.000" in words(mended)
    assert "cetak ulang: laporan Desember 2026" in words(mended)
    gone = village.type(
        "2027-01-06", "transaksi batal bkm4 --alasan 'tercatat dua kali'", ("Batalkan? [ya]", "")
    )
    assert "Sabtu, 5 Desember 2026" in words(gone)
    assert "Batal: BKM-2026-0004, Rp360.000." in words(gone)
    village.type("2027-01-06", "laporan --periode desember")
    assert "175.000" in paper(december)
    assert "cetak ulang" not in words(village.type("2027-01-06", "keadaan"))

    # January's slips begin new series; a short number means this year's from then on.
    village.type(
        "2027-01-20",
        "",
        start,
        ("Jumlah", "2/1 360rb ijah"),
        SAVE,
        (NEXT, "k 20 180rb pakan 18 karung"),
        SAVE,
        (NEXT, ""),
        (choose, ""),
    )
    assert village.last(2) == [
        ("BKM-2027-0001", "2027-01-02", 360_000),
        ("BKK-2027-0001", "2027-01-20", 180_000),
    ]
    assert words(village.type("2027-01-31", "transaksi lihat bkk1")).startswith("BKK-2027-0001,")
    assert words(village.type("2027-01-31", "transaksi lihat bkk17")).startswith("BKK-2026-0017,")

    # January carries what December left: its results are in saldo laba, its own begin at 0.
    feeds_paid = sum(n * 10_000 for n in range(1, FEEDS + 1)) + 150_000 + 175_000
    earned = 3 * 360_000 - feeds_paid
    kas = 5_000_000 + earned
    balance = words(village.type("2027-01-31", "lihat neraca-saldo --periode januari"))
    written = f"{abs(earned):,}".replace(",", ".")
    minus = "" if earned < 0 else "\N{MINUS SIGN}"
    opened = r" .*?Saldo awal " if columns == 40 else " "
    assert re.search(rf"3202 Saldo laba{opened}{minus}{written} ", balance)
    assert re.search(rf"1101 Kas{opened}{kas:,} ".replace(",", "."), balance)
    assert re.search(rf"4101 Penjualan{opened}0 .*?360\.000", balance)
    income = words(village.type("2027-01-31", "lihat laba-rugi --periode januari"))
    assert re.search(r"Laba bersih .*?180\.000", income)

    # The year's report, and a book without fault at the end.
    assert "Laporan Tahunan, 2026" in words(village.type("2027-01-31", "laporan laporan-tahunan"))
    year = paper(tmp_path / "laporan-tahunan-2026.pdf")
    assert written in year
    assert "Salah: tidak ada." in words(village.type("2027-01-31", "periksa"))


def test_a_day_without_a_year_that_is_to_come_is_doubted(tmp_path: Path) -> None:
    """Tomorrow typed by mistake is a year ago, long before the book began: nothing in silence."""
    desk = desk_in(tmp_path)
    for day, line in (line.split(" ", 1) for line in AUTUMN.strip().splitlines()):
        assert desk.with_(KUBEBOOK_TODAY=day)(line).code == 0
    window = Window(["terima"], tmp_path, environ={"KUBEBOOK_TODAY": "2027-01-05"})
    hand = Hand(window)
    hand.do((("Jumlah", "6/1 360rb ijah"),))
    assert "Selasa, 6 Januari 2026" in words(window.text)
    assert hand.asked()[0].startswith("Simpan? [tidak]")
    hand.window.program.sendintr()
    assert open_ledger(tmp_path / LEDGER).book.entries[-1].voucher == "BKM-2026-0003"
