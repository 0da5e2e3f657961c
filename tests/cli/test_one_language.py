"""One language on a screen: what it shows to be typed can be typed, and stands in that language."""

import re
import shlex
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
import typer

from kubebook.cli import main
from kubebook.cli.commands import OTHER_NAMES, TABLE
from kubebook.cli.placeholders import HINTS, PLACES
from kubebook.language import Language, translator
from kubebook.paper.documents.catalogue import resolve_document
from kubebook.statements.catalogue import resolve
from tests.catalogue import marked, merged
from tests.cli.desk import Desk
from tests.cli.test_help import EVERY
from tests.command_names import COMMANDS, PAPERS, option_names, spoken
from tests.docs.readme import README
from tests.test_errors import CASES

LANGUAGES: tuple[Language, ...] = ("id", "en")
PROSE = ("cannot", "belum")
"""Words after `kubebook` at the beginning of a line that are no command."""
FACTS = {
    "amount": "350.000",
    "by": "5.000",
    "command": "kubebook",
    "form": "umum",
    "into": "",
    "line": "3",
    "name": "bansos-2026",
    "number": "3",
    "role": "ketua",
    "stage": "1",
}
"""Examples of what fills the places of messages; of any other place, a voucher."""
_COMMAND = re.compile(r"(?<![\w.\\/-])kubebook(?: -[-\w]+| [a-z][\w-]*)[^\n`]*")
_PLACEHOLDER = r"(?<![\w.-])(?:[A-Z]{3,}(?:-[A-Z]+)?|\.\.\.)(?![\w.-])"


def typed_in(text: str) -> Iterator[str]:
    """Every command line of a text, one that goes on in the next line whole."""
    whole = re.sub(r"\n {6,}(?=--)", " ", text)
    for line in whole.split("\n"):
        for found in re.split(r", (?=kubebook )|(?<=[?:]) (?=kubebook )", line):
            if match := _COMMAND.search(found):
                yield re.split(r"   | 2?> |\)", match[0])[0].rstrip(" .,")


def is_command(line: str) -> bool:
    """Whether a line can be typed; a sentence about kubebook is none."""
    words = [word for word in line.split()[1:] if not word.startswith("-")]
    first = re.sub(r"--(?:ledger|buku) \S+ ", "", line).split()[1]
    return first.startswith("-") or first in {*TABLE, *OTHER_NAMES} or not words


def with_examples(line: str, language: Language) -> str:
    """The line with examples in its places."""
    words = {**{translator(language)(name): place.example for name, place in PLACES.items()}}
    if language == "id":
        words |= {name: place.example for name, place in PLACES.items() if name not in words}

    def example(found: re.Match[str]) -> str:
        return words.get(found[0], "contoh") if found[0] in {*words, *HINTS} else found[0]

    return re.sub(_PLACEHOLDER, example, line)


def filled(text: str, language: Language) -> str:
    """A message with examples in the places of its facts."""

    def fact(found: re.Match[str]) -> str:
        name, _, kind = found[1].partition(":")
        if kind == "short":
            return "31/10/2026"
        value = FACTS.get(name, "BKM-2026-0001")
        if kind == "statement":
            return PAPERS["cash-book"] if language == "id" else "cash-book"
        return value

    return re.sub(r"\{(\w+(?::\w+)?)\}", fact, text)


def parse(line: str) -> None:
    """Let Typer read a command line as far as the command itself, whose names are looked up."""
    words = [word for word in shlex.split(line, posix="\\" not in line)[1:] if word != "--help"]
    command: Any = typer.main.get_command(main.app)
    everybody = SimpleNamespace(environ={})
    context = command.make_context("kubebook", words, obj=everybody)
    while rest := getattr(context, "_protected_args", None):
        name, command, rest = command.resolve_command(context, [*rest, *context.args])
        context = command.make_context(name, rest, parent=context)
    if named := context.params.get("statement"):
        resolve(named)
    if named := context.params.get("document"):
        resolve_document(named)


@cache
def lines(language: Language) -> tuple[str, ...]:
    """Every command line of messages, help among them, of refusals, and of the README."""
    say = translator(language)
    messages = [filled(say(message), language) for message in marked()]
    refusals = [case.id if language == "id" else case.en for case in CASES]
    pages = [*messages, *refusals, README.read_text("utf-8")]
    found = (line for page in pages for line in typed_in(page) if is_command(line))
    return tuple(dict.fromkeys(with_examples(line, language) for line in found))


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_command_line_that_is_shown_can_be_typed(language: Language, tmp_path: Path) -> None:
    """Each is parsed with examples in its places: no command, option or name is invented."""
    wrong = {}
    for line in lines(language):
        try:
            parse(line)
        except Exception as error:  # noqa: BLE001 (whatever it is, it is listed)
            wrong[line] = f"{type(error).__name__}: {error}"
    assert wrong == {}
    assert len(lines(language)) > 200


def test_a_line_that_cannot_be_typed_would_be_seen() -> None:
    """The rule above is no rule if it cannot fail."""
    for line in ("kubebook receipt 5rb --acount x", "kubebook member ad x", "kubebook show foo"):
        with pytest.raises(Exception):  # noqa: B017, PT011 (one of Typer's, or ours)
            parse(line)
