"""What is said of files that are imported or exported, and of names of statements."""

import errno
from pathlib import Path

from kubebook.errors.files import (
    ColumnsMissing,
    ColumnTwice,
    ColumnUnknown,
    CsvBroken,
    DiskFull,
    ExtensionUnknown,
    FileIsFolder,
    FileNameImpossible,
    FileNotFound,
    FileUnreadable,
    FileUnwritable,
    FolderNotFound,
    ImportRefused,
    NotCsv,
    OutputIsLedger,
)
from kubebook.files.whole_files import read_file, write_file
from tests.errors.case import GROUP, Case, file
from tests.errors.entries import row

CASES = [
    Case(
        FileNotFound,
        "import b.csv",
        en=('error: There is no file "b.csv".\nLook at its name and folder, then repeat.'),
        id=('Belum bisa: Tidak ada berkas "b.csv".\nPeriksa nama dan foldernya, lalu ulangi.'),
        before=(GROUP,),
    ),
    Case(
        FileIsFolder,
        "import b.csv",
        en=('error: "b.csv" is a folder.\nName a file in it, then repeat.'),
        id=('Belum bisa: "b.csv" adalah folder.\nSebut satu berkas di dalamnya, lalu ulangi.'),
        before=(GROUP, lambda: Path("b.csv").mkdir()),
    ),
    Case(
        FolderNotFound,
        "export members -o laporan/b.csv",
        en=(
            'error: There is no folder "laporan". Nothing was written.\n'
            "Make it first, or name another place with -o FILE."
        ),
        id=(
            'Belum bisa: Tidak ada folder "laporan". Tidak ada yang ditulis.\n'
            "Buat dulu folder itu, atau sebut tempat lain dengan -o BERKAS."
        ),
        before=(GROUP,),
    ),
    Case(
        NotCsv,
        "import b.csv",
        en=(
            "error: This file is no CSV text.\n"
            "Save it as CSV (UTF-8) in the spreadsheet, then import that."
        ),
        id=(
            "Belum bisa: Berkas ini bukan teks CSV.\n"
            "Simpan sebagai CSV (UTF-8) dari lembar kerja, lalu impor berkas itu."
        ),
        before=(GROUP, file("\x00")),
    ),
    Case(
        CsvBroken,
        "import b.csv",
        en=(
            "error: From line 2 on the cells cannot be told apart: a quotation mark stands "
            "alone.\n"
            "Put the mark in pairs, or save the file as CSV once more, then import it again."
        ),
        id=(
            "Belum bisa: Mulai baris 2 isi kolom tidak bisa dibedakan: ada tanda kutip yang "
            "berdiri "
            "sendiri.\n"
            "Tulis tanda kutip berpasangan, atau simpan lagi sebagai CSV, lalu impor ulang."
        ),
        before=(GROUP, row('2026-10-05,"')),
    ),
    Case(
        ColumnsMissing,
        "import b.csv",
        en=(
            "error: The first line must name the columns, and these are missing: source, "
            "target, amount.\n"
            "Known columns: date, voucher, source, target, amount, text, party, member, line, "
            "grant"
        ),
        id=(
            "Belum bisa: Baris pertama harus menyebut nama kolom, dan yang ini belum ada: source, "
            "target, amount.\n"
            "Kolom yang dikenal: date, voucher, source, target, amount, text, party, member, "
            "line, grant, reverses"
        ),
        before=(GROUP, file("date,text\n")),
    ),
    Case(
        ColumnUnknown,
        "import b.csv",
        en=(
            'error: "Debet" is no column of this file.\n'
            "Known columns: date, voucher, source, target, amount, text, party, member, line, "
            "grant"
        ),
        id=(
            'Belum bisa: "Debet" bukan kolom berkas ini.\n'
            "Kolom yang dikenal: date, voucher, source, target, amount, text, party, member, "
            "line, grant, reverses"
        ),
        before=(GROUP, file("date,Debet\n")),
    ),
    Case(
        ColumnTwice,
        "import b.csv",
        en=('error: "Tanggal" names the column date a second time.\nTake one of the two away.'),
        id=('Belum bisa: "Tanggal" menyebut kolom date untuk kedua kalinya.\nBuang salah satunya.'),
        before=(GROUP, file("date,Tanggal\n")),
    ),
    Case(
        ImportRefused,
        "import b.csv",
        en=(
            "error: Faults in the file: 1. Nothing was added.\n"
            'Line 2: There is no account "telor".\n'
            "Mend these lines, then import the file again."
        ),
        id=(
            "Belum bisa: Ada 1 kesalahan dalam berkas. Tidak ada yang ditambahkan.\n"
            'Baris 2: Tidak ada pos "telor".\n'
            "Perbaiki baris-baris ini, lalu impor lagi berkasnya."
        ),
        before=(GROUP, row("2026-10-05,,telor,kas,5rb,Telur,,,")),
    ),
    Case(
        ImportRefused,
        "import b.csv",
        en=(
            "error: Faults in the file: 5. Nothing was added.\n"
            "Line 3: the column date is empty.\n"
            'Line 3: There is no account "telor".\n'
            "Line 4: it has 5 cells, the first line has 9.\n"
            'Line 5: The plan has no line "3".\n'
            'Line 6: There is no grant "PKH".\n'
            "Mend these lines, then import the file again."
        ),
        id=(
            "Belum bisa: Ada 5 kesalahan dalam berkas. Tidak ada yang ditambahkan.\n"
            "Baris 3: kolom tanggal kosong.\n"
            'Baris 3: Tidak ada pos "telor".\n'
            "Baris 4: isinya 5 kolom, baris pertama 9 kolom.\n"
            'Baris 5: RAB tidak punya baris "3".\n'
            'Baris 6: Tidak ada bantuan "PKH".\n'
            "Perbaiki baris-baris ini, lalu impor lagi berkasnya."
        ),
        before=(
            GROUP,
            row(
                "2026-10-05,,penjualan,kas,5rb,Telur,,,\n"
                ",,telor,kas,5rb,Telur,,,\n"
                "2026-10-05,,penjualan,kas,5rb\n"
                "2026-10-05,,penjualan,kas,5rb,Telur,,3,\n"
                "2026-10-05,,penjualan,kas,5rb,Telur,,,PKH"
            ),
        ),
    ),
    Case(
        ExtensionUnknown,
        "export cash-book -o b.docx",
        en=("error: b.docx: nothing is written in this form.\nEndings that work here: .csv, .json"),
        id=(
            "Belum bisa: b.docx: bentuk ini tidak bisa ditulis.\n"
            "Akhiran yang bisa di sini: .csv, .json"
        ),
        before=(GROUP,),
    ),
    Case(
        OutputIsLedger,
        "export cash-book -o a.kubebook",
        en=(
            'error: "a.kubebook" is a ledger; nothing is written over it.\n'
            "Name another file with -o FILE."
        ),
        id=(
            'Belum bisa: "a.kubebook" adalah buku kas; tidak ada yang ditulis di atasnya.\n'
            "Sebut berkas lain dengan -o BERKAS."
        ),
        before=(GROUP,),
    ),
    Case(
        FileUnreadable,
        lambda: read_file(Path("b.csv")),
        en=(
            '"b.csv" cannot be read (this is not allowed there).\n'
            "Close it in other programs, or copy it here, then repeat."
        ),
        id=(
            '"b.csv" tidak bisa dibaca (tidak diizinkan di tempat itu).\n'
            "Tutup di program lain, atau salin ke sini, lalu ulangi."
        ),
        faults={"kubebook.disk.read": PermissionError(errno.EACCES, "")},
    ),
    Case(
        FileUnwritable,
        lambda: write_file(Path("b.csv"), ""),
        en=(
            '"b.csv" cannot be written (this is not allowed there). Nothing in it was changed.\n'
            "Close it where it is open, or name another file with -o FILE."
        ),
        id=(
            '"b.csv" tidak bisa ditulis (tidak diizinkan di tempat itu). Isinya tidak berubah.\n'
            "Tutup di program yang membukanya, atau sebut berkas lain dengan -o BERKAS."
        ),
        faults={"kubebook.disk.os.open": PermissionError(errno.EACCES, "")},
    ),
    Case(
        DiskFull,
        lambda: write_file(Path("b.csv"), ""),
        en=(
            'There is no room left for "b.csv". Nothing in it was changed.\n'
            "Make room, or name another place with -o FILE."
        ),
        id=(
            'Tidak ada tempat lagi untuk "b.csv". Isinya tidak berubah.\n'
            "Kosongkan tempat, atau sebut tempat lain dengan -o BERKAS."
        ),
        faults={"kubebook.disk.os.open": OSError(errno.ENOSPC, "")},
    ),
    Case(
        FileNameImpossible,
        "import " + 300 * "x",
        en=(
            "error: No file can be called "
            '"xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx...".\n'
            "Write a shorter name."
        ),
        id=(
            "Belum bisa: Tidak ada berkas yang bisa bernama "
            '"xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx...".\n'
            "Tulis nama yang lebih pendek."
        ),
        before=(GROUP,),
    ),
]
