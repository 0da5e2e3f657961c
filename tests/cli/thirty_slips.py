"""CONTOH (rekaan): thirty slips of October of an invented group, and the two months before them.

What a treasurer has on the table, what must stand in the book of it, and what she types.
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from pathlib import Path
from typing import NamedTuple

from kubebook.book.book import Book, counting, member_name
from kubebook.store.ledger import open_ledger
from tests.cli.desk import LEDGER, desk_in
from tests.cli.hand import Answer, Count, Hand, Task
from tests.cli.window import Window

TODAY = "2026-10-31"
IJAH, PASAR, TAMBUN = "Warung Bu Ijah", "Pasar mingguan", "Katering Tambun"
SUBUR, HENDRA = "Toko Tani Subur", "Hendra Tuwan"
FEED, MEDICINE = 1, 2
"""The lines of the plan."""

_BEGUN = """
init --name "Ayam Contoh" --village "Habaring Hurung" --ketua "Agus Dehen" \\
  --sekretaris "Lina Kusumawati" --bendahara "Siti Rahmah"
member add "Rusmini"
member add "Bambang Riadi"
member add "Nurhayati Ahim"
member add "Hendra Tuwan"
member add "Suparti"
member add "Yanto Saputra"
member add "Marlina Unting"
account add telur --like penjualan --label "Penjualan telur"
account add pupuk --like penjualan --label "Penjualan pupuk"
grant add bansos --amount 25jt --label "Bantuan sosial" --giver "Dinas Sosial" \\
  --budget apbd-kabupaten --decree 460/112 --decree-date 2026-07-15
plan add Pakan --volume 36 --unit karung --price 400rb --account pakan --fund bansos
plan add "Obat dan vitamin" --volume 1 --unit paket --price 1jt --account pakan --fund bansos
plan approve --date 2026-08-01
opening kas 1,5jt
expense 450rb "Timbangan duduk" --account peralatan
asset add "Timbangan duduk" --voucher BKK-0001 --life 45
receipt 20jt "Bantuan sosial tahap 1" --account bantuan-sosial --into bank --party "Dinas Sosial"
"""
"""What is typed on 1 August: the group, its members, aid and plan, and what is in kas."""

_MONTH = """
02 receipt 360rb "Telur 6 rak" --account telur --party "Warung Bu Ijah"
03 expense 800rb "Pakan 2 karung" --account pakan --party "Toko Tani Subur" --line 1
04 receipt 180rb "Telur eceran" --account telur
04 expense 25rb "Ojek antar telur" --account transportasi
06 receipt 240rb "Telur 4 rak" --account telur --party "Pasar mingguan"
06 transfer 500rb "Setor ke bank" --from kas --to bank
07 expense {rapat} "Konsumsi rapat anggota" --account rapat
08 expense {obat} "Obat cacing dan vitamin" --account pakan --party "Toko Tani Subur" --line 2
09 receipt 360rb "Telur 6 rak" --account telur --party "Warung Bu Ijah"
10 receipt 300rb "Telur 5 rak" --account telur --into bon --party "Katering Tambun"
10 expense 25rb "Pulsa bendahara" --account listrik-air
11 receipt 150rb "Pupuk kandang 6 karung" --account pupuk
13 expense {token} "Token listrik kandang" --account listrik-air
14 receipt 180rb "Telur eceran" --account telur
15 receipt 360rb "Telur 6 rak" --account telur --party "Warung Bu Ijah"
16 transfer 1jt "Ambil uang di bank" --from bank --to kas
16 expense 800rb "Pakan 2 karung" --account pakan --party "Toko Tani Subur" --line 1
16 expense 30rb "Ongkos angkut pakan" --account transportasi
18 receipt 300rb "Pelunasan utang" --account piutang-usaha --party "Katering Tambun"
19 expense {kopi} "Fotokopi laporan {lembar} lembar" --account atk
20 expense 150rb "Upah jaga kandang" --account upah --member "Hendra Tuwan"
21 receipt 240rb "Telur 4 rak" --account telur --party "Pasar mingguan"
25 expense 800rb "Pakan 2 karung" --account pakan --party "Toko Tani Subur" --line 1
26 receipt 360rb "Telur 6 rak" --account telur --party "Warung Bu Ijah"
28 receipt {bunga} "Bunga bank" --account bunga-bank --into bank
28 expense 10rb "Administrasi bank" --account administrasi-bank --out-of bank
"""
"""What happens every month, by its day; what differs from month to month stands in braces."""

_OF_MONTH = {
    "08": {
        "rapat": "150rb",
        "obat": "85rb",
        "token": "52.500",
        "kopi": "5000",
        "lembar": "10",
        "bunga": "7.100",
    },
    "09": {
        "rapat": "100rb",
        "obat": "140rb",
        "token": "102.500",
        "kopi": "7000",
        "lembar": "14",
        "bunga": "11.900",
    },
}


def book_before() -> Iterator[tuple[str, str]]:
    """The day and the words of each command with which the book came to the end of September."""
    for line in _BEGUN.replace("\\\n", " ").strip().splitlines():
        yield "2026-08-01", line
    for month, different in _OF_MONTH.items():
        for line in _MONTH.format(**different).strip().splitlines():
            day, _, typed = line.partition(" ")
            yield f"2026-{month}-{day}", typed


class Fact(NamedTuple):
    """What an entry of October must be, by names; `line` of the plan, 0 for none."""

    day: int
    amount: int
    source: str
    target: str
    text: str
    party: str = ""
    line: int = 0
    member: str = ""
    part: bool = False
    """Whether it is another part of the slip before it."""


FACTS = (
    Fact(2, 360_000, "telur", "kas", "Telur 6 rak", IJAH),
    Fact(2, 800_000, "kas", "pakan", "Pakan 2 karung", SUBUR, FEED),
    Fact(3, 180_000, "telur", "kas", "Telur eceran"),
    Fact(4, 25_000, "kas", "transportasi", "Ojek antar telur"),
    Fact(5, 240_000, "telur", "kas", "Telur 4 rak", PASAR),
    Fact(5, 500_000, "kas", "bank", "Setor ke bank"),
    Fact(6, 165_000, "kas", "pakan", "Obat cacing dan vitamin", SUBUR, MEDICINE),
    Fact(7, 120_000, "kas", "rapat", "Konsumsi rapat anggota"),
    Fact(8, 360_000, "telur", "kas", "Telur 6 rak", IJAH),
    Fact(9, 300_000, "telur", "piutang-usaha", "Telur 5 rak", TAMBUN),
    Fact(9, 25_000, "kas", "listrik-air", "Pulsa bendahara"),
    Fact(10, 150_000, "pupuk", "kas", "Pupuk kandang 6 karung"),
    Fact(11, 75_000, "kas", "bahan", "rak plastik 10 buah"),
    Fact(12, 180_000, "telur", "kas", "Telur eceran"),
    Fact(13, 102_500, "kas", "listrik-air", "Token listrik kandang"),
    Fact(14, 800_000, "kas", "pakan", "Pakan 2 karung", SUBUR, FEED),
    Fact(15, 360_000, "telur", "kas", "Telur 6 rak", IJAH),
    Fact(16, 1_000_000, "bank", "kas", "Ambil uang di bank"),
    Fact(16, 800_000, "kas", "pakan", "Pakan 2 karung", SUBUR, FEED),
    Fact(16, 30_000, "kas", "transportasi", "Ongkos angkut pakan", SUBUR, part=True),
    Fact(17, 300_000, "piutang-usaha", "kas", "Pelunasan utang", TAMBUN),
    Fact(18, 6_000, "kas", "atk", "fotokopi laporan 12 lembar"),
    Fact(19, 240_000, "telur", "kas", "Telur 4 rak", PASAR),
    Fact(20, 150_000, "kas", "upah", "Upah jaga kandang", member=HENDRA),
    Fact(21, 215_000, "kas", "perawatan", "perbaikan atap seng 3 lembar"),
    Fact(22, 360_000, "telur", "kas", "Telur 6 rak", IJAH),
    Fact(24, 800_000, "kas", "pakan", "Pakan 2 karung", SUBUR, FEED),
    Fact(25, 180_000, "telur", "kas", "Telur eceran"),
    Fact(27, 360_000, "telur", "kas", "Telur 6 rak", IJAH),
    Fact(28, 12_350, "bunga-bank", "bank", "Bunga bank"),
    Fact(28, 10_000, "bank", "administrasi-bank", "Administrasi bank"),
    Fact(28, 100_000, "pupuk", "kas", "pupuk kandang 4 karung"),
)
"""What stands in the book afterwards, in the order of the slips: two of them have two entries."""


def october(book: Book) -> list[Fact]:
    """What stands in a book of October."""
    return [
        Fact(
            entry.date.day,
            entry.amount,
            book.accounts[entry.source].name,
            book.accounts[entry.target].name,
            entry.text,
            entry.party,
            entry.line or 0,
            member_name(book, entry.member),
            entry.voucher == before.voucher,
        )
        for before, entry in pairwise(counting(book.entries))
        if f"{entry.date:%Y-%m}" == "2026-10"
    ]


NEXT = "Jumlah berikutnya"
SAVE: Answer = ("Simpan? [ya]", "")


def _next(typed: str, *more: Answer) -> tuple[Answer, ...]:
    """A slip in one line, in the form that is open already, and what it asks."""
    return ((NEXT, typed), *more, SAVE)


TYPED: Sequence[Task] = (
    Task("2 telur 6 rak Ijah", (("Mau apa", "1"), ("Jumlah", "2 360rb ijah"), SAVE)),
    Task("2 pakan 2 karung", _next("k 800rb pakan")),
    Task("3 telur eceran", _next("m 3 180rb eceran")),
    Task("4 ojek", _next("k 4 25rb ojek")),
    Task("5 telur 4 rak pasar", _next("m 5 240rb pasar")),
    Task("5 setor ke bank", _next("p 500rb setor")),
    Task("6 obat cacing dan vitamin", _next("k 6 165rb obat")),
    Task("7 konsumsi rapat", _next("7 120rb rapat")),
    Task("8 telur 6 rak Ijah", _next("m 8 360rb ijah")),
    Task("9 telur 5 rak, belum dibayar", _next("m 9 300rb telur tambun")),
    Task("9 pulsa", _next("k 25rb pulsa")),
    Task("10 pupuk kandang 6 karung", _next("m 10 150rb pupuk")),
    Task(
        "11 rak telur plastik 10",
        _next(
            "k 11 10x7500 rak plastik 10 buah",
            ("Baris RAB", ""),
            ("Pos", "bahan"),
            ("Keluar dari", ""),
            ("Kepada siapa", ""),
        ),
    ),
    Task("12 telur eceran", _next("m 12 180rb eceran")),
    Task("13 token listrik", _next("k 13 102500 token")),
    Task("14 pakan 2 karung", _next("14 800rb pakan")),
    Task("15 telur 6 rak Ijah", _next("m 15 360rb ijah")),
    Task("16 ambil dari bank", _next("p 16 1jt ambil")),
    Task("16 pakan 2 karung", _next("k 800rb pakan")),
    Task("16 ongkos angkut", _next("+30rb ongkos")),
    Task("17 utang Katering Tambun", _next("m 17 300rb utang tambun")),
    Task("18 fotokopi 12 lembar", _next("k 18 12x500 fotokopi laporan 12 lembar")),
    Task("19 telur 4 rak pasar", _next("m 19 240rb pasar")),
    Task("20 upah Hendra", _next("k 20 150rb upah hendra")),
    Task(
        "21 atap seng 3 lembar",
        _next(
            "21 215rb perbaikan atap seng 3 lembar",
            ("Baris RAB", ""),
            ("Pos", "perawatan"),
            ("Keluar dari", ""),
            ("Kepada siapa", ""),
        ),
    ),
    Task("22 telur 6 rak Ijah", _next("m 22 360rb ijah")),
    Task("24 pakan 2 karung", _next("k 24 800rb pakan")),
    Task("25 telur eceran", _next("m 25 180rb eceran")),
    Task("27 telur 6 rak Ijah", _next("27 360rb ijah")),
    Task("28 bunga bank", _next("28 12350 bunga")),
    Task("28 administrasi bank", _next("k 10rb administrasi")),
    Task("28 pupuk kandang 4 karung", _next("m 100rb pupuk kandang 4 karung")),
    Task("ke luar", ((NEXT, ""), ("Mau apa", ""))),
)


def begin(folder: Path) -> None:
    """Make the book that has two months of the same kind behind it."""
    desk = desk_in(folder)
    for day, line in book_before():
        answer = desk.with_(KUBEBOOK_TODAY=day)(line)
        assert answer.code == 0, (line, answer.err)


def type_all(folder: Path) -> list[Count]:
    """Type the slips at the desk in a terminal; what each took.

    Raises:
        AssertionError: another question was asked, or the book is not right at the end.
    """
    hand = Hand(Window([], folder, environ={"KUBEBOOK_TODAY": TODAY, "KUBEBOOK_LANG": "id"}))
    counts = [hand.do(task.answers) for task in TYPED]
    assert hand.window.end() == 0, hand.window.text
    found = october(open_ledger(folder / LEDGER).book)
    assert found == list(FACTS)
    return counts
