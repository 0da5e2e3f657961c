"""Minutes (berita acara): of a count that was kept, and of a handover between two treasurers."""

from dataclasses import replace
from datetime import date

import pytest

from kubebook.book.book import Book
from kubebook.book.records.closings import Closing, Count
from kubebook.book.records.grants import Grant
from kubebook.book.records.letters import Letter
from kubebook.errors.closings import HandoverNotThen, NoHandover
from kubebook.paper import print_document
from kubebook.paper.formats.built_in import names, umum
from kubebook.paper.formats.find import chosen
from kubebook.paper.formats.format import PaperForm
from kubebook.paper.parts.witnesses import witnessed
from kubebook.periods import Period, month_of
from tests.paper.reading import letters_of, pages_of, sizes_of, words_of
from tests.paper.samples import (
    COUNT,
    HANDOVER,
    NAMES,
    TODAY,
    empty_group,
    entry,
    handed_over,
    sample_book,
)
from tests.paper.sheets import SMALLEST, outside

OCTOBER = month_of(TODAY)
LATER = date(2026, 11, 3)
LONG = "Fransiska Emerentiana Wilhelmina Tambunan Simanjuntak, S.Pd."


def counted(of: Book | None = None, **more: object) -> str:
    """The words of the minutes of a count, of which some is otherwise."""
    count = COUNT._replace(**more)  # type: ignore[arg-type]  # fields of a count
    book = replace(of or sample_book(), counts=(count,))
    return words_of(print_document("cash-count", book, period=OCTOBER, today=TODAY))


def handover(book: Book | None = None, **asked: object) -> bytes:
    """The minutes of a handover, printed some days later."""
    book = book or handed_over(sample_book())
    return print_document("handover", book, today=LATER, **asked)  # type: ignore[arg-type]  # passed through as given


# --- a count -------------------------------------------------------------------------------------


def test_the_minutes_of_a_count_show_each_piece_and_both_sides() -> None:
    """Value times how many is the amount; B and the slips less A is the difference."""
    words = counted()
    opening = (
        "Pada hari ini, Sabtu, tanggal tiga puluh satu bulan Oktober tahun dua ribu dua puluh enam "
        "(31 Oktober 2026), uang KUBE Ayam Berkah dihitung di hadapan Rusmini, Hendra Tuwan:"
    )
    for expected in (
        opening,
        "Dihitung oleh : Siti Rahmah",
        "Terakhir dihitung : belum pernah",
        "100.000 × 25 lembar 2.500.000",
        "500 × 7 keping 3.500",
        "Saldo awal 1.105.000",
        "Kas menurut buku (A) 3.057.500",
        "Uang yang dihitung (B) 3.041.500",
        "Nota yang belum dicatat 10.000",
        "Selisih, B dan nota − A −6.000",
        "Bank, menurut buku 3.602.350 Menurut buku tabungan 3.602.350 Selisih 0",
        "Uang kembalian kurang catat pada 26 Oktober.",
        "Selisih tidak dibukukan.",
        "Rp3.041.500 (tiga juta empat puluh satu ribu lima ratus rupiah)",
        "Palangka Raya, 31 Oktober 2026",
    ):
        assert expected in words


def test_the_witnesses_sign_by_name_under_the_treasurer_and_the_chair() -> None:
    """Bendahara and the first witness left, Ketua and the second right."""
    pdf = print_document(
        "cash-count", replace(sample_book(), counts=(COUNT,)), period=OCTOBER, today=LATER
    )
    words = words_of(pdf)
    signed = words[words.index("Yang diperiksa") :]
    order = ["Bendahara", NAMES[2], "Ketua", NAMES[0]]
    for place, name in enumerate(COUNT.witnesses, start=1):
        order += [f"Saksi {place}", name]
    places = [signed.index(name) for name in order]
    assert places == sorted(places)


def test_the_treasurer_who_held_the_money_signs_its_count_on_the_day_of_a_handover() -> None:
    """On that day another one is treasurer already."""
    words = words_of(
        print_document("cash-count", handed_over(sample_book()), period=OCTOBER, today=LATER)
    )
    assert f"Yang diperiksa, Bendahara {NAMES[2]}" in words
    assert NAMES[3] not in words


def test_a_third_witness_is_named_in_the_opening_and_a_missing_one_signs_by_hand() -> None:
    """The form has room for two."""
    signing = umum().document("cash-count").signing
    names = [
        [one.name for side in (made.left, made.right) for one in side if one.who == "witness"]
        for made in (witnessed(signing, it) for it in (("Ani", "Budi", "Cici"), ("Ani",)))
    ]
    assert names == [["Ani", "Budi"], ["Ani", ""]]
    assert "di hadapan Ani, Budi, Cici:" in counted(witnesses=("Ani", "Budi", "Cici"))


def test_what_was_not_counted_is_not_nought() -> None:
    """Neither the pieces, nor the slips, nor the bank book has a figure then."""
    of_bank = counted(notes=(), coins=(), book=("1102=3602350",), pending=0, explanation="")
    assert "Uang yang dihitung (B) tidak dihitung Nota yang belum dicatat tidak dihitung" in of_bank
    assert "×" not in of_bank
    assert "Uang tunai tidak dihitung." in of_bank
    assert "Kas menurut buku (A) 3.057.500" in of_bank
    of_notes = counted(coins=(), banks=(), book=("1101=3057500",))
    assert "Keping tidak dihitung" in of_notes
    assert "Menurut buku tabungan tidak dihitung" in of_notes
    assert "Buku tabungan tidak dilihat." in of_notes


def test_an_odd_piece_has_a_row_of_its_own() -> None:
    """The note of 75.000 is money too."""
    assert "75.000 × 2 lembar 150.000" in counted(notes=("100000=1", "75000=2"))


def test_a_count_keeps_what_the_book_said_then() -> None:
    """What was recorded later for that day shows as a change, not in the figure."""
    late = entry(43, "BKM-2026-0035", date(2026, 10, 30), 25_000, "4103", "1101", "Telat dicatat")
    book = sample_book()
    words = counted(replace(book, entries=(*book.entries, late)))
    assert "Kas menurut buku (A) 3.057.500" in words
    assert "Sejak itu buku hari itu berubah sebesar Rp25.000." in words
    voided = [
        one._replace(voided=LATER, reason="salah") if one.voucher == "BKM-2026-0018" else one
        for one in book.entries
    ]
    words = counted(replace(book, entries=tuple(voided)))
    assert "Kas menurut buku (A) 3.057.500" in words
    assert "Saldo awal" not in words  # it would not add up to A any more


def test_a_difference_in_the_book_names_its_voucher() -> None:
    """Where it went is on the paper that is signed."""
    book = sample_book()
    own = entry(43, "BKK-2026-0053", TODAY, 6_000, "1101", "5402", "Selisih kurang")
    words = counted(replace(book, entries=(*book.entries, own)), entries=(43,))
    assert "Dibukukan dengan bukti BKK-2026-0053: Rp6.000, Selisih kurang." in words
    assert "tidak dibukukan" not in words
    assert "Kas menurut buku (A) 3.057.500" in words


def test_the_last_count_of_the_period_is_printed_and_names_the_one_before() -> None:
    """A day that is asked for has its own; a month without a count has the form."""
    first = Count(
        number=1, date=date(2026, 9, 30), notes=("1000=7",), book=("1101=1105000",), last=9,
        witnesses=("Ani", "Budi"),
    )  # fmt: skip
    book = replace(sample_book(), counts=(first, COUNT))
    day = Period(TODAY, LATER.replace(day=1))
    for period, expected in (
        (OCTOBER, "Terakhir dihitung : 30 September 2026"),
        (day, "Terakhir dihitung : 30 September 2026"),
        (month_of(first.date), "1.000 × 7 lembar 7.000"),
    ):
        words = words_of(print_document("cash-count", book, period=period, today=LATER))
        assert expected in words
    form = print_document("cash-count", book, period=month_of(LATER), today=LATER)
    assert "1.000 × lembar" in words_of(form)


# --- a handover ----------------------------------------------------------------------------------


def full() -> Book:
    """A handover in a group with aid, a letter that waits, and a closed month."""
    grant = Grant(
        number=1, name="b", label="Bantuan Sosial", budget="apbn", amount=1, year=2026,
        report_due=date(2027, 1, 10), statement_due=date(2026, 9, 1), stated=date(2026, 8, 1),
    )  # fmt: skip
    letter = Letter(
        number=1, reference="007/KUBE-AB/X/2026", date=date(2026, 10, 3), to="Kepala Dinas",
        subject="Pendamping", sent=date(2026, 10, 4), answered=LATER,
    )  # fmt: skip
    closing = Closing(number=1, month=date(2026, 9, 1), closed=date(2026, 10, 2), seal="ab" * 32)
    book = handed_over(sample_book())
    return replace(book, grants=(grant,), letters=(letter,), closings=(closing,))


def test_the_minutes_of_a_handover_hold_all_that_a_treasurer_has() -> None:
    """As of its day: persons, money, things, bank, ledger, debts, deadlines, proofs."""
    words = words_of(handover(full()))
    for expected in (
        "BERITA ACARA SERAH TERIMA BENDAHARA",
        "Pada hari ini, Sabtu, tanggal tiga puluh satu bulan Oktober",
        "Bendahara sampai 31 Oktober 2026",
        "Bendahara mulai 31 Oktober 2026",
        "Selisih, B dan nota − A −6.000",
        "1. buku tabungan",
        "1. laptop dengan buku ini",
        "Yang kurang diganti bulan depan.",
        "Bank Contoh Palangka Raya 000-111-222",
        "Spesimen di bank : belum diganti",
        "Bulan ditutup : September 2026",
        "Segel : NENT-QAXB-NENT-C",
        "Bukti terakhir : BKM-2026-0034, 31 Oktober 2026",
        "Salinan buku : Flash disk di kantor kelurahan",
        "1 Warung Simpang 12/09/2026 360.000 240.000 120.000",
        "Utang kelompok Tidak ada.",
        "Laporan pertanggungjawaban Bantuan Sosial: paling lambat 10 Januari 2027",
        "Surat 007/KUBE-AB/X/2026 kepada Kepala Dinas: dikirim 4 Oktober 2026, belum dijawab",
        "Nota yang belum ada 13 bukti",
        f"{NAMES[2]} menyerahkan dan {NAMES[3]} menerima",
    ):
        assert expected in words
    assert "pernyataan" not in words  # it was handed in before


def test_both_treasurers_two_witnesses_chair_and_lurah_sign() -> None:
    """Row by row: who hands over and who takes over, the witnesses, those who know of it."""
    words = words_of(handover())
    signed = words[words.rindex("Yang menyerahkan,") :]
    order = [
        *("Bendahara lama", NAMES[2], "Yang menerima,", "Bendahara baru", NAMES[3]),
        *("Saksi 1", "Rusmini", "Saksi 2", "Hendra Tuwan"),
        *("Mengetahui,", "Sutarno Liwan, S.Sos.", "Ketua", NAMES[0]),
    ]
    places = [signed.index(name) for name in order]
    assert places == sorted(places)


def test_the_village_head_is_removed_by_the_form() -> None:
    """And the rest signs as before."""
    form = umum()
    document = form.document("handover")
    signing = replace(document.signing, left=document.signing.left[:2])
    documents = {**form.documents, "handover": replace(document, signing=signing)}
    words = words_of(handover(form=replace(form, documents=documents)))
    assert "Sutarno Liwan" not in words
    assert "Saksi 1" in words


@pytest.mark.parametrize(
    ("absent", "why"),
    [("sakit", "sakit"), ("pergi", "sedang pergi"), ("meninggal", "sudah meninggal"),
     ("lain", "berhalangan")],
)  # fmt: skip
def test_somebody_acts_for_a_treasurer_who_does_not_come_back(absent: str, why: str) -> None:
    """Who acts signs, and nobody counted: no figure stands for what is not known."""
    book = handed_over(
        sample_book(), absent=absent, acting=LONG, counted=None, uncounted="Kunci hilang", handed=()
    )
    words = words_of(handover(replace(book, counts=())))
    assert f"{NAMES[2]}, bendahara lama, yang {why}" in words
    assert f"Yang mewakili bendahara lama {LONG} " in words
    assert "Kas menurut buku (A) 3.057.500 Uang yang dihitung (B) tidak dihitung" in words
    assert "Kunci hilang" in words
    assert "Diserahkan selain uang" in words


def test_what_was_recorded_after_the_day_is_not_in_it() -> None:
    """The minutes of a handover are the same a month later."""
    book = handed_over(sample_book())
    late = entry(60, "BKM-2026-0060", LATER, 99_000, "4103", "1202", "Telur", party="Orang Baru")
    assert pages_of(handover(book)) == pages_of(
        handover(replace(book, entries=(*book.entries, late)))
    )


def test_twenty_debts_go_on_overleaf_and_the_signatures_never_stand_alone() -> None:
    """The sentence with what is signed for goes with those who sign."""
    sold = [
        entry(100 + number, f"BM-2026-{number + 100:04}", date(2026, 10, 20), 10_000, "4103",
              "1202", "Telur, dibayar kemudian", party=f"Warung Rekaan Nomor {number}")
        for number in range(20)
    ]  # fmt: skip
    book = handed_over(sample_book())
    pages = pages_of(handover(replace(book, entries=(*book.entries, *sold))))
    words = " ".join(" ".join(pages).split())
    assert all(f"Warung Rekaan Nomor {number} 20/10/2026 10.000" in words for number in range(20))
    (signed,) = (page for page in pages if "Saksi 1" in page)
    assert "Rp3.041.500 (tiga juta" in " ".join(signed.split())
    assert "Mengetahui" in signed


@pytest.mark.parametrize("form", names())
@pytest.mark.parametrize("paper", ["A4", "F4"])
def test_minutes_print_in_every_form_on_both_sheets(form: str, paper: str) -> None:
    """With names as long as they are, inside the margins and one beside the other."""
    book = handed_over(full(), witnesses=(LONG, f"{LONG} 2"), note="Kata " * 60)
    book = replace(book, group=book.group._replace(sample=False))
    book = replace(
        book, members={key: one._replace(name=f"{LONG} {key}") for key, one in book.members.items()}
    )
    office = None if form == "umum" else chosen(form).form
    for name in ("handover", "cash-count"):
        pdf = print_document(name, book, period=OCTOBER, today=LATER, form=office, paper=paper)
        assert sizes_of(pdf) == {(210, 297) if paper == "A4" else (215, 330)}
        assert list(outside(name, office or umum(), pdf)) == []


def test_minutes_fit_the_smallest_sheet() -> None:
    """The largest figures too."""
    count = COUNT._replace(notes=("100000=999999", "1000=999999"), banks=("1102=99999999999",))
    book = replace(handed_over(full()), counts=(count,))
    book = replace(book, group=book.group._replace(sample=False))
    form = replace(umum(), paper=SMALLEST)
    assert isinstance(form.paper, PaperForm)
    for name in ("handover", "cash-count"):
        pdf = print_document(name, book, period=OCTOBER, today=LATER, form=form)
        assert list(outside(name, form, pdf)) == []
        assert any(letter.text == "×" for letter in letters_of(pdf))


def test_without_a_handover_there_are_no_minutes() -> None:
    """Nor of a month in which nobody handed over; the last one of all without a period."""
    with pytest.raises(NoHandover):
        print_document("handover", empty_group(), today=TODAY)
    with pytest.raises(HandoverNotThen):
        handover(period=month_of(date(2026, 9, 1)))
    assert handover(period=OCTOBER) == handover()
    second = HANDOVER._replace(number=2, date=LATER, old="A04", new="A05")
    book = handed_over(sample_book())
    words = words_of(handover(replace(book, handovers=(*book.handovers, second))))
    assert f"{NAMES[3]} menyerahkan dan {NAMES[4]} menerima" in words
