"""What all tests share: texts kept as plain files, and the option that writes them anew."""

import os
import shutil
import signal
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path
from types import SimpleNamespace

import pytest
from hypothesis import HealthCheck, settings

# A laptop as slow as a kelurahan's passes too: how long an example takes says nothing of the books.
settings.register_profile(
    "kubebook", deadline=None, suppress_health_check=[HealthCheck.too_slow], print_blob=True
)
settings.load_profile("kubebook")

GOLDEN = Path(__file__).parent / "golden"
IN_MEMORY = Path("/dev/shm")  # noqa: S108 (the system's own place for it)
ROOM = 2_000_000_000
"""Bytes that the folders of one run never fill."""


def pytest_configure() -> None:
    """Let the folders of the tests lie in memory where the system offers that.

    A suite that makes ten thousand small files and waits for the disk to keep each waits most of
    its time. In what order they would reach a disk is proved by the calls that are counted.
    """
    if "TMPDIR" not in os.environ and _has_room(IN_MEMORY):
        os.environ["TMPDIR"] = str(IN_MEMORY)  # of the programs that are started, too
        tempfile.tempdir = None


def _has_room(folder: Path) -> bool:
    """Whether files can be made and programs started there, and enough of them."""
    if not folder.is_dir() or not os.access(folder, os.W_OK):
        return False
    may_run = not os.statvfs(folder).f_flag & os.ST_NOEXEC
    return may_run and shutil.disk_usage(folder).free > ROOM


@pytest.fixture(autouse=True, scope="session")
def second_looks_at_once() -> Iterator[None]:
    """Let a reader who meets a spoilt ledger look again without waiting: nobody is writing it."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("kubebook.store.read.time", SimpleNamespace(sleep=lambda _: None))
        yield


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add `--update-golden`, which writes the kept texts instead of comparing with them."""
    parser.addoption(
        "--update-golden", action="store_true", help="write tests/golden/ anew from what comes out"
    )


@pytest.fixture
def golden(request: pytest.FixtureRequest) -> Callable[[str, str], None]:
    """Compare a text with `tests/golden/NAME`: `golden("cash-book-80.txt", text)`."""

    def check(name: str, text: str) -> None:
        path = GOLDEN / name
        if request.config.getoption("--update-golden"):
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(text.encode())
        if not path.is_file():
            pytest.fail(f"no tests/golden/{name} yet: read the text, then pytest --update-golden")
        assert text == path.read_bytes().decode()

    return check


@pytest.fixture
def ctrl_c() -> Iterator[None]:
    """Let Ctrl-C stop programs, also where the tests run as a job that ignores it."""
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    yield
    signal.signal(signal.SIGINT, before)
