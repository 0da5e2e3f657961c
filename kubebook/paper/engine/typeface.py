"""The letters on paper: three weights of one typeface, how wide they are and how a PDF writes them.

It knows ReportLab's fonts and nothing of pages or books. A letter that the typeface lacks, and a
control character, is printed as a box, never left out; `book.characters` knows which ones it has.
"""

from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Literal
from unicodedata import normalize

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.pdfdoc import PDFDocument
from reportlab.pdfbase.ttfonts import TTFont

PT_PER_MM = 72 / 25.4

BOX = "\N{BALLOT BOX}"
"""Printed for a letter that the typeface lacks."""
Weight = Literal["Regular", "Semibold", "It"]
# fmt: off
Kind = Literal["Document", "Sect", "Div", "H1", "H2", "H3", "P", "L", "LI", "Lbl", "LBody",
               "Table", "TR", "TH", "TD", "Figure", "Artifact"]
# fmt: on
"""What a text or a part of a page is, in the words of ISO 32000-1, 14.8.4.

An Artifact stands on paper and is none of the content: footers, column heads that are repeated.
"""
HEADINGS: tuple[Kind, ...] = ("H1", "H2", "H3")


@dataclass(frozen=True, slots=True)
class Style:
    """How a piece of text is set: its weight, its size in pt and its width in percent.

    `tag` is what a text is that is set so, if what it stands in does not say.
    """

    weight: Weight
    size: float
    stretch: float = 100.0
    tag: Kind = "P"


PLAIN_CODES = range(0x20, 0x7F)
TEXTS_MOST = 200_000
FIGURES_IN_LINE = 96.9
"""Width in percent at which Semibold figures stand exactly under Regular ones (LOOK, Type)."""


@cache
def plain(size: float) -> Style:
    """Regular type of a size in pt."""
    return Style("Regular", size)


@cache
def strong(size: float) -> Style:
    """Semibold type of a size in pt."""
    return Style("Semibold", size)


@cache
def titled(size: float, level: Literal[1, 2, 3]) -> Style:
    """Semibold type of a size in pt for a title (1), the heading of a section (2) or of less."""
    return Style("Semibold", size, tag=HEADINGS[level - 1])


@cache
def strong_figure(size: float) -> Style:
    """Semibold type for an amount that stands under Regular amounts, of a size in pt."""
    return Style("Semibold", size, FIGURES_IN_LINE)


def font_name(weight: Weight) -> str:
    """The name under which ReportLab knows a weight, which is loaded by this call."""
    return _font(weight).fontName


def composed(text: str) -> str:
    """A text with each accent joined to its letter, as the typeface has them."""
    return text if text.isascii() else normalize("NFC", text)


def width(text: str, style: Style) -> float:
    """The width of a line of text, in mm."""
    return _widths(style.weight)[text] * style.size * style.stretch / 100_000 / PT_PER_MM


class Pen:
    """Writes text with one weight into the content of one PDF.

    Almost every text needs only the first 256 letters of a PDF font; a letter beyond these is
    written with the font's next part, and the pen then returns to the first.
    """

    def __init__(self, weight: Weight, document: PDFDocument) -> None:
        self._font = _font(weight)
        self._document = document
        self._codes = _Codes(self._font, document)
        self.name = self._font.getSubsetInternalName(0, document)

    def shown(self, text: str, size: float) -> str:
        """The operators that show a text in the current font, which is this pen's at `size`."""
        text = composed(text)
        written = text.translate(self._codes)
        if self._codes.beyond and not self._codes.beyond.keys().isdisjoint(map(ord, text)):
            return self._shown_in_parts(text, size)
        return f"({written}) Tj"

    def _shown_in_parts(self, text: str, size: float) -> str:
        shown = []
        for letter in text:
            part = self._codes.beyond.get(ord(letter))
            if part is None:
                shown.append(f"({letter.translate(self._codes)}) Tj")
                continue
            name = self._font.getSubsetInternalName(part[0], self._document)
            shown.append(f"{name} {size:g} Tf ({part[1]}) Tj {self.name} {size:g} Tf")
        return " ".join(shown)


class Pens(dict[Weight, Pen]):
    """The pens of one PDF, each made when it is first used: an unused weight is not embedded."""

    def __init__(self, document: PDFDocument) -> None:
        super().__init__()
        self._document = document

    def __missing__(self, weight: Weight) -> Pen:
        pen = self[weight] = Pen(weight, self._document)
        return pen


class _Codes(dict[int, str]):
    """How each letter stands in a PDF string; filled as letters come (for `str.translate`)."""

    def __init__(self, font: TTFont, document: PDFDocument) -> None:
        super().__init__()
        self._font = font
        self._document = document
        self.beyond: dict[int, tuple[int, str]] = {}

    def __missing__(self, codepoint: int) -> str:
        letter = _printable(codepoint, self._font)
        part, coded = self._font.splitString(letter, self._document)[0]
        code = coded[0]
        is_plain = code in PLAIN_CODES and chr(code) not in r"\()"
        written = chr(code) if is_plain else f"\\{code:03o}"
        if part:
            self.beyond[codepoint] = (part, written)
        self[codepoint] = written
        return written


class _Advances(dict[str, int]):
    """How far each letter moves the pen, in thousandths of the size; filled as letters come."""

    def __init__(self, font: TTFont) -> None:
        super().__init__()
        self._font = font

    def __missing__(self, letter: str) -> int:
        face = self._font.face
        shown = ord(_printable(ord(letter), self._font))
        advance = int(face.charWidths.get(shown, face.defaultWidth))
        self[letter] = advance
        return advance


class _Widths(dict[str, int]):
    """How wide each text is, in thousandths of the size: most are measured to lay out a page first.

    Texts are forgotten when there are too many.
    """

    def __init__(self, font: TTFont) -> None:
        super().__init__()
        self._advances = _Advances(font)

    def __missing__(self, text: str) -> int:
        if len(self) > TEXTS_MOST:
            self.clear()
        wide = self[text] = sum(map(self._advances.__getitem__, composed(text)))
        return wide


def _printable(codepoint: int, font: TTFont) -> str:
    letter = chr(codepoint)
    if letter.isspace():
        return " "
    return letter if codepoint in font.face.charToGlyph else BOX


@cache
def _widths(weight: Weight) -> _Widths:
    return _Widths(_font(weight))


@cache
def _font(weight: Weight) -> TTFont:
    font_file = files("font_source_sans_pro") / "files" / f"SourceSansPro-{weight}.ttf"
    font = TTFont(f"SourceSansPro-{weight}", str(font_file))
    pdfmetrics.registerFont(font)
    return font
