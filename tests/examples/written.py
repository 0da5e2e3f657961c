"""Writes the examples that follow from the practice group: `python -m tests.examples.written`.

`examples/practice.sh` is the practice list as a shell script, `examples/monthly-1.png` the first
page of its report. Nothing else in `examples/` is derived.
"""

import io
import tempfile
from itertools import groupby
from pathlib import Path

import pypdfium2  # type: ignore[import-untyped]  # it has no types

from kubebook.cli.ledger.demo import practice_lines
from tests.running import kubebook

EXAMPLES = Path(__file__).parents[2] / "examples"
SCRIPT = EXAMPLES / "practice.sh"
PICTURE = EXAMPLES / "monthly-1.png"
DOTS_PER_INCH = 96
FINER = 4
"""Drawn so much larger first, then reduced: letters stand where the printer puts them."""
GREYS = 12
"""So few shades keep the picture small; the page has no colour."""

_HEAD = """\
#!/usr/bin/env bash
# CONTOH (rekaan): three months of an invented group, command by command.
#
#   bash examples/practice.sh FOLDER
#
# Makes the ledger that `kubebook demo` makes, and its monthly report, in FOLDER. Written from
# kubebook/cli/practice.txt by `python -m tests.examples.written`; a test compares the two.
set -euo pipefail

mkdir -p "${1:?Sebut folder baru, misalnya: bash examples/practice.sh latihan}"
cd "$1"
kubebook demo --slips  # draws the invented slips that are attached below, in nota/
"""


def practice_script() -> str:
    """The practice list as a bash script: a line a command, a block a day."""
    blocks = [_HEAD]
    for day, lines in groupby(practice_lines(), lambda line: line.day):
        commands = "".join(f"kubebook {line.typed}\n" for line in lines)
        blocks.append(f"export KUBEBOOK_TODAY={day}\n{commands}")
    return "\n".join(blocks)


def picture(pdf: bytes) -> bytes:
    """The first page of a PDF as a PNG in few shades of grey."""
    page = pypdfium2.PdfDocument(pdf)[0]
    image = page.render(scale=FINER * DOTS_PER_INCH / 72, grayscale=True).to_pil()
    out = io.BytesIO()
    image.reduce(FINER).quantize(GREYS).save(out, "PNG", optimize=True)
    return out.getvalue()


def practice_report(folder: Path) -> bytes:
    """The report that `kubebook demo` prints."""
    done = kubebook("demo", cwd=folder)
    if done.code:
        raise RuntimeError(done.err)
    return next(folder.glob("*.pdf")).read_bytes()


if __name__ == "__main__":
    SCRIPT.write_text(practice_script(), encoding="utf-8", newline="\n")
    with tempfile.TemporaryDirectory() as folder:
        PICTURE.write_bytes(picture(practice_report(Path(folder))))
