"""The ledger of a folder: the only one, or what became of it."""

from pathlib import Path

import pytest

from kubebook.cli.find_ledger import find_ledger
from kubebook.errors.ledger import LedgerNotHere, LedgerRenamed


def folder_of(folder: Path, *names: str) -> Path:
    """A folder with these empty files; a name that ends in `.d` is a folder."""
    for name in names:
        if name.endswith(".d"):
            (folder / name).mkdir()
        else:
            (folder / name).touch()
    return folder


@pytest.mark.parametrize(
    "copy",
    [
        "buku - Copy",
        "buku (2)",
        "buku(2)",
        "buku-salinan",
        "buku_lama",
        "Salinan buku",
        "Copy of buku",
    ],
)
def test_a_copy_is_not_taken_for_the_ledger_that_is_gone(tmp_path: Path, copy: str) -> None:
    """Its folder is still there: what was last written stands in another file."""
    folder = folder_of(tmp_path, "buku.kubebook.d", f"{copy}.kubebook")
    with pytest.raises(LedgerRenamed) as refused:
        find_ledger(folder)
    assert refused.value.facts["found"] == f"{copy}.kubebook"
    assert refused.value.facts["wanted"] == "buku.kubebook"


@pytest.mark.parametrize(
    "names",
    [
        ("buku - Copy.kubebook", "buku - Copy.kubebook.d", "buku.kubebook.d"),
        ("buku2.kubebook", "buku.kubebook.d"),
        ("lain.kubebook", "buku.kubebook.d"),
        ("Kas buku.kubebook", "buku.kubebook.d"),
        ("buku.kubebook", "buku.kubebook.d"),
        ("buku.kubebook",),
    ],
)
def test_a_ledger_of_its_own_is_taken(tmp_path: Path, names: tuple[str, ...]) -> None:
    """One with a folder of its own, or with a name that is not that of a copy."""
    folder = folder_of(tmp_path, *names)
    assert find_ledger(folder) == folder / names[0]


def test_a_ledger_that_is_gone_is_meant_where_it_was(tmp_path: Path) -> None:
    """Reading it then names the way back; where nothing was ever kept there is none."""
    with pytest.raises(LedgerNotHere):
        find_ledger(tmp_path)
    assert find_ledger(folder_of(tmp_path, "buku.kubebook.d")) == tmp_path / "buku.kubebook"
