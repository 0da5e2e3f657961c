"""The grant of an accountability report, and the facts that its wording can name.

It puts figures and facts of the book into words; it draws nothing.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import timedelta

from kubebook.book.book import Book, by_voucher, members_on
from kubebook.book.grants.attribution import find_grant
from kubebook.book.grants.awards import BUDGETS, deadlines_of_report
from kubebook.book.proofs import standing
from kubebook.book.records.grants import Grant
from kubebook.book.records.proofs import Proof
from kubebook.errors.grants import GrantNotNamed, NothingGranted
from kubebook.messages import N_, Message
from kubebook.money import in_words
from kubebook.paper.engine.wording import STRONG, Run, places_of, runs_of, rupiah, say
from kubebook.paper.formats.format import AccountabilityForm, Pledge
from kubebook.paper.parts.group_words import officers_of, where_is
from kubebook.paper.parts.letter import PLACES as OF_LETTERS
from kubebook.paper.parts.letter import facts_of
from kubebook.paper.request import Request
from kubebook.periods import Period, format_date, month_of
from kubebook.statements.grants.accountability import GrantAccount, account_of, first_day
from kubebook.statements.statement import Statement, Table

MAY_BE_EMPTY = frozenset({"by_decree"})
"""Facts that have their own comma if they are known."""
BLANK = "." * 32
"""The line for a fact that a sentence needs and the book does not know, to be filled in by hand."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """One accountability report: the request with its period, its grant, and the facts in words."""

    request: Request
    account: GrantAccount
    facts: dict[str, str]
    lost: tuple[Proof, ...]

    @property
    def form(self) -> AccountabilityForm:
        """The office's wording of it."""
        return self.request.form.accountability

    @property
    def grant(self) -> Grant:
        """The grant that the report is about."""
        return self.account.grant

    def lacks(self, pledge: Pledge) -> str:
        """The fact without which a statement cannot be signed; empty if it can be.

        It promises nothing for a day that is over, nor answers for money that has not come.
        """
        named = {_fact(place) for it in pledge.points for place in places_of(it)}
        lacking = {"due": not self.facts["due"], "received": not self.account.use.received}
        return next((fact for fact, lacks in lacking.items() if lacks and fact in named), "")

    def title(self, section: str, otherwise: str = "") -> str:
        """The title of a section as the form words it, or `otherwise`."""
        return self.request.document.headings.get(section, "") or otherwise

    @property
    def own(self) -> Request:
        """The same request, for the grant's own book alone."""
        return replace(self.request, book=self.account.own)


def report_of(request: Request) -> Report:
    """The report on the grant that was named, from its beginning until today or the period's end.

    Raises:
        NothingGranted: there is none.
        GrantNotNamed, GrantNotFound, GrantAmbiguous: it is not clear which one is meant.
    """
    grant = _grant(request.book, request.narrowing.grant)
    day = min(request.given.last_day, request.today) if request.given else request.today
    account = account_of(request.book, grant, day)
    start = month_of(first_day(account)).start
    period = request.given or Period(start, day + timedelta(days=1))
    narrowing = request.narrowing._replace(grant=grant.name or None)
    request = replace(request, period=period, narrowing=narrowing)
    return Report(
        request=request,
        account=account,
        facts=_facts(request, account),
        lost=_lost(request, account),
    )


def known(lines: Iterable[str], facts: dict[str, str]) -> list[str]:
    """The lines with all their facts known."""
    return [
        line
        for line in lines
        if all(facts.get(_fact(place)) or place in MAY_BE_EMPTY for place in places_of(line))
    ]


def strong_runs(line: str, facts: dict[str, str]) -> list[Run]:
    """A line in words as pieces; the facts that it calls `strong_...` are strong."""
    return runs_of(line, {place: facts[_fact(place)] for place in places_of(line)})


def as_statement(report: Report, name: str, table: Table) -> Statement:
    """A table of this report as a statement, to be drawn like a book."""
    request = report.request
    return Statement(
        name=name,
        title=request.title,
        group=request.book.group.title,
        period=request.period,
        when=Message("{period}", {"period": request.period}),
        columns=table.columns,
        rows=table.rows,
        totals=table.totals,
    )


def _fact(place: str) -> str:
    return place.removeprefix(STRONG)


def _grant(book: Book, typed: str | None) -> Grant:
    """The grant that was named, or the only one."""
    if not book.grants:
        raise NothingGranted
    if typed is None and len(book.grants) > 1:
        names = tuple(grant.name for grant in book.grants)
        raise GrantNotNamed(names=names, first=names[0])
    return find_grant(book, typed) if typed else book.grants[0]


def _lost(request: Request, account: GrantAccount) -> tuple[Proof, ...]:
    vouchers = {entry.voucher for entry in account.own.entries}
    proofs = standing(account.own)
    return tuple(
        proof
        for voucher in sorted(vouchers & proofs.keys(), key=by_voucher)
        for proof in proofs[voucher]
        if request.pictures(proof) is None
    )


PLACES = (
    *OF_LETTERS,
    *("label", "year", "giver", "by_decree", "budget", "promised", "promised_words", "received"),
    *("received_words", "until", "due", "business", "market", "members", "officers", "address"),
    *("village", "regency", "receiver"),
)
"""What the wording of an accountability report can name."""


def _facts(request: Request, account: GrantAccount) -> dict[str, str]:
    """What the wording can name, by `PLACES`; empty if unknown."""
    book, grant, use = request.book, account.grant, account.use
    group = book.group
    facts = facts_of(request)
    giver = grant.giver or facts["office"]
    members = len(members_on(book, account.day))
    return {
        **facts,
        **where_is(group),
        "label": grant.label,
        "year": str(grant.year),
        "giver": giver,
        "receiver": _receiver(giver),
        "by_decree": _decree(grant),
        "budget": say(BUDGETS[grant.budget]),
        "promised": rupiah(grant.amount) if grant.amount else BLANK,
        "promised_words": in_words(grant.amount, "id") if grant.amount else BLANK,
        "received": rupiah(use.received),
        "received_words": in_words(use.received, "id"),
        "until": format_date(account.day, "id"),
        "due": _due(request, grant),
        "business": group.business,
        "market": group.market,
        "members": str(members) if members else "",
        "officers": officers_of(book, request.form, account.day),
    }


OFFICES = frozenset({"dinas", "badan", "kantor", "balai", "biro", "bagian", "sentra", "upt"})
"""What the name of an office begins with that has a head (*Kepala*)."""


def _receiver(giver: str) -> str:
    """To whom a letter to the giver goes: the head of an office, else the giver by name."""
    is_office = giver.partition(" ")[0].casefold() in OFFICES
    return say(N_("Head of {office}"), office=giver) if is_office else giver


def _due(request: Request, grant: Grant) -> str:
    """The next deadline of a report that is still to be handed in; a line if none is known.

    Empty if the last one is over, and if all was handed in.
    """
    days = deadlines_of_report(request.book, grant)
    if ahead := [day for day in days if day >= request.today]:
        return format_date(ahead[0], "id")
    return "" if days or grant.reported else BLANK


def _decree(grant: Grant) -> str:
    """`, berdasarkan SK 460/12/2026 tanggal 12 Maret 2026`; empty if unknown."""
    if not grant.decree:
        return ""
    if grant.decree_date is None:
        return say(N_(", by the decree {decree}"), decree=grant.decree)
    return say(N_(", by the decree {decree} of {day}"), decree=grant.decree, day=grant.decree_date)
