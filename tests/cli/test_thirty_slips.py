"""How much the thirty slips of a month, and the errands after them, ask of the hand."""

from pathlib import Path

import pytest

from tests.cli.errands import ERRANDS, Errand, run_errand
from tests.cli.hand import NOTHING
from tests.cli.thirty_slips import begin, type_all

MOST_KEYS, MOST_QUESTIONS = 700, 90
MOST_KEYS_OF_ERRAND, MOST_QUESTIONS_OF_ERRAND = 100, 14


def test_thirty_slips_are_typed_in_few_keys_and_questions(tmp_path: Path) -> None:
    """As they lie on the table, in and out mixed; each is in the book as it was."""
    begin(tmp_path)
    total = NOTHING
    for count in type_all(tmp_path):
        total = total.plus(count)
    assert total.keys <= MOST_KEYS
    assert total.questions + total.at_desk <= MOST_QUESTIONS


@pytest.fixture(scope="module")
def book(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of a book that has two months behind it."""
    folder = tmp_path_factory.mktemp("book")
    begin(folder)
    return folder


@pytest.mark.parametrize("errand", ERRANDS, ids=[errand.name for errand in ERRANDS])
def test_an_errand_is_done_from_the_desk_in_few_keys(
    book: Path, tmp_path: Path, errand: Errand
) -> None:
    """None asks more than a dozen questions; each is in the book afterwards."""
    count = run_errand(errand, book, tmp_path / "copy")
    assert count.keys <= MOST_KEYS_OF_ERRAND
    assert count.questions + count.at_desk <= MOST_QUESTIONS_OF_ERRAND
