"""What a reader finds on one sheet of a PDF: runs of letters, rules, areas, pictures.

It reads the file alone and knows nothing of who drew it. Lengths are mm from the top left corner of
the sheet, sizes and weights pt.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import NamedTuple

from tests.paper.reading import MM_PER_PT


class Box(NamedTuple):
    """A level box."""

    left: float
    top: float
    right: float
    bottom: float

    def meets(self, other: "Box", least: float = 0.0) -> bool:
        """Whether two boxes share more than `least` mm both across and down."""
        across = min(self.right, other.right) - max(self.left, other.left)
        down = min(self.bottom, other.bottom) - max(self.top, other.top)
        return across > least and down > least


class Run(NamedTuple):
    """Letters written in one go. `base` is the baseline, `stretch` their width in percent.

    `turn` is how they are turned, in degrees; `pale`: a mark under the rest. `key` is its place
    among the things on the page.
    """

    text: str
    box: Box
    base: float
    size: float
    stretch: float
    bold: bool
    turn: int
    pale: bool
    key: int

    @property
    def is_blank(self) -> bool:
        """Whether it holds no letter."""
        return not self.text.strip()


class Rule(NamedTuple):
    """A level or upright line, `weight` pt thick. `framing`: it is a side of a drawn box."""

    box: Box
    weight: float
    framing: bool = False

    @property
    def is_level(self) -> bool:
        """Whether it runs across the sheet."""
        return self.box.right - self.box.left >= self.box.bottom - self.box.top


class Line(NamedTuple):
    """Runs on one baseline, from left to right, blanks left out."""

    base: float
    runs: tuple[Run, ...]

    @property
    def text(self) -> str:
        """Its words, with a blank between them."""
        return " ".join(phrase.text for phrase in phrases(self))

    @property
    def box(self) -> Box:
        """The box around it."""
        return around(run.box for run in self.runs)


@dataclass(frozen=True, slots=True, kw_only=True)
class Seen:
    """One page: its number from 1, its sheet in mm, and what stands on it.

    `foot` is where its running footer begins; the sheet's height if it has none. `blanks` are runs
    without letters, which part words. `letters`: the boxes of each run's letters by its key,
    on pages where runs meet.
    """

    number: int
    wide: float
    high: float
    runs: tuple[Run, ...]
    blanks: tuple[Run, ...]
    rules: tuple[Rule, ...]
    frames: tuple[Box, ...]
    areas: tuple[Box, ...]
    pictures: tuple[Box, ...]
    foot: float
    letters: dict[int, tuple[Box, ...]] = field(default_factory=dict)

    @property
    def body(self) -> list[Run]:
        """The level texts above the footer that are no mark under the rest."""
        return [it for it in self.runs if not it.pale and not it.turn and it.box.top < self.foot]


def lines_of(runs: Iterable[Run]) -> list[Line]:
    """Level runs as lines, from the top down."""
    lines: list[list[Run]] = []
    for run in sorted(runs, key=lambda run: (run.base, run.box.left)):
        if lines and run.base - lines[-1][0].base < 0.25:
            lines[-1].append(run)
        else:
            lines.append([run])
    return [Line(runs[0].base, tuple(sorted(runs, key=lambda run: run.box.left))) for runs in lines]


class Phrase(NamedTuple):
    """Words of one line that follow each other with no more than a blank between."""

    text: str
    box: Box
    bold: bool
    size: float


def phrases(line: Line, blank: float = 0.45) -> list[Phrase]:
    """A line parted where more than a blank, `blank` of the size of its letters, is left free."""
    parts: list[list[Run]] = []
    for run in line.runs:
        if parts:
            gap = run.box.left - parts[-1][-1].box.right
            if gap <= blank * run.size * MM_PER_PT:
                parts[-1].append(run)
                continue
        parts.append([run])
    return [
        Phrase(
            _joined(runs),
            around(run.box for run in runs),
            all(run.bold for run in runs),
            max(run.size for run in runs),
        )
        for runs in parts
    ]


def _joined(runs: list[Run]) -> str:
    text = ""
    for before, run in zip([None, *runs], runs, strict=False):
        if before and run.box.left - before.box.right > 0.12 * run.size * MM_PER_PT:
            text += " "
        text += run.text.strip()
    return " ".join(text.split())


def around(boxes: Iterable[Box]) -> Box:
    """The smallest box around others."""
    lefts, tops, rights, bottoms = zip(*boxes, strict=True)
    return Box(min(lefts), min(tops), max(rights), max(bottoms))
