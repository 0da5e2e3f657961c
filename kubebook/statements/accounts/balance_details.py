"""The parts of the balances: each account of the position by member, party, grant or purse.

Accounts without such parts stand in `position` alone.
"""

from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from kubebook.book.accounts.chart import BANK, BANTUAN_SOSIAL, EQUIPMENT, PERALATAN
from kubebook.book.accounts.debts import open_debts
from kubebook.book.book import Book, balances
from kubebook.book.grants.attribution import funds_of, grant_number
from kubebook.book.records.accounts import Account
from kubebook.messages import N_, Message, message
from kubebook.statements.accounts.debts import name_in
from kubebook.statements.columns import AMOUNT, CODE, TEXT
from kubebook.statements.listed import block_of, column_sums, rows_of
from kubebook.statements.statement import Frame, Row, Table

_COLUMNS = (CODE, TEXT, AMOUNT)


class BalancePart(NamedTuple):
    """A part of a balance: the code of its account, its own name, its amount as on paper."""

    code: str
    text: Message | str
    amount: int


def details(book: Book, frame: Frame) -> Table:
    """Rincian Saldo: money by purse, equipment with its depreciation, debts and savings by name."""
    rows: list[Row] = []
    totals: dict[str, int] = {}
    for key, words, parts in _blocks(book, frame):
        if parts:
            items = rows_of(_COLUMNS, parts)
            sums = column_sums(items, ("amount",))
            totals[key] = sums["amount"]
            below = message(N_("Total {account}"), account=words)
            rows += block_of("text", words, items, below, sums)
    return Table(_COLUMNS, tuple(rows), totals)


def _blocks(book: Book, frame: Frame) -> Iterator[tuple[str, Message | str, list[BalancePart]]]:
    """The parts of each balance by heading, in the order of the chart."""
    signed = balances(book.entries, until=frame.until)
    accounts = book.accounts.values()
    money = [account for account in accounts if account.is_money]
    yield "money", message(N_("Cash and bank")), _standing(book, money, signed)
    for account in accounts:
        if account.code == PERALATAN:
            words = message(N_("Equipment less its depreciation"))
            things = [one for one in accounts if _is_of_equipment(one)]
            yield "equipment", words, _standing(book, things, signed)
        elif account.per:
            yield account.name, account.label, _by_name(book, account, frame)
        elif account.code == BANTUAN_SOSIAL:
            yield account.name, account.label, _by_grant(book, frame)


def _is_of_equipment(account: Account) -> bool:
    """Peralatan, accounts like it, and their depreciation."""
    return account.type == "asset" and account.code.startswith(EQUIPMENT)


def _standing(
    book: Book, accounts: Iterable[Account], signed: Mapping[str, int]
) -> list[BalancePart]:
    """Assets by account, contra accounts below 0."""
    return [
        BalancePart(one.code, _called(book, one), signed[one.code])
        for one in accounts
        if signed.get(one.code)
    ]


def _called(book: Book, account: Account) -> str:
    """The label of an account; the group's bank account has its bank and number too."""
    group = book.group
    number = " ".join(filter(None, (group.bank, group.bank_branch, group.bank_account)))
    return f"{account.label}, {number}" if account.code == BANK and number else account.label


def _by_name(book: Book, account: Account, frame: Frame) -> list[BalancePart]:
    """The balance of each name: members by joining date, parties by the age of their debt."""
    place = {member.name: number for number, member in enumerate(book.members.values())}
    debts = open_debts(book, [account], frame.day)
    if account.per == "member":
        debts.sort(key=lambda debt: place.get(debt.who, len(place)))
    return [BalancePart(account.code, name_in(debt), debt.remaining) for debt in debts]


def _by_grant(book: Book, frame: Frame) -> list[BalancePart]:
    """The aid by the grant that it came from; the rest without a grant."""
    funds = funds_of(book)
    labels = {grant.number: grant.label for grant in book.grants}
    sums: dict[int | None, int] = {}
    for entry in book.entries:
        if entry.voided is None and entry.date <= frame.day:
            sides = (entry.source == BANTUAN_SOSIAL) - (entry.target == BANTUAN_SOSIAL)
            number = grant_number(entry, funds)
            number = number if number in labels else None
            sums[number] = sums.get(number, 0) + sides * entry.amount
    named = sorted((number, amount) for number, amount in sums.items() if number and amount)
    parts = [BalancePart(BANTUAN_SOSIAL, labels[number], amount) for number, amount in named]
    if rest := sums.get(None):
        parts.append(BalancePart(BANTUAN_SOSIAL, message(N_("(no grant named)")), rest))
    return parts
