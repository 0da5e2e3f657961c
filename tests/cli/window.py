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

pexpect = pytest.importorskip("pexpect", reason="no terminal can be opened on this system")
if not hasattr(pexpect, "spawn"):
    pytest.skip("no terminal can be opened on this system", allow_module_level=True)

TODAY = "2026-10-31"
ROWS = 60

NO_MORE = re.compile(r"\[(selesai|done)\] *:$")
"""How the window ends where Enter ends a form that takes slip after slip."""


class Window:
    """A command in a window of `columns`, in the folder where the ledger lies."""

    def __init__(
        self,
        line: list[str],
        folder: Path,
        columns: int = 80,
        environ: Mapping[str, str] = MappingProxyType({}),
    ) -> None:
        self._picture = pyte.Screen(columns, ROWS)
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
            sys.executable,
            ["-m", "kubebook", *line],
            dimensions=(ROWS, columns),
            env={name: value for name, value in environment.items() if value},
            cwd=str(folder),
            timeout=20,
        )

    @property
    def text(self) -> str:
        """What the window shows now."""
        return "\n".join(line.rstrip() for line in self._picture.display).rstrip()

    def wait_for(self, text: str) -> None:
        """Look until `text` is shown; fail with the whole window otherwise."""
        until = time.monotonic() + 20
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
        while self.read():
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
