"""What the notice says in words: the next meeting, missing proofs, the companion, the plan."""

import re
from dataclasses import replace
from datetime import date
from io import BytesIO
from itertools import pairwise

import pytest
from pypdf import PdfReader

from kubebook.book.book import Book
from kubebook.book.records.group import Group
from kubebook.book.records.meetings import Meeting, Visit
from kubebook.book.records.plan import PlanLine
from kubebook.paper import print_document
from kubebook.periods import month_of
from tests.paper.reading import boxes_of, letters_of, overlaps_among, pages_of, words_of
from tests.paper.samples import TODAY, empty_group, sample_book

OCTOBER = month_of(TODAY)
COMPANION = "Ratna Salundik"
THUMB = 14.9
"""A row for a thumb, mm, with what a PDF rounds."""
SIGN_MOST, FOOT = 40, 16.5
"""The longest line to sign on, and what the last one leaves free above the end of the sheet, mm."""
LONG_GROUP = "Perkumpulan Usaha Bersama Peternak Ayam Petelur Berkah Sejahtera"
OF_FIGURES = 30, 280
"""Where the head of a notice is over and its foot begins, mm."""
READABLE = 80
"""Letters of less than this width in percent are hard to read."""


def told(book: Book | None = None, paper: str = "A4") -> bytes:
    """The notice of a group of which there is much to say."""
    book = book or sample_book()
    line = PlanLine(
        number=1, line=1, version=1, block="belanja", text="Ternak", volume=1000, unit="ls",
        price=8_000_000, amount=8_000_000, account="1302",
    )  # fmt: skip
    hens = next(entry for entry in book.entries if entry.target == "1302")
    book = replace(
        book,
        group=with_companion(book),
        entries=tuple(one._replace(line=1) if one is hens else one for one in book.entries),
        plan_lines=(line,),
        meetings=(
            Meeting(number=1, date=date(2026, 10, 3), present=("A01",), held=True),
            Meeting(number=2, date=date(2026, 11, 7), time="14.00", place="rumah Ketua"),
        ),
        visits=(Visit(number=1, date=date(2026, 10, 10), companion=COMPANION),),
    )
    return print_document("notice", book, period=OCTOBER, today=TODAY, paper=paper)


def with_companion(book: Book) -> Group:
    """The sample's group with its companion."""
    return book.group._replace(companion=COMPANION, companion_since=date(2026, 8, 1))


def test_the_notice_calls_to_the_next_meeting() -> None:
    """Its day, hour and place, as look/notice has them; no row where none is planned."""
    assert (
        "Rapat berikutnya Sabtu, 7 November 2026, pukul 14.00 "
        "Di rumah Ketua. Buku dan nota boleh dilihat anggota."
    ) in words_of(told())
    bare = print_document("notice", sample_book(), period=OCTOBER, today=TODAY)
    assert "Rapat berikutnya" not in words_of(bare)


def test_the_notice_says_what_everybody_should_know() -> None:
    """Proofs that are missing by their sum, when the companion came, how far the plan is."""
    words = words_of(told())
    for expected in (
        f"Pendamping {COMPANION} terakhir datang 10 Oktober 2026.",
        "RAB terlaksana 64 %: 5.100.000 dari 8.000.000.",
        "Nota belum ada: ",
    ):
        assert expected in words


def test_the_notice_of_a_group_without_any_of_that_has_no_such_rows() -> None:
    """Nothing stands where there is nothing to say."""
    words = words_of(print_document("notice", empty_group(), period=OCTOBER, today=TODAY))
    assert "Perlu diketahui" not in words
    assert "Pendamping" not in words


@pytest.mark.parametrize("paper", ["A4", "F4"])
@pytest.mark.parametrize(("members", "sheets"), [(3, 1), (10, 1), (20, 2), (40, 3)])
def test_every_member_has_a_row_for_a_thumb_and_a_second_sheet_shows_what_was_seen(
    members: int, sheets: int, paper: str
) -> None:
    """Rows of 15 mm at least; the meeting stays, and names go to a sheet of their own with sums."""
    pdf = told(replace(sample_book(), members=empty_group(members=members).members), paper)
    pages = pages_of(pdf)
    assert len(pages) == sheets
    assert "Sabtu, 7 November 2026, pukul 14.00" in pages[0]
    assert ("Sudah melihat" in pages[0]) is (sheets == 1)
    assert all("6.659.850" in page for page in pages)
    lines = [
        one
        for one in boxes_of(pdf)
        if one.text == "line" and one.right - one.left < SIGN_MOST and one.bottom - one.top < 1
    ]
    assert len(lines) == members
    high = 297 if paper == "A4" else 330
    assert max(line.bottom for line in lines) < high - FOOT
    for page in range(1, sheets + 1):
        here = sorted({round(line.top, 1) for line in lines if line.page == page})
        assert all(after - before >= THUMB for before, after in pairwise(here))


@pytest.mark.parametrize("name", ["Marlina Unting", "Raden Ajeng Siti Nurkhasanah Widyaningsih"])
def test_the_last_line_of_a_name_stands_beside_its_number(name: str) -> None:
    """Of one line or of several."""
    book = empty_group(members=2)
    members = {key: one._replace(name=name) for key, one in book.members.items()}
    pdf = print_document("notice", replace(book, members=members), period=OCTOBER, today=TODAY)
    letters = "".join(letter.text for letter in letters_of(pdf))
    last = name.rsplit(maxsplit=1)[-1]
    number, end = letters.index("1."), letters.index(last) + len(last) - 2
    assert end > number
    places = list(letters_of(pdf))
    assert places[end].bottom == pytest.approx(places[number].bottom, abs=0.3)


@pytest.mark.parametrize(("name", "lines"), [("Ayam Berkah", 1), (LONG_GROUP, 2)])
def test_a_long_name_of_a_group_stands_in_two_lines_clear_of_its_village(
    name: str, lines: int
) -> None:
    """In smaller letters, all of it, and not pressed; what stands below stays where it is."""
    book = sample_book()
    group = book.group._replace(sample=False)
    usual, pdf = (
        list(letters_of(told(replace(book, group=group._replace(name=one)))))
        for one in ("Ayam Berkah", name)
    )
    words = "".join(letter.text for letter in pdf)
    called = f"KUBE{name}".replace(" ", "")
    assert called in words
    at = words.index(called)
    of_name = [letter.bottom for letter in pdf[at : at + len(called)] if letter.text.isupper()]
    assert len({round(bottom) for bottom in of_name}) == lines
    assert overlaps_among(pdf) == []
    top, foot = OF_FIGURES
    below, as_usual = ([it for it in one if top < it.top < foot] for one in (pdf, usual))
    assert below == as_usual


def test_words_are_left_out_before_a_row_is_made_lower() -> None:
    """Fourteen on A4 take the room of what everybody should know; on F4 there is room for it."""
    book = replace(sample_book(), members=empty_group(members=14).members)
    (small,), (large,) = pages_of(told(book)), pages_of(told(book, "F4"))
    assert "RAB terlaksana" not in small
    assert "RAB terlaksana" in large


def test_twenty_long_names_are_read_to_their_last_letter() -> None:
    """Folded at the largest size that three lines hold, and never pressed together."""
    long = "Raden Ajeng Siti Nurkhasanah Widyaningsih Kusumawardhani"
    book = empty_group(members=20)
    members = {key: one._replace(name=f"{long} {key}") for key, one in book.members.items()}
    pdf = print_document("notice", replace(book, members=members), period=OCTOBER, today=TODAY)
    words = words_of(pdf)
    assert all(f"{long} {key}" in words for key in members)
    drawn = b"".join(page.get_contents().get_data() for page in PdfReader(BytesIO(pdf)).pages)  # type: ignore[union-attr]  # every page has some
    assert min(float(part) for part in re.findall(rb"([0-9.]+) Tz", drawn)) >= READABLE
