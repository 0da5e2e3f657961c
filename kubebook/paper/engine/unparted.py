"""The blanks at which no line is folded: inside a date, a range, an amount, a numbered thing.

It knows texts only: no width and no page.
"""

from itertools import pairwise

from kubebook.periods import month_name

UNPARTED = "\u00a0"
"""A blank at which no line is folded."""

_MARKS = ",.;:)"
_MONTHS = frozenset(month_name(number, "id") for number in range(1, 13))
_NUMBERED = frozenset({"RT", "RT.", "RW", "RW.", "Rp", "Rp.", "No.", "Nomor"})
_OF, _PART, _UNTIL = "dari", "%", "s.d."
_DASHES = frozenset({"-", "\N{EN DASH}"})
_PLACES = 3
"""The digits of the longest number that stays with `dari`: 10 dari 10."""
_TELLING = frozenset(
    {
        *(month + mark for month in _MONTHS for mark in ("", *_MARKS)),
        *(before + word for word in _NUMBERED for before in ("", "(")),
        *(_PART + mark for mark in ("", *_MARKS)),
        *(_OF, _UNTIL, *_DASHES),
    }
)
"""Words of which a text must have one if any blank in it is not to be parted."""


def together(text: str) -> str:
    """A text with unparted blanks in what never folds.

    Dates (3 Oktober 2026), ranges (1 s.d. 31; BKK-0005 – 0009), amounts (Rp 5.000), what is
    numbered (RT 001), parts (10 dari 10; 46 %).
    """
    words = text.split(" ")
    if _TELLING.isdisjoint(words):
        return text
    made = words[0]
    for word, following in pairwise(words):
        tells = word in _TELLING or following in _TELLING or "/" in word
        made += (UNPARTED if tells and _belong(word, following) else " ") + following
    return made


def _belong(word: str, following: str) -> bool:
    if following[:1].isdigit() and (
        word in _MONTHS or word.lstrip("(").rpartition("/")[2] in _NUMBERED or word in _DASHES
    ):
        return True
    if _UNTIL in {word, following}:
        return True
    if word == _OF:
        return _is_short(following.rstrip(_MARKS))
    if not word[-1:].isdigit():
        return False
    if following == _OF:
        return _is_short(word)
    bare = following.rstrip(_MARKS)
    return bare in _MONTHS or bare == _PART or bare in _DASHES


def _is_short(word: str) -> bool:
    return word.isdecimal() and len(word) <= _PLACES
