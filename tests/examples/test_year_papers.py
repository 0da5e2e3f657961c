"""The papers of the practice year: every figure from an entry, nothing clipped, on both sheets."""

import re
from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from datetime import date
from hashlib import sha256
from io import BytesIO
from pathlib import Path

import pytest
from pypdf import PdfReader
from pypdf.generic import Destination

from kubebook.book.book import Book, in_book_order
from kubebook.book.records.entries import Entry
from kubebook.book.records.grants import Grant
from kubebook.book.records.plan import PlanLine
from kubebook.paper import print_document
from kubebook.paper.formats.built_in import names
from kubebook.paper.formats.find import chosen
from kubebook.periods import Period
from kubebook.statements.statement import Narrowing
from kubebook.store.ledger import open_ledger
from kubebook.store.proofs import proof_reader
from tests.paper.reading import letters_of, overlaps_among, pages_of
from tests.paper.sheets import SMALLEST, outside

LAST_DAY = date(2027, 7, 31)
YEAR = Period(date(2026, 8, 1), date(2027, 8, 1))
AID, MONEY = "3101", ("1101", "1102")
GRANTS = ("bansos-2026", "csr-2027")


@pytest.fixture(scope="module")
def ledger(year: Path) -> Path:
    """The ledger of the practice year."""
    return year / "kube-contoh.kubebook"


@pytest.fixture(scope="module")
def book(ledger: Path) -> Book:
    """Its book, without the word across every page, whose letters stand over all others."""
    book = open_ledger(ledger).book
    return replace(book, group=book.group._replace(sample=False))


@pytest.fixture(scope="module")
def reports(ledger: Path, book: Book) -> Mapping[str, bytes]:
    """The accountability report of each grant."""
    pictures = proof_reader(ledger)
    return {
        name: print_document(
            "lpj", book, today=LAST_DAY, narrowing=Narrowing(grant=name), pictures=pictures
        )
        for name in GRANTS
    }


def named(book: Book, name: str) -> Grant:
    """The grant of a name."""
    return next(grant for grant in book.grants if grant.name == name)


def lines_of(book: Book, grant: Grant) -> dict[int, PlanLine]:
    """The lines that it pays, each as it was last written."""
    last = {line.line: line for line in book.plan_lines}
    return {n: one for n, one in last.items() if one.fund == grant.number and not one.gone}


def own_entries(book: Book, grant: Grant) -> list[Entry]:
    """Its entries that count: those that name it, and those of its lines."""
    lines = lines_of(book, grant)
    return [
        one
        for one in book.entries
        if one.voided is None and (one.grant == grant.number or one.line in lines)
    ]


def summed(entries: Iterable[Entry]) -> int:
    """What they come to."""
    return sum(entry.amount for entry in entries)


class Told:
    """What became of a grant, added up here from its entries alone."""

    def __init__(self, book: Book, name: str) -> None:
        self.grant = named(book, name)
        own = own_entries(book, self.grant)
        self.came = [one for one in own if one.source == AID and one.target in MONEY]
        self.goods = [one for one in own if one.source == AID and one.target not in MONEY]
        self.back = [one for one in own if one.target == AID]
        self.paid = [one for one in own if one.source in MONEY and one.target not in (*MONEY, AID)]
        self.received = summed(self.came) + summed(self.goods)
        self.spent = summed(self.paid) + summed(self.goods)
        self.returned = summed(self.back)
        self.lines = lines_of(book, self.grant)
        self.realised = {
            number: summed(one for one in (*self.paid, *self.goods) if one.line == number)
            for number in self.lines
        }
        outside = [one for one in self.paid if one.line is None]
        members = {member.name for member in book.members.values()}
        self.outside = summed(outside)
        self.to_members = summed(one for one in self.paid if one.member or one.party in members)

    def figures(self) -> set[int]:
        """All that is printed of the grant beside the cash book."""
        budget = sum(line.amount for line in self.lines.values())
        on_lines = sum(self.realised.values())
        return {
            *(line.amount for line in self.lines.values()),
            *(line.price for line in self.lines.values()),
            *self.realised.values(),
            *(abs(line.amount - self.realised[n]) for n, line in self.lines.items()),
            *map(summed, (self.came, self.goods, self.paid)),
            self.grant.amount, self.received, self.spent, self.returned, self.outside,
            self.to_members, budget, on_lines, abs(budget - on_lines), abs(budget - self.spent),
            self.grant.amount - self.received, self.received - self.spent - self.returned,
        }  # fmt: skip


def cash_book_figures(book: Book, told: Told) -> set[int]:
    """Every entry of the grant, what came and went so far, and what was left after it."""
    own = [*told.came, *told.paid, *told.back]
    came = went = 0
    figures = {entry.amount for entry in book.entries if entry.voided}
    for entry in in_book_order(own, set(MONEY)):
        came += entry.amount if entry in told.came else 0
        went += 0 if entry in told.came else entry.amount
        figures |= {entry.amount, came, went, came - went}
    return figures | {entry.amount for entry in told.goods}


_FIGURE = re.compile(r"(?<![\d/.\-])\d{1,3}(?:\.\d{3})+(?![\d/])")


def figures_in(text: str) -> set[int]:
    """The amounts in a text."""
    return {int(figure.replace(".", "")) for figure in _FIGURE.findall(text)}


@pytest.mark.parametrize("name", GRANTS)
def test_every_figure_of_an_accountability_report_comes_from_entries(
    book: Book, reports: Mapping[str, bytes], name: str
) -> None:
    """An entry's amount or words, a line of the plan, or a sum of them made here by hand."""
    told = Told(book, name)
    stages = [one.amount for one in book.stages if one.grant == told.grant.number]
    known = told.figures() | cash_book_figures(book, told) | {*stages, 10_000}
    for entry in book.entries:
        known |= figures_in(entry.text)
    for number, page in enumerate(pages_of(reports[name]), start=1):
        assert figures_in(page) <= known, (number, figures_in(page) - known)


@pytest.mark.parametrize(
    ("name", "figures"),
    [
        ("bansos-2026", (25_000_000, 23_000_000, 23_000_000, 0, 0)),
        ("csr-2027", (6_000_000, 6_000_000, 5_775_000, 0, 225_000)),
    ],
)
def test_promised_received_spent_and_left_foot(
    book: Book, reports: Mapping[str, bytes], name: str, figures: tuple[int, ...]
) -> None:
    """Promised less received is missing, received less spent less returned is left; as printed."""
    told = Told(book, name)
    promised, received, spent, returned, left = figures
    assert (told.grant.amount, told.received, told.spent, told.returned) == figures[:4]
    assert received - spent - returned == left
    words = " ".join(" ".join(pages_of(reports[name])).split())
    for label, amount in (
        ("Bantuan menurut SK", promised),
        ("Diterima", received),
        ("Kurang dari SK", promised - received),
        ("Dibelanjakan", spent),
        ("Dikembalikan", returned),
        ("Sisa dana bantuan", left),
    ):
        assert f"{label} {amount:,}".replace(",", ".") in words


@pytest.mark.parametrize("name", GRANTS)
def test_the_list_of_proofs_is_the_vouchers_of_grant_money(
    book: Book, reports: Mapping[str, bytes], name: str
) -> None:
    """Each voucher by which its money or its goods went, and no other, with their sum."""
    told = Told(book, name)
    pages = pages_of(reports[name])
    marks = bookmarks(reports[name])
    start, until = marks["Daftar Bukti"], marks["Lampiran Bukti"]
    words = " ".join(" ".join(pages[start - 1 : until - 1]).split())
    listed = re.findall(r"\b(B(?:BK|KK|M))-((?:\d{4}-)?\d{4}) \d\d/\d\d/(\d{4})", words)
    vouchers = {f"{kind}-{year}-{number[-4:]}" for kind, number, year in listed}
    assert vouchers == {one.voucher for one in (*told.paid, *told.goods)}
    assert f"{summed((*told.paid, *told.goods)):,}".replace(",", ".") in words


def bookmarks(pdf: bytes) -> dict[str, int]:
    """The list of contents: each title with its page, from 1."""
    reader = PdfReader(BytesIO(pdf))
    return {
        str(one.title): (reader.get_destination_page_number(one) or 0) + 1
        for one in reader.outline
        if isinstance(one, Destination)
    }


DOCUMENTS = (
    "monthly", "annual", "notice", "cash-count", "companion-letter", "meeting-pack",
    "business-plan", "accountability", "plan", "plan-progress", "feasibility", "grant-use",
    "proofs", "inventory", "meetings", "attendance", "guests", "visits", "problems", "letters",
    "cash-flow", "indicators", "members", "position",
)  # fmt: skip
ON_SHEETS_OF_THEIR_OWN = ("monthly", "cash-count", "meeting-pack", "notice")
"""Of a month; the others of the whole year."""
OF_MANY_PARTS = ("monthly", "annual", "notice", "accountability", "business-plan", "meeting-pack")
NOT_EMPTY = 190
"""So many letters stand on every page, its foot among them."""


def test_the_general_form_prints_the_year_as_it_did(
    book: Book, golden: Callable[[str, str], None]
) -> None:
    """What is drawn on every page, to the last operator: a form is data, and changes no page.

    Read the pages before `--update-golden`: something of them is another.
    """
    told = []
    for name in DOCUMENTS:
        for paper in ("A4", "F4"):
            period = None if name in ON_SHEETS_OF_THEIR_OWN else YEAR
            grant = "csr-2027" if name == "accountability" else None
            pdf = print_document(
                name,
                book,
                period=period,
                today=LAST_DAY,
                paper=paper,
                narrowing=Narrowing(grant=grant),
            )
            pages = PdfReader(BytesIO(pdf)).pages
            drawn = b"".join(page.get_contents().get_data() for page in pages)  # type: ignore[union-attr]  # every page has some
            told.append(f"{name} {paper} {len(pages)} {sha256(drawn).hexdigest()[:16]}\n")
    golden("umum-year.txt", "".join(told))


LOOKS = (("umum", "A4"), ("umum", "F4"), *((name, None) for name in names() if name != "umum"))
"""Forms and sheets: the general form on both that have a name, the others on their own."""


@pytest.mark.parametrize(("form", "paper"), LOOKS)
@pytest.mark.parametrize("name", DOCUMENTS)
def test_nothing_of_a_year_is_clipped_or_runs_into_another(
    ledger: Path, book: Book, name: str, form: str, paper: str | None
) -> None:
    """Inside the margins, over no other letter, numbered, no page nearly empty."""
    period = None if name in ON_SHEETS_OF_THEIR_OWN else YEAR
    grant = "csr-2027" if name == "accountability" else None
    theirs = chosen(form).form
    pdf = print_document(
        name, book, period=period, today=LAST_DAY, paper=paper, narrowing=Narrowing(grant=grant),
        pictures=proof_reader(ledger), form=theirs,
    )  # fmt: skip
    pages = pages_of(pdf)
    sheets = [page.mediabox for page in PdfReader(BytesIO(pdf)).pages]
    letters = list(letters_of(pdf))
    for one in letters:
        sheet = sheets[one.page - 1]
        lies = theirs.sheet if sheet.height > sheet.width else theirs.sheet.turned
        margin = theirs.paper.notice if name == "notice" else lies.left
        assert one.left > margin - 0.7, one
        assert one.right < float(sheet.width) * 25.4 / 72 - 16.4, one
        assert one.top > 5, one
        assert one.bottom < float(sheet.height) * 25.4 / 72 - 4.2, one
    assert overlaps_among(letters) == []
    on_page = Counter(one.page for one in letters)
    for number, text in enumerate(pages, start=1):
        assert f"Halaman {number} dari {len(pages)}" in text
        assert on_page[number] >= NOT_EMPTY, number


@pytest.mark.parametrize("name", OF_MANY_PARTS)
def test_the_year_stands_on_the_smallest_sheet_too(ledger: Path, book: Book, name: str) -> None:
    """A plan, two grants, pictures of proofs, letters and visits, on the least text allowed."""
    form = replace(chosen("umum").form, paper=SMALLEST)
    pdf = print_document(
        name, book, period=None if name in ON_SHEETS_OF_THEIR_OWN else YEAR, today=LAST_DAY,
        narrowing=Narrowing(grant="bansos-2026" if name == "accountability" else None),
        pictures=proof_reader(ledger), form=form,
    )  # fmt: skip
    assert list(outside(name, form, pdf)) == []
