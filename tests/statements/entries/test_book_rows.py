"""The rows of a book: what stands in each, and what they add up to."""

from datetime import date
from operator import attrgetter

from kubebook.book.records.entries import Entry
from kubebook.statements.entries.book_rows import BookRows, book_rows
from tests.statements.books import book_of, entry

VOID = date(2026, 1, 9)
ENTRIES = (
    entry(1, "2026-01-02", 50, "penjualan", "kas"),
    entry(2, "2026-01-03", 30, "pakan", "kas", voided=VOID),
    entry(3, "2026-01-04", 20, "kas", "pakan"),
    entry(4, "2026-01-05", 10, "kas", "bank"),
)


def column(one: Entry) -> str | None:
    """The column of an entry's amount; the fourth moves money inside the book."""
    return {1: "in", 2: "in", 3: "out", 4: None}[one.number]


def rows_of(*, opening: int | None = None, from_zero: tuple[str, ...] = ()) -> BookRows:
    """The rows of the entries, with nothing but what every book has."""
    other = attrgetter("source")
    return book_rows(
        book_of(*ENTRIES),
        ENTRIES,
        other,
        lambda _: {},
        column,
        opening=opening,
        from_zero=from_zero,
    )


def test_balances_go_on_from_the_opening_and_pass_over_voids() -> None:
    """A void row has its amount and no balance; an amount inside the book changes nothing."""
    made = rows_of(opening=100)
    assert [row.level for row in made.rows] == ["item", "void", "item", "item"]
    assert [row.cells.get("in") for row in made.rows] == [50, 30, None, None]
    assert [row.cells.get("balance") for row in made.rows] == [150, None, 130, 130]
    assert [row.cells["running_balance"] for row in made.rows] == [150, 150, 130, 130]
    assert (made.sums, made.opening, made.closing) == ({"in": 50, "out": 20}, 100, 130)


def test_running_figures_begin_empty_or_at_zero() -> None:
    """Those named are 0 before their first amount; a book without an opening has no balance."""
    rows = rows_of().rows
    assert [row.cells.get("running_out") for row in rows] == [None, None, 20, 20]
    made = rows_of(from_zero=("out",))
    assert [row.cells.get("running_out") for row in made.rows] == [0, 0, 20, 20]
    assert not any("balance" in row.cells for row in made.rows)
