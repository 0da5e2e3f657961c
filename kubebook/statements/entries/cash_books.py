"""The books of money: Buku Kas Umum and its sub-books of cash and bank.

One function reads the entries for all three; the books differ only in their accounts. A transfer
between accounts of one book is one row that does not change the balance.
"""

from collections import Counter
from collections.abc import Callable

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
from kubebook.statements.columns import BALANCE, ENTRY, OTHER_SIDE, RUNNING_BALANCE, TEXT, running
from kubebook.statements.entries.book_rows import BookRows, book_rows
from kubebook.statements.listed import sum_row
from kubebook.statements.statement import Cell, Column, Frame, Row, Table
from kubebook.statements.totals import Money, Parted, money_in, part
from kubebook.statements.wording import total_of, voids_note, wording

_Flow = Callable[[Entry, frozenset[str]], str | None]
"""The column of an entry in a book of some accounts; None if both its sides are among them."""
_IN_AND_OUT = (
    *ENTRY,
    TEXT,
    Column(name="in", heading=N_("Receipts (Rp)"), kind="money", carried="running_in"),
    Column(name="out", heading=N_("Expenses (Rp)"), kind="money", carried="running_out"),
    BALANCE,
    *OTHER_SIDE,
    running("in", N_("Receipts so far (Rp)")),
    running("out", N_("Expenses so far (Rp)")),
    RUNNING_BALANCE,
)
_BANK_FLOWS = {
    "deposit": (N_("Deposits"), N_("Deposits so far (Rp)")),
    "interest": (N_("Interest"), N_("Interest so far (Rp)")),
    "withdrawal": (N_("Withdrawals"), N_("Withdrawals so far (Rp)")),
    "tax": (N_("Tax"), N_("Tax so far (Rp)")),
    "charge": (N_("Bank charges"), N_("Bank charges so far (Rp)")),
}
"""The columns of the bank book by name: the heading of each, and that of its running figure."""
_FALLS_AWAY = ("interest", "tax", "charge")


def cash_book(book: Book, frame: Frame) -> Table:
    """Buku Kas Umum: all money, in cash and bank."""
    codes = frozenset(money_codes(book.accounts))
    parted = part(book, frame.period)
    before = money_in(book.accounts, parted.opening)
    after = closing_of(book, frame.period)
    return _in_and_out_table(
        frame,
        _book_rows(book, parted, codes, _in_or_out),
        brought=message(
            N_("Opening balance (cash {cash:n}, bank {bank:n})"), cash=before.cash, bank=before.bank
        ),
        notes=(message(N_("Cash {cash:n}, bank {bank:n}."), cash=after.cash, bank=after.bank),),
    )


def cash_in_hand(book: Book, frame: Frame) -> Table:
    """Buku Pembantu Kas Tunai: cash alone, with transfers in its columns."""
    codes = _of_series(book, "K", frame.narrowing.account)
    made = _book_rows(book, part(book, frame.period), codes, _in_or_out)
    return _in_and_out_table(frame, made, brought=message(N_("Opening balance")))


def bank_book(book: Book, frame: Frame) -> Table:
    """Buku Pembantu Bank: one bank account, or all of them, by kind of movement."""
    codes = _of_series(book, "B", frame.narrowing.account)
    made = _book_rows(book, part(book, frame.period), codes, _bank_flow)
    to_date = _bank_flows_before(book, frame.period, codes)
    to_date.update(made.sums)
    flows = [name for name in _BANK_FLOWS if name not in _FALLS_AWAY or to_date[name]]
    columns = (
        *ENTRY,
        TEXT,
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
            for name, (heading, _) in _BANK_FLOWS.items()
        ),
        BALANCE._replace(heading=N_("Balance")),
        *OTHER_SIDE,
        *(running(name, heading) for name, (_, heading) in _BANK_FLOWS.items()),
        RUNNING_BALANCE,
    )
    in_period = {name: made.sums.get(name, 0) for name in flows}
    until = message(N_("Total until {day}"), day=frame.day)
    return Table(
        columns=columns,
        rows=(
            _brought(message(N_("Opening balance")), made),
            *made.rows,
            sum_row("text", total_of(frame), in_period),
            sum_row("text", until, {n: to_date[n] for n in flows} | {"balance": made.closing}),
        ),
        totals={"opening": made.opening, **in_period, "balance": made.closing},
        above=_bank_facts(book, codes),
        notes=voids_note(made.rows),
    )


def closing_of(book: Book, period: Period) -> Money:
    """The money at the end of a period: the figures of the cash book's closing sentence."""
    return money_in(book.accounts, balances(book.entries, until=period.end))


def _book_rows(book: Book, parted: Parted, codes: frozenset[str], flow: _Flow) -> BookRows:
    """The rows of a book with the accounts `codes`."""
    touching = [e for e in parted.inside if e.source in codes or e.target in codes]

    def cells(entry: Entry) -> dict[str, Cell]:
        text: str | Message = wording(book, entry)
        if entry.source in codes and entry.target in codes:
            text = message(N_("{text} {amount:rp}"), text=text, amount=entry.amount)
        return {"text": text, "member": entry.member}

    return book_rows(
        book,
        in_book_order(touching, codes),
        lambda entry: entry.target if entry.source in codes else entry.source,
        cells,
        lambda entry: flow(entry, codes),
        opening=sum(parted.opening.get(code, 0) for code in codes),
    )


def _in_or_out(entry: Entry, codes: frozenset[str]) -> str | None:
    if entry.source not in codes:
        return "in"
    return None if entry.target in codes else "out"


def _bank_flow(entry: Entry, codes: frozenset[str]) -> str | None:
    if entry.source not in codes:
        return "interest" if entry.source == BUNGA_BANK else "deposit"
    if entry.target in codes:
        return None
    return {PAJAK_BANK: "tax", ADMINISTRASI_BANK: "charge"}.get(entry.target, "withdrawal")


def _bank_flows_before(book: Book, period: Period, codes: frozenset[str]) -> Counter[str]:
    """The sums of the bank book's columns before a period; openings are no movement."""
    sums: Counter[str] = Counter()
    for entry in book.entries:
        if entry.date >= period.start or entry.voided is not None or is_opening(entry):
            continue
        touches = entry.source in codes or entry.target in codes
        if touches and (flow := _bank_flow(entry, codes)):
            sums[flow] += entry.amount
    return sums


def _in_and_out_table(
    frame: Frame, made: BookRows, *, brought: Message, notes: tuple[Message, ...] = ()
) -> Table:
    sums = {"in": made.sums.get("in", 0), "out": made.sums.get("out", 0)}
    closing = message(N_("Closing balance"))
    return Table(
        columns=_IN_AND_OUT,
        rows=(
            _brought(brought, made),
            *made.rows,
            sum_row("text", total_of(frame), sums),
            sum_row("text", closing, {"balance": made.closing}),
        ),
        totals={"opening": made.opening, **sums, "balance": made.closing},
        notes=(*notes, *voids_note(made.rows)),
    )


def _brought(words: Message, made: BookRows) -> Row:
    balance = made.opening
    return Row({"text": words, "balance": balance, "running_balance": balance}, "opening")


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
