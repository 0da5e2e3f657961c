"""Lines before they reach a terminal or a pipe, and the heading and rule that all screens share.

A line is understood by its words; its style only lets a terminal add weight. This module knows
no terminal and no Rich.
"""

from collections.abc import Iterable
from typing import Literal, NamedTuple

from kubebook.screen.characters import apart, fold, right, safe

Style = Literal["plain", "strong", "void"]
RULE = "─"
WIDTH = 80
"""Columns when no terminal gives them."""


class Styled(NamedTuple):
    """One line of the screen: its text without line end, and how a terminal may stress it.

    `strong` is set in weight, `void` struck through; in a pipe both are the same as `plain`.
    """

    text: str
    style: Style = "plain"


def rule(columns: int) -> Styled:
    """The thin rule across `columns`."""
    return Styled(RULE * columns)


def headed(title: str, when: str, columns: int) -> list[Styled]:
    """A screen's heading over its rule: `title` left and `when` right, or one under the other."""
    title, when = safe(title), safe(when)
    line = apart(title, when, columns) if when else None
    texts = [line] if line else [*fold(title, columns), *(fold(when, columns) if when else ())]
    return [*(Styled(text, "strong") for text in texts), rule(columns)]


def labelled(label: str, value: str, columns: int, *, indent: int) -> list[str]:
    """`label` and at the right end of its last line its `value`, or below if there is no room."""
    room = columns - indent
    *above, last = fold(label, room)
    line = apart(last, value, room)
    texts = [*above, line] if line else [*above, last, *_at_right(value, room)]
    return [" " * indent + text for text in texts]


def _at_right(value: str, columns: int) -> Iterable[str]:
    return (right(part, columns) for part in fold(value, columns))
