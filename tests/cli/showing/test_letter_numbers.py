"""`report companion-letter` and `report meeting-pack`: a letter takes its number once."""

from datetime import datetime

import pytest

from kubebook.cli.session import Session
from kubebook.errors.ledger import LedgerReadOnly
from tests.cli.desk import Desk
from tests.paper.reading import words_of

LETTER = "surat-dinas-2026-10-31.pdf"


@pytest.fixture
def missed(run: Desk) -> Desk:
    """A group whose companion was appointed on 1 July and never came."""
    run("group set --companion 'Ratna Salundik' --companion-since 1/7/2026")
    return run


def test_a_letter_takes_its_number_when_it_is_printed_and_keeps_it_that_day(missed: Desk) -> None:
    """The ledger is written once; on the next day it is another letter."""
    first = missed("laporan companion-letter")
    assert (first.out, first.code) == (f"Surat kepada Dinas Sosial, 31 Oktober 2026: {LETTER}\n", 0)
    assert first.err == (
        "Nomor 001/KUBE-AC/X/2026, tercatat dalam Agenda Surat. Kalau sudah dikirim:\n"
        "  kubebook surat dikirim 001\n"
    )
    kept = missed.path.read_bytes()
    pdf = (missed.folder / LETTER).read_bytes()
    assert "Nomor : 001/KUBE-AC/X/2026" in words_of(pdf)
    second = missed("report companion-letter")
    assert (second.out, second.err) == (first.out, "")
    assert missed.path.read_bytes() == kept
    assert (missed.folder / LETTER).read_bytes() == pdf
    letter = missed.book.letters[0]
    assert (letter.to, letter.subject, letter.document) == (
        "Kepala Dinas Sosial",
        "Pendamping KUBE tidak aktif",
        "companion-letter",
    )
    missed.with_(KUBEBOOK_TODAY="2026-11-01")("report companion-letter")
    assert [one.reference for one in missed.book.letters] == [
        "001/KUBE-AC/X/2026",
        "002/KUBE-AC/XI/2026",
    ]


def test_what_cannot_be_printed_takes_no_number(missed: Desk) -> None:
    """A slip in the command line writes nothing."""
    for line in ("--paper A5", "-o x.txt", f"-o {missed.path.name}", "--period 2027-01"):
        assert missed(f"report companion-letter {line}").code != 0
    assert not missed.book.letters


def test_a_ledger_that_can_only_be_read_prints_a_letter_that_has_its_number(
    missed: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A new letter is refused, since two might come to bear the same number."""

    def refuse(*_: object) -> None:
        raise LedgerReadOnly(path="x")

    with monkeypatch.context() as locked:
        locked.setattr(Session, "edit", refuse)
        assert missed("report companion-letter").code == 3
        assert not (missed.folder / LETTER).exists()
    missed("report companion-letter")
    (missed.folder / LETTER).unlink()
    monkeypatch.setattr(Session, "edit", refuse)
    assert missed("report companion-letter").code == 0
    assert (missed.folder / LETTER).exists()


def test_without_a_companion_the_letter_asks_for_one_and_says_so(run: Desk) -> None:
    """Named afterwards, the letter of the same day keeps its number and says the other thing."""
    answer = run("report companion-letter")
    assert answer.code == 0
    assert "kubebook kelompok ubah --pendamping NAMA" in answer.err
    assert run.book.letters[0].subject == "Permohonan pendamping KUBE"
    run("group set --companion Ratna")
    run("report companion-letter")
    assert [(one.reference, one.subject) for one in run.book.letters] == [
        ("001/KUBE-AC/X/2026", "Pendamping KUBE tidak aktif")
    ]


def test_a_companion_who_is_new_or_of_unknown_day_is_said(run: Desk) -> None:
    """Nobody is reported as idle whose time has only begun, without its being said."""
    run("group set --companion Joko")
    unknown = run("report companion-letter")
    assert unknown.code == 0
    assert "kubebook kelompok ubah --pendamping-sejak TANGGAL" in unknown.err
    run("group set --companion-since 30/10/2026")
    answer = run("report companion-letter")
    assert answer.code == 1
    assert "Joko baru menjadi pendamping sejak 30 Oktober 2026." in answer.err


def test_no_letter_says_that_nobody_comes_while_the_companion_comes(missed: Desk) -> None:
    """Refused before it takes a number; a terminal asks, and whoever knows more prints it."""
    missed("visit add --purpose Kandang")
    answer = missed("report companion-letter")
    assert answer.code == 1
    assert "Ratna Salundik datang 31 Oktober 2026; itu belum lama." in answer.err
    assert "kubebook laporan surat-dinas --tetap-cetak" in answer.err
    assert "Tetap cetak suratnya? [tidak]" in missed.answering("report companion-letter", "").err
    assert not missed.book.letters
    assert missed("report companion-letter --anyway").code == 0
    assert len(missed.book.letters) == 1


def test_the_letter_is_due_the_day_after_the_group_has_waited(missed: Desk) -> None:
    """Sixty days are waited; on the sixty-first nothing is asked any more."""
    missed("visit add --date 1/9/2026 --purpose Kandang")
    assert missed("report companion-letter").code == 1
    later = missed.with_(KUBEBOOK_TODAY="2026-11-01")
    assert later("report companion-letter").code == 0


def test_an_invitation_is_one_letter_as_long_as_the_meeting_stands(missed: Desk) -> None:
    """Printed again on another day it has the same number and the same date."""
    assert missed("report meeting-pack").err == ""
    assert not missed.book.letters
    missed("meeting add --date 7/11/2026 --agenda Laporan")
    assert missed("laporan berkas-rapat").code == 0
    later = missed.with_(KUBEBOOK_TODAY="2026-11-02")
    later("report undangan -o pack.pdf")
    assert [one.reference for one in missed.book.letters] == ["001/KUBE-AC/X/2026"]
    words = words_of((missed.folder / "pack.pdf").read_bytes())
    assert "Nomor : 001/KUBE-AC/X/2026 " in words
    assert "31 Oktober 2026" in words
    later("meeting set 1 --date 8/11/2026")
    later("report meeting-pack")
    assert [one.subject for one in missed.book.letters] == [
        "Undangan rapat anggota, 7 November 2026",
        "Undangan rapat anggota, 8 November 2026",
    ]


def test_an_invitation_with_its_number_is_printed_from_a_ledger_that_can_only_be_read(
    missed: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    """On a later day too: it is the same letter."""
    missed("meeting add --date 7/11/2026 --agenda Laporan")
    missed("report meeting-pack")

    def refuse(*_: object) -> None:
        raise LedgerReadOnly(path="x")

    monkeypatch.setattr(Session, "edit", refuse)
    assert missed.with_(KUBEBOOK_TODAY="2026-11-02")("report meeting-pack").code == 0


def test_a_letter_is_not_numbered_by_a_clock_that_is_wrong(missed: Desk) -> None:
    """The number would bear the wrong month; a statement is still printed, of the last day."""
    early = missed.at(datetime(2025, 1, 1, 9, 0))  # noqa: DTZ001 (a clock on the wall)
    assert early("report companion-letter").code == 2
    assert early("meeting set 1 --place x").code != 0
    assert early("report cash-book").code == 0
    assert missed.book.letters == ()
