"""The companion's visits, and the problems of the group."""

from kubebook.book.book import Book
from kubebook.book.meetings.visits import times_of, visits_of
from kubebook.book.records.meetings import Problem, Visit
from kubebook.book.reminders import open_problems
from kubebook.messages import N_, Message, message
from kubebook.statements.columns import DATE, RECORD_NUMBER, only_exported
from kubebook.statements.listed import listed
from kubebook.statements.statement import Column, Frame, Table

SUITABLE = {"sesuai": N_("suitable"), "tidak-sesuai": N_("not suitable")}


def visits(book: Book, frame: Frame) -> Table:
    """Buku Kunjungan Pendamping: the visits of the period, each numbered among its companion's."""
    times = times_of(book)
    own = [visit for visit in visits_of(book) if visit.date in frame.period]
    who = tuple(dict.fromkeys(visit.companion for visit in own))
    return listed(
        _VISITS,
        own,
        {"times": lambda visit: times[visit.number], "suitable": _suitable},
        totals={"visits": len(own)},
        above=(message(N_("Companion: {names}"), names=who),) if who else (),
    )


def problems(book: Book, frame: Frame) -> Table:
    """Kendala: all problems up to the day; those not solved stand first."""
    known = [problem for problem in book.problems if problem.raised <= frame.day]
    unsolved = open_problems(book, frame.day)
    solved = [one for one in known if one.solved is not None and one.solved <= frame.day]
    return listed(
        _PROBLEMS,
        [*unsolved, *solved],
        {"date": lambda problem: problem.raised, "source": source_of},
        totals={"open": len(unsolved), "solved": len(solved)},
    )


def source_of(problem: Problem) -> Message | str:
    """The occasion on which a problem was found, with its day: `rapat 03/10/2026`."""
    if problem.meeting is not None:
        return message(N_("meeting {day:short}"), day=problem.raised)
    if problem.visit is not None:
        return message(N_("visit {day:short}"), day=problem.raised)
    return message(N_("{day:short}"), day=problem.raised)


def _suitable(visit: Visit) -> Message | str:
    return message(SUITABLE[visit.suitability]) if visit.suitability else ""


_VISITS = (
    RECORD_NUMBER,
    DATE,
    Column(name="time", heading=N_("Time")),
    Column(name="companion", heading=N_("Companion"), shown=False),
    Column(name="purpose", heading=N_("Purpose of the visit")),
    Column(name="times", heading=N_("Visit no."), kind="number"),
    Column(name="suitable", heading=N_("Suitability of the aid")),
    Column(name="result", heading=N_("Result")),
    Column(name="follow_up", heading=N_("Follow-up")),
)
_PROBLEMS = (
    RECORD_NUMBER,
    only_exported(DATE),
    Column(name="text", heading=N_("Problem")),
    Column(name="source", heading=N_("Raised at")),
    Column(name="solved", heading=N_("Solved on"), kind="date"),
    Column(name="solution", heading=N_("Solution")),
)
