"""Counted money on paper: each piece, and the count against the book as it was then.

What was not counted has words in place of its figure: it is not 0.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from kubebook.book.book import Book, balances
from kubebook.book.closings.counting import (
    BANK,
    CountedSide,
    amounts,
    cash_of,
    changed_since,
    differences,
    is_cash_counted,
)
from kubebook.book.closings.pieces import COINS, NOTES, pieces_of
from kubebook.book.records.closings import Count
from kubebook.messages import N_, message
from kubebook.money import format_amount
from kubebook.paper.engine.blocks import Line
from kubebook.paper.engine.pages import Page
from kubebook.paper.engine.scale import STEP, TABLE
from kubebook.paper.engine.structure import Node
from kubebook.paper.engine.typeface import width
from kubebook.paper.engine.wording import Run, runs, say
from kubebook.paper.parts.figure_lines import (
    FIRST_ROW,
    SUM_RULE,
    UNIT,
    figures_line,
    folded_figure,
    heads_line,
    labelled,
    words_line,
)
from kubebook.paper.parts.lines import heading, paragraph
from kubebook.periods import month_of
from kubebook.statements.catalogue import make
from kubebook.statements.totals import money_in

FACE = 16.0
"""Where a face value ends, from the left edge of its row."""
TIMES, MANY, PIECE = 2.5, 15.0, 17.0
"""Where the sign, the figure and the word of how many there are stand, from there."""
BETWEEN = 2.0
"""What stands free between the cash and each bank account, beside the step."""


# --- the pieces ----------------------------------------------------------------------------------


def pieces_side(count: Count | None, left: float, right: float) -> list[Line]:
    """How many there are of each face value and what they are worth, and the cash counted (B)."""
    lines = [heading(left, right, say(N_("Money counted")), UNIT)]
    if count is None or not is_cash_counted(count):
        return [*lines, _uncounted(left, right, say(N_("Cash")), advance=FIRST_ROW)]
    lines.append(heads_line([left + FACE, right], [say(N_("Value")), say(N_("Amount"))], labels=0))
    for words, kept, faces in (
        (say(N_("notes")), count.notes, NOTES),
        (say(N_("coins")), count.coins, COINS),
    ):
        if kept:
            lines += _pieces(left, right, words, pieces_of(kept), faces)
        else:
            lines.append(_uncounted(left, right, words.capitalize()))
    counted = say(N_("Cash counted (B)"))
    return [*lines, amount_line(left, right, counted, cash_of(count), is_sum=True)]


def _pieces(
    left: float, right: float, words: str, many: Mapping[int, int], faces: Sequence[int]
) -> Iterator[Line]:
    for face in sorted({*faces, *many}, reverse=True):
        yield _piece(left, right, face, many.get(face, 0), words)


def _piece(left: float, right: float, face: int, many: int, words: str) -> Line:
    amount, at = format_amount(face * many), left + FACE

    def draw(page: Page, y: float) -> None:
        with page.tag("TR"):
            with page.tag(Node("TH", scope="Row")):
                page.right(at, y, format_amount(face), TABLE)
                page.text(at + TIMES, y, "×", TABLE)
                page.right(at + MANY, y, format_amount(many), TABLE)
                labelled(page, at + PIECE, y, words, TABLE, right - width(amount, TABLE))
            with page.tag("TD"):
                page.right(right, y, amount, TABLE)

    return Line(STEP, draw)


# --- against the book ----------------------------------------------------------------------------


def book_side(book: Book, count: Count | None, left: float, right: float) -> list[Line]:
    """Cash and bank by the book and as counted, and the difference of each.

    `book` is that of the day. Without a count it is the book alone.
    """
    known = _as_counted(book, count) if count else book
    sides = {one.code: one for one in differences(count)} if count else {}
    signed = balances(known.entries)
    lines = [heading(left, right, say(N_("By the book")), UNIT)]
    lines += _cash(known, count, sides.get(""), left, right)
    for code, account in book.accounts.items():
        if account.series == BANK and (code in sides or signed.get(code)):
            lines += _bank(account.label, signed.get(code, 0), sides.get(code), left, right)
    return lines


def difference_lines(book: Book, count: Count, left: float, right: float) -> list[Line]:
    """Where a difference comes from, what became of it, and whether the book changed since."""
    said = list(_difference(book, count))
    first = paragraph(left, right - left, [(said[0], False)])
    more = [paragraph(left, right - left, [(text, False)], first=STEP) for text in said[1:]]
    return [*first, *(line for lines in more for line in lines)]


def counted_in_words(count: Count | None) -> list[Run]:
    """What was counted as those who sign it say it: in figures and in words."""
    said = [message(N_("The cash was not counted."))]
    if count and is_cash_counted(count):
        cash = cash_of(count)
        words = N_("Cash counted: {strong_cash:rp} ({cash:words}).")
        said = [message(words, strong_cash=cash, cash=cash)]
    if count and count.banks:
        bank = sum(amounts(count.banks).values())
        words = N_("By the bank's own book: {strong_bank:rp} ({bank:words}).")
        said.append(message(words, strong_bank=bank, bank=bank))
    else:
        said.append(message(N_("The bank book was not looked at.")))
    return [run for one in said for run in (*runs(one), (" ", False))]


def amount_line(
    left: float,
    right: float,
    label: str,
    amount: int,
    *,
    advance: float = STEP,
    is_sum: bool = False,
) -> Line:
    """A label and its amount; over a sum stands a rule."""
    rule = SUM_RULE if is_sum else 0.0
    return figures_line(left, label, [right], [format_amount(amount)], rule, advance=advance)


def _as_counted(book: Book, count: Count) -> Book:
    """The book with the entries that it had when the money was counted."""
    known = (one for one in book.entries if one.number <= count.last and one.date <= count.date)
    return replace(book, entries=tuple(known))


def _cash(
    known: Book, count: Count | None, side: CountedSide | None, left: float, right: float
) -> Iterator[Line]:
    by_book = side.book if side else money_in(known.accounts, balances(known.entries)).cash
    label = say(N_("Cash by the book (A)"))
    totals = _totals(known, count, by_book) if count else {}
    if totals:
        opening = say(N_("Opening balance"))
        yield amount_line(left, right, opening, totals["opening"], advance=FIRST_ROW)
        yield amount_line(left, right, say(N_("Total receipts")), totals["in"])
        yield amount_line(left, right, say(N_("Total expenses")), -totals["out"])
        yield amount_line(left, right, label, by_book, is_sum=True)
    else:
        yield amount_line(left, right, label, by_book, advance=FIRST_ROW)
    counted, slips = say(N_("Cash counted (B)")), say(N_("Slips in the box, not recorded yet"))
    if count and side:
        yield amount_line(left, right, counted, cash_of(count))
        yield amount_line(left, right, slips, count.pending)
        over = say(N_("Difference, B and slips less A"))
        yield amount_line(left, right, over, side.amount)
    else:
        yield _uncounted(left, right, counted)
        yield _uncounted(left, right, slips)


def _totals(known: Book, count: Count, by_book: int) -> Mapping[str, int]:
    """What makes up the cash by the book in the month of a count; nothing if it does not any more.

    An entry that the book had then may have been made void since.
    """
    made = make("cash-in-hand", known, month_of(count.date), today=count.date)
    return made.totals if made.totals["balance"] == by_book else {}


def _bank(
    label: str, by_book: int, side: CountedSide | None, left: float, right: float
) -> Iterator[Line]:
    by_book = side.book if side else by_book
    words = say(N_("{account} by the book"), account=label)
    first, *more = folded_figure(left, right, words, format_amount(by_book))
    yield replace(first, advance=first.advance + BETWEEN)
    yield from more
    own = say(N_("By the bank's own book"))
    if side is None:
        yield _uncounted(left, right, own)
    else:
        yield amount_line(left, right, own, side.counted)
        yield amount_line(left, right, say(N_("Difference")), side.amount)


def _uncounted(left: float, right: float, label: str, *, advance: float = STEP) -> Line:
    return replace(words_line(left, right, label, say(N_("not counted"))), advance=advance)


def _difference(book: Book, count: Count) -> Iterator[str]:
    differs = any(one.amount for one in differences(count))
    if count.explanation:
        yield count.explanation
    elif differs:
        yield say(N_("The difference is not explained yet."))
    else:
        yield say(N_("There is no difference."))
    entries = [one for one in book.entries if one.number in count.entries]
    for one in entries:
        yield say(
            N_("It is recorded with voucher {voucher}: {amount:rp}, {text}."),
            voucher=one.voucher,
            amount=one.amount,
            text=one.text,
        )
    if differs and not entries:
        yield say(N_("It is not recorded in the book."))
    if changed := changed_since(book, count):
        yield say(N_("The book of that day changed by {changed:rp} since."), changed=changed)
