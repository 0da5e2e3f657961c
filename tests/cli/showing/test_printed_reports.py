"""A printed report that the book has outgrown: said at once, and by `status` until printed."""

import json
import shutil

import pytest

from tests.cli.desk import Desk

AGAIN = "Berubah setelah dicetak, jadi cetak ulang: laporan"


@pytest.fixture
def printed(run: Desk) -> Desk:
    """20 November: the reports of September and October are printed, October has two receipts."""
    for line in (
        "receipt 500rb Modal --account modal-swadaya --date 1/9/2026",
        "receipt 60rb Telur --account penjualan --date 5/10/2026",
        "receipt 70rb Telur --account penjualan --date 6/10/2026",
        "report --period 2026-09",
        "report --period 2026-10",
    ):
        assert run(line).code == 0
    return run.with_(KUBEBOOK_TODAY="2026-11-20")


def old(desk: Desk) -> str:
    """What `status` has to be printed again: the sentence, and the command."""
    tasks = json.loads(desk("status --json").out)["tasks"]
    return "".join(f"{one['text']} {one['command']}" for one in tasks if AGAIN in one["text"])


@pytest.mark.parametrize(
    "line",
    [
        'entry void bkm2 --reason "salah catat"',
        "entry correct bkm2 --amount 65rb --reason salah",
        "receipt 5rb Susulan --account penjualan --date 31/10/2026",
        "expense 5rb Susulan --account pakan --date 7/10/2026",
        "transfer 5rb --from kas --to bank --date 7/10/2026",
        "import rows.csv",
    ],
)
def test_a_change_in_a_reported_month_is_said_at_once_and_until_it_is_printed(
    printed: Desk, line: str
) -> None:
    """A late slip, a void, a correction, a list; the report of the month before stays good."""
    (printed.folder / "rows.csv").write_text(
        "tanggal,dari,ke,jumlah,uraian\n8/10/2026,penjualan,kas,5000,Telur\n"
        "2/11/2026,penjualan,kas,5000,Telur\n",
        "utf-8",
    )
    assert old(printed) == ""
    answer = printed(line)
    assert answer.code == 0
    assert f"{AGAIN} Oktober 2026.\n  kubebook laporan --periode 2026-10\n" in answer.err
    assert "kubebook report --period 2026-10" in old(printed)
    assert "September" not in old(printed)
    printed("report --period 2026-10")
    assert old(printed) == ""


def test_a_change_before_a_reported_month_changes_what_that_opens_with(printed: Desk) -> None:
    """A slip of August: September and October, the first of them with its command."""
    answer = printed("receipt 5rb Susulan --account penjualan --date 31/8/2026")
    assert f"{AGAIN} September 2026, Oktober 2026.\n" in answer.err
    assert "kubebook report --period 2026-09" in old(printed)
    printed("report --period 2026-09")
    assert "kubebook report --period 2026-10" in old(printed)
    printed("report --period 2026-10")
    assert old(printed) == ""


@pytest.mark.parametrize(("day", "said"), [("31/10/2026", True), ("1/11/2026", False)])
def test_what_is_dated_after_the_month_changes_nothing_in_its_report(
    printed: Desk,
    day: str,
    said: bool,  # noqa: FBT001 (a column)
) -> None:
    """The last day of October, and the first of November."""
    answer = printed(f"receipt 5rb Telur --account penjualan --date {day}")
    assert (AGAIN in answer.err) == said
    assert bool(old(printed)) == said


def test_what_is_no_entry_changes_no_report(printed: Desk) -> None:
    """A member, an expense with the month's report not printed, a proof."""
    (printed.folder / "laporan-bulanan-2026-10.pdf").unlink()
    assert printed("member add Tuti").err == ""
    assert printed("receipt 5rb Telur --account penjualan --date 5/10/2026").err == ""
    assert old(printed) == ""


def test_a_report_that_was_printed_before_its_month_had_ended_is_old_once_it_has(
    run: Desk,
) -> None:
    """While the month runs nobody is told at each slip; on its last day the report is signed."""
    run = run.with_(KUBEBOOK_TODAY="2026-10-15")
    run("receipt 60rb Telur --account penjualan")
    run("report --period 2026-10")
    assert run("receipt 70rb Telur --account penjualan").err == ""
    assert old(run) == ""
    assert old(run.with_(KUBEBOOK_TODAY="2026-10-30")) == ""
    last = run.with_(KUBEBOOK_TODAY="2026-10-31")
    assert "kubebook report --period 2026-10" in old(last)
    last("report")
    assert old(last) == ""
    assert AGAIN in last("receipt 80rb Telur --account penjualan").err
    assert "kubebook report --period 2026-10" in old(last)


def test_the_report_of_a_year_is_one_of_them(run: Desk) -> None:
    """Printed in January; a slip of December after it."""
    run("receipt 60rb Telur --account penjualan")
    desk = run.with_(KUBEBOOK_TODAY="2027-01-10")
    assert desk("report annual --period 2026").code == 0
    answer = desk("receipt 5rb Telur --account penjualan --date 30/12/2026")
    assert f"{AGAIN} 2026.\n  kubebook laporan laporan-tahunan --periode 2026\n" in answer.err
    assert "kubebook report annual --period 2026" in old(desk)


def test_a_report_of_a_year_that_begins_in_august_is_one_of_them(run: Desk) -> None:
    """Of any period that it was printed of."""
    run("receipt 60rb Telur --account penjualan --date 5/8/2026")
    desk = run.with_(KUBEBOOK_TODAY="2027-08-10")
    assert desk("report annual --period 2026-08..2027-07").code == 0
    desk("receipt 5rb Telur --account penjualan --date 1/8/2027")
    assert old(desk) == ""
    desk("receipt 5rb Telur --account penjualan --date 31/7/2027")
    assert "kubebook report annual --period 2026-08-01..2027-07-31" in old(desk)
    assert desk("laporan tahunan --periode 2026-08-01..2027-07-31").code == 0
    assert old(desk) == ""


@pytest.mark.parametrize(("day", "looked_at"), [("2027-12-05", True), ("2027-12-06", False)])
def test_status_opens_no_report_of_more_than_a_year_ago(
    printed: Desk,
    day: str,
    looked_at: bool,  # noqa: FBT001 (a column)
) -> None:
    """What is mended in an old month is said when it is saved, and names its report."""
    later = printed.with_(KUBEBOOK_TODAY=day)
    answer = later("receipt 5rb Susulan --account penjualan --date 31/10/2026")
    assert f"{AGAIN} Oktober 2026." in answer.err
    assert bool(old(later)) == looked_at


@pytest.mark.parametrize("place", ["lain.pdf", "lain/laporan-bulanan-2026-09.pdf"])
def test_nothing_is_said_of_a_report_that_was_written_elsewhere(run: Desk, place: str) -> None:
    """What does not lie beside the ledger under its name is nowhere written down."""
    (run.folder / "lain").mkdir()
    run("receipt 60rb Telur --account penjualan --date 5/9/2026")
    assert run(f"report --period 2026-09 -o {place}").code == 0
    answer = run("receipt 5rb Telur --account penjualan --date 6/9/2026")
    assert (answer.err, old(run)) == ("", "")


def test_a_slip_that_is_void_again_leaves_the_report_to_be_printed(printed: Desk) -> None:
    """A void slip stands in the cash book too; printed once more all is well."""
    printed("receipt 5rb Susulan --account penjualan --date 31/10/2026")
    assert printed('entry void bkm4 --reason "keliru"').err.count(AGAIN) == 1
    assert "kubebook report --period 2026-10" in old(printed)
    printed("report --period 2026-10")
    assert old(printed) == ""
    assert AGAIN in printed('entry void bkm3 --reason "keliru"').err
    assert "kubebook report --period 2026-10" in old(printed)


def test_a_slip_that_is_moved_into_a_later_month_leaves_a_report_and_enters_none(
    printed: Desk,
) -> None:
    """October lost it; November is not printed, and September was never touched."""
    moved = printed("entry correct bkm3 --date 2/11/2026 --reason tanggal")
    assert f"{AGAIN} Oktober 2026.\n" in moved.err
    printed("report --period 2026-10")
    again = printed("entry correct bkm4 --date 3/11/2026 --reason tanggal")
    assert (AGAIN in again.err, old(printed)) == (False, "")


def test_a_report_of_a_later_state_than_the_ledger_is_old(printed: Desk) -> None:
    """An older copy of the ledger was put back: what was printed is no longer in it."""
    before = printed.folder / "before"
    shutil.copy(printed.path, before)
    printed("receipt 5rb Susulan --account penjualan --date 31/10/2026")
    printed("report --period 2026-10")
    assert printed(f"restore {before} --yes").code == 0
    assert "kubebook report --period 2026-10" in old(printed)


def test_files_that_only_look_like_reports_are_none(printed: Desk) -> None:
    """Other names, months that do not exist, years to come, and no PDF at all."""
    for name in ("2026-13", "2026-00", "9999-12", "0000-01", "2026-10-01", "2026-10 (1)"):
        (printed.folder / f"laporan-bulanan-{name}.pdf").write_bytes(b"%PDF-1.4\n%%EOF")
    (printed.folder / "laporan-bulanan-2026-08.pdf").write_bytes(b"%PDF-1.4\n%%EOF")
    answer = printed("receipt 5rb Susulan --account penjualan --date 31/10/2026")
    assert f"{AGAIN} Oktober 2026.\n" in answer.err
    assert printed("status").code == 0
