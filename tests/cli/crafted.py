"""Ledgers that somebody else hands over: a right chain over values that no command would write.

`crafted(chance)` is the bytes of one; a few documents of a small whole book get values from a list
of hostile ones. CONTOH (rekaan).
"""

import json
import random
import struct
import zlib
from collections.abc import Iterator
from datetime import date, datetime
from typing import Any, get_args

from kubebook.book.accounts.chart import starting_accounts
from kubebook.book.book import TABLES
from kubebook.book.records.change import Record
from kubebook.book.records.closings import Closing, Count, Handover
from kubebook.book.records.entries import Entry, ImportedFile
from kubebook.book.records.formats import OfficeFormat
from kubebook.book.records.goods import Asset, Retirement
from kubebook.book.records.grants import Grant, Stage
from kubebook.book.records.group import Group
from kubebook.book.records.letters import Letter
from kubebook.book.records.meetings import Guest, Meeting, Problem, Visit
from kubebook.book.records.people import Member, Term
from kubebook.book.records.plan import PlanLine, PlanVersion
from kubebook.book.records.proofs import Proof
from kubebook.store.chain import chain_of, chained, first_line
from kubebook.store.codecs import encode
from kubebook.store.tables import Document, body_of
from tests.store.sample import LEDGER_ID

_DAY = date(2026, 10, 1)
SUM = "5e" * 32
"""The sum of the proof, until a file is given to it."""
RECORDS: tuple[Record, ...] = (
    Group(name="Ayam Contoh (rekaan)", village="Contoh", sample=True, companion="Rina Contoh"),
    *starting_accounts(),
    *(
        Member(number, f"{name} Contoh", date(2026, 1, 2), nik=f"62710141078000{number:02}")
        for number, name in enumerate(("Siti", "Budi", "Tono", "Rini", "Dewi", "Joko"), start=1)
    ),
    Term(1, "A01", "bendahara", date(2026, 1, 2)),
    Term(2, "A02", "ketua", date(2026, 1, 2)),
    Entry(1, "BKM-2026-0001", _DAY, 5_000_000, "3101", "1101", "Bantuan", grant=1),
    Entry(2, "BKK-2026-0001", _DAY, 1_000_000, "1101", "5102", "Pakan", party="Toko", line=1),
    Entry(3, "BKM-2026-0002", _DAY, 300_000, "4101", "1101", "Telur", slip_date=date(2026, 9, 30)),
    Entry(4, "BKM-2026-0003", _DAY, 50_000, "3104", "1101", "Simpanan", member="A02"),
    Entry(5, "BKK-2026-0002", _DAY, 900_000, "1101", "1401", "Kandang", grant=1),
    Entry(6, "BM-2026-0001", date(2026, 10, 31), 10_000, "1409", "5301", "Susut", asset=1),
    Entry(7, "BKK-2026-0003", _DAY, 9, "1101", "5205", "x", voided=_DAY, reason="salah"),
    Entry(8, "BKK-2026-0004", _DAY, 200_000, "1101", "1201", "Pinjaman", member="A03"),
    ImportedFile(1, SUM, 3),
    Grant(1, "bansos-2026", "Bansos", "apbd-kabupaten", 6_000_000, 2026, report_due=_DAY),
    Stage(1, 1, 1, 5_000_000, due=date(2026, 12, 1)),
    PlanLine(1, 1, 1, "belanja", "Pakan", 10_000, "zak", 100_000, 1_000_000, "5102", fund=1),
    PlanLine(2, 2, 1, "pendapatan", "Telur", 10_000, "rak", 60_000, 600_000, "4101"),
    PlanVersion(1, _DAY, meeting=1),
    Proof(1, "BKK-2026-0001", SUM, "jpg", 900, _DAY, name="nota.jpg"),
    Asset(1, "INV-001", "Kandang", "1401", 2, "buah", "beli", _DAY, 900_000, "", "baik", 60, (5,)),
    Asset(2, "INV-002", "Kompor", "1401", 1, "buah", "swadaya", _DAY, 100_000),
    Retirement(1, 2, _DAY, 1, 100_000, "rusak"),
    Meeting(1, _DAY, "Rapat", "14.00", "Balai", ("A01", "A02"), ("Setuju",), "A02", held=True),
    Guest(1, _DAY, "Ratna Contoh", meeting=1),
    Visit(1, _DAY, "Rina Contoh", time="09.00-11.30", suitability="sesuai"),
    Problem(1, "Pakan mahal", _DAY, meeting=1),
    Letter(1, "001/KUBE-AC/X/2026", _DAY, "Dinas Sosial", "Laporan", serial=1),
    OfficeFormat(1, "kantor", '[kubebook]\nversion = 1\nbasis = "umum"\n'),
    Count(1, date(2026, 10, 31), ("100000=3",), ("500=4",), ("1102=0",), ("1101=3140000",), 8),
    Handover(1, _DAY, "A02", "A01", handed=("buku kas",), witnesses=("Tono", "Rini")),
    Closing(1, date(2026, 9, 1), _DAY, SUM, "A01", uncounted="belum ada kas"),
)
"""A record of every table at least, in a book that is whole but for its closing's seal."""
NUMBERS = (0, -1, 1, 2**31, 10**9, 10**15 - 1, 10**15, 2**63, 10**18, -(10**18), 10**200)
NUMBERS_OF_TEXT = ("9" * 4_000, "1e3", "1.5", "-0", "true", "null", '"7"', "[]", "{}", "1e999")
"""Numbers as JSON may have them, and what may stand in a number's place."""
DAYS = (
    "0001-01-01 9999-12-31 1899-12-31 1900-01-01 2199-12-31 2200-01-01 2026-02-29 20261001 "
    "2026-W40-4 2026-10-31 2026-11-30 2027-01-01"
).split()
TEXTS = (
    "", " ", "\0", "\ud800", "a\udfffb", "W" * 500, "W" * 100_000, "\u202eab", "\x9b2J", "\x1b[31m",
    "\ufeff", "[/x]", "<b>", "=1+1", "{x}", "%s", "\n", "a\nb", "../../x", "/etc/passwd", "日本語",
    "A" + "9" * 30, "A01", "A99", "A1", "A٣", "1101", "9999", "0000", "1101=1", "=", "1=", "=1",
    "100000=-3", "100000=1e9", "0=5", "a=b", "1102=" + "9" * 4_000, "BKM-2026-99999999999",
    "BKM-9999-0001", "BKM-2026-", "BKM--1", "BKM-2026-999999999", "BKM-2026-²", "KK-2026-0001",
    "0" * 63, "g" * 64, "F" * 64, "0" * 64, "png", "x.kubebook", "25.99", "14.00-", " " * 3_000,
    "a " * 2_000, "\u0301" * 900, "umum", "kantor", "ya", "L", "K", "asset",
)  # fmt: skip
FORMS = (
    "[kubebook]\nversion = 1\n", "", "= = =", "\0", "a = 1\n" * 3_000,
    "".join(f"k{number} = {number}\n" for number in range(3_000)),
    '[kubebook]\nversion = 1\nbasis = "umum"\n' + "[" * 5_000,
    '[kubebook]\nversion = 1\nbasis = "umum"\nx = ' + "[" * 5_000 + "]" * 5_000,
    '[kubebook]\nversion = 1\nbasis = "kantor"\n',
)  # fmt: skip


def _chunk(kind: bytes, data: bytes) -> bytes:
    end = zlib.crc32(kind + data)
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", end)


def png(wide: int, high: int, *, depth: int = 1, kind: int = 0, rows: int | None = None) -> bytes:
    """A PNG that says it has so many points, and holds so many rows (all of them: None)."""
    head = struct.pack(">IIBBBBB", wide, high, depth, kind, 0, 0, 0)
    row = b"\0" * (min(wide, 40_000) * depth * (1, 0, 3, 1, 2, 0, 4)[kind] // 8 + 2)
    data = zlib.compress(row * min(high if rows is None else rows, 20_000), 9)
    return (
        b"\x89PNG\r\n\x1a\n" + _chunk(b"IHDR", head) + _chunk(b"IDAT", data) + _chunk(b"IEND", b"")
    )


PICTURES: tuple[tuple[str, bytes], ...] = (
    ("png", png(40, 30)),
    ("png", png(13_000, 13_000)),
    ("png", png(2**31 - 1, 2**31 - 1, rows=1)),
    ("png", png(0, 0)),
    ("png", png(30_000, 1)),
    ("png", png(1, 20_000)),
    ("png", png(400, 300, depth=8, kind=6)),
    ("png", png(400, 300, depth=16, kind=2, rows=5)),
    ("png", b"\x89PNG\r\n\x1a\n"),
    ("jpg", b"\xff\xd8\xff\xe0" + b"\xff" * 900),
    ("jpg", b"\xff\xd8\xff\xe1\xff\xffExif\0\0" + b"II*\0" + b"\xff" * 90_000),
    ("jpg", png(40, 30)),
    ("jpg", b""),
    ("pdf", b"%PDF-1.7\n" + b"/Encrypt 5 0 R\n" * 9),
    (
        "pdf",
        b"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 1 0 R/Kids[1 0 R]>>endobj\ntrailer<</Root 1 0 R>>",
    ),
    ("pdf", b"%PDF-1.4\nxref\n0 99999999\ntrailer<</Size 99999999/Prev 9>>\nstartxref\n9\n%%EOF"),
    ("pdf", b"<svg onload='x'/>"),
)
"""The ending and the bytes of files that somebody hands over as proofs."""
IDS = ("0", "-1", "01", "1e3", "9" * 5_000, "1_000", "999999999999", "²", "x", "", "4294967296")


def crafted(chance: random.Random) -> bytes:
    """The bytes of a ledger with a right chain and up to three documents with odd values."""
    puts = list(_lines())
    for _ in range(chance.choice((1, 1, 1, 2, 3))):
        put = chance.choice(puts)
        table = chance.choice(list(put))
        key = chance.choice(list(put[table]))
        if chance.random() < 1 / 12:
            put[table][chance.choice(IDS)] = put[table].pop(key)
            continue
        field = chance.choice([*put[table][key], *_fields(table)])
        put[table][key] = {**put[table][key], field: _odd(table, field, chance)}
        right = _documents()[table].get(key)
        if right and chance.random() < 1 / 4:  # a later line mends it: it is history
            puts.append({table: {key: right}})
    return _written(puts, chance)


def sound(*, one_each: bool = False) -> list[bytes]:
    """The lines of the small book as it is whole.

    `one_each`: a line for each record, but for the group, its accounts and members.
    """
    puts = list(_lines())
    if one_each:
        puts[1:] = [
            {table: {key: document}}
            for put in puts[1:]
            for table, documents in put.items()
            for key, document in documents.items()
        ]
    return _written(puts, None).splitlines()


def _documents() -> dict[str, dict[str, Document]]:
    found: dict[str, dict[str, Document]] = {}
    for record in RECORDS:
        table, number, document = encode(record)
        found.setdefault(table, {})[str(number)] = document
    return found


def _lines() -> Iterator[dict[str, dict[str, Document]]]:
    """The small book in three lines."""
    whole = _documents()
    begin = {name: whole.pop(name) for name in ("group", "accounts", "members")}
    yield begin
    yield {"entries": whole.pop("entries"), "terms": whole.pop("terms")}
    yield whole


def _fields(table: str) -> tuple[str, ...]:
    kind = next(kind for kind, name in TABLES.items() if name == table)
    return tuple(name for name in kind._fields if name not in ("number", "code", "at", "by"))


class _Raw(int):
    """A number that is written as this text."""

    text: str

    @classmethod
    def of(cls, text: str) -> "_Raw":
        made = cls(7)
        made.text = text
        return made


def _odd(table: str, field: str, chance: random.Random) -> Any:  # noqa: PLR0911 (a kind each)
    """A value for a field: of its type, or now and then of another."""
    kind = next(kind for kind, name in TABLES.items() if name == table)
    annotation = kind.__annotations__[field]
    kinds = (*get_args(annotation), annotation)
    if chance.random() < 1 / 10:
        kinds = (chance.choice((int, str, date, bool)),)
    if table == "formats" and field == "text" and chance.random() < 3 / 4:
        return chance.choice(FORMS)
    if tuple[int, ...] in kinds:
        return [chance.choice(NUMBERS) for _ in range(chance.choice((0, 1, 2, 3_000)))]
    if tuple[str, ...] in kinds:
        return [chance.choice(TEXTS) for _ in range(chance.choice((0, 1, 2, 3_000)))]
    if int in kinds:
        return chance.choice((chance.choice(NUMBERS), _Raw.of(chance.choice(NUMBERS_OF_TEXT))))
    if date in kinds:
        return chance.choice(DAYS)
    if bool in kinds:
        return chance.choice((True, False, 1, None))
    words = [word for one in kinds for word in get_args(one) if isinstance(word, str)]
    return chance.choice((*words, *words, *TEXTS))


def _written(puts: list[dict[str, Any]], chance: random.Random | None) -> bytes:
    first = first_line(LEDGER_ID)
    lines, link = [first], chain_of(first)
    for number, put in enumerate(puts):
        values: dict[str, Any] = {
            "at": datetime(2026, 10, 31, 8 + number // 60, number % 60).isoformat(),  # noqa: DTZ001 (local time)
            "by": "A01",
            "did": "init" if not number else "receipt",
            "put": put,
        }
        if chance and chance.random() < 1 / 60:
            odd = {"at": DAYS, "by": TEXTS, "did": TEXTS}
            key = chance.choice(list(odd))
            values[key] = chance.choice(odd[key])
        line, link = chained(_raw(body_of(_named(values))), link)
        lines.append(line)
    return b"\n".join(lines) + b"\n"


def _named(value: Any) -> Any:
    """The value with each `_Raw` as a text that `_raw` finds again."""
    if isinstance(value, _Raw):
        return f"\x1a{value.text}\x1a"
    if isinstance(value, dict):
        return {key: _named(one) for key, one in value.items()}
    return [_named(one) for one in value] if isinstance(value, list) else value


def _raw(body: bytes) -> bytes:
    mark = json.dumps("\x1a")[1:-1].encode()
    parts = body.split(b'"' + mark)
    for at, part in enumerate(parts[1:], start=1):
        raw, _, rest = part.partition(mark + b'"')
        parts[at] = raw.replace(b'\\"', b'"') + rest
    return b"".join(parts)
