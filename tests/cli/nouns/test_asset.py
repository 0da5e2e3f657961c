"""`asset`: goods as a treasurer types them, and the book afterwards."""

import json

import pytest

from kubebook.book.records.goods import Asset
from kubebook.cli.nouns.asset import FIELDS, KEPT
from tests.cli.desk import Desk


@pytest.fixture
def stocked(run: Desk) -> Desk:
    """A machine of 1.200.000 (BKK-0001) and 20 hens of 1.000.000 (BKK-0002), bought in August."""
    run("receipt 5jt Modal --account modal-swadaya --date 1/8/2026")
    run("expense 1,2jt 'Mesin jahit' --account peralatan --date 5/8/2026")
    run("expense 1jt 'Ayam 20 ekor' --account ternak --date 7/8/2026")
    return run


def test_goods_are_recorded_from_their_voucher(stocked: Desk) -> None:
    """`inventaris tambah` with the voucher alone: cost, day and account are in the book."""
    answer = stocked(
        "inventaris tambah 'Mesin jahit' --bukti bkk1 --merk Singer --umur 12 --kode MJ-1"
    )

    assert (answer.err, answer.code) == ("", 0)
    assert answer.out == (
        "Tersimpan MJ-1 Mesin jahit: 1 buah, Rp1.200.000, Peralatan dan inventaris\n"
    )
    (asset,) = stocked.book.assets
    assert (asset.tag, asset.amount, asset.life_months, asset.brand) == (
        *("MJ-1", 1_200_000, 12),
        "Singer",
    )
    assert stocked.book.entries[asset.entries[0] - 1].voucher == "BKK-2026-0001"


def test_several_vouchers_and_several_pieces(stocked: Desk) -> None:
    """--voucher twice is one thing of two slips; --quantity counts pieces."""
    stocked("expense 50rb Benang --account peralatan --date 8/8/2026")
    stocked("asset add Jahit --voucher bkk1 --voucher bkk3")
    stocked("asset add Ayam --voucher bkk2 --quantity 20 --unit ekor")

    machine, hens = stocked.book.assets
    assert (machine.amount, len(machine.entries)) == (1_250_000, 2)
    assert (hens.quantity, hens.unit, hens.amount) == (20, "ekor", 1_000_000)


def test_the_list_is_the_statement(stocked: Desk) -> None:
    """`asset list`, `show inventory` and `lihat inventaris` say the same; JSON too."""
    stocked("asset add Ayam --voucher bkk2 --quantity 20 --unit ekor")

    assert stocked("asset list") == stocked("show inventory") == stocked("lihat inventaris")
    shown = json.loads(stocked("asset list --json").out)
    (row,) = [row["cells"] for row in shown["rows"] if row["level"] == "item"]
    assert (row["tag"], row["quantity"], row["price"], row["amount"]) == (
        *("INV-001", 20),
        *(50_000, 1_000_000),
    )
    assert row["acquired"] == "2026-08-07"
    csv = stocked("export inventory").out.splitlines()
    assert csv[1].startswith("1,INV-001,Ayam,,20,ekor,Beli,2026-08-07,50000,1000000,Baik")


def test_depreciation_is_booked_and_said(stocked: Desk) -> None:
    """Without --month the month that ended last; what is missing before it is said."""
    stocked("asset add Mesin --voucher bkk1 --life 12")
    answer = stocked("inventaris susutkan")

    assert answer.out == "BM-2026-0001, 31 Oktober 2026: penyusutan Rp100.000 (barang: 1)\n"
    assert answer.err == (
        "Belum dicatat: Agustus 2026, September 2026.\n"
        "  kubebook inventaris susutkan --periode 2026-08..2026-09\n"
    )
    answer = stocked("asset depreciate --month 2026-08..2026-09")
    assert (answer.err, answer.out.count("\n"), answer.code) == ("", 2, 0)
    assert [entry.voucher for entry in stocked.entries[-2:]] == ["BM-2026-0002", "BM-2026-0003"]
    assert [entry.asset for entry in stocked.entries[-3:]] == [1, 1, 1]
    assert stocked("asset depreciate").code == 1
    assert "penyusutan" not in stocked("check").out


def test_depreciation_is_of_whole_months_whatever_days_are_typed(stocked: Desk) -> None:
    """A day means its month; each voucher is of a month's last day."""
    stocked("asset add Mesin --voucher bkk1 --life 12")
    assert stocked("asset depreciate --month 10/8/2026..9/9/2026").code == 0
    assert [f"{entry.date}" for entry in stocked.entries[-2:]] == ["2026-08-31", "2026-09-30"]


def test_what_goes_is_told_and_leaves_the_book(stocked: Desk) -> None:
    """Three hens died: what is left, and what it cost the group."""
    stocked("asset add Ayam --voucher bkk2 --quantity 20 --unit ekor")
    answer = stocked("inventaris keluarkan ayam --banyak 3 --alasan mati --tanggal 10/10/2026")

    assert answer.out == (
        "INV-001 Ayam: 3 ekor keluar, sisa 17.\n"
        "BM-2026-0001: harga Rp150.000, sudah disusutkan Rp0, rugi Rp150.000.\n"
    )
    assert (answer.err, answer.code) == ("", 0)
    shown = stocked("asset show ayam").out
    assert "Jumlah yang ada: 17 ekor\n" in shown
    assert "Keluar 10 Oktober 2026: 3 ekor, mati BM-2026-0001\n" in shown
    facts = json.loads(stocked("asset show INV-001 --json").out)
    assert (facts["left"], facts["cost"], facts["account"]) == (17, 850_000, "ternak")
    assert facts["vouchers"] == ["BKK-2026-0002"]
    assert facts["gone"][0]["voucher"] == "BM-2026-0001"
    assert "17" in stocked("show inventory").out


def test_fields_are_changed_and_a_mistake_taken_back(stocked: Desk) -> None:
    """`asset set`: a condition, a tie to a voucher, and an end that was none."""
    stocked("asset add Meja --amount 90rb --quantity 2")
    assert stocked("asset set meja --condition 'rusak berat'").code == 0
    stocked("asset retire meja --quantity 1 --reason hilang")
    assert stocked.book.retirements[0].voucher == ""
    answer = stocked("asset set meja --returned")

    assert answer.out == "Tersimpan INV-001 Meja: 2 buah, Rp90.000, Peralatan dan inventaris\n"
    assert stocked.book.assets[0].condition == "rusak-berat"
    stocked("asset set meja --voucher bkk1 --amount 90rb --note 'di balai'")
    assert (stocked.book.assets[0].entries, stocked.book.assets[0].note) == ((2,), "di balai")


@pytest.mark.parametrize("command", ["asset add Meja", "asset set meja"])
def test_an_entry_is_one_of_a_voucher(stocked: Desk, command: str) -> None:
    """Its number alone says nothing; it is not dropped without a word."""
    stocked("asset add Meja --amount 90rb")
    answer = stocked(f"{command} --entry 2")
    assert (answer.out, answer.code) == ("", 2)
    assert "(--bukti)" in answer.err


@pytest.mark.parametrize("add", ["asset add Meja --voucher -", "inventaris tambah Meja --bukti ''"])
def test_a_dash_for_the_voucher_is_none(stocked: Desk, add: str) -> None:
    """As help offers it: goods that no entry of the books brought."""
    answer = stocked(f"{add} --amount 90rb --account ternak --origin swadaya --date 1/9/2026")

    assert (answer.out, answer.err, answer.code) == (
        "Tersimpan INV-001 Meja: 1 buah, Rp90.000, Ternak\n",
        *("", 0),
    )
    (asset,) = stocked.book.assets
    assert (asset.entries, asset.amount, asset.acquired.month) == ((), 90_000, 9)


def test_a_dash_unties_goods_once_more(stocked: Desk) -> None:
    """`set --voucher -` lets go of all vouchers, of goods tied to none too; not beside another."""
    stocked("expense 50rb Benang --account peralatan --date 8/8/2026")
    stocked("asset add Jahit --voucher bkk1 --voucher bkk3")
    for typed in ("-", "' - '", "''"):
        assert stocked(f"asset set jahit --voucher {typed}").code == 0
        assert stocked.book.assets[0].entries == ()
    answer = stocked("asset set jahit --voucher - --voucher bkk1")
    assert (answer.code, stocked.book.assets[0].entries) == (2, ())
    assert answer.err.startswith('Belum bisa: "-"')
    assert stocked("asset add Meja --voucher bkk1 --voucher -").code == 2


def test_everything_kept_of_goods_is_shown(stocked: Desk) -> None:
    """Line by line, and by its key for scripts."""
    stocked(
        "asset add Oven --voucher - --quantity 2 --unit set --amount 900rb --date 1/9/2026 "
        "--life 24 --account persediaan --origin bantuan --brand Hock --condition rusak-ringan "
        "--tag OV-1 --note 'di balai'"
    )
    assert stocked("inventaris lihat ov-1").out == (
        "Kode: OV-1\n"
        "Nama: Oven\n"
        "Merek: Hock\n"
        "Jumlah yang ada: 2 set\n"
        "Asal: Bantuan\n"
        "Tanggal perolehan: 01/09/2026\n"
        "Beban: Rp900.000\n"
        "Pos: Persediaan\n"
        "Kondisi: Rusak ringan\n"
        "Umur (bulan): 24\n"
        "Keterangan: di balai\n"
    )
    assert json.loads(stocked("asset show OV-1 --json").out) == {
        "number": 1,
        "tag": "OV-1",
        "name": "Oven",
        "account": "persediaan",
        "quantity": 2,
        "unit": "set",
        "origin": "bantuan",
        "acquired": "2026-09-01",
        "amount": 900_000,
        "brand": "Hock",
        "condition": "rusak-ringan",
        "life_months": 24,
        "worn": 0,
        "note": "di balai",
        "vouchers": [],
        "left": 2,
        "cost": 900_000,
        "depreciated": 0,
        "value": 900_000,
        "in_books": False,
        "gone": [],
    }


def test_every_field_of_goods_is_declared() -> None:
    """A field more in the record is typed, asked for and shown, or stands here with the reason."""
    apart = {
        "number": "given by the book; people go by the tag",
        "entries": "typed and asked for as voucher and entry",
    }
    kept = {field.key for field in KEPT}
    assert kept == set(Asset._fields) - apart.keys()
    assert {field.key for field in FIELDS} - kept == {"voucher", "entry"}
    assert all(field.asked and " " in field.options for field in FIELDS)


@pytest.mark.parametrize(
    ("line", "code", "sentence"),
    [
        ("asset add", 2, "Belum bisa: Masih kurang: Nama barang."),
        ("asset add Meja --life lama", 2, 'Belum bisa: "lama" bukan banyaknya bulan.'),
        ("asset add Meja --voucher bkk9", 1, "Belum bisa: Tidak ada bukti BKK-2026-0009."),
        ("asset add Meja --voucher bkk1 --entry satu", 2, "Belum bisa: "),
        ("asset retire", 2, "Belum bisa: Masih kurang: Barang yang mana, Mengapa (--alasan)."),
        ("asset retire meja --reason x", 1, 'Belum bisa: Tidak ada barang "meja".'),
        ("asset depreciate --month 2026-11", 1, "Belum bisa: November 2026 belum selesai;"),
        ("asset show", 2, "Belum bisa: Masih kurang: Barang yang mana."),
    ],
)
def test_what_is_wrong_is_said_and_nothing_recorded(
    stocked: Desk, line: str, code: int, sentence: str
) -> None:
    """A sentence, its exit code, and the ledger as it was."""
    before = stocked.path.read_bytes()
    answer = stocked(line)

    assert (answer.out, answer.code) == ("", code)
    assert answer.err.startswith(sentence)
    assert stocked.path.read_bytes() == before


def test_a_voucher_that_goods_came_by_cannot_be_void(stocked: Desk) -> None:
    """The purchase stands under the machine until the inventory lets go of it."""
    stocked("asset add Mesin --voucher bkk1")
    assert stocked("entry void bkk1 --reason salah").code == 1
    assert stocked("asset set mesin --voucher -").code == 0
    assert stocked("entry void bkk1 --reason salah").code == 0


def test_the_three_statements_are_printed(stocked: Desk) -> None:
    """Inventaris, arus kas and indikator as paper, by either name."""
    stocked("asset add Mesin --voucher bkk1")
    for name in ("inventaris", "arus-kas", "indikator"):
        answer = stocked(f"report {name}")
        assert (answer.err, answer.code) == ("", 0)
    assert len(list(stocked.folder.glob("*.pdf"))) == 3
