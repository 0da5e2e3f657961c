"""Random books of a group with two grants: received, spent, given back, mended, in any order."""

from dataclasses import replace
from datetime import date, timedelta

from hypothesis import strategies as st

from kubebook.book.book import Book
from kubebook.book.records.grants import Grant, Stage
from kubebook.book.records.plan import PlanLine
from kubebook.book.records.proofs import Proof
from tests.statements.books import book_of, entry, people

FIRST = date(2026, 11, 1)
"""The first day of these books; they run across the end of the year."""
DAYS = 90
TODAY = FIRST + timedelta(days=DAYS)

_GRANTS = (
    Grant(
        number=1, name="bansos", label="Bansos CONTOH", budget="apbn", amount=20_000_000, year=2026
    ),
    Grant(
        number=2, name="csr", label="CSR CONTOH", budget="csr", amount=3_000_000, goods=500_000,
        year=2026,
    ),
)  # fmt: skip
_STAGES = (
    Stage(number=1, grant=1, stage=1, amount=12_000_000),
    Stage(number=2, grant=1, stage=2, amount=8_000_000),
    Stage(number=3, grant=2, stage=1, amount=2_500_000),
)
_LINES = (
    PlanLine(
        number=1, line=1, version=1, block="belanja", text="Pakan", volume=1000, unit="paket",
        price=9_000_000, amount=9_000_000, account="5101", fund=1,
    ),
    PlanLine(
        number=2, line=2, version=1, block="belanja", text="Mesin", volume=1000, unit="buah",
        price=2_000_000, amount=2_000_000, account="1401", fund=2,
    ),
)  # fmt: skip
_MOVES = (
    ("bantuan-sosial", "bank"),
    ("bantuan-sosial", "kas"),
    ("bantuan-sosial", "peralatan"),
    ("peralatan", "bantuan-sosial"),
    ("bank", "bantuan-sosial"),
    ("saldo-awal", "bank"),
    ("saldo-awal", "peralatan"),
    ("bantuan-sosial", "saldo-awal"),
    ("saldo-awal", "bantuan-sosial"),
    ("kas", "pakan"),
    ("kas", "peralatan"),
    ("bank", "beban-lain"),
    ("bank", "administrasi-bank"),
    ("utang-usaha", "peralatan"),
    ("peralatan", "utang-usaha"),
    ("peralatan", "kas"),
    ("bunga-bank", "bank"),
    ("bank", "pajak-bank"),
    ("persediaan", "bahan"),
    ("kas", "bank"),
    ("penjualan", "kas"),
)
_BELONGS: tuple[dict[str, int], ...] = (
    {"line": 1}, {"line": 2}, {"grant": 1}, {"grant": 2}, {"grant": 1}, {}
)  # fmt: skip


@st.composite
def granted_books(draw: st.DrawFn) -> Book:
    """A book with one grant or two, its stages, a plan, and up to thirty entries, some void."""
    steps = draw(
        st.lists(
            st.tuples(
                st.sampled_from(_MOVES),
                st.integers(1, 9_000_000),
                st.integers(0, DAYS),
                st.sampled_from(_BELONGS),
                st.sampled_from(["", "", "A01"]),
                st.booleans(),
                st.sampled_from([False, False, False, True]),
            ),
            max_size=30,
        )
    )
    entries, proofs = list(book_of().entries), []
    for (source, target), amount, day, belongs, member, has_proof, is_void in steps:
        number = len(entries) + 1
        when = FIRST + timedelta(days=day)
        made = entry(
            number, when.isoformat(), amount, source, target, member=member,
            voided=TODAY if is_void else None, **belongs,
        )  # fmt: skip
        if entries and entries[-1].voided and not is_void:
            made = made._replace(replaces=entries[-1].number)
        entries.append(made)
        if has_proof:
            proofs.append(Proof(number, made.voucher, f"{number:064x}", "jpg", 9, when))
    count = draw(st.integers(1, 2))
    return replace(
        book_of(*entries, members=people(3)),
        grants=_GRANTS[:count],
        stages=tuple(stage for stage in _STAGES if stage.grant <= count),
        plan_lines=_LINES[:count],
        proofs=tuple(proofs),
    )
