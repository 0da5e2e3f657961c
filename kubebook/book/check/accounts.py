"""Findings about balances: below zero, openings, money held for others, old debts.

Pure, and never raises.
"""

from collections.abc import Iterator
from datetime import date, timedelta

from kubebook.book.accounts.chart import SALDO_AWAL
from kubebook.book.book import Book, balances, counting, is_opening, label_of
from kubebook.book.check.finding import Finding, Scope, found
from kubebook.book.entries.running_balances import (
    all_daily_balances,
    is_members_balance,
)
from kubebook.book.grants.use import money_in_hand
from kubebook.book.records.accounts import Account

_NAMED_DEBTS = 2
"""The most debts on each side that get their own finding; the rest are added up in one."""


def below_nothing(scope: Scope) -> Iterator[Finding]:
    """Money and savings below zero on any day; other balances below zero on the last day."""
    book = scope.book
    for (code, member), days in sorted(all_daily_balances(book).items()):
        if code in book.accounts:
            yield from _below(book, book.accounts[code], member, days)


def _below(
    book: Book, account: Account, member: str, days: list[tuple[date, int]]
) -> Iterator[Finding]:
    label = label_of(book, account.code, member)
    if account.is_money or is_members_balance(account):
        for day, balance in days:
            if balance * account.sign < 0:
                yield found(
                    "below-nothing",
                    label=label,
                    short=-balance * account.sign,
                    day=day,
                    name=account.name,
                )
                return
    elif account.type in ("asset", "liability") and days and days[-1][1] * account.sign < 0:
        yield found(
            "wrong-side", label=label, balance=days[-1][1] * account.sign, name=account.name
        )


def openings(scope: Scope) -> Iterator[Finding]:
    """An entry dated before the opening balances, and what these leave on saldo-awal."""
    entries = counting(scope.book.entries)
    if scope.until:
        entries = [entry for entry in entries if entry.date <= scope.until]
    taken_over = [entry for entry in entries if is_opening(entry)]
    last = max((entry.date for entry in taken_over), default=date.min)
    early = next((one for one in entries if one.date < last and not is_opening(one)), None)
    if early:
        yield found("before-opening", voucher=early.voucher, date=early.date, last=last)
    rest = -balances(taken_over).get(SALDO_AWAL, 0)
    if rest:
        side = "missing" if rest > 0 else "above"
        yield found("opening-left", amount=abs(rest), side=side, last=last)


def held(scope: Scope) -> Iterator[Finding]:
    """Less money than what is held for members."""
    money, of_others = money_in_hand(scope.book, scope.day + timedelta(days=1))
    if money < of_others:
        yield found("money-held", money=money, held=of_others)


def late_debts(scope: Scope) -> Iterator[Finding]:
    """What parties still owe, or are owed, from before the period: the oldest one by one.

    A loan is paid in instalments, and a meeting decides on a member's share: their age alone is no
    finding.
    """
    from kubebook.book.accounts.debts import claims, obligations, open_debts  # noqa: PLC0415 (of reports alone)

    if scope.period is None:
        return
    for key, accounts in (
        ("claim-late", claims(scope.book)),
        ("debt-late", obligations(scope.book)),
    ):
        debts = open_debts(scope.book, [one for one in accounts if one.per == "party"], scope.day)
        late = sorted(
            (debt for debt in debts if debt.remaining > 0 and debt.since < scope.period.start),
            key=lambda debt: (debt.since, -debt.remaining),
        )
        for debt in late[:_NAMED_DEBTS]:
            yield found(key, name=debt.who, amount=debt.remaining, day=debt.since, of="one")
        others = late[_NAMED_DEBTS:]
        if others:
            amount = sum(debt.remaining for debt in others)
            yield found(key, count=len(others), amount=amount, of="rest")
