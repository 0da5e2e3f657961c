"""The comments beside the keys of a format's file, so that it is its own manual.

The words of a key stand beside its type in `paper.formats.format`; the meaning of a column is the
heading in its statement; the sections of a document, and the facts that a text can name, are looked
up in their own modules.
"""

from collections.abc import Callable, Mapping
from dataclasses import is_dataclass, replace
from typing import Any, Union, get_args, get_origin

from kubebook.messages import N_
from kubebook.paper.documents.catalogue import DOCUMENTS
from kubebook.paper.engine.wording import say
from kubebook.paper.formats.built_in import umum
from kubebook.paper.formats.checks import columns_of, is_printed, sections_of
from kubebook.paper.formats.format import BookColumn, BookForm, Chosen, DocumentForm, Format, Signer
from kubebook.paper.formats.text_slots import places_at
from kubebook.paper.formats.typed_values import Path, kinds_of
from kubebook.paper.formats.writer import Remark
from kubebook.paper.parts.blocks.recap import ROWS as RECAP_ROWS
from kubebook.paper.parts.blocks.results import RESULTS, TREND
from kubebook.paper.parts.chosen_rows import ROWS
from kubebook.paper.parts.closing import BALANCES
from kubebook.paper.parts.document_facts import FACTS
from kubebook.statements.catalogue import STATEMENTS
from kubebook.statements.wording import NET

Words = Callable[[str], str]
"""Words a message id in the reader's language."""
_TELLING = frozenset(
    (
        "lines titles read_out notes paragraphs points to copies subject cover truth guests closing"
    ).split()
)
"""Keys with texts that name facts; the facts are listed beside the first text."""
KINDS = {
    "text": N_("words"),
    "money": N_("an amount"),
    "date": N_("a date"),
    "number": N_("a number"),
    "decimal": N_("a number"),
}
_CHOSEN: Mapping[str, Mapping[str, str]] = {
    "facts": {name: fact.words for name, fact in FACTS.items()},
    "results": {
        **{name: figure.words for name, figure in RESULTS.items()},
        "profit": NET.both,
        TREND: N_("The business is"),
    },
    "recap": RECAP_ROWS,
    "closing_rows": {name: balance.words for name, balance in BALANCES.items()},
}
"""What the facts and rows are that a form can choose from, by its key and theirs."""
BY_HAND = N_("to be written in by hand")
LEAST_KEY = 3
"""The depth of a document's key: documents.monthly.sections."""
CHANGING = frozenset(
    {
        ("income", "amount"),
        ("position", "amount"),
        ("cash-flow", "amount"),
        ("members", "dtsen_id"),
    }
)
"""Columns of books with a heading made from the period or the group, unless a format sets one."""
WHO = {
    "other_side": N_("who paid or was paid"),
    "keeper": N_("the officer who keeps the book"),
}


def remarks(form: Format, words: Words) -> Remark:
    """The remarks on a format, in the language of `words`."""

    def remark(path: Path, value: Any) -> str:
        match value:
            case BookColumn(field=field):
                column = columns_of(_book_of(path)).get(field)
                return words(KINDS[column.kind] if column else BY_HAND)
            case Chosen(field=field):
                return _called(path, field, words)
            case Signer(who=who):
                return words(WHO[who]) if who in WHO else form.titles.of(who, "kelurahan")
            case BookForm() | DocumentForm():
                return _of_part(path, value, words)
        said = words(_says(path)) if _says(path) else ""
        if (path and path[-1] in _TELLING) or "paragraphs" in path[-2:] or "points" in path[-2:]:
            named = ", ".join(f"{{{place}}}" for place in places_at(path, umum()))
            return "; ".join(filter(None, (said, named)))
        return said

    return remark


def _called(path: Path, field: str, words: Words) -> str:
    """What a fact or a row is usually called."""
    key = str(path[-2])
    usual = (ROWS[str(path[-3])] if key == "rows" else _CHOSEN[key]).get(field)
    return words(usual) if usual else words(N_("Kelurahan or Desa, as the group lives"))


def is_of_use(path: Path) -> bool:
    """Whether a key can have an effect: a document that is one whole has no sections."""
    if path[-1] == "rows" and path[0] in ("book", "books", "documents"):
        return path[-2] in ROWS
    return path[0] != "documents" or len(path) < LEAST_KEY or is_printed(*map(str, path[1:3]))


def completed(form: Format) -> Format:
    """A format that writes out its usual values too: every document, book, title and heading."""
    documents = {
        name: replace(
            one,
            title=one.title or say(DOCUMENTS[name].title) if name in DOCUMENTS else one.title,
            books={book: _completed(book, it) for book, it in one.books.items()},
        )
        for name, one in (
            (name, form.document(name)) for name in dict.fromkeys((*DOCUMENTS, *form.documents))
        )
    }
    names = dict.fromkeys((*form.books, *STATEMENTS))
    books = {name: _completed(name, form.books.get(name, BookForm())) for name in names}
    return replace(form, documents=documents, books=books)


def _completed(name: str, book: BookForm) -> BookForm:
    known = columns_of(name)
    usual = tuple(
        BookColumn(field=one.name) for one in known.values() if one.shown or one.falls_away
    )
    listing = STATEMENTS.get(name)
    return replace(
        book,
        title=book.title or (say(listing.title) if listing else ""),
        columns=tuple(
            replace(one, heading=say(known[one.field].heading))
            if one.field and not one.heading and (name, one.field) not in CHANGING
            else one
            for one in book.columns or usual
        ),
    )


def _book_of(path: Path) -> str:
    """The book of the column at a path."""
    return str(path[path.index("columns") - 1])


def _of_part(path: Path, part: BookForm | DocumentForm, words: Words) -> str:
    if isinstance(part, BookForm):
        return _of_book(path, part, words)
    return _of_document(path, words)


def _of_book(path: Path, book: BookForm, words: Words) -> str:
    """The title of a book, and the fields that its columns do not show."""
    name = str(path[-1])
    if name not in STATEMENTS:
        return words(_says(path)) if _says(path) else name
    used = {column.field for column in book.columns}
    other = ", ".join(
        f"{field} ({say(one.heading)})" if one.heading else field
        for field, one in columns_of(name).items()
        if field not in used
    )
    title = say(STATEMENTS[name].title)
    return f"{title}. {words(OTHER_FIELDS)} {other}" if other else title


def _of_document(path: Path, words: Words) -> str:
    """The title of a document, and the sections that it can have."""
    name = str(path[-1])
    title = say(DOCUMENTS[name].title) if name in DOCUMENTS else name
    possible = ", ".join(sections_of(name))
    return f"{title}. {words(POSSIBLE_SECTIONS)} {possible}" if possible else title


def _says(path: Path) -> str:
    """The comment beside the type of the key at a path; empty for a part of a list."""
    of: Any = Format
    says = ""
    for part in path:
        of = _of_union(of)
        if isinstance(part, int):
            of, says = get_args(of)[0], ""
        elif get_origin(of) is Mapping:
            of = get_args(of)[1]
        elif is_dataclass(of) and isinstance(of, type):
            kind = kinds_of(of)[part]
            of, says = kind.type, kind.says
    return says


def _of_union(of: Any) -> Any:
    return get_args(of)[0] if get_origin(of) is Union or type(of).__name__ == "UnionType" else of


OTHER_FIELDS = N_("Other columns:")
POSSIBLE_SECTIONS = N_("Possible sections:")
