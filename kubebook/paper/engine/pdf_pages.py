"""The pages of a PDF that somebody else made, as pictures.

They are drawn as pictures and not taken over as they are: fonts that are missing there, scripts
and what shines through would come along, and the paper would no longer last. The only module that
knows PDFium, loaded when the first such proof is printed; it keeps nothing.
"""

import pypdfium2  # type: ignore[import-untyped]  # ships no types

from kubebook.paper.engine.pictures import MM_PER_INCH, POINTS_PER_INCH, Picture, fitted
from kubebook.paper.engine.typeface import PT_PER_MM

PAGES_MOST = 20
"""A longer file is no proof of one voucher; so many of its first pages are shown."""


def sizes_of(data: bytes) -> list[tuple[float, float]] | None:
    """How wide and high each page of a PDF is, in mm; None as in `pictures_of`."""
    try:
        document = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError:
        return None
    try:
        sizes = [document.get_page_size(number) for number in range(len(document))]
    except (pypdfium2.PdfiumError, RuntimeError, ValueError):
        return None
    finally:
        document.close()
    return [(wide / PT_PER_MM, high / PT_PER_MM) for wide, high in sizes] or None


def pictures_of(
    data: bytes, wide: float, high: float, *, most: int | None = None, pages: int = PAGES_MOST
) -> list[Picture] | None:
    """The first `pages` of a PDF in boxes of `wide` by `high` mm, with 200 points an inch.

    Each knows as `part` which page it is, of `parts` that the file has. `most`: so many bytes a
    page should take. None if the file is broken, wants a password, or a page cannot be drawn.
    """
    try:
        document = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError:
        return None
    try:
        document.init_forms()  # what was typed into a form is on the sheet too
        count = len(document)
        made = []
        for number in range(min(count, pages)):
            page = document[number]
            across, down = page.get_size()
            if not (across > 0 and down > 0):
                return None
            within = [round(mm / MM_PER_INCH * POINTS_PER_INCH) for mm in (wide, high)]
            scale = min(within[0] / across, within[1] / down)
            drawn = page.render(scale=scale).to_pil().convert("RGB")
            one = fitted(drawn, (within[0], within[1]), most)
            made.append(one._replace(part=number + 1, parts=count))
    except (pypdfium2.PdfiumError, RuntimeError, ValueError, MemoryError):
        return None
    finally:
        document.close()
    return made or None
