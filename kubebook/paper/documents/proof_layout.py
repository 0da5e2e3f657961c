"""How large the pictures of proofs stand on a sheet: one to six, by their shape and points.

A portrait slip stands beside another on a sheet that lies on its side, a landscape one above
another, a till roll in strips side by side; a page of a PDF is so large that it can be read. What
holds few points gains nothing by room, and shares a sheet with three others; six stand on one if
they are as large there, being wider than high. Lengths are mm.
"""

from collections.abc import Iterator
from typing import NamedTuple

from kubebook.paper.engine.pictures import MM_PER_INCH, POINTS_PER_INCH
from kubebook.paper.engine.sheet import Sheet
from kubebook.paper.parts.lines import halves

BETWEEN = 7.0
"""Between two rows of pictures."""
ENOUGH = 0.9
"""A layout does if a picture is at least so large in it as in the one that suits it best."""
STOPGAP = 0.6
"""A place that is left on a page is taken if a picture is at least so large in it."""
OF_A_PAGE = 0.65
"""A page of a PDF is printed at least so large as it is."""


class Box(NamedTuple):
    """A place for a picture on a sheet, without the words under it."""

    left: float
    top: float
    wide: float
    high: float

    def printed(self, proportion: float) -> float:
        """How wide a picture is in it whose width is `proportion` times its height."""
        return min(self.wide, self.high * proportion)


class Arrangement(NamedTuple):
    """How many pictures stand abreast and above each other, on a sheet upright or on its side."""

    across: int
    down: int
    is_turned: bool = False

    def boxes(self, sheet: Sheet, top: float, room: float, caption: float) -> Iterator[Box]:
        """The places in the `room` below `top`, row by row, each with a caption under it."""
        high = (room - BETWEEN * (self.down - 1)) / self.down
        columns = halves(sheet) if self.across > 1 else ((sheet.left, sheet.edge),)
        for row in range(self.down):
            for left, right in columns:
                yield Box(left, top + row * (high + BETWEEN), right - left, high - caption)


SIXTHS, QUARTERS, WHOLE, WHOLE_TURNED = (
    Arrangement(2, 3),
    Arrangement(2, 2),
    Arrangement(1, 1),
    Arrangement(1, 1, is_turned=True),
)
ABREAST = Arrangement(2, 1)
"""Two side by side on an upright sheet: long slips, or the strips of a till roll."""
PAIRS = (ABREAST, Arrangement(1, 2), Arrangement(2, 1, is_turned=True))
LAYOUTS = (SIXTHS, QUARTERS, *PAIRS, WHOLE, WHOLE_TURNED)
"""The layouts, the one that takes the least paper first."""


class Shape(NamedTuple):
    """What a picture asks for: its width for its height, and how wide it must be to be read.

    `wanted` is None for a photograph, whose real size nobody knows; `held` is how wide it is with
    200 points an inch.
    """

    proportion: float
    held: float
    wanted: float | None = None


def of_points(wide: int, high: int) -> Shape:
    """The shape of a photograph of so many points."""
    return Shape(wide / high, wide / POINTS_PER_INCH * MM_PER_INCH)


def of_page(wide: float, high: float) -> Shape:
    """The shape of a page of a PDF."""
    return Shape(wide / high, wide, wide * OF_A_PAGE)


class Sizes:
    """How large a picture would be on the sheets of one document."""

    def __init__(self, sheet: Sheet, head: float, caption: float) -> None:
        self._boxes = {}
        for layout in LAYOUTS:
            on = sheet.turned if layout.is_turned else sheet
            boxes = layout.boxes(on, on.top + head, on.text_height - head, caption)
            self._boxes[layout] = next(boxes)

    def best(self, shape: Shape) -> tuple[Arrangement, float]:
        """The layout that suits a picture, and how wide it is printed in it."""
        printed = {
            layout: min(box.printed(shape.proportion), shape.held)
            for layout, box in self._boxes.items()
        }
        wanted = shape.wanted or ENOUGH * max(printed[layout] for layout in PAIRS)
        layout = next(
            (layout for layout in LAYOUTS if printed[layout] >= wanted),
            max(LAYOUTS, key=printed.__getitem__),
        )
        return layout, printed[layout]


def takes(box: Box, shape: Shape, best: float) -> bool:
    """Whether a picture may stand in a place that is left on a page: it can be read there too."""
    wanted = shape.wanted or STOPGAP * best
    return min(box.printed(shape.proportion), shape.held) >= min(wanted, best)
