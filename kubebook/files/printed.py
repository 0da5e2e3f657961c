"""The line of the ledger that a printed PDF was drawn from, as its own metadata say.

It reads a few hundred bytes of a file, however long that is, and needs no ReportLab.
"""

import re
from pathlib import Path
from typing import BinaryIO

_LINE = re.compile(rb"%PDF-1\.7\n%....\n\d{1,9} 0 obj\n<</Keywords\(ledger line (\d{1,9})\)")
_END = b"%%EOF\n"
HEAD = 128
"""How many bytes are read of the beginning, where `paper` writes the metadata."""


def line_of(path: Path) -> int | None:
    """The line (the first is 1) a PDF was drawn from; None if it does not say, or is not ours."""
    try:
        with path.open("rb") as file:
            return _line_in(file)
    except (OSError, ValueError):
        return None


def _line_in(file: BinaryIO) -> int | None:
    line = _LINE.match(file.read(HEAD))
    file.seek(-len(_END), 2)
    return int(line[1]) if line and file.read(len(_END)) == _END else None
