"""The facts that stand under the title of a document, as its form names, renames and orders them.

An unknown fact is empty: where it is to be filled in, a line to write on stands in its place.
"""

from collections.abc import Callable, Mapping, Sequence
from datetime import timedelta
from typing import NamedTuple

from kubebook.book.book import members_on
from kubebook.messages import N_
from kubebook.paper.engine.wording import say
from kubebook.paper.formats.format import Chosen
from kubebook.paper.parts.group_words import bank_of, name_of, village_kind
from kubebook.paper.request import Request
from kubebook.periods import Period, format_date


class HeadFact(NamedTuple):
    """One fact: its words (a message id; empty: those of the village's kind), and its value."""

    words: str
    value: Callable[[Request], str]


def _members(of: Request) -> str:
    count = len(members_on(of.book, of.today))
    return say(N_("{count} households"), count=count) if count else ""


def _span(period: Period) -> str:
    """The days of a period: `1 s.d. 31 Oktober 2026`, `1 Januari s.d. 31 Desember 2026`."""
    last = period.end - timedelta(days=1)
    if period.start == last:
        return format_date(last, "id")
    first = format_date(period.start, "id")
    if (period.start.year, period.start.month) == (last.year, last.month):
        first = str(period.start.day)
    elif period.start.year == last.year:
        first = first.removesuffix(f" {last.year}")
    return say(N_("{first} to {last}"), first=first, last=last)


def _years(period: Period) -> str:
    """The year of a period, or those of its two ends."""
    first, last = period.start.year, period.last_day.year
    return str(last) if first == last else f"{first}\u2013{last}"


FACTS: Mapping[str, HeadFact] = {
    "group": HeadFact(N_("Name of the group"), lambda of: of.book.group.title),
    "period": HeadFact(N_("Period"), lambda of: _span(of.period)),
    "year": HeadFact(N_("Budget year"), lambda of: _years(of.period)),
    "village": HeadFact("", lambda of: of.book.group.village),
    "printed": HeadFact(N_("Date of printing"), lambda of: format_date(of.today, "id")),
    "members": HeadFact(N_("Members"), _members),
    "district": HeadFact(N_("Kecamatan"), lambda of: of.book.group.district),
    "regency": HeadFact(N_("Regency"), lambda of: of.book.group.regency),
    "address": HeadFact(N_("Address"), lambda of: of.book.group.address),
    "business": HeadFact(N_("Business"), lambda of: of.book.group.business),
    "bank": HeadFact(N_("Bank account"), lambda of: bank_of(of.book.group)),
    "companion": HeadFact(N_("Companion"), lambda of: of.book.group.companion),
    "ketua": HeadFact(N_("Chair"), lambda of: name_of("ketua", of.book, of.day)),
    "sekretaris": HeadFact(N_("Secretary"), lambda of: name_of("sekretaris", of.book, of.day)),
    "bendahara": HeadFact(N_("Treasurer"), lambda of: name_of("bendahara", of.book, of.day)),
}
"""The facts that a form can name."""
IN_REPORTS = ("group", "period", "village", "printed")
IN_PLANS = ("group", "members", "village", "district", "bank", "companion")


def facts_told(request: Request, usual: Sequence[str]) -> list[tuple[str, str]]:
    """The facts of a document with their words: those of its form, or the `usual` ones."""
    return worded_facts(request, request.document.facts or [Chosen(field=name) for name in usual])


def worded_facts(request: Request, facts: Sequence[Chosen]) -> list[tuple[str, str]]:
    """The facts chosen, with their words."""
    return [
        (it.heading or _words(it.field, request), FACTS[it.field].value(request)) for it in facts
    ]


def _words(name: str, request: Request) -> str:
    words = FACTS[name].words
    return say(words) if words else village_kind(request.book.group)
