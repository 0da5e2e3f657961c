"""Every refusal has one case that provokes it, its sentence in both languages, its exit code."""

import shlex
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from pkgutil import iter_modules
from string import Formatter
from typing import Literal
from unittest.mock import Mock

import pytest

from kubebook import errors
from kubebook.cli.main import run
from kubebook.errors import KubebookError
from kubebook.language import word
from tests.errors.case import Case
from tests.errors.exit_codes import OF_THE_LEDGER, WRONG_USAGE

SUBJECTS = [subject.name for subject in iter_modules(errors.__path__)]
for subject in SUBJECTS:
    import_module(f"{errors.__name__}.{subject}")  # or its leaves are not in the tree
CASES_OF: dict[str, list[Case]] = {
    subject: import_module(f"tests.errors.{subject}").CASES for subject in SUBJECTS
}
CASES = [case for cases in CASES_OF.values() for case in cases]


def leaves(root: type[KubebookError] = KubebookError) -> Iterator[type[KubebookError]]:
    """The leaves of the error tree, in the order in which they are written."""
    for child in root.__subclasses__():
        if child.__module__.startswith(errors.__name__):
            yield from leaves(child) if child.__subclasses__() else (child,)


def test_every_leaf_has_its_case() -> None:
    """A new refusal comes with the case that shows it, and with its words."""
    shown = {case.leaf.__name__ for case in CASES}
    every = {leaf.__name__ for leaf in leaves()}
    assert sorted(every - shown) == []
    assert sorted((WRONG_USAGE | OF_THE_LEDGER) - every) == []


def test_cases_lie_where_their_leaves_lie() -> None:
    """The case of a leaf of `errors/people.py` stands in `tests/errors/people.py`."""
    elsewhere = [
        case.leaf.__name__
        for subject, cases in CASES_OF.items()
        for case in cases
        if case.leaf.__module__ != f"{errors.__name__}.{subject}"
    ]
    assert elsewhere == []


@pytest.mark.parametrize("leaf", list(leaves()), ids=lambda leaf: leaf.__name__)
def test_leaf_says_what_is_wrong_and_has_an_exit_code(leaf: type[KubebookError]) -> None:
    """The first line ends like a sentence; the code is 1, 2 or 3, as scripts rely on it."""
    first = leaf.message.partition("\n")[0]
    assert first.endswith((".", "?", "}", ":"))
    assert leaf.__doc__
    name = leaf.__name__
    assert leaf.exit_code == (2 if name in WRONG_USAGE else 3 if name in OF_THE_LEDGER else 1)


@pytest.mark.parametrize("language", ["en", "id"])
@pytest.mark.parametrize("case", CASES, ids=[case.leaf.__name__ for case in CASES])
def test_refusal_is_worded_exactly_so(
    case: Case,
    language: Literal["en", "id"],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    """What was wrong, the value in quotes, what was expected, and what to type next."""
    expected = (case.en if language == "en" else case.id).replace("{here}", str(tmp_path))
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("KUBEBOOK_TODAY", "2026-10-31")
    monkeypatch.setenv("KUBEBOOK_LANG", language)
    for step in case.before:
        if isinstance(step, str):
            assert run(shlex.split(step)) == 0
        else:
            step()
    for name, answer in case.faults.items():
        monkeypatch.setattr(name, Mock(side_effect=answer))
    if not isinstance(case.do, str):
        with pytest.raises(case.leaf) as refused:
            case.do()
        assert type(refused.value) is case.leaf
        assert word(refused.value.worded, language) == expected
        return
    first, *_ = case.leaf.message.splitlines()
    assert all(part in case.en for part, *_ in Formatter().parse(first))
    capsys.readouterr()
    assert run(shlex.split(case.do)) == case.leaf.exit_code
    said = capsys.readouterr()
    assert said.err == f"{expected}\n"
    assert said.out == ""
