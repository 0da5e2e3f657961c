"""Sentences and lists of the screen: what `status`, `check` and an error show beside the tables.

This module knows no statement and no terminal. A command to be typed keeps a line or a column of
its own; it is parted, at blanks, only if it is wider than the screen.
"""

import re
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from kubebook.language import Language, word
from kubebook.messages import Message
from kubebook.money import format_amount
from kubebook.screen.characters import fold, left, safe, width
from kubebook.screen.lines import Styled, labelled

LABEL = 22
AMOUNT = 14
"""Room of an amount with the blank before it: up to 9.999.999.999."""
GAP = 3
UNDER = " " * 4
NARROW_TEXT = 28
"""Columns that the words of a task need at least, or its command goes under them."""
INNER = " " * 6
"""Before the words of an indented line, when they have no room beside the command."""
UNPARTED = "\u00a0"
"""A blank at which no line is parted."""
COMMAND = "kubebook "
_TYPED = r"(\S.*?[:?.,]) (kubebook .*)"
"""A sentence that ends in a command to type."""
_ENTRY = r"( +\S.*?)  +(\S.*)"
"""An indented line with what to type first and, after a gap, what it does."""


class Pair(NamedTuple):
    """A figure of `status`: what it is, whole rupiah, and a remark; `part` of the one above it.

    Without an amount the remark says it.
    """

    label: Message | str
    amount: int | None
    remark: Message | str = ""
    part: bool = False


class Task(NamedTuple):
    """What to do next in words, and the command that does it."""

    text: Message | str
    command: Message | str


def sentence_lines(text: Message | str, *, language: Language, columns: int | None) -> list[Styled]:
    """A message on lines of at most `columns`; None leaves its lines as they are, for a pipe.

    A command that has no room after its sentence gets a line of its own; one that is wider than
    the screen is parted at blanks, its later lines set in.
    """
    lines = map(safe, word(text, language).removesuffix("\n").split("\n"))
    if columns is None:
        return [Styled(_spaced(line)) for line in lines]
    return [Styled(_spaced(part)) for line in lines for part in _folded(line, columns)]


def _folded(line: str, columns: int) -> list[str]:
    if width(line) <= columns:
        return [line]
    entry = re.fullmatch(_ENTRY, line)
    if line.lstrip().startswith(COMMAND) and not entry:
        return _command_lines(line, columns)
    if typed := re.fullmatch(_TYPED, line):
        return [*fold(typed[1], columns), *_command_lines(typed[2], columns)]
    if not line.startswith("  "):
        return fold(line, columns)
    if entry:
        return [*_command_lines(entry[1], columns), *_indented(entry[2], INNER, columns)]
    return _indented(line.lstrip(), line[: -len(line.lstrip())], columns)


def _command_lines(line: str, columns: int) -> list[str]:
    """A command parted at blanks, never inside a word, its later lines set in."""
    typed = line.lstrip()
    indent = line[: -len(typed)]
    first, *words = typed.split(" ")
    lines = [indent + first]
    for part in words:
        longer = f"{lines[-1]} {part}"
        if width(longer) <= columns:
            lines[-1] = longer
        else:
            lines.append(f"{indent}{UNDER}{part}")
    return lines


def _indented(text: str, indent: str, columns: int) -> list[str]:
    return [indent + part for part in fold(text, columns - len(indent))]


def _spaced(line: str) -> str:
    """A line once it is folded: a blank that must not part two words is a blank like others."""
    return line.replace(UNPARTED, " ")


def pair_lines(pairs: Iterable[Pair], *, language: Language, columns: int) -> list[Styled]:
    """Figures one under the other, each with its remark beside it or, on a narrow screen, below."""
    beside = LABEL + AMOUNT + GAP
    wide = columns >= beside + NARROW_TEXT
    lines: list[Styled] = []
    for pair in pairs:
        label = "  " * pair.part + safe(word(pair.label, language))
        amount = "" if pair.amount is None else format_amount(pair.amount)
        remark = safe(word(pair.remark, language))
        figures = labelled(label, amount, LABEL + AMOUNT if wide else columns, indent=0)
        parts = fold(remark, columns - (beside if wide else len(UNDER))) if remark else []
        if wide and parts:
            figures[-1] += " " * GAP + parts.pop(0)
        under = " " * beside if wide else UNDER
        lines += [Styled(line.rstrip()) for line in (*figures, *(under + part for part in parts))]
    return lines


def task_lines(
    tasks: Sequence[Task], *, language: Language, columns: int, first: int = 1
) -> list[Styled]:
    """A list numbered from `first`, each task's command in a column of its own, or under it."""
    worded = [(safe(word(t.text, language)), safe(word(t.command, language))) for t in tasks]
    digits = len(str(first + len(tasks) - 1))
    start = digits + 2
    commands = max((width(command) for _, command in worded), default=0)
    longest = max((width(text) for text, _ in worded), default=0)
    room = min(longest, columns - start - GAP - commands)
    lines: list[Styled] = []
    for number, (text, command) in enumerate(worded, first):
        before = f"{number:>{digits}}  "
        if room < min(longest, NARROW_TEXT):
            parts = fold(text, columns - start)
            lines.append(Styled(before + parts[0]))
            under = [*parts[1:], *_command_lines(command, columns - start)]
            lines += (Styled(" " * start + part) for part in under)
            continue
        top, *rest = fold(text, room)
        lines.append(Styled(before + left(top, room) + " " * GAP + command))
        lines += (Styled(" " * start + part) for part in rest)
    return lines


def finding_lines(
    heading: Message | str,
    findings: Iterable[Message],
    *,
    language: Language,
    columns: int,
) -> list[Styled]:
    """A sentence and under it numbered findings; their later lines are what to type.

    The first line of each finding names where and what. What to type begins under it, also if a
    refusal sets it in.
    """
    lines = [
        Styled(part.text, "strong")
        for part in sentence_lines(heading, language=language, columns=columns)
    ]
    start = " " * 5
    room = columns - len(start)
    for number, finding in enumerate(findings, 1):
        what, _, typed = word(finding, language).partition("\n")
        first, *rest = sentence_lines(what, language=language, columns=room)
        lines.append(Styled(f"{number:>3}  {first.text}"))
        if typed:
            ways = sentence_lines(typed, language=language, columns=room)
            texts = [way.text for way in ways if way.text.strip()]
            indent = min((len(text) - len(text.lstrip()) for text in texts), default=0)
            rest += [Styled(way.text[indent:]) for way in ways]
        lines += (Styled(start + line.text) for line in rest)
    return lines
