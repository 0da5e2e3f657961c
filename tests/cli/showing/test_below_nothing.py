"""Aid below nothing and a loss, by their names: on the screen, on paper and in `status`."""

import json

import pytest

from kubebook.statements.wording import NET
from tests.cli.desk import Desk
from tests.paper.reading import words_of

STAGES = '--stage "5jt 10/1/2027" --stage "5jt 10/6/2027"'
IN_ADVANCE = "Rp4.930.000 ditalangi kelompok, tahap 2 belum cair"
TOO_MUCH = "terpakai lebih dari yang cair"


def aided(run: Desk, stages: str, came: str, spent: str, name: str = "bansos") -> Desk:
    """A grant of 10 million in stages, of which so much came and was spent, on own money too."""
    for line in (
        "receipt 20jt Modal --account modal-swadaya --date 1/10/2026",
        f"grant add {name} --amount 10jt --budget apbn --label {name.title()} {stages}",
        f"receipt {came} Bantuan --account bantuan-sosial --grant {name} --date 2/10/2026",
        f"expense {spent} Pakan --account pakan --grant {name} --date 3/10/2026",
    ):
        assert run(line).code == 0, line
    return run


def shown(run: Desk, line: str) -> str:
    """What a command shows, on one line."""
    return " ".join(run(line).out.split())


def printed(run: Desk, name: str) -> str:
    """The words of a report of October, on one line."""
    answer = run(f"report {name} -o paper.pdf")
    assert answer.code == 0, answer.err
    return " ".join(words_of((run.folder / "paper.pdf").read_bytes()).split())


def test_aid_below_nothing_reads_as_paid_in_advance_while_a_stage_is_awaited(run: Desk) -> None:
    """In `status`, each statement that has the figure, and each paper; scripts get the figure."""
    aided(run, STAGES, "5jt", "9.930.000")
    assert f"Sisa dana bantuan {IN_ADVANCE}" in shown(run, "status")
    assert json.loads(run("status --json").out)["aid"]["left"] == -4_930_000
    (row,) = [
        one["cells"]
        for one in json.loads(run("show grant-use --json").out)["rows"]
        if one["cells"]["figure"] == "left"
    ]
    assert (row["text"], row["amount"]) == (f"Sisa dana bantuan: {IN_ADVANCE}", -4_930_000)
    assert json.loads(run("show grant-use --json").out)["totals"]["left"] == -4_930_000
    assert f"Sisa Bansos: {IN_ADVANCE}." in shown(run, "grant list")
    assert f"Sisa dana bantuan: {IN_ADVANCE}" in shown(run, "grant show bansos")
    assert "ditalangi kelompok, tahap 2 belum cair." in shown(run, "plan status")
    assert f"Sisa dana bantuan: {IN_ADVANCE}." in printed(run, "monthly")
    assert IN_ADVANCE in printed(run, "notice")
    assert f"; {IN_ADVANCE}." in printed(run, "accountability")
    for line in ("status", "show grant-use", "grant list", "grant show bansos", "plan status"):
        assert TOO_MUCH not in shown(run, line)
        assert "paid in advance by the group" in shown(run.with_(KUBEBOOK_LANG="en"), line)


@pytest.mark.parametrize(
    ("came", "spent", "says"),
    [
        ("5jt", "5jt", "Sisa dana bantuan 0 dari 5.000.000 yang diterima"),
        ("5jt", "5.000.001", "Sisa dana bantuan Rp1 ditalangi kelompok, tahap 2 belum cair"),
        ("4.999.999", "5jt", "Sisa dana bantuan Rp1 ditalangi kelompok, tahap 1 belum cair"),
        ("9.999.999", "10jt", "Sisa dana bantuan Rp1 ditalangi kelompok, tahap 2 belum cair"),
        ("10jt", "10.000.001", f"Sisa dana bantuan −1 {TOO_MUCH}, dari 10.000.000 yang diterima"),
    ],
)
def test_the_stage_that_is_awaited_is_the_first_that_has_not_wholly_come(
    run: Desk, came: str, spent: str, says: str
) -> None:
    """At nothing left all is well; once all stages came nobody pays in advance."""
    assert says in shown(aided(run, STAGES, came, spent), "status")


def test_aid_without_stages_below_nothing_is_overspent(run: Desk) -> None:
    """It stays a figure below nothing, by its name."""
    aided(run, "", "5jt", "5.000.070")
    assert f"Sisa dana bantuan −70 {TOO_MUCH}" in shown(run, "status")
    assert f"Sisa dana bantuan: −Rp70, {TOO_MUCH} −70" in shown(run, "show grant-use")
    assert f"Sisa Bansos: −Rp70, {TOO_MUCH}." in shown(run, "grant list")
    assert f"Sisa dana bantuan: −Rp70, {TOO_MUCH}." in printed(run, "monthly").replace("\xa0", " ")
    assert TOO_MUCH in printed(run, "notice")


def test_of_several_grants_the_one_that_is_awaited_is_named(run: Desk) -> None:
    """If another is overspent without a stage to come, all of it is overspent."""
    aided(run, STAGES, "5jt", "9.930.000")
    aided(run, "", "5jt", "4.999.999", "dana-desa")
    assert "Rp4.929.999 ditalangi kelompok, tahap 2 Bansos belum cair" in shown(run, "status")
    run("expense 2 Pakan --account pakan --grant dana-desa --date 4/10/2026")
    assert f"−4.930.001 {TOO_MUCH}" in shown(run, "status")


def test_the_stage_that_came_makes_it_good(run: Desk) -> None:
    """And what is void again brings it back."""
    aided(run, STAGES, "5jt", "9.930.000")
    run("receipt 5jt Tahap-2 --account bantuan-sosial --grant bansos --date 5/10/2026")
    assert "Sisa dana bantuan 70.000" in shown(run, "status")
    run('entry void bkm3 --reason "belum masuk"')
    assert IN_ADVANCE in shown(run, "status")


# --- a loss --------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("figures", "said"),
    [
        ((0,), NET.profit),
        ((1,), NET.profit),
        ((-1,), NET.loss),
        ((-1, 0), NET.loss),
        ((0, 1), NET.profit),
        ((-1, 1), NET.both),
        ((), NET.profit),
    ],
)
def test_a_result_is_called_what_it_is(figures: tuple[int, ...], said: str) -> None:
    """Nothing is no loss; figures of both kinds have a word for both."""
    assert NET.of(*figures) == said


@pytest.fixture
def losing(run: Desk) -> Desk:
    """A profit in September, and a loss in October that is greater."""
    for line in (
        "receipt 1jt Modal --account modal-swadaya --date 1/9/2026",
        "receipt 100rb Telur --account penjualan --date 2/9/2026",
        "expense 300rb Bahan --account bahan --date 3/10/2026",
    ):
        assert run(line).code == 0
    return run


def test_a_loss_is_called_so_in_each_statement(losing: Desk) -> None:
    """The keys of scripts and the figures stay."""
    assert "Rugi bersih, Oktober −300.000 September masih laba 100.000" in shown(losing, "status")
    income = shown(losing, "show income")
    assert "Rugi kotor −300.000 −200.000" in income
    assert "Rugi bersih −300.000 −200.000" in income
    assert "Laba" not in income.replace("Laba Rugi", "")
    assert json.loads(losing("show income --json").out)["totals"]["net_profit"] == -300_000
    assert "Rugi tahun berjalan −200.000" in shown(losing, "show position")
    assert "Rugi bersih −300.000" in shown(losing, "show results-summary")
    assert "Laba bersih periode lalu 100.000" in shown(losing, "show results-summary")
    for name in ("daily-results", "monthly-results"):
        assert "Laba (rugi)" in shown(losing, f"show {name} --period 2026")


def test_a_loss_is_called_so_on_paper(losing: Desk) -> None:
    """The first page, the chart, and the books behind them."""
    words = printed(losing, "monthly --full")
    assert "Laba (rugi) bersih 100.000 −300.000" in words
    assert "Rugi bersih −300.000" in words
    assert "Laba (rugi) bersih per bulan" in words


@pytest.mark.parametrize(
    ("spent", "said"),
    [
        ("300.001", "Rugi bersih, November −300.001 bertambah 1 dari Oktober"),
        ("300.000", "Rugi bersih, November −300.000 sama dengan Oktober"),
        ("299.999", "Rugi bersih, November −299.999 berkurang 1 dari Oktober"),
    ],
)
def test_a_loss_that_grows_or_lessens_is_said_of_the_loss(
    losing: Desk, spent: str, said: str
) -> None:
    """Up and down are of a profit."""
    later = losing.with_(KUBEBOOK_TODAY="2026-11-10")
    later(f"expense {spent} Pakan --account pakan --date 3/11/2026")
    assert said in shown(later, "status")


def test_a_loss_of_earlier_years_is_called_so_in_the_trial_balance(losing: Desk) -> None:
    """And a profit, a profit."""
    later = losing.with_(KUBEBOOK_TODAY="2027-01-10")
    later("receipt 1rb Telur --account penjualan --date 3/1/2027")
    balance = shown(later, "show trial-balance --period 2027-01")
    assert "Rp200.000, rugi sebelum itu, ada di Saldo laba." in balance
    later("receipt 300rb Telur --account penjualan --date 3/12/2026")
    balance = shown(later, "show trial-balance --period 2027-01")
    assert "Rp100.000, laba sebelum itu, ada di Saldo laba." in balance
