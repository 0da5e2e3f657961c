"""CSV as text: cells and rows in and out, the guard against formulas, headings in two languages.

Shared by the entry, member and statement files. It knows no entry, member or statement.
"""

import csv
import io
import re
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from itertools import islice

from kubebook.book.import_rows import UNREAD, ImportRow
from kubebook.errors.files import (
    ColumnsMissing,
    ColumnTwice,
    ColumnUnknown,
    CsvBroken,
    NotCsv,
)
from kubebook.messages import N_, message
from kubebook.typed_text import cleaned

_FORMULA = re.compile(r"'*[=+\-@\t\r]")
"""What a spreadsheet would calculate, and the same text with apostrophes already before it."""
_QUOTED_TEXT = re.compile(r'="((?:[^"]|"")*)"')
HEADING_LIMIT = 40
"""As many letters of an unknown heading are repeated; a foreign file may hold thousands."""
_BINARY = re.compile(r"[\x00-\x08\x0e-\x1f]")
_SEPARATORS = (",", ";", "\t")
_ABOVE = 20
"""The headings stand in one of so many first lines."""


def guarded(text: str) -> str:
    """Text as a cell that no spreadsheet takes for a formula: with an apostrophe where needed."""
    return f"'{text}" if _FORMULA.match(text) else text


def unguarded(cell: str) -> str:
    """The text of a cell: exactly the one apostrophe that `guarded` put is taken off.

    So is `="..."`, which keeps a text as it is in Excel.
    """
    if quoted := _QUOTED_TEXT.fullmatch(cell):
        return quoted[1].replace('""', '"')
    return cell[1:] if cell.startswith("'") and _FORMULA.match(cell) else cell


def csv_text(
    header: Sequence[str], rows: Iterable[Sequence[str]], *, separator: str = ",", end: str = "\n"
) -> str:
    """A header and rows of cells as CSV text, with quotes only when they are needed."""
    needed = re.compile(rf'["{separator}\r\n]|^\s|\s$')

    def quoted(cell: str) -> str:
        return '"' + cell.replace('"', '""') + '"' if needed.search(cell) else cell

    return "".join(separator.join(map(quoted, cells)) + end for cells in (header, *rows))


def read_rows(
    data: bytes, columns: Mapping[str, str], *, needed: Collection[str], of_things: bool = False
) -> tuple[ImportRow, ...]:
    """The rows of a CSV file, each with the line it begins on; blank rows are left out.

    `columns` maps each heading that may stand above the rows, in small letters, to the name of its
    column, or to `UNREAD`. A title above the headings is skipped. A row with too few or too many
    cells becomes a row with a fault; a row of totals too, if each row is one of some things or it
    lacks a needed cell.

    Raises:
        NotCsv: no text, or none in UTF-8, UTF-16 or the letters of Windows.
        CsvBroken: a quotation mark stands alone.
        ColumnsMissing, ColumnUnknown, ColumnTwice: the first line does not name columns rightly.
    """
    text = _decoded(data)
    skipped, separator = _header(text, columns)
    known = tuple(name for name in dict.fromkeys(columns.values()) if name != UNREAD)
    records = _records(text, separator, skipped)
    headings = next((cells for _, cells in records if any(map(cleaned, cells))), [])
    while headings and not cleaned(headings[-1]):
        headings = headings[:-1]
    names = _names(headings, columns, known)
    missing = tuple(name for name in known if name in needed and name not in names)
    if missing:
        raise ColumnsMissing(missing=missing, known=known)
    return tuple(
        _total(line, cells, () if of_things else names, needed) or _row(line, cells, names)
        for line, cells in records
        if any(map(cleaned, cells))
    )


def _decoded(data: bytes) -> str:
    """Text out of bytes: UTF-8 with or without BOM, UTF-16 with one, else what Windows writes."""
    wide = data[:2] in (b"\xff\xfe", b"\xfe\xff")
    for encoding in ("utf-16",) if wide else ("utf-8-sig", "cp1252"):
        try:
            text = data.decode(encoding)
        except UnicodeDecodeError:
            continue
        if not _BINARY.search(text):
            return text
    raise NotCsv


def _header(text: str, columns: Mapping[str, str]) -> tuple[int, str]:
    """How many lines stand above the headings, and the separator that these have.

    The headings are in the first of the lines with the most known headings. Excel's `sep=;` above
    them states the separator.
    """
    lines = list(islice(io.StringIO(text, newline=""), _ABOVE)) or [""]
    stated = re.fullmatch(r'"?sep=(.)"?', lines[0].strip(" \r\n"), re.IGNORECASE)
    above = 1 if stated else 0

    def separator(line: str) -> str:
        return stated[1] if stated else max(_SEPARATORS, key=line.count)

    def headings(place: int) -> int:
        cells = lines[place].split(separator(lines[place]))
        return len(set(filter(None, (_column(cell.strip(' \r\n"'), columns) for cell in cells))))

    place = max(range(above, len(lines)), key=headings, default=above)
    if place >= len(lines) or not headings(place):
        place = above
    return place, separator("".join(lines[place : place + 1]))


def _records(text: str, separator: str, skipped: int) -> Iterator[tuple[int, list[str]]]:
    """Each record of a CSV text with the line it begins on, the header first."""
    lines = io.StringIO(text, newline="")
    for _ in range(skipped):
        lines.readline()
    reader = csv.reader(lines, delimiter=separator, strict=True)
    line = 0
    try:
        for cells in reader:
            yield skipped + line + 1, cells
            line = reader.line_num
    except csv.Error as error:
        raise CsvBroken(line=skipped + line + 1) from error


def _names(
    headings: Sequence[str], columns: Mapping[str, str], known: tuple[str, ...]
) -> tuple[str, ...]:
    """The column names that the headings of the first line mean, in their order."""
    names: list[str] = []
    for heading in headings:
        name = _column(heading, columns)
        if name is None:
            raise ColumnUnknown(heading=cleaned(heading)[:HEADING_LIMIT], known=known)
        if name != UNREAD and name in names:
            raise ColumnTwice(heading=cleaned(heading), column=name)
        names.append(name)
    return tuple(names)


def _column(heading: str, columns: Mapping[str, str]) -> str | None:
    """The name of the column that a heading means, if any; dots and dashes in it are no matter."""
    return columns.get(re.sub(r"[\s._-]+", "_", cleaned(heading).lower()).strip("_"))


def _total(
    line: int, cells: Sequence[str], names: Sequence[str], needed: Collection[str]
) -> ImportRow | None:
    """A row with a fault for one that begins with Jumlah or Total and fills not all it needs."""
    first = next(filter(None, map(cleaned, cells)))
    if not re.match(r"(?:sub|grand)?[- ]?(?:jumlah|total)\b", first, re.IGNORECASE):
        return None
    if {name for name, cell in zip(names, cells, strict=False) if cleaned(cell)}.issuperset(needed):
        return None
    return ImportRow(
        line=line,
        cells={},
        fault=message(
            N_('"{text}" is a row of totals; take it out of the file.'), text=first[:HEADING_LIMIT]
        ),
    )


def _row(line: int, cells: Sequence[str], names: Sequence[str]) -> ImportRow:
    extra = [cell for cell in cells[len(names) :] if cleaned(cell)]
    if extra or len(cells) < len(names):
        return ImportRow(
            line=line,
            cells={},
            fault=message(
                N_("it has {cells} cells, the first line has {columns}."),
                cells=len(cells),
                columns=len(names),
            ),
        )
    return ImportRow(
        line=line,
        cells={name: unguarded(cell) for name, cell in zip(names, cells, strict=False)},
    )
