"""`group`: what is known of the group."""

import json

import pytest

from tests.cli.desk import Desk


def test_what_is_known_of_the_group_can_be_changed_and_shown(run: Desk) -> None:
    """Only what is named changes; what is empty is named on stderr."""
    saved = run("group set --companion 'Ratna Salundik' --bank 'BRI Unit Bukit Batu' --sample")
    shown = run("kelompok lihat")

    assert (
        saved.out
        == "Tersimpan untuk KUBE Ayam Contoh: Bank, Pendamping, Rekaan, CONTOH di setiap halaman.\n"
    )
    assert run.book.group.companion == "Ratna Salundik"
    assert run.book.group.sample
    assert "Pendamping: Ratna Salundik\n" in shown.out
    assert "Jenis wilayah: kelurahan\n" in shown.out
    assert shown.err.startswith("Belum diisi: Kecamatan, ")


def test_a_field_of_the_group_can_be_emptied(run: Desk) -> None:
    """An empty text, and --no-sample, change what stands there too."""
    run("group set --bank BRI --sample")
    assert run("group set --bank '' --no-sample").code == 0
    assert (run.book.group.bank, run.book.group.sample) == ("", False)


def test_the_group_as_json(run: Desk) -> None:
    """Every field by its name in the file."""
    group = json.loads(run("group show --json").out)
    assert (group["name"], group["village"], group["companion"], group["sample"]) == (
        "Ayam Contoh",
        "Habaring Hurung",
        "",
        False,
    )


@pytest.mark.parametrize(
    ("line", "code"),
    [
        ("group set", 2),
        ("group set --paper A5", 2),
        ("group set --village-kind kota", 2),
        ("group set --name ''", 2),
        ("group hapus", 2),
    ],
)
def test_what_a_group_cannot_be_is_refused(run: Desk, line: str, code: int) -> None:
    """Nothing changes."""
    before = run.path.read_bytes()
    answer = run(line)
    assert (answer.out, answer.code) == ("", code)
    assert answer.err.startswith("Belum bisa: ")
    assert run.path.read_bytes() == before
