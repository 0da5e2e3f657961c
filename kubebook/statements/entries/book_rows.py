"""The rows of a book of entries: numbered, each with the sums and the balance until then."""

from collections.abc import Callable, Iterable, Mapping
from typing import NamedTuple

from kubebook.book.book import Book
from kubebook.book.records.entries import Entry
from kubebook.statements.columns import RUNNING
from kubebook.statements.statement import Cell, Row
from kubebook.statements.wording import who_of

LOWERS = frozenset({"out", "decrease", "withdrawal", "tax", "charge"})
"""The columns whose amounts lower the balance of their book."""


class BookRows(NamedTuple):
    """The rows of a book, the sums by column, and the balance before and after them."""

    rows: tuple[Row, ...]
    sums: dict[str, int]
    opening: int
    closing: int


def book_rows(
    book: Book,
    entries: Iterable[Entry],
    other_of: Callable[[Entry], str],
    cells_of: Callable[[Entry], Mapping[str, Cell]],
    column_of: Callable[[Entry], str | None],
    *,
    from_zero: Iterable[str] = (),
    opening: int | None = None,
) -> BookRows:
    """A row for each entry, in the order given, with its other side and `cells_of` it.

    `other_of` is the account on the other side; `column_of` names the column that has the amount,
    None if the balance stays. The running figure of a column is empty until it has an amount, but
    0 in those named `from_zero`. A void entry is in no sum, and its balance is empty. Without an
    `opening` there are no balances.
    """
    labels = {code: account.label for code, account in book.accounts.items()}
    balance = opening or 0
    so_far = {RUNNING + name: 0 for name in from_zero}
    rows = []
    for number, entry in enumerate(entries, start=1):
        other = other_of(entry)
        cells: dict[str, Cell] = {
            "no": number,
            "date": entry.date,
            "voucher": entry.voucher,
            "account_code": other,
            "account": labels.get(other, other),
            "party": who_of(book, entry),
            **cells_of(entry),
        }
        counts = entry.voided is None
        if name := column_of(entry):
            cells[name] = entry.amount
            if counts:
                running = RUNNING + name
                so_far[running] = so_far.get(running, 0) + entry.amount
                balance += -entry.amount if name in LOWERS else entry.amount
        cells.update(so_far)
        if opening is not None:
            cells["running_balance"] = balance
            if counts:
                cells["balance"] = balance
        rows.append(Row(cells, "item" if counts else "void"))
    sums = {name.removeprefix(RUNNING): amount for name, amount in so_far.items()}
    return BookRows(tuple(rows), sums, opening or 0, balance)
