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
    PeriodUnreadable,
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
        ("13/12", date(2025, 12, 13)),
        ("31/10", TODAY),
        ("1/11", date(2025, 11, 1)),
        ("7.11", date(2025, 11, 7)),
        ("7-10", date(2026, 10, 7)),
        ("7 Des", date(2025, 12, 7)),
        ("7", date(2026, 10, 7)),
        ("31", TODAY),
        ("jumat", date(2026, 10, 30)),
        ("Jum'at", date(2026, 10, 30)),
        ("friday", date(2026, 10, 30)),
        ("sabtu", TODAY),
        ("minggu", date(2026, 10, 25)),
        ("ahad", date(2026, 10, 25)),
        ("2 hari lalu", date(2026, 10, 29)),
        ("2 hari yang lalu", date(2026, 10, 29)),
        ("1 day ago", date(2026, 10, 30)),
        ("0 hari lalu", TODAY),
        ("kmrn", date(2026, 10, 30)),
        ("kmrn lusa", date(2026, 10, 29)),
        ("besok", date(2026, 11, 1)),
        ("Besok", date(2026, 11, 1)),
        ("lusa", date(2026, 11, 2)),
        ("tomorrow", date(2026, 11, 1)),
        ("kemarin dulu", date(2026, 10, 29)),
        ("2026-10-05 00:00:00", date(2026, 10, 5)),
        ("05/10/2026 0:00", date(2026, 10, 5)),
        ("2026-10-05T00:00", date(2026, 10, 5)),
        ("2026-10-05T13:45:59.123+07:00", date(2026, 10, 5)),
        ("2026-10-05T23:59:59Z", date(2026, 10, 5)),
        ("5 Oktober 2026, 14:30 WIB", date(2026, 10, 5)),
        ("05/10/2026 00.00", date(2026, 10, 5)),
        ("05/10/2026 07.30.00", date(2026, 10, 5)),
        ("2026-10-05 7.05", date(2026, 10, 5)),
        ("5 Oktober 2026 pukul 14.30 WIB", date(2026, 10, 5)),
        ("5 Okt jam 7.30", date(2026, 10, 5)),
        ("kemarin 14.00", date(2026, 10, 30)),
        ("05/10/2026 12:00:00 AM", date(2026, 10, 5)),
        ("5/11/26", date(2026, 11, 5)),
        ("5-11-26", date(2026, 11, 5)),
        ("5.11.26", date(2026, 11, 5)),
        ("5.11.2026", date(2026, 11, 5)),
        ("5 Nov 26", date(2026, 11, 5)),
        ("18 apr 26", date(2026, 4, 18)),
        ("18-Apr-25", date(2025, 4, 18)),
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
    """The day comes first, and without a year it is the last such day."""
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
        ("0", DateImpossible),
        ("32", DateImpossible),
        ("007", DateUnreadable),
        ("5.13", MonthImpossible),
        ("31/2", DateImpossible),
        ("jumat lalu", DateUnreadable),
        ("minggu lalu", DateUnreadable),
        ("2026-10-05 24:00", DateUnreadable),
        ("05/10/2026 24.00", DateUnreadable),
        ("05/10/2026 07.60", DateUnreadable),
        ("05/10/2026 07.30:00", DateUnreadable),
        ("7 10.26", DateUnreadable),
        ("2026-10-05 0:60", DateUnreadable),
        ("10:30", DateUnreadable),
        ("-2 hari lalu", DateUnreadable),
        ("besoklah", DateUnreadable),
    ],
)
def test_what_is_no_day_is_refused(typed: str, leaf: type[WrongUsage]) -> None:
    """A day that the calendar lacks is not moved to another."""
    with pytest.raises(leaf):
        periods.parse_date(typed, TODAY)


def test_an_impossible_day_says_the_last_of_its_month() -> None:
    """31 November is answered with 30 November, the last one."""
    with pytest.raises(DateImpossible) as refused:
        periods.parse_date("31 November", TODAY)
    assert refused.value.facts["last"] == date(2025, 11, 30)


@pytest.mark.parametrize(
    ("typed", "today", "last", "following"),
    [
        ("31/12", date(2027, 1, 3), date(2026, 12, 31), date(2027, 12, 31)),
        ("3/1", date(2027, 1, 3), date(2027, 1, 3), date(2027, 1, 3)),
        ("4/1", date(2027, 1, 3), date(2026, 1, 4), date(2027, 1, 4)),
        ("2/1", date(2027, 1, 3), date(2027, 1, 2), date(2028, 1, 2)),
        ("28", date(2027, 1, 3), date(2026, 12, 28), date(2027, 1, 28)),
        ("3", date(2027, 1, 3), date(2027, 1, 3), date(2027, 1, 3)),
        ("2", date(2026, 12, 3), date(2026, 12, 2), date(2027, 1, 2)),
        ("jumat", date(2026, 10, 30), date(2026, 10, 30), date(2026, 10, 30)),
        ("jumat", date(2026, 10, 31), date(2026, 10, 30), date(2026, 11, 6)),
        ("jumat", date(2026, 10, 29), date(2026, 10, 23), date(2026, 10, 30)),
        ("kemarin", date(2027, 1, 1), date(2026, 12, 31), date(2026, 12, 31)),
        ("31/12/25", date(2027, 1, 3), date(2025, 12, 31), date(2025, 12, 31)),
        ("31/12/2028", date(2027, 1, 3), date(2028, 12, 31), date(2028, 12, 31)),
    ],
)
def test_a_day_without_a_year_is_the_last_or_the_next(
    typed: str, today: date, last: date, following: date
) -> None:
    """What happened lies behind, what is planned lies ahead; what says its year stays."""
    assert periods.parse_date(typed, today) == last
    assert periods.parse_date(typed, today, ahead=True) == following


def test_a_day_that_a_shorter_month_lacks_is_not_guessed() -> None:
    """The 31st of November is refused with its last day, before it and after it."""
    for today, ahead in ((date(2026, 12, 15), False), (date(2026, 11, 1), True)):
        with pytest.raises(DateImpossible) as refused:
            periods.parse_date("31", today, ahead=ahead)
        assert refused.value.facts["last"] == date(2026, 11, 30)


@pytest.mark.parametrize(
    ("typed", "born"),
    [
        ("12/5/80", date(1980, 5, 12)),
        ("5-Apr-79", date(1979, 4, 5)),
        ("7/7/64", date(1964, 7, 7)),
        ("04/11/26", date(1926, 11, 4)),
        ("31/10/26", date(2026, 10, 31)),
        ("1/11/26", date(1926, 11, 1)),
        ("29/2/28", date(1928, 2, 29)),
        ("7/7/2064", date(2064, 7, 7)),
        ("12/5/1980", date(1980, 5, 12)),
    ],
)
def test_a_birth_of_two_digits_is_never_to_come(typed: str, born: date) -> None:
    """`80` is 1980 of a birth and 2080 of anything else."""
    assert periods.parse_date(typed, TODAY, born=True) == born


@given(DAYS, DAYS)
def test_a_day_without_a_year_lies_within_a_year(day: date, today: date) -> None:
    """The last such day and the next one are the same day, or a year apart."""
    typed = f"{day.day}/{day.month}"
    if (day.month, day.day) == (2, 29) or not 1900 < today.year < 2199:
        return
    last = periods.parse_date(typed, today)
    following = periods.parse_date(typed, today, ahead=True)
    assert (last.day, last.month) == (day.day, day.month)
    assert last <= today <= following
    assert following.year - last.year == (last != today)


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
        ("des", "Desember 2025"),
        ("november", "November 2025"),
        ("Desember..Januari", "Desember 2025 s.d. Januari 2026"),
        ("Januari..Juni", "Januari s.d. Juni 2026"),
        ("Oktober..Desember", "Oktober s.d. Desember 2026"),
        ("November..Oktober", "November 2025 s.d. Oktober 2026"),
        ("Oktober..Oktober", "Oktober 2026"),
        ("desember..januari 2025", "Desember 2024 s.d. Januari 2025"),
        ("desember 2024..januari", "Desember 2024 s.d. Januari 2025"),
        ("juli..bulan ini", "Juli s.d. Oktober 2026"),
        ("7/11", "7 November 2025"),
        ("7.10", "7 Oktober 2026"),
        ("1/10..15/10", "1 s.d. 15 Oktober 2026"),
        ("20/12..5/1", "20 Desember 2025 s.d. 5 Januari 2026"),
        ("15/10..Oktober", "15 s.d. 31 Oktober 2026"),
        ("senin..jumat", "26 s.d. 30 Oktober 2026"),
        ("2 hari lalu..kemarin", "29 s.d. 30 Oktober 2026"),
        ("2026-10-05 00:00:00", "5 Oktober 2026"),
    ],
)
def test_every_form_of_a_period_is_read(typed: str, shown: str) -> None:
    """A month, a year, a day or a stretch is read, and shown as paper says it."""
    assert periods.format_period(periods.parse_period(typed, TODAY)) == shown


@pytest.mark.parametrize(
    ("today", "shown"),
    [
        (date(2027, 1, 3), "Desember 2026"),
        (date(2026, 12, 1), "Desember 2026"),
        (date(2026, 11, 30), "Desember 2025"),
    ],
)
def test_a_month_without_a_year_is_the_last_that_has_begun(today: date, shown: str) -> None:
    """In January, December is last year's; on its first day it is this year's."""
    assert periods.format_period(periods.parse_period("Desember", today)) == shown


@pytest.mark.parametrize("typed", ["7", "7..9", "7 0:00", "1/10..7"])
def test_a_day_of_the_month_alone_is_no_period(typed: str) -> None:
    """`7` may be a day or a month."""
    with pytest.raises(PeriodUnreadable):
        periods.parse_period(typed, TODAY)


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
