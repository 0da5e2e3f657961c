"""Receipts and expenses: each in its own book, and their sums by account in the recapitulation.

Money moved between cash and bank, and openings, are neither.
"""

from collections.abc import Mapping
from datetime import date

from kubebook.book.book import Book, balances, in_book_order, money_codes
from kubebook.book.plan.progress import marked
from kubebook.book.proofs import needs_proof, standing
from kubebook.book.records.entries import Entry
from kubebook.book.records.plan import PlanLine
from kubebook.messages import N_, Message, message
from kubebook.statements.entries.entry_list import MARKS
from kubebook.statements.listed import NUMBER, heading, sum_row
from kubebook.statements.statement import Asked, Cell, Column, Level, Row, Table
from kubebook.statements.totals import (
    Money,
    as_void,
    label_of,
    money_flows,
    money_in,
    part,
    proof_word,
    running,
    total_of,
    voids_note,
    who_of,
)


def receipts(book: Book, asked: Asked) -> Table:
    """Buku Penerimaan: money in, from whom and to which account."""
    return _one_way(book, asked, comes=True, who=N_("Received from"))


def expenses(book: Book, asked: Asked) -> Table:
    """Buku Pengeluaran: money out, to whom, and for which line of the plan (else which account)."""
    return _one_way(book, asked, comes=False, who=N_("Paid to"))


def recap(book: Book, asked: Asked) -> Table:
    """Rekapitulasi: money before, in and out by account, money after."""
    parted = part(book, asked.period)
    came, went = money_flows(book.accounts, parted.inside)
    total_in, total_out = sum(came.values()), sum(went.values())
    before = money_in(book.accounts, parted.opening)
    after = money_in(book.accounts, parted.closing(balances(parted.inside)))
    opening = N_("Opening balance, {day} (cash {cash:n}, bank {bank:n})")
    closing = N_("Closing balance, {day} (cash {cash:n}, bank {bank:n})")
    return Table(
        columns=_RECAP,
        rows=(
            _money("opening", opening, asked.period.start, before),
            heading("account", message(N_("Receipts"))),
            *_by_account(book, "in", came),
            _sum("subtotal", message(N_("Total receipts")), total_in),
            heading("account", message(N_("Expenses"))),
            *_by_account(book, "out", went),
            _sum("subtotal", message(N_("Total expenses")), total_out),
            _money("total", closing, asked.day, after),
        ),
        totals={
            "opening": before.total,
            "opening_cash": before.cash,
            "opening_bank": before.bank,
            "in": total_in,
            "out": total_out,
            "closing": after.total,
            "closing_cash": after.cash,
            "closing_bank": after.bank,
        },
    )


_RECAP = (
    Column(name="code", heading=N_("Code"), shown=False),
    Column(name="side", heading=N_("Side"), shown=False),
    Column(name="account", heading=N_("Account")),
    Column(name="amount", heading=N_("Amount (Rp)"), kind="money"),
)


def _by_account(book: Book, side: str, amounts: dict[str, int]) -> list[Row]:
    return [
        Row(
            cells={
                "code": code,
                "side": side,
                "account": label_of(book, code),
                "amount": amount,
            }
        )
        for code, amount in amounts.items()
    ]


def _money(level: Level, words: str, day: date, money: Money) -> Row:
    return _sum(level, message(words, day=day, cash=money.cash, bank=money.bank), money.total)


def _sum(level: Level, words: Message, amount: int) -> Row:
    return Row(level=level, cells={"account": words, "amount": amount})


_ACCOUNT = {
    True: (Column(name="account", heading=N_("Account")),),
    False: (
        Column(name="line", heading=N_("Plan line"), shown=False),
        Column(name="account", heading=N_("Account"), shown=False),
        Column(name="meant", heading=N_("Plan line"), exported=False),
    ),
}
"""The account of money in; for money out, the line of the plan, else the account."""
_CODE = Column(name="account_code", heading=N_("Account code"), shown=False, exported=False)
_SO_FAR = running("amount", N_("Amount so far (Rp)"))
_PROOF = Column(name="proof", heading=N_("Proof (there/not yet)"))


def _one_way_columns(who: str, *, comes: bool) -> tuple[Column, ...]:
    return (
        NUMBER,
        Column(name="date", heading=N_("Date"), kind="date"),
        Column(name="voucher", heading=N_("Voucher no.")),
        Column(name="party", heading=who),
        *_ACCOUNT[comes],
        Column(name="text", heading=N_("Description")),
        Column(name="amount", heading=N_("Amount (Rp)"), kind="money", carried="running_amount"),
        *(() if comes else (_PROOF,)),
        _CODE,
        _SO_FAR,
    )


def _one_way(book: Book, asked: Asked, *, comes: bool, who: str) -> Table:
    money = frozenset(money_codes(book.accounts))
    chosen = [
        entry
        for entry in part(book, asked.period).inside
        if (entry.target in money) is comes and (entry.source in money) is not comes
    ]
    proved = {} if comes else standing(book)
    lines = {line.line: line for line in book.plan_lines}
    marks: Mapping[int, str] = {} if comes else marked(book)
    total = 0
    rows = []
    for number, entry in enumerate(in_book_order(chosen, money), start=1):
        if entry.voided is None:
            total += entry.amount
        cells: dict[str, Cell] = {
            "no": number,
            "date": entry.date,
            "voucher": entry.voucher,
            "party": who_of(book, entry),
            "account": label_of(book, entry.source if comes else entry.target),
            "account_code": entry.source if comes else entry.target,
            **({} if comes else _of_plan(book, lines, entry, marks.get(entry.number, ""))),
            "text": entry.text if entry.voided is None else as_void(entry.text),
            "amount": entry.amount,
            "running_amount": total,
        }
        if entry.voided is None and needs_proof(entry, money):
            cells["proof"] = proof_word(has_proof=entry.voucher in proved)
        rows.append(Row(level="item" if entry.voided is None else "void", cells=cells))
    rows.append(sum_row("text", total_of(asked), {"amount": total}))
    return Table(
        columns=_one_way_columns(who, comes=comes),
        rows=tuple(rows),
        totals={"amount": total},
        notes=voids_note(rows),
    )


def _of_plan(book: Book, lines: Mapping[int, PlanLine], entry: Entry, mark: str) -> dict[str, Cell]:
    """The cells for an expense's line of the plan, with a mark if the plan does not cover it."""
    line = lines.get(entry.line) if entry.line is not None else None
    meant = f"{line.line} {line.text}" if line else label_of(book, entry.target)
    return {
        "line": line.line if line else None,
        "meant": message(MARKS[mark], text=meant) if mark else meant,
    }
