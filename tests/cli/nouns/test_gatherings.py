"""`meeting`, `visit`, `problem`, `letter`: what a treasurer types, and what stands in the book."""

import json
from datetime import date

import pytest

from tests.cli.desk import Desk

MEETING = "rapat tambah --tanggal 31/10/2026 --jam 14.00 --tempat 'rumah Ketua'"


@pytest.fixture
def started(run: Desk) -> Desk:
    """The group with its companion."""
    run("group set --companion 'Ratna Salundik' --companion-since 1/7/2026 --letter-code AC")
    return run


def test_a_meeting_with_all_that_was_said_at_it(started: Desk) -> None:
    """Lists are given several times or parted by ;, guests with what is known of them."""
    answer = started(
        f"{MEETING} --acara 'Laporan; RAB' --acara 'Lain-lain' --tidak-hadir 'A04; hendra' "
        "--tamu 'Sutarno | Kelurahan | Lurah | Membuka | Teruskan; Babinsa' "
        "--keputusan 'Beli pakan' --keputusan 'Iuran naik' --kendala 'Ayam mati' --notulis Lina"
    )

    assert answer.code == 0, answer.err
    assert answer.out == (
        "Tersimpan: rapat 1, Sabtu, 31 Oktober 2026, hadir 3 dari 5 anggota.\n"
        "Tidak hadir: Suparti, Hendra Tuwan.\n"
    )
    book = started.book
    meeting = book.meetings[0]
    assert (meeting.agenda, meeting.present, meeting.minutes_by, meeting.held) == (
        "Laporan; RAB; Lain-lain",
        ("A01", "A02", "A03"),
        "A02",
        True,
    )
    assert meeting.decisions == ("Beli pakan", "Iuran naik")
    assert [tuple(guest)[2:] for guest in book.guests] == [
        ("Sutarno", "Kelurahan", "Lurah", "Membuka", "Teruskan", 1, None),
        ("Babinsa", "", "", "", "", 1, None),
    ]
    assert [(it.text, it.meeting) for it in book.problems] == [("Ayam mati", 1)]
    shown = started("rapat lihat 31/10").out
    assert "Hadir: Agus Dehen, Lina Kusumawati, Siti Rahmah\n" in shown
    assert "Tidak hadir: Suparti, Hendra Tuwan\n" in shown
    assert "Tamu: Sutarno, Lurah, Kelurahan; Babinsa\n" in shown
    facts = json.loads(started("meeting show 1 --json").out)
    assert facts["absent"] == ["A04", "A05"]
    assert facts["guests"][0]["message"] == "Teruskan"
    assert facts["problems"] == [{"number": 1, "text": "Ayam mati", "solved": None}]


def test_a_mark_after_the_last_word_of_a_guest_is_no_word(started: Desk) -> None:
    """Whoever closes the row as a table does is understood; what is too much joins the last."""
    started(f"{MEETING} --hadir semua --tamu 'Sutarno | Kelurahan | Lurah | Membuka | Teruskan |'")
    started("meeting set 1 --tamu 'Babinsa |||' --tamu 'Ani | A | B | C | D | E'")
    assert [tuple(guest)[2:7] for guest in started.book.guests] == [
        ("Sutarno", "Kelurahan", "Lurah", "Membuka", "Teruskan"),
        ("Babinsa", "", "", "", ""),
        ("Ani", "A", "B", "C", "D | E"),
    ]


def test_a_planned_meeting_stands_in_status_until_who_came_is_said(started: Desk) -> None:
    """Planned, then held: one meeting, two commands."""
    planned = started("meeting add --date 7/11/2026 --time 14 --agenda Laporan")
    assert planned.code == 0
    assert "kubebook laporan berkas-rapat" in planned.out
    tasks = json.loads(started("status --json").out)["tasks"]
    assert {
        "text": "Rapat berikutnya: Sabtu, 7 November 2026, pukul 14.00. Laporan",
        "command": "kubebook report meeting-pack",
    } in tasks
    later = started.with_(KUBEBOOK_TODAY="2026-11-08")
    assert "kubebook rapat ubah 1" in later("status").out
    assert later("rapat ubah 7/11 --hadir semua").code == 0
    assert later.book.meetings[0].held
    assert "rapat" not in later("status").out.casefold()


def test_a_planned_meeting_is_no_fault_of_a_strict_check(started: Desk) -> None:
    """What lies ahead is not something left undone."""
    before = started("check --strict").out
    started("meeting add --date 7/11/2026")
    assert "7 November" not in started("check --strict").out
    assert "Belum lengkap" in before


def test_a_meeting_called_off_is_struck_and_counts_for_nothing(started: Desk) -> None:
    """It stays in the book of minutes."""
    started("meeting add --date 7/11/2026")
    assert started("meeting set 1 --cancelled").out == (
        "Rapat 1, Sabtu, 7 November 2026, dibatalkan.\n"
    )
    assert "dibatalkan" in started("rapat daftar").out
    assert "Rapat berikutnya" not in started("status").out
    started("meeting set 1 --not-cancelled")
    assert "Rapat berikutnya" in started("status").out


def test_a_meeting_is_called_off_in_indonesian_too(started: Desk) -> None:
    """`--dibatalkan`, and `--tidak-dibatalkan` if it takes place after all."""
    started("rapat tambah --tanggal 7/11/2026")
    assert started("rapat ubah 1 --dibatalkan").code == 0
    assert started.book.meetings[0].cancelled
    assert started("rapat ubah 1 --tidak-dibatalkan").code == 0
    assert not started.book.meetings[0].cancelled


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("--date 31/12 --absent A02", "2026-12-31"),
        ("--date 31/12 --decision Hemat", "2026-12-31"),
        ("--date 31/12", "2027-12-31"),
        ("--date 4/1", "2027-01-04"),
        ("--date 4/1 --present all", "2026-01-04"),
        ("--date 3/1 --present all", "2027-01-03"),
        ("--date 3/1", "2027-01-03"),
        ("--date 28", "2027-01-28"),
        ("--date kemarin", "2027-01-02"),
        ("--date 31/12/2026", "2026-12-31"),
    ],
)
def test_a_meeting_without_a_year_was_held_or_is_to_come(
    started: Desk, line: str, day: str
) -> None:
    """With who came or what was decided it lies behind, else ahead."""
    started("member set A01 --joined 1/1/2026")
    answer = started.with_(KUBEBOOK_TODAY="2027-01-03")(f"meeting add {line}")
    assert answer.code == 0, answer.err
    assert f"{started.book.meetings[0].date}" == day


def test_the_day_of_a_meeting_is_changed_in_its_own_direction(started: Desk) -> None:
    """One that was held stays behind, one to come ahead; the day typed finds either."""
    january = started.with_(KUBEBOOK_TODAY="2027-01-03")
    january("meeting add --date 31/12 --present all")
    january("meeting add --date 10/1")
    assert january("meeting set 31/12 --date 30/12").code == 0
    assert january("meeting set 10/1 --date 11/1").code == 0
    days = [f"{one.date}" for one in started.book.meetings]
    assert days == ["2026-12-30", "2027-01-11"]
    january("meeting add --date 30/12")
    both = january("meeting set 30/12 --place Balai")
    assert "Pada 30/12 ada beberapa rapat: 1, 3." in both.err


def test_without_a_terminal_the_day_of_a_meeting_is_needed(started: Desk) -> None:
    """Nothing is guessed."""
    answer = started("meeting add --place x")
    assert (answer.code, started.book.meetings) == (2, ())
    assert "Tanggal (--tanggal)" in answer.err


def test_a_visit_is_the_companions_and_is_counted(started: Desk) -> None:
    """With its kesesuaian, its result, and the problems it found."""
    started("visit add --purpose Kandang --date 18/7/2026")
    answer = started(
        "kunjungan tambah --tujuan 'Memeriksa kandang' --kesesuaian tidak --hasil Baik "
        "--tindak-lanjut Dicat --jam 9-11 --kendala 'Atap bocor; Pakan mahal'"
    )
    assert answer.out == (
        "Tersimpan: kunjungan 2, Ratna Salundik, Sabtu, 31 Oktober 2026, kunjungan ke-2.\n"
    )
    visit = started.book.visits[1]
    assert (visit.companion, visit.suitability, visit.follow_up, visit.time) == (
        "Ratna Salundik",
        "tidak-sesuai",
        "Dicat",
        "09.00-11.00",
    )
    assert [problem.visit for problem in started.book.problems] == [2, 2]
    rows = json.loads(started("visit list --json").out)["rows"]
    assert [row["cells"]["times"] for row in rows] == [1, 2]
    assert started("visit set 1 --mistake").code == 0
    rows = json.loads(started("visit list --json").out)["rows"]
    assert [row["cells"]["times"] for row in rows] == [1]
    assert started("visit add").code == 2


def test_a_visit_recorded_late_is_counted_by_its_day(started: Desk) -> None:
    """As the book of visits numbers it, and not after those that came later."""
    started("visit add --purpose Kandang --date 18/7/2026")
    assert "kunjungan ke-1.\n" in started("visit add --purpose Kandang --date 11/7/2026").out
    rows = json.loads(started("visit list --json").out)["rows"]
    assert [(row["cells"]["number"], row["cells"]["times"]) for row in rows] == [(2, 1), (1, 2)]


@pytest.mark.parametrize("more", ["divaksin", "--date 30/10/2026"])
def test_how_or_when_does_not_fit_what_is_not_solved_after_all(started: Desk, more: str) -> None:
    """Neither is dropped without a word."""
    started("problem add 'Ayam mati'")
    answer = started(f"problem solved 1 {more} --not-solved")
    assert answer.err.startswith('Belum bisa: "--belum" tidak cocok di sini.')


def test_a_problem_is_solved_and_can_be_opened_again(started: Desk) -> None:
    """The list tells from where it came and what became of it."""
    started("kendala tambah 'Pakan mahal'")
    assert started("kendala selesai 1 'Giling sendiri'").out == (
        "Teratasi: Pakan mahal. Masih ada: 0.\n"
    )
    assert "Giling sendiri" in started("kendala daftar").out
    assert started("problem solved 1 --not-solved").code == 0
    assert started.book.problems[0].solved is None


def test_words_and_day_of_a_problem_are_mended(started: Desk) -> None:
    """Each alone; not later than it was solved, nor after today."""
    started("problem add 'Pakan mahl' --date 5/10/2026")
    assert started("kendala ubah pakan --uraian 'Pakan mahal'").out == (
        "Tersimpan: kendala 1 tanggal 5 Oktober 2026: Pakan mahal\n"
    )
    assert started("problem set 1 --date 6/10/2026").code == 0
    started("problem solved 1 --date 7/10/2026")
    assert started("problem set 1 --date 7/10/2026").code == 0
    for day in ("8/10/2026", "1/11/2026"):
        assert started(f"problem set 1 --date {day}").code == 1, day
    assert started("problem set 1").code == 2
    assert started("problem set 1 --text -").code == 2
    (problem,) = started.book.problems
    assert (problem.text, problem.raised) == ("Pakan mahal", date(2026, 10, 7))


def test_a_letter_from_its_number_to_its_answer(started: Desk) -> None:
    """Each step stands in the Agenda Surat."""
    assert started("surat tambah 'Permohonan tempat' --kepada Lurah").out == (
        "Nomor surat ini: 001/KUBE-AC/X/2026\n"
    )
    assert started("letter add Lain").code == 2
    assert started("surat dikirim 1 'diantar sendiri'").code == 0
    assert "dikirim 31/10/2026, diantar" in started("surat daftar").out
    assert started("surat dijawab 001 'Boleh'").code == 0
    row = json.loads(started("letter list --json").out)["rows"][0]["cells"]
    assert (row["reference"], row["sent"], row["answered"], row["answer"], row["note"]) == (
        "001/KUBE-AC/X/2026",
        "2026-10-31",
        "2026-10-31",
        "Boleh",
        "diantar sendiri",
    )


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("visit add", "Tujuan kunjungan (--tujuan)."),
        ("problem add", "Kendala."),
        ("problem solved", "Kendala yang mana."),
        ("letter add", "Perihal, Kepada siapa (--ke)."),
        ("letter add Perihal", "Kepada siapa (--ke)."),
        ("letter sent", "Surat yang mana."),
        ("letter answered", "Surat yang mana, Jawabannya."),
        ("letter answered 1", "Jawabannya."),
        ("letter set", "Surat yang mana."),
        ("letter take-back", "Surat yang mana, Mengapa (--alasan)."),
        ("letter take-back 1", "Mengapa (--alasan)."),
        ("problem set", "Kendala yang mana."),
    ],
)
def test_without_a_terminal_what_is_missing_is_named(started: Desk, line: str, said: str) -> None:
    """All of it at once; what may be left out is not asked for."""
    answer = started(line)
    assert (answer.code, answer.out) == (2, "")
    assert answer.err.startswith(f"Belum bisa: Masih kurang: {said}\n")


def test_attendance_is_of_the_meeting_of_the_period_else_the_next_else_the_latest(
    started: Desk,
) -> None:
    """A meeting is asked for by its day, as with any other statement."""
    for member in ("A01", "A02", "A03", "A04", "A05"):
        started(f"member set {member} --joined 1/1/2026")
    started("meeting add --date 3/10/2026 --absent A04")
    started("meeting add --date 17/10/2026 --present all")
    assert "Sabtu, 17 Oktober 2026" in started("lihat daftar-hadir").out
    started("meeting add --date 7/11/2026")
    assert "Sabtu, 7 November 2026" in started("lihat daftar-hadir").out
    one = started("lihat daftar-hadir --period 3/10/2026").out
    assert "tidak hadir" in one
    assert "Hadir 4 dari 5 anggota." in one
    assert "tidak hadir" not in started("lihat daftar-hadir --period 2026-10").out


def test_the_day_a_companion_was_appointed_can_be_taken_away(started: Desk) -> None:
    """An empty text is no day."""
    assert started("group set --companion-since ''").code == 0
    assert started.book.group.companion_since is None
