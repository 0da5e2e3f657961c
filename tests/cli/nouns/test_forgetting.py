"""`member forget`: what a treasurer is shown and asked, and what stands in the ledger then."""

import shutil

import pytest

from kubebook.store.paths import Places
from tests.cli.desk import Answer, Desk
from tests.cli.window import Window
from tests.store import sample

NIK, KK, PHONE = "6271010504800001", "6271010101010001", "081234567890"
DONE = (
    "Sudah dihapus: nomor dan alamat A06 Budi Contoh tidak tersisa di buku dan salinannya di sini. "
    "Nama, jabatan, masa keanggotaan, jenis kelamin dan pekerjaan tetap ada.\n"
    "Nomornya mungkin masih ada pada yang lain: flashdisk, komputer lain, berkas ekspor, kertas, "
    "foto nota, kantor. Hapus juga di sana.\n"
)


@pytest.fixture
def left(run: Desk) -> Desk:
    """Budi, of whom everything is known, was a member and left with a loan open."""
    run("opening kas 2jt --date 1/10/2026")
    run(
        f"member add 'Budi Contoh' --nik {NIK} --kk {KK} --phone {PHONE} --birth-date 5/4/1980 "
        "--joined 1/1/2026"
    )
    run(f"receipt 50rb 'Telur, HP 0812-3456-7890, KTP {NIK}' --account penjualan")
    run("expense 100rb Pinjaman --account piutang-anggota --member A06")
    run("member leave A06")
    return run.with_(KUBEBOOK_TODAY="2026-11-02")


def holds(desk: Desk) -> list[str]:
    """The files below the folder in which a number of Budi stands."""
    return [
        path.name
        for path in desk.folder.rglob("*")
        if path.is_file()
        and any(
            number in path.read_bytes().replace(b"-", b"").decode("utf-8", "replace")
            for number in (NIK, KK, PHONE)
        )
    ]


def test_it_says_what_is_taken_out_and_takes_it_out(left: Desk) -> None:
    """Not a byte is left here; the name, the entries and the money are as before."""
    left("receipt 10rb Telur --account penjualan")
    before = left.entries
    answer = left("anggota lupakan budi --ya")

    assert answer == Answer(
        DONE,
        "Yang dihapus dari A06 Budi Contoh: NIK, No. KK, No. HP, Tanggal lahir.\n"
        "Baris di buku: 3; salinan di sini: 1. Namanya tetap.\n"
        "Piutang pinjaman anggota Budi Contoh masih Rp100.000.\n",
        0,
    )
    assert holds(left) == []
    assert [entry.amount for entry in left.entries] == [entry.amount for entry in before]
    assert left.entries[1].text == "Telur, HP ••••, KTP ••••"
    member = left.book.members["A06"]
    assert (member.name, member.nik, f"{member.left}") == ("Budi Contoh", "", "2026-10-31")
    assert left("receipt 10rb Telur --account penjualan").code == 0
    assert left("check").code == 0


def test_the_second_time_nothing_is_left_to_take_out(left: Desk) -> None:
    """It says so, and writes nothing."""
    left("member forget A06 --yes")
    before = left.path.read_bytes()
    answer = left("member forget A06")
    assert (answer.code, answer.err) == (0, "")
    assert answer.out.startswith("Nomor dan alamat A06 Budi Contoh tidak ada di buku")
    assert left.path.read_bytes() == before


@pytest.mark.parametrize(
    ("line", "code", "sentence"),
    [
        ("member forget A01", 1, "Belum bisa: Agus Dehen masih anggota."),
        ("member forget A09", 1, 'Belum bisa: Tidak ada anggota "A09"'),
        ("member forget", 2, "Belum bisa: Masih kurang: "),
        ("member forget A06", 2, "Belum bisa: Masih kurang: --ya."),
    ],
)
def test_what_cannot_be_forgotten_is_refused(
    left: Desk, line: str, code: int, sentence: str
) -> None:
    """Who is still a member, who is nobody, and what nobody agreed to: no byte changes."""
    before = left.path.read_bytes()
    answer = left(line)
    assert (answer.out, answer.code) == ("", code)
    assert sentence in answer.err
    assert left.path.read_bytes() == before


@pytest.mark.parametrize("yes", [True, False], ids=["yes", "no"])
def test_a_terminal_asks_and_enter_says_no(left: Desk, *, yes: bool) -> None:
    """It cannot be undone, so it is done for a typed yes alone."""
    window = Window(["member", "forget", "budi"], left.folder, environ={"KUBEBOOK_LANG": "id"})
    window.wait_for("Yang dihapus dari A06 Budi Contoh: NIK")
    window.answer("Hapus? Ini tidak bisa dibatalkan.", "ya" if yes else "")
    assert window.end() == 0
    assert ("Sudah dihapus" in window.text) is yes
    assert (holds(left) == []) is yes


def test_an_older_copy_put_back_is_told_and_restored_knowingly(left: Desk) -> None:
    """The copy on the flash drive: sebelum penghapusan data; `restore` says that they come back."""
    drive = left.folder / "flashdisk.bak"
    shutil.copyfile(left.path, drive)
    left("member forget A06 --yes")
    answer = left(f"restore {drive.name} --yes")
    assert answer.code == 0
    assert "Salinan ini dari sebelum penghapusan data pribadi anggota" in answer.err
    drive.unlink()
    left("member forget A06 --yes")
    assert holds(left) == []


def test_files_that_are_no_book_are_named_and_removed(left: Desk) -> None:
    """A damaged copy cannot be written anew; it is said before it goes."""
    copy = next(Places(left.path).backups.iterdir())
    copy.write_bytes(copy.read_bytes().replace(b"A", b"B", 1))
    said = left("member forget A06").err
    assert f"Dibuang, karena tidak terbaca sebagai buku: {Places(left.path).backups.name}" in (
        said.replace(f"{Places(left.path).folder.name}/", "")
    )
    assert copy.exists()
    left("member forget A06 --yes")
    assert not copy.exists()


def test_a_ledger_of_an_older_kubebook_is_told_when_it_is_written_anew(run: Desk) -> None:
    """One sentence, once, after the first entry; readers say nothing."""
    run.path.write_bytes(sample.as_version_1(run.path.read_bytes()))
    Places(run.path).tip.unlink()
    assert run("member list").err == ""
    answer = run("receipt 10rb Telur --account penjualan")
    assert answer.code == 0
    assert answer.err.startswith(
        "ayam-contoh.kubebook ditulis ulang untuk kubebook ini (versi berkas 5); berkas semula ada "
        "di ayam-contoh.kubebook.d/version-1-2026-10-31-1.kubebook.\n"
    )
    assert run("receipt 10rb Telur --account penjualan --party Sri").err == ""
    assert len(run.entries) == 2
