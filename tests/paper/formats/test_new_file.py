"""`format new` begins a file that `format check` has nothing to say about."""

import tomllib
from typing import Any

import pytest

from kubebook.language import translator, word
from kubebook.paper.documents.catalogue import DOCUMENTS
from kubebook.paper.formats.built_in import umum
from kubebook.paper.formats.doubts import looked_through
from kubebook.paper.formats.find import chosen
from kubebook.paper.formats.new_file import TABLES, begun
from kubebook.paper.formats.read import read_format
from kubebook.paper.formats.unread import unread
from kubebook.statements.catalogue import STATEMENTS

TABULAR = ("usage", "handover")
"""Tables of the accountability report that are no statements."""


def new_file(*parts: str, over: str = "umum") -> str:
    """The text of a new file with these parts."""
    return begun(chosen(over).form, "kami", parts, translator("id"))


@pytest.mark.parametrize(
    "parts",
    [(*TABLES, *DOCUMENTS, *TABULAR), tuple(STATEMENTS), ("letterhead",)],
    ids=["documents", "books", "letterhead"],
)
def test_a_new_file_with_any_part_is_not_doubted(parts: tuple[str, ...]) -> None:
    """What has no effect as things stand is a comment in it; the rest is read."""
    text = new_file(*parts)
    said = looked_through(text, read_format(text, "kami.toml"))
    assert [word(one, "en") for one in said] == []


@pytest.mark.parametrize("over", ["cilacap-a", "desa"])
def test_a_new_file_over_another_form_is_not_doubted(over: str) -> None:
    """With the monthly report, of which these forms differ most."""
    text = new_file("monthly", "cash-book", over=over)
    assert unread(tomllib.loads(text), read_format(text, "kami.toml")) == []


def test_a_key_that_waits_for_another_is_there_as_a_comment() -> None:
    """Whoever adds a logo takes the mark away, and sets its height."""
    text = new_file("letterhead")
    assert "\n# logo_height = 20" in text
    used = text.replace("# logo_height", "logo_height").replace("# logo_side", "logo_side")
    form = read_format(used, "kami.toml")
    assert form.letterhead == umum().letterhead


def test_a_part_that_is_a_table_and_a_document_is_begun_as_both() -> None:
    """The proposal: its words, its sections, and its letter."""
    table: dict[str, Any] = tomllib.loads(new_file("proposal"))
    assert {"proposal", "documents", "letters"} <= table.keys()


def test_a_document_of_the_forms_own_is_begun_from_it() -> None:
    """Another office's report, as it has it."""
    own = '[documents.kemajuan]\ntitle = "Laporan Kemajuan"\nsections = ["first-page"]\n'
    own += 'first_page = ["problems"]\n'
    form = read_format(own, "a.toml")
    text = begun(form, "kami", ("kemajuan",), translator("id"))
    assert read_format(text, "kami.toml").documents["kemajuan"].title == "Laporan Kemajuan"
