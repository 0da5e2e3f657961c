"""The first and the last day of all that a group waits for, and each a second time."""

from datetime import timedelta

import pytest

from kubebook.book.group import set_group
from kubebook.book.meetings.meetings import add_meeting, members_absent, parse_time, set_meeting
from kubebook.book.meetings.problems import add_problem, solve_problem
from kubebook.book.people.members import add_member, leave
from kubebook.book.reminders import (
    is_missed,
    meeting_asked,
    next_meeting,
    open_problems,
    stay_away,
    unrecorded,
    unvisited,
)
from kubebook.errors.meetings import MeetingToCome
from kubebook.errors.typed import DayBefore, DayToCome
from tests.book.desk import TODAY, day
from tests.book.meetings.gatherings import desk, met, visited

TOMORROW = TODAY + timedelta(days=1)


# --- meetings ----------------------------------------------------------------------------------


def test_a_meeting_can_be_held_today_and_not_tomorrow() -> None:
    """Who came can be said on the day itself."""
    made = desk()
    assert met(made, "10-31").held
    with pytest.raises(MeetingToCome):
        add_meeting(made.book, date=TOMORROW, today=TODAY, present=("semua",))


def test_a_meeting_of_today_is_the_next_until_it_was_held_or_its_day_is_over() -> None:
    """On the day after nobody wrote down who came; once that is written nothing waits."""
    made = desk()
    made.put(add_meeting(made.book, date=TODAY, today=TODAY))
    assert next_meeting(made.book, TODAY) == made.book.meetings[0]
    assert next_meeting(made.book, TOMORROW) is None
    assert (unrecorded(made.book, TODAY), len(unrecorded(made.book, TOMORROW))) == ([], 1)
    assert meeting_asked(made.book, None, TOMORROW) == made.book.meetings[0]
    made.put(set_meeting(made.book, "1", today=TODAY, present=("semua",)))
    assert (next_meeting(made.book, TODAY), unrecorded(made.book, TOMORROW)) == (None, [])


@pytest.mark.parametrize(("joined", "away"), [("08-01", ["A06"]), ("08-02", [])])
def test_who_joined_on_the_day_of_the_first_of_three_meetings_was_invited(
    joined: str, away: list[str]
) -> None:
    """A day later they were not a member yet."""
    made = desk()
    made.put(add_member(made.book, {"name": "Baru", "joined": day(joined)}, today=TODAY))
    for when in ("08-01", "09-01", "10-01"):
        met(made, when, *(["A06"] if day(when) >= day(joined) else []))
    assert [member.id for member in stay_away(made.book, TODAY)] == away


def test_only_the_last_three_meetings_count() -> None:
    """Absent four times is absent; come once again, and the three before are forgiven."""
    made = desk()
    for when in ("07-01", "08-01", "09-01", "10-01"):
        met(made, when, "A04")
    assert [member.id for member in stay_away(made.book, TODAY)] == ["A04"]
    met(made, "10-08")
    for when in ("10-15", "10-22"):
        met(made, when, "A04")
        assert stay_away(made.book, TODAY) == []
    met(made, "10-29", "A04")
    assert [member.id for member in stay_away(made.book, day("10-29"))] == ["A04"]


def test_on_the_day_of_leaving_nobody_is_absent_any_more() -> None:
    """The day before the member still was."""
    made = desk()
    made.put(leave(made.book, "A05", day=day("10-10"), reason=""))
    absent = [members_absent(made.book, met(made, when, "A04")) for when in ("10-09", "10-10")]
    assert [[member.id for member in members] for members in absent] == [["A04"], ["A04"]]
    held = met(made, "10-09", "A04", "A05")
    assert [member.id for member in members_absent(made.book, held)] == ["A04", "A05"]


@pytest.mark.parametrize("typed", ["0.00", "23.59", "23", "0"])
def test_the_first_and_the_last_minute_of_a_day_are_times(typed: str) -> None:
    """Midnight is the beginning of a day."""
    assert parse_time(typed).count(".") == 1


# --- the companion -----------------------------------------------------------------------------


def test_a_visit_counts_on_its_day_and_the_latest_of_several() -> None:
    """Visited again, the waiting begins anew; on the day before it still was the old one."""
    made = desk()
    visited(made, "08-01")
    visited(made, "09-30")
    days = [unvisited(made.book, day(when)) for when in ("09-29", "09-30", "10-01")]
    assert [gap and (gap.since, gap.days) for gap in days] == [
        (day("08-01"), 59),
        (day("09-30"), 0),
        (day("09-30"), 1),
    ]


def test_a_companion_appointed_today_has_not_come_for_no_day() -> None:
    """Before the appointment there is nobody to be missed."""
    made = desk("10-31")
    gap = unvisited(made.book, TODAY)
    assert gap is not None
    assert (gap.days, gap.visited) == (0, False)
    assert unvisited(made.book, day("10-30")) is None


def test_the_groups_own_days_of_waiting_end_like_the_sixty() -> None:
    """On the thirtieth day not yet, on the next."""
    made = desk()
    made.put(set_group(made.book, {"companion_days": 30}))
    visited(made, "10-01")
    assert [is_missed(made.book, day(when)) for when in ("10-30", "10-31")] == [False, False]
    assert is_missed(made.book, TOMORROW)


# --- problems ----------------------------------------------------------------------------------


def test_a_problem_is_known_from_its_day_and_can_be_solved_on_it() -> None:
    """Not a day earlier, and neither tomorrow; solved a second time the later day counts."""
    made = desk()
    made.put(add_problem(made.book, "Pakan mahal", day=day("10-10"), today=TODAY))
    opened = [len(open_problems(made.book, day(when))) for when in ("10-09", "10-10")]
    assert opened == [0, 1]
    with pytest.raises(DayBefore):
        solve_problem(made.book, "1", day=day("10-09"), today=TODAY)
    with pytest.raises(DayToCome):
        solve_problem(made.book, "1", day=TOMORROW, today=TODAY)
    for when, still in (("10-10", 0), ("10-31", 1)):
        made.put(solve_problem(made.book, "1", day=day(when), today=TODAY, solution=when))
        assert len(open_problems(made.book, day("10-30"))) == still
    assert made.book.problems[0].solution == "10-31"
    with pytest.raises(DayToCome):
        add_problem(made.book, "Kandang bocor", day=TOMORROW, today=TODAY)
