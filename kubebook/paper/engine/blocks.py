"""What a flow puts on pages: lines, and blocks of them that stand abreast under a rule.

A line knows how far it stands below the last one and draws itself; a block knows where a page end
may part it. Neither knows pages that are not begun.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from kubebook.paper.engine.pages import LINE, Page
from kubebook.paper.engine.scale import FIRST
from kubebook.paper.engine.sheet import Sheet

AFTER_LAST = 1.4
GAP_LEAST, GAP_MOST = 4.7, 9.0
"""Between two bands; it grows as far as the sheet has room."""

Draw = Callable[[Page, float], None]


@dataclass(frozen=True, slots=True)
class Line:
    """One line: `advance` mm below the line before it, drawn at the baseline given to `draw`.

    `first`: how far below the top of a sheet its baseline is if nothing stands above it.
    """

    advance: float
    draw: Draw
    first: float = FIRST


Unit = Sequence[Line]
"""Lines that no page end parts."""


def height_of(lines: Unit) -> float:
    """From the baseline above lines to their last one."""
    return sum(line.advance for line in lines)


@dataclass(frozen=True, slots=True)
class Cut:
    """Where a page end may part a block: below its first `count` lines.

    `below` end that page, `above` stand on the next one over the rest of the lines.
    """

    count: int
    below: tuple[Line, ...]
    above: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class Block:
    """Lines under a rule. `left` and `right` bound it on the sheet, in mm.

    If it is higher than a sheet it is parted at one of its `cuts`, from the top down; without any,
    below each line.
    """

    left: float
    right: float
    lines: tuple[Line, ...]
    cuts: tuple[Cut, ...] = ()

    @property
    def height(self) -> float:
        """From the rule to the last baseline."""
        return height_of(self.lines)


Band = tuple[Block, ...]
"""Blocks that stand abreast."""


def band_height(band: Band) -> float:
    """From the rule of a band to its last baseline."""
    return max(block.height for block in band)


def fitting(bands: list[Band], room: float, sheet: Sheet) -> tuple[list[Band], list[Band]]:
    """The bands that fit in `room`, and the rest; a band higher than a sheet is cut in two."""
    here: list[Band] = []
    for number, band in enumerate(bands):
        needed = band_height(band) + GAP_LEAST
        if needed > room:
            whole = sheet.text_height
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
        cut = _last_cut(block, room)
        count, moved = cut.count, len(cut.above) - cut.count
        cuts = tuple(replace(it, count=it.count + moved) for it in block.cuts if it.count > count)
        lines = (*block.lines[:count], *map(_read_once, cut.below))
        firsts.append(replace(block, lines=lines, cuts=()))
        rest = (*map(_read_once, cut.above), *block.lines[count:])
        rests.append(replace(block, lines=rest, cuts=cuts))
    if not any(block.lines for block in firsts):
        return (), band
    return tuple(firsts), tuple(rests)


def _last_cut(block: Block, room: float) -> Cut:
    """The lowest cut in `room`; below all lines if they fit, above all if nothing does."""
    every = len(block.lines)
    cuts = block.cuts or [Cut(count, (), ()) for count in range(1, every)]
    fit = (
        cut
        for cut in (Cut(every, (), ()), *reversed(cuts))
        if height_of(block.lines[: cut.count]) + height_of(cut.below) <= room
    )
    return next(fit, Cut(0, (), ()))


def _read_once(line: Line) -> Line:
    """A line that a page end adds: to a program that reads a page aloud it is ornament."""

    def draw(page: Page, y: float) -> None:
        with page.tag("Artifact"):
            line.draw(page, y)

    return replace(line, draw=draw)


def draw_band(page: Page, rule: float, band: Band) -> float:
    """Draw blocks under their rules at y `rule`; the y of their last baseline is returned."""
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
