"""How long the ledger file takes: run by hand, `python -m tests.bench.bench_store [ENTRIES ...]`.

Medians in milliseconds, in one process, without the start of Python. Not part of the tests.
"""

import gc
import sys
import tempfile
import time
from collections.abc import Callable
from datetime import date, datetime
from functools import partial
from pathlib import Path
from statistics import median

from kubebook import disk
from kubebook.book.accounts.chart import starting_accounts
from kubebook.book.book import Book
from kubebook.book.records.change import Change
from kubebook.book.records.entries import Entry
from kubebook.book.records.group import Group
from kubebook.book.records.people import Member
from kubebook.store.chain import chain_of, first_line, read_ink
from kubebook.store.codecs import decode, documents_of
from kubebook.store.ledger import Ledger, Stamp, edit_ledger, open_ledger
from kubebook.store.tables import Written, folded_tables, line_of

RUNS = 15
AT = datetime(2026, 10, 31, 8, 0, 1)  # noqa: DTZ001 (local time is what a ledger says)


def entry(number: int) -> Entry:
    """An entry of an invented group, CONTOH (rekaan)."""
    return Entry(
        number=number,
        voucher=f"BKM-2026-{number:04}",
        date=date(2026, 1 + number % 10, 1 + number % 28),
        amount=50_000 + number,
        source="4101",
        target="1101",
        text=f"Penjualan telur {number % 9} rak @60.000",
        party="Warung Contoh",
    )


def write_ledger(path: Path, entries: int) -> None:
    """A ledger with one line an entry, as if typed one by one."""
    group = Group(name="Contoh (rekaan)", village="Contoh", sample=True)
    siti = Member(number=1, name="Siti Contoh", joined=date(2026, 1, 2))
    changes = [Change(did="init", put=(group, siti, *starting_accounts()))]
    changes += [Change(did="receipt", put=(entry(number),)) for number in range(1, entries + 1)]
    first = first_line("0" * 32)
    lines, chain = [first], chain_of(first)
    for change in changes:
        put = {
            table: {str(number): document for number, document in documents.items()}
            for table, documents in documents_of(change.put).items()
        }
        line, chain = line_of(Written(at=AT, by="A01", did=change.did), put, chain)
        lines.append(line)
    path.write_bytes(b"\n".join(lines) + b"\n")


def receipt(book: Book) -> Change:
    """One more entry."""
    return Change(did="receipt", put=(entry(len(book.entries) + 1),))


def stamp(_: Ledger) -> Stamp:
    """Always the same time and writer."""
    return Stamp(at=AT, by="A01")


def timed(action: Callable[[], object]) -> float:
    """The median of some runs, in milliseconds."""
    took = []
    for _ in range(RUNS):
        begin = time.perf_counter()
        action()
        took.append((time.perf_counter() - begin) * 1000)
    return median(took)


def main() -> None:
    """Print the table."""
    gc.disable()  # as the program does
    for entries in [int(argument) for argument in sys.argv[1:]] or [3_600, 36_000]:
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / "contoh.kubebook"
            write_ledger(path, entries)
            data = disk.read(path)
            ink = read_ink(data)
            folded = folded_tables(ink)
            rows: list[tuple[str, Callable[[], object]]] = [
                ("bytes", partial(disk.read, path)),
                ("chain", partial(read_ink, data)),
                ("json and folded_tables", partial(folded_tables, ink)),
                ("records", partial(decode, folded)),
                ("open_ledger", partial(open_ledger, path)),
                ("edit_ledger", partial(edit_ledger, path, receipt, stamp=stamp)),
            ]
            print(f"{entries} entries, {len(data):,} bytes")
            for name, action in rows:
                print(f"  {name:<14}{timed(action):9.1f} ms")


if __name__ == "__main__":
    main()
