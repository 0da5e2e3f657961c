"""`entry attach`, `entry detach` and `--proof`: what is typed, said, kept and found again."""

import json
from dataclasses import replace

import pytest
from pypdf import PdfReader

from kubebook.store.paths import Places
from tests.cli.desk import LEDGER, Answer, Desk
from tests.cli.window import Window
from tests.pictures import PDF, locked_pdf, picture


@pytest.fixture
def bought(run: Desk) -> Desk:
    """A desk with feed bought, and pictures in the folder."""
    run("receipt 2jt Penjualan --account penjualan")
    run("expense 800rb Pakan --account pakan")
    (run.folder / "nota.jpg").write_bytes(picture())
    (run.folder / "kuitansi toko.png").write_bytes(picture(kind="PNG"))
    (run.folder / "surat.pdf").write_bytes(PDF)
    return run


def kept(desk: Desk) -> list[str]:
    """The endings of what lies in the folder of proofs."""
    folder = Places(desk.path).proofs
    return sorted(file.suffix for file in folder.iterdir()) if folder.is_dir() else []


def test_pictures_are_attached_and_shown(bought: Desk) -> None:
    """A sentence, the record, the copy, and the voucher's own page."""
    answer = bought("transaksi lampirkan bkk1 nota.jpg 'kuitansi toko.png'")

    assert answer == Answer(
        "Foto nota BKK-2026-0001 tersimpan: nota.jpg, kuitansi toko.png.\n",
        "",
        0,
    )
    assert kept(bought) == [".jpg", ".png"]
    assert [(p.number, p.voucher, p.name) for p in bought.book.proofs] == [
        (1, "BKK-2026-0001", "nota.jpg"),
        (2, "BKK-2026-0001", "kuitansi toko.png"),
    ]
    shown = bought("entry show bkk1").out
    assert shown.endswith(
        "Nota 1: nota.jpg, 1 kB, dilampirkan 31/10/2026\n"
        "Nota 2: kuitansi toko.png, 1 kB, dilampirkan 31/10/2026\n"
    )
    (row,) = json.loads(bought("entry show bkk1 --json").out)
    assert [(proof["name"], proof["kind"], proof["removed"]) for proof in row["proofs"]] == [
        ("nota.jpg", "jpg", None),
        ("kuitansi toko.png", "png", None),
    ]


@pytest.mark.parametrize(
    "command",
    [
        'receipt 5rb Telur --account penjualan --proof nota.jpg --nota "surat.pdf"',
        'expense 5rb Pakan --account pakan --proof nota.jpg --nota "surat.pdf"',
        'adjust 5rb Dipakai --from persediaan --to bahan --proof nota.jpg --nota "surat.pdf"',
    ],
)
def test_an_entry_is_recorded_with_its_proofs(bought: Desk, command: str) -> None:
    """One line of the ledger holds the entry and what proves it."""
    lines = bought.path.read_bytes().count(b"\n")
    answer = bought(command)

    assert answer.code == 0, answer.err
    assert "Tersimpan" in answer.out
    assert [proof.voucher for proof in bought.book.proofs] == [bought.entries[-1].voucher] * 2
    assert kept(bought) == [".jpg", ".pdf"]
    assert bought.path.read_bytes().count(b"\n") == lines + 1


def test_an_entry_with_a_proof_that_is_none_is_not_recorded(bought: Desk) -> None:
    """The file is read first: nothing is saved, nothing is kept."""
    answer = bought(f"expense 5rb Pakan --account pakan --proof {LEDGER}")

    assert answer.code == 1
    assert "bukan gambar" in answer.err
    assert len(bought.entries) == 2
    assert kept(bought) == []


def test_of_several_files_all_are_attached_or_none(bought: Desk) -> None:
    """One that is not there keeps the others out."""
    assert bought("entry attach bkk1 nota.jpg tiada.jpg").code == 1
    assert bought.book.proofs == ()
    assert kept(bought) == []


def test_a_voucher_that_is_not_there_keeps_nothing(bought: Desk) -> None:
    """The rules are asked before a copy is made."""
    assert bought("entry attach bkk9 nota.jpg").code == 1
    assert kept(bought) == []


def test_without_a_terminal_what_is_left_out_is_named(bought: Desk) -> None:
    """Voucher and file; exit code 2."""
    for line, lacking in (
        ("entry attach", "Bukti, Foto atau PDF"),
        ("entry attach bkk1", "Foto atau PDF"),
    ):
        answer = bought(line)
        assert (answer.out, answer.code) == ("", 2)
        assert answer.err.startswith(f"Belum bisa: Masih kurang: {lacking}.")
    assert bought("entry detach").code == 2


def test_a_proof_is_taken_off(bought: Desk) -> None:
    """Its record and its copy stay, and the voucher is among the missing again."""
    bought("entry attach bkk1 nota.jpg")
    answer = bought("transaksi lepas bkk1")

    assert answer.out == (
        "Mulai hari ini nota.jpg bukan nota BKK-2026-0001 lagi. Salinannya tetap ada.\n"
    )
    assert kept(bought) == [".jpg"]
    assert f"{bought.book.proofs[0].removed}" == "2026-10-31"
    assert bought("entry show bkk1").out.endswith(
        "Nota 1: nota.jpg, dilepas 31/10/2026\nNotanya belum ada.\n"
    )
    assert bought("entry detach bkk1 satu").code == 2


def test_check_finds_a_lost_and_a_changed_proof(bought: Desk) -> None:
    """Each is a fault with the voucher and the way to mend it; then nothing is wrong."""
    bought("entry attach bkk1 nota.jpg surat.pdf")
    assert bought("check").code == 0
    folder = Places(bought.path).proofs
    for file in folder.iterdir():
        if file.suffix == ".pdf":
            file.unlink()
        else:
            file.write_bytes(picture(colour="grey"))
    answer = bought("check --json")
    faults = [row for row in json.loads(answer.out) if row["level"] == "fault"]

    assert answer.code == 1
    assert faults == [
        {
            "key": "proof-changed",
            "level": "fault",
            "what": "BKK-2026-0001: notanya nota.jpg berubah sesudah dilampirkan.",
            "todo": "kubebook transaksi lampirkan BKK-2026-0001 BERKAS",
        },
        {
            "key": "proof-lost",
            "level": "fault",
            "what": "BKK-2026-0001: notanya surat.pdf tidak ada lagi di folder buku kas.",
            "todo": "kubebook transaksi lampirkan BKK-2026-0001 BERKAS",
        },
    ]
    assert bought("entry attach bkk1 nota.jpg surat.pdf").code == 0
    assert bought("check").code == 0


def test_a_missing_proof_is_a_notice_with_its_command(bought: Desk) -> None:
    """`status` and `check` name it, `check` exits 0; attached, it is gone."""
    for command in ("status", "check"):
        answer = bought(command)
        assert "Nota belum ada: BKK-2026-0001" in " ".join(answer.out.split())
        assert "kubebook transaksi lampirkan BKK-2026-0001" in answer.out
        assert answer.code == 0
    bought("entry attach bkk1 nota.jpg")
    assert "Nota belum ada" not in bought("status").out


def test_the_list_of_proofs_is_shown_and_exported(bought: Desk) -> None:
    """Also by its Indonesian name; a file has the names of the pictures."""
    bought("entry attach bkk1 nota.jpg")
    assert bought("lihat daftar-bukti") == bought("show proofs")
    assert bought("export proofs").out == (
        "no,voucher,date,text,party,amount,proof,proofs,files\n"
        "1,BKK-2026-0001,2026-10-31,Pakan,,800000,ada,1,nota.jpg\n"
    )


def test_the_pictures_are_printed_as_an_appendix(bought: Desk) -> None:
    """`laporan lampiran-bukti`: named by the month, the voucher under each picture."""
    bought("entry attach bkk1 nota.jpg 'kuitansi toko.png'")
    answer = bought("laporan lampiran-bukti")

    assert answer.out == "Lampiran Bukti, Oktober 2026: lampiran-bukti-2026-10.pdf\n"
    reader = PdfReader(bought.folder / "lampiran-bukti-2026-10.pdf")
    assert [len(page.images) for page in reader.pages] == [2]
    assert "BKK-2026-0001 (2 dari 2)" in reader.pages[0].extract_text()


def test_a_terminal_offers_what_lacks_a_proof_and_asks_again_for_a_wrong_file(bought: Desk) -> None:
    """A text called .jpg costs one answer; a file dragged into the window comes in quotes."""
    (bought.folder / "teks.jpg").write_text("halo")
    window = Window(["transaksi", "lampirkan"], bought.folder)
    window.answer("Bukti", "?")
    window.answer("BKK-2026-0001  Rp800.000 Pakan", "bkk1")
    window.answer("Foto atau PDF", "teks.jpg")
    window.answer("bukan gambar JPEG atau PNG", "'kuitansi toko.png'")
    window.wait_for("Foto nota BKK-2026-0001 tersimpan: kuitansi toko.png.")

    assert window.end() == 0
    assert [proof.name for proof in bought.book.proofs] == ["kuitansi toko.png"]


def test_a_terminal_takes_the_only_proof_off_without_a_question(bought: Desk) -> None:
    """There is nothing to choose."""
    bought("transaksi lampirkan bkk1 nota.jpg")
    window = Window(["transaksi", "lepas", "bkk1"], bought.folder)
    assert window.end() == 0
    assert "Nota yang mana" not in window.text
    assert [proof.number for proof in bought.book.proofs if proof.removed] == [1]


def test_a_terminal_asks_which_of_several_proofs_is_taken_off(bought: Desk) -> None:
    """By its number, which stands before its name."""
    bought("transaksi lampirkan bkk1 nota.jpg surat.pdf")
    window = Window(["transaksi", "lepas", "bkk1"], bought.folder)
    window.answer("Nota yang mana", "?")
    window.answer("2  surat.pdf", "9")
    window.answer("tidak punya nota 9", "1")

    assert window.end() == 0
    assert [proof.number for proof in bought.book.proofs if proof.removed] == [1]


@pytest.mark.parametrize(
    "line", ["entry attach bkk1 kunci.pdf", "receipt 5rb x --account penjualan --proof kunci.pdf"]
)
def test_a_locked_pdf_is_refused_where_nobody_can_be_asked(bought: Desk, line: str) -> None:
    """Neither the entry nor the proof is there, and the way out is named."""
    (bought.folder / "kunci.pdf").write_bytes(locked_pdf())
    before = bought.entries
    answer = bought(line)
    assert answer.code == 1
    assert answer.err.startswith("Belum bisa: kunci.pdf adalah PDF yang dikunci")
    assert (kept(bought), bought.entries) == ([], before)


@pytest.mark.parametrize(
    "line", ["entry attach bkk1 kunci.pdf", "expense 5rb x --account pakan --proof kunci.pdf"]
)
@pytest.mark.parametrize(("said", "proofs"), [("yes", [".pdf"]), ("no", [])])
def test_a_terminal_keeps_a_locked_pdf_at_a_yes_alone(
    bought: Desk, monkeypatch: pytest.MonkeyPatch, line: str, said: str, proofs: list[str]
) -> None:
    """What is wrong with it is said first."""
    (bought.folder / "kunci.pdf").write_bytes(locked_pdf())
    monkeypatch.setattr("kubebook.screen.form.confirm", lambda _question, **_more: said == "yes")
    desk = replace(bought.with_(TERM="dumb"), terminal=True)
    answer = desk(line)
    assert answer.code == 0
    assert "kunci.pdf adalah PDF yang dikunci" in answer.err
    assert kept(bought) == proofs


def test_a_proof_that_is_not_printed_is_said_on_the_screen_too(bought: Desk) -> None:
    """Before the stack of paper is handed in, not found on its last page."""
    said = "Nota yang tidak tercetak di dalamnya, atau tidak utuh: 1, yang pertama dari"
    bought("expense 5rb Telur --account pakan")
    bought("entry attach bkk1 nota.jpg")
    bought("entry attach bkk2 'kuitansi toko.png'")
    whole = bought("laporan lampiran-bukti --periode 2026")
    (lost,) = Places(bought.path).proofs.glob("*.png")
    lost.unlink()
    answer = bought("laporan lampiran-bukti --periode 2026")
    assert (whole.code, whole.err, answer.code) == (0, "", 0)
    assert f"{said} BKK-2026-0002." in " ".join(answer.err.split())
    assert "  kubebook periksa " in answer.err
    assert "BKK-2026-0002" in bought("periksa").out
