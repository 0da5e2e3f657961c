"""A small ledger of an invented group, CONTOH (rekaan), for the tests of the file."""

# Local time is what a ledger says:
# ruff: noqa: DTZ001

import shutil
from collections.abc import Callable, Iterable
from datetime import date, datetime
from pathlib import Path

from kubebook.book.accounts.chart import starting_accounts
from kubebook.book.book import Book
from kubebook.book.records.change import Change
from kubebook.book.records.entries import Entry
from kubebook.book.records.group import Group
from kubebook.book.records.people import Member, Term
from kubebook.store import chain
from kubebook.store.chain import BOM
from kubebook.store.ledger import Edited, Ledger, Stamp, create_ledger, edit_ledger
from kubebook.store.paths import Places
from kubebook.store.tip import Tip, write_tip

NAME = "contoh.kubebook"
LEDGER_ID = "0123456789abcdef0123456789abcdef"
DAY_1 = datetime(2026, 10, 5, 8, 0, 1)
DAY_2 = datetime(2026, 10, 6, 9, 30)
DAY_3 = datetime(2026, 10, 7, 19, 15, 59)
GROUP = Group(name="Ayam Contoh (rekaan)", village="Contoh", sample=True)


def first_change() -> Change:
    """What `init` would put: a group, the few accounts used here, two members, an office."""
    accounts = [account for account in starting_accounts() if account.code in ("1101", "4101")]
    return Change(
        did="init",
        put=(
            GROUP,
            *accounts,
            Member(number=1, name="Siti Contoh", joined=date(2026, 1, 2), verified=True),
            Member(number=2, name="Budi Contoh", joined=date(2026, 1, 2), nik="6271014107800001"),
            Term(number=1, member="A01", role="bendahara", appointed=date(2026, 1, 2)),
        ),
    )


def receipt(book: Book) -> Change:
    """The next receipt by the book: its number and voucher follow from what is there."""
    number = len(book.entries) + 1
    entry = Entry(
        number=number,
        voucher=f"BKM-2026-{number:04}",
        date=date(2026, 10, 5),
        amount=60_000 * number,
        source="4101",
        target="1101",
        text=f"Penjualan telur {number} rak, [/x] <b>“tebal”</b> & \\ 50%",
    )
    return Change(did="receipt", put=(entry,))


def void(book: Book) -> Change:
    """The last entry voided: a record that replaces an earlier one."""
    reason = book.entries[-1].reason + "salah tulis. "
    last = book.entries[-1]._replace(voided=date(2026, 10, 6), reason=reason)
    return Change(did="entry void", put=(last,))


def stamp(at: datetime, by: str = "A01") -> Callable[[Ledger], Stamp]:
    """Always this time and writer."""
    return lambda _: Stamp(at=at, by=by)


def create(path: Path) -> Book:
    """A new ledger of the invented group, on day 1."""
    return create_ledger(path, first_change(), at=DAY_1, ledger=LEDGER_ID)


def edit(path: Path, at: datetime = DAY_2, make: Callable[[Book], Change] = receipt) -> Edited:
    """One more receipt."""
    return edit_ledger(path, make, stamp=stamp(at), patience=5)


def three_days(path: Path) -> Book:
    """A ledger with three receipts and a void, written on three days, so with dated copies."""
    create(path)
    edit(path, DAY_1)
    edit(path, DAY_2)
    edit(path, DAY_3)
    return edit(path, DAY_3, void).book


def copy_tree(source: Path, target: Path) -> None:
    """A folder as it is at another place; what was there before is gone."""
    if target.exists():
        shutil.rmtree(target)
    shutil.copytree(source, target)


def first_of_day(path: Path) -> None:
    """A sound ledger that was last written to some days ago."""
    three_days(path)


def torn_end(path: Path) -> None:
    """The same after a power cut in the middle of an entry."""
    three_days(path)
    with path.open("ab") as file:
        file.write(b'{"at":"2026-10-07T20:00:00","by":"A01","did":"rec')


def no_newline(path: Path) -> None:
    """The same after a power cut that took only the last newline."""
    three_days(path)
    path.write_bytes(path.read_bytes()[:-1])


def notepad(path: Path) -> None:
    """The same as an old text editor saves it."""
    three_days(path)
    path.write_bytes(BOM + path.read_bytes().replace(b"\n", b"\r\n") + b"\r\n")


def no_folder(path: Path) -> None:
    """The same brought from a flash drive, the ledger alone."""
    three_days(path)
    shutil.rmtree(path.with_name(path.name + ".d"))


def of_version_1(path: Path, version: int = 1) -> None:
    """The same as an older kubebook left it: ledger, copies and tip."""
    three_days(path)
    for file in (path, *Places(path).backups.iterdir()):
        file.write_bytes(as_version_1(file.read_bytes(), version))
    old = chain.read_ink(path.read_bytes())
    write_tip(Places(path), Tip(ledger=LEDGER_ID, lines=len(old.lines), chain=old.chain, entries=3))


def as_version_1(data: bytes, version: int = 1) -> bytes:
    """The bytes of a ledger as the first version of the file had them, or another one."""
    new = chain.read_ink(data)
    return chained_anew(chain.first_line(new.ledger, version=version), new.bodies)


def chained_anew(first: bytes, bodies: Iterable[bytes]) -> bytes:
    """The bytes of a ledger with this first line, and what these bodies say after it."""
    lines, link = [first], chain.chain_of(first)
    for body in bodies:
        line, link = chain.chained(body, link)
        lines.append(line)
    return b"\n".join(lines) + b"\n"
