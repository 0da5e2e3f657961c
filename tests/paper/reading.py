"""Reads a printed PDF back: its words, and where every letter stands, in mm from the top left."""

from collections.abc import Iterable, Iterator
from functools import lru_cache
from io import BytesIO
from itertools import islice
from typing import NamedTuple

import pypdfium2  # type: ignore[import-untyped]  # ships no types
from pypdf import PdfReader

MM_PER_PT = 25.4 / 72
KINDS = {1: "text", 2: "line", 3: "picture"}
"""What pdfium calls the things on a page."""


class Letter(NamedTuple):
    """One printed letter with its box."""

    page: int
    text: str
    left: float
    top: float
    right: float
    bottom: float


def pages_of(pdf: bytes) -> list[str]:
    """The text of each page, line by line as it was drawn."""
    return list(_pages_of(pdf))


@lru_cache(maxsize=16)
def _pages_of(pdf: bytes) -> tuple[str, ...]:
    return tuple(page.extract_text() for page in PdfReader(BytesIO(pdf)).pages)


def texts_of(pdf: bytes) -> list[str]:
    """The words of each page with single blanks between them, as another reader has them.

    Ten times as quick as `pages_of`; what it does not tell is where a line begins.
    """
    document = pypdfium2.PdfDocument(pdf)
    found = []
    for page in document:
        text = page.get_textpage()
        found.append(" ".join(text.get_text_range().split()))
        text.close()
        page.close()
    document.close()
    return found


def words_of(pdf: bytes) -> str:
    """All text with single blanks between words, however it was folded."""
    return " ".join(" ".join(pages_of(pdf)).split())


def sizes_of(pdf: bytes) -> set[tuple[int, int]]:
    """The sheets, width and height in whole mm."""
    return {
        (
            round(float(page.mediabox.width) * MM_PER_PT),
            round(float(page.mediabox.height) * MM_PER_PT),
        )
        for page in PdfReader(BytesIO(pdf)).pages
    }


def letters_of(pdf: bytes) -> Iterator[Letter]:
    """Every printed letter but blanks."""
    document = pypdfium2.PdfDocument(pdf)
    for number, page in enumerate(document, start=1):
        height = page.get_height()
        text = page.get_textpage()
        shown = text.get_text_range()[: text.count_chars()]
        for index, letter in enumerate(shown):
            if letter.isspace():
                continue
            left, bottom, right, top = text.get_charbox(index)
            yield Letter(
                number,
                letter,
                left * MM_PER_PT,
                (height - top) * MM_PER_PT,
                right * MM_PER_PT,
                (height - bottom) * MM_PER_PT,
            )
        text.close()
        page.close()
    document.close()


def boxes_of(pdf: bytes) -> Iterator[Letter]:
    """The box of everything that is drawn: lines of text, rules, bars, frames, pictures."""
    document = pypdfium2.PdfDocument(pdf)
    for number, page in enumerate(document, start=1):
        height = page.get_height()
        for drawn in page.get_objects():
            left, bottom, right, top = (side * MM_PER_PT for side in drawn.get_bounds())
            high = height * MM_PER_PT
            yield Letter(number, KINDS.get(drawn.type, ""), left, high - top, right, high - bottom)
        page.close()
    document.close()


def overlaps_among(letters: Iterable[Letter]) -> list[tuple[Letter, Letter]]:
    """Pairs of letters on one page that stand over each other."""
    pages: dict[int, list[Letter]] = {}
    for letter in letters:
        pages.setdefault(letter.page, []).append(letter)
    found = []
    for page in pages.values():
        page.sort(key=lambda one: one.left)
        for index, one in enumerate(page):
            for other in islice(page, index + 1, None):
                if other.left >= one.right - 0.6:
                    break
                if min(one.bottom, other.bottom) - max(one.top, other.top) > 0.3:
                    found.append((one, other))
    return found
