"""Receipt slips, the notice and the cash count."""

import re
from dataclasses import replace
from datetime import date

import pytest

from kubebook.book.book import Book
from kubebook.book.records.entries import Entry
from kubebook.book.records.grants import Grant
from kubebook.book.records.plan import PlanLine
from kubebook.errors.entries import VoucherNotFound
from kubebook.paper import print_document
from kubebook.paper.engine.pages import Page
from kubebook.paper.engine.typeface import Style, width
from kubebook.periods import month_of
from kubebook.statements.statement import Narrowing
from tests.paper.reading import boxes_of, letters_of, overlaps_among, pages_of, sizes_of, words_of
from tests.paper.samples import GROUP, NAMES, TODAY, empty_group, entry, long_book, sample_book

OCTOBER = month_of(TODAY)
DAY = date(2026, 10, 7)
ROW_LEAST, AMOUNT_LEAST = 120, 40
"""Rules under a row of words are longer than the first, mm; that of the amount than the second."""
TWO_ROWS = 14


def slip(voucher: str, book: Book | None = None) -> str:
    """The words of one slip."""
    pdf = print_document(
        "voucher",
        book or sample_book(),
        period=OCTOBER,
        today=TODAY,
        narrowing=Narrowing(voucher=voucher),
    )
    return words_of(pdf)


def paid(amount: int, *, voucher: str = "BKK-2026-0001", text: str = "Pakan") -> Book:
    """A group that paid once."""
    made = entry(1, voucher, DAY, amount, "1101", "5102", text, party="Toko Tani Subur")
    return replace(empty_group(), entries=(made,))


def test_money_paid_is_signed_by_whoever_received_it() -> None:
    """The shop signs; the chair approves, the treasurer pays."""
    words = slip("bkk46")
    for expected in (
        "KUITANSI",
        "BKK-2026-0046",
        "Bukti kas keluar",
        "Pakan dan obat ternak",
        "Telah diterima dari Bendahara KUBE Ayam Berkah",
        "Uang sebanyak delapan ratus ribu rupiah",
        "Untuk pembayaran Pakan petelur 2 karung @400.000, dibeli kelompok",
        "Rp 800.000",
        "Setuju dibayar, Ketua Marlina Unting",
        "Lunas dibayar 14 Oktober 2026, Bendahara Siti Rahmah",
        "Yang menerima, Toko Tani Subur",
    ):
        assert expected in words


def test_money_received_is_signed_by_the_treasurer() -> None:
    """The buyer pays, the treasurer receives."""
    words = slip("BKM-2026-0032")
    assert "Telah diterima dari Katering Tambun" in words
    assert "Yang membayar, Katering Tambun" in words
    assert "Yang menerima, Bendahara Siti Rahmah" in words


def test_money_moved_names_both_accounts_and_two_signers() -> None:
    """From the bank to the cash box: nobody outside is paid, nobody outside signs."""
    words = slip("BBK-2026-0009")
    assert "BUKTI PEMINDAHAN" in words
    moved = (
        "Dipindahkan dari Bank Dipindahkan ke Kas Uang sebanyak satu juta lima ratus ribu rupiah"
    )
    assert moved in words
    assert "Yang menerima" not in words
    assert "Dibukukan oleh, Bendahara" in words


def test_a_bon_is_no_receipt_of_money_and_names_who_owes() -> None:
    """Nothing was paid, so nobody signs to have received it; a name in the words stands once."""
    sold, bought = (
        entry(number, f"BM-2026-000{number}", DAY, 300_000, *sides, text, party="Katering Tambun")
        for number, sides, text in (
            (1, ("4101", "1202"), "Telur 5 rak"),
            (2, ("2101", "5102"), "Pakan dari Katering Tambun"),
        )
    )
    book = replace(empty_group(), entries=(sold, bought))
    words = slip("bm1", book)
    assert "BUKTI MEMORIAL" in words
    assert "Dari pos Penjualan Ke pos Piutang usaha" in words
    assert "Keterangan Telur 5 rak, Katering Tambun" in words
    assert "Telah diterima" not in words
    assert slip("bm2", book).count("Katering Tambun") == 1


@pytest.mark.parametrize(("amount", "has_box"), [(5_000_000, False), (5_000_001, True)])
def test_the_duty_box_stands_only_above_five_million(amount: int, has_box: bool) -> None:  # noqa: FBT001 (the expectation)
    """Stamp duty is owed on a receipt for more than Rp5.000.000, and on no other."""
    assert ("Meterai Rp10.000" in slip("BKK-2026-0001", paid(amount))) == has_box


@pytest.mark.parametrize(
    ("voucher", "source", "target", "amount", "has_box"),
    [
        ("BKM-2026-0001", "4101", "1101", 5_000_000, False),
        ("BKM-2026-0001", "4101", "1101", 5_000_001, True),
        ("BBM-2026-0001", "3101", "1102", 20_000_000, True),
        ("BKK-2026-0001", "1101", "1102", 20_000_000, False),
        ("BM-2026-0001", "4101", "1202", 20_000_000, False),
    ],
)
def test_the_duty_box_stands_for_money_received_and_not_for_money_moved(
    voucher: str, source: str, target: str, amount: int, *, has_box: bool
) -> None:
    """The treasurer signs for what came in; a transfer and a sale on credit are no receipt."""
    made = entry(1, voucher, DAY, amount, source, target, "Uang", party="Warung Ijah")
    words = slip(voucher, replace(empty_group(), entries=(made,)))
    assert ("Meterai Rp10.000" in words) == has_box


def test_slips_of_one_day_are_printed_by_number() -> None:
    """9999 before 10000."""
    late = entry(1, "BKK-2026-10000", DAY, 5_000, "1101", "5102", "Pakan", party="Toko")
    early = late._replace(number=2, voucher="BKK-2026-9999")
    book = replace(empty_group(), entries=(late, early))
    pdf = print_document("voucher", book, period=OCTOBER, today=TODAY)
    words = words_of(pdf)
    assert words.index("BKK-2026-9999") < words.index("BKK-2026-10000")


def test_two_parts_of_one_voucher_are_one_slip() -> None:
    """Instalment and jasa were paid with one slip: one sum, both parts named."""
    parts = (
        entry(1, "BKM-2026-0001", DAY, 50_000, "1201", "1101", "Angsuran", member="A08"),
        entry(2, "BKM-2026-0001", DAY, 5_000, "4201", "1101", "Jasa pinjaman", member="A08"),
    )
    words = slip("BKM-2026-0001", replace(empty_group(), entries=parts))
    assert words.count("KUITANSI") == 1
    assert "lima puluh lima ribu rupiah" in words
    assert "Angsuran Rp50.000; Jasa pinjaman Rp5.000" in words
    assert "Piutang pinjaman anggota · Jasa pinjaman" in words
    assert "Telah diterima dari Suparti" in words


def test_two_parts_with_the_same_words_each_have_their_amount() -> None:
    """Feed for two pens on one slip: the parts add up to the sum."""
    parts = [
        entry(number, "BKK-2026-0001", DAY, amount, "1101", "5102", "Pakan", party="Toko")
        for number, amount in ((1, 50_000), (2, 70_000))
    ]
    book = replace(empty_group(), entries=tuple(parts))
    assert "Untuk pembayaran Pakan Rp50.000; Pakan Rp70.000" in slip("BKK-2026-0001", book)


def test_a_void_voucher_is_marked_batal() -> None:
    """A slip that no longer counts cannot be taken for one that does."""
    assert "Bukti kas keluar · batal" in slip("BKK-2026-0048")
    assert "batal" not in slip("BKK-2026-0049")


def test_an_opening_is_a_memorial_and_nobody_is_said_to_have_paid() -> None:
    """A balance taken over from a paper book came from no one's hand."""
    words = slip("BM-2026-0001")
    assert "BUKTI MEMORIAL" in words
    assert "Dari pos Saldo awal (penampung) Ke pos Kas" in words
    assert "KUITANSI" not in words


def taken_over(book: Book | None = None) -> Book:
    """A group that took over the savings of a member and the debt of a shop, and sold once."""
    made = (
        entry(1, "BM-2026-0001", DAY, 50_000, "2201", "3901", "Saldo awal", member="A01"),
        entry(2, "BM-2026-0002", DAY, 9_000, "3901", "1202", "Saldo awal", party="Warung Ijah"),
        entry(3, "BKM-2026-0001", DAY, 7_000, "4101", "1101", "Telur"),
    )
    return replace(book or empty_group(members=3), entries=made)


def test_an_opening_bears_the_name_of_its_member_or_party() -> None:
    """Asked for by its number, the memorial says whose savings, whose debt it is."""
    assert f"Saldo awal, {NAMES[0]}" in slip("BM-2026-0001", taken_over())
    assert "Saldo awal, Warung Ijah" in slip("BM-2026-0002", taken_over())


def test_openings_print_no_slips_among_those_of_a_period() -> None:
    """Nothing was paid and nobody signs: of three vouchers one slip; of openings alone, none."""
    book = taken_over()
    words = words_of(print_document("voucher", book, period=OCTOBER, today=TODAY))
    assert "BKM-2026-0001" in words
    assert "BM-2026-000" not in words.replace("BKM", "")
    alone = replace(book, entries=book.entries[:2])
    words = words_of(print_document("voucher", alone, period=OCTOBER, today=TODAY))
    assert "Tidak ada bukti pada Oktober 2026." in words


def test_all_slips_of_a_period_stand_three_to_a_sheet() -> None:
    """33 vouchers of October take eleven sheets, in the order of the book."""
    pdf = print_document("voucher", sample_book(), period=OCTOBER, today=TODAY)
    pages = pages_of(pdf)
    assert len(pages) == 11
    assert "BKM-2026-0018" in pages[0]
    assert "BKM-2026-0034" in pages[-1]


def test_a_long_purpose_takes_a_second_third_of_the_sheet() -> None:
    """Nothing is cut off; the slip grows."""
    text = " ".join(f"kata{n}" for n in range(70))
    words = slip("BKK-2026-0001", paid(10_000, text=text))
    assert "kata0" in words
    assert "kata69" in words


@pytest.mark.parametrize(("lines", "sheets"), [(2, 1), (3, 2)])
def test_a_slip_with_one_line_too_many_is_higher_and_the_third_goes_to_another_sheet(
    lines: int, sheets: int
) -> None:
    """Three rows in four lines fit on a third of a sheet; with a fifth only two such slips do."""
    text = " ".join(["kata" * 4] * (1 + 6 * (lines - 1)))
    made = [
        entry(number, f"BKK-2026-000{number}", DAY, 10_000, "1101", "5102", text, party="Toko")
        for number in (1, 2, 3)
    ]
    book = replace(empty_group(), entries=tuple(made))
    assert len(pages_of(print_document("voucher", book, period=OCTOBER, today=TODAY))) == sheets


@pytest.mark.parametrize("words", [1, 30, 70])
def test_the_amount_stands_right_under_the_words_at_any_length(words: int) -> None:
    """No blank is left between what was paid for and how much it was."""
    text = " ".join(f"kata{n}" for n in range(words))
    pdf = print_document("voucher", paid(10_000, text=text), period=OCTOBER, today=TODAY)
    boxes = [one for one in boxes_of(pdf) if one.text == "line"]
    wide = [one.bottom for one in boxes if one.right - one.left > ROW_LEAST]
    amount = min(one.top for one in boxes if AMOUNT_LEAST < one.right - one.left < ROW_LEAST)
    assert amount - max(one for one in wide if one < amount) < TWO_ROWS


def dues(people: int, *, series: str = "BKM") -> Book:
    """So many members pay on one voucher, or are paid by it: 10.000, 20.000, 30.000 ..."""
    book = empty_group(members=max(people, 3))
    sides = ("3104", "1101") if series == "BKM" else ("1101", "2302")
    made = (
        entry(n, f"{series}-2026-0001", DAY, 10_000 * n, *sides, "Simpanan wajib", member=member)
        for n, member in enumerate([*book.members][:people], start=1)
    )
    return replace(book, entries=tuple(made))


@pytest.mark.parametrize(
    ("series", "title"), [("BKM", "Yang membayar,"), ("BKK", "Yang menerima,")]
)
@pytest.mark.parametrize("people", [1, 2, 10, 20, 30])
def test_several_people_sign_in_rows_of_their_own(people: int, series: str, title: str) -> None:
    """Each with name and amount, which add up to the slip's; one alone signs among the signers."""
    book = dues(people, series=series)
    pages = pages_of(print_document("voucher", book, period=OCTOBER, today=TODAY))
    (page,) = pages
    rows = re.findall(r"^(\d+) (.+) Simpanan wajib ([\d.]+)$", page, re.MULTILINE)
    assert (title in page) is (people == 1)
    assert len(rows) == (people if people > 1 else 0)
    if rows:
        amounts = [int(amount.replace(".", "")) for *_, amount in rows]
        assert sum(amounts) == sum(one.amount for one in book.entries)
        assert f"{people} orang, tanda tangan di bawah" in page or series == "BKK"
        assert [name for _, name, _ in rows] == [
            book.members[one.member].name for one in book.entries
        ]


def unmarked(book: Book, *, name: str = GROUP.name) -> Book:
    """The book of a group with this name, without the mark across each slip."""
    return replace(book, group=book.group._replace(name=name, sample=False))


def test_long_names_of_people_are_folded_in_two_and_not_pressed(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """While their rows are high enough; of thirty people each has one line."""
    long = "Raden Ajeng Siti Nurkhasanah Widyaningsih"
    pressed: list[str] = []
    fitted = Page.fitted

    def noting(page: Page, x: float, y: float, text: str, style: Style, room: float) -> None:
        pressed.extend([text] if width(text, style) > room else [])
        fitted(page, x, y, text, style, room)

    monkeypatch.setattr(Page, "fitted", noting)
    for people, is_folded in ((2, True), (30, False)):
        pressed.clear()
        book = dues(people, series="BKM")
        members = {key: one._replace(name=long) for key, one in book.members.items()}
        of_each = {key: one._replace(name=f"{long} {key}") for key, one in members.items()}
        pdf = print_document(
            "voucher", replace(unmarked(book), members=of_each), period=OCTOBER, today=TODAY
        )
        assert overlaps_among(list(letters_of(pdf))) == []
        assert (f"{long} A02" in pressed) is not is_folded
        assert f"{long} A02" in words_of(pdf)


@pytest.mark.parametrize(
    ("name", "account", "is_below"),
    [
        ("Ayam Berkah", "Pakan", False),
        ("Ayam Berkah", "Pakan konsentrat ayam petelur, dedak, jagung giling dan obatnya", True),
        ("Perkumpulan Usaha Bersama Peternak Ayam Petelur Berkah", "Pakan", False),
    ],
)
def test_what_a_slip_is_about_stands_in_the_middle_or_where_it_has_room_below(
    name: str, account: str, *, is_below: bool
) -> None:
    """All of it, and clear of the group's name at the left and the series at the right."""
    book = unmarked(paid(180_000), name=name)
    feed = book.accounts["5102"]._replace(label=account)
    book = replace(book, accounts={**book.accounts, "5102": feed})
    pdf = print_document("voucher", book, period=OCTOBER, today=TODAY)
    letters = list(letters_of(pdf))
    assert overlaps_among(letters) == []
    text = "".join(one.text for one in letters)
    assert account.replace(" ", "") in text
    about = letters[text.index(account.replace(" ", ""))]
    series = letters[text.index("Buktikaskeluar")]
    assert (about.bottom > series.bottom + 2) is is_below


def test_what_one_person_of_several_paid_is_one_row() -> None:
    """Wajib and sukarela of the same member, beside those of another."""
    parts = (
        entry(1, "BKM-2026-0001", DAY, 10_000, "3104", "1101", "Simpanan wajib", member="A01"),
        entry(2, "BKM-2026-0001", DAY, 25_000, "2201", "1101", "Simpanan sukarela", member="A01"),
        entry(3, "BKM-2026-0001", DAY, 10_000, "3104", "1101", "Simpanan wajib", member="A02"),
    )
    words = slip("BKM-2026-0001", replace(empty_group(), entries=parts))
    assert "1 Marlina Unting Simpanan wajib; Simpanan sukarela 35.000" in words
    assert "2 Yanto Saputra Simpanan wajib 10.000" in words
    assert "2 orang" in words


def test_a_voucher_that_is_not_there_is_refused() -> None:
    """The message says what to look at."""
    with pytest.raises(VoucherNotFound):
        slip("BKK-2026-0999")


def test_a_period_without_vouchers_says_so() -> None:
    """An empty sheet would look like a fault of the printer."""
    pdf = print_document("voucher", empty_group(), period=OCTOBER, today=TODAY)
    assert "Tidak ada bukti pada Oktober 2026." in words_of(pdf)


def test_the_notice_says_what_was_what_is_and_what_cost_most() -> None:
    """Read from two metres: beginning, in, out, now, and three expenses by account."""
    words = words_of(print_document("notice", sample_book(), period=OCTOBER, today=TODAY))
    for expected in (
        "Uang kelompok, Oktober 2026 Rp",
        "Awal bulan 11.305.000",
        "Masuk +4.072.350",
        "Keluar −8.717.500",
        "Sekarang 6.659.850",
        "tunai 3.057.500, bank 3.602.350, termasuk titipan 600.000",
        "Ternak 5.100.000 Pakan dan obat ternak 2.565.000 Peralatan dan inventaris 355.000",
        "Sudah melihat: tanda tangan atau cap jempol",
        "10. Lina Kusumawati",
    ):
        assert expected in words


def test_the_notice_says_how_much_of_what_came_is_left() -> None:
    """A bar within the outline of all that came; nothing of it where the group has no grant."""
    book = sample_book()
    aid = Entry(number=900, voucher="BBM-2026-0090", date=date(2026, 10, 1), amount=15_000_000,
                source="3101", target="1102", text="Dana bantuan", grant=1)  # fmt: skip
    hens = aid._replace(number=901, voucher="BBK-2026-0090", amount=9_000_000, source="1102",
                        target="1302")  # fmt: skip
    grant = Grant(number=1, name="a", label="Bansos", budget="apbn", amount=20_000_000, year=2026)
    with_aid = replace(book, grants=(grant,), entries=(*book.entries, aid, hens))
    pdf = print_document("notice", with_aid, period=OCTOBER, today=TODAY)
    assert "dari 15.000.000 yang diterima; 9.000.000 sudah dibelanjakan" in words_of(pdf)
    assert "6.000.000" in words_of(pdf)
    assert len(pages_of(pdf)) == 1
    assert "bantuan" not in words_of(print_document("notice", book, period=OCTOBER, today=TODAY))


def test_the_notice_of_a_month_gone_by_says_whose_end_it_tells() -> None:
    """`Sekarang` on a sheet of last month would be read as today."""
    later = date(2026, 11, 3)
    words = words_of(print_document("notice", sample_book(), period=OCTOBER, today=later))
    assert "Akhir bulan 6.659.850" in words
    assert "Sekarang" not in words


def test_the_cash_count_prints_the_book_and_leaves_the_count_to_the_hand() -> None:
    """The balance stands there; no denomination is filled in with a nought."""
    words = words_of(print_document("cash-count", sample_book(), period=OCTOBER, today=TODAY))
    for expected in (
        "BERITA ACARA PEMERIKSAAN KAS",
        "Kas menurut buku (A) 3.057.500",
        "Bank menurut buku 3.602.350",
        "100.000 × lembar 50.000 × lembar",
        "1.000 × lembar 1.000 × keping 500 × keping 200 × keping 100 × keping",
        "Yang diperiksa, Bendahara",
        "Yang memeriksa, Ketua",
        "Saksi 1",
        "Saksi 2",
        NAMES[0],
        NAMES[2],
    ):
        assert expected in words


def test_slips_on_f4_are_three_to_a_sheet_too() -> None:
    """A third of F4 is 110 mm."""
    pdf = print_document("voucher", long_book(4), period=OCTOBER, today=TODAY, paper="F4")
    assert len(pages_of(pdf)) == 2
    assert sizes_of(pdf) == {(215, 330)}


def test_a_group_without_a_town_dates_its_papers_from_its_village() -> None:
    """The line over a signature always names a place."""
    book = replace(paid(10_000), group=GROUP._replace(place=""))
    assert "Habaring Hurung, 7 Oktober 2026" in slip("BKK-2026-0001", book)


def test_a_slip_names_the_line_of_the_plan_in_its_head() -> None:
    """Pos and RAB line stand under the title, each once."""
    line = PlanLine(
        number=1, line=4, version=1, block="belanja", text="Dedak", volume=1000, unit="ls",
        price=9, amount=9, account="5102",
    )  # fmt: skip
    book = paid(75_000)
    book = replace(
        book, plan_lines=(line,), entries=tuple(one._replace(line=4) for one in book.entries)
    )
    assert "Pakan dan obat ternak · Baris RAB 4, Dedak" in slip("bkk1", book)
    assert "RAB" not in slip("bkk1", paid(75_000))
