"""One language on a screen: what it shows to be typed can be typed, and stands in that language."""

import json
import re
import shlex
from collections.abc import Iterator
from functools import cache
from types import SimpleNamespace
from typing import Any

import pytest
import typer

from kubebook.cli import main
from kubebook.cli.commands import OTHER_NAMES, SUBCOMMANDS, TABLE
from kubebook.cli.declared.typed import Typed
from kubebook.cli.placeholders import HINTS, PLACES
from kubebook.language import Language, name_in, translator
from kubebook.paper.documents.catalogue import resolve_document
from kubebook.statements.catalogue import resolve
from tests.catalogue import marked
from tests.cli.desk import Desk
from tests.cli.test_declared_kinds import session
from tests.cli.test_help import EVERY
from tests.command_names import COMMANDS, PAPERS, names, option_names, spoken
from tests.docs.readme import README
from tests.errors.case import Case
from tests.test_errors import CASES

LANGUAGES: tuple[Language, ...] = ("id", "en")
PROSE = ("cannot", "lain")
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
    "short": "440rb",
    "stage": "1",
    "thousands": "75",
}
"""Examples of what fills the places of messages; of any other place, a voucher."""
_COMMAND = re.compile(r"(?<![\w.\\/-])kubebook(?: -[-\w]+| [a-z][\w-]*)[^\n`]*")
_PLACEHOLDER = r"(?<![\w.-])(?:[A-Z]{2,}(?:-[A-Z]+)?|\.\.\.)(?![\w.-])"


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


def with_examples(line: str) -> str:
    """The line with examples in its places, in one language or the other."""
    examples = {"NIK": "6271014507850001", "KK": "6271010101010001"}
    for name, place in PLACES.items():
        examples |= {name: place.example, translator("id")(name): place.example}

    def example(found: re.Match[str]) -> str:
        if found[0] not in {*examples, *HINTS}:
            return found[0]
        in_quotes = found.string[found.start() - 1] == '"'
        return examples.get(found[0], "contoh").strip('"' if in_quotes else "")

    return re.sub(_PLACEHOLDER, example, line)


def filled(text: str, language: Language) -> str:
    """A message with examples in the places of its facts."""

    def fact(found: re.Match[str]) -> str:
        name, _, kind = found[1].partition(":")
        if kind == "statement":
            return PAPERS["cash-book"] if language == "id" else "cash-book"
        return "31/10/2026" if kind == "short" else FACTS.get(name, "BKM-2026-0001")

    whole = text.replace("kubebook {command:command} {typed}", "kubebook status --json")
    return re.sub(r"\{(\w+(?::\w+)?)\}", fact, whole)


OF_AN_OFFICE = set(re.findall(r"\[documents\.([\w-]+)\]", README.read_text("utf-8")))
"""Documents of an office's own, which the README shows the form of."""


def parse(line: str) -> None:
    """Let Typer and the fields of the command read a line; names of statements are looked up."""
    words = [word for word in shlex.split(line, posix="\\" not in line)[1:] if word != "--help"]
    command: Any = typer.main.get_command(main.app)
    everybody = SimpleNamespace(environ={})
    context = command.make_context("kubebook", words, obj=everybody)
    while rest := getattr(context, "_protected_args", None):
        name, command, rest = command.resolve_command(context, [*rest, *context.args])
        context = command.make_context(name, rest, parent=context)
    fields = getattr(command.callback, "fields", ())
    Typed(fields, context.params).read(fields, session())
    if named := context.params.get("statement"):
        resolve(named)
    if (named := context.params.get("document")) and named not in OF_AN_OFFICE:
        resolve_document(named)


@cache
def lines(language: Language) -> tuple[str, ...]:
    """Every command line of messages, help among them, of refusals, and of the README."""
    say = translator(language)
    messages = [filled(say(message), language) for message in marked()]
    refusals = [case.id if language == "id" else case.en for case in CASES]
    pages = [*messages, *refusals, README.read_text("utf-8")]
    found = (line for page in pages for line in typed_in(page) if is_command(line))
    return tuple(dict.fromkeys(with_examples(line) for line in found))


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_command_line_that_is_shown_can_be_typed(language: Language) -> None:
    """Each is parsed with examples in its places: no command, option or name is invented."""
    wrong = {}
    for line in lines(language):
        try:
            parse(line)
        except Exception as error:  # noqa: BLE001 (whatever it is, it is listed)
            wrong[line] = f"{type(error).__name__}: {error}"
    assert wrong == {}
    assert len(lines(language)) > 200


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_line_that_begins_with_the_program_is_a_command(language: Language) -> None:
    """So that a mistyped command is not taken for a sentence about kubebook."""
    every = [line.strip() for it in marked() for line in translator(language)(it).split("\n")]
    begun = [line for line in every if line.startswith("kubebook ")]
    left = [line for line in begun if not is_command(filled(line, language))]
    assert [line for line in left if line.split()[1] not in PROSE] == []
    assert len(begun) > 150


def test_a_line_that_cannot_be_typed_would_be_seen() -> None:
    """The rule above is no rule if it cannot fail."""
    for line in ("kubebook receipt 5rb --acount x", "kubebook member ad x", "kubebook show foo"):
        with pytest.raises(Exception):  # noqa: B017, PT011 (one of Typer's, or ours)
            parse(line)


ENGLISH = {
    name
    for table in (COMMANDS, PAPERS, option_names())
    for name, other in table.items()
    if name != other
}
"""Every English name of a command, option, statement or document."""
TAKEN = {"status", "format", "set"}
"""English names that are words of Indonesian too."""
KEYS = {"accountability", "letters"}
"""Keys in the file of an office's form, which are English there."""
OF_FORMS = {"group", "recap", "opening", "receipts", "expenses"}
"""Words that such a file takes, in the remarks beside its keys."""


IN_FILES = {
    "ClockWrong": {"export"},
    "ColumnsMissing": {"grant", "member", "voucher"},
    "ColumnUnknown": {"grant", "member", "voucher"},
    "LedgerUnknown": {"group"},
    "RecordDropped": {"group"},
    "RecordImpossible": {"meetings"},
}
"""A command of the shell, headings of a CSV file, and keys of the ledger file, by refusal."""


def english_in(text: str) -> set[str]:
    """The English names in a text; lists show them behind the Indonesian ones, with a comma.

    Names of files and the headings of a CSV file, with no blank beside them, are none.
    """
    own = re.sub(r"\{[^}]*\}", "", text)
    for table in (COMMANDS, PAPERS, option_names()):
        for name, other in table.items():
            own = re.sub(rf"(?<![\w-]){other}(?:, --[a-z-]+)*, {name}(?![\w-])", other, own)
    found = re.findall(r"(?<![\w.,/-])(?:--)?[a-z]+(?:-[a-z]+)*(?!\.?\w|,\w|[/-])", own)
    return set(found) & (ENGLISH - TAKEN - KEYS)


def test_no_message_has_an_english_name_in_indonesian() -> None:
    """Commands, options, statements and documents stand under their Indonesian names."""
    say = translator("id")
    found = {
        say(one): english_in(say(one)) - (OF_FORMS if module.name == "format.py" else set())
        for one, module in marked().items()
    }
    assert {said: names for said, names in found.items() if names} == {}


def test_no_message_has_an_indonesian_name_in_english() -> None:
    """With KUBEBOOK_LANG=en all stands in English; `--month` is another word for `--period`."""
    known = {*option_names(), "--month"}
    typed = [line for it in marked() for line in typed_in(filled(it, "en")) if is_command(line)]
    assert [it for it in marked() if set(re.findall(r"(?<![\w-])--[a-z-]+", it)) - known] == []
    own = {*OTHER_NAMES, *SUBCOMMANDS} - {*TABLE, *SUBCOMMANDS.values()}
    assert [line for line in typed if own & set(line.split()[1:3])] == []
    places = {translator("id")(name) for name in PLACES} - {*PLACES, "ANGKA"}
    assert [line for line in typed if places & set(re.findall(_PLACEHOLDER, line))] == []


@pytest.mark.parametrize("case", CASES, ids=[case.leaf.__name__ for case in CASES])
def test_no_refusal_has_an_english_name_in_indonesian(case: Case) -> None:
    """What was typed in English is shown as it was typed, and nothing else."""
    words = case.do.replace("\N{EM DASH}", "--").split() if isinstance(case.do, str) else []
    typed = {*words, *(word.lstrip("-") for word in words)}
    assert english_in(case.id) - IN_FILES.get(case.leaf.__name__, set()) <= typed


@pytest.mark.parametrize("command", EVERY)
def test_help_shows_indonesian_names_first(bare: Desk, command: str) -> None:
    """Usage, examples and lists; the English names stand behind them, nowhere else."""
    assert english_in(bare(f"{command} --help").out) == set()


@pytest.mark.parametrize("command", EVERY)
def test_help_in_english_shows_english_names_first(bare: Desk, command: str) -> None:
    """With KUBEBOOK_LANG=en all the other way round."""
    out = bare.with_(KUBEBOOK_LANG="en")(f"{command} --help").out
    usage, *_ = out.split("\n")
    path = f"kubebook {command}".strip()
    assert usage.startswith(f"Usage: {path} ")
    for table in (COMMANDS, PAPERS, option_names()):
        for name, other in table.items():
            assert not re.search(rf"(?<![\w-]){other}, {name} ", out), (other, name)


def test_lists_show_indonesian_names_first(run: Desk) -> None:
    """What can be shown, what is to be done, what is wrong, and a mistyped name."""
    for line in ("show", "status", "check", "shwo", "show cash-bok", "report notise", "member ad"):
        answer = run(line)
        assert english_in(answer.out + answer.err.replace(line.split()[-1], "")) == set(), line


def test_status_for_scripts_names_commands_in_english(run: Desk) -> None:
    """A script may match them; people read the Indonesian ones."""
    (task, *_) = json.loads(run("status --json").out)["tasks"]
    assert task["command"] == "kubebook opening"
    assert "kubebook saldo-awal" in run("status").out


def test_every_name_of_the_catalogue_is_that_of_the_tables() -> None:
    """Names that are facts are looked up in the compiled catalogue."""
    for kind, english, other in names():
        assert name_in("id", english, kind) == other
        assert name_in("en", english, kind) == english


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("kubebook receipt 5rb --account kas", "kubebook terima 5rb --pos kas"),
        ("kubebook show plan --version 2", "kubebook lihat rab --versi 2"),
        ("kubebook plan list", "kubebook rencana daftar"),
        ("kubebook --ledger x.kubebook check", "kubebook --buku x.kubebook periksa"),
        ("{command:command} report notice", "{command:command} laporan pengumuman"),
        (
            "Tulis --date, atau lihat: kubebook show.",
            "Tulis --tanggal, atau lihat: kubebook lihat.",
        ),
        (
            "  kubebook init   mulai\n  kubebook demo   coba",
            "  kubebook mulai    mulai\n  kubebook contoh   coba",
        ),
        ("kubebook belum bisa, x.kubebook ada", "kubebook belum bisa, x.kubebook ada"),
        ('kubebook receipt 5rb "jual show"', 'kubebook terima 5rb "jual show"'),
    ],
)
def test_a_sentence_is_spoken_with_indonesian_names(text: str, shown: str) -> None:
    """In its place, and nowhere else: what somebody writes in quotes stays."""
    assert spoken(text) == shown


@pytest.mark.parametrize(
    "text", ["kubebook terima 5rb", "kubebook member tambah NAMA", "Tulis --tanggal", "--acount"]
)
def test_a_sentence_that_names_in_another_way_is_refused(text: str) -> None:
    """Translators go on naming commands and options in English; a wrong name is seen at once."""
    with pytest.raises(ValueError, match="English"):
        spoken(text)
