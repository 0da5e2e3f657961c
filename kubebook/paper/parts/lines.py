"""The lines that documents are made of: headings, paragraphs, points, facts, lines to write on.

Each maker returns lines for the flow; none knows a book or an office. `left` and `right` bound what
is made on the sheet, in mm.
"""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from kubebook.messages import N_
from kubebook.paper.engine.flow import Draw, Line
from kubebook.paper.engine.pages import LINE, Page
from kubebook.paper.engine.scale import (
    GUTTER,
    HAND,
    HAND_BELOW,
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
from kubebook.paper.engine.structure import Node
from kubebook.paper.engine.typeface import Style, width
from kubebook.paper.engine.wording import Run, fold, fold_runs, say
from kubebook.paper.formats.format import Placed, Sheet

HEADING_DROP = 4.9
UNIT_GAP = 1.8
TITLE_DROP, TITLE_STEP, TITLE_RULE = 8.2, 6.0, 1.2
BEFORE_FACTS = 7.5
FACT_LABEL, FACT_VALUE = 27.0, 30.0
"""Where the colon and the value of a fact stand, from its label."""
BEFORE_NOTE = 6.0
HAND_MORE = 2.6
"""How much more than a printed line of a letter one to write on is high."""
LETTER_COLON, LETTER_VALUE = 26.0, 29.0
HAND_WIDE = 60.0
BEFORE_BOX, BOX_HEAD, BOX_LEFT = 7.0, 5.0, 2.0
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


def heading(x: float, words: str, unit: str = "") -> Line:
    """A block's heading, with what its figures are in behind it."""

    def draw(page: Page, y: float) -> None:
        page.text(x, y, words, HEADING)
        page.text(x + width(words, HEADING) + UNIT_GAP, y, unit, SMALL)

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
    """Numbered points of a report, under a block's heading; without any, a word that says so."""
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


# --- facts ---------------------------------------------------------------------------------------


def facts_abreast(
    sheet: Sheet, pairs: Sequence[tuple[str, str]], *, by_hand: bool = False
) -> list[Line]:
    """Facts as label, colon and value, two abreast.

    `by_hand`: in place of an unknown value there is a line to write it on.
    """
    rows = [pairs[start : start + 2] for start in range(0, len(pairs), 2)]
    return _facts([(halves(sheet), row) for row in rows], by_hand=by_hand)


def facts_rows(sheet: Sheet, rows: Sequence[Sequence[tuple[str, str]]]) -> list[Line]:
    """The same with two facts abreast in a row, or one over the whole width."""
    whole = ((sheet.left, sheet.edge),)
    return _facts([(halves(sheet) if len(row) > 1 else whole, row) for row in rows], by_hand=False)


def _facts(
    rows: Sequence[tuple[Sequence[tuple[float, float]], Sequence[tuple[str, str]]]],
    *,
    by_hand: bool,
) -> list[Line]:
    lines: list[Line] = []
    for bounds, row in rows:
        step = HAND if by_hand and not all(value for _, value in row) else STEP
        first = step if lines else step + BEFORE_FACTS - STEP
        lines += _facts_row(bounds, row, first, by_hand=by_hand)
    return lines


def _facts_row(
    bounds: Sequence[tuple[float, float]],
    pair: Sequence[tuple[str, str]],
    first: float,
    *,
    by_hand: bool,
) -> list[Line]:
    columns = list(zip(bounds, pair, strict=False))
    folded = [
        fold(value, right - left - FACT_VALUE, TABLE) for (left, right), (_, value) in columns
    ]
    facts = [Node("P") for _ in columns]

    def draw(page: Page, y: float) -> None:
        for ((left, right), (label, value)), texts, fact in zip(
            columns, folded, facts, strict=True
        ):
            with page.tag(fact):
                page.text(left, y, label, TABLE)
                page.text(left + FACT_LABEL, y, ":", TABLE)
                page.text(left + FACT_VALUE, y, texts[0], TABLE)
            if by_hand and not value:
                page.rule(left + FACT_VALUE, y + HAND_BELOW, right)

    def more(place: int) -> Draw:
        def draw_more(page: Page, y: float) -> None:
            for ((left, _), _), texts, fact in zip(columns, folded, facts, strict=True):
                with page.tag(fact):
                    page.text(left + FACT_VALUE, y, "".join(texts[place : place + 1]), TABLE)

        return draw_more

    return [Line(first, draw), *(Line(STEP, more(n)) for n in range(1, max(map(len, folded))))]


def facts_listed(left: float, room: float, pairs: Sequence[tuple[str, str]]) -> list[list[Line]]:
    """The facts of a letter, one below the other; of an unknown one the value is a line to fill."""
    at = left + LETTER.words
    places = at, at + LETTER_COLON, at + LETTER_VALUE
    wide = min(LETTER.most, room) - LETTER.words - LETTER_VALUE
    units = []
    for number, pair in enumerate(pairs):
        first = (LETTER.step if number else LETTER.point) + (0 if pair[1] else HAND_MORE)
        units.append(fact(places, pair, wide, LETTER.plain, first=first))
    return units


def fact(
    places: tuple[float, float, float],
    pair: tuple[str, str],
    room: float,
    style: Style,
    *,
    first: float,
) -> list[Line]:
    """One fact of a letter: its label, colon and value at their `places` on the sheet, in mm.

    The value is set in `style`, folded to `room` mm; an unknown one is a line to write on.
    """
    label, value = pair
    at, colon, value_at = places
    text, *others = fold(value, room, style)

    def draw(page: Page, y: float) -> None:
        page.text(at, y, label, LETTER.plain)
        page.text(colon, y, ":", LETTER.plain)
        page.text(value_at, y, text, style)
        if not value:
            page.rule(value_at, y + HAND_BELOW, value_at + min(HAND_WIDE, room))

    return [
        Line(first, draw),
        *(Line(LETTER.step, text_drawer(value_at, other, style)) for other in others),
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
        page.text(left + BOX_LEFT, y - high + BOX_HEAD, words, HEADING)

    return Line(BEFORE_BOX + high, draw)


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
