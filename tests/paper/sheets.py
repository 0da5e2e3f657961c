"""Sheets at the bounds of what a format may ask, and what a paper puts outside its margins."""

from collections.abc import Iterator
from io import BytesIO

from pypdf import PdfReader

from kubebook.paper.formats.format import Format, PaperForm
from tests.paper.reading import MM_PER_PT, boxes_of, letters_of, overlaps_among

SMALLEST = PaperForm(size=(180, 275), left=30, right=30, top=35, bottom=35, notice=25)
"""Text of 120 x 205, of 110 high where the sheet lies on its side; a notice of 130."""
WIDE_MARGINS = PaperForm(left=45, right=45, top=45, bottom=45, notice=40)
FOOTER = 14.6
"""How far above the sheet's end the rule over the footer stands."""
OF_A_SLIP = (5.9, 4.2, 4.2)
"""Left, right and top of slips: words run up their edge, cuts from one edge to the other."""


def outside(name: str, form: Format, pdf: bytes) -> Iterator[object]:
    """What of a document stands outside the margins of its sheet, or over something else."""
    sheets = [page.mediabox for page in PdfReader(BytesIO(pdf)).pages]
    letters = list(letters_of(pdf))
    for one in (*letters, *boxes_of(pdf)):
        wide = float(sheets[one.page - 1].width) * MM_PER_PT
        high = float(sheets[one.page - 1].height) * MM_PER_PT
        sheet = form.sheet if high > wide else form.sheet.turned
        left, right, top = sheet.left, sheet.right, sheet.top - 2
        if name == "notice":
            left = right = form.paper.notice
        if name == "voucher":
            left, right, top = OF_A_SLIP
        if one.left < left - 0.7 or one.right > wide - right + 0.7:
            yield one
        if one.top < top or one.bottom > high - 4.2:
            yield one
        if name != "voucher" and one.top < high - FOOTER - 0.5 < one.bottom + 0.4:
            yield one
    yield from overlaps_among(letters)
