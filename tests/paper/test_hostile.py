"""What anybody may type: it arrives as typed, on the sheet, and moves nothing."""

from dataclasses import replace
from datetime import date
from typing import Literal

import pytest

from kubebook.book.book import Book
from kubebook.paper import DOCUMENTS, print_document
from kubebook.paper.formats.built_in import umum
from kubebook.paper.formats.format import PaperForm
from kubebook.periods import month_of
from kubebook.statements.catalogue import STATEMENTS
from kubebook.statements.statement import Narrowing
from tests.paper.reading import words_of
from tests.paper.samples import GROUP, HOSTILE, TODAY, empty_group, entry, long_book, sample_book
from tests.paper.sheets import outside

OCTOBER = month_of(TODAY)
SIXTY = "Perkumpulan Ibu-ibu Peternak Ayam Petelur Maju Bersama Jaya!"
TEXTS = (
    HOSTILE,
    "W" * 300,
    "kata " * 60,
    "baris\nbaru\tdan\r\x00kendali",
    "\N{CHICKEN}" * 80,
    "".join(chr(code) for code in range(0x100, 0x250)),
)
CUT_MARGIN = 6.0
REAL = GROUP._replace(sample=False)


def hostile_book() -> Book:
    """A group whose every name and text is as long and as odd as may be."""
    group = REAL._replace(
        name=HOSTILE,
        village="W" * 60,
        district=SIXTY,
        address=HOSTILE,
        office="M" * 60,
        place=SIXTY,
        bank=HOSTILE,
        bank_branch="W" * 60,
        bank_account="9" * 30,
        companion=SIXTY,
        village_head="W" * 60,
        village_head_nip="1" * 30,
    )
    book = empty_group(members=20, group=group)
    names = (SIXTY, "W" * 60, HOSTILE, "\N{CHICKEN} \x00\x07")
    members = {
        key: member._replace(name=names[place % 4][:60], address=HOSTILE, occupation="x" * 60)
        for place, (key, member) in enumerate(book.members.items())
    }
    entries = []
    for number in range(1, 31):
        day = date(2026, 10, number)
        text = TEXTS[number % len(TEXTS)]
        amount = 9_999_999_999 if number == 1 else 25_000
        party = (HOSTILE, SIXTY, "W" * 60, "")[number % 4]
        sale = entry(
            number, f"BKM-2026-{number:04}", day, amount, "4103", "1101", text, party=party
        )
        if number % 5 == 0:
            sale = sale._replace(voided=TODAY, reason=HOSTILE * 3)
        entries.append(sale)
    return replace(book, members=members, entries=tuple(entries))


BOOKS = {
    "pictures": replace(sample_book(), group=REAL),
    "new": empty_group(group=REAL),
    "five": empty_group(members=5, group=REAL),
    "many": replace(long_book(120, amount=99_999_999), group=REAL),
    "huge": replace(long_book(12, amount=9_999_999_999), group=REAL),
    "hostile": hostile_book(),
}


def printed(name: str, book: Book, paper: str) -> bytes:
    """A document, or with `-full` behind its name all sections of it."""
    document = name.removesuffix("-full")
    return print_document(
        document,
        book,
        period=OCTOBER if document in DOCUMENTS else None,
        today=TODAY,
        narrowing=Narrowing(account="kas" if name == "account-ledger" else None),
        full=name != document,
        paper=paper,
    )


@pytest.mark.parametrize("paper", ["A4", "F4"])
@pytest.mark.parametrize("book", BOOKS)
@pytest.mark.parametrize("name", ["monthly-full", "notice", "voucher", "cash-count", "cash-book",
                                  "bank-book", "expenses", "members", "corrections"])  # fmt: skip
def test_nothing_is_clipped_and_nothing_runs_into_another(
    name: str, book: str, paper: Literal["A4", "F4"]
) -> None:
    """Every letter stands inside the margins and over no other letter."""
    pdf = printed(name, BOOKS[book], paper)
    assert list(outside(name, replace(umum(), paper=PaperForm(size=paper)), pdf)) == []


@pytest.mark.parametrize("name", ["monthly", "voucher", "cash-book", "receipts", "entries"])
def test_hostile_text_arrives_as_typed(name: str) -> None:
    """Brackets, tags, quotes, formulas and backslashes are only letters."""
    book = replace(long_book(1, text=HOSTILE), group=REAL._replace(name="Biasa"))
    assert HOSTILE in words_of(print_document(name, book, period=OCTOBER, today=TODAY))


def test_a_hostile_group_name_stands_on_every_page() -> None:
    """The footer and the letterhead have it as it was typed."""
    words = words_of(printed("monthly", hostile_book(), "A4"))
    assert f"KUBE {HOSTILE}" in words
    assert HOSTILE.upper() in words


def test_every_statement_prints_hostile_text() -> None:
    """None of them stumbles."""
    for name in STATEMENTS:
        assert printed(name, hostile_book(), "A4").startswith(b"%PDF")


def test_a_letter_that_the_typeface_lacks_is_seen_as_a_box() -> None:
    """A missing letter is never a hole: the reader sees that something stood there."""
    book = long_book(1, text="ayam \N{CHICKEN} 中 \x07 habis")
    words = words_of(print_document("cash-book", book, period=OCTOBER, today=TODAY))
    assert "ayam ☐ ☐ ☐ habis" in words


def test_names_with_dots_and_dashes_keep_them_however_they_were_typed() -> None:
    """Ḥasan typed as H and a dot below prints as one letter."""
    book = long_book(1, text="H\N{COMBINING DOT BELOW}asan ʿAlī")
    words = words_of(print_document("cash-book", book, period=OCTOBER, today=TODAY))
    assert "Ḥasan ʿAlī" in words


def test_more_letters_than_one_font_holds_are_all_printed() -> None:
    """A PDF font has 256 places; the rest go into another, and no letter is lost or swapped."""
    alphabet = [chr(code) for code in range(0xC0, 0x250) if chr(code).isalpha()]
    alphabet.remove("ſ")  # read back as an s
    words = [letter * 3 for letter in alphabet]
    book = long_book(1, text=" ".join(words))
    shown = words_of(print_document("cash-book", book, period=OCTOBER, today=TODAY))
    missing = [word for word in words if word not in shown]
    assert all(word[0] not in "ĀāÉéÜüŒœŽž" for word in missing)
    assert shown.count("☐☐☐") == len(missing)
