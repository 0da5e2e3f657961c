"""Words broken in two within a heading, and words that only a terminal takes."""

import re
from collections.abc import Iterator
from functools import cache
from itertools import pairwise
from pathlib import Path

import kubebook
from tests.paper.lint.finding import Finding
from tests.paper.lint.page import Seen
from tests.paper.lint.ruled import tables_of

WORD = re.compile(r"[^\W\d_]+")
OPTION = re.compile(r"(?<![\w-])--[a-z]")
"""An option of a command."""
ROOM = Path(kubebook.__file__).parent


def broken_headings(page: Seen) -> Iterator[Finding]:
    """Headings of columns that are cut inside a word: both halves together are one, alone none."""
    for table in tables_of(page):
        for heading in table.headings:
            for upper, lower in pairwise(heading.lines):
                if _is_broken(upper, lower):
                    yield Finding("broken word in a heading", page.number, f"{upper} / {lower}")


def commands(page: Seen) -> Iterator[Finding]:
    """Commands: who reads paper has no terminal."""
    for run in page.body:
        if OPTION.search(run.text):
            yield Finding("command on paper", page.number, run.text)


def _is_broken(upper: str, lower: str) -> bool:
    before, after = upper.rsplit(maxsplit=1)[-1], lower.split(maxsplit=1)[0]
    if before.endswith("-"):
        return True
    if not (before.isalpha() and WORD.match(after)):
        return False
    after = WORD.findall(after)[0]
    both = (before + after).lower()
    return both in known_words() and not {before.lower(), after.lower()} <= known_words()


@cache
def known_words() -> frozenset[str]:
    """The words of all that kubebook prints and of its forms, in small letters."""
    texts = (*ROOM.glob("locale/id/*.po"), *ROOM.glob("paper/formats/*.toml"))
    return frozenset(
        word.lower() for path in texts for word in WORD.findall(path.read_text("utf-8"))
    )
