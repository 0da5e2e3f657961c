"""The cash count: the minutes of a count that was kept, or else the form for counting by hand.

In the form the book's side is printed; the counted money and the difference are written by hand.
"""

from collections.abc import Mapping

from kubebook.book.book import Book, member_name
from kubebook.book.closings.pieces import COINS, NOTES
from kubebook.book.records.closings import Count
from kubebook.messages import N_
from kubebook.money import format_amount
from kubebook.paper.engine.blocks import GAP_LEAST, Block, Line
from kubebook.paper.engine.pages import Page
from kubebook.paper.engine.scale import HAND, HAND_BELOW, HEAD, TABLE, TOTAL
from kubebook.paper.engine.wording import say
from kubebook.paper.formats.format import Signatory
from kubebook.paper.parts.counted_money import (
    FACE,
    amount_line,
    book_side,
    counted_in_words,
    difference_lines,
    pieces_side,
)
from kubebook.paper.parts.deed_day import facts_of_day
from kubebook.paper.parts.facts import FACT_VALUE
from kubebook.paper.parts.figure_lines import FIRST_ROW, UNIT
from kubebook.paper.parts.group_words import village_kind
from kubebook.paper.parts.head import begin
from kubebook.paper.parts.lines import halves, hand_line, heading, paragraph, text_lines
from kubebook.paper.parts.signatures import Hand, signatures, signing_of
from kubebook.paper.parts.witnesses import witnessed
from kubebook.paper.request import Request
from kubebook.periods import format_date, format_day
from kubebook.statements.catalogue import make
from kubebook.statements.month.summary import summarise

COUNT = (24.0, 40.0)
PIECE = 42.0
AMOUNT = 54.0
"""Places in a row of the count, from its left edge: value, hand line, sheets or coins, amount."""
HAND_WIDE = 26.0
BEFORE_SENTENCE = 8.8
EXPLANATION_LINES = 3


def print_cash_count(request: Request) -> bytes:
    """The last count of the period; without one the form, with the book's balances filled in."""
    made = (one for one in request.book.counts if one.date in request.period)
    last = max(made, key=lambda count: (count.date, count.number), default=None)
    return _minutes(request, last) if last else _form(request)


# --- what was counted ----------------------------------------------------------------------------


def _minutes(request: Request, count: Count) -> bytes:
    flow, sheet, book = request.flow(format_date(count.date, "id")), request.sheet, request.book
    (left, left_end), (right, right_end) = halves(sheet)
    begin(request, flow, request.title, facts=_facts(request, count))
    flow.put(
        paragraph(
            sheet.left, sheet.text_width, [(_opening(request, count), False)], first=BEFORE_SENTENCE
        )
    )
    explained = heading(sheet.left, sheet.edge, say(N_("Difference and its explanation")))
    flow.spread(
        [
            (
                Block(left, left_end, tuple(book_side(book, count, left, left_end))),
                Block(right, right_end, tuple(pieces_side(count, right, right_end))),
            ),
            (
                Block(
                    sheet.left,
                    sheet.edge,
                    (explained, *difference_lines(book, count, sheet.left, sheet.edge)),
                ),
            ),
        ],
        most=GAP_LEAST,
    )
    hand = Hand(book, request.form, count.date, named=_examined(book, count))
    signing = witnessed(request.document.signing, count.witnesses)
    true = N_(
        "We looked at the money of {group} in the presence of two witnesses, and what is written "
        "here is true."
    )
    words = [*counted_in_words(count), (say(true, group=book.group.title), False)]
    signed = paragraph(sheet.left, sheet.text_width, words, first=BEFORE_SENTENCE)
    flow.put([*signed, signatures(hand, signing, sheet)])
    return flow.pdf()


def _facts(request: Request, count: Count) -> list[tuple[str, str]]:
    book, group = request.book, request.book.group
    before = [one for one in book.counts if (one.date, one.number) < (count.date, count.number)]
    last = max(before, key=lambda one: (one.date, one.number), default=None)
    counted_last = format_date(last.date, "id") if last else say(N_("not counted before"))
    return [
        (say(N_("Name of the group")), group.title),
        (say(N_("Day of the count")), format_day(count.date, "id")),
        (village_kind(group), group.village),
        (say(N_("Last count")), counted_last),
        (say(N_("Counted by")), member_name(book, count.counted_by)),
        (say(N_("Witnesses")), ", ".join(count.witnesses)),
    ]


def _examined(book: Book, count: Count) -> Mapping[Signatory, str]:
    """Who held the money, if it was handed over that day: another is treasurer then."""
    made = next((one for one in book.handovers if one.counted == count.number), None)
    return {"bendahara": made.acting or member_name(book, made.old)} if made else {}


def _opening(request: Request, count: Count) -> str:
    return say(
        N_(
            "On this day, {weekday}, day {day_words} of {month} in the year {year_words} ({date}), "
            "the money of {group} was counted in the presence of {witnesses}:"
        ),
        **facts_of_day(count.date),
        group=request.book.group.title,
        witnesses=count.witnesses,
    )


# --- the form ------------------------------------------------------------------------------------


def _form(request: Request) -> bytes:
    flow, sheet, group = request.flow(), request.sheet, request.book.group
    (left, left_end), (right, right_end) = halves(sheet)
    facts = (
        (say(N_("Name of the group")), group.title),
        (say(N_("Day of the count")), format_day(request.day, "id")),
        (village_kind(group), group.village),
        (say(N_("Last count")), ""),
    )
    begin(request, flow, request.title, facts=facts)
    flow.page.rule(right + FACT_VALUE, flow.y + HAND_BELOW, right_end)
    band = (
        Block(left, left_end, tuple(_book_side(request, left, left_end))),
        Block(right, right_end, tuple(_counted_side(right, right_end))),
    )
    flow.spread([band])
    sentence = text_lines(
        sheet.left, sheet.text_width, _sentence(request), TABLE, first=BEFORE_SENTENCE
    )
    signing = request.document.signing
    flow.put([*sentence, signatures(signing_of(request), signing, sheet)])
    return flow.pdf()


def _book_side(request: Request, left: float, right: float) -> list[Line]:
    book = make("cash-in-hand", request.book, request.period, today=request.today)
    bank = summarise(request.book, request.period, today=request.today).closing.bank
    totals = book.totals
    lines = [
        heading(left, right, say(N_("By the book")), UNIT),
        amount_line(left, right, say(N_("Opening balance")), totals["opening"], advance=FIRST_ROW),
        amount_line(left, right, say(N_("Total receipts")), totals["in"]),
        amount_line(left, right, say(N_("Total expenses")), -totals["out"]),
        amount_line(left, right, say(N_("Cash by the book (A)")), totals["balance"], is_sum=True),
        _hand(left, right, say(N_("Cash counted (B)"))),
        _hand(left, right, say(N_("Difference, B less A"))),
        amount_line(left, right, say(N_("Bank by the book")), bank, advance=HAND + 3),
        _hand(left, right, say(N_("Bank by the bank's own book"))),
        *text_lines(left, right - left, say(N_("Explanation of a difference:")), TABLE,
                    first=HAND + 3),
    ]  # fmt: skip
    lines += [hand_line(left, right) for _ in range(EXPLANATION_LINES)]
    return lines


def _counted_side(left: float, right: float) -> list[Line]:
    lines = [
        heading(left, right, say(N_("Money counted")), UNIT),
        _heads(left, right),
    ]
    lines += [_counted(left, right, face, say(N_("notes"))) for face in NOTES]
    lines += [_counted(left, right, face, say(N_("coins"))) for face in COINS]
    return [*lines, _hand(left, right, say(N_("Cash counted (B)")), is_sum=True)]


def _hand(left: float, right: float, label: str, *, is_sum: bool = False) -> Line:
    def draw(page: Page, y: float) -> None:
        page.text(left, y, label, TOTAL if is_sum else TABLE)
        page.rule(right - HAND_WIDE, y + HAND_BELOW, right)

    return Line(HAND, draw)


def _heads(left: float, right: float) -> Line:
    def draw(page: Page, y: float) -> None:
        page.right(left + FACE, y, say(N_("Value")), HEAD)
        page.text(left + COUNT[0], y, say(N_("How many")), HEAD)
        page.right(right, y, say(N_("Amount")), HEAD)

    return Line(FIRST_ROW, draw)


def _counted(left: float, right: float, face: int, piece: str) -> Line:
    def draw(page: Page, y: float) -> None:
        page.right(left + FACE, y, format_amount(face), TABLE)
        page.text(left + FACE + 2.5, y, "×", TABLE)
        page.rule(left + COUNT[0], y + HAND_BELOW, left + COUNT[1])
        page.text(left + PIECE, y, piece, TABLE)
        page.rule(left + AMOUNT, y + HAND_BELOW, right)

    return Line(HAND, draw)


def _sentence(request: Request) -> str:
    return say(
        N_(
            "We counted the cash of {group} in the presence of two witnesses, and what is "
            "written here is true."
        ),
        group=request.book.group.title,
    )
