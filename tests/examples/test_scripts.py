"""The scripts and lists in `examples/` run on the practice ledger and say what is true of it."""

import os
import re
import shutil
from pathlib import Path

import pytest

from tests.examples.written import EXAMPLES
from tests.pictures import picture
from tests.running import Done, kubebook, program

TODAY = "2026-10-31"
MONTH_END = [
    "buku-kas-2026-10.csv",
    "laporan-bulanan-2026-10.pdf",
    "pengumuman-2026-10.pdf",
    "transaksi-2026-10.csv",
]
READ = """\
Piutang usaha (Rp)
  Warung Simpang            120000
Penjualan (Rp)
  2026-08                   360000
  2026-09                  2220000
  2026-10                  3670000
"""


@pytest.fixture
def practice(practice: Path, tmp_path: Path) -> Path:
    """A folder of its own with the practice ledger, and a folder usb that is the flash drive."""
    folder = tmp_path / "buku"
    shutil.copytree(practice, folder)
    (tmp_path / "usb").mkdir()
    return folder


def _month_end(shell: str, practice: Path, *arguments: str, **environment: str) -> Done:
    environment = {"KUBEBOOK_TODAY": TODAY, **environment}
    if shell == "bash":
        return program(
            "bash", str(EXAMPLES / "month-end.sh"), *arguments, cwd=practice, **environment
        )
    found = shutil.which("pwsh")
    if not found:
        pytest.skip("PowerShell (pwsh) is not here: month-end.ps1 was not run")
    named = [word for pair in zip(("-Drive", "-Month"), arguments, strict=False) for word in pair]
    script = str(EXAMPLES / "month-end.ps1")
    return program(found, "-NoProfile", "-File", script, *named, cwd=practice, **environment)


@pytest.mark.parametrize("shell", ["bash", "pwsh"])
def test_month_end_prints_exports_and_copies(shell: str, practice: Path) -> None:
    """Report, notice and both lists lie on the flash drive, and the ledger with its tip."""
    done = _month_end(shell, practice, "../usb", "2026-10")
    assert done.code == 0, done.out + done.err
    drive = practice.parent / "usb"
    papers = drive / "kubebook-2026-10"
    assert sorted(path.name for path in papers.iterdir()) == MONTH_END
    for name in MONTH_END:
        assert (papers / name).read_bytes() == (practice / name).read_bytes()
    for name in ("kube-contoh.kubebook", "kube-contoh.kubebook.d/tip"):
        assert (drive / name).read_bytes() == (practice / name).read_bytes()


@pytest.mark.parametrize("shell", ["bash", "pwsh"])
def test_month_end_copies_the_proofs(shell: str, practice: Path) -> None:
    """The copy on the flash drive has every picture that its ledger names."""
    (practice / "nota toko.jpg").write_bytes(picture())
    done = kubebook("entry", "attach", "bkk1", "nota toko.jpg", cwd=practice, KUBEBOOK_TODAY=TODAY)
    assert done.code == 0, done.err
    done = _month_end(shell, practice, "../usb", "2026-10")
    assert done.code == 0, done.out + done.err
    folder = Path("kube-contoh.kubebook.d", "proofs")
    copy = practice.parent / "usb"
    kept = {path.name: path.read_bytes() for path in (practice / folder).iterdir()}
    assert picture() in kept.values()
    assert {path.name: path.read_bytes() for path in (copy / folder).iterdir()} == kept
    (copy / folder / next(iter(kept))).unlink()
    assert kubebook("backup", "--verify", "../usb", cwd=practice, KUBEBOOK_TODAY=TODAY).code == 1


@pytest.mark.parametrize("shell", ["bash", "pwsh"])
def test_month_end_stops_at_a_damaged_book(shell: str, practice: Path) -> None:
    """A letter changed in the ledger: nothing is printed or copied, and the exit code is 3 or 1."""
    ledger = practice / "kube-contoh.kubebook"
    ledger.write_text(ledger.read_text("utf-8").replace("Semen kandang", "Semen Kandang"), "utf-8")
    (practice / "laporan-bulanan-2026-10.pdf").unlink()
    done = _month_end(shell, practice, "../usb", "2026-10")
    assert done.code in (1, 3)
    assert "GAGAL: memeriksa buku" in done.out + done.err
    assert list((practice.parent / "usb").iterdir()) == []
    assert not (practice / "laporan-bulanan-2026-10.pdf").exists()


def test_a_copy_on_the_flash_drive_that_was_cut_short_shows_itself(practice: Path) -> None:
    """The tip goes with the copy: a copy that later loses its last line is told."""
    assert _month_end("bash", practice, "../usb", "2026-10").code == 0
    copy = practice.parent / "usb" / "kube-contoh.kubebook"
    copy.write_bytes(b"".join(copy.read_bytes().splitlines(keepends=True)[:-1]))
    assert kubebook("--ledger", str(copy), "check", cwd=practice).code in (1, 3)


def test_month_end_wants_one_ledger(practice: Path, tmp_path: Path) -> None:
    """With none, or two, it says how to name the one that is meant."""
    (tmp_path / "kosong").mkdir()
    shutil.copy(practice / "kube-contoh.kubebook", practice / "lain.kubebook")
    for folder in (tmp_path / "kosong", practice):
        done = _month_end("bash", folder, "../usb", "2026-10")
        assert done.code == 3
        assert "KUBEBOOK_LEDGER" in done.err
    named = str(practice / "kube-contoh.kubebook")
    done = _month_end("bash", practice, "../usb", "2026-10", KUBEBOOK_LEDGER=named)
    assert done.code == 0, done.err


def test_month_end_stops_where_the_flash_drive_takes_nothing(practice: Path) -> None:
    """A drive that is not there is no success."""
    (practice.parent / "file").write_text("")
    done = _month_end("bash", practice, "../file", "2026-10")
    assert done.code == 1
    assert "GAGAL: menyalin buku ke flash disk (kode 1)" in done.err
    assert done.err.strip().endswith("Tidak dilanjutkan.")


def test_both_month_ends_take_the_same_steps() -> None:
    """Where PowerShell cannot be run, its script at least says and does what bash's does."""
    bash, power = (
        (EXAMPLES / f"month-end.{ending}").read_bytes().decode("ascii") for ending in ("sh", "ps1")
    )
    steps = re.findall(r'^step "([^"$]+)" kubebook', bash, re.MULTILINE)
    assert re.findall(r"^Step '([^']+)'", power, re.MULTILINE) == steps
    assert len(steps) == 6
    for word in ("check", "monthly", "notice", "cash-book", "ledger", "KUBEBOOK_LEDGER", "backup"):
        assert word in bash
        assert word in power


def test_a_script_reads_the_ledger_through_stock_tinydb(practice: Path) -> None:
    """The documents of a ledger answer TinyDB's own queries; no byte of it changes."""
    before = (practice / "kube-contoh.kubebook").read_bytes()
    script = str(EXAMPLES / "read_ledger.py")
    done = program("python", script, "kube-contoh.kubebook", cwd=practice)
    assert (done.out, done.err, done.code) == (READ, "", 0)
    assert (practice / "kube-contoh.kubebook").read_bytes() == before


def test_a_script_that_reads_no_ledger_says_so(tmp_path: Path) -> None:
    """The same sentence and exit code as the commands have."""
    done = program("python", str(EXAMPLES / "read_ledger.py"), "tidak-ada.kubebook", cwd=tmp_path)
    assert done.code == 3
    assert "tidak-ada.kubebook" in done.err
    assert "Traceback" not in done.err


def test_jq_reads_the_ledger_as_it_lies_there(practice: Path) -> None:
    """Without kubebook too: the lines of a ledger are JSON, and the last document counts."""
    if not shutil.which("jq"):
        if os.environ.get("KUBEBOOK_REQUIRE_ORACLES"):
            pytest.fail("jq is not here")
        pytest.skip("jq is not here: read_ledger.sh was not run")
    script = str(EXAMPLES / "read_ledger.sh")
    done = program("bash", script, "kube-contoh.kubebook", cwd=practice)
    assert (done.out, done.err, done.code) == (READ, "", 0)


def test_the_lists_make_a_book_without_faults(tmp_path: Path) -> None:
    """Members and entries of the CSV files go in whole; the second time adds nothing."""

    def run(*words: str) -> Done:
        return kubebook(*words, cwd=tmp_path, KUBEBOOK_TODAY=TODAY, KUBEBOOK_LANG="en")

    assert run("init", "--name", "Sumber Rejeki", "--village", "Kereng Bangkirai").code == 0
    assert run("member", "import", str(EXAMPLES / "members.csv")).out.startswith("Members added: 8")
    assert run("import", str(EXAMPLES / "entries.csv")).out.startswith("Entries added: 16")
    before = (tmp_path / "sumber-rejeki.kubebook").read_bytes()
    again = run("import", str(EXAMPLES / "entries.csv"))
    assert again.code == 0
    assert again.out + again.err
    assert (tmp_path / "sumber-rejeki.kubebook").read_bytes() == before
    check = run("check")
    assert check.code == 0
    assert "Wrong: nothing." in check.out


def test_every_example_says_that_it_is_invented() -> None:
    """CONTOH (rekaan) stands in each file that can carry it."""
    for path in EXAMPLES.iterdir():
        if path.suffix != ".png":
            assert "CONTOH (rekaan)" in path.read_text("utf-8"), path.name
