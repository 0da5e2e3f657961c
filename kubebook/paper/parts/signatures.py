"""Who signs, and the room to do it: officers, the companion, the head of the village.

The format decides who; the book knows their names. A signature's role, room, line and name
never part, nor does the line of place and date.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from types import MappingProxyType

from kubebook.book.book import Book, officer_on
from kubebook.book.records.group import Group
from kubebook.messages import N_
from kubebook.paper.engine.pages import Page
from kubebook.paper.engine.typeface import plain, strong, width
from kubebook.paper.engine.wording import fill, fold, rupiah, say
from kubebook.paper.formats.format import Format, Signatory, Signer, Signing
from kubebook.periods import format_date

WORDS = plain(10.5)
NAME = strong(10.5)
NIP = plain(9.5)
STEP = 4.8
ROOM = 21.5
"""From the role to the line: a signature with a stamp over it needs 20."""
LINE_WIDE = 62.0
NAME_DROP = 4.6
NEXT_SIGNER = 8.6
GUTTER = 8.0
DATE_GAP, RULE_DROP = 1.5, 0.8
"""What a line to write a date on keeps clear of the place, and how far it hangs below."""
DUTY = plain(9)
DUTY_BOX = (32.0, 24.0)
"""How wide and high the box for a stamp is."""


def name_of(who: Signatory, book: Book, day: date) -> str:
    """The name that stands under a signature; empty if it is unknown."""
    if who in ("ketua", "sekretaris", "bendahara"):
        officer = officer_on(book, who, day)
        return officer.name if officer else ""
    return {"companion": book.group.companion, "village_head": book.group.village_head}.get(who, "")


def title_of(
    signer: Signer, group: Group, form: Format, told: Mapping[str, object] = MappingProxyType({})
) -> str:
    """What stands over the room to sign: the signer's own title, or that of the office.

    It may name what is known of the group's place, and the facts `told`.
    """
    title = signer.title or form.titles.of(signer.who, group.village_kind)
    return fill(title, **{**told, **places_known(group)}).strip()


def words_over(signer: Signer, group: Group, told: Mapping[str, object]) -> str:
    """The words over a signature: *Mengetahui*, *Lunas dibayar* and the day."""
    return fill(signer.words, **{**told, **places_known(group)}).strip()


PLACES = ("village", "district", "regency", "office", "town")
"""What the words and titles of signers can name."""


def places_known(group: Group) -> dict[str, str]:
    """Where a group is and which office is over it, by `PLACES`; empty if unknown."""
    return {
        "village": group.village,
        "district": group.district,
        "regency": group.regency,
        "office": group.office,
        "town": group.place or group.regency,
    }


def place_and_date(group: Group, day: date | None) -> str:
    """The line over signatures: the town, or the village if no town is known, and the day.

    Without a `day` it ends before it.
    """
    return f"{group.place or group.village}, {format_date(day, 'id') if day else ''}".rstrip()


class Signatures:
    """The signatures of a document in two columns, measured before they are drawn.

    Who signs is as on `day`; if that is not yet the day of signing, `is_dated` is False and a
    line is left to write the date on.
    """

    def __init__(
        self,
        signing: Signing,
        book: Book,
        form: Format,
        day: date,
        room: float,
        *,
        is_dated: bool = True,
        told: Mapping[str, object] = MappingProxyType({}),
    ) -> None:
        self._book = book
        self._told = told
        self._day = day
        self._is_dated = is_dated
        self._column = (room - GUTTER) / 2
        self._line = min(LINE_WIDE, self._column)
        place = place_and_date(book.group, day if is_dated else None)
        self._place = fold(place, self._column, WORDS)
        self._left = [self._signer(signer, form) for signer in signing.left]
        self._right = [self._signer(signer, form) for signer in signing.right]

    @property
    def height(self) -> float:
        """From the line of place and date to the last name."""
        rows = max(len(self._left), len(self._right))
        between = (NEXT_SIGNER - STEP) * (rows - 1)
        above = STEP * (len(self._place) - 1)
        return above + sum(self._row_height(row) for row in range(rows)) + between

    def draw(self, page: Page, y: float) -> float:
        """Draw them, the line of place and date at baseline y; returns the last baseline."""
        right = page.sheet.left + self._column + GUTTER
        for number, text in enumerate(self._place):
            y += STEP if number else 0.0
            page.text(right, y, text, WORDS)
        if not self._is_dated:
            x = right + width(self._place[-1], WORDS) + DATE_GAP
            page.rule(x, y + RULE_DROP, max(right + self._line, x + DATE_GAP))
        last = y
        for row in range(max(len(self._left), len(self._right))):
            last = y
            for x, signers in ((page.sheet.left, self._left), (right, self._right)):
                if row < len(signers):
                    last = max(last, self._draw_signer(page, x, y, row, signers[row]))
            y = last + NEXT_SIGNER - STEP
        return last

    def _signer(self, signer: Signer, form: Format) -> "_Worded":
        group = self._book.group
        nip = signer.nip and f"NIP {signer.nip}"
        if signer.who == "village_head":
            nip = f"NIP {group.village_head_nip}".strip()
        name = signer.name or name_of(signer.who, self._book, self._day)
        words = words_over(signer, group, self._told)
        return _Worded(
            words=fold(words, self._column, WORDS) if words else (),
            title=fold(title_of(signer, group, form, self._told), self._column, WORDS),
            name=fold(name, self._column, NAME),
            nip=nip,
        )

    def _lines_of_words(self, row: int) -> int:
        """How many lines the words over the titles of a row take: those of the longest."""
        return max(
            len(signers[row].words) for signers in (self._left, self._right) if row < len(signers)
        )

    def _row_height(self, row: int) -> float:
        return max(
            signers[row].height + STEP * self._lines_of_words(row)
            for signers in (self._left, self._right)
            if row < len(signers)
        )

    def _draw_signer(self, page: Page, x: float, y: float, row: int, signer: "_Worded") -> float:
        for number, text in enumerate(signer.words, start=1):
            page.text(x, y + STEP * number, text, WORDS)
        y += STEP * self._lines_of_words(row)
        for text in signer.title:
            y += STEP
            page.text(x, y, text, WORDS)
        y += ROOM
        page.rule(x, y, x + self._line)
        for text in signer.name:
            y += NAME_DROP
            page.text(x, y, text, NAME)
        if signer.nip:
            y += NAME_DROP
            page.fitted(x, y, signer.nip, NIP, self._column)
        return y


def draw_duty(page: Page, x: float, y: float, form: Format) -> None:
    """Draw the box for the stamp (meterai) with its top left corner at (x, y)."""
    wide, high = DUTY_BOX
    page.frame(x, y, wide, high)
    page.centre(x + wide / 2, y + high / 2 - 0.8, say(N_("Stamp duty")), DUTY)
    page.centre(x + wide / 2, y + high / 2 + 3.4, rupiah(form.vouchers.duty), DUTY)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Worded:
    """One signer in words, folded."""

    words: Sequence[str]
    title: Sequence[str]
    name: Sequence[str]
    nip: str

    @property
    def height(self) -> float:
        drop = NAME_DROP * (len(self.name) + bool(self.nip))
        return STEP * len(self.title) + ROOM + drop
