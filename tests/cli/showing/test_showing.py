"""`show`, `status`, `check`: on the screen, as JSON, in which period, with which exit code."""

import json
from pathlib import Path

import pytest

from kubebook.cli.showing.printed import REPORT
from kubebook.cli.showing.report import MONTHLY
from kubebook.cli.showing.report_file import file_name
from kubebook.paper.documents.catalogue import printable
from kubebook.periods import month_of
from kubebook.statements.catalogue import STATEMENTS
from tests.cli.desk import Answer, Desk, Typed

MONTH = {"start": "2026-10-01", "end": "2026-11-01"}
UNTIL_TODAY = {"start": "2026-09-20", "end": "2026-11-01"}
YEAR = {"start": "2026-01-01", "end": "2027-01-01"}
ALL_TIME = (
    "trial-balance position account-ledger receivables payables members officers problems "
    "proofs grant-cash-book".split()
)


@pytest.fixture
def kept(typed: Typed) -> Desk:
    """A desk with entries in September and October."""
    return typed(
        "receipt 1jt Modal --account modal-swadaya --date 20/9/2026",
        "receipt 360rb Telur --account penjualan --date 29/10/2026 --party Ijah",
        "expense 100rb Pakan --account pakan --date 30/10/2026",
        "receipt 50rb Simpanan --account simpanan-sukarela --member A04",
    )


@pytest.mark.parametrize("name", STATEMENTS)
def test_each_statement_is_shown_as_json_in_one_shape(kept: Desk, name: str) -> None:
    """Statement, title, group, period, columns, rows with level and cells, totals."""
    account = "--account kas" if STATEMENTS[name].needs == "account" else ""
    answer = kept(f"show {name} {account} --json")
    shown = json.loads(answer.out)

    assert (answer.err, answer.code) == ("", 0)
    assert set(shown) == {"statement", "title", "group", "period", "columns", "rows", "totals"}
    assert (shown["statement"], shown["group"]) == (name, "KUBE Ayam Contoh")
    names = [column["name"] for column in shown["columns"]]
    assert all(set(column) == {"name", "heading", "kind"} for column in shown["columns"])
    for row in shown["rows"]:
        assert set(row) == {"level", "cells"}
        assert list(row["cells"]) == names


@pytest.mark.parametrize("name", STATEMENTS)
def test_the_period_of_a_statement_where_none_is_asked_for(kept: Desk, name: str) -> None:
    """Books and flows: this month. What stands: until today. Results by month: this year."""
    account = "--account kas" if STATEMENTS[name].needs == "account" else ""
    period = json.loads(kept(f"show {name} {account} --json").out)["period"]

    if name in (
        *("monthly-results", "meetings", "guests", "visits", "letters", "indicators"),
        "counts",
    ):
        assert period == YEAR
    elif name == "attendance":
        assert period == {"start": "2026-10-31", "end": "2026-11-01"}
    elif name in ALL_TIME or STATEMENTS[name].state or name == "grant-use":
        assert period == UNTIL_TODAY
    else:
        assert period == MONTH


def test_the_trial_balance_has_the_cells_that_scripts_rely_on(kept: Desk) -> None:
    """One row per account; balance is opening and in less out; all balances sum to 0."""
    shown = json.loads(kept("show trial-balance --json").out)
    rows = [row["cells"] for row in shown["rows"] if row["level"] == "item"]
    by_name = {row["account"]: row for row in rows}

    assert {"code", "account", "name", "type", "opening", "in", "out", "balance"} <= set(rows[0])
    assert (by_name["kas"]["in"], by_name["kas"]["out"], by_name["kas"]["balance"]) == (
        1_410_000,
        100_000,
        1_310_000,
    )
    assert (by_name["penjualan"]["balance"], by_name["penjualan"]["name"]) == (
        -360_000,
        "Penjualan",
    )
    assert sum(row["balance"] for row in rows) == 0


def test_a_book_is_shown_on_the_screen_in_its_period(kept: Desk) -> None:
    """The heading, the rows of the month, the closing line."""
    out = kept("lihat buku-kas --period 2026-09").out

    assert out.startswith("Buku Kas Umum, KUBE Ayam Contoh")
    assert "September 2026, rupiah" in out
    assert "20/09 BKM-2026-0001 Modal" in out
    assert "Telur" not in out
    assert kept("show cash-book --period 2026-09").out == out


@pytest.mark.parametrize("columns", ["80", "40"])
def test_status_is_as_wide_as_the_screen(kept: Desk, columns: str) -> None:
    """At 80 and 40 columns no line is longer."""
    for lang in ("id", "en"):
        out = kept.with_(COLUMNS=columns, KUBEBOOK_LANG=lang)("status").out
        typed = [line for line in out.splitlines() if "kubebook" not in line]
        assert max(map(len, typed)) <= int(columns)


def test_status_says_where_the_group_stands_and_what_to_type(kept: Desk) -> None:
    """Money, what is held for others, the month against the last, and the tasks last."""
    lines = kept("keadaan").out.splitlines()

    assert lines[0].split("  ")[0] == "KUBE Ayam Contoh, Habaring Hurung"
    assert lines[0].endswith("Sabtu, 31 Oktober 2026")
    assert lines[2] == "Uang kelompok              1.310.000   kas 1.310.000, bank 0"
    assert lines[3] == "  titipan di dalamnya         50.000   simpanan sukarela 50.000"
    assert lines[4] == "Masuk, Oktober               410.000"
    assert lines[5] == "Keluar, Oktober              100.000"
    assert lines[6] == "Laba bersih, Oktober         260.000   naik 260.000 dari September"
    assert lines[8] == "Perlu dikerjakan"
    assert lines[10].startswith("1  ")
    (report,) = [line for line in lines[10:] if "Cetak laporan Oktober " in line]
    assert report.endswith(" kubebook laporan")


@pytest.mark.parametrize(
    ("day", "sold", "month", "earlier", "printed"),
    [
        ("2026-12-31", "1/12/2026", "Desember", "November", "Desember"),
        ("2027-01-05", "3/12/2026", "Januari", "Desember 2026", "Desember 2026"),
        ("2027-02-05", "4/2/2027", "Februari", "Januari", "Oktober 2026"),
        ("2028-01-31", "2/1/2028", "Januari", "Desember 2027", "Januari"),
    ],
)
def test_status_names_a_month_of_another_year_with_its_year(
    kept: Desk, day: str, sold: str, month: str, earlier: str, printed: str
) -> None:
    """Nobody takes December of last year for the one to come; this year's months stay short."""
    later = kept.with_(KUBEBOOK_TODAY=day)
    later(f"receipt 70rb Telur --account penjualan --date {sold}")
    lines = later("status").out.splitlines()

    assert lines[4].startswith(f"Masuk, {month}  ")
    assert lines[5].startswith(f"Keluar, {month}  ")
    assert lines[6].startswith(f"Laba bersih, {month}  ")
    assert lines[6].endswith(f" dari {earlier}")
    assert [line for line in lines[10:] if f"  Cetak laporan {printed}  " in line]


def test_status_in_english(kept: Desk) -> None:
    """The same figures in the other language."""
    out = kept.with_(KUBEBOOK_LANG="en")("status").out
    assert "Saturday, 31 October 2026" in out
    assert "Profit, October              260.000   up 260.000 from September" in out
    assert "\nTo do\n" in out


def test_status_drops_the_report_once_it_lies_there(kept: Desk) -> None:
    """The task to print is done when its PDF lies beside the ledger."""
    assert file_name(printable(MONTHLY), month_of(kept.entries[0].date), None) == REPORT.format(
        kept.entries[0].date
    )
    assert "Cetak laporan" in kept("").out
    kept("laporan")
    assert "Cetak laporan" not in kept("").out


def test_status_of_a_book_in_which_all_is_void_asks_for_the_first_money(run: Desk) -> None:
    """As of one in which nothing was recorded yet; once some money counts no longer."""
    first = "Catat uang masuk yang pertama"
    for line, asked in (
        ("receipt 1jt Modal --account modal-swadaya", False),
        ('entry void bkm1 --reason "salah"', True),
        ("receipt 2jt Modal --account modal-swadaya", False),
    ):
        assert run(line).code == 0
        assert (first in run("status").out) is asked


def test_status_as_json(kept: Desk) -> None:
    """Figures as integers, tasks with their commands."""
    shown = json.loads(kept("status --json").out)
    assert (shown["group"], shown["date"], shown["money"]) == (
        "KUBE Ayam Contoh",
        "2026-10-31",
        {"kas": 1_310_000, "bank": 0},
    )
    assert (shown["held"], shown["in"], shown["out"], shown["profit"]) == (
        50_000,
        410_000,
        100_000,
        260_000,
    )
    assert shown["tasks"][0]["command"] == "kubebook entry attach BKK-2026-0001"
    assert {"text": "Cetak laporan Oktober", "command": "kubebook report"} in shown["tasks"]


def test_nothing_to_do_is_one_line(run: Desk) -> None:
    """A group that lacks nothing reads so."""
    for number in range(1, 6):
        run(f"member set A0{number} --nik 62710105048000{number:02}")
    run("receipt 5rb x --account penjualan")
    run("group set --companion Ratna --companion-since 1/10/2026 --village-head Sutarno")
    run("laporan")
    answer = run("status")
    assert answer.out.splitlines()[-1] == "Tidak ada yang tertinggal.", answer.out
    assert run("check --strict").code == 0


def test_check_lists_faults_and_notices_apart(kept: Desk) -> None:
    """No fault: exit 0, with --strict 1 where something is incomplete."""
    answer = kept("periksa")
    lines = answer.out.splitlines()

    assert lines[0] == "ayam-contoh.kubebook: 8 baris, 4 transaksi, sampai 31 Oktober 2026."
    assert lines[2] == "Salah: tidak ada."
    assert lines[4].startswith("Belum lengkap: ")
    assert lines[4].endswith(". Bukunya benar, kelompok perlu melengkapi.")
    assert "kubebook anggota ubah A01 --nik NIK" in answer.out
    assert (answer.code, kept("check --strict").code) == (0, 1)
    assert kept("check --strict").out == answer.out


def test_check_in_english_and_as_json(kept: Desk) -> None:
    """Key, level, what, and what to type."""
    english = kept.with_(KUBEBOOK_LANG="en")
    assert "\nWrong: nothing.\n" in english("check").out
    findings = json.loads(english("check --json").out)
    assert {finding["level"] for finding in findings} == {"notice"}
    assert all(set(finding) == {"key", "level", "what", "todo"} for finding in findings)


def test_a_ledger_older_than_its_tip_is_shown_and_ends_in_3(kept: Desk) -> None:
    """What is there is shown, the loss is said, and a writer refuses."""
    lines = kept.path.read_bytes().splitlines(keepends=True)
    kept.path.write_bytes(b"".join(lines[:-1]))
    shown, refused = kept("show cash-book"), kept("receipt 5rb x --account penjualan")

    assert "Telur" in shown.out
    assert (shown.code, refused.code, refused.out) == (3, 3, "")
    assert shown.err.startswith("Belum bisa: ")
    assert kept("check").code == 3


def test_a_damaged_ledger_shows_nothing_and_ends_in_3(kept: Desk) -> None:
    """A flipped byte is named with its line; nothing is read as good."""
    data = bytearray(kept.path.read_bytes())
    data[len(data) // 2] ^= 1
    kept.path.write_bytes(data)
    for line in ("", "status", "check", "show cash-book --json", "report", "export ledger"):
        answer = kept(line)
        assert (answer.out, answer.code) == ("", 3)
        assert answer.err.startswith("Belum bisa: ")


@pytest.mark.parametrize(
    ("line", "code", "sentence"),
    [
        ("show xyz", 1, 'Belum bisa: Tidak ada buku atau laporan "xyz"'),
        ("show account-ledger", 2, "Belum bisa: "),
        ("show account-ledger --account xyz", 1, 'Belum bisa: Tidak ada pos "xyz"'),
        ("show cash-book --period 2026-13", 2, "Belum bisa: "),
        ("show cash-book --period 2027..2026", 2, 'Belum bisa: Periode "2027..2026" berakhir'),
        ("show cash-book income", 2, "Belum bisa: Kata-kata ini kelebihan: income\n"),
        ("status x", 2, "Belum bisa: Kata-kata ini kelebihan: x\n"),
        ("check --json=1", 2, 'Belum bisa: "--json" berdiri sendiri, tanpa isi sesudahnya.\n'),
    ],
)
def test_what_cannot_be_shown_is_refused(run: Desk, line: str, code: int, sentence: str) -> None:
    """The sentence on stderr, nothing on stdout."""
    answer = run(line)
    assert answer.err.startswith(sentence), answer.err
    assert (answer.out, answer.code) == ("", code)


def test_the_list_of_statements_and_bare_kubebook_as_json(run: Desk) -> None:
    """Scripts need not read what is laid out for people."""
    listed = json.loads(run("show --json").out)
    assert [row["statement"] for row in listed] == list(STATEMENTS)
    assert listed[0] == {"statement": "cash-book", "other": "buku-kas", "title": "Buku Kas Umum"}
    assert run("--json") == run("status --json")


def test_readers_change_no_byte_and_leave_no_file(kept: Desk) -> None:
    """Looking is free."""

    def state() -> dict[str, bytes]:
        return {
            str(path): path.read_bytes()
            for path in sorted(Path(kept.folder).rglob("*"))
            if path.is_file()
        }

    before, kept_mode = state(), kept.path.stat().st_mode
    for line in ("", "status", "show", "show income", "check", "entry list", "member list",
                 "account list", "group show", "member show A01", "entry show bkm1",
                 "export ledger", "export journal"):  # fmt: skip
        assert kept(line).code == 0, line
    assert state() == before
    assert kept.path.stat().st_mode == kept_mode


def test_lists_are_other_names_for_their_statements(kept: Desk) -> None:
    """`member list` and `entry list` are one rendering with `show`."""
    assert kept("member list") == kept("show members")
    assert kept("account list") == kept("show accounts")
    assert kept("entry list") == kept("show entries")
    assert isinstance(kept("member list"), Answer)


@pytest.mark.parametrize(
    ("line", "near"),
    [
        ("export jurnl", "journal"),
        ("ekspor ledgr", "ledger"),
        ("export cash-boo", "cash-book"),
        ("show cash-boo", "cash-book"),
        ("report cash-boo", "cash-book"),
        ("export foo", ""),
        ("show foo", ""),
        ("report foo", ""),
    ],
)
def test_a_name_that_is_none_is_answered_alike_wherever_names_are_taken(
    run: Desk, line: str, near: str
) -> None:
    """What is like it, or where all names stand; never a screenful of all of them."""
    answer = run.with_(KUBEBOOK_LANG="en")(line)

    assert (answer.out, answer.code) == ("", 1)
    assert "  kubebook show " in answer.err
    assert ("Perhaps: " in answer.err) == bool(near)
    assert near in answer.err.partition("Perhaps: ")[2]
    assert len(answer.err) < 250
    assert run("export ANGGOTA").code == 0
