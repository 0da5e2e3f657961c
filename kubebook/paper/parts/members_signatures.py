"""The members' rows: a line for each to sign, or to leave a thumb print.

The signature cells are staggered, odd left and even right, so that each is two rows high.
"""

import re
from collections.abc import Sequence

from kubebook.messages import N_
from kubebook.paper.engine.pages import LINE, Page
from kubebook.paper.engine.typeface import plain, strong, width
from kubebook.paper.engine.wording import fill, halve, say

MEMBER_ROW = 9.6
MEMBER_NAME = plain(10.5)
HEAD = strong(9)
TABLE = plain(9.5)
HEADING = strong(11)
NAMES_WIDE = 68.0
CELL_GAP = 2.0
MEMBER_LINE, MEMBER_LOWER = 4.2, 1.6


def members_height(count: int) -> float:
    """From the rule over the members' rows to the last cell's line."""
    return 18.6 + MEMBER_ROW * (count + 1)


def members_that_fit(room: float) -> int:
    """How many members' rows a room of so many mm holds."""
    return max(1, int((room - 18.6) / MEMBER_ROW) - 1)


def draw_members(
    page: Page, y: float, names: Sequence[str], *, first: int, total: int, words: str
) -> float:
    """Draw a row for each member to sign or to leave a thumb print; returns the last line's y.

    `first` is the number of the first name, `total` how many members there are, `words` the
    sentence over the rows with hand lines at its blanks (`___`).
    """
    sheet = page.sheet
    page.rule(sheet.left, y, sheet.edge, LINE)
    page.text(sheet.left, y + 4.9, say(N_("Read out to and known by the members")), HEADING)
    _draw_blanks(page, y + 10.2, words, total)
    y += 16.9
    cells = sheet.left + NAMES_WIDE + CELL_GAP
    page.right(sheet.left + 6, y, say(N_("No.")), HEAD)
    page.text(sheet.left + 10, y, say(N_("Name")), HEAD)
    page.text(cells + 2, y, say(N_("Signature or thumb print")), HEAD)
    y += 1.7
    page.rule(sheet.left, y, sheet.edge)
    wide = (sheet.edge - cells - 3) / 2
    for place, name in enumerate(names):
        number = first + place
        top = y + place * MEMBER_ROW
        page.right(sheet.left + 6, top + 6, str(number), MEMBER_NAME)
        _draw_name(page, sheet.left + 10, top + 6, name)
        page.rule(sheet.left, top + MEMBER_ROW, sheet.left + NAMES_WIDE)
        x = cells if place % 2 == 0 else sheet.edge - wide
        page.text(x + 2 if place % 2 == 0 else x + 0.5, top + 6, str(number), TABLE)
        page.rule(x, top + 2 * MEMBER_ROW, x + wide)
        if place == 1:
            page.rule(x, top, x + wide)
    return y + (len(names) + 1) * MEMBER_ROW


def _draw_name(page: Page, x: float, y: float, name: str) -> None:
    room = NAMES_WIDE - 11
    lines = halve(name, room, MEMBER_NAME)
    y += MEMBER_LOWER * (len(lines) - 1)
    for above, text in enumerate(reversed(lines)):
        page.fitted(x, y - MEMBER_LINE * above, text, MEMBER_NAME, room)


def _draw_blanks(page: Page, y: float, words: str, total: int) -> None:
    """Draw a sentence with hand lines: `{total}` is a number, a run of _ a line in proportion."""
    sentence = fill(words, total=total)
    room = page.sheet.text_width - width(sentence.replace("_", ""), TABLE)
    unit = room / max(1, sentence.count("_"))
    x = page.sheet.left
    for piece in re.split(r"(_+)", sentence):
        if piece.startswith("_"):
            wide = unit * len(piece)
            page.rule(x + 1, y + 0.6, x + wide - 1)
        else:
            wide = width(piece, TABLE)
            page.text(x, y, piece, TABLE)
        x += wide
