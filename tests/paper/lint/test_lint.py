"""Each kind of finding is found on a faulty page drawn by hand, and not on its right neighbour."""

from collections.abc import Callable

import pytest

from tests.paper.lint.checks import findings_in
from tests.paper.lint.drawn import Sheet
from tests.paper.reading import MM_PER_PT

Drawing = Callable[[Sheet], object]


def found_in(*pages: Drawing) -> list[tuple[str, int]]:
    """The kinds of findings in a PDF of these pages, with the page of each."""
    sheet = Sheet()
    for draw in pages:
        draw(sheet)
        sheet.canvas.showPage()
    sheet.canvas.save()
    return [(it.kind, it.page) for it in findings_in(sheet.out.getvalue())]


def full(draw: Drawing) -> Drawing:
    """The drawing on a page filled down to 200 mm."""

    def drawn(sheet: Sheet) -> None:
        sheet.lines()
        draw(sheet)

    return drawn


def _fact(sheet: Sheet) -> None:
    sheet.head(210, (60, "Uraian"), (185, "Jumlah"))
    sheet.text(25, 223, "Pakan")
    sheet.right(185, 223, "1.000")
    sheet.rule(25, 226, 185)


PLACES: dict[str, tuple[Drawing, Drawing]] = {
    "text over text": (
        lambda it: it.text(25, 220, "Penerimaan").text(35, 221, "Pengeluaran"),
        lambda it: it.text(25, 220, "Penerimaan").text(25, 224.5, "Pengeluaran"),
    ),
    "text over a rule": (
        lambda it: it.text(25, 220, "Penerimaan").rule(20, 218.6, 120),
        lambda it: it.text(25, 220, "Penerimaan").rule(20, 221.2, 120),
    ),
    "text out of its cell": (
        lambda it: it.text(25, 220, "Penjualan telur").line(40, 210, 40, 230),
        lambda it: it.text(25, 220, "Penjualan").line(42, 210, 42, 230),
    ),
    "text over a picture": (
        lambda it: it.photo(25, 210, 40, 40).text(30, 248, "Nota"),
        lambda it: it.photo(25, 210, 40, 40).text(30, 255, "Nota"),
    ),
    "text out of its frame": (
        lambda it: it.frame(25, 210, 20, 20).text(27, 231, "Meterai"),
        lambda it: it.frame(25, 210, 20, 20).text(27, 225, "Meterai"),
    ),
    "beyond the sheet": (
        lambda it: it.text(195, 220, "Penerimaan"),
        lambda it: it.text(180, 220, "Penerimaan"),
    ),
    "beyond the printable margin": (
        lambda it: it.text(25, 294, "Halaman terakhir"),
        lambda it: it.text(25, 290, "Halaman terakhir"),
    ),
    "figures touch": (
        lambda it: it.right(100, 220, "1.000.000").text(100.5, 220, "250.000"),
        lambda it: it.right(100, 220, "1.000.000").text(101.5, 220, "250.000"),
    ),
    "letters pressed": (
        lambda it: it.text(25, 220, "Nama yang panjang", press=55),
        lambda it: it.text(25, 220, "Nama yang panjang", press=65),
    ),
    "command on paper": (
        lambda it: it.text(25, 220, "diisi (kelompok ubah --tugas)"),
        lambda it: it.text(25, 220, "diisi: tugas -- dan uang"),
    ),
    "thin rules": (
        lambda it: it.rule(25, 220, 185, weight=0.25),
        lambda it: it.rule(25, 220, 185, weight=0.35),
    ),
    "broken word in a heading": (
        lambda it: (
            it.rule(25, 210, 185)
            .text(25, 214, "Uraian", bold=True)
            .text(100, 214, "Pengelu", bold=True)
            .text(100, 218, "aran", bold=True)
            .rule(25, 220, 185)
            .text(25, 224, "Pakan")
        ),
        lambda it: (
            it.rule(25, 210, 185)
            .text(25, 214, "Uraian", bold=True)
            .text(100, 214, "Harga", bold=True)
            .text(100, 218, "satuan", bold=True)
            .rule(25, 220, 185)
            .text(25, 224, "Pakan")
        ),
    ),
    "lone heading": (
        lambda it: it.text(25, 220, "4. Penutup", bold=True, size=11),
        lambda it: it.text(25, 220, "4. Penutup", bold=True).text(25, 226, "Demikian."),
    ),
    "lone table head": (
        lambda it: it.head(220, (60, "Uraian"), (185, "Jumlah")),
        _fact,
    ),
}
"""A faulty addition to a full page, and a right one, by what is wrong with the first."""


@pytest.mark.parametrize("kind", PLACES)
def test_what_is_wrong_on_a_page_is_found(kind: str) -> None:
    """The fault and nothing else; beside it, drawn rightly, nothing."""
    wrong, right = PLACES[kind]
    assert set(found_in(full(wrong))) == {(kind, 1)}
    assert found_in(full(right)) == []


def test_a_mark_under_the_rest_is_no_overlap() -> None:
    """CONTOH in pale grey runs across the page."""

    def marked(sheet: Sheet) -> None:
        sheet.canvas.saveState()
        sheet.canvas.setFillGray(0.91)
        sheet.canvas.translate(200, 300)
        sheet.canvas.rotate(50)
        sheet.canvas.setFont("Helvetica", 58)
        sheet.canvas.drawString(0, 0, "CONTOH")
        sheet.canvas.restoreState()

    assert found_in(full(marked)) == []


def test_words_struck_out_are_no_overlap() -> None:
    """A void row is crossed out from its first letter to its last."""

    def struck(sheet: Sheet) -> None:
        sheet.text(25, 220, "Rak telur")
        end = 25 + sheet.canvas.stringWidth("Rak telur", "Helvetica", 10) * MM_PER_PT
        sheet.rule(25, 218.8, end)

    assert found_in(full(struck)) == []


def test_words_of_a_sentence_with_figures_do_not_touch() -> None:
    """A bold figure within a sentence stands a blank away, or is followed by its comma."""

    def sentence(sheet: Sheet) -> None:
        wide = sheet.canvas.stringWidth("naik Rp", "Helvetica", 10) * MM_PER_PT
        sheet.text(25, 220, "naik Rp")
        sheet.text(25 + wide + 1, 220, "158.450", bold=True)
        more = sheet.canvas.stringWidth("158.450", "Helvetica-Bold", 10) * MM_PER_PT
        sheet.text(25 + wide + 1 + more + 0.1, 220, ", dari bulan lalu")

    assert found_in(full(sentence)) == []


def signed(lines_over: int, *, title: bool = False) -> Drawing:
    """A page with so many lines over its signatures."""

    def drawn(sheet: Sheet) -> None:
        if title:
            sheet.text(25, 25, "Rekapitulasi (lanjutan)", bold=True, size=13)
        for line in range(lines_over):
            sheet.text(25, 100 + 5 * line, "Demikian laporan ini dibuat.")
        sheet.signatures(120)

    return drawn


@pytest.mark.parametrize(("lines_over", "title"), [(0, False), (0, True), (1, False), (1, True)])
def test_signatures_need_two_lines_of_what_is_signed(lines_over: int, title: bool) -> None:  # noqa: FBT001 (a fact of the case)
    """A title alone is not what is signed."""
    assert found_in(full(lambda _: None), signed(lines_over, title=title)) == [
        ("lone signatures", 2)
    ]


def test_two_lines_over_signatures_are_enough() -> None:
    """And the names under them are no lone heading."""
    assert found_in(signed(2), signed(2, title=True)) == []


def test_a_third_of_a_page_is_enough() -> None:
    """By how far down anything stands, hand lines and pictures too."""
    assert found_in(lambda it: it.lines(95)) == [("little on the only page", 1)]
    assert found_in(lambda it: it.lines(110)) == []
    assert found_in(lambda it: it.lines(60).rule(25, 150, 185)) == []
    assert found_in(full(lambda _: None), lambda it: it.lines(60), full(lambda _: None)) == [
        ("little on the inner page", 2)
    ]
    assert found_in(full(lambda _: None), lambda it: it.lines(60)) == [
        ("little on the last page", 2)
    ]
    assert found_in(lambda it: it.rule(25, 150, 185)) == [("little on the page", 1)]


def continued(rows: int) -> Drawing:
    """A page on which a list goes on with so many rows."""

    def drawn(sheet: Sheet) -> None:
        sheet.text(25, 20, "Daftar Bukti (lanjutan)", bold=True, size=13)
        sheet.head(24, (60, "Uraian"), (185, "Jumlah"))
        for row in range(rows):
            sheet.text(25, 37 + 6 * row, "Pakan dan obat ternak")
            sheet.right(185, 37 + 6 * row, "1.000")
        sheet.rule(25, 40 + 6 * rows, 185)
        sheet.lines(start=80)

    return drawn


def test_the_end_of_a_sum_in_two_lines_is_no_heading() -> None:
    """A rule closes the table under it."""
    assert (
        found_in(full(lambda it: it.text(25, 220, "sampai Juli", bold=True).rule(25, 222, 185)))
        == []
    )


def test_one_row_alone_after_a_page_end_is_found() -> None:
    """Two keep each other company."""
    assert found_in(continued(1)) == [("lone last row", 1)]
    assert found_in(continued(2)) == []


def test_a_page_that_begins_with_a_head_goes_on_too() -> None:
    """A roll to sign says no (lanjutan); its last row stands over the signatures."""

    def roll(sheet: Sheet) -> None:
        sheet.head(20, (60, "Nama"), (185, "Tanda tangan"))
        sheet.text(25, 33, "Lina Kusumawati").rule(25, 36, 185)
        sheet.text(110, 60, "Demikian.").text(110, 65, "Daftar ini benar.").signatures(100)

    assert found_in(full(lambda _: None), roll) == [("lone last row", 2)]
    assert found_in(roll) == []
