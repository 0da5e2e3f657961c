"""The proof sheet of a form: what it changes, page beside page, with an invented group.

Every document, and every book that the form words, is printed as the general form has it and as
this one has it; of those that differ, the first page that does so is kept, and the last one if that
differs too, for there the signatures stand.
"""

from collections.abc import Iterator

from kubebook.messages import N_
from kubebook.paper.documents.catalogue import DOCUMENTS, own_document, printable
from kubebook.paper.engine.pages import Footer, Page, Pages
from kubebook.paper.engine.wording import say
from kubebook.paper.formats.built_in import umum
from kubebook.paper.formats.format import Format
from kubebook.paper.formats.practice_group import TODAY, practice_group
from kubebook.paper.formats.unread import Printing, print_one


def proof_sheet(form: Format, name: str) -> bytes | None:
    """What a form called `name` changes, as one PDF; None if it changes nothing."""
    group = practice_group().group.title
    title = say(N_("Proof sheet of {name}"), name=name)
    footer = Footer(first="", second="", number="")
    whole = Pages(title=title, author=group, footer=footer, day=TODAY)
    for one in _printings(form):
        general = {page.drawn for page in _drawn(one, umum(), whole)}
        theirs = _drawn(one, form, whole)
        changed = [
            number for number, page in enumerate(theirs, start=1) if page.drawn not in general
        ]
        for number in dict.fromkeys((*changed[:1], *changed[-1:])):
            whole.take(number, _title(one.name, form))
    return whole.pdf() if whole.count else None


def _printings(form: Format) -> Iterator[Printing]:
    """The documents, those of one's own first, then the books that are worded otherwise."""
    book = practice_group()
    own = [name for name in form.documents if name not in DOCUMENTS]
    books = [name for name, it in form.books.items() if it != umum().book_form(name)]
    for name in (*own, *DOCUMENTS, *books):
        yield Printing(name, book)


def _drawn(one: Printing, form: Format, whole: Pages) -> list[Page]:
    """The pages of one paper; none if the group or the form does not have it."""
    whole.aside = []
    print_one(one, form, beside=whole)
    return whole.aside


def _title(name: str, form: Format) -> str:
    own = own_document(name, form)
    return own.title if own else say(printable(name).title)
