"""A desk with an empty folder, and one with a ledger, for every test of the commands."""

import shutil
from pathlib import Path

import pytest

from tests.cli.desk import Desk, desk_in


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


@pytest.fixture
def english(run: Desk) -> Desk:
    """The same with the screen in English."""
    return run.with_(KUBEBOOK_LANG="en")
