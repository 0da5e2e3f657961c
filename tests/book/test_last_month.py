"""Which month and which year a report is of when nobody says."""

from datetime import date

import pytest

from kubebook.book.accounts.chart import starting_accounts
from kubebook.book.book import Book, last_month_ended, year_reported
from kubebook.book.records.entries import Entry
from kubebook.book.records.group import Group
from kubebook.periods import Period, month_of, year_of

SALE = Entry(
    number=1,
    voucher="BKM-2026-0001",
    date=date(2026, 9, 30),
    amount=1_000,
    source="4101",
    target="1101",
    text="Telur",
)


def _book(*entries: Entry) -> Book:
    accounts = {account.code: account for account in starting_accounts()}
    return Book(group=Group(name="A", village="B"), accounts=accounts, entries=entries)


@pytest.mark.parametrize(
    ("today", "month"),
    [
        (date(2026, 9, 29), None),
        (date(2026, 9, 30), date(2026, 9, 1)),
        (date(2026, 10, 1), date(2026, 9, 1)),
        (date(2027, 2, 1), date(2026, 9, 1)),
    ],
)
def test_the_month_is_the_last_with_entries_that_has_ended(today: date, month: date | None) -> None:
    """On the last evening of a month its report may be printed, not before."""
    found = last_month_ended(_book(SALE), today)
    assert found == (month_of(month) if month else None)


def test_void_entries_make_no_month() -> None:
    """A month in which all was voided needs no report."""
    assert last_month_ended(_book(SALE._replace(voided=date(2026, 9, 30))), SALE.date) is None


@pytest.mark.parametrize(
    ("today", "period"),
    [
        (date(2026, 12, 30), Period(date(2026, 1, 1), date(2026, 12, 31))),
        (date(2026, 12, 31), year_of(SALE.date)),
        (date(2027, 1, 1), year_of(SALE.date)),
        (date(2028, 6, 1), year_of(SALE.date)),
    ],
)
def test_the_year_is_the_last_with_entries_that_has_ended(today: date, period: Period) -> None:
    """On the last evening of a year its report may be printed; before that the year so far."""
    assert year_reported(_book(SALE), today) == period


@pytest.mark.parametrize(
    ("today", "year"), [(date(2026, 12, 30), 2025), (date(2026, 12, 31), 2026)]
)
def test_the_year_before_is_reported_until_the_present_one_ends(today: date, year: int) -> None:
    """Both have entries: the last evening of the year is the first of its own report."""
    before = SALE._replace(voucher="BKM-2025-0001", date=date(2025, 9, 30))
    book = _book(before, SALE._replace(number=2))
    assert year_reported(book, today) == year_of(date(year, 1, 1))
