"""The first day: from an empty folder and a paper book to a printed report, on a terminal."""

import re
import time
from collections.abc import Iterable
from pathlib import Path

import pytest

from kubebook.book.book import Book, officer_on
from kubebook.book.entries.old_book import reckoning
from kubebook.book.people.members import role_of
from kubebook.periods import month_of
from kubebook.store.ledger import open_ledger
from tests.book.desk import day
from tests.cli.desk import LEDGER, Desk
from tests.cli.window import Window
from tests.paper.reading import words_of

TODAY = day("11-05")
ID = {"KUBEBOOK_LANG": "id", "KUBEBOOK_TODAY": f"{TODAY}"}
LIST = """Daftar anggota KUBE Ayam Contoh (rekaan):
1. Agus Dehen (Ketua) 0811-111-1111
2) lina kusumawati - sekretaris
3. Siti Rahmah 0812 3456 7890
4. Budi Santoso RT 02
5. Hendra Tuwan +62 813 1111 2222
6. Suparti
7. Rina, S.Pd
8. Yanto Saputra
9. Marlina Unting
10. Bambang Riadi"""
CHOICE = "Mau apa [selesai]"


class Typist:
    """Somebody at a window, who answers a question only when it is the last thing shown."""

    def __init__(self, folder: Path, *line: str, columns: int = 80) -> None:
        self.window = Window(list(line), folder, columns, environ=ID)

    def answers(self, pairs: Iterable[tuple[str, str]]) -> None:
        """Answer questions one by one."""
        for question, typed in pairs:
            self.sees(question)
            self.window.program.send(f"{typed}\r")
            self.shown_again()

    def sees(self, question: str) -> None:
        """Wait until a question is asked."""
        until = time.monotonic() + 20
        while not self._asks(question):
            if time.monotonic() > until:
                pytest.fail(f"{question!r} is not asked:\n{self.window.text}")
            self.window.read()

    def _asks(self, question: str) -> bool:
        end = " ".join(self.window.text.split())
        return end.endswith(":") and question in end[-len(question) - 45 :]

    def shown_again(self) -> None:
        """Wait until what was typed has been taken."""
        before = self.window.text
        until = time.monotonic() + 20
        while self.window.text == before and time.monotonic() < until:
            if not self.window.read():
                return

    def pastes(self, question: str, text: str) -> None:
        """Paste several lines at once, as a terminal does, and press Enter."""
        self.sees(question)
        pasted = text.replace("\n", "\r")
        self.window.program.send(f"\x1b[200~{pasted}\x1b[201~\r")
        self.shown_again()

    def gives_up(self, question: str) -> None:
        """Press Ctrl+C at a question."""
        self.sees(question)
        self.window.program.send("\x03")
        self.shown_again()


def book(folder: Path) -> Book:
    """The book as it is now, which must be without fault."""
    ledger = open_ledger(folder / LEDGER, pause=0)
    assert ledger.faults == ()
    return ledger.book


GROUP = (
    ("Nama kelompok", "KUBE Ayam Contoh"),
    ("Jenis wilayah [kelurahan]", "desa"),
    ("Nama kelurahan atau desa", "Habaring Hurung"),
    ("Ketua [kosong]", "Agus Dehen"),
    ("Sekretaris [kosong]", "Lina Kusumawati"),
    ("Bendahara [kosong]", "Siti Rahmah"),
    ("Kecamatan [kosong]", "Jekan Raya"),
    ("Pendamping [kosong]", "Ratna Salundik"),
    ("Pendamping sejak [kosong]", "5/1/2026"),
    ("Lurah atau Kepala Desa [kosong]", "Hendra Salim"),
    ("Simpan? [ya]", ""),
)
READ_BACK = (
    ("Anggota [selesai]", ""),
    ("Nama, No. HP, jabatan [bukan anggota]", ""),
    ("Nama, No. HP, jabatan [bukan anggota]", "Budi Santoso"),
    ("nomor yang salah [simpan]", "5"),
    ("Nama, No. HP, jabatan [bukan anggota]", "Suparti 0899 1234 5678"),
    ("nomor yang salah [simpan]", ""),
)
MONEY = (
    ("Isi buku lama per tanggal [01/11/2026]", "1/10/2026"),
    ("Apakah mereka sudah anggota pada hari itu? [ya]", ""),
    ("Kas [kosong]", "1.500.000"),
    ("Bank [kosong]", "3jt"),
    ("Simpan? [ya]", ""),
)
DEBTS = (
    ("piutang usaha [selesai]", "Warung Ijah"),
    ("Jumlah", "250rb"),
    ("Simpan? [ya]", ""),
    ("piutang usaha [selesai]", "warung ijah"),
    ("piutang usaha [selesai]", ""),
    ("utang usaha [selesai]", "Toko Tani"),
    ("Jumlah", "400rb"),
    ("Simpan? [ya]", ""),
    ("utang usaha [selesai]", ""),
    ("(talangan) [selesai]", ""),
)
SAVINGS = (
    ("Piutang pinjaman anggota: ada di buku lama? [tidak]", ""),
    ("Simpanan sukarela: ada di buku lama? [tidak]", ""),
    ("Simpanan pokok: ada di buku lama? [tidak]", "ya"),
    ("Agus Dehen [kosong]", "50rb"),
    ("Lina Kusumawati [kosong]", "50rb"),
    ("Siti Rahmah [kosong]", ""),
    ("Hendra Tuwan [kosong]", "<"),
    ("Siti Rahmah [kosong]", "50rb"),
    *((f"{name} [kosong]", "") for name in ("Hendra Tuwan", "Suparti", "Rina, S.Pd")),
    *((f"{name} [kosong]", "") for name in ("Yanto Saputra", "Marlina Unting", "Bambang Riadi")),
    ("Budi Santoso [kosong]", "25rb"),
    ("Simpan? [ya]", ""),
    ("Simpanan wajib: ada di buku lama? [tidak]", ""),
    ("Bagian keuntungan belum dibayar: ada di buku lama? [tidak]", ""),
)
GOODS = (
    ("Ada barang: alat, ternak, persediaan? [tidak]", "ya"),
    ("Nama barang", "Etalase"),
    ("Pos [peralatan]", ""),
    ("Banyaknya [1]", ""),
    ("Satuan [buah]", ""),
    ("Harga semuanya", "2jt"),
    ("Ada sejak [kosong]", "waktu itu"),
    ("Ada sejak [kosong]", "Maret 2024"),
    ("Kondisi [baik]", ""),
    ("Umur (bulan) [0]", "24"),
    ("Susut buku lama [kosong]", "500rb"),
    ("Keterangan [kosong]", ""),
    ("Simpan? [ya]", ""),
    ("Ada barang lain? [tidak]", ""),
)
REST = (
    ("Dari mana asalnya [saldo-laba]", "modal-swadaya"),
    ("Jumlah [5675000]", "1jt"),
    ("Simpan? [ya]", ""),
    ("Dari mana asalnya [saldo-laba]", ""),
    ("Jumlah [4675000]", ""),
    ("Simpan? [ya]", ""),
)


DECREE = (
    ("Nama singkat", "bansos"),
    ("Nama lengkap di laporan", "Bantuan sosial 2026"),
    ("Sumber anggaran", "apbn"),
    ("Pemberi bantuan", "Kemensos"),
    ("Jumlah menurut SK", "20jt"),
    ("Di antaranya berupa barang", ""),
    ("Nomor SK", "460/12"),
    ("Tanggal SK", "5/1/2026"),
    ("Tahun anggaran [2026]", ""),
    ("Tahap", ""),
    ("Batas laporan pertanggungjawaban", ""),
    ("Batas surat pernyataan", ""),
    ("Sisa yang tidak dibelanjakan", ""),
    ("Pendamping menurut SK", ""),
    ("Simpan?", ""),
)
LINE = (
    ("Belanja atau pendapatan", ""),
    ("Yang direncanakan", "Pakan"),
    ("Volume", "12"),
    ("Satuan [paket]", "karung"),
    ("Harga satuan", "400rb"),
    ("Pos", "pakan"),
    ("Sumber dana", "bansos"),
    ("Judul bagian", ""),
    ("Sifat", ""),
    ("Simpan?", ""),
    ("Ada baris lain? [tidak]", ""),
)


@pytest.mark.parametrize("columns", [80, 40])
def test_from_an_empty_folder_and_a_paper_book_to_a_printed_report(
    tmp_path: Path, columns: int
) -> None:
    """Ten members out of a message, an old book with everything in it, two slips, the report."""
    typist = Typist(tmp_path, columns=columns)
    typist.answers([(CHOICE, "mulai"), *GROUP])
    typist.answers([("dengan cara apa [nanti]", "tempel")])
    typist.pastes("Anggota [selesai]", LIST)
    typist.answers(
        [
            *READ_BACK,
            ("dengan cara apa [selesai]", ""),
            ("Ada buku lama? [tidak]", "ya"),
            *MONEY,
            *DEBTS,
            *SAVINGS,
            *GOODS,
            *REST,
            ("Catat SK-nya sekarang? [tidak]", ""),
            ("RAB dicatat dengan cara apa [nanti]", ""),
            (CHOICE, "1"),
            ("Jumlah", "10/10 360rb Telur 12 rak"),
            ("Pos", "penjualan"),
            ("Masuk ke [kas]", ""),
            ("Dari siapa [kosong]", "Warung Ijah"),
            ("Simpan? [ya]", ""),
            ("bukti ini) [selesai]", ""),
            (CHOICE, "cetak"),
            (CHOICE, ""),
        ]
    )
    assert typist.window.end() == 0, typist.window.text

    _the_group_is_there(book(tmp_path))
    _the_old_book_is_there(book(tmp_path))
    words = words_of((tmp_path / "laporan-bulanan-2026-10.pdf").read_bytes())
    for expected in ("Ketua Agus Dehen", "Hendra Salim", "Warung Ijah", "hadir dari 10 anggota"):
        assert expected in words
    assert "Saldo awal, 1 Oktober 2026 tunai 1.500.000 + bank 3.000.000 4.500.000" in words
    assert "belum dijelaskan asalnya" not in words


def _the_group_is_there(made: Book) -> None:
    group = made.group
    assert (group.district, group.companion, group.village_head) == (
        "Jekan Raya",
        "Ratna Salundik",
        "Hendra Salim",
    )
    assert group.companion_since == day("01-05")
    members = list(made.members.values())
    assert [one.name for one in members] == (
        "Agus Dehen;Lina Kusumawati;Siti Rahmah;Hendra Tuwan;Suparti;Rina, S.Pd;Yanto Saputra;"
        "Marlina Unting;Bambang Riadi;Budi Santoso"
    ).split(";")
    phones = [one.phone for one in members if one.phone]
    assert phones == ["08111111111", "081234567890", "081311112222", "089912345678"]
    assert [role_of(made, one, TODAY) for one in members[:4]] == [
        "ketua",
        "sekretaris",
        "bendahara",
        "anggota",
    ]
    end = month_of(day("10-31")).last_day
    assert all(officer_on(made, role, end) for role in ("ketua", "sekretaris", "bendahara"))


def _the_old_book_is_there(made: Book) -> None:
    openings = [
        (made.accounts[entry.source].name, made.accounts[entry.target].name, entry.amount)
        for entry in made.entries
        if entry.voucher.startswith("BM-")
    ]
    assert openings == [
        ("saldo-awal", "kas", 1_500_000),
        ("saldo-awal", "bank", 3_000_000),
        ("saldo-awal", "piutang-usaha", 250_000),
        ("utang-usaha", "saldo-awal", 400_000),
        ("simpanan-pokok", "saldo-awal", 50_000),
        ("simpanan-pokok", "saldo-awal", 50_000),
        ("simpanan-pokok", "saldo-awal", 50_000),
        ("simpanan-pokok", "saldo-awal", 25_000),
        ("saldo-awal", "peralatan", 2_000_000),
        ("akumulasi-penyusutan", "saldo-awal", 500_000),
        ("modal-swadaya", "saldo-awal", 1_000_000),
        ("saldo-laba", "saldo-awal", 4_675_000),
    ]
    assert reckoning(made).rest == 0
    assert [(one.name, one.worn, f"{one.acquired}") for one in made.assets] == [
        ("Etalase", 500_000, "2024-03-01")
    ]


# --- left in the middle, and taken up again ------------------------------------------------------


OFFICERS = (
    "init --name 'Ayam Contoh' --village 'Habaring Hurung' --ketua 'Agus Dehen' "
    "--bendahara 'Siti Rahmah'"
)


def members(folder: Path) -> list[str]:
    """The names of the members."""
    return [one.name for one in book(folder).members.values()]


def test_giving_up_while_the_group_is_asked_makes_no_file(tmp_path: Path) -> None:
    """Nothing was confirmed yet."""
    typist = Typist(tmp_path, "mulai")
    typist.answers(GROUP[:6])
    typist.gives_up("Kecamatan [kosong]")
    assert typist.window.end() == 130
    assert list(tmp_path.iterdir()) == []


def test_each_part_can_be_left_and_the_next_is_asked(tmp_path: Path) -> None:
    """Ctrl+C in a part leaves that part, at a question between parts the first day."""
    typist = Typist(tmp_path, "mulai")
    typist.answers([*GROUP, ("dengan cara apa [nanti]", "1")])
    typist.pastes("Anggota [selesai]", "Suparti\nHendra")
    typist.answers([("Anggota [selesai]", "")])
    typist.gives_up("nomor yang salah [simpan]")
    typist.answers([("dengan cara apa [selesai]", "satu"), ("Nama", "Budi")])
    typist.gives_up("Jabatan [anggota]")
    typist.answers([("dengan cara apa [selesai]", "1"), ("Anggota [selesai]", "Rina")])
    typist.answers([("Anggota [selesai]", ""), ("nomor yang salah [simpan]", "")])
    typist.answers([("dengan cara apa [selesai]", ""), ("Ada buku lama? [tidak]", "ya")])
    typist.gives_up("Isi buku lama per tanggal")
    typist.answers([("Catat SK-nya sekarang? [tidak]", "ya"), ("Nama singkat", "bansos")])
    typist.gives_up("Nama lengkap")
    typist.gives_up("RAB dicatat dengan cara apa [nanti]")
    assert typist.window.end() == 0, typist.window.text
    assert "kubebook keadaan" in typist.window.text
    assert members(tmp_path) == ["Agus Dehen", "Lina Kusumawati", "Siti Rahmah", "Rina"]
    assert book(tmp_path).entries == ()
    assert book(tmp_path).grants == ()

    todo = Typist(tmp_path, "keadaan").window
    assert todo.end() == 0
    for command in ("anggota tambah", "saldo-awal", "bantuan tambah", "rencana tambah"):
        assert f"kubebook {command}" in todo.text


def test_members_and_plan_from_files_and_aid_at_once(tmp_path: Path) -> None:
    """Every way of every part: a file of members, the decree, lines of the plan one by one, a file.

    What was left for later is begun from the desk by its number.
    """
    (tmp_path / "anggota.csv").write_text("nama;no_hp\nRina;081234567890\nBudi;\n", "utf-8")
    (tmp_path / "rab.csv").write_text(
        "block,text,volume,unit,price,account,fund\n"
        "belanja,Bibit,100,ekor,50000,persediaan,bansos\n",
        "utf-8",
    )
    typist = Typist(tmp_path)
    typist.answers([(CHOICE, "mulai"), *GROUP, ("dengan cara apa [nanti]", "2")])
    typist.answers([("Berkas CSV", "anggota.csv"), ("Tambahkan? [ya]", "")])
    typist.answers([("dengan cara apa [selesai]", "satu"), ("Nama", "Dewi")])
    for question in ("Jabatan", "Tanggal masuk", "NIK", "No. KK", "L/P", "Tanggal lahir"):
        typist.answers([(f"{question} [", "")])
    for question in ("Alamat", "No. HP", "ID DTSEN", "Pekerjaan", "Diverifikasi dinas", "Simpan?"):
        typist.answers([(f"{question} [", "")])
    typist.answers([("dengan cara apa [selesai]", ""), ("Ada buku lama? [tidak]", "")])
    typist.answers([("Catat SK-nya sekarang? [tidak]", "ya"), *DECREE])
    typist.answers([("RAB dicatat dengan cara apa [nanti]", "1"), *LINE])
    typist.answers([("RAB dicatat dengan cara apa [selesai]", "2")])
    typist.answers([("Berkas CSV", "rab.csv"), ("Tambahkan? [ya]", "")])
    typist.answers([("RAB dicatat dengan cara apa [selesai]", "")])
    typist.sees(CHOICE)
    task = re.search(r"(\d+) +Kalau ada buku lama", typist.window.text)
    assert task
    typist.answers([(CHOICE, task[1])])
    typist.answers([("Isi buku lama per tanggal", "1/11/2026")])
    typist.gives_up("sudah anggota pada hari itu?")
    typist.answers([(CHOICE, "")])
    assert typist.window.end() == 0, typist.window.text

    made = book(tmp_path)
    assert members(tmp_path)[3:] == ["Rina", "Budi", "Dewi"]
    assert [(one.name, one.amount) for one in made.grants] == [("bansos", 20_000_000)]
    assert [(line.text, line.amount) for line in made.plan_lines] == [
        ("Pakan", 4_800_000),
        ("Bibit", 5_000_000),
    ]


def test_the_walk_goes_back_from_part_to_part(bare: Desk) -> None:
    """To the day, past what asks nothing; to the list before, also when it is saved; and on."""
    bare(OFFICERS)
    typist = Typist(bare.folder, "saldo-awal")
    typist.answers([("per tanggal [01/11/2026]", "1/9/2026"), ("pada hari itu? [ya]", "<")])
    typist.answers([("per tanggal [01/09/2026]", "1/10/2026"), ("pada hari itu? [ya]", "")])
    typist.answers([("Kas [kosong]", "<"), ("per tanggal [01/10/2026]", ""), ("Kas", "1jt")])
    typist.answers([("Bank [kosong]", ""), ("Simpan? [ya]", "")])
    typist.answers([("ke kelompok, piutang usaha [selesai]", "")])
    typist.answers([("utang ke siapa, utang usaha [selesai]", "<")])
    typist.answers([("ke kelompok, piutang usaha [selesai]", "?")])
    typist.window.wait_for("Cukup nomor di depannya.")
    assert re.findall(r"(?m)^ +\d+  (.*)$", typist.window.text) == ["Agus Dehen", "Siti Rahmah"]
    typist.answers([("ke kelompok, piutang usaha [selesai]", "Warung Ijah"), ("Jumlah", "50rb")])
    typist.answers([("Simpan? [ya]", ""), ("ke kelompok, piutang usaha [selesai]", "")])
    typist.answers([("utang ke siapa, utang usaha [selesai]", "")])
    typist.answers([("(talangan) [selesai]", ""), ("pinjaman anggota: ada di buku", "ya")])
    typist.answers([("Agus Dehen [kosong]", "<"), ("pinjaman anggota: ada di buku", "<")])
    typist.answers([("(talangan) [selesai]", "<")])
    typist.gives_up("utang ke siapa, utang usaha [selesai]")

    assert typist.window.end() == 0
    assert [entry.amount for entry in book(bare.folder).entries] == [1_000_000, 50_000]
    assert {f"{entry.date}" for entry in book(bare.folder).entries} == {"2026-10-01"}


def test_the_walk_is_left_anywhere_and_goes_on_without_asking_twice(bare: Desk) -> None:
    """What was saved is shown instead of asked; what was not confirmed is asked again."""
    bare(OFFICERS)
    typist = Typist(bare.folder, "saldo-awal")
    typist.answers([*MONEY, ("piutang usaha [selesai]", "Warung Ijah"), ("Jumlah", "250rb")])
    typist.gives_up("Simpan? [ya]")
    assert typist.window.end() == 0
    assert "kubebook saldo-awal" in typist.window.text
    assert [entry.amount for entry in book(bare.folder).entries] == [1_500_000, 3_000_000]
    assert "kubebook saldo-awal" in bare.with_(KUBEBOOK_TODAY=f"{TODAY}")("keadaan").out

    typist = Typist(bare.folder, "saldo-awal")
    typist.answers(DEBTS[:3])
    assert "Isi buku lama dihitung per 1 Oktober 2026." in typist.window.text
    assert "Bank: Rp3.000.000, BM-2026-0002" in typist.window.text
    typist.answers(DEBTS[4:10])
    typist.answers([*SAVINGS[:3], ("Agus Dehen [kosong]", "50rb"), ("Siti Rahmah", "")])
    typist.answers([("Simpan? [ya]", "tidak")])
    assert typist.window.end() == 0
    assert len(book(bare.folder).entries) == 4

    typist = Typist(bare.folder, "saldo-awal")
    typist.answers([("piutang usaha [selesai]", ""), ("utang usaha [selesai]", "")])
    typist.answers([("(talangan) [selesai]", ""), *SAVINGS[:3], ("Agus Dehen [kosong]", "50rb")])
    typist.answers([("Siti Rahmah", ""), ("Simpan? [ya]", ""), *SAVINGS[-2:], *GOODS[:-2]])
    typist.gives_up("Simpan? [ya]")
    assert typist.window.end() == 0
    assert (len(book(bare.folder).entries), book(bare.folder).assets) == (5, ())

    typist = Typist(bare.folder, "saldo-awal")
    typist.answers([("piutang usaha [selesai]", ""), ("utang usaha [selesai]", "")])
    typist.answers([("(talangan) [selesai]", ""), *SAVINGS[:3]])
    assert "Simpanan pokok, Agus Dehen: Rp50.000, BM-2026-0005" in typist.window.text
    typist.answers([("A02 Siti Rahmah", ""), *SAVINGS[-2:], ("Ada barang", "")])
    typist.answers([("Dari mana asalnya [saldo-laba]", ""), ("Jumlah [4300000]", "300rb")])
    typist.answers([("Simpan? [ya]", ""), ("Dari mana asalnya [saldo-laba]", "modal-swadaya")])
    typist.gives_up("Jumlah [4000000]")
    assert typist.window.end() == 0
    assert reckoning(book(bare.folder)).rest == 4_000_000

    typist = Typist(bare.folder, "saldo-awal")
    typist.answers([("piutang usaha [selesai]", ""), ("utang usaha [selesai]", "")])
    typist.answers([("(talangan) [selesai]", ""), *SAVINGS[:2], ("Simpanan pokok", "")])
    typist.answers([*SAVINGS[-2:], ("Ada barang", "")])
    for wrong in ("penjualan", "kas", "simpanan-pokok", "saldo-awal"):
        typist.answers([("Dari mana asalnya [saldo-laba]", wrong)])
    typist.answers([("Dari mana asalnya [saldo-laba]", ""), ("Jumlah [4000000]", "4000001")])
    typist.sees("Simpan? [tidak]")
    assert "Lebih dari selisihnya, Rp4.000.000" in typist.window.text
    typist.answers([("Simpan? [tidak]", "<"), ("Jumlah [4000001]", "4jt"), ("Simpan? [ya]", "")])
    assert typist.window.end() == 0
    assert "tidak ada selisih" in typist.window.text
    assert reckoning(book(bare.folder)).rest == 0


def test_more_owner_than_money_is_a_loss_only_after_a_yes(bare: Desk) -> None:
    """Enter asks no further: something may have been forgotten, and the walk goes on later."""
    bare(OFFICERS)
    bare("opening kas 10rb --date 1/10/2026")
    bare("opening simpanan-wajib 30rb --member A01 --date 1/10/2026")
    for answer, rest in (("", -20_000), ("ya", 0)):
        typist = Typist(bare.folder, "saldo-awal")
        typist.answers([("sudah anggota pada hari itu? [ya]", "")] if answer == "" else [])
        typist.answers([("Bank [kosong]", ""), ("piutang usaha [selesai]", "")])
        typist.answers([("utang usaha [selesai]", ""), ("(talangan) [selesai]", "")])
        typist.answers([*SAVINGS[:2], ("Simpanan pokok", ""), *SAVINGS[-2:], ("Ada barang", "")])
        typist.answers([("tahun-tahun lalu. Catat? [tidak]", answer)])
        assert typist.window.end() == 0
        assert "Uang atau barang kurang: Rp20.000" in typist.window.text
        assert ("ditambah rugi tahun-tahun lalu: Rp20.000" in typist.window.text) == (rest == 0)
        assert reckoning(book(bare.folder)).rest == rest


def test_accounts_of_the_groups_own_are_asked_too(bare: Desk) -> None:
    """A second bank, savings for the feast: whatever is kept by member, by party or as money."""
    bare(OFFICERS)
    bare("account add bank-desa --like bank")
    bare("account add simpanan-raya --like simpanan-sukarela")
    typist = Typist(bare.folder, "saldo-awal")
    typist.answers([*MONEY[:4], ("Bank desa [kosong]", "70rb"), ("Simpan? [ya]", "")])
    typist.answers([("piutang usaha", ""), ("utang usaha [selesai]", ""), ("(talangan)", "")])
    typist.answers([*SAVINGS[:2], ("Simpanan raya: ada di buku lama? [tidak]", "ya")])
    typist.answers([("Agus Dehen [kosong]", ""), ("Siti Rahmah [kosong]", "20rb")])
    typist.answers([("Simpan? [ya]", "")])
    typist.gives_up("Simpanan pokok")
    assert typist.window.end() == 0
    assert [entry.amount for entry in book(bare.folder).entries][-2:] == [70_000, 20_000]


def test_without_an_old_book_the_walk_takes_over_nothing(bare: Desk) -> None:
    """Enter at every question."""
    bare(OFFICERS)
    typist = Typist(bare.folder, "saldo-awal")
    typist.answers([("per tanggal [01/11/2026]", "")])
    typist.answers([("Kas [kosong]", ""), ("Bank [kosong]", ""), ("piutang usaha", "")])
    typist.answers([("utang usaha [selesai]", ""), ("(talangan) [selesai]", "")])
    typist.answers([*SAVINGS[:2], ("Simpanan pokok", ""), *SAVINGS[-2:], ("Ada barang", "")])
    assert typist.window.end() == 0
    assert "Tidak ada yang dipindahkan." in typist.window.text
    assert book(bare.folder).entries == ()


@pytest.mark.parametrize("typed", ["6/11/2026", "2/11/2026"])
def test_a_day_that_cannot_be_is_asked_again(bare: Desk, typed: str) -> None:
    """To come, or after the first slip: said at the question."""
    desk = bare.with_(KUBEBOOK_TODAY=f"{TODAY}")
    desk(OFFICERS)
    desk("receipt 5rb Telur --account penjualan --date 1/11/2026")
    typist = Typist(bare.folder, "saldo-awal")
    typist.answers([("per tanggal [01/11/2026]", typed), ("per tanggal [01/11/2026]", "")])
    typist.answers([("sudah anggota pada hari itu? [ya]", "tidak"), ("Kas [kosong]", "9rb")])
    typist.answers([("Bank [kosong]", ""), ("Simpan? [ya]", "")])
    typist.gives_up("piutang usaha [selesai]")
    assert typist.window.end() == 0
    assert [f"{one.date}" for one in book(bare.folder).entries] == ["2026-11-01", "2026-11-01"]


def test_a_year_long_ago_and_a_small_amount_are_asked_twice(bare: Desk) -> None:
    """2006 for 2026, and 350 for 350rb: Enter is a no, and the right answer follows."""
    bare(OFFICERS)
    typist = Typist(bare.folder, "saldo-awal")
    typist.answers([("per tanggal [01/11/2026]", "1/10/2006"), ("Benar? [tidak]", "")])
    typist.answers([("per tanggal [01/11/2026]", "3/11/2025"), ("Benar? [tidak]", "t")])
    typist.answers([("per tanggal [01/11/2026]", "4/11/2025")])
    typist.answers([("sudah anggota pada hari itu? [ya]", ""), ("Kas [kosong]", "350")])
    typist.answers([("Bank [kosong]", "")])
    typist.sees("Simpan? [tidak]")
    assert "Maksudnya 350rb?" in typist.window.text
    typist.answers([("Simpan? [tidak]", "<"), ("Bank [kosong]", "<"), ("Kas [350]", "350rb")])
    typist.answers([("Bank [kosong]", ""), ("Simpan? [ya]", "")])
    typist.gives_up("piutang usaha [selesai]")
    assert typist.window.end() == 0
    (kas,) = book(bare.folder).entries
    assert (kas.amount, f"{kas.date}") == (350_000, "2025-11-04")


# --- a list of members -----------------------------------------------------------------------


def test_a_name_that_is_alike_is_asked_and_a_wrong_office_too(bare: Desk) -> None:
    """`Siti` may be Siti Rahmah or another; two chairs cannot be saved."""
    bare(OFFICERS)
    typist = Typist(bare.folder, "anggota", "tempel")
    typist.pastes("Anggota [selesai]", "Siti 0812 3456 7890\nRina ketua\nBudi ketua\nAgus")
    typist.answers(
        [
            ("Anggota [selesai]", ""),
            ("Siti itu A02 Siti Rahmah? [ya]", ""),
            ("Agus itu A01 Agus Dehen? [ya]", "tidak"),
            ("nomor yang salah", ""),
            ("nomor yang salah", "9"),
            ("nomor yang salah", "3"),
            ("Nama, No. HP, jabatan [bukan anggota]", "Budi RT 9"),
            ("Nama, No. HP, jabatan [bukan anggota]", "Budi"),
        ]
    )
    typist.sees("nomor yang salah [simpan]")
    assert "Agus Dehen tidak lagi menjabat ketua." in typist.window.text
    typist.answers([("nomor yang salah [simpan]", "")])
    assert typist.window.end() == 0
    assert members(bare.folder) == ["Agus Dehen", "Siti Rahmah", "Rina", "Budi", "Agus"]
    made = book(bare.folder)
    assert [role_of(made, one, TODAY) for one in made.members.values()] == [
        "anggota",
        "bendahara",
        "ketua",
        "anggota",
        "anggota",
    ]


def test_a_name_twice_in_a_list_is_said_before_it_is_one_member(bare: Desk) -> None:
    """Whoever shares a name gets more of it, and is another member then."""
    bare(OFFICERS)
    typist = Typist(bare.folder, "anggota", "tempel")
    typist.pastes("Anggota [selesai]", "Rina\nBudi 0812 3456 7890\nbu rina\nrina ketua")
    typist.answers([("Anggota [selesai]", "")])
    for doubled in ("3  Rina (orang", "4  Rina, ketua (orang"):
        typist.window.wait_for(f"{doubled} yang sama dengan 1)")
    typist.answers([("nomor yang salah [simpan]", "3")])
    typist.answers([("Nama, No. HP, jabatan [bukan anggota]", "Rina Dewi")])
    typist.window.wait_for("3  Rina Dewi\n4  Rina, ketua (orang yang sama dengan 1)")
    typist.answers([("nomor yang salah [simpan]", "")])
    assert typist.window.end() == 0
    assert members(bare.folder)[2:] == ["Rina", "Budi", "Rina Dewi"]


def test_whoever_is_no_member_is_left_out_and_nobody_left_is_no_list(bare: Desk) -> None:
    """Enter at a line takes it away; when all are gone nothing is recorded."""
    bare(OFFICERS)
    typist = Typist(bare.folder, "anggota", "tempel", "Rina")
    typist.answers([("Anggota [selesai]", ""), ("nomor yang salah [simpan]", "1")])
    typist.answers([("Nama, No. HP, jabatan [bukan anggota]", "")])
    assert typist.window.end() == 0
    assert len(members(bare.folder)) == 2


@pytest.mark.parametrize(("answer", "count"), [("tidak", 2), ("T", 2), ("ya", 3), ("", 3)])
def test_a_list_is_added_after_a_yes_only(bare: Desk, answer: str, count: int) -> None:
    """Typed line by line too, as where a terminal cannot paste several at once."""
    bare(OFFICERS)
    typist = Typist(bare.folder, "anggota", "tempel")
    typist.answers([("Anggota [selesai]", "Rina"), ("Anggota [selesai]", "siti rahmah")])
    typist.answers([("Anggota [selesai]", ""), ("nomor yang salah [simpan]", answer)])
    assert typist.window.end() == 0
    assert len(members(bare.folder)) == count


def test_a_script_gives_the_list_as_one_text(bare: Desk) -> None:
    """All or none; what is not understood is named; a second time nothing is added."""
    bare(OFFICERS)
    refused = bare("member paste", "Rina\nBudi RT 2\nDewi 12")
    assert (refused.code, members(bare.folder)) == (2, ["Agus Dehen", "Siti Rahmah"])
    assert '"Budi RT 2"\n"Dewi 12"' in refused.err
    done = bare("anggota tempel", "1. Rina 0812 3456 7890\n2. siti rahmah 0813 3456 7890")
    assert done.out == ("Anggota ditambahkan: 1, A03 Rina\nData dilengkapi: A02 Siti Rahmah.\n")
    again = bare("anggota tempel", "Rina 0812 3456 7890")
    assert (again.code, again.out) == (0, "Semua sudah ada; tidak ada yang ditambahkan.\n")
    assert "kubebook anggota tempel 'Rina Dewi'" in bare("anggota tempel Rina Dewi").err.replace(
        '"', "'"
    )
    bare("member leave A03 --reason pindah")
    back = bare("anggota tempel", "Rina 0812 3456 7890")
    assert back.out == "Anggota ditambahkan: 1, A04 Rina\n"
    assert "kubebook anggota ubah A03 --kembali" in back.err
    assert bare("member paste").code == 2
    assert bare("opening").code == 2
