"""The cash book of 10,000 rows on paper against one Platypus table of the same rows.

By hand: `python -m tests.bench.bench_paper [ROWS]`. Prints the median of three runs of each in
this process, and their ratio. What both draw is worded first: neither is timed for its figures.
"""

import sys
from collections.abc import Callable
from io import BytesIO
from statistics import median
from time import perf_counter

from reportlab.lib.pagesizes import A4
from reportlab.platypus import SimpleDocTemplate, Table, TableStyle

from kubebook.paper.cells import worded_rows
from kubebook.paper.letters import font_name
from kubebook.paper.pages import Footer, Pages
from kubebook.paper.tables import Book
from kubebook.paper.umum import UMUM
from kubebook.periods import month_of
from kubebook.statements.catalogue import make
from kubebook.statements.statement import Statement
from tests.paper.samples import TODAY, long_book

ROWS = 10_000
RUNS = 3


def ours(statement: Statement) -> bytes:
    """The book as kubebook prints it: folded, carried forward, numbered."""
    sheet = UMUM.sheets["A4"]
    pages = Pages(title="", author="", footer=Footer(first="", second="", number="{page}/{pages}"))
    book = Book(statement, UMUM.book_form(statement.name), sheet, sheet)
    page = pages.add(sheet)
    book.draw(pages, page, book.draw_title(page))
    return pages.pdf()


def platypus(statement: Statement) -> bytes:
    """The same cells as one table that repeats its head: nothing folded, nothing carried."""
    names = [column.name for column in statement.columns if column.shown]
    out = BytesIO()
    table = Table([names, *worded_rows(statement, names)], repeatRows=1)
    table.setStyle(
        TableStyle(
            [
                ("FONT", (0, 0), (-1, -1), font_name("Regular"), 9.5),
                ("LINEBELOW", (0, 0), (-1, -1), 0.25, (0, 0, 0)),
                ("ALIGN", (4, 0), (-1, -1), "RIGHT"),
            ]
        )
    )
    SimpleDocTemplate(out, pagesize=A4, invariant=1).build([table])
    return out.getvalue()


def timed(work: Callable[[Statement], bytes], statement: Statement) -> float:
    """The median time of a few runs, in seconds."""
    times = []
    for _ in range(RUNS):
        start = perf_counter()
        work(statement)
        times.append(perf_counter() - start)
    return median(times)


def main() -> None:
    """Print both times and their ratio."""
    rows = int(sys.argv[1]) if len(sys.argv) > 1 else ROWS
    statement = make("cash-book", long_book(rows), month_of(TODAY), today=TODAY)
    mine, theirs = timed(ours, statement), timed(platypus, statement)
    print(f"cash book of {rows} rows: ours {mine:.2f} s, one Platypus table {theirs:.2f} s")
    print(f"ratio: {theirs / mine:.1f}")


if __name__ == "__main__":
    main()
