"""What the rules of the books refuse while something is entered."""

from kubebook.book.accounts.chart import find_account, find_money
from kubebook.book.accounts.own_accounts import add_account, set_flow
from kubebook.book.checked import one_line
from kubebook.book.entries.vouchers import parse_voucher
from kubebook.book.people.members import add_member, find_member
from kubebook.errors.entries import (
    AccountAmbiguous,
    AccountHasNoFlow,
    AccountNameBad,
    AccountNameTaken,
    AccountNotFound,
    AccountSectionFull,
    DateInFuture,
    DayToCome,
    EntryBeforeOpening,
    MemberMissing,
    MoneyInAdjust,
    MoneyOnBothSides,
    MoneyShort,
    NotMoney,
    OpeningElsewhere,
    OpeningOfResult,
    OpeningTooLate,
    PartyMissing,
    SameAccount,
    SavingsShort,
    TextMissing,
    TextTooLong,
    VoucherNotFound,
    VoucherNotOpen,
    VoucherUnreadable,
)
from kubebook.errors.people import (
    MemberAmbiguous,
    MemberNotFound,
)
from tests.book.desk import TODAY, Desk, day
from tests.errors.case import Case


def book() -> Desk:
    """Two sisters called Siti among four members; 500.000 opened on 5 October, bank empty."""
    desk = Desk(members=4)
    desk.opening(500_000, "kas", "10-05")
    return desk


def full_section() -> Desk:
    """A group with ninety-nine accounts of sales."""
    desk = Desk()
    for number in range(3, 100):
        desk.add_account(f"jual-{number}", "pendapatan-jasa")
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


CASES = [
    Case(
        AccountNotFound,
        lambda: find_account(Desk().book.accounts, "telor"),
        en=('There is no account "telor".\n  kubebook account list   shows them all'),
        id=('Tidak ada pos "telor".\n  kubebook account list   menampilkan semuanya'),
    ),
    Case(
        AccountAmbiguous,
        lambda: find_account(Desk().book.accounts, "simpanan"),
        en=(
            '"simpanan" begins several accounts: simpanan-sukarela, simpanan-pokok, '
            "simpanan-wajib.\n"
            "Write more of its name."
        ),
        id=(
            '"simpanan" bisa berarti beberapa pos: simpanan-sukarela, simpanan-pokok, '
            "simpanan-wajib.\n"
            "Tulis namanya lebih lengkap."
        ),
    ),
    Case(
        AccountNameBad,
        lambda: add_account(Desk().book, name="Telur & ayam", like="penjualan"),
        en=(
            '"Telur & ayam" cannot be the name of an account.\n'
            "Use small letters, digits and dashes, a letter first, at most 40 signs: "
            "penjualan-telur"
        ),
        id=(
            '"Telur & ayam" tidak bisa menjadi nama pos.\n'
            "Pakai huruf kecil, angka dan tanda hubung, mulai dengan huruf, paling banyak 40 "
            "tanda: penjualan-telur"
        ),
    ),
    Case(
        AccountNameTaken,
        lambda: add_account(Desk().book, name="pakan", like="bahan"),
        en=('The name "pakan" belongs to 5102 Pakan dan obat ternak.\nChoose another name.'),
        id=('Nama "pakan" sudah dipakai pos 5102 Pakan dan obat ternak.\nPilih nama lain.'),
    ),
    Case(
        AccountSectionFull,
        lambda: full_section().add_account("jual-lagi", "penjualan"),
        en=('No code is free beside "penjualan".\nUse an account that is there.'),
        id=('Tidak ada lagi kode kosong di samping "penjualan".\nPakai pos yang sudah ada.'),
    ),
    Case(
        AccountHasNoFlow,
        lambda: set_flow(book().book, account="kas", flow="investasi"),
        en=(
            '"kas" stands in no section of the cash flow.\n'
            "Name the account that money comes from or goes to."
        ),
        id=('"kas" tidak termasuk bagian arus kas mana pun.\nSebut pos asal atau tujuan uangnya.'),
    ),
    Case(
        TextMissing,
        lambda: book().receipt(1_000, "penjualan", "10-05", text="  "),
        en=("What was it for? Some words are missing.\nWrite them in quotes after the amount."),
        id=("Untuk apa? Uraiannya belum ada.\nTulis dalam tanda kutip sesudah jumlah."),
    ),
    Case(
        TextTooLong,
        lambda: one_line("x" * 501),
        en=("The text has 501 letters; at most 500 fit.\nShorten it."),
        id=("Tulisan ini 501 huruf; yang muat paling banyak 500.\nPendekkan, lalu ulangi."),
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
            "Catat pada harinya, atau tulis --date yang lain."
        ),
    ),
    Case(
        DayToCome,
        lambda: add_member(Desk().book, {"name": "Lina", "joined": day("11-01")}, today=TODAY),
        en=(
            "Sunday, 1 November 2026 is still to come; today is Saturday, 31 October 2026.\n"
            "Write --joined anew, or leave it out."
        ),
        id=(
            "Minggu, 1 November 2026 belum tiba; hari ini Sabtu, 31 Oktober 2026.\n"
            "Tulis lagi --joined, atau kosongkan."
        ),
    ),
    Case(
        SameAccount,
        lambda: book().transfer(1_000, "kas", "kas", "10-05"),
        en=('"kas" stands on both sides.\nName two different accounts.'),
        id=('"kas" ada di kedua sisi.\nSebut dua pos yang berbeda.'),
    ),
    Case(
        NotMoney,
        lambda: find_money(Desk().book.accounts, "penjualan"),
        en=('"penjualan" holds no money.\nMoney accounts here: kas, bank'),
        id=('"penjualan" bukan tempat uang.\nTempat uang di sini: kas, bank'),
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
            "  kubebook transfer 250.000 --from kas --to bank"
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
            "  kubebook terima     uang masuk\n"
            "  kubebook bayar      uang keluar\n"
            "  kubebook transfer   dari kas ke bank atau sebaliknya"
        ),
    ),
    Case(
        OpeningElsewhere,
        lambda: book().receipt(1_000, "saldo-awal", "10-05"),
        en=(
            '"saldo-awal" is only for balances taken over from an older book.\n'
            "  kubebook opening kas JUMLAH"
        ),
        id=(
            '"saldo-awal" hanya untuk saldo yang dibawa dari buku lama.\n'
            "  kubebook opening kas JUMLAH"
        ),
    ),
    Case(
        OpeningOfResult,
        lambda: book().opening(1_000, "penjualan", "10-05"),
        en=(
            '"penjualan" starts each year at nothing and has no opening balance.\n'
            "Take the profit of earlier years over as saldo-laba:\n"
            "  kubebook opening saldo-laba JUMLAH"
        ),
        id=(
            '"penjualan" mulai dari nol setiap tahun, jadi tidak punya saldo awal.\n'
            "Laba tahun-tahun lalu dibawa sebagai saldo-laba:\n"
            "  kubebook opening saldo-laba JUMLAH"
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
            "Pakai --date 04/10/2026 atau sebelumnya."
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
            "Pakai --date 05/10/2026 atau sesudahnya."
        ),
    ),
    Case(
        MemberMissing,
        lambda: book().receipt(1_000, "simpanan-wajib", "10-05"),
        en=('"simpanan-wajib" is kept for each member.\nSay whose it is with --member.'),
        id=('"simpanan-wajib" dicatat untuk tiap anggota.\nSebut milik siapa dengan --member.'),
    ),
    Case(
        PartyMissing,
        lambda: book().receipt(1_000, "utang-lain", "10-05"),
        en=('"utang-lain" is kept by name.\nSay who it is with --party "NAMA".'),
        id=('"utang-lain" dicatat menurut nama.\nSebut dengan siapa: --party "NAMA"'),
    ),
    Case(
        MemberNotFound,
        lambda: find_member(book().book, "Yanto"),
        en=('There is no member "Yanto".\n  kubebook member list   shows them all'),
        id=('Tidak ada anggota "Yanto".\n  kubebook member list   menampilkan semuanya'),
    ),
    Case(
        MemberAmbiguous,
        lambda: find_member(book().book, "siti"),
        en=('"siti" could be A03 Siti Aminah, A04 Siti Rahma.\nWrite the number, like A01.'),
        id=('"siti" bisa berarti A03 Siti Aminah, A04 Siti Rahma.\nTulis nomornya, seperti A01.'),
    ),
    Case(
        MoneyShort,
        lambda: october().expense(2_200_000, "pakan", "10-13"),
        en=(
            "kas would be short by Rp440.000 at the end of Wednesday, 14 October 2026.\n"
            "Kas on that day Rp1.760.000, this expense Rp2.200.000. Nothing was recorded.\n"
            "\n"
            "Choose one, then repeat:\n"
            "  from bank       the same command with --out-of bank\n"
            "  fetch at bank   kubebook transfer 440rb --from bank --to kas --date 13/10/2026\n"
            '  advanced        kubebook receipt 440rb "Talangan" --account utang-lain\n'
            "      --party NAMA --date 13/10/2026"
        ),
        id=(
            "kas akan kurang Rp440.000 pada akhir hari Rabu, 14 Oktober 2026.\n"
            "Kas hari itu Rp1.760.000, pengeluaran ini Rp2.200.000. Tidak ada yang dicatat.\n"
            "\n"
            "Pilih salah satu, lalu ulangi:\n"
            "  dari bank       perintah yang sama dengan --out-of bank\n"
            "  ambil di bank   kubebook transfer 440rb --from bank --to kas --date 13/10/2026\n"
            '  ditalangi       kubebook terima 440rb "Talangan" --account utang-lain\n'
            "      --party NAMA --date 13/10/2026"
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
            "  kubebook show account-ledger --account simpanan-wajib   menampilkan isinya"
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
            "  kubebook entry list --period 2026   menampilkan semuanya"
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
            "BKM-2026-0001 bertanggal 04/10/2026; yang bisa ditambahkan hanya dari hari dan "
            "seri itu.\n"
            "Hapus --voucher dari perintah: nomor berikutnya diberikan sendiri."
        ),
    ),
]
