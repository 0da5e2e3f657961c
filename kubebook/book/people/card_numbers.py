"""The numbers on identity and family cards: read, checked for doubt, masked.

Pure. A NIK is 16 digits: 6 of region, ddmmyy of birth with 40 added to the day for women, 4 of
serial. Only a wrong number of digits is refused; everything else is only doubtful, since numbers
keep the region code they were issued with.
"""

import re
from datetime import date

from kubebook.errors.people import NumberTooShort
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
_REGION = 6
"""This many digits of a masked number are shown: the region. Birth date and sex may be printed
beside it, so that the serial at the end would give away the rest."""
_FEW = 8
"""A number with this many digits or fewer is not a card number."""
_WOMEN = 40
"""Added to a woman's day of birth."""


def parse_card_number(text: str, what: str) -> str:
    """The 16 digits of a NIK or a No. KK; blanks, dots and dashes between them are left out.

    `what` names the number in the message. An empty text stays empty: not known yet.

    Raises:
        NumberTooShort: there are not 16 digits.
    """
    digits = re.sub(r"[ .\-']", "", cleaned(text))
    if digits and not re.fullmatch(rf"[0-9]{{{_LENGTH}}}", digits):
        count = len(re.findall("[0-9]", text))
        raise NumberTooShort(what=what, text=_quoted(text), digits=count)
    return digits


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


def _date(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
