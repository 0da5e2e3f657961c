"""How much the thirty slips of a month ask of the hand: keys and questions, counted."""

from pathlib import Path

from tests.cli.hand import NOTHING
from tests.cli.thirty_slips import begin, type_all

MOST_KEYS, MOST_QUESTIONS = 700, 90


def test_thirty_slips_are_typed_in_few_keys_and_questions(tmp_path: Path) -> None:
    """As they lie on the table, in and out mixed; each is in the book as it was."""
    begin(tmp_path)
    total = NOTHING
    for count in type_all(tmp_path):
        total = total.plus(count)
    assert total.keys <= MOST_KEYS
    assert total.questions + total.at_desk <= MOST_QUESTIONS
