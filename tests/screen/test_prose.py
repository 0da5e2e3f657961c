"""Sentences, figures of `status`, tasks and findings of `check`, wide and narrow."""

from kubebook.messages import Message
from kubebook.screen.lines import Styled, headed
from kubebook.screen.prose import (
    Pair,
    Task,
    finding_lines,
    pair_lines,
    sentence_lines,
    task_lines,
)
from tests.screen.samples import text_of

PAIRS = (
    Pair("Uang kelompok", 6_659_850, "kas 3.057.500, bank 3.602.350"),
    Pair("titipan di dalamnya", 600_000, "sukarela 400.000, IKS 200.000", part=True),
    Pair("Masuk, Oktober", 4_072_350),
    Pair("Keluar, Oktober", 8_717_500),
    Pair("Laba bersih, Oktober", 519_850, "naik 158.450 dari September"),
    Pair("Sisa dana bantuan", 2_475_000, "dari 20.000.000"),
)
TASKS = (
    Task("Cetak laporan Oktober, rapat 7 November", "kubebook laporan"),
    Task("Hitung uang kas, lalu tutup Oktober", "kubebook count"),
    Task("Nota belum ada: 2 bukti, Rp250.000", "kubebook show proofs"),
    Task("RAB pos 6 lebih Rp40.000 dari anggaran", "kubebook plan status"),
    Task("Pendamping 105 hari tidak datang", "kubebook laporan companion-letter"),
    Task("Cadangan terakhir 12 hari yang lalu", "kubebook backup E:\\"),
)
FINDINGS = (
    Message(
        "Nota belum ada: BKK-2026-0043 Rp150.000, BKK-2026-0052 Rp100.000.\n"
        "kubebook entry attach BKK-2026-0043 FILE"
    ),
    Message("RAB pos 6, Instalasi air dan lampu, lebih Rp40.000.\nkubebook plan set 6"),
)


def status(columns: int) -> str:
    """The screen of `status` as the look has it."""
    lines: list[Styled] = [
        *headed("KUBE Ayam Berkah, Habaring Hurung", "Sabtu, 31 Oktober 2026", columns),
        *pair_lines(PAIRS, language="id", columns=columns),
        Styled(""),
        *headed("Perlu dikerjakan", "", columns),
        *task_lines(TASKS, language="id", columns=columns),
    ]
    return text_of(lines)


def test_status_at_80_columns_is_the_page_of_the_look() -> None:
    """Figures under each other, remarks beside them, commands in a column of their own."""
    assert status(80) == (
        "KUBE Ayam Berkah, Habaring Hurung                         Sabtu, 31 Oktober 2026\n"
        + "─" * 80
        + """
Uang kelompok              6.659.850   kas 3.057.500, bank 3.602.350
  titipan di dalamnya        600.000   sukarela 400.000, IKS 200.000
Masuk, Oktober             4.072.350
Keluar, Oktober            8.717.500
Laba bersih, Oktober         519.850   naik 158.450 dari September
Sisa dana bantuan          2.475.000   dari 20.000.000

Perlu dikerjakan
"""
        + "─" * 80
        + """
1  Cetak laporan Oktober, rapat 7 November   kubebook laporan
2  Hitung uang kas, lalu tutup Oktober       kubebook count
3  Nota belum ada: 2 bukti, Rp250.000        kubebook show proofs
4  RAB pos 6 lebih Rp40.000 dari anggaran    kubebook plan status
5  Pendamping 105 hari tidak datang          kubebook laporan companion-letter
6  Cadangan terakhir 12 hari yang lalu       kubebook backup E:\\
"""
    )


def test_status_at_40_columns_puts_remarks_and_commands_below() -> None:
    """On a narrow window nothing is lost, and a command stays whole on its line."""
    assert status(40) == (
        "KUBE Ayam Berkah, Habaring Hurung\nSabtu, 31 Oktober 2026\n"
        + "─" * 40
        + """
Uang kelompok                  6.659.850
    kas 3.057.500, bank 3.602.350
  titipan di dalamnya            600.000
    sukarela 400.000, IKS 200.000
Masuk, Oktober                 4.072.350
Keluar, Oktober                8.717.500
Laba bersih, Oktober             519.850
    naik 158.450 dari September
Sisa dana bantuan              2.475.000
    dari 20.000.000

Perlu dikerjakan
"""
        + "─" * 40
        + """
1  Cetak laporan Oktober, rapat 7
   November
   kubebook laporan
2  Hitung uang kas, lalu tutup Oktober
   kubebook count
3  Nota belum ada: 2 bukti, Rp250.000
   kubebook show proofs
4  RAB pos 6 lebih Rp40.000 dari
   anggaran
   kubebook plan status
5  Pendamping 105 hari tidak datang
   kubebook laporan companion-letter
6  Cadangan terakhir 12 hari yang lalu
   kubebook backup E:\\
"""
    )


def test_an_amount_of_ten_digits_and_a_long_label_stay_whole() -> None:
    """A long label moves its remark, never breaks its amount."""
    pairs = (Pair("Simpanan sukarela anggota", 9_999_999_999, "semua anggota"), Pair("Masuk", -5))

    assert text_of(pair_lines(pairs, language="id", columns=80)) == (
        "Simpanan sukarela anggota\n"
        "                       9.999.999.999   semua anggota\n"
        "Masuk                             −5\n"
    )


def test_findings_at_80_columns_have_what_to_type_under_them() -> None:
    """Each finding says where and what, and under it the command."""
    shown = finding_lines(
        "Belum lengkap: 2. Bukunya benar, kelompok perlu melengkapi.",
        FINDINGS,
        language="id",
        columns=80,
    )
    assert (
        text_of(shown)
        == """\
Belum lengkap: 2. Bukunya benar, kelompok perlu melengkapi.
  1  Nota belum ada: BKK-2026-0043 Rp150.000, BKK-2026-0052 Rp100.000.
     kubebook entry attach BKK-2026-0043 FILE
  2  RAB pos 6, Instalasi air dan lampu, lebih Rp40.000.
     kubebook plan set 6
"""
    )


def test_what_to_type_begins_under_its_finding_also_where_a_refusal_sets_it_in() -> None:
    """No two blanks before the command; what stands under a sentence of its own stays set in."""
    lost = Message("Bentuk dinas, teksnya hilang.\n  kubebook kelompok ubah --bentuk BENTUK")
    faulty = Message("dinas belum bisa dipakai:\n  baris 3: ukuran\n  kubebook format show umum")
    older = Message("Berkas lebih lama.\nUntuk meneruskan:\n  kubebook restore a.kubebook")
    shown = finding_lines("Salah: 3.", [lost, faulty, older], language="id", columns=80)
    assert (
        text_of(shown)
        == """\
Salah: 3.
  1  Bentuk dinas, teksnya hilang.
     kubebook kelompok ubah --bentuk BENTUK
  2  dinas belum bisa dipakai:
     baris 3: ukuran
     kubebook format show umum
  3  Berkas lebih lama.
     Untuk meneruskan:
       kubebook restore a.kubebook
"""
    )


def test_a_long_finding_folds_and_what_to_type_still_begins_under_it() -> None:
    """Where a line of the sentence is folded too."""
    text = Message("Bentuk dinas dipakai untuk mencetak, tetapi teksnya hilang.\n  kubebook x")
    assert text_of(finding_lines("Salah: 1.", [text], language="id", columns=40)) == (
        "Salah: 1.\n"
        "  1  Bentuk dinas dipakai untuk\n"
        "     mencetak, tetapi teksnya hilang.\n"
        "     kubebook x\n"
    )


def test_findings_at_40_columns_fold_commands_at_blanks() -> None:
    """A command longer than the window is parted between its words."""
    finding = Message(
        "Nota BKK-2026-0044 berubah sejak dilampirkan 9 Oktober 2026.\n"
        "Lampirkan lagi yang asli: kubebook entry attach BKK-2026-0044 FILE"
    )
    shown = finding_lines("Salah: 1.", [finding], language="id", columns=40)

    assert (
        text_of(shown)
        == """\
Salah: 1.
  1  Nota BKK-2026-0044 berubah sejak
     dilampirkan 9 Oktober 2026.
     Lampirkan lagi yang asli:
     kubebook entry attach BKK-2026-0044
         FILE
"""
    )


def test_a_sentence_folds_on_a_terminal_and_is_left_alone_in_a_pipe() -> None:
    """Words fold between words; a command only at its blanks."""
    text = Message(
        "Belum ada buku kas di folder ini (C:\\KUBE).\n\n"
        "  kubebook init      mulai buku baru untuk kelompok\n"
        "  kubebook --ledger E:\\ayam-berkah.kubebook status\n"
    )
    assert text_of(sentence_lines(text, language="id", columns=40)) == (
        "Belum ada buku kas di folder ini\n(C:\\KUBE).\n\n"
        "  kubebook init\n      mulai buku baru untuk kelompok\n"
        "  kubebook --ledger\n      E:\\ayam-berkah.kubebook status\n"
    )
    assert text_of(sentence_lines(text, language="id", columns=None)) == text.id


def test_a_sentence_shows_typed_controls_as_text() -> None:
    """A file name full of escapes cannot steer the terminal from inside an error."""
    text = Message('"{x}"', {"x": "\x1b[31m\x85\u2028"})

    shown = sentence_lines(text, language="id", columns=None)

    assert shown == [Styled('"\\x1b[31m\\x85\\u2028"')]


def test_a_task_at_40_columns_folds_its_command_at_a_blank() -> None:
    """As everywhere else."""
    task = Task("Nota belum ada.", "kubebook entry attach BKK-2026-0044 FILE")

    assert text_of(task_lines([task], language="id", columns=40)) == (
        "1  Nota belum ada.\n   kubebook entry attach BKK-2026-0044\n       FILE\n"
    )


def test_a_command_at_the_end_of_a_sentence_gets_its_own_line() -> None:
    """What is to be typed is parted at blanks, never inside `--amount`."""
    text = Message("Salah? kubebook entry correct BKM-2026-0034 --amount JUMLAH")

    assert text_of(sentence_lines(text, language="id", columns=80)) == text.id + "\n"
    assert text_of(sentence_lines(text, language="id", columns=40)) == (
        "Salah?\nkubebook entry correct BKM-2026-0034\n    --amount JUMLAH\n"
    )


def test_way_out_is_cut_nowhere_on_a_narrow_screen() -> None:
    """What to type goes under the name of the way; its second line folds under its own indent."""
    text = Message(
        '  ditalangi       kubebook terima 440rb "Talangan" --account utang-lain\n'
        "      --party NAMA --into bank --date 13/10/2026"
    )

    assert text_of(sentence_lines(text, language="id", columns=80)) == text.id + "\n"
    assert text_of(sentence_lines(text, language="id", columns=40)) == (
        "  ditalangi\n"
        '      kubebook terima 440rb "Talangan"\n'
        "      --account utang-lain\n"
        "      --party NAMA --into bank --date\n"
        "      13/10/2026\n"
    )


def test_words_that_belong_together_are_not_parted() -> None:
    """A blank that must not part two words does not, and is shown as a blank."""
    text = "Kas kurang Rp\u00a0440.000"

    assert text_of(sentence_lines(text, language="id", columns=16)) == "Kas kurang\nRp 440.000\n"


def test_an_empty_sentence_is_an_empty_line() -> None:
    """Paragraphs can be parted."""
    assert sentence_lines("", language="id", columns=40) == [Styled("")]
