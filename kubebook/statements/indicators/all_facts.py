"""The facts by which an office judges a group, each with its formula beside the figure.

They are shown and not weighed: no class is given here.
"""

from collections.abc import Callable

from kubebook.book.book import Book
from kubebook.messages import N_, message
from kubebook.statements.columns import FIGURE, FORMULA, NUMBER
from kubebook.statements.indicators import conduct, money
from kubebook.statements.indicators.fact import Fact, Known
from kubebook.statements.statement import Column, Frame, Row, Table

FACTS: tuple[tuple[str, str, Callable[[Known], Fact]], ...] = (
    ("asset-growth", N_("Growth of the assets"), money.growth),
    ("iks", N_("IKS collected and used"), money.iks),
    ("members-income", N_("Income of the members from the group"), money.income),
    ("tasks", N_("Written division of tasks"), conduct.tasks),
    ("officers", N_("Officers"), conduct.officers),
    ("plan", N_("Written plan, and how much of it is realised"), conduct.plan),
    ("reports", N_("Reports sent"), conduct.reports),
    ("meetings", N_("Meetings held"), conduct.meetings),
    ("attendance", N_("Attendance"), conduct.attendance),
    ("months-booked", N_("Months with entries"), conduct.booked),
    ("last-entry", N_("Last entry"), conduct.last_entry),
    ("proved", N_("Share of spending with proof"), money.proved),
)
"""Each fact's key for scripts, its words, and the function that finds it."""


def indicators(book: Book, frame: Frame) -> Table:
    """The facts of a period; those about a state are of its end."""
    entries = [e for e in book.entries if e.voided is None and e.date <= frame.day]
    known = Known(book, frame.period, frame.day, entries)
    rows = tuple(
        Row({"no": number, "key": key, "fact": message(words), **find(known)._asdict()})
        for number, (key, words, find) in enumerate(FACTS, start=1)
    )
    words = N_("These are facts; the class of a group is for the office to judge.")
    return Table(_COLUMNS, rows, notes=(message(words),))


_COLUMNS = (
    NUMBER,
    Column(name="key", heading=N_("Key"), shown=False),
    Column(name="fact", heading=N_("Fact")),
    Column(name="value", heading=FIGURE.heading),
    Column(name="figure", heading=N_("Number"), kind="number", shown=False),
    FORMULA,
)
