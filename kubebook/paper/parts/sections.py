"""A document as a list of parts: the sections that a form names, in its order."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import TypeVar

from kubebook.paper.engine.flow import Flow, Mark
from kubebook.paper.parts.statement_pages import add_section
from kubebook.paper.request import Request

Of = TypeVar("Of")
Section = Callable[[Of, Flow], None]
"""A part of a document, made of its request, or of what the document knows beyond it."""
Drawn = Mapping[str, Sequence[Mark]]
"""The marks that each section made, in the order of the form; none if it was left out."""
LateSection = Callable[[Of, Flow, Drawn], None]
"""A part that shows where the others stand, such as the list of contents."""


def add_sections(
    of: Of,
    flow: Flow,
    names: Iterable[str],
    sections: Mapping[str, Section[Of]],
    *,
    books_of: Request,
    late: Mapping[str, LateSection[Of]] | None = None,
) -> None:
    """Draw the sections in their order; one that is none of the document's own is a statement.

    `books_of` is the request that such statements are printed for. Those of `late` are drawn when
    all others are, each at its place.
    """
    late, places, drawn = late or {}, {}, {}
    for name in names:
        before = len(flow.marks)
        if name in late:
            places[name] = flow.place
        elif name in sections:
            sections[name](of, flow)
        else:
            add_section(books_of, flow, name)
        drawn[name] = flow.marks[before:]
    for name, place in reversed(places.items()):  # of two at one place the first stands above
        before = len(flow.marks)
        with flow.back_at(place):
            late[name](of, flow, drawn)
        drawn[name] = flow.marks[before:]
