"""Results as briefly as offices ask for them: day by day, or line by line for one period.

The figures are those of `results`; both forms are Cilacap's.
"""

from collections.abc import Mapping
from operator import attrgetter

from kubebook.book.book import Book
from kubebook.messages import N_, Message, message
from kubebook.statements.accounts.results import RESULTS, SO_FAR, progress_of, spans
from kubebook.statements.columns import AMOUNT, DATE, NUMBER, TEXT, only_exported, running
from kubebook.statements.entries.cash_books import closing_of
from kubebook.statements.listed import listed, sums_of, with_total
from kubebook.statements.month.summary import results_before
from kubebook.statements.statement import Column, Difference, Frame, Level, Row, Table
from kubebook.statements.totals import results_by, results_by_account, results_of
from kubebook.statements.wording import NET, Outcome, total_of

_NET = N_("Net profit or loss (Rp)")
_BEFORE = Outcome(
    N_("Net profit of the period before"),
    N_("Net loss of the period before"),
    N_("Net profit or loss of the period before"),
)
SUMMARY: Mapping[str, str] = {
    "turnover": N_("Turnover"),
    "other_income": N_("Other income"),
    "income": N_("Total income"),
    "cost": N_("Total costs"),
    "profit": NET.both,
    "before": _BEFORE.both,
    "difference": N_("Difference"),
    "cash": N_("Cash in hand"),
    "bank": N_("Bank, the group's account"),
    "money": N_("Money of the group"),
}
"""The rows of the summary by their keys, and their words; those of a profit follow its sign."""
_DAILY = (
    NUMBER,
    Column(name="day", heading=DATE.heading, exported=False),
    only_exported(DATE),
    Column(name="turnover", heading=N_("Turnover (Rp)"), kind="money", shown=False),
    Column(name="other_income", heading=N_("Other income (Rp)"), kind="money", shown=False),
    Column(name="income", heading=N_("Income (Rp)"), kind="money", carried="running_income"),
    Column(name="cost", heading=N_("Costs (Rp)"), kind="money", carried="running_cost"),
    Column(
        name="profit", heading=N_("Net profit or loss (Rp)"), kind="money", carried="running_profit"
    ),
    running("income", N_("Income so far (Rp)")),
    running("cost", N_("Costs so far (Rp)")),
    running("profit", SO_FAR),
)
_RUNNING = ("income", "cost", "profit")


def daily_results(book: Book, frame: Frame) -> Table:
    """Hasil Harian: a row for each day of the period with income or cost, and their sum."""
    by_day = results_by(book, (frame.period,), lambda day: day)
    days = spans((day, results) for day, results in sorted(by_day.items()) if any(results))
    sums = sums_of((day.results for day in days), RESULTS)
    table = listed(
        _DAILY,
        days,
        {
            "day": lambda day: message(N_("{day:short}"), day=day.start),
            "date": lambda day: day.start,
            "turnover": lambda day: day.results.turnover or None,
            "other_income": lambda day: day.results.other_income or None,
            "income": lambda day: day.results.income or None,
            "cost": lambda day: day.results.cost or None,
            "profit": lambda day: day.results.profit,
            **{f"running_{name}": attrgetter(f"so_far.{name}") for name in _RUNNING},
        },
        totals=sums,
    )
    return with_total(table, "day", sums, total_of(frame))


def results_summary(book: Book, frame: Frame) -> Table:
    """Ringkasan Hasil Usaha: income, cost and profit, against the period before."""
    now = results_of(book.accounts, results_by_account(book, frame.period))
    before = results_before(book, frame.period)
    money = closing_of(book, frame.period)
    lines: list[tuple[Level, str, str, int]] = [
        ("item", "turnover", SUMMARY["turnover"], now.turnover),
        ("item", "other_income", SUMMARY["other_income"], now.other_income),
        ("subtotal", "income", SUMMARY["income"], now.income),
        ("item", "cost", SUMMARY["cost"], now.cost),
        ("subtotal", "profit", NET.of(now.profit), now.profit),
    ]
    notes: tuple[Message, ...] = ()
    if before is not None:
        change = now.profit - before.profit
        lines += [
            ("item", "before", _BEFORE.of(before.profit), before.profit),
            ("subtotal", "difference", SUMMARY["difference"], Difference(change)),
        ]
        words = N_("Progress of the business: {progress}.")
        notes = (message(words, progress=progress_of(change)),)
    lines += [
        ("item", "cash", SUMMARY["cash"], money.cash),
        ("item", "bank", SUMMARY["bank"], money.bank),
        ("total", "money", SUMMARY["money"], money.total),
    ]
    return Table(
        columns=(only_exported(NUMBER), TEXT, AMOUNT),
        rows=tuple(
            Row({"no": number, "text": message(words), "amount": amount}, level, key)
            for number, (level, key, words, amount) in enumerate(lines, start=1)
        ),
        totals={
            "turnover": now.turnover,
            "other_income": now.other_income,
            "cost": now.cost,
            "profit": now.profit,
            "money": money.total,
        },
        notes=notes,
    )
