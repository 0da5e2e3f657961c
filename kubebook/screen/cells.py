"""The cells of a statement as words: the one place where screen words figures, dates and voids.

This module knows no widths and no layout.
"""

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from kubebook.language import Language, word
from kubebook.messages import N_, Message
from kubebook.money import format_amount, format_change
from kubebook.periods import format_short_date
from kubebook.screen.characters import longest_word, safe, width
from kubebook.statements.statement import DASH, Column, Difference, Row, Statement, is_dash

DATE = "date"
VOUCHER = "voucher"
ROW_NUMBER = "no"
"""The column that only counts rows: a table leaves it out, a block begins with its own count."""
IN_RUPIAH = " (Rp)"
"""What paper prints in each column and the screen once, in its heading."""
VOID = Message(N_("void"))
DAY = Message(N_("D/M"))


class WordedColumn(NamedTuple):
    """One column with its heading and the text of each row's cell, all worded, none folded.

    `widest`: columns of its widest text, those of heading rows aside, which may run on over the
    columns beside them. `longest`: columns of its longest word.
    """

    column: Column
    heading: str
    texts: list[str]
    widest: int
    longest: int

    @property
    def figures(self) -> bool:
        """Whether this column holds amounts or counts, which stand at the right."""
        return self.column.kind in ("money", "number", "decimal")

    @property
    def rigid(self) -> bool:
        """Whether the texts of this column must not be folded."""
        return self.column.kind != "text"

    @property
    def empty(self) -> bool:
        """Whether no row has anything here."""
        return not any(self.texts)


def fields_of(statement: Statement, language: Language, *, short_dates: bool) -> list[WordedColumn]:
    """The shown columns of a statement with every cell worded, without the count of rows.

    `short_dates`: the days of entries within one year are written `dd/mm`, since the statement's
    heading has the year.
    """
    columns = [column for column in statement.columns if column.shown and column.name != ROW_NUMBER]
    return [
        _field(statement, column, language, short=short_dates and _of_its_year(statement, column))
        for column in columns
    ]


def _field(
    statement: Statement, column: Column, language: Language, *, short: bool
) -> WordedColumn:
    void_here = column.name == _last_figure(statement.columns)
    worded = word(Message(column.heading), language) if column.heading else ""
    heading = safe(worded).removesuffix(IN_RUPIAH)
    if short and len(heading) > len("dd/mm"):
        heading = word(DAY, language)
    texts = [
        word(VOID, language)
        if void_here and row.level == "void" and row.cells.get(column.name) is None
        else _text(row, column, language, short=short)
        for row in statement.rows
    ]
    return _measured(statement, column, heading, texts)


def with_short_vouchers(statement: Statement, fields: Sequence[WordedColumn]) -> list[WordedColumn]:
    """The columns with BKM-0018 for BKM-2026-0018 if the heading has the year.

    A voucher may be typed so, too.
    """
    period = statement.period
    year = f"-{period.start.year}-"
    if period.start.year != period.last_day.year:
        return list(fields)
    shorter = {
        field.column.name: [text.replace(year, "-", 1) for text in field.texts]
        for field in fields
        if field.column.name == VOUCHER
    }
    return [
        _measured(statement, field.column, field.heading, texts)
        if (texts := shorter.get(field.column.name))
        else field
        for field in fields
    ]


def _measured(statement: Statement, column: Column, heading: str, texts: list[str]) -> WordedColumn:
    beside = (
        width(text)
        for text, row in zip(texts, statement.rows, strict=True)
        if row.level != "heading"
    )
    widest = max(beside, default=0)
    longest = max(map(longest_word, texts), default=0) if column.kind == "text" else widest
    return WordedColumn(column, heading, texts, widest, longest)


def _text(row: Row, column: Column, language: Language, *, short: bool) -> str:
    cell = row.cells.get(column.name)
    if cell is None:
        return DASH if is_dash(row, column) else ""
    if isinstance(cell, int):
        return format_change(cell) if isinstance(cell, Difference) else format_amount(cell)
    if isinstance(cell, date):
        return f"{cell:%d/%m}" if short else format_short_date(cell)
    return safe(word(cell, language))


def _of_its_year(statement: Statement, column: Column) -> bool:
    period = statement.period
    if column.name != DATE or period.start.year != period.last_day.year:
        return False
    days = (row.cells.get(column.name) for row in statement.rows)
    return all(day in period for day in days if isinstance(day, date))


def _last_figure(columns: Sequence[Column]) -> str | None:
    names = [column.name for column in columns if column.shown and column.kind == "money"]
    return names[-1] if names else None


def title_of(statement: Statement, language: Language) -> tuple[str, str]:
    """What stands at the left and at the right of a statement's heading."""
    title = f"{word(Message(statement.title), language)}, {statement.group}"
    money = any(column.kind == "money" and column.shown for column in statement.columns)
    when = Message(N_("{when}, rupiah"), {"when": statement.when}) if money else statement.when
    return safe(title), safe(word(when, language))


def numbers_of(rows: Sequence[Row]) -> list[int | None]:
    """The count of each item and void, from 1; None for every other row."""
    count = 0
    numbers: list[int | None] = []
    for row in rows:
        listed = row.level in ("item", "void")
        count += listed
        numbers.append(count if listed else None)
    return numbers
