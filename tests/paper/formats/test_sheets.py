"""Sheets of any size and margins of any width that are not refused: all papers stay inside them."""

from collections.abc import Iterator
from dataclasses import replace
from io import BytesIO

import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st
from pypdf import PdfReader

from kubebook.book.affairs import Grant
from kubebook.book.book import Book
from kubebook.paper import DOCUMENTS, print_document
from kubebook.paper.format import PaperForm
from kubebook.paper.formats.meaning import faults_of
from kubebook.paper.formats.shipped import umum
from kubebook.paper.vouchers import slips_on
from kubebook.periods import month_of
from kubebook.statements.catalogue import STATEMENTS
from tests.paper.reading import MM_PER_PT, boxes_of, letters_of, overlaps_among
from tests.paper.samples import TODAY, sample_book

GRANT = Grant(number=1, name="a", label="Bantuan", budget="csr", amount=20_000_000, year=2026)
FOOTER = 14.6
"""How far above the sheet's end the rule over the footer stands."""
EVERY = (*DOCUMENTS, *STATEMENTS)
SMALLEST = PaperForm(size=(180, 275), left=30, right=30, top=35, bottom=35, notice=25)
"""Text of 120 x 205, of 110 high where the sheet lies on its side; a notice of 130."""
WIDE_MARGINS = PaperForm(left=45, right=45, top=45, bottom=45, notice=40)
SHEETS = (
    PaperForm(size=(215.9, 279.4)),
    SMALLEST,
    WIDE_MARGINS,
    PaperForm(size=(176, 250)),
    PaperForm(size=(297, 420)),
    PaperForm(punch="none", left=10, right=10, top=5, notice=10),
    PaperForm(punch="right"),
    PaperForm(punch="top"),
)


def month() -> Book:
    """The month of the pictures with a grant, without the mark across each page."""
    book = replace(sample_book(), grants=(GRANT,))
    return replace(book, group=book.group._replace(sample=False))


def outside(name: str, paper: PaperForm) -> Iterator[object]:
    """What of a document stands outside the margins of its sheet, or over something else."""
    form = replace(umum(), paper=paper)
    account = "kas" if name == "account-ledger" else None
    pdf = print_document(
        name, month(), period=month_of(TODAY), today=TODAY, account=account, form=form
    )
    sheets = [page.mediabox for page in PdfReader(BytesIO(pdf)).pages]
    letters = list(letters_of(pdf))
    sheet = form.sheet
    left, right = (paper.notice,) * 2 if name == "notice" else (sheet.left, sheet.right)
    top = sheet.top - 2
    if name == "voucher":  # words run up the edge of a slip, cuts from one edge to the other
        left, right, top = 5.9, 4.2, 4.2
    for one in (*letters, *boxes_of(pdf)):
        wide = float(sheets[one.page - 1].width) * MM_PER_PT
        high = float(sheets[one.page - 1].height) * MM_PER_PT
        if one.left < left - 0.7 or one.right > wide - right + 0.7:
            yield one
        if one.top < top or one.bottom > high - 4.2:
            yield one
        if name != "voucher" and one.top < high - FOOTER - 0.5 < one.bottom + 0.4:
            yield one
    yield from overlaps_among(letters)


@pytest.mark.parametrize("name", EVERY)
@pytest.mark.parametrize("paper", SHEETS, ids=lambda paper: f"{paper.name} {paper.punch}")
def test_every_paper_stays_inside_the_margins(name: str, paper: PaperForm) -> None:
    """On the smallest sheet with the least text that is allowed, too."""
    assert list(outside(name, paper)) == []


@settings(max_examples=15, deadline=None, suppress_health_check=list(HealthCheck))
@given(
    st.builds(
        PaperForm,
        size=st.tuples(st.integers(170, 300), st.integers(250, 430)),
        left=st.integers(10, 45),
        right=st.integers(10, 45),
        top=st.integers(5, 45),
        bottom=st.integers(18, 50),
        punch=st.sampled_from(("left", "right", "top", "none")),
        binding=st.integers(15, 40),
        notice=st.integers(10, 40),
    ),
    st.sampled_from(EVERY),
)
def test_what_is_not_refused_has_room(paper: PaperForm, name: str) -> None:
    """The bounds of the check are those of the paper."""
    assume(not list(faults_of(replace(umum(), paper=paper), umum())))
    assert list(outside(name, paper)) == []


@pytest.mark.parametrize(
    ("punch", "margins"),
    [
        ("left", (25, 17, 11)),
        ("right", (17, 25, 11)),
        ("top", (17, 17, 25)),
        ("none", (17, 17, 11)),
    ],
)
def test_the_side_with_the_holes_is_the_wide_one(
    punch: str, margins: tuple[float, float, float]
) -> None:
    """One line of the file moves the holes; a margin that is wider already stays."""
    sheet = PaperForm(punch=punch).sheet("A4")  # type: ignore[arg-type]  # one of the four
    assert (sheet.left, sheet.right, sheet.top) == margins
    assert PaperForm(left=30).sheet("A4").left == 30


def test_as_many_slips_stand_on_a_sheet_as_have_room() -> None:
    """Three on A4 and F4."""
    sizes = ((210, 297), (215, 330), (200, 270), (297, 420))
    assert [slips_on(PaperForm(size=size).sheet("")) for size in sizes] == [3, 3, 2, 4]
