"""Buku Kas Umum and its sub-books: rows, order, transfers, voids, openings and sums."""

from datetime import date

from kubebook.book.book import Book
from kubebook.language import word
from kubebook.messages import Message
from kubebook.periods import month_of
from kubebook.statements.catalogue import make
from kubebook.statements.entries.cash_books import closing_of
from kubebook.statements.statement import Narrowing, Statement
from kubebook.statements.totals import Money
from tests.statements.books import SECOND_BANK, book_of, entry, people

TODAY = date(2026, 10, 31)
OCTOBER = month_of(TODAY)


def lines(statement: Statement, *names: str) -> list[tuple[object, ...]]:
    """The rows as they read: their level, then these cells, worded in Indonesian."""
    return [(row.level, *(_read(row.cells.get(name)) for name in names)) for row in statement.rows]


def _read(cell: object) -> object:
    return word(cell, "id") if isinstance(cell, Message) else cell


def test_month_of_cash_with_its_figures() -> None:
    """A real month's cash: in 30,000,000, out 24,800,000, left 5,200,000."""
    book = book_of(
        entry(1, "2021-06-19", 18_000_000, "bantuan-sosial", "kas"),
        entry(2, "2021-06-19", 1_100_000, "kas", "peralatan"),
        entry(3, "2021-06-21", 12_000_000, "penjualan", "kas"),
        entry(4, "2021-06-22", 1_500_000, "kas", "upah"),
        entry(5, "2021-06-22", 2_200_000, "kas", "bahan"),
        entry(6, "2021-06-29", 20_000_000, "kas", "ternak"),
    )
    june = make("cash-book", book, today=date(2021, 6, 30))
    assert june.totals == {
        "opening": 0,
        "in": 30_000_000,
        "out": 24_800_000,
        "balance": 5_200_000,
    }
    assert [row.cells.get("balance") for row in june.rows] == [
        0,
        18_000_000,
        16_900_000,
        28_900_000,
        27_400_000,
        25_200_000,
        5_200_000,
        None,
        5_200_000,
    ]


def test_cash_book_reads_as_the_page_of_a_month() -> None:
    """Opening, one row an event, a void in its place, then the sums (look/monthly-2)."""
    statement = make("cash-book", _october(), today=TODAY)
    assert lines(statement, "no", "voucher", "text", "in", "out", "balance") == [
        ("opening", None, None, "Saldo awal (tunai 1.105.000, bank 10.200.000)", None, None,
         11_305_000),
        ("item", 1, "BKM-2026-0003", "Penjualan telur 4 rak @60.000, Warung Bu Ijah", 240_000,
         None, 11_545_000),
        ("item", 2, "BBK-2026-0004", "Ambil uang bank untuk kas Rp1.500.000", None, None,
         11_545_000),
        ("void", 3, "BKK-2026-0005", "Rak telur plastik 10 buah @7.500", None, 750_000, None),
        ("item", 4, "BKK-2026-0006", "Rak telur plastik 10 buah @7.500", None, 75_000, 11_470_000),
        ("item", 5, "BKM-2026-0007", "Simpanan sukarela, Yanto 2", 50_000, None, 11_520_000),
        ("total", None, None, "Jumlah Oktober 2026", 290_000, 75_000, None),
        ("total", None, None, "Saldo akhir", None, None, 11_520_000),
    ]  # fmt: skip
    assert [word(note, "id") for note in statement.notes] == [
        "Kas 2.820.000, bank 8.700.000.",
        "BKK-2026-0005 batal, tidak dihitung.",
    ]


def test_running_sums_for_carried_rows_stand_in_every_row() -> None:
    """Paper picks Pindahan from a page's last row, be it void or a transfer, and adds nothing."""
    statement = make("cash-book", _october(), today=TODAY)
    carried = {c.name: c.carried for c in statement.columns if c.carried}
    assert carried == {
        "in": "running_in",
        "out": "running_out",
        "balance": "running_balance",
        **{f"running_{name}": f"running_{name}" for name in ("in", "out", "balance")},
    }
    rows = lines(statement, "running_in", "running_out", "running_balance")[1:6]
    assert rows == [
        ("item", 240_000, None, 11_545_000),
        ("item", 240_000, None, 11_545_000),
        ("void", 240_000, None, 11_545_000),
        ("item", 240_000, 75_000, 11_470_000),
        ("item", 290_000, 75_000, 11_520_000),
    ]
    hidden = [c.name for c in statement.columns if not c.shown and not c.exported]
    assert hidden[-3:] == ["running_in", "running_out", "running_balance"]


def test_transfer_stands_in_the_columns_of_each_sub_book() -> None:
    """What leaves the bank enters the cash box: out of one book, into the other."""
    cash = make("cash-in-hand", _october(), today=TODAY)
    bank = make("bank-book", _october(), today=TODAY)
    assert cash.totals == {
        "opening": 1_105_000,
        "in": 1_790_000,
        "out": 75_000,
        "balance": 2_820_000,
    }
    assert lines(cash, "text", "in")[2] == ("item", "Ambil uang bank untuk kas", 1_500_000)
    assert bank.totals == {
        "opening": 10_200_000,
        "deposit": 0,
        "withdrawal": 1_500_000,
        "balance": 8_700_000,
    }


def test_bank_book_tells_interest_tax_and_charges_apart() -> None:
    """Interest taken back is a withdrawal; the last row sums all months, not this one alone."""
    book = book_of(
        entry(1, "2026-09-01", 1_000_000, "saldo-awal", "bank"),
        entry(2, "2026-09-10", 500_000, "penjualan", "bank"),
        entry(3, "2026-10-10", 12_350, "bunga-bank", "bank"),
        entry(4, "2026-10-10", 2_470, "bank", "pajak-bank"),
        entry(5, "2026-10-10", 10_000, "bank", "administrasi-bank"),
        entry(6, "2026-10-11", 350, "bank", "bunga-bank"),
        bank="Bank Kalteng",
        bank_branch="Palangka Raya",
        bank_account="123-456",
    )
    statement = make("bank-book", book, today=TODAY)
    flows = ("deposit", "interest", "withdrawal", "tax", "charge", "balance")
    assert lines(statement, "text", *flows)[-2:] == [
        ("total", "Jumlah Oktober 2026", 0, 12_350, 350, 2_470, 10_000, None),
        ("total", "Jumlah sampai 31 Oktober 2026", 500_000, 12_350, 350, 2_470, 10_000, 1_499_530),
    ]
    assert [word(fact, "id") for fact in statement.above] == [
        "Bank: Bank Kalteng",
        "Cabang: Palangka Raya",
        "No. rekening: 123-456",
    ]


def test_the_first_day_of_a_month_counts_once_in_the_sums_of_the_bank_book() -> None:
    """What came on 1 October is October's; until then is what came in September alone."""
    book = book_of(
        entry(1, "2026-09-30", 500_000, "penjualan", "bank"),
        entry(2, "2026-10-01", 200_000, "penjualan", "bank"),
        entry(3, "2026-10-31", 30_000, "penjualan", "bank"),
    )
    statement = make("bank-book", book, today=TODAY)
    assert lines(statement, "text", "deposit", "balance")[-2:] == [
        ("total", "Jumlah Oktober 2026", 230_000, None),
        ("total", "Jumlah sampai 31 Oktober 2026", 730_000, 730_000),
    ]


def test_empty_columns_of_the_bank_book_fall_away() -> None:
    """Without interest, tax and charges the bank book has six columns and the balance."""
    names = [c.name for c in make("bank-book", _october(), today=TODAY).columns if c.shown]
    assert names == ["no", "date", "voucher", "text", "deposit", "withdrawal", "balance"]


def test_each_bank_account_has_its_book() -> None:
    """Money between two banks moves in both books and in neither when they are one."""
    book = book_of(
        entry(1, "2026-10-01", 900_000, "penjualan", "bank"),
        entry(2, "2026-10-02", 400_000, "bank", "bank-desa", "Pindah buku"),
        accounts=[SECOND_BANK],
        bank="Bank Kalteng",
    )
    first = make("bank-book", book, today=TODAY, narrowing=Narrowing(account="bank"))
    second = make("bank-book", book, today=TODAY, narrowing=Narrowing(account="bank-desa"))
    both = make("bank-book", book, today=TODAY)
    assert (first.totals["withdrawal"], first.totals["balance"]) == (400_000, 500_000)
    assert (second.totals["deposit"], second.totals["balance"]) == (400_000, 400_000)
    assert both.totals == {
        "opening": 0,
        "deposit": 900_000,
        "withdrawal": 0,
        "balance": 900_000,
    }
    assert [word(fact, "id") for fact in second.above] == ["Rekening: Bank desa"]
    assert [word(fact, "id") for fact in both.above] == ["Rekening: Bank", "Rekening: Bank desa"]


def test_within_a_day_money_in_stands_before_money_out() -> None:
    """An expense entered before the receipt that pays it prints no balance below nothing."""
    book = book_of(
        entry(1, "2026-10-01", 100_000, "kas", "pakan"),
        entry(2, "2026-10-01", 150_000, "bank", "kas", "Ambil"),
        entry(3, "2026-10-01", 150_000, "penjualan", "bank"),
    )
    cash = make("cash-in-hand", book, today=TODAY)
    bank = make("bank-book", book, today=TODAY)
    assert lines(cash, "no", "balance")[1:3] == [("item", 1, 150_000), ("item", 2, 50_000)]
    assert lines(bank, "no", "balance")[1:3] == [("item", 1, 150_000), ("item", 2, 0)]


def test_opening_inside_the_month_belongs_to_the_opening_balance() -> None:
    """A balance taken over is no receipt of the month it is dated in."""
    book = book_of(
        entry(1, "2026-10-05", 700_000, "saldo-awal", "kas"),
        entry(2, "2026-10-06", 100_000, "penjualan", "kas"),
    )
    assert make("cash-book", book, today=TODAY).totals == {
        "opening": 700_000,
        "in": 100_000,
        "out": 0,
        "balance": 800_000,
    }
    assert make("recap", book, today=TODAY).totals["in"] == 100_000


def test_party_named_in_the_text_is_not_said_twice() -> None:
    """Who wrote the name into the text reads it once."""
    book = book_of(
        entry(1, "2026-10-01", 5_000, "penjualan", "kas", "Telur, Bu Ijah", party="Bu Ijah")
    )
    assert lines(make("cash-book", book, today=TODAY), "text")[1] == ("item", "Telur, Bu Ijah")


def test_closing_of_a_month_parts_cash_and_bank() -> None:
    """The closing sentence's figures: Saldo Bank and Saldo Kas Tunai make the Saldo."""
    closing = closing_of(_october(), OCTOBER)
    assert closing == Money(cash=2_820_000, bank=8_700_000)
    assert closing.total == 11_520_000


def _october() -> Book:
    return book_of(
        entry(1, "2026-09-01", 1_105_000, "saldo-awal", "kas"),
        entry(2, "2026-09-01", 10_200_000, "saldo-awal", "bank"),
        entry(3, "2026-10-01", 240_000, "penjualan", "kas", "Penjualan telur 4 rak @60.000",
              party="Warung Bu Ijah"),
        entry(4, "2026-10-05", 1_500_000, "bank", "kas", "Ambil uang bank untuk kas"),
        entry(
            5, "2026-10-20", 750_000, "kas", "peralatan", "Rak telur plastik 10 buah @7.500"
        )._replace(
            voided=date(2026, 10, 20),
            reason="salah ketik",
            replaced_by="BKK-2026-0006",
        ),
        entry(6, "2026-10-20", 75_000, "kas", "peralatan", "Rak telur plastik 10 buah @7.500",
              replaces=5),
        entry(7, "2026-10-21", 50_000, "simpanan-sukarela", "kas", "Simpanan sukarela",
              member="A02"),
        members=people(5),
    )  # fmt: skip
