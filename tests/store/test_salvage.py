"""Salvage: what is whole is saved, what is not is named, and a model knows which is which."""

import json
import random
import shutil
from collections.abc import Callable, Iterable
from datetime import date
from functools import cache
from hashlib import sha256
from pathlib import Path

import pytest

from kubebook.book.accounts.chart import starting_accounts
from kubebook.book.book import Book
from kubebook.book.records.change import Change
from kubebook.book.records.closings import Closing
from kubebook.book.records.entries import Entry
from kubebook.book.records.proofs import Proof
from kubebook.errors import LedgerError
from kubebook.errors.ledger import (
    LedgerDiverged,
    LedgerExists,
    LedgerMissing,
    LedgerNewer,
    LedgerPerhapsSaved,
    LedgerUnreadable,
    NothingToSalvage,
)
from kubebook.store import chain
from kubebook.store.codecs import documents_of
from kubebook.store.ledger import open_ledger
from kubebook.store.paths import Places
from kubebook.store.restore import restore_ledger
from kubebook.store.salvage import UNKNOWN_NAME, Held, Salvaged, salvage_ledger
from kubebook.store.tables import Written, line_of
from tests.cli.crafted import sound
from tests.cli.desk import desk_in
from tests.store import sample
from tests.store.faults import Killed, count_calls, failing, faults_of
from tests.store.sample import DAY_3, NAME

LINES = 600
ADDED = b'{"at":"2026-10-05T08:00:01","by":"A01","did":"receipt","put":{"entries":{"%d":'


def entry(number: int) -> Entry:
    """The entry of line `number` + 1 of the long ledger; every line has its own."""
    return Entry(
        number=number,
        voucher=f"BKM-2026-{number:04}",
        date=date(2026, 10, 1 + number % 28),
        amount=1_000 * number,
        source="4101",
        target="1101",
        text=f"Telur {number} “rak” \\ x",
    )


@cache
def long_ledger() -> tuple[bytes, ...]:
    """The lines of a ledger: the first, that of the group, and one for each of 598 entries."""
    lines = [chain.first_line(sample.LEDGER_ID)]
    link = chain.chain_of(lines[0])
    changes = [
        sample.first_change(),
        *(Change("receipt", (entry(it),)) for it in range(1, LINES - 1)),
    ]
    for change in changes:
        put = {
            table: {str(number): document for number, document in documents.items()}
            for table, documents in documents_of(change.put).items()
        }
        line, link = line_of(Written(sample.DAY_1, "A01", change.did), put, link)
        lines.append(line)
    return tuple(lines)


def salvaged(folder: Path, data: bytes | Iterable[bytes]) -> Salvaged:
    """A damaged file salvaged: it stays as it was, and what is made opens without fault."""
    source, target = folder / "rusak.kubebook", folder / "baru.kubebook"
    data = data if isinstance(data, bytes) else b"\n".join(data) + b"\n"
    source.write_bytes(data)
    done = salvage_ledger(source, target, at=DAY_3)
    ledger = open_ledger(target, pause=0)
    assert source.read_bytes() == data
    assert (ledger.book, ledger.faults, ledger.notices) == (done.book, (), ())
    target.unlink()
    shutil.rmtree(Places(target).folder)
    return done


def numbers(done: Salvaged) -> list[int]:
    """The numbers of the entries that were saved."""
    return [one.number for one in done.book.entries]


def left(done: Salvaged, *states: str) -> list[int]:
    """The lines of the file that were left out, of some states."""
    return [one.line for one in done.left_out if one.state in states]


@pytest.mark.parametrize("count", [1, 5, 50])
@pytest.mark.parametrize("way", ["amount", "torn open", "zeros"])
def test_damaged_lines_cost_themselves_alone(tmp_path: Path, count: int, way: str) -> None:
    """A digit changed, a mark spoilt, a block of zeros: each is named, all others are saved."""
    chance = random.Random(f"{count} {way}")  # noqa: S311 (no secret)
    lines = list(long_ledger())
    hit = sorted(chance.sample(range(2, LINES), count))
    for at in hit:
        lines[at] = {
            "amount": lines[at].replace(b'"amount":', b'"amount":9'),
            "torn open": lines[at].replace(b'"put":{', b'"put":#'),
            "zeros": b"\0" * 40 + lines[at][40:],
        }[way]
    done = salvaged(tmp_path, lines)
    assert numbers(done) == [it for it in range(1, LINES - 1) if it + 1 not in hit]
    assert left(done, "suspect" if way == "amount" else "lost") == [at + 1 for at in hit]
    assert (done.lines, done.taken, len(done.left_out)) == (LINES - 1, LINES - 1 - count, count)
    for one in done.left_out:
        it = entry(one.line - 2)
        amount = it.amount if way != "amount" else int(f"9{it.amount}")
        assert one.held == (Held(it.date, it.voucher, amount, it.text),)


@pytest.mark.parametrize("count", [1, 5, 50])
def test_a_line_whose_end_is_damaged_is_proved_by_the_next_one(tmp_path: Path, count: int) -> None:
    """Only its chain is spoilt, and the line after it follows from what it says: both are whole."""
    lines = list(long_ledger())
    chance = random.Random(count)  # noqa: S311 (no secret)
    hit = chance.sample(range(2, LINES - 1, 2), count)
    for at in hit:
        lines[at] = lines[at][:-10] + bytes([lines[at][-10] ^ 1]) + lines[at][-9:]
    lines = [
        one if one[-10:-9] in b"0123456789abcdef" else one[:-10] + b"0" + one[-9:] for one in lines
    ]
    done = salvaged(tmp_path, lines)
    assert numbers(done) == list(range(1, LINES - 1))
    assert done.left_out == ()


def test_swapped_lines_are_put_in_order_again(tmp_path: Path) -> None:
    """The chain says which came first."""
    lines = list(long_ledger())
    for one, other in ((10, 11), (30, 500), (2, 599)):
        lines[one], lines[other] = lines[other], lines[one]
    done = salvaged(tmp_path, lines)
    assert numbers(done) == list(range(1, LINES - 1))
    assert (done.left_out, done.taken) == ((), LINES - 1)


def test_a_piece_cut_out_of_the_middle_costs_what_was_in_it(tmp_path: Path) -> None:
    """From inside one line to inside a later one: what is joined is lost, no line after it."""
    whole = b"\n".join(long_ledger()) + b"\n"
    for seed in range(20):
        chance = random.Random(seed)  # noqa: S311 (no secret)
        begin = chance.randrange(whole.index(b"\n", 3_000), len(whole) // 2)
        end = chance.randrange(begin + 1, begin + 5_000)
        before, after = whole[:begin].count(b"\n"), whole[end:].count(b"\n")
        done = salvaged(tmp_path, whole[:begin] + whole[end:])
        gone = set(range(1, LINES - 1)) - set(numbers(done))
        clean = whole[begin - 1 : begin] == b"\n" and whole[end - 1 : end] == b"\n"
        first, last = before, LINES - after
        assert set(range(first, last)) - gone == set(), seed
        assert gone <= set(range(first - 1, last + (2 if clean else 1))), seed


def test_the_end_cut_off_costs_the_end(tmp_path: Path) -> None:
    """A power cut or a full flash drive: what came before is there."""
    whole = b"\n".join(long_ledger()) + b"\n"
    done = salvaged(tmp_path, whole[: len(whole) // 2])
    count = whole[: len(whole) // 2].count(b"\n")
    assert numbers(done) == list(range(1, count - 1))
    assert left(done, "lost") == [count + 1]


def test_lines_without_the_line_end_between_them_are_both_saved(tmp_path: Path) -> None:
    """An editor that joined lines lost nothing."""
    lines = list(long_ledger())
    glued = [b"".join(lines[:3]), *lines[3:300], b"".join(lines[300:400]), *lines[400:]]
    assert numbers(salvaged(tmp_path, glued)) == list(range(1, LINES - 1))
    assert numbers(salvaged(tmp_path, b"".join(lines))) == list(range(1, LINES - 1))


@pytest.mark.parametrize("joint", [b"\n", b""])
def test_two_copies_in_one_file_are_the_longer_one(tmp_path: Path, joint: bytes) -> None:
    """What both hold is taken once; what only the second has is taken too."""
    lines = long_ledger()
    older = b"\n".join(lines[:300])
    for data in (older + joint + b"\n".join(lines), b"\n".join(lines) + joint + older):
        done = salvaged(tmp_path, data)
        assert numbers(done) == list(range(1, LINES - 1))
        assert (done.left_out, done.lines) == ((), LINES - 1)


def test_of_two_books_in_one_file_the_first_is_taken(tmp_path: Path) -> None:
    """The lines of another group are named and never mixed in."""
    lines = list(long_ledger()[:5])
    other = sample.chained_anew(
        chain.first_line("f" * 32), (it[: -chain.CHAIN_BYTES] for it in lines[1:])
    )
    done = salvaged(tmp_path, b"\n".join(lines) + b"\n" + other)
    assert numbers(done) == [1, 2, 3]
    assert left(done, "other") == [7, 8, 9, 10]


def test_of_two_branches_the_first_is_taken_and_the_other_named(tmp_path: Path) -> None:
    """Two computers wrote on, and somebody joined the two files."""
    lines = list(long_ledger()[:5])
    path = tmp_path / NAME
    path.write_bytes(b"\n".join(lines[:4]) + b"\n")
    sample.edit(path, make=lambda _: Change("receipt", (entry(7),)))
    sample.edit(path, make=lambda _: Change("receipt", (entry(8),)))
    done = salvaged(tmp_path, b"\n".join(lines) + b"\n" + path.read_bytes())
    assert numbers(done) == [1, 2, 3]
    assert left(done, "fork") == [10, 11]
    assert done.left_out[1].held[0].voucher == "BKM-2026-0008"


@pytest.mark.parametrize("at", range(0, 76, 3))
def test_a_spoilt_first_line_costs_nothing(tmp_path: Path, at: int) -> None:
    """Its version and the ledger's id are found again, from the lines after it or the tip."""
    path = tmp_path / "rusak.kubebook"
    sample.three_days(path)
    data = path.read_bytes()
    assert at < data.index(b"\n")
    book = open_ledger(path).book
    done = salvaged(tmp_path, data[:at] + bytes([data[at] ^ 4]) + data[at + 1 :])
    assert (done.book, done.trusted, done.left_out) == (book, False, ())


def test_without_the_line_of_the_group_there_is_still_a_book(tmp_path: Path) -> None:
    """The money is there; the group, its accounts and members are to be named again."""
    lines = list(long_ledger()[:9])
    done = salvaged(tmp_path, [lines[0], b"\0" * 40 + lines[1][40:], *lines[2:]])
    assert (done.book.group.name, done.made) == (UNKNOWN_NAME, ("group", "accounts"))
    assert numbers(done) == [1, 2, 3, 4, 5, 6, 7]
    assert [*done.book.accounts] == [one.code for one in starting_accounts()]
    changed = lines[1].replace(b"Siti", b"Situ")
    done = salvaged(tmp_path, [lines[0], changed, *lines[2:]])
    assert (done.trusted, done.book.members["A01"].name, done.left_out) == (True, "Situ Contoh", ())


def test_a_ledger_of_an_older_version_is_salvaged_into_the_present_one(tmp_path: Path) -> None:
    """Line 1 says what it came from."""
    path = tmp_path / "rusak.kubebook"
    sample.of_version_1(path, 3)
    before = chain.read_ink(path.read_bytes())
    salvage_ledger(path, tmp_path / NAME, at=DAY_3)
    ink = chain.read_ink((tmp_path / NAME).read_bytes())
    end = chain.Former(3, len(before.lines), before.chain, "salvage")
    assert (ink.version, ink.ledger, ink.former) == (chain.VERSION, before.ledger, (end,))
    assert ink.bodies == before.bodies


def test_what_was_salvaged_is_never_taken_for_what_was_last_written(tmp_path: Path) -> None:
    """Lines may be missing anywhere: put in place by hand it is told, by `restore` it goes on."""
    path, new = tmp_path / NAME, tmp_path / "baru.kubebook"
    sample.three_days(path)
    salvage_ledger(path, new, at=DAY_3)
    old = path.read_bytes()
    path.write_bytes(new.read_bytes())
    (fault,) = open_ledger(path, pause=0).faults
    assert isinstance(fault, LedgerDiverged)
    restore_ledger(path, new, day=DAY_3.date())
    assert open_ledger(path, pause=0).faults == ()
    assert len(sample.edit(path, DAY_3).book.entries) == 4
    path.write_bytes(old)
    assert len(open_ledger(path, pause=0).faults) == 1


def test_proofs_are_found_again_and_broken_seals_named(tmp_path: Path) -> None:
    """A picture that lies whole beside the damaged file comes along; a seal over a loss is told."""
    path = tmp_path / "rusak.kubebook"
    whole, spoilt = sha256(b"nota").hexdigest(), sha256(b"bon").hexdigest()

    def put(_: Book) -> Change:
        return Change(
            "attach",
            (
                Proof(1, "BKM-2026-0001", whole, "jpg", 4, date(2026, 10, 5), "nota.jpg"),
                Proof(2, "BKM-2026-0001", spoilt, "jpg", 3, date(2026, 10, 5), "bon.jpg"),
                Closing(1, date(2026, 9, 1), date(2026, 10, 5), "0" * 64),
            ),
        )

    sample.create(path)
    sample.edit(path, make=put)
    folder = Places(path).proofs
    folder.mkdir()
    for digest in (whole, spoilt):
        (folder / f"{digest}.jpg").write_bytes(b"nota")
    done = salvage_ledger(path, tmp_path / NAME, at=DAY_3)
    assert (done.proofs, done.proofs_lost) == (1, ("bon.jpg",))
    assert [file.name for file in Places(tmp_path / NAME).proofs.iterdir()] == [f"{whole}.jpg"]
    assert [one.number for one in done.seals] == [1]


def test_what_is_no_ledger_makes_none(tmp_path: Path) -> None:
    """A newer file, a picture, nothing, no file: refused in words, and nothing is left behind."""
    source, target = tmp_path / "rusak.kubebook", tmp_path / NAME
    newer = chain.first_line(sample.LEDGER_ID, version=chain.VERSION + 1) + b"\n"
    for data, leaf in (
        (newer, LedgerNewer),
        (b"\x89PNG\r\n\x1a\n" * 40, NothingToSalvage),
        (b"", NothingToSalvage),
        (b"\0" * 9_000, NothingToSalvage),
        (long_ledger()[0], NothingToSalvage),
    ):
        source.write_bytes(data)
        with pytest.raises(leaf):
            salvage_ledger(source, target, at=DAY_3)
    source.unlink()
    with pytest.raises((LedgerMissing, LedgerUnreadable)):
        salvage_ledger(source, target, at=DAY_3)
    assert list(tmp_path.iterdir()) == []
    sample.create(source)
    for there in (source, target):
        if there is target:
            target.write_bytes(b"x")
        with pytest.raises(LedgerExists):
            salvage_ledger(source, there, at=DAY_3)
    assert target.read_bytes() == b"x"


def test_whatever_fails_the_new_ledger_is_whole_or_not_there(tmp_path: Path) -> None:
    """Each call to the disk failed and killed: the damaged file stays, and the next try goes on."""
    start, work = tmp_path / "start", tmp_path / "work"
    start.mkdir()
    sample.three_days(start / "rusak.kubebook")
    folder = Places(start / "rusak.kubebook").proofs
    data = (start / "rusak.kubebook").read_bytes()
    source, target = work / "rusak.kubebook", work / NAME
    folder.mkdir()

    def action() -> Salvaged:
        return salvage_ledger(source, target, at=DAY_3)

    sample.copy_tree(start, work)
    calls = count_calls(action)
    after = open_ledger(target).book
    told = set()
    for fault in faults_of(calls):
        sample.copy_tree(start, work)
        outcome = _outcome(action, fault)
        told.add(outcome)
        assert source.read_bytes() == data
        try:
            now = open_ledger(target, pause=0).book
        except LedgerMissing:
            now = None
        assert now in (None, after), (fault, calls[fault.at])
        assert outcome != "saved" or now == after, fault
        assert outcome != "not saved" or now is None, (fault, calls[fault.at])
        if now is None:
            action()
        assert len(sample.edit(target, DAY_3).book.entries) == 4
    assert {"saved", "not saved", "killed"} <= told
    assert len(calls) > 10


def _outcome(action: Callable[[], object], fault: object) -> str:
    with failing(fault):  # type: ignore[arg-type]  # a fault of faults_of
        try:
            action()
        except Killed:
            return "killed"
        except LedgerPerhapsSaved:
            return "perhaps"
        except LedgerError:
            return "not saved"
    return "saved"


@pytest.mark.parametrize("seed", range(30))
def test_what_depends_on_a_lost_line_leaves_a_readable_book(tmp_path: Path, seed: int) -> None:
    """An entry whose account, member or corrected entry is lost: `check` says it, and no more."""
    chance = random.Random(seed)  # noqa: S311 (no secret)
    lines = sound(one_each=True)
    for at in chance.sample(range(1, len(lines)), chance.choice((1, 2, 5))):
        lines[at] = b"#" * len(lines[at])
    source = tmp_path / "flashdisk" / "rusak.kubebook"
    source.parent.mkdir()
    source.write_bytes(b"\n".join(lines) + b"\n")
    desk = desk_in(tmp_path)
    assert desk(f"restore flashdisk/rusak.kubebook --salvage -o {desk.path.name}").code == 0
    for line in ("check", "status", "show position", "show inventory", "report -o x.pdf"):
        assert desk(line).code in (0, 1), line
    assert json.loads(desk("show entries --json").out)
