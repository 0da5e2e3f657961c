"""What is said of copies on a flash drive that are not made, not proven, or not there."""

import errno
from pathlib import Path

from kubebook.errors.copies import (
    CopyDiverged,
    CopyFolderLink,
    CopyFolderMissing,
    CopyFolderOwn,
    CopyMissing,
    CopyNewer,
    CopyNoRoom,
    CopyNotMade,
    CopyNotProven,
    CopyOfOthers,
    CopyUnreadable,
)
from tests.errors.case import GROUP, SOLD, Case

COPIED = (GROUP, lambda: Path("usb").mkdir(), "backup --ledger a.kubebook usb")
BACK_UP = "backup --ledger a.kubebook usb"


def _link() -> None:
    Path("usb").mkdir()
    Path("usb/a.kubebook.d").symlink_to(Path().absolute())


CASES = [
    Case(
        CopyFolderMissing,
        BACK_UP,
        en=(
            'error: There is no folder "usb". No copy was made.\n'
            "Look whether the flash drive is plugged in, and what its folder is called here."
        ),
        id=(
            'Belum bisa: Tidak ada folder "usb". Salinan tidak dibuat.\n'
            "Periksa apakah flash disk sudah terpasang, dan apa nama foldernya di sini."
        ),
        before=(GROUP,),
    ),
    Case(
        CopyFolderOwn,
        "backup .",
        en=(
            'error: "." is where the book itself lies. A copy there would be lost with it.\n'
            "Name a folder on a flash drive."
        ),
        id=(
            'Belum bisa: "." adalah tempat buku itu sendiri. Salinan di situ akan hilang '
            "bersamanya.\n"
            "Sebut folder di flash disk."
        ),
        before=(GROUP,),
    ),
    Case(
        CopyFolderLink,
        BACK_UP,
        en=(
            'error: "usb/a.kubebook.d" is a link that leads elsewhere. No copy was made.\n'
            "Remove it, or name another folder."
        ),
        id=(
            'Belum bisa: "usb/a.kubebook.d" adalah tautan ke tempat lain. Salinan tidak dibuat.\n'
            "Hapus tautan itu, atau sebut folder lain."
        ),
        before=(GROUP, _link),
    ),
    Case(
        CopyNoRoom,
        BACK_UP,
        en=(
            'error: The copy needs 1 MB, and "usb" has 0 MB left. No copy was made.\n'
            "Make room on it, or take another flash drive."
        ),
        id=(
            'Belum bisa: Salinan perlu 1 MB, sedangkan sisa ruang di "usb" 0 MB. Salinan tidak '
            "dibuat.\n"
            "Kosongkan sebagian isinya, atau pakai flash disk lain."
        ),
        before=(GROUP, lambda: Path("usb").mkdir()),
        faults={"kubebook.disk.room": lambda *_: 9_000},
    ),
    Case(
        CopyNotMade,
        BACK_UP,
        en=(
            'error: The copy in "usb" is not whole: the disk is full. The book itself is as '
            "before.\n"
            "Do not rely on this copy. Plug the flash drive in again, or take another one, then "
            "repeat."
        ),
        id=(
            'Belum bisa: Salinan di "usb" tidak utuh: tempat penyimpanan penuh. Bukunya sendiri '
            "tidak berubah.\n"
            "Jangan andalkan salinan ini. Pasang lagi flash disk itu, atau pakai yang lain, lalu "
            "ulangi."
        ),
        before=(GROUP, lambda: Path("usb").mkdir()),
        faults={"kubebook.disk.replace": OSError(errno.ENOSPC, "full")},
    ),
    Case(
        CopyNotProven,
        BACK_UP,
        en=(
            'error: "usb/a.kubebook" is not as it was written there: this flash drive loses what '
            "it is given. The book itself is as before.\n"
            "Take another flash drive, then repeat."
        ),
        id=(
            'Belum bisa: "usb/a.kubebook" tidak seperti waktu ditulis di sana: flash disk ini '
            "tidak menyimpan dengan benar. Bukunya sendiri tidak berubah.\n"
            "Pakai flash disk lain, lalu ulangi."
        ),
        before=(GROUP, lambda: Path("usb").mkdir()),
        faults={"kubebook.disk.read_back": lambda *_: b"{}"},
    ),
    Case(
        CopyOfOthers,
        BACK_UP,
        en=(
            'error: "usb/a.kubebook" is the book of another group (KUBE Lain). Nothing was '
            "written over it.\n"
            "Name another folder."
        ),
        id=(
            'Belum bisa: "usb/a.kubebook" adalah buku kelompok lain (KUBE Lain). Berkas itu tidak '
            "ditimpa.\n"
            "Sebut folder lain."
        ),
        before=(
            GROUP,
            lambda: Path("usb").mkdir(),
            "init --ledger usb/a.kubebook --name Lain --village Rekaan",
        ),
    ),
    Case(
        CopyNewer,
        BACK_UP,
        en=(
            'error: "usb/a.kubebook" is newer than this book: it has lines that are not here (1). '
            "Nothing was written over it.\n"
            "Look what is in it, then go on with it, or name another folder:\n"
            "  kubebook check usb/a.kubebook\n"
            "  kubebook restore usb/a.kubebook"
        ),
        id=(
            'Belum bisa: "usb/a.kubebook" lebih baru dari buku ini: ada baris yang tidak ada di '
            "sini (1). Berkas itu tidak ditimpa.\n"
            "Lihat isinya, lalu lanjutkan dengan berkas itu, atau sebut folder lain:\n"
            "  kubebook periksa usb/a.kubebook\n"
            "  kubebook pulihkan usb/a.kubebook"
        ),
        before=(*COPIED, f"{SOLD} --ledger usb/a.kubebook"),
    ),
    Case(
        CopyDiverged,
        BACK_UP,
        en=(
            'error: "usb/a.kubebook" is this book too, but went its own way: it has lines that '
            "are not here (1). Nothing was written over it.\n"
            "Look what is in it, and name another folder for the copy:\n"
            "  kubebook check usb/a.kubebook"
        ),
        id=(
            'Belum bisa: "usb/a.kubebook" juga buku ini, tetapi sudah bercabang: ada baris yang '
            "tidak ada di sini (1). Berkas itu tidak ditimpa.\n"
            "Lihat isinya, dan sebut folder lain untuk salinannya:\n"
            "  kubebook periksa usb/a.kubebook"
        ),
        before=(
            *COPIED,
            f"{SOLD} --ledger usb/a.kubebook",
            "receipt 7rb Telur --account penjualan --ledger a.kubebook",
        ),
    ),
    Case(
        CopyMissing,
        "backup --verify usb",
        en=(
            'error: In "usb" there is no copy of the book (a.kubebook).\n'
            "Look whether the flash drive is plugged in, or make a copy:\n"
            "  kubebook backup usb"
        ),
        id=(
            'Belum bisa: Di "usb" tidak ada salinan buku (a.kubebook).\n'
            "Periksa apakah flash disk sudah terpasang, atau buat salinannya:\n"
            "  kubebook salin usb"
        ),
        before=(GROUP, lambda: Path("usb").mkdir()),
    ),
    Case(
        CopyUnreadable,
        "backup --verify usb",
        en=(
            'error: "usb/a.kubebook" cannot be read: the disk does not work properly. Do not rely '
            "on this copy.\n"
            "Plug the flash drive in again, or take another one, and copy the book once more."
        ),
        id=(
            'Belum bisa: "usb/a.kubebook" tidak terbaca: tempat penyimpanan tidak bekerja dengan '
            "baik. Jangan andalkan salinan ini.\n"
            "Pasang lagi flash disk itu, atau pakai yang lain, dan salin buku sekali lagi."
        ),
        before=COPIED,
        faults={"kubebook.disk.read_back": OSError(errno.EIO, "broken")},
    ),
]
