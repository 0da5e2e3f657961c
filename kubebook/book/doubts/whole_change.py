"""All possible mistakes in what a change adds to a book.

Pure.
"""

from datetime import date

from kubebook.book.book import Book
from kubebook.book.doubts.accounts import like_name, overpaid, paid_before
from kubebook.book.doubts.doubt import Doubt
from kubebook.book.doubts.entries import double, slips_of_hand, wrong_verb, year_ago
from kubebook.book.doubts.grants import aid
from kubebook.book.doubts.plan import above_grants, outside_plan
from kubebook.book.records.change import Change
from kubebook.book.records.entries import Entry
from kubebook.book.records.grants import Grant
from kubebook.book.records.people import Member
from kubebook.book.records.plan import PlanLine


def doubts(before: Book, change: Change, today: date) -> list[Doubt]:
    """The possible mistakes in the entries and members that `change` adds to `before`.

    A correction is doubted like a new slip in a book without what it replaces; not the other parts
    of the voucher, which it carries over.
    """
    after, gone = before.apply(change), _gone(change)
    rest = before.apply(change._replace(put=gone))
    found = [*paid_before(before, after, gone)]
    for record in change.put:
        if isinstance(record, Entry) and not record.voided:
            if not _is_carried_over(before, record):
                found += (*slips_of_hand(rest, record, today), *year_ago(record, today))
                found += (*wrong_verb(after, record), *double(rest, record))
                found += (*aid(after, record), *outside_plan(after, record))
                found += (*overpaid(after, record), *like_name(rest, record))
        elif isinstance(record, Member):
            from kubebook.book.doubts.people import (  # noqa: PLC0415 (slips never need them)
                once_a_member,
                was_child,
            )

            old = before.members.get(record.id)
            found += () if old else once_a_member(before, record)
            found += was_child(record, old)
    if any(isinstance(record, PlanLine | Grant) for record in change.put):
        found += above_grants(before, after, today)
    return found


def _gone(change: Change) -> tuple[Entry, ...]:
    """The entries that a change makes void."""
    return tuple(entry for entry in change.of(Entry) if entry.voided)


def _is_carried_over(before: Book, entry: Entry) -> bool:
    """Whether an entry says what the one says that it replaces."""
    old = next((one for one in before.entries if one.number == entry.replaces), None)
    return old is not None and old == entry._replace(
        number=old.number, voucher=old.voucher, replaces=old.replaces, at=old.at, by=old.by
    )
