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
        ("terima 50 ribu --pos penjualan", "Belum bisa: Masih kurang: Uang apa ini.\n"),
        ("terima 1 juta --pos penjualan", "Belum bisa: Masih kurang: Uang apa ini.\n"),
        ("bayar 350 000 --pos pakan", "Belum bisa: Masih kurang: Untuk apa.\n"),
        ("terima 50 ribu Penjualan telur 6", "Belum bisa: Kata-kata ini kelebihan: telur 6\n"),
        ("terima 1jt 500rb --pos penjualan", "Belum bisa: Masih kurang: Uang apa ini.\n"),
        ("terima 12 x 7500 --pos penjualan", "Belum bisa: Masih kurang: Uang apa ini.\n"),
        ("terima 1jt 500 Telur --pos penjualan", 'Belum bisa: "1jt 500" bisa berarti'),
        ("terima 50rb 500 gram --pos penjualan", 'Belum bisa: "50rb 500" tidak terbaca'),
        ("terima 3,5 x 7000 Telur --pos penjualan", 'Belum bisa: "3,5" dalam "3,5 x 7000" bukan'),
        ("terima 350000 000 --pos penjualan", 'Belum bisa: "350000 000" bisa berarti'),
        ("pindah 1 juta kas bank", "Belum bisa: Kata-kata ini kelebihan: bank\n"),
    ],
)
def test_an_amount_with_blanks_is_never_saved_too_small(
    run: Desk, line: str, sentence: str
) -> None:
    """What is left out is named, and nothing is recorded."""
    answer = run(line)

    assert answer.err.startswith(sentence), answer.err
    assert (answer.code, run.entries) == (2, ())


def test_the_wrong_verb_is_told_with_the_way_to_mend_it(run: Desk) -> None:
    """Sales that fall are saved, but not in silence."""
    run("terima 50rb Telur --pos penjualan")

    assert run("bayar 5rb x --pos penjualan").err == (
        "Lihat lagi: Penjualan turun 5.000 menjadi 45.000. Maksudnya uang masuk? "
        "Kalau ya, batalkan lalu catat lagi:\n"
        '  kubebook transaksi batal BKK-2026-0001 --alasan "salah arah"\n'
        '  kubebook terima 5.000 "..." --pos penjualan\n'
    )
    assert 'kubebook bayar 7.000 "..." --pos pakan\n' in run("terima 7rb y --pos pakan").err
    assert run("bayar 8rb Pakan --pos pakan").err == ""


@pytest.mark.parametrize(
    ("line", "other"),
    [
        ("terima 50rb Telur --pos penjualan", "terima 50rb 'Telur 2' --pos penjualan"),
        ("terima 50rb Telur --pos penjualan", "terima 51rb Telur --pos penjualan"),
        (
            "terima 50rb x --pos simpanan-w --anggota A01",
            "terima 50rb x --pos simpanan-w --member A02",
        ),
        (
            "terima 50rb x --pos utang-lain --pihak Budi",
            "terima 50rb x --pos utang-lain --pihak Ani",
        ),
        ("saldo-awal simpanan-w 50rb --member A01", "saldo-awal simpanan-w 50rb --member A02"),
        ("terima 50rb Telur --pos penjualan", "terima 50rb Telur --pos penjualan --date kemarin"),
    ],
)
def test_the_same_again_is_told_with_the_way_to_void_it(run: Desk, line: str, other: str) -> None:
    """Typed twice, it is saved twice, and said; what differs in one thing is another event."""
    first, different = run(line), run(other)
    again = run(line)

    assert (first.err, different.err) == ("", "")
    assert again.err.startswith(f"Sama dengan {run.entries[0].voucher}. Kalau tercatat dua kali:\n")
    assert f"  kubebook transaksi batal {run.entries[2].voucher} --alasan" in again.err
    run(f"entry void {run.entries[2].voucher} --reason dobel")
    run(f"entry void {run.entries[0].voucher} --reason dobel")
    assert run(line).err == ""


def test_an_opening_of_the_same_account_is_told_whatever_its_amount(run: Desk) -> None:
    """A second opening of kas is more likely a correction than more money."""
    run("saldo-awal kas 1jt")

    assert run("saldo-awal kas 1,1jt").err.startswith("Sama dengan BM-2026-0001.")


def test_an_adjustment_says_the_account_after_from_first(run: Desk) -> None:
    """Out of simpanan wajib, which falls, into simpanan sukarela, which rises."""
    run("terima 200rb x --pos simpanan-wajib --anggota A01")
    answer = run("sesuaikan 50rb x --dari simpanan-wajib --ke simpanan-suka --anggota A01")

    assert answer.out.splitlines()[:2] == [
        "Simpanan wajib, Agus Dehen turun 50.000 menjadi 150.000",
        "Simpanan sukarela, Agus Dehen naik 50.000 menjadi 50.000",
    ]


@pytest.mark.parametrize(
    ("language", "way"),
    [
        (
            "id",
            'kubebook terima 400rb "Talangan" --pos utang-lain --pihak NAMA --tanggal 31/10/2026',
        ),
        (
            "en",
            'kubebook receipt 400rb "Talangan" --account utang-lain --party NAME --date 31/10/2026',
        ),
    ],
)
def test_a_command_of_two_lines_stays_one_in_a_form(run: Desk, language: str, way: str) -> None:
    """What is to be typed keeps its options, on its second line too; the questions are asked on."""
    run("receipt 100rb Modal --account modal-swadaya --date 1/10")
    desk = run.with_(KUBEBOOK_LANG=language)
    for line, answers in (
        ("expense", ("500rb Sewa", "sewa", ">")),
        ("expense --date 31/10 --account sewa", ("500rb Sewa", ">")),
    ):
        seen = " ".join(desk.answering(line, *answers).err.split())
        assert way in seen, seen
    assert len(run.entries) == 1
