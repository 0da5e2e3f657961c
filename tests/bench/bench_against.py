"""What printing costs beside another checkout of kubebook, in CPU time.

    python -m tests.bench.bench_against OTHER

By hand, never in CI. `OTHER` is the folder of the other checkout. Each paper is printed by whole
processes of the one and the other in turn, so that a slow moment hits both. Such a process prints a
small paper first (what is loaded is not timed), then the paper from a book that nobody has asked
anything yet, without the collector of garbage, as the program does (`kubebook/__main__.py`).
"""

import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from statistics import median

RUNS = 9
HERE = Path(__file__).parents[2]
PAPERS: Mapping[str, int] = {
    "monthly": 600,
    "accountability": 600,
    "annual": 600,
    "voucher": 600,
    "business-plan": 600,
    "cash-book": 10_000,
}
"""The papers, each with the rows of the book that it is printed from."""
PRINT = """
import gc, sys, time
gc.disable()
from kubebook.paper import print_document
from tests.bench.bench_paper import granted
from tests.paper.samples import TODAY, long_book
name, rows = sys.argv[1], int(sys.argv[2])
book_of = long_book if name == "cash-book" else granted
book, small = book_of(rows), book_of(12)
print_document(name, small, today=TODAY)
start = time.process_time()
pdf = print_document(name, book, today=TODAY)
print(time.process_time() - start, len(pdf))
"""


def main() -> None:
    """Print the table."""
    other = Path(sys.argv[1]).resolve()
    print(f"medians (least) of {RUNS} whole processes, in turn; CPU time in s, size in bytes\n")
    for name, rows in PAPERS.items():
        pairs = [(_printed(other, name, rows), _printed(HERE, name, rows)) for _ in range(RUNS)]
        (theirs, their_size), (ours, our_size) = (
            (sorted(time for time, _ in side), side[0][1]) for side in zip(*pairs, strict=True)
        )
        print(
            f"{name:15} {rows:6} rows: {median(theirs):.3f} ({theirs[0]:.3f}) -> "
            f"{median(ours):.3f} ({ours[0]:.3f}); ratio {median(ours) / median(theirs):.2f} "
            f"({ours[0] / theirs[0]:.2f}); {their_size} -> {our_size}"
        )


def _printed(root: Path, name: str, rows: int) -> tuple[float, int]:
    """The time that a paper takes a process of one checkout, in s, and the size of the file."""
    command = [sys.executable, "-c", PRINT, name, str(rows)]
    run = subprocess.run(
        command, cwd=root, env={"PYTHONPATH": str(root)}, capture_output=True, text=True, check=True
    )
    time, size = run.stdout.split()
    return float(time), int(size)


if __name__ == "__main__":
    main()
