"""Accounts that are not there, or cannot be called like that."""

from kubebook.book.accounts.chart import find_account, find_money
from kubebook.book.accounts.own_accounts import add_account, set_flow
from kubebook.errors.accounts import (
    AccountAmbiguous,
    AccountHasNoFlow,
    AccountNameBad,
    AccountNameTaken,
    AccountNotFound,
    AccountSectionFull,
    NotMoney,
)
from tests.book.desk import Desk
from tests.errors.case import Case
from tests.errors.entries import book


def full_section() -> Desk:
    """A group with ninety-nine accounts of sales."""
    desk = Desk()
    for number in range(3, 100):
        desk.add_account(f"jual-{number}", "pendapatan-jasa")
    return desk


CASES = [
    Case(
        AccountNotFound,
        lambda: find_account(Desk().book.accounts, "telor"),
        en=('There is no account "telor".\n  kubebook account list   shows them all'),
        id=('Tidak ada pos "telor".\n  kubebook pos daftar   menampilkan semuanya'),
    ),
    Case(
        AccountNotFound,
        lambda: find_account(Desk().book.accounts, "pakn"),
        en=('There is no account "pakn". Perhaps: pakan\n  kubebook account list   shows them all'),
        id=(
            'Tidak ada pos "pakn". Mungkin maksudnya: pakan\n'
            "  kubebook pos daftar   menampilkan semuanya"
        ),
    ),
    Case(
        AccountAmbiguous,
        lambda: find_account(Desk().book.accounts, "simpanan"),
        en=(
            '"simpanan" could be several accounts: simpanan-sukarela, simpanan-pokok, '
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
        NotMoney,
        lambda: find_money(Desk().book.accounts, "penjualan"),
        en=('"penjualan" holds no money.\nMoney accounts here: kas, bank'),
        id=('"penjualan" bukan tempat uang.\nTempat uang di sini: kas, bank'),
    ),
]
