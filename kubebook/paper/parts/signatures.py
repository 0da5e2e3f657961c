"""Who signs, and the room to do it: one engine for reports, books, letters and slips.

The format decides who stands where; the book knows their names. A signature's role, room, line and
name never part, nor does the line of place and date; the lines to sign on are level in a row.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from types import MappingProxyType
from typing import NamedTuple

from kubebook.book.book import Book
from kubebook.messages import N_
from kubebook.paper.engine.blocks import Line
from kubebook.paper.engine.pages import Page
from kubebook.paper.engine.scale import (
    BEFORE_SIGNATURES,
    FIRST,
    GUTTER,
    LETTER,
    SMALL,
    STEP,
    STRONG_TEXT,
    TABLE,
    TEXT,
    TOTAL,
)
from kubebook.paper.engine.sheet import Sheet
from kubebook.paper.engine.typeface import Style, width
from kubebook.paper.engine.wording import fold, halve, rupiah, say
from kubebook.paper.formats.format import Format, Signatory, Signer, Signing
from kubebook.paper.parts.group_words import name_of, place_and_date, title_of, words_over
from kubebook.paper.request import Request

LINE_WIDE = 62.0
"""The longest line to sign on."""
DATE_GAP, RULE_DROP = 1.5, 0.8
"""What a line to write a date on keeps clear of the place, and how far it hangs below."""
DUTY_BOX = (32.0, 24.0)
"""How wide and high the box for a stamp is."""
DUTY_BESIDE, DUTY_UNDER = 4.0, 1.8
"""How far the box stands beside a signature, or under the words over it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SigningStyle:
    """How signatures are set: their letters, and their steps down the page in mm.

    `under_place` is that from the line of place and date to the first words. `room` is that from
    the last line of the title to the line to sign on; with `is_level` it is that from the first
    words, the names grow upwards, and nothing is folded. `widest`: the most that one of three
    abreast takes.
    """

    words: Style
    name: Style
    nip: Style
    step: float
    under_place: float
    room: float
    name_drop: float
    name_step: float
    next_row: float
    widest: float = LINE_WIDE
    is_level: bool = False


IN_REPORTS = SigningStyle(
    words=TEXT,
    name=STRONG_TEXT,
    nip=TABLE,
    step=STEP,
    under_place=STEP,
    room=21.5,  # with a stamp over it a signature needs 20
    name_drop=4.6,
    name_step=4.6,
    next_row=8.6,
)
IN_LETTERS = SigningStyle(
    words=LETTER.plain,
    name=LETTER.strong,
    nip=LETTER.plain,
    step=LETTER.step,
    under_place=LETTER.step,
    room=22.5,
    name_drop=4.6,
    name_step=4.6,
    next_row=10.0,
)
ON_SLIPS = SigningStyle(
    words=TABLE,
    name=TOTAL,
    nip=TABLE,
    step=4.3,
    under_place=8.2,
    room=28.2,
    name_drop=4.3,
    name_step=3.6,
    next_row=STEP,
    widest=53.0,
    is_level=True,
)


class Hand(NamedTuple):
    """Whose hands sign, on which day, and what their words can name beyond the group's place.

    `named`: the names of signatories whom the book does not know. `stamped` signs over a stamp.
    """

    book: Book
    form: Format
    day: date
    told: Mapping[str, object] = MappingProxyType({})
    named: Mapping[Signatory, str] = MappingProxyType({})
    stamped: Signer | None = None


def signing_of(request: Request) -> Hand:
    """The hands that sign what is printed today."""
    return Hand(request.book, request.form, request.today)


def signatures(
    hand: Hand,
    signing: Signing,
    sheet: Sheet,
    *,
    before: float = BEFORE_SIGNATURES,
    is_dated: bool = True,
    style: SigningStyle = IN_REPORTS,
) -> Line:
    """All signatures as one line of the flow, so that no page end parts them.

    `before` is how far the line of place and date, or the first words, stands below what is above.
    Where `is_dated` is False the day is left open, with a line to write it on.
    """
    block = _Block(hand, signing, sheet, style, is_dated=is_dated)
    high = block.height

    def draw(page: Page, y: float) -> None:
        block.draw(page, y - high)

    return Line(before + high, draw, FIRST + high)


def draw_duty(page: Page, x: float, y: float, form: Format) -> None:
    """Draw the box for the stamp (meterai) with its top left corner at (x, y)."""
    wide, high = DUTY_BOX
    page.frame(x, y, wide, high)
    page.centre(x + wide / 2, y + high / 2 - 0.8, say(N_("Stamp duty")), SMALL)
    page.centre(x + wide / 2, y + high / 2 + 3.4, rupiah(form.vouchers.duty), SMALL)


# --- the block -----------------------------------------------------------------------------------


class _Worded(NamedTuple):
    """One signer in words, folded."""

    words: Sequence[str]
    title: Sequence[str]
    name: Sequence[str]
    nip: str
    is_stamped: bool


class _Column(NamedTuple):
    """Signers below each other between two places of the sheet."""

    x: float
    wide: float
    signers: Sequence[_Worded]
    is_centred: bool


Row = Sequence[tuple[_Column, _Worded]]


class _Block:
    """The signatures of a document, measured before they are drawn."""

    def __init__(
        self, hand: Hand, signing: Signing, sheet: Sheet, style: SigningStyle, *, is_dated: bool
    ) -> None:
        self._hand = hand
        self._style = style
        self._is_dated = is_dated
        columns = list(self._columns(signing, sheet))
        self._rows = list(_rows(columns))
        self._place_at = next((it for it in columns if it[0] == signing.place), None)
        self._place: Sequence[str] = ()
        if self._place_at:
            words = place_and_date(hand.book.group, hand.day if is_dated else None)
            wide = self._place_at[1].wide
            self._place = [words] if style.is_level else fold(words, wide, style.words)
        if signing.below:
            column = _Column(sheet.left, sheet.text_width, (), is_centred=True)
            self._rows += [[(column, self._worded(it, column.wide))] for it in signing.below]

    @property
    def height(self) -> float:
        """From the line of place and date, or the first words, to the last line under a name."""
        between = self._style.next_row * max(0, len(self._rows) - 1)
        return self._place_height + sum(map(self._row_height, self._rows)) + between

    def draw(self, page: Page, y: float) -> None:
        """Draw them, their first line at baseline y."""
        if self._place_at:
            self._draw_place(page, self._place_at[1], y)
        y += self._place_height
        for row in self._rows:
            self._draw_row(page, y, row)
            y += self._row_height(row) + self._style.next_row

    @property
    def _place_height(self) -> float:
        """From the line of place and date to the first words of the first row.

        It stands level with words like *Mengetahui,* if none stand in its own column.
        """
        style = self._style
        if not self._place_at:
            return 0.0
        high = style.step * (len(self._place) - 1) + style.under_place
        first = self._rows[0] if self._rows else ()
        has_own = any(it.words for column, it in first if column == self._place_at[1])
        if style.is_level or has_own or not first:
            return high
        return high - style.step * min(_most(first, "words"), len(self._place))

    def _draw_place(self, page: Page, column: _Column, y: float) -> None:
        for place, text in enumerate(self._place):
            y += self._style.step if place else 0.0
            self._put(page, column, y, text, self._style.words)
        if not self._is_dated:
            x = column.x + width(self._place[-1], self._style.words) + DATE_GAP
            until = max(column.x + min(LINE_WIDE, column.wide), x + DATE_GAP)
            page.rule(x, y + RULE_DROP, until)

    def _columns(self, signing: Signing, sheet: Sheet) -> Iterator[tuple[str, _Column]]:
        """The columns by the side that they stand on."""
        half = (sheet.text_width - GUTTER) / 2
        wide = half
        if signing.middle or self._style.is_level:
            wide = min(self._style.widest, (sheet.text_width - GUTTER) / 3)
        middle = sheet.left + (sheet.text_width - wide) / 2
        right = sheet.left + (sheet.text_width - wide if wide < half else half + GUTTER)
        sides = {
            "left": (sheet.left, signing.left),
            "middle": (middle, signing.middle),
            "right": (right, signing.right),
        }
        for side, (x, signers) in sides.items():
            told = [self._worded(it, wide) for it in signers]
            yield side, _Column(x, wide, told, is_centred=signing.align == "centre")

    def _worded(self, signer: Signer, wide: float) -> _Worded:
        hand, style = self._hand, self._style
        group = hand.book.group
        nip = f"NIP {signer.nip}" if signer.nip else ""
        if signer.who == "village_head":
            nip = f"NIP {group.village_head_nip}".strip()  # alone it is filled in by hand
        name = hand.named.get(signer.who) or signer.name
        name = name or name_of(signer.who, hand.book, hand.day)
        words = words_over(signer, group, hand.told)
        title = title_of(signer, group, hand.form, hand.told)
        is_stamped = signer == hand.stamped
        if style.is_level:
            over = [text for text in (words, title) if text]
            if is_stamped:
                over = [" ".join(over)]  # the box takes the room of a second line
            return _Worded(over, (), halve(name, wide, style.name), nip, is_stamped)
        return _Worded(
            fold(words, wide, style.words) if words else (),
            fold(title, wide, style.words),
            fold(name, wide, style.name),
            nip,
            is_stamped,
        )

    def _to_rule(self, row: Row) -> float:
        """From the first words of a row to the line to sign on."""
        style = self._style
        if style.is_level:
            return style.room
        return style.step * (_most(row, "words") + _most(row, "title") - 1) + style.room

    def _row_height(self, row: Row) -> float:
        style = self._style
        under = style.name_drop + style.name_step * (_most(row, "name") - 1)
        named = any(it.nip and len(it.name) == _most(row, "name") for _, it in row)
        return self._to_rule(row) + under + (style.name_drop if named else 0.0)

    def _draw_row(self, page: Page, top: float, row: Row) -> None:
        style, over = self._style, _most(row, "words")
        for column, signer in row:
            y = top
            for place, text in enumerate(signer.words):
                self._put(page, column, y + style.step * place, text, style.words)
            y = top if style.is_level else top + style.step * over
            for place, text in enumerate(signer.title):
                self._put(page, column, y + style.step * place, text, style.words)
            y = top + self._to_rule(row)
            self._draw_line(page, column, y)
            y += style.name_drop
            for place, text in enumerate(signer.name):
                self._put(page, column, y + style.name_step * place, text, style.name)
            if signer.nip:
                y += style.name_step * (len(signer.name) - 1) + style.name_drop
                self._put(page, column, y, signer.nip, style.nip)
            if signer.is_stamped:
                self._draw_stamp(page, column, top, rule=top + self._to_rule(row))

    def _draw_stamp(self, page: Page, column: _Column, top: float, *, rule: float) -> None:
        """Draw the box for a stamp under the words, or beside the room to sign down to its line."""
        x, y = column.x, top + DUTY_UNDER
        if not self._style.is_level:
            x, y = x - DUTY_BOX[0] - DUTY_BESIDE, rule - DUTY_BOX[1]
        draw_duty(page, x, y, self._hand.form)

    def _draw_line(self, page: Page, column: _Column, y: float) -> None:
        wide = column.wide if self._style.is_level else min(LINE_WIDE, column.wide)
        x = column.x + (column.wide - wide) / 2 if column.is_centred else column.x
        page.rule(x, y, x + wide)

    def _put(self, page: Page, column: _Column, y: float, text: str, style: Style) -> None:
        x = column.x
        if column.is_centred:
            x += max(0.0, column.wide - width(text, style)) / 2
        if self._style.is_level or style is self._style.nip:
            page.fitted(x, y, text, style, column.wide)
        else:
            page.text(x, y, text, style)


def _rows(columns: Sequence[tuple[str, _Column]]) -> Iterator[Row]:
    """The signers that stand abreast, from above."""
    for place in range(max(len(column.signers) for _, column in columns)):
        yield [
            (column, column.signers[place]) for _, column in columns if place < len(column.signers)
        ]


def _most(row: Row, part: str) -> int:
    """The most lines that a part of a signature has in a row."""
    return max(len(getattr(signer, part)) for _, signer in row)
