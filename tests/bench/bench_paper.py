"""The cash book of 10,000 rows on paper against one Platypus table of the same rows.

By hand: `python -m tests.bench.bench_paper [ROWS]`. Prints the median of five runs of each in
this process, in CPU time and without the collector of garbage, as the program runs, and their
ratio. What both draw is worded first: neither is timed for its figures.
Then the accountability report of a year and of 3,600 entries, from the book to the bytes, against
ReportLab drawing the same strings at the same places and nothing else. What printing costs beside
an earlier kubebook tells `bench_against`.
"""

import gc
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from datetime import date, timedelta
from io import BytesIO
from statistics import median
from time import process_time
from typing import TypeVar

from reportlab.lib.pagesizes import A4
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import SimpleDocTemplate, Table, TableStyle

from kubebook.book.book import Book
from kubebook.book.records.entries import Entry
from kubebook.book.records.grants import Grant
from kubebook.book.records.plan import PlanLine
from kubebook.paper import print_document
from kubebook.paper.engine.flow import Flow
from kubebook.paper.engine.pages import Footer, Page, Pages
from kubebook.paper.engine.typeface import PT_PER_MM, Style, font_name
from kubebook.paper.formats.built_in import umum
from kubebook.paper.table.cells import worded_rows
from kubebook.paper.table.printed_table import PaperTable
from kubebook.periods import month_of
from kubebook.statements.catalogue import make
from kubebook.statements.statement import Statement
from tests.paper.samples import TODAY, long_book

ROWS = 10_000
RUNS = 5

T = TypeVar("T")
Text = tuple[float, float, str, Style]
"""A text on a page: x and y in mm, its words and its style."""


def ours(statement: Statement) -> bytes:
    """The book as kubebook prints it: folded, carried forward, numbered."""
    sheet = umum().sheets["A4"]
    pages = Pages(title="", author="", footer=Footer(first="", second="", number="{page}/{pages}"))
    flow = Flow(pages, sheet)
    book = PaperTable(statement, umum().book_form(statement.name), sheet, sheet)
    flow.begin()
    book.draw_title(flow)
    book.draw(flow)
    return flow.pdf()


def platypus(statement: Statement) -> bytes:
    """The same cells as one table that repeats its head: nothing folded, nothing carried."""
    columns = [column for column in statement.columns if column.shown]
    names = [column.name for column in columns]
    out = BytesIO()
    table = Table([names, *worded_rows(statement, columns)], repeatRows=1)
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


@contextmanager
def noted() -> Iterator[list[list[Text]]]:
    """The texts that every page is given meanwhile: where, what and in which style."""
    pages: list[list[Text]] = []
    places: dict[int, list[Text]] = {}
    shown = Page.text

    def note(self: Page, x: float, y: float, text: str, style: Style) -> None:
        if id(self) not in places:
            places[id(self)] = []
            pages.append(places[id(self)])
        places[id(self)].append((x, y, text, style))
        shown(self, x, y, text, style)

    Page.text = note  # type: ignore[method-assign]  # put back below
    try:
        yield pages
    finally:
        Page.text = shown  # type: ignore[method-assign]  # as it was


def bare(pages: Sequence[Sequence[Text]]) -> bytes:
    """The same strings at the same places by ReportLab alone: no rule, no measuring, no figure."""
    out = BytesIO()
    canvas = Canvas(out, pagesize=A4, pageCompression=1, invariant=1)
    for texts in pages:
        for x, y, words, style in texts:
            canvas.setFont(font_name(style.weight), style.size)
            canvas.drawString(x * PT_PER_MM, A4[1] - y * PT_PER_MM, words)
        canvas.showPage()
    canvas.save()
    return out.getvalue()


def granted(rows: int) -> Book:
    """A year in which so many vouchers, each day a few, are paid out of a grant of twelve lines."""
    book = long_book(1)
    year = date(2026, 1, 1)
    grant = Grant(number=1, name="a", label="Bantuan Sosial KUBE", budget="apbn",
                  amount=rows * 10_000, year=2026)  # fmt: skip
    plan = tuple(
        PlanLine(n, n, 1, "belanja", f"Pos {n}", 1000, "paket", rows * 800, rows * 800, "5102", 1)
        for n in range(1, 13)
    )
    aid = Entry(1, "BBM-2026-0001", year, grant.amount, "3101", "1102", "Dana bantuan", grant=1)
    paid = tuple(
        Entry(
            number=n + 1,
            voucher=f"BBK-2026-{n:04}",
            date=year + timedelta(days=(n - 1) * 300 // rows),
            amount=9_000,
            source="1102",
            target="5102",
            text=f"Pakan petelur {n} karung, diantar",
            party="Toko Tani Subur",
            line=n % 12 + 1,
        )
        for n in range(1, rows + 1)
    )
    return replace(book, grants=(grant,), plan_lines=plan, entries=(aid, *paid))


def accountability(rows: int) -> float:
    """Prints the report of so many rows and the time it takes; the time by row, in ms."""
    book = granted(rows)
    with noted() as pages:
        print_document("accountability", book, today=TODAY)
    mine = timed(lambda whole: print_document("accountability", replace(whole), today=TODAY), book)
    theirs = timed(bare, pages)
    print(
        f"accountability of {rows} rows, {len(pages)} pages: ours {mine:.2f} s with its figures, "
        f"the same strings bare {theirs:.2f} s; ratio {mine / theirs:.1f}"
    )
    return 1000 * mine / rows


def timed(work: Callable[[T], bytes], of: T) -> float:
    """The median CPU time of a few runs, in seconds."""
    times = []
    for _ in range(RUNS):
        start = process_time()
        work(of)
        times.append(process_time() - start)
    return median(times)


def main() -> None:
    """Print both times and their ratio, for a table and for a whole bundle."""
    gc.disable()
    rows = int(sys.argv[1]) if len(sys.argv) > 1 else ROWS
    statement = make("cash-book", long_book(rows), month_of(TODAY), today=TODAY)
    mine, theirs = timed(ours, statement), timed(platypus, statement)
    print(f"cash book of {rows} rows: ours {mine:.2f} s, one Platypus table {theirs:.2f} s")
    print(f"ratio: {theirs / mine:.1f}")
    year, life = (accountability(rows) for rows in (600, 3_600))
    print(f"by row: {year:.2f} ms in a year, {life:.2f} ms in a long life")


if __name__ == "__main__":
    main()
