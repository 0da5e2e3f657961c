"""Widths of columns: words whole, the table as low as it can be, headings between words."""

from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kubebook.paper.engine.scale import HEAD, TABLE
from kubebook.paper.engine.typeface import width
from kubebook.paper.engine.wording import fold
from kubebook.paper.formats.built_in import umum
from kubebook.paper.formats.format import BookColumn
from kubebook.paper.table.column_widths import PADDING, REST_LEAST, Layout, lay_out
from kubebook.paper.table.spare_width import lowest
from kubebook.statements.statement import Column

SHEET = umum().sheets["A4"]
DECISION = "Simpanan wajib dua puluh ribu rupiah sebulan mulai Januari, dibayar pada rapat " * 4
WORDS = st.lists(
    st.lists(st.sampled_from(("telur", "kandang", "pertanggungjawaban", "3 Mei")), max_size=12),
    min_size=2,
    max_size=2,
).map(lambda cells: tuple(" ".join(words) for words in cells))


def laid(rows: Sequence[Sequence[str]], headings: Sequence[str], **given: float) -> Layout:
    """Rows in columns of text with these headings; `given` are the widths of a form, by heading."""
    columns = [
        (Column(name=it, heading=it), BookColumn(field=it, width=given.get(it))) for it in headings
    ]
    return lay_out(columns, rows, SHEET, SHEET)


def lines(layout: Layout, rows: Sequence[Sequence[str]]) -> int:
    """How many lines the rows take one under the other."""
    return sum(
        max(len(fold(row[it.index], it.room, TABLE)) for it in layout.columns) for row in rows
    )


def test_what_folds_most_gets_the_room() -> None:
    """A decision is as long as it is; a name beside it may take a second line."""
    rows = [("Marlina Unting Hadiwijaya Tjokroamino Kusumawardhani", DECISION, "balai kelurahan")]
    layout = laid(rows, ("Ketua", "Keputusan", "Tempat"))
    ketua, keputusan, _tempat = layout.columns
    assert keputusan.room > 2 * ketua.room
    assert lines(layout, rows) == len(fold(DECISION, keputusan.room, TABLE))


@pytest.mark.parametrize(
    ("words", "place", "is_narrow"),
    [("Telur", "balai kelurahan", True), ("Telur ayam kampung", DECISION, False)],
)
def test_a_description_keeps_its_room_unless_the_table_gets_lower_by_it(
    words: str, place: str, *, is_narrow: bool
) -> None:
    """Forty mm with padding, however short its words; less if what folds beside it needs it."""
    rows = [(words, DECISION, place)]
    headings = ("Uraian", "Keputusan", "Tempat")
    columns = [
        (
            Column(name=it, heading=it),
            BookColumn(field=it, width="rest" if it == "Uraian" else None),
        )
        for it in headings
    ]
    layout = lay_out(columns, rows, SHEET, SHEET)
    described = layout.columns[0]
    assert described.room + 2 * PADDING > width(words, TABLE)
    assert (described.room + 2 * PADDING < REST_LEAST) is is_narrow


def test_a_long_word_with_a_hyphen_asks_for_no_more_than_its_parts() -> None:
    """It folds behind the hyphen before a sheet is turned, or a word broken."""
    rows = [("akumulasi-penyusutan",) * 6] * 3
    layout = laid(rows, ("Satu", "Dua", "Tiga", "Empat", "Lima", "Enam"))
    assert layout.sheet == SHEET
    for column in layout.columns[1:-1]:
        assert len(fold("akumulasi-penyusutan", column.room, TABLE)) <= 2
        assert fold("akumulasi-penyusutan", column.room, TABLE)[-1].endswith("penyusutan")


def test_width_is_moved_between_three_columns_at_once() -> None:
    """Where no two columns gain by themselves: what is sold goes on one line, as do its account."""
    rows = [
        *[("Warung Bu Ijah", "Penjualan telur", "Penjualan telur 3 rak @60.000")] * 6,
        *[("pasar mingguan", "Penjualan telur", "Penjualan telur 4 rak @60.000")] * 3,
        ("Katering Tambun", "Penjualan pupuk kandang", "Penjualan pupuk kandang 6 karung @25.000"),
        ("Suparti", "Simpanan sukarela", "Simpanan sukarela"),
    ]
    texts = list(zip(*rows, strict=True))
    found = lowest(
        texts, ("Diterima dari", "Pos", "Uraian"), [24.2, 21.0, 43.7], [17.5, 14.3, 37.0]
    )
    high = [
        max(len(fold(cell, wide, TABLE)) for cell, wide in zip(row, found, strict=True))
        for row in rows
    ]
    assert high == [1] * 9 + [2, 2]


@given(st.lists(WORDS, min_size=1, max_size=6), st.floats(70, 160))
def test_the_search_never_makes_a_table_higher(rows: list[tuple[str, str]], room: float) -> None:
    """It begins at equal shares, keeps their sum, and gives no column less than it needs."""
    least = [30.0, 30.0]
    begun = [room / 2, room / 2]
    texts = list(zip(*rows, strict=True))
    found = lowest(texts, ("Uraian", "Hasil"), begun, least)

    def high(rooms: Sequence[float]) -> int:
        return sum(
            max(len(fold(cell, wide, TABLE)) for cell, wide in zip(row, rooms, strict=True))
            for row in rows
        )

    assert sum(found) == pytest.approx(room)
    assert min(found) >= 30.0 - 0.001
    assert high(found) <= high(begun)


@pytest.mark.parametrize("wide", [8.0, 14.0, 22.0])
def test_a_heading_breaks_between_its_words_only(wide: float) -> None:
    """A form's column that is narrower than a word of its heading is made as wide as the word."""
    layout = laid([("1", "Menyusun RAB")], ("Kunjungan ke", "Hasil"), **{"Kunjungan ke": wide})
    first = layout.columns[0]
    needed = width("Kunjungan", HEAD)
    words = " ".join(text for text, _ in first.heading)
    assert words == "Kunjungan ke"
    assert first.room >= needed
    if wide - PADDING > width("Kunjungan ke", HEAD):
        assert first.right - SHEET.left == pytest.approx(wide - PADDING)


def test_a_date_in_a_column_of_a_form_is_not_folded() -> None:
    """The column grows to the longest date, and keeps the form's width if that is enough."""
    for text, wide in (("30 September 2026", 12.0), ("3 Mei", 25.0)):
        layout = laid([(text, "Rapat")], ("Hari", "Acara"), Hari=wide)
        assert fold(text, layout.columns[0].room, TABLE) == [text]
        assert layout.columns[0].right <= SHEET.left + max(wide, width(text, TABLE) + 3.01)
