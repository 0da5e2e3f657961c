"""`format check` names what is set in a form and used by nothing, and what prints badly."""

import tomllib
from dataclasses import replace

import pytest

from kubebook.language import translator, word
from kubebook.paper.documents.catalogue import DOCUMENTS
from kubebook.paper.formats.built_in import names, text_of, umum
from kubebook.paper.formats.checks import is_printed, sections_of
from kubebook.paper.formats.doubts import looked_through
from kubebook.paper.formats.find import chosen
from kubebook.paper.formats.format import DocumentForm, Format
from kubebook.paper.formats.practice_group import practice_group
from kubebook.paper.formats.read import read_format
from kubebook.paper.formats.recording import recorded
from kubebook.paper.formats.typed_values import Path, kinds_of
from kubebook.paper.formats.unread import print_one, printings, unread
from kubebook.paper.parts.blocks.first_page import BLOCKS

NO_USE = "nothing that is printed uses this; it can go"


def doubts(text: str) -> list[str]:
    """What `format check` says of a form, in English."""
    form = read_format(text, "a.toml")
    return [word(one, "en").strip() for one in looked_through(text, form)]


@pytest.mark.parametrize("name", names())
def test_every_key_of_the_forms_that_come_along_is_read(name: str) -> None:
    """So the invented group shows everything that a form can word, and nothing is named in vain."""
    assert unread(tomllib.loads(text_of(name)), chosen(name).form) == []


UNUSED = (
    ('[documents.notice]\ntitle_at = "left"', 2, "documents.notice.title_at"),
    ('[documents.cash-count]\nfacts = ["group"]', 2, "documents.cash-count.facts"),
    ("[documents.voucher]\nhand_lines = 4", 2, "documents.voucher.hand_lines"),
    ('[documents.monthly]\nof = "year"', 2, "documents.monthly.of"),
    ("[documents.monthly]\nhand_lines = 4", 2, "documents.monthly.hand_lines"),
    ('[documents.monthly.headings]\nmembers = "Anggota"', 2, "documents.monthly.headings.members"),
    (
        '[[documents.monthly.notes]]\ntitle = "Umum"\nparagraphs = ["Satu."]',
        1,
        "documents.monthly.notes",
    ),
    (
        "[documents.monthly]\nnotes_numbered = false",
        2,
        "documents.monthly.notes_numbered",
    ),
    (
        (
            '[documents.monthly]\nsections = ["first-page"]\nread_out = "Dibaca"\nfull_sections = '
            '["first-page"]'
        ),
        3,
        "documents.monthly.read_out",
    ),
    (
        '[documents.monthly.books.cash-book.signing]\nleft = [{ who = "ketua" }]',
        1,
        "documents.monthly.books.cash-book.signing",
    ),
    ("[documents.annual.books.letters]\nnumbered = true", 1, "documents.annual.books.letters"),
    ('[books.handover]\nform_code = "F"', 2, "books.handover.form_code"),
    ('[books.usage]\nletterhead = "none"', 2, "books.usage.letterhead"),
    (
        '[documents.monthly.books.cash-book]\nfacts = ["year"]',
        2,
        "documents.monthly.books.cash-book.facts",
    ),
    ('[documents.accountability]\nfacts = ["year"]', 2, "documents.accountability.facts"),
    ('[documents.meeting-pack]\nfacts = ["year"]', 2, "documents.meeting-pack.facts"),
    ('[documents.companion-letter]\nfacts = ["year"]', 2, "documents.companion-letter.facts"),
    ('[books.usage]\nkeeper = "ketua"', 2, "books.usage.keeper"),
    (
        (
            '[documents.business-plan]\nsections = ["business", "feasibility", "signatures"]\n'
            '[proposal]\nclosing = ["Demikian."]'
        ),
        4,
        "proposal.closing",
    ),
    ('[paper]\npunch = "none"\nbinding = 30', 3, "paper.binding"),
    ("[letterhead]\nlogo_height = 30", 2, "letterhead.logo_height"),
    ('[titles]\nwitness = "Yang menyaksikan"', 2, "titles.witness"),
    (
        '[letters.companion-letter.signing]\nplace = "left"',
        2,
        "letters.companion-letter.signing.place",
    ),
)


@pytest.mark.parametrize(("text", "line", "where"), UNUSED, ids=[where for *_, where in UNUSED])
def test_a_key_that_nothing_prints_is_named_with_its_line(text: str, line: int, where: str) -> None:
    """The clerk does not look for its effect in vain."""
    assert doubts(text) == [f"line {line}, {where}: {NO_USE}"]


USED = (
    '[documents.cash-count]\ntitle_at = "left"\nform_code = "F1"',
    "[documents.annual]\nnotes_numbered = false",
    (
        '[documents.monthly]\nfirst_page = ["hand-lines", "results", "recap"]\nhand_lines = 4\n'
        'results = ["cost"]\nrecap = ["opening"]'
    ),
    (
        '[documents.monthly]\nsections = ["first-page", "members"]\n'
        '[documents.monthly.headings]\nmembers = "Anggota"'
    ),
    '[documents.business-plan]\nfacts = ["group"]',
    (
        '[books.cash-in-hand]\ntitle_at = "centre"\nform_code = "F"\nrupiah = false\n'
        'closing = "Saldo {cash}."\nclosing_rows = ["cash"]'
    ),
    '[books.recap]\nclosing_rows = []\nkeeper = "ketua"',
    '[documents.monthly.books.cash-book]\nclosing = "Tutup."',
    '[documents.kami]\ntitle = "A"\nsections = ["first-page"]\nof = "year"\nform_code = "K"',
    (
        '[titles]\nwitness = "Yang menyaksikan"\n[documents.cash-count.signing]\n'
        'left = [{ who = "witness" }]'
    ),
    '[letterhead]\nlines = [{ text = "A", size = 12, strong = true }]',
    '[labels]\nletter_number = "{serial}"',
    '[documents.monthly]\nclosing = "Demikian, {day}."',
    '[books.recap]\nrows = ["opening"]\nfacts = ["year"]\nletterhead = "none"',
    '[book]\nletterhead = "group"\nfacts = ["year"]',
)


@pytest.mark.parametrize("text", USED)
def test_a_key_that_something_prints_is_not_named(text: str) -> None:
    """The same keys where a paper has what they are about."""
    assert doubts(text) == []


def test_a_part_is_named_once_and_not_key_by_key() -> None:
    """A book of a report that does not have it."""
    text = '[documents.monthly.books.members]\nnumbered = true\ntitle = "A"\nrupiah = false'
    assert doubts(text) == [f"line 1, documents.monthly.books.members: {NO_USE}"]


def whole(form: Format) -> Format:
    """A form with every section and every block."""
    documents = {}
    for name in DOCUMENTS:
        one = replace(form.document(name), sections=sections_of(name))
        if is_printed(name, "first_page"):
            rows = tuple((block,) for block in BLOCKS)
            one = replace(one, first_page=rows, full_sections=sections_of(name))
        documents[name] = one
    return replace(form, documents=documents)


def test_the_manual_shows_the_keys_of_a_document_that_it_reads() -> None:
    """Held against what is asked of a form while everything is printed."""
    asked: set[Path] = set()
    form = recorded(whole(umum()), asked)
    for one in printings(form):
        if one.name in DOCUMENTS:
            print_one(one, form)
    read = {path[1:] for path in asked if path[0] == "documents" and len(path) == 3}
    keys = {(name, key) for name in DOCUMENTS for key in kinds_of(DocumentForm)}
    shown = {(name, key) for name, key in keys if is_printed(name, key)}
    assert shown - read == set()
    assert read - shown == {("proof-pictures", "headings")}  # asked for, but any is refused there


def test_a_form_that_notes_prints_the_same_bytes() -> None:
    """Noting changes nothing that is printed."""
    from kubebook.paper import print_document  # noqa: PLC0415 (loads ReportLab)
    from kubebook.paper.formats.practice_group import TODAY  # noqa: PLC0415 (as above)

    for name in ("monthly", "voucher", "accountability"):
        plain, noted = (
            print_document(name, practice_group(), today=TODAY, form=form)
            for form in (umum(), recorded(umum(), set()))
        )
        assert plain == noted


def test_a_heading_that_breaks_inside_a_word_is_named_with_the_width_it_needs() -> None:
    """One mm less than that breaks it, that much does not."""
    book = '[books.cash-book]\ncolumns = [\n  {{ field = "voucher", heading = "Nomor bukti", '
    book += 'width = {wide} }},\n  {{ field = "text", width = "rest" }},\n]'
    (said,) = doubts(book.format(wide=9))
    assert said.startswith(
        'line 3, books.cash-book.columns 1: a heading would break inside the word "Nomor"; '
    )
    least = int(said.split(" printed ")[1].split()[0])
    assert doubts(book.format(wide=least)) == []
    assert doubts(book.format(wide=least - 1)) != []


def test_letters_that_paper_lacks_are_named_before_they_are_boxes() -> None:
    """Each once in its line; accents are there, and the own title of a form is not printed."""
    (said,) = doubts('title = "表"\n[documents.monthly]\ntitle = "Laporan 中文 中 Café"')
    assert said == (
        "line 3, documents.monthly.title: on paper a box is printed for 中 文: "
        "its typeface lacks them"
    )


@pytest.mark.parametrize("key", ["sections", "full_sections"])
def test_a_report_without_its_first_page_is_named(key: str) -> None:
    """Letterhead and title stand on it; a document that is none has no such page."""
    (said,) = doubts(f'[documents.monthly]\n{key} = ["cash-book"]')
    assert said.startswith(f'line 2, documents.monthly.{key}: "first-page" is not among')
    assert doubts(f'[documents.monthly]\n{key} = ["first-page"]') == []
    assert doubts('[documents.meeting-pack]\nsections = ["decisions"]') == []


def test_the_invented_group_says_that_it_is_invented() -> None:
    """CONTOH (rekaan) stands on each of its pages."""
    assert practice_group().group.sample
    assert translator("id")("EXAMPLE (invented)") == "CONTOH (rekaan)"
