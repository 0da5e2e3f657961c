"""Lists: a row for each thing, out of its attributes and what is made of it."""

from typing import NamedTuple

from kubebook.statements.columns import NUMBER
from kubebook.statements.listed import (
    block_of,
    column_sums,
    heading,
    listed,
    rows_of,
    sum_row,
    sums_of,
    with_carried,
    with_total,
)
from kubebook.statements.statement import Column, Row, Table


class Hen(NamedTuple):
    """Something to list."""

    name: str
    eggs: int
    sold: bool = False


HENS = [Hen("Putih", 5), Hen("Hitam", 0, sold=True), Hen("Lurik", 3)]
COLUMNS = (NUMBER, Column("name", "Name"), Column("eggs", "Eggs", "number"), Column("left", "Left"))


def left(hen: Hen) -> str | None:
    """Whether a hen is still there."""
    return None if hen.sold else "yes"


def test_each_thing_is_a_row_of_its_attributes_and_of_what_is_made_of_it() -> None:
    """In their order, numbered from 1; a cell that nothing is known for is empty."""
    assert listed(COLUMNS, HENS, {"left": left}, totals={"eggs": 8}) == Table(
        COLUMNS,
        (
            Row({"no": 1, "name": "Putih", "eggs": 5, "left": "yes"}),
            Row({"no": 2, "name": "Hitam", "eggs": 0, "left": None}),
            Row({"no": 3, "name": "Lurik", "eggs": 3, "left": "yes"}),
        ),
        {"eggs": 8},
    )
    assert listed(COLUMNS, [], totals={}) == Table(COLUMNS, ())


def test_rows_go_on_from_a_number_and_have_their_level() -> None:
    """A second block is numbered on; without the column of numbers there is none."""
    rows = rows_of(
        COLUMNS,
        HENS[1:],
        {"left": left, "name": lambda hen: hen.name.upper()},
        level=lambda hen: "void" if hen.sold else "item",
        first=7,
    )
    assert [(row.level, row.cells["no"], row.cells["name"]) for row in rows] == [
        ("void", 7, "HITAM"),
        ("item", 8, "LURIK"),
    ]
    assert [row.cells for row in rows_of(COLUMNS[1:3], HENS[:1])] == [{"name": "Putih", "eggs": 5}]


def test_headings_and_sums_stand_under_their_column() -> None:
    """A total is the last row, a subtotal where it is put; the word is that of paper."""
    table = with_total(listed(COLUMNS[1:3], HENS, totals={"eggs": 8}), "name", {"eggs": 8})
    assert len(table.rows) == len(HENS) + 1
    assert (table.rows[-1].level, table.rows[-1].cells["eggs"]) == ("total", 8)
    assert heading("name", "Hens") == Row({"name": "Hens"}, "heading")
    assert sum_row("name", "In all", {"eggs": 8, "left": None}, "subtotal") == Row(
        {"name": "In all", "eggs": 8, "left": None}, "subtotal"
    )


def test_a_block_stands_between_its_heading_and_the_sum_of_its_rows() -> None:
    """The sum is that of the cells, or of the things themselves; an empty cell adds nothing."""
    rows = rows_of(COLUMNS[1:3], HENS)
    sums = column_sums(rows, ("eggs", "left"))
    assert sums == {"eggs": 8, "left": 0}
    assert sums_of(HENS, ("eggs",)) == {"eggs": 8}
    assert block_of("name", "Hens", rows, "In all", sums) == [
        heading("name", "Hens"),
        *rows,
        sum_row("name", "In all", sums, "subtotal"),
    ]


def test_sums_are_carried_by_item_begun_again_under_a_total_and_none_below_the_last() -> None:
    """Each row has them with its own figure in it; a heading, a sum and a void row have none."""
    rows = [
        heading("name", "Layers"),
        *(Row({"name": n, "eggs": eggs}) for n, eggs in (("Putih", 5), ("Hitam", 2))),
        Row({"name": "Merah", "eggs": 9}, "void"),
        sum_row("name", "Part", {"eggs": 7}, "subtotal"),
        Row({"name": "Lurik", "eggs": None}),
        sum_row("name", "Total", {"eggs": 7}),
        Row({"name": "Kate", "eggs": 3}),
        sum_row("name", "Total", {"eggs": 3}),
        Row({"name": "Jago", "eggs": 1}),
    ]
    table = with_carried(Table(COLUMNS, tuple(rows)), "eggs")
    assert [row.cells.get("running_eggs") for row in table.rows] == [
        None, 5, 7, None, None, 7, None, 3, None, None
    ]  # fmt: skip
    assert [(c.name, c.carried, c.shown) for c in table.columns[2:]] == [
        ("eggs", "running_eggs", True),
        ("left", None, True),
        ("running_eggs", "running_eggs", False),
    ]
