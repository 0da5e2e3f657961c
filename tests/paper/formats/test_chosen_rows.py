"""What a form chooses, names and orders: facts, rows of blocks, places of titles and signatures."""

from collections.abc import Sequence

import pytest

from kubebook.paper import print_document
from kubebook.paper.formats.practice_group import TODAY, practice_group
from kubebook.paper.formats.read import read_format
from tests.paper.reading import Letter, letters_of, pages_of, words_of


def printed(text: str, name: str = "monthly") -> bytes:
    """A paper of the invented group in a form of these lines."""
    form = read_format(text, "a.toml")
    return print_document(name, practice_group(), today=TODAY, form=form)


def first_page(text: str, name: str = "monthly") -> str:
    """The words of its first page."""
    return " ".join(pages_of(printed(text, name))[0].split())


def in_order(words: str, wanted: Sequence[str]) -> bool:
    """Whether all of them stand there, each behind the one before it."""
    places = [words.find(one) for one in wanted]
    return -1 not in places and places == sorted(places)


def box_of(pdf: bytes, words: str, page: int = 1) -> tuple[float, float, float]:
    """Where words stand: from, until, and how far down."""
    letters: list[Letter] = [it for it in letters_of(pdf) if it.page == page]
    sought = words.replace(" ", "")
    start = "".join(it.text for it in letters).index(sought)
    found = letters[start : start + len(sought)]
    return found[0].left, found[-1].right, found[0].bottom


def test_facts_stand_in_the_order_of_the_form_and_under_its_names() -> None:
    """Those that it does not name are gone."""
    text = '[documents.monthly]\nfacts = ["printed", {field = "group", heading = "KUBE"}, "bank"]'
    words = first_page(text).split("BULANAN")[1]
    told = ("Tanggal cetak :", "KUBE : KUBE Contoh", "Rekening : Bank Contoh Rekaan")
    assert in_order(words, told)
    assert "Periode" not in words
    usual = first_page("").split("BULANAN")[1]
    assert in_order(usual, ("Nama kelompok", "Periode", "Kelurahan", "Tanggal cetak"))


def test_facts_of_a_proposal_that_are_not_known_are_lines_to_write_on() -> None:
    """The business plan asks for what it does not know."""
    text = '[documents.business-plan]\nsections = ["business"]\nfacts = ["regency", "ketua"]'
    words = first_page(text, "business-plan")
    assert "Kabupaten/Kota : Kabupaten Contoh Ketua : Ketua Contoh" in words
    assert "Kecamatan :" not in words


def test_rows_of_the_results_are_those_of_the_form() -> None:
    """In its order and under its names; a profit that does not follow from its rows is no sum."""
    rows = '[documents.monthly]\nfirst_page = ["results"]\nresults = [{}]'
    few = first_page(rows.format('{ field = "cost", heading = "Biaya" }, "turnover"'))
    assert in_order(few, ("Biaya", "437.000", "Omzet", "720.000"))
    for gone in ("Pendapatan lain", "Laba bersih", "Usaha"):
        assert gone not in few.split("Biaya")[1]
    every = first_page(rows.format(""))
    assert in_order(every, ("Omzet", "Pendapatan lain", "Beban", "Laba bersih", "menurun"))


def test_rows_of_the_recapitulation_are_those_of_the_form() -> None:
    """The list that is named first stands at the left; one alone keeps its column."""
    rows = '[documents.monthly]\nsections = ["first-page"]\nfirst_page = ["recap"]\nrecap = [{}]'
    text = rows.format('{ field = "expenses", heading = "Uang keluar" }, "receipts", "closing"')
    pdf = printed(text)
    words = " ".join(pages_of(pdf)[0].split())
    assert in_order(words, ("Uang keluar", "Penerimaan", "Saldo akhir"))
    assert "Saldo awal" not in words
    assert "Jumlah penerimaan" not in words
    assert box_of(pdf, "Uang keluar")[0] < box_of(pdf, "Penerimaan")[0] - 50
    usual = printed(rows.format(""))
    assert box_of(usual, "Penerimaan")[0] < box_of(usual, "Pengeluaran")[0] - 50
    alone = first_page(rows.format('"receipts", "total_receipts"'))
    assert "Jumlah penerimaan 832.000" in alone
    assert "Pengeluaran" not in alone


def test_a_block_is_called_as_the_form_calls_it() -> None:
    """Its heading, and that of a section, by its name."""
    text = '[documents.monthly]\nfirst_page = ["story", "topics", "results", "money", "recap"]\n'
    text += "[documents.monthly.headings]\n"
    names = {"story": "Cerita", "topics": "Bahasan", "results": "Usaha", "money": "Uang kas",
             "recap": "Ikhtisar"}  # fmt: skip
    text += "\n".join(f'{name} = "{words}"' for name, words in names.items())
    assert in_order(first_page(text), list(names.values()))


@pytest.mark.parametrize(
    ("name", "title"), [("monthly", "LAPORAN KEUANGAN"), ("cash-count", "BERITA ACARA")]
)
def test_a_title_stands_centred_or_at_the_left(name: str, title: str) -> None:
    """As the form of the document says."""
    centred = box_of(printed("", name), title)
    left = box_of(printed(f'[documents.{name}]\ntitle_at = "left"', name), title)
    assert abs(left[0] - 25) < 1
    assert centred[0] > left[0] + 20
    assert centred[2] == left[2]


def test_the_title_of_a_book_stands_at_the_left_or_centred_with_its_period_below() -> None:
    """On each of its pages."""
    text = '[books.cash-book]\ntitle_at = "centre"'
    left, centred = (box_of(printed(it, "cash-book"), "Buku Kas Umum") for it in ("", text))
    assert abs(left[0] - 25) < 1
    assert abs((centred[0] + centred[1]) / 2 - (25 + 193) / 2) < 1
    pdf = printed(text, "cash-book")
    period = box_of(pdf, "Oktober 2026")
    assert abs((period[0] + period[1]) / 2 - (25 + 193) / 2) < 1
    assert period[2] > centred[2] + 3


def test_the_code_of_a_form_stands_in_the_corner_of_the_first_page_alone() -> None:
    """Above the letterhead, at the right."""
    pdf = printed('[documents.monthly]\nform_code = "F-01"')
    code = box_of(pdf, "F-01")
    assert abs(code[1] - 193) < 1
    assert code[2] < box_of(pdf, "KELOMPOK USAHA")[2]
    assert [page.count("F-01") for page in pages_of(pdf)][1:] == [0] * (len(pages_of(pdf)) - 1)
    assert "F-01" in first_page(
        '[documents.companion-letter]\nform_code = "F-01"', "companion-letter"
    )


def test_notes_are_numbered_or_not() -> None:
    """The details of the balances too."""
    numbered = words_of(printed("", "annual"))
    plain = words_of(printed("[documents.annual]\nnotes_numbered = false", "annual"))
    for number, words in ((1, "Umum"), (2, "Dasar penyusunan"), (4, "Rincian Saldo")):
        assert f"{number}. {words}" in numbered
        assert words in plain
        assert f"{number}. {words}" not in plain


def test_rupiah_stands_under_headings_of_amounts_or_not() -> None:
    """In one book; the others keep it."""
    text = "[books.cash-book]\nrupiah = false"
    assert "(Rp)" in words_of(printed("", "cash-book"))
    assert "(Rp)" not in words_of(printed(text, "cash-book"))
    assert "(Rp)" in words_of(printed(text, "bank-book"))


def test_any_book_closes_with_its_own_sentence() -> None:
    """A sentence with an unknown fact goes; its rows are those that the form names."""
    text = '[books.cash-in-hand]\nclosing = ["Ditutup dengan {cash} '
    text += '({cash_words}) di {town}.", "X {district}."]\n'
    text += 'closing_rows = [{ field = "cash", heading = "Tunai" }, "total"]'
    words = words_of(printed(text, "cash-in-hand")).replace("\u00a0", " ")
    assert "Ditutup dengan Rp1.995.000 (satu juta" in words
    assert "di Contoh. X Rekaan. Tunai Rp 1.995.000 Jumlah Rp 4.395.000" in words
    assert "ditutup dengan keadaan" not in words.lower().split("buku kas umum")[0]
    none = words_of(printed("[books.cash-book]\nclosing = []\nclosing_rows = []", "cash-book"))
    assert "Pada hari ini" not in none


def test_columns_share_a_heading_only_with_their_neighbours() -> None:
    """Two groups of the same name that do not touch are two."""
    column = '{{ field = "{}", group = "{}" }}'
    pairs = (("no", ""), ("in", "Uang"), ("out", "Uang"), ("text", ""), ("balance", "Uang"))
    columns = ", ".join(column.format(*pair) for pair in pairs)
    words = words_of(printed(f"[books.cash-book]\ncolumns = [{columns}]", "cash-book"))
    assert words.split("Uraian")[0].count("Uang ") == 2


SIGNED = """
[documents.monthly]
sections = ["first-page", "signers"]
first_page = ["results"]
[documents.monthly.signing]
place = "{place}"
align = "{align}"
left = [{{ who = "companion" }}]
middle = [{{ who = "sekretaris" }}]
right = [{{ who = "ketua" }}]
below = [{{ who = "village_head", words = "Mengetahui," }}]
"""


def test_place_and_date_stand_over_the_column_that_the_form_names() -> None:
    """Left, in the middle, right, or nowhere."""
    places = [
        box_of(printed(SIGNED.format(place=place, align="left")), "Contoh, 31 Oktober 2026")[0]
        for place in ("left", "middle", "right")
    ]
    assert abs(places[0] - 25) < 1
    assert places == sorted(places)
    assert places[1] - places[0] > 50
    words = words_of(printed(SIGNED.format(place="none", align="left")))
    assert "Contoh, 31 Oktober 2026" not in words


def test_signers_stand_at_the_left_of_their_columns_or_centred_and_one_below() -> None:
    """Three abreast, the head of the village centred under them."""
    left, centred = (printed(SIGNED.format(place="none", align=it)) for it in ("left", "centre"))
    assert abs(box_of(left, "Pendamping Contoh")[0] - 25) < 1
    assert box_of(centred, "Pendamping Contoh")[0] > 28
    for pdf in (left, centred):
        below = box_of(pdf, "Kepala Contoh, S.Sos.")
        assert abs((below[0] + below[1]) / 2 - (25 + 193) / 2) < 1
        assert below[2] > box_of(pdf, "Sekretaris Contoh")[2] + 20
        level = box_of(pdf, "Sekretaris Contoh")[2] - box_of(pdf, "Ketua Contoh")[2]
        assert abs(level) < 0.2


def test_a_box_to_write_in_is_as_high_as_the_form_says() -> None:
    """And lower where the signers would not stand on the page."""
    text = '[documents.monthly]\nsections = ["first-page", "remarks", "signers"]\n'
    text += 'first_page = ["results"]\nhand_lines = {}\n'
    downs = [box_of(printed(text.format(n)), "Ketua Contoh")[2] for n in (2, 5)]
    assert abs(downs[1] - downs[0] - 3 * 8.2) < 0.1
    assert len(pages_of(printed(text.format(30)))) == 1


def test_a_document_of_ones_own_is_of_a_month_or_a_year() -> None:
    """With the title, the period and the sections that its form gives it."""
    text = (
        '[documents.kemajuan]\ntitle = "Laporan Kemajuan"\nsections = ["first-page", "members"]\n'
    )
    text += 'first_page = ["problems"]\nfacts = ["period"]\nof = "{}"\n'
    month, year = (words_of(printed(text.format(it), "kemajuan")) for it in ("month", "year"))
    assert "LAPORAN KEMAJUAN Periode : 1 s.d. 31 Oktober 2026" in month
    assert "Periode : 1 Januari s.d. 31 Oktober 2026" in year
    assert "Harga pakan naik" in month
    assert "Daftar Anggota" in month
