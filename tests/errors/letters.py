"""Letters that are not there, or were not sent."""

from kubebook.errors.letters import LetterAmbiguous, LetterNotFound, LetterNotSent
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
        LetterNotSent,
        "letter answered 1 Baik",
        before=LETTER,
        en="error: 001/KUBE-AC/X/2026 is not marked as sent.\n"
        "  kubebook letter sent 001/KUBE-AC/X/2026",
        id="Belum bisa: 001/KUBE-AC/X/2026 belum dicatat terkirim.\n"
        "  kubebook surat dikirim 001/KUBE-AC/X/2026",
    ),
]
