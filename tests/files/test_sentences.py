"""What is said of a file that cannot be read, written or imported, in both languages."""

import errno
import hashlib
import os
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from kubebook.book.entries.importing import import_entries
from kubebook.book.people.importing import import_members
from kubebook.cli.nouns.member import HEADINGS
from kubebook.errors import KubebookError
from kubebook.files.entries import read_entry_csv
from kubebook.files.members import read_member_csv
from kubebook.files.whole_files import read_file, write_file
from kubebook.language import word
from tests.books import empty_book

TODAY = date(2026, 10, 31)
HEADER = "date,voucher,source,target,amount,text,party,member,line,grant\n"
KNOWN = "date, voucher, source, target, amount, text, party, member, line, grant"


def entries(text: str) -> Callable[[], object]:
    """Import a CSV text of entries into a book that has one."""
    old = f"{HEADER}2026-10-01,BKM-2026-0001,penjualan,kas,5,Telur,,,,\n"

    def do() -> object:
        book = empty_book()
        for data in (old.encode(), text.encode()):
            sha256 = hashlib.sha256(data).hexdigest()
            change = import_entries(book, read_entry_csv(data), sha256=sha256, today=TODAY)
            book = book.apply(change)
        return book

    return do


def members(text: str) -> Callable[[], object]:
    """Import a CSV text of members."""
    return lambda: import_members(
        empty_book(()), read_member_csv(text.encode(), HEADINGS), today=TODAY
    )


def refused(do: Callable[[], object]) -> tuple[str, str]:
    """The sentences of a refusal in English and Indonesian; all of files have exit code 1."""
    with pytest.raises(KubebookError) as refusal:
        do()
    assert refusal.value.exit_code == 1
    return word(refusal.value.worded, "en"), word(refusal.value.worded, "id")


@pytest.mark.parametrize(
    ("text", "english", "indonesian"),
    [
        (
            "\x00",
            (
                "This file is no CSV text.\n"
                "Save it as CSV (UTF-8) in the spreadsheet, then import that."
            ),
            (
                "Berkas ini bukan teks CSV.\n"
                "Simpan sebagai CSV (UTF-8) dari lembar kerja, lalu impor berkas itu."
            ),
        ),
        (
            f'{HEADER}"2026-10-05',
            (
                "From line 2 on the cells cannot be told apart: a quotation mark stands alone.\n"
                "Put the mark in pairs, or save the file as CSV once more, then import it again."
            ),
            (
                "Mulai baris 2 isi kolom tidak bisa dibedakan: ada tanda kutip yang berdiri "
                "sendiri.\n"
                "Tulis tanda kutip berpasangan, atau simpan lagi sebagai CSV, lalu impor ulang."
            ),
        ),
        (
            "date,text\n",
            (
                "The first line must name the columns, and these are missing: source, target, "
                f"amount.\nKnown columns: {KNOWN}"
            ),
            (
                "Baris pertama harus menyebut nama kolom, dan yang ini belum ada: "
                f"source, target, amount.\nKolom yang dikenal: {KNOWN}"
            ),
        ),
        (
            "date,Debet\n",
            f'"Debet" is no column of this file.\nKnown columns: {KNOWN}',
            f'"Debet" bukan kolom berkas ini.\nKolom yang dikenal: {KNOWN}',
        ),
        (
            "date,Tanggal\n",
            '"Tanggal" names the column date a second time.\nTake one of the two away.',
            '"Tanggal" menyebut kolom date untuk kedua kalinya.\nBuang salah satunya.',
        ),
        (
            f"{HEADER}2026-10-02,,penjualan,kas,5,a,,,,\n,,tidak,kas,5,a,,,,\n",
            (
                "Faults in the file: 2. Nothing was added.\n"
                "Line 3: the column date is empty.\n"
                'Line 3: There is no account "tidak".\n'
                "Mend these lines, then import the file again."
            ),
            (
                "Kesalahan dalam berkas: 2. Tidak ada yang ditambahkan.\n"
                "Baris 3: kolom tanggal kosong.\n"
                'Baris 3: Tidak ada pos "tidak".\n'
                "Perbaiki baris-baris ini, lalu impor lagi berkasnya."
            ),
        ),
    ],
)
def test_a_file_that_is_refused(text: str, english: str, indonesian: str) -> None:
    """The first line says what is wrong, the last what to do."""
    assert refused(entries(text)) == (english, indonesian)


@pytest.mark.parametrize(
    ("row", "english", "indonesian"),
    [
        (
            "2026-10-05,,penjualan,kas,1,a,,,3,",
            'The plan has no line "3".',
            'RAB tidak punya pos "3".',
        ),
        (
            "2026-10-05,,penjualan,kas,1,a,,,,PKH",
            'There is no grant "PKH".',
            'Tidak ada bantuan "PKH".',
        ),
        (
            "2026-10-05,BKK-2026-0001,penjualan,kas,1,a,,,,",
            "BKK-2026-0001 does not fit: this entry belongs to the series BKM-2026.",
            "BKK-2026-0001 tidak cocok: transaksi ini masuk seri BKM-2026.",
        ),
        (
            "2026-10-01,BKM-2026-0001,penjualan,kas,6,a,,,,",
            "BKM-2026-0001 is there already with other contents.",
            "BKM-2026-0001 sudah ada dengan isi lain.",
        ),
        (
            "2026-10-05,,penjualan,kas,1",
            "it has 5 cells, the first line has 10.",
            "isinya 5 kolom, baris pertama 10 kolom.",
        ),
    ],
)
def test_a_fault_of_a_row(row: str, english: str, indonesian: str) -> None:
    """One line each, in the language of the reader."""
    told = refused(entries(f"{HEADER}{row}\n"))
    assert [text.splitlines()[1] for text in told] == [
        f"Line 2: {english}",
        f"Baris 2: {indonesian}",
    ]


def test_a_voucher_of_two_days() -> None:
    """The other line is named."""
    row = "2026-10-0{},BKM-2026-0009,penjualan,kas,1,a,,,,\n"
    told = refused(entries(HEADER + row.format(4) + row.format(5)))
    assert [text.splitlines()[1] for text in told] == [
        "Line 3: BKM-2026-0009 stands under another date in line 2.",
        "Baris 3: BKM-2026-0009 bertanggal lain di baris 2.",
    ]


@pytest.mark.parametrize(
    ("text", "english", "indonesian"),
    [
        (
            "name,nik\nLina,6271••••••••0001\n",
            "Line 2: NIK is masked (6271••••••••0001).",
            "Baris 2: NIK tersamar (6271••••••••0001).",
        ),
        (
            "name,role\nLina,ketua\nAyu,ketua\n",
            "Line 3: Lina is ketua already, in line 2.",
            "Baris 3: Lina sudah menjadi ketua, di baris 2.",
        ),
    ],
)
def test_a_fault_of_a_member(text: str, english: str, indonesian: str) -> None:
    """Masked numbers are never kept as if they were numbers."""
    assert [told.splitlines()[1] for told in refused(members(text))] == [english, indonesian]


def test_a_path_that_cannot_be(tmp_path: Path) -> None:
    """What is missing is named as it was typed."""
    missing, folder = tmp_path / "a.csv", tmp_path / "laporan"
    assert refused(lambda: read_file(missing)) == (
        f'There is no file "{missing}".\nLook at its name and folder, then repeat.',
        f'Tidak ada berkas "{missing}".\nPeriksa nama dan foldernya, lalu ulangi.',
    )
    assert refused(lambda: read_file(tmp_path)) == (
        f'"{tmp_path}" is a folder.\nName a file in it, then repeat.',
        f'"{tmp_path}" adalah folder.\nSebut satu berkas di dalamnya, lalu ulangi.',
    )
    assert refused(lambda: write_file(folder / "a.pdf", b"")) == (
        (
            f'There is no folder "{folder}". Nothing was written.\n'
            "Make it first, or name another place with -o FILE."
        ),
        (
            f'Tidak ada folder "{folder}". Tidak ada yang ditulis.\n'
            "Buat dulu folder itu, atau sebut tempat lain dengan -o BERKAS."
        ),
    )


def test_a_disk_that_refuses(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Full, or open in a viewer: what was there is still there."""
    file = tmp_path / "a.csv"
    file.write_text("lama")
    reason, alasan = "this is not allowed there", "tidak diizinkan di tempat itu"

    def fail(number: int) -> None:
        def failing(*_: object, **__: object) -> None:
            raise OSError(number, os.strerror(number))

        monkeypatch.setattr("kubebook.disk.os.open", failing)

    fail(errno.ENOSPC)
    assert refused(lambda: write_file(file, "x")) == (
        (
            f'There is no room left for "{file}". Nothing in it was changed.\n'
            "Make room, or name another place with -o FILE."
        ),
        (
            f'Tidak ada tempat lagi untuk "{file}". Isinya tidak berubah.\n'
            "Kosongkan tempat, atau sebut tempat lain dengan -o BERKAS."
        ),
    )
    fail(errno.EACCES)
    assert refused(lambda: write_file(file, "x")) == (
        (
            f'"{file}" cannot be written ({reason}). Nothing in it was changed.\n'
            "Close it where it is open, or name another file with -o FILE."
        ),
        (
            f'"{file}" tidak bisa ditulis ({alasan}). Isinya tidak berubah.\n'
            "Tutup di program yang membukanya, atau sebut berkas lain dengan -o BERKAS."
        ),
    )
    assert refused(lambda: read_file(file)) == (
        (
            f'"{file}" cannot be read ({reason}).\n'
            "Close it in other programs, or copy it here, then repeat."
        ),
        (
            f'"{file}" tidak bisa dibaca ({alasan}).\n'
            "Tutup di program lain, atau salin ke sini, lalu ulangi."
        ),
    )
