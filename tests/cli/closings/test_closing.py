"""`count`, `close`, `reopen`, `entry reverse`, `check --seal`, `export seal` as they are typed."""

import json
import random
import re
from datetime import date
from hashlib import sha256

import pytest

from kubebook.book.closings.codes import LETTERS, code_of
from kubebook.book.closings.seal import sealed_text
from kubebook.book.records.change import Change
from kubebook.periods import month_of
from kubebook.store import chain
from kubebook.store.history import book_at
from kubebook.store.ledger import Stamp, edit_ledger, open_ledger
from kubebook.store.paths import Places
from kubebook.store.tables import body_of
from kubebook.store.tip import Tip, write_tip
from tests.cli.desk import Desk, Typed

SEPTEMBER = (
    "receipt 500rb Telur --account penjualan --date 2026-09-10",
    "expense 80rb Pakan --account pakan --date 2026-09-11",
    "receipt 50rb Simpanan --account simpanan-wajib --member A05 --date 2026-09-12",
)
CLOSE = 'close 2026-09 --uncounted "Uangnya di bank"'
SEEN = "--witness 'Agus Dehen' --witness Suparti"


@pytest.fixture
def closed(typed: Typed) -> Desk:
    """September closed on 31 October."""
    return typed(*SEPTEMBER, CLOSE)


def _code(desk: Desk) -> str:
    return code_of(desk.book.closings[-1].seal)


# --- counting --------------------------------------------------------------------------------


def test_a_count_is_saved_and_compared_afterwards(typed: Typed) -> None:
    """The book's figure stands behind what was counted; nothing is recorded unasked."""
    desk = typed(*SEPTEMBER)
    answer = desk(f"count --note 100000=4 --note 50000=1 --coin 500=40 {SEEN}")
    assert answer.out == (
        "Tersimpan: pemeriksaan kas Sabtu, 31 Oktober 2026.\n"
        "Uang tunai: Rp470.000, menurut buku Rp470.000: cocok.\n"
        "Cetak berita acaranya dan tanda tangani:\n"
        "  kubebook laporan pemeriksaan-kas --periode 2026-10\n"
    )
    assert len(desk.entries) == 3
    assert "cocok dengan buku" in desk("status").out


def test_the_books_figure_is_shown_only_after_the_count(typed: Typed) -> None:
    """Until the count is saved no sum of the book is on the screen; then a difference is asked."""
    desk = typed(*SEPTEMBER)
    asked = desk.answering("hitung", "", "4 1", "0 38", "", "")
    assert "470.000" not in asked.err
    assert "4 x 100.000, 1 x 50.000: Rp450.000" in asked.err
    saved = desk.answering("hitung", "", "4 1", "0 38", "", "", "", "ya", "Koin hilang", "hasil")
    assert "menurut buku Rp470.000: kurang Rp1.000." in saved.out
    assert desk.entries[-1].text == "Selisih kurang pemeriksaan kas: Koin hilang"
    assert desk.book.counts[-1].explanation == "Koin hilang"


def test_giving_up_at_a_difference_keeps_the_count(typed: Typed) -> None:
    """What was counted is not lost; the difference waits to be explained."""
    desk = typed(*SEPTEMBER)
    desk.answering("hitung", "", "4", "", "", "", "", "ya")
    assert len(desk.book.counts) == 1
    assert "belum ada penjelasannya" in re.sub(r"\s+", " ", desk("check").out)


# --- closing ---------------------------------------------------------------------------------


def test_a_month_is_closed_after_a_look_and_a_yes(typed: Typed) -> None:
    """The figures first, then the reason why nobody counted; a no closes nothing."""
    desk = typed(*SEPTEMBER)
    no = desk.answering("tutup 2026-09", "Sibuk", "tidak")
    figures = "saldo awal Rp0, masuk Rp550.000, keluar Rp80.000, saldo akhir Rp470.000"
    assert figures in no.err.replace("\n", " ")
    assert not desk.book.closings
    yes = desk.answering("tutup", "Sibuk", "ya")
    assert re.search(r"Oktober 2026 sudah ditutup\. Segel: [0-9A-Z-]{16}$", yes.out, re.MULTILINE)
    assert [one.uncounted for one in desk.book.closings] == ["", "Sibuk"]


def test_the_list_of_closings_is_for_scripts_as_promised(closed: Desk) -> None:
    """One row a month with these cells."""
    data = json.loads(closed("show closings --json").out)
    (row,) = data["rows"]
    cells = row["cells"]
    for name, value in {
        "month": "2026-09", "closed_on": "2026-10-31", "by": "A03", "seal": _code(closed),
        "opening": 0, "in": 550_000, "out": 80_000, "closing": 470_000, "reopened": None,
    }.items():  # fmt: skip
        assert cells[name] == value


def test_an_opened_month_stays_in_the_list(closed: Desk) -> None:
    """With the day and the reason; by an officer."""
    answer = closed('reopen 2026-09 --reason "Nota bank telat"')
    assert answer.code == 0
    assert "void 2026-09" not in answer.out
    row = json.loads(closed("show closings --json").out)["rows"][0]
    assert row["level"] == "void"
    assert (row["cells"]["reopened"], row["cells"]["reason"]) == ("2026-10-31", "Nota bank telat")
    assert row["cells"]["closing"] is None


def test_a_reversal_stays_over_the_file(closed: Desk) -> None:
    """The file has money moved back, the book less of the same; both say the same balance."""
    answer = closed("transaksi balik BKK-0001 --alasan Dobel")
    assert answer.out.startswith("BKK-2026-0001 dibalik dengan BKK-2026-0002, −Rp80.000.")
    line = json.loads(closed.path.read_text("utf-8").splitlines()[-1])
    (document,) = line["put"]["entries"].values()
    assert (document["amount"], document["source"], document["target"]) == (80_000, "5102", "1101")
    assert (document["reverses"], closed.entries[-1].amount) == (2, -80_000)
    shown = closed("entry show BKK-0001").out
    assert "Dibalik 31 Oktober 2026 dengan BKK-2026-0002: Dobel" in shown
    assert closed("check").code == 0


# --- papers ----------------------------------------------------------------------------------


def test_a_closed_month_is_printed_the_same_whatever_comes_later(closed: Desk) -> None:
    """The report, and its books; on another day, after entries, a proof, a new name."""
    names = ("monthly", "cash-book", "recap", "receipts")
    first = {name: _printed(closed, name) for name in names}
    later = closed.with_(KUBEBOOK_TODAY="2026-11-20")
    for line in (
        "receipt 5jt Telur --account penjualan",
        "entry reverse BKK-0001 --reason Dobel",
        "member set A05 --name 'Hendra Baru' --joined 2026-09-01",
        "group set --village Lain",
        "account rename pakan pakan-ayam",
    ):
        assert later(line).code == 0, line
    assert {name: _printed(later, name) for name in names} == first
    assert _printed(later, "monthly", "2026-11") != first["monthly"]


LATER = (
    "receipt {n}rb Telur --account penjualan",
    "receipt {n}rb Telur --account penjualan --date 2026-11-{day:02} --slip-date 2026-09-{day:02}",
    "expense {n}rb Pakan --account pakan",
    "expense {n}rb Pakan --account pakan --date 2026-09-{day:02}",
    "entry void BKM-{voucher:04} --reason Salah",
    "entry correct BKM-{voucher:04} --amount {n}rb --reason Salah",
    "entry reverse BKM-{voucher:04} --reason Dobel",
    "entry reverse BKK-{voucher:04} --reason Dobel",
    "count --note 1000={n} --witness Ani --witness Budi --explain Salah",
    "close 2026-10 --uncounted Sibuk",
    "reopen --reason Telat",
    "close 2026-11 --uncounted Sibuk",
    "member set A05 --name 'Hendra {n}' --joined 2026-09-01",
    "member add 'Orang {n}'",
    "group set --address 'Jalan {n}'",
    "problem add 'Kendala {n}'",
    "account rename pakan pakan-{n}",
    "handover --to A0{role} --uncounted Sibuk --witness Ani --witness Budi",
    "show cash-book",
)
"""What may be typed after September is closed; {role} is one of the first three members."""


def test_two_hundred_commands_later_the_closed_month_is_the_same_bytes(closed: Desk) -> None:
    """Whatever is typed, taken or refused: but for opening September itself again."""
    closed("close 2026-10 --uncounted Sibuk")  # so that only later months are opened again
    first = _printed(closed, "monthly")
    later = closed.with_(KUBEBOOK_TODAY="2026-11-30")
    chance = random.Random(200)  # noqa: S311 (which command comes next, no secret)
    taken = 0
    for _ in range(200):
        line = chance.choice(LATER)
        if line == "reopen --reason Telat" and len(_closed_months(later)) == 1:
            continue
        figures = {
            "n": chance.randint(1, 99),
            "day": chance.randint(1, 28),
            "voucher": chance.randint(1, 30),
            "role": chance.randint(1, 3),
        }
        taken += later(line.format(**figures)).code == 0
    assert taken > 60
    assert len(later.entries) > 15
    assert _printed(later, "monthly") == first
    assert later(f"check --seal {_code_of_september(later)}").code == 0


def _closed_months(desk: Desk) -> list[date]:
    return [one.month for one in desk.book.closings if one.reopened is None]


def _code_of_september(desk: Desk) -> str:
    return code_of(desk.book.closings[0].seal)


def _printed(desk: Desk, name: str, month: str = "2026-09") -> bytes:
    answer = desk(f"report {name} --period {month} -o out.pdf")
    assert answer.code == 0, answer.err
    return (desk.folder / "out.pdf").read_bytes()


# --- the seal --------------------------------------------------------------------------------


def test_a_paper_that_agrees_is_told_so(closed: Desk) -> None:
    """With the four figures that it was signed for."""
    answer = closed(f"check --seal {_code(closed).lower()}")
    assert answer.code == 0
    assert answer.out == (
        "Kertas itu cocok dengan buku ini: September 2026, ditutup 31 Oktober 2026; saldo awal "
        "Rp0, masuk Rp550.000, keluar Rp80.000, saldo akhir Rp470.000.\n"
    )


@pytest.mark.parametrize("place", range(13))
def test_one_wrong_letter_of_a_typed_code_is_found(closed: Desk, place: int) -> None:
    """Its place is named, and what stands there on the paper."""
    code = _code(closed).replace("-", "")
    wrong = LETTERS[(LETTERS.index(code[place]) + 7) % len(LETTERS)]
    answer = closed(f"check --seal {code[:place]}{wrong}{code[place + 1 :]}")
    assert answer.code == 1
    assert f"huruf ke-{place + 1}" in answer.out
    assert f"dengan {code[place]}, bukan {wrong}" in answer.out


@pytest.mark.parametrize("typed_code", ["", "abc", "7KQ2-M0XA-93TF", "----"])
def test_what_is_no_code_is_told_so(closed: Desk, typed_code: str) -> None:
    """Nothing is guessed."""
    answer = closed("check --seal", typed_code)
    assert answer.code == 1
    assert "bukan segel" in answer.out


def test_a_paper_of_an_opened_month_no_longer_holds(closed: Desk) -> None:
    """Who opened it, why, and the seal that it has now."""
    code = _code(closed)
    closed('reopen --reason "Nota telat"')
    assert "masih terbuka" in closed(f"check --seal {code}").out
    closed("entry void BKK-0001 --reason Dobel")
    closed(CLOSE)
    answer = closed(f"check --seal {code}")
    assert answer.code == 1
    assert "oleh Siti Rahmah, karena: Nota telat" in answer.out
    assert _code(closed) in answer.out


CHANGES: dict[str, dict[str, object]] = {
    "one rupiah": {"amount": 500_001},
    "one letter": {"text": "telur"},
    "one day": {"date": "2026-09-11"},
    "the member": {"member": "A04"},
    "made void": {"voided": "2026-10-31", "reason": "x"},
}


@pytest.mark.parametrize("what", CHANGES)
def test_a_book_whose_whole_chain_was_recomputed_is_found_by_the_paper(
    closed: Desk, what: str
) -> None:
    """Somebody changes a line, chains all anew and renews the tip: `check` finds the seal."""
    code = _code(closed)
    _forge(closed, CHANGES[what], seals=False)
    assert "seal-broken" in closed("check --json").out
    answer = closed(f"check --seal {code}")
    assert answer.code == 1
    assert "tidak cocok" in answer.out


@pytest.mark.parametrize("what", CHANGES)
def test_so_is_one_in_which_the_seal_was_recomputed_too(closed: Desk, what: str) -> None:
    """`check` has nothing to say; the paper of last month is of no book, but of its copy."""
    code = _code(closed)
    closed.with_(KUBEBOOK_TODAY="2026-11-01")("receipt 5rb Telur --account penjualan")
    _forge(closed, CHANGES[what], seals=True)
    assert "seal-broken" not in closed("check --json").out
    answer = closed(f"check --seal {code}")
    assert answer.code == 1
    assert "tetapi salinannya dari 31 Oktober 2026 punya: September 2026" in answer.out


def _forge(desk: Desk, fields: dict[str, object], *, seals: bool) -> None:
    """The ledger with an entry of September changed, as if it had always been so."""
    ink = chain.read_ink(desk.path.read_bytes())
    member = "member" in fields
    sought = b'"put":{"entries":{"3":' if member else b'"put":{"entries":{"1":'
    lines, link, last = [ink.lines[0]], chain.chain_of(ink.lines[0]), ""
    for body in ink.bodies:
        line = json.loads(body + b"}")
        if sought in body:
            (document,) = line["put"]["entries"].values()
            document.update(fields)
        if seals and "closings" in line["put"]:
            text = _sealed_anew(lines, ink)
            line["put"]["closings"]["1"]["seal"] = last = sha256(text.encode()).hexdigest()
        raw, link = chain.chained(body_of(line), link)
        lines.append(raw)
    assert bool(last) is seals
    desk.path.write_bytes(b"\n".join(lines) + b"\n")
    write_tip(
        Places(desk.path),
        Tip(ledger=ink.ledger, lines=len(lines), chain=link, entries=4, former=ink.former),
    )


def _sealed_anew(lines: list[bytes], ink: chain.Ink) -> str:
    """The text of September in the book of these lines."""
    book = book_at(ink._replace(lines=lines), len(lines))
    return sealed_text(book, month_of(date(2026, 9, 1)))


def test_a_change_behind_the_closing_line_is_told_with_its_day(closed: Desk) -> None:
    """A line that a program appended without asking the rules."""
    entry = closed.entries[0]._replace(text="Lain")
    edit_ledger(
        closed.path,
        lambda _book: Change(did="receipt", put=(entry,)),
        stamp=lambda ledger: Stamp(at=ledger.last_at, by="A02"),
    )
    answer = closed(f"check --seal {_code(closed)}")
    assert "Perubahan pertama: Sabtu, 31 Oktober 2026" in answer.out
    assert open_ledger(closed.path).faults == ()


def test_the_text_of_a_seal_goes_to_the_screen_or_a_file(closed: Desk) -> None:
    """Byte for byte what was hashed."""
    text = closed("export seal 2026-09").out
    assert sha256(text.encode()).hexdigest() == closed.book.closings[0].seal
    assert closed("ekspor segel september -o segel.txt").code == 0
    assert (closed.folder / "segel.txt").read_text("utf-8") == text
    assert closed("export seal").code == 2
    assert closed("export cash-book 2026-09").code == 2


def test_a_seal_outlives_a_member_who_is_forgotten(typed: Typed) -> None:
    """The numbers are out of every line; the paper of the closed month agrees all the same."""
    desk = typed(
        *SEPTEMBER,
        "member set A05 --nik 6271014107800001 --phone 081234567890 --joined 2026-09-01",
        "receipt 5rb 'Telur, NIK 6271014107800001, HP 0812-3456-7890' --account penjualan "
        "--date 2026-09-13",
        CLOSE,
    )
    code, text = _code(desk), desk("export seal 2026-09").out
    assert "6271014107800001" not in text
    desk("member leave A05 --date 2026-10-30 --reason Pindah")
    assert desk("member forget A05 --yes").code == 0
    assert b"6271014107800001" not in desk.path.read_bytes()
    assert desk("export seal 2026-09").out == text
    assert desk(f"check --seal {code}").code == 0
    assert "seal-broken" not in desk("check --json").out


def test_a_treasurer_who_is_there_hands_over_at_a_terminal(typed: Typed) -> None:
    """The money is counted first; Enter says that the old treasurer is there."""
    desk = typed(*SEPTEMBER)
    count = ("", "4 1", "0 40", "", "", "", "ya")
    handing = ("", "A04", "", "", "", "", "", "ya")
    answer = desk.answering("serah-terima", *count, *handing)
    assert "Suparti bendahara mulai 31 Oktober 2026" in answer.out, answer.err
    made = desk.book.handovers[-1]
    assert (made.absent, made.counted, made.kept) == ("", 1, ())
