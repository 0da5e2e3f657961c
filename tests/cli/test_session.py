"""Which ledger, which day, who writes, in which language: what every command has in common."""

import shutil
import sys
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path

import pytest

from kubebook.cli import main
from kubebook.cli.session import today_is
from kubebook.store.ledger import open_ledger
from kubebook.store.ledger_file import LedgerFile, read_ledger_file
from tests.cli.desk import LEDGER, Answer, Desk

SALE = "receipt 50rb Telur --account penjualan"
FIRST_RUN = """Belum ada buku kas di folder ini ({folder}).

  kubebook mulai       mulai buku baru untuk kelompok
  kubebook contoh      coba dulu dengan kelompok contoh

Bukunya ada di tempat lain? Sebut berkasnya:
  kubebook --buku E:\\ayam-berkah.kubebook keadaan
"""


# --- which ledger ------------------------------------------------------------------------------


@pytest.mark.parametrize("line", ["", "status", "check", "show cash-book", SALE, "entry void bkm1"])
def test_without_a_ledger_four_lines_say_what_can_be_typed(bare: Desk, line: str) -> None:
    """The first run: on stderr, exit 3, no logo and no tour."""
    answer = bare(f"{line} --reason x" if "void" in line else line)

    assert answer == Answer("", FIRST_RUN.format(folder=bare.folder), 3)
    assert list(bare.folder.iterdir()) == []


def test_the_first_run_in_english(bare: Desk) -> None:
    """The same four lines."""
    answer = bare.with_(KUBEBOOK_LANG="en")("")

    assert answer.err.startswith(f"There is no ledger in this folder ({bare.folder}).\n\n")
    assert answer.code == 3


def test_bare_kubebook_beside_a_ledger_is_status(run: Desk) -> None:
    """The only ledger of the folder is the one that is meant."""
    assert run("") == run("status")
    assert run("").out.startswith("KUBE Ayam Contoh, Habaring Hurung ")


def test_a_ledger_is_named_before_or_after_the_command(run: Desk) -> None:
    """--ledger anywhere; between group and verb too."""
    elsewhere = run.folder / "lain" / "buku.kubebook"
    elsewhere.parent.mkdir()
    shutil.copy(run.path, elsewhere)
    for line in (
        f"--ledger {elsewhere} {SALE}",
        f"{SALE} --ledger {elsewhere}",
        f"receipt --ledger {elsewhere} 50rb Telur --account penjualan",
        f"--buku={elsewhere} {SALE}",
    ):
        assert run(line).code == 0
    assert (
        run(f"entry --ledger {elsewhere} list").out == run(f"entry list --ledger {elsewhere}").out
    )
    assert run(f"--ledger {elsewhere}").out.startswith("KUBE Ayam Contoh")
    assert len(open_ledger(elsewhere).book.entries) == 4
    assert run.entries == ()


def test_the_environment_names_a_ledger_and_the_option_wins(run: Desk) -> None:
    """KUBEBOOK_LEDGER where no --ledger is typed."""
    one, other = run.folder / "satu.kubebook", run.folder / "dua.kubebook"
    for path in (one, other):
        shutil.copy(run.path, path)
    desk = run.with_(KUBEBOOK_LEDGER=str(one))

    assert desk(SALE).code == 0
    assert desk(f"{SALE} --ledger {other}").code == 0
    assert [len(open_ledger(path).book.entries) for path in (one, other, run.path)] == [1, 1, 0]


def test_of_several_ledgers_one_must_be_named(run: Desk) -> None:
    """The sentence names them; nothing is guessed."""
    shutil.copy(run.path, run.folder / "zz.kubebook")

    assert run("status") == Answer(
        "",
        "Belum bisa: Ada beberapa buku di sini:\n"
        f"  {LEDGER}   KUBE Ayam Contoh, sampai 31 Oktober 2026\n"
        f"  zz.kubebook   buku yang sama dengan {LEDGER}, isinya sama\n"
        f"Sebut yang mana:\n  kubebook --buku {LEDGER} keadaan\n"
        "Salinan cadangan lebih baik disimpan di folder lain.\n",
        2,
    )


@pytest.mark.parametrize("prefix", ["._", "~$", ".#", "."])
def test_what_other_programs_leave_beside_a_ledger_is_none(run: Desk, prefix: str) -> None:
    """macOS, Office and Emacs: as if it were not there, with a ledger and without."""
    beside = run.folder / f"{prefix}{LEDGER}"
    (run.folder / f"{prefix}{LEDGER}.d").mkdir()
    (run.folder / f"{prefix}{LEDGER}.txt").write_text("x", "utf-8")
    for make in (lambda: beside.write_bytes(b""), lambda: beside.symlink_to("none@host.1")):
        make()
        assert run("status").code == 0
        assert run(SALE).code == 0
        beside.unlink()
    beside.write_bytes(b"\0\5\x16\7")
    run.path.unlink()
    shutil.rmtree(f"{run.path}.d")
    assert run("status").err == FIRST_RUN.format(folder=run.folder)
    assert run('init --name "Ayam Contoh" --village Contoh').err == ""
    assert run("status").code == 0


@pytest.mark.parametrize("name", ["a (1).kubebook", "ayam-contoh - Copy.kubebook", "zz.kubebook"])
def test_a_twin_is_told_by_what_it_has_more_and_less(run: Desk, name: str) -> None:
    """The ledger that is written to here is suggested, whichever stands first."""
    run(SALE)
    twin = run.folder / name
    shutil.copy(run.path, twin)
    run(f"--ledger {LEDGER} {SALE}")
    run(f"--ledger {LEDGER} {SALE}")
    answer = run("status")
    assert answer.code == 2
    assert f"  {name}   buku yang sama dengan {LEDGER}: lebih 0 transaksi, kurang 2\n" in answer.err
    assert f"kubebook --buku {LEDGER} keadaan" in answer.err

    wrote = run(f'--ledger "{name}" receipt 9rb Lain --account penjualan')
    assert wrote.code == 0
    assert wrote.err.startswith(f"Hati-hati: {name} hanya salinan. {LEDGER} di sebelahnya")
    again = run(f'--ledger "{name}" receipt 8rb Lain --account penjualan')
    assert again.err == ""  # from now on it has a tip of its own
    shutil.rmtree(f"{twin}.d")
    assert f"buku yang sama dengan {LEDGER}: lebih 2 transaksi, kurang 2\n" in run("status").err


def test_twins_that_were_only_copied_here_are_told_as_such_too(run: Desk) -> None:
    """Both from a flash drive, without their folders: the second is told by the first."""
    run(SALE)
    shutil.copy(run.path, run.folder / "b.kubebook")
    run(f"--ledger {LEDGER} {SALE}")
    shutil.rmtree(f"{run.path}.d")
    said = run("status").err
    assert f"  {LEDGER}   KUBE Ayam Contoh, sampai 31 Oktober 2026\n" in said
    assert f"  b.kubebook   buku yang sama dengan {LEDGER}: lebih 0 transaksi, kurang 1\n" in said


def test_writing_to_a_copy_of_another_group_or_elsewhere_needs_no_word(
    run: Desk, tmp_path: Path
) -> None:
    """Only beside its own ledger a copy is a twin; and the ledger itself never is."""
    elsewhere = tmp_path / "lain" / "a (1).kubebook"
    elsewhere.parent.mkdir()
    shutil.copy(run.path, elsewhere)
    assert run(f'{SALE} --ledger "{elsewhere}"').err == ""
    run("init --ledger b.kubebook --name Lain --village Contoh")
    shutil.rmtree(run.folder / "b.kubebook.d")
    assert run(f"{SALE} --ledger b.kubebook").err == ""
    assert run(f"{SALE} --ledger {LEDGER}").err == ""


@pytest.mark.parametrize(("said", "entries"), [("yes", 2), ("no", 1)])
def test_a_terminal_asks_before_it_writes_to_a_copy(
    run: Desk, monkeypatch: pytest.MonkeyPatch, said: str, entries: int
) -> None:
    """At a no nothing is written."""
    run(SALE)
    twin = run.folder / "a (1).kubebook"
    shutil.copy(run.path, twin)
    monkeypatch.setattr("kubebook.screen.form.confirm", lambda _question, **_more: said == "yes")
    desk = replace(run.with_(TERM="dumb"), terminal=True)
    answer = desk(f'receipt 9rb Lain --account penjualan --ledger "{twin.name}"')
    assert answer.code == 0
    assert "hanya salinan" in answer.err
    assert len(open_ledger(twin).book.entries) == entries


def test_restore_of_a_twin_needs_no_ledger_named(run: Desk) -> None:
    """The copy goes in the place of the ledger that is written to here, damaged or gone too."""
    run(SALE)
    twin = run.folder / "a (1).kubebook"
    shutil.copy(run.path, twin)
    run(f"--ledger {LEDGER} {SALE}")
    assert run(f'restore "{twin.name}" --yes').code == 0
    assert len(run.entries) == 1
    run.path.write_bytes(run.path.read_bytes()[:-90])
    assert run(f'restore "{twin.name}" --yes').code == 0
    run.path.unlink()
    assert run(f'restore "{twin.name}" --yes').code == 0
    assert len(run.entries) == 1
    assert run(f"restore {LEDGER} --yes").code == 0  # itself, as it is
    assert len(run.entries) == 1


@pytest.mark.parametrize("name", ["a (1)", "ayam-contoh (1)", "Salinan ayam-contoh"])
def test_of_twins_that_were_both_written_to_the_name_tells_the_copy(run: Desk, name: str) -> None:
    """It goes in place of the other without a ledger named; where no name tells, one is asked."""
    run(SALE)
    twin = run.folder / f"{name}.kubebook"
    shutil.copy(run.path, twin)
    run(f"--ledger {LEDGER} {SALE}")
    assert run(f'--ledger "{twin.name}" receipt 9rb Lain --account penjualan').code == 0
    told = run("status").err
    answer = run(f'restore "{twin.name}" --yes')
    if name == "a (1)":
        assert (answer.code, answer.err) == (2, told)
        return
    assert f"kubebook --buku {LEDGER} keadaan" in told
    assert f"{twin.name}   buku yang sama dengan {LEDGER}: lebih 1 transaksi, kurang 1\n" in told
    assert answer.code == 0
    assert [entry.amount for entry in run.entries] == [run.entries[0].amount, 9_000]
    assert run(f"restore {LEDGER} --yes").code == 2  # it is no copy by its name


def test_a_folder_with_a_ledgers_name_is_none(bare: Desk) -> None:
    """`x.kubebook` may be a folder."""
    (bare.folder / "x.kubebook").mkdir()
    assert bare("status").code == 3
    assert bare("status --ledger x.kubebook").err.startswith("Belum bisa: x.kubebook adalah folder")


@pytest.mark.parametrize("name", ["tidak-ada.kubebook", "folder/tidak-ada.kubebook"])
def test_a_named_ledger_that_is_missing_is_told_and_not_made(bare: Desk, name: str) -> None:
    """A mistyped name creates nothing."""
    for line in ("status", SALE):
        answer = bare(f"{line} --ledger {name}")
        assert (answer.out, answer.code) == ("", 3)
        assert answer.err.startswith(f"Belum bisa: Tidak ada buku {name}.\n")
    assert list(bare.folder.iterdir()) == []


def test_a_name_too_long_for_a_file_is_told(bare: Desk) -> None:
    """The system's limit is no bug."""
    answer = bare(f"status --ledger {'x' * 300}")
    assert answer.code == 2
    assert answer.err == (
        f'Belum bisa: Tidak ada berkas yang bisa bernama "{"x" * 60}...".\n'
        "Tulis nama yang lebih pendek.\n"
    )


# --- who writes --------------------------------------------------------------------------------


def test_the_bendahara_writes_unless_another_officer_is_named(run: Desk) -> None:
    """--by before or after the command, else KUBEBOOK_BY, else the bendahara."""
    run(SALE)
    run(f"{SALE} --by agus")
    run(f"--oleh A02 {SALE}")
    run.with_(KUBEBOOK_BY="ketua? no: A01")("status")
    run.with_(KUBEBOOK_BY="A01")(SALE)

    assert [entry.by for entry in run.entries] == ["A03", "A01", "A02", "A01"]


def test_only_officers_write(run: Desk) -> None:
    """A member without office is refused, and so is a name that nobody has."""
    refused = run(f"{SALE} --by suparti")
    unknown = run.with_(KUBEBOOK_BY="siapa")(SALE)

    assert refused.code == unknown.code == 1
    assert refused.err.startswith("Belum bisa: Suparti bukan pengurus")
    assert unknown.err.startswith('Belum bisa: Tidak ada anggota "siapa"')
    assert run.entries == ()


def test_before_there_is_a_bendahara_nobody_is_written_down(bare: Desk) -> None:
    """`by` is empty then."""
    bare("init --name 'Ayam Contoh' --village Contoh")
    bare(SALE)

    assert bare.entries[0].by == ""


# --- which day ---------------------------------------------------------------------------------

RESET = datetime.fromisoformat("2010-01-01T00:00:00")
"""Where a computer's clock begins anew once its battery is empty."""
BEHIND = datetime.fromisoformat("2026-09-01T08:00:00")
AHEAD = datetime.fromisoformat("2028-01-01T08:00:00")


@pytest.mark.parametrize("moment", [RESET, BEHIND, AHEAD])
def test_a_reader_with_a_wrong_clock_takes_the_last_day_and_says_so(
    run: Desk, moment: datetime
) -> None:
    """Behind the last line, or more than a year ahead of it."""
    answer = run.at(moment)("status")

    assert answer.code == 0
    assert "Sabtu, 31 Oktober 2026" in answer.out
    assert answer.err.startswith("Jam komputer ini menunjuk 1 ")
    assert answer.err.endswith("Yang dipakai sebagai hari ini 31 Oktober 2026.\n")


@pytest.mark.parametrize("moment", [RESET, BEHIND, AHEAD])
@pytest.mark.parametrize("line", [SALE, "member add Budi", "group set --bank BRI", "import x.csv"])
def test_a_writer_with_a_wrong_clock_stops_and_names_the_way_out(
    run: Desk, moment: datetime, line: str
) -> None:
    """Exit 2 and KUBEBOOK_TODAY with the last entry's day, nothing written."""
    (run.folder / "x.csv").write_text("date,source,target,amount,text\n", "utf-8")
    before = run.path.read_bytes()
    answer = run.at(moment)(line)

    assert (answer.out, answer.code) == ("", 2)
    assert answer.err.startswith("Belum bisa: Jam komputer ini menunjuk 1 ")
    assert "KUBEBOOK_TODAY=2026-10-31\n" in answer.err
    assert f"KUBEBOOK_TODAY={moment:%Y}" not in answer.err.replace("2026-10-31", "")
    assert run.path.read_bytes() == before


@pytest.mark.parametrize("day", [date(2026, 10, 31), date(2027, 1, 5)])
def test_the_day_is_typed_for_powershell_on_windows(
    monkeypatch: pytest.MonkeyPatch, day: date
) -> None:
    """One spelling for one shell, wherever it is said what day it is."""
    for platform, typed in (
        ("win32", f'$env:KUBEBOOK_TODAY = "{day:%Y-%m-%d}"'),
        ("linux", f"export KUBEBOOK_TODAY={day:%Y-%m-%d}"),
        ("darwin", f"export KUBEBOOK_TODAY={day:%Y-%m-%d}"),
    ):
        with monkeypatch.context() as patched:
            patched.setattr(sys, "platform", platform)
            assert today_is(day) == typed


def test_how_the_day_is_typed_is_said_in_one_place() -> None:
    """No other module spells it, so that no two can differ."""
    package = Path(main.__file__).parents[1]
    spelt = ("set KUBEBOOK_TODAY", "KUBEBOOK_TODAY=", "env:KUBEBOOK_TODAY")
    assert [
        path.name
        for path in package.rglob("*.py")
        if any(way in path.read_text("utf-8") for way in spelt)
    ] == ["session.py"]


def test_a_clock_within_the_year_is_believed(run: Desk) -> None:
    """Its time stands in `at`."""
    assert run.at(datetime.fromisoformat("2027-10-31T07:05:09.000999"))(SALE).code == 0
    assert f"{run.entries[0].at}" == "2027-10-31 07:05:09"


def test_a_clock_a_year_and_a_day_ahead_is_the_last_that_is_believed(run: Desk) -> None:
    """A group that pauses for a year goes on as if nothing were the matter."""
    assert "Jam komputer" not in run.at(datetime.fromisoformat("2027-11-01T08:00:00"))("status").err
    assert "Jam komputer" in run.at(datetime.fromisoformat("2027-11-02T08:00:00"))("status").err


def test_the_given_day_is_believed_even_earlier_than_the_last_line(run: Desk) -> None:
    """KUBEBOOK_TODAY is the person's word; `at` is its midnight."""
    assert run.with_(KUBEBOOK_TODAY="5/10/2026")(SALE).code == 0
    assert f"{run.entries[0].at} {run.entries[0].date}" == "2026-10-05 00:00:00 2026-10-05"


def test_a_given_day_that_is_none_is_told(run: Desk) -> None:
    """A mistake in KUBEBOOK_TODAY is wrong usage, for readers and writers."""
    for line in ("status", SALE, ""):
        answer = run.with_(KUBEBOOK_TODAY="kapan ya")(line)
        assert answer.code == 2
        assert answer.err.startswith('Belum bisa: "kapan ya" tidak terbaca sebagai tanggal')


# --- which language ----------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("lang", "word"),
    [("", "Belum bisa"), ("id", "Belum bisa"), ("en", "error"), ("en_GB", "error")],
)
def test_the_language_is_indonesian_unless_english_is_asked_for(
    bare: Desk, lang: str, word: str
) -> None:
    """KUBEBOOK_LANG, and never the computer's own LANG."""
    answer = bare.with_(KUBEBOOK_LANG=lang, LANG="en_US.UTF-8")("xyzzy")
    assert answer.err.startswith(f"{word}: ")


@pytest.mark.parametrize(
    ("line", "terminal", "times"),
    [
        ("entry show bkm1", False, 1),
        ("entry show bkm1 --json", False, 1),
        ("entry void bkm1 --reason x", True, 2),
        ("receipt 5rb Lain --account penjualan", False, 1),
        ("receipt 5rb Lain --account penjualan", True, 2),
        ("member add Budi --role ketua", True, 2),
    ],
)
def test_a_command_reads_the_ledger_once_and_a_change_once_more_under_the_lock(
    run: Desk,
    monkeypatch: pytest.MonkeyPatch,
    line: str,
    terminal: bool,  # noqa: FBT001 (a column)
    times: int,
) -> None:
    """However many entries a voucher has, and however often a person is asked."""
    run("receipt 50rb Telur --account penjualan")
    run("receipt 5rb Jasa --account penjualan --voucher bkm1")
    seen: list[Path] = []

    def counted(path: Path) -> LedgerFile:
        seen.append(path)
        return read_ledger_file(path)

    monkeypatch.setattr("kubebook.store.read.read_ledger_file", counted)
    monkeypatch.setattr("kubebook.screen.form.confirm", lambda _question, **_more: True)
    at_clock = run.at(datetime.fromisoformat("2026-10-31T09:00:00"))

    assert replace(at_clock, terminal=terminal)(line).code == 0
    assert len(seen) == times


@pytest.mark.parametrize("folder", [".", "..", "/"])
def test_a_folder_is_no_ledger_whatever_its_name(run: Desk, folder: str) -> None:
    """Also one that has none: it is refused in words, for what writes and for what reads."""
    for line in ("status", "receipt 5rb Telur --account penjualan", "asset depreciate"):
        answer = run(f"{line} --ledger {folder}")
        assert (answer.out, answer.code) == ("", 3)
        assert "adalah folder" in answer.err
