"""`entry list`, `show`, `void`, `correct`: found, shown with its history, and mended."""

import json

import pytest

from tests.cli.desk import Answer, Desk


@pytest.fixture
def sold(run: Desk) -> Desk:
    """A desk with two sales and feed bought."""
    run('receipt 360rb "Penjualan telur" --account penjualan --date 29/10/2026 --party Ijah')
    run("receipt 240rb Telur --account penjualan --date 30/10/2026")
    run("expense 75rb Pakan --account pakan --date 30/10/2026")
    return run


def test_a_void_stays_in_its_book(sold: Desk) -> None:
    """The sentence, and the entry as it was, void with its reason."""
    answer = sold("transaksi batal bkm2 --reason 'tercatat dua kali'")

    assert answer == Answer(
        "Batal: BKM-2026-0002, Rp240.000. Bukti ini tetap ada di buku, dicoret.\n", "", 0
    )
    entry = sold.entries[1]
    assert (entry.amount, f"{entry.voided}", entry.reason) == (
        240_000,
        "2026-10-31",
        "tercatat dua kali",
    )


def test_a_correction_voids_and_replaces(sold: Desk) -> None:
    """One command: the old number is void, the new one has what is right, the rest as it was."""
    answer = sold("entry correct bkm1 --amount 300rb --reason 'salah ketik'")

    assert answer.out == (
        "BKM-2026-0001 batal; tersimpan BKM-2026-0003, Rp300.000 (tiga ratus ribu rupiah)\n"
    )
    old, new = sold.entries[0], sold.entries[3]
    assert (old.replaced_by, new.replaces) == ("BKM-2026-0003", 1)
    assert (new.amount, new.text, new.party, new.date) == (
        300_000,
        "Penjualan telur",
        "Ijah",
        old.date,
    )


def test_every_field_can_be_corrected(sold: Desk) -> None:
    """Date, text, account, money and party of a receipt."""
    answer = sold(
        "entry correct bkm1 --date 28/10/2026 --text Rak --account pendapatan-jasa --into bank "
        "--party Siti --reason x"
    )

    assert answer.code == 0, answer.err
    new = sold.entries[-1]
    assert (new.source, new.target, new.text, new.party) == ("4102", "1102", "Rak", "Siti")
    assert new.voucher == "BBM-2026-0001"


def test_of_a_slip_with_parts_one_is_named(sold: Desk) -> None:
    """Which entry is meant is said with --entry; the other part is carried over."""
    sold("terima 10rb Denda --account denda --voucher bkm1 --date 29/10/2026")
    refused = sold("entry correct bkm1 --amount 5rb --reason x")
    mended = sold("entry correct bkm1 --entry 4 --amount 5rb --reason x")

    assert refused.code == 2
    assert "--transaksi NOMOR" in refused.err
    assert mended.code == 0, mended.err
    assert [entry.amount for entry in sold.entries if not entry.voided] == [
        240_000,
        75_000,
        360_000,
        5_000,
    ]


def test_an_entry_is_shown_with_its_history(sold: Desk) -> None:
    """Who wrote it when, who mended it, why, and what stands instead."""
    sold("entry correct bkm1 --amount 300rb --reason 'salah ketik'")

    assert sold("entry show bkm1").out == (
        "BKM-2026-0001, Kamis, 29 Oktober 2026, Rp360.000 (tiga ratus enam puluh ribu rupiah)\n"
        "Penjualan telur, Ijah\n"
        "Penjualan ke Kas, transaksi 1\n"
        "Dicatat 31/10/2026 oleh Siti Rahmah\n"
        "Dibetulkan 31/10/2026 oleh Siti Rahmah\n"
        "Batal sejak 31 Oktober 2026: salah ketik\n"
        "Diganti BKM-2026-0003\n"
    )


def test_an_entry_is_shown_in_english(sold: Desk) -> None:
    """The same in the other language."""
    assert sold.with_(KUBEBOOK_LANG="en")("entry show bkk1").out == (
        "BKK-2026-0001, Friday, 30 October 2026, Rp75.000 (seventy-five thousand rupiah)\n"
        "Pakan\n"
        "Kas to Pakan dan obat ternak, entry 3\n"
        "Recorded on 31/10/2026 by Siti Rahmah\n"
        "It has no proof yet.\n"
    )


def test_an_entry_is_shown_as_json_with_its_documents(sold: Desk) -> None:
    """Names as in the entry CSV, and the history as the file has it."""
    (shown,) = json.loads(sold("entry show bkm1 --json").out)

    assert (shown["number"], shown["voucher"], shown["source"], shown["target"]) == (
        1,
        "BKM-2026-0001",
        "penjualan",
        "kas",
    )
    assert shown["history"][0]["did"] == "receipt"
    assert shown["history"][0]["at"] == "2026-10-31T00:00:00"


def test_the_day_on_the_slip_is_shown_and_corrected(sold: Desk) -> None:
    """Where it is another than that of the entry; taken away, it is shown no more."""
    sold("entry correct bkm1 --tanggal-nota 28/10/2026 --reason x")
    sold("entry correct bkm3 --slip-date 27/10/2026 --reason y")
    shown = sold("entry show bkm4").out.splitlines()
    (row,) = json.loads(sold("entry show bkm4 --json").out)

    assert shown[1:4] == [
        "Penjualan telur, Ijah",
        "Penjualan ke Kas, transaksi 5",
        "Tanggal nota: 27/10/2026",
    ]
    assert (row["date"], row["slip_date"]) == ("2026-10-29", "2026-10-27")
    sold("entry correct bkm4 --slip-date '' --reason z")
    assert "Tanggal nota" not in sold("entry show bkm5").out
    assert json.loads(sold("entry show bkm5 --json").out)[0]["slip_date"] is None


def test_entries_are_listed_of_the_present_month(sold: Desk) -> None:
    """--period chooses another; the cells are those of the entry CSV and four more."""
    listed = json.loads(sold("entry list --json").out)

    assert listed["statement"] == "entries"
    assert listed["period"] == {"start": "2026-10-01", "end": "2026-11-01"}
    cells = [row["cells"] for row in listed["rows"] if row["level"] == "item"]
    assert [cell["voucher"] for cell in cells] == [
        "BKM-2026-0001",
        "BKM-2026-0002",
        "BKK-2026-0001",
    ]
    assert set(cells[0]) >= set(
        "date voucher source target amount text party member line grant number void at by".split()
    )
    assert (cells[0]["source"], cells[0]["target"], cells[0]["by"]) == ("penjualan", "kas", "A03")
    empty = json.loads(sold("transaksi daftar --period 2026-09 --json").out)
    assert [row for row in empty["rows"] if row["level"] == "item"] == []


@pytest.mark.parametrize(
    ("line", "code", "sentence"),
    [
        ("entry show", 2, "Belum bisa: Masih kurang: Bukti.\n"),
        ("entry show bkm9", 1, "Belum bisa: Tidak ada bukti BKM-2026-0009"),
        ("entry show xyz", 2, 'Belum bisa: "xyz" bukan nomor bukti'),
        ("entry void", 2, "Belum bisa: Masih kurang: Bukti, Mengapa (--alasan).\n"),
        ("entry void bkm1", 2, "Belum bisa: Masih kurang: Mengapa (--alasan).\n"),
        ("entry void bkm1 --reason ''", 2, "Belum bisa: Mengapa?"),
        ("entry void bkm1 --reason x --yes", 2, 'Belum bisa: Tidak ada pilihan "--yes" di sini'),
        ("entry correct bkm1 --amount 300rb", 2, "Belum bisa: Masih kurang: Mengapa (--alasan).\n"),
        ("entry correct bkm1 --reason x", 2, "Belum bisa: Tidak ada yang berubah"),
        ("entry correct bkm1 --reason x --amount 360rb", 2, "Belum bisa: Tidak ada yang berubah"),
        ("entry correct bkm1 --reason x --amount 1,5", 2, 'Belum bisa: "1,5" bisa berarti'),
        ("entry correct bkm1 --reason x --out-of bank", 2, "Belum bisa: BKM-2026-0001 "),
        ("entry correct bkm1 --reason x --entry dua", 2, 'Belum bisa: "dua" tidak cocok di sini'),
        ("entry correct bkm1 --reason x --amount 5rb --entry 9", 1, "Belum bisa: BKM-2026-0001 "),
        ("entry hapus bkm1", 2, 'Belum bisa: Tidak ada perintah "hapus"'),
    ],
)
def test_what_cannot_be_mended_is_refused_and_changes_no_byte(
    sold: Desk, line: str, code: int, sentence: str
) -> None:
    """The sentence on stderr, the exit code of its kind, the ledger untouched."""
    before = sold.path.read_bytes()
    answer = sold(line)

    assert answer.err.startswith(sentence), answer.err
    assert (answer.out, answer.code) == ("", code)
    assert sold.path.read_bytes() == before


def test_a_void_voucher_is_not_mended_again(sold: Desk) -> None:
    """It names the day of its void."""
    sold("entry void bkm1 --reason x")
    for line in ("entry void bkm1 --reason y", "entry correct bkm1 --amount 5rb --reason y"):
        answer = sold(line)
        assert answer.code == 1
        assert answer.err.startswith("Belum bisa: BKM-2026-0001 sudah batal")
