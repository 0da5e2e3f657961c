"""The colours in which paper is meant: sRGB, as a profile in 500 bytes (ICC.1:2004-10)."""

from functools import cache
from struct import pack

_CURVE = (2.4, 1 / 1.055, 0.055 / 1.055, 1 / 12.92, 0.04045)
"""Exponent and factors of IEC 61966-2-1."""
_WHITE = (0.9642, 1.0, 0.8249)
"""D50, in which profiles reckon."""
_PRIMARIES = {
    "rXYZ": (0.43607, 0.22249, 0.01392),
    "gXYZ": (0.38515, 0.71687, 0.09708),
    "bXYZ": (0.14307, 0.06061, 0.71410),
}
_TO_D50 = (1.04788, 0.02292, -0.05022, 0.02959, 0.99048, -0.01707, -0.00925, 0.01508, 0.75168)
"""From the white of a screen, D65, to that of a profile (Bradford)."""


@cache
def srgb() -> bytes:
    """The profile. It has no date: the same at every call."""
    curve = pack(">4sIHH", b"para", 0, 3, 0) + _fixed(_CURVE)
    tags = {
        "desc": _words("sRGB"),
        "cprt": _words("CC0"),
        "wtpt": _xyz(_WHITE),
        "chad": b"sf32\0\0\0\0" + _fixed(_TO_D50),
        **{name: _xyz(colour) for name, colour in _PRIMARIES.items()},
        "rTRC": curve,
        "gTRC": curve,
        "bTRC": curve,
    }
    start = 128 + 4 + 12 * len(tags)
    placed: dict[bytes, int] = {}
    table, body = b"", b""
    for name, data in tags.items():
        place = placed.setdefault(data, start + len(body))
        if place == start + len(body):
            body += data + bytes(-len(data) % 4)
        table += pack(">4sII", name.encode(), place, len(data))
    size = start + len(body)
    head = pack(
        ">I4sI4s4s4s12s4s28s12s48s",
        size, b"", 0x04200000, b"mntr", b"RGB ", b"XYZ ", pack(">6H", 2000, 1, 1, 0, 0, 0),
        b"acsp", b"", _fixed(_WHITE), b"",
    )  # fmt: skip
    return head + pack(">I", len(tags)) + table + body


def _fixed(numbers: tuple[float, ...]) -> bytes:
    return b"".join(pack(">i", round(number * 65536)) for number in numbers)


def _xyz(colour: tuple[float, ...]) -> bytes:
    return b"XYZ \0\0\0\0" + _fixed(colour)


def _words(text: str) -> bytes:
    data = text.encode("utf-16-be")
    return pack(">4sIII4sII", b"mluc", 0, 1, 12, b"enUS", len(data), 28) + data
