"""The books of money: Buku Kas Umum and its sub-books of cash and bank.

One function reads the entries for all three; the books differ only in their accounts. A transfer
between accounts of one book is one row that does not change the balance.
"""

from collections.abc import Callable
from typing import NamedTuple

from kubebook.book.accounts.chart import (
    ADMINISTRASI_BANK,
    BANK,
    BUNGA_BANK,
    PAJAK_BANK,
    find_account,
)
from kubebook.book.book import Book, balances, in_book_order, is_opening, money_codes
from kubebook.book.records.entries import Entry
from kubebook.errors.statements import AccountNotOfBook
from kubebook.messages import N_, Message, message
from kubebook.periods import Period
from kubebook.statements.listed import NUMBER, sum_row
from kubebook.statements.statement import Asked, Cell, Column, Row, Table
from kubebook.statements.totals import (
    OTHER_SIDE,
    Money,
    Parted,
    money_in,
    other_side,
    part,
    running,
    total_of,
    voids_note,
    wording,
)

_LEFT = (
    NUMBER,
    Column(name="date", heading=N_("Date"), kind="date"),
    Column(name="voucher", heading=N_("Voucher no.")),
    Column(name="text", heading=N_("Description")),
)
_IN = Column(name="in", heading=N_("Receipts (Rp)"), kind="money", carried="running_in")
_OUT = Column(name="out", heading=N_("Expenses (Rp)"), kind="money", carried="running_out")
_BALANCE = Column(
    name="balance", heading=N_("Balance (Rp)"), kind="money", carried="running_balance"
)
_RUNNING = (
    running("in", N_("Receipts so far (Rp)")),
    running("out", N_("Expenses so far (Rp)")),
)
_BANK_FLOWS = {
    "deposit": N_("Deposits"),
    "interest": N_("Interest"),
    "withdrawal": N_("Withdrawals"),
    "tax": N_("Tax"),
    "charge": N_("Bank charges"),
}
_BANK_RUNNING = {
    "deposit": N_("Deposits so far (Rp)"),
    "interest": N_("Interest so far (Rp)"),
    "withdrawal": N_("Withdrawals so far (Rp)"),
    "tax": N_("Tax so far (Rp)"),
    "charge": N_("Bank charges so far (Rp)"),
}
_RUNNING_BALANCE = running("balance", N_("Balance so far (Rp)"))
_FALLS_AWAY = ("interest", "tax", "charge")


def cash_book(book: Book, asked: Asked) -> Table:
    """Buku Kas Umum: all money, in cash and bank."""
    walk = _walk(book, asked.period, frozenset(money_codes(book.accounts)), _in_or_out)
    before = money_in(book.accounts, walk.parted.opening)
    after = closing_of(book, asked.period)
    brought = message(
        N_("Opening balance (cash {cash:n}, bank {bank:n})"), cash=before.cash, bank=before.bank
    )
    return _seven_columns(
        asked,
        walk,
        brought=brought,
        notes=(message(N_("Cash {cash:n}, bank {bank:n}."), cash=after.cash, bank=after.bank),),
    )


def cash_in_hand(book: Book, asked: Asked) -> Table:
    """Buku Pembantu Kas Tunai: cash alone, with transfers in its columns."""
    codes = _of_series(book, "K", asked.narrowing.account)
    return _seven_columns(
        asked,
        _walk(book, asked.period, codes, _in_or_out),
        brought=message(N_("Opening balance")),
    )


def bank_book(book: Book, asked: Asked) -> Table:
    """Buku Pembantu Bank: one bank account, or all of them, by kind of movement."""
    codes = _of_series(book, "B", asked.narrowing.account)
    walk = _walk(book, asked.period, codes, _bank_flow)
    to_date = _bank_flows_before(book, asked.period, codes)
    for flow, amount in walk.sums.items():
        to_date[flow] = to_date.get(flow, 0) + amount
    flows = [name for name in _BANK_FLOWS if name not in _FALLS_AWAY or to_date.get(name)]
    columns = (
        *_LEFT,
        *(
            Column(
                name=name,
                heading=heading,
                kind="money",
                carried=f"running_{name}",
                shown=name in flows,
                exported=name in flows,
                falls_away=name not in flows,
            )
            for name, heading in _BANK_FLOWS.items()
        ),
        Column(name="balance", heading=N_("Balance"), kind="money", carried="running_balance"),
        *OTHER_SIDE,
        *(running(name, heading) for name, heading in _BANK_RUNNING.items()),
        _RUNNING_BALANCE,
    )
    in_period = {name: walk.sums.get(name, 0) for name in flows}
    totals = (
        sum_row("text", total_of(asked), in_period),
        sum_row(
            "text",
            message(N_("Total until {day}"), day=asked.day),
            {**{name: to_date.get(name, 0) for name in flows}, "balance": walk.closing},
        ),
    )
    return Table(
        columns=columns,
        rows=(_brought(message(N_("Opening balance")), walk), *walk.rows, *totals),
        totals={"opening": walk.opening, **in_period, "balance": walk.closing},
        above=_bank_facts(book, codes),
        notes=voids_note(walk.rows),
    )


def closing_of(book: Book, period: Period) -> Money:
    """The money at the end of a period: the figures of the cash book's closing sentence."""
    return money_in(book.accounts, balances(book.entries, until=period.end))


class _Walk(NamedTuple):
    """The content of a book: its rows, the sums by column, the balance before and after."""

    parted: Parted
    rows: tuple[Row, ...]
    sums: dict[str, int]
    opening: int
    closing: int


def _walk(
    book: Book, period: Period, codes: frozenset[str], column: Callable[[Entry, bool], str]
) -> _Walk:
    parted = part(book, period)
    touching = [e for e in parted.inside if e.source in codes or e.target in codes]
    opening = balance = sum(parted.opening.get(code, 0) for code in codes)
    sums: dict[str, int] = {}
    rows = []
    for number, entry in enumerate(in_book_order(touching, codes), start=1):
        comes, leaves = entry.target in codes, entry.source in codes
        cells: dict[str, Cell] = {
            "no": number,
            "date": entry.date,
            "voucher": entry.voucher,
            **other_side(book, entry, entry.source if comes and not leaves else entry.target),
        }
        if comes and leaves:
            cells["text"] = message(
                N_("{text} {amount:rp}"), text=wording(book, entry), amount=entry.amount
            )
        else:
            name = column(entry, comes)
            cells["text"] = wording(book, entry)
            cells[name] = entry.amount
            if entry.voided is None:
                sums[name] = sums.get(name, 0) + entry.amount
                balance += entry.amount if comes else -entry.amount
        cells.update((f"running_{flow}", amount) for flow, amount in sums.items())
        cells["running_balance"] = balance
        if entry.voided is None:
            cells["balance"] = balance
        rows.append(Row(level="item" if entry.voided is None else "void", cells=cells))
    return _Walk(parted=parted, rows=tuple(rows), sums=sums, opening=opening, closing=balance)


def _in_or_out(_entry: Entry, comes: bool) -> str:  # noqa: FBT001 (which way the money goes)
    return "in" if comes else "out"


def _bank_flow(entry: Entry, comes: bool) -> str:  # noqa: FBT001 (which way the money goes)
    if comes:
        return "interest" if entry.source == BUNGA_BANK else "deposit"
    return {PAJAK_BANK: "tax", ADMINISTRASI_BANK: "charge"}.get(entry.target, "withdrawal")


def _bank_flows_before(book: Book, period: Period, codes: frozenset[str]) -> dict[str, int]:
    """The sums of the bank book's columns before a period; openings are no movement."""
    sums: dict[str, int] = {}
    for entry in book.entries:
        if entry.date >= period.start or entry.voided is not None or is_opening(entry):
            continue
        comes, leaves = entry.target in codes, entry.source in codes
        if comes != leaves:
            name = _bank_flow(entry, comes)
            sums[name] = sums.get(name, 0) + entry.amount
    return sums


def _seven_columns(
    asked: Asked,
    walk: _Walk,
    *,
    brought: Message,
    notes: tuple[Message, ...] = (),
) -> Table:
    total_in, total_out = walk.sums.get("in", 0), walk.sums.get("out", 0)
    sums = {"in": total_in, "out": total_out}
    return Table(
        columns=(*_LEFT, _IN, _OUT, _BALANCE, *OTHER_SIDE, *_RUNNING, _RUNNING_BALANCE),
        rows=(
            _brought(brought, walk),
            *walk.rows,
            sum_row("text", total_of(asked), sums),
            sum_row("text", message(N_("Closing balance")), {"balance": walk.closing}),
        ),
        totals={
            "opening": walk.opening,
            "in": total_in,
            "out": total_out,
            "balance": walk.closing,
        },
        notes=(*notes, *voids_note(walk.rows)),
    )


def _brought(words: Message, walk: _Walk) -> Row:
    return Row(
        level="opening",
        cells={"text": words, "balance": walk.opening, "running_balance": walk.opening},
    )


def _of_series(book: Book, series: str, typed: str | None) -> frozenset[str]:
    """The codes of the money accounts of a series, or of the one typed."""
    codes = [code for code, one in book.accounts.items() if one.series == series]
    if not typed:
        return frozenset(codes)
    account = find_account(book.accounts, typed)
    if account.code not in codes:
        raise AccountNotOfBook(
            account=account.name,
            names=tuple(book.accounts[code].name for code in codes),
        )
    return frozenset({account.code})


def _bank_facts(book: Book, codes: frozenset[str]) -> tuple[Message, ...]:
    """The line that names the book's bank account; the group's own is the chart's first bank."""
    if codes != {BANK}:
        return tuple(
            message(N_("Account: {name}"), name=book.accounts[c].label) for c in sorted(codes)
        )
    group = book.group
    facts = (
        (N_("Bank: {name}"), group.bank),
        (N_("Branch: {name}"), group.bank_branch),
        (N_("Account number: {name}"), group.bank_account),
    )
    return tuple(message(id_, name=value) for id_, value in facts if value)
