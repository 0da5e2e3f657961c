"""Every option that a sentence or a rule names can be typed, on the command it is named for."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import typer

import kubebook
from kubebook.cli import main

ROOT = Path(kubebook.__file__).parent
OPTION = re.compile(r"(?<![\w-])--[a-z][a-z-]*")
LINE = re.compile(r"kubebook ((?:[a-z][a-z-]* )+)([^\n]*)")


def literals() -> Iterator[tuple[str, str]]:
    """Every text in the code, docstrings too, with the name of its file."""
    for path in sorted(ROOT.rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Constant) and isinstance(node.value, str):
                yield str(path.relative_to(ROOT)), node.value


def names_of(command: Any) -> set[str]:
    """The names of the options of a command, and those that every command takes."""
    names = {name for one in command.params for name in (*one.opts, *one.secondary_opts)}
    return names | {"--help"}


def every_command() -> Iterator[tuple[tuple[str, ...], Any]]:
    """Every command with its words, the root without any."""
    root: Any = typer.main.get_command(main.app)
    context = root.make_context("kubebook", [], resilient_parsing=True)
    waiting: list[tuple[tuple[str, ...], Any]] = [
        ((name,), root.get_command(context, name)) for name in root.list_commands(context)
    ]
    yield (), root
    while waiting:
        words, command = waiting.pop()
        yield words, command
        waiting += [((*words, name), sub) for name, sub in getattr(command, "commands", {}).items()]


COMMANDS = dict(every_command())
KNOWN = set().union(*map(names_of, COMMANDS.values()))


def test_every_option_in_the_code_is_one_that_can_be_typed() -> None:
    """A rule names the option to type again: `--birth-date`, `--out-of`, `--stated`."""
    named = {(file, option) for file, text in literals() for option in OPTION.findall(text)}
    assert {"--birth-date", "--decree-date", "--out-of"} <= {option for _, option in named}
    assert {(file, option) for file, option in named if option not in KNOWN} == set()


@pytest.mark.parametrize("room", ["book", "errors", "cli", "store", "paper", "statements"])
def test_every_command_in_a_sentence_takes_the_options_that_it_shows(room: str) -> None:
    """What the screen says to type is no option of another command."""
    wrong = set()
    for file, text in literals():
        for words, rest in LINE.findall(text) if file.startswith(room) else ():
            command = _command(words.split())
            options = OPTION.findall(rest.partition("   ")[0])
            wrong |= {(file, words, one) for one in options if one not in command}
    assert wrong == set()


def _command(words: list[str]) -> set[str]:
    """The options of the command that these words begin with."""
    most = max(n for n in range(len(words) + 1) if tuple(words[:n]) in COMMANDS)
    return names_of(COMMANDS[tuple(words[:most])])
