"""A desk with an empty folder, and one with a ledger, for every test of the commands."""

import shutil
from pathlib import Path

import pytest

from tests.cli.desk import Desk, Typed, desk_in


@pytest.fixture
def bare(tmp_path: Path) -> Desk:
    """An empty folder on 31 October 2026."""
    return desk_in(tmp_path)


@pytest.fixture(scope="session")
def begun(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the ledger that `run` begins with, made once."""
    bare = desk_in(tmp_path_factory.mktemp("begun"))
    started = bare(
        'init --name "Ayam Contoh" --village "Habaring Hurung" --ketua "Agus Dehen" '
        '--sekretaris "Lina Kusumawati" --bendahara "Siti Rahmah"'
    )
    assert started.code == 0, started.err
    for name in ("Suparti", "Hendra Tuwan"):
        bare("member add", name)
    return bare.folder


@pytest.fixture
def run(bare: Desk, begun: Path) -> Desk:
    """A ledger with three officers and two members, without entries."""
    shutil.copytree(begun, bare.folder, dirs_exist_ok=True)
    return bare


@pytest.fixture(scope="session")
def typed_before() -> dict[tuple[str, ...], Path]:
    """The folders in which `typed` keeps what its lines made, by the lines."""
    return {}


@pytest.fixture
def typed(
    run: Desk,
    typed_before: dict[tuple[str, ...], Path],
    tmp_path_factory: pytest.TempPathFactory,
) -> Typed:
    """The same ledger after some command lines, which are typed the first time and then copied."""

    def after(*lines: str) -> Desk:
        if lines in typed_before:
            shutil.copytree(typed_before[lines], run.folder, dirs_exist_ok=True)
            return run
        for line in lines:
            answer = run(line)
            assert answer.code == 0, (line, answer.err)
        typed_before[lines] = tmp_path_factory.mktemp("typed")
        shutil.copytree(run.folder, typed_before[lines], dirs_exist_ok=True)
        return run

    return after


@pytest.fixture
def english(run: Desk) -> Desk:
    """The same with the screen in English."""
    return run.with_(KUBEBOOK_LANG="en")
