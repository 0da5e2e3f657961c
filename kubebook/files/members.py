"""The member CSV, which scripts rely on unchanged: members of a book out, rows of a file in.

The columns are the fields of a member, in their order; what a row may hold is decided by
`book.people.importing`.
"""

from collections.abc import Mapping
from datetime import date

from kubebook.book.book import Book
from kubebook.book.import_rows import ImportRow
from kubebook.book.people.card_numbers import CARD_NUMBERS, card_number
from kubebook.book.people.importing import FIELDS
from kubebook.book.people.members import role_of
from kubebook.files.csv_text import csv_text, guarded, read_rows


def _columns() -> tuple[str, ...]:
    """The fields of a member; the office and the day of joining before the first of the Dinas."""
    fields = [name for name in FIELDS if name != "joined"]
    place = fields.index("dtsen_id")
    return (*fields[:place], "role", "joined", *fields[place:])


COLUMNS = _columns()
NUMBERED = ("member", *COLUMNS)
"""The columns with the member's number in front, which an import does not read."""


def member_csv(book: Book, *, today: date, full_nik: bool = False) -> str:
    """Everybody who is or was a member as CSV text, by number, with the role held today.

    Departed members stay in, or the numbers of a ledger made from this file would not be those of
    its entries. NIK and KK are masked unless `full_nik`.
    """
    rows = []
    for member in book.members.values():
        cells = member._asdict() | {"member": member.id, "role": role_of(book, member, today)}
        for name in CARD_NUMBERS:
            cells[name] = card_number(cells[name], full=full_nik)
        rows.append([_cell(cells[name]) for name in NUMBERED])
    return csv_text(NUMBERED, rows)


def _cell(value: object) -> str:
    match value:
        case bool():
            return "yes" if value else "no"
        case date():
            return value.isoformat()
        case None:
            return ""
    return guarded(str(value))


def read_member_csv(data: bytes, headings: Mapping[str, str]) -> tuple[ImportRow, ...]:
    """The rows of a member CSV, each with its line; only the name is needed.

    `headings` are others than the names of the columns, in small letters, each with its column.

    Raises:
        NotCsv, CsvBroken, ColumnsMissing, ColumnUnknown, ColumnTwice: the file has no such rows.
    """
    columns = {**dict(zip(NUMBERED, NUMBERED, strict=True)), **headings}
    return read_rows(data, columns, needed=("name",), of_things=True)
