"""Every finding of a book: the list of all searches, and which findings each place shows.

Pure, and never raises: a bad book is listed in full. Faults of the file (chain, tip) are found by
`store`; here are those that the records show.
"""

from collections.abc import Callable, Iterator, Sequence
from datetime import date

from kubebook.book.book import Book
from kubebook.book.check import (
    accounts,
    beginning,
    characters,
    days,
    entries,
    formats,
    goods,
    grants,
    letters,
    meetings,
    people,
    plan,
    proofs,
)
from kubebook.book.check.finding import Finding, Scope

Order = Sequence[str]
"""The keys that a place shows, in its order. Several keys in one text, with blanks between
them, share one place: their findings stay in the order found."""
Finder = Callable[[Scope], Iterator[Finding]]

_FOR_CHECK: tuple[tuple[Finder, Order], ...] = (
    (formats.lost, ("form-lost",)),
    (entries.unknown_names, ("account-unknown member-unknown",)),
    (people.unknown_officers, ("officer-unknown",)),
    (entries.without_owner, ("owner-missing",)),
    (entries.vouchers, ("voucher-doubled voucher-series",)),
    (days.to_come, ("day-to-come",)),
    (accounts.below_nothing, ("below-nothing wrong-side",)),
    (accounts.openings, ("before-opening opening-left",)),
    (entries.gaps, ("numbers-missing",)),
    (meetings.companion, ("companion-late companion-since-unknown",)),
    (letters.without_answer, ("letter-unanswered",)),
    (meetings.attendance, ("meeting-unrecorded members-absent",)),
    (grants.unknown_grants, ("grant-unknown",)),
    (grants.grants, (grants.KEYS,)),
    (plan.unknown_lines, ("line-unknown",)),
    (plan.overspent, ("line-gone", "line-overrun")),
    (plan.outside, ("spent-outside",)),
    (people.members_number, ("members-number",)),
    (people.empty_offices, ("office-empty",)),
    (people.rounded_cards, ("cards-rounded",)),
    (people.niks, ("nik-missing nik-doubtful",)),
    (people.children, ("member-child",)),
    (characters.unprintable, ("letters-unprintable",)),
    (proofs.missing, ("proof-missing",)),
    (goods.unlike_books, (goods.KEYS,)),
)
FINDERS: tuple[tuple[Finder, Order], ...] = (
    *_FOR_CHECK,
    (beginning.not_begun, ("old-book-open", "aid-open", "plan-open")),
    (meetings.ahead, ("meeting-next",)),
    (accounts.held, ("money-held",)),
    (accounts.late_debts, ("claim-late debt-late",)),
    (entries.voids, ("entries-void",)),
    (goods.gone, ("goods-gone",)),
    (grants.unknown_facts, ("grant-none grant-facts group-facts",)),
    (grants.without_plan, ("plan-empty plan-not-agreed",)),
    (grants.not_returned, ("rest-not-returned",)),
    (proofs.lost, ("proof-lost",)),
)
"""All searches in a book, each with the keys of its findings; those of `check` in its order.

For a place, only the searches with keys it shows are run.
"""

CHECKED: Order = tuple(keys for _, order in _FOR_CHECK for keys in order)
"""The keys that `check` and `status` show, in their order."""
AHEAD: Order = ("old-book-open", "aid-open", "plan-open", "meeting-next")
"""What comes next and is not a fault: `status` shows it, `check` does not."""


def found_in(scope: Scope, order: Order) -> list[Finding]:
    """The findings with the keys in `order`, in that order."""
    places = {key: place for place, keys in enumerate(order) for key in keys.split()}
    findings = (
        one
        for find, keys in FINDERS
        if not places.keys().isdisjoint(" ".join(keys).split())
        for one in find(scope)
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
