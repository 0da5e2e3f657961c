"""The logo of a letterhead: on every paper that has one, as small as it is sharp."""

from dataclasses import replace
from io import BytesIO

import pytest
from PIL import Image
from pypdf import PdfReader

from kubebook.book.records.grants import Grant
from kubebook.paper import print_document
from kubebook.paper.formats.built_in import umum
from kubebook.paper.formats.format import Format, Letterhead, LetterheadLine
from kubebook.paper.parts.logo import as_text, in_text, logo_of
from kubebook.periods import month_of
from tests.paper.reading import letters_of, overlaps_among
from tests.paper.samples import TODAY, sample_book
from tests.pictures import PDF, picture

GRANT = Grant(number=1, name="a", label="Bantuan", budget="csr", amount=20_000_000, year=2026)


def with_logo(data: bytes, *, high: float = 20, side: str = "left", lines: int = 4) -> Format:
    """The general form with a logo, and so many lines of its letterhead."""
    kept = umum().letterhead.lines[:lines]
    letterhead = Letterhead(
        logo=as_text(data, high) or "", logo_height=high, logo_side=side, lines=kept  # type: ignore[arg-type]  # a side
    )  # fmt: skip
    return replace(umum(), letterhead=letterhead, group_letterhead=letterhead)


def printed(name: str, form: Format) -> bytes:
    """A document of the month, without the mark across each page."""
    book = replace(sample_book(), grants=(GRANT,))
    book = replace(book, group=book.group._replace(sample=False))
    return print_document(name, book, period=month_of(TODAY), today=TODAY, form=form)


@pytest.mark.parametrize(
    "name", ["monthly", "cash-book", "companion-letter", "accountability", "business-plan",
             "attendance", "cash-count"],
)  # fmt: skip
def test_the_logo_stands_on_every_paper_with_a_letterhead(name: str) -> None:
    """Once in the file, however often it is drawn; the same bytes twice."""
    form = with_logo(picture(600, 700, kind="PNG"))
    pdf = printed(name, form)
    pages = PdfReader(BytesIO(pdf)).pages
    images = [image.indirect_reference for page in pages for image in page.images]
    assert images
    assert len({str(one) for one in images}) == 1
    assert printed(name, form) == pdf
    assert overlaps_among(letters_of(pdf)) == []


@pytest.mark.parametrize("side", ["left", "right"])
@pytest.mark.parametrize(("wide", "high"), [(300, 900), (900, 900), (3000, 500)])
@pytest.mark.parametrize("lines", [0, 1, 4])
def test_the_letters_stand_clear_of_the_logo(side: str, wide: int, high: int, lines: int) -> None:
    """Of any proportion, beside any number of lines; a tall one makes the letterhead deeper."""
    form = with_logo(picture(wide, high, kind="PNG"), high=30, side=side, lines=lines)
    logo = logo_of(form.letterhead)
    assert logo
    assert (logo.wide <= 45, logo.high <= 30) == (True, True)
    letters = [one for one in letters_of(printed("cash-book", form)) if one.page == 1]
    begin, end = (25, 25 + logo.wide) if side == "left" else (193 - logo.wide, 193)
    beside = [one for one in letters if one.bottom < 11 + logo.high]
    assert not [one for one in beside if one.right > begin and one.left < end]


def test_lines_stay_in_the_middle_of_the_sheet_where_they_can() -> None:
    """A logo does not push a short letterhead aside; long lines move over."""
    form = with_logo(picture(500, 500, kind="PNG"), lines=1)
    letters = [
        one for one in letters_of(printed("cash-book", form)) if one.page == 1 and one.bottom < 31
    ]
    middle = (min(one.left for one in letters) + max(one.right for one in letters)) / 2
    assert middle == pytest.approx(25 + 168 / 2, abs=0.5)
    long = LetterheadLine(text=("Kata " * 24,))
    wide = replace(form, letterhead=replace(form.letterhead, lines=(long,)))
    letters = [
        one for one in letters_of(printed("cash-book", wide)) if one.page == 1 and one.bottom < 31
    ]
    assert min(one.left for one in letters) > 25 + 20


def test_a_photograph_becomes_small_and_stays_sharp() -> None:
    """At most 300 dots an inch, upright, what is clear on white."""
    text = as_text(picture(4000, 5000), 20)
    assert text
    assert len(text) < 60_000
    data = in_text(text)
    assert data
    assert Image.open(BytesIO(data)).height == 236
    wide = in_text(as_text(picture(4000, 800), 40) or "")
    assert wide
    assert Image.open(BytesIO(wide)).width == 531
    clear = BytesIO()
    Image.new("RGBA", (50, 50), (0, 0, 0, 0)).save(clear, "PNG")
    kept = in_text(as_text(clear.getvalue(), 20) or "")
    assert kept
    assert Image.open(BytesIO(kept)).convert("L").getextrema() == (255, 255)


@pytest.mark.parametrize(
    "data", [b"", PDF, b"GIF89a", picture(kind="PNG")[:70], b"\x89PNG\r\n\x1a\n"]
)
def test_what_is_no_picture_is_no_logo(data: bytes) -> None:
    """Neither cut off nor of another kind."""
    assert as_text(data, 20) is None


@pytest.mark.parametrize("text", ["logo.png", "data:image/png;base64,@@@", "data:text/plain,x", ""])
def test_a_text_that_is_no_picture_is_none(text: str) -> None:
    """The name of a file, and what is not base64."""
    assert in_text(text) is None
