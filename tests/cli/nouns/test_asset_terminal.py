"""A person at a terminal with goods: what is asked, offered and agreed to."""

from pathlib import Path

import pytest

from kubebook.book.book import Book
from kubebook.store.ledger import open_ledger
from tests.cli.desk import LEDGER, Desk
from tests.cli.window import Window


def book(folder: Path) -> Book:
    """The book after the command."""
    return open_ledger(folder / LEDGER).book


@pytest.fixture
def shop(run: Desk) -> Path:
    """The folder of a group with a machine (BKK-0001) and hens (BKK-0002) bought in August."""
    run("receipt 5jt Modal --account modal-swadaya --date 1/8/2026")
    run("expense 1,2jt 'Mesin jahit bekas' --account peralatan --date 5/8/2026")
    run("expense 1jt 'Ayam 20 ekor' --account ternak --date 7/8/2026")
    return run.folder


def test_goods_are_asked_for_step_by_step(shop: Path) -> None:
    """The voucher is offered, its text read back, and its amount taken at Enter."""
    window = Window(["inventaris", "tambah"], shop)
    window.answer("Nama barang", "Mesin jahit")
    window.answer("Dari bukti mana", "?")
    window.wait_for("BKK-2026-0002  Ayam 20 ekor")
    window.answer("BKK-2026-0001  Mesin jahit bekas", "bkk1")
    window.answer("Harga semuanya [kosong]")
    window.answer("Banyaknya [1]")
    window.answer("Satuan [buah]")
    window.answer("Merek [kosong]", "Singer")
    window.answer("Kondisi [baik]", "rusak-r")
    window.answer("Umur (bulan) [0]", "12")
    window.answer("Kode pada barang [kosong]")
    window.answer("Keterangan [kosong]", "di balai")
    window.wait_for("INV-001 Mesin jahit: 1 buah, Rp1.200.000, Peralatan dan inventaris")
    window.answer("Simpan? [ya]")

    assert window.end() == 0
    (asset,) = book(shop).assets
    assert (asset.name, asset.brand, asset.condition, asset.life_months, asset.amount) == (
        *("Mesin jahit", "Singer", "rusak-ringan", 12),
        1_200_000,
    )
    assert asset.note == "di balai"


def test_goods_of_no_voucher_are_asked_for_their_account_too(shop: Path) -> None:
    """`-` is none; then day, origin and account are asked, which else the voucher says."""
    window = Window(["inventaris", "tambah", "Kambing", "--jumlah", "2jt"], shop)
    assert window.end() == 0
    window = Window(["inventaris", "tambah", "Kambing"], shop)
    for question, typed in (
        ("Dari bukti mana [kosong]", "-"),
        ("Harga semuanya [kosong]", "2jt"),
        ("Ada sejak [hari ini]", "1/9/2026"),
        ("Banyaknya [1]", "2"),
        ("Satuan [buah]", "ekor"),
        ("Merek [kosong]", ""),
        ("Asalnya [kosong]", "swa"),
        ("Kondisi [baik]", ""),
        ("Umur (bulan) [0]", ""),
        ("Kode pada barang [kosong]", ""),
        ("Pos [peralatan]", "kas"),
        ('"kas" bukan pos barang.', "ternak"),
        ("Keterangan [kosong]", ""),
    ):
        window.answer(question, typed)
    window.wait_for("INV-002 Kambing: 2 ekor, Rp2.000.000, Ternak")
    window.answer("Simpan? [ya]")

    assert window.end() == 0, window.text
    asset = book(shop).assets[1]
    assert (asset.account, asset.origin, asset.acquired.month, asset.entries) == (
        *("1302", "swadaya", 9),
        (),
    )


def test_a_dash_typed_for_the_voucher_is_not_asked_again(shop: Path) -> None:
    """`--bukti -` on the command line says in the form too that there is none."""
    window = Window(["inventaris", "tambah", "Meja", "--bukti", "-", "--keterangan", "tua"], shop)
    window.answer("Harga semuanya [kosong]", "90rb")
    window.answer("Ada sejak [hari ini]")
    assert "Dari bukti mana" not in window.text
    for question in ("Banyaknya", "Satuan", "Merek", "Asalnya", "Kondisi", "Umur", "Kode", "Pos"):
        window.answer(question)
    window.answer("Simpan? [ya]")

    assert window.end() == 0, window.text
    (asset,) = book(shop).assets
    assert (asset.entries, asset.amount, asset.note) == ((), 90_000, "tua")


def test_the_wear_of_an_older_book_is_asked_of_goods_from_an_opening_alone(run: Desk) -> None:
    """No other goods can be older than the ledger; changed and emptied it can be too."""
    run("opening peralatan 1jt --date 1/8/2026")
    window = Window(["asset", "add", "Oven"], run.folder)
    for question, typed in (
        ("Dari bukti mana [kosong]", "bm1"),
        *((question, "") for question in ("Harga", "Banyaknya", "Satuan", "Merek", "Kondisi")),
        ("Umur (bulan) [0]", "12"),
        ("Kode pada barang", ""),
        ("Susut buku lama [kosong]", "250rb"),
        ("Rp250.000, dua ratus lima puluh ribu rupiah", ""),
        ("Simpan? [ya]", ""),
    ):
        window.answer(question, typed)
    assert window.end() == 0, window.text
    assert run.book.assets[0].worn == 250_000

    window = Window(["asset", "set", "oven"], run.folder)
    for question in ("Nama", "Banyaknya", "Satuan", "Merek", "Kondisi", "Umur", "Kode"):
        window.answer(question)
    window.answer("Susut buku lama [250.000]", "-")
    window.answer("Keterangan [kosong]")
    window.answer("Simpan? [ya]")
    assert window.end() == 0, window.text
    assert run.book.assets[0].worn == 0


def test_an_entry_of_a_voucher_with_several_is_asked_for(shop: Path, run: Desk) -> None:
    """What is no number is refused at once, and the numbers are shown."""
    run("expense 300rb Meja --account peralatan --voucher bkk1 --date 5/8/2026")
    window = Window(["asset", "add", "Meja"], shop)
    window.answer("Dari bukti mana [kosong]", "bkk1")
    window.answer("Transaksi yang mana", "dua")
    window.wait_for('"dua" tidak cocok di sini.')
    window.answer("Pilih 2 atau 4.", "4")
    for question in ("Harga", "Banyaknya", "Satuan", "Merek", "Kondisi", "Umur", "Kode", "Keter"):
        window.answer(question)
    window.answer("Simpan? [ya]")

    assert window.end() == 0, window.text
    assert book(shop).assets[0].amount == 300_000


def test_what_was_typed_is_not_asked(shop: Path) -> None:
    """Name and voucher are enough: nothing is asked."""
    window = Window(["asset", "add", "Mesin", "--voucher", "bkk1"], shop)
    assert window.end() == 0
    assert "Simpan?" not in window.text
    assert len(book(shop).assets) == 1


def test_missing_months_are_offered(shop: Path, run: Desk) -> None:
    """August and September were forgotten: at yes they are booked with October."""
    run("asset add Mesin --voucher bkk1 --life 12")
    window = Window(["asset", "depreciate"], shop)
    window.wait_for("Belum dicatat: Agustus 2026, September 2026.")
    window.answer("Catat yang ini juga? [ya]")
    window.wait_for("BM-2026-0003, 31 Oktober 2026: penyusutan Rp100.000 (barang: 1)")
    window.answer("Simpan? [ya]")

    assert window.end() == 0
    assert [entry.date.month for entry in book(shop).entries[-3:]] == [8, 9, 10]


def test_pieces_that_are_gone_are_asked_for_and_agreed_to(shop: Path, run: Desk) -> None:
    """Which goods, how many, why; at no nothing is recorded."""
    run("asset add Ayam --voucher bkk2 --quantity 20 --unit ekor")
    window = Window(["inventaris", "keluarkan"], shop)
    window.answer("Barang yang mana", "ayam")
    window.answer("Berapa ekor yang keluar [20]", "3")
    window.answer("Mengapa", "mati")
    window.wait_for("INV-001 Ayam: 3 ekor keluar, sisa 17.")
    window.answer("Simpan? [ya]", "t")

    assert window.end() == 0
    assert book(shop).retirements == ()


def test_goods_are_changed_with_what_stands_there_in_brackets(shop: Path, run: Desk) -> None:
    """Enter leaves it; a life too, and the voucher that brought them."""
    run("asset add Ayam --voucher bkk2 --quantity 20 --unit ekor --life 24")
    window = Window(["inventaris", "ubah"], shop)
    window.answer("Barang yang mana", "ayam")
    for question, typed in (
        ("Nama barang [Ayam]", "Ayam petelur"),
        ("Banyaknya [20]", "19"),
        ("Satuan [ekor]", ""),
        ("Merek [kosong]", ""),
        ("Kondisi [baik]", ""),
        ("Umur (bulan) [24]", ""),
        ("Kode pada barang [INV-001]", ""),
        ("Keterangan [kosong]", "kandang timur"),
        ("Simpan? [ya]", ""),
    ):
        window.answer(question, typed)

    assert window.end() == 0, window.text
    (asset,) = book(shop).assets
    assert (asset.name, asset.quantity, asset.unit, asset.life_months) == (
        *("Ayam petelur", 19, "ekor", 24),
    )
    assert (asset.amount, asset.note) == (1_000_000, "kandang timur")


def test_goods_of_no_voucher_change_their_account(shop: Path, run: Desk) -> None:
    """It is asked where no voucher says it; a remark is emptied by `-`."""
    run("asset add Kambing --amount 2jt --note baru")
    window = Window(["inventaris", "ubah", "kambing"], shop)
    for question in ("Nama", "Banyaknya", "Satuan", "Merek", "Kondisi", "Umur", "Kode"):
        window.answer(question)
    window.answer("Pos [peralatan]", "ternak")
    window.answer("Keterangan [baru]", "-")
    window.answer("Simpan? [ya]")

    assert window.end() == 0, window.text
    (asset,) = book(shop).assets
    assert (asset.account, asset.note) == ("1302", "")


def test_an_entry_without_its_voucher_asks_for_the_voucher(shop: Path) -> None:
    """A number alone is not dropped without a word."""
    window = Window(["inventaris", "tambah", "Mesin", "--transaksi", "2"], shop)
    window.answer("Dari bukti mana", "")
    window.answer("Dari bukti mana", "bkk1")
    window.end()
    (asset,) = book(shop).assets
    assert asset.entries == (2,)
