"""Findings about closed months and counts: what is no longer as it was sealed or counted.

Pure.
"""

from collections.abc import Iterator

from kubebook.book.check.finding import Finding, Scope, found
from kubebook.book.closings.codes import code_of
from kubebook.book.closings.counting import changed_since, differences
from kubebook.book.closings.seal import broken_seals
from kubebook.periods import month_of


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
