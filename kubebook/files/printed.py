"""The ledger and the line that a printed PDF was drawn from, as its own metadata say.

It reads a few thousand bytes of a file, however long that is, and needs no ReportLab.
"""

import re
from pathlib import Path
from typing import BinaryIO

_ORIGIN = rb"/Keywords \(ledger ([0-9a-f]{8}) line (\d{1,9})\)"
_SHORT = 8
"""So many digits of a ledger's id tell it from others in its folder."""
_INFO = rb"/Info (\d{1,9}) 0 R"
_TABLE = rb"startxref\s+(\d{1,12})\s"
TAIL, TABLE, INFO = 1024, 64, 4096
"""How many bytes are read at most: of the end, of the table of places, of the metadata."""
PLACE = 20
"""Every place in the table takes so many bytes."""


def origin(ledger: str, line: int) -> str:
    """What a PDF says of where it was drawn from: the id of the ledger (32 hex), its last line."""
    return f"ledger {ledger[:_SHORT]} line {line}"


def line_of(path: Path, ledger: str) -> int | None:
    """The line (the first is 1) of a ledger that a PDF was drawn from.

    None if it does not say so, or is of another ledger.
    """
    try:
        with path.open("rb") as file:
            found = _origin_in(file)
    except (OSError, ValueError):
        return None
    return int(found[2]) if found and found[1].decode() == ledger[:_SHORT] else None


def _origin_in(file: BinaryIO) -> re.Match[bytes] | None:
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
    return re.search(_ORIGIN, _at(file, int(place[:10]), INFO))


def _at(file: BinaryIO, place: int, most: int) -> bytes:
    file.seek(place)
    return file.read(most)
