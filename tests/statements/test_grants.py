"""The list of grants, and Penggunaan Bantuan: each figure with the vouchers it comes from."""

from dataclasses import replace
from datetime import date

from kubebook.book.book import Book
from kubebook.book.entries.vouchers import compact
from kubebook.book.proofs import standing
from kubebook.book.records.grants import Grant, Stage
from kubebook.book.records.plan import PlanLine
from kubebook.book.records.proofs import Proof
from kubebook.language import word
from kubebook.money import format_rupiah
from kubebook.paper.engine.wording import runs
from kubebook.periods import parse_period
from kubebook.statements.catalogue import make
from kubebook.statements.grants.accountability import account_of
from kubebook.statements.month.summary import summarise
from kubebook.statements.month.to_discuss import topics_of
from tests.statements.books import book_of, entry, people
from tests.statements.entries.test_cash_books import lines

TODAY = date(2026, 10, 31)
GRANT = Grant(
    number=1,
    name="bansos-2026",
    label="Bantuan sosial KUBE",
    budget="apbn",
    amount=20_000_000,
    year=2026,
    decree="460/12/2026",
    decree_date=date(2026, 3, 12),
)
CELLS = ("text", "amount", "vouchers")


def jeneponto(**more: object) -> Book:
    """Decree 20 million; 15 came, in two stages; 9 spent as planned, 1 outside, to a member."""
    line = PlanLine(
        number=1, line=1, version=1, block="belanja", text="Ayam", volume=1000, unit="paket",
        price=9_000_000, amount=9_000_000, account="1302", fund=1,
    )  # fmt: skip
    book = book_of(
        entry(1, "2026-04-01", 10_000_000, "bantuan-sosial", "bank", grant=1),
        entry(2, "2026-04-03", 5_000_000, "bank", "ternak", line=1),
        entry(3, "2026-04-04", 4_000_000, "bank", "ternak", line=1),
        entry(4, "2026-05-01", 5_000_000, "bantuan-sosial", "bank", grant=1),
        entry(5, "2026-05-02", 1_000_000, "bank", "beban-lain", grant=1, member="A02"),
        entry(6, "2026-05-30", 10_000, "bunga-bank", "bank", grant=1),
        members=people(5),
    )
    stages = (
        Stage(number=1, grant=1, stage=1, amount=12_000_000),
        Stage(number=2, grant=1, stage=2, amount=8_000_000),
    )
    proof = Proof(1, "BBK-2026-0002", "ab" * 32, "jpg", 9, TODAY)
    return replace(
        book,
        grants=(GRANT._replace(**more),),  # type: ignore[arg-type]  # the fields of a grant
        stages=stages,
        plan_lines=(line,),
        proofs=(proof,),
    )


def test_every_figure_stands_with_its_vouchers() -> None:
    """Jeneponto: what is missing is a line of its own and lessens nothing else."""
    assert lines(make("grant-use", jeneponto(), today=TODAY), *CELLS) == [
        ("heading", "Bantuan sosial KUBE, SK 460/12/2026 tanggal 12 Maret 2026", None, None),
        ("heading", "Penerimaan", None, None),
        ("item", "Diterima berupa uang", 15_000_000, "BBM-2026-0001, 0004"),
        ("item", "Diterima berupa barang", 0, ""),
        ("subtotal", "Diterima", 15_000_000, None),
        (
            "of-which",
            "dari jumlah itu tahap 1, dari Rp12.000.000",
            12_000_000,
            "BBM-2026-0001, 0004",
        ),
        (
            "of-which",
            "dari jumlah itu tahap 2, dari Rp8.000.000; Rp5.000.000 belum cair",
            3_000_000,
            "BBM-2026-0004",
        ),
        ("heading", "Dibandingkan dengan SK", None, None),
        ("item", "Bantuan menurut SK", 20_000_000, ""),
        ("item", "Diterima", -15_000_000, ""),
        ("subtotal", "Kurang dari SK", 5_000_000, None),
        ("heading", "Penggunaan", None, None),
        ("item", "Belanja sesuai RAB", 9_000_000, "BBK-2026-0002 \N{EN DASH} 0003"),
        ("item", "Belanja di luar RAB", 1_000_000, "BBK-2026-0005"),
        ("subtotal", "Dibelanjakan", 10_000_000, None),
        ("of-which", "dari jumlah itu sesuai RAB, notanya lengkap", 5_000_000, ""),
        (
            "of-which",
            "dari jumlah itu sesuai RAB, belum ada nota",
            4_000_000,
            "BBK-2026-0003",
        ),
        ("of-which", "dari jumlah itu dibayarkan kepada anggota", 1_000_000, "BBK-2026-0005"),
        ("heading", "Sisa", None, None),
        ("item", "Diterima", 15_000_000, ""),
        ("item", "Dibelanjakan", -10_000_000, ""),
        ("item", "Dikembalikan", 0, ""),
        ("total", "Sisa dana bantuan", 5_000_000, None),
        ("heading", "Dengan bunga bank", None, None),
        ("item", "Sisa dana bantuan", 5_000_000, ""),
        ("item", "Bunga bank atas dana bantuan", 10_000, "BBM-2026-0006"),
        ("total", "Sisa dana bantuan dengan bunga", 5_010_000, None),
        (
            "of-which",
            "Nota belum ada, seluruhnya",
            5_000_000,
            "BBK-2026-0003, 0005",
        ),
    ]


def test_totals_and_notes_say_what_stands_out() -> None:
    """For scripts the figures by name; for people the sentences under the table."""
    statement = make("grant-use", jeneponto(), today=TODAY)
    assert statement.totals == {
        "promised": 20_000_000,
        "received": 15_000_000,
        "shortfall": 5_000_000,
        "spent": 10_000_000,
        "to_members": 1_000_000,
        "returned": 0,
        "left": 5_000_000,
        "interest": 10_000,
    }
    assert [word(note, "id") for note in statement.notes] == [
        "Bantuan sosial KUBE: diterima Rp15.000.000 dari Rp20.000.000, kurang Rp5.000.000.",
        "Bantuan sosial KUBE: Rp1.000.000 dibayarkan kepada anggota, BBK-2026-0005.",
    ]


def test_money_in_hand_that_is_less_than_the_aid_left_is_said_in_plain_words() -> None:
    """Six million went to something else; the titipan of members does not fill the hole."""
    book = jeneponto()
    spent = entry(7, "2026-06-01", 2_000_000, "bank", "beban-lain")
    saved = entry(8, "2026-06-02", 1_000_000, "simpanan-sukarela", "kas", member="A01")
    statement = make("grant-use", replace(book, entries=(*book.entries, spent, saved)), today=TODAY)
    assert word(statement.notes[-1], "id") == (
        "Menurut buku sisa dana bantuan dengan bunganya harus Rp5.010.000, tetapi uang milik "
        "kelompok Rp3.010.000: Rp2.000.000 tidak ada."
    )


def test_figures_are_those_of_the_day_asked_for() -> None:
    """At the end of April the second stage had not come."""
    statement = make("grant-use", jeneponto(), parse_period("2026-04", TODAY), today=TODAY)
    assert (statement.totals["received"], statement.totals["left"]) == (10_000_000, 1_000_000)


def test_more_than_the_decree_says_is_no_shortfall() -> None:
    """Too much is told with its own words."""
    rows = lines(make("grant-use", jeneponto(amount=14_000_000), today=TODAY), *CELLS)
    assert ("subtotal", "Diterima lebih dari SK", 1_000_000, None) in rows


def test_several_grants_stand_in_a_block_each_and_are_summed_in_the_list() -> None:
    """One whose aid came in goods beside one in money."""
    book = jeneponto()
    second = GRANT._replace(number=2, name="csr", label="CSR", amount=4_650_000, decree="")
    goods = entry(7, "2026-06-01", 4_650_000, "bantuan-sosial", "peralatan", grant=2)
    book = replace(book, grants=(*book.grants, second), entries=(*book.entries, goods))
    rows = lines(make("grant-use", book, today=TODAY), *CELLS)
    assert ("heading", "CSR", None, None) in rows
    assert ("item", "Barang yang diterima langsung", 4_650_000, "BM-2026-0007") in rows
    listed = make("grants", book, today=TODAY)
    assert lines(listed, "no", "grant", "budget", "promised", "received", "spent", "left") == [
        ("item", 1, "bansos-2026", "APBN", 20_000_000, 15_000_000, 10_000_000, 5_000_000),
        ("item", 2, "csr", "APBN", 4_650_000, 4_650_000, 4_650_000, 0),
        ("total", None, None, None, 24_650_000, 19_650_000, 14_650_000, 5_000_000),
    ]


def test_goods_fill_no_stage_if_the_stages_are_of_money_alone() -> None:
    """The decree promises 20 million, 5 of them in goods: the stages make 15."""
    stages = (Stage(number=1, grant=1, stage=1, amount=15_000_000),)
    book = book_of(
        entry(1, "2026-04-01", 5_000_000, "bantuan-sosial", "peralatan", grant=1),
        entry(2, "2026-04-02", 6_000_000, "bantuan-sosial", "bank", grant=1),
    )
    for goods, amount, vouchers in (
        (5_000_000, 6_000_000, "BBM-2026-0002"),
        (0, 11_000_000, "BBM-2026-0002, BM-2026-0001"),
    ):
        grants = (GRANT._replace(goods=goods),)
        rows = lines(
            make("grant-use", replace(book, grants=grants, stages=stages), today=TODAY), *CELLS
        )
        words = "dari jumlah itu tahap 1, dari Rp15.000.000"
        words += f"; {format_rupiah(15_000_000 - amount)} belum cair"
        assert ("of-which", words, amount, vouchers) in rows


def test_stages_of_the_whole_decree_are_filled_by_goods_that_it_does_not_name() -> None:
    """What has not come of the stages is then what is missing of the decree."""
    stages = (
        Stage(number=1, grant=1, stage=1, amount=12_000_000),
        Stage(number=2, grant=1, stage=2, amount=8_000_000),
    )
    book = book_of(
        entry(1, "2026-04-01", 15_000_000, "bantuan-sosial", "bank", grant=1),
        entry(2, "2026-04-02", 2_000_000, "bantuan-sosial", "peralatan", grant=1),
    )
    made = make("grant-use", replace(book, grants=(GRANT,), stages=stages), today=TODAY)
    rows = lines(made, *CELLS)
    words = "dari jumlah itu tahap 2, dari Rp8.000.000; Rp3.000.000 belum cair"
    assert ("of-which", words, 5_000_000, "BBM-2026-0001, BM-2026-0002") in rows
    assert made.totals["shortfall"] == 3_000_000


def test_the_book_of_a_grant_keeps_what_was_corrected_twice() -> None:
    """The proof of the first slip proves the last too; entries of another grant are left out."""
    wrong = entry(1, "2026-10-01", 900, "bank", "pakan", grant=1, voided=TODAY)
    better = entry(2, "2026-10-01", 800, "bank", "pakan", grant=1, voided=TODAY, replaces=1)
    right = entry(3, "2026-10-01", 700, "bank", "pakan", grant=1, replaces=2)
    other = entry(4, "2026-10-01", 600, "bank", "pakan", grant=2)
    proof = Proof(1, wrong.voucher, "ab" * 32, "jpg", 9, TODAY)
    book = replace(
        book_of(wrong, better, right, other),
        grants=(GRANT, GRANT._replace(number=2, name="csr")),
        proofs=(proof,),
    )
    own = account_of(book, GRANT, TODAY).own
    assert [one.number for one in own.entries] == [1, 2, 3]
    assert standing(own)[right.voucher] == (proof,)


def test_what_came_fills_the_stages_one_after_the_other() -> None:
    """To the rupiah, with the vouchers of each; a stage that has not begun stands at 0."""
    whole = jeneponto()
    first, *_, second = (one for one in whole.entries if one.source == "3101")
    stages = (*whole.stages, Stage(number=3, grant=1, stage=3, amount=1_000_000))
    for came, expected in (
        ((10_000_000,), [(10_000_000, "BBM-2026-0001"), (0, ""), (0, "")]),
        (
            (12_000_000, 5_000_000),
            [(12_000_000, "BBM-2026-0001"), (5_000_000, "BBM-2026-0004"), (0, "")],
        ),
    ):
        pairs = zip((first, second), came, strict=False)
        entries = tuple(one._replace(amount=amount) for one, amount in pairs)
        book = replace(whole, entries=entries, stages=stages)
        rows = lines(make("grant-use", book, today=TODAY), *CELLS)
        shown = [row[2:] for row in rows if str(row[1]).startswith("dari jumlah itu tahap ")]
        assert shown == expected


def test_a_group_without_grants_has_empty_tables_and_says_nothing_of_aid() -> None:
    """No grant, no hole."""
    book = book_of(entry(1, "2026-10-01", 5, "penjualan", "kas"))
    assert make("grant-use", book, today=TODAY).rows == ()
    assert make("grants", book, today=TODAY).rows == ()
    october = parse_period("2026-10", TODAY)
    summary = summarise(book, october, today=TODAY)
    assert summary.aid is None
    said = (*summary.story, *topics_of(book, october, today=TODAY))
    assert not any("bantuan" in word(one, "id") for one in said)


def test_the_summary_says_what_is_left_until_all_is_used() -> None:
    """Told while something is left, and in the month in which the last was spent."""
    book = jeneponto()
    summary = summarise(book, parse_period("2026-10", TODAY), today=TODAY)
    assert (
        word(summary.story[-1], "id")
        == "Sisa dana bantuan: Rp5.000.000 dari Rp15.000.000 yang diterima."
    )
    assert [piece for piece in runs(summary.story[-1]) if piece[1]] == [("Rp5.000.000", True)]
    topics = topics_of(book, parse_period("2026-10", TODAY), today=TODAY)
    assert word(topics[0], "id").endswith("kurang Rp5.000.000.")
    spent = entry(7, "2026-10-01", 5_000_000, "bank", "pakan", grant=1)
    book = replace(book, entries=(*book.entries, spent))
    october = summarise(book, parse_period("2026-10", TODAY), today=TODAY)
    assert (
        word(october.story[-1], "id") == "Sisa dana bantuan: Rp0 dari Rp15.000.000 yang diterima."
    )
    later = summarise(book, parse_period("2026-11", TODAY), today=date(2026, 11, 30))
    assert later.aid is None


def test_the_details_of_aid_are_of_the_end_of_the_day() -> None:
    """What came on the day counts, what is of the next day does not, and what names no grant."""
    book = book_of(
        entry(1, "2026-10-30", 5_000, "bantuan-sosial", "bank"),
        entry(2, "2026-10-31", 70_000, "bantuan-sosial", "bank", grant=1),
        entry(3, "2026-11-01", 900_000, "bantuan-sosial", "bank", grant=1),
    )
    book = replace(book, grants=(GRANT,))
    rows = make("details", book, parse_period("2026-10", TODAY), today=date(2026, 11, 30)).rows
    assert [(row.level, row.cells.get("amount")) for row in rows][-3:] == [
        ("item", 70_000),
        ("item", 5_000),
        ("subtotal", 75_000),
    ]


def test_voucher_numbers_in_a_row_are_written_as_a_range() -> None:
    """Each number is still to be read off; another series or year begins anew."""
    vouchers = ("BKK-2026-0043", "BKK-2026-0041", "BKK-2026-0042", "BKK-2026-0047",
                "BBK-2026-10000", "BBK-2025-0001")  # fmt: skip
    assert compact(vouchers) == (
        "BBK-2025-0001, BBK-2026-10000, BKK-2026-0041 \N{EN DASH} 0043, 0047"
    )
    assert compact(("BKK-2026-0041", "BKK-2026-0043")) == "BKK-2026-0041, 0043"
    assert compact(("BKK-2026-0041", "BKK-2026-0042")) == "BKK-2026-0041 \N{EN DASH} 0042"
    assert compact(("BKK-2026-9999", "BKK-2026-10000")) == "BKK-2026-9999 \N{EN DASH} 10000"
