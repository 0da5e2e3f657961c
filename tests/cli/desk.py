"""The program as a person types it, in this process: streams, exit code, and the book after it.

`desk("receipt 50rb Telur --account penjualan")` runs one command line in the desk's folder.
"""

import io
import os
import shlex
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from typing import Protocol

import pyte
from prompt_toolkit.application import create_app_session
from prompt_toolkit.input import create_pipe_input

from kubebook.book.book import Book
from kubebook.book.records.entries import Entry
from kubebook.cli import main
from kubebook.cli.session import Session, new_session
from kubebook.store.ledger import open_ledger

TODAY = "2026-10-31"
LEDGER = "ayam-contoh.kubebook"
HOSTILE = '[/x] <b>tebal</b> & "kutip" =SUM(A1) ; \\ 50%'
CTRL_D = "\x04"
LONG_NAME = "Siti Nurhaliza Kusumawardhani binti Abdurrahman Tjilik Riwut"


@dataclass(frozen=True)
class Answer:
    """What a command said: results, all else, and its exit code."""

    out: str
    err: str
    code: int


class Typed(Protocol):
    """What gives a desk at which some command lines were typed."""

    def __call__(self, *lines: str) -> "Desk":
        """The desk after these lines."""


def desk_in(folder: Path) -> "Desk":
    """A desk in a folder, on 31 October 2026, at 80 columns."""
    return Desk(
        folder=folder,
        environ={"KUBEBOOK_TODAY": TODAY, "COLUMNS": "80", "HOME": str(folder)},
    )


class Stream(io.TextIOWrapper):
    """A stream in memory that is a terminal or not."""

    def __init__(self, text: str = "", *, terminal: bool = False) -> None:
        super().__init__(io.BytesIO(text.encode()), encoding="utf-8", newline="")
        self.terminal = terminal

    def isatty(self) -> bool:
        """Whether a person sits before it."""
        return self.terminal

    @property
    def text(self) -> str:
        """All that was written."""
        self.flush()
        buffer = self.buffer
        return buffer.getvalue().decode() if isinstance(buffer, io.BytesIO) else ""


@dataclass(frozen=True, kw_only=True)
class Desk:
    """One computer: a folder, an environment, and a clock where the day is not given."""

    folder: Path
    environ: Mapping[str, str]
    clock: datetime | None = None
    typed: str = ""
    terminal: bool = False

    def __call__(self, line: str, *words: str) -> Answer:
        """Run one command line; `words` are added to it as they are."""
        with self.seated() as (out, err):
            code = main.run([*shlex.split(line), *words])
            return Answer(out.text, err.text, code)

    def answering(self, line: str, *answers: str) -> Answer:
        """Run one command line at a terminal at which these answers are typed, each with Enter.

        After the last one the person gives up. What the answer has beside results is all that
        stands on that terminal at the end.
        """
        desk = replace(self.with_(PROMPT_TOOLKIT_NO_CPR="1"), terminal=True)
        with create_pipe_input() as keyboard, desk.seated() as (out, err):
            keyboard.send_text("".join(f"{answer}\r" for answer in answers) + CTRL_D)
            with create_app_session(input=keyboard):
                code = main.run(shlex.split(line))
            picture = pyte.Screen(80, 500)
            pyte.Stream(picture).feed(err.text.replace("\r", "").replace("\n", "\r\n"))
            seen = "\n".join(row.rstrip() for row in picture.display).rstrip()
            return Answer(out.text, seen, code)

    def with_(self, **environ: str) -> "Desk":
        """The same desk with other variables; an empty one is taken away."""
        changed = {name: value for name, value in {**self.environ, **environ}.items() if value}
        return replace(self, environ=changed)

    def at(self, moment: datetime) -> "Desk":
        """The same desk on a day that its clock tells."""
        return replace(self.with_(KUBEBOOK_TODAY=""), clock=moment)

    @property
    def path(self) -> Path:
        """The ledger that most tests use."""
        return self.folder / LEDGER

    @property
    def book(self) -> Book:
        """The book as the file tells it now, which must be without fault."""
        ledger = open_ledger(self.path, pause=0)
        assert ledger.faults == ()
        return ledger.book

    @property
    def entries(self) -> tuple[Entry, ...]:
        """All entries of the book, void ones too."""
        return self.book.entries

    @contextmanager
    def seated(self) -> Iterator[tuple[Stream, Stream]]:
        """Let this process be this desk's: its folder, environment and streams."""
        out, err = Stream(terminal=self.terminal), Stream(terminal=self.terminal)
        streams = sys.stdin, sys.stdout, sys.stderr
        environ, folder = dict(os.environ), Path.cwd()
        sys.stdin, sys.stdout, sys.stderr = Stream(self.typed, terminal=self.terminal), out, err
        os.environ.clear()
        os.environ.update(self.environ)
        os.chdir(self.folder)
        main.new_session = self._session  # type: ignore[attr-defined]  # its clock is ours
        try:
            yield out, err
        finally:
            main.new_session = new_session  # type: ignore[attr-defined]
            os.chdir(folder)
            os.environ.clear()
            os.environ.update(environ)
            sys.stdin, sys.stdout, sys.stderr = streams

    def _session(self) -> Session:
        session = new_session()
        if (moment := self.clock) is not None:
            session.clock = lambda: moment
        return session
