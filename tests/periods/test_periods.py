"""Days and periods: read as typed, written as on paper."""

from datetime import date
from itertools import pairwise
from typing import Literal

import pytest
from babel.dates import format_date as babel_date
from hypothesis import given
from hypothesis import strategies as st

from kubebook import periods
from kubebook.errors import (
    WrongUsage,
)
from kubebook.errors.typed import (
    DateImpossible,
    DateUnreadable,
    MonthImpossible,
    PeriodBackwards,
    YearImpossible,
)
from kubebook.periods import Period

TODAY = date(2026, 10, 31)
DAYS = st.dates(date(1900, 1, 1), date(2199, 12, 31))


@pytest.mark.parametrize(
    ("typed", "day"),
    [
        ("2019-04-05", date(2019, 4, 5)),
        ("5/4/2019", date(2019, 4, 5)),
        ("5-4-2019", date(2019, 4, 5)),
        (" 5  April 2019 ", date(2019, 4, 5)),
        ("5 May 2019", date(2019, 5, 5)),
        ("5 mei 2019", date(2019, 5, 5)),
        ("13/10", date(2026, 10, 13)),
        ("13/12", date(2026, 12, 13)),
        ("5/11/26", date(2026, 11, 5)),
        ("5-11-26", date(2026, 11, 5)),
        ("5.11.26", date(2026, 11, 5)),
        ("5.11.2026", date(2026, 11, 5)),
        ("5 Nov 26", date(2026, 11, 5)),
        ("2026/11/5", date(2026, 11, 5)),
        ("kemarin", date(2026, 10, 30)),
        ("kemaren", date(2026, 10, 30)),
        ("hariini", TODAY),
        ("Hari ini", TODAY),
        ("yesterday", date(2026, 10, 30)),
        ("today", TODAY),
        ("1/1/1900", date(1900, 1, 1)),
        ("31/12/2199", date(2199, 12, 31)),
        ("29/2/2028", date(2028, 2, 29)),
    ],
)
def test_every_form_of_a_date_is_read(typed: str, day: date) -> None:
    """The day comes first, and a missing year is this one."""
    assert periods.parse_date(typed, TODAY) == day


@pytest.mark.parametrize(
    ("typed", "leaf"),
    [
        ("31 November", DateImpossible),
        ("29/2/2026", DateImpossible),
        ("4/13/2026", MonthImpossible),
        ("4/0/2026", MonthImpossible),
        ("0/4/2026", DateImpossible),
        ("31/4/2026", DateImpossible),
        ("31/12/1899", YearImpossible),
        ("1/1/1899", YearImpossible),
        ("2200-01-01", YearImpossible),
        ("5/4/019", DateUnreadable),
        ("2026/11-5", DateUnreadable),
        ("5", DateUnreadable),
        ("5.11", DateUnreadable),
        ("besoklah", DateUnreadable),
    ],
)
def test_what_is_no_day_is_refused(typed: str, leaf: type[WrongUsage]) -> None:
    """A day that the calendar lacks is not moved to another."""
    with pytest.raises(leaf):
        periods.parse_date(typed, TODAY)


def test_an_impossible_day_says_the_last_of_its_month() -> None:
    """31 November is answered with 30 November."""
    with pytest.raises(DateImpossible) as refused:
        periods.parse_date("31 November", TODAY)
    assert refused.value.facts["last"] == date(2026, 11, 30)


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        ("2026-10", "Oktober 2026"),
        ("10/2026", "Oktober 2026"),
        ("Oktober 2026", "Oktober 2026"),
        ("october", "Oktober 2026"),
        ("2026", "2026"),
        ("2026-01..2026-06", "Januari s.d. Juni 2026"),
        ("oktober..desember 2025", "Oktober s.d. Desember 2025"),
        ("2025-11..2026-02", "November 2025 s.d. Februari 2026"),
        ("2026-10-05", "5 Oktober 2026"),
        ("2026-10-01..2026-10-15", "1 s.d. 15 Oktober 2026"),
        ("2026-10-05..2026-11-03", "5 Oktober s.d. 3 November 2026"),
        ("2025-12-05..2026-01-03", "5 Desember 2025 s.d. 3 Januari 2026"),
        ("bulan ini", "Oktober 2026"),
        ("bulan lalu", "September 2026"),
        ("tahun ini", "2026"),
        ("tahun lalu", "2025"),
        ("2025..2026", "Januari 2025 s.d. Desember 2026"),
        ("2026..2026-06", "2026"),
        ("2026-06..2026-06", "Juni 2026"),
        ("2026-01..2026-12", "2026"),
        ("2026-10-31..2026-10-31", "31 Oktober 2026"),
        ("2026-02-01..2026-02-28", "Februari 2026"),
        ("last month", "September 2026"),
    ],
)
def test_every_form_of_a_period_is_read(typed: str, shown: str) -> None:
    """A month, a year, a day or a stretch is read, and shown as paper says it."""
    assert periods.format_period(periods.parse_period(typed, TODAY)) == shown


@pytest.mark.parametrize("typed", ["Oktober 26", "10/26", "26"])
def test_the_year_of_a_month_is_written_out(typed: str) -> None:
    """`Oktober 26` may be a day or a month, and is neither."""
    with pytest.raises(WrongUsage):
        periods.parse_period(typed, TODAY)


def test_before_a_period_comes_the_month_before_its_first() -> None:
    """Of any day or period, also across the year."""
    december = periods.parse_period("2025-12", TODAY)
    for typed in ("2026-01", "2026", "2026-01-31..2026-03-01"):
        assert periods.previous_month(periods.parse_period(typed, TODAY)) == december
    assert periods.previous_month(date(2026, 1, 31)) == december


def test_a_period_backwards_is_refused() -> None:
    """The earlier month stands first."""
    for typed in ("2026-06..2026-01", "2026-02..2026-01", "2026-10-31..2026-10-30"):
        with pytest.raises(PeriodBackwards):
            periods.parse_period(typed, TODAY)
    with pytest.raises(ValueError, match="cannot run"):
        Period(TODAY, TODAY)


@given(st.text() | st.from_regex(r"[0-9]{1,4}[-/. ]([0-9]{1,2}|mei)([-/. ][0-9]{1,4})?(\.\.)?"))
def test_any_text_is_a_day_or_period_or_a_refusal(typed: str) -> None:
    """Nothing typed can bring the program down."""
    for parse in (periods.parse_date, periods.parse_period):
        try:
            parse(typed, TODAY)
        except WrongUsage as refused:
            assert "text" in refused.facts  # noqa: PT017 (either outcome is right)


@given(DAYS)
@pytest.mark.parametrize("language", ["id", "en"])
def test_days_are_named_as_another_program_names_them(
    language: Literal["id", "en"], day: date
) -> None:
    """Days and months have their usual names, and what is written is read back."""
    assert periods.format_day(day, language) == babel_date(day, "EEEE, d MMMM y", language)
    assert periods.parse_date(periods.format_date(day, language), TODAY) == day
    assert periods.parse_date(periods.format_short_date(day), TODAY) == day


@given(DAYS, DAYS)
def test_months_add_up_to_their_period(one: date, other: date) -> None:
    """No day is lost between two months or counted twice."""
    period = Period(min(one, other), periods.month_of(max(one, other)).end)
    months = periods.months_of(period)
    assert months[0].start == period.start
    assert months[-1].end == period.end
    assert all(a.end == b.start for a, b in pairwise(months))
    assert period.last_day in period
    assert period.end not in period
