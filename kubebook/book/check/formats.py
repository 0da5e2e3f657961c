"""What is found of the form that paper is printed with.

Pure. Whether its text can be read is known to `paper`, which says it when it reads it.
"""

from collections.abc import Iterator

from kubebook.book.check.finding import Finding, Scope, found

GENERAL_FORM = "umum"


def lost(scope: Scope) -> Iterator[Finding]:
    """A form that is named and whose text is not there: paper is then printed as if none were."""
    name = scope.book.group.format
    if name != GENERAL_FORM and all(one.name != name for one in scope.book.formats):
        yield found("form-lost", name=name)
