"""Reads a picture or PDF that is to prove a voucher: JPEG, PNG or PDF by its content.

It looks at a few bytes of each and unfolds no picture; `paper` does that when it prints one.
"""

import re
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

from kubebook import disk
from kubebook.book.proofs import Scan
from kubebook.book.records.proofs import ProofKind
from kubebook.errors.proofs import (
    PictureTooLarge,
    ProofCutShort,
    ProofEmpty,
    ProofTooLarge,
    ProofUnknown,
)
from kubebook.files.whole_files import read_file

MEGABYTE = 1_000_000
MOST_MEGABYTES = 20
MOST_POINTS = 80_000_000
"""More points than any scan of a sheet has; unfolded they take a quarter of a gigabyte."""

_PNG = b"\x89PNG\r\n\x1a\n"
_PNG_END = b"IEND\xaeB`\x82"
_PNG_HEAD = slice(12, 24)
"""Where a PNG has IHDR, its width and its height, four bytes each."""
_JPEG = b"\xff\xd8\xff"
_JPEG_END = b"\xff\xd9"
_PDF, _PDF_END = b"%PDF-", b"%%EOF"
_PDF_WITHIN = 1024
"""A PDF may have so many bytes before its name (ISO 32000, annex H)."""
_LOCKED = re.compile(rb"/Encrypt\s*(?:\d+\s+\d+\s+R\b|<<)")
_TRAILER = 2048
"""The key stands in a trailer, so many bytes at most from the word that begins one."""
_FRAMES = frozenset(range(0xC0, 0xD0)) - {0xC4, 0xC8, 0xCC}
"""The marks of a JPEG behind which the size of the picture stands."""
_BARE = frozenset({0x01, *range(0xD0, 0xD8)})
_FILL, _SCAN, _END = 0xFF, 0xDA, 0xD9


class _Seen(NamedTuple):
    """What a file shows of itself: its kind, the points of a picture, whether its end is there."""

    kind: ProofKind
    wide: int = 1
    high: int = 1
    is_whole: bool = True


def read_scan(path: Path) -> Scan:
    """A picture or PDF, whole.

    Raises:
        FileNotFound, FileIsFolder, FileUnreadable: why it cannot be read.
        ProofEmpty, ProofTooLarge, ProofUnknown, ProofCutShort, PictureTooLarge: it can be no proof.
    """
    with suppress(OSError, ValueError):  # `read_file` raises what is wrong
        size = disk.length(path)
        if size > MOST_MEGABYTES * MEGABYTE:
            in_megabytes = -(-size // MEGABYTE)
            raise ProofTooLarge(path=str(path), size=in_megabytes, most=MOST_MEGABYTES)
    data = read_file(path, pipes=False)
    if not data:
        raise ProofEmpty(path=str(path))
    seen = _seen(data)
    if seen is None:
        raise ProofUnknown(path=str(path))
    if seen.wide * seen.high > MOST_POINTS:
        raise PictureTooLarge(path=str(path), wide=seen.wide, high=seen.high)
    if not seen.is_whole:
        raise ProofCutShort(path=str(path))
    return Scan(name=path.name, kind=seen.kind, data=data)


def is_locked(scan: Scan) -> bool:
    """Whether a PDF asks for a password, or forbids to print it or to take it over.

    Which of them, only a program that unfolds it can say.
    """
    return scan.kind == "pdf" and any(
        b"trailer" in around or b"/XRef" in around
        for found in _LOCKED.finditer(scan.data)
        for around in (scan.data[max(0, found.start() - _TRAILER) : found.end() + _TRAILER],)
    )


def _seen(data: bytes) -> _Seen | None:
    if data.startswith(_JPEG):
        return _jpeg(data)
    if data.startswith(_PNG):
        return _png(data)
    if _PDF in data[:_PDF_WITHIN]:
        return _Seen("pdf", is_whole=_PDF_END in data)
    return None


def _png(data: bytes) -> _Seen | None:
    head = data[_PNG_HEAD]
    wide, high = int.from_bytes(head[4:8]), int.from_bytes(head[8:12])
    if not head.startswith(b"IHDR") or not wide or not high:
        return None
    return _Seen("png", wide, high, is_whole=_PNG_END in data)


def _jpeg(data: bytes) -> _Seen | None:
    """Walk from mark to mark until the size and the first scan are found."""
    at, seen = 2, None
    while at + 4 <= len(data) and data[at] == _FILL:
        mark = data[at + 1]
        if mark == _FILL:
            at += 1
            continue
        if mark in _BARE:
            at += 2
            continue
        if mark == _END:
            break
        if mark == _SCAN:
            return seen._replace(is_whole=_JPEG_END in data[at:]) if seen else None
        if mark in _FRAMES:
            frame = data[at + 5 : at + 9]
            high, wide = int.from_bytes(frame[:2]), int.from_bytes(frame[2:])
            seen = _Seen("jpg", wide, high) if wide and high else None
        at += 2 + int.from_bytes(data[at + 2 : at + 4])
    return (seen or _Seen("jpg"))._replace(is_whole=False)
