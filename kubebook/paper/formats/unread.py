"""The keys of an office's file that no paper reads: they are set, and nothing printed uses them.

Everything that can be printed is printed with an invented group and a form that notes what is asked
of it; so a key counts as read if some paper asks for it, and no list says which one should.
"""

from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

from kubebook.book.book import Book
from kubebook.errors import KubebookError
from kubebook.paper.documents.catalogue import DOCUMENTS, OWN_PAPER
from kubebook.paper.engine.pages import Pages
from kubebook.paper.formats.format import Format
from kubebook.paper.formats.practice_group import TODAY, practice_groups
from kubebook.paper.formats.recording import recorded
from kubebook.paper.formats.typed_values import Path
from kubebook.paper.printing import print_document
from kubebook.statements.catalogue import STATEMENTS
from kubebook.statements.statement import Narrowing

BESIDE_PAPER = frozenset({(), ("format",), ("title",), ("source",), ("labels", "letter_number")})
"""What is not there to be printed, and how a letter is numbered when it gets its number."""


class Printing(NamedTuple):
    """One printing of a document or statement."""

    name: str
    book: Book
    full: bool = False

    def may_ask(self, path: Path) -> bool:
        """Whether it can ask for a key: a key of one paper is asked for by no other."""
        if path[0] in ("documents", "letters"):
            return path[1:2] in ((), (self.name,))
        return path[0] != "books" or self.name in DOCUMENTS or path[1:2] in ((), (self.name,))


def printings(form: Format) -> Iterator[Printing]:
    """Every paper of the form, what it names first; each with the groups that change it."""
    books = practice_groups()
    named = [name for name in (*form.documents, *form.books) if name in (*DOCUMENTS, *STATEMENTS)]
    own = [name for name in form.documents if name not in DOCUMENTS]
    for name in dict.fromkeys((*own, *named, *DOCUMENTS, *STATEMENTS)):
        yield Printing(name, books[0])
    for name in (*own, "monthly", "annual"):
        yield Printing(name, books[0], full=True)
    for book in books[1:]:
        for name in (*own, *DOCUMENTS, *OWN_PAPER):
            yield Printing(name, book)


def unread(table: Mapping[str, Any], form: Format) -> list[Path]:
    """The keys of a file's `table`, read as `form`, that no paper asks for; each part once."""
    asked: set[Path] = set(BESIDE_PAPER)
    noting = recorded(form, asked)
    left = _unread(table, (), asked)
    for one in printings(form):
        if any(one.may_ask(path) for path in left):
            print_one(one, noting)
            left = _unread(table, (), asked)
    return left


def print_one(one: Printing, form: Format, beside: Pages | None = None) -> None:
    """Print a paper in a form, `beside` other pages; nothing if the group cannot have this one."""
    needs_account = one.name in STATEMENTS and STATEMENTS[one.name].needs == "account"
    try:
        print_document(
            one.name,
            one.book,
            today=TODAY,
            form=form,
            full=one.full,
            narrowing=Narrowing(account="kas" if needs_account else None),
            beside=beside,
        )
    except KubebookError:
        return


def _unread(value: Any, path: Path, asked: set[Path]) -> list[Path]:
    """The paths of what was not asked for, at or below one; that of a whole part if all of it."""
    below: list[tuple[str | int, Any]] = []
    if isinstance(value, Mapping):
        below = list(value.items())
    elif isinstance(value, list) and any(isinstance(one, dict) for one in value):
        below = list(enumerate(value))
    found = [(key, _unread(one, (*path, key), asked)) for key, one in below]
    if not below:
        return [] if is_asked(path, asked) else [path]
    if path not in asked and all(left == [(*path, key)] for key, left in found):
        return [path]
    return [at for _, left in found for at in left]


def is_asked(path: Path, asked: set[Path]) -> bool:
    """Whether a value was asked for, or a part of one that a file writes whole: a column's name."""
    return path in asked or any(one[: len(path)] == path for one in asked)
