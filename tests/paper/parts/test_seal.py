"""The seal on paper: its code on each page, its QR where it is signed; nothing while it is open."""

from dataclasses import replace
from datetime import date
from itertools import pairwise

import pytest

from kubebook.book.book import Book
from kubebook.book.closings.codes import code_of
from kubebook.book.closings.counting import Counted, count_money
from kubebook.book.closings.months import close
from kubebook.book.records.change import Change
from kubebook.money import format_rupiah
from kubebook.paper import print_document
from kubebook.paper.engine.qr import black_runs
from kubebook.paper.parts import seal
from kubebook.periods import Period, month_of, year_of
from kubebook.statements.totals import money_moved
from tests.paper.reading import pages_of
from tests.paper.samples import TODAY, sample_book

NAMES = ("monthly", "cash-book", "receipts", "recap", "income", "trial-balance")
OCTOBER = month_of(TODAY)


def closed(why: str = "Sibuk") -> Book:
    """The month of the pictures, closed on its last day."""
    book = sample_book()
    return book.apply(close(book, OCTOBER, today=TODAY, by="A03", uncounted=why))


def words_of(name: str, book: Book, period: Period = OCTOBER) -> list[str]:
    """What each page says, in one line."""
    pdf = print_document(name, book, period=period, today=TODAY)
    return [" ".join(page.split()) for page in pages_of(pdf)]


@pytest.mark.parametrize("name", NAMES)
def test_every_page_of_a_closed_month_bears_its_code(name: str) -> None:
    """And the last ones who closed it when; an open month says that it is not sealed."""
    book = closed()
    code = code_of(book.closings[-1].seal)
    pages = words_of(name, book)
    assert all(f"Segel {code}" in page and "ditutup 31 Oktober 2026" in page for page in pages)
    assert any(f"Segel Oktober 2026: {code}" in page for page in pages)
    assert all("BELUM DISEGEL" not in page for page in pages)
    assert all("BELUM DISEGEL" in page for page in words_of(name, sample_book()))


def test_the_figures_signed_for_stand_beside_the_qr() -> None:
    """And why nobody counted."""
    (page,) = [page for page in words_of("recap", closed()) if "Segel Oktober" in page]
    moved = money_moved(closed(), OCTOBER)
    assert f"Saldo awal {format_rupiah(moved.opening)}, penerimaan" in page
    assert "Ditutup 31 Oktober 2026 oleh Siti Rahmah; uang tidak dihitung: Sibuk." in page


def test_a_longer_or_shorter_period_has_the_seal_of_its_last_month_if_that_is_whole() -> None:
    """The year until October has it; half of October, or a time that goes on, has none."""
    book = closed()
    code = code_of(book.closings[-1].seal)
    until = Period(date(2026, 8, 1), OCTOBER.end)
    assert f"Segel {code}" in words_of("cash-book", book, until)[0]
    for period in (Period(OCTOBER.start, date(2026, 10, 16)), year_of(TODAY)):
        assert "BELUM DISEGEL" in words_of("cash-book", book, period)[0]


def test_a_month_opened_again_has_no_seal() -> None:
    """Until it is closed anew."""
    book = closed()
    opened = tuple(one._replace(reopened=TODAY) for one in book.closings)
    assert "BELUM DISEGEL" in words_of("monthly", replace(book, closings=opened))[0]


def test_a_closed_month_takes_no_more_sheets_than_an_open_one() -> None:
    """Households pay for paper by the sheet: the QR stands beside the lines for notes."""
    assert len(words_of("monthly", closed())) == len(words_of("monthly", sample_book()))


def test_the_qr_holds_the_whole_seal_and_the_figures(monkeypatch: pytest.MonkeyPatch) -> None:
    """What a telephone reads from it."""
    held: list[str] = []

    def noted(text: str) -> list[list[tuple[int, int]]]:
        held.append(text)
        return black_runs(text)

    monkeypatch.setattr(seal, "black_runs", noted)
    book = closed()
    words_of("cash-book", book)
    head, month, whole, *figures = held[0].split(";")
    assert (head, month, whole) == ("KUBEBOOK 1", "2026-10", book.closings[-1].seal)
    opening, came, went, closing = map(int, figures)
    assert opening + came - went == closing


def test_the_runs_of_a_qr_are_its_dark_modules() -> None:
    """Its three corners, and no run that touches the next."""
    rows = black_runs("KUBEBOOK 1;2026-10")
    assert rows[0][0] == (0, 7)
    assert sum(rows[0][-1]) == len(rows)
    assert rows[-1][0] == (0, 7)
    for row in rows:
        for (start, wide), (following, _) in pairwise(row):
            assert start + wide < following


def test_a_month_that_is_not_as_it_was_sealed_bears_no_seal() -> None:
    """A paper never says that a book agrees which does not."""
    book = closed()
    first = next(one for one in book.entries if one.date in OCTOBER)
    changed = book.apply(Change("", (first._replace(text="Lain"),)))
    assert all("BELUM DISEGEL" in page for page in words_of("monthly", changed))


def test_what_was_counted_is_said_as_it_was() -> None:
    """The cash, the bank book alone, nothing, or only a later month's."""
    book = sample_book()
    for pieces, banks, said in (
        (("100000=1",), {}, "setelah uang dihitung"),
        ((), {"bank": 5}, "hanya buku tabungan yang dilihat"),
    ):
        counted = Counted(day=TODAY, notes=pieces, banks=banks, witnesses=("Ani", "Budi"))
        seen = book.apply(count_money(book, counted, today=TODAY, by="A03"))
        sealed = seen.apply(close(seen, OCTOBER, today=TODAY, by="A03"))
        assert said in " ".join(words_of("recap", sealed))
    swept = closed()
    alone = tuple(one._replace(uncounted="") for one in swept.closings)
    assert "bersama bulan sesudahnya" in " ".join(words_of("recap", replace(swept, closings=alone)))
