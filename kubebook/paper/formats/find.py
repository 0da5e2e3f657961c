"""Finds a format: the one in force in a ledger, a built-in one, or that of a file."""

from collections.abc import Callable, Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from kubebook.book.book import Book
from kubebook.book.find import folded, matches
from kubebook.book.group import format_text
from kubebook.book.records.formats import OfficeFormat
from kubebook.errors import KubebookError
from kubebook.errors.formats import FormatNameTaken, FormatNotFound, FormatNotFoundNear
from kubebook.paper.formats import built_in
from kubebook.paper.formats.format import Format

ENDING = ".toml"


class Office(NamedTuple):
    """A format with its name, and its text with the logo in it.

    The general form needs no text.
    """

    name: str
    text: str
    form: Format


def in_force(book: Book) -> Format:
    """The format that a group prints with; its text is in the ledger.

    Raises:
        FormatFaulty, FormatNewer, FormatUnreadable: as `read_format`.
    """
    text = format_text(book)
    return _read(text, book.group.format) if text else built_in.umum()


def chosen(typed: str, kept: Sequence[OfficeFormat] = ()) -> Office:
    """A format by its name, a beginning of it or a word in it: built in, or `kept` in the ledger.

    Raises:
        FormatNotFound, FormatNotFoundNear: there is none of that name, or several may be meant.
        FormatFaulty, FormatNewer, FormatUnreadable: as `read_format`.
    """
    from kubebook.paper.formats.typed_values import close  # noqa: PLC0415 (as `_read`)

    texts = {one.name: one.text for one in kept}
    known = dict.fromkeys((built_in.GENERAL, *built_in.names(), *texts))
    found = matches(typed, known, lambda name: (name,))
    if len(found) > 1:
        raise FormatNotFoundNear(typed=typed, near=tuple(found))
    name = found[0] if found else folded(typed)
    if name == built_in.GENERAL:
        return Office(name, "", built_in.umum())
    if name in built_in.names():
        texts[name] = built_in.text_of(name)
    if name in texts:
        return Office(name, texts[name], _read(texts[name], name))
    if near := close(name, (*built_in.names(), *texts)):
        raise FormatNotFoundNear(typed=typed, near=near)
    raise FormatNotFound(typed=typed)


def listed(kept: Sequence[OfficeFormat]) -> Iterator[tuple[str, Format | None]]:
    """Every form by name, built-in ones first; None for one that cannot be read."""
    for name in built_in.names():
        yield name, chosen(name).form
    for one in kept:
        if one.name not in built_in.names():
            try:
                yield one.name, _read(one.text, one.name)
            except KubebookError:
                yield one.name, None


def check_name(file_name: str) -> str:
    """The name of a form in a file: the file's name, in small letters, with dashes.

    Raises:
        FormatNameTaken: a built-in one has that name.
    """
    name = file_name.removesuffix(ENDING).strip().lower().replace(" ", "-")
    if name in built_in.names():
        raise FormatNameTaken(name=name, file=file_name)
    return name


def of_file(text: str, file_name: str, picture: Callable[[str], bytes | None]) -> Office:
    """The format of an office's own file; `picture` gives the bytes of a logo by its file's name.

    Raises:
        FormatNameTaken: a built-in one has the file's name.
        FormatFaulty, FormatNewer, FormatUnreadable: as `read_format`.
    """
    from kubebook.paper.formats.embedded_logo import carried  # noqa: PLC0415 (as `_read`)
    from kubebook.paper.formats.read import table_of  # noqa: PLC0415 (as `_read`)

    name = check_name(file_name)
    table_of(text, file_name)
    whole = carried(text, file_name, picture)
    return Office(name, whole, _read(whole, file_name))


@lru_cache(maxsize=8)
def _read(text: str, name: str) -> Format:
    """A text read once, however many papers are printed with it."""
    from kubebook.paper.formats.read import read_format  # noqa: PLC0415 (asks every paper)

    return read_format(text, name)
