"""Sold or bought and not paid yet, who owes what, and how it is paid: as it is typed."""

import csv
import io
import json

import pytest

from kubebook.book.records.entries import Entry
from kubebook.store.ledger import open_ledger
from tests.cli.desk import LEDGER, Answer, Desk
from tests.cli.window import Window
from tests.pictures import picture

SALE = 'receipt 300rb "Telur 5 rak" --account penjualan --into bon --date 3/10'
BOUGHT = 'expense 500rb "Pakan 2 karung" --account pakan --out-of bon --date 5/10'
EGGS = f'{SALE} --party "Katering Tambun"'
FEED = f'{BOUGHT} --party "Toko Tani"'
CAPITAL = "receipt 600rb Modal --account modal-swadaya --date 1/10"
ID = {"KUBEBOOK_LANG": "id"}
WHICH = "Yang mana [selesai]"


LIKE = "Lihat lagi: {name} baru di buku ini, dan mirip {known}."
PAID = "Lihat lagi: {who} jadi {paid} Rp{by} lebih dari utang"


@pytest.fixture
def shop(run: Desk) -> Desk:
    """600.000 in kas; Katering Tambun owes 300.000, Toko Tani is owed 500.000."""
    for line in (CAPITAL, EGGS, FEED):
        assert run(line).code == 0
    return run


# --- recorded ------------------------------------------------------------------------------------


def test_one_command_records_a_sale_that_is_not_paid_yet(run: Desk, english: Desk) -> None:
    """What is owed is said with the amount in words, in both directions."""
    assert run(EGGS) == Answer(
        "Tersimpan BM-2026-0001, Rp300.000 (tiga ratus ribu rupiah)\n"
        "Belum dibayar. Utang Katering Tambun sekarang Rp300.000 (piutang usaha).\n",
        "",
        0,
    )
    assert english(FEED) == Answer(
        "Saved BM-2026-0002, Rp500.000 (five hundred thousand rupiah)\n"
        "Not paid yet. The group now owes Toko Tani Rp500.000 (utang usaha).\n",
        "",
        0,
    )
    sale, purchase = run.entries
    assert (sale.source, sale.target, sale.party) == ("4101", "1202", "Katering Tambun")
    assert (purchase.source, purchase.target, purchase.party) == ("2101", "5102", "Toko Tani")


def test_the_cash_book_has_no_bon_and_the_results_have(shop: Desk) -> None:
    """As an adjustment does it: earned and spent, with no money moved."""
    cash_book = shop("show cash-book").out
    assert "BKM-2026-0001" in cash_book
    assert "BM-2026" not in cash_book.replace("BKM-2026", "")
    income = shop("show income").out
    assert "Penjualan                            300.000" in income
    assert "Pakan dan obat ternak                500.000" in income
    assert "BM-2026-0001" in shop("entry list").out


def test_a_bon_is_the_entry_that_an_adjustment_makes(run: Desk) -> None:
    """Scripts see the accounts, whichever command recorded it."""
    run(EGGS)
    run(
        'adjust 300rb "Telur 5 rak" --from penjualan --to piutang-usaha --date 3/10 '
        '--party "Katering Tambun"'
    )
    bon, adjusted = (
        json.loads(run(f"entry show {voucher} --json").out)[0] for voucher in ("bm1", "bm2")
    )
    own = {"number", "voucher", "history"}
    assert {key: bon[key] for key in bon.keys() - own} == {
        key: adjusted[key] for key in adjusted.keys() - own
    }
    assert (bon["source"], bon["target"]) == ("penjualan", "piutang-usaha")
    assert [line["did"] for line in bon["history"]] == ["receipt"]
    assert "Dicatat 31/10/2026" in run("entry show bm1").out


def test_a_bon_without_a_name_is_refused_where_nobody_can_be_asked(run: Desk) -> None:
    """Nothing is recorded."""
    answer = run(SALE)
    assert (answer.code, run.entries) == (2, ())
    assert answer.err.startswith('Belum bisa: "bon" dicatat menurut nama.\n')


def test_in_the_list_a_name_of_two_debts_is_answered_by_number(shop: Desk) -> None:
    """The refusal speaks of what can be typed there, and never of an option."""
    shop(f'{SALE} --party "Toko Tani"')
    window = Window(["bon"], shop.folder, environ=ID)
    window.answer(WHICH, "toko tani")
    window.wait_for("Pilih 1 atau 2 atau 3.")
    assert "--pos" not in window.text
    window.answer(WHICH, "3")
    window.answer("Jumlah [500.000]", "100rb")
    window.answer("Simpan? [ya]", "")
    window.answer(WHICH, "")
    assert window.end() == 0
    assert (shop.entries[-1].source, shop.entries[-1].target) == ("1101", "2101")


def test_exported_and_imported_a_bon_is_the_same(shop: Desk) -> None:
    """Its voucher, its accounts and its name; imported once more nothing is added."""
    shop('settle katering 100rb --date 6/10 --text "Cicilan pertama"')
    exported = csv.DictReader(io.StringIO(shop("export entries").out))
    columns = "date voucher source target amount text party".split()
    with (shop.folder / "e.csv").open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, columns, extrasaction="ignore")
        writer.writeheader()
        writer.writerows(exported)
    shop("init --ledger other.kubebook --name 'Ayam Contoh' --village Lain")
    other = shop.with_(KUBEBOOK_LEDGER="other.kubebook")
    for _ in range(2):
        assert other("import e.csv").code == 0
        read = open_ledger(shop.folder / "other.kubebook").book.entries
        assert sorted(map(told, read)) == sorted(map(told, shop.entries))
    first = shop.with_(KUBEBOOK_LEDGER=LEDGER)
    assert other("piutang").out == first("piutang").out != ""
    assert other("utang").out == first("utang").out != ""


def test_a_bon_uses_its_line_of_the_plan_once(run: Desk) -> None:
    """The line names the account; when it is paid the line is not used again."""
    run(CAPITAL)
    run("plan add Pakan --volume 3 --unit karung --price 200rb --account pakan --fund swadaya")
    bought = run('expense 500rb Pakan --line 1 --out-of bon --party "Toko Tani" --date 5/10')
    assert bought.out.endswith("Baris RAB 1, Pakan: sisa 600.000 menjadi 100.000\n")
    assert run.entries[-1].target == "5102"
    paid = run("settle toko 500rb")
    assert (paid.code, "RAB" in paid.out) == (0, False)
    shown = json.loads(run("show plan-progress --json").out)["rows"]
    cells = (row["cells"] for row in shown if row["level"] == "item")
    assert [one["realised"] for one in cells] == [500_000]


# --- paid ----------------------------------------------------------------------------------------


def test_a_debt_is_paid_in_parts_and_then_nothing_is_left(shop: Desk) -> None:
    """By the beginning of a name, or a word of it."""
    assert shop("settle katering 100rb").out == (
        "Tersimpan BKM-2026-0002, Rp100.000 (seratus ribu rupiah)\n"
        "Utang Katering Tambun tinggal Rp200.000 (piutang usaha).\n"
    )
    assert shop("bon tambun 200rb --masuk-ke bank --tanggal 30/10").out == (
        "Tersimpan BBM-2026-0001, Rp200.000 (dua ratus ribu rupiah)\n"
        "Utang Katering Tambun sudah lunas (piutang usaha).\n"
    )
    assert shop('bon "toko tani" 499.999').out.endswith(
        "Utang kelompok kepada Toko Tani tinggal Rp1 (utang usaha).\n"
    )
    assert [entry.text for entry in shop.entries[-3:]] == [
        "Bayar sebagian: Telur 5 rak",
        "Pelunasan: Telur 5 rak",
        "Bayar sebagian: Pakan 2 karung",
    ]


@pytest.mark.parametrize(
    ("line", "stood"),
    [
        ("receipt 300rb Telur --account piutang-usaha --party 'katering tambun'", None),
        ("receipt 300.001 Telur --account piutang-usaha --party 'katering tambun'", "Rp300.000"),
        ("receipt 5rb Telur --account piutang-usaha --party 'Ktering Tambun'", "Rp0"),
        ("expense 500rb Pakan --account utang-usaha --party 'Toko Tani'", None),
        ("expense 500.001 Pakan --account utang-usaha --party 'Toko Tani'", "Rp500.000"),
        ("receipt 5rb Angsuran --account piutang-anggota --member A01", "Rp0"),
        ("adjust 5rb Potong --from piutang-anggota --to simpanan-wajib --member A01", "Rp0"),
        ("expense 5rb Pinjaman --account piutang-anggota --member A01", None),
        ("expense 5rb Jajan --account simpanan-wajib --member A01", None),
    ],
)
def test_who_pays_more_than_was_open_is_told(shop: Desk, line: str, stood: str | None) -> None:
    """`receipt` takes what `settle` refuses, and says so: the name may be mistyped."""
    shop("receipt 10rb Simpanan --account simpanan-wajib --member A01")
    answer = shop(line)
    assert answer.code == 0
    assert ("Lihat lagi" in answer.err) == bool(stood)
    if stood:
        assert f" tinggal {stood}, padahal ini Rp" in answer.err
        assert "kubebook transaksi betulkan" in answer.err


def test_a_debt_overpaid_before_a_correction_is_told_only_if_it_grows(shop: Desk) -> None:
    """Of what the group owes alike; the sentence names the replacement."""

    def told(voucher: str, right: str) -> str:
        line = f"entry correct BM-2026-000{voucher} {right} --reason keliru"
        answer = shop(line)
        assert answer.code == 0
        return answer.err.partition("Lihat lagi: ")[2]

    shop("expense 500rb Pakan --account utang-usaha --party 'Toko Tani' --date 6/10")
    assert told("2", "--amount 400rb") == (
        "Toko Tani jadi dibayar Rp100.000 lebih dari utang kelompok (utang usaha). "
        "Kalau nama atau jumlahnya lain:\n"
        '  kubebook transaksi betulkan BM-2026-0003 --pihak NAMA --alasan "..."\n'
    )
    assert told("3", "--text Dedak") == ""
    assert told("4", "--amount 400.001") == ""
    assert told("5", "--amount 400.000").startswith("Toko Tani jadi dibayar Rp100.000 ")


def test_a_terminal_asks_before_more_is_paid_than_was_open(shop: Desk) -> None:
    """Enter is no then."""
    line = ["terima", "300.001", "Telur", "--pos", "piutang-usaha", "--pihak", "katering tambun"]
    window = Window(line, shop.folder, environ=ID)
    window.wait_for("piutang usaha Katering Tambun tinggal Rp300.000, padahal ini\nRp300.001.")
    window.answer("Simpan? [tidak]")
    window.end()
    assert len(shop.entries) == 3


@pytest.mark.parametrize(
    ("line", "name", "known"),
    [
        (f'{SALE} --party "Ketering Tambun"', "Ketering Tambun", "Katering Tambun"),
        (f"{BOUGHT} --party tokotani", "tokotani", "Toko Tani"),
        (f'{SALE} --party "katering  TAMBUN"', "", ""),
        (f'{SALE} --party "Katering Tambun 2"', "", ""),
        ('receipt 5rb Telur --account penjualan --party "Ketering Tambun"', "", ""),
    ],
)
def test_a_first_debt_of_a_name_almost_known_is_doubted(
    shop: Desk, line: str, name: str, known: str
) -> None:
    """Once: a debt under two spellings is never paid; cash of a new name is nobody's debt."""
    answer = shop(line)
    doubt = LIKE.format(name=name, known=known)
    mend = f'  kubebook transaksi betulkan {shop.entries[-1].voucher} --pihak "{known}"'
    assert (f"{doubt} Kalau orangnya sama:\n{mend}" in answer.err) == bool(name), answer.err
    assert " dan mirip " not in shop(line.replace("00rb", "10rb")).err


def test_a_terminal_asks_before_a_debt_of_a_name_almost_known(shop: Desk) -> None:
    """Enter saves nothing, a yes does."""
    before = shop.entries
    seen = shop.answering(f'{SALE} --party "Ketering Tambun"', "")
    assert LIKE.format(name="Ketering Tambun", known="Katering Tambun") in seen.err
    assert shop.entries == before
    assert shop.answering(f'{SALE} --party "Ketering Tambun"', "ya").code == 0
    assert len(shop.entries) == len(before) + 1


@pytest.mark.parametrize(
    ("line", "who", "paid", "by"),
    [
        ("bm1 --amount 249.999", "Katering Tambun", "membayar", "1"),
        ("bm1 --party Ijah", "Katering Tambun", "membayar", "250.000"),
        ("bm1 --into kas", "Katering Tambun", "membayar", "250.000"),
        ("bm2 --amount 100rb", "Toko Tani", "dibayar", "20.000"),
        ("bm1 --amount 250rb", "", "", ""),
        ("bm1 --amount 400rb", "", "", ""),
        ("bm1 --text Telur", "", "", ""),
    ],
)
def test_a_bon_corrected_below_what_was_paid_is_doubted(
    shop: Desk, line: str, who: str, paid: str, by: str
) -> None:
    """Smaller, or another's: the one who paid has paid too much; another's bon hides it not."""
    shop("receipt 9jt Telur --account penjualan --into bon --party Amat --date 3/10")
    for settled in ("Katering 250rb --date 4/10", "Toko 120rb --date 6/10"):
        assert shop(f"settle {settled}").code == 0
    answer = shop(f"entry correct {line} --reason salah")
    assert answer.code == 0
    assert ("lebih dari utang" in answer.err) == bool(who), answer.err
    assert PAID.format(who=who, paid=paid, by=by) in answer.err or not who
    again = shop(f"entry correct {shop.entries[-1].voucher} --text Lain --reason salah")
    assert "lebih dari utang" not in again.err


def test_a_bon_of_two_parts_corrected_below_what_was_paid_is_doubted_once(shop: Desk) -> None:
    """It is one debt, however many parts made it."""
    shop(
        'receipt 50rb Ongkos --account penjualan --into bon --party "katering tambun" --date 3/10'
        " --voucher bm1"
    )
    shop("settle katering 350rb --date 4/10")
    answer = shop("entry correct bm1 --entry 2 --amount 200rb --reason salah")
    said = PAID.format(who="Katering Tambun", paid="membayar", by="100.000")
    assert answer.err.count(said) == 1, answer.err


@pytest.mark.parametrize(
    ("line", "code", "said"),
    [
        ("settle", 2, "Masih kurang: Dengan siapa, Jumlah."),
        ("settle katering", 2, "Masih kurang: Jumlah."),
        ("settle warung 5rb", 1, 'Tidak ada bon atau utang dengan nama "warung".'),
        ("settle katering 5rb --into bon", 1, '"piutang-usaha" tidak bisa bon'),
        ("settle katering 5rb --out-of kas", 1, "--keluar-dari tidak cocok"),
        ("settle tani 600.001", 1, "yang belum dibayar Rp500.000"),
        ("pindah 5rb --dari kas --ke bon", 1, '"bon" bukan uang'),
    ],
)
def test_what_cannot_be_settled_says_why(shop: Desk, line: str, code: int, said: str) -> None:
    """Nothing is recorded then."""
    before = shop.entries
    answer = shop(line)
    assert (answer.code, shop.entries) == (code, before)
    assert said in answer.err


# --- listed --------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("command", "other", "nobody"),
    [
        ("receivables", "piutang", "Tidak ada yang berutang kepada kelompok."),
        ("payables", "utang", "Kelompok tidak berutang kepada siapa pun."),
    ],
)
def test_who_owes_is_shown_as_the_statement_has_it(
    run: Desk, command: str, other: str, nobody: str
) -> None:
    """Also of an earlier day, as JSON, and of a book in which nobody owes."""
    assert nobody in run(other).out
    for line in (CAPITAL, EGGS, FEED):
        run(line)
    for option in ("", " --json", " --period 2026-09"):
        assert run(command + option) == run(f"show {command}{option}") == run(other + option)
    assert nobody not in run(other).out
    assert nobody in run(f"{other} --period 2026-09").out


# --- on a terminal -------------------------------------------------------------------------------


@pytest.mark.parametrize("columns", [80, 40])
def test_a_form_asks_for_the_name_of_a_bon(shop: Desk, columns: int) -> None:
    """Enter is no name then; the other questions stay answered."""
    window = Window(["terima", "50rb", "Kotoran ayam"], shop.folder, columns, environ=ID)
    window.answer("Pos ", "pendapatan-lain")
    window.answer("Masuk ke [kas]", "bon")
    window.answer("Tanggal [hari ini]")
    window.answer("Dari siapa [kosong]")
    window.wait_for("dicatat menurut nama.")
    window.answer("Dari siapa [kosong]", "Pak Guntur")
    window.wait_for("Belum dibayar. Utang Pak Guntur")
    window.answer("Simpan? [ya]")
    assert window.end() == 0
    (entry,) = open_ledger(shop.path).book.entries[-1:]
    assert (entry.voucher, entry.party) == ("BM-2026-0003", "Pak Guntur")


def test_a_typed_bon_asks_only_for_its_name(shop: Desk) -> None:
    """A member who is named is enough."""
    line = ["bayar", "5rb", "Ojek", "--pos", "transportasi", "--keluar-dari", "bon"]
    window = Window([*line, "--tanggal", "30/10"], shop.folder, environ=ID)
    window.answer("Kepada siapa [kosong]", "Pak Guntur")
    window.answer("Simpan? [ya]")
    assert window.end() == 0
    window = Window([*line, "--anggota", "A04"], shop.folder, environ=ID)
    assert window.end() == 0
    assert [entry.party for entry in shop.entries[-2:]] == ["Pak Guntur", "Suparti"]


def test_another_part_of_a_bon_is_owed_by_the_same(shop: Desk) -> None:
    """Neither the money nor the name is asked again."""
    window = Window(["terima", "50rb", "Kotoran ayam"], shop.folder, environ=ID)
    window.answer("Pos ", "pendapatan-lain")
    window.answer("Masuk ke [kas]", "bon")
    window.answer("Tanggal [hari ini]")
    window.answer("Dari siapa [kosong]", "Pak Guntur")
    window.answer("Simpan? [ya]")
    window.answer("bukti ini) [selesai]", "+5rb Karung bekas")
    window.answer("Pos ", "pendapatan-lain")
    window.answer("Simpan? [ya]")
    assert window.end() == 0
    first, second = shop.entries[-2:]
    assert (first.voucher, first.party) == (second.voucher, second.party)


def test_the_desk_lists_who_owes_and_takes_the_rest_by_enter(shop: Desk) -> None:
    """By number all of it, by name a part; after the last nobody owes."""
    window = Window([], shop.folder, environ=ID)
    window.answer("Mau apa [selesai]", "bon")
    window.wait_for("Piutang usaha, akan diterima:\n1  Katering Tambun, Rp300.000 sejak 3 Oktober")
    window.wait_for("Utang usaha, harus dibayar:\n2  Toko Tani, Rp500.000 sejak 5 Oktober 2026: Pa")
    window.answer(WHICH, "1")
    window.answer("Jumlah [300.000]")
    window.wait_for("Pelunasan: Telur 5 rak; masuk ke kas")
    window.answer("Simpan? [ya]")
    window.wait_for("1  Toko Tani, Rp500.000")
    window.answer(WHICH, "toko")
    window.answer("Jumlah [500.000]", "500.001")
    window.wait_for("yang belum dibayar\n                     Rp500.000, bukan Rp500.001.")
    window.answer("Jumlah [500.000]", "200rb")
    window.wait_for("Bayar sebagian: Pakan 2 karung; keluar dari kas")
    window.answer("Simpan? [ya]")
    window.answer(WHICH, "1")
    window.answer("Jumlah [300.000]")
    window.answer("Simpan? [ya]")
    window.wait_for("Tidak ada yang berutang kepada kelompok, dan kelompok tidak berutang.")
    window.answer("Mau apa [selesai]")
    assert window.end() == 0
    assert [entry.voucher for entry in shop.entries[3:]] == [
        "BKM-2026-0002",
        "BKK-2026-0001",
        "BKK-2026-0002",
    ]


def test_what_is_proposed_can_be_changed(shop: Desk) -> None:
    """A no opens the questions, with what was proposed in [ ]; nothing is saved before a yes."""
    shop("receipt 700rb Modal --account modal-swadaya --into bank")
    shop("expense 200rb Pakan --account pakan --date 30/10")
    window = Window(["bon", "tani"], shop.folder, 40, environ=ID)
    window.answer("Jumlah [500.000]", "400.001")
    window.wait_for("keluar dari bank")
    window.answer("Simpan? [ya]", "tidak")
    window.answer("Keluar dari [bank]", "<")
    window.answer("Jumlah [400.001]", "400rb")
    window.answer("Keluar dari [bank]", "kas")
    window.answer("Tanggal [hari ini]", "30/10")
    window.answer("Untuk apa [", "Cicilan")
    window.answer("Simpan? [ya]")
    assert window.end() == 0
    paid = shop.entries[-1]
    assert (paid.voucher, paid.text, f"{paid.date}") == ("BKK-2026-0002", "Cicilan", "2026-10-30")


def test_what_was_typed_holds_for_one_payment(shop: Desk) -> None:
    """The day and the picture of a slip are not taken for the next debt too."""
    (shop.folder / "nota.jpg").write_bytes(picture())
    line = ["bon", "--tanggal", "20/10", "--nota", "nota.jpg"]
    window = Window(line, shop.folder, environ=ID)
    window.answer(WHICH, "toko")
    window.answer("Jumlah [500.000]", "1rb")
    window.answer("Simpan? [ya]")
    assert window.end() == 0
    paid = shop.entries[-1]
    assert (paid.voucher, f"{paid.date}") == ("BKK-2026-0001", "2026-10-20")
    assert [proof.voucher for proof in shop.book.proofs] == [paid.voucher]


def test_in_english_it_is_called_settle(shop: Desk) -> None:
    """The same on an English screen; Enter at the list leaves it."""
    window = Window(["settle"], shop.folder, 40, environ={"KUBEBOOK_LANG": "en"})
    window.wait_for("Piutang usaha, to be received:")
    window.answer("Which one [done]", "katering")
    window.answer("Amount [300.000]", "1rb")
    window.answer("Save? [yes]")
    window.answer("Which one [done]")
    assert window.end() == 0
    assert shop.entries[-1].amount == 1_000


def test_in_a_book_without_debts_it_says_so(run: Desk) -> None:
    """And ends."""
    window = Window(["bon"], run.folder, environ=ID)
    window.wait_for("Tidak ada yang berutang kepada kelompok, dan kelompok tidak berutang.")
    assert window.end() == 0


def told(entry: Entry) -> tuple[object, ...]:
    """What a file has of an entry."""
    return entry.date, entry.voucher, entry.amount, entry.source, entry.target, entry.party
