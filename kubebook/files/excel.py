"""CSV as an Indonesian Excel opens it in columns, with nothing in it changed.

That Excel parts cells at `;`, knows UTF-8 by its byte order mark, has `,` before decimals, and
turns what looks like a number or a day into one: a NIK loses its last digit, a telephone number
its 0. Such texts are written as `="..."`, which it shows as they are.
"""

import csv
import io
import re
from collections.abc import Collection, Mapping
from types import MappingProxyType

from kubebook.files.csv_text import csv_text, guarded, unguarded

BOM = "\ufeff"
NO_OTHERS: Mapping[str, str] = MappingProxyType({})
MOST_QUOTED = 255
"""Excel takes no longer text between quotation marks in a formula."""
_SAME = re.compile(r"0|-?[1-9]\d{0,10}|-?(?:0|[1-9]\d{0,8}),\d{0,3}[1-9]|\d{4}-\d\d-\d\d")
"""What it shows as it is written: numbers of up to 11 digits, decimals with a comma, ISO days."""
_LIKE_NUMBER = re.compile(r"[\s\d.,:/()+\-%]*\d[\s\d.,:/()+\-%]*(?:E[+-]?\d+\s*)?", re.IGNORECASE)
_LIKE_MONEY = re.compile(r"-?\s*Rp\.?\s*-?[\d.,]+", re.IGNORECASE)
_MONTH = "(?:jan|feb|mar|apr|mei|may|jun|jul|agu|ags|aug|sep|okt|oct|nov|des|dec)[a-z]*"
_LIKE_DAY = re.compile(
    rf"(?:\d{{1,4}}[\s/-])?{_MONTH}[\s/-]\d{{1,4}}|\d{{1,4}}[\s/-]{_MONTH}", re.IGNORECASE
)
_WORDS = {"true", "false", "benar", "salah"}


def excel_csv(
    text: str, headings: Mapping[str, str] = NO_OTHERS, numbers: Collection[str] = ()
) -> str:
    """Our CSV for an Indonesian Excel.

    `headings`: what stands in the first line instead of a column's name. `numbers` are the names of
    the columns that Excel shall add up, however long an amount is.
    """
    header, *rows = csv.reader(io.StringIO(text, newline=""))
    is_number = [name in numbers for name in header]
    cells = (
        [cell if plain else _cell(cell) for plain, cell in zip(is_number, row, strict=True)]
        for row in rows
    )
    first = [headings.get(name, name) for name in header]
    return BOM + csv_text(first, cells, separator=";", end="\r\n")


def _cell(cell: str) -> str:
    """A cell that Excel shows as it is meant."""
    text = unguarded(cell)
    changes = (_LIKE_NUMBER, _LIKE_MONEY, _LIKE_DAY)
    if _SAME.fullmatch(text) or not (
        guarded(text) != text
        or any(like.fullmatch(text) for like in changes)
        or text.casefold() in _WORDS
    ):
        return cell
    quoted = text.replace('"', '""')
    return f'="{quoted}"' if len(text) <= MOST_QUOTED else cell
