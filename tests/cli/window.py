"""A terminal window in which a person uses kubebook."""

import os
import re
import sys
import time
from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType

import pyte
import pytest
from wcwidth import wcwidth

pexpect = pytest.importorskip("pexpect", reason="no terminal can be opened on this system")
if not hasattr(pexpect, "spawn"):
    pytest.skip("no terminal can be opened on this system", allow_module_level=True)

TODAY = "2026-10-31"
ROWS = 60
LONGEST = 20
"""Seconds for which a program is waited for."""

NO_MORE = re.compile(r"\[(selesai|done)\] *:$")
"""How the window ends where Enter ends a form that takes slip after slip."""


REMEMBERED = 5_000
"""Lines that stay known after they left the window."""
PASTES = 2004
"""The mode of a terminal that a program sets when it begins to wait for a line."""


class _Picture(pyte.HistoryScreen):
    """What a terminal shows and has shown, and how often a program waited for a line in it."""

    def __init__(self, columns: int) -> None:
        super().__init__(columns, ROWS, history=REMEMBERED)
        self.asked = 0
        self.too_wide: list[str] = []

    def set_mode(self, *modes: int, **kwargs: bool) -> None:
        """Set modes of the terminal, as the program asks."""
        self.asked += bool(kwargs.get("private")) and PASTES in modes
        super().set_mode(*modes, **kwargs)

    def draw(self, data: str) -> None:
        """Show a text; one that the terminal itself would fold is kept in mind."""
        folds = pyte.modes.DECAWM in self.mode
        if folds and self.cursor.x + sum(map(wcwidth, data)) > self.columns:
            self.too_wide.append(data)
        super().draw(data)


class Window:
    """A command in a window of `columns`, in the folder where the ledger lies.

    `python`: whose kubebook runs in it, if not this one's.
    """

    def __init__(
        self,
        line: list[str],
        folder: Path,
        columns: int = 80,
        environ: Mapping[str, str] = MappingProxyType({}),
        python: str = sys.executable,
    ) -> None:
        self._picture = _Picture(columns)
        self._ended = False
        self._stream = pyte.ByteStream(self._picture)
        own = ("COLUMNS", "LINES", "NO_COLOR", "KUBEBOOK_LEDGER", "KUBEBOOK_BY", "KUBEBOOK_LANG")
        environment = {
            **{name: value for name, value in os.environ.items() if name not in own},
            "TERM": "xterm-256color",
            "PROMPT_TOOLKIT_NO_CPR": "1",
            "PYTHONUTF8": "1",
            "KUBEBOOK_TODAY": TODAY,
            **environ,
        }
        self.program = pexpect.spawn(
            python,
            ["-m", "kubebook", *line],
            dimensions=(ROWS, columns),
            env={name: value for name, value in environment.items() if value},
            cwd=str(folder),
            timeout=LONGEST,
        )

    @property
    def text(self) -> str:
        """What the window shows now."""
        return "\n".join(line.rstrip() for line in self._picture.display).rstrip()

    @property
    def all_text(self) -> str:
        """What it shows now, and above that what it has shown."""
        gone = (
            "".join(line[column].data for column in range(self._picture.columns)).rstrip()
            for line in self._picture.history.top
        )
        return "\n".join([*gone, self.text])

    @property
    def too_wide(self) -> list[str]:
        """The texts that were longer than a line of the window."""
        return self._picture.too_wide

    @property
    def asked(self) -> int:
        """How many questions were put so far."""
        return self._picture.asked

    @property
    def question(self) -> tuple[str, ...]:
        """What is asked now: the line up to the cursor; then with the line folded above it."""
        cursor, shown = self._picture.cursor, self._picture.display
        line, above = shown[cursor.y][: cursor.x].rstrip(), shown[cursor.y - 1].rstrip()
        if not line.endswith(":"):
            return ()
        return (line,) if ":" in above else (line, f"{above} {line}")

    def resize(self, columns: int) -> None:
        """Make the window narrower or wider while the program waits for an answer."""
        self.program.setwinsize(ROWS, columns)
        self._picture.resize(ROWS, columns)

    def wait_for(self, text: str) -> None:
        """Look until `text` is shown; fail with the whole window otherwise."""
        until = time.monotonic() + LONGEST
        while text not in self.text:
            if time.monotonic() > until:
                pytest.fail(f"{text!r} is not shown:\n{self.text}")
            if not self.read() and text not in self.text:
                pytest.fail(f"{text!r} is not shown at the end:\n{self.text}")

    def answer(self, question: str, typed: str = "") -> None:
        """Wait for a question, type the answer and press Enter."""
        self.wait_for(question)
        self.program.send(f"{typed}\r")

    def end(self) -> int:
        """Read until the program is gone, after Enter where it asks for one more; its exit code."""
        until = time.monotonic() + LONGEST
        while self.read():
            if time.monotonic() > until:
                pytest.fail(f"it does not end:\n{self.text}")
            if NO_MORE.search(self.text) and not self._ended:
                self._ended = True
                self.program.send("\r")
        self.program.close()
        code = self.program.exitstatus
        return code if isinstance(code, int) else -1

    def read(self) -> bool:
        """Take what the program has written meanwhile; False once it is gone."""
        try:
            self._stream.feed(self.program.read_nonblocking(65536, timeout=0.1))
        except pexpect.TIMEOUT:
            return True
        except pexpect.EOF:
            return False
        return True
