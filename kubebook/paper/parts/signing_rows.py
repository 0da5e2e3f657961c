"""A row for each person to sign in or to leave a thumb print, with its heads on every page.

The cells are staggered, the first left and the next right, so that each is two rows high.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from kubebook.messages import N_
from kubebook.paper.engine.blocks import Line, Unit, height_of
from kubebook.paper.engine.flow import Flow
from kubebook.paper.engine.pages import HAIR, Page
from kubebook.paper.engine.scale import HEAD, SIGNING_ROW, TABLE, TEXT
from kubebook.paper.engine.wording import halve, say

NUMBER_UNTIL, NAME_AT = 6.0, 10.0
"""Where the number of a row ends and its name begins, from the left margin."""
CELL_GAP = 3.0
KEPT = 2
"""How many rows stand over what is below the last one, at least."""
HEAD_RULE = 1.7
LABEL_DROP = 6.0
NAME_STEP, NAME_LOWER = 4.2, 1.6
"""From one line of a name to the next, and how far the lower of two hangs below the baseline."""


class SigningRow(NamedTuple):
    """One row: the name and the office of a member; an empty name is written by hand."""

    name: str
    role: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class RowPlaces:
    """Where the parts of a row stand, mm from the left margin.

    `weight` is that of the rule under the heads, pt. The rule under a name ends at `row_until`.
    The numbers in the cells stand `label` mm from the edge of the left and of the right one, the
    heading of the cells `head` mm from theirs.
    """

    name_room: float
    row_until: float
    cells: float
    role_at: float | None = None
    role_room: float = 0.0
    label: tuple[float, float] = (0.0, 0.0)
    head: float = 0.0
    weight: float = HAIR


def heads(places: RowPlaces, before: float) -> Line:
    """The headings of the columns, `before` mm below what is above, with their rule."""

    def draw(page: Page, y: float) -> None:
        left = page.sheet.left
        page.right(left + NUMBER_UNTIL, y, say(N_("No.")), HEAD)
        page.text(left + NAME_AT, y, say(N_("Name")), HEAD)
        if places.role_at is not None:
            page.text(left + places.role_at, y, say(N_("Office")), HEAD)
        page.text(left + places.cells + places.head, y, say(N_("Signature or thumb print")), HEAD)
        page.rule(left, y + HEAD_RULE, page.sheet.edge, places.weight)

    return Line(before, draw)


def add_rows(flow: Flow, rows: Sequence[SigningRow], places: RowPlaces, *, tail: Unit = ()) -> None:
    """Draw the rows under their heads, on further pages if they need them.

    The last two stay together, and with the lines of `tail`, which stand under them.
    """
    flow.skip(HEAD_RULE)
    done = 0
    while done < len(rows):
        if done:
            flow.next_page()
            flow.skip(HEAD_RULE)
        count = flow.count(SIGNING_ROW, less=SIGNING_ROW)
        here = rows[done : done + count]
        if done + count >= len(rows) and not flow.fits(rows_height(len(here)) + height_of(tail)):
            here = here[: max(1, len(here) - KEPT)]
        elif 0 < len(rows) - done - count < KEPT:
            here = here[: max(1, len(rows) - done - KEPT)]
        for place, row in enumerate(here):
            _draw_row(flow.page, flow.y + place * SIGNING_ROW, row, (place, done + place), places)
        flow.skip(SIGNING_ROW * (len(here) + 1))
        done += len(here)
    flow.put(tail)


def rows_height(count: int) -> float:
    """From the rule under the heads to the line of the last cell, of so many rows."""
    return SIGNING_ROW * (count + 1)


def _draw_row(
    page: Page, top: float, row: SigningRow, place: tuple[int, int], places: RowPlaces
) -> None:
    """One row; `place` is its place on the page and among all rows, from 0."""
    here, number = place[0], str(place[1] + 1)
    left, edge = page.sheet.left, page.sheet.edge
    page.right(left + NUMBER_UNTIL, top + LABEL_DROP, number, TEXT)
    lines = halve(row.name, places.name_room, TEXT)
    lowest = top + LABEL_DROP + NAME_LOWER * (len(lines) - 1)
    for above, text in zip(range(len(lines) - 1, -1, -1), lines, strict=True):
        page.fitted(left + NAME_AT, lowest - NAME_STEP * above, text, TEXT, places.name_room)
    if places.role_at is not None:
        page.fitted(left + places.role_at, top + LABEL_DROP, row.role, TABLE, places.role_room)
    page.rule(left, top + SIGNING_ROW, left + places.row_until)
    cells = left + places.cells
    wide = (edge - cells - CELL_GAP) / 2
    is_right = here % 2
    x = edge - wide if is_right else cells
    page.text(x + places.label[is_right], top + LABEL_DROP, number, TABLE)
    page.rule(x, top + 2 * SIGNING_ROW, x + wide)
    if here == 1:
        page.rule(x, top, x + wide)
