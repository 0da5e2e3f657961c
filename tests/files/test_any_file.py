"""Whatever file is handed in: rows are added or refused with a sentence, never a crash."""

import contextlib
from collections.abc import Callable
from datetime import date

from hypothesis import example, given, settings
from hypothesis import strategies as st

from kubebook.book.entries.importing import import_entries
from kubebook.book.people.importing import import_members
from kubebook.book.records.change import Change
from kubebook.cli.ledger import import_file
from kubebook.cli.nouns.member import HEADINGS
from kubebook.errors import KubebookError
from kubebook.files.entries import COLUMNS as ENTRY_COLUMNS
from kubebook.files.entries import read_entry_csv
from kubebook.files.members import COLUMNS as MEMBER_COLUMNS
from kubebook.files.members import read_member_csv
from kubebook.language import word
from tests.books import HOSTILE, empty_book

TODAY = date(2026, 10, 31)
BOOK = empty_book()
cells = st.one_of(
    st.sampled_from(
        [
            *("", "2026-10-05", "5/10/2026", "31/2/2026", "BKM-2026-0001", "bkm18", "BM-1"),
            *("kas", "bank", "penjualan", "p", "saldo-awal", "simpanan-wajib", "piutang-usaha"),
            *("350rb", "1", "0", "-5", "1,250", "99999999999999999999", "A01", "Sup", "A99"),
            *("6271034508850001", "P", "ya", "ketua", HOSTILE, "'=1", '"', "\x00", "\ud7ff", "²"),
        ]
    ),
    st.text(max_size=12),
)


def attempt(data: bytes) -> None:
    """Read and import a file in both ways; a refusal can be worded in both languages."""
    told(
        lambda: import_entries(
            BOOK, read_entry_csv(data, import_file.HEADINGS), sha256="", today=TODAY
        )
    )
    told(lambda: import_members(BOOK, read_member_csv(data, HEADINGS), today=TODAY))


def told(make: Callable[[], Change]) -> tuple[str, ...]:
    """What a refusal says; the book with what was not refused can be made."""
    try:
        BOOK.apply(make())
    except KubebookError as refusal:
        return word(refusal.worded, "en"), word(refusal.worded, "id")
    return ()


@settings(max_examples=300, deadline=None)
@given(st.binary(max_size=200))
@example(b"\xff\xfe\x00")
@example(b"\xef\xbb\xbf")
def test_any_bytes(data: bytes) -> None:
    """A photo, a workbook, a cut-off file."""
    attempt(data)


@settings(max_examples=300, deadline=None)
@given(
    st.sampled_from([ENTRY_COLUMNS, MEMBER_COLUMNS]),
    st.lists(st.lists(cells, min_size=9, max_size=12), max_size=5),
    st.sampled_from(",;\t"),
)
def test_any_cells(header: tuple[str, ...], rows: list[list[str]], separator: str) -> None:
    """The right headings over any nonsense."""
    lines = [header, *(tuple(row) for row in rows)]
    with contextlib.suppress(UnicodeEncodeError):
        attempt("\n".join(separator.join(line) for line in lines).encode())
