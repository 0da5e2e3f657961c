"""What a hostile or clumsy writer sets in a form is refused with its line, or fits its page."""

from base64 import b64encode
from typing import TYPE_CHECKING, cast

import pytest

from kubebook.errors.formats import FormatFaulty, FormatUnreadable
from kubebook.language import word
from kubebook.paper import print_document
from kubebook.paper.formats.practice_group import TODAY, practice_group
from kubebook.paper.formats.read import read_format
from tests.paper.reading import letters_of
from tests.pictures import picture

if TYPE_CHECKING:
    from kubebook.messages import Message


def faults(text: str) -> list[str]:
    """What a form is refused for, line by line."""
    with pytest.raises(FormatFaulty) as raised:
        read_format(text, "a.toml")
    found = cast("tuple[Message, ...]", raised.value.facts["faults"])
    return [word(one, "en").strip() for one in found]


LONG = (
    ('[documents.monthly]\nform_code = "{}"', "documents.monthly.form_code", 40),
    ('[documents.monthly]\ntitle = "{}"', "documents.monthly.title", 160),
    ('[documents.monthly.headings]\nresults = "{}"', "documents.monthly.headings.results", 80),
    (
        '[documents.monthly]\nfacts = [{{ field = "group", heading = "{}" }}]',
        "documents.monthly.facts 1 heading",
        40,
    ),
    (
        '[books.cash-book]\ncolumns = [{{ field = "text", heading = "{}" }}]',
        "books.cash-book.columns 1 heading",
        160,
    ),
    ('[books.cash-book]\nclosing = ["{}"]', "books.cash-book.closing 1", 2000),
    ('[books.cash-book]\nclosing = "{}"', "books.cash-book.closing", 2000),
    ('[letterhead]\nlines = [{{ text = ["{}"] }}]', "letterhead.lines 1 text 1", 160),
    ('[proposal]\naims = "{}"', "proposal.aims", 2000),
    ('[accountability]\ntruth = "{}"', "accountability.truth", 2000),
)


@pytest.mark.parametrize(("text", "where", "most"), LONG, ids=[where for _, where, _ in LONG])
def test_a_text_is_as_long_as_its_place_allows_and_no_longer(
    text: str, where: str, most: int
) -> None:
    """The last length that is taken, and the first that is refused."""
    read_format(text.format("W" * most), "a.toml")
    (said,) = faults(text.format("W" * (most + 1)))
    assert said.startswith(f"line 2, {where}: ")
    assert said.endswith(f" has {most + 1} letters; paper has room for {most}")


def test_a_list_has_as_many_parts_as_anybody_needs() -> None:
    """Sixty, and not one more."""
    text = "[letterhead]\nlines = [{}]"
    read_format(text.format('{ text = "a" },' * 60), "a.toml")
    assert faults(text.format('{ text = "a" },' * 61)) == [
        "line 2, letterhead.lines: lines has 61 parts; at most 60"
    ]


def test_more_sign_below_one_another_than_a_page_holds() -> None:
    """Four rows are printed; those centred below count too."""
    text = '[documents.monthly.signing]\nleft = [{}]\nbelow = [{{ who = "witness" }}]'
    read_format(text.format('{ who = "ketua" },' * 3), "a.toml")
    (said,) = faults(text.format('{ who = "ketua" },' * 4))
    assert said.endswith("5 would sign below one another; a page has room for 4")


def test_a_letter_that_is_a_command_is_refused() -> None:
    """NUL has no place in a PDF, nor on a screen."""
    assert faults('[documents.monthly]\ntitle = "a\\u0000b"') == [
        "line 2, documents.monthly.title: title has a letter in it that nobody sees: U+0000"
    ]


def test_what_no_reader_of_toml_takes_is_refused_with_its_line() -> None:
    """A number of 5,000 digits."""
    with pytest.raises(FormatUnreadable) as raised:
        read_format("[vouchers]\nduty_above = " + "9" * 5000, "a.toml")
    assert raised.value.facts["line"] == 2
    assert len(str(raised.value.facts["written"])) <= 160


def test_lists_within_lists_beyond_count_are_refused_with_their_line() -> None:
    """Before a reader of TOML loses itself in them."""
    (said,) = faults("[vouchers]\nduty_above = " + "[" * 5000 + "]" * 5000)
    assert said.startswith("line 2:")
    assert "too many brackets or dots" in said


def test_keys_within_keys_beyond_count_are_refused() -> None:
    """Deeper than the line of a fault can be looked up."""
    (said,) = faults("paper" + ".a" * 400 + " = 1")
    assert "too many brackets or dots" in said


def test_thousands_of_unknown_keys_are_refused_at_once() -> None:
    """The first five are named, the others counted; it does not take minutes."""
    said = faults("\n".join(f"k{number} = 1" for number in range(1000)))
    assert said[0].startswith('line 1, k0: there is no key "k0" here')
    assert said[-2:][0].startswith("line 5, k4:")
    assert said[-1] == "... and 995 more"


def test_a_logo_of_more_dots_than_any_page_shows_is_refused() -> None:
    """Before its dots are unfolded: a small file may have a hundred million of them."""
    text = '[letterhead]\nlogo = "{}"'
    for wide, taken in ((4000, True), (4001, False)):
        coded = b64encode(picture(wide, 2, kind="PNG")).decode()
        made = text.format(f"data:image/png;base64,{coded}")
        if taken:
            read_format(made, "a.toml")
        else:
            assert faults(made) == [
                "line 2, letterhead.logo: the logo is no picture that can be read"
            ]


FULL = """
[documents.monthly]
form_code = "{label}"
title = "{line}"
read_out = "{line}"
facts = [{{ field = "group", heading = "{label}" }}]
sections = ["first-page", "cash-book", "remarks", "signatures"]
first_page = [["story", "topics"], ["results", "money"], ["recap"], ["problems"], ["hand-lines"]]
results = [
  {{ field = "turnover", heading = "{label}" }},
  {{ field = "trend", heading = "{label}" }},
]
recap = [
  {{ field = "opening", heading = "{label}" }},
  {{ field = "receipts", heading = "{label}" }},
  {{ field = "expenses", heading = "{label}" }},
  {{ field = "total_receipts", heading = "{label}" }},
]
[documents.monthly.headings]
story = "{heading}"
topics = "{heading}"
results = "{heading}"
money = "{heading}"
recap = "{heading}"
problems = "{heading}"
hand-lines = "{heading}"
remarks = "{heading}"
cash-book = "{heading}"
[documents.monthly.signing]
left = [{{ title = "{line}", name = "{line}", words = "{line}", nip = "{line}" }}]
middle = [{{ title = "{line}", name = "{line}", words = "{line}", nip = "{line}" }}]
right = [{{ title = "{line}", name = "{line}", words = "{line}", nip = "{line}" }}]
[books.cash-book]
closing_rows = [{{ field = "balance", heading = "{label}" }}]
"""


def test_the_longest_texts_stand_within_the_margins() -> None:
    """Set narrower or folded; no block is left out for them."""
    text = FULL.format(line="W" * 160, heading="W" * 80, label="W" * 40)
    form = read_format(text, "a.toml")
    sheet = form.sheet
    pdf = print_document("monthly", practice_group(), today=TODAY, form=form)
    letters = [it for it in letters_of(pdf) if it.text == "W"]
    assert min(it.left for it in letters) > sheet.left - 0.5
    assert max(it.right for it in letters) < sheet.edge + 0.5
    assert len(letters) > 9 * 80
