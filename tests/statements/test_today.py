"""Entries dated after today, which a clock that was put right leaves: no figure counts them."""

from dataclasses import replace
from datetime import date

import pytest

from kubebook.book.accounts.own_accounts import add_account
from kubebook.language import word
from kubebook.periods import Period, month_of
from kubebook.statements.catalogue import STATEMENTS, make
from kubebook.statements.month.summary import summarise
from kubebook.statements.month.to_discuss import topics_of
from kubebook.statements.statement import Narrowing
from tests.statements.books import book_of, entry, people

TODAY = date(2026, 9, 15)
SEPTEMBER = month_of(TODAY)
NOW = (
    entry(1, "2026-09-01", 500_000, "modal-swadaya", "kas"),
    entry(2, "2026-09-03", 90_000, "penjualan", "bank"),
)
LATER = (
    entry(3, "2026-09-20", 70_000, "kas", "pakan"),
    entry(4, "2026-10-02", 40_000, "penjualan", "kas"),
)


@pytest.mark.parametrize("period", [None, SEPTEMBER, Period(date(2026, 9, 1), date(2026, 11, 1))])
@pytest.mark.parametrize("name", STATEMENTS)
def test_no_statement_counts_what_is_dated_after_today(name: str, period: Period | None) -> None:
    """It reads as if they were not there, and keeps the name of its whole period."""
    if name == "entries":
        return  # it lists what is recorded: the next test
    account = "kas" if name == "account-ledger" else None
    known, whole = (
        make(name, book_of(*some), period, today=TODAY, narrowing=Narrowing(account=account))
        for some in (NOW, NOW + LATER)
    )
    assert whole == known
    if not STATEMENTS[name].one_meeting:
        assert period is None or whole.period == period


@pytest.mark.parametrize(
    ("period", "later"),
    [(None, [3]), (SEPTEMBER, [3]), (Period(date(2026, 9, 1), date(2026, 10, 3)), [3, 4])],
)
def test_the_list_of_entries_shows_and_marks_what_is_dated_after_today(
    period: Period | None, later: list[int]
) -> None:
    """Or nobody finds what a clock that was wrong has left; a period of before has none."""
    rows = make("entries", book_of(*NOW, *LATER), period, today=TODAY).rows
    assert [row.cells["number"] for row in rows] == [1, 2, *later]
    marks = [word(row.cells["wording"], "id").endswith("(tanggal belum tiba)") for row in rows]  # type: ignore[arg-type]  # a message
    assert marks == [False, False, *(True for _ in later)]
    before = Period(date(2026, 9, 1), LATER[0].date)
    assert len(make("entries", book_of(*NOW, *LATER), before, today=TODAY).rows) == len(NOW)


def test_who_joins_after_today_is_listed_behind_the_members_and_not_counted() -> None:
    """In a period that holds the day, and in no other."""
    first, second = people(2)
    book = book_of(members=[first, second._replace(joined=date(2027, 2, 1))])
    last = Period(date(2026, 9, 1), date(2027, 2, 1))
    whole = Period(date(2026, 9, 1), date(2027, 2, 2))
    assert len(make("members", book, today=TODAY).rows) == 1
    assert len(make("members", book, last, today=TODAY).rows) == 1
    listed = make("members", book, whole, today=TODAY)
    assert [row.cells["member"] for row in listed.rows] == ["A01", "A02"]
    assert listed.totals["members"] == 1
    assert "1 Februari 2027" in word(listed.notes[-1], "id")


def test_the_summary_and_its_accounts_are_of_the_same_day() -> None:
    """Cash and bank add up to the money of the group, whatever is dated later."""
    summary = summarise(book_of(*NOW, *LATER), SEPTEMBER, today=TODAY)
    assert summary == summarise(book_of(*NOW), SEPTEMBER, today=TODAY)
    topics = topics_of(book_of(*NOW, *LATER), SEPTEMBER, today=TODAY)
    assert topics == topics_of(book_of(*NOW), SEPTEMBER, today=TODAY)
    assert summary.money == (("1101", 500_000), ("1102", 90_000))
    assert sum(amount for _, amount in summary.money) == summary.closing.total


def test_months_are_compared_whole() -> None:
    """A period cut inside two months is widened, so no part of one stands against a whole one."""
    cut = Period(date(2026, 9, 15), date(2026, 10, 16))
    whole = Period(date(2026, 9, 1), date(2026, 11, 1))
    day = date(2026, 10, 31)
    book = book_of(*NOW, *LATER)
    asked = make("monthly-results", book, cut, today=day)
    assert asked == make("monthly-results", book, whole, today=day)
    assert asked.rows[0].cells["turnover"] == 90_000


def test_savings_of_another_name_are_savings() -> None:
    """simpanan-lebaran, added like simpanan-sukarela, is titipan and no debt of the business."""
    book = book_of(members=people(1))
    book = book.apply(add_account(book, name="simpanan-lebaran", like="simpanan-sukarela"))
    code = next(one.code for one in book.accounts.values() if one.name == "simpanan-lebaran")
    saved = NOW[0]._replace(source=code, member="A01")
    book = replace(book, entries=(saved,))
    payables = make("payables", book, today=TODAY)
    assert payables.rows == ()
    assert [word(note, "id") for note in payables.notes] == [
        "Kelompok tidak berutang kepada siapa pun.",
        "Simpanan sukarela anggota Rp500.000 tidak termasuk dalam daftar ini.",
    ]
    assert summarise(book, SEPTEMBER, today=TODAY).held == (("Simpanan lebaran", 500_000),)
