"""The handover of goods that came as aid (BAST): a paper for each day on which some came.

What the inventory knows of the goods stands in it; what it does not is a line to write on.
"""

from collections.abc import Iterator, Sequence
from itertools import groupby
from operator import attrgetter

from kubebook.book.records.entries import Entry
from kubebook.book.records.people import ROLES
from kubebook.messages import N_
from kubebook.paper.documents.accountability.facts import Report, strong_runs
from kubebook.paper.documents.accountability.forms import draw_table
from kubebook.paper.engine.flow import Flow
from kubebook.paper.engine.wording import fill, say
from kubebook.paper.parts.deed_day import facts_of_day
from kubebook.paper.parts.facts import facts_listed
from kubebook.paper.parts.group_words import officer_of, title_of
from kubebook.paper.parts.head import begin_apart
from kubebook.paper.parts.lines import letter_paragraph
from kubebook.paper.parts.signatures import Hand, signatures
from kubebook.statements.grants.accountability import entries_of
from kubebook.statements.grants.moved import handed_over

TO_WRITE = "." * 10
"""A line in a table to write on."""


def add_goods(report: Report, flow: Flow) -> None:
    """The handover papers of the goods that came as aid; nothing if none came."""
    goods = entries_of(report.account, "goods")
    for _, entries in groupby(goods, attrgetter("date")):
        _add_day(report, flow, list(entries))


def _add_day(report: Report, flow: Flow, entries: Sequence[Entry]) -> None:
    request, form = report.request, report.form.goods
    sheet, day = request.sheet, entries[0].date
    facts = {**report.facts, **facts_of_day(day)}
    begin_apart(request, flow, report.title("goods", say(N_("Handover of goods"))))
    units = [
        *facts_listed(sheet.left, sheet.text_width, [(say(N_("Number")), "")]),
        letter_paragraph(sheet, strong_runs(form.opening, facts)),
    ]
    for party, words in zip(_parties(report, entries), (form.giver, form.receiver), strict=True):
        units += facts_listed(sheet.left, sheet.text_width, party)
        units.append(letter_paragraph(sheet, [(fill(words, **facts), False)]))
    flow.put_all([*units, letter_paragraph(sheet, strong_runs(form.handed, facts))])
    hand = Hand(request.book, request.form, day, facts)
    tail = [
        *letter_paragraph(sheet, strong_runs(form.closing, facts)),
        signatures(hand, report.form.handover, sheet),
    ]
    draw_table(report, flow, handed_over(request.book, entries, TO_WRITE), "handover", tail)


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
