"""Findings about closed months and counts: what is no longer as it was sealed or counted.

Pure.
"""

from collections.abc import Iterator

from kubebook.book.book import last_month_ended, member_name
from kubebook.book.check.finding import Finding, Scope, found
from kubebook.book.closings.codes import code_of
from kubebook.book.closings.counting import changed_since, differences
from kubebook.book.closings.open_months import open_from
from kubebook.book.closings.seal import broken_seals
from kubebook.messages import N_, message
from kubebook.periods import last_ended, month_of


def broken(scope: Scope) -> Iterator[Finding]:
    """The closed months whose entries or balances are not those that were sealed."""
    for closing in broken_seals(scope.book):
        yield found(
            "seal-broken",
            month=month_of(closing.month),
            closed=closing.closed,
            seal=code_of(closing.seal),
        )


def counts_overtaken(scope: Scope) -> Iterator[Finding]:
    """The counts whose day the book tells otherwise now than when the money was counted."""
    for count in scope.book.counts:
        if changed := changed_since(scope.book, count):
            yield found("count-overtaken", day=count.date, changed=changed)


def reopened(scope: Scope) -> Iterator[Finding]:
    """The months that were opened again in the period of a page, or of which the page is."""
    for closing in scope.book.closings:
        days = (closing.reopened, closing.month)
        if closing.reopened and any(day and scope.period and day in scope.period for day in days):
            yield found(
                "month-reopened",
                month=month_of(closing.month),
                day=closing.reopened,
                who=member_name(scope.book, closing.reopened_by),
                reason=closing.reason,
            )


def counted_otherwise(scope: Scope) -> Iterator[Finding]:
    """The counts of the period of a page that differ from the book, each with its explanation."""
    for count in scope.book.counts:
        amount = sum(one.amount for one in differences(count))
        if amount and scope.period and count.date in scope.period:
            yield found(
                "count-differs",
                day=count.date,
                amount=abs(amount),
                way="more" if amount > 0 else "less",
                why=count.explanation or message(N_("nobody said why")),
            )


def to_close(scope: Scope) -> Iterator[Finding]:
    """The last month that has ended, if the group closes its months and this one is open."""
    first_open = open_from(scope.book)
    month = last_ended(scope.day)
    if first_open and first_open < month.end and last_month_ended(scope.book, scope.day):
        yield found("month-to-close", month=month)


def specimen_open(scope: Scope) -> Iterator[Finding]:
    """The last handover, if the bank does not have the new signatures yet."""
    for handover in scope.book.handovers[-1:]:
        if handover.specimen is None and scope.book.group.bank:
            yield found(
                "specimen-open",
                day=handover.date,
                name=member_name(scope.book, handover.new),
                bank=scope.book.group.bank,
            )


def unexplained(scope: Scope) -> Iterator[Finding]:
    """The last count, if it differs from the book and nobody said why."""
    for count in scope.book.counts[-1:]:
        amount = sum(one.amount for one in differences(count))
        if amount and not count.explanation and not count.entries:
            yield found(
                "count-unexplained",
                day=count.date,
                amount=abs(amount),
                way="more" if amount > 0 else "less",
            )
