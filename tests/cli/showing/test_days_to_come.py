"""A clock that ran ahead: what it left is named, listed, and mended by the command shown."""

import json
from datetime import datetime

from tests.cli.desk import Desk

LATER = (
    "receipt 250rb x --account penjualan",
    "transfer 100rb --from kas --to bank",
    'member add "Siti Contoh"',
    "meeting add --date 2027-02-01 --absent A02 --agenda Laporan",
    "visit add --companion Ratna --purpose Melihat",
    "asset add Timbangan --quantity 1 --origin bantuan --amount 100rb",
    "asset retire Timbangan --reason rusak",
    "problem add 'Air keruh'",
    "letter add 'Minta tempat' --to Lurah",
    "letter sent 001",
    "grant add csr --amount 2jt --budget csr --decree 4 --decree-date 1/2/2027",
    "member set A05 --role sekretaris",
)


def test_everything_that_a_wrong_clock_dated_is_named_and_can_be_mended(run: Desk) -> None:
    """By `check` and `status`, each with its day; the commands shown leave nothing to name."""
    ahead = run.with_(KUBEBOOK_TODAY="2027-02-01")
    for line in LATER:
        assert ahead(line).code == 0, line
    desk = run.with_(KUBEBOOK_TODAY="2026-11-02")

    found = [one for one in json.loads(desk("check --json").out) if one["key"] == "day-to-come"]
    assert len(found) == len(LATER) - 2  # receipt and transfer in one; a letter until it has a day
    assert all("1 Februari 2027" in one["what"] for one in found)
    checked, status = (" ".join(desk(name).out.split()) for name in ("check", "status"))
    for one in found:
        assert one["what"] in checked
        assert one["todo"] in checked
        assert one["what"].split(" (")[0] in status
        assert one["todo"].split(" --reason")[0] in status

    for period in ("2026-10..2027-12", "2027-02", "2027"):
        shown = desk(f"entry list --period {period}").out
        assert shown.count("-2027-0001") == 2, period
        assert "Siti Contoh" in desk(f"show members --period {period}").out
    assert "-2027-0001" not in desk("entry list --period 2026-10..2027-01").out
    assert "Siti Contoh" not in desk("show members").out

    for _ in range(len(LATER)):
        for one in found[:1]:
            line = (
                one["todo"]
                .removeprefix("kubebook ")
                .replace("TANGGAL", "1/11/2026")
                .replace("...", "jam")
            )
            assert desk(line).code == 0, line
        found = [one for one in json.loads(desk("check --json").out) if one["key"] == "day-to-come"]
    assert "day-to-come" not in desk("check --json").out
    assert desk("show cash-book --period 2026-11").out.count("-2026-0001") == 2
    for shown, name in (
        ("problem list", "Air keruh"),
        ("letter list", "001/KUBE-AC/XI/2026"),
        ("grant list", "csr"),
        ("asset list", "Timbangan"),
        ("member list", "Siti Contoh"),
    ):
        assert name in desk(shown).out, shown
    assert [(term.member, term.role) for term in desk.book.terms if term.ended is None] == [
        ("A01", "ketua"),
        ("A03", "bendahara"),
        ("A05", "sekretaris"),
    ]


def test_a_clock_that_was_put_right_shows_what_it_had_dated_wrongly(run: Desk) -> None:
    """Nobody said yet which day is right: by the clock the entry is named, with its command."""
    wrong = datetime(2027, 2, 1, 8)  # noqa: DTZ001 (a computer's own time)
    right = datetime(2026, 11, 2, 8)  # noqa: DTZ001 (as above)
    assert run.at(wrong)("receipt 250rb x --account penjualan").code == 0
    desk = run.at(right)
    named = "Kalau jam komputer ini benar, tanggalnya belum tiba: BKM-2027-0001 (1 Februari 2027)."
    for line, command in (
        ("check", "kubebook transaksi betulkan BKM-2027-0001 --tanggal TANGGAL"),
        ("status", "kubebook entry correct BKM-2027-0001 --date DATE"),
    ):
        said = json.loads(desk(f"{line} --json").out)
        told = (
            [(one["what"], one["todo"]) for one in said]
            if line == "check"
            else [(one["text"], one["command"]) for one in said["tasks"]]
        )
        assert [todo.startswith(command) for what, todo in told if what == named] == [True], line
    assert "BKM-2027-0001" not in desk.with_(KUBEBOOK_TODAY="2027-02-01")("check").out
    ahead = run.at(datetime(2029, 1, 1, 8))  # noqa: DTZ001 (as above)
    assert "BKM-2027-0001" not in ahead("check").out
