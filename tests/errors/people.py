"""What is refused of members and officers."""

from datetime import date

from kubebook.book.meetings.meetings import add_meeting
from kubebook.book.people.card_numbers import parse_card_number
from kubebook.book.people.find_members import find_member
from kubebook.book.people.forgetting import forget
from kubebook.book.people.members import add_member, leave, set_member
from kubebook.errors.people import (
    DigitsMasked,
    MemberAmbiguous,
    MemberCame,
    MemberHasEntries,
    MemberJoinedLater,
    MemberLeftAlready,
    MemberNameTaken,
    MemberNotFound,
    MemberStillThere,
    MembersUnread,
    NikTaken,
    NotAnOfficer,
    NumberHasLetters,
    NumberSpoilt,
    NumberTooShort,
    OfficerTwice,
    RoleTwice,
    RoleUnknown,
)
from tests.book.desk import TODAY, Desk
from tests.errors.case import GROUP, Case, file
from tests.errors.entries import book, slip


def gone() -> Desk:
    """Suparti left on 1 March."""
    desk = Desk(members=1)
    desk.put(leave(desk.book, "A01", day=date(2026, 3, 1), reason="Pindah"))
    return desk


def carded() -> Desk:
    """The NIK of Suparti is known."""
    desk = Desk(members=2)
    desk.put(set_member(desk.book, "A01", {"nik": "6271014507850001"}, today=TODAY))
    return desk


def met() -> Desk:
    """Everybody came to the meeting of 30 October."""
    desk = Desk(members=2)
    when = date(2026, 10, 30)
    desk.put(add_meeting(desk.book, date=when, today=TODAY, present=("semua",)))
    return desk


CASES = [
    Case(
        NotAnOfficer,
        "receipt 5rb Telur --account penjualan --by Suparti",
        en=(
            "error: Suparti holds no office, and only officers write in the ledger.\n"
            "  kubebook show officers   shows who does"
        ),
        id=(
            "Belum bisa: Suparti bukan pengurus, dan hanya pengurus yang mencatat di buku.\n"
            "  kubebook lihat pengurus   menampilkan pengurusnya"
        ),
        before=(GROUP, "member add Suparti"),
    ),
    Case(
        OfficerTwice,
        "init --name a --village b --ketua 'Agus Dehen' --bendahara 'agus  dehen'",
        en=("error: agus dehen was named for two offices.\nA person holds one: name another."),
        id=(
            "Belum bisa: agus dehen disebut untuk dua jabatan.\n"
            "Satu orang satu jabatan: sebut orang lain."
        ),
    ),
    Case(
        MemberNotFound,
        lambda: find_member(book().book, "Yanto"),
        en=('There is no member "Yanto".\n  kubebook member list   shows them all'),
        id=('Tidak ada anggota "Yanto".\n  kubebook anggota daftar   menampilkan semuanya'),
    ),
    Case(
        MemberAmbiguous,
        lambda: find_member(book().book, "siti"),
        en=('"siti" could be A03 Siti Aminah, A04 Siti Rahma.\nWrite the number, like A01.'),
        id=('"siti" bisa berarti A03 Siti Aminah, A04 Siti Rahma.\nTulis nomornya, seperti A01.'),
    ),
    Case(
        DigitsMasked,
        "member import b.csv",
        en=(
            "error: Faults in the file: 1. Nothing was added.\n"
            "Line 2: NIK is masked (6271••••••••0001).\n"
            "Mend these lines, then import the file again."
        ),
        id=(
            "Belum bisa: Ada 1 kesalahan dalam berkas. Tidak ada yang ditambahkan.\n"
            "Baris 2: NIK tersamar (6271••••••••0001).\n"
            "Perbaiki baris-baris ini, lalu impor lagi berkasnya."
        ),
        before=(GROUP, file("name,nik\nLina,6271••••••••0001\n")),
    ),
    Case(
        MembersUnread,
        "member paste 'Budi RT 02'",
        en=(
            'error: Not understood: "Budi RT 02"\n'
            "Write a name in each line, and behind it telephone and office, if they are known: "
            "Siti Rahmah 081234567890 ketua"
        ),
        id=(
            'Belum bisa: Belum terbaca: "Budi RT 02"\n'
            "Tulis satu nama per baris, di belakangnya No. HP dan jabatan kalau ada: "
            "Siti Rahmah 081234567890 ketua"
        ),
        before=(GROUP,),
    ),
    Case(
        RoleTwice,
        "member import b.csv",
        en=(
            "error: Faults in the file: 1. Nothing was added.\n"
            "Line 3: Lina is ketua already, in line 2.\n"
            "Mend these lines, then import the file again."
        ),
        id=(
            "Belum bisa: Ada 1 kesalahan dalam berkas. Tidak ada yang ditambahkan.\n"
            "Baris 3: Lina sudah menjadi ketua, di baris 2.\n"
            "Perbaiki baris-baris ini, lalu impor lagi berkasnya."
        ),
        before=(GROUP, file("name,role\nLina,ketua\nAyu,ketua\n")),
    ),
    Case(
        NumberTooShort,
        lambda: parse_card_number("6271 0145", "NIK"),
        en=('NIK "6271 0145" must have 16 digits; this has 8.\nLook at the card again.'),
        id=('NIK "6271 0145" harus 16 angka; ini 8 angka.\nLihat lagi kartunya.'),
    ),
    Case(
        NumberHasLetters,
        lambda: parse_card_number("627101450785000O", "NIK"),
        en=(
            'NIK "627101••••••••••" has "O" in it; the number has 16 digits and nothing else.\n'
            "Look at the card again."
        ),
        id=('NIK "627101••••••••••" berisi "O"; nomornya 16 angka saja.\nLihat lagi kartunya.'),
    ),
    Case(
        NumberSpoilt,
        "member add Lina --phone 6,28123E+11",
        en=(
            'error: Excel spoilt the telephone number: make its column Text. "6,28123E+11" has '
            "lost its digits.\nType the number again from the card or paper."
        ),
        id=(
            'Belum bisa: Excel merusak nomor HP: ubah kolomnya menjadi Teks. "6,28123E+11" sudah '
            "kehilangan angkanya.\nKetik lagi nomornya dari kartu atau catatannya."
        ),
        before=(GROUP,),
    ),
    Case(
        RoleUnknown,
        lambda: set_member(slip().book, "A01", {}, today=TODAY, role="kasir"),
        en=('"kasir" is no office of a group.\nOffices: ketua, sekretaris, bendahara, anggota'),
        id=(
            '"kasir" bukan jabatan dalam kelompok.\nJabatan: ketua, sekretaris, bendahara, anggota'
        ),
    ),
    Case(
        MemberLeftAlready,
        lambda: leave(gone().book, "A01", day=TODAY, reason=""),
        en=("Suparti left already, on 1 March 2026.\n  kubebook member show A01"),
        id=("Suparti sudah keluar sejak 1 Maret 2026.\n  kubebook anggota lihat A01"),
    ),
    Case(
        MemberStillThere,
        lambda: forget(slip().book, "A01", today=TODAY),
        en=(
            "Suparti is still a member. Only the data of those who left are taken out.\n"
            "  kubebook member leave A01"
        ),
        id=(
            "Suparti masih anggota. Yang dihapus hanya data anggota yang sudah keluar.\n"
            "  kubebook anggota keluar A01"
        ),
    ),
    Case(
        MemberJoinedLater,
        lambda: leave(slip().book, "A01", day=date(2024, 5, 1), reason=""),
        en=("Suparti joined on 1 January 2025; 1 May 2024 is before that.\nWrite another --date."),
        id=(
            "Suparti baru masuk 1 Januari 2025; 1 Mei 2024 sebelum itu.\nTulis --tanggal yang lain."
        ),
    ),
    Case(
        MemberHasEntries,
        lambda: set_member(slip().book, "A01", {"joined": TODAY}, today=TODAY),
        en=(
            "Suparti cannot have joined on 31 October 2026: BKK-2026-0001 of 2 October 2026 is of "
            "Suparti.\n"
            "Use --joined 02/10/2026 or earlier."
        ),
        id=(
            "Suparti tidak mungkin baru masuk 31 Oktober 2026: BKK-2026-0001 tanggal 2 Oktober "
            "2026 atas nama Suparti.\n"
            "Pakai --masuk 02/10/2026 atau sebelumnya."
        ),
    ),
    Case(
        MemberCame,
        lambda: set_member(met().book, "A01", {"joined": TODAY}, today=TODAY),
        en=(
            "Suparti cannot have joined on 31 October 2026: Suparti came to the meeting of "
            "30 October 2026.\n"
            "Use --joined 30/10/2026 or earlier, or mend that meeting:\n"
            "  kubebook meeting show 1"
        ),
        id=(
            "Suparti tidak mungkin baru masuk 31 Oktober 2026: Suparti hadir dalam rapat "
            "30 Oktober 2026.\n"
            "Pakai --masuk 30/10/2026 atau sebelumnya, atau betulkan rapat itu:\n"
            "  kubebook rapat lihat 1"
        ),
    ),
    Case(
        MemberNameTaken,
        lambda: add_member(slip().book, {"name": "suparti"}, today=TODAY),
        en=(
            "Suparti is a member already: A01.\n"
            "Another person of the same name? Add --nik NIK here, and first the NIK of A01:\n"
            "  kubebook member set A01 --nik NIK"
        ),
        id=(
            "Suparti sudah menjadi anggota: A01.\n"
            "Orang lain yang namanya sama? Tambahkan --nik NIK di sini, dan isi dulu NIK A01:\n"
            "  kubebook anggota ubah A01 --nik NIK"
        ),
    ),
    Case(
        NikTaken,
        lambda: set_member(carded().book, "A02", {"nik": "6271014507850001"}, today=TODAY),
        en=("This NIK is that of A01 Suparti.\n  kubebook member show A01"),
        id=("NIK ini sudah dipakai A01 Suparti.\n  kubebook anggota lihat A01"),
    ),
]
