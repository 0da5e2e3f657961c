"""Results: the income statement of a period, and the results month by month.

The sections of the chart decide where an account stands. A table below gives
the layout of the income statement, and one loop reads it.
"""

from collections import defaultdict
from collections.abc import Iterable
from datetime import date, timedelta
from operator import attrgetter
from typing import NamedTuple

from kubebook.book.accounts.chart import COST_OF_SALES, TURNOVER
from kubebook.book.book import Book, label_of
from kubebook.book.records.accounts import Account
from kubebook.messages import N_, Message, message
from kubebook.periods import (
    Period,
    month_of,
    months_of,
    previous_month,
    year_before,
    year_of,
)
from kubebook.statements.columns import AMOUNT, CODE, NUMBER, TEXT, THIS_YEAR, last_year, running
from kubebook.statements.listed import (
    block_of,
    column_sums,
    listed,
    sum_row,
    sums_of,
    with_carried,
    with_total,
)
from kubebook.statements.statement import Column, Difference, Frame, Row, Table
from kubebook.statements.totals import (
    NO_RESULTS,
    OPERATING_COST,
    Results,
    first_day,
    kept_before,
    results_by,
    results_by_account,
)
from kubebook.statements.wording import NET, Outcome, total_of


class _Section(NamedTuple):
    """A part of the income statement: its key in the totals, its heading, the words of its sum.

    `sign`: whether it adds to the profit or takes from it. `then`: the key and words of the result
    drawn under it, if one is; they depend on whether it is a profit or a loss.
    """

    key: str
    above: str
    below: str
    sign: int
    then: tuple[str, Outcome] | None = None


_SECTIONS = (
    _Section("turnover", N_("Operating income"), N_("Total operating income"), 1),
    _Section(
        "cost_of_sales",
        N_("Cost of sales"),
        N_("Total cost of sales"),
        -1,
        (
            "gross_profit",
            Outcome(N_("Gross profit"), N_("Gross loss"), N_("Gross profit or loss")),
        ),
    ),
    _Section(
        "operating_cost",
        N_("Operating costs"),
        N_("Total operating costs"),
        -1,
        (
            "operating_profit",
            Outcome(N_("Operating profit"), N_("Operating loss"), N_("Operating profit or loss")),
        ),
    ),
    _Section("other_income", N_("Non-operating income"), N_("Total non-operating income"), 1),
    _Section("other_cost", N_("Non-operating costs"), N_("Total non-operating costs"), -1),
)


def income(book: Book, frame: Frame) -> Table:
    """Laba Rugi: the period, and from 1 January to its end; of a year, the year before too."""
    period = frame.period
    spans = {"amount": period, "year_to_date": Period(year_of(period.last_day).start, period.end)}
    before = year_before(period)
    if before and kept_before(book, period.start):
        spans["last_year"] = before
    amounts = {name: results_by_account(book, span) for name, span in spans.items()}
    codes = sorted({c for by_code in amounts.values() for c, amount in by_code.items() if amount})
    rows: list[Row] = []
    profit, totals = dict.fromkeys(amounts, 0), {}
    for section in _SECTIONS:
        items = [
            Row(
                {
                    "code": code,
                    "text": label_of(book, code),
                    **{name: by_code.get(code, 0) for name, by_code in amounts.items()},
                }
            )
            for code in codes
            if _section(book.accounts[code]) == section.key
        ]
        sums = column_sums(items, amounts)
        profit = {name: was + section.sign * sums[name] for name, was in profit.items()}
        totals[section.key] = sums["amount"]
        if items:
            rows += block_of("text", message(section.above), items, message(section.below), sums)
        if section.then:
            key, outcome = section.then
            totals[key] = profit["amount"]
            if items:
                words = outcome.of(*profit.values())
                rows.append(sum_row("text", message(words), profit, "subtotal"))
    rows.append(sum_row("text", message(NET.of(*profit.values())), profit))
    totals.update(net_profit=profit["amount"], net_profit_year_to_date=profit["year_to_date"])
    if "last_year" in profit:
        totals["net_profit_last_year"] = profit["last_year"]
    return Table(_income_columns(period, spans["year_to_date"]), tuple(rows), totals)


class Span(NamedTuple):
    """A day or month with its results, and those of all that are listed until its end."""

    start: date
    results: Results
    so_far: Results


RESULTS = ("turnover", "other_income", "income", "cost", "profit")
"""The figures of `Results` that statements list."""


def spans(results: Iterable[tuple[date, Results]]) -> list[Span]:
    """Days or months, given by their first days, with the results until the end of each."""
    found: list[Span] = []
    so_far = NO_RESULTS
    for start, own in results:
        so_far = so_far.plus(own)
        found.append(Span(start, own, so_far))
    return found


def monthly_results(book: Book, frame: Frame) -> Table:
    """Hasil bulanan: every month of the period that is in the book, each against the one before."""
    results = defaultdict(lambda: NO_RESULTS, _by_month(book, frame.period))
    starts = [month.start for month in _months(book, frame.period, frame.today)]
    months = spans((start, results[start]) for start in starts)
    first = first_day(book) or date.max
    profits = {start: own.profit for start, own in results.items()}
    changes = {
        start: Difference(profits.get(start, 0) - profits.get(previous_month(start).start, 0))
        for start in starts
        if first < start
    }
    sums = sums_of((month.results for month in months), RESULTS)
    table = listed(
        _MONTHLY,
        months,
        {
            **{name: attrgetter(f"results.{name}") for name in RESULTS},
            "month": lambda month: message(N_("{period}"), period=month_of(month.start)),
            "difference": lambda month: changes.get(month.start),
            "progress": lambda month: progress_of(changes.get(month.start)),
            "running_profit": lambda month: month.so_far.profit,
        },
        totals={name: amount for name, amount in sums.items() if name != "income"},
    )
    return with_carried(with_total(table, "month", sums, total_of(frame)), *sums)


SO_FAR = N_("Profit or loss so far (Rp)")


def progress_of(change: int | None) -> Message | None:
    """The word for a profit that rose, fell or stayed; None if there is none before it."""
    if change is None:
        return None
    if not change:
        return message(N_("Unchanged"))
    return message(N_("Rising")) if change > 0 else message(N_("Falling"))


class MonthProfit(NamedTuple):
    """One month of the chart and its net profit, whole rupiah; None if no book was kept."""

    month: Period
    profit: int | None


def twelve_months(book: Book, period: Period, *, today: date) -> tuple[MonthProfit, ...]:
    """The net profit of twelve months, each as in `monthly_results`.

    The months of the calendar year in which a period of several months lies, else the twelve that
    end with the period's last.
    """
    span = _twelve(period)
    known = _months(book, span, today)
    results = _by_month(book, span)
    return tuple(
        MonthProfit(month, results.get(month.start, NO_RESULTS).profit if month in known else None)
        for month in months_of(span)
    )


def _twelve(period: Period) -> Period:
    last = month_of(period.last_day)
    year = year_of(period.start)
    if period.last_day in year and month_of(period.start) != last:
        return year
    return Period(last.end.replace(year=last.end.year - 1), last.end)


_MONTHLY = (
    NUMBER,
    Column(name="month", heading=N_("Month")),
    Column(name="start", heading=N_("From day"), kind="date", shown=False),
    Column(name="turnover", heading=N_("Turnover"), kind="money"),
    Column(name="other_income", heading=N_("Other income"), kind="money"),
    Column(name="cost", heading=N_("Cost"), kind="money"),
    Column(name="profit", heading=NET.both, kind="money"),
    Column(name="difference", heading=N_("Difference"), kind="money"),
    Column(name="progress", heading=N_("Progress")),
    Column(name="income", heading=N_("Income (Rp)"), kind="money", shown=False, exported=False),
    running("profit", SO_FAR),
)


def _section(account: Account) -> str:
    if account.type == "income":
        return "turnover" if account.code.startswith(TURNOVER) else "other_income"
    if account.code.startswith(COST_OF_SALES):
        return "cost_of_sales"
    return "operating_cost" if account.code.startswith(OPERATING_COST) else "other_cost"


def _income_columns(period: Period, year: Period) -> tuple[Column, ...]:
    of_month = period == month_of(period.start)
    of_year = year_before(period) is not None
    heading = N_("This month (Rp)") if of_month else N_("This period (Rp)")
    return (
        CODE,
        TEXT,
        THIS_YEAR if of_year else AMOUNT._replace(heading=heading),
        Column(
            name="year_to_date",
            heading=N_("Since January (Rp)"),
            kind="money",
            shown=of_month or period != year,
            falls_away=not of_month and period == year,
        ),
        last_year(shown=of_year),
    )


def _months(book: Book, period: Period, today: date) -> list[Period]:
    """The months of the period from the book's first on; the present one only if it has entries."""
    first = first_day(book)
    if first is None:
        return []
    start = max(period.start, month_of(first).start)
    days = [entry.date for entry in book.entries if entry.voided is None]
    ended = month_of(today + timedelta(days=1)).start - timedelta(days=1)
    last = min(period.last_day, max(ended, *days))
    return months_of(Period(start, month_of(last).end)) if start <= last else []


def _by_month(book: Book, period: Period) -> dict[date, Results]:
    """The results by the first day of each month: of the period, and of the month before it."""
    within = (period, previous_month(period.start))
    return results_by(book, within, lambda day: day.replace(day=1))
