"""Forget a departed member: who can be forgotten, which data go, how to find numbers in texts.

Pure. What is not in `FORGOTTEN` stays: the name, the days of membership, the offices, sex and
occupation, and the entries. `store` knows in which lines and copies the data are.
"""

import re
from collections.abc import Iterable
from datetime import date

from kubebook.book.book import Book
from kubebook.book.people.card_numbers import CARD_NUMBERS
from kubebook.book.people.find_members import find_member
from kubebook.book.people.members import still_open
from kubebook.book.records.change import Change
from kubebook.book.records.people import Member
from kubebook.errors.people import MemberStillThere

NUMBERS = (*CARD_NUMBERS, "dtsen_id", "phone")
"""Fields that are also searched for in every text."""
FORGOTTEN = (*NUMBERS, "birth_date", "address")
"""Fields of a member that are removed: they show who and where a person is; the name stays."""
HIDDEN = "••••"
"""What replaces a number in a text."""

_CARD_DIGITS = 16
_SHORTEST = 9
"""A telephone number with fewer digits is not searched for in texts: a date has eight."""
_SHORTEST_ID = 6
_BETWEEN = r"[ .\-']*"
"""What people write between the digits of a number."""


def forget(book: Book, typed: str, *, today: date) -> Change:
    """Remove the personal data of a departed member; notices show what is still owed.

    Raises:
        MemberNotFound, MemberAmbiguous: it is not clear who is meant.
        MemberStillThere: the member has not left.
    """
    member = find_member(book, typed)
    if member.left is None or member.left > today:
        raise MemberStillThere(name=member.name, id=member.id)
    gone = member._replace(**{name: Member._field_defaults[name] for name in FORGOTTEN})
    return Change(did="member forget", put=(gone,), notices=still_open(book, member))


def numbers_of_others(book: Book, member: Member) -> frozenset[str]:
    """The numbers that other members have too, such as one family's card number: they stay."""
    others = (other for other in book.members.values() if other.number != member.number)
    return frozenset(
        bare(value) for other in others for name in NUMBERS if (value := getattr(other, name))
    )


def bare(number: str) -> str:
    """A number without blanks, dots and dashes; a telephone number without 0 or +62 before it."""
    kept = re.sub(r"[ .\-'()/]", "", number).casefold()
    if re.fullmatch(r"\+?[0-9]+", kept) and len(kept) != _CARD_DIGITS:
        return re.sub(r"^(?:\+?62|0)", "", kept)
    return kept


def pattern_of(numbers: Iterable[str]) -> re.Pattern[str] | None:
    """A pattern that finds any of these numbers in a text, also with signs between the digits.

    `numbers` are as `bare` returns them. A number too short to differ from other text is not
    searched for. None if no number is left.
    """
    sought = []
    for number in sorted(set(numbers)):
        if not re.fullmatch("[0-9]+", number):
            if len(number) >= _SHORTEST_ID:
                signs = _BETWEEN.join(map(re.escape, number))
                sought.append(rf"(?<!\w){signs}(?!\w)")
        elif len(number) == _CARD_DIGITS:
            sought.append(_BETWEEN.join(number))
        elif len(number) >= _SHORTEST:
            digits = _BETWEEN.join(number)
            sought.append(rf"(?<![0-9])(?:\+?62|0)?{_BETWEEN}{digits}(?![0-9])")
    return re.compile("|".join(sought), re.IGNORECASE) if sought else None
