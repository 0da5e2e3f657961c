"""How an office writes amounts, and what it calls things, on every paper alike."""

import ast
import re
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

import kubebook.paper
from kubebook.book.accounts import rename_account
from kubebook.book.book import Book
from kubebook.book.chart import DANA_IKS
from kubebook.book.meetings import add_meeting
from kubebook.language import word
from kubebook.messages import Message, message
from kubebook.paper import DOCUMENTS, print_document
from kubebook.paper.format import Format
from kubebook.paper.formats.reading import read_format
from kubebook.paper.wording import rupiah, say, writing
from kubebook.periods import month_of
from kubebook.statements.catalogue import STATEMENTS, make
from tests.paper.reading import letters_of, overlaps_among, pages_of, words_of
from tests.paper.samples import GROUP, TODAY, empty_group, entry, long_book, sample_book
from tests.paper.test_accountability import lpj_book
from tests.paper.test_plan_paper import full_book

OCTOBER = month_of(TODAY)
OFFICES = "Rp. {amount},-"
LONGEST = "Rupiah (Rp.) {amount},00"


def form_of(**labels: str) -> Format:
    """The general form with other labels."""
    lines = (f"{key} = '{value}'" for key, value in labels.items())
    return read_format("\n".join(("format = 1", "[labels]", *lines)), "kami.toml")


def papers_of(book: Book, form: Format) -> Iterator[tuple[str, bytes]]:
    """Every document and statement of October, without the mark across."""
    book = replace(book, group=book.group._replace(sample=False))
    for name in (*DOCUMENTS, *STATEMENTS):
        account = "kas" if name == "account-ledger" else None
        period = None if name == "business-plan" else OCTOBER
        for full in (False, True) if name == "monthly" else (False,):
            pdf = print_document(
                name, book, period=period, today=TODAY, account=account, full=full, form=form
            )
            yield name, pdf


def month_book() -> Book:
    """The month of the pictures with a meeting to come."""
    book = sample_book()
    return book.apply(
        add_meeting(book, today=TODAY, day=date(2026, 11, 7), agenda=("Laporan",), time="14.00")
    )


BOOKS = {"month": month_book, "aid": lpj_book, "plan": full_book}


@pytest.mark.parametrize("kind", BOOKS)
def test_every_paper_writes_amounts_as_its_office_does(kind: str) -> None:
    """In prose, letters, slips, facts and cells, each on one line; none in the general way."""
    found = 0
    for name, pdf in papers_of(BOOKS[kind](), form_of(amount=OFFICES)):
        words = words_of(pdf)
        assert re.findall(r".{20}Rp ?\d.{9}", words) == [], name
        assert re.findall(r"Rp\. \d[\d.]*(?![\d.]|,-)", words) == [], name
        found += len(re.findall(r"Rp\. \d[\d.]*,-", words))
        lines = [line.strip() for page in pages_of(pdf) for line in page.splitlines()]
        assert [it for it in lines if it.endswith(" Rp.")] == [], name
    assert found > 20


@pytest.mark.parametrize("kind", BOOKS)
def test_the_longest_wording_stands_over_nothing_and_inside_the_sheet(kind: str) -> None:
    """Columns, facts, slips and the closing sentence give way to it."""
    for name, pdf in papers_of(BOOKS[kind](), form_of(amount=LONGEST)):
        letters = list(letters_of(pdf))
        assert overlaps_among(letters) == [], name
        is_turned = any(one.right > 210 for one in letters)
        most = (297 if is_turned else 210) - 3.9
        assert max((one.right for one in letters), default=0) < most, name


def test_parts_of_a_slip_are_written_so_too() -> None:
    """Each with its amount, and the sum below."""
    parts = (
        entry(1, "BKM-2026-0001", TODAY, 50_000, "1201", "1101", "Angsuran", member="A08"),
        entry(2, "BKM-2026-0001", TODAY, 5_000, "4201", "1101", "Jasa pinjaman", member="A08"),
    )
    book = replace(empty_group(), entries=parts)
    pdf = print_document("voucher", book, period=OCTOBER, today=TODAY, form=form_of(amount=OFFICES))
    words = words_of(pdf)
    assert "Angsuran Rp. 50.000,-; Jasa pinjaman Rp. 5.000,-" in words
    assert "Rp. 55.000,-" in words


def test_what_the_plan_earns_is_written_so_on_paper_alone() -> None:
    """The screen words the same cells, and keeps its own way."""
    book = full_book()
    pdf = print_document("feasibility", book, today=TODAY, form=form_of(amount=OFFICES))
    profit = next(
        row.cells["result"]
        for row in make("feasibility", book, today=TODAY).rows
        if row.cells["figure"] == "profit"
    )
    assert isinstance(profit, Message)
    figure = word(profit, "id").removeprefix("Rp")
    assert word(profit, "id") == f"Rp{figure}"
    assert f"Rp. {figure},-" in words_of(pdf)


@pytest.mark.parametrize(
    ("amount", "written"),
    [
        ("Rp{amount}", "\u2212Rp1.250"),
        (OFFICES, "\u2212Rp.\u00a01.250,-"),
        ("Rp {amount},00", "\u2212Rp\u00a01.250,00"),
        ("{amount} rupiah", "\u22121.250\u00a0rupiah"),
    ],
)
def test_a_minus_stands_before_all_of_an_amount(amount: str, written: str) -> None:
    """And its parts are never torn apart at the end of a line."""
    with writing(amount):
        assert rupiah(-1_250) == written
        assert say("{amount:rp}", amount=-1_250) == written
    assert rupiah(-1_250) == "\u2212Rp1.250"


def test_the_way_of_writing_ends_with_the_printing() -> None:
    """Also where it fails, and another thread never sees it; the screen is not touched."""
    with pytest.raises(ZeroDivisionError), writing(OFFICES):
        _ = 1 // 0
    assert rupiah(5) == "Rp5"
    with writing(OFFICES), ThreadPoolExecutor(1) as threads:
        assert threads.submit(rupiah, 5).result() == "Rp5"
        assert word(message("{amount:rp}", amount=5), "id") == "Rp5"
    print_document("monthly", sample_book(), today=TODAY, form=form_of(amount=OFFICES))
    assert rupiah(5) == "Rp5"


def test_no_paper_writes_amounts_by_itself() -> None:
    """All ask `wording`; only the slips of invented shops are written as a shop does."""
    room = Path(kubebook.paper.__file__).parent
    own = {
        module.stem
        for module in room.rglob("*.py")
        for node in ast.walk(ast.parse(module.read_text("utf-8")))
        if (isinstance(node, ast.alias) and node.name == "format_rupiah")
        or (isinstance(node, ast.Attribute) and node.attr == "format_rupiah")
        or (isinstance(node, ast.JoinedStr) and re.search(r"Rp\.? ?{", ast.unparse(node)))
    }
    assert own == {"practice_slips"}


# --- what an office calls things -----------------------------------------------------------------

FUND = "Dana Kesetiakawanan"


def fund_book() -> Book:
    """A group that collects for its fund."""
    came = entry(1, "BKM-2026-0001", TODAY, 100_000, DANA_IKS, "1101", "Iuran")
    return replace(empty_group(group=GROUP._replace(sample=False)), entries=(came,))


def shown(book: Book, name: str, form: Format) -> str:
    """The words of a paper of October."""
    return words_of(print_document(name, book, period=OCTOBER, today=TODAY, form=form))


def test_the_fund_is_called_as_the_office_does() -> None:
    """On every paper, whatever section of the cash flow it stands in."""
    form = form_of(iks=FUND)
    moved = fund_book()
    account = moved.accounts[DANA_IKS]._replace(flow="pendanaan")
    moved = replace(moved, accounts={**moved.accounts, DANA_IKS: account})
    for book in (fund_book(), moved):
        for name in ("monthly", "receipts", "trial-balance", "position"):
            words = shown(book, name, form)
            assert FUND.casefold() in words.casefold(), name
            assert "dana iks" not in words.casefold(), name
    assert "Dana IKS" in shown(fund_book(), "trial-balance", form_of())


def test_a_fund_that_the_group_named_itself_keeps_its_name() -> None:
    """The group's own word is nearer than the office's."""
    book = fund_book()
    book = book.apply(rename_account(book, account="dana-iks", name="dana-sakit"))
    words = shown(book, "trial-balance", form_of(iks=FUND))
    assert "Dana sakit" in words
    assert FUND not in words


def test_the_register_is_called_as_the_office_does() -> None:
    """DTKS where the office says so; else as the group has it."""
    book = fund_book()
    known = book.members["A01"]._replace(dtsen_id="1234567")
    book = replace(book, members={**book.members, "A01": known})
    assert "DTSEN" in shown(book, "members", form_of())
    theirs = shown(book, "members", form_of(register="DTKS"))
    assert "DTKS" in theirs
    assert "DTSEN" not in theirs


def test_notes_can_say_what_iks_stands_for() -> None:
    """By `{iks_name}`, as the group has it; of a group without the fund the sentence goes."""
    text = (
        "format = 1\n[[documents.annual.notes]]\ntitle = 'Dana'\n"
        "paragraphs = ['IKS adalah {iks_name}.', 'Buku kelompok.']\n"
    )
    form = read_format(text, "kami.toml")
    assert "IKS adalah Iuran Kesetiakawanan Sosial." in shown(fund_book(), "annual", form)
    assert "IKS adalah" not in shown(long_book(3), "annual", form)
