"""The rule that money and savings never fall below nothing, and the ways out that it names.

Pure. `rules` calls `check_balances` once on the result of a command, never on a step in between.
"""

from collections.abc import Iterable, Sequence
from datetime import date

from kubebook.book.book import Book, money_codes
from kubebook.book.chart import KAS
from kubebook.book.daily import Key, balance_on, daily_balances, is_savings, label_of, name_of
from kubebook.book.records import Account, Entry
from kubebook.errors import MoneyShort, SavingsShort
from kubebook.messages import N_, Message, message
from kubebook.money import format_amount

_THOUSAND, _MILLION = 1_000, 1_000_000


def check_balances(before: Book, after: Book, changed: Iterable[Entry]) -> tuple[Message, ...]:
    """Check what `changed` touched: no money below nothing at a day's end, nor a member's savings.

    A day that was short before and is no worse now does not count: a spoilt book is mended step by
    step. Returns notices on other balances that end on the wrong side.

    Raises:
        MoneyShort, SavingsShort: naming the first day that would break, and the ways out.
    """
    changed = list(changed)
    touched: dict[Key, None] = {}
    for entry in changed:
        for code in (entry.source, entry.target):
            account = after.accounts.get(code)
            if account:
                touched[code, entry.member if account.per == "member" else ""] = None
    notices = []
    for code, member in touched:
        account = after.accounts[code]
        days = daily_balances(after.entries, code, member)
        if account.is_money:
            _check_money(before, after, account, days, changed)
        elif is_savings(account):
            _check_savings(before, after, account, member, days)
        elif days and days[-1][1] * account.sign < 0 and account.type in ("asset", "liability"):
            notices.append(_wrong_side(after, account, member, days[-1][1]))
    return tuple(notices)


def _wrong_side(book: Book, account: Account, member: str, balance: int) -> Message:
    return message(
        N_("{label} now stands at {balance:rp}, below nothing: look whether that is meant."),
        label=label_of(book, account, member),
        balance=balance * account.sign,
    )


def _first_worse(
    before: Book, account: Account, member: str, days: Sequence[tuple[date, int]]
) -> tuple[date, int] | None:
    """The first day that ends below nothing and further below than it did before."""
    if all(balance * account.sign >= 0 for _, balance in days):
        return None
    had = daily_balances(before.entries, account.code, member)
    return next(
        (
            (day, balance)
            for day, balance in days
            if balance * account.sign < min(0, balance_on(had, day) * account.sign)
        ),
        None,
    )


def _check_savings(
    before: Book, after: Book, account: Account, member: str, days: Sequence[tuple[date, int]]
) -> None:
    broken = _first_worse(before, account, member, days)
    if broken:
        raise SavingsShort(
            label=account.label,
            member=name_of(after, member),
            day=broken[0],
            short=-broken[1] * account.sign,
            name=account.name,
        )


def _check_money(
    before: Book,
    after: Book,
    account: Account,
    days: Sequence[tuple[date, int]],
    changed: list[Entry],
) -> None:
    broken = _first_worse(before, account, "", days)
    if broken is None:
        return
    day, balance = broken
    had = balance_on(daily_balances(before.entries, account.code), day)
    shortest = -min(balance for _, balance in days)
    when = min(entry.date for entry in changed if account.code in (entry.source, entry.target))
    raise MoneyShort(
        name=account.name,
        label=account.label,
        what=_what(after, changed),
        short=-balance,
        day=day,
        had=had,
        taken=had - balance,
        ways=_ways_out(before, after, account, shortest, when, changed),
    )


def _what(after: Book, changed: list[Entry]) -> Message:
    """What takes the money, in two words."""
    if all(entry.voided for entry in changed):
        return message(N_("this void"))
    if any(entry.voided for entry in changed):
        return message(N_("this correction"))
    if len(changed) > 1:
        return message(N_("this file"))
    if after.accounts[changed[0].target].is_money:
        return message(N_("this transfer"))
    return message(N_("this expense"))


def _ways_out(
    before: Book, after: Book, account: Account, short: int, when: date, changed: list[Entry]
) -> tuple[Message, ...]:
    """What the treasurer may do instead, each with the command to type."""
    ways = []
    typed = _as_typed(short)
    only = changed[0] if len(changed) == 1 else None
    for code in money_codes(after.accounts):
        other = after.accounts[code]
        if code == account.code or (only and only.target == code):
            continue
        if not all(_spared(book, code, short, when) for book in (before, after)):
            continue
        if (
            only
            and only.source == account.code
            and not after.accounts[only.target].is_money
            and _spared(after, code, only.amount, when)
        ):
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
                "                    --party NAMA{into} --date {when:short}"
            ),
            short=typed,
            into="" if account.code == KAS else f" --into {account.name}",
            when=when,
        )
    )
    return tuple(ways)


def _as_typed(amount: int) -> str:
    """An amount as briefly as it can be typed: 440rb, 2,2jt, 440.500."""
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
