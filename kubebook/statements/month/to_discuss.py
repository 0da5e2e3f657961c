"""*Perlu dibicarakan*: what the members should talk about at the meeting, gravest first.

Only what the book can know on its own. Each topic is one sentence; at most six are given.
"""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date, timedelta

from kubebook.book.accounts.chart import SALDO_AWAL, is_held_for_others
from kubebook.book.book import Book, balances, known_on, members_on, money_codes, term_on
from kubebook.book.check.grants import grant_notices
from kubebook.book.check.proofs import missing_sentence
from kubebook.book.check.whole_book import FEWEST
from kubebook.book.check.whole_book import MOST as MOST_MEMBERS
from kubebook.book.goods.stock import holdings
from kubebook.book.proofs import evidence
from kubebook.book.records.accounts import Account
from kubebook.book.records.people import ROLES
from kubebook.book.reminders import to_discuss
from kubebook.messages import N_, Message, message
from kubebook.periods import Period
from kubebook.statements.accounts.debts import Debt, claims, obligations, open_debts
from kubebook.statements.plan.progress import outside_words, over_words, progress_on

MOST = 6
_NAMED_DEBTS = 2
"""So many debts on each side get a sentence of their own; the rest are summed in one."""


def topics_of(book: Book, period: Period, *, today: date) -> tuple[Message, ...]:
    """What to talk about at the end of a period; of one that ends after today, today."""
    book = known_on(book, today)
    day = min(period.last_day, today)
    signed = balances(book.entries, until=day + timedelta(days=1))
    topics = [
        *_held(book, signed),
        *(found.what for found in grant_notices(book, day)),
        *_owed_to_us(book, period, day),
        *_owed_by_us(book, period, day),
        *_plan(book, day),
        *_voided(book, period),
        *_gone(book, period),
        *to_discuss(book, day),
        *_unproved(book, period, day),
        *_offices(book, day),
        *_membership(book, day),
        *_taken_over(signed),
    ]
    return tuple(topics[:MOST])


def _held(book: Book, signed: Mapping[str, int]) -> list[Message]:
    accounts = book.accounts
    money = sum(signed.get(code, 0) for code in money_codes(accounts))
    held = -sum(signed.get(code, 0) for code in accounts if is_held_for_others(accounts[code]))
    if money >= held:
        return []
    return [
        message(
            N_("The money left, {money:rp}, is less than what is held for members, {held:rp}."),
            money=money,
            held=held,
        )
    ]


def _owed_to_us(book: Book, period: Period, day: date) -> list[Message]:
    """Credit sales from before the period; a loan has its instalments and is no topic by age."""
    return _late(
        _from_before(book, claims(book), period, day),
        each=N_("{name} has not paid {amount:rp} since {day}."),
        rest=N_("{count} others have not paid {amount:rp} together."),
    )


def _owed_by_us(book: Book, period: Period, day: date) -> list[Message]:
    return _late(
        _from_before(book, obligations(book), period, day),
        each=N_("The group still owes {name} {amount:rp} since {day}."),
        rest=N_("The group still owes {count} others {amount:rp} together."),
    )


def _late(debts: Sequence[Debt], *, each: str, rest: str) -> list[Message]:
    """The oldest debts in a sentence each, the others summed in one."""
    said = [
        message(each, name=debt.who, amount=debt.remaining, day=debt.since)
        for debt in debts[:_NAMED_DEBTS]
    ]
    others = debts[_NAMED_DEBTS:]
    if others:
        together = sum(debt.remaining for debt in others)
        said.append(message(rest, count=len(others), amount=together))
    return said


def _from_before(book: Book, accounts: Iterable[Account], period: Period, day: date) -> list[Debt]:
    """What one party still owes, or is owed, from before the period; the oldest first."""
    debts = open_debts(book, [account for account in accounts if account.per == "party"], day)
    late = [debt for debt in debts if debt.remaining > 0 and debt.since < period.start]
    return sorted(late, key=lambda debt: (debt.since, -debt.remaining))


def _plan(book: Book, day: date) -> list[Message]:
    """Lines of the plan spent past their budget by the day, and aid spent outside of it."""
    if not book.plan_lines:
        return []
    return [*over_words(progress_on(book, day)), *outside_words(book, day)]


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


def _unproved(book: Book, period: Period, day: date) -> list[Message]:
    missing = [
        one for one in evidence(book) if one.is_missing and one.date in period and one.date <= day
    ]
    return [missing_sentence(missing)] if missing else []


def _gone(book: Book, period: Period) -> list[Message]:
    """The goods that left the inventory in the period, and why."""
    gone = [
        (held.asset, one)
        for held in holdings(book).values()
        for one in held.gone
        if one.date in period
    ]
    if not gone:
        return []
    goods = tuple(
        message(
            N_("{name} {pieces} {unit} ({reason})"),
            name=asset.name,
            pieces=one.quantity,
            unit=asset.unit,
            reason=one.reason,
        )
        for asset, one in gone
    )
    return [message(N_("Gone from the inventory: {goods}."), goods=goods)]


def _offices(book: Book, day: date) -> list[Message]:
    empty = tuple(role for role in ROLES if term_on(book, role, day) is None)
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
