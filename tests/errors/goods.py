"""What the rules of the inventory refuse."""

from kubebook.book.goods.inventory import set_asset
from kubebook.book.goods.stock import find_asset
from kubebook.errors.goods import (
    AcquiredAfterEntry,
    AssetAmbiguous,
    AssetGone,
    AssetInUse,
    AssetNotFound,
    AssetStoodOn,
    AssetThere,
    GoodsOnTwoAccounts,
    GoodsOverEntry,
    GoodsVoucherKept,
    MonthNotOver,
    NotGoods,
    NothingWears,
    PriceIsCount,
    RetiredTooEarly,
    TagTaken,
    TooManyPieces,
    VoucherWithoutGoods,
    WearStoodOn,
    WornAlready,
    WornTooMuch,
)
from tests.book.desk import TODAY, day
from tests.book.goods.stockroom import Stockroom
from tests.errors.case import Case


def bought() -> Stockroom:
    """A machine of 1.200.000 on 5 August, its feed, and 20 hens of a second purchase."""
    desk = Stockroom(members=1)
    desk.receipt(5_000_000, "modal-swadaya", "08-01")
    desk.expense(1_200_000, "peralatan", "08-05", text="Mesin jahit")
    desk.expense(300_000, "pakan", "08-06")
    desk.expense(1_000_000, "ternak", "08-07", text="Ayam 20 ekor")
    return desk


def listed() -> Stockroom:
    """The same with machine (12 months of use) and hens in the inventory."""
    desk = bought()
    desk.goods("Mesin jahit", "bkk1", life_months=12)
    desk.goods("Ayam petelur", "bkk3", quantity=20, unit="ekor")
    return desk


def worn() -> Stockroom:
    """The same, August depreciated."""
    desk = listed()
    desk.wear("08")
    return desk


def gone() -> Stockroom:
    """The same, the machine gone in September."""
    desk = worn()
    desk.retire("INV-001", "09-10")
    return desk


CASES = [
    Case(
        AssetNotFound,
        lambda: find_asset(listed().book, "Oven"),
        en='There are no goods "Oven".\n  kubebook asset list   shows them all',
        id='Tidak ada barang "Oven".\n  kubebook inventaris daftar   menampilkan semuanya',
    ),
    Case(
        AssetAmbiguous,
        lambda: find_asset(listed().book, "inv-00"),
        en=(
            '"inv-00" could be INV-001 Mesin jahit, INV-002 Ayam petelur.\n'
            "Write the code that stands on it."
        ),
        id=(
            '"inv-00" bisa berarti INV-001 Mesin jahit, INV-002 Ayam petelur.\n'
            "Tulis kode yang ada pada barangnya."
        ),
    ),
    Case(
        TagTaken,
        lambda: listed().goods("Meja", tag="inv-002"),
        en='The code "inv-002" stands on Ayam petelur already.\nWrite another --tag.',
        id='Kode "inv-002" sudah dipakai Ayam petelur.\nTulis --kode yang lain.',
    ),
    Case(
        NotGoods,
        lambda: bought().goods("Meja", account="kas"),
        en='"kas" holds no goods.\nAccounts of goods here: persediaan, ternak, peralatan',
        id='"kas" bukan pos barang.\nPos barang di sini: persediaan, ternak, peralatan',
    ),
    Case(
        VoucherWithoutGoods,
        lambda: bought().goods("Uang", "bkm1"),
        en=(
            "BKM-2026-0001 brought no goods: it went to Kas.\n"
            "Name the voucher of the purchase or of the aid, or leave out --voucher."
        ),
        id=(
            "BKM-2026-0001 tidak mendatangkan barang: masuknya ke Kas.\n"
            "Sebut bukti pembelian atau bantuannya, atau kosongkan --bukti."
        ),
    ),
    Case(
        GoodsOnTwoAccounts,
        lambda: bought().goods("Kandang", "bkk1", "bkk3"),
        en=(
            "BKK-2026-0003 is on Ternak, the other entries of Kandang on Peralatan dan "
            "inventaris.\n"
            "Record what is on another account as goods of its own."
        ),
        id=(
            "BKK-2026-0003 ada di pos Ternak, transaksi Kandang yang lain di Peralatan dan "
            "inventaris.\n"
            "Catat yang di pos lain sebagai barang tersendiri."
        ),
    ),
    Case(
        PriceIsCount,
        lambda: bought().goods("Ayam", "bkk3", amount=20),
        en=(
            "--amount 20 would be a price of Rp20 for all of it.\n"
            "How many pieces there are is --quantity 20."
        ),
        id=("--jumlah 20 berarti harga semuanya Rp20.\nBanyaknya ditulis dengan --banyak 20."),
    ),
    Case(
        GoodsOverEntry,
        lambda: listed().goods("Meja", "bkk1", amount=200_000),
        en=(
            "BKK-2026-0001 is of Rp1.200.000, and the inventory would list Rp1.400.000 from it.\n"
            "Write a smaller --amount, or look what it lists already:\n"
            "  kubebook asset list"
        ),
        id=(
            "BKK-2026-0001 sebesar Rp1.200.000, padahal inventaris akan memuat Rp1.400.000 "
            "darinya.\n"
            "Tulis --jumlah yang lebih kecil, atau lihat yang sudah dimuat:\n"
            "  kubebook inventaris daftar"
        ),
    ),
    Case(
        AcquiredAfterEntry,
        lambda: bought().goods("Mesin", "bkk1", acquired=day("08-06")),
        en=(
            "6 August 2026 is after BKK-2026-0001 of 5 August 2026, which brought the goods.\n"
            "Leave out --date: the day of the entry is taken."
        ),
        id=(
            "6 Agustus 2026 sesudah BKK-2026-0001 tanggal 5 Agustus 2026, yang mendatangkan "
            "barangnya.\n"
            "Kosongkan --tanggal: hari transaksinya yang dipakai."
        ),
    ),
    Case(
        WornTooMuch,
        lambda: bought().goods("Mesin", "bkk1", worn=100_000),
        en=(
            "--worn 100.000 cannot be of Mesin, which cost Rp1.200.000.\n"
            "It is what was worn in an older book, of goods tied to an opening balance."
        ),
        id=(
            "--susut 100.000 tidak bisa untuk Mesin yang harganya Rp1.200.000.\n"
            "Itu penyusutan di buku lama, hanya untuk barang yang terikat pada saldo awal."
        ),
    ),
    Case(
        AssetInUse,
        lambda: set_asset(worn().book, "mesin", {"life_months": 24}, today=TODAY),
        en=(
            "INV-001 Mesin jahit stands in BM-2026-0001, which was reckoned from it.\n"
            "Void that one first, then repeat:\n"
            '  kubebook entry void BM-2026-0001 --reason "..."'
        ),
        id=(
            "INV-001 Mesin jahit ada di BM-2026-0001, yang dihitung dari barang ini.\n"
            "Batalkan dulu bukti itu, lalu ulangi:\n"
            '  kubebook transaksi batal BM-2026-0001 --alasan "..."'
        ),
    ),
    Case(
        AssetStoodOn,
        lambda: listed().void("bkk1"),
        en=(
            "BKK-2026-0001 cannot be void: INV-001 Mesin jahit in the inventory came by it.\n"
            "Correct it, or first let the inventory name it no more:\n"
            '  kubebook entry correct BKK-2026-0001 --amount AMOUNT --reason "..."\n'
            "  kubebook asset set INV-001 --voucher -"
        ),
        id=(
            "BKK-2026-0001 tidak bisa dibatalkan: INV-001 Mesin jahit di inventaris berasal "
            "dari situ.\n"
            "Betulkan saja, atau lepaskan dulu dari inventaris:\n"
            '  kubebook transaksi betulkan BKK-2026-0001 --jumlah JUMLAH --alasan "..."\n'
            "  kubebook inventaris ubah INV-001 --bukti -"
        ),
    ),
    Case(
        WearStoodOn,
        lambda: gone().void("bm1"),
        en=(
            "BM-2026-0001 cannot be void: BM-2026-0002 took INV-001 Mesin jahit out of the books "
            "with its wear.\n"
            "Void that one first:\n"
            '  kubebook entry void BM-2026-0002 --reason "..."'
        ),
        id=(
            "BM-2026-0001 tidak bisa dibatalkan: BM-2026-0002 sudah mengeluarkan INV-001 Mesin "
            "jahit beserta penyusutannya.\n"
            "Batalkan dulu yang itu:\n"
            '  kubebook transaksi batal BM-2026-0002 --alasan "..."'
        ),
    ),
    Case(
        GoodsVoucherKept,
        lambda: worn().correct("bm1", amount=5_000),
        en=(
            "BM-2026-0001 was reckoned from the inventory and cannot be corrected.\n"
            "Void it, then let it be reckoned anew:\n"
            '  kubebook entry void BM-2026-0001 --reason "..."\n'
            "  kubebook asset depreciate, kubebook asset retire"
        ),
        id=(
            "BM-2026-0001 dihitung dari inventaris dan tidak bisa dibetulkan.\n"
            "Batalkan, lalu biarkan dihitung lagi:\n"
            '  kubebook transaksi batal BM-2026-0001 --alasan "..."\n'
            "  kubebook inventaris susutkan, kubebook inventaris keluarkan"
        ),
    ),
    Case(
        AssetGone,
        lambda: gone().retire("INV-001", "09-11"),
        en=(
            "INV-001 Mesin jahit is gone since 10 September 2026: rusak.\n"
            "  kubebook asset show INV-001   shows all of it"
        ),
        id=(
            "INV-001 Mesin jahit sudah tidak ada sejak 10 September 2026: rusak.\n"
            "  kubebook inventaris lihat INV-001   menampilkan semuanya"
        ),
    ),
    Case(
        AssetThere,
        lambda: set_asset(listed().book, "ayam", {}, today=TODAY, returned=True),
        en=(
            "All of INV-002 Ayam petelur is there.\n  kubebook asset show INV-002   shows all of it"
        ),
        id=(
            "INV-002 Ayam petelur masih ada semuanya.\n"
            "  kubebook inventaris lihat INV-002   menampilkan semuanya"
        ),
    ),
    Case(
        TooManyPieces,
        lambda: listed().retire("ayam", "10-01", quantity=21),
        en=(
            "21 ekor of INV-002 Ayam petelur cannot be: 20 are there, 0 are gone.\n"
            "Write another --quantity."
        ),
        id=(
            "21 ekor INV-002 Ayam petelur tidak bisa: yang ada 20, yang sudah keluar 0.\n"
            "Tulis --banyak yang lain."
        ),
    ),
    Case(
        RetiredTooEarly,
        lambda: worn().retire("INV-001", "08-20"),
        en=(
            "INV-001 Mesin jahit cannot be gone on 20 August 2026: it came, or was depreciated, "
            "on 31 August 2026.\n"
            "Use --date 31/08/2026 or later."
        ),
        id=(
            "INV-001 Mesin jahit tidak bisa keluar pada 20 Agustus 2026: datang atau disusutkan "
            "pada 31 Agustus 2026.\n"
            "Pakai --tanggal 31/08/2026 atau sesudahnya."
        ),
    ),
    Case(
        MonthNotOver,
        lambda: listed().wear("11"),
        en=(
            "November 2026 is not over; its depreciation is of 30 November 2026.\n"
            "Name a month that has ended: --month 2026-10"
        ),
        id=(
            "November 2026 belum selesai; penyusutannya bertanggal 30 November 2026.\n"
            "Sebut bulan yang sudah selesai: --periode 2026-10"
        ),
    ),
    Case(
        WornAlready,
        lambda: worn().wear("08"),
        en=(
            "The depreciation of August 2026 is booked already: BM-2026-0001.\n"
            "  kubebook entry show BM-2026-0001"
        ),
        id=(
            "Penyusutan Agustus 2026 sudah dicatat: BM-2026-0001.\n"
            "  kubebook transaksi lihat BM-2026-0001"
        ),
    ),
    Case(
        NothingWears,
        lambda: bought().wear("08"),
        en=(
            "Nothing in the inventory is to be depreciated in August 2026.\n"
            "Goods from a voucher are, once their useful life is told:\n"
            "  kubebook asset set TAG --life 48"
        ),
        id=(
            "Tidak ada barang inventaris yang disusutkan pada Agustus 2026.\n"
            "Yang disusutkan: barang dari suatu bukti, bila umurnya disebut:\n"
            "  kubebook inventaris ubah KODE --umur 48"
        ),
    ),
]
