"""Ledgers that another program spoilt: each command answers, and what `check` says to type works.

Some of what is written is refused, with the next step; nothing ends in a traceback.
"""

import json
import shutil
from collections.abc import Iterator
from datetime import date, datetime

import pytest

from kubebook.book.book import TABLES, Book
from kubebook.book.records.change import Change, Record
from kubebook.book.records.goods import Asset, Retirement
from kubebook.book.records.grants import Stage
from kubebook.book.records.meetings import Guest, Meeting, Problem
from kubebook.book.records.people import ROLES, Role, Term
from kubebook.book.records.plan import PlanLine, PlanVersion
from kubebook.book.records.proofs import Proof
from kubebook.paper.documents.catalogue import DOCUMENTS
from kubebook.statements.catalogue import STATEMENTS
from kubebook.store.ledger import create_ledger
from tests.book.check.broken import books
from tests.book.check.test_whole_book import FAULTS, entry, spoilt
from tests.cli.desk import Desk
from tests.cli.window import Window

DAY = date(2026, 10, 1)
NOBODY = tuple(
    Term(number=number, member=f"A{number}", role=role, appointed=DAY)
    for number, role in enumerate(ROLES, start=71)
)
LINE = PlanLine(1, 1, 1, "belanja", "Pakan", 1_000, "paket", 5, 5, "9999", 7)
MACHINE = Asset(1, "INV-001", "Mesin", "9999", 2, "buah", "beli", DAY, 8_000, entries=(77,))
LOST: dict[str, Book] = {
    "account": spoilt(entry("9999", "pakan", member="A77", line=9, grant=9)),
    "both": spoilt(entry("9998", "9999"), entry("kas", "9999", number=100)),
    "names": spoilt(entry("kas", "pakan", voucher="BKK-2026-0003", member="A77", line=9, grant=9)),
    "number": spoilt(
        entry("bahan", "persediaan", voucher="BM-2026-tiga"),
        entry("penjualan", "kas", voucher="BKM-2026-??", number=100),
    ),
    "offices": spoilt(terms=NOBODY),
    "meeting": spoilt(
        meetings=(Meeting(1, DAY, held=True, present=("A77", "A01"), minutes_by="A78"),),
        problems=(Problem(1, "Pakan", DAY, meeting=9), Problem(2, "Hama", DAY, visit=9)),
        guests=(Guest(1, DAY, "Ratna", meeting=9),),
    ),
    "plan": spoilt(plan_lines=(LINE,), plan_versions=(PlanVersion(1, DAY, meeting=9),)),
    "goods": spoilt(
        assets=(MACHINE, MACHINE._replace(number=2, tag="INV-002", account="1401", life_months=9)),
        retirements=(Retirement(1, 9, DAY, 1, 4_000, "dijual"),),
    ),
    "others": spoilt(
        stages=(Stage(1, 9, 1, 1_000),),
        proofs=(Proof(1, "BKK-2026-0099", "0" * 64, "jpg", 9, DAY, "nota.jpg"),),
    ),
}
"""Books, each with something that names what is not there."""
TYPED = (
    "status",
    "receipt 50rb Telur --account penjualan",
    "expense 1rb Pakan --account pakan",
    "adjust 1000 Uji --from persediaan --to bahan",
    "member set A03 --role bendahara",
    "member leave A01 --reason pindah",
    "export entries",
    "export members",
    "meeting show 1",
    "meeting set 1 --decision Uji",
    "asset show INV-001",
    "asset depreciate",
    "asset retire INV-001 --how rusak --reason Uji",
    "plan show 1",
    "plan progress",
    "plan approve --meeting 1",
    *(f"show {name}" for name in STATEMENTS),
    *(f"report {name}" for name in DOCUMENTS),
)
OF_VOUCHERS = (
    "entry show {voucher}",
    "entry show {voucher} --json",
    "entry correct {voucher} --amount 2000 --reason salah",
    "entry correct {voucher} --member A01 --reason salah",
    "entry void {voucher} --reason salah",
)
ANSWERED = {0, 1, 2}
"""The exit codes of a command that did it, or refused it in words."""


def kept(desk: Desk, book: Book) -> Desk:
    """The desk with this book in its ledger."""
    change = Change(did="init", put=tuple(_records(book)))
    create_ledger(desk.path, change, at=datetime(2026, 10, 31, 8))  # noqa: DTZ001 (local time)
    return desk


def _records(book: Book) -> Iterator[Record]:
    for name in TABLES.values():
        table = getattr(book, name)
        if name == "group":
            yield table
        else:
            yield from table.values() if name in ("accounts", "members") else table


def broken_voucher(book: Book) -> str:
    """The last voucher of a book."""
    return book.entries[-1].voucher


def found(desk: Desk) -> dict[str, str | None]:
    """What `check` finds, each with what to type."""
    return {one["what"]: one["todo"] for one in json.loads(desk("check --json").out)}


def filled(todo: str) -> str:
    """A command of `check` with something in place of NAMA and the reason."""
    return todo.removeprefix("kubebook ").replace("NAMA", "A01").replace("...", "salah")


@pytest.mark.parametrize("lost", LOST)
def test_every_command_answers(bare: Desk, lost: str) -> None:
    """An error in words or none: the treasurer can go on, and see what is there."""
    desk = kept(bare, LOST[lost])
    ledger, beside = desk.path.read_bytes(), desk.path.with_name(f"{desk.path.name}.d")
    of_last = [one.format(voucher=broken_voucher(LOST[lost])) for one in OF_VOUCHERS]
    for line in (*TYPED, *of_last):
        assert desk(line).code in ANSWERED, line
        desk.path.write_bytes(ledger)
        shutil.rmtree(beside, ignore_errors=True)


@pytest.mark.parametrize(("book", "what", "todo"), FAULTS, ids=[what for _, what, _ in FAULTS])
def test_what_check_says_to_type_is_done(bare: Desk, book: Book, what: str, todo: str) -> None:
    """The command of each fault, with its gaps filled in, is carried out."""
    desk = kept(bare, book)
    assert desk(filled(found(desk)[what] or "")).code == 0
    if " lihat " not in todo:
        assert what not in found(desk)


@pytest.mark.parametrize("book", list(books()))
def test_what_check_says_to_type_is_answered_in_any_book(bare: Desk, book: Book) -> None:
    """Done, or refused in words: a gap of it is still to be filled in."""
    desk = kept(bare, book)
    ledger, beside = desk.path.read_bytes(), desk.path.with_name(f"{desk.path.name}.d")
    for todo in filter(None, found(desk).values()):
        assert desk(filled(todo.splitlines()[-1].strip())).code in ANSWERED, todo
        desk.path.write_bytes(ledger)
        shutil.rmtree(beside, ignore_errors=True)


def test_an_unknown_account_or_member_is_shown_as_its_code(bare: Desk) -> None:
    """In words and for scripts: nothing else is known of it."""
    desk = kept(bare, LOST["account"])
    shown = desk("entry show bm3").out
    assert "9999 ke Pakan" in shown
    assert "A77" in shown
    (row,) = json.loads(desk("entry show bm3 --json").out)
    assert (row["source"], row["target"], row["member"]) == ("9999", "pakan", "A77")


def test_an_entry_on_an_unknown_account_is_made_void_and_never_corrected(bare: Desk) -> None:
    """The refusal says what to type, and that works."""
    desk = kept(bare, LOST["both"])
    refused = desk("entry correct bm3 --entry 99 --amount 2000 --reason salah")
    assert refused.code == 1
    assert 'kubebook transaksi batal BM-2026-0003 --alasan "..."' in refused.err
    assert desk("entry void bm3 --reason salah").code == 0
    assert "9998" not in " ".join(found(desk))


def test_a_voucher_with_an_odd_number_is_found_by_it(bare: Desk) -> None:
    """`BM-2026-003` is not `BM-2026-0003` where a spoilt book has both."""
    odd, other = entry("bahan", "persediaan", voucher="BM-2026-003"), "BM-2026-0003"
    desk = kept(bare, spoilt(odd, odd._replace(number=100, voucher=other)))
    assert desk("entry show BM-2026-003").out.startswith("BM-2026-003,")
    assert desk("entry show bm3").out.startswith(f"{other},")
    assert desk("entry show BM-2026-tiga").code == 2


@pytest.mark.parametrize("role", ROLES)
def test_an_office_given_to_nobody_stops_nothing(bare: Desk, role: Role) -> None:
    """Receipts go on, the report leaves the name open, and another one takes the office."""
    desk = kept(bare, LOST["offices"])
    assert desk("receipt 50rb Telur --account penjualan").code == 0
    assert desk("report monthly").code == 0
    assert desk("show members").code == 0
    lost = f"Jabatan {role} diberikan kepada {NOBODY[ROLES.index(role)].member}"
    assert lost in " ".join(found(desk))
    assert desk(f"member set A03 --role {role}").code == 0
    assert lost not in " ".join(found(desk))
    assert desk("receipt 60rb Telur --account penjualan").code == 0


def test_a_terminal_reads_back_names_that_are_not_there(bare: Desk) -> None:
    """The member and the grant as their numbers, before anything is saved."""
    desk = kept(bare, LOST["names"])
    window = Window(
        ["entry", "correct", "bkk3", "--amount", "2rb", "--reason", "salah"], desk.folder
    )
    assert window.end() == 0
    window = Window(["entry", "correct", "bkk4"], desk.folder)
    window.answer("Jumlah [2.000]", "3rb")
    of_slip = "Untuk apa", "Baris RAB [9]", "Pos", "Anggota yang mana [A77]", "Keluar dari"
    for question in (*of_slip, "Tanggal ["):
        window.answer(question)
    window.answer("Tanggal nota")
    window.answer("Mengapa", "salah")
    window.answer("Simpan?")
    assert window.end() == 0
    assert "A77" in window.text


def test_a_terminal_records_a_slip_beside_an_account_that_is_not_there(bare: Desk) -> None:
    """The lost slip is not proposed again."""
    desk = kept(bare, spoilt(entry("9999", "kas", voucher="BKM-2026-0003", text="Hilang")))
    window = Window(["receipt", "2rb", "Hilang"], desk.folder)
    window.answer("Pos", "penjualan")
    window.answer("Masuk ke")
    window.answer("Tanggal")
    window.answer("Dari siapa")
    window.answer("Simpan?")
    window.answer("Jumlah berikutnya")
    assert window.end() == 0
    assert desk.entries[-1].text == "Hilang"
    assert "Seperti" not in window.text


def test_a_terminal_asks_nothing_about_an_account_that_is_not_there(bare: Desk) -> None:
    """It refuses before the first question; making it void shows it and asks why."""
    desk = kept(bare, LOST["account"])
    window = Window(["entry", "correct", "bm3"], desk.folder)
    assert window.end() == 1
    assert "kubebook transaksi batal BM-2026-0003" in window.text
    window = Window(["entry", "void", "bm3"], desk.folder)
    window.answer("Mengapa", "salah")
    window.answer("Batalkan?", "ya")
    assert window.end() == 0
