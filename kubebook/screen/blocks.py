"""A statement on a screen too narrow for its columns: a row becomes a block, a line per cell.

Words stand at the left, with their heading before them if they alone do not explain themselves;
figures stand at the right and their heading at the left. An empty cell takes no line. This module
knows no terminal.
"""

from collections.abc import Collection, Iterator, Sequence

from kubebook.screen.cells import WordedColumn, numbers_of
from kubebook.screen.characters import fold
from kubebook.screen.lines import Style, Styled, labelled, rule
from kubebook.statements.statement import Level, Row, Statement

CLEAR = frozenset({"voucher", "text", "wording", "name", "label"})
"""The columns with words that need no heading before them."""
OWN_NUMBERS = frozenset({"number", "line"})
"""The columns of numbers that are typed to name a row; a block begins with them."""
BLOCK_WIDTH = 56
"""Blocks on a wider screen are no wider, so that a figure stays near its heading."""


def block_lines(statement: Statement, fields: Sequence[WordedColumn], columns: int) -> list[Styled]:
    """The rows of a statement as blocks; a rule parts each run of totals from items."""
    numbers = numbers_of(statement.rows)
    if own := {field.column.name for field in fields} & OWN_NUMBERS:
        numbers = [_own_number(row, own) for row in statement.rows]
        fields = [field for field in fields if field.column.name not in own]
    digits = max(2, len(str(max((n for n in numbers if n), default=0))))
    lines: list[Styled] = []
    before: Level = "heading"
    for place, row in enumerate(statement.rows):
        if row.level == "total" and before != "total" and place:
            lines.append(rule(columns))
        elif before == "total" and row.level not in ("total", "of-which"):
            lines.append(Styled(""))
        if row.level != "of-which":
            before = row.level
        texts = [(field, field.texts[place]) for field in fields if field.texts[place]]
        number = numbers[place]
        if row.level == "heading":
            lines += (Styled(text, "strong") for _, words in texts for text in fold(words, columns))
        elif number is None:
            weight: Style = "plain" if row.level in ("opening", "of-which") else "strong"
            lines += (Styled(text, weight) for text in _sum(texts, columns, digits + 2))
        else:
            style: Style = "void" if row.level == "void" else "plain"
            block = list(_item(texts, columns, digits + 2))
            if block:
                block[0] = f"{number:>{digits}}  " + block[0].lstrip()
            lines += (Styled(text, style) for text in block)
    return lines


def _own_number(row: Row, names: Collection[str]) -> int | None:
    found = (row.cells.get(name) for name in names)
    return next((number for number in found if isinstance(number, int)), None)


def _item(texts: Sequence[tuple[WordedColumn, str]], columns: int, indent: int) -> Iterator[str]:
    """A line per cell; the first cell and words that speak for themselves without heading."""
    room = columns - indent
    for place, (field, text) in enumerate(texts):
        if place == 0 or field.column.name in CLEAR:
            yield from (" " * indent + part for part in fold(text, room))
        elif field.rigid:
            yield from labelled(field.heading, text, columns, indent=indent)
        else:
            yield from (" " * indent + part for part in fold(f"{field.heading}: {text}", room))


def _sum(texts: Sequence[tuple[WordedColumn, str]], columns: int, indent: int) -> Iterator[str]:
    """Words and one amount on one line; several amounts below the words, each with its heading."""
    words = " ".join(text for field, text in texts if not field.figures)
    figures = [(field, text) for field, text in texts if field.figures]
    if len(figures) == 1 and words:
        yield from labelled(words, figures[0][1], columns, indent=indent)
        return
    if words:
        yield from (" " * indent + part for part in fold(words, columns - indent))
    for field, text in figures:
        yield from labelled(field.heading, text, columns, indent=indent)
