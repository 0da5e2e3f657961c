"""The papers of a meeting: its hour and agenda in words, and rows to sign on several pages."""

import re
from dataclasses import replace
from io import BytesIO

import pytest
from pypdf import PdfReader

from kubebook.book.book import Book
from kubebook.book.records.meetings import Meeting
from kubebook.paper import print_document
from kubebook.paper.formats.built_in import umum
from kubebook.paper.formats.format import Visitor
from tests.paper.reading import pages_of, words_of
from tests.paper.samples import TODAY, empty_group

LONG = "Muhammad Fadhlurrahman Abdulkarim Hadiwijaya"


def of_meeting(members: int = 10, time: str = "14.00") -> Book:
    """A group that meets in a week."""
    meeting = Meeting(
        number=1,
        date=TODAY.replace(month=11, day=7),
        time=time,
        place="rumah Ketua",
        agenda="laporan Oktober; rencana tahun kedua",
    )
    return replace(empty_group(members=members), meetings=(meeting,))


@pytest.mark.parametrize(
    ("time", "words"),
    [("14.00", "pukul 14.00"), ("14.00-16.00", "pukul 14.00 sampai 16.00")],
)
def test_the_hour_of_a_meeting_is_worded_on_each_of_its_papers(time: str, words: str) -> None:
    """In the invitation, on the sheet to sign and on that of the decisions."""
    pages = pages_of(print_document("meeting-pack", of_meeting(time=time), today=TODAY))
    told = [page for page in pages if "Waktu" in page]
    assert len(told) == 3
    assert all(words in page for page in told)
    assert words in pages_of(print_document("attendance", of_meeting(time=time), today=TODAY))[0]


def test_an_hour_that_is_not_known_is_a_line_to_write_on() -> None:
    """No word stands before it."""
    pages = pages_of(print_document("meeting-pack", of_meeting(time=""), today=TODAY))
    assert not any("pukul " in page for page in pages)


def test_points_of_the_agenda_begin_with_a_capital() -> None:
    """In the invitation and above the lines for what is decided; the rest stays as it was typed."""
    pages = pages_of(print_document("meeting-pack", of_meeting(), today=TODAY))
    for page in (pages[0], pages[-1]):
        assert "Laporan Oktober" in page
        assert "Rencana tahun kedua" in page


@pytest.mark.parametrize("members", range(16, 44))
def test_no_row_to_sign_in_is_alone_on_the_last_page(members: int) -> None:
    """Two stand there at least, under the title of the list, which says that it goes on."""
    book = empty_group(members=members)
    named = {key: one._replace(name=f"Warga {key}") for key, one in book.members.items()}
    book = replace(of_meeting(members), members=named)
    first, *rest = pages_of(print_document("attendance", book, today=TODAY))
    assert "(lanjutan)" not in first
    rows = [{one for one in named if re.search(rf"Warga {one}\b", page)} for page in (first, *rest)]
    assert all(len(row) >= 2 for row in rows)
    assert set().union(*rows) == set(named)
    for page in rest:
        assert "Daftar Hadir (lanjutan)" in " ".join(page.split())
        assert "Sabtu, 7 November 2026" in page


def test_a_list_of_guests_that_goes_on_says_so_over_its_headings() -> None:
    """More guests than a sheet on its side has rows for: each sheet has the title and the heads."""
    guests = tuple(Visitor(position=f"Tamu {number:02}") for number in range(1, 26))
    form = replace(umum(), guests=guests)
    pages = pages_of(print_document("meeting-pack", of_meeting(3), today=TODAY, form=form))
    of_guests = [" ".join(page.split()) for page in pages if "Tamu 01" in page or "Tamu 25" in page]
    first, last = of_guests
    assert "Daftar Tamu Rapat (lanjutan)" not in first
    assert "Daftar Tamu Rapat (lanjutan) No" in last
    assert "Tamu 25" in last


def test_a_long_name_is_set_smaller_before_it_is_pressed() -> None:
    """Two lines at a size in which they fit, the first one read first."""
    book = of_meeting(members=3)
    members = {key: one._replace(name=LONG) for key, one in book.members.items()}
    pdf = print_document("attendance", replace(book, members=members), today=TODAY)
    assert f"1 {LONG} Ketua 1 2 {LONG} Sekretaris 2 3 {LONG} Bendahara 3" in words_of(pdf)
    (page,) = PdfReader(BytesIO(pdf)).pages
    drawn = page.get_contents().get_data()  # type: ignore[union-attr]  # it has some
    assert not [part for part in re.findall(rb"([0-9.]+) Tz", drawn) if float(part) < 90]


def test_a_plan_to_be_written_by_hand_carries_no_sums() -> None:
    """The rows of a proposal without a plan may go over a page; nothing stands in them."""
    pages = pages_of(print_document("business-plan", empty_group(), today=TODAY))
    assert any("Rencana Anggaran Biaya (RAB)" in page for page in pages)
    assert not any("indahan" in page for page in pages)
