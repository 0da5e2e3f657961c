"""What the notice says in words: the next meeting, missing proofs, the companion, the plan."""

from dataclasses import replace
from datetime import date

import pytest

from kubebook.book.book import Book
from kubebook.book.records.group import Group
from kubebook.book.records.meetings import Meeting, Visit
from kubebook.book.records.plan import PlanLine
from kubebook.paper import print_document
from kubebook.periods import month_of
from tests.paper.reading import letters_of, pages_of, words_of
from tests.paper.samples import TODAY, empty_group, sample_book

OCTOBER = month_of(TODAY)
COMPANION = "Ratna Salundik"


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
def test_words_are_spared_before_a_signature_has_no_room(paper: str) -> None:
    """Twenty members sign on one sheet: the rows stay 8 mm apart, the meeting stays."""
    pdf = told(replace(sample_book(), members=empty_group(members=20).members), paper)
    (page,) = pages_of(pdf)
    assert "Sabtu, 7 November 2026, pukul 14.00" in page
    assert ("RAB terlaksana" in page) is (paper == "F4")
    letters = list(letters_of(pdf))
    tops = {
        "".join(one.text for one in letters[at : at + 2]): letters[at].bottom
        for at in range(len(letters))
        if letters[at].left < 30
    }
    assert 8 <= tops["9."] - tops["8."] <= 17
    assert max(one.bottom for one in letters) < (297 if paper == "A4" else 330)
