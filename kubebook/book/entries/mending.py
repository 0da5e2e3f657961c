"""Mend what was recorded: void, and correct (void and replace in one).

Pure. Nothing is deleted or rewritten: a void entry stays in its book, struck through.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Literal

from kubebook.book.accounts.chart import (
    SALDO_AWAL,
    find_account,
    find_money,
    find_money_or_bon,
    owed_on,
)
from kubebook.book.book import Book, counting
from kubebook.book.checked import needed_line, one_line
from kubebook.book.entries.recording import check_entry, check_openings_first, party_of
from kubebook.book.entries.shortages import check_balances
from kubebook.book.entries.sides import EntryKind, kind_of, sides, slip_kind
from kubebook.book.entries.vouchers import Numbering, find_counting, voucher_prefix
from kubebook.book.find import folded
from kubebook.book.goods.sources import check_correct, check_void, follow
from kubebook.book.grants.attribution import belongs_to
from kubebook.book.people.find_members import member_id
from kubebook.book.records.accounts import Account
from kubebook.book.records.change import Change
from kubebook.book.records.entries import Entry
from kubebook.errors.closings import ReversalKept
from kubebook.errors.entries import (
    EntryNotInVoucher,
    MoneyInAdjust,
    MoneyOnBothSides,
    NothingRecordedToday,
    NothingRecordedYet,
    NothingToCorrect,
    OpeningElsewhere,
    OptionNotForEntry,
    TextMissing,
    VoucherHasParts,
    VoucherMixed,
    VoucherOnlyVoid,
)
from kubebook.errors.typed import ReasonMissing

SIDES: Mapping[EntryKind, tuple[str, ...]] = {
    "receipt": ("account", "into"),
    "expense": ("account", "out_of"),
    "transfer": ("source", "target"),
    "memorial": ("source", "target"),
    "opening": ("account",),
}
"""The account options that a correction of each kind of entry takes; of a bon, its slip's too."""

_TYPED = {
    "account": "--account",
    "into": "--into",
    "out_of": "--out-of",
    "source": "--from",
    "target": "--to",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Correction:
    """The right values of a correction; None leaves a field as it is.

    `amount` whole rupiah above 0. The accounts are as typed: `account` the non-money side of a
    receipt or expense, `into` and `out_of` its money side, `source` and `target` what a transfer or
    an adjustment names with --from and --to. `line` and `grant` are as typed; "" takes them away,
    and the `slip_date` too.
    """

    amount: int | None = None
    day: date | None = None
    slip_date: date | Literal[""] | None = None
    text: str | None = None
    party: str | None = None
    member: str | None = None
    line: str | None = None
    grant: str | None = None
    account: str | None = None
    into: str | None = None
    out_of: str | None = None
    source: str | None = None
    target: str | None = None


def void(book: Book, *, voucher: str, reason: str, today: date) -> Change:
    """Make a whole voucher void, so that it no longer counts; it stays in its book with the reason.

    Raises:
        AlreadyVoid, VoucherNotFound, ReasonMissing: nothing to void, or no reason.
        MoneyShort, SavingsShort, VoucherStoodOn: something later depends on it.
        AssetStoodOn, WearStoodOn: goods of the inventory depend on it.
    """
    parts = find_counting(book, voucher, today.year)
    check_void(book, parts)
    gone = _voided(parts, reason, today)
    change = Change(did="entry void", put=gone)
    return change._replace(notices=check_balances(book, change))


def correct(
    book: Book,
    *,
    voucher: str,
    reason: str,
    right: Correction,
    today: date,
    number: int | None = None,
) -> Change:
    """Void a voucher and record what is right, in one change; the rules are checked on the result.

    The replacement takes a new voucher in the series and year of its date. If the voucher has
    several entries, `number` names the one to correct; the others are carried over, on the days
    that stand on the slip now.

    Goods that it brought are tied to the replacement.

    Raises:
        ReversalKept: it takes another voucher back.
        KubebookError: another rule is broken; nothing is changed then.
    """
    parts = find_counting(book, voucher, today.year)
    check_correct(parts)
    if any(part.reverses is not None for part in parts):
        raise ReversalKept(voucher=parts[0].voucher)
    check_accounts(book, parts)
    wrong = _meant(parts, number)
    mended = _mended(book, wrong, right)
    if mended == wrong:
        raise NothingToCorrect(voucher=wrong.voucher)
    accounts = book.accounts
    numbering = Numbering.of(book)
    prefix = voucher_prefix(accounts[mended.source], accounts[mended.target])
    new_voucher = numbering.next_voucher(prefix, mended.date.year)
    new = []
    for part in parts:
        kept = mended if part is wrong else _on_slip_of(part, mended, right)
        if voucher_prefix(accounts[kept.source], accounts[kept.target]) != prefix:
            raise VoucherMixed(voucher=wrong.voucher)
        new.append(
            kept._replace(
                number=numbering.next_number(),
                voucher=new_voucher,
                replaces=part.number,
                at=None,
                by="",
            )
        )
        check_entry(book, new[-1], today)
    gone = _voided(parts, reason, today, new_voucher)
    check_openings_first(book, (*gone, *new))
    goods = follow(book, list(zip(parts, new, strict=True)))
    change = Change(did="entry correct", put=(*goods, *gone, *new))
    return change._replace(notices=check_balances(book, change))


def last_recorded(book: Book, day: date, command: str) -> Entry:
    """The entry recorded last of those that count, which must have been on that day.

    `command` is how the one who asks goes on with another voucher, such as `entry void`.

    Raises:
        NothingRecordedYet, NothingRecordedToday: there is none; the message names the last one.
    """
    recorded = counting(book.entries)
    today = [entry for entry in recorded if entry.at and entry.at.date() == day]
    if today:
        return today[-1]
    if not recorded:
        raise NothingRecordedYet
    last = recorded[-1]
    raise NothingRecordedToday(
        voucher=last.voucher, date=last.date, text=last.text, command=f"kubebook {command}"
    )


def check_accounts(book: Book, parts: Iterable[Entry]) -> None:
    """Check that the accounts of a voucher exist: in a faulty book it can only be made void.

    Raises:
        VoucherOnlyVoid: an account does not exist.
    """
    for part in parts:
        for code in (part.source, part.target):
            if code not in book.accounts:
                raise VoucherOnlyVoid(voucher=part.voucher, code=code)


def _voided(
    parts: tuple[Entry, ...], reason: str, today: date, replaced_by: str = ""
) -> tuple[Entry, ...]:
    words = needed_line(reason, ReasonMissing)
    return tuple(
        part._replace(voided=today, reason=words, replaced_by=replaced_by) for part in parts
    )


def _meant(parts: tuple[Entry, ...], number: int | None) -> Entry:
    numbers = tuple(str(part.number) for part in parts)
    if number is None and len(parts) > 1:
        raise VoucherHasParts(voucher=parts[0].voucher, numbers=numbers)
    for part in parts:
        if number in (None, part.number):
            return part
    raise EntryNotInVoucher(voucher=parts[0].voucher, number=number, numbers=numbers)


def _mended(book: Book, wrong: Entry, right: Correction) -> Entry:
    kind, slip = kind_of(book, wrong), slip_kind(book, wrong)
    if any(getattr(right, field) is not None for field in SIDES[slip]):
        kind = slip
    for field, option in _TYPED.items():
        if getattr(right, field) is not None and field not in SIDES[kind]:
            raise OptionNotForEntry(
                voucher=wrong.voucher,
                option=option,
                options=tuple(_TYPED[name] for name in SIDES[kind]),
            )
    source, target = _mended_sides(book, kind, wrong, right)
    text = wrong.text if right.text is None else needed_line(right.text, TextMissing)
    day = right.day or wrong.date
    slip_date = wrong.slip_date if right.slip_date is None else right.slip_date or None
    line, grant = _mended_belonging(book, wrong, right)
    return wrong._replace(
        amount=wrong.amount if right.amount is None else right.amount,
        date=day,
        slip_date=slip_date if slip_date != day else None,
        text=text,
        party=wrong.party if right.party is None else _mended_party(book, wrong, right.party),
        member=wrong.member if right.member is None else member_id(book, right.member),
        line=line,
        grant=grant,
        source=source.code,
        target=target.code,
    )


def _on_slip_of(part: Entry, mended: Entry, right: Correction) -> Entry:
    """Another part of the slip of a corrected entry: the days of a slip are those of all parts."""
    slip_date = part.slip_date if right.slip_date is None else mended.slip_date
    return part._replace(
        date=mended.date, slip_date=slip_date if slip_date != mended.date else None
    )


def _mended_party(book: Book, wrong: Entry, typed: str) -> str:
    """The right party, spelled as in the book; the same name in another spelling is meant so."""
    kept = one_line(typed)
    return kept if folded(kept) == folded(wrong.party) else party_of(book, kept)


def _mended_belonging(book: Book, wrong: Entry, right: Correction) -> tuple[int | None, int | None]:
    """The line and grant of the corrected entry: as they were if neither is typed."""
    if right.line is None and not right.grant:
        return wrong.line, wrong.grant if right.grant is None else None
    return belongs_to(book, line=right.line or "", grant=right.grant or "")


def _mended_sides(
    book: Book, kind: EntryKind, wrong: Entry, right: Correction
) -> tuple[Account, Account]:
    accounts = book.accounts
    source, target = accounts[wrong.source], accounts[wrong.target]
    match kind:
        case "receipt":
            source = find_account(accounts, right.account) if right.account else source
            target = _mended_money(accounts, right.into, target, source, sold=True)
        case "expense":
            target = find_account(accounts, right.account) if right.account else target
            source = _mended_money(accounts, right.out_of, source, target, sold=False)
        case "transfer":
            source = find_money(accounts, right.source) if right.source else source
            target = find_money(accounts, right.target) if right.target else target
        case "memorial":
            out_of, into = sides(source, target)
            out_of = find_account(accounts, right.source) if right.source else out_of
            into = find_account(accounts, right.target) if right.target else into
            source, target = sides(out_of, into)
        case "opening":
            if right.account:
                taken = find_account(accounts, right.account)
                start = source if source.code == SALDO_AWAL else target
                source, target = (start, taken) if taken.sign == 1 else (taken, start)
    if kind in ("receipt", "expense", "memorial"):
        _keep_kind(kind, right.amount or wrong.amount, source, target)
    return source, target


def _mended_money(
    accounts: Mapping[str, Account], typed: str | None, now: Account, beside: Account, *, sold: bool
) -> Account:
    """Where the money of a slip comes from or goes to; what was not paid yet can still be owed."""
    if typed:
        return find_money_or_bon(accounts, typed, beside, sold=sold)
    return now if now.is_money else owed_on(accounts, beside, sold=sold)


def _keep_kind(kind: EntryKind, amount: int, source: Account, target: Account) -> None:
    """Check that a correction does not turn a receipt into a transfer or an adjustment."""
    for account in (source, target):
        if account.is_money and kind == "memorial":
            raise MoneyInAdjust(name=account.name)
        if source.is_money and target.is_money:
            raise MoneyOnBothSides(
                name=account.name, amount=amount, source=source.name, target=target.name
            )
        if account.code == SALDO_AWAL:
            raise OpeningElsewhere(name=account.name)
