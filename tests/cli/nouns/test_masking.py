"""NIK and KK: masked on everything that is shown, printed or written, but where it is asked for."""

import re
from pathlib import Path

import pytest

import kubebook
from kubebook.book.people.card_numbers import card_number
from kubebook.paper.documents.catalogue import DOCUMENTS
from kubebook.statements.catalogue import STATEMENTS
from tests.cli.desk import Answer, Desk, Typed
from tests.cli.window import Window
from tests.paper.reading import words_of

NIK, KK = "6271015504830017", "6271012308150029"
HIDDEN = (NIK[6:], KK[6:], NIK[6:12], KK[6:12])
"""What a mask hides of each."""
SHOWN = f"{NIK[:6]}••••••••••"
REQUIRED = frozenset({"accountability", "business-plan"})
"""Documents that an office requires with the numbers in full."""
IN_FULL = (
    "member show A06 --full-nik",
    "member show A06 --full-nik --json",
    "member list --full-nik",
    "member list --full-nik --json",
    "show members --full-nik",
    "show members --full-nik --json",
    "export members --full-nik",
)
ELSEWHERE = ("show cash-book", "report notice", "report monthly", "export income", "export ledger")


@pytest.fixture
def carded(typed: Typed) -> Desk:
    """A group with money, a loan, a void, and a member whose card numbers are known."""
    return typed(
        (
            f"member add 'Yuliana Tarung' --nik {NIK} --kk {KK} --sex P --birth-date 15/4/1983 "
            "--role ketua --address 'RT 003'"
        ),
        "opening kas 2jt --date 1/10/2026",
        "receipt 50rb Telur --account penjualan --party Yuliana",
        "expense 500rb Pinjaman --account piutang-anggota --member A06",
        "expense 60rb Pakan --account pakan --party 'Toko Tani'",
        "entry correct bkk2 --amount 65rb --reason salah",
    )


def hides(text: str) -> bool:
    """Whether neither number stands in a text, wherever it was folded or parted."""
    digits = "".join(sign for sign in text if sign.isdecimal())
    packed = "".join(text.split())
    return not any(hidden in packed or hidden in digits for hidden in (*HIDDEN, NIK, KK))


def said(answer: Answer) -> str:
    """All that a command put on the screen, which it must have done without fault."""
    assert answer.code == 0, answer.err
    return answer.out + answer.err


@pytest.mark.parametrize("name", STATEMENTS)
def test_every_statement_hides_them(carded: Desk, name: str) -> None:
    """On the screen, as JSON, as CSV, and on paper."""
    account = " --account kas" if STATEMENTS[name].needs == "account" else ""
    file = "out.csv" if name == "members" else "out.json"
    for line in (
        f"show {name}{account} --period 2026",
        f"show {name}{account} --json",
        f"export {name}{account} --all-rows",
        f"export {name}{account} -o {file}",
        f"report {name}{account} -o out.pdf",
    ):
        assert hides(said(carded(line))), line
    assert hides((carded.folder / file).read_text("utf-8"))
    assert hides(words_of((carded.folder / "out.pdf").read_bytes()))


@pytest.mark.parametrize("name", sorted(DOCUMENTS.keys() - REQUIRED))
def test_every_document_hides_them(carded: Desk, name: str) -> None:
    """With every section too."""
    carded("handover --to A04 --uncounted Sibuk --witness Ani --witness Budi")
    for option in ("", " --full"):
        assert hides(said(carded(f"report {name}{option} --period 2026-10 -o out.pdf")))
        assert hides(words_of((carded.folder / "out.pdf").read_bytes()))


@pytest.mark.parametrize(
    "line",
    [
        "status",
        "status --json",
        "check",
        "check --json",
        "entry list --json",
        "entry show bkk1",
        "entry show bkk1 --json",
        "member list",
        "member list --json",
        "member show A06",
        "member show A06 --json",
        "group show --json",
        "export members",
        "export ledger",
        "export ledger -o file.json",
        "export journal",
        "export journal -o file.beancount",
        "member set A06 --phone 0812",
        "restore ayam-contoh.kubebook --yes",
    ],
)
def test_everything_else_that_is_shown_hides_them(carded: Desk, line: str) -> None:
    """Also the JSON that stock TinyDB opens."""
    answer = carded(line)
    assert hides(answer.out + answer.err)
    for file in carded.folder.glob("file.*"):
        assert hides(file.read_text("utf-8"))


def test_refusals_hide_what_was_typed(carded: Desk) -> None:
    """A digit too many, a number that another has, a file of members: no sentence repeats it."""
    rows = f"name,nik,kk\nSari,{NIK},\nTati,{NIK}1,{KK}\nUmi,'{KK[:-1]},{KK}9\n"
    (carded.folder / "rows.csv").write_text(rows, encoding="utf-8")
    for line in (
        f"member set A01 --nik {NIK}1",
        f"member set A01 --kk '{KK[:-1]}'",
        f"member set A01 --nik {NIK}",
        "member import rows.csv",
    ):
        answer = carded(line)
        assert answer.code in (1, 2)
        assert hides(answer.err), answer.err
    assert f'{SHOWN}"' in carded(f"member set A01 --nik {NIK}1").err


@pytest.mark.parametrize("line", IN_FULL)
def test_without_a_terminal_the_option_is_believed(carded: Desk, line: str) -> None:
    """A script that asks for them in full gets them."""
    out = "".join(said(carded(line)).split())
    assert NIK in out
    assert KK in out
    assert SHOWN in "".join(carded(line.replace(" --full-nik", "")).out.split())


def test_the_office_gets_the_list_in_full_on_paper_and_in_a_file(carded: Desk) -> None:
    """The list of members on request; the whole ledger as TinyDB's JSON."""
    assert carded("report members --full-nik -o out.pdf").code == 0
    printed = "".join(words_of((carded.folder / "out.pdf").read_bytes()).split())
    assert NIK in printed
    assert KK in printed
    assert carded("export ledger --full-nik -o out.json").code == 0
    assert NIK in (carded.folder / "out.json").read_text("utf-8")


@pytest.mark.parametrize("line", ELSEWHERE)
def test_where_no_number_stands_the_option_does_not_fit(carded: Desk, line: str) -> None:
    """Nobody is led to believe that a cash book holds them."""
    answer = carded(f"{line} --full-nik")
    assert (answer.out, answer.code) == ("", 2)
    assert answer.err.startswith('Belum bisa: "--nik-lengkap" ')


@pytest.mark.parametrize(
    ("line", "question"),
    [(line, "melihat layar ini") for line in IN_FULL]
    + [
        ("report members --full-nik -o out.pdf", "kantor seperti itu"),
        ("export members --full-nik -o out.csv", "kantor seperti itu"),
        ("export ledger --full-nik -o out.json", "kantor seperti itu"),
    ],
)
@pytest.mark.parametrize("yes", [True, False], ids=["yes", "no"])
def test_a_terminal_asks_first(carded: Desk, line: str, question: str, *, yes: bool) -> None:
    """Enter alone says no, and then nothing is shown and no file made."""
    window = Window(line.split(), carded.folder, environ={"KUBEBOOK_LANG": "id"})
    window.wait_for(question)
    window.answer("[tidak]", "ya" if yes else "")
    assert window.end() == 0
    made = [path for path in carded.folder.glob("out.*") if path.stat().st_size]
    if yes:
        assert made or not hides(window.text)
    else:
        assert hides(window.text)
        assert made == []
        assert "Tidak jadi" in window.text


@pytest.mark.parametrize(
    ("number", "shown"),
    [(NIK, SHOWN), ("", ""), ("123456789012", "••••••••••"), ("1234567890123", "123456••••••••••")],
)
def test_a_mask_never_shows_all(number: str, shown: str) -> None:
    """Whatever was typed where a number belongs; in full it is as it is."""
    assert card_number(number) == shown
    assert card_number(number, full=True) == number


def test_no_room_masks_for_itself() -> None:
    """There is one rule, and it is asked."""
    sources = list(Path(kubebook.__file__).parent.rglob("*.py"))
    assert "card_numbers.py" in [path.name for path in sources]
    for path in sources:
        if path.name != "card_numbers.py":
            assert not re.search(r"\bmasked\(", path.read_text("utf-8")), path


@pytest.mark.parametrize("option", ["--full-nik", "--nik-lengkap"])
def test_in_full_only_card_numbers_are_shown_otherwise(run: Desk, option: str) -> None:
    """With all digits the rest reads as it does without: a yes stays a word."""
    run("member set A02 --nik 6271015504830017 --verified")
    bare = run("member show A02").out.splitlines()
    full = run(f"member show A02 {option}").out.splitlines()

    differ = [(one, other) for one, other in zip(bare, full, strict=True) if one != other]
    assert [other for _, other in differ] == ["NIK: 6271015504830017"]
    assert "Diverifikasi dinas: ya" in full
