"""Findings about the form that paper is printed with.

Pure. Whether its text can be read is checked in `paper`, when it reads it.
"""

from collections.abc import Iterator

from kubebook.book.check.finding import Finding, Scope, found

GENERAL_FORM = "umum"


def lost(scope: Scope) -> Iterator[Finding]:
    """A form in force without its text in the ledger: paper is then printed in the general form."""
    name = scope.book.group.format
    if name != GENERAL_FORM and all(one.name != name for one in scope.book.formats):
        yield found("form-lost", name=name)
