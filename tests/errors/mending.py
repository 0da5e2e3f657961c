"""What the rules of the books refuse while something is mended, and of people."""

from datetime import date

from kubebook.book.group import set_group, start_group
from kubebook.book.people.card_numbers import parse_card_number
from kubebook.book.people.forgetting import forget
from kubebook.book.people.members import add_member, leave, set_member
from kubebook.errors.entries import (
    AlreadyVoid,
    EntryNotInVoucher,
    NothingToCorrect,
    OptionNotForEntry,
    ReasonMissing,
    VoucherHasParts,
    VoucherMixed,
    VoucherStoodOn,
)
from kubebook.errors.people import (
    ChoiceUnknown,
    MemberHasEntries,
    MemberJoinedLater,
    MemberLeftAlready,
    MemberNameTaken,
    MemberStillThere,
    NameMissing,
    NikTaken,
    NothingToSet,
    NumberTooShort,
    RoleUnknown,
)
from tests.book.desk import TODAY, Desk
from tests.errors.case import Case


def slip() -> Desk:
    """BKM-1 is a receipt; BKM-2 has two parts, entries 3 and 4."""
    desk = Desk(members=2)
    desk.receipt(900_000, "penjualan", "10-01")
    desk.expense(300_000, "piutang-anggota", "10-02", member="A01")
    desk.receipt(100_000, "piutang-anggota", "10-05", member="A01")
    desk.receipt(10_000, "jasa-pinjaman", "10-05", voucher="bkm2")
    return desk


def voided() -> Desk:
    """BKK-1 was voided on 31 October."""
    desk = slip()
    desk.void("bkm2")
    desk.void("bkk1")
    return desk


def gone() -> Desk:
    """Suparti left on 1 March."""
    desk = Desk(members=1)
    desk.put(leave(desk.book, "A01", day=date(2026, 3, 1), reason="Pindah"))
    return desk


def carded() -> Desk:
    """The NIK of Suparti is known."""
    desk = Desk(members=2)
    desk.put(set_member(desk.book, "A01", {"nik": "6271014507850001"}, today=TODAY))
    return desk


CASES = [
    Case(
        ReasonMissing,
        lambda: slip().void("bkm1", reason=""),
        en=('Why? A reason is missing.\nWrite it in quotes: --reason "..."'),
        id=('Mengapa? Alasannya belum ada.\nTulis dalam tanda kutip: --reason "..."'),
    ),
    Case(
        AlreadyVoid,
        lambda: voided().void("bkk1"),
        en=(
            "BKK-2026-0001 is void already, since 31 October 2026.\n"
            "  kubebook entry show BKK-2026-0001"
        ),
        id=(
            "BKK-2026-0001 sudah batal sejak 31 Oktober 2026.\n  kubebook entry show BKK-2026-0001"
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
            '  kubebook entry correct BKK-2026-0001 --amount JUMLAH --reason "..."\n'
            '  kubebook entry void BKM-2026-0002 --reason "..."'
        ),
        id=(
            "BKK-2026-0001 tidak bisa dibatalkan: BKM-2026-0002 tanggal 5 Oktober 2026, "
            "Rp100.000, bergantung padanya.\n"
            "Piutang pinjaman anggota Suparti akan kurang Rp100.000. Tidak ada yang dicatat.\n"
            "Betulkan yang ini, atau batalkan dulu yang itu:\n"
            '  kubebook entry correct BKK-2026-0001 --amount JUMLAH --reason "..."\n'
            '  kubebook entry void BKM-2026-0002 --reason "..."'
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
            "Sebut yang mana dengan --entry NOMOR:\n"
            "  kubebook entry show BKM-2026-0002"
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
            "Sebut apa yang benar, misalnya --amount atau --text; semua yang dapat disebut:\n"
            "  kubebook entry correct --help"
        ),
    ),
    Case(
        EntryNotInVoucher,
        lambda: slip().correct("bkm2", number=1, amount=1_000),
        en=("BKM-2026-0002 has no entry 1; it has 3, 4.\n  kubebook entry show BKM-2026-0002"),
        id=(
            "BKM-2026-0002 tidak berisi transaksi 1; isinya 3, 4.\n"
            "  kubebook entry show BKM-2026-0002"
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
            '  kubebook entry void BKM-2026-0002 --reason "..."'
        ),
    ),
    Case(
        OptionNotForEntry,
        lambda: slip().correct("bkm1", out_of="bank"),
        en=("BKM-2026-0001 does not take --out-of.\nFor this one: --account, --into"),
        id=("BKM-2026-0001 tidak memakai --out-of.\nUntuk bukti ini: --account, --into"),
    ),
    Case(
        NumberTooShort,
        lambda: parse_card_number("6271 0145", "NIK"),
        en=('NIK "6271 0145" must have 16 digits; this has 8.\nLook at the card again.'),
        id=('NIK "6271 0145" harus 16 angka; ini 8 angka.\nLihat lagi kartunya.'),
    ),
    Case(
        NameMissing,
        lambda: start_group(name="", village="Rekaan", today=TODAY),
        en=("The name is empty.\nWrite it in quotes."),
        id=("Namanya kosong.\nTulis dalam tanda kutip."),
    ),
    Case(
        NothingToSet,
        lambda: set_group(Desk().book, {}),
        en=("Nothing was given to change.\nAdd an option; --help shows them."),
        id=("Belum disebut apa yang diubah.\nTambahkan pilihan; --help menampilkan semuanya."),
    ),
    Case(
        RoleUnknown,
        lambda: set_member(slip().book, "A01", {}, today=TODAY, role="kasir"),
        en=('"kasir" is no office of a group.\nOffices: ketua, sekretaris, bendahara, anggota'),
        id=(
            '"kasir" bukan jabatan dalam kelompok.\nJabatan: ketua, sekretaris, bendahara, anggota'
        ),
    ),
    Case(
        ChoiceUnknown,
        lambda: set_group(Desk().book, {"paper": "A5"}),
        en=('"A5" is not possible for paper.\nPossible: A4, F4'),
        id=('"A5" tidak bisa dipakai untuk kertas.\nYang bisa: A4, F4'),
    ),
    Case(
        MemberLeftAlready,
        lambda: leave(gone().book, "A01", day=TODAY, reason=""),
        en=("Suparti left already, on 1 March 2026.\n  kubebook member show A01"),
        id=("Suparti sudah keluar sejak 1 Maret 2026.\n  kubebook member show A01"),
    ),
    Case(
        MemberStillThere,
        lambda: forget(slip().book, "A01", today=TODAY),
        en=(
            "Suparti is still a member. Only the data of those who left are taken out.\n"
            "  kubebook member leave A01"
        ),
        id=(
            "Suparti masih anggota. Yang dihapus hanya data anggota yang sudah keluar.\n"
            "  kubebook member leave A01"
        ),
    ),
    Case(
        MemberJoinedLater,
        lambda: leave(slip().book, "A01", day=date(2024, 5, 1), reason=""),
        en=("Suparti joined on 1 January 2025; 1 May 2024 is before that.\nWrite another --date."),
        id=("Suparti baru masuk 1 Januari 2025; 1 Mei 2024 sebelum itu.\nTulis --date yang lain."),
    ),
    Case(
        MemberHasEntries,
        lambda: set_member(slip().book, "A01", {"joined": TODAY}, today=TODAY),
        en=(
            "Suparti cannot have joined on 31 October 2026: BKK-2026-0001 of 2 October 2026 is of "
            "Suparti.\n"
            "Use --joined 02/10/2026 or earlier."
        ),
        id=(
            "Suparti tidak mungkin baru masuk 31 Oktober 2026: BKK-2026-0001 tanggal 2 Oktober "
            "2026 atas nama Suparti.\n"
            "Pakai --joined 02/10/2026 atau sebelumnya."
        ),
    ),
    Case(
        MemberNameTaken,
        lambda: add_member(slip().book, {"name": "suparti"}, today=TODAY),
        en=(
            "Suparti is a member already: A01.\n"
            "Another person of the same name? Add --nik NIK here, and first the NIK of A01:\n"
            "  kubebook member set A01 --nik NIK"
        ),
        id=(
            "Suparti sudah menjadi anggota: A01.\n"
            "Orang lain yang namanya sama? Tambahkan --nik NIK di sini, dan isi dulu NIK A01:\n"
            "  kubebook member set A01 --nik NIK"
        ),
    ),
    Case(
        NikTaken,
        lambda: set_member(carded().book, "A02", {"nik": "6271014507850001"}, today=TODAY),
        en=("This NIK is that of A01 Suparti.\n  kubebook member show A01"),
        id=("NIK ini sudah dipakai A01 Suparti.\n  kubebook member show A01"),
    ),
]
