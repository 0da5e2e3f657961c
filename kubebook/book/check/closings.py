"""Findings about closed months: those that are not as they were sealed.

Pure.
"""

from collections.abc import Iterator

from kubebook.book.check.finding import Finding, Scope, found
from kubebook.book.closing.codes import code_of
from kubebook.book.closing.seal import broken_seals
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
