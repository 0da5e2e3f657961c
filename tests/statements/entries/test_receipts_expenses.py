"""Receipts, expenses and the recapitulation."""

from datetime import date

from kubebook.book.book import Book
from kubebook.statements.catalogue import make
from tests.statements.books import book_of, entry, people
from tests.statements.entries.test_cash_books import lines

TODAY = date(2026, 10, 31)


def _october() -> Book:
    return book_of(
        entry(1, "2026-10-01", 1_000_000, "saldo-awal", "kas"),
        entry(2, "2026-10-02", 240_000, "penjualan", "kas", "Telur", party="Warung Bu Ijah"),
        entry(3, "2026-10-03", 60_000, "penjualan", "kas", "Telur eceran"),
        entry(4, "2026-10-04", 500_000, "kas", "bank", "Setor"),
        entry(5, "2026-10-05", 100_000, "dana-iks", "kas", "Iuran IKS", member="A01"),
        entry(6, "2026-10-06", 40_000, "kas", "dana-iks", "Santunan", member="A02"),
        entry(7, "2026-10-07", 90_000, "kas", "pakan", "Pakan")._replace(
            voided=date(2026, 10, 8),
            reason="dua kali",
        ),
        entry(8, "2026-10-09", 80_000, "piutang-usaha", "bank", "Pelunasan", party="Toko"),
        entry(9, "2026-10-10", 25_000, "akumulasi-penyusutan", "penyusutan", "Penyusutan"),
        members=people(5),
    )


def test_receipts_say_from_whom_and_for_what() -> None:
    """No transfer, no opening, no memorial: only money that came in, by party or member."""
    assert lines(make("receipts", _october(), today=TODAY), "no", "party", "account", "amount") == [
        ("item", 1, "Warung Bu Ijah", "Penjualan", 240_000),
        ("item", 2, "", "Penjualan", 60_000),
        ("item", 3, "Marlina 1", "Dana IKS", 100_000),
        ("item", 4, "Toko", "Piutang usaha", 80_000),
        ("total", None, None, None, 480_000),
    ]


def test_void_expense_says_that_it_is_void() -> None:
    """Struck through or not, the word stands behind the text and the amount counts in nothing."""
    statement = make("expenses", _october(), today=TODAY)
    assert lines(statement, "text", "amount", "running_amount") == [
        ("item", "Santunan", 40_000, 40_000),
        ("void", "Pakan (batal)", 90_000, 40_000),
        ("total", "Jumlah Oktober 2026", 40_000, None),
    ]
    assert statement.totals == {"amount": 40_000}


def test_recap_reads_like_the_sum_it_is() -> None:
    """Opening, receipts by account, expenses by account, closing; cash and bank said apart."""
    statement = make("recap", _october(), today=TODAY)
    assert lines(statement, "account", "amount") == [
        ("opening", "Saldo awal, 1 Oktober 2026 (tunai 1.000.000, bank 0)", 1_000_000),
        ("heading", "Penerimaan", None),
        ("item", "Penjualan", 300_000),
        ("item", "Piutang usaha (pelunasan)", 80_000),
        ("item", "Dana IKS", 100_000),
        ("subtotal", "Jumlah penerimaan", 480_000),
        ("heading", "Pengeluaran", None),
        ("item", "Dana IKS", 40_000),
        ("subtotal", "Jumlah pengeluaran", 40_000),
        ("total", "Saldo akhir, 31 Oktober 2026 (tunai 860.000, bank 580.000)", 1_440_000),
    ]
    assert statement.totals["closing_bank"] == 580_000


def test_recap_of_a_running_month_closes_today() -> None:
    """A recapitulation asked for on the 5th says that its closing balance is of the 5th."""
    statement = make("recap", book_of(), today=date(2026, 10, 5))
    assert lines(statement, "account")[-1] == (
        "total",
        "Saldo akhir, 5 Oktober 2026 (tunai 0, bank 0)",
    )
