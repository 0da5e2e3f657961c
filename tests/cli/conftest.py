"""A desk with an empty folder, and one with a ledger, for every test of the commands."""

from pathlib import Path

import pytest

from tests.cli.desk import TODAY, Desk


@pytest.fixture
def bare(tmp_path: Path) -> Desk:
    """An empty folder on 31 October 2026."""
    return Desk(
        folder=tmp_path,
        environ={"KUBEBOOK_TODAY": TODAY, "COLUMNS": "80", "HOME": str(tmp_path)},
    )


@pytest.fixture
def run(bare: Desk) -> Desk:
    """A ledger with three officers and two members, without entries."""
    started = bare(
        'init --name "Ayam Contoh" --village "Habaring Hurung" --ketua "Agus Dehen" '
        '--sekretaris "Lina Kusumawati" --bendahara "Siti Rahmah"'
    )
    assert started.code == 0, started.err
    for name in ("Suparti", "Hendra Tuwan"):
        bare("member add", name)
    return bare


@pytest.fixture
def english(run: Desk) -> Desk:
    """The same with the screen in English."""
    return run.with_(KUBEBOOK_LANG="en")
