"""Signatures: where they stand, that they never stand alone, and that their lines are level."""

import re
from dataclasses import replace
from itertools import pairwise
from typing import Literal

import pytest

from kubebook.paper.engine.pages import Page
from kubebook.paper.engine.scale import BEFORE_SIGNATURES
from kubebook.paper.engine.typeface import Style
from kubebook.paper.formats.built_in import umum
from kubebook.paper.formats.find import chosen
from kubebook.paper.formats.format import Signer, Signing
from kubebook.paper.parts.signatures import IN_LETTERS, IN_REPORTS, Hand, SigningStyle, signatures
from kubebook.paper.printing import print_document
from tests.paper.reading import letters_of, pages_of
from tests.paper.samples import TODAY, empty_group, long_book

KETUA, BENDAHARA = Signer(who="ketua"), Signer(who="bendahara")
OTHER = Signer(title="Kepala Seksi Pemberdayaan Sosial dan Penanganan Fakir Miskin di Kabupaten",
               name="Orang Contoh", nip="19800101 200501 1 001")  # fmt: skip
SHEET = umum().sheets["A4"]


class _Seen(Page):
    """A page that notes its texts and its rules."""

    def __init__(self) -> None:
        self.sheet = SHEET
        self.said: dict[str, tuple[float, float]] = {}
        self.ruled: list[tuple[float, float, float]] = []
        self.framed: list[tuple[float, float, float, float]] = []

    def frame(self, x: float, y: float, wide: float, high: float, weight: float = 0.25) -> None:
        del weight
        self.framed.append((x, y, wide, high))

    def text(self, x: float, y: float, text: str, style: object) -> None:
        del style
        self.said[text] = round(x, 2), round(y, 2)

    def rule(self, x: float, y: float, until: float, weight: float = 0.25) -> None:
        del weight
        self.ruled.append((round(x, 2), round(y, 2), round(until, 2)))


def seen(signing: Signing, style: SigningStyle = IN_REPORTS, *, is_dated: bool = True) -> _Seen:
    """What is drawn of signatures below y = 100."""
    hand = Hand(empty_group(), umum(), TODAY)
    line = signatures(hand, signing, SHEET, before=0, style=style, is_dated=is_dated)
    page = _Seen()
    line.draw(page, 100 + line.advance)
    return page


@pytest.mark.parametrize("style", [IN_REPORTS, IN_LETTERS])
def test_the_lines_of_a_row_are_level_although_one_title_needs_two_lines(
    style: SigningStyle,
) -> None:
    """A long title is folded, and the other signer gets the same room."""
    page = seen(Signing(left=(OTHER,), right=(KETUA,)), style)
    first, second = page.ruled
    assert first[1] == second[1]
    assert first[0] == SHEET.left < second[0]
    assert "NIP 19800101 200501 1 001" in page.said


@pytest.mark.parametrize(
    ("signing", "sides"),
    [
        (Signing(left=(KETUA,), right=(BENDAHARA,)), 2),
        (Signing(left=(KETUA,), middle=(OTHER,), right=(BENDAHARA,)), 3),
        (Signing(middle=(KETUA,)), 1),
        (Signing(left=(KETUA,), right=(BENDAHARA,), below=(OTHER,)), 3),
    ],
)
def test_two_three_and_one_below_stand_apart_and_within_the_sheet(
    signing: Signing, sides: int
) -> None:
    """No line to sign on touches another one, and none leaves the text."""
    page = seen(signing)
    assert len(page.ruled) == sides
    level = sorted(rule for rule in page.ruled if rule[1] == page.ruled[0][1])
    assert all(one[2] < other[0] for one, other in pairwise(level))
    assert all(x >= SHEET.left and until <= SHEET.edge for x, _, until in page.ruled)


def test_one_below_the_others_stands_in_the_middle_of_the_sheet() -> None:
    """*Mengetahui* of the head of the village, under ketua and bendahara."""
    page = seen(Signing(left=(KETUA,), right=(BENDAHARA,), below=(OTHER,)))
    x, y, until = max(page.ruled, key=lambda rule: rule[1])
    assert y > page.ruled[0][1]
    assert (x + until) / 2 == pytest.approx(SHEET.left + SHEET.text_width / 2, abs=0.01)


@pytest.mark.parametrize("place", ["left", "middle", "right", "none"])
def test_place_and_date_stand_where_the_form_says_or_nowhere(
    place: Literal["left", "middle", "right", "none"],
) -> None:
    """Over one of the columns."""
    signing = Signing(left=(KETUA,), middle=(OTHER,), right=(BENDAHARA,))
    page = seen(replace(signing, place=place))
    said = page.said.get("Palangka Raya, 31 Oktober 2026")
    lines = sorted(x for x, *_ in page.ruled)
    expected = {"left": lines[0], "middle": lines[1], "right": lines[2]}
    assert said == (None if place == "none" else (expected[place], 100.0))


def test_place_and_date_stand_level_with_words_over_the_other_signer() -> None:
    """*Mengetahui, Ketua* beside the day and *Bendahara*: no blank line between these."""
    knows = replace(KETUA, words="Mengetahui,")
    place = "Palangka Raya, 31 Oktober 2026"
    page = seen(Signing(left=(knows,), right=(BENDAHARA,)))
    assert page.said[place][1] == page.said["Mengetahui,"][1] == 100.0
    assert page.said["Ketua"][1] == page.said["Bendahara"][1] == 104.8
    both = seen(Signing(left=(knows,), right=(replace(BENDAHARA, words="Melaporkan,"),)))
    assert both.said[place][1] == 100.0
    assert both.said["Mengetahui,"][1] == both.said["Melaporkan,"][1] == 104.8


@pytest.mark.parametrize("words", ["", "Yang membuat pernyataan,", "Yang membuat " * 9])
@pytest.mark.parametrize("style", [IN_REPORTS, IN_LETTERS])
def test_the_box_for_a_stamp_ends_at_the_line_to_sign_on(words: str, style: SigningStyle) -> None:
    """Beside the room to sign, however many lines stand over it: the line is not crossed."""
    signer = replace(KETUA, words=words)
    hand = Hand(empty_group(), umum(), TODAY, stamped=signer)
    line = signatures(hand, Signing(right=(signer,)), SHEET, before=0, style=style)
    page = _Seen()
    line.draw(page, 100 + line.advance)
    (x, y, wide, high), (start, rule, _) = page.framed[0], page.ruled[0]
    assert x + wide < start
    assert y + high == pytest.approx(rule, abs=0.01)


def test_an_open_day_has_a_line_to_write_it_on() -> None:
    """Behind the place, before the signers."""
    page = seen(Signing(right=(KETUA,)), is_dated=False)
    assert "Palangka Raya," in page.said
    assert len(page.ruled) == 2
    assert page.ruled[0][1] < page.ruled[1][1]


def test_centred_words_have_their_line_under_their_middle() -> None:
    """`align = "centre"`: title, line and name share one axis."""
    centred = seen(Signing(left=(KETUA,), right=(BENDAHARA,), align="centre"))
    plain = seen(Signing(left=(KETUA,), right=(BENDAHARA,)))
    assert centred.said["Ketua"][0] > plain.said["Ketua"][0]
    assert centred.ruled[0][0] > plain.ruled[0][0]


@pytest.mark.parametrize("members", [10, 16, 17, 18, 19, 20, 40])
def test_signatures_of_a_list_of_attendance_stand_under_two_rows_at_least(members: int) -> None:
    """They take rows along to the next page; with few members all stands on one."""
    page = pages_of(print_document("attendance", empty_group(members=members), today=TODAY))[-1]
    assert "Sekretaris" in page
    assert len(re.findall(r"^\d+ \D", page, re.MULTILINE)) >= 2


def test_signers_of_a_report_on_a_page_of_their_own_see_the_figures_they_sign_for() -> None:
    """The form of one page with a row a day, grown over its page."""
    book = long_book(120, amount=9_999_999_999)
    form = chosen("cilacap-a").form
    pages = pages_of(print_document("monthly", book, today=TODAY, form=form))
    assert len(pages) == 2
    assert "Saldo akhir" in pages[1]
    assert "Rp1.199.999.999.880" in pages[1]
    short = print_document("monthly", long_book(3), today=TODAY, form=form)
    assert "Saldo akhir" not in pages_of(short)[-1]
    assert list(letters_of(short))


@pytest.mark.parametrize(
    ("name", "first"),
    [
        ("cash-count", "Palangka Raya, 31 Oktober 2026"),
        ("business-plan", "Palangka Raya, 31 Oktober 2026"),
        ("cash-flow", "Palangka Raya, 31 Oktober 2026"),
        ("companion-letter", "Pengurus KUBE Ayam Berkah,"),
    ],
)
def test_signatures_stand_equally_far_below_what_is_signed(
    name: str, first: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Of a count, a plan, a statement and a letter: one step of the type scale."""
    lines: list[tuple[Page, float, str]] = []
    shown = Page.text

    def note(self: Page, x: float, y: float, text: str, style: Style) -> None:
        lines.append((self, y, text))
        shown(self, x, y, text, style)

    monkeypatch.setattr(Page, "text", note)
    print_document(name, empty_group(), today=TODAY)
    page, y = [(page, y) for page, y, text in lines if text == first][-1]
    above = max(over for on, over, _ in lines if on is page and over < y)
    assert y - above == pytest.approx(BEFORE_SIGNATURES)
