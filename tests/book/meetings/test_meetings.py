"""Meetings, visits and problems, and what the group waits for."""

from datetime import timedelta

import pytest

from kubebook.book.check.finding import Scope
from kubebook.book.check.whole_book import found_in
from kubebook.book.group import set_group
from kubebook.book.meetings.meetings import (
    add_meeting,
    find_meeting,
    guests_of,
    members_absent,
    parse_time,
    set_meeting,
)
from kubebook.book.meetings.problems import add_problem, find_problem, solve_problem
from kubebook.book.meetings.visits import add_visit, set_visit
from kubebook.book.people.members import set_member
from kubebook.book.records.change import Change
from kubebook.book.reminders import (
    is_missed,
    meeting_asked,
    next_meeting,
    open_problems,
    stay_away,
    unvisited,
)
from kubebook.errors.meetings import (
    CompanionUnknown,
    GuestUnknown,
    MeetingAmbiguous,
    MeetingNotFound,
    MeetingToCome,
    MemberGoneThen,
    NobodyThen,
    NotMemberThen,
)
from kubebook.errors.people import MemberCame
from kubebook.errors.typed import ChoiceUnknown, DayToCome, NothingToSet, TimeUnreadable
from kubebook.language import word
from kubebook.periods import month_of
from tests.book.desk import TODAY, day, facts
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


def test_a_meeting_held_is_not_moved_to_a_day_before_those_who_came_were_members() -> None:
    """5/1 typed for 5/10 is seen; planned ones move freely, and with who came any is moved."""
    made = desk()
    late = made.book.members["A05"]._replace(joined=day("10-02"))
    gone = made.book.members["A04"]._replace(left=day("10-20"))
    made.put(Change(did="member set", put=(late, gone)))
    met(made, "10-10")
    made.put(set_meeting(made.book, "1", today=TODAY, date=day("10-02")))
    made.put(set_meeting(made.book, "1", today=TODAY, date=day("10-19")))
    for when, leaf in (("10-01", NotMemberThen), ("10-20", MemberGoneThen)):
        with pytest.raises(leaf):
            set_meeting(made.book, "1", today=TODAY, date=day(when))
    with pytest.raises(NobodyThen):
        set_meeting(made.book, "1", today=TODAY, date=day("2024-12-31"))
    moved = set_meeting(made.book, "1", today=TODAY, date=day("10-01"), absent=("A01",))
    assert made.book.apply(moved).meetings[0].present == ("A02", "A03", "A04")
    made.put(set_meeting(made.book, "1", today=TODAY, place="Balai"))
    made.put(add_meeting(made.book, date=day("11-07"), today=TODAY))
    made.put(set_meeting(made.book, "2", today=TODAY, date=day("2024-12-31")))


def test_nobody_who_came_to_a_meeting_joined_after_it() -> None:
    """The day itself may be the day of joining; of two meetings the first counts."""
    made = desk()
    for when in ("10-10", "10-03"):
        met(made, when, "A04")
    put = set_member(made.book, "A01", {"joined": day("10-03")}, today=TODAY)
    for joined in ("10-04", "10-11"):
        with pytest.raises(MemberCame) as refused:
            set_member(made.book, "A01", {"joined": day(joined)}, today=TODAY)
        assert word(refused.value.worded, "id").endswith("rapat lihat 2")
    made.put(put)
    made.put(set_member(made.book, "A04", {"joined": day("10-11")}, today=TODAY))


def test_a_meeting_with_somebody_who_is_not_there_can_still_be_moved() -> None:
    """Of the unknown member of a spoilt book no day is known."""
    made = desk()
    held = met(made, "10-10")._replace(present=("A01", "A77"))
    made.put(Change(did="meeting set", put=(held,)))
    made.put(set_meeting(made.book, "1", today=TODAY, date=day("10-11")))
    assert made.book.meetings[0].date == day("10-11")


def test_only_members_of_the_day_can_have_come() -> None:
    """Whoever left before or joined after a meeting is not counted among its members."""
    made = desk()
    late = made.book.members["A05"]._replace(joined=day("10-10"))
    gone = made.book.members["A04"]._replace(left=day("10-03"))
    made.put(Change(did="member set", put=(late, gone)))

    assert met(made, "10-03").present == ("A01", "A02", "A03")
    for name, leaf in (("A04", MemberGoneThen), ("A05", NotMemberThen)):
        with pytest.raises(leaf):
            set_meeting(made.book, "1", today=TODAY, present=(name,))
        with pytest.raises(leaf):
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


def test_a_guest_is_not_added_and_taken_out_at_once() -> None:
    """Only who was written down before can have been a mistake."""
    made = desk()
    met(made, "10-03")
    with pytest.raises(GuestUnknown):
        set_meeting(made.book, "1", today=TODAY, guests=(("Ana",),), not_guests=("Ana",))


def test_a_meeting_that_is_moved_takes_its_guests_and_problems_along() -> None:
    """The guest book and the letter name the true day."""
    made = desk()
    met(made, "10-03")
    made.put(set_meeting(made.book, "1", today=TODAY, guests=(("Ana",),), problems=("Pakan",)))
    made.put(set_meeting(made.book, "1", today=TODAY, date=day("10-04")))

    assert made.book.guests[0].date == made.book.problems[0].raised == day("10-04")


def test_a_problem_solved_already_keeps_the_day_on_which_it_was_raised() -> None:
    """Nothing is raised after it was solved; what is still open moves with its meeting."""
    made = desk()
    met(made, "10-03")
    made.put(set_meeting(made.book, "1", today=TODAY, problems=("Pakan", "Air")))
    made.put(solve_problem(made.book, "1", day=day("10-05"), today=TODAY))
    made.put(set_meeting(made.book, "1", today=TODAY, date=day("10-10")))
    assert [problem.raised for problem in made.book.problems] == [day("10-03"), day("10-10")]


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


@pytest.mark.parametrize(
    "typed", ["24", "24.00", "23.60", "9.60", "siang", "9-10-11", "9.5", "-", ""]
)
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


def test_a_meeting_is_found_by_a_word_of_its_agenda_or_its_place() -> None:
    """By its only one; what two have in common names both, and a word called off names none."""
    made = desk()
    plans = (("Laporan bulanan; pakan", "Balai desa"), ("Laporan bulanan; kandang baru", "Rumah"))
    for number, (agenda, place) in enumerate(plans, 1):
        points = tuple(agenda.split("; "))
        made.put(
            add_meeting(
                made.book, date=day(f"10-0{number}"), today=TODAY, agenda=points, place=place
            )
        )

    def found(typed: str) -> int:
        return find_meeting(made.book, typed, TODAY).number

    assert [found(typed) for typed in ("pakan", "Kandang", "baru", "balai", "2", "1/10")] == [
        1, 2, 2, 1, 2, 1,
    ]  # fmt: skip
    assert facts(lambda: found("laporan"), MeetingAmbiguous)["names"] == (
        "1 Laporan bulanan; pakan",
        "2 Laporan bulanan; kandang baru",
    )
    assert facts(lambda: found("pakn"), MeetingNotFound)["near"] == ("1 Laporan bulanan; pakan",)
    made.put(set_meeting(made.book, "1", today=TODAY, cancelled=True))
    assert found("laporan") == 2


def test_a_problem_is_found_by_a_word_and_rather_one_that_is_open() -> None:
    """Of two with the word, the only one that is not solved."""
    made = desk()
    for text in ("Ayam sakit", "Bendahara sakit"):
        made.put(add_problem(made.book, text, day=TODAY, today=TODAY))
    assert find_problem(made.book, "ayam").number == find_problem(made.book, " 1 ").number == 1
    made.put(solve_problem(made.book, "ayam", day=TODAY, today=TODAY))
    assert find_problem(made.book, "sakit").number == 2


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
    made.receipt(1_000, "penjualan", "10-01")
    made.put(add_meeting(made.book, date=TODAY, today=TODAY, agenda=("Laporan", "Pakan")))
    assert said(made) == []
    assert [word(one.what, "id") for one in found_in(Scope(made.book, TODAY), AHEAD)] == [
        "Rapat berikutnya: Sabtu, 31 Oktober 2026. Laporan; Pakan"
    ]
    later = TODAY + timedelta(days=1)
    assert said(made, later) == [
        ("Siapa yang hadir dalam rapat 31 Oktober 2026 belum dicatat.", "kubebook rapat ubah 1")
    ]
    assert found_in(Scope(made.book, later), AHEAD) == []


AHEAD = ("meeting-next",)


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


def test_a_visit_is_always_of_somebody() -> None:
    """A name taken away is no name: nobody is put in its place."""
    made = desk()
    visited(made, "07-18", companion="Pengganti")
    with pytest.raises(CompanionUnknown):
        set_visit(made.book, "1", today=TODAY, companion=" ")
    with pytest.raises(CompanionUnknown):
        visited(made, "07-19", companion="")


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
    made.put(set_group(made.book, {"companion": "ANA "}))
    assert made.book.group.companion_since == day("10-01")


def test_a_new_head_of_the_village_does_not_inherit_the_nip() -> None:
    """The number of the former one on a letter would be another person's; the screen says so."""
    made = desk()
    made.put(set_group(made.book, {"village_head_nip": "1978"}))
    assert not made.put(set_group(made.book, {"village_head": "Budi"})).notices
    assert made.book.group.village_head_nip == "1978"
    assert not made.put(set_group(made.book, {"village_head": "BUDI"})).notices
    change = made.put(set_group(made.book, {"village_head": "Ana"}))
    assert made.book.group.village_head_nip == ""
    assert word(change.notices[0], "id") == (
        "NIP 1978 itu milik BUDI, jadi dihapus. Kalau masih berlaku:\n"
        "  kubebook kelompok ubah --nip 1978"
    )
    both = {"village_head": "Candra", "village_head_nip": "1980"}
    assert not made.put(set_group(made.book, both)).notices
    assert made.book.group.village_head_nip == "1980"


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
