"""Every finding of a book: the list of all searches, and which findings each place shows.

Pure, and never raises: a bad book is listed in full. Faults of the file (chain, tip) are found by
`store`; here are those that the records show.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import date

from kubebook.book.book import Book
from kubebook.book.check import (
    accounts,
    beginning,
    characters,
    closings,
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
    (closings.broken, ("seal-broken",)),
    (closings.counts_overtaken, ("count-overtaken",)),
    (closings.unexplained, ("count-unexplained",)),
    (closings.specimen_open, ("specimen-open",)),
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
    (plan.above_grants, ("plan-above-grant",)),
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
    (closings.reopened, ("month-reopened",)),
    (closings.counted_otherwise, ("count-differs",)),
    (closings.to_close, ("month-to-close",)),
    (beginning.not_begun, ("old-book-open", "aid-open", "plan-open")),
    (meetings.ahead, ("meeting-next",)),
    (plan.to_agree_on, ("plan-missing plan-below-grant plan-draft",)),
    (entries.none_yet, ("entry-first",)),
    (accounts.held, ("money-held",)),
    (accounts.late_debts, ("claim-late debt-late",)),
    (entries.voids, ("entries-void",)),
    (goods.gone, ("goods-gone",)),
    (grants.unknown_facts, ("grant-facts group-facts",)),
    (grants.without_plan, ("plan-empty plan-not-agreed",)),
    (grants.not_returned, ("rest-not-returned",)),
    (proofs.lost, ("proof-lost",)),
    (meetings.no_companion, ("companion-none",)),
)
"""All searches in a book, each with the keys of its findings; those of `check` in its order.

For a place, only the searches with keys it shows are run.
"""

CHECKED: Order = tuple(keys for _, order in _FOR_CHECK for keys in order)
"""The keys that `check` and `status` show, in their order."""
AHEAD: Order = (
    "old-book-open",
    "aid-open",
    "plan-open",
    "plan-missing plan-below-grant plan-draft",
    "entry-first",
    "month-to-close",
    "meeting-next",
)
"""What comes next and is not a fault: `status` shows it, `check` does not."""
OF_REPORTS: Order = ("report-to-print", "report-outgrown", "report-hand-in")
"""What `status` finds beside the ledger: the reports that lie there printed, or do not."""
OF_COPIES: Order = ("copy-none copy-old",)
"""What `check` and `status` find beside the ledger of its copies on other drives."""
STEPS: Mapping[str, Order] = {
    "group": ("officer-unknown", "members-number", "office-empty"),
    "old book": ("old-book-open", "before-opening", "opening-left"),
    "plan": ("aid-open", "plan-open", "plan-missing", "plan-below-grant", "plan-above-grant"),
    "approval": ("plan-draft",),
    "slips": ("entry-first", "day-to-come", "proof-missing"),
    "wear": (goods.KEYS,),
    "check": (
        "seal-broken",
        "count-overtaken",
        "count-unexplained",
        "specimen-open",
        "form-lost",
        "account-unknown member-unknown",
        "owner-missing",
        "voucher-doubled voucher-series",
        "below-nothing wrong-side",
        "grant-unknown",
        "line-unknown",
        "aid-not-there grant-shortfall grant-excess aid-to-members aid-unnamed",
        "line-gone line-overrun",
        "spent-outside",
        "numbers-missing",
        "meeting-unrecorded members-absent",
        "companion-since-unknown",
        "cards-rounded",
        "nik-missing nik-doubtful",
        "member-child",
        "letters-unprintable",
    ),
    "closing": ("month-to-close",),
    "report": ("report-to-print", "report-outgrown"),
    "signatures": ("meeting-next",),
    "copies": OF_COPIES,
    "handing in": ("report-hand-in report-due", "sts-missing", "companion-late letter-unanswered"),
}
"""The order of things: what `status` shows, each step after those that it builds on.

A report is read out and signed at the meeting, and handed in after it.
"""


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


def to_do(book: Book, today: date, others: Iterable[Finding] = ()) -> list[Finding]:
    """What the group has to do, in the order of things; `others` were found outside of the book."""
    found = (*others, *found_in(Scope(book, today), (*CHECKED, *AHEAD)))
    return sorted(found, key=lambda one: _PLACES[one.key])


def by_kind(findings: Iterable[Finding]) -> list[list[Finding]]:
    """Findings of one kind together, in the order of their first: the same words and command."""
    kinds: dict[tuple[str, str], list[Finding]] = {}
    for one in findings:
        kinds.setdefault((one.what.id, one.todo.id if one.todo else ""), []).append(one)
    return list(kinds.values())


_PLACES = {
    key: place
    for place, keys in enumerate(keys for order in STEPS.values() for keys in order)
    for key in keys.split()
}
