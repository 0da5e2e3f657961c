"""One thing that is wrong, missing or to be talked about, as a value; and where it is looked for.

Pure. What is said of a finding stands in `words`, what is looked for in a file for each subject;
`whole_book` has the list of all.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date
from typing import TYPE_CHECKING, Any, NamedTuple

from kubebook.book.book import Book
from kubebook.book.check.words import WORDS, Level, Place, Text
from kubebook.book.records.proofs import Proof
from kubebook.messages import Message
from kubebook.periods import Period

if TYPE_CHECKING:
    from kubebook.book.grants.use import GrantUse

SHOWN = 3
"""So many vouchers are named in a finding; of the others only how many."""


class Finding(NamedTuple):
    """One thing that was found: its key in the table of words, and the facts of this case.

    The facts fill the places of the sentences and of the command; whole rupiah, dates, names.
    """

    key: str
    facts: Mapping[str, Any]

    @property
    def level(self) -> Level:
        """Whether it is wrong in the book, or something that the group still has to see to."""
        return WORDS[self.key].level

    @property
    def what(self) -> Message:
        """The sentence on the screen."""
        return self.said("screen")

    @property
    def todo(self) -> Message | None:
        """The command to type, where there is one."""
        todo = WORDS[self.key].todo
        return self._worded(todo) if todo else None

    def said(self, place: Place) -> Message:
        """The sentence of a place."""
        return self._worded(WORDS[self.key].text(place))

    def _worded(self, text: Text) -> Message:
        if not isinstance(text, str):
            fact, words = text
            text = words[self.facts[fact]]
        return Message(text, self.facts)


def found(key: str, **facts: object) -> Finding:
    """A finding from its key and its facts by name."""
    return Finding(key, facts)


def named(vouchers: Sequence[str]) -> Mapping[str, object]:
    """The facts of a finding that names vouchers: the first few, and whether they are all."""
    return {
        "vouchers": tuple(vouchers[:SHOWN]),
        "named": "all" if len(vouchers) <= SHOWN else "some",
        "more": len(vouchers) - SHOWN,
        "count": len(vouchers),
    }


def as_one(
    findings: Iterable[Finding],
    key: str,
    fact: str,
    into: str,
    join: Callable[[Iterable[Any]], object] = tuple,
) -> list[Finding]:
    """The findings, those of a key as one, where the first of them stood.

    Its fact `into` joins what each of them has as `fact`.
    """
    every = list(findings)
    places = [place for place, one in enumerate(every) if one.key == key]
    others = [one for one in every if one.key != key]
    if places:
        parts = join(every[place].facts[fact] for place in places)
        others.insert(places[0], Finding(key, {into: parts}))
    return others


class Scope(NamedTuple):
    """Where findings are looked for: a book as it stands at the end of `day`.

    Entries after `until` do not count (None: all that is recorded do). `period` is the one that a
    page tells of. Where a report is of one grant, `use` is what became of it, `of_grant` the book
    with nothing but what is of it, `lost` its proofs whose file is gone.
    """

    book: Book
    day: date
    until: date | None = None
    period: Period | None = None
    use: "GrantUse | None" = None
    of_grant: Book | None = None
    lost: tuple[Proof, ...] = ()

    @property
    def own(self) -> Book:
        """The book of the grant, or the whole one where it is not of a grant."""
        return self.of_grant or self.book
