"""Slips of the hand in the commands that record, and what keeps them from the book."""

import pytest

from tests.cli.desk import Desk


@pytest.mark.parametrize(
    ("line", "amount", "text"),
    [
        ('terima 50 ribu "Penjualan telur" --pos penjualan', 50_000, "Penjualan telur"),
        ('terima --pos penjualan 50 "ribu Penjualan telur"', 50_000, "Penjualan telur"),
        ("terima 350 000 Telur --pos penjualan", 350_000, "Telur"),
        ("terima Rp 350.000 Telur --pos penjualan", 350_000, "Telur"),
        ('sesuaikan 2 jt "Susut" --dari akumulasi --ke penyusutan', 2_000_000, "Susut"),
        ("saldo-awal kas 1 juta 'Uang kas'", 1_000_000, "Uang kas"),
        ("saldo-awal kas 1 250 000", 1_250_000, "Saldo awal Kas"),
    ],
)
def test_a_blank_inside_an_amount_loses_no_thousands(
    run: Desk, line: str, amount: int, text: str
) -> None:
    """`50 ribu` is Rp50.000, not Rp50 for "ribu"."""
    assert run(line).code == 0
    (entry,) = run.entries
    assert (entry.amount, entry.text) == (amount, text)


@pytest.mark.parametrize(
    ("line", "sentence"),
    [
        ("terima 50 ribu --pos penjualan", "galat: Belum disebut: Untuk apa.\n"),
        ("terima 1 juta --pos penjualan", "galat: Belum disebut: Untuk apa.\n"),
        ("bayar 350 000 --pos pakan", "galat: Belum disebut: Untuk apa.\n"),
        ("terima 50 ribu Penjualan telur 6", "galat: Kata-kata ini kelebihan: telur 6\n"),
        ("terima 1jt 500rb --pos penjualan", 'galat: "1jt 500rb" tidak terbaca'),
        ("terima 350000 000 --pos penjualan", 'galat: "350000 000" bisa berarti'),
        ("pindah 1 juta kas bank", "galat: Kata-kata ini kelebihan: bank\n"),
    ],
)
def test_an_amount_with_blanks_is_never_saved_too_small(
    run: Desk, line: str, sentence: str
) -> None:
    """What is left out is named, and nothing is recorded."""
    answer = run(line)

    assert answer.err.startswith(sentence), answer.err
    assert (answer.code, run.entries) == (2, ())
