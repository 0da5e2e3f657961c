"""What is refused of meetings, visits, problems and letters."""

from kubebook.errors.meetings import (
    CompanionComes,
    CompanionUnknown,
    GuestUnknown,
    MeetingAmbiguous,
    MeetingNotFound,
    MeetingNotHeld,
    MeetingToCome,
    MemberGoneThen,
    NobodyThen,
    NotMemberThen,
    PresentAndAbsent,
    ProblemAmbiguous,
    ProblemNotFound,
    ProblemRaised,
    SeveralMeetings,
    VisitNotFound,
)
from tests.errors.case import Case

INIT = 'init --name "Ayam Contoh" --village Contoh --bendahara "Siti Rahmah"'

TWO = (INIT, "meeting add --date 7/11/2026", "meeting add --date 7/11/2026 --time 19.00")

CASES = [
    Case(
        MeetingNotFound,
        "meeting show besok",
        before=(INIT,),
        en='error: There is no meeting "besok".\n  kubebook meeting list   shows them all',
        id='Belum bisa: Tidak ada rapat "besok".\n  kubebook rapat daftar   menampilkan semuanya',
    ),
    Case(
        MeetingAmbiguous,
        "meeting show laporan",
        before=(
            INIT,
            "meeting add --date 7/11/2026 --agenda Laporan",
            "meeting add --date 8/11/2026 --agenda Laporan",
        ),
        en='error: "laporan" could be 1 Laporan, 2 Laporan.\nWrite the number of the meeting.',
        id='Belum bisa: "laporan" bisa berarti 1 Laporan, 2 Laporan.\nTulis nomor rapatnya.',
    ),
    Case(
        SeveralMeetings,
        "meeting set 7/11 --place x",
        before=TWO,
        en="error: On 7 November 2026 there are several meetings: 1, 2.\nWrite the number.",
        id="Belum bisa: Pada 7 November 2026 ada beberapa rapat: 1, 2.\nTuliskan nomornya.",
    ),
    Case(
        MeetingToCome,
        "meeting set 1 --present all",
        before=TWO,
        en="error: The meeting of Saturday, 7 November 2026 is still to come.\n"
        "On that day it is said who came:\n  kubebook meeting set 1 --present all",
        id="Belum bisa: Rapat Sabtu, 7 November 2026 belum berlangsung.\n"
        "Pada hari itu dicatat siapa yang hadir:\n  kubebook rapat ubah 1 --hadir semua",
    ),
    Case(
        MeetingNotHeld,
        "plan approve --meeting 1",
        before=(*TWO, "plan add Pakan --price 400rb --account pakan"),
        en="error: Meeting no. 1 of 7 November 2026 was called off or is still to come; it agreed "
        "to nothing.\n  kubebook meeting list   shows them all",
        id="Belum bisa: Rapat nomor 1 tanggal 7 November 2026 dibatalkan atau belum diadakan, jadi "
        "belum menyetujui apa-apa.\n  kubebook rapat daftar   menampilkan semuanya",
    ),
    Case(
        NobodyThen,
        "meeting add --date 3/10/2026 --present all",
        before=(INIT,),
        en="error: The group had no members on 3 October 2026, so nobody can have come.\n"
        "If the days of joining are wrong:\n  kubebook member set A01 --joined 03/10/2026",
        id=(
            "Belum bisa: Pada 3 Oktober 2026 kelompok belum punya anggota, jadi tidak ada yang "
            "hadir.\n"
            "Kalau tanggal masuknya keliru:\n  kubebook anggota ubah A01 --masuk 03/10/2026"
        ),
    ),
    Case(
        NotMemberThen,
        "meeting add --date 3/10/2026 --present Siti",
        before=(INIT, 'member add "Agus Dehen" --joined 1/9/2026'),
        en="error: Siti Rahmah was no member on 3 October 2026, but joined on 31 October 2026.\n"
        "If that day is wrong:\n  kubebook member set A01 --joined 03/10/2026",
        id=(
            "Belum bisa: Siti Rahmah bukan anggota pada 3 Oktober 2026, baru masuk 31 Oktober "
            "2026.\n"
            "Kalau tanggal itu keliru:\n  kubebook anggota ubah A01 --masuk 03/10/2026"
        ),
    ),
    Case(
        MemberGoneThen,
        "meeting set 1 --date 30/10/2026",
        before=(
            INIT,
            'member add "Agus Dehen" --joined 1/9/2026',
            "meeting add --date 3/10/2026 --present Agus",
            "member set A01 --joined 1/9/2026",
            "member leave A02 --date 30/10/2026",
        ),
        en="error: Agus Dehen was no member any more on 30 October 2026, having left on "
        "30 October 2026.\n"
        "If that day is wrong:\n"
        "  kubebook member set A02 --returned\n"
        "  kubebook member leave A02 --date DATE",
        id="Belum bisa: Agus Dehen bukan anggota lagi pada 30 Oktober 2026, keluar tanggal "
        "30 Oktober 2026.\n"
        "Kalau tanggal itu keliru:\n"
        "  kubebook anggota ubah A02 --kembali\n"
        "  kubebook anggota keluar A02 --tanggal TANGGAL",
    ),
    Case(
        CompanionComes,
        "report companion-letter",
        before=(
            INIT,
            "group set --companion Ratna --companion-since 1/9/2026",
            "visit add --date 30/10/2026 --purpose Kandang",
        ),
        en="error: Ratna came on 30 October 2026; that is not long ago.\n"
        "The letter says that nobody comes. If it is still to be written:\n"
        "  kubebook report companion-letter --anyway",
        id="Belum bisa: Ratna datang 30 Oktober 2026; itu belum lama.\n"
        "Isi surat ini: pendamping tidak datang. Kalau tetap perlu ditulis:\n"
        "  kubebook laporan surat-dinas --tetap-cetak",
    ),
    Case(
        PresentAndAbsent,
        "meeting add --date 31/10/2026 --present Siti --absent Siti",
        before=(INIT,),
        en="error: Both --present and --absent were given.\n"
        "One is enough: the rest is known from it.",
        id="Belum bisa: --hadir dan --tidak-hadir ditulis dua-duanya.\n"
        "Satu saja cukup: sisanya diketahui dari situ.",
    ),
    Case(
        GuestUnknown,
        "meeting set 1 --no-guest Camat",
        before=TWO,
        en='error: There is no guest "Camat" at this meeting.\n  kubebook meeting show 1',
        id='Belum bisa: Tidak ada tamu "Camat" dalam rapat ini.\n  kubebook rapat lihat 1',
    ),
    Case(
        CompanionUnknown,
        "visit add --purpose Kandang",
        before=(INIT,),
        en="error: The group has no companion on record, so write who came: --companion NAME.\n"
        "  kubebook group set --companion NAME   names one for good",
        id="Belum bisa: Pendamping kelompok belum dicatat, jadi tuliskan siapa yang datang: "
        "--pendamping NAMA.\n  kubebook kelompok ubah --pendamping NAMA   mencatatnya seterusnya",
    ),
    Case(
        VisitNotFound,
        "visit set 1 --result x",
        before=(INIT,),
        en='error: There is no visit "1".\n  kubebook visit list   shows them all',
        id=(
            'Belum bisa: Tidak ada kunjungan "1".\n'
            "  kubebook kunjungan daftar   menampilkan semuanya"
        ),
    ),
    Case(
        ProblemAmbiguous,
        "problem solved sakit",
        before=(INIT, 'problem add "Ayam sakit"', 'problem add "Bendahara sakit"'),
        en='error: "sakit" could be 1 Ayam sakit, 2 Bendahara sakit.\n'
        "Write the number of the problem.",
        id='Belum bisa: "sakit" bisa berarti 1 Ayam sakit, 2 Bendahara sakit.\n'
        "Tulis nomor kendalanya.",
    ),
    Case(
        ProblemNotFound,
        "problem solved 3",
        before=(INIT,),
        en='error: There is no problem "3".\n  kubebook problem list   shows them all',
        id='Belum bisa: Tidak ada kendala "3".\n  kubebook kendala daftar   menampilkan semuanya',
    ),
    Case(
        ProblemRaised,
        "problem set 1 --date 30/10/2026",
        before=(INIT, "visit add --companion Ratna --purpose Melihat --problem 'Ayam sakit'"),
        en=(
            "error: Problem 1 has the day of the meeting or the visit that raised it:\n"
            "  kubebook visit set 1 --date DATE"
        ),
        id=(
            "Belum bisa: Tanggal kendala 1 mengikuti rapat atau kunjungan tempat kendala itu "
            "muncul:\n"
            "  kubebook kunjungan ubah 1 --tanggal TANGGAL"
        ),
    ),
]
