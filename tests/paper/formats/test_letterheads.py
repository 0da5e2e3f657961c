"""Whose letterhead a document bears: that of the office's form, the group's own, or none."""

from collections import Counter
from dataclasses import replace
from datetime import date

import pytest

from kubebook.book.book import Book
from kubebook.book.records.entries import Entry
from kubebook.book.records.grants import Grant
from kubebook.paper import DOCUMENTS, print_document
from kubebook.paper.formats.built_in import names, umum
from kubebook.paper.formats.find import chosen
from kubebook.paper.formats.format import DocumentForm, Format, Head, Letterhead, LetterheadLine
from kubebook.paper.formats.read import read_format
from kubebook.periods import month_of
from kubebook.statements.catalogue import STATEMENTS
from kubebook.statements.statement import Narrowing
from tests.paper.reading import letters_of, pages_of, words_of
from tests.paper.samples import TODAY, handed_over, sample_book

OFFICE, GROUP = "KOP KANTOR", "KOP KELOMPOK"
GRANT = Grant(
    number=1, name="a", label="Bantuan", budget="csr", amount=5_000_000, year=2026, returns=True,
    statement_due=date(2026, 12, 1), report_due=date(2026, 12, 1),
)  # fmt: skip
SHEETS = {
    "monthly": (OFFICE, 1),
    "annual": (OFFICE, 1),
    "notice": ("", 0),
    "voucher": ("", 0),
    "proof-pictures": ("", 0),
    "cash-count": (GROUP, 1),
    "handover": (GROUP, 1),
    "companion-letter": (GROUP, 1),
    "meeting-pack": (GROUP, 1),
    "business-plan": (GROUP, 2),
    "accountability": (GROUP, 9),
}
"""The letterhead of each document, and on how many of its sheets.

Of the accountability report: letter, use, goods, photographs, bank, three statements, what was
returned.
"""


def book_with_aid() -> Book:
    """The month of the pictures, with a handover, and aid of which some went back."""
    book = sample_book()
    aid = [
        Entry(number=900 + number, voucher=voucher, date=TODAY, amount=amount, source=source,
              target=target, text="Bantuan", grant=1)
        for number, (voucher, amount, source, target) in enumerate(
            (
                ("BM-2026-0090", 1_000_000, "3101", "1401"),
                ("BBM-2026-0090", 4_000_000, "3101", "1102"),
                ("BBK-2026-0090", 500_000, "1102", "3101"),
            )
        )
    ]  # fmt: skip
    group = book.group._replace(sample=False)
    book = handed_over(replace(book, group=group, grants=(GRANT,)))
    return replace(book, entries=(*book.entries, *aid))


def marked(form: Format) -> Format:
    """A form whose two letterheads are told apart."""

    def head(words: str) -> Letterhead:
        return Letterhead(lines=(LetterheadLine(text=(words,)),))

    return replace(form, letterhead=head(OFFICE), group_letterhead=head(GROUP))


def printed(name: str, form: Format) -> bytes:
    """A paper of October in a form."""
    account = "kas" if name == "account-ledger" else None
    return print_document(
        name,
        book_with_aid(),
        period=month_of(TODAY),
        today=TODAY,
        form=form,
        narrowing=Narrowing(account=account),
    )


def heads_of(pdf: bytes) -> Counter[str]:
    """The letterheads of its sheets, each at the head of one."""
    firsts = [page.strip().split("\n")[0].strip() for page in pages_of(pdf)]
    found = Counter(first for first in firsts if first in (OFFICE, GROUP))
    words = words_of(pdf)
    assert sum(found.values()) == words.count(OFFICE) + words.count(GROUP)
    return found


@pytest.mark.parametrize("form", names())
@pytest.mark.parametrize("name", DOCUMENTS)
def test_what_a_group_writes_in_its_own_name_stands_under_its_own_head(
    name: str, form: str
) -> None:
    """Letters, statements, proposal and cash count, whatever form that comes along is in force."""
    head, sheets = SHEETS[name]
    if head and (form == "desa" or (form, name) == ("cilacap-b", "annual")):
        head = GROUP  # a village's stands over books alone, the Dinas' over the monthly report
    pdf = printed(name, marked(chosen(form).form))
    assert heads_of(pdf) == Counter({head: sheets} if head else {})


@pytest.mark.parametrize("name", STATEMENTS)
def test_a_statement_printed_alone_stands_under_the_head_of_the_form(name: str) -> None:
    """It is printed in an office's form, for that office."""
    assert heads_of(printed(name, marked(umum()))) == Counter({OFFICE: 1})


def test_under_the_head_of_a_dinas_the_group_writes_no_letter_to_that_dinas() -> None:
    """In the second form of Cilacap the monthly report alone bears it."""
    form = chosen("cilacap-b").form
    dinas, own = "PEMERINTAH KOTA PALANGKA RAYA", "KELOMPOK USAHA BERSAMA (KUBE)"
    assert words_of(printed("monthly", form)).startswith(dinas)
    for name in ("companion-letter", "cash-count", "business-plan", "meeting-pack"):
        pages = [" ".join(page.split()) for page in pages_of(printed(name, form))]
        head = f"{own} Binaan Dinas Sosial Kota Palangka Raya KUBE “AYAM BERKAH”"
        assert sum(page.startswith(head) for page in pages) == SHEETS[name][1]
        assert not any(dinas in page for page in pages)
    assert dinas not in words_of(printed("accountability", form))
    assert sum(page.startswith(own) for page in pages_of(printed("accountability", form))) == 9


@pytest.mark.parametrize("head", ["office", "group", "none"])
@pytest.mark.parametrize("name", [name for name, (head, _) in SHEETS.items() if head])
def test_a_form_says_by_document_which_head_it_bears(name: str, head: Head) -> None:
    """One key in its file; the other documents stay as they are."""
    text = f'[documents.{name}]\nletterhead = "{head}"\n'
    form = read_format(text, "a.toml")
    words, sheets = {"office": OFFICE, "group": GROUP, "none": ""}[head], SHEETS[name][1]
    pdf = printed(name, marked(form))
    assert heads_of(pdf) == Counter({words: sheets} if words else {})
    other = "monthly" if name != "monthly" else "cash-count"
    assert form.document(other) == umum().document(other)


@pytest.mark.parametrize("name", ["companion-letter", "cash-count", "monthly"])
def test_without_a_head_a_document_begins_at_the_margin(name: str) -> None:
    """No rule, no blank band; nothing above the sheet's own margin."""
    form = replace(
        umum(),
        documents={**umum().documents, name: replace(umum().document(name), letterhead="none")},
    )
    top = min(letter.top for letter in letters_of(printed(name, form)) if letter.page == 1)
    assert form.sheet.top <= top < form.sheet.top + 5
    with_head = min(it.top for it in letters_of(printed(name, umum())) if it.page == 1)
    assert with_head >= umum().sheet.top


def test_the_general_form_says_it_for_every_document_that_bears_one() -> None:
    """So a form laid over it takes it over; what bears none has the usual value."""
    for name, (head, _) in SHEETS.items():
        wanted = "group" if head == GROUP else DocumentForm().letterhead
        assert umum().document(name).letterhead == wanted
