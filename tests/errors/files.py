"""What is said of files that are imported or exported, and of names of statements."""

import errno
from collections.abc import Callable
from pathlib import Path

from kubebook.errors.commands import (
    ExtensionUnknown,
    FileNameImpossible,
    OutputIsLedger,
)
from kubebook.errors.files import (
    ColumnsMissing,
    ColumnTwice,
    ColumnUnknown,
    CsvBroken,
    DigitsMasked,
    DiskFull,
    FileIsFolder,
    FileNotFound,
    FileUnreadable,
    FileUnwritable,
    FolderNotFound,
    ImportRefused,
    NotCsv,
    RoleTwice,
    VoucherMisfit,
    VoucherTaken,
    VoucherTwoDays,
)
from kubebook.errors.paper import (
    AccountNotOfBook,
    DocumentNotFound,
    DocumentNotFoundNear,
    PeriodNotBegun,
    StatementNeedsAccount,
    StatementNotFound,
    StatementNotFoundNear,
)
from kubebook.files.whole_files import read_file, write_file
from tests.errors.case import Case

GROUP = "init --ledger a.kubebook --name Contoh --village Rekaan"
SOLD = "receipt 5rb Telur --account penjualan"
HEADER = "date,voucher,source,target,amount,text,member,line,grant"


def file(text: str) -> Callable[[], object]:
    """Leave a file `b.csv` in the folder."""
    return lambda: Path("b.csv").write_text(text, "utf-8")


def row(cells: str) -> Callable[[], object]:
    """Leave a file of one entry in the folder."""
    return file(f"{HEADER}\n{cells}\n")


CASES = [
    Case(
        FileNotFound,
        "import b.csv",
        en=('error: There is no file "b.csv".\nLook at its name and folder, then repeat.'),
        id=('galat: Tidak ada berkas "b.csv".\nPeriksa nama dan foldernya, lalu ulangi.'),
        before=(GROUP,),
    ),
    Case(
        FileIsFolder,
        "import b.csv",
        en=('error: "b.csv" is a folder.\nName a file in it, then repeat.'),
        id=('galat: "b.csv" adalah folder.\nSebut satu berkas di dalamnya, lalu ulangi.'),
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
            'galat: Tidak ada folder "laporan". Tidak ada yang ditulis.\n'
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
            "galat: Berkas ini bukan teks CSV.\n"
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
            "galat: Mulai baris 2 isi kolom tidak bisa dibedakan: ada tanda kutip yang berdiri "
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
            "galat: Baris pertama harus menyebut nama kolom, dan yang ini belum ada: source, "
            "target, amount.\n"
            "Kolom yang dikenal: date, voucher, source, target, amount, text, party, member, "
            "line, grant"
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
            'galat: "Debet" bukan kolom berkas ini.\n'
            "Kolom yang dikenal: date, voucher, source, target, amount, text, party, member, "
            "line, grant"
        ),
        before=(GROUP, file("date,Debet\n")),
    ),
    Case(
        ColumnTwice,
        "import b.csv",
        en=('error: "Tanggal" names the column date a second time.\nTake one of the two away.'),
        id=('galat: "Tanggal" menyebut kolom date untuk kedua kalinya.\nBuang salah satunya.'),
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
            "galat: Kesalahan dalam berkas: 1. Tidak ada yang ditambahkan.\n"
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
            "galat: Kesalahan dalam berkas: 5. Tidak ada yang ditambahkan.\n"
            "Baris 3: kolom tanggal kosong.\n"
            'Baris 3: Tidak ada pos "telor".\n'
            "Baris 4: isinya 5 kolom, baris pertama 9 kolom.\n"
            'Baris 5: RAB tidak punya pos "3".\n'
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
        StatementNotFound,
        "show foo",
        en=('error: There is no statement "foo".\n  kubebook show   lists them all'),
        id=('galat: Tidak ada buku atau laporan "foo".\n  kubebook show   menampilkan semuanya'),
        before=(GROUP,),
    ),
    Case(
        StatementNotFoundNear,
        "show cashbok",
        en=(
            'error: There is no statement "cashbok". Perhaps: cash-book, cash-flow, bank-book\n'
            "  kubebook show   lists them all"
        ),
        id=(
            'galat: Tidak ada buku atau laporan "cashbok". Mungkin maksudnya: cash-book, '
            "cash-flow, bank-book\n"
            "  kubebook show   menampilkan semuanya"
        ),
        before=(GROUP,),
    ),
    Case(
        StatementNeedsAccount,
        "show account-ledger",
        en=(
            "error: account-ledger is of one account, and none was named.\n"
            "  kubebook show account-ledger --account kas"
        ),
        id=(
            "galat: account-ledger menampilkan satu pos, dan posnya belum disebut.\n"
            "  kubebook show account-ledger --account kas"
        ),
        before=(GROUP,),
    ),
    Case(
        AccountNotOfBook,
        "show bank-book --account penjualan",
        en=(
            'error: The account "penjualan" has no book of its own kind here. Possible: bank\n'
            "  kubebook show account-ledger --account penjualan"
        ),
        id=(
            'galat: Pos "penjualan" tidak punya buku ini. Yang bisa: bank\n'
            "  kubebook show account-ledger --account penjualan"
        ),
        before=(GROUP,),
    ),
    Case(
        PeriodNotBegun,
        "report notice --period 2027-03",
        en=(
            "error: This period begins on 1 March 2027; there is nothing in it to print and sign "
            "yet.\n"
            "  kubebook report notice --period 2026-10   prints one that has begun"
        ),
        id=(
            "galat: Periode ini baru mulai 1 Maret 2027; belum ada yang bisa dicetak dan "
            "ditandatangani.\n"
            "  kubebook report notice --period 2026-10   mencetak periode yang sudah mulai"
        ),
        before=(GROUP,),
    ),
    Case(
        DocumentNotFound,
        "report foo",
        en=(
            'error: There is no document "foo".\n'
            "  kubebook report --help   lists them all\n"
            "  kubebook show            lists the statements, which can be printed too"
        ),
        id=(
            'galat: Tidak ada dokumen "foo".\n'
            "  kubebook report --help   menampilkan semuanya\n"
            "  kubebook show            menampilkan buku dan laporan, yang juga bisa dicetak"
        ),
        before=(GROUP,),
    ),
    Case(
        DocumentNotFoundNear,
        "report pengumum",
        en=(
            'error: There is no document "pengumum". Perhaps: pengumuman\n'
            "  kubebook report --help   lists them all\n"
            "  kubebook show            lists the statements, which can be printed too"
        ),
        id=(
            'galat: Tidak ada dokumen "pengumum". Mungkin maksudnya: pengumuman\n'
            "  kubebook report --help   menampilkan semuanya\n"
            "  kubebook show            menampilkan buku dan laporan, yang juga bisa dicetak"
        ),
        before=(GROUP,),
    ),
    Case(
        ExtensionUnknown,
        "export cash-book -o b.docx",
        en=("error: b.docx: nothing is written in this form.\nEndings that work here: .csv, .json"),
        id=(
            "galat: b.docx: bentuk ini tidak bisa ditulis.\nAkhiran yang bisa di sini: .csv, .json"
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
            'galat: "a.kubebook" adalah buku kas; tidak ada yang ditulis di atasnya.\n'
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
        VoucherMisfit,
        "import b.csv",
        en=(
            "error: Faults in the file: 1. Nothing was added.\n"
            "Line 2: BKK-2026-0001 does not fit: this entry belongs to the series BKM-2026.\n"
            "Mend these lines, then import the file again."
        ),
        id=(
            "galat: Kesalahan dalam berkas: 1. Tidak ada yang ditambahkan.\n"
            "Baris 2: BKK-2026-0001 tidak cocok: transaksi ini masuk seri BKM-2026.\n"
            "Perbaiki baris-baris ini, lalu impor lagi berkasnya."
        ),
        before=(GROUP, row("2026-10-05,BKK-2026-0001,penjualan,kas,5rb,Telur,,,")),
    ),
    Case(
        VoucherTaken,
        "import b.csv",
        en=(
            "error: Faults in the file: 1. Nothing was added.\n"
            "Line 2: BKM-2026-0001 is there already with other contents.\n"
            "Mend these lines, then import the file again."
        ),
        id=(
            "galat: Kesalahan dalam berkas: 1. Tidak ada yang ditambahkan.\n"
            "Baris 2: BKM-2026-0001 sudah ada dengan isi lain.\n"
            "Perbaiki baris-baris ini, lalu impor lagi berkasnya."
        ),
        before=(GROUP, SOLD, row("2026-10-31,BKM-2026-0001,penjualan,kas,6rb,Telur,,,")),
    ),
    Case(
        VoucherTwoDays,
        "import b.csv",
        en=(
            "error: Faults in the file: 1. Nothing was added.\n"
            "Line 3: BKM-2026-0001 stands under another date in line 2.\n"
            "Mend these lines, then import the file again."
        ),
        id=(
            "galat: Kesalahan dalam berkas: 1. Tidak ada yang ditambahkan.\n"
            "Baris 3: BKM-2026-0001 bertanggal lain di baris 2.\n"
            "Perbaiki baris-baris ini, lalu impor lagi berkasnya."
        ),
        before=(
            GROUP,
            row(
                "2026-10-04,BKM-2026-0001,penjualan,kas,5rb,Telur,,,\n"
                "2026-10-05,BKM-2026-0001,penjualan,kas,5rb,Telur,,,"
            ),
        ),
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
            "galat: Kesalahan dalam berkas: 1. Tidak ada yang ditambahkan.\n"
            "Baris 2: NIK tersamar (6271••••••••0001).\n"
            "Perbaiki baris-baris ini, lalu impor lagi berkasnya."
        ),
        before=(GROUP, file("name,nik\nLina,6271••••••••0001\n")),
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
            "galat: Kesalahan dalam berkas: 1. Tidak ada yang ditambahkan.\n"
            "Baris 3: Lina sudah menjadi ketua, di baris 2.\n"
            "Perbaiki baris-baris ini, lalu impor lagi berkasnya."
        ),
        before=(GROUP, file("name,role\nLina,ketua\nAyu,ketua\n")),
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
            "galat: Tidak ada berkas yang bisa bernama "
            '"xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx...".\n'
            "Tulis nama yang lebih pendek."
        ),
        before=(GROUP,),
    ),
]
