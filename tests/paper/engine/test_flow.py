"""The flow: what stays together, where a page begins, what is repeated at its head."""

import ast
from collections.abc import Iterator
from io import BytesIO
from itertools import pairwise
from pathlib import Path

import pytest
from pypdf import PdfReader

import kubebook.paper
from kubebook.paper.engine.blocks import AFTER_LAST, GAP_LEAST, GAP_MOST, Block, Cut, Line
from kubebook.paper.engine.flow import Flow
from kubebook.paper.engine.pages import Footer, Page, Pages
from kubebook.paper.engine.scale import FIRST
from kubebook.paper.engine.sheet import Sheet
from kubebook.paper.engine.typeface import plain, strong
from tests.paper.reading import letters_of

SHEET = Sheet(name="small", width=200, height=120, left=10, right=10, top=10, foot=10)
ROOM = 100.0
"""What the sheet has between its margins."""
Drawn = list[tuple[int, str, float]]
"""The page, the name and the baseline of each line, in the order in which they are drawn."""


class _Tried:
    """A flow on a small sheet, and what its lines drew."""

    def __init__(self) -> None:
        self.drawn: Drawn = []
        footer = Footer(first="", second="", number="{page}/{pages}")
        self.flow = Flow(Pages(title="", author="", footer=footer), SHEET)

    def line(self, name: str, advance: float, first: float = FIRST) -> Line:
        def draw(page: Page, y: float) -> None:
            del page
            self.drawn.append((self.flow.number, name, round(y, 3)))

        return Line(advance, draw, first)


@pytest.fixture
def tried() -> _Tried:
    """A flow that nothing was drawn on."""
    return _Tried()


def test_the_first_line_of_a_page_stands_at_its_head_whatever_it_stands_below_elsewhere(
    tried: _Tried,
) -> None:
    """Room above a line is room between two lines; the second one keeps its own."""
    tried.flow.put([tried.line("one", 30), tried.line("two", 30)])
    tried.flow.begin()
    tried.flow.put([tried.line("title", 8, 5.2)])
    assert tried.drawn == [(1, "one", 14.0), (1, "two", 44.0), (2, "title", 15.2)]


@pytest.mark.parametrize(("down_to", "is_little"), [(41.9, True), (42.1, False)])
def test_a_page_used_to_more_than_a_third_is_left_for_what_the_next_one_holds_whole(
    tried: _Tried, down_to: float, *, is_little: bool
) -> None:
    """Else its last rows would stand alone on another page; with less on it, it would be bare."""
    tried.flow.begin()
    tried.flow.moved(down_to)
    tried.flow.is_open = True
    assert tried.flow.is_little_used is is_little


@pytest.mark.parametrize(("advance", "page"), [(50.0, 1), (50.1, 2)])
def test_what_belongs_together_goes_to_the_next_page_together(
    tried: _Tried, advance: float, page: int
) -> None:
    """On both sides of the edge: what fits to the hair stays."""
    tried.flow.put([tried.line("above", 0, 46.0)])
    tried.flow.put([tried.line("a", 4), tried.line("b", advance)])
    assert {number for number, name, _ in tried.drawn if name in "ab"} == {page}


@pytest.mark.parametrize(("tail", "page"), [(20.0, 1), (20.5, 2)])
def test_the_last_unit_stays_with_its_tail(tried: _Tried, tail: float, page: int) -> None:
    """Signatures take the last paragraph along; those before it stay where they are."""
    tried.flow.put([tried.line("above", 0, 60.0)])
    tried.flow.put_all(
        [[tried.line("first", 10)], [tried.line("last", 10)]], tail=[tried.line("signed", tail)]
    )
    assert [(name, number) for number, name, _ in tried.drawn][1:] == [
        ("first", 1),
        ("last", page),
        ("signed", page),
    ]


def test_room_that_is_asked_for_below_moves_a_line_too(tried: _Tried) -> None:
    """`below` is left empty; without it the line would have stood on the first page."""
    tried.flow.put([tried.line("above", 0, 60.0)])
    tried.flow.put([tried.line("head", 10)], below=30.1)
    assert tried.drawn[-1] == (2, "head", 14.0)


def test_what_is_higher_than_a_sheet_is_cut_between_lines_and_all_of_it_is_drawn(
    tried: _Tried,
) -> None:
    """Forty lines of 5 mm need 200 mm: three pages, none of them overrun, none skipped."""
    tried.flow.put([tried.line(str(n), 5) for n in range(40)])
    assert [name for _, name, _ in tried.drawn] == [str(n) for n in range(40)]
    assert max(y for *_, y in tried.drawn) <= SHEET.bottom
    assert tried.flow.number == 3


def test_repeated_lines_head_every_page_that_the_flow_begins_and_none_afterwards(
    tried: _Tried,
) -> None:
    """The headings of rows; a page that a part begins by itself has none."""
    with tried.flow.repeating([tried.line("head", 8)]):
        for number in range(3):
            tried.flow.put([tried.line(f"row {number}", 40)])
    tried.flow.put([tried.line("after", 90)])
    assert [(page, name) for page, name, _ in tried.drawn] == [
        (1, "head"),
        (1, "row 0"),
        (1, "row 1"),
        (2, "head"),
        (2, "row 2"),
        (3, "after"),
    ]


def test_fewer_lines_may_stand_here_than_are_repeated(tried: _Tried) -> None:
    """The signed sheet repeats its figures, which stand at its own head already."""
    figures, head = tried.line("figures", 20), tried.line("head", 8)
    with tried.flow.repeating([figures, head], here=[head]):
        tried.flow.put([tried.line("row", 80)])
        tried.flow.put([tried.line("row", 30)])
    assert [name for _, name, _ in tried.drawn] == ["head", "row", "figures", "head", "row"]


def test_the_gap_between_bands_grows_with_the_room_and_has_bounds(tried: _Tried) -> None:
    """Three blocks of 20 mm have room to spare: 9 mm; five fill the sheet: the least gap."""
    assert _gaps(tried, high=15, count=3) == [pytest.approx(GAP_MOST + AFTER_LAST + 15)] * 2
    full = (ROOM - 4 * (AFTER_LAST + GAP_LEAST)) / 5 - 0.01
    fresh = _Tried()
    assert (
        _gaps(fresh, high=full, count=5)
        == [pytest.approx(GAP_LEAST + AFTER_LAST + full, abs=0.02)] * 4
    )
    assert fresh.flow.number == 1


def _gaps(tried: _Tried, *, high: float, count: int) -> list[float]:
    bands = [(Block(10, 190, (tried.line(str(n), high),)),) for n in range(count)]
    tried.flow.begin()
    tried.flow.spread(bands)
    ys = [y for *_, y in tried.drawn]
    return [after - before for before, after in pairwise(ys)]


def test_a_band_higher_than_a_sheet_goes_on_and_one_line_of_it_never_stops_the_flow(
    tried: _Tried,
) -> None:
    """It is cut between lines; a single line that no sheet holds is drawn all the same."""
    tried.flow.spread([(Block(10, 190, tuple(tried.line(str(n), 30) for n in range(7))),)])
    tried.flow.spread([(Block(10, 190, (tried.line("tall", 300),)),)])
    assert [name for _, name, _ in tried.drawn] == [*map(str, range(7)), "tall"]


@pytest.mark.parametrize(
    ("below", "first"),
    [(10.0, ["0", "1", "2", "3", "end 4"]), (20.0, ["0", "1", "end 2"]), (90.0, [])],
)
def test_a_block_is_parted_only_where_it_may_be_and_what_ends_the_page_has_room(
    tried: _Tried, below: float, first: list[str]
) -> None:
    """Of 94 mm six lines of 20; with lines of its own at the end of a page and over the rest."""
    lines = tuple(tried.line(str(n), 20) for n in range(6))
    cuts = tuple(
        Cut(count, (tried.line(f"end {count}", below),), (tried.line(f"from {count}", 5),))
        for count in (2, 4)
    )
    tried.flow.spread([(Block(10, 190, lines, cuts),)])
    assert [name for page, name, _ in tried.drawn if page == 1] == first or not first
    assert [name for _, name, _ in tried.drawn if name.isdigit()] == list("012345")
    if first:
        after = [name for page, name, _ in tried.drawn if page == 2]
        assert after[0] == first[-1].replace("end", "from")


def test_what_is_left_of_a_parted_block_is_parted_again(tried: _Tried) -> None:
    """At the places that it still has."""
    lines = tuple(tried.line(str(n), 20) for n in range(12))
    cuts = tuple(
        Cut(count, (), (tried.line(f"from {count}", 20),)) for count in (1, 3, 4, 6, 9, 11)
    )
    tried.flow.spread([(Block(10, 190, lines, cuts),)])
    begun = [name for _, name, _ in tried.drawn if name.startswith("from")]
    assert begun == ["from 4", "from 6", "from 9"]
    assert tried.flow.number == 4


OF_SHEETS = {
    *("engine/flow.py", "engine/pages.py", "engine/sheet.py", "formats/format.py", "request.py"),
    "formats/proof.py",  # a document of pages that others made
}
"""The modules that know what a sheet is, or open a document."""


def test_only_the_flow_begins_pages_and_asks_where_one_ends() -> None:
    """The rule of page fit stands in one module: no part asks for the foot of a sheet."""
    assert dict(_asking()) == {}


def _asking() -> Iterator[tuple[str, set[str]]]:
    room = Path(kubebook.paper.__file__).parent
    for path in sorted(room.rglob("*.py")):
        name = path.relative_to(room).as_posix()
        if name in OF_SHEETS:
            continue
        asked = {
            node.attr
            for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
            if isinstance(node, ast.Attribute) and node.attr in ("bottom", "foot")
        }
        made = "Pages(" in path.read_text(encoding="utf-8")
        if asked or made:
            yield name, asked


def test_what_is_drawn_later_stands_at_the_place_that_was_kept_for_it(tried: _Tried) -> None:
    """Before all pages and between two; the cursor goes on where it was, and marks follow."""
    first = tried.flow.place
    tried.flow.begin(mark="one")
    between = tried.flow.place
    tried.flow.begin(mark="two")
    tried.flow.put([tried.line("above", 20)])
    for place, mark in ((between, "late"), (first, "front")):
        with tried.flow.back_at(place):
            tried.flow.begin(mark=mark)
            tried.flow.put([tried.line(mark, 5)])
            tried.flow.next_page()
    tried.flow.put([tried.line("below", 10)])
    assert tried.drawn == [
        (2, "above", 14.0),
        (2, "late", 14.0),
        (1, "front", 14.0),
        (6, "below", 24.0),
    ]
    outline = PdfReader(BytesIO(tried.flow.pdf())).outline
    assert [str(mark.title) for mark in outline] == ["front", "one", "late", "two"]  # type: ignore[union-attr]  # no nested marks here
    assert {mark.title: mark.page.number for mark in tried.flow.marks} == {
        "front": 1,
        "one": 3,
        "late": 4,
        "two": 6,
    }


def test_a_text_that_is_asked_for_later_stands_among_those_before_and_after_it(
    tried: _Tried,
) -> None:
    """It ends at its place, in its order, in its own letters."""
    page = tried.flow.begin()
    page.text(20, 30, "before", plain(9))
    page.late(190, 30, lambda: str(page.number), strong(12))
    page.text(20, 40, "after", plain(9))
    pdf = tried.flow.pdf()
    assert PdfReader(BytesIO(pdf)).pages[0].extract_text().split()[:3] == ["before", "1", "after"]
    last = next(letter for letter in letters_of(pdf) if letter.text == "1")
    assert 189 < last.right < 190.1
