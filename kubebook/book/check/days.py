"""Findings about days: what is dated after today, which a clock that was wrong leaves behind.

Pure, and never raises. Planned meetings are no such thing: only what has happened has a day that
cannot lie ahead.
"""

from collections.abc import Iterable, Iterator
from datetime import date

from kubebook.book.book import Book, counting, member_name
from kubebook.book.check.finding import SHOWN, Finding, Scope, found
from kubebook.book.letters import typed_number
from kubebook.book.records.people import ROLES
from kubebook.messages import N_, Message, message

Dated = tuple[str, Message | str, date | None]
"""What is typed for a record, what it is called, and its day."""


def to_come(scope: Scope) -> Iterator[Finding]:
    """The records dated after the day, one finding for each kind."""
    yield from _after(scope.book, scope.day)


def by_clock(book: Book, clock: date) -> list[Finding]:
    """The same by the computer's clock, where that is behind the last line of the ledger.

    Which of the two is right nobody knows yet; figures are those of the ledger's day.
    """
    return [one._replace(facts={**one.facts, "named": "clock"}) for one in _after(book, clock)]


def _after(book: Book, today: date) -> Iterator[Finding]:
    tags = {one.number: one.tag for one in book.assets}
    letters = [one for one in book.letters if one.taken_back is None]
    by_kind: dict[str, Iterable[Dated]] = {
        "entry": ((one.voucher, one.voucher, one.date) for one in counting(book.entries)),
        "member": ((one.id, f"{one.id} {one.name}", one.joined) for one in book.members.values()),
        "meeting": (
            (str(one.number), message(N_("meeting {number}"), number=str(one.number)), one.date)
            for one in book.meetings
            if one.held and not one.cancelled
        ),
        "visit": (
            (str(one.number), message(N_("visit {number}"), number=str(one.number)), one.date)
            for one in book.visits
            if one.removed is None
        ),
        "problem": (
            (str(one.number), message(N_("problem {number}"), number=str(one.number)), one.raised)
            for one in book.problems
            if one.meeting is None and one.visit is None
        ),
        "letter": ((typed_number(book, one), one.reference, one.date) for one in letters),
        "sent": (
            (typed_number(book, one), one.reference, one.sent)
            for one in letters
            if one.date <= today
        ),
        "grant": ((one.name, one.label, one.decree_date) for one in book.grants),
        "asset": ((one.tag, f"{one.tag} {one.name}", one.acquired) for one in book.assets),
        "gone": (
            (tags[one.asset], message(N_("{tag} gone"), tag=tags[one.asset]), one.date)
            for one in book.retirements
            if not one.voucher and one.undone is None and one.asset in tags
        ),
        **{
            office: [
                (
                    one.member,
                    f"{one.member} {member_name(book, one.member)}, {office}",
                    one.appointed,
                )
                for one in book.terms
                if one.role == office and one.ended is None
            ]
            for office in ROLES
        },
    }
    for kind, records in by_kind.items():
        ahead = {typed: (name, day) for typed, name, day in records if day and day > today}
        names = [message(N_("{name} ({day})"), name=name, day=day) for name, day in ahead.values()]
        if names:
            yield found(
                "day-to-come",
                of=kind,
                typed=next(iter(ahead)),
                names=tuple(names[:SHOWN]),
                named="all" if len(names) <= SHOWN else "some",
                more=len(names) - SHOWN,
            )
