"""Receipts and expenses: each in its own book, and summed by account in the recapitulation.

Money moved between cash and bank, and openings, are neither (GUIDELINE section 2).
"""

from kubebook.book.book import Book, in_book_order, money_codes
from kubebook.messages import N_, Message, message
from kubebook.statements.figures import (
    as_void,
    label_of,
    money_flows,
    money_in,
    part,
    total_of,
    voids_note,
    who_of,
)
from kubebook.statements.statement import Asked, Cell, Column, Level, Row, Statement


def receipts(book: Book, asked: Asked) -> Statement:
    """Buku Penerimaan: money in, from whom and on which account."""
    columns = _one_way_columns(N_("Received from"), N_("Account"))
    return _one_way(book, asked, "receipts", N_("Receipts book"), columns)


def expenses(book: Book, asked: Asked) -> Statement:
    """Buku Pengeluaran: money out, to whom and on which account."""
    columns = _one_way_columns(N_("Paid to"), N_("Account"))
    return _one_way(book, asked, "expenses", N_("Expenses book"), columns)


def recap(book: Book, asked: Asked) -> Statement:
    """Rekapitulasi: money before, in and out by account, money after."""
    parted = part(book, asked.period)
    came, went = money_flows(parted.inside, frozenset(money_codes(book.accounts)))
    total_in, total_out = sum(came.values()), sum(went.values())
    before = money_in(book.accounts, parted.opening)
    held = dict(parted.opening)
    for entry in parted.inside:
        if entry.voided is None:
            held[entry.source] = held.get(entry.source, 0) - entry.amount
            held[entry.target] = held.get(entry.target, 0) + entry.amount
    after = money_in(book.accounts, held)
    opening = message(
        N_("Opening balance, {day} (cash {cash:n}, bank {bank:n})"),
        day=asked.period.start,
        cash=before.cash,
        bank=before.bank,
    )
    closing = message(
        N_("Closing balance, {day} (cash {cash:n}, bank {bank:n})"),
        day=asked.day,
        cash=after.cash,
        bank=after.bank,
    )
    return Statement(
        name="recap",
        title=N_("Recapitulation"),
        group=book.group.title,
        period=asked.period,
        when=asked.when,
        columns=(
            Column(name="code", heading=N_("Code"), shown=False),
            Column(name="side", heading=N_("Side"), shown=False),
            Column(name="account", heading=N_("Account")),
            Column(name="amount", heading=N_("Amount (Rp)"), kind="money"),
        ),
        rows=(
            Row(level="opening", cells={"account": opening, "amount": before.total}),
            Row(level="heading", cells={"account": message(N_("Receipts"))}),
            *_by_account(book, "in", came),
            _sum("subtotal", message(N_("Total receipts")), total_in),
            Row(level="heading", cells={"account": message(N_("Expenses"))}),
            *_by_account(book, "out", went),
            _sum("subtotal", message(N_("Total expenses")), total_out),
            _sum("total", closing, after.total),
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


def _sum(level: Level, words: Message, amount: int) -> Row:
    return Row(level=level, cells={"account": words, "amount": amount})


def _one_way_columns(who: str, account: str) -> tuple[Column, ...]:
    return (
        Column(name="no", heading=N_("No."), kind="number"),
        Column(name="date", heading=N_("Date"), kind="date"),
        Column(name="voucher", heading=N_("Voucher no.")),
        Column(name="party", heading=who),
        Column(name="account", heading=account),
        Column(name="text", heading=N_("Description")),
        Column(name="amount", heading=N_("Amount (Rp)"), kind="money", carried="running_amount"),
        Column(name="running_amount", heading="", kind="money", shown=False, exported=False),
    )


def _one_way(
    book: Book, asked: Asked, name: str, title: str, columns: tuple[Column, ...]
) -> Statement:
    money = frozenset(money_codes(book.accounts))
    comes = name == "receipts"
    chosen = [
        entry
        for entry in part(book, asked.period).inside
        if (entry.target in money) is comes and (entry.source in money) is not comes
    ]
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
            "text": entry.text if entry.voided is None else as_void(entry.text),
            "amount": entry.amount,
            "running_amount": total,
        }
        rows.append(Row(level="item" if entry.voided is None else "void", cells=cells))
    rows.append(Row(level="total", cells={"text": total_of(asked), "amount": total}))
    return Statement(
        name=name,
        title=title,
        group=book.group.title,
        period=asked.period,
        when=asked.when,
        columns=columns,
        rows=tuple(rows),
        totals={"amount": total},
        notes=voids_note(rows),
    )
