"""The entry CSV, which scripts rely on unchanged: entries of a book out, rows of a file in.

What a row may hold is decided by `book.entries.importing`.
"""

from collections.abc import Mapping

from kubebook.book.book import Book, counting, typed_name
from kubebook.book.entries.importing import NEEDED, REVERSES
from kubebook.book.grants.attribution import grant_name
from kubebook.book.import_rows import ImportRow
from kubebook.book.records.entries import moved
from kubebook.files.csv_text import csv_text, guarded, read_rows

COLUMNS = (
    "date",
    "voucher",
    "source",
    "target",
    "amount",
    "text",
    "party",
    "member",
    "line",
    "grant",
)


def entry_csv(book: Book) -> str:
    """The entries that count as CSV text, by number; accounts by the name typed, members as A01.

    An entry that takes another back is there as the money went, and names the other's voucher.
    """
    counted = counting(book.entries)
    vouchers = {entry.number: entry.voucher for entry in book.entries}
    more = any(entry.reverses is not None for entry in counted)
    return csv_text(
        (*COLUMNS, REVERSES) if more else COLUMNS,
        (
            (
                entry.date.isoformat(),
                entry.voucher,
                guarded(typed_name(book, entry.source)),
                guarded(typed_name(book, entry.target)),
                str(entry.amount),
                guarded(entry.text),
                guarded(entry.party),
                entry.member,
                str(entry.line or ""),
                grant_name(book, entry.grant),
                *([vouchers.get(entry.reverses or 0, "")] if more else []),
            )
            for entry in map(moved, counted)
        ),
    )


def read_entry_csv(data: bytes, headings: Mapping[str, str]) -> tuple[ImportRow, ...]:
    """The rows of an entry CSV, each with its line.

    `headings` are others than the names of the columns, in small letters, each with its column.

    Raises:
        NotCsv, CsvBroken, ColumnsMissing, ColumnUnknown, ColumnTwice: the file has no such rows.
    """
    columns = {**{name: name for name in (*COLUMNS, REVERSES)}, **headings}
    return read_rows(data, columns, needed=NEEDED)
