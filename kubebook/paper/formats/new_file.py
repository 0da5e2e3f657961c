"""Begins the file of an office's own form: only with the parts that will differ.

A key that nothing printed uses as things stand, such as the height of a logo that is not there yet,
is written as a comment.
"""

import tomllib
from collections.abc import Callable
from dataclasses import replace

from kubebook.errors.formats import FormatPartUnknown
from kubebook.errors.paper import DocumentNotFound, DocumentNotFoundNear
from kubebook.messages import N_
from kubebook.paper.documents.catalogue import DOCUMENTS, own_document, resolve_document
from kubebook.paper.formats.format import Format
from kubebook.paper.formats.manual import completed, is_of_use, remarks
from kubebook.paper.formats.typed_values import Path, close
from kubebook.paper.formats.unread import unread
from kubebook.paper.formats.writer import written

_HEAD = ("format", "title", "source")
TABLES = (
    "paper",
    "labels",
    "letterhead",
    "group_letterhead",
    "titles",
    "vouchers",
    "accountability",
    "proposal",
    "guests",
    "book",
)
"""The parts of a form that are not a document, book or letter."""


def begun(form: Format, title: str, parts: tuple[str, ...], words: Callable[[str], str]) -> str:
    """The text of a file laid over a form, with the parts that are named.

    A part is a table, document, letter or book.

    Raises:
        FormatPartUnknown: there is no such part.
    """
    wanted = [place for part in parts for place in _places(form, part)]
    title = title.replace("-", " ").replace("_", " ")
    title = title[:1].upper() + title[1:]
    own = replace(completed(form), title=title, source="")

    def is_wanted(path: Path) -> bool:
        is_asked = any(path[: len(place)] == place for place in wanted)
        return path[0] in _HEAD or (is_asked and is_of_use(path))

    head = "".join(f"# {line}\n" for line in words(HOW).splitlines())
    remark = remarks(own, words)
    unused = set(unread(tomllib.loads(written(own, wanted=is_wanted)), own))
    return f"{head}\n{written(own, remark, wanted=is_wanted, aside=unused.__contains__)}"


def _places(form: Format, part: str) -> list[Path]:
    """The paths of a part in the file; a letter, a proposal, a handover has two."""
    typed = part.strip().lower()
    places: list[Path] = [(typed,)] if typed in TABLES else []
    if own := own_document(typed, form):
        return [*places, ("documents", own.name)]
    of_book: list[Path] = [("books", typed)] if typed in form.books else []
    if of_book and typed not in DOCUMENTS:
        return [*places, *of_book]
    try:
        name = resolve_document(typed)
    except (DocumentNotFound, DocumentNotFoundNear) as error:
        if places:
            return places
        known = (*TABLES, *form.documents, *form.books)
        near = close(typed, known) or error.facts.get("near") or TABLES
        raise FormatPartUnknown(typed=part, near=near) from error
    places.append(("documents" if name in DOCUMENTS else "books", name))
    places += of_book
    return [*places, ("letters", name)] if name in form.letters else places


HOW = N_(
    "The form of an office, laid over the general form (umum).\n"
    "What is not said here stays as it is there: a line that need not differ can be deleted.\n"
    "All that can be said, and what it means: kubebook format show umum"
)
