"""The parts of the balances: each account of the position by member, party, grant or purse.

Accounts without such parts stand in `position` alone.
"""

from collections.abc import Iterable, Iterator, Mapping
from datetime import timedelta

from kubebook.book.accounts.chart import BANK, BANTUAN_SOSIAL, EQUIPMENT, PERALATAN
from kubebook.book.accounts.debts import open_debts
from kubebook.book.book import Book, balances
from kubebook.book.grants.attribution import funds_of, grant_number
from kubebook.book.records.accounts import Account
from kubebook.messages import N_, Message, message
from kubebook.statements.statement import Asked, Cell, Column, Level, Row, Table

Part = tuple[str, Message | str, int]
"""A part of a balance: the code of the account, the name of the part, its amount as on paper."""


def details(book: Book, asked: Asked) -> Table:
    """Rincian saldo: money by purse, equipment with its depreciation, debts and savings by name."""
    rows: list[Row] = []
    totals: dict[str, int] = {}
    for key, words, parts in _blocks(book, asked):
        if parts:
            totals[key] = sum(amount for _, _, amount in parts)
            rows.append(_line("heading", words))
            rows += [_line("item", text, amount, code) for code, text, amount in parts]
            sum_words = message(N_("Total {account}"), account=words)
            rows.append(_line("subtotal", sum_words, totals[key]))
    return Table(columns=_COLUMNS, rows=tuple(rows), totals=totals)


def _blocks(book: Book, asked: Asked) -> Iterator[tuple[str, Message | str, list[Part]]]:
    """The parts of each balance by heading, in the order of the chart."""
    signed = balances(book.entries, until=asked.day + timedelta(days=1))
    accounts = book.accounts.values()
    money = [account for account in accounts if account.is_money]
    yield "money", message(N_("Cash and bank")), _standing(book, money, signed)
    for account in accounts:
        if account.code == PERALATAN:
            words = message(N_("Equipment less its depreciation"))
            things = [one for one in accounts if _is_of_equipment(one)]
            yield "equipment", words, _standing(book, things, signed)
        elif account.per:
            yield account.name, account.label, _by_name(book, account, asked)
        elif account.code == BANTUAN_SOSIAL:
            yield account.name, account.label, _by_grant(book, asked)


def _is_of_equipment(account: Account) -> bool:
    """Peralatan, accounts like it, and their depreciation."""
    return account.type == "asset" and account.code.startswith(EQUIPMENT)


def _standing(book: Book, accounts: Iterable[Account], signed: Mapping[str, int]) -> list[Part]:
    """Assets by account, contra accounts below 0."""
    return [(one.code, _called(book, one), signed[one.code]) for one in accounts
            if signed.get(one.code)]  # fmt: skip


def _called(book: Book, account: Account) -> str:
    """The label of an account; the group's bank account has its bank and number too."""
    group = book.group
    number = " ".join(filter(None, (group.bank, group.bank_branch, group.bank_account)))
    return f"{account.label}, {number}" if account.code == BANK and number else account.label


def _by_name(book: Book, account: Account, asked: Asked) -> list[Part]:
    """The balance of each name: members by joining date, parties by the age of their debt."""
    place = {member.name: number for number, member in enumerate(book.members.values())}
    debts = open_debts(book, [account], asked.day)
    if account.per == "member":
        debts.sort(key=lambda debt: place.get(debt.who, len(place)))
    return [(account.code, debt.who or message(N_("(no name)")), debt.remaining) for debt in debts]


def _by_grant(book: Book, asked: Asked) -> list[Part]:
    """The aid by the grant that it came from; the rest without a grant."""
    funds = funds_of(book)
    labels = {grant.number: grant.label for grant in book.grants}
    sums: dict[int | None, int] = {}
    for entry in book.entries:
        if entry.voided is None and entry.date <= asked.day:
            sides = (entry.source == BANTUAN_SOSIAL) - (entry.target == BANTUAN_SOSIAL)
            number = grant_number(entry, funds)
            number = number if number in labels else None
            sums[number] = sums.get(number, 0) + sides * entry.amount
    named = sorted((number, amount) for number, amount in sums.items() if number and amount)
    parts: list[Part] = [(BANTUAN_SOSIAL, labels[number], amount) for number, amount in named]
    if rest := sums.get(None):
        parts.append((BANTUAN_SOSIAL, message(N_("(no grant named)")), rest))
    return parts


def _line(
    level: Level, words: Message | str, amount: int | None = None, code: str | None = None
) -> Row:
    cells: dict[str, Cell] = {"text": words, "amount": amount, "code": code}
    return Row({name: cell for name, cell in cells.items() if cell is not None}, level=level)


_COLUMNS = (
    Column(name="code", heading=N_("Code"), shown=False),
    Column(name="text", heading=N_("Description")),
    Column(name="amount", heading=N_("Amount (Rp)"), kind="money"),
)
