"""Letters that are not there, or were not sent."""

from kubebook.errors.letters import (
    LetterAmbiguous,
    LetterAnswered,
    LetterNotFound,
    LetterNotSent,
    LetterTakenBack,
    PrintedTakenBack,
)
from tests.errors.case import Case
from tests.errors.meetings import INIT

LETTER = (INIT, 'letter add "Permohonan tempat" --to Lurah')

CASES = [
    Case(
        LetterNotFound,
        "letter sent 2",
        before=LETTER,
        en='error: There is no letter "2".\n  kubebook letter list   shows them all',
        id='Belum bisa: Tidak ada surat "2".\n  kubebook surat daftar   menampilkan semuanya',
    ),
    Case(
        LetterAmbiguous,
        "letter sent lurah",
        before=(*LETTER, 'letter add "Undangan rapat" --to "Pak Lurah"'),
        en='error: "lurah" could be 001/KUBE-AC/X/2026 Permohonan tempat, '
        "002/KUBE-AC/X/2026 Undangan rapat.\nWrite the number of the letter.",
        id='Belum bisa: "lurah" bisa berarti 001/KUBE-AC/X/2026 Permohonan tempat, '
        "002/KUBE-AC/X/2026 Undangan rapat.\nTulis nomor suratnya.",
    ),
    Case(
        LetterTakenBack,
        "letter take-back 1 --reason Lagi",
        before=(*LETTER, 'letter take-back 1 --reason "Salah alamat."'),
        en="error: 001/KUBE-AC/X/2026 was taken back on 31 October 2026: Salah alamat.\n"
        "It stays in the Agenda Surat as it is. For another letter, with a number of its own:\n"
        '  kubebook letter add "..." --to NAME',
        id="Belum bisa: 001/KUBE-AC/X/2026 sudah ditarik 31 Oktober 2026: Salah alamat.\n"
        "Surat itu tetap ada di Agenda Surat seperti adanya. Untuk surat lain, dengan nomornya "
        "sendiri:\n"
        '  kubebook surat tambah "..." --ke NAMA',
    ),
    Case(
        LetterAnswered,
        "letter take-back 1 --reason Salah",
        before=(*LETTER, "letter sent 1", "letter answered 1 Baik"),
        en="error: 001/KUBE-AC/X/2026 was answered on 31 October 2026, so it can no longer be "
        "taken back.\n"
        "What was wrong in it is said in another letter:\n"
        '  kubebook letter add "..." --to NAME',
        id="Belum bisa: 001/KUBE-AC/X/2026 sudah dijawab 31 Oktober 2026, jadi tidak bisa ditarik "
        "lagi.\n"
        "Yang salah di dalamnya dibetulkan dengan surat lain:\n"
        '  kubebook surat tambah "..." --ke NAMA',
    ),
    Case(
        PrintedTakenBack,
        "report companion-letter",
        before=(
            INIT,
            "report companion-letter",
            'letter take-back 1 --reason "Nama salah"',
        ),
        en="error: 001/KUBE-AC/X/2026 was taken back on 31 October 2026: Nama salah.\n"
        "Its number is not used again. To print the letter anew, with another number:\n"
        "  kubebook report companion-letter --anyway",
        id="Belum bisa: 001/KUBE-AC/X/2026 sudah ditarik 31 Oktober 2026: Nama salah.\n"
        "Nomornya tidak dipakai lagi. Untuk mencetak surat itu lagi, dengan nomor lain:\n"
        "  kubebook laporan surat-dinas --tetap-cetak",
    ),
    Case(
        LetterNotSent,
        "letter answered 1 Baik",
        before=LETTER,
        en="error: 001/KUBE-AC/X/2026 is not marked as sent.\n"
        "  kubebook letter sent 001/KUBE-AC/X/2026",
        id="Belum bisa: 001/KUBE-AC/X/2026 belum dicatat terkirim.\n"
        "  kubebook surat dikirim 001/KUBE-AC/X/2026",
    ),
]
