"""The sums that several statements share: the balances before a period and the changes in it.

Pure; each function reads the entries once.
"""

from collections.abc import Callable, Iterable, Mapping
from datetime import date
from operator import add, sub
from typing import NamedTuple

from kubebook.book.accounts.chart import SALDO_LABA, TURNOVER
from kubebook.book.book import Book, balances, is_opening, money_codes
from kubebook.book.records.accounts import Account
from kubebook.book.records.entries import Entry
from kubebook.periods import Period

OPERATING_COST = ("52", "53")
"""The sections of the chart that are costs of running the business."""


class Money(NamedTuple):
    """Money in hand at one moment, whole rupiah: `cash` (all cash accounts), `bank` (all banks)."""

    cash: int
    bank: int

    @property
    def total(self) -> int:
        """All money of the group."""
        return self.cash + self.bank


class Results(NamedTuple):
    """Results of one period, whole rupiah: turnover (41), other income, cost, profit."""

    turnover: int
    other_income: int
    cost: int

    @property
    def income(self) -> int:
        """All income: turnover and other income."""
        return self.turnover + self.other_income

    @property
    def profit(self) -> int:
        """Laba bersih: all income less cost."""
        return self.income - self.cost

    def plus(self, other: "Results") -> "Results":
        """The results of both: each figure, and so the profit, added up."""
        return Results(*map(add, self, other))

    def less(self, before: "Results") -> "Results":
        """The change since `before`: each figure, and so the profit, less that of `before`."""
        return Results(*map(sub, self, before))


NO_RESULTS = Results(turnover=0, other_income=0, cost=0)


class Parted(NamedTuple):
    """A book's entries, split by a period.

    `opening`: the signed balance by account code (debits positive, whole rupiah) of the entries
    that count before the period and of the openings dated in it. `inside`: the other entries dated
    in the period, by number, with voids. `earned`: the profit of the years before, which
    `part_of_year` carried to *saldo laba*.
    """

    opening: dict[str, int]
    inside: list[Entry]
    earned: int = 0

    def closing(self, moved: Mapping[str, int]) -> dict[str, int]:
        """The signed balances after the period; `moved` are those of its entries alone."""
        codes = {**self.opening, **moved}
        return {code: self.opening.get(code, 0) + moved.get(code, 0) for code in codes}


def part(book: Book, period: Period) -> Parted:
    """The balances brought into a period, and its entries."""
    brought: list[Entry] = []
    inside: list[Entry] = []
    start, end = period.start, period.end
    for entry in book.entries:
        if entry.date < end:
            (brought if entry.date < start or is_opening(entry) else inside).append(entry)
    return Parted(opening=balances(brought), inside=inside)


def part_of_year(book: Book, period: Period) -> Parted:
    """As `part`, but income and cost begin the year of the period's first day at 0.

    What was earned in the years before it stands in *saldo laba*, so that the sum stays 0. What is
    earned inside a period that goes on into another year stays where it was earned.
    """
    parted = part(book, period)
    earned = {
        code: amount
        for code, amount in balances(book.entries, until=date(period.start.year, 1, 1)).items()
        if code in book.accounts and book.accounts[code].type in ("income", "cost")
    }
    if SALDO_LABA not in book.accounts:
        return parted
    carried = {code: -amount for code, amount in earned.items()}
    carried[SALDO_LABA] = sum(earned.values())
    return parted._replace(opening=parted.closing(carried), earned=-carried[SALDO_LABA])


def money_in(accounts: Mapping[str, Account], signed: Mapping[str, int]) -> Money:
    """The money in signed balances, cash and bank separately."""
    held = {"K": 0, "B": 0}
    for code in money_codes(accounts):
        series = accounts[code].series
        if series is not None:
            held[series] += signed.get(code, 0)
    return Money(cash=held["K"], bank=held["B"])


_ORDER = {
    "receipts": ("income", "asset", "liability", "equity", "cost"),
    "expenses": ("asset", "cost", "liability", "equity", "income"),
}
"""The order of types: what the business earns and spends, then what only passes through it."""


def money_flows(
    accounts: Mapping[str, Account], entries: Iterable[Entry]
) -> tuple[dict[str, int], dict[str, int]]:
    """Receipts and expenses by the code of their other account, without transfers and voids.

    Receipts in the order income, claims, debts, equity; expenses: things, costs, debts, equity.
    """
    money = frozenset(money_codes(accounts))
    received: dict[str, int] = {}
    spent: dict[str, int] = {}
    for entry in entries:
        if entry.voided is not None or (entry.source in money) == (entry.target in money):
            continue
        if entry.target in money:
            received[entry.source] = received.get(entry.source, 0) + entry.amount
        else:
            spent[entry.target] = spent.get(entry.target, 0) + entry.amount
    return _ordered(accounts, received, "receipts"), _ordered(accounts, spent, "expenses")


class Moved(NamedTuple):
    """All money of the group in a period, whole rupiah: brought in, come, gone, left.

    Money moved between cash and bank neither comes nor goes.
    """

    opening: int
    came: int
    went: int
    closing: int


def money_moved(book: Book, period: Period) -> Moved:
    """The money of a period: the four figures that a closed month is signed for."""
    parted = part(book, period)
    came, went = (sum(side.values()) for side in money_flows(book.accounts, parted.inside))
    opening = money_in(book.accounts, parted.opening).total
    closing = money_in(book.accounts, parted.closing(balances(parted.inside))).total
    return Moved(opening, came, went, closing)


def _ordered(accounts: Mapping[str, Account], amounts: dict[str, int], side: str) -> dict[str, int]:
    rank = {kind: place for place, kind in enumerate(_ORDER[side])}

    def place(code: str) -> tuple[int, str]:
        account = accounts.get(code)
        return rank[account.type] if account else len(rank), code

    return {code: amounts[code] for code in sorted(amounts, key=place)}


def results_by_account(book: Book, period: Period) -> dict[str, int]:
    """The income and cost of a period by account code; income positive, and cost positive."""
    inside = (entry for entry in book.entries if period.start <= entry.date < period.end)
    return results_among(book.accounts, balances(inside))


def results_among(accounts: Mapping[str, Account], moved: Mapping[str, int]) -> dict[str, int]:
    """The income and cost accounts in signed sums, by code; both types positive."""
    return {
        code: moved[code] if account.type == "cost" else -moved[code]
        for code, account in accounts.items()
        if account.type in ("income", "cost") and code in moved
    }


def results_of(accounts: Mapping[str, Account], amounts: Mapping[str, int]) -> Results:
    """Turnover, other income and cost, from `results_by_account`."""
    turnover = other_income = cost = 0
    for code, amount in amounts.items():
        if accounts[code].type == "cost":
            cost += amount
        elif code.startswith(TURNOVER):
            turnover += amount
        else:
            other_income += amount
    return Results(turnover=turnover, other_income=other_income, cost=cost)


def results_by(
    book: Book, periods: Iterable[Period], part_of: Callable[[date], date]
) -> dict[date, Results]:
    """The results in some periods, added up by the day that `part_of` gives for each date."""
    within = tuple(periods)
    parts: dict[date, list[Entry]] = {}
    for entry in book.entries:
        if entry.voided is None and any(entry.date in period for period in within):
            parts.setdefault(part_of(entry.date), []).append(entry)
    return {
        day: results_of(book.accounts, results_among(book.accounts, balances(entries)))
        for day, entries in parts.items()
    }


def percent(part: int, whole: int) -> int | None:
    """A part in whole percent, rounded half up; None if the whole is 0 or below."""
    return (200 * part + whole) // (2 * whole) if whole > 0 else None


def first_day(book: Book) -> date | None:
    """The day of the earliest entry that counts and is no opening; None if there is none."""
    days = (e.date for e in book.entries if e.voided is None and not is_opening(e))
    return min(days, default=None)


def kept_before(book: Book, day: date) -> bool:
    """Whether a book was kept before a day: it has an entry that counts, and is no opening."""
    first = first_day(book)
    return first is not None and first < day


def amount_of(entries: Iterable[Entry]) -> int:
    """The sum of the entries of one voucher, whole rupiah, voids too."""
    return sum(entry.amount for entry in entries)
