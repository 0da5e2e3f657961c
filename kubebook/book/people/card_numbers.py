"""The numbers on identity and family cards, and of telephones: read, checked for doubt, masked.

Pure. A NIK is 16 digits: 6 of region, ddmmyy of birth with 40 added to the day for women, 4 of
serial. Only a wrong number of digits is refused; everything else is only doubtful, since numbers
keep the region code they were issued with.
"""

import re
from collections.abc import Iterable
from datetime import date

from kubebook.book.records.people import Member
from kubebook.errors.people import NumberHasLetters, NumberSpoilt, NumberTooShort
from kubebook.messages import N_, Message, message
from kubebook.typed_text import cleaned

_LENGTH = 16
_PROVINCES = frozenset(
    f"{island}{number}"
    for island, numbers in {
        1: "123456789",
        2: "1",
        3: "123456",
        5: "123",
        6: "12345",
        7: "123456",
        8: "12",
        9: "123456",
    }.items()
    for number in numbers
)
_IN_A_CELL = r"""'?="([^"=]*)"|'?=?(\+?[0-9][0-9 .,-]*(?:[eE]\+?[0-9]+)?)"""
"""How a spreadsheet is made to keep all digits of a number: `="0812"`, `'0812`; or the number."""
_REGION = 6
"""This many digits of a masked number are shown: the region. Birth date and sex may be printed
beside it, so that the serial at the end would give away the rest."""
_FEW = 8
"""A number with this many digits or fewer is not a card number."""
_NAMED = 5
"""The most signs that a message names of those that are no digits."""
_ROUNDED = 5
"""This many members whose numbers all end in 0 are no accident."""
_WOMEN = 40
"""Added to a woman's day of birth."""


def parse_card_number(text: str, what: str) -> str:
    """The 16 digits of a NIK or a No. KK; blanks, dots and dashes between them are left out.

    `what` names the number in the message. An empty text stays empty: not known yet.

    Raises:
        NumberSpoilt: as `as_digits`.
        NumberHasLetters: there are other signs; the message names them.
        NumberTooShort: there are not 16 digits.
    """
    digits = re.sub(r"[ .\-']", "", as_digits(text, what))
    others = dict.fromkeys(re.sub("[0-9]", "", digits))
    if others:
        letters = tuple(f'"{letter}"' for letter in list(others)[:_NAMED])
        raise NumberHasLetters(what=what, text=_quoted(text), letters=letters)
    if digits and len(digits) != _LENGTH:
        raise NumberTooShort(what=what, text=_quoted(text), digits=len(digits))
    return digits


def as_digits(text: str, what: Message | str) -> str:
    """A number as it was typed, out of `="..."` or behind `'`, as spreadsheets keep its digits.

    Raises:
        NumberSpoilt: a spreadsheet rounded it (`6,27101E+15`): its digits are lost.
    """
    kept = cleaned(text)
    if found := re.fullmatch(_IN_A_CELL, kept):
        kept = cleaned(found[1] or found[2] or "")
    if re.fullmatch(r"[0-9]+(?:[.,][0-9]+)?[eE]\+?[0-9]+", kept):
        raise NumberSpoilt(what=what, text=kept)
    return kept


def _quoted(text: str) -> str:
    """What was typed, as an error shows it: with one digit too many it is still a card number."""
    return masked(text.strip()) if sum(map(str.isdecimal, text)) > _FEW else text


def card_doubts(nik: str, *, sex: str = "", birth_date: date | None = None) -> tuple[Message, ...]:
    """What is doubtful about a NIK, one sentence for each doubt; empty if nothing is."""
    if not re.fullmatch(rf"[0-9]{{{_LENGTH}}}", nik):
        return (message(N_("it has not 16 digits")),)
    found = []
    if nik[:2] not in _PROVINCES or nik[2:4] == "00" or nik[4:6] == "00":
        found.append(message(N_("its region {region} is unknown"), region=nik[:6]))
    day, month, year = int(nik[6:8]), int(nik[8:10]), int(nik[10:12])
    woman = day > _WOMEN
    born = [_date(century + year, month, day - _WOMEN * woman) for century in (1900, 2000)]
    if not any(born):
        found.append(message(N_("its birth date {digits} does not exist"), digits=nik[6:12]))
    elif birth_date and birth_date not in born:
        found.append(
            message(
                N_("its birth date {coded:short} is not {born:short}"),
                coded=min(filter(None, born), key=lambda coded: abs(coded - birth_date)),
                born=birth_date,
            )
        )
    if sex and woman != (sex == "P"):
        found.append(message(N_("its day of birth is of the other sex")))
    if nik[12:] == "0000":
        found.append(message(N_("its serial is 0000")))
    return tuple(found)


def rounded(members: Iterable[Member]) -> list[Member]:
    """The members whose numbers a spreadsheet seems to have rounded; none if it looks like chance.

    It keeps 15 digits of a number and puts a 0 for the sixteenth. Doubtful are five members with
    NIK and KK that all end in 0; with one of the two numbers only if all others end in 0 too.
    """
    known = {one: [number for number in (one.nik, one.kk) if number] for one in members}
    lost = [
        one for one, them in known.items() if them and all(number[-1] == "0" for number in them)
    ]
    both = [one for one in lost if len(known[one]) > 1]
    if len(both) >= _ROUNDED:
        return both
    return lost if len(lost) >= _ROUNDED and len(lost) == sum(map(bool, known.values())) else []


CARD_NUMBERS = ("nik", "kk")
"""The fields of a member that hold the number of a card."""


def card_number(number: str, *, full: bool = False) -> str:
    """A NIK or No. KK as it is shown everywhere: on screen, on paper, in files and JSON.

    `full` is only for what an office requires: the full list of members, the proposal, the
    statements of the LPJ.
    """
    return number if full else masked(number)


def masked(number: str) -> str:
    """A card number with only the region shown; one too short for that is hidden completely."""
    shown = _REGION if len(number) > 2 * _REGION else 0
    return f"{number[:shown]}••••••••••" if number else ""


def parse_telephone(text: str) -> str:
    """A telephone number as it is kept; a spreadsheet that took its first 0 gets it back.

    Raises:
        NumberSpoilt: as `as_digits`.
    """
    kept = as_digits(text, message(N_("the telephone number")))
    return f"0{kept}" if re.fullmatch(r"8[0-9]{7,11}", re.sub(r"[ .\-]", "", kept)) else kept


def is_telephone(number: str) -> bool:
    """Whether a text looks like a telephone number, or like several with a stroke between."""
    return all(
        re.fullmatch(r"\+?[0-9 ().\-]+", cleaned(part))
        and 7 <= len(re.findall("[0-9]", part)) <= 15  # noqa: PLR2004 (a local number, the longest)
        for part in re.split("[/,;]", number)
    )


def _date(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
