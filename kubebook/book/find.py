"""Find what was typed: one thing of many by its name or number, or one of a few words.

Pure, and below every subject: which things there are, their names, and the error if one is not
found come from the subject.
"""

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from types import MappingProxyType
from typing import Protocol, TypeVar

from kubebook.book.records.limits import NUMBER_LIMIT
from kubebook.errors import KubebookError
from kubebook.errors.typed import ChoiceUnknown
from kubebook.messages import Message
from kubebook.typed_text import cleaned

NO_OTHERS: Mapping[str, str] = MappingProxyType({})
NEAR = 3
"""The most names that a refusal offers because they are alike."""
_ALIKE = 0.6
"""How much alike two names are at least, from 0 to 1, if one is offered for the other."""
_SLIP = 0.85
"""How much alike two names are at least, if one may be the other with a slip of the hand."""
_FAR = 0.2
"""How much less alike than the likest a name is that is not offered beside it."""


class HasNumber(Protocol):
    """A record that has a number."""

    @property
    def number(self) -> int:
        """1, 2, 3 ..."""


Named = TypeVar("Named")
Names = Callable[[Named], Iterable[str]]
"""The names of a thing, or other texts that it is known by."""
Numbered = TypeVar("Numbered", bound=HasNumber)
Word = TypeVar("Word", bound=str)


def no_texts(_thing: object) -> Iterable[str]:
    """Nothing beside its names that a thing is known by."""
    return ()


def find_one(
    typed: str,
    things: Iterable[Named],
    names: Names[Named],
    *,
    missing: type[KubebookError],
    several: type[KubebookError],
    shown: Callable[[Named], str],
    also: Names[Named] = no_texts,
    rather: Callable[[Named], bool] | None = None,
) -> Named:
    """Find the one thing that is meant, as `matches`; what is only alike is named, never taken.

    If several things match, the only one for which `rather` is true is meant.

    Raises:
        missing: nothing was typed, or nothing matches; `near` are up to three names most like it.
        several: more than one thing matches; the message lists each as `shown`.
    """
    known = list(things)
    found = matches(typed, known, names, also)
    if rather and len(preferred := list(filter(rather, found))) == 1:
        found = preferred
    if not found:
        near = tuple(map(shown, _likest(typed, known, names, also)))
        raise missing(typed=typed, **({"near": near} if near else {}))
    if len(found) > 1:
        raise several(typed=typed, names=tuple(map(shown, found)))
    return found[0]


def matches(
    typed: str, things: Iterable[Named], names: Names[Named], also: Names[Named] = no_texts
) -> list[Named]:
    """The things that are meant, by the first of these ways that fits any.

    A whole name; the beginning of a name; a whole name or text of `also`, signs between its words
    aside; a word within one of these, or the beginning of that word, with what follows it. Case
    does not matter, nor does the number of blanks between words.
    """
    wanted = folded(typed)
    if not wanted:
        return []
    named = [(thing, tuple(map(folded, names(thing)))) for thing in things]
    found = _fitting(named, wanted.__eq__) or _fitting(named, lambda it: it.startswith(wanted))
    if found or not (words := _words(wanted)):
        return found
    spaced = [
        (thing, [f" {_words(text)} " for text in (*texts, *map(folded, also(thing)))])
        for thing, texts in named
    ]
    return _fitting(spaced, f" {words} ".__eq__) or _fitting(spaced, lambda it: f" {words}" in it)


def _fitting(
    named: Iterable[tuple[Named, Sequence[str]]], fits: Callable[[str], bool]
) -> list[Named]:
    """The things of which any text fits."""
    return [thing for thing, texts in named if any(map(fits, texts))]


def spelled(typed: str, known: Iterable[str]) -> str:
    """A name in the first of the `known` spellings that differs only in case and blanks.

    Without one as it was typed; `cleaned` either way.
    """
    wanted = folded(typed)
    return cleaned(next((name for name in known if folded(name) == wanted), typed))


def misspelled(typed: str, known: Iterable[str]) -> str | None:
    """The name that this one may be with a slip of the hand: a few letters are others, no number.

    None if no name is so much alike, or one is the same.
    """
    from difflib import SequenceMatcher  # noqa: PLC0415 (of new names alone)

    wanted = folded(typed)
    matcher = SequenceMatcher(b=wanted)
    best, found = _SLIP, None
    for name in known:
        matcher.set_seq1(one := folded(name))
        if one == wanted:
            return None
        if re.sub(r"\D", "", one) != re.sub(r"\D", "", wanted):
            continue
        if min(matcher.real_quick_ratio(), matcher.quick_ratio()) >= best:
            rate = matcher.ratio()
            best, found = (rate, name) if rate >= best else (best, found)
    return found


def _words(text: str) -> str:
    """A folded text with one blank for every run of signs."""
    return re.sub(r"[\W_]+", " ", text).strip()


def _likest(
    typed: str, things: Sequence[Named], names: Names[Named], also: Names[Named]
) -> list[Named]:
    """Up to `NEAR` things with a name, or a word in one, most like what was typed; likest first."""
    from difflib import SequenceMatcher  # noqa: PLC0415 (of refusals alone)

    matcher = SequenceMatcher(b=folded(typed))
    rated = []
    for thing in things:
        best = 0.0
        for text in map(folded, (*names(thing), *also(thing))):
            for one in {text, *_words(text).split()}:
                matcher.set_seq1(one)
                if min(matcher.real_quick_ratio(), matcher.quick_ratio()) > max(best, _ALIKE):
                    best = max(best, matcher.ratio())
        if best >= _ALIKE:
            rated.append((best, thing))
    rated.sort(key=lambda pair: -pair[0])
    return [thing for best, thing in rated[:NEAR] if best > rated[0][0] - _FAR]


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
