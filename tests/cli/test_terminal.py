"""A person at a terminal: what is asked, what was understood, and what is seen last.

The guided receipt is compared with look/screen.md line by line, at 80 and at 40 columns.
"""

from datetime import date
from pathlib import Path

import pytest

from kubebook.book.book import Book
from kubebook.store.ledger import open_ledger
from tests.cli.desk import LEDGER, Desk, Typed
from tests.cli.window import Window
from tests.pictures import picture

ID = {"KUBEBOOK_LANG": "id"}
EN = {"KUBEBOOK_LANG": "en"}


def book(folder: Path) -> Book:
    """The book after the command."""
    return open_ledger(folder / LEDGER).book


@pytest.fixture
def shop(typed: Typed) -> Path:
    """The folder of a group with money in kas and bank and an account for eggs."""
    run = typed(
        "account add telur --like penjualan --label 'Penjualan telur'",
        "opening kas 2.697.500 --date 1/10/2026",
        "opening bank 3.602.350 --date 1/10/2026",
    )
    (run.folder / "nota toko.jpg").write_bytes(picture())
    return run.folder


RECEIPT = """Uang masuk. Enter: pakai isi dalam [ ]. <: kembali. Ctrl+C: tidak jadi.
?: apa saja yang bisa diisi. Tab: melengkapi. >: biarkan sisanya.

Jumlah              : 360rb
                      Rp360.000, tiga ratus enam puluh ribu rupiah
Uang apa ini        : Penjualan telur 6 rak @60.000
Pos                 : tel
                      Penjualan telur
Masuk ke [kas]      :
Tanggal [hari ini]  :
Dari siapa [kosong] : pasar mingguan

31 Oktober 2026, Penjualan telur ke Kas
Penjualan telur 6 rak @60.000, pasar mingguan
Kas 2.697.500 menjadi 3.057.500
Simpan? [ya]        :

Tersimpan BKM-2026-0001, Rp360.000 (tiga ratus enam puluh ribu rupiah)
Tulis nomor itu pada nota. Kas Rp3.057.500, bank Rp3.602.350.
Salah? kubebook transaksi betulkan BKM-2026-0001 --jumlah JUMLAH
Jumlah berikutnya (+ bukti ini) [selesai] :"""

NARROW = """Uang masuk. Enter: pakai isi dalam [ ].
<: kembali. Ctrl+C: tidak jadi.
?: apa saja yang bisa diisi. Tab:
melengkapi. >: biarkan sisanya.

Jumlah              : 360rb
    Rp360.000, tiga ratus enam puluh
    ribu rupiah
Uang apa ini        : Telur 6 rak
Pos                 : tel
    Penjualan telur
Masuk ke [kas]      :
Tanggal [hari ini]  :
Dari siapa [kosong] : pasar mingguan

31 Oktober 2026, Penjualan telur ke Kas
Telur 6 rak, pasar mingguan
Kas 2.697.500 menjadi 3.057.500
Simpan? [ya]        :

Tersimpan BKM-2026-0001, Rp360.000 (tiga
ratus enam puluh ribu rupiah)
Tulis nomor itu pada nota. Kas
Rp3.057.500, bank Rp3.602.350.
Salah?
kubebook transaksi betulkan
    BKM-2026-0001 --jumlah JUMLAH
Jumlah berikutnya (+
bukti ini) [selesai]  :"""


@pytest.mark.parametrize(
    ("columns", "text", "seen"),
    [(80, "Penjualan telur 6 rak @60.000", RECEIPT), (40, "Telur 6 rak", NARROW)],
)
def test_a_guided_receipt_is_as_the_screen_page_shows_it(
    shop: Path, columns: int, text: str, seen: str
) -> None:
    """Each question, what was understood under it, the read-back, and the money now."""
    window = Window(["terima"], shop, columns, environ=ID)
    for question, typed in (
        ("Jumlah              :", "360rb"),
        ("Uang apa ini        :", text),
        ("Pos                 :", "tel"),
        ("Masuk ke [kas]      :", ""),
        ("Tanggal [hari ini]  :", ""),
        ("Dari siapa [kosong] :", "pasar mingguan"),
        ("Simpan? [ya]        :", ""),
    ):
        window.answer(question, typed)

    assert window.end() == 0
    assert window.text == seen
    entry = book(shop).entries[-1]
    assert (entry.amount, entry.text, entry.party) == (360_000, text, "pasar mingguan")


@pytest.mark.parametrize("columns", [80, 40])
def test_a_guided_expense_in_english(shop: Path, columns: int) -> None:
    """The other language and the other direction; a wrong amount is asked for again."""
    window = Window(["expense"], shop, columns, environ=EN)
    window.answer("Amount", "3,5")
    window.wait_for("could be")
    window.answer("Amount", "100rb")
    for question, typed in (
        ("What for", "Pakan"),
        ("Account", "pakan"),
        ("Paid out of [kas]", "bank"),
        ("Date [today]", "kemarin"),
        ("To whom [empty]", "Toko Tani"),
        ("Save? [yes]", ""),
    ):
        window.answer(question, typed)

    assert window.end() == 0
    assert "Bank 3.602.350 becomes 3.502.350" in window.text
    assert "Saved BBK-2026-0001, Rp100.000" in window.text
    assert book(shop).entries[-1].voucher == "BBK-2026-0001"


_REFUSED = {"id": '"apa" tidak ada', "en": '"apa" is not possible'}


@pytest.mark.parametrize("columns", [80, 40])
@pytest.mark.parametrize("language", ["id", "en"])
def test_a_guided_beginning(tmp_path: Path, columns: int, language: str) -> None:
    """`init` asks for name, place, officers and helpers; all that follows can wait."""
    window = Window(["init"], tmp_path, columns, environ={"KUBEBOOK_LANG": language})
    own = language == "id"
    for question, typed in (
        ("Nama kelompok" if own else "Name of the group", "KUBE Ayam Contoh"),
        ("[kelurahan]", "apa"),
        (_REFUSED[language], "des"),
        ("Nama kelurahan" if own else "Name of the kelurahan", "Habaring Hurung"),
        ("Ketua", "Agus Dehen"),
        ("Sekretaris", ""),
        ("Bendahara", "Siti Rahmah"),
        ("Kecamatan", "Jekan Raya"),
        ("Pendamping", ""),
        ("Lurah", ""),
        ("Simpan?" if own else "Save?", ""),
        ("Anggota dicatat" if own else "How do the members", ""),
        ("Ada buku lama?" if own else "Is there an old book?", ""),
        ("Ada bantuan" if own else "Is there aid", ""),
        ("RAB dicatat" if own else "How does the budget", ""),
    ):
        window.answer(question, typed)

    assert window.end() == 0
    assert ("kubebook keadaan" if own else "kubebook status") in window.text
    begun = book(tmp_path)
    assert (begun.group.name, begun.group.village_kind) == ("Ayam Contoh", "desa")
    assert begun.group.district == "Jekan Raya"
    assert [member.name for member in begun.members.values()] == ["Agus Dehen", "Siti Rahmah"]


def test_a_beginning_that_needs_no_question_goes_no_further(tmp_path: Path) -> None:
    """Name and village were typed: the next commands are named, and nothing is asked."""
    window = Window(["init", "--name", "Ayam Contoh", "--village", "Habaring Hurung"], tmp_path)
    assert window.end() == 0
    for command in ("anggota tempel", "saldo-awal", "terima"):
        assert f"kubebook {command} " in window.text


def test_an_adjustment_is_read_back_and_a_no_records_nothing(shop: Path) -> None:
    """All was typed, and still both effects are said before anything is saved."""
    window = Window(
        ["sesuaikan", "50rb", "Susut", "--from", "akumulasi", "--to", "penyusutan"],
        shop,
        environ=ID,
    )
    window.wait_for("Penyusutan naik 50.000 menjadi 50.000")
    window.answer("Simpan? [ya] :", "tidak")

    assert window.end() == 0
    assert "Akumulasi penyusutan naik 50.000 menjadi 50.000" in window.text
    assert window.text.endswith("Tidak jadi. Tidak ada yang dicatat.")
    assert len(book(shop).entries) == 2


def test_a_member_is_asked_for_where_an_account_wants_one(shop: Path) -> None:
    """The rest of the form too, so that it can be read back."""
    window = Window(["terima", "50rb", "Simpanan", "--account", "simpanan-wajib"], shop, environ=ID)
    window.answer("Anggota yang mana", "zz")
    window.wait_for('Tidak ada anggota "zz"')
    window.answer("Anggota yang mana", "supar")
    for question in ("Masuk ke", "Tanggal", "Simpan?"):
        window.answer(question)

    assert window.end() == 0
    assert "Simpanan, Suparti" in window.text
    assert book(shop).entries[-1].member == "A04"


def test_a_correction_asks_for_every_field_and_enter_leaves_it(shop: Path) -> None:
    """What stands in it is shown; Enter keeps it; what changes is read back; the reason is asked.

    Without a number it is the last slip of today.
    """
    Window(["terima", "360rb", "Telur", "--account", "telur"], shop, environ=ID).end()
    window = Window(["transaksi", "betulkan"], shop, environ=ID)
    window.wait_for("Bukti terakhir hari ini. Bukti lain: kubebook transaksi betulkan BUKTI")
    for question, typed in (
        ("Jumlah [360.000]", "300rb"),
        ("Uang apa ini [Telur]", ""),
        ("Pos [telur]", ""),
        ("Masuk ke [kas]", ""),
        ("Tanggal [31/10/2026]", "kemarin"),
        ("Tanggal nota [kosong]", "29/10/2026"),
        ("Dari siapa [kosong]", ""),
        ("Mengapa", "salah ketik"),
        ("Simpan? [ya]", ""),
    ):
        window.answer(question, typed)

    assert window.end() == 0
    assert "BKM-2026-0001 menjadi batal." in window.text
    assert "Kas 3.057.500 menjadi 2.997.500" in window.text
    old, new = book(shop).entries[-2:]
    assert (old.reason, new.amount, f"{new.date}", f"{new.slip_date}", new.text) == (
        "salah ketik",
        300_000,
        "2026-10-30",
        "2026-10-29",
        "Telur",
    )


def test_of_a_slip_with_parts_the_part_is_asked_for(shop: Path) -> None:
    """The parts are shown, and the number chosen."""
    Window(["terima", "360rb", "Telur", "--account", "telur"], shop, environ=ID).end()
    Window(
        ["terima", "5rb", "Rak", "--account", "telur", "--voucher", "bkm1"], shop, environ=ID
    ).end()
    window = Window(
        ["entry", "correct", "bkm1", "--amount", "7rb", "--reason", "x"], shop, environ=ID
    )
    window.answer("Transaksi yang mana [3] :", "2")
    window.wait_for("BKM-2026-0001 tidak berisi transaksi 2; isinya 3, 4.")
    window.wait_for("Pilih 3 atau 4.")
    assert not any(entry.voided for entry in book(shop).entries)
    window.answer("Transaksi yang mana [3] :", "4")

    assert window.end() == 0
    assert [entry.amount for entry in book(shop).entries if not entry.voided][-2:] == [
        360_000,
        7_000,
    ]


def test_a_correction_takes_a_name_away_with_a_dash(shop: Path) -> None:
    """Enter leaves the name of whoever paid; - empties it, and no dash stands on the paper."""
    line = ["terima", "360rb", "Telur", "--account", "telur", "--party", "Warung Simpang"]
    Window([*line, "--slip-date", "kemarin"], shop, environ=ID).end()
    window = Window(["transaksi", "betulkan", "bkm1"], shop, environ=ID)
    for question in (
        "Jumlah [360.000]", "Uang apa ini [Telur]", "Pos [telur]", "Masuk ke [kas]",
        "Tanggal [31/10/2026]",
    ):  # fmt: skip
        window.answer(question)
    window.answer("Tanggal nota [30/10/2026]", "-")
    window.answer("Dari siapa [Warung Simpang]", "?")
    window.wait_for("Nama orang atau toko; - kalau tidak ada.")
    window.answer("Dari siapa [Warung Simpang] :", "–")
    window.answer("Mengapa", "bukan dia")
    window.answer("Simpan?")

    assert window.end() == 0
    old, new = book(shop).entries[-2:]
    assert (old.party, f"{old.slip_date}") == ("Warung Simpang", "2026-10-30")
    assert (new.party, new.slip_date) == ("", None)


@pytest.mark.parametrize(("today", "day"), [("1/1/2040", "2040-01-01"), ("2/1", "2040-01-02")])
def test_the_day_is_asked_for_where_the_clock_is_wrong(shop: Path, today: str, day: str) -> None:
    """The answer is today, stands beside the record, and heals the ledger.

    Without a year it is not before the last entry, whatever the clock says.
    """
    Window(["terima", "5rb", "x", "--account", "telur"], shop, environ=ID).end()
    ahead = {**ID, "KUBEBOOK_TODAY": "2040-01-01"}
    window = Window(["terima", "5rb", "x", "--account", "telur"], shop, environ=ahead)
    window.answer("Simpan? [tidak]", "ya")
    window.end()
    window = Window(
        ["terima", "7rb", "y", "--account", "telur"], shop, environ={**ID, "KUBEBOOK_TODAY": ""}
    )
    window.answer("Hari ini tanggal berapa", today)

    assert window.end() == 0
    assert "Salah satunya keliru." in window.text
    assert f"{book(shop).entries[-1].date}" == day


@pytest.mark.parametrize(
    ("line", "answers", "last"),
    [
        (
            ["anggota", "tambah"],
            [
                ("Nama", "Budi"),
                ("Jabatan [anggota]", ""),
                ("Tanggal masuk [hari ini]", "5/1/2026"),
                ("NIK [kosong]", "6271"),
                ("harus 16 angka", ""),
                ("No. KK", ""),
                ("L/P", "x"),
                ("Pilih salah satu: L, P", "l"),
                ("Tanggal lahir", ""),
                ("Alamat", ""),
                ("No. HP", ""),
                ("ID DTSEN", ""),
                ("Pekerjaan", "Tani"),
                ("Diverifikasi dinas [belum]", ""),
                ("Simpan?", ""),
            ],
            "Tersimpan A06 Budi, anggota.",
        ),
        (["anggota", "lihat"], [("Anggota yang mana", "A01")], "Nama: Agus Dehen"),
        (
            ["akun", "tambah"],
            [
                ("Nama singkat", "rak"),
                ("Seperti pos mana", "penjualan"),
                ("Nama lengkap di laporan [kosong]", ""),
            ],
            "Tersimpan 4104 rak: Rak",
        ),
        (["ekspor"], [("Apa yang ditulis", "trial-balance")], "code,"),
        (["transaksi", "lihat"], [("Bukti", "bm1")], "Dicatat 31/10/2026 oleh Siti Rahmah"),
        (
            ["transaksi", "lampirkan"],
            [("Bukti", "bm1"), ("Foto atau PDF", "'nota toko.jpg'")],
            "Foto nota BM-2026-0001 tersimpan: nota toko.jpg.",
        ),
        (
            ["transaksi", "batal"],
            [("Bukti", "bm2"), ("Mengapa", "keliru"), ("Batalkan?", "ya")],
            "Batal: BM-2026-0002, Rp3.602.350.",
        ),
    ],
)
def test_every_command_asks_for_what_was_left_out(
    shop: Path, line: list[str], answers: list[tuple[str, str]], last: str
) -> None:
    """Word by word, on a terminal."""
    window = Window(line, shop, environ=ID)
    for question, typed in answers:
        window.answer(question, typed)

    assert window.end() == 0, window.text
    assert last in window.text


def test_an_opening_takes_the_day_of_the_openings_before_it(shop: Path) -> None:
    """Enter is right, whatever day it is today; pos are those that last."""
    window = Window(["saldo-awal", "persediaan"], shop, environ=ID)
    for question, typed in (
        ("Jumlah", "150rb"),
        ("Tanggal [01/10/2026]", ""),
        ("Dari atau kepada siapa", ""),
        ("Simpan?", ""),
    ):
        window.answer(question, typed)

    assert window.end() == 0
    entry = book(shop).entries[-1]
    assert (entry.target, f"{entry.date}") == ("1301", "2026-10-01")


@pytest.mark.parametrize("answer", ["", "-"])
def test_a_line_of_the_plan_may_be_none(shop: Path, answer: str) -> None:
    """Enter or a dash, as its hint says; then the account is asked for."""
    plan = ["plan", "add", "Telur", "--volume", "9", "--price", "5rb", "--account", "penjualan"]
    Window([*plan, "--block", "pendapatan"], shop, environ=ID).end()
    window = Window(["terima", "5rb", "Telur"], shop, environ=ID)
    window.answer("Baris RAB [kosong]", answer)
    window.answer("Pos  ", "penjualan")
    for question in ("Masuk ke", "Tanggal", "Dari siapa", "Simpan?"):
        window.answer(question)

    assert window.end() == 0, window.text
    assert (book(shop).entries[-1].line, book(shop).entries[-1].text) == (None, "Telur")


def test_a_transfer_asks_for_money_accounts(shop: Path) -> None:
    """The Tab key offers kas and bank; another account is refused at once."""
    window = Window(["pindah"], shop, environ=ID)
    window.answer("Jumlah", "10rb")
    window.answer("Ambil dari", "pakan")
    window.wait_for('"pakan" ')
    for question, typed in (
        ("Ambil dari", "bank"),
        ("Tanggal", ""),
        ("Simpan?", ""),
    ):
        window.answer(question, typed)

    assert window.end() == 0
    assert (book(shop).entries[-1].source, book(shop).entries[-1].target) == ("1102", "1101")


GROUP = (
    "Nama [Ayam Contoh]",
    "Nama kelurahan atau desa [Habaring Hurung]",
    "Kecamatan [kosong]",
    "Kabupaten atau kota",
    "Alamat",
    "Tempat di atas",
    "Dinas yang membina",
    "Usaha [",
    "Pasar: ",
    "Jadwal kegiatan",
    "Pembagian tugas",
    "Bank [",
    "Cabang",
    "Nomor rekening",
    "Pendamping [",
    "Pendamping sejak",
    "Lurah atau Kepala Desa [",
    "NIP lurah",
    "Jenis wilayah [kelurahan]",
    "Latar belakang proposal",
    "Tujuan bantuan",
    "Manfaat usaha",
    "Lama satu siklus usaha, dalam bulan [kosong]",
    "Kode dalam nomor surat",
    "Hari tanpa kunjungan",
    "Nama data kemiskinan (DTSEN) [DTSEN]",
    "Kepanjangan IKS [Iuran",
    "Bentuk laporan [umum]",
    "Kertas [kosong]",
    "Rekaan, CONTOH di setiap halaman [tidak]",
)
WITHOUT_COMPANION = tuple(question for question in GROUP if question != "Pendamping sejak")


def test_the_group_is_asked_field_by_field(shop: Path) -> None:
    """Enter leaves what stands there; only what was typed is saved."""
    window = Window(["kelompok", "ubah"], shop, environ=ID)
    typed = {"Kecamatan [kosong]": "Bukit Batu", "Pendamping [": "Ratna Salundik"}
    typed["Pendamping sejak"] = "1/7/2026"
    for question in (*GROUP, "Simpan?"):
        window.answer(question, typed.get(question, ""))

    assert window.end() == 0
    said = "Tersimpan untuk KUBE Ayam Contoh: Kecamatan, Pendamping, Pendamping sejak."
    assert said in window.text
    assert book(shop).group.district == "Bukit Batu"
    assert book(shop).group.companion_since == date(2026, 7, 1)


def test_a_dash_takes_away_what_is_known_of_the_group(shop: Path) -> None:
    """A companion who is gone leaves no dash on the paper; the name of the group stays a name."""
    Window(["kelompok", "ubah", "--companion", "Ratna Salundik"], shop, environ=ID).end()
    window = Window(["kelompok", "ubah"], shop, environ=ID)
    for question in GROUP[:14]:
        window.answer(question)
    window.answer("Pendamping [Ratna Salundik]", "?")
    window.wait_for("Nama, nomor atau kata-kata; - mengosongkan.")
    window.answer("Pendamping [Ratna Salundik]", "-")
    for question in (*GROUP[16:], "Simpan?"):
        window.answer(question)

    assert window.end() == 0
    assert "Tersimpan untuk KUBE Ayam Contoh: Pendamping." in window.text
    assert book(shop).group.companion == ""


def test_what_seldom_changes_of_the_group_is_asked_last(shop: Path) -> None:
    """A number out of its bounds, and a word that is not possible, are asked again at once."""
    window = Window(["kelompok", "ubah"], shop, environ=ID)
    typed = {
        "Jenis wilayah [": ["kota", "desa"],
        "Latar belakang proposal": [""],
        "Tujuan bantuan": [""],
        "Manfaat usaha": [""],
        "Lama satu siklus": ["121", "setahun", "0", "120"],
        "Kode dalam": ["ac"],
        "Hari tanpa": ["0", "?", "45"],
        "Nama data": ["Basis Data"],
        "Kepanjangan": ["-"],
        "Bentuk laporan": ["entah", ""],
        "Kertas": ["A5", "f4"],
        "Rekaan": ["mungkin", "ya"],
    }
    said = {
        "kota": '"kota" tidak ada dalam pilihan kelurahan atau desa.',
        "121": '"121" bukan banyaknya bulan dari 1 sampai 120.',
        "setahun": '"setahun" bukan banyaknya bulan',
        "0": '"0" bukan banyaknya',
        "?": "Bilangan bulat dengan angka: 12.",
        "entah": 'Tidak ada bentuk "entah"',
        "A5": '"A5" tidak ada dalam pilihan kertas',
        "mungkin": '"mungkin" tidak ada dalam pilihan kelompok rekaan.',
    }
    for question in WITHOUT_COMPANION[:17]:
        window.answer(question)
    for question, answers in typed.items():
        for answer in answers:
            window.answer(question, answer)
            window.wait_for(said.get(answer, ""))
    window.answer("Simpan?")

    assert window.end() == 0, window.text
    group = book(shop).group
    assert (group.village_kind, group.cycle_months, group.letter_code) == ("desa", 120, "ac")
    assert (group.companion_days, group.register_label, group.iks_name) == (45, "Basis Data", "")
    assert (group.format, group.paper, group.sample) == ("umum", "F4", True)


def test_a_form_answered_in_the_dialogue_brings_its_own_sheet(shop: Path) -> None:
    """The sheet is then not asked for; the form is in force as if typed with --format."""
    Window(["kelompok", "ubah", "--paper", "F4"], shop, environ=ID).end()
    window = Window(["kelompok", "ubah"], shop, environ=ID)
    for question in WITHOUT_COMPANION[:26]:
        window.answer(question)
    window.answer("Bentuk laporan [umum]", "desa")
    window.answer("Rekaan", "")
    window.answer("Simpan?", "")

    assert window.end() == 0, window.text
    assert "Kertas [" not in window.text
    assert "Mulai sekarang semua dicetak dengan bentuk desa" in window.text
    assert (book(shop).group.format, book(shop).group.paper) == ("desa", "")


def test_a_beginning_over_a_ledger_is_told_at_the_name(shop: Path) -> None:
    """Not after all other questions; another name goes on."""
    window = Window(["mulai"], shop, environ=ID)
    window.answer("Tetap mulai buku baru di sini? [tidak]", "ya")
    window.answer("Nama kelompok", "Ayam Contoh")
    window.wait_for("Berkas ayam-contoh.kubebook sudah ada.")
    window.program.send("\x03")

    assert window.end() == 130


def test_giving_up_by_ctrl_c_ends_with_130(shop: Path) -> None:
    """Nothing is recorded."""
    window = Window(["terima"], shop, environ=ID)
    window.answer("Jumlah", "5rb")
    window.wait_for("Uang apa ini")
    window.program.send("\x03")

    assert window.end() == 130
    assert len(book(shop).entries) == 2


def test_restore_asks_before_it_puts_a_copy_in_place(shop: Path) -> None:
    """At a no the ledger stays as it is."""
    (shop / "salinan").write_bytes((shop / LEDGER).read_bytes())
    Window(["terima", "5rb", "x", "--account", "telur"], shop, environ=ID).end()
    for typed, entries in (("", 3), ("ya", 2)):
        window = Window(["pulihkan", "salinan"], shop, environ=ID)
        window.answer("Pakai salinan ini? [tidak]", typed)
        assert window.end() == 0
        assert len(book(shop).entries) == entries


def test_weight_is_only_weight(shop: Path) -> None:
    """With NO_COLOR the terminal shows the same words."""
    plain = Window(["lihat", "buku-kas"], shop, environ={**ID, "NO_COLOR": "1"})
    weighted = Window(["lihat", "buku-kas"], shop, environ=ID)

    assert (plain.end(), weighted.end()) == (0, 0)
    assert plain.text == weighted.text


def test_a_no_at_the_end_of_a_form_is_no_fault(shop: Path) -> None:
    """One sentence that nothing was recorded, and exit 0, wherever one says no."""
    window = Window(["saldo-awal", "persediaan", "--date", "1/10/2026"], shop, environ=ID)
    for question, typed in (("Jumlah", "5rb"), ("Dari atau kepada", ""), ("Simpan?", "tidak")):
        window.answer(question, typed)

    assert window.end() == 0
    assert window.text.endswith("Tidak jadi. Tidak ada yang dicatat.")
    assert len(book(shop).entries) == 2


@pytest.mark.parametrize(("number", "entries"), [("1", 2), ("2", 0)])
def test_restore_offers_the_copies_that_lie_here(shop: Path, number: str, entries: int) -> None:
    """By number, the newest first, with what is in each; the last of them too."""
    later = {**ID, "KUBEBOOK_TODAY": "2026-11-01"}
    Window(["terima", "5rb", "x", "--account", "telur"], shop, environ=later).end()
    (shop / LEDGER).unlink()
    window = Window(["pulihkan"], shop, environ=ID)
    window.wait_for("  1  sampai 31 Oktober 2026, 2 transaksi")
    window.answer("Nomor, atau berkas lain", number)
    window.answer("Pakai salinan ini? [tidak]", "ya")

    assert window.end() == 0
    assert len(book(shop).entries) == entries


@pytest.mark.parametrize(
    ("line", "said"),
    [
        (["bayar", "5rb", "Telur", "--pos", "telur"], "Penjualan telur turun 5.000 menjadi 0."),
        (["terima", "5rb", "Telur", "--pos", "telur"], "Sama dengan BKM-2026-0001. Dua kali?"),
        (["saldo-awal", "kas", "9rb", "--tanggal", "1/10"], "Sama dengan BM-2026-0001. Dua kali?"),
    ],
)
def test_what_may_be_a_slip_is_asked_before_it_is_saved(
    shop: Path, line: list[str], said: str
) -> None:
    """Enter saves nothing; who means it says yes."""
    Window(["terima", "5rb", "Telur", "--pos", "telur"], shop, environ=ID).end()
    for typed, entries in (("", 3), ("ya", 4)):
        window = Window(line, shop, environ=ID)
        window.wait_for(said)
        window.answer("Simpan? [tidak]", typed)
        assert window.end() == 0
        assert len(book(shop).entries) == entries


def test_the_read_back_of_a_form_tells_a_slip_too(shop: Path) -> None:
    """Before the last question of the form."""
    window = Window(["bayar", "--pos", "telur"], shop, environ=ID)
    for question, typed in (
        ("Jumlah", "5rb"),
        ("Untuk apa", "Telur"),
        ("Keluar dari", ""),
        ("Tanggal", ""),
        ("Kepada siapa", ""),
    ):
        window.answer(question, typed)
    window.wait_for("Maksudnya uang masuk?")
    window.answer("Simpan? [tidak]", "")

    assert window.end() == 0
    assert window.text.endswith("Tidak jadi. Tidak ada yang dicatat.")
    assert len(book(shop).entries) == 2


def test_after_a_refusal_only_the_amount_that_was_typed_is_asked_again(shop: Path) -> None:
    """It is too much for kas; the words and the account of the command line can stay."""
    window = Window(["bayar", "99jt", "Sapi"], shop, environ=ID)
    for question, typed in (
        ("Pos", "ternak"),
        ("Keluar dari [kas]", ""),
        ("Jumlah [99jt]", "1jt"),
        ("Keluar dari [kas]", ""),
        ("Tanggal [hari ini]", ""),
        ("Kepada siapa [kosong]", ""),
        ("Simpan? [ya]", ""),
    ):
        window.answer(question, typed)

    assert window.end() == 0
    assert "Untuk apa" not in window.text
    entry = book(shop).entries[-1]
    assert (entry.amount, entry.text, entry.target) == (1_000_000, "Sapi", "1302")


@pytest.mark.parametrize(
    ("line", "said"),
    [
        (["bayar", "5rb", "--pos", "emas"], 'Tidak ada pos "emas".'),
        (["pindah", "5rb", "--dari", "pakan"], '"pakan" bukan'),
        (["akun", "ganti-nama", "emas"], 'Tidak ada pos "emas".'),
    ],
)
def test_a_word_of_the_command_line_that_cannot_be_is_refused_before_any_question(
    shop: Path, line: list[str], said: str
) -> None:
    """Nobody answers five questions for nothing."""
    window = Window(line, shop, environ=ID)

    assert window.end() == 1
    assert said in window.text


def test_a_voucher_that_is_not_there_ends_the_form(shop: Path) -> None:
    """No question of the form can mend it; asking for ever would not help."""
    window = Window(["terima", "5rb", "--pos", "telur", "--bukti", "bkm9"], shop, environ=ID)
    for question in ("Uang apa ini", "Masuk ke", "Tanggal", "Dari siapa"):
        window.answer(question, "x" if question == "Uang apa ini" else "")

    assert window.end() == 1
    assert "BKM-2026-0009" in window.text


@pytest.mark.parametrize(
    ("command", "first", "later"),
    [("terima", "penjualan", "pakan"), ("bayar", "pakan", "penjualan")],
)
def test_likely_accounts_are_offered_first(
    shop: Path, command: str, first: str, later: str
) -> None:
    """What money mostly comes from, and goes to, stands at the top of the list."""
    window = Window([command, "5rb", "Sesuatu"], shop, environ=ID)
    window.answer("Pos ", "?")
    window.wait_for("Awal namanya cukup.")
    window.wait_for(f"  {later} ")
    text = window.text.partition("Awal namanya cukup.")[2]
    window.program.send("\x03")

    assert text.index(f"  {first} ") < text.index(f"  {later} ")
    assert "saldo-awal" not in text
    assert window.end() == 130


def test_a_place_where_no_money_is_kept_is_answered_with_kas_or_bank(shop: Path) -> None:
    """Not with a list of forty accounts."""
    window = Window(["terima", "5rb", "Telur", "--date", "kemarin"], shop, environ=ID)
    window.answer("Pos ", "telur")
    window.answer("Masuk ke [kas]", "lemari")
    window.wait_for("Pilih kas atau bank atau bon.")
    window.program.send("\x03")

    assert window.end() == 130


def test_who_leaves_or_loses_an_office_is_asked_about_first(shop: Path) -> None:
    """Enter is no; nothing changes then."""
    leaving = Window(["anggota", "keluar", "A04"], shop, environ=ID)
    leaving.answer("Apakah A04 Suparti keluar dari kelompok? [tidak]", "")
    taking = Window(["anggota", "ubah", "A04", "--role", "bendahara"], shop, environ=ID)
    taking.wait_for("Sekarang bendahara: Siti Rahmah.")
    taking.answer("Diganti Suparti? [tidak]", "")

    assert (leaving.end(), taking.end()) == (0, 0)
    assert book(shop).members["A04"].left is None
    assert len(book(shop).terms) == 3


@pytest.mark.parametrize(("typed", "members"), [("", 5), ("ya", 6)])
def test_a_new_member_named_like_one_who_left_is_asked_about(
    run: Desk, typed: str, members: int
) -> None:
    """Enter adds nobody, and the way to take the other one back stands above it."""
    run("member leave A05")
    name = run.book.members["A05"].name
    window = Window(["anggota", "tambah", name], run.folder, 40, environ=ID)
    window.wait_for("kubebook anggota ubah A05 --kembali")
    window.answer("baru? [tidak]", typed)

    assert window.end() == 0
    assert len(run.book.members) == members


def test_a_voucher_is_seen_before_it_becomes_void(shop: Path) -> None:
    """Its date, text and amount; a void one is told before the reason is asked."""
    window = Window(["entry", "void", "bm2", "--reason", "x"], shop, environ=ID)
    window.wait_for("Rp3.602.350")
    window.answer("Batalkan? [ya]", "tidak")
    assert window.end() == 0
    assert book(shop).entries[1].voided is None

    window = Window(["entry", "void", "bm2", "--reason", "x"], shop, environ=ID)
    window.answer("Batalkan? [ya]", "")
    assert window.end() == 0
    again = Window(["entry", "void", "bm2"], shop, environ=ID)
    assert again.end() == 1
    assert "Mengapa" not in again.text


def test_a_member_is_asked_field_by_field_and_numbers_stay_masked(run: Desk) -> None:
    """Enter leaves what stands there, a NIK as well, of which the region alone is shown."""
    run("member set A04 --nik 6271015504830017 --sex P")
    window = Window(["anggota", "ubah", "A04"], run.folder, environ=ID)
    for question, typed in (
        ("Nama [Suparti]", ""),
        ("Jabatan [anggota]", ""),
        ("Tanggal masuk [31/10/2026]", "5/1/2026"),
        ("NIK [627101••••••••••]", ""),
        ("No. KK", "6271012308150029"),
        ("L/P [P]", ""),
        ("Tanggal lahir", ""),
        ("Alamat", "Jalan Tingang"),
        ("No. HP", ""),
        ("ID DTSEN", ""),
        ("Pekerjaan", ""),
        ("Diverifikasi dinas [belum]", "sudah"),
        ("Simpan?", ""),
    ):
        window.answer(question, typed)

    assert window.end() == 0, window.text
    assert "015504830017" not in window.text
    member = run.book.members["A04"]
    assert (member.nik, member.kk) == ("6271015504830017", "6271012308150029")
    assert (member.joined, member.address) == (date(2026, 1, 5), "Jalan Tingang")
    assert member.verified


def test_a_change_is_shown_before_it_is_saved_and_none_is_no_question(shop: Path) -> None:
    """What changes stands before the yes; Enter through all of it changes nothing and says so."""
    Window(["kelompok", "ubah", "--siklus", "12", "--pasar", "Pasar Besar"], shop, environ=ID).end()
    window = Window(["kelompok", "ubah"], shop, environ=ID)
    for question in WITHOUT_COMPANION[:8]:
        window.answer(question)
    window.answer("Pasar: dijual kepada siapa [Pasar Besar]", "-")
    for question in WITHOUT_COMPANION[9:21]:
        window.answer(question)
    window.answer("Lama satu siklus", "?")
    window.wait_for("Bilangan bulat dengan angka: 12. (- mengosongkan)")
    window.answer("Lama satu siklus", "6")
    for question in WITHOUT_COMPANION[22:]:
        window.answer(question)
    window.wait_for("Lama satu siklus usaha, dalam bulan: 6")
    window.wait_for("Pasar: dijual kepada siapa: kosong")
    window.answer("Simpan? [ya]")
    assert window.end() == 0
    assert (book(shop).group.market, book(shop).group.cycle_months) == ("", 6)

    before = (shop / LEDGER).read_bytes()
    window = Window(["kelompok", "ubah"], shop, environ=ID)
    for question in WITHOUT_COMPANION:
        window.answer(question.replace("dalam bulan [kosong]", "dalam bulan [6]"))
    window.wait_for("Tidak jadi. Tidak ada yang dicatat.")
    assert window.end() == 0
    assert "Simpan?" not in window.text
    assert (shop / LEDGER).read_bytes() == before


def test_no_office_is_given_by_one_letter_in_a_form_either(shop: Path) -> None:
    """The command line refuses it too: a slip of the finger must not depose anybody."""
    window = Window(["anggota", "ubah", "A04"], shop, environ=ID)
    window.answer("Nama")
    window.answer("Jabatan [anggota]", "k")
    window.wait_for('"k"')
    window.answer("Jabatan [anggota]", "ketua")
    window.wait_for("Tanggal masuk")
    assert window.text.count("Jabatan [anggota]") == 2
    window.program.sendintr()


@pytest.mark.parametrize(("before", "after"), [(80, 40), (40, 80), (80, 22)])
def test_a_form_fits_the_window_as_it_is_now(shop: Path, before: int, after: int) -> None:
    """Made narrower in the middle of a form, what follows is folded anew."""
    window = Window(["terima"], shop, columns=before, environ=ID)
    window.wait_for("Jumlah")
    window.resize(after)
    window.answer("Jumlah", "75000000000")
    window.wait_for("rupiah")
    assert window.too_wide == []
    assert "Rp75.000.000.000, tujuh puluh lima miliar rupiah" in " ".join(window.text.split())
    while not any(line.startswith("Uang apa ini") for line in window.question):
        assert window.read()
    window.program.sendintr()
    assert window.end() == 130
