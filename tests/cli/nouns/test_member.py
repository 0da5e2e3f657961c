"""`init`, `group`, `member`, `account`: who the group is, and what its lines are called."""

import json

import pytest

from kubebook.store.ledger import open_ledger
from tests.cli.desk import LEDGER, Answer, Desk

# --- init --------------------------------------------------------------------------------------


def test_name_and_village_are_enough_to_begin(bare: Desk) -> None:
    """The file is the name in small letters and dashes; KUBE is not said twice."""
    answer = bare("mulai --name 'KUBE Ayam Contoh' --village 'Habaring Hurung'")

    assert answer == Answer(f"Buku KUBE Ayam Contoh dimulai: {LEDGER}\n", "", 0)
    group = bare.book.group
    assert (group.name, group.village, group.village_kind) == (
        "Ayam Contoh",
        "Habaring Hurung",
        "kelurahan",
    )
    assert bare.book.members == {}


@pytest.mark.parametrize(
    ("name", "file"),
    [
        ("Ayam & Telur (Berkah)", "ayam-telur-berkah.kubebook"),
        ("  Kué Çantik 2  ", "kue-cantik-2.kubebook"),
        ("鶏", "kube.kubebook"),
        ("kube kube", "kube.kubebook"),
        ("../../etc", "etc.kubebook"),
        ("A" * 100, f"{'a' * 60}.kubebook"),
    ],
)
def test_the_file_is_named_after_the_group(bare: Desk, name: str, file: str) -> None:
    """Any name gives a file in this folder that can be typed."""
    assert bare("init --village x --name", name).code == 0
    assert [path.name for path in bare.folder.glob("*.kubebook")] == [file]


def test_a_desa_and_its_officers_are_set_at_once(bare: Desk) -> None:
    """--desa, and the three officers as first members."""
    bare(
        "init --name Ayam --village Contoh --desa --ketua Agus --bendahara Siti --ledger b.kubebook"
    )
    book = open_ledger(bare.folder / "b.kubebook").book

    assert book.group.village_kind == "desa"
    assert [(term.member, term.role) for term in book.terms] == [
        ("A01", "ketua"),
        ("A02", "bendahara"),
    ]


def test_an_existing_file_is_never_written_over(run: Desk) -> None:
    """Exit 1 and the file as it was, also where it is no ledger."""
    before = run.path.read_bytes()
    foreign = run.folder / "foto.kubebook"
    foreign.write_bytes(b"\xff\xd8")

    answer = run("init --name 'Ayam Contoh' --village Lain")
    other = run("init --name Foto --village Lain")

    assert (answer.out, answer.code, other.code) == ("", 1, 1)
    assert answer.err.startswith(f"Belum bisa: Berkas {LEDGER} sudah ada. Tidak ada yang diubah.\n")
    assert (run.path.read_bytes(), foreign.read_bytes()) == (before, b"\xff\xd8")


@pytest.mark.parametrize(
    ("line", "code", "sentence"),
    [
        (
            "init",
            2,
            "Belum bisa: Masih kurang: Nama kelompok (--nama), Kelurahan atau desa (--kelurahan)",
        ),
        ("init --name Ayam", 2, "Belum bisa: Masih kurang: Kelurahan atau desa (--kelurahan).\n"),
        ("init --name '' --village x", 2, "Belum bisa: Namanya kosong"),
        ("init --name Ayam --village ''", 2, "Belum bisa: "),
        ("init --name Ayam --village x --ledger none/x.kubebook", 3, "Belum bisa: "),
    ],
)
def test_a_beginning_that_lacks_something_makes_no_file(
    bare: Desk, line: str, code: int, sentence: str
) -> None:
    """What is missing is named, and the folder stays empty."""
    answer = bare(line)

    assert answer.err.startswith(sentence), answer.err
    assert (answer.out, answer.code) == ("", code)
    assert list(bare.folder.iterdir()) == []


# --- group -------------------------------------------------------------------------------------


def test_what_is_known_of_the_group_can_be_changed_and_shown(run: Desk) -> None:
    """Only what is named changes; what is empty is named on stderr."""
    saved = run("group set --companion 'Ratna Salundik' --bank 'BRI Unit Bukit Batu' --sample")
    shown = run("kelompok lihat")

    assert (
        saved.out
        == "Tersimpan untuk KUBE Ayam Contoh: Bank, Pendamping, Rekaan, CONTOH di setiap halaman.\n"
    )
    assert run.book.group.companion == "Ratna Salundik"
    assert run.book.group.sample
    assert "Pendamping: Ratna Salundik\n" in shown.out
    assert "Jenis wilayah: kelurahan\n" in shown.out
    assert shown.err.startswith("Belum diisi: Kecamatan, ")


def test_a_field_of_the_group_can_be_emptied(run: Desk) -> None:
    """An empty text, and --no-sample, change what stands there too."""
    run("group set --bank BRI --sample")
    assert run("group set --bank '' --no-sample").code == 0
    assert (run.book.group.bank, run.book.group.sample) == ("", False)


def test_the_group_as_json(run: Desk) -> None:
    """Every field by its name in the file."""
    group = json.loads(run("group show --json").out)
    assert (group["name"], group["village"], group["companion"], group["sample"]) == (
        "Ayam Contoh",
        "Habaring Hurung",
        "",
        False,
    )


@pytest.mark.parametrize(
    ("line", "code"),
    [
        ("group set", 2),
        ("group set --paper A5", 2),
        ("group set --village-kind kota", 2),
        ("group set --name ''", 2),
        ("group hapus", 2),
    ],
)
def test_what_a_group_cannot_be_is_refused(run: Desk, line: str, code: int) -> None:
    """Nothing changes."""
    before = run.path.read_bytes()
    answer = run(line)
    assert (answer.out, answer.code) == ("", code)
    assert answer.err.startswith("Belum bisa: ")
    assert run.path.read_bytes() == before


# --- members -----------------------------------------------------------------------------------


def test_a_member_is_added_with_all_that_is_known(run: Desk) -> None:
    """Numbered after the last, the number told."""
    answer = run(
        "anggota tambah 'Budi Contoh' --role anggota --nik 6271010504800001 --kk 6271010101010001 "
        "--sex L --birth-date 5/4/1980 --address 'RT 001' --phone 0812 --joined 1/2/2026 "
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


def test_that_a_member_is_verified_can_be_taken_back(run: Desk) -> None:
    """--not-verified is an answer, not the lack of one."""
    run("member set A01 --verified")
    assert run("anggota ubah A01 --belum-terverifikasi").code == 0
    assert not run.book.members["A01"].verified


def test_numbers_are_masked_unless_asked_for(run: Desk) -> None:
    """NIK and KK in full only with --full-nik."""
    run("member set A01 --nik 6271010504800001")
    masked, full = run("member show A01"), run("member show A01 --full-nik")

    assert "6271010504800001" not in masked.out
    assert "NIK: 6271010504800001\n" in full.out
    assert json.loads(run("member show agus --json").out)["role"] == "ketua"
    assert "6271010504800001" not in run("member list").out + run("member list --json").out


def test_a_verification_can_be_taken_back(run: Desk) -> None:
    """--not-verified is an answer, also for scripts; where neither is typed it stays."""
    run("member set A04 --verified --address 'Jalan Tingang'")
    assert run.book.members["A04"].verified
    assert run("member set A04 --not-verified").code == 0
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


# --- accounts ----------------------------------------------------------------------------------


def test_an_account_is_added_like_another_and_renamed(run: Desk) -> None:
    """The next free code of its model; the old typed name still works."""
    added = run("akun tambah telur --like penjualan --label 'Penjualan telur'")
    renamed = run("account rename telur telur-ayam")

    assert added.out == "Tersimpan 4103 telur: Penjualan telur\n"
    assert renamed.out.startswith("Tersimpan 4103 telur-ayam: ")
    assert run("terima 5rb x --account telur").code == 0
    assert run.entries[0].source == "4103"
    assert "telur-ayam" in run("account list").out


@pytest.mark.parametrize(
    ("line", "code", "sentence"),
    [
        (
            "account add",
            2,
            "Belum bisa: Masih kurang: Nama singkat, Seperti pos mana (--seperti).\n",
        ),
        ("account add telur", 2, "Belum bisa: Masih kurang: Seperti pos mana (--seperti).\n"),
        ("account add '2 telur!' --like penj", 2, 'Belum bisa: "2 telur!" tidak bisa'),
        ("account add penjualan --like penj", 1, 'Belum bisa: Nama "penjualan" sudah dipakai'),
        ("account add telur --like xyz", 1, 'Belum bisa: Tidak ada pos "xyz"'),
        ("account rename", 2, "Belum bisa: Masih kurang: Posnya, Nama singkat.\n"),
        ("account rename pakan kas", 1, 'Belum bisa: Nama "kas" sudah dipakai'),
    ],
)
def test_what_an_account_cannot_be_called_is_refused(
    run: Desk, line: str, code: int, sentence: str
) -> None:
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
