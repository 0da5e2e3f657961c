"""Findings about letters: those in texts of the book that the paper does not have.

Pure, and never raises.
"""

from collections.abc import Iterator

from kubebook.book.characters import lacking, records_of, texts_of
from kubebook.book.check.finding import SHOWN, Finding, Scope, found
from kubebook.book.records.change import Record
from kubebook.book.records.entries import Entry
from kubebook.book.records.people import Member

_LONG = 40
"""The most letters of a text that are repeated to show where it stands."""


def unprintable(scope: Scope) -> Iterator[Finding]:
    """The letters that the paper does not have, and where they are, in one finding."""
    letters: dict[str, None] = {}
    places: list[str] = []
    for record in records_of(scope.book):
        texts = texts_of(record)
        for text in () if "".join(texts).isascii() else texts:
            if missing := lacking(text):
                letters |= dict.fromkeys(missing)
                places.append(f"{_whose(record)}{text[:_LONG]}")
    if places:
        yield found(
            "letters-unprintable",
            letters=" ".join(letters),
            places=tuple(places[:SHOWN]),
            named="all" if len(places) <= SHOWN else "some",
            more=len(places) - SHOWN,
        )


def _whose(record: Record) -> str:
    """What a text stands under, if that has a number people know."""
    if isinstance(record, Entry):
        return f"{record.voucher} "
    return f"{record.id} " if isinstance(record, Member) else ""
