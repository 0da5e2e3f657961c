"""Meetings, visits, problems and letters, and what the group waits for."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from kubebook.book.check.whole_book import coming
from kubebook.book.group import set_group
from kubebook.book.letters import (
    find_letter,
    letter_answered,
    letter_code,
    letter_sent,
    next_serial,
    reference_of,
    typed_number,
    write_letter,
)
from kubebook.book.meetings.meetings import (
    add_meeting,
    find_meeting,
    guests_of,
    members_absent,
    parse_time,
    set_meeting,
)
from kubebook.book.meetings.problems import add_problem, solve_problem
from kubebook.book.meetings.visits import add_visit, set_visit
from kubebook.book.records.change import Change
from kubebook.book.records.letters import Letter
from kubebook.book.reminders import (
    is_missed,
    meeting_asked,
    next_meeting,
    open_problems,
    stay_away,
    unanswered,
    unvisited,
)
from kubebook.errors.meetings import MeetingNotFound, MeetingToCome, NotMemberThen
from kubebook.errors.typed import ChoiceUnknown, DayToCome, NothingToSet, TimeUnreadable
from kubebook.language import word
from kubebook.periods import month_of
from tests.book.desk import TODAY, Desk, day
from tests.book.meetings.gatherings import COMPANION, desk, met, said, visited

# --- meetings ----------------------------------------------------------------------------------


def test_absent_members_are_those_who_are_not_present() -> None:
    """Who came is said by the few who did not, or the other way round: the same is written."""
    made = desk()
    by_absence = met(made, "10-03", "A04", "Agus")
    made.put(add_meeting(made.book, date=day("10-04"), today=TODAY, present=("A05", "A01", "a3")))

    assert by_absence.present == made.book.meetings[-1].present == ("A01", "A03", "A05")
    assert [member.id for member in members_absent(made.book, by_absence)] == ["A02", "A04"]


def test_a_meeting_to_come_is_planned_until_it_is_said_who_came() -> None:
    """Nobody can have been at a meeting that is still to come."""
    made = desk()
    made.put(add_meeting(made.book, date=day("11-07"), today=TODAY, time="14", place=" rumah "))
    planned = made.book.meetings[0]

    assert (planned.time, planned.place, planned.held) == ("14.00", "rumah", False)
    assert members_absent(made.book, planned) == []
    with pytest.raises(MeetingToCome):
        set_meeting(made.book, "1", today=TODAY, present=("semua",))
    made.put(set_meeting(made.book, "7/11", today=day("11-07"), present=("semua",)))
    assert made.book.meetings[0].held
    assert made.book.meetings[0].place == "rumah"


def test_a_meeting_held_cannot_be_moved_into_the_future() -> None:
    """What happened has a day that has come."""
    made = desk()
    met(made, "10-03")
    with pytest.raises(MeetingToCome):
        set_meeting(made.book, "1", today=TODAY, date=day("12-03"))


def test_only_members_of_the_day_can_have_come() -> None:
    """Whoever left before or joined after a meeting is not counted among its members."""
    made = desk()
    late = made.book.members["A05"]._replace(joined=day("10-10"))
    gone = made.book.members["A04"]._replace(left=day("10-03"))
    made.put(Change(did="member set", put=(late, gone)))

    assert met(made, "10-03").present == ("A01", "A02", "A03")
    for name in ("A04", "A05"):
        with pytest.raises(NotMemberThen):
            set_meeting(made.book, "1", today=TODAY, present=(name,))
        with pytest.raises(NotMemberThen):
            set_meeting(made.book, "1", today=TODAY, absent=(name,))


def test_a_change_of_nothing_is_refused() -> None:
    """Nothing is written where nothing was said."""
    made = desk()
    met(made, "10-03")
    visited(made, "10-03")
    with pytest.raises(NothingToSet):
        set_meeting(made.book, "1", today=TODAY)
    with pytest.raises(NothingToSet):
        set_visit(made.book, "1", today=TODAY)


def test_guests_problems_and_decisions_are_kept_with_their_meeting() -> None:
    """A guest named again is corrected, a problem said again is not doubled, all decisions stay."""
    made = desk()
    met(made, "10-03")
    first = ("Sutarno", "Kelurahan", "Lurah")
    made.put(
        set_meeting(
            made.book,
            "1",
            today=TODAY,
            guests=(first, ("Ana",)),
            problems=("Ayam mati", "ayam mati", " "),
            decisions=("Beli pakan", "Iuran naik"),
        )
    )
    made.put(
        set_meeting(
            made.book,
            "1",
            today=TODAY,
            guests=(("sutarno", "Kantor Lurah", "Lurah"), ("Budi",)),
            not_guests=("ANA",),
            problems=("Ayam mati", "Pakan mahal"),
        )
    )
    meeting = made.book.meetings[0]
    assert meeting.decisions == ("Beli pakan", "Iuran naik")
    assert [(g.number, g.name, g.office) for g in guests_of(made.book, meeting)] == [
        (1, "sutarno", "Kantor Lurah"),
        (3, "Budi", ""),
    ]
    assert [(p.number, p.text, p.meeting) for p in made.book.problems] == [
        (1, "Ayam mati", 1),
        (2, "Pakan mahal", 1),
    ]


def test_a_meeting_that_is_moved_takes_its_guests_and_problems_along() -> None:
    """The guest book and the letter name the true day."""
    made = desk()
    met(made, "10-03")
    made.put(set_meeting(made.book, "1", today=TODAY, guests=(("Ana",),), problems=("Pakan",)))
    made.put(set_meeting(made.book, "1", today=TODAY, date=day("10-04")))

    assert made.book.guests[0].date == made.book.problems[0].raised == day("10-04")


def test_a_meeting_is_found_by_its_number_and_by_its_day() -> None:
    """One that was called off is found by its number alone."""
    made = desk()
    met(made, "10-03")
    made.put(add_meeting(made.book, date=day("10-03"), today=TODAY, cancelled=True))

    assert find_meeting(made.book, "3/10", TODAY).number == 1
    assert find_meeting(made.book, " 2 ", TODAY).cancelled
    for typed in ("3", "4/10", "kapan", ""):
        with pytest.raises(MeetingNotFound):
            find_meeting(made.book, typed, TODAY)


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("14.00", "14.00"),
        ("14:30", "14.30"),
        ("9", "09.00"),
        ("pukul 9.05 WIB", "09.05"),
        ("jam 8 - 11.30", "08.00-11.30"),
        ("9 s.d. 11", "09.00-11.00"),
    ],
)
def test_a_time_of_day_is_kept_in_one_way(typed: str, kept: str) -> None:
    """However it is typed."""
    assert parse_time(typed) == kept
    assert parse_time(kept) == kept


@pytest.mark.parametrize("typed", ["24", "9.60", "siang", "9-10-11", "9.5", "-", ""])
def test_what_is_no_time_of_day_is_refused(typed: str) -> None:
    """Instead of being printed on an invitation."""
    with pytest.raises(TimeUnreadable):
        parse_time(typed)


def test_the_meeting_meant_is_the_next_else_the_latest_or_that_of_the_period() -> None:
    """One called off is never meant."""
    made = desk()
    assert meeting_asked(made.book, None, TODAY) is None
    met(made, "10-03")
    met(made, "10-10")
    assert meeting_asked(made.book, None, TODAY) == made.book.meetings[1]
    assert meeting_asked(made.book, month_of(TODAY), TODAY) == made.book.meetings[1]
    for when in ("12-01", "11-07"):
        made.put(add_meeting(made.book, date=day(when), today=TODAY))
    assert next_meeting(made.book, TODAY) == made.book.meetings[3]
    assert meeting_asked(made.book, None, TODAY) == made.book.meetings[3]
    made.put(set_meeting(made.book, "4", today=TODAY, cancelled=True))
    assert meeting_asked(made.book, None, TODAY) == made.book.meetings[2]


# --- who stays away ----------------------------------------------------------------------------


def test_three_times_absent_in_a_row_is_said_two_times_is_not() -> None:
    """A meeting that was called off or only planned counts for nothing."""
    made = desk()
    met(made, "08-01", "A04", "A05")
    met(made, "09-01", "A04")
    made.put(add_meeting(made.book, date=day("09-10"), today=TODAY, cancelled=True))
    assert stay_away(made.book, TODAY) == []
    met(made, "10-01", "A04", "A05")
    assert [member.id for member in stay_away(made.book, TODAY)] == ["A04"]
    assert stay_away(made.book, day("09-30")) == []
    assert (
        "Tidak hadir dalam 3 rapat terakhir: Siti Rahma.",
        "kubebook lihat daftar-hadir",
    ) in said(made)


def test_whoever_joined_in_between_has_not_stayed_away() -> None:
    """A new member was not invited to the meetings before."""
    made = desk()
    for when in ("08-01", "09-01", "10-01"):
        met(made, when, "A04")
    late = made.book.members["A04"]._replace(joined=day("08-15"))
    made.put(Change(did="member set", put=(late,)))
    assert stay_away(made.book, TODAY) == []


def test_a_meeting_gone_by_without_attendance_is_said() -> None:
    """On its own day it may still begin."""
    made = desk("10-01")
    made.put(add_meeting(made.book, date=TODAY, today=TODAY, agenda=("Laporan", "Pakan")))
    assert said(made) == []
    assert [word(one.what, "id") for one in coming(made.book, TODAY)] == [
        "Rapat berikutnya: Sabtu, 31 Oktober 2026. Laporan; Pakan"
    ]
    later = TODAY + timedelta(days=1)
    assert said(made, later) == [
        ("Siapa yang hadir dalam rapat 31 Oktober 2026 belum dicatat.", "kubebook rapat ubah 1")
    ]
    assert list(coming(made.book, later)) == []


# --- the companion -----------------------------------------------------------------------------


def test_a_companion_is_missed_on_the_day_after_the_groups_waiting() -> None:
    """Sixty days by default; the group may say otherwise."""
    made = desk()
    visited(made, "07-18")
    sixty = day("07-18") + timedelta(days=60)
    assert not is_missed(made.book, sixty)
    assert is_missed(made.book, sixty + timedelta(days=1))
    made.put(set_group(made.book, {"companion_days": 30}))
    assert is_missed(made.book, day("08-18"))
    assert said(made)[0] == (
        "Pendamping Ratna Salundik sudah 105 hari tidak datang, sejak 18 Juli 2026.",
        "kubebook laporan surat-dinas",
    )


def test_a_companion_who_never_came_is_missed_from_the_appointment() -> None:
    """Where it is not known since when, that is asked for: a companion may not be unmissable."""
    assert not is_missed(desk(None).book, TODAY)
    what, todo = said(desk(None))[0]
    assert what.startswith("Belum dicatat sejak kapan Ratna Salundik menjadi pendamping")
    assert todo == "kubebook kelompok ubah --pendamping-sejak TANGGAL"
    made = desk("07-01")
    gap = unvisited(made.book, TODAY)
    assert gap is not None
    assert (gap.days, gap.visited) == (122, False)
    assert "belum pernah datang, 122 hari sejak ditugaskan" in said(made)[0][0]


def test_visits_of_another_or_by_mistake_do_not_count() -> None:
    """The letter to the Dinas must not name a day on which the companion did not come."""
    made = desk()
    visited(made, "07-18")
    visited(made, "09-01", companion="Pengganti")
    mistaken = visited(made, "10-01")
    made.put(set_visit(made.book, str(mistaken.number), today=TODAY, removed=True))
    gap = unvisited(made.book, TODAY)
    assert gap is not None
    assert gap.since == day("07-18")


def test_a_new_companion_does_not_inherit_the_day_of_appointment() -> None:
    """Unless it is said together with the name."""
    made = desk()
    made.put(set_group(made.book, {"companion": "Budi"}))
    assert made.book.group.companion_since is None
    made.put(set_group(made.book, {"companion": "Ana", "companion_since": day("10-01")}))
    assert made.book.group.companion_since == day("10-01")
    made.put(set_group(made.book, {"companion": "Ana"}))
    assert made.book.group.companion_since == day("10-01")


def test_a_visit_keeps_what_is_said_and_knows_only_two_suitabilities() -> None:
    """A beginning of the word is enough."""
    made = desk()
    visit = visited(made, "10-01", suitability="tidak sesuai", time="9-11")
    assert (visit.companion, visit.suitability, visit.time) == (
        COMPANION,
        "tidak-sesuai",
        "09.00-11.00",
    )
    with pytest.raises(ChoiceUnknown):
        visited(made, "10-01", suitability="baik")
    with pytest.raises(DayToCome):
        visited(made, "11-01")


# --- problems ----------------------------------------------------------------------------------


def test_a_problem_is_open_until_the_day_of_its_solution() -> None:
    """It can be taken back; those of a visit that never was are none."""
    made = desk()
    made.put(add_problem(made.book, "Pakan mahal", day=day("10-01"), today=TODAY))
    made.put(
        add_visit(made.book, date=day("10-02"), today=TODAY, purpose="x", problems=("Kandang",))
    )
    made.put(
        solve_problem(made.book, "1", day=day("10-20"), today=TODAY, solution="Giling sendiri")
    )

    def opened(when: str) -> list[int]:
        return [problem.number for problem in open_problems(made.book, day(when))]

    assert (opened("10-01"), opened("10-19"), opened("10-20")) == ([1], [1, 2], [2])
    assert said(made, day("10-19")) == []  # the decision sheet lists them
    made.put(set_visit(made.book, "1", today=TODAY, removed=True))
    assert opened("10-20") == []
    made.put(solve_problem(made.book, "1", day=TODAY, today=TODAY, undone=True))
    assert opened("10-20") == [1]


# --- letters -----------------------------------------------------------------------------------


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
    assert said(made) == [
        (
            "Surat 001/KUBE-CR/IX/2026 kepada Dinas sudah 30 hari belum dijawab.",
            'kubebook surat dijawab 001 "..."',
        )
    ]
    made.put(letter_answered(made.book, "1", day=TODAY, today=TODAY, answer="Baik"))
    assert said(made) == []


def test_once_the_letter_is_written_its_next_step_is_to_do() -> None:
    """Print, send, wait, and after thirty days without an answer print again."""
    made = desk()

    def todo(when: date) -> str:
        return said(made, when)[0][1]

    assert todo(TODAY) == "kubebook laporan surat-dinas"
    wrote(made, TODAY, "companion-letter")
    assert todo(TODAY) == "kubebook surat dikirim 001"
    made.put(letter_sent(made.book, "1", day=TODAY, today=TODAY))
    assert todo(TODAY) == 'kubebook surat dijawab 001 "..."'
    assert todo(TODAY + timedelta(days=30)) == "kubebook laporan surat-dinas"
    visited(made, "10-31")
    assert said(made, TODAY) == []
