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
            "Belum bisa: Masih kurang: Nama singkat, Seperti pos mana (--seperti).\n",
        ),
        ("account add telur", 2, "Belum bisa: Masih kurang: Seperti pos mana (--seperti).\n"),
        ("account add '2 telur!' --like penj", 2, 'Belum bisa: "2 telur!" tidak bisa'),
        ("account add penjualan --like penj", 1, 'Belum bisa: Nama "penjualan" sudah dipakai'),
        ("account add telur --like xyz", 1, 'Belum bisa: Tidak ada pos "xyz"'),
        ("account rename", 2, "Belum bisa: Masih kurang: Posnya, Nama singkat.\n"),
        ("account rename pakan kas", 1, 'Belum bisa: Nama "kas" sudah dipakai'),
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
