"""The limits of a change: no closed month, no money below zero, no void of what is needed later.

Pure. `check_balances` is called once on the result of a command, never on a step in between. Its
errors show the ways out; its notices show what is allowed but unusual.
"""

from collections.abc import Iterator, Sequence
from datetime import date
from typing import NamedTuple

from kubebook.book.accounts.chart import KAS
from kubebook.book.book import Book, label_of, member_name, money_codes
from kubebook.book.closings.open_months import check_open
from kubebook.book.entries.running_balances import (
    Key,
    balance_on,
    daily_balances,
    is_members_balance,
    owner_entries,
    owner_name,
    owner_of,
)
from kubebook.book.records.accounts import Account
from kubebook.book.records.change import Change
from kubebook.book.records.entries import Entry
from kubebook.errors.entries import (
    MoneyShort,
    SavingsShort,
    VoucherStoodOn,
)
from kubebook.messages import N_, Message, message
from kubebook.money import format_amount

_THOUSAND, _MILLION = 1_000, 1_000_000
_TAKERS = {
    "entry void": message(N_("this void")),
    "entry correct": message(N_("this correction")),
    "import": message(N_("this file")),
    "transfer": message(N_("this transfer")),
    "expense": message(N_("this expense")),
}
"""What takes the money, by the name of the command."""


class _Step(NamedTuple):
    """What one command does: its name, the book before and after it, the entries it puts."""

    did: str
    before: Book
    after: Book
    changed: list[Entry]

    @property
    def is_void(self) -> bool:
        """Whether the command takes something away and puts nothing in its place."""
        return self.did == "entry void"


def check_balances(book: Book, change: Change) -> tuple[Message, ...]:
    """Check what `change` touches: closed months, money, savings, what later entries depend on.

    A day that was short before and is no worse now does not count: a faulty book is repaired step
    by step. Return notices on what is unusual: other balances below zero, members who have left.

    Raises:
        MonthClosed, ClosedVoucher: it would change a month that is closed.
        MoneyShort, SavingsShort: the message names the first short day, and the ways out.
        VoucherStoodOn: a void would take away what another entry of that party or member needs.
    """
    changed = change.of(Entry)
    check_open(book, changed)
    step = _Step(change.did, book, book.apply(change), changed)
    touched: dict[Key, None] = {}
    for account, entry in _sides(step):
        touched[account.code, entry.member if account.per == "member" else ""] = None
    notices = []
    for code, member in touched:
        account = step.after.accounts[code]
        days = daily_balances(step.after.entries, code, member)
        if account.is_money:
            _check_money(step, account, days)
        elif is_members_balance(account):
            _check_savings(step, account, member, days)
        elif days and days[-1][1] * account.sign < 0 and account.type in ("asset", "liability"):
            notices.append(_wrong_side(step.after, account, member, days[-1][1]))
    if step.is_void:
        _check_stood_on(step)
    return (*notices, *_departed(step))


def _sides(step: _Step) -> Iterator[tuple[Account, Entry]]:
    """Each recorded entry with its accounts; a faulty book may lack some of them."""
    for entry in step.changed:
        for code in (entry.source, entry.target):
            if code in step.after.accounts:
                yield step.after.accounts[code], entry


def _wrong_side(book: Book, account: Account, member: str, balance: int) -> Message:
    return message(
        N_("{label} now stands at {balance:rp}, below nothing: look whether that is meant."),
        label=label_of(book, account.code, member),
        balance=balance * account.sign,
    )


def _departed(step: _Step) -> tuple[Message, ...]:
    """Notices on entries recorded for a member who had left by then."""
    return tuple(
        message(
            N_("{name} left on {left}, and {voucher} is of {date}: look whether that is meant."),
            name=member.name,
            left=member.left,
            voucher=entry.voucher,
            date=entry.date,
        )
        for entry in step.changed
        if entry.voided is None
        and (member := step.after.members.get(entry.member))
        and member.left
        and member.left <= entry.date
    )


# --- what falls below zero ---------------------------------------------------------------------


def _first_worse(
    account: Account, had: Sequence[tuple[date, int]], days: Sequence[tuple[date, int]]
) -> tuple[date, int] | None:
    """The first of `days` that ends below zero, and lower than before (`had`)."""
    return next(
        (
            (day, balance)
            for day, balance in days
            if balance * account.sign < 0
            and balance * account.sign < min(0, balance_on(had, day) * account.sign)
        ),
        None,
    )


def _check_savings(
    step: _Step, account: Account, member: str, days: Sequence[tuple[date, int]]
) -> None:
    had = daily_balances(step.before.entries, account.code, member)
    broken = _first_worse(account, had, days)
    if broken:
        raise SavingsShort(
            label=account.label,
            member=member_name(step.after, member),
            day=broken[0],
            short=-broken[1] * account.sign,
            stands=_stands(step, account, member, broken[0]),
            name=account.name,
        )


def _check_money(step: _Step, account: Account, days: Sequence[tuple[date, int]]) -> None:
    before = daily_balances(step.before.entries, account.code)
    broken = _first_worse(account, before, days)
    if broken is None:
        return
    day, balance = broken
    had = balance_on(before, day)
    raise MoneyShort(
        label=account.label,
        what=_TAKERS.get(step.did, _TAKERS["expense"]),
        short=-balance,
        day=day,
        had=had,
        taken=had - balance,
        stands=_stands(step, account, "", day),
        ways=_ways_out(step, account, -min(balance for _, balance in days)),
    )


# --- what depends on a void --------------------------------------------------------------------


def _check_stood_on(step: _Step) -> None:
    """Refuse a void that leaves a party or a member below zero, as for a sale paid since."""
    for account, entry in _sides(step):
        owner = owner_of(account, entry)
        if account.per is None:
            continue
        had, days = (
            daily_balances(owner_entries(book, account, owner), account.code)
            for book in (step.before, step.after)
        )
        broken = _first_worse(account, had, days)
        later = _standing(step, account, owner, broken[0]) if broken else None
        if broken and later:
            raise VoucherStoodOn(
                voucher=entry.voucher,
                later=later.voucher,
                date=later.date,
                amount=later.amount,
                label=account.label,
                who=owner_name(step.after, account, later),
                short=-broken[1] * account.sign,
            )


def _stands(step: _Step, account: Account, owner: str, day: date) -> Message | str:
    """The sentence that names what depends on a void; "" for any other command."""
    later = _standing(step, account, owner, day) if step.is_void else None
    if later is None:
        return ""
    return message(
        N_(" {voucher} of {date:short}, {amount:rp}, stands on it."),
        voucher=later.voucher,
        date=later.date,
        amount=later.amount,
    )


def _standing(step: _Step, account: Account, owner: str, day: date) -> Entry | None:
    """The entry that brings an account below zero on `day`, the first short day."""
    raised = {1: "target", -1: "source"}[account.sign]
    balance = 0
    lowered = None
    moves = [
        (entry.date, getattr(entry, raised) != account.code, entry.number, entry)
        for entry in owner_entries(step.after, account, owner)
    ]
    for when, lowers, _, entry in sorted(moves, key=lambda move: move[:3]):
        balance += -entry.amount if lowers else entry.amount
        if lowers and when <= day:
            lowered = entry
            if when == day and balance < 0:
                break
    return lowered


# --- the ways out ------------------------------------------------------------------------------


def _ways_out(step: _Step, account: Account, short: int) -> tuple[Message, ...]:
    """What the treasurer may do instead, each with the command to type."""
    typed = _as_typed(short)
    when = min(entry.date for entry in step.changed if account.code in (entry.source, entry.target))
    ways = []
    for other in _able(step, account, short, when):
        if step.did == "expense" and _spared(step.after, other.code, step.changed[0].amount, when):
            ways.append(
                message(
                    N_("  from {name}       the same command with --out-of {name}"),
                    name=other.name,
                )
            )
        ways.append(
            message(
                N_(
                    "  fetch at {name}   "
                    "kubebook transfer {short} --from {name} --to {to} --date {when:short}"
                ),
                name=other.name,
                to=account.name,
                short=typed,
                when=when,
            )
        )
    ways.append(
        message(
            N_(
                '  advanced        kubebook receipt {short} "Talangan" --account utang-lain\n'
                "      --party NAME{into} --date {when:short}"
            ),
            short=typed,
            into="" if account.code == KAS else message(N_(" --into {name}"), name=account.name),
            when=when,
        )
    )
    return tuple(ways)


def _able(step: _Step, account: Account, short: int, when: date) -> Iterator[Account]:
    """The other money accounts that hold enough, without what this command brings."""
    for code in money_codes(step.after.accounts):
        brought = step.did == "transfer" and step.changed[0].target == code
        if code == account.code or brought:
            continue
        if all(_spared(book, code, short, when) for book in (step.before, step.after)):
            yield step.after.accounts[code]


def _as_typed(amount: int) -> str:
    """An amount in the shortest form that can be typed: 440rb, 2,2jt, 440.500."""
    if amount >= _MILLION and amount % (_MILLION // 100) == 0:
        whole, hundredths = divmod(amount // (_MILLION // 100), 100)
        return f"{whole},{hundredths:02}".rstrip("0").rstrip(",") + "jt"
    if amount % _THOUSAND == 0 and amount < _MILLION:
        return f"{amount // _THOUSAND}rb"
    return format_amount(amount)


def _spared(book: Book, code: str, amount: int, since: date) -> bool:
    """Whether an account holds `amount` on that day and at the end of every day after it."""
    days = daily_balances(book.entries, code)
    return balance_on(days, since) >= amount and all(
        balance >= amount for day, balance in days if day >= since
    )
