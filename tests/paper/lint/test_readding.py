"""A paper is added again from its text alone; with one figure changed it no longer foots."""

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from io import BytesIO
from itertools import islice

import pytest
from pypdf import PdfReader, PdfWriter
from pypdf.generic import DecodedStreamObject, NameObject

from kubebook.paper import print_document
from kubebook.periods import month_of
from tests.paper.lint.grids import Cell, Grid, GridRow, amount_of, grids_of
from tests.paper.lint.read_page import pages_seen
from tests.paper.lint.readding import added, added_again
from tests.paper.samples import TODAY, long_book, sample_book

OCTOBER = month_of(TODAY)
UNCARRIED = "no carried row"
"""Said of a table's form, not of its figures."""


@cache
def printed(name: str, *, rows: int = 0) -> bytes:
    """A paper of October, of the month of the pictures or of so many sales; with all sections."""
    book = long_book(rows) if rows else sample_book()
    return print_document(name, book, period=OCTOBER, today=TODAY, full=True)


def tampered(pdf: bytes, page: int, old: str, new: str) -> bytes:
    """A PDF in which the first figure `old` of a page reads `new`."""
    writer = PdfWriter(clone_from=PdfReader(BytesIO(pdf)))
    sheet = writer.pages[page - 1]
    drawn = sheet.get_contents()
    assert drawn is not None
    written = re.escape(old).replace(r"\.", r"(?:\.|\\056)")  # a full stop, or its octal code
    data, times = re.subn(
        rf"\({written}\)".encode(), f"({new})".encode(), drawn.get_data(), count=1
    )
    assert times == 1
    changed = DecodedStreamObject()
    changed.set_data(data)
    sheet[NameObject("/Contents")] = writer._add_object(changed)  # noqa: SLF001 (no public way)
    out = BytesIO()
    writer.write(out)
    return out.getvalue()


def faults_of(pdf: bytes) -> list[tuple[str, int]]:
    """What does not add up, with its page."""
    return [(it.kind, it.page) for it in added_again(pages_seen(pdf)) if it.kind != UNCARRIED]


@pytest.mark.parametrize(
    "name",
    ["monthly", "annual", "cash-book", "cash-in-hand", "bank-book", "receipts", "expenses", "recap",
     "income", "position", "trial-balance", "cash-flow", "daily-results", "cash-count"],
)  # fmt: skip
def test_a_right_paper_foots(name: str) -> None:
    """Every sum, every balance, of the month of the pictures; a sheet and several."""
    assert faults_of(printed(name)) == []


def test_what_is_carried_over_pages_is_added_again() -> None:
    """A cash book of 120 rows, on several pages."""
    grid, *others = grids_of(pages_seen(printed("cash-book", rows=120)))
    assert not others
    assert len(grid.breaks) >= 2
    assert list(added(grid)) == []


@pytest.mark.parametrize(
    ("summed", "heading", "missing"),
    [(True, "Sisa", False), (False, "Sisa", True), (True, "", True)],
)
def test_only_between_two_groups_with_sums_nothing_is_carried(
    summed: bool,  # noqa: FBT001 (a fact of the case)
    heading: str,
    missing: bool,  # noqa: FBT001 (a fact of the case)
) -> None:
    """A page that begins with a row, or ends within a group, needs the sum so far."""

    def row(words: str, *cells: Cell) -> GridRow:
        return GridRow(page=1, words=words, bold=not cells, cells=cells)

    above = [
        row("Pakan", Cell(190, 500, summed=False)),
        row("Jumlah", Cell(190, 500, summed=summed)),
    ]
    below = [row(heading)] if heading else []
    last = [row("Bibit", Cell(190, 200, summed=False)), row("Jumlah", Cell(190, 200, summed=True))]
    grid = Grid(title="", columns={190: "Jumlah"}, rows=[*above, *below, *last], breaks=[(2, 2)])
    assert (UNCARRIED in [it.kind for it in added(grid)]) is missing


CHANGED = {
    "a row": ("cash-book", 0, 1, "800.000", "900.000"),
    "a balance": ("cash-book", 0, 1, "10.745.000", "10.754.000"),
    "a sum": ("cash-book", 0, 2, "4.072.350", "4.072.530"),
    "a last balance": ("cash-book", 0, 2, "6.659.850", "6.659.580"),
    "carried from": ("cash-book", 120, 1, "875.000", "857.000"),
    "carried to": ("cash-book", 120, 2, "875.000", "857.000"),
    "an item of a block": ("monthly", 0, 1, "3.420.000", "3.402.000"),
    "a sum of a block": ("monthly", 0, 1, "8.717.500", "8.771.500"),
    "a result": ("monthly", 0, 1, "519.850", "519.580"),
}


@pytest.mark.parametrize("what", CHANGED)
def test_one_figure_changed_in_the_pdf_is_found(what: str) -> None:
    """Figures exchanged by a hand: in a row, a balance, a sum, a carried row or a block."""
    name, rows, page, old, new = CHANGED[what]
    assert page in {at for _, at in faults_of(tampered(printed(name, rows=rows), page, old, new))}


@pytest.mark.parametrize(
    ("name", "rows"), [("cash-book", 0), ("cash-book", 120), ("receipts", 120)]
)
def test_no_figure_of_a_book_can_be_changed_unseen(name: str, rows: int) -> None:
    """Each figure in turn, by a thousand rupiah; of a long book some of them."""
    for grid in grids_of(pages_seen(printed(name, rows=rows))):
        for changed in islice(each_changed(grid), 0, None, 1 + rows // 10):
            assert list(added(changed)), changed.title


def each_changed(grid: Grid) -> Iterator[Grid]:
    """The table with one figure changed, for each of its figures."""
    for place, row in enumerate(grid.rows):
        for index, cell in enumerate(row.cells):
            cells = list(row.cells)
            cells[index] = cell._replace(amount=cell.amount + 1_000)
            changed = replace(row, cells=tuple(cells))
            yield replace(grid, rows=[*grid.rows[:place], changed, *grid.rows[place + 1 :]])


@pytest.mark.parametrize(
    ("text", "amount"),
    [("1.250.000", 1_250_000), ("−500", -500), ("+1.000", 1_000), ("Rp. 4.500,-", 4_500),
     ("Rp10", 10), ("0", 0)],
)  # fmt: skip
def test_amounts_are_read_as_offices_write_them(text: str, amount: int) -> None:
    """With dots, signs, Rp before and ,- behind."""
    assert amount_of(text) == amount
