"""The sentence that closes the Buku Kas Umum: the day, and what the balance is made of.

Its figures are the summary's.
"""

from datetime import date

from kubebook.messages import N_
from kubebook.paper.engine.flow import Line
from kubebook.paper.engine.pages import Page
from kubebook.paper.engine.scale import STEP, STRONG_TEXT, TEXT
from kubebook.paper.engine.typeface import width
from kubebook.paper.engine.wording import rupiah_parts, say
from kubebook.paper.formats.format import Sheet
from kubebook.paper.parts.lines import text_lines
from kubebook.statements.totals import Money

UNDER_TABLE = 7.4
UNDER_SENTENCE = 5.2
FIGURES = 72.0
"""Where the figures begin, from the left margin."""
FIGURES_LEAST = 24.0
INDENT, DEEPER = 6.0, 11.0
SIGN_ROOM, SIGN_GAP = 8.0, 3.5
"""What the sign before a figure takes at least, and what is clear behind it."""
BEFORE_SUM, RULE_OVER = 0.3, 3.5


def closing_sentence(sheet: Sheet, day: date, money: Money) -> list[Line]:
    """The sentence of a day under its book, with the money of that day."""
    words = say(
        N_("Today, {day:day}, the general cash book is closed, standing as follows:"), day=day
    )
    rows: tuple[tuple[float, str, int | None, bool], ...] = (
        (INDENT, say(N_("Balance of the general cash book")), money.total, True),
        (INDENT, say(N_("made up of:")), None, False),
        (DEEPER, say(N_("Balance at the bank")), money.bank, False),
        (DEEPER, say(N_("Balance of cash in hand")), money.cash, False),
        (DEEPER, say(N_("Total")), money.total, True),
    )
    start = sheet.left + FIGURES
    parts = [rupiah_parts(row[2]) for row in rows if row[2] is not None]
    before = max(SIGN_ROOM, *(width(sign, STRONG_TEXT) + SIGN_GAP for sign, _ in parts))
    widest = max(width(figure, STRONG_TEXT) for _, figure in parts)
    end = start + max(FIGURES_LEAST, before + widest)

    def row(number: int, indent: float, label: str, amount: int | None, *, is_sum: bool) -> Line:
        is_last = number == len(rows) - 1

        def draw(page: Page, y: float) -> None:
            if is_last:
                page.rule(start, y - RULE_OVER, end)
            style = STRONG_TEXT if is_sum else TEXT
            page.text(page.sheet.left + indent, y, label, style)
            if amount is not None:
                sign, figure = rupiah_parts(amount)
                page.text(start, y, sign, style)
                page.right(end, y, figure, style)

        advance = STEP if number else UNDER_SENTENCE
        return Line(advance + (BEFORE_SUM if is_last else 0.0), draw)

    lines = text_lines(sheet.left, sheet.text_width, words, TEXT, first=UNDER_TABLE)
    for number, (indent, label, amount, is_sum) in enumerate(rows):
        lines.append(row(number, indent, label, amount, is_sum=is_sum))
    return lines
