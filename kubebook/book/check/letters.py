"""Findings about letters: those that wait for an answer.

Pure. The facts come from `reminders`.
"""

from collections.abc import Iterator

from kubebook.book.check.finding import Finding, Scope, found
from kubebook.book.letters import typed_number
from kubebook.book.reminders import unanswered


def without_answer(scope: Scope) -> Iterator[Finding]:
    """The letters that have waited too long for an answer."""
    for letter in unanswered(scope.book, scope.day):
        yield found(
            "letter-unanswered",
            reference=letter.reference,
            to=letter.to,
            days=(scope.day - letter.sent).days if letter.sent else 0,
            number=typed_number(scope.book, letter),
        )
