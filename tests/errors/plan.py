"""What is said of lines of the plan and of grants."""

from kubebook.book.plan.lines import add_line, set_line
from kubebook.book.plan.versions import When
from kubebook.book.records.change import Change
from kubebook.book.records.grants import Grant
from kubebook.errors.plan import (
    AgreementTooLate,
    FundMissing,
    LineAccountWrong,
    LineHasEntries,
    LineTextMissing,
    LineTooLarge,
    LineWorthNothing,
    PlanAgreedAlready,
    PlanAmountDiffers,
    PlanEmpty,
    PlanLineAmbiguous,
    PlanLineNotFound,
    PlanVersionNotFound,
    ReasonNeedless,
    RevisionReasonMissing,
    RevisionTooEarly,
    VolumeAmbiguous,
    VolumeNotPositive,
    VolumeTooLarge,
    VolumeUnreadable,
)
from tests.book.desk import TODAY, Desk
from tests.errors.case import GROUP, Case, file

FEED = "plan add Pakan --price 400rb --account pakan"

AGREED = "plan approve --date 5/10/2026"

WHEN = When(day=TODAY, reason="", today=TODAY)


def _aided() -> Desk:
    """A desk with a grant."""
    desk = Desk()
    aid = Grant(number=1, name="bansos-2026", label="Bansos", budget="apbn", amount=5, year=2026)
    desk.put(Change(did="grant add", put=(aid,)))
    return desk


def _without_fund() -> None:
    add_line(_aided().book, {"text": "Pakan", "price": 400_000, "account": "pakan"}, WHEN)


def _other_fund() -> None:
    desk = _aided()
    line = {"text": "Pakan", "price": 400_000, "account": "pakan", "fund": "bansos"}
    desk.put(add_line(desk.book, line, WHEN))  # type: ignore[arg-type]  # the fields of a line
    desk.receipt(500_000, "modal-swadaya", "10-01")
    desk.expense(400_000, "", "10-02", line="1")
    set_line(desk.book, "1", {"fund": "swadaya"}, WHEN)


CASES = [
    Case(
        PlanLineNotFound,
        "receipt 5rb Telur --account penjualan --line 7",
        en=(
            'error: The plan has no line "7".\n'
            "  kubebook plan list   shows its lines with their numbers"
        ),
        id=(
            'Belum bisa: RAB tidak punya baris "7".\n'
            "  kubebook rencana daftar   menampilkan baris-barisnya dengan nomornya"
        ),
        before=(GROUP, FEED),
    ),
    Case(
        PlanLineAmbiguous,
        "plan remove pak",
        en=('error: "pak" could be 1 Pakan, 2 Paku.\nWrite the number of the line.'),
        id=('Belum bisa: "pak" bisa berarti 1 Pakan, 2 Paku.\nTulis nomor barisnya.'),
        before=(GROUP, FEED, "plan add Paku --price 50rb --account bahan"),
    ),
    Case(
        VolumeUnreadable,
        "plan add Pakan --volume sekarung --price 400rb --account pakan",
        en=(
            'error: "sekarung" cannot be read as a volume.\n'
            "Write a number with up to three decimals: 12, 2,5 or 0,125; the unit with "
            "--unit."
        ),
        id=(
            'Belum bisa: "sekarung" tidak terbaca sebagai volume.\n'
            "Tulis angka dengan paling banyak tiga desimal: 12, 2,5 atau 0,125; satuannya"
            " dengan --satuan."
        ),
        before=(GROUP,),
    ),
    Case(
        VolumeAmbiguous,
        "plan add Pakan --volume 1.250 --price 400rb --account pakan",
        en=('error: "1.250" could be 1250 or 1,25.\nWrite 1250 or 1,25.'),
        id=('Belum bisa: "1.250" bisa berarti 1250 atau 1,25.\nTulis 1250 atau 1,25.'),
        before=(GROUP,),
    ),
    Case(
        VolumeNotPositive,
        "plan add Pakan --volume 0 --price 400rb --account pakan",
        en='error: "0" is no volume: it must be above zero.',
        id='Belum bisa: "0" bukan volume: harus lebih dari nol.',
        before=(GROUP,),
    ),
    Case(
        VolumeTooLarge,
        "plan add Pakan --volume 2000000000 --price 400rb --account pakan",
        en=('error: "2000000000" is more than 1.000.000.000, the most that a plan can hold.'),
        id=(
            'Belum bisa: "2000000000" lebih dari 1.000.000.000, yang paling banyak bisa '
            "direncanakan."
        ),
        before=(GROUP,),
    ),
    Case(
        LineWorthNothing,
        "plan add Pakan --volume 0,001 --price 400 --account pakan",
        en=("error: Volume times unit price comes to less than one rupiah.\nLook at both again."),
        id=(
            "Belum bisa: Volume kali harga satuan kurang dari satu rupiah.\nPeriksa lagi keduanya."
        ),
        before=(GROUP,),
    ),
    Case(
        LineTooLarge,
        "plan add Pakan --volume 1000000000 --price 400jt --account pakan",
        en=(
            "error: Volume times unit price is more than Rp999.999.999.999.999, the most "
            "that can be recorded."
        ),
        id=(
            "Belum bisa: Volume kali harga satuan lebih dari Rp999.999.999.999.999, yang "
            "paling banyak bisa dicatat."
        ),
        before=(GROUP,),
    ),
    Case(
        LineAccountWrong,
        "plan add Pakan --price 400rb --account kas",
        en=(
            'error: "kas" is money itself: no line of the plan moves it to itself.\n'
            "Name what the money goes to or comes from:\n"
            "  kubebook account list   shows them all"
        ),
        id=(
            'Belum bisa: "kas" adalah uang itu sendiri, bukan pos untuk rencana.\n'
            "Sebut untuk apa uangnya, atau dari mana datangnya:\n"
            "  kubebook pos daftar   menampilkan semuanya"
        ),
        before=(GROUP,),
    ),
    Case(
        LineTextMissing,
        'plan add " " --price 400rb --account pakan',
        en=("error: What is planned? Some words are missing.\nWrite them in quotes."),
        id=("Belum bisa: Apa yang direncanakan? Uraiannya belum ada.\nTulis dalam tanda kutip."),
        before=(GROUP,),
    ),
    Case(
        PlanEmpty,
        "plan approve",
        en=(
            "error: The plan has no lines yet.\n"
            "  kubebook plan add Pakan --volume 12 --price 400rb --account pakan"
        ),
        id=(
            "Belum bisa: Rencana belum punya baris.\n"
            "  kubebook rencana tambah Pakan --volume 12 --harga 400rb --pos pakan"
        ),
        before=(GROUP,),
    ),
    Case(
        PlanAgreedAlready,
        "plan approve",
        en=(
            "error: The plan was agreed on 5 October 2026; since then it is changed by "
            "revisions.\n"
            '  kubebook plan set NUMBER --price AMOUNT --reason "..."\n'
            "If the day or the meeting is wrong:\n"
            '  kubebook plan approve --date DATE --meeting MEETING --reason "..."'
        ),
        id=(
            "Belum bisa: Rencana sudah disetujui 5 Oktober 2026; perubahan sesudahnya dicatat "
            "sebagai "
            "revisi.\n"
            '  kubebook rencana ubah NOMOR --harga JUMLAH --alasan "..."\n'
            "Kalau hari atau rapatnya keliru:\n"
            '  kubebook rencana setujui --tanggal TANGGAL --rapat RAPAT --alasan "..."'
        ),
        before=(GROUP, FEED, AGREED),
    ),
    Case(
        ReasonNeedless,
        "plan approve --reason salah",
        en=(
            "error: The plan is not agreed on yet, so there is nothing to mend.\n"
            "Leave out --reason."
        ),
        id=(
            "Belum bisa: Rencana belum disetujui, jadi belum ada yang dibetulkan.\n"
            "Hapus --alasan dari perintahnya."
        ),
        before=(GROUP, FEED),
    ),
    Case(
        AgreementTooLate,
        "plan approve --date 8/10/2026 --reason salah",
        en=(
            "error: Version 2 of the plan is of 7 October 2026; 8 October 2026 is after that.\n"
            "Use --date 07/10/2026 or earlier."
        ),
        id=(
            "Belum bisa: Versi 2 rencana bertanggal 7 Oktober 2026; 8 Oktober 2026 sesudah itu.\n"
            "Pakai --tanggal 07/10/2026 atau lebih awal."
        ),
        before=(GROUP, FEED, AGREED, "plan set 1 --price 5rb --date 7/10/2026 --reason harga"),
    ),
    Case(
        RevisionReasonMissing,
        "plan set 1 --price 450rb",
        en=(
            "error: The plan was agreed on 5 October 2026: a change of it needs its "
            "reason.\n"
            'Write it in quotes: --reason "..."'
        ),
        id=(
            "Belum bisa: Rencana sudah disetujui 5 Oktober 2026: perubahannya perlu alasan.\n"
            'Tulis dalam tanda kutip: --alasan "..."'
        ),
        before=(GROUP, FEED, AGREED),
    ),
    Case(
        RevisionTooEarly,
        "plan set 1 --price 450rb --reason naik --date 4/10/2026",
        en=(
            "error: Version 1 of the plan is of 5 October 2026; 4 October 2026 is before "
            "that.\n"
            "Use --date 05/10/2026 or later."
        ),
        id=(
            "Belum bisa: Versi 1 rencana bertanggal 5 Oktober 2026; 4 Oktober 2026 sebelum "
            "itu.\n"
            "Pakai --tanggal 05/10/2026 atau sesudahnya."
        ),
        before=(GROUP, FEED, AGREED),
    ),
    Case(
        PlanVersionNotFound,
        "plan list --version 3",
        en=(
            'error: The plan has no version "3"; there are versions 1 to 1.\n'
            "  kubebook plan list --version 1"
        ),
        id=(
            'Belum bisa: Rencana tidak punya versi "3"; yang ada versi 1 sampai 1.\n'
            "  kubebook rencana daftar --versi 1"
        ),
        before=(GROUP, FEED),
    ),
    Case(
        PlanAmountDiffers,
        "plan import b.csv",
        en=(
            "error: Faults in the file: 1. Nothing was added.\n"
            "Line 2: 2 × 400.000 is Rp800.000, not Rp900.000.\n"
            "Mend these lines, then import the file again."
        ),
        id=(
            "Belum bisa: Ada 1 kesalahan dalam berkas. Tidak ada yang ditambahkan.\n"
            "Baris 2: 2 × 400.000 adalah Rp800.000, bukan Rp900.000.\n"
            "Perbaiki baris-baris ini, lalu impor lagi berkasnya."
        ),
        before=(GROUP, file("text,volume,price,account,amount\nPakan,2,400rb,pakan,900rb\n")),
    ),
    Case(
        FundMissing,
        _without_fund,
        en=("Who pays this line? Its fund is missing.\nSay it with --fund: swadaya, bansos-2026"),
        id=(
            "Siapa yang membayar baris ini? Sumber dananya belum ada.\n"
            "Sebut dengan --dana: swadaya, bansos-2026"
        ),
    ),
    Case(
        LineHasEntries,
        _other_fund,
        en=(
            "Line 1 of the plan, Pakan, has entries already, which its fund counts as spent.\n"
            "Add a line with the other fund, and correct the entries that belong to it:\n"
            "  kubebook plan add ...\n"
            '  kubebook entry correct BKK-2026-0001 --line NUMBER --reason "..."'
        ),
        id=(
            "Baris RAB 1, Pakan, sudah punya transaksi, yang dihitung sebagai belanja dari "
            "dananya.\n"
            "Tambah baris dengan dana yang lain, dan betulkan transaksi yang termasuk ke sana:\n"
            "  kubebook rencana tambah ...\n"
            '  kubebook transaksi betulkan BKK-2026-0001 --rab NOMOR --alasan "..."'
        ),
    ),
]
