"""Notes and coins as they are counted: how many of each face value.

Pure. A piece is kept as `100000=3`: the face value in rupiah and how many there are.
"""

import re
from collections.abc import Iterable, Iterator, Sequence

from kubebook.book.find import whole_number
from kubebook.errors import KubebookError
from kubebook.errors.closings import FaceTwice, FaceUnknown, PiecesUnreadable
from kubebook.money import parse_amount

NOTES = (100_000, 50_000, 20_000, 10_000, 5_000, 2_000, 1_000)
COINS = (1_000, 500, 200, 100)
"""The face values that are in use, in the order in which they are asked and printed."""
ALSO = (75_000, 50)
"""Face values that are money too, and stand in no list: the note of 2020, the old coin."""
MOST = 1_000_000
"""Nobody holds so many pieces of one face value."""
_TIMES = re.compile(r"\s*[=x×*]\s*", re.IGNORECASE)
_BETWEEN = re.compile(r"[\s,;]+")


def read_pieces(typed: str, faces: Sequence[int]) -> tuple[str, ...]:
    """The pieces that were typed: `3 1 0 2`, or `100rb x 3; 50rb x 1`, or `100000=3`.

    Plain numbers are how many there are of each of `faces`, in their order; those that are left
    out at the end are 0.

    Raises:
        PiecesUnreadable, FaceUnknown, FaceTwice: it is not clear what was counted.
    """
    parts = [part for part in _BETWEEN.split(_TIMES.sub("=", typed.strip())) if part]
    plain = [part for part in parts if "=" not in part]
    if plain and (len(plain) < len(parts) or len(plain) > len(faces)):
        raise PiecesUnreadable(typed=typed, faces=tuple(faces))
    pairs = list(zip(faces, plain, strict=False)) if plain else list(_pairs(parts, faces, typed))
    pieces: dict[int, int] = {}
    for face, many in pairs:
        number = whole_number(many)
        if number is None or number >= MOST:
            raise PiecesUnreadable(typed=typed, faces=tuple(faces))
        if face in pieces:
            raise FaceTwice(face=face)
        pieces[face] = number
    return tuple(f"{face}={pieces[face]}" for face in sorted(pieces, reverse=True))


def _pairs(parts: Iterable[str], faces: Sequence[int], typed: str) -> Iterator[tuple[int, str]]:
    for part in parts:
        face, _, many = part.partition("=")
        try:
            value = int(parse_amount(face))
        except KubebookError:
            raise PiecesUnreadable(typed=typed, faces=tuple(faces)) from None
        if value not in (*faces, *ALSO):
            raise FaceUnknown(face=value, faces=tuple(faces))
        yield value, many


def pieces_of(kept: Iterable[str]) -> dict[int, int]:
    """How many there are by face value, as a count keeps them."""
    pairs = (one.partition("=") for one in kept)
    return {int(face): int(many) for face, _, many in pairs}


def worth(kept: Iterable[str]) -> int:
    """What pieces are worth together, in rupiah."""
    return sum(face * many for face, many in pieces_of(kept).items())
