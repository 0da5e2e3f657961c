"""A format written as a file is its own manual, and says the same when it is read back."""

import tomllib
from dataclasses import replace
from itertools import pairwise

import pytest

from kubebook.book.records.grants import Grant
from kubebook.errors.formats import FormatPartUnknown
from kubebook.language import Language, translator
from kubebook.paper import DOCUMENTS, print_document
from kubebook.paper.formats.built_in import names, text_of, umum
from kubebook.paper.formats.find import chosen
from kubebook.paper.formats.manual import CHANGING, completed, is_of_use, remarks
from kubebook.paper.formats.new_file import begun
from kubebook.paper.formats.read import read_format
from kubebook.paper.formats.writer import written
from kubebook.periods import month_of, year_of
from kubebook.statements.catalogue import STATEMENTS, make
from kubebook.statements.statement import Narrowing
from tests.paper.samples import TODAY, sample_book

INDONESIAN = translator("id")
GRANT = Grant(number=1, name="a", label="Bantuan", budget="csr", amount=5_000_000, year=2026)


def shown(name: str, language: Language = "id") -> str:
    """What `format show` says of a format that is brought along."""
    form = completed(chosen(name).form)
    return written(form, remarks(form, translator(language)), wanted=is_of_use)


@pytest.mark.parametrize("name", names())
def test_what_is_shown_reads_back_as_the_same_format(name: str) -> None:
    """Whoever saves what is shown, and changes one line of it, changes that line alone."""
    form = chosen(name).form
    assert read_format(written(form), "a.toml") == form
    assert read_format(shown(name), "a.toml") == completed(form)


@pytest.mark.parametrize(
    "document", ["monthly", "annual", "accountability", "meeting-pack", *STATEMENTS]
)
def test_headings_that_are_shown_are_those_that_are_printed(document: str) -> None:
    """The file that says every default prints the very same pages."""
    whole = read_format(shown("umum"), "a.toml")
    book = replace(sample_book(), grants=(GRANT,))
    account = "kas" if document == "account-ledger" else None
    for period in (month_of(TODAY), None):
        default, same = (
            print_document(
                document,
                book,
                period=period,
                today=TODAY,
                narrowing=Narrowing(account=account),
                form=form,
            )
            for form in (umum(), whole)
        )
        assert same == default


@pytest.mark.parametrize("language", ["id", "en"])
def test_every_line_of_the_manual_says_what_it_means(language: Language) -> None:
    """A comment stands beside each key and each column, or above it where it is long."""
    lines = shown("umum", language).splitlines()
    silent = [
        line
        for above, line in pairwise(lines)
        if " = " in line
        and not line.startswith((" ", "#"))
        and "  # " not in line
        and not above.startswith("#")
    ]
    assert silent == []
    columns = [line for line in lines if line.lstrip().startswith("{ field")]
    assert len(columns) > 150
    assert all(
        "# " in line or lines[at - 1].lstrip().startswith("#")
        for at, line in enumerate(lines)
        if line in columns
    )


def test_the_manual_names_every_field_that_a_book_can_show() -> None:
    """What a column may show is listed with its book, in use or beside it."""
    text = shown("umum")
    part = text[text.index("[books.cash-book]") - 600 : text.index("[books.cash-in-hand]")]
    for field in ("account_code", "party", "running_out", "Kode rekening", "balance"):
        assert field in part


def test_the_file_of_umum_holds_what_differs_from_nothing_alone() -> None:
    """It has no line that says what would be so without it."""
    assert read_format(written(umum(), whole=False), "a.toml") == umum()
    assert tomllib.loads(text_of("umum")) == tomllib.loads(written(umum(), whole=False))


def test_a_new_file_holds_only_what_was_asked_for() -> None:
    """The clerk reads a page and not a book."""
    text = begun(umum(), "bentuk-kami", ("paper", "buku-kas", "laporan-bulanan"), INDONESIAN)
    table = tomllib.loads(text)
    assert table.keys() == {"format", "title", "source", "paper", "documents", "books"}
    assert (table["title"], *table["documents"], *table["books"]) == (
        "Bentuk kami",
        "monthly",
        "cash-book",
    )
    assert table["books"]["cash-book"]["columns"][4] == {
        "field": "in",
        "heading": "Penerimaan (Rp)",
    }
    assert read_format(text, "a.toml").paper == umum().paper


@pytest.mark.parametrize("name", [*STATEMENTS, *DOCUMENTS])
def test_any_book_and_document_can_be_begun_with(name: str) -> None:
    """Also those of which the general form says nothing."""
    table = tomllib.loads(begun(umum(), "a", (name,), INDONESIAN))
    where = "books" if name in STATEMENTS and name not in DOCUMENTS else "documents"
    assert table[where][name]["title"]
    if where == "books":
        assert table[where][name]["columns"]


def test_a_name_of_a_document_and_of_a_table_of_goods_begins_both() -> None:
    """A handover of the treasurer, and that of goods in an accountability report."""
    table = tomllib.loads(begun(umum(), "a", ("handover",), INDONESIAN))
    assert table["documents"]["handover"]["signing"]
    assert table["books"]["handover"]["columns"]


def test_a_letter_is_begun_with_its_wording() -> None:
    """A document that is a letter stands in two tables."""
    table = tomllib.loads(begun(umum(), "a", ("surat-dinas",), INDONESIAN))
    assert "visited" in table["letters"]["companion-letter"]["paragraphs"]


def test_nothing_asked_for_begins_with_the_head_alone() -> None:
    """Such a file is the general form under another name."""
    table = tomllib.loads(begun(umum(), "a", (), INDONESIAN))
    assert table == {"format": 1, "title": "A", "source": ""}


@pytest.mark.parametrize("part", ["leterhead", "buku-kass", "x"])
def test_a_part_that_does_not_exist_is_refused(part: str) -> None:
    """With the nearest names."""
    with pytest.raises(FormatPartUnknown) as refused:
        begun(umum(), "a", (part,), INDONESIAN)
    assert refused.value.facts["near"]


def test_headings_that_follow_the_group_or_the_period_are_known() -> None:
    """A column is in the list of changing ones exactly where its heading changes."""
    book = sample_book()
    other = replace(book, group=book.group._replace(register_label="DTKS"))
    changing = set()
    for name, listing in STATEMENTS.items():
        account = "kas" if listing.needs == "account" else None
        made = [
            make(name, it, period, today=TODAY, narrowing=Narrowing(account=account))
            for it, period in ((book, month_of(TODAY)), (other, year_of(TODAY)))
        ]
        headings = [{one.name: one.heading for one in it.columns if one.shown} for it in made]
        changing |= {
            (name, key)
            for key in headings[0].keys() & headings[1].keys()
            if headings[0][key] != headings[1][key]
        }
    assert changing == CHANGING
