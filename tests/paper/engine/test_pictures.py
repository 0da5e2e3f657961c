"""Pictures of proofs: long slips in strips, PDFs page by page, no more bytes than they may take."""

from collections.abc import Sequence
from io import BytesIO
from itertools import pairwise

import pypdfium2  # type: ignore[import-untyped]  # ships no types
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image
from reportlab.pdfgen.canvas import Canvas

from kubebook.paper.engine.pdf_pages import PAGES_MOST, pictures_of
from kubebook.paper.engine.pictures import Picture, ready, strips
from tests.pictures import PDF, locked_pdf, picture

INCH = 25.4
BOX = (3 * INCH, 4 * INCH)
NEAR = 12


def slip(wide: int, high: int) -> bytes:
    """A slip whose grey tells how far down it one is: white at its head, black at its foot."""
    drawn = Image.linear_gradient("L").transpose(Image.Transpose.FLIP_TOP_BOTTOM)
    out = BytesIO()
    drawn.resize((wide, high)).save(out, "PNG")
    return out.getvalue()


def grey(made: Picture, row: int) -> int:
    """How light a row of points is in its middle, 0 to 255."""
    shown = Image.open(BytesIO(made.jpeg)).convert("L").getpixel((made.wide // 2, row))
    assert isinstance(shown, int)
    return shown


def pdf_of(*sizes: tuple[float, float], words: str = "BUKTI") -> bytes:
    """A PDF with a page of each size, in pt."""
    out = BytesIO()
    canvas = Canvas(out)
    for number, size in enumerate(sizes):
        canvas.setPageSize(size)
        canvas.setFillGray(0.2 * number)
        canvas.rect(0, 0, size[0] / 2, size[1], stroke=0, fill=1)
        canvas.drawString(size[0] / 2, size[1] / 2, words)
        canvas.showPage()
    canvas.save()
    return out.getvalue()


def test_a_long_slip_is_cut_into_strips() -> None:
    """Each as wide as its box and no higher; it knows which it is, and of how many."""
    made = strips(slip(900, 5200), *BOX)
    assert made
    assert [(one.part, one.parts) for one in made] == [(n, 5) for n in range(1, 6)]
    assert {one.wide for one in made} == {600}
    assert len({one.high for one in made}) == 1
    assert made[0].high <= 800


def test_strips_show_the_whole_slip_and_overlap() -> None:
    """The first begins at its head, the last ends at its foot, none skips a line."""
    made = strips(slip(900, 5200), *BOX)
    assert made
    assert grey(made[0], 0) > 255 - NEAR
    assert grey(made[-1], made[-1].high - 1) < NEAR
    for above, below in pairwise(made):
        assert grey(below, 0) > grey(above, above.high - 1) + 1, "some lines are on both"


@pytest.mark.parametrize(("high", "parts"), [(1600, 1), (1601, 3), (801, 1), (3000, 4)])
def test_a_slip_is_whole_until_it_would_be_half_as_wide_as_its_box(high: int, parts: int) -> None:
    """Of 600 points across, 1,600 down fit as 300 by 800."""
    made = strips(slip(600, high), *BOX)
    assert made
    assert [one.parts for one in made] == [parts] * parts


def test_what_is_no_slip_is_shown_whole() -> None:
    """A line of points would need hundreds of strips."""
    made = strips(slip(20, 40_000), *BOX)
    assert made
    assert [(one.part, one.parts) for one in made] == [(1, 1)]


def test_a_slip_of_few_points_is_not_blown_up() -> None:
    """It is printed with what it holds."""
    made = strips(slip(100, 500), *BOX)
    assert made
    assert {one.wide for one in made} == {100}
    assert len(made) == 4


@pytest.mark.parametrize("data", [b"", b"\xff\xd8\xff", PDF, picture()[:300]])
def test_what_cannot_be_unfolded_has_no_strips(data: bytes) -> None:
    """As for a picture in one piece."""
    assert strips(data, *BOX) is None


def noise(wide: int, high: int) -> bytes:
    """A picture that no program makes small."""
    out = BytesIO()
    Image.effect_noise((wide, high), 60).resize((wide * 2, high * 2)).save(out, "PNG")
    return out.getvalue()


@pytest.mark.parametrize("most", [8_000, 33_000, 120_000])
def test_a_picture_takes_no_more_bytes_than_it_may(most: int) -> None:
    """Six hundred vouchers of 33 kB are a bundle of 20 MB."""
    free = ready(noise(600, 800), *BOX)
    made = ready(noise(600, 800), *BOX, most=most)
    assert free
    assert made
    assert len(free.jpeg) > 120_000
    assert most * 0.3 < len(made.jpeg) <= most


def test_a_picture_that_is_small_enough_stays_as_good() -> None:
    """Only what is too large gets blurred."""
    assert ready(picture(900, 1200), *BOX, most=100_000) == ready(picture(900, 1200), *BOX)


def test_strips_share_the_bytes_of_their_slip() -> None:
    """All of them together take what one picture may."""
    made = strips(noise(450, 2600), *BOX, most=100_000)
    assert made
    assert len(made) == 5
    assert sum(len(one.jpeg) for one in made) <= 100_000


def test_the_pages_of_a_pdf_are_drawn_in_their_boxes() -> None:
    """An upright page and one on its side, each as large as its box allows."""
    made = pictures_of(pdf_of((300, 400), (400, 200)), *BOX)
    assert made
    assert [(one.wide, one.high, one.part, one.parts) for one in made] == [
        (600, 800, 1, 2),
        (600, 300, 2, 2),
    ]
    shown = Image.open(BytesIO(made[0].jpeg)).convert("L")
    assert shown.getpixel((100, 700)) == 0
    assert shown.getpixel((500, 700)) == 255


def test_a_long_pdf_is_shown_up_to_a_page() -> None:
    """What is left out can be told: each page knows how many there are."""
    made = pictures_of(pdf_of(*[(60, 80)] * (PAGES_MOST + 2)), 20, 20)
    assert made
    assert len(made) == PAGES_MOST
    assert made[-1].parts == PAGES_MOST + 2
    assert len(pictures_of(pdf_of(*[(60, 80)] * 3), 20, 20, pages=1) or ()) == 1


def test_a_huge_page_takes_no_more_room_than_its_box() -> None:
    """A sheet of five metres is drawn no finer than it is printed."""
    made = pictures_of(pdf_of((14_400, 14_400)), *BOX)
    assert made
    assert made[0].wide == 600


def test_the_page_of_a_pdf_takes_no_more_bytes_than_it_may() -> None:
    """As a picture."""
    made = pictures_of(pdf_of((300, 400)), *BOX, most=7_000)
    assert made
    assert len(made[0].jpeg) <= 7_000


def test_a_pdf_that_only_forbids_to_print_is_drawn() -> None:
    """The group prints its own proof; one that wants a password cannot be read."""
    assert pictures_of(locked_pdf(user=""), *BOX)
    assert pictures_of(locked_pdf(), *BOX) is None


def _damaged() -> Sequence[bytes]:
    sound = pdf_of((300, 400), (400, 200))
    return [
        b"",
        PDF,
        picture(),
        sound[: len(sound) // 3],
        sound.replace(b"/Kids", b"/Kinds"),
        sound.replace(b"endstream", b"endsteam!"),
        sound.replace(b"/MediaBox [ 0 0 300 400 ]", b"/MediaBox [ 0 0 -30 0.0 ]"),
    ]


@pytest.mark.parametrize("data", _damaged())
def test_a_broken_pdf_is_pictures_or_nothing(data: bytes) -> None:
    """Never an error of the program that draws it."""
    made = pictures_of(data, *BOX)
    assert made is None or all(one.wide <= 600 and one.high <= 800 for one in made)


@settings(max_examples=60, deadline=None)
@given(st.integers(0, 2000), st.binary(min_size=1, max_size=40), st.booleans())
def test_a_pdf_hurt_anywhere_is_pictures_or_nothing(at: int, hurt: bytes, cut: bool) -> None:  # noqa: FBT001 (drawn)
    """Whatever stands in the file."""
    sound = pdf_of((300, 400))
    at %= len(sound)
    data = sound[:at] + hurt + (b"" if cut else sound[at + len(hurt) :])
    made = pictures_of(data, 20, 20)
    assert made is None or all(one.wide and one.high for one in made)


def test_a_form_that_was_filled_in_is_drawn_with_what_was_typed() -> None:
    """A payment form of an office is filled in on a screen."""
    out = BytesIO()
    canvas = Canvas(out, pagesize=(300, 400))
    canvas.acroForm.textfield(
        name="jumlah", value="WWWWWWWW", x=20, y=180, width=260, height=40, fontSize=30,
        borderWidth=0,
    )  # fmt: skip
    canvas.drawString(20, 300, "SETORAN")
    canvas.save()
    made = pictures_of(out.getvalue(), *BOX)
    assert made
    shown = Image.open(BytesIO(made[0].jpeg)).convert("L")
    assert min(shown.crop((40, 360, 560, 440)).tobytes()) < 60
    assert pypdfium2.PdfDocument(out.getvalue()).get_formtype()
