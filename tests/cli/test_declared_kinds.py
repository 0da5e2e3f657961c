"""How values are typed, whatever noun they belong to."""

import io
from datetime import date
from types import SimpleNamespace
from typing import Any

import pytest

from kubebook.book.accounts.own_accounts import WORDS as FLOW_WORDS
from kubebook.book.people.members import WORDS
from kubebook.book.records.accounts import Account
from kubebook.book.records.people import Member
from kubebook.cli.declared.kinds import LONG_DAY, MAYBE_DAY, chosen, maybe_count_of, meanings
from kubebook.cli.declared.names import MEMBERS
from kubebook.cli.session import Session
from kubebook.errors.people import MemberNotFound
from kubebook.errors.typed import ChoiceUnknown, CountUnreadable
from kubebook.language import Language, word
from kubebook.messages import Message, message
from kubebook.screen.console import Screen
from tests.book.desk import Desk

MONTHS = maybe_count_of(message("months"), 2, 6)
DAYS = maybe_count_of(message("days"))


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
    for kind, typed in ((MONTHS, "1"), (MONTHS, "7"), (DAYS, "-3"), (DAYS, "1000000"), (DAYS, "x")):
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


def test_a_field_that_may_be_none_offers_its_words_too() -> None:
    """A form refuses the section of a cash flow that there is not, and shows those there are."""
    flow = chosen(Account, "flow", FLOW_WORDS)
    assert flow.find is not None
    assert flow.words(session(), {}) == ("operasi", "investasi", "pendanaan")
    assert flow.find("inv", session()) == "investasi"
    with pytest.raises(ChoiceUnknown):
        flow.find("x", session())


def test_a_number_that_is_not_known_is_an_empty_field() -> None:
    """0 stands in no [ ], and an empty answer forgets what was known."""
    assert (MONTHS.write(0), MONTHS.write(3)) == ("", "3")
    assert [MONTHS.read(typed, session()) for typed in ("", "-")] == [0, 0]


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


class WithBook(Session):
    """A session whose ledger holds six members."""

    def read(self, *, tell_faults: bool = True) -> Any:  # noqa: ARG002 (as it is called)
        """A ledger with a book and nothing else."""
        return SimpleNamespace(book=Desk(members=6).book)


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("A01, agus dan Tuwan", ("A01", "A02", "A05")),
        ("semua", ("semua",)),
        ("all except A02; Lina", ("all except A02", "Lina")),
        ("-", ()),
    ],
)
def test_a_list_of_members_is_looked_up_at_once_in_a_form(
    typed: str, found: tuple[str, ...]
) -> None:
    """Numbers go on to the rule; who is everybody depends on the day, which the rule knows."""
    assert MEMBERS.find
    out = io.StringIO()
    screen = Screen("id", out=out, err=out, environment={})
    asking = WithBook(language="id", environ={}, screen=screen, on_terminal=False)
    assert MEMBERS.find(typed, asking) == found
    for wrong in ("A01, Zulkifli", "semua kecuali Zulkifli"):
        with pytest.raises(MemberNotFound):
            MEMBERS.find(wrong, asking)
