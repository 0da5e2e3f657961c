"""The proofs' pictures on paper: upright, small, four to a sheet, each under its voucher."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from io import BytesIO

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image
from pypdf import PdfReader

from kubebook.book.book import Book
from kubebook.book.proofs import Scan, attach
from kubebook.book.records.proofs import Proof
from kubebook.paper import print_document
from kubebook.paper.engine.pictures import Picture, ready
from kubebook.periods import month_of
from tests.pictures import PDF, TURNED, picture
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
def test_four_pictures_stand_on_a_sheet_with_their_vouchers(paper: str) -> None:
    """By day; the number, the amount and the text under each; a fifth begins a sheet."""
    scans = [("BKK-2026-0003", photo(n)) for n in range(3)]
    scans += [("BKK-2026-0002", photo(n)) for n in range(3, 5)]
    pdf = printed(*proved(*scans), paper=paper)
    assert pictures_on(pdf) == [4, 1]
    first, second = words_on(pdf)
    for words in (
        "BKK-2026-0002 (1 dari 2)",
        "Rp200.000",
        "02/10/2026 Pakan 2 karung",
        "BKK-2026-0003 (1 dari 3)",
        "Upah <b>kandang</b> [/x]",
    ):
        assert words in first
    assert "BKK-2026-0003 (3 dari 3)" in second
    assert [str(mark.title) for mark in PdfReader(BytesIO(pdf)).outline] == ["Lampiran Bukti"]  # type: ignore[union-attr]  # no nested marks here


def test_words_that_two_lines_do_not_hold_end_in_dots() -> None:
    """Nobody takes a part of what was bought for all of it."""
    book, files = proved(("bkk2", photo(1)), ("bkk3", photo(2)))
    (words,) = words_on(printed(book, files))
    assert "Pakan 2 karung" in words
    assert "Pakan 2 karung ..." not in words
    assert "panjang ..." in words


def test_no_picture_and_no_word_leaves_its_quarter() -> None:
    """The tallest and the widest picture end above their words, and those above the footer."""
    import pypdfium2  # type: ignore[import-untyped]  # noqa: PLC0415 (it ships no types)

    scans = [
        ("BKK-2026-0003", photo(n, *size))
        for n, size in enumerate([(300, 3000), (3000, 300), (2000, 2000), (1000, 1414)])
    ]
    pdf = printed(*proved(*scans))
    page = pypdfium2.PdfDocument(pdf)[0]
    boxes = [thing.get_bounds() for thing in page.get_objects() if thing.type == 3]
    wide, high = page.get_size()
    assert len(boxes) == 4
    for left, bottom, right, top in boxes:
        assert left * 25.4 / 72 + 0.1 > 25
        assert right < wide - 16 * 72 / 25.4
        assert bottom > 18 * 72 / 25.4
        assert top < high
    columns = sorted(boxes)
    assert max(columns[0][2], columns[1][2]) < min(columns[2][0], columns[3][0])


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


def test_a_pdf_is_named_with_its_file() -> None:
    """To be printed as it is; below the pictures where there is room."""
    paper = Scan("surat.pdf", "pdf", PDF)
    pdf = printed(*proved(("BKK-2026-0002", photo(1)), ("BKK-2026-0003", paper)))
    (words,) = words_on(pdf)
    assert "Nota berupa PDF: cetak sendiri" in words
    assert f"surat.pdf: proofs/{paper.sha256}.pdf" in words
    many = [("BKK-2026-0003", Scan(f"{n}.pdf", "pdf", PDF + bytes([n]))) for n in range(40)]
    pages = words_on(printed(*proved(*many)))
    assert len(pages) > 2
    assert all("Nota berupa PDF" in page for page in pages)
    assert all(f"({n} dari 40)" in " ".join(pages) for n in range(1, 41))


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
