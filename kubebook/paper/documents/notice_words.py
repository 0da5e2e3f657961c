"""The words of the notice under its figures: the next meeting, and what everybody should know.

It words them, and knows what to leave out first if many members sign; `notice` draws them.
"""

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from kubebook.book.book import Book
from kubebook.book.check.finding import Scope
from kubebook.book.check.whole_book import Order, found_in
from kubebook.book.reminders import next_meeting, visit_sentence
from kubebook.messages import N_, Message, message
from kubebook.paper.engine.wording import say, worded
from kubebook.paper.request import Request
from kubebook.statements.plan.progress import progress_on

KNOWN: Order = ("proof-missing",)
"""The keys of the findings that everybody should know."""


class WordRow(NamedTuple):
    """A row of the notice in words: its label, a line in large type ("": none), small lines."""

    label: str
    large: str
    small: tuple[str, ...]


def rows_in_words(request: Request) -> tuple[WordRow, ...]:
    """The rows in words, without empty ones."""
    rows = (_meeting(request.book, request.today), _to_be_known(request.book, request.day))
    return tuple(row for row in rows if row.large or row.small)


def shorter(rows: tuple[WordRow, ...]) -> tuple[WordRow, ...]:
    """The same without the last small line; a row that becomes empty is left out.

    A line in large type stays: the next meeting.
    """
    last = max((place for place, row in enumerate(rows) if row.small), default=None)
    if last is None:
        return rows
    spared = rows[last]._replace(small=rows[last].small[:-1])
    kept = (*rows[:last], spared, *rows[last + 1 :])
    return tuple(row for row in kept if row.large or row.small)


def _meeting(book: Book, today: date) -> WordRow:
    meeting = next_meeting(book, today)
    if meeting is None:
        return WordRow("", "", ())
    facts = {"day": meeting.date, "time": meeting.time, "place": meeting.place}
    large = N_("{day:day}, at {time}") if meeting.time else N_("{day:day}")
    open_books = N_("Books and slips may be seen by members.")
    small = N_("At {place}. Books and slips may be seen by members.")
    return WordRow(
        say(N_("Next meeting")),
        say(large, **facts),
        (say(small if meeting.place else open_books, **facts),),
    )


def _to_be_known(book: Book, day: date) -> WordRow:
    small = tuple(worded(said) for said in _known(book, day))
    return WordRow(say(N_("To be known")), "", small)


def _known(book: Book, day: date) -> Iterator[Message]:
    """The missing proofs, the companion's last visit, how far the plan is realised."""
    for one in found_in(Scope(book, day), KNOWN):
        yield one.sentence("notice")
    visit = visit_sentence(book, day)
    if visit:
        yield visit
    spent = progress_on(book, day).total("belanja")
    if spent.percent is not None:
        yield message(
            N_("Plan realised {percent} %: {realised:n} of {budget:n}."),
            percent=spent.percent,
            realised=spent.realised,
            budget=spent.budget,
        )
