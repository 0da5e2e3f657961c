"""What no line parts: dates, ranges, amounts, what is numbered."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kubebook.paper.engine.typeface import plain, strong, width
from kubebook.paper.engine.unparted import UNPARTED, together
from kubebook.paper.engine.wording import fold, fold_runs

STYLE = plain(9.5)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Sabtu, 3 Oktober 2026", "Sabtu, 3_Oktober_2026"),
        ("sejak 3 Oktober, katanya", "sejak 3_Oktober, katanya"),
        ("1 s.d. 31 Juli 2027", "1_s.d._31_Juli_2027"),
        ("Jalan Anggrek Nomor 7, RT 001/RW 002", "Jalan Anggrek Nomor_7, RT_001/RW_002"),
        ("rumah Ketua (RT. 3)", "rumah Ketua (RT._3)"),
        ("seharga Rp 5.000 sekarung", "seharga Rp_5.000 sekarung"),
        ("BKK-0002, BKK-0005 – 0009, 0011", "BKK-0002, BKK-0005_–_0009, 0011"),
        ("hadir 10 dari 12, rata-rata 46 %", "hadir 10_dari_12, rata-rata 46_%"),
        ("Pakan petelur 2 karung @400.000", "Pakan petelur 2 karung @400.000"),
        ("Upah dari Mei, RT baru", "Upah dari Mei, RT baru"),
        ("Toko Lama - cabang Rp", "Toko Lama - cabang Rp"),
        ("1000 dari 2000", "1000 dari 2000"),
    ],
)
def test_blanks_inside_what_belongs_together_are_unparted(text: str, expected: str) -> None:
    """And no other: the rest of a sentence folds as before."""
    assert together(text).replace(UNPARTED, "_") == expected


@given(st.text())
def test_nothing_is_changed_but_blanks(text: str) -> None:
    """For whatever was typed."""
    assert together(text).replace(UNPARTED, " ") == text.replace(UNPARTED, " ")


def test_a_date_moves_whole_where_a_hair_is_missing() -> None:
    """One hair more than it needs it stays on its line; one less, all of it goes to the next."""
    text = "rapat 3 Oktober 2026"
    needed = width(text, STYLE)
    assert fold(text, needed, STYLE) == [text]
    assert [line.split(UNPARTED) for line in fold(text, needed - 0.1, STYLE)] == [
        ["rapat"],
        ["3", "Oktober", "2026"],
    ]


def test_a_date_wider_than_its_column_is_parted_between_words() -> None:
    """Never inside one."""
    assert fold("30 September 2026", 22, STYLE) == ["30 September", "2026"]


def test_a_sentence_with_strong_parts_keeps_its_dates() -> None:
    """The paragraphs of reports fold by the same rule."""
    pieces = [("datang ", False), ("19 Juni 2027", True), (".", False)]
    styles = (plain(10.5), strong(10.5))
    for room in range(26, 60):
        for line in fold_runs(pieces, room, styles):
            said = "".join(text for text, _ in line)
            assert ("19" in said) == ("2027." in said)
