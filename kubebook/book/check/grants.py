"""Findings about grants: aid that did not come, missing money, deadlines, payments.

Also what a report on one needs and the book lacks. Pure. How a grant was used is calculated in
`grants.use`.
"""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date, timedelta

from kubebook.book.book import Book, counting, officer_on
from kubebook.book.check.finding import Finding, Scope, found, named_vouchers
from kubebook.book.grants.attribution import current_lines
from kubebook.book.grants.awards import reports_owed
from kubebook.book.grants.use import GrantUse, aid_to_be_there, own_money, unnamed_aid, uses_of
from kubebook.messages import N_, Message, message

KEYS = (
    "aid-not-there grant-shortfall grant-excess aid-to-members aid-unnamed report-due sts-missing"
)
"""The keys of the findings of `grants`."""
DAYS_BEFORE = 30
"""A deadline is a finding from this many days before it."""
REPORTS: Mapping[str, str] = {
    "stage": N_("The report on stage {stage} of {label}"),
    "grant": N_("The accountability report on {label}"),
    "statement": N_("The statement on {label}"),
}
"""What is due on a grant, as the sentence of `report-due` names it."""
FACTS_OF_GRANT: Mapping[str, str] = {
    "giver": N_("its giver"),
    "decree": N_("the number of its decree"),
    "decree_date": N_("the date of its decree"),
    "report_due": N_("the deadline of the report"),
}
"""What an accountability report needs to know of a grant, by its field."""
FACTS_OF_GROUP: Mapping[str, str] = {
    "address": N_("the address"),
    "bank_account": N_("the bank account of the group"),
    "business": N_("the business"),
    "companion": N_("the companion"),
    "village_head": N_("the lurah or kepala desa"),
    "ketua": N_("the chair"),
    "bendahara": N_("the treasurer"),
    "nik": N_("the NIK of the chair"),
}
"""What an accountability report needs to know of the group."""


def unknown_grants(scope: Scope) -> Iterator[Finding]:
    """Entries that name a grant without a record."""
    numbers = {grant.number for grant in scope.book.grants}
    for entry in counting(scope.book.entries):
        if entry.grant is not None and entry.grant not in numbers:
            yield found("grant-unknown", voucher=entry.voucher, grant=entry.grant)


def grants(scope: Scope) -> Iterator[Finding]:
    """What the group still has to do about its grants at the end of the day, most serious first.

    Missing money and aid without a grant's name are of all grants together, even if one is given.
    """
    book = scope.book
    if not book.grants:
        return
    tomorrow = scope.day + timedelta(days=1)
    every = uses_of(book, tomorrow)
    uses = (scope.use,) if scope.use else every
    yield from not_there(every, own_money(book, tomorrow))
    for use in uses:
        yield from shortfall(use)
        yield from to_members(use)
    for entry in unnamed_aid(book):
        if entry.date <= scope.day:
            yield found("aid-unnamed", voucher=entry.voucher, amount=entry.amount)
    for use in uses:
        yield from reports_due(book, use, scope.day)
        yield from deposits(use)


def not_there(uses: Sequence[GrantUse], money: int) -> Iterator[Finding]:
    """Less of the group's own `money` in hand than should be left of the aid."""
    left = aid_to_be_there(uses)
    if left > max(0, money):
        missing = left - max(0, money)
        yield found("aid-not-there", of=_of(uses), left=left, money=money, missing=missing)


def _of(uses: Sequence[GrantUse]) -> str:
    """What a rest is made of: aid alone, or the bank's interest too."""
    return "interest" if any(use.interest for use in uses) else "aid"


def shortfall(use: GrantUse) -> Iterator[Finding]:
    """A grant of which less came than its decree promises, or more."""
    if use.shortfall:
        yield found(
            "grant-shortfall" if use.shortfall > 0 else "grant-excess",
            label=use.grant.label,
            received=use.received,
            promised=use.promised,
            difference=abs(use.shortfall),
            name=use.grant.name,
            came="part" if use.received or use.grant.goods == use.promised else "nothing",
        )


def shortfall_sentence(use: GrantUse) -> Message | None:
    """The sentence of the finding of `shortfall`, if there is one."""
    return next((one.what for one in shortfall(use)), None)


def to_members(use: GrantUse) -> Iterator[Finding]:
    """How much of a grant was paid to members, with the vouchers."""
    vouchers = tuple(dict.fromkeys(move.entry.voucher for move in use.moves if move.to_member))
    if use.to_members:
        yield found(
            "aid-to-members",
            amount=use.to_members,
            label=use.grant.label,
            **named_vouchers(vouchers),
        )


def deposits(use: GrantUse) -> Iterator[Finding]:
    """What of a grant went back with neither the number nor the paper of its deposit."""
    bare = sum(move.amount for move in use.moves_of("returned") if move.lacks_proof)
    if bare:
        grant = use.grant
        yield found("sts-missing", amount=bare, label=grant.label, name=grant.name)


def reports_due(book: Book, use: GrantUse, today: date) -> Iterator[Finding]:
    """Reports that are due within 30 days or overdue, and were not handed in."""
    grant = use.grant
    for of, stage, due, done in reports_owed(book, grant):
        if due is None or done is not None or today < due - timedelta(days=DAYS_BEFORE):
            continue
        yield found(
            "report-due",
            of=of,
            what=message(REPORTS[of], stage=stage, label=grant.label),
            when="ahead" if due > today else "today" if due == today else "past",
            due=due,
            days=abs((due - today).days),
            name=grant.name,
            stage=stage,
        )


# --- what a report on a grant needs --------------------------------------------------------------


def unknown_facts(scope: Scope) -> Iterator[Finding]:
    """The facts of the group and of the grant that are not known, in one finding each."""
    if scope.use is None:
        return
    grant, book = scope.use.grant, scope.book
    of_grant = [field for field in FACTS_OF_GRANT if not getattr(grant, field)]
    if of_grant:
        lacking = tuple(message(FACTS_OF_GRANT[field]) for field in of_grant)
        yield found("grant-facts", lacking=lacking)
    chair = officer_on(book, "ketua", scope.day)
    known = {
        **book.group._asdict(),
        "ketua": chair,
        "bendahara": officer_on(book, "bendahara", scope.day),
        "nik": chair is None or chair.nik,
    }
    of_group = [field for field in FACTS_OF_GROUP if not known[field]]
    if of_group:
        lacking = tuple(message(FACTS_OF_GROUP[field]) for field in of_group)
        yield found("group-facts", lacking=lacking)


def without_plan(scope: Scope) -> Iterator[Finding]:
    """A plan without a line that the grant pays, or to which nobody has agreed."""
    if scope.use and not current_lines(scope.own):
        yield found("plan-empty")
    elif scope.use and not scope.book.plan_versions:
        yield found("plan-not-agreed")


def not_returned(scope: Scope) -> Iterator[Finding]:
    """What is left of a grant whose rest goes back."""
    if scope.use and scope.use.grant.returns:
        rest = scope.use.left + scope.use.interest
        if rest > 0:
            yield found("rest-not-returned", of=_of((scope.use,)), rest=rest)
