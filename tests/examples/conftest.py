"""The practice ledgers, made once for all who only read them; who changes one copies it first."""

from pathlib import Path

import pytest
from filelock import FileLock

from tests.running import kubebook


@pytest.fixture(scope="session")
def practice(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder in which `kubebook demo` was typed once."""
    return _made_once(request.config, tmp_path_factory, "demo")


@pytest.fixture(scope="session")
def year(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder in which `kubebook demo --year` was typed once."""
    return _made_once(request.config, tmp_path_factory, "demo", "--year")


def _made_once(config: pytest.Config, factory: pytest.TempPathFactory, *arguments: str) -> Path:
    """The folder that a command fills; the workers of one run share it, the first one makes it."""
    base = factory.getbasetemp()
    root = base.parent if hasattr(config, "workerinput") else base
    folder = root / "".join(arguments)
    with FileLock(f"{folder}.lock"):
        if not folder.is_dir():
            new = factory.mktemp("making")
            done = kubebook(*arguments, cwd=new)
            assert (done.code, done.err) == (0, "")
            new.rename(folder)
    return folder
