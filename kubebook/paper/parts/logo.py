"""The logo of a letterhead: a picture that stands in the format itself, as text.

So a format travels with its logo, in a ledger or in an e-mail. It knows no file: where the picture
comes from is for who asks.
"""

from base64 import b64decode, b64encode
from functools import lru_cache
from typing import NamedTuple

from kubebook.paper.engine.pictures import extent, proportion, small
from kubebook.paper.formats.format import Letterhead

IN_TEXT = "data:image/"
"""How a logo begins that is a picture itself, and not the name of a file."""
_BASE64 = ";base64,"
WIDE_MOST = 45.0
DOTS_MOST = 4000
"""The most dots of a side of a logo; a form that this program carries it in has fewer."""


class Logo(NamedTuple):
    """A logo as it is printed: the bytes of its file, how wide and high it is in mm."""

    data: bytes
    wide: float
    high: float


def logo_of(letterhead: Letterhead) -> Logo | None:
    """The logo of a letterhead; None if it has none, or one that is no picture."""
    return _logo(letterhead.logo, letterhead.logo_height) if letterhead.logo else None


@lru_cache(maxsize=4)
def _logo(text: str, high: float) -> Logo | None:
    data = in_text(text)
    size = extent(data) if data else None
    shape = proportion(data) if data and size and max(size) <= DOTS_MOST else None
    if data is None or shape is None:
        return None
    wide = min(high * shape, WIDE_MOST)
    return Logo(data=data, wide=wide, high=wide / shape)


def in_text(text: str) -> bytes | None:
    """The picture that a text is; None if it is none."""
    before, found, coded = text.partition(_BASE64)
    if not found or not before.startswith(IN_TEXT):
        return None
    try:
        return b64decode(coded, validate=True)
    except ValueError:
        return None


def as_text(data: bytes, high: float) -> str | None:
    """A picture as text, as small as it is sharp `high` mm high; None if it is no picture."""
    kept = small(data, WIDE_MOST, high)
    if kept is None:
        return None
    kind = "png" if kept.startswith(b"\x89PNG") else "jpeg"
    return f"{IN_TEXT}{kind}{_BASE64}{b64encode(kept).decode('ascii')}"
