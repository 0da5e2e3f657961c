"""Books for tests of figures: small ones written out, and a strategy of random valid ones."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date, timedelta

from hypothesis import strategies as st

from kubebook.book.accounts.chart import starting_accounts
from kubebook.book.book import Book
from kubebook.book.records.accounts import Account
from kubebook.book.records.entries import Entry
from kubebook.book.records.group import Group
from kubebook.book.records.people import Member, Term
from kubebook.book.records.proofs import Proof

SECOND_BANK = Account(code="1103", name="bank-desa", label="Bank desa", type="asset", series="B")
CODES = {account.name: account.code for account in (*starting_accounts(), SECOND_BANK)}
FIRST = date(2025, 11, 1)
"""The first day of random books; they run across the end of 2025."""
DAYS = 120
_SERIES = (
    ("kas", ("BKK", "BKM")),
    ("bank", ("BBK", "BBM")),
    ("bank-desa", ("BBK", "BBM")),
)


def entry(
    number: int, day: str, amount: int, source: str, target: str, text: str = "", **more: object
) -> Entry:
    """An entry with typed account names; its voucher follows its kind and number."""
    sides = (source, target)
    series = "BM"
    for name, kinds in _SERIES:
        if name in sides and "saldo-awal" not in sides:
            series = kinds[target == name]
            if source == name:
                break
    fields: dict[str, object] = {"voucher": f"{series}-{day[:4]}-{number:04}", **more}
    return Entry(
        number=number,
        date=date.fromisoformat(day),
        amount=amount,
        source=CODES[source],
        target=CODES[target],
        text=text or f"Uraian {number}",
        **fields,  # type: ignore[arg-type]  # the fields an entry has
    )


def book_of(
    *entries: Entry,
    members: Iterable[Member] = (),
    terms: Iterable[Term] = (),
    accounts: Iterable[Account] = (),
    **group: str,
) -> Book:
    """A book of an invented group with these entries."""
    chart = sorted([*starting_accounts(), *accounts], key=lambda account: account.code)
    fields: dict[str, object] = {"name": "CONTOH (rekaan)", "village": "Rekaan", **group}
    return Book(
        group=Group(**fields),  # type: ignore[arg-type]  # the fields a group has
        accounts={account.code: account for account in chart},
        members={member.id: member for member in members},
        terms=tuple(terms),
        entries=entries,
    )


def proved(book: Book) -> Book:
    """The book with a picture for each of its vouchers."""
    vouchers = dict.fromkeys(entry.voucher for entry in book.entries)
    proofs = tuple(
        Proof(
            number=number,
            voucher=voucher,
            sha256=f"{number:064x}",
            kind="jpg",
            size=1_000,
            attached=FIRST,
            name=f"{voucher}.jpg",
        )
        for number, voucher in enumerate(vouchers, start=1)
    )
    return replace(book, proofs=proofs)


def people(count: int) -> list[Member]:
    """So many invented members, all from the first day of 2025."""
    names = ("Marlina", "Yanto", "Siti", "Bambang", "Nurhayati", "Rusmini", "Hendra", "Suparti")
    return [
        Member(
            number=number,
            name=f"{names[(number - 1) % len(names)]} {number}",
            joined=date(2025, 1, 1),
        )
        for number in range(1, count + 1)
    ]


PARTIES = ("Warung Ijah", "Toko Tani", "warung ijah")
_OPENED = (
    ("saldo-awal", "kas"),
    ("saldo-awal", "bank"),
    ("saldo-awal", "piutang-usaha"),
    ("akumulasi-penyusutan", "saldo-awal"),
    ("utang-lain", "saldo-awal"),
)
_MOVES = (
    *((name, "") for name in ("penjualan", "bunga-bank", "bantuan-sosial", "simpanan-wajib")),
    *((name, "") for name in ("simpanan-sukarela", "piutang-usaha", "utang-lain", "denda")),
    *((name, "") for name in ("dana-iks", "ternak", "pendapatan-lain")),
    *(("", name) for name in ("pakan", "ternak", "peralatan", "upah", "bahan", "utang-lain")),
    *(("", name) for name in ("administrasi-bank", "pajak-bank", "piutang-anggota", "bagi-hasil")),
    *(("", name) for name in ("beban-lain", "bunga-bank", "saldo-laba", "penjualan")),
    ("penjualan", "piutang-usaha"),
    ("akumulasi-penyusutan", "penyusutan"),
    ("bantuan-sosial", "peralatan"),
    ("cadangan", "bagi-hasil"),
    ("utang-bagi-hasil", "bagi-hasil"),
    ("persediaan", "bahan"),
    ("saldo-laba", "cadangan"),
    ("piutang-usaha", "beban-lain"),
    ("simpanan-sukarela", "simpanan-wajib"),
)
"""(source, target) by typed name; an empty side is a money account, drawn apart."""
_TRANSFER = ("", "")
_MONEY = ("kas", "bank", "bank-desa")


@st.composite
def books(draw: st.DrawFn) -> Book:
    """A valid book of any shape: openings on one day, then entries in any order of days.

    Among them are transfers, memorials on contra accounts, parties, members, voids with and
    without a replacement, and back-dated entries; no money account ends a day below 0.
    """
    opening_day = draw(st.integers(0, 40))
    drafts: list[dict[str, object]] = []
    for source, target in draw(st.lists(st.sampled_from(_OPENED), max_size=4)):
        drafts.append(_draft(draw, opening_day, source, target))
    for _ in range(draw(st.integers(0, 25))):
        day = draw(st.integers(opening_day, DAYS))
        source, target = draw(st.sampled_from((*_MOVES, _TRANSFER)))
        source = source or draw(st.sampled_from(_MONEY))
        target = target or draw(st.sampled_from([name for name in _MONEY if name != source]))
        drafts.append(_draft(draw, day, source, target))
    made = [_entry(number, draft) for number, draft in enumerate(drafts, start=1)]
    made += _talangan(made)
    return book_of(*made, members=people(3), accounts=[SECOND_BANK])


def _draft(draw: st.DrawFn, day: int, source: str, target: str) -> dict[str, object]:
    voided = draw(st.integers(0, 5)) == 0
    return {
        "day": (FIRST + timedelta(days=day)).isoformat(),
        "amount": draw(st.integers(1, 10**10)),
        "source": source,
        "target": target,
        "party": draw(st.sampled_from(PARTIES)),
        "member": draw(st.sampled_from(("A01", "A02", "A03"))),
        "voided": FIRST + timedelta(days=draw(st.integers(day, DAYS))) if voided else None,
    }


def _entry(number: int, draft: dict[str, object]) -> Entry:
    return entry(number, **draft)  # type: ignore[arg-type]  # the arguments of `entry`


def _talangan(made: list[Entry]) -> list[Entry]:
    """Loans that keep every money account from ending a day below 0, entered last."""
    lent: list[Entry] = []
    for name in _MONEY:
        code, balance = CODES[name], 0
        for day in sorted({one.date for one in made}):
            for one in made:
                if one.date == day and one.voided is None:
                    balance += one.amount * ((one.target == code) - (one.source == code))
            if balance < 0:
                number = len(made) + len(lent) + 1
                lent.append(
                    entry(number, day.isoformat(), -balance, "utang-lain", name, party="Bu Ketua")
                )
                balance = 0
    return lent
