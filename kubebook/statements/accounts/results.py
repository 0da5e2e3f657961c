"""Results: the income statement of a period, and the results month by month.

The sections of the chart decide where an account stands. A table below gives
the layout of the income statement, and one loop reads it.
"""

from datetime import date, timedelta
from typing import NamedTuple

from kubebook.book.book import Book
from kubebook.book.records.accounts import Account
from kubebook.messages import N_, Message, message
from kubebook.periods import Period, month_of, months_of, previous_month, year_of
from kubebook.statements.listed import NUMBER, heading, sum_row
from kubebook.statements.statement import Asked, Cell, Column, Level, Row, Table
from kubebook.statements.totals import (
    COST_OF_SALES,
    OPERATING_COST,
    TURNOVER,
    Results,
    first_day,
    label_of,
    results_by,
    results_by_account,
    running,
    total_of,
)


class _Section(NamedTuple):
    """A part of the income statement: its words, its key in the totals, and what follows it.

    `sign`: whether it adds to the profit or takes from it. `then`: the key and words of the result
    drawn under it, if one is.
    """

    key: str
    heading: str
    total: str
    sign: int
    then: tuple[str, str] | None = None


_SECTIONS = (
    _Section(
        key="turnover",
        heading=N_("Operating income"),
        total=N_("Total operating income"),
        sign=1,
    ),
    _Section(
        key="cost_of_sales",
        heading=N_("Cost of sales"),
        total=N_("Total cost of sales"),
        sign=-1,
        then=("gross_profit", N_("Gross profit")),
    ),
    _Section(
        key="operating_cost",
        heading=N_("Operating costs"),
        total=N_("Total operating costs"),
        sign=-1,
        then=("operating_profit", N_("Operating profit")),
    ),
    _Section(
        key="other_income",
        heading=N_("Non-operating income"),
        total=N_("Total non-operating income"),
        sign=1,
    ),
    _Section(
        key="other_cost",
        heading=N_("Non-operating costs"),
        total=N_("Total non-operating costs"),
        sign=-1,
    ),
)


def income(book: Book, asked: Asked) -> Table:
    """Laba Rugi: the period, and from 1 January to its end."""
    period = asked.period
    year = Period(year_of(period.last_day).start, period.end)
    columns = (results_by_account(book, period), results_by_account(book, year))
    codes = {code for amounts in columns for code, amount in amounts.items() if amount}
    rows: list[Row] = []
    profit, totals = [0, 0], {}
    for section in _SECTIONS:
        own = [code for code in sorted(codes) if _section(book.accounts[code]) == section.key]
        sums = [sum(amounts.get(code, 0) for code in own) for amounts in columns]
        profit = [was + section.sign * now for was, now in zip(profit, sums, strict=True)]
        totals[section.key] = sums[0]
        if own:
            rows.append(heading("text", message(section.heading)))
            rows.extend(
                _amounts("item", label_of(book, code), [a.get(code, 0) for a in columns], code)
                for code in own
            )
            rows.append(_amounts("subtotal", message(section.total), sums))
        if section.then:
            key, words = section.then
            totals[key] = profit[0]
        if section.then and own:
            rows.append(_amounts("subtotal", message(words), profit))
    rows.append(_amounts("total", message(N_("Net profit")), profit))
    totals.update(net_profit=profit[0], net_profit_year_to_date=profit[1])
    return Table(
        columns=_income_columns(period, year),
        rows=tuple(rows),
        totals=totals,
    )


def monthly_results(book: Book, asked: Asked) -> Table:
    """Hasil bulanan: every month of the period that is in the book, each against the one before."""
    months = _months(book, asked)
    results = _by_month(book, asked.period)
    first = first_day(book)
    rows = []
    sums = {"turnover": 0, "other_income": 0, "cost": 0, "profit": 0}
    for number, month in enumerate(months, start=1):
        result = results.get(month.start, _NOTHING)
        figures = {
            "turnover": result.turnover,
            "other_income": result.other_income,
            "cost": result.cost,
            "profit": result.profit,
        }
        for name, amount in figures.items():
            sums[name] += amount
        cells: dict[str, Cell] = {
            "no": number,
            "month": message(N_("{period}"), period=month),
            "start": month.start,
            **figures,
            "income": result.turnover + result.other_income,
            "running_profit": sums["profit"],
        }
        if first is not None and first < month.start:
            before = results.get(previous_month(month).start, _NOTHING)
            difference = result.profit - before.profit
            cells["difference"] = difference
            cells["progress"] = message(PROGRESS[(difference > 0) - (difference < 0)])
        rows.append(Row(cells=cells))
    income = sums["turnover"] + sums["other_income"]
    rows.append(sum_row("month", total_of(asked), {**sums, "income": income}))
    return Table(
        columns=_MONTHLY,
        rows=tuple(rows),
        totals=sums,
    )


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
    known = {
        month.start for month in _months(book, Asked(span, message(N_("{period}")), today=today))
    }
    results = _by_month(book, span)
    return tuple(
        MonthProfit(
            month,
            results.get(month.start, _NOTHING).profit if month.start in known else None,
        )
        for month in months_of(span)
    )


def _twelve(period: Period) -> Period:
    last = month_of(period.last_day)
    year = year_of(period.start)
    if period.last_day in year and month_of(period.start) != last:
        return year
    return Period(last.end.replace(year=last.end.year - 1), last.end)


_NOTHING = Results(turnover=0, other_income=0, cost=0)
PROGRESS = {1: N_("Rising"), 0: N_("Unchanged"), -1: N_("Falling")}
_MONTHLY = (
    NUMBER,
    Column(name="month", heading=N_("Month")),
    Column(name="start", heading=N_("From day"), kind="date", shown=False),
    Column(name="turnover", heading=N_("Turnover"), kind="money"),
    Column(name="other_income", heading=N_("Other income"), kind="money"),
    Column(name="cost", heading=N_("Cost"), kind="money"),
    Column(name="profit", heading=N_("Net profit"), kind="money"),
    Column(name="difference", heading=N_("Difference"), kind="money"),
    Column(name="progress", heading=N_("Progress")),
    Column(name="income", heading=N_("Income (Rp)"), kind="money", shown=False, exported=False),
    running("profit", N_("Profit so far (Rp)")),
)


def _section(account: Account) -> str:
    if account.type == "income":
        return "turnover" if account.code.startswith(TURNOVER) else "other_income"
    if account.code.startswith(COST_OF_SALES):
        return "cost_of_sales"
    return "operating_cost" if account.code.startswith(OPERATING_COST) else "other_cost"


def _amounts(level: Level, words: Message | str, amounts: list[int], code: str = "") -> Row:
    cells: dict[str, Cell] = {"text": words, "amount": amounts[0], "year_to_date": amounts[1]}
    if code:
        cells["code"] = code
    return Row(level=level, cells=cells)


def _income_columns(period: Period, year: Period) -> tuple[Column, ...]:
    of_month = period == month_of(period.start)
    heading = N_("This month (Rp)") if of_month else N_("This period (Rp)")
    return (
        Column(name="code", heading=N_("Code"), shown=False),
        Column(name="text", heading=N_("Description")),
        Column(name="amount", heading=heading, kind="money"),
        Column(
            name="year_to_date",
            heading=N_("Since January (Rp)"),
            kind="money",
            shown=of_month or period != year,
            falls_away=not of_month and period == year,
        ),
    )


def _months(book: Book, asked: Asked) -> list[Period]:
    """The months of the period from the book's first on; the present one only if it has entries."""
    first = first_day(book)
    if first is None:
        return []
    start = max(asked.period.start, month_of(first).start)
    days = [entry.date for entry in book.entries if entry.voided is None]
    ended = month_of(asked.today + timedelta(days=1)).start - timedelta(days=1)
    last = min(asked.period.last_day, max(ended, *days))
    return months_of(Period(start, month_of(last).end)) if start <= last else []


def _by_month(book: Book, period: Period) -> dict[date, Results]:
    """The results by the first day of each month: of the period, and of the month before it."""
    within = (period, previous_month(period.start))
    return results_by(book, within, lambda day: day.replace(day=1))
