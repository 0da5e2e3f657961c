"""How much of each line of the plan was realised, and what moved outside the plan.

Pure. An entry names its line itself; what it did to the line depends on the kind of entry and on
the line's block:

| entry                                             | belanja | pendapatan |
|---------------------------------------------------|---------|------------|
| expense: money to anything                        |    +    |     -      |
| receipt: money from anything (a shop's refund)    |    -    |     +      |
| memorial or opening, out of what is owed or owned |         |            |
|   or earned, into goods, claims or costs          |    +    |     +      |
|   (bought or sold on credit, aid in goods)        |         |            |
| the same the other way (goods given back)         |    -    |     -      |
| memorial between goods and costs (stock used up), |         |            |
|   or among debts, equity and income               |    0    |     0      |
| transfer; opening of money; a void                |    0    |     0      |

A purchase on credit that is paid later makes two entries: only one of them names the line.
"""

from collections.abc import Mapping
from datetime import date
from typing import Literal

from kubebook.book.accounts.chart import BANTUAN_SOSIAL
from kubebook.book.book import Book, counting, is_opening
from kubebook.book.grants.attribution import current_lines
from kubebook.book.records.entries import Entry
from kubebook.book.records.plan import Block, PlanLine

Mark = Literal["overrun", "outside"]
"""An expense that goes past its line's budget, or belongs to a grant and to no line."""

_KEPT = ("asset", "cost")
"""The types of accounts into which money and goods go."""


def move_on_line(book: Book, entry: Entry, block: Block) -> int:
    """What an entry adds to the realised amount of its line, whole rupiah; below 0: takes away.

    See the table at the top of this module. An account missing in a faulty book moves nothing.
    """
    source, target = book.accounts.get(entry.source), book.accounts.get(entry.target)
    if entry.voided is not None or source is None or target is None:
        return 0
    if source.is_money or target.is_money:
        out = 0 if is_opening(entry) else source.is_money - target.is_money
        return entry.amount * (out if block == "belanja" else -out)
    return entry.amount * ((target.type in _KEPT) - (source.type in _KEPT))


def realised(book: Book, until: date | None = None) -> Mapping[int, int]:
    """The realised amount of each line that has entries before `until`, by its number."""
    blocks = {record.line: record.block for record in book.plan_lines}
    sums: dict[int, int] = {}
    for entry in counting(book.entries):
        block = blocks.get(entry.line) if entry.line is not None else None
        if entry.line is not None and block and (until is None or entry.date < until):
            sums[entry.line] = sums.get(entry.line, 0) + move_on_line(book, entry, block)
    return sums


def overruns(
    lines: Mapping[int, PlanLine], done: Mapping[int, int]
) -> tuple[tuple[PlanLine, int], ...]:
    """The expense lines on which more was spent than planned, with how much more."""
    return tuple(
        (line, done[number] - line.amount)
        for number, line in lines.items()
        if line.block == "belanja" and done.get(number, 0) > line.amount
    )


def left_behind(
    book: Book, lines: Mapping[int, PlanLine], done: Mapping[int, int]
) -> tuple[tuple[PlanLine, int], ...]:
    """The expense lines that are no longer among `lines`, with what was spent on them."""
    ever = {record.line: record for record in book.plan_lines}
    return tuple(
        (ever[number], amount)
        for number, amount in sorted(done.items())
        if amount > 0 and number not in lines and ever[number].block == "belanja"
    )


def is_outside(book: Book, entry: Entry) -> bool:
    """Whether an entry spends a grant outside the plan: an expense of a grant, without a line.

    Aid that goes back to its giver is not spent; without a plan nothing is outside the plan.
    """
    source, target = book.accounts.get(entry.source), book.accounts.get(entry.target)
    return (
        bool(book.plan_lines)
        and entry.voided is None
        and entry.line is None
        and entry.grant is not None
        and source is not None
        and target is not None
        and source.is_money
        and not target.is_money
        and target.code != BANTUAN_SOSIAL
    )


def marked(book: Book) -> Mapping[int, Mark]:
    """The entries to look at, by number: outside the plan, or past a line's budget.

    Past the budget are, in the order of days, all entries from the first one that spends more than
    planned; if the plan no longer has the line, all its entries.
    """
    if not book.plan_lines:
        return {}
    lines = current_lines(book)
    ever = {record.line: record for record in book.plan_lines}
    spent: dict[int, int] = {}
    marks: dict[int, Mark] = {}
    for entry in sorted(counting(book.entries), key=lambda one: (one.date, one.number)):
        if is_outside(book, entry):
            marks[entry.number] = "outside"
        line = ever.get(entry.line) if entry.line is not None else None
        if line and line.block == "belanja":
            move = move_on_line(book, entry, line.block)
            spent[line.line] = spent.get(line.line, 0) + move
            budget = lines[line.line].amount if line.line in lines else 0
            if move > 0 and spent[line.line] > budget:
                marks[entry.number] = "overrun"
    return marks
