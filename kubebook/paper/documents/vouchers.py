"""Receipt slips (kuitansi), three to a sheet, to be cut apart: one voucher, or all of a period.

A slip with more lines is higher. Several people who paid or were paid sign in rows of their own.
"""

from collections.abc import Sequence
from dataclasses import replace
from typing import NamedTuple

from kubebook.messages import N_
from kubebook.money import format_amount
from kubebook.paper.documents.slip_words import Slip, SlipRow, slips_of
from kubebook.paper.engine.blocks import Line
from kubebook.paper.engine.pages import LINE, Page
from kubebook.paper.engine.scale import HEAD, SMALL, TABLE, TEXT, TOLERANCE
from kubebook.paper.engine.sheet import Sheet
from kubebook.paper.engine.typeface import Style, plain, strong, titled, width
from kubebook.paper.engine.wording import fold, halve, rupiah_parts, say
from kubebook.paper.formats.format import Signer, Signing
from kubebook.paper.parts.group_words import village_of
from kubebook.paper.parts.lines import text_drawer
from kubebook.paper.parts.signatures import ON_SLIPS, Hand, signatures
from kubebook.paper.request import Request
from kubebook.periods import format_date

SLIP_TITLE = titled(15, 1)
STRONG, SIGN = strong(11), strong(13)
IN_WORDS = Style("It", 10.5)
VOID_WORD = Style("It", 10.5)
AMOUNT = strong(16)
EDGE = plain(7.5)
MARK = plain(42)
MARK_ANGLE = 18
HEAD_FIRST, HEAD_STEP, BELOW_STEP = 8.9, 4.8, 3.8
"""The first baseline of a slip, and the steps to the next ones: at the left, and below them."""
PLACE_MOST = 52.0
SIGNED_CLEAR = 3.0
"""What is clear between the last line under a signature and the cut."""
FIRST_ROW = 22.4
ROW = 6.6
ROWS_IN_ONE = 4
VALUE_AT = 36.0
"""The left edge of the words of a row, from the left margin."""
AMOUNT_WIDE = 46.0
SIGN_ROOM, SIGN_GAP = 10.0, 4.0
SLIP_LEAST = 98.0
"""The least height of a slip, with room around its cuts."""
EDGE_AT, EDGE_LEAST = 9.2, 5.0
"""The distance of the words on the edge from the text, and the least from the sheet's edge."""
SIGNER_LINE = 86.9
PLACE_LINE = 50.5
"""The line of place and date, on the last part of a slip."""
STRIKE = 1.3
CUT_MARGIN = 6.0
AMOUNT_RULE, AMOUNT_CLEAR = 43.9, 5.0
"""The rule over the amount, on the last part of a slip, and what is kept clear above it."""
PEOPLE_HEAD, PEOPLE_ROW, PEOPLE_BELOW = 8.0, 9.6, 0.32
"""The heads of the people's rows, a row to sign in, and the part of it below the words."""
PEOPLE_HEAD_RULE = 1.8
FOLDS_LEAST, FOLDED_STEP = 8.0, 3.8
"""The least height of a row of people in which words are folded, and the step between its lines."""
PEOPLE_COLUMNS = (0.0, 0.06, 0.33, 0.6, 0.76, 1.0)
"""Where the columns begin and the last one ends, as shares of the width."""
AMOUNT_COLUMN = 3
CELL_GAP = 2.0


def print_voucher(request: Request) -> bytes:
    """The slips that were asked for; if there are none, one sheet with a sentence."""
    slips = slips_of(request)
    flow = request.flow(slips[0].voucher if request.narrowing.voucher and slips else "")
    if not slips:
        nothing = say(N_("There are no vouchers in {when}."), when=request.when)
        flow.put([Line(FIRST_ROW, text_drawer(request.sheet.left, nothing, TEXT), FIRST_ROW)])
        return flow.pdf()
    whole = replace(request.sheet, top=0.0, foot=0.0)
    flow.begin(whole, mark=request.title, footed=False)
    for slip in slips:
        flow.put([_line(request, slip)])
    if flow.room > TOLERANCE:
        flow.page.cut(flow.y, CUT_MARGIN)
    return flow.pdf()


def slips_on(sheet: Sheet) -> int:
    """The number of slips on a sheet: three on A4 and F4."""
    return max(1, int(sheet.height // SLIP_LEAST))


def _line(request: Request, slip: Slip) -> Line:
    """A slip as one line of the flow, with the cut above it."""
    rows, head, signed = _folded(request, slip), _head_of(request, slip), _signed(request, slip)
    whole, least = request.sheet.height, request.sheet.height / slips_on(request.sheet)
    more = min(_more(rows, slip, head, signed, least), whole - least)
    high = least + more

    def draw(page: Page, y: float) -> None:
        top = y - high
        if top > TOLERANCE:
            page.cut(top, CUT_MARGIN)
        _SlipDrawing(request, page, top, more).draw(slip, head, rows, signed)

    return Line(high, draw, high)


def _folded(request: Request, slip: Slip) -> list[tuple[SlipRow, list[str]]]:
    room = request.sheet.text_width - VALUE_AT
    return [(row, fold(row.words, room, IN_WORDS if row.is_italic else TEXT)) for row in slip.rows]


class _Head(NamedTuple):
    """What stands over a slip: the lines at the left, with their styles; what it is about.

    That is one line in the middle, or lines `below` where it has no room there.
    """

    left: Sequence[tuple[str, Style]]
    middle: str
    below: Sequence[str]

    @property
    def last(self) -> float:
        """From the top of a slip to the last baseline at the left."""
        return HEAD_FIRST + HEAD_STEP * max(1, len(self.left) - 1)

    @property
    def more(self) -> float:
        """How much higher than two lines it is, in mm."""
        return self.last - HEAD_FIRST - HEAD_STEP + BELOW_STEP * len(self.below)


def _head_of(request: Request, slip: Slip) -> _Head:
    group, sheet = request.book.group, request.sheet
    half = sheet.text_width / 2
    names = fold(group.title, half - width(slip.title, SLIP_TITLE) / 2 - 4, STRONG)
    place = village_of(group)
    room = PLACE_MOST if len(names) == 1 else sheet.text_width
    places = fold(place, room, TABLE) if place else []
    left = [*((text, STRONG) for text in names), *((text, TABLE) for text in places)]
    beside = max(width(*it) for it in (*left[1:2], (slip.kind, _kind_style(slip))))
    room = 2 * (half - beside - 3)
    middle = next((words for words in slip.heads if width(words, SMALL) <= room), "")
    below = [] if middle or not slip.heads[0] else fold(slip.heads[0], sheet.text_width, SMALL)
    return _Head(left, middle, below)


def _kind_style(slip: Slip) -> Style:
    return VOID_WORD if slip.is_void else TABLE


def _more(
    rows: Sequence[tuple[SlipRow, list[str]]],
    slip: Slip,
    head: _Head,
    signed: Line | None,
    least: float,
) -> float:
    """How much higher than the least a slip is: by its lines, rows of people, long names; mm."""
    lines = ROW * max(0, sum(len(lines) for _, lines in rows) - ROWS_IN_ONE)
    people = PEOPLE_HEAD + PEOPLE_ROW * len(slip.people) if slip.people else 0.0
    signatures_high = max(0.0, signed.advance + SIGNED_CLEAR - least) if signed else 0.0
    return lines + people + head.more + signatures_high


def _signed(request: Request, slip: Slip) -> Line | None:
    """Who signs, abreast; two of them stand at the outer places."""
    signers = tuple(
        one
        for one in request.form.vouchers.signers(slip.way)
        if not ((slip.of_nobody or slip.people) and one.who == "other_side")
    )
    if not signers:
        return None
    first, *between = signers[:-1] or signers
    needs_duty = slip.amount > request.form.vouchers.duty_above
    hand = Hand(
        request.book,
        request.form,
        slip.day,
        {"date": format_date(slip.day, "id")},
        {"other_side": slip.other_side},
        _receiver(slip, signers) if needs_duty else None,
    )
    signing = Signing(left=(first,), middle=tuple(between), right=signers[1:][-1:])
    return signatures(hand, signing, request.sheet, before=PLACE_LINE, style=ON_SLIPS)


def _receiver(slip: Slip, signers: Sequence[Signer]) -> Signer | None:
    """Who signs for the money, over the stamp: who was paid, or the last one of the group's own."""
    if slip.way == "moved":
        return None
    is_outside = slip.way == "paid"
    return next((it for it in reversed(signers) if (it.who == "other_side") == is_outside), None)


class _SlipDrawing:
    """One slip, which begins at `top` mm and is `more` mm higher than the least.

    The amount and the signatures stand right under its rows.
    """

    def __init__(self, request: Request, page: Page, top: float, more: float) -> None:
        self._request = request
        self._page = page
        self._top = top
        self._low = top + more

    def draw(
        self,
        slip: Slip,
        head: _Head,
        rows: Sequence[tuple[SlipRow, list[str]]],
        signed: Line | None,
    ) -> None:
        """Draw the slip, and who signs it."""
        if self._request.sample:
            middle = self._page.sheet.left + self._page.sheet.text_width / 2
            self._page.sample_mark(self._request.sample, middle, self._low + 45, MARK, MARK_ANGLE)
        self._draw_head(slip, head)
        self._draw_people(slip, self._draw_rows(slip, rows, head.more))
        self._draw_amount(slip)
        if signed:
            signed.draw(self._page, self._low + signed.advance)
        self._draw_edge()

    def _draw_head(self, slip: Slip, head: _Head) -> None:
        page, sheet = self._page, self._page.sheet
        middle = sheet.left + sheet.text_width / 2
        first = self._top + HEAD_FIRST
        for place, (text, style) in enumerate(head.left):
            page.text(sheet.left, first + HEAD_STEP * place, text, style)
        page.centre(middle, first + 0.5, slip.title, SLIP_TITLE)
        page.right(sheet.edge, first, slip.voucher, STRONG)
        page.right(sheet.edge, first + HEAD_STEP, slip.kind, _kind_style(slip))
        page.centre(middle, first + HEAD_STEP, head.middle, SMALL)
        y = self._top + head.last
        for text in head.below:
            y += BELOW_STEP
            page.centre(middle, y, text, SMALL)
        page.rule(sheet.left, y + 2.0, sheet.edge, LINE)

    def _draw_rows(
        self, slip: Slip, rows: Sequence[tuple[SlipRow, list[str]]], lower: float
    ) -> float:
        """The rows of words; returns the baseline that the next one would have."""
        page, sheet = self._page, self._page.sheet
        y = self._top + FIRST_ROW + lower
        for row, lines in rows:
            page.text(sheet.left, y, row.label, TEXT)
            style = IN_WORDS if row.is_italic else TEXT
            for text in lines:
                page.text(sheet.left + VALUE_AT, y, text, style)
                if slip.is_void and text:
                    end = sheet.left + VALUE_AT + width(text, style)
                    page.rule(sheet.left + VALUE_AT, y - STRIKE, end, LINE)
                page.rule(sheet.left + VALUE_AT, y + 1.7, sheet.edge)
                y += ROW
        return y

    def _draw_people(self, slip: Slip, y: float) -> None:
        """A row for each person to sign in, as high as the slip has room for."""
        if not slip.people:
            return
        page, sheet = self._page, self._page.sheet
        edges = [sheet.left + sheet.text_width * share for share in PEOPLE_COLUMNS]
        heads = (N_("No."), N_("Name"), N_("For"), N_("Amount (Rp)"), N_("Signature"))
        for place, words in enumerate(heads):
            self._draw_cell(edges, place, y, say(words), HEAD)
        y += PEOPLE_HEAD_RULE
        page.rule(sheet.left, y, sheet.edge, LINE)
        room = self._low + AMOUNT_RULE - AMOUNT_CLEAR - y
        step = min(PEOPLE_ROW, room / len(slip.people))
        for number, one in enumerate(slip.people, start=1):
            y += step
            baseline = y - PEOPLE_BELOW * step
            cells = (str(number), one.name, one.words, format_amount(one.amount))
            for place, words in enumerate(cells):
                self._draw_cell(edges, place, baseline, words, TABLE, folds=step >= FOLDS_LEAST)
            page.rule(sheet.left, y, sheet.edge)

    def _draw_cell(
        self,
        edges: Sequence[float],
        place: int,
        y: float,
        words: str,
        style: Style,
        *,
        folds: bool = False,
    ) -> None:
        left, right = edges[place], edges[place + 1] - CELL_GAP
        if place in (0, AMOUNT_COLUMN):
            self._page.right(right, y, words, style)
            return
        lines = halve(words, right - left, style) if folds else [words]
        y -= FOLDED_STEP * (len(lines) - 1) * (1 - PEOPLE_BELOW)
        for number, text in enumerate(lines):
            self._page.fitted(left, y + FOLDED_STEP * number, text, style, right - left)

    def _draw_amount(self, slip: Slip) -> None:
        page, left, y = self._page, self._page.sheet.left, self._low
        sign, figure = rupiah_parts(slip.amount)
        before = max(SIGN_ROOM, width(sign, SIGN) + SIGN_GAP)
        end = left + max(AMOUNT_WIDE, before + width(figure, AMOUNT))
        page.rule(left, y + AMOUNT_RULE, end)
        page.text(left, y + 50.3, sign, SIGN)
        page.right(end, y + 50.3, figure, AMOUNT)
        if slip.is_void:
            page.rule(end - width(figure, AMOUNT), y + 50.3 - 2, end, LINE)
        page.rule(left, y + 52.6, end, LINE)
        page.rule(left, y + 53.3, end, LINE)

    def _draw_edge(self) -> None:
        sheet = self._page.sheet
        printed = say(N_("printed {day}"), day=self._request.today)
        sample = self._request.sample
        words = f"{printed}  ·  {sample}" if sample else printed
        self._page.upright(
            sheet.edge + min(EDGE_AT, sheet.right - EDGE_LEAST),
            self._low + SIGNER_LINE,
            words,
            EDGE,
        )
