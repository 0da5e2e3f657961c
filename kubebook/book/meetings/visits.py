"""Visits of the companion: recorded, changed, and which of them count.

Pure: functions from a book to a change.
"""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import TypedDict, Unpack

from kubebook.book.book import Book, next_number
from kubebook.book.checked import check_day, checked, needed_line, text_fields
from kubebook.book.find import find_numbered, find_word, folded, spelled
from kubebook.book.meetings.meetings import parse_time
from kubebook.book.meetings.problems import problems_raised
from kubebook.book.records.change import Change, Record
from kubebook.book.records.meetings import Suitability, Visit
from kubebook.errors.meetings import CompanionUnknown, VisitNotFound
from kubebook.errors.typed import NothingSaid, NothingToSet
from kubebook.messages import N_, message

SUITABILITIES: tuple[Suitability, ...] = ("sesuai", "tidak-sesuai")
_TEXTS = frozenset(text_fields(Visit)) - {"time"}


class VisitDetails(TypedDict, total=False):
    """The typed fields of a visit, named as in `Visit`; what is left out stays as it was."""

    date: date
    companion: str
    time: str
    purpose: str
    suitability: str
    result: str
    follow_up: str
    problems: Sequence[str]
    removed: bool


def add_visit(book: Book, *, today: date, **details: Unpack[VisitDetails]) -> Change:
    """Record a visit of the companion: the group's own, if nobody else is named.

    Without a day it is today's.

    Raises:
        DayToCome: the day is after today.
        CompanionUnknown, NothingSaid, ChoiceUnknown, TimeUnreadable: a typed value is missing or
            wrong.
    """
    own = book.group.companion
    visit = Visit(number=next_number(book.visits), date=today, companion=own)
    needed_line(details.get("purpose", ""), NothingSaid)
    return Change(did="visit add", put=_records_of(book, visit, details, today))


def set_visit(book: Book, typed: str, *, today: date, **details: Unpack[VisitDetails]) -> Change:
    """Change the record of a visit, or take out one that was recorded by mistake.

    Raises:
        VisitNotFound: there is no such visit.
        NothingToSet: nothing was typed.
        DayToCome, CompanionUnknown, ChoiceUnknown, TimeUnreadable: as `add_visit`.
    """
    visit = find_visit(book, typed)
    if not details:
        raise NothingToSet
    return Change(did="visit set", put=_records_of(book, visit, details, today))


def find_visit(book: Book, typed: str) -> Visit:
    """Find a visit by its number.

    Raises:
        VisitNotFound: there is no such visit.
    """
    return find_numbered(typed, visits_of(book), VisitNotFound)


def visits_of(book: Book) -> list[Visit]:
    """The visits that count, by day."""
    kept = (visit for visit in book.visits if visit.removed is None)
    return sorted(kept, key=lambda visit: (visit.date, visit.number))


def times_of(book: Book) -> Mapping[int, int]:
    """Which of its companion's visits each one is, by its number: 1, 2, 3 ... in order of days."""
    came: dict[str, int] = {}
    times: dict[int, int] = {}
    for visit in visits_of(book):
        name = folded(visit.companion)
        came[name] = times[visit.number] = came.get(name, 0) + 1
    return times


def parse_suitability(typed: str) -> Suitability:
    """Whether the aid is what it should be, as typed: sesuai or tidak sesuai; empty: unknown.

    Raises:
        ChoiceUnknown: it is neither.
    """
    if not typed.replace("-", "").strip():
        return ""
    return find_word(typed, SUITABILITIES, message(N_("the suitability of the aid")))


def _records_of(book: Book, old: Visit, details: VisitDetails, today: date) -> tuple[Record, ...]:
    new = old._replace(date=details.get("date", old.date))
    check_day(new.date, today)
    texts = {name: value for name, value in details.items() if name in _TEXTS}
    new = new._replace(**checked(Visit, texts))
    if not new.companion:
        raise CompanionUnknown
    if old not in book.visits or folded(new.companion) != folded(old.companion):
        others = (visit.companion for visit in reversed(book.visits))
        new = new._replace(companion=spelled(new.companion, (book.group.companion, *others)))
    if "time" in details:
        new = new._replace(time=parse_time(details["time"]) if details["time"].strip() else "")
    if "suitability" in details:
        new = new._replace(suitability=parse_suitability(details["suitability"]))
    if details.get("removed"):
        new = new._replace(removed=today)
    return new, *problems_raised(book, details.get("problems", ()), new.date, visit=new.number)
