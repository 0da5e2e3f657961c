"""How an office writes amounts, numbers letters, and calls its fund and its register."""

import ast
import re
import threading
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

import kubebook.paper
from kubebook.book.accounts.chart import DANA_IKS
from kubebook.book.book import Book
from kubebook.book.records.grants import Grant
from kubebook.language import word
from kubebook.messages import Message, message
from kubebook.paper import DOCUMENTS, print_document
from kubebook.paper.engine.wording import rupiah, rupiah_parts, say, writing
from kubebook.paper.formats.built_in import umum
from kubebook.paper.formats.format import Format, Labels
from kubebook.paper.formats.read import read_format
from kubebook.periods import month_of
from kubebook.statements.catalogue import STATEMENTS, make
from kubebook.statements.statement import Narrowing
from tests.paper.documents.test_accountability import lpj_book
from tests.paper.documents.test_plan_paper import full_book
from tests.paper.reading import letters_of, overlaps_among, pages_of, words_of
from tests.paper.samples import HANDOVER, TODAY, empty_group, entry, long_book, sample_book

GRANT = Grant(number=1, name="a", label="Bantuan", budget="csr", amount=20_000_000, year=2026)

OFFICES = "Rp. {amount},-"
LONGEST = "Rupiah (Rp.) {amount},00"


def labelled(**labels: str) -> Format:
    """The general form with labels of an office's own."""
    return replace(umum(), labels=Labels(**labels))


def papers_of(book: Book, form: Format) -> Iterator[tuple[str, bytes]]:
    """Every document and statement of October, without the mark across."""
    group = book.group._replace(sample=False)
    book = replace(book, group=group, grants=book.grants or (GRANT,), handovers=(HANDOVER,))
    for name in (*DOCUMENTS, *STATEMENTS):
        account = "kas" if name == "account-ledger" else None
        period = None if name == "business-plan" else month_of(TODAY)
        for full in (False, True) if name == "monthly" else (False,):
            pdf = print_document(
                name,
                book,
                period=period,
                today=TODAY,
                narrowing=Narrowing(account=account),
                full=full,
                form=form,
            )
            yield name, pdf


BOOKS = {"month": sample_book, "aid": lpj_book, "plan": full_book}


@pytest.mark.parametrize(
    ("amount", "worded", "negative"),
    [
        ("Rp{amount}", "Rp20.000.000", "\u2212Rp20.000.000"),
        ("Rp. {amount},-", "Rp.\u00a020.000.000,-", "\u2212Rp.\u00a020.000.000,-"),
        ("Rp {amount},00", "Rp\u00a020.000.000,00", "\u2212Rp\u00a020.000.000,00"),
        ("{amount} rupiah", "20.000.000\u00a0rupiah", "\u221220.000.000\u00a0rupiah"),
    ],
)
def test_an_amount_is_written_as_the_office_does(amount: str, worded: str, negative: str) -> None:
    """For as long as its paper is printed, and no longer; the screen keeps its own way.

    The minus stands before all of it, and no line is folded inside it.
    """
    with writing(amount):
        assert say("{amount:rp}", amount=-20_000_000) == negative
        assert word(message("{amount:rp}", amount=5), "id") == "Rp5"
        assert rupiah(20_000_000) == worded
        assert rupiah(-20_000_000) == negative
    assert rupiah(20_000_000) == "Rp20.000.000"


def test_a_way_of_writing_ends_with_an_error_and_stays_in_its_thread() -> None:
    """Two papers printed at once do not mix."""
    seen = []

    @writing(OFFICES)
    def fail() -> None:
        thread = threading.Thread(target=lambda: seen.append(rupiah_parts(5)))
        thread.start()
        thread.join()
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        fail()
    assert seen == [("Rp", "5")]
    assert rupiah_parts(5) == ("Rp", "5")


@pytest.mark.parametrize("name", [*DOCUMENTS, *STATEMENTS])
def test_no_paper_writes_an_amount_in_another_way(name: str) -> None:
    """In prose, slips, statements, letters and the box for the stamp; nothing runs over."""
    book = replace(sample_book(), grants=(GRANT,), handovers=(HANDOVER,))
    group = book.group._replace(sample=False)
    book = replace(book, group=group, grants=book.grants or (GRANT,))
    pdf = print_document(
        name,
        book,
        period=month_of(TODAY),
        today=TODAY,
        narrowing=Narrowing(account="kas" if name == "account-ledger" else None),
        form=labelled(amount=OFFICES),
    )
    assert re.findall(r"Rp\d[\d.]*|Rp \d[\d.]*(?!,-)", words_of(pdf)) == []
    assert overlaps_among(letters_of(pdf)) == []


def test_the_amounts_of_a_slip_and_of_the_closing_sentence_have_their_ending() -> None:
    """The sign stands before the figure, the ending behind it."""
    form = labelled(amount=OFFICES)
    asked = {"period": month_of(TODAY), "today": TODAY, "form": form}
    assert "Rp. 240.000,-" in words_of(print_document("voucher", sample_book(), **asked))  # type: ignore[arg-type]  # as above
    closing = words_of(print_document("cash-book", sample_book(), **asked))  # type: ignore[arg-type]  # as above
    assert "Saldo Buku Kas Umum Rp. 6.659.850,-" in closing


@pytest.mark.parametrize("kind", ["aid", "plan"])
def test_every_paper_writes_amounts_as_its_office_does(kind: str) -> None:
    """In prose, letters, slips, facts and cells, each on one line; none in the general way."""
    found = 0
    for name, pdf in papers_of(BOOKS[kind](), labelled(amount=OFFICES)):
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
    for name, pdf in papers_of(BOOKS[kind](), labelled(amount=LONGEST)):
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
    pdf = print_document(
        "voucher", book, period=month_of(TODAY), today=TODAY, form=labelled(amount=OFFICES)
    )
    words = words_of(pdf)
    assert "Angsuran Rp. 50.000,-; Jasa pinjaman Rp. 5.000,-" in words
    assert "Rp. 55.000,-" in words


def test_what_the_plan_earns_is_written_so_on_paper_alone() -> None:
    """The screen words the same cells, and keeps its own way."""
    book = full_book()
    pdf = print_document("feasibility", book, today=TODAY, form=labelled(amount=OFFICES))
    profit = next(
        row.cells["result"]
        for row in make("feasibility", book, today=TODAY).rows
        if row.cells["figure"] == "profit"
    )
    assert isinstance(profit, Message)
    figure = word(profit, "id").removeprefix("Rp")
    assert word(profit, "id") == f"Rp{figure}"
    assert f"Rp. {figure},-" in words_of(pdf)


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


def test_the_fund_and_the_register_are_called_as_the_office_does() -> None:
    """Unless the group renamed its fund itself."""
    form = labelled(iks="Dana Setia Kawan", register="DTKS")
    book = sample_book()
    asked = {"today": TODAY, "form": form}
    words = words_of(print_document("position", book, **asked))  # type: ignore[arg-type]  # day and form
    assert "Dana Setia Kawan" in words
    assert "DTKS" in words_of(print_document("members", book, **asked))  # type: ignore[arg-type]  # as above
    own = {**book.accounts, "2301": book.accounts["2301"]._replace(label="Kas Sosial")}
    renamed = replace(book, accounts=own)
    assert "Kas Sosial" in words_of(print_document("position", renamed, **asked))  # type: ignore[arg-type]  # as above
    assert "Dana Setia Kawan" not in words_of(print_document("position", renamed, **asked))  # type: ignore[arg-type]  # as above


def test_the_fund_is_called_so_in_whatever_section_of_the_cash_flow_it_stands() -> None:
    """A group that moved it has not renamed it."""
    book = sample_book()
    account = book.accounts[DANA_IKS]._replace(flow="pendanaan")
    book = replace(book, accounts={**book.accounts, DANA_IKS: account})
    form = labelled(iks="Dana Setia Kawan")
    for name in ("monthly", "receipts", "trial-balance", "position", "cash-flow"):
        pdf = print_document(name, book, period=month_of(TODAY), today=TODAY, form=form)
        assert "dana iks" not in words_of(pdf).casefold(), name


def test_notes_can_say_what_iks_stands_for() -> None:
    """By `{iks_name}`, as the group has it; of a group without the fund the sentence goes."""
    text = (
        "format = 1\n[[documents.annual.notes]]\ntitle = 'Dana'\n"
        "paragraphs = ['IKS adalah {iks_name}.', 'Buku kelompok.']\n"
    )
    form = read_format(text, "kami.toml")
    said = "IKS adalah Iuran Kesetiakawanan Sosial."
    assert said in words_of(print_document("annual", sample_book(), today=TODAY, form=form))
    assert said not in words_of(print_document("annual", long_book(3), today=TODAY, form=form))
