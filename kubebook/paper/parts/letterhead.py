"""What stands at the head of a document: letterhead, title, facts.

It draws what the format and the group hold, and decides nothing about either.
"""

from collections.abc import Sequence

from kubebook.book.records.group import Group
from kubebook.messages import N_
from kubebook.paper.engine.pages import LINE, Page
from kubebook.paper.engine.typeface import Style, plain, strong, width
from kubebook.paper.engine.wording import filled, fold, say
from kubebook.paper.formats.format import Format, LetterheadLine, Sheet
from kubebook.paper.parts.logo import logo_of

TABLE = plain(9.5)
TITLE = strong(13)
STEP = 4.8
HAND_STEP = 8.2
"""A line to write on by hand."""
GUTTER = 8.0
LABEL = 27.0
VALUE = 30.0
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


def village_kind(group: Group) -> str:
    """Kelurahan or Desa, as the group lives."""
    return {"kelurahan": say(N_("Kelurahan")), "desa": say(N_("Desa"))}[group.village_kind]


def draw_letterhead(page: Page, group: Group, form: Format) -> float:
    """Draw the letterhead at the head of a page; returns the y of its last rule.

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
    y = sheet.top
    if logo:
        y += max(0.0, (logo.high - high) / 2)
        x = sheet.left if form.letterhead.logo_side == "left" else sheet.edge - logo.wide
        top = sheet.top + max(0.0, (high - logo.high) / 2)
        page.picture(x, top, logo.wide, logo.high, logo.data)
    for (text, style), step in zip(lines, steps, strict=True):
        y += step
        page.centre(middle, y, text, style)
    y = max(y, sheet.top + logo.high) if logo else y
    page.rule(sheet.left, y + 2.8, sheet.edge, THICK)
    page.rule(sheet.left, y + 3.8, sheet.edge, THIN)
    return y + 3.8


def _letterhead_lines(
    group: Group, form: Format, sheet: Sheet, room: float
) -> list[tuple[str, Style]]:
    """The lines folded to `room` mm, all set smaller if they would fill the sheet."""
    told = [(words, one) for one in form.letterhead.lines if (words := _words_of(one, group))]
    most = HIGH_PART * (sheet.bottom - sheet.top)
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
)
"""What the letterhead can name."""


def _words_of(line: LetterheadLine, group: Group) -> str:
    facts = {
        "office": group.office,
        "office_in_capitals": group.office.upper(),
        "name": group.name,
        "name_in_capitals": group.name.upper(),
        "address": group.address,
        "village_kind": village_kind(group) if group.village else "",
        "village": group.village,
        "district": group.district,
        "regency": group.regency,
        "regency_in_capitals": group.regency.upper(),
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
