"""What may be recorded: each command on entries as a function from a book to a change.

Pure: a function takes the book, what was typed and today, and returns the records to put, or
raises. Nothing is saved here. What source and target mean is in `sides`, numbers in `vouchers`.
"""

from collections.abc import Iterable
from datetime import date
from typing import Required, TypedDict, Unpack

from kubebook.book.accounts.chart import (
    BON,
    SALDO_AWAL,
    find_account,
    find_money,
    find_money_or_bon,
)
from kubebook.book.book import Book, counting, is_opening, money_codes
from kubebook.book.checked import check_day, needed_line, one_line
from kubebook.book.entries.shortages import check_balances
from kubebook.book.entries.sides import sides
from kubebook.book.entries.vouchers import Numbering, open_voucher, voucher_prefix
from kubebook.book.find import folded
from kubebook.book.grants.attribution import belongs_to, default_grant, find_line
from kubebook.book.people.find_members import find_member, member_id
from kubebook.book.records.accounts import Account
from kubebook.book.records.change import Change
from kubebook.book.records.entries import Entry
from kubebook.errors.entries import (
    DateInFuture,
    EntryBeforeOpening,
    MemberMissing,
    MoneyInAdjust,
    MoneyOnBothSides,
    OpeningElsewhere,
    OpeningOfResult,
    OpeningTooLate,
    PartyMissing,
    SameAccount,
    TextMissing,
)
from kubebook.typed_text import cleaned

# --- the commands ------------------------------------------------------------------------------


class EntryDetails(TypedDict, total=False):
    """What the paper of one event shows, for every kind of entry.

    `amount`: whole rupiah, more than 0. `day`: when it happened. `text`: what for. `party`: who
    paid or was paid. `member`, `line` of the plan, `grant`: as typed. `slip_date`: the day on the
    paper, if it is another.
    """

    amount: Required[int]
    day: Required[date]
    text: str
    party: str
    member: str
    line: str
    grant: str
    slip_date: date | None


def receipt(
    book: Book,
    *,
    today: date,
    account: str = "",
    into: str = "",
    voucher: str = "",
    **details: Unpack[EntryDetails],
) -> Change:
    """Money in: from a non-money account (`account`) to a money account (`into`, else kas).

    If no account is named, it is that of the plan line. Into `bon`: sold and not paid yet.
    """
    source = _account(book, account, details)
    target = find_money_or_bon(book.accounts, into, source, sold=True)
    if target.is_money:
        _check_no_transfer(source, details["amount"], source, target)
    else:
        details = _on_credit(book, details)
    return _record(book, "receipt", _draft(book, source, target, **details), today, voucher)


def expense(
    book: Book,
    *,
    today: date,
    account: str = "",
    out_of: str = "",
    voucher: str = "",
    **details: Unpack[EntryDetails],
) -> Change:
    """Money out: from a money account (`out_of`, else kas) to a non-money account (`account`).

    If no account is named, it is that of the plan line. Out of `bon`: bought and not paid yet.
    """
    target = _account(book, account, details)
    source = find_money_or_bon(book.accounts, out_of, target, sold=False)
    if source.is_money:
        _check_no_transfer(target, details["amount"], source, target)
    else:
        details = _on_credit(book, details)
    return _record(book, "expense", _draft(book, source, target, **details), today, voucher)


def transfer(
    book: Book,
    *,
    amount: int,
    source: str,
    day: date,
    today: date,
    target: str = "",
    text: str = "",
) -> Change:
    """Money moved between two money accounts; it is neither receipt nor expense.

    Without `target`, into the other one, if there are two; else into kas.
    """
    left = find_money(book.accounts, source)
    others = [code for code in money_codes(book.accounts) if code != left.code]
    only = book.accounts[others[0]].name if len(others) == 1 else ""
    entered = find_money(book.accounts, target or only)
    words = text.strip() or f"Pindah uang dari {left.label} ke {entered.label}"
    entry = _draft(book, left, entered, amount=amount, text=words, day=day)
    return _record(book, "transfer", entry, today)


def adjust(
    book: Book, *, source: str, target: str, today: date, **details: Unpack[EntryDetails]
) -> Change:
    """A memorial entry, out of one non-money account into another, as a person means it.

    `source` and `target` are what was typed after --from and --to; see `sides`.
    """
    credited, debited = sides(
        find_account(book.accounts, source), find_account(book.accounts, target)
    )
    for account in (credited, debited):
        if account.is_money:
            raise MoneyInAdjust(name=account.name)
    return _record(book, "adjust", _draft(book, credited, debited, **details), today)


def opening(book: Book, *, account: str, today: date, **details: Unpack[EntryDetails]) -> Change:
    """A balance taken over from an older book, on the account's own side against saldo-awal."""
    taken = find_account(book.accounts, account)
    start = book.accounts[SALDO_AWAL]
    source, target = (start, taken) if taken.sign == 1 else (taken, start)
    details["text"] = details.get("text", "").strip() or f"Saldo awal {taken.label}"
    return _record(book, "opening", _draft(book, source, target, **details), today)


def opening_day(book: Book, today: date) -> date:
    """The day of an opening if none was typed: that of other openings, else of the first entry."""
    openings = [entry.date for entry in counting(book.entries) if is_opening(entry)]
    others = [entry.date for entry in counting(book.entries) if not is_opening(entry)]
    return max(openings) if openings else min(others, default=today)


# --- the rules on one entry --------------------------------------------------------------------


def check_entry(book: Book, entry: Entry, today: date) -> None:
    """Check the rules on one entry that need only the entry and the chart.

    Raises:
        KubebookError: the subclass of the broken rule.
    """
    source, target = book.accounts[entry.source], book.accounts[entry.target]
    if entry.date > today:
        raise DateInFuture(date=entry.date, today=today)
    check_day(entry.slip_date, today, "--slip-date")
    if source.code == target.code:
        raise SameAccount(name=source.name)
    for account in (source, target):
        other = target if account is source else source
        if account.code == SALDO_AWAL and other.type in ("income", "cost"):
            raise OpeningOfResult(name=other.name)
        if account.per == "member" and not entry.member:
            raise MemberMissing(name=account.name)
        if account.per == "party" and not entry.party:
            raise PartyMissing(name=account.name)


def check_entries(book: Book, change: Change, today: date) -> Change:
    """The change with its notices, if its entries break no rule of one entry, openings, balances.

    Raises:
        KubebookError: the subclass of the broken rule.
    """
    entries = change.of(Entry)
    for entry in entries:
        check_entry(book, entry, today)
    check_openings_first(book, entries)
    return change._replace(notices=(*change.notices, *check_balances(book, change)))


def check_openings_first(book: Book, entries: Iterable[Entry]) -> None:
    """Check that the openings stay first with `entries`; `book` may hold some of them already.

    Raises:
        OpeningTooLate, EntryBeforeOpening: the message names the entry in the way.
    """
    put = counting(entries)
    new = {entry.number for entry in put}
    old = [entry for entry in counting(book.entries) if entry.number not in new]
    both = old + put
    openings = list(filter(is_opening, both))
    if not openings:
        return
    last = max(openings, key=lambda entry: entry.date)
    others = (entry for entry in both if entry.date < last.date and not is_opening(entry))
    if first := min(others, key=lambda entry: entry.date, default=None):
        if last.number in new:
            raise OpeningTooLate(voucher=first.voucher, first=first.date)
        raise EntryBeforeOpening(voucher=last.voucher, first=last.date)


def parties(book: Book) -> dict[str, str]:
    """The spelling of each payer and payee, by the `folded` name: a member's, else that used last.

    Members who left give way to those who are there; void entries do not count.
    """
    members = sorted(book.members.values(), key=lambda member: member.left is not None)
    spellings: dict[str, str] = {}
    for name in (*(member.name for member in members), *_used_last(book)):
        spellings.setdefault(folded(name), cleaned(name))
    return spellings


def last_parties(book: Book) -> list[str]:
    """Who paid or was paid, each once and spelled as in `parties`, the last ones first."""
    spellings = parties(book)
    return list(dict.fromkeys(spellings[folded(name)] for name in _used_last(book)))


def _used_last(book: Book) -> dict[str, None]:
    """The names of payers and payees as they were typed, the last ones first."""
    counted = reversed(counting(book.entries))
    return dict.fromkeys(entry.party for entry in counted if entry.party)


def party_of(book: Book, typed: str) -> str:
    """Who paid or was paid, spelled as in `parties` if only case and blanks differ.

    Raises:
        TextTooLong: as `one_line`.
    """
    kept = one_line(typed)
    return parties(book).get(folded(kept), kept) if kept else ""


def _account(book: Book, typed: str, details: EntryDetails) -> Account:
    """The account that was named, else that of the plan line.

    Raises:
        AccountNotFound, AccountAmbiguous, PlanLineNotFound: no such account or line, or several.
    """
    line = details.get("line", "")
    return find_account(book.accounts, typed or (find_line(book, line).account if line else ""))


def _on_credit(book: Book, details: EntryDetails) -> EntryDetails:
    """The details of something sold or bought on credit; a member is its party, by name.

    Raises:
        PartyMissing: it is not said who owes, or is owed.
        MemberNotFound, MemberAmbiguous: the member is not clear.
    """
    if details.get("party"):
        return details
    member = details.get("member", "")
    if not member:
        raise PartyMissing(name=BON)
    return {**details, "party": find_member(book, member).name, "member": ""}


def _check_no_transfer(named: Account, amount: int, source: Account, target: Account) -> None:
    """Check that the account `named` beside one that holds money holds none itself.

    Raises:
        SameAccount, MoneyOnBothSides: it holds money; the message shows how to transfer.
    """
    if source.code == target.code:
        raise SameAccount(name=named.name)
    if named.is_money:
        raise MoneyOnBothSides(
            name=named.name, amount=amount, source=source.name, target=target.name
        )


def _draft(book: Book, source: Account, target: Account, **details: Unpack[EntryDetails]) -> Entry:
    """Make an entry without its numbers; names are looked up and texts made one line.

    Raises:
        TextMissing, TextTooLong, MemberNotFound and similar errors.
    """
    words = needed_line(details.get("text", ""), TextMissing)
    slip_date = details.get("slip_date")
    line, grant = belongs_to(book, line=details.get("line", ""), grant=details.get("grant", ""))
    if line is None and grant is None:
        grant = default_grant(book, source.code, target.code)
    return Entry(
        number=0,
        voucher="",
        date=details["day"],
        amount=details["amount"],
        source=source.code,
        target=target.code,
        text=words,
        party=party_of(book, details.get("party", "")),
        member=member_id(book, details.get("member", "")),
        line=line,
        grant=grant,
        slip_date=slip_date if slip_date != details["day"] else None,
    )


def _record(book: Book, did: str, draft: Entry, today: date, voucher: str = "") -> Change:
    """Put a draft into the book under its numbers, as the next of its series."""
    if did in ("receipt", "expense", "transfer") and is_opening(draft):
        raise OpeningElsewhere(name=book.accounts[SALDO_AWAL].name)
    check_entry(book, draft, today)
    numbering = Numbering.of(book)
    prefix = voucher_prefix(book.accounts[draft.source], book.accounts[draft.target])
    entry = draft._replace(
        number=numbering.next_number(),
        voucher=open_voucher(book, voucher, prefix, draft.date)
        if voucher
        else numbering.next_voucher(prefix, draft.date.year),
    )
    check_openings_first(book, [entry])
    change = Change(did=did, put=(entry,))
    return change._replace(notices=check_balances(book, change))
