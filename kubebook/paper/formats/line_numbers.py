"""Finds the line of a file on which a value stands.

tomllib does not keep line numbers; tomlkit keeps a file as it is written. So the value is replaced
by a mark, and the line is the one with the mark.
"""

import re
from collections.abc import Sequence
from itertools import islice
from typing import Any

import tomlkit
from tomlkit.exceptions import TOMLKitError
from tomlkit.items import AoT, String, Table

from kubebook.paper.formats.typed_values import Path

_MARK = "@mark@"
_HEADING = re.compile(r"^[ \t]*\[(.*)\][ \t]*(?:#.*)?$", re.MULTILINE)
"""`[a.b]`, and of `[[a.b]]` what no path is called."""


def line_of(text: str, path: Path) -> int:
    """The line, from 1 on, of the value at a path, or of the nearest table above it that exists."""
    while path:
        if line := _plain_line(text, path) or _line(text, path):
            return line
        path = path[:-1]
    return 1


def _plain_line(text: str, path: Path) -> int | None:
    """The line of `key = ...` below `[its.table]`, where no other line looks so; None if unsure.

    Found without a parse, which takes long in a file of thousands of lines.
    """
    if '"""' in text or "'''" in text or not all(isinstance(part, str) for part in path):
        return None
    key = re.compile(rf"^[ \t]*{re.escape(str(path[-1]))}[ \t]*=", re.MULTILINE)
    found = [one.start() for one in islice(key.finditer(text), 2)]
    if len(found) != 1:
        return None
    headings = _HEADING.findall(text, 0, found[0])
    table = ".".join(map(str, path[:-1]))
    return text.count("\n", 0, found[0]) + 1 if (headings or [""])[-1].strip() == table else None


def _line(text: str, path: Path) -> int | None:
    try:
        document = tomlkit.parse(text)
    except (TOMLKitError, RecursionError):  # nested more deeply than it reads
        return None
    within: Any = document
    try:
        for part in path[:-1]:
            within = within[part]
        value = within[path[-1]]
    except (KeyError, IndexError, TypeError, TOMLKitError):
        return None
    if isinstance(value, AoT):
        value = value[0]
    if isinstance(value, Table):
        _first(value).comment(_MARK)
    elif isinstance(within, String):  # a text alone, in place of a list of one
        return None
    else:
        within[path[-1]] = _MARK
    return _marked(tomlkit.dumps(document).splitlines())


def _first(table: Table) -> Table:
    """The first table with a heading of its own: for `a`, that of [a.b] if there is no [a]."""
    while table.is_super_table():
        below = next(iter(table.values()))
        if not isinstance(below, Table):
            break
        table = below
    return table


def _marked(lines: Sequence[str]) -> int | None:
    return next((number for number, line in enumerate(lines, start=1) if _MARK in line), None)
