"""What a slip says: what was sold, bought, moved or worn, and who is asked to sign."""

from dataclasses import replace
from datetime import date

import pytest

from kubebook.book.book import Book
from kubebook.book.records.entries import Entry
from kubebook.book.records.goods import Asset
from kubebook.book.records.plan import PlanLine
from kubebook.paper import print_document
from kubebook.paper.formats.built_in import umum
from kubebook.paper.formats.format import Signer
from kubebook.periods import month_of
from kubebook.statements.statement import Narrowing
from tests.paper.reading import boxes_of, words_of
from tests.paper.samples import TODAY, empty_group, entry

OCTOBER = month_of(TODAY)
DAY = date(2026, 10, 7)


def slip(book: Book, voucher: str) -> str:
    """The words of one slip."""
    return words_of(
        print_document(
            "voucher", book, period=OCTOBER, today=TODAY, narrowing=Narrowing(voucher=voucher)
        )
    )


LINES = 50
"""The lines to sign on are longer than what is drawn for figures, and shorter than rules, mm."""


def test_the_lines_to_sign_on_are_level_whatever_the_names() -> None:
    """One name takes two lines, one takes one, and one is unknown."""
    long = "Fransiska Emerentiana Wilhelmina Tambunan Simanjuntak"
    book = group_with(entry(1, "BKK-2026-0001", DAY, 180_000, "1101", "5102", "Pakan"))
    members = {
        key: one._replace(name=long) if key == "A01" else one for key, one in book.members.items()
    }
    pdf = print_document(
        "voucher",
        replace(book, members=members),
        period=OCTOBER,
        today=TODAY,
        narrowing=Narrowing(voucher="bkk1"),
    )
    drawn = [it for it in boxes_of(pdf) if it.text == "line" and it.bottom - it.top < 1]
    lines = [it.top for it in drawn if LINES < it.right - it.left < LINES + 6]
    assert len(lines) == 3
    assert max(lines) - min(lines) < 0.1


def test_a_long_line_of_the_plan_is_called_by_its_number_alone() -> None:
    """Its words would be pressed until nobody reads them; short ones stand."""
    for text, said in (
        ("Dedak", "Pakan dan obat ternak · Baris RAB 4, Dedak"),
        (
            "Pakan konsentrat ayam petelur dengan ongkos angkut",
            "Pakan dan obat ternak · Baris RAB 4",
        ),
    ):
        line = PlanLine(4, 4, 1, "belanja", text, 1000, "zak", 90_000, 90_000, "5102", 0)
        made = entry(1, "BKK-2026-0001", DAY, 90_000, "1101", "5102", "Dibayar")._replace(line=4)
        words = slip(replace(group_with(made), plan_lines=(line,)), "bkk1")
        assert said in words
        assert (text in words) is (text == "Dedak")


def group_with(*entries: Entry, assets: tuple[Asset, ...] = ()) -> Book:
    """A group with these entries."""
    return replace(empty_group(), entries=entries, assets=assets)


def received(text: str, source: str, party: str = "Warung Ijah") -> str:
    """The slip of one receipt."""
    made = entry(1, "BKM-2026-0001", DAY, 180_000, source, "1101", text, party=party)
    return slip(group_with(made), "bkm1")


def paid(text: str, target: str, party: str = "Toko Tani") -> str:
    """The slip of one expense."""
    made = entry(1, "BKK-2026-0001", DAY, 180_000, "1101", target, text, party=party)
    return slip(group_with(made), "bkk1")


@pytest.mark.parametrize(
    ("text", "source", "said"),
    [
        ("Penjualan telur 3 rak @60.000", "4103", "Telur 3 rak @60.000, dijual kelompok"),
        ("Telur 3 rak", "4101", "Telur 3 rak, dijual kelompok"),
        ("Hasil penjualan pupuk", "4104", "Pupuk, dijual kelompok"),
        ("jual kue 20 kotak", "4102", "Kue 20 kotak, dijual kelompok"),
        ("Penjualan", "4101", "Penjualan, dijual kelompok"),
        ("Jual ayam afkir 5 ekor", "1302", "Ayam afkir 5 ekor, dijual kelompok"),
        ("Jahit seragam 10 potong", "4102", "Jahit seragam 10 potong"),
        ("Jualan keliling", "4102", "Jualan keliling"),
        ("Simpanan wajib Oktober", "3104", "Simpanan wajib Oktober"),
        ("Bayar bon telur", "1202", "Bon telur"),
        ("Pakan dikembalikan ke toko", "5102", "Pakan dikembalikan ke toko"),
        ("Bantuan sosial tahap 1", "3101", "Bantuan sosial tahap 1"),
    ],
)
def test_a_receipt_says_what_was_sold(text: str, source: str, said: str) -> None:
    """Goods without the word *penjualan*, which no buyer pays for; other money as it was typed."""
    words = received(text, source)
    assert f"Untuk pembayaran {said} Rp 180.000" in words
    assert ("dijual kelompok" in words) == ("dijual" in said)


@pytest.mark.parametrize(
    ("text", "target", "said"),
    [
        ("Pakan petelur 2 karung", "5102", "Pakan petelur 2 karung, dibeli kelompok"),
        ("Beli bahan kue", "5101", "Bahan kue, dibeli kelompok"),
        ("Pembelian timbangan", "1401", "Timbangan, dibeli kelompok"),
        ("Bayar pembelian ayam 30 ekor", "1302", "Ayam 30 ekor, dibeli kelompok"),
        ("Ongkos giling pakan", "5102", "Ongkos giling pakan"),
        ("Upah jaga kandang", "5201", "Upah jaga kandang"),
        ("Bayar listrik Oktober", "5203", "Listrik Oktober"),
        ("Pembayaran utang pakan", "2101", "Utang pakan"),
        ("Bayaran tukang", "5207", "Bayaran tukang"),
        ("Bayar", "5207", "Bayar"),
    ],
)
def test_an_expense_says_what_was_bought(text: str, target: str, said: str) -> None:
    """Goods; work, debts and bills are paid and not bought."""
    words = paid(text, target)
    assert f"Untuk pembayaran {said} Rp" in words
    assert ("dibeli kelompok" in words) == ("dibeli" in said)


def test_several_parts_say_it_once_and_only_if_it_is_true_of_all() -> None:
    """Feed and its transport on one slip were not both bought."""
    feed = entry(1, "BKK-2026-0001", DAY, 50_000, "1101", "5102", "Beli pakan", party="Toko")
    more = feed._replace(number=2, text="Dedak", amount=20_000)
    carried = feed._replace(number=2, target="5202", text="Ongkos angkut", amount=20_000)
    both = slip(group_with(feed, more), "bkk1")
    assert "Untuk pembayaran Pakan Rp50.000; Dedak Rp20.000, dibeli kelompok" in both
    mixed = slip(group_with(feed, carried), "bkk1")
    assert "Untuk pembayaran Pakan Rp50.000; Ongkos angkut Rp20.000 Rp 70.000" in mixed


@pytest.mark.parametrize(
    ("party", "payer"),
    [
        ("eceran", "pembeli eceran"),
        ("Eceran", "pembeli eceran"),
        ("tunai", "pembeli eceran"),
        ("-", "pembeli eceran"),
        ("pembeli umum", "pembeli umum"),
        ("Pelanggan", "Pelanggan"),
        ("pasar mingguan", "pasar mingguan"),
    ],
)
def test_nobody_in_particular_is_not_asked_to_sign(party: str, payer: str) -> None:
    """Retail buyers have gone home; ketua and bendahara sign."""
    words = received("Penjualan telur 3 rak", "4101", party)
    assert f"Telah diterima dari {payer} Uang sebanyak" in words
    assert "Yang membayar" not in words
    assert words.count(payer) == 1
    assert "Mengetahui, Ketua" in words
    assert "Yang menerima, Bendahara Siti Rahmah" in words


@pytest.mark.parametrize("party", ["Warung Eceran Ijah", "Umi", "Pasar Kahayan", "Toko Umum Jaya"])
def test_a_name_that_has_such_a_word_in_it_signs(party: str) -> None:
    """A shop may be called so."""
    words = received("Penjualan telur 3 rak", "4101", party)
    assert f"Telah diterima dari {party}" in words
    assert f"Yang membayar, {party}" in words


def test_who_is_not_known_by_name_still_has_a_line_to_sign_on() -> None:
    """Nobody was named: the payer writes the name by hand. So does who was paid, in any case."""
    assert "Yang membayar," in received("Penjualan telur", "4101", "")
    words = paid("Pakan", "5102", "tunai")
    assert "Yang menerima," in words
    assert "tunai" not in words


def test_a_gift_of_many_is_not_called_a_sale() -> None:
    """What was typed stands there, and nobody signs for it."""
    words = received("Sumbangan warga", "4901", "warga")
    assert "Telah diterima dari warga" in words
    assert "Yang membayar" not in words


def test_beside_a_name_those_without_one_are_left_out() -> None:
    """One slip, two buyers, one of them known."""
    first = entry(1, "BKM-2026-0001", DAY, 60_000, "4101", "1101", "Telur 1 rak", party="eceran")
    book = group_with(first, first._replace(number=2, party="Warung Ijah"))
    words = slip(book, "bkm1")
    assert "Telah diterima dari Warung Ijah Uang sebanyak" in words
    assert "Yang membayar, Warung Ijah" in words


def test_a_form_that_lets_the_payer_alone_sign_still_prints() -> None:
    """No signature is left then; the slip is whole."""
    form = umum()
    alone = replace(form.vouchers, received=(Signer(who="other_side", words="Yang membayar,"),))
    made = entry(1, "BKM-2026-0001", DAY, 9_000_000, "4101", "1101", "Telur", party="eceran")
    pdf = print_document(
        "voucher",
        group_with(made),
        period=OCTOBER,
        today=TODAY,
        form=replace(form, vouchers=alone),
    )
    assert "Yang membayar" not in words_of(pdf)


def test_money_that_is_moved_says_from_where_to_where() -> None:
    """It was paid to nobody."""
    made = entry(1, "BBK-2026-0001", DAY, 500_000, "1102", "1101", "Ambil untuk belanja")
    words = slip(group_with(made), "bbk1")
    assert "BUKTI PEMINDAHAN BBK-2026-0001 Bukti bank keluar" in words
    assert (
        "Dipindahkan dari Bank Dipindahkan ke Kas Uang sebanyak lima ratus ribu rupiah "
        "Keterangan Ambil untuk belanja" in words
    )
    for wrong in ("Untuk pembayaran", "Telah diterima", "Dari pos"):
        assert wrong not in words


def worn(number: int, amount: int, asset: int | None) -> Entry:
    """A part of the depreciation of October."""
    made = entry(number, "BM-2026-0001", date(2026, 10, 31), amount, "1409", "5301", "Penyusutan")
    return made._replace(asset=asset)


TAGGED = (
    Asset(number=1, tag="INV-001", name="Mesin tetas", account="1401", quantity=1, unit="buah",
          origin="beli", acquired=DAY, amount=1_200_000, life_months=24),
    Asset(number=2, tag="INV-002", name="Freezer", account="1401", quantity=1, unit="buah",
          origin="beli", acquired=DAY, amount=2_400_000, life_months=48),
)  # fmt: skip


def test_a_depreciation_names_the_goods_and_the_month() -> None:
    """No money was paid or moved; both accounts stand under the title."""
    one = slip(group_with(worn(1, 50_000, 1), assets=TAGGED), "bm1")
    assert (
        "Penyusutan barang Mesin tetas (INV-001) Untuk bulan Oktober 2026 "
        "Sebesar lima puluh ribu rupiah" in one
    )
    assert "Penyusutan · Akumulasi penyusutan" in one
    for wrong in ("Uang sebanyak", "Untuk pembayaran", "Dari pos", "Telah diterima"):
        assert wrong not in one
    two = slip(group_with(worn(1, 50_000, 1), worn(2, 40_000, 2), assets=TAGGED), "bm1")
    assert "Mesin tetas (INV-001) Rp50.000; Freezer (INV-002) Rp40.000 Untuk bulan" in two


def test_a_depreciation_typed_by_hand_claims_no_goods_and_no_month() -> None:
    """It may be of a whole year; its words are those of the book."""
    words = slip(group_with(worn(1, 50_000, None)._replace(text="Penyusutan 2026")), "bm1")
    assert "Dari pos Akumulasi penyusutan Ke pos Penyusutan Sebesar" in words
    assert "Keterangan Penyusutan 2026" in words
    assert "Untuk bulan" not in words
