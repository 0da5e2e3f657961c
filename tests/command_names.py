"""The names of commands, options, statements and documents, and sentences that have them.

Every sentence names them in English, ids and their Indonesian texts alike. `spoken` writes an
Indonesian text with the Indonesian names, as it stands in the compiled catalogue; the tables of
names are those of the program.
"""

import re
from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any

import typer

from kubebook.cli.commands import OTHER_NAMES, SUBCOMMANDS, TABLE
from kubebook.cli.main import app
from kubebook.files.endings import OTHER_NAMES as WHOLE_NAMES
from kubebook.paper.documents.catalogue import DOCUMENTS
from kubebook.statements.catalogue import STATEMENTS

COMMANDS: Mapping[str, str] = {
    **{name: row.other for name, row in TABLE.items()},
    **{name: typed for typed, name in SUBCOMMANDS.items()},
}
"""The Indonesian name of each command and of each verb; a verb has the name of its command."""
PAPERS: Mapping[str, str] = {
    **{name: typed for typed, name in WHOLE_NAMES.items()},
    **{name: one.alias for name, one in STATEMENTS.items()},
    **{name: one.alias for name, one in DOCUMENTS.items()},
}
"""The Indonesian name of each statement, document, and what `export` writes whole."""
WITH_PAPERS = ("show", "report", "export", "format")
"""Commands whose words may be names of statements and documents."""

_OPTION = r"(?<![\w-])--[a-z][a-z-]*"
_WORDS = (
    r"(?<![\w.-])(kubebook|\{command:command\})"
    r"((?: --[a-z]+ \S+)*)"
    r"((?: [a-z{][\w{}:-]*(?:\.[\w{}]+)*)+)"
)
"""A way to call the program, its options before the command, and the plain words after them."""
_GAP = r"( *\S.*?)( {2,})(\S.*)"
"""A line with what to type first and, after a gap, what it does."""


def options() -> Iterator[tuple[str, ...]]:
    """The names of every option of every command, a pair of yes and no as two."""
    root: Any = typer.main.get_command(app)
    context = root.make_context("kubebook", [], resilient_parsing=True)
    waiting = [root, *(root.get_command(context, name) for name in root.list_commands(context))]
    while waiting:
        command = waiting.pop()
        waiting += getattr(command, "commands", {}).values()
        for param in command.params:
            if param.param_type_name == "option" and not param.hidden:
                yield from (tuple(own) for own in (param.opts, param.secondary_opts) if own)


@cache
def option_names() -> Mapping[str, str]:
    """The Indonesian name of each option; its own where both languages have the same."""
    found = {"--help": "--help"}
    for own in options():
        first, *others = [name for name in own if name.startswith("--")]
        if others or first not in found:
            found[first] = others[0] if others else first
    return found


def names() -> Iterator[tuple[str, str, str]]:
    """Every name: its kind, English, Indonesian; the kind is a context of the catalogue."""
    tables = {"command": {**COMMANDS, **option_names()}, "statement": PAPERS}
    for kind, table in tables.items():
        yield from ((kind, english, other) for english, other in table.items())


def spoken(text: str) -> str:
    """An Indonesian text with the Indonesian names of what it lets somebody type.

    Raises:
        ValueError: it names a command or option that there is not, or not in English.
    """
    lines = text.split("\n")
    return "\n".join(_aligned(lines, [_spoken_line(line) for line in lines]))


def _spoken_line(line: str) -> str:
    line = re.sub(_WORDS, lambda found: found[1] + found[2] + _command(found[3], line), line)
    return re.sub(_OPTION, lambda found: _option(found[0], line), line)


def _option(name: str, line: str) -> str:
    if name not in option_names():
        raise ValueError(f"no option is called {name} in English: {line}")
    return option_names()[name]


def _command(words: str, line: str) -> str:
    """The words after `kubebook`; if the first is no command, they are a sentence about it."""
    first, *rest = words.split()
    if first in OTHER_NAMES:
        raise ValueError(f"{first} is not English: {line}")
    if first not in TABLE:
        return words
    typed = [COMMANDS[first]]
    if rest and rest[0] in SUBCOMMANDS:
        raise ValueError(f"{rest[0]} is not English: {line}")
    if first not in ("show", "report", "export") and rest and rest[0] in COMMANDS:
        typed.append(COMMANDS[rest.pop(0)])
    typed += [PAPERS.get(word, word) for word in rest] if first in WITH_PAPERS else rest
    return " " + " ".join(typed)


def _aligned(before: list[str], after: list[str]) -> list[str]:
    """Lines whose gaps stood in one column have them in one column again."""
    parts = [
        (re.fullmatch(_GAP, old), re.fullmatch(_GAP, new))
        for old, new in zip(before, after, strict=True)
    ]
    columns: dict[int, int] = {}
    for old, new in parts:
        if old and new:
            columns[old.start(3)] = max(columns.get(old.start(3), 0), len(new[1]))
    gaps = {
        column: min(len(old[2]) for old, _ in parts if old and old.start(3) == column)
        for column in columns
    }
    return [
        new[1].ljust(columns[old.start(3)]) + " " * gaps[old.start(3)] + new[3]
        if old and new
        else whole
        for (old, new), whole in zip(parts, after, strict=True)
    ]
