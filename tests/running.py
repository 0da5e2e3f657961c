"""Runs the program as a shell does: a process of its own, no terminal, a clean environment."""

import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

BIN = Path(sys.executable).parent


@dataclass(frozen=True, slots=True)
class Done:
    """What a program wrote, and its exit code."""

    out: str
    err: str
    code: int


def kubebook(*arguments: str, cwd: Path, **environment: str) -> Done:
    """Run one kubebook command in a folder; `environment` is added to this one."""
    return program(sys.executable, "-m", "kubebook", *arguments, cwd=cwd, **environment)


def program(*command: str, cwd: Path, **environment: str) -> Done:
    """Run any program; `kubebook` and `python` are found beside this Python."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith("KUBEBOOK_")}
    path = f"{BIN}{os.pathsep}{kept.get('PATH', '')}"
    done = subprocess.run(
        command,
        cwd=cwd,
        env={**kept, "PATH": path, "PYTHONUTF8": "1", **environment},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
        timeout=300,
    )
    return Done(done.stdout, done.stderr, done.returncode)
