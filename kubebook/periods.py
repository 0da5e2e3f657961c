"""Days and periods: read as typed, written in Indonesian and English.

It knows no entry, no clock and no catalogue: what day it is comes in as `today`. Names of days
and months stand here, so they are the same whatever the computer's locale.
"""

import re
from calendar import monthrange
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final, Literal

from kubebook.errors.typed import (
    DateImpossible,
    DateUnreadable,
    MonthImpossible,
    PeriodBackwards,
    PeriodUnreadable,
    YearImpossible,
)
from kubebook.typed_text import cleaned

CENTURY: Final = 2000
FIRST_YEAR: Final = 1900
LAST_YEAR: Final = 2199
ROMAN_MONTHS: Final = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII")

_MONTHS: Final[Mapping[str, tuple[str, ...]]] = {
    "id": (
        "Januari",
        "Februari",
        "Maret",
        "April",
        "Mei",
        "Juni",
        "Juli",
        "Agustus",
        "September",
        "Oktober",
        "November",
        "Desember",
    ),
    "en": (
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ),
}
_DAYS: Final[Mapping[str, tuple[str, ...]]] = {
    "id": ("Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu", "Minggu"),
    "en": ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"),
}
_TO: Final = {"id": "s.d.", "en": "to"}
_SHORT_MONTHS: Final = (
    "jan",
    "feb peb pebruari",
    "mar mrt",
    "apr",
    "",
    "jun",
    "jul",
    "agu agt ags aug",
    "sep sept",
    "okt oct",
    "nov nop nopember",
    "des dec",
)
_MONTH_OF_NAME: Final = {
    name: number
    for number, short in enumerate(_SHORT_MONTHS, 1)
    for name in (
        *short.split(),
        _MONTHS["id"][number - 1].lower(),
        _MONTHS["en"][number - 1].lower(),
    )
}
_NAMED_DAYS: Final = {
    "kemarin": -1,
    "kemaren": -1,
    "yesterday": -1,
    "hari ini": 0,
    "hariini": 0,
    "today": 0,
}


@dataclass(frozen=True, slots=True)
class Period:
    """The days from `start`, included, to `end`, not included; at least one day."""

    start: date
    end: date

    def __post_init__(self) -> None:
        if self.start >= self.end:
            raise ValueError(f"a period cannot run from {self.start} to before {self.end}")

    def __contains__(self, day: date) -> bool:
        return self.start <= day < self.end

    @property
    def last_day(self) -> date:
        """The last day that lies in the period."""
        return self.end - timedelta(days=1)


def month_of(day: date) -> Period:
    """The calendar month in which the day lies."""
    return Period(day.replace(day=1), _first_of_next_month(day))


def year_of(day: date) -> Period:
    """The calendar year in which the day lies."""
    return Period(date(day.year, 1, 1), date(day.year + 1, 1, 1))


def previous_month(of: Period | date) -> Period:
    """The calendar month before the month of a day, or before the one a period begins in."""
    start = of.start if isinstance(of, Period) else of
    return month_of(start.replace(day=1) - timedelta(days=1))


def last_ended(today: date) -> Period:
    """The last month that has ended or ends today."""
    present = month_of(today)
    return present if present.last_day == today else previous_month(today)


def whole_months(period: Period) -> Period:
    """The period widened to whole calendar months."""
    return Period(month_of(period.start).start, month_of(period.last_day).end)


def months_of(period: Period) -> list[Period]:
    """The months of a period in order; the first and last cut to it, so they add up to it."""
    parts = []
    start = period.start
    while start < period.end:
        end = min(_first_of_next_month(start), period.end)
        parts.append(Period(start, end))
        start = end
    return parts


def month_name(number: int, language: Literal["id", "en"] = "id") -> str:
    """The name of a month, 1 to 12."""
    return _MONTHS[language][number - 1]


def format_date(day: date, language: Literal["id", "en"] = "id") -> str:
    """`31 Oktober 2026`."""
    return f"{day.day} {month_name(day.month, language)} {day.year}"


def format_day(day: date, language: Literal["id", "en"] = "id") -> str:
    """`Sabtu, 31 Oktober 2026`."""
    return f"{_DAYS[language][day.weekday()]}, {format_date(day, language)}"


def format_short_date(day: date) -> str:
    """`31/10/2026`, for tables."""
    return f"{day.day:02}/{day.month:02}/{day.year}"


def format_period(period: Period, language: Literal["id", "en"] = "id") -> str:
    """`2026`, `Oktober 2026`, `Januari s.d. Juni 2026` or `1 s.d. 15 Oktober 2026`."""
    first, last = period.start, period.last_day
    to = _TO[language]
    if first.day == 1 and period.end.day == 1:
        if period == year_of(first):
            return str(first.year)
        until = f"{month_name(last.month, language)} {last.year}"
        if period == month_of(first):
            return until
        year = "" if first.year == last.year else f" {first.year}"
        return f"{month_name(first.month, language)}{year} {to} {until}"
    if first == last:
        return format_date(first, language)
    begin = format_date(first, language)
    if first.year == last.year:
        same = (first.year, first.month) == (last.year, last.month)
        begin = str(first.day) if same else begin.removesuffix(f" {first.year}")
    return f"{begin} {to} {format_date(last, language)}"


def parse_date(text: str, today: date) -> date:
    """The day that was typed; without a year it is of today's year, `26` is the year 2026.

    Raises:
        DateUnreadable: it is no date, or its year has not two or four digits.
        MonthImpossible, DateImpossible, YearImpossible: there is no such day here.
    """
    typed = cleaned(text)
    day = _date(typed.lower(), today, today.year)
    if day is None:
        raise DateUnreadable(text=typed)
    return day


def parse_period(text: str, today: date) -> Period:
    """The period that was typed: a month, a year, a day, or two of these with `..` between.

    In `Januari..Juni 2025` the first part takes the year of the second.

    Raises:
        PeriodUnreadable: it is no period.
        PeriodBackwards: it ends before it begins.
        MonthImpossible, DateImpossible, YearImpossible: there is no such day here.
    """
    typed = cleaned(text)
    head, dots, tail = (part.strip() for part in typed.lower().partition(".."))
    last = _single_period(tail if dots else head, today, today.year)
    if last is None:
        raise PeriodUnreadable(text=typed)
    if not dots:
        return last
    first = _single_period(head, today, last.last_day.year)
    if first is None:
        raise PeriodUnreadable(text=typed)
    if first.start >= last.end:
        raise PeriodBackwards(text=typed)
    return Period(first.start, max(first.end, last.end))


def _single_period(typed: str, today: date, year: int) -> Period | None:
    """A month, year or day typed in small letters; `year` if it has none."""
    if named := _named_period(typed, today):
        return named
    if found := re.fullmatch(r"([0-9]{4})", typed):
        return year_of(_day(typed, int(found[1]), 1, 1))
    if found := re.fullmatch(r"([0-9]{4})-([0-9]{1,2})", typed):
        return month_of(_day(typed, int(found[1]), int(found[2]), 1))
    if found := re.fullmatch(r"([0-9]{1,2})[/-]([0-9]{4})", typed):
        return month_of(_day(typed, int(found[2]), int(found[1]), 1))
    if (found := re.fullmatch(r"([a-z]+)(?: ([0-9]+))?", typed)) and found[1] in _MONTH_OF_NAME:
        # "Oktober 26" may be the 26th of October: the year of a month alone is written out.
        if found[2] and len(found[2]) != 4:  # noqa: PLR2004 (a year has four digits)
            raise DateUnreadable(text=typed)
        return month_of(_day(typed, _year(typed, found[2], year), _MONTH_OF_NAME[found[1]], 1))
    day = _date(typed, today, year)
    return None if day is None else Period(day, day + timedelta(days=1))


def _named_period(typed: str, today: date) -> Period | None:
    match typed:
        case "bulan ini" | "this month":
            return month_of(today)
        case "bulan lalu" | "bulan kemarin" | "last month":
            return previous_month(today)
        case "tahun ini" | "this year":
            return year_of(today)
        case "tahun lalu" | "last year":
            return year_of(date(today.year - 1, 1, 1))
    return None


def _date(typed: str, today: date, year: int) -> date | None:
    """A day typed in small letters, or None if it is none; `year` if it has none."""
    if typed in _NAMED_DAYS:
        return today + timedelta(days=_NAMED_DAYS[typed])
    if found := re.fullmatch(r"([0-9]{4})([/-])([0-9]{1,2})\2([0-9]{1,2})", typed):
        return _day(typed, int(found[1]), int(found[3]), int(found[4]))
    if found := re.fullmatch(r"([0-9]{1,2})([/.-])([0-9]{1,2})(?:\2([0-9]+))?", typed):
        # "3.5" is more likely a slip than the third of May: dots need the year.
        if found[2] == "." and found[4] is None:
            return None
        return _day(typed, _year(typed, found[4], year), int(found[3]), int(found[1]))
    if found := re.fullmatch(r"([0-9]{1,2})[ -]?([a-z]+)(?:[ -]([0-9]+))?", typed):
        month = _MONTH_OF_NAME.get(found[2])
        return (
            None
            if month is None
            else _day(typed, _year(typed, found[3], year), month, int(found[1]))
        )
    return None


def _year(typed: str, digits: str | None, year: int) -> int:
    """The year typed, of two digits in this century, or `year` if none was."""
    if digits is None:
        return year
    if len(digits) not in (2, 4):
        raise DateUnreadable(text=typed)
    return int(digits) if len(digits) == 4 else CENTURY + int(digits)  # noqa: PLR2004 (four digits)


def _day(typed: str, year: int, month: int, day: int) -> date:
    """The day, if the calendar has it and it lies in the years kept here."""
    if not 1 <= month <= len(ROMAN_MONTHS):
        raise MonthImpossible(text=typed, month=month)
    if not FIRST_YEAR <= year <= LAST_YEAR:
        raise YearImpossible(text=typed, year=year, first=FIRST_YEAR, last=LAST_YEAR)
    last = monthrange(year, month)[1]
    if not 1 <= day <= last:
        raise DateImpossible(text=typed, last=date(year, month, last))
    return date(year, month, day)


def _first_of_next_month(day: date) -> date:
    return (day.replace(day=1) + timedelta(days=32)).replace(day=1)
