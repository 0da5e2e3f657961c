"""What a treasurer in a hurry types: twice mended, mistyped, gone back on."""

import json

from tests.cli.desk import Desk


def cut(desk: Desk) -> None:
    """The ledger without its last line, as an old flash drive brings it back."""
    lines = desk.path.read_bytes().splitlines(keepends=True)
    desk.path.write_bytes(b"".join(lines[:-1]))


def test_a_correction_can_be_corrected(run: Desk) -> None:
    """The second slip of the pen is mended like the first, and said so."""
    run("receipt 360rb Telur --account penjualan")
    run("entry correct bkm1 --amount 300rb --reason salah")

    answer = run("entry correct bkm2 --amount 80rb --reason 'salah lagi'")

    assert answer.out == (
        "BKM-2026-0002 batal; tersimpan BKM-2026-0003, Rp80.000 (delapan puluh ribu rupiah)\n"
    )
    assert answer.code == 0
    assert [entry.amount for entry in run.entries if not entry.voided] == [80_000]


def test_a_ledger_with_lines_lost_is_the_first_fault_of_the_check(run: Desk) -> None:
    """Nobody reads "nothing is wrong" while entries are gone."""
    run("receipt 50rb Telur --account penjualan")
    cut(run)

    answer = run("periksa")
    first = json.loads(run("check --json").out)[0]

    assert "Salah: 1." in answer.out
    assert "  1  ayam-contoh.kubebook lebih lama daripada" in answer.out
    assert (answer.err, answer.code) == ("", 3)
    assert first["level"] == "fault"
    assert first["what"].startswith("ayam-contoh.kubebook lebih lama")
    assert "restore" in first["todo"]
