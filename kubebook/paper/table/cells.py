"""The cells of a statement in words, as a book on paper has them.

In a book of one year a voucher stands without its year: the heading has it. An office has its
capital, as under a signature.
"""

import re
from collections.abc import Sequence
from datetime import date, timedelta

from kubebook.messages import N_, Message
from kubebook.money import format_amount, format_change
from kubebook.paper.engine.wording import say, worded
from kubebook.periods import format_short_date
from kubebook.statements.columns import OFFICE, RUNNING
from kubebook.statements.statement import DASH, Cell, Column, Difference, Row, Statement, is_dash
from kubebook.statements.wording import as_void

_VOUCHER = re.compile(r"[A-Z]{2,3}-\d{4}-\d+")
_BETWEEN = re.compile("[,;\\s\N{EN DASH}]+")


def worded_rows(statement: Statement, columns: Sequence[Column]) -> list[tuple[str, ...]]:
    """The cells of some columns, row by row, each as the text that is printed."""
    year = _only_year(statement)
    by_column = [_worded_column(statement.rows, column, year) for column in columns]
    return list(zip(*by_column, strict=True))


def _only_year(statement: Statement) -> str:
    """The year of a book within one year, as it stands in vouchers; nothing for a longer one."""
    last = statement.period.end - timedelta(days=1)
    return f"-{last.year}-" if statement.period.start.year == last.year else ""


def _worded_column(rows: Sequence[Row], column: Column, year: str) -> list[str]:
    texts = []
    for row in rows:
        cell = row.cells.get(column.name)
        if cell is None:
            texts.append(DASH if is_dash(row, column) else "")
        elif row.level == "void":
            texts.append(_worded(_unmarked(cell, column.name), year))
        else:
            texts.append(_worded(cell, year))
    return [text.capitalize() for text in texts] if column.name == OFFICE.name else texts


def _unmarked(cell: Cell, name: str) -> Cell:
    """A cell of a void row: no running figure, and no mark, which paper draws itself."""
    if name.startswith(RUNNING):
        return None
    if isinstance(cell, Message):
        text = cell.facts.get("text")
        if isinstance(text, str) and cell == as_void(text):
            return text
    return cell


def _worded(cell: Cell, year: str) -> str:
    match cell:
        case None:
            return ""
        case str():
            return _shortened(cell, year)
        case bool():
            return say(N_("yes")) if cell else ""
        case int():
            return format_change(cell) if isinstance(cell, Difference) else format_amount(cell)
        case date():
            return format_short_date(cell)
        case Message():
            facts = {
                name: _shortened(fact, year) if isinstance(fact, str) else fact
                for name, fact in cell.facts.items()
            }
            return worded(Message(cell.id, facts))


def _shortened(text: str, year: str) -> str:
    """A voucher, or a list of vouchers and nothing else, without the year (`-2026-`)."""
    if not year or year not in text:
        return text
    if not _VOUCHER.fullmatch(text) and not all(
        _VOUCHER.fullmatch(part) or part.isdecimal() for part in _BETWEEN.split(text)
    ):
        return text
    return text.replace(year, "-")
