"""A finding: one thing that is wrong, missing or to be discussed; and where to look for it.

Pure. The sentences of findings are in `check.words`, the search in a module for each subject;
`check.whole_book` has the list of all.
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
"""The most vouchers that a finding names; of the others only the number is shown."""


class Finding(NamedTuple):
    """One finding: its key in the table of words, and the facts of this case.

    The facts fill the gaps in the sentences and the command: whole rupiah, dates, names.
    """

    key: str
    facts: Mapping[str, Any]

    @property
    def level(self) -> Level:
        """Whether it is a fault in the book, or something that the group still has to do."""
        return WORDS[self.key].level

    @property
    def what(self) -> Message:
        """The sentence on the screen."""
        return self.sentence("screen")

    @property
    def todo(self) -> Message | None:
        """The command to type, if there is one."""
        todo = WORDS[self.key].todo
        return self._worded(todo) if todo else None

    @property
    def done(self) -> Message | None:
        """The command that records what was done away from the computer, if there is one."""
        done = self._worded(WORDS[self.key].done)
        return done if done.id else None

    def sentence(self, place: Place) -> Message:
        """The sentence for a place: the screen or a page."""
        return self._worded(WORDS[self.key].text(place))

    def _worded(self, text: Text) -> Message:
        if not isinstance(text, str):
            fact, words = text
            text = words[self.facts[fact]]
        return Message(text, self.facts)


def found(key: str, **facts: object) -> Finding:
    """Make a finding from its key and its facts by name."""
    return Finding(key, facts)


def named_vouchers(vouchers: Sequence[str]) -> Mapping[str, object]:
    """The facts of a finding that names vouchers: the first few, and if there are more."""
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
    """Join the findings that have the same key; the result takes the place of the first.

    Its fact `into` joins the `fact` of each of them.
    """
    every = list(findings)
    places = [place for place, one in enumerate(every) if one.key == key]
    others = [one for one in every if one.key != key]
    if places:
        parts = join(every[place].facts[fact] for place in places)
        others.insert(places[0], Finding(key, {into: parts}))
    return others


class Scope(NamedTuple):
    """Where to look for findings: a book as it is at the end of `day`.

    Entries after `until` do not count (None: all recorded entries count). `period` is the period
    of a page. In a report on one grant, `use` is how the grant was used, `of_grant` the book with
    the entries of the grant alone, `lost` its proofs with a missing file.
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
        """The book of the grant, or the whole book without a grant."""
        return self.of_grant or self.book
