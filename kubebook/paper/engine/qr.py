"""A QR as the dark runs of its rows, to be drawn as rectangles.

The only module that knows segno.
"""

from functools import cache

from segno import make_qr


@cache
def black_runs(text: str) -> list[list[tuple[int, int]]]:
    """The rows of a QR of middle strength (ISO/IEC 18004, M), without the white around it.

    A row is the runs of its dark modules: the column where one begins, and how long it is.
    """
    rows = []
    for modules in make_qr(text, error="m").matrix:
        runs: list[tuple[int, int]] = []
        for place, dark in enumerate(modules):
            if dark and runs and sum(runs[-1]) == place:
                runs[-1] = runs[-1][0], runs[-1][1] + 1
            elif dark:
                runs.append((place, 1))
        rows.append(runs)
    return rows
