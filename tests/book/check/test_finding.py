"""Findings as values, and the last number on each side of what is named and what is counted."""

from dataclasses import replace
from datetime import date

import pytest

from kubebook.book.book import Book
from kubebook.book.check.finding import Scope, as_one, found
from kubebook.book.check.whole_book import check_book, found_in
from kubebook.book.check.words import Place
from kubebook.book.records.people import Term
from kubebook.book.records.plan import PlanLine, PlanVersion
from kubebook.language import word
from kubebook.statements.grants.accountability import account_of, to_explain
from kubebook.statements.month.to_discuss import TOPICS
from tests.book.check.broken import GRANT, OCTOBER, TODAY
from tests.book.check.test_whole_book import clean
from tests.statements.books import book_of, entry


def test_findings_of_a_key_become_one_where_the_first_stood() -> None:
    """Proofs that are lost are one line; without any of them nothing is added."""
    first, second = found("a", x=1), found("proof-lost", voucher="BKK-2026-0001")
    third, fourth = found("b", x=2), found("proof-lost", voucher="BKK-2026-0002")
    joined = as_one([first, second, third, fourth], "proof-lost", "voucher", "ranges")
    assert joined == [first, found("proof-lost", ranges=("BKK-2026-0001", "BKK-2026-0002")), third]
    assert as_one([first], "proof-lost", "voucher", "ranges") == [first]


def test_a_term_of_nobody_is_no_reason_to_break_off() -> None:
    """A page of the month is drawn of any book."""
    book = replace(clean().book, terms=(Term(9, "A77", "ketua", date(2024, 1, 1)),))
    assert found_in(Scope(book, TODAY, until=TODAY, period=OCTOBER), TOPICS)


def said(book: Book, key: str, place: Place = "screen", until: date | None = None) -> list[str]:
    """What a place says of one key, in Indonesian."""
    period = OCTOBER if place == "paper" else None
    scope = Scope(book, TODAY, until=until, period=period)
    return [word(one.sentence(place), "id") for one in found_in(scope, (key,))]


@pytest.mark.parametrize(("count", "rest"), [(3, ""), (4, " dan 1 lainnya"), (5, " dan 2 lainnya")])
def test_three_vouchers_without_proof_are_named_and_a_fourth_is_counted(
    count: int, rest: str
) -> None:
    """On the screen; the wall and the report count or name all of them."""
    spent = [entry(n, "2026-10-02", 1_000, "kas", "pakan") for n in range(1, count + 1)]
    (text,) = said(book_of(*spent), "proof-missing")
    assert text == (
        f"Nota belum ada: BKK-2026-0001, BKK-2026-0002, BKK-2026-0003{rest}, "
        f"jumlahnya Rp{count}.000."
    )
    assert said(book_of(*spent), "proof-missing", "notice") == [
        f"Nota belum ada: {count} bukti, {count}.000."
    ]
    assert said(book_of(*spent), "proof-missing", "report") == [
        f"Nota belum ada: {count} bukti, Rp{count}.000: BKK-2026-0001 \N{EN DASH} 000{count}."
    ]


@pytest.mark.parametrize(("count", "rest"), [(3, ""), (4, " dan 1 lagi")])
def test_spent_outside_the_plan_names_three_vouchers_on_the_screen_and_all_on_paper(
    count: int, rest: str
) -> None:
    """Paper has room for all of them, as ranges."""
    spent = [entry(n, "2026-10-02", 1_000, "kas", "rapat", grant=1) for n in range(1, count + 1)]
    line = PlanLine(1, 1, 1, "belanja", "Pakan", 1_000, "paket", 5, 5, "5102", 1)
    book = replace(book_of(*spent), grants=(GRANT,), plan_lines=(line,))
    named = "BKK-2026-0001, BKK-2026-0002, BKK-2026-0003"
    assert said(book, "spent-outside") == [
        f"Dibelanjakan di luar RAB: {named}{rest}, Rp{count}.000."
    ]
    assert said(book, "spent-outside", "paper") == [
        f"Dibelanjakan di luar RAB: BKK-2026-0001 \N{EN DASH} 000{count}, Rp{count}.000."
    ]


@pytest.mark.parametrize(("count", "named"), [(2, 2), (3, 3), (4, 3)])
def test_two_old_debts_are_named_and_the_others_are_one_sentence(count: int, named: int) -> None:
    """Also where there is one other alone; a debt of the first day of the period is not old."""
    sold = [
        entry(n, "2026-09-30", 1_000, "penjualan", "piutang-usaha", party=f"Warung {n}")
        for n in range(1, count + 1)
    ]
    new = entry(9, "2026-10-01", 1_000, "penjualan", "piutang-usaha", party="Toko")
    texts_said = said(book_of(*sold, new), "claim-late", "paper")
    assert len(texts_said) == named
    assert texts_said[2:] == (
        [f"{count - 2} pihak lain belum membayar, jumlahnya Rp{count - 2}.000."]
        if count > 2
        else []
    )


def test_a_void_is_a_topic_of_the_month_in_which_it_was_made() -> None:
    """Whenever the voucher is dated: the members saw it in the report of its own month."""
    september = entry(1, "2026-09-30", 1_000, "penjualan", "kas", voided=date(2026, 10, 1))
    october = entry(2, "2026-10-30", 500, "penjualan", "kas", voided=date(2026, 11, 1))
    assert said(book_of(september, october), "entries-void", "paper") == [
        "Bukti batal tanpa pengganti: BKM-2026-0001, Rp1.000."
    ]


def test_of_debts_as_old_as_each_other_the_largest_are_named() -> None:
    """The oldest first; of one day the one that brings most."""
    sold = [
        entry(n, when, amount, "penjualan", "piutang-usaha", party=f"Warung {n}")
        for n, when, amount in (
            (1, "2026-09-30", 1_000),
            (2, "2026-09-30", 3_000),
            (3, "2026-09-29", 500),
            (4, "2026-09-30", 2_000),
        )
    ]
    first, second, others = said(book_of(*sold), "claim-late", "paper")
    assert ("Warung 3" in first, "Warung 2" in second) == (True, True)
    assert others == "2 pihak lain belum membayar, jumlahnya Rp3.000."


def test_a_page_of_a_day_knows_that_day_and_not_the_next() -> None:
    """Openings, the plan and what is outside of it, until the last day of a page; `check` all."""
    day, later = date(2026, 10, 2), date(2026, 10, 1)
    line = PlanLine(1, 1, 1, "belanja", "IKS", 1_000, "paket", 5, 5, "5102", 1)
    book = book_of(
        entry(1, "2026-10-02", 300, "saldo-awal", "kas"),
        entry(2, "2026-10-02", 70, "kas", "pakan", line=1),
        entry(3, "2026-10-02", 9, "kas", "rapat", grant=1),
    )
    book = replace(book, grants=(GRANT,), plan_lines=(line,))
    for key, text in (
        ("opening-left", "Saldo awal masih Rp300, belum dipindahkan ke saldo laba."),
        ("line-overrun", "Baris RAB 1, IKS, lebih Rp65 dari anggaran."),
        ("spent-outside", "Dibelanjakan di luar RAB: BKK-2026-0003, Rp9."),
    ):
        assert said(book, key, "paper", until=day) == [text]
        assert said(book, key, "paper", until=later) == []
        assert said(book, key, "paper") == [text]


def test_a_revision_counts_from_its_day_on_a_page_and_at_once_in_check() -> None:
    """The plan of October is what was agreed by its end."""
    line = PlanLine(1, 1, 1, "belanja", "Pakan", 1_000, "paket", 5, 5, "5102", 1)
    book = replace(
        book_of(entry(1, "2026-10-01", 70, "kas", "pakan", line=1)),
        plan_lines=(line, line._replace(number=2, version=2, price=70, amount=70)),
        plan_versions=(PlanVersion(1, date(2026, 10, 1)), PlanVersion(2, date(2026, 10, 20))),
    )
    assert said(book, "line-overrun", until=date(2026, 10, 19)) == [
        "Baris RAB 1, Pakan, lebih Rp65 dari anggaran."
    ]
    assert said(book, "line-overrun", until=date(2026, 10, 20)) == []
    assert said(book, "line-overrun") == []


def test_lines_stand_by_number_on_paper_and_those_taken_out_first_in_check() -> None:
    """A note reads like the plan; on the screen what has no budget at all is the graver."""
    line = PlanLine(1, 1, 1, "belanja", "Pakan", 1_000, "paket", 5, 5, "5102", 1)
    lines = [line._replace(number=n, line=n, text=f"Pos {n}") for n in (1, 2, 3)]
    gone = [lines[n]._replace(number=n + 4, gone=True) for n in (0, 2)]
    spent = [entry(n, "2026-10-02", 70, "kas", "pakan", line=n) for n in (3, 1, 2)]
    book = replace(book_of(*spent), plan_lines=(*lines, *gone))
    over = ["line-gone", "line-overrun"]
    on_paper = found_in(Scope(book, TODAY, until=TODAY, period=OCTOBER), TOPICS)
    assert [one.facts["line"] for one in on_paper if one.key in over] == [1, 2, 3]
    checked = [one.facts["line"] for one in check_book(book, TODAY) if one.key in over]
    assert checked == [1, 3, 2]


def test_a_proof_is_missed_on_the_day_itself_and_not_before() -> None:
    """A page of a day looks no further."""
    book = book_of(entry(1, "2026-10-02", 1_000, "kas", "pakan"))
    order = ("proof-missing",)
    assert [len(found_in(Scope(book, date(2026, 10, day)), order)) for day in (1, 2, 3)] == [
        0,
        1,
        1,
    ]


def test_a_report_on_one_grant_tells_of_that_grant_alone() -> None:
    """What is missing of another one is for the report on that."""
    second = GRANT._replace(number=2, name="csr", label="CSR", amount=70)
    book = replace(book_of(), grants=(GRANT, second))
    for grant, text in (
        (GRANT, "Bansos, Rp1.000.000, belum diterima."),
        (second, "CSR, Rp70, belum diterima."),
    ):
        assert [word(one, "id") for one in to_explain(account_of(book, grant, TODAY))] == [text]
