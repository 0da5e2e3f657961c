"""The proofs' pictures on paper: upright, as large as they can be read, each over its voucher."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from io import BytesIO

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image
from pypdf import PdfReader
from reportlab.pdfgen.canvas import Canvas

from kubebook.book.book import Book
from kubebook.book.proofs import Scan, attach
from kubebook.book.records.plan import PlanLine
from kubebook.book.records.proofs import Proof
from kubebook.paper import print_document
from kubebook.paper.documents import proof_pictures
from kubebook.paper.engine.pictures import Picture, ready
from kubebook.periods import month_of
from tests.paper.reading import boxes_of, overlaps_among
from tests.pictures import PDF, TURNED, locked_pdf, picture
from tests.statements.books import book_of, entry

TODAY = date(2026, 10, 31)
OCTOBER = month_of(TODAY)
RED = (200, 20, 20)
NEAR = 40


def opened(made: Picture | None) -> Image.Image:
    """A picture that was made ready, unfolded again."""
    assert made
    return Image.open(BytesIO(made.jpeg)).convert("RGB")


def is_red(made: Image.Image, across: float, down: float) -> bool:
    """Whether a place of a picture (0 to 1) is red."""
    colour = made.getpixel((int(made.width * across), int(made.height * down)))
    assert isinstance(colour, tuple)
    return all(abs(one - other) < NEAR for one, other in zip(colour, RED, strict=True))


CORNERS = {
    1: (0.25, 0.25),
    2: (0.75, 0.25),
    3: (0.75, 0.75),
    4: (0.25, 0.75),
    5: (0.25, 0.25),
    6: (0.75, 0.25),
    7: (0.75, 0.75),
    8: (0.25, 0.75),
}
"""Where the top left quarter of a picture belongs, by how the camera was held (EXIF)."""


@pytest.mark.parametrize("turned", CORNERS)
def test_a_picture_stands_as_the_camera_was_held(turned: int) -> None:
    """All eight ways; from 5 on height and width change places."""
    made = opened(ready(picture(80, 60, turned=turned), 100, 100))
    assert (made.width > made.height) is (turned < 5)
    across, down = CORNERS[turned]
    assert is_red(made, across, down)
    assert not is_red(made, 1 - across, 1 - down)


def test_a_picture_is_reduced_to_what_is_printed() -> None:
    """200 points an inch of its box; the proportions stay; a small one is not blown up."""
    made = ready(picture(3000, 4000), 76.2, 127)
    assert made
    assert (made.wide, made.high) == (600, 800)
    assert len(made.jpeg) < 40_000
    small = ready(picture(60, 80), 76.2, 127)
    assert small
    assert (small.wide, small.high) == (60, 80)


def test_what_a_camera_writes_beside_a_picture_is_not_printed() -> None:
    """Where and when a slip was photographed is nobody's business but the group's."""
    drawn = Image.new("RGB", (40, 40))
    exif = drawn.getexif()
    exif[0x010E] = "Rumah Bu Siti"
    exif[TURNED] = 3
    out = BytesIO()
    drawn.save(out, "JPEG", exif=exif)
    assert b"Rumah Bu Siti" in out.getvalue()
    made = ready(out.getvalue(), 80, 80)
    assert made
    assert b"Rumah" not in made.jpeg
    assert b"Exif" not in made.jpeg


@pytest.mark.parametrize("mode", ["1", "L", "LA", "P", "RGB", "RGBA", "I;16", "CMYK"])
def test_every_kind_of_picture_is_printed(mode: str) -> None:
    """Grey, coloured, seen through, of a scanner, of a print shop."""
    out = BytesIO()
    kind = "JPEG" if mode == "CMYK" else "PNG"
    grey = Image.new("L", (40, 40), 128).resize((40, 40))
    if mode.startswith("I"):
        drawn = Image.new(mode, (40, 40), 128 * 256)
    else:
        drawn = grey.convert(mode) if mode != "LA" else Image.merge("LA", (grey, grey))
    drawn.save(out, kind)
    shown = opened(ready(out.getvalue(), 80, 80)).convert("L").resize((1, 1)).getpixel((0, 0))
    assert isinstance(shown, int)
    assert 100 < shown < 215


def test_what_is_seen_through_stands_on_white() -> None:
    """A picture without a ground is not printed on black."""
    out = BytesIO()
    Image.new("RGBA", (30, 30), (0, 0, 0, 0)).save(out, "PNG")
    assert opened(ready(out.getvalue(), 80, 80)).getpixel((5, 5)) == (255, 255, 255)


SPOILT = st.tuples(st.sampled_from(["JPEG", "PNG"]), st.integers(0, 10_000), st.binary(max_size=9))


@given(spoilt=st.lists(SPOILT, min_size=1, max_size=4))
@settings(max_examples=300)
def test_a_spoilt_picture_is_printed_or_said_to_be_unreadable(
    spoilt: list[tuple[str, int, bytes]],
) -> None:
    """Whatever bytes are wrong, also in what the camera wrote: no crash and no warning."""
    data = picture(30, 40, kind=spoilt[0][0], turned=6)
    for _, place, put in spoilt:
        at = place % len(data)
        data = data[:at] + put + data[at + len(put) :]
    made = ready(data, 50, 50)
    assert made is None or made.jpeg.startswith(b"\xff\xd8")


# --- the appendix ------------------------------------------------------------------------------


def proved(*scans: tuple[str, Scan]) -> tuple[Book, Mapping[str, bytes]]:
    """A book of three expenses with these proofs, and the files by their hash."""
    book = book_of(
        entry(1, "2026-10-01", 900_000, "penjualan", "kas"),
        entry(2, "2026-10-02", 200_000, "kas", "pakan", "Pakan 2 karung"),
        entry(
            3, "2026-10-03", 100_000, "kas", "upah", "Upah <b>kandang</b> [/x] " + 40 * "panjang "
        ),
        entry(4, "2026-09-03", 5_000, "kas", "atk", "Kertas"),
    )
    for voucher, scan in scans:
        book = book.apply(attach(book, voucher=voucher, scans=[scan], today=TODAY))
    return book, {scan.sha256: scan.data for _, scan in scans}


def photo(number: int, wide: int = 60, high: int = 80) -> Scan:
    """A picture unlike the others."""
    return Scan(f"foto{number}.jpg", "jpg", picture(wide + number, high))


def printed(book: Book, files: Mapping[str, bytes], **asked: object) -> bytes:
    """The appendix of October."""

    def read(proof: Proof) -> bytes | None:
        return files.get(proof.sha256)

    asked = {"period": OCTOBER, **asked}
    return print_document("lampiran-bukti", book, today=TODAY, pictures=read, **asked)  # type: ignore[arg-type]  # passed through as given


def pictures_on(pdf: bytes) -> list[int]:
    """How many pictures each page has."""
    return [len(page.images) for page in PdfReader(BytesIO(pdf)).pages]


def words_on(pdf: bytes) -> list[str]:
    """The words of each page."""
    return [" ".join(page.extract_text().split()) for page in PdfReader(BytesIO(pdf)).pages]


@pytest.mark.parametrize("paper", ["A4", "F4"])
def test_six_pictures_stand_on_a_sheet_with_their_vouchers(paper: str) -> None:
    """By day; the number, the amount and the text under each; a seventh begins a sheet."""
    scans = [("BKK-2026-0003", photo(n)) for n in range(5)]
    scans += [("BKK-2026-0002", photo(n)) for n in range(5, 7)]
    pdf = printed(*proved(*scans), paper=paper)
    assert pictures_on(pdf) == [6, 1]
    first, second = words_on(pdf)
    for words in (
        "BKK-2026-0002 (1 dari 2)",
        "Rp200.000",
        "02/10/2026 Pakan 2 karung",
        "BKK-2026-0003 (1 dari 5)",
        "Upah <b>kandang</b> [/x]",
    ):
        assert words in first
    assert "BKK-2026-0003 (5 dari 5)" in second
    assert [str(mark.title) for mark in PdfReader(BytesIO(pdf)).outline] == ["Lampiran Bukti"]  # type: ignore[union-attr]  # no nested marks here


def test_words_that_two_lines_do_not_hold_end_in_dots() -> None:
    """Nobody takes a part of what was bought for all of it."""
    book, files = proved(("bkk2", photo(1)), ("bkk3", photo(2)))
    (words,) = words_on(printed(book, files))
    assert "Pakan 2 karung" in words
    assert "Pakan 2 karung ..." not in words
    assert "panjang ..." in words


@pytest.mark.parametrize("paper", ["A4", "F4"])
def test_no_picture_leaves_its_place(paper: str) -> None:
    """Whatever their shapes: inside the margins, above the footer, and none over another."""
    shapes = [(600, 5000), (3000, 300), (2000, 2000), (1000, 1414), (300, 200), (3000, 4000)]
    scans = [("BKK-2026-0003", photo(n, *size)) for n, size in enumerate(shapes)]
    pdf = printed(*proved(*scans), paper=paper)
    boxes = [box for box in boxes_of(pdf) if box.text == "picture"]
    assert len({box.page for box in boxes}) > 1
    for box in boxes:
        wide, high = PdfReader(BytesIO(pdf)).pages[box.page - 1].mediabox.upper_right
        assert box.left > (16.9 if wide > high else 24.9)  # one on its side is bound at its top
        assert box.right < float(wide) * 25.4 / 72 - 16.9
        assert 11 < box.top < box.bottom < float(high) * 25.4 / 72 - 18
    assert overlaps_among(boxes) == []


@pytest.mark.parametrize(
    ("points", "count", "is_turned", "across"),
    [
        ((3000, 4000), 2, True, 95),
        ((4000, 3000), 2, False, 130),
        ((4000, 1600), 2, False, 165),
        ((700, 2400), 2, False, 65),
        ((480, 440), 6, False, 60),
        ((640, 440), 6, False, 74),
        ((630, 840), 4, False, 70),
    ],
    ids=["portrait", "landscape", "wide", "slip", "few points", "few, lying", "a quarter's"],
)
def test_a_picture_is_as_large_as_its_shape_and_points_allow(
    points: tuple[int, int], count: int, across: float, *, is_turned: bool
) -> None:
    """Portrait ones abreast on a sheet on its side, landscape ones above each other."""
    scans = [("BKK-2026-0003", Scan(f"{n}.jpg", "jpg", picture(*points, f"#{n}{n}{n}")))
             for n in range(1, 8)]  # fmt: skip
    pdf = printed(*proved(*scans), paper="A4")
    assert pictures_on(pdf)[0] == count
    wide, high = (float(side) for side in PdfReader(BytesIO(pdf)).pages[0].mediabox.upper_right)
    assert (wide > high) is is_turned
    box = next(box for box in boxes_of(pdf) if box.text == "picture")
    assert box.right - box.left >= across


def test_a_place_that_is_left_is_taken_only_if_the_picture_can_be_read_in_it() -> None:
    """A portrait slip goes beside nothing under a landscape one; a page of a PDF does not."""
    lies, stands = picture(4000, 3000), picture(3000, 4000)
    page = Scan("faktur.pdf", "pdf", paper_of(1))
    scans = [Scan("1.jpg", "jpg", lies), Scan("2.jpg", "jpg", stands)]
    assert pictures_on(printed(*proved(*[("BKK-2026-0003", it) for it in scans]))) == [2]
    scans = [Scan("1.jpg", "jpg", lies), page]
    assert pictures_on(printed(*proved(*[("BKK-2026-0003", it) for it in scans]))) == [1, 1]


def test_a_long_slip_is_cut_in_strips_that_say_where_they_go_on() -> None:
    """A till roll of 80 cm; the last strip goes on nowhere."""
    slip = Scan("struk.png", "png", picture(600, 6000, kind="PNG"))
    pdf = printed(*proved(("BKK-2026-0002", slip)))
    count = sum(pictures_on(pdf))
    words = " ".join(words_on(pdf))
    assert count > 2
    for part in range(1, count):
        assert f"potongan {part} dari {count}, bersambung ke potongan {part + 1}" in words
    assert f"bersambung ke potongan {count + 1}" not in words
    assert "1 bukti, 1 tercetak." in words


def test_the_caption_names_voucher_day_payee_text_and_line_of_the_plan() -> None:
    """What an auditor compares with the slip; without a line, the account."""
    book, files = proved(("BKK-2026-0002", photo(1)))
    (words,) = words_on(printed(book, files))
    assert "BKK-2026-0002 Rp200.000 02/10/2026 Pakan 2 karung Pakan" in words
    line = PlanLine(1, 3, 1, "belanja", "Pakan ayam", 1000, "zak", 9, 9, "5102", 0)
    planned = tuple(
        e._replace(line=3, party="Toko Tani") if e.number == 2 else e for e in book.entries
    )
    book = replace(book, entries=planned, plan_lines=(line,))
    (words,) = words_on(printed(book, files))
    assert "02/10/2026, Toko Tani Pakan 2 karung RAB 3. Pakan ayam" in words
    long = line._replace(text="Pakan konsentrat ayam petelur 50 kilogram, sesuai rapat anggota")
    book = replace(book, plan_lines=(long,))
    (words,) = words_on(printed(book, files))
    assert f"RAB 3. {long.text}" in words


def test_many_pictures_take_no_more_bytes_than_they_may(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """What the first ones leave is for the others."""
    monkeypatch.setattr(proof_pictures, "BYTES_MOST", 60_000)
    noise = [Image.effect_noise((1200, 1600), 60 + n) for n in range(6)]
    scans = []
    for n, drawn in enumerate(noise):
        out = BytesIO()
        drawn.save(out, "JPEG")
        scans.append(("BKK-2026-0003", Scan(f"{n}.jpg", "jpg", out.getvalue())))
    pdf = printed(*proved(*scans))
    sizes = [len(image.data) for page in PdfReader(BytesIO(pdf)).pages for image in page.images]
    assert len(sizes) == 6
    assert 30_000 < sum(sizes) <= 60_000


def test_only_the_period_and_what_counts_is_printed() -> None:
    """September has its own; a void voucher's picture is not printed."""
    book, files = proved(("BKK-2026-0004", photo(1)), ("BKK-2026-0002", photo(2)))
    assert pictures_on(printed(book, files)) == [1]
    september = printed(book, files, period=month_of(date(2026, 9, 1)))
    assert "BKK-2026-0004" in words_on(september)[0]
    gone = replace(
        book, entries=tuple(e._replace(voided=TODAY) if e.number == 2 else e for e in book.entries)
    )
    pdf = printed(gone, files)
    assert pictures_on(pdf) == [0]
    assert "Belum ada nota yang dilampirkan pada bukti Oktober 2026." in words_on(pdf)[0]


def paper_of(pages: int, size: tuple[float, float] = (595, 842)) -> bytes:
    """A PDF of so many pages, A4 if no size in points is given."""
    out = BytesIO()
    canvas = Canvas(out, pagesize=size, invariant=1)
    for number in range(pages):
        canvas.drawString(50, 50, f"faktur {number}")
        canvas.showPage()
    canvas.save()
    return out.getvalue()


def test_the_pages_of_a_pdf_stand_in_their_place() -> None:
    """Each so large that it can be read, with its number; the picture after it comes after it."""
    scans = [Scan("faktur.pdf", "pdf", paper_of(2)), photo(1)]
    pdf = printed(*proved(*[("BKK-2026-0003", scan) for scan in scans]), paper="A4")
    assert pictures_on(pdf) == [1, 1, 1]
    first, second, third = words_on(pdf)
    assert "halaman 1 dari 2" in first
    assert "2 bukti, 2 tercetak." in first
    assert "halaman 2 dari 2" in second
    assert "(2 dari 2)" in third
    box = next(box for box in boxes_of(pdf) if box.text == "picture")
    assert box.right - box.left > 0.65 * 210


@pytest.mark.parametrize(("pages", "whole"), [(20, True), (21, False)])
def test_of_a_long_pdf_the_first_pages_are_printed_and_that_is_said(
    pages: int, *, whole: bool
) -> None:
    """Up to twenty pages it is whole."""
    scan = Scan("panjang.pdf", "pdf", paper_of(pages, (298, 420)))
    pdf = printed(*proved(("BKK-2026-0003", scan)))
    assert sum(pictures_on(pdf)) == 20
    words = " ".join(words_on(pdf))
    assert ("1 bukti, 1 tercetak." in words) == whole
    assert (f"Hanya 20 halaman pertama dari {pages} halaman" in words) != whole


@pytest.mark.parametrize("data", [PDF, locked_pdf()], ids=["broken", "locked"])
def test_a_pdf_that_cannot_be_opened_is_named_with_its_file(data: bytes) -> None:
    """In its place and at the end, so that it is printed by itself."""
    scan = Scan("surat.pdf", "pdf", data)
    pdf = printed(*proved(("BKK-2026-0002", photo(1)), ("BKK-2026-0003", scan)))
    words = " ".join(words_on(pdf))
    assert "2 bukti, 1 tercetak, 1 tidak tercetak atau tidak utuh: lihat bagian akhir." in words
    assert words.count("Berkas PDF ini tidak bisa dibuka: cetak sendiri berkasnya.") == 2
    assert "Bukti yang tidak tercetak atau tidak utuh 1. BKK-2026-0003, surat.pdf" in words
    assert scan.sha256 in words.replace(" ", "")


def test_a_lost_or_unreadable_picture_keeps_its_place() -> None:
    """What is missing is said where it should be."""
    broken = Scan("rusak.jpg", "jpg", picture()[:200] + b"\xff\xd9")
    book, files = proved(("BKK-2026-0002", photo(1)), ("BKK-2026-0003", broken))
    lost = {broken.sha256: files[broken.sha256]}
    pdf = printed(book, lost)
    (words,) = words_on(pdf)
    assert pictures_on(pdf) == [0]
    assert "Berkas ini tidak ada lagi di samping buku kas" in words
    assert "Gambar ini tidak bisa dibaca." in words
    assert "BKK-2026-0002" in words


def test_the_same_pictures_give_the_same_bytes() -> None:
    """A report printed again is the same report, to the last byte."""
    asked = proved(*[("BKK-2026-0003", photo(n, 600, 800)) for n in range(3)])
    assert printed(*asked) == printed(*asked)
