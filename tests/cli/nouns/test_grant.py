"""`grant`: the decree typed or asked for, the aid as it comes, and what is shown of it."""

import json
from datetime import date

import pytest

from tests.cli.desk import Desk
from tests.cli.window import Window

ADD = "bantuan tambah bansos-2026 --amount 20jt --budget apbn"
LAST = (
    "Nama lengkap", "Sumber anggaran", "Pemberi", "Jumlah menurut", "Di antaranya", "Nomor SK",
    "Tanggal SK", "Tahun", "Tahap", "Batas laporan", "Batas surat", "Sisa yang", (
        "Pendamping "
        "menurut"
    ),
    "Laporan diserahkan", "Surat pernyataan diserahkan", "Nomor STS",
)  # fmt: skip
"""What is asked of a grant that is there, without what depends on another answer."""


def test_a_grant_is_kept_as_it_was_typed(run: Desk) -> None:
    """Every field of the decree; the companion is the group's from then on."""
    answer = run(
        "grant add bansos-2026 --amount 20jt --goods 5jt --budget apbd-provinsi --giver Dinsos "
        "--label 'Bantuan sosial KUBE' --decree 460/12/2026 --decree-date 12/3/2026 "
        "--stage '7,5jt 30/11/2026' --stage 7,5jt --report-due 10/1/2027 "
        "--statement-due '5 Januari 2027' --returns --companion 'Ratna Salundik'"
    )
    assert answer.out == "Tersimpan bansos-2026: Bantuan sosial KUBE, Rp20.000.000.\n"
    book = run.book
    (grant,) = book.grants
    assert (grant.amount, grant.goods, grant.budget) == (20_000_000, 5_000_000, "apbd-provinsi")
    assert (grant.decree, grant.decree_date) == ("460/12/2026", date(2026, 3, 12))
    assert (grant.report_due, grant.statement_due) == (date(2027, 1, 10), date(2027, 1, 5))
    assert (grant.year, grant.returns, grant.giver) == (2026, True, "Dinsos")
    stages = [(stage.stage, stage.amount, stage.due) for stage in book.stages]
    assert stages == [(1, 7_500_000, date(2026, 11, 30)), (2, 7_500_000, None)]
    assert book.group.companion == "Ratna Salundik"
    assert book.group.companion_since == date(2026, 3, 12)


def test_what_was_left_out_is_named_without_a_terminal(run: Desk) -> None:
    """Exit 2, nothing added."""
    answer = run("grant add bansos-2026")
    assert (answer.code, answer.out) == (2, "")
    assert answer.err.splitlines()[0] == (
        "Belum bisa: Masih kurang: Sumber anggaran (--anggaran), Jumlah menurut SK (--jumlah)."
    )
    assert run.book.grants == ()


def test_an_unknown_budget_lists_those_there_are(run: Desk) -> None:
    """Exit 2."""
    answer = run("grant add a --amount 1jt --budget dana-desa")
    assert (answer.code, answer.err.splitlines()[0]) == (
        2, 'Belum bisa: "dana-desa" tidak ada dalam pilihan sumber anggaran.',
    )  # fmt: skip


def test_deadlines_without_a_year_lie_ahead_and_the_decree_behind(run: Desk) -> None:
    """On 31 October 2026, 10/1 is of 2027 and 30/11 of 2026; the decree of 10/12 is of 2025."""
    answer = run(
        f"{ADD} --stage '7,5jt 30/11' --stage '12 jt 500rb 10' --report-due 10/1 "
        "--statement-due 31/10 --decree-date 10/12"
    )
    assert answer.code == 0, answer.err
    book = run.book
    grant = book.grants[0]
    assert (grant.report_due, grant.statement_due, grant.decree_date) == (
        date(2027, 1, 10),
        date(2026, 10, 31),
        date(2025, 12, 10),
    )
    assert [(stage.amount, stage.due) for stage in book.stages] == [
        (7_500_000, date(2026, 11, 30)),
        (12_500_000, date(2026, 11, 10)),
    ]


def test_set_changes_only_what_is_named(run: Desk) -> None:
    """The days on which reports were handed in end their reminders."""
    run(f"{ADD} --stage '20jt 5/11/2026' --report-due 20/11/2026")
    run('receipt 20jt "Dana bantuan" --account bantuan-sosial --into bank')
    assert run("check").out.count("harus diserahkan") == 2
    assert run("grant set bansos --reported 'hari ini' --stage-reported 1").code == 0
    assert "harus diserahkan" not in run("check").out
    (grant,) = run.book.grants
    assert (grant.reported, grant.amount) == (date(2026, 10, 31), 20_000_000)
    answer = run("grant set bansos --reported 1/11/2026")
    assert (answer.code, run.book.grants) == (1, (grant,))


def test_nothing_to_set_is_said(run: Desk) -> None:
    """Exit 2, and of a grant that is not there exit 1."""
    run(ADD)
    assert run("grant set bansos").code == 2
    assert run("grant set csr --sts 1").code == 1


def test_aid_in_money_goods_and_from_the_older_book_is_of_its_grant(run: Desk) -> None:
    """--grant on receipt, adjust, opening and expense; of the only one it need not be said."""
    run(ADD)
    run("grant add csr --amount 5jt --budget csr")
    run("opening bantuan-sosial 1jt --grant csr --date 1/10/2026")
    run("receipt 15jt Dana --account bantuan-sosial --into bank --grant bansos")
    run('adjust 4jt "Mesin jahit" --from bantuan-sosial --to peralatan --grant csr')
    run("expense 1jt Kembali --account bantuan-sosial --out-of bank --grant bansos")
    assert [entry.grant for entry in run.entries] == [2, 1, 2, 1]
    listed = json.loads(run("grant list --json").out)
    assert [row["cells"]["received"] for row in listed["rows"]] == [
        15_000_000,
        5_000_000,
        20_000_000,
    ]
    answer = run("receipt 5jt Dana --account bantuan-sosial --into bank")
    assert answer.err == (
        "Ini dari bantuan yang mana? bansos-2026, csr\n"
        '  kubebook transaksi betulkan BBM-2026-0002 --bantuan csr --alasan "bantuan csr"\n'
    )


def test_more_than_the_decree_is_doubted(run: Desk) -> None:
    """Saved, and said."""
    run(ADD)
    answer = run("receipt 21jt Dana --account bantuan-sosial")
    assert (answer.code, answer.err) == (
        0, "Bansos 2026: diterima Rp21.000.000, lebih Rp1.000.000 dari Rp20.000.000 menurut SK.\n",
    )  # fmt: skip


def test_show_tells_the_decree_and_the_figures(run: Desk) -> None:
    """The only grant need not be named; --json has every field and figure."""
    run(f"{ADD} --stage '20jt 5/11/2026'")
    run("receipt 15jt Dana --account bantuan-sosial")
    shown = run("bantuan lihat").out
    assert "Tahap: 1: Rp20.000.000, batas laporan 5 November 2026\n" in shown
    assert "Kurang dari SK: Rp5.000.000\n" in shown
    told = json.loads(run("grant show bansos --json").out)
    assert (told["promised"] if "promised" in told else told["amount"]) == 20_000_000
    assert (told["received"], told["shortfall"], told["left"]) == (
        15_000_000,
        5_000_000,
        15_000_000,
    )
    assert told["stages"] == [
        {"stage": 1, "amount": 20_000_000, "due": "2026-11-05", "reported": None}
    ]


def test_status_says_what_is_left_of_the_aid(run: Desk) -> None:
    """Out of what came, not of what the decree promises."""
    assert "Sisa dana bantuan" not in run("status").out
    run(ADD)
    run("receipt 15jt Dana --account bantuan-sosial")
    run("expense 9jt Ayam --account ternak --grant bansos")
    said = "Sisa dana bantuan          6.000.000   dari 15.000.000 yang diterima\n"
    assert said in run("status").out
    assert json.loads(run("status --json").out)["aid"]["left"] == 6_000_000


def test_a_terminal_asks_for_the_decree(run: Desk) -> None:
    """Every field with what Enter takes; what was understood stands under it."""
    window = Window(["bantuan", "tambah"], run.folder)
    for label, typed in (
        ("Nama singkat", "Bansos 2026"),
        ("Nama lengkap di laporan", "Bantuan sosial KUBE"),
        ("Sumber anggaran", "apbn"),
        ("Pemberi bantuan", ""),
        ("Jumlah menurut SK", "20jt"),
        ("Di antaranya berupa barang", ""),
        ("Nomor SK", ""),
        ("Tanggal SK", "12/3/2026"),
        ("Tahun anggaran", ""),
        ("Tahap", "10jt 30/11/2026; 10jt"),
        ("Batas laporan", ""),
        ("Batas surat", ""),
        ("Sisa yang tidak", ""),
        ("Pendamping menurut", "-"),
    ):
        window.answer(label, typed)
    for told in ("Sumber anggaran: APBN", "Rp20.000.000 (dua puluh juta rupiah)",
                 "Tanggal SK: 12 Maret 2026", "1: Rp10.000.000"):  # fmt: skip
        window.wait_for(told)
    window.answer("Simpan?", "")
    window.wait_for("Tersimpan bansos-2026: Bantuan sosial KUBE, Rp20.000.000.")
    window.wait_for("kubebook bantuan ubah bansos-2026")
    (grant,) = run.book.grants
    assert (grant.companion, grant.returns, grant.year) == ("", False, 2026)
    assert [stage.amount for stage in run.book.stages] == [10_000_000, 10_000_000]


def test_a_terminal_asks_what_has_changed_and_enter_keeps_the_rest(run: Desk) -> None:
    """Each field with what stands there in [ ]; the stages are kept where Enter is pressed."""
    run(f"{ADD} --label 'Bantuan KUBE' --stage '12jt 5/1/2027' --stage 8jt --returns")
    before = run.book
    window = Window(["grant", "set"], run.folder)
    for label in (*LAST, "Tahap yang laporannya", "Simpan?"):
        window.answer(label, {"Pemberi": "Dinsos", "Nomor STS": "12/STS"}.get(label, ""))
    window.wait_for("Tersimpan bansos-2026")
    (grant,) = run.book.grants
    assert grant == before.grants[0]._replace(giver="Dinsos", sts="12/STS")
    assert run.book.stages == before.stages


def test_a_terminal_asks_of_which_stage_the_report_was_handed_in(run: Desk) -> None:
    """Of the stages still missing one; `show` tells the day, and then it is asked no more."""
    run(f"{ADD} --stage '12jt 5/11/2026' --stage 8jt")
    run("grant set --stage-reported 2")
    window = Window(["grant", "set"], run.folder)
    for label in LAST:
        window.answer(label, "")
    for typed, said in (("2", "Pilih salah satu: 1"), ("x", '"x" tidak ada dalam pilihan tahap.')):
        window.answer("Tahap yang laporannya", typed)
        window.wait_for(said)
    window.answer("Tahap yang laporannya", "1")
    window.wait_for("1: Rp12.000.000, batas laporan 5 November 2026, diserahkan")
    window.answer("Simpan?", "")
    window.wait_for("Tersimpan bansos-2026")
    assert [stage.reported for stage in run.book.stages] == [date(2026, 10, 31)] * 2
    assert "2: Rp8.000.000, diserahkan 31 Oktober 2026\n" in run("grant show").out
    again = Window(["grant", "set"], run.folder)
    for label in LAST:
        again.answer(label, "")
    again.wait_for("Tidak jadi. Tidak ada yang dicatat.")
    assert "Tahap yang laporannya" not in again.text
    assert "Simpan?" not in again.text


def test_stages_that_are_typed_anew_are_not_asked_about(run: Desk) -> None:
    """The same stages in other words are the same; what stood in a field goes with a dash."""
    run(f"{ADD} --stage '12jt 5/11/2026' --stage 8jt --giver Dinsos --report-due 5/11/2026")
    before = run.book
    answers = {"Tahap": "12.000.000 5 November 2026; 8000000", "Pemberi": "-", "Batas laporan": "-"}
    for typed in (answers, {"Tahap": "-"}):
        window = Window(["grant", "set"], run.folder)
        for label in (*LAST, *([] if typed == {"Tahap": "-"} else ["Tahap yang"]), "Simpan?"):
            window.answer(label, typed.get(label, ""))
        window.wait_for("Tersimpan bansos-2026")
        (grant,) = run.book.grants
        assert grant == before.grants[0]._replace(giver="", report_due=None)
        kept = [stage for stage in run.book.stages if stage.removed is None]
        assert kept == ([*before.stages] if typed == answers else [])


def test_a_companion_who_goes_is_not_asked_about_any_more(run: Desk) -> None:
    """A dash empties the name; since when is then no question."""
    run(f"{ADD} --companion Ratna --pendamping-sejak 12/3/2026")
    assert run.book.grants[0].companion_since == date(2026, 3, 12)
    window = Window(["grant", "set"], run.folder)
    for label in LAST:
        window.answer(label, "-" if label == "Pendamping menurut" else "")
    window.answer("Simpan?", "")
    window.wait_for("Tersimpan bansos-2026")
    assert "Ditunjuk tanggal" not in window.text
    (grant,) = run.book.grants
    assert (grant.companion, grant.companion_since) == ("", None)


def test_the_rest_goes_back_or_stays(run: Desk) -> None:
    """Either is an answer, by both its names; where neither is typed it stays as it is."""
    run(f"{ADD} --returns")
    for option, returns in (
        ("--stays", False),
        ("--dikembalikan", True),
        ("--tetap", False),
        ("--sts 1", False),
    ):
        assert run(f"grant set bansos {option}").code == 0
        assert run.book.grants[0].returns is returns


def test_a_terminal_asks_of_which_grant_the_aid_is(run: Desk) -> None:
    """Only of aid, and only where there are several."""
    run(ADD)
    run("grant add csr --amount 5jt --budget csr")
    window = Window(["terima", "5jt", "Dana CSR"], run.folder)
    window.answer("Pos", "bantuan")
    window.answer("Bantuan yang mana", "csr")
    for label in ("Masuk ke", "Tanggal", "Dari siapa"):
        window.answer(label, "")
    window.wait_for("Bantuan: Csr")
    window.answer("Simpan?", "")
    window.wait_for("Tersimpan BKM-2026-0001")
    assert run.entries[0].grant == 2


def test_the_accountability_report_is_printed_of_one_grant_and_its_letter_numbered_once(
    run: Desk,
) -> None:
    """The file is named after the grant; printed again it keeps the letter's number."""
    run(ADD)
    run("grant add csr --amount 5jt --budget csr")
    answer = run("laporan lpj --bantuan csr")
    name = "lpj-csr.pdf"
    assert answer.out == f"Laporan Pertanggungjawaban, csr: {name}\n"
    assert (run.folder / name).read_bytes().startswith(b"%PDF")
    (letter,) = run.book.letters
    assert letter.document == "accountability"
    assert letter.subject == "Penyampaian Laporan Pertanggungjawaban Csr"
    first = (run.folder / name).read_bytes()
    assert run("laporan lpj --bantuan csr").err == (
        "Sesudah diserahkan:\n  kubebook bantuan ubah csr --lpj-diserahkan TANGGAL\n"
    )
    assert len(run.book.letters) == 1
    assert (run.folder / name).read_bytes() == first


@pytest.mark.parametrize("line", ["show cash-book --grant csr", "report notice --grant csr"])
def test_a_grant_is_named_only_where_something_is_told_of_one(run: Desk, line: str) -> None:
    """Exit 2; nothing that was asked for is left out in silence."""
    run(ADD)
    answer = run(line)
    assert (answer.code, "--bantuan" in answer.err) == (2, True)


def test_the_use_of_one_grant_is_shown_alone(run: Desk) -> None:
    """`show grant-use --grant`, also on paper."""
    run(ADD)
    run("grant add csr --amount 5jt --budget csr")
    assert "20.000.000" not in run("show grant-use --grant csr").out
    assert run("report grant-use --grant csr -o a.pdf").code == 0


@pytest.mark.parametrize("name", ["grant-use", "penggunaan-bantuan", "grants", "bantuan"])
def test_statements_of_grants_are_shown_printed_and_exported(run: Desk, name: str) -> None:
    """The three verbs, by any of their names."""
    run(ADD)
    run("receipt 15jt Dana --account bantuan-sosial")
    assert "20.000.000" in run(f"show {name}").out
    assert "20000000" in run(f"export {name}").out
    assert run(f"report {name} -o a.pdf").code == 0
