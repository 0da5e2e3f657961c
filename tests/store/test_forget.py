"""Forgetting a departed member: no byte of the numbers stays, and all else is as it was."""

import shutil
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kubebook.book.book import Book
from kubebook.book.people.forgetting import FORGOTTEN, bare, forget, pattern_of
from kubebook.book.records.change import Change
from kubebook.book.records.people import Member
from kubebook.errors import LedgerError
from kubebook.errors.ledger import (
    LedgerBefore,
    LedgerDiverged,
    LedgerMoved,
    LedgerNotWritten,
    LedgerUnreadable,
)
from kubebook.language import word
from kubebook.store import chain
from kubebook.store.forget import Forgotten, Traces, find_traces, forget_member
from kubebook.store.history import history
from kubebook.store.ledger import create_ledger, open_ledger
from kubebook.store.paths import Places
from kubebook.store.restore import compare_ledgers, restore_ledger
from tests.store import sample
from tests.store.faults import WRITES, Fault, Killed, count_calls, failing, faults_of
from tests.store.powercut import build, power_cuts
from tests.store.sample import NAME

NIK, WRONG_NIK, KK = "6271014107800001", "6271014107800010", "6271010101010001"
PHONE, REGISTER = "0812-3456-7890", "DTSEN-00042"
OTHER = "6271010203040005"
NUMBERS = (NIK, WRONG_NIK, KK, "81234567890", REGISTER)
DAY_4 = sample.DAY_3.replace(day=8)
DAY_5 = sample.DAY_3.replace(day=9)
BUDI = Member(
    number=2,
    name="Budi Contoh",
    joined=date(2026, 1, 2),
    nik=NIK,
    kk=KK,
    sex="P",
    phone=PHONE,
    dtsen_id=REGISTER,
    birth_date=date(1980, 7, 1),
    address="Jl. Contoh RT 009/RW 009",
    left=date(2026, 10, 7),
)


def put(*records: Member) -> Change:
    """A change that puts members as they are given."""
    return Change(did="member set", put=records)


def without_budi() -> Change:
    """The first change of a ledger in which there is no second member yet."""
    first = sample.first_change()
    kept = (one for one in first.put if not isinstance(one, Member) or one.number == 1)
    return first._replace(put=tuple(kept))


def numbered_receipt(book: Book) -> Change:
    """A receipt in whose texts the numbers stand as people write them."""
    change = sample.receipt(book)
    (entry,) = change.put
    text = f"KTP {NIK}, 6271 0101.0101-0001; HP +62 812 3456 7890 / 081234567890 ({REGISTER})"
    return change._replace(put=(entry._replace(text=text, party=f"NIK{NIK}9"),))  # type: ignore[call-arg]


def full(path: Path) -> None:
    """A ledger and its folder with the numbers of Budi, who left, in every kind of place."""
    sample.create(path)
    wrong = BUDI._replace(nik=WRONG_NIK, left=None)
    sample.edit(path, sample.DAY_1, lambda _: put(wrong))
    sample.edit(path, sample.DAY_2, numbered_receipt)
    places = Places(path)
    with path.open("ab") as file:
        file.write(b'{"at":"2026-10-07T20:00:00","by":"A01","put":{"members":{"2":{"nik":"62710141')
    sample.edit(path, sample.DAY_3, lambda _: put(BUDI))
    path.write_bytes(chain.BOM + path.read_bytes().replace(b"\n", b"\r\n"))
    sample.edit(path, DAY_4)
    aside = places.folder / "before-restore-2026-10-06-1.kubebook"
    aside.write_bytes(places.backup(date(2026, 10, 6)).read_bytes())
    shutil.copyfile(places.tip, path.with_name("tip"))
    sample.edit(aside, DAY_4, numbered_receipt)  # a branch of its own
    shutil.rmtree(Places(aside).folder)
    damaged = places.folder / "before-restore-2026-10-07-1.kubebook"
    damaged.write_bytes(path.read_bytes().replace(b"60000", b"90000", 1))
    path.with_name("tip").unlink()


def holding(root: Path) -> list[str]:
    """The files below a folder in whose bytes any of the numbers stands, digits parted or not."""
    found = []
    for path in root.rglob("*"):
        if path.is_file():
            text = path.read_bytes().decode("utf-8", "replace")
            digits = "".join(sign for sign in text if sign not in " .-")
            if any(number in text or number.replace("-", "") in digits for number in NUMBERS):
                found.append(path.name)
    return found


def do(path: Path) -> Forgotten:
    """Forget Budi on day 5."""
    return forget_member(
        path, lambda book: forget(book, "A02", today=DAY_5.date()), stamp=sample.stamp(DAY_5)
    )


def nameless(book: Book) -> Book:
    """A book as it shall be without Budi's numbers."""
    hidden = [entry._replace(text="", party="") for entry in book.entries]
    gone = forget(book, "A02", today=DAY_5.date()).put[0]
    assert isinstance(gone, Member)
    return replace(book, entries=tuple(hidden), members={**book.members, "A02": gone})


def test_no_number_is_left_in_any_byte_of_the_ledger_and_its_folder(tmp_path: Path) -> None:
    """Lines, history, copies, and what was kept aside: each is searched for every number."""
    path = tmp_path / NAME
    full(path)
    before = open_ledger(path, pause=0).book
    assert len(holding(tmp_path)) > 6
    traces = find_traces(path, BUDI)
    forgotten = do(path)

    assert holding(tmp_path) == []
    assert forgotten.traces == traces
    assert traces.fields == FORGOTTEN
    assert [file.name for file in traces.spoilt] == [
        "before-restore-2026-10-07-1.kubebook",
        "torn-2026-10-07-1.bin",
    ]
    ledger = open_ledger(path, pause=0)
    assert (ledger.faults, ledger.notices) == ((), ())
    assert ledger.book == forgotten.book or ledger.book.members == forgotten.book.members
    assert nameless(ledger.book) == nameless(before)
    assert ledger.book.members["A02"].name == "Budi Contoh"
    assert ledger.book.entries[0].text == "KTP ••••, ••••; HP •••• / •••• (••••)"
    assert all(
        not set(version.document) & set(FORGOTTEN)
        for version in history(open_ledger(path).ink, "members", 2)
    )


def test_the_copies_stay_beginnings_of_the_ledger_and_can_be_gone_back_to(tmp_path: Path) -> None:
    """What was a copy of the book before is one of the book after."""
    path = tmp_path / NAME
    full(path)
    do(path)
    lines = path.read_bytes()
    for copy in Places(path).backups.iterdir():
        assert lines.startswith(copy.read_bytes())
        assert compare_ledgers(path, copy).before is None
    branch = Places(path).folder / "before-restore-2026-10-06-1.kubebook"
    assert len(chain.read_ink(branch.read_bytes()).lines) == 4
    restore_ledger(path, branch, day=DAY_5.date())
    assert open_ledger(path, pause=0).faults == ()
    assert holding(tmp_path) == []


def test_line_1_names_the_old_file_and_the_last_line_the_command(tmp_path: Path) -> None:
    """An office can see that and when data were taken out, and of whom by the name."""
    path = tmp_path / NAME
    full(path)
    old = chain.read_ink(path.read_bytes())
    do(path)
    new = chain.read_ink(path.read_bytes())
    end = chain.Former(version=chain.VERSION, lines=len(old.lines), chain=old.chain, why="forget")
    assert (new.ledger, new.former) == (old.ledger, (end,))
    assert len(new.lines) == len(old.lines) + 1
    last = history(open_ledger(path).ink, "members", 2)[-1]
    assert (last.did, last.at, last.by) == ("member forget", DAY_5, "A01")


def test_a_piece_that_was_torn_off_goes_whatever_it_holds(tmp_path: Path) -> None:
    """Half a number in it cannot be found, so nobody can say that none is in it."""
    path = tmp_path / NAME
    sample.create(path)
    sample.edit(path, sample.DAY_1, lambda _: put(BUDI))
    places = Places(path)
    pieces = [places.folder / f"torn-2026-10-07-{number}.bin" for number in (1, 2)]
    for piece in pieces:
        piece.write_bytes(b'{"at":"2026-10-07T20:00')
    copy = places.backup(date(2026, 10, 9))
    copy.write_bytes(Places(path).backup(date(2026, 10, 5)).read_bytes() + b'{"at":"2026-10-07')
    traces = do(path).traces
    assert traces.spoilt == tuple(pieces)
    assert copy in traces.copies
    assert not any(piece.exists() for piece in pieces)
    assert not chain.read_ink(copy.read_bytes()).torn


@pytest.mark.parametrize("whose", ["own", "forked", "another"])
def test_the_torn_end_of_a_copy_goes_also_if_its_lines_hold_nothing(
    tmp_path: Path, whose: str
) -> None:
    """Of a copy of this ledger, of one that went its own way, and of another group's."""
    path, elsewhere = tmp_path / NAME, tmp_path / "lain.kubebook"
    full(path)
    do(path)
    if whose == "another":
        create_ledger(elsewhere, without_budi(), at=sample.DAY_1, ledger="f" * 32)
    else:
        shutil.copyfile(path, elsewhere)
    if whose == "forked":
        sample.edit(elsewhere, DAY_5)
    aside = Places(path).folder / "before-restore-2026-10-05-1.kubebook"
    aside.write_bytes(elsewhere.read_bytes() + b'{"put":{"members":{"2":{"nik":"' + NIK.encode())
    assert do(path).traces.copies == (aside,)
    assert holding(tmp_path) == []
    assert do(path).traces.none


def test_another_member_is_forgotten_the_second_time(tmp_path: Path) -> None:
    """Line 1 names both files before; what the first lost stays lost."""
    path = tmp_path / NAME
    full(path)
    sample.edit(path, DAY_4, lambda _: put(BUDI._replace(number=3, name="Ani Contoh", nik=OTHER)))
    do(path)
    forget_member(
        path, lambda book: forget(book, "A03", today=DAY_5.date()), stamp=sample.stamp(DAY_5)
    )
    new = chain.read_ink(path.read_bytes())
    assert [one.why for one in new.former] == ["forget", "forget"]
    assert (holding(tmp_path), OTHER.encode() in path.read_bytes()) == ([], False)
    ledger = open_ledger(path, pause=0)
    assert (ledger.faults, ledger.notices) == ((), ())
    for copy in Places(path).backups.iterdir():
        assert compare_ledgers(path, copy).before is None


def test_doing_it_twice_changes_nothing(tmp_path: Path) -> None:
    """The second time nothing is left to take out, and not a byte is written."""
    path = tmp_path / NAME
    full(path)
    do(path)
    before = path.read_bytes()
    assert do(path).traces.none
    assert find_traces(path, BUDI) == Traces((), 0, (), (), shared=False)
    assert path.read_bytes() == before


def test_an_older_copy_is_told_as_from_before_and_brings_the_data_back_knowingly(
    tmp_path: Path,
) -> None:
    """The flash drive's copy is no fork; restored knowingly, Budi is forgotten in it anew."""
    path = tmp_path / NAME
    full(path)
    whole = path.read_bytes()
    drive = tmp_path / "flashdisk.kubebook"
    for old in (whole, b"\n".join(whole.splitlines()[:3]) + b"\n"):
        sample.copy_tree(tmp_path, tmp_path.with_name("again"))
        there = tmp_path.with_name("again") / NAME
        do(there)
        there.write_bytes(old)
        (fault,) = open_ledger(there, pause=0).faults
        assert isinstance(fault, LedgerBefore)
        assert "sebelum penghapusan data pribadi anggota: " in word(fault.worded, "id")
        with pytest.raises(LedgerBefore):
            do(there)
    do(path)
    drive.write_bytes(whole)
    assert compare_ledgers(path, drive).before == "forget"
    restore_ledger(path, drive, day=DAY_5.date())
    drive.unlink()
    assert open_ledger(path, pause=0).faults == ()
    do(path)
    assert holding(tmp_path) == []


def test_a_copy_that_went_on_elsewhere_is_a_fork(tmp_path: Path) -> None:
    """Entries made on the old file are not lost without a word."""
    path, other = tmp_path / NAME, tmp_path / "lain.kubebook"
    full(path)
    other.write_bytes(path.read_bytes())
    do(path)
    sample.edit(other, DAY_5)
    path.write_bytes(other.read_bytes())
    (fault,) = open_ledger(path, pause=0).faults
    assert isinstance(fault, LedgerDiverged)
    assert compare_ledgers(path, path).before == "forget"


def test_the_file_forgotten_elsewhere_goes_on_from_the_same_line_only(tmp_path: Path) -> None:
    """Where lines were added there before, nobody can tell whether ours are in it: it is said."""
    path, other = tmp_path / NAME, tmp_path / "lain.kubebook"
    full(path)
    other.write_bytes(path.read_bytes())
    do(other)
    whole = path.read_bytes()
    path.write_bytes(other.read_bytes())
    assert open_ledger(path, pause=0).faults == ()
    other.write_bytes(whole)
    Places(other).tip.unlink()
    sample.edit(other, DAY_5)
    do(other)
    path.write_bytes(other.read_bytes())
    (fault,) = open_ledger(path, pause=0).faults
    assert "bercabang sejak penghapusan data pribadi anggota" in word(fault.worded, "id")


def test_a_number_that_another_has_too_stays_theirs(tmp_path: Path) -> None:
    """The card of a family is that of who stays as well; it goes from the departed one alone."""
    path = tmp_path / NAME
    sample.create(path)
    wife = Member(number=3, name="Ani Contoh", joined=date(2026, 10, 1), kk=KK, nik=WRONG_NIK)
    sample.edit(path, sample.DAY_1, lambda _: put(wife, BUDI))
    assert do(path).traces.shared
    book = open_ledger(path).book
    assert (book.members["A03"], book.members["A02"].kk) == (wife, "")
    data = path.read_bytes()
    assert (data.count(KK.encode()), NIK.encode() in data) == (1, False)


def test_another_groups_file_loses_only_the_numbers(tmp_path: Path) -> None:
    """A02 of a ledger kept aside may be somebody else: their own data stay."""
    path, other = tmp_path / NAME, tmp_path / "lain.kubebook"
    full(path)
    create_ledger(other, sample.first_change(), at=sample.DAY_1, ledger="f" * 32)
    stranger = Member(number=2, name="Yuli", joined=date(2026, 1, 2), nik="6271010000000009")
    sample.edit(other, sample.DAY_1, lambda _: put(stranger))
    sample.edit(other, sample.DAY_1, numbered_receipt)
    aside = Places(path).folder / "before-restore-2026-10-05-1.kubebook"
    shutil.copyfile(other, aside)
    other.unlink()
    shutil.rmtree(Places(other).folder)
    do(path)
    assert open_ledger(aside).book.members["A02"] == stranger
    assert holding(tmp_path) == []


def test_somebody_else_of_that_number_in_a_copy_that_went_its_own_way_keeps_their_data(
    tmp_path: Path,
) -> None:
    """Two people went on with one ledger, and each recorded another second member."""
    path, other = tmp_path / NAME, tmp_path / "lain.kubebook"
    create_ledger(path, without_budi(), at=sample.DAY_1, ledger=sample.LEDGER_ID)
    shutil.copyfile(path, other)
    stranger = Member(number=2, name="Yuli", joined=date(2026, 1, 2), nik=OTHER, phone=PHONE)
    sample.edit(other, sample.DAY_1, lambda _: put(stranger))
    sample.edit(path, sample.DAY_1, lambda _: put(BUDI._replace(phone="")))
    aside = Places(path).folder / "before-restore-2026-10-05-1.kubebook"
    shutil.copyfile(other, aside)
    assert "phone" not in do(path).traces.fields
    assert open_ledger(aside).book.members["A02"] == stranger


def test_an_older_version_is_forgotten_in_the_new_one(tmp_path: Path) -> None:
    """A ledger of an older kubebook is written anew once, for both."""
    path = tmp_path / NAME
    full(path)
    path.write_bytes(sample.as_version_1(path.read_bytes()))
    Places(path).tip.unlink()
    do(path)
    assert chain.read_ink(path.read_bytes()).former[0].version == 1
    assert holding(tmp_path) == []


def test_a_folder_that_cannot_be_looked_at_stops_it(tmp_path: Path) -> None:
    """What cannot be searched is not called clean."""
    path = tmp_path / NAME
    full(path)
    calls = count_calls(lambda: find_traces(path, BUDI))
    with failing(Fault(calls.index("listdir"), "EACCES")), pytest.raises(LedgerUnreadable):
        find_traces(path, BUDI)


def test_whatever_fails_the_book_is_whole_and_the_next_try_ends_it(tmp_path: Path) -> None:
    """Each call in each way, and killed in between: the old book or the new, and no fault."""
    start, work = tmp_path / "start", tmp_path / "work"
    start.mkdir()
    full(start / NAME)
    for day in (5, 7):
        Places(start / NAME).backup(date(2026, 10, day)).unlink()
    path = work / NAME
    sample.copy_tree(start, work)
    before = open_ledger(path).book
    calls = count_calls(lambda: do(path))
    after = open_ledger(path).book
    told = set()
    first = calls.index("write")
    for fault in faults_of(calls):
        writes = fault.at >= first and calls[fault.at] in WRITES
        if fault.way not in (
            ("ENOSPC", "dead disk", "kill in", "kill after") if writes else ("EIO",)
        ):
            continue  # the other ways leave the disk as these do
        sample.copy_tree(start, work)
        try:
            with failing(fault):
                do(path)
            outcome = "done"
        except Killed:
            outcome = "killed"
        except LedgerError as error:
            outcome = type(error).__name__
        told.add(outcome)
        ledger = open_ledger(path, pause=0)
        where = (fault, calls[fault.at], outcome)
        assert ledger.faults == (), where
        assert ledger.book in ((after,) if outcome == "done" else (before, after)), where
        if outcome == "done":
            assert holding(work) == [], where
        do(path)
        assert holding(work) == [], where
        assert open_ledger(path, pause=0).book == after
    assert {"done", "killed", LedgerNotWritten.__name__} <= told


def test_no_power_cut_leaves_half_a_forgotten_book(tmp_path: Path) -> None:
    """Whenever the power goes, the old book or the new is there; once told, no number is."""
    root = tmp_path / "disk"
    root.mkdir()
    path = root / NAME
    sample.create(path)
    sample.edit(path, sample.DAY_1, lambda _: put(BUDI))
    sample.edit(path, sample.DAY_2, numbered_receipt)
    before = open_ledger(path).book
    during, acknowledged = power_cuts(root, lambda: do(path))
    after = open_ledger(path).book
    for number, (files, books) in enumerate(
        [(files, (before, after)) for files in during]
        + [(files, (after,)) for files in acknowledged]
    ):
        there = tmp_path / str(number) / NAME
        build(files, there.parent)
        ledger = open_ledger(there, pause=0)
        assert ledger.faults == ()
        assert ledger.book in books
        if len(books) > 1:
            do(there)
        assert holding(there.parent) == []
    assert len(during) > 30


PARTED = st.sampled_from(["", " ", ".", "-", " - "])


@given(
    number=st.text("0123456789", min_size=16, max_size=16),
    parts=st.lists(PARTED, min_size=15, max_size=15),
    around=st.tuples(st.text(max_size=5), st.text(max_size=5)),
)
def test_a_card_number_is_found_however_it_is_written(
    number: str, parts: list[str], around: tuple[str, str]
) -> None:
    """With blanks, dots or dashes between any digits, and any text around it."""
    written = "".join(map("".join, zip(number, [*parts, ""], strict=True)))
    pattern = pattern_of([bare(number)])
    assert pattern
    assert pattern.search(written.join(around))


@pytest.mark.parametrize(
    ("typed", "text", "found"),
    [
        ("0812-3456-7890", "hp +6281234567890.", True),
        ("+62 812 3456 7890", "0812 3456 7890", True),
        ("0812-3456-7890", "no. 90812345678901", False),
        ("0812", "0812", False),
        ("20261005", "2026-10-05", False),
        ("DTSEN-00042", "id dtsen-00042", True),
        ("DTSEN42", "id dtsen42!", True),
        ("D1", "D1", False),
        ("0812345678", "hp 0812345678", True),
        ("081234567", "hp 081234567", False),
        ("DTSEN4", "id dtsen4", True),
        ("DTSE4", "id dtse4", False),
    ],
)
def test_only_what_can_be_told_from_other_text_is_sought(
    *, typed: str, text: str, found: bool
) -> None:
    """A date is no telephone number; a short sign stands for too much."""
    pattern = pattern_of([bare(typed)])
    assert bool(pattern and pattern.search(text)) == found


def test_what_a_program_that_takes_no_lock_wrote_meanwhile_is_not_lost(tmp_path: Path) -> None:
    """The ledger moved since it was searched: nobody is forgotten, and nothing is written over."""
    path = tmp_path / NAME
    full(path)
    extra = path.read_bytes() + b"\n"

    def meanwhile(book: Book) -> Change:
        path.write_bytes(extra)
        return forget(book, "A02", today=DAY_5.date())

    copies = {file: file.read_bytes() for file in Places(path).backups.iterdir()}
    with pytest.raises(LedgerMoved):
        forget_member(path, meanwhile, stamp=sample.stamp(DAY_5))
    assert path.read_bytes() == extra
    assert copies == {file: file.read_bytes() for file in Places(path).backups.iterdir()}
