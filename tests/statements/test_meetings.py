"""The books of meetings and problems, with literal figures."""

from dataclasses import replace
from datetime import date

import pytest

from kubebook.book.records.meetings import Meeting, Problem
from kubebook.language import word
from kubebook.statements.catalogue import make
from tests.statements.books import book_of, people
from tests.statements.entries.test_cash_books import lines

TODAY = date(2026, 10, 31)


@pytest.mark.parametrize(("members", "share"), [(7, 14), (8, 13), (9, 11)])
def test_the_share_of_members_who_came_is_rounded_half_up(members: int, share: int) -> None:
    """One of seven, of eight, of nine."""
    meeting = Meeting(number=1, date=date(2026, 10, 3), present=("A01",), held=True)
    book = replace(book_of(members=people(members)), meetings=(meeting,))
    (note,) = make("meetings", book, today=TODAY).notes
    assert word(note, "en") == f"Meetings held: 1. On average {share} % of the members came."


def test_a_meeting_that_was_called_off_counts_for_nobody() -> None:
    """Also if it was recorded first who came."""
    held = Meeting(number=1, date=date(2026, 10, 3), present=("A01",), held=True)
    off = Meeting(number=2, date=date(2026, 10, 4), held=True, cancelled=True)
    book = replace(book_of(members=people(2)), meetings=(held, off))
    statement = make("meetings", book, today=TODAY)
    assert statement.totals == {"held": 1, "present": 1, "members": 2}
    assert [row[:2] for row in lines(statement, "present")] == [
        ("item", "1 dari 2"),
        ("void", "dibatalkan"),
    ]


def test_a_problem_is_solved_from_the_day_of_its_solution_on() -> None:
    """On that day it stands among the solved ones, the day before among the others."""
    raised = date(2026, 10, 3)
    problems = (
        Problem(number=1, text="Pakan", raised=raised, solved=TODAY),
        Problem(number=2, text="Air", raised=raised),
        Problem(number=3, text="Listrik", raised=raised, solved=date(2026, 11, 1)),
    )
    statement = make("problems", replace(book_of(), problems=problems), today=TODAY)
    assert [row[1] for row in lines(statement, "text")] == ["Air", "Listrik", "Pakan"]
    assert statement.totals == {"open": 2, "solved": 1}
