"""Where the width that a table has to spare goes: to the columns that make it lowest.

A row is as high as its cell of the most lines, so a millimetre is worth most in the column that
folds most. The widths are tried, not reckoned: words are measured once, then only counted.
"""

from collections.abc import Sequence
from functools import cache
from itertools import combinations, permutations
from math import inf

from kubebook.paper.engine.scale import HEAD, TABLE, TOLERANCE
from kubebook.paper.engine.typeface import Style, width
from kubebook.paper.engine.unparted import together

_Shift = tuple[int, ...]
"""A move of width: by how many steps each column gets more or less."""
MEASURED = 50
"""Of more rows than these that may fold, as many are looked at, from the first to the last."""
STEPS = (24.0, 12.0, 6.0, 3.0, 1.5)
"""How much width is moved from one column to another at a time, in mm."""
SMALL_STEPS = (3.0, 1.5)
"""The same for a second try from where the first began: a large step may lead to a dead end."""
LINE_WORTH = 0.001
"""What a line of any cell costs beside one that makes its row higher."""


def lowest(
    texts: Sequence[Sequence[str]],
    headings: Sequence[str],
    rooms: Sequence[float],
    least: Sequence[float],
) -> list[float]:
    """The rooms of some columns of text, their sum as given, that make the table lowest.

    `texts` has each column's cells, row by row; no column gets less than its `least`.
    """
    folding = [
        row
        for row in zip(*texts, strict=True)
        if any(text and width(text, TABLE) > room for text, room in zip(row, least, strict=True))
    ]
    step = max(1, len(folding) // MEASURED)
    columns = [
        _Folds(heading, cells)
        for heading, cells in zip(
            headings, zip(*folding[::step], strict=True) if folding else texts, strict=True
        )
    ]
    if not folding:
        return list(rooms)
    pairs, threes = _shifts(len(rooms))
    tries = ((STEPS, pairs), (SMALL_STEPS, [*pairs, *threes]))
    return min(_lowered(columns, rooms, least, steps, shifts) for steps, shifts in tries)[1]


def _lowered(
    columns: Sequence["_Folds"],
    rooms: Sequence[float],
    least: Sequence[float],
    steps: Sequence[float],
    shifts: Sequence[_Shift],
) -> tuple[float, list[float]]:
    """The height and the rooms that no move of one of the `steps` makes lower any more."""
    best, given = _height(columns, rooms), list(rooms)
    for moved in steps:
        better = True
        while better:
            better = False
            folds = [max(it.lines(room)) > 1 for it, room in zip(columns, given, strict=True)]
            tried = (
                [room + moved * by for room, by in zip(given, shift, strict=True)]
                for shift in shifts
                if all(fold or by <= 0 for fold, by in zip(folds, shift, strict=True))
            )
            height, wide = min(
                (
                    (_height(columns, one), one)
                    for one in tried
                    if all(
                        room >= low or room == was
                        for room, low, was in zip(one, least, given, strict=True)
                    )
                ),
                default=(best, given),
            )
            if height < best:
                best, given, better = height, wide, True
    return best, given


@cache
def _shifts(count: int) -> tuple[list[_Shift], list[_Shift]]:
    """All moves between two of `count` columns, and those between three: two to one, one to two."""
    pairs = [{giver: -1, taker: 1} for giver, taker in permutations(range(count), 2)]
    threes = [
        {one: 2 * by, first: -by, second: -by}
        for one in range(count)
        for first, second in combinations([it for it in range(count) if it != one], 2)
        for by in (1, -1)
    ]
    made = [[tuple(it.get(n, 0) for n in range(count)) for it in its] for its in (pairs, threes)]
    return made[0], made[1]


def _height(columns: Sequence["_Folds"], rooms: Sequence[float]) -> float:
    """How high the rows are, in lines; of two equal ones the lower has fewer lines in its cells."""
    lines = [column.lines(room) for column, room in zip(columns, rooms, strict=True)]
    rows: float = sum(max(row) for row in zip(*lines, strict=True))
    return rows + LINE_WORTH * sum(sum(column) for column in lines)


class _Folds:
    """One column: how many lines each cell takes at a width, its heading first."""

    def __init__(self, heading: str, cells: Sequence[str]) -> None:
        self._cells = [_words(heading, HEAD), *(_words(text, TABLE) for text in cells)]
        self._space = width(" ", TABLE)
        self._known: dict[float, list[int]] = {}

    def lines(self, room: float) -> list[int]:
        if room not in self._known:
            self._known[room] = [self._count(words, room) for words in self._cells]
        return self._known[room]

    def _count(self, words: Sequence[float], room: float) -> int:
        lines, used = 0, inf
        for word in words:
            used += self._space + word
            if used > room + TOLERANCE:
                lines += 1 + int(word / (room + TOLERANCE))
                used = word % room
        return lines


def _words(text: str, style: Style) -> list[float]:
    return [width(word, style) for word in together(text).split(" ")]
