"""CONTOH (rekaan): the errands that come next after slips, each from the desk and back to it."""

import shutil
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import NamedTuple

from kubebook.book.book import Book, counting
from kubebook.store.ledger import open_ledger
from tests.cli.desk import LEDGER
from tests.cli.hand import Answer, Count, Hand
from tests.cli.thirty_slips import NEXT, SAVE, TODAY
from tests.cli.window import Window
from tests.pictures import picture

DESK = "Mau apa"
PICTURE = "nota.jpg"


class Errand(NamedTuple):
    """What is to be done, the answers that do it, whether it is done, and what was shown."""

    name: str
    answers: Sequence[Answer]
    is_done: Callable[[Book, Path], bool] = lambda _book, _folder: True
    shows: str = ""


def _paper(name: str) -> Callable[[Book, Path], bool]:
    return lambda _book, folder: (folder / name).is_file()


ERRANDS = (
    Errand(
        "a meeting with attendance",
        (
            (DESK, "rapat"),
            ("Tanggal", "3/10"),
            ("Pukul berapa", ""),
            ("Di mana", "rumah ketua"),
            ("Acara", "laporan September"),
            ("Anggota yang hadir", "semua kecuali suparti"),
            ("Tamu", ""),
            ("Keputusan", "telur 62rb serak"),
            ("Kendala", ">"),
            SAVE,
        ),
        lambda book, _: len(book.meetings[-1].present) == len(book.members) - 1,
    ),
    Errand(
        "a member",
        ((DESK, "anggota tambah"), ("Nama", "Dewi Anggraini"), ("Jabatan", ">"), SAVE),
        lambda book, _: "Dewi Anggraini" in [one.name for one in book.members.values()],
    ),
    Errand(
        "a thing bought and entered",
        (
            (DESK, "keluar"),
            ("Jumlah", "28 150rb ember 3 buah"),
            ("Baris RAB", ""),
            ("Pos", "peralatan"),
            ("Keluar dari", ">"),
            SAVE,
            (NEXT, ""),
            (DESK, "inventaris tambah"),
            ("Nama barang", "Ember"),
            ("Dari bukti mana", "bkk26"),
            ("Harga semuanya", ""),
            ("Banyaknya", "3"),
            ("Satuan", ">"),
            SAVE,
        ),
        lambda book, _: (book.assets[-1].name, book.assets[-1].quantity) == ("Ember", 3),
    ),
    Errand("the month printed", ((DESK, "cetak"),), _paper("laporan-bulanan-2026-09.pdf")),
    Errand(
        "a search in all years",
        ((DESK, "cari"), ("Yang dicari", "pupuk")),
        shows="Pupuk kandang 6 karung",
    ),
    Errand(
        "the last slip made void",
        ((DESK, "betulkan"), (DESK, "batalkan"), ("Mengapa", "dobel"), ("Batalkan? [ya]", "")),
        lambda book, _: book.entries[-1].voided is not None,
    ),
    Errand(
        "an amount corrected",
        (
            (DESK, "betulkan"),
            (DESK, "betulkan"),
            ("Jumlah", "11rb"),
            ("Untuk apa", ">"),
            ("Mengapa", "salah baca"),
            SAVE,
        ),
        lambda book, _: counting(book.entries)[-1].amount == 11_000,
    ),
    Errand(
        "a picture of a slip",
        ((DESK, "transaksi lampirkan bkk25"), ("Foto atau PDF", PICTURE)),
        lambda book, _: len(book.proofs) == 1,
    ),
    Errand(
        "the second stage of the aid",
        (
            (DESK, "masuk"),
            ("Jumlah", "20 5jt bantuan sosial tahap 2"),
            SAVE,
            (NEXT, ""),
        ),
        lambda book, _: (book.entries[-1].grant, book.entries[-1].party) == (1, "Dinas Sosial"),
    ),
    Errand(
        "the wear of the month",
        (
            (DESK, "inventaris susutkan"),
            ("Catat yang ini juga? [ya]", ""),
            SAVE,
        ),
        lambda book, _: book.accounts[book.entries[-1].target].name == "penyusutan",
    ),
    Errand(
        "the form for counting the cash",
        ((DESK, "laporan pemeriksaan-kas"),),
        _paper("pemeriksaan-kas-2026-09.pdf"),
    ),
)


def run_errand(errand: Errand, book: Path, folder: Path) -> Count:
    """Do an errand at the desk, with a copy in `folder` of the folder of a book; what it took.

    Raises:
        AssertionError: another question was asked, or it is not done at the end.
    """
    shutil.copytree(book, folder)
    (folder / PICTURE).write_bytes(picture())
    hand = Hand(Window([], folder, environ={"KUBEBOOK_TODAY": TODAY, "KUBEBOOK_LANG": "id"}))
    count = hand.do(errand.answers)
    hand.answer(DESK)
    assert hand.window.end() == 0, hand.window.text
    assert errand.shows in hand.window.all_text
    assert errand.is_done(open_ledger(folder / LEDGER).book, folder), hand.window.text
    return count
