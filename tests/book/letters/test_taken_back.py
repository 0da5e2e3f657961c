"""Letters that were taken back: they stay, their number stays used, and nothing waits for them."""

from collections.abc import Callable
from datetime import date, timedelta

import pytest

from kubebook.book.book import Book
from kubebook.book.letters import (
    NUMBERED,
    find_letter,
    letter_answered,
    letter_of,
    letter_sent,
    next_serial,
    set_letter,
    take_back,
    taken_back_before,
    write_letter,
)
from kubebook.book.records.change import Change
from kubebook.book.records.letters import Letter
from kubebook.book.reminders import unanswered
from kubebook.errors.letters import LetterAmbiguous, LetterAnswered, LetterTakenBack
from kubebook.errors.typed import DayBefore, DayToCome, ReasonMissing
from kubebook.periods import month_of
from kubebook.statements.catalogue import make
from tests.book.desk import TODAY, Desk, day
from tests.book.meetings.gatherings import desk, next_steps

TOMORROW = TODAY + timedelta(days=1)


def wrote(
    made: Desk, when: date, document: str = "", subject: str = "Perihal", *, lasting: bool = False
) -> Letter:
    """A letter of a day."""
    made.put(
        write_letter(made.book, document, to="Dinas", subject=subject, today=when, lasting=lasting)
    )
    return made.book.letters[-1]


def took_back(made: Desk, typed: str, when: date = TODAY, reason: str = "Salah alamat") -> None:
    """A letter taken back on a day."""
    made.put(take_back(made.book, typed, day=when, today=TODAY, reason=reason))


def test_a_letter_taken_back_stays_and_its_number_is_never_given_again() -> None:
    """The next one of the year goes on behind it, in any pattern."""
    made = desk()
    first = wrote(made, TODAY)
    took_back(made, "1", reason=" Salah  alamat. ")
    assert made.book.letters == (first._replace(taken_back=TODAY, reason="Salah alamat"),)
    assert next_serial(made.book, TODAY) == 2
    assert next_serial(made.book, TODAY, "KUBE-{code}/{serial:02}") == 2
    assert wrote(made, TODAY).reference == "002/KUBE-CR/X/2026"
    assert next_serial(made.book, TODAY, NUMBERED) == 3


@pytest.mark.parametrize(
    "change",
    [
        lambda book: take_back(book, "1", day=TODAY, today=TODAY, reason="Lagi"),
        lambda book: letter_sent(book, "1", day=TODAY, today=TODAY),
        lambda book: letter_answered(book, "1", day=TODAY, today=TODAY, answer="Baik"),
        lambda book: set_letter(book, "1", today=TODAY, subject="Lain"),
    ],
)
def test_nothing_is_done_with_it_a_second_time(change: Callable[[Book], Change]) -> None:
    """Neither taken back, nor sent, answered or changed."""
    made = desk()
    wrote(made, TODAY)
    made.put(letter_sent(made.book, "1", day=TODAY, today=TODAY))
    took_back(made, "1")
    with pytest.raises(LetterTakenBack):
        change(made.book)


def test_one_that_was_answered_cannot_be_taken_back() -> None:
    """The office has acted on it; one that was only sent can be."""
    made = desk()
    for number in ("1", "2"):
        wrote(made, TODAY)
        made.put(letter_sent(made.book, number, day=TODAY, today=TODAY))
    made.put(letter_answered(made.book, "1", day=TODAY, today=TODAY, answer=""))
    with pytest.raises(LetterAnswered):
        took_back(made, "1")
    took_back(made, "2")
    assert [letter.taken_back for letter in made.book.letters] == [None, TODAY]


def test_the_day_lies_between_its_sending_and_today_and_the_reason_is_said() -> None:
    """Not sent, it lies between its own day and today."""
    made = desk()
    wrote(made, day("10-01"))
    wrote(made, day("10-01"))
    made.put(letter_sent(made.book, "1", day=day("10-05"), today=TODAY))
    for typed, bad in (("1", day("10-04")), ("2", day("09-30"))):
        with pytest.raises(DayBefore):
            took_back(made, typed, bad)
        with pytest.raises(DayToCome):
            took_back(made, typed, TOMORROW)
        with pytest.raises(ReasonMissing):
            took_back(made, typed, reason=" ")
    took_back(made, "1", day("10-05"))
    took_back(made, "2", day("10-01"))


def test_nobody_waits_for_its_answer_from_the_day_it_was_taken_back() -> None:
    """What was said of the day before stays true."""
    made = desk("10-01")
    wrote(made, day("09-01"))
    made.put(letter_sent(made.book, "1", day=day("09-01"), today=TODAY))
    assert len(next_steps(made)) == 1
    took_back(made, "1", day("10-20"))
    waits = [len(unanswered(made.book, day(when))) for when in ("10-19", "10-20")]
    assert waits == [1, 0]
    assert next_steps(made) == []


def test_a_letter_about_the_companion_that_was_taken_back_no_longer_counts_as_sent() -> None:
    """It is to be written anew; what was sent before it counts again."""
    made = desk()

    def steps() -> tuple[str, ...]:
        return next_steps(made)[0][1:]

    wrote(made, day("10-30"), "companion-letter")
    made.put(letter_sent(made.book, "1", day=day("10-30"), today=TODAY))
    wrote(made, TODAY, "companion-letter")
    assert steps() == ("kubebook surat daftar", "kubebook surat dikirim 002")
    took_back(made, "2")
    assert steps() == ("kubebook surat daftar", 'kubebook surat dijawab 001 "..."')
    took_back(made, "1")
    assert steps() == ("kubebook laporan surat-dinas", "")


def test_printed_anew_a_document_is_another_letter() -> None:
    """Of the same day, or of the same subject where it lasts; the newest that stands is printed."""
    for document, lasting in (("companion-letter", False), ("accountability", True)):
        made = desk()
        first = wrote(made, TODAY, document, lasting=lasting)

        def found(
            look: Callable[..., Letter | None],
            made: Desk = made,
            document: str = document,
            *,
            lasting: bool = lasting,
        ) -> Letter | None:
            return look(made.book, document, "Perihal", TODAY, lasting=lasting)

        assert (found(letter_of), found(taken_back_before)) == (first, None)
        took_back(made, "1")
        gone = made.book.letters[0]
        assert (found(letter_of), found(taken_back_before)) == (None, gone)
        second = wrote(made, TODAY, document, lasting=lasting)
        assert second.number == 2
        assert (found(letter_of), found(taken_back_before)) == (second, None)
        assert wrote(made, TODAY, document, lasting=lasting) == second
        took_back(made, "2")
        assert found(taken_back_before) == made.book.letters[1]


def test_by_its_words_the_one_that_stands_is_meant() -> None:
    """By its number the one taken back is still found, to say what became of it."""
    made = desk()
    wrote(made, TODAY)
    wrote(made, TODAY)
    with pytest.raises(LetterAmbiguous):
        find_letter(made.book, "perihal")
    took_back(made, "2")
    assert find_letter(made.book, "perihal").number == 1
    assert find_letter(made.book, "2").number == 2
    wrote(made, TODAY)
    with pytest.raises(LetterAmbiguous):
        find_letter(made.book, "perihal")


def test_a_report_that_was_taken_back_is_no_report_that_was_sent() -> None:
    """The indicators count it until that day."""
    made = desk()
    wrote(made, day("10-01"), "accountability")
    made.put(letter_sent(made.book, "1", day=day("10-02"), today=TODAY))

    def counted(today: date) -> str:
        shown = make("indicators", made.book, month_of(TODAY), today=today)
        (row,) = [row for row in shown.rows if "Agenda Surat" in str(row.cells["formula"])]
        return str(row.cells["figure"])

    assert counted(TODAY) == "1"
    took_back(made, "1", TODAY)
    assert (counted(day("10-30")), counted(TODAY)) == ("1", "0")
