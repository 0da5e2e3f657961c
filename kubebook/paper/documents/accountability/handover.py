"""The handover of goods that came as aid (BAST): a paper for each day on which some came.

What the inventory knows of the goods stands in it; what it does not is a line to write on.
"""

from collections.abc import Iterator, Sequence
from itertools import groupby
from operator import attrgetter
from typing import NamedTuple

from kubebook.book.book import Book
from kubebook.book.records.entries import Entry
from kubebook.book.records.people import ROLES
from kubebook.messages import N_, Message, message
from kubebook.paper.documents.accountability.facts import Report, facts_of_day, strong_runs
from kubebook.paper.documents.accountability.forms import begin_sheet, draw_table
from kubebook.paper.engine.flow import Flow, Unit
from kubebook.paper.engine.wording import fill, say
from kubebook.paper.parts.group_words import officer_of, title_of
from kubebook.paper.parts.lines import facts_listed, letter_paragraph
from kubebook.paper.parts.signatures import Hand, signatures
from kubebook.statements.columns import AMOUNT, DATE, NUMBER, TEXT, VOUCHER
from kubebook.statements.goods import CONDITIONS
from kubebook.statements.grants.accountability import entries_of
from kubebook.statements.listed import listed, with_total
from kubebook.statements.statement import Column, Table
from kubebook.statements.totals import amount_of

TO_WRITE = "." * 10
"""A line in a table to write on."""
HANDOVER = (
    NUMBER,
    DATE,
    VOUCHER,
    TEXT,
    Column(name="quantity", heading=N_("Quantity")),
    Column(name="unit", heading=N_("Unit")),
    Column(name="condition", heading=N_("Condition")),
    AMOUNT,
)


class _Goods(NamedTuple):
    """One row: goods that one entry brought, for so many whole rupiah."""

    entry: Entry
    text: str
    amount: int
    quantity: str = TO_WRITE
    unit: str = TO_WRITE
    condition: str | Message = TO_WRITE


def add_goods(report: Report, flow: Flow) -> None:
    """The handover papers of the goods that came as aid; nothing if none came."""
    goods = entries_of(report.account, "goods")
    for _, entries in groupby(goods, attrgetter("date")):
        _add_day(report, flow, list(entries))


def _add_day(report: Report, flow: Flow, entries: Sequence[Entry]) -> None:
    request, form = report.request, report.form.goods
    sheet, day = request.sheet, entries[0].date
    told = {**report.facts, **facts_of_day(day)}
    begin_sheet(report, flow, report.title("goods", say(N_("Handover of goods"))))
    units: list[Unit] = [
        *facts_listed(sheet.left, sheet.text_width, [(say(N_("Number")), "")]),
        letter_paragraph(sheet, strong_runs(form.opening, told)),
    ]
    for party, words in zip(_parties(report, entries), (form.giver, form.receiver), strict=True):
        units += facts_listed(sheet.left, sheet.text_width, party)
        units.append(letter_paragraph(sheet, [(fill(words, **told), False)]))
    flow.put_all([*units, letter_paragraph(sheet, strong_runs(form.handed, told))])
    hand = Hand(request.book, request.form, day, told)
    tail = [
        *letter_paragraph(sheet, strong_runs(form.closing, told)),
        signatures(hand, report.form.handover, sheet),
    ]
    draw_table(report, flow, _table(request.book, entries), "handover", tail)


def _parties(report: Report, entries: Sequence[Entry]) -> Iterator[list[tuple[str, str]]]:
    """Who hands over, whose name and office nobody knows, and the chair, who receives."""
    request, group = report.request, report.request.book.group
    name, office, of, address = (
        say(words) for words in (N_("Name"), N_("Office"), N_("On behalf of"), N_("Address"))
    )
    yield [(name, ""), (office, ""), (of, report.facts["giver"])]
    signers = (*report.form.handover.left, *report.form.handover.right)
    who = next((it for it in signers if it.who in ROLES), None)
    officer = officer_of(who.who, request.book, entries[0].date) if who else None
    yield [
        (name, officer.name if officer else ""),
        (office, title_of(who, group, request.form) if who else ""),
        (of, group.title),
        (address, group.address),
    ]


def _table(book: Book, entries: Sequence[Entry]) -> Table:
    rows = [row for entry in entries for row in _rows(book, entry)]
    sums = {"amount": amount_of(entries)}
    values = {
        "date": lambda row: row.entry.date,
        "voucher": lambda row: row.entry.voucher,
    }
    return with_total(listed(HANDOVER, rows, values, totals=sums), "text", sums)


def _rows(book: Book, entry: Entry) -> Iterator[_Goods]:
    """The goods of the inventory that one entry brought, and what it brought beyond them."""
    left = entry.amount
    for asset in book.assets:
        if asset.entries == (entry.number,) and asset.amount <= left:
            left -= asset.amount
            is_sound = asset.condition == "baik"
            yield _Goods(
                entry=entry,
                text=", ".join(filter(None, (asset.name, asset.brand))),
                amount=asset.amount,
                quantity=str(asset.quantity),
                unit=asset.unit,
                condition=message(CONDITIONS["baik"]) if is_sound else TO_WRITE,
            )
    if left:
        yield _Goods(entry, entry.text, left)
