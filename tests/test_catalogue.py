"""The Indonesian catalogue says everything that the program says, and nothing else."""

import gettext
from pathlib import Path
from string import Formatter

import pytest

from kubebook.language import indonesian
from tests.catalogue import COMPILED, LOCALE, arranged, compiled, ids, marked, merged
from tests.command_names import names

PARTS = sorted(LOCALE.glob("*.po"))


def places(text: str) -> list[tuple[str, str]]:
    """The named places of a message with the form each fact is shown in, sorted."""
    parsed = Formatter().parse(text)
    return sorted((name, form or "") for _, name, form, _ in parsed if name is not None)


def test_every_message_has_an_indonesian_text() -> None:
    """Nothing on the screen falls back to English."""
    whole = merged()
    missing = {
        message: module.name
        for message, module in marked().items()
        if not (entry := whole.get(message)) or not entry.string
    }
    assert missing == {}


def test_indonesian_texts_name_the_same_places() -> None:
    """Every figure and name of the English id stands in the Indonesian text; none is added."""
    wrong = {}
    for entry in merged():
        if entry.id:
            here, there = places(str(entry.id)), places(str(entry.string))
            if {name for name, _ in here} != {name for name, _ in there}:
                wrong[str(entry.id)] = (here, there)
    assert wrong == {}


def test_indonesian_texts_have_as_many_lines_as_their_ids() -> None:
    """What to type stands on its own line in both languages."""
    wrong = [
        str(entry.id)
        for entry in merged()
        if entry.id and str(entry.id).count("\n") != str(entry.string).count("\n")
    ]
    assert wrong == []


@pytest.mark.parametrize("part", PARTS, ids=lambda part: part.stem)
def test_no_part_words_what_nobody_says(part: Path) -> None:
    """A sentence that left the program leaves the catalogue."""
    assert [message for message in ids(part) if message not in marked()] == []


def test_no_message_is_worded_twice() -> None:
    """Each sentence has one place where it is mended."""
    every = [message for part in PARTS for message in ids(part)]
    assert sorted({message for message in every if every.count(message) > 1}) == []


def test_every_sentence_stands_under_the_module_that_has_it() -> None:
    """A newcomer finds the words of `cli/nouns/member.py` in `cli.po`, under that name."""
    expected = arranged()
    assert {part.name for part in PARTS} == {part.name for part in expected}
    elsewhere = [part.name for part in PARTS if part.read_text("utf-8") != expected[part]]
    assert elsewhere == [], "python -m tests.catalogue puts every sentence in its place"


def test_compiled_catalogue_is_that_of_the_parts() -> None:
    """What the program reads is what the parts say: `python -m tests.catalogue` makes it anew."""
    assert COMPILED.read_bytes() == compiled()


def test_the_program_finds_what_gettext_finds() -> None:
    """Each sentence and each name, the first and the last of the file; and nothing else."""
    with COMPILED.open("rb") as file:
        known = gettext.GNUTranslations(file).gettext
    every = ["", *marked(), *(f"{kind}\x04{english}" for kind, english, _other in names())]
    assert [indonesian(text) for text in every] == [known(text) for text in every]
    for nobody in ("\x00", "Kas dan bank", "command\x04receip", "command\x04receiptt", "\uffff"):
        assert indonesian(nobody) == nobody
