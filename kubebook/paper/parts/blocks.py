"""Blocks on a page: a rule, a heading, lines; alone or two abreast, spread over the sheet.

A block is a list of lines that know how far below the last one they stand and how they are drawn.
It knows nothing of books: the words of the lines are for those who make them.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from kubebook.paper.engine.pages import LINE, Page, Pages
from kubebook.paper.engine.typeface import Style, plain, strong, width
from kubebook.paper.engine.wording import Run, fold, fold_runs
from kubebook.paper.formats.format import Sheet

STEP = 4.8
HEADING_DROP = 4.9
FIRST_ROW = 5.4
BEFORE_SUM = 0.3
AFTER_LAST = 1.4
GAP_LEAST, GAP_MOST = 4.7, 9.0
GUTTER = 8.0
HEADING = strong(11)
UNIT = plain(9)
UNIT_GAP = 1.8
PROSE = (plain(10.5), strong(10.5))

Draw = Callable[[Page, float], None]


@dataclass(frozen=True, slots=True)
class Line:
    """One line: `advance` mm below the line before it, drawn at the baseline given to `draw`."""

    advance: float
    draw: Draw


@dataclass(frozen=True, slots=True)
class Block:
    """Lines under a rule. `left` and `right` bound it on the sheet, in mm."""

    left: float
    right: float
    lines: tuple[Line, ...]

    @property
    def height(self) -> float:
        """From the rule to the last baseline."""
        return sum(line.advance for line in self.lines)


Band = tuple[Block, ...]
"""Blocks that stand abreast."""


def halves(sheet: Sheet) -> tuple[tuple[float, float], tuple[float, float]]:
    """The bounds of two columns with their gutter."""
    wide = (sheet.text_width - GUTTER) / 2
    return (sheet.left, sheet.left + wide), (sheet.edge - wide, sheet.edge)


def heading(x: float, words: str, unit: str = "") -> Line:
    """A block's heading, with what its figures are in behind it."""

    def draw(page: Page, y: float) -> None:
        page.text(x, y, words, HEADING)
        page.text(x + width(words, HEADING) + UNIT_GAP, y, unit, UNIT)

    return Line(HEADING_DROP, draw)


def heading_width(words: str, unit: str) -> float:
    """How wide a block's heading is with its unit."""
    return width(words, HEADING) + UNIT_GAP + width(unit, UNIT)


def prose(x: float, room: float, pieces: Iterable[Run], *, first: float = FIRST_ROW) -> list[Line]:
    """A paragraph with its strong pieces set Semibold."""
    folded = fold_runs(pieces, room, PROSE)
    return [
        Line(STEP if number else first, run_drawer(x, line, PROSE))
        for number, line in enumerate(folded)
    ]


def numbered(x: float, room: float, points: Sequence[str]) -> list[Line]:
    """Points with their numbers before them."""
    lines: list[Line] = []
    for number, point in enumerate(points, start=1):
        for part, text in enumerate(fold(point, room - 5.0, PROSE[0])):
            label = "" if part else f"{number}."
            lines.append(Line(STEP if lines else FIRST_ROW, _point_drawer(x, label, text)))
    return lines


def run_drawer(x: float, pieces: Sequence[Run], styles: tuple[Style, Style]) -> Draw:
    """Draws the pieces of one line one behind the other; `styles` are plain and strong."""

    def draw(page: Page, y: float) -> None:
        at = x
        for text, is_strong in pieces:
            page.text(at, y, text, styles[is_strong])
            at += width(text, styles[is_strong])

    return draw


def _point_drawer(x: float, label: str, text: str) -> Draw:
    def draw(page: Page, y: float) -> None:
        page.text(x, y, label, PROSE[0])
        page.text(x + 5.0, y, text, PROSE[0])

    return draw


def spread(pages: Pages, page: Page, y: float, bands: Sequence[Band]) -> tuple[Page, float]:
    """Draw bands of blocks below the baseline y, on further pages if they need them.

    The gap between bands grows from 4.7 to 9 mm as far as the sheet has room. Returns the last
    page and its last baseline.
    """
    left = list(bands)
    while left:
        here, left = _fitting(left, page.sheet.bottom - y - AFTER_LAST, page.sheet)
        if not here:
            page, y = pages.add(page.sheet), page.sheet.top - AFTER_LAST - GAP_LEAST
            continue
        taken = sum(_height(band) + AFTER_LAST for band in here)
        gap = (page.sheet.bottom - y - taken) / len(here)
        gap = min(GAP_MOST, max(GAP_LEAST, gap))
        for band in here:
            y = _draw(page, y + AFTER_LAST + gap, band)
    return page, y


def is_room(bands: Sequence[Band], page: Page, y: float) -> bool:
    """Whether all of them stand below the baseline y on that page."""
    return not _fitting(list(bands), page.sheet.bottom - y - AFTER_LAST, page.sheet)[1]


def drawn(
    pages: Pages, page: Page, y: float, lines: Sequence[Line], *, below: float = 0.0
) -> tuple[Page, float]:
    """Draw lines below the baseline y, all of them on the next page if they do not fit here.

    `below` is what must fit under them on the same page. Returns the page and its last baseline.
    """
    if lines and y + sum(line.advance for line in lines) + below > page.sheet.bottom:
        page = pages.add(page.sheet)
        y = page.sheet.top + 4 - lines[0].advance
    for line in lines:
        y += line.advance
        line.draw(page, y)
    return page, y


def _height(band: Band) -> float:
    return max(block.height for block in band)


def _fitting(bands: list[Band], room: float, sheet: Sheet) -> tuple[list[Band], list[Band]]:
    """The bands that fit in `room`, and the rest; a band higher than a sheet is cut in two."""
    here: list[Band] = []
    for number, band in enumerate(bands):
        needed = _height(band) + GAP_LEAST
        if needed > room:
            whole = sheet.bottom - sheet.top
            if needed > whole and (not here):
                first, rest = _cut(band, room - GAP_LEAST)
                return ([first], [rest, *bands[number + 1 :]]) if first else ([], bands)
            return here, bands[number:]
        here.append(band)
        room -= needed + AFTER_LAST
    return here, []


def _cut(band: Band, room: float) -> tuple[Band, Band]:
    firsts, rests = [], []
    for block in band:
        count, used = 0, 0.0
        while count < len(block.lines) and used + block.lines[count].advance <= room:
            used += block.lines[count].advance
            count += 1
        firsts.append(Block(block.left, block.right, block.lines[:count]))
        rests.append(Block(block.left, block.right, block.lines[count:]))
    if not any(block.lines for block in firsts):
        return (), band
    return tuple(firsts), tuple(rests)


def _draw(page: Page, rule: float, band: Band) -> float:
    last = rule
    for block in band:
        if block.lines:
            page.rule(block.left, rule, block.right, LINE)
        y = rule
        for line in block.lines:
            y += line.advance
            line.draw(page, y)
        last = max(last, y)
    return last
