"""The plan CSV: rows of a file in. What goes out is `export plan`, with the same columns.

The columns are the fields of a line; their headings in Indonesian stand here. What a row may hold
is decided by `book.plan.importing`.
"""

from kubebook.book.import_rows import ImportRow
from kubebook.book.plan.lines import LineSaid
from kubebook.files.csv_text import read_rows


def _columns() -> tuple[str, ...]:
    """What is said of a line, its number in front; what it comes to behind its price."""
    said = tuple(LineSaid.__annotations__)
    behind = said.index("price") + 1
    return ("line", *said[:behind], "amount", *said[behind:])


COLUMNS = _columns()
_INDONESIAN = {
    "no": "line",
    "pos_rab": "line",
    "blok": "block",
    "kelompok": "group",
    "uraian": "text",
    "satuan": "unit",
    "harga": "price",
    "harga_satuan": "price",
    "harga_satuan_(rp)": "price",
    "jumlah": "amount",
    "jumlah_(rp)": "amount",
    "akun": "account",
    "pos": "account",
    "dana": "fund",
    "sumber_dana": "fund",
    "sifat": "nature",
}


def read_plan_csv(data: bytes) -> tuple[ImportRow, ...]:
    """The rows of a plan CSV, each with its line; `line` is not read further.

    Raises:
        NotCsv, CsvBroken, ColumnsMissing, ColumnUnknown, ColumnTwice: the file has no such rows.
    """
    columns = {name: name for name in COLUMNS} | _INDONESIAN
    return read_rows(data, columns, needed=("text", "price", "account"))
