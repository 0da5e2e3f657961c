"""The README is true: its commands print what it shows, and what it names is there."""

import os
import re
import subprocess
from importlib.util import find_spec
from io import BytesIO
from pathlib import Path

import pytest
from pypdf import PdfReader

from kubebook.cli.commands import OTHER_NAMES, TABLE
from kubebook.cli.main import STOPPED
from kubebook.errors import (
    LedgerError,
    Refused,
    WrongUsage,
)
from tests.docs.readme import README, ROOT, Session, command, sessions
from tests.paper.reading import sizes_of, words_of

TEXT = README.read_text("utf-8")
OFFICE = "An office's own form, in six steps"
MONTH = "A month in the life of a group, in six commands"

posix = pytest.mark.skipif(os.name == "nt", reason="the sessions are typed into bash")


@posix
@pytest.mark.parametrize("session", list(sessions()), ids=lambda session: session.title)
def test_the_commands_print_what_the_readme_shows(session: Session, tmp_path: Path) -> None:
    """Typed in order in a new folder. After a change: python -m tests.docs.readme, then read it."""
    assert session.as_run(tmp_path) == session.text


def test_the_month_takes_six_commands() -> None:
    """As its heading says."""
    month = next(session for session in sessions() if session.title == MONTH)
    assert len([typed for typed in month.commands if typed.startswith("kubebook ")]) == 6


@posix
def test_the_offices_form_prints_what_its_six_steps_ask(tmp_path: Path) -> None:
    """F4, the logo, a heading changed, a column dropped and two added, one signer more."""
    session = next(session for session in sessions() if session.title == OFFICE)
    assert session.text.count("\n**") == 6
    session.as_run(tmp_path)
    pdf = (tmp_path / "latihan" / "laporan-bulanan-2026-10.pdf").read_bytes()
    assert sizes_of(pdf) == {(215, 330)}
    assert len(list(PdfReader(BytesIO(pdf)).pages[0].images)) == 1
    words = words_of(pdf)
    assert "PEMERINTAH KOTA CONTOH (REKAAN) DINAS SOSIAL KUBE “AYAM BERKAH”" in words
    (book, *_) = words.split("Koreksi bulan ini")
    for heading in ("Uang", "Masuk", "Kode", "Paraf"):
        assert heading in book
    assert "No. Bukti" not in book[book.index("Buku Kas Umum") :]
    assert "Menyetujui, Kepala Seksi Pemberdayaan" in words
    assert sum(one.suffix == ".py" for one in (tmp_path / "latihan").iterdir()) == 0


def test_the_two_commands_are_one_line_each() -> None:
    """Each is copied whole; the second installs the tests and passes them."""
    for name in ("demo", "test"):
        assert "\n" not in command(name)
        assert command(name).startswith("python3 -m venv .venv && .venv/bin/pip install ")
    assert command("demo").split(" && ")[-1].startswith(".venv/bin/kubebook demo")
    assert command("test").split(" && ")[-1].startswith(".venv/bin/pytest")


@posix
def test_ci_runs_the_command_that_the_readme_names() -> None:
    """`.ci/run` reads the very line that a newcomer copies."""
    reading = next(
        line
        for line in (ROOT / ".ci" / "run").read_text("utf-8").splitlines()
        if line.startswith("command=")
    )
    done = subprocess.run(
        ["bash", "-c", f'{reading}\nprintf %s "$command"'],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stdout == command("test")


def test_every_link_leads_somewhere() -> None:
    """Pictures and files are there, and so is each heading that is linked to."""
    headings = {
        re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-")
        for heading in re.findall(r"^#+ (.*)$", TEXT, re.MULTILINE)
    }
    targets = re.findall(r"\]\(([^)]+)\)", TEXT)
    assert targets
    for target in targets:
        if target.startswith("#"):
            assert target[1:] in headings, target
        else:
            assert (ROOT / target).is_file(), target


def test_every_path_and_module_it_names_is_there() -> None:
    """`examples/...`, `.ci/run`, `python -m ...`."""
    for path in re.findall(r"(?<![\w/])(?:examples|tests|kubebook)/[\w./-]*\w\.\w+|\.ci/run", TEXT):
        assert (ROOT / path).is_file(), path
    for module in re.findall(r"python -m (tests[\w.]+|kubebook[\w.]*)", TEXT):
        assert find_spec(module), module


def test_every_command_it_names_exists() -> None:
    """Whatever follows `kubebook` in running text is a command, in English or Indonesian."""
    prose = re.sub(r"^```.*?^```$", "", TEXT, flags=re.MULTILINE | re.DOTALL)
    typed = re.findall(r"`(?:kubebook )(?:--ledger \S+ )?([a-z][a-z-]*)", prose)
    assert len(typed) > 5
    for name in typed:
        assert name in {*TABLE, *OTHER_NAMES}, name


def test_the_exit_codes_are_those_of_the_errors() -> None:
    """The table has each code that a command can end with."""
    told = {int(code) for code in re.findall(r"^\| (\d+) \|", TEXT, re.MULTILINE)}
    tree = (Refused, WrongUsage, LedgerError)
    assert told == {0, STOPPED, *(branch.exit_code for branch in tree)}


def test_what_is_invented_says_so() -> None:
    """Each section with invented people is marked."""
    for session in sessions():
        assert "CONTOH (rekaan)" in session.text
    assert "CONTOH (rekaan)" in TEXT.split("## ")[0]
