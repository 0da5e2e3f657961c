"""What in a form that can be used was perhaps not meant: `format check` says to look at it again.

A key that nothing printed reads, a heading that breaks inside a word, a letter that paper lacks, a
report without its first page. Nothing of it stands in the way of printing.
"""

import tomllib
from collections.abc import Iterator, Mapping
from math import ceil
from typing import Any

from kubebook.book.characters import lacking
from kubebook.messages import N_, Message, message
from kubebook.paper.engine.scale import HEAD
from kubebook.paper.engine.typeface import width
from kubebook.paper.formats.checks import columns_of, is_report
from kubebook.paper.formats.format import BookForm, Format
from kubebook.paper.formats.read import texts_in, told
from kubebook.paper.formats.typed_values import Fault, Path
from kubebook.paper.formats.unread import unread
from kubebook.paper.table.column_widths import PADDING, RUPIAH, heading_of
from kubebook.statements.statement import Column

FIRST_PAGE = "first-page"


def looked_through(text: str, form: Format) -> tuple[Message, ...]:
    """What to look at again in the text of a form, in the order of its lines."""
    table = tomllib.loads(text)
    faults = [Fault(path, message(NOT_READ)) for path in unread(table, form)]
    faults += _lacking(table)
    return told(text, [*faults, *_headings(table, form), *_without_first_page(table, form)])


def _lacking(table: Mapping[str, Any]) -> Iterator[Fault]:
    """Texts with letters that the paper does not have; the form's own title is not printed."""
    for path, text in texts_in(table, ()):
        if path[1:] and (letters := lacking(text)):
            yield Fault(path, message(BOXES, letters=" ".join(letters)))


def _headings(table: Mapping[str, Any], form: Format) -> Iterator[Fault]:
    """Headings of columns that break inside a word, in the books that the file words."""
    for name in table.get("books", {}):
        yield from _broken(("books", name), name, form.books[name])
    for name, document in table.get("documents", {}).items():
        for book in document.get("books", {}):
            one = form.documents[name].books[book]
            yield from _broken(("documents", name, "books", book), book, one)


def _broken(path: Path, name: str, book: BookForm) -> Iterator[Fault]:
    known = columns_of(name)
    columns = [
        (known.get(it.field) or Column(name="", heading=it.heading), it) for it in book.columns
    ]
    if not columns:
        return
    unit = RUPIAH if book.rupiah else ""
    for place, (column, one) in enumerate(columns):
        words = heading_of(column, one, None, unit)
        word, style = max(words, key=lambda it: width(*it), default=("", HEAD))
        least = ceil(width(word, style) + 2 * PADDING)
        if isinstance(one.width, int | float) and one.width < least:
            yield Fault((*path, "columns", place), message(BREAKS, typed=word, least=str(least)))


def _without_first_page(table: Mapping[str, Any], form: Format) -> Iterator[Fault]:
    """Reports whose sections leave the first page out, on which letterhead and title stand."""
    for name, document in table.get("documents", {}).items():
        for key in ("sections", "full_sections"):
            chosen = getattr(form.documents[name], key)
            if key in document and is_report(name) and chosen and FIRST_PAGE not in chosen:
                yield Fault(("documents", name, key), message(NO_FIRST_PAGE, name=FIRST_PAGE))


NOT_READ = N_("nothing that is printed uses this; it can go")
BREAKS = N_(
    'a heading would break inside the word "{typed}"; the column is printed {least} mm wide instead'
)
BOXES = N_("on paper a box is printed for {letters}: its typeface lacks them")
NO_FIRST_PAGE = N_(
    '"{name}" is not among these sections, so nothing says at the head whose report this is'
)
