"""`init`: how a ledger begins."""

import pytest

from kubebook.store.ledger import open_ledger
from tests.cli.desk import LEDGER, Answer, Desk


def test_name_and_village_are_enough_to_begin(bare: Desk) -> None:
    """The file is the name in small letters and dashes; KUBE is not said twice."""
    answer = bare("mulai --name 'KUBE Ayam Contoh' --village 'Habaring Hurung'")

    assert answer == Answer(f"Buku KUBE Ayam Contoh dimulai: {LEDGER}\n", "", 0)
    group = bare.book.group
    assert (group.name, group.village, group.village_kind) == (
        "Ayam Contoh",
        "Habaring Hurung",
        "kelurahan",
    )
    assert bare.book.members == {}


@pytest.mark.parametrize(
    ("name", "file"),
    [
        ("Ayam & Telur (Berkah)", "ayam-telur-berkah.kubebook"),
        ("  Kué Çantik 2  ", "kue-cantik-2.kubebook"),
        ("鶏", "kube.kubebook"),
        ("kube kube", "kube.kubebook"),
        ("../../etc", "etc.kubebook"),
        ("A" * 100, f"{'a' * 60}.kubebook"),
    ],
)
def test_the_file_is_named_after_the_group(bare: Desk, name: str, file: str) -> None:
    """Any name gives a file in this folder that can be typed."""
    assert bare("init --village x --name", name).code == 0
    assert [path.name for path in bare.folder.glob("*.kubebook")] == [file]


def test_a_desa_and_its_officers_are_set_at_once(bare: Desk) -> None:
    """--desa, and the three officers as first members."""
    bare(
        "init --name Ayam --village Contoh --desa --ketua Agus --bendahara Siti --ledger b.kubebook"
    )
    book = open_ledger(bare.folder / "b.kubebook").book

    assert book.group.village_kind == "desa"
    assert [(term.member, term.role) for term in book.terms] == [
        ("A01", "ketua"),
        ("A02", "bendahara"),
    ]


def test_an_existing_file_is_never_written_over(run: Desk) -> None:
    """Exit 1 and the file as it was, also where it is no ledger."""
    before = run.path.read_bytes()
    foreign = run.folder / "foto.kubebook"
    foreign.write_bytes(b"\xff\xd8")

    answer = run("init --name 'Ayam Contoh' --village Lain")
    other = run("init --name Foto --village Lain")

    assert (answer.out, answer.code, other.code) == ("", 1, 1)
    assert answer.err.startswith(f"Belum bisa: Berkas {LEDGER} sudah ada. Tidak ada yang diubah.\n")
    assert (run.path.read_bytes(), foreign.read_bytes()) == (before, b"\xff\xd8")


@pytest.mark.parametrize(
    ("line", "code", "sentence"),
    [
        (
            "init",
            2,
            "Belum bisa: Masih kurang: Nama kelompok (--nama), Kelurahan atau desa (--kelurahan)",
        ),
        ("init --name Ayam", 2, "Belum bisa: Masih kurang: Kelurahan atau desa (--kelurahan).\n"),
        ("init --name '' --village x", 2, "Belum bisa: Namanya kosong"),
        ("init --name Ayam --village ''", 2, "Belum bisa: "),
        ("init --name Ayam --village x --ledger none/x.kubebook", 3, "Belum bisa: "),
    ],
)
def test_a_beginning_that_lacks_something_makes_no_file(
    bare: Desk, line: str, code: int, sentence: str
) -> None:
    """What is missing is named, and the folder stays empty."""
    answer = bare(line)

    assert answer.err.startswith(sentence), answer.err
    assert (answer.out, answer.code) == ("", code)
    assert list(bare.folder.iterdir()) == []
