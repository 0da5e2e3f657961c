"""The desk: bare `kubebook` on a terminal, its menu, and back to it after each command."""

import re
from datetime import date
from pathlib import Path

import pytest

from kubebook.store.ledger import open_ledger
from tests.cli.desk import LEDGER, Desk
from tests.cli.hand import Hand
from tests.cli.window import Window

ID = {"KUBEBOOK_LANG": "id"}
CHOICE = "Mau apa [selesai]"
NEXT = "Jumlah berikutnya (+ bukti ini) [selesai]"


@pytest.fixture
def shop(run: Desk) -> Path:
    """The folder of a group with money and two slips of September."""
    run("receipt 5jt Modal --account modal-swadaya --date 1/8/2026")
    run("receipt 360rb 'Penjualan telur 6 rak' --account penjualan --party 'Warung Ijah'")
    run("expense 25rb 'Ojek antar telur' --account transportasi --date 20/10")
    return run.folder


def test_slips_are_recorded_from_the_desk_and_enter_leaves_it(shop: Path) -> None:
    """By number and by word; two slips like earlier ones in two lines each, then back."""
    window = Window([], shop, environ=ID)
    window.answer(CHOICE, "1")
    window.answer("Jumlah", "30/10 360rb telur 6 rak")
    window.wait_for("Seperti BKM-2026-0002")
    window.answer("Simpan? [ya]")
    window.answer(NEXT)
    window.wait_for("1  Uang masuk")
    window.answer(CHOICE, "keluar")
    window.answer("Jumlah", "25rb ojek telur")
    window.answer("Simpan? [ya]")
    window.answer(NEXT, "+5rb parkir ojek")
    window.answer("Simpan? [ya]")
    window.answer(NEXT)
    window.answer(CHOICE)

    assert window.end() == 0
    sale, fare, parking = open_ledger(shop / LEDGER).book.entries[-3:]
    assert (f"{sale.date}", sale.party, sale.amount) == ("2026-10-30", "Warung Ijah", 360_000)
    assert (fare.voucher, fare.text) == (parking.voucher, "Ojek antar telur")


def test_the_last_slip_is_mended_and_searched_from_the_desk(shop: Path) -> None:
    """Shown, then corrected or void by choice; a refusal leads back; a search shows what there is.

    Enter at the choice leads back to the menu.
    """
    window = Window([], shop, environ=ID)
    window.answer(CHOICE, "entah")
    window.wait_for('"entah"')
    window.answer(CHOICE, "cari")
    window.answer("Yang dicari", "ojek")
    window.wait_for("BKK-2026-0001 Ojek antar telur")
    window.answer(CHOICE, "betulkan")
    window.wait_for("BKK-2026-0001, Selasa, 20 Oktober 2026, Rp25.000: Ojek antar telur")
    window.wait_for("2  Seharusnya tidak ada: batalkan")
    window.answer(CHOICE)
    window.wait_for("1  Uang masuk")
    window.answer(CHOICE, "7")
    window.answer(CHOICE, "1")
    window.answer("Jumlah [25.000]", "30rb")
    for question in ("Untuk apa [", "Pos [", "Keluar dari [", "Tanggal [", "nota [", "siapa ["):
        window.answer(question)
    window.answer("Mengapa", "salah baca")
    window.answer("Simpan? [ya]")
    window.wait_for("BKK-2026-0001 batal; tersimpan BKK-2026-0002, Rp30.000")
    window.answer(CHOICE, "7")
    window.answer(CHOICE, "batalkan")
    window.answer("Mengapa", "tercatat dua kali")
    window.answer("Batalkan? [ya]")
    window.answer(CHOICE)

    assert window.end() == 0
    assert open_ledger(shop / LEDGER).book.entries[-1].voided


@pytest.mark.parametrize(
    ("typed", "asked"),
    [("terima", "Uang masuk."), ("bayar", "Uang keluar."), ("masuk", "Uang masuk."), ("bon", "")],
)
def test_the_name_of_a_command_is_its_choice(shop: Path, typed: str, asked: str) -> None:
    """Although *Bon: terima atau bayar* has the same words."""
    hand = Hand(Window([], shop, environ=ID))
    hand.answer(CHOICE, typed)
    hand.asked()
    assert (asked or "Tidak ada yang berutang kepada kelompok, dan") in hand.window.text
    if asked:
        hand.answer("Jumlah", "<")
        hand.answer("Jumlah", key="\x03")
    hand.answer(CHOICE)
    assert hand.window.end() == 0


def test_a_task_is_begun_by_its_number(shop: Path) -> None:
    """What has to be filled in is asked by the command, never typed as it stands."""
    window = Window([], shop, environ=ID)
    window.wait_for("11  ")
    window.answer(CHOICE, "9")
    window.answer("Perintah", "kubebook anggota tambah Dewi")
    window.wait_for("Dewi")
    window.answer(CHOICE)
    assert window.end() == 0
    assert [one.name for one in open_ledger(shop / LEDGER).book.members.values()][-1] == "Dewi"


@pytest.mark.parametrize(
    ("language", "menu", "question", "listed", "other", "title"),
    [
        ("id", "Mau apa [selesai]", "Perintah [kembali]", "26  impor", "import ", "Buku Notulen"),
        ("en", "What next [done]", "Command [back]", "26  import", "impor ", "Minutes"),
    ],
)
def test_other_commands_are_chosen_from_a_list_in_one_language(
    shop: Path, language: str, menu: str, question: str, listed: str, other: str, title: str
) -> None:
    """By number, too; Enter goes back to the desk."""
    window = Window([], shop, environ={"KUBEBOOK_LANG": language})
    window.answer(menu, "9")
    window.answer(question, "?")
    window.wait_for(listed)
    assert other not in window.all_text
    window.answer(question, "15")
    window.answer(menu, "9")
    window.answer(question)
    window.answer(menu)
    assert window.end() == 0
    assert title in window.all_text


@pytest.mark.parametrize(
    ("typed", "choices"),
    [("uang", "1, 2, 3"), ("b", "3, 4, 6, 7"), ("zz", "1, 2, 3, 4, 5, 6, 7, 8, 9")],
)
def test_a_word_of_several_choices_names_those(shop: Path, typed: str, choices: str) -> None:
    """Of none, all are named, with the tasks."""
    window = Window([], shop, environ=ID)
    window.answer(CHOICE, typed)
    window.wait_for(f"Pilih salah satu: {choices}")
    window.answer(CHOICE)
    assert window.end() == 0
    assert (f": {choices}\n" in window.all_text) == (typed != "zz")


def begin_task(hand: Hand, words: str) -> None:
    """Answer the menu with the number of the task that begins with these words."""
    hand.asked()
    numbers = re.findall(rf"(?m)^(\d+)  {re.escape(words)}", hand.window.text)
    hand.answer(CHOICE, numbers[-1])


def test_a_task_asks_what_stands_in_capitals_and_no_more(run: Desk) -> None:
    """Since when a companion is there, and whose NIK; Enter and Ctrl+C lead back to the menu."""
    run("receipt 5jt Modal --account modal-swadaya --date 1/8/2026")
    run("group set --companion 'Ratna Salundik'")
    hand = Hand(Window([], run.folder, environ=ID))
    for key in ("\r", "\x03"):
        begin_task(hand, "Belum dicatat sejak kapan Ratna")
        hand.answer("Pendamping sejak [nanti]", key=key)
    begin_task(hand, "Belum dicatat sejak kapan Ratna")
    hand.answer("Pendamping sejak [nanti]", "kapan ya")
    hand.answer("Pendamping sejak [nanti]", "1/9")
    begin_task(hand, "NIK belum diisi")
    assert "tidak terbaca sebagai tanggal" in hand.window.text
    hand.answer("NIK, A01 [nanti]", "6271014507850001")
    hand.answer(CHOICE)

    assert hand.window.end() == 0
    book = open_ledger(run.path).book
    assert (book.group.companion_since, book.group.name) == (date(2026, 9, 1), "Ayam Contoh")
    assert book.members["A01"].nik == "6271014507850001"


def test_goods_of_a_task_are_asked_for_whole(shop: Path, run: Desk) -> None:
    """How many there are and how long they last, and read back, before they are saved."""
    run("expense 900rb 'Dua kuali' --account peralatan --date 21/10")
    window = Window([], shop, environ=ID)
    begin_task(Hand(window), "Peralatan dan inventaris senilai Rp900.000")
    window.answer("Nama barang", "Kuali besar")
    window.answer("Harga semuanya [kosong]")
    window.answer("Banyaknya [1]", "2")
    window.answer("Satuan [buah]")
    window.answer("Merek [kosong]")
    window.answer("Kondisi [baik]")
    window.answer("Umur (bulan) [0]", "48")
    window.answer("Kode pada barang [kosong]")
    window.answer("Keterangan [kosong]")
    window.wait_for("INV-001 Kuali besar: 2 buah, Rp900.000")
    window.answer("Simpan? [ya]")
    window.answer(CHOICE)

    assert window.end() == 0
    (pots,) = open_ledger(shop / LEDGER).book.assets
    assert (pots.name, pots.quantity, pots.life_months) == ("Kuali besar", 2, 48)


def test_ctrl_c_at_the_menu_leaves_as_enter_does(shop: Path) -> None:
    """Nothing is under way there, also after a slip was saved: nothing is called halfway."""
    window = Window([], shop, environ=ID)
    window.answer(CHOICE, "2")
    window.answer("Jumlah", "25rb ojek telur")
    window.answer("Simpan? [ya]")
    window.answer(NEXT)
    window.wait_for(CHOICE)
    window.program.send("\x03")

    assert window.end() == 0
    assert "Berhenti di tengah jalan" not in window.text


@pytest.mark.parametrize(
    ("command", "account", "money"),
    [
        ("bayar", "administrasi-bank", "Keluar dari [bank]"),
        ("bayar", "pajak-bank", "Keluar dari [bank]"),
        ("bayar", "beban-lain", "Keluar dari [kas]"),
        ("terima", "bunga-bank", "Masuk ke [bank]"),
        ("terima", "penjualan", "Masuk ke [kas]"),
    ],
)
def test_what_the_bank_takes_or_pays_is_offered_out_of_the_bank(
    run: Desk, command: str, account: str, money: str
) -> None:
    """Enter takes the bank there, and kas everywhere else."""
    run("receipt 5jt Modal --account modal-swadaya --into bank --date 1/8/2026")
    run("receipt 5jt Modal --account modal-swadaya --date 1/8/2026")
    window = Window([command, "6rb", "Oktober"], run.folder, environ=ID)
    window.answer("Pos", account)
    window.answer(money)
    window.answer("Tanggal [")
    window.answer("siapa [kosong]")
    window.answer("Simpan? [ya]")
    window.answer(NEXT)

    assert window.end() == 0
    entry = open_ledger(run.path).book.entries[-1]
    assert {"bank": "1102", "kas": "1101"}[money[:-1].partition("[")[2]] in (
        entry.source,
        entry.target,
    )


@pytest.mark.parametrize(("choice", "question"), [("9", "Perintah ["), ("7", "2  Seharusnya")])
def test_ctrl_c_at_a_question_of_the_desk_comes_back_to_it(
    shop: Path, choice: str, question: str
) -> None:
    """As out of a form; only at the menu itself it leaves."""
    window = Window([], shop, environ=ID)
    window.answer(CHOICE, choice)
    window.wait_for(question)
    for asked in (2, 3):
        while window.asked < asked:
            assert window.read()
        window.program.sendintr()
    assert window.end() == 0
    assert window.asked == 3


def test_an_empty_folder_offers_to_begin_or_to_try(bare: Desk) -> None:
    """A few lines and two choices; afterwards the desk is there."""
    hand = Hand(Window([], bare.folder, environ=ID))
    hand.answer(CHOICE, "mulai")
    assert "2  Coba dulu dengan kelompok contoh" in hand.window.text
    hand.answer("Nama", "Ayam Baru")
    hand.answer("", key="\x03")
    hand.answer(CHOICE)
    assert hand.window.end() == 0
    assert list(bare.folder.glob("*.kubebook")) == []


def test_search_finds_in_all_years_by_words_names_and_amounts(run: Desk) -> None:
    """All of the words, whatever their order; nothing found is an empty list."""
    run("receipt 5jt Modal --account modal-swadaya --date 1/8/2024")
    run("receipt 360rb 'Telur 6 rak' --account penjualan --party 'Warung Ijah'")
    for words, found in (
        ("telur ijah", "BKM-2026-0001"),
        ("360.000", "BKM-2026-0001"),
        ("modal", "BKM-2024-0001"),
        ("bkm-2024", "BKM-2024-0001"),
    ):
        assert found in run(f"cari {words}").out
    assert '"rows": []' in run("search tidak-ada --json").out
    for line in ("cari telur tidak-ada", 'transaksi daftar --teks "telur tidak-ada"'):
        nothing = run(line)
        assert (nothing.code, nothing.err) == (0, "")
        assert nothing.out.startswith('Tidak ada yang berisi "telur tidak-ada" seluruhnya.\n')
    assert run("search").code == 2


def test_any_command_can_be_typed_at_the_desk(shop: Path) -> None:
    """With or without the name of the program; capitals stay, and a lone apostrophe is a letter."""
    window = Window([], shop, environ=ID)
    for typed in (
        "anggota tambah DEWI",
        "kubebook member add Jum'at",
        "anggota daftar",
        "periksa",
    ):
        window.answer(CHOICE, typed)
    window.wait_for("Salah: tidak ada.")
    window.answer(CHOICE)
    assert window.end() == 0
    names = [one.name for one in open_ledger(shop / LEDGER).book.members.values()]
    assert names[-2:] == ["DEWI", "Jum'at"]


@pytest.mark.parametrize(
    ("language", "choice", "listed", "command"),
    [
        ("id", CHOICE, "keadaan       Keadaan kelompok", "piutang"),
        ("en", "What next [done]", "status        Where the group stands", "receivables"),
    ],
)
def test_something_else_lists_all_commands_by_their_names(
    shop: Path, language: str, choice: str, listed: str, command: str
) -> None:
    """In the language of the screen; what is typed there is carried out, and the desk is back."""
    window = Window([], shop, environ={"KUBEBOOK_LANG": language})
    window.answer(choice, "9")
    window.wait_for(listed)
    window.answer("Command" if language == "en" else "Perintah", command)
    window.wait_for("1  Uang masuk" if language == "id" else "1  Money in")
    window.answer(choice)
    assert window.end() == 0
