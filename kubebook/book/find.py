"""What was typed, found: one thing of many by its name or number, and one of a few words.

Pure, and below every subject: what there is, how it is called and what is said when it is not
found stands with the subject.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from types import MappingProxyType
from typing import Protocol, TypeVar

from kubebook.errors import KubebookError
from kubebook.errors.people import ChoiceUnknown
from kubebook.messages import Message

NO_OTHERS: Mapping[str, str] = MappingProxyType({})
NUMBER_LIMIT = 9
"""The most digits of a number that is typed to name a record; no ledger has so many."""


class HasNumber(Protocol):
    """A record that is known by its number."""

    @property
    def number(self) -> int:
        """1, 2, 3 ..."""


Named = TypeVar("Named")
Numbered = TypeVar("Numbered", bound=HasNumber)
Word = TypeVar("Word", bound=str)


def find_one(
    typed: str,
    things: Iterable[Named],
    names: Callable[[Named], Iterable[str]],
    *,
    missing: type[KubebookError],
    several: type[KubebookError],
    shown: Callable[[Named], str],
    rather: Callable[[Named], bool] | None = None,
) -> Named:
    """The thing that is called so; where none is, the only one of which a name begins so.

    Case is no matter, nor how many blanks stand between words. Of several, the only one of which
    `rather` holds is meant.

    Raises:
        missing: nothing was typed, or nothing is called or begins so.
        several: more than one is; the message lists each as `shown`.
    """
    wanted = folded(typed)
    called = [(thing, tuple(map(folded, names(thing)))) for thing in things] if wanted else []
    whole = [thing for thing, known in called if wanted in known]
    found = whole or [
        thing for thing, known in called if any(name.startswith(wanted) for name in known)
    ]
    if rather and len(preferred := list(filter(rather, found))) == 1:
        found = preferred
    if not found:
        raise missing(typed=typed)
    if len(found) > 1:
        raise several(typed=typed, names=tuple(map(shown, found)))
    return found[0]


def find_numbered(typed: str, things: Iterable[Numbered], missing: type[KubebookError]) -> Numbered:
    """The thing of a number.

    Raises:
        missing: there is none of it, or it is no number.
    """
    number = whole_number(typed.strip())
    for thing in things:
        if thing.number == number:
            return thing
    raise missing(typed=typed)


def folded(name: str) -> str:
    """A name as it is compared: in small letters, one blank between its words."""
    return " ".join(name.split()).casefold()


def find_word(
    typed: str, words: Sequence[Word], field: Message | str, also: Mapping[str, str] = NO_OTHERS
) -> Word:
    """The one of a few words that is meant; `field` is what the words are for, else as `word_of`.

    Raises:
        ChoiceUnknown: none or several begin so; the message lists them.
    """
    found = word_of(typed, words, also)
    if found is None:
        raise ChoiceUnknown(typed=typed, field=field, choices=tuple(words))
    return found


def word_of(typed: str, words: Sequence[Word], also: Mapping[str, str] = NO_OTHERS) -> Word | None:
    """The one of a few words that is meant: whole, or its unique beginning; case is no matter.

    Blanks and strokes count as dashes. `also` are other spellings, in small letters, each with
    the word that it stands for; they are written whole. None: none or several begin so.
    """
    wanted = "-".join(typed.casefold().replace("/", " ").split())
    known = {word.casefold(): word for word in words}
    begun = [word for plain, word in known.items() if wanted and plain.startswith(wanted)]
    only = begun[0] if len(begun) == 1 else None
    return known.get(also.get(wanted, wanted).casefold(), only)


def whole_number(typed: str) -> int | None:
    """A number of digits alone, as records are numbered; None of anything else, or of too many."""
    is_one = typed.isascii() and typed.isdecimal() and len(typed) <= NUMBER_LIMIT
    return int(typed) if is_one else None
