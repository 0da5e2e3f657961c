"""`kubebook demo`: the practice group, its figures, and what happens where it cannot be made."""

import errno
import json
import os
from pathlib import Path

import pytest

from kubebook.book.book import balances, counting
from kubebook.cli.ledger import demo
from kubebook.cli.main import run
from kubebook.periods import parse_period
from kubebook.statements.catalogue import make
from kubebook.statements.month.summary import summarise
from kubebook.store.ledger import open_ledger
from tests.examples.written import PICTURE, SCRIPT, picture, practice_script
from tests.running import Done, kubebook, program

OCTOBER = "2026-10"
TODAY = "2026-10-31"


def _names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_demo_leaves_a_ledger_and_its_report(practice: Path) -> None:
    """Two things to look at, the ledger's own folder, and nothing half-made."""
    assert _names(practice) == [
        "kube-contoh.kubebook",
        "kube-contoh.kubebook.d",
        "laporan-bulanan-2026-10.pdf",
    ]
    assert (practice / "laporan-bulanan-2026-10.pdf").read_bytes().startswith(b"%PDF-")


def test_october_has_the_figures_of_the_sample_pages(practice: Path) -> None:
    """Opening 11.305.000, in 4.072.350, out 8.717.500, closing 6.659.850."""
    book = open_ledger(practice / "kube-contoh.kubebook").book
    october = parse_period(OCTOBER, book.entries[-1].date)
    summary = summarise(book, october, today=october.last_day)
    totals = balances(counting(book.entries))
    assert (summary.opening.total, summary.closing.total) == (11_305_000, 6_659_850)
    assert (summary.total_in, summary.total_out) == (4_072_350, 8_717_500)
    assert (totals["1101"], totals["1102"]) == (3_057_500, 3_602_350)
    assert summary.results.profit == 519_850
    assert summary.before is not None
    assert summary.before.profit == 361_400
    assert totals["1202"] == 120_000


def test_october_has_the_plan_and_the_aid_of_the_sample_pages(practice: Path) -> None:
    """Seven lines of the plan, 17.525.000 of 20.000.000 spent, 2.475.000 of the aid left."""
    book = open_ledger(practice / "kube-contoh.kubebook").book
    day = parse_period(OCTOBER, book.entries[-1].date).last_day
    rows = make("plan-progress", book, today=day).rows
    realised = {row.cells["line"]: row.cells["realised"] for row in rows if row.level == "item"}
    assert list(realised.values()) == [
        4_465_000,
        8_500_000,
        2_800_000,
        345_000,
        700_000,
        640_000,
        75_000,
    ]
    totals = make("grant-use", book, today=day).totals
    assert (totals["received"], totals["spent"], totals["left"]) == (
        20_000_000,
        17_525_000,
        2_475_000,
    )


def test_the_practice_ledger_shows_a_void_a_correction_a_debt_and_transfers(practice: Path) -> None:
    """What a treasurer will meet in the first months is there to be looked at."""
    book = open_ledger(practice / "kube-contoh.kubebook").book
    did = {(entry.voided is not None, bool(entry.replaced_by)) for entry in book.entries}
    assert did == {(False, False), (True, False), (True, True)}
    assert {"BM-2026-0001", "BKM-2026-0034", "BKK-2026-0052", "BBK-2026-0011"} <= {
        entry.voucher for entry in book.entries
    }
    assert sum({entry.source, entry.target} == {"1101", "1102"} for entry in book.entries) == 5
    assert book.group.sample
    assert len(book.members) == 10


def test_the_practice_book_has_no_fault(practice: Path) -> None:
    """`check` finds nothing wrong, and two numbers still to be filled in."""
    done = kubebook("check", cwd=practice, KUBEBOOK_TODAY=TODAY, KUBEBOOK_LANG="en")
    assert done.code == 0
    assert "Wrong: nothing." in done.out
    assert "A07 Hendra Tuwan, A10 Lina Kusumawati" in done.out


AGAIN = (
    "Berubah setelah dicetak, jadi cetak ulang: laporan Oktober 2026.\n"
    "  kubebook laporan --periode 2026-10\n"
)
"""The receipt that is tried is of the last day of October, whose report is printed."""


@pytest.mark.parametrize("words", [(), ("lagi",), ("coba dulu/lagi",)])
def test_demo_tells_what_to_type_next_and_it_works(words: tuple[str, ...], tmp_path: Path) -> None:
    """Every line it names can be typed as it stands, here or in the folder that was made."""
    said = kubebook("demo", *words, cwd=tmp_path).out
    typed = [line.strip() for line in said.splitlines() if line.startswith("  ")][2:]
    assert len([line for line in typed if line.startswith("kubebook ")]) == 4
    assert max(map(len, typed)) < 78
    done = program("bash", "-ec", "\n".join(typed), cwd=tmp_path)
    assert (done.code, done.err) == (0, AGAIN), typed


def test_demo_beside_another_ledger_names_its_own(tmp_path: Path) -> None:
    """What is typed next never lands in the group's real book."""
    init = ("init", "--name", "Sumber Rejeki", "--village", "Kereng Bangkirai")
    assert kubebook(*init, cwd=tmp_path, KUBEBOOK_TODAY=TODAY).code == 0
    real = (tmp_path / "sumber-rejeki.kubebook").read_bytes()
    said = kubebook("demo", cwd=tmp_path).out
    typed = [line.strip() for line in said.splitlines() if line.startswith("  ")][2:]
    done = program("bash", "-ec", "\n".join(typed), cwd=tmp_path)
    assert (done.code, done.err) == (0, AGAIN)
    assert (tmp_path / "sumber-rejeki.kubebook").read_bytes() == real


def test_the_second_demo_takes_the_next_free_name(tmp_path: Path) -> None:
    """Nothing is overwritten; the report is the same to the byte."""
    assert kubebook("demo", cwd=tmp_path).code == 0
    before = {path.name: path.read_bytes() for path in tmp_path.iterdir() if path.is_file()}
    (tmp_path / "kube-contoh-2.kubebook").write_text("taken")
    done = kubebook("demo", cwd=tmp_path)
    assert "kube-contoh-3.kubebook" in done.out
    assert {name: (tmp_path / name).read_bytes() for name in before} == before
    first, second = (tmp_path / f"laporan-bulanan-2026-10{tail}.pdf" for tail in ("", "-3"))
    assert first.read_bytes() == second.read_bytes()
    assert (tmp_path / "kube-contoh-2.kubebook").read_text() == "taken"
    assert (tmp_path / "kube-contoh-3.kubebook.d").is_dir()


def test_demo_makes_the_folder_it_is_given(tmp_path: Path) -> None:
    """A folder of several new names is made."""
    assert kubebook("demo", "coba dulu/contoh", cwd=tmp_path).code == 0
    assert (tmp_path / "coba dulu" / "contoh" / "kube-contoh.kubebook").is_file()


def test_demo_that_has_no_room_leaves_nothing(tmp_path: Path) -> None:
    """The disk fills up in the middle: a sentence, exit code 1, and the folder as before."""
    (tmp_path / "milik saya.txt").write_text("tetap")
    done = _with_little_room("demo", "baru", cwd=tmp_path)
    assert done.code == 1
    assert "baru" in done.err
    assert _names(tmp_path) == ["milik saya.txt"]
    done = _with_little_room("demo", cwd=tmp_path)
    assert done.code == 1
    assert _names(tmp_path) == ["milik saya.txt"]


def _with_little_room(*arguments: str, cwd: Path) -> Done:
    """Run kubebook where no file may grow past 40 blocks."""
    if os.name == "nt":
        pytest.skip("no limit of this kind on Windows")
    return program("bash", "-c", f"ulimit -f 40; exec kubebook {' '.join(arguments)}", cwd=cwd)


@pytest.mark.parametrize("step", [1, 2, 3])
def test_demo_that_cannot_finish_takes_back_what_it_put_there(
    step: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Folder, report and ledger get their names one after the other; all of them or none."""
    move, steps = demo._move, []  # noqa: SLF001 (the system fails right here)

    def failing(source: Path, target: Path) -> None:
        steps.append(target)
        if len(steps) == step:
            raise OSError(errno.EIO, os.strerror(errno.EIO))
        move(source, target)

    monkeypatch.setattr(demo, "_move", failing)
    monkeypatch.setenv("KUBEBOOK_LANG", "en")
    (tmp_path / "milik saya.txt").write_text("tetap")
    assert run(["demo", str(tmp_path)]) == 1
    assert "the disk does not work properly" in capsys.readouterr().err
    assert len(steps) == step
    assert _names(tmp_path) == ["milik saya.txt"]


def test_demo_into_a_file_is_refused(tmp_path: Path) -> None:
    """A file of that name stays, and a sentence says what to do."""
    (tmp_path / "catatan").write_text("tetap")
    done = kubebook("demo", "catatan", cwd=tmp_path, KUBEBOOK_LANG="en")
    assert done.code == 1
    assert done.err.startswith(
        "error: The practice ledger cannot be made in catatan: a part of the path is no folder."
    )
    assert done.err.endswith("Name another folder:\n  kubebook demo FOLDER\n")
    assert (tmp_path / "catatan").read_text() == "tetap"


def test_the_environment_does_not_reach_into_the_practice_ledger(tmp_path: Path) -> None:
    """Neither another day nor another ledger or officer changes what is made."""
    done = kubebook(
        "demo",
        cwd=tmp_path,
        KUBEBOOK_TODAY="2020-01-01",
        KUBEBOOK_LEDGER="lain.kubebook",
        KUBEBOOK_BY="A99",
        KUBEBOOK_LANG="en",
    )
    assert done.code == 0
    lines = (tmp_path / "kube-contoh.kubebook").read_text("utf-8").splitlines()
    assert json.loads(lines[-1])["at"] == "2026-10-31T00:00:00"
    assert not (tmp_path / "lain.kubebook").exists()


def test_the_script_is_the_list_that_demo_replays() -> None:
    """`examples/practice.sh` is written from the package's list and never by hand."""
    assert SCRIPT.read_text("utf-8") == practice_script()


def test_the_script_makes_the_same_ledger(practice: Path, tmp_path: Path) -> None:
    """Typed one by one in a shell, the commands write what `demo` writes, line for line.

    Only what is doubtful is remarked on: a slip typed and attached twice, and spending over the
    budget.
    """
    done = program("bash", str(SCRIPT), "latihan", cwd=tmp_path)
    assert done.code == 0
    assert done.err == (
        "Lihat lagi: baris RAB 6, Instalasi air dan lampu, jadi lebih Rp40.000 dari anggaran. "
        "Kalau seharusnya pos lain:\n"
        '  kubebook transaksi betulkan BKK-2026-0024 --rab NOMOR --alasan "..."\n'
        "20260926-1.png juga menjadi nota BKK-2026-0036: periksa apakah satu nota tercatat dua "
        "kali.\n"
        "Sama dengan BKK-2026-0036. Kalau tercatat dua kali:\n"
        '  kubebook transaksi batal BKK-2026-0037 --alasan "tercatat dua kali"\n'
        "Lihat lagi: baris RAB 7, Rak telur dan timbangan, jadi lebih Rp450.000 dari anggaran. "
        "Kalau seharusnya pos lain:\n"
        '  kubebook transaksi betulkan BKK-2026-0048 --rab NOMOR --alasan "..."\n'
    )
    made, replayed = (
        [json.loads(line) for line in path.read_text("utf-8").splitlines()[1:]]
        for path in (
            tmp_path / "latihan" / "ayam-berkah.kubebook",
            practice / "kube-contoh.kubebook",
        )
    )
    for line in (*made, *replayed):
        del line["chain"]  # it begins with the ledger's own id
    assert made == replayed
    report = "laporan-bulanan-2026-10.pdf"
    assert (tmp_path / "latihan" / report).read_bytes() == (practice / report).read_bytes()


def test_the_picture_in_the_readme_is_the_printed_page(practice: Path, tmp_path: Path) -> None:
    """`examples/monthly-1.png` is the first page of the demo's report."""
    image = pytest.importorskip("PIL.Image")
    chops = pytest.importorskip("PIL.ImageChops")
    now = picture((practice / "laporan-bulanan-2026-10.pdf").read_bytes())
    (tmp_path / "now.png").write_bytes(now)
    kept, fresh = (image.open(path).convert("L") for path in (PICTURE, tmp_path / "now.png"))
    assert kept.size == fresh.size
    histogram = chops.difference(kept, fresh).histogram()
    strong = sum(histogram[128:])
    assert strong < kept.width * kept.height / 1000, "python -m tests.examples.written"
    assert PICTURE.stat().st_size < 100_000
