"""What entries of every kind do to their line, also after any voids, corrections and revisions."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kubebook.book.book import Book, counting, is_opening
from kubebook.book.check.whole_book import check_book
from kubebook.book.entries.mending import Correction, correct
from kubebook.book.grants.attribution import current_lines
from kubebook.book.plan.lines import LineDetails, add_line, remove_line, set_line
from kubebook.book.plan.progress import is_outside, marked, move_on_line, overruns, realised
from kubebook.book.plan.versions import When, approve
from kubebook.book.records.change import Change
from kubebook.book.records.entries import Entry
from kubebook.book.records.grants import Grant
from kubebook.language import word
from tests import books
from tests.book.desk import TODAY, Desk

AID = Grant(number=1, name="bansos", label="Bansos", budget="apbn", amount=1_000_000, year=2026)
SPEND: LineDetails = {"text": "Pakan", "price": 1_000_000, "account": "pakan", "fund": "bansos"}
EARN: LineDetails = {
    "text": "Telur",
    "price": 500_000,
    "account": "penjualan",
    "block": "pendapatan",
}
NOW = When(day=TODAY, reason="perubahan", today=TODAY)


@pytest.fixture
def desk() -> Desk:
    """A group with aid, a line of expenses (1) and one of income (2), and 5 million."""
    desk = Desk(members=2)
    desk.opening(5_000_000, "kas", "10-01")
    desk.put(Change(did="grant add", put=(AID,)))
    for said in (SPEND, EARN):
        desk.put(add_line(desk.book, said, NOW))
    return desk


def done(desk: Desk) -> dict[int, int]:
    """What was realised, by line."""
    return dict(realised(desk.book))


def test_money_out_and_back_moves_a_line_of_expenses(desk: Desk) -> None:
    """An expense adds, a refund takes away, whatever the account."""
    desk.expense(400_000, "", "10-02", line="1")
    desk.expense(100_000, "peralatan", "10-02", line="1")
    desk.receipt(50_000, "pakan", "10-03", line="1")
    assert done(desk) == {1: 450_000}


def test_money_in_and_back_moves_a_line_of_income(desk: Desk) -> None:
    """The other way round."""
    desk.receipt(300_000, "", "10-02", line="2")
    desk.expense(20_000, "penjualan", "10-03", line="2")
    assert done(desk) == {2: 280_000}


@pytest.mark.parametrize(
    ("out_of", "into", "line", "amount"),
    [
        ("utang-usaha", "pakan", "1", 7_000),
        ("pakan", "utang-usaha", "1", -7_000),
        ("bantuan-sosial", "peralatan", "1", 7_000),
        ("persediaan", "bahan", "1", 0),
        ("akumulasi-penyusutan", "penyusutan", "1", 0),
        ("penjualan", "piutang-usaha", "2", 7_000),
        ("piutang-usaha", "penjualan", "2", -7_000),
        ("saldo-laba", "cadangan", "2", 0),
    ],
)
def test_memorial_moves_a_line_by_its_sides(
    desk: Desk, out_of: str, into: str, line: str, amount: int
) -> None:
    """Bought and sold on credit, aid in goods, goods given back; stock and wear move nothing."""
    desk.adjust(7_000, out_of, into, "10-02", line=line, party="Toko")
    assert done(desk) == {int(line): amount}


def test_opening_counts_for_goods_and_not_for_money(desk: Desk) -> None:
    """A ledger that begins in the middle of a plan takes over what was bought."""
    goods = desk.opening(3_000_000, "peralatan", "10-01")
    money = next(entry for entry in desk.book.entries if entry.target == "1101")
    assert move_on_line(desk.book, goods, "belanja") == 3_000_000
    assert move_on_line(desk.book, money, "belanja") == 0


def test_a_day_bounds_what_was_realised(desk: Desk) -> None:
    """What moves on the day itself is not before it."""
    desk.expense(400_000, "", "10-02", line="1")
    assert realised(desk.book, date(2026, 10, 2)) == {}
    assert realised(desk.book, date(2026, 10, 3)) == {1: 400_000}


def test_overrun_marks_the_entries_past_the_budget(desk: Desk) -> None:
    """The first one within it is not to be looked at."""
    first = desk.expense(900_000, "", "10-02", line="1")
    second = desk.expense(140_000, "", "10-03", line="1")
    ((line, over),) = overruns(current_lines(desk.book), realised(desk.book))
    assert (line.line, over) == (1, 40_000)
    assert marked(desk.book) == {second.number: "overrun"}
    desk.void(first.voucher)
    assert marked(desk.book) == {}


def test_a_budget_may_be_spent_to_its_last_rupiah(desk: Desk) -> None:
    """What is spent is then as much as was planned; one rupiah more is too much."""
    desk.expense(999_999, "", "10-02", line="1")
    desk.expense(1, "", "10-03", line="1")
    assert overruns(current_lines(desk.book), realised(desk.book)) == ()
    assert marked(desk.book) == {}
    over = desk.expense(1, "", "10-04", line="1")
    assert [by for _, by in overruns(current_lines(desk.book), realised(desk.book))] == [1]
    assert marked(desk.book) == {over.number: "overrun"}


def test_each_expense_past_the_budget_is_marked_and_no_refund(desk: Desk) -> None:
    """The second one too; money that comes back while it is still too much is not."""
    desk.expense(900_000, "", "10-02", line="1")
    second = desk.expense(300_000, "", "10-03", line="1")
    desk.receipt(50_000, "pakan", "10-04", line="1")
    third = desk.expense(1_000, "", "10-05", line="1")
    assert marked(desk.book) == {second.number: "overrun", third.number: "overrun"}


def test_what_was_spent_on_a_line_taken_out_of_the_plan_is_marked(desk: Desk) -> None:
    """Its budget is gone with it: what was well within it is to be looked at too."""
    first = desk.expense(400_000, "", "10-02", line="1")
    assert marked(desk.book) == {}
    desk.put(remove_line(desk.book, "1", NOW))
    assert marked(desk.book) == {first.number: "overrun"}


def test_aid_spent_on_no_line_is_outside_the_plan(desk: Desk) -> None:
    """Not what goes back to the giver, not the group's own money, not a line's."""
    spent = desk.expense(30_000, "rapat", "10-02", grant="bansos")
    desk.expense(30_000, "rapat", "10-02")
    desk.expense(30_000, "", "10-02", line="1")
    desk.receipt(90_000, "bantuan-sosial", "10-02", grant="bansos")
    desk.expense(40_000, "bantuan-sosial", "10-03", grant="bansos")
    assert [entry.number for entry in desk.book.entries if is_outside(desk.book, entry)] == [
        spent.number
    ]
    assert marked(desk.book) == {spent.number: "outside"}


def findings(desk: Desk) -> list[str]:
    """What `check` says of the plan, each with what to type."""
    return [
        f"{word(found.what, 'id')} | {word(found.todo, 'id') if found.todo else ''}"
        for found in check_book(desk.book, TODAY)
        if "RAB" in word(found.what, "id") or "rencana" in word(found.what, "id")
    ]


def test_check_tells_overrun_outside_and_left_behind(desk: Desk) -> None:
    """Each with the command to type."""
    desk.expense(1_040_000, "", "10-02", line="1")
    desk.expense(30_000, "rapat", "10-02", grant="bansos")
    assert findings(desk) == [
        "Baris RAB 1, Pakan, lebih Rp40.000 dari anggaran. | kubebook rencana ubah 1",
        (
            "Dibelanjakan di luar RAB: BKK-2026-0002, Rp30.000. | "
            'kubebook transaksi betulkan BKK-2026-0002 --rab NOMOR --alasan "..."'
        ),
    ]
    desk.put(remove_line(desk.book, "1", NOW))
    assert findings(desk)[0] == (
        "Belanja pada baris RAB 1, Pakan, yang tidak lagi dalam rencana: Rp1.040.000. | "
        'kubebook transaksi betulkan BKK-2026-0001 --rab NOMOR --alasan "..."'
    )
    assert set(marked(desk.book).values()) == {"overrun", "outside"}


def test_a_line_taken_out_on_which_nothing_is_left_spent_is_no_finding(desk: Desk) -> None:
    """The shop gave back all, and once the purchase is void even more than was spent."""
    desk.expense(30_000, "", "10-02", line="1")
    desk.receipt(30_000, "pakan", "10-03", line="1")
    desk.put(remove_line(desk.book, "1", NOW))
    assert findings(desk) == []
    desk.void("bkk1")
    assert findings(desk) == []


@pytest.mark.parametrize(
    ("spent", "said"),
    [
        (3, "BKK-2026-0001, BKK-2026-0002, BKK-2026-0003, Rp90.000."),
        (4, "BKK-2026-0001, BKK-2026-0002, BKK-2026-0003 dan 1 lagi, Rp120.000."),
    ],
)
def test_up_to_three_vouchers_outside_the_plan_are_all_named(
    desk: Desk, spent: int, said: str
) -> None:
    """Of more than three the first three, and how many others."""
    for _ in range(spent):
        desk.expense(30_000, "rapat", "10-02", grant="bansos")
    (found,) = findings(desk)
    assert found.startswith(f"Dibelanjakan di luar RAB: {said}")


def test_line_that_never_was_is_a_fault(desk: Desk) -> None:
    """Only a spoilt file can name one."""
    entry = desk.expense(1_000, "rapat", "10-02")
    desk.put(Change(did="x", put=(entry._replace(line=9),)))
    (fault,) = [found for found in check_book(desk.book, TODAY) if found.level == "fault"]
    assert word(fault.what, "id") == "BKK-2026-0001 menyebut baris RAB 9, yang tidak ada."


# --- any order of voids, corrections and revisions ---------------------------------------------

DAY = books.TODAY


@st.composite
def planned_books(draw: st.DrawFn) -> Book:
    """A random book whose entries belong to lines of a plan that is revised in between."""
    book = draw(books.books(steps=12).filter(lambda made: bool(made.entries)))
    for block, account in (("belanja", "pakan"), ("pendapatan", "telur"), ("belanja", "ternak")):
        said: LineDetails = {"text": block, "block": block, "price": 50_000, "account": account}
        book = book.apply(add_line(book, said, _when("")))
    if draw(st.booleans()):
        book = book.apply(approve(book, day=DAY, today=DAY))
    put = tuple(
        entry._replace(line=draw(st.sampled_from((None, 1, 2, 3)))) for entry in book.entries
    )
    book = book.apply(Change(did="x", put=put))
    for _ in range(draw(st.integers(0, 12))):
        step = draw(st.sampled_from((_void, _correct, _revise, _drop, _more)))
        book = books.tried(book, lambda present, step=step: step(present, draw))  # type: ignore[misc]
    return book


def _when(reason: str) -> When:
    return When(day=DAY, reason=reason, today=DAY)


def _void(book: Book, draw: st.DrawFn) -> Change:
    entry = _some(book, draw)
    return Change(did="entry void", put=(entry._replace(voided=DAY, reason="salah"),))


def _correct(book: Book, draw: st.DrawFn) -> Change:
    entry = _some(book, draw)
    right = Correction(
        line=draw(st.sampled_from((None, "", "1", "2", "3"))), amount=draw(st.integers(1, 90_000))
    )
    return correct(
        book, voucher=entry.voucher, number=entry.number, reason="salah", right=right, today=DAY
    )


def _revise(book: Book, draw: st.DrawFn) -> Change:
    line = str(draw(st.integers(1, 4)))
    said: LineDetails = {"price": draw(st.integers(1, 99_000)), "account": "upah"}
    return set_line(book, line, said, _when(draw(st.sampled_from("ab"))))


def _drop(book: Book, draw: st.DrawFn) -> Change:
    return remove_line(book, str(draw(st.integers(1, 4))), _when(draw(st.sampled_from("ab"))))


def _more(book: Book, draw: st.DrawFn) -> Change:
    said: LineDetails = {"text": "lagi", "price": 1_000, "account": "rapat"}
    return add_line(book, said, _when(draw(st.sampled_from("ab"))))


def _some(book: Book, draw: st.DrawFn) -> Entry:
    return draw(st.sampled_from(book.entries))


def _by_hand(book: Book, number: int, *, income: bool) -> int:
    """What a line came to, told once more from the words of the plan's own page."""
    total = 0
    for entry in counting(book.entries):
        source, target = book.accounts[entry.source], book.accounts[entry.target]
        if entry.line != number or (source.is_money and target.is_money):
            continue
        kept = ("asset", "cost")
        if source.is_money or target.is_money:
            if not is_opening(entry):
                total += entry.amount if source.is_money is not income else -entry.amount
        elif target.type in kept and source.type not in kept:
            total += entry.amount
        elif source.type in kept and target.type not in kept:
            total -= entry.amount
    return total


@given(planned_books())
@settings(max_examples=60, deadline=None)
def test_realised_is_what_the_counting_entries_of_a_line_moved(book: Book) -> None:
    """Whatever was voided, corrected, revised or removed, and in whatever order."""
    sums = realised(book)
    for number, income in ((1, False), (2, True), (3, False)):
        assert sums.get(number, 0) == _by_hand(book, number, income=income)


@given(planned_books(), st.randoms())
@settings(max_examples=30, deadline=None)
def test_order_of_recording_does_not_matter(book: Book, random: object) -> None:
    """The same entries in another order realise the same."""
    shuffled = list(book.entries)
    random.shuffle(shuffled)  # type: ignore[attr-defined]  # hypothesis' random
    assert realised(replace(book, entries=tuple(shuffled))) == realised(book)


@given(planned_books())
@settings(max_examples=30, deadline=None)
def test_voids_realise_nothing(book: Book) -> None:
    """As if they had never been."""
    kept = tuple(counting(book.entries))
    assert realised(replace(book, entries=kept)) == realised(book)
