"""`history`: the life of a month after its report was printed."""

import json

import pytest

from tests.cli.desk import Desk, Typed
from tests.pictures import picture

LINES = (
    "receipt 500rb Telur --account penjualan --date 2026-10-10",
    "expense 80rb Pakan --account pakan --date 2026-10-11",
    "receipt 90rb Telur --account penjualan --date 2026-09-30",
)


@pytest.fixture
def kept(typed: Typed) -> Desk:
    """Two entries of October and one of September."""
    return typed(*LINES)


def test_all_is_told_of_a_month_that_was_not_printed(kept: Desk) -> None:
    """Who recorded what when; the other month is left out."""
    assert kept("history 2026-10").out == (
        "31/10/2026 Siti Rahmah: Dicatat BKM-2026-0001, Rp500.000\n"
        "31/10/2026 Siti Rahmah: Dicatat BKK-2026-0001, Rp80.000\n"
    )
    assert kept("riwayat 2026-08").out == "Belum ada apa-apa pada Agustus 2026.\n"
    assert kept("history 2026").code == 1


def test_what_was_done_after_printing_is_told_alone(kept: Desk) -> None:
    """Late entries, voids, proofs, counts, closings; with --all the others too, above a line."""
    assert kept("report").code == 0
    assert kept("history").out == (
        "Tidak ada yang berubah pada Oktober 2026 sejak laporannya dicetak.\n"
    )
    (kept.folder / "nota.jpg").write_bytes(picture())
    for line in (
        "entry void BKM-0001 --reason Dobel",
        "entry attach BKK-0001 nota.jpg",
        "receipt 100rb Telur --account penjualan --date 2026-10-12",
        "count --note 10000=2 --coin 500=10 --witness Ani --witness Budi",
        "close 2026-10",
        "reopen --reason Salah",
    ):
        assert kept(line).code == 0, line
    head, *rows = kept("history").out.splitlines()
    assert head == "(di sini laporan Oktober 2026 dicetak)"
    assert [row.partition(": ")[2] for row in rows] == [
        "Dibatalkan BKM-2026-0001, Rp500.000",
        "Nota dilampirkan BKK-2026-0001",
        "Dicatat BKM-2026-0003, Rp100.000",
        "Dihitung",
        "Ditutup",
        "Dibuka lagi",
    ]
    every = kept("history --all").out.splitlines()
    assert every.index(head) == 2
    assert every[2:] == [head, *rows]


def test_it_is_for_scripts_too(kept: Desk) -> None:
    """Line, time, writer, command and vouchers; whether it was after printing."""
    kept("report")
    kept("entry void BKM-0001 --reason Dobel")
    first, second, third = json.loads(kept("history --all --json").out)
    assert (first["vouchers"], first["after_printing"]) == (["BKM-2026-0001"], False)
    assert (second["did"], second["amount"]) == ("expense", 80_000)
    assert (third["did"], third["by"], third["after_printing"]) == ("entry void", "A03", True)
