"""Amounts: read as typed, refused where they could mean two things, said in words."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lokal.terbilang import terbilang

from kubebook import money
from kubebook.errors import (
    WrongUsage,
)
from kubebook.errors.typed import (
    AmountAmbiguous,
    AmountNotPositive,
    AmountTooLarge,
    AmountUnreadable,
)
from kubebook.typed_text import cleaned


@pytest.mark.parametrize(
    ("typed", "amount"),
    [
        ("350000", 350_000),
        ("350.000", 350_000),
        ("1.250", 1_250),
        ("Rp 350.000", 350_000),
        ("Rp350.000,-", 350_000),
        ("Rp. 350.000,00", 350_000),
        ("RP350.000", 350_000),
        (" 350rb ", 350_000),
        ("350 ribu", 350_000),
        ("350K", 350_000),
        ("1,25jt", 1_250_000),
        ("1.5jt", 1_500_000),
        ("1 jt", 1_000_000),
        ("1,25 juta", 1_250_000),
        ("350 000", 350_000),
        ("Rp 1 250 000", 1_250_000),
        ("2 milyar", 2_000_000_000),
        ("2 miliar", 2_000_000_000),
        ("999.999.999.999.999", money.LARGEST),
        ("0" * 20 + "350000", 350_000),
        ("1", 1),
        ("99 rb", 99_000),
        ("0,5jt", 500_000),
    ],
)
def test_every_form_of_the_design_is_read(typed: str, amount: int) -> None:
    """An amount may be written as people write it on a slip."""
    assert money.parse_amount(typed) == amount


@pytest.mark.parametrize(
    ("typed", "one", "other"),
    [
        ("1,250", 1_250, 1_250_000),
        ("3.5", 3_500, 3_500_000),
        ("3,5", 3_500, 3_500_000),
        ("350.00", 350, 35_000),
        ("1.250jt", 1_250_000_000, 1_250_000),
        ("2m", 2_000_000, 2_000_000_000),
        ("2,25m", 2_250_000, 2_250_000_000),
        ("99,5", 99_500, 99_500_000),
        ("100,5", 100, 1_005),
    ],
)
def test_an_amount_with_two_readings_is_refused_with_both(typed: str, one: int, other: int) -> None:
    """The program asks which is meant and never guesses."""
    with pytest.raises(AmountAmbiguous) as refused:
        money.parse_amount(typed)
    assert refused.value.facts == {"text": typed, "one": one, "other": other}


@pytest.mark.parametrize(
    ("typed", "leaf"),
    [
        ("0", AmountNotPositive),
        ("0,0", AmountNotPositive),
        ("0.000", AmountNotPositive),
        ("0,000jt", AmountNotPositive),
        ("0m", AmountNotPositive),
        ("2,250m", AmountUnreadable),
        ("1,2345jt", AmountUnreadable),
        ("-5000", AmountNotPositive),
        ("−Rp5.000", AmountNotPositive),
        ("1.000.000.000.000.000", AmountTooLarge),
        ("9" * 5000, AmountTooLarge),
        ("", AmountUnreadable),
        ("350 0000", AmountUnreadable),
        ("1jt 500rb", AmountUnreadable),
        ("350.0000", AmountUnreadable),
        ("1.25.000", AmountUnreadable),
        ("\uff13\uff15\uff10", AmountUnreadable),  # full-width 350
        ("\u0663\u0665\u0660", AmountUnreadable),  # Arabic-Indic 350
    ],
)
def test_what_is_no_amount_is_refused(typed: str, leaf: type[WrongUsage]) -> None:
    """Zero, less than zero, too much or no number at all is not recorded."""
    with pytest.raises(leaf):
        money.parse_amount(typed)


@given(st.integers(1, money.LARGEST))
def test_a_written_amount_is_read_back(amount: int) -> None:
    """What the program writes can be typed again."""
    assert money.parse_amount(money.format_amount(amount)) == amount
    assert money.parse_amount(money.format_rupiah(amount)) == amount


@given(st.text() | st.from_regex(r"(Rp)?[0-9.,]{1,9} ?(rb|jt|m)?(,-)?", fullmatch=True))
def test_any_text_is_an_amount_or_a_refusal(typed: str) -> None:
    """Nothing typed can bring the program down."""
    try:
        assert 0 < money.parse_amount(typed) <= money.LARGEST
    except WrongUsage as refused:
        assert refused.facts["text"] == cleaned(typed)  # noqa: PT017 (either outcome is right)


@given(st.integers(0, money.LARGEST) | st.integers(0, 3_000_000))
def test_words_are_those_of_another_program(amount: int) -> None:
    """The amount in words is what other Indonesian programs say."""
    assert money.in_words(amount) == f"{terbilang(amount)} rupiah"


@pytest.mark.parametrize(
    ("amount", "indonesian", "english"),
    [
        (0, "nol", "zero"),
        (11, "sebelas", "eleven"),
        (12, "dua belas", "twelve"),
        (19, "sembilan belas", "nineteen"),
        (20, "dua puluh", "twenty"),
        (99, "sembilan puluh sembilan", "ninety-nine"),
        (100, "seratus", "one hundred"),
        (199, "seratus sembilan puluh sembilan", "one hundred ninety-nine"),
        (200, "dua ratus", "two hundred"),
        (
            1_999,
            "seribu sembilan ratus sembilan puluh sembilan",
            "one thousand nine hundred ninety-nine",
        ),
        (2_000, "dua ribu", "two thousand"),
        (1_000_000, "satu juta", "one million"),
        (10**9, "satu miliar", "one billion"),
        (10**12, "satu triliun", "one trillion"),
        (1_001, "seribu satu", "one thousand one"),
        (101_000, "seratus satu ribu", "one hundred one thousand"),
        (1_001_000, "satu juta seribu", "one million one thousand"),
        (-21, "minus dua puluh satu", "minus twenty-one"),
    ],
)
def test_words_in_both_languages(amount: int, indonesian: str, english: str) -> None:
    """Amounts in words end with rupiah in either language."""
    assert money.in_words(amount) == f"{indonesian} rupiah"
    assert money.in_words(amount, "en") == f"{english} rupiah"


def test_a_minus_stands_before_the_rp() -> None:
    """A negative amount shows a true minus sign, before Rp."""
    assert money.format_rupiah(-1_250_000) == "−Rp1.250.000"
    assert money.format_amount(-1_250_000) == "−1.250.000"


@pytest.mark.parametrize(
    ("words", "amount", "after"),
    [
        (["50rb", "Telur"], "50rb", ["Telur"]),
        (["50", "ribu"], "50 ribu", []),
        (["1", "juta", "Modal"], "1 juta", ["Modal"]),
        (["350", "000"], "350 000", []),
        (["1", "250", "000", "Telur"], "1 250 000", ["Telur"]),
        (["350", "000 000 telur"], "350 000 000", ["telur"]),
        (["50", "RIBU, telur"], "50 RIBU", ["telur"]),
        (["1.250", "ribu telur"], "1.250 ribu", ["telur"]),
        (["2", "jt.", "Pakan"], "2 jt", ["Pakan"]),
        (["Rp", "50.000", "Telur"], "Rp 50.000", ["Telur"]),
        (["Rp", "50", "ribu", "Telur"], "Rp 50 ribu", ["Telur"]),
        (["50000", "rupiah", "Telur"], "50000 rupiah", ["Telur"]),
        (["1jt", "500rb", "Telur"], "1jt 500rb", ["Telur"]),
        (["50", "500 gram gula"], "50", ["500 gram gula"]),
        (["350000", "Juta Rasa"], "350000", ["Juta Rasa"]),
        (["350rb", "Juta Rasa"], "350rb", ["Juta Rasa"]),
        (["50", "Kertas", "2"], "50", ["Kertas", "2"]),
        (["50"], "50", []),
    ],
)
def test_an_amount_typed_with_blanks_is_one_amount(
    words: list[str], amount: str, after: list[str]
) -> None:
    """`50 ribu` on the command line is never Rp50 for "ribu"."""
    assert money.take_amount(words) == (amount, after)
