"""The lines that documents are made of: headings, paragraphs, points, lines to write on.

Each maker returns lines for the flow; none knows a book or an office. `left` and `right` bound what
is made on the sheet, in mm.
"""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from kubebook.messages import N_
from kubebook.paper.engine.blocks import Draw, Line
from kubebook.paper.engine.pages import LINE, Page
from kubebook.paper.engine.scale import (
    GUTTER,
    HAND,
    HAND_BELOW,
    HAND_MORE,
    HEADING,
    LETTER,
    REPORT,
    SMALL,
    STEP,
    TABLE,
    TITLE,
    TITLE_FIRST,
    Setting,
)
from kubebook.paper.engine.sheet import Sheet
from kubebook.paper.engine.structure import Node
from kubebook.paper.engine.typeface import Style, width
from kubebook.paper.engine.wording import Run, fold, fold_runs, say
from kubebook.paper.formats.format import Placed

HEADING_DROP = 4.9
UNIT_GAP = 1.8
TITLE_DROP, TITLE_STEP, TITLE_RULE = 8.2, 6.0, 1.2
BEFORE_NOTE = 6.0
BEFORE_BOX, BOX_HEAD, BOX_LEFT, FIRST_OF_BOX = 7.0, 5.0, 2.0, 1.0
"""What is clear above a box, where its heading stands in it, and from its left edge."""


class Point(NamedTuple):
    """One numbered point, with a note at the right of its first line."""

    text: str
    note: str = ""


def halves(sheet: Sheet) -> tuple[tuple[float, float], tuple[float, float]]:
    """The bounds of two columns with their gutter."""
    wide = (sheet.text_width - GUTTER) / 2
    return (sheet.left, sheet.left + wide), (sheet.edge - wide, sheet.edge)


# --- text ----------------------------------------------------------------------------------------


def text_drawer(x: float, text: str, style: Style) -> Draw:
    """Draws one line of text that begins at x."""
    return lambda page, y: page.text(x, y, text, style)


def text_lines(
    x: float, room: float, text: str, style: Style, *, step: float = STEP, first: float = STEP
) -> list[Line]:
    """A text folded to `room` mm, its first line `first` mm down."""
    return [
        Line(step if number else first, text_drawer(x, line, style))
        for number, line in enumerate(fold(text, room, style))
    ]


def heading(left: float, right: float, words: str, unit: str = "") -> Line:
    """A block's heading, with what its figures are in behind it."""
    room = right - left - (UNIT_GAP + width(unit, SMALL) if unit else 0.0)

    def draw(page: Page, y: float) -> None:
        page.fitted(left, y, words, HEADING, room)
        page.text(left + min(width(words, HEADING), room) + UNIT_GAP, y, unit, SMALL)

    return Line(HEADING_DROP, draw)


def heading_width(words: str, unit: str) -> float:
    """How wide a block's heading is with its unit."""
    return width(words, HEADING) + UNIT_GAP + width(unit, SMALL)


def title(sheet: Sheet, words: str, at: Placed = "centre") -> list[Line]:
    """A document's title in capitals, centred or at the left, with a rule under it."""

    def drawer(text: str) -> Draw:
        wide = width(text, TITLE)
        x = sheet.left + (sheet.text_width - wide) / 2 if at == "centre" else sheet.left

        def draw(page: Page, y: float) -> None:
            page.text(x, y, text, TITLE)
            page.rule(x, y + TITLE_RULE, x + wide, LINE)

        return draw

    return [
        Line(TITLE_STEP if number else TITLE_DROP, drawer(text), TITLE_FIRST)
        for number, text in enumerate(fold(words.upper(), sheet.text_width, TITLE))
    ]


def paragraph(
    left: float,
    room: float,
    pieces: Iterable[Run],
    setting: Setting = REPORT,
    *,
    first: float | None = None,
) -> list[Line]:
    """A paragraph with its strong pieces set Semibold, its first line `first` mm down."""
    styles = setting.plain, setting.strong
    folded = fold_runs(pieces, min(setting.most, room), styles)
    begun = setting.paragraph if first is None else first
    return [
        Line(setting.step if number else begun, run_drawer(left, line, styles))
        for number, line in enumerate(folded)
    ]


def run_drawer(x: float, pieces: Sequence[Run], styles: tuple[Style, Style]) -> Draw:
    """Draws the pieces of one line one behind the other; `styles` are plain and strong."""

    def draw(page: Page, y: float) -> None:
        at = x
        for text, is_strong in pieces:
            page.text(at, y, text, styles[is_strong])
            at += width(text, styles[is_strong])

    return draw


# --- points --------------------------------------------------------------------------------------


def label_of(place: int, *, letters: bool = False) -> str:
    """`1.` or `a.` for the first point (0); after z come numbers."""
    return f"{chr(ord('a') + place)}." if letters and place < 26 else f"{place + 1}."  # noqa: PLR2004 (letters of the alphabet)


def points(
    left: float,
    room: float,
    told: Sequence[Point],
    setting: Setting = REPORT,
    *,
    letters: bool = False,
) -> list[list[Line]]:
    """Points numbered 1, 2, 3 or lettered a, b, c, each a unit."""
    every = Node("L")
    return [
        point(left, room, label_of(place, letters=letters), one, setting, among=every)
        for place, one in enumerate(told)
    ]


def point(
    left: float,
    room: float,
    label: str,
    told: Point,
    setting: Setting = REPORT,
    *,
    first: float | None = None,
    among: Node | None = None,
) -> list[Line]:
    """One point: its number before its words, its note at the right of the first line.

    `among` is the list that it is of.
    """
    words = left + setting.words
    wide = min(setting.most, room) - setting.words
    if told.note:
        wide = min(wide, room - setting.words - width(told.note, TABLE) - BEFORE_NOTE)
    text, *others = fold(told.text, wide, setting.plain)
    body = Node("LBody")

    def draw(page: Page, y: float) -> None:
        with page.tag(among or Node("L")), page.tag("LI"):
            with page.tag("Lbl"):
                page.text(left + setting.number, y, label, setting.plain)
            with page.tag(body):
                page.text(words, y, text, setting.plain)
        with page.tag("P"):
            page.right(left + room, y, told.note, TABLE)

    def more(other: str) -> Draw:
        def draw_more(page: Page, y: float) -> None:
            with page.tag(body):
                page.text(words, y, other, setting.plain)

        return draw_more

    return [
        Line(setting.point if first is None else first, draw),
        *(Line(setting.step, more(other)) for other in others),
    ]


def listed(left: float, right: float, texts: Sequence[str]) -> list[Line]:
    """Numbered points of a report, under a block's heading; *Tidak ada.* without any."""
    if not texts:
        return paragraph(left, right - left, [(say(N_("Nothing.")), False)])
    every = Node("L")
    return [
        line
        for place, text in enumerate(texts)
        for line in point(
            left,
            right - left,
            label_of(place),
            Point(text),
            first=None if place else REPORT.paragraph,
            among=every,
        )
    ]


# --- lines to write on ---------------------------------------------------------------------------


def hand_line(
    left: float,
    right: float,
    *,
    below: float = 0.0,
    advance: float = HAND,
    label: str = "",
    setting: Setting = REPORT,
) -> Line:
    """One line to write on, its rule `below` mm under the baseline; a `label` stands left of it."""

    def draw(page: Page, y: float) -> None:
        page.text(left + setting.number, y, label, setting.plain)
        page.rule(left + (setting.words if label else 0.0), y + below, right)

    return Line(advance, draw)


def hand_box(left: float, right: float, words: str, lines: int) -> Line:
    """A box with its heading, and room in it for so many lines written by hand."""
    high = BOX_HEAD + HAND * lines

    def draw(page: Page, y: float) -> None:
        page.frame(left, y - high, right - left, high)
        room = right - left - 2 * BOX_LEFT
        page.fitted(left + BOX_LEFT, y - high + BOX_HEAD, words, HEADING, room)

    return Line(BEFORE_BOX + high, draw, FIRST_OF_BOX + high)


def hand_points(left: float, room: float, count: int) -> list[list[Line]]:
    """Numbered lines of a letter to write points on."""
    right, advance = left + min(LETTER.most, room), LETTER.step + HAND_MORE
    return [
        [
            hand_line(
                left,
                right,
                below=HAND_BELOW,
                advance=advance,
                label=label_of(place),
                setting=LETTER,
            )
        ]
        for place in range(count)
    ]


# --- letters -------------------------------------------------------------------------------------


def letter_paragraph(sheet: Sheet, pieces: Iterable[Run]) -> list[Line]:
    """A paragraph of a letter with its strong pieces set Semibold."""
    return paragraph(sheet.left, sheet.text_width, pieces, LETTER)


def letter_points(
    sheet: Sheet, told: Sequence[Point], *, letters: bool = False
) -> list[list[Line]]:
    """The points of a letter, numbered or lettered, each a unit."""
    return points(sheet.left, sheet.text_width, told, LETTER, letters=letters)
