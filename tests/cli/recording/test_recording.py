"""`receipt`, `expense`, `transfer`, `adjust`, `opening`: what is said, what then stands there."""

import pytest

from tests.cli.desk import Answer, Desk

SALE = 'receipt 360rb "Penjualan telur 6 rak" --account penjualan'


def test_a_receipt_says_its_number_and_its_amount_in_words(run: Desk) -> None:
    """One line on stdout, nothing on stderr, one entry from penjualan to kas."""
    answer = run(f'{SALE} --party "pasar mingguan" --date kemarin --slip-date 29/10/2026')

    assert answer == Answer(
        "Tersimpan BKM-2026-0001, Rp360.000 (tiga ratus enam puluh ribu rupiah)\n", "", 0
    )
    (entry,) = run.entries
    assert (entry.source, entry.target, entry.amount) == ("4101", "1101", 360_000)
    assert (entry.text, entry.party) == ("Penjualan telur 6 rak", "pasar mingguan")
    assert (f"{entry.date}", f"{entry.slip_date}") == ("2026-10-30", "2026-10-29")
    assert (entry.by, f"{entry.at}") == ("A03", "2026-10-31 00:00:00")


def test_a_receipt_speaks_english_when_asked(english: Desk) -> None:
    """KUBEBOOK_LANG=en changes the words and nothing else."""
    assert english(SALE).out == (
        "Saved BKM-2026-0001, Rp360.000 (three hundred sixty thousand rupiah)\n"
    )


def test_an_expense_goes_out_of_kas_or_bank(run: Desk) -> None:
    """Out of kas where none is said; the series follows the money."""
    run("receipt 1jt Modal --account modal-swadaya")
    run("transfer 400rb --from kas --to bank")

    assert run("bayar 100rb Pakan --account pakan").out.startswith("Tersimpan BKK-2026-0002, ")
    assert run("bayar 50rb Biaya --account administrasi --out-of bank").out.startswith(
        "Tersimpan BBK-2026-0001, "
    )
    assert [entry.voucher for entry in run.entries] == [
        "BKM-2026-0001",
        "BKK-2026-0001",
        "BKK-2026-0002",
        "BBK-2026-0001",
    ]


def test_an_expense_beyond_the_money_is_refused_with_the_ways_out(run: Desk) -> None:
    """First the sentence, then the figures, then what can be typed; nothing is recorded."""
    run("receipt 1,76jt Modal --account modal-swadaya --date 1/10/2026")
    answer = run('bayar 2,2jt "Pakan petelur 5 karung" --account pakan --date 14/10')

    assert answer == Answer(
        "",
        "Belum bisa: Kas akan kurang Rp440.000 pada akhir hari Rabu, 14 Oktober 2026.\n"
        "Kas hari itu Rp1.760.000, pengeluaran ini Rp2.200.000. Tidak ada yang dicatat.\n"
        "\n"
        "Pilih salah satu, lalu ulangi:\n"
        '  ditalangi       kubebook terima 440rb "Talangan" --pos utang-lain\n'
        "      --pihak NAMA --tanggal 14/10/2026\n",
        1,
    )
    assert len(run.entries) == 1


def test_an_adjustment_says_both_effects_before_it_is_saved(run: Desk) -> None:
    """Naik and turun as paper shows the figures, then the number."""
    answer = run('sesuaikan 50rb "Susut kandang" --from akumulasi --to penyusutan')

    assert answer.out == (
        "Akumulasi penyusutan naik 50.000 menjadi 50.000\n"
        "Penyusutan naik 50.000 menjadi 50.000\n"
        "Tersimpan BM-2026-0001, Rp50.000 (lima puluh ribu rupiah)\n"
    )
    assert (run.entries[0].source, run.entries[0].target) == ("1409", "5301")


def test_an_opening_is_taken_over(run: Desk) -> None:
    """A BM number, from saldo-awal to the account's own side."""
    answer = run("saldo-awal kas 1.105.000 --date 1/10/2026")

    assert answer.out == (
        "Tersimpan BM-2026-0001, Rp1.105.000 (satu juta seratus lima ribu rupiah)\n"
    )
    assert (run.entries[0].source, run.entries[0].target) == ("3901", "1101")


def test_an_opening_without_a_day_joins_the_openings(run: Desk) -> None:
    """The day of the first one, and no command has to say it again."""
    run("opening kas 1jt --date 1/10/2026")
    run("receipt 5rb x --account penjualan --date 5/10/2026")

    assert run("opening bank 2jt").code == 0
    assert f"{run.entries[-1].date}" == "2026-10-01"


def test_savings_are_the_members_own(run: Desk) -> None:
    """An account kept for each member takes a member by a beginning of the name."""
    assert run("terima 50rb Simpanan --account simpanan-wajib --member supar").code == 0
    assert run.entries[0].member == "A04"
    assert run.entries[0].party == ""


def test_a_second_part_of_one_slip_joins_its_voucher(run: Desk) -> None:
    """Instalment and jasa under one number."""
    run(SALE)
    answer = run("terima 10rb Denda --account denda --voucher bkm1")

    assert answer.out.startswith("Tersimpan BKM-2026-0001, Rp10.000 ")
    assert [(entry.voucher, entry.number) for entry in run.entries] == [
        ("BKM-2026-0001", 1),
        ("BKM-2026-0001", 2),
    ]


@pytest.mark.parametrize(
    ("line", "code", "sentence"),
    [
        ("terima", 2, "Belum bisa: Masih kurang: Jumlah, Uang apa ini, Pos (--pos).\n"),
        ("terima 50rb Telur", 2, "Belum bisa: Masih kurang: Pos (--pos).\n"),
        ("bayar --account pakan", 2, "Belum bisa: Masih kurang: Jumlah, Untuk apa.\n"),
        ("pindah 5rb", 2, "Belum bisa: Masih kurang: Ambil dari (--dari), Masukkan ke (--ke).\n"),
        ("sesuaikan 5rb x", 2, "Belum bisa: Masih kurang: Dari pos (--dari), Ke pos (--ke).\n"),
        ("saldo-awal", 2, "Belum bisa: Masih kurang: Pos, Jumlah.\n"),
        ("terima 3,5 Telur --account penj", 2, 'Belum bisa: "3,5" bisa berarti '),
        ("terima 0 Telur --account penj", 2, 'Belum bisa: "0" tidak bisa dicatat'),
        ("terima -- -5 Telur", 2, 'Belum bisa: "-5" tidak bisa dicatat'),
        ("terima seribu Telur --account penj", 2, 'Belum bisa: "seribu" tidak terbaca'),
        ("terima 5rb Telur --account penj --date 31/2/2026", 2, "Belum bisa: Tidak ada tanggal"),
        (
            "terima 5rb Telur --account penj --date 1/11/2026",
            1,
            "Belum bisa: Minggu, 1 November 2026",
        ),
        ("terima 5rb Telur --account xyz", 1, 'Belum bisa: Tidak ada pos "xyz".\n'),
        ("terima 5rb Telur --account pen", 1, 'Belum bisa: "pen" bisa berarti beberapa pos'),
        ("terima 5rb Telur --account kas", 1, 'Belum bisa: "kas" ada di kedua sisi.\n'),
        ("terima 5rb Telur --account kas --into bank", 1, 'Belum bisa: "kas" '),
        ("terima 5rb Telur --account saldo-awal", 1, 'Belum bisa: "saldo-awal" hanya untuk'),
        ("terima 5rb Telur --account penj --into pakan", 1, 'Belum bisa: "pakan" '),
        ("terima 5rb x --account simpanan-wajib", 2, 'Belum bisa: "simpanan-wajib" '),
        (
            "terima 5rb x --account simpanan-wajib --member zz",
            1,
            'Belum bisa: Tidak ada anggota "zz"',
        ),
        ("terima 5rb x --account utang-lain", 2, 'Belum bisa: "utang-lain" '),
        ("terima 5rb '' --account penj", 2, "Belum bisa: Untuk apa?"),
        ("terima 5rb Telur --account penj --voucher bkm9", 1, "Belum bisa: Tidak ada bukti"),
        (
            "terima 5rb Penjualan telur 6 rak",
            2,
            "Belum bisa: Kata-kata ini kelebihan: telur 6 rak\n",
        ),
        (
            "terima 5rb x --acount penj",
            2,
            'Belum bisa: Tidak ada pilihan "--acount" di sini. Maksudnya',
        ),
        ("terima 5rb x --account", 2, 'Belum bisa: Sesudah "--account" harus ada isinya.\n'),
        ("pindah 5rb --from kas --to kas", 1, 'Belum bisa: "kas" '),
        ("sesuaikan 5rb x --from kas --to pakan", 1, 'Belum bisa: "kas" adalah uang'),
        ("saldo-awal penjualan 5rb", 1, 'Belum bisa: "penjualan" '),
        ("trima 5rb x", 2, 'Belum bisa: Tidak ada perintah "trima". Maksudnya terima'),
        ("xyzzy", 2, 'Belum bisa: Tidak ada perintah "xyzzy".\n  kubebook --help   menampilkan'),
    ],
)
def test_what_cannot_be_recorded_is_refused_and_changes_no_byte(
    run: Desk, line: str, code: int, sentence: str
) -> None:
    """The sentence on stderr, the exit code of its kind, the ledger untouched."""
    before = run.path.read_bytes()
    answer = run(line)

    assert answer.err.startswith(sentence), answer.err
    assert (answer.out, answer.code) == ("", code)
    assert run.path.read_bytes() == before


def test_a_notice_of_the_rules_is_said_after_saving(run: Desk) -> None:
    """A balance on the wrong side is no fault, but it is told, on stderr."""
    run("terima 100rb x --account penjualan")
    answer = run("bayar 100rb x --account dana-iks")

    assert answer.out.startswith("Tersimpan BKK-2026-0001, ")
    assert "Dana IKS" in answer.err
    assert answer.code == 0
