"""The list of entries, and what was mended."""

from datetime import date, datetime

import pytest

from kubebook.book.book import Book
from kubebook.periods import month_of
from kubebook.statements.catalogue import make
from kubebook.statements.entries.entry_list import found_by
from tests.statements.books import book_of, entry, people
from tests.statements.entries.test_cash_books import lines

TODAY = date(2026, 10, 31)


def _mended() -> Book:
    return book_of(
        entry(1, "2026-09-29", 70_000, "penjualan", "kas", "Telur", party="Bu Ijah")._replace(
            voided=date(2026, 10, 3),
            reason="dicatat dua kali",
        ),
        entry(2, "2026-10-20", 750_000, "kas", "peralatan", "Rak telur")._replace(
            voided=date(2026, 11, 2),
            reason="kelebihan satu nol",
            replaced_by="BKK-2026-0003",
        ),
        entry(3, "2026-10-20", 75_000, "kas", "peralatan", "Rak telur", replaces=2),
    )


def test_corrections_list_what_was_mended_in_the_month_and_what_is_dated_in_it() -> None:
    """October shows September's entry that was mended in it, and its own mended in November."""
    statement = make("corrections", _mended(), month_of(TODAY), today=date(2026, 11, 30))
    assert lines(
        statement, "no", "date", "voucher", "text", "amount", "reason", "replacement"
    ) == [
        ("item", 1, date(2026, 10, 3), "BKM-2026-0001", "Telur, Bu Ijah", 70_000,
         "dicatat dua kali", ""),
        ("item", 2, date(2026, 11, 2), "BKK-2026-0002", "Rak telur", 750_000,
         "kelebihan satu nol", "BKK-2026-0003 75.000"),
    ]  # fmt: skip


def test_corrections_of_one_day_stand_by_the_numbers_of_their_vouchers() -> None:
    """9999 before 10000."""
    day = date(2026, 10, 20)
    sold = entry(1, "2026-10-20", 5_000, "penjualan", "kas", "Telur")
    late, early = (
        sold._replace(number=number, voucher=voucher, voided=day, reason="x")
        for number, voucher in ((1, "BKM-2026-10000"), (2, "BKM-2026-9999"))
    )
    statement = make("corrections", book_of(late, early), month_of(TODAY), today=TODAY)
    assert [row[2] for row in lines(statement, "no", "voucher")] == [
        "BKM-2026-9999",
        "BKM-2026-10000",
    ]


def test_correction_dated_and_mended_in_one_month_stands_once() -> None:
    """September knows only its own; November what it mended; December nothing."""
    book = _mended()
    counts = [
        make("corrections", book, month_of(date(2026, month, 1)), today=date(2026, 12, 31)).totals[
            "corrections"
        ]
        for month in (9, 10, 11, 12)
    ]
    assert counts == [1, 2, 1, 0]
    year = make("corrections", book, today=TODAY)
    assert year.totals["corrections"] == 2


def test_entries_carry_what_scripts_read() -> None:
    """Cells named as the entry CSV, and number, void, at and by."""
    book = book_of(
        entry(1, "2026-10-02", 240_000, "penjualan", "kas", "Telur", party="Bu Ijah")._replace(
            at=datetime(2026, 10, 2, 9, 30),  # noqa: DTZ001 (the laptop's own clock, as recorded)
            by="A03",
        ),
        members=people(3),
    )
    statement = make("entries", book, today=TODAY)
    exported = {column.name for column in statement.columns if column.exported}
    (row,) = statement.rows
    assert row.level == "item"
    assert {name: cell for name, cell in row.cells.items() if name in exported} == {
        "date": date(2026, 10, 2),
        "voucher": "BKM-2026-0001",
        "source": "penjualan",
        "target": "kas",
        "amount": 240_000,
        "text": "Telur",
        "party": "Bu Ijah",
        "member": "",
        "line": "",
        "grant": "",
        "number": 1,
        "void": False,
        "at": "2026-10-02T09:30:00",
        "by": "A03",
    }
    shown = [column.name for column in statement.columns if column.shown]
    assert shown == ["date", "voucher", "wording", "source", "target", "amount"]


def test_void_entries_are_marked_in_word_and_level() -> None:
    """A void is struck on a terminal and says so where nothing can be struck."""
    statement = make("entries", _mended(), today=TODAY)
    assert lines(statement, "wording", "void") == [
        ("void", "Rak telur (batal)", True),
        ("item", "Rak telur", False),
    ]
    assert statement.totals == {"entries": 1, "voids": 1}


def test_openings_are_entries_too() -> None:
    """The list leaves nothing out: an opening is an entry, if no receipt."""
    book = book_of(entry(1, "2026-10-01", 5_000, "saldo-awal", "kas"))
    assert make("entries", book, today=TODAY).totals["entries"] == 1


@pytest.mark.parametrize(
    ("typed", "numbers"),
    [
        ("16,000,000", [1]),
        ("16.000.000", [1]),
        ("16jt", [1]),
        ("Rp16,000,000.00", [1]),
        ("telur 50,000.00", [2]),
        ("50rb", [2]),
        ("1,250", []),
        ("rak 16jt", []),
    ],
)
def test_an_amount_is_found_however_it_is_typed(typed: str, numbers: list[int]) -> None:
    """As it stands on a slip of any office; one that could be two amounts is none."""
    book = book_of(
        entry(1, "2026-10-01", 16_000_000, "bantuan-sosial", "bank", "Dana"),
        entry(2, "2026-10-02", 50_000, "penjualan", "kas", "Telur"),
    )
    assert [one.number for one in found_by(book, book.entries, typed)] == numbers
