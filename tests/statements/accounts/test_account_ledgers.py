"""The trial balance and the account ledgers over New Year: results begin each year at 0."""

from datetime import date

import pytest

from kubebook.book.book import Book
from kubebook.language import word
from kubebook.periods import Period, month_of, year_of
from kubebook.statements.catalogue import make
from kubebook.statements.statement import Narrowing
from tests.statements.books import book_of, entry

TODAY = date(2028, 2, 10)
JANUARY = month_of(date(2027, 1, 1))
DECEMBER = month_of(date(2026, 12, 1))


def two_years() -> Book:
    """Sales 500.000 and cost 50.000 in 2026, at the edges of the year; a sale in 2027."""
    return book_of(
        entry(1, "2026-01-01", 500_000, "penjualan", "kas"),
        entry(2, "2026-12-31", 50_000, "kas", "pakan"),
        entry(3, "2027-01-01", 7_000, "penjualan", "kas"),
        entry(4, "2027-12-31", 3_000, "kas", "bagi-hasil"),
    )


def trial(period: Period | None) -> dict[str, tuple[object, object]]:
    """The opening and the balance of each account that has one; both columns sum to 0."""
    made = make("trial-balance", two_years(), period, today=TODAY)
    assert made.totals["opening"] == made.totals["balance"] == 0
    return {
        str(row.cells["account"]): (row.cells["opening"], row.cells["balance"])
        for row in made.rows
        if row.level == "item" and (row.cells["opening"] or row.cells["balance"])
    }


def ledger(account: str, period: Period | None) -> tuple[int, int]:
    """What an account ledger opens and closes with, on the account's own side."""
    narrowing = Narrowing(account=account)
    totals = make("account-ledger", two_years(), period, narrowing, today=TODAY).totals
    return totals["opening"], totals["balance"]


def test_income_and_cost_begin_the_year_at_nothing_and_saldo_laba_has_what_was_earned() -> None:
    """January: cash as it is, sales of January alone, 450.000 of last year in saldo laba."""
    assert trial(JANUARY) == {
        "kas": (450_000, 457_000),
        "penjualan": (0, -7_000),
        "saldo-laba": (-450_000, -450_000),
    }


@pytest.mark.parametrize(("period", "notes"), [(JANUARY, 2), (DECEMBER, 1), (None, 1)])
def test_a_note_says_what_was_carried_if_something_was(period: Period | None, notes: int) -> None:
    """Nobody booked it, so that somebody would look for its voucher."""
    made = make("trial-balance", two_years(), period, today=TODAY)
    assert len(made.notes) == notes
    if notes > 1:
        assert word(made.notes[-1], "id") == (
            "Pendapatan dan beban mulai dari 0 pada 1 Januari 2027; Rp450.000, laba sebelum itu, "
            "ada di Saldo laba."
        )


def test_the_last_month_of_a_year_still_has_the_whole_of_it() -> None:
    """The day before: sales since January, and nothing earned before."""
    assert trial(DECEMBER) == {
        "kas": (500_000, 450_000),
        "penjualan": (-500_000, -500_000),
        "pakan": (0, 50_000),
    }


def test_the_second_new_year_carries_both_years() -> None:
    """2028 opens with 457.000; what was shared out of it stays on its own account."""
    assert trial(year_of(date(2028, 1, 1))) == {
        "kas": (454_000, 454_000),
        "saldo-laba": (-457_000, -457_000),
        "bagi-hasil": (3_000, 3_000),
    }


def test_without_a_period_every_account_goes_on_from_the_first_entry() -> None:
    """As hledger reckons it, which knows no year."""
    assert trial(None) == {
        "kas": (0, 454_000),
        "penjualan": (0, -507_000),
        "pakan": (0, 50_000),
        "bagi-hasil": (0, 3_000),
    }


@pytest.mark.parametrize(
    ("account", "period", "opens", "closes"),
    [
        ("penjualan", year_of(date(2027, 1, 1)), 0, 7_000),
        ("penjualan", Period(date(2027, 2, 1), date(2027, 3, 1)), 7_000, 7_000),
        ("penjualan", DECEMBER, 500_000, 500_000),
        ("penjualan", None, 0, 507_000),
        ("pakan", JANUARY, 0, 0),
        ("saldo-laba", DECEMBER, 0, 0),
        ("saldo-laba", JANUARY, 450_000, 450_000),
        ("kas", JANUARY, 450_000, 457_000),
    ],
)
def test_an_account_ledger_opens_as_the_trial_balance_does(
    account: str, period: Period | None, opens: int, closes: int
) -> None:
    """Each account on its own side."""
    assert ledger(account, period) == (opens, closes)
