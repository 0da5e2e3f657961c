"""What stands at the head of a document: letterhead, title, facts.

It draws what the format and the group say, and decides nothing about either.
"""

from collections.abc import Sequence

from kubebook.book.records import Group
from kubebook.messages import N_
from kubebook.paper.format import Format, LetterheadLine
from kubebook.paper.letters import Style, plain, strong, width
from kubebook.paper.pages import LINE, Page
from kubebook.paper.wording import filled, fold, say

TABLE = plain(9.5)
TITLE = strong(13)
STEP = 4.8
HAND_STEP = 8.2
"""A line to write on by hand."""
GUTTER = 8.0
LABEL = 27.0
VALUE = 30.0
THICK, THIN = 1.2, 0.35


def village_kind(group: Group) -> str:
    """Kelurahan or Desa, as the group lives."""
    return {"kelurahan": say(N_("Kelurahan")), "desa": say(N_("Desa"))}[group.village_kind]


def draw_letterhead(page: Page, group: Group, form: Format) -> float:
    """Draw the letterhead at the head of a page; returns the y of its last rule."""
    sheet = page.sheet
    middle = sheet.left + sheet.text_width / 2
    y = sheet.top + 3.4
    above: LetterheadLine | None = None
    for line in form.letterhead.lines:
        words = _letterhead_words(line, group)
        style = strong(line.size) if line.strong else plain(line.size)
        for text in fold(words, sheet.text_width, style) if words else ():
            if above:
                y += _advance(above, line)
            page.centre(middle, y, text, style)
            above = line
    page.rule(sheet.left, y + 2.8, sheet.edge, THICK)
    page.rule(sheet.left, y + 3.8, sheet.edge, THIN)
    return y + 3.8


def _advance(above: LetterheadLine, line: LetterheadLine) -> float:
    if line.strong:
        return 6.8
    return 4.8 if above.strong else 4.4


PLACES = (
    "office", "name_in_capitals", "address", "village_kind", "village", "district", "regency"
)  # fmt: skip
"""What the letterhead can name."""


def _letterhead_words(line: LetterheadLine, group: Group) -> str:
    facts = {
        "office": group.office,
        "name_in_capitals": group.name.upper(),
        "address": group.address,
        "village_kind": village_kind(group) if group.village else "",
        "village": group.village,
        "district": group.district,
        "regency": group.regency,
    }
    return ", ".join(filled(line.text, facts))


def draw_title(page: Page, y: float, title: str) -> float:
    """Draw a document's title, centred in capitals with a rule under it; returns its baseline."""
    sheet = page.sheet
    middle = sheet.left + sheet.text_width / 2
    y += 8.2
    for number, text in enumerate(fold(title.upper(), sheet.text_width, TITLE)):
        y += 6.0 if number else 0.0
        page.centre(middle, y, text, TITLE)
        half = width(text, TITLE) / 2
        page.rule(middle - half, y + 1.2, middle + half, LINE)
    return y


def draw_facts(
    page: Page, y: float, facts: Sequence[tuple[str, str]], *, by_hand: bool = False
) -> float:
    """Draw facts as label, colon and value, two abreast; returns the last baseline.

    `by_hand`: in place of an unknown value there is a line to write it on.
    """
    sheet = page.sheet
    column = (sheet.text_width - GUTTER) / 2
    y += 7.5 - STEP
    for pair in (facts[start : start + 2] for start in range(0, len(facts), 2)):
        is_blank = by_hand and not all(value for _, value in pair)
        y += HAND_STEP if is_blank else STEP
        deepest = y
        for place, (label, value) in enumerate(pair):
            x = sheet.left + place * (column + GUTTER)
            page.text(x, y, label, TABLE)
            page.text(x + LABEL, y, ":", TABLE)
            if by_hand and not value:
                page.rule(x + VALUE, y + 0.8, x + column)
            deepest = max(deepest, _value(page, x + VALUE, y, value, column - VALUE, TABLE))
        y = deepest
    return y


def _value(page: Page, x: float, y: float, value: str, room: float, style: Style) -> float:
    for number, text in enumerate(fold(value, room, style)):
        y += STEP if number else 0.0
        page.text(x, y, text, style)
    return y
