"""`?` at every question of every command: how an answer looks, or what can be chosen by number."""

import pkgutil
import re
from collections.abc import Iterator
from datetime import date
from importlib import import_module

import pytest

import kubebook.cli
from kubebook.cli.declared.field import PATH, TEXT, Field
from kubebook.cli.declared.form import step_of
from kubebook.cli.declared.kinds import FLAG
from kubebook.cli.recording.entry_verbs import EntryVerb
from kubebook.cli.session import Session, new_session
from kubebook.errors import KubebookError
from kubebook.language import Language, word
from kubebook.screen.dialogue import Terminal
from kubebook.screen.form import ask_one
from kubebook.screen.step import Step
from tests.cli.desk import Desk, Typed
from tests.screen.test_form import typing

KEPT = (
    "grant add csr --amount 5jt --budget csr --companion Ratna",
    "grant add bansos --amount 9jt --budget apbn --stage 5jt --stage 4jt",
    "plan add Pakan --price 400rb --account pakan --fund csr --group Makanan",
    "receipt 900rb Modal --account modal-swadaya --party 'Warung Ijah'",
    "expense 300rb Timbangan --account peralatan",
    "meeting add --date 31/10/2026 --agenda RAB --present all",
    "visit add --date 30/10/2026 --purpose Melihat",
    "problem add Hama",
    "asset add Timbangan --voucher bkk1",
    "letter add Undangan --to Lurah",
)
"""What a group has typed that has something of every list."""


def _fields_in(value: object, depth: int = 3) -> Iterator[Field]:
    """The fields in a value of a module, and in the tables that it is."""
    if isinstance(value, Field):
        yield value
    elif isinstance(value, EntryVerb):
        yield from _fields_in((value.fields, value.asks))
    elif depth and isinstance(value, (tuple, list, dict)):
        for one in value.values() if isinstance(value, dict) else value:
            yield from _fields_in(one, depth - 1)


def _all_fields() -> dict[str, Field]:
    """Every field that a command declares and can ask for, by its module and key."""
    found: dict[str, Field] = {}
    seen: set[int] = set()
    for module in pkgutil.walk_packages(kubebook.cli.__path__, "kubebook.cli."):
        for name, value in vars(import_module(module.name)).items():
            for field in _fields_in(value):
                if id(field) not in seen and field.asked and field.kind is not FLAG:
                    seen.add(id(field))
                    found[f"{module.name.removeprefix('kubebook.cli.')}.{name}.{field.key}"] = field
    return found


FIELDS = _all_fields()


@pytest.fixture
def asked(typed: Typed) -> Iterator[Session]:
    """A session of a group that has something of everything."""
    with typed(*KEPT).seated():
        yield new_session()


@pytest.fixture
def asked_first(run: Desk) -> Iterator[Session]:
    """A session of a group that has nothing yet but members."""
    with run.seated():
        yield new_session()


def _steps(session: Session) -> Iterator[tuple[str, Field, Step, list[str]]]:
    """The question of each field, alone, with the words that it offers."""
    for name, field in FIELDS.items():
        step = step_of(session, field, field.usual)
        yield name, field, step, list(step.words({}) if callable(step.words) else step.words)


def _read(step: Step, typed: str) -> object:
    try:
        return step.parse(typed)
    except KubebookError:
        return None


def _is_free(field: Field) -> bool:
    """Whether any text is an answer."""
    return field.kind.read is TEXT.read and not field.kind.find and field.kind is not PATH


def test_the_fields_of_all_commands_are_found() -> None:
    """One of each kind, and so many."""
    keys = {field.key for field in FIELDS.values()}
    assert {"amount", "date", "account", "member", "line", "grant", "voucher", "letter"} <= keys
    assert len(FIELDS) > 100


@pytest.mark.parametrize("language", ["id", "en"])
@pytest.mark.parametrize("state", ["asked", "asked_first"])
def test_a_question_mark_fits_its_question(
    request: pytest.FixtureRequest, state: str, language: Language
) -> None:
    """A day shows days, an amount amounts, and whatever is no free text how it looks."""
    session: Session = request.getfixturevalue(state)
    unlike = []
    for name, field, step, words in _steps(session):
        hint = word(step.hint, language) if step.hint else ""
        if isinstance(_read(step, "31/10/2026"), date):
            fits = bool(re.search(r"\d{1,2}/\d{1,2}", hint))
        elif _read(step, "350rb") == 350_000:
            fits = bool(re.search(r"3[56]0rb", hint))
        else:
            fits = bool(words or hint) or _is_free(field)
        if not fits:
            unlike.append((name, hint))
    assert not unlike, "\n".join(map(str, unlike))


def test_a_number_answers_where_a_list_is_shown(asked: Session) -> None:
    """The first and the last of what `?` numbers; words that are numbers keep their own."""
    numbered, counted = [], []
    for name, _, step, words in _steps(asked):
        if not words:
            continue
        if any(text[:1].isdigit() for text in words):
            counted.append(name)
            continue
        numbered.append(name)
        for place in {1, len(words)}:
            with typing(f"?\r?\r?\r{place}\r") as seen:
                answer = ask_one(
                    step, language="id", terminal=Terminal(seen.keyboard, seen.display)
                )
            assert answer == _read(step, words[place - 1]), (name, words[place - 1])
    assert len(numbered) > 30
    assert {name.rpartition(".")[2] for name in counted} >= {"line", "meeting", "letter"}


def test_a_number_that_is_an_answer_itself_is_never_one_of_a_list(asked: Session) -> None:
    """Amounts and counts offer no words; of a list of names no number is a name."""
    both = [
        name
        for name, field, step, words in _steps(asked)
        if words
        and not (_is_free(field) or field.kind is PATH)
        and not any(text[:1].isdigit() for text in words)
        and _read(step, "1") is not None
    ]
    assert both == []
