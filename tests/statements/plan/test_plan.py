"""RAB, Realisasi RAB and Kelayakan: the goat plan of a real proposal with its figures."""

from dataclasses import replace
from datetime import date

import pytest

from kubebook.book.book import Book
from kubebook.book.group import set_group
from kubebook.book.plan.lines import LineDetails, add_line, remove_line, set_line
from kubebook.book.plan.versions import When, approve
from kubebook.book.records.entries import Entry
from kubebook.book.records.grants import Grant
from kubebook.language import word
from kubebook.messages import Message
from kubebook.periods import Period
from kubebook.statements.catalogue import make
from kubebook.statements.month.to_discuss import topics_of
from kubebook.statements.plan.feasibility import Feasibility
from kubebook.statements.plan.progress import Figures, progress_on
from kubebook.statements.statement import Narrowing, Statement
from tests.statements.books import book_of, entry

TODAY = date(2026, 10, 31)
GOATS: tuple[LineDetails, ...] = (
    {"text": "Kandang", "price": 4_000_000, "account": "peralatan"},
    {"text": "Bibit kambing", "volume": 5_000, "unit": "ekor", "price": 500_000,
     "account": "ternak", "nature": "variabel"},
    {"text": "Pakan", "price": 1_500_000, "account": "pakan"},
    {"text": "Obat", "price": 1_000_000, "account": "pakan"},
    {"text": "Listrik dan air", "price": 1_000_000, "account": "listrik-air"},
    {"text": "Penjaga", "price": 1_500_000, "account": "upah"},
)  # fmt: skip
SOLD: LineDetails = {
    "text": "Kambing dewasa",
    "block": "pendapatan",
    "volume": 5_000,
    "unit": "ekor",
    "price": 2_000_000,
    "account": "penjualan",
}


def on(day: str = "2026-10-31", reason: str = "") -> When:
    """A change of the plan on a day."""
    return When(day=date.fromisoformat(day), reason=reason, today=TODAY)


def planned(book: Book, *lines: LineDetails) -> Book:
    """A book with these lines in its plan."""
    for said in lines:
        book = book.apply(add_line(book, said, on()))
    return book


def goats(*entries: Entry, months: int = 0) -> Book:
    """The goat plan, and entries on it."""
    book = planned(book_of(*entries), *GOATS, SOLD)
    return book.apply(set_group(book, {"cycle_months": months}))


def notes(statement: Statement) -> list[str]:
    """The sentences under a statement."""
    return [word(note, "id") for note in statement.notes]


def figures(statement: Statement, name: str) -> dict[object, object]:
    """A column by the number of its line."""
    return {row.cells["line"]: row.cells[name] for row in statement.rows if row.level == "item"}


def test_goat_plan_comes_to_its_total() -> None:
    """Kandang, five kids, feed, medicine, power and water, a keeper: 11,5 million."""
    plan = make("plan", goats(), today=TODAY)
    assert figures(plan, "amount") == {
        1: 4_000_000,
        2: 2_500_000,
        3: 1_500_000,
        4: 1_000_000,
        5: 1_000_000,
        6: 1_500_000,
        7: 10_000_000,
    }
    assert plan.totals == {"belanja": 11_500_000, "pendapatan": 10_000_000}
    assert notes(plan) == [
        "Rencana belanja Rp11.500.000 (sebelas juta lima ratus ribu rupiah).",
        "Rencana pendapatan Rp10.000.000 (sepuluh juta rupiah).",
    ]


def test_goat_business_pays_back_its_pen() -> None:
    """Each figure with its formula and the figures in it."""
    table = make("feasibility", goats(months=6), today=TODAY)
    told = [
        tuple(
            word(cell, "id") if (cell := row.cells[name]) is not None else ""  # type: ignore[arg-type]  # text or message
            for name in ("figure", "formula", "reckoning", "result")
        )
        for row in table.rows
    ]
    assert told == [
        ("income", "jumlah baris", "baris 7", "Rp10.000.000"),
        ("variable", "jumlah baris", "baris 2, 3, 4", "Rp5.000.000"),
        ("fixed", "jumlah baris", "baris 5, 6", "Rp2.500.000"),
        ("capital", "jumlah baris", "baris 1", "Rp4.000.000"),
        (
            "profit",
            "pendapatan − biaya variabel − biaya tetap",
            "10.000.000 − 5.000.000 − 2.500.000",
            "Rp2.500.000",
        ),
        ("ratio", "pendapatan : biaya", "10.000.000 : 7.500.000", "1,33"),
        (
            "break_even",
            "biaya tetap : (1 − biaya variabel : pendapatan)",
            "2.500.000 : (1 − 5.000.000 : 10.000.000)",
            "Rp5.000.000",
        ),
        (
            "break_even_units",
            "volume × biaya tetap : (pendapatan − biaya variabel)",
            "5 × 2.500.000 : 5.000.000",
            "3 ekor",
        ),
        ("payback", "modal : laba satu siklus", "4.000.000 : 2.500.000", "1,6 siklus (10 bulan)"),
    ]


@pytest.mark.parametrize(
    ("given", "ratio", "even", "payback"),
    [
        (Feasibility(income=999, variable=0, fixed=1_000, capital=5), 99, 1_000, None),
        (Feasibility(income=1_000, variable=999, fixed=1, capital=5), 100, 1_000, None),
        (Feasibility(income=1_000, variable=1_000, fixed=0, capital=0), 100, None, None),
        (Feasibility(income=0, variable=0, fixed=0, capital=0), None, None, None),
        (Feasibility(income=1_000, variable=0, fixed=0, capital=1), None, 0, 1),
        (Feasibility(income=1_000, variable=300, fixed=400, capital=1_000), 142, 572, 34),
    ],
)
def test_figures_are_rounded_against_the_group(
    given: Feasibility, ratio: int | None, even: int | None, payback: int | None
) -> None:
    """A ratio of 0,999 is not 1; what cannot be reached is said."""
    assert (given.ratio, given.break_even, given.payback) == (ratio, even, payback)


def test_progress_tells_expenses_and_income_apart() -> None:
    """Two blocks, each with its own total, never one sum; vouchers beside each line."""
    book = goats(
        entry(1, "2026-10-01", 20_000_000, "modal-swadaya", "kas"),
        entry(2, "2026-10-02", 4_200_000, "kas", "peralatan")._replace(line=1),
        entry(3, "2026-10-03", 800_000, "kas", "pakan")._replace(line=3),
        entry(4, "2026-10-04", 600_000, "bank", "pakan")._replace(line=3),
        entry(5, "2026-10-05", 2_000_000, "penjualan", "kas")._replace(line=7),
        entry(6, "2026-10-06", 9, "kas", "pakan", voided=TODAY)._replace(line=3),
    )
    progress = make("plan-progress", book, today=TODAY)
    assert figures(progress, "realised") == {
        1: 4_200_000, 2: 0, 3: 1_400_000, 4: 0, 5: 0, 6: 0, 7: 2_000_000,
    }  # fmt: skip
    assert figures(progress, "percent") == {1: 105, 2: 0, 3: 93, 4: 0, 5: 0, 6: 0, 7: 20}
    assert figures(progress, "vouchers")[3] == "BKK-2026-0003 BBK-2026-0004"
    assert figures(progress, "mark")[1] == "overrun"
    assert progress.totals == {
        "belanja_budget": 11_500_000,
        "belanja_realised": 5_600_000,
        "belanja_remaining": 5_900_000,
        "pendapatan_budget": 10_000_000,
        "pendapatan_realised": 2_000_000,
        "pendapatan_remaining": 8_000_000,
    }
    totals = [row.cells["remaining"] for row in progress.rows if row.level == "total"]
    assert totals == [5_900_000, 8_000_000]
    assert notes(progress) == ["Baris RAB 1, Kandang, lebih Rp200.000 dari anggaran."]


def test_progress_is_that_of_its_day() -> None:
    """The plan in force then, the money moved by then."""
    book = goats(
        entry(1, "2026-09-01", 20_000_000, "modal-swadaya", "kas"),
        entry(2, "2026-09-02", 1_000_000, "kas", "pakan")._replace(line=3),
        entry(3, "2026-10-02", 900_000, "kas", "pakan")._replace(line=3),
    )
    book = book.apply(approve(book, day=date(2026, 9, 1), today=TODAY))
    book = book.apply(set_line(book, "3", {"price": 2_000_000}, on("2026-10-10", "naik")))
    september = progress_on(book, date(2026, 9, 30)).lines[2].figures
    october = progress_on(book, TODAY).lines[2].figures
    assert (september, october) == (Figures(1_500_000, 1_000_000), Figures(2_000_000, 1_900_000))
    asked = Period(date(2026, 9, 1), date(2026, 10, 1))
    assert figures(make("plan", book, asked, today=TODAY), "price")[3] == 1_500_000
    assert figures(make("plan", book, today=TODAY), "price")[3] == 2_000_000
    assert (
        figures(make("plan", book, today=TODAY, narrowing=Narrowing(version="1")), "price")[3]
        == 1_500_000
    )


def test_each_version_says_what_it_is() -> None:
    """Draft, agreed on, revised and why."""
    book = goats()

    def above(version: str | None = None) -> list[str]:
        made = make("plan", book, today=TODAY, narrowing=Narrowing(version=version))
        return [word(fact, "id") for fact in made.above]

    payer = "Sumber dana: Swadaya"
    assert above() == ["Konsep, belum disetujui", payer]
    book = book.apply(approve(book, day=date(2026, 9, 1), today=TODAY))
    book = book.apply(set_line(book, "3", {"price": 2_000_000}, on("2026-10-10", "Harga naik")))
    assert above("1") == ["Versi 1, disetujui 1 September 2026", payer]
    assert above() == above("2") == ["Versi 2, diubah 10 Oktober 2026: Harga naik", payer]


def test_a_payer_that_all_expenses_share_stands_once_above_them() -> None:
    """Income has no payer and changes nothing; with a second payer each line names its own."""
    book = goats()
    lines = book.plan_lines
    aid = Grant(number=1, name="bansos", label="Bansos CONTOH", budget="apbn", amount=1, year=2026)

    def told(paid_by_aid: int) -> tuple[bool, bool, list[str]]:
        """With so many lines paid by the aid: the column shown, falling away, the words above."""
        spent = [line for line in lines if line.block == "belanja"]
        funded = [line._replace(fund=1) for line in spent[:paid_by_aid]]
        rest = [line for line in lines if line not in spent[:paid_by_aid]]
        one = replace(book, grants=(aid,), plan_lines=(*funded, *rest))
        made = make("plan", one, today=TODAY)
        payer = next(column for column in made.columns if column.name == "paid_by")
        return payer.shown, payer.falls_away, [word(fact, "id") for fact in made.above[1:]]

    count = sum(line.block == "belanja" for line in lines)
    assert count < len(lines)
    assert told(0) == (False, True, ["Sumber dana: Swadaya"])
    assert told(1) == (True, False, [])
    assert told(count - 1) == (True, False, [])
    assert told(count) == (False, True, ["Sumber dana: Bansos CONTOH"])
    empty = make("plan", replace(book, plan_lines=()), today=TODAY)
    assert next(column.shown for column in empty.columns if column.name == "paid_by")


def test_removed_line_that_was_spent_on_stays_to_be_seen() -> None:
    """With a budget of nothing."""
    book = goats(
        entry(1, "2026-10-01", 20_000_000, "modal-swadaya", "kas"),
        entry(2, "2026-10-02", 300_000, "kas", "pakan")._replace(line=4),
    )
    book = book.apply(remove_line(book, "4", on()))
    book = book.apply(remove_line(book, "5", on()))
    progress = make("plan-progress", book, today=TODAY)
    assert figures(progress, "remaining")[4] == -300_000
    assert 5 not in figures(progress, "remaining")
    assert progress.totals["belanja_budget"] == 9_500_000
    assert notes(progress) == [
        "Belanja pada baris RAB 4, Obat, yang tidak lagi dalam rencana: Rp300.000."
    ]


def test_removed_line_on_which_more_came_back_than_was_spent_stays_too() -> None:
    """So the sum of what was realised is that of all vouchers; there is nothing to mend."""
    book = goats(
        entry(1, "2026-10-01", 20_000_000, "modal-swadaya", "kas"),
        entry(2, "2026-10-02", 300_000, "pakan", "kas")._replace(line=4),
    )
    book = book.apply(remove_line(book, "4", on()))
    progress = make("plan-progress", book, today=TODAY)
    assert figures(progress, "realised")[4] == -300_000
    assert progress.totals["belanja_realised"] == -300_000
    assert notes(progress) == []


@pytest.mark.parametrize(
    ("budget", "done", "percent"),
    [(600_000, 345_000, 58), (200, 1, 1), (1_000, 4, 0), (600, 640, 107), (0, 5, None)],
)
def test_percent_is_rounded_half_up(budget: int, done: int, percent: int | None) -> None:
    """57,5 % is 58; of nothing planned there is none."""
    assert Figures(budget, done).percent == percent


def test_groups_have_subtotals() -> None:
    """Only where the group made groups."""
    book = planned(
        book_of(),
        {"text": "Seng", "price": 300, "account": "peralatan", "group": "Kandang"},
        {"text": "Paku", "price": 200, "account": "peralatan", "group": "Kandang"},
        {"text": "Pakan", "price": 100, "account": "pakan"},
    )
    for name, column in (("plan", "amount"), ("plan-progress", "budget")):
        rows = make(name, book, today=TODAY).rows
        assert [(row.level, row.cells.get(column)) for row in rows] == [
            ("heading", None),
            ("item", 100),
            ("heading", None),
            ("item", 300),
            ("item", 200),
            ("subtotal", 500),
            ("total", 600),
        ]


def test_meeting_talks_about_what_the_plan_does_not_bear() -> None:
    """*Perlu dibicarakan* names the line and by how much."""
    book = goats(
        entry(1, "2026-10-01", 20_000_000, "modal-swadaya", "kas"),
        entry(2, "2026-10-02", 4_040_000, "kas", "peralatan")._replace(line=1),
    )
    month = Period(date(2026, 10, 1), date(2026, 11, 1))
    topics = [word(topic, "id") for topic in topics_of(book, month, today=TODAY)]
    assert "Baris RAB 1, Kandang, lebih Rp40.000 dari anggaran." in topics


def test_expense_book_says_the_line_of_the_plan_else_the_account() -> None:
    """*Baris RAB* is the line's number and text, also of one that is in the plan no more."""
    book = goats(
        entry(1, "2026-10-02", 400_000, "kas", "pakan", "Dedak")._replace(line=3),
        entry(2, "2026-10-03", 50_000, "kas", "transportasi", "Ojek"),
    )
    book = book.apply(remove_line(book, "3", on()))
    statement = make("expenses", book, today=TODAY)
    assert [row.cells["line"] for row in statement.rows[:2]] == [3, None]
    assert meant(statement) == ["3 Pakan (melebihi anggaran)", "Transportasi", ""]


def test_expense_book_marks_what_the_plan_does_not_bear() -> None:
    """Beside the line or the account; what is void, or within the budget, has no mark."""
    grant = Grant(number=1, name="a", label="A", budget="apbn", amount=1, year=2026)
    book = replace(
        goats(
            entry(1, "2026-10-02", 1_400_000, "kas", "pakan", "Dedak")._replace(line=3),
            entry(2, "2026-10-03", 400_000, "kas", "pakan", "Dedak")._replace(line=3),
            entry(3, "2026-10-04", 50_000, "kas", "transportasi", "Ojek")._replace(grant=1),
        ),
        grants=(grant,),
    )
    assert meant(make("expenses", book, today=TODAY)) == [
        "3 Pakan",
        "3 Pakan (melebihi anggaran)",
        "Transportasi (di luar RAB)",
        "",
    ]


def meant(statement: Statement) -> list[str]:
    """*Baris RAB* of each row, as it is read."""
    cells = (row.cells.get("meant", "") for row in statement.rows)
    return [word(cell, "id") for cell in cells if isinstance(cell, str | Message)]
