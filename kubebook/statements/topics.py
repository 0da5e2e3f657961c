"""*Perlu dibicarakan*: what the members should talk about at the meeting, gravest first.

Only what the book can know on its own. Each topic is one sentence; at most six are given.
"""

from collections.abc import Mapping, Sequence
from datetime import date

from kubebook.book.book import Book, members_on, term_on
from kubebook.book.chart import SALDO_AWAL
from kubebook.book.checks import FEWEST
from kubebook.book.checks import MOST as MOST_MEMBERS
from kubebook.book.records import ROLES, Role
from kubebook.messages import N_, Message, message
from kubebook.periods import Period
from kubebook.statements.debts import Debt, claims, obligations, open_debts
from kubebook.statements.figures import Money

MOST = 6

OFFICE_WORDS: dict[Role, str] = {
    "ketua": N_("chair"),
    "sekretaris": N_("secretary"),
    "bendahara": N_("treasurer"),
}
_NAMED_DEBTS = 2
"""So many debts on each side get a sentence of their own; the rest are summed in one."""


def topics_of(
    book: Book,
    period: Period,
    *,
    day: date,
    closing: Money,
    held: Sequence[tuple[str, int]],
    signed: Mapping[str, int],
) -> tuple[Message, ...]:
    """What to talk about at the end of a period, on `day`; `signed` are the balances then."""
    topics = [
        *_held(closing, held),
        *_owed_to_us(book, period, day),
        *_owed_by_us(book, period, day),
        *_voided(book, period),
        *_offices(book, day),
        *_membership(book, day),
        *_taken_over(signed),
    ]
    return tuple(topics[:MOST])


def _held(closing: Money, held: Sequence[tuple[str, int]]) -> list[Message]:
    total = sum(amount for _, amount in held)
    if closing.total >= total:
        return []
    return [
        message(
            N_("The money left, {money:rp}, is less than what is held for members, {held:rp}."),
            money=closing.total,
            held=total,
        )
    ]


def _owed_to_us(book: Book, period: Period, day: date) -> list[Message]:
    """Credit sales from before the period; a loan has its instalments and is no topic by age."""
    accounts = [account for account in claims(book) if account.per == "party"]
    late = _from_before(open_debts(book, accounts, day), period)
    said = [
        message(
            N_("{name} has not paid {amount:rp} since {day}."),
            name=debt.who,
            amount=debt.remaining,
            day=debt.since,
        )
        for debt in late[:_NAMED_DEBTS]
    ]
    rest = late[_NAMED_DEBTS:]
    if rest:
        said.append(
            message(
                N_("{count} others have not paid {amount:rp} together."),
                count=len(rest),
                amount=sum(debt.remaining for debt in rest),
            )
        )
    return said


def _owed_by_us(book: Book, period: Period, day: date) -> list[Message]:
    accounts = [account for account in obligations(book) if account.per == "party"]
    late = _from_before(open_debts(book, accounts, day), period)
    said = [
        message(
            N_("The group still owes {name} {amount:rp} since {day}."),
            name=debt.who,
            amount=debt.remaining,
            day=debt.since,
        )
        for debt in late[:_NAMED_DEBTS]
    ]
    rest = late[_NAMED_DEBTS:]
    if rest:
        said.append(
            message(
                N_("The group still owes {count} others {amount:rp} together."),
                count=len(rest),
                amount=sum(debt.remaining for debt in rest),
            )
        )
    return said


def _from_before(debts: Sequence[Debt], period: Period) -> list[Debt]:
    late = [debt for debt in debts if debt.remaining > 0 and debt.since < period.start]
    return sorted(late, key=lambda debt: (debt.since, -debt.remaining))


def _voided(book: Book, period: Period) -> list[Message]:
    bare = [
        entry
        for entry in book.entries
        if entry.voided is not None and not entry.replaced_by and entry.voided in period
    ]
    if not bare:
        return []
    return [
        message(
            N_("Void and not replaced: {vouchers}, {amount:rp}."),
            vouchers=tuple(dict.fromkeys(entry.voucher for entry in bare)),
            amount=sum(entry.amount for entry in bare),
        )
    ]


def _offices(book: Book, day: date) -> list[Message]:
    empty = tuple(message(OFFICE_WORDS[role]) for role in ROLES if term_on(book, role, day) is None)
    return [message(N_("There is no {offices}."), offices=empty)] if empty else []


def _membership(book: Book, day: date) -> list[Message]:
    count = len(members_on(book, day))
    if not count:
        return [message(N_("The list of members is still empty."))]
    if FEWEST <= count <= MOST_MEMBERS:
        return []
    return [
        message(
            N_("Members: {count}; a KUBE has {fewest} to {most}."),
            count=count,
            fewest=FEWEST,
            most=MOST_MEMBERS,
        )
    ]


def _taken_over(signed: Mapping[str, int]) -> list[Message]:
    left = abs(signed.get(SALDO_AWAL, 0))
    if not left:
        return []
    return [
        message(
            N_("The opening balances still leave {amount:rp} that has no owner yet (saldo-awal)."),
            amount=left,
        )
    ]
