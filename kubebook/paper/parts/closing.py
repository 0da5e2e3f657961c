"""What closes a book under its table: the form's sentences, and what the balance is made of.

Its figures are those of the period's end.
"""

from collections.abc import Callable, Mapping
from datetime import date
from typing import NamedTuple

from kubebook.messages import N_
from kubebook.money import in_words
from kubebook.paper.engine.blocks import Line
from kubebook.paper.engine.pages import Page
from kubebook.paper.engine.scale import STEP, STRONG_TEXT, TEXT
from kubebook.paper.engine.sheet import Sheet
from kubebook.paper.engine.typeface import width
from kubebook.paper.engine.wording import filled, rupiah, rupiah_parts, say
from kubebook.paper.formats.format import BookForm, Chosen
from kubebook.paper.parts.group_words import places_known
from kubebook.paper.parts.lines import text_lines
from kubebook.paper.request import Request
from kubebook.statements.entries.cash_books import closing_of
from kubebook.statements.totals import Money

UNDER_TABLE = 7.4
UNDER_SENTENCE = 5.2
FIGURES = 72.0
"""Where the figures begin, from the left margin."""
FIGURES_LEAST = 24.0
INDENT, DEEPER = 6.0, 11.0
SIGN_CLEAR = 1.5
"""What is clear before the sign of a figure."""
SIGN_ROOM, SIGN_GAP = 8.0, 3.5
"""What the sign before a figure takes at least, and what is clear behind it."""
BEFORE_SUM, RULE_OVER = 0.3, 3.5
PLACES = (
    *("day", "period", "total", "total_words", "cash", "cash_words", "bank", "bank_words"),
    *("village", "district", "regency", "town"),
)
"""What the sentences that close a book can name."""


class Balance(NamedTuple):
    """One row under the sentence: its words, its figure if it has one, how it is set."""

    words: str
    figure: Callable[[Money], int] | None
    indent: float
    is_strong: bool = False


BALANCES: Mapping[str, Balance] = {
    "balance": Balance(
        N_("Balance of the general cash book"), lambda money: money.total, INDENT, is_strong=True
    ),
    "parts": Balance(N_("made up of:"), None, INDENT),
    "bank": Balance(N_("Balance at the bank"), lambda money: money.bank, DEEPER),
    "cash": Balance(N_("Balance of cash in hand"), lambda money: money.cash, DEEPER),
    "total": Balance(N_("Total"), lambda money: money.total, DEEPER, is_strong=True),
}
"""The rows that a form can name; over that of the total stands a rule."""
TOTAL = "total"


def facts_of_closing(day: date, period: str, money: Money) -> dict[str, str]:
    """What the sentences can name of the money at the end of a period, by `PLACES`."""
    told = {"day": say("{day:day}", day=day), "period": period}
    amounts = {"total": money.total, "cash": money.cash, "bank": money.bank}
    for name, amount in amounts.items():
        told[name] = rupiah(amount)
        told[f"{name}_words"] = in_words(amount, "id")
    return told


def told_at_closing(request: Request) -> tuple[dict[str, str], Money]:
    """What the sentences that close what is asked for can name, and the money at its end."""
    money = closing_of(request.book, request.period)
    facts = facts_of_closing(request.day, request.when, money)
    return {**places_known(request.book.group), **facts}, money


def closing_lines(
    sheet: Sheet, form: BookForm, told: Mapping[str, str], money: Money
) -> list[Line]:
    """The sentences of a book's form under its table, and the rows of balances that it names."""
    words = " ".join(filled(form.closing, told))
    lines = (
        text_lines(sheet.left, sheet.text_width, words, TEXT, first=UNDER_TABLE) if words else []
    )
    return [
        *lines,
        *_balances(sheet, form.closing_rows, money, UNDER_SENTENCE if lines else UNDER_TABLE),
    ]


def _balances(sheet: Sheet, rows: tuple[Chosen, ...], money: Money, first: float) -> list[Line]:
    start = sheet.left + FIGURES
    amounts = [it.figure(money) for row in rows if (it := BALANCES[row.field]).figure]
    parts = [rupiah_parts(amount) for amount in amounts]
    before = max([SIGN_ROOM, *(width(sign, STRONG_TEXT) + SIGN_GAP for sign, _ in parts)])
    widest = max((width(figure, STRONG_TEXT) for _, figure in parts), default=0.0)
    end = start + max(FIGURES_LEAST, before + widest)

    def row(number: int, chosen: Chosen) -> Line:
        balance = BALANCES[chosen.field]
        is_sum = chosen.field == TOTAL and number > 0
        style = STRONG_TEXT if balance.is_strong else TEXT
        words = chosen.heading or say(balance.words)

        def draw(page: Page, y: float) -> None:
            if is_sum:
                page.rule(start, y - RULE_OVER, end)
            left = page.sheet.left + balance.indent
            page.fitted(left, y, words, style, start - SIGN_CLEAR - left)
            if balance.figure:
                sign, figure = rupiah_parts(balance.figure(money))
                page.text(start, y, sign, style)
                page.right(end, y, figure, style)

        return Line((STEP if number else first) + (BEFORE_SUM if is_sum else 0.0), draw)

    return [row(number, chosen) for number, chosen in enumerate(rows)]
