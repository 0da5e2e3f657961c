"""What was sold or bought: told by the accounts of an entry, and by its words where they must."""

from datetime import date

import pytest

from kubebook.book.goods.trade import is_bought, is_sold, thing_of
from kubebook.book.records.entries import Entry
from tests.books import empty_book

BOOK = empty_book()
EGGS = "4103"
"""The account *telur*, which is like *penjualan*."""


def entry(text: str, source: str, target: str) -> Entry:
    """One entry with these words between two accounts."""
    return Entry(1, "BM-2026-0001", date(2026, 3, 1), 10_000, source, target, text)


@pytest.mark.parametrize(
    ("text", "source", "thing"),
    [
        ("Penjualan telur 3 rak", EGGS, "Telur 3 rak"),
        ("hasil penjualan: pupuk", EGGS, "Pupuk"),
        ("Pembayaran jual kue", "4102", "Kue"),
        ("Kue 20 kotak", "4101", "Kue 20 kotak"),
        ("Jual ayam afkir", "1302", "Ayam afkir"),
        ("Mesin jahit tua", "1401", "Mesin jahit tua"),
    ],
)
def test_goods_are_sold_from_stock_or_by_a_sale(text: str, source: str, thing: str) -> None:
    """The account says so, or the text does; on credit too."""
    for target in ("1101", "1202"):
        sold = entry(text, source, target)
        assert is_sold(BOOK, sold)
        assert not is_bought(sold)
    assert thing_of(BOOK, entry(text, source, "1101")) == thing


@pytest.mark.parametrize("source", ["4102", "4301", "3101", "2201", "1202", "5102"])
def test_work_money_and_what_comes_back_are_not_sold(source: str) -> None:
    """Sewing for a fee, interest, aid, savings, a debt, feed that went back to the shop."""
    assert not is_sold(BOOK, entry("Oktober", source, "1101"))


@pytest.mark.parametrize(
    ("text", "target", "thing"),
    [
        ("Beli pakan", "5102", "Pakan"),
        ("Bayar pembelian ayam", "1302", "Ayam"),
        ("Timbangan", "1401", "Timbangan"),
        ("Beras 5 kg", "1301", "Beras 5 kg"),
    ],
)
def test_goods_are_bought_for_stock_or_to_be_used_up(text: str, target: str, thing: str) -> None:
    """For money, and on credit too."""
    for source in ("1101", "2101"):
        bought = entry(text, source, target)
        assert is_bought(bought)
        assert not is_sold(BOOK, bought)
        assert thing_of(BOOK, bought) == thing


@pytest.mark.parametrize(
    ("text", "target", "thing"),
    [
        ("Ongkos giling", "5102", "Ongkos giling"),
        ("Bayar upah giling", "5102", "Upah giling"),
        ("Beli token", "5203", "Beli token"),
        ("Pembayaran utang", "2101", "Utang"),
        ("Bayar", "5207", "Bayar"),
    ],
)
def test_work_and_bills_are_paid_and_not_bought(text: str, target: str, thing: str) -> None:
    """Of their text only the word goes that the label of the slip has."""
    assert not is_bought(entry(text, "1101", target))
    assert thing_of(BOOK, entry(text, "1101", target)) == thing
