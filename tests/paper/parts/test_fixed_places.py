"""Figures never touch: blocks whose columns stand at places of their own, with large figures."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from itertools import pairwise

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kubebook.book.book import Book
from kubebook.book.records.plan import PlanLine
from kubebook.money import format_amount
from kubebook.paper import print_document
from kubebook.paper.engine.blocks import Block
from kubebook.paper.engine.flow import Flow
from kubebook.paper.engine.pages import Footer, Page, Pages
from kubebook.paper.engine.typeface import Style, width
from kubebook.paper.formats.built_in import umum
from kubebook.paper.formats.format import PaperForm
from kubebook.paper.parts.blocks.plan import plan_block
from kubebook.periods import Period
from kubebook.statements.plan.progress import Figures, LineProgress, Progress
from tests.paper.samples import TODAY, empty_group, entry
from tests.paper.sheets import SMALLEST

A4 = PaperForm().sheet("A4")
NARROW = SMALLEST.sheet("")
WHOLE = 52
"""So many rows stand on a page of their own; a block that it holds is not cut."""
BILLIONS = 999_999_999_999
Text = tuple[int, float, float, float, str]
"""The page of a text, its baseline, where it begins and ends, and its letters."""


@pytest.fixture
def noted(monkeypatch: pytest.MonkeyPatch) -> list[tuple[Page, float, float, str, Style]]:
    """Every text that is drawn meanwhile, where and how."""
    texts: list[tuple[Page, float, float, str, Style]] = []
    shown = Page.text

    def note(self: Page, x: float, y: float, text: str, style: Style) -> None:
        texts.append((self, x, y, text, style))
        shown(self, x, y, text, style)

    monkeypatch.setattr(Page, "text", note)
    return texts


def closest(texts: list[tuple[Page, float, float, str, Style]]) -> Iterator[tuple[float, str, str]]:
    """The room between each two neighbours that stand on one line of a page, mm."""
    lines: dict[tuple[int, float], list[tuple[float, float, str]]] = defaultdict(list)
    for page, x, y, text, style in texts:
        if text:
            lines[id(page), round(y, 2)].append((x, x + width(text, style), text))
    for line in lines.values():
        for (_, end, one), (begin, _, other) in pairwise(sorted(line)):
            yield begin - end, one, other


def plan_of(*figures: tuple[int, int], text: str = "Pakan petelur") -> Progress:
    """A plan of expenses: what was planned and what was realised, line by line."""
    return Progress(
        tuple(
            LineProgress(
                PlanLine(n, n, 1, "belanja", text, 1000, "paket", budget, budget, "5102"),
                Figures(budget, realised),
                (),
            )
            for n, (budget, realised) in enumerate(figures, start=1)
        )
    )


def drawn(progress: Progress, *, sheet: PaperForm | None = None, below: float = 0.0) -> Flow:
    """The block on a sheet, beginning so many mm below its head."""
    form = sheet or PaperForm()
    footer = Footer(first="", second="", number="{page}/{pages}")
    flow = Flow(Pages(title="", author="", footer=footer), form.sheet(form.name))
    flow.begin()
    flow.skip(below)
    block = plan_block(progress, TODAY, (), flow.sheet.left, flow.sheet.edge)
    assert block is not None
    flow.spread([(block,)])
    return flow


@pytest.mark.parametrize("form", [PaperForm(), SMALLEST], ids=["A4", "smallest"])
@pytest.mark.parametrize(
    "figures",
    [
        (4_465_000, 4_465_000),
        (999_999_999, 99_999_999),
        (9_999_999_999, 9_999_999_999),
        (BILLIONS, BILLIONS),
        (0, 1_000_000_000),
        (1_000_000, 1_001_000_000),
        (100_000, 1_250_000),
        (1, BILLIONS),
    ],
)
def test_the_columns_of_the_rab_are_as_wide_as_their_figures(
    noted: list[tuple[Page, float, float, str, Style]], form: PaperForm, figures: tuple[int, int]
) -> None:
    """Rp999 miliar, a rest of -1 miliar, a percent of four digits and more: 2 mm between them."""
    drawn(plan_of(figures, (500_000, 0), text="Bahan dan pembuatan kandang"), sheet=form)
    between = [one for one in closest(noted) if "(Rp)" not in one[1:]]
    assert len(between) > 8
    assert min(between)[0] >= 1.4


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60)
@given(
    st.lists(st.tuples(st.integers(0, BILLIONS), st.integers(0, BILLIONS)), min_size=1, max_size=4)
)
def test_no_figures_of_the_rab_touch_whatever_they_are(
    noted: list[tuple[Page, float, float, str, Style]], figures: list[tuple[int, int]]
) -> None:
    """For any plan."""
    noted.clear()
    drawn(plan_of(*figures))
    assert min(one[0] for one in closest(noted) if "(Rp)" not in one[1:]) >= 1.4


def test_a_digit_more_than_fits_moves_the_columns_and_one_less_does_not(
    noted: list[tuple[Page, float, float, str, Style]],
) -> None:
    """The places of small plans stay; the widths grow with the figures, not before."""

    def edges(amount: int) -> list[float]:
        noted.clear()
        drawn(plan_of((amount, 0)))
        row = [round(x + width(text, style), 1) for _, x, _, text, style in noted]
        at = [text for *_, text, _ in noted].index("Pakan petelur")
        return row[at + 1 : at + 4]

    assert edges(999_999_999) == edges(999_999) == [118.9, 139.2, 159.0]
    budget, realised, remaining = edges(1_000_000_000)
    assert (realised, remaining) < (139.2, 159.1)
    assert budget < 118.9


@pytest.mark.parametrize("count", [40, 52, 53, 54, 55, 80])
@pytest.mark.parametrize("below", [0.0, 60.0, 150.0])
def test_a_plan_over_two_pages_has_its_headings_on_each(
    noted: list[tuple[Page, float, float, str, Style]], count: int, below: float
) -> None:
    """Its lines all stand once; two of them stand above the sum at least."""
    flow = drawn(plan_of(*((n * 1000, 500) for n in range(1, count + 1))), below=below)
    pages: dict[int, list[str]] = defaultdict(list)
    for page, _, _, text, _ in noted:
        pages[id(page)].append(text)
    assert len(pages) == (1 if flow.number == 1 or count <= WHOLE else flow.number)
    lines = [text for texts in pages.values() for text in texts]
    assert lines.count("Pakan petelur") == count
    assert lines.count("Jumlah") == 1
    for texts in pages.values():
        assert texts.count("Realisasi") == 1
        assert texts.count("Pakan petelur") >= 2
    for above, under in pairwise(pages.values()):
        over, into = above.index("Jumlah dipindahkan"), under.index("Pindahan")
        rows = above.count("Pakan petelur")
        assert above[over + 1 : over + 4] == under[into + 1 : into + 4]
        assert "Pakan petelur" not in above[over:]
        assert "Pakan petelur" not in under[:into]
        if "Pindahan" not in above:
            assert above[over + 2] == format_amount(500 * rows)
    assert sum(texts.count("Pindahan") for texts in pages.values()) == len(pages) - 1


def rich(amount: int) -> Book:
    """A group with a plan and a month of such amounts."""
    book = empty_group()
    lines = tuple(
        PlanLine(n, n, 1, "belanja", f"Belanja yang ke-{n}", 1000, "paket", amount, amount, "5102")
        for n in range(1, 4)
    )
    entries = [
        entry(1, "BKM-2026-0001", date(2026, 9, 2), amount, "4103", "1101", "Penjualan telur"),
        entry(2, "BKM-2026-0002", date(2026, 10, 2), amount, "4103", "1101", "Penjualan telur"),
        entry(3, "BBM-2026-0001", date(2026, 10, 3), amount, "4103", "1102", "Penjualan telur"),
        entry(4, "BKK-2026-0001", date(2026, 10, 4), amount // 9, "1101", "5102", "Pakan")._replace(
            line=1
        ),
        entry(5, "BKM-2026-0003", date(2026, 10, 5), amount, "2201", "1101", "Simpanan sukarela",
              member="A02"),
    ]  # fmt: skip
    return replace(book, plan_lines=lines, entries=tuple(entries))


@pytest.mark.parametrize("name", ["monthly", "annual", "cash-count", "notice", "voucher"])
@pytest.mark.parametrize("amount", [25_000, 999_999_999, BILLIONS])
@pytest.mark.parametrize("form", [PaperForm(), SMALLEST], ids=["A4", "smallest"])
def test_no_figure_of_a_document_touches_what_stands_beside_it(
    noted: list[tuple[Page, float, float, str, Style]], name: str, amount: int, form: PaperForm
) -> None:
    """First pages, the sheet to be signed, the notice, slips: with Rp999 miliar too."""
    print_document(
        name,
        rich(amount),
        period=Period(date(2026, 1, 1), date(2027, 1, 1)) if name == "annual" else None,
        today=TODAY,
        form=replace(umum(), paper=form),
    )
    near = [it for it in closest(noted) if it[0] < 0.3 and any(c.isdigit() for c in it[1] + it[2])]
    pieces = {(before, after) for gap, before, after in near if abs(gap) < 0.01}
    assert [it for it in near if it[1:] not in pieces] == []


def test_a_block_is_cut_with_two_rows_above_its_end_and_one_under_its_head() -> None:
    """Three rows have one place to part them, two have none."""
    footer = Footer(first="", second="", number="{page}/{pages}")
    flow = Flow(Pages(title="", author="", footer=footer), A4)
    three = plan_block(plan_of(*[(1000, 10)] * 3), TODAY, (), A4.left, A4.edge)
    assert three is not None
    assert [cut.count for cut in three.cuts] == [2]
    block = plan_block(plan_of((1000, 10), (1000, 10)), TODAY, (), A4.left, A4.edge)
    assert isinstance(block, Block)
    assert not block.cuts
    flow.begin()
    flow.skip(flow.room - 12)
    flow.spread([(block,)])
    assert flow.number == 2
