"""The members' rows of the notice: a row for every thumb, in two columns under one heading."""

from collections.abc import Callable, Sequence
from math import ceil
from typing import NamedTuple

from kubebook.messages import N_
from kubebook.paper.engine.flow import Flow
from kubebook.paper.engine.pages import Page
from kubebook.paper.engine.typeface import Style, plain, titled
from kubebook.paper.engine.wording import fold, say

HEADING = titled(14, 2)
NAMES_TOP, NAMES_HEAD = 6.3, 9.3
MEMBER_ROW, MEMBER_ROW_MOST = 15.0, 18.0
"""The height of a row to sign or to leave a thumb print in."""
COLUMN_GAP = 10.0
NAME_AT, NAME_WIDE, NAME_PART = 7.7, 34.5, 0.52
"""A member's name: its left edge, its greatest width, and its share of a narrow row."""
SIGN_WIDE, SIGN_GAP = 37.0, 0.5


class NameSize(NamedTuple):
    """How a member's name is set: its type, the step from line to line, how many a row holds."""

    style: Style
    step: float
    lines: int


NAMES = NameSize(plain(12), 4.2, 3), NameSize(plain(10.5), 3.9, 3), NameSize(plain(9), 3.3, 4)
"""The sizes of names, the largest first."""


def names_height(count: int) -> float:
    """What the rows of so many members need under the figures, at least, in mm."""
    return NAMES_HEAD + ceil(count / 2) * MEMBER_ROW if count else 0.0


def add_names(
    flow: Flow, names: Sequence[str], seen: Callable[[], None], *, is_apart: bool
) -> None:
    """Draw the rows under the figures or, where they have no room there, on further sheets.

    On each of those `seen` draws above them what the members have seen.
    """
    left = list(enumerate(names, start=1))
    while left:
        if is_apart:
            flow.begin()
            seen()
        flow.skip(NAMES_TOP)
        words = say(N_("Seen: signature or thumb print"))
        flow.page.text(flow.sheet.left, flow.y, words, HEADING)
        flow.skip(NAMES_HEAD - NAMES_TOP)
        rows = min(ceil(len(left) / 2), flow.count(MEMBER_ROW))
        step = min(MEMBER_ROW_MOST, flow.room / rows)
        for place, (number, name) in enumerate(left[: 2 * rows]):
            column, row = divmod(place, rows)
            _draw_name(flow.page, column, flow.y + step * (row + 1), number, name)
        left = left[2 * rows :]
        is_apart = True


def _draw_name(page: Page, column: int, y: float, number: int, name: str) -> None:
    """One name with its number, and the line to sign on, at baseline y."""
    sheet = page.sheet
    wide = (sheet.text_width - COLUMN_GAP) / 2
    x = sheet.left + (wide + COLUMN_GAP) * column
    room = min(NAME_WIDE, NAME_PART * (wide - NAME_AT))
    page.right(x + 5.5, y, f"{number}.", NAMES[0].style)
    size, texts = _folded(name, room)
    for above, text in zip(range(len(texts) - 1, -1, -1), texts, strict=True):
        page.fitted(x + NAME_AT, y - size.step * above, text, size.style, room)
    line = min(SIGN_WIDE, wide - NAME_AT - room - SIGN_GAP)
    page.rule(x + wide - line, y + 1.1, x + wide)


def _folded(name: str, room: float) -> tuple[NameSize, list[str]]:
    """A name in the largest type of which its lines fit a row; the last line takes the rest."""
    for size in NAMES:
        texts = fold(name, room, size.style)
        if len(texts) <= size.lines:
            break
    rest = texts[size.lines - 1 :]
    return size, [*texts[: size.lines - 1], *([" ".join(rest)] if rest else ())]
