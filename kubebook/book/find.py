"""Find what was typed: one thing of many by its name or number, or one of a few words.

Pure, and below every subject: which things there are, their names, and the error if one is not
found come from the subject.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from types import MappingProxyType
from typing import Protocol, TypeVar

from kubebook.errors import KubebookError
from kubebook.errors.typed import ChoiceUnknown
from kubebook.messages import Message
from kubebook.typed_text import cleaned

NO_OTHERS: Mapping[str, str] = MappingProxyType({})
NUMBER_LIMIT = 9
"""The most digits in the number of a record; no ledger has so many records."""


class HasNumber(Protocol):
    """A record that has a number."""

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
    """Find the thing with the typed name; else the only one with a name that begins like that.

    Case does not matter, nor does the number of blanks between words. If several things match, the
    only one for which `rather` is true is meant.

    Raises:
        missing: nothing was typed, or no name is or begins like that.
        several: more than one thing matches; the message lists each as `shown`.
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
    """Find the thing with a number.

    Raises:
        missing: no thing has that number, or the text is no number.
    """
    number = whole_number(typed)
    for thing in things:
        if thing.number == number:
            return thing
    raise missing(typed=typed)


def folded(name: str) -> str:
    """A name made ready to compare: `cleaned`, in small letters."""
    return cleaned(name).casefold()


def find_word(
    typed: str, words: Sequence[Word], field: Message | str, also: Mapping[str, str] = NO_OTHERS
) -> Word:
    """Find the one of a few words that is meant, as `word_of`; `field` names what they are for.

    Raises:
        ChoiceUnknown: no word, or more than one, begins like that; the message lists them.
    """
    found = word_of(typed, words, also)
    if found is None:
        raise ChoiceUnknown(typed=typed, field=field, choices=tuple(words))
    return found


def word_of(typed: str, words: Sequence[Word], also: Mapping[str, str] = NO_OTHERS) -> Word | None:
    """Find the one of a few words that is meant, by the whole word or a unique beginning.

    Case does not matter; blanks and strokes count as dashes. `also` are other spellings, in small
    letters, each with the word that it means; they must be typed whole. None if no word, or more
    than one, begins like that.
    """
    wanted = folded(typed.replace("/", " ")).replace(" ", "-")
    known = {word.casefold(): word for word in words}
    begun = [word for plain, word in known.items() if wanted and plain.startswith(wanted)]
    only = begun[0] if len(begun) == 1 else None
    return known.get(also.get(wanted, wanted).casefold(), only)


def whole_number(typed: str) -> int | None:
    """The number of a record, from digits alone; None if it is anything else, or too long."""
    digits = cleaned(typed)
    is_one = digits.isascii() and digits.isdecimal() and len(digits) <= NUMBER_LIMIT
    return int(digits) if is_one else None
