"""Forgetting a departed member: whose data may go, which, and how their numbers are found in texts.

Pure. The name, the days of membership and the offices stay, as do the entries (DESIGN section 5,
promise 7). Where the data lie, in which lines and copies, is for `store`.
"""

import re
from collections.abc import Iterable
from datetime import date

from kubebook.book.book import Book
from kubebook.book.people.card_numbers import CARD_NUMBERS
from kubebook.book.people.members import find_member, still_open
from kubebook.book.records.change import Change
from kubebook.book.records.people import Member
from kubebook.errors.people import MemberStillThere

NUMBERS = (*CARD_NUMBERS, "dtsen_id", "phone")
"""Fields that are sought in every text, too."""
FORGOTTEN = (*NUMBERS, "birth_date", "address")
"""What goes of a member: what shows who and where somebody is, beside the name."""
HIDDEN = "••••"
"""What stands in a text where a number was."""

_CARD_DIGITS = 16
_SHORTEST = 9
"""A telephone number of fewer digits is not sought in texts: a date has eight."""
_SHORTEST_ID = 6
_BETWEEN = r"[ .\-']*"
"""What people write between the signs of a number."""


def forget(book: Book, typed: str, *, today: date) -> Change:
    """A departed member without personal data; its notices say what is still owed.

    Raises:
        MemberNotFound, MemberAmbiguous: who is meant?
        MemberStillThere: only who left is forgotten.
    """
    member = find_member(book, typed)
    if member.left is None or member.left > today:
        raise MemberStillThere(name=member.name, id=member.id)
    gone = member._replace(**{name: Member._field_defaults[name] for name in FORGOTTEN})
    return Change(did="member forget", put=(gone,), notices=still_open(book, member))


def numbers_of_others(book: Book, member: Member) -> frozenset[str]:
    """The numbers that other members have too, such as the card of one family: they stay theirs."""
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
    """Finds any of these numbers in a text, however its signs are parted; None for none.

    `numbers` as `bare` gives them. One too short to be told from other text is not sought.
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
