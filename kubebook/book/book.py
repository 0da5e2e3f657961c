"""The book: everything in one ledger, as one value, and the simplest questions about it.

Pure. It answers what *is* recorded; what *may* be recorded is decided in `entries.recording`.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from functools import wraps
from typing import Any, Concatenate, ParamSpec, TypeVar

from kubebook.book.accounts.chart import BANTUAN_SOSIAL, SALDO_AWAL, first_words
from kubebook.book.records.accounts import Account
from kubebook.book.records.change import Change, Numbered, Record
from kubebook.book.records.closings import Closing, Count, Handover
from kubebook.book.records.entries import Entry, ImportedFile
from kubebook.book.records.formats import OfficeFormat
from kubebook.book.records.goods import Asset, Retirement
from kubebook.book.records.grants import Grant, Stage
from kubebook.book.records.group import Group
from kubebook.book.records.letters import Letter
from kubebook.book.records.meetings import Guest, Meeting, Problem, Visit
from kubebook.book.records.people import Member, Role, Term
from kubebook.book.records.plan import PlanLine, PlanVersion
from kubebook.book.records.proofs import Proof
from kubebook.messages import inside
from kubebook.periods import Period, last_ended, month_of, year_of

T = TypeVar("T")
P = ParamSpec("P")


@dataclass(frozen=True, slots=True, kw_only=True)
class Book:
    """One group's books.

    `accounts` are by code, in order of code; `members` by id (A01), in order of joining. All others
    are tuples in order of their numbers: `entries` include void ones, `plan_lines` those of every
    version of the plan.
    """

    group: Group
    accounts: Mapping[str, Account]
    members: Mapping[str, Member] = field(default_factory=dict)
    terms: tuple[Term, ...] = ()
    entries: tuple[Entry, ...] = ()
    imports: tuple[ImportedFile, ...] = ()
    grants: tuple[Grant, ...] = ()
    stages: tuple[Stage, ...] = ()
    plan_lines: tuple[PlanLine, ...] = ()
    plan_versions: tuple[PlanVersion, ...] = ()
    proofs: tuple[Proof, ...] = ()
    assets: tuple[Asset, ...] = ()
    retirements: tuple[Retirement, ...] = ()
    meetings: tuple[Meeting, ...] = ()
    guests: tuple[Guest, ...] = ()
    visits: tuple[Visit, ...] = ()
    problems: tuple[Problem, ...] = ()
    letters: tuple[Letter, ...] = ()
    formats: tuple[OfficeFormat, ...] = ()
    counts: tuple[Count, ...] = ()
    closings: tuple[Closing, ...] = ()
    handovers: tuple[Handover, ...] = ()
    answers: dict[object, Any] = field(default_factory=dict, init=False, repr=False, compare=False)
    """What it was asked before (`asked_once`); it never changes, so neither do its answers."""

    def apply(self, change: Change) -> "Book":
        """This book with the records of `change` put into it."""
        put: dict[type[Record], list[Any]] = {}
        for record in change.put:
            put.setdefault(type(record), []).append(record)
        changed: dict[str, Any] = {}
        for kind, records in put.items():
            if kind is Group:
                changed["group"] = records[-1]
            elif kind is Account:
                accounts = {**self.accounts, **{record.code: record for record in records}}
                changed["accounts"] = dict(sorted(accounts.items()))
            elif kind is Member:
                members = {**self.members, **{record.id: record for record in records}}
                by_number = sorted(members.items(), key=lambda item: item[1].number)
                changed["members"] = dict(by_number)
            else:
                name = TABLES[kind]
                changed[name] = _merged(getattr(self, name), records)
        return replace(self, **changed)


TABLES: Mapping[type[Record], str] = {
    Group: "group",
    Account: "accounts",
    Member: "members",
    Term: "terms",
    Entry: "entries",
    ImportedFile: "imports",
    Grant: "grants",
    Stage: "stages",
    PlanLine: "plan_lines",
    PlanVersion: "plan_versions",
    Proof: "proofs",
    Asset: "assets",
    Retirement: "retirements",
    Meeting: "meetings",
    Guest: "guests",
    Visit: "visits",
    Problem: "problems",
    Letter: "letters",
    OfficeFormat: "formats",
    Count: "counts",
    Closing: "closings",
    Handover: "handovers",
}
"""What the book, and the file, call the records of each kind."""


def asked_once(question: Callable[Concatenate[Book, P], T]) -> Callable[Concatenate[Book, P], T]:
    """Let a book keep its answer to a question that many pages of one document ask it.

    What is asked beside the book must be hashable, and nobody may change the answer.
    """

    @wraps(question)
    def answer(book: Book, /, *given: P.args, **named: P.kwargs) -> T:
        key = question, given, *named.items()
        if key not in book.answers:
            book.answers[key] = question(book, *given, **named)
        found: T = book.answers[key]
        return found

    return answer


def new_book(change: Change) -> Book:
    """The book after the first change of a ledger, which must hold the group."""
    group = change.first(Group)
    return Book(group=group, accounts={}).apply(change)


def is_opening(entry: Entry) -> bool:
    """Whether an entry is a balance taken over from before the ledger (saldo-awal on a side)."""
    return SALDO_AWAL in (entry.source, entry.target)


def counting(entries: Iterable[Entry]) -> list[Entry]:
    """The entries that count: all but the void ones."""
    return [entry for entry in entries if entry.voided is None]


def balances(entries: Iterable[Entry], *, until: date | None = None) -> dict[str, int]:
    """The signed balance by account code, debits positive, of the counting entries before `until`.

    Whole rupiah. Accounts without entries are left out; all balances sum to 0.
    """
    total: dict[str, int] = {}
    for entry in entries:
        if entry.voided is None and (until is None or entry.date < until):
            total[entry.source] = total.get(entry.source, 0) - entry.amount
            total[entry.target] = total.get(entry.target, 0) + entry.amount
    return total


def known_on(book: Book, today: date) -> Book:
    """The book without entries dated after today.

    A clock that was wrong and then set right leaves such entries. Every figure leaves them out, so
    that all figures of one page are of the same day.
    """
    if all(entry.date <= today for entry in book.entries):
        return book
    return replace(book, entries=tuple(entry for entry in book.entries if entry.date <= today))


def last_month_ended(book: Book, today: date) -> Period | None:
    """The last month with entries that has ended or ends today: the month of a monthly report.

    None if no month with entries has ended.
    """
    last = _last_day(book, last_ended(today).end)
    return month_of(last) if last else None


def year_reported(book: Book, today: date) -> Period:
    """The year of an annual report: the last one with entries that has ended or ends today.

    If no such year has ended, the present year until today.
    """
    present = year_of(today)
    last = _last_day(book, present.end if present.last_day == today else present.start)
    return year_of(last) if last else Period(present.start, today + timedelta(days=1))


def _last_day(book: Book, until: date) -> date | None:
    """The last day before `until` with an entry that counts."""
    days = (entry.date for entry in book.entries if entry.voided is None and entry.date < until)
    return max(days, default=None)


def money_codes(accounts: Mapping[str, Account]) -> tuple[str, ...]:
    """The codes of the accounts that hold money, by code."""
    return tuple(code for code, account in accounts.items() if account.is_money)


def label_of(book: Book, code: str, member: str = "") -> str:
    """An account's label, with the member it is kept for; its code if a faulty book lacks it."""
    account = book.accounts.get(code)
    label = account.label if account else code
    return f"{label}, {member_name(book, member)}" if member else label


GIVEN_BACK = "Pengembalian dana bantuan"
SETTLED = "pelunasan"


def received_label_of(book: Book, code: str) -> str:
    """The label of an account that money came from: a debt of a buyer is settled by it."""
    account, label = book.accounts.get(code), label_of(book, code)
    is_owed = account is not None and account.type == "asset" and account.per == "party"
    return f"{label} ({SETTLED})" if is_owed else label


def paid_label_of(book: Book, code: str) -> str:
    """The label of an account that money was paid to: aid that is paid out is given back."""
    return GIVEN_BACK if code == BANTUAN_SOSIAL else label_of(book, code)


def label_inside(label: str) -> str:
    """The label of an account inside a sentence: `kas`, `dana IKS`, but `Bank Contoh`, `Mandiri`.

    Its capital goes if the word is one of the chart's own: an account that a group added may bear
    a name (of a bank, of a brand), and a name keeps its capital.
    """
    first = label.partition(" ")[0].rstrip(",")
    return inside(label) if first in first_words() or label == GIVEN_BACK else label


def typed_name(book: Book, code: str) -> str:
    """The name typed for an account; its code if a faulty book has no such account."""
    account = book.accounts.get(code)
    return account.name if account else code


def in_book_order(entries: Iterable[Entry], money: Iterable[str]) -> list[Entry]:
    """Entries as a book lists them: by day; of one day openings first, then `money` in, moved, out.

    Within these by voucher and number. So no running balance is negative, and money taken from
    the bank is listed after the money that came in there.
    """
    held = frozenset(money)

    def place(entry: Entry) -> tuple[date, bool, int, tuple[str, int, str], int]:
        left, entered = entry.source, entry.target
        if entry.amount < 0:  # it takes another back
            left, entered = entered, left
        leaves = 0 if left not in held else 1 if entered in held else 2
        return entry.date, not is_opening(entry), leaves, by_voucher(entry.voucher), entry.number

    return sorted(entries, key=place)


def by_voucher(voucher: str) -> tuple[str, int, str]:
    """The place of a voucher among others: by series, then by number, so 9999 before 10000."""
    series, _, number = voucher.rpartition("-")
    return series, len(number), number


def members_on(book: Book, day: date) -> list[Member]:
    """The members of the group on a day, by joining number."""
    return [
        member
        for member in book.members.values()
        if member.joined <= day and (member.left is None or day < member.left)
    ]


def member_name(book: Book, member: str) -> str:
    """A member's name by the id (A01); the id alone if a faulty book has no such member."""
    return book.members[member].name if member in book.members else member


def term_on(book: Book, role: Role, day: date) -> Term | None:
    """The term of the member who holds an office on a day; None if the office is empty."""
    return next(
        (
            term
            for term in reversed(book.terms)
            if term.role == role
            and term.appointed <= day
            and (term.ended is None or day < term.ended)
        ),
        None,
    )


def officer_on(book: Book, role: Role, day: date) -> Member | None:
    """The member who holds an office on a day; None if it is empty, or a faulty book lacks them."""
    term = term_on(book, role, day)
    return book.members.get(term.member) if term else None


def next_number(records: tuple["_Numbered", ...]) -> int:
    """The number that the next record of a kind gets: 1, 2, 3 ...; no number is used twice."""
    return records[-1].number + 1 if records else 1


_Numbered = TypeVar("_Numbered", bound=Numbered)


def _merged(old: tuple[_Numbered, ...], put: list[_Numbered]) -> tuple[_Numbered, ...]:
    if not put:
        return old
    if not old or min(record.number for record in put) > old[-1].number:
        return old + tuple(put)
    by_number: dict[int, _Numbered] = {record.number: record for record in old}
    by_number.update((record.number, record) for record in put)
    return tuple(by_number[number] for number in sorted(by_number))
