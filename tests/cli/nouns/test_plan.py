"""`plan`: from an empty plan to an agreed one, its revisions, and expenses on its lines."""

import json
from datetime import date

import pytest

from kubebook.book.grants.attribution import current_lines
from kubebook.book.records.change import Change
from kubebook.book.records.grants import Grant
from kubebook.book.records.plan import PlanLine, PlanVersion
from kubebook.cli.nouns.plan import FIELDS
from kubebook.store.ledger import Stamp, edit_ledger
from tests.cli.desk import Desk
from tests.cli.window import Window
from tests.paper.reading import words_of

FEED = 'plan add "Pakan petelur" --volume 12 --unit karung --price 400rb --account pakan'
EGGS = (
    "plan add Telur --block pendapatan --volume 130,5 --unit rak --price 60rb --account penjualan"
)
ID = {"KUBEBOOK_LANG": "id"}


@pytest.fixture
def plan(run: Desk) -> Desk:
    """A group with 5 million and a plan of two lines."""
    for line in ("receipt 5jt Modal --account modal-swadaya --date 1/10/2026", FEED, EGGS):
        answer = run(line)
        assert answer.code == 0, answer.err
    return run


def grant(desk: Desk) -> None:
    """Keep a grant in the ledger."""
    aid = Grant(
        number=1, name="bansos", label="Bansos", budget="apbn", amount=90_000_000, year=2026
    )
    edit_ledger(
        desk.path,
        lambda _book: Change(did="grant add", put=(aid,)),
        stamp=lambda ledger: Stamp(at=ledger.last_at, by=""),
    )


def met(desk: Desk, day: str, agenda: str, decision: str = "-") -> None:
    """Record a meeting of a day on which the chair was a member already."""
    desk("member set A01 --joined 1/9/2026")
    assert (
        desk(
            f'meeting add --date {day} --agenda {agenda} --present all --decision "{decision}"'
        ).code
        == 0
    )


def test_line_is_saved_and_said_in_words(run: Desk) -> None:
    """Its number, what it comes to, and what the plan now comes to."""
    answer = run(FEED)
    assert answer.out == (
        "Tersimpan baris RAB 1, Pakan petelur: 12 karung × 400.000 = Rp4.800.000 "
        "(empat juta delapan ratus ribu rupiah)\n"
        "Rencana belanja sekarang Rp4.800.000.\n"
    )
    (line,) = run.book.plan_lines
    assert (line.volume, line.price, line.amount) == (12_000, 400_000, 4_800_000)


def test_what_is_left_out_is_named(run: Desk) -> None:
    """Without a terminal nothing is asked."""
    answer = run("plan add Pakan")
    assert (answer.code, run.book.plan_lines) == (2, ())
    assert "Harga satuan (--harga)" in answer.err
    assert "Pos (--pos)" in answer.err


def test_who_pays_is_among_what_is_left_out_where_there_is_aid(run: Desk) -> None:
    """All that is missing is named at once."""
    grant(run)
    answer = run("plan add Pakan")
    assert (answer.code, run.book.plan_lines) == (2, ())
    assert "Sumber dana (--dana)" in answer.err


def test_plan_answers_to_its_indonesian_names(plan: Desk) -> None:
    """`rencana daftar`, `show rab`, `rencana keadaan`."""
    assert plan("rencana daftar").out == plan("show rab").out == plan("plan list").out
    assert plan("rencana keadaan").out == plan("show realisasi-rab").out != ""


def test_agreed_plan_is_revised_and_every_version_shown(plan: Desk) -> None:
    """A reason makes version 2; version 1 stays to be shown, printed and exported."""
    assert plan("plan approve --date 5/10/2026").code == 0
    refused = plan("plan set 1 --price 450rb")
    assert (refused.code, len(plan.book.plan_versions)) == (2, 1)
    assert plan('plan set 1 --price 450rb --reason "Harga naik"').code == 0
    assert [version.reason for version in plan.book.plan_versions] == ["", "Harga naik"]

    def price(*words: str) -> int:
        shown = json.loads(plan(f"plan list --json {' '.join(words)}").out)
        return int(shown["rows"][1]["cells"]["price"])

    assert (price(), price("--version 1")) == (450_000, 400_000)
    assert "400000" in plan("export plan --version 1").out
    for version, said in (("1", "4.800.000"), ("2", "5.400.000")):
        assert plan(f"report plan --version {version}").code == 0
        paper = plan.folder / f"rab-versi-{version}.pdf"
        assert said in words_of(paper.read_bytes())


def test_exported_plan_can_be_read_again(plan: Desk) -> None:
    """Into another ledger as it was; into this one nothing is added."""
    plan("plan add Obat --volume 1,1250 --unit liter --price 80rb --account pakan --nature tetap")
    before = plan.book.plan_lines
    assert plan("export plan -o rab.csv").code == 0
    assert plan("plan import rab.csv").code == 0
    assert plan.book.plan_lines == before
    for number in "123":
        plan(f"plan remove {number}")
    answer = plan("plan import rab.csv")
    assert answer.out == "Ditambahkan: 3 baris RAB, jumlah Rp12.720.000\n"
    again = {line._replace(number=0, line=0) for line in plan.book.plan_lines[3:]}
    assert again == {line._replace(number=0, line=0) for line in before}


@pytest.mark.parametrize("times", [1, 2, 3])
def test_each_line_of_the_plan_stands_for_one_row_of_the_file(run: Desk, times: int) -> None:
    """Two equal lines are two purchases; a list with a third brings that alone."""
    header, row = "text,price,account,fund\n", "Terpal,150rb,peralatan,swadaya\n"
    (run.folder / "rab.csv").write_text(header + row * 2, "utf-8")
    assert run("plan import rab.csv").code == 0
    (run.folder / "lain.csv").write_text(header + row * times, "utf-8")
    assert run("plan import lain.csv").code == 0
    assert len(current_lines(run.book)) == max(2, times)


def test_plan_file_may_have_indonesian_headings(run: Desk) -> None:
    """As an office's own table has them."""
    (run.folder / "rab.csv").write_text(
        "No;Uraian;Volume;Satuan;Harga Satuan (Rp);Jumlah (Rp);Akun;Sumber Dana\n"
        "1;Kandang;1;paket;4.000.000;4.000.000;peralatan;swadaya\n"
        "2;Bibit;5;ekor;500.000;2.500.000;ternak;swadaya\n",
        "utf-8",
    )
    whole = (run.folder / "rab.csv").read_text("utf-8")
    (run.folder / "jumlah.csv").write_text(f"{whole};Jumlah;;;;6.500.000;;\n", "utf-8")
    totals = run("plan import jumlah.csv")
    assert (totals.code, run.book.plan_lines) == (1, ())
    assert 'Baris 4: "Jumlah" adalah baris jumlah' in totals.err
    assert run("plan import rab.csv").code == 0
    assert [line.amount for line in current_lines(run.book).values()] == [4_000_000, 2_500_000]


def test_expense_says_what_is_left_of_its_line(plan: Desk) -> None:
    """Before and after; of income, how far it has come."""
    spent = plan("expense 800rb Pakan --line 1")
    assert spent.out.splitlines()[1] == (
        "Baris RAB 1, Pakan petelur: sisa 4.800.000 menjadi 4.000.000"
    )
    earned = plan("receipt 600rb Telur --line 2")
    assert earned.out.splitlines()[1] == "Baris RAB 2, Telur: 0 menjadi 600.000 dari 7.830.000"
    assert [entry.line for entry in plan.entries] == [None, 1, 2]


def test_overrun_is_said_and_marked(plan: Desk) -> None:
    """Where no terminal can ask: afterwards, in the list, in progress, by check."""
    answer = plan("expense 4.840.000 Pakan --line 1")
    assert "sisa 4.800.000 menjadi \N{MINUS SIGN}40.000\n" in answer.out
    assert answer.err.startswith("Lihat lagi: baris RAB 1, Pakan petelur, jadi lebih Rp40.000")
    assert "Pakan (melebihi anggaran)" in " ".join(plan("entry list").out.split())
    assert "lebih Rp40.000 dari anggaran" in plan("plan status").out
    assert "Baris RAB 1, Pakan petelur, lebih Rp40.000 dari anggaran." in plan("check").out
    assert "kubebook rencana ubah 1" in plan("status").out


def test_aid_outside_the_plan_is_said_and_marked(plan: Desk) -> None:
    """An expense of a grant without a line."""
    grant(plan)
    answer = plan("expense 30rb Rapat --account rapat --grant bansos")
    assert answer.err.startswith("Lihat lagi: bantuan dibelanjakan di luar RAB.")
    assert "Rapat (di luar RAB)" in " ".join(plan("entry list").out.split())
    assert "Dibelanjakan di luar RAB: BKK-2026-0001, Rp30.000." in plan("check").out


def test_words_of_the_plan_are_fields_of_the_group(run: Desk) -> None:
    """Business, market, schedule, tasks, and how long a cycle is."""
    run('group set --market "Warung" --schedule "Pagi" --tasks "Bergiliran" --cycle-months 3')
    group = run.book.group
    assert (group.market, group.schedule, group.tasks, group.cycle_months) == (
        "Warung",
        "Pagi",
        "Bergiliran",
        3,
    )


def test_empty_plan_is_shown_without_a_hole(run: Desk) -> None:
    """A group that has not planned yet."""
    for name in ("plan", "plan-progress", "feasibility"):
        answer = run(f"show {name}")
        assert (answer.code, answer.err) == (0, "")
        assert run(f"report {name}").code == 0


def test_every_field_of_a_line_is_declared() -> None:
    """A field more in the record is typed and asked for, or stands here with the reason."""
    apart = {
        "number": "given by the book",
        "line": "given by the book; typed to say which line is meant",
        "version": "the version in force, which the day and the reason make",
        "amount": "reckoned from volume and price",
        "gone": "set by `plan remove`",
    }
    assert {field.key for field in FIELDS} == set(PlanLine._fields) - apart.keys()
    assert all(field.asked and field.options for field in FIELDS)


def test_nature_is_said_where_the_line_says_it(plan: Desk) -> None:
    """Typed, changed and emptied; of a line without one nothing is said."""
    added = plan("plan add Obat --price 80rb --account pakan --nature tetap")
    assert added.out.splitlines()[1] == "Sifat: tetap"
    assert "Sifat" not in plan("plan set 1 --price 410rb").out
    assert plan("rencana ubah 3 --sifat variabel").out.splitlines()[1] == "Sifat: variabel"
    assert "Sifat" not in plan("plan set 3 --nature ''").out
    assert [line.nature for line in current_lines(plan.book).values()] == ["", "", ""]


# --- on a terminal -----------------------------------------------------------------------------


def test_line_is_asked_for_step_by_step(plan: Desk) -> None:
    """Volume and unit have what is usual in [ ]; the fund is asked where there is aid."""
    grant(plan)
    window = Window(["rencana", "tambah"], plan.folder, environ=ID)
    for question, typed in (
        ("Belanja atau pendapatan [belanja]", ""),
        ("Yang direncanakan", "Kandang"),
        ("Volume [1]", "2,5"),
        ("Satuan [paket]", "m3"),
        ("Harga satuan", "1jt"),
        ("Pos", "?"),
        ("1  bahan", "peral"),
        ("Sumber dana [bansos]", ""),
        ("Judul bagian [kosong]", "Modal"),
        ("Sifat [kosong]", "mod"),
    ):
        window.answer(question, typed)
    window.wait_for("Kandang: 2,5 m3 × 1.000.000 = Rp2.500.000")
    window.wait_for("Sifat: modal")
    window.answer("Simpan? [ya]", "")
    window.answer("Ada baris lain? [tidak]", "ya")
    for question, typed in (
        ("Belanja atau pendapatan [belanja]", ""),
        ("Yang direncanakan", "Obat"),
        ("Volume [1]", ">"),
        ("Harga satuan", "100rb"),
        ("Pos", "pakan"),
        ("Sumber dana [bansos]", ">"),
        ("Simpan? [ya]", ""),
        ("Ada baris lain? [tidak]", ""),
    ):
        window.answer(question, typed)
    assert window.end() == 0
    assert current_lines(plan.book)[4].text == "Obat"
    line = current_lines(plan.book)[3]
    assert (line.text, line.volume, line.unit, line.fund, line.group, line.account) == (
        "Kandang",
        2_500,
        "m3",
        1,
        "Modal",
        "1401",
    )
    assert line.nature == "modal"


def test_answer_that_is_no_block_is_refused_at_once(run: Desk) -> None:
    """Who types the name of the thing first loses nothing but that answer."""
    window = Window(["rencana", "tambah"], run.folder, environ=ID)
    window.answer("Belanja atau pendapatan [belanja]", "Kandang")
    window.wait_for('"Kandang" tidak ada dalam pilihan jenis')
    for question, typed in (
        ("Pilih salah satu: belanja, pendapatan", "bel"),
        ("Yang direncanakan", "Kandang"),
        ("Volume [1]", ""),
        ("Satuan [paket]", ""),
        ("Harga satuan", "1jt"),
        ("Pos", "peral"),
        ("Judul bagian [kosong]", ""),
        ("Sifat [kosong]", ""),
        ("Simpan? [ya]", ""),
        ("Ada baris lain? [tidak]", ""),
    ):
        window.answer(question, typed)
    assert window.end() == 0
    assert current_lines(run.book)[1].block == "belanja"


def test_who_pays_is_asked_where_only_that_was_left_out(plan: Desk) -> None:
    """A person at a terminal is asked, not refused."""
    grant(plan)
    line = ["rencana", "tambah", "Obat", "--harga", "100rb", "--pos", "pakan"]
    window = Window(line, plan.folder, environ=ID)
    for question in ("Belanja atau", "Volume", "Satuan", "Sumber dana [bansos]", "Judul bagian"):
        window.answer(question, "")
    window.answer("Sifat [kosong]", "")
    window.answer("Simpan? [ya]", "")
    assert window.end() == 0
    assert current_lines(plan.book)[3].fund == 1


def test_line_is_changed_with_what_stands_there_in_brackets(plan: Desk) -> None:
    """Enter leaves it; once agreed on, the reason is asked too."""
    plan("plan approve --date 5/10/2026")
    window = Window(["rencana", "ubah", "1"], plan.folder, environ=ID)
    for question, typed in (
        ("Yang direncanakan [Pakan petelur]", ""),
        ("Volume [12]", ""),
        ("Satuan [karung]", ""),
        ("Harga satuan [400.000]", "410rb"),
        ("Pos [pakan]", ""),
        ("Judul bagian [kosong]", ""),
        ("Sifat [kosong]", ""),
        ("Simpan?", ""),
        ("Mengapa", "Harga naik"),
    ):
        window.answer(question, typed)
    assert window.end() == 0
    assert current_lines(plan.book)[1].price == 410_000
    assert plan.book.plan_versions[-1].reason == "Harga naik"


def test_nature_is_asked_of_expenses_alone_and_emptied_by_a_dash(plan: Desk) -> None:
    """Income is nothing to the costs of a cycle, new or changed."""
    plan("plan set 1 --nature tetap --group Ternak")
    window = Window(["rencana", "ubah", "1"], plan.folder, environ=ID)
    for question in ("Yang direncanakan", "Volume", "Satuan", "Harga satuan", "Pos"):
        window.answer(question, "")
    window.answer("Judul bagian [Ternak]", "-")
    window.answer("Sifat [tetap]", "-")
    window.answer("Simpan? [ya]", "")
    assert window.end() == 0, window.text
    line = current_lines(plan.book)[1]
    assert (line.group, line.nature) == ("", "")

    window = Window(["rencana", "ubah", "2"], plan.folder, environ=ID)
    for question in ("Yang direncanakan", "Volume [130,5]", "Satuan", "Harga satuan", "Pos"):
        window.answer(question, "")
    window.answer("Judul bagian [kosong]", "Ternak")
    window.answer("Simpan? [ya]", "")
    assert window.end() == 0, window.text
    window = Window(["rencana", "tambah", "Ayam", "--harga", "50rb"], plan.folder, environ=ID)
    window.answer("Belanja atau", "pend")
    for question, typed in (("Volume", ""), ("Satuan", ""), ("Pos", "penj"), ("Judul bagian", "")):
        window.answer(question, typed)
    window.answer("Simpan? [ya]", "")
    assert window.end() == 0, window.text
    assert "Sifat" not in window.text


def test_guided_expense_asks_for_the_line_which_says_the_account(plan: Desk) -> None:
    """Enter: none; with a line the account is not asked."""
    window = Window(["bayar", "800rb", "Pakan"], plan.folder, environ=ID)
    window.answer("Baris RAB [kosong]", "pakan")
    window.wait_for("Pakan petelur")
    for question in ("Keluar dari [kas]", "Tanggal", "Kepada siapa", "Simpan? [ya]"):
        window.answer(question, "")
    assert window.end() == 0
    assert "Baris RAB 1, Pakan petelur: sisa 4.800.000 menjadi 4.000.000" in window.text
    entry = plan.entries[-1]
    assert (entry.line, entry.target) == (1, "5102")


def test_a_dash_is_no_line_and_nobody_in_particular(plan: Desk) -> None:
    """As the hints of both questions offer it."""
    window = Window(["bayar", "5rb", "Ojek"], plan.folder, environ=ID)
    window.answer("Baris RAB [kosong]", "?")
    window.wait_for("Nomor baris RAB, dengan sisanya;")
    for question, typed in (
        ("1 Pakan petelur", "-"),
        ("Pos ", "transp"),
        ("Keluar dari", ""),
        ("Tanggal", ""),
        ("Kepada siapa [kosong]", "-"),
        ("Simpan? [ya]", ""),
    ):
        window.answer(question, typed)
    assert window.end() == 0, window.text
    entry = plan.entries[-1]
    assert (entry.line, entry.target, entry.party) == (None, "5202", "")


def test_overrun_is_asked_about(plan: Desk) -> None:
    """Enter saves nothing; who means it says yes."""
    for typed, count in (("", 1), ("ya", 2)):
        window = Window(["bayar", "4.840.000", "Pakan", "--rab", "1"], plan.folder, environ=ID)
        window.wait_for("lebih Rp40.000 dari anggaran")
        window.answer("Simpan? [tidak]", typed)
        assert window.end() == 0
        assert len(plan.entries) == count


def test_agreement_is_asked_for_with_the_sums(plan: Desk) -> None:
    """The members said yes to these figures."""
    window = Window(["rencana", "setujui"], plan.folder, environ=ID)
    window.answer("Rapat yang menyetujui", "")
    window.answer("Hari disetujui [hari ini]", "5/10/2026")
    window.wait_for("Rencana belanja sekarang Rp4.800.000.")
    window.answer("Simpan? [ya]", "")
    assert window.end() == 0
    assert plan.book.plan_versions == (PlanVersion(1, date(2026, 10, 5)),)


def test_the_meeting_that_decided_is_offered_and_its_day_is_not_asked(plan: Desk) -> None:
    """The day follows from the meeting, and both are on the paper of the plan."""
    met(plan, "4/10/2026", "RAB")
    met(plan, "6/10/2026", "Pakan", "RAB disetujui")
    window = Window(["rencana", "setujui"], plan.folder, environ=ID)
    window.answer("Rapat yang menyetujui [2]", "")
    window.wait_for("Versi 1, disetujui 6 Oktober 2026 oleh rapat nomor 2")
    window.answer("Simpan? [ya]", "")
    assert window.end() == 0
    assert plan.book.plan_versions == (PlanVersion(1, date(2026, 10, 6), 2),)


def test_who_types_meeting_and_day_is_asked_once_whether_the_members_agreed(plan: Desk) -> None:
    """What was typed is not asked again."""
    met(plan, "6/10/2026", "RAB")
    window = Window(["rencana", "setujui", "--rapat", "1"], plan.folder, environ=ID)
    window.answer("Apakah anggota menyetujui rencana ini? [ya]", "")
    assert window.end() == 0
    assert plan.book.plan_versions == (PlanVersion(1, date(2026, 10, 6), 1),)


def test_a_wrong_meeting_is_mended_on_a_terminal_with_a_reason(plan: Desk) -> None:
    """The day of another meeting is known; that of the same, or of none, is asked."""
    met(plan, "6/10/2026", "RAB")
    plan("plan approve --date 5/10/2026")
    window = Window(["rencana", "setujui"], plan.folder, environ=ID)
    window.wait_for("RAB sudah disetujui 5 Oktober 2026. Apa yang dibetulkan?")
    window.answer("Rapat yang menyetujui", "1")
    window.wait_for("Versi 1, disetujui 6 Oktober 2026 oleh rapat nomor 1\n")
    window.answer("Simpan? [ya]", "")
    window.answer("Mengapa", "salah hari")
    assert window.end() == 0
    assert plan.book.plan_versions == (PlanVersion(1, date(2026, 10, 6), 1, "salah hari"),)
    assert "disetujui 6 Oktober 2026 oleh rapat nomor 1 (dibetulkan: salah hari)" in window.text
    for meeting, day in (("1", "5/10"), ("-", "4/10")):
        window = Window(["rencana", "setujui"], plan.folder, environ=ID)
        window.answer("Rapat yang menyetujui [1]", meeting)
        window.answer("Hari disetujui", day)
        window.answer("Simpan? [ya]", "")
        window.answer("Mengapa", "lagi")
        assert window.end() == 0
    assert plan.book.plan_versions == (PlanVersion(1, date(2026, 10, 4), None, "lagi"),)


def test_a_mended_agreement_is_on_paper_and_can_be_mended_again(plan: Desk) -> None:
    """Each time with a reason; without one it is refused, and nothing else of the plan changes."""
    met(plan, "6/10/2026", "RAB")
    plan("plan approve --date 5/10/2026")
    refused = plan("plan approve --meeting 1")
    assert (refused.code, plan.book.plan_versions[0].meeting) == (1, None)
    assert "kubebook rencana setujui --tanggal TANGGAL --rapat RAPAT" in refused.err
    first = plan('plan approve --meeting 1 --reason "rapatnya lupa"')
    assert (first.err, plan.book.plan_versions[0].date) == ("", date(2026, 10, 6))
    other = plan('plan approve --date 5/10/2026 --reason "hari lain"')
    assert "Rapat nomor 1 tanggal 6 Oktober 2026, padahal RAB disetujui 5 Oktober" in other.err
    assert plan('plan approve --date 6/10/2026 --reason "harinya juga"').err == ""
    assert plan.book.plan_versions == (PlanVersion(1, date(2026, 10, 6), 1, "harinya juga"),)
    plan("report rab")
    (paper,) = plan.folder.glob("rab-*.pdf")
    words = " ".join(words_of(paper.read_bytes()).split())
    assert "disetujui 6 Oktober 2026 oleh rapat nomor 1 (dibetulkan: harinya juga)" in words
    lines = plan.path.read_bytes().count(b"\n")
    assert plan('plan approve --date 6/10/2026 --reason "sama saja"').code == 0
    assert plan.path.read_bytes().count(b"\n") == lines


def test_a_revision_for_the_same_reason_as_a_mended_agreement_is_a_version(plan: Desk) -> None:
    """Version 1 has a reason too now; its lines stay what the members agreed to."""
    plan("plan approve --date 5/10/2026")
    plan('plan approve --date 6/10/2026 --reason "keliru"')
    plan('plan set 1 --price 450rb --date 6/10/2026 --reason "keliru"')
    assert [one.number for one in plan.book.plan_versions] == [1, 2]
    assert "4.800.000" in plan("plan list --version 1").out


def test_a_dash_is_no_meeting_for_an_agreement(plan: Desk) -> None:
    """Also where one was offered, and to take out one that was wrong."""
    met(plan, "6/10/2026", "RAB")
    window = Window(["rencana", "setujui"], plan.folder, environ=ID)
    window.answer("Rapat yang menyetujui [1]", "-")
    window.answer("Hari disetujui [hari ini]", "")
    window.answer("Simpan? [ya]", "")
    assert window.end() == 0
    assert plan.book.plan_versions[0] == PlanVersion(1, date(2026, 10, 31))
    plan("plan approve --meeting 1 --reason ada")
    assert plan.book.plan_versions[0].meeting == 1
    plan("plan approve --meeting - --reason tidak")
    assert plan.book.plan_versions[0].meeting is None


# --- a plan and its grants -----------------------------------------------------------------------

ABOVE = "lebih dari bantuannya, Bansos"


@pytest.mark.parametrize(("price", "said"), [("85.200.000", False), ("85.200.001", True)])
def test_a_plan_that_spends_more_of_a_grant_than_it_brings_is_doubted(
    plan: Desk,
    price: str,
    said: bool,  # noqa: FBT001 (a column)
) -> None:
    """4,8 million are the group's own, and income is no spending; the next line asks again."""
    grant(plan)
    line = "--account pakan --fund bansos"
    plan(f"plan add Pakan --price 4.800.000 {line}")
    plan("plan add Telur --block pendapatan --price 90jt --account penjualan")
    answer = plan(f"plan add Kandang --price {price} {line}")
    assert (ABOVE in answer.err) == said
    assert ("kubebook rencana daftar" in answer.err) == said
    assert (ABOVE in plan("check").out) == said
    assert (ABOVE in plan("status --json").out) == said
    assert ABOVE not in plan("plan set 5 --text Rak").err
    assert ABOVE in plan(f"plan add Obat --price 1.000 {line}").err
    less = plan("plan set 6 --price 500")
    assert ABOVE not in less.err


def test_each_grant_is_compared_with_its_own_lines(plan: Desk) -> None:
    """Two of them; the one that is exceeded is named. A grant that becomes smaller too."""
    for name, amount in (("apbn-1", "1jt"), ("apbn-2", "2jt")):
        plan(f"grant add {name} --amount {amount} --budget apbn --label {name}")
    assert "bantuannya" not in plan("plan add A --price 1jt --account pakan --fund apbn-1").err
    above = plan("plan add B --price 2.000.001 --account pakan --fund apbn-2").err
    assert "RAB Rp2.000.001 lebih dari bantuannya, apbn-2 Rp2.000.000." in above
    assert "apbn-1" not in above
    smaller = plan("grant set apbn-1 --amount 999.999").err
    assert "RAB Rp1.000.000 lebih dari bantuannya, apbn-1 Rp999.999." in smaller
    assert "apbn-2" not in smaller


@pytest.mark.parametrize(("answer", "count"), [("", 2), ("ya", 3)])
def test_a_plan_above_its_grant_is_asked_about(plan: Desk, answer: str, count: int) -> None:
    """Enter does not save it."""
    grant(plan)
    line = ["Kandang", "--harga", "90.000.001", "--pos", "pakan", "--dana", "bansos"]
    window = Window(["rencana", "tambah", *line], plan.folder, environ=ID)
    window.wait_for("RAB Rp90.000.001 lebih dari bantuannya, Bansos Rp90.000.000.")
    window.answer("Betul? [tidak]", answer)
    window.end()
    assert len(current_lines(plan.book)) == count


def test_removing_a_line_is_asked_about(plan: Desk) -> None:
    """Where money moved on it Enter keeps it; else Enter takes it out."""
    plan("expense 100rb Pakan --line 1")
    window = Window(["rencana", "hapus", "1"], plan.folder, environ=ID)
    window.wait_for("sudah bergerak Rp100.000")
    window.answer("Keluarkan baris ini dari rencana? [tidak]", "")
    assert window.end() == 0
    assert 1 in current_lines(plan.book)
    window = Window(["rencana", "hapus", "2"], plan.folder, environ=ID)
    window.answer("Keluarkan baris ini dari rencana? [ya]", "")
    assert window.end() == 0
    assert 2 not in current_lines(plan.book)


def test_an_entry_shows_its_line_its_grant_and_that_the_plan_does_not_bear_it(plan: Desk) -> None:
    """Where one looks first when `check` names the voucher."""
    grant(plan)
    plan("expense 400rb Pakan --line 1 --date 2/10/2026")
    plan("plan set 1 --price 10rb --fund swadaya")
    plan("expense 50rb Ojek --account transportasi --grant bansos --date 3/10/2026")
    first, second = plan("entry show bkk1").out, plan("entry show bkk2").out
    assert "Baris RAB 1, Pakan petelur (melebihi anggaran)\n" in first
    assert "Bantuan: Bansos (di luar RAB)\n" in second
    assert "RAB pos" not in second
    assert "RAB pos" not in plan("entry show bkm1").out
