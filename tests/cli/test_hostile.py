"""Text that other programs would take for commands arrives as typed, in every free field."""

import csv
import io
import json

import pytest

from kubebook.book.records.group import Group
from kubebook.book.records.people import Member
from kubebook.screen.console import Screen
from kubebook.typed_text import json_escaped
from tests.cli.desk import HOSTILE, LEDGER, LONG_NAME, Desk, Stream

TEXTS = (HOSTILE, LONG_NAME, "=1+1", "-5000", "@upah", "{text} %s {0}", "Ḥasan ʿAlī 中文 ½")
GROUP_FIELDS = (
    "village district regency address place office business bank bank_branch bank_account "
    "companion village_head village_head_nip register_label iks_name"
).split()
MEMBER_FIELDS = "address phone dtsen_id occupation".split()


def _unfolded(text: str) -> str:
    return " ".join(text.split())


@pytest.mark.parametrize("text", TEXTS)
def test_words_of_an_entry_arrive_as_typed(run: Desk, text: str) -> None:
    """On the screen, in JSON, in the history; in CSV with an apostrophe before = + - @."""
    desk = run.with_(COLUMNS="240")
    saved = desk("receipt 50rb --account utang-lain", "--party", text, "--date=kemarin", "--", text)
    assert saved.code == 0, saved.err
    (row,) = csv.DictReader(io.StringIO(desk("export entries").out))
    guarded = f"'{text}" if text[0] in "=+-@" else text
    assert (row["text"], row["party"]) == (guarded, guarded)
    voided = desk("entry void bkm1", f"--reason={text}")

    entry = run.entries[0]
    assert (entry.text, entry.party, entry.reason) == (text, text, text)
    assert voided.code == 0
    assert f"{text}, {text}\n" in desk("entry show bkm1").out
    assert f"Batal sejak 31 Oktober 2026: {text}\n" in desk("entry show bkm1").out
    (shown,) = json.loads(desk("entry show bkm1 --json").out)
    assert (shown["text"], shown["party"], shown["reason"]) == (text, text, text)
    assert _unfolded(text) in _unfolded(desk("show cash-book").out)
    assert _unfolded(text) in _unfolded(desk("show corrections").out)
    cells = json.loads(desk("entry list --json").out)["rows"][0]["cells"]
    assert (cells["text"], cells["party"]) == (text, text)


@pytest.mark.parametrize("text", TEXTS)
def test_words_of_the_group_arrive_as_typed(run: Desk, text: str) -> None:
    """Every field of `group set`, on the screen and in JSON."""
    options = [f"--{field.replace('_', '-')}={text}" for field in GROUP_FIELDS]
    answer = run("group set", f"--name={text}", *options)

    assert answer.code == 0, answer.err
    assert Group(name=text, village=text).title in answer.out
    shown = json.loads(run("group show --json").out)
    assert {shown[field] for field in (*GROUP_FIELDS, "name")} == {text}
    assert run("group show").out.count(text) >= len(GROUP_FIELDS)
    assert text in run.with_(COLUMNS="240")("status").out
    assert run("report -o x.pdf").code == 0


@pytest.mark.parametrize("text", TEXTS)
def test_words_of_a_member_arrive_as_typed(run: Desk, text: str) -> None:
    """Every field of a member, in the list, in JSON and in CSV."""
    options = [f"--{field.replace('_', '-')}={text}" for field in MEMBER_FIELDS]
    answer = run("member add", *options, "--", text)

    assert (answer.out, answer.code) == (
        f"Tersimpan A06 {text}, anggota. Anggota sekarang: 6.\n",
        0,
    )
    assert f'"{text}" pada A06 {text} tidak seperti nomor HP.' in answer.err
    member = run.book.members["A06"]
    assert isinstance(member, Member)
    assert {getattr(member, field) for field in (*MEMBER_FIELDS, "name")} == {text}
    shown = json.loads(run("member show A06 --json").out)
    assert {shown[field] for field in (*MEMBER_FIELDS, "name")} == {text}
    assert f"Nama: {text}\n" in run("member show A06").out
    *_, row = csv.DictReader(io.StringIO(run("export members").out))
    assert row["name"] == (f"'{text}" if text[0] in "=+-@" else text)


def test_a_group_of_any_name_begins_and_is_printed(bare: Desk) -> None:
    """The name in the ledger as typed, the file in plain letters."""
    answer = bare("init", f"--name={HOSTILE}", f"--village={HOSTILE}", f"--ledger={LEDGER}")

    assert answer.code == 0, answer.err
    assert bare.book.group.name == HOSTILE
    assert bare("report").code == 0


def test_what_is_refused_is_quoted_as_typed(run: Desk) -> None:
    """A name that is not known stands in the sentence letter by letter."""
    for line, words in (
        ("show", (HOSTILE,)),
        ("entry show", (HOSTILE,)),
        ("member show", (HOSTILE,)),
        ("receipt", ("5rb", "x", f"--account={HOSTILE}")),
        ("receipt", (HOSTILE, "x", "--account=penj")),
        ("import", (HOSTILE,)),
        (HOSTILE.split()[0], ()),
    ):
        answer = run("", *line.split(), *words)
        assert answer.code in (1, 2), answer
        assert (HOSTILE if words else HOSTILE.split()[0]) in answer.err, answer


@pytest.mark.parametrize(
    "line",
    [
        "meeting show {}",
        "letter sent {}",
        "show plan --version {}",
        "grant add csr --amount 5jt --budget apbd --year {}",
        "asset add Etalase --amount 5jt --quantity {}",
        "asset add Etalase --voucher bkm1 --entry {}",
        "entry correct bkm1 --reason salah --amount 5rb --entry {}",
        "receipt 5rb Telur --account penjualan --line {}",
    ],
)
def test_a_number_of_endless_digits_is_refused_in_words(run: Desk, line: str) -> None:
    """More digits than Python reads are a number that does not exist, and no traceback."""
    run("receipt 5jt Modal --account modal-swadaya")
    before = run.path.read_bytes()
    answer = run(line.format("1" * 5_000))

    assert answer.code in (1, 2), answer.err
    assert answer.err.startswith("Belum bisa: ")
    assert run.path.read_bytes() == before


def test_letters_that_steer_a_terminal_are_not_passed_on(run: Desk) -> None:
    """An escape sequence in a text cannot colour or clear the screen."""
    run("receipt 5rb --account penjualan", "merah \x1b[31m \x07 \x9b2J akhir")
    for line in ("entry show bkm1", "show cash-book", "entry list"):
        out = run(line).out
        assert "akhir" in out
        assert not {"\x1b", "\x07", "\x9b"} & set(out)


def test_json_escapes_what_steers_a_terminal_and_csv_only_there() -> None:
    """Every letter of that kind, and no other."""
    for letter in ("\u202e", "\x9b", "\x7f", "\u2028", "\ufeff", "\U000e0001"):
        told = json_escaped(json.dumps({"a": f"x{letter}y"}, ensure_ascii=False, indent=1))
        assert letter not in told
        assert json.loads(told) == {"a": f"x{letter}y"}
        for terminal in (True, False):
            out = Stream(terminal=terminal)
            Screen("id", out=out, err=out, environment={}).raw(f"a,{letter}b\nc\n")
            assert (letter in out.text) is not terminal
            assert out.text.count("\n") == 2 + (letter == "\n")
    assert json_escaped('{"a": "½ 中 é"}\n') == '{"a": "½ 中 é"}\n'


def test_rows_of_a_file_arrive_as_written(run: Desk) -> None:
    """Exported and imported again, a text is the same letter by letter."""
    for text in TEXTS:
        run("receipt 5rb --account penjualan", f"--party={text}", "--", text)
    run("export ledger -o all.csv")
    run("init --name Baru --village x --ledger baru.kubebook")

    assert run("import all.csv --ledger baru.kubebook").code == 0
    again = run("export ledger --ledger baru.kubebook").out
    assert again == (run.folder / "all.csv").read_text("utf-8")


UNSEEN = ("\u200b", "\u00ad", "\u2060", "\ufeff", "\u202a", "\u200e", "\ufe0f")
"""Letters without a shape, as web pages, chats and telephones leave them in what is copied."""


@pytest.mark.parametrize("unseen", UNSEEN)
def test_letters_that_nobody_sees_change_nothing(run: Desk, unseen: str) -> None:
    """Typed in names, amounts, days and numbers, and in a file: kept without, found without."""

    def inside(text: str) -> str:
        return f"{unseen}{text[:3]}{unseen}{text[3:]}{unseen}"

    assert run("member add", inside("SitiAminah"), "--phone", inside("081234567890")).code == 0
    member = run.book.members["A06"]
    assert (member.name, member.phone) == ("SitiAminah", "081234567890")
    assert run("member show", inside("SitiAminah")).out == run("member show A06").out != ""
    sold = ("receipt", inside("50.000"), inside("Telur"), "--date", inside("5/10/2026"))
    assert run("", *sold, "--account", inside("penjualan")).code == 0
    row = ",".join(map(inside, ("6/10/2026", "penjualan", "kas", "60.000", "Telur")))
    (run.folder / "a.csv").write_text(f"date,source,target,amount,text\n{row}\n", "utf-8")
    assert run("import a.csv").code == 0
    assert [(f"{one.date}", one.amount, one.text) for one in run.entries] == [
        ("2026-10-05", 50_000, "Telur"),
        ("2026-10-06", 60_000, "Telur"),
    ]
    assert run("entry list --period", inside("2026-10")).out == run("entry list").out


@pytest.mark.parametrize("blank", ["  ", "\u00a0", "\u2003", "\t", " \u00a0 "])
@pytest.mark.parametrize(
    ("add", "name", "show"),
    [
        ("member add", "Siti Aminah", "member show"),
        ("asset add --quantity 1 --origin bantuan --amount 1jt", "Kompor gas", "asset show"),
        ("account add --like penjualan", "jasa giling", "show account-ledger --account"),
        ("grant add csr --amount 1jt --budget csr --label", "Dana CSR", "grant show"),
        ("problem add", "Ayam sakit", "problem solved"),
    ],
)
def test_a_run_of_blanks_is_one_blank_in_every_name(
    run: Desk, add: str, name: str, show: str, blank: str
) -> None:
    """However it is typed when it is added, and however when it is sought."""
    run("grant add lain --amount 1jt --budget csr")
    written = name.replace(" ", blank)
    added = run(add, written)
    assert added.code == 0, added.err
    said = {run(show, typed).out for typed in (name, written, name.replace(" ", "   "))}
    assert len(said) == 1
    assert said != {""}
    assert written.encode() not in run.path.read_bytes()
