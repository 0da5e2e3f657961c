"""Statements that are not there."""

from kubebook.errors.statements import (
    AccountNotOfBook,
    StatementNeedsAccount,
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
            'error: There is no statement "cashbok". Perhaps: cash-book, cash-flow, bank-book\n'
            "  kubebook show   lists them all"
        ),
        id=(
            'Belum bisa: Tidak ada buku atau laporan "cashbok". Mungkin maksudnya: buku-kas, '
            "arus-kas, buku-bank\n"
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
