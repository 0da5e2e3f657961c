"""The rows of a statement that an office's form chooses, names and orders.

Only statements with the same rows in every book can be chosen from.
"""

from collections.abc import Iterator, Mapping, Sequence
from types import MappingProxyType

from kubebook.paper.formats.format import Chosen
from kubebook.paper.parts.blocks.recap import ROWS as RECAP
from kubebook.paper.table.folded_rows import SUMS
from kubebook.statements.accounts.daily_results import SUMMARY
from kubebook.statements.statement import Row, Statement

ROWS: Mapping[str, Mapping[str, str]] = {
    "recap": MappingProxyType(RECAP),
    "results-summary": SUMMARY,
}
"""The rows that a form can name, by the statement, and what they are called."""
NOTED = "difference"
"""The row that the note under a summary speaks of."""


def with_rows(statement: Statement, chosen: Sequence[Chosen]) -> Statement:
    """The statement with the rows chosen, in that order; with all of its own if none are.

    A name given to a list is that of its heading. A note goes with the row that it speaks of. What
    stands first is the sum of nothing above it.
    """
    if not chosen:
        return statement
    keys = {it.field for it in chosen}
    is_noted = NOTED in keys or all(row.key != NOTED for row in statement.rows)
    rows = [row for it in chosen for row in _named(statement, it)]
    if rows and rows[0].level in SUMS:
        rows[0] = rows[0]._replace(level="item")
    return statement._replace(rows=tuple(rows), notes=statement.notes if is_noted else ())


def _named(statement: Statement, chosen: Chosen) -> Iterator[Row]:
    texts = [column.name for column in statement.columns if column.kind == "text"]
    rows = [row for row in statement.rows if row.key == chosen.field]
    for number, row in enumerate(rows):
        named = next((name for name in texts if row.cells.get(name)), None)
        if number or named is None or not chosen.heading:
            yield row
        else:
            yield row._replace(cells={**row.cells, named: chosen.heading})
