"""Letters: their numbers, written and printed, sent and answered, and what is awaited of them."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from kubebook.book.group import set_group
from kubebook.book.letters import (
    find_letter,
    letter_answered,
    letter_code,
    letter_sent,
    next_serial,
    reference_of,
    set_letter,
    typed_number,
    write_letter,
)
from kubebook.book.records.change import Change
from kubebook.book.records.letters import Letter
from kubebook.book.reminders import unanswered
from kubebook.errors.typed import DayBefore, DayToCome, NothingToSet
from tests.book.desk import TODAY, Desk, day
from tests.book.meetings.gatherings import desk, next_steps, visited

TOMORROW = TODAY + timedelta(days=1)


def wrote(made: Desk, when: date, document: str = "", subject: str = "Perihal") -> Letter:
    """A letter of a day."""
    made.put(write_letter(made.book, document, to="Dinas", subject=subject, today=when))
    return made.book.letters[-1]


def test_letters_are_numbered_by_year_with_the_month_in_roman() -> None:
    """The code is the group's own, or the initials of its name."""
    made = desk()
    assert letter_code(made.book.group) == "CR"
    assert wrote(made, date(2026, 7, 1)).reference == "001/KUBE-CR/VII/2026"
    assert wrote(made, date(2026, 10, 1)).reference == "002/KUBE-CR/X/2026"
    made.put(set_group(made.book, {"letter_code": "AB.1"}))
    assert wrote(made, date(2027, 1, 1)).reference == "001/KUBE-AB.1/I/2027"
    assert typed_number(made.book, made.book.letters[0]) == "001/KUBE-CR/VII/2026"
    assert typed_number(made.book, made.book.letters[1]) == "002"


def test_a_letter_printed_again_on_its_day_keeps_its_number() -> None:
    """On another day it is another letter; an invitation stays one as long as it says the same."""
    made = desk()
    first = wrote(made, TODAY, "companion-letter")
    assert (
        write_letter(made.book, "companion-letter", to="Dinas", subject="Perihal", today=TODAY).put
        == ()
    )
    again = wrote(made, TODAY, "companion-letter", "Perihal lain")
    assert (again.number, again.reference, again.subject) == (1, first.reference, "Perihal lain")
    tomorrow = TODAY + timedelta(days=1)
    assert wrote(made, tomorrow, "companion-letter").number == 2

    def invited(subject: str, when: date) -> int:
        change = write_letter(
            made.book, "meeting-pack", to="Anggota", subject=subject, today=when, lasting=True
        )
        made.put(change)
        return len(made.book.letters)

    assert invited("Undangan 7 November", TODAY) == 3
    assert invited("Undangan 7 November", tomorrow) == 3
    assert invited("Undangan 8 November", tomorrow) == 4


@pytest.mark.parametrize(
    ("pattern", "first", "second"),
    [
        ("{serial:03}/KUBE-{code}/{month}/{year}", "001/KUBE-CR/VII/2026", "002/KUBE-CR/VIII/2026"),
        ("KUBE/{code}/{serial:04}/{year}", "KUBE/CR/0001/2026", "KUBE/CR/0002/2026"),
        ("470.{month_number}/{serial}", "470.07/1", "470.08/2"),
    ],
)
def test_letters_are_numbered_in_an_offices_pattern(pattern: str, first: str, second: str) -> None:
    """The number is found again by its running part, wherever that stands."""
    made = desk()
    for month in (7, 8):
        made.put(
            write_letter(
                made.book, "", to="Dinas", subject="x", today=date(2026, month, 1), pattern=pattern
            )
        )
    assert [letter.reference for letter in made.book.letters] == [first, second]
    assert find_letter(made.book, "2").reference == second
    assert find_letter(made.book, first).number == 1
    assert typed_number(made.book, made.book.letters[1]) == "002"


def test_a_new_pattern_goes_on_counting_and_a_new_year_begins_anew() -> None:
    """No number is given twice in a year, whatever the pattern was before."""
    made = desk()
    wrote(made, date(2026, 7, 1))
    for when in (date(2026, 8, 1), date(2027, 1, 1)):
        made.put(write_letter(made.book, "", to="D", subject="x", today=when, pattern="K.{serial}"))
    assert [letter.reference for letter in made.book.letters][1:] == ["K.2", "K.1"]
    old = made.book.letters[0]._replace(serial=0)
    assert next_serial(replace(made.book, letters=(old,)), date(2026, 9, 1)) == 2


def test_a_group_without_a_code_leaves_no_dash() -> None:
    """As its letters always were."""
    group = desk().book.group._replace(name="·", letter_code="")
    assert reference_of(group, 7, date(2026, 10, 1)) == "007/KUBE/X/2026"


def test_letters_written_by_hand_each_take_a_number() -> None:
    """Two letters of one day to one office are two."""
    made = desk()
    assert [wrote(made, TODAY).number, wrote(made, TODAY).number] == [1, 2]


def test_a_letter_without_an_answer_is_said_after_thirty_days() -> None:
    """From the day it was sent; the answer ends it, and an invitation is never waited for."""
    made = desk("10-01")
    wrote(made, day("09-30"))
    wrote(made, day("09-30"), "meeting-pack")
    for number in ("1", "2"):
        made.put(letter_sent(made.book, number, day=day("10-01"), today=TODAY))
    assert unanswered(made.book, day("10-30")) == []
    assert [letter.number for letter in unanswered(made.book, TODAY)] == [1]
    assert next_steps(made) == [
        (
            "Surat 001/KUBE-CR/IX/2026 kepada Dinas sudah 30 hari belum dijawab.",
            "kubebook surat daftar",
            'kubebook surat dijawab 001 "..."',
        )
    ]
    made.put(letter_answered(made.book, "1", day=TODAY, today=TODAY, answer="Baik"))
    assert next_steps(made) == []


def test_once_the_letter_is_written_its_next_step_is_to_do() -> None:
    """Print, send, wait, and after thirty days without an answer print again."""
    made = desk()

    def steps(when: date) -> tuple[str, ...]:
        return next_steps(made, when)[0][1:]

    assert steps(TODAY) == ("kubebook laporan surat-dinas", "")
    wrote(made, TODAY, "companion-letter")
    assert steps(TODAY) == ("kubebook surat daftar", "kubebook surat dikirim 001")
    made.put(letter_sent(made.book, "1", day=TODAY, today=TODAY))
    assert steps(TODAY) == ("kubebook surat daftar", 'kubebook surat dijawab 001 "..."')
    assert steps(TODAY + timedelta(days=30)) == ("kubebook laporan surat-dinas", "")
    visited(made, "10-31")
    assert next_steps(made, TODAY) == []


def test_an_answer_that_came_later_was_still_waited_for_on_the_day() -> None:
    """What a page of a day says stays true; from the day of the answer on another is written."""
    made = desk()
    wrote(made, TODAY, "companion-letter")
    made.put(letter_sent(made.book, "1", day=TODAY, today=TODAY))
    later = TODAY + timedelta(days=1)
    made.put(letter_answered(made.book, "1", day=later, today=later, answer="Baik"))
    assert next_steps(made, TODAY)[0][2] == 'kubebook surat dijawab 001 "..."'
    assert next_steps(made, later)[0][1] == "kubebook laporan surat-dinas"


def test_a_letter_of_the_day_of_the_last_visit_does_not_report_the_time_since() -> None:
    """It was written before the companion came; the next day's letter is about the present gap."""
    made = desk()
    visited(made, "08-01")
    for when, todo, done in (
        ("08-01", "kubebook laporan surat-dinas", ""),
        ("08-02", "kubebook surat daftar", "kubebook surat dikirim 002"),
    ):
        wrote(made, day(when), "companion-letter")
        assert next_steps(made)[0][1:] == (todo, done)


def test_a_letter_can_be_sent_on_its_day_and_answered_on_the_day_it_was_sent() -> None:
    """Not before; until the day of the answer it waits."""
    made = desk()
    made.put(write_letter(made.book, "", to="Dinas", subject="Perihal", today=day("09-01")))
    with pytest.raises(DayBefore):
        letter_sent(made.book, "1", day=day("08-31"), today=TODAY)
    made.put(letter_sent(made.book, "1", day=day("09-01"), today=TODAY))
    with pytest.raises(DayBefore):
        letter_answered(made.book, "1", day=day("08-31"), today=TODAY, answer="Baik")
    with pytest.raises(DayToCome):
        letter_answered(made.book, "1", day=TOMORROW, today=TODAY, answer="Baik")
    made.put(letter_answered(made.book, "1", day=day("10-15"), today=TODAY, answer="Baik"))
    waits = [len(unanswered(made.book, day(when))) for when in ("09-30", "10-01", "10-14", "10-15")]
    assert waits == [0, 1, 1, 0]
    made.put(letter_answered(made.book, "1", day=day("09-01"), today=TODAY, answer="Baik"))
    assert unanswered(made.book, day("10-14")) == []


def test_a_letter_takes_another_day_and_its_number_follows() -> None:
    """In its year it keeps the count; in another it takes the next of that year."""
    made = desk()
    for when in (date(2026, 9, 1), date(2027, 2, 1), date(2027, 2, 2)):
        wrote(made, when)
    made.put(set_letter(made.book, "001/KUBE-CR/IX/2026", today=TODAY, day=day("10-01")))
    assert made.book.letters[0].reference == "001/KUBE-CR/X/2026"
    for number, reference in ((2, "002/KUBE-CR/X/2026"), (3, "003/KUBE-CR/X/2026")):
        ahead = made.book.letters[number - 1].reference
        made.put(set_letter(made.book, ahead, today=TODAY, day=TODAY))
        assert made.book.letters[number - 1].reference == reference
    old = Letter(number=4, reference="009/lama", date=day("10-01"), to="Dinas", subject="Lama")
    made.put(Change(did="", put=(old,)))
    made.put(set_letter(made.book, "9", today=TODAY, day=day("10-02")))
    assert made.book.letters[3].reference == "009/KUBE-CR/X/2026"


def test_a_letter_says_something_else_and_keeps_its_number_and_day() -> None:
    """What is not typed stays; its own day again is no change."""
    made = desk()
    first = wrote(made, TODAY)
    made.put(set_letter(made.book, "1", today=TODAY, subject="Lain", day=TODAY))
    made.put(set_letter(made.book, "1", today=TODAY, to="Lurah"))
    assert made.book.letters[0] == first._replace(subject="Lain", to="Lurah")
    with pytest.raises(NothingToSet):
        set_letter(made.book, "1", today=TODAY)


def test_a_letter_is_not_dated_after_it_was_sent_nor_after_today() -> None:
    """A day of sending that itself lies ahead binds nothing; it is mended next."""
    made = desk()
    wrote(made, day("09-01"))
    made.put(letter_sent(made.book, "1", day=day("10-01"), today=TODAY))
    with pytest.raises(DayBefore):
        set_letter(made.book, "1", today=TODAY, day=day("10-02"))
    with pytest.raises(DayToCome):
        set_letter(made.book, "1", today=TODAY, day=TOMORROW)
    made.put(set_letter(made.book, "1", today=TODAY, day=day("10-01")))
    ahead = made.book.letters[0]._replace(date=TOMORROW, sent=TOMORROW)
    made.put(Change(did="", put=(ahead,)))
    made.put(set_letter(made.book, "1", today=TODAY, day=TODAY))
    assert (made.book.letters[0].date, made.book.letters[0].sent) == (TODAY, TOMORROW)
