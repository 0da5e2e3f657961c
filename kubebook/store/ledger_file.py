"""One ledger file read whole, whatever its name and wherever it lies.

It joins bytes, ink, tables and book, and knows no tip, no folder and no sentence.
"""

from pathlib import Path
from typing import NamedTuple

from kubebook import disk
from kubebook.book.book import Book
from kubebook.store.chain import Ink, read_ink
from kubebook.store.codecs import decode
from kubebook.store.tables import Folded, Unknown, folded_tables, line_of_unknown


class LedgerFile(NamedTuple):
    """What a file holds: its length in bytes, its lines, their tables and the book in them."""

    path: Path
    size: int
    ink: Ink
    folded: Folded
    book: Book

    @property
    def entries(self) -> int:
        """How many entries were ever recorded, voids among them."""
        return len(self.book.entries)


def read_ledger_file(path: Path) -> LedgerFile:
    """Read a ledger file.

    Raises:
        OSError: it cannot be read.
        Trouble: its bytes are no ledger.
        Unknown: its lines hold something that this version does not know.
    """
    return ledger_file_of(path, disk.read(path, pipes=False))


def ledger_file_of(path: Path, data: bytes) -> LedgerFile:
    """What the bytes of a file hold.

    Raises:
        Trouble, Unknown: as `read_ledger_file`.
    """
    ink = read_ink(data)
    try:
        folded = folded_tables(ink)
        book = decode(folded)
    except Unknown as error:
        error.line = error.line or line_of_unknown(ink, error)
        raise
    return LedgerFile(path=path, size=len(data), ink=ink, folded=folded, book=book)
