"""The book knows which letters the typeface has, and a box stands for the others."""

import sys
from unicodedata import normalize

from kubebook.book.characters import lacking
from kubebook.paper.engine.typeface import BOX, _font, _printable, _widths, plain, width


def test_the_book_knows_the_letters_of_the_typeface() -> None:
    """Every code point there is, against the font itself, in the weights that names are set in."""
    glyphs = _font("Regular").face.charToGlyph
    assert glyphs.keys() == _font("Semibold").face.charToGlyph.keys()
    every = (chr(code) for code in range(128, sys.maxunicode + 1) if not 0xD800 <= code < 0xE000)
    known = [one for one in every if normalize("NFC", one) == one and not one.isspace()]
    assert [one for one in known if bool(lacking(one)) == (ord(one) in glyphs)] == []


def test_a_box_stands_for_what_the_typeface_lacks() -> None:
    """In each weight, as wide as a box; a blank of any kind is a blank."""
    for weight in ("Regular", "Semibold", "It"):
        font = _font(weight)
        assert ord(BOX) in font.face.charToGlyph
        assert _printable(ord("陈"), font) == BOX
        assert _widths(weight)["陈"] == _widths(weight)[BOX]
        assert _printable(ord("\u00a0"), font) == " "
    assert width("陈", plain(10)) == width(BOX, plain(10))
