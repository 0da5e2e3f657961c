"""What a book that has just begun still waits for: an older book, aid, a plan.

Pure. The first entry of the group's own ends it: whoever has begun without them does not need them.
"""

from collections.abc import Iterator

from kubebook.book.book import counting, is_opening
from kubebook.book.check.finding import Finding, Scope, found
from kubebook.book.grants.attribution import current_lines


def not_begun(scope: Scope) -> Iterator[Finding]:
    """The parts of the first day that were left for later."""
    book, entries = scope.book, counting(scope.book.entries)
    if not all(map(is_opening, entries)):
        return
    if not entries:
        yield found("old-book-open")
    if book.grants:
        return  # from then on `check.plan` asks for its plan
    yield found("aid-open")
    if not current_lines(book):
        yield found("plan-open")
