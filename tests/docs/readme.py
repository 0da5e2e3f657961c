"""Reads the README: its sections, its shell sessions, and the two commands that set up.

python -m tests.docs.readme    runs the sessions and writes what they print into the README
"""

import re
import shutil
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from tests.running import program

ROOT = Path(__file__).parents[2]
README = ROOT / "README.md"
_BLOCK = re.compile(r"^```console\n(.*?)^```$", re.MULTILINE | re.DOTALL)
_FILE = re.compile(r"^<!-- file: (\S+) -->\n```\w+\n(.*?)^```$", re.MULTILINE | re.DOTALL)
_COMMAND = re.compile(r"^<!-- command: (\w+) -->\n```sh\n(.*)\n```$", re.MULTILINE)
_END = "\x1e"


@dataclass(frozen=True, slots=True)
class Session:
    """The shell sessions of one section, typed one after the other in one folder."""

    title: str
    text: str

    @property
    def commands(self) -> list[str]:
        """Every line after a `$`."""
        return [
            line.removeprefix("$ ")
            for block in _BLOCK.findall(self.text)
            for line in block.splitlines()
            if line.startswith("$ ")
        ]

    def _typed(self) -> Iterator[str]:
        """What is typed, in order: commands, and files that are written in a text editor."""
        parts = [*_BLOCK.finditer(self.text), *_FILE.finditer(self.text)]
        for part in sorted(parts, key=re.Match.start):
            if part.re is _FILE:
                yield f"cat > {part[1]} <<'{_END}'\n{part[2]}{_END}\n"
                continue
            for line in part[1].splitlines():
                if line.startswith("$ "):
                    yield f"{line.removeprefix('$ ')}\nprintf '{_END}'\n"

    def as_run(self, folder: Path) -> str:
        """The section with what its commands really print, typed in `folder`."""
        shutil.copytree(ROOT / "examples", folder / "examples")
        script = "".join(self._typed())
        done = program("bash", "-c", f"exec 2>&1\n{script}", cwd=folder)
        outputs = dict(enumerate(done.out.split(_END)))
        number = -1

        def printed(block: re.Match[str]) -> str:
            nonlocal number
            lines = []
            for line in block[1].splitlines():
                if line.startswith("$ "):
                    number += 1
                    lines.append(f"{line}\n{outputs[number]}")
            return f"```console\n{''.join(lines)}```"

        return _BLOCK.sub(printed, self.text)


def sessions() -> Iterator[Session]:
    """The sections of the README in which commands are typed."""
    for section in re.split(r"^(?=## )", README.read_text("utf-8"), flags=re.MULTILINE):
        if _BLOCK.search(section):
            yield Session(section.splitlines()[0].removeprefix("## "), section)


def command(name: str) -> str:
    """One of the two commands that set up: `demo` or `test`."""
    found: dict[str, str] = dict(_COMMAND.findall(README.read_text("utf-8")))
    return found[name]


if __name__ == "__main__":
    for session in sessions():
        with tempfile.TemporaryDirectory() as made:
            text = README.read_text("utf-8").replace(session.text, session.as_run(Path(made)))
        README.write_text(text, encoding="utf-8", newline="\n")
