"""What the rules of the books refuse of entries and their vouchers."""

from collections.abc import Callable
from dataclasses import replace

from kubebook.book.entries.mending import last_recorded
from kubebook.book.entries.old_book import OldBalance, take_over
from kubebook.book.entries.vouchers import parse_voucher
from kubebook.errors.entries import (
    AlreadyVoid,
    BonNoMoney,
    DateInFuture,
    DebtAmbiguous,
    DebtNotFound,
    DebtOtherWay,
    EntryBeforeOpening,
    EntryNotInVoucher,
    MemberMissing,
    MoneyInAdjust,
    MoneyOnBothSides,
    MoneyShort,
    MoreThanOwed,
    NeverOnCredit,
    NothingRecordedToday,
    NothingRecordedYet,
    NothingToCorrect,
    OpeningElsewhere,
    OpeningOfResult,
    OpeningThere,
    OpeningTooLate,
    OptionNotForEntry,
    PartyMissing,
    SameAccount,
    SavingsShort,
    TextMissing,
    VoucherHasParts,
    VoucherMisfit,
    VoucherMixed,
    VoucherNotFound,
    VoucherNotOpen,
    VoucherOnlyVoid,
    VoucherStoodOn,
    VoucherTaken,
    VoucherTwoDays,
    VoucherUnreadable,
)
from tests.book.desk import TODAY, Desk, day
from tests.errors.case import GROUP, SOLD, Case, file


def book() -> Desk:
    """Two sisters called Siti among four members; 500.000 opened on 5 October, bank empty."""
    desk = Desk(members=4)
    desk.opening(500_000, "kas", "10-05")
    return desk


def begun() -> Desk:
    """A receipt of 4 October and no opening."""
    desk = Desk(members=1)
    desk.receipt(100_000, "penjualan", "10-04")
    return desk


def october() -> Desk:
    """The month of the sample screens."""
    desk = Desk()
    desk.opening(1_760_000, "kas", "10-01")
    desk.opening(9_000_000, "bank", "10-01")
    desk.receipt(500_000, "penjualan", "10-12")
    desk.expense(500_000, "pakan", "10-14")
    return desk


HEADER = "date,voucher,source,target,amount,text,member,line,grant"


def row(cells: str) -> Callable[[], object]:
    """Leave a file of one entry in the folder."""
    return file(f"{HEADER}\n{cells}\n")


def slip() -> Desk:
    """BKM-1 is a receipt; BKM-2 has two parts, entries 3 and 4."""
    desk = Desk(members=2)
    desk.receipt(900_000, "penjualan", "10-01")
    desk.expense(300_000, "piutang-anggota", "10-02", member="A01")
    desk.receipt(100_000, "piutang-anggota", "10-05", member="A01")
    desk.receipt(10_000, "jasa-pinjaman", "10-05", voucher="bkm2")
    return desk


def owed() -> Desk:
    """Katering Tambun owes 300.000 since the 6th for two things, and is owed 1.000."""
    desk = book()
    desk.receipt(200_000, "penjualan", "10-06", into="bon", party="Katering Tambun")
    desk.receipt(100_000, "denda", "10-07", into="bon", party="Katering Tambun")
    desk.expense(1_000, "rapat", "10-08", out_of="bon", party="Katering Tambun")
    return desk


def spoilt() -> Desk:
    """BKM-1 names an account that no chart has."""
    desk = book()
    sold = desk.receipt(5_000, "penjualan", "10-06")
    desk.book = replace(desk.book, entries=(sold._replace(source="9999"),))
    return desk


def voided() -> Desk:
    """BKK-1 was voided on 31 October."""
    desk = slip()
    desk.void("bkm2")
    desk.void("bkk1")
    return desk


CASES = [
    Case(
        TextMissing,
        lambda: book().receipt(1_000, "penjualan", "10-05", text="  "),
        en=("What was it for? Some words are missing.\nWrite them in quotes after the amount."),
        id=("Untuk apa? Uraiannya belum ada.\nTulis dalam tanda kutip sesudah jumlah."),
    ),
    Case(
        DateInFuture,
        lambda: book().receipt(1_000, "penjualan", "11-01"),
        en=(
            "Sunday, 1 November 2026 is still to come; today is Saturday, 31 October 2026.\n"
            "Record it on the day it happens, or write another --date."
        ),
        id=(
            "Minggu, 1 November 2026 belum tiba; hari ini Sabtu, 31 Oktober 2026.\n"
            "Catat pada harinya, atau tulis --tanggal yang lain."
        ),
    ),
    Case(
        SameAccount,
        lambda: book().transfer(1_000, "kas", "kas", "10-05"),
        en=('"kas" stands on both sides.\nName two different accounts.'),
        id=('"kas" ada di kedua sisi.\nSebut dua pos yang berbeda.'),
    ),
    Case(
        MoneyOnBothSides,
        lambda: book().expense(250_000, "bank", "10-05"),
        en=(
            '"bank" is money itself: this is a transfer.\n'
            "  kubebook transfer 250.000 --from kas --to bank"
        ),
        id=(
            '"bank" juga tempat uang: ini pemindahan uang.\n'
            "  kubebook pindah 250.000 --dari kas --ke bank"
        ),
    ),
    Case(
        MoneyInAdjust,
        lambda: book().adjust(1_000, "kas", "pakan", "10-05"),
        en=(
            '"kas" is money, and an adjustment moves none.\n'
            "  kubebook receipt    money in\n"
            "  kubebook expense    money out\n"
            "  kubebook transfer   from kas to bank or back"
        ),
        id=(
            '"kas" adalah uang, sedangkan penyesuaian tidak memindahkan uang.\n'
            "  kubebook terima   uang masuk\n"
            "  kubebook bayar    uang keluar\n"
            "  kubebook pindah   dari kas ke bank atau sebaliknya"
        ),
    ),
    Case(
        OpeningElsewhere,
        lambda: book().receipt(1_000, "saldo-awal", "10-05"),
        en=(
            '"saldo-awal" is only for balances taken over from an older book.\n'
            "  kubebook opening kas AMOUNT"
        ),
        id=(
            '"saldo-awal" hanya untuk saldo yang dibawa dari buku lama.\n'
            "  kubebook saldo-awal kas JUMLAH"
        ),
    ),
    Case(
        OpeningOfResult,
        lambda: book().opening(1_000, "penjualan", "10-05"),
        en=(
            '"penjualan" starts each year at nothing and has no opening balance.\n'
            "Take the profit of earlier years over as saldo-laba:\n"
            "  kubebook opening saldo-laba AMOUNT"
        ),
        id=(
            '"penjualan" mulai dari nol setiap tahun, jadi tidak punya saldo awal.\n'
            "Laba tahun-tahun lalu dibawa sebagai saldo-laba:\n"
            "  kubebook saldo-awal saldo-laba JUMLAH"
        ),
    ),
    Case(
        OpeningTooLate,
        lambda: begun().opening(1_000, "kas", "10-06"),
        en=(
            "Opening balances come first, but BKM-2026-0001 is dated 4 October 2026.\n"
            "Use --date 04/10/2026 or earlier."
        ),
        id=(
            "Saldo awal harus paling dulu, padahal BKM-2026-0001 bertanggal 4 Oktober 2026.\n"
            "Pakai --tanggal 04/10/2026 atau sebelumnya."
        ),
    ),
    Case(
        OpeningThere,
        lambda: take_over(book().book, [OldBalance("kas", 1_000)], day=day("10-05"), today=TODAY),
        en=(
            "Kas stands in the book already: Rp500.000, BM-2026-0001.\n"
            "  kubebook entry correct BM-2026-0001 --amount AMOUNT   if the amount is wrong"
        ),
        id=(
            "Kas sudah ada di buku: Rp500.000, BM-2026-0001.\n"
            "  kubebook transaksi betulkan BM-2026-0001 --jumlah JUMLAH   kalau jumlahnya salah"
        ),
    ),
    Case(
        EntryBeforeOpening,
        lambda: book().receipt(1_000, "penjualan", "10-04"),
        en=(
            "This ledger begins with the opening balance BM-2026-0001 of 5 October 2026; "
            "nothing can be dated before it.\n"
            "Use --date 05/10/2026 or later."
        ),
        id=(
            "Buku ini mulai dengan saldo awal BM-2026-0001 tanggal 5 Oktober 2026; tidak ada "
            "yang bisa dicatat sebelum itu.\n"
            "Pakai --tanggal 05/10/2026 atau sesudahnya."
        ),
    ),
    Case(
        MemberMissing,
        lambda: book().receipt(1_000, "simpanan-wajib", "10-05"),
        en=('"simpanan-wajib" is kept for each member.\nSay whose it is with --member.'),
        id=('"simpanan-wajib" dicatat untuk tiap anggota.\nSebut milik siapa dengan --anggota.'),
    ),
    Case(
        PartyMissing,
        lambda: book().receipt(1_000, "utang-lain", "10-05"),
        en=('"utang-lain" is kept by name.\nSay who it is with --party "NAME".'),
        id=('"utang-lain" dicatat menurut nama.\nSebut dengan siapa: --pihak "NAMA"'),
    ),
    Case(
        NeverOnCredit,
        lambda: book().expense(1_000, "simpanan-wajib", "10-05", out_of="bon", party="Suparti"),
        en=(
            '"simpanan-wajib" is never on bon: only what is sold or bought can be paid later.\n'
            "Name the money with --out-of: kas or bank."
        ),
        id=(
            '"simpanan-wajib" tidak bisa bon: hanya yang dijual atau dibeli yang bisa dibayar '
            "nanti.\n"
            "Sebut uangnya dengan --keluar-dari: kas atau bank."
        ),
    ),
    Case(
        BonNoMoney,
        lambda: book().transfer(1_000, "kas", "bon", "10-05"),
        en=(
            '"bon" is no money: name kas or bank.\n'
            "  kubebook receipt AMOUNT TEXT --into bon     sold, and not paid yet\n"
            "  kubebook expense AMOUNT TEXT --out-of bon   bought, and not paid yet"
        ),
        id=(
            '"bon" bukan uang: sebut kas atau bank.\n'
            "  kubebook terima JUMLAH TEKS --masuk-ke bon     dijual, belum dibayar\n"
            "  kubebook bayar JUMLAH TEKS --keluar-dari bon   dibeli, belum dibayar"
        ),
    ),
    Case(
        DebtNotFound,
        lambda: owed().settle("Toko", 1_000, "10-09"),
        en=(
            'Nothing is open with "Toko".\n'
            "  kubebook receivables   who owes the group\n"
            "  kubebook payables      whom the group owes"
        ),
        id=(
            'Tidak ada bon atau utang dengan nama "Toko".\n'
            "  kubebook piutang   siapa berutang kepada kelompok\n"
            "  kubebook utang     kepada siapa kelompok berutang"
        ),
    ),
    Case(
        DebtAmbiguous,
        lambda: owed().settle("tambun", 1_000, "10-09"),
        en=(
            '"tambun" could be several: Katering Tambun (piutang-usaha), Katering Tambun '
            "(utang-usaha).\n"
            "  kubebook settle NAME AMOUNT --account ACCOUNT   the whole name, and its account"
        ),
        id=(
            '"tambun" bisa berarti beberapa: Katering Tambun (piutang-usaha), Katering Tambun '
            "(utang-usaha).\n"
            "  kubebook bon NAMA JUMLAH --pos POS   nama lengkap, dengan posnya"
        ),
    ),
    Case(
        DebtOtherWay,
        lambda: owed().settle("tambun", 1_000, "10-09", on="utang-usaha", into="kas"),
        en=("Utang usaha of Katering Tambun: --into does not fit.\nFor this one: --out-of"),
        id=("Utang usaha Katering Tambun: --masuk-ke tidak cocok.\nUntuk ini: --keluar-dari"),
    ),
    Case(
        MoreThanOwed,
        lambda: owed().settle("tambun", 200_001, "10-06", on="piutang-usaha"),
        en=(
            "Katering Tambun: Rp200.000 is open on 6 October 2026, not Rp200.001.\n"
            "Write at most that; what was paid beyond it is money in or out of its own."
        ),
        id=(
            "Katering Tambun: pada 6 Oktober 2026 yang belum dibayar Rp200.000, bukan "
            "Rp200.001.\n"
            "Tulis paling banyak itu; kelebihannya dicatat sendiri sebagai uang masuk atau keluar."
        ),
    ),
    Case(
        MoneyShort,
        lambda: october().expense(2_200_000, "pakan", "10-13"),
        en=(
            "Kas would be short by Rp440.000 at the end of Wednesday, 14 October 2026.\n"
            "Kas on that day Rp1.760.000, this expense Rp2.200.000. Nothing was recorded.\n"
            "\n"
            "Choose one, then repeat:\n"
            "  from bank       the same command with --out-of bank\n"
            "  fetch at bank   kubebook transfer 440rb --from bank --to kas --date 13/10/2026\n"
            '  advanced        kubebook receipt 440rb "Talangan" --account utang-lain\n'
            "      --party NAME --date 13/10/2026"
        ),
        id=(
            "Kas akan kurang Rp440.000 pada akhir hari Rabu, 14 Oktober 2026.\n"
            "Kas hari itu Rp1.760.000, pengeluaran ini Rp2.200.000. Tidak ada yang dicatat.\n"
            "\n"
            "Pilih salah satu, lalu ulangi:\n"
            "  dari bank       perintah yang sama dengan --keluar-dari bank\n"
            "  ambil di bank   kubebook pindah 440rb --dari bank --ke kas --tanggal 13/10/2026\n"
            '  ditalangi       kubebook terima 440rb "Talangan" --pos utang-lain\n'
            "      --pihak NAMA --tanggal 13/10/2026"
        ),
    ),
    Case(
        SavingsShort,
        lambda: book().expense(1_000, "simpanan-wajib", "10-06", member="A01"),
        en=(
            "Simpanan wajib of Suparti would fall below nothing on 6 October 2026: short by "
            "Rp1.000. Nothing was recorded.\n"
            "  kubebook show account-ledger --account simpanan-wajib   shows what is there"
        ),
        id=(
            "Simpanan wajib Suparti tidak cukup: pada 6 Oktober 2026 akan kurang Rp1.000. "
            "Tidak ada yang dicatat.\n"
            "  kubebook lihat buku-besar --pos simpanan-wajib   menampilkan isinya"
        ),
    ),
    Case(
        VoucherUnreadable,
        lambda: parse_voucher("nota 7", 2026),
        en=('"nota 7" is no voucher number.\nWrite it like BKM-2026-0018, BKM-0018 or bkm18.'),
        id=('"nota 7" bukan nomor bukti.\nTulis seperti BKM-2026-0018, BKM-0018 atau bkm18.'),
    ),
    Case(
        VoucherNotFound,
        lambda: book().void("bkm7"),
        en=(
            "There is no voucher BKM-2026-0007.\n"
            "  kubebook entry list --period 2026   shows them all"
        ),
        id=(
            "Tidak ada bukti BKM-2026-0007.\n"
            "  kubebook transaksi daftar --periode 2026   menampilkan semuanya"
        ),
    ),
    Case(
        VoucherNotOpen,
        lambda: begun().receipt(1_000, "denda", "10-05", voucher="bkm1"),
        en=(
            "BKM-2026-0001 is of 04/10/2026 and takes only parts of that day and series.\n"
            "Leave --voucher out: the next number is given."
        ),
        id=(
            "BKM-2026-0001 bertanggal 04/10/2026; yang bisa ditambahkan hanya dengan "
            "tanggal dan jenis bukti yang sama.\n"
            "Hapus --bukti dari perintah: nomor berikutnya diberikan sendiri."
        ),
    ),
    Case(
        VoucherMisfit,
        "import b.csv",
        en=(
            "error: Faults in the file: 1. Nothing was added.\n"
            "Line 2: BKK-2026-0001 does not fit: this entry belongs to the series BKM-2026.\n"
            "Mend these lines, then import the file again."
        ),
        id=(
            "Belum bisa: Ada 1 kesalahan dalam berkas. Tidak ada yang ditambahkan.\n"
            "Baris 2: BKK-2026-0001 tidak cocok: transaksi ini masuk seri BKM-2026.\n"
            "Perbaiki baris-baris ini, lalu impor lagi berkasnya."
        ),
        before=(GROUP, row("2026-10-05,BKK-2026-0001,penjualan,kas,5rb,Telur,,,")),
    ),
    Case(
        VoucherTaken,
        "import b.csv",
        en=(
            "error: Faults in the file: 1. Nothing was added.\n"
            "Line 2: BKM-2026-0001 is there already with other contents.\n"
            "Mend these lines, then import the file again."
        ),
        id=(
            "Belum bisa: Ada 1 kesalahan dalam berkas. Tidak ada yang ditambahkan.\n"
            "Baris 2: BKM-2026-0001 sudah ada dengan isi lain.\n"
            "Perbaiki baris-baris ini, lalu impor lagi berkasnya."
        ),
        before=(GROUP, SOLD, row("2026-10-31,BKM-2026-0001,penjualan,kas,6rb,Telur,,,")),
    ),
    Case(
        VoucherTwoDays,
        "import b.csv",
        en=(
            "error: Faults in the file: 1. Nothing was added.\n"
            "Line 3: BKM-2026-0001 stands under another date in line 2.\n"
            "Mend these lines, then import the file again."
        ),
        id=(
            "Belum bisa: Ada 1 kesalahan dalam berkas. Tidak ada yang ditambahkan.\n"
            "Baris 3: BKM-2026-0001 bertanggal lain di baris 2.\n"
            "Perbaiki baris-baris ini, lalu impor lagi berkasnya."
        ),
        before=(
            GROUP,
            row(
                "2026-10-04,BKM-2026-0001,penjualan,kas,5rb,Telur,,,\n"
                "2026-10-05,BKM-2026-0001,penjualan,kas,5rb,Telur,,,"
            ),
        ),
    ),
    Case(
        AlreadyVoid,
        lambda: voided().void("bkk1"),
        en=(
            "BKK-2026-0001 is void already, since 31 October 2026.\n"
            "  kubebook entry show BKK-2026-0001"
        ),
        id=(
            "BKK-2026-0001 sudah batal sejak 31 Oktober 2026.\n"
            "  kubebook transaksi lihat BKK-2026-0001"
        ),
    ),
    Case(
        VoucherStoodOn,
        lambda: slip().void("bkk1"),
        en=(
            "BKK-2026-0001 cannot be void: BKM-2026-0002 of 5 October 2026, Rp100.000, stands on "
            "it.\n"
            "Piutang pinjaman anggota of Suparti would be Rp100.000 below nothing. Nothing was "
            "recorded.\n"
            "Correct this one, or void that one first:\n"
            '  kubebook entry correct BKK-2026-0001 --amount AMOUNT --reason "..."\n'
            '  kubebook entry void BKM-2026-0002 --reason "..."'
        ),
        id=(
            "BKK-2026-0001 tidak bisa dibatalkan: BKM-2026-0002 tanggal 5 Oktober 2026, "
            "Rp100.000, bergantung padanya.\n"
            "Piutang pinjaman anggota Suparti akan kurang Rp100.000. Tidak ada yang dicatat.\n"
            "Betulkan yang ini, atau batalkan dulu yang itu:\n"
            '  kubebook transaksi betulkan BKK-2026-0001 --jumlah JUMLAH --alasan "..."\n'
            '  kubebook transaksi batal BKM-2026-0002 --alasan "..."'
        ),
    ),
    Case(
        VoucherHasParts,
        lambda: slip().correct("bkm2", amount=1_000),
        en=(
            "BKM-2026-0002 has several entries: 3, 4.\n"
            "Say which one with --entry NUMBER:\n"
            "  kubebook entry show BKM-2026-0002"
        ),
        id=(
            "BKM-2026-0002 berisi beberapa transaksi: 3, 4.\n"
            "Sebut yang mana dengan --transaksi NOMOR:\n"
            "  kubebook transaksi lihat BKM-2026-0002"
        ),
    ),
    Case(
        NothingToCorrect,
        lambda: slip().correct("bkm1", amount=900_000),
        en=(
            "Nothing would change in BKM-2026-0001.\n"
            "Say what is right, like --amount or --text; all that can be said:\n"
            "  kubebook entry correct --help"
        ),
        id=(
            "Tidak ada yang berubah pada BKM-2026-0001.\n"
            "Sebut apa yang benar, misalnya --jumlah atau --uraian; semua yang dapat disebut:\n"
            "  kubebook transaksi betulkan --help"
        ),
    ),
    Case(
        NothingRecordedYet,
        lambda: last_recorded(Desk().book, TODAY, "entry void"),
        en=("Nothing is recorded that counts, so there is nothing to mend.\n  kubebook entry list"),
        id=(
            "Belum ada catatan yang berlaku, jadi tidak ada yang bisa dibetulkan.\n"
            "  kubebook transaksi daftar"
        ),
    ),
    Case(
        NothingRecordedToday,
        lambda: last_recorded(slip().book, TODAY, "entry correct"),
        en=(
            "Nothing was recorded today. The last voucher is BKM-2026-0002 of 05/10/2026, Uang "
            "masuk:\n"
            "  kubebook entry correct BKM-2026-0002"
        ),
        id=(
            "Hari ini belum ada yang dicatat. Bukti terakhir BKM-2026-0002 tanggal 05/10/2026, "
            "Uang masuk:\n"
            "  kubebook transaksi betulkan BKM-2026-0002"
        ),
    ),
    Case(
        EntryNotInVoucher,
        lambda: slip().correct("bkm2", number=1, amount=1_000),
        en=("BKM-2026-0002 has no entry 1; it has 3, 4.\n  kubebook entry show BKM-2026-0002"),
        id=(
            "BKM-2026-0002 tidak berisi transaksi 1; isinya 3, 4.\n"
            "  kubebook transaksi lihat BKM-2026-0002"
        ),
    ),
    Case(
        VoucherMixed,
        lambda: slip().correct("bkm2", number=4, into="bank"),
        en=(
            "The parts of BKM-2026-0002 would belong to two series of vouchers.\n"
            "Void it, then record each part anew:\n"
            '  kubebook entry void BKM-2026-0002 --reason "..."'
        ),
        id=(
            "Bagian-bagian BKM-2026-0002 akan masuk ke dua seri bukti.\n"
            "Batalkan, lalu catat tiap bagian sekali lagi:\n"
            '  kubebook transaksi batal BKM-2026-0002 --alasan "..."'
        ),
    ),
    Case(
        VoucherOnlyVoid,
        lambda: spoilt().correct("bkm1", amount=6_000),
        en=(
            "BKM-2026-0001 names the account 9999, which does not exist, so it cannot be "
            "corrected.\n"
            "Void it, then record what is right anew:\n"
            '  kubebook entry void BKM-2026-0001 --reason "..."'
        ),
        id=(
            "BKM-2026-0001 menyebut pos 9999, padahal pos itu tidak ada, jadi tidak bisa "
            "dibetulkan.\n"
            "Batalkan, lalu catat sekali lagi yang benar:\n"
            '  kubebook transaksi batal BKM-2026-0001 --alasan "..."'
        ),
    ),
    Case(
        OptionNotForEntry,
        lambda: slip().correct("bkm1", out_of="bank"),
        en=("BKM-2026-0001 does not take --out-of.\nFor this one: --account, --into"),
        id=("BKM-2026-0001 tidak memakai --keluar-dari.\nUntuk bukti ini: --pos, --masuk-ke"),
    ),
]
