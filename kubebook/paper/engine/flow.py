"""The flow of a document: where the next thing goes, and when a new page begins.

Parts are lines that know how far they stand below the last one. The flow knows the sheet, the page
and how much of it is left; it keeps together what no page end may part, repeats headings, and is
the only module that begins a page or asks where one ends.
"""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import Literal, NamedTuple

from kubebook.paper.engine.blocks import (
    AFTER_LAST,
    GAP_LEAST,
    GAP_MOST,
    Band,
    Line,
    Unit,
    band_height,
    draw_band,
    fitting,
    height_of,
)
from kubebook.paper.engine.pages import Footer, Page, Pages
from kubebook.paper.engine.scale import TOLERANCE
from kubebook.paper.engine.sheet import Sheet

LITTLE_USED = 0.35
"""A page used down to this part of it is not left for the next one."""


class Mark(NamedTuple):
    """A title in the list of contents, its level (1: below one of 0) and the page that it is on."""

    title: str
    level: Literal[0, 1]
    page: Page


class Flow:
    """The cursor of one document.

    `y` is the last baseline or rule that was drawn, mm from the top. `is_open`: what comes next
    may stand below it on the same page. `is_coded`: the code of a form stands in a corner already.
    `pages` are those drawn so far; `own` is the sheet of the document, on which a page begins if no
    other is asked for.
    """

    def __init__(self, pages: Pages, own: Sheet) -> None:
        self.own = own
        self.y = own.top
        self.is_open = False
        self.is_coded = False
        self.marks: list[Mark] = []
        """All marks of the list of contents, in the order in which they were made."""
        self._pages = pages
        self._page: Page | None = None
        self._footer: Footer | None = None
        self._is_fresh = False
        self._repeated: Unit = ()

    # --- pages -----------------------------------------------------------------------------------

    @property
    def page(self) -> Page:
        """The page that is drawn on; the first one begins when it is asked for."""
        return self._page or self.begin()

    @property
    def sheet(self) -> Sheet:
        """The sheet of that page."""
        return self.page.sheet

    @property
    def room(self) -> float:
        """What is left of the page, in mm."""
        return self.sheet.bottom - self.y

    @property
    def is_empty(self) -> bool:
        """Whether nothing was drawn yet."""
        return not self._pages.count

    @property
    def number(self) -> int:
        """The number of the page that is drawn on, from 1, as far as there are pages."""
        return self._pages.number(self._page) if self._page else 0

    def begin(self, sheet: Sheet | None = None, *, mark: str = "", footed: bool = True) -> Page:
        """A new page, which the reader's list of contents calls `mark` if it is given."""
        page = self._pages.add(sheet or self.own, footed=footed, behind=self.number)
        self._page = page
        if footed and self._footer:
            page.footer = self._footer
        self.y, self._is_fresh, self.is_open = page.sheet.top, True, False
        if mark:
            self.mark(mark)
        return page

    def mark(self, title: str, *, below: bool = False) -> None:
        """Let the reader's list of contents lead here; `below`: under the mark before it."""
        level: Literal[0, 1] = 1 if below else 0
        self.page.marks.append((title, level))
        self.marks.append(Mark(title, level, self.page))

    @property
    def place(self) -> Page | None:
        """The place behind the page that is drawn on, for what can only be drawn later."""
        return self._page

    @contextmanager
    def back_at(self, place: Page | None) -> Iterator[None]:
        """Let pages that begin meanwhile stand behind a place that was passed before."""
        before = self._page, self.y, self.is_open, self._is_fresh
        self._page, self.is_open = place, False
        try:
            yield
        finally:
            self._page, self.y, self.is_open, self._is_fresh = before

    @contextmanager
    def footed(self, footer: Footer) -> Iterator[None]:
        """Let pages that begin meanwhile have another footer."""
        self._footer, before = footer, self._footer
        try:
            yield
        finally:
            self._footer = before

    @contextmanager
    def repeating(self, lines: Unit, *, here: Unit | None = None) -> Iterator[None]:
        """Draw lines here, and again at the head of each page that the flow begins meanwhile.

        `here`: fewer of them stand on this page.
        """
        before = self._repeated
        self.put(lines if here is None else here)
        self._repeated = lines
        try:
            yield
        finally:
            self._repeated = before

    def next_page(self) -> None:
        """Go on at the head of another sheet of the same kind, under the repeated lines."""
        self.begin(self.sheet, footed=self.page.footer is not None)
        for line in self._repeated:
            with self.page.tag("Artifact"):  # it was read once
                self._draw(line)

    def pdf(self) -> bytes:
        """The whole document."""
        return self._pages.pdf()

    # --- lines -----------------------------------------------------------------------------------

    def turn_back(self, sheet: Sheet) -> None:
        """Go on on such a sheet: on a new page, if a table has needed another one."""
        if self.sheet != sheet:
            self.begin(sheet)

    def fits(self, height: float) -> bool:
        """Whether so many mm are left."""
        return self.y + height <= self.sheet.bottom + TOLERANCE

    def has_room(self, sheet: Sheet, height: float) -> bool:
        """Whether the page that is drawn on is such a sheet, with so many mm left."""
        return not self.is_empty and self.sheet == sheet and self.fits(height)

    def may_join(self, sheet: Sheet) -> bool:
        """Whether what belongs on such a sheet may stand below what is there."""
        return self.is_open and self.sheet == sheet

    @property
    def is_little_used(self) -> bool:
        """Whether so little of an open page is used that it is not left for the next one."""
        return self.is_open and self.y < self.sheet.height * LITTLE_USED

    def count(self, high: float, *, less: float = 0.0) -> int:
        """The number of rows `high` mm each that are left room for below `less` mm; at least 1."""
        return max(1, int((self.room - less + TOLERANCE) / high))

    def moved(self, y: float) -> None:
        """Go on below y, to which somebody else has drawn."""
        self.y, self._is_fresh = y, False

    def skip(self, high: float) -> None:
        """Leave so many mm empty."""
        self.moved(self.y + high)

    def put(self, lines: Unit, *, tail: Unit = (), below: float = 0.0) -> None:
        """Draw lines on one page, and the lines of `tail` under them on the same one.

        `below` is what more must be left room for. What is higher than a sheet is cut between
        lines.
        """
        every = (*lines, *tail)
        if not every:
            return
        if not self._is_fresh and not self.fits(height_of(every) + below):
            self.next_page()
        for line in every:
            if not self._is_fresh and not self.fits(line.advance):
                self.next_page()
            self._draw(line)

    def put_all(self, units: Sequence[Unit], *, tail: Unit = ()) -> None:
        """Draw units one by one; the last one stays with the `tail`."""
        for unit in units[:-1]:
            self.put(unit)
        self.put(units[-1] if units else (), tail=tail)

    def _draw(self, line: Line) -> None:
        self.moved(self.sheet.top + line.first if self._is_fresh else self.y + line.advance)
        line.draw(self.page, self.y)

    # --- blocks ----------------------------------------------------------------------------------

    def spread(self, bands: Sequence[Band], *, most: float = GAP_MOST) -> None:
        """Draw bands of blocks, on further pages if they need them.

        The gap between bands grows from 4.7 to `most` mm as far as the sheet has room.
        """
        left = list(bands)
        while left:
            if self._is_fresh:
                self.y = self.sheet.top - AFTER_LAST - GAP_LEAST
            here, left = fitting(left, self.room - AFTER_LAST, self.sheet)
            if not here and not self._is_fresh:
                self.next_page()
                continue
            if not here:
                here, left = left[:1], left[1:]
            taken = sum(band_height(band) + AFTER_LAST for band in here)
            gap = min(most, max(GAP_LEAST, (self.room - taken) / len(here)))
            for band in here:
                self.moved(draw_band(self.page, self.y + AFTER_LAST + gap, band))

    def holds(self, bands: Sequence[Band]) -> bool:
        """Whether all bands stand on what is left of the page."""
        return not fitting(list(bands), self.room - AFTER_LAST, self.sheet)[1]
