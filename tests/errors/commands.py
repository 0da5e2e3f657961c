"""What is said of words typed on the command line, and where no ledger is found."""

import errno
from datetime import datetime
from pathlib import Path
from types import SimpleNamespace
from typing import Any

from kubebook.cli.session import Session
from kubebook.errors.commands import (
    ClockWrong,
    CommandMissing,
    CommandToCome,
    LeftOut,
    LongDash,
    NoSuchCommand,
    NoSuchCommandNear,
    NoSuchOption,
    NoSuchOptionNear,
    OptionTooEarly,
    OptionWithoutValue,
    OptionWithValue,
    OutputFailed,
    PlaceholderTyped,
    PracticeNotMade,
    ShellUnknown,
    TextBeginsWithDash,
    TextUnquoted,
    TooManyWords,
    ValueUnusable,
)
from tests.errors.case import GROUP, Case

NOON = datetime(2026, 10, 1, 12, 0)  # noqa: DTZ001 (the ledger keeps local time)


def clock(day: int) -> None:
    """Write on the given day of October by the clock, after a line of the 20th."""
    nothing: Any = None
    ledger: Any = SimpleNamespace(last_at=NOON.replace(day=20))
    Session(
        language="id",
        environ={},
        screen=nothing,
        on_terminal=False,
        clock=lambda: NOON.replace(day=day),
    ).stamp(ledger)


CASES = [
    Case(
        LeftOut,
        "receipt 5rb",
        en=(
            "error: Left out: What money this is, Account (--account).\n"
            "Add it, or run the command on a terminal, where it asks."
        ),
        id=(
            "Belum bisa: Masih kurang: Uang apa ini, Pos (--pos).\n"
            "Tambahkan, atau jalankan di terminal, nanti ditanyakan."
        ),
        before=(GROUP,),
    ),
    Case(
        ClockWrong,
        lambda: clock(19),
        en=(
            "This computer's clock says 19 October 2026, but the last entry was written on 20 "
            "October 2026. One of the two is wrong.\n"
            "Set the clock right, or say what day it is:\n"
            "  export KUBEBOOK_TODAY=2026-10-20"
        ),
        id=(
            "Jam komputer ini menunjuk 19 Oktober 2026, padahal catatan terakhir ditulis 20 "
            "Oktober 2026. Salah satunya keliru.\n"
            "Betulkan jamnya, atau sebut tanggal hari ini:\n"
            "  export KUBEBOOK_TODAY=2026-10-20"
        ),
    ),
    Case(
        NoSuchCommand,
        "xyzzy",
        en=('error: There is no command "xyzzy".\n  kubebook --help   shows them all'),
        id=('Belum bisa: Tidak ada perintah "xyzzy".\n  kubebook --help   menampilkan semuanya'),
    ),
    Case(
        NoSuchCommand,
        "grant xyzzy",
        en=('error: There is no command "xyzzy".\n  kubebook grant --help   shows them all'),
        id=(
            'Belum bisa: Tidak ada perintah "xyzzy".\n'
            "  kubebook bantuan --help   menampilkan semuanya"
        ),
    ),
    Case(
        NoSuchCommandNear,
        "inventaris keluar INV-001",
        en='error: There is no command "keluar". Did you mean retire?',
        id='Belum bisa: Tidak ada perintah "keluar". Maksudnya keluarkan?',
    ),
    Case(
        CommandToCome,
        "pinjaman",
        en='error: kubebook cannot do "pinjaman" yet.\n'
        "Meanwhile record what a member borrows, and what comes back:\n"
        "  kubebook expense AMOUNT TEXT --account piutang-anggota --member MEMBER\n"
        "  kubebook receipt AMOUNT TEXT --account piutang-anggota --member MEMBER",
        id='Belum bisa: "pinjaman" belum ada di kubebook.\n'
        "Sementara ini catat yang dipinjam anggota, dan yang kembali:\n"
        "  kubebook bayar JUMLAH TEKS --pos piutang-anggota --anggota ANGGOTA\n"
        "  kubebook terima JUMLAH TEKS --pos piutang-anggota --anggota ANGGOTA",
    ),
    Case(
        NoSuchCommandNear,
        "recipt 5rb",
        en='error: There is no command "recipt". Did you mean receipt, report?',
        id='Belum bisa: Tidak ada perintah "recipt". Maksudnya terima, laporan?',
    ),
    Case(
        LongDash,
        "receipt 50rb Telur —account penjualan",
        en='error: "—account" begins with a long dash; type --account',
        id='Belum bisa: "—account" diawali garis panjang; ketik --account',
    ),
    Case(
        TextBeginsWithDash,
        "receipt 50rb '-5 kg gula' --account penjualan",
        en=(
            'error: "-5 kg gula" begins with a dash, as options do.\n'
            "Put the options first, and -- before the texts:\n"
            '  kubebook receipt --account penjualan -- 50rb "-5 kg gula"'
        ),
        id=(
            'Belum bisa: "-5 kg gula" diawali tanda -, seperti pilihan.\n'
            "Tulis pilihannya dulu, lalu -- di depan teksnya:\n"
            '  kubebook receipt --account penjualan -- 50rb "-5 kg gula"'
        ),
    ),
    Case(
        NoSuchOption,
        "status --xyzzy",
        en=('error: There is no option "--xyzzy" here.\n  kubebook status --help   shows them all'),
        id=(
            'Belum bisa: Tidak ada pilihan "--xyzzy" di sini.\n'
            "  kubebook keadaan --help   menampilkan semuanya"
        ),
    ),
    Case(
        NoSuchOptionNear,
        "receipt 5rb Telur --acount penjualan",
        en='error: There is no option "--acount" here. Did you mean --account, --grant?',
        id='Belum bisa: Tidak ada pilihan "--acount" di sini. Maksudnya --pos, --bantuan?',
    ),
    Case(
        NoSuchOptionNear,
        "receipt 5rb Telur --ke bank",
        en='error: There is no option "--ke" here. Did you mean --into, --by, --line?',
        id='Belum bisa: Tidak ada pilihan "--ke" di sini. Maksudnya --masuk-ke, --oleh, --rab?',
    ),
    Case(
        OptionWithoutValue,
        "receipt 5rb Telur --account",
        en=('error: "--account" needs something after it.\n  kubebook receipt --help   shows what'),
        id=(
            'Belum bisa: Sesudah "--account" harus ada isinya.\n'
            "  kubebook terima --help   menunjukkan apa"
        ),
    ),
    Case(
        ValueUnusable,
        "entry correct bkm1 --entry satu --reason salah --amount 5rb",
        en=('error: "satu" does not fit here.\n  kubebook entry correct --help   shows what does'),
        id=(
            'Belum bisa: "satu" tidak cocok di sini.\n'
            "  kubebook transaksi betulkan --help   menunjukkan yang cocok"
        ),
        before=(GROUP,),
    ),
    Case(
        TooManyWords,
        "status telur ayam",
        en=(
            "error: These words are too many: telur ayam\n"
            "  kubebook status --help   shows what is taken"
        ),
        id=(
            "Belum bisa: Kata-kata ini kelebihan: telur ayam\n"
            "  kubebook keadaan --help   menunjukkan apa yang bisa ditulis"
        ),
    ),
    Case(
        TextUnquoted,
        "member add Siti Rahmah --role ketua",
        en=(
            "error: These words are too many: Rahmah\n"
            "Put them in quotes together:\n"
            '  kubebook member add "Siti Rahmah" --role ketua'
        ),
        id=(
            "Belum bisa: Kata-kata ini kelebihan: Rahmah\n"
            "Tulis bersama dalam tanda kutip:\n"
            '  kubebook member add "Siti Rahmah" --role ketua'
        ),
    ),
    Case(
        PlaceholderTyped,
        "member add NAMA",
        en=(
            'error: "NAMA" only marks the place of a name.\nWrite what is meant, like "Siti Rahmah"'
        ),
        id=(
            'Belum bisa: "NAMA" hanya contoh; ganti dengan nama yang sebenarnya.\n'
            'Tulis isinya, seperti "Siti Rahmah"'
        ),
        before=(GROUP,),
    ),
    Case(
        PracticeNotMade,
        "demo b",
        en=(
            "error: The practice ledger cannot be made in b: a part of the path is no folder. "
            "Nothing of it is left there.\n"
            "Name another folder:\n"
            "  kubebook demo FOLDER"
        ),
        id=(
            "Belum bisa: Buku contoh tidak bisa dibuat di b: ada bagian dari alamatnya yang bukan "
            "folder. Tidak ada yang tertinggal di sana.\n"
            "Sebut folder lain:\n"
            "  kubebook contoh FOLDER"
        ),
        before=(lambda: Path("b").write_text(""),),
    ),
    Case(
        CommandMissing,
        "entry --by show",
        en=(
            'error: After "kubebook entry" one of these must stand: list, show, void, reverse, '
            "correct, attach, detach.\n"
            "  kubebook entry --help"
        ),
        id=(
            'Belum bisa: Sesudah "kubebook transaksi" harus ada salah satu: daftar, lihat, batal, '
            "balik, betulkan, lampirkan, lepas.\n"
            "  kubebook transaksi --help"
        ),
    ),
    Case(
        OptionWithValue,
        "check --json=1",
        en=(
            'error: "--json" stands alone, with nothing after it.\n'
            "  kubebook check --help   shows how"
        ),
        id=(
            'Belum bisa: "--json" berdiri sendiri, tanpa isi sesudahnya.\n'
            "  kubebook periksa --help   menunjukkan caranya"
        ),
    ),
    Case(
        ShellUnknown,
        "--install-completion",
        en=(
            "error: This kind of terminal is not known; nothing was changed.\n"
            "Known: bash, zsh, fish and PowerShell."
        ),
        id=(
            "Belum bisa: Jenis terminal ini tidak dikenal; tidak ada yang diubah.\n"
            "Yang dikenal: bash, zsh, fish dan PowerShell."
        ),
        faults={"typer._completion_shared._get_shell_name": RuntimeError()},
    ),
    Case(
        OutputFailed,
        "show",
        en="error: The result could not be written: the disk is full.",
        id="Belum bisa: Hasilnya tidak bisa ditulis: tempat penyimpanan penuh.",
        before=(GROUP,),
        faults={
            "kubebook.cli.showing.show.translator": OSError(errno.ENOSPC, "No space left on device")
        },
    ),
    Case(
        OptionTooEarly,
        "--json status",
        en='error: "--json" stands after the command:\n  kubebook status --json',
        id='Belum bisa: "--json" ditulis sesudah perintahnya:\n  kubebook keadaan --json',
        before=(GROUP,),
    ),
]
