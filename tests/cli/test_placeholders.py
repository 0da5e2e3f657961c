"""The words that mark a place in help and hints: typed as they stand, they are refused."""

import re
from collections.abc import Iterator

import pytest
import typer
from typer.core import TyperArgument

from kubebook.cli.commands import TABLE
from kubebook.cli.main import app
from kubebook.cli.placeholders import HINTS, PLACES
from kubebook.language import translator
from tests.catalogue import merged
from tests.cli.desk import Desk

CHOICES = {"KAS", "A4|F4", "L|P"}
"""What marks a place and may be written there too."""


def commands() -> Iterator[tuple[str, typer.core.TyperCommand]]:
    """Every command, those inside a group too, with the words that call it."""
    root = typer.main.get_command(app)
    for name in TABLE:
        command = root.get_command(None, name)  # type: ignore[attr-defined]
        inside = getattr(command, "commands", None)
        yield from ((f"{name} {verb}", it) for verb, it in (inside or {}).items())
        if not inside:
            yield name, command


def places() -> Iterator[tuple[str, str, str]]:
    """Every place of every command: the words before it, its metavar and an option's name."""
    for words, command in commands():
        arguments: list[str] = []
        for param in command.params:
            metavar = str(param.metavar)
            if getattr(param, "hidden", False) or getattr(param, "is_flag", False):
                continue
            if isinstance(param, TyperArgument):
                yield " ".join([words, *arguments]), metavar, ""
                arguments.append("1")
            else:
                yield words, metavar, param.opts[0]


PLACED = [place for place in places() if place[1] not in CHOICES]


def test_every_place_of_a_command_is_known() -> None:
    """A new metavar gets its line in the table, or is a choice."""
    assert {metavar for _, metavar, _ in places()} == {*PLACES, *CHOICES}
    assert len(PLACED) > 100


@pytest.mark.parametrize("command", sorted({words for words, _ in commands()}))
def test_the_word_of_a_place_is_refused_in_it(run: Desk, command: str) -> None:
    """In both languages, in every place of every command; nothing is written."""
    before = run.path.read_bytes()
    for words, metavar, option in PLACED:
        if f"{words} ".startswith(f"{command} "):
            for typed in {metavar, translator("id")(metavar)}:
                answer = run(f"{words} {option}", typed)
                assert answer.code == 2, (words, option, typed)
                assert answer.err.startswith(f'Belum bisa: "{typed}" hanya contoh; ganti dengan ')
    assert run.path.read_bytes() == before


@pytest.mark.parametrize("typed", sorted(HINTS))
def test_the_words_of_hints_are_refused_anywhere(run: Desk, typed: str) -> None:
    """Also where help has another word for the place, or the ledger and the officer are named."""
    for line in ("member add", "receipt 5rb", "receipt 5rb x --account", "--ledger", "init --by"):
        answer = run(line, typed)
        assert answer.code == 2
        assert answer.err.startswith(f'Belum bisa: "{typed}" hanya contoh; ganti dengan ')


def test_hints_mark_no_place_with_another_word() -> None:
    """What a sentence shows to be typed has only words that are refused when typed so."""
    known = {*PLACES, *map(translator("id"), PLACES), *HINTS, *CHOICES}
    told = [line for it in merged() for line in f"{it.id}\n{it.string}".split("\n")]
    typed = [line.split("   ")[0] for line in told if "kubebook " in line]
    options = [
        word for line in told for word in re.findall(r"--[a-z-]+ ([A-Z]{3,})(?![\w.])", line)
    ]
    shown = {*options, *re.findall(r"(?<![\w{.=/\\-])[A-Z]{3,}(?![\w}.=/-])", "\n".join(typed))}
    assert shown - known == set()


@pytest.mark.parametrize("typed", ["ANGGOTA", "KAS", "A01", "SITI", "TOKO TANI"])
def test_other_words_in_capitals_are_taken(run: Desk, typed: str) -> None:
    """Capitals alone are no fault."""
    run("receipt 5jt Modal --account modal-swadaya")
    lines = {
        "ANGGOTA": "member set A04 --role",
        "KAS": "receipt 5rb Telur --account penjualan --into",
        "A01": "member show",
        "SITI": "member add",
        "TOKO TANI": "expense 5rb Pakan --account pakan --party",
    }
    assert run(lines[typed], typed).code == 0
