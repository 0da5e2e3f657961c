"""What an entry does, in words: read back before it is saved; after it, what to write down."""

from typing import TYPE_CHECKING

from kubebook.book.accounts.chart import is_debt
from kubebook.book.book import (
    Book,
    balances,
    counting,
    is_opening,
    label_inside,
    member_name,
    money_codes,
)
from kubebook.book.entries.running_balances import effects, owed_to_date, owner_name
from kubebook.book.entries.sides import sides
from kubebook.book.records.accounts import Account
from kubebook.book.records.change import Change
from kubebook.book.records.entries import Entry
from kubebook.cli.recording.plan_lines import line_sentences
from kubebook.messages import N_, Message, message

if TYPE_CHECKING:
    from kubebook.cli.session import Session

_SLIPS = ("receipt", "expense")
_OWED = {
    ("asset", "more"): N_("{who} now owes {open:rp} ({label})."),
    ("asset", "less"): N_("{who} still owes {open:rp} ({label})."),
    ("asset", "paid"): N_("{who} has paid all of it ({label})."),
    ("liability", "more"): N_("The group now owes {who} {open:rp} ({label})."),
    ("liability", "less"): N_("The group still owes {who} {open:rp} ({label})."),
    ("liability", "paid"): N_("The group has paid {who} all of it ({label})."),
}
"""What is owed after a slip: by the type of its account, and what became of the debt."""


def what_happens(before: Book, change: Change) -> list[Message | str]:
    """What is about to be saved, as a person reads it back before saying yes."""
    after = before.apply(change)
    said: list[Message | str] = []
    for entry in counting(change.of(Entry)):
        source, target = after.accounts[entry.source], after.accounts[entry.target]
        if not (source.is_money or target.is_money):
            source, target = sides(source, target)
        said.append(
            message(
                N_("{day}, {source} to {target}"),
                day=entry.date,
                source=source.label,
                target=target.label,
            )
        )
        who = member_name(after, entry.member)
        said.append(", ".join(filter(None, (entry.text, who, entry.party))))
        if entry.grant:
            known = (one.label for one in after.grants if one.number == entry.grant)
            label = next(known, str(entry.grant))
            said.append(message(N_("Grant: {label}"), label=label))
        if change.did not in _SLIPS and not (source.is_money or target.is_money):
            said += effect_sentences(after, entry)
    said += (*debt_sentences(after, change), *line_sentences(before, change))
    return [*said, *_slip_sentences(after, change), *_money_sentences(before, after, change)]


def _slip_sentences(after: Book, change: Change) -> list[Message]:
    """All parts of each slip that a change adds to, and their total; nothing of slips of one."""
    vouchers = dict.fromkeys(entry.voucher for entry in counting(change.of(Entry)))
    said = []
    for voucher in vouchers:
        parts = [entry for entry in counting(after.entries) if entry.voucher == voucher]
        if len(parts) > 1:
            said.append(
                message(
                    N_("Together on {voucher}: {total:rp} ({parts})"),
                    voucher=voucher,
                    total=sum(part.amount for part in parts),
                    parts=tuple(
                        message(N_("{text} {amount:n}"), text=part.text, amount=part.amount)
                        for part in parts
                    ),
                )
            )
    return said


def _money_sentences(before: Book, after: Book, change: Change) -> list[Message]:
    """The money accounts that a change moves: their balances before it and after it."""
    touched = {code for entry in change.of(Entry) for code in (entry.source, entry.target)}
    had, to = balances(before.entries), balances(after.entries)
    return [
        message(
            N_("{label} {had:n} becomes {to:n}"),
            label=after.accounts[code].label,
            had=had.get(code, 0),
            to=to.get(code, 0),
        )
        for code in money_codes(after.accounts)
        if code in touched
    ]


def debt_sentences(book: Book, change: Change) -> list[Message]:
    """What somebody owes, or is owed, after a slip that moved it; `book` already holds the slip."""
    if change.did not in _SLIPS:
        return []
    return [
        sentence
        for entry in counting(change.of(Entry))
        for account in (book.accounts[entry.source], book.accounts[entry.target])
        if is_debt(account) and (sentence := _debt_sentence(book, account, entry))
    ]


def _debt_sentence(book: Book, account: Account, entry: Entry) -> Message | None:
    """What is owed now; None if more was paid than was owed, which is a doubt."""
    still = owed_to_date(book, account, entry)
    if still < 0:
        return None
    rises = account.code == (entry.target if account.sign == 1 else entry.source)
    owed = Message(
        _OWED[account.type, "more" if rises else "less" if still else "paid"],
        {
            "who": owner_name(book, account, entry),
            "open": still,
            "label": label_inside(account.label),
        },
    )
    paid = any(book.accounts[code].is_money for code in (entry.source, entry.target))
    return owed if paid else message(N_("Not paid yet. {owed}"), owed=owed)


def effect_sentences(book: Book, entry: Entry) -> list[Message]:
    """What an entry did to both its accounts, as paper shows them; the account of --from first."""
    source, target = book.accounts[entry.source], book.accounts[entry.target]
    both = effects(book, entry)
    if sides(source, target)[0].code == target.code:
        both = (both[1], both[0])
    return [
        message(
            N_("{label} goes up by {by:n} to {to:n}")
            if effect.direction == "up"
            else N_("{label} goes down by {by:n} to {to:n}"),
            label=effect.label,
            by=effect.by,
            to=effect.to,
        )
        for effect in both
    ]


def tell_saved(
    session: "Session", before: Book, book: Book, change: Change, reckoned: Message | None = None
) -> None:
    """Print the number, the amount in words and what is left of the line of the plan.

    Before it how the amount was `reckoned`, if a sum was typed, and the day if it is of another
    year. On a terminal also the money now, and how to mend the voucher.
    """
    entry = counting(change.of(Entry))[0]
    day = message(N_("{day:day}"), day=entry.date)
    session.screen.tell(
        *([reckoned] if reckoned else []),
        *([day] if entry.date.year != session.day().year else []),
        message(
            N_("Saved {voucher}, {amount:rp} ({amount:words})"),
            voucher=entry.voucher,
            amount=entry.amount,
        ),
        *debt_sentences(book, change),
        *line_sentences(before, change),
        *_slip_sentences(book, change),
    )
    if session.on_terminal:
        tell_to_write(session, book, entry.voucher)


def tell_to_write(session: "Session", book: Book, voucher: str) -> None:
    """Print what comes next: the number on the slip, the money to be compared, a way to mend.

    Of a balance taken over there is no slip.
    """
    of_before = any(is_opening(entry) for entry in book.entries if entry.voucher == voucher)
    words = N_("{money}.") if of_before else N_("Write that number on the slip. {money}.")
    session.screen.tell(
        message(words, money=_money_now(book)),
        message(N_("A mistake? kubebook entry correct {voucher} --amount AMOUNT"), voucher=voucher),
    )


def _money_now(book: Book) -> tuple[Message, ...]:
    """What each money account holds, as part of a sentence."""
    totals = balances(book.entries)
    codes = money_codes(book.accounts)
    return tuple(
        message(
            N_("{label} {balance:rp}"),
            label=label_inside(book.accounts[code].label) if place else book.accounts[code].label,
            balance=totals.get(code, 0),
        )
        for place, code in enumerate(codes)
    )
