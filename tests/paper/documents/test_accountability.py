"""The accountability report (LPJ): each part in order, each figure from an entry, none hidden."""

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from functools import cache
from io import BytesIO

import pytest
from pypdf import PdfReader
from pypdf.generic import Destination

from kubebook.book.book import Book
from kubebook.book.proofs import evidence
from kubebook.book.records.entries import Entry
from kubebook.book.records.grants import Grant, Stage
from kubebook.book.records.plan import PlanLine, PlanVersion
from kubebook.book.records.proofs import Proof
from kubebook.errors.grants import GrantNotNamed, NothingGranted
from kubebook.paper import print_document
from kubebook.paper.documents.accountability.facts import BLANK
from kubebook.periods import parse_period
from kubebook.statements.grants.accountability import account_of
from kubebook.statements.statement import Narrowing
from tests.paper.reading import (
    letters_of,
    overlaps_among,
    pages_of,
    sizes_of,
    texts_of,
    words_of,
)
from tests.paper.samples import GROUP, HOSTILE, TODAY, empty_group
from tests.pictures import picture

NIK = "6271014503780001"
GRANT = Grant(
    number=1,
    name="bansos-2026",
    label="Bantuan Sosial KUBE",
    budget="apbn",
    amount=20_000_000,
    year=2026,
    goods=2_000_000,
    giver="Kementerian Sosial RI",
    decree="460/12/2026",
    decree_date=date(2026, 7, 1),
    report_due=date(2027, 1, 10),
    returns=True,
    sts="00012/STS/2026",
)
SECOND = GRANT._replace(number=2, name="csr", label="CSR", amount=5_000_000, goods=0, returns=False)
STAGES = (Stage(1, 1, 1, 10_000_000), Stage(2, 1, 2, 8_000_000))
LINES = (("Kandang", 4_000_000, "1401"), ("Ayam petelur", 8_000_000, "1302"),
         ("Pakan", 3_000_000, "5102"))  # fmt: skip
_ENTRIES = """
1  07-10 BBM-2026-0001 3101 1102 10000000 g Dana bantuan tahap 1
2  07-12 BM-2026-0001  3101 1401  2000000 g Mesin tetas
3  07-15 BBK-2026-0001 1102 1401  4500000 1 Bahan kandang
4  07-20 BBK-2026-0002 1102 1302  5000000 2 Ayam 60 ekor
5  08-02 BBM-2026-0002 3101 1102  5000000 g Dana bantuan tahap 2
6  08-05 BKM-2026-0001 4101 1101   360000 - Penjualan telur
7  08-06 BBK-2026-0003 1102 1302  2750000 2 Ayam 33 ekor
8  08-07 BBM-2026-0003 1302 1102   250000 2 Kelebihan bayar ayam kembali
9  08-09 BBK-2026-0004 1102 5102  1200000 3 Pakan 3 karung
10 08-20 BBK-2026-0005 1102 5901   300000 g Dibagi kepada anggota
11 08-31 BBM-2026-0004 4301 1102    12345 g Bunga bank
12 09-10 BBK-2026-0006 1102 3101   500000 g Dikembalikan ke Kas Daerah
13 09-11 BKK-2026-0001 1101 5102   100000 - Pakan dari uang sendiri
14 09-12 BBK-2026-0007 1102 5102   900000 3 Salah catat
"""


def lpj_book() -> Book:
    """Aid short of its decree, partly in goods; a line overspent, one aid to a member, a void."""
    book = empty_group(members=5, group=GROUP._replace(sample=False, business="Ayam petelur"))
    first = book.members["A01"]
    entries = []
    for line in _ENTRIES.strip().splitlines():
        number, day, voucher, source, target, amount, of, text = line.split(maxsplit=7)
        entries.append(
            Entry(
                number=int(number),
                voucher=voucher,
                date=date.fromisoformat(f"2026-{day}"),
                amount=int(amount),
                source=source,
                target=target,
                text=text,
                line=int(of) if of.isdigit() else None,
                grant=1 if of == "g" else None,
                member="A02" if int(number) == 10 else "",
                voided=date(2026, 9, 13) if int(number) == 14 else None,
                reason="Salah" if int(number) == 14 else "",
            )
        )
    lines = tuple(
        PlanLine(number, number, 1, "belanja", text, 1000, "paket", amount, amount, account, 1)
        for number, (text, amount, account) in enumerate(LINES, start=1)
    )
    proofs = (
        Proof(1, "BBK-2026-0001", "a" * 64, "jpg", 9, TODAY, "kandang.jpg"),
        Proof(2, "BBK-2026-0002", "b" * 64, "jpg", 9, TODAY, "ayam.jpg"),
    )
    return replace(
        book,
        members={**book.members, "A01": first._replace(nik=NIK)},
        entries=tuple(entries),
        grants=(GRANT,),
        stages=STAGES,
        plan_lines=lines,
        plan_versions=(PlanVersion(1, date(2026, 7, 5)),),
        proofs=proofs,
    )


def picture_of(proof: Proof) -> bytes | None:
    """The file of the first proof; that of the second is lost."""
    return picture() if proof.number == 1 else None


def lpj(
    book: Book,
    *,
    paper: str = "A4",
    grant: str | None = None,
    pictures: Callable[[Proof], bytes | None] = picture_of,
) -> bytes:
    """The report on 31 October 2026."""
    return print_document(
        "lpj", book, today=TODAY, paper=paper, narrowing=Narrowing(grant=grant), pictures=pictures
    )


@cache
def printed() -> bytes:
    """The report of the book."""
    return lpj(lpj_book())


def bookmarks(pdf: bytes) -> list[tuple[str, int]]:
    """The top entries of the list of contents with their page, from 1."""
    reader = PdfReader(BytesIO(pdf))
    return [
        (str(one.title), (reader.get_destination_page_number(one) or 0) + 1)
        for one in reader.outline
        if isinstance(one, Destination)
    ]


def page_titled(title: str, pdf: bytes | None = None) -> str:
    """The words of the page to which a bookmark leads."""
    pdf = pdf or printed()
    number = dict(bookmarks(pdf))[title]
    return " ".join(pages_of(pdf)[number - 1].split())


# --- its parts -----------------------------------------------------------------------------------


def test_every_part_stands_in_the_order_of_the_offices() -> None:
    """The list of what is missing first, then cover to STS, each with a bookmark."""
    assert [title for title, _ in bookmarks(printed())] == [
        "Kelengkapan",
        "Sampul",
        "Daftar Isi",
        "Penyampaian Laporan Pertanggungjawaban Bantuan Sosial KUBE",
        "Laporan Penggunaan Bantuan",
        "Laporan Pertanggungjawaban",
        "Rencana Anggaran Biaya (RAB)",
        "Realisasi RAB",
        "Buku Kas Bantuan",
        "Daftar Bukti",
        "Lampiran Bukti",
        "Berita Acara Serah Terima Barang",
        "Foto Kegiatan dan Barang",
        "Salinan Buku Rekening, Halaman Terakhir",
        "Pakta Integritas",
        "Surat Pernyataan Tanggung Jawab",
        "Surat Pernyataan Kesanggupan Menyampaikan Pertanggungjawaban",
        "Surat Tanda Setoran (STS)",
    ]
    pages = pages_of(printed())
    for number, page in enumerate(pages, start=1):
        assert f"Halaman {number} dari {len(pages)}" in page


@pytest.mark.parametrize(
    ("months", "until"), [("2026-07..2026-08", "31 Agustus"), ("2026-07..2026-12", "31 Oktober")]
)
def test_the_report_of_a_period_is_until_its_end_or_until_today(months: str, until: str) -> None:
    """A period that runs on past today is not claimed to be over."""
    period = parse_period(months, TODAY)
    words = words_of(print_document("lpj", lpj_book(), period=period, today=TODAY))
    assert f"penggunaannya sampai dengan {until} 2026." in words
    assert f"penggunaan bantuan sampai dengan {until} 2026 adalah" in words


def test_a_grant_whose_decree_is_of_a_later_day_is_reported_as_of_today() -> None:
    """A clock that was wrong when it was recorded and then put right: nothing came yet."""
    book = replace(lpj_book(), entries=())
    words = words_of(print_document("lpj", book, today=date(2026, 6, 15)))
    assert "sampai dengan 15 Juni 2026 belum menerima" in words


def test_the_first_page_lists_what_is_missing_and_what_will_be_asked() -> None:
    """Nothing is hidden: proofs, lost files, shortfall, money outside the plan, to members."""
    words = page_titled("Kelengkapan")
    for expected in (
        "Nota belum ada: 4 bukti, Rp6.250.000: BBK-2026-0003 \N{EN DASH} 0005, BM-2026-0001.",
        "Berkas gambar bukti yang hilang: BBK-2026-0002.",
        "Sisa dana dengan bunganya Rp1.012.345 harus dikembalikan dan belum dikembalikan.",
        "Bantuan Sosial KUBE: diterima Rp17.000.000 dari Rp20.000.000, kurang Rp3.000.000.",
        "Bantuan Sosial KUBE: Rp300.000 dibayarkan kepada anggota, BBK-2026-0005.",
        "luar RAB: BBK-2026-0005, Rp300.000.",
        "Baris RAB 1, Kandang, lebih Rp500.000 dari anggaran.",
        "Foto Kegiatan dan Barang: ditempel pada lembarnya.",
        "Berita acara serah terima barang: ditandatangani pemberi bantuan.",
    ):
        assert expected in words


def test_a_complete_book_has_nothing_missing() -> None:
    """Only what is added by hand stands in the list."""
    book = lpj_book()
    proofs = tuple(
        Proof(number, entry.voucher, "c" * 64, "jpg", 9, TODAY)
        for number, entry in enumerate(book.entries, start=1)
    )
    grant = GRANT._replace(returns=False, amount=17_000_000)
    book = replace(book, proofs=proofs, grants=(grant,))
    words = page_titled("Kelengkapan", lpj(book, pictures=lambda _: picture()))
    assert "Belum ada Tidak ada." in words


def test_a_correction_has_the_proof_of_what_it_replaces() -> None:
    """The slip stays the same when only the amount was mistyped."""
    book = lpj_book()
    wrong = next(entry for entry in book.entries if entry.voucher == "BBK-2026-0001")
    right = wrong._replace(number=15, voucher="BBK-2026-0008", amount=4_400_000, replaces=3)
    gone = wrong._replace(voided=date(2026, 9, 1), reason="Salah", replaced_by=right.voucher)
    kept = tuple(gone if entry is wrong else entry for entry in book.entries)
    before, after = (
        evidence(account_of(one, GRANT, TODAY).own)
        for one in (book, replace(book, entries=(*kept, right)))
    )
    assert [one.voucher for one in before if one.proofs] == ["BBK-2026-0001", "BBK-2026-0002"]
    assert [one.voucher for one in after if one.proofs] == ["BBK-2026-0008", "BBK-2026-0002"]


def test_cover_letter_and_statements_say_whose_aid_and_who_signs() -> None:
    """The identity card stands in full where an office asks for it, and nowhere else."""
    cover = page_titled("Sampul")
    assert "LAPORAN PERTANGGUNGJAWABAN BANTUAN SOSIAL KUBE TAHUN ANGGARAN 2026 OLEH" in cover
    assert "KUBE AYAM BERKAH JALAN ANGGREK NOMOR 7, RT 002/RW 001" in cover
    letter = page_titled("Penyampaian Laporan Pertanggungjawaban Bantuan Sosial KUBE")
    assert "Lampiran : 1 (satu) bendel" in letter
    assert "Kementerian Sosial RI, berdasarkan SK 460/12/2026 tanggal 1 Juli 2026 sebesar" in letter
    assert "Rp17.000.000 (tujuh belas juta rupiah)" in letter
    for title in (
        "Pakta Integritas",
        "Surat Pernyataan Tanggung Jawab",
        "Surat Pernyataan Kesanggupan Menyampaikan Pertanggungjawaban",
    ):
        words = page_titled(title)
        assert f"Nama : Marlina Unting No. KTP : {NIK}" in words
        assert "Meterai Rp10.000" in words
        assert "Yang membuat pernyataan, Ketua Marlina Unting" in words
    assert "paling lambat tanggal 10 Januari 2027" in words_of(printed())
    assert words_of(printed()).count(NIK) == 3
    assert words_of(printed()).count("Meterai Rp10.000") == 3


def test_of_aid_that_has_not_come_nothing_says_that_it_came() -> None:
    """The letter says so, encloses no more than there is, and no statement answers for Rp0."""
    pdf = lpj(replace(lpj_book(), entries=(), stages=(), plan_lines=()))
    letter = page_titled("Penyampaian Laporan Pertanggungjawaban Bantuan Sosial KUBE", pdf)
    assert "sampai dengan 31 Oktober 2026 belum menerima Bantuan Sosial KUBE" in letter
    assert enclosed(letter) == ["Laporan Penggunaan Bantuan dan uraiannya;", "Buku Kas Bantuan;",
                                "Pakta Integritas dan surat pernyataan."]  # fmt: skip
    title = "Surat Pernyataan Tanggung Jawab"
    assert title not in dict(bookmarks(pdf))
    assert f"{title}: tidak disertakan, karena belum ada bantuan yang diterima." in page_titled(
        "Kelengkapan", pdf
    )
    assert "Surat Pernyataan Kesanggupan" in words_of(pdf)
    assert "nol rupiah" not in letter


def test_the_letter_encloses_what_is_in_the_bundle() -> None:
    """The handover of goods and the STS too, where there are any."""
    letter = page_titled("Penyampaian Laporan Pertanggungjawaban Bantuan Sosial KUBE")
    assert enclosed(letter) == [
        "Laporan Penggunaan Bantuan dan uraiannya;",
        "Rencana Anggaran Biaya (RAB) dan realisasinya;",
        "Buku Kas Bantuan;",
        "Daftar Bukti dan salinan bukti pengeluaran;",
        "Berita Acara Serah Terima Barang;",
        "Surat Tanda Setoran (STS);",
        "Pakta Integritas dan surat pernyataan.",
    ]


def enclosed(letter: str) -> list[str]:
    """The numbered points of the covering letter."""
    points = letter.partition("terlampir: ")[2].partition(" Demikian")[0]
    return re.split(r" ?\b\d\. ", points)[1:]


def test_usage_is_one_page_signed_left_by_the_chair_and_right_by_the_treasurer() -> None:
    """Uraian, Anggaran, Realisasi, Sisa, Keterangan; what went wrong has its remark."""
    words = page_titled("Laporan Penggunaan Bantuan")
    for expected in (
        "Besarnya dana : Rp20.000.000 (dua puluh juta rupiah)",
        "Diterima : Rp17.000.000, kurang Rp3.000.000",
        "1 Kandang 4.000.000 4.500.000 −500.000 lebih dari anggaran",
        "2 Ayam petelur 8.000.000 7.500.000 500.000 nota belum lengkap",
        "3 Pakan 3.000.000 1.200.000 1.800.000 nota belum lengkap",
        "4 Belanja di luar RAB 300.000 −300.000",
        "5 Barang yang diterima langsung 2.000.000 −2.000.000",
        "Jumlah 15.000.000 15.500.000 −500.000",
        (
            "Diterima Rp17.000.000, dibelanjakan Rp15.500.000, dikembalikan Rp500.000; sisa "
            "Rp1.000.000 (satu juta rupiah)."
        ),
        "Ketua Marlina Unting Bendahara Siti Rahmah",
        "Mengetahui, Pendamping Ratna Salundik Lurah Habaring Hurung Sutarno Liwan, S.Sos. NIP",
    ):
        assert expected in words


@pytest.mark.parametrize("paper", ["A4", "F4"])
@pytest.mark.parametrize("count", [12, 40])
def test_usage_stays_on_one_page_however_long_the_plan(paper: str, count: int) -> None:
    """More lines than fit are summed by their group; the sum is the same."""
    line = lpj_book().plan_lines[0]
    lines = tuple(
        line._replace(
            number=number, line=number, text=f"Pos {number}", group=f"Bagian {number % 4}"
        )
        for number in range(1, count + 1)
    )
    pdf = lpj(replace(lpj_book(), plan_lines=lines), paper=paper)
    words = page_titled("Laporan Penggunaan Bantuan", pdf)
    assert ("Bagian 1" in words) == (count == 40)
    assert f"Jumlah {count * 4}.000.000 15.500.000" in words
    assert "Marlina Unting" in words


def test_goods_and_sts_have_their_sheets_only_where_there_are_any() -> None:
    """The goods with their sum and two signatures; the deposit slip with number and amount."""
    goods = page_titled("Berita Acara Serah Terima Barang")
    assert "1 Mesin tetas .......... .......... .......... 2.000.000 BM-0001 Jumlah" in goods
    assert "PIHAK PERTAMA, yang menyerahkan, Kementerian Sosial RI" in goods
    sts = page_titled("Surat Tanda Setoran (STS)")
    assert "Nomor STS : 00012/STS/2026 Jumlah : Rp500.000 (lima ratus ribu rupiah)" in sts
    book = lpj_book()
    kept = tuple(entry for entry in book.entries if entry.number not in (2, 12))
    titles = [title for title, _ in bookmarks(lpj(replace(book, entries=kept)))]
    assert "Berita Acara Serah Terima Barang" not in titles
    assert "Surat Tanda Setoran (STS)" not in titles


# --- its figures ---------------------------------------------------------------------------------

_FIGURE = re.compile(r"(?<![\d/.\-])\d{1,3}(?:\.\d{3})+(?![\d/])")


def figures_from_entries(book: Book) -> set[int]:
    """All that can be printed of this book: amounts, running balances, sums by hand."""
    counted = [entry for entry in book.entries if entry.voided is None]
    figures = {entry.amount for entry in book.entries} | {GRANT.amount, GRANT.goods}

    def total(*numbers: int) -> int:
        by_number = {entry.number: entry.amount for entry in counted}
        return sum(by_number[abs(n)] * (1 if n > 0 else -1) for n in numbers)

    own = (1, -3, -4, 5, -7, 8, -9, -10, 11, -12)
    running = [total(*own[:count]) for count in range(1, len(own) + 1)]
    came = [total(*(n for n in own[:count] if n > 0)) for count in range(1, len(own) + 1)]
    went = [-total(*(n for n in own[:count] if n < 0)) for count in range(1, len(own) + 1)]
    realised = {1: total(3), 2: total(4, 7, -8), 3: total(9)}
    budgets = {number: amount for number, (_, amount, _) in enumerate(LINES, start=1)}
    spent = total(2, 3, 4, 7, -8, 9, 10)
    received = total(1, 2, 5)
    left = received - spent - total(12)
    planned = sum(realised.values())
    unproved = total(7, 9)
    proved, bare = total(3, 4, 12), total(2, 7, 9, 10)  # 12 by its STS; 2 are goods
    return figures | {
        *running, *came, *went,
        *realised.values(), *budgets.values(), sum(budgets.values()), planned,
        *(abs(budgets[n] - realised[n]) for n in budgets),
        abs(sum(budgets.values()) - spent), abs(sum(budgets.values()) - planned),
        spent, received, total(1, 5), GRANT.amount - received, left, left + total(11), total(12),
        unproved, proved, bare, proved + bare, planned - unproved,
        *(stage.amount for stage in STAGES), total(1, 5) - STAGES[0].amount,
        10_000,
    }  # fmt: skip


def test_every_figure_comes_from_an_entry() -> None:
    """Each amount of the whole bundle is an entry's, or a sum of entries made here by hand."""
    known = figures_from_entries(lpj_book())
    for number, page in enumerate(pages_of(printed()), start=1):
        for figure in _FIGURE.findall(page):
            assert int(figure.replace(".", "")) in known, (number, figure)


def test_what_was_promised_received_and_spent_foots() -> None:
    """Promised less received is missing; received less spent less returned is left."""
    words = words_of(printed())
    for expected in (
        "Bantuan menurut SK 20.000.000",
        "Diterima 17.000.000",
        "Kurang dari SK 3.000.000",
        "Dibelanjakan 15.500.000",
        "Dikembalikan, STS 00012/STS/2026 −500.000 BBK-0006",
        "Sisa dana bantuan 1.000.000",
        "Sisa dana bantuan dengan bunga 1.012.345",
    ):
        assert expected in words


def test_the_list_of_proofs_is_of_the_vouchers_of_grant_money() -> None:
    """All that was paid of the aid, and nothing of the group's own money."""
    start = dict(bookmarks(printed()))["Daftar Bukti"]
    until = dict(bookmarks(printed()))["Lampiran Bukti"]
    words = " ".join(" ".join(pages_of(printed())[start - 1 : until - 1]).split())
    words = words[words.index("Daftar Bukti") :]
    listed = set(re.findall(r"B[BK][KM]-\d{4}", words))
    paid = {f"BBK-000{number}" for number in (1, 2, 3, 4, 5, 6)}
    assert listed == paid


def test_the_cash_book_is_that_of_the_grant_alone_and_closed() -> None:
    """Own money is left out; it is closed with what is left of the aid and its interest."""
    words = page_titled("Buku Kas Bantuan")
    assert "Bahan kandang" in words
    assert "Pakan dari uang sendiri" not in words_of(printed())
    closing = words_of(printed()).partition("Buku Kas Bantuan ditutup dengan sisa Rp1.012.345")[2]
    assert "Mengetahui, Ketua" in closing.partition("Daftar Bukti")[0]


# --- other books ---------------------------------------------------------------------------------


def test_of_several_grants_one_is_named_and_nothing_of_the_other_is_told() -> None:
    """Without a name it is refused."""
    book = lpj_book()
    goods = book.entries[1]._replace(number=20, voucher="BM-2026-0020", grant=2, amount=5_000_000)
    book = replace(book, grants=(GRANT, SECOND), entries=(*book.entries, goods))
    with pytest.raises(GrantNotNamed):
        lpj(book)
    assert "5.000.000 BM-0020" not in words_of(lpj(book, grant="bansos"))
    words = words_of(lpj(book, grant="csr"))
    assert "LAPORAN PERTANGGUNGJAWABAN CSR" in words
    assert "Realisasi RAB belum ada: RAB belum punya baris yang dibiayai bantuan ini" in words
    assert "Bahan kandang" not in words  # the cash book is of this grant alone


def test_without_aid_there_is_nothing_to_account_for() -> None:
    """A sentence instead of a bundle of empty forms; of an award not yet come there is a bundle."""
    with pytest.raises(NothingGranted):
        lpj(empty_group())


@pytest.mark.parametrize("members", [0, 5])
def test_a_new_group_with_a_decree_and_nothing_else_prints(members: int) -> None:
    """All that is missing is listed, and lines are left to write on."""
    bare = Grant(number=1, name="a", label="A", budget="lain", amount=1, year=2026)
    book = replace(empty_group(members=members), grants=(bare,))
    words = page_titled("Kelengkapan", lpj(book))
    assert "Belum diketahui tentang bantuan: pemberinya, nomor SK, tanggal SK" in words
    assert "RAB belum punya baris yang dibiayai bantuan ini." in words
    assert "A, Rp1, belum diterima." in words


def test_a_spoilt_book_prints() -> None:
    """Unknown accounts, lines and odd vouchers stop nothing."""
    book = lpj_book()
    odd = book.entries[3]._replace(number=30, source="9998", target="9997", voucher="X", line=99)
    assert lpj(replace(book, entries=(*book.entries, odd))).startswith(b"%PDF")


def test_the_same_book_gives_the_same_bytes() -> None:
    """Printed twice it is one file."""
    assert lpj(lpj_book()) == printed()


def hostile() -> Book:
    """Names as long and odd as they come."""
    book, long = lpj_book(), HOSTILE * 3
    grant = GRANT._replace(label=long, giver=long, decree=long, sts=long)
    return replace(
        book,
        group=book.group._replace(name=long, business=long, companion=long, village_head=long),
        grants=(grant,),
        entries=tuple(entry._replace(text=long) for entry in book.entries),
        members={key: one._replace(name=long[:60]) for key, one in book.members.items()},
    )


def new_group() -> Book:
    """A decree and nothing else."""
    bare = Grant(number=1, name="a", label="A", budget="lain", amount=1, year=2026)
    return replace(empty_group(group=GROUP._replace(sample=False)), grants=(bare,))


@pytest.mark.parametrize("paper", ["A4", "F4"])
@pytest.mark.parametrize("make", [lpj_book, hostile, new_group])
def test_nothing_is_clipped_and_nothing_runs_into_another(
    make: Callable[[], Book], paper: str
) -> None:
    """Every letter stands inside the margins and over no other, on both sheets."""
    pdf = lpj(make(), paper=paper)
    upright = {"A4": (210, 297), "F4": (215, 330)}[paper]
    assert sizes_of(pdf) <= {upright, upright[::-1]}
    sheets = [page.mediabox.upper_right for page in PdfReader(BytesIO(pdf)).pages]
    letters = list(letters_of(pdf))
    for letter in letters:
        wide, high = (float(side) * 25.4 / 72 for side in sheets[letter.page - 1])
        bound, free = (letter.top, letter.left) if wide > high else (letter.left, letter.top)
        assert bound > 24.4, letter
        assert free > 5, letter
        assert letter.right < wide - 16.4, letter
        assert letter.bottom < high - 4.2, letter
    assert overlaps_among(letters) == []


# --- signatures -----------------------------------------------------------------------------------


def signed_with(pdf: bytes, signed: str, words: str) -> bool:
    """Whether each page on which somebody signs as `signed` has these words above it."""
    sheets = [page for page in texts_of(pdf) if signed in page]
    return bool(sheets) and all(words in page.split(signed)[0] for page in sheets)


@pytest.mark.parametrize("paper", ["A4", "F4"])
def test_no_signature_is_parted_from_what_it_signs(paper: str) -> None:
    """However long chapters, statements and goods become, a line of them stands above the name."""
    book = lpj_book()
    for count in range(0, 45, 2):
        stages = tuple(Stage(n, 1, n, 1_000) for n in range(1, count))
        pdf = lpj(replace(book, stages=stages), paper=paper)
        start = dict(bookmarks(pdf))["Rencana Anggaran Biaya (RAB)"]
        end = texts_of(pdf)[start - 2]
        assert "Kami menyampaikan terima kasih" in end.split("Palangka Raya, 31")[0], count
    chair = book.members["A01"]
    for length in range(0, 1800, 150):
        lives = chair._replace(address="Jalan " + "Anggrek " * (length // 8))
        pdf = lpj(replace(book, members={**book.members, "A01": lives}), paper=paper)
        assert signed_with(pdf, "Yang membuat pernyataan,", "Demikian pernyataan ini"), length
        assert max(one.bottom for one in letters_of(pdf)) < {"A4": 297, "F4": 330}[paper] - 4, (
            length
        )
    gift = book.entries[1]
    for count in range(20, 46, 3):
        more = tuple(gift._replace(number=50 + n, amount=1000) for n in range(count))
        pdf = lpj(replace(book, entries=(*book.entries, *more)), paper=paper)
        assert signed_with(pdf, "PIHAK PERTAMA, yang menyerahkan,", "Jumlah"), count


@pytest.mark.parametrize(
    ("due", "reported", "promised", "told"),
    [
        (date(2026, 11, 1), None, "paling lambat tanggal 1 November 2026", False),
        (TODAY, None, "paling lambat tanggal 31 Oktober 2026", False),
        (date(2026, 10, 30), None, "", True),
        (date(2026, 10, 30), date(2026, 10, 29), "", False),
        (None, None, f"paling lambat tanggal {BLANK}", False),
    ],
)
def test_no_statement_promises_a_day_that_is_over(
    due: date | None, reported: date | None, promised: str, *, told: bool
) -> None:
    """On the deadline it is signed, the day after it is left out, and the first page says why."""
    book = lpj_book()
    grant = book.grants[0]._replace(report_due=due, reported=reported)
    pdf = lpj(replace(book, grants=(grant, *book.grants[1:]), stages=()))
    words = words_of(pdf)
    assert ("SURAT PERNYATAAN KESANGGUPAN" in words) == bool(promised)
    assert promised in words
    missing = page_titled("Kelengkapan", pdf)
    assert ("batas waktunya yang terakhir, 30 Oktober 2026, sudah lewat" in missing) == told


def test_a_statement_promises_the_next_deadline_of_a_stage() -> None:
    """That of the first stage is over and reported; the second one's comes before the grant's."""
    book = lpj_book()
    grant = book.grants[0]
    stages = tuple(
        Stage(number=n, grant=grant.number, stage=n, amount=1, due=due, reported=done)
        for n, due, done in (
            (1, date(2026, 10, 1), date(2026, 10, 1)),
            (2, date(2026, 12, 1), None),
        )
    )
    assert "paling lambat tanggal 1 Desember 2026" in words_of(lpj(replace(book, stages=stages)))
