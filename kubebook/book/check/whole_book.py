"""Every finding of a book: the list of all searches, and which findings each place shows.

Pure, and never raises: a bad book is listed in full. Faults of the file (chain, tip) are found by
`store`; here are those that the records show.
"""

from collections.abc import Callable, Iterator, Sequence
from datetime import date
from typing import NamedTuple

from kubebook.book.book import Book
from kubebook.book.check import (
    accountability,
    accounts,
    entries,
    formats,
    goods,
    grants,
    meetings,
    people,
    plan,
    proofs,
)
from kubebook.book.check.finding import Finding, Scope

FEWEST, MOST = people.FEWEST, people.MOST

Order = Sequence[str]
"""The keys that a place shows, in its order. Several keys in one text, with blanks between
them, share one place: their findings stay in the order found."""


class Subject(NamedTuple):
    """One search: a function, and the keys of its findings in the order of `check`."""

    find: Callable[[Scope], Iterator[Finding]]
    keys: Order


_OF_CHECK = (
    Subject(formats.lost, ("form-lost",)),
    Subject(entries.unknown_names, ("account-unknown member-unknown",)),
    Subject(people.unknown_officers, ("officer-unknown",)),
    Subject(entries.without_owner, ("owner-missing",)),
    Subject(entries.vouchers, ("voucher-doubled voucher-series",)),
    Subject(accounts.below_nothing, ("below-nothing wrong-side",)),
    Subject(accounts.openings, ("before-opening opening-left",)),
    Subject(entries.gaps, ("numbers-missing",)),
    Subject(meetings.companion, ("companion-late companion-since-unknown",)),
    Subject(meetings.letters, ("letter-unanswered",)),
    Subject(meetings.attendance, ("meeting-unrecorded members-absent",)),
    Subject(grants.unknown_grants, ("grant-unknown",)),
    Subject(grants.grants, (grants.KEYS,)),
    Subject(plan.unknown_lines, ("line-unknown",)),
    Subject(plan.overspent, ("line-gone", "line-overrun")),
    Subject(plan.outside, ("spent-outside",)),
    Subject(people.members_number, ("members-number",)),
    Subject(people.empty_offices, ("office-empty",)),
    Subject(people.niks, ("nik-missing nik-doubtful",)),
    Subject(proofs.missing, ("proof-missing",)),
    Subject(goods.unlike_books, (goods.KEYS,)),
)
SUBJECTS = (
    *_OF_CHECK,
    Subject(meetings.ahead, ("meeting-next",)),
    Subject(accounts.held, ("money-held",)),
    Subject(accounts.late_debts, ("claim-late debt-late",)),
    Subject(entries.voids, ("entries-void",)),
    Subject(goods.gone, ("goods-gone",)),
    Subject(accountability.unknown, ("grant-none grant-facts group-facts",)),
    Subject(accountability.without_plan, ("plan-empty plan-not-agreed",)),
    Subject(accountability.not_returned, ("rest-not-returned",)),
    Subject(proofs.lost, ("proof-lost",)),
)
"""All searches in a book. For a place, only the searches with keys it shows are run."""

CHECKED: Order = tuple(keys for subject in _OF_CHECK for keys in subject.keys)
"""The keys that `check` and `status` show, in their order."""
AHEAD: Order = ("meeting-next",)
"""What comes next and is not a fault: `status` shows it, `check` does not."""


def found_in(scope: Scope, order: Order) -> list[Finding]:
    """The findings with the keys in `order`, in that order."""
    places = {key: place for place, keys in enumerate(order) for key in keys.split()}
    findings = (
        one
        for subject in SUBJECTS
        if not places.keys().isdisjoint(" ".join(subject.keys).split())
        for one in subject.find(scope)
        if one.key in places
    )
    return sorted(findings, key=lambda one: places[one.key])


def check_book(book: Book, today: date) -> tuple[Finding, ...]:
    """All findings of a book that the group has to act on, faults first."""
    findings = found_in(Scope(book, today), CHECKED)
    return tuple(sorted(findings, key=lambda one: one.level != "fault"))


def coming(book: Book, today: date) -> list[Finding]:
    """What comes next for the group."""
    return found_in(Scope(book, today), AHEAD)
