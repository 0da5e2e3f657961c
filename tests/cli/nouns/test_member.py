"""`member`: who belongs to the group, and who holds its offices."""

import json

import pytest

from tests.cli.desk import Answer, Desk
from tests.cli.window import Window


def test_a_member_is_added_with_all_that_is_known(run: Desk) -> None:
    """Numbered after the last, the number told."""
    answer = run(
        "anggota tambah 'Budi Contoh' --role anggota --nik 6271010504800001 --kk 6271010101010001 "
        "--sex L --birth-date 5/4/1980 --address 'RT 001' --phone 081234567890 --joined 1/2/2026 "
        "--dtsen-id D1 --occupation petani --verified"
    )

    assert answer == Answer("Tersimpan A06 Budi Contoh, anggota. Anggota sekarang: 6.\n", "", 0)
    member = run.book.members["A06"]
    assert (member.nik, member.kk, member.sex, f"{member.birth_date}", member.verified) == (
        "6271010504800001",
        "6271010101010001",
        "L",
        "1980-04-05",
        True,
    )


def test_numbers_are_masked_unless_asked_for(run: Desk) -> None:
    """NIK and KK in full only with --full-nik."""
    run("member set A01 --nik 6271010504800001")
    masked, full = run("member show A01"), run("member show A01 --full-nik")

    assert "6271010504800001" not in masked.out
    assert "NIK: 6271010504800001\n" in full.out
    assert json.loads(run("member show agus --json").out)["role"] == "ketua"
    assert "6271010504800001" not in run("member list").out + run("member list --json").out


@pytest.mark.parametrize(
    "line", ["member set A04 --not-verified", "anggota ubah A04 --belum-terverifikasi"]
)
def test_a_verification_can_be_taken_back(run: Desk, line: str) -> None:
    """It is an answer, not the lack of one, also for scripts; where neither is typed it stays."""
    run("member set A04 --verified --address 'Jalan Tingang'")
    assert run.book.members["A04"].verified
    assert run(line).code == 0
    assert json.loads(run("member show A04 --json").out)["verified"] is False
    run("member set A04 --verified")
    run("member set A04 --phone 0812")
    assert json.loads(run("member show A04 --json").out)["verified"] is True


def test_an_office_changes_hands_on_a_day(run: Desk) -> None:
    """The bendahara of today is who holds the office today."""
    answer = run("member set suparti --role bendahara")

    assert answer.out == "Tersimpan A04 Suparti, bendahara.\n"
    run("receipt 5rb x --account penjualan")
    assert run.entries[0].by == "A04"


def test_a_member_leaves_and_the_name_stays(run: Desk) -> None:
    """From a day on, with a reason; the name stays in the books."""
    run("member add Budi --joined 1/2/2026")
    answer = run("anggota keluar A06 --date 30/10/2026 --reason pindah")

    assert answer.out == (
        "A06 Budi bukan anggota lagi mulai 30 Oktober 2026. Namanya tetap ada di buku.\n"
        "Keliru?\n  kubebook anggota ubah A06 --kembali\n"
    )
    assert f"{run.book.members['A06'].left}" == "2026-10-30"


NIK = "6271014507850001"


def test_a_new_member_named_like_one_who_left_may_be_that_one(run: Desk) -> None:
    """It is saved and said, with the way back; two NIK tell two people apart."""
    run(f"member add Budi --nik {NIK}")
    run("member leave A06")
    answer = run("anggota tambah BUDI")

    assert answer.out.startswith("Tersimpan A07 BUDI, anggota.")
    assert answer.err == (
        "A06 Budi sudah keluar 31 Oktober 2026. Orang yang sama, masuk lagi? "
        "Jangan sebagai anggota baru:\n"
        "  kubebook anggota keluar A07\n"
        "  kubebook anggota ubah A06 --kembali\n"
    )
    assert [run("member leave A07").code, run("member set A06 --returned").code] == [0, 0]
    assert run.book.members["A06"].left is None

    run("member leave A06")
    run("member set A07 --nik 6271014507850003")
    other = run("member add Budi --nik 6271014507850002")
    assert (other.err, other.code) == ("", 0)


@pytest.mark.parametrize(
    ("typed", "born"),
    [
        ("12/5/80", "1980-05-12"),
        ("5-Apr-79", "1979-04-05"),
        ("7/7/64", "1964-07-07"),
        ("04/11/26", "1926-11-04"),
    ],
)
def test_a_birth_of_two_digits_lies_in_the_past(run: Desk, typed: str, born: str) -> None:
    """Typed and from a file alike."""
    assert run(f"member add Dewi --birth-date {typed}").err == ""
    (run.folder / "x.csv").write_text(f"name,birth_date\nSri,{typed}\n", "utf-8")
    assert run("member import x.csv").err == ""
    assert [f"{one.birth_date}" for one in run.book.members.values()][-2:] == [born, born]


def test_a_member_who_is_a_child_is_doubted(run: Desk) -> None:
    """Under 15 on joining: when added, set, and imported, and by `check` until it is mended."""
    child = (
        "{id} {name}, lahir {born}, masih anak-anak saat masuk. Benarkah tahunnya?\n"
        "  kubebook anggota ubah {id} --tanggal-lahir TANGGAL\n"
    )
    added = run("member add Dewi --joined 31/10/2026 --birth-date 1/11/2011")
    assert added.err == child.format(id="A06", name="Dewi", born="1 November 2011")
    assert run("member add Sri --joined 31/10/2026 --birth-date 31/10/2011").err == ""
    assert run("member set A07 --birth-date 5/4/2019").err == child.format(
        id="A07", name="Sri", born="5 April 2019"
    )
    assert run("member set A07 --phone 081234567890").err == ""
    (run.folder / "x.csv").write_text("name,birth_date\nAdi,7/7/15\n", "utf-8")
    assert run("member import x.csv").err == child.format(id="A08", name="Adi", born="7 Juli 2015")
    assert run("check").out.count("masih anak-anak") == 3
    run("member set A06 --birth-date 1/11/1981")
    assert run("check").out.count("masih anak-anak") == 2


def test_on_a_terminal_a_child_is_asked_about(run: Desk) -> None:
    """Enter is no: nobody is added."""
    window = Window(
        ["member", "add", "Dewi", "--birth-date", "1/1/2015"],
        run.folder,
        environ={"KUBEBOOK_LANG": "id"},
    )
    window.wait_for("masih anak-anak saat masuk")
    window.answer("Simpan? [tidak]", "")
    window.end()
    assert len(run.book.members) == 5


def test_members_are_read_from_a_file_all_or_none(run: Desk) -> None:
    """A second time nothing is added; a faulty row adds none."""
    (run.folder / "a.csv").write_text("nama;jabatan\nBudi;anggota\nAni;\n", "utf-8")
    (run.folder / "b.csv").write_text("name,nik\nCici,123\nDedi,\n", "utf-8")

    assert run("anggota impor a.csv").out == "Anggota ditambahkan: 2, A06 Budi, A07 Ani\n"
    again = run("member import a.csv")
    assert (again.out, again.code) == ("", 0)
    assert again.err
    refused = run("member import b.csv")
    assert refused.code == 1
    assert refused.err.startswith(
        "Belum bisa: Ada 1 kesalahan dalam berkas. Tidak ada yang ditambahkan."
    )
    assert len(run.book.members) == 7


@pytest.mark.parametrize(
    ("line", "code", "sentence"),
    [
        ("member add", 2, "Belum bisa: Masih kurang: Nama.\n"),
        ("member add ''", 2, "Belum bisa: Namanya kosong"),
        ("member add Suparti", 1, "Belum bisa: Suparti sudah menjadi anggota"),
        ("member add Budi --nik 123", 2, 'Belum bisa: NIK "123" '),
        ("member add Budi --role raja", 2, 'Belum bisa: "raja" '),
        ("member add Budi --sex X", 2, 'Belum bisa: "X" '),
        ("member add Budi --birth-date xx", 2, 'Belum bisa: "xx" tidak terbaca sebagai tanggal'),
        ("member show", 2, "Belum bisa: Masih kurang: Anggota yang mana.\n"),
        ("member show zz", 1, 'Belum bisa: Tidak ada anggota "zz"'),
        ("member set A01", 2, "Belum bisa: Belum disebut apa yang diubah.\n"),
        ("member set", 2, "Belum bisa: Masih kurang: Anggota yang mana.\n"),
        ("member leave", 2, "Belum bisa: Masih kurang: Anggota yang mana.\n"),
        ("member leave A05 --date 1/1/2020", 1, "Belum bisa: Hendra Tuwan baru masuk "),
        ("member import", 2, "Belum bisa: Masih kurang: Berkas CSV.\n"),
        ("member import none.csv", 1, 'Belum bisa: Tidak ada berkas "none.csv".\n'),
    ],
)
def test_what_a_member_cannot_be_is_refused(run: Desk, line: str, code: int, sentence: str) -> None:
    """The sentence, the exit code of its kind, the ledger untouched."""
    before = run.path.read_bytes()
    answer = run(line)

    assert answer.err.startswith(sentence), answer.err
    assert (answer.out, answer.code) == ("", code)
    assert run.path.read_bytes() == before


def test_the_member_too_many_is_said_at_once(run: Desk) -> None:
    """Added all the same: the group may be in the middle of a change."""
    for number in range(15):
        assert run("member add", f"Anggota {number}").err == ""
    answer = run("member add Kelebihan")
    assert (answer.code, len(run.book.members)) == (0, 21)
    assert answer.err == "Anggota kelompok 21 orang; KUBE beranggota 5 sampai 20 orang.\n"
