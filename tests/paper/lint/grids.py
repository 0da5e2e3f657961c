"""Amounts in columns, as a reader finds them: tables under a head, and blocks under a title.

A table goes on over pages if its title says so and its headings are the same. What adds up to what
is not known here.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from typing import NamedTuple

from tests.paper.lint.page import Box, Line, Phrase, Seen, lines_of, phrases
from tests.paper.lint.ruled import AMOUNT, Band, Table, tables_of
from tests.paper.reading import MM_PER_PT

ALIGNED = 1.0
"""Figures of one column end within so many mm."""
RUPIAH = re.compile(r"\(Rp\)")
THOUSANDS = re.compile(r"\(ribu Rp\)")
"""Rounded figures, which do not add up."""
CONTINUED = "(lanjutan)"
NO_MONEY = re.compile(r"%|No\.?|Volume|Tahun")
TITLE_OVER = 40.0
TITLE_SIZE = 10.5
BEHIND = 4.0
"""*(Rp)* stands so many mm behind its title at most."""
SUM_RULE_MOST = 45.0


class Cell(NamedTuple):
    """One figure: the right edge of its column, its rupiah; `summed`: it is marked as a sum."""

    edge: float
    amount: int
    summed: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class GridRow:
    """One row: its words, its figures; `page` is where it stands."""

    page: int
    words: str
    bold: bool
    cells: tuple[Cell, ...]

    def at(self, edge: float) -> Cell | None:
        """The figure in a column."""
        return next((cell for cell in self.cells if abs(cell.edge - edge) < ALIGNED), None)


@dataclass(slots=True, kw_only=True)
class Grid:
    """A table of amounts: its title, the headings of its columns by right edge, its rows.

    `breaks` are the places among the rows at which a page begins, with the number of the page.
    """

    title: str
    columns: dict[float, str]
    rows: list[GridRow] = field(default_factory=list)
    breaks: list[tuple[int, int]] = field(default_factory=list)


def grids_of(pages: Iterable[Seen]) -> list[Grid]:
    """All grids of a paper, in reading order; those that go on over pages joined."""
    found: list[Grid] = []
    for page in pages:
        lines = lines_of(page.body)
        tables = tables_of(page)
        for table in tables:
            title = _title_over(lines, table)
            columns = _columns_of(table, title)
            if not columns:
                continue
            rows = list(_rows(page, lines, table.head, table.head.bottom, table.bottom, columns))
            _join(found, Grid(title=title, columns=columns, rows=rows), page.number)
        for block in _blocks(page, lines, tables):
            _join(found, block, page.number)
    return found


def _join(found: list[Grid], grid: Grid, page: int) -> None:
    """Add a grid; what goes on from the page before is put to the last with these headings."""
    headings = list(grid.columns.values())
    before = next((it for it in reversed(found) if list(it.columns.values()) == headings), None)
    if CONTINUED not in grid.title or before is None:
        found.append(grid)
        return
    edges = dict(zip(grid.columns, before.columns, strict=True))
    before.breaks.append((len(before.rows), page))
    for row in grid.rows:
        cells = tuple(cell._replace(edge=edges[cell.edge]) for cell in row.cells)
        before.rows.append(replace(row, cells=cells))


def _title_over(lines: Sequence[Line], table: Table) -> str:
    over = [
        line
        for line in lines
        if table.head.top - TITLE_OVER < line.base < table.head.top
        and line.runs[0].bold
        and line.runs[0].size >= TITLE_SIZE
        and _is_above(line.runs[0].box, table.head)
    ]
    return over[-1].text if over else ""


def _is_above(title: Box, head: Band) -> bool:
    """Whether a title begins where a head does, or stands over its middle."""
    begins = abs(title.left - head.left) < 3
    return begins or abs(title.left + title.right - head.left - head.right) < 6


def _columns_of(table: Table, title: str) -> dict[float, str]:
    """The columns of money: headed (Rp), or all but counts if the title says it of all."""
    money = [it for it in table.headings if RUPIAH.search(it.text)]
    if not money and RUPIAH.search(title):
        money = [it for it in table.headings if not NO_MONEY.match(it.text)]
    return {it.box.right: RUPIAH.sub("", it.text).strip() for it in money}


def _rows(
    page: Seen,
    lines: Sequence[Line],
    span: Box | Band,
    top: float,
    bottom: float,
    columns: dict[float, str],
) -> Iterable[GridRow]:
    left, right = span.left, span.right
    for line in lines:
        if not top < line.base < bottom + 0.3:
            continue
        inside = Line(
            line.base,
            tuple(it for it in line.runs if left - 1 < it.box.left and it.box.right < right + 1),
        )
        if not inside.runs:
            continue
        texts = phrases(inside)
        struck = _is_struck(page, inside)
        cells = [] if struck else [_cell(page, it, columns) for it in texts]
        words = " ".join(it.text for it in texts if not AMOUNT.fullmatch(it.text))
        figures = tuple(cell for cell in cells if cell)
        if figures or words:
            bold = all(it.bold for it in texts)
            yield GridRow(page=page.number, words=words, bold=bold, cells=figures)


def _cell(page: Seen, phrase: Phrase, columns: dict[float, str]) -> Cell | None:
    if not AMOUNT.fullmatch(phrase.text):
        return None
    edge = next((it for it in columns if abs(it - phrase.box.right) < ALIGNED), None)
    if edge is None:
        return None
    return Cell(edge, amount_of(phrase.text), phrase.bold or _is_under_rule(page, phrase))


def amount_of(text: str) -> int:
    """The rupiah of a printed amount."""
    sign = -1 if text[0] in "−-" else 1
    digits = re.sub(r"Rp\.?|,-$|,\d\d$|[ .+−-]", "", text)
    return sign * int(digits)


def _is_under_rule(page: Seen, phrase: Phrase) -> bool:
    """Whether a short rule stands right over a figure and ends where it ends: it is a sum."""
    high = phrase.size * MM_PER_PT
    return any(
        rule.is_level
        and abs(rule.box.right - phrase.box.right) < ALIGNED
        and rule.box.right - rule.box.left < SUM_RULE_MOST
        and phrase.box.top - high < rule.box.top < phrase.box.top + 0.4
        for rule in page.rules
    )


def _is_struck(page: Seen, line: Line) -> bool:
    """Whether the figures of a row are crossed out."""
    box = line.box
    return any(
        rule.is_level
        and box.top < rule.box.top < line.base - 0.3
        and any(
            abs(rule.box.left - run.box.left) < ALIGNED
            and abs(rule.box.right - run.box.right) < ALIGNED
            for run in line.runs
        )
        for rule in page.rules
    )


def _blocks(page: Seen, lines: Sequence[Line], tables: Sequence[Table]) -> Iterable[Grid]:
    """Blocks of figures without a ruled head."""
    starts = list(_starts(page, lines, tables))
    ends = [
        line for line in lines if any(THOUSANDS.search(phrase.text) for phrase in phrases(line))
    ]
    for span, line, title in starts:
        bottom = min(
            (
                *(
                    other.base - 6
                    for rule, other, _ in starts
                    if other.base > line.base + 2 and _overlap(rule, span)
                ),
                *(it.head.top for it in tables if it.head.top > line.base),
                *(it.base - 6 for it in ends if it.base > line.base),
            ),
            default=page.foot,
        )
        inside = [it for it in lines if line.base < it.base < bottom]
        columns = _edges(inside, line, span)
        rows = list(_rows(page, lines, span, line.base + 0.5, bottom, columns))
        if rows and not rows[0].cells and rows[0].words in " ".join((*columns.values(), "%")):
            rows = rows[1:]  # the headings, which stand below a title that has no room for them
        if columns and rows:
            yield Grid(title=title, columns=columns, rows=rows)


def _starts(
    page: Seen, lines: Sequence[Line], tables: Sequence[Table]
) -> Iterator[tuple[Box, Line, str]]:
    """Bold titles with (Rp) behind them, under a rule."""
    for line in lines:
        texts = phrases(line)
        for before, phrase in zip([None, *texts], texts, strict=False):
            if not RUPIAH.search(phrase.text):
                continue
            title = phrase.text
            if phrase.text.startswith("("):
                if not before or not before.bold or phrase.box.left - before.box.right > BEHIND:
                    continue
                title, phrase = f"{before.text} {phrase.text}", before  # noqa: PLW2901 (it stands there)
            if any(it.head.top < line.base < it.head.bottom for it in tables):
                continue
            rule = _rule_over(page, phrase)
            if rule:
                yield rule, line, RUPIAH.sub("", title).strip()


def _rule_over(page: Seen, phrase: Phrase) -> Box | None:
    over = [
        rule.box
        for rule in page.rules
        if rule.is_level
        and phrase.box.top - 5 < rule.box.top < phrase.box.top + 0.3
        and rule.box.left - 1 < phrase.box.left < rule.box.right
    ]
    return max(over, key=lambda box: box.top, default=None)


def _overlap(one: Box, other: Box) -> bool:
    return min(one.right, other.right) - max(one.left, other.left) > 1


def _edges(lines: Sequence[Line], title: Line, span: Box) -> dict[float, str]:
    """The right edges at which the figures of a block end, with what stands over them."""
    over = [it for line in (title, *lines[:1]) for it in phrases(line) if it.bold]
    edges: dict[float, str] = {}
    for line in lines:
        for phrase in phrases(line):
            right = phrase.box.right
            if not AMOUNT.fullmatch(phrase.text) or not span.left < right < span.right + 1:
                continue
            if any(abs(right - it) < ALIGNED for it in edges):
                continue
            heading = next((it.text for it in over if abs(it.box.right - right) < ALIGNED), "")
            edges[right] = heading
    return {edge: it for edge, it in sorted(edges.items()) if not it or not NO_MONEY.match(it)}
