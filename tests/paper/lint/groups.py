"""The groups whose papers are looked at: a year, none of anything, long names, goods and proofs.

CONTOH (rekaan): no such group exists.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from kubebook.book.book import Book
from kubebook.book.records.goods import Asset, Retirement
from kubebook.book.records.grants import Grant, Stage
from kubebook.book.records.meetings import Guest, Meeting, Problem, Visit
from kubebook.book.records.plan import PlanLine, PlanVersion
from kubebook.book.records.proofs import Proof
from kubebook.paper.documents.practice_slips import practice_slip
from kubebook.store.ledger import open_ledger
from kubebook.store.proofs import proof_reader
from tests.paper.samples import COUNT, GROUP, HANDOVER, TODAY, empty_group, entry
from tests.running import kubebook

if TYPE_CHECKING:
    from kubebook.book.records.entries import Entry

MOST = 9_999_999_999
LONG_NAMES = (
    "Raden Ajeng Siti Nurhaliza Kusumaningtyas Prawirodirdjo",
    "Muhammad Fadhlurrahman Abdulkarim Hadiwijaya Tjokroaminoto",
    "Fransiska Emerentiana Wilhelmina Tambunan Simanjuntak, S.Pd.",
    "Ni Luh Putu Ayu Wulandari Saraswati Dewi Kusumawardhani",
    "Andi Baso Tenrigangka Mappanyukki Daeng Mattawang Karaeng",
)
WORDS = (
    "Pembelian pakan konsentrat ayam petelur 12 karung @50 kilogram beserta ongkos angkut "
    "dari gudang distributor"
)
LINES = 40
PROOFS = 80
NEEDS = ("Kandang", "Bibit ayam", "Pakan konsentrat", "Angkutan", "Perawatan")
GRANT = Grant(
    number=1,
    name="bansos-2026",
    label="Bantuan Sosial KUBE Tahun 2026",
    budget="apbn",
    amount=60_000_000,
    year=2026,
    goods=9_000_000,
    giver="Kementerian Sosial Republik Indonesia",
    decree="460/12/2026",
    decree_date=date(2026, 7, 1),
    report_due=date(2027, 1, 10),
    returns=True,
    companion=GROUP.companion,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """A group: its book, the day it prints on, where it takes the pictures of its proofs from."""

    book: Book
    today: date
    pictures: Callable[[Proof], bytes | None] = lambda _: None


def practice(folder: Path, *, year: bool) -> Group:
    """The practice group of three months, or of a year; it is made where the folder has none."""
    path = folder / "kube-contoh.kubebook"
    if not path.is_file():
        made = kubebook("demo", *(["--year"] if year else []), cwd=folder)
        assert (made.code, made.err) == (0, "")
    return Group(
        book=open_ledger(path).book,
        today=date(2027, 7, 31) if year else TODAY,
        pictures=proof_reader(path),
    )


def nothing() -> Group:
    """Ten members and their officers, and nothing recorded."""
    return Group(book=empty_group(), today=TODAY)


def long_names() -> Group:
    """Twenty members with names of five words, who move nearly ten milliard at a time."""
    group = GROUP._replace(
        name="Perkumpulan Peternak Ayam Petelur Maju Bersama Sejahtera",
        village="Tumbang Tahai Habaring Hurung Lestari",
        district="Bukit Batu Kahayan Hilir Seberang",
        regency="Kabupaten Kotawaringin Barat Pangkalan Bun",
        address="Jalan Panglima Besar Jenderal Soedirman Gang Anggrek Bulan Nomor 127, RT 012/RW 1",
        office="Dinas Sosial dan Pemberdayaan Masyarakat Kabupaten Kotawaringin Barat",
        companion=LONG_NAMES[0],
        village_head=f"{LONG_NAMES[1][:40]}, S.Sos.",
        village_head_nip="197008171995031002",
    )
    book = empty_group(members=20, group=group)
    members = {
        key: member._replace(
            name=f"{LONG_NAMES[place % 5][:56]} {place + 1}",
            nik=f"62710145037800{place:02}",
            address=group.address,
            occupation="Buruh harian lepas perkebunan kelapa sawit",
        )
        for place, (key, member) in enumerate(book.members.items())
    }
    entries = [entry(1, "BM-2026-0001", date(2026, 9, 30), MOST * 40, "3901", "1102", "Saldo awal")]
    for number in range(2, 62):
        day = date(2026, 10, 1 + (number - 2) // 2)
        sold = number % 2 == 0
        entries.append(
            entry(
                number,
                f"{'BBM' if sold else 'BBK'}-2026-{number:04}",
                day,
                MOST,
                "4103" if sold else "1102",
                "1102" if sold else ("5102", "5206", "1202", "1401")[number % 4],
                "Penjualan telur ayam negeri grosir ke pengepul kecamatan" if sold else WORDS,
                party="" if number % 3 else "Usaha Dagang Sumber Makmur Jaya Abadi Sentosa",
            )._replace(line=None if sold or number % 4 == 2 else number % len(PRICES) + 1)
        )
    return Group(
        book=replace(
            book,
            members=members,
            entries=tuple(entries),
            grants=(GRANT._replace(amount=MOST, goods=0),),
            plan_lines=tuple(_long_lines()),
            plan_versions=(PlanVersion(1, date(2026, 9, 30)),),
            counts=(COUNT._replace(explanation=WORDS),),
            handovers=(HANDOVER._replace(note=WORDS),),
        ),
        today=TODAY,
    )


PRICES = (999_999_999_999, 99_999_999, MOST, 125_000_000, 8_999_999_999, 1_000_000)
"""Lines of a plan: some far above what is spent, some passed a hundred times over."""


def _long_lines() -> Iterator[PlanLine]:
    for number, price in enumerate(PRICES, start=1):
        yield PlanLine(
            number=number,
            line=number,
            version=1,
            block="belanja",
            text=WORDS,
            volume=1000,
            unit="paket",
            price=price,
            amount=price,
            account="5102",
            fund=number % 2,
        )


def goods() -> Group:
    """Aid in money and in goods, forty lines of a plan, eighty proofs, animals and machines."""
    book = empty_group(members=8, group=GROUP._replace(business="Ayam petelur"))
    accounts = ("1401", "1302", "5102", "5202", "5207")
    lines = tuple(
        PlanLine(
            number=number,
            line=number,
            version=1,
            block="belanja",
            text=f"{NEEDS[number % 5]} bagian {number}, sesuai kesepakatan rapat anggota",
            volume=number * 1000,
            unit=("paket", "ekor", "karung", "rit", "bulan")[number % 5],
            price=25_000 * number,
            amount=25_000 * number * number,
            account=accounts[number % 5],
            fund=1 if number % 4 else 0,
            group=f"Kelompok belanja {(number - 1) // 10 + 1}",
        )
        for number in range(1, LINES + 1)
    )
    entries: list[Entry] = [
        entry(1, "BBM-2026-0001", date(2026, 7, 10), 51_000_000, "3101", "1102",
              "Dana bantuan tahap 1")._replace(grant=1),
        entry(2, "BM-2026-0001", date(2026, 7, 12), 9_000_000, "3101", "1401",
              "Mesin tetas dan kandang baterai dari Dinas Sosial")._replace(grant=1),
    ]  # fmt: skip
    proofs: list[Proof] = []
    for number in range(3, 3 + PROOFS):
        line = (number - 3) % LINES + 1
        voucher = f"BBK-2026-{number:04}"
        entries.append(
            entry(
                number,
                voucher,
                date(2026, 7, 13) + timedelta(days=number),
                125_000 + 10_000 * line,
                "1102",
                accounts[line % 5],
                f"Belanja bagian {line} untuk kandang",
                party="Toko Tani Subur" if number % 2 else "",
            )._replace(line=line)
        )
        proofs.append(
            Proof(number - 2, voucher, f"{number:064x}", "png", 9, TODAY, f"{voucher}.png")
        )
    for number in range(3 + PROOFS, 43 + PROOFS):
        day = date(2026, 10, 1) + timedelta(days=number % 30)
        entries.append(
            entry(number, f"BKM-2026-{number:04}", day, 360_000, "4103", "1101",
                  "Penjualan telur 6 rak", party="Warung Bu Ijah")
        )  # fmt: skip
    return Group(
        book=replace(
            book,
            entries=tuple(entries),
            grants=(GRANT,),
            stages=(Stage(1, 1, 1, 51_000_000),),
            plan_lines=lines,
            plan_versions=(PlanVersion(1, date(2026, 7, 5)),),
            proofs=tuple(proofs),
            assets=tuple(_assets()),
            retirements=(Retirement(1, 4, date(2026, 10, 20), 2, 150_000, "rusak berat"),),
            meetings=(
                Meeting(1, date(2026, 7, 5), "Menyetujui RAB", "14.00", "Balai warga",
                        tuple(book.members), ("RAB disetujui.", "Iuran Rp10.000 sebulan."), "A02",
                        held=True),
                Meeting(2, date(2026, 11, 7), "Pembacaan laporan bulanan", "14.00", "Balai warga"),
            ),
            guests=(Guest(1, date(2026, 7, 5), "Hartati", "Dinas Sosial", "Staf", "Meninjau"),),
            visits=(
                Visit(1, date(2026, 8, 2), GROUP.companion, "09.00-11.30", "Memeriksa kandang",
                      "sesuai", "Kandang selesai dibangun dan terisi.", "Menambah lampu."),
            ),
            problems=(Problem(1, "Harga pakan naik terus", date(2026, 8, 2), visit=1),),
        ),
        today=TODAY,
        pictures=_slip,
    )  # fmt: skip


def _assets() -> list[Asset]:
    things = ("Mesin tetas telur otomatis 500 butir", "Kandang baterai", "Timbangan", "Ember")
    return [
        Asset(
            number=number,
            tag=f"INV-{number:03}",
            name=things[number % 4],
            account="1401",
            quantity=number % 5 + 1,
            unit="buah",
            origin="bantuan" if number < 5 else "beli",
            acquired=date(2026, 7, 12) + timedelta(days=number),
            amount=375_000 * (number % 5 + 1),
            brand="Sinar Tani Makmur" if number % 2 else "",
            life_months=48,
            entries=(2,) if number < 5 else (),
        )
        for number in range(1, 25)
    ]


@cache
def _slip_of(number: int) -> bytes:
    return practice_slip(TODAY, "Toko Tani Subur", f"Belanja nomor {number}", 125_000)


def _slip(proof: Proof) -> bytes | None:
    return _slip_of(proof.number % 7)


GROUPS: dict[str, Callable[[], Group]] = {
    "nothing": nothing,
    "long-names": long_names,
    "goods": goods,
}
"""Groups that need no folder, by name."""
