"""The parts of a letter's body: paragraphs, numbered points, facts, lines to write on.

Each is made of lines; it has no words of its own and knows no letter.
"""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from kubebook.paper.engine.pages import Page
from kubebook.paper.engine.typeface import plain, strong, width
from kubebook.paper.engine.wording import Run, fold, fold_runs
from kubebook.paper.formats.format import Sheet
from kubebook.paper.parts.blocks import Draw, Line, run_drawer

TEXT = plain(11)
NOTE = plain(9.5)
PROSE = (TEXT, strong(11))
STEP = 5.4
LINE_MOST = 155.0
BEFORE_PARAGRAPH = 7.0
BEFORE_POINT = 6.1
NUMBER, POINT = 2.2, 8.0
"""Where the number of a point and its words begin, from the left margin."""
BEFORE_NOTE = 6.0
HAND_WIDE = 60.0
BELOW = 0.8
HAND_MORE = 2.6
"""How much more than a printed line one to write on is high."""
FACT, COLON_GAP = 29.0, 3.0

Unit = tuple[Line, ...]
"""Lines that no page end parts."""


class Point(NamedTuple):
    """One numbered point, with a note at the right of its first line."""

    text: str
    note: str = ""


def paragraph(sheet: Sheet, pieces: Iterable[Run]) -> Unit:
    """A paragraph with its strong pieces set Semibold."""
    room = min(LINE_MOST, sheet.text_width)
    return tuple(
        Line(STEP if number else BEFORE_PARAGRAPH, run_drawer(sheet.left, line, PROSE))
        for number, line in enumerate(fold_runs(pieces, room, PROSE))
    )


def points(sheet: Sheet, told: Sequence[Point], *, letters: bool = False) -> list[Unit]:
    """Points numbered 1, 2, 3 or lettered a, b, c, each a unit."""
    return [_point(sheet, label_of(place, letters=letters), one) for place, one in enumerate(told)]


def label_of(place: int, *, letters: bool) -> str:
    """`1.` or `a.` for the first point (0); after z come numbers."""
    return f"{chr(ord('a') + place)}." if letters and place < 26 else f"{place + 1}."  # noqa: PLR2004 (letters of the alphabet)


def facts(sheet: Sheet, pairs: Sequence[tuple[str, str]]) -> list[Unit]:
    """Facts as label, colon and value; of an empty one the value is a line to write on."""
    return [
        _fact(sheet, label, value, BEFORE_POINT if number == 0 else STEP)
        for number, (label, value) in enumerate(pairs)
    ]


def hand_lines(sheet: Sheet, count: int) -> list[Unit]:
    """Numbered lines to write points on."""
    return [
        (Line(STEP + HAND_MORE, _hand_drawer(sheet, label_of(place, letters=False))),)
        for place in range(count)
    ]


def _point(sheet: Sheet, label: str, told: Point) -> Unit:
    room = min(LINE_MOST, sheet.text_width) - POINT
    if told.note:
        room = min(room, sheet.text_width - POINT - width(told.note, NOTE) - BEFORE_NOTE)
    first, *others = fold(told.text, room, TEXT)

    def draw(page: Page, y: float) -> None:
        page.text(sheet.left + NUMBER, y, label, TEXT)
        page.right(sheet.edge, y, told.note, NOTE)
        page.text(sheet.left + POINT, y, first, TEXT)

    at = sheet.left + POINT
    return Line(BEFORE_POINT, draw), *(Line(STEP, text_drawer(at, text)) for text in others)


def _fact(sheet: Sheet, label: str, value: str, advance: float) -> Unit:
    at = sheet.left + POINT
    words = at + FACT
    first, *others = fold(value, min(LINE_MOST, sheet.text_width) - POINT - FACT, TEXT)

    def draw(page: Page, y: float) -> None:
        page.text(at, y, label, TEXT)
        page.text(words - COLON_GAP, y, ":", TEXT)
        page.text(words, y, first, TEXT)
        if not value:
            page.rule(words, y + BELOW, words + HAND_WIDE)

    lines = [Line(advance + (0 if value else HAND_MORE), draw)]
    return *lines, *(Line(STEP, text_drawer(words, text)) for text in others)


def text_drawer(x: float, text: str) -> Draw:
    """Draws one line of text at a place."""
    return lambda page, y: page.text(x, y, text, TEXT)


def _hand_drawer(sheet: Sheet, label: str) -> Draw:
    def draw(page: Page, y: float) -> None:
        page.text(sheet.left + NUMBER, y, label, TEXT)
        page.rule(sheet.left + POINT, y + BELOW, sheet.left + min(LINE_MOST, sheet.text_width))

    return draw
