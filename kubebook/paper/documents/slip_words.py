"""The words of each receipt slip (kuitansi): one voucher of the book.

A voucher with several entries is one slip. It draws nothing; the words are Indonesian.
"""

from dataclasses import dataclass
from datetime import date
from itertools import groupby
from typing import Literal

from kubebook.book.book import Book, is_opening, label_of, money_codes, paid_label_of
from kubebook.book.entries.vouchers import find_voucher
from kubebook.book.records.entries import Entry
from kubebook.messages import N_
from kubebook.money import in_words
from kubebook.paper.engine.wording import rupiah, say
from kubebook.paper.request import Request
from kubebook.statements.totals import amount_of
from kubebook.statements.wording import who_of, wording

Way = Literal["paid", "received", "moved"]

_KINDS = {
    "BKM": N_("Cash received"),
    "BKK": N_("Cash paid"),
    "BBM": N_("Bank received"),
    "BBK": N_("Bank paid"),
}
_MEMORIAL = "BM"
_TITLES: dict[Way, str] = {
    "paid": N_("Receipt"),
    "received": N_("Receipt"),
    "moved": N_("Transfer slip"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class SlipRow:
    """One row of a slip: its label and its words, in italics if they are an amount in words."""

    label: str
    words: str
    is_italic: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Slip:
    """One slip. `amount` is the sum of its voucher's entries, whole rupiah.

    `way` decides who signs; `other_side` is the person who paid or was paid, empty if unknown.
    `head` names the accounts and the lines of the plan, `kind` the series; a void slip keeps its
    words and is marked as void.
    """

    voucher: str
    kind: str
    title: str
    head: str
    day: date
    way: Way
    rows: tuple[SlipRow, ...]
    amount: int
    other_side: str
    is_void: bool


def slips_of(request: Request) -> list[Slip]:
    """The slip of the voucher that was named, or of every voucher of the period, by day and number.

    Openings have no slip but where one is named: nothing was paid, and nobody signs them.

    Raises:
        VoucherUnreadable, VoucherNotFound: the voucher that was named is not in the book.
    """
    book = request.book
    typed = request.narrowing.voucher
    if typed is not None:
        chosen = find_voucher(book, typed, request.today.year)
    else:
        inside = (entry for entry in book.entries if entry.date in request.period)
        chosen = tuple(entry for entry in inside if not is_opening(entry))

    def place(entry: Entry) -> tuple[date, str]:
        return entry.date, entry.voucher

    ordered = sorted(chosen, key=place)
    return [_slip(book, tuple(entries)) for _, entries in groupby(ordered, key=place)]


def _slip(book: Book, entries: tuple[Entry, ...]) -> Slip:
    first = entries[0]
    series = first.voucher.split("-")[0]
    way = "moved" if series == _MEMORIAL else _way(book, first)
    amount = amount_of(entries)
    is_void = all(entry.voided is not None for entry in entries)
    marks = [say(_KINDS[series])] if series in _KINDS else []
    if is_void:
        marks.append(say(N_("void")))
    title = N_("Memorial") if series == _MEMORIAL else _TITLES[way]
    other_side = ", ".join(dict.fromkeys(filter(None, (who_of(book, entry) for entry in entries))))
    return Slip(
        voucher=first.voucher,
        kind="  ·  ".join(marks),
        title=say(title).upper(),
        head=_head(book, entries, way),
        day=first.date,
        way=way,
        rows=_rows(book, entries, way, amount, other_side),
        amount=amount,
        other_side=other_side,
        is_void=is_void,
    )


def _way(book: Book, entry: Entry) -> Way:
    money = money_codes(book.accounts)
    came, went = entry.target in money, entry.source in money
    if came == went:
        return "moved"
    return "received" if came else "paid"


def _head(book: Book, entries: tuple[Entry, ...], way: Way) -> str:
    """The accounts a slip is about, on the side that is not money, and the lines of the plan."""
    if way == "moved":
        return ""
    label = label_of if way == "received" else paid_label_of
    codes = (entry.source if way == "received" else entry.target for entry in entries)
    lines = {line.line: line.text for line in book.plan_lines}
    planned = (
        say(N_("RAB line {line}, {text}"), line=entry.line, text=lines[entry.line])
        for entry in entries
        if entry.line in lines
    )
    labels = (label(book, code) for code in codes)
    return "  ·  ".join(dict.fromkeys((*labels, *planned)))


def _rows(
    book: Book, entries: tuple[Entry, ...], way: Way, amount: int, other_side: str
) -> tuple[SlipRow, ...]:
    words = SlipRow(label=say(N_("The sum of")), words=in_words(amount, "id"), is_italic=True)
    purpose = _purpose(book, entries, way)
    if way == "moved":
        sources = ", ".join(dict.fromkeys(label_of(book, e.source) for e in entries))
        targets = ", ".join(dict.fromkeys(label_of(book, e.target) for e in entries))
        return (
            SlipRow(label=say(N_("From account")), words=sources),
            SlipRow(label=say(N_("To account")), words=targets),
            words,
            SlipRow(label=say(N_("Explanation")), words=purpose),
        )
    payer = other_side
    if way == "paid":
        payer = say(N_("Treasurer of {group}"), group=book.group.title)
    return (
        SlipRow(label=say(N_("Received with thanks from")), words=payer),
        words,
        SlipRow(label=say(N_("In payment of")), words=purpose),
    )


def _purpose(book: Book, entries: tuple[Entry, ...], way: Way) -> str:
    """The purpose of a voucher; of several parts, each with its amount.

    Where no row has the name, it stands behind the words: who owes on a bon.
    """
    if len(entries) == 1:
        return wording(book, entries[0]) if way == "moved" else entries[0].text
    parts = []
    for entry in entries:
        who = who_of(book, entry)
        between = f" ({who})" if who and way == "moved" else ""
        parts.append(f"{entry.text}{between} {rupiah(entry.amount)}")
    return "; ".join(parts)
