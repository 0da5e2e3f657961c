"""The chart of accounts that every group starts with, and how one is found.

A table of values, and the search for an account by what was typed. The chart of a group is in its
own ledger; this is only what `init` writes there.
"""

import re
from collections.abc import Iterator, Mapping
from functools import cache

from kubebook.book.find import find_one, folded
from kubebook.book.records.accounts import Account, AccountType, Flow
from kubebook.errors.accounts import AccountAmbiguous, AccountNotFound, NotMoney
from kubebook.errors.entries import BonNoMoney, NeverOnCredit, OpeningElsewhere
from kubebook.typed_text import cleaned

KAS = "1101"
BANK = "1102"
PIUTANG_USAHA = "1202"
PERALATAN = "1401"
AKUMULASI_PENYUSUTAN = "1409"
UTANG_USAHA = "2101"
DANA_IKS = "2301"
UTANG_BAGI_HASIL = "2302"
BANTUAN_SOSIAL = "3101"
MODAL_SWADAYA = "3102"
SALDO_LABA = "3202"
BAGI_HASIL = "3301"
SALDO_AWAL = "3901"
BUNGA_BANK = "4301"
PENYUSUTAN = "5301"
ADMINISTRASI_BANK = "5401"
PAJAK_BANK = "5402"
PENDAPATAN_LAIN = "4901"
BEBAN_LAIN = "5901"

BY_BANK = (BUNGA_BANK, ADMINISTRASI_BANK, PAJAK_BANK)
"""What the bank itself pays into an account or takes out of it."""
BON = "bon"
"""Typed where an account of money is named: nothing is paid yet, somebody owes it."""
SAVINGS = "22"
"""The section of members' savings: liabilities, but no debts of the business."""
STOCK = "13"
"""The section of what is kept to be sold or used up: persediaan, ternak."""
EQUIPMENT = "14"
"""The section of the things that last: peralatan, and accounts like it."""
TURNOVER = "41"
"""The section of what the business earns."""
COST_OF_SALES = "51"
"""The section of goods that are used up as they are bought: bahan, pakan."""
HELD_FOR_OTHERS = (SAVINGS, "23")
"""The sections of titipan: money in hand that belongs to members."""

_TABLE = """
1101 kas                  asset      K      -        -          Kas
1102 bank                 asset      B      -        -          Bank
1201 piutang-anggota      asset      -      member   operasi    Piutang pinjaman anggota
1202 piutang-usaha        asset      -      party    operasi    Piutang usaha
1301 persediaan           asset      -      -        operasi    Persediaan
1302 ternak               asset      -      -        operasi    Ternak
1401 peralatan            asset      -      -        investasi  Peralatan dan inventaris
1409 akumulasi-penyusutan asset      contra -        investasi  Akumulasi penyusutan
2101 utang-usaha          liability  -      party    operasi    Utang usaha
2102 utang-lain           liability  -      party    pendanaan  Utang lain-lain (talangan)
2201 simpanan-sukarela    liability  -      member   pendanaan  Simpanan sukarela
2301 dana-iks             liability  -      -        operasi    Dana IKS
2302 utang-bagi-hasil     liability  -      member   pendanaan  Bagian keuntungan belum dibayar
3101 bantuan-sosial       equity     -      -        pendanaan  Modal bantuan sosial
3102 modal-swadaya        equity     -      -        pendanaan  Modal swadaya
3103 simpanan-pokok       equity     -      member   pendanaan  Simpanan pokok
3104 simpanan-wajib       equity     -      member   pendanaan  Simpanan wajib
3201 cadangan             equity     -      -        pendanaan  Cadangan
3202 saldo-laba           equity     -      -        pendanaan  Saldo laba
3301 bagi-hasil           equity     contra -        pendanaan  Pembagian keuntungan
3901 saldo-awal           equity     -      -        -          Saldo awal (penampung)
4101 penjualan            income     -      -        operasi    Penjualan
4102 pendapatan-jasa      income     -      -        operasi    Pendapatan jasa
4201 jasa-pinjaman        income     -      -        operasi    Jasa pinjaman
4202 denda                income     -      -        operasi    Denda
4301 bunga-bank           income     -      -        operasi    Bunga bank
4901 pendapatan-lain      income     -      -        operasi    Pendapatan lain-lain
5101 bahan                cost       -      -        operasi    Bahan dan barang dagangan
5102 pakan                cost       -      -        operasi    Pakan dan obat ternak
5201 upah                 cost       -      -        operasi    Upah
5202 transportasi         cost       -      -        operasi    Transportasi
5203 listrik-air          cost       -      -        operasi    Listrik, air dan pulsa
5204 sewa                 cost       -      -        operasi    Sewa
5205 atk                  cost       -      -        operasi    Alat tulis dan administrasi
5206 rapat                cost       -      -        operasi    Konsumsi rapat
5207 perawatan            cost       -      -        operasi    Perawatan dan perbaikan
5301 penyusutan           cost       -      -        operasi    Penyusutan
5401 administrasi-bank    cost       -      -        operasi    Administrasi bank
5402 pajak-bank           cost       -      -        operasi    Pajak bunga bank
5901 beban-lain           cost       -      -        operasi    Beban lain-lain
"""
_EVERYDAY: Mapping[str, tuple[str, ...]] = {
    "5101": ("belanja", "kulakan"),
    "5201": ("gaji", "honor"),
    "5202": ("ongkos", "ojek", "bensin", "solar", "angkut", "parkir"),
    "5203": ("token", "kuota", "internet"),
    "5205": ("fotokopi", "kertas", "buku", "meterai"),
    "5206": ("makan", "minum", "kue"),
    "5207": ("servis", "reparasi"),
}
"""What people say for an account that is called otherwise, by its code."""
_AT_ONCE = (*BY_BANK, PENYUSUTAN)
"""Income and costs that nobody owes."""
_BEFORE_ROOTS = ("pe", "pem", "pen", "peng", "per", "ber")
"""What Indonesian puts before a root to make a noun of it."""
_TYPES: dict[str, AccountType] = {
    "asset": "asset",
    "liability": "liability",
    "equity": "equity",
    "income": "income",
    "cost": "cost",
}
_FLOWS: dict[str, Flow | None] = {
    "-": None,
    "operasi": "operasi",
    "investasi": "investasi",
    "pendanaan": "pendanaan",
}


def starting_accounts() -> tuple[Account, ...]:
    """The accounts of a new group, by code."""
    return tuple(_read(line) for line in _TABLE.strip().splitlines())


def _read(line: str) -> Account:
    code, name, kind, mark, per, flow, label = line.split(maxsplit=6)
    return Account(
        code=code,
        name=name,
        label=label,
        type=_TYPES[kind],
        series="K" if mark == "K" else "B" if mark == "B" else None,
        contra=mark == "contra",
        per="member" if per == "member" else "party" if per == "party" else None,
        flow=_FLOWS[flow],
    )


@cache
def first_words() -> frozenset[str]:
    """The words with which the labels of this chart begin, none of which is a name."""
    lines = _TABLE.strip().splitlines()
    return frozenset(line.split()[6].rstrip(",") for line in lines)


def is_voluntary_savings(account: Account) -> bool:
    """Whether an account holds members' savings: simpanan-sukarela, and accounts like it."""
    return account.type == "liability" and account.code.startswith(SAVINGS)


def is_debt(account: Account) -> bool:
    """Whether an account holds what somebody owes the group or is owed by it, savings aside."""
    is_side = account.type in ("asset", "liability") and account.per is not None
    return is_side and not is_voluntary_savings(account)


def is_held_for_others(account: Account) -> bool:
    """Whether the money on an account is titipan: in hand, but the members' own."""
    return account.type == "liability" and account.code.startswith(HELD_FOR_OTHERS)


def holds_goods(account: Account) -> bool:
    """Whether an account holds things: peralatan, ternak, persediaan, and accounts like them."""
    lasting = account.type == "asset" and account.per is None
    return lasting and not account.is_money and not account.contra


def can_be_on_credit(account: Account, *, sold: bool) -> bool:
    """Whether what an account is for can be paid later: what is `sold`, else what is bought.

    Goods and income are sold, goods and costs bought; wear is not, and the bank takes at once.
    """
    of_result = account.type == ("income" if sold else "cost")
    return (of_result and account.code not in _AT_ONCE) or holds_goods(account)


def is_equipment(account: Account) -> bool:
    """Whether an account holds things that last, which the inventory lists: peralatan."""
    return holds_goods(account) and account.code.startswith(EQUIPMENT)


def find_account(accounts: Mapping[str, Account], typed: str) -> Account:
    """Find the account by its code, or as `find_one` by its name, an alias or its label.

    A word counts without what Indonesian puts before its root too: `jual` finds penjualan. So does
    an everyday word: `ojek` finds transportasi.

    Raises:
        AccountNotFound: no name or label has such a word; the message lists the likest.
        AccountAmbiguous: more than one has; the message lists them.
    """
    return accounts.get(cleaned(typed)) or find_one(
        typed,
        accounts.values(),
        lambda account: (account.name, *account.aliases),
        also=lambda account: (
            account.label,
            *_roots(f"{account.name} {account.label}"),
            *_EVERYDAY.get(account.code, ()),
        ),
        missing=AccountNotFound,
        several=AccountAmbiguous,
        shown=lambda account: account.name,
    )


def _roots(words: str) -> Iterator[str]:
    """The words without what stands before the root: `jualan` of Penjualan, `rawatan` too."""
    for word in re.findall(r"\w+", words.lower()):
        yield from (word.removeprefix(it) for it in _BEFORE_ROOTS if word.startswith(it))


def is_bon(accounts: Mapping[str, Account], typed: str) -> bool:
    """Whether `bon` was typed for money; an own money account that is called so is that account."""
    is_word = folded(typed) == BON
    return is_word and not any(one.is_money and one.name == BON for one in accounts.values())


def find_money_or_bon(
    accounts: Mapping[str, Account], typed: str, beside: Account, *, sold: bool
) -> Account:
    """Find the money account that is meant `beside` another one, or the one that `bon` means.

    Raises:
        NeverOnCredit: nobody can owe what the account beside it is for.
        AccountNotFound, AccountAmbiguous, NotMoney, OpeningElsewhere: as `find_money`.
    """
    if not is_bon(accounts, typed):
        return find_money(accounts, typed, words=(BON,))
    return owed_on(accounts, beside, sold=sold)


def owed_on(accounts: Mapping[str, Account], beside: Account, *, sold: bool) -> Account:
    """The account on which something is owed: what is `sold` and not paid yet, else bought.

    Raises:
        NeverOnCredit: nobody can owe what the account `beside` it is for.
    """
    if not can_be_on_credit(beside, sold=sold):
        raise NeverOnCredit(name=beside.name, option="--into" if sold else "--out-of")
    return find_account(accounts, PIUTANG_USAHA if sold else UTANG_USAHA)


def find_money(
    accounts: Mapping[str, Account], typed: str, *, words: tuple[str, ...] = ()
) -> Account:
    """Find the money account that is meant; kas if nothing was typed.

    `words`: what else can be typed in its place, for the message.

    Raises:
        AccountNotFound, AccountAmbiguous: as `find_account`.
        NotMoney: the account holds no money; the message lists those that do.
        OpeningElsewhere: the account is saldo-awal.
        BonNoMoney: the word is `bon`.
    """
    if not typed:
        return accounts[KAS]
    if is_bon(accounts, typed):
        raise BonNoMoney
    account = find_account(accounts, typed)
    if account.code == SALDO_AWAL:
        raise OpeningElsewhere(name=account.name)
    if not account.is_money:
        names = (money.name for money in accounts.values() if money.is_money)
        raise NotMoney(name=account.name, names=(*names, *words))
    return account
