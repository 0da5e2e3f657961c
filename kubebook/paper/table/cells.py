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

_VOUCHER = re.compile(r"([A-Z]{2,3})-(\d{4})-(\d+)")
_BETWEEN = re.compile("[,;\\s\N{EN DASH}]+")


def worded_rows(statement: Statement, columns: Sequence[Column]) -> list[list[str]]:
    """The cells of some columns, row by row, each as the text that is printed."""
    year = _only_year(statement)
    return [[_cell(row, column, year) for column in columns] for row in statement.rows]


def _only_year(statement: Statement) -> str:
    """The year of a book within one year; nothing for a longer one."""
    last = statement.period.end - timedelta(days=1)
    return str(last.year) if statement.period.start.year == last.year else ""


def _cell(row: Row, column: Column, year: str) -> str:
    if is_dash(row, column):
        return DASH
    text = _worded(_unmarked(row, column.name), year)
    return text.capitalize() if column.name == OFFICE.name else text


def _unmarked(row: Row, name: str) -> Cell:
    """A cell of a row; of a void one no running figure, and no mark, which paper draws itself."""
    cell = row.cells.get(name)
    if row.level == "void" and name.startswith(RUNNING):
        return None
    if row.level == "void" and isinstance(cell, Message):
        text = cell.facts.get("text")
        if isinstance(text, str) and cell == as_void(text):
            return text
    return cell


def _worded(cell: Cell, year: str) -> str:
    match cell:
        case None:
            return ""
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
    return _shortened(cell, year)


def _shortened(text: str, year: str) -> str:
    """A voucher, or a list of vouchers and nothing else, without the year."""
    if not year or f"-{year}-" not in text:
        return text
    if not all(_VOUCHER.fullmatch(part) or part.isdecimal() for part in _BETWEEN.split(text)):
        return text
    return _VOUCHER.sub(lambda one: f"{one[1]}-{one[3]}" if one[2] == year else one[0], text)
