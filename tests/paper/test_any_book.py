"""Any book that could exist prints: random books, and charts longer than a sheet."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings

from kubebook.book.book import Book
from kubebook.book.records.accounts import Account
from kubebook.book.records.grants import Grant
from kubebook.paper import DOCUMENTS, print_document
from kubebook.periods import Period, month_of
from kubebook.statements.catalogue import STATEMENTS
from kubebook.statements.statement import Narrowing
from tests.books import FIRST, books
from tests.books import TODAY as LAST
from tests.paper.reading import letters_of, overlaps_among, words_of
from tests.paper.samples import GROUP, HANDOVER, TODAY, empty_group, entry

GRANT = Grant(number=1, name="a", label="Bantuan", budget="csr", amount=5_000_000, year=2026)
"""What the accountability report is of: all aid of the book."""


@settings(max_examples=15, deadline=None, suppress_health_check=list(HealthCheck))
@given(books(steps=15))
def test_every_paper_of_any_book_prints(book: Book) -> None:
    """Openings, voids, corrections, odd names: no book stops the printer."""
    whole = Period(FIRST, LAST)
    book = replace(book, grants=(GRANT,), handovers=(HANDOVER._replace(date=FIRST),))
    for name in (*DOCUMENTS, *STATEMENTS):
        account = "kas" if name == "account-ledger" else None
        pdf = print_document(
            name, book, period=whole, today=LAST, narrowing=Narrowing(account=account), full=True
        )
        assert pdf.startswith(b"%PDF")


def crowded() -> Book:
    """A group that spent on eighty accounts with long names, and was paid on eighty."""
    book = empty_group(group=GROUP._replace(sample=False))
    accounts, entries = dict(book.accounts), []
    for number in range(80):
        for kind, code in (("income", f"42{number + 10}"), ("cost", f"53{number + 10}")):
            label = f"Pos rekaan nomor {number} dengan nama yang sangat panjang sekali"
            accounts[code] = Account(code=code, name=code, label=label, type=kind)  # type: ignore[arg-type]  # one of the types
        income, cost = f"42{number + 10}", f"53{number + 10}"
        day, serial = date(2026, 10, 1 + number // 3), f"{number + 1:04}"
        came = entry(2 * number + 1, f"BKM-2026-{serial}", day, 7_000, income, "1101", "Masuk")
        went = entry(2 * number + 2, f"BKK-2026-{serial}", day, 5_000, "1101", cost, "Keluar")
        entries += [came, went]
    return replace(book, accounts=accounts, entries=tuple(entries))


@pytest.mark.parametrize("name", ["monthly", "recap", "income", "trial-balance"])
def test_a_recapitulation_longer_than_a_sheet_goes_on_on_the_next(name: str) -> None:
    """Eighty accounts are all there, none below the margin."""
    pdf = print_document(name, crowded(), period=month_of(TODAY), today=TODAY)
    words = words_of(pdf)
    for number in range(80):
        assert f"Pos rekaan nomor {number} dengan" in words
    letters = list(letters_of(pdf))
    assert max(letter.bottom for letter in letters) < 297 - 4.2
    assert overlaps_among(letters) == []
