"""A document as a list of parts: the sections that a form names, in its order."""

from collections.abc import Callable, Iterable, Mapping
from typing import TypeVar

from kubebook.paper.engine.flow import Flow
from kubebook.paper.request import Request
from kubebook.paper.table.statement_pages import add_section

Of = TypeVar("Of")
Section = Callable[[Of, Flow], None]
"""A part of a document, made of its request, or of what the document knows beyond it."""


def add_sections(
    of: Of,
    flow: Flow,
    names: Iterable[str],
    sections: Mapping[str, Section[Of]],
    *,
    books_of: Request,
) -> None:
    """Draw the sections in their order; one that is none of the document's own is a statement.

    `books_of` is the request that such statements are printed for.
    """
    for name in names:
        if name in sections:
            sections[name](of, flow)
        else:
            add_section(books_of, flow, name)
