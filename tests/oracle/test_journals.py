"""Other programs reckon our books again: hledger and beancount read what we export.

Whoever doubts a figure can check it with a program that knows nothing of kubebook. Without hledger
its tests skip and say so; where KUBEBOOK_REQUIRE_ORACLES is set, the skip is a failure.
"""

import csv
import io
import os
import shutil
import subprocess
from collections import defaultdict
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from beancount import loader
from beancount.core import data
from hypothesis import HealthCheck, given, settings

from kubebook.book.book import Book, balances, counting, in_book_order, money_codes
from kubebook.files.journal_names import plain_line
from kubebook.files.journals import beancount_journal, hledger_journal
from kubebook.periods import Period
from kubebook.statements.catalogue import make
from tests.books import books, empty_book, every_pair

HLEDGER = shutil.which("hledger")
LEDGER = shutil.which("ledger")
TEXT = {**os.environ, "LC_ALL": "C.UTF-8"}
slow = settings(
    max_examples=60,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture],
)
Balances = dict[tuple[int, int], dict[str, int]]
"""By year and month: the balance of each account's path at the month's end, without zeros."""


@pytest.fixture
def hledger() -> str:
    """The hledger program, or a skip that says it is missing."""
    if HLEDGER is None:
        if os.environ.get("KUBEBOOK_REQUIRE_ORACLES"):
            pytest.fail("hledger is required here and missing")
        pytest.skip("hledger is not installed: nobody checked the journals")
    return HLEDGER


def run(command: list[str], journal: str) -> str:
    """What a program says to a journal on its standard input."""
    done = subprocess.run(
        command, input=journal.encode(), capture_output=True, check=False, env=TEXT
    )
    if done.returncode:
        pytest.fail(done.stderr.decode() + journal)
    return done.stdout.decode()


def months(book: Book) -> list[tuple[int, int]]:
    """The months of a book from its first counting entry to its last."""
    dates = [entry.date for entry in book.entries if entry.voided is None]
    if not dates:
        return []
    first, last = (12 * day.year + day.month - 1 for day in (min(dates), max(dates)))
    return [(month // 12, month % 12 + 1) for month in range(first, last + 1)]


def ours(book: Book) -> Balances:
    """What kubebook says: by month, the balance of each account by its typed name."""
    told = {}
    for year, month in months(book):
        after = date(year + month // 12, month % 12 + 1, 1)
        told[year, month] = {
            book.accounts[code].name: balance
            for code, balance in balances(book.entries, until=after).items()
            if balance
        }
    return told


def by_account(paths: dict[str, int]) -> dict[str, int]:
    """Balances of sub-accounts summed into the account they are under, without zeros."""
    total: dict[str, int] = defaultdict(int)
    for path, amount in paths.items():
        total[path.split(":")[1]] += amount
    return {name: amount for name, amount in total.items() if amount}


def of_hledger(hledger: str, journal: str) -> Balances:
    """What hledger says, by month."""
    told = run([hledger, "-f-", "bal", "-H", "-M", "-E", "--no-total", "-O", "csv"], journal)
    (_, *ends), *rows = csv.reader(io.StringIO(told))
    result: Balances = {}
    for place, end in enumerate(ends, start=1):
        year, month = end[:7].split("-")
        amounts = {row[0]: int(row[place].removesuffix(" IDR")) for row in rows}
        result[int(year), int(month)] = by_account(amounts)
    return result


def of_beancount(journal: str, book: Book) -> Balances:
    """What beancount says, by month, once it found no fault in the file."""
    entries, errors, _ = loader.load_string(journal)
    assert errors == [], journal
    named = {
        f"{name[0].upper()}{name[1:]}": name
        for name in (account.name for account in book.accounts.values())
    }
    result: Balances = {}
    for year, month in months(book):
        after = date(year + month // 12, month % 12 + 1, 1)
        paths: dict[str, int] = defaultdict(int)
        for entry in entries:
            if isinstance(entry, data.Transaction) and entry.date < after:
                for posting in entry.postings:
                    assert posting.units is not None
                    assert posting.units.currency == "IDR"
                    assert isinstance(posting.units.number, Decimal)
                    paths[posting.account] += int(posting.units.number)
        result[year, month] = {named[k]: v for k, v in by_account(paths).items()}
    return result


@slow
@given(book=books())
def test_hledger_finds_the_same_balances_at_every_months_end(hledger: str, book: Book) -> None:
    """Voids, corrections, openings and any text: hledger reckons every account as we do."""
    journal = hledger_journal(book)
    run([hledger, "-f-", "check", "-s"], journal)
    if months(book):
        assert of_hledger(hledger, journal) == ours(book)


@slow
@given(book=books())
def test_beancount_finds_the_same_balances_at_every_months_end(book: Book) -> None:
    """Beancount accepts the file without a fault and reckons every account as we do."""
    assert of_beancount(beancount_journal(book), book) == ours(book)


@slow
@given(book=books())
def test_vouchers_and_texts_arrive(hledger: str, book: Book) -> None:
    """Each entry bears its voucher and its words; nothing in them is taken for syntax."""
    entries = in_book_order(counting(book.entries), money_codes(book.accounts))
    told = run([hledger, "-f-", "print", "-O", "csv"], hledger_journal(book))
    rows = {row["txnidx"]: row for row in csv.DictReader(io.StringIO(told, newline=""))}
    assert [(row["code"], row["description"]) for row in rows.values()] == [
        (entry.voucher, plain_line(entry.text)) for entry in entries
    ]
    read, _, _ = loader.load_string(beancount_journal(book))
    transactions = [each for each in read if isinstance(each, data.Transaction)]
    assert sorted(
        (each.meta["voucher"], each.narration, each.meta.get("party", "")) for each in transactions
    ) == sorted(
        (entry.voucher, " ".join(entry.text.split()), " ".join(entry.party.split()))
        for entry in entries
    )


@settings(slow, max_examples=15)
@given(book=books())
def test_hledger_finds_what_a_year_opens_with(hledger: str, book: Book) -> None:
    """In each year's last month with entries: income and cost of the year, the rest from ever."""
    journal = hledger_journal(book)
    for year, month in {year: (year, month) for year, month in months(book)}.values():
        end = date(year + month // 12, month % 12 + 1, 1)

        def told(*query: str, until: date = end) -> dict[str, int]:
            command = [hledger, "-f-", "bal", "-N", "-O", "csv", f"-e{until}", *query]
            _, *rows = csv.reader(io.StringIO(run(command, journal)))
            return by_account({row[0]: int(row[1].removesuffix(" IDR")) for row in rows})

        earned = told("type:RX", until=date(year, 1, 1))
        expected = {**told("type:ALE"), **told("type:RX", f"-b{year}-01-01")}
        expected["saldo-laba"] = expected.get("saldo-laba", 0) + sum(earned.values())
        trial = make("trial-balance", book, Period(date(year, month, 1), end), today=date.max)
        assert {
            row.cells["account"]: row.cells["balance"]
            for row in trial.rows
            if row.level == "item" and row.cells["balance"]
        } == {name: amount for name, amount in expected.items() if amount}


def test_every_pair_of_adjust_comes_out_alike(hledger: str) -> None:
    """All 25 pairs of types and the contra accounts mean the same in all three programs."""
    book = every_pair()
    assert of_hledger(hledger, hledger_journal(book)) == ours(book)
    assert of_beancount(beancount_journal(book), book) == ours(book)


def test_an_empty_book_is_a_journal_too(hledger: str) -> None:
    """A group that has recorded nothing can export its chart of accounts."""
    run([hledger, "-f-", "check", "-s"], hledger_journal(empty_book()))
    assert of_beancount(beancount_journal(empty_book()), empty_book()) == {}


def test_hledger_knows_the_type_of_every_account(hledger: str) -> None:
    """Its balance sheet and income statement work: each account is declared with its type."""
    told = run([hledger, "-f-", "accounts", "--types"], hledger_journal(every_pair()))
    kinds = {line.split("; type:")[0].strip(): line.rsplit(" ", 1)[1] for line in told.splitlines()}
    assert kinds["asset:kas"] == kinds["asset:bank-desa"] == "C"
    assert kinds["asset:akumulasi-penyusutan"] == "A"
    assert kinds["liability:dana-iks"] == "L"
    assert kinds["equity:bagi-hasil"] == "E"
    assert kinds["income:telur"] == "R"
    assert kinds["cost:pakan"] == "X"


def test_bean_check_passes(tmp_path: Path) -> None:
    """The program beancount itself offers for checking a file finds no fault."""
    file = tmp_path / "buku.beancount"
    file.write_text(beancount_journal(every_pair()), encoding="utf-8")
    assert loader.load_file(str(file))[1] == []


@pytest.mark.skipif(LEDGER is None, reason="ledger is not installed")
@settings(slow, max_examples=20)
@given(book=books())
def test_ledger_reads_the_journal_of_hledger(book: Book) -> None:
    """One file serves both: ledger finds everything declared and the same final balances."""
    command = [LEDGER or "", "-f", "-", "--pedantic", "bal", "--flat", "--no-total", "--empty"]
    told = run(
        [*command, "--balance-format", "%(account)\t%(quantity(display_total))\n"],
        hledger_journal(book),
    )
    amounts = {
        path: int(amount)
        for path, _, amount in (line.partition("\t") for line in told.splitlines())
    }
    final = ours(book)[months(book)[-1]] if months(book) else {}
    assert by_account(amounts) == final
