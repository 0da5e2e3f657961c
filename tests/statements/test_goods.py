"""The inventory, the cash flow and the facts about a group, with literal figures."""

from dataclasses import replace
from datetime import date

from hypothesis import given

from kubebook.book.book import Book, balances
from kubebook.book.records.grants import Grant, Stage
from kubebook.book.records.letters import Letter
from kubebook.book.records.meetings import Meeting
from kubebook.book.records.people import Term
from kubebook.book.records.plan import PlanLine, PlanVersion
from kubebook.book.records.proofs import Proof
from kubebook.language import word
from kubebook.messages import Message
from kubebook.periods import Period, month_of, year_of
from kubebook.statements.catalogue import make
from kubebook.statements.month.to_discuss import topics_of
from kubebook.statements.statement import Row, Statement
from tests.book.goods.stockroom import Stockroom
from tests.statements.books import CODES, book_of, books, entry, people
from tests.statements.test_properties import ALL, PERIODS
from tests.statements.test_properties import TODAY as LAST

TODAY = date(2026, 10, 31)


def worded(row: Row, name: str) -> str:
    """A cell as it is read in English."""
    cell = row.cells.get(name)
    return word(cell, "en") if isinstance(cell, Message) else str(cell or "")


# --- the inventory --------------------------------------------------------------------------------


def stock() -> Stockroom:
    """A machine that wears, hens of which 3 died, chairs that no entry tells of."""
    desk = Stockroom(members=2)
    desk.receipt(9_000_000, "modal-swadaya", "08-01")
    desk.expense(1_200_000, "peralatan", "08-05")
    desk.expense(1_000_000, "ternak", "08-07")
    desk.goods("Mesin", "bkk1", life_months=12)
    desk.goods("Ayam", "bkk2", quantity=20, unit="ekor", note="petelur")
    desk.goods("Kursi", quantity=3, amount=100_000, origin="swadaya", acquired=date(2026, 9, 1))
    desk.wear("08", "09")
    desk.retire("ayam", "10-10", quantity=3, reason="mati")
    return desk


def test_goods_gone_since_the_first_of_january_are_named_below_the_list() -> None:
    """What went the day before is a matter of the year before."""
    desk = Stockroom()
    for name, when in (("Ember", "2025-12-31"), ("Sapu", "2026-01-01")):
        desk.goods(name, acquired=date(2025, 6, 1))
        desk.retire(name, when)
    assert [word(note, "en") for note in make("inventory", desk.book, today=TODAY).notes] == [
        "Gone since January: INV-002 Sapu (01/01/2026, rusak)."
    ]


def test_the_inventory_lists_what_is_there_at_cost() -> None:
    """Pieces left, their share of the cost, and what is gone in the remarks."""
    statement = make("inventory", stock().book, today=TODAY)
    machine, hens, chairs, total = statement.rows
    assert (machine.cells["quantity"], machine.cells["amount"]) == (1, 1_200_000)
    assert (hens.cells["quantity"], hens.cells["price"], hens.cells["amount"]) == (
        *(17, 50_000),
        850_000,
    )
    assert worded(hens, "remarks") == "petelur, 3 gone 10/10/2026, mati"
    assert chairs.cells["price"] == 33_333
    desk = Stockroom()
    desk.goods("Ember", quantity=2, amount=1_001)
    desk.goods("Sapu", quantity=3, amount=1_001)
    prices = [row.cells.get("price") for row in make("inventory", desk.book, today=TODAY).rows]
    assert prices == [501, 334, None]  # half up, and two thirds up
    assert total.cells["amount"] == 2_150_000
    assert statement.totals == {
        "amount": 2_150_000,
        "in_books": 2_050_000,
        "worn": 200_000,
        "value": 1_950_000,
    }
    assert [word(note, "en") for note in statement.notes] == [
        "Of the cost Rp200.000 is depreciated; Rp1.950.000 is left.",
        "In no entry of the books: INV-003.",
    ]


def test_the_inventory_of_an_earlier_day_is_that_of_the_day() -> None:
    """In September all hens lived, and a month had worn off."""
    month = month_of(date(2026, 8, 1))
    statement = make("inventory", stock().book, month, today=TODAY)
    assert [row.cells.get("quantity") for row in statement.rows] == [1, 20, None]
    assert (statement.totals["amount"], statement.totals["worn"]) == (2_200_000, 100_000)


def test_goods_that_are_gone_whole_are_named_once() -> None:
    """They leave the list and stand under it until the year ends."""
    desk = stock()
    desk.retire("mesin", "10-20", reason="hanyut")
    statement = make("inventory", desk.book, today=TODAY)
    assert [row.cells.get("tag") for row in statement.rows] == ["INV-002", "INV-003", None]
    assert word(statement.notes[-1], "en") == (
        "Gone since January: INV-001 Mesin (20/10/2026, hanyut)."
    )


def test_what_is_tied_adds_up_to_peralatan() -> None:
    """The sum at cost is the line of the Posisi Keuangan."""
    desk = stock()
    position = make("position", desk.book, today=TODAY)
    lines = {
        row.cells.get("code"): row.cells["amount"] for row in position.rows if "amount" in row.cells
    }
    assert lines["1401"] == 1_200_000
    assert lines["1302"] == 850_000
    assert lines["1409"] == -200_000


def test_what_is_gone_is_talked_about_at_the_meeting() -> None:
    """October's report names the dead hens; November's does not."""
    book = stock().book
    topics = topics_of(book, month_of(TODAY), today=TODAY)
    assert "Gone from the inventory: 3 ekor Ayam (mati)." in [word(one, "en") for one in topics]
    later = date(2026, 11, 30)
    topics = topics_of(book, month_of(later), today=later)
    assert not any("Gone" in word(one, "en") for one in topics)


# --- cash flow ------------------------------------------------------------------------------------


def flows(statement: Statement) -> list[tuple[str, object]]:
    """The words and amounts of the items."""
    return [
        (str(row.cells["text"]), row.cells["amount"])
        for row in statement.rows
        if row.level == "item"
    ]


def test_each_entry_takes_the_flow_of_its_other_account() -> None:
    """Operasi, investasi, pendanaan; transfers, openings and memorials are no flow."""
    book = book_of(
        entry(1, "2026-10-01", 1_000_000, "saldo-awal", "kas"),
        entry(2, "2026-10-02", 500_000, "bantuan-sosial", "bank"),
        entry(3, "2026-10-03", 240_000, "penjualan", "kas"),
        entry(4, "2026-10-04", 100_000, "kas", "pakan"),
        entry(5, "2026-10-05", 300_000, "bank", "peralatan"),
        entry(6, "2026-10-06", 50_000, "bank", "kas"),
        entry(7, "2026-10-07", 20_000, "akumulasi-penyusutan", "penyusutan"),
        entry(8, "2026-10-08", 90_000, "kas", "penjualan", voided=TODAY),
        entry(9, "2026-10-09", 40_000, "kas", "penjualan"),
    )
    statement = make("cash-flow", book, today=TODAY)
    assert flows(statement) == [
        ("Penjualan", 240_000),
        ("Pakan dan obat ternak", -100_000),
        ("Penjualan", -40_000),
        ("Peralatan dan inventaris", -300_000),
        ("Modal bantuan sosial", 500_000),
    ]
    assert statement.totals == {
        "opening": 1_000_000,
        "operating": 100_000,
        "investing": -300_000,
        "financing": 500_000,
        "change": 300_000,
        "closing": 1_300_000,
    }


def test_money_of_an_account_that_a_faulty_book_lacks_is_of_operation() -> None:
    """The sections still make the change of the money."""
    strange = entry(1, "2026-10-01", 5_000, "penjualan", "kas")._replace(source="9999")
    totals = make("cash-flow", book_of(strange), month_of(TODAY), today=TODAY).totals
    assert (totals["operating"], totals["financing"], totals["change"]) == (5_000, 0, 5_000)


@given(books(), PERIODS)
def test_cash_flow_closes_at_cash_and_bank(book: Book, period: Period) -> None:
    """Opening, the three sections and closing add up, and closing is what the accounts hold."""
    statement = make("cash-flow", book, period, today=LAST)
    totals = statement.totals
    for row in statement.rows:
        if row.level == "item":
            assert row.cells["flow"] == book.accounts[str(row.cells["code"])].flow
    ledger = balances(book.entries, until=period.end)
    assert totals["closing"] == sum(ledger.get(CODES[n], 0) for n in ("kas", "bank", "bank-desa"))
    sections = totals["operating"] + totals["investing"] + totals["financing"]
    assert totals["change"] == sections
    assert totals["opening"] + sections == totals["closing"]
    recap = make("recap", book, period, today=LAST).totals
    assert (totals["opening"], totals["change"]) == (recap["opening"], recap["in"] - recap["out"])


@given(books())
def test_cash_flows_of_the_months_add_up(book: Book) -> None:
    """The flows of the whole time are those of its parts."""
    years = [Period(ALL.start, date(2026, 1, 1)), Period(date(2026, 1, 1), ALL.end)]
    for key in ("operating", "investing", "financing"):
        whole = make("cash-flow", book, ALL, today=LAST).totals[key]
        assert whole == sum(make("cash-flow", book, y, today=LAST).totals[key] for y in years)


# --- facts ----------------------------------------------------------------------------------------


def facts(book: Book) -> dict[str, tuple[object, str, str]]:
    """Each fact by its key: the number, the words, the formula, in English."""
    return {
        str(row.cells["key"]): (
            row.cells["figure"],
            worded(row, "value"),
            worded(row, "formula"),
        )
        for row in make("indicators", book, year_of(TODAY), today=TODAY).rows
    }


def judged() -> Book:
    """A group with aid, a plan, meetings, a report and proofs in October."""
    book = book_of(
        entry(1, "2026-09-01", 1_000_000, "saldo-awal", "kas"),
        entry(2, "2026-09-02", 9_000_000, "bantuan-sosial", "bank"),
        entry(3, "2026-10-03", 3_000_000, "penjualan", "kas"),
        entry(4, "2026-10-04", 600_000, "kas", "pakan", line=1),
        entry(5, "2026-10-05", 300_000, "kas", "upah", member="A02"),
        entry(6, "2026-10-06", 100_000, "kas", "utang-bagi-hasil", member="A03"),
        entry(7, "2026-10-07", 80_000, "dana-iks", "bagi-hasil"),
        entry(8, "2026-10-08", 30_000, "dana-iks", "kas")._replace(
            source=CODES["kas"], target=CODES["dana-iks"]
        ),
        members=people(4),
        terms=[Term(number=1, member="A01", role="ketua", appointed=date(2026, 1, 1))],
        tasks="Ketua memimpin; bendahara mencatat",
    )
    lines = PlanLine(
        number=1, line=1, version=1, block="belanja", text="Pakan", volume=1000, unit="ls",
        price=2_400_000, amount=2_400_000, account="5102",
    )  # fmt: skip
    meetings = (
        Meeting(number=1, date=date(2026, 9, 10), present=("A01", "A02", "A03"), held=True),
        Meeting(number=2, date=date(2026, 10, 10), present=("A01",), held=True),
        Meeting(number=3, date=date(2026, 11, 10)),
    )
    letter = Letter(
        number=1, reference="001", date=date(2026, 10, 1), to="Dinas", subject="Laporan",
        document="monthly", sent=date(2026, 10, 2),
    )  # fmt: skip
    proof = Proof(
        number=1, voucher=book.entries[3].voucher, sha256="0" * 64, kind="jpg", size=1,
        attached=TODAY,
    )  # fmt: skip
    return replace(book, plan_lines=(lines,), meetings=meetings, letters=(letter,), proofs=(proof,))


def test_each_fact_has_its_figure_and_its_formula() -> None:
    """Assets 11.970.000 against capital 10.000.000: 20 %; and so on, traced by hand."""
    told = facts(judged())
    assert told["asset-growth"] == (
        20,
        "20 %",
        (
            "(assets Rp11.970.000 − first capital Rp10.000.000) : first capital; that is what was "
            "taken over, aid and own capital"
        ),
    )
    assert told["iks"][:2] == (50_000, "Rp80.000 collected, Rp30.000 used")
    assert told["members-income"] == (
        400_000,
        "Rp400.000",
        (
            "paid to members: wages and costs Rp300.000 + shares of the profit Rp100.000; "
            "members 2, each on average Rp200.000"
        ),
    )
    assert told["tasks"][:2] == (1, "written")
    assert told["officers"][:2] == (1, "1 of 3")
    assert told["plan"] == (
        25,
        "25 %",
        (
            "spent on lines of the plan Rp600.000 : planned Rp2.400.000; the plan is a draft, not "
            "agreed"
        ),
    )
    assert told["reports"][0] == 1
    assert told["meetings"][0] == 2
    assert told["attendance"] == (
        50,
        "50 %",
        "members present 4 : members on the days of meeting 8",
    )
    assert told["months-booked"][1] == "2 of 10"
    assert told["last-entry"][0] == 23
    assert told["proved"] == (
        58,
        "58 %",
        "what has its proof kept Rp600.000 : what needs one Rp1.030.000",
    )


def test_facts_of_a_group_that_has_not_begun_are_told() -> None:
    """Nothing of nothing is no share, and no class is awarded."""
    told = facts(book_of())
    for key in ("asset-growth", "plan", "attendance", "proved", "last-entry"):
        assert told[key][:2] == (None, "none yet")
    note = make("indicators", book_of(), today=TODAY).notes[0]
    assert word(note, "en").startswith("These are facts;")


def test_savings_of_members_are_no_first_capital() -> None:
    """They make the assets grow; capital that the group pays in itself does not."""
    book = judged()
    paid = (
        entry(9, "2026-10-09", 1_000_000, "simpanan-wajib", "kas", member="A02"),
        entry(10, "2026-10-09", 2_000_000, "modal-swadaya", "kas"),
    )
    told = facts(replace(book, entries=(*book.entries, *paid)))
    assert told["asset-growth"][2].startswith(
        "(assets Rp14.970.000 − first capital Rp12.000.000) : first capital"
    )


def test_a_deadline_counts_from_its_day_on() -> None:
    """Of this year, but tomorrow: nothing is late yet."""
    grant = Grant(
        number=1, name="a", label="A", budget="apbn", amount=1, year=2026,
        report_due=TODAY, statement_due=date(2026, 11, 1),
    )  # fmt: skip
    told = facts(replace(judged(), grants=(grant,)))
    assert told["reports"][2].endswith("deadlines of the aid by then: 1, of which reported: 0")


def test_what_was_replaced_or_called_off_is_no_fact() -> None:
    """A stage in whose place others stand, and a meeting that did not count in the end."""
    book = judged()
    stages = (
        Stage(number=1, grant=1, stage=1, amount=1, due=TODAY, removed=TODAY),
        Stage(number=2, grant=1, stage=1, amount=1, due=TODAY),
    )
    first, *others = book.meetings
    meetings = (first._replace(cancelled=True), *others)
    told = facts(replace(book, stages=stages, meetings=meetings))
    assert told["reports"][2].endswith("deadlines of the aid by then: 1, of which reported: 0")
    assert told["meetings"][0] == 1
    assert told["attendance"][:2] == (25, "25 %")


def test_a_member_who_is_paid_as_a_party_has_an_income_too() -> None:
    """As `grant-use` sees it: the name on the slip is a member's, however it is written."""
    book = judged()
    name = book.members["A02"].name
    slips = (
        entry(9, "2026-10-09", 75_000, "kas", "rapat", party=name.upper()),
        entry(10, "2026-10-09", 75_000, "kas", "rapat", party="Toko"),
    )
    told = facts(replace(book, entries=(*book.entries, *slips)))
    assert told["members-income"][:2] == (475_000, "Rp475.000")
    assert "members 2, each on average Rp237.500" in told["members-income"][2]


def test_facts_say_what_was_revised_what_was_reported_and_what_shrank() -> None:
    """The plan's two days, the deadlines that were kept, and a minus as paper has it."""
    book = judged()
    grant = Grant(
        number=1, name="a", label="A", budget="apbn", amount=1, year=2026,
        report_due=date(2026, 10, 1), statement_due=date(2026, 9, 1), reported=date(2026, 10, 3),
    )  # fmt: skip
    lost = entry(9, "2026-10-09", 7_000_000, "bank", "beban-lain")
    told = facts(
        replace(
            book,
            grants=(grant,),
            entries=(*book.entries, lost),
            plan_versions=(
                PlanVersion(number=1, date=date(2026, 9, 1)),
                PlanVersion(number=2, date=date(2026, 10, 5), reason="x"),
                PlanVersion(number=3, date=date(2026, 12, 5), reason="y"),
            ),
        )
    )
    assert told["plan"][2].endswith(
        "the plan is agreed on 1 September 2026, changed on 5 October 2026"
    )
    assert told["reports"][2].endswith("deadlines of the aid by then: 2, of which reported: 1")
    assert told["asset-growth"][:2] == (-50, "\N{MINUS SIGN}50 %")
