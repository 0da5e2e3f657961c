"""What is recorded and doubted: small amounts, days far away; sums and days read back."""

import pytest

from tests.cli.desk import Desk
from tests.cli.window import Window

ID = {"KUBEBOOK_LANG": "id"}
SMALL = "Hanya Rp{amount}. Maksudnya {amount}rb? Kalau ya:\n"


@pytest.mark.parametrize(
    ("line", "amount", "text", "how"),
    [
        ('terima 12 x 7500 "Rak telur" --pos penjualan', 90_000, "Rak telur", "12 × 7.500"),
        ('terima "70 x 85rb" Telur --pos penjualan', 5_950_000, "Telur", "70 × 85.000"),
        ("terima 1 jt 250rb Telur --pos penjualan", 1_250_000, "Telur", "1.000.000 + 250.000"),
        ("terima 1jt+250rb Telur --pos penjualan", 1_250_000, "Telur", "1.000.000 + 250.000"),
    ],
)
def test_a_sum_is_recorded_and_read_back(
    run: Desk, line: str, amount: int, text: str, how: str
) -> None:
    """Quoted or not; first how it came about, then what was saved."""
    answer = run(line)

    (entry,) = run.entries
    assert (entry.amount, entry.text, answer.err) == (amount, text, "")
    assert answer.out.startswith(f"{how} = Rp{amount:,}\nTersimpan".replace(",", "."))


def test_a_sum_survives_the_file_as_a_plain_amount(run: Desk) -> None:
    """How it came about is not kept."""
    run("terima 12 x 7500 Telur --pos penjualan")
    assert '"amount":90000' in run.path.read_text("utf-8").replace(" ", "")


def test_a_figure_with_commas_of_one_meaning_is_recorded(run: Desk) -> None:
    """As a bank or a spreadsheet writes it."""
    for typed, amount in (("16,000,000", 16_000_000), ("50000.00", 50_000)):
        assert run(f"terima {typed} Telur --pos penjualan").code == 0
        assert run.entries[-1].amount == amount
    assert run("terima 1,250 Telur --pos penjualan").code == 2


def test_a_first_amount_below_a_thousand_is_doubted(run: Desk) -> None:
    """Once: where the book has such amounts, they are usual."""
    assert run("terima 1000 Telur --pos penjualan").err == ""
    first = run("terima 999 Telur --pos penjualan")
    assert first.err == SMALL.format(amount=999) + (
        '  kubebook transaksi betulkan BKM-2026-0002 --jumlah 999rb --alasan "..."\n'
    )
    assert run("terima 350 Telur --pos penjualan").err == ""


@pytest.mark.parametrize(
    ("amount", "doubted"), [("999.999.999", False), ("1.000.000.000", True), ("360000jt", True)]
)
def test_a_first_amount_of_a_billion_is_doubted(run: Desk, amount: str, doubted: bool) -> None:  # noqa: FBT001 (a column)
    """Once, too; a correction of one to another is quiet only where there is one more."""
    first = run(f"terima {amount} Telur --pos penjualan")
    assert first.code == 0
    assert (" itu satu miliar atau lebih. Kalau nolnya kelebihan:" in first.err) == doubted
    assert ("kubebook transaksi betulkan BKM-2026-0001 --jumlah JUMLAH" in first.err) == doubted
    assert run("bayar 25rb Ojek --pos transportasi").err == ""
    again = run("entry correct bkm1 --amount 2jt --reason salah")
    assert "miliar atau lebih" not in again.err


def test_a_terminal_asks_before_a_billion(run: Desk) -> None:
    """Enter is no; once there is one, the next is usual."""
    line = "terima 3600000rb Telur --pos penjualan"
    seen = run.answering(line, "")
    assert "Rp3.600.000.000 itu satu miliar atau lebih.\nSimpan? [tidak]" in seen.err
    assert run.entries == ()
    assert run.answering(line, "ya").code == 0
    assert run("terima 1000jt Telur --pos penjualan").err == ""


def test_a_void_small_amount_makes_none_usual(run: Desk) -> None:
    """What was mended was a slip; the next one is doubted again."""
    run("terima 350 Telur --pos penjualan")
    run("entry correct bkm1 --amount 350rb --reason ribu")
    assert run("bayar 35 Pakan --pos pakan").err.startswith(SMALL.format(amount=35))


def test_a_correction_is_reckoned_and_doubted_too(run: Desk) -> None:
    """A sum is read back; a small amount and a day years away are as doubtful as when new."""
    run("terima 350rb Telur --pos penjualan")
    answer = run('entry correct bkm1 --amount "12 x 7500" --reason hitung')
    assert answer.out.startswith("12 × 7.500 = Rp90.000\nBKM-2026-0001 batal")
    assert answer.err == ""
    small = run("entry correct bkm2 --amount 75 --reason lagi")
    assert small.err.startswith(SMALL.format(amount=75))
    assert "transaksi betulkan BKM-2026-0003 --jumlah 75rb" in small.err
    run("terima 5rb Telur --pos penjualan")
    far = run("entry correct bkm4 --date 6/10/2006 --reason tanggal")
    assert far.err.startswith("Lihat lagi: 6 Oktober 2006")
    assert "transaksi betulkan BKM-2006-0001 --tanggal" in far.err


def test_on_a_terminal_a_small_amount_is_asked_about_first(run: Desk) -> None:
    """Enter is no: nothing is recorded."""
    window = Window(["terima", "350", "Telur", "--pos", "penjualan"], run.folder, environ=ID)
    window.wait_for("Hanya Rp350. Maksudnya 350rb?")
    window.answer("Simpan? [tidak]", "")

    window.end()
    assert run.entries == ()


def test_a_form_reads_a_sum_back_and_doubts_a_small_one(run: Desk) -> None:
    """Under the answer how it came about; before saving the doubt."""
    window = Window(["terima"], run.folder, environ=ID)
    window.answer("Jumlah", "?")
    window.wait_for("12x7500")
    window.answer("Jumlah", "12 x 7")
    window.wait_for("12 × 7 = Rp84, delapan puluh empat rupiah")
    window.answer("Uang apa ini", "Telur")
    window.answer("Pos", "penjualan")
    window.answer("Masuk ke", "")
    window.answer("Tanggal", "?")
    window.wait_for("2 hari lalu")
    window.answer("Tanggal", "29")
    window.wait_for("Kamis, 29 Oktober 2026")
    window.answer("Dari siapa", "")
    window.wait_for("Maksudnya 84rb?")
    window.answer("Simpan? [tidak]", "ya")

    assert window.end() == 0, window.text
    (entry,) = run.entries
    assert (entry.amount, f"{entry.date}") == (84, "2026-10-29")


def test_a_day_years_away_is_doubted_with_the_way_to_mend_it(run: Desk) -> None:
    """Saved, and said; a day within two years is not."""
    run("terima 5rb Telur --pos penjualan")
    assert run("terima 5rb Lama --pos penjualan --tanggal 6/10/2006").err == (
        "Lihat lagi: 6 Oktober 2006 berjarak lebih dari dua tahun dari semua transaksi lain. "
        "Kalau tahunnya salah:\n"
        '  kubebook transaksi betulkan BKM-2006-0001 --tanggal TANGGAL --alasan "salah tanggal"\n'
    )
    assert run("terima 5rb Lama --pos penjualan --tanggal 6/10/2025").err == ""


def test_a_slip_years_older_than_its_entry_is_doubted(run: Desk) -> None:
    """Two years are an old debt; a day more is a slip in the year, and can be mended."""
    two_years = "terima 5rb Telur --pos penjualan --tanggal-nota"
    assert run(f"{two_years} 29/10/2024").err == ""  # 732 days
    assert run(f"{two_years} 28/10/2024 --pihak A").err == (
        "Lihat lagi: tanggal di nota, 28 Oktober 2024, berjarak lebih dari dua tahun dari "
        "transaksinya. Kalau tahunnya salah:\n"
        "  kubebook transaksi betulkan BKM-2026-0002 --tanggal-nota TANGGAL "
        '--alasan "salah tanggal"\n'
    )
    line = 'entry correct BKM-2026-0002 --slip-date 28/10/2026 --reason "salah tanggal"'
    assert run(line).err == ""
    assert run("entry correct BKM-2026-0003 --slip-date 28/10/2006 --reason lagi").err.startswith(
        "Lihat lagi: tanggal di nota, 28 Oktober 2006"
    )


@pytest.mark.parametrize("typed", ["31/12", "31-12", "31.12", "'31 Desember'", "31", "kamis"])
def test_in_january_a_day_without_a_year_is_last_years(run: Desk, typed: str) -> None:
    """And is said with its year."""
    answer = run.with_(KUBEBOOK_TODAY="2027-01-03")(
        f"terima 5rb Telur --pos penjualan --tanggal {typed}"
    )
    assert answer.out.startswith("Kamis, 31 Desember 2026\nTersimpan BKM-2026-0001")


def test_in_january_december_and_a_short_voucher_are_last_years(run: Desk) -> None:
    """The voucher is named in full."""
    run("terima 5rb Telur --pos penjualan --tanggal 30/10")
    later = run.with_(KUBEBOOK_TODAY="2027-01-03")
    assert "BKM-2026-0001" in later("entry list --period Oktober").out
    assert later("entry list --period Desember").out.startswith(
        "Transaksi, KUBE Ayam Contoh            Desember 2026"
    )
    assert later("entry void bkm1 --reason x").out.startswith("Batal: BKM-2026-0001,")


def test_a_file_takes_days_without_a_year_and_with_a_time(run: Desk) -> None:
    """As a spreadsheet writes them."""
    (run.folder / "x.csv").write_text(
        "date,source,target,amount,text\n"
        "30/12,penjualan,kas,12x7500,a\n"
        "2026-12-05 00:00:00,penjualan,kas,50000.00,b\n",
        "utf-8",
    )
    assert run.with_(KUBEBOOK_TODAY="2027-01-03")("import x.csv").code == 0
    assert [(f"{entry.date}", entry.amount) for entry in run.entries] == [
        ("2026-12-30", 90_000),
        ("2026-12-05", 50_000),
    ]


def test_a_far_row_is_said_before_a_file_is_added(run: Desk) -> None:
    """On a terminal once, before the question."""
    (run.folder / "x.csv").write_text(
        "date,source,target,amount,text\n"
        "30/10/2026,penjualan,kas,5000,a\n"
        "30/10/2006,penjualan,kas,5000,b\n",
        "utf-8",
    )
    window = Window(["import", "x.csv"], run.folder, environ=ID)
    window.wait_for("Baris 3: 30 Oktober 2006")
    window.answer("Tambahkan?", "ya")

    assert window.end() == 0, window.text
    assert window.text.count("Baris 3:") == 1


@pytest.mark.parametrize("day", ["30/11/2025", "1/11", "31/10/2025"])
def test_a_day_of_almost_a_year_ago_is_doubted(run: Desk, day: str) -> None:
    """Typed without its year, a day of the next weeks is last year's; a correction keeps it."""
    answer = run(f"receipt 50rb Telur --account penjualan --date {day}")

    assert "itu hampir setahun lalu" in answer.err
    assert run("entry correct bkm1 --amount 60rb --reason salah").err == ""


@pytest.mark.parametrize("day", ["1/12/2025", "30/10/2025"])
def test_a_day_of_more_or_less_than_almost_a_year_ago_is_not(run: Desk, day: str) -> None:
    """Eleven months ago, and more than a year."""
    assert run(f"receipt 50rb Telur --account penjualan --date {day}").err == ""


def test_a_balance_of_a_year_ago_is_not_doubted(run: Desk) -> None:
    """It is of an older book, and openings lie far back."""
    assert run("opening kas 1jt --date 1/11").err == ""
