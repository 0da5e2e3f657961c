"""Problems (kendala): brought up by a meeting, a visit or by themselves, and solved.

Pure: functions from a book to a change.
"""

from collections.abc import Iterable
from datetime import date

from kubebook.book.book import Book, next_number
from kubebook.book.checked import check_day, check_later, each_one_line, needed_line, one_line
from kubebook.book.find import find_numbered, find_one, folded, whole_number
from kubebook.book.records.change import Change
from kubebook.book.records.meetings import Problem
from kubebook.errors.meetings import ProblemAmbiguous, ProblemNotFound, ProblemRaised
from kubebook.errors.typed import NothingSaid, NothingToSet
from kubebook.messages import N_, message


def add_problem(book: Book, text: str, *, day: date, today: date) -> Change:
    """Record a problem that came up outside a meeting or a visit.

    Raises:
        DayToCome: the day is after today.
        NothingSaid: the text is empty.
    """
    check_day(day, today)
    words = needed_line(text, NothingSaid)
    return Change(did="problem add", put=problems_raised(book, (words,), day))


def set_problem(
    book: Book, typed: str, *, today: date, text: str | None = None, day: date | None = None
) -> Change:
    """Change the words of a problem, or the day on which it came up.

    The day of one that a meeting or a visit raised is theirs, and is not changed here.

    Raises:
        ProblemNotFound, ProblemAmbiguous: as `find_problem`.
        NothingToSet: nothing was typed.
        NothingSaid: the text is empty.
        DayToCome: the day is after today.
        DayBefore: it was solved before that day.
        ProblemRaised: a meeting or a visit has the day.
    """
    problem = find_problem(book, typed)
    if text is None and day is None:
        raise NothingToSet
    if text is not None:
        problem = problem._replace(text=needed_line(text, NothingSaid))
    if day is not None:
        check_day(day, today)
        if problem.meeting is not None or problem.visit is not None:
            command = (
                message(N_("kubebook meeting set {typed} --date DATE"), typed=problem.meeting)
                if problem.visit is None
                else message(N_("kubebook visit set {typed} --date DATE"), typed=problem.visit)
            )
            raise ProblemRaised(number=problem.number, command=command)
        if problem.solved:
            check_later(problem.solved, day, max(problem.solved, today))
        problem = problem._replace(raised=day)
    return Change(did="problem set", put=(problem,))


def solve_problem(
    book: Book, typed: str, *, day: date, today: date, solution: str = "", undone: bool = False
) -> Change:
    """Record on which day and how a problem was solved; `undone` takes that back.

    Raises:
        ProblemNotFound: there is no such problem.
        DayToCome, DayBefore: the day is not possible.
    """
    problem = find_problem(book, typed)
    if undone:
        opened = problem._replace(solved=None, solution="")
        return Change(did="problem solved", put=(opened,))
    check_later(day, problem.raised, today)
    solved = problem._replace(solved=day, solution=one_line(solution))
    return Change(did="problem solved", put=(solved,))


def find_problem(book: Book, typed: str) -> Problem:
    """Find a problem by its number, or as `find_one` by its text; rather one that is not solved.

    Raises:
        ProblemNotFound: no problem has that number or such a word; the message lists the likest.
        ProblemAmbiguous: several have such a word; the message lists them.
    """
    if whole_number(typed) is not None:
        return find_numbered(typed, book.problems, ProblemNotFound)
    return find_one(
        typed,
        book.problems,
        lambda problem: (problem.text,),
        missing=ProblemNotFound,
        several=ProblemAmbiguous,
        shown=lambda problem: f"{problem.number} {problem.text}",
        rather=lambda problem: problem.solved is None,
    )


def problems_raised(
    book: Book,
    texts: Iterable[str],
    day: date,
    *,
    meeting: int | None = None,
    visit: int | None = None,
) -> tuple[Problem, ...]:
    """Problems brought up on a day, without those that the same meeting or visit already has."""

    def source(problem: Problem) -> tuple[int | None, int | None]:
        return problem.meeting, problem.visit

    own = [one for one in book.problems if source(one) == (meeting, visit) != (None, None)]
    moved = [one._replace(raised=day) for one in own if one.raised != day and one.solved is None]
    known = {folded(one.text) for one in own}
    by_name = {folded(text): text for text in reversed(each_one_line(texts))}
    new = [text for name, text in reversed(by_name.items()) if name not in known]
    first = next_number(book.problems)
    return (
        *moved,
        *(
            Problem(number=number, text=text, raised=day, meeting=meeting, visit=visit)
            for number, text in enumerate(new, start=first)
        ),
    )
