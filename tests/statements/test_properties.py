"""What must be true of every book, whatever was entered in it."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from kubebook.book.book import Book, balances
from kubebook.periods import Period, month_of, months_of, year_of
from kubebook.statements.catalogue import STATEMENTS, make
from kubebook.statements.month.summary import summarise
from kubebook.statements.month.to_discuss import topics_of
from kubebook.statements.statement import Narrowing, Row, Statement
from tests.statements.books import CODES, DAYS, FIRST, books

TODAY = FIRST + timedelta(days=DAYS)
ALL = Period(FIRST, TODAY + timedelta(days=1))
PERIODS = st.sampled_from([ALL, year_of(TODAY), *months_of(ALL)])
DAY = st.integers(0, DAYS).map(lambda days: FIRST + timedelta(days=days))


def of(
    name: str, book: Book, period: Period | None = None, account: str | None = None
) -> Statement:
    """A statement as asked on the last day of the random books."""
    return make(name, book, period, today=TODAY, narrowing=Narrowing(account=account))


def items(statement: Statement) -> Iterator[Row]:
    """The rows that a statement lists and counts."""
    return (row for row in statement.rows if row.level == "item")


def amount(row: Row, name: str) -> int:
    """A figure of a row; an empty cell is 0."""
    cell = row.cells.get(name)
    assert cell is None or isinstance(cell, int)
    return cell or 0


def in_year(book: Book, period: Period) -> dict[str, int]:
    """The signed balance of each account after a period, earlier results in saldo laba."""
    ledger = balances(book.entries, until=period.end)
    earlier = balances(book.entries, until=year_of(period.start).start)
    told = {code: ledger.get(code, 0) for code in book.accounts}
    for code, account in book.accounts.items():
        if account.type in ("income", "cost"):
            told[code] -= earlier.get(code, 0)
            told[CODES["saldo-laba"]] += earlier.get(code, 0)
    return told


@given(books(), PERIODS)
def test_all_balances_of_the_trial_balance_sum_to_nothing(book: Book, period: Period) -> None:
    """In every month, what one account has another has given."""
    trial = of("trial-balance", book, period)
    assert trial.totals["balance"] == trial.totals["opening"] == 0
    assert trial.totals["in"] == trial.totals["out"]
    assert {row.cells["code"]: row.cells["balance"] for row in items(trial)} == in_year(
        book, period
    )
    for row in items(trial):
        assert amount(row, "balance") == (
            amount(row, "opening") + amount(row, "in") - amount(row, "out")
        )


@given(books(), PERIODS)
def test_cash_book_closes_at_cash_and_bank(book: Book, period: Period) -> None:
    """The Buku Kas Umum ends with the money that all accounts of money hold together."""
    ledger = balances(book.entries, until=period.end)
    held = {name: ledger.get(CODES[name], 0) for name in ("kas", "bank", "bank-desa")}
    assert of("cash-book", book, period).totals["balance"] == sum(held.values())
    assert of("cash-in-hand", book, period).totals["balance"] == held["kas"]
    banks = of("bank-book", book, period)
    assert banks.totals["balance"] == held["bank"] + held["bank-desa"]
    for name in ("bank", "bank-desa"):
        assert of("bank-book", book, period, account=name).totals["balance"] == held[name]


@given(books(), PERIODS)
def test_no_balance_of_a_cash_book_is_below_nothing(book: Book, period: Period) -> None:
    """Within a day money in stands before money out, so no line shows a debt of the cash box."""
    for name, account in (
        ("cash-book", None),
        ("cash-in-hand", None),
        ("bank-book", None),
        ("bank-book", "bank"),
        ("bank-book", "bank-desa"),
    ):
        rows = of(name, book, period, account=account).rows
        assert all(amount(row, "balance") >= 0 for row in rows)


@given(books(), PERIODS)
def test_each_line_of_a_cash_book_follows_from_the_line_before(book: Book, period: Period) -> None:
    """Saldo = the saldo above + penerimaan - pengeluaran, and the sums are those of the lines."""
    for name in ("cash-book", "cash-in-hand"):
        book_of_money = of(name, book, period)
        lines = [row for row in book_of_money.rows if row.level in ("opening", "item")]
        for above, row in pairwise(lines):
            assert amount(row, "balance") == (
                amount(above, "balance") + amount(row, "in") - amount(row, "out")
            )
        for flow in ("in", "out"):
            assert book_of_money.totals[flow] == sum(amount(row, flow) for row in lines)
            running = [amount(row, f"running_{flow}") for row in lines]
            assert max(running) == book_of_money.totals[flow]
        numbers = [row.cells["no"] for row in book_of_money.rows if "no" in row.cells]
        assert numbers == list(range(1, len(numbers) + 1))


@given(books(), PERIODS)
def test_bank_book_parts_every_movement_once(book: Book, period: Period) -> None:
    """Setoran, bunga, penarikan, pajak and biaya together make the bank's saldo."""
    for account in (None, "bank", "bank-desa"):
        bank = of("bank-book", book, period, account=account).totals
        came = bank["deposit"] + bank.get("interest", 0)
        went = bank["withdrawal"] + bank.get("tax", 0) + bank.get("charge", 0)
        assert bank["opening"] + came - went == bank["balance"]


@given(books(), PERIODS)
def test_recap_foots_with_the_books_of_receipts_and_expenses(book: Book, period: Period) -> None:
    """Opening + receipts - expenses = closing, the same in recap, books and summary."""
    recap = of("recap", book, period).totals
    assert recap["opening"] + recap["in"] - recap["out"] == recap["closing"]
    assert recap["closing"] == recap["closing_cash"] + recap["closing_bank"]
    cash_book = of("cash-book", book, period).totals
    assert (recap["opening"], recap["in"], recap["out"], recap["closing"]) == (
        cash_book["opening"],
        cash_book["in"],
        cash_book["out"],
        cash_book["balance"],
    )
    for name, side in (("receipts", "in"), ("expenses", "out")):
        listed = of(name, book, period)
        assert listed.totals["amount"] == sum(amount(row, "amount") for row in items(listed))
        assert listed.totals["amount"] == recap[side]
        assert recap[side] == sum(
            amount(row, "amount")
            for row in items(of("recap", book, period))
            if row.cells["side"] == side
        )


@given(books(), DAY)
def test_position_balances_on_any_day(book: Book, day: date) -> None:
    """Aset = liabilitas + ekuitas, across the year's end too."""
    position = make("position", book, today=day)
    assert position.totals["assets"] == position.totals["liabilities_and_equity"]
    assert position.totals["liabilities_and_equity"] == (
        position.totals["liabilities"] + position.totals["equity"]
    )
    listed = sum(amount(row, "amount") for row in items(position))
    assert listed == position.totals["assets"] + position.totals["liabilities_and_equity"]
    ledger = balances(book.entries, until=day + timedelta(days=1))
    assets = sum(value for code, value in ledger.items() if book.accounts[code].type == "asset")
    assert position.totals["assets"] == assets


@given(books(), st.sampled_from([2025, 2026]))
def test_months_add_up_to_the_income_of_the_year(book: Book, year: int) -> None:
    """The twelve lines of the monthly results are the year's Laba Rugi, figure by figure."""
    period = year_of(date(year, 1, 1))
    months, income = of("monthly-results", book, period), of("income", book, period).totals
    assert months.totals == {
        "turnover": income["turnover"],
        "other_income": income["other_income"],
        "cost": income["cost_of_sales"] + income["operating_cost"] + income["other_cost"],
        "profit": income["net_profit"],
    }
    for row in items(months):
        assert amount(row, "profit") == (
            amount(row, "turnover") + amount(row, "other_income") - amount(row, "cost")
        )
    for above, row in pairwise(items(months)):
        assert row.cells["difference"] == amount(row, "profit") - amount(above, "profit")


@given(books(), PERIODS)
def test_income_foots(book: Book, period: Period) -> None:
    """Laba kotor, laba usaha and laba bersih follow from the sums above them."""
    income = of("income", book, period).totals
    assert income["gross_profit"] == income["turnover"] - income["cost_of_sales"]
    assert income["operating_profit"] == income["gross_profit"] - income["operating_cost"]
    assert income["net_profit"] == (
        income["operating_profit"] + income["other_income"] - income["other_cost"]
    )
    ledger = balances(book.entries, until=period.end)
    before = balances(book.entries, until=period.start)
    assert income["net_profit"] == -sum(
        ledger.get(code, 0) - before.get(code, 0)
        for code, account in book.accounts.items()
        if account.type in ("income", "cost")
    )


@settings(max_examples=40)
@given(books(), PERIODS)
def test_void_is_as_if_never_entered_except_that_it_is_seen(book: Book, period: Period) -> None:
    """Every total stays the same when the void entries are taken out of the book altogether."""
    without = replace(book, entries=tuple(e for e in book.entries if e.voided is None))
    for name in STATEMENTS:
        if name in ("corrections", "entries"):
            continue
        account = "kas" if name == "account-ledger" else None
        one, other = of(name, book, period, account), of(name, without, period, account)
        assert one.totals == other.totals
        seen = [_unnumbered(row) for row in one.rows if row.level != "void"]
        assert seen == [_unnumbered(row) for row in other.rows]
    assert summarise(book, period, today=TODAY).closing == (
        summarise(without, period, today=TODAY).closing
    )
    voids = [e for e in book.entries if e.voided and (e.voided in period or e.date in period)]
    assert len(of("corrections", book, period).rows) == len(voids)


def _unnumbered(row: Row) -> dict[str, object]:
    """A row without its running number, which the void rows share."""
    return {name: cell for name, cell in row.cells.items() if name != "no"}


@given(books(), PERIODS)
def test_account_ledger_runs_to_the_balance_of_its_account(book: Book, period: Period) -> None:
    """Each Buku Besar ends where the trial balance stands, turned to the account's own side."""
    ledger = in_year(book, period)
    for code in {code for e in book.entries for code in (e.source, e.target)}:
        account = book.accounts[code]
        totals = of("account-ledger", book, period, account=code).totals
        assert totals["balance"] == account.sign * ledger[code]
        assert totals["balance"] == (totals["opening"] + totals["increase"] - totals["decrease"])


@given(books(), DAY)
def test_debts_add_up_to_their_accounts(book: Book, day: date) -> None:
    """What all parties and members owe is what the accounts of receivables hold."""
    ledger = balances(book.entries, until=day + timedelta(days=1))
    for name, accounts in (
        ("receivables", ("piutang-usaha", "piutang-anggota")),
        ("payables", ("utang-usaha", "utang-lain", "utang-bagi-hasil")),
    ):
        debts = make(name, book, today=day)
        held = sum(book.accounts[CODES[one]].sign * ledger.get(CODES[one], 0) for one in accounts)
        assert debts.totals["remaining"] == held
        for row in items(debts):
            assert amount(row, "remaining") == amount(row, "amount") - amount(row, "paid")
            assert amount(row, "age") >= 0


@given(books(), PERIODS)
def test_summary_agrees_with_the_statements(book: Book, period: Period) -> None:
    """The first page says what the books behind it say."""
    summary = summarise(book, period, today=TODAY)
    recap = of("recap", book, period).totals
    assert summary.opening.total + summary.total_in - summary.total_out == summary.closing.total
    assert (summary.total_in, summary.total_out) == (recap["in"], recap["out"])
    assert summary.closing.cash == recap["closing_cash"]
    assert summary.results.profit == of("income", book, period).totals["net_profit"]
    assert len(topics_of(book, period, today=TODAY)) <= 6
    assert summary.story


@settings(max_examples=25)
@given(books())
def test_every_entry_is_listed_once(book: Book) -> None:
    """The list of entries holds all of them, voids marked, with the accounts as typed."""
    rows = of("entries", book, ALL).rows
    assert sorted(amount(row, "number") for row in rows) == [e.number for e in book.entries]
    by_number = {e.number: e for e in book.entries}
    for row in rows:
        found = by_number[amount(row, "number")]
        assert CODES[str(row.cells["source"])] == found.source
        assert row.cells["void"] is (found.voided is not None)
        assert (row.level == "void") is (found.voided is not None)


@given(books())
def test_a_month_opens_where_the_month_before_closed(book: Book) -> None:
    """No rupiah is lost between two months, openings of the second month apart."""
    for month, after in pairwise(months_of(ALL)):
        opened = sum(
            e.amount * ((e.target in _MONEY_CODES) - (e.source in _MONEY_CODES))
            for e in book.entries
            if e.voided is None and e.date in after and CODES["saldo-awal"] in (e.source, e.target)
        )
        closing = of("cash-book", book, month).totals["balance"]
        assert of("cash-book", book, month_of(after.start)).totals["opening"] == closing + opened


_MONEY_CODES = [CODES[name] for name in ("kas", "bank", "bank-desa")]
