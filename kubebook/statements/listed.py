"""Lists: a table of columns, and a row for each thing that is listed, made by one function.

A cell is the thing's attribute with the column's name, or what a getter makes from the thing. This
module knows nothing about the things that are listed.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from operator import attrgetter
from types import MappingProxyType
from typing import Any, TypeVar

from kubebook.messages import N_, Message, message
from kubebook.statements.columns import NUMBER, RUNNING, running
from kubebook.statements.statement import Cell, Column, Level, Row, Table

Thing = TypeVar("Thing")
Cells = Mapping[str, Callable[[Thing], Cell]]
"""Getters by column name: each makes a cell from the thing."""
BY_NAME: Mapping[str, Callable[[Any], Cell]] = MappingProxyType({})


def _item(_thing: object) -> Level:
    return "item"


def listed(
    columns: Sequence[Column],
    things: Sequence[Thing],
    cells: Cells[Thing] = BY_NAME,
    *,
    level: Callable[[Thing], Level] = _item,
    totals: Mapping[str, int],
    above: tuple[Message, ...] = (),
    notes: tuple[Message, ...] = (),
) -> Table:
    """The table of some things, a row each, in their order; what `cells` lacks is an attribute."""
    rows = tuple(rows_of(columns, things, cells, level=level))
    return Table(tuple(columns), rows, totals, above, notes)


def rows_of(
    columns: Sequence[Column],
    things: Iterable[Thing],
    cells: Cells[Thing] = BY_NAME,
    *,
    level: Callable[[Thing], Level] = _item,
    first: int = 1,
) -> list[Row]:
    """A row for each thing; in `NUMBER`, its place, from `first` on."""
    getters = {
        column.name: cells.get(column.name) or attrgetter(column.name)
        for column in columns
        if column != NUMBER
    }
    placed = NUMBER in columns
    rows = []
    for place, thing in enumerate(things, start=first):
        own: dict[str, Cell] = {"no": place} if placed else {}
        own.update((name, get(thing)) for name, get in getters.items())
        rows.append(Row(own, level(thing)))
    return rows


_TOTAL = message(N_("Total"))


def with_total(table: Table, column: str, sums: Mapping[str, int], words: Cell = _TOTAL) -> Table:
    """A list with its sums in a last row; `column` has the words for them."""
    return table._replace(rows=(*table.rows, sum_row(column, words, sums)))


def with_carried(table: Table, *names: str) -> Table:
    """A list whose sums of some columns are carried from page to page.

    Each item has them so far, begun again under each total; items that no total follows have none.
    """
    last = max((n for n, row in enumerate(table.rows) if row.level == "total"), default=0)
    so_far = dict.fromkeys(names, 0)
    rows = list(table.rows)
    for place, row in enumerate(rows[:last]):
        if row.level == "total":
            so_far = dict.fromkeys(names, 0)
        elif row.level == "item":
            own = column_sums([row], names)
            so_far = {name: so_far[name] + own[name] for name in names}
            sums = {RUNNING + name: amount for name, amount in so_far.items()}
            rows[place] = row._replace(cells={**row.cells, **sums})
    columns = [
        column._replace(carried=RUNNING + column.name) if column.name in names else column
        for column in table.columns
    ]
    known = {column.name for column in columns}
    more = [
        running(column.name, column.heading)
        for column in columns
        if column.name in names and RUNNING + column.name not in known
    ]
    return table._replace(columns=(*columns, *more), rows=tuple(rows))


def where_known(table: Table, *names: str) -> Table:
    """A list whose columns `names` fall away on paper as long as nothing is known for any row."""
    items = [row for row in table.rows if row.level == "item"]
    empty = {name for name in names if items and not any(row.cells.get(name) for row in items)}
    columns = (
        column._replace(falls_away=True) if column.name in empty else column
        for column in table.columns
    )
    return table._replace(columns=tuple(columns))


def heading(column: str, words: Cell) -> Row:
    """A row of words above others."""
    return Row({column: words}, "heading")


def sum_row(
    column: str, words: Cell, sums: Mapping[str, int | None], level: Level = "total"
) -> Row:
    """A row of sums; `column` has the words for them."""
    return Row({column: words, **sums}, level)


def block_of(
    column: str,
    above: Cell,
    rows: Iterable[Row],
    below: Cell,
    sums: Mapping[str, int | None],
    level: Level = "subtotal",
) -> list[Row]:
    """Rows between their heading and their sum, the words of both in `column`."""
    return [heading(column, above), *rows, sum_row(column, below, sums, level)]


def column_sums(rows: Iterable[Row], names: Iterable[str]) -> dict[str, int]:
    """The sum of each of some columns over some items."""
    cells = [row.cells for row in rows]
    return {
        name: sum(amount for own in cells if isinstance(amount := own.get(name), int))
        for name in names
    }


def sums_of(things: Iterable[object], names: Iterable[str]) -> dict[str, int]:
    """The sum of each of some attributes over some things."""
    kept = tuple(things)
    return {name: sum(getattr(thing, name) for thing in kept) for name in names}
