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
    PiecesNotWhole,
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
        ("16,000,000", 16_000_000),
        ("1,250,000", 1_250_000),
        ("Rp 1,250,000", 1_250_000),
        ("50,000.00", 50_000),
        ("1,250,000.00", 1_250_000),
        ("50000.00", 50_000),
        ("1000.00", 1_000),
        ("50.000,00", 50_000),
        ("12x7500", 90_000),
        ("999.999.999.999.998 + 1", money.LARGEST),
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
        ("999.00", 999, 99_900),
        ("50,000", 50_000, 50_000_000),
        ("1 jt 250", 1_000_250, 1_250_000),
        ("1jt 999", 1_000_999, 1_999_000),
        ("2 miliar 5", 2_000_000_005, 2_005_000_000),
        ("3 x 1jt 250rb", 3_750_000, 3_250_000),
        ("1jt 250rb x 3", 3_750_000, 1_750_000),
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
        ("1,250,00", AmountUnreadable),
        ("16,00,000", AmountUnreadable),
        ("016,000,000", AmountUnreadable),
        ("50rb 500", AmountUnreadable),
        ("1jt 1000rb", AmountUnreadable),
        ("250rb 1jt", AmountUnreadable),
        ("1jt+", AmountUnreadable),
        ("+1jt", AmountUnreadable),
        ("x5", AmountUnreadable),
        ("12x", AmountUnreadable),
        ("taxi", AmountUnreadable),
        ("box 12", AmountUnreadable),
        ("3,5 x 7000", PiecesNotWhole),
        ("1,250 x 3", PiecesNotWhole),
        ("2rb x 3rb", PiecesNotWhole),
        ("-5 x 3000", PiecesNotWhole),
        ("0 x 7500", AmountNotPositive),
        ("12 x 0", AmountNotPositive),
        ("1jt + -5rb", AmountNotPositive),
        ("999.999.999.999.999 + 1", AmountTooLarge),
        ("1.000.000 x 1.000.000.000", AmountTooLarge),
        ("9" * 5000 + " x 2", AmountTooLarge),
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


def test_a_part_with_two_readings_is_named() -> None:
    """Of a sum only the part in doubt is asked for."""
    for typed, part in (("12 x 3,5", "3,5"), ("1jt+1,250", "1,250"), ("2m 5rb", "2m")):
        with pytest.raises(AmountAmbiguous) as refused:
            money.parse_amount(typed)
        assert refused.value.facts["text"] == part


@pytest.mark.parametrize(
    ("typed", "amount", "how"),
    [
        ("12x7500", 90_000, "12 × 7.500"),
        ("70 x 85rb", 5_950_000, "70 × 85.000"),
        ("85rb x 70", 5_950_000, "70 × 85.000"),
        ("3*12.500", 37_500, "3 × 12.500"),
        ("12 × 7.500", 90_000, "12 × 7.500"),
        ("12 X Rp 7.500,-", 90_000, "12 × 7.500"),
        ("2 x 3 x 5000", 30_000, "2 × 3 × 5.000"),
        ("1 000 x 1 250", 1_250_000, "1.000 × 1.250"),
        ("3 x 16,000,000", 48_000_000, "3 × 16.000.000"),
        ("1jt+250rb", 1_250_000, "1.000.000 + 250.000"),
        ("1 jt 250rb", 1_250_000, "1.000.000 + 250.000"),
        ("1jt250rb", 1_250_000, "1.000.000 + 250.000"),
        ("1jt 999rb", 1_999_000, "1.000.000 + 999.000"),
        ("1 jt 250.000", 1_250_000, "1.000.000 + 250.000"),
        ("1 jt 1000", 1_001_000, "1.000.000 + 1.000"),
        ("2 miliar 5 jt 250 ribu", 2_005_250_000, "2.000.000.000 + 5.000.000 + 250.000"),
        ("1,5jt + 3 x 20rb", 1_560_000, "1.500.000 + 3 × 20.000"),
        ("1jt + 250", 1_000_250, "1.000.000 + 250"),
    ],
)
def test_a_sum_is_reckoned_and_shown(typed: str, amount: int, how: str) -> None:
    """Pieces times a price, and parts, make one amount, which shows how it came about."""
    made = money.parse_amount(typed)
    assert made == amount
    assert isinstance(made, money.Reckoned)
    assert made.how == how


@given(st.lists(st.tuples(st.integers(1, 999), st.integers(1, 10**9)), min_size=1, max_size=4))
def test_a_sum_read_back_is_the_same_sum(parts: list[tuple[int, int]]) -> None:
    """What explains an amount can be typed again."""
    typed = "+".join(f"{count}x{money.format_amount(price)}" for count, price in parts)
    made = money.parse_amount(typed)
    assert made == sum(count * price for count, price in parts)
    assert isinstance(made, money.Reckoned)
    assert money.parse_amount(made.how) == made


def test_a_plain_amount_is_no_sum() -> None:
    """One part alone has nothing to explain."""
    assert not isinstance(money.parse_amount("1,25jt"), money.Reckoned)


@given(st.integers(1, money.LARGEST))
def test_a_written_amount_is_read_back(amount: int) -> None:
    """What the program writes can be typed again."""
    assert money.parse_amount(money.format_amount(amount)) == amount
    assert money.parse_amount(money.format_rupiah(amount)) == amount


@given(
    st.text()
    | st.from_regex(r"(Rp)?[0-9.,]{1,9} ?(rb|jt|m)?(,-)?", fullmatch=True)
    | st.from_regex(r"([0-9.,]{1,6} ?(rb|jt|m)?[x+ ]{0,2}){1,4}", fullmatch=True)
)
def test_any_text_is_an_amount_or_a_refusal(typed: str) -> None:
    """Nothing typed can bring the program down."""
    try:
        assert 0 < money.parse_amount(typed) <= money.LARGEST
    except WrongUsage as refused:
        assert str(refused.facts["text"]) in cleaned(typed)  # noqa: PT017 (either outcome is right)


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
        (["12", "x", "7500", "Rak telur"], "12 x 7500", ["Rak telur"]),
        (["12", "x", "Rp", "7.500", "Rak telur"], "12 x Rp 7.500", ["Rak telur"]),
        (["12x", "7500", "Telur"], "12x 7500", ["Telur"]),
        (["12", "x7500", "Telur"], "12 x7500", ["Telur"]),
        (["70", "×", "85", "rb", "Telur"], "70 × 85 rb", ["Telur"]),
        (["3", "*", "12.500"], "3 * 12.500", []),
        (["12", "x", "50", "ribu telur"], "12 x 50 ribu", ["telur"]),
        (["12", "x", "7500 rak telur"], "12 x 7500", ["rak telur"]),
        (["1", "jt", "250rb", "Telur"], "1 jt 250rb", ["Telur"]),
        (["1", "jt", "250", "ribu telur"], "1 jt 250 ribu", ["telur"]),
        (["1jt", "+", "250rb", "Telur"], "1jt + 250rb", ["Telur"]),
        (["1jt", "+250rb", "Telur"], "1jt +250rb", ["Telur"]),
        (["250rb", "x"], "250rb", ["x"]),
        (["250rb", "x", "Telur"], "250rb", ["x", "Telur"]),
        (["250rb", "x 3 rak"], "250rb", ["x 3 rak"]),
        (["12x", "Telur"], "12x", ["Telur"]),
        (["12 x 350000", "Juta Rasa"], "12 x 350000", ["Juta Rasa"]),
    ],
)
def test_an_amount_typed_with_blanks_is_one_amount(
    words: list[str], amount: str, after: list[str]
) -> None:
    """`50 ribu` on the command line is never Rp50 for "ribu"."""
    assert money.take_amount(words) == (amount, after)
