"""What a page end parts that belongs together, and pages with little on them."""

import re
from collections.abc import Iterator, Sequence

from tests.paper.lint.finding import Finding
from tests.paper.lint.page import Box, Line, Seen, lines_of, phrases
from tests.paper.lint.ruled import AMOUNT, WIDE_LEAST, Band, heads_of, tables_of

ROLE = re.compile(
    r"(Ketua|Sekretaris|Bendahara|Pendamping|Lurah|Kepala (Desa|Dinas|Kelurahan|Bidang)|Camat"
    r"|Penerima|Pembayar|Saksi|Yang (menerima|membayar|menyerahkan|membuat))\b"
)
OPENER = re.compile(
    r"(Mengetahui|Menyetujui|Disetujui|Melaporkan|Dibuat|Hormat kami|Yang |Setuju|Lunas|Diperiksa"
    r"|.{2,40}, \d{1,2} [A-Z][a-z]+ \d{4}$|.{2,40}, [_. ]+$)"
)
HAND = 9.0
"""The room for a hand's signature, in mm, from the baseline over it to the one under it."""
NEAR = 7.5
ABREAST = 4
STAMP = 45.0
"""A frame of fewer mm is the place of a stamp."""
SIGNED_LEAST = 2
FULL_LEAST = 1 / 3
TOP = 15.0
TITLE = 12.0
SUBTITLE = 10.6
UNDER = 6.0
"""What is drawn so many mm under the last words stands under them, and is no end of theirs."""
CONTINUED = re.compile(r"\(lanjutan\)|^Pindahan\b")
GOES_ON = re.compile(r"Jumlah dipindahkan")


def parted(page: Seen, pages: int) -> Iterator[Finding]:
    """Lone signatures, headings, heads of tables and last rows; pages with little on them.

    `pages`: how many the paper has.
    """
    lines = lines_of(run for run in page.body if not _is_stamped(run.box, page))
    if not lines:
        yield Finding("little on the page", page.number, "no text at all")
        return
    first = signatures_from(lines)
    if first is not None:
        signed = [line for line in lines[:first] if not _is_title(line)]
        if len(signed) < SIGNED_LEAST:
            yield Finding(
                "lone signatures", page.number, f"over them {[line.text for line in signed]}"
            )
    else:
        yield from _lone_heading(page, lines)
    yield from _lone_row(page, lines)
    yield from _little(page, lines, pages)


def _is_stamped(box: Box, page: Seen) -> bool:
    """Whether words stand in a small frame: the place of a stamp, beside what a page says."""
    return any(
        box.meets(frame) and max(frame.right - frame.left, frame.bottom - frame.top) < STAMP
        for frame in page.frames
    )


def signatures_from(lines: Sequence[Line]) -> int | None:
    """The index of the first line of the last signatures on a page; None if there are none."""
    for index in range(len(lines) - 1, -1, -1):
        if not _is_role(lines, index):
            continue
        first = index
        while first and _opens(lines[first - 1]) and _is_near(lines, first):
            first -= 1
        above = signatures_from(lines[:first])
        if above is not None and all(_opens(it) or _is_name(it) for it in lines[above:first]):
            return above
        return first
    return None


def _is_near(lines: Sequence[Line], index: int) -> bool:
    return lines[index].base - lines[index - 1].base < NEAR


def _is_role(lines: Sequence[Line], index: int) -> bool:
    """Whether a line names who signs, and leaves room for a hand under it."""
    texts = [phrase.text for phrase in phrases(lines[index])]
    if len(texts) > ABREAST or any(AMOUNT.fullmatch(text) for text in texts):
        return False
    if not any(ROLE.match(text) for text in texts):
        return False
    below = lines[index + 1 : index + 2]
    return bool(below) and below[0].base - lines[index].base > HAND


def _opens(line: Line) -> bool:
    return any(OPENER.match(it.text) or ROLE.match(it.text) for it in phrases(line))


def _is_name(line: Line) -> bool:
    return all(
        (it.bold or it.text.startswith(("NIP", "(", ".", "_"))) and not AMOUNT.fullmatch(it.text)
        for it in phrases(line)
    )


def _is_title(line: Line) -> bool:
    return any(run.size >= TITLE for run in line.runs)


def _lone_heading(page: Seen, lines: Sequence[Line]) -> Iterator[Finding]:
    last = lines[-1]
    drawn: list[Box] = [*page.pictures, *page.frames, *page.areas]
    drawn += [rule.box for rule in page.rules]
    if any(last.base + UNDER < box.bottom and box.top < page.foot for box in drawn):
        return  # rows for a pen, a picture
    if any(head.bottom > last.base for head in heads_of(page)):
        yield Finding("lone table head", page.number, last.text)
        return
    texts = phrases(last)
    begins = texts[0]
    if not begins.bold or any(AMOUNT.fullmatch(it.text) for it in texts):
        return
    level = [rule.box for rule in page.rules if rule.is_level]
    if not any(_is_beside(box, last) or _closes(box, last) for box in level):
        yield Finding("lone heading", page.number, last.text)


def _is_beside(box: Box, line: Line) -> bool:
    """Whether a line for a pen stands behind the words, on their height."""
    return box.left > line.box.right and abs(box.top - line.base) < 2


def _closes(box: Box, line: Line) -> bool:
    """Whether a rule ends a table right under the words: they are of a sum."""
    return box.right - box.left > WIDE_LEAST and line.base < box.top


def _lone_row(page: Seen, lines: Sequence[Line]) -> Iterator[Finding]:
    """A table that goes on at the head of a page, and has a single row left for it."""
    tables = tables_of(page)
    if not tables:
        return
    table = tables[0]
    begins = page.number > 1 and table.head.top < lines[0].base < table.head.bottom
    if not begins and not any(CONTINUED.search(line.text) for line in lines[:4]):
        return
    unsigned = lines[: signatures_from(lines)]
    inside = [line for line in unsigned if table.head.bottom < line.base < table.bottom]
    if any(GOES_ON.search(line.text) for line in inside):
        return
    rows = [line for line in inside if _begins_row(line, table.head)]
    if len(rows) == 1:
        yield Finding("lone last row", page.number, rows[0].text)


def _begins_row(line: Line, head: Band) -> bool:
    """Whether a line is the first of a row: with an amount or a first cell, and no sum."""
    texts = phrases(line)
    if all(it.bold for it in texts):
        return False
    has_amount = any(AMOUNT.fullmatch(it.text) for it in texts)
    return has_amount or line.runs[0].box.left < head.left + 2.0


def _little(page: Seen, lines: Sequence[Line], pages: int) -> Iterator[Finding]:
    lowest = lines[-1].box.bottom
    for box in (*page.pictures, *page.frames, *page.areas, *(rule.box for rule in page.rules)):
        if box.top < page.foot:
            lowest = max(lowest, box.bottom)
    part = (lowest - TOP) / (min(page.foot, page.high - TOP) - TOP)
    if part < FULL_LEAST:
        place = "only" if pages == 1 else "last" if page.number == pages else "inner"
        what = f"{part:.0%}: {_title_of(lines)}"
        yield Finding(f"little on the {place} page", page.number, what)


def _title_of(lines: Sequence[Line]) -> str:
    """What a page is about: its last title, or its first words."""
    titles = [it for it in lines if it.runs[0].bold and it.runs[0].size >= SUBTITLE]
    return (titles or lines)[-1 if titles else 0].text
