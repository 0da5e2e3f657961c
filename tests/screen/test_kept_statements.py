"""Each statement of a fixed book, letter by letter, at 80 and at 40 columns in Indonesian.

A change of a statement shows here; read the new text, then `pytest tests/screen --update-golden`.
"""

from collections.abc import Callable
from functools import cache

import pytest

from kubebook.language import Language
from kubebook.screen.characters import width
from kubebook.screen.lines import Styled
from kubebook.screen.table import statement_lines
from kubebook.statements.catalogue import STATEMENTS, make
from kubebook.statements.statement import Narrowing
from tests.screen.kept_book import TODAY, kept_book
from tests.screen.samples import text_of

book = cache(kept_book)
PAGES = [(name, columns) for name in STATEMENTS for columns in (80, 40)]


def shown(name: str, columns: int, language: Language = "id") -> list[Styled]:
    """One statement of the kept book."""
    account = "piutang-usaha" if STATEMENTS[name].needs == "account" else None
    statement = make(name, book(), today=TODAY, narrowing=Narrowing(account=account))
    return statement_lines(statement, language=language, columns=columns)


@pytest.mark.parametrize(("name", "columns"), PAGES)
def test_a_statement_looks_as_it_was_read_and_found_good(
    name: str, columns: int, golden: Callable[[str, str], None]
) -> None:
    """What the treasurer sees changes only on purpose."""
    golden(f"screen/{name}-{columns}.txt", text_of(shown(name, columns)))


@pytest.mark.parametrize("language", ["id", "en"])
@pytest.mark.parametrize("columns", [24, 32, 40, 50, 60, 70, 80, 100, 160])
@pytest.mark.parametrize("name", STATEMENTS)
def test_a_statement_fits_any_screen(name: str, columns: int, language: Language) -> None:
    """No terminal has to break a line, in either language."""
    assert max(width(line.text) for line in shown(name, columns, language)) <= columns


@pytest.mark.parametrize("name", STATEMENTS)
def test_each_void_says_so_in_words(name: str) -> None:
    """What is struck through on a terminal is a void in a pipe, too."""
    lines = shown(name, 200)

    assert all("batal" in line.text for line in lines if line.style == "void")
