"""Kelayakan usaha: whether one cycle of the business pays, from the plan alone.

**The plan is of one cycle.** Its income and its running costs are those of one cycle; the group's
`cycle_months` is its length. Each line of expenses is one of three things, by its `nature` or, if
it has none, by its account:

- `modal`, bought once (things: peralatan, ternak): payback is calculated on it
- `variabel`, used up with what is made (bahan, pakan, persediaan): twice the goods, twice the cost
- `tetap`, the same in every cycle (upah, listrik, sewa and the rest)

Animals that are fattened and sold are `variabel`; their line must have that `nature`. What was
bought once is no cost of a cycle, and depreciation is not calculated. Every figure is rounded
against the group: the ratio down; the units to be sold, and the time, up.
"""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from kubebook.book.book import Book
from kubebook.book.grants.attribution import lines_of_version
from kubebook.book.plan.lines import nature_of
from kubebook.book.plan.versions import version_meant
from kubebook.book.plan.volumes import format_volume, plain_volume
from kubebook.book.records.plan import THOUSANDTHS, PlanLine
from kubebook.messages import N_, Message, message
from kubebook.money import format_amount
from kubebook.statements.columns import FIGURE, FORMULA, TEXT
from kubebook.statements.indicators.fact import worded
from kubebook.statements.listed import listed, sums_of
from kubebook.statements.statement import Column, Frame, Table
from kubebook.statements.wording import Outcome

HUNDREDTHS = 100
TENTHS = 10
_OF_CYCLE = Outcome(N_("Profit of a cycle"), N_("Loss of a cycle"), "")
_NEVER = message(N_("never"))


class Feasibility(NamedTuple):
    """The figures of one cycle, whole rupiah.

    `income`, `variable` and `fixed` are of the cycle; `capital` is what was bought once.
    """

    income: int
    variable: int
    fixed: int
    capital: int

    @property
    def cost(self) -> int:
        """The cost of one cycle."""
        return self.variable + self.fixed

    @property
    def profit(self) -> int:
        """Laba per siklus: income less the cost of the cycle; below 0: a loss."""
        return self.income - self.cost

    @property
    def ratio(self) -> int | None:
        """R/C in hundredths, rounded down: income to cost; None if nothing costs."""
        return self.income * HUNDREDTHS // self.cost if self.cost else None

    @property
    def break_even(self) -> int | None:
        """Titik impas in rupiah: fixed : (1 - variable : income), rounded up; None: never."""
        margin = self.income - self.variable
        return -(-self.fixed * self.income // margin) if margin > 0 else None

    def break_even_units(self, volume: int) -> int | None:
        """The units of a line (`volume`: its thousandths) that must be sold to reach break-even.

        All products in the same proportion; whole units, rounded up.
        """
        margin = self.income - self.variable
        return -(-volume * self.fixed // (margin * THOUSANDTHS)) if margin > 0 else None

    @property
    def payback(self) -> int | None:
        """Balik modal in tenths of a cycle, rounded up: capital to profit; None: never."""
        return -(-self.capital * TENTHS // self.profit) if self.profit > 0 else None

    def payback_months(self, cycle_months: int) -> int | None:
        """The same in months, rounded up."""
        return -(-self.capital * cycle_months // self.profit) if self.profit > 0 else None


_KINDS = {
    "income": ("income", N_("Income of a cycle")),
    "variabel": ("variable", N_("Variable cost of a cycle")),
    "tetap": ("fixed", N_("Fixed cost of a cycle")),
    "modal": ("capital", N_("Bought once (capital)")),
}
"""By kind of line: the figure that its lines make up, in the order of `Feasibility`, in words."""


def cycle_of(book: Book, version: int) -> Feasibility:
    """The figures of one cycle by a version of the plan; all 0 without one."""
    return _figures_of(_by_kind(book, lines_of_version(book.plan_lines, version)))


def _figures_of(by_kind: Mapping[str, Sequence[PlanLine]]) -> Feasibility:
    return Feasibility(*(sum(line.amount for line in own) for own in by_kind.values()))


def feasibility(book: Book, frame: Frame) -> Table:
    """Each figure with its formula, and the formula with its figures."""
    version = version_meant(book, frame.narrowing.version, frame.day)
    lines = lines_of_version(book.plan_lines, version)
    by_kind = _by_kind(book, lines)
    figures = _figures_of(by_kind)
    products = by_kind["income"]
    rows = [*_given(by_kind, figures), *_results(figures, products, book.group.cycle_months)]
    missing = message(N_("No line of the plan says what income is expected."))
    return listed(
        _COLUMNS,
        rows if lines else [],
        totals=sums_of([figures], (*Feasibility._fields, "profit")),
        notes=() if products else (missing,),
    )


def _by_kind(book: Book, lines: Mapping[int, PlanLine]) -> dict[str, list[PlanLine]]:
    """The lines of a plan by kind, in the order of `_KINDS`."""
    found: dict[str, list[PlanLine]] = {kind: [] for kind in _KINDS}
    for line in lines.values():
        found["income" if line.block == "pendapatan" else nature_of(book, line)].append(line)
    return found


_COLUMNS = (
    FIGURE,
    TEXT,
    FORMULA,
    Column(name="reckoning", heading=N_("With its figures")),
    Column(name="value", heading=N_("Bare value"), shown=False),
    Column(name="result", heading=N_("Result"), kind="decimal", exported=False),
)


class _Line(NamedTuple):
    """A figure: its key, its words, how it is calculated, and the result, bare and in words."""

    figure: str
    text: Message
    formula: Message
    reckoning: Message | str
    value: str
    result: Message | str


def _given(by_kind: Mapping[str, Sequence[PlanLine]], figures: Feasibility) -> list[_Line]:
    """The amounts of the cycle in the plan, and the lines that they come from."""
    rows = []
    for (key, words), amount, own in zip(_KINDS.values(), figures, by_kind.values(), strict=True):
        numbers = tuple(str(line.line) for line in own)
        come_from = message(N_("lines {numbers}"), numbers=numbers) if own else ""
        formula = message(N_("sum of the lines"))
        rows.append(_Line(key, message(words), formula, come_from, str(amount), worded(amount)))
    return rows


def _results(figures: Feasibility, products: list[PlanLine], cycle_months: int) -> list[_Line]:
    income, variable, fixed = map(format_amount, (figures.income, figures.variable, figures.fixed))
    even, ratio = figures.break_even, figures.ratio
    rows = [
        _Line(
            "profit",
            message(_OF_CYCLE.of(figures.profit)),
            message(N_("income − variable cost − fixed cost")),
            f"{income} − {variable} − {fixed}",
            str(figures.profit),
            worded(figures.profit),
        ),
        _Line(
            "ratio",
            message(N_("R/C")),
            message(N_("income : cost")),
            f"{income} : {format_amount(figures.cost)}",
            "" if ratio is None else f"{ratio / HUNDREDTHS:.2f}",
            _NEVER if ratio is None else _decimal(ratio, 2),
        ),
        _Line(
            "break_even",
            message(N_("Break-even in rupiah")),
            message(N_("fixed cost : (1 − variable cost : income)")),
            f"{fixed} : (1 − {variable} : {income})",
            "" if even is None else str(even),
            _NEVER if even is None else worded(even),
        ),
    ]
    rows += [_units(figures, line) for line in products]
    return [*rows, _payback(figures, cycle_months)]


def _units(figures: Feasibility, line: PlanLine) -> _Line:
    """How many of one product must be sold, all products in the same proportion."""
    units = figures.break_even_units(line.volume)
    margin = format_amount(figures.income - figures.variable)
    return _Line(
        "break_even_units",
        message(N_("Break-even, {text}"), text=line.text),
        message(N_("volume × fixed cost : (income − variable cost)")),
        f"{format_volume(line.volume)} × {format_amount(figures.fixed)} : {margin}",
        "" if units is None else plain_volume(units * THOUSANDTHS),
        _NEVER if units is None else message(N_("{units:n} {unit}"), units=units, unit=line.unit),
    )


def _payback(figures: Feasibility, cycle_months: int) -> _Line:
    tenths, months = figures.payback, figures.payback_months(cycle_months)
    if tenths is None:
        result = _NEVER
    elif cycle_months:
        result = message(
            N_("{cycles} cycles ({months:n} months)"), cycles=_decimal(tenths, 1), months=months
        )
    else:
        result = message(N_("{cycles} cycles"), cycles=_decimal(tenths, 1))
    return _Line(
        "payback",
        message(N_("Payback")),
        message(N_("capital : profit of a cycle")),
        f"{format_amount(figures.capital)} : {format_amount(figures.profit)}",
        "" if tenths is None else f"{tenths / TENTHS:.1f}",
        result,
    )


def _decimal(number: int, places: int) -> str:
    """A whole number of tenths or hundredths with its comma."""
    whole, part = divmod(number, 10**places)
    return f"{format_amount(whole)},{part:0{places}}"
