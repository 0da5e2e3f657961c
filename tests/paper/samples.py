"""Invented groups for the tests of paper: the month of the pictures, and books of other sizes.

CONTOH (rekaan): no such group exists.
"""

from dataclasses import replace
from datetime import date, timedelta

from kubebook.book.accounts.chart import starting_accounts
from kubebook.book.book import Book
from kubebook.book.closings.handing_over import THINGS
from kubebook.book.records.accounts import Account
from kubebook.book.records.closings import Count, Handover
from kubebook.book.records.entries import Entry
from kubebook.book.records.group import Group
from kubebook.book.records.people import Member, Role, Term

TODAY = date(2026, 10, 31)
FIRST = date(2026, 7, 1)
HOSTILE = '[/x] <b>tebal</b> & "kutip" =SUM(A1) ; \\ 50%'
NAMES = (
    "Marlina Unting",
    "Yanto Saputra",
    "Siti Rahmah",
    "Bambang Riadi",
    "Nurhayati Ahim",
    "Rusmini",
    "Hendra Tuwan",
    "Suparti",
    "Agus Dehen",
    "Lina Kusumawati",
)
GROUP = Group(
    name="Ayam Berkah",
    village="Habaring Hurung",
    district="Bukit Batu",
    regency="Kota Palangka Raya",
    address="Jalan Anggrek Nomor 7, RT 002/RW 001",
    place="Palangka Raya",
    office="Dinas Sosial Kota Palangka Raya",
    bank="Bank Contoh",
    bank_branch="Palangka Raya",
    bank_account="000-111-222",
    companion="Ratna Salundik",
    village_head="Sutarno Liwan, S.Sos.",
    sample=True,
)
_OFFICERS: tuple[tuple[str, Role], ...] = (
    ("A01", "ketua"),
    ("A02", "sekretaris"),
    ("A03", "bendahara"),
)
_EGGS, _MANURE = "4103", "4104"
_OPENINGS = (
    ("1101", 1_106_500),
    ("1102", 10_197_100),
)
_OCTOBER = """
01 BKM-2026-0018 4103 1101  240000 Penjualan telur 4 rak @60.000|Warung Bu Ijah
02 BKK-2026-0041 1101 5102  800000 Pakan petelur 2 karung @400.000|Toko Tani Subur
03 BKM-2026-0019 4103 1101  180000 Penjualan telur 3 rak @60.000|eceran
03 BKK-2026-0042 1101 5206  120000 Konsumsi rapat anggota 3 Oktober|
05 BBK-2026-0009 1102 1101 1500000 Ambil uang bank untuk kas|
06 BBK-2026-0010 1102 1302 5100000 Ayam petelur siap telur 60 ekor @85.000|Peternakan Sumber Telur
06 BKK-2026-0043 1101 5202  150000 Ongkos angkut ayam, 1 rit|
08 BKM-2026-0020 4103 1101  360000 Penjualan telur 6 rak @60.000|Warung Bu Ijah
09 BKK-2026-0044 1101 5102  165000 Obat cacing dan vitamin ayam|Toko Tani Subur
10 BKM-2026-0021 4103 1101  300000 Penjualan telur 5 rak @60.000|pasar mingguan
10 BKK-2026-0045 1101 1401  280000 Tempat pakan dan minum 8 set @35.000|
12 BKM-2026-0022 4104 1101  150000 Penjualan pupuk kandang 6 karung @25.000|
13 BKM-2026-0023 4103 1101  240000 Penjualan telur 4 rak @60.000|Warung Bu Ijah
14 BKK-2026-0046 1101 5102  800000 Pakan petelur 2 karung @400.000|Toko Tani Subur
15 BKM-2026-0024 4103 1101  180000 Penjualan telur 3 rak @60.000|eceran
16 BKK-2026-0047 1101 5203  102500 Token listrik kandang|
17 BKM-2026-0025 1202 1101  240000 Pelunasan sebagian utang telur bulan September|Warung Simpang
17 BKM-2026-0026 4103 1101  240000 Penjualan telur 4 rak @60.000|pasar mingguan
19 BKM-2026-0027 4103 1101  300000 Penjualan telur 5 rak @60.000|Warung Bu Ijah
20 BKK-2026-0048 1101 1401  750000 Rak telur plastik 10 buah @7.500|
20 BKK-2026-0049 1101 1401   75000 Rak telur plastik 10 buah @7.500|
21 BKM-2026-0028 2201 1101   50000 Simpanan sukarela Suparti|A08
22 BKM-2026-0029 4103 1101  360000 Penjualan telur 6 rak @60.000|Katering Tambun
23 BKK-2026-0050 1101 5102  800000 Pakan petelur 2 karung @400.000|Toko Tani Subur
24 BKM-2026-0030 4104 1101  100000 Penjualan pupuk kandang 4 karung @25.000|
24 BKM-2026-0031 4103 1101  240000 Penjualan telur 4 rak @60.000|pasar mingguan
26 BKK-2026-0051 1101 5207  215000 Perbaikan atap kandang: seng 3 lembar, paku|
27 BKM-2026-0032 4103 1101  420000 Penjualan telur 7 rak @60.000|Katering Tambun
28 BBM-2026-0004 4301 1102   12350 Bunga bank Oktober|
28 BBK-2026-0011 1102 5401   10000 Biaya administrasi rekening|
29 BKM-2026-0033 2301 1101  100000 Iuran IKS 10 anggota @10.000|
30 BKK-2026-0052 1101 2301  100000 Santunan sakit dari IKS, Agus Dehen|
31 BKM-2026-0034 4103 1101  360000 Penjualan telur 6 rak @60.000|pasar mingguan
"""


COUNT = Count(
    number=2,
    date=TODAY,
    notes=("100000=25", "50000=8", "20000=3", "10000=5", "5000=4", "2000=3", "1000=1"),
    coins=("500=7", "200=5"),
    banks=("1102=3602350",),
    book=("1101=3057500", "1102=3602350"),
    last=42,
    pending=10_000,
    counted_by="A03",
    witnesses=("Rusmini", "Hendra Tuwan"),
    explanation="Uang kembalian kurang catat pada 26 Oktober.",
)
"""The money of `sample_book`, counted on its last day: Rp6.000 are missing."""
HANDOVER = Handover(
    number=1,
    date=TODAY,
    old="A03",
    new="A04",
    counted=2,
    handed=THINGS[:-1],
    kept=THINGS[-1:],
    witnesses=("Rusmini", "Hendra Tuwan"),
    copies="Flash disk di kantor kelurahan",
    note="Yang kurang diganti bulan depan.",
)


def empty_group(*, members: int = 10, group: Group = GROUP) -> Book:
    """The group with its officers and members, and nothing booked."""
    accounts = {account.code: account for account in starting_accounts()}
    for code, name, label in (
        (_EGGS, "telur", "Penjualan telur"),
        (_MANURE, "pupuk", "Penjualan pupuk kandang"),
    ):
        accounts[code] = Account(code=code, name=name, label=label, type="income", flow="operasi")
    names = [NAMES[n] if n < len(NAMES) else f"Anggota Rekaan {n + 1}" for n in range(members)]
    people = [Member(number=n, name=name, joined=FIRST) for n, name in enumerate(names, start=1)]
    return Book(
        group=group,
        accounts=dict(sorted(accounts.items())),
        members={member.id: member for member in people},
        terms=tuple(
            Term(number=n, member=member, role=role, appointed=FIRST)
            for n, (member, role) in enumerate(_OFFICERS, start=1)
            if n <= members
        ),
    )


def sample_book() -> Book:
    """The month of the pictures, October 2026, after a September that leads to it."""
    before = [
        entry(1, "BM-2026-0001", date(2026, 8, 31), 1_106_500, "3901", "1101", "Saldo awal"),
        entry(2, "BM-2026-0002", date(2026, 8, 31), 10_197_100, "3901", "1102", "Saldo awal"),
        entry(3, "BM-2026-0003", date(2026, 8, 31), 350_000, "2201", "3901", "Saldo", member="A02"),
        entry(4, "BM-2026-0004", date(2026, 8, 31), 200_000, "2301", "3901", "Saldo awal IKS"),
        entry(5, "BM-2026-0005", date(2026, 9, 12), 360_000, _EGGS, "1202",
              "Telur 6 rak, dibayar kemudian", party="Warung Simpang"),
        entry(6, "BKM-2026-0017", date(2026, 9, 20), 1_860_000, _EGGS, "1101", "Penjualan telur"),
        entry(7, "BKK-2026-0040", date(2026, 9, 21), 1_861_500, "1101", "5102", "Pakan"),
        entry(8, "BBM-2026-0003", date(2026, 9, 28), 12_900, "4301", "1102", "Bunga bank"),
        entry(9, "BBK-2026-0008", date(2026, 9, 28), 10_000, "1102", "5401", "Administrasi"),
    ]  # fmt: skip
    lines = _OCTOBER.strip().split("\n")
    october = [_october(number, line) for number, line in enumerate(lines, start=10)]
    book = empty_group()
    return replace(book, entries=(*before, *october))


def handed_over(book: Book, **more: object) -> Book:
    """The same book after the treasurer handed over on its last day; `more` of the handover."""
    made = HANDOVER._replace(**more)  # type: ignore[arg-type]  # fields of a handover
    terms = tuple(
        one._replace(ended=TODAY) if one.role == "bendahara" else one for one in book.terms
    )
    new = Term(number=len(terms) + 1, member=made.new, role="bendahara", appointed=TODAY)
    return replace(book, terms=(*terms, new), counts=(COUNT,), handovers=(made,))


def _october(number: int, line: str) -> Entry:
    day, voucher, source, target, amount, text = line.split(maxsplit=5)
    words, _, party = text.partition("|")
    is_member = party.startswith("A0")
    made = entry(
        number,
        voucher,
        date(2026, 10, int(day)),
        int(amount),
        source,
        target,
        words,
        party="" if is_member else party,
        member=party if is_member else "",
    )
    if voucher == "BKK-2026-0048":
        return made._replace(
            voided=made.date,
            reason="salah ketik, kelebihan satu nol",
            replaced_by="BKK-2026-0049",
        )
    return made._replace(replaces=number - 1) if voucher == "BKK-2026-0049" else made


def entry(
    number: int,
    voucher: str,
    day: date,
    amount: int,
    source: str,
    target: str,
    text: str,
    *,
    party: str = "",
    member: str = "",
) -> Entry:
    """One entry, as records have it."""
    return Entry(
        number=number,
        voucher=voucher,
        date=day,
        amount=amount,
        source=source,
        target=target,
        text=text,
        party=party,
        member=member,
    )


def long_book(rows: int, *, amount: int = 25_000, text: str = "Penjualan telur 4 rak") -> Book:
    """A group that sold eggs so many times in October 2026, thirty times a day at most."""
    start = date(2026, 10, 1)
    entries = [
        entry(
            number,
            f"BKM-2026-{number:04}",
            start + timedelta(days=(number - 1) * 30 // max(rows, 30)),
            amount,
            _EGGS,
            "1101",
            text,
            party="Warung Bu Ijah" if number % 3 else "",
        )
        for number in range(1, rows + 1)
    ]
    return replace(empty_group(), entries=tuple(entries))
