"""`account`: what the lines of the books are called."""

import pytest

from tests.cli.desk import Desk


def test_an_account_is_added_like_another_and_renamed(run: Desk) -> None:
    """The next free code of its model; the old typed name still works."""
    added = run("akun tambah telur --like penjualan --label 'Penjualan telur'")
    renamed = run("account rename telur telur-ayam")

    assert added.out == "Tersimpan 4103 telur: Penjualan telur\n"
    assert renamed.out.startswith("Tersimpan 4103 telur-ayam: ")
    assert run("terima 5rb x --account telur").code == 0
    assert run.entries[0].source == "4103"
    assert "telur-ayam" in run("account list").out


@pytest.mark.parametrize(
    ("line", "code", "sentence"),
    [
        (
            "account add",
            2,
            "galat: Belum disebut: Nama yang akan diketik, Seperti pos mana (--like).\n",
        ),
        ("account add telur", 2, "galat: Belum disebut: Seperti pos mana (--like).\n"),
        ("account add '2 telur!' --like penj", 2, 'galat: "2 telur!" tidak bisa'),
        ("account add penjualan --like penj", 1, 'galat: Nama "penjualan" sudah dipakai'),
        ("account add telur --like xyz", 1, 'galat: Tidak ada pos "xyz"'),
        ("account rename", 2, "galat: Belum disebut: Posnya, Nama yang akan diketik.\n"),
        ("account rename pakan kas", 1, 'galat: Nama "kas" sudah dipakai'),
    ],
)
def test_what_an_account_cannot_be_called_is_refused(
    run: Desk, line: str, code: int, sentence: str
) -> None:
    """The sentence, the exit code of its kind, the ledger untouched."""
    before = run.path.read_bytes()
    answer = run(line)

    assert answer.err.startswith(sentence), answer.err
    assert (answer.out, answer.code) == ("", code)
    assert run.path.read_bytes() == before
