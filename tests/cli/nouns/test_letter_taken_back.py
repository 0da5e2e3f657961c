"""`letter take-back`: typed or asked, and what the Agenda Surat and the papers say afterwards."""

import json

from kubebook.store.ledger import open_ledger
from tests.cli.desk import Desk
from tests.cli.test_completing import offered
from tests.cli.window import Window
from tests.paper.reading import words_of

ID = {"KUBEBOOK_LANG": "id"}
LETTER = "surat-dinas-2026-10-31.pdf"


def test_a_letter_is_taken_back_in_one_line_and_stays_in_the_agenda(run: Desk) -> None:
    """On screen, on paper and for scripts, with its day and why."""
    run("letter add Permohonan --to Lurah")
    run("letter add Undangan --to Camat")
    run("letter sent 2 --date 31/10/2026")
    assert run("surat tarik 1 --alasan 'Salah alamat'").out == (
        "001/KUBE-AC/X/2026 kepada Lurah: ditarik 31 Oktober 2026. Nomornya tetap terpakai.\n"
    )
    assert run("letter take-back 2 --reason Batal").out == (
        "002/KUBE-AC/X/2026 kepada Camat: ditarik 31 Oktober 2026. Nomornya tetap terpakai. "
        "Beri tahu Camat bahwa surat itu tidak berlaku lagi.\n"
    )
    shown = " ".join(run("surat daftar").out.split())
    assert "ditarik 31/10/2026: Salah alamat" in shown
    rows = json.loads(run("letter list --json").out)["rows"]
    assert [(row["cells"]["taken_back"], row["cells"]["reason"]) for row in rows] == [
        ("2026-10-31", "Salah alamat"),
        ("2026-10-31", "Batal"),
    ]
    run("report letters -o agenda.pdf")
    words = words_of((run.folder / "agenda.pdf").read_bytes())
    assert "ditarik 31/10/2026" in words
    assert run("letter add Baru --to Lurah").out == "Nomor surat ini: 003/KUBE-AC/X/2026\n"


def test_a_letter_that_was_taken_back_is_not_printed_again_under_its_number(run: Desk) -> None:
    """Refused without a terminal; asked on one; --anyway prints another letter, once."""
    run("group set --companion 'Ratna Salundik' --companion-since 1/7/2026")
    run("report companion-letter")
    first = (run.folder / LETTER).read_bytes()
    run("surat tarik 1 --alasan 'Nama salah'")
    kept = run.path.read_bytes()
    assert run("report companion-letter").code == 1
    asked = run.answering("report companion-letter", "")
    assert "001/KUBE-AC/X/2026 sudah ditarik 31 Oktober 2026: Nama salah." in asked.err
    assert "Cetak lagi dengan nomor lain? [tidak]" in asked.err
    assert (run.path.read_bytes(), (run.folder / LETTER).read_bytes()) == (kept, first)
    anew = run.answering("report companion-letter", "ya")
    assert "Nomor 002/KUBE-AC/X/2026, tercatat dalam Agenda Surat." in anew.err
    words = words_of((run.folder / LETTER).read_bytes())
    assert "Nomor : 002/KUBE-AC/X/2026" in words
    assert "001/KUBE-AC/X/2026" not in words
    assert (run("report companion-letter").err, len(run.book.letters)) == ("", 2)
    run("letter take-back 2 --reason Lagi")
    assert run("report companion-letter --anyway").code == 0
    assert [letter.reference[:3] for letter in run.book.letters] == ["001", "002", "003"]


def test_on_another_day_the_letter_about_the_companion_is_another_one(run: Desk) -> None:
    """Nothing is asked: it has another number anyway. What lasts is asked about."""
    run("group set --companion 'Ratna Salundik' --companion-since 1/7/2026")
    run("report companion-letter")
    run("meeting add --date 7/11/2026")
    run("report meeting-pack")
    for number in ("1", "2"):
        run(f"letter take-back {number} --reason Salah")
    later = run.with_(KUBEBOOK_TODAY="2026-11-01")
    assert later("report companion-letter").code == 0
    assert later("report meeting-pack").code == 1
    assert later("report meeting-pack --anyway").code == 0
    assert [letter.reference for letter in run.book.letters] == [
        "001/KUBE-AC/X/2026",
        "002/KUBE-AC/X/2026",
        "003/KUBE-AC/XI/2026",
        "004/KUBE-AC/XI/2026",
    ]


def test_what_can_be_taken_back_is_completed(run: Desk) -> None:
    """Neither what was answered nor what was taken back; nothing is done with the latter at all."""
    for subject in ("Izin", "Undangan", "Laporan"):
        run(f"letter add {subject} --to Lurah")
    for line in ("sent 1", "answered 1 Boleh", "take-back 2 --reason Salah"):
        run(f"letter {line}")
    assert offered(run, "letter", "take-back", "") == ["003"]
    assert offered(run, "surat", "tarik", "") == ["003"]
    assert offered(run, "letter", "sent", "") == ["003", "001"]


def test_a_terminal_asks_which_letter_why_and_when(run: Desk) -> None:
    """`?` lists the letters that can be taken back; an answered one is asked for again."""
    for subject in ("Izin", "Undangan", "Laporan"):
        run(f"letter add {subject} --to Lurah")
    for line in ("sent 1", "answered 1 Boleh", "take-back 2 --reason Salah"):
        run(f"letter {line}")
    window = Window(["surat", "tarik"], run.folder, environ=ID)
    window.answer("Surat yang mana", "?")
    window.answer("003", "3")
    window.answer("Mengapa", "Salah tanggal")
    window.answer("Tanggal [hari ini]", "")
    window.answer("Simpan? [ya]", "")
    assert window.end() == 0, window.text
    assert "Undangan" not in window.text
    assert "Izin" not in window.text
    letter = open_ledger(run.path).book.letters[2]
    assert (letter.taken_back, letter.reason) == (letter.date, "Salah tanggal")


def test_a_letter_dated_ahead_is_named_until_it_is_taken_back(run: Desk) -> None:
    """What can no longer be mended is no finding."""
    ahead = run.with_(KUBEBOOK_TODAY="2026-11-05")
    ahead("letter add Izin --to Lurah")
    ahead("letter sent 1")
    assert "001/KUBE-AC/XI/2026" in run("check").out
    ahead("letter take-back 1 --reason Salah")
    assert "001/KUBE-AC" not in run("check").out
