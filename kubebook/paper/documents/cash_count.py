"""The cash count: the form for counting the money by hand against the book.

The book's side is printed; the counted money and the difference are written by hand.
"""

from collections.abc import Sequence

from kubebook.messages import N_
from kubebook.money import format_amount
from kubebook.paper.engine.pages import Page, Pages
from kubebook.paper.engine.wording import fold, say
from kubebook.paper.parts.blocks import FIRST_ROW, STEP, Block, Line, halves, heading, spread
from kubebook.paper.parts.figure_lines import HEAD, SUM_RULE, TABLE, TOTAL, UNIT, figures_line
from kubebook.paper.parts.letterhead import draw_facts, draw_letterhead, draw_title, village_kind
from kubebook.paper.parts.signatures import Signatures
from kubebook.paper.request import Request
from kubebook.periods import format_day
from kubebook.statements.catalogue import make
from kubebook.statements.month.summary import summarise

NOTES = (100_000, 50_000, 20_000, 10_000, 5_000, 2_000, 1_000)
COINS = (1_000, 500, 200, 100)
HAND = 8.2
"""A row to write on by hand."""
FACE = 16.0
COUNT = (24.0, 40.0)
PIECE = 42.0
AMOUNT = 54.0
"""Places in a row of the count, from its left edge: value, hand line, sheets or coins, amount."""
HAND_WIDE = 26.0
BELOW = 0.8
BEFORE_SIGNATURES = 12.0
EXPLANATION_LINES = 3


def print_cash_count(request: Request) -> bytes:
    """The form, with the balances of the book on the last day of the period filled in."""
    pages = request.pages()
    page = pages.add(request.sheet)
    pages.bookmark(request.title)
    group = request.book.group
    y = draw_letterhead(page, group, request.form)
    y = draw_title(page, y, request.title)
    facts = (
        (say(N_("Name of the group")), group.title),
        (say(N_("Day of the count")), format_day(request.day, "id")),
        (village_kind(group), group.village),
        (say(N_("Last count")), ""),
    )
    y = draw_facts(page, y, facts)
    blank = page.sheet.edge - halves(page.sheet)[1][0]
    page.rule(page.sheet.edge - blank + 30, y + BELOW, page.sheet.edge)
    (left, left_end), (right, right_end) = halves(page.sheet)
    band = (
        Block(left, left_end, tuple(_book_side(request, left, left_end))),
        Block(right, right_end, tuple(_counted_side(right, right_end))),
    )
    page, y = spread(pages, page, y, [band])
    _sign(request, pages, page, y)
    return pages.pdf()


def _book_side(request: Request, left: float, right: float) -> list[Line]:
    book = make("cash-in-hand", request.book, request.period, today=request.today)
    bank = summarise(request.book, request.period, today=request.today).closing.bank
    totals = book.totals
    lines = [
        heading(left, say(N_("By the book")), UNIT),
        _figure(left, right, say(N_("Opening balance")), totals["opening"], advance=FIRST_ROW),
        _figure(left, right, say(N_("Total receipts")), totals["in"]),
        _figure(left, right, say(N_("Total expenses")), -totals["out"]),
        _figure(left, right, say(N_("Cash by the book (A)")), totals["balance"], is_sum=True),
        _hand(left, right, say(N_("Cash counted (B)"))),
        _hand(left, right, say(N_("Difference, B less A"))),
        _figure(left, right, say(N_("Bank by the book")), bank, advance=HAND + 3),
        _hand(left, right, say(N_("Bank by the bank's own book"))),
        _words(left, right, say(N_("Explanation of a difference:"))),
    ]
    lines += [_hand_line(left, right) for _ in range(EXPLANATION_LINES)]
    return lines


def _counted_side(left: float, right: float) -> list[Line]:
    lines = [
        heading(left, say(N_("Money counted")), UNIT),
        _heads(left, right),
    ]
    lines += [_counted(left, right, face, say(N_("notes"))) for face in NOTES]
    lines += [_counted(left, right, face, say(N_("coins"))) for face in COINS]
    return [*lines, _hand(left, right, say(N_("Cash counted (B)")), is_sum=True)]


def _figure(
    left: float,
    right: float,
    label: str,
    amount: int,
    *,
    advance: float = STEP,
    is_sum: bool = False,
) -> Line:
    rule = SUM_RULE if is_sum else 0.0
    return figures_line(left, label, [right], [format_amount(amount)], rule, advance=advance)


def _hand(left: float, right: float, label: str, *, is_sum: bool = False) -> Line:
    def draw(page: Page, y: float) -> None:
        page.text(left, y, label, TOTAL if is_sum else TABLE)
        page.rule(right - HAND_WIDE, y + BELOW, right)

    return Line(HAND, draw)


def _words(left: float, right: float, words: str) -> Line:
    def draw(page: Page, y: float) -> None:
        page.text(left, y, fold(words, right - left, TABLE)[0], TABLE)

    return Line(HAND + 3, draw)


def _hand_line(left: float, right: float) -> Line:
    def draw(page: Page, y: float) -> None:
        page.rule(left, y, right)

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
        page.rule(left + COUNT[0], y + BELOW, left + COUNT[1])
        page.text(left + PIECE, y, piece, TABLE)
        page.rule(left + AMOUNT, y + BELOW, right)

    return Line(HAND, draw)


def _sign(request: Request, pages: Pages, page: Page, y: float) -> None:
    signatures = Signatures(
        request.document.signing, request.book, request.form, request.today, page.sheet.text_width
    )
    sentence = _sentence(request, page)
    needed = STEP * len(sentence) + BEFORE_SIGNATURES + signatures.height
    if y + needed > page.sheet.bottom:
        page, y = pages.add(page.sheet), page.sheet.top
    y += 4.0
    for text in sentence:
        y += STEP
        page.text(page.sheet.left, y, text, TABLE)
    signatures.draw(page, y + BEFORE_SIGNATURES - 4.0)


def _sentence(request: Request, page: Page) -> Sequence[str]:
    words = say(
        N_(
            "We counted the cash of {group} in the presence of two witnesses, and what is "
            "written here is true."
        ),
        group=request.book.group.title,
    )
    return fold(words, page.sheet.text_width, TABLE)
