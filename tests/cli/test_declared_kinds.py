"""How values are typed, whatever noun they belong to."""

import io
from datetime import date

import pytest

from kubebook.book.people.members import WORDS
from kubebook.book.records.people import Member
from kubebook.cli.declared.kinds import LONG_DAY, MAYBE_DAY, bounded, chosen, meanings
from kubebook.cli.session import Session
from kubebook.errors.typed import ChoiceUnknown, CountUnreadable
from kubebook.language import Language, word
from kubebook.messages import Message, message
from kubebook.screen.console import Screen

MONTHS = bounded(message("months"), 2, 6)
DAYS = bounded(message("days"), 1)


def session(language: Language = "id") -> Session:
    """A session without a ledger."""
    out = io.StringIO()
    return Session(
        language=language,
        environ={},
        screen=Screen(language, out=out, err=out, environment={}),
        on_terminal=False,
    )


def test_a_number_is_read_up_to_its_bounds_and_refused_past_them() -> None:
    """The last that fits on each side, and the first that does not."""
    assert [MONTHS.read(typed, session()) for typed in ("2", " 6 ")] == [2, 6]
    assert DAYS.read("999999", session()) == 999_999
    for kind, typed in ((MONTHS, "1"), (MONTHS, "7"), (DAYS, "0"), (DAYS, "1000000"), (DAYS, "")):
        with pytest.raises(CountUnreadable):
            kind.read(typed, session())


@pytest.mark.parametrize(("typed", "word"), [("perempuan", "P"), ("Laki-laki", "L"), ("l", "L")])
def test_a_form_understands_the_words_that_the_rule_does(typed: str, word: str) -> None:
    """What can be typed with --sex can be answered too; the command line leaves it to the rule."""
    sex = chosen(Member, "sex", WORDS)
    assert sex.find is not None
    assert sex.find(typed, session()) == word
    assert sex.read(typed, session()) == typed
    assert sex.words(session(), {}) == ("L", "P")
    with pytest.raises(ChoiceUnknown):
        sex.find("x", session())


def test_a_number_that_is_not_known_is_an_empty_field() -> None:
    """0 stands in no [ ]; Typer holds the same bounds on the command line."""
    assert (MONTHS.write(0), MONTHS.write(3)) == ("", "3")
    assert (MONTHS.bounds, DAYS.bounds) == ((2, 6), (1, None))


def test_a_long_day_is_shown_with_the_name_of_its_month() -> None:
    """The other is left to the line it stands in."""
    day = date(2026, 10, 5)
    shown = LONG_DAY.show(day)
    assert isinstance(shown, Message)
    assert word(shown, "id") == "5 Oktober 2026"
    assert MAYBE_DAY.show(day) is day


def test_words_say_what_they_mean_in_the_language_of_the_session() -> None:
    """The words themselves stay as they are typed."""
    words = meanings({"sudah": "yes"})
    assert words(session("id"), {}) == {"sudah": "ya"}
    assert words(session("en"), {}) == {"sudah": "yes"}
