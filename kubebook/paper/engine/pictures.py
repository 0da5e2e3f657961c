"""Photographs made ready for paper: upright, on white, as small as they are printed.

The only module that knows Pillow, which ReportLab brings along. What it makes is printed and kept
nowhere: the picture in the ledger's folder stays as it was attached.
"""

import warnings
from contextlib import suppress
from io import BytesIO
from typing import NamedTuple

from PIL import Image, ImageOps

POINTS_PER_INCH = 150
MM_PER_INCH = 25.4
QUALITY = 80
SHARP = 300
"""Dots an inch of a logo, which has sharper edges than a photograph."""
COLOURS = 64
_FORMATS = ("JPEG", "PNG")
_DEEP = "I"
"""A picture of 16 bits a point has a mode that begins so."""
_DEPTH = 256


class Picture(NamedTuple):
    """A picture as it is printed: a JPEG, its points across and down."""

    jpeg: bytes
    wide: int
    high: int


def ready(data: bytes, wide: float, high: float) -> Picture | None:
    """A picture that fits a box of `wide` by `high` mm, with 150 points an inch at most.

    It is turned as the camera was held and loses all that a camera writes beside it (place, time).
    None if the bytes cannot be unfolded.
    """
    most = _points(wide), _points(high)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # of odd notes beside a picture that is sound
            with Image.open(BytesIO(data), formats=_FORMATS) as opened:
                opened.draft("RGB", (max(most), max(most)))  # a JPEG is unfolded smaller
                opened.load()
                picture = _plain(_upright(opened))
            picture.thumbnail(most)
            out = BytesIO()
            picture.save(out, "JPEG", quality=QUALITY)
    except (OSError, SyntaxError, ValueError, Image.DecompressionBombError):
        return None
    return Picture(out.getvalue(), *picture.size)


def small(data: bytes, wide: float, high: float) -> bytes | None:
    """A picture as the smallest file that is sharp in a box of `wide` by `high` mm, on white.

    Few colours are kept as PNG, a photograph as JPEG. None if the bytes cannot be unfolded.
    """
    picture = _opened(data)
    if picture is None:
        return None
    picture.thumbnail((_points(wide, SHARP), _points(high, SHARP)))
    files = []
    for kept, kind in ((picture.quantize(COLOURS), "PNG"), (picture, "JPEG")):
        out = BytesIO()
        kept.save(out, kind, optimize=True, quality=QUALITY)
        files.append(out.getvalue())
    return min(files, key=len)


def proportion(data: bytes) -> float | None:
    """How wide a picture is for its height; None if the bytes cannot be unfolded."""
    picture = _opened(data)
    return picture.width / picture.height if picture else None


def _opened(data: bytes) -> Image.Image | None:
    """A picture in full, upright, on white."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # of odd notes beside a picture that is sound
            with Image.open(BytesIO(data), formats=_FORMATS) as opened:
                opened.load()
                return _plain(_upright(opened))
    except (OSError, SyntaxError, ValueError, Image.DecompressionBombError):
        return None


def _points(mm: float, by_inch: int = POINTS_PER_INCH) -> int:
    return round(mm / MM_PER_INCH * by_inch)


def _upright(picture: Image.Image) -> Image.Image:
    # What a camera wrote may be broken in any way (Pillow 13 raises what it meets there).
    with suppress(Exception):
        return ImageOps.exif_transpose(picture)
    return picture


def _plain(picture: Image.Image) -> Image.Image:
    """Grey or coloured, eight bits a colour, what was seen through on white."""
    if picture.mode.startswith(_DEEP):
        return picture.point(lambda depth: depth / _DEPTH).convert("L")
    if picture.has_transparency_data:
        through = picture.convert("RGBA")
        white = Image.new("RGBA", through.size, "white")
        return Image.alpha_composite(white, through).convert("RGB")
    return picture.convert("L" if picture.mode in ("1", "L") else "RGB")
