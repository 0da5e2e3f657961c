"""Buku Kas Bantuan: the rows of one grant alone; it closes at what `grant-use` says is left."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kubebook.book.book import Book
from kubebook.errors.grants import GrantNotFound
from kubebook.errors.statements import StatementNeedsGrant
from kubebook.language import word
from kubebook.periods import Period, month_of, months_of, parse_period
from kubebook.statements.catalogue import make
from kubebook.statements.statement import Narrowing, Row, Statement
from tests.statements.books import book_of, entry
from tests.statements.entries.test_cash_books import lines
from tests.statements.grant_books import FIRST, TODAY, granted_books
from tests.statements.test_grants import GRANT, jeneponto
from tests.statements.test_grants import TODAY as LAST

ALL = Period(FIRST, month_of(TODAY).end)
CELLS = ("no", "voucher", "text", "meant", "in", "out", "balance", "proof")


def of(name: str, book: Book, grant: str | None = None, period: Period | None = None) -> Statement:
    """A statement of one grant on the last day of the random books."""
    return make(name, book, period, Narrowing(grant=grant), today=TODAY)


def blocks(statement: Statement) -> Iterator[tuple[list[int], int]]:
    """What a finger adds up, and the sum that is printed below it."""
    items: list[int] = []
    for row in statement.rows:
        amount = row.cells.get("amount")
        if row.level == "heading":
            assert not items
        elif row.level in ("subtotal", "total"):
            assert isinstance(amount, int)
            yield items, amount
            items = []
        elif row.level == "item":
            assert isinstance(amount, int)
            items.append(amount)
        else:
            assert row.level == "of-which"
            assert not items
    assert not items


def figures(statement: Statement, grant: str) -> dict[str, int]:
    """The figures of one grant by name."""
    return {
        str(row.cells["figure"]): int(str(row.cells["amount"]))
        for row in statement.rows
        if row.cells["grant"] == grant and "figure" in row.cells
    }


# --- Penggunaan Bantuan --------------------------------------------------------------------------


@given(granted_books())
def test_each_block_of_the_use_of_aid_is_a_sum(book: Book) -> None:
    """A finger adds the rows of a block and gets its last; what is `of which` stands outside."""
    use = of("grant-use", book)
    found = list(blocks(use))
    assert len(found) >= 4 * len(book.grants)
    assert all(sum(items) == total for items, total in found)
    for grant in book.grants:
        told = figures(use, grant.name)
        assert told["spent_planned"] == told["spent_proved"] + told["spent_unproved"]
        assert told["left_received"] == told["received"] == -told.get("decree_received", 0) or (
            told["excess"] == told["received"] - grant.amount
        )
        assert told["left_spent"] == -told["spent"]


@given(granted_books())
def test_one_figure_is_left_in_every_statement(book: Book) -> None:
    """The use of aid, the list of grants, and the cash book of each grant say the same."""
    listed = of("grants", book)
    left = {
        str(row.cells["grant"]): row.cells["left"] for row in listed.rows if row.level == "item"
    }
    for grant in book.grants:
        use, own = of("grant-use", book, grant.name), of("grant-cash-book", book, grant.name)
        assert use.totals["left"] == own.totals["left"] == left[grant.name]
        assert own.totals["balance"] == use.totals["left"] + use.totals["interest"]


# --- Buku Kas Bantuan ----------------------------------------------------------------------------


def money(row: Row, name: str) -> int:
    """A figure of a row; an empty cell is 0."""
    cell = row.cells.get(name)
    return cell if isinstance(cell, int) else 0


@given(granted_books(), st.sampled_from([None, ALL, *months_of(ALL)]))
def test_each_line_follows_from_the_one_before(book: Book, period: Period | None) -> None:
    """Saldo = the saldo above + penerimaan - pengeluaran; voids count nowhere."""
    for grant in book.grants:
        own = of("grant-cash-book", book, grant.name, period)
        counted = [row for row in own.rows if row.level in ("opening", "item")]
        for above, row in pairwise(counted):
            change = money(row, "in") - money(row, "out")
            assert money(row, "balance") == money(above, "balance") + change
        assert money(counted[-1], "balance") == own.totals["balance"]
        for flow in ("in", "out"):
            assert own.totals[flow] == sum(money(row, flow) for row in counted)
        totals = own.totals
        assert totals["opening"] + totals["in"] - totals["out"] == totals["balance"]


@given(granted_books())
def test_void_is_as_if_never_entered_except_that_it_is_seen(book: Book) -> None:
    """The rows that count, and every sum, are the same without the void entries."""
    book = replace(book, proofs=())  # a void entry lends its proof to the one that replaces it
    without = replace(book, entries=tuple(one for one in book.entries if one.voided is None))
    for grant in book.grants:
        own, other = (of("grant-cash-book", one, grant.name) for one in (book, without))
        assert own.totals == other.totals
        seen = [{**row.cells, "no": 0} for row in own.rows if row.level != "void"]
        assert seen == [{**row.cells, "no": 0} for row in other.rows]


@given(granted_books())
def test_a_month_opens_where_the_month_before_closed(book: Book) -> None:
    """No rupiah of a grant is lost between two months, openings of the second apart."""
    plain = replace(
        book, entries=tuple(one for one in book.entries if "3901" not in (one.source, one.target))
    )
    for grant in plain.grants:
        own = [of("grant-cash-book", plain, grant.name, month) for month in months_of(ALL)]
        for month, after in pairwise(own):
            assert after.totals["opening"] == month.totals["balance"]


def test_the_rows_are_those_of_the_grant_with_their_line_and_proof() -> None:
    """Received, spent on a line and outside the plan, with the bank's interest; nothing else."""
    book = jeneponto()
    other = entry(7, "2026-05-03", 70_000, "penjualan", "kas")
    void = entry(8, "2026-05-04", 90_000, "bank", "ternak", line=1, voided=LAST)
    bare = entry(9, "2026-05-05", 80_000, "bank", "ternak", voided=LAST)
    book = replace(book, entries=(*book.entries, other, void, bare))
    made = make("grant-cash-book", book, today=LAST)
    assert lines(made, *CELLS) == [
        ("opening", None, None, "Saldo awal", None, None, None, 0, None),
        ("item", 1, "BBM-2026-0001", "Uraian 1", "Modal bantuan sosial", 10_000_000, None,
         10_000_000, None),
        ("item", 2, "BBK-2026-0002", "Uraian 2", "1 Ayam", None, 5_000_000, 5_000_000, "ada"),
        ("item", 3, "BBK-2026-0003", "Uraian 3", "1 Ayam", None, 4_000_000, 1_000_000, "belum"),
        ("item", 4, "BBM-2026-0004", "Uraian 4", "Modal bantuan sosial", 5_000_000, None,
         6_000_000, None),
        ("item", 5, "BBK-2026-0005", "Uraian 5, Yanto 2", "Beban lain-lain (di luar RAB)", None,
         1_000_000, 5_000_000, "belum"),
        ("void", 6, "BBK-2026-0008", "Uraian 8", "1 Ayam", None, 90_000, None, None),
        ("item", 7, "BBM-2026-0006", "Uraian 6", "Bunga bank", 10_000, None, 5_010_000, None),
        ("total", None, None, "Jumlah sampai 31 Oktober 2026", None, 15_010_000, 10_000_000, None,
         None),
        ("total", None, None, "Saldo akhir", None, None, None, 5_010_000, None),
    ]  # fmt: skip
    assert [word(one, "id") for one in (*made.above, *made.notes)] == [
        "Bantuan sosial KUBE, SK 460/12/2026 tanggal 12 Maret 2026",
        (
            "Pada hari ini, Sabtu, 31 Oktober 2026, Buku Kas Bantuan ditutup dengan sisa "
            "Rp5.010.000 (lima juta sepuluh ribu rupiah)."
        ),
        "Di dalamnya bunga bank Rp10.000.",
        "BBK-2026-0008 batal, tidak dihitung.",
    ]


def test_goods_stand_in_neither_column_and_credit_counts_when_it_is_bought() -> None:
    """Goods came and were used at once; what is bought on credit is spent, though not yet paid."""
    book = replace(
        book_of(
            entry(1, "2026-10-01", 4_000_000, "bantuan-sosial", "peralatan", "Mesin"),
            entry(2, "2026-10-02", 1_000_000, "bantuan-sosial", "bank", "Dana"),
            entry(3, "2026-10-03", 300_000, "utang-usaha", "bahan", "Bahan", grant=1),
            entry(4, "2026-10-04", 200_000, "bank", "bantuan-sosial", "Setor ke Kas Daerah"),
            entry(5, "2026-10-05", 50_000, "bahan", "bank", "Bahan kembali", grant=1),
        ),
        grants=(GRANT,),
    )
    made = make("grant-cash-book", book, today=LAST)
    assert lines(made, "text", "meant", "in", "out", "balance")[1:6] == [
        ("item", "Mesin (barang senilai Rp4.000.000)", "Peralatan dan inventaris", None, None, 0),
        ("item", "Dana", "Modal bantuan sosial", 1_000_000, None, 1_000_000),
        (
            "item",
            "Bahan (tidak lewat kas atau bank)",
            "Bahan dan barang dagangan",
            None,
            300_000,
            700_000,
        ),
        ("item", "Setor ke Kas Daerah", "Pengembalian dana bantuan", None, 200_000, 500_000),
        ("item", "Bahan kembali", "Bahan dan barang dagangan", 50_000, None, 550_000),
    ]
    assert [word(one, "id") for one in made.notes][1:] == [
        (
            "Barang yang diterima senilai Rp4.000.000 tidak masuk kolom penerimaan dan "
            "pengeluaran, karena tidak ada uang yang bergerak."
        )
    ]
    assert made.totals["balance"] == make("grant-use", book, today=LAST).totals["left"] == 550_000


def test_aid_from_before_the_book_is_its_opening_and_a_period_opens_with_what_was_before() -> None:
    """The opening of bantuan-sosial is brought in, whatever day it is dated."""
    book = replace(
        book_of(
            entry(1, "2026-10-01", 900_000, "bantuan-sosial", "saldo-awal"),
            entry(2, "2026-10-05", 100_000, "bank", "pakan", grant=1),
            entry(3, "2026-11-05", 200_000, "bank", "pakan", grant=1),
        ),
        grants=(GRANT,),
    )
    last = date(2026, 11, 30)
    for period, opening, closing in (
        (None, 900_000, 600_000),
        (parse_period("2026-10", last), 900_000, 800_000),
        (parse_period("2026-11", last), 800_000, 600_000),
    ):
        totals = make("grant-cash-book", book, period, today=last).totals
        assert (totals["opening"], totals["balance"]) == (opening, closing)


def test_more_spent_than_came_closes_in_words_of_its_own() -> None:
    """A stage that will come pays for it; without one it is overspent."""
    spent = entry(7, "2026-06-01", 6_000_000, "bank", "pakan", grant=1)
    book = jeneponto()
    book = replace(book, entries=(*book.entries, spent))
    (closed, *_) = make("grant-cash-book", book, today=LAST).notes
    assert word(closed, "id") == (
        "Pada hari ini, Sabtu, 31 Oktober 2026, Buku Kas Bantuan ditutup: Rp990.000 ditalangi "
        "kelompok, tahap 2 belum cair."
    )
    (closed, *_) = make("grant-cash-book", replace(book, stages=()), today=LAST).notes
    assert word(closed, "id").endswith(
        "ditutup: \N{MINUS SIGN}Rp990.000, terpakai lebih dari yang cair."
    )


def test_of_several_grants_one_must_be_named() -> None:
    """None is an empty book; one needs no name; several are refused, and so is one unknown."""
    assert make("grant-cash-book", book_of(), today=LAST).rows == ()
    book = jeneponto()
    assert make("grant-cash-book", book, today=LAST).rows
    several = replace(book, grants=(*book.grants, GRANT._replace(number=2, name="csr")))
    with pytest.raises(StatementNeedsGrant):
        make("grant-cash-book", several, today=LAST)
    with pytest.raises(GrantNotFound):
        make("grant-cash-book", several, narrowing=Narrowing(grant="x"), today=LAST)
    named = make("grant-cash-book", several, narrowing=Narrowing(grant="bans"), today=LAST)
    assert named.totals["balance"] == 5_010_000
    assert (
        make("grant-cash-book", several, narrowing=Narrowing(grant="csr"), today=LAST).totals[
            "balance"
        ]
        == 0
    )
