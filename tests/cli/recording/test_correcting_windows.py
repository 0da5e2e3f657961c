"""Mending and parting slips in windows of 80 and 40 columns, in both languages."""

from pathlib import Path

import pytest

from kubebook.store.ledger import open_ledger
from tests.cli.desk import LEDGER, Desk
from tests.cli.window import Window

ID, EN = {"KUBEBOOK_LANG": "id"}, {"KUBEBOOK_LANG": "en"}
NARROW = """Apa yang benar? Enter: pakai isi dalam
[ ]. <: kembali. Ctrl+C: tidak jadi.
?: apa saja yang bisa diisi. Tab:
melengkapi. >: biarkan sisanya.

Jumlah [50.000]       : 45rb
    Rp45.000, empat puluh lima ribu
    rupiah
Untuk apa [Ojek]      :
Pos [transportasi]    :
Keluar dari [kas]     :
Tanggal [31/10/2026]  :
Tanggal nota [kosong] :
Kepada siapa [Pak
Udin]                 : -
Mengapa               : salah baca

BKK-2026-0001 menjadi batal.
31 Oktober 2026, Kas ke Transportasi
Ojek
Kas 1.950.000 menjadi 1.955.000
Simpan? [ya]          :

BKK-2026-0001 batal; tersimpan
BKK-2026-0002, Rp45.000 (empat puluh
lima ribu rupiah)"""
WIDE = """What is right? Enter: take what stands in [ ]. <: back. Ctrl+C: give up.
?: what can be answered. Tab: completes it. >: leave the rest.

Amount [50.000]          : 45rb
                           Rp45.000, forty-five thousand rupiah
What for [Ojek]          :
Account [transportasi]   :
Paid out of [kas]        :
Date [31/10/2026]        :
Date on the slip [empty] :
To whom [Pak Udin]       : -
Why                      : salah baca

BKK-2026-0001 becomes void.
31 October 2026, Kas to Transportasi
Ojek
Kas 1.950.000 becomes 1.955.000
Save? [yes]              :

BKK-2026-0001 is void; saved BKK-2026-0002, Rp45.000 (forty-five thousand
rupiah)"""


@pytest.fixture
def shop(run: Desk) -> Path:
    """The folder of a group that paid a fare today."""
    run("receipt 2jt Modal --account modal-swadaya --date 1/10/2026")
    run("expense 50rb Ojek --account transportasi --party 'Pak Udin'")
    return run.folder


@pytest.mark.parametrize(
    ("columns", "language", "seen"), [(40, ID, NARROW), (80, EN, WIDE)], ids=["narrow", "wide"]
)
def test_a_correction_stays_in_its_columns(
    shop: Path, columns: int, language: dict[str, str], seen: str
) -> None:
    """The values in their brackets, the answers under each other."""
    window = Window(["entry", "correct"], shop, columns, environ=language)
    for asked in ("[50.000]", "[Ojek]", "[transportasi]", "[kas]", "[31/10/2026]"):
        window.answer(asked, "45rb" if asked == "[50.000]" else "")
    window.answer("nota [" if language is ID else "slip [")
    window.answer("[Pak", "-")
    window.answer("Mengapa" if language is ID else "Why", "salah baca")
    window.answer("Simpan?" if language is ID else "Save?")

    assert window.end() == 0
    assert seen in window.text
    assert open_ledger(shop / LEDGER).book.entries[-1].party == ""


def test_a_second_part_in_a_narrow_window(shop: Path) -> None:
    """`?` numbers the accounts over more than one window, and a number of the first answers."""
    window = Window(["bayar"], shop, 40, environ=ID)
    window.answer("Jumlah", "20rb Rapat")
    window.answer("Pos", "?")
    window.wait_for("Cukup nomor di depannya.")
    number = next(
        line.split()[0] for line in window.text.splitlines() if line.split()[1:2] == ["rapat"]
    )
    window.answer("Pos", number)
    window.wait_for("Konsumsi rapat")
    window.answer("Keluar dari")
    window.answer("Tanggal")
    window.answer("Kepada siapa")
    window.answer("Simpan?")
    window.answer("bukti ini) [selesai]", "+5rb Gelas")
    window.answer("Pos", "rapat")
    window.wait_for("Seluruh BKK-2026-0002: Rp25.000 (Rapat\n20.000, Gelas 5.000)")
    window.answer("Simpan?")

    assert window.end() == 0
    last, first = open_ledger(shop / LEDGER).book.entries[:-3:-1]
    assert (last.voucher, last.amount) == (first.voucher, 5_000)
