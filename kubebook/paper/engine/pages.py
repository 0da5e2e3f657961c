"""Sheets of paper that are drawn in any order, then numbered and written as one PDF.

Lengths are mm from the top left corner of the sheet, sizes pt; the y of a text is its baseline.
The only module that knows ReportLab's canvas; it knows no book, no figure and no office.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from datetime import date
from io import BytesIO
from math import cos, radians, sin
from typing import Literal, NamedTuple

from reportlab import rl_config
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from kubebook.paper.engine.lasting import LANGUAGE, Facts, written
from kubebook.paper.engine.sheet import Sheet
from kubebook.paper.engine.structure import BLANK, CellRow, Node, Open, Tagged, kept
from kubebook.paper.engine.typeface import (
    PT_PER_MM,
    Kind,
    Pen,
    Pens,
    Style,
    font_name,
    plain,
    width,
)

HAIR = 0.35
LINE = 0.5
FOOTER = plain(8)
MARK = Style("Regular", 58)
MARK_ANGLE = 52
MARK_GREY = 0.91
WATERMARK = "/Artifact<</Type/Pagination/Subtype/Watermark>>BDC"
SMALLEST_STRETCH = 30
ROOM_LEAST = 1.0
CellText = tuple[int, float, float, str, Style]
"""A text of a cell: which cell of its row (1, ...), x and y in mm, its words and their style."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Footer:
    """What stands at the foot of each page: two lines left; right the number and `mark` under it.

    `number` words "page n of all"; its places are `{page}` and `{pages}`. `sealed` stands in
    place of `second` on pages of what can be sealed.
    """

    first: str
    second: str
    number: str
    mark: str = ""
    sealed: str = ""


class Beginning(NamedTuple):
    """What stands at the head of a page and of others alike: its operators, and the last style."""

    lines: tuple[str, ...]
    texts: tuple[str, ...]
    style: Style | None


class Page:
    """One side of a sheet, drawn as two lists of PDF operators: lines and areas, then text.

    What each text is, its style or the `tag` says in which it is drawn. Lines, areas and marks are
    ornament, and a picture is a figure with its words.
    """

    def __init__(self, sheet: Sheet, pens: Pens) -> None:
        self.sheet = sheet
        self.footer: Footer | None = None
        self.bears_seal = False
        self.number = 0
        """Which page of the document it is, from 1, once the document is whole."""
        self.marks: list[tuple[str, Literal[0, 1]]] = []
        """The titles by which the reader's list of contents leads here, and their levels."""
        self._pens = pens
        self._height = sheet.height * PT_PER_MM
        self._marks: list[str] = []
        self._lines: list[str] = []
        self.tagged = Tagged()
        self._texts = self.tagged.operators
        self._pictures: list[tuple[bytes, Node, float, float, float, float]] = []
        self._style: Style | None = None
        self._pen: Pen
        """The pen of the style that is set, once one is."""
        self._late: list[tuple[int, float, float, Callable[[], str], Style]] = []
        self._placed: dict[float, str] = {}
        """Where the cells of rows begin, as they are written: always at the same few places."""

    def tag(self, tag: Kind | Node) -> Open:
        """Let what is drawn in a `with` be a heading, a row, a cell, ornament ("Artifact") ...

        A row (TR) makes a cell of each text that is drawn right in it, an LI its words; a cell that
        is opened and left is an empty one. A node goes on where it is opened again, on any page:
        a table over pages is one.
        """
        return Open(self.tagged, tag if isinstance(tag, Node) else Node(tag))

    @property
    def beginning(self) -> Beginning:
        """All that is drawn so far, which is ornament, so that other pages can begin alike."""
        self.tagged.leave()
        return Beginning(tuple(self._lines), tuple(self._texts), self._style)

    def begin_alike(self, beginning: Beginning) -> None:
        """Draw on this page, which is empty, what another one began with."""
        self._lines.extend(beginning.lines)
        self._texts.extend(beginning.texts)
        if beginning.style:
            self._set(beginning.style)

    def row(self, row: CellRow, texts: Iterable[CellText]) -> None:
        """Write the texts of a row of a table that is open, those of a cell one after the other.

        It does what `tag` and `text` do, for rows by the thousand.
        """
        self.tagged.leave()
        append, placed = self._texts.append, self._placed
        piece = self.tagged.next_piece
        cells: list[int] = []
        at, level, high, before = 0, -1.0, "", ""
        for cell, x, y, text, style in texts:
            if y != level:
                level, high = y, f"{self._height - y * PT_PER_MM:.2f}"
            across = placed.get(x)
            if across is None:
                across = placed[x] = f"1 0 0 1 {x * PT_PER_MM:.2f}"
            if style is not self._style:
                across = f"{self._set(style)}\n{across}"
            shown = self._pen.shown(text, style.size)
            if cell == at:
                append(f"{BLANK}\n{across} {high} Tm {shown}")
                continue
            append(f"{before}/TD<</MCID {piece}>>BDC\n{across} {high} Tm {shown}")
            at, before = cell, "EMC\n"
            piece += 1
            cells.append(cell)
        if cells:
            append("EMC")
        self.tagged.fill(row, cells)

    def text(self, x: float, y: float, text: str, style: Style) -> None:
        """Write a line of text that begins at x."""
        if not text:
            return
        self.tagged.before_text(x, y, text, style)
        if style is not self._style:
            self._texts.append(self._set(style))
        self._texts.append(
            f"1 0 0 1 {x * PT_PER_MM:.2f} {self._height - y * PT_PER_MM:.2f} Tm "
            f"{self._pen.shown(text, style.size)}"
        )

    def _set(self, style: Style) -> str:
        """The operators with which what follows is set in a style."""
        self._style, self._pen = style, self._pens[style.weight]
        return f"{self._pen.name} {style.size:g} Tf {style.stretch:g} Tz"

    def right(self, x: float, y: float, text: str, style: Style) -> None:
        """Write a line of text that ends at x."""
        self.text(x - width(text, style), y, text, style)

    def centre(self, x: float, y: float, text: str, style: Style) -> None:
        """Write a line of text centred at x."""
        self.text(x - width(text, style) / 2, y, text, style)

    def late(self, x: float, y: float, text: Callable[[], str], style: Style) -> None:
        """Write a line that ends at x, of a text that is asked for once the document is whole."""
        self.tagged.before_text(x, y, "", style)
        self._late.append((len(self._texts), x, y, text, style))
        self._texts.append("")
        self._style = None

    def fitted(self, x: float, y: float, text: str, style: Style, room: float) -> None:
        """Write a line of text, set narrower if it is wider than `room` mm.

        If letters would be too narrow to read they are set smaller too.
        """
        needed = width(text, style)
        if needed > room:
            stretch = style.stretch * max(room, ROOM_LEAST) / needed
            size = style.size * min(1.0, stretch / SMALLEST_STRETCH)
            style = replace(style, size=size, stretch=max(SMALLEST_STRETCH, stretch))
        self.text(x, y, text, style)

    def upright(self, x: float, y: float, text: str, style: Style) -> None:
        """Write a line of text that begins at (x, y) and runs up the sheet."""
        self.tagged.before_text(x, y, text, style)
        self._turned(x, y, text, style, 90)

    def rule(self, x: float, y: float, until: float, weight: float = HAIR) -> None:
        """Draw a level line from x to `until`, `weight` pt thick.

        It is an area, not a stroke: a screen shows it as thin as it is, and so does a printer.
        """
        bottom = self._height - y * PT_PER_MM - weight / 2
        self._lines.append(
            f"{x * PT_PER_MM:.2f} {bottom:.2f} {(until - x) * PT_PER_MM:.2f} {weight:g} re f"
        )

    def cut(self, y: float, margin: float) -> None:
        """Draw the dashed line along which a sheet is cut, `margin` mm short of both edges."""
        level = self._height - y * PT_PER_MM
        ends = margin * PT_PER_MM, (self.sheet.width - margin) * PT_PER_MM
        self._lines.append(
            f"[3 3] 0 d {HAIR:g} w {ends[0]:.2f} {level:.2f} m {ends[1]:.2f} {level:.2f} l S [] 0 d"
        )

    def frame(self, x: float, y: float, wide: float, high: float, weight: float = HAIR) -> None:
        """Draw the outline of a box with its top left corner at (x, y)."""
        self._lines.append(f"{weight:g} w {self._box(x, y, wide, high)} S")

    def bar(self, x: float, y: float, wide: float, high: float, grey: float) -> None:
        """Fill a box with its top left corner at (x, y); grey 0 is black, 1 white."""
        self._lines.append(f"{grey:g} g {self._box(x, y, wide, high)} f 0 g")

    def picture(
        self, x: float, y: float, wide: float, high: float, jpeg: bytes, *, words: str = ""
    ) -> None:
        """Draw a picture with its top left corner at (x, y); `words` are what it shows.

        Without words it is ornament.
        """
        node = Node("Figure" if words else "Artifact", words=words)
        with self.tag(node) as opened:
            self._pictures.append((jpeg, opened, x, y, wide, high))

    def sample_mark(self, text: str, x: float, y: float, style: Style, angle: float) -> None:
        """Write a grey mark across the sheet, under all else, its middle at (x, y)."""
        place = len(self._texts)
        half = width(text, style) / 2
        turn = radians(angle)
        down = style.size / PT_PER_MM * 0.33
        self._turned(
            x - half * cos(turn) + down * sin(turn),
            y + half * sin(turn) + down * cos(turn),
            text,
            style,
            angle,
        )
        drawn = self._texts[place:]
        del self._texts[place:]
        begun = f"{WATERMARK} {MARK_GREY:g} g BT"
        self._marks.append(" ".join((begun, *drawn, "ET 0 g EMC")))

    @property
    def drawn(self) -> tuple[object, ...]:
        """What is drawn, to be compared with that of another page; the footer is no part of it."""
        pictures = ((jpeg, *place) for jpeg, _, *place in self._pictures)
        return self.sheet, *self._lines, *self._texts, *pictures

    def draw(self, canvas: Canvas) -> None:
        """Put this page on its canvas: marks first, then pictures, lines, and text last."""
        for place, x, y, made, style in self._late:
            text = made()
            self._turned(x - width(text, style), y, text, style, 0)
            self._texts[place] = self._texts.pop()
        if self._marks:
            canvas.addLiteral("\n".join(self._marks))
        for jpeg, node, x, y, wide, high in self._pictures:
            canvas.addLiteral(self.tagged.piece(node))
            canvas.drawImage(
                ImageReader(BytesIO(jpeg)),
                x * PT_PER_MM,
                self._height - (y + high) * PT_PER_MM,
                wide * PT_PER_MM,
                high * PT_PER_MM,
            )
            canvas.addLiteral("EMC")
        self.tagged.leave()
        lines = ("/Artifact BMC", *self._lines, "EMC") if self._lines else ()
        canvas.addLiteral("\n".join((*lines, "BT", *self._texts, "ET")))

    def _turned(self, x: float, y: float, text: str, style: Style, angle: float) -> None:
        pen = self._pens[style.weight]
        turn = radians(angle)
        self._texts.append(
            f"{pen.name} {style.size:g} Tf {style.stretch:g} Tz "
            f"{cos(turn):.5f} {sin(turn):.5f} {-sin(turn):.5f} {cos(turn):.5f} "
            f"{x * PT_PER_MM:.2f} {self._height - y * PT_PER_MM:.2f} Tm "
            + pen.shown(text, style.size)
        )
        self._style = None

    def _box(self, x: float, y: float, wide: float, high: float) -> str:
        return (
            f"{x * PT_PER_MM:.2f} {self._height - (y + high) * PT_PER_MM:.2f} "
            f"{wide * PT_PER_MM:.2f} {high * PT_PER_MM:.2f} re"
        )


class Pages:
    """The pages of one document in their order, with its bookmarks.

    `drawn_from`: what its metadata say about its origin, `day` when it was printed. `bears_seal`:
    all its pages can be sealed. `beside`: they make no document of their own, but are left in
    `aside` of those pages, which takes some of them.
    """

    def __init__(
        self,
        *,
        title: str,
        author: str,
        footer: Footer,
        drawn_from: str = "",
        day: date | None = None,
        bears_seal: bool = False,
        beside: "Pages | None" = None,
    ) -> None:
        self._footer = footer
        self._bears_seal = bears_seal
        self._pages: list[Page] = []
        self.aside: list[Page] = []
        self._beside = beside
        if beside is not None:
            self.pens: Pens = beside.pens
            return
        rl_config.useA85 = 0  # streams as they are: a quarter smaller than as printable letters
        self._canvas = Canvas(
            BytesIO(),
            pageCompression=1,
            invariant=1,
            lang=LANGUAGE,
            initialFontName=font_name("Regular"),  # type: ignore[arg-type]  # stub says float
        )
        self._canvas.setViewerPreference("DisplayDocTitle", "true")
        self._facts = Facts(title=title, author=author, drawn_from=drawn_from, day=day)
        # A font counts its letters by document, which the canvas offers by no other name.
        document = self._canvas._doc  # type: ignore[attr-defined]  # noqa: SLF001 (see above)
        self.pens = Pens(document)

    def add(self, sheet: Sheet, *, footed: bool = True, behind: int | None = None) -> Page:
        """A new page after the last one, or behind the first `behind` pages."""
        page = Page(sheet, self.pens)
        page.bears_seal = self._bears_seal
        if footed:
            page.footer = self._footer
            if self._footer.mark:
                middle = sheet.left + sheet.text_width / 2
                page.sample_mark(self._footer.mark, middle, sheet.height / 2, MARK, MARK_ANGLE)
        self._pages.insert(len(self._pages) if behind is None else behind, page)
        return page

    @property
    def count(self) -> int:
        """How many pages there are."""
        return len(self._pages)

    def number(self, page: Page) -> int:
        """Which page it is as far as pages have been added, from 1."""
        return self._pages.index(page) + 1

    def take(self, number: int, title: str) -> None:
        """Add one of the pages `aside`, counted from 1, with its own footer, as `title`."""
        page = self.aside[number - 1]
        page.number = number
        if page.footer:
            _draw_footer(page, page.footer, len(self.aside))
            page.footer = None
        page.marks = [(title, 0)]
        self._pages.append(page)

    def pdf(self) -> bytes:
        """The whole document: the same pages give the same bytes."""
        for number, page in enumerate(self._pages, start=1):
            page.number = page.number or number  # one that was taken keeps its own
        if self._beside is not None:
            self._beside.aside = self._pages
            return b""
        for at, page in enumerate(self._pages):
            if page.footer:
                _draw_footer(page, page.footer, len(self._pages))
            self._canvas.setPageSize((page.sheet.width * PT_PER_MM, page.sheet.height * PT_PER_MM))
            for place, (title, level) in enumerate(page.marks):
                key = f"page{at + 1}-{place}"
                self._canvas.bookmarkPage(key)
                self._canvas.addOutlineEntry(title, key, level=level)
            page.draw(self._canvas)
            self._canvas.showPage()
        if any(page.marks for page in self._pages):
            self._canvas.showOutline()
        if self.aside:
            kept([page.tagged for page in self._pages])
        return written(self._canvas, self._facts, [page.tagged for page in self._pages])


def _draw_footer(page: Page, footer: Footer, total: int) -> None:
    with page.tag("Artifact"):
        _draw_footer_lines(page, footer, total)


def _draw_footer_lines(page: Page, footer: Footer, total: int) -> None:
    sheet = page.sheet
    left, right = sheet.left, sheet.edge
    page.rule(left, sheet.footer_rule, right, LINE)
    counted = footer.number.format(page=page.number, pages=total)
    room = right - left - max(width(counted, FOOTER), width(footer.mark, FOOTER)) - 4
    page.fitted(left, sheet.footer_rule + 4.0, footer.first, FOOTER, room)
    second = footer.sealed if page.bears_seal else footer.second
    page.fitted(left, sheet.footer_rule + 7.6, second, FOOTER, room)
    page.right(right, sheet.footer_rule + 4.0, counted, FOOTER)
    page.right(right, sheet.footer_rule + 7.6, footer.mark, FOOTER)
