"""The line of the ledger that a printed PDF was drawn from, as its own metadata say.

It reads a few thousand bytes of a file, however long that is, and needs no ReportLab.
"""

import re
from pathlib import Path
from typing import BinaryIO

_LINE = rb"/Keywords \(ledger line (\d{1,9})\)"
_INFO = rb"/Info (\d{1,9}) 0 R"
_TABLE = rb"startxref\s+(\d{1,12})\s"
TAIL, TABLE, INFO = 1024, 64, 4096
"""How many bytes are read at most: of the end, of the table of places, of the metadata."""
PLACE = 20
"""Every place in the table takes so many bytes."""


def line_of(path: Path) -> int | None:
    """The line (the first is 1) a PDF was drawn from; None if it does not say, or is not ours."""
    try:
        with path.open("rb") as file:
            return _line_in(file)
    except (OSError, ValueError):
        return None


def _line_in(file: BinaryIO) -> int | None:
    file.seek(max(0, file.seek(0, 2) - TAIL))
    tail = file.read(TAIL)
    info, table = re.search(_INFO, tail), re.search(_TABLE, tail)
    if info is None or table is None:
        return None
    start = int(table[1])
    head = re.match(rb"xref\s+0 \d{1,9}\s*?\n", _at(file, start, TABLE))
    if head is None:
        return None
    place = _at(file, start + head.end() + PLACE * int(info[1]), PLACE)
    line = re.search(_LINE, _at(file, int(place[:10]), INFO))
    return int(line[1]) if line else None


def _at(file: BinaryIO, place: int, most: int) -> bytes:
    file.seek(place)
    return file.read(most)
