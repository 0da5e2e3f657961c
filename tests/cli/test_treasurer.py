"""What a treasurer in a hurry types: twice mended, mistyped, gone back on."""

from tests.cli.desk import Desk


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
