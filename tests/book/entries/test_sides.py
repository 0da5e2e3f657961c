"""What the commands on entries mean: from which account to which, and what paper then shows."""

from collections.abc import Callable
from datetime import date

import pytest

from kubebook.book.entries import recording
from kubebook.book.entries.running_balances import effects
from kubebook.book.entries.sides import kind_of
from kubebook.errors.accounts import NotMoney
from kubebook.errors.entries import (
    DateInFuture,
    MemberMissing,
    MoneyInAdjust,
    MoneyOnBothSides,
    OpeningElsewhere,
    OpeningOfResult,
    PartyMissing,
    SameAccount,
    TextMissing,
)
from tests.book.desk import Desk, facts

Doing = Callable[[], object]


def test_receipt_moves_money_from_its_origin_into_kas_or_bank() -> None:
    """Eggs sold: the amount comes from Penjualan and goes into Kas, or into Bank where said."""
    desk = Desk()
    assert desk.moved(desk.receipt(240_000, "penjualan", "10-01")) == ("penjualan", "kas")
    grant = desk.receipt(20_000_000, "bantuan", "10-01", into="bank")
    assert desk.moved(grant) == ("bantuan-sosial", "bank")
    assert (desk.shown("kas"), desk.shown("bank")) == (240_000, 20_000_000)
    assert (desk.shown("penjualan"), desk.shown("bantuan-sosial")) == (240_000, 20_000_000)


def test_expense_moves_money_from_kas_or_bank_to_what_it_was_for() -> None:
    """Feed bought, hens bought, a debt paid: all are money out."""
    desk = Desk()
    desk.receipt(9_000_000, "modal-swadaya", "10-01")
    desk.receipt(6_000_000, "modal-swadaya", "10-01", into="bank")
    assert desk.moved(desk.expense(800_000, "pakan", "10-02")) == ("kas", "pakan")
    hens = desk.expense(5_100_000, "ternak", "10-06", out_of="bank")
    assert desk.moved(hens) == ("bank", "ternak")
    assert (desk.shown("kas"), desk.shown("bank")) == (8_200_000, 900_000)
    assert (desk.shown("pakan"), desk.shown("ternak")) == (800_000, 5_100_000)


def test_transfer_moves_money_to_money() -> None:
    """Cash fetched at the bank leaves Bank and comes into Kas; the group is no richer."""
    desk = Desk()
    desk.receipt(5_000_000, "bantuan", "10-01", into="bank")
    assert desk.moved(desk.transfer(1_500_000, "bank", "kas", "10-05")) == ("bank", "kas")
    assert (desk.shown("kas"), desk.shown("bank")) == (1_500_000, 3_500_000)


@pytest.mark.parametrize(
    ("account", "moved"),
    [
        ("kas", ("saldo-awal", "kas")),
        ("ternak", ("saldo-awal", "ternak")),
        ("akumulasi-penyusutan", ("akumulasi-penyusutan", "saldo-awal")),
        ("dana-iks", ("dana-iks", "saldo-awal")),
        ("modal-swadaya", ("modal-swadaya", "saldo-awal")),
        ("bagi-hasil", ("saldo-awal", "bagi-hasil")),
    ],
)
def test_opening_stands_on_the_accounts_own_side(account: str, moved: tuple[str, str]) -> None:
    """Whatever is taken over stands at its amount above nothing, contra accounts too."""
    desk = Desk()
    assert desk.moved(desk.opening(50_000, account, "10-01")) == moved
    assert desk.shown(account) == 50_000


# --- the 25 pairs of adjust --------------------------------------------------------------------

ACCOUNTS = {
    "asset": ("persediaan", "peralatan"),
    "liability": ("dana-iks", "utang-usaha"),
    "equity": ("cadangan", "modal-swadaya"),
    "income": ("penjualan", "denda"),
    "cost": ("bahan", "upah"),
}
PAIRS = [
    # out of      into         the first     the second
    ("asset", "asset", "down", "up"),
    ("asset", "liability", "down", "down"),
    ("asset", "equity", "down", "down"),
    ("asset", "income", "down", "down"),
    ("asset", "cost", "down", "up"),
    ("liability", "asset", "up", "up"),
    ("liability", "liability", "down", "up"),
    ("liability", "equity", "down", "up"),
    ("liability", "income", "down", "up"),
    ("liability", "cost", "up", "up"),
    ("equity", "asset", "up", "up"),
    ("equity", "liability", "down", "up"),
    ("equity", "equity", "down", "up"),
    ("equity", "income", "down", "up"),
    ("equity", "cost", "up", "up"),
    ("income", "asset", "up", "up"),
    ("income", "liability", "down", "up"),
    ("income", "equity", "down", "up"),
    ("income", "income", "down", "up"),
    ("income", "cost", "up", "up"),
    ("cost", "asset", "down", "up"),
    ("cost", "liability", "down", "down"),
    ("cost", "equity", "down", "down"),
    ("cost", "income", "down", "down"),
    ("cost", "cost", "down", "up"),
]
CONTRA = [
    ("akumulasi-penyusutan", "penyusutan", "up", "up"),
    ("penyusutan", "akumulasi-penyusutan", "down", "down"),
    ("peralatan", "akumulasi-penyusutan", "down", "down"),
    ("akumulasi-penyusutan", "peralatan", "up", "up"),
    ("bagi-hasil", "cadangan", "up", "up"),
    ("bagi-hasil", "dana-iks", "up", "up"),
    ("cadangan", "bagi-hasil", "down", "down"),
    ("saldo-laba", "bagi-hasil", "down", "down"),
    ("bagi-hasil", "persediaan", "down", "up"),
    ("persediaan", "bagi-hasil", "down", "up"),
]


def said(desk: Desk, out_of: str, into: str) -> dict[str, tuple[str, int, int]]:
    """What is said of an adjustment of 50.000: by account the direction, by how much, to what."""
    entry = desk.adjust(50_000, out_of, into, "10-01", party="Warung Bu Ijah")
    names = {account.label: account.name for account in desk.book.accounts.values()}
    return {
        names[effect.label]: (effect.direction, effect.by, effect.to)
        for effect in effects(desk.book, entry)
    }


@pytest.mark.parametrize(("out_of", "into", "first", "second"), PAIRS)
def test_adjust_between_each_pair_of_types(out_of: str, into: str, first: str, second: str) -> None:
    """`--from A --to B` is what a person means: out of A, into B, where both are owed or owned.

    In every other pair the amount is credited to A and debited to B; what paper shows of each
    goes up or down as in this table.
    """
    here, there = ACCOUNTS[out_of][0], ACCOUNTS[into][1]
    assert said(Desk(), here, there) == {
        here: (first, 50_000, 50_000 if first == "up" else -50_000),
        there: (second, 50_000, 50_000 if second == "up" else -50_000),
    }


def test_the_table_names_all_pairs_of_types() -> None:
    """No pair is forgotten."""
    assert {(a, b) for a, b, _, _ in PAIRS} == {(a, b) for a in ACCOUNTS for b in ACCOUNTS}


@pytest.mark.parametrize(("out_of", "into", "first", "second"), CONTRA)
def test_adjust_on_contra_accounts_speaks_of_what_paper_shows(
    out_of: str, into: str, first: str, second: str
) -> None:
    """Depreciation *rises*, though by the book its balance falls: paper shows a deduction."""
    assert said(Desk(), out_of, into) == {
        out_of: (first, 50_000, 50_000 if first == "up" else -50_000),
        into: (second, 50_000, 50_000 if second == "up" else -50_000),
    }


def test_savings_set_against_a_loan_both_fall() -> None:
    """The pair that surprises: `--from piutang-anggota --to simpanan-sukarela`."""
    desk = Desk(members=1)
    desk.receipt(300_000, "simpanan-sukarela", "10-01", member="sup")
    desk.expense(200_000, "piutang-anggota", "10-02", member="sup")
    entry = desk.adjust(50_000, "piutang-anggota", "simpanan-sukarela", "10-03", member="sup")
    loan, savings = effects(desk.book, entry)
    assert (loan.label, loan.direction, loan.by, loan.to) == (
        "Piutang pinjaman anggota, Suparti",
        "down",
        50_000,
        150_000,
    )
    assert (savings.label, savings.direction, savings.by, savings.to) == (
        "Simpanan sukarela, Suparti",
        "down",
        50_000,
        250_000,
    )


# --- what is refused ---------------------------------------------------------------------------


def test_receipt_from_money_is_a_transfer_and_says_so() -> None:
    """Cash taken to the bank is no receipt; the command to type instead is told."""
    desk = Desk()
    assert facts(lambda: desk.receipt(1_000, "bank", "10-01"), MoneyOnBothSides) == {
        "name": "bank",
        "amount": 1_000,
        "source": "bank",
        "target": "kas",
    }
    assert facts(lambda: desk.expense(1_000, "bank", "10-01"), MoneyOnBothSides) == {
        "name": "bank",
        "amount": 1_000,
        "source": "kas",
        "target": "bank",
    }


def test_money_cannot_move_from_an_account_to_itself() -> None:
    """From kas to kas nothing moves."""
    desk = Desk()
    same: list[Doing] = [
        lambda: desk.receipt(1_000, "kas", "10-01"),
        lambda: desk.expense(1_000, "kas", "10-01"),
        lambda: desk.transfer(1_000, "kas", "kas", "10-01"),
        lambda: desk.adjust(1_000, "bahan", "bahan", "10-01"),
        lambda: desk.opening(1_000, "saldo-awal", "10-01"),
    ]
    for do in same:
        with pytest.raises(SameAccount):
            do()


def test_transfer_is_between_money_accounts_only() -> None:
    """A transfer to Penjualan would be an expense under another name."""
    desk = Desk()
    with pytest.raises(NotMoney):
        desk.transfer(1_000, "kas", "penjualan", "10-01")


def test_adjustment_moves_no_money() -> None:
    """Money in or out always has a voucher of cash or bank."""
    desk = Desk()
    for pair in (("kas", "pakan"), ("penjualan", "bank"), ("kas", "bank"), ("saldo-awal", "kas")):
        with pytest.raises(MoneyInAdjust):
            desk.adjust(1_000, *pair, "10-01")


def test_saldo_awal_is_for_openings_alone() -> None:
    """A receipt from saldo-awal would be an opening in disguise."""
    desk = Desk()
    desk.receipt(9_000, "penjualan", "10-01")
    disguised: list[Doing] = [
        lambda: desk.receipt(1_000, "saldo-awal", "10-01"),
        lambda: desk.expense(1_000, "saldo-awal", "10-01"),
        lambda: desk.transfer(1_000, "saldo-awal", "kas", "10-01"),
        lambda: desk.transfer(1_000, "kas", "saldo-awal", "10-01"),
    ]
    for do in disguised:
        with pytest.raises(OpeningElsewhere):
            do()


@pytest.mark.parametrize("account", ["penjualan", "pakan"])
def test_income_and_cost_have_no_opening(account: str) -> None:
    """They start each year at nothing."""
    desk = Desk()
    with pytest.raises(OpeningOfResult):
        desk.opening(1_000, account, "10-01")
    with pytest.raises(OpeningOfResult):
        desk.adjust(1_000, "saldo-awal", account, "10-01")


def test_entry_may_be_of_today_and_not_of_tomorrow() -> None:
    """What has not happened is not in the book."""
    desk = Desk()
    desk.receipt(1_000, "penjualan", "10-31")
    assert facts(lambda: desk.receipt(1_000, "penjualan", "11-01"), DateInFuture) == {
        "date": date(2026, 11, 1),
        "today": date(2026, 10, 31),
    }


@pytest.mark.parametrize("text", ["", "   ", "\n\t"])
def test_entry_without_words_is_refused(text: str) -> None:
    """Every row of the book says what it was for."""
    with pytest.raises(TextMissing):
        Desk().receipt(1_000, "penjualan", "10-01", text=text)


def test_account_kept_per_member_demands_a_member() -> None:
    """Savings belong to somebody."""
    desk = Desk(members=2)
    with pytest.raises(MemberMissing):
        desk.receipt(50_000, "simpanan-wajib", "10-01")
    with pytest.raises(MemberMissing):
        desk.opening(50_000, "simpanan-wajib", "10-01")
    with pytest.raises(MemberMissing):
        desk.adjust(50_000, "simpanan-wajib", "simpanan-sukarela", "10-01", party="Suparti")
    assert desk.receipt(50_000, "simpanan-wajib", "10-01", member="agus").member == "A02"


def test_account_kept_by_party_demands_a_party() -> None:
    """A debt is owed to somebody."""
    desk = Desk(members=1)
    for name in ("piutang-usaha", "utang-usaha", "utang-lain"):
        with pytest.raises(PartyMissing):
            desk.opening(50_000, name, "10-01", member="A01")
    with pytest.raises(PartyMissing):
        desk.receipt(50_000, "utang-lain", "10-01", party="   ")
    assert desk.receipt(50_000, "utang-lain", "10-01", party=" Pak Yanto ").party == "Pak Yanto"


def test_slip_of_the_same_day_is_not_noted_twice() -> None:
    """The day on the proof is kept where it differs."""
    book = Desk().book

    def slip(on: date) -> date | None:
        change = recording.receipt(
            book,
            amount=1_000,
            text="Telur",
            account="penjualan",
            day=date(2026, 10, 5),
            today=date(2026, 10, 31),
            slip_date=on,
        )
        return book.apply(change).entries[0].slip_date

    assert slip(date(2026, 10, 5)) is None
    assert slip(date(2026, 10, 3)) == date(2026, 10, 3)


def test_kind_of_an_entry_is_told_by_its_accounts() -> None:
    """The books know a receipt from a transfer without a field that says so."""
    desk = Desk()
    entries = [
        desk.opening(9_000, "kas", "10-01"),
        desk.receipt(9_000, "penjualan", "10-01"),
        desk.expense(1_000, "pakan", "10-01"),
        desk.transfer(1_000, "kas", "bank", "10-01"),
        desk.adjust(1_000, "persediaan", "bahan", "10-01"),
    ]
    assert [kind_of(desk.book, entry) for entry in entries] == [
        "opening",
        "receipt",
        "expense",
        "transfer",
        "memorial",
    ]
