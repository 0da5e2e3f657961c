"""Every text, amount, day and name is cleaned in one way before anything is read from it."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kubebook.book.checked import one_line
from kubebook.book.find import folded, whole_number
from kubebook.book.people.card_numbers import parse_card_number
from kubebook.book.plan.volumes import parse_volume
from kubebook.money import parse_amount, take_amount
from kubebook.periods import parse_date, parse_period
from kubebook.typed_text import cleaned, is_nothing, yes_or_no

TODAY = date(2026, 10, 31)


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("Siti\u200bAminah", "SitiAminah"),
        ("Budi\u00a0Santoso", "Budi Santoso"),
        ("Budi\u2007\u3000Santoso", "Budi Santoso"),
        ("Kompor  gas", "Kompor gas"),
        ("\ufeff\u200e Kandang \u202c", "Kandang"),
        ("ke\u00adbun", "kebun"),
        ("a\tb\r\nc\x00d\u2028e", "a b c d e"),
        ("Telur \u2764\ufe0f", "Telur \u2764"),
        ("\ud800", "\N{REPLACEMENT CHARACTER}"),
        ("Jos\u00e9 陈 ½", "Jos\u00e9 陈 ½"),
        ("\u200b \u00a0", ""),
        ("", ""),
    ],
)
def test_what_nobody_sees_is_dropped_and_a_blank_is_one_blank(typed: str, kept: str) -> None:
    """Pasted from a browser, a chat or a spreadsheet, it is as if typed by hand."""
    assert cleaned(typed) == one_line(typed) == kept


@given(st.text())
def test_cleaning_twice_changes_nothing_more(typed: str) -> None:
    """A text that was kept once is kept as it is."""
    assert cleaned(cleaned(typed)) == cleaned(typed)


def around(typed: str) -> str:
    """A text as it comes from a chat or a web page."""
    return f"\ufeff\u202a\u00a0{typed}\u200e\u202c "


def test_every_reader_begins_with_it() -> None:
    """Amounts, days, periods, volumes, numbers and card numbers read through the same glass."""
    assert parse_amount(around("50.000")) == 50_000
    assert parse_amount("Rp\u00a050\u200b.000") == 50_000
    assert take_amount([around("50"), around("ribu"), "Telur"]) == ("50 ribu", ["Telur"])
    assert parse_date(around("5 Oktober\u00a02026"), TODAY) == date(2026, 10, 5)
    assert parse_period(around("2026-10"), TODAY).start == date(2026, 10, 1)
    assert parse_volume(around("2,5")) == 2_500
    assert whole_number(around("18")) == 18
    assert parse_card_number(around("6271 0145 0785\u00a00001"), "NIK") == "6271014507850001"


def test_a_name_kept_as_it_was_typed_long_ago_is_compared_cleaned() -> None:
    """Ledgers of earlier programs hold such texts; they are not changed, and found all the same."""
    assert folded("Budi\u00a0 Santoso\u200b") == folded("budi santoso")


@pytest.mark.parametrize("typed", ["", " ", "-", "--", "–", "—", "−", " - ", "\u200b-"])
def test_a_dash_alone_means_nothing(typed: str) -> None:
    """The signs that people write where they know nothing."""
    assert is_nothing(typed)


@pytest.mark.parametrize("typed", ["0", "- telur", "-5", "---x", ".", "tidak ada"])
def test_anything_beside_a_dash_means_something(typed: str) -> None:
    """Only the dash alone is a sign for nothing."""
    assert not is_nothing(typed)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("ya", True), ("IYA ", True), ("y", True), ("Yes", True),
        ("tidak", False), ("Tak", False), ("t", False), ("no", False),
        ("", None), ("yak", None), ("1", None), ("ya tidak", None),
    ],
)  # fmt: skip
def test_yes_and_no_in_both_languages(typed: str, *, meant: bool | None) -> None:
    """Every question of yes or no takes the same words."""
    assert yes_or_no(typed) is meant
