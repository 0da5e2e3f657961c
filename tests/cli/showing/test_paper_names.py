"""What the answer of `report` calls a sheet, and under which name it lies beside the ledger."""

import pytest

from tests.cli.desk import Desk


@pytest.mark.parametrize(
    ("line", "said", "file"),
    [
        ("report position", "per 31 Oktober 2026", "posisi-2026-10-31.pdf"),
        ("report position --period 2026-08", "per 31 Agustus 2026", "posisi-2026-08-31.pdf"),
        ("report voucher --voucher bkm1", "BKM-2026-0001", "kuitansi-bkm-2026-0001.pdf"),
        ("report cash-book --period 2026-08", "Agustus 2026", "buku-kas-2026-08.pdf"),
    ],
)
def test_paper_is_called_by_its_day_number_or_period(
    run: Desk, line: str, said: str, file: str
) -> None:
    """A state is of a day, a slip has its number, a book its months."""
    run("terima 50000 Telur --pos penjualan --tanggal 2026-08-20")
    answer = run(line)
    assert answer.code == 0, answer.err
    assert f", {said}: " in answer.out + answer.err
    assert file in answer.out + answer.err


def test_a_period_of_one_grant_lies_beside_the_whole(run: Desk) -> None:
    """October alone does not replace the book of the whole grant, and is called October."""
    run("grant add bansos-2026 --budget apbn --amount 20jt")
    run("receipt 20jt Aid --account bantuan-sosial --grant bansos-2026 --date 2026-08-20")
    whole = run("laporan buku-kas-bantuan --bantuan bansos")
    first = (run.folder / "buku-kas-bantuan-bansos-2026.pdf").read_bytes()
    month = run("laporan buku-kas-bantuan --bantuan bansos --periode 2026-08")
    said = " ".join(whole.out.split()), " ".join(month.out.split())
    assert "Bantuan, bansos-2026: buku-kas-bantuan-bansos-2026.pdf" in said[0]
    assert "bansos-2026, Agustus 2026: buku-kas-bantuan-bansos-2026-2026-08.pdf" in said[1]
    assert (run.folder / "buku-kas-bantuan-bansos-2026.pdf").read_bytes() == first
