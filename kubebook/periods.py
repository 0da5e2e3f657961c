"""Days and periods: read as typed, written in Indonesian and English.

It knows no entry, no clock and no catalogue: what day it is comes in as `today`. Names of days
and months stand here, so they are the same whatever the computer's locale.
"""

import re
from calendar import monthrange
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from typing import Final, Literal, NamedTuple

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
_WEEKDAYS: Final = {
    **{name.lower(): place for names in _DAYS.values() for place, name in enumerate(names)},
    "jum'at": 4,
    "jum\u2019at": 4,
    "ahad": 6,
}
_LONGEST: Final = 31
"""The days of a long month."""
_NAMED_DAYS: Final = {
    "kemarin dulu": -2,
    "kemaren dulu": -2,
    "kemarin lusa": -2,
    "kmrn lusa": -2,
    "kmrn dulu": -2,
    "kemarin": -1,
    "kemaren": -1,
    "kmrn": -1,
    "yesterday": -1,
    "hari ini": 0,
    "hariini": 0,
    "today": 0,
    "besok": 1,
    "besuk": 1,
    "bsk": 1,
    "tomorrow": 1,
    "besok lusa": 2,
    "lusa": 2,
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


def year_before(period: Period) -> Period | None:
    """The year before one of twelve whole months; None before any other period."""
    start = period.start
    if start.day != 1 or start.year == date.min.year:
        return None
    if period.end != start.replace(year=start.year + 1):
        return None
    return Period(start.replace(year=start.year - 1), start)


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


def names_day(word: str) -> bool:
    """Whether a word in small letters is the name of a month or of a day of the week."""
    return word in _MONTH_OF_NAME or word in _WEEKDAYS


def format_date(day: date, language: Literal["id", "en"] = "id") -> str:
    """`31 Oktober 2026`."""
    return f"{day.day} {month_name(day.month, language)} {day.year}"


def format_day(day: date, language: Literal["id", "en"] = "id") -> str:
    """`Sabtu, 31 Oktober 2026`."""
    return f"{_DAYS[language][day.weekday()]}, {format_date(day, language)}"


@cache
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


def parse_date(text: str, today: date, *, ahead: bool = False, born: bool = False) -> date:
    """The day that was typed.

    Without a year, or as a weekday or a day of the month alone, it is the latest such day that is
    not after today; `ahead`: the next one that is not before today. A year of two digits is of
    this century (`26` is 2026); `born`: of the last one if the day would be after today. A time of
    day behind the date is left out.

    Raises:
        DateUnreadable: it is no date, or its year has not two or four digits.
        MonthImpossible, DateImpossible, YearImpossible: there is no such day here.
    """
    typed = cleaned(text)
    lower = _without_time(typed.lower())
    near = _Near(today, ahead=ahead, born=born)
    if re.fullmatch(r"[0-9]{1,2}", lower):
        return _day_of_month(lower, int(lower), near)
    day = _date(lower, today, near)
    if day is None:
        raise DateUnreadable(text=typed)
    return day


def parse_period(text: str, today: date) -> Period:
    """The period that was typed: a month, a year, a day, or two of these with `..` between.

    Without a year it is the latest one that has begun. Of two parts, the one without a year is
    beside the other: in `Januari..Juni 2025` both are of 2025, in `Desember..Januari 2027` the
    first is of 2026.

    Raises:
        PeriodUnreadable: it is no period.
        PeriodBackwards: it ends before it begins.
        MonthImpossible, DateImpossible, YearImpossible: there is no such day here.
    """
    typed = cleaned(text)
    head, dots, tail = (part.strip() for part in typed.lower().partition(".."))

    def single(part: str, near: _Near) -> Period:
        period = _single_period(part, today, near)
        if period is None:
            raise PeriodUnreadable(text=typed)
        return period

    first = single(head, _Near(today))
    if not dots:
        return first
    last = single(tail, _Near(first.start, ahead=True))
    first = single(head, _Near(last.last_day))
    if first.start >= last.end:
        raise PeriodBackwards(text=typed)
    return Period(first.start, max(first.end, last.end))


class _Near(NamedTuple):
    """Where a day without a year lies: the last one up to `day`, or the first one from it on.

    `born`: a year of two digits is not after `day`.
    """

    day: date
    ahead: bool = False
    born: bool = False

    def year(self, month: int, day: int) -> int:
        """The year of a day of a month."""
        asked, here = (month, day), (self.day.month, self.day.day)
        if self.ahead:
            return self.day.year + (asked < here)
        return self.day.year - (asked > here)


def _single_period(typed: str, today: date, near: _Near) -> Period | None:
    """A month, year or day typed in small letters."""
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
        month = _MONTH_OF_NAME[found[1]]
        # A month has begun on its first day, and is not over before its last.
        year = int(found[2]) if found[2] else near.year(month, _LONGEST if near.ahead else 1)
        return month_of(_day(typed, year, month, 1))
    day = _date(_without_time(typed), today, near)
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


_TIME = (
    r"(.*?[0-9a-z])(?:(?<=[0-9])t|,? (?:(?:pukul|jam) )?)"
    r"(?:[01]?[0-9]|2[0-3])([:.])[0-5][0-9](?:\2[0-5][0-9](?:[.,][0-9]+)?)?"
    r"(?: ?(?:am|pm|z|[+-][0-9]{2}:?[0-9]{2}|wib|wita|wit))?"
)


def _without_time(typed: str) -> str:
    """A date in small letters without a time of day behind it: `2026-10-05t00:00:00.000z`.

    A dot in the time is that of Indonesian spreadsheets, `05/10/2026 07.30`; after a lone number
    it is none of a time, for in `7 10.26` the date goes on.
    """
    found = re.fullmatch(_TIME, typed) if ":" in typed or "." in typed else None
    if found is None or (found[2] == "." and found[1].isdecimal()):
        return typed
    return found[1]


def _day_of_month(typed: str, day: int, near: _Near) -> date:
    """A day of the month in which it lies last, or next."""
    month = near.day
    if near.ahead and day < near.day.day:
        month = _first_of_next_month(month)
    elif not near.ahead and day > near.day.day:
        month = previous_month(month).start
    return _day(typed, month.year, month.month, day)


def _date(typed: str, today: date, near: _Near) -> date | None:
    """A day typed in small letters, or None if it is none."""
    if named := _named_day(typed, today, near):
        return named
    if found := re.fullmatch(r"([0-9]{4})([/-])([0-9]{1,2})\2([0-9]{1,2})", typed):
        return _day(typed, int(found[1]), int(found[3]), int(found[4]))
    if found := re.fullmatch(r"([0-9]{1,2})([/.-])([0-9]{1,2})(?:\2([0-9]+))?", typed):
        return _day_near(typed, found[4], int(found[3]), int(found[1]), near)
    if found := re.fullmatch(r"([0-9]{1,2})[ -]?([a-z]+)(?:[ -]([0-9]+))?", typed):
        month = _MONTH_OF_NAME.get(found[2])
        return None if month is None else _day_near(typed, found[3], month, int(found[1]), near)
    return None


def _named_day(typed: str, today: date, near: _Near) -> date | None:
    """A day that is named from today, or a weekday."""
    if typed in _NAMED_DAYS:
        return today + timedelta(days=_NAMED_DAYS[typed])
    if typed in _WEEKDAYS:
        away = _WEEKDAYS[typed] - near.day.weekday()
        return near.day + timedelta(days=away % 7 if near.ahead else -(-away % 7))
    found = re.fullmatch(r"([0-9]{1,3}) ?(?:hari|days?) (?:(?:yang|yg) )?(?:lalu|ago)", typed)
    return today - timedelta(days=int(found[1])) if found else None


def _day_near(typed: str, digits: str | None, month: int, day: int, near: _Near) -> date:
    """The day with the year typed, of two or four digits; without one, where it lies."""
    if digits is None:
        return _day(typed, near.year(month, day), month, day)
    if len(digits) not in (2, 4):
        raise DateUnreadable(text=typed)
    if len(digits) == 4:  # noqa: PLR2004 (a year in full)
        return _day(typed, int(digits), month, day)
    year = CENTURY + int(digits)
    here = near.day
    if near.born and (year, month, day) > (here.year, here.month, here.day):
        year -= 100
    return _day(typed, year, month, day)


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
