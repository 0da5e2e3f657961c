"""The sentence that closes the Buku Kas Umum: the day, and what the balance is made of.

Its figures are the summary's.
"""

from dataclasses import dataclass
from datetime import date

from kubebook.messages import N_
from kubebook.paper.engine.pages import Page
from kubebook.paper.engine.typeface import plain, strong, width
from kubebook.paper.engine.wording import fold, rupiah_parts, say
from kubebook.statements.totals import Money

WORDS = plain(10.5)
TOTAL = strong(10.5)
STEP = 4.8
FIRST = 7.4
FIGURES = 72.0
"""Where the figures begin, from the left margin."""
FIGURES_LEAST = 24.0
INDENT, DEEPER = 6.0, 11.0
SIGN_ROOM, SIGN_GAP = 8.0, 3.5
"""What the sign before a figure takes at least, and what is clear behind it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ClosingSentence:
    """The closing sentence of a day, with the money of that day."""

    day: date
    money: Money
    room: float

    @property
    def height(self) -> float:
        """From the table's last rule to the last baseline."""
        return FIRST + STEP * (len(self._sentence) - 1) + 5.2 + 4 * STEP + 0.3

    @property
    def _sentence(self) -> list[str]:
        words = say(
            N_("Today, {day:day}, the general cash book is closed, standing as follows:"),
            day=self.day,
        )
        return fold(words, self.room, WORDS)

    def draw(self, page: Page, y: float) -> float:
        """Draw it below the table that ends at y; returns the last baseline."""
        y += FIRST - STEP
        for text in self._sentence:
            y += STEP
            page.text(page.sheet.left, y, text, WORDS)
        y += 5.2
        rows: tuple[tuple[float, str, int | None, bool], ...] = (
            (INDENT, say(N_("Balance of the general cash book")), self.money.total, True),
            (INDENT, say(N_("made up of:")), None, False),
            (DEEPER, say(N_("Balance at the bank")), self.money.bank, False),
            (DEEPER, say(N_("Balance of cash in hand")), self.money.cash, False),
            (DEEPER, say(N_("Total")), self.money.total, True),
        )
        start = page.sheet.left + FIGURES
        parts = [rupiah_parts(row[2]) for row in rows if row[2] is not None]
        before = max(SIGN_ROOM, *(width(sign, TOTAL) + SIGN_GAP for sign, _ in parts))
        end = start + max(FIGURES_LEAST, before + max(width(it, TOTAL) for _, it in parts))
        for number, (indent, label, amount, is_sum) in enumerate(rows):
            if number == len(rows) - 1:
                y += 0.3
                page.rule(start, y - 3.5, end)
            style = TOTAL if is_sum else WORDS
            page.text(page.sheet.left + indent, y, label, style)
            if amount is not None:
                sign, figure = rupiah_parts(amount)
                page.text(start, y, sign, style)
                page.right(end, y, figure, style)
            y += STEP
        return y - STEP
