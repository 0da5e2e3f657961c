"""`kubebook demo --year`: a whole year of the practice group, and every paper it needs."""

from datetime import date
from pathlib import Path

import pytest

from kubebook.book.book import Book
from kubebook.book.check.whole_book import check_book
from kubebook.statements.catalogue import make
from kubebook.statements.statement import Row
from kubebook.store.ledger import open_ledger

LAST_DAY = date(2027, 7, 31)


@pytest.fixture(scope="module")
def book(year: Path) -> Book:
    """The book of that year."""
    return open_ledger(year / "kube-contoh.kubebook").book


def test_a_year_is_as_full_as_a_year_of_a_group(book: Book) -> None:
    """Some 600 entries, twelve meetings held, nine visits, twenty assets, two grants."""
    assert 500 <= len(book.entries) <= 650
    assert sum(meeting.held for meeting in book.meetings) == 12
    assert len(book.visits) == 9
    assert len(book.assets) >= 20
    assert len(book.grants) == 2
    assert [version.number for version in book.plan_versions] == [1, 2]


def test_one_grant_arrives_short_and_one_partly_in_goods(book: Book) -> None:
    """What is missing is shown, and goods are no money."""
    totals = make("grant-use", book, today=LAST_DAY).totals
    assert (totals["promised"], totals["received"], totals["shortfall"]) == (
        31_000_000,
        29_000_000,
        2_000_000,
    )
    gifts = [entry for entry in book.entries if entry.source == "3101" and entry.target == "1401"]
    assert [gift.amount for gift in gifts] == [2_500_000]


def test_the_inventory_is_what_the_position_says(book: Book) -> None:
    """All equipment in the books is tied to a thing, at its cost."""
    position = {
        row.cells["code"]: row.cells["amount"]
        for row in _items("position", book)
        if "code" in row.cells
    }
    cost = {"Peralatan dan inventaris": 0, "Ternak": 0}
    for row in _items("inventory", book):
        cost[str(row.cells["account"])] += int(str(row.cells["amount"] or 0))
    assert cost == {
        "Peralatan dan inventaris": position["1401"],
        "Ternak": position["1302"],
    }


def _items(name: str, book: Book) -> list[Row]:
    rows = make(name, book, today=LAST_DAY).rows
    return [row for row in rows if row.level == "item" and "amount" in row.cells]


def test_a_year_has_no_fault(book: Book) -> None:
    """What `check` finds is what a group has to mend, never a fault of the book."""
    assert [found for found in check_book(book, LAST_DAY) if found.level == "fault"] == []


def test_every_paper_of_the_year_is_there(year: Path) -> None:
    """Reports, letters and plan lie beside the ledger, each a PDF."""
    papers = sorted(path.name for path in year.glob("*.pdf"))
    assert papers == [
        "berkas-rapat-2027-07.pdf",
        "laporan-bulanan-2026-10.pdf",
        "laporan-bulanan-2027-07.pdf",
        "laporan-tahunan-2026-08-01-2027-07-31.pdf",
        "lpj-bansos-2026.pdf",
        "lpj-csr-2027.pdf",
        "pengumuman-2027-07.pdf",
        "proposal-2027-07-31.pdf",
        "surat-dinas-2026-11-02.pdf",
    ]
    assert all(path.read_bytes().startswith(b"%PDF-") for path in year.glob("*.pdf"))
