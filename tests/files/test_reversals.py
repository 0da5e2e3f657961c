"""A reversal goes out into the entry CSV, and comes back as one."""

from hashlib import sha256

from kubebook.book.entries.importing import import_entries
from kubebook.book.records.entries import Entry
from kubebook.files.entries import entry_csv, read_entry_csv
from tests.book.closings.desk import ClosingDesk


def _desk() -> ClosingDesk:
    desk = ClosingDesk(1)
    desk.receipt(90_000, "penjualan", "09-10", text="Telur")
    desk.receipt(1_000, "denda", "09-10", voucher="BKM-2026-0001")
    desk.close("09")
    desk.receipt(95_000, "penjualan", "10-01")
    return desk


def test_a_book_without_reversals_has_the_columns_that_scripts_know() -> None:
    """The further column comes with the first reversal."""
    desk = _desk()
    assert entry_csv(desk.book).splitlines()[0].endswith(",grant")
    desk.reverse("BKM-0001")
    head, *rows = entry_csv(desk.book).splitlines()
    assert head.endswith(",grant,reverses")
    assert [row.rpartition(",")[2] for row in rows] == ["", "", "", *["BKM-2026-0001"] * 2]
    assert rows[3].startswith("2026-10-31,BKM-2026-0003,kas,penjualan,90000,")


def test_a_reversal_is_read_back_as_one() -> None:
    """With its voucher, its sign, and the entry that it takes back; twice it is one."""
    desk = _desk()
    desk.reverse("BKM-0001")
    data = entry_csv(desk.book).encode()
    new = ClosingDesk(1)
    rows = read_entry_csv(data, {})
    change = import_entries(new.book, rows, sha256=sha256(data).hexdigest(), today=new.today)
    found = [
        (one.voucher, one.amount, one.source, one.target, one.reverses) for one in change.of(Entry)
    ]
    assert found == [
        (one.voucher, one.amount, one.source, one.target, one.reverses) for one in desk.book.entries
    ]
    new.put(change)
    assert not import_entries(new.book, rows, sha256="0", today=new.today).of(Entry)


def test_a_reversal_of_what_stayed_in_another_book_is_one_all_the_same() -> None:
    """It is known to take something back, not what."""
    desk = _desk()
    desk.reverse("BKM-0001")
    head, *lines = entry_csv(desk.book).splitlines()
    data = "\n".join([head, lines[2], lines[3]]).encode()
    new = ClosingDesk(1)
    change = import_entries(new.book, read_entry_csv(data, {}), sha256="0", today=new.today)
    assert [one.reverses for one in change.of(Entry)] == [None, 0]
