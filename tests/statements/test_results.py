"""Laba Rugi, the results of the months, and the position that takes them up."""

from datetime import date

import pytest

from kubebook.book.book import Book
from kubebook.book.records.accounts import Account
from kubebook.periods import Period, month_of, year_of
from kubebook.statements.catalogue import make
from kubebook.statements.totals import Results
from tests.statements.books import book_of, entry
from tests.statements.entries.test_cash_books import lines

DECEMBER = month_of(date(2025, 12, 1))
JANUARY = month_of(date(2026, 1, 1))


def _across_a_year() -> Book:
    return book_of(
        entry(1, "2025-11-01", 2_000_000, "saldo-awal", "kas"),
        entry(2, "2025-11-02", 500_000, "penjualan", "kas"),
        entry(3, "2025-12-05", 900_000, "penjualan", "kas"),
        entry(4, "2025-12-06", 300_000, "kas", "bahan"),
        entry(5, "2025-12-07", 200_000, "kas", "upah"),
        entry(6, "2025-12-31", 50_000, "akumulasi-penyusutan", "penyusutan"),
        entry(7, "2025-12-31", 7_000, "bunga-bank", "bank"),
        entry(8, "2025-12-31", 2_000, "bank", "administrasi-bank"),
        entry(9, "2026-01-01", 100_000, "penjualan", "kas"),
        entry(13, "2026-01-03", 300_000, "penjualan", "kas"),
        entry(10, "2026-01-04", 600_000, "kas", "pakan"),
        entry(11, "2026-01-10", 100_000, "cadangan", "bagi-hasil"),
        entry(12, "2026-01-10", 150_000, "utang-bagi-hasil", "bagi-hasil", member="A01"),
    )


def test_income_goes_from_turnover_to_net_profit() -> None:
    """Pendapatan usaha, beban pokok, beban usaha, lain-lain: this month and since January."""
    statement = make("income", _across_a_year(), DECEMBER, today=date(2026, 1, 31))
    assert lines(statement, "text", "amount", "year_to_date") == [
        ("heading", "Pendapatan usaha", None, None),
        ("item", "Penjualan", 900_000, 1_400_000),
        ("subtotal", "Jumlah pendapatan usaha", 900_000, 1_400_000),
        ("heading", "Beban pokok", None, None),
        ("item", "Bahan dan barang dagangan", 300_000, 300_000),
        ("subtotal", "Jumlah beban pokok", 300_000, 300_000),
        ("subtotal", "Laba kotor", 600_000, 1_100_000),
        ("heading", "Beban usaha", None, None),
        ("item", "Upah", 200_000, 200_000),
        ("item", "Penyusutan", 50_000, 50_000),
        ("subtotal", "Jumlah beban usaha", 250_000, 250_000),
        ("subtotal", "Laba usaha", 350_000, 850_000),
        ("heading", "Pendapatan lain-lain", None, None),
        ("item", "Bunga bank", 7_000, 7_000),
        ("subtotal", "Jumlah pendapatan lain-lain", 7_000, 7_000),
        ("heading", "Beban lain-lain", None, None),
        ("item", "Administrasi bank", 2_000, 2_000),
        ("subtotal", "Jumlah beban lain-lain", 2_000, 2_000),
        ("total", "Laba bersih", 355_000, 855_000),
    ]


def test_the_year_begins_anew_on_the_first_of_january() -> None:
    """Income is of its period: December's sales are none of January's."""
    totals = make("income", _across_a_year(), JANUARY, today=date(2026, 1, 31)).totals
    assert (totals["turnover"], totals["net_profit"]) == (400_000, -200_000)
    assert totals["net_profit_year_to_date"] == -200_000


def test_income_of_a_year_has_one_column_of_figures() -> None:
    """Where both columns would say the same, the second is not shown."""
    shown = {
        period: [
            column.name
            for column in make("income", _across_a_year(), period, today=date(2026, 1, 31)).columns
            if column.shown
        ]
        for period in (year_of(date(2025, 1, 1)), DECEMBER)
    }
    assert list(shown.values()) == [
        ["text", "amount", "last_year"],
        ["text", "amount", "year_to_date"],
    ]


def test_added_account_stands_in_the_section_of_its_model() -> None:
    """Penjualan pupuk, added like penjualan, is omzet."""
    manure = Account(
        code="4103", name="pupuk", label="Penjualan pupuk", type="income", flow="operasi"
    )
    sale = entry(1, "2026-01-02", 70_000, "penjualan", "kas")._replace(source=manure.code)
    moved = book_of(sale, accounts=[manure])
    income = make("income", moved, JANUARY, today=date(2026, 1, 31))
    assert income.totals["turnover"] == 70_000
    assert lines(income, "text", "amount")[1] == ("item", "Penjualan pupuk", 70_000)


def test_months_stand_against_the_month_before() -> None:
    """Omzet, pendapatan lain, beban, laba; then how much better or worse, in figure and word."""
    months = make("monthly-results", _across_a_year(), today=date(2025, 12, 31))
    assert lines(
        months, "no", "month", "turnover", "other_income", "cost", "profit", "difference",
        "progress",
    ) == [
        ("item", 1, "November 2025", 500_000, 0, 0, 500_000, None, None),
        ("item", 2, "Desember 2025", 900_000, 7_000, 552_000, 355_000, -145_000, "Menurun"),
        ("total", None, "Jumlah 2025", 1_400_000, 7_000, 552_000, 855_000, None, None),
    ]  # fmt: skip


def test_january_stands_against_december() -> None:
    """The first month of a year is compared across the year's end, months to come are not there."""
    months = make("monthly-results", _across_a_year(), today=date(2026, 2, 28))
    assert lines(months, "month", "profit", "difference", "progress") == [
        ("item", "Januari 2026", -200_000, -555_000, "Menurun"),
        ("item", "Februari 2026", 0, 200_000, "Meningkat"),
        ("total", "Jumlah 2026", -200_000, None, None),
    ]


def test_running_month_stands_once_it_has_entries() -> None:
    """On 10 February nothing is judged that has not happened yet."""
    months = make("monthly-results", _across_a_year(), today=date(2026, 2, 10))
    assert lines(months, "month")[0] == ("item", "Januari 2026")
    assert len(months.rows) == 2
    running = make("monthly-results", _across_a_year(), today=date(2026, 1, 10))
    assert lines(running, "month")[0] == ("item", "Januari 2026")


def test_first_month_stands_against_none() -> None:
    """A book that begins on the first of a month is not said to rise from a month without one."""
    book = book_of(
        entry(1, "2026-03-01", 500_000, "penjualan", "kas"),
        entry(2, "2026-04-01", 400_000, "penjualan", "kas"),
    )
    months = make("monthly-results", book, today=date(2026, 4, 30))
    assert lines(months, "profit", "difference", "progress")[:2] == [
        ("item", 500_000, None, None),
        ("item", 400_000, -100_000, "Menurun"),
    ]


def test_a_day_whose_income_and_cost_are_the_same_is_a_day_of_business() -> None:
    """Its profit is 0 and it has a row; a day on which money only moved has none."""
    book = book_of(
        entry(1, "2026-01-05", 10_000, "penjualan", "kas"),
        entry(2, "2026-01-05", 10_000, "kas", "pakan"),
        entry(3, "2026-01-06", 5_000, "modal-swadaya", "kas"),
        entry(4, "2026-01-07", 2_000, "kas", "pakan"),
    )
    daily = make("daily-results", book, JANUARY, today=date(2026, 1, 31))
    assert lines(daily, "no", "income", "cost", "profit") == [
        ("item", 1, 10_000, 10_000, 0),
        ("item", 2, None, 2_000, -2_000),
        ("total", None, 10_000, 12_000, -2_000),
    ]


def test_a_change_of_results_is_that_of_each_figure() -> None:
    """And so of the profit: 4 more of it, though turnover fell."""
    now, before = Results(10, 9, 3), Results(12, 4, 4)
    assert now.less(before) == Results(-2, 5, -1)
    assert now.less(before).profit == now.profit - before.profit == 4


def test_month_like_the_one_before_stays() -> None:
    """Two months with the same profit: Tetap."""
    book = book_of(
        entry(1, "2026-01-05", 10_000, "penjualan", "kas"),
        entry(2, "2026-02-05", 10_000, "penjualan", "kas"),
    )
    months = make("monthly-results", book, today=date(2026, 2, 28))
    assert lines(months, "difference", "progress")[1] == ("item", 0, "Tetap")


def test_position_derives_saldo_laba_and_this_years_profit() -> None:
    """There are no closing entries: last year's profit less what was shared is saldo laba."""
    statement = make("position", _across_a_year(), today=date(2026, 1, 31))
    assert lines(statement, "text", "amount") == [
        ("heading", "Aset", None),
        ("item", "Kas", 2_700_000),
        ("item", "Bank", 5_000),
        ("item", "Akumulasi penyusutan", -50_000),
        ("total", "Jumlah aset", 2_655_000),
        ("heading", "Liabilitas", None),
        ("item", "Bagian keuntungan belum dibayar", 150_000),
        ("subtotal", "Jumlah liabilitas", 150_000),
        ("heading", "Ekuitas", None),
        ("item", "Cadangan", 100_000),
        ("item", "Saldo awal (penampung)", 2_000_000),
        ("item", "Saldo laba", 605_000),
        ("item", "Rugi tahun berjalan", -200_000),
        ("subtotal", "Jumlah ekuitas", 2_505_000),
        ("total", "Jumlah liabilitas dan ekuitas", 2_655_000),
    ]


@pytest.mark.parametrize(
    ("day", "retained", "this_year"),
    [
        (date(2025, 12, 31), 0, 855_000),
        (date(2026, 1, 1), 855_000, 100_000),
        (date(2026, 1, 2), 855_000, 100_000),
        (date(2026, 1, 3), 855_000, 400_000),
    ],
)
def test_profit_moves_to_saldo_laba_at_midnight(day: date, retained: int, this_year: int) -> None:
    """On 1 January last year's profit is saldo laba, without anybody booking it."""
    rows = lines(make("position", _across_a_year(), today=day), "text", "amount")
    assert ("item", "Saldo laba", retained) in rows
    assert ("item", "Laba tahun berjalan", this_year) in rows


def test_fritter_stall_bought_its_goods_from_the_aid() -> None:
    """A real fritter stall: goods for 4,650,000, all equipment by its books."""
    goods = (3_500_000, 200_000, 100_000, 400_000, 150_000, 300_000)
    book = book_of(
        entry(1, "2026-01-02", 4_650_000, "bantuan-sosial", "kas", "Bantuan diterima"),
        *(
            entry(number, "2026-01-05", amount, "kas", "peralatan")
            for number, amount in enumerate(goods, start=2)
        ),
    )
    totals = make("position", book, today=date(2026, 1, 31)).totals
    assert totals == {
        "assets": 4_650_000,
        "liabilities": 0,
        "equity": 4_650_000,
        "liabilities_and_equity": 4_650_000,
    }
    assert make("recap", book, JANUARY, today=date(2026, 1, 31)).totals["closing"] == 0


def test_jeneponto_books_show_what_arrived_and_no_more() -> None:
    """Of 20,000,000 on the decree 15,000,000 came: the books hold 15,000,000, nothing fills up."""
    book = book_of(entry(1, "2026-01-02", 15_000_000, "bantuan-sosial", "bank", "Bantuan tahap 1"))
    statement = make("position", book, today=date(2026, 1, 31))
    assert ("item", "Modal bantuan sosial", 15_000_000) in lines(statement, "text", "amount")
    assert statement.totals["assets"] == 15_000_000


def test_period_that_is_no_month_is_called_a_period() -> None:
    """The heading over half a month's figures does not say that they are the month's."""
    half = Period(date(2026, 1, 1), date(2026, 1, 16))
    column = make("income", _across_a_year(), half, today=date(2026, 1, 31)).columns[2]
    assert column.heading == "This period (Rp)"
