"""Results as briefly as offices ask for them: day by day, or line by line for one period.

The figures are those of `results`; both forms are Cilacap's.
"""

from kubebook.book.book import Book
from kubebook.messages import N_, Message, message
from kubebook.statements.accounts.results import PROGRESS
from kubebook.statements.entries.cash_books import closing_of
from kubebook.statements.listed import NUMBER, sum_row
from kubebook.statements.month.summary import results_before
from kubebook.statements.statement import Asked, Cell, Column, Level, Row, Table
from kubebook.statements.totals import (
    results_by,
    results_by_account,
    results_of,
    running,
    total_of,
)

_DAILY = (
    NUMBER,
    Column(name="day", heading=N_("Date"), exported=False),
    Column(name="date", heading=N_("Date"), kind="date", shown=False),
    Column(name="turnover", heading=N_("Turnover (Rp)"), kind="money", shown=False),
    Column(name="other_income", heading=N_("Other income (Rp)"), kind="money", shown=False),
    Column(name="income", heading=N_("Income (Rp)"), kind="money", carried="running_income"),
    Column(name="cost", heading=N_("Costs (Rp)"), kind="money", carried="running_cost"),
    Column(name="profit", heading=N_("Net profit (Rp)"), kind="money", carried="running_profit"),
    running("income", N_("Income so far (Rp)")),
    running("cost", N_("Costs so far (Rp)")),
    running("profit", N_("Profit so far (Rp)")),
)
_SUMMARY = (
    Column(name="no", heading=N_("No."), kind="number", shown=False),
    Column(name="text", heading=N_("Description")),
    Column(name="amount", heading=N_("Amount (Rp)"), kind="money"),
)


def daily_results(book: Book, asked: Asked) -> Table:
    """Hasil harian: a row for each day of the period with income or cost, and their sum."""
    rows: list[Row] = []
    sums = {"turnover": 0, "other_income": 0, "income": 0, "cost": 0, "profit": 0}
    by_day = results_by(book, (asked.period,), lambda day: day)
    for day, result in sorted(by_day.items()):
        if not any(result):
            continue
        figures = {
            "turnover": result.turnover,
            "other_income": result.other_income,
            "income": result.turnover + result.other_income,
            "cost": result.cost,
            "profit": result.profit,
        }
        for name, amount in figures.items():
            sums[name] += amount
        so_far = {f"running_{name}": sums[name] for name in ("income", "cost", "profit")}
        words = message(N_("{day:short}"), day=day)
        cells: dict[str, Cell] = {"no": len(rows) + 1, "day": words, "date": day}
        told = {name: amount for name, amount in figures.items() if amount or name == "profit"}
        rows.append(Row(cells={**cells, **told, **so_far}))
    rows.append(sum_row("day", total_of(asked), sums))
    return Table(columns=_DAILY, rows=tuple(rows), totals=sums)


def results_summary(book: Book, asked: Asked) -> Table:
    """Ringkasan hasil usaha: income, cost and profit, against the period before."""
    now = results_of(book.accounts, results_by_account(book, asked.period))
    before = results_before(book, asked.period)
    money = closing_of(book, asked.period)
    told: list[tuple[Level, str, int]] = [
        ("item", N_("Turnover"), now.turnover),
        ("item", N_("Other income"), now.other_income),
        ("subtotal", N_("Total income"), now.turnover + now.other_income),
        ("item", N_("Total costs"), now.cost),
        ("subtotal", N_("Net profit"), now.profit),
    ]
    notes: tuple[Message, ...] = ()
    if before is not None:
        change = now.profit - before.profit
        told += [
            ("item", N_("Net profit of the period before"), before.profit),
            ("subtotal", N_("Difference"), change),
        ]
        word = message(PROGRESS[(change > 0) - (change < 0)])
        notes = (message(N_("Progress of the business: {progress}."), progress=word),)
    told += [
        ("item", N_("Cash in hand"), money.cash),
        ("item", N_("Bank, the group's account"), money.bank),
        ("total", N_("Money of the group"), money.total),
    ]
    return Table(
        columns=_SUMMARY,
        rows=tuple(
            Row(level=level, cells={"no": number, "text": message(words), "amount": amount})
            for number, (level, words, amount) in enumerate(told, start=1)
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
