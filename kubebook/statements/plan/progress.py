"""Realisasi RAB: how far the plan in force on a day is realised by then.

`progress_on` gives the figures, which the first page of the report draws too; `plan_progress` makes
the statement. Expenses and income stand in two blocks, each with its total, never in one sum.
"""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date, timedelta
from functools import reduce
from operator import attrgetter
from typing import NamedTuple

from kubebook.book.book import Book, counting, typed_name
from kubebook.book.check.finding import Scope
from kubebook.book.check.plan import outside, overspent
from kubebook.book.entries.vouchers import compact
from kubebook.book.grants.use import uses_of
from kubebook.book.plan.lines import in_blocks
from kubebook.book.plan.progress import realised
from kubebook.book.plan.versions import lines_on
from kubebook.book.records.plan import Block, PlanLine
from kubebook.messages import N_, Message, message
from kubebook.statements.columns import (
    ACCOUNT,
    BUDGET,
    REALISED,
    REMAINING,
    TEXT,
    VOUCHER,
    only_exported,
)
from kubebook.statements.grants.left import awaited
from kubebook.statements.listed import rows_of, with_carried
from kubebook.statements.plan.plan import FUND, LINE, block_rows, fund_typed
from kubebook.statements.statement import Column, Frame, Row, Table
from kubebook.statements.totals import percent
from kubebook.statements.wording import MARKS


class Figures(NamedTuple):
    """The planned and the realised amount, whole rupiah."""

    budget: int
    realised: int

    @property
    def remaining(self) -> int:
        """What is left of the budget; below 0: an overrun, or more income than expected."""
        return self.budget - self.realised

    @property
    def percent(self) -> int | None:
        """Realised in percent of the budget, rounded half up; None if nothing was planned."""
        return percent(self.realised, self.budget)

    def plus(self, other: "Figures") -> "Figures":
        """Both together."""
        return Figures(self.budget + other.budget, self.realised + other.realised)


class LineProgress(NamedTuple):
    """One line with its figures, and the vouchers that moved it, in the order recorded.

    A line that the plan no longer has, but on which money moved, has a budget of 0: `gone`.
    """

    line: PlanLine
    figures: Figures
    vouchers: tuple[str, ...]
    gone: bool = False

    @property
    def is_over(self) -> bool:
        """Whether more was spent than planned."""
        return self.line.block == "belanja" and self.figures.remaining < 0


class Progress(NamedTuple):
    """How far the plan is realised at the end of a day: its lines by number."""

    lines: tuple[LineProgress, ...]

    def of(self, block: Block) -> tuple[LineProgress, ...]:
        """The lines of a block."""
        return tuple(one for one in self.lines if one.line.block == block)

    def total(self, block: Block) -> Figures:
        """The sums of a block."""
        return summed(self.of(block))


NO_PLAN = Progress(())


def summed(lines: Iterable[LineProgress]) -> Figures:
    """The sums of some lines."""
    return reduce(Figures.plus, (one.figures for one in lines), Figures(0, 0))


def progress_on(book: Book, day: date) -> Progress:
    """How far the plan in force on a day is realised at the end of that day."""
    if not book.plan_lines:
        return NO_PLAN
    until = day + timedelta(days=1)
    done = realised(book, until)
    vouchers: dict[int, dict[str, None]] = {}
    for entry in counting(book.entries):
        if entry.line is not None and entry.date < until:
            vouchers.setdefault(entry.line, {})[entry.voucher] = None
    ever = {record.line: record for record in book.plan_lines}
    lines = lines_on(book, day)
    moved = {number for number, amount in done.items() if amount and number not in lines}
    return Progress(
        tuple(
            LineProgress(
                line=lines.get(number, ever[number]),
                figures=Figures(
                    lines[number].amount if number in lines else 0, done.get(number, 0)
                ),
                vouchers=tuple(vouchers.get(number, ())),
                gone=number not in lines,
            )
            for number in sorted({*lines, *moved})
        )
    )


def plan_progress(book: Book, frame: Frame) -> Table:
    """Each line with its planned and realised amount, the rest, and its vouchers."""
    progress = progress_on(book, frame.day)
    by_number = {one.line.line: one for one in progress.lines}
    blocks = in_blocks({number: one.line for number, one in by_number.items()})
    rows = block_rows(
        "wording",
        blocks,
        lambda lines: _rows(book, [by_number[line.line] for line in lines]),
        lambda lines: _figures(summed(by_number[line.line] for line in lines)),
    )
    totals = {
        f"{block}_{name}": amount
        for block in blocks
        for name, amount in _amounts(progress.total(block)).items()
    }
    table = Table(
        columns=_COLUMNS,
        rows=tuple(rows),
        totals=totals,
        notes=(*left_words(book, frame.day), *_off_plan(book, frame.day)),
    )
    return with_carried(table, "budget", "realised", "remaining")


def left_words(book: Book, day: date) -> list[Message]:
    """What should be left of each grant at the end of a day, in figures and in words.

    Received less all that was spent of it, outside the plan too. The group's own money is not
    mentioned: it has no sum of its own.
    """
    uses = [use for use in uses_of(book, day + timedelta(days=1)) if use.moves]
    said = []
    for use in uses:
        facts: dict[str, object] = {
            "grant": use.grant.label,
            "left": abs(use.left),
            "received": use.received,
        }
        stage = awaited(book, [use])
        if stage is not None:
            words = N_(
                "Of {grant}, {left:rp} ({left:words}) was paid in advance by the group, "
                "{stage} has not come."
            )
            facts["stage"] = stage
        elif use.left < 0:
            words = N_("Spent more of {grant} than came: {left:rp} ({left:words}).")
        elif len(uses) == 1:
            words = N_("Left of the aid {left:rp} ({left:words}), of {received:rp} that came.")
        else:
            words = N_("Left of {grant} {left:rp} ({left:words}), of {received:rp} that came.")
        said.append(message(words, **facts))
    return said


def _off_plan(book: Book, day: date) -> list[Message]:
    """The lines on which more was spent than planned, and what was spent outside of the plan."""
    scope = Scope(book, day, until=day)
    return [one.sentence("paper") for one in (*overspent(scope), *outside(scope))]


_COLUMNS = (
    *LINE,
    Column(name="text", heading=N_("Text"), shown=False),
    Column(name="wording", heading=TEXT.heading, exported=False),
    only_exported(ACCOUNT),
    FUND,
    BUDGET,
    REALISED,
    REMAINING,
    Column(name="percent", heading="%", kind="number"),
    Column(name="proof", heading=VOUCHER.heading, exported=False),
    Column(name="vouchers", heading=N_("Vouchers"), shown=False),
    Column(name="mark", heading=N_("Mark"), shown=False),
)


_OF_LINE = ("line", "block", "group", "text")
_OF_FIGURES = ("budget", "realised", "remaining", "percent")


def _amounts(figures: Figures) -> Mapping[str, int]:
    return {name: getattr(figures, name) for name in ("budget", "realised", "remaining")}


def _figures(figures: Figures) -> Mapping[str, int | None]:
    return {**_amounts(figures), "percent": figures.percent}


def _rows(book: Book, lines: Sequence[LineProgress]) -> list[Row]:
    return rows_of(
        _COLUMNS,
        lines,
        {
            **{name: attrgetter(f"line.{name}") for name in _OF_LINE},
            **{name: attrgetter(f"figures.{name}") for name in _OF_FIGURES},
            "wording": _wording,
            "account": lambda one: typed_name(book, one.line.account),
            "fund": lambda one: fund_typed(book, one.line),
            "proof": lambda one: compact(one.vouchers),
            "vouchers": lambda one: " ".join(one.vouchers),
            "mark": lambda one: "overrun" if one.is_over else "",
        },
    )


def _wording(one: LineProgress) -> Message | str:
    text = one.line.text
    if one.gone:
        return message(N_("{text} (no longer in the plan)"), text=text)
    return message(MARKS["overrun"], text=text) if one.is_over else text
