"""Slips of the practice group, drawn as a shop might have written them: CONTOH (rekaan).

They stand in for the photographs that a treasurer takes, so that the practice ledger has proofs to
look at. A slip is a small picture; the same words give the same bytes.
"""

from datetime import date
from functools import cache
from importlib.resources import files
from io import BytesIO

from PIL import Image, ImageDraw, ImageFont

from kubebook.money import format_rupiah, in_words
from kubebook.periods import format_date

WIDE, HIGH = 480, 440
MARGIN = 32
SHADES = 4
"""The number of shades of grey; few of them keep a slip small."""
SAMPLE = "CONTOH (rekaan)"
FONT = "font_source_sans_pro"
INK = 20
"""How dark a slip is written; 0 is black."""


def practice_slip(day: date, party: str, text: str, amount: int) -> bytes:
    """A PNG of the slip that `party` (may be empty) gave for `amount` (whole rupiah) on a day."""
    slip = Image.new("L", (WIDE, HIGH), 250)
    draw = ImageDraw.Draw(slip)
    draw.rectangle((8, 8, WIDE - 9, HIGH - 9), outline=150)
    y = _lines(draw, MARGIN, party or "NOTA", 34, "Bold")
    y = _lines(draw, y + 4, format_date(day, "id"), 24)
    draw.line((MARGIN, y + 12, WIDE - MARGIN, y + 12), fill=90)
    y = _lines(draw, y + 26, text, 28)
    draw.line((MARGIN, y + 14, WIDE - MARGIN, y + 14), fill=90)
    y = _lines(draw, y + 26, f"Jumlah {format_rupiah(amount)}", 32, "Bold")
    y = _lines(draw, y + 8, in_words(amount, "id"), 22, "It")
    _lines(draw, HIGH - MARGIN - 30, SAMPLE, 24)
    out = BytesIO()
    slip.quantize(SHADES).save(out, "PNG")
    return out.getvalue()


def _lines(
    draw: ImageDraw.ImageDraw, y: float, text: str, size: int, weight: str = "Regular"
) -> float:
    """Write a text, folded between words; return the place of the next line."""
    font, line = _font(weight, size), ""
    for word in text.split():
        longer = f"{line} {word}".strip()
        if line and draw.textlength(longer, font) > WIDE - 2 * MARGIN:
            draw.text((MARGIN, y), line, INK, font)
            y += size * 1.25
            longer = word
        line = longer
    draw.text((MARGIN, y), line, INK, font)
    return y + size * 1.25


@cache
def _font(weight: str, size: int) -> ImageFont.FreeTypeFont:
    with files(FONT).joinpath(f"files/SourceSansPro-{weight}.ttf").open("rb") as file:
        return ImageFont.truetype(BytesIO(file.read()), size)
