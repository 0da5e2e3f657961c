"""Words in lines: folding, and the strong parts of a sentence."""

from unicodedata import normalize

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kubebook.messages import message
from kubebook.paper.engine.typeface import plain, strong, strong_figure, width
from kubebook.paper.engine.wording import fold, fold_runs, halve, runs

STYLE = plain(9.5)


def test_text_folds_between_words() -> None:
    """A line ends where a word ends."""
    lines = fold("Pelunasan sebagian utang telur bulan September", 40, STYLE)
    assert lines == ["Pelunasan sebagian utang", "telur bulan September"]


def test_a_word_wider_than_its_column_breaks_at_the_edge() -> None:
    """Nothing is lost and nothing stands outside."""
    lines = fold("x" * 100, 30, STYLE)
    assert "".join(lines) == "x" * 100
    assert all(width(line, STYLE) <= 30.01 for line in lines)


def test_a_word_wider_than_its_column_breaks_behind_its_hyphen() -> None:
    """If it has one that fits; a hyphen at its beginning is none."""
    assert fold("akumulasi-penyusutan", 30, STYLE) == ["akumulasi-", "penyusutan"]
    assert fold("-" + "x" * 30, 30, STYLE)[0] != "-"


@given(st.text(), st.floats(5, 200))
def test_no_line_is_wider_than_its_room_and_no_letter_is_lost(text: str, room: float) -> None:
    """For any text and any column."""
    lines = fold(text, room, STYLE)
    assert lines
    assert all(width(line, STYLE) <= room + 0.01 or len(line) == 1 for line in lines)
    kept = "".join("".join(lines).split())
    assert kept == "".join(normalize("NFC", text).split())


def test_an_empty_text_is_one_empty_line() -> None:
    """An empty cell has the height of a line."""
    assert fold("", 30, STYLE) == [""]


def test_strong_facts_are_apart_and_typed_text_cannot_forge_them() -> None:
    """What a member typed stays plain, whatever it looks like."""
    said = message("{who} owes {strong_sum:rp}, {rest:rp} later.", who="strong_x {sum} <b>",
                   strong_sum=500, rest=20)  # fmt: skip
    assert runs(said) == [
        ("strong_x {sum} <b>", False),
        (" owes ", False),
        ("Rp500", True),
        (", ", False),
        ("Rp20", False),
        (" later.", False),
    ]


def test_a_message_inside_a_message_keeps_its_strong_parts() -> None:
    """Half sentences may be put together."""
    inner = message("up {strong_n:n}", strong_n=7)
    assert runs(message("Money {how}.", how=inner)) == [
        ("Money ", False),
        ("up ", False),
        ("7", True),
        (".", False),
    ]


def test_an_amount_and_its_comma_stay_together() -> None:
    """A line never begins with a comma."""
    pieces = [("naik ", False), ("Rp158.450", True), (", dari September", False)]
    styles = (plain(10.5), strong(10.5))
    for room in range(20, 60):
        for line in fold_runs(pieces, room, styles):
            assert not line[0][0].startswith(",")


def test_semibold_amounts_stand_under_regular_ones() -> None:
    """Totals are in line with their rows: the same width for the same digits."""
    digits = "0123456789"
    assert width(digits, strong_figure(9.5)) == pytest.approx(width(digits, STYLE), rel=0.002)


def test_a_long_name_is_halved_evenly() -> None:
    """Two lines of nearly the same width are read more easily than one squeezed."""
    assert halve("Perkumpulan Ibu Peternak Ayam", 30, STYLE) == ["Perkumpulan Ibu", "Peternak Ayam"]
    assert halve("W" * 20, 30, STYLE) == ["W" * 10, "W" * 10]
    assert halve("Suparti", 30, STYLE) == ["Suparti"]


def test_a_room_of_nothing_takes_a_letter_a_line() -> None:
    """A heading over columns that have no room ends all the same."""
    for room in (-5.0, 0.0):
        assert "".join(fold("ab cd", room, plain(8))) == "abcd"
