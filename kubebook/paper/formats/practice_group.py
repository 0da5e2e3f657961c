"""An invented group with one of everything, by which a form is tried: CONTOH (rekaan).

Its month shows each kind of paper and each sentence of one, so that a key of a form that is never
read while it is printed is of no use. It is no ledger: nothing of it is kept.
"""

from dataclasses import replace
from datetime import date
from functools import cache
from typing import Literal

from kubebook.book.accounts.chart import starting_accounts
from kubebook.book.book import Book
from kubebook.book.closings.handing_over import THINGS
from kubebook.book.records.closings import Handover
from kubebook.book.records.entries import Entry
from kubebook.book.records.goods import Asset
from kubebook.book.records.grants import Grant, Stage
from kubebook.book.records.group import Group
from kubebook.book.records.meetings import Guest, Meeting, Problem, Visit
from kubebook.book.records.people import Member, Role, Term
from kubebook.book.records.plan import PlanLine

TODAY = date(2026, 10, 31)
_BEGAN = date(2026, 8, 1)
_GROUP = Group(
    name="Contoh Rekaan",
    village="Contoh",
    district="Rekaan",
    regency="Kabupaten Contoh",
    address="Jalan Contoh Nomor 1, RT 001/RW 002",
    place="Contoh",
    office="Dinas Sosial Kabupaten Contoh",
    business="Ayam petelur",
    bank="Bank Contoh",
    bank_branch="Rekaan",
    bank_account="0000123456",
    market="Warung dan pasar mingguan",
    schedule="Kandang Agustus, ayam September, panen telur setiap hari",
    tasks="Memberi pakan: dua anggota bergiliran; menjual: bendahara",
    cycle_months=6,
    letter_code="CR",
    companion="Pendamping Contoh",
    companion_since=date(2026, 8, 1),
    village_head="Kepala Contoh, S.Sos.",
    village_head_nip="19700101 199001 1 001",
    sample=True,
)
_MEMBERS: tuple[tuple[str, Literal["L", "P"], Role | None], ...] = (
    ("Ketua Contoh", "P", "ketua"),
    ("Sekretaris Contoh", "L", "sekretaris"),
    ("Bendahara Contoh", "P", "bendahara"),
    ("Anggota Contoh Satu", "L", None),
    ("Anggota Contoh Dua", "P", None),
)
_ENTRIES = """
2026-08-01 BKM-2026-0001 3104 1101   50000 A01 - - Simpanan wajib
2026-08-10 BBM-2026-0001 3101 1102 9000000 -   - 1 Dana bantuan KUBE|Dinas Sosial Kabupaten Contoh
2026-08-12 BBK-2026-0001 1102 1302 5100000 -   1 - Ayam petelur 60 ekor @85.000|Peternakan Contoh
2026-08-13 BM-2026-0001  3101 1401 1500000 -   - 1 Kandang dari bantuan barang|Dinas Sosial
2026-09-02 BKM-2026-0002 4101 1101  600000 -   - - Penjualan telur 10 rak @60.000|Warung Contoh
2026-09-03 BM-2026-0002  4101 1202  180000 -   - - Telur 3 rak, dibayar kemudian|Warung Contoh
2026-09-04 BM-2026-0003  2101 5102  150000 -   - - Pakan, dibayar kemudian|Toko Contoh
2026-10-01 BBK-2026-0002 1102 1101 1000000 -   - - Ambil uang bank untuk kas
2026-10-02 BKK-2026-0001 1101 5102  400000 -   2 - Pakan petelur 1 karung|Toko Contoh
2026-10-03 BKM-2026-0003 4101 1101  720000 -   - - Penjualan telur 12 rak @60.000|Warung Contoh
2026-10-04 BKM-2026-0004 2201 1101   50000 A04 - - Simpanan sukarela
2026-10-05 BKM-2026-0005 2301 1101   50000 -   - - Iuran IKS 5 anggota @10.000
2026-10-06 BBM-2026-0002 4301 1102   12000 -   - - Bunga bank
2026-10-06 BBK-2026-0003 1102 5402    2000 -   - - Pajak bunga bank
2026-10-06 BBK-2026-0004 1102 5401   10000 -   - - Biaya administrasi bank
2026-10-07 BKK-2026-0002 1101 1401  750000 -   - - Rak telur 10 buah @7.500|Toko Contoh
2026-10-07 BKK-2026-0003 1101 1401   75000 -   - - Rak telur 10 buah @7.500|Toko Contoh
2026-10-20 BBK-2026-0005 1102 3101  500000 -   - 1 Sisa bantuan dikembalikan|Dinas Sosial
2026-10-31 BM-2026-0004  1409 5301   25000 -   - - Penyusutan kandang
"""
"""Day, voucher, from, to, amount, member, line of the plan, grant, text | the other side."""
_YEAR_BEFORE = "2025-12-30 BKM-2025-0001 4101 1101 100000 - - - Penjualan telur|Warung Contoh"
_VOID = "BKK-2026-0002"


_HELD = Meeting(
    number=1,
    date=date(2026, 10, 3),
    agenda="Laporan September",
    time="14.00",
    place="rumah Ketua",
    present=tuple(f"A{number:02}" for number in range(1, len(_MEMBERS) + 1)),
    decisions=("Pakan dibeli bersama",),
    minutes_by="A02",
    held=True,
)
_AHEAD = Meeting(
    number=2,
    date=date(2026, 11, 7),
    agenda="Laporan Oktober; Rencana November",
    time="14.00-16.00",
    place="rumah Ketua",
)


def _entry(number: int, line: str) -> Entry:
    day, voucher, source, target, amount, member, planned, grant, words = line.split(maxsplit=8)
    text, _, party = words.partition("|")
    made = Entry(
        number=number,
        voucher=voucher,
        date=date.fromisoformat(day),
        amount=int(amount),
        source=source,
        target=target,
        text=text,
        party=party,
        member="" if member == "-" else member,
        line=None if planned == "-" else int(planned),
        grant=None if grant == "-" else int(grant),
    )
    if voucher == _VOID:
        return made._replace(voided=made.date, reason="salah ketik", replaced_by="BKK-2026-0003")
    return made._replace(replaces=number - 1) if voucher == "BKK-2026-0003" else made


@cache
def practice_group() -> Book:
    """The group, at the end of its third month."""
    numbered = list(enumerate(_MEMBERS, start=1))
    members = [
        Member(
            number=number,
            name=name,
            joined=_BEGAN,
            nik=f"330100000000{number:04}",
            kk=f"330100000001{number:04}",
            sex=sex,
            birth_date=date(1980, 1, number),
            address="Jalan Contoh",
            phone=f"0800000000{number:02}",
            occupation="Petani",
            verified=True,
        )
        for number, (name, sex, _) in numbered
    ]
    return Book(
        group=_GROUP,
        accounts={account.code: account for account in starting_accounts()},
        members={member.id: member for member in members},
        terms=tuple(
            Term(number=number, member=f"A{number:02}", role=role, appointed=_BEGAN)
            for number, (_, _, role) in numbered
            if role
        ),
        entries=tuple(
            _entry(number, line)
            for number, line in enumerate(_ENTRIES.strip().splitlines(), start=1)
        ),
        grants=(_grant(),),
        stages=(Stage(number=1, grant=1, stage=1, amount=9_000_000, due=date(2027, 1, 10)),),
        plan_lines=_plan(),
        assets=(_house(),),
        meetings=(_HELD, _AHEAD),
        guests=(
            Guest(number=1, date=_HELD.date, name="Tamu Contoh", office="Kecamatan", meeting=1),
        ),
        visits=(
            Visit(
                number=1, date=date(2026, 9, 5), companion=_GROUP.companion, suitability="sesuai"
            ),
        ),
        problems=(Problem(number=1, text="Harga pakan naik", raised=_HELD.date, meeting=1),),
        handovers=(_handover(),),
    )


def _grant() -> Grant:
    return Grant(
        number=1,
        name="bantuan",
        label="Bantuan sosial KUBE Tahun 2026",
        budget="apbd-kabupaten",
        amount=10_000_000,
        year=2026,
        goods=1_500_000,
        giver="Dinas Sosial Kabupaten Contoh",
        decree="460/1/2026",
        decree_date=date(2026, 7, 15),
        report_due=date(2027, 1, 10),
        returns=True,
        sts="STS-1",
    )


def _plan() -> tuple[PlanLine, ...]:
    def line(number: int, text: str, amount: int, account: str, **more: object) -> PlanLine:
        usual = {"block": "belanja", "fund": 1, "volume": 1000, "unit": "paket", "group": "Usaha"}
        facts: dict[str, object] = {**usual, "price": amount, "amount": amount, **more}
        return PlanLine(number=number, line=number, version=1, text=text, account=account, **facts)  # type: ignore[arg-type]  # facts of a line

    return (
        line(1, "Ayam petelur", 6_000_000, "1302", nature="modal"),
        line(2, "Pakan", 2_000_000, "5102", nature="variabel"),
        line(3, "Penjualan telur", 4_000_000, "4101", block="pendapatan", fund=0, group=""),
    )


def _house() -> Asset:
    return Asset(
        number=1,
        tag="INV-001",
        name="Kandang",
        brand="Contoh",
        account="1401",
        quantity=1,
        unit="buah",
        origin="bantuan",
        acquired=date(2026, 8, 13),
        amount=1_500_000,
        life_months=60,
        entries=(4,),
    )


def _handover() -> Handover:
    return Handover(
        number=1,
        date=TODAY,
        old="A03",
        new="A04",
        uncounted="Uangnya di bank",
        handed=THINGS[:-1],
        kept=THINGS[-1:],
        witnesses=("Saksi Contoh Satu", "Saksi Contoh Dua"),
        copies="Flash disk di kantor kelurahan",
    )


@cache
def practice_groups() -> tuple[Book, ...]:
    """The group; then never visited, without a companion, without aid, and before its first day.

    Before that day too, when aid is awaited; and with a book of the year before.
    """
    book = practice_group()
    group = book.group
    new = Book(group=group, accounts=book.accounts, members=book.members, terms=book.terms)
    return (
        book,
        replace(book, visits=()),
        replace(book, visits=(), group=group._replace(companion_since=None), meetings=(_HELD,)),
        replace(book, group=group._replace(companion="", companion_since=None)),
        replace(book, grants=(), stages=(), group=group._replace(village_kind="desa")),
        new,
        replace(new, grants=book.grants, stages=book.stages),
        replace(book, entries=(_entry(0, _YEAR_BEFORE), *book.entries)),
    )
