"""Tables as a reader sees them: a head in bold letters between two rules, rows to the last rule."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from tests.paper.lint.page import Box, Line, Phrase, Seen, around, lines_of, phrases

AMOUNT = re.compile(r"[−+-]?(Rp\.? ?)?\d{1,3}(\.\d{3})*(,-|,\d\d)?")
SPAN = 0.6
"""Rules of one table begin and end within so many mm."""
HEAD_MOST = 32.0
WIDE_LEAST = 40.0


class Band(NamedTuple):
    """What stands between two rules of one span: a head or a row, and its lines."""

    left: float
    top: float
    right: float
    bottom: float
    lines: tuple[Line, ...]


class Heading(NamedTuple):
    """One column's heading: its words in lines, and the box around them."""

    lines: tuple[str, ...]
    box: Box

    @property
    def text(self) -> str:
        """Its words in one line."""
        return " ".join(self.lines)


class Table(NamedTuple):
    """A table on one page: its head, its columns' headings, where its last rule stands."""

    head: Band
    headings: tuple[Heading, ...]
    bottom: float


def heads_of(page: Seen) -> list[Band]:
    """The heads of tables: bands between two rules of one span, all of whose words are headings."""
    levels = sorted(
        (rule.box for rule in page.rules if rule.is_level and rule.box.bottom < page.foot),
        key=lambda box: box.top,
    )
    wide = [box for box in levels if box.right - box.left > WIDE_LEAST]
    lines = lines_of(page.body)
    heads = []
    for upper in wide:
        lower = next((box for box in wide if box.top > upper.top + 3 and _same(upper, box)), None)
        if lower is None or lower.top - upper.top > HEAD_MOST:
            continue
        inside = _between(lines, upper, lower)
        if inside and _is_head(inside):
            heads.append(Band(upper.left, upper.top, upper.right, lower.bottom, tuple(inside)))
    return heads


def tables_of(page: Seen) -> list[Table]:
    """The tables of a page, from the top down."""
    heads = heads_of(page)
    found = []
    for index, head in enumerate(heads):
        end = min(
            (
                other.top - 1
                for other in heads[index + 1 :]
                if other.left < head.right and other.right > head.left
            ),
            default=page.foot,
        )
        spans = [
            rule.box.bottom
            for rule in page.rules
            if rule.is_level and _same(rule.box, head) and head.bottom < rule.box.top < end
        ]
        found.append(Table(head, headings_of(head), max(spans, default=end)))
    return found


def headings_of(head: Band) -> tuple[Heading, ...]:
    """The columns' headings: phrases of a head that stand over each other."""
    columns: list[list[Phrase]] = []
    for line in head.lines:
        for phrase in phrases(line):
            home = next(
                (it for it in columns if _share(around(p.box for p in it), phrase.box)), None
            )
            if home is None:
                columns.append([phrase])
            else:
                home.append(phrase)
    columns.sort(key=lambda them: them[0].box.left)
    return tuple(
        Heading(tuple(it.text for it in them), around(it.box for it in them)) for them in columns
    )


def _share(one: Box, other: Box) -> bool:
    return min(one.right, other.right) - max(one.left, other.left) > 0


def _same(one: Box | Band, other: Box | Band) -> bool:
    return abs(one.left - other.left) < SPAN and abs(one.right - other.right) < SPAN


def _between(lines: Sequence[Line], upper: Box, lower: Box) -> list[Line]:
    """The parts of lines inside a band."""
    found = []
    for line in lines:
        if not upper.top < line.base < lower.bottom + 0.3:
            continue
        runs = tuple(
            run
            for run in line.runs
            if run.box.left > upper.left - 1 and run.box.right < upper.right + 1
        )
        if runs:
            found.append(Line(line.base, runs))
    return found


def _is_head(lines: Sequence[Line]) -> bool:
    """Whether all words are bold but *(Rp)*, there is more than one column, and no amount."""
    texts = [phrase for line in lines for phrase in phrases(line)]
    bold = all(it.bold or it.text.startswith("(") for it in texts)
    return (
        bold
        and max(len(phrases(line)) for line in lines) > 1
        and not any(AMOUNT.fullmatch(it.text) for it in texts)
    )
