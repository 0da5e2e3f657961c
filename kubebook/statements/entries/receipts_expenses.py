"""Receipts and expenses: each in its own book, and their sums by account in the recapitulation.

Money moved between cash and bank, and openings, are neither.
"""

from collections.abc import Callable, Mapping
from datetime import date
from operator import attrgetter

from kubebook.book.book import (
    Book,
    balances,
    in_book_order,
    money_codes,
    paid_label_of,
    received_label_of,
)
from kubebook.book.plan.progress import marked
from kubebook.book.proofs import lacking, needed
from kubebook.book.records.entries import Entry
from kubebook.messages import N_, message
from kubebook.statements.columns import (
    ACCOUNT,
    ACCOUNT_CODE,
    AMOUNT,
    CODE,
    ENTRY,
    TEXT,
    only_exported,
    running,
)
from kubebook.statements.entries.book_rows import book_rows
from kubebook.statements.listed import block_of, sum_row
from kubebook.statements.statement import Cell, Column, Frame, Level, Row, Table
from kubebook.statements.totals import Money, money_flows, money_in, part
from kubebook.statements.wording import MARKS, as_void, proof_word, total_of, voids_note

_AMOUNT = AMOUNT._replace(carried="running_amount")
_SO_FAR = (ACCOUNT_CODE, running("amount", N_("Amount so far (Rp)")))
LINE_NUMBER = Column(name="line", heading=N_("Plan line"), shown=False)
MEANT = Column(name="meant", heading=N_("Plan line"), exported=False)
PROOF = Column(name="proof", heading=N_("Proof (there/not yet)"))
_RECEIPTS = (
    *ENTRY,
    Column(name="party", heading=N_("Received from")),
    ACCOUNT,
    TEXT,
    _AMOUNT,
    *_SO_FAR,
)
_EXPENSES = (
    *ENTRY,
    Column(name="party", heading=N_("Paid to")),
    LINE_NUMBER,
    only_exported(ACCOUNT),
    MEANT,
    TEXT,
    _AMOUNT,
    PROOF,
    *_SO_FAR,
)
"""In place of the account of money in: the line of the plan, else the account."""


def receipts(book: Book, frame: Frame) -> Table:
    """Buku Penerimaan: money in, from whom and to which account."""
    return _one_way(book, frame, _RECEIPTS, _text, comes=True)


def expenses(book: Book, frame: Frame) -> Table:
    """Buku Pengeluaran: money out, to whom, and for which line of the plan (else which account)."""
    need, lacks, meant = needed(book), lacking(book), meant_in(book)

    def cells(entry: Entry) -> dict[str, Cell]:
        cells = {**_text(entry), **meant(entry, paid_label_of(book, entry.target))}
        if need(entry):
            cells["proof"] = proof_word(has_proof=not lacks(entry))
        return cells

    return _one_way(book, frame, _EXPENSES, cells, comes=False)


def meant_in(book: Book) -> Callable[[Entry, str], dict[str, Cell]]:
    """The cells `line` and `meant` of an entry: its line of the plan, else the account's label.

    What is over the budget or outside the plan is marked.
    """
    marks, lines = marked(book), {line.line: line for line in book.plan_lines}

    def cells(entry: Entry, label: str) -> dict[str, Cell]:
        line = lines.get(entry.line) if entry.line is not None else None
        meant = f"{line.line} {line.text}" if line else label
        mark = marks.get(entry.number)
        return {
            "line": line.line if line else None,
            "meant": message(MARKS[mark], text=meant) if mark else meant,
        }

    return cells


def _one_way(
    book: Book,
    frame: Frame,
    columns: tuple[Column, ...],
    cells: Callable[[Entry], dict[str, Cell]],
    *,
    comes: bool,
) -> Table:
    money = frozenset(money_codes(book.accounts))
    chosen = [
        entry
        for entry in part(book, frame.period).inside
        if (entry.target in money) is comes and (entry.source in money) is not comes
    ]
    made = book_rows(
        book,
        in_book_order(chosen, money),
        attrgetter("source" if comes else "target"),
        cells,
        lambda _: "amount",
        from_zero=("amount",),
    )
    rows = (*made.rows, sum_row("text", total_of(frame), made.sums))
    return Table(columns, rows, made.sums, notes=voids_note(made.rows))


def _text(entry: Entry) -> dict[str, Cell]:
    return {"text": entry.text if entry.voided is None else as_void(entry.text)}


_RECAP = (
    CODE,
    Column(name="side", heading=N_("Side"), shown=False),
    ACCOUNT,
    AMOUNT,
)


def recap(book: Book, frame: Frame) -> Table:
    """Rekapitulasi: money before, in and out by account, money after."""
    parted = part(book, frame.period)
    came, went = money_flows(book.accounts, parted.inside)
    total_in, total_out = sum(came.values()), sum(went.values())
    before = money_in(book.accounts, parted.opening)
    after = money_in(book.accounts, parted.closing(balances(parted.inside)))
    opening = N_("Opening balance, {day} (cash {cash:n}, bank {bank:n})")
    closing = N_("Closing balance, {day} (cash {cash:n}, bank {bank:n})")
    receipts = block_of(
        "account",
        message(N_("Receipts")),
        _by_account(book, "in", came),
        message(N_("Total receipts")),
        {"amount": total_in},
    )
    expenses = block_of(
        "account",
        message(N_("Expenses")),
        _by_account(book, "out", went),
        message(N_("Total expenses")),
        {"amount": total_out},
    )
    return Table(
        columns=_RECAP,
        rows=(
            _money("opening", opening, frame.period.start, before)._replace(key="opening"),
            *_keyed(receipts, "receipts"),
            *_keyed(expenses, "expenses"),
            _money("total", closing, frame.day, after)._replace(key="closing"),
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


def _keyed(rows: list[Row], name: str) -> list[Row]:
    """A list of the recapitulation by its name, its sum by that of a sum."""
    *listed, total = rows
    return [*(row._replace(key=name) for row in listed), total._replace(key=f"total_{name}")]


def _by_account(book: Book, side: str, amounts: Mapping[str, int]) -> list[Row]:
    label = received_label_of if side == "in" else paid_label_of
    return [
        Row({"code": code, "side": side, "account": label(book, code), "amount": amount})
        for code, amount in amounts.items()
    ]


def _money(level: Level, words: str, day: date, money: Money) -> Row:
    text = message(words, day=day, cash=money.cash, bank=money.bank)
    return sum_row("account", text, {"amount": money.total}, level)
