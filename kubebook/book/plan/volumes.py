"""Volumes of plan lines: how many of a unit, with three decimals; read as typed, and written.

Pure. A volume is a whole number of thousandths. A text that can be read in two ways is refused,
never guessed, as for amounts.
"""

import re

from kubebook.book.records.limits import VOLUME_LIMIT
from kubebook.book.records.plan import THOUSANDTHS
from kubebook.errors.plan import (
    VolumeAmbiguous,
    VolumeNotPositive,
    VolumeTooLarge,
    VolumeUnreadable,
)
from kubebook.typed_text import cleaned

_WHOLE = r"[0-9]+|[1-9][0-9]{0,2}(?:\.[0-9]{3})+"
_DECIMAL = r"(?P<whole>[0-9]+|[1-9][0-9]{0,2}(?:\.[0-9]{3})+)(?P<mark>[.,])(?P<part>[0-9]+)"
_PLACES = 3


def parse_volume(text: str) -> int:
    """The thousandths of a volume as typed: `2`, `2,5`, `0.125`, `1.250.000`, `1.250,5`.

    A dot or comma before exactly three digits is refused if it could also separate thousands;
    after a 0 it cannot.

    Raises:
        VolumeUnreadable: it is no number, or has more than three decimals.
        VolumeAmbiguous: it can be read in two ways.
        VolumeNotPositive, VolumeTooLarge: it is zero or less, or more than `VOLUME_LIMIT`.
    """
    typed = cleaned(text)
    if re.fullmatch(r"[-\u2212]\s*[0-9][0-9.,]*", typed):
        raise VolumeNotPositive(text=typed)
    halves = re.fullmatch(_DECIMAL, typed)
    if halves and _is_ambiguous(halves):
        thousandths = int(halves["whole"] + halves["part"])
        raise VolumeAmbiguous(text=typed, one=str(thousandths), other=_unmistakable(thousandths))
    if re.fullmatch(_WHOLE, typed):
        return _checked(typed, _digits(typed) * THOUSANDTHS)
    part = halves["part"].rstrip("0") if halves else ""
    if halves is None or len(part) > _PLACES:
        raise VolumeUnreadable(text=typed)
    return _checked(typed, _digits(halves["whole"]) * THOUSANDTHS + int(f"{part:0<{_PLACES}}"))


def format_volume(thousandths: int) -> str:
    """`2`, `2,5`, `0,125`, `1.250,5`."""
    whole, part = divmod(thousandths, THOUSANDTHS)
    shown = f"{whole:,}".replace(",", ".")
    decimals = f"{part:03}".rstrip("0")
    return f"{shown},{decimals}" if decimals else shown


def plain_volume(thousandths: int) -> str:
    """`2.5`, as programs write it; three decimals get a fourth, so that it can be read again."""
    whole, part = divmod(thousandths, THOUSANDTHS)
    return _with_part(whole, part, ".") if part else str(whole)


def cost_of(thousandths: int, price: int) -> int:
    """What a volume costs at a price a unit, whole rupiah, rounded half up."""
    return (thousandths * price + THOUSANDTHS // 2) // THOUSANDTHS


def _is_ambiguous(halves: re.Match[str]) -> bool:
    """Whether the mark before three digits could separate thousands, as a dot or as a comma."""
    whole = halves["whole"]
    return (
        len(halves["part"]) == _PLACES
        and whole.isdecimal()
        and 0 < len(whole) <= _PLACES
        and (not whole.startswith("0"))
    )


def _unmistakable(thousandths: int) -> str:
    """A decimal as it must be typed to be no thousands: `1,25`, `1,1250`."""
    whole, part = divmod(thousandths, THOUSANDTHS)
    return _with_part(whole, part, ",")


def _with_part(whole: int, part: int, mark: str) -> str:
    decimals = f"{part:03}"
    return f"{whole}{mark}{decimals}0" if part % 10 else f"{whole}{mark}{decimals.rstrip('0') or 0}"


def _digits(typed: str) -> int:
    """The number of the digits; a row so long that int() refuses it is too large."""
    digits = typed.replace(".", "").lstrip("0")
    if len(digits) > len(str(VOLUME_LIMIT)):
        raise VolumeTooLarge(text=typed, most=VOLUME_LIMIT)
    return int(digits or "0")


def _checked(typed: str, thousandths: int) -> int:
    if thousandths == 0:
        raise VolumeNotPositive(text=typed)
    if thousandths > VOLUME_LIMIT * THOUSANDTHS:
        raise VolumeTooLarge(text=typed, most=VOLUME_LIMIT)
    return thousandths
