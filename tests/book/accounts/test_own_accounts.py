"""The group's own accounts: added after a model, renamed, never changed in type."""

import pytest

from kubebook.book.accounts.chart import find_account
from kubebook.book.accounts.own_accounts import add_account, rename_account, set_flow
from kubebook.book.book import label_inside
from kubebook.errors.accounts import (
    AccountHasNoFlow,
    AccountNameBad,
    AccountNameTaken,
    AccountNotFound,
    AccountSectionFull,
)
from kubebook.errors.typed import ChoiceUnknown
from tests.book.desk import Desk


def test_added_account_takes_everything_from_its_model() -> None:
    """Section, type, flow and marks are the model's; the code is the next free one."""
    desk = Desk()
    desk.add_account("Penjualan Telur", "penjualan")
    added, model = desk.book.accounts["4103"], desk.book.accounts["4101"]
    assert (added.name, added.label) == ("penjualan-telur", "Penjualan Telur")
    assert (added.type, added.flow, added.contra, added.per) == (
        model.type,
        model.flow,
        model.contra,
        model.per,
    )
    desk.add_account("simpanan-hari-raya", "simpanan-sukarela")
    assert desk.book.accounts["2202"].per == "member"
    desk.add_account("bank-desa", "bank")
    assert desk.book.accounts["1103"].series == "B"
    assert list(desk.book.accounts) == sorted(desk.book.accounts)


def test_added_account_stands_behind_its_model() -> None:
    """Depreciation of vehicles behind that of equipment, though earlier codes are free."""
    desk = Desk()
    desk.add_account("penyusutan-kendaraan", "akumulasi-penyusutan")
    desk.add_account("kendaraan", "peralatan")
    added = {account.name: code for code, account in desk.book.accounts.items()}
    assert (added["penyusutan-kendaraan"], added["kendaraan"]) == ("1410", "1402")


def test_added_account_does_not_take_its_models_old_names() -> None:
    """An old name means one account."""
    desk = Desk()
    desk.put(rename_account(desk.book, account="pakan", name="makanan"))
    desk.add_account("obat", "makanan")
    assert desk.book.accounts["5103"].aliases == ()
    assert find_account(desk.book.accounts, "pakan").name == "makanan"


def test_an_account_renamed_twice_answers_to_all_its_names() -> None:
    """Named back as it was once, it keeps the names between."""
    desk = Desk()
    for name in ("makanan", "pangan"):
        desk.put(rename_account(desk.book, account="5102", name=name))
    assert desk.book.accounts["5102"].aliases == ("pakan", "makanan")
    desk.put(rename_account(desk.book, account="pakan", name="pakan"))
    account = desk.book.accounts["5102"]
    assert (account.name, account.aliases) == ("pakan", ("makanan", "pangan"))
    assert {find_account(desk.book.accounts, name) for name in ("makanan", "pangan")} == {account}


def test_a_name_may_have_forty_letters() -> None:
    """Not forty-one, which the next test refuses."""
    desk = Desk()
    desk.add_account("a" * 40, "penjualan")
    assert desk.book.accounts["4103"].name == "a" * 40


def test_label_for_paper_can_be_given() -> None:
    """`--label` writes it as paper shall say it."""
    book = Desk().book
    change = add_account(book, name="telur", like="penjualan", label="Penjualan telur & ayam")
    assert book.apply(change).accounts["4103"].label == "Penjualan telur & ayam"


def test_account_like_saldo_awal_is_no_second_saldo_awal() -> None:
    """Only saldo-awal itself holds openings; its copy has a place in the cash flow."""
    desk = Desk()
    desk.add_account("modal-lain", "saldo-awal")
    assert desk.book.accounts["3902"].flow == "pendanaan"


@pytest.mark.parametrize("name", ["", "4telur", "telur!", "télur", "a" * 41, "telur--ayam", "-"])
def test_name_that_cannot_be_typed_everywhere_is_refused(name: str) -> None:
    """Small letters, digits and dashes: what every journal and keyboard knows."""
    book = Desk().book
    with pytest.raises(AccountNameBad):
        add_account(book, name=name, like="penjualan")
    with pytest.raises(AccountNameBad):
        rename_account(book, account="pakan", name=name)


def test_name_in_use_or_once_in_use_is_refused() -> None:
    """An old name still means its old account."""
    desk = Desk()
    desk.put(rename_account(desk.book, account="pakan", name="makanan"))
    for name in ("penjualan", "pakan", "makanan"):
        with pytest.raises(AccountNameTaken):
            add_account(desk.book, name=name, like="bahan")
    with pytest.raises(AccountNameTaken):
        rename_account(desk.book, account="upah", name="pakan")


def test_section_without_a_free_code_is_refused() -> None:
    """Ninety-nine accounts in a section are the most."""
    desk = Desk()
    for number in range(3, 100):
        desk.add_account(f"jual-{number}", "pendapatan-jasa")
    assert "4199" in desk.book.accounts
    with pytest.raises(AccountSectionFull):
        desk.add_account("jual-lagi", "penjualan")


def test_renaming_keeps_code_type_entries_and_old_name() -> None:
    """The book reads the new name everywhere; commands take both."""
    desk = Desk()
    desk.receipt(9_000, "penjualan", "10-01")
    desk.expense(5_000, "pakan", "10-02")
    desk.put(rename_account(desk.book, account="pakan", name="pakan-ayam", label="Pakan ayam"))
    account = find_account(desk.book.accounts, "pakan")
    assert (account.code, account.name, account.label, account.aliases) == (
        "5102",
        "pakan-ayam",
        "Pakan ayam",
        ("pakan",),
    )
    assert desk.shown("pakan-ayam") == 5_000
    desk.expense(1_000, "pakan", "10-02")
    assert desk.shown("pakan-ayam") == 6_000


def test_account_can_take_its_old_name_back() -> None:
    """Then the name in between stays as the alias."""
    desk = Desk()
    desk.put(rename_account(desk.book, account="pakan", name="makanan"))
    desk.put(rename_account(desk.book, account="makanan", name="pakan"))
    assert desk.book.accounts["5102"].aliases == ("makanan",)
    assert find_account(desk.book.accounts, "makanan").name == "pakan"
    with pytest.raises(AccountNotFound):
        rename_account(desk.book, account="tidak-ada", name="baru")


def test_hens_kept_for_breeding_are_invested_in() -> None:
    """The group may say so; nothing else of the account changes."""
    desk = Desk()
    before = desk.book.accounts["1302"]
    desk.put(set_flow(desk.book, account="ternak", flow="Investasi"))
    assert desk.book.accounts["1302"] == before._replace(flow="investasi")
    assert set_flow(desk.book, account="ternak", flow="investasi").put == ()


@pytest.mark.parametrize("name", ["kas", "bank", "saldo-awal"])
def test_money_itself_is_in_no_section(name: str) -> None:
    """Else the cash flow would not close at the money."""
    with pytest.raises(AccountHasNoFlow):
        set_flow(Desk().book, account=name, flow="investasi")


def test_a_section_that_is_not_there_is_refused() -> None:
    """The sentence names those that are."""
    with pytest.raises(ChoiceUnknown):
        set_flow(Desk().book, account="ternak", flow="usaha")


@pytest.mark.parametrize(
    ("label", "shown"),
    [
        ("Kas", "kas"),
        ("Penjualan telur", "penjualan telur"),
        ("Dana IKS", "dana IKS"),
        ("Listrik, air dan pulsa", "listrik, air dan pulsa"),
        ("Pengembalian dana bantuan", "pengembalian dana bantuan"),
        ("Simpanan Hari Raya", "Simpanan Hari Raya"),
        ("Bank Contoh", "Bank Contoh"),
        ("Mandiri", "Mandiri"),
        ("Telur asin", "Telur asin"),
        ("NIK", "NIK"),
    ],
)
def test_an_account_that_may_be_called_by_a_name_keeps_its_capital(label: str, shown: str) -> None:
    """In a sentence the chart's own words begin small, what a group called its account does not."""
    assert label_inside(label) == shown


@pytest.mark.parametrize(
    ("typed", "label"),
    [("telur", "Telur"), ("kas-kecil", "Kas kecil"), ("Iuran-IKS", "Iuran IKS"), ("BRI", "BRI")],
)
def test_a_label_made_from_the_name_keeps_the_capitals_typed(typed: str, label: str) -> None:
    """The name is typed in small letters from then on; the label is what paper prints."""
    desk = Desk()
    desk.add_account(typed, "penjualan")
    assert desk.book.accounts["4103"].label == label
    assert desk.book.accounts["4103"].name == typed.lower()
