"""The code of a seal: every wrong letter is found, and the letters people confuse are one."""

from hashlib import sha256

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kubebook.book.closings.codes import (
    LENGTH,
    LETTERS,
    check_letter,
    code_of,
    is_whole,
    letters_of,
)

SEALS = st.binary(max_size=8).map(lambda some: sha256(some).hexdigest())


@given(SEALS)
def test_a_code_is_thirteen_letters_that_hold_the_first_sixty_bits(seal: str) -> None:
    """They are read back as the number that the seal begins with."""
    letters = letters_of(code_of(seal))
    assert len(letters) == LENGTH
    number = 0
    for letter in letters[:-1]:
        number = number * 32 + LETTERS.index(letter)
    assert f"{number:015x}" == seal[:15]
    assert is_whole(letters)


@given(SEALS, st.integers(0, LENGTH - 1), st.sampled_from(LETTERS))
def test_every_wrong_letter_is_found(seal: str, place: int, wrong: str) -> None:
    """Also a wrong check letter."""
    letters = letters_of(code_of(seal))
    spoilt = letters[:place] + wrong + letters[place + 1 :]
    assert is_whole(spoilt) == (wrong == letters[place])


def test_of_neighbours_that_change_places_all_but_one_pair_are_found() -> None:
    """Luhn modulo 32 does not tell 0Z from Z0; nothing else slips through."""
    missed = [
        (one, other)
        for one in LETTERS
        for other in LETTERS
        if one != other and check_letter(one + other) == check_letter(other + one)
    ]
    assert missed == [("0", "Z"), ("Z", "0")]


@pytest.mark.parametrize(
    "typed", ["7kq2-m0xa-93tf-b", "7KQ2 MOXA 93TF B", "7KQ2M0XA93TFB", " 7kq2.moxa.93tf.b\n"]
)
def test_a_code_is_read_however_it_is_typed(typed: str) -> None:
    """Small letters, other signs between the groups, O for 0."""
    assert letters_of(typed) == "7KQ2M0XA93TFB"


@pytest.mark.parametrize("typed", ["", "7KQ2-M0XA-93TF", "7KQ2-M0XA-93TF-BB", "7KQU-M0XA-93TF-B"])
def test_what_is_too_short_too_long_or_has_another_letter_is_no_code(typed: str) -> None:
    """U is no letter of it."""
    assert not is_whole(letters_of(typed))
