"""What `status` offers: in the order of things, one line for what is alike, and never too early."""

import json
import shutil

import pytest

from kubebook.book.check.whole_book import AHEAD, CHECKED, OF_COPIES, OF_REPORTS, STEPS
from kubebook.book.check.words import WORDS
from kubebook.cli.showing.printed_findings import ACCOUNT_OF_GRANT
from tests.cli.desk import Desk


def tasks(desk: Desk) -> list[tuple[str, str]]:
    """The tasks of `status`: what, and the command in English."""
    return [(one["text"], one["command"]) for one in json.loads(desk("status --json").out)["tasks"]]


def commands(desk: Desk) -> list[str]:
    """The commands of the tasks."""
    return [command for _, command in tasks(desk)]


def test_the_order_has_every_task_once() -> None:
    """What `check` finds, what comes next, and what lies beside the ledger."""
    keys = [key for order in STEPS.values() for part in order for key in part.split()]
    shown = " ".join((*CHECKED, *AHEAD, *OF_REPORTS, *OF_COPIES)).split()
    assert sorted(keys) == sorted(shown)
    assert list(STEPS) == [
        "group", "old book", "plan", "approval", "slips", "wear", "check", "closing", "report",
        "signatures", "copies", "handing in",
    ]  # fmt: skip


DONE = ("--reported", "--stage-reported", "--stated", "letter sent", "letter answered")
"""What only who has done something away from the computer may type."""


def test_no_task_says_done_what_is_only_due() -> None:
    """`check` shows the commands that record it, behind what is to be done first."""
    for key, row in WORDS.items():
        ways = [row.todo] if isinstance(row.todo, str) else row.todo[1].values()
        mends_a_day = key == "day-to-come"
        assert mends_a_day or not any(done in way for done in DONE for way in ways)


def test_tasks_stand_in_the_order_of_things(run: Desk) -> None:
    """An old book, aid without a plan, goods that wear out, a slip without proof, a report due."""
    for line in (
        "member set A01 --joined 1/8/2026",
        "opening kas 3jt --date 1/8/2026",
        "grant add bansos --amount 5jt --budget apbn --report-due 20/11/2026",
        "expense 1jt Mesin --account peralatan --date 1/9/2026",
        "asset add Mesin --voucher bkk1 --life 48",
        "receipt 9rb Telur --account penjualan --date 2/10/2026",
        "meeting add --date 7/11/2026 --agenda Laporan",
    ):
        assert run(line).code == 0, line
    run = run.with_(KUBEBOOK_TODAY="2026-11-02")
    first = [
        "kubebook opening",
        "kubebook plan add",
        "kubebook entry attach BKK-2026-0001",
        "kubebook asset depreciate --month 2026-09..2026-10",
        "kubebook receipt AMOUNT --account bantuan-sosial --into bank --grant bansos",
        "kubebook member set A01 --nik NIK",
        "kubebook report",
        "kubebook report meeting-pack",
        "kubebook report accountability --grant bansos",
    ]
    assert [one for one in commands(run) if one in first] == first
    run("plan add Pakan --price 5jt --account pakan --fund bansos")
    assert "kubebook plan add" not in commands(run)
    assert ("kubebook meeting add" in commands(run), "kubebook plan list" in commands(run)) == (
        True,
        False,
    )
    run("meeting add --date 30/10/2026 --agenda RAB --present A01")
    assert commands(run)[1] == "kubebook plan approve --meeting 2"
    run("plan approve --meeting 2")
    assert not any("plan" in one for one in commands(run))


def test_a_book_without_entries_is_asked_for_the_first(run: Desk) -> None:
    """Voided it is the first again."""
    assert "kubebook receipt" in commands(run)
    run("receipt 9rb Telur --account penjualan")
    assert "kubebook receipt" not in commands(run)
    run('entry void bkm1 --reason "salah"')
    assert "kubebook receipt" in commands(run)


def test_remarks_of_one_kind_are_one_line(run: Desk) -> None:
    """The first with its command, and how many more; `check` has all of them."""
    for day in (1, 2, 3):
        run(f"meeting add --date {day}/11/2026 --agenda Laporan")
    later = run.with_(KUBEBOOK_TODAY="2026-11-05")
    said = "Siapa yang hadir dalam rapat"
    alike = [one for one in tasks(later) if "belum dicatat" in one[0]]
    assert alike == [
        (
            f"{said} 1 November 2026 belum dicatat. Ada 2 lagi yang seperti ini.",
            "kubebook meeting set 1",
        )
    ]
    assert later("check").out.count("belum dicatat") == 3
    later("meeting set 1 --present all")
    later("meeting set 2 --present all")
    (last,) = [one for one in tasks(later) if "belum dicatat" in one[0]]
    assert last == (
        f"{said} 3 November 2026 belum dicatat.",
        "kubebook meeting set 3",
    )


@pytest.mark.parametrize(
    ("due", "way"),
    [
        ("--report-due 10/11/2026", "--lpj-diserahkan TANGGAL"),
        ('--stage "5jt 10/11/2026"', "--tahap-dilaporkan 1"),
        ("--statement-due 10/11/2026", "--pernyataan-diserahkan TANGGAL"),
    ],
)
def test_a_report_on_aid_is_printed_then_signed_and_handed_in(
    run: Desk, due: str, way: str
) -> None:
    """Due: print it. Printed: sign it. Changed since: print it again. Handed in: no more."""
    run(f"grant add bansos --amount 5jt --budget apbn --label Bansos {due}")
    run("receipt 5jt Bantuan --account bantuan-sosial --date 1/10/2026")
    printing = "kubebook report accountability --grant bansos"
    assert printing in commands(run)
    said = f"kubebook bantuan ubah bansos {way}"
    assert said in run("check").out
    assert run("report accountability --grant bansos").code == 0
    assert (run.folder / ACCOUNT_OF_GRANT.format("bansos")).is_file()
    (signed,) = [what for what, _ in tasks(run) if "minta tanda tangan" in what]
    assert signed.endswith("lalu serahkan paling lambat 10 November 2026, 10 hari lagi.")
    assert printing not in commands(run)
    assert said in run("grant show bansos").out

    run("receipt 9rb Telur --account penjualan --date 2/10/2026")
    assert printing not in commands(run)
    run("expense 9rb Pakan --account pakan --grant bansos --date 3/10/2026")
    assert printing in commands(run)
    run("report accountability --grant bansos")
    assert printing not in commands(run)
    run('entry void bkk1 --reason "salah"')
    assert printing in commands(run)

    assert run(said.removeprefix("kubebook ").replace("TANGGAL", '"hari ini"')).code == 0
    assert not any("bansos" in one and "report" in one for one in commands(run))
    assert said not in run("grant show bansos").out


def test_a_paper_of_another_ledger_is_not_the_report_that_is_due(run: Desk) -> None:
    """A foreign PDF under its name says no line; one of a later state is not of this book."""
    run("grant add bansos --amount 5jt --budget apbn --report-due 10/11/2026")
    path = run.folder / ACCOUNT_OF_GRANT.format("bansos")
    path.write_bytes(b"%PDF-1.4\n%%EOF")
    printing = "kubebook report accountability --grant bansos"
    assert printing in commands(run)
    before = run.folder / "before"
    shutil.copy(run.path, before)
    run("report accountability --grant bansos")
    assert printing not in commands(run)
    run(f"restore {before} --yes")
    assert printing in commands(run)
