"""Facts as lines: a label, a colon and a value; in place of an unknown one a line to write on.

In reports they stand two abreast, in letters one below the other. Lengths are mm.
"""

from collections.abc import Sequence

from kubebook.paper.engine.blocks import Draw, Line
from kubebook.paper.engine.pages import Page
from kubebook.paper.engine.scale import HAND, HAND_BELOW, HAND_MORE, LETTER, STEP, TABLE
from kubebook.paper.engine.sheet import Sheet
from kubebook.paper.engine.structure import Node
from kubebook.paper.engine.typeface import Style
from kubebook.paper.engine.wording import fold
from kubebook.paper.parts.lines import halves, text_drawer

BEFORE_FACTS = 7.5
UNDER_HEADING = 5.4
FACT_LABEL, FACT_VALUE = 27.0, 30.0
"""Where the colon and the value of a fact stand, from its label."""
LABEL_ROOM, LABEL_FOLDED = 26.2, 30.0
"""What a label has before its colon; one that is a little wider is set narrower, not folded."""
LETTER_COLON, LETTER_VALUE = 26.0, 29.0
HAND_WIDE = 60.0


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


def facts_within(
    left: float, right: float, pairs: Sequence[tuple[str, str]], *, by_hand: bool = False
) -> list[Line]:
    """Facts one below the other between two places of the sheet, under the heading of a block."""
    rows = [(((left, right),), (pair,)) for pair in pairs]
    return _facts(rows, by_hand=by_hand, before=UNDER_HEADING)


def _facts(
    rows: Sequence[tuple[Sequence[tuple[float, float]], Sequence[tuple[str, str]]]],
    *,
    by_hand: bool,
    before: float = BEFORE_FACTS,
) -> list[Line]:
    lines: list[Line] = []
    for bounds, row in rows:
        step = HAND if by_hand and not all(value for _, value in row) else STEP
        first = step if lines else step + before - STEP
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
    labels = [fold(label, LABEL_FOLDED, TABLE) for _, (label, _) in columns]
    folded = [
        fold(value, right - left - FACT_VALUE, TABLE) for (left, right), (_, value) in columns
    ]
    facts = [Node("P") for _ in columns]

    def draw(page: Page, y: float) -> None:
        for ((left, right), (_, value)), label, texts, fact in zip(
            columns, labels, folded, facts, strict=True
        ):
            with page.tag(fact):
                page.fitted(left, y, label[0], TABLE, LABEL_ROOM)
                page.text(left + FACT_LABEL, y, ":", TABLE)
                page.text(left + FACT_VALUE, y, texts[0], TABLE)
            if by_hand and not value:
                page.rule(left + FACT_VALUE, y + HAND_BELOW, right)

    def more(place: int) -> Draw:
        def draw_more(page: Page, y: float) -> None:
            for ((left, _), _), label, texts, fact in zip(
                columns, labels, folded, facts, strict=True
            ):
                with page.tag(fact):
                    words = "".join(label[place : place + 1])
                    page.fitted(left, y, words, TABLE, LABEL_ROOM)
                    page.text(left + FACT_VALUE, y, "".join(texts[place : place + 1]), TABLE)

        return draw_more

    most = max(map(len, (*labels, *folded)))
    return [Line(first, draw), *(Line(STEP, more(place)) for place in range(1, most))]


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
