"""The day of a deed in words, as minutes (berita acara) begin: *Pada hari ini, Sabtu, ...*."""

from datetime import date

from kubebook.money import in_words
from kubebook.periods import format_day, month_name

RUPIAH = "rupiah"
"""What an amount in words ends with."""
OF_DAY = ("weekday", "date", "day_words", "month", "year_words")
"""What the wording of a deed can name of its day: in figures and in words."""


def facts_of_day(day: date) -> dict[str, str]:
    """A day as a deed names it, by `OF_DAY`: *Minggu*, *tanggal dua belas bulan Juli tahun ...*."""
    weekday, _, written = format_day(day, "id").partition(", ")
    day_words, year_words = (
        in_words(number, "id").removesuffix(f" {RUPIAH}") for number in (day.day, day.year)
    )
    return {
        "weekday": weekday,
        "date": written,
        "day_words": day_words,
        "month": month_name(day.month, "id"),
        "year_words": year_words,
    }
