"""What is typed anywhere and cannot be read, or cannot be."""

from kubebook.book.checked import one_line
from kubebook.book.group import set_group, start_group
from kubebook.book.people.members import add_member
from kubebook.errors.typed import (
    AmountAmbiguous,
    AmountNotPositive,
    AmountTooLarge,
    AmountUnreadable,
    ChoiceUnknown,
    CountUnreadable,
    DateImpossible,
    DateUnreadable,
    DayBefore,
    DayToCome,
    MonthImpossible,
    NameMissing,
    NothingSaid,
    NothingToSet,
    PeriodBackwards,
    PeriodUnreadable,
    PiecesNotWhole,
    ReasonMissing,
    TextTooLong,
    TimeUnreadable,
    YearImpossible,
)
from kubebook.money import parse_amount
from kubebook.periods import parse_date, parse_period
from tests.book.desk import TODAY, Desk, day
from tests.errors.case import Case
from tests.errors.entries import slip
from tests.errors.letters import LETTER
from tests.errors.meetings import INIT

CASES = [
    Case(
        AmountUnreadable,
        lambda: parse_amount("seribu"),
        en=(
            '"seribu" cannot be read as an amount.\nWrite it like 350000, 350.000, 350rb or 1,25jt.'
        ),
        id=(
            '"seribu" tidak terbaca sebagai jumlah uang.\n'
            "Tulis misalnya 350000, 350.000, 350rb atau 1,25jt."
        ),
    ),
    Case(
        AmountAmbiguous,
        lambda: parse_amount("1,250"),
        en=('"1,250" could be Rp1.250 or Rp1.250.000.\nWrite 1.250 or 1.250.000, with dots only.'),
        id=(
            '"1,250" bisa berarti Rp1.250 atau Rp1.250.000.\n'
            "Tulis 1.250 atau 1.250.000, cukup dengan titik."
        ),
    ),
    Case(
        AmountNotPositive,
        lambda: parse_amount("-5.000"),
        en=(
            '"-5.000" is no amount to record: it must be above zero.\n'
            "Money that goes back is recorded the other way, a mistake with:\n"
            '  kubebook entry correct VOUCHER --amount AMOUNT --reason "..."'
        ),
        id=(
            '"-5.000" tidak bisa dicatat: jumlahnya harus di atas nol.\n'
            "Uang yang kembali dicatat ke arah sebaliknya, yang keliru dengan:\n"
            '  kubebook transaksi betulkan BUKTI --jumlah JUMLAH --alasan "..."'
        ),
    ),
    Case(
        AmountTooLarge,
        lambda: parse_amount("1000000000000000"),
        en=(
            '"1000000000000000" is more than Rp999.999.999.999.999, the most that can be recorded.'
        ),
        id=(
            '"1000000000000000" lebih dari Rp999.999.999.999.999, jumlah terbesar yang bisa '
            "dicatat."
        ),
    ),
    Case(
        PiecesNotWhole,
        lambda: parse_amount("3,5 x 7000"),
        en=(
            '"3,5" in "3,5 x 7000" is no whole number of pieces.\n'
            "Write the pieces first, then the price of one: 12 x 7500. Or only the whole amount."
        ),
        id=(
            '"3,5" dalam "3,5 x 7000" bukan banyaknya barang dalam angka bulat.\n'
            "Tulis banyaknya dulu, lalu harga satuannya: 12 x 7500. Atau tulis jumlah uangnya saja."
        ),
    ),
    Case(
        DateUnreadable,
        lambda: parse_date("kapan ya", TODAY),
        en=(
            '"kapan ya" cannot be read as a date.\n'
            "Write it like 31/10/2026, 31 Oktober 2026, 2026-10-31, kemarin or hari ini."
        ),
        id=(
            '"kapan ya" tidak terbaca sebagai tanggal.\n'
            "Tulis misalnya 31/10/2026, 31 Oktober 2026, 2026-10-31, kemarin atau hari ini."
        ),
    ),
    Case(
        DateImpossible,
        lambda: parse_date("31/9/2026", TODAY),
        en=('There is no day "31/9/2026".\nThe last day of that month is 30 September 2026.'),
        id=('Tidak ada tanggal "31/9/2026".\nHari terakhir bulan itu 30 September 2026.'),
    ),
    Case(
        MonthImpossible,
        lambda: parse_date("10/31/2026", TODAY),
        en=('There is no month 31 in "10/31/2026".\nThe day stands first: 31/10/2026.'),
        id=('Tidak ada bulan 31 dalam "10/31/2026".\nTanggal ditulis lebih dulu: 31/10/2026.'),
    ),
    Case(
        YearImpossible,
        lambda: parse_date("31/10/0026", TODAY),
        en=('The year 26 in "31/10/0026" cannot be.\nWrite a year from 1900 to 2199.'),
        id=('Tahun 26 dalam "31/10/0026" tidak mungkin.\nTulis tahun dari 1900 sampai 2199.'),
    ),
    Case(
        PeriodUnreadable,
        lambda: parse_period("musim hujan", TODAY),
        en=(
            '"musim hujan" cannot be read as a period.\n'
            "Write it like 2026-10, Oktober 2026, 2026, 2026-01..2026-06 or bulan lalu."
        ),
        id=(
            '"musim hujan" tidak terbaca sebagai periode.\n'
            "Tulis misalnya 2026-10, Oktober 2026, 2026, 2026-01..2026-06 atau bulan lalu."
        ),
    ),
    Case(
        PeriodBackwards,
        lambda: parse_period("2026-06..2026-01", TODAY),
        en=('The period "2026-06..2026-01" ends before it begins.\nWrite the earlier month first.'),
        id=(
            'Periode "2026-06..2026-01" berakhir sebelum mulai.\nTulis bulan yang lebih awal dulu.'
        ),
    ),
    Case(
        TextTooLong,
        lambda: one_line("x" * 501),
        en=("The text has 501 letters; at most 500 fit.\nShorten it."),
        id=("Tulisan ini 501 huruf; yang muat paling banyak 500.\nPendekkan, lalu ulangi."),
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
            "Tulis lagi --masuk, atau kosongkan."
        ),
    ),
    Case(
        CountUnreadable,
        "asset add Meja --quantity dua",
        en='error: "dua" is no number of pieces.\nWrite a whole number in digits: 12',
        id='Belum bisa: "dua" bukan banyaknya barang.\nTulis bilangan bulat dengan angka: 12',
        before=("init --name Ayam --village Contoh --ledger b.kubebook",),
    ),
    Case(
        CountUnreadable,
        "group set --cycle-months 0",
        en='error: "0" is no number of months from 1 to 120.\nWrite a whole number in digits: 12',
        id=(
            'Belum bisa: "0" bukan banyaknya bulan dari 1 sampai 120.\n'
            "Tulis bilangan bulat dengan angka: 12"
        ),
        before=("init --name Ayam --village Contoh --ledger b.kubebook",),
    ),
    Case(
        TimeUnreadable,
        "meeting add --date 7/11/2026 --time 25.00",
        before=(INIT,),
        en='error: "25.00" is no time of day.\nWrite 14.00, or 09.00-11.30.',
        id='Belum bisa: "25.00" bukan jam.\nTuliskan 14.00, atau 09.00-11.30.',
    ),
    Case(
        NothingSaid,
        "problem add ''",
        before=(INIT,),
        en="error: There are no words that say what it is about.\nWrite them in quotes.",
        id="Belum bisa: Belum ada kata-kata tentang isinya.\nTuliskan dalam tanda kutip.",
    ),
    Case(
        DayBefore,
        "letter sent 1 --date kemarin",
        before=LETTER,
        en="error: 30 October 2026 is before 31 October 2026, the day from which it stands.\n"
        "Write another --date.",
        id="Belum bisa: 30 Oktober 2026 lebih dahulu daripada 31 Oktober 2026, hari mulainya.\n"
        "Tuliskan --tanggal lain.",
    ),
    Case(
        ReasonMissing,
        lambda: slip().void("bkm1", reason=""),
        en=('Why? A reason is missing.\nWrite it in quotes: --reason "..."'),
        id=('Mengapa? Alasannya belum ada.\nTulis dalam tanda kutip: --alasan "..."'),
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
        ChoiceUnknown,
        lambda: set_group(Desk().book, {"paper": "A5"}),
        en=('"A5" is not possible for paper.\nPossible: A4, F4'),
        id=('"A5" tidak ada dalam pilihan kertas.\nPilih salah satu: A4, F4'),
    ),
]
