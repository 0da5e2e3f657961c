"""Everything that these tools look for in one PDF."""

from collections.abc import Iterator

from tests.paper.lint.finding import Finding
from tests.paper.lint.flow import parted
from tests.paper.lint.places import in_the_wrong_place
from tests.paper.lint.read_page import pages_seen
from tests.paper.lint.readding import added_again
from tests.paper.lint.words import broken_headings, commands


def findings_in(pdf: bytes) -> Iterator[Finding]:
    """What is wrong on its pages, and what of its figures does not add up."""
    pages = list(pages_seen(pdf))
    for page in pages:
        yield from in_the_wrong_place(page)
        yield from parted(page, len(pages))
        yield from broken_headings(page)
        yield from commands(page)
    yield from added_again(pages)
