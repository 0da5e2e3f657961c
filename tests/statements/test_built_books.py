"""Books as a treasurer makes them, through the rules: every statement of every month holds."""

from datetime import timedelta

from hypothesis import given, settings

from kubebook.book.book import Book
from kubebook.language import word
from kubebook.messages import Message
from kubebook.periods import Period, months_of
from kubebook.statements.catalogue import STATEMENTS, make
from kubebook.statements.month.summary import summarise
from kubebook.statements.month.to_discuss import topics_of
from kubebook.statements.statement import Narrowing
from tests.books import FIRST, TODAY, books

MONTHS = months_of(Period(FIRST, TODAY + timedelta(days=1)))


@settings(max_examples=30)
@given(books())
def test_every_statement_of_every_month_can_be_made_and_worded(book: Book) -> None:
    """Hostile text in every field stops no statement, in either language."""
    for month in MONTHS:
        for name in STATEMENTS:
            account = "kas" if name == "account-ledger" else None
            statement = make(name, book, month, today=TODAY, narrowing=Narrowing(account=account))
            cells = [cell for row in statement.rows for cell in row.cells.values()]
            for fact in (statement.when, *cells, *statement.above, *statement.notes):
                if isinstance(fact, Message):
                    assert word(fact, "id")
                    assert word(fact, "en")
        summary = summarise(book, month, today=TODAY)
        for sentence in (*summary.story, *topics_of(book, month, today=TODAY)):
            assert word(sentence, "id")
            assert word(sentence, "en")


@settings(max_examples=60)
@given(books())
def test_money_and_position_hold_in_every_month(book: Book) -> None:
    """Opening + in - out = closing, no printed balance below 0, aset = liabilitas + ekuitas."""
    for month in MONTHS:
        for name in ("cash-book", "cash-in-hand", "bank-book"):
            rows = make(name, book, month, today=TODAY).rows
            printed = [row.cells.get("balance") for row in rows]
            assert all(amount >= 0 for amount in printed if isinstance(amount, int))
        summary = summarise(book, month, today=TODAY)
        assert summary.closing.total == (
            summary.opening.total + summary.total_in - summary.total_out
        )
        position = make("position", book, month, today=TODAY).totals
        assert position["assets"] == position["liabilities_and_equity"]
        assert make("trial-balance", book, month, today=TODAY).totals["balance"] == 0


@settings(max_examples=40)
@given(books())
def test_texts_arrive_in_the_list_of_entries_as_typed(book: Book) -> None:
    """Whatever was typed as text and party stands in the cells, letter for letter."""
    period = Period(FIRST, TODAY + timedelta(days=1))
    rows = make("entries", book, period, today=TODAY).rows
    listed = {row.cells["number"]: (row.cells["text"], row.cells["party"]) for row in rows}
    assert listed == {entry.number: (entry.text, entry.party) for entry in book.entries}
