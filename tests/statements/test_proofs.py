"""Daftar Bukti: missing ones first, and the share of the money that is proved."""

from dataclasses import replace
from datetime import date

from hypothesis import given

from kubebook.book.book import Book
from kubebook.book.records.grants import Grant
from kubebook.language import word
from kubebook.messages import Message
from kubebook.periods import month_of
from kubebook.statements.catalogue import make
from kubebook.statements.statement import Statement
from tests.statements.books import book_of, books, entry, proved

TODAY = date(2026, 10, 31)
SPENT = book_of(
    entry(1, "2026-10-01", 900_000, "penjualan", "kas", party="Ijah"),
    entry(2, "2026-10-02", 200_000, "kas", "pakan", "Pakan", party="Toko Tani"),
    entry(3, "2026-10-03", 100_000, "kas", "upah", "Upah"),
    entry(4, "2026-10-04", 5_000, "kas", "atk", "Kertas", voucher="BKK-2026-0003"),
    entry(5, "2026-09-30", 70_000, "kas", "pakan", "Dedak"),
    entry(6, "2026-10-05", 2_500, "bank", "administrasi-bank"),
)
"""BKK-3 is one slip of two parts."""


def with_only(*vouchers: str) -> Book:
    """The book with a picture for these vouchers alone."""
    book = proved(SPENT)
    kept = tuple(proof for proof in book.proofs if proof.voucher in vouchers)
    return replace(book, proofs=kept)


def listed(statement: Statement) -> list[tuple[object, ...]]:
    """Level and cells of each row, in Indonesian."""
    return [
        (
            row.level,
            *(
                word(cell, "id") if isinstance(cell, Message) else cell
                for cell in (row.cells.get(name, "") for name in ("no", "voucher", "text"))
            ),
            row.cells.get("amount"),
        )
        for row in statement.rows
    ]


def test_missing_proofs_stand_first() -> None:
    """Then those that are there; then vouchers that need none, in no sum."""
    statement = make("proofs", with_only("BKK-2026-0002", "BKM-2026-0001"), today=TODAY)
    assert listed(statement) == [
        ("heading", "", "", "Nota belum ada", None),
        ("item", 1, "BKK-2026-0005", "Dedak", 70_000),
        ("item", 2, "BKK-2026-0003", "Upah; Kertas", 105_000),
        ("subtotal", "", "", "2 bukti", 175_000),
        ("heading", "", "", "Nota ada", None),
        ("item", 3, "BKK-2026-0002", "Pakan", 200_000),
        ("subtotal", "", "", "1 bukti", 200_000),
        ("total", "", "", "Jumlah yang perlu nota", 375_000),
        ("heading", "", "", "Bukti lain yang punya nota", None),
        ("item", 4, "BKM-2026-0001", "Uraian 1", 900_000),
    ]
    assert statement.totals == {
        "due": 375_000,
        "proved": 200_000,
        "missing": 175_000,
        "missing_vouchers": 2,
    }
    assert [word(note, "id") for note in statement.notes] == [
        "Dengan nota: Rp200.000 dari Rp375.000 (53 %). Belum ada notanya: Rp175.000."
    ]


def test_a_period_has_its_own_vouchers() -> None:
    """Of September there is one."""
    september = make("proofs", with_only(), month_of(date(2026, 9, 1)), today=TODAY)
    assert september.totals["due"] == 70_000


def test_only_all_of_it_is_all() -> None:
    """99,9 percent are 99, so that nothing that is missing is rounded away."""
    book = book_of(
        entry(1, "2026-10-02", 999_999, "kas", "pakan"),
        entry(2, "2026-10-03", 1, "kas", "pakan"),
    )
    one = replace(proved(book), proofs=proved(book).proofs[:1])
    assert "(99 %)" in word(make("proofs", one, today=TODAY).notes[0], "id")
    whole = make("proofs", proved(book), today=TODAY)
    assert [word(note, "id") for note in whole.notes] == ["Semua Rp1.000.000 ada notanya."]


def test_a_group_that_spent_nothing_has_an_empty_list() -> None:
    """No share of nothing."""
    statement = make("proofs", book_of(), today=TODAY)
    assert (statement.rows, statement.notes) == ((), ())


def test_the_book_of_expenses_says_which_have_a_proof() -> None:
    """ada, belum, and nothing beside what the bank took."""
    rows = make("expenses", with_only("BKK-2026-0002"), month_of(TODAY), today=TODAY).rows
    said = [word(row.cells.get("proof") or "", "id") for row in rows]  # type: ignore[arg-type]
    assert said == ["ada", "belum", "belum", "", ""]


@given(books())
def test_the_list_agrees_with_the_book_of_expenses(book: Book) -> None:
    """Of what took money out both say the same, and each voucher stands once."""
    today = date(2026, 3, 31)
    proofs = make("proofs", book, today=today)
    expenses = make("expenses", book, proofs.period, today=today)
    items = [row.cells for row in expenses.rows if row.level == "item" and "proof" in row.cells]
    listed = [row.cells for row in proofs.rows if row.level == "item"]
    paid = [cells for cells in listed if not str(cells["voucher"]).startswith("BM")]
    assert sum(int(str(cells["amount"])) for cells in paid) == sum(
        int(str(cells["amount"])) for cells in items
    )
    assert sorted(str(cells["voucher"]) for cells in paid) == sorted(
        {str(cells["voucher"]) for cells in items}
    )
    assert proofs.totals["due"] == sum(int(str(cells["amount"])) for cells in listed)


PAPERS = book_of(
    entry(1, "2026-09-01", 700_000, "bantuan-sosial", "peralatan", "Mesin", grant=1),
    entry(
        2, "2026-10-02", 50_000, "kas", "bantuan-sosial", "Sisa", grant=1, voucher="BKK-2026-0002"
    ),
    entry(3, "2026-10-02", 3_000, "kas", "transportasi", "Ongkos setor", voucher="BKK-2026-0002"),
)
"""Goods that came as aid, and the rest of it given back on one slip with the fare."""


def test_papers_that_are_no_slips_are_named_and_what_is_missing_of_before() -> None:
    """A handover paper, an STS or BPN; a month tells how much is missing in all."""
    whole = [word(note, "id") for note in make("proofs", PAPERS, today=TODAY).notes]
    assert whole == [
        "Dengan nota: Rp0 dari Rp753.000 (0 %). Belum ada notanya: Rp753.000.",
        "Bantuan barang dibuktikan dengan surat serah terima (BAST): BM-2026-0001.",
        "Bantuan yang dikembalikan dibuktikan dengan STS atau BPN: BKK-2026-0002.",
    ]
    october = make("proofs", PAPERS, month_of(TODAY), today=TODAY)
    assert [word(note, "id") for note in october.notes] == [
        "Dengan nota: Rp0 dari Rp53.000 (0 %). Belum ada notanya: Rp53.000.",
        "Bantuan yang dikembalikan dibuktikan dengan STS atau BPN: BKK-2026-0002.",
        "Sampai 31 Oktober 2026, dengan yang sebelumnya: nota belum ada untuk 2 bukti, Rp753.000.",
    ]


def test_a_voucher_proved_in_part_stands_with_each_part() -> None:
    """The number of the STS proves what was given back, and not the fare; both blocks foot."""
    grant = Grant(1, "bansos", "Bansos", "lain", 700_000, 2026, sts="900/STS")
    statement = make("proofs", replace(PAPERS, grants=(grant,)), month_of(TODAY), today=TODAY)
    assert [row[1:] for row in listed(statement)] == [
        ("", "", "Nota belum ada", None),
        (1, "BKK-2026-0002", "Sisa; Ongkos setor", 3_000),
        ("", "", "1 bukti", 3_000),
        ("", "", "Nota ada", None),
        (2, "BKK-2026-0002", "Sisa; Ongkos setor", 50_000),
        ("", "", "1 bukti", 50_000),
        ("", "", "Jumlah yang perlu nota", 53_000),
    ]
