"""The numbers of letters: in any pattern, through the years, and where the pattern changes."""

from datetime import date, timedelta

import pytest

from kubebook.book.group import set_group
from kubebook.book.letters import (
    NUMBERED,
    find_letter,
    letter_answered,
    letter_sent,
    reference_of,
    typed_number,
    write_letter,
)
from kubebook.book.records.change import Change
from kubebook.book.records.letters import Letter
from kubebook.errors.typed import DayBefore
from tests.book.desk import Desk

VILLAGE = "KUBE/{code}/{serial:03}/{year}"
CLASSED = "470/{serial}/KUBE.{code}/{month_number}.{year}"
BARE = "KUBE-{code}/{serial:02}"
OCTOBER, NOVEMBER, JANUARY = date(2026, 10, 5), date(2026, 11, 5), date(2027, 1, 5)


def wrote(made: Desk, day: date, pattern: str) -> Letter:
    """A letter of a day, numbered in a pattern."""
    made.put(write_letter(made.book, "", to="Dinas", subject="Perihal", today=day, pattern=pattern))
    return made.book.letters[-1]


@pytest.mark.parametrize(
    ("pattern", "references"),
    [
        (NUMBERED, ["001/KUBE-CR/X/2026", "002/KUBE-CR/XI/2026", "001/KUBE-CR/I/2027"]),
        (VILLAGE, ["KUBE/CR/001/2026", "KUBE/CR/002/2026", "KUBE/CR/001/2027"]),
        (CLASSED, ["470/1/KUBE.CR/10.2026", "470/2/KUBE.CR/11.2026", "470/1/KUBE.CR/01.2027"]),
        (BARE, ["KUBE-CR/01", "KUBE-CR/02", "KUBE-CR/03"]),
    ],
)
def test_any_pattern_counts_within_the_year_that_it_names(
    pattern: str, references: list[str]
) -> None:
    """One that does not name the year goes on behind the last, so that no number comes twice."""
    made = Desk(members=3)
    letters = [wrote(made, day, pattern) for day in (OCTOBER, NOVEMBER, JANUARY)]
    assert [letter.reference for letter in letters] == references
    for letter in letters:
        assert find_letter(made.book, typed_number(made.book, letter)) == letter
        assert find_letter(made.book, letter.reference.lower()) == letter


def test_a_pattern_changed_in_the_year_goes_on_counting() -> None:
    """What was given stays, and each letter is found by its running number or by the whole."""
    made = Desk(members=3)
    patterns = (NUMBERED, CLASSED, BARE, VILLAGE, NUMBERED)
    letters = [wrote(made, OCTOBER, pattern) for pattern in patterns]
    assert [letter.reference for letter in letters] == [
        "001/KUBE-CR/X/2026",
        "470/2/KUBE.CR/10.2026",
        "KUBE-CR/03",
        "KUBE/CR/004/2026",
        "005/KUBE-CR/X/2026",
    ]
    assert [typed_number(made.book, letter) for letter in letters] == [
        "001",
        "002",
        "003",
        "004",
        "005",
    ]
    made.put(letter_sent(made.book, "2", day=OCTOBER, today=OCTOBER))
    assert [letter.number for letter in made.book.letters if letter.sent] == [2]
    assert wrote(made, JANUARY, BARE).reference == "KUBE-CR/01"
    assert wrote(made, JANUARY, VILLAGE).reference == "KUBE/CR/002/2027"
    assert wrote(made, JANUARY, BARE).reference == "KUBE-CR/04"


def test_a_letter_sent_once_more_keeps_its_note_unless_another_is_given() -> None:
    """The day is mended by itself; how it was sent need not be typed again."""
    made = Desk(members=3)
    wrote(made, OCTOBER, NUMBERED)
    for day, typed, note in (
        (OCTOBER, "diantar", "diantar"),
        (NOVEMBER, "", "diantar"),
        (NOVEMBER, "lewat pos", "lewat pos"),
    ):
        made.put(letter_sent(made.book, "1", day=day, today=JANUARY, note=typed))
        assert (made.book.letters[0].sent, made.book.letters[0].note) == (day, note)


def test_no_answer_comes_before_a_letter_was_sent() -> None:
    """It was written in October and sent in November: an answer of the day between is a slip."""
    made = Desk(members=3)
    wrote(made, OCTOBER, NUMBERED)
    made.put(letter_sent(made.book, "1", day=NOVEMBER, today=JANUARY))
    with pytest.raises(DayBefore):
        letter_answered(
            made.book, "1", day=NOVEMBER - timedelta(days=1), today=JANUARY, answer="Baik"
        )


def test_a_letter_of_an_older_ledger_counts_by_what_stands_first_in_it() -> None:
    """Its running number was not kept apart."""
    made = Desk(members=3)
    first = wrote(made, OCTOBER, NUMBERED)
    old = first._replace(serial=0, reference="041/KUBE-CR/X/2026")
    made.put(Change(did="letter add", put=(old,)))
    assert wrote(made, NOVEMBER, CLASSED).reference == "470/42/KUBE.CR/11.2026"
    assert find_letter(made.book, "41").number == 1


@pytest.mark.parametrize(
    ("name", "code"), [("Ayam", "A"), ("Maju Tani Jaya Abadi Sentosa", "MTJA"), ("3 Saudara", "3S")]
)
def test_a_group_without_a_code_has_its_first_four_initials(name: str, code: str) -> None:
    """Until the office gives it another."""
    group = Desk().book.group._replace(name=name, letter_code="")
    assert reference_of(group, 7, OCTOBER) == f"007/KUBE-{code}/X/2026"


@pytest.mark.parametrize(
    ("pattern", "without"),
    [
        (NUMBERED, "007/KUBE/X/2026"),
        (VILLAGE, "KUBE/007/2026"),
        (CLASSED, "470/7/KUBE/10.2026"),
        ("{code}/{serial}/{year}", "7/2026"),
        ("{serial}/{code}-Ds./{year}/{code}", "7/Ds./2026"),
        ("Nomor {serial:04}.{code}", "Nomor 0007"),
    ],
)
def test_without_a_code_no_dash_dangles_and_no_part_is_empty(pattern: str, without: str) -> None:
    """A name of signs alone has no initials; what an office wrote itself stays."""
    group = Desk(members=3).book.group
    assert reference_of(group._replace(name="???"), 7, OCTOBER, pattern) == without
    made = Desk(members=3)
    made.put(set_group(made.book, {"letter_code": "Ds."}))
    assert reference_of(made.book.group, 7, OCTOBER, NUMBERED) == "007/KUBE-Ds./X/2026"
