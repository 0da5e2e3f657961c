"""The letterhead of a document, as the form words it.

It draws what the format and the group hold, and decides nothing about either.
"""

from collections.abc import Sequence

from kubebook.book.records.group import Group
from kubebook.messages import N_
from kubebook.paper.engine.pages import Page
from kubebook.paper.engine.sheet import Sheet
from kubebook.paper.engine.typeface import Style, plain, strong, width
from kubebook.paper.engine.wording import filled, fold, say
from kubebook.paper.formats.format import Format, LetterheadLine
from kubebook.paper.parts.group_words import village_kind
from kubebook.paper.parts.logo import logo_of

THICK, THIN = 1.2, 0.35
LOGO_GAP = 5.0
BARE = 4.0
"""How much nearer to the margin a document begins without a letterhead."""
HIGH_PART = 0.4
"""What the lines of a letterhead take of a sheet at most, so that any document begins under it."""
SMALLER, PART_LEAST = 0.9, 0.1
"""By how much their type is set smaller at a time, and where that ends."""
FIRST_BY_SIZE = 3.4 / 9.5
BY_SIZE, BY_ABOVE = 2.4 / 6.5, 0.4 / 6.5
STEP_LEAST = 4.4 - 9.5 * (BY_SIZE + BY_ABOVE)
"""How the lines of a letterhead step (LOOK): 9.5 pt by 4.4, 16 pt under it by 6.8."""


def draw_letterhead(page: Page, top: float, group: Group, form: Format) -> float:
    """Draw the letterhead `top` mm down a page; returns the y of its last rule.

    Without lines and logo nothing is drawn, and the document begins at the sheet's margin.

    The logo stands at a margin, level with the middle of the lines; these are centred on the sheet
    where they stand clear of it, else in what is left.
    """
    sheet = page.sheet
    logo = logo_of(form.letterhead)
    taken = logo.wide + LOGO_GAP if logo else 0.0
    lines = _letterhead_lines(group, form, sheet, sheet.text_width - taken)
    middle = sheet.left + sheet.text_width / 2
    if any(width(text, style) > sheet.text_width - 2 * taken for text, style in lines):
        middle += taken / 2 if form.letterhead.logo_side == "left" else -taken / 2
    if not lines and not logo:
        return sheet.top - BARE
    steps = _steps(lines)
    high = sum(steps)
    y = top
    if logo:
        y += max(0.0, (logo.high - high) / 2)
        x = sheet.left if form.letterhead.logo_side == "left" else sheet.edge - logo.wide
        middle_of = top + max(0.0, (high - logo.high) / 2)
        whose = max(lines, key=lambda line: line[1].size)[0] if lines else group.title
        words = say(N_("Logo of {whose}"), whose=whose)
        page.picture(x, middle_of, logo.wide, logo.high, logo.data, words=words)
    for (text, style), step in zip(lines, steps, strict=True):
        y += step
        page.centre(middle, y, text, style)
    y = max(y, top + logo.high) if logo else y
    page.rule(sheet.left, y + 2.8, sheet.edge, THICK)
    page.rule(sheet.left, y + 3.8, sheet.edge, THIN)
    return y + 3.8


def _letterhead_lines(
    group: Group, form: Format, sheet: Sheet, room: float
) -> list[tuple[str, Style]]:
    """The lines folded to `room` mm, all set smaller if they would fill the sheet."""
    told = [(words, one) for one in form.letterhead.lines if (words := _words_of(one, group))]
    most = HIGH_PART * sheet.text_height
    part = 1.0
    while True:
        lines = [
            (text, style)
            for words, line in told
            for style in [(strong if line.strong else plain)(line.size * part)]
            for text in fold(words, room, style)
        ]
        if sum(_steps(lines)) <= most or part < PART_LEAST:
            return lines
        part *= SMALLER


def _steps(lines: Sequence[tuple[str, Style]]) -> list[float]:
    """How far each line stands below the one above it, the first below the sheet's margin."""
    sizes = [style.size for _, style in lines]
    return [_advance(above, size) for above, size in zip((0.0, *sizes), sizes, strict=False)]


def _advance(above: float, size: float) -> float:
    """How far below a line of `above` pt one of `size` pt stands; 0 pt is the sheet's top."""
    if not above:
        return FIRST_BY_SIZE * size
    return BY_SIZE * size + BY_ABOVE * above + STEP_LEAST


PLACES = (
    *("office", "office_in_capitals", "name", "name_in_capitals", "address", "village_kind"),
    *("village", "district", "regency", "regency_in_capitals"),
    *("village_kind_in_capitals", "village_in_capitals", "district_in_capitals"),
)
"""What the letterhead can name."""


def _words_of(line: LetterheadLine, group: Group) -> str:
    kind = village_kind(group) if group.village else ""
    facts = {
        "office": group.office,
        "office_in_capitals": group.office.upper(),
        "name": group.name,
        "name_in_capitals": group.name.upper(),
        "address": group.address,
        "village_kind": kind,
        "village_kind_in_capitals": kind.upper(),
        "village_in_capitals": group.village.upper(),
        "district_in_capitals": group.district.upper(),
        "village": group.village,
        "district": group.district,
        "regency": group.regency,
        "regency_in_capitals": group.regency.upper(),
    }
    return ", ".join(filled(line.text, facts))
