"""The keys and questions of a treasurer's work, typed in a terminal as she would.

    python -m tests.bench.bench_hand

By hand. The book is right at the end, or there is no table. Of thirty slips `tests/cli/
test_thirty_slips.py` holds the bounds.
"""

import tempfile
from pathlib import Path

from tests.cli.errands import ERRANDS, run_errand
from tests.cli.hand import NOTHING, Count
from tests.cli.thirty_slips import TYPED, begin, type_all

WIDTH = 34


def main() -> None:
    """Print the tables."""
    with tempfile.TemporaryDirectory() as name:
        book, place = Path(name) / "book", Path(name)
        book.mkdir()
        begin(book)
        errands = [
            (errand.name, run_errand(errand, book, place / str(number)))
            for number, errand in enumerate(ERRANDS)
        ]
        counts = type_all(book)
    print(f"{'the slips of one month':{WIDTH}}  keys  questions  at the desk")
    total = NOTHING
    for task, count in zip(TYPED, counts, strict=True):
        total = total.plus(count)
        _line(task.name, count)
    _line("", total)
    print(f"\n{'from the desk and back to it':{WIDTH}}")
    for name, count in errands:
        _line(name, count)


def _line(name: str, count: Count) -> None:
    print(f"{name:{WIDTH}} {count.keys:5} {count.questions:10} {count.at_desk:12}")


if __name__ == "__main__":
    main()
