"""The seal of a month: what is changed in it is found, what is not in it does not matter."""

import json
from collections.abc import Callable
from datetime import date

import pytest

from kubebook.book.book import Book
from kubebook.book.closings.seal import broken_seals, seal_of, sealed_text, text_of_closed
from kubebook.book.people.forgetting import HIDDEN, bare, pattern_of
from kubebook.book.records.change import Change
from kubebook.book.records.entries import Entry
from kubebook.errors.closings import NotClosed
from tests.book.closings.desk import ClosingDesk, month
from tests.book.desk import refusal


@pytest.fixture
def desk() -> ClosingDesk:
    """September has a void, savings of a member and a party; all is closed until September."""
    desk = ClosingDesk(2)
    desk.receipt(500_000, "penjualan", "08-31", text="Telur", party="Warung Ibu")
    desk.receipt(50_000, "simpanan-wajib", "09-01", member="A01")
    desk.expense(100_000, "pakan", "09-02", text="Pakan")
    desk.expense(7_000, "pakan", "09-03")
    desk.void("BKK-2026-0002")
    desk.close("09")
    return desk


def _with(book: Book, number: int, **fields: object) -> Book:
    (entry,) = (one for one in book.entries if one.number == number)
    return book.apply(Change(did="", put=(entry._replace(**fields),)))  # type: ignore[arg-type]


CHANGES: dict[str, Callable[[Book], Book]] = {
    "one rupiah": lambda book: _with(book, 3, amount=100_001),
    "one letter": lambda book: _with(book, 3, text="pakan"),
    "one day": lambda book: _with(book, 3, date=date(2026, 9, 3)),
    "the member": lambda book: _with(book, 2, member="A02"),
    "the party": lambda book: _with(book, 3, party="Toko"),
    "an account": lambda book: _with(book, 3, target="5201"),
    "a voucher": lambda book: _with(book, 3, voucher="BKK-2026-0009"),
    "the plan line": lambda book: _with(book, 3, line=1),
    "the grant": lambda book: _with(book, 3, grant=1),
    "the day of the slip": lambda book: _with(book, 3, slip_date=date(2026, 8, 1)),
    "made void": lambda book: _with(book, 3, voided=date(2026, 10, 1), reason="x"),
    "a void that counts again": lambda book: _with(book, 4, voided=None, reason=""),
    "the reason of a void": lambda book: _with(book, 4, reason="Lain"),
    "moved into the next month": lambda book: _with(book, 3, date=date(2026, 10, 1)),
    "one more entry": lambda book: book.apply(
        Change("", (book.entries[2]._replace(number=9, voucher="BKK-2026-0003"),))
    ),
    "in the month before": lambda book: _with(book, 1, amount=500_001),
}


@pytest.mark.parametrize("what", CHANGES)
def test_whatever_changes_in_a_closed_month_breaks_its_seal(desk: ClosingDesk, what: str) -> None:
    """The month of the entry is named first; a later one only if a balance in it moved."""
    assert broken_seals(desk.book) == []
    changed = CHANGES[what](desk.book)
    first = broken_seals(changed)[0].month
    assert first == date(2026, 8 if what == "in the month before" else 9, 1)


def test_what_is_not_in_a_month_leaves_its_seal(desk: ClosingDesk) -> None:
    """Later entries, another name of a member or an account, who wrote it when."""
    desk.receipt(9_000, "penjualan", "10-01")
    book = desk.book
    member = book.members["A01"]._replace(name="Nama Baru", phone="081234567890")
    kas = book.accounts["1101"]._replace(label="Kas kelompok", name="kas-baru")
    book = book.apply(Change("", (member, kas, book.entries[0]._replace(by="A02"))))
    assert broken_seals(book) == []


@pytest.mark.parametrize(
    "text",
    [
        "Telepon 0812-3456-7890 lunas",
        "Ke +62 812 3456 7890, 50000",
        "50.000 081234567890",
        "NIK 6271014107800001/6271014107800002",
        "a6271 0141 0780 0001b 12",
        "081234567890 081234567890",
        "12 081234567890",
    ],
)
def test_a_number_that_is_forgotten_leaves_the_seal(text: str) -> None:
    """A telephone or card number of a member in a text stands hidden in the text that is sealed."""
    numbers = ("0812-3456-7890", "6271014107800001")
    pattern = pattern_of(map(bare, numbers))
    assert pattern
    forgotten = pattern.sub(HIDDEN, text)
    assert forgotten != text
    entry = Entry(1, "BKM-2026-0001", date(2026, 9, 1), 5, "4101", "1101", text, party=text)
    desk = ClosingDesk()
    texts = {
        sealed_text(desk.book.apply(Change("", (one,))), month("09"))
        for one in (entry, entry._replace(text=forgotten, party=forgotten))
    }
    assert len(texts) == 1
    assert "0812" not in texts.pop()


def test_short_numbers_are_sealed_as_they_stand() -> None:
    """Amounts and days in a text are no personal numbers."""
    text = "Telur 4 rak @60.000, nota 12/9/2026 no. 00123"
    desk = ClosingDesk()
    desk.receipt(240_000, "penjualan", "09-01", text=text)
    assert text in sealed_text(desk.book, month("09"))


def test_the_text_of_a_seal_is_what_the_docstring_says(desk: ClosingDesk) -> None:
    """Line by line; the balances at its end add up to nothing."""
    lines = [json.loads(line) for line in text_of_closed(desk.book, month("09")).splitlines()]
    august, september = desk.book.closings
    assert lines[:2] == [["kubebook-seal", 1], ["month", "2026-09", august.seal]]
    entries = [line for line in lines if line[0] == "entry"]
    assert [line[1] for line in entries] == [2, 3, 4]
    assert entries[0][1:10] == [
        2, "BKM-2026-0002", "2026-09-01", 50_000, "3104", "1101", "Uang masuk", None, "A01",
    ]  # fmt: skip
    assert entries[2][14:16] == ["2026-10-31", "Salah catat"]
    balances = {line[1]: line[2] for line in lines if line[0] == "balance"}
    assert balances == {"1101": 450_000, "3104": -50_000, "4101": -500_000, "5102": 100_000}
    assert sum(balances.values()) == 0
    assert [line[1:] for line in lines if line[0] == "member"] == [["A01", "3104", -50_000]]
    assert seal_of(text_of_closed(desk.book, month("09"))) == september.seal
    refusal(lambda: text_of_closed(desk.book, month("10")), NotClosed)
