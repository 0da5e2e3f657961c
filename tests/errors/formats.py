"""What is refused of formats, the forms of offices: every fault with its line."""

from collections.abc import Callable
from pathlib import Path

from kubebook.errors.formats import (
    FormatBackslash,
    FormatChangesNothing,
    FormatFaulty,
    FormatFileExists,
    FormatKeyTwice,
    FormatNameTaken,
    FormatNewer,
    FormatNotFound,
    FormatNotFoundNear,
    FormatPartUnknown,
    FormatQuotesCurly,
    FormatTextless,
    FormatUnreadable,
)
from tests.errors.case import Case

CHECK = "format check a.toml"


def file(data: bytes | str, name: str = "a.toml") -> Callable[[], object]:
    """Leave a file in the folder."""
    content = data.encode() if isinstance(data, str) else data
    return lambda: Path(name).write_bytes(content)


CASES = [
    Case(
        FormatFaulty,
        CHECK,
        en=(
            "error: a.toml cannot be used:\n"
            '  line 3, books.cash-book.colums: there is no key "colums" here; perhaps: columns\n'
            "  kubebook format show umum   shows every key and what it means"
        ),
        id=(
            "Belum bisa: a.toml perlu diperbaiki dulu:\n"
            '  baris 3, books.cash-book.colums: tidak ada kunci "colums" di sini; mungkin: '
            "columns\n"
            "  kubebook bentuk lihat umum   memuat semua kunci dan artinya"
        ),
        before=(file('format = 1\n[books.cash-book]\ncolums = ["no"]\n'),),
    ),
    Case(
        FormatKeyTwice,
        CHECK,
        en=(
            "error: a.toml cannot be read: line 4 is there already above: [documents.monthly]\n"
            "  Delete one of the two, or put what they say under one."
        ),
        id=(
            "Belum bisa: a.toml tidak terbaca: baris 4 sudah ada di atasnya: [documents.monthly]\n"
            "  Hapus salah satu, atau gabungkan isinya di bawah yang satu."
        ),
        before=(file('[documents.monthly]\ntitle = "A"\n\n[documents.monthly]\ntitle = "B"\n'),),
    ),
    Case(
        FormatKeyTwice,
        CHECK,
        en=(
            'error: a.toml cannot be read: line 2 is there already above: title = "B"\n'
            "  Delete one of the two, or put what they say under one."
        ),
        id=(
            'Belum bisa: a.toml tidak terbaca: baris 2 sudah ada di atasnya: title = "B"\n'
            "  Hapus salah satu, atau gabungkan isinya di bawah yang satu."
        ),
        before=(file('title = "A"\ntitle = "B"\n'),),
    ),
    Case(
        FormatUnreadable,
        CHECK,
        en=(
            'error: a.toml cannot be read: line 2: title = "Kami\n'
            "  A line is KEY = VALUE or [TABLE], a text stands between quotes: "
            'title = "Laporan Bulanan"'
        ),
        id=(
            'Belum bisa: a.toml tidak terbaca: baris 2: title = "Kami\n'
            "  Satu baris ialah KUNCI = NILAI atau [TABEL], teks di antara tanda kutip: "
            'title = "Laporan Bulanan"'
        ),
        before=(file('format = 1\ntitle = "Kami\n'),),
    ),
    Case(
        FormatBackslash,
        CHECK,
        en=(
            'error: a.toml cannot be read: line 3: logo = "C:\\Users\\tim.png"\n'
            "  Between \"...\" a \\ begins a special letter. Write / in its place, or take '...':\n"
            '  logo = "C:/Users/tim.png"'
        ),
        id=(
            'Belum bisa: a.toml tidak terbaca: baris 3: logo = "C:\\Users\\tim.png"\n'
            "  Di antara \"...\", tanda \\ punya arti khusus. Ganti dengan /, atau pakai '...':\n"
            '  logo = "C:/Users/tim.png"'
        ),
        before=(file('format = 1\n[letterhead]\nlogo = "C:\\Users\\tim.png"\n'),),
    ),
    Case(
        FormatQuotesCurly,
        CHECK,
        en=(
            "error: a.toml cannot be read: line 2: title = “Kami”\n"
            "  The quotes are curly, as a word processor makes them. Type straight ones:\n"
            '  title = "Kami"'
        ),
        id=(
            "Belum bisa: a.toml tidak terbaca: baris 2: title = “Kami”\n"
            "  Tanda kutipnya melengkung, seperti dari Word. Ketik yang lurus:\n"
            '  title = "Kami"'
        ),
        before=(file("format = 1\ntitle = “Kami”\n"),),
    ),
    Case(
        FormatNewer,
        CHECK,
        en=(
            "error: a.toml, line 1: it is of version 2, and this kubebook reads up to version 1.\n"
            "  A newer kubebook can read it."
        ),
        id=(
            "Belum bisa: a.toml, baris 1: versinya 2, sedangkan kubebook ini membaca sampai "
            "versi 1.\n"
            "  Kubebook yang lebih baru bisa membacanya."
        ),
        before=(file("format = 2\nwhat_is_new = true\n"),),
    ),
    Case(
        FormatChangesNothing,
        "format proof umum",
        en=(
            "error: umum prints everything as the general form does, so there is nothing to look "
            "at.\n"
            "  kubebook format new FILE   begins a form that differs"
        ),
        id=(
            "Belum bisa: umum mencetak semuanya seperti bentuk umum, jadi tidak ada yang perlu "
            "dilihat.\n"
            "  kubebook bentuk baru BERKAS   memulai bentuk yang berbeda"
        ),
    ),
    Case(
        FormatNotFound,
        "format show zzz",
        en=(
            'error: There is no form "zzz", and no file of that name.\n'
            "  kubebook format list             shows those that are here\n"
            "  kubebook format new zzz.toml   begins one"
        ),
        id=(
            'Belum bisa: Tidak ada bentuk "zzz", dan tidak ada berkas bernama itu.\n'
            "  kubebook bentuk daftar             memuat yang ada\n"
            "  kubebook bentuk baru zzz.toml   memulai yang baru"
        ),
    ),
    Case(
        FormatNotFoundNear,
        "format show umun",
        en=(
            'error: There is no form "umun". Perhaps: umum\n'
            "  kubebook format list   shows those that are here"
        ),
        id=(
            'Belum bisa: Tidak ada bentuk "umun". Mungkin maksudnya: umum\n'
            "  kubebook bentuk daftar   memuat yang ada"
        ),
    ),
    Case(
        FormatNameTaken,
        "format check umum.toml",
        en=(
            'error: A form called "umum" comes with kubebook; give umum.toml another name, such '
            "as umum-kami.toml."
        ),
        id=(
            'Belum bisa: Bentuk "umum" sudah dibawa kubebook; beri umum.toml nama lain, misalnya '
            "umum-kami.toml."
        ),
        before=(file("format = 1\n", "umum.toml"),),
    ),
    Case(
        FormatTextless,
        CHECK,
        en=(
            "error: a.toml is no text in UTF-8.\n"
            "  In Notepad: File, Save as, and below choose the encoding UTF-8"
        ),
        id=(
            "Belum bisa: a.toml bukan teks UTF-8.\n"
            "  Di Notepad: File, Save As, lalu di bawah pilih encoding UTF-8"
        ),
        before=(file('title = "Kami"\n'.encode("utf-16")),),
    ),
    Case(
        FormatPartUnknown,
        "format new a.toml leterhead",
        en=(
            'error: A form has no part "leterhead". Perhaps: letterhead\n'
            "  kubebook format show umum   shows all parts"
        ),
        id=(
            'Belum bisa: Bentuk tidak punya bagian "leterhead". Mungkin maksudnya: letterhead\n'
            "  kubebook bentuk lihat umum   memuat semua bagian"
        ),
    ),
    Case(
        FormatFileExists,
        "format new a.toml",
        en="error: a.toml is there already. Give another name, or delete it first.",
        id="Belum bisa: a.toml sudah ada. Beri nama lain, atau hapus dulu.",
        before=(file("format = 1\n"),),
    ),
]
