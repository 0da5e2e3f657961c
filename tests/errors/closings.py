"""Closed months and counts: what they refuse, with the way on."""

from datetime import datetime
from pathlib import Path

from kubebook.book.book import Book
from kubebook.book.records.change import Change
from kubebook.errors.closings import (
    ActingMissing,
    AlreadyReversed,
    BankNotCountable,
    ClosedVoucher,
    CountMissing,
    FaceTwice,
    FaceUnknown,
    FaultsInMonth,
    HandoverNotThen,
    HandoverUncounted,
    MonthClosed,
    MonthIsClosed,
    MonthStillRuns,
    MonthsTooMany,
    NobodyHandsOver,
    NobodyOpens,
    NoHandover,
    NotClosed,
    NothingClosed,
    NothingCounted,
    NothingToClose,
    NothingToTakeIn,
    NotLastClosed,
    NotOneMonth,
    OpeningReversed,
    PiecesUnreadable,
    ReversalKept,
    ReversalReversed,
    SameTreasurer,
    TreasurerMissing,
    VoucherStillOpen,
    WitnessesMissing,
    WitnessIsTreasurer,
    WitnessTakesPart,
)
from kubebook.store.ledger import Stamp, edit_ledger
from tests.errors.case import GROUP, Case

INIT = f"{GROUP} --bendahara Siti --ketua Agus"
SEPT = "receipt 500rb Telur --account penjualan --date 2026-09-10"
PAID = "expense 480rb Pakan --account pakan --date 2026-09-11"
CLOSE = 'close 2026-09 --uncounted "Uangnya di bank"'
LATER = "close 2026-10 --uncounted Sibuk"


def fault() -> None:
    """An account that does not exist stands in the last entry of the ledger in this folder."""

    def make(book: Book) -> Change:
        return Change(did="", put=(book.entries[-1]._replace(source="9999"),))

    at = datetime(2026, 10, 31)  # noqa: DTZ001 (local time is what a ledger says)
    edit_ledger(Path("a.kubebook"), make, stamp=lambda _: Stamp(at=at, by=""))


CASES = [
    Case(
        MonthClosed,
        "receipt 5rb Telur --account penjualan --date 2026-09-30",
        before=(INIT, SEPT, CLOSE),
        en="error: September 2026 is closed since 31 October 2026: nothing is added to it any "
        "more.\n"
        "A slip that comes late goes into a month that is open, with its own day beside "
        "it:\n"
        "  --date 01/10/2026 --slip-date 30/09/2026",
        id="Belum bisa: September 2026 sudah ditutup 31 Oktober 2026: tidak bisa ditambah "
        "lagi.\n"
        "Nota yang terlambat dicatat di bulan yang masih terbuka, dengan tanggal notanya:\n"
        "  --tanggal 01/10/2026 --tanggal-nota 30/09/2026",
    ),
    Case(
        ClosedVoucher,
        "entry void BKM-0001 --reason Salah",
        before=(INIT, SEPT, CLOSE),
        en="error: BKM-2026-0001 stands in September 2026, which is closed since 31 October "
        "2026: there it stays as it is.\n"
        "Take it back in the present month, then record what is right:\n"
        '  kubebook entry reverse BKM-2026-0001 --reason "..."',
        id="Belum bisa: BKM-2026-0001 ada di September 2026 yang sudah ditutup 31 Oktober "
        "2026: di sana tidak berubah lagi.\n"
        "Balik di bulan yang masih terbuka, lalu catat yang benar:\n"
        '  kubebook transaksi balik BKM-2026-0001 --alasan "..."',
    ),
    Case(
        MonthStillRuns,
        "close 2026-11 --uncounted Sibuk",
        before=(INIT, SEPT),
        en="error: November 2026 runs until 30 November 2026; today is 31 October 2026.\n"
        "It can be closed on its last day, when all slips of that day are recorded.",
        id="Belum bisa: November 2026 berjalan sampai 30 November 2026; hari ini 31 Oktober "
        "2026.\n"
        "Bulan bisa ditutup pada hari terakhirnya, setelah semua nota hari itu dicatat.",
    ),
    Case(
        MonthIsClosed,
        "close 2026-09 --uncounted Sibuk",
        before=(INIT, SEPT, CLOSE),
        en="error: September 2026 is closed since 31 October 2026, seal G5Y6-HCCB-Q400-J.\n"
        "  kubebook show closings   all months that are closed",
        id="Belum bisa: September 2026 sudah ditutup 31 Oktober 2026, segel G5Y6-HCCB-Q400-J.\n"
        "  kubebook lihat tutup-buku   semua bulan yang sudah ditutup",
    ),
    Case(
        NothingToClose,
        "close 2026-09 --uncounted Sibuk",
        before=(INIT,),
        en="error: Nothing is recorded until the end of September 2026, so there is nothing "
        "to close.",
        id="Belum bisa: Belum ada transaksi sampai akhir September 2026, jadi tidak ada yang "
        "ditutup.",
    ),
    Case(
        NotOneMonth,
        "close 2026 --uncounted Sibuk",
        before=(INIT,),
        en='error: "2026" is not one month.\nWrite it like this: 2026-10, or "Oktober 2026".',
        id='Belum bisa: "2026" bukan satu bulan.\nTulis begini: 2026-10, atau "Oktober 2026".',
    ),
    Case(
        FaultsInMonth,
        "close 2026-09 --uncounted Sibuk",
        before=(INIT, SEPT, fault),
        en="error: The book has faults, and what is wrong would be sealed for ever: "
        "BKM-2026-0001 names the account 9999, which does not exist.\n"
        "  kubebook check   lists all, each with the way to mend it",
        id="Belum bisa: Buku ini masih ada yang salah, dan yang salah akan ikut disegel: "
        "BKM-2026-0001 menyebut pos 9999, padahal pos itu tidak ada.\n"
        "  kubebook periksa   menunjukkan semuanya, dengan cara memperbaikinya",
    ),
    Case(
        CountMissing,
        "close 2026-09",
        before=(INIT, SEPT),
        en="error: The money was not counted at the end of September 2026.\n"
        "  kubebook count                             count it now\n"
        '  kubebook close 2026-09 --uncounted "..."   or say why it cannot be counted',
        id="Belum bisa: Uang belum dihitung pada akhir September 2026.\n"
        "  kubebook hitung                               hitung sekarang\n"
        '  kubebook tutup 2026-09 --tanpa-hitung "..."   atau sebutkan mengapa tidak bisa '
        "dihitung",
    ),
    Case(
        NothingClosed,
        "reopen --reason Salah",
        before=(INIT,),
        en="error: No month is closed yet.\n  kubebook close 2026-10",
        id="Belum bisa: Belum ada bulan yang ditutup.\n  kubebook tutup 2026-10",
    ),
    Case(
        NotClosed,
        "export seal 2026-10",
        before=(INIT, SEPT, CLOSE),
        en="error: October 2026 is not closed.\n"
        "  kubebook show closings   the months that are closed",
        id="Belum bisa: Oktober 2026 belum ditutup.\n"
        "  kubebook lihat tutup-buku   bulan yang sudah ditutup",
    ),
    Case(
        NotLastClosed,
        "reopen 2026-09 --reason Salah",
        before=(INIT, SEPT, LATER),
        en="error: September 2026 cannot be opened again, since the months after it are "
        "sealed on it. Only the last one can: October 2026.\n"
        "A mistake in an earlier month is taken back in the present one:\n"
        '  kubebook entry reverse VOUCHER --reason "..."',
        id="Belum bisa: September 2026 tidak bisa dibuka lagi, karena bulan sesudahnya "
        "disegel di atasnya. Yang bisa hanya yang terakhir: Oktober 2026.\n"
        "Kesalahan di bulan sebelumnya dibalik di bulan yang masih terbuka:\n"
        '  kubebook transaksi balik BUKTI --alasan "..."',
    ),
    Case(
        NobodyOpens,
        "reopen --reason Salah",
        before=(GROUP, SEPT, CLOSE),
        en="error: Only an officer opens a closed month again, and this group has none.\n"
        "  kubebook member set MEMBER --role ketua",
        id="Belum bisa: Hanya pengurus yang bisa membuka lagi bulan yang ditutup, dan "
        "kelompok ini belum punya pengurus.\n"
        "  kubebook anggota ubah ANGGOTA --jabatan ketua",
    ),
    Case(
        VoucherStillOpen,
        "entry reverse BKM-0001 --reason Salah",
        before=(INIT, SEPT),
        en="error: September 2026 is open, so BKM-2026-0001 is mended where it stands:\n"
        '  kubebook entry void BKM-2026-0001 --reason "..."\n'
        '  kubebook entry correct BKM-2026-0001 --amount AMOUNT --reason "..."',
        id="Belum bisa: September 2026 masih terbuka, jadi BKM-2026-0001 diperbaiki di "
        "tempatnya:\n"
        '  kubebook transaksi batal BKM-2026-0001 --alasan "..."\n'
        '  kubebook transaksi betulkan BKM-2026-0001 --jumlah JUMLAH --alasan "..."',
    ),
    Case(
        AlreadyReversed,
        "entry reverse BKK-0001 --reason Salah",
        before=(INIT, SEPT, PAID, CLOSE, "entry reverse BKK-0001 --reason Salah"),
        en="error: BKK-2026-0001 was taken back with BKK-2026-0002 of 31 October 2026.\n"
        "  kubebook entry show BKK-2026-0002   shows it",
        id="Belum bisa: BKK-2026-0001 sudah dibalik dengan BKK-2026-0002, 31 Oktober 2026.\n"
        "  kubebook transaksi lihat BKK-2026-0002   menunjukkannya",
    ),
    Case(
        ReversalReversed,
        "entry reverse BKK-0002 --reason Salah",
        before=(INIT, SEPT, PAID, CLOSE, "entry reverse BKK-0001 --reason Salah", LATER),
        en="error: BKK-2026-0002 takes another one back. If that was wrong, record the first "
        "one again, in a month that is open.",
        id="Belum bisa: BKK-2026-0002 sendiri sebuah pembalikan. Jika itu keliru, catat lagi "
        "yang pertama di bulan yang masih terbuka.",
    ),
    Case(
        OpeningReversed,
        "entry reverse BM-0001 --reason Salah",
        before=(INIT, "opening kas 5rb --date 2026-09-01", CLOSE),
        en="error: BM-2026-0001 is the balance with which the book begins, and its month is "
        "closed. Record the difference as what it is:\n"
        '  kubebook receipt AMOUNT "Selisih saldo awal" --account pendapatan-lain\n'
        '  kubebook expense AMOUNT "Selisih saldo awal" --account beban-lain',
        id="Belum bisa: BM-2026-0001 adalah saldo awal buku ini, dan bulannya sudah ditutup. "
        "Catat selisihnya sebagai apa adanya:\n"
        '  kubebook terima JUMLAH "Selisih saldo awal" --pos pendapatan-lain\n'
        '  kubebook bayar JUMLAH "Selisih saldo awal" --pos beban-lain',
    ),
    Case(
        ReversalKept,
        "entry correct BKK-0002 --amount 5 --reason Salah",
        before=(INIT, SEPT, PAID, CLOSE, "entry reverse BKK-0001 --reason Salah"),
        en="error: BKK-2026-0002 takes another one back, so it cannot be corrected. If it was "
        "wrong:\n"
        '  kubebook entry void BKK-2026-0002 --reason "..."',
        id="Belum bisa: BKK-2026-0002 sebuah pembalikan, jadi tidak bisa dibetulkan. Jika "
        "keliru:\n"
        '  kubebook transaksi batal BKK-2026-0002 --alasan "..."',
    ),
    Case(
        PiecesUnreadable,
        "count --note tiga --witness Budi --witness Ani",
        before=(INIT,),
        en='error: "tiga" cannot be read as pieces of money.\n'
        "Write how many there are of each, in this order: 100.000, 50.000, 20.000, 10.000, "
        "5.000, 2.000, 1.000. Or with the value: 100rb x 3; 50rb x 1",
        id='Belum bisa: "tiga" tidak bisa dibaca sebagai lembar atau keping uang.\n'
        "Tulis berapa banyak masing-masing, menurut urutan ini: 100.000, 50.000, 20.000, "
        "10.000, 5.000, 2.000, 1.000. Atau dengan nilainya: 100rb x 3; 50rb x 1",
    ),
    Case(
        FaceUnknown,
        "count --note 30rb=2 --witness Budi --witness Ani",
        before=(INIT,),
        en="error: There is no piece of Rp30.000 here.\n"
        "The values: 100.000, 50.000, 20.000, 10.000, 5.000, 2.000, 1.000",
        id="Belum bisa: Tidak ada uang Rp30.000 di sini.\n"
        "Nilainya: 100.000, 50.000, 20.000, 10.000, 5.000, 2.000, 1.000",
    ),
    Case(
        FaceTwice,
        "count --note 50rb=2 --note 50rb=1 --witness Budi --witness Ani",
        before=(INIT,),
        en="error: The pieces of Rp50.000 stand there twice.\nWrite them once, all together.",
        id="Belum bisa: Uang Rp50.000 tertulis dua kali.\nTulis sekali saja, semuanya sekaligus.",
    ),
    Case(
        NothingCounted,
        "count --witness Budi --witness Ani",
        before=(INIT,),
        en="error: Nothing was counted: what is not counted is not 0.\n"
        "  kubebook count --note 100000=3 --coin 500=4 --bank 1250000",
        id="Belum bisa: Belum ada yang dihitung: yang tidak dihitung bukan 0.\n"
        "  kubebook hitung --lembar 100000=3 --keping 500=4 --bank 1250000",
    ),
    Case(
        WitnessesMissing,
        "count --note 50rb=2 --witness Budi",
        before=(INIT,),
        en="error: A count is seen by 2 people who are not the treasurer.\n"
        '  --witness "NAME" --witness "NAME"',
        id="Belum bisa: Pemeriksaan kas disaksikan 2 orang yang bukan bendahara.\n"
        '  --saksi "NAMA" --saksi "NAMA"',
    ),
    Case(
        WitnessIsTreasurer,
        "count --note 50rb=2 --witness Budi --witness siti",
        before=(INIT,),
        en="error: Siti keeps the money, and so is no witness of the count.\n"
        "Name somebody else: another officer, a member, the companion.",
        id="Belum bisa: Siti yang memegang uang, jadi tidak bisa menjadi saksi.\n"
        "Sebutkan orang lain: pengurus lain, anggota, atau pendamping.",
    ),
    Case(
        BankNotCountable,
        "count --bank kas=5rb --witness Budi --witness Ani",
        before=(INIT,),
        en='error: "kas" is cash: it is counted by its pieces.\n  --note 100000=3 --coin 500=4',
        id='Belum bisa: "kas" uang tunai: dihitung lembar dan kepingnya.\n'
        "  --lembar 100000=3 --keping 500=4",
    ),
    Case(
        NothingToTakeIn,
        "count --note 100rb=5 --book-difference --witness Budi --witness Ani",
        before=(INIT, SEPT),
        en="error: The cash does not differ from the book in that way, so there is nothing to "
        "record.",
        id="Belum bisa: Uang tunai tidak berselisih seperti itu dengan buku, jadi tidak ada "
        "yang dicatat.",
    ),
    Case(
        NobodyHandsOver,
        "handover --to A01 --witness Budi --witness Ani",
        before=(GROUP, "member add Agus"),
        en="error: The group has no treasurer on that day, so nobody hands over.\n"
        "  kubebook member set MEMBER --role bendahara",
        id="Belum bisa: Pada hari itu kelompok tidak punya bendahara, jadi tidak ada yang "
        "menyerahkan.\n"
        "  kubebook anggota ubah ANGGOTA --jabatan bendahara",
    ),
    Case(
        SameTreasurer,
        "handover --to Siti --witness Budi --witness Ani",
        before=(INIT,),
        en="error: Siti is the treasurer already.\nName the member who takes over.",
        id="Belum bisa: Siti sudah bendahara.\nSebutkan anggota yang menggantikan.",
    ),
    Case(
        ActingMissing,
        "handover --to Agus --why-absent sakit --witness Budi --witness Ani",
        before=(INIT,),
        en="error: Siti is not there, so somebody else hands over: an officer, or a relative.\n"
        '  --acting "NAME"',
        id="Belum bisa: Siti tidak hadir, jadi orang lain yang menyerahkan: pengurus, atau "
        "keluarganya.\n"
        '  --diwakili "NAMA"',
    ),
    Case(
        HandoverUncounted,
        "handover --to Agus --witness Budi --witness Ani",
        before=(INIT,),
        en="error: The money was not counted on that day: what is handed over is what was "
        "counted.\n"
        "  kubebook count        count it now\n"
        '  --uncounted "..."   or say why it cannot be counted',
        id="Belum bisa: Uang belum dihitung pada hari itu: yang diserahkan adalah yang "
        "dihitung.\n"
        "  kubebook hitung        hitung sekarang\n"
        '  --tanpa-hitung "..."   atau sebutkan mengapa tidak bisa dihitung',
    ),
    Case(
        WitnessTakesPart,
        "handover --to Agus --uncounted Sibuk --witness Siti --witness Ani",
        before=(INIT,),
        en="error: Siti hands over or takes over, and so is no witness of it.\n"
        "Name somebody else: another officer, a member, the companion.",
        id="Belum bisa: Siti menyerahkan atau menerima, jadi tidak bisa menjadi saksi.\n"
        "Sebutkan orang lain: pengurus lain, anggota, atau pendamping.",
    ),
    Case(
        NoHandover,
        "handover --specimen 31/10/2026",
        before=(INIT,),
        en="error: Nobody has handed over yet.\n  kubebook handover",
        id="Belum bisa: Belum ada serah terima.\n  kubebook serah-terima",
    ),
    Case(
        HandoverNotThen,
        "report handover --period 2026-09",
        before=(
            INIT,
            "handover --to Agus --uncounted Sibuk --witness Budi --witness Ani",
        ),
        en="error: Nobody handed over in September 2026; the last handover was on 31 October "
        "2026.\n  kubebook report handover --period 2026-10-31",
        id="Belum bisa: Tidak ada serah terima pada September 2026; yang terakhir 31 Oktober "
        "2026.\n  kubebook laporan berita-acara-serah-terima --periode 2026-10-31",
    ),
    Case(
        TreasurerMissing,
        "count --note 100rb=4 --treasurer-owes --witness Budi --witness Ani",
        before=(GROUP, SEPT),
        en="error: The group has no treasurer on that day who could owe what is missing.\n"
        "  kubebook member set MEMBER --role bendahara",
        id="Belum bisa: Pada hari itu kelompok tidak punya bendahara yang bisa berutang yang "
        "kurang.\n"
        "  kubebook anggota ubah ANGGOTA --jabatan bendahara",
    ),
    Case(
        MonthsTooMany,
        "close 2026-09 --uncounted Sibuk",
        before=(INIT, "receipt 5rb Telur --account penjualan --date 2016-09-05"),
        en="error: The first open entry is of 5 September 2016: 121 months would be closed at "
        "once. If its year is wrong, correct it first:\n"
        '  kubebook entry correct VOUCHER --date DATE --reason "salah tahun"\n'
        "  kubebook close 2017-08   if it is right: year after year",
        id="Belum bisa: Transaksi pertama yang masih terbuka tanggal 5 September 2016: 121 "
        "bulan akan ditutup sekaligus. Jika tahunnya salah, betulkan dulu:\n"
        '  kubebook transaksi betulkan BUKTI --tanggal TANGGAL --alasan "salah tahun"\n'
        "  kubebook tutup 2017-08   jika memang benar: tahun demi tahun",
    ),
]
