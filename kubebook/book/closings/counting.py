"""Counting the money: what is there, who saw it, and how it differs from the book.

Pure. The count comes first and the book's figure after it. What was not counted is not 0, and a
difference may stay: it is stated, explained, and taken into the book only if somebody says so.
"""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Literal, NamedTuple

from kubebook.book.accounts.chart import BEBAN_LAIN, PENDAPATAN_LAIN, PIUTANG_USAHA, find_money
from kubebook.book.book import Book, balances, member_name, next_number, officer_on
from kubebook.book.checked import check_day, fit_text, one_line
from kubebook.book.closings.pieces import worth
from kubebook.book.entries import recording
from kubebook.book.find import folded
from kubebook.book.records.change import Change
from kubebook.book.records.closings import Count
from kubebook.book.records.entries import Entry
from kubebook.errors.closings import (
    BankNotCountable,
    NothingCounted,
    NothingToTakeIn,
    TreasurerMissing,
    WitnessesMissing,
    WitnessIsTreasurer,
)

CASH, BANK = "K", "B"
"""The series of accounts that hold cash, and of those whose money a bank keeps."""
WITNESSES = 2
TakenIn = Literal["", "result", "debt"]
"""What becomes of a difference of the cash: nothing, a result of the group, the treasurer's debt
(only what is missing)."""


class Counted(NamedTuple):
    """What was counted on a day, as typed; see `Count`. `banks` are states by account name."""

    day: date
    notes: tuple[str, ...] = ()
    coins: tuple[str, ...] = ()
    banks: Mapping[str, int] = {}
    pending: int = 0
    witnesses: Sequence[str] = ()
    explanation: str = ""


class CountedSide(NamedTuple):
    """One side of a count against the book, whole rupiah. `code` is empty for all cash together.

    `counted` has the slips that are not recorded yet in it.
    """

    code: str
    counted: int
    book: int

    @property
    def amount(self) -> int:
        """What is there beyond the book; below 0: what is missing."""
        return self.counted - self.book


def count_money(
    book: Book, counted: Counted, *, today: date, by: str, taken_in: TakenIn = ""
) -> Change:
    """Record a count, and at `taken_in` an entry for the difference of the cash.

    `by` is who counted (A03); without one, the treasurer of that day.

    Raises:
        NothingCounted: neither notes nor coins nor a bank book's state.
        WitnessesMissing, WitnessIsTreasurer: it was not seen by two others.
        BankNotCountable, AccountNotFound: a bank book that the group does not have.
        NothingToTakeIn, TreasurerMissing: there is no such difference, or nobody owes it.
        DayToCome, MonthClosed and what `recording` raises.
    """
    check_day(counted.day, today)
    if not (counted.notes or counted.coins or counted.banks):
        raise NothingCounted
    known = [entry for entry in book.entries if entry.date <= counted.day]
    signed = balances(known)
    banks = {_bank(book, name): state for name, state in counted.banks.items()}
    has_cash = bool(counted.notes or counted.coins)
    codes = [*(_of_series(book, CASH) if has_cash else ()), *banks]
    treasurer = officer_on(book, "bendahara", counted.day)
    count = Count(
        number=next_number(book.counts),
        date=counted.day,
        notes=counted.notes,
        coins=counted.coins,
        banks=tuple(f"{code}={state}" for code, state in banks.items()),
        book=tuple(f"{code}={signed.get(code, 0)}" for code in codes),
        last=book.entries[-1].number if book.entries else 0,
        pending=counted.pending if has_cash else 0,
        counted_by=by or (treasurer.id if treasurer else ""),
        witnesses=_witnesses(book, counted.witnesses, treasurer.name if treasurer else ""),
        explanation=one_line(counted.explanation),
    )
    return _with_entry(book, count, taken_in, today)


def explain(
    book: Book, number: int, *, explanation: str, today: date, taken_in: TakenIn = ""
) -> Change:
    """Say where the difference of a count comes from, and at `taken_in` take it into the book.

    Raises:
        NothingToTakeIn, TreasurerMissing, MonthClosed ...: as `count_money`.
    """
    (count,) = (one for one in book.counts if one.number == number)
    count = count._replace(explanation=one_line(explanation))
    return _with_entry(book, count, taken_in, today)


def differences(count: Count) -> tuple[CountedSide, ...]:
    """The cash, if it was counted, and each bank book, against the book as it was then."""
    book = amounts(count.book)
    banks = amounts(count.banks)
    cash = sum(amount for code, amount in book.items() if code not in banks)
    of_banks = (CountedSide(code, state, book.get(code, 0)) for code, state in banks.items())
    if not is_cash_counted(count):
        return tuple(of_banks)
    return (CountedSide("", cash_of(count) + count.pending, cash), *of_banks)


def is_cash_counted(count: Count) -> bool:
    """Whether notes or coins were counted, be it none."""
    return bool(count.notes or count.coins)


def cash_of(count: Count) -> int:
    """The cash that was counted, whole rupiah."""
    return worth(count.notes) + worth(count.coins)


def amounts(kept: Iterable[str]) -> dict[str, int]:
    """Amounts by account code, as a count keeps them (`1102=1250000`)."""
    pairs = (one.partition("=") for one in kept)
    return {code: int(amount) for code, _, amount in pairs}


def changed_since(book: Book, count: Count) -> int:
    """By how much the book of that day says otherwise now than when it was counted; whole rupiah.

    What was recorded of that very day after the count, on the same day, is no change.
    """
    then = amounts(count.book)
    own = frozenset(count.entries)

    def was_known(entry: Entry) -> bool:
        if entry.date > count.date or entry.number in own:
            return False
        later_that_day = (
            entry.number > count.last
            and entry.date == count.date
            and entry.at is not None
            and entry.at.date() == count.date
        )
        return not later_that_day

    now = balances(filter(was_known, book.entries))
    return sum(now.get(code, 0) - amount for code, amount in then.items())


def last_count(book: Book, day: date) -> Count | None:
    """The latest count until a day; None if nobody counted yet."""
    known = [count for count in book.counts if count.date <= day]
    return max(known, key=lambda count: (count.date, count.number), default=None)


def witness_names(book: Book, typed: Iterable[str]) -> dict[str, str]:
    """The names of witnesses, each once, by their folded form; a member by number is named."""
    names: dict[str, str] = {}
    for name in filter(None, map(one_line, typed)):
        is_number = name.upper() in book.members
        known = member_name(book, name.upper()) if is_number else name
        names.setdefault(folded(known), known)
    return names


def _with_entry(book: Book, count: Count, taken_in: TakenIn, today: date) -> Change:
    """The count, with the entry that takes its difference into the book if that is wanted."""
    if not taken_in:
        return Change(did="count", put=(count,))
    entry = _taken_in(book, count, taken_in, today)
    numbers = tuple(one.number for one in entry.of(Entry))
    return Change(
        did="count", put=(count._replace(entries=numbers), *entry.put), notices=entry.notices
    )


def _taken_in(book: Book, count: Count, taken_in: TakenIn, today: date) -> Change:
    """The entry for a difference of the cash, dated on the day of the count."""
    if count.entries:
        raise NothingToTakeIn
    cash = next((one for one in differences(count) if not one.code), None)
    if cash is None or cash.amount == 0 or (taken_in == "debt" and cash.amount > 0):
        raise NothingToTakeIn
    why = f": {count.explanation}" if count.explanation else ""
    details = recording.EntryDetails(amount=abs(cash.amount), day=count.date)
    if cash.amount > 0:
        details["text"] = fit_text(f"Selisih lebih pemeriksaan kas{why}")
        account = book.accounts[PENDAPATAN_LAIN].name
        return recording.receipt(book, account=account, today=today, **details)
    details["text"] = fit_text(f"Selisih kurang pemeriksaan kas{why}")
    if taken_in == "debt":
        treasurer = officer_on(book, "bendahara", count.date)
        if treasurer is None:
            raise TreasurerMissing
        details["party"] = treasurer.name
        account = book.accounts[PIUTANG_USAHA].name
    else:
        account = book.accounts[BEBAN_LAIN].name
    return recording.expense(book, account=account, today=today, **details)


def _of_series(book: Book, series: str) -> list[str]:
    return [code for code, account in book.accounts.items() if account.series == series]


def _bank(book: Book, typed: str) -> str:
    """The code of the account whose bank book was looked at."""
    account = find_money(book.accounts, typed)
    if account.series != BANK:
        raise BankNotCountable(name=account.name)
    return account.code


def _witnesses(book: Book, typed: Sequence[str], treasurer: str) -> tuple[str, ...]:
    """The names of those who saw it; a member by number is named."""
    by_fold = witness_names(book, typed)
    if treasurer and folded(treasurer) in by_fold:
        raise WitnessIsTreasurer(name=treasurer)
    if len(by_fold) < WITNESSES:
        raise WitnessesMissing(count=WITNESSES)
    return tuple(by_fold.values())
