"""What a treasurer in a hurry types: twice mended, mistyped, gone back on."""

import json

import pytest

from tests.cli.desk import LEDGER, Desk


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
    assert (first["key"], first["level"]) == ("ledger-file", "fault")
    assert first["what"].startswith("ayam-contoh.kubebook lebih lama")
    assert "pulihkan" in first["todo"]


def test_accepting_a_file_with_lines_lost_shows_no_way_round_itself(run: Desk) -> None:
    """What is wrong in one line, not the command that is just being carried out."""
    run("receipt 50rb Telur --account penjualan")
    cut(run)

    answer = run(f"restore {LEDGER} --yes")

    assert "Berkas sekarang: ayam-contoh.kubebook lebih lama" in answer.err
    assert "kubebook --buku" not in answer.err
    assert "sama" not in answer.err
    assert "Ini berkas sekarang sendiri" in answer.err
    assert answer.code == 0


def test_what_a_copy_lacks_is_listed_in_full_in_a_pipe(run: Desk) -> None:
    """It has to be typed again, so it is not cut."""
    (run.folder / "salinan").write_bytes(run.path.read_bytes())
    for number in range(60):
        run(f"receipt {number + 1}rb Telur --account penjualan")

    answer = run("restore salinan")

    assert answer.err.count("31/10/2026, Rp") == 60


def test_a_ledger_that_is_gone_is_restored_without_naming_it(run: Desk) -> None:
    """Its other things still lie here, and tell its name and the way back."""
    later = run.with_(KUBEBOOK_TODAY="2026-11-01")
    later("receipt 50rb Telur --account penjualan")
    run.path.unlink()
    copy = f"{LEDGER}.d/backups/ayam-contoh-2026-11-01.kubebook"

    told = later("status")
    done = later(f"pulihkan {copy} --yes")

    assert f"kubebook --buku {LEDGER} pulihkan {copy}" in told.err
    assert (told.code, done.code) == (3, 0)
    assert run.book.entries == ()


def test_a_copy_under_another_name_is_not_taken_for_the_ledger(run: Desk) -> None:
    """The way to give it its name back is told."""
    run.path.rename(run.folder / "ayam-contoh - Copy.kubebook")

    answer = run("status")

    assert 'mv "ayam-contoh - Copy.kubebook" ayam-contoh.kubebook' in answer.err
    assert answer.code == 3


def test_a_second_ledger_in_a_folder_is_told_of(run: Desk) -> None:
    """From then on each command has to name its ledger."""
    answer = run("init --name Lain --village Contoh")

    assert answer.code == 0
    assert f"Di folder ini sudah ada buku kas lain: {LEDGER}." in answer.err
    assert "kubebook --buku lain.kubebook keadaan" in answer.err


def test_of_a_ledger_with_lines_lost_the_copy_that_holds_them_is_named(run: Desk) -> None:
    """With how many of the lost entries are in it, and the command."""
    start = run.path.read_bytes()
    run("receipt 50rb Telur --account penjualan")
    later = run.with_(KUBEBOOK_TODAY="2026-11-01")
    later("receipt 60rb Telur --account penjualan")
    run.path.write_bytes(start)
    copy = f"{LEDGER}.d/backups/ayam-contoh-2026-11-01.kubebook"

    told = later("status").err

    assert f"{copy}. Di dalamnya ada 1 transaksi yang tidak ada di sini." in told
    assert f"kubebook --buku {LEDGER} pulihkan {copy}" in told


def test_a_member_who_left_by_mistake_comes_back(run: Desk) -> None:
    """The way back is told with the leaving."""
    left = run("member leave A04")
    run("member add 'Suparti Dua'")
    found = run("member show supar")
    back = run("anggota ubah A04 --kembali")

    assert "kubebook anggota ubah A04 --kembali" in left.out
    assert "Suparti Dua" in found.out
    assert back.code == 0, back.err
    assert run.book.members["A04"].left is None


def test_the_days_of_a_member_are_shown_as_people_write_them(run: Desk) -> None:
    """31/10/2026, and in JSON as scripts need it."""
    assert "Tanggal masuk: 31/10/2026" in run("member show A04").out
    assert json.loads(run("member show A04 --json").out)["joined"] == "2026-10-31"


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("hapus bkm1", "transaksi batal"),
        ("betulkan bkm1", "transaksi betulkan"),
        ("masuk 50rb", "terima"),
        ("beli 50rb", "bayar"),
        ("cetak", "laporan"),
        ("receipt -500000 Telur", "di atas nol"),
        ("receipt -50rb Telur", "di atas nol"),
        ("member add Budi Santoso", 'kubebook member add "Budi Santoso"'),
        ("anggota tambah Budi Santoso", 'kubebook anggota tambah "Budi Santoso"'),
        ("transaksi --oleh lihat", "daftar, lihat, batal, balik, betulkan"),
        ("terima 5rb Telur ayam", '  "Telur ayam"'),
    ],
)
def test_what_was_meant_is_told(run: Desk, line: str, told: str) -> None:
    """In the words of the one who typed it."""
    answer = run(line)

    assert told in answer.err
    assert answer.code == 2


def test_capitals_are_the_same_commands(run: Desk) -> None:
    """Caps Lock is no fault."""
    assert run("TERIMA 5rb Telur --account penjualan").code == 0
    assert run("Anggota DAFTAR").code == 0


def test_a_kelurahan_is_named_in_indonesian(run: Desk) -> None:
    """`--kelurahan` is `--village`."""
    assert run("group set --kelurahan Sei Gohong").code == 2
    assert run("group set --kelurahan Tumbang").code == 0
    assert run.book.group.village == "Tumbang"


def test_a_report_that_cannot_be_opened_is_written_all_the_same(run: Desk) -> None:
    """Without a viewer the sentence says so; nothing failed."""
    answer = run.with_(PATH="/nowhere")("report -o lapor --buka")

    assert answer.err == "lapor.pdf sudah ditulis, tetapi tidak bisa dibuka.\n"
    assert answer.code == 0
    assert (run.folder / "lapor.pdf").read_bytes().startswith(b"%PDF")
    assert run("report -o lapor.docx").code == 2


def test_akun_is_another_word_for_the_account_option(run: Desk) -> None:
    """As `akun` is for the command."""
    assert run("terima 5rb Telur --akun penjualan").code == 0


@pytest.mark.parametrize("name", ["bulanan", "laporan-bulanan", "bukti", "pengumuman"])
def test_a_document_answers_to_what_people_call_it(run: Desk, name: str) -> None:
    """The names that help lists work, and a refusal says where they stand."""
    run("receipt 5rb Telur --account penjualan")

    assert run(f"laporan {name}").code == 0
    assert "kubebook laporan --help" in run("laporan xyz").err
