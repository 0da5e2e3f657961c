"""The figures of *Pindahan*, picked from a statement's own running columns.

Nothing is added up here, and nothing drawn.
"""

from collections.abc import Mapping, Sequence

from kubebook.money import format_amount
from kubebook.statements.statement import Column, Statement


def widest_carried(statement: Statement, columns: Sequence[Column]) -> list[list[str]]:
    """The least and the greatest of the figures that may be carried, as rows to be measured."""
    least, most = [], []
    for column in columns:
        figures = [
            figure
            for row in (statement.rows if column.carried else ())
            if isinstance(figure := row.cells.get(column.carried or ""), int)
        ]
        least.append(format_amount(min(figures)) if figures else "")
        most.append(format_amount(max(figures)) if figures else "")
    return [least, most]


class Running:
    """The running figures `names` of a statement, read once from its first row to its last."""

    def __init__(self, statement: Statement, names: Sequence[str]) -> None:
        self._rows = statement.rows
        self._names = names
        self._figures: dict[str, int] = {}
        self._read = 0

    def before(self, following: int) -> Mapping[str, int]:
        """The figures before the row `following`, which is never less than the last time."""
        for row in self._rows[self._read : following]:
            for name in self._names:
                figure = row.cells.get(name)
                if isinstance(figure, int):
                    self._figures[name] = figure
        self._read = following
        return self._figures
