"""What is said of grants: their names, amounts, stages and deadlines."""

from kubebook.errors.grants import (
    DeadlineBeforeDecree,
    GoodsAboveGrant,
    GrantAmbiguous,
    GrantNameBad,
    GrantNameTaken,
    GrantNotFound,
    GrantNotNamed,
    GrantNotOfLine,
    GrantYearBad,
    NothingGranted,
    StageNotFound,
    StagesUnlike,
    StageUnreadable,
)
from tests.errors.case import GROUP, Case
from tests.errors.plan import FEED

ADD = "grant add bansos-2026 --amount 20jt --budget apbn"

CASES = [
    Case(
        GrantNameBad,
        "grant add 2026! --amount 20jt --budget apbn",
        en=(
            'error: "2026!" cannot be the name of a grant.\n'
            "Use small letters, digits and dashes, a letter first, at most 40 signs: bansos-2026"
        ),
        id=(
            'Belum bisa: "2026!" tidak bisa menjadi nama bantuan.\n'
            "Pakai huruf kecil, angka dan tanda hubung, mulai dengan huruf, paling banyak 40 "
            "tanda: bansos-2026"
        ),
        before=(GROUP,),
    ),
    Case(
        GrantNameTaken,
        ADD,
        en=(
            'error: The name "bansos-2026" belongs to Bansos 2026.\n'
            "Choose another name, or change that grant:\n"
            "  kubebook grant set bansos-2026"
        ),
        id=(
            'Belum bisa: Nama "bansos-2026" sudah dipakai Bansos 2026.\n'
            "Pilih nama lain, atau ubah bantuan itu:\n"
            "  kubebook bantuan ubah bansos-2026"
        ),
        before=(GROUP, ADD),
    ),
    Case(
        GrantAmbiguous,
        "grant show bansos",
        en=(
            'error: "bansos" could be several grants: bansos-2025, bansos-2026.\n'
            "Write more of its name."
        ),
        id=(
            'Belum bisa: "bansos" bisa berarti beberapa bantuan: bansos-2025, bansos-2026.\n'
            "Ketik lebih panjang."
        ),
        before=(GROUP, ADD.replace("2026", "2025"), ADD),
    ),
    Case(
        GoodsAboveGrant,
        f"{ADD} --goods 25jt",
        en=(
            "error: Rp25.000.000 in goods is more than the whole grant, Rp20.000.000.\n"
            "The amount is that of the decree, money and goods together."
        ),
        id=(
            "Belum bisa: Barang Rp25.000.000 lebih besar daripada seluruh bantuan, Rp20.000.000.\n"
            "Jumlahnya menurut SK, uang dan barang bersama."
        ),
        before=(GROUP,),
    ),
    Case(
        StagesUnlike,
        f"{ADD} --stage 10jt --stage 9jt",
        en=(
            "error: The stages add up to Rp19.000.000, the grant is Rp20.000.000.\n"
            "Write all stages, each with --stage, as the decree has them."
        ),
        id=(
            "Belum bisa: Jumlah semua tahap Rp19.000.000, sedangkan bantuannya Rp20.000.000.\n"
            "Tulis semua tahap, masing-masing dengan --tahap, sesuai SK."
        ),
        before=(GROUP,),
    ),
    Case(
        StageUnreadable,
        f'{ADD} --stage "20jt tahun depan"',
        en=(
            'error: The stage "20jt tahun depan" cannot be read.\n'
            'Write its amount and the day its report is due: --stage "10jt 10/1/2027"'
        ),
        id=(
            'Belum bisa: Tahap "20jt tahun depan" tidak terbaca.\n'
            'Tulis jumlahnya dan batas laporannya: --tahap "10jt 10/1/2027"'
        ),
        before=(GROUP,),
    ),
    Case(
        StageNotFound,
        "grant set bansos --stage-reported 3",
        en="error: bansos-2026 has no stage 3; it has 1.\n  kubebook grant show bansos-2026",
        id=(
            "Belum bisa: bansos-2026 tidak punya tahap 3; jumlah tahapnya 1.\n"
            "  kubebook bantuan lihat bansos-2026"
        ),
        before=(GROUP, f"{ADD} --stage 20jt"),
    ),
    Case(
        DeadlineBeforeDecree,
        f"{ADD} --decree-date 12/3/2026 --report-due 10/1/2026",
        en=(
            "error: The deadline 10 January 2026 is before the decree of 12 March 2026.\n"
            "Look at the year of both days."
        ),
        id=(
            "Belum bisa: Batas waktu 10 Januari 2026 sebelum tanggal SK, 12 Maret 2026.\n"
            "Periksa tahun pada kedua tanggal itu."
        ),
        before=(GROUP,),
    ),
    Case(
        GrantYearBad,
        f"{ADD} --year 26",
        en='error: "26" is no year.\nWrite it with four digits: 2026',
        id='Belum bisa: "26" bukan tahun.\nTulis empat angka: 2026',
        before=(GROUP,),
    ),
    Case(
        NothingGranted,
        "report lpj",
        en="error: There is no aid in this book, so there is nothing to account for.\n"
        "If there is some, record its decree:\n  kubebook grant add",
        id="Belum bisa: Belum ada bantuan dalam buku ini, jadi belum ada yang "
        "dipertanggungjawabkan.\n"
        "Kalau ada, catat SK-nya:\n  kubebook bantuan tambah",
        before=(GROUP,),
    ),
    Case(
        GrantNotNamed,
        "report lpj",
        en=(
            "error: The group has several grants: bansos-2026, csr. Say of which one.\n"
            "  kubebook report accountability --grant bansos-2026"
        ),
        id=(
            "Belum bisa: Kelompok punya beberapa bantuan: bansos-2026, csr. Sebutkan yang mana.\n"
            "  kubebook laporan lpj --bantuan bansos-2026"
        ),
        before=(GROUP, ADD, "grant add csr --amount 5jt --budget csr"),
    ),
    Case(
        GrantNotFound,
        "receipt 5rb Telur --account penjualan --grant PKH",
        en='error: There is no grant "PKH".\n  kubebook grant list   shows them all',
        id='Belum bisa: Tidak ada bantuan "PKH".\n  kubebook bantuan daftar   menampilkan semuanya',
        before=(GROUP,),
    ),
    Case(
        GrantNotOfLine,
        "expense 1rb Pakan --line 1 --grant pkh",
        en=(
            "error: Line 1 of the plan, Pakan, is not paid from pkh.\n"
            "Leave out --grant: the line says it."
        ),
        id=(
            "Belum bisa: Baris RAB 1, Pakan, tidak dibayar dari pkh.\n"
            "Tidak usah --bantuan: baris RAB sudah menyebutnya."
        ),
        before=(GROUP, FEED, "grant add PKH --budget apbn --amount 5jt"),
    ),
]
