"""The plan CSV: rows of a file in. What goes out is `export plan`, with the same columns.

The columns are the fields of a line. What a row may hold is decided by `book.plan.importing`.
"""

from collections.abc import Mapping

from kubebook.book.import_rows import ImportRow
from kubebook.book.plan.importing import NEEDED
from kubebook.book.plan.lines import LineDetails
from kubebook.files.csv_text import read_rows


def _columns() -> tuple[str, ...]:
    """The typed fields of a line, its number in front; what it comes to behind its price."""
    typed = tuple(LineDetails.__annotations__)
    behind = typed.index("price") + 1
    return ("line", *typed[:behind], "amount", *typed[behind:])


COLUMNS = _columns()


def read_plan_csv(data: bytes, headings: Mapping[str, str]) -> tuple[ImportRow, ...]:
    """The rows of a plan CSV, each with its line; `line` is not read further.

    `headings` are others than the names of the columns, in small letters, each with its column.

    Raises:
        NotCsv, CsvBroken, ColumnsMissing, ColumnUnknown, ColumnTwice: the file has no such rows.
    """
    columns = {**dict(zip(COLUMNS, COLUMNS, strict=True)), **headings}
    return read_rows(data, columns, needed=NEEDED)
