"""What a table carries from page to page: its sums, and the heading of the group that goes on."""

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from itertools import pairwise, product

import pytest

from kubebook.book.book import Book
from kubebook.book.records.plan import Block, PlanLine
from kubebook.money import format_amount
from kubebook.paper import print_document
from kubebook.paper.engine.flow import Flow
from kubebook.paper.engine.pages import Page
from kubebook.paper.engine.scale import TABLE
from kubebook.paper.engine.typeface import Style, width
from kubebook.paper.formats.built_in import umum
from kubebook.paper.table.column_widths import PADDING
from kubebook.paper.table.printed_table import PaperTable
from kubebook.periods import year_of
from kubebook.statements.catalogue import make
from tests.paper.lint.groups import goods
from tests.paper.reading import pages_of
from tests.paper.samples import TODAY, empty_group, entry

AMOUNT = r"(−?[\d.]+)"


def of_debts(count: int) -> Book:
    """So many buyers who have not paid yet."""
    sold = [
        entry(n, f"BM-2026-{n:04}", date(2026, 10, 5), 1000 * n, "4103", "1202", "Telur",
              party=f"Warung {n}")
        for n in range(1, count + 1)
    ]  # fmt: skip
    return replace(empty_group(), entries=tuple(sold))


def of_proofs(count: int) -> Book:
    """So many expenses without a proof."""
    spent = [
        entry(n, f"BKK-2026-{n:04}", date(2026, 10, 5), 1000 * n, "1101", "5102", f"Pakan {n}")
        for n in range(1, count + 1)
    ]
    return replace(empty_group(), entries=tuple(spent))


def of_plan(count: int) -> Book:
    """A plan of so many expenses, and as many lines of income after them."""
    spent = [_line(n, "belanja", "5102") for n in range(1, count + 1)]
    earned = [_line(n, "pendapatan", "4103") for n in range(count + 1, 2 * count + 1)]
    return replace(empty_group(), plan_lines=(*spent, *earned))


def _line(number: int, block: Block, account: str) -> PlanLine:
    amount = 1000 * number
    return PlanLine(
        number, number, 1, block, f"Baris {number}", 1000, "paket", amount, amount, account, 0
    )


@pytest.mark.parametrize("count", [45, 90, 131])
@pytest.mark.parametrize(
    ("name", "book"), [("receivables", of_debts), ("proofs", of_proofs), ("plan", of_plan)]
)
def test_a_list_over_several_pages_foots_on_each_of_them(
    name: str, book: Callable[[int], Book], count: int
) -> None:
    """What a page carries over, the next brings in; both are the rows so far."""
    pages = pages_of(print_document(name, book(count), today=TODAY))
    assert len(pages) > 1
    carried_once = False
    for page, following in pairwise(pages):
        carried = re.search(rf"Jumlah dipindahkan\s+{AMOUNT}", page)
        brought = re.search(rf"Pindahan\s+{AMOUNT}", following)
        assert bool(carried) == bool(brought)
        if carried and brought:
            carried_once = True
            assert carried[1] == brought[1]
    assert carried_once
    assert "Pindahan" not in pages[0]


def test_the_head_of_further_pages_is_drawn_once_and_stands_on_each(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """A book of hundreds of pages takes no longer for what is the same on all of them."""
    drawn = []
    draw_title = PaperTable.draw_title

    def noted(self: PaperTable, flow: Flow, *, is_continued: bool = False) -> None:
        drawn.append(is_continued)
        draw_title(self, flow, is_continued=is_continued)

    monkeypatch.setattr(PaperTable, "draw_title", noted)
    pages = pages_of(print_document("receivables", of_debts(200), today=TODAY))
    assert len(pages) > 4
    assert drawn == [False, True], "on the first page, and on one of the others"
    heads = [page[: page.index("Pindahan")] for page in pages[1:]]
    assert len(set(heads)) == 1
    assert "(lanjutan)" in heads[0]


@pytest.mark.parametrize("count", range(28, 60))
def test_under_a_total_nothing_is_carried(count: int) -> None:
    """Where the income begins on a page of its own, no sum of the expenses stands above it."""
    pages = pages_of(print_document("plan", of_plan(count), today=TODAY))
    for page, following in pairwise(pages):
        first_row = following.find("Baris")
        begins = "Rencana pendapatan\n" in following[:first_row]
        assert ("Pindahan" in following) == ("Jumlah dipindahkan" in page) == (not begins)


@pytest.mark.parametrize("count", range(30, 75, 3))
def test_a_group_that_goes_on_has_its_heading_again(count: int) -> None:
    """The reader of a second page knows which of the groups its rows are of; none twice on one."""
    pages = pages_of(print_document("proofs", of_proofs(count), today=TODAY))
    assert pages[0].count("Nota belum ada") == 1
    for page in pages[1:]:
        rows = re.findall(r"BKK-\d+", page)
        assert len(rows) >= 2
        assert page.count("Nota belum ada (lanjutan)") == 1


@pytest.mark.parametrize("count", range(30, 75, 3))
def test_a_heading_is_never_the_last_on_its_page(count: int) -> None:
    """It stands over a row at least, or moves with it."""
    for page in pages_of(print_document("plan", of_plan(count), today=TODAY)):
        for heading in re.finditer(r"^Rencana \w+( \(lanjutan\))?$", page, re.MULTILINE):
            assert "Baris" in page[heading.end() :]


@pytest.mark.parametrize("count", range(30, 60))
def test_a_short_sum_stands_on_one_page(count: int) -> None:
    """Its rows are added by finger; the debts above it, more than a few, go over the page."""
    book = of_debts(count)
    saved = [
        entry(count + n, f"BKM-2026-{n:04}", date(2026, 10, 5), 50_000, "3103", "1101",
              "Simpanan pokok")._replace(member=f"A0{n}")
        for n in (1, 2, 3)
    ]  # fmt: skip
    book = replace(book, entries=(*book.entries, *saved))
    pages = pages_of(print_document("details", book, today=TODAY))
    (whole,) = (page for page in pages if "Jumlah Simpanan pokok" in page)
    assert whole.count("50.000\n") >= len(saved)
    assert "Simpanan pokok (lanjutan)" not in whole


def test_a_column_is_as_wide_as_the_sums_it_carries() -> None:
    """The trial balance ends at 0, and passes by a sum that is wider than every figure in it."""
    book = replace(
        empty_group(),
        entries=tuple(
            entry(n, f"BM-2026-{n:04}", TODAY, 9_000_000_000, "3101", code, "Saldo")
            for n, code in enumerate(("1101", "1102", "1202", "1301", "1302", "1401"), start=1)
        ),
    )
    statement = make("trial-balance", book, today=TODAY)
    running = [row.cells.get("running_balance") for row in statement.rows]
    widest = max(it for it in running if isinstance(it, int))
    assert widest > 9_999_999_999
    sheet = umum().sheets["A4"]
    table = PaperTable(statement, umum().book_form("trial-balance"), sheet, sheet)
    column = next(it for it in table.layout.columns if it.name == "balance")
    assert column.room >= width(format_amount(widest), TABLE)


def test_the_words_of_a_carried_row_keep_clear_of_its_figure(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Where their own column is narrow they begin further left: nothing stands there."""
    told: list[tuple[str, float, float, float]] = []
    shown = Page.text

    def note(self: Page, x: float, y: float, text: str, style: Style) -> None:
        told.append((text, x, x + width(text, style), y))
        shown(self, x, y, text, style)

    monkeypatch.setattr(Page, "text", note)
    group = goods()
    print_document("expenses", group.book, period=year_of(group.today), today=group.today)
    ends = [(end, y) for text, _, end, y in told if text == "Jumlah dipindahkan"]
    assert ends
    for end, y in ends:
        assert min(x for _, x, _, on in told if on == y and x > end - 1) - end >= PADDING - 0.01


def test_a_group_stays_with_its_sum_where_nothing_is_carried() -> None:
    """Savings by member, which no page adds up for the next one: each list stands on one page."""
    members = empty_group(members=15).members
    paid = tuple(
        entry(n, f"BKM-2026-{n:04}", date(2026, 10, 5), 10_000, code, "1101", "Simpanan")._replace(
            member=member
        )
        for n, (code, member) in enumerate(product(("2201", "3103", "3104"), members), start=1)
    )
    book = replace(empty_group(members=15), entries=paid)
    pages = pages_of(print_document("details", book, today=TODAY))
    assert len(pages) > 1
    for label in ("Simpanan sukarela", "Simpanan pokok", "Simpanan wajib"):
        group = re.compile(rf"^{label}$.*^Jumlah {label}", re.MULTILINE | re.DOTALL)
        assert any(map(group.search, pages))
    assert "Simpanan wajib (lanjutan)" not in " ".join(pages)
