"""A meeting and a visit, asked for on a terminal."""

from kubebook.store.ledger import open_ledger
from tests.cli.desk import Desk
from tests.cli.window import Window

ID = {"KUBEBOOK_LANG": "id"}


def test_a_meeting_that_was_held_is_asked_for_to_its_end(run: Desk) -> None:
    """Who came is looked up at once, and read back before it is saved."""
    window = Window(["rapat", "tambah"], run.folder, environ=ID)
    for question, typed in (
        ("Tanggal ", "hari ini"),
        ("Pukul berapa", "14"),
        ("Di mana", "rumah Ketua"),
        ("Acara", "Laporan; RAB"),
        ("Anggota yang hadir", "Budi"),
        ("Tidak ada anggota", "a1; sup"),
        ("Tamu", "Sutarno | Kelurahan | Lurah"),
        ("Keputusan", ""),
        ("Kendala", "Ayam mati"),
        ("Notulis [A02]", ""),
        ("Simpan? [ya]", ""),
    ):
        window.answer(question, typed)

    assert window.end() == 0, window.text
    assert "Hadir: Agus Dehen, Suparti." in window.text
    book = open_ledger(run.path).book
    meeting = book.meetings[0]
    assert (meeting.present, meeting.minutes_by, meeting.time) == (("A01", "A04"), "A02", "14.00")
    assert [guest.position for guest in book.guests] == ["Lurah"]
    assert [problem.text for problem in book.problems] == ["Ayam mati"]


def test_a_form_takes_the_nearest_day_of_a_meeting_and_reads_it_back(run: Desk) -> None:
    """Whether it was held is not asked before; the year is read back."""
    for typed, meant in (("24/10", "Sabtu, 24 Oktober 2026"), ("7/11", "Sabtu, 7 November 2026")):
        window = Window(["rapat", "tambah"], run.folder, environ=ID)
        window.answer("Tanggal ", typed)
        window.wait_for(meant)
        window.answer("Pukul berapa", "\x03")
        window.end()


def test_of_a_planned_meeting_only_who_came_is_asked(run: Desk) -> None:
    """`rapat ubah` without options, on the day."""
    run("meeting add --date 31/10/2026 --place Balai")
    window = Window(["rapat", "ubah"], run.folder, environ=ID)
    for question, typed in (
        ("Rapat yang mana", "1"),
        ("Anggota yang hadir", "semua"),
        ("Tamu", ""),
        ("Keputusan", ""),
        ("Kendala", ""),
        ("Notulis", "-"),
        ("Simpan? [ya]", ""),
    ):
        window.answer(question, typed)

    assert window.end() == 0, window.text
    meeting = open_ledger(run.path).book.meetings[0]
    assert (len(meeting.present), meeting.place, meeting.minutes_by) == (5, "Balai", "")


def test_a_visit_offers_the_companion_of_the_group(run: Desk) -> None:
    """Enter is right for what is usual."""
    run("group set --companion 'Ratna Salundik'")
    window = Window(["kunjungan", "tambah"], run.folder, environ=ID)
    for question, typed in (
        ("Tanggal [hari ini]", ""),
        ("Pendamping siapa [Ratna Salundik]", ""),
        ("Pukul berapa", ""),
        ("Tujuan kunjungan", "Memeriksa kandang"),
        ("Bantuan dipakai sesuai rencana", "sesuai"),
        ("Hasilnya", "Baik"),
        ("Tindak lanjut", ""),
        ("Kendala", ""),
        ("Simpan? [ya]", ""),
    ):
        window.answer(question, typed)

    assert window.end() == 0, window.text
    visit = open_ledger(run.path).book.visits[0]
    assert (visit.companion, visit.suitability, visit.result) == (
        "Ratna Salundik",
        "sesuai",
        "Baik",
    )


def test_a_visit_on_a_day_to_come_is_asked_again_at_once(run: Desk) -> None:
    """A wrong date costs one answer and not the whole form; what was understood is read back."""
    run("group set --companion 'Ratna Salundik'")
    window = Window(["kunjungan", "tambah"], run.folder, environ=ID)
    for question, typed in (
        ("Tanggal [hari ini]", "1/12/2026"),
        ("1 Desember 2026 belum tiba", "20/10"),
        ("Pendamping siapa", ""),
        ("Pukul berapa", ""),
        ("Tujuan kunjungan", "Memeriksa kandang"),
        ("Bantuan dipakai sesuai rencana", ""),
        ("Hasilnya", ""),
        ("Tindak lanjut", ""),
        ("Kendala", ""),
        ("Ratna Salundik, Selasa, 20 Oktober 2026: Memeriksa kandang", ""),
    ):
        window.answer(question, typed)

    assert window.end() == 0, window.text
    assert [visit.date.day for visit in open_ledger(run.path).book.visits] == [20]


def test_of_a_meeting_to_come_day_and_place_are_asked(run: Desk) -> None:
    """`rapat ubah` before the day: what was planned stands in [ ] until it is replaced."""
    run("meeting add --date 7/11/2026 --time 14.00 --place Balai --agenda Laporan")
    window = Window(["rapat", "ubah", "1"], run.folder, environ=ID)
    for question, typed in (
        ("Tanggal [07/11/2026]", "14/11/2026"),
        ("Pukul berapa [14.00]", ""),
        ("Di mana [Balai]", "Rumah Ketua"),
        ("Acara [Laporan]", "Laporan; RAB"),
        ("Simpan? [ya]", ""),
    ):
        window.answer(question, typed)

    assert window.end() == 0, window.text
    (meeting,) = open_ledger(run.path).book.meetings
    assert (meeting.date.day, meeting.time, meeting.place, meeting.agenda) == (
        *(14, "14.00", "Rumah Ketua", "Laporan; RAB"),
    )


def test_of_a_visit_what_is_written_stands_in_brackets(run: Desk) -> None:
    """`kunjungan ubah` without options: Enter leaves it."""
    run("group set --companion 'Ratna Salundik'")
    run("visit add --date 20/10/2026 --purpose Kandang --suitability sesuai")
    window = Window(["kunjungan", "ubah", "1"], run.folder, environ=ID)
    for question, typed in (
        ("Tanggal [20/10/2026]", "21/10"),
        ("Pendamping siapa [Ratna Salundik]", ""),
        ("Pukul berapa [kosong]", ""),
        ("Tujuan kunjungan [Kandang]", ""),
        ("Bantuan dipakai sesuai rencana [sesuai]", ""),
        ("Hasilnya", "Bersih"),
        ("Tindak lanjut", ""),
        ("Kendala", ""),
        ("Simpan? [ya]", ""),
    ):
        window.answer(question, typed)

    assert window.end() == 0, window.text
    (visit,) = open_ledger(run.path).book.visits
    assert (visit.date.day, visit.purpose, visit.result) == (21, "Kandang", "Bersih")
    assert (visit.companion, visit.suitability) == ("Ratna Salundik", "sesuai")


def test_of_a_meeting_that_was_held_everything_is_asked(run: Desk) -> None:
    """`rapat ubah` afterwards: what is written stands in [ ], guests and problems are added."""
    run(
        "meeting add --date 31/10/2026 --place Balai --present 'A01; A02' --minutes-by A02 "
        "--decision 'Beli pakan' --guest 'Sutarno | Kelurahan' --problem 'Ayam mati'"
    )
    window = Window(["rapat", "ubah", "1"], run.folder, environ=ID)
    window.wait_for("Rapat 1, Sabtu, 31 Oktober 2026.")
    for question, typed in (
        ("Tanggal [31/10/2026]", ""),
        ("Pukul berapa [kosong]", "14"),
        ("Di mana [Balai]", "-"),
        ("Acara [kosong]", "Laporan"),
        ("Anggota yang hadir [A01; A02]", "a1; a2; a3"),
        ("Tamu [kosong]", "Ani"),
        ("Keputusan [Beli pakan]", ""),
        ("Kendala [kosong]", ""),
        ("Notulis [A02]", "A03"),
    ):
        window.answer(question, typed)
    window.wait_for("Hadir: Agus Dehen, Lina Kusumawati, Siti Rahmah.")
    window.answer("Simpan? [ya]", "")

    assert window.end() == 0, window.text
    book = open_ledger(run.path).book
    (meeting,) = book.meetings
    assert (meeting.time, meeting.place, meeting.agenda) == ("14.00", "", "Laporan")
    assert (meeting.present, meeting.minutes_by) == (("A01", "A02", "A03"), "A03")
    assert meeting.decisions == ("Beli pakan",)
    assert [guest.name for guest in book.guests] == ["Sutarno", "Ani"]
    assert [problem.text for problem in book.problems] == ["Ayam mati"]


def test_a_problem_is_asked_for_from_its_words_to_its_solution(run: Desk) -> None:
    """Without a word on the command line the day and the solution are asked too."""
    window = Window(["kendala", "tambah"], run.folder, environ=ID)
    for question, typed in (
        ("Kendala ", "Pakan mahal"),
        ("Tanggal [hari ini]", "1/12/2026"),
        ("1 Desember 2026 belum tiba", "29/10"),
        ("Simpan? [ya]", ""),
    ):
        window.answer(question, typed)
    assert window.end() == 0, window.text
    window = Window(["kendala", "selesai"], run.folder, environ=ID)
    for question, typed in (
        ("Kendala yang mana", "7"),
        ('Tidak ada kendala "7".', "1"),
        ("Cara memecahkannya [kosong]", "Giling sendiri"),
        ("Tanggal [hari ini]", "28/10"),
        ("Tanggal [28/10]", "30/10"),
        ("Simpan? [ya]", ""),
    ):
        window.answer(question, typed)

    assert "28 Oktober 2026 lebih dahulu daripada 29 Oktober" in window.text
    assert window.end() == 0, window.text
    (problem,) = open_ledger(run.path).book.problems
    assert (problem.raised.day, problem.solution) == (29, "Giling sendiri")
    assert problem.solved is not None
    assert problem.solved.day == 30
    window = Window(["kendala", "selesai", "--belum"], run.folder, environ=ID)
    for question, typed in (("Kendala yang mana", "1"), ("Simpan? [ya]", "")):
        window.answer(question, typed)

    assert window.end() == 0, window.text
    assert open_ledger(run.path).book.problems[0].solved is None


def test_a_letter_is_asked_for_from_its_subject_to_its_answer(run: Desk) -> None:
    """Whom it goes to, how and when it was sent, what was answered and when."""
    for verb, answers in (
        ("tambah", (("Perihal", "Permohonan tempat"), ("Kepada siapa", "Lurah"))),
        (
            "dikirim",
            (
                ("Surat yang mana", "2"),
                ('Tidak ada surat "2".', "1"),
                ("Permohonan tempat", "diantar sendiri"),
                ("Tanggal [hari ini]", ""),
            ),
        ),
        (
            "dijawab",
            (("Surat yang mana", "001"), ("Jawabannya", "Boleh"), ("Tanggal [hari ini]", "")),
        ),
    ):
        window = Window(["surat", verb], run.folder, environ=ID)
        for question, typed in (*answers, ("Simpan? [ya]", "")):
            window.answer(question, typed)
        assert window.end() == 0, window.text

    (letter,) = open_ledger(run.path).book.letters
    assert (letter.to, letter.subject, letter.note, letter.answer) == (
        *("Lurah", "Permohonan tempat", "diantar sendiri", "Boleh"),
    )
    assert letter.sent == letter.answered == letter.date


def test_only_what_was_left_out_of_a_letter_is_asked(run: Desk) -> None:
    """What stands on the command line is not asked again; with all of it nothing is asked."""
    run("letter add Perihal --to Lurah")
    run("letter sent 1")
    window = Window(["surat", "dijawab", "1", "--tanggal", "hari ini"], run.folder, environ=ID)
    window.answer("Jawabannya", "Boleh")
    window.answer("Simpan? [ya]", "")
    assert window.end() == 0, window.text
    assert "Surat yang mana" not in window.text
    window = Window(["surat", "dikirim", "1"], run.folder, environ=ID)
    assert window.end() == 0, window.text
    assert "Simpan?" not in window.text
