"""`backup`, `backup --verify`, `backup --readable` and `check OTHER` as a treasurer types them."""

import json
import shutil
from contextlib import suppress
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path

import pytest
from pypdf import PdfReader

from kubebook import disk
from kubebook.cli.closings.handover import COPIES
from kubebook.cli.session import new_session
from kubebook.store.chain import VERSION
from kubebook.store.copied import read_copied
from kubebook.store.paths import Places
from kubebook.store.read import read_once
from kubebook.store.rewrite import migrated
from tests.cli.desk import LEDGER, Answer, Desk
from tests.pictures import picture
from tests.store import sample
from tests.store.faults import Killed, count_calls, failing, faults_of
from tests.store.test_backup import untouched

NIK, KK, PHONE = "6271014507850001", "6271011203140002", "081234567890"


@pytest.fixture
def sold(run: Desk) -> Desk:
    """A ledger with two entries and a picture, English screen, an empty drive beside its folder."""
    run = run.with_(KUBEBOOK_LANG="en")
    (run.folder / "nota.jpg").write_bytes(picture())
    for line in (
        "receipt 500rb Modal --account modal-swadaya --date 1/10/2026",
        "expense 20rb Pakan --account pakan --date 5/10/2026 --proof nota.jpg",
    ):
        assert run(line).code == 0
    (run.folder / "merah").mkdir()
    return run


def others(desk: Desk, path: str) -> str:
    """The options that name another ledger."""
    return f"--ledger {desk.folder / path}"


def test_a_copy_is_made_and_proven(sold: Desk) -> None:
    """What it holds stands on stdout, what else is to be known on stderr."""
    answer = sold("backup merah")
    assert answer.code == 0
    assert answer.out == (
        "The copy is proven: read back from the drive, it is the same as the book. "
        f"merah/{LEDGER}\n"
        "Drive: merah. Lines: 6, entries: 2, until 31 October 2026.\n"
        "Pictures of slips: 1, of these copied now: 1.\n"
    )
    assert answer.err == (
        "It lies on the same disk as the book, and would be lost with it. Copy it to a flash "
        "drive too.\n"
    )
    assert sold("backup --verify merah").out == (
        f"The copy is whole: merah/{LEDGER}, every line of 6, entries: 2, until 31 October 2026.\n"
        "Pictures of slips that are good: 1.\n"
        "It was made on 31 October 2026; drive: merah.\n"
        "Nothing of the book is missing in it.\n"
    )


@pytest.mark.parametrize("name", ["salin", "cadangkan", "backup"])
def test_it_answers_to_three_names(sold: Desk, name: str) -> None:
    """On another disk it says how the drive is taken out, and read again."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(disk, "same_disk", lambda *_: False)
        answer = sold.with_(KUBEBOOK_LANG="id")(f"{name} merah")
    assert answer.out.startswith("Salinan terbukti: dibaca kembali dari flash disk, isinya sama")
    assert answer.err == (
        "Keluarkan flash disk (eject) sebelum dicabut. Sesudah dipasang lagi, salinannya bisa "
        "dibaca ulang:\n  kubebook salin --periksa merah\n"
    )


def test_verify_says_until_which_line_the_copy_is_good(sold: Desk) -> None:
    """And how many lines the book has more; it ends in 1 only where the copy is not good."""
    sold("backup merah")
    sold("receipt 9rb Telur --account penjualan")
    answer = sold("backup --verify merah")
    assert (answer.code, answer.out.splitlines()[-2:]) == (
        0,
        ["Lines that the book has more: 1. Copy it again:", "  kubebook backup merah"],
    )
    path = sold.folder / "merah" / LEDGER
    data = path.read_bytes()
    place = data.rindex(b"Pakan")
    path.write_bytes(data[:place] + b"Pekan" + data[place + 5 :])
    answer = sold("backup --verify merah")
    assert answer.code == 1
    assert answer.out.splitlines()[0] == (
        f"merah/{LEDGER} is damaged: line 6 is not as it was written. It is good until line 5, of "
        "31 October 2026; entries until there: 1."
    )
    assert "Lines that the book has more: 2. Copy it again:\n" in answer.out
    path.write_bytes(b"")
    answer = sold("backup --verify merah")
    assert (answer.code, answer.out) == (
        1,
        (
            f"merah/{LEDGER} is damaged from its beginning: nothing in it is good.\n"
            "Copy the book again, to another flash drive.\n"
        ),
    )


def test_verify_tells_a_whole_copy_that_went_its_own_way(sold: Desk) -> None:
    """Nothing in it is damaged, but it is not the book here: exit code 1, with how many lines."""
    sold("backup merah")
    sold(f"receipt 9rb Telur --account penjualan {others(sold, f'merah/{LEDGER}')}")
    newer = sold("backup --verify merah")
    assert newer.code == 0
    assert "It is newer: lines that the book here lacks: 1.\n" in newer.out
    sold("receipt 7rb Ayam --account penjualan")
    forked = sold("backup --verify merah")
    assert forked.code == 1
    assert forked.out.startswith("The copy is whole: ")
    assert "lines that only it has: 1, only the book: 1.\n" in forked.out


def test_verify_names_the_vouchers_of_bad_pictures(sold: Desk) -> None:
    """So that they can be photographed again, if the book has lost them as well."""
    sold("backup merah")
    (proof,) = (sold.folder / "merah" / f"{LEDGER}.d" / "proofs").iterdir()
    proof.write_bytes(proof.read_bytes() + b" ")
    answer = sold("backup --verify merah")
    assert answer.code == 1
    assert "- pictures that are changed: 1 (BKK-2026-0001)\n" in answer.out
    proof.unlink()
    answer = sold("backup --verify merah")
    assert "- pictures that are not there or cannot be read: 1 (BKK-2026-0001)\n" in answer.out
    assert answer.code == 1


def test_verify_needs_no_book_here(sold: Desk, tmp_path: Path) -> None:
    """On any computer a copy can be read whole."""
    sold("backup merah")
    empty = tmp_path / "empty"
    empty.mkdir()
    answer = replace(sold, folder=empty)(f"backup --verify {sold.folder / 'merah'}")
    assert (answer.code, answer.err) == (0, "")
    assert "every line of 6" in answer.out


def test_a_picture_that_is_lost_here_is_said(sold: Desk) -> None:
    """The copy is made of what there is, and the exit code says that something lacks."""
    (proof,) = (sold.folder / f"{LEDGER}.d" / "proofs").iterdir()
    proof.unlink()
    answer = sold("backup merah")
    assert answer.code == 1
    assert "so that the copy lacks them: 1.\n  kubebook check   shows which\n" in answer.err


def test_options_that_do_not_go_together_are_refused(sold: Desk) -> None:
    """Without a terminal the folder must be named too."""
    for line in (
        "backup --verify --readable merah",
        "backup --verify merah --label Biru",
        "backup --readable merah --label Biru",
        "backup merah --period 2026",
        "backup",
        "backup --verify",
    ):
        assert sold(line).code == 2, line
    assert list((sold.folder / "merah").iterdir()) == []


def test_a_terminal_offers_the_folder_of_the_last_copy(sold: Desk) -> None:
    """Enter is enough the second time."""
    assert sold.answering("backup", "merah").code == 0
    asked = sold.answering("backup", "")
    assert asked.code == 0, asked
    assert (sold.folder / "merah" / LEDGER).is_file()
    assert f"[{str(sold.folder)[:9]}" in asked.err


def test_other_drives_are_named_with_their_day(sold: Desk) -> None:
    """So that a treasurer knows which one is old."""
    (sold.folder / "biru").mkdir()
    sold("backup merah")
    answer = sold.with_(KUBEBOOK_TODAY="2026-11-07")("backup biru")
    assert answer.err.endswith("Copies on other drives: merah (31/10/2026).\n")


def test_a_forgotten_member_goes_from_the_drives_with_the_next_copy(sold: Desk) -> None:
    """The drives that still hold the numbers are named; copied to again, they hold them no more."""
    sold(f"member set A04 --nik {NIK}")
    sold("backup merah --label Merah")
    drive = sold.folder / "merah" / LEDGER
    assert NIK in drive.read_text("utf-8")
    assert sold("member leave A04").code == 0
    answer = sold("member forget A04 --yes")
    assert answer.code == 0
    assert "Drives with a copy that still holds them: Merah." in answer.err
    older = sold("check merah")
    assert older.code == 0
    assert sold("backup --verify merah").code == 0
    assert "Between them lies: a member's personal data were taken out.\n" in older.out
    assert sold("backup merah").code == 0
    assert NIK not in drive.read_text("utf-8")
    assert sold("backup --verify merah").code == 0


def test_a_copy_from_before_the_book_was_written_anew_is_told(sold: Desk) -> None:
    """With the same entries: for a newer kubebook, or without the numbers of a member who left."""
    sold.path.write_bytes(sample.as_version_1(sold.path.read_bytes(), VERSION - 1))
    Places(sold.path).tip.unlink()
    assert sold("backup merah").code == 0
    reading = read_once(Places(sold.path))
    migrated(reading, date(2026, 10, 31))
    verified = sold("backup --verify merah")
    assert verified.code == 0
    assert verified.out.endswith(
        "It is from before it was written anew for a newer kubebook. Copy it again:\n"
        "  kubebook backup merah\n"
    )
    checked = sold("check merah")
    assert checked.out == (
        f"merah/{LEDGER}: the same book with the same entries; the one here was written anew "
        "since.\nBetween them lies: it was written anew for a newer kubebook.\n"
    )
    assert sold("backup merah").code == 0
    assert sold("check merah").out.startswith(f"merah/{LEDGER}: the same book, with the same lines")


def test_a_handover_names_the_drives_that_are_known(sold: Desk) -> None:
    """Where the copies lie is asked then, and Enter is enough."""
    sold("backup merah --label Biru")
    with sold.seated():
        assert COPIES.likely
        assert COPIES.likely(new_session()) == "Biru (31/10/2026)"


def test_a_clock_gone_wrong_dates_no_copy(sold: Desk) -> None:
    """The day of the last line is taken then, as by every reader."""
    wrong = sold.at(datetime(1980, 1, 1))  # noqa: DTZ001 (a clock without a zone)
    answer = wrong("backup merah")
    assert answer.code == 0
    assert "This computer's clock says 1 January 1980" in answer.err
    (row,) = read_copied(Places(sold.path).copied)
    assert row.day == date(2026, 10, 31)


def test_after_thirty_days_without_a_copy_it_is_asked_for(sold: Desk) -> None:
    """From the first line, or from the last proven copy; then that drive is named."""

    def asked(day: str) -> list[str]:
        desk = sold.with_(KUBEBOOK_TODAY=day)
        found = json.loads(desk("check --json").out)
        tasks = json.loads(desk("status --json").out)["tasks"]
        said = [one["what"] for one in found if one["key"].startswith("copy-")]
        assert ["kubebook backup DIR"] * len(said) == [
            one["command"] for one in tasks if "backup" in one["command"]
        ]
        return said

    assert asked("2026-11-30") == []
    assert asked("2026-12-01") == [
        "This book was never copied to a flash drive; it is 31 days old."
    ]
    assert sold.with_(KUBEBOOK_TODAY="2026-12-01")("backup merah --label Biru").code == 0
    assert asked("2026-12-31") == []
    assert asked("2027-01-01") == ["The last copy, on drive Biru, is 31 days old (01/12/2026)."]


def test_another_laptop_goes_on_with_a_copy(sold: Desk, tmp_path: Path) -> None:
    """`restore` alone is enough in an empty folder; the old book then says that it is older."""
    sold("backup merah")
    drive = sold.folder / "merah" / LEDGER
    folder = tmp_path / "laptop"
    folder.mkdir()
    laptop = replace(sold, folder=folder)
    answer = laptop(f"restore {drive} --yes")
    assert answer.code == 0, answer
    assert "Pictures of slips that came with it: 1.\n" in answer.out
    assert laptop("check").code == 0
    assert laptop("receipt 9rb Telur --account penjualan").code == 0
    assert laptop(f"backup {sold.folder / 'merah'}").code == 0
    answer = sold(f"check {drive}")
    assert answer.code == 0
    assert answer.out.splitlines()[0] == (
        f"{drive}: newer by 1 lines, written on 31 October 2026. Until then it is the same book."
    )
    assert "BKM-2026-0002, 31/10/2026, Rp9.000, Telur" in answer.out
    assert laptop(f"check {sold.path}").out.startswith(f"{sold.path}: older by 1 lines")
    refused = sold("backup merah")
    assert refused.code == 1
    assert "is newer than this book" in refused.err


def test_two_files_are_compared_without_writing(sold: Desk) -> None:
    """Same, older, newer, gone apart from which line, another group's; a folder is enough."""
    sold("backup merah")
    stamps = _stamps(sold.folder)
    same = sold("check merah")
    assert (same.code, same.out) == (
        0,
        (
            f"merah/{LEDGER}: the same book, with the same lines (6, entries: 2), until 31 October "
            "2026.\n"
        ),
    )
    assert _stamps(sold.folder) == stamps
    sold(f"receipt 9rb Telur --account penjualan {others(sold, f'merah/{LEDGER}')}")
    sold("receipt 7rb Ayam --account penjualan")
    sold("receipt 8rb Ayam --account penjualan")
    stamps = _stamps(sold.folder)
    forked = sold("check merah")
    assert forked.code == 1
    assert forked.out == (
        f"merah/{LEDGER}: the same book until line 6; from line 7 on they differ. Lines that only "
        "it has: 1, written on 31 October 2026; only the book here: 2, written on 31 October "
        "2026.\n"
        "Entries that it has and the present one lacks: 1\n"
        "BKM-2026-0002, 31/10/2026, Rp9.000, Telur\n"
        "Entries that the present one has and it lacks: 2\n"
        "BKM-2026-0002, 31/10/2026, Rp7.000, Ayam\n"
        "BKM-2026-0003, 31/10/2026, Rp8.000, Ayam\n"
    )
    assert _stamps(sold.folder) == stamps
    sold(f"init --ledger {sold.folder / 'merah' / 'lain.kubebook'} --name Lain --village Rekaan")
    other = sold("check merah/lain.kubebook")
    assert (other.code, other.out) == (
        1,
        "merah/lain.kubebook: the book of another group: KUBE Lain. They have nothing in common.\n",
    )
    assert sold("check merah/none.kubebook").code == 3
    (sold.folder / "merah" / LEDGER).write_bytes(b"x")
    assert sold("check merah").code == 3


def _stamps(folder: Path) -> dict[Path, int]:
    return {path: path.stat().st_mtime_ns for path in folder.rglob("*")}


def test_members_get_a_folder_without_numbers_of_persons(sold: Desk) -> None:
    """Each book twice and a text to read first; not one card number, address or telephone."""
    for line in (
        f'member set A04 --nik {NIK} --kk {KK} --phone {PHONE} --address "Jl. Rekaan 7"',
        f'receipt 9rb "Telur, HP {PHONE}" --account penjualan --party "NIK {NIK}"',
        "close 2026-10 --uncounted Contoh",
    ):
        assert sold.with_(KUBEBOOK_TODAY="2026-11-02")(line).code == 0, line
    answer = sold.with_(KUBEBOOK_TODAY="2026-11-02")("backup --readable merah")
    assert answer.code == 0
    folder = sold.folder / "merah" / "salinan-anggota-2026"
    names = {path.name for path in folder.iterdir()}
    for stem in ("buku-kas", "laba-rugi", "posisi", "anggota", "tutup-buku", "daftar-bukti"):
        assert {f"{stem}.pdf", f"{stem}.csv"} <= names
    texts = {path.name: _text(path) for path in folder.iterdir()}
    for name, text in texts.items():
        plain = "".join(text.split())
        assert not [it for it in (NIK, KK, PHONE, "627101", "Rekaan7") if it in plain], name
    assert "Suparti" in texts["anggota.csv"]
    assert "Suparti" in texts["anggota.pdf"]
    assert "NIK" not in texts["anggota.pdf"]
    heading = "No. Anggota;Nama;L/P;Jabatan;Tanggal masuk;Terverifikasi"
    assert texts["anggota.csv"].splitlines()[0].removeprefix("\ufeff") == heading
    read_first = texts["LIHAT-DULU.txt"]
    (seal,) = [line.split()[-1] for line in read_first.splitlines() if "Oktober 2026  " in line]
    assert sold(f"check --seal {seal}").code == 0
    assert seal in texts["tutup-buku.csv"]
    assert f"kubebook periksa --segel {seal}" in read_first


def test_members_get_this_year_or_the_last_one_with_entries(sold: Desk) -> None:
    """On the first day of January there is nothing to read yet; a period that is typed counts."""
    january = sold.with_(KUBEBOOK_TODAY="2027-01-02")
    assert january("backup --readable merah").out.startswith("For the members, 2026: ")
    assert january("receipt 9rb Telur --account penjualan").code == 0
    assert january("backup --readable merah").out.startswith("For the members, 1 to 2 January")
    last_day = sold.with_(KUBEBOOK_TODAY="2027-01-31")
    assert last_day("backup --readable merah").out.startswith("For the members, January 2027: ")
    asked = january("backup --readable merah --period 2026-10")
    assert asked.out.startswith("For the members, October 2026: merah/salinan-anggota-2026-10.")
    assert sorted(path.name for path in (sold.folder / "merah").iterdir()) == [
        "salinan-anggota-2026", "salinan-anggota-2026-10", "salinan-anggota-2027",
    ]  # fmt: skip


def test_what_lists_nothing_now_leaves_the_folder_of_members(sold: Desk) -> None:
    """An older file of debts that are paid meanwhile would tell a wrong story."""
    sold("receipt 9rb Telur --account penjualan --into bon --party Warung")
    sold("backup --readable merah --period 2026-10")
    folder = sold.folder / "merah" / "salinan-anggota-2026-10"
    assert (folder / "piutang.csv").is_file()
    assert sold("settle Warung 9rb").code == 0
    sold("backup --readable merah --period 2026-10")
    assert not (folder / "piutang.csv").exists()
    assert not (folder / "piutang.pdf").exists()


def _text(path: Path) -> str:
    if path.suffix == ".pdf":
        return "\n".join(page.extract_text() for page in PdfReader(path).pages)
    return path.read_text("utf-8")


def test_whatever_the_drive_does_the_answer_agrees_with_it(sold: Desk, tmp_path: Path) -> None:
    """Code 0 is a copy that `--verify` finds good; all else is a sentence, and the book stays."""
    start = tmp_path / "start"
    shutil.copytree(sold.folder, start, ignore=shutil.ignore_patterns("start"))
    work = replace(sold, folder=tmp_path / "work")

    def again() -> None:
        shutil.rmtree(work.folder, ignore_errors=True)
        shutil.copytree(start, work.folder)

    again()
    calls = count_calls(lambda: work("backup merah"))
    before = _own(start)
    for fault in list(faults_of(calls))[::3]:
        again()
        answer: Answer | None = None
        with failing(fault), suppress(Killed):
            answer = work("backup merah")
        assert _own(work.folder) == before
        where = (fault, calls[fault.at], answer)
        if answer is None:
            continue
        assert answer.code in (0, 1, 3), where
        if answer.code == 0:
            assert work("backup --verify merah").code == 0, where
        else:
            assert "error: " in answer.err or "copy lacks them" in answer.err, where
            assert "Traceback" not in answer.err, where
    assert len(calls) > 60


def _own(folder: Path) -> dict[str, bytes]:
    noted = Places(Path(LEDGER)).copied
    own = {**untouched(folder)}
    return {
        name: data
        for name, data in own.items()
        if not name.startswith("merah") and name not in (str(noted), f"{LEDGER}.d/new.tmp")
    }
