"""Reads the pages of a PDF with pdfium; the only module of these tools that knows it."""

import ctypes
import re
from collections.abc import Iterable, Iterator
from itertools import islice, takewhile
from math import atan2, degrees, hypot
from typing import Any

import pypdfium2  # type: ignore[import-untyped]  # ships no types
import pypdfium2.raw as pdfium  # type: ignore[import-untyped]  # as above

from tests.paper.lint.page import Box, Rule, Run, Seen
from tests.paper.reading import MM_PER_PT

PALE = 200
"""From this grey on (0 black, 255 white) a text or an area is a ground for others."""
THIN = 1.2
"""An area less high or wide than this, in mm, is a rule."""
BOLD = ("bold", "black", "heavy")
NUMBERED = re.compile(r"(.*(Halaman|Hal\.|Lembar) )?\d+ ?(dari|/) ?\d+")
FOOTER_MOST = 22.0
"""How far above the sheet's end a footer begins at most."""


def pages_seen(pdf: bytes) -> Iterator[Seen]:
    """Each page of a PDF."""
    document = pypdfium2.PdfDocument(pdf)
    try:
        for number, page in enumerate(document, start=1):
            text = page.get_textpage()
            yield _seen(number, page, text)
            text.close()
            page.close()
    finally:
        document.close()


def _seen(number: int, page: Any, text: Any) -> Seen:
    wide, high = page.get_width() * MM_PER_PT, page.get_height() * MM_PER_PT
    runs: list[Run] = []
    rules: list[Rule] = []
    frames: list[Box] = []
    areas: list[Box] = []
    pictures: list[Box] = []
    places: dict[int, int] = {}
    for key, drawn in enumerate(page.get_objects()):
        left, bottom, right, top = (side * MM_PER_PT for side in drawn.get_bounds())
        box = Box(left, high - top, right, high - bottom)
        if drawn.type == pdfium.FPDF_PAGEOBJ_TEXT:
            places[_address(drawn.raw)] = key
            runs.append(_run(drawn, text, box, high, key))
        elif drawn.type == pdfium.FPDF_PAGEOBJ_PATH:
            _sort_path(drawn, box, high, rules, frames, areas)
        elif drawn.type == pdfium.FPDF_PAGEOBJ_IMAGE:
            pictures.append(box)
    shown = tuple(run for run in runs if not run.is_blank)
    return Seen(
        number=number,
        wide=wide,
        high=high,
        runs=shown,
        blanks=tuple(run for run in runs if run.is_blank),
        rules=tuple(rules),
        frames=tuple(frames),
        areas=tuple(areas),
        pictures=tuple(pictures),
        foot=_foot(shown, rules, wide, high),
        letters=_letters(text, high, places) if _any_meet(shown) else {},
    )


def _address(raw: Any) -> int:
    return ctypes.cast(raw, ctypes.c_void_p).value or 0


def _run(drawn: Any, text: Any, box: Box, high: float, key: int) -> Run:
    raw = drawn.raw
    size = ctypes.c_float()
    pdfium.FPDFTextObj_GetFontSize(raw, size)
    a, b, c, d, _, f = drawn.get_matrix().get()
    upward = hypot(c, d) or 1.0
    needed = pdfium.FPDFTextObj_GetText(raw, text.raw, None, 0)
    buffer = ctypes.create_string_buffer(needed)
    pdfium.FPDFTextObj_GetText(
        raw, text.raw, ctypes.cast(buffer, ctypes.POINTER(ctypes.c_ushort)), needed
    )
    name = ctypes.create_string_buffer(128)
    pdfium.FPDFFont_GetBaseFontName(pdfium.FPDFTextObj_GetFont(raw), name, 128)
    return Run(
        text=buffer.raw[:needed].decode("utf-16-le", "replace").rstrip("\0"),
        box=box,
        base=high - f * MM_PER_PT,
        size=size.value * upward,
        stretch=100 * hypot(a, b) / upward,
        bold=any(word in name.value.decode("ascii", "replace").lower() for word in BOLD),
        turn=round(degrees(atan2(b, a))),
        pale=_grey(raw) > PALE,
        key=key,
    )


def _grey(raw: Any) -> int:
    red, green, blue, alpha = (ctypes.c_uint() for _ in range(4))
    pdfium.FPDFPageObj_GetFillColor(raw, red, green, blue, alpha)
    return min(red.value, green.value, blue.value)


def _sort_path(
    drawn: Any,
    box: Box,
    high: float,
    rules: list[Rule],
    frames: list[Box],
    areas: list[Box],
) -> None:
    raw = drawn.raw
    fill, stroked, weight = ctypes.c_int(), ctypes.c_int(), ctypes.c_float()
    pdfium.FPDFPath_GetDrawMode(raw, fill, stroked)
    if stroked.value:
        pdfium.FPDFPageObj_GetStrokeWidth(raw, weight)
        sides = list(_sides(drawn, high))
        closed = len(sides) in (4, 5)  # the fifth closes it
        rules.extend(Rule(side, weight.value, closed) for side in sides)
        if closed:
            frames.append(box)
        return
    if not fill.value:
        return
    across, down = box.right - box.left, box.bottom - box.top
    if min(across, down) < THIN:
        if _grey(raw) < 255:
            rules.append(Rule(box, min(across, down) / MM_PER_PT))
    elif _grey(raw) < 255:
        areas.append(box)


def _sides(drawn: Any, high: float) -> Iterator[Box]:
    """The straight pieces of a path, as flat boxes."""
    matrix = drawn.get_matrix()
    start = before = (0.0, 0.0)
    for index in range(pdfium.FPDFPath_CountSegments(drawn.raw)):
        piece = pdfium.FPDFPath_GetPathSegment(drawn.raw, index)
        x, y = ctypes.c_float(), ctypes.c_float()
        pdfium.FPDFPathSegment_GetPoint(piece, x, y)
        across, up = matrix.on_point(x.value, y.value)
        point = (across * MM_PER_PT, high - up * MM_PER_PT)
        if pdfium.FPDFPathSegment_GetType(piece) == pdfium.FPDF_SEGMENT_MOVETO:
            start = point
        else:
            yield _between(before, point)
        before = point
        if pdfium.FPDFPathSegment_GetClose(piece) and point != start:
            yield _between(point, start)


def _between(one: tuple[float, float], other: tuple[float, float]) -> Box:
    return Box(
        min(one[0], other[0]),
        min(one[1], other[1]),
        max(one[0], other[0]),
        max(one[1], other[1]),
    )


def _foot(runs: Iterable[Run], rules: Iterable[Rule], wide: float, high: float) -> float:
    """Where the running footer begins: the rule over the line that has the page's number."""
    low = [run for run in runs if run.box.top > high - FOOTER_MOST and not run.turn]
    numbers = [run for run in low if NUMBERED.fullmatch(run.text.strip())]
    if not numbers:
        return high
    top = min(run.box.top for run in numbers)
    over = [
        rule.box.top
        for rule in rules
        if rule.is_level
        and top - 6 < rule.box.top < top
        and rule.box.right - rule.box.left > wide / 2
    ]
    return max(over, default=top) - 0.1


def _any_meet(runs: Iterable[Run]) -> bool:
    """Whether the boxes of two runs meet, so that their letters may."""
    boxes = sorted(run.box for run in runs if not run.pale)
    return any(
        box.meets(other)
        for index, box in enumerate(boxes)
        for other in takewhile(lambda it: it.left < box.right, islice(boxes, index + 1, None))  # noqa: B023
    )


def _letters(text: Any, high: float, places: dict[int, int]) -> dict[int, tuple[Box, ...]]:
    """The boxes of the letters of each run, by its key."""
    found: dict[int, list[Box]] = {}
    left, right, bottom, top = (ctypes.c_double() for _ in range(4))
    for index in range(text.count_chars()):
        key = places.get(_address(pdfium.FPDFText_GetTextObject(text.raw, index)))
        if key is None:
            continue
        pdfium.FPDFText_GetCharBox(text.raw, index, left, right, bottom, top)
        if right.value - left.value < 0.01 or top.value - bottom.value < 0.01:
            continue
        found.setdefault(key, []).append(
            Box(
                left.value * MM_PER_PT,
                high - top.value * MM_PER_PT,
                right.value * MM_PER_PT,
                high - bottom.value * MM_PER_PT,
            )
        )
    return {key: tuple(boxes) for key, boxes in found.items()}
