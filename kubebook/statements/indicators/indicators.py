"""The facts by which an office judges a group, each with its formula beside the figure.

GUIDELINE section 1 lists the facts. They are shown and not weighed: no class is given here.
"""

from collections.abc import Callable

from kubebook.book.book import Book
from kubebook.messages import N_, message
from kubebook.statements.columns import FIGURE, FORMULA, NUMBER
from kubebook.statements.indicators import conduct, money
from kubebook.statements.indicators.fact import Fact, Known
from kubebook.statements.listed import listed
from kubebook.statements.statement import Column, Frame, Table

FACTS: tuple[Callable[[Known], Fact], ...] = (
    money.growth,
    money.iks,
    money.income,
    conduct.tasks,
    conduct.officers,
    conduct.plan,
    conduct.reports,
    conduct.meetings,
    conduct.attendance,
    conduct.booked,
    conduct.last_entry,
    money.proved,
)


def indicators(book: Book, frame: Frame) -> Table:
    """The facts of a period; those about a state are of its end."""
    entries = [e for e in book.entries if e.voided is None and e.date <= frame.day]
    known = Known(book, frame.period, frame.day, entries)
    return listed(
        _COLUMNS,
        [fact(known) for fact in FACTS],
        {"fact": lambda fact: message(fact.words)},
        totals={},
        notes=(message(N_("These are facts; the class of a group is for the office to judge.")),),
    )


_COLUMNS = (
    NUMBER,
    Column(name="key", heading=N_("Key"), shown=False),
    Column(name="fact", heading=N_("Fact")),
    Column(name="value", heading=FIGURE.heading),
    Column(name="figure", heading=N_("Number"), kind="number", shown=False),
    FORMULA,
)
