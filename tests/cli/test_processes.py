"""The program as a process of its own: pipes, full disks, signals, and what it loads."""

import os
import signal
import subprocess
import sys
import time
from dataclasses import replace
from pathlib import Path
from unittest.mock import Mock

import pytest

from tests.cli.desk import LEDGER, Answer, Desk


def start(desk: Desk, line: str, **more: object) -> subprocess.Popen[bytes]:
    """A command as a process in the desk's folder."""
    environ = dict(os.environ)
    for name in ("PYTHONUTF8", "PYTHONIOENCODING"):
        environ.pop(name, None)
    environ |= {**desk.environ, "PYTHONPATH": str(Path(__file__).parents[2])}
    options = {"stdin": subprocess.DEVNULL, "stdout": subprocess.PIPE, "stderr": subprocess.PIPE}
    return subprocess.Popen(  # type: ignore[call-overload,no-any-return]  # options of any kind
        [sys.executable, "-m", "kubebook", *line.split()],
        cwd=desk.folder,
        env=environ,
        **{**options, **more},
    )


def many(run: Desk) -> None:
    """More entries than a pipe holds."""
    rows = "".join(f"2026-10-05,penjualan,kas,{n},Telur nomor {n}\n" for n in range(1, 3000))
    (run.folder / "rows.csv").write_text(f"date,source,target,amount,text\n{rows}", "utf-8")
    assert run("import rows.csv").code == 0


@pytest.mark.parametrize("unbuffered", ["", "1"])
def test_a_reader_that_goes_away_ends_it_quietly(run: Desk, unbuffered: str) -> None:
    """`kubebook show cash-book | head -1`."""
    many(run)
    desk = replace(run, environ={**run.environ, "PYTHONUNBUFFERED": unbuffered})
    program = start(desk, "show cash-book")
    assert program.stdout is not None
    assert program.stderr is not None
    first = program.stdout.readline().decode()
    program.stdout.close()
    said = program.stderr.read()
    code = program.wait(20)
    program.stderr.close()

    assert first.startswith("Buku Kas Umum")
    assert (said, code) == (b"", 0)


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="the system has no full device")
@pytest.mark.parametrize("line", ["status", "show", "show cash-book", "export ledger", "--help"])
def test_a_result_that_cannot_be_written_is_told(run: Desk, line: str) -> None:
    """A full disk behind `>`: a sentence and exit 1, no traceback."""
    many(run)
    with Path("/dev/full").open("wb") as full:
        program = start(run, line, stdout=full)
        _, said = program.communicate(timeout=20)

    assert program.returncode == 1
    assert said.decode().startswith("Belum bisa: Hasilnya tidak bisa ditulis: ")
    assert "Traceback" not in said.decode()
    assert said.count(b"\n") == 1


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="the system has no full device")
@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("receipt 1rb x --account penjualan", "Tersimpan sebagai BKM-2026-0001. "),
        (
            "adjust 1rb x --from penjualan --to piutang-usaha --party Budi",
            "Tersimpan sebagai BM-2026-0001. ",
        ),
        ("member add Tuti", "Tersimpan. "),
        ("report notice -o a.pdf", "Ditulis: a.pdf. "),
        ("format new a.toml", "Ditulis: a.toml. "),
    ],
)
@pytest.mark.parametrize("unbuffered", ["", "1"])
def test_what_is_saved_is_no_failure_though_its_message_is_lost(
    run: Desk, line: str, told: str, unbuffered: str
) -> None:
    """A script that repeats what failed books once: exit 0, and a sentence that it is saved."""
    desk = replace(run, environ={**run.environ, "PYTHONUNBUFFERED": unbuffered})
    with Path("/dev/full").open("wb") as full:
        program = start(desk, line, stdout=full)
        _, said = program.communicate(timeout=20)

    assert program.returncode == 0
    assert said.decode().splitlines()[-1] == f"{told}Hanya pesannya yang tidak bisa ditulis."
    assert "galat" not in said.decode()


LOOP = 'for i in 1 2 3; do {command}; [ "${{PIPESTATUS[0]}}" = 0 ] && exit 0; done; exit 9'


@pytest.mark.parametrize("unbuffered", ["", "1"])
@pytest.mark.parametrize("streams", ["| true", "2>&1 | true", ">&- 2>&-", "> /dev/full 2>&1"])
def test_a_loop_that_tries_again_books_once(run: Desk, streams: str, unbuffered: str) -> None:
    """Whoever does not read the answer has recorded all the same, and once."""
    for again in (
        "receipt 1rb x --account penjualan",
        "adjust 1rb x --from penjualan --to piutang-usaha --party Budi",
    ):
        before = len(run.entries)
        tried = subprocess.run(
            ["bash", "-c", LOOP.format(command=f"{sys.executable} -m kubebook {again} {streams}")],
            cwd=run.folder,
            env={
                **os.environ,
                **run.environ,
                "PYTHONUNBUFFERED": unbuffered,
                "PYTHONPATH": str(Path(__file__).parents[2]),
            },
            capture_output=True,
            check=False,
        )
        assert (tried.returncode, tried.stderr) == (0, b"")
        assert len(run.entries) == before + 1


def test_redirected_words_are_utf_8_whatever_the_locale(run: Desk) -> None:
    """The rule of a heading and a foreign name, in a file."""
    run("receipt 5rb --account penjualan", "Ḥasan 中文")
    for name, forced in (("C", ""), ("id_ID.ISO-8859-1", ""), ("C", "ascii"), ("C", "latin-1")):
        desk = run.with_(LC_ALL=name, LANG=name, PYTHONIOENCODING=forced)
        program = start(desk, "show cash-book")
        out, said = program.communicate(timeout=20)
        assert "Ḥasan 中文" in out.decode("utf-8")
        assert "─" in out.decode("utf-8")
        assert said == b""


@pytest.mark.usefixtures("ctrl_c")
def test_ctrl_c_stops_with_130(run: Desk) -> None:
    """A second writer that waits for the first is stopped, and nothing is written."""
    from kubebook.store.lock import locked  # noqa: PLC0415 (its place in the store may move)
    from kubebook.store.paths import Places  # noqa: PLC0415

    before = run.path.read_bytes()
    with locked(Places.of(run.path), patience=1):
        program = start(run, "receipt 50rb Telur --account penjualan")
        time.sleep(1)
        program.send_signal(signal.SIGINT)
        out, said = program.communicate(timeout=20)

    assert program.returncode == 130
    assert (out, said.decode()) == (b"", "Tidak jadi. Tidak ada yang dicatat.\n")
    assert run.path.read_bytes() == before


def test_ctrl_c_while_it_is_written_says_where_to_look(
    run: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    """From the moment a record gets its time nobody can know without looking."""
    monkeypatch.setattr("kubebook.store.save.save", Mock(side_effect=KeyboardInterrupt))
    own = run("receipt 50rb Telur --account penjualan")
    assert own == Answer(
        "",
        "Berhenti di tengah jalan. Lihat dulu yang sudah tercatat:\n  kubebook transaksi daftar\n",
        130,
    )


def test_nothing_is_asked_without_a_terminal(run: Desk) -> None:
    """Input that waits is not read: a script cannot hang."""
    for line in ("receipt", "member add", "entry void", "restore", "import", "export", "init"):
        program = start(run, line, stdin=subprocess.PIPE)
        try:
            assert program.wait(20) == 2, line
        finally:
            program.communicate()


def test_closed_streams_bring_no_traceback(run: Desk) -> None:
    """`kubebook status 2>&-` still ends in order."""
    for closed in ("2>&-", ">&-", "<&-"):
        done = subprocess.run(
            ["sh", "-c", f"{sys.executable} -m kubebook status {closed}"],
            cwd=run.folder,
            env={**os.environ, **run.environ},
            capture_output=True,
            check=False,
        )
        assert b"Traceback" not in done.stderr, closed
        assert done.returncode in (0, 1), closed


LOADED = "import sys; from kubebook.cli.main import run; run(sys.argv[1:]); print(*sys.modules)"
HEAVY = {
    "reportlab",
    "rich",
    "prompt_toolkit",
    "tinydb",
    "filelock",
    "pydantic",
    "csv",
    "kubebook.paper.documents.reports",
    "kubebook.files.journals",
    "kubebook.files.entries",
    "kubebook.files.printed",
    "kubebook.store.write",
    "kubebook.store.restore",
    "kubebook.statements.entries.cash_books",
    "kubebook.book.entries.importing",
    "kubebook.screen.form",
    "kubebook.screen.table",
}
STORE = {"tinydb", "filelock", "kubebook.store.write"}


@pytest.mark.parametrize(
    ("line", "used"),
    [
        ("--help", set()),
        ("receipt --help", set()),
        ("report --help", set()),
        ("status", {"kubebook.files.printed"}),
        ("show", set()),
        ("show cash-book", {"kubebook.statements.entries.cash_books", "kubebook.screen.table"}),
        ("check", set()),
        ("receipt 5rb x --account penjualan", STORE),
        ("transfer 5rb --from kas --to bank", STORE),
        ("member list", {"kubebook.screen.table"}),
        ("group show", set()),
        ("entry show bkm1", set()),
        ("export cash-book", {"kubebook.statements.entries.cash_books", "csv"}),
        (
            "report",
            {
                "reportlab",
                "kubebook.paper.documents.reports",
                "kubebook.statements.entries.cash_books",
            },
        ),
    ],
)
def test_no_command_loads_what_it_does_not_use(run: Desk, line: str, used: set[str]) -> None:
    """Paper for a receipt, or a write path for a reader, would cost time and nothing else."""
    run("receipt 50rb x --account penjualan")
    done = subprocess.run(
        [sys.executable, "-c", LOADED, *line.split()],
        cwd=run.folder,
        env={**os.environ, **run.environ, "PYTHONPATH": str(Path(__file__).parents[2])},
        capture_output=True,
        text=True,
        check=True,
    )
    loaded = set(done.stdout.splitlines()[-1].split())

    assert "kubebook.cli.main" in loaded, done.stderr
    assert {name for name in loaded & HEAVY if name not in used} == set()
    assert used <= loaded


def test_help_loads_no_books_at_all(bare: Desk) -> None:
    """What a person types first answers fastest."""
    for line in ("--help", "-h", "xyzzy"):
        done = subprocess.run(
            [sys.executable, "-c", LOADED, line],
            cwd=bare.folder,
            env={**os.environ, **bare.environ, "PYTHONPATH": str(Path(__file__).parents[2])},
            capture_output=True,
            text=True,
            check=True,
        )
        loaded = done.stdout.splitlines()[-1].split()
        rooms = ("kubebook.book", "kubebook.statements", "kubebook.store", "kubebook.paper")
        assert [name for name in loaded if name.startswith(rooms)] == []


def test_the_ledger_of_another_process_is_named_while_it_writes(run: Desk) -> None:
    """A second writer waits a moment, then says who holds the book; exit 3."""
    from kubebook.store.lock import locked  # noqa: PLC0415 (its place in the store may move)
    from kubebook.store.paths import Places  # noqa: PLC0415

    with locked(Places.of(run.path), patience=1):
        program = start(run, "receipt 50rb Telur --account penjualan")
        out, said = program.communicate(timeout=30)

    assert (out, program.returncode) == (b"", 3)
    assert f"{LEDGER}" in said.decode()
    assert said.decode().startswith("Belum bisa: ")
    assert run.entries == ()
