"""What is said of the ledger file in each of its states."""

import errno
import os
import re
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from filelock import Timeout
from tinydb import TinyDB

from kubebook import disk
from kubebook.book.group import start_group
from kubebook.cli.main import run
from kubebook.errors.ledger import (
    LedgerBefore,
    LedgerBinary,
    LedgerDamaged,
    LedgerDiverged,
    LedgerEmpty,
    LedgerExists,
    LedgerForeign,
    LedgerIsFolder,
    LedgerLocked,
    LedgerMissing,
    LedgerMoved,
    LedgerNewer,
    LedgerNotBegunWithoutLocks,
    LedgerNotHere,
    LedgerNotWritten,
    LedgerOfOthers,
    LedgerOlder,
    LedgerPerhapsSaved,
    LedgerReadOnly,
    LedgerRenamed,
    LedgerUnfinished,
    LedgerUnknown,
    LedgerUnreadable,
    LedgerWasHere,
    LedgerWithoutLocks,
    NothingToSalvage,
    RecordDropped,
    RecordImpossible,
    SeveralLedgers,
)
from kubebook.store import chain
from kubebook.store.ledger import create_ledger
from kubebook.store.paths import Places
from kubebook.store.read import read_ledger
from kubebook.store.storage import LedgerStorage
from tests.errors.case import GROUP, SOLD, Case
from tests.store.sample import as_version_1

OTHER = "init --ledger 'b b.kubebook' --name Lain --village Rekaan"

LEDGER = Path("a.kubebook")

NOW = datetime(2026, 10, 31)  # noqa: DTZ001 (the ledger keeps local time)


def holds(content: bytes) -> Callable[[], object]:
    """Put a file where the ledger should be."""
    return lambda: LEDGER.write_bytes(content)


def spoilt() -> None:
    """Change one letter of the second line."""
    LEDGER.write_bytes(LEDGER.read_bytes().replace(b"Contoh", b"Cantoh"))


def shortened() -> None:
    """Take the last line away."""
    LEDGER.write_bytes(b"".join(LEDGER.read_bytes().splitlines(keepends=True)[:-1]))


def before_forgetting() -> None:
    """Put the file back in which the card number of a member who left still stands."""
    assert run(["member", "add", "Budi", "--nik", "6271010504800001"]) == 0
    assert run(["member", "leave", "Budi"]) == 0
    before = LEDGER.read_bytes()
    assert run(["member", "forget", "A01", "--yes"]) == 0
    LEDGER.write_bytes(before)


def newer() -> None:
    """Let the first line name another version of the file."""
    first = LEDGER.read_bytes().partition(b"\n")[0]
    LEDGER.write_bytes(re.sub(rb":\d+,", b":7,", first) + b"\n{}\n")


def changed(old: bytes, new: bytes) -> Callable[[], object]:
    """Change something in the ledger, chain and tip with it: as another program would write it."""

    def change() -> None:
        data = LEDGER.read_bytes()
        assert old in data
        first, line = data.splitlines()
        body = line[: -chain.CHAIN_BYTES].replace(old, new)
        line, _ = chain.chained(body, chain.chain_of(first))
        LEDGER.write_bytes(first + b"\n" + line + b"\n")
        Places(LEDGER).tip.unlink()

    return change


def other_group() -> None:
    """Put the ledger of another group in this one's place."""
    other = Path("b.kubebook")
    first = start_group(name="Lain", village="Rekaan", today=NOW.date())
    create_ledger(other, first, at=NOW)
    LEDGER.write_bytes(other.read_bytes())
    other.unlink()


def two_computers() -> None:
    """Write to the ledger, and then put the file of another computer in its place."""
    before = LEDGER.read_bytes()
    assert run(SOLD.split()) == 0
    here = {path.name: path.read_bytes() for path in (LEDGER, Places(LEDGER).tip)}
    LEDGER.write_bytes(before)
    Places(LEDGER).tip.unlink()
    assert run(["receipt", "7rb", "Telur", "--account", "penjualan"]) == 0
    Places(LEDGER).tip.write_bytes(here[Places(LEDGER).tip.name])


def held() -> None:
    """Let the note beside the lock say who writes, since when."""
    holder = Places(LEDGER).holder
    holder.write_bytes(b"4711@laptop-desa\n")
    since = datetime(2026, 10, 31, 8, 15).timestamp()  # noqa: DTZ001 (it is told in local time)
    os.utime(holder, (since, since))


def before_new_version() -> None:
    """Put the file of an older version back, in whose place a newer one was written."""
    old = as_version_1(LEDGER.read_bytes())
    LEDGER.write_bytes(old)
    Places(LEDGER).tip.unlink()
    assert run(SOLD.split()) == 0
    LEDGER.write_bytes(old)


def with_a_copy() -> None:
    """Keep the book as it stood yesterday, which has an entry more than the present one."""
    backups = Places(LEDGER).backups
    backups.joinpath("a-2026-10-30.kubebook").write_bytes(LEDGER.read_bytes())
    backups.joinpath("a-2026-10-31.kubebook").unlink()
    shortened()


def drop_group() -> None:
    """Take the group out of the tables, as a script might try."""
    storage = LedgerStorage(LEDGER, reading=read_ledger(Places(LEDGER)))
    storage.write({})


CASES = [
    Case(
        LedgerExists,
        GROUP,
        en=(
            "error: There is a file a.kubebook already. Nothing was changed.\n"
            "  kubebook --ledger a.kubebook status   shows what is in it\n"
            "  kubebook --ledger OTHER.kubebook init   begins a new book"
        ),
        id=(
            "Belum bisa: Berkas a.kubebook sudah ada. Tidak ada yang diubah.\n"
            "  kubebook --buku a.kubebook keadaan   menampilkan isinya\n"
            "  kubebook --buku LAIN.kubebook mulai   mulai buku baru"
        ),
        before=(GROUP,),
    ),
    Case(
        LedgerWasHere,
        GROUP,
        en=(
            "error: a.kubebook is gone, but copies of it lie in a.kubebook.d/backups.\n"
            "Go back to the newest one, or give the new book another name:\n"
            "  kubebook --ledger a.kubebook restore a.kubebook.d/backups/a-2026-10-31.kubebook"
        ),
        id=(
            "Belum bisa: a.kubebook tidak ada lagi, tetapi salinannya masih ada di "
            "a.kubebook.d/backups.\n"
            "Kembalikan yang terbaru, atau beri nama lain pada buku baru:\n"
            "  kubebook --buku a.kubebook pulihkan a.kubebook.d/backups/a-2026-10-31.kubebook"
        ),
        before=(GROUP, SOLD, LEDGER.unlink),
    ),
    Case(
        LedgerMissing,
        "--ledger a.kubebook status",
        en=(
            "error: There is no book a.kubebook.\n"
            "  kubebook init   begins a new book\n"
            "  kubebook --ledger FILE status   opens one that lies elsewhere"
        ),
        id=(
            "Belum bisa: Tidak ada buku a.kubebook.\n"
            "  kubebook mulai   mulai buku baru\n"
            "  kubebook --buku BERKAS keadaan   membuka buku di tempat lain"
        ),
    ),
    Case(
        LedgerIsFolder,
        "--ledger a.kubebook status",
        en=("error: a.kubebook is a folder, not a book.\n  kubebook --ledger FILE status"),
        id=(
            "Belum bisa: a.kubebook adalah folder, bukan buku kas.\n"
            "  kubebook --buku BERKAS keadaan"
        ),
        before=(LEDGER.mkdir,),
    ),
    Case(
        LedgerEmpty,
        "status",
        en=(
            "error: a.kubebook is empty: there is no book in it.\n"
            "No copy of it lies here. Look for one, on a flash drive too:\n"
            "  kubebook --ledger a.kubebook restore FILE"
        ),
        id=(
            "Belum bisa: a.kubebook kosong: tidak ada buku di dalamnya.\n"
            "Salinannya tidak ada di sini. Cari, di flashdisk juga:\n"
            "  kubebook --buku a.kubebook pulihkan BERKAS"
        ),
        before=(holds(b""),),
    ),
    Case(
        LedgerForeign,
        "status",
        en=(
            "error: a.kubebook is not a book of kubebook but a file of another program.\n"
            "No copy of it lies here. Look for one, on a flash drive too:\n"
            "  kubebook --ledger a.kubebook restore FILE"
        ),
        id=(
            "Belum bisa: a.kubebook bukan buku kubebook, melainkan berkas program lain.\n"
            "Salinannya tidak ada di sini. Cari, di flashdisk juga:\n"
            "  kubebook --buku a.kubebook pulihkan BERKAS"
        ),
        before=(holds(b"Yth. Ibu Lurah"),),
    ),
    Case(
        LedgerBinary,
        "status",
        en=(
            "error: a.kubebook is not a book of kubebook, nor any text: perhaps a picture or a "
            "document, or the disk spoilt it.\n"
            "No copy of it lies here. Look for one, on a flash drive too:\n"
            "  kubebook --ledger a.kubebook restore FILE"
        ),
        id=(
            "Belum bisa: a.kubebook bukan buku kubebook dan bukan tulisan: mungkin gambar atau "
            "dokumen, atau rusak di tempat penyimpanan.\n"
            "Salinannya tidak ada di sini. Cari, di flashdisk juga:\n"
            "  kubebook --buku a.kubebook pulihkan BERKAS"
        ),
        before=(holds(b"\x89PNG\r\n\x1a\n\x00\x00"),),
    ),
    Case(
        LedgerDamaged,
        "status",
        en=(
            "error: a.kubebook is damaged: line 2 is not as kubebook wrote it.\n"
            "Nothing was changed, and nothing is written to a damaged book.\n"
            "The newest good copy is a.kubebook.d/backups/a-2026-10-31.kubebook. Entries "
            "after 31 October 2026 that are missing in it: 1.\n"
            "  kubebook --ledger a.kubebook restore a.kubebook.d/backups/a-2026-10-31.kubebook\n"
            "To take every whole line of it into a new book:\n"
            "  kubebook restore a.kubebook --salvage -o NEW.kubebook"
        ),
        id=(
            "Belum bisa: a.kubebook rusak: baris 2 tidak seperti yang ditulis kubebook.\n"
            "Tidak ada yang diubah, dan buku yang rusak tidak ditulisi.\n"
            "Salinan terbaru yang baik: a.kubebook.d/backups/a-2026-10-31.kubebook. 1 "
            "transaksi sesudah 31 Oktober 2026 tidak ada di dalamnya.\n"
            "  kubebook --buku a.kubebook pulihkan a.kubebook.d/backups/a-2026-10-31.kubebook\n"
            "Untuk mengambil semua baris yang utuh ke buku baru:\n"
            "  kubebook pulihkan a.kubebook --selamatkan -o BARU.kubebook"
        ),
        before=(GROUP, SOLD, spoilt),
    ),
    Case(
        LedgerNewer,
        "status",
        en=(
            "error: a.kubebook was written by a newer kubebook (version 7 of the file; this "
            "program knows 5).\n"
            "Nothing was changed. Install the newer kubebook."
        ),
        id=(
            "Belum bisa: a.kubebook ditulis oleh kubebook yang lebih baru (versi berkas 7; program "
            "ini mengenal 5).\n"
            "Tidak ada yang diubah. Pasang kubebook yang lebih baru."
        ),
        before=(GROUP, newer),
    ),
    Case(
        LedgerUnfinished,
        "status",
        en=(
            "error: a.kubebook breaks off before the group's name: the book is not whole.\n"
            "No copy of it lies here. Look for one, on a flash drive too:\n"
            "  kubebook --ledger a.kubebook restore FILE"
        ),
        id=(
            "Belum bisa: a.kubebook terputus sebelum nama kelompok: bukunya tidak utuh.\n"
            "Salinannya tidak ada di sini. Cari, di flashdisk juga:\n"
            "  kubebook --buku a.kubebook pulihkan BERKAS"
        ),
        before=(GROUP, lambda: LEDGER.write_bytes(LEDGER.read_bytes()[:30])),
    ),
    Case(
        RecordImpossible,
        f"meeting add --date 1/11/2026 --agenda '{'; '.join(['W' * 500] * 60)}'",
        en=(
            "error: That is more than a book can hold (meetings: agenda). Nothing was saved.\n"
            "Write a shorter text, or a smaller number."
        ),
        id=(
            "Belum bisa: Itu melebihi yang dapat dimuat buku (meetings: agenda). Tidak ada yang "
            "disimpan.\n"
            "Tulis teks yang lebih pendek, atau angka yang lebih kecil."
        ),
        before=(GROUP,),
    ),
    Case(
        NothingToSalvage,
        "restore a.kubebook --salvage -o b.kubebook",
        en=(
            "error: In a.kubebook there is not one line of a book that can be read. Nothing was "
            "made.\n"
            "Look for a copy of it, on a flash drive too."
        ),
        id=(
            "Belum bisa: Di a.kubebook tidak ada satu baris buku pun yang terbaca. Tidak ada yang "
            "dibuat.\n"
            "Cari salinannya, juga di flashdisk."
        ),
        before=(GROUP, holds(b"\0" * 4_000)),
    ),
    Case(
        LedgerUnknown,
        "status",
        en=(
            "error: a.kubebook holds what this kubebook does not know (line 2, group: hamlet).\n"
            "It was written by a newer kubebook or by another program. Nothing was changed.\n"
            "Install the newest kubebook, or go back to a copy:\n"
            "  kubebook --ledger a.kubebook restore FILE"
        ),
        id=(
            "Belum bisa: a.kubebook berisi hal yang tidak dikenal kubebook ini (baris 2, group: "
            "hamlet).\n"
            "Berkas itu ditulis kubebook yang lebih baru atau program lain. Tidak ada yang "
            "diubah.\n"
            "Pasang kubebook terbaru, atau kembali ke salinan:\n"
            "  kubebook --buku a.kubebook pulihkan BERKAS"
        ),
        before=(GROUP, changed(b'"village":', b'"hamlet":')),
    ),
    Case(
        LedgerOfOthers,
        SOLD,
        en=(
            "error: a.kubebook is another group's book (KUBE Lain), not the one kept here "
            "until now.\n"
            "Put the right file back. To go on with this one:\n"
            "  kubebook --ledger a.kubebook restore a.kubebook"
        ),
        id=(
            "Belum bisa: a.kubebook adalah buku kelompok lain (KUBE Lain), bukan yang selama ini "
            "ditulis di sini.\n"
            "Kembalikan berkas yang benar. Untuk meneruskan dengan yang ini:\n"
            "  kubebook --buku a.kubebook pulihkan a.kubebook"
        ),
        before=(GROUP, other_group),
    ),
    Case(
        LedgerDiverged,
        SOLD,
        en=(
            "error: a.kubebook is not the book that was last written here: it went its own way "
            "after 31 October 2026.\n"
            "No copy here holds what is missing.\n"
            "Perhaps it was written to on two computers. Compare the two, then choose:\n"
            "  kubebook --ledger a.kubebook restore FILE"
        ),
        id=(
            "Belum bisa: a.kubebook bukan buku yang terakhir ditulis di sini: buku ini bercabang "
            "sejak 31 Oktober 2026.\n"
            "Yang hilang itu tidak ada di salinan mana pun di sini.\n"
            "Mungkin diisi di dua komputer. Bandingkan keduanya, lalu pilih:\n"
            "  kubebook --buku a.kubebook pulihkan BERKAS"
        ),
        before=(GROUP, two_computers),
    ),
    Case(
        LedgerReadOnly,
        lambda: TinyDB(LEDGER, storage=LedgerStorage).insert({"a": 1}),
        en=(
            "a.kubebook is open for reading only; the commands of kubebook write to it.\n"
            "Nothing was changed."
        ),
        id=(
            "a.kubebook hanya dibuka untuk dibaca; yang menulisinya perintah kubebook.\n"
            "Tidak ada yang diubah."
        ),
        before=(GROUP,),
    ),
    Case(
        RecordDropped,
        drop_group,
        en="group 1 would be gone. Nothing is ever removed from a book.",
        id="group 1 akan hilang. Dari buku tidak ada yang boleh dihapus.",
        before=(GROUP,),
    ),
    Case(
        LedgerLocked,
        SOLD,
        en=(
            "error: Somebody else is writing to a.kubebook: another kubebook.\n"
            "Nothing was saved. Wait until that is done, then type the command again."
        ),
        id=(
            "Belum bisa: a.kubebook sedang ditulis oleh yang lain: kubebook lain.\n"
            "Tidak ada yang disimpan. Tunggu sampai selesai, lalu ulangi perintahnya."
        ),
        before=(GROUP, Places(LEDGER).holder.unlink),
        faults={"kubebook.store.lock.FileLock.acquire": Timeout("lock")},
    ),
    Case(
        LedgerLocked,
        SOLD,
        en=(
            "error: Somebody else is writing to a.kubebook: siti, process 4711@laptop-desa, since "
            "2026-10-31 08.15.\n"
            "Nothing was saved. Wait until that is done, then type the command again."
        ),
        id=(
            "Belum bisa: a.kubebook sedang ditulis oleh yang lain: siti, proses 4711@laptop-desa, "
            "sejak 2026-10-31 08.15.\n"
            "Tidak ada yang disimpan. Tunggu sampai selesai, lalu ulangi perintahnya."
        ),
        before=(GROUP, held),
        faults={
            "kubebook.store.lock.FileLock.acquire": Timeout("lock"),
            "pathlib.Path.owner": lambda: "siti",
        },
    ),
    Case(
        LedgerLocked,
        SOLD,
        en=(
            "error: Somebody else is writing to a.kubebook: process 4711@laptop-desa, since "
            "2026-10-31 08.15.\n"
            "Nothing was saved. Wait until that is done, then type the command again."
        ),
        id=(
            "Belum bisa: a.kubebook sedang ditulis oleh yang lain: proses 4711@laptop-desa, "
            "sejak 2026-10-31 08.15.\n"
            "Tidak ada yang disimpan. Tunggu sampai selesai, lalu ulangi perintahnya."
        ),
        before=(GROUP, held),
        faults={
            "kubebook.store.lock.FileLock.acquire": Timeout("lock"),
            "pathlib.Path.owner": KeyError(1001),
        },
    ),
    Case(
        LedgerWithoutLocks,
        SOLD,
        en=(
            "error: Nothing was saved: where a.kubebook lies, the disk knows no locks, so two "
            "people could write at once.\n"
            "Copy a.kubebook and the folder a.kubebook.d to the disk of this computer, and go on "
            "there:\n"
            "  kubebook --ledger a.kubebook status"
        ),
        id=(
            "Belum bisa: Tidak ada yang disimpan: tempat a.kubebook tidak mengenal kunci, jadi dua "
            "orang bisa menulis sekaligus.\n"
            "Salin a.kubebook dan folder a.kubebook.d ke disk komputer ini, lalu lanjutkan di "
            "sana:\n"
            "  kubebook --buku a.kubebook keadaan"
        ),
        before=(GROUP,),
        faults={"kubebook.store.lock.FileLock.acquire": OSError(errno.ENOLCK, "No locks")},
    ),
    Case(
        LedgerNotBegunWithoutLocks,
        GROUP,
        en=(
            "error: No ledger began: where a.kubebook would lie, the disk knows no locks, so two "
            "people could write at once.\n"
            "Begin it in a folder on the disk of this computer:\n"
            "  kubebook init"
        ),
        id=(
            "Belum bisa: Buku belum dimulai: tempat a.kubebook tidak mengenal kunci, jadi dua "
            "orang bisa menulis sekaligus.\n"
            "Mulailah di folder pada disk komputer ini:\n"
            "  kubebook mulai"
        ),
        faults={"kubebook.store.lock.FileLock.acquire": OSError(errno.ENOTSUP, "No locks")},
    ),
    Case(
        LedgerUnreadable,
        "status",
        en=(
            "error: a.kubebook cannot be read: this is not allowed there.\n"
            "Nothing was changed. Ask whoever set up this computer."
        ),
        id=(
            "Belum bisa: a.kubebook tidak bisa dibaca: tidak diizinkan di tempat itu.\n"
            "Tidak ada yang diubah. Tanyakan kepada yang mengatur komputer ini."
        ),
        before=(GROUP,),
        faults={"kubebook.disk.read": PermissionError(errno.EACCES, "")},
    ),
    Case(
        LedgerNotWritten,
        SOLD,
        en=(
            "error: Nothing was saved: a.kubebook cannot be written: the disk is full.\n"
            "The book is as before."
        ),
        id=(
            "Belum bisa: Tidak ada yang disimpan: a.kubebook tidak bisa ditulis: tempat "
            "penyimpanan "
            "penuh.\n"
            "Bukunya masih seperti semula."
        ),
        before=(GROUP, SOLD),
        faults={"kubebook.disk.append": OSError(errno.ENOSPC, "")},
    ),
    Case(
        LedgerPerhapsSaved,
        SOLD,
        en=(
            "error: a.kubebook could not be written whole: the disk does not work properly. It "
            "may be saved or not.\n"
            "Look before you type it again:\n"
            "  kubebook --ledger a.kubebook entry list"
        ),
        id=(
            "Belum bisa: a.kubebook tidak tertulis sampai selesai: tempat penyimpanan tidak "
            "bekerja "
            "dengan baik. Mungkin tersimpan, mungkin tidak.\n"
            "Lihat dulu sebelum mengetik lagi:\n"
            "  kubebook --buku a.kubebook transaksi daftar"
        ),
        before=(GROUP, SOLD),
        faults={"kubebook.disk.append": disk.NotUndone(errno.EIO, "")},
    ),
    Case(
        LedgerMoved,
        SOLD,
        en=(
            "error: a.kubebook was changed by another program in this very moment. Nothing was "
            "saved.\n"
            "Close the other program, then type the command again."
        ),
        id=(
            "Belum bisa: a.kubebook baru saja diubah program lain. Tidak ada yang disimpan.\n"
            "Tutup program itu, lalu ulangi perintahnya."
        ),
        before=(GROUP, SOLD),
        faults={"kubebook.disk.append": disk.EndMoved(errno.EIO, "")},
    ),
    Case(
        LedgerOlder,
        SOLD,
        en=(
            "error: a.kubebook is older than what was last written here: entries after 31 "
            "October 2026 that are no longer there: 1.\n"
            "No copy here holds what is missing.\n"
            "Look for the newer file. To go on with this one:\n"
            "  kubebook --ledger a.kubebook restore a.kubebook"
        ),
        id=(
            "Belum bisa: a.kubebook lebih lama daripada yang terakhir ditulis di sini: 1 transaksi "
            "sesudah 31 Oktober 2026 tidak ada lagi.\n"
            "Yang hilang itu tidak ada di salinan mana pun di sini.\n"
            "Cari berkas yang lebih baru. Untuk meneruskan dengan yang ini:\n"
            "  kubebook --buku a.kubebook pulihkan a.kubebook"
        ),
        before=(GROUP, SOLD, SOLD, shortened),
    ),
    Case(
        LedgerOlder,
        SOLD,
        en=(
            "error: a.kubebook is older than what was last written here: entries after 31 "
            "October 2026 that are no longer there: 1.\n"
            "The newest good copy is a.kubebook.d/backups/a-2026-10-30.kubebook. Entries in it "
            "that are missing here: 1.\n"
            "  kubebook --ledger a.kubebook restore a.kubebook.d/backups/a-2026-10-30.kubebook\n"
            "Look for the newer file. To go on with this one:\n"
            "  kubebook --ledger a.kubebook restore a.kubebook"
        ),
        id=(
            "Belum bisa: a.kubebook lebih lama daripada yang terakhir ditulis di sini: 1 transaksi "
            "sesudah 31 Oktober 2026 tidak ada lagi.\n"
            "Salinan terbaru yang baik: a.kubebook.d/backups/a-2026-10-30.kubebook. Di dalamnya "
            "ada 1 transaksi yang tidak ada di sini.\n"
            "  kubebook --buku a.kubebook pulihkan a.kubebook.d/backups/a-2026-10-30.kubebook\n"
            "Cari berkas yang lebih baru. Untuk meneruskan dengan yang ini:\n"
            "  kubebook --buku a.kubebook pulihkan a.kubebook"
        ),
        before=(GROUP, SOLD, SOLD, with_a_copy),
    ),
    Case(
        LedgerBefore,
        SOLD,
        en=(
            "error: a.kubebook is from before a member's personal data were taken out: changes "
            "after 31 October 2026 that are no longer there: 1.\n"
            "No copy here holds what is missing.\n"
            "Look for the newer file. To go on with this one:\n"
            "  kubebook --ledger a.kubebook restore a.kubebook"
        ),
        id=(
            "Belum bisa: a.kubebook berasal dari sebelum penghapusan data pribadi anggota: 1 "
            "perubahan "
            "sesudah 31 Oktober 2026 tidak ada lagi.\n"
            "Yang hilang itu tidak ada di salinan mana pun di sini.\n"
            "Cari berkas yang lebih baru. Untuk meneruskan dengan yang ini:\n"
            "  kubebook --buku a.kubebook pulihkan a.kubebook"
        ),
        before=(GROUP, before_forgetting),
    ),
    Case(
        LedgerBefore,
        SOLD,
        en=(
            "error: a.kubebook is from before it was written anew for a newer kubebook: entries "
            "after 31 October 2026 that are no longer there: 1.\n"
            "No copy here holds what is missing.\n"
            "Look for the newer file. To go on with this one:\n"
            "  kubebook --ledger a.kubebook restore a.kubebook"
        ),
        id=(
            "Belum bisa: a.kubebook berasal dari sebelum penulisan ulang untuk kubebook yang lebih "
            "baru: 1 transaksi sesudah 31 Oktober 2026 tidak ada lagi.\n"
            "Yang hilang itu tidak ada di salinan mana pun di sini.\n"
            "Cari berkas yang lebih baru. Untuk meneruskan dengan yang ini:\n"
            "  kubebook --buku a.kubebook pulihkan a.kubebook"
        ),
        before=(GROUP, before_new_version),
    ),
    Case(
        LedgerNotHere,
        "status",
        en=(
            "There is no ledger in this folder ({here}).\n"
            "\n"
            "  kubebook init      begin the ledger of a group\n"
            "  kubebook demo      first try it with an invented group\n"
            "\n"
            "Is your ledger somewhere else? Name its file:\n"
            "  kubebook --ledger E:\\ayam-berkah.kubebook status"
        ),
        id=(
            "Belum ada buku kas di folder ini ({here}).\n"
            "\n"
            "  kubebook mulai       mulai buku baru untuk kelompok\n"
            "  kubebook contoh      coba dulu dengan kelompok contoh\n"
            "\n"
            "Bukunya ada di tempat lain? Sebut berkasnya:\n"
            "  kubebook --buku E:\\ayam-berkah.kubebook keadaan"
        ),
    ),
    Case(
        SeveralLedgers,
        "status",
        en=(
            "error: Several ledgers lie here:\n"
            "  a.kubebook   KUBE Contoh, until 31 October 2026\n"
            "  b b.kubebook   KUBE Lain, until 31 October 2026\n"
            "Say which one:\n"
            "  kubebook --ledger a.kubebook status\n"
            "A copy to spare is better kept in another folder."
        ),
        id=(
            "Belum bisa: Ada beberapa buku di sini:\n"
            "  a.kubebook   KUBE Contoh, sampai 31 Oktober 2026\n"
            "  b b.kubebook   KUBE Lain, sampai 31 Oktober 2026\n"
            "Sebut yang mana:\n"
            "  kubebook --buku a.kubebook keadaan\n"
            "Salinan cadangan lebih baik disimpan di folder lain."
        ),
        before=(GROUP, OTHER),
    ),
    Case(
        LedgerRenamed,
        "status",
        en=(
            "error: a.kubebook.txt is here, but no a.kubebook. Perhaps it was renamed or copied.\n"
            "If it is your ledger, give it its name back:\n"
            "  mv a.kubebook.txt a.kubebook"
        ),
        id=(
            "Belum bisa: Di sini ada a.kubebook.txt, tetapi tidak ada a.kubebook. Mungkin namanya "
            "terganti atau tersalin.\n"
            "Kalau itu buku kas Anda, kembalikan namanya:\n"
            "  mv a.kubebook.txt a.kubebook"
        ),
        before=(GROUP, lambda: Path("a.kubebook").rename("a.kubebook.txt")),
    ),
]
