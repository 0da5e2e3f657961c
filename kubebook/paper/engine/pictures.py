"""Photographs made ready for paper: upright, on white, as small as they are printed.

The only module that knows Pillow, which ReportLab brings along. What it makes is printed and kept
nowhere: the picture in the ledger's folder stays as it was attached.
"""

import warnings
from collections.abc import Sequence
from contextlib import suppress
from io import BytesIO
from math import ceil, sqrt
from typing import NamedTuple

from PIL import Image, ImageOps

POINTS_PER_INCH = 200
MM_PER_INCH = 25.4
QUALITY = 80
QUALITIES = (80, 65, 50)
"""Tried one after the other if a picture may take only so many bytes; then it is made smaller."""
SMALLER_MOST = 4
POINTS_LEAST = 64
"""No side that is longer is made shorter than this, however few bytes a picture may take."""
SHARP = 300
"""Dots an inch of a logo, which has sharper edges than a photograph."""
COLOURS = 64
OVERLAP = 6.0
"""How many mm of a strip are shown again at the head of the next one: a line of a slip or two."""
NARROW = 0.5
"""A picture is cut into strips if it would be printed narrower than this part of its box."""
STRIPS_MOST = 12
"""What would need more strips is no slip, and is shown whole."""
_FORMATS = ("JPEG", "PNG")
_TURNED, _ON_ITS_SIDE = 0x0112, (5, 6, 7, 8)
"""The field that says how a camera was held, and what it says of one held on its side."""
_DEEP = "I"
"""A picture of 16 bits a point has a mode that begins so."""
_DEPTH = 256
DOTS_MOST = 64_000_000
"""A picture of more points is not unfolded: no telephone saves a PNG of so many, and a JPEG is made
smaller while it is unfolded."""


class Picture(NamedTuple):
    """A picture as it is printed: a JPEG, its points across and down; strip `part` of `parts`."""

    jpeg: bytes
    wide: int
    high: int
    part: int = 1
    parts: int = 1


def ready(data: bytes, wide: float, high: float, *, most: int | None = None) -> Picture | None:
    """A picture that fits a box of `wide` by `high` mm, with 200 points an inch at most.

    It is turned as the camera was held and loses all that a camera writes beside it (place, time).
    `most`: so many bytes it should take, for which it gets blurred first, then smaller.
    None if the bytes cannot be unfolded.
    """
    within = _points(wide), _points(high)
    picture = _opened(data, max(within))
    return fitted(picture, within, most) if picture else None


def strips(
    data: bytes, wide: float, high: float, *, most: int | None = None
) -> Sequence[Picture] | None:
    """A picture in a box of `wide` by `high` mm, or a long slip in several such boxes.

    A slip is cut from its head down into strips as wide as the box, each as high as the others,
    that show the last 6 mm of the one before again. One picture if it can be read whole.
    `most`: so many bytes all of them should take. None if the bytes cannot be unfolded.
    """
    within = _points(wide), _points(high)
    picture = _opened(data, within[0])
    if picture is None:
        return None
    scale = min(1.0, within[0] / picture.width)
    long = picture.height / picture.width * wide
    parts = ceil((long - OVERLAP) / (high - OVERLAP)) if high > OVERLAP else STRIPS_MOST + 1
    if long * NARROW <= high or parts > STRIPS_MOST:
        return [fitted(picture, within, most)]
    picture = picture.resize((round(picture.width * scale), round(picture.height * scale)))
    again = round(OVERLAP / long * picture.height)
    each = ceil((picture.height + again * (parts - 1)) / parts)
    made = []
    for part in range(parts):
        top = min(part * (each - again), picture.height - each)
        strip = picture.crop((0, top, picture.width, top + each))
        fit = fitted(strip, strip.size, most and most // parts)
        made.append(fit._replace(part=part + 1, parts=parts))
    return made


def fitted(picture: Image.Image, within: tuple[int, int], most: int | None = None) -> Picture:
    """An unfolded picture made no larger than `within`, in points, and than `most` bytes."""
    picture.thumbnail(within)
    jpeg = _jpeg(picture, QUALITY)
    if most is not None:
        for quality in QUALITIES[1:]:
            if len(jpeg) > most:
                jpeg = _jpeg(picture, quality)
        for _ in range(SMALLER_MOST):
            if len(jpeg) <= most or max(picture.size) <= POINTS_LEAST:
                break
            part = sqrt(most / len(jpeg)) * 0.97
            wide, high = (max(POINTS_LEAST, round(side * part)) for side in picture.size)
            picture.thumbnail((wide, high))
            jpeg = _jpeg(picture, QUALITIES[-1])
    return Picture(jpeg, *picture.size)


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


def extent(data: bytes) -> tuple[int, int] | None:
    """How many points a picture has across and down as the camera was held, read from its head.

    None if it has no head that can be read; the rest may be spoilt even so.
    """
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # as in `_opened`
            with Image.open(BytesIO(data), formats=_FORMATS) as opened:
                wide, high = opened.size
                turned = 1
                with suppress(Exception):  # as in `_upright`
                    turned = opened.getexif().get(_TURNED, 1)
    except (OSError, SyntaxError, ValueError, Image.DecompressionBombError):
        return None
    return (high, wide) if turned in _ON_ITS_SIDE else (wide, high)


def proportion(data: bytes) -> float | None:
    """How wide a picture is for its height; None if the bytes cannot be unfolded."""
    picture = _opened(data)
    return picture.width / picture.height if picture else None


def _opened(data: bytes, least: int = 0) -> Image.Image | None:
    """A picture upright and on white, in full or with `least` points a side if that is less."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # of odd notes beside a picture that is sound
            with Image.open(BytesIO(data), formats=_FORMATS) as opened:
                if least:
                    opened.draft("RGB", (least, least))  # a JPEG is unfolded smaller
                if opened.width * opened.height > DOTS_MOST:
                    return None
                opened.load()
                return _plain(_upright(opened))
    except (OSError, SyntaxError, ValueError, Image.DecompressionBombError):
        return None


def _jpeg(picture: Image.Image, quality: int) -> bytes:
    out = BytesIO()
    picture.save(out, "JPEG", quality=quality)
    return out.getvalue()


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
