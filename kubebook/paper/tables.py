"""A statement as a printed book: worded, folded, cut into pages by us, carried forward, drawn.

Rows move whole; a row higher than a page is cut between its lines. The figures of *Pindahan* are
picked from the statement's own running columns: nothing is added up here.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from kubebook.messages import Message, N_
from kubebook.money import format_amount
from kubebook.paper.columns import SMALL_FIGURE, TEXT, Layout, Placed, chosen, lay_out
from kubebook.paper.format import BookForm, Sheet
from kubebook.paper.letters import Style, plain, strong, strong_figure, width
from kubebook.paper.pages import HAIR, LINE, Page, Pages
from kubebook.paper.wording import fold, say, worded
from kubebook.periods import format_short_date
from kubebook.statements.statement import Cell, Level, Statement

ROW = 5.8
BASELINE = 4.1
NEXT_LINE = 4.0
HEAD_LINE = 3.8
HEAD_FOOT = 2.0
INDENT = 3.0
TITLE = strong(13)
TITLE_DROP, TITLE_STEP, TABLE_DROP = 5.2, 5.4, 3.2
VOID_WORD = Style("It", 9.5)
TOTAL = strong(9.5)
STRIKE = 1.15
"""How far above the baseline a void row is struck through."""
KEPT_TOGETHER = 2
"""How many rows stand between *Pindahan* and the totals, at least."""
_SUMS: frozenset[Level] = frozenset({"subtotal", "total"})
_VOUCHER = re.compile(r"([A-Z]{2,3})-(\d{4})-(\d+)")


@dataclass(frozen=True, slots=True, kw_only=True)
class _Line:
    """One row as it is drawn: its cells folded into lines, its height, the row it came from."""

    level: Level
    cells: tuple[Sequence[str], ...]
    height: float
    source: int
    indented: bool = False
    is_rest: bool = False

    @property
    def before(self) -> int:
        """How many rows of the statement stand wholly or partly above this line."""
        return self.source + self.is_rest


class Book:
    """One statement ready to be drawn: laid out on its sheet, its rows folded."""

    def __init__(self, statement: Statement, form: BookForm, sheet: Sheet, largest: Sheet) -> None:
        self.statement = statement
        columns = chosen(statement, form)
        year = _only_year(statement)
        names = [column.name for column, _ in columns]
        cells = [
            [_worded_cell(row.cells.get(name), year) for name in names] for row in statement.rows
        ]
        self.layout: Layout = lay_out(columns, cells, sheet, largest)
        self.is_ruled = not any(row.level == "subtotal" for row in statement.rows)
        self.carries = any(column.carried for column in self.layout.columns)
        self._lines = self._folded(cells)

    @property
    def head_height(self) -> float:
        """The height of the column headings between their rules."""
        return BASELINE + HEAD_LINE * (self._head_lines - 1) + HEAD_FOOT

    def draw(self, pages: Pages, page: Page, y: float, *, tail: float = 0) -> tuple[Page, float]:
        """Draw the book from y down, on further pages where it needs them.

        `tail` is the height of what follows the table and should not stand alone: the last two
        rows are kept with it where a page holds them. Returns the last page and its last y.
        """
        parts = self._cut(self.layout.sheet.bottom - y - self.head_height, tail)
        for number, part in enumerate(parts):
            if number:
                page = pages.add(self.layout.sheet)
                y = self.draw_title(page, continued=True)
            y = self._draw_head(page, y)
            if number and self.carries:
                y = self._draw_carried(page, y, N_("Carried forward"), part[0].before)
            y = self._draw_rows(page, y, part)
            if number < len(parts) - 1 and self.carries:
                page.rule(*self._span(y), LINE)
                before = parts[number + 1][0].before
                y = self._draw_carried(page, y, N_("To be carried forward"), before)
            page.rule(*self._span(y), LINE)
        return page, y

    def draw_title(
        self, page: Page, *, top: float | None = None, continued: bool = False
    ) -> float:
        """Draw the title of a book's page below `top`; returns where the table begins."""
        sheet = page.sheet
        y = (sheet.top if top is None else top) + TITLE_DROP
        page.right(sheet.edge, y, worded(self.statement.when), TEXT)
        more = say(N_("(continued)")) if continued else ""
        for number, line in enumerate(self._title):
            y += TITLE_STEP if number else 0.0
            page.text(sheet.left, y, line, TITLE)
        page.text(sheet.left + width(self._title[-1], TITLE) + 1.8, y, more, TEXT)
        if not continued:
            for fact in self.statement.above:
                for line in fold(worded(fact), sheet.text_width, TEXT):
                    y += 4.8
                    page.text(sheet.left, y, line, TEXT)
        return y + TABLE_DROP

    def begins_within(self) -> float:
        """The height of the head and the first rows, which no page end parts."""
        first = sum(line.height for line in self._lines[:KEPT_TOGETHER])
        return self.head_height + first + (ROW if self.carries else 0)

    # --- folding and cutting ---------------------------------------------------------------

    @property
    def _title(self) -> list[str]:
        when = width(worded(self.statement.when), TEXT) + width(say(N_("(continued)")), TEXT)
        return fold(say(self.statement.title), self.layout.sheet.text_width - when - 9, TITLE)

    @property
    def _page_room(self) -> float:
        """What a continued page has below the column headings."""
        sheet = self.layout.sheet
        title = TITLE_DROP + TITLE_STEP * (len(self._title) - 1) + TABLE_DROP
        return sheet.bottom - sheet.top - title - self.head_height

    @property
    def _head_lines(self) -> int:
        return max(len(column.heading) for column in self.layout.columns)

    def _folded(self, cells: Sequence[Sequence[str]]) -> list[_Line]:
        most = self._page_room - 2 * ROW
        lines: list[_Line] = []
        under_heading = False
        for source, (row, texts) in enumerate(zip(self.statement.rows, cells, strict=True)):
            if row.level == "heading":
                under_heading = True
            indented = under_heading and row.level == "item"
            folded = [self._fold_cell(c, texts[c.index], row.level, indented=indented)
                      for c in self.layout.columns]  # fmt: skip
            if row.level == "void" and not self._void_place:
                label = self.layout.label.index
                folded[label] = [*folded[label], ""]
            if row.level in _SUMS:
                under_heading = under_heading and row.level == "subtotal"
            lines.extend(_split(row.level, folded, source, most, indented=indented))
        return lines

    def _fold_cell(
        self, column: Placed, text: str, level: Level, *, indented: bool
    ) -> Sequence[str]:
        if column.kind != "text" or not text:
            return (text,)
        style = _style(level, column)
        room = column.room - (INDENT if indented and column is self.layout.label else 0)
        if level in ("heading", *_SUMS, "opening") and column is self.layout.label:
            room = self._open_room(column)
        return _folded_at_comma(text, room, style)

    def _open_room(self, label: Placed) -> float:
        """The room of words over sums: up to the first column of figures."""
        following = [c for c in self.layout.columns if c.index > label.index and c.is_right]
        return max(label.room, following[0].left - 20 - label.left) if following else label.room

    def _cut(self, room: float, tail: float) -> list[list[_Line]]:
        """The lines by page: `room` is what the first page has below the head."""
        units = self._units()
        if not units:
            return [[]]
        full = self._page_room
        carried = ROW if self.carries else 0.0
        last = sum(line.height for line in units[-1])
        if last + tail + carried > full:
            tail = 0.0
        parts: list[list[_Line]] = [[]]
        used = 0.0
        for number, unit in enumerate(units):
            height = sum(line.height for line in unit)
            is_last = number == len(units) - 1
            kept = tail if is_last else carried
            if parts[-1] and used + height + kept > room:
                parts.append([])
                used, room = carried, full
            parts[-1].extend(unit)
            used += height
        return parts

    def _units(self) -> list[list[_Line]]:
        """The lines as groups that no page end parts: a heading and what follows, the end."""
        lines = self._lines
        end = len(lines)
        while end and lines[end - 1].level in _SUMS:
            end -= 1
        kept = max(0, end - KEPT_TOGETHER)
        if sum(line.height for line in lines[kept:]) > self.layout.sheet.bottom / 2:
            kept = max(0, len(lines) - 1)
        units: list[list[_Line]] = []
        for line in lines[:kept]:
            if units and units[-1][-1].level == "heading":
                units[-1].append(line)
            else:
                units.append([line])
        if units and units[-1][-1].level == "heading":
            return [*units[:-1], units[-1] + lines[kept:]]
        return [*units, lines[kept:]] if lines[kept:] else units

    # --- drawing -----------------------------------------------------------------------------

    def _span(self, y: float) -> tuple[float, float, float]:
        return self.layout.sheet.left, y, self.layout.sheet.edge

    def _draw_head(self, page: Page, y: float) -> float:
        page.rule(*self._span(y), LINE)
        last = y + BASELINE + HEAD_LINE * (self._head_lines - 1)
        for column in self.layout.columns:
            for above, (text, style) in enumerate(reversed(column.heading)):
                baseline = last - HEAD_LINE * above
                if column.is_right:
                    page.right(column.right, baseline, text, style)
                else:
                    page.text(column.left, baseline, text, style)
        page.rule(*self._span(last + HEAD_FOOT), LINE)
        return last + HEAD_FOOT

    def _draw_rows(self, page: Page, y: float, lines: Sequence[_Line]) -> float:
        for number, line in enumerate(lines):
            if number and self._is_line_between(lines[number - 1].level, line.level):
                page.rule(*self._span(y))
            self._draw_line(page, y, line)
            y += line.height
        return y

    def _is_line_between(self, above: Level, below: Level) -> bool:
        return self.is_ruled and not (above in _SUMS and below in _SUMS)

    def _draw_line(self, page: Page, y: float, line: _Line) -> None:
        for column in self.layout.columns:
            texts = line.cells[column.index]
            style = _style(line.level, column)
            left = column.left
            if line.indented and column is self.layout.label:
                left += INDENT
            if line.level == "subtotal" and column.kind == "money" and texts[0]:
                page.rule(column.right - min(20.0, column.room), y + 0.6, column.right)
            baseline = y + BASELINE
            for text in texts:
                if text and column.is_right:
                    page.right(column.right, baseline, text, style)
                elif text:
                    page.text(left, baseline, text, style)
                if text and line.level == "void":
                    self._strike(page, column, baseline, width(text, style))
                baseline += NEXT_LINE
        if line.level == "void":
            self._draw_void_word(page, y, line)

    def _strike(self, page: Page, column: Placed, baseline: float, wide: float) -> None:
        start = column.right - wide if column.is_right else column.left
        page.rule(start, baseline - STRIKE, start + wide, LINE)

    @property
    def _void_place(self) -> Placed | None:
        """The column of balances, where *batal* stands; None: it stands under the words."""
        last = self.layout.columns[-1]
        return last if last.name == "balance" else None

    def _draw_void_word(self, page: Page, y: float, line: _Line) -> None:
        place = self._void_place
        if place:
            page.right(place.right, y + BASELINE, say(N_("void")), VOID_WORD)
            return
        label = self.layout.label
        below = NEXT_LINE * (len(line.cells[label.index]) - 1)
        page.text(label.left, y + BASELINE + below, say(N_("void")), VOID_WORD)

    def _draw_carried(self, page: Page, y: float, words: str, following: int) -> float:
        label = self.layout.label
        page.text(label.left, y + BASELINE, say(words), TOTAL)
        for column in self.layout.columns:
            if column.carried:
                figure = format_amount(self._running(column.carried, following))
                page.right(column.right, y + BASELINE, figure, _style("total", column))
        page.rule(*self._span(y + ROW), LINE if words == "To be carried forward" else HAIR)
        return y + ROW

    def _running(self, name: str, following: int) -> int:
        """The running figure of column `name` before the row `following`."""
        for index in range(following - 1, -1, -1):
            figure = self.statement.rows[index].cells.get(name)
            if isinstance(figure, int):
                return figure
        return 0


def _folded_at_comma(text: str, room: float, style: Style) -> list[str]:
    """A text as lines; two lines part at a comma where both sides fit."""
    lines = fold(text, room, style)
    if len(lines) == 2:  # noqa: PLR2004 (two lines)
        before, comma, after = text.rpartition(", ")
        if comma and width(f"{before},", style) <= room and width(after, style) <= room:
            return [f"{before},", after]
    return lines


def _style(level: Level, column: Placed) -> Style:
    size = SMALL_FIGURE if column.small else 9.5
    if level in _SUMS or level == "heading":
        return strong_figure(size) if column.is_right else strong(size)
    return plain(size)


def _split(
    level: Level, cells: Sequence[Sequence[str]], source: int, most: float, *, indented: bool
) -> list[_Line]:
    """One row as one line, or as several where it is higher than a page."""
    fitting = max(1, int((most - ROW) / NEXT_LINE))
    needed = max(len(lines) for lines in cells)
    return [
        _Line(
            level=level,
            cells=tuple(tuple(lines[start : start + fitting]) or ("",) for lines in cells),
            height=ROW + NEXT_LINE * (min(fitting, needed - start) - 1),
            source=source,
            indented=indented,
            is_rest=start > 0,
        )
        for start in range(0, needed, fitting)
    ]


def _only_year(statement: Statement) -> str:
    """The year of a book within one year, whose vouchers then stand without it."""
    last = statement.period.end - timedelta(days=1)
    return str(last.year) if statement.period.start.year == last.year else ""


def _worded_cell(cell: Cell, year: str) -> str:
    match cell:
        case None:
            return ""
        case bool():
            return say(N_("yes")) if cell else ""
        case int():
            return format_amount(cell)
        case date():
            return format_short_date(cell)
        case Message():
            facts = {
                name: _shortened(fact, year) if isinstance(fact, str) else fact
                for name, fact in cell.facts.items()
            }
            return worded(Message(cell.id, facts))
    return _shortened(cell, year)


def _shortened(text: str, year: str) -> str:
    """A voucher number without its year, where that is the book's; any other text as it is."""
    if year and (voucher := _VOUCHER.fullmatch(text)) and voucher[2] == year:
        return f"{voucher[1]}-{voucher[3]}"
    return text
