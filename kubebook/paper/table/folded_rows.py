"""The rows of a book folded into lines and dealt out to pages.

Rows move whole; a row higher than a page is cut between its lines. It measures and deals;
`printed_table` draws.
"""

from collections.abc import Sequence
from typing import NamedTuple

from kubebook.messages import N_
from kubebook.paper.engine.scale import TABLE
from kubebook.paper.engine.typeface import Style, plain, strong, strong_figure, width
from kubebook.paper.engine.wording import fold, say
from kubebook.paper.table.column_widths import PADDING, SMALL_FIGURE, Layout, Placed
from kubebook.statements.statement import Level, Statement

ROW, BASELINE = 5.8, 4.1
SUM_ROW, SUM_BASELINE = 5.2, 3.7
"""The same of a statement that reads as a sum, without lines between its rows."""
NEXT_LINE = 4.0
HAND_ROW = 8.2
"""A row without a word is one to write on by hand."""
INDENT = 3.0
VOID_WORD = Style("It", 9.5)
KEPT_TOGETHER = 2
"""How many rows stand between *Pindahan* and the totals, at least."""
SUMS: frozenset[Level] = frozenset({"subtotal", "total"})
SHORT_SUM = 40.0
"""A heading, its rows and their sum no higher than so many mm stand on one page."""
SUM_OF_PAGE = 0.5
"""The same where nothing is carried over a page end, as a part of a page."""
TIED: frozenset[Level] = SUMS | {"of-which"}
"""The rows that no page end parts from the one above them."""
SUM_ROOM = 20.0
"""What the words of a sum keep clear for its figure, at least."""
SUM_GAP = 0.8


class DrawnRow(NamedTuple):
    """One row as it is drawn: its cells folded, its height in mm, the row it is of by index.

    It is a tuple because a book has them by the thousand.

    `indent`: how far its words are set in, mm. `is_rest`: the row began on an earlier line, because
    it is higher than a page.
    """

    level: Level
    cells: tuple[Sequence[str], ...]
    height: float
    source: int
    indent: float = 0.0
    is_rest: bool = False
    group: "DrawnRow | None" = None
    """The heading above it, in the words with which it is repeated on another page."""
    is_again: bool = False
    """Whether it is a heading that is repeated, so that it was read once."""

    @property
    def before(self) -> int:
        """How many rows of the statement stand wholly or partly above this line."""
        return self.source + self.is_rest


class Rows:
    """All rows of a statement, folded into the columns of a layout.

    `is_ruled`: a book, with a line under each row; otherwise the statement reads as a sum.
    """

    def __init__(
        self,
        statement: Statement,
        layout: Layout,
        cells: Sequence[Sequence[str]],
        page_room: float,
    ) -> None:
        self._layout = layout
        self._page_room = page_room
        self.is_ruled = not any(row.level == "subtotal" for row in statement.rows)
        self._is_of_entries = any(column.carried for column in layout.columns)
        self.carries = any(
            column.carried in row.cells for column in layout.columns for row in statement.rows
        )
        self.row = ROW if self.is_ruled else SUM_ROW
        self.baseline = BASELINE if self.is_ruled else SUM_BASELINE
        self.void_place = next(
            (column for column in layout.columns[-1:] if column.name == "balance"), None
        )
        """The column of balances, where *batal* stands; None: it stands behind the words."""
        self._lines = self._folded(statement, cells)

    @property
    def first_height(self) -> float:
        """The height of the first rows, which stand together under the column headings."""
        first = sum(line.height for line in self._lines[:KEPT_TOGETHER])
        return first + (self.row if self.carries else 0.0)

    @property
    def height(self) -> float:
        """The height of all rows."""
        return sum(line.height for line in self._lines)

    def after_words(self, text: str) -> float | None:
        """Where *batal* stands behind the words of a void row; None if it has no room."""
        label = self._layout.label
        x = label.left + (width(text, TABLE) + PADDING if text else 0.0)
        return x if x + width(say(N_("void")), VOID_WORD) <= label.right else None

    def dealt(self, room: float, tail: float) -> list[list[DrawnRow]]:
        """The lines by page. `room` is what the first page has, `tail` follows the last line."""
        units = self._units()
        carried = self.row if self.carries else 0.0
        if units and sum(line.height for line in units[-1]) + tail + carried > self._page_room:
            tail = 0.0
        parts: list[list[DrawnRow]] = [[]]
        used = 0.0
        for number, unit in enumerate(units):
            height = sum([line.height for line in unit])
            kept = tail if number == len(units) - 1 else carried
            if parts[-1] and used + height + kept > room:
                again = _repeated(unit[0])
                parts.append(again)
                used, room = carried + sum(line.height for line in again), self._page_room
            parts[-1].extend(unit)
            used += height
        return parts

    def _units(self) -> list[list[DrawnRow]]:
        """The lines as groups that no page end parts: a heading, a row and its sum, the end."""
        lines = self._lines
        end = len(lines)
        while end and lines[end - 1].level in TIED:
            end -= 1
        tied = {place for place, line in enumerate(lines) if line.level in TIED}
        if not self.is_ruled:
            tied.update(*map(self._short_sum, range(len(lines))))
        kept = max(0, end - KEPT_TOGETHER)
        if sum(line.height for line in lines[kept:]) > self._page_room / 2:
            kept = max(0, len(lines) - 1)
        while 0 < kept < len(lines) and kept in tied:
            kept -= 1
        units: list[list[DrawnRow]] = []
        for place, line in enumerate(lines[:kept]):
            if units and (units[-1][-1].level == "heading" or place in tied):
                units[-1].append(line)
            else:
                units.append([line])
        if units and units[-1][-1].level == "heading":
            return [*units[:-1], units[-1] + lines[kept:]]
        return [*units, lines[kept:]] if lines[kept:] else units

    def _short_sum(self, end: int) -> range:
        """The lines between a heading and the sum at `end`, with it, if all are a short sum."""
        lines, start, high = self._lines, end, 0.0
        most = SHORT_SUM if self.carries else SUM_OF_PAGE * self._page_room
        if lines[end].level not in SUMS:
            return range(0)
        while start and lines[start].level != "heading" and high <= most:
            high += lines[start].height
            start -= 1
            if lines[start].level in SUMS:
                return range(0)
        high += lines[start].height
        is_short = lines[start].level == "heading" and high <= most
        return range(start + 1, end + 1) if is_short else range(0)

    # --- folding -----------------------------------------------------------------------------

    def _folded(self, statement: Statement, cells: Sequence[Sequence[str]]) -> list[DrawnRow]:
        lines: list[DrawnRow] = []
        if not any(row.level in ("item", "void") for row in statement.rows):
            lines.append(self._nothing())
        under_heading = False
        group: DrawnRow | None = None
        for source, (row, texts) in enumerate(zip(statement.rows, cells, strict=True)):
            level = row.level
            under_heading = level == "heading" or (under_heading and level != "total")
            indent = INDENT if under_heading and level == "item" else 0.0
            indent = 2 * INDENT if level == "of-which" else indent
            folded = [
                self._fold_cell(column, texts, level, indent=indent)
                if text and column.kind == "text"
                else (text,)
                for column, text in zip(self._layout.columns, texts, strict=True)
            ]
            if level == "void" and not self.void_place:
                label = self._layout.label.index
                if self.after_words(folded[label][-1]) is None:
                    folded[label] = [*folded[label], ""]
            if max(map(len, folded)) > 1:
                made = self._split(level, folded, source, indent=indent, group=group)
            else:
                high = self.row if any(texts) or level != "item" else HAND_ROW
                made = [DrawnRow(level, tuple(folded), high, source, indent, group=group)]
            if level == "heading":
                group = self._again(texts, made[0])
            elif level in SUMS:
                group = None
            if level == "opening":
                lines[0:0] = made
            else:
                lines.extend(made)
        return lines

    def _again(self, texts: Sequence[str], made: DrawnRow) -> DrawnRow:
        """A heading as it stands above the rest of its group on another page."""
        label = self._layout.label
        words = f"{texts[label.index]} {say(N_('(continued)'))}"
        own = [*texts[: label.index], words, *texts[label.index + 1 :]]
        lines = self._fold_cell(label, own, "heading", indent=0.0)
        cells = [*made.cells[: label.index], lines, *made.cells[label.index + 1 :]]
        high = self.row + NEXT_LINE * (max(map(len, cells)) - 1)
        return made._replace(cells=tuple(cells), height=high)

    def _nothing(self) -> DrawnRow:
        """The row for an empty list; an opening stands above it."""
        words = N_("No entries.") if self._is_of_entries else N_("Nothing.")
        texts = [[""] for _ in self._layout.columns]
        texts[self._layout.label.index] = [say(words)]
        return DrawnRow(level="item", cells=tuple(texts), height=self.row, source=0)

    def _fold_cell(
        self, column: Placed, texts: Sequence[str], level: Level, *, indent: float
    ) -> Sequence[str]:
        """The lines of a cell of words."""
        room = column.room
        if column is self._layout.label:
            room = self._sum_room(column, texts, level) if level not in ("item", "void") else room
            room -= indent
        return _folded_at_comma(texts[column.index], room, style_of(level, column))

    def _sum_room(self, label: Placed, texts: Sequence[str], level: Level) -> float:
        """The room of words over sums: up to the figure in the first column of money."""
        following = [
            c
            for c in self._layout.columns
            if c.index > label.index and (c.is_right or texts[c.index])
        ]
        if not following:
            return label.room
        first = following[0]
        if not first.is_right:
            return max(label.room, first.left - 2 * PADDING - label.left)
        figure = width(texts[first.index], style_of(level, first)) + SUM_GAP
        return max(label.room, first.right - max(SUM_ROOM, figure) - label.left)

    def _split(
        self,
        level: Level,
        cells: Sequence[Sequence[str]],
        source: int,
        *,
        indent: float,
        group: DrawnRow | None,
    ) -> list[DrawnRow]:
        """A row of several lines as one piece, or as several if it is higher than a page."""
        needed = max(map(len, cells))
        fitting = max(1, int((self._page_room - 3 * self.row) / NEXT_LINE))
        return [
            DrawnRow(
                level=level,
                cells=tuple(tuple(lines[start : start + fitting]) or ("",) for lines in cells),
                height=self.row + NEXT_LINE * (min(fitting, needed - start) - 1),
                source=source,
                indent=indent,
                is_rest=start > 0,
                group=group,
            )
            for start in range(0, needed, fitting)
        ]


def widest_indent(statement: Statement) -> float:
    """How far rows of a statement are set in at most, mm."""
    levels = {row.level for row in statement.rows}
    return 2 * INDENT if "of-which" in levels else INDENT if "heading" in levels else 0.0


def _repeated(first: DrawnRow) -> list[DrawnRow]:
    """What stands above the first line of another page: the heading of its group, if it has one."""
    group = first.group
    if group is None or first.level in {"heading", *SUMS}:
        return []
    return [group._replace(source=first.source, is_rest=first.is_rest, is_again=True)]


def style_of(level: Level, column: Placed) -> Style:
    """The style of a cell by the level of its row; sums are Semibold, their figures in line."""
    size = SMALL_FIGURE if column.small else 9.5
    if level in SUMS or level == "heading":
        return strong_figure(size) if column.is_right else strong(size)
    return Style("It", size) if level == "of-which" else plain(size)


def _folded_at_comma(text: str, room: float, style: Style) -> list[str]:
    """A text as lines; two lines part at a comma if both sides fit."""
    lines = fold(text, room, style)
    if len(lines) == 2:  # noqa: PLR2004 (two lines)
        before, comma, after = text.rpartition(", ")
        if comma and width(f"{before},", style) <= room and width(after, style) <= room:
            return [f"{before},", after]
    return lines
