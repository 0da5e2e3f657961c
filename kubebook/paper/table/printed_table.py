"""A statement as a printed book: its title, its columns and rows, carried from page to page.

The figures of *Pindahan* are picked from the statement's own running columns: nothing is added up
here.
"""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby
from typing import NamedTuple, get_args

from kubebook.messages import N_
from kubebook.money import format_amount
from kubebook.paper.engine.flow import Flow
from kubebook.paper.engine.pages import LINE, Beginning, CellText, Page
from kubebook.paper.engine.scale import (
    BEFORE_CONTINUED,
    SMALL,
    STEP,
    TABLE,
    TITLE,
    TITLE_FIRST,
    TOTAL,
)
from kubebook.paper.engine.scale import HEAD as HEAD_STYLE
from kubebook.paper.engine.sheet import Sheet
from kubebook.paper.engine.structure import CellRow, Node
from kubebook.paper.engine.typeface import width
from kubebook.paper.engine.wording import fold, say, worded
from kubebook.paper.formats.format import BookForm
from kubebook.paper.table.carried import Running, widest_carried
from kubebook.paper.table.cells import worded_rows
from kubebook.paper.table.column_widths import (
    PADDING,
    RUPIAH,
    Layout,
    Placed,
    chosen,
    lay_out,
)
from kubebook.paper.table.folded_rows import (
    NEXT_LINE,
    SUM_ROOM,
    SUMS,
    VOID_WORD,
    DrawnRow,
    Rows,
    style_of,
    widest_indent,
)
from kubebook.statements.catalogue import STATEMENTS
from kubebook.statements.statement import Column, Level, Statement

HEAD, HEAD_LINE, HEAD_FOOT = 4.1, 3.8, 2.0
TITLE_STEP, TABLE_DROP = 5.4, 3.2
NUMBERS, NUMBER_LINE = 4.6, 3.4
"""The row of the columns' numbers, and where they stand in it."""
GROUP_FOOT = 1.6
"""From the heading of a group of columns to the rule under it."""
CARRIED_LEAST = 18.0
"""Less room than this is left without the words of a carried row."""
STRIKE = 1.15
"""How far above the baseline a void row is struck through."""
_Beginning = tuple[Beginning, float]


class PaperTable:
    """One statement ready to be drawn: laid out on its sheet, its rows folded."""

    def __init__(
        self,
        statement: Statement,
        form: BookForm,
        sheet: Sheet,
        largest: Sheet,
        *,
        title: str = "",
    ) -> None:
        self.statement = statement
        self.title = title or form.title or say(statement.title)
        columns = chosen(statement, form)
        shown = [column for column, _ in columns]
        cells = worded_rows(statement, shown)
        self.layout: Layout = lay_out(
            columns,
            [*cells, *widest_carried(statement, shown)],
            sheet,
            largest,
            described=_described(statement, shown, cells),
            indent=widest_indent(statement),
            unit=RUPIAH if form.rupiah else "",
        )
        totals = (n for n, row in enumerate(statement.rows) if row.level == "total")
        self._last_total = max(totals, default=len(statement.rows))
        self._is_centred = form.title_at == "centre"
        self._head_lines = max(len(column.heading) for column in self.layout.columns)
        self._groups = [*_groups(self.layout.columns)]
        self._is_numbered = form.numbered
        self._rows = Rows(statement, self.layout, cells, self._page_room)
        self._row = CellRow(0)
        """The row that was drawn last, which goes on if it is higher than a page."""
        self._styles = {
            level: [
                (place, column, column.is_right, style_of(level, column))
                for place, column in enumerate(self.layout.columns, start=1)
            ]
            for level in get_args(Level)
        }

    @property
    def head_height(self) -> float:
        """The height of the column headings between their rules."""
        numbers = NUMBERS if self._is_numbered else 0.0
        return self._group_height + HEAD + HEAD_LINE * (self._head_lines - 1) + HEAD_FOOT + numbers

    @property
    def begins_within(self) -> float:
        """The height of the column headings and the first rows, which no page end parts."""
        return self.head_height + self._rows.first_height

    @property
    def height(self) -> float:
        """The height of title, column headings and all rows, on one page."""
        room = self.layout.sheet.text_width
        facts = sum(len(fold(worded(fact), room, TABLE)) for fact in self.statement.above)
        return self._title_height + STEP * facts + self.untitled_height

    @property
    def untitled_height(self) -> float:
        """The height of column headings and all rows, on one page."""
        return self.head_height + self._rows.height

    def draw_title(self, flow: Flow, *, is_continued: bool = False) -> None:
        """Draw the title of a book's page and what stands above its table."""
        if is_continued:
            with flow.page.tag("Artifact"):
                y = self._draw_title_lines(flow)
                x = self._title_left(flow.sheet, self._title[-1]) + width(self._title[-1], TITLE)
                flow.page.text(x + BEFORE_CONTINUED, y, say(N_("(continued)")), TABLE)
            flow.moved(y + self._when_height + TABLE_DROP)
            return
        y = self._draw_title_lines(flow) + self._when_height
        for fact in self.statement.above:
            for line in fold(worded(fact), flow.sheet.text_width, TABLE):
                y += STEP
                flow.page.text(flow.sheet.left, y, line, TABLE)
        flow.moved(y + TABLE_DROP)

    def _draw_title_lines(self, flow: Flow) -> float:
        page, sheet = flow.page, flow.sheet
        first = y = flow.y + TITLE_FIRST
        middle = sheet.left + sheet.text_width / 2
        for number, line in enumerate(self._title):
            y += TITLE_STEP if number else 0.0
            page.text(self._title_left(sheet, line), y, line, TITLE)
        when = worded(self.statement.when)
        if self._is_centred:
            page.centre(middle, y + STEP, when, TABLE)
        else:
            page.right(sheet.edge, first, when, TABLE)
        return y

    def _title_left(self, sheet: Sheet, line: str) -> float:
        """Where a line of the title begins."""
        beside = (sheet.text_width - width(line, TITLE)) / 2 if self._is_centred else 0.0
        return sheet.left + beside

    def draw(self, flow: Flow, *, tail: float = 0) -> None:
        """Draw the book from here down, on further pages if it needs them.

        `tail` is the height of what follows the table and should not stand alone: the last two
        rows are kept with it if a page holds them. A page of another sheet than the book fits
        is left for a new one.
        """
        listing = STATEMENTS.get(self.statement.name)
        bears_seal = listing is not None and listing.of_entries
        if flow.sheet != self.layout.sheet:
            flow.begin(self.layout.sheet)
            self.draw_title(flow)
        flow.page.bears_seal |= bears_seal
        parts = self._rows.dealt(flow.room - self.head_height, tail)
        running = Running(self.statement, [it.carried for it in self.layout.columns if it.carried])
        figures: Mapping[str, int] = {}
        further: _Beginning | None = None
        table = Node("Table")
        with flow.page.tag(table):
            y = self._draw_head(flow.page, flow.y)
        for number, part in enumerate(parts):
            if number:
                flow.begin(self.layout.sheet).bears_seal |= bears_seal
                further = self._draw_further(flow, further)
                y = further[1]
            page = flow.page
            if number and self._carries_over(parts[number - 1], part):
                y = self._draw_carried(page, y, say(N_("Carried forward")), figures)
                page.rule(*self._span(y), LINE)
            with page.tag(table):
                y = self._draw_rows(page, y, part)
            if number < len(parts) - 1 and self._carries_over(part, parts[number + 1]):
                page.rule(*self._span(y), LINE)
                figures = running.before(parts[number + 1][0].before)
                y = self._draw_carried(page, y, say(N_("To be carried forward")), figures)
            page.rule(*self._span(y), LINE)
            flow.moved(y)

    def _draw_further(self, flow: Flow, first: _Beginning | None) -> _Beginning:
        """Draw title and headings on a further page: in a long book hundreds begin as its `first`.

        Returns what was drawn, and the rule under it, mm from the top.
        """
        if first:
            flow.page.begin_alike(first[0])
            return first
        self.draw_title(flow, is_continued=True)
        with flow.page.tag("Artifact"):
            y = self._draw_head(flow.page, flow.y)
        return flow.page.beginning, y

    def _carries_over(self, part: Sequence[DrawnRow], following: Sequence[DrawnRow]) -> bool:
        """Whether one page carries sums to the next: not under a total, nor below the last one."""
        stands = following[0].source <= self._last_total
        return self._rows.carries and stands and part[-1].level != "total"

    @property
    def _title(self) -> list[str]:
        beside = width(say(N_("(continued)")), TABLE)
        if self._is_centred:
            beside *= 2
        else:
            beside += width(worded(self.statement.when), TABLE)
        return fold(self.title, self.layout.sheet.text_width - beside - 9, TITLE)

    @property
    def _when_height(self) -> float:
        """What the period takes under a centred title; beside another one it takes nothing."""
        return STEP if self._is_centred else 0.0

    @property
    def _title_height(self) -> float:
        title = TITLE_FIRST + TITLE_STEP * (len(self._title) - 1)
        return title + self._when_height + TABLE_DROP

    @property
    def _group_height(self) -> float:
        """The height of the headings over several columns, with the rule under them."""
        most = max((len(group.lines) for group in self._groups), default=0)
        return HEAD + HEAD_LINE * (most - 1) + GROUP_FOOT if most else 0.0

    @property
    def _page_room(self) -> float:
        """What a continued page has below the column headings."""
        return self.layout.sheet.text_height - self._title_height - self.head_height

    def _span(self, y: float) -> tuple[float, float, float]:
        return self.layout.sheet.left, y, self.layout.sheet.edge

    def _draw_head(self, page: Page, y: float) -> float:
        page.rule(*self._span(y), LINE)
        y = self._draw_groups(page, y)
        last = y + HEAD + HEAD_LINE * (self._head_lines - 1)
        with page.tag("TR"):
            for column in self.layout.columns:
                baseline = last - HEAD_LINE * (len(column.heading) - 1)
                with page.tag("TH"):
                    for text, style in column.heading:
                        wide = min(width(text, style), column.room + PADDING)
                        x = column.right - wide if column.is_right else column.left
                        page.fitted(x, baseline, text, style, wide)
                        baseline += HEAD_LINE
        page.rule(*self._span(last + HEAD_FOOT), LINE)
        return self._draw_numbers(page, last + HEAD_FOOT)

    def _draw_groups(self, page: Page, y: float) -> float:
        """Draw the headings that stand over several columns, each with a rule under it."""
        end = y + self._group_height
        with page.tag("Artifact"):  # each column has its own heading below
            for group in self._groups:
                middle = (group.left + group.right) / 2
                for above, text in enumerate(reversed(group.lines)):
                    page.centre(middle, end - GROUP_FOOT - HEAD_LINE * above, text, HEAD_STYLE)
                page.rule(group.left, end, group.right)
        return end

    def _draw_numbers(self, page: Page, y: float) -> float:
        """Draw 1, 2, 3 under the headings, where the form numbers its columns."""
        if not self._is_numbered:
            return y
        with page.tag("TR"):
            for number, column in enumerate(self.layout.columns, start=1):
                page.centre((column.left + column.right) / 2, y + NUMBER_LINE, str(number), SMALL)
        page.rule(*self._span(y + NUMBERS), LINE)
        return y + NUMBERS

    def _draw_rows(self, page: Page, y: float, lines: Sequence[DrawnRow]) -> float:
        left, edge = self.layout.sheet.left, self.layout.sheet.edge
        above: Level | None = None
        for line in lines:
            if above and self._is_line_between(above, line.level):
                page.rule(left, y, edge)
            self._draw_line(page, y, line)
            y += line.height
            above = line.level
        return y

    def _is_line_between(self, above: Level, below: Level) -> bool:
        return self._rows.is_ruled and not (above in SUMS and below in SUMS)

    def _draw_line(self, page: Page, y: float, line: DrawnRow) -> None:
        if line.is_again:
            with page.tag("Artifact"):
                for _, x, baseline, text, style in self._texts(page, y, line):
                    page.text(x, baseline, text, style)
            return
        if not line.is_rest:
            self._row = CellRow(len(self.layout.columns))
        page.row(self._row, self._texts(page, y, line))

    def _texts(self, page: Page, y: float, line: DrawnRow) -> Iterator[CellText]:
        """The texts of a row, its rules drawn."""
        is_sum = line.level in SUMS and not self._rows.is_ruled
        is_void = line.level == "void"
        first = y + self._rows.baseline
        for place, column, is_right, style in self._styles[line.level]:
            texts = line.cells[column.index]
            left = column.left + (line.indent if column is self.layout.label else 0.0)
            if is_sum and column.kind == "money" and texts[0]:
                page.rule(column.right - min(SUM_ROOM, column.room), y + 0.5, column.right)
            baseline = first
            for text in texts:
                if text:
                    x = column.right - width(text, style) if is_right else left
                    yield place, x, baseline, text, style
                    if is_void:
                        page.rule(x, baseline - STRIKE, x + width(text, style), LINE)
                baseline += NEXT_LINE
            if is_void and not line.is_rest and column is self._void_column:
                yield from self._void_word(place, first, texts)

    @property
    def _void_column(self) -> Placed | None:
        """The column in which *batal* stands."""
        label = self.layout.label if self.layout.label.kind == "text" else None
        return self._rows.void_place or label

    def _void_word(self, place: int, y: float, texts: Sequence[str]) -> Iterator[CellText]:
        words = say(N_("void"))
        if self._rows.void_place:
            x = self._rows.void_place.right - width(words, VOID_WORD)
            yield place, x, y, words, VOID_WORD
            return
        after = self._rows.after_words(texts[-1])
        if after is not None:
            yield place, after, y + NEXT_LINE * (len(texts) - 1), words, VOID_WORD

    def _draw_carried(self, page: Page, y: float, words: str, figures: Mapping[str, int]) -> float:
        baseline = y + self._rows.baseline
        left, end = self._room_of_carried()
        with page.tag("Artifact"):  # each page has other ones, and the table is one
            if end - left > CARRIED_LEAST:
                start = self.layout.label.left
                start = max(left, min(start, end - width(words, TOTAL)))
                page.fitted(start, baseline, words, TOTAL, end - start)
            for column in self.layout.columns:
                if column.carried:
                    figure = format_amount(figures.get(column.carried, 0))
                    page.right(column.right, baseline, figure, style_of("total", column))
        return y + self._rows.row

    def _room_of_carried(self) -> tuple[float, float]:
        """Where the words of a carried row may begin and must end: between two figures."""
        columns, label = self.layout.columns, self.layout.label
        start = next((it for it in (label, *columns) if not it.carried), None)
        if start is None:
            return 0.0, 0.0
        carried = [it for it in columns if it.carried]
        before = (it.right + PADDING for it in carried if it.index < start.index)
        after = (it.left - PADDING for it in carried if it.index > start.index)
        sheet = self.layout.sheet
        return max(before, default=sheet.left), min(after, default=sheet.edge)


class _Group(NamedTuple):
    """A heading over neighbouring columns, folded, and where it begins and ends."""

    lines: Sequence[str]
    left: float
    right: float


def _groups(columns: Sequence[Placed]) -> Iterator[_Group]:
    """The headings over neighbours that have the same one."""
    for words, beside in groupby(columns, key=lambda column: column.group):
        together = list(beside)
        left, right = together[0].left, together[-1].right
        if words:
            yield _Group(fold(words, right - left, HEAD_STYLE), left, right)


def _described(
    statement: Statement, columns: Sequence[Column], cells: Sequence[Sequence[str]]
) -> str:
    """The column that has the words of headings and sums; nothing if none has any."""
    words = Counter(
        column.name
        for row, texts in zip(statement.rows, cells, strict=True)
        if row.level not in ("item", "void")
        for column, text in zip(columns, texts, strict=True)
        if column.kind == "text" and text
    )
    return max(words, key=words.__getitem__, default="")
