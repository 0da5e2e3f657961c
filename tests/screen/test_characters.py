"""Letters on the screen: their width, how they fold, and which ones never get there."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from kubebook.screen.characters import apart, fold, left, right, safe, width


@pytest.mark.parametrize(
    ("text", "columns"),
    [("Suparti", 7), ("卵", 2), ("e\u0301", 1), ("ﾀﾏｺﾞ", 4), ("ㅎ", 2), ("−", 1), ("", 0)],
)
def test_width_is_what_a_terminal_takes(text: str, columns: int) -> None:
    """A Chinese letter takes two columns, an accent set on its letter none."""
    assert width(text) == columns


def test_folding_parts_between_words_only() -> None:
    """A sentence goes on below, word by word."""
    assert fold("Penjualan telur 4 rak @60.000", 12) == ["Penjualan", "telur 4 rak", "@60.000"]


def test_a_longer_word_begins_a_line_and_breaks_at_the_edge() -> None:
    """A word without end is broken where the column ends, an accent stays on its letter."""
    assert fold("ab cde\u0301fgh", 3) == ["ab", "cde\u0301", "fgh"]


@given(st.text(st.characters(exclude_categories=["Cs"]), max_size=60), st.integers(2, 30))
@example("a-bbbb\u4e00", 5)  # a wide letter just behind the part after a hyphen
def test_folded_lines_fit_and_lose_nothing_but_blanks(text: str, columns: int) -> None:
    """Whatever a person types, each letter of it is shown, inside its column."""
    shown = safe(text)
    lines = fold(shown, columns)

    assert all(width(line) <= columns for line in lines)
    assert "".join(lines).replace(" ", "") == shown.replace(" ", "")


@given(st.text(max_size=60))
def test_safe_text_holds_nothing_that_steers_a_terminal(text: str) -> None:
    """No text can move the cursor, change a colour or end a line, and all of it can be written."""
    shown = safe(text)

    assert not [letter for letter in shown if ord(letter) < 32 or 127 <= ord(letter) < 160]
    assert len(shown.splitlines()) <= 1
    shown.encode()


def test_texts_are_padded_by_what_they_take() -> None:
    """A wide letter pushes nothing out of line."""
    assert left("卵", 4) + "|" == "卵  |"
    assert right("卵", 4) == "  卵"
    assert apart("a", "b", 4) == "a  b"
    assert apart("aa", "bb", 4) is None
