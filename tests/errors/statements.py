"""Statements that are not there."""

from kubebook.errors.statements import (
    AccountNotOfBook,
    StatementNeedsAccount,
    StatementNeedsGrant,
    StatementNotFound,
    StatementNotFoundNear,
)
from tests.errors.case import GROUP, Case

CASES = [
    Case(
        StatementNotFound,
        "show foo",
        en=('error: There is no statement "foo".\n  kubebook show   lists them all'),
        id=(
            'Belum bisa: Tidak ada buku atau laporan "foo".\n'
            "  kubebook lihat   menampilkan semuanya"
        ),
        before=(GROUP,),
    ),
    Case(
        StatementNotFoundNear,
        "show cashbok",
        en=(
            'error: There is no statement "cashbok". Perhaps: cash-book, grant-cash-book, '
            "cash-flow\n"
            "  kubebook show   lists them all"
        ),
        id=(
            'Belum bisa: Tidak ada buku atau laporan "cashbok". Mungkin maksudnya: buku-kas, '
            "buku-kas-bantuan, arus-kas\n"
            "  kubebook lihat   menampilkan semuanya"
        ),
        before=(GROUP,),
    ),
    Case(
        StatementNeedsAccount,
        "show account-ledger",
        en=(
            "error: account-ledger is of one account, and none was named.\n"
            "  kubebook show account-ledger --account kas"
        ),
        id=(
            "Belum bisa: buku-besar menampilkan satu pos, dan posnya belum disebut.\n"
            "  kubebook lihat buku-besar --pos kas"
        ),
        before=(GROUP,),
    ),
    Case(
        StatementNeedsGrant,
        "show grant-cash-book",
        en=(
            "error: grant-cash-book is of one grant, and the group has several: bansos, csr.\n"
            "  kubebook show grant-cash-book --grant bansos"
        ),
        id=(
            "Belum bisa: buku-kas-bantuan menampilkan satu bantuan, dan kelompok punya beberapa: "
            "bansos, csr.\n"
            "  kubebook lihat buku-kas-bantuan --bantuan bansos"
        ),
        before=(
            GROUP,
            "grant add bansos --amount 20jt --budget apbn",
            "grant add csr --amount 5jt --budget csr",
        ),
    ),
    Case(
        AccountNotOfBook,
        "show bank-book --account penjualan",
        en=(
            'error: The account "penjualan" has no book of its own kind here. Possible: bank\n'
            "  kubebook show account-ledger --account penjualan"
        ),
        id=(
            'Belum bisa: Pos "penjualan" tidak punya buku ini. Yang bisa: bank\n'
            "  kubebook lihat buku-besar --pos penjualan"
        ),
        before=(GROUP,),
    ),
]
