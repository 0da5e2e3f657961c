"""Records and documents: what is saved is loaded as it was, whatever a treasurer types."""

import tempfile
from datetime import date, datetime
from pathlib import Path
from typing import Any, get_args

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kubebook.book.accounts.chart import starting_accounts
from kubebook.book.book import new_book
from kubebook.book.records.accounts import Account
from kubebook.book.records.change import Change, Numbered, R, Record
from kubebook.book.records.entries import Entry, ImportedFile
from kubebook.book.records.group import Group
from kubebook.book.records.people import Member, Term
from kubebook.errors.ledger import (
    LedgerReadOnly,
    RecordDropped,
)
from kubebook.store.chain import read_ink
from kubebook.store.codecs import decode_entries, encode
from kubebook.store.ledger import create_ledger, open_ledger
from kubebook.store.paths import Places
from kubebook.store.read import read_once
from kubebook.store.storage import LedgerStorage
from kubebook.store.tables import salvage
from tests.store import sample
from tests.store.sample import NAME

_SEEN = st.characters(exclude_categories=("C", "Z"), include_characters=" ")
TEXT = st.text(_SEEN, max_size=60) | st.sampled_from(
    ['[/x] <b>tebal</b> & "kutip" =SUM(A1) ; \\ 50%', "Ḥ ’ – − ½", "", "W" * 500]
)
DAYS = st.dates(date(1900, 1, 1), date(2199, 12, 31))
TIMES = st.datetimes(datetime(2000, 1, 1), datetime(2199, 1, 1)).map(  # noqa: DTZ001 (local time)
    lambda time: time.replace(microsecond=0, fold=0)
)
NUMBERS = st.integers(1, 10**6)
IDS = NUMBERS.map("A{:02}".format) | st.just("")
CODES = NUMBERS.map(lambda number: f"{number % 10_000:04}")
SUMS = NUMBERS.map(lambda number: f"{number:064x}")
VOUCHERS = NUMBERS.map(lambda it: f"BKM-2026-{it % 10**6:04}") | st.just("BM-2026-tiga")
PIECES = st.lists(NUMBERS.map("100={}".format), max_size=3).map(tuple)
STATES = st.lists(NUMBERS.map("1101=-{}".format), max_size=3).map(tuple)
FORMED = {
    **dict.fromkeys(
        ("member", "minutes_by", "counted_by", "closed_by", "reopened_by", "old", "new"), IDS
    ),
    **dict.fromkeys(("source", "target", "account"), CODES),
    **dict.fromkeys(("voucher", "replaced_by"), VOUCHERS),
    **dict.fromkeys(("sha256", "seal"), SUMS),
    **dict.fromkeys(("notes", "coins"), PIECES),
    **dict.fromkeys(("banks", "book"), STATES),
    "present": st.lists(IDS, max_size=5).map(tuple),
    "entries": st.lists(NUMBERS, max_size=5).map(tuple),
    "month": DAYS.map(lambda day: day.replace(day=1)),
    "year": st.integers(2000, 2199),
}
"""What the texts of some fields look like, as every command writes them."""
OF_TYPE = {
    int: NUMBERS,
    str: TEXT,
    date: DAYS,
    tuple[str, ...]: st.lists(TEXT, max_size=3).map(tuple),
}


def of_field(kind: Any, name: str) -> st.SearchStrategy[object]:
    """Values for a field that a command may put there."""
    kinds = (kind.__annotations__[name], *get_args(kind.__annotations__[name]))
    typed = next((OF_TYPE[one] for one in kinds if one in OF_TYPE), None)
    found: st.SearchStrategy[object] = FORMED.get(
        name, st.from_type(kinds[0]) if typed is None else typed
    )
    return found | st.none() if type(None) in kinds else found


def records_of(kind: type[R], **own: st.SearchStrategy[object]) -> st.SearchStrategy[R]:
    """Records of a kind with any value in each field that a command may put there."""
    fields = {name: of_field(kind, name) for name in kind._fields}
    return st.builds(kind, **fields | own)


GROUPS = records_of(Group)
MEMBERS = records_of(Member)
TERMS = records_of(Term)
ACCOUNTS = records_of(Account, code=st.integers(1, 9999).map("{:04}".format))
ENTRIES = records_of(
    Entry,
    amount=st.integers(1, 10**15 - 1),
    reverses=st.none(),
    at=st.none(),
    by=st.just(""),
)
FILES = records_of(ImportedFile)
AFFAIRS: st.SearchStrategy[Record] = st.one_of(
    [records_of(kind) for kind in get_args(Numbered) if kind not in (Term, Entry, ImportedFile)]
)
RECORDS = st.lists(MEMBERS | TERMS | ACCOUNTS | ENTRIES | FILES | AFFAIRS, max_size=12)


def once(records: list[Record]) -> tuple[Record, ...]:
    """The last record of each kind and number, in order, as the rules put them."""
    last = {encode(record)[:2]: record for record in records}
    return tuple(last[key] for key in sorted(last))


@settings(max_examples=150, deadline=None)
@given(group=GROUPS, records=RECORDS, later=RECORDS, at=TIMES, by=IDS)
def test_load_save_book_is_the_book(
    group: Group, records: list[Record], later: list[Record], at: datetime, by: str
) -> None:
    """Whatever is saved, in one line or two, comes back exactly: texts, dates, empty fields."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / NAME
        made = create_ledger(path, Change(did="init", put=(group, *once(records))), at=at, by=by)
        assert open_ledger(path).book == made
        edited = sample.edit(path, at, lambda _: Change(did="set", put=once(later)))
        ledger = open_ledger(path)
        assert ledger.book == edited.book == made.apply(edited.change)
        assert ledger.last_at == at
        entry = next((entry for entry in ledger.book.entries if entry.at is None), None)
        assert entry is None


@pytest.mark.parametrize(
    ("kept", "read"), [("a\0b\r\nc", "a b c"), ("\ud83dx", "\ufffdx"), ("\u202aRp 5", "Rp 5")]
)
def test_a_text_that_an_older_kubebook_kept_is_read_as_typing_leaves_it(
    tmp_path: Path, kept: str, read: str
) -> None:
    """Half a letter or a control letter from a broken terminal stops nobody from opening a book."""
    path = tmp_path / NAME
    sample.create(path)
    sample.edit(path, make=lambda _: Change("set", (sample.GROUP._replace(aims=kept),)))
    made = open_ledger(path)
    assert made.book.group.aims == read
    sample.edit(path, make=lambda book: Change("set", (book.group._replace(office="x"),)))
    assert (open_ledger(path).book.group.aims, open_ledger(path).faults) == (read, ())


def test_an_emptied_field_is_empty_in_the_file_too(tmp_path: Path) -> None:
    """What is cleared stays cleared: a replaced record is replaced whole, not merged."""
    path = tmp_path / NAME
    full = Group(name="Contoh", village="Contoh", address="Jl. Contoh 1", register_label="")
    create_ledger(path, Change(did="init", put=(full,)), at=sample.DAY_1)
    bare = Group(name="Contoh", village="Contoh")
    sample.edit(path, make=lambda _: Change(did="group set", put=(bare,)))
    assert open_ledger(path).book.group == bare
    assert b'"address"' not in path.read_bytes().splitlines()[-1]


def test_a_change_that_changes_nothing_writes_no_line(tmp_path: Path) -> None:
    """Neither an empty change nor a record as it is already takes a line."""
    path = tmp_path / NAME
    sample.create(path)
    before = path.read_bytes()
    edited = sample.edit(path, make=lambda _: Change(did="import", put=()))
    assert edited.before == edited.book
    sample.edit(path, make=lambda book: Change(did="group set", put=(book.group,)))
    assert path.read_bytes() == before


def test_one_command_is_one_line(tmp_path: Path) -> None:
    """Many records of one command stand or fall together: they are one line of the file."""
    path = tmp_path / NAME
    sample.create(path)
    entries = tuple(
        Entry(
            number=number,
            voucher=f"BKM-2026-{number:04}",
            date=date(2026, 10, 1),
            amount=1000,
            source="4101",
            target="1101",
            text="Telur",
        )
        for number in range(1, 501)
    )
    sample.edit(path, make=lambda _: Change(did="import", put=(*starting_accounts(), *entries)))
    assert len(path.read_bytes().splitlines()) == 3
    assert len(open_ledger(path).book.entries) == 500


def test_storage_refuses_to_drop_a_record(tmp_path: Path) -> None:
    """Nothing ever leaves a book, not even by TinyDB's own remove."""
    path = tmp_path / NAME
    sample.create(path)
    storage = LedgerStorage(path, reading=read_once(Places(path)))
    tables = storage.read()
    del tables["members"]["2"]
    with pytest.raises(RecordDropped):
        storage.write(tables)
    with pytest.raises(RecordDropped):
        storage.write({})
    with pytest.raises(LedgerReadOnly):
        LedgerStorage(path).write(tables)


def test_a_damaged_ledger_is_salvaged_line_by_line(tmp_path: Path) -> None:
    """Lines beside the spoilt one still tell their entries, for a look at what is lost."""
    path = tmp_path / NAME
    sample.three_days(path)
    sound = path.read_bytes()
    for spoilt in (
        sound.replace(b'"amount":120000', b'"amount":#20000', 1),
        sound.replace(b'"put":{"entries":{"2"', b'"put":{"strange":{"2"', 1),
        sound.replace(b'"put":{"entries":{"2":{', b'"put":{"entries":[{', 1),
    ):
        assert spoilt != sound
        entries = decode_entries(salvage(spoilt))
        assert [entry.number for entry in entries] == [1, 3]
        assert entries[0] == open_ledger(path).book.entries[0]


def test_the_new_book_is_what_the_first_change_makes(tmp_path: Path) -> None:
    """`init` returns the book that opening the file gives."""
    book = sample.create(tmp_path / NAME)
    assert book == new_book(sample.first_change())
    assert read_ink((tmp_path / NAME).read_bytes()).ledger == sample.LEDGER_ID
