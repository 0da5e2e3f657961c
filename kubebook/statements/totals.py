"""The sums that several statements share: the balances before a period and the changes in it.

Pure; each function reads the entries once. It also holds the columns and words that books share.
"""

from collections.abc import Callable, Iterable, Mapping
from datetime import date
from typing import NamedTuple

from kubebook.book.book import Book, balances, is_opening, money_codes
from kubebook.book.records.accounts import Account
from kubebook.book.records.entries import Entry
from kubebook.messages import N_, Message, message
from kubebook.periods import Period
from kubebook.statements.statement import Asked, Cell, Column, Row

TURNOVER = "41"
COST_OF_SALES = "51"
OPERATING_COST = ("52", "53")
"""The sections of the chart that the income statement separates."""


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
    def profit(self) -> int:
        """Laba bersih: turnover and other income less cost."""
        return self.turnover + self.other_income - self.cost

    def less(self, before: "Results") -> "Results":
        """The change since `before`: each figure, and so the profit, less that of `before`."""
        return Results(
            turnover=self.turnover - before.turnover,
            other_income=self.other_income - before.other_income,
            cost=self.cost - before.cost,
        )


class Parted(NamedTuple):
    """A book's entries, split by a period.

    `opening`: the signed balance by account code (debits positive, whole rupiah) of the entries
    that count before the period and of the openings dated in it. `inside`: the other entries dated
    in the period, by number, with voids.
    """

    opening: dict[str, int]
    inside: list[Entry]

    def closing(self, moved: Mapping[str, int]) -> dict[str, int]:
        """The signed balances after the period; `moved` are those of its entries alone."""
        codes = {**self.opening, **moved}
        return {code: self.opening.get(code, 0) + moved.get(code, 0) for code in codes}


def part(book: Book, period: Period) -> Parted:
    """The balances brought into a period, and its entries."""
    opening: dict[str, int] = {}
    inside: list[Entry] = []
    start, end = period.start, period.end
    for entry in book.entries:
        if entry.date >= end:
            continue
        if entry.date >= start and not is_opening(entry):
            inside.append(entry)
        elif entry.voided is None:
            opening[entry.source] = opening.get(entry.source, 0) - entry.amount
            opening[entry.target] = opening.get(entry.target, 0) + entry.amount
    return Parted(opening=opening, inside=inside)


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
    moved: dict[date, dict[str, int]] = {}
    for entry in book.entries:
        day = entry.date
        if entry.voided is None and any(day in period for period in within):
            sums = moved.setdefault(part_of(day), {})
            sums[entry.source] = sums.get(entry.source, 0) - entry.amount
            sums[entry.target] = sums.get(entry.target, 0) + entry.amount
    return {
        day: results_of(book.accounts, results_among(book.accounts, sums))
        for day, sums in moved.items()
    }


def first_day(book: Book) -> date | None:
    """The day of the earliest entry that counts and is no opening; None if there is none."""
    days = (e.date for e in book.entries if e.voided is None and not is_opening(e))
    return min(days, default=None)


def amount_of(entries: Iterable[Entry]) -> int:
    """The sum of the entries of one voucher, whole rupiah, voids too."""
    return sum(entry.amount for entry in entries)


def label_of(book: Book, code: str) -> str:
    """The label of an account on paper; its code if a faulty book has no such account."""
    account = book.accounts.get(code)
    return account.label if account else code


def who_of(book: Book, entry: Entry) -> str:
    """The other side of an entry as a name: its party, else its member, else ""."""
    if entry.party:
        return entry.party
    member = book.members.get(entry.member)
    return member.name if member else ""


OTHER_SIDE = (
    Column(name="account_code", heading=N_("Account code"), shown=False, exported=False),
    Column(name="account", heading=N_("Account"), shown=False, exported=False),
    Column(name="party", heading=N_("Party"), shown=False, exported=False),
    Column(name="member", heading=N_("Member no."), shown=False, exported=False),
)
"""The columns that an office's form may add to those that a book shows; see `other_side`."""


def other_side(book: Book, entry: Entry, code: str) -> dict[str, Cell]:
    """The cells of `OTHER_SIDE`: the account `code` on the other side, the name, the member."""
    return {
        "account_code": code,
        "account": label_of(book, code),
        "party": who_of(book, entry),
        "member": entry.member,
    }


RUNNING = "running_"
"""The beginning of the names of running figures."""


def running(name: str, heading: str) -> Column:
    """A running figure, `running_NAME`: for carried rows, and if an office's form names it."""
    return Column(
        name=RUNNING + name,
        heading=heading,
        kind="money",
        shown=False,
        exported=False,
        carried=RUNNING + name,
    )


def wording(book: Book, entry: Entry) -> str:
    """The *Uraian* of an entry in a book: the text, and behind it the party or member."""
    who = who_of(book, entry)
    return entry.text if not who or who in entry.text else f"{entry.text}, {who}"


def total_of(asked: Asked) -> Message:
    """The words before a period's sums: *Jumlah Oktober 2026*."""
    return message(N_("Total {when}"), when=asked.when)


def proof_word(*, has_proof: bool) -> Message:
    """The word in a book for a voucher that needs a proof: *ada* or *belum*."""
    return message(N_("there")) if has_proof else message(N_("not yet"))


def voids_note(rows: Iterable[Row]) -> tuple[Message, ...]:
    """The sentence under a book that names its void vouchers, if there are any."""
    vouchers = tuple(dict.fromkeys(row.cells["voucher"] for row in rows if row.level == "void"))
    return (message(N_("{vouchers} void, not counted."), vouchers=vouchers),) if vouchers else ()


def as_void(text: str) -> Message:
    """A void row's text followed by the word, if no empty balance has room for the word."""
    return message(N_("{text} (void)"), text=text)
