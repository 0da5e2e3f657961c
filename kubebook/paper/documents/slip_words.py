"""The words of each receipt slip (kuitansi): one voucher of the book.

A voucher with several entries is one slip. It draws nothing; the words are Indonesian.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from itertools import groupby
from typing import Literal, NamedTuple

from kubebook.book.accounts.chart import AKUMULASI_PENYUSUTAN, PENYUSUTAN
from kubebook.book.book import (
    Book,
    by_voucher,
    is_opening,
    label_of,
    money_codes,
    paid_label_of,
)
from kubebook.book.entries.vouchers import find_voucher
from kubebook.book.goods.stock import is_wear
from kubebook.book.goods.trade import is_bought, is_sold, thing_of
from kubebook.book.records.entries import Entry
from kubebook.messages import N_
from kubebook.money import in_words
from kubebook.paper.engine.wording import rupiah, say
from kubebook.paper.request import Request
from kubebook.periods import format_period, month_of
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
BETWEEN = "  ·  "
_RETAIL = frozenset("eceran ecer umum tunai cash".split())
_NOBODY = _RETAIL | frozenset(
    "pembeli pelanggan konsumen langganan warga masyarakat tetangga pasar mingguan harian orang "
    "berbagai macam semua para lain lainnya biasa".split()
)
"""Words for payers who are nobody in particular: no one of that name can sign."""
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


class Payer(NamedTuple):
    """One of several people who paid, or were paid, by one voucher: for what, and how much (Rp)."""

    name: str
    words: str
    amount: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Slip:
    """One slip. `amount` is the sum of its voucher's entries, whole rupiah.

    `way` decides who signs; `other_side` is the person who paid or was paid, empty if unknown.
    `of_nobody`: it was paid by nobody in particular (*eceran*), who is not asked to sign. `people`:
    if several paid or were paid, each of them, to sign in a row of their own.
    `heads` name the accounts and the lines of the plan, in full and then, for want of room, the
    lines by their numbers alone. `kind` is the series; a void slip keeps its words and is marked.
    """

    voucher: str
    kind: str
    title: str
    heads: tuple[str, str]
    day: date
    way: Way
    rows: tuple[SlipRow, ...]
    amount: int
    other_side: str
    of_nobody: bool
    is_void: bool
    people: tuple[Payer, ...] = ()


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

    def place(entry: Entry) -> tuple[date, tuple[str, int, str]]:
        return entry.date, by_voucher(entry.voucher)

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
    names = dict.fromkeys(filter(None, (who_of(book, entry) for entry in entries)))
    known = [name for name in names if not _is_nobody(name)]
    people = _people(book, entries, way) if known[1:] and way != "moved" else ()
    other_side = ", ".join(known)
    payer = other_side or (_nobody(book, entries, names) if way == "received" else "")
    return Slip(
        voucher=first.voucher,
        kind=BETWEEN.join(marks),
        title=say(title).upper(),
        heads=_heads(book, entries, way),
        day=first.date,
        way=way,
        rows=_rows(book, entries, way, amount, payer, people),
        amount=amount,
        other_side=other_side,
        of_nobody=way == "received" and bool(names) and not known,
        is_void=is_void,
        people=people,
    )


def _people(book: Book, entries: tuple[Entry, ...], way: Way) -> tuple[Payer, ...]:
    """Each person of a voucher, in the order of its entries, with all that is theirs."""
    own: dict[str, list[Entry]] = {}
    for entry in entries:
        own.setdefault(who_of(book, entry), []).append(entry)
    return tuple(
        Payer(name, "; ".join(_things(book, theirs, way)), amount_of(theirs))
        for name, theirs in own.items()
    )


def _things(book: Book, entries: Iterable[Entry], way: Way) -> tuple[str, ...]:
    """What entries were for, each once."""
    return tuple(dict.fromkeys(_thing(book, entry, way) for entry in entries))


def _is_nobody(name: str) -> bool:
    """Whether a name is a word for anybody: eceran, pembeli umum."""
    return _words(name) <= _NOBODY


def _words(name: str) -> set[str]:
    return set(re.findall(r"\w+", name.casefold()))


def _nobody(book: Book, entries: tuple[Entry, ...], names: Iterable[str]) -> str:
    """How a slip calls payers who are nobody in particular: *eceran* alone is no payer."""
    is_sale = all(is_sold(book, entry) for entry in entries)
    buyers = say(N_("retail buyers"))
    called = (buyers if is_sale and _words(name) <= _RETAIL else name for name in names)
    return ", ".join(dict.fromkeys(called))


def _way(book: Book, entry: Entry) -> Way:
    money = money_codes(book.accounts)
    came, went = entry.target in money, entry.source in money
    if came == went:
        return "moved"
    return "received" if came else "paid"


def _heads(book: Book, entries: tuple[Entry, ...], way: Way) -> tuple[str, str]:
    """The accounts a slip is about, on the side that is not money, and the lines of the plan."""
    if way == "moved":
        worn = BETWEEN.join(_worn_accounts(book)) if all(map(is_wear, entries)) else ""
        return worn, worn
    label = label_of if way == "received" else paid_label_of
    codes = (entry.source if way == "received" else entry.target for entry in entries)
    lines = {line.line: line.text for line in book.plan_lines}
    planned = [(entry.line, lines[entry.line]) for entry in entries if entry.line in lines]
    labels = [label(book, code) for code in codes]
    full = [say(N_("RAB line {line}, {text}"), line=line, text=text) for line, text in planned]
    short = [say(N_("RAB line {line}"), line=line) for line, _ in planned]
    in_full, in_short = (BETWEEN.join(dict.fromkeys((*labels, *words))) for words in (full, short))
    return in_full, in_short


def _rows(
    book: Book,
    entries: tuple[Entry, ...],
    way: Way,
    amount: int,
    payer: str,
    people: tuple[Payer, ...],
) -> tuple[SlipRow, ...]:
    is_transfer = all(_is_transfer(book, entry) for entry in entries)
    is_money = way != "moved" or is_transfer
    label = say(N_("The sum of")) if is_money else say(N_("Amounting to"))
    words = SlipRow(label=label, words=in_words(amount, "id"), is_italic=True)
    if all(map(is_wear, entries)):
        return _worn_rows(book, entries, words)
    purpose = _purpose(book, entries, way)
    if people:
        payer = say(N_("{count} people, who sign below"), count=len(people))
        purpose = "; ".join(_things(book, entries, way))
    if way == "moved":
        sources = ", ".join(dict.fromkeys(label_of(book, e.source) for e in entries))
        targets = ", ".join(dict.fromkeys(label_of(book, e.target) for e in entries))
        return (
            SlipRow(
                label=say(N_("Moved from")) if is_transfer else say(N_("From account")),
                words=sources,
            ),
            SlipRow(
                label=say(N_("Moved to")) if is_transfer else say(N_("To account")),
                words=targets,
            ),
            words,
            SlipRow(label=say(N_("Explanation")), words=purpose),
        )
    if way == "paid":
        payer = say(N_("Treasurer of {group}"), group=book.group.title)
    return (
        SlipRow(label=say(N_("Received with thanks from")), words=payer),
        words,
        SlipRow(label=say(N_("In payment of")), words=purpose),
    )


def _purpose(book: Book, entries: tuple[Entry, ...], way: Way) -> str:
    """What a voucher is for, and whether that was sold or bought; of several parts, each amount.

    Where no row has the name, it stands behind the words: who owes on a bon.
    """
    if way == "moved" and len(entries) == 1:
        return wording(book, entries[0])
    parts = []
    for entry in entries:
        who = who_of(book, entry)
        between = f" ({who})" if who and way == "moved" else ""
        amount = f" {rupiah(entry.amount)}" if len(entries) > 1 else ""
        parts.append(f"{_thing(book, entry, way)}{between}{amount}")
    what = "; ".join(parts)
    if way == "received" and all(is_sold(book, entry) for entry in entries):
        return say(N_("{what}, sold by the group"), what=what)
    if way == "paid" and all(map(is_bought, entries)):
        return say(N_("{what}, bought by the group"), what=what)
    return what


def _thing(book: Book, entry: Entry, way: Way) -> str:
    return entry.text if way == "moved" else thing_of(book, entry)


def _is_transfer(book: Book, entry: Entry) -> bool:
    return {entry.source, entry.target} <= set(money_codes(book.accounts))


def _worn_accounts(book: Book) -> Iterator[str]:
    return (label_of(book, code) for code in (PENYUSUTAN, AKUMULASI_PENYUSUTAN))


def _worn_rows(book: Book, entries: tuple[Entry, ...], words: SlipRow) -> tuple[SlipRow, ...]:
    """A depreciation: of which goods, and of which month."""
    goods = {asset.number: f"{asset.name} ({asset.tag})" for asset in book.assets}
    things = [(goods.get(entry.asset or 0, entry.text), entry.amount) for entry in entries]
    named = [f"{name} {rupiah(one)}" if things[1:] else name for name, one in things]
    return (
        SlipRow(label=say(N_("Depreciation of")), words="; ".join(named)),
        SlipRow(
            label=say(N_("For the month of")), words=format_period(month_of(entries[0].date), "id")
        ),
        words,
    )
