"""The proof sheet of a form: what it changes, page beside page, with an invented group.

Every document, and every book that the form words, is printed as the general form has it and as
this one has it; of those that differ, the first page that does so is kept, and the last one if that
differs too, for there the signatures stand. A key whose effect is on neither is shown by the first
page that is another one without it.
"""

import tomllib
from collections.abc import Iterator, Mapping
from typing import Any

from kubebook.messages import N_
from kubebook.paper.documents.catalogue import DOCUMENTS, own_document, printable
from kubebook.paper.engine.pages import Footer, Page, Pages
from kubebook.paper.engine.wording import say
from kubebook.paper.formats.built_in import umum
from kubebook.paper.formats.checks import faults_of
from kubebook.paper.formats.format import Format
from kubebook.paper.formats.practice_group import TODAY, practice_group
from kubebook.paper.formats.read import formed
from kubebook.paper.formats.recording import recorded
from kubebook.paper.formats.typed_values import Path
from kubebook.paper.formats.unread import (
    BESIDE_PAPER,
    Printing,
    is_asked,
    print_one,
    printings,
)

OWN_NEEDS = ("title", "sections")
"""What a document of one's own cannot be without; its pages show them."""


def proof_sheet(form: Format, name: str, text: str) -> bytes | None:
    """What a form called `name`, of a file's `text`, changes, as one PDF; None if nothing."""
    group = practice_group().group.title
    title = say(N_("Proof sheet of {name}"), name=name)
    footer = Footer(first="", second="", number="")
    whole = Pages(title=title, author=group, footer=footer, day=TODAY)
    left = dict(_without_each_key(form, tomllib.loads(text)))
    for one in _printings(form):
        _show(one, form, whole, left, ends=True)
    for one in printings(form):
        if any(one.may_ask(path) for path in left):
            _show(one, form, whole, left, ends=False)
    return whole.pdf() if whole.count else None


def _printings(form: Format) -> Iterator[Printing]:
    """The documents, those of one's own first, then the books that are worded otherwise."""
    book = practice_group()
    own = [name for name in form.documents if name not in DOCUMENTS]
    books = [name for name, it in form.books.items() if it != umum().book_form(name)]
    for name in (*own, *DOCUMENTS, *books):
        yield Printing(name, book)


def _show(
    one: Printing, form: Format, whole: Pages, left: dict[Path, Format], *, ends: bool
) -> None:
    """Take the pages of a paper that show a key of `left`, and take those keys from it.

    With `ends` the first and the last page that differs from the general form's are taken too.
    `left`: by the path of a key, the form without it.
    """
    asked: set[Path] = set()
    theirs = _drawn(one, recorded(form, asked), whole)
    chosen: set[int] = set()
    if ends:
        changed = _other_pages(theirs, _drawn(one, umum(), whole))
        chosen |= {*changed[:1], *changed[-1:]}
    for path, without in [*left.items()]:
        if is_asked(path, asked):
            changed = _other_pages(theirs, _drawn(one, without, whole))
            if changed and not chosen & {*changed}:
                chosen.add(changed[0])
            if changed:
                del left[path]
    whole.aside = theirs
    for number in sorted(chosen):
        whole.take(number, _title(one.name, form))


def _without_each_key(form: Format, table: Mapping[str, Any]) -> Iterator[tuple[Path, Format]]:
    """The form without each of the keys that a file sets, by their paths.

    Not without those that say what `umum` says, or without which the rest cannot be printed.
    """
    for path in _keys(table, ()):
        is_needed = path[-1] in OWN_NEEDS and path[0] == "documents" and path[1] not in DOCUMENTS
        if path in BESIDE_PAPER or is_needed:
            continue
        without = formed(_cut(table, path))
        if without != form and not any(faults_of(without, umum())):
            yield path, without


def _keys(value: Mapping[str, Any], path: Path) -> Iterator[Path]:
    """The paths of all keys with a value that is no table."""
    for key, one in value.items():
        if isinstance(one, Mapping):
            yield from _keys(one, (*path, key))
        else:
            yield (*path, key)


def _cut(table: Mapping[str, Any], path: Path) -> dict[str, Any]:
    """A table without the key at a path."""
    first, *below = path
    if not below:
        return {key: one for key, one in table.items() if key != first}
    return {key: _cut(one, tuple(below)) if key == first else one for key, one in table.items()}


def _drawn(one: Printing, form: Format, whole: Pages) -> list[Page]:
    """The pages of one paper; none if the group or the form does not have it."""
    whole.aside = []
    print_one(one, form, beside=whole)
    return whole.aside


def _other_pages(pages: list[Page], others: list[Page]) -> list[int]:
    """The numbers, from 1, of the pages that are not among the others."""
    seen = {_seen(page) for page in others}
    return [number for number, page in enumerate(pages, start=1) if _seen(page) not in seen]


def _seen(page: Page) -> tuple[object, ...]:
    """What is seen of a page; of its foot without the number."""
    foot = page.footer
    return (page.sheet, page.drawn, foot and (foot.first, foot.second, foot.mark))


def _title(name: str, form: Format) -> str:
    own = own_document(name, form)
    return own.title if own else say(printable(name).title)
