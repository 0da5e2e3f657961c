"""`report`, `export`, `import`, `restore`: files out and in, and what is refused of them."""

import csv
import json
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from pypdf import PdfReader

from kubebook.messages import Message
from kubebook.screen.console import Screen
from tests.cli.desk import LEDGER, Answer, Desk, Typed

ROWS = (
    "tanggal;bukti;dari;ke;jumlah;uraian;pihak\n"
    "5/10/2026;;penjualan;kas;60.000;Telur;Ijah\n"
    "5/10/2026;;penjualan;kas;60.000;Telur;Ijah\n"
    "6/10/2026;;kas;pakan;25000;Pakan;\n"
)


@pytest.fixture
def kept(typed: Typed) -> Desk:
    """A desk with entries in September and October, and a file of rows."""
    run = typed(
        "receipt 1jt Modal --account modal-swadaya --date 20/9/2026",
        "receipt 360rb Telur --account penjualan --date 5/10/2026",
    )
    (run.folder / "rows.csv").write_text(ROWS, "utf-8")
    return run


# --- report ------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("period", "empty"),
    [("2026-08", True), ("desember", True), ("2026-09", False), ("2026", False)],
)
def test_a_report_of_a_time_before_the_book_says_so(kept: Desk, period: str, empty: bool) -> None:  # noqa: FBT001 (a column)
    """The first entry is of 20 September; `desember` is the last one."""
    answer = kept(f"laporan --periode {period}")
    assert answer.code == 0
    said = "Di dalamnya tidak ada catatan: buku ini baru mulai 20 September 2026.\n"
    assert answer.err == (said if empty else "")


def test_the_report_is_of_the_last_full_month_and_lies_beside_the_ledger(kept: Desk) -> None:
    """October ends today, so it is October; the sentence says which and where."""
    answer = kept("laporan")

    assert answer == Answer(
        "Laporan Keuangan Bulanan, Oktober 2026: laporan-bulanan-2026-10.pdf\n", "", 0
    )
    assert (kept.folder / "laporan-bulanan-2026-10.pdf").read_bytes().startswith(b"%PDF-")


def test_before_the_month_has_ended_the_report_is_of_the_month_before(kept: Desk) -> None:
    """On 30 October the last full month with entries is September."""
    assert "September 2026" in kept.with_(KUBEBOOK_TODAY="2026-10-30")("report").out
    page = PdfReader(kept.folder / "laporan-bulanan-2026-09.pdf").pages[0].extract_text()
    assert "September 2026" in page
    assert "Oktober 2026" not in page.replace("30 Oktober 2026", "")


def test_without_a_full_month_the_report_is_of_the_present_one(run: Desk) -> None:
    """A group that began this month prints what there is."""
    assert "Oktober 2026" in run.with_(KUBEBOOK_TODAY="2026-10-31")("report").out


def test_the_ending_of_a_file_may_be_in_capitals(kept: Desk) -> None:
    """As some systems write it."""
    for name in ("KAS.CSV", "kas.Json"):
        assert kept(f"export cash-book -o {name}").code == 0
        assert (kept.folder / name).exists()


def test_the_annual_report_is_of_the_last_year_that_ended_and_says_which(kept: Desk) -> None:
    """While the first year runs it is of the year until today; once it has ended, of that year."""
    assert kept("laporan tahunan") == Answer(
        "Laporan Tahunan, Januari s.d. Oktober 2026: laporan-tahunan-2026-01-01-2026-10-31.pdf\n",
        "",
        0,
    )
    assert kept.with_(KUBEBOOK_TODAY="2027-01-20")("report annual") == Answer(
        "Laporan Tahunan, 2026: laporan-tahunan-2026.pdf\n", "", 0
    )
    page = PdfReader(kept.folder / "laporan-tahunan-2026.pdf").pages[0].extract_text()
    assert "1 Januari s.d. 31 Desember 2026" in page


@pytest.mark.parametrize(
    ("line", "file"),
    [
        ("report notice --period 2026-10", "pengumuman-2026-10.pdf"),
        ("report voucher", "kuitansi-2026-10.pdf"),
        ("report --voucher bkm2", "kuitansi-bkm-2026-0002.pdf"),
        ("report kuitansi --bukti BKM-0002", "kuitansi-bkm-2026-0002.pdf"),
        ("report cash-count", "pemeriksaan-kas-2026-10.pdf"),
        ("report cash-book --period 2026", "buku-kas-2026.pdf"),
        ("report income --period 2026-09..2026-10", "laba-rugi-2026-09-01-2026-10-31.pdf"),
        ("report monthly --paper f4 --full", "laporan-bulanan-2026-10.pdf"),
        ("report -o catatan.pdf", "catatan.pdf"),
        ("report -o tanpa-akhiran", "tanpa-akhiran.pdf"),
    ],
)
def test_each_document_goes_to_a_file_of_its_name(kept: Desk, line: str, file: str) -> None:
    """The Indonesian name and the period, or what -o says."""
    answer = kept(line)

    assert (answer.err, answer.code) == ("", 0)
    assert answer.out.endswith(f": {file}\n")
    assert (kept.folder / file).read_bytes().startswith(b"%PDF-")


def test_the_same_ledger_gives_the_same_bytes(kept: Desk) -> None:
    """Printed twice, the paper is one."""
    kept("report -o a.pdf")
    kept("report -o b.pdf")
    assert (kept.folder / "a.pdf").read_bytes() == (kept.folder / "b.pdf").read_bytes()


def test_a_report_lies_beside_the_ledger_wherever_that_is(kept: Desk) -> None:
    """Not in the folder one happens to stand in."""
    (kept.folder / "sub").mkdir()
    kept.path.rename(kept.folder / "sub" / LEDGER)
    assert kept(f"report --ledger sub/{LEDGER}").code == 0
    assert (kept.folder / "sub" / "laporan-bulanan-2026-10.pdf").is_file()


# --- export ------------------------------------------------------------------------------------


def test_a_statement_is_exported_to_stdout_as_csv(kept: Desk) -> None:
    """Column names as header, bare integers, ISO dates, LF; totals with --all-rows."""
    out = kept("ekspor buku-kas").out

    assert "\r" not in out
    assert out.splitlines()[0] == "no,date,voucher,text,in,out,balance"
    assert len(out.splitlines()) == 2
    assert "2026-10-05" in out
    assert ",360000," in out
    assert len(kept("export cash-book --all-rows").out.splitlines()) > 2


def test_a_file_is_written_in_the_form_of_its_ending(kept: Desk) -> None:
    """CSV, JSON and journals; the sentence goes to stderr, so a pipe stays clean."""
    for name, ending in (
        ("cash-book", "csv"),
        ("income", "json"),
        ("ledger", "csv"),
        ("ledger", "json"),
        ("members", "csv"),
        ("journal", "journal"),
        ("journal", "beancount"),
    ):
        answer = kept(f"export {name} -o out.{ending}")
        assert answer == Answer("", f"Ditulis: out.{ending}\n", 0)
        assert (kept.folder / f"out.{ending}").stat().st_size > 50
    assert "entries" in json.loads((kept.folder / "out.json").read_text("utf-8"))


def test_members_are_exported_masked(kept: Desk) -> None:
    """NIK in full only when asked for."""
    kept("member set A01 --nik 6271010504800001")
    assert "6271010504800001" not in kept("export members").out
    assert "6271010504800001" in kept("ekspor anggota --full-nik").out


def test_export_and_import_give_the_same_balances(kept: Desk, tmp_path: Path) -> None:
    """A new ledger with the same members, filled from the entry CSV."""
    kept("terima 50rb Simpanan --account simpanan-wajib --member A04")
    kept("entry void bkm2 --reason x")
    kept("export ledger -o all.csv")
    balance = kept("export trial-balance").out
    kept("export members -o people.csv --full-nik")
    other = f"--ledger {tmp_path / 'baru.kubebook'}"
    kept(f"init --name Baru --village Contoh {other}")
    assert kept(f"member import people.csv {other}").code == 0

    answer = kept(f"import all.csv {other}")

    assert answer.out == (
        "Transaksi ditambahkan: 2, 20 September 2026 sampai 31 Oktober 2026, seluruhnya "
        "Rp1.050.000\n"
    )
    assert kept(f"export trial-balance {other}").out == balance


def test_exports_for_excel_open_in_columns_and_come_back(kept: Desk, tmp_path: Path) -> None:
    """Entries and members, their cards and telephones whole; the plain CSV stays as it was."""
    kept("member set A01 --nik 6271010504800001 --phone 081234567890")
    plain = kept("export ledger").out, kept("export members --full-nik").out
    assert kept("export ledger --excel -o all.csv").code == 0
    assert kept("ekspor anggota --untuk-excel --full-nik -o people.csv").code == 0
    assert (kept("export ledger").out, kept("export members --full-nik").out) == plain

    people = (kept.folder / "people.csv").read_bytes()
    assert people.startswith(b"\xef\xbb\xbfno_anggota;nama;no_nik;no_kk;")
    assert b';"=""6271010504800001""";' in people
    assert b';"=""081234567890""";' in people
    assert (kept.folder / "all.csv").read_bytes().startswith(b"\xef\xbb\xbftanggal;bukti;dari;ke;")

    other = f"--ledger {tmp_path / 'baru.kubebook'}"
    kept(f"init --name Baru --village Contoh {other}")
    assert kept(f"member import people.csv {other}").code == 0
    assert kept(f"import all.csv {other}").code == 0
    assert (kept(f"export ledger {other}").out, kept(f"export members --full-nik {other}").out) == (
        plain
    )


@pytest.mark.parametrize("name", ["cash-book", "trial-balance", "members", "plan", "receivables"])
def test_every_statement_is_exported_for_excel(kept: Desk, name: str) -> None:
    """To the screen too: headings as on paper, amounts bare, a mark for UTF-8 before all."""
    plain, excel = kept(f"export {name}").out, kept(f"export {name} --excel").out
    assert excel.startswith("\ufeff")
    assert "\r" not in excel
    rows = [len(list(csv.reader(text.splitlines()))) for text in (plain, excel)]
    assert rows[0] == rows[1]
    widths = {len(row) for row in csv.reader(excel[1:].splitlines(), delimiter=";")}
    assert len(widths) == 1


@pytest.mark.parametrize(
    "line", ["cash-book --excel -o a.json", "journal --excel", "ledger --excel -o a.json"]
)
def test_only_a_csv_is_for_excel(kept: Desk, line: str) -> None:
    """Of another form it is refused, and nothing is written."""
    answer = kept(f"export {line}")
    assert answer.code == 2
    assert "--untuk-excel" in answer.err
    assert not (kept.folder / "a.json").exists()


# --- import ------------------------------------------------------------------------------------


def test_rows_are_added_as_one_and_a_second_time_not_at_all(kept: Desk) -> None:
    """Equal rows inside one file are all added; the same file twice adds nothing, exit 0."""
    first, second = kept("impor rows.csv"), kept("import rows.csv")

    assert first.out == (
        "Transaksi ditambahkan: 3, 5 Oktober 2026 sampai 6 Oktober 2026, seluruhnya Rp145.000\n"
    )
    assert (second.out, second.code) == ("", 0)
    assert second.err == "Berkas ini sudah pernah diimpor; tidak ada yang ditambahkan.\n"
    assert len(kept.entries) == 5


def test_one_faulty_row_keeps_all_out(kept: Desk) -> None:
    """Every fault is named with its line; nothing is added."""
    (kept.folder / "bad.csv").write_text(
        ROWS + "31/2/2026;;penjualan;kas;1;x;\n7/10/2026;;xyz;kas;1,5;x;\n", "utf-8"
    )
    answer = kept("import bad.csv")

    assert answer.code == 1
    assert answer.err.startswith(
        "Belum bisa: Ada 3 kesalahan dalam berkas. Tidak ada yang ditambahkan.\n"
    )
    assert len(kept.entries) == 2


@pytest.mark.parametrize(("said", "entries"), [("yes", 5), ("no", 2)])
def test_on_a_terminal_import_asks_before_it_adds(
    kept: Desk, monkeypatch: pytest.MonkeyPatch, said: str, entries: int
) -> None:
    """It shows what it would add; at a no nothing is added."""
    monkeypatch.setattr("kubebook.screen.form.confirm", lambda _question, **_more: said == "yes")
    desk = Desk(folder=kept.folder, environ={**kept.environ, "TERM": "dumb"}, terminal=True)
    answer = desk("import rows.csv")

    assert "Akan ditambahkan: 3 transaksi, 5 Oktober 2026 " in answer.err
    assert ("Transaksi ditambahkan: 3" in answer.out) == (entries == 5)
    assert ("Tidak jadi. Tidak ada yang dicatat.\n" in answer.err) == (entries == 2)
    assert answer.code == 0
    assert len(kept.entries) == entries


def test_the_steps_of_an_import_come_to_all_its_rows(
    kept: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The bar is full when the last row is checked, and not before."""
    steps: list[int] = []

    @contextmanager
    def progress(_screen: Screen, _total: int, _label: Message) -> Iterator[Callable[[int], None]]:
        yield steps.append

    monkeypatch.setattr(Screen, "progress", progress)
    rows = "2026-10-01,kas,bank,1,x\n" * 1_200
    (kept.folder / "x.csv").write_text(f"date,source,target,amount,text\n{rows}", "utf-8")
    monkeypatch.setattr("kubebook.screen.form.confirm", lambda _question, **_more: False)
    desk = Desk(folder=kept.folder, environ={**kept.environ, "TERM": "dumb"}, terminal=True)
    desk("import x.csv")
    assert steps == [500, 500, 200]


def test_rows_of_one_day_are_told_with_one_day(kept: Desk) -> None:
    """Not from a day to the same day."""
    (kept.folder / "day.csv").write_text("\n".join(ROWS.splitlines()[:3]), "utf-8")

    assert kept("import day.csv").out == (
        "Transaksi ditambahkan: 2, 5 Oktober 2026, seluruhnya Rp120.000\n"
    )


# --- restore -----------------------------------------------------------------------------------


def test_restore_shows_the_difference_and_needs_a_yes(kept: Desk) -> None:
    """Without a terminal --yes; the present file is kept, and the next receipt goes in."""
    copy = kept.folder / "salinan"
    copy.write_bytes(kept.path.read_bytes())
    kept("receipt 240rb Rak --account penjualan")
    refused = kept("restore salinan")
    before = len(kept.entries)
    done = kept("pulihkan salinan --yes")

    assert (refused.code, refused.out, before) == (2, "", 3)
    assert "Transaksi di buku sekarang yang tidak ada di salinan: 1\n" in refused.err
    assert "BKM-2026-0003, 31/10/2026, Rp240.000, Rak\n" in refused.err
    assert "Belum bisa: Masih kurang: --ya." in refused.err
    assert done.code == 0
    assert done.out.startswith("Buku kas sekarang seperti salinan: 2 transaksi, sampai 31 Oktober")
    assert "Berkas yang tadi disimpan: " in done.out
    assert len(kept.entries) == 2
    assert kept("receipt 5rb x --account penjualan").code == 0


def test_restore_of_the_present_file_accepts_it_as_it_is(kept: Desk) -> None:
    """An older file is accepted knowingly, and written to again."""
    lines = kept.path.read_bytes().splitlines(keepends=True)
    kept.path.write_bytes(b"".join(lines[:-1]))
    assert kept("receipt 5rb x --account penjualan").code == 3
    assert kept(f"restore {LEDGER} --yes").code == 0
    assert kept("receipt 5rb x --account penjualan").code == 0


# --- refused -----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("line", "code", "sentence"),
    [
        ("report xyz", 1, "Belum bisa: "),
        ("report monthly --voucher bkm1", 2, 'Belum bisa: "--bukti" tidak cocok di sini'),
        ("report --voucher bkm9", 1, "Belum bisa: Tidak ada bukti BKM-2026-0009"),
        ("report --voucher xyz", 2, 'Belum bisa: "xyz" bukan nomor bukti'),
        ("report --paper A5", 2, 'Belum bisa: "A5" tidak ada dalam pilihan kertas'),
        ("report account-ledger", 2, "Belum bisa: "),
        ("report -o none/x.pdf", 1, 'Belum bisa: Tidak ada folder "none"'),
        ("report -o folder", 1, "Belum bisa: "),
        (f"report -o {LEDGER}", 1, f'Belum bisa: "{LEDGER}" adalah buku kas'),
        ("report -o lain.kubebook", 1, 'Belum bisa: "lain.kubebook" adalah buku kas'),
        ("export", 2, "Belum bisa: Masih kurang: Apa yang ditulis.\n"),
        ("export xyz", 1, 'Belum bisa: Tidak ada buku atau laporan "xyz"'),
        ("export cash-book -o x.xyz", 2, "Belum bisa: x.xyz: bentuk ini tidak bisa ditulis.\n"),
        ("export journal -o x.csv", 2, "Belum bisa: x.csv: bentuk ini tidak bisa ditulis.\n"),
        ("export cash-book -o none/x.csv", 1, 'Belum bisa: Tidak ada folder "none"'),
        (f"export ledger -o {LEDGER}", 1, f'Belum bisa: "{LEDGER}" adalah buku kas'),
        ("import", 2, "Belum bisa: Masih kurang: Berkas CSV.\n"),
        ("import none.csv", 1, 'Belum bisa: Tidak ada berkas "none.csv".\n'),
        ("import folder", 1, 'Belum bisa: "folder" adalah folder'),
        ("import binary", 1, "Belum bisa: Berkas ini bukan teks CSV"),
        ("import empty.csv", 1, "Belum bisa: "),
        ("restore", 2, "Belum bisa: Masih kurang: Salinan yang dipakai lagi.\n"),
        ("restore none --yes", 3, "Belum bisa: Tidak ada buku none"),
        ("restore binary --yes", 3, "Belum bisa: binary "),
        ("restore folder --yes", 3, "Belum bisa: folder adalah folder"),
    ],
)
def test_files_that_cannot_be_are_refused_and_nothing_changes(
    kept: Desk, line: str, code: int, sentence: str
) -> None:
    """The sentence on stderr, the exit code of its kind, no file written."""
    (kept.folder / "folder").mkdir()
    (kept.folder / "binary").write_bytes(b"\x00\xff\xfe" * 50)
    (kept.folder / "empty.csv").write_bytes(b"")
    before, files = kept.path.read_bytes(), sorted(path.name for path in kept.folder.iterdir())
    answer = kept(line)

    assert answer.err.startswith(sentence), answer.err
    assert (answer.out, answer.code) == ("", code)
    assert kept.path.read_bytes() == before
    assert sorted(path.name for path in kept.folder.iterdir()) == files


def test_a_file_open_elsewhere_is_named_and_stays(
    kept: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A PDF that a viewer holds: the sentence, exit 1, the old file as it was."""
    old = kept.folder / "laporan-bulanan-2026-10.pdf"
    old.write_bytes(b"lama")

    def refuse(*_arguments: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr("kubebook.disk.os.replace", refuse)
    answer = kept("report")

    assert (answer.out, answer.code) == ("", 1)
    assert answer.err.startswith(f'Belum bisa: "{old.name}" tidak bisa ditulis')
    assert old.read_bytes() == b"lama"
    assert sorted(path.suffix for path in kept.folder.glob("laporan*")) == [".pdf"]


@pytest.mark.parametrize(
    ("language", "third", "title", "others"),
    [
        ("id", "3  jurnal", "Neraca Saldo", ("trial-balance", "journal", "members")),
        ("en", "3  journal", "Trial balance", ("neraca-saldo", "jurnal", "anggota")),
    ],
)
def test_what_to_export_is_offered_in_one_language(
    run: Desk, language: str, third: str, title: str, others: tuple[str, ...]
) -> None:
    """Each once, with its title; its number is enough."""
    answer = run.with_(KUBEBOOK_LANG=language).answering("export", "?", "2")
    assert third in answer.err
    assert title in answer.err
    assert not [other for other in others if other in answer.err]
    assert answer.out.startswith("member,")
