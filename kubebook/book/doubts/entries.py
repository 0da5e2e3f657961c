"""Slips of the hand in an entry: its amount, its day, its verb, and the same entry twice.

Pure.
"""

from collections.abc import Iterator
from datetime import date, timedelta

from kubebook.book.book import Book, counting, is_opening
from kubebook.book.doubts.doubt import Doubt, doubted
from kubebook.book.entries.far_days import FAR, far_entries
from kubebook.book.entries.running_balances import effects
from kubebook.book.find import folded
from kubebook.book.records.accounts import Account
from kubebook.book.records.entries import Entry
from kubebook.messages import N_, Message, message
from kubebook.money import LARGE, SMALL

ALMOST_A_YEAR, A_YEAR = timedelta(days=335), timedelta(days=365)
"""How long ago a day lies that may be one of the next four weeks, read as last year's."""


def slips_of_hand(before: Book, entry: Entry, today: date) -> list[Doubt]:
    """The possible mistakes in the amount and the day of an entry, new or corrected."""
    return [
        *_small(before, entry),
        *_large(before, entry),
        *_far(before, entry, today),
        *_slip_far(entry),
    ]


def _small(book: Book, entry: Entry) -> Iterator[Doubt]:
    """An amount below Rp1.000, where the book has none yet."""
    if entry.amount >= SMALL or any(old.amount < SMALL for old in counting(book.entries)):
        return
    what = message(
        N_("Only {amount:rp}. Did you mean {thousands}rb?"),
        amount=entry.amount,
        thousands=str(entry.amount),
    )
    yield doubted(
        what,
        N_(
            '{what} Then:\n  kubebook entry correct {voucher} --amount {thousands}rb --reason "..."'
        ),
        voucher=entry.voucher,
        thousands=str(entry.amount),
    )


def _large(book: Book, entry: Entry) -> Iterator[Doubt]:
    """An amount of a billion or more, where the book has none yet."""
    if entry.amount < LARGE or any(old.amount >= LARGE for old in counting(book.entries)):
        return
    what = message(N_("Look again: {amount:rp} is a billion or more."), amount=entry.amount)
    yield doubted(
        what,
        N_(
            "{what} If it has a nought too many:\n"
            '  kubebook entry correct {voucher} --amount AMOUNT --reason "salah ketik"'
        ),
        voucher=entry.voucher,
    )


def _far(book: Book, entry: Entry, today: date) -> Iterator[Doubt]:
    """A day years away from all others."""
    for far in far_entries(book, (entry,), today):
        what = N_("Look again: {day} is more than two years away from all other entries.")
        yield _wrong_year(message(what, day=far.date), far)


def _slip_far(entry: Entry) -> Iterator[Doubt]:
    """A slip that is years older than its entry, or younger."""
    if entry.slip_date is None or abs(entry.date - entry.slip_date) <= FAR:
        return
    what = message(
        N_("Look again: the day on the slip, {day}, is more than two years away from the entry."),
        day=entry.slip_date,
    )
    yield doubted(
        what,
        N_(
            "{what} If the year is wrong:\n"
            '  kubebook entry correct {voucher} --slip-date DATE --reason "salah tanggal"'
        ),
        voucher=entry.voucher,
    )


def year_ago(entry: Entry, today: date) -> Iterator[Doubt]:
    """A new entry of almost a year ago: a day to come, typed without its year, is read so."""
    if ALMOST_A_YEAR <= today - entry.date <= A_YEAR and not (entry.replaces or is_opening(entry)):
        what = message(N_("Look again: {day} is almost a year ago."), day=entry.date)
        yield _wrong_year(what, entry)


def _wrong_year(what: Message, entry: Entry) -> Doubt:
    return doubted(
        what,
        N_(
            "{what} If the year is wrong:\n"
            '  kubebook entry correct {voucher} --date DATE --reason "salah tanggal"'
        ),
        voucher=entry.voucher,
    )


def wrong_verb(book: Book, entry: Entry) -> Iterator[Doubt]:
    """Money in that lowers a cost, or money out that lowers an income."""
    source, target = book.accounts[entry.source], book.accounts[entry.target]
    if source.is_money and target.type == "income":
        yield _other_way(book, entry, target, "receipt")
    elif target.is_money and source.type == "cost":
        yield _other_way(book, entry, source, "expense")


def _other_way(book: Book, entry: Entry, account: Account, verb: str) -> Doubt:
    effect = next(it for it in effects(book, entry) if it.label == account.label)
    asked = (
        N_("Look again: {label} goes down by {by:n} to {to:n}. Was it money that came in?")
        if verb == "receipt"
        else N_("Look again: {label} goes down by {by:n} to {to:n}. Was it money that went out?")
    )
    anew = (
        N_("  kubebook receipt {by:n} {text} --account {account}")
        if verb == "receipt"
        else N_("  kubebook expense {by:n} {text} --account {account}")
    )
    facts = {"label": effect.label, "by": effect.by, "to": effect.to}
    what = Message(asked, facts)
    return doubted(
        what,
        N_(
            "{what} Then make it void and record it the other way:\n"
            '  kubebook entry void {voucher} --reason "salah arah"\n'
            "{anew}"
        ),
        voucher=entry.voucher,
        anew=message(anew, by=entry.amount, text='"..."', account=account.name),
    )


def double(book: Book, entry: Entry) -> Iterator[Doubt]:
    """The same entry, or an opening of the same balance, once more."""
    same = next((old for old in reversed(counting(book.entries)) if _is_same(old, entry)), None)
    if same:
        yield Doubt(
            message(N_("The same as {old}. Twice?"), old=same.voucher),
            message(
                N_(
                    "The same as {old}. If it was recorded twice:\n"
                    '  kubebook entry void {new} --reason "tercatat dua kali"'
                ),
                old=same.voucher,
                new=entry.voucher,
            ),
        )


def _is_same(old: Entry, new: Entry) -> bool:
    """Whether two entries are of one event; of openings only the account and the name count."""
    sides = (old.source, old.target, old.party, old.member)
    if sides != (new.source, new.target, new.party, new.member):
        return False
    same_event = (old.amount, old.date) == (new.amount, new.date)
    return is_opening(new) or (same_event and folded(old.text) == folded(new.text))
